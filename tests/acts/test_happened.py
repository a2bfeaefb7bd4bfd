"""What is denied or only supposed is not told as having happened; what is told beside it is."""

import pytest

from framing.acts.find import find_acts_in

PLACES = [("Norland", "Norlandish"), ("Sudland", "Sudlandish")]

NOT = [
    "Nobody killed the reporter.",
    "Villagers said that no one from {A} had bombed the town.",
    "None of the {a} guards wounded her.",
    "On Monday no {a} guard attacked the town.",
    "The drill ended with no one injured.",
    "The hall shook with no children killed.",
    "{A} fired on nobody.",
    "{A} denied that its soldiers had killed the reporter.",
    "{A} denies that {a} soldiers killed the reporter.",
    "{A} denied it killed the reporter.",
    "{A} denied its soldiers killed the reporter.",
    "{A} denied killing the reporter.",
    "{A} denied having bombed the hospital.",
    "{A} has denied ever bombing the hospital.",
    "{A} denied claims that it had bombed the hospital.",
    "{A} rejected the claim that it had bombed the hospital.",
    "{A} denied accusations of killing villagers.",
    "{A} denied that anyone was killed.",
    "{A} denied that it had killed or wounded villagers.",
    "{A} denied that a massacre had taken place.",
    "{A} denied that the massacre had happened.",
    "{A} denied a massacre.",
    "{A} denied that a {a} air strike had hit the town.",
    "{A} denied that any attack had killed villagers.",
    "{A} denied the killing of the reporter.",
    "I would not call it a massacre.",
    "They refused to call it a massacre.",
    "Nobody would describe it as a massacre.",
    "It was not a massacre.",
    "{A} called for the arrest of the reporter.",
    "{A} demands the reporter’s arrest.",
    "{A} wants the reporter arrested.",
    "{A} demanded that the reporter be arrested.",
    "{A} would like to see the reporter arrested.",
    "{A} stopped short of bombing the town.",
    "The reporter escaped arrest.",
    "The reporter faces arrest.",
    "If {A} had bombed the town, many would have fled.",
    "If {A} had bombed the town and killed villagers, many would have fled.",
    "Many would have fled if {A} had bombed the town.",
    "If the soldiers are killed, all is lost.",
    "If {A} bombs the town, many will flee.",
    "If nine villagers had died, {A} would have told.",
    "{A} denied that anyone had died.",
    "Had {A} bombed the town, many would have fled.",
    "Had the {a} army struck the convoy, many would have fled.",
    "He said that, had {A} struck the convoy, many would have fled.",
    "Unless {A} bombs the town, they will stay.",
    "Had {A} bombed the town?",
    "Did {A} kill the guards?",
    "Would {A} bomb the dam?",
    "Neither {A} nor its army fired on the crowd.",
    "Without killing anyone, {A} took the fort.",
    "It is not true that {A} shot the boy.",
    "It is false that {A} bombed the town.",
    "Police foiled an attack on the bridge.",
    "Unless the prisoners are released, they will stay.",
    "They will stay unless {A} bombs the town.",
]
DID = [
    "{A} did not deny that its soldiers had killed the reporter.",
    "{A} never denied that it killed the reporter.",
    "{A} did not deny the killing of the reporter.",
    "The so-called attack on the town killed nine.",
    "Nobody denies that {A} killed the reporter.",
    "{A} could not deny that it killed the reporter.",
    "{A} denied the charge and killed two men.",
    "{A} denied that it was responsible, and killed two men.",
    "{A} denied entry to the medics who were killed.",
    "{A} denied responsibility for the killing of the reporter.",
    "{A} denied that it was to blame after it killed nine people.",
    "{A}, which denied everything, killed nine people.",
    "{A} denied helping with its attack on the port.",
    "The man who denied everything was killed.",
    "If the army killed him, as it admits, it must pay.",
    "If the army has killed him, it must pay.",
    "If nine villagers died, {A} must pay.",
    "If so, {A} bombed the town.",
    "He asked if {A} had bombed the town.",
    "It is unclear whether {A} bombed the town.",
    "If what was told, that {A} bombed the town, is true, it must pay.",
    "{A} had bombed the town.",
    "Nine of a family that had escaped from {A} were killed.",
    "Since 1973 {A} had bombed the town.",
    "No fewer than 44 villagers were killed by {A}.",
    "No fewer than 44 guards attacked {A}.",
    "No doubt {A} bombed the town.",
    "With no warning {A} bombed the town.",
    "There was no truce and {A} bombed the town.",
    "{A} has shown no mercy and killed nine men.",
    "No one knows who killed the reporter.",
    "No {a} guard who shot a child was charged.",
    "No one doubts {A} bombed the town.",
    "No army except {A} bombed the town.",
    "No 10 said {A} bombed the town.",
    "None other than the {a} guard shot her.",
    "It was not only a massacre but a warning.",
    "If they are killing us, we must know.",
    "It was not a deliberate attack.",
    "The attack was not called off.",
    "The reporter is wanted for the murder of a guard.",
    "{A} called for the killing to end.",
    "{A} called for an inquiry into the killing of the reporter.",
    "{A} claimed responsibility for the attack.",
    "The {a} guard, who wanted revenge, attacked the reporter.",
    "The reporter saw nine villagers arrested.",
    "{A} faces attacks from the south.",
    "Nine villagers escaped the slaughter.",
]


@pytest.mark.parametrize("sentence", NOT)
def test_what_is_denied_or_supposed_did_not_happen(sentence, lands):
    for A, a in PLACES:
        rows = find_acts_in(sentence.format(A=A, a=a), lands)
        assert rows and not any(row["happened"] for row in rows)


@pytest.mark.parametrize("sentence", DID)
def test_what_is_told_beside_a_denial_happened(sentence, lands):
    for A, a in PLACES:
        rows = find_acts_in(sentence.format(A=A, a=a), lands)
        assert rows and all(row["happened"] for row in rows)


def test_the_verb_around_a_denial_happened(lands):
    rows = find_acts_in("The man who denied that nine had been killed was arrested.", lands)
    assert [row["happened"] for row in rows] == [False, True]
    rows = find_acts_in("If Norland had bombed the town, it would have told; it killed nine.", lands)
    assert [row["happened"] for row in rows] == [False, True]

"""Who suffers a deed and who does it, where the words alone could be read either way: for both sides alike."""

import pytest

from framing.acts.find import find_acts_in

NORTH = {"A": "Norland", "B": "Sudland", "a": "Norlandish", "b": "Sudlandish", "n": "Norlander", "s": "Sudlander"}
SOUTH = {"A": "Sudland", "B": "Norland", "a": "Sudlandish", "b": "Norlandish", "n": "Sudlander", "s": "Norlander"}
SIDES = [(NORTH, "north", "south"), (SOUTH, "south", "north")]

# The first act of a sentence: who does it and who suffers it, for A = agent (one side), B = the other.
BY = [
    "The {b} man’s killing by {a} settlers was filmed.",
    "The {b} man's killing by {a} settlers was filmed.",
    "The {b} girl’s murder by {a} gunmen shocked the port.",
    "The {b} farmer’s brutal murder by {a} troops was told of.",
    "The {b} villagers’ abduction by {a} gunmen was condemned.",
    "The {b} doctor’s arrest on Sunday by {a} troops was condemned.",
    "The {b} prisoner’s torture by {a} guards came to light.",
    "The {b} leader’s assassination by {A} was condemned by Westmark.",
    "{B}’s bombing by {A} went on.",
    "{B}’s invasion by {A} began in May.",
    "The {b} family’s killing, by {a} soldiers, was filmed.",
    "The {b} reporter’s shooting by a {n} was filmed.",
    "The {s}’s killing by a {n} was filmed.",
    "{B}’s soldiers’ capture by {A} was filmed.",
    "The {b} boy’s murder at the hands of {a} settlers was filmed.",
    "They mourned the {b} student whose killing by {a} troops was filmed.",
]
DEATHS = [
    "The {b} boy’s death at the hands of {a} settlers was filmed.",
    "The {b} men’s deaths at the hands of the {a} army were told of.",
]
OWNER_ACTS = [
    "{A}’s killing of nine {b} villagers was condemned.",
    "{A}’s killing on Monday of a {b} boy was condemned.",
    "{A}’s murder and torture of {b} villagers was condemned.",
    "{A}’s arrest of the {b} doctor was condemned by Westmark.",
    "The {a} army’s killing of a {b} boy was condemned.",
    "The {a} soldiers’ killing of a {b} boy was condemned.",
    "The {a} gunman’s killing of a {s} was condemned.",
    "{A}’s bombing of {B} was condemned.",
    "{A}’s assassination campaign in {B} went on.",
    "{A}’s killings in {B} went on.",
    "{A}’s bombing by drones of {B} went on.",
    "The {a} murder of a {s} was condemned.",
    "The {a} group’s massacre in {B} was condemned.",
    "The {a} soldier’s killing spree in {B} was condemned.",
]
NOBODY_NAMED = [
    "The {b} boy’s murder shocked the port.",
    "The {b} girl's killing shocked the port.",
    "The {b} villagers’ murder led to protests.",
    "The {b} doctor’s arrest was condemned by {A}.",
    "The {b} leader’s assassination ended the talks.",
    "The {s}’s murder shocked the port.",
    "The {b} hostages’ captivity went on.",
    "The {b} boys’ murders shocked the port.",
    "The {b} reporter’s killing was condemned by {A}.",
    "{b} leader Ann Lee’s assassination ended the talks.",
]


def first_act(sentence: str, names: dict, codebook) -> dict:
    return find_acts_in(sentence.format(**names), codebook)[0]


@pytest.mark.parametrize("sentence", BY)
def test_an_owner_suffers_the_deed_that_somebody_does_by(sentence, lands):
    for names, agent, patient in SIDES:
        row = first_act(sentence, names, lands)
        assert (row["agent_party"], row["patient_party"]) == (agent, patient)
        assert row["construction"] == "noun with agent"


@pytest.mark.parametrize("sentence", DEATHS)
def test_those_at_whose_hands_somebody_died_do_not_suffer(sentence, lands):
    for names, agent, patient in SIDES:
        row = first_act(sentence, names, lands)
        assert (row["agent_party"], row["patient_party"]) == (agent, patient)


@pytest.mark.parametrize("sentence", OWNER_ACTS)
def test_an_owner_acts_where_the_deed_is_done_to_another(sentence, lands):
    for names, agent, patient in SIDES:
        row = first_act(sentence, names, lands)
        assert (row["agent_party"], row["patient_party"]) == (agent, patient)


@pytest.mark.parametrize("sentence", NOBODY_NAMED)
def test_a_person_suffers_the_murder_that_is_named_by_its_victim(sentence, lands):
    for names, _, patient in SIDES:
        row = first_act(sentence, names, lands)
        assert (row["construction"], row["patient_party"]) == ("noun without", patient)


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("Rabin's assassination shocked the port.", None, "Rabin's"),
        ("Ann Lee’s murder by a guard shocked the port.", "a guard", "Ann Lee’s"),
        ("His killing was filmed.", None, "His"),
        ("His killing by guards was filmed.", "guards", "His"),
        ("His killing of the boy was filmed.", "His", "the boy"),
        ("The army’s killing spree went on.", "The army’s", None),
        ("The boy’s murder in the town of Ald was filmed.", None, "The boy’s"),
        ("The killing was condemned by the mayor.", None, None),
        ("The boy’s arrest, filmed by activists, was seen by many.", None, "The boy’s"),
        ("The killing was carried out by guards.", "guards", None),
        ("The man’s murder trial began.", "The man’s", None),
    ],
)
def test_persons_suffer_and_groups_act(sentence, agent, patient, lands):
    row = find_acts_in(sentence, lands)[0]
    assert (row["agent"], row["patient"]) == (agent, patient)


# A deed without an object of its own, behind those who suffer it and who does it.
BEFORE_WHO_ACTS = [
    "The boys {A} bombed died on Monday.",
    "The town {A} bombed lies in ruins.",
]


@pytest.mark.parametrize("sentence", BEFORE_WHO_ACTS)
def test_who_suffers_may_stand_before_who_acts(sentence, lands):
    for names, agent, _ in SIDES:
        row = first_act(sentence, names, lands)
        assert (row["agent_party"], row["patient"]) == (agent, " ".join(sentence.split()[:2]))


# The last verb of the sentence is A's, who comes second, or B's where B comes first alone.
LAST_IS_OF_SECOND = [
    "{B} killed 12 {n}s, and {A} killed two {s}s and wounded five.",
    "{B} killed 12 {n}s and {A} killed two {s}s and wounded five.",
    "{B} killed 12 {n}s, but {A} killed two {s}s and wounded five.",
    "{B} bombed the port, and {a} gunmen shot two guards and abducted five.",
    "{B} bombed the port, and on Monday {A} killed two {s}s and wounded five.",
    "{B} bombed the port, and in the north {a} gunmen killed two men and wounded five.",
    "The truce ended, and {A} killed two {s}s and wounded five.",
    "{B} shelled the port, and {a} troops in the hills fired at villagers and wounded five.",
    "{B} bombed the port, and {A}, in response, fired at villagers and wounded five.",
    "{B} bombed the port, and {A} entered the town and arrested five.",
    "{B} bombed the port, and {A} has killed two {s}s and wounded five.",
    "{B} said it was ready, and {A} killed two {s}s and wounded five.",
]
LAST_IS_OF_FIRST = [
    "{A} killed 12 {s}s and wounded five.",
    "{A} killed 12 {s}s, a hospital said, and wounded five.",
    "{A} killed 12 {s}s, among them two boys, and wounded five.",
    "{A} bombed the port and the town, and wounded five.",
    "{A} bombed towns and villages shelled on Monday and wounded five.",
    "{a} soldiers and policemen killed two {s}s and wounded five.",
    "{A} killed 12 {s}s in the port, in the town and in the fields, and wounded five.",
    "{A} killed two {s}s, and on Monday wounded five.",
]


@pytest.mark.parametrize("sentence", LAST_IS_OF_SECOND + LAST_IS_OF_FIRST)
def test_a_second_verb_belongs_to_the_subject_of_its_own_clause(sentence, lands):
    for names, agent, patient in SIDES:
        row = find_acts_in(sentence.format(**names), lands)[-1]
        assert (row["agent_party"], row["patient_party"]) == (agent, patient)


def test_the_object_of_one_verb_is_not_the_subject_of_the_next(lands):
    rows = find_acts_in("Norland killed nine men and Sudland killed two.", lands)
    assert [row["agent"] for row in rows] == ["Norland", "Sudland"]
    [row] = find_acts_in("Guards and villagers killed nine men.", lands)
    assert row["agent"] == "Guards and villagers"


def test_whoever_an_opening_participle_is_about_suffered_it(lands):
    for sentence in ("Attacked from behind, the guard fell.", "Arrested on Monday by Norland, the guard fled."):
        [row] = find_acts_in(sentence, lands)
        assert sentence[row["patient_start"] : row["patient_end"]] == "the guard"


def test_a_headline_may_list_what_was_done(lands):
    rows = find_acts_in("Norland troops kill two guards, wound five others in dawn raid", lands)
    assert [row["act"] for row in rows][:2] == ["kill", "wound"] and all(row["agent_party"] == "north" for row in rows)


OWN_NAMES = [("harm", ["attack", "assault", "bombardment"]), ("violence", ["ambush", "raid"])]


@pytest.mark.parametrize(("name", "words"), OWN_NAMES)
def test_grammar_goes_by_what_an_act_is_not_by_its_name(name, words, lands, gaza):
    told = {"label": name, "about": "What is done.", "examples": [f"They {words[0]} us."]}
    made = type(gaza.acts[0])(act=name, verbs=words, nouns=words, **told)
    book = lands.model_copy(update={"acts": [made]})
    for word in words:
        sentence = f"The Norlandish {word} on the Sudlandish guards was filmed."
        [row] = find_acts_in(sentence, book)
        assert row["act"] == name and (row["agent_party"], row["patient_party"]) == ("north", "south")


@pytest.mark.parametrize(
    "sentence",
    [
        "Two Sudlanders were arrested on Monday and nine people were arrested on Friday.",
        "Two Sudlanders were arrested; dozens more were arrested overnight.",
    ],
)
@pytest.mark.parametrize("name", ["seize", "taken_away"])
def test_who_suffers_the_same_act_again_is_told_whatever_its_name(name, sentence, lands, gaza):
    told = {"label": name, "about": "What is done.", "examples": ["They arrest us."]}
    book = lands.model_copy(update={"acts": [type(gaza.acts[0])(act=name, verbs=["arrest"], **told)]})
    assert [row["patient_party"] for row in find_acts_in(sentence, book)] == ["south", "south"]


@pytest.mark.parametrize(("names", "side", "other"), SIDES)
def test_who_suffers_beside_it_has_not_done_it(lands, names, side, other):
    told = "Two {s}s were freed in a raid in which nine {n}s were killed.".format(**names)
    freed = find_acts_in(told, lands)[0]
    assert freed["act"] == "release" and freed["agent_party"] != side

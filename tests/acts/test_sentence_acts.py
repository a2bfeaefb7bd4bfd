"""Who did what to whom, sentence by sentence: construction, agent, patient, and where the agent is named."""

import pytest

from framing.acts.find import find_acts_in

NAMED = [
    ("Norland was accused by Westmark of killing nine.", "killing", "participle", "Norland", "clause", "nine"),
    ("A film shows guards shooting a man.", "shooting", "participle", "guards", "clause", "a man"),
    ("Guards used sticks and arrested dozens of men.", "arrested", "active", "Guards", "clause", "dozens of men"),
    ("After killing a guard, the raider was shot dead.", "shot dead", "passive without", None, "nowhere", "the raider"),
    ("The mother of a boy killed by guards spoke.", "killed", "participle", "guards", "clause", "a boy"),
    ("The mother of a boy was killed.", "killed", "passive without", None, "nowhere", "The mother of a boy"),
    ("The raid, an attack blamed on Norland, was filmed.", "attack", "noun with agent", "Norland", "clause", None),
    ("Norland shelled the port overnight.", "shelled", "active", "Norland", "clause", "the port"),
    ("Norland shelled a depot deep inside Sudland.", "shelled", "active", "Norland", "clause", "a depot"),
    ("Raiders set fire to carts and killed two guards.", "killed", "active", "Raiders", "clause", "two guards"),
    ("Weavers clashed with guards and 20 were arrested.", "arrested", "passive without", None, "nowhere", "20"),
    ("A man blew himself up at the port, killing two.", "killing", "participle", "A man", "clause", "two"),
    ("In May, shells hit a cart on the coast road.", "hit", "active", "shells", "nowhere", "a cart"),
    ("A shell killed people she knew.", "killed", "active", "A shell", "nowhere", "people"),
    ("After killing the guard, the raiders fled.", "killing", "participle", "the raiders", "clause", "the guard"),
    (
        "They buried the villagers that a Norlandish shell had killed.",
        "killed",
        "active",
        "a Norlandish shell",
        "clause",
        "the villagers",
    ),
    ("The guard was killed by the river.", "killed", "passive without", None, "nowhere", "The guard"),
    ("Norlandish troops killed 12 villagers.", "killed", "active", "Norlandish troops", "clause", "12 villagers"),
    (
        "Twelve villagers were killed by Norlandish troops.",
        "killed",
        "passive with agent",
        "Norlandish troops",
        "clause",
        "Twelve villagers",
    ),
    ("Twelve villagers were killed on Sunday.", "killed", "passive without", None, "nowhere", "Twelve villagers"),
    ("Villagers killed in the raid were buried.", "killed", "participle", None, "nowhere", "Villagers"),
    ("Two of the slain villagers were farmers.", "slain", "participle", None, "nowhere", "villagers"),
    ("Norland bombed the port, killing 12 people.", "killing", "participle", "Norland", "clause", "12 people"),
    ("Twelve villagers died on Sunday.", "died", "befalls", None, "nowhere", "Twelve villagers"),
    (
        "The killing of two villagers by soldiers shocked the town.",
        "killing",
        "noun with agent",
        "soldiers",
        "clause",
        "two villagers",
    ),
    ("The killing of two villagers shocked the town.", "killing", "noun without", None, "nowhere", "two villagers"),
    (
        "A Norlandish air strike left 12 people dead.",
        "dead",
        "befalls",
        "A Norlandish air strike",
        "clause",
        "12 people",
    ),
    (
        "Twelve people died in a Norlandish air strike.",
        "died",
        "befalls",
        "a Norlandish air strike",
        "clause",
        "Twelve people",
    ),
    (
        "Twelve people were wounded when guards attacked the gate.",
        "wounded",
        "passive without",
        "guards",
        "sentence",
        "Twelve people",
    ),
    ("Gunmen took 40 people hostage.", "took", "active", "Gunmen", "clause", "40 people"),
    ("The people whom the guards arrested were freed.", "arrested", "active", "the guards", "clause", "The people"),
    (
        "The group killed and abducted hundreds of people.",
        "killed",
        "active",
        "The group",
        "clause",
        "hundreds of people",
    ),
    (
        "An explosion at a school sheltering families has killed 12 people.",
        "killed",
        "active",
        "An explosion at a school sheltering families",
        "nowhere",
        "12 people",
    ),
    (
        "It was closed after a crash in which a lorry hit the wall and three people were hurt.",
        "hurt",
        "passive without",
        "a lorry",
        "sentence",
        "three people",
    ),
    ("The strikes led to the deaths of 12 people.", "deaths", "befalls", "The strikes", "nowhere", "12 people"),
]


@pytest.mark.parametrize(("sentence", "surface", "construction", "agent", "named", "patient"), NAMED)
def test_an_act_is_read_with_its_construction_agent_and_patient(
    lands, sentence, surface, construction, agent, named, patient
):
    row = next(row for row in find_acts_in(sentence, lands) if row["surface"] == surface)
    assert (row["construction"], row["agent"], row["agent_named"], row["patient"]) == (
        construction,
        agent,
        named,
        patient,
    )


PARTIES = [
    ("Norlandish planes bombed Port Bel.", "north", "south"),
    ("Twelve Sudlanders were killed in Norland’s raid.", "north", "south"),
    ("Norland’s bombardment has killed 900 people.", "north", "south"),  # done to its opponent
    ("Norland’s bombardment has killed three Westmarkers.", "north", "third"),
    ("Nine people were killed in Port Bel.", None, "south"),  # by the place
    ("Nine plainsmen were killed on Sunday.", None, "south"),  # by what they are called
    ("Sudlandish doctors said that nine people had been killed.", None, "south"),  # by the source
    ("Norland said its troops killed nine fighters.", "north", "south"),
    ("People were killed on both sides.", None, "north; south"),
    ("Norland, the land that invaded Sudland, fell.", "north", "south"),
    ("A Port Bel hospital blast killed nine people.", None, "south"),  # where it was, not whose
    ("Nine people were killed in Port Bel fighting.", None, "south"),
    ("The attack in Port Bel killed nine people, and some were taken to Port Ald.", None, "south"),
    ("The May 3 attack killed nine people.", None, "north"),  # known by its date
    ("The rampage on 3 May, which killed nine people, went on.", None, "north"),
    ("Nine people were killed in the south since May 3.", None, None),
    ("Sudland fought the islanders after the attack in which nine Norlanders were killed.", "south", "north"),
    ("The army shelled Sudland after its raid killed nine Sudlanders.", None, "south"),
    ("Norland struck the Sudlandish group after its raid killed nine Norlanders.", "south", "north"),
    ("Norland says 32 of its soldiers have been killed in Port Bel.", None, "north"),
    ("A Norlander who had been hurt in a Sudlandish raid died on Monday.", "south", "north"),
    ("At least 29 reporters died, including 24 Sudlanders.", None, "south"),
    ("At least 29 reporters died, among them two Norlanders and a Sudlander.", None, "north; south"),
    ("Some 40 Norlanders and 26 Sudlanders were killed.", None, "north; south"),
    ("Too many people on both sides have died.", None, "north; south"),
    ("Over 160 Sudlanders have been killed.", None, "south"),
    ("Norlandish planes hit Port Bel, killing nine people.", "north", "south"),
    ("The death toll rose as Norlandish planes pounded Port Bel.", "north", "south"),
    ("Port Bel’s hospital death toll rose.", None, "south"),
    ("They voiced concern over the number of Sudlandish villagers killed.", None, "south"),
    ("A blast at a school packed with Sudlanders seeking shelter has killed nine people.", None, None),
    ("Norland is accused of bombing that killed nine Sudlanders.", "north", "south"),
    ("The attack by Sudland, in which nine people were killed, went on.", "south", "north"),
    ("Norland struck Port Bel after Sudland’s attack which saw nine people killed.", "south", "north"),
    ("Nine people were killed in Port Ald, while 40 others were killed in Norlandish raids.", "north", "south"),
    ("It came in response to Sudland’s attacks, which killed nine people.", "south", "north"),
    ("Norland bombed the port in retaliation for the raid that killed nine people.", None, "north"),
    ("Norland began an offensive in response to the attack by Sudlanders in which nine people died.", "south", "north"),
    ("Ann Lee, a sergeant of the Norlandish army, was killed on Sunday.", None, "north"),
    ("They told of photographs of Sudlandish children killed on Sunday.", None, "south"),
    ("They published images of villagers Norland says were killed by Sudlanders.", "south", "north"),
    ("The raid, which the WHO said killed nine people, was Norland’s.", None, None),
    ("The gunmen of Sudland who, at dawn, killed nine people fled.", "south", "north"),
    ("Sudland is a league that has murdered nine people.", "south", "north"),
    ("Since Sudlanders burst across the fence and killed nine people, Norland has waited.", "south", "north"),
    ("Hundreds of armed men broke into Norland from Sudland, killing nine people.", "south", "north"),
    ("Shelling from Norlandish tanks hit a school, killing nine people.", "north", "south"),
    ("Norland vowed revenge after Sudland’s raid, where its plainsmen killed nine people.", "south", "north"),
    ("Sudlanders mourned nine islanders killed fighting Sudland.", "south", "north"),
    ("Nine people were killed when Sudlanders overran Port Ald.", "south", "north"),
    ("Norland shelled Port Bel, and medics said nine people had died.", "north", "south"),
    ("Sudland claimed responsibility for the shooting, in which nine people died.", "south", "north"),
    ("The strike killed nine people, Sudlandish health officials said.", None, "south"),
    ("Sudlandish officials put the number of dead at 900.", None, "south"),
    ("Nine islanders held by Sudland were killed.", None, "north"),
    ("Norland mourns its dead.", None, "north"),
    ("The plainsmen came under Norlandish fire, and two died.", None, None),
]


NOBODY_ACTS = [
    ("There must be more care in destroying the villages.", "destroying"),
    ("It is the duty of the council to destroy the villages.", "destroy"),
    ("It seemed to be the first call to avoid bombing the villages.", "bombing"),
    ("You need to move fewer villagers from their homes, be careful, not bomb the port.", "bomb"),
    ("They hope to do what is right and bomb the port.", "bomb"),
]


@pytest.mark.parametrize(("sentence", "surface"), NOBODY_ACTS)
def test_what_is_no_phrase_of_somebody_is_no_agent(lands, sentence, surface):
    """“There is”, “it seems” and infinitives have nobody who acts."""
    rows = [row for row in find_acts_in(sentence, lands) if row["surface"] == surface]
    assert [row["agent"] for row in rows] == [None]


def test_it_may_be_somebody(lands):
    row = find_acts_in("Norland sent a ship, and it bombed the port.", lands)[0]
    assert row["agent"] == "it"


@pytest.mark.parametrize(("sentence", "agent", "patient"), PARTIES)
def test_the_parties_of_an_act_are_found(lands, sentence, agent, patient):
    rows = find_acts_in(sentence, lands)
    row = next((row for row in reversed(rows) if row["act"] == "kill"), rows[-1])
    assert (row["agent_party"], row["patient_party"]) == (agent, patient)


def test_a_passive_hides_nobody_by_itself(lands):
    """The agent may stand in the sentence, or in the paragraph: `agent_named` says where."""
    sentence = find_acts_in("Nine Sudlanders were killed after Norland bombed the port.", lands)[0]
    passage = find_acts_in("Norland bombed Port Bel. Nine people were killed.", lands)[1]
    nowhere = find_acts_in("Nine Sudlanders were killed.", lands)[0]
    assert [row["agent_named"] for row in (sentence, passage, nowhere)] == ["sentence", "passage", "nowhere"]
    assert {row["construction"] for row in (sentence, passage, nowhere)} == {"passive without"}
    assert sentence["agent_party"] == passage["agent_party"] == "north"


@pytest.mark.parametrize("weapon", ["strike", "rocket", "explosion", "collision", "bombardment"])
def test_a_weapon_or_an_event_names_nobody_without_its_owner(lands, weapon):
    [*_, bare] = find_acts_in(f"The {weapon} killed nine people.", lands)
    [*_, owned] = find_acts_in(f"The Norlandish {weapon} killed nine people.", lands)
    assert (bare["agent_named"], owned["agent_named"]) == ("nowhere", "clause")


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people could be killed.",
        "They planned to kill the guards.",
        "The guards were not hurt.",
        "No villagers died.",
        "Nobody was injured.",
        "No one was killed.",
        "They did all they could to avoid more deaths.",
        "The plan is aimed at killing them.",
        "It would only lead to more deaths.",
        "If he kills them, they said, all is lost.",
        "Villagers are at risk of death.",
        "There were no reports of deaths.",
        "They will go on until they have killed them.",
    ],
)
def test_what_did_not_happen_is_marked(lands, sentence):
    assert [row["happened"] for row in find_acts_in(sentence, lands)] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was sentenced to death.",
        "They struck a deal.",
        "She died of a heart attack.",
        "Military targets lie in the south.",
        "Talks went on at a high level.",
    ],
)
def test_words_that_only_look_like_an_act_are_none(lands, sentence):
    assert [row["act"] for row in find_acts_in(sentence, lands) if row["act"] in ("strike", "destroy")] == []


def test_numbers_of_patients_are_read(lands):
    rows = find_acts_in("At least 1,400 people were killed, two hundred and thirty villagers were abducted.", lands)
    assert [row["number"] for row in rows] == [1400, 230]


@pytest.mark.parametrize(
    ("sentence", "word", "link"),
    [
        ("Norland massacred nine people.", "massacred", "names it"),
        ("The brutal attack on the port went on.", "brutal", "qualifies it"),
        ("Nine people were brutally killed.", "brutally", "qualifies it"),
        ("The attack was barbaric.", "barbaric", "said of it"),
    ],
)
def test_an_emotive_word_is_linked_to_its_act(lands, sentence, word, link):
    row = find_acts_in(sentence, lands)[0]
    assert (row["emotive"], row["emotive_link"]) == (word, link)


def test_an_emotive_word_about_something_else_is_linked_to_no_act(lands):
    rows = find_acts_in("It was a horrible winter, and the guards killed two wolves.", lands)
    assert [row.get("emotive") for row in rows] == [None]


def test_every_example_of_a_shipped_codebook_has_its_act(gaza):
    from framing.codebook.load import read_codebook

    for codebook in (gaza, read_codebook("data/practice/codebook.yml")):
        for act in codebook.acts:
            for example in act.examples:
                assert act.act in [row["act"] for row in find_acts_in(example, codebook)], example
            for example in act.not_:
                assert act.act not in [row["act"] for row in find_acts_in(example, codebook)], example


@pytest.mark.parametrize("sign", "’'")
def test_who_acts_is_the_same_with_either_apostrophe(lands, sign):
    [row] = find_acts_in(f"Norland won{sign}t stop shelling the port.", lands)
    assert row["agent"] == "Norland"


@pytest.mark.parametrize("how", ["unilaterally", "probably", "then"])
def test_an_adverb_before_a_verb_is_no_part_of_who_acts(lands, how):
    [row] = find_acts_in(f"Norland {how} launched a raid on the port.", lands)
    assert row["agent"] == "Norland"

"""Names that are easily cut or missed: a day as a surname, a body behind what it is, a paper called Today."""

import pytest

from framing.voice.grammar.noun_phrases import names_nobody
from tests.voice.test_reported_by_whom import reported
from tests.voice.test_speaker_kinds import speaker

WORDS = "late for the ferry"

CROWS = "“Crows can count,”"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{CROWS} said Laura Sunday, a vet.", "Laura Sunday"),
        ("Robert March, a vet, said: “Crows can count.”", "Robert March"),
        (f"{CROWS} Inspector Simon Friday said.", "Simon Friday"),
        (f"{CROWS} said Laura May. “We know,” Mrs May said.", "Laura May"),
        (f"{CROWS} said Laura Holm Sunday.", "Laura Holm"),
        (f"{CROWS} Laura Holm said Sunday.", "Laura Holm"),
        (f"{CROWS} Pope Francis said Sunday.", "Francis"),
        (f"{CROWS} Pope Francis Sunday told pilgrims.", "Francis"),
        ("At a farm in Victoria Friday, Laura Holm said: “Crows can count.”", "Laura Holm"),
        (f"{CROWS} Laura Holm told Robert March 4.", "Laura Holm"),
        ("In March Laura Holm said: “Crows can count.”", "Laura Holm"),
    ],
)
def test_a_surname_that_is_a_day_or_a_month(sentence, wanted):
    assert speaker(sentence, "can count") == wanted


def test_a_surname_that_is_a_day_in_reported_speech():
    assert reported("Laura Sunday, a vet in Holm, said crows can count.") == [("crows can count", "Laura Sunday")]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{CROWS} Norvik Today reported.", "Norvik Today"),
        ("Norvik Today said: “Crows can count.”", "Norvik Today"),
        (f"{CROWS} Bird World said.", "Bird World"),
        (f"{CROWS} PC World said.", "PC World"),
        (f"{CROWS} PC Laura Holm said.", "Laura Holm"),
        (f"{CROWS} PC Stone said.", "Stone"),
        (f"{CROWS} Laura Holm told us today.", "Laura Holm"),
    ],
)
def test_a_paper_keeps_its_whole_name(sentence, wanted):
    assert speaker(sentence, "can count") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{CROWS} the head of the bird agency (NBA), Robert Holm, said.", "Robert Holm"),
        (f"{CROWS} the head of the bird agency in Lund, Robert Holm, said.", "Robert Holm"),
        (f"{CROWS} said another bird charity, the Society to Count Crows.", "Society to Count Crows"),
        (f"{CROWS} said a second charity, the Crow Trust.", "Crow Trust"),
        (f"{CROWS} said one more charity, the Fund to Feed Crows.", "Fund to Feed Crows"),
        (f"{CROWS} said a charity for birds, Crows Without Borders.", "Crows Without Borders"),
        (f"{CROWS} said a charity in Lund, Norvik.", "charity"),
        (f"{CROWS} said a charity, on Monday.", "charity"),
        (f"{CROWS} said a charity, the police and the mayor.", "charity"),
        (f"{CROWS} said a charity, the Crow Trust, and the mayor.", "charity"),
        (f"{CROWS} said a charity, Laura Holm reported.", "charity"),
    ],
)
def test_who_is_named_behind_what_that_is(sentence, wanted):
    assert speaker(sentence, "can count") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The head of the bird agency (NBA), Robert Holm, said crows can count.", "Robert Holm"),
        ("Another charity, the Society to Count Crows, said crows can count.", "Society to Count Crows"),
        ("The head of the bird club in Lund (BCL), Laura Holm, warned that crows can count.", "Laura Holm"),
        ("It began after a woman in Lund, Norvik, told him crows can count.", "woman"),
    ],
)
def test_who_is_named_behind_what_that_is_in_reported_speech(sentence, wanted):
    assert [who for _, who in reported(sentence)] == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The woman, who was ill in northern Norvik last Saturday, says crows can count.", "woman"),
        ("Former mayor Robert Holm, who on Tuesday left, said Friday crows can count.", "Robert Holm"),
        ("Police in northern Norvik on Friday night said crows can count.", "Police in northern Norvik"),
    ],
)
def test_what_says_when_names_nobody(sentence, wanted):
    assert [who for _, who in reported(sentence)] == [wanted]


def test_a_day_behind_said_is_nobody():
    assert not [who for _, who in reported("Crows can count, Robert Holm, R-Ld., said Tuesday.") if who == "Tuesday"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # a role begins the name of a body
        ("The Justice Department", "Justice Department"),
        ("The Norvik County Sheriff Department", "Norvik County Sheriff Department"),
        ("The American Federation of Crow Teachers", "American Federation of Crow Teachers"),
        ("Justice Watch", "Justice Watch"),
        ("The Republican Party", "Republican Party"),
        ("The Council on Crow Safety", "Council on Crow Safety"),
        ("Justice Laura House", "Laura House"),
        ("Mr. Post", "Post"),
        ("Republican Party of Norvik Chairman Robert Holm", "Robert Holm"),
        # what stands behind a comma says more of a name
        ("Laura Holm, director of the crow museum and a vet,", "Laura Holm"),
        ("The former vet, now a guest who travels around the country,", "former vet"),
        ("Other prominent vets, like Laura Holm and Robert March,", "Other prominent vets"),
        ("Many pilots, vets and young cooks", "Many pilots vets and young cooks"),
        ("Rep. Laura Holm, D-Norvik, who opposes the zoo,", "Laura Holm"),
    ],
)
def test_a_name_is_whole_and_nothing_more(words, wanted):
    assert [who for said, who in reported(f"{words} said crows can count.") if "crows" in said] == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It was Senator Laura Holm of Texas, who said crows can count.", "Laura Holm"),
        ("It was Sheriff Laura Holm of Marl County, Ariz., who said crows can count.", "Laura Holm"),
        ("A group of nurses in Texas, who said crows can count, left.", "group of nurses in Texas"),
        ("The mayor of Marl, Virginia, came late. He said crows can count.", "mayor of Marl"),
        ("The mayor of Marl, Laura Holm, came late. She said crows can count.", "Laura Holm"),
        ("Protest organizers in Marl said crows can count. Marl is small.", "Protest organizers in Marl"),
        ("There are no zoos. That shows that crows can count.", None),
    ],
)
def test_a_place_is_not_who_speaks_there(sentence, wanted):
    assert [who for said, who in reported(sentence) if "crows" in said] == [wanted]


@pytest.mark.parametrize(
    ("words", "nobody"),
    [("Nothing in the", True), ("Mirrors a", True), ("the Board of Trade, the", False), ("Many crows", False)],
)
def test_words_that_are_cut_before_their_noun_name_nobody(words, nobody):
    assert names_nobody(words) == nobody


@pytest.mark.parametrize("first", ["Will", "May", "Can", "April", "Or", "He", "Rose", "Hope"])
@pytest.mark.parametrize(
    "sentence",
    [
        f"{{}} Holmgren said: “It was {WORDS}.”",
        f"“It was {WORDS},” {{}} Holmgren, the coroner, said.",
        f"“Was it {WORDS}?” {{}} Holmgren asked.",
        f"The engineer {{}} Holmgren told us that it was “{WORDS}”.",
    ],
)
def test_first_names_that_are_other_words_as_well(first, sentence):
    assert speaker(sentence.format(first), WORDS) == f"{first} Holmgren"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"In May Holmgren said it was “{WORDS}”.", "Holmgren"),
        (f"He told us that it was “{WORDS}”.", None),
        (f"Will Holmgren be back? It is “{WORDS}”, Lee said.", "Lee"),
    ],
)
def test_these_words_where_they_are_no_names(sentence, wanted):
    assert speaker(sentence, WORDS) == wanted


BODIES_CALLED = (
    "Breaking the Rules",
    "Jewish Bakers for Peace",
    "Nordic Voice for Clean Rivers",
    "Rabbis for Lund",
    "the Council on Bread-Tax Matters",
    "the Committee to Save the Mill",
    "the Movement Against Tolls",
    "Hands Off Lund",
    "Youth Against Tolls",
)


@pytest.mark.parametrize("body", BODIES_CALLED)
@pytest.mark.parametrize(
    "sentence",
    [
        f"{{}} said: “It was {WORDS}.”",
        f"“It was {WORDS},” said {{}}.",
        f"In a statement, {{}} said it was “{WORDS}”.",
        f"According to {{}}, it was “{WORDS}”.",
    ],
)
def test_names_of_bodies_go_on_over_small_words(body, sentence):
    said = sentence.format(body)
    assert speaker(said[0].upper() + said[1:], WORDS) == body.removeprefix("the ")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"Leaving the White House, Lee said it was “{WORDS}”.", "Lee"),
        (f"Council on Tolls director Ann Lee said it was “{WORDS}”.", "Ann Lee"),
        (f"“It was {WORDS},” said Ann Baker for Labour.", "Ann Baker"),
    ],
)
def test_and_others_end_before_them(sentence, wanted):
    assert speaker(sentence, WORDS) == wanted


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("Witness Ann Holmgren", "Ann Holmgren"),
        ("Detective Ann Holmgren", "Ann Holmgren"),
        ("Sister-in-law Ann Holmgren", "Ann Holmgren"),
        ("Billionaires Ann Holmgren and Bo Ray", "Ann Holmgren and Bo Ray"),
        ("C. Ann Holmgren", "C. Ann Holmgren"),
        ("Crystal Ann Holmgren", "Crystal Ann Holmgren"),
    ],
)
def test_what_somebody_is_is_no_name_though_a_sentence_begins_with_it(named, wanted):
    assert speaker(f"{named} said it was “{WORDS}”.", WORDS) == wanted

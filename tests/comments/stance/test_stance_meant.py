"""What is praised or blamed may be something else than what is named beside it; invented text.

X stands for the one named. Each way of speaking is tried with a word for and with one against.
"""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook import general_cues
from framing.codebook.models import Cues, Target
from framing.comments.stance.cues import SIDES
from tests.comments.stance.test_stance_rules import said
from tests.shared import COSTLY

GENERAL = Cues(favor=general_cues.FAVOR, against=general_cues.AGAINST)
TOWN = SimpleNamespace(targets=[Target(target=name, aliases=[name]) for name in ("ferry", "Ruiz")], cues=GENERAL)
FELT = {"favor": ["I love", "I like", "I trust"], "against": ["I hate", "I dislike", "I distrust"]}
SUCH = {"favor": ["useful", "wonderful", "great"], "against": ["useless", "awful", "terrible"]}
# F stands for what is felt, S for what the thing is like.
SAYS_NOTHING = """
    X makes S promises.
    X is the S argument for taking the plane.
    X is a S reminder to stay at home.
    X is a S reason to stay at home.
    X is a S example of how not to do it.
    F X about as far as I can see.
    F X less than my own cat.
    F X as much as a cold bath.
    F X, but not here.
    F X if it is free.
    F that X broke down.
    F how X handles fog.
    F waiting for X.
    X would be S if it told us the hours.
    It would be S if X sank.
    X is S if it has a crew.
    The harbour was S before X came.
    The shore is S without X.
    We had S people until X came.
    The harbour needs S people more than X.
    The way the others treat X is S.
    How the paper writes about X is S.
    The complaints about X are S.
    The campaign against X is S.
    Some X are S.
    The only thing X is S at is hooting.
    X is S at making speeches.
    X is S in his own eyes.
    I wish X was S.
    I wish you would see how S X is.
    They promised us a S X.
    The only X that is S is far away.
    X may be S in June.
    Abolishing X would be S.
    Instead of X we have a S mayor.
    F the way they treat X.
    F asking X.
    The old boat is liked more than F X.
    F everyone here except X.
    F what Ann said about X.
    F Ann's answer on X.
    The S way X has been treated is new.
    F taking X to court.
    It is S that X has to wait.
    It is S that X was paid in June.
    X has S luck.
    X had a S childhood.
    X makes S coffee.
    X got S advisers.
    X was in a S accident.
    X is in S health.
    X is a S question for our town.
    X did a S job of hiding it.
    X was a S thing in 1990, today it is old.
    X was S until it grew.
    X is S, but it comes too late.
"""
TURNED = """
    F X less and less.
    F X less every day.
    X is anything but S.
    F people attacking X.
    X is S to nobody.
    X is S for no one.
"""
KEPT = """
    F listening to X.
    F taking X.
    F people fighting for X.
    F people fighting to save X.
    X is S, but they won't admit it.
    X is S, but it doesn't matter.
    X made a S deal.
    F X.
    F X more and more.
    F X, even if it rains.
    X is S, if you ask me.
    X is S in the rain.
    X is nothing but S.
    F people defending X.
    X has S ideas.
    X made a S decision.
    X did a S job.
    X was S in May and still is.
    X is S, but nobody says so.
    I promise you that X is S.
"""


def sentences(forms: str, side: str) -> list[str]:
    """Each form with each of the words of that side."""
    lines = [line.strip() for line in forms.strip().splitlines()]
    felt = [line.replace("F ", f"{word} ") for line in lines for word in FELT[side] if "F " in line]
    return felt + [line.replace(" S", f" {word}") for line in lines for word in SUCH[side] if " S" in line]


@COSTLY
@pytest.mark.parametrize("side", SIDES)
@given(st.data(), st.sampled_from(["", "Well, ", "It rained. "]), st.sampled_from(["ferry", "Ruiz"]))
def test_both_sides_are_read_alike(side, data, before, name):
    """What says nothing with a word of praise says nothing with one of blame; and what turns one turns the other."""
    for forms, expected in ((SAYS_NOTHING, {"none"}), (TURNED, {SIDES[side], "none"}), (KEPT, {side, "none"})):
        sentence = before + data.draw(st.sampled_from(sentences(forms, side))).replace("X", name)
        assert said(sentence, name, TOWN)[0] in expected, sentence


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("form", [form.strip() for form in SAYS_NOTHING.strip().splitlines()])
def test_praise_or_blame_of_something_else_is_no_evidence(form, side):
    for sentence in sentences(form, side):
        assert said(sentence.replace("X", "Ruiz"), "Ruiz", TOWN)[0] == "none", sentence


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("forms", [TURNED, KEPT], ids=["turned", "kept"])
def test_less_and_less_turns_a_feeling_round_and_more_and_more_does_not(forms, side):
    for sentence in sentences(forms, side):
        spoken = said(sentence.replace("X", "ferry"), "ferry", TOWN)[0]
        assert spoken == (side if forms == KEPT else SIDES[side]), sentence


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Thank you, X, for the mess!", "against"),
        ("Thanks X for all the potholes in our road.", "against"),
        ("Thank you X for the highest bills in years.", "against"),
        ("Thank you X for the rubbish bins.", "favor"),
        ("Thank you X for the new bench.", "favor"),
        ("Thank you X for clearing the rubbish.", "favor"),
        ("Thank you for asking X.", "none"),
        ("X is wonderful, not.", "against"),
        ("X is awful, not.", "favor"),
        ("X? Yes, it opened in June.", "none"),
        ("X? No, he took a bus.", "none"),
    ],
)
def test_thanks_and_short_answers_are_taken_for_what_they_are(text, stance):
    assert said(text.replace("X", "Ruiz"), "Ruiz", TOWN)[0] == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("I'm sick of people attacking X.", "favor"),
        ("I'm fed up with everyone defending X.", "against"),
        ("I'm proud of those who stood up for X.", "none"),
        ("I'm tired of waiting for X.", "none"),
        ("I am against bullying X.", "none"),
        ("I am against bullying the X.", "favor"),
        ("I am for protecting X.", "favor"),
        ("I am against protecting X.", "against"),
        ("I am against making X pay.", "none"),
        ("I support the striking X.", "favor"),
        ("I oppose the striking X.", "against"),
        ("Shame on the council for treating X like this.", "none"),
        ("Shame on Ann for attacking X.", "favor"),
        ("Well done to Ann for beating X.", "against"),
        ("Well done to Ann for defending X.", "favor"),
        ("Nothing wrong with hating X.", "none"),
        ("It is a disgrace that X was fired.", "favor"),
        ("It is a blessing that X was fired.", "against"),
        ("It is a disgrace that X was thrown out of the talks.", "favor"),
        ("It is a blessing that X was thrown out of the talks.", "against"),
        ("We need a school more than we need X.", "none"),
        ("It is a disgrace that X was re-elected.", "against"),
        ("It is a blessing that X was re-elected.", "favor"),
        ("It is a disgrace that X has to wait.", "none"),
        ("Good thing X is gone.", "against"),
        ("Good thing X is back.", "favor"),
        ("A failure to protect X, that is what it was.", "none"),
    ],
)
def test_what_others_do_to_somebody_is_judged_and_not_the_one_they_do_it_to(text, stance):
    assert said(text.replace("X", "Ruiz"), "Ruiz", TOWN)[0] == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We need X.", "favor"),
        ("We need X to stay.", "favor"),
        ("We need X to resign.", "against"),
        ("We need X gone by May.", "against"),
        ("We need X to answer this.", "none"),
        ("We need a better X.", "none"),
        ("We need answers from X.", "none"),
        ("We need X like a hole in the head.", "against"),
        ("I trust X.", "favor"),
        ("I trust X to spoil it again.", "none"),
        ("I trust X to do it well.", "favor"),
        ("I distrust X to do it well.", "against"),
        ("X gets my vote when hell freezes over.", "against"),
        ("X won't get my vote till hell freezes over.", "against"),
    ],
)
def test_what_somebody_is_needed_or_trusted_for_decides(text, stance):
    assert said(text.replace("X", "Ruiz"), "Ruiz", TOWN)[0] == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("X is a great liar.", "against"),
        ("X is the best liar in town.", "against"),
        ("X is a brilliant idiot.", "none"),
        ("X are foolish heroes.", "favor"),
        ("X is a brilliant con man.", "none"),
        ("X is a must-miss.", "none"),
        ("X is the worst-hit of all.", "none"),
        ("X is right about one thing.", "none"),
        ("X is wrong about one thing.", "none"),
        ("X is innocent until proven guilty.", "none"),
        ("X has a right to an opinion.", "none"),
        ("X has a right to strike.", "favor"),
        ("What a stupid idea to get rid of X.", "favor"),
        ("X has every right to speak, but that does not make him right.", "none"),
        ("X make the best chowder.", "favor"),
        ("X make the worst chowder.", "against"),
        ("X has the worst luck.", "none"),
    ],
)
def test_a_word_beside_another_is_taken_for_what_it_does_there(text, stance):
    assert said(text.replace("X", "Ruiz"), "Ruiz", TOWN)[0] == stance


@pytest.mark.parametrize("other", ["I love", "I hate"])
@pytest.mark.parametrize("side", SIDES)
def test_a_feeling_about_somebody_else_takes_nothing_back(side, other):
    for felt in FELT[side]:
        text = f"{felt} Ruiz but {other} the ferry."
        assert said(text, "Ruiz", TOWN)[0] == side, text
        assert said(text, "ferry", TOWN)[0] == {"I love": "favor", "I hate": "against"}[other], text

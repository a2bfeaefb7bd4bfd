"""What a comment makes of the words that it quotes or answers, and of what it said or held before; invented text."""

import pandas as pd
import pytest

from framing.comments.stance import find_stances
from tests.comments.stance.test_stance_calls import TOWN
from tests.comments.stance.test_stance_rules import said

GOOD, BAD = "The ferry is a blessing for the bay.", "The ferry is a disgrace to the bay."
# What follows words for and against the ferry, and whether it takes their side.
AGREES = {True: "Exactly.|Agreed!|I totally agree.|Couldn't agree more, and I live there.|So true|This.".split("|")}
AGREES[False] = (
    "Nonsense.|What utter rubbish!|I disagree.|You're so wrong.|Sorry but that's not true.|No, it isn't.".split("|")
)


def answer_to(parent: str, text: str, target: str = "ferry") -> str:
    ids = {"article_id": ["a", "a"], "comment_id": ["1", "2"], "parent_id": [None, "1"], "start": [0, 900]}
    return find_stances(pd.DataFrame(ids | {"text": [parent, text]}), TOWN, targets=target).stance.tolist()[1]


@pytest.mark.parametrize(("agrees", "text"), [(agrees, text) for agrees, listed in AGREES.items() for text in listed])
@pytest.mark.parametrize("form", ["> {}\n\n{}", "“{}” {}", "“{}” – {}", "You say “{}” {}", "“{}” you say. {}"])
def test_a_word_about_what_is_quoted_is_for_or_against_its_claim(agrees, text, form):
    assert said(form.format(GOOD, text), "ferry", TOWN)[0] == ("favor" if agrees else "against")
    assert said(form.format(BAD, text), "ferry", TOWN)[0] == ("against" if agrees else "favor")


@pytest.mark.parametrize(("agrees", "text"), [(agrees, text) for agrees, listed in AGREES.items() for text in listed])
@pytest.mark.parametrize("name", ["", "@Ann ", "Ann, "])
def test_so_is_a_word_about_the_comment_that_is_answered(agrees, text, name):
    assert answer_to(GOOD, name + text) == ("favor" if agrees else "against")
    assert answer_to(BAD, name + text) == ("against" if agrees else "favor")


@pytest.mark.parametrize(
    "text",
    [
        "True, but it is late.",
        "I agree it leaves at nine.",
        "Right behind the mill.",
        "This man was there.",
        "No idea.",
        "Wrong ferry, this one sank.",
        "Absolutely no parking there.",
        "What a stupid comment.",
        "No. 3 leaves at nine.",
        "No, really, it is.",
        "Yeah, right.",
        "Agreed?",
        "Absolutely, not.",
        "True, though late.",
        "True. But it is late.",
        "Exactly. /s",
        "This, from a man who stays at home.",
    ],
)
def test_other_words_take_no_side(text):
    assert answer_to(GOOD, text) == answer_to(BAD, text) == "none"


def test_where_several_are_judged_it_is_unclear_what_is_denied():
    assert answer_to("The ferry is a blessing and Ruiz is corrupt.", "Nonsense.") == "none"
    assert answer_to("The ferry is a blessing and Ruiz is corrupt.", "Exactly.") == "favor"
    assert answer_to("The ferry is great. The ferry is useless.", "Exactly.") == "none"
    assert answer_to("The ferry is not useful.", "No, it isn't.") == "none"


def test_what_the_writer_goes_on_to_say_counts_beside_it():
    assert answer_to(BAD, "Nonsense, it is brilliant.") == "favor"
    assert said("> The ferry is a disgrace.\n\nWhat a stupid thing to say.", "ferry", TOWN)[0] == "favor"
    assert said("I said “the ferry is useless”. Wrong.", "ferry", TOWN)[0] == "none"


# For | against; X stands for the one named.
PAIRS = [
    # those who feel so
    ("Those who despised X were wrong.", "Those who adored X were wrong."),
    ("Anyone who loves X is right.", "Anyone who hates X is right."),
    ("People who oppose X are fools.", "People who support X are fools."),
    # once, and now
    ("I used to dislike X but now I ride it daily.", "I used to like X but now I drive."),
    ("I was against X at first. I was wrong.", "I was for X at first. I was so wrong."),
    ("Used to oppose X. Not any more.", "Used to support X. Not any more."),
    # questions that ask nothing
    ("Who in their right mind would scrap X?", "Who in their right mind would vote for X?"),
    ("Why would anybody be opposed to X?", "Why would anybody be in favour of X?"),
    ("Honestly, who dislikes X?", "Honestly, who trusts X?"),
    ("Are you seriously saying X is useless?", "Are you seriously saying X is useful?"),
    ("When did X ever get it wrong?", "When did X ever get it right?"),
    ("What has X ever done wrong?", "What has X ever done right?"),
    # denied
    ("X is the worst, said nobody.", "X is the best, said nobody."),
    ("Can't say I hate X.", "Can't say I love X."),
    # calls
    ("Sign the petition to save X!", "Sign this petition to scrap X!"),
    ("Join us and help save X.", "Join us and help stop X."),
    ("Write to them and demand they keep X.", "Write to them and demand they close X."),
    ("About time somebody stood up for X.", "About time somebody stood up to X."),
    ("Let X have what it asks for.", "Don't let X have what it asks for."),
    ("Keep using X!", "Stop using X!"),
    ("Everyone please sign the petition to keep X.", "Everyone please sign the petition to close X."),
    ("Time to stand up for X.", "Time to stand up to X."),
    ("I will always be grateful to X.", "I will never forgive X."),
    # felt, held against others
    ("Yay for X!", "Boo to X!"),
    ("Definitely support X.", "Definitely don't support X."),
    ("X ftw!", "X for the bin!"),
    ("Nothing in this town runs as well as X.", "Nothing in this town runs as badly as X."),
    ("I'd trust X over the bus any day.", "I'd trust the bus over X any day."),
    ("Unlike the bus, X actually keeps its word.", "Unlike the bus, X always breaks its word."),
]
SAY_NOTHING = """
    Go X, go home.
    Go home X lol.
    X is great. But it is far too dear.
    X is awful. However, it is all we have.
    Sure, X is useful. It only sank twice. /s
    X is useless, of course. We all just walk on water #sarcasm
    Those who met X were wrong.
    People who know X are right to worry.
    I used to hate X but it sings.
    Who would close X?
    Why would anybody ask X?
    I wouldn't call X bad.
    You can't call X lazy.
    Poor X, everyone is so unfair to him.
    Poor X, everyone is so kind to him.
    When did X ever sing?
    Are you saying X is late?
    Stop using X as a bin.
""".strip().splitlines()


@pytest.mark.parametrize(
    "after",
    [
        "But it rained.",
        "However, it does not surprise me.",
        "But it's not just me.",
        "But he never listens.",
        "But she loves it.",
        "Yet they want it in their town.",
        "However they turn it, it stays.",
    ],
)
def test_a_sentence_about_something_else_is_no_second_thought(after):
    assert said(f"I love the ferry. {after}", "ferry", TOWN)[0] == "favor"
    assert said(f"I hate the ferry. {after}", "ferry", TOWN)[0] == "against"


def test_a_remark_of_the_one_named_is_theirs():
    assert said("Ruiz's stupid comments.", "Ruiz", TOWN)[0] == "against"
    assert said("Ruiz's brilliant comments.", "Ruiz", TOWN)[0] == "favor"
    assert said("What a stupid comment about Ruiz.", "Ruiz", TOWN)[0] == "none"
    assert said("Ruiz can't say the ferry is useful.", "ferry", TOWN)[0] == "none"


@pytest.mark.parametrize(("favor", "against"), PAIRS)
@pytest.mark.parametrize("name", ["ferry", "Ruiz"])
def test_what_speaks_for_one_end_speaks_for_the_other_in_its_mirror_image(favor, against, name):
    named = "the ferry" if name == "ferry" else name
    for sentence, stance in ((favor, "favor"), (against, "against")):
        sentence = sentence.replace("X", named)
        assert said(sentence[0].upper() + sentence[1:], name, TOWN)[0] == stance


@pytest.mark.parametrize("sentence", SAY_NOTHING)
def test_what_is_taken_back_or_only_looks_so_says_nothing(sentence):
    assert said(sentence.strip().replace("X", "Ruiz"), "Ruiz", TOWN)[0] == "none"

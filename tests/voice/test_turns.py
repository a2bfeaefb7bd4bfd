"""Interviews and transcripts, in which labels stand where others have quotation marks. All of it is made up."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.codebook.models import Codebook
from framing.reading.corpus import corpus
from tests.conftest import SMALL_CODEBOOK

QUESTIONS = """Ferry crisis: the harbour master speaks

By Ann Wells

The harbour master of Port Holtby, Omar Reyes, has run the harbour for ten years. We asked him about the ferry.

Q: Why was the ferry stopped?

A: Because it was a death trap. Nobody listened to what I had to say.

Q: The owners call it a “safety pause”.

A: They can call it what they like. They told me “to go home”.

Nobody in this town will forgive them.

Q: And now?

A: We wait.

This interview has been edited for length."""
TRANSCRIPT = """THE EVENING ROOM: Ferry crisis

DANA WOLFE, HNN ANCHOR: Good evening. The ferry in Port Holtby has been stopped. With us is the harbour master.

Mr. Reyes, was it a death trap?

OMAR REYES, HARBOUR MASTER: It was. The company knew that the hull was rotten.

(BEGIN VIDEO CLIP)

ANN LEE, FERRY OWNER: Nobody was ever in danger.

(END VIDEO CLIP)

WOLFE: Your answer?

REYES: That is a lie, Dana.

UNIDENTIFIED MALE: Shame!

WOLFE: We'll be right back."""
NAMED = """“We are not the villains here”

By Ann Wells

Mara Lind bought the ferry in 2019. We met her on the quay in Port Holtby, where nobody greets her any more.

Holtby Post: Ms Lind, people call your ship a death trap.

Lind: People are angry, and I understand that.

HP: You mean the harbour master?

Lind: Who else?

Wells: And the council?

Lind: No comment."""
# Other layouts of two who speak: what the paper asks, and what is answered.
LAYOUTS = {
    "numbers": ("Q1: Was it safe?", "A1: I said no."),
    "no blank": ("Q:Was it safe?", "A:I said no."),
    "wide blanks": ("Q    Was it safe?", "MS. LIND:  I said no."),
    "time before": ("[00:00:12] Host: Was it safe?", "[00:00:19] Mara Lind: I said no."),
    "time after": ("Interviewer (00:12):\nWas it safe?", "Mara Lind (00:19):\nI said no."),
    "time alone": ("Host  0:12\nWas it safe?", "Mara Lind  0:19\nI said no."),
    "a line of its own": ("DANA WOLFE, HOST:\n\nWas it safe?", "MARA LIND:\n\nI said no."),
    "initials": ("HP: Was it safe?", "ML: I said no."),
    "roles": ("Interviewer: Was it safe?", "Respondent: I said no."),
    "who asks is named": ("Tom Bast: Was it safe?", "Lind: I said no."),
    "questions without a label": ("Was it safe?", "Lind: I said no."),
}
NO_INTERVIEWS = [
    # what the outlet itself explains, a quiz, letters that are answered
    "The council has changed its bins, and our readers want to know what that means for the people of the town.\n\n"
    "Q: What will it cost me?\n\nA: The bins are free.\n\nQ: Must I sort?\n\nA: Yes, from May.",
    "Agnes Holm answers letters every Saturday, and this week there are two of them about the neighbours.\n\n"
    "Dear Agnes: My neighbour sings.\n\nDear Sleepless: Ask him not to.\n\n"
    "Dear Agnes: My son is lazy.\n\nDear Worried: So was mine.",
    # claims and facts, scores, a list of headings, a label or two
    "A check of what is said of the ferry this week, in which the council has said a good deal about it.\n\n"
    "Claim: You drown.\n\nFact: Nobody has.\n\nClaim: I pay.\n\nFact: We all do.",
    "The harbour games in Port Holtby and North Lund ended on Sunday with a win for the home side, as expected.\n\n"
    "Port Holtby: Lee 3.\n\nNorth Lund: Orrin 1.\n\nPort Holtby: Wells 4.\n\nNorth Lund: Marsh 2.",
    "The fair is on Sunday, and there is something for everybody in the town to see and to eat there.\n\n"
    "Price: free for you.\n\nPlace: our quay.\n\nMusic: I think so.\n\nFood: we cook.",
    "Ann Lee and Omar Reyes met on the quay on Sunday, and each had something to say to the other about the ferry.\n\n"
    "Ann Lee: “I am right.”\n\nOmar Reyes: “You are not.”",
]


CODEBOOK = Codebook.model_validate(yaml.safe_load(SMALL_CODEBOOK))


def read(text: str):
    row = {"article_id": "a", "outlet": "The Holtby Post", "published": "2031-03-04"}
    return fr.analyse(corpus([row], {"a": text}), CODEBOOK)


def spoken(text: str) -> list[tuple[str, str | None]]:
    """The outermost quotations of a text, each with who says it."""
    own = read(text).quotations.query("depth == 0")
    return [(row.text, row.speaker if isinstance(row.speaker, str) else None) for row in own.itertuples()]


def voices(text: str) -> dict[str, str]:
    analysis = read(text)
    return {text[row.start : row.end]: row.voice for row in analysis.voices.itertuples()}


def test_answers_are_quotations_of_who_is_introduced_and_questions_the_outlets_own():
    assert spoken(QUESTIONS) == [
        ("Because it was a death trap. Nobody listened to what I had to say.", "Omar Reyes"),
        ("safety pause", "owners"),
        ("They can call it what they like. They told me “to go home”.", "Omar Reyes"),
        ("Nobody in this town will forgive them.", "Omar Reyes"),
        ("We wait.", "Omar Reyes"),
    ]
    found = voices(QUESTIONS)
    assert found["Why was the ferry stopped?"] == found["And now?"] == "narration"
    assert found["This interview has been edited for length."] == "narration"
    assert found["A:"] == found["Q:"] == "other"  # a label is nobody's words
    [inner] = read(QUESTIONS).quotations.query("depth == 1").text
    assert inner == "to go home"


def test_a_transcript_gives_each_guest_one_name_and_the_anchor_to_the_outlet():
    assert spoken(TRANSCRIPT) == [
        ("It was. The company knew that the hull was rotten.", "OMAR REYES"),
        ("Nobody was ever in danger.", "ANN LEE"),
        ("That is a lie, Dana.", "OMAR REYES"),
        ("Shame!", None),
    ]
    kinds = dict(zip(read(TRANSCRIPT).passages.text, read(TRANSCRIPT).passages.kind, strict=True))
    assert kinds["(BEGIN VIDEO CLIP)"] == "boilerplate" and kinds["WOLFE: Your answer?"] == "body"
    assert voices(TRANSCRIPT)["Mr. Reyes, was it a death trap?"] == "narration"


def test_the_outlet_asks_by_its_name_its_initials_or_its_writers():
    own = [one for one in spoken(NAMED) if one[1]]
    assert own == [
        (said, "Mara Lind") for said in ("People are angry, and I understand that.", "Who else?", "No comment.")
    ]


@pytest.mark.parametrize("name", LAYOUTS)
def test_other_layouts(name):
    asked, answered = LAYOUTS[name]
    lead = "Mara Lind bought the ferry in 2019. We met her on the quay, where nobody greets her any more, on a Monday."
    pairs = [asked, answered, asked.replace("safe", "sound"), answered.replace("no", "maybe"), asked, answered]
    text = "\n\n".join(["“We are not the villains here”", lead, *pairs])
    found = [(said, who) for said, who in spoken(text) if "villains" not in said]
    assert [said for said, _ in found] == ["I said no.", "I said maybe.", "I said no."]
    assert {who.split()[-1].upper() for _, who in found} == {"LIND"}
    own = voices(text)
    assert own["Was it safe?"] == own["Was it sound?"] == "narration"


def test_in_an_excerpt_somebody_elses_interviewer_asks():
    own = [
        f"The mayor was asked about the ferry on day {n}, and she gave the answer of the day before." for n in range(7)
    ]
    talk = ["Tom Bast: Is it safe?", "Ann Lee: I said yes.", "Tom Bast: Is it?", "Ann Lee: Yes."]
    found = dict(spoken("\n\n".join(["A mayor on the ferry", *own[:3], *talk, *own[3:]])))
    assert found["Is it safe?"] == "Tom Bast" and found["I said yes."] == "Ann Lee"


def test_what_has_another_label_is_not_the_last_speakers():
    text = NAMED.replace(
        "Lind: Who else?", "Lind: Who else?\n\nI tell you this: we lost.\n\nSome hon. guests: Oh!\n\nAll of them rose—"
    )
    found = {said for said, _ in spoken(text)}
    assert "I tell you this: we lost." in found and not {"Some hon. guests: Oh!", "All of them rose—"} & found


def test_lists_with_colons_are_no_interviews():
    for text in NO_INTERVIEWS:
        found = [said for said, _ in spoken(text)]
        assert not [said for said in found if not text.count(f"“{said}”")], found


def test_a_guest_who_is_quoted_in_marks_is_no_answer():
    """Who answers by a role is whoever is introduced, but in an interview alone."""
    lead = "Mara Lind opened the inn at noon on Monday, and Mara Lind served a pie to everybody who had come there."
    said = "“The pie is cold and the beer is warm,” said guest."
    assert spoken(f"The inn at Holtby\n\n{lead}\n\n{said}") == [("The pie is cold and the beer is warm,", "guest")]


@pytest.mark.parametrize("outlet", ["\u200b", "!", None, "Ą"])
def test_any_outlet_may_ask(outlet):
    row = {"article_id": "a", "outlet": outlet, "published": "2031-03-04"}
    assert len(fr.analyse(corpus([row], {"a": QUESTIONS}), CODEBOOK).quotations) == 6


LABELS = st.sampled_from(["Q: ", "A: ", "ANN LEE: ", "LEE, MAYOR: ", "Lee: ", "", "(", "“", "Mr. Lee (D): "])
WORDS = st.text(st.sampled_from("ab .?!“”‘’\"':()I\u00a0"), max_size=12)


@given(st.lists(st.tuples(LABELS, WORDS), min_size=4, max_size=9))
def test_voices_are_a_partition_whatever_is_labelled(lines):
    text = "\n\n".join(label + said for label, said in lines)
    analysis = read(text)
    at = 0
    for row in analysis.voices.sort_values("start").itertuples():
        assert at <= row.start < row.end
        at = row.end
    for row in analysis.quotations.itertuples():
        assert text[row.start : row.end] == row.text

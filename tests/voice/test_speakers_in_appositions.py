"""Who speaks where the name stands behind a description, a clause or a comma, or holds a small word; and what is none.

Each sentence is tried with a quotation and with reported speech: both must have the same speaker.
"""

import pytest

from framing.analysis import analyse
from framing.reading.corpus import corpus
from tests.shared import CODEBOOK
from tests.voice.test_speaker_kinds import speaker

MARKED, REPORTED = "said it was “an open gate”.", "said that the gate had been open."


def reported_by(text: str) -> list[str]:
    """Whose the reported stretches of a page are."""
    page = f"Gate found open\n\n{text}\n\nThe ferry left at noon."
    return (
        analyse(corpus([{"article_id": "a", "outlet": "A"}], {"a": page}), CODEBOOK).reported.speaker.dropna().tolist()
    )


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Their star witness, a retired clerk named Nina Roth,", "Nina Roth"),
        ("Norvik’s Minister of Health, Nina Roth,", "Nina Roth"),
        ("The Board of Wardens’ president, Nina Roth,", "Nina Roth"),
        ("The Board of Wardens president, Nina Roth,", "Nina Roth"),
        ("The Ministry of Health’s spokeswoman, Nina Roth,", "Nina Roth"),
        ("Her lawyer, a former judge called Nina Roth,", "Nina Roth"),
        ("One witness, a clerk from Lund named Nina Roth,", "Nina Roth"),
        ("The runner-up, a little-known lawyer by the name of Nina Roth,", "Nina Roth"),
        ("The club’s captain, 36-year-old Nina Roth,", "Nina Roth"),
        ("The party’s oldest member, the 90-year-old Nina Roth,", "Nina Roth"),
        ("A neighbour, 71-year-old inventor Nina Roth,", "Nina Roth"),
        ("Another patient, a 36-year-old Londoner named Nina Roth,", "Nina Roth"),
        ("His closest ally in parliament, the former judge Nina Roth,", "Nina Roth"),
        ("A woman, identified by police as Nina Roth,", "Nina Roth"),
        ("A shop owner, known to everybody as Nina Roth,", "Nina Roth"),
        ("The victim’s sister, whose name is Nina Roth,", "Nina Roth"),
        ("The owner, a friend of Nina Roth,", "owner"),
        ("The owner, the brother of Nina Roth,", "owner"),
        ("The owner, the 36-year-old son of Nina Roth,", "owner"),
        ("The owner, the father of a girl named Nina Roth,", "owner"),
        ("The owner, whose dog is called Nina,", "owner"),
        ("The owner, a resident of a town called Norvik,", "owner"),
        ("The owner, a member of a group called Save the Mill,", "owner"),
        ("The owner, a 36-year-old Londoner,", "owner"),
        ("His rival, the 36-year-old Australian,", "His rival"),
        ("The club’s owner, the 80-year-old Texan,", "club’s owner"),
        ("Her lawyer, a partner at Stahl & Marsh,", "Her lawyer"),
        ("Henrik Stahl, a rival of 36-year-old Nina Roth,", "Henrik Stahl"),
        ("The owner, from the firm Stahl & Marsh, which advised the bank,", "owner"),
        ("Nina Roth, from the firm Stahl & Marsh, which advised the bank,", "Nina Roth"),
        ("Nina Roth, a partner at Stahl & Marsh, which advised the bank,", "Nina Roth"),
        ("Nina Roth, head of the Norvik Bank, which closed in May,", "Nina Roth"),
        ("Then, the head of the Norvik Bank, which closed in May,", "head of the Norvik Bank"),
        ("A charity that supports patients", "charity"),
        ("A firm that makes doors", "firm"),
        ("Roof for All", "Roof for All"),
        ("Bread for the World", "Bread for the World"),
        ("Citizens for a Better Holtby", "Citizens for a Better Holtby"),
        ("The charity Room to Read", "Room to Read"),
        ("Nurses in Need", "Nurses in Need"),
        ("Penfold, Hart and Sons", "Penfold, Hart and Sons"),
        ("The law firm Penfold, Hart & Marsh", "Penfold, Hart & Marsh"),
        ("However, Hart & Sons", "Hart & Sons"),
        ("In Norvik, Hart & Sons", "Hart & Sons"),
        ("Nina Roth for the defence", "Nina Roth"),
        ("The landlord, Mrs. Nina Roth of the Norvik League,", "Nina Roth"),
        ("A fishing club, Watch on the Elbe,", "Watch on the Elbe"),
        ("The trade union Unite the Quay", "Unite the Quay"),
        ("The charity Save the Mill", "Save the Mill"),
    ],
)
def test_a_name_behind_a_description_or_a_clause(head, wanted):
    assert speaker(f"{head} {MARKED}", "open gate") == wanted
    assert reported_by(f"{head} {REPORTED}") == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“An open gate,” said the club’s captain, 36-year-old Nina Roth.", "Nina Roth"),
        ("“An open gate,” said her lawyer, a former judge called Nina Roth.", "Nina Roth"),
        ("“An open gate,” said a man, a fan of Nina Roth.", "man"),
        ("Tom Roth saw it. Roth, known as Slim Ray, said it was “An open gate”.", "Tom Roth"),
        ("A teacher who was in the room when the ceiling fell said it was “An open gate”.", "teacher"),
        ("A man who sued a bank which had failed said it was “An open gate”.", "man"),
        ("A clerk who stopped before the lights changed said it was “An open gate”.", "clerk"),
        ("A nurse who was out when the mayor said it was “An open gate” laughed.", "mayor"),
        ("The charity that nurses called “An open gate” has shut.", "nurses"),
        ("“An open gate,” said Roof for All.", "Roof for All"),
        ("“An open gate,” said Room to Read.", "Room to Read"),
        ("“An open gate,” said Penfold, Hart and Sons.", "Penfold, Hart and Sons"),
        ("“An open gate,” said Roth of Lund in Parliament.", "Roth of Lund"),
        ("“An open gate,” said Nina Roth on Monday.", "Nina Roth"),
        ("“An open gate,” said Nina Baker for Labour.", "Nina Baker"),
        ("Spokesmen for Stahl & Marsh called it “An open gate”.", "Spokesmen for Stahl & Marsh"),
        ("Workers in Reading called it “An open gate”.", "Workers"),
    ],
)
def test_also_where_the_verb_comes_first(sentence, wanted):
    assert speaker(sentence, "An open gate") == wanted

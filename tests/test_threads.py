"""Who answers whom, read by eye in the sixteen comments of seed 000; and threads of other shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.anatomy import find_passages
from framing.reading import read
from framing.reading.corpus import Part, corpus
from framing.threads import find_comments

SEEDS = read("seeds")
FOUND = find_comments(SEEDS, find_passages(SEEDS)).set_index("comment_id")

# 7 and 8 address the writer of 2 ("GHD", "Gadolhadorah"; 8 repeats its sentence), 13 that of 5 ("send them back to
# Jordan"), 14 that of 9 ("already defeated"), 15 that of 1 ("alone"). The others address nobody, or somebody who is in
# the news (3 Bibi, 10 Mr Blinken): 9 may follow from 8, but it does not say so.
READ_BY_EYE = {"7": "2", "8": "2", "13": "5", "14": "9", "15": "1"}


def test_each_comment_answers_the_one_it_addresses_and_the_rest_stay_unknown():
    assert FOUND.parent_id.dropna().to_dict() == READ_BY_EYE


@pytest.mark.parametrize(
    ("comment_id", "evidence"),
    [
        ("8", "quotes: There has to be some greater level"),
        ("7", "names: GHD"),
        ("14", "names: Yussel; takes up: "),
        ("15", "names: YOSSIES"),
    ],
)
def test_the_evidence_is_named(comment_id, evidence):
    assert FOUND.parent_evidence[comment_id].startswith(evidence)


def test_text_is_the_comment_without_its_printed_number():
    text = SEEDS.texts["000_6b6b7d963bcd2cd4"]
    assert all(text[row.start : row.end] == row.text for row in FOUND.itertuples())
    assert FOUND.text["9"].startswith("America dropped 2 atom bombs") and FOUND.text["4"].count("וחבריו") == 1
    assert len(FOUND) == 16 and FOUND.words.min() > 10


def thread(*texts, parents=()):
    page, parts = "The council met.", []
    parts.append(Part("text", 0, len(page)))
    for number, said in enumerate(texts, start=1):
        start = len(page) + 2
        page += f"\n\n{said}"
        parts.append(Part("comment", start, len(page), str(number), dict(parents).get(str(number))))
    one = corpus([{"article_id": "a", "outlet": "o"}], {"a": page}, {"a": parts})
    return find_comments(one, find_passages(one)).set_index("comment_id")


def test_a_printed_number_is_enough():
    found = thread("The bridge is old.", "Nonsense.", "#1 it is not that old", "Re: comment 2, rude!", "@3 agreed")
    assert found.parent_id.dropna().to_dict() == {"3": "1", "4": "2", "5": "3"}


def test_the_table_knows_better():
    found = thread("The bridge is old.", "No.", parents={"2": "1"})
    assert found.parent_id["2"] == "1" and found.parent_evidence["2"] == "table"


def test_an_address_without_shared_words_stays_unknown():
    found = thread("The bridge is old.", "The river is wide.", "Martha, you are wrong.", "However, I disagree.")
    assert found.parent_id.isna().all()


def test_two_equally_likely_parents_stay_unknown():
    assert thread("Bridges cost money.", "Bridges cost money.", "Martha, bridges cost nothing.").parent_id.isna().all()


@given(st.lists(st.text(alphabet="ab AB,.:#12“”\n", min_size=1, max_size=30).filter(str.strip), max_size=8))
def test_a_parent_is_an_earlier_comment_on_any_thread(texts):
    found = thread(*texts)
    for number, parent in found.parent_id.dropna().items():
        assert int(parent) < int(number)

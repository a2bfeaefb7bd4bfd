"""A fault is told once, where it is made, with what mends it: what only follows from it is no fault of its own."""

import pytest

from framing.codebook.load import read_codebook
from framing.core.errors import FramingError

GOOD = """\
name: The ferry
frames:
  plain: names it by what it is
  praise: names it with praise
referents:
  - referent: ferry
    label: the ferry
    terms:
      - term: ferry
        frame: plain
        patterns: [ferry]
        examples: [The ferry sails.]
      - term: lifeline
        frame: praise
        patterns: [lifeline]
parties:
  - {party: crew, members: [sailor]}
  - {party: port, members: [pilot]}
opponents: [crew, port]
events:
  - {date: 2025-06-01, label: first crossing}
focus:
  referents: [ferry]
  terms: [ferry]
"""


def told(old: str, new: str) -> list[str]:
    """What is said of the codebook with a change, each fault as "line: what"."""
    assert old in GOOD
    with pytest.raises(FramingError) as caught:
        read_codebook(GOOD.replace(old, new, 1))
    lines = caught.value.faults or [str(caught.value).partition("\n")[0]]
    return [line.removeprefix("the codebook:") for line in lines]


def test_the_codebook_of_these_tests_is_sound():
    assert read_codebook(GOOD).focus.terms == ["ferry"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("patterns: [ferry]", "patterns: ferry", "11: 'patterns' must be a list"),
        ("patterns: [ferry]", "patterns: [ferry, no]", '11: YAML reads "no"'),
        ("[The ferry sails.]", "[He said: the ferry sails.]", "12: a colon and a blank make a key"),
        ("patterns: [ferry]", "patterns: [ferry, ~]", "11: nothing stands where a text is needed"),
        ("label: the ferry", "label: [the ferry]", "7: a list stands where one text is needed: take the brackets"),
        ("plain: names it by what it is", "plain:", "3: nothing stands where a text is needed"),
        ("[crew, port]", "[crew]", "19: 'opponents' are two parties"),
        ("[crew, port]", "[crew, crew]", "19: 'opponents' are two parties"),
        ("2025-06-01", "31 June 2025", "21: 'date': '31 June 2025' is not a date: write it as"),
        (GOOD[GOOD.index("frames:") : GOOD.index("referents:")], "frames: [plain, praise]\n", "2: 'frames' must have"),
        ("terms: [ferry]", "terms: [boat]", "24: term 'boat' is not known; known: ferry, lifeline"),
        ("terms: [ferry]", "acts: [sail]", "24: act 'sail' is not known; known: none"),
    ],
)
def test_a_fault_is_told_alone(old, new, fault):
    [line] = told(old, new)
    assert line.startswith(fault)


def test_what_is_not_closed_is_told_with_the_line_where_it_opens():
    [line] = told("patterns: [ferry]", "patterns: [ferry, 'boat]")
    assert line.endswith("in what a bracket or quotation mark opened on line 11).")
    [line] = told("patterns: [ferry]", "patterns: [ferry")
    assert line.startswith("12: ") and "opened on line 11)" in line

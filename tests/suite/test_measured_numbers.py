"""No number on a page that people read changes unnoticed: a mark works it out, or the record has it."""

import re
from pathlib import Path

import pytest

from suite import main
from suite.check import prose_faults
from suite.numbers.measured import changed_numbers

ROOT = Path(__file__).resolve().parents[2]
PAGE = (
    "# Speed\n\nIt took 84 s on two cores.\n\n```\n# 7 is code\n```\n\n"
    "## Size\n\nThe page has 12 kB, of 300 at most (`--dpi 300`).\n"
    '\n<img src="speed.png" alt="Bars of seconds">\n'
)


@pytest.fixture
def top(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "speed.md").write_text(PAGE)
    (tmp_path / "docs" / "speed.png").write_bytes(b"a picture")
    (tmp_path / "benchmarks").mkdir()
    assert changed_numbers(tmp_path) == []  # nothing is recorded, nothing is held
    assert main(["docs", "--folder", str(tmp_path / "docs"), "--measured"]) == 0
    return tmp_path


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("84", "85", "docs/speed.md, “Speed”: says 85, and 84 is recorded"),
        ("two cores", "four cores", "docs/speed.md, “Speed”: says four, and two is recorded"),
        (", of 300 at most", "", "docs/speed.md, “Size”: says nothing more, and 300 is recorded"),
        ("# 7 is", "# 8 is", "docs/speed.md, “Speed”: says 8, and 7 is recorded"),
        ("--dpi 300", "--dpi 30", "docs/speed.md, “Size”: says 30, and 300 is recorded"),
        ("has 12", "has 300, of 12", "docs/speed.md, “Size”: says 300, and 12 is recorded"),
    ],
)
def test_a_number_that_was_changed_is_named_with_both_values(top, was, now, said):
    assert prose_faults([], top / "data") == []
    (top / "docs" / "speed.md").write_text(PAGE.replace(was, now))
    assert prose_faults([], top / "data") == [said]


def test_words_may_change(top):
    (top / "docs" / "speed.md").write_text(PAGE.replace("It took", "All of it took").replace("is code", "is said"))
    assert changed_numbers(top) == []


def test_a_picture_and_what_is_said_in_its_place_are_held(top):
    (top / "docs" / "speed.png").write_bytes(b"another picture")
    (top / "docs" / "speed.md").write_text(PAGE.replace("Bars of seconds", "Dots of seconds"))
    told = [fault.partition(":")[0] for fault in changed_numbers(top)]
    assert told == ["docs/speed.md, “in place of pictures”", "docs/speed.png, “picture”"]


def test_a_page_that_is_written_from_the_code_is_held_against_it(top):
    (top / "docs" / "tables.md").write_text((top / "docs" / "tables.md").read_text("utf-8") + "\nMore.\n", "utf-8")
    assert prose_faults([], top / "data") == [
        f"{top / 'docs' / 'tables.md'}: is not what `framing docs` writes",
    ]


def test_a_page_that_went_or_came_is_told(top):
    (top / "docs" / "speed.md").rename(top / "docs" / "pace.md")
    assert [fault.partition(",")[0] for fault in changed_numbers(top)] == ["docs/pace.md"] * 3 + ["docs/speed.md"] * 3


def test_the_committed_pages_say_what_is_recorded():
    assert changed_numbers(ROOT) == []
    recorded = (ROOT / "benchmarks" / "figures.csv").read_text("utf-8")
    assert set(re.findall(r"^([^,]+),", recorded, re.MULTILINE)) >= {
        "benchmarks/README.md",
        "docs/explorer.md",
        "docs/methods.md",
        "teaching/tried.md",
    }

"""The type checker: no complaint in the rooms that are clean, and elsewhere no more than on record.

`python -m mypy` shows every complaint. When one is mended, lower its number here: a record may only fall.
"""

import re
import subprocess
import sys
from collections import Counter

import pytest

RECORD = {
    "benchmarks": 35,  # so that none calls what is no longer there
    "charts": 16,
    "cli": 1,
    "comments": 34,
    "reading": 5,
    "suite": 15,
    "validation": 7,
    "voice": 17,
}  # every other room, core, codebook, compare and the stub among them: none


@pytest.fixture(scope="module")
def complaints(tmp_path_factory, pytestconfig):
    """How many complaints each room has; with the lines, to be shown. What is unchanged is not read a second time."""
    kept = getattr(pytestconfig, "cache", None)
    cache = kept.mkdir("mypy") if kept else tmp_path_factory.mktemp("mypy")
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(cache), "--no-error-summary"]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.replace("\\", "/").splitlines()
    found = [line for line in lines if ": error:" in line]
    return Counter(map(room_of, found)), found


def room_of(line: str) -> str:
    """The folder of the library that a complaint is about; `suite`, or the library's top folder as "framing"."""
    return re.match(r"(?:framing/(?=\w+/))?(\w+)", line)[1]


def test_no_room_has_more_complaints_than_on_record(complaints):
    counts, lines = complaints
    risen = [room for room, number in counts.items() if number > RECORD.get(room, 0)]
    assert not risen, "\n".join(line for line in lines if room_of(line) in risen)


def test_the_record_is_as_low_as_it_can_be(complaints):
    counts, _ = complaints
    fallen = {room: counts[room] for room, number in RECORD.items() if counts[room] < number}
    assert not fallen, f"fewer complaints than on record: lower it to {fallen}"

"""Twice the text takes twice the time: every step on endless paragraphs, sentences, lists, comments, unclosed marks.

Processor time, from a short text to one four times as long; what takes under `NOTHING` seconds is no sign of anything,
and a step that seems steep is measured once more. `benchmarks/hostile.py` does the same for long texts.
"""

import math
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path("benchmarks").resolve()))
from hostile_growth import IN_COMMENT, IN_HEADLINE, UNITS, seconds_of

SHORT, LONG, NOTHING, STEEP = 2_500, 10_000, 0.5, 1.5  # on a shared machine 1 and 2 can be told apart, no finer
COMMENTS = IN_COMMENT | {"dots": "… "}


def steep(unit: str, place: str) -> dict[str, float]:
    long = seconds_of(unit, LONG, place)
    if max(long.values()) <= NOTHING:
        return {}
    short = seconds_of(unit, SHORT, place)
    powers = {step: math.log(long[step] / max(short[step], 0.02)) / math.log(LONG / SHORT) for step in long}
    return {step: power for step, power in powers.items() if long[step] > NOTHING and power > STEEP}


@pytest.fixture(scope="module", autouse=True)
def warm():
    """What is loaded once is no part of any step."""
    for place in ("body", "comment"):
        seconds_of("The war went on, he said. ", 100, place)


@pytest.mark.parametrize("kind", UNITS)
def test_every_step_of_an_article_grows_with_its_length(kind):
    assert not (steep(UNITS[kind], "body") and steep(UNITS[kind], "body"))


@pytest.mark.parametrize("kind", IN_HEADLINE)
def test_every_step_grows_with_the_length_of_a_headline(kind):
    assert not (steep(IN_HEADLINE[kind], "headline") and steep(IN_HEADLINE[kind], "headline"))


@pytest.mark.parametrize("kind", COMMENTS)
def test_every_step_of_a_comment_grows_with_its_length(kind):
    assert not (steep(COMMENTS[kind], "comment") and steep(COMMENTS[kind], "comment"))

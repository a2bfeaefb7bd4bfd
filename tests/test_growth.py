"""Twice the text takes twice the time: every step on endless paragraphs, sentences, lists, comments, unclosed marks.

Processor time, from a short text to a long one: no step grows faster than with the power 1.3. What takes under
`NOTHING` seconds is no sign of anything, and what seems steep is measured again. What people write without an end
(`IN_FULL`) is as long as in `benchmarks/hostile.py`, which measures all kinds so.
"""

import math
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

sys.path.insert(0, str(Path("benchmarks").resolve()))
from hostile_growth import IN_COMMENT, IN_HEADLINE, LONG, SHORT, STEEP, UNITS, seconds_of

from framing.codebook.models import Cues, Target
from framing.comments.stance.cues import vocabulary
from framing.comments.stance.rules import pieces_of
from framing.compare.stories import compare_articles
from framing.voice.reported.rules import attributed

IN_FULL = {"one paragraph", "one sentence", "a list of names", "marks within marks", "one comment"}
NOTHING, TRIES = 0.5, 3  # on a shared machine one measurement may be wrong
COMMENTS = IN_COMMENT | {"dots": "… "}


def grows_too_fast(kind: str, unit: str, place: str) -> bool:
    """Whether some step does, whenever it is tried."""
    short, long = (SHORT, LONG) if kind in IN_FULL else (2_500, 10_000)
    return all(steep(unit, place, short, long) for _ in range(TRIES))


def steep(unit: str, place: str, short: int, long: int) -> dict[str, float]:
    last = seconds_of(unit, long, place)
    if max(last.values()) <= NOTHING:
        return {}
    first = seconds_of(unit, short, place)
    powers = {step: math.log(last[step] / max(first[step], 0.02)) / math.log(long / short) for step in last}
    return {step: power for step, power in powers.items() if last[step] > NOTHING and power > STEEP}


@pytest.fixture(scope="module", autouse=True)
def warm():
    """What is loaded once is no part of any step."""
    for place in ("body", "comment"):
        seconds_of("The war went on, he said. ", 100, place)


@pytest.mark.parametrize("kind", UNITS)
def test_every_step_of_an_article_grows_with_its_length(kind):
    assert not grows_too_fast(kind, UNITS[kind], "body")


@pytest.mark.parametrize("kind", IN_HEADLINE)
def test_every_step_grows_with_the_length_of_a_headline(kind):
    assert not grows_too_fast(kind, IN_HEADLINE[kind], "headline")


@pytest.mark.parametrize("kind", COMMENTS)
def test_every_step_of_a_comment_grows_with_its_length(kind):
    assert not grows_too_fast(kind, COMMENTS[kind], "comment")


@pytest.mark.parametrize("unit", ["“Go,” the 44-year-old said. ", "“Go,” the 44-year-old said. Ann Lee, 44, came. "])
def test_ages_that_people_are_called_by_are_looked_up_once(unit):
    assert not all(steep(unit, "body", 5_000, 20_000) for _ in range(TRIES))


def test_what_a_court_heard_without_end_is_read_once():
    def seconds(times: int) -> float:
        begun = time.process_time()
        attributed("the court heard".split() * times)
        return time.process_time() - begun

    assert any((last := seconds(8_000)) <= NOTHING or last / seconds(2_000) < 4**STEEP for _ in range(TRIES))


@pytest.mark.parametrize("unit", ["the ferry ", "The ferry? No thanks. ", "Isn't the ferry useful? "])
def test_calls_and_questions_without_end_are_read_once(unit):
    towns = SimpleNamespace(targets=[Target(target="ferry", aliases=["ferry"])], cues=Cues(favor=["useful"]))
    words = vocabulary(towns)

    def seconds(times: int) -> float:
        begun = time.process_time()
        pieces_of(unit * times, words)
        return time.process_time() - begun

    assert any((last := seconds(8_000)) <= NOTHING or last / seconds(2_000) < 4**STEEP for _ in range(TRIES))


def test_articles_that_share_nothing_with_most_others_are_set_beside_them_at_once():
    """Sixty short articles, two of which tell the same: 1,770 pairs, of which one has anything to be counted."""
    ids = [f"a{n}" for n in range(60)]
    articles = pd.DataFrame({"article_id": ids, "outlet": "A", "words": 5})
    cells = pd.DataFrame({"article_id": ids[:2], "group": 1, "start": 0, "end": 20, "similarity": 1.0})
    cells = cells.assign(text="The ferry sank again")

    def seconds() -> float:
        begun = time.process_time()
        assert compare_articles(cells, articles)["groups"].sum() == 1
        return time.process_time() - begun

    assert min(seconds() for _ in range(TRIES)) <= NOTHING

"""A kind of heading, two voices of sources and an analyser that the suite does not have: a line each, and all follows.

`new_kinds` works everything out with them, in a Python of its own; here it is held against what must come out.
"""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from framing.core.errors import FramingError
from framing.core.kinds_and_voices import KINDS, VOICES


@pytest.fixture(scope="module")
def out():
    run = subprocess.run([sys.executable, "-m", "tests.core.new_kinds"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_every_chart_is_drawn_and_every_table_worked_out(out):
    assert out["faults"] == {}
    assert out["not drawn"] == [], "a new chart has its line in tests/charts/drawings.py"
    # A line in place of a picture: days have under 100 words, headlines no acts and counts, claims rest on too few.
    acts = {"agent_named in headlines", "constructions in headlines", "figures in headlines"}
    assert set(out["lines"]) == {"over_time, rates", "claims"} | acts
    assert all(out["tables"][name] for name in ("passages", "voices", "mentions", "acts", "figures", "speakers"))


def test_what_stands_in_a_new_voice_of_a_source_is_counted_as_the_words_of_a_source(out):
    new = {voice: out["words"][voice] for voice in ("document", "thought")}
    assert all(new.values())
    assert new.items() <= out["whose_words"].items() and new.items() <= out["speakers"].items()
    assert out["given"] == sum(out["speakers"].values())
    assert [out["profiles"]["in documents"], out["profiles"]["in thoughts"]] == list(new.values())
    assert {"document", "thought"} <= set(out["named in"])


def test_who_chose_the_words_of_a_new_voice_decides_where_it_stands(out):
    assert [out["wording"][voice] for voice in ("document", "thought")] == ["source", "outlet"]
    assert "document" in out["strict"] and not {"thought", "reported"} & set(out["strict"])  # by marks alone


def test_a_new_voice_shows_in_an_article_and_in_the_explorer(out):
    assert "[thought: " in out["shown"] and "[document: Jane Doe]" in out["shown"]
    assert all(out["explorer"].values()), out["explorer"]


def test_a_new_kind_of_heading_speaks_as_the_headline_and_is_chosen_with_it(out):
    assert list(out["of kickers"]) == ["headline"]
    assert out["anatomy"]["kicker"] == out["of kickers"]["headline"] > 0
    assert out["choice of headlines"] == "headlines, standfirsts, kickers and crossheads count, or not"


def test_a_new_analyser_is_in_the_tables_the_charts_and_the_comparisons(out):
    assert out["analysers"]["tiny"] and list(out["keys"]) == ["TextBlob", "VADER", "Tiny"]
    assert out["beside stance"] == ["textblob", "tiny", "vader"]
    assert out["usual pair"][4:9] == ["textblob", "vader", "signs_differ", "only_textblob", "only_vader"]
    assert out["pair"][4:9] == ["vader", "tiny", "signs_differ", "only_vader", "only_tiny"]


def test_what_is_counted_is_said_with_a_new_kind(out):
    assert "headlines, body, captions and pull quotes" in out["counted"]


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ({"choice": "quotes"}, "no choice 'quotes'"),
        ({"name": "pull quote"}, "is no word"),
        ({"voice": "narrations"}, "kind of passage 'pull': there is no voice 'narrations'.\nDid you mean 'narration'"),
        ({"colour": "bleu"}, "the colour 'bleu'"),
    ],
)
def test_a_line_of_a_kind_that_cannot_be_is_refused_where_it_stands(slip, said):
    with pytest.raises(FramingError, match=said):
        replace(KINDS["caption"], **({"name": "pull"} | slip))


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ({"side": "sources"}, "The voice 'thought': there is no side 'sources'"),
        ({"wording": "nobody"}, "no wording 'nobody'"),
        ({"colour": "#12"}, "the colour '#12'"),
    ],
)
def test_a_line_of_a_voice_that_cannot_be_is_refused_where_it_stands(slip, said):
    with pytest.raises(FramingError, match=said):
        replace(VOICES["reported"], **({"name": "thought"} | slip))

"""The tables as a whole: the contract's columns, exact offsets, partitions, and what start-up may load."""

import pickle
import subprocess
import sys

import pandas as pd
import pytest

import framing as fr
from framing.analysis import EXTRA_TABLES, TABLES
from framing.core.schemas import contract


@pytest.mark.parametrize("name", [*TABLES, *EXTRA_TABLES])
def test_each_table_begins_with_the_contracts_columns(seeds, name):
    assert getattr(seeds, name).columns.tolist()[: len(contract(name))] == contract(name)


@pytest.mark.parametrize(
    "name", ["passages", "quotations", "comments", "alignments", "sentiment_sentences", "mentions"]
)
def test_offsets_in_every_table_reproduce_the_text_exactly(seeds, name):
    table = getattr(seeds, name)
    words = "surface" if name == "mentions" else "text"
    texts = seeds.corpus.texts
    assert len(table) and [texts[r.article_id][r.start : r.end] for r in table.itertuples()] == table[words].tolist()


def test_evidence_and_sentences_reproduce_the_text_exactly(seeds):
    texts = seeds.corpus.texts
    found = seeds.stance.dropna(subset="evidence_start")
    assert [
        texts[r.article_id][r.evidence_start : r.evidence_end] for r in found.itertuples()
    ] == found.evidence.tolist()
    for row in seeds.mentions.itertuples():
        assert texts[row.article_id][row.sentence_start : row.sentence_end] == row.sentence
        assert row.surface in row.sentence


def test_every_mention_has_the_voice_of_the_span_it_stands_in(seeds):
    for row in seeds.mentions.itertuples():
        spans = seeds.voices[(seeds.voices.article_id == row.article_id) & (seeds.voices.start <= row.start)]
        last = spans.iloc[-1]
        assert row.start < last.end and row.voice == last.voice


def test_articles_say_what_is_known_and_how(seeds):
    articles = seeds.articles.set_index("article_id")
    assert articles.title.tolist()[2] == "Gallant, Blinken discuss 'shared objective to defeat Hamas'"
    assert articles.wire.dropna().to_dict() == {"002_0c9539959e1996a5": "JNS"}
    assert articles.comments_declared.tolist()[0] == 22 and articles.comments_captured.tolist() == [16, 0, 0, 0, 0]
    assert articles.comments_declared.iloc[2] == 0 and articles.comments_declared.isna().sum() == 3


def test_an_agency_that_the_column_byline_names_is_the_wire():
    text = "The toll on the harbour bridge was approved by the council on Monday after a long night."
    table = pd.DataFrame({"article_id": ["a", "b"], "outlet": "Gull", "text": text, "byline": ["Reuters", "Ann Lee"]})
    wire = fr.analyse(fr.read(table), "data/codebook.yml").articles.wire
    assert wire[0] == "Reuters" and pd.isna(wire[1])


STEPS = ["import framing", "import helpers", "import helpers; helpers.load().mentions"]


@pytest.fixture(scope="module")
def loaded_after():
    """What one Python has loaded after each of these steps: no less than one that begins with it would have."""
    script = "import sys\n" + "".join(f"{step}\nprint('loaded', *sys.modules)\n" for step in STEPS)
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    listings = [line.split()[1:] for line in said.splitlines() if line.startswith("loaded ")]
    found = [{".".join(name.split(".")[:2]) for name in listing} for listing in listings]
    return dict(zip(STEPS, found, strict=True))


@pytest.mark.parametrize("code", STEPS)
def test_what_is_not_needed_is_not_loaded(code, loaded_after):
    assert "framing.core" in loaded_after[code]
    assert not loaded_after[code] & {
        "nltk",
        "sklearn",
        "scipy",
        "textblob",
        "matplotlib.pyplot",
        "dask",
        "nbclient",
    }


def test_a_corpus_without_comments_has_empty_tables_of_the_right_shape(seeds):
    found = fr.analyse(seeds.corpus.select(["004_6692adab18b4919d"]), seeds.codebook)
    for name in ("comments", "sentiment", "stance"):
        table = getattr(found, name)
        assert table.empty and table.columns.tolist()[: len(contract(name))] == contract(name)


def test_an_analysis_can_be_pickled_with_what_it_has_computed(seeds):
    """As a cache on disk, or a process of one's own, does."""
    quotations = seeds.quotations
    again = pickle.loads(pickle.dumps(seeds))
    assert again.quotations.equals(quotations) and again.mentions.equals(seeds.mentions)

"""Invented news of a war: whose deaths and whose deed, as well with the two sides exchanged."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from breach import acts_of, against_theirs, labels_of
from invented_news import OTHER, exchanged, read_sentences, with_sides_exchanged


@pytest.fixture(scope="module")
def sentences():
    return read_sentences()


def test_most_labels_are_found_for_either_side_alike(sentences, gaza):
    for rows in (sentences, with_sides_exchanged(sentences)):
        table = against_theirs(rows, labels_of(acts_of(rows, gaza), len(rows)))
        assert (table.F1 >= 0.8).all()
        assert (table.groupby("label").recall.agg(lambda r: abs(r.iloc[0] - r.iloc[1])) <= 0.08).all()


def test_exchanging_the_sides_exchanges_the_labels_and_nothing_else(sentences, gaza):
    kept = sentences[sentences.sentence.map(exchanged).notna()].reset_index(drop=True)
    others = with_sides_exchanged(kept)
    assert len(kept) >= 100
    ours, theirs = (labels_of(acts_of(rows, gaza), len(rows)) for rows in (kept, others))
    for at in kept.index:
        assert [OTHER.get(label, label) for label in ours.loc[at]] == list(theirs.loc[at]), kept.sentence[at]

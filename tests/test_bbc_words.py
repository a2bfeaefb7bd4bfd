"""The twelve-line codebook of the reproduced word bank, on made-up sentences; on the real ones where they are."""

import sys
from pathlib import Path

import pandas as pd
import pytest

sys.path.insert(0, str(Path("benchmarks").resolve()))
import bbc_words

from framing.codebook.load import read_codebook


@pytest.fixture(scope="module")
def codebook():
    return read_codebook("benchmarks/bbc_words.yml")


def test_a_dozen_lines_are_enough(codebook):
    lines = Path("benchmarks/bbc_words.yml").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 13  # a line for the frames, one for the thing, one for each word
    assert [term.term for term in codebook.referents[0].terms] == list(bbc_words.PUBLISHED)


def test_sentences_or_mentions_with_or_without_those_about_both(codebook):
    rows = [("israel", "His grandmother and her mother were killed."), ("palestine", "Two sons died; one son lives."),
            ("both", "Many were killed.")]  # fmt: skip
    found = bbc_words.words_in(pd.DataFrame(rows, columns=["category", "sentence"]), codebook)
    ours = bbc_words.counted(found)
    assert ours.loc[["mother/grandmother", "killed"], "Israelis"].tolist() == [1, 1]
    assert ours.loc[["son/grandson", "died"], "Palestinians"].tolist() == [1, 1]
    assert bbc_words.counted(found, "mentions").loc["mother/grandmother", "Israelis"] == 2
    assert bbc_words.counted(found, both=True).loc["killed"].tolist() == [2, 1]


@pytest.mark.skipif(not bbc_words.SENTENCES.exists(), reason="the labelled sentences are not part of this repository")
def test_every_row_of_the_published_word_bank_is_within_the_bar(codebook):
    found = bbc_words.words_in(pd.read_csv(bbc_words.SENTENCES), codebook)
    table = bbc_words.beside(bbc_words.counted(found))
    assert (table.within == "yes").all(), table[table.within != "yes"]

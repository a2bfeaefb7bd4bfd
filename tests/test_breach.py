"""The published study of agency: how our acts become its two labels of a sentence, on invented sentences."""

import sys
from pathlib import Path

import pandas as pd

from framing.codebook.load import read_codebook

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
import breach

SENTENCES = {
    "Israeli forces killed nine Palestinian farmers.": ("Palestinian", "Israel"),
    "Nine Israeli farmers were killed by Hamas.": ("Israeli", "Hamas"),
    "Nine Palestinian farmers were killed.": ("Palestinian", "Neither"),
    "Nine farmers died in a flood.": ("Neither", "Neither"),
    "Nine Israelis could be killed.": ("Neither", "Neither"),
}


def _sentences() -> pd.DataFrame:
    rows = [
        {"url": str(number), "title": "News", "sentence": text, "victim": victim, "responsible": responsible}
        for number, (text, (victim, responsible)) in enumerate(SENTENCES.items())
    ]
    return pd.DataFrame(rows)


def test_each_sentence_gets_the_labels_of_its_acts():
    sentences = _sentences()
    ours = breach.labels_of(breach.acts_of(sentences, read_codebook("data/codebook.yml")), len(sentences))
    assert ours["victim"].tolist() == sentences["victim"].tolist()
    assert ours["responsible"].tolist() == sentences["responsible"].tolist()
    table = breach.against_theirs(sentences, ours)
    assert table["F1"].tolist() == [1.0] * 4
    assert table["kappa"].tolist() == [1.0] * 4


def test_agent_named_is_a_share_of_the_sentences_about_one_group_alone():
    assert breach.agent_named(_sentences()) == {"Israeli": 100.0, "Palestinian": 50.0}

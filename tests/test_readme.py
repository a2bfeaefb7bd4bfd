"""What the README says is so: its figures are the recorded ones, its pictures and notebooks are there."""

import re
from pathlib import Path

import pandas as pd

README = re.sub(r"<!--.*?-->", "", Path("README.md").read_text(encoding="utf-8"))  # as a reader sees it


def test_every_picture_and_notebook_it_names_is_there():
    named = re.findall(r"(?:\]\(|src=\")([\w./-]+)", README)
    assert len(named) > 10 and [name for name in named if not Path(name).exists()] == []


def test_its_figures_of_voice_are_the_recorded_ones():
    found = pd.read_csv("data/validity.csv").query("data == 'PolNeAR' and split == 'dev' and group == 'all'")
    value = found.set_index(["method", "measure"]).value
    marks, suite = value["marks only"], value["voices.csv"]
    said = re.search(r"alone find (\d+)% of the\s+words .*?finds (\d+)%, and (\d+)% of what", README, re.DOTALL)
    recorded = (
        marks["attributed words, recall"],
        suite["attributed words, recall"],
        suite["attributed words, precision"],
    )
    assert [int(number) for number in said.groups()] == [round(100 * figure) for figure in recorded]


def test_its_figures_of_the_stance_rules_are_the_recorded_ones():
    found = pd.read_csv("data/validity.csv").query("data == 'Israel/Palestine comments' and split == 'validation'")
    rows = found[found.method == "rules"].set_index("measure")
    [commonest] = found[found.method == "floor: commonest among these"].value
    speaks, right = (
        rows.loc["stance, share of texts on which rules speak"],
        rows.value["stance, right when rules speak"],
    )
    said = re.search(r"of ([\d,]+) comments .*?on (\d+)%, .*?in (\d+)%, hardly.*?would, (\d+)%", README, re.DOTALL)
    assert said[1] == f"{speaks.n:,}"
    assert [int(number) for number in said.groups()[1:]] == [round(100 * n) for n in (speaks.value, right, commonest)]
    assert 0 < right - commonest < 0.07  # "hardly more often"


def test_every_notebook_is_in_the_tour():
    assert all(f"(notebooks/{path.name})" in README for path in Path("notebooks").glob("*.ipynb"))

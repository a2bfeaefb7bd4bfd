"""What the README says is so: its figures are the recorded ones, its pictures and notebooks are there. And what the
how-to pages give to copy can be copied: their Python runs, and the parts of their codebook are one codebook."""

import re
from pathlib import Path
from textwrap import dedent

import pandas as pd
import pytest

import framing as fr

README = re.sub(r"<!--.*?-->", "", Path("README.md").read_text(encoding="utf-8"))  # as a reader sees it

HOW_TO = Path("docs/how-to")


def blocks(page: str, language: str) -> list[str]:
    """What stands between fences of a language, also where these stand below a number of a list."""
    found = re.finditer(rf"(?ms)^( *)```{language}\n(.*?)^\1```", (HOW_TO / page).read_text("utf-8"))
    return [dedent(one[2]) for one in found]


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


def test_the_parts_of_a_codebook_on_its_how_to_page_are_one_codebook(tmp_path):
    """Who copies them one below another has a codebook that is read: no part names what no other has."""
    parts = blocks("own-codebook.md", "yaml")
    (tmp_path / "codebook.yml").write_text("\n".join(parts), "utf-8")
    found = fr.read_codebook(tmp_path / "codebook.yml")
    assert len(parts) == 4 and found.focus.referents == ["strike"] and found.targets and found.aliases


@pytest.mark.parametrize("page", ["own-corpus.md", "own-way.md", "parties.md"])
def test_the_python_of_a_how_to_page_runs_from_the_top_of_its_page(page, tmp_path, monkeypatch):
    (tmp_path / "data").symlink_to(Path("data").resolve())
    source = "\n".join(blocks(page, "python"))
    monkeypatch.chdir(tmp_path)
    exec(compile(source, page, "exec"), {})

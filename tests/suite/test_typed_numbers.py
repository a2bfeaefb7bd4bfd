"""A changed number in prose is noticed: in README.md, on the pages for a class, in a notebook."""

import json
import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from suite.check import prose_faults
from suite.numbers.looked_up import MARK as LOOKED_UP
from suite.numbers.looked_up import stale_figures
from suite.numbers.typed import NAME_OF_FILE, NO_FIGURES, NO_PROSE, NUMBER, in_prose, typed_numbers
from suite.teach import stale_answers
from suite.teach.marks import MARK as ASKED

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
OTHER = {"two": "three", "Two": "Three", "ten": "twenty", "six": "seven", "million": "thousand"}
OTHER |= {"five": "six", "sixteen": "twelve"}


def blanked(pattern: re.Pattern, text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)


def places(text: str) -> list[tuple[int, int]]:
    """Where a reader sees a number, marks included, in the text of a page as it is."""
    shown = re.sub(r"<!--.*?-->", lambda found: " " * len(found[0]), text)
    for pattern in (NAME_OF_FILE, re.compile(r"^```.*?^```|^ {4}.*?$|`[^`]*`|\]\([^()]*\)", NO_PROSE.flags)):
        shown = blanked(pattern, shown)
    shown = blanked(re.compile(r'(?:width|src)="[^"]*"'), shown)
    return [found.span() for found in NUMBER.finditer(shown)]


def changed(number: str) -> str:
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), number) if number[0].isdigit() else OTHER[number]


@pytest.fixture(scope="module")
def answers():
    """What is asked for on README.md, answered once."""
    from suite.teach.facts import answer

    return {found["question"]: answer(found["question"]) for found in ASKED.finditer(README)}


def test_every_number_of_readme_is_noticed_when_it_is_changed(tmp_path, monkeypatch, answers):
    monkeypatch.setattr("suite.teach.facts.answer", lambda question: answers[question])
    monkeypatch.setattr("suite.teach.paths.as_markdown", lambda paths, answer: "")
    for name in ("README.md", "benchmarks/hostile.csv", "data/validity.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "teaching").mkdir()
    (tmp_path / "teaching" / "paths.md").write_text("")
    found = places(README)
    assert len(found) > 25 and prose_faults([], tmp_path / "data") == []
    for start, end in found:
        (tmp_path / "README.md").write_text(README[:start] + changed(README[start:end]) + README[end:], "utf-8")
        assert prose_faults([], tmp_path / "data"), f"not noticed: {README[max(0, start - 40) : end + 20]!r}"


def test_the_numbers_that_are_no_figures_are_all_there_and_have_a_reason():
    flat = " ".join(README.split())
    assert [said for said in NO_FIGURES if said not in flat] == [] and all(NO_FIGURES.values())
    assert typed_numbers(ROOT / "README.md") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Of 84 articles, ninety per cent.", ["84", "ninety"]),
        ("Type `--n 5`, or\n\n    run 7\n\nthen look.", []),
        ("[00-start](notebooks/00-start.ipynb) and [01-start](notebooks/00-start.ipynb)", ["01"]),
        ('<img src="9.png" width="220" alt="Eight bars">', ["Eight"]),
        ("<!--=articles-->60<!--/--> of <!--hostile: texts | tries -->10<!--/-->", []),
        ("utf8, sha256, one thing, the first", []),
    ],
)
def test_what_is_a_number_in_prose(text, numbers):
    assert [number for number, _ in in_prose(text)] == numbers


def test_a_page_without_marks_promises_nothing(tmp_path):
    (tmp_path / "README.md").write_text("My 84 articles.")
    assert typed_numbers(tmp_path / "README.md") == [] and typed_numbers(tmp_path / "none.md") == []


def test_a_changed_answer_on_a_page_for_a_class_is_named_with_both_values(tmp_path, monkeypatch):
    (tmp_path / "teaching").mkdir()
    (tmp_path / "teaching" / "paths.md").write_text("Old.")
    (tmp_path / "teaching" / "guide.md").write_text("Of <!--=articles-->61<!--/--> articles.")
    monkeypatch.setattr("suite.teach.paths.as_markdown", lambda paths, answer: "New.")
    first, second = stale_answers(tmp_path)
    assert "guide.md: says '61', worked out it is '60' (articles)" in first and "paths.md: is not what" in second


def test_every_number_in_the_prose_of_every_notebook_is_noticed_when_it_is_changed(tmp_path):
    (tmp_path / "charts").mkdir()
    paths = sorted((ROOT / "notebooks").glob("*.ipynb"))
    hashes = {path.name: sha256(path.read_bytes()).hexdigest() for path in paths}
    (tmp_path / "charts" / "run.json").write_text(json.dumps({"notebooks": hashes}))
    for path in paths:
        assert prose_faults([path], tmp_path) == []
        copy, text = tmp_path / path.name, path.read_text("utf-8")
        cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown"]
        lines = {line for cell in cells for line in cell["source"] if NUMBER.search(line)}
        assert lines
        for line in lines:
            written = json.dumps(line, ensure_ascii=False)
            assert written in text
            at = NUMBER.search(line)
            other = line[: at.start()] + ("9" if at[0] != "9" else "8") + line[at.end() :]
            copy.write_text(text.replace(written, json.dumps(other, ensure_ascii=False)), "utf-8")
            assert prose_faults([copy], tmp_path), f"{path.name}: {line}"


def test_figures_and_answers_of_the_suites_own_pages_are_today_s():
    assert stale_figures(ROOT, ROOT / "data") == []
    assert LOOKED_UP.search(README) and ASKED.search(README)

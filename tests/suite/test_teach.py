"""What a class gets: numbers are those of the corpus, paths lead to cells that exist, slides and sheets are made."""

import re
from pathlib import Path

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from framing.core.errors import FramingError
from suite import teach
from suite.running.notebooks import read_notebook
from suite.teach import sheets
from suite.teach.facts import FACTS, PRACTICE, answer
from suite.teach.glossary_links import anchor, linked, terms_of
from suite.teach.marks import BRACES, MARK, filled, renewed
from suite.teach.paths import Step, read_paths
from suite.teach.reading_level import WORD, level, sentences_of, syllables

ROOT = Path(__file__).resolve().parents[2]
PATHS = read_paths()
STEPS = [step for course in PATHS for step in [*course.steps, *course.optional]]
LONGEST = 35  # words in a sentence of the paths' cells


def numbers(step: Step) -> range:
    """The cells of a step, from 1."""
    found = [int(number) for number in re.findall(r"\d+", answer(f"cells {step.notebook}; {step.heading}"))]
    return range(found[0], found[-1] + 1)


def test_every_number_on_the_pages_is_that_of_the_corpus():
    for path, text in teach.pages(ROOT).items():
        assert path.read_text("utf-8") == text, f"{path.name} is out of date: run `framing teach --pages-only`"


def test_first_uses_in_the_notebooks_lead_to_the_glossary():
    terms = terms_of((ROOT / "docs" / "glossary.md").read_text("utf-8"))
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = read_notebook(path)
        before = [cell.source for cell in notebook.cells]
        after = [cell.source for cell in linked(notebook, terms).cells]
        assert after == before, f"{path.name} has first uses without a link: run `framing teach --pages-only`"
        for term in set(re.findall(r"glossary\.md#([\w-]+)", "\n".join(before))):
            assert term in map(anchor, terms)


def test_a_term_is_linked_once_and_only_where_it_is_the_term():
    text = "# Voice\n“A voice” in `voice`, a [voice](x.md). The **voice** and the voice. Base rate, quotation marks."
    notebook = linked(new_notebook(cells=[new_markdown_cell(text)]), ["Voice", "Rate", "Quotation"])
    assert notebook.cells[0].source.replace("[**voice**](../docs/glossary.md#voice)", "**voice**") == text
    assert notebook.cells[0].source.count("glossary.md") == 1
    assert linked(notebook, ["Voice"]).cells[0].source.count("glossary.md") == 1


def test_a_line_of_code_in_prose_is_left_alone():
    text = "In a terminal:\n\n    count rates --of voice\n\nThat is a rate of one voice."
    notebook = linked(new_notebook(cells=[new_markdown_cell(text)]), ["Voice", "Rate"])
    assert "    count rates --of voice\n" in notebook.cells[0].source
    assert "a [rate](../docs/glossary.md#rate) of one [voice](" in notebook.cells[0].source


def test_every_fact_is_asked_for_somewhere():
    texts = [path.read_text("utf-8") for pattern in teach.PAGES for path in ROOT.glob(pattern)]
    asked = {found["question"].split()[0] for text in texts for found in MARK.finditer(text)}
    asked |= {found["question"].split()[0] for step in STEPS for found in BRACES.finditer(step.aim + step.take_away)}
    assert FACTS.keys() == asked


def test_a_fact_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(FramingError, match=r"no fact called opinion(.|\n)*There are: times"):
        answer("opinion The Evening Gull")
    for question in ["times The Daily Nothing; tax", "times all; bogey", "cells 00; No such heading", "times"]:
        with pytest.raises(FramingError):
            answer(question)


def test_what_is_worked_out_says_what_the_record_says():
    assert answer("articles The Callow Ledger") == "20"
    assert answer("share The Saltings Lantern; charge; tax").startswith("0 of ")
    before, since = (int(answer(f"times_{when} The Evening Gull; tax")) for when in ("before", "since"))
    assert before + since == int(answer("times The Evening Gull; tax")) and before > since


def test_marks_are_renewed_in_place_and_braces_are_filled():
    page = "Sixty: <!--=articles-->1<!--/-->, twenty: <!--=articles The Evening Gull-->2<!--/-->."
    assert re.findall(r"-->(\d+)<", renewed(page, answer)) == ["60", "20"]
    assert renewed(renewed(page, answer), answer) == renewed(page, answer)
    assert filled("{articles} articles", answer) == "60 articles"


@pytest.mark.parametrize("course", PATHS, ids=lambda course: course.path)
def test_a_path_takes_as_long_as_it_says(course):
    minutes = {"twenty-minutes": 20, "ninety-minutes": 90, "four-weeks": 4 * 90}
    assert course.minutes == minutes[course.path]
    for week in course.weeks:
        assert sum(step.minutes for step in course.steps if step.week == week) == 90


@pytest.mark.parametrize("course", PATHS, ids=lambda course: course.path)
def test_the_practice_corpus_comes_first_and_the_war_is_optional(course):
    assert {step.corpus for step in course.steps} == {"practice"}
    assert {step.corpus for step in course.optional} <= {"seeds"}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.notebook}-{step.heading}")
def test_each_step_leads_to_cells_with_short_sentences(step):
    cells = read_notebook(ROOT / "notebooks" / step.place).cells
    prose = [cells[number - 1].source for number in numbers(step) if cells[number - 1].cell_type == "markdown"]
    said = [filled(step.aim, answer), filled(step.take_away, answer)]
    for sentence in [sentence for text in [*prose, *said] for sentence in sentences_of(text)]:
        assert len(WORD.findall(sentence)) <= LONGEST, sentence


CURE = re.compile(
    r"\[(\d\d), ([^\]]+)\]\(\.\./notebooks/(\d\d)-[\w-]+\.ipynb\),\s+<!--=cells (\d\d); ([^>]+)-->cells (\d+)–(\d+)<"
)


def test_each_misconception_leads_to_a_cell_that_cures_it():
    page = (ROOT / "teaching" / "misconceptions.md").read_text("utf-8")
    sections = page.split("\n## ")[1:]
    assert len(sections) == 6
    for section in sections:
        _, _, cure = section.partition("*The cell that cures it.* ")
        found = [*CURE.finditer(cure)]
        assert found and found[0].start() == 0, section.splitlines()[0]
        for notebook, heading, linked_one, counted_one, counted_heading, begins, ends in map(re.Match.groups, found):
            assert notebook == linked_one == counted_one and heading == counted_heading
            cells = read_notebook(next((ROOT / "notebooks").glob(f"{notebook}-*.ipynb"))).cells
            assert any(cell.cell_type == "code" for cell in cells[int(begins) - 1 : int(ends)]), heading


def test_a_task_of_the_sheet_is_called_by_its_words():
    said = (ROOT / "teaching" / "misconceptions.md").read_text(encoding="utf-8")
    task = re.search(r"on the sheet for such classes, the task that says “(.+?)”", said)[1]
    assert task in (ROOT / "suite" / "teach" / "print_sheets.py").read_text(encoding="utf-8")


def test_every_notebook_has_a_guide_that_says_its_minutes():
    guide = (ROOT / "teaching" / "guide.md").read_text("utf-8")
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        assert f"<!--=minutes {path.stem[:2]}-->" in guide, f"teaching/guide.md has nothing on {path.stem}"


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem)
def test_no_notebook_has_a_long_sentence_outside_its_tables(path):
    for cell in read_notebook(path).cells:
        for sentence in sentences_of(cell.source) if cell.cell_type == "markdown" else ():
            assert len(WORD.findall(sentence)) <= LONGEST, f"{cell.id}: {sentence}"


def test_the_sheet_has_ten_sentences_and_ten_comments_of_each_kind():
    sentences, comments = sheets.sentences_to_code(), sheets.comments_to_code()
    assert [item.number for item in sentences] == [item.number for item in comments] == [*range(1, 11)]
    assert {item.key.split("; ")[1] for item in sentences} == set(sheets.VOICES)
    assert {item.key for item in comments} == set(sheets.STANCES)
    for item in sentences:
        text = (PRACTICE / "articles" / f"{item.place}.txt").read_text("utf-8")
        assert item.text in " ".join(text.split())


def test_slides_and_sheets_are_the_same_bytes_on_every_run(tmp_path):
    pytest.importorskip("reportlab", reason="reportlab is not installed: pip install -r requirements-book.txt")
    from suite.teach import print_sheets, slides

    short = PATHS[0]
    for makes, name in [
        (print_sheets.coding_sheet, "coding-sheet"),
        (print_sheets.codebook_sheet, "codebook"),
        (print_sheets.without_computers, "without-computers"),
        (print_sheets.without_computers_key, "without-computers-key"),
        (lambda path: slides.deck(short, path), "slides"),
    ]:
        once, twice = (makes(tmp_path / f"{name}-{number}.pdf").read_bytes() for number in (1, 2))
        assert once == twice and once.startswith(b"%PDF") and len(once) > 10_000, name


def test_reading_level_counts_as_a_person_would():
    assert [syllables(word) for word in ("the", "bridge", "protest", "contribution", "rejected")] == [1, 1, 2, 4, 3]
    easy, hard = (
        level("The cat sat on the mat."),
        level("Institutional communication necessitates interpretation always."),
    )
    assert easy.grade < 2 < 12 < hard.grade
    assert sentences_of("A [link](x.md), `code` and **marks**. Then\n14 more words in one sentence.") == [
        "A link, it and marks.", "Then 14 more words in one sentence.",
    ]  # fmt: skip


def test_the_pages_for_a_class_can_be_read_at_school():
    from suite.teach.reading_level import measured

    for name, found in measured(ROOT):
        assert found.grade <= (8 if name.startswith("teaching/") else 10), f"{name}: {found.grade:.1f}"

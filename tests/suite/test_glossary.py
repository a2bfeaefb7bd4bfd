"""The glossary: forty terms, two plain sentences each, and every quoted word stands in the article that is named."""

import csv
import re
from pathlib import Path

import pytest

from suite.teach.reading_level import WORD, level, sentences_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "glossary.md").read_text("utf-8")
ENTRIES = dict(part.partition("\n")[::2] for part in PAGE.split("\n## ")[1:])
PRACTICE = ROOT / "data" / "practice"
EXAMPLE = re.compile(r"^> (?P<words>.+) — \*(?P<article>[a-z]+-\d\d)\*$", re.MULTILINE)


def paragraphs(entry: str) -> list[str]:
    return [part for part in entry.split("\n\n") if part.strip()]


def test_there_are_forty_terms_in_the_order_of_the_alphabet():
    assert len(ENTRIES) == 40
    assert list(ENTRIES) == sorted(ENTRIES, key=str.lower)


@pytest.mark.parametrize("term", ENTRIES)
def test_each_term_has_two_plain_sentences_an_example_and_a_source(term):
    definition, example, *_, source = paragraphs(ENTRIES[term])
    sentences = sentences_of(definition)
    assert len(sentences) == 2
    assert max(len(WORD.findall(sentence)) for sentence in sentences) <= 35
    assert EXAMPLE.fullmatch(example.strip())
    assert re.match(r"\*Source\.\* .+\(\d{4}\)", source)


@pytest.mark.parametrize("term", ENTRIES)
def test_what_is_quoted_stands_in_the_practice_corpus(term):
    with (PRACTICE / "comments.csv").open(encoding="utf-8", newline="") as lines:
        comments = [(row["article_id"], row["text"]) for row in csv.DictReader(lines)]
    for found in EXAMPLE.finditer(ENTRIES[term]):
        article = " ".join((PRACTICE / "articles" / f"{found['article']}.txt").read_text("utf-8").split())
        below = [text for name, text in comments if name == found["article"]]
        assert any(found["words"] in text for text in [article, *below]), found["words"]


def test_the_definitions_can_be_read_at_school():
    assert level("\n\n".join(paragraphs(entry)[0] for entry in ENTRIES.values())).grade <= 9

"""How hard a text is to read: Flesch–Kincaid grade and reading ease, and its longest sentence.

Own code, since the packages that measure it download a dictionary or are not permissively licensed. Syllables are
counted by groups of vowels: a little too few in words such as “idea”, a little too many in words such as “several”.
Source: Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy personnel.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from suite.teach.marks import plain

WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
VOWELS = re.compile(r"[aeiouy]+")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)*_]*\s+|\n{2,}|\n(?=\s*(?:[-*] |\d+\. |\|))")
NO_PROSE = [
    (re.compile(r"```.*?```", re.S), "\n\n"),
    (re.compile(r"(?m)^\s*\|?[-:| ]+\|\s*$"), ""),  # the line under a table's head
    (re.compile(r"<[^>]{1,200}>"), ""),
    (re.compile(r"!?\[([^\]]{0,300})\]\([^)]{0,300}\)"), r"\1"),
    (re.compile(r"`[^`]{1,200}`"), "it"),  # a word of code is no prose, but it has a place in its sentence
    (re.compile(r"[*_#>]+"), ""),
    (re.compile(r"\|"), "\n\n"),  # a cell of a table is a sentence of its own
]


@dataclass(frozen=True)
class Level:
    """Words, sentences, Flesch–Kincaid grade (years of school), reading ease (0 hard to 100 easy), longest sentence."""

    words: int
    sentences: int
    grade: float
    ease: float
    longest: str


def sentences_of(markdown: str) -> list[str]:
    """The sentences of a page, without code, links' targets and marks; a cell of a table is one of its own.

    >>> sentences_of("# Tolls\\n\\nIt **rains**. They [pay](x.md)!")
    ['Tolls', 'It rains.', 'They pay!']
    """
    text = plain(markdown)
    for pattern, instead in NO_PROSE:
        text = pattern.sub(instead, text)
    pieces = (" ".join(piece.split()) for piece in SENTENCE_END.split(text))
    return [piece for piece in pieces if WORD.search(piece)]


def syllables(word: str) -> int:
    """How many syllables an English word has, by groups of vowels.

    >>> [syllables(word) for word in ("toll", "bridge", "crossing", "contribution", "little")]
    [1, 1, 2, 4, 2]
    """
    low = re.sub(r"[^a-z]", "", word.lower())
    count = len(VOWELS.findall(low))
    if low.endswith("e") and not low.endswith(("le", "ee", "ye")):
        count -= 1
    if low.endswith(("es", "ed")) and not low.endswith(
        ("ces", "ges", "ses", "xes", "zes", "ches", "shes", "ted", "ded", "les")
    ):
        count -= 1
    return max(count, 1)


def level(markdown: str) -> Level:
    """How hard a page is to read; headings and cells of fewer than four words are left out.

    >>> level("The toll starts in June. Nobody likes to pay for the bridge.").sentences
    2
    """
    prose = [piece for piece in sentences_of(markdown) if len(WORD.findall(piece)) > 3]
    words = [word for piece in prose for word in WORD.findall(piece)]
    if not words:
        return Level(0, 0, 0.0, 100.0, "")
    per_sentence, per_word = len(words) / len(prose), sum(map(syllables, words)) / len(words)
    longest = max(prose, key=lambda piece: len(WORD.findall(piece)))
    grade = 0.39 * per_sentence + 11.8 * per_word - 15.59
    return Level(len(words), len(prose), grade, 206.835 - 1.015 * per_sentence - 84.6 * per_word, longest)


def measured(root: Path = Path()) -> list[tuple[str, Level]]:
    """The level of every page for a class, of the prose of each notebook, and of each exercise; by their names."""
    from suite.running.notebooks import read_notebook

    found = [
        (path, path.read_text("utf-8")) for path in [*sorted(root.glob("teaching/*.md")), root / "docs/glossary.md"]
    ]
    for path in [*sorted(root.glob("notebooks/*.ipynb")), *sorted(root.glob("exercises/*.ipynb"))]:
        cells = read_notebook(path).cells
        found.append((path, "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")))
    return [(path.relative_to(root).as_posix(), level(text)) for path, text in found]

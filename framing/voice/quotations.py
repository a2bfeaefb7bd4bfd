"""Passages in; out, every stretch in quotation marks, each of one kind: direct (somebody's words), scare (kept at a
distance, without a source) or title (of a work).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import pandas as pd

from framing.core.kinds import HEADINGS
from framing.core.quotation_marks import Pair, Problem, pair_marks
from framing.core.tables import table
from framing.core.text import WORD, count_words, sentence_spans
from framing.reading.corpus import Corpus
from framing.voice.lexicons.cues import SOURCE_CUE

SHORT = 3  # words; a longer stretch in marks is somebody's words

SO_CALLED = re.compile(r"\bso[- ]called\s+(?:\w+\s+)?$", re.IGNORECASE)
WORK = r"(?:book|film|movie|novel|song|album|play|series|show|documentary|podcast|poem|essay|memoir|episode|exhibition)"
TITLED = re.compile(rf"\b(?:{WORK}(?:,| titled| called| entitled)?|titled|entitled)\s+$", re.IGNORECASE)
NAMED = re.compile(
    r"\b(?:call(?:s|ed|ing)|dub(?:s|bed|bing)|term(?:s|ed|ing)|label(?:s|l?ed|l?ing)|nam(?:es|ed|ing)"
    r"|nicknam(?:es|ed|ing)|brand(?:s|ed|ing)|describ(?:es|ed|ing))\b[^.,;]{0,40}$",
    re.IGNORECASE,
)
# “…,” he said, “No.”: a verb of saying right before the marks makes even one word somebody's.
SAID = re.compile(
    r"\b(?:said|says|saying|asked|asks|added|adds|replied|answered|wrote|tweeted|shouted)[,:]\s*$", re.IGNORECASE
)


def pair_all_marks(corpus: Corpus, passages: pd.DataFrame) -> tuple[dict[str, list[tuple[int, Pair]]], pd.DataFrame]:
    """Pair the marks of every article: the pairs by article, each with its passage's row, and the problem list.

    The problem list has article_id, start, end, mark, problem: the marks that could not be paired, to be looked at.
    """
    pairs: dict[str, list[tuple[int, Pair]]] = {}
    odd: list[dict] = []
    for article_id, own in passages.groupby("article_id", sort=False):
        text, own_pairs = corpus.texts[article_id], []
        for rows in _strands(own):
            spans = list(zip(own.start[rows], own.end[rows], strict=True))
            found, problems = pair_marks(text, [(int(a), int(b)) for a, b in spans])
            at = 0
            for pair in found:
                while spans[at][1] < pair.end:
                    at += 1
                own_pairs.append((rows[at], pair))
            odd += [_problem(article_id, problem) for problem in problems]
        pairs[article_id] = sorted(own_pairs, key=lambda item: (item[1].start, -item[1].end))
    odd.sort(key=lambda row: (row["article_id"], row["start"]))
    return pairs, table("problem_marks", odd)


def _strands(own: pd.DataFrame) -> Iterator[list]:
    """Passages among which a quotation may run on: the whole body (a caption between does not end it), others alone."""
    body = own.index[own.kind == "body"].tolist()
    if body:
        yield body
    for row in own.index[own.kind != "body"]:
        yield [row]


def _problem(article_id: str, problem: Problem) -> dict:
    return {"article_id": article_id, **problem._asdict()}


def find_quotations(corpus: Corpus, passages: pd.DataFrame, pairs: dict[str, list[tuple[int, Pair]]]) -> pd.DataFrame:
    """Every stretch in quotation marks: the table `quotations`, one row per paragraph of a quotation.

    Columns: article_id, quotation_id (shared by the paragraphs of one quotation), start, end (the content, without the
    marks), kind (direct, scare, title), speaker (missing: not read from marks), cue (the words that give a source,
    where they decided), rule (why this kind), text; then passage_id and depth (1 = a quotation within a quotation).

    >>> import framing as fr
    >>> a = fr.analyse(fr.read("seeds"), "data/codebook.yml")
    >>> a.quotations.query("kind == 'scare' and text == 'bear hug'").rule.tolist()
    ['short, no source in its sentence']
    """
    rows = []
    for article_id, own in pairs.items():
        text, number, last = corpus.texts[article_id], 0, None
        for row, pair in own:
            passage = passages.loc[row]
            if pair.continues and last is not None:
                kind, cue, rule = last["kind"], last["cue"], "continued from the paragraph before"
                quotation_id = last["quotation_id"]
            else:
                kind, cue, rule = _kind(text, passage, pair)
                number += 1
                quotation_id = number
            found = {"article_id": article_id, "quotation_id": quotation_id, "start": pair.start, "end": pair.end}
            found |= {"kind": kind, "cue": cue, "rule": rule, "text": text[pair.start : pair.end]}
            rows.append(found | {"passage_id": passage.passage_id, "depth": pair.depth})
            if pair.depth == 0:
                last = found
    return table("quotations", rows)


def _kind(text: str, passage: pd.Series, pair: Pair) -> tuple[str, str | None, str]:
    """The kind of a quotation, the cue that decided, and the rule: the surest signs first."""
    content, before = text[pair.start : pair.end], text[passage.start : pair.opened.start]
    if SO_CALLED.search(before):
        return "scare", "so-called", "so-called"
    if TITLED.search(before) and _is_name(content):
        return "title", None, "follows the kind of work"
    named = NAMED.search(before)
    if named:
        return "direct", named.group().split()[0], "follows a verb of naming"
    if count_words(content) > SHORT:
        return "direct", None, f"longer than {SHORT} words"
    sentence = _sentence_around(text, passage, pair)
    said = content.rstrip().endswith((".", ",", "?", "!")) or (SAID.search(before) and not pair.opened.single)
    if _is_name(content) and not said and not _is_title_case(sentence.replace(content, "")):
        return "scare", None, "a lone name"
    if passage.kind in HEADINGS:
        return "direct", None, "in a headline, marks attribute"
    cue = SOURCE_CUE.search(sentence.replace(content, " "))
    if cue:
        return "direct", cue.group(), "short, a source in its sentence"
    return "scare", None, "short, no source in its sentence"


@lru_cache(maxsize=256)
def _sentences(text: str) -> list[tuple[int, int]]:
    return sentence_spans(text)


def _sentence_around(text: str, passage: pd.Series, pair: Pair) -> str:
    for start, end in _sentences(passage.text):
        if passage.start + start <= pair.start < passage.start + end:
            return passage.text[start:end]
    return passage.text


def _is_name(content: str) -> bool:
    found = WORD.findall(content)
    return bool(found) and all(word[0].isupper() for word in found if len(word) > 3 or word is found[0])


def _is_title_case(sentence: str) -> bool:
    """Does this line capitalise its words as English headlines do? Then a capital does not tell a name."""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)

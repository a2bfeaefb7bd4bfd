"""The tables and their columns: a contract with other programs. More columns may follow these; none may go."""

from pathlib import Path

import pandas as pd

from framing.core.files import write_text

COLUMNS = {
    "articles": "article_id outlet title published wire words comments_declared comments_captured source sha256",
    "passages": "article_id passage_id kind start end comment_id text",
    "quotations": "article_id quotation_id start end kind speaker cue rule text",
    "voices": "article_id start end voice speaker",
    "mentions": "article_id outlet start end surface term referent frame kind voice speaker comment_id sentence",
    "comments": "article_id comment_id parent_id parent_evidence start end words text",
    "sentiment": "article_id comment_id analyser polarity subjectivity matched coverage",
    "stance": "article_id comment_id target stance evidence_start evidence_end rule",
    "alignments": "group article_id outlet start end similarity shared_copy text",
}
COLUMNS = {name: columns.split() for name, columns in COLUMNS.items()}

# Whole numbers that may be missing, and text: the types a table has even when it has no rows.
_WHOLE = {"start", "end", "words", "comments_declared", "comments_captured", "evidence_start", "evidence_end"}
_WHOLE |= {"group", "passage_id", "quotation_id", "matched", "sentence_start", "sentence_end", "depth"}
_WHOLE |= {"source_start", "source_end", "cue_start", "cue_end", "body_start", "body_end", "own_words", "text_start"}
_NUMBER = {"polarity", "subjectivity", "coverage", "similarity", "confidence", "polarity_masked", "weight"}
_NUMBER |= {"textblob", "vader"}
_YES_NO = {"shared_copy", "negated", "denied", "signs_differ"}


def table(name: str, rows: list[dict], more: str = "") -> pd.DataFrame:
    """Rows as the table called `name`: the contract's columns first, then those named in `more`, typed, missing as NA.

    >>> table("voices", [{"article_id": "a", "start": 0, "end": 4, "voice": "headline"}]).columns.tolist()
    ['article_id', 'start', 'end', 'voice', 'speaker']
    """
    columns = COLUMNS.get(name, []) + more.split()
    frame = pd.DataFrame(rows, columns=columns)
    return frame.astype({column: _type(column) for column in columns})


def _type(column: str) -> str:
    if column in _YES_NO:
        return "boolean"
    if column in _NUMBER:
        return "Float64"
    return "Int64" if column in _WHOLE else "str"


def write_table(frame: pd.DataFrame, path: Path) -> Path:
    """Write one table as CSV, whole or not at all: UTF-8, text exact, a missing value as an empty cell."""
    return write_text(path, frame.to_csv(index=False, lineterminator="\n", float_format="%.6g"))

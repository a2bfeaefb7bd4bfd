"""What is odd about articles beside one another: copies, outlets of two spellings, pages of a very different kind."""

import re
from collections.abc import Iterator

import pandas as pd

from framing.checks.kinds import Remark, shown
from framing.compare.groups import folded_outlet
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.spans import by_article

TIMES = 10  # longer or shorter than most: by this factor
LONG, SHORT = 5_000, 20  # words; and no article under or over these is told for its length
FEW_WORDS, MANY_LINES, MOST = 12, 12, 0.75  # a list of contents: many short lines, nearly all without a sentence's end
REPORTS = 5  # paragraphs that begin with a time of the day make a live blog
CLOCK = re.compile(
    r"""
    \s{0,20}
    (?: \d\d?[.:]\d\d \s{0,3} (?: [ap]\.?m\.? | [A-Z]{2,4}\b )?   # 14.05 GMT, 9:30 p.m.
      | \d\d? \s{0,3} [ap]\.?m\.? )                                # 9 p.m.
    (?= \s | [-–—:] | $ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
LIVE = re.compile(r"\b(?:live ?blog|live updates|as it happened)\b", re.I)


def remarks_on_copies(articles: pd.DataFrame, duplicates: pd.DataFrame) -> list[Remark]:
    """Each article that is, for the most part, the text of an earlier one; `count` is the per cent that they share."""
    outlets = articles.set_index("article_id")["outlet"]
    found = []
    for row in duplicates.itertuples():
        what = "shared text" if not row.same_outlet else "same article twice" if row.similarity == 1 else "near copy"
        example = f"{shown(row.copy_of)} ({shown(outlets[row.copy_of])})"
        found.append(Remark(what, row.article_id, round(100 * row.similarity), example))
    return found


def remarks_on_rewritten(
    articles: pd.DataFrame, passages: pd.DataFrame, alignments: pd.DataFrame, duplicates: pd.DataFrame
) -> list[Remark]:
    """Each article that tells an earlier one in other words, if it is no copy of any; `count` is the per cent told."""
    from framing.compare.stories.rewritten import find_rewritten

    found = find_rewritten(alignments, articles, passages)
    outlets = articles.set_index("article_id")["outlet"]
    rows = found[~found["article_id"].isin(duplicates["article_id"])].itertuples()
    whose = ((row, f"{shown(row.copy_of)} ({shown(outlets[row.copy_of])})") for row in rows)
    return [Remark("rewritten", row.article_id, round(100 * row.similarity), other) for row, other in whose]


def remarks_on_outlets(articles: pd.DataFrame) -> list[Remark]:
    """Outlets whose names differ only in capitals, accents, dots or an article; `count` is the number of spellings."""
    spellings: dict[str, list[str]] = {}
    for outlet in articles["outlet"].dropna().unique():
        spellings.setdefault(folded_outlet(outlet), []).append(outlet)
    return [
        Remark(
            "outlets alike", None, len(same), f"{len(same)} spellings of one outlet, perhaps: {listed(same)}",
            advice="they are counted as several; if they are one, give it one name in the source",
        )
        for same in spellings.values()
        if len(same) > 1
    ]  # fmt: skip


def listed(names: list[str]) -> str:
    return ", ".join(f"“{shown(name)}”" for name in names)


def remarks_on_kinds(passages: pd.DataFrame) -> list[Remark]:
    """Lists of contents and live blogs; `count` is lines. Careful: a list has many lines of which few are sentences."""
    found = []
    text = passages[passages["kind"].isin(OWN_KINDS) & (passages["kind"] != "caption")]
    headlines = set(passages.loc[(passages["kind"] == "headline") & passages["text"].str.contains(LIVE), "article_id"])
    for article_id, rows in by_article(text).items():
        lines = rows["text"].tolist()
        clocks = [line for line in lines if CLOCK.match(line)]
        if len(clocks) >= REPORTS or (article_id in headlines and len(clocks) > 1):
            found.append(Remark("live blog", article_id, len(clocks), shown(clocks[0])))
            continue
        entries = [line for line in lines if _is_entry(line)]
        if len(lines) >= MANY_LINES and len(entries) >= MOST * len(lines):
            found.append(Remark("list of contents", article_id, len(entries), shown(entries[1])))
    return found


def _is_entry(line: str) -> bool:
    return len(line.split()) <= FEW_WORDS and not re.search(r"[.!?:…][\"'”’»)\]]*\s*$", line)


def remarks_on_lengths(articles: pd.DataFrame) -> Iterator[Remark]:
    """Articles much longer or shorter than most, which takes five articles or more; `count` is words."""
    if len(articles) < 5:
        return
    words = articles["words"].astype(float)
    usual = words.median()
    for row in articles[(words > LONG) & (words > TIMES * usual)].itertuples():
        yield Remark("very long", row.article_id, row.words, f"{row.words:,} words; half have under {usual:,.0f}")
    for row in articles[(words < SHORT) & (TIMES * words <= usual)].itertuples():
        yield Remark("very short", row.article_id, row.words, f"{row.words:,} words; half have under {usual:,.0f}")

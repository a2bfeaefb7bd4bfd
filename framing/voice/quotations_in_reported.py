"""Quotations and reported speech held against each other: each in; out, each again.

“The chief engineer insists that the lock is ‘beyond repair’”: the words around the marks are given to a source, so
those in them are the source's as well, and no distance of the text's own. So are those that no verb of saying gives to
anybody nearer: “Lee said that the ferry will go on being ‘a lifeline’” is Lee's and not the ferry's, but “Lee said that
Ray calls it ‘a lifeline’” is Ray's. What is marked as so-called, or is a lone name in marks, stays a scare quote. The
other way round: “‘It is late,’ Lee, who heads the clinic, says” gives Lee what is in the marks, and nothing else to
anybody.
"""

import pandas as pd

from framing.core.ordered_spans import last_begun
from framing.core.spans import rows_by_article
from framing.core.tables import table
from framing.voice.lexicons.reported_speech import CALLS
from framing.voice.lexicons.reporting_words import VERB_OF
from framing.voice.lexicons.speaker_verbs import HEARD, TAKES_AS
from framing.voice.quotation_kinds import UNSOURCED

RULE = "within reported speech"
MARK = 3  # characters at most between what is reported and the marked words: a blank and the mark
LEAST = 6  # characters that are reported before the marks: “The ‘experts’ …” are as much the text's own
SURE = 0.8  # a stretch less sure than that, or without a source, says nothing about the marks that follow it
_SAYS = VERB_OF.keys() | CALLS | TAKES_AS  # “… hails it as ‘a lifeline’”
_WHOSE = "whose remark"  # “Lee cited Ray's view that it was ‘a lifeline’”
_GIVEN = ["speaker", "cue", "source_start", "source_end", "cue_start", "cue_end"]


def within_reported(quotations: pd.DataFrame, reported: pd.DataFrame) -> pd.DataFrame:
    """The table `quotations`; marked words that a stretch of `reported` runs into are its source's, where they are
    short and nobody's yet, or the stretch has no verb of saying that gives them to another.

    Such a row becomes of kind "direct", with the speaker and cue of the stretch. All other rows are as they were.

    >>> quoted = [{"article_id": "a", "start": 40, "end": 53, "kind": "scare", "rule": UNSOURCED, "depth": 0}]
    >>> said = [{"article_id": "a", "start": 20, "end": 38, "speaker": "Ada Holm", "cue": "insists", "confidence": 0.9}]
    >>> found = within_reported(table("quotations", quoted), table("reported", said))
    >>> found[["kind", "speaker", "rule", "confidence"]].values.tolist()
    [['direct', 'Ada Holm', 'within reported speech', 0.8]]
    """
    open_ones = quotations[(quotations.depth == 0) & (quotations.kind.eq("direct") | quotations.rule.eq(UNSOURCED))]
    if not len(open_ones) or not len(reported):
        return quotations
    stretches = rows_by_article(reported, ["start", "end", "confidence", *_GIVEN])
    starts = {key: [one.start for one in own] for key, own in stretches.items()}
    rows = quotations.to_dict("records")
    for at in open_ones.index:
        row = rows[at]
        place = last_begun(starts.get(row["article_id"], []), row["start"])
        if place < 0:
            continue
        before = stretches[row["article_id"]][place]
        near = before.end < row["start"] <= before.end + MARK and before.end - before.start >= LEAST
        if near and before.confidence >= SURE and isinstance(before.speaker, str) and _is_its(row, before):
            row |= {name: getattr(before, name) for name in _GIVEN}
            row |= {"kind": "direct", "rule": RULE, "confidence": SURE}
    return table("quotations", rows, quotations.columns)


def _is_its(row: dict, stretch) -> bool:
    """Are marked words the source's of the stretch before them, and not somebody's whom it speaks of?"""
    if not isinstance(row["cue"], str):
        return not isinstance(row["speaker"], str)
    within = not pd.isna(row["cue_start"]) and stretch.start <= row["cue_start"] < stretch.end
    heard = isinstance(row["speaker"], str) and row["cue"].lower() in HEARD
    return within and row["rule"] != _WHOSE and not heard and _says(stretch.cue) and not _says(row["cue"])


def _says(cue: str | None) -> bool:
    """Is it a verb that says or calls? “According to the Courier” may tell what another said."""
    return isinstance(cue, str) and not _SAYS.isdisjoint(cue.lower().split())


def without_subjects(reported: pd.DataFrame, quotations: pd.DataFrame) -> pd.DataFrame:
    """The table `reported` without the stretches that hold who says a quotation, between this and its verb.

    >>> quoted = {"article_id": "a", "end": 8, "depth": 0, "source_start": 10, "source_end": 13, "cue_start": 34}
    >>> said = [{"article_id": "a", "start": start, "end": start + 14} for start in (10, 60)]
    >>> without_subjects(table("reported", said), table("quotations", [quoted]))["start"].tolist()
    [60]
    """
    own = quotations[(quotations.depth == 0) & (quotations.end <= quotations.source_start)]
    clauses = rows_by_article(own[own.source_end <= own.cue_start], ["end", "source_start", "cue_start"])
    ends = {key: [one.end for one in rows] for key, rows in clauses.items()}
    kept = []
    for row in reported[["article_id", "start", "end"]].itertuples(index=False):
        place = last_begun(ends.get(row.article_id, []), row.start)
        one = clauses[row.article_id][place] if place >= 0 else None
        kept.append(one is None or not (row.start <= one.source_start < row.end <= one.cue_start))
    return reported[kept].reset_index(drop=True) if not all(kept) else reported

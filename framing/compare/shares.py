"""Choice sets: what each group calls a thing, among all the names it uses for it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import attach, columns_of, counted, groups_of, in_kinds, in_voices, maybe, voices_in
from framing.core.confidence_intervals import share_interval
from framing.core.errors import require_known
from framing.core.kinds_and_voices import OWN_KINDS

SCARE = " (in scare quotes)"


def terms_of(codebook, referent: str) -> list[str]:
    """The names of a referent in the codebook's order; `codebook` may also be the list of names itself."""
    if isinstance(codebook, (list, tuple)):
        return list(codebook)
    known = {entry.referent: entry for entry in codebook.referents}
    require_known([referent], known, "The codebook has no referent {}.", "It has")
    return [term.term for term in known[referent].terms]


def mentions_of(
    mentions: pd.DataFrame,
    codebook,
    referent: str,
    term: str | Sequence[str] | None = None,
    frame: str | Sequence[str] | None = None,
    kinds: Sequence[str] = OWN_KINDS,
) -> pd.DataFrame:
    """The mentions of a referent in the outlets' own text; of some of its terms, or some frames, if any are named.

    Takes the `mentions` table and the codebook (or a list of terms, which has no frames); `kinds` as in `shares`.
    Returns the rows as they are. A referent, term or frame that the codebook does not have raises `FramingError`: a
    slip, or a name of another codebook, must not read as "never said".

    >>> mentions = pd.DataFrame({"referent": "campaign", "term": ["war", "raid", "war"], "kind": "body"})
    >>> len(mentions_of(mentions, ["war", "raid"], "campaign", term="war"))
    2
    """
    terms = terms_of(codebook, referent)
    chosen = in_kinds(mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms)], kinds)
    for column, wanted in (("term", term), ("frame", frame)):
        if wanted is None:
            continue
        wanted = [wanted] if isinstance(wanted, str) else list(wanted)
        known = terms if column == "term" else list(getattr(codebook, "frames", {}))
        where = f" of {referent!r}" if column == "term" else ""
        require_known(wanted, known, f"The codebook has no {column} {{}}{where}.", "It has")
        chosen = chosen[chosen[column].isin(wanted)]
    return chosen


def shares(
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    codebook,
    referent: str,
    by: str | Sequence[str] = "outlet",
    kinds: Sequence[str] = OWN_KINDS,
    voice: str | Sequence[str] | None = None,
) -> pd.DataFrame:
    """How often each group uses each name of a referent, among all its mentions of that referent (a choice set).

    Takes the `mentions` and `articles` tables; only mentions of these articles count. `codebook` is a codebook or a
    list of terms. `by` is a column of `articles`, or "voice", or several. `kinds` are the passage kinds that count
    (by default the outlet's own text, without readers' comments, link lines, bylines and page furniture), `voice` the
    voices (default: all of them).

    Returns one row per group and term, zeros included: the `by` columns, term, k, n (mentions of the referent in the
    group), share (0..1), low, high (exact 95% interval, Clopper & Pearson 1934), note. With n = 0 there was no
    occasion to choose a name: share is NA, not 0, and the note says "no occasion". An unknown referent, column or
    voice raises `FramingError`, and so does "reported" of a strict analysis, which knows no reported speech.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"article_id": ["a"], "referent": ["campaign"], "term": ["war"], "kind": ["body"]})
    >>> shares(mentions, articles, ["war", "offensive"], "campaign")[["term", "k", "n", "share"]].values.tolist()
    [['war', 1, 1, 1.0], ['offensive', 0, 1, 0.0]]
    """
    terms, by = terms_of(codebook, referent), columns_of(by)
    chosen = mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms)]
    chosen = attach(in_voices(chosen, kinds, voice), articles, by)
    frame = groups_of(articles, by, kinds, voices_in(mentions, kinds, voice), term=terms)
    frame["k"] = counted(chosen, frame, [*by, "term"])
    frame["n"] = frame.groupby(by, sort=False)["k"].transform("sum")
    some = frame["n"] > 0
    low, high = share_interval(frame["k"], frame["n"])
    frame["share"] = maybe(np.where(some, frame["k"] / frame["n"].where(some, 1), np.nan))
    frame["low"], frame["high"] = maybe(low), maybe(high)
    frame["note"] = np.where(some, "", "no occasion")
    return frame


def most_used(
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    by: str | Sequence[str] = "outlet",
    kinds: Sequence[str] = OWN_KINDS,
    scare: bool = True,
) -> pd.DataFrame:
    """The name that each group uses most for each referent: the `by` columns, referent, term, k (its mentions), n (all
    mentions of the referent). Names used equally often stand in one row, joined by " / ", and k is that of each; a
    group in which no listed name is found has no row. As in the chart `naming`, a name in scare quotes is a variant
    of its own, unless `scare` is False. `by` and `kinds` as in `shares`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"referent": "campaign", "term": ["war", "raid", "war"], "kind": "body"})
    >>> most_used(mentions.assign(article_id="a"), articles).values.tolist()
    [['Daily A', 'campaign', 'war', 2, 3]]
    """
    keys = [*columns_of(by), "referent"]
    chosen = attach(in_kinds(named(mentions) if scare else mentions, kinds), articles, keys[:-1])
    counts = chosen.groupby([*keys, "term"], sort=False).size().reset_index(name="k")
    groups = counts.groupby(keys)["k"]
    counts = counts.assign(n=groups.transform("sum"), top=groups.transform("max"))
    first = counts[counts["k"] == counts["top"]].groupby([*keys, "k", "n"], sort=False)["term"]
    return first.agg(lambda terms: " / ".join(sorted(terms))).reset_index()[[*keys, "term", "k", "n"]]


def named(mentions: pd.DataFrame) -> pd.DataFrame:
    """The mentions with a name in scare quotes as a variant of its own: what `most_used` counts.

    >>> mentions = pd.DataFrame({"term": ["war", "war"], "voice": ["narration", "scare"]})
    >>> named(mentions).term.tolist()
    ['war', 'war (in scare quotes)']
    """
    if "voice" not in mentions:
        return mentions
    quoted = (mentions["voice"] == "scare").fillna(False)
    return mentions.assign(term=mentions["term"].mask(quoted, mentions["term"] + SCARE))

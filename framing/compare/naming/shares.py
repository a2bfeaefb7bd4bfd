"""Choice sets: what each group calls a thing, among all the names it uses for it."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import (
    attach,
    by_article,
    columns_of,
    counted,
    group_columns,
    groups_of,
    in_headlines,
    nullable,
)
from framing.compare.known_names import asked_or_all, of_referent, terms_of
from framing.compare.scope import in_kinds, in_voices, kinds_of, voices_in
from framing.compare.statistics.article_intervals import share_interval_over_articles, spread_and_reach
from framing.core.arguments import checked
from framing.core.errors import one_or_several, require_known
from framing.core.kinds_and_voices import OWN_KINDS

SCARE = " (in scare quotes)"
TIE = " / "  # between names that are used equally often


@checked(mentions="referent term kind")
def mentions_of(
    mentions: pd.DataFrame,
    codebook,
    referent: str,
    term: str | Sequence[str] | None = None,
    frame: str | Sequence[str] | None = None,
    kinds: Sequence[str] = OWN_KINDS,
    where: str = "text",
) -> pd.DataFrame:
    """The mentions of a referent in the outlets' own text; of some of its terms, or some frames, if any are named.

    Takes the `mentions` table and the codebook (or a list of terms, which has no frames); `kinds` and `where` as in
    `shares`.
    Returns the rows as they are. A referent, term or frame that the codebook does not have raises `FramingError`: a
    slip, or a name of another codebook, must not read as "never said".

    >>> mentions = pd.DataFrame({"referent": "campaign", "term": ["war", "raid", "war"], "kind": "body"})
    >>> len(mentions_of(mentions, ["war", "raid"], "campaign", term="war"))
    2
    """
    terms = terms_of(codebook, referent)
    chosen = in_kinds(of_referent(mentions, codebook, referent), kinds_of(where, kinds))
    for column, wanted in (("term", term), ("frame", frame)):
        if wanted is None:
            continue
        wanted = one_or_several(wanted)
        known = terms if column == "term" else list(getattr(codebook, "frames", {}))
        whose = f" of {referent!r}" if column == "term" else ""
        require_known(wanted, known, f"The codebook has no {column} {{}}{whose}.", "It has")
        chosen = chosen[chosen[column].isin(wanted)]
    return chosen


@checked(mentions="article_id referent term kind", articles="article_id")
def shares(
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    codebook,
    referent: str,
    by: str | Sequence[str] = "outlet",
    kinds: Sequence[str] = OWN_KINDS,
    voice: str | Sequence[str] | None = None,
    of: str = "term",
    among: str | Sequence[str] | None = None,
    where: str = "text",
) -> pd.DataFrame:
    """How often each group uses each name of a referent, among all its mentions of that referent (a choice set).

    Takes the `mentions` and `articles` tables; only mentions of these articles count. `codebook` is a codebook or a
    list of terms. `by` is a column of `articles`, "day", "week", "month" or "year" of publication (in calendar order),
    or "voice", or several of these. `of`: "term", or "frame" for kinds of name; `among`: some of them only. `kinds` are
    the passage kinds that count (by default the outlet's own text, without readers' comments, link lines, bylines and
    page furniture), `voice` the voices (default: all of them).

    `where="headlines"`: headlines alone, of which each counts once. Then k are the headlines that have the name, and n
    all headlines of the group, with one or without; shares do not add up to 1, and the interval is exact.

    Returns one row per group and term, zeros included: the `by` columns, term, k, n (mentions of the referent in the
    group), share (0..1), low, high (95% interval), note, articles (of the group, that name the referent), used (those
    that have the name). Where several articles of a group name the referent, the interval is one over articles, since
    the mentions of one article hang together (Korn & Graubard 1999, see `article_intervals`); with one it is exact over
    mentions (Clopper & Pearson 1934). With n = 0 there was no occasion to choose a name: share is NA, not 0, and the
    note says "no occasion". An unknown referent, name, column or voice raises `FramingError`, and so does "reported" of
    a strict analysis, which knows no reported speech.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"article_id": ["a"], "referent": ["campaign"], "term": ["war"], "kind": ["body"]})
    >>> shares(mentions, articles, ["war", "offensive"], "campaign")[["term", "k", "n", "share"]].values.tolist()
    [['war', 1, 1, 1.0], ['offensive', 0, 1, 0.0]]
    """
    by, kinds = columns_of(by), kinds_of(where, kinds)
    chosen = attach(in_voices(of_referent(mentions, codebook, referent), kinds, voice), articles, by)
    values = asked_or_all(codebook, referent, of, among)
    frame = groups_of(articles, by, kinds, voices_in(mentions, kinds, voice), **{of: values})
    if where == "headlines":
        frame["k"], frame["n"], low, high = in_headlines(chosen, articles, frame, by, of)
        reach = {"articles": frame["n"], "used": frame["k"]}
    else:
        frame["k"] = counted(chosen, frame, [*by, of])
        frame["n"] = counted(chosen, frame, by)
        sizes, own = by_article(chosen, by).rename(columns={"k": "n"}), by_article(chosen, [*by, of])
        spread, reach = spread_and_reach(own, sizes, frame, articles, by, of)
        low, high = share_interval_over_articles(frame["k"], frame["n"], spread, frame[of])
    some = frame["n"] > 0
    frame["share"] = nullable(np.where(some, frame["k"] / frame["n"].where(some, 1), np.nan))
    frame["low"], frame["high"] = nullable(low), nullable(high)
    frame["note"] = np.where(some, "", "no occasion")
    return frame.assign(**reach)


@checked(mentions="article_id referent term kind", articles="article_id")
def most_used(
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    by: str | Sequence[str] = "outlet",
    kinds: Sequence[str] = OWN_KINDS,
    scare: bool = True,
    where: str = "text",
) -> pd.DataFrame:
    """The name that each group uses most for each referent: the `by` columns, referent, term, k (its mentions), n (all
    mentions of the referent); groups stand in the order of the articles. Names used equally often stand in one row,
    joined by " / ", and k is that of each; a group in which no listed name is found has no row. As in the chart
    `naming`, a name in scare quotes is a variant of its own, unless `scare` is False. `by`, `kinds` and `where` as in
    `shares`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"referent": "campaign", "term": ["war", "raid", "war"], "kind": "body"})
    >>> most_used(mentions.assign(article_id="a"), articles).values.tolist()
    [['Daily A', 'campaign', 'war', 2, 3]]
    """
    keys = [*columns_of(by), "referent"]
    chosen = attach(in_kinds(named(mentions) if scare else mentions, kinds_of(where, kinds)), articles, keys[:-1])
    counts = chosen.groupby([*keys, "term"], sort=False).size().reset_index(name="k")
    groups = counts.groupby(keys)["k"]
    counts = counts.assign(n=groups.transform("sum"), top=groups.transform("max"))
    first = counts[counts["k"] == counts["top"]].groupby([*keys, "k", "n"], sort=False)["term"]
    most = first.agg(lambda terms: TIE.join(sorted(terms))).reset_index()[[*keys, "term", "k", "n"]]
    order = group_columns(articles, keys[:-1]).drop_duplicates(ignore_index=True)
    return order.merge(most, on=list(order))[list(most)] if len(order.columns) else most


def tied(term: str, names: Iterable[str]) -> list[str]:
    """The names that a row of `most_used` holds, told by the `names` that there are: one may have a slash of its own.

    >>> tied("fence / wall / ramp", ["fence / wall", "ramp"]), tied("fence / wall", ["fence", "wall"])
    (['fence / wall', 'ramp'], ['fence', 'wall'])
    """
    known, parts, found = set(names), term.split(TIE), list[str]()
    while parts:
        end = next((n for n in range(len(parts), 1, -1) if TIE.join(parts[:n]) in known), 1)
        found.append(TIE.join(parts[:end]))
        parts = parts[end:]
    return found


@checked(mentions="term")
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

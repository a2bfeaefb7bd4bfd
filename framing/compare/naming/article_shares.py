"""Shares of articles: those that mention A, A without B, A several times, in the headline, in own words."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import (
    attach,
    by_article,
    by_unit,
    columns_of,
    group_names,
    groups_of,
    joined_names,
    nullable,
    units_drawn,
)
from framing.compare.known_names import of_referent, terms_of, values_of
from framing.compare.scope import in_kinds, kinds_of, with_headline
from framing.compare.statistics.article_intervals import share_interval_over_articles, spread_over_articles
from framing.core.arguments import checked
from framing.core.confidence_intervals import share_interval
from framing.core.errors import FramingError, suggest
from framing.core.kinds_and_voices import OWN_KINDS, OWN_WORDS
from framing.core.tables import table

NEEDED = "article_id referent term kind voice"
MEASURES = {
    "with": "mention {a}",
    "at least": "mention {a} at least {k} times",
    "headline": "have {a} in the headline",
    "own words": "mention {a} in the outlet’s own words",
    "without": "mention {a} without {b}",
    "without, of those with": "of those that mention {a}: without {b}",
}


@checked(mentions=NEEDED, articles="article_id")
def article_shares(
    mentions: pd.DataFrame, articles: pd.DataFrame, codebook, a: str, b: str | None = None, at_least: int = 2,
    by: str | Sequence[str] = "outlet", kinds: Sequence[str] = OWN_KINDS, where: str = "text",
) -> pd.DataFrame:  # fmt: skip
    """In how many of its articles does each group mention A: at all, without B, several times, in the headline …?

    `a` and `b` are a referent of the codebook ("charge"), or a term or frame of one ("charge: tax"). The article is
    the unit, however often it says so. `by`, `kinds` and `where` as in `shares`.

    Returns one row per group and measure: the `by` columns, measure, k, n, share, low, high (exact 95% interval over
    articles, Clopper & Pearson 1934, of groups of several outlets one over whole outlets; NA where n is 0). The
    measures are those of `MEASURES`: with (A), at least (`at_least` times), headline (n: the articles that have one; of
    headlines alone it is “with”), own words (the word stands in no quotation marks, by the column `voice`: headlines,
    narration and reported speech, no scare quotes), and with `b`: without (A without B, of all articles) and "without,
    of those with" (of those that mention A). What the codebook does not have raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": "Daily A"})
    >>> said = {"article_id": "a", "referent": "campaign", "term": "war", "kind": "body", "voice": "narration"}
    >>> table = article_shares(pd.DataFrame([said, said]), articles, ["war"], "campaign: war")
    >>> table[["measure", "k", "n"]].values.tolist()
    [['with', 1, 2], ['at least', 1, 2], ['headline', 0, 2], ['own words', 1, 2]]
    """
    by, found = _of_articles(by), which_articles(mentions, articles, codebook, a, b, at_least, kinds, where)
    listed = [measure for measure in MEASURES if measure in set(found["measure"])]
    return _shares(found, groups_of(articles, by, kinds, [], measure=listed), articles, by)


def _of_articles(by: str | Sequence[str]) -> list[str]:
    """The columns to group by, which must be of articles: of voices and kinds an article has several."""
    columns = columns_of(by)
    if several := [column for column in columns if column in ("voice", "kind")]:
        raise FramingError(f"Articles cannot be grouped by {several[0]}.", advice="Name a column of the articles.")
    return columns


def _shares(found: pd.DataFrame, frame: pd.DataFrame, articles: pd.DataFrame, by: list[str], *more: str):
    """For each row of `frame` (a group, a measure and, if named, `more`): of how many articles it is true."""
    whole = ["group", "measure", *more]
    sums = found.assign(group=group_names(found, articles, by)).groupby(whole)[["yes", "of"]].sum()
    groups = joined_names(frame, by)
    keys = list(zip(groups, *(frame[name] for name in whole[1:]), strict=True))
    cells = sums.reindex(pd.MultiIndex.from_tuples(keys, names=whole), fill_value=0)
    k, n = cells["yes"].to_numpy(int), cells["of"].to_numpy(int)
    low, high = _limits(found, frame.assign(k=k, n=n), articles, by, whole[1:])
    share = np.where(n > 0, k / np.maximum(n, 1), np.nan)
    return frame.assign(k=k, n=n, share=nullable(share), low=nullable(low), high=nullable(high))


def _limits(found: pd.DataFrame, frame: pd.DataFrame, articles: pd.DataFrame, by: list[str], what: list[str]):
    """The exact limits over articles; where groups are of several outlets, those over whole outlets, which are alike
    within: of four outlets with twenty articles each the exact ones may hold 64 of 100."""
    units = units_drawn(articles, by)
    if units is None:
        return share_interval(frame["k"], frame["n"])
    keys, rows = [*by, *what], attach(found, articles, by).assign(all="")
    own, sizes = by_article(rows[rows["yes"]], [*keys, "all"]), by_article(rows[rows["of"]], keys)
    sizes = by_unit(sizes.rename(columns={"k": "n"}), units)
    spread = spread_over_articles(by_unit(own, units), sizes, frame.assign(all=""), keys, "all")
    return share_interval_over_articles(frame["k"], frame["n"], spread, joined_names(frame, what))


def of_each_referent(mentions: pd.DataFrame, articles: pd.DataFrame, codebook) -> pd.DataFrame:
    """The table `article_shares`: each referent of the codebook in the articles of each outlet, mentioned or not."""
    names = [entry.referent for entry in codebook.referents]
    parts = [which_articles(mentions, articles, codebook, name).assign(referent=name) for name in names]
    found = pd.concat(parts, ignore_index=True)
    groups = groups_of(articles, ["outlet"], OWN_KINDS, [], measure=found["measure"].unique().tolist())
    frame = pd.DataFrame({"referent": pd.Series(names, dtype="str")}).merge(groups, how="cross")
    shares = _shares(found, frame, articles, ["outlet"], "referent")
    return table("article_shares", shares.replace({"measure": {"at least": "at least 2"}}).to_dict("records"))


@checked(mentions=NEEDED, articles="article_id")
def which_articles(
    mentions: pd.DataFrame, articles: pd.DataFrame, codebook, a: str, b: str | None = None, at_least: int = 2,
    kinds: Sequence[str] = OWN_KINDS, where: str = "text",
) -> pd.DataFrame:  # fmt: skip
    """Each article under each measure of `article_shares`: article_id, measure, of (it counts in n), yes (in k).

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> said = {"article_id": "a", "referent": "campaign", "term": "war", "kind": "body", "voice": "narration"}
    >>> which_articles(pd.DataFrame([said]), articles, ["war"], "campaign").query("yes").measure.tolist()
    ['with', 'own words']
    """
    own = in_kinds(mentions, kinds_of(where, kinds))
    mine, ids = mentions_named(own, codebook, a), articles["article_id"]
    times = mine.groupby("article_id").size()
    headed = set(with_headline(articles)["article_id"])
    counts = ids.map(times).fillna(0).to_numpy()
    has, head = counts > 0, ids.isin(headed).to_numpy()
    every = head if where == "headlines" else np.ones(len(ids), bool)
    in_headline = ids.isin(mine.loc[mine["kind"] == "headline", "article_id"]).to_numpy()
    own_words = ids.isin(mine.loc[mine["voice"].isin(list(OWN_WORDS)), "article_id"]).to_numpy()
    cases = {
        "with": (every, has), "at least": (every, counts >= at_least), "headline": (head, in_headline),
        "own words": (every, own_words),
    }  # fmt: skip
    if where == "headlines":
        cases.pop("headline")  # it is what “with” counts there
    if b is not None:
        other = ids.isin(mentions_named(own, codebook, b)["article_id"]).to_numpy()
        cases |= {"without": (every, has & ~other), "without, of those with": (every & has, has & ~other)}
    measures = pd.Series(list(cases), dtype="str").repeat(len(ids))
    of, yes = (np.concatenate(flags) for flags in zip(*cases.values(), strict=True))
    every_id = ids.take(np.tile(np.arange(len(ids)), len(cases)))
    return pd.DataFrame({"article_id": every_id.array, "measure": measures.array, "of": of, "yes": of & yes})


@checked(mentions=NEEDED, articles="article_id")
def two_by_two(
    mentions: pd.DataFrame, articles: pd.DataFrame, codebook, a: str, b: str, by: str | Sequence[str] = "outlet",
    kinds: Sequence[str] = OWN_KINDS, where: str = "text",
) -> pd.DataFrame:  # fmt: skip
    """The two-by-two of A and B: of each group's articles, how many mention both, one alone, or neither?

    `a` and `b` as in `article_shares`. Columns: the `by` columns, both, only_a, only_b, neither, n, odds_ratio, low,
    high (how many times the odds of B are larger where A is mentioned; conditional estimate with its exact 95%
    interval, NA where A or B is in none or in all articles).

    >>> articles = pd.DataFrame({"article_id": list("abc"), "outlet": "Daily A"})
    >>> said = pd.DataFrame([("a", "war"), ("a", "raid"), ("b", "war")], columns=["article_id", "term"])
    >>> said = said.assign(referent="campaign", kind="body", voice="narration")
    >>> two_by_two(said, articles, ["war", "raid"], "campaign: war", "campaign: raid").iloc[0, 1:6].tolist()
    [1, 1, 0, 1, 3]
    """
    by = _of_articles(by)
    own = in_kinds(mentions, kinds_of(where, kinds))
    articles = with_headline(articles) if where == "headlines" else articles
    rows = attach(articles[["article_id"]], articles, by)
    first, second = (rows["article_id"].isin(mentions_named(own, codebook, one)["article_id"]) for one in (a, b))
    cells = {"both": first & second, "only_a": first & ~second, "only_b": ~first & second, "neither": ~first & ~second}
    frame = groups_of(articles, by, kinds, [])
    sums = rows.assign(**cells).groupby(by)[list(cells)].sum()
    counts = frame.merge(sums.reset_index(), on=by, how="left").astype(dict.fromkeys(cells, int))
    counts["n"] = counts[list(cells)].sum(axis=1)
    odds = [_odds(*cell) for cell in counts[list(cells)].itertuples(index=False)]
    return counts.assign(
        **dict(zip(("odds_ratio", "low", "high"), map(nullable, zip(*odds, strict=True)), strict=True))
    )


def _odds(both: int, only_a: int, only_b: int, neither: int) -> tuple[float, float, float]:
    from scipy.stats.contingency import odds_ratio

    table = np.array([[both, only_a], [only_b, neither]])
    if 0 in table.sum(axis=0) or 0 in table.sum(axis=1):
        return (np.nan,) * 3
    found = odds_ratio(table)
    limits = found.confidence_interval(0.95)
    return found.statistic, limits.low, limits.high


def mentions_named(mentions: pd.DataFrame, codebook, what: str) -> pd.DataFrame:
    """The mentions of a referent, or of one of its terms or frames: "charge", "charge: tax", "charge: burden".

    >>> mentions = pd.DataFrame({"referent": "campaign", "term": ["war", "raid"]})
    >>> mentions_named(mentions, ["war", "raid"], "campaign: war").term.tolist()
    ['war']
    """
    referent, _, name = (part.strip() for part in what.partition(":"))
    terms, rows = terms_of(codebook, referent), of_referent(mentions, codebook, referent)
    if not name:
        return rows
    if name in terms:
        return rows[rows["term"] == name]
    frames = values_of(codebook, referent, "frame") if hasattr(codebook, "referents") else []
    if name in frames:
        return rows[rows["frame"] == name]
    advice = suggest(name, terms, "Its terms") + (f" Its frames: {', '.join(frames)}." if frames else "")
    raise FramingError(f"The codebook has no term or frame {name!r} of {referent!r}.", advice=advice)

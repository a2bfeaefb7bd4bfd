"""Step 6, comparing: mentions, voices, passages and articles in; words, shares and rates by group out.

Shares and rates carry exact intervals, zeros are rows like any other, and what cannot be said is NA with a note.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.anatomy import KINDS, OWN_KINDS
from framing.errors import FramingError
from framing.text import count_words

VOICES = ("headline", "narration", "quotation", "reported", "scare", "comment", "other")
FEWEST_WORDS = 100  # below this a rate per 1,000 words says more than the words can bear


def share_interval(k, n, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The exact (Clopper–Pearson) interval of a share, k of n; NaN where n is 0. Clopper & Pearson (1934).

    >>> low, high = share_interval([0, 3], [14, 14])
    >>> [f"{a:.3f} to {b:.3f}" for a, b in zip(low, high)]
    ['0.000 to 0.232', '0.047 to 0.508']
    """
    from scipy.special import betaincinv

    k, n = np.broadcast_arrays(np.asarray(k, float), np.asarray(n, float))
    tail = (1 - level) / 2
    with np.errstate(invalid="ignore"):
        low = np.where(k > 0, betaincinv(np.maximum(k, 1), n - k + 1, tail), 0.0)
        high = np.where(k < n, betaincinv(k + 1, np.maximum(n - k, 1), 1 - tail), 1.0)
    return np.where(n > 0, low, np.nan), np.where(n > 0, high, np.nan)


def count_interval(k, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The exact interval of a Poisson count (Garwood 1936), in mentions; divide by the words for a rate.

    >>> low, high = count_interval([0, 5])
    >>> [f"{a:.3f} to {b:.3f}" for a, b in zip(low, high)]
    ['0.000 to 3.689', '1.623 to 11.668']
    """
    from scipy.special import gammaincinv

    k = np.asarray(k, float)
    tail = (1 - level) / 2
    low = np.where(k > 0, gammaincinv(np.maximum(k, 1), tail), 0.0)
    return low, gammaincinv(k + 1, 1 - tail)


def terms_of(codebook, referent: str) -> list[str]:
    """The names of a referent in the codebook's order; `codebook` may also be the list of names itself."""
    if isinstance(codebook, (list, tuple)):
        return list(codebook)
    known = {entry.referent: entry for entry in codebook.referents}
    if referent not in known:
        raise FramingError(f"The codebook has no referent {referent!r}.", advice=f"It has: {', '.join(known)}.")
    return [term.term for term in known[referent].terms]


def shares(
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    codebook,
    referent: str,
    by: str | Sequence[str] = "outlet",
    kinds: Sequence[str] = OWN_KINDS,
) -> pd.DataFrame:
    """How often each group uses each name of a referent, among all its mentions of that referent (a choice set).

    Takes the `mentions` and `articles` tables; only mentions of these articles count. `codebook` is a codebook or a
    list of terms. `by` is a column of `articles`, or "voice", or several. `kinds` are the passage kinds that count
    (by default the outlet's own text, without readers' comments, link lines, bylines and page furniture).

    Returns one row per group and term, zeros included: the `by` columns, term, k, n (mentions of the referent in the
    group), share (0..1), low, high (exact 95% interval, Clopper & Pearson 1934), note. With n = 0 there was no
    occasion to choose a name: share is NA, not 0, and the note says "no occasion". An unknown referent or column
    raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> mentions = pd.DataFrame({"article_id": ["a"], "referent": ["campaign"], "term": ["war"], "kind": ["body"]})
    >>> shares(mentions, articles, ["war", "offensive"], "campaign")[["term", "k", "n", "share"]].values.tolist()
    [['war', 1, 1, 1.0], ['offensive', 0, 1, 0.0]]
    """
    terms, by = terms_of(codebook, referent), _columns(by)
    chosen = mentions[(mentions["referent"] == referent) & mentions["term"].isin(terms)]
    chosen = _attach(_in_kinds(chosen, kinds), articles, by)
    frame = _groups(articles, by, kinds, term=terms)
    frame["k"] = _counted(chosen, frame, [*by, "term"])
    frame["n"] = frame.groupby(by, sort=False)["k"].transform("sum")
    some = frame["n"] > 0
    low, high = share_interval(frame["k"], frame["n"])
    frame["share"] = _maybe(np.where(some, frame["k"] / frame["n"].where(some, 1), np.nan))
    frame["low"], frame["high"] = _maybe(low), _maybe(high)
    frame["note"] = np.where(some, "", "no occasion")
    return frame


def rates(
    mentions: pd.DataFrame,
    voices: pd.DataFrame,
    articles: pd.DataFrame,
    among: Sequence[str] | None = None,
    of: str = "term",
    by: str | Sequence[str] = ("outlet", "voice"),
    kinds: Sequence[str] = OWN_KINDS,
    referent: str | None = None,
) -> pd.DataFrame:
    """Mentions per 1,000 words of the same group and voice, with the exact Poisson interval (Garwood 1936).

    Takes the `mentions`, `voices` (with kind and words) and `articles` tables. `of` is what is counted: "term",
    "frame" or "referent"; `among` the values wanted, used or not (default: those that occur); with `referent`, only
    its mentions count (two referents may share a name). `by` holds columns of `articles`, and "voice" to count each
    voice against its own words; without it all voices are pooled. `kinds` as in `shares`.

    Returns one row per group and value, zeros included: the `by` columns, the `of` column, count, words, rate, low,
    high (per 1,000 words), note. Under 100 words a group shows its count only: rate, low and high are NA, and the note
    says why. An unknown column raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> voices = pd.DataFrame({"article_id": ["a"], "voice": ["narration"], "kind": ["body"], "words": [500]})
    >>> mentions = pd.DataFrame({"article_id": ["a"], "term": ["war"], "voice": ["narration"], "kind": ["body"]})
    >>> rates(mentions, voices, articles, by="outlet")[["count", "words", "rate"]].values.tolist()
    [[1, 500, 2.0]]
    """
    by = _columns(by)
    if of not in ("term", "frame", "referent"):
        raise FramingError(f"Rates cannot be counted of {of!r}.", advice="Known: term, frame, referent.")
    mentions = _in_kinds(mentions if referent is None else mentions[mentions["referent"] == referent], kinds)
    among = list(dict.fromkeys(mentions[of])) if among is None else list(among)
    words = words_by_voice(voices, articles, by=by, kinds=kinds)
    frame = words.drop(columns="words").merge(pd.DataFrame({of: pd.Series(among, dtype="str")}), how="cross")
    frame["count"] = _counted(_attach(mentions, articles, by), frame, [*by, of])
    frame["words"] = np.repeat(words["words"].to_numpy(), len(among))
    enough = frame["words"] >= FEWEST_WORDS
    per = 1000 / frame["words"].where(enough)
    low, high = count_interval(frame["count"])
    frame["rate"], frame["low"], frame["high"] = (_maybe(x * per) for x in (frame["count"], low, high))
    few = np.where(frame["words"] == 0, "no words", f"under {FEWEST_WORDS} words: count only")
    frame["note"] = np.where(enough, "", few)
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
    keys = [*_columns(by), "referent"]
    chosen = _attach(_in_kinds(mentions, kinds), articles, keys[:-1])
    if scare and "voice" in chosen:
        quoted = (chosen["voice"] == "scare").fillna(False)
        chosen["term"] = chosen["term"].mask(quoted, chosen["term"] + " (in scare quotes)")
    counts = chosen.groupby([*keys, "term"], sort=False).size().reset_index(name="k")
    groups = counts.groupby(keys)["k"]
    counts = counts.assign(n=groups.transform("sum"), top=groups.transform("max"))
    first = counts[counts["k"] == counts["top"]].groupby([*keys, "k", "n"], sort=False)["term"]
    return first.agg(lambda terms: " / ".join(sorted(terms))).reset_index()[[*keys, "term", "k", "n"]]


def words_by_voice(
    voices: pd.DataFrame,
    articles: pd.DataFrame,
    by: str | Sequence[str] = ("outlet", "voice"),
    kinds: Sequence[str] = OWN_KINDS,
) -> pd.DataFrame:
    """How many words each group says in each voice: the `by` columns (of `articles`, or "voice", "kind"), words.

    Every group of the articles has a row, also with 0 words. `kinds` as in `shares`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> voices = pd.DataFrame({"article_id": ["a"], "voice": ["narration"], "kind": ["body"], "words": [500]})
    >>> words_by_voice(voices, articles).query("words > 0").values.tolist()
    [['Daily A', 'narration', 500]]
    """
    return _words(_in_kinds(voices, kinds), articles, _columns(by), kinds)


def words_by_kind(
    passages: pd.DataFrame, articles: pd.DataFrame, by: str | Sequence[str] = ("article_id", "kind")
) -> pd.DataFrame:
    """How many words stand in each kind of passage: the `by` columns (of `articles`, or "kind"), words.

    Every passage kind has a row for every group, comments and page furniture included, also with 0 words.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> passages = pd.DataFrame({"article_id": ["a"], "kind": ["headline"], "text": ["Talks go on"]})
    >>> words_by_kind(passages, articles).head(1).values.tolist()
    [['a', 'headline', 3]]
    """
    counted = passages.assign(words=passages["text"].map(count_words).astype(int))
    return _words(counted, articles, _columns(by), KINDS)


def _words(spans: pd.DataFrame, articles: pd.DataFrame, by: list[str], kinds: Sequence[str]) -> pd.DataFrame:
    frame = _groups(articles, by, kinds)
    sums = _attach(spans, articles, by).groupby(by)["words"].sum()
    frame["words"] = [int(sums.get(key, 0)) for key in _keys(frame, by)]
    return frame


def _columns(by: str | Sequence[str]) -> list[str]:
    return [by] if isinstance(by, str) else list(by)


def _in_kinds(spans: pd.DataFrame, kinds: Sequence[str]) -> pd.DataFrame:
    """Only what stands in these kinds of passages; a comment that quotes is still a comment, by its kind."""
    return spans[spans["kind"].isin(list(kinds))]


def _attach(spans: pd.DataFrame, articles: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Give each span the group columns of its article; spans of other articles are left out."""
    columns = [column for column in by if column not in ("article_id", "voice", "kind")]
    absent = [column for column in columns if column not in articles]
    if absent:
        raise FramingError(
            f"The articles cannot be grouped by {', '.join(map(repr, absent))}.",
            advice=f"Known: voice, kind, {', '.join(articles.columns)}.",
        )
    groups = articles[["article_id", *columns]].astype("str").fillna(dict.fromkeys(columns, "unknown"))
    return spans.drop(columns=columns, errors="ignore").merge(groups, on="article_id", how="inner")


def _groups(articles: pd.DataFrame, by: list[str], kinds: Sequence[str], **more: list[str]) -> pd.DataFrame:
    """Every group there is, in the order of the articles, crossed with every voice, kind and term asked for."""
    found = _attach(articles[["article_id"]], articles, by)
    frame = found[[column for column in by if column not in ("voice", "kind")]].drop_duplicates()
    if "voice" in by:
        own = [voice for voice in VOICES if voice not in ("comment", "other")]
        every = own + ["comment"] * ("comment" in kinds) + ["other"] * bool(set(kinds) - {*OWN_KINDS, "comment"})
        more = {"voice": every} | more
    if "kind" in by:
        more = {"kind": list(kinds)} | more
    for column, values in more.items():
        values = pd.DataFrame({column: pd.Series(values, dtype="str")})
        frame = frame.merge(values, how="cross") if len(frame.columns) else values
    return frame[[*by, *(column for column in more if column not in by)]].reset_index(drop=True)


def _counted(rows: pd.DataFrame, frame: pd.DataFrame, keys: list[str]) -> list[int]:
    sizes = rows.groupby(keys).size()
    return [int(sizes.get(key, 0)) for key in _keys(frame, keys)]


def _keys(frame: pd.DataFrame, columns: list[str]) -> list:
    if len(columns) == 1:
        return frame[columns[0]].tolist()
    return list(frame[columns].itertuples(index=False, name=None))


def _maybe(numbers) -> pd.Series:
    """Numbers in which what cannot be said is missing (NA)."""
    return pd.Series(np.asarray(numbers, float)).astype("Float64").reset_index(drop=True)

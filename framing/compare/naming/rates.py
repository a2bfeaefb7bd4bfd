"""Rates: mentions per 1,000 words of the same group and voice, and the words themselves."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import (
    FEWEST_WORDS,
    attach,
    by_article,
    columns_of,
    counted,
    groups_of,
    in_headlines,
    keys_of,
    nullable,
)
from framing.compare.known_names import NAMES, asked_or_all, require_mentioned, terms_of
from framing.compare.scope import in_voices, kinds_of, voices_in
from framing.compare.statistics.article_intervals import count_interval_over_articles, spread_and_reach
from framing.core.arguments import checked, require_columns
from framing.core.errors import one_or_several, require_known
from framing.core.kinds_and_voices import KINDS, OWN_KINDS
from framing.core.text.words import count_words

NEEDED = "article_id voice kind words"


@checked(mentions="article_id kind", voices=NEEDED, articles="article_id")
def rates(
    mentions: pd.DataFrame,
    voices: pd.DataFrame,
    articles: pd.DataFrame,
    among: str | Sequence[str] | None = None,
    of: str = "term",
    by: str | Sequence[str] = ("outlet", "voice"),
    kinds: Sequence[str] = OWN_KINDS,
    referent: str | None = None,
    voice: str | Sequence[str] | None = None,
    where: str = "text",
    codebook=None,
) -> pd.DataFrame:
    """Mentions per 1,000 words of the same group and voice, with a 95% interval.

    Where a group has several articles, the interval is one over articles, since the mentions of one article hang
    together (see `article_intervals`); with one it is the exact Poisson interval over mentions (Garwood 1936).

    Takes the `mentions`, `voices` (with kind and words) and `articles` tables. `of` is what is counted: "term",
    "frame" or "referent"; `among` the values wanted (default: those that occur); with `referent`, only its mentions
    count (two referents may share a name). Both are held against the mentions, or, with `codebook` (or a list of
    terms), against that: then what it lists counts 0 where nobody uses it. `by` holds columns of `articles` (and
    day, week, month or year, in calendar order), and "voice" to count each voice against its own words; without it all
    voices are pooled. `kinds` and `voice` as in `shares`.

    `where="headlines"`: headlines alone, of which each counts once: count are those that have it, the column
    `headlines` stands in the place of words, and rates are per 100 headlines, with the exact interval.

    Returns one row per group and value, zeros included: the `by` columns, the `of` column, count, words, rate, low,
    high (per 1,000 words), note, articles (of the group, with words), used (those with a mention). Under 100 words a
    group shows its count only: rate, low and high are NA, and the note says why. An unknown column,
    name or referent raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> voices = pd.DataFrame({"article_id": ["a"], "voice": ["narration"], "kind": ["body"], "words": [500]})
    >>> mentions = pd.DataFrame({"article_id": ["a"], "term": ["war"], "voice": ["narration"], "kind": ["body"]})
    >>> rates(mentions, voices, articles, by="outlet")[["count", "words", "rate"]].values.tolist()
    [[1, 500, 2.0]]
    """
    by = columns_of(by)
    require_known([of], NAMES, "Rates cannot be counted of {}.")
    kinds, whole = kinds_of(where, kinds), _of_referent(mentions, referent, codebook)
    require_columns(whole, [of], "mentions")
    mentions = in_voices(whole, kinds, voice)
    among = list(dict.fromkeys(mentions[of])) if among is None else _asked(whole, among, of, referent, codebook)
    words = words_by_voice(voices, articles, by=by, kinds=kinds, voice=voice)
    frame = words.drop(columns="words").merge(pd.DataFrame({of: pd.Series(among, dtype="str")}), how="cross")
    mentions = attach(mentions, articles, by)
    if where == "headlines":
        return _per_hundred(frame, in_headlines(mentions, articles, frame, by, of))
    frame["count"] = counted(mentions, frame, [*by, of])
    frame["words"] = np.repeat(words["words"].to_numpy(), len(among))
    enough = frame["words"] >= FEWEST_WORDS
    per = 1000 / frame["words"].where(enough)
    sizes = by_article(attach(in_voices(voices, kinds, voice), articles, by), by, "words").rename(columns={"k": "n"})
    own, sizes = by_article(mentions, [*by, of]), sizes[sizes["n"] > 0]
    spread, reach = spread_and_reach(own, sizes, frame, articles, by, of)
    low, high = count_interval_over_articles(frame["count"], frame["words"], spread, frame[of])
    frame["rate"], frame["low"], frame["high"] = (nullable(x * per) for x in (frame["count"], low, high))
    few = np.where(frame["words"] == 0, "no words", f"under {FEWEST_WORDS} words: count only")
    frame["note"] = np.where(enough, "", few)
    return frame.assign(**reach)


def _of_referent(mentions: pd.DataFrame, referent: str | None, codebook) -> pd.DataFrame:
    """The mentions of the referent, if one is named."""
    if referent is None:
        return mentions
    if hasattr(codebook, "referents"):
        terms_of(codebook, referent)  # refuses a referent that the codebook does not have
    else:
        require_mentioned(mentions, "referent", [referent])
    return mentions[mentions["referent"] == referent]


def _asked(mentions: pd.DataFrame, among, of: str, referent: str | None, codebook) -> list[str]:
    """What is to be counted, held against the codebook, or else against the mentions of the referent."""
    if codebook is not None:
        return asked_or_all(codebook, referent, of, among)
    asked = one_or_several(among)
    require_mentioned(mentions, of, asked)
    return asked


def _per_hundred(frame: pd.DataFrame, found) -> pd.DataFrame:
    """Rates per 100 headlines, from how many have it, how many there are, and the limits of the share."""
    k, n, low, high = found
    rate = np.where(n > 0, k / np.maximum(n, 1), np.nan)
    limits = {name: nullable(100 * values) for name, values in (("rate", rate), ("low", low), ("high", high))}
    note = np.where(n > 0, "", "no headline")
    return frame.assign(count=k, headlines=n, **limits, note=note, articles=n, used=k)


@checked(voices=NEEDED, articles="article_id")
def words_by_voice(
    voices: pd.DataFrame,
    articles: pd.DataFrame,
    by: str | Sequence[str] = ("outlet", "voice"),
    kinds: Sequence[str] = OWN_KINDS,
    voice: str | Sequence[str] | None = None,
) -> pd.DataFrame:
    """How many words each group says in each voice: the `by` columns (of `articles`, or "voice", "kind"), words.

    Every group of the articles has a row, also with 0 words. `kinds` and `voice` as in `shares`.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> voices = pd.DataFrame({"article_id": ["a"], "voice": ["narration"], "kind": ["body"], "words": [500]})
    >>> words_by_voice(voices, articles).query("words > 0").values.tolist()
    [['Daily A', 'narration', 500]]
    """
    frame = groups_of(articles, by := columns_of(by), kinds, voices_in(voices, kinds, voice))
    return _words(in_voices(voices, kinds, voice), articles, by, frame)


@checked(passages="article_id kind text", articles="article_id")
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
    frame = groups_of(articles, by := columns_of(by), tuple(KINDS), voices_in(passages, tuple(KINDS)))
    return _words(counted, articles, by, frame)


def _words(spans: pd.DataFrame, articles: pd.DataFrame, by: list[str], frame: pd.DataFrame) -> pd.DataFrame:
    sums = attach(spans, articles, by).groupby(by)["words"].sum()
    return frame.assign(words=[int(sums.get(key, 0)) for key in keys_of(frame, by)])

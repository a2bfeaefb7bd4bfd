"""Who gets to speak, by party and role: in words, in quotations, in headlines, first in the article.

Whose account headlines rest on, too, and by which verbs sources' words are given, which of them lean. A party is what
the codebook says it is (`parties`); a speaker whose party or role is not known, and words whose speaker was not found,
are "unknown", which is a result like any other.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare.groups import attach, by_article, columns_of, counted, groups_of, keys_of, nullable
from framing.compare.statistics.article_intervals import Spread, share_interval_over_articles, spread_and_reach
from framing.core.arguments import checked, require_columns
from framing.core.confidence_intervals import share_interval
from framing.core.errors import require_known
from framing.core.kinds_and_voices import HEADINGS, LENT_VOICES, OWN_KINDS
from framing.core.spans import records, rows_by_article
from framing.voice.lexicons.reporting_words import DOUBTING, ENDORSING, NEUTRAL, verb_of

UNKNOWN = "unknown"
COUNTS = {  # what may be counted → as sentences say it
    "words": "words quoted or reported",
    "quotations": "quotations",
    "headline": "quotations in headlines",
    "first": "articles in which they speak first",
}
OUTLET, ALTERED, ABSENT = "the outlet itself", "other words in the body", "nowhere in the body"
_OF = ("party", "role", "named")
_NAMED = {True: "named person", False: "not named"}
_SIDES = ["party", "role", "named"]
LEANING = [DOUBTING, ENDORSING, NEUTRAL]


@checked(rows="article_id")
def with_sides(analysis, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with article_id and speaker, and the speaker's party, role and named after them (missing where unknown).

    For quotations, voices, mentions, provenance and any table that names a speaker as these do.
    """
    sides = analysis.speakers.set_index("speaker_id")[_SIDES]
    if "speaker_id" in rows:
        ids = rows["speaker_id"]
    else:
        both = [table[["article_id", "speaker", "speaker_id"]] for table in (analysis.voices, analysis.quotations)]
        known = pd.concat(both).dropna().drop_duplicates(["article_id", "speaker"])
        known = known.set_index(["article_id", "speaker"])["speaker_id"]
        keys = pd.MultiIndex.from_frame(rows[["article_id", "speaker"]].astype("str"))
        ids = pd.Series(known.reindex(keys).to_numpy(), rows.index, dtype="str")
    return rows.assign(**{name: ids.map(sides[name]).astype(sides[name].dtype) for name in _SIDES})


@checked()
def turns(analysis, count: str = "words") -> pd.DataFrame:
    """What each speaker is given, one row per stretch: article_id, start, end, speaker, party, role, named, k.

    `count`: "words", every stretch of quoted and reported words in the outlet's own text, k its words; "quotations",
    direct quotations (one over several paragraphs is one), k = 1; "headline", those in headlines, standfirsts and
    crossheads; "first", the first stretch of each article's body and captions that anybody is given. An unknown `count`
    raises `FramingError`.
    """
    require_known([count], COUNTS, "Speakers cannot be counted by {}.")
    if count in ("words", "first"):
        voices = analysis.voices
        rows = voices[voices["voice"].isin(LENT_VOICES) & voices["kind"].isin(list(OWN_KINDS))]
        rows = rows.rename(columns={"words": "k"})
        if count == "first":
            rows = rows[~rows["kind"].isin(list(HEADINGS))].sort_values("start", kind="stable")
            rows = rows.drop_duplicates("article_id").sort_index().assign(k=1)
    else:
        kinds = analysis.passages[["article_id", "passage_id", "kind"]].rename(columns={"kind": "passage"})
        said = analysis.quotations
        said = said[(said["kind"] == "direct") & (said["depth"] == 0)].drop_duplicates(["article_id", "quotation_id"])
        rows = said.merge(kinds, on=["article_id", "passage_id"]).assign(k=1)
        rows = rows[rows["passage"].isin(list(HEADINGS if count == "headline" else OWN_KINDS))]
    first = ["article_id", "start", "end", "speaker", "speaker_id"]
    return with_sides(analysis, rows[[*first, "k"]])[[*first, *_SIDES, "k"]].reset_index(drop=True)


@checked()
def who_speaks(
    analysis,
    of: str = "party",
    by: str | Sequence[str] = "outlet",
    count: str = "words",
    rows: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """How much each group of articles lets each party speak (or each role; or persons with a name).

    `of`: "party", "role" or "named" (values "named person" and "not named"); `by`: columns of the articles; `count` as
    in `turns`. `rows` takes turns that were chosen already.

    Returns one row per group and value, in the codebook's order, those of nobody and zeros included, "unknown" last:
    the `by` columns, `of`, k, n (all that is given to anybody), share, low, high, articles (that give anything), used
    (that give it to this value), note. `low` and `high`: the 95% interval over articles, as in
    `words_interval_over_articles`; NA for one article.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> first = who_speaks(practice, count="first").set_index(["outlet", "party"])
    >>> first.loc[("The Callow Ledger", "company"), ["k", "n"]].tolist()
    [8, 20]
    """
    require_known([of], _OF, "Speakers cannot be told apart by {}.")
    rows = turns(analysis, count) if rows is None else rows
    require_columns(rows, [of], "rows")
    return share_of_turns(side_of(rows, of), analysis.articles, of, sides_of(analysis.codebook, of), by)


def sides_of(codebook, of: str) -> list[str]:
    """The values that a speaker may have: parties or roles in the codebook's order, or named or not; unknown last.

    >>> sides_of(None, "named")
    ['named person', 'not named', 'unknown']
    """
    require_known([of], _OF, "Speakers cannot be told apart by {}.")
    if of == "named":
        return [*_NAMED.values(), UNKNOWN]
    entries = codebook.parties if of == "party" else codebook.roles
    return [*(getattr(entry, of) for entry in entries), UNKNOWN]


def side_of(rows: pd.DataFrame, of: str) -> pd.DataFrame:
    """Rows in which what is unknown is called so, and `named` says what it means."""
    if of == "named":
        said = rows["named"].map(_NAMED)
        return rows.assign(named=said.astype("str").fillna(UNKNOWN))
    return rows.assign(**{of: rows[of].astype("str").fillna(UNKNOWN)})


@checked()
def headline_accounts(analysis) -> pd.DataFrame:
    """Whose account each term and quotation of a headline or standfirst rests on: `provenance` with a column account.

    A term within a quotation is left out: both stand there once, and rest on the same.
    `account`: the party of the source who alone says it in the body; "unknown", if its party is; "the outlet itself",
    where the body says it in its own voice; "other words in the body" and "nowhere in the body".
    """
    rows = with_sides(analysis, _each_once(analysis.provenance))
    kinds = {"narrator": OUTLET, "altered": ALTERED, "absent": ABSENT}
    account = rows["support"].map(kinds).astype("str").fillna(rows["party"]).fillna(UNKNOWN)
    return rows.assign(account=account)


def _each_once(provenance: pd.DataFrame) -> pd.DataFrame:
    """Without the terms that stand within a quotation."""
    quoted = rows_by_article(provenance[provenance["what"] == "quotation"], ["start", "end"])
    terms = provenance["what"] == "term"
    inside = [
        any(one.start <= row.start and row.end <= one.end for one in quoted.get(row.article_id, ()))
        for row in records(provenance.loc[terms, ["article_id", "start", "end"]])
    ]
    return provenance.drop(provenance.index[terms][inside]).reset_index(drop=True)


@checked()
def whose_account(analysis, by: str | Sequence[str] = "outlet", rows: pd.DataFrame | None = None) -> pd.DataFrame:
    """How often the headlines of each group rest on each party's account: the columns of `who_speaks`, of `account`.

    k and n count terms of the codebook and quotations in headlines and standfirsts; `rows` as of `headline_accounts`.
    """
    rows = headline_accounts(analysis) if rows is None else rows
    values = [OUTLET, *sides_of(analysis.codebook, "party"), ALTERED, ABSENT]
    return share_of_turns(rows.assign(k=1), analysis.articles, "account", values, by)


@checked(rows="article_id k", articles="article_id")
def share_of_turns(
    rows: pd.DataFrame, articles: pd.DataFrame, of: str, values: list[str], by: str | Sequence[str]
) -> pd.DataFrame:
    """Each value's share of what is counted in `k`, for each group of articles, with limits over articles."""
    by = columns_of(by)
    rows = attach(rows, articles, by)
    frame = groups_of(articles, by, (), [], **{of: values})
    keys = [*by, of]
    sums = rows.groupby(keys)["k"].sum()
    frame["k"] = [int(sums.get(key, 0)) for key in keys_of(frame, keys)]
    frame["n"] = frame.groupby(by, sort=False)["k"].transform("sum")
    each = rows[rows["k"] > 0].drop_duplicates([*keys, "article_id"])
    frame["used"] = counted(each, frame, keys)
    frame["articles"] = counted(each.drop_duplicates([*by, "article_id"]), frame, by)
    some = frame["n"] > 0
    frame["share"] = nullable(np.where(some, frame["k"] / frame["n"].where(some, 1), np.nan))
    spread, _ = spread_and_reach(by_article(rows, [*by, of], "k"), _sizes(rows, by), frame, articles, by, of)
    low, high = words_interval_over_articles(frame["k"], frame["n"], spread, frame[of])
    frame["low"], frame["high"] = nullable(low), nullable(high)
    one = frame["articles"] == 1
    frame["note"] = np.select([~some, one], ["nobody speaks", "one article: no interval"], "")
    return frame[[*keys, "k", "n", "share", "low", "high", "articles", "used", "note"]]


def words_interval_over_articles(k, n, spread: Spread, values) -> tuple[np.ndarray, np.ndarray]:
    """The 95% interval of a share of words, k of n, over articles; NaN for a group with none or one.

    What one article gives a speaker is one decision rather than many, so that one article describes itself alone. Words
    come in such runs that a party with little looks surer than one with nothing: no limit is nearer than that of a
    party that none of the articles lets speak (or that all of them give everything). `benchmarks/inference.py` has what
    this covers.

    >>> spread = Spread(*map(np.array, ([10, 10, 1], [6, 1, 1], [0.01, 1e-5, 0], [8, 2, np.nan])))
    >>> low, high = words_interval_over_articles([300, 5, 5], [600, 600, 9], spread, ["a", "b", "b"])
    >>> [f"{a:.2f} to {b:.2f}" for a, b in zip(low, high)]
    ['0.29 to 0.71', '0.00 to 0.31', 'nan to nan']
    """
    low, high = share_interval_over_articles(k, n, spread, values)
    several = np.where(spread.articles > 1, spread.articles, np.nan)
    _, nothing = share_interval(np.zeros(len(several)), several)
    return np.minimum(low, 1 - nothing), np.maximum(high, nothing)


def _sizes(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    sizes = by_article(rows, by, "k").rename(columns={"k": "n"})
    return sizes[sizes["n"] > 0]


@checked(reported="article_id cue stance", articles="article_id")
def reporting_verbs(reported: pd.DataFrame, articles: pd.DataFrame, by: str | Sequence[str] = "outlet") -> pd.DataFrame:
    """How often each group reports by each verb: the `by` columns, stance, verb (its dictionary form), k.

    `reported` is the table of reported speech of an analysis; speech without a cue is left out. Stances stand in the
    order doubting, endorsing, neutral, within each the verbs that are used most first. Only what occurs has a row.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> cues = pd.DataFrame({"cue": ["said", "says", "claimed"], "stance": ["neutral", "neutral", "doubting"]})
    >>> reporting_verbs(cues.assign(article_id="a"), articles).values.tolist()
    [['Daily A', 'doubting', 'claim', 1], ['Daily A', 'neutral', 'say', 2]]
    """
    keys = columns_of(by)
    rows = attach(reported.dropna(subset=["cue"]), articles, keys)
    rows = rows.assign(verb=rows["cue"].map(verb_of), stance=pd.Categorical(rows["stance"], LEANING))
    counts = rows.groupby([*keys, "stance", "verb"], observed=True).size().reset_index(name="k")
    counts = counts.assign(stance=counts["stance"].astype("str"))
    total = counts.groupby(["stance", "verb"])["k"].transform("sum")
    place = counts["stance"].map(LEANING.index)
    order = counts.assign(_place=place, _total=-total).sort_values(["_place", "_total", "verb", *keys], kind="stable")
    return order.drop(columns=["_place", "_total"]).reset_index(drop=True)

"""Groups: to which group of articles (outlet, wire, month, voice, kind …) each row belongs, and how large each is."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from framing.compare.periods import PERIODS, in_calendar_order, with_periods
from framing.compare.scope import known_kinds, with_headline
from framing.core.arguments import checked, require_columns, require_once
from framing.core.confidence_intervals import share_interval
from framing.core.errors import FramingError, one_or_several, require_known
from framing.core.spans import cells
from framing.core.text.letters import without_accents

FEWEST_WORDS = 100  # below this a rate per 1,000 words says more than the words can bear


def columns_of(by: str | Sequence[str]) -> list[str]:
    """The columns to group by, each once; none at all raises `FramingError`."""
    columns = one_or_several(by)
    if not columns:
        raise FramingError("There is nothing to group by.", advice='Name a column of the articles, "voice" or "kind".')
    return columns


@checked(articles="article_id outlet")
def name_articles(articles: pd.DataFrame) -> pd.Series:
    """What to call each article, by article_id: its outlet, with the day where the outlet has several articles here.

    Where that is not enough (no date, or the same day), the article_id stands in its place.

    >>> articles = pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": ["Daily", "Daily", "Weekly"]})
    >>> name_articles(articles.assign(published=["2031-03-04", "2031-03-06", None])).tolist()
    ['Daily, 2031-03-04', 'Daily, 2031-03-06', 'Weekly']
    """
    facts = articles.set_index("article_id")
    outlets = facts["outlet"].astype("str").fillna("unknown")
    days = facts["published"].astype("str") if "published" in facts else pd.Series(pd.NA, facts.index, dtype="str")
    dated = (outlets + ", " + days).where(days.notna())
    own = dated.mask(dated.duplicated(keep=False)).fillna(outlets + ", " + facts.index.astype("str"))
    return outlets.mask(outlets.duplicated(keep=False), own)


def folded_outlet(name: str) -> str:
    """The name of an outlet without what people write differently.

    >>> folded_outlet("The Daily Post") == folded_outlet("Daily-Post ") == folded_outlet("DAILY POST.")
    True
    """
    plain = without_accents(unicodedata.normalize("NFKC", name)).casefold()
    letters = re.sub(r"[\W_]+", "", re.sub(r"^\s*the\s+|,\s*the\s*$", "", plain.replace("&", " and ")))
    return letters or name


def one_article_each(articles: pd.DataFrame) -> bool:
    """Whether every outlet has one article alone: then intervals are exact, over mentions."""
    return len(articles) == articles["outlet"].nunique()


def in_headlines(rows: pd.DataFrame, articles: pd.DataFrame, frame: pd.DataFrame, by: list[str], of: str):
    """For each cell of `frame`: in how many headlines it is, and how many headlines its group has; with the exact
    interval of that share (each headline is one article, and counts once)."""
    headed = with_headline(articles)
    rows = rows[rows["article_id"].isin(headed["article_id"])]
    k = np.array(counted(rows.drop_duplicates(list(dict.fromkeys([*by, of, "article_id"]))), frame, [*by, of]), int)
    own = [column for column in by if column not in ("voice", "kind")]
    sizes = attach(headed[["article_id"]], headed, own)
    n = np.array(counted(sizes, frame, own) if own else [len(headed)] * len(frame), int)
    return k, n, *share_interval(k, n)


def attach(spans: pd.DataFrame, articles: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Give each span the group columns of its article; spans of other articles are left out."""
    return with_groups(spans, group_columns(articles, by))


def with_groups(spans: pd.DataFrame, groups: pd.DataFrame, chosen: np.ndarray | None = None) -> pd.DataFrame:
    """The spans of these articles, or the chosen ones of them, with the columns of `groups` (see `group_columns`) in
    place of those they had."""
    if len(groups.columns):
        places = groups.index.get_indexer(spans["article_id"])
        here = places >= 0
    else:
        here = spans["article_id"].isin(groups.index).to_numpy()
    here = here if chosen is None else here & chosen
    known = spans[here]
    known.index = pd.RangeIndex(len(known))
    for column in groups:
        if column in known:
            del known[column]  # the new one stands last
        known[column] = groups[column].array.take(places[here])
    return known


def group_columns(articles: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """What the articles are grouped by, as words, by article_id; what is missing is "unknown"."""
    columns = [column for column in by if column not in ("article_id", "voice", "kind")]
    articles = with_periods(articles, columns)
    require_known(columns, ["voice", "kind", *PERIODS, *articles.columns], "The articles cannot be grouped by {}.")
    require_once(articles, "article_id", "The table of articles has some of them twice:")
    return pd.DataFrame({name: as_words(articles[name]).array for name in columns}, articles["article_id"].array)


def whole_outlets(articles: pd.DataFrame, by: list[str]) -> pd.Series | None:
    """The outlet of each article, by its id, where groups are of whole outlets (countries, say); else None.

    Articles of one outlet are alike. So what a country's outlets have in common is told from what each has by itself
    only if outlets are what was drawn, not their articles. It is so where a column of `by` puts most outlets into one
    group each and some group has several; where every outlet is a group by itself, or most are in several groups
    (months, say), articles are what was drawn. Articles of which the column says nothing are not asked; of an outlet
    that is in several groups each part counts as one.

    >>> articles = pd.DataFrame({"article_id": list("abcd"), "outlet": list("XXYZ"), "country": list("NNNE")})
    >>> whole_outlets(articles, ["country"]).tolist(), whole_outlets(articles, ["outlet"])
    (['X', 'X', 'Y', 'Z'], None)
    """
    name = "printed_by" if "printed_by" in articles else "outlet"
    if name not in articles or {"voice", "kind", "article_id"} & set(by):
        return None
    groups = group_columns(articles, by)
    outlets = pd.Series(as_words(articles[name]).array, groups.index)
    if not outlets.duplicated().any() or not any(_groups_outlets(groups[column], outlets) for column in groups):
        return None
    parts = groups.assign(printed_by=outlets)
    split = parts.drop_duplicates()["printed_by"].value_counts()
    part = outlets.str.cat(joined_names(parts, by), sep=", ")
    return outlets.where(outlets.map(split) == 1, part)


def _groups_outlets(group: pd.Series, outlets: pd.Series) -> bool:
    """Does a column put most outlets into one group each, and several into some?"""
    known = (group != "unknown").to_numpy()
    pairs = pd.DataFrame({"group": group.array[known], "outlet": outlets.array[known]}).drop_duplicates()
    crossing = (pairs["outlet"].value_counts() > 1).sum()
    several = pairs["group"].duplicated().any() and pairs["group"].nunique() > 1
    return bool(several and 2 * crossing < pairs["outlet"].nunique())


def units_drawn(articles: pd.DataFrame, by: list[str]) -> pd.Series | None:
    """What was drawn, for each article by its id: its outlet where its group is of several (see `whole_outlets`), else
    itself; None where that is so for all.

    >>> articles = pd.DataFrame({"article_id": list("abcd"), "outlet": list("XXYZ"), "country": list("NNNE")})
    >>> units_drawn(articles, ["country"]).tolist()
    ['X', 'X', 'Y', 'd']
    """
    outlets = whole_outlets(articles, by)
    if outlets is None:
        return None
    group = joined_names(group_columns(articles, by), by)
    alone = outlets.groupby(group).transform("nunique") == 1
    return outlets.where(~alone, pd.Series(outlets.index, outlets.index))


def by_unit(counts: pd.DataFrame, units: pd.Series) -> pd.DataFrame:
    """Counts by article as those of what was drawn, which then stands in the column article_id.

    >>> counts = pd.DataFrame({"article_id": list("abd"), "country": list("NNE"), "n": [2, 3, 4]})
    >>> by_unit(counts, pd.Series({"a": "X", "b": "X", "d": "d"})).values.tolist()
    [['X', 'N', 5], ['d', 'E', 4]]
    """
    named = counts.assign(article_id=counts["article_id"].map(units))
    keys = [column for column in named if column not in ("k", "n")]
    return named.groupby(keys, sort=False, as_index=False).sum()


def exchanged_units(articles: pd.DataFrame, columns: Iterable[str] = ("outlet",)) -> str:
    """What is exchanged between the groups of these columns, to see how often they would differ as much by chance.

    >>> exchanged_units(pd.DataFrame({"article_id": list("abc"), "outlet": list("XXY")}))
    'whole articles'
    """
    of_outlets = any(whole_outlets(articles, [column]) is not None for column in columns)
    return "whole outlets" if of_outlets else "whole articles"


def as_words(column: pd.Series) -> pd.Series:
    """The cells as text, a missing one as "unknown"."""
    return (column if column.dtype == "str" else column.astype("str")).fillna("unknown")


def group_names(rows: pd.DataFrame, articles: pd.DataFrame, by: list[str]) -> pd.Series:
    """The name of the group that each row belongs to, several columns joined by a comma; index as `rows`.

    Rows of articles that are not among `articles` must have been left out before.
    """
    found = attach(rows, articles, by).set_axis(rows.index)
    return joined_names(found, by)


def joined_names(found: pd.DataFrame, by: list[str]) -> pd.Series:
    """The name of each row's group, where the rows have the columns already (see `attach`).

    A comma within a name becomes a semicolon where several are joined, so that no two groups have one name.

    >>> groups = pd.DataFrame({"outlet": ["Post", "Post, Late"], "place": ["Late, UK", "UK"]})
    >>> joined_names(groups, ["outlet", "place"]).tolist()
    ['Post, Late; UK', 'Post; Late, UK']
    """
    require_columns(found, by, "of what is counted")
    first, *others = (as_words(found[column]) for column in by)
    if not others:
        return first
    return _apart(first).str.cat([_apart(other) for other in others], sep=", ")


def _apart(names: pd.Series) -> pd.Series:
    return names.str.replace(", ", "; ", regex=False)


def groups_of(
    articles: pd.DataFrame, by: list[str], kinds: Sequence[str], voices: list[str], **more: list[str]
) -> pd.DataFrame:
    """Every group there is, in the order of the articles, crossed with every voice, kind and term asked for."""
    found = attach(articles[["article_id"]], articles, by)
    frame = found[[column for column in by if column not in ("voice", "kind")]].drop_duplicates()
    frame = in_calendar_order(frame, articles)
    if "voice" in by:
        more = {"voice": voices} | more
    if "kind" in by:
        more = {"kind": known_kinds(kinds)} | more
    for column, values in more.items():
        values = pd.DataFrame({column: pd.Series(values, dtype="str")})
        frame = frame.merge(values, how="cross") if len(frame.columns) else values
    return frame[[*by, *(column for column in more if column not in by)]].reset_index(drop=True)


def by_article(rows: pd.DataFrame, keys: list[str], words: str = "") -> pd.DataFrame:
    """How many rows each article has in each group: the `keys`, article_id, and k; or with `words`, the sum of it."""
    whole = list(dict.fromkeys([*keys, "article_id"]))
    if not words:
        return rows.groupby(whole, sort=False).size().rename("k").reset_index()
    return rows.groupby(whole, sort=False)[words].sum().rename("k").reset_index()


def counted(rows: pd.DataFrame, frame: pd.DataFrame, keys: list[str]) -> list[int]:
    require_columns(rows, keys, "of what is counted")
    sizes = rows.groupby(keys[0] if len(keys) == 1 else keys).size().to_dict()
    return [sizes.get(key, 0) for key in keys_of(frame, keys)]


def keys_of(frame: pd.DataFrame, columns: list[str]) -> list:
    if len(columns) == 1:
        return frame[columns[0]].tolist()
    return list(zip(*(cells(frame[column]) for column in columns), strict=True))


def nullable(numbers) -> pd.Series:
    """Numbers in which what cannot be said is missing (NA)."""
    return pd.Series(np.asarray(numbers, float)).astype("Float64").reset_index(drop=True)

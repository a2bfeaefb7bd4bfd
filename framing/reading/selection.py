"""Which articles to count: by outlet, by date, by any column, or a sample that is the same on every computer."""

import re
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import TypeAlias

import numpy as np
import pandas as pd

from framing.core.arguments import require_whole
from framing.core.errors import FramingError, kind_of, one_or_several, unknown
from framing.reading.corpus import dates_of
from framing.reading.dates import date_fault, moment, read_date

Where: TypeAlias = str | pd.Series | Callable[[pd.DataFrame], pd.Series]

# How a choice is told that takes away nothing: whoever made it should not think that it did.
COPIES, NO_COPIES = "later copies of an article left out", "no article is a later copy of another"
TAKES_NOTHING = "this leaves nothing out"


def choose(
    articles: pd.DataFrame,
    *,
    outlets: str | Sequence[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    where: Where | None = None,
    sample: int | None = None,
    seed: int = 0,
    drop_copies: bool = False,
) -> tuple[list[str], str]:
    """The ids of the articles that meet every condition, in their order, and in words how they were chosen.

    `outlets`: one or several, by name. `since` and `until`: a day, month or year, both included; an article of which
    only the month or year is known counts as of its first day, an undated one is left out. `where`: a condition on the
    columns of `articles`, as pandas reads it ("country == 'Norway' and words > 300"), a function of the table, or one
    yes or no for each row. `drop_copies`: without those that have a `copy_of`. `sample`: so many of the rest, at
    random; `seed` decides which, whatever the order of the articles, and a smaller sample is part of a larger one.
    An unknown outlet, a date that is none, dates the wrong way round, or conditions that no article meets raise
    `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": ["Daily", "Daily", "Weekly"]})
    >>> articles = articles.assign(published=["2031-03-04", "2031-04", None])
    >>> choose(articles, outlets="Daily", until="2031-03")
    (['a'], '1 of 3 articles chosen: outlet Daily; until 2031-03')
    """
    kept, undated = articles, 0
    names = None if outlets is None else one_or_several(outlets)
    if names is not None:
        refuse_outlets(names, articles["outlet"].dropna().unique())
        kept = kept[kept["outlet"].isin(names)]
    if since is not None or until is not None:
        undated = int(dates_of(kept).isna().sum())
        kept = between(kept, since, until)
    how = selection_in_words(names, since, until, undated)
    if where is not None:
        kept = _where(kept, where)
        how.append(where if isinstance(where, str) else "a condition of its own")
    if drop_copies:
        some = "copy_of" in articles and bool(articles["copy_of"].notna().any())
        kept = kept[kept["copy_of"].isna()] if some else kept
        how.append(COPIES if some else NO_COPIES)
    if kept.empty:
        dates = sorted(dates_of(articles).dropna(), key=moment) if since or until else []
        there = f" They are from {dates[0]} to {dates[-1]}." if dates else ""
        what = f"No article is left of {len(articles):,}: {'; '.join(how)}.{there}"
        raise FramingError(what, advice="Ask for less at once.")
    if how and len(kept) == len(articles):
        how.append(TAKES_NOTHING)
    ids = kept["article_id"].tolist()
    if sample is not None:
        require_whole("sample", sample, 1)
        ids = _sample(ids, sample, seed)
        how.append(f"a sample of {sample:,} of {len(kept):,}, seed {seed}")
    return ids, f"{len(ids):,} of {len(articles):,} articles chosen: {'; '.join(how) or 'all'}"


def selection_in_words(outlets: list[str] | None, since: str | None, until: str | None, undated: int) -> list[str]:
    """In words, which outlets and days were asked for, and how many articles without a date are left out for it."""
    how = [f"outlet{'s'[: len(outlets) != 1]} {', '.join(outlets)}"] if outlets else []
    how += [f"{word} {day}" for word, day in (("since", since), ("until", until)) if day is not None]
    return how + [f"{undated:,} without a date left out"] * bool(undated)


def refuse_outlets(names: Sequence[str], known: Iterable[str]) -> None:
    """Raise `FramingError` where an outlet is asked for that there is not, or none is named."""
    there = sorted(known)
    faults = [unknown("outlet", name, there) for name in names if name not in there]
    if faults or not names:
        raise FramingError("These outlets cannot be chosen:", faults or ["none is named"])


def between(articles: pd.DataFrame, since: str | None, until: str | None) -> pd.DataFrame:
    """The articles published since a day, month or year and until another, both included; undated ones are left out."""
    faults = [
        f"{word}: {date_fault(day) or f'{day!r} is not a date: write it as 2024-05-13'}, 2024-05 or 2024"
        for word, day in (("since", since), ("until", until))
        if day and not read_date(day).iso
    ]
    if faults:
        raise FramingError("Articles cannot be chosen by these dates:", faults)
    first, last = (read_date(day).iso if day else None for day in (since, until))
    if first and last and f"{moment(first)[0].date()}"[: len(last)] > last[:10]:
        advice = f"Did you mean since {until}, until {since}?"
        raise FramingError(f"Since {since} until {until}: the first day comes after the last.", advice=advice)

    def fits(published) -> bool:
        if pd.isna(published):
            return False
        day = moment(str(published))[0].date()  # as its outlet dates it, whatever the zone
        return (first is None or day >= moment(first)[0].date()) and (
            last is None or f"{day}"[: len(last)] <= last[:10]
        )

    return articles[[fits(published) for published in dates_of(articles)]]


_ASSIGNS = re.compile(r"(?<![=!<>])=(?!=)")


def _where(articles: pd.DataFrame, where: Where) -> pd.DataFrame:
    try:
        rows = articles.eval(where, engine="python") if isinstance(where, str) else where
        rows = rows(articles) if callable(rows) else rows
        mask = pd.Series(rows, index=None if isinstance(rows, pd.Series) else articles.index)
        if others := [one for one in mask.dropna() if not isinstance(one, bool | np.bool_)]:
            raise ValueError(f"it gives {kind_of(others[0])}, which is neither yes nor no")
        return articles[mask.reindex(articles.index).fillna(False).astype(bool)]
    except Exception as error:  # whatever a condition that someone typed may raise
        reason = str(error).strip().split("\n")[0].rstrip(".")
        if isinstance(where, str) and _ASSIGNS.search(where):
            reason = "one = gives a value; two compare (==)"
        advice = f"""For example: where="outlet != 'Daily'". Columns: {", ".join(articles.columns)}."""
        raise FramingError(f"The condition {where!r} cannot be read: {reason}.", advice=advice) from None


def _sample(ids: list[str], sample: int, seed: int) -> list[str]:
    """So many ids, those whose hashes with the seed are the smallest."""
    if sample > len(ids):
        raise FramingError(f"A sample of {sample:,} cannot be drawn from {len(ids):,} articles.")
    drawn = sorted(ids, key=lambda article_id: hash_of(article_id, seed))[:sample]
    return [article_id for article_id in ids if article_id in set(drawn)]


def hash_of(article_id: str, seed: int) -> bytes:
    """By what a sample is drawn: the articles with the smallest are in it, on every computer."""
    return blake2b(f"{seed}\n{article_id}".encode()).digest()

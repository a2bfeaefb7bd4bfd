"""Periods: the day, week, month or year in which an article was published, in calendar order, gaps included."""

from datetime import date, timedelta

import pandas as pd

from framing.core.errors import FramingError, require_known
from framing.reading.corpus import dates_of

PERIODS = ("day", "week", "month", "year")
UNDATED = "undated"
_LENGTH = {"day": 10, "week": 10, "month": 7, "year": 4}
HALF = {"day": 0, "week": 3, "month": 15, "year": 182}  # days of half a period
MOST_MONTHS = 60  # that one picture can show
MOST = 4_000  # periods of one comparison: eleven years of days


def period_of(published: pd.Series, by: str) -> pd.Series:
    """The period of each date (ISO 8601, as exact as it is known), missing where that is not known as exactly.

    A day is written 2025-04-07, a month 2025-04, a year 2025, and a week as its Monday. A date counts as its outlet
    writes it, whatever the zone.

    >>> dates = pd.Series(["2025-04-10", "2025-04", None])
    >>> period_of(dates, "week").tolist()[0], period_of(dates, "month").tolist()[:2]
    ('2025-04-07', ['2025-04', '2025-04'])
    """
    known_period(by)
    text = published.astype("str")
    found = text.str[: _LENGTH[by]].where(text.str.len() >= _LENGTH[by])
    if by != "week":
        return found.astype("str")
    mondays = {day: f"{_monday(date.fromisoformat(day))}" for day in found.dropna().unique()}
    return found.map(mondays).astype("str")


def moved(published: pd.Series, days: int) -> pd.Series:
    """Dates so many days later (earlier, below 0); one that is not known to the day is then missing.

    >>> moved(pd.Series(["2025-04-10", "2025-04"]), 15).tolist()[0], moved(pd.Series(["2025-04"]), 0).tolist()
    ('2025-04-25', ['2025-04'])
    """
    text = published.astype("str")
    if not days:
        return text
    known = text.where(text.str.len() >= 10).str[:10]
    later = {day: f"{date.fromisoformat(day) + timedelta(days)}" for day in known.dropna().unique()}
    return known.map(later).astype("str")


def known_period(by: str) -> None:
    """Refuse what is no period of the calendar."""
    require_known([by], PERIODS, "There is no period {}.")


def usual_period(published: pd.Series) -> str:
    """What a picture of these dates goes by where nobody says: months, or years where they are too many to be seen.

    >>> usual_period(pd.Series(["2024-11", "2025-02"])), usual_period(pd.Series(["2019-11", "2025-02", None]))
    ('month', 'year')
    """
    months = period_of(published, "month").dropna()
    return "year" if len(months) and len(every_period(months.min(), months.max(), "month")) > MOST_MONTHS else "month"


def every_period(first: str, last: str, by: str) -> list[str]:
    """All periods from the first to the last, those without an article too.

    >>> every_period("2024-11", "2025-02", "month")
    ['2024-11', '2024-12', '2025-01', '2025-02']
    >>> every_period("2025-04-07", "2025-04-21", "week")
    ['2025-04-07', '2025-04-14', '2025-04-21']
    """
    known_period(by)
    found: list[str] = []
    day, end = begins(first), begins(last)
    while day <= end and len(found) <= MOST:
        found.append(f"{day}"[: _LENGTH[by]])
        day = follows(day, by)
    if len(found) > MOST:
        advice = f"Ask by {PERIODS[min(PERIODS.index(by) + 1, 3)]}, or for fewer articles: select(since=…, until=…)."
        raise FramingError(f"From {first} to {last} there are more than {MOST:,} periods.", advice=advice)
    return found


def begins(period: str) -> date:
    """The first day of a period, or of a date that is known less exactly.

    >>> begins("2025-04"), begins("2025")
    (datetime.date(2025, 4, 1), datetime.date(2025, 1, 1))
    """
    return date.fromisoformat((period + "-01-01"[len(period) - 4 :] if len(period) < 10 else period)[:10])


def follows(day: date, by: str) -> date:
    """The first day of the next period."""
    if by in ("day", "week"):
        return day + timedelta(1 if by == "day" else 7)
    return date(day.year + 1, 1, 1) if by == "year" or day.month == 12 else date(day.year, day.month + 1, 1)


def ends(when: str) -> date:
    """The first day after a day, a month or a year.

    >>> ends("2025-04-30"), ends("2025-04"), ends("2025")
    (datetime.date(2025, 5, 1), datetime.date(2025, 5, 1), datetime.date(2026, 1, 1))
    """
    return follows(begins(when), {4: "year", 7: "month"}.get(len(when), "day"))


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def with_periods(articles: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The articles with the periods among these columns, unless they have a column of that name themselves."""
    wanted = [name for name in columns if name in PERIODS and name not in articles]
    if not wanted:
        return articles
    return articles.assign(**{name: period_of(dates_of(articles), name).fillna(UNDATED) for name in wanted})


def in_calendar_order(groups: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Groups by a date or a period in the order of the calendar, undated ones last; all else stays in its order.

    >>> groups = pd.DataFrame({"published": ["2031-05", "unknown", "2030-12-24"]})
    >>> in_calendar_order(groups, groups)["published"].tolist()
    ['2030-12-24', '2031-05', 'unknown']
    """
    periods = [name for name in groups if name == "published" or (name in PERIODS and name not in articles)]
    if not periods:
        return groups
    return groups.sort_values(periods, kind="stable", key=lambda dates: dates.where(dates != UNDATED, "9999"))

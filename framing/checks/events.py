"""Events that lie beside the articles, to be marked on charts of time, and that no such chart can mark."""

from pathlib import Path

import pandas as pd

from framing.checks.kinds import Remark, shown
from framing.compare.periods import begins, ends, period_of
from framing.core.errors import FramingError
from framing.core.text.listing import counted
from framing.reading.corpus import dates_of
from framing.reading.tables.dated_tables import read_events

FEW = 3  # events that are named
MEND = "mend it, or no chart of time can be drawn"


def remarks_on_events(articles: pd.DataFrame, events: Path | None) -> list[Remark]:
    """A remark where events of this file lie in no month of the articles, or where it cannot be read as such."""
    if events is None:
        return []
    try:
        table = read_events(events)
    except FramingError as error:
        return [Remark("events", None, 1, shown(f"{error.what} {'; '.join(error.faults[:FEW])}", 200), advice=MEND)]
    months = period_of(dates_of(articles), "month").dropna()
    if months.empty:
        return []
    first, last = months.min(), months.max()
    within = [begins(date) < ends(last) and ends(date) > begins(first) for date in table["date"]]
    beyond = table[[not one for one in within]]
    if beyond.empty:
        return []
    named = [f"{event.date}: {shown(event.label)}" for event in beyond.head(FEW).itertuples()]
    named += [f"{len(beyond) - FEW:,} more"] if len(beyond) > FEW else []
    of = f"{len(beyond):,} of {counted(len(table), 'event')} in {events}"
    lies, them = ("lies", "it") if len(beyond) == 1 else ("lie", "them")
    when = first if first == last else f"{first} to {last}"
    told = f"{of} {lies} in no month of the articles, {when} ({'; '.join(named)})"
    return [Remark("events", None, len(beyond), told, advice=f"charts of time do not mark {them}")]

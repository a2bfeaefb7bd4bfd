"""A chart before it is drawn: its name, what it shows and counts; it becomes a `Chart`, or says why there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import Heading, Key
from framing.charts.core.phrases import source
from framing.charts.core.scope import Scope, scope


@dataclass
class Draft:
    """What every chart of articles says alike; where headlines alone count, its name, topic and n say so.

    `columns` are those of its table, `keys` those that name a mark. A `where` that is not known raises `FramingError`.
    """

    name: str
    topic: str
    articles: pd.DataFrame
    keys: Sequence[str]
    columns: Sequence[str]
    where: str = "text"
    scope: Scope = field(init=False)

    def __post_init__(self):
        self.scope = scope(self.where, self.articles)
        self.name, self.topic = self.scope.stem(self.name), self.scope.topic(self.topic)

    def empty(self, why: str) -> Chart:
        """The chart that says in words why there is nothing to draw."""
        return nothing_to_draw(self.name, self.topic, why, self.columns, source(self.articles))

    def heading(self, finding: str, about: str, n: str, keys: Iterable[Key] = (), foot: str = "") -> Heading:
        """The words of the page: what was found, what is shown, how to read it; `n` as counted ("38 mentions")."""
        return Heading(finding, self.topic, about, list(keys), foot, source(self.articles, self.scope.n(n)))

    def chart(
        self, heading: Heading, figure, table: pd.DataFrame, spans: pd.DataFrame, alt: str, *caption: str,
        height: str | None = "count",
    ) -> Chart:  # fmt: skip
        """The chart, with what its caption says beyond the heading."""
        return Chart(self.name, figure, table, heading.caption(*caption), alt, list(self.keys), spans, height)

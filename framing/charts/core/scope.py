"""Where a chart counts: in an outlet's own text, or in headlines alone; and how its words and its file say so."""

from dataclasses import dataclass

import pandas as pd

from framing.charts.core.file_names import with_end
from framing.charts.core.phrases import counted
from framing.compare.scope import kinds_of, with_headline
from framing.core.kinds_and_voices import OWN_KINDS, OWN_SAID

OWN_TEXT = f"the outlet’s own text: {OWN_SAID}, without readers’ comments, bylines and link lines"

WHERE = {"text": "the outlets’ own text", "headlines": "headlines"}
PER = {"text": "per 1,000 words", "headlines": "per 100 headlines"}  # what a rate is


@dataclass(frozen=True)
class Scope:
    """The `kinds` of passages that count, and the `articles` that have them: the base of whatever is counted there."""

    kinds: tuple[str, ...]
    articles: pd.DataFrame
    headlines: bool

    def rows(self, spans: pd.DataFrame) -> pd.DataFrame:
        """Of spans with article_id and kind, those that count."""
        return spans[spans["kind"].isin(self.kinds) & spans["article_id"].isin(self.articles["article_id"])]

    def stem(self, name: str) -> str:
        """The name of the chart's files; of one that is too long the end that tells it apart is kept."""
        return with_end(name, "-headlines" if self.headlines else "")

    def topic(self, title: str) -> str:
        """What the chart shows."""
        end = "?" if title.endswith("?") else ""
        return f"{title.rstrip('?')}, in headlines{end}" if self.headlines else title

    def n(self, size: str) -> str:
        """How much was counted, and in how many headlines: "60 headlines, 12 acts"."""
        headlines = counted(len(self.articles), "headline")
        return f"{headlines}, {size}" if self.headlines and size else headlines if self.headlines else size

    @property
    def units(self) -> str:
        """What a share is one of."""
        return "headlines" if self.headlines else "mentions"

    @property
    def said(self) -> str:
        """Where, in words."""
        return "headlines alone" if self.headlines else OWN_SAID


def scope(where: str, articles: pd.DataFrame) -> Scope:
    """What counts "text" (all of the outlets' own text) or "headlines" (alone); another place raises `FramingError`.

    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "title": ["Talks go on", None]})
    >>> chosen = scope("headlines", articles)
    >>> chosen.stem("speakers"), chosen.n("12 words")
    ('speakers-headlines', '1 headline, 12 words')
    """
    headlines = where == "headlines"
    return Scope(tuple(kinds_of(where, OWN_KINDS)), with_headline(articles) if headlines else articles, headlines)

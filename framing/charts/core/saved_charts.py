"""From a saved chart back to the source: which places a mark was drawn from, and whether every mark has its places.

In: a folder of saved charts and the corpus they were drawn from. Nothing is drawn again, and no analysis is run:
NAME.csv and NAME.trace.csv are held against one another and against the characters of the articles.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError, require_known
from framing.core.files.table_files import read_written
from framing.core.spans import by_article
from framing.core.text.listing import listing

TRACE = ".trace.csv"
AGAIN = "Draw it again: `framing draw`, or, of the notebooks, `framing charts`."
PLACE = ["article_id", "start", "end"]


@dataclass(frozen=True)
class SavedChart:
    """A chart as its files tell it: the numbers drawn, the places behind them, its key columns and its height's."""

    name: str
    table: pd.DataFrame
    places: pd.DataFrame
    keys: list[str]
    height: str | None


def saved_charts(folder: Path) -> list[str]:
    """The names of the charts saved in a folder, by their tables."""
    return sorted(path.stem for path in folder.glob("*.csv") if not path.name.endswith(TRACE))


def traced_charts(folder: Path) -> list[str]:
    """Those of them that have a trace: another table in the folder is no chart."""
    return [name for name in saved_charts(folder) if (folder / f"{name}{TRACE}").exists()]


def read_chart(folder: Path, name: str) -> SavedChart:
    """Read a saved chart; one that is not there, or has no trace, raises `FramingError`."""
    beside, saved = folder / f"{name}{TRACE}", saved_charts(folder)
    if name not in saved:
        require_known([name], traced_charts(folder), f"{folder} has no chart {{}}.", "There are")
    if not beside.exists():
        raise FramingError(f"{beside} is missing, so no bar can be traced.", advice=AGAIN)
    table, places = (read_written(path, disarmed=True) for path in (folder / f"{name}.csv", beside))
    last = places.columns[-1]
    height = last if last in table and last not in (*PLACE, "surface") else None
    keys = [column for column in places if column in table and column != height]
    for path, frame in ((folder / f"{name}.csv", table), (beside, places)):
        for column in [one for one in ("start", "end", height) if one in frame]:
            wrong = frame[column].notna() & pd.to_numeric(frame[column], errors="coerce").isna()
            if wrong.any():
                what = f"row {wrong.idxmax() + 1}: {column} {frame[column][wrong.idxmax()]!r} is no number"
                raise FramingError(f"{path} is not what was saved:", [what], AGAIN)
    return SavedChart(name, table, places, keys, height)


def select(chart: SavedChart, wanted: dict[str, str]) -> pd.DataFrame:
    """The places behind the marks named by key columns; an unknown column or value raises `FramingError`."""
    places = chart.places
    for column, value in wanted.items():
        require_known([column], chart.keys, f"A bar of {chart.name} has no {{}}.", "It has")
        known = dict.fromkeys(chart.table[column].dropna())
        require_known([value], known, f"{chart.name} has no {column} {{}}.")
        places = places[places[column] == value]
    return places


def faults_of(chart: SavedChart, texts: dict[str, str]) -> tuple[list[str], int]:
    """What does not hold of a chart's trace, and how many marks were checked.

    Every mark has as many places as it is high (or their heights sum to it), every place belongs to a mark and lies in
    its article, and where the words of a place were saved, they stand there.
    """
    faults = []
    size = pd.to_numeric(chart.places[chart.height]) if chart.height else pd.Series(1, chart.places.index)
    behind = size.groupby(_joined(chart.places, chart.keys)).sum()
    marks = _joined(chart.table, chart.keys)
    high = pd.to_numeric(chart.table[chart.height]) if chart.height else pd.Series(1, chart.table.index)
    for key, height in high.fillna(0).groupby(marks).sum().items():
        if height != behind.get(key, 0):
            faults.append(f"{_mark_words(key)}: is {height:g} high, but {behind.get(key, 0):g} can be traced")
    faults += [f"{_mark_words(key)}: is traced, but not drawn" for key in sorted(set(behind.index) - set(marks))]
    faults += _misplaced(chart.places, texts)
    return [f"{chart.name}, {fault}" for fault in faults], len(chart.table)


def _misplaced(places: pd.DataFrame, texts: dict[str, str]) -> Iterator[str]:
    """The places that are not in the articles, or where other words stand than those that were saved; where none were,
    those that were moved by a letter."""
    askew: list[str] = []
    wordless = 0
    for row in places.dropna(subset=[name for name in PLACE if name in places]).itertuples():
        text = texts.get(row.article_id)
        start, end = int(row.start), int(row.end)
        if text is None or not 0 <= start <= end <= len(text):
            yield f"{row.article_id}:{start}-{end}: there is no such place in the articles"
        elif isinstance(surface := getattr(row, "surface", None), str) and text[start:end] != surface:
            yield f"{row.article_id}:{start}-{end}: {surface!r} does not stand there, but {text[start:end]!r}"
        elif not isinstance(surface, str):
            wordless += 1
            what = "begins or ends within a word, or with a blank"
            askew += [f"{row.article_id}:{start}-{end}: {what}: {text[start:end]!r}"] * _is_askew(text, start, end)
    if 2 * len(askew) > wordless:  # a few may be so, where a quotation begins within a word
        yield from askew


def _is_askew(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends within a word (of a language that parts its words), or with a blank."""
    word = [letter.isascii() and letter.isalnum() for letter in text[max(0, start - 1) : end + 1]]
    cut = (start > 0 and word[:2] == [True, True]) or (end < len(text) and word[-2:] == [True, True])
    return start < end and (cut or text[start].isspace() or text[end - 1].isspace())


def refuse_other_articles(chart: SavedChart, corpus, record: Path) -> None:
    """Stop where a chart's places cannot be right for these articles: one is unknown, or not the text that was counted.

    `record` is the table of the articles that the chart was drawn from, if there is one (tables/articles.csv beside the
    charts): its fingerprints tell also where the chart saved no words. The `FramingError` names what it was drawn from.
    """
    if not set(PLACE) <= set(chart.places):
        return
    places = chart.places.dropna(subset=PLACE)
    known = read_written(record).set_index("article_id") if record.exists() else pd.DataFrame()
    known = known[known.index.isin(places.article_id)]
    now = corpus.articles.set_index("article_id")
    here = places[places.article_id.isin(corpus.texts)]
    faults = [_other(key, own, corpus, known, now) for key, own in by_article(here).items()]
    unknown = [repr(key) for key in dict.fromkeys(places.article_id) if key not in corpus.texts]
    faults += [f"there is no article {listing(unknown, 5)} here"] if unknown else []
    if not any(faults):
        return
    files = dict.fromkeys(source.split(", row ")[0] for source in known.get("source", []) if ", row " in source)
    drawn = listing(dict.fromkeys(places.article_id), 5) + (f" ({listing(files, 3)})" if files else "")
    tables = listing(dict.fromkeys(known["comments_source"].dropna()), 3) if "comments_source" in known else ""
    option = tables or "FILE, if it had a table of them"
    advice = f"It was drawn from {drawn}. Name those articles, and their comments: --comments {option}."
    raise FramingError(f"{chart.name} was not drawn from these articles:", filter(None, faults), advice)


def _other(key: str, places: pd.DataFrame, corpus, known: pd.DataFrame, now: pd.DataFrame) -> str:
    """How an article is not the one that a chart's places were counted in; "" where nothing speaks against it."""
    text = corpus.texts[key]
    if key in known.index and known.sha256[key] != now.sha256[key]:
        return f"{key}: is not the text that was counted (its sha256 differs)"
    comments = min((part.start for part in corpus.parts.get(key, []) if part.told), default=len(text) + 1)
    if (places.end.astype(int) >= comments).any():
        then, today = (frame["text_sha256"].get(key) if "text_sha256" in frame else None for frame in (known, now))
        if isinstance(then, str) and then != today:
            return f"{key}: its comments are not those that were counted, or stand in another order"
    wrong = list(_misplaced(places, corpus.texts))
    return wrong[0] + (f" (and {len(wrong) - 1:,} more)" if len(wrong) > 1 else "") if wrong else ""


def _joined(rows: pd.DataFrame, keys: list[str]) -> pd.Series:
    if not keys or rows.empty:
        return pd.Series("", rows.index, dtype="str")
    return rows[keys].fillna("").agg("\n".join, axis=1)


def _mark_words(key: str) -> str:
    return ", ".join(part for part in key.split("\n") if part) or "its marks"


SUITES_OWN = ("charts", "tables", "coding", "practice")  # folders of `data` that hold something else


def folder_of(articles: Path) -> str:
    """The folder of `data` for the charts and tables of a corpus that is not the suite's: it is named as the corpus.

    >>> folder_of(Path("my/articles.csv")), folder_of(Path("tables"))
    ('articles', 'tables-articles')
    """
    name = articles.resolve().name if articles.is_dir() else articles.stem
    return f"{name}-articles" if name.lower() in SUITES_OWN else name

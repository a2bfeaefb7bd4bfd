"""`framing trace`: the sentences behind a number, each with the place in the source it was counted at."""

import os
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated

import typer

from framing.cli.analyse import chosen, load, note
from framing.cli.options import NOT_TOLD, PathToArticles, Reading, a_folder, reads_articles, several
from framing.core.errors import FramingError, unknown, visible
from framing.core.ordered_spans import Span

CHOSEN = "Options such as --outlet and --since choose articles, as for the chart; a bar is named: --bar outlet=…"


@reads_articles
def run(
    path: PathToArticles,
    term: Annotated[list[str] | None, several("--term", "NAME", "Only this term of the codebook")] = None,
    referent: Annotated[
        list[str] | None, several("--referent", "NAME", "Only this referent (the thing that outlets name differently)")
    ] = None,
    frame: Annotated[list[str] | None, several("--frame", "NAME", "Only this frame")] = None,
    voice: Annotated[
        list[str] | None,
        several("--voice", "NAME", "Only this voice: headline, narration, quotation, scare, comment …"),
    ] = None,
    kind: Annotated[
        list[str] | None, several("--kind", "NAME", "Only this kind of passage: body, caption, comment …")
    ] = None,
    article: Annotated[
        list[str] | None, several("--article", "NAME", "Only this article, by its id (the file's name without .txt)")
    ] = None,
    chart: Annotated[str | None, typer.Option(metavar="NAME", help="A saved chart, by the name of its files.")] = None,
    bar: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=VALUE", help="Which bar of it, by its columns; without this, all of them."),
    ] = None,
    data: Annotated[
        Path | None, a_folder("The folder of charts and tables. Default: data; of your own articles, data/THEIR-NAME.")
    ] = None,
    reading: Reading = NOT_TOLD,
) -> None:
    """Print the source sentences behind a number: one block per mention, with its outlet, place, voice and speaker.

    A place is the file and the characters from–to, counted from 0 (within it, of a comment in a table or a headline in
    a cell of its own); the mention is set between » and «. With --chart, a bar of a saved chart is traced: there is
    a block for every place it was counted from. The articles, and the table of comments if there was one, must be
    those that the chart was drawn from. Articles are chosen as by `framing analyse` and `framing draw`: --outlet,
    --since, --until, --drop-copies, --sample.
    """
    from framing.core.kinds_and_voices import OWN_KINDS

    wanted = {"term": term, "referent": referent, "frame": frame, "voice": voice, "kind": kind, "article_id": article}
    wanted = {name: values for name, values in wanted.items() if values}
    analysis = load(path, reading.of_all)
    if chart or bar:
        if wanted:
            advice = "Say --bar outlet=… --bar term=… instead."
            raise FramingError("A bar of a chart is named by --bar, not by other options.", advice=advice)
        own = path.resolve() == Path("seeds").resolve() and not reading.comments and not reading.codebook
        folder = data or folder_with(chart, path, own)
        return trace_bar(chosen(analysis, reading), folder, chart, bar or [], bool(reading.conditions))
    refuse_unknown(analysis, wanted | ({"outlet": reading.outlet} if reading.outlet else {}))
    analysis = chosen(analysis, reading)
    mentions = analysis.mentions
    for column, values in wanted.items():
        mentions = mentions[mentions[column].isin(values)]
    sources = analysis.articles.set_index("article_id").source
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for mention in mentions.itertuples():
        source, from_to = where(analysis.corpus, mention, sources[mention.article_id])
        print(block(mention, source, from_to, bold), end="\n\n")
    outside = (~mentions.kind.isin(OWN_KINDS)).sum()
    other = f" ({outside} outside the outlet's own text: comments, links, page furniture)" if outside else ""
    print(f"{len(mentions)} {'mention' if len(mentions) == 1 else 'mentions'}{other}")


def folder_with(chart: str | None, articles: Path, own: bool) -> Path:
    """The folder of `data` that has the chart: the corpus' own or the suite's; `own`: the corpus is the suite's."""
    from framing.charts.core.saved_charts import folder_of, saved_charts

    folders = [Path("data"), Path("data") / folder_of(articles)]
    for folder in folders if own else reversed(folders):
        names = saved_charts(folder / "charts")
        if chart in names or (chart is None and names):
            return folder
    return folders[0]


def trace_bar(analysis, data: Path, chart: str | None, bar: list[str], some: bool) -> None:
    """Print every place behind a bar of a saved chart, and how high the bar is; `some`: articles were chosen."""
    from framing.charts.core.saved_charts import PLACE, read_chart, refuse_other_articles, traced_charts
    from framing.charts.core.saved_charts import select as select_places
    from framing.compare import concordance
    from framing.core.files.file_sets import misfits

    charts = data / "charts" if (data / "charts").is_dir() else data  # `framing draw` writes into the folder itself
    if chart is None:
        advice = f"There are: {', '.join(traced_charts(charts))}."
        raise FramingError("A bar needs its chart: --chart NAME.", advice=advice)
    faults = [f"{one!r} is not key=value" for one in bar if "=" not in one]
    if faults:
        raise FramingError("Cannot trace this:", faults, "For example: --bar term=genocide")
    saved = read_chart(charts, chart)
    changed = misfits(charts, [f"{chart}.csv", f"{chart}.trace.csv"])
    note([*changed, *misfits(data / "tables", ["articles.csv"])])
    try:
        refuse_other_articles(saved, analysis.corpus, data / "tables" / "articles.csv")
    except FramingError as error:
        raise FramingError(error.what, error.faults, f"{error.advice}\n{CHOSEN}" if some else error.advice) from None
    places = select_places(saved, {as_in_table(chart, key): value for key, value in (one.split("=", 1) for one in bar)})
    rows = places.dropna(subset=PLACE) if set(PLACE) <= set(places) else places.head(0).reindex(columns=PLACE)
    sources = analysis.articles.set_index("article_id").source
    for line in concordance(rows, analysis.corpus, analysis.voices, analysis.passages).itertuples():
        shown = SimpleNamespace(**line._asdict(), sentence_end=line.sentence_start + len(line.sentence))
        print(block(shown, *where(analysis.corpus, line, sources[line.article_id])), end="\n\n")
    high = int(places[saved.height].astype(float).sum()) if saved.height else len(places)
    print(f"{len(rows)} {'place' if len(rows) == 1 else 'places'}; the bar is {high:,} high")


def as_in_table(chart: str, key: str) -> str:
    """The column of a chart's table that is asked for: groups stand in that of the outlets.

    >>> as_in_table("who-says-war-grouped-by-country", "country"), as_in_table("who-says-war", "term")
    ('outlet', 'term')
    """
    from framing.charts.core.file_names import GROUPED, slug

    return "outlet" if slug(key) and chart.partition(GROUPED)[2] == slug(key) else key


def refuse_unknown(analysis, wanted: dict[str, list[str]]) -> None:
    """Stop at a value that nobody knows, of any column of the mentions."""
    faults = []
    for column, values in wanted.items():
        known = known_values(analysis, column)
        faults += [unknown(column.removesuffix("_id"), value, known) for value in values if value not in known]
    if faults:
        advice = "Names are used as written in the tables and the codebook."
        if {"term", "referent", "frame"} & set(wanted):
            advice += f"\nThe codebook is {analysis.codebook.path}; another one: --codebook FILE."
        raise FramingError("Cannot trace this:", faults, advice)


def known_values(analysis, column: str) -> list[str]:
    """Every value a column of the mentions can take here: what was declared (0 mentions is an answer), and what is."""
    from framing.core.kinds_and_voices import KINDS, VOICES

    referents = analysis.codebook.referents
    if column == "referent":
        return [referent.referent for referent in referents]
    if column in ("term", "frame"):
        return list(dict.fromkeys(getattr(term, column) for referent in referents for term in referent.terms))
    if column in ("voice", "kind"):
        return list(VOICES if column == "voice" else KINDS)
    return sorted(analysis.articles[column].dropna().unique())


def where(corpus, place, source: str) -> tuple[str, Span]:
    """The source of a place and its characters there: of a comment from another table its own, of a headline from
    another cell its own, counted within it."""
    parts = corpus.parts.get(place.article_id, ())
    part = next((one for one in parts if one.start <= place.start < one.end), None)
    texts = [one.end for one in parts if one.kind == "text"]
    if part is None or not (part.comment_id or (part.kind == "headline" and texts and max(texts) < part.start)):
        return source, (place.start, place.end)
    name = f"comment {part.comment_id}" if part.comment_id else "its headline"
    return f"{source}, {name}", (place.start - part.start, place.end - part.start)


def block(mention, source: str, from_to: Span, bold: bool = False) -> str:
    """One mention for a reader: where it stands and who says it, then its sentence with the mention marked."""
    start, end = mention.start - mention.sentence_start, mention.end - mention.sentence_start
    before, surface, after = mention.sentence[:start], mention.sentence[start:end], mention.sentence[end:]
    marked = f"»{on_one_line(surface)}«"
    marked = f"\x1b[1m{marked}\x1b[0m" if bold else marked
    speaker = f": {mention.speaker}" if isinstance(mention.speaker, str) else ""
    place = f"{mention.outlet} · {source}:{from_to[0]}-{from_to[1]} · {mention.voice}{speaker}"
    return f"{on_one_line(place)}\n  {on_one_line(before)}{marked}{on_one_line(after)}"


def on_one_line(text: str) -> str:
    r"""Text as it may be shown in a terminal: line breaks as spaces, what would run there spelt out.

    >>> on_one_line("one\ntwo \x1b[2J")
    'one two \\x1b[2J'
    """
    return visible(re.sub(r"[\t\r\n\u2028\u2029]+", " ", str(text)))

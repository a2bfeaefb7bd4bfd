"""`framing draw`: charts of any articles as pictures, for print and for sharing, with their numbers and words."""

import inspect
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated

from typer import BadParameter, Option

from framing.cli.analyse import load, mapping, note, warnings_noted
from framing.cli.options import (
    NOT_TOLD,
    Dpi,
    ForSharing,
    PathToArticles,
    Reading,
    Style,
    a_folder,
    reads_articles,
    several,
)
from framing.core.errors import FramingError, nearest, require_known

USUAL = "who_says"
PICTURES = (".png", ".svg", ".pdf", ".eps", ".jpg", ".jpeg", ".tif", ".tiff")  # no folder is called so
THING = ("referent", "a")  # what a chart calls the thing that it is of
# What a chart calls them, and what we do.
OPTIONS = {"by": "--by", "among": "--among", "where": "--where", "b": "--and", "fewest": "--fewest", "show": "--show"}
OF_NAMES = ("--of", "--fewest", "--show")  # what one chart may take, and another drawn with it not: that one is as ever
GROUPS = "Groups of outlets in the place of outlets, in any chart: --group-by COLUMN."


@reads_articles
def run(
    path: PathToArticles,
    out: Annotated[Path, a_folder("The folder of the pictures.")],
    chart: Annotated[
        list[str] | None,
        Option(
            "--chart",
            metavar="NAME",
            help=f"Which chart; may be given several times; a name that there is not lists all. Default: {USUAL}.",
        ),
    ] = None,
    of: Annotated[
        list[str] | None,
        Option("--of", metavar="REFERENT", help="Of which thing of the codebook. Default: each that is named."),
    ] = None,
    other: Annotated[
        str | None,
        Option(
            "--and", metavar="NAME", help="article_shares: the thing (or “thing: term”) to set beside that of --of."
        ),
    ] = None,
    among: Annotated[
        list[str] | None, several("--among", "TERM", "over_time, rates, differences: these names for a thing alone")
    ] = None,
    by: Annotated[
        str | None,
        Option(
            metavar="NAME",
            help="over_time: day, week, month or year (default: month; where that were more than 60, year); "
            "keyness: any column of the articles.",
        ),
    ] = None,
    group_by: Annotated[
        str | None,
        Option(
            metavar="COLUMN", help="Groups of outlets in the place of outlets, by a column of --groups or the articles."
        ),
    ] = None,
    where: Annotated[
        str | None,
        Option(
            metavar="PLACE",
            help="Where to count: text (all of the outlets' own) or headlines (these alone). Default: text.",
        ),
    ] = None,
    fewest: Annotated[
        int | None,
        Option(
            metavar="N",
            min=1,
            help="Draw a chart of names from so many mentions on; of fewer it is told how many there are. Default: 10.",
        ),
    ] = None,
    show: Annotated[
        list[str] | None,
        several("--show", "NAME", "Which outlets pictures draw: all, so many (a number), or those named"),
    ] = None,
    style: Style = None,
    dpi: Dpi = None,
    for_sharing: ForSharing = False,
    reading: Reading = NOT_TOLD,
) -> None:
    """Draw charts as pictures: PNG and SVG, each with its numbers, its text, and the source behind every mark.

    Without more: who calls each thing of the codebook what, and in whose words. With --dpi 300 for print, with
    --for-sharing also as 1,200 x 675 pixels. A chart of fewer mentions than it takes is not drawn, and that is told;
    --fewest=1 draws it all the same. An events.csv in the folder of a codebook.yml is marked on charts of time. An
    option that a chart does not take is refused.
    """
    from framing.core.files.atomic_files import refuse_absent
    from framing.core.files.file_sets import write_files

    refuse_absent(path)
    if out.suffix.lower() in PICTURES and not out.is_dir():
        raise BadParameter(f"{out} is no folder's name; each picture is written as .png and .svg.", param_hint="--out")
    with house_style_for_now(style), warnings_noted():
        analysis = load(path, reading)
        refuse_groups(analysis, group_by, reading)
        analysis = analysis.grouped(group_by) if group_by else analysis
        told = {"by": by, "among": among or None, "where": where, "b": other, "fewest": fewest}
        told["show"] = asked_outlets(show, set(analysis.articles["outlet"]))
        told = {name: value for name, value in told.items() if value is not None}
        charts = asked(analysis, chart or [USUAL], of, told)
        files, reasons = drawn(charts, lambda made: made.files(out, dpi=dpi, for_sharing=for_sharing))
    if not files:
        raise FramingError("There is nothing to draw:", reasons, "Name other charts or things: --chart, --of.")
    note(f"not drawn, {why}" for why in reasons)
    note([f"{reading.groups}: outlets stay apart. {GROUPS}"] if reading.groups and not (group_by or by) else [])
    for file in write_files(files, out):
        if file.suffix == ".png":
            print(file)
    print(f"beside each picture: .svg, .csv (the numbers), .txt (what it says, n and source), .trace.csv, in {out}")


def asked_outlets(show: Sequence[str] | None, outlets: set[str]) -> int | str | list[str] | None:
    """What `show` is to be told: "all", a number, or names; what is an outlet's name is one ("1843").

    >>> asked_outlets(["3"], {"Gull"}), asked_outlets(["1843"], {"1843"}), asked_outlets(["all"], {"Gull"})
    (3, ['1843'], 'all')
    """
    if not show:
        return None
    if len(show) > 1 or show[0] in outlets:
        return list(show)
    return int(show[0]) if show[0].isdecimal() else "all" if show == ["all"] else list(show)


def refuse_groups(analysis, group_by: str | None, reading: Reading) -> None:
    """Stop at a column of groups that nothing has, where no file of groups was given: that is what is missing."""
    if group_by and not reading.groups and group_by not in analysis.corpus.articles:
        called = {theirs: ours for ours, theirs in (mapping(reading.column) or {}).items()}
        here = f"It is called {called[group_by]} here: --group-by {called[group_by]}." if group_by in called else ""
        advice = here or "Give the table that has it: --groups FILE."
        raise FramingError(f"The articles have no column {group_by!r} to group outlets by.", advice=advice)


def drawn(
    charts: Iterator[tuple[str, str, Callable]], files_of: Callable
) -> tuple[list[tuple[Path, bytes]], list[str]]:
    """The files of the charts that are asked for (see `asked`), and why those that are no picture are none."""
    files: list[tuple[Path, bytes]] = []
    reasons: list[str] = []
    for name, about, draw in list(charts):
        made = draw()
        if made.is_picture:
            files += files_of(made)
        else:
            why = re.sub(r"\b(fewest|among)=", r"--\1=", made.title).replace("--among= ", "--among ")  # as typed here
            reasons.append(f"{name}{f' of {about}' if about else ''}: {why}")
    return files, reasons


def asked(analysis, names: Sequence[str], of: Sequence[str] | None, told: dict) -> Iterator[tuple[str, str, Callable]]:
    """Each chart that is asked for: its name, its thing ("" where it has none), and the function that draws it.

    `told`: what the charts are to be told, by the names of their parameters. An unknown chart or thing, a chart that
    needs more than this, and an option that it does not take raise `FramingError`.
    """
    takes = {name: inspect.signature(getattr(analysis.charts, name)).parameters for name in dir(analysis.charts)}
    able = refuse_charts(names, takes)
    refuse_options(names, able, {OPTIONS[name]: (name,) for name in told} | ({"--of": THING} if of else {}))
    terms = {one.referent: {term.term for term in one.terms} for one in analysis.codebook.referents}
    things = list(terms)
    meant = [thing for thing in things if terms[thing].issuperset(told.get("among", ()))] or things
    named = set(analysis.mentions["referent"])
    for name in names:
        function = partial(
            getattr(analysis.charts, name), **{one: value for one, value in told.items() if one in takes[name]}
        )
        if not set(THING) & set(takes[name]):
            yield name, "", function
            continue
        refuse_things(of or [], things, parts="a" in takes[name])
        for thing in of or [one for one in meant if one in named] or meant[:1]:
            yield name, thing, partial(function, thing)


def refuse_charts(names: Sequence[str], takes: dict) -> dict:
    """Stop at a name that no chart has, and at a chart that needs what a command does not say: from Python it goes.

    Returns the charts that a command can draw, with what they take.
    """
    from framing import charts

    needs = {name: [one.name for one in own.values() if one.default is one.empty] for name, own in takes.items()}
    able = {name: takes[name] for name, own in needs.items() if set(own) <= set(THING)}
    for name in [one for one in names if one in takes and one not in able]:
        call = f"fr.analyse(…).charts.{name}({', '.join(f'{one}=…' for one in needs[name])})"
        what = f"There is no chart {name!r} to draw from a command."
        raise FramingError(what, advice=f"It needs more than that can say. From Python: {call}.")
    if strange := [name for name in names if name not in able]:
        near = nearest(strange[0], able)
        asks = [f"{name}: {question_of(getattr(charts, name))}" for name in able]
        what = f"There is no chart {strange[0]!r} to draw from a command. There are:"
        raise FramingError(what, asks, f"Did you mean {near!r}?" * bool(near))
    return able


def question_of(chart: Callable) -> str:
    """What a chart answers: the first sentence of what is said of it."""
    return " ".join((inspect.getdoc(chart) or "").split("\n\n")[0].split())


def refuse_options(names: Sequence[str], able: dict, given: dict[str, tuple[str, ...]]) -> None:
    """Stop at an option (with the parameters that it may be) that one of the charts does not take: its picture would be
    another than the one that was asked for. Which thing, and how many mentions, is for the charts of names alone."""
    for option, parameters in given.items():
        lacking = [name for name in names if not set(parameters) & set(able[name])]
        if not lacking or (option in OF_NAMES and len(lacking) < len(names)):
            continue
        others = ", ".join(name for name, own in able.items() if set(parameters) & set(own))
        advice = f"These do: {others}. {GROUPS if option == '--by' else ''}".strip()
        raise FramingError(f"The chart {lacking[0]} takes no {option}.", advice=advice)


def refuse_things(of: Sequence[str], things: Sequence[str], parts: bool) -> None:
    """Stop at a thing that the codebook does not have; `parts`: a chart takes a part of one (“thing: term”), too, and
    says itself what is wrong with that."""
    wanted = [one.partition(":")[0].strip() if parts else one for one in of]
    require_known(wanted, things, "The codebook has no thing {}.", "It has")


@contextmanager
def house_style_for_now(style: str | None) -> Iterator[None]:
    """Charts in this style as long as this lasts; no style at all is refused."""
    from framing.charts.core.style import HOUSE_STYLE, house_style, not_taken

    before = os.environ.get(HOUSE_STYLE)
    if style:
        house_style(style)
        left = ", ".join(not_taken(style))
        note([f"{style}: {left} not taken: sizes and the colours of voices stay as they are"] if left else [])
        os.environ[HOUSE_STYLE] = os.path.abspath(style) if os.path.exists(style) else style
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(HOUSE_STYLE, None)
        else:
            os.environ[HOUSE_STYLE] = before

"""`framing draw`: charts of any articles as pictures, for print and for sharing, with their numbers and words."""

import inspect
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated

from typer import Option

from framing.cli.analyse import load, note
from framing.cli.options import NOT_TOLD, Dpi, ForSharing, PathToArticles, Reading, Style, a_path, reads_articles

USUAL = "who_says"


@reads_articles
def run(
    path: PathToArticles,
    out: Annotated[Path, Option(parser=a_path, metavar="DIR", help="The folder of the pictures.")],
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
    fewest: Annotated[
        int | None,
        Option(metavar="N", min=1, help="From how many mentions on a chart is drawn. Default: 10."),
    ] = None,
    style: Style = None,
    dpi: Dpi = None,
    for_sharing: ForSharing = False,
    reading: Reading = NOT_TOLD,
) -> None:
    """Draw charts as pictures: PNG and SVG, each with its numbers, its text, and the source behind every mark.

    Without more: who calls each thing of the codebook what, and in whose words. With --dpi 300 for print, with
    --for-sharing also as 1,200 x 675 pixels. A chart of fewer mentions than it takes is not drawn, and that is told;
    --fewest=1 draws it all the same. An events.csv in the folder of a codebook.yml is marked on charts of time.
    """
    from framing.core.errors import FramingError
    from framing.core.files.file_sets import write_files
    from framing.reading.files_and_folders.corpus_folder import files_of

    with house_style_for_now(style):
        analysis, events = load(path, reading), files_of(path).events
        files: list[tuple[Path, bytes]] = []
        reasons: list[str] = []
        for name, about, draw in list(asked(analysis, chart or [USUAL], of, fewest, events)):
            made = draw()
            if made.is_picture:
                files += made.files(out, dpi=dpi, for_sharing=for_sharing)
            else:
                why = re.sub(r"\bfewest=", "--fewest=", made.title)  # as one types it here
                reasons.append(f"{name}{f' of {about}' if about else ''}: {why}")
    if not files:
        advice = "Name other charts or things: --chart, --of; or draw them of fewer mentions: --fewest=1."
        raise FramingError("There is nothing to draw:", reasons, advice)
    note(f"not drawn, {why}" for why in reasons)
    for file in write_files(files, out):
        if file.suffix == ".png":
            print(file)
    print(f"beside each picture: .svg, .csv (the numbers), .txt (what it says, n and source), .trace.csv, in {out}")


def asked(
    analysis, names: Sequence[str], of: Sequence[str] | None, fewest: int | None = None, events: Path | None = None
) -> Iterator[tuple[str, str, Callable]]:
    """Each chart that is asked for: its name, its referent ("" where it has none), and the function that draws it.

    `fewest`, from how many mentions on, and `events`, to be marked, are told to the charts that take them.
    An unknown chart or referent, and one that needs more than an analysis and a referent, raises `FramingError`.
    """
    from framing.core.errors import require_known
    from framing.core.text.words import COMMON

    able = {name: _needs(analysis, name) for name in dir(analysis.charts)}
    known = [name for name, needs in able.items() if needs in ([], ["referent"])]
    require_known(names, known, "There is no chart {} to draw from a command.", "There are")
    things = [one.referent for one in analysis.codebook.referents]
    require_known(of or [], things, "The codebook has no thing {}.", "It has")
    named = set(analysis.mentions["referent"])
    for name in names:
        function = getattr(analysis.charts, name)
        told = {"fewest": fewest, "events": events}
        takes = inspect.signature(function).parameters
        function = partial(
            function, **{one: value for one, value in told.items() if value is not None and one in takes}
        )
        if name == "keyness":  # as in the notebooks: of the commonest words no chart is wanted
            function = partial(function, leave_out=tuple(sorted(COMMON)))
        if not able[name]:
            yield name, "", function
            continue
        for thing in of or [one for one in things if one in named] or things[:1]:
            yield name, thing, lambda function=function, thing=thing: function(thing)


def _needs(analysis, name: str) -> list[str]:
    """What a chart must be told, beside the analysis; it is not told what it is content without."""
    parameters = inspect.signature(getattr(analysis.charts, name)).parameters.values()
    return [
        one.name
        for one in parameters
        if one.name == "referent" or (one.default is one.empty and one.kind is not one.VAR_KEYWORD)
    ]


@contextmanager
def house_style_for_now(style: str | None) -> Iterator[None]:
    """Charts in this style as long as this lasts; no style at all is refused."""
    from framing.charts.core.style import HOUSE_STYLE, house_style

    before = os.environ.get(HOUSE_STYLE)
    if style:
        house_style(style)
        os.environ[HOUSE_STYLE] = os.path.abspath(style) if os.path.exists(style) else style
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(HOUSE_STYLE, None)
        else:
            os.environ[HOUSE_STYLE] = before

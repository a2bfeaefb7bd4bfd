"""`framing explore`: the articles as a page to look at, click and read: one file, or served on this computer."""

import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.analyse import load, note, warnings_noted
from framing.cli.options import NOT_TOLD, PathToArticles, Reading, a_path, reads_articles
from framing.core.errors import FramingError


@reads_articles
def run(
    path: PathToArticles,
    out: Annotated[
        Path | None,
        typer.Option(
            parser=a_path,
            metavar="PATH",
            help="The page to write (.html); with --serve, a folder to keep what is served.",
        ),
    ] = None,
    serve: Annotated[
        bool, typer.Option("--serve", help="For thousands of articles: serve the page on this computer until Ctrl+C.")
    ] = False,
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="With --serve. Default: any free one.")] = 0,
    title: Annotated[
        str | None, typer.Option(help="What the page calls the articles. Default: the codebook's name, else theirs.")
    ] = None,
    reading: Reading = NOT_TOLD,
) -> None:
    """Write the explorer, one page to look at, click and read that needs no network: every bar opens its sentences.

    With --serve the page is served to this computer's browser alone, and loads the texts in parts: for corpora that
    are too large for one file. A folder that --serve --out FOLDER kept can be the PATH of a later --serve, at once.
    """
    from framing.analysis.save import in_turn
    from framing.explorer.explore import explore, remarks
    from framing.explorer.server import is_built
    from framing.explorer.tables import tables_read

    if out is None and not serve:
        raise typer.BadParameter("Name the page to write, --out page.html, or say --serve.", param_hint="--out")
    if serve and path.is_dir() and is_built(path):
        _refuse_options(path, out=out, title=title, **vars(reading))
        return _serve(path, port)
    file = None if out is None or serve else _page(out)
    analysis = load(path, reading)
    title = title or analysis.codebook.name or path.resolve().stem
    for name in in_turn(tables_read(analysis)):  # here, so that it is seen how far it is: it takes longest
        getattr(analysis, name)
    note(remark for remark in remarks(analysis) if remark not in analysis.corpus.remarks)  # those are told already
    if file is not None:
        with warnings_noted():
            written = explore(analysis, title).save(file)
        print(f"{written}  {written.stat().st_size / 1000:,.0f} kB; open it in a browser")
        return None
    if out is not None:
        return _serve(_built(analysis, out, title), port)
    with tempfile.TemporaryDirectory(prefix="framing-explorer-") as folder:
        return _serve(_built(analysis, Path(folder), title), port)


def _refuse_options(path: Path, **given) -> None:
    """Stop where something is asked of a page that was written already, and is served as it is."""
    usual = vars(NOT_TOLD) | {"out": None, "title": None}
    if asked := [f"--{name.replace('_', '-')}" for name, value in given.items() if value != usual[name]]:
        advice = f"Leave out {', '.join(asked)}; or give the path of the articles."
        raise FramingError(f"{path} was written before, and is served as it is.", advice=advice)


def _page(out: Path) -> Path:
    if out.is_dir():
        raise FramingError(f"{out} is a folder.", advice=f"Name a page in it: --out {out / 'page.html'}")
    if out.suffix.lower() not in (".html", ".htm"):
        raise FramingError(f"{out} is no name of a page.", advice="Its ending must be .html: --out page.html")
    return out


def _built(analysis, folder: Path, title: str) -> Path:
    from tqdm.auto import tqdm

    from framing.explorer.server import build

    shape = "{desc} {bar} {n_fmt} of {total_fmt} articles"
    with tqdm(total=len(analysis.corpus), desc="writing", disable=not sys.stderr.isatty(), bar_format=shape) as bar:

        def reached(done: int) -> None:
            bar.update(done - bar.n)

        return build(analysis, folder, title, reached)


def _serve(folder: Path, port: int) -> None:
    from framing.explorer.server import server

    made, address = server(folder, port)
    print(f"The explorer is at  {address}\nOnly this computer can open it. Ctrl+C ends it.", flush=True)
    serve_until_interrupted(made, "ended")


def serve_until_interrupted(server, ended: str) -> None:
    """Answer requests until Ctrl+C; what is then said."""
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print(ended)
    finally:
        server.server_close()

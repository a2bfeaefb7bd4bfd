"""`framing charts`: the main job. Runs every notebook from clean, and writes notebooks, charts and tables."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

from framing.cli.analyse import load
from framing.cli.options import Codebook, Dpi, ForSharing, Style
from framing.core.errors import FramingError
from framing.core.files.file_sets import RECORD, Content, recorded, recorded_run, with_record, write_files
from framing.core.text.listing import counted
from suite.compare import renderer
from suite.options import Again, Articles, Data, Jobs, Notebooks, Only, articles_read, beside, tables_in
from suite.running.execute import kernel_source, notebooks_in, run_from
from suite.running.notebooks import Run, notebook_bytes
from suite.running.unchanged import Records

DRAWN_FROM = "/tables/articles.csv"  # of what the charts of other articles than the suite's were drawn from


def run(
    notebooks: Notebooks = Path("notebooks"),
    data: Data = None,
    articles: Articles = None,
    codebook: Codebook = None,
    only: Only = None,
    jobs: Jobs = 2,
    again: Again = False,
    style: Style = None,
    dpi: Dpi = None,
    for_sharing: ForSharing = False,
) -> None:
    """Run every notebook from clean, top to bottom, and write what it makes: charts, tables, and the notebook itself.

    A notebook that fails leaves everything of its own as it was, and the others go on. Run twice, it writes the same
    bytes; so a notebook that is unchanged, with all that it read, is not run a second time.

    Each notebook says itself which articles it reads: for charts of yours, write load("articles",
    "my-codebook.yml") in one; they go to data/articles/charts.
    """
    from framing.analysis.save import about, refuse_to_overwrite, write_tables

    data = data or beside(notebooks, "data")
    tell_notebooks(style, dpi, for_sharing)
    paths = notebooks_in(notebooks, only)
    folder = tables_in(data, articles, codebook, notebooks)
    refuse_to_overwrite(folder / "tables", {"articles": articles, "codebook": codebook})
    with scratch_folder() as scratch:
        records = Records(notebooks, data)
        known = {} if again else {path: records.restore(path, scratch) for path in paths}
        changed = [path for path in paths if not known.get(path)]
        with kernel_source(changed, scratch) as source:  # it gets ready while the tables are made
            analysis = load(*articles_read(data, articles, codebook, notebooks))
            tables = write_tables(analysis, scratch / "tables")
            fresh = run_from(source, changed, scratch, jobs) if changed else []
        runs = [known.get(path) or next(one for one in fresh if one.path == path) for path in paths]
        done = [one for one in runs if one.notebook]
        contents = ((folder / "tables" / path.name, in_pieces(path)) for path in tables)
        charts, headline = publish(done, data, with_record(contents, folder / "tables", about(analysis)))
        for one in fresh:
            if one.notebook:
                records.remember(one)

    say_drawn(len(done), len(paths) - len(fresh), notebooks, charts, data)
    print(f"{counted(len(tables), 'table')} in {folder / 'tables'}")
    if folder != data:
        print(f"These tables are of {articles or codebook}; the charts are of what the notebooks themselves load.")
    names = {name.name for name in charts if name.parent == Path("charts")}
    whole = not only and len(done) == len(runs) and names  # no name: all notebooks read other articles for a while
    for stale in left_over(data / "charts", names) if whole else []:
        print(f"No notebook writes {stale} any more: delete it if you do not need it.")
    refuse_faults(runs)
    print(f"Look first at {paths[0]}" + (f", or at {data / headline}" if headline else ""))


def tell_notebooks(style: str | None, dpi: int | None, for_sharing: bool) -> None:
    """Put into the environment, which reaches the kernels, how charts are to be drawn; no style at all is refused."""
    from framing.charts.core.style import HOUSE_STYLE, PICTURES, house_style

    if style:
        house_style(style)
        os.environ[HOUSE_STYLE] = os.path.abspath(style) if os.path.exists(style) else style
    if dpi:
        os.environ[PICTURES["dpi"]] = str(dpi)
    if for_sharing:
        os.environ[PICTURES["for_sharing"]] = "1"


def say_drawn(done: int, unchanged: int, notebooks: Path, charts: list[Path], data: Path) -> None:
    """Say how many notebooks were run, or had not changed, and how many charts there are of each folder."""
    still = f", {unchanged} of them unchanged and not run again" if unchanged else ""
    print(f"{counted(done, 'notebook')} in {notebooks}{still}")
    for where, pictures in pictures_by_folder(charts).items():
        print(f"{counted(pictures, 'chart')} in {data / where} (each as PNG and SVG, with its numbers and its text)")


def pictures_by_folder(charts: list[Path]) -> dict[Path, int]:
    """How many pictures were saved to each folder of `data`: to charts always, if none."""
    counts = Counter(name.parent for name in charts if name.suffix == ".png")
    return {Path("charts"): counts[Path("charts")]} | counts


def publish(done: list[Run], data: Path, tables: Iterable[tuple[Path, Content]]) -> tuple[list[Path], Path | None]:
    """Write what the notebooks saved, the notebooks and the tables, all or nothing, each folder of charts with a record
    of its files; the files written to `data`, and the picture saved first."""
    charts = gather(done)
    folders = sorted({data / Path(name).parent for name in charts if name.endswith(".png")})
    before = recorded_run(data / "charts").get("notebooks", {})
    notebooks = {one.path: notebook_bytes(one.notebook) for one in done if one.notebook}
    hashes = {path.name: sha256(content).hexdigest() for path, content in notebooks.items()}
    known = {name: old for name, old in before.items() if done and (done[0].path.parent / name).is_file()}
    told = {"notebooks": dict(sorted((known | hashes).items())), "renderer": renderer()}

    def files() -> Iterator[tuple[Path, Content]]:
        yield from notebooks.items()
        yield from ((data / n, source.read_bytes()) for n, source in charts.items() if data / n not in in_folders)
        for where in folders:
            kept = {name: old for name, old in recorded(where).items() if (where / name).is_file()}
            inside = ((data / n, charts[n].read_bytes()) for n in charts if (data / n).parent == where)
            yield from with_record(inside, where, told, kept)
        yield from tables

    in_folders = {data / name for name in charts if data / Path(name).parent in folders}
    write_files(files(), data)
    pictures = [file for one in done[:1] for file in one.saved.rglob("*.png")]
    first = min(pictures, key=lambda file: file.stat().st_mtime_ns, default=None)
    return [Path(name) for name in charts], first and first.relative_to(done[0].saved)


def in_pieces(path: Path) -> Iterator[bytes]:
    """What is in a file, a megabyte at a time."""
    with path.open("rb") as file:
        yield from iter(partial(file.read, 1_000_000), b"")


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder of its own for a run, gone afterwards however it ends."""
    folder = Path(tempfile.mkdtemp(prefix="framing-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def gather(runs: list[Run]) -> dict[str, Path]:
    """What the notebooks saved, by its name within the data folder; two that save one name differently are refused."""
    found: dict[str, tuple[Run, Path]] = {}
    faults = []
    for one in runs:
        for file in sorted(file for file in one.saved.rglob("*") if file.is_file()):
            name = file.relative_to(one.saved).as_posix()
            first, earlier = found.setdefault(name, (one, file))
            if name.endswith(DRAWN_FROM):  # the same articles, read with comments or without: the fuller record stays
                found[name] = max((first, earlier), (one, file), key=lambda saved: saved[1].stat().st_size)
            elif earlier.read_bytes() != file.read_bytes():
                faults.append(f"{name}: {first.path.name} and {one.path.name} save different things under this name")
    if faults:
        raise FramingError("The notebooks do not agree:", faults, "Give each chart a name of its own.")
    return {name: file for name, (_, file) in sorted(found.items())}


def refuse_faults(runs: list[Run]) -> None:
    """Name every notebook that failed, if any did."""
    faults = [one.fault for one in runs if one.fault]
    if faults:
        them = "it" if len(faults) == 1 else "them"
        many = f"{len(faults)} of {counted(len(runs), 'notebook')}"
        raise FramingError(f"{many} failed; nothing of {them} was written:", faults)


def left_over(folder: Path, names: set[str]) -> list[Path]:
    """Files of a folder that are not among `names`."""
    return [path for path in sorted(folder.glob("*")) if path.is_file() and path.name not in names | {RECORD}]

"""`framing charts`: the main job. Runs every notebook from clean, and writes notebooks, charts and tables."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from framing.commands.analyse import load, write_tables
from framing.commands.normal import write_notebook
from framing.commands.options import Articles, Codebook, Data, Jobs, Notebooks, Only, beside
from framing.commands.running import Run, notebooks_in, run_notebooks
from framing.errors import FramingError
from framing.files import write_bytes


def run(
    notebooks: Notebooks = Path("notebooks"),
    data: Data = None,
    articles: Articles = None,
    codebook: Codebook = None,
    only: Only = None,
    jobs: Jobs = 2,
) -> None:
    """Run every notebook from clean, top to bottom, and write what it makes: charts, tables, and the notebook itself.

    A notebook that fails leaves everything of its own as it was. Run twice, it writes the same bytes.
    """
    data = data or beside(notebooks, "data")
    paths = notebooks_in(notebooks, only)
    with scratch_folder() as scratch:
        runs = run_notebooks(paths, scratch, jobs)
        charts, headline = publish([one for one in runs if one.notebook], data)
    refuse_faults(runs)
    analysis = load(articles or beside(notebooks, "seeds"), codebook or data / "codebook.yml")
    tables = write_tables(analysis, data / "tables")

    pictures = sum(name.suffix == ".png" for name in charts)
    print(f"{len(runs)} notebooks in {notebooks}")
    print(f"{pictures} charts in {data / 'charts'} (each as PNG and SVG, with its numbers and its text)")
    print(f"{len(tables)} tables in {data / 'tables'}")
    for stale in [] if only else left_over(data / "charts", {name.name for name in charts}):
        print(f"No notebook writes {stale} any more: delete it if you do not need it.")
    print(f"Look first at {paths[0]}" + (f", or at {data / headline}" if headline else ""))


def publish(done: list[Run], data: Path) -> tuple[list[Path], Path | None]:
    """Write what the notebooks saved, and the notebooks; the files written to `data`, and the picture saved first."""
    charts = gather(done)
    for name, source in charts.items():
        write_bytes(data / name, source.read_bytes())
    for one in done:
        write_notebook(one.notebook, one.path)
    pictures = [file for one in done[:1] for file in one.saved.rglob("*.png")]
    first = min(pictures, key=lambda file: file.stat().st_mtime_ns, default=None)
    return [Path(name) for name in charts], first and first.relative_to(done[0].saved)


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
            if earlier.read_bytes() != file.read_bytes():
                faults.append(f"{name}: {first.path.name} and {one.path.name} save different things under this name")
    if faults:
        raise FramingError("The notebooks do not agree:", faults, "Give each chart a name of its own.")
    return {name: file for name, (_, file) in sorted(found.items())}


def refuse_faults(runs: list[Run]) -> None:
    """Name every notebook that failed, if any did."""
    faults = [one.fault for one in runs if one.fault]
    if faults:
        them = "it" if len(faults) == 1 else "them"
        raise FramingError(f"{len(faults)} of {len(runs)} notebooks failed; nothing of {them} was written:", faults)


def left_over(folder: Path, names: set[str]) -> list[Path]:
    """Files of a folder that are not among `names`."""
    return [path for path in sorted(folder.glob("*")) if path.is_file() and path.name not in names]

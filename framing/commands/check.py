"""`framing check`: are the committed outputs the outputs of this code? Runs everything again elsewhere and compares."""

from pathlib import Path

from framing.commands.analyse import load, write_tables
from framing.commands.charts import gather, refuse_faults, scratch_folder
from framing.commands.comparing import folder_differences, notebook_differences
from framing.commands.normal import read_notebook
from framing.commands.options import Articles, Codebook, Data, Jobs, Notebooks, beside
from framing.commands.running import Run, notebooks_in, run_notebooks
from framing.errors import FramingError


def run(
    notebooks: Notebooks = Path("notebooks"),
    data: Data = None,
    articles: Articles = None,
    codebook: Codebook = None,
    jobs: Jobs = 2,
) -> None:
    """Run all notebooks again into a temporary folder, and compare every output with what is committed.

    First every bar of every chart is traced to the characters of the articles it was counted from. Then text, HTML and
    tables must be equal, and pictures must look the same. Nothing in your folders is changed.
    """
    data = data or beside(notebooks, "data")
    paths = notebooks_in(notebooks)
    analysis = load(articles or beside(notebooks, "seeds"), codebook or data / "codebook.yml")
    traced = trace_all(analysis.corpus, data)
    with scratch_folder() as scratch:
        runs = run_notebooks(paths, scratch, jobs)
        refuse_faults(runs)
        charts = gather(runs)
        tables = scratch / "tables"
        write_tables(analysis, tables)
        faults, outputs = _notebooks(runs)
        faults += folder_differences(data / "charts", within(charts, "charts"))
        faults += folder_differences(data / "tables", {path.name: path for path in tables.iterdir()})
        counts = len(runs), outputs, sum(name.endswith(".png") for name in charts), len(list(tables.iterdir()))
    if faults:
        advice = "If the change is meant: run `framing charts`, look at what it wrote, and commit it."
        raise FramingError(f"{len(faults)} {'difference' if len(faults) == 1 else 'differences'}:", faults, advice)
    print("{} charts, {:,} marks traced to {:,} places in {} files".format(*traced))
    print("{} notebooks, {} outputs, {} charts, {} tables: all as committed".format(*counts))


def trace_all(corpus, data: Path) -> tuple[int, int, int, int]:
    """Hold every saved chart against the articles: how many charts, marks, places and files; any fault is raised."""
    from framing.charts.tracing import faults_of, read_chart, saved_charts

    faults, marks, places = _changed(corpus, data / "tables" / "articles.csv"), 0, 0
    charts = [read_chart(data / "charts", name) for name in saved_charts(data / "charts")]
    for chart in [] if faults else charts:
        found, drawn = faults_of(chart, corpus.texts)
        faults, marks, places = faults + found, marks + drawn, places + len(chart.places)
    if faults:
        advice = "If the articles or the charts were meant to change: run `framing charts`, and look at what it wrote."
        raise FramingError("These do not lead back to the articles:", faults, advice)
    return len(charts), marks, places, len(corpus.texts)


def _changed(corpus, table: Path) -> list[str]:
    """Articles that are not, byte for byte, those that the committed tables were made from."""
    if not table.exists():
        return []
    import pandas as pd

    committed = pd.read_csv(table, dtype="str").set_index("article_id").sha256
    now = corpus.articles.set_index("article_id")
    return [
        f"{now.source[key]}: is not the file that the charts were drawn from (its sha256 differs)"
        for key in now.index
        if key in committed and committed[key] != now.sha256[key]
    ]


def _notebooks(runs: list[Run]) -> tuple[list[str], int]:
    """What differs in the notebooks, and how many outputs were compared."""
    faults, outputs = [], 0
    for one in runs:
        committed = read_notebook(one.path)
        faults += notebook_differences(committed, one.notebook, one.path.name)
        outputs += sum(len(cell.get("outputs", [])) for cell in one.notebook.cells)
    return faults, outputs


def within(files: dict[str, Path], folder: str) -> dict[str, Path]:
    """The files under `folder`, by their names in it.

    >>> list(within({"charts/a.png": Path("x"), "notes.txt": Path("y")}, "charts"))
    ['a.png']
    """
    return {name.removeprefix(f"{folder}/"): path for name, path in files.items() if name.startswith(f"{folder}/")}

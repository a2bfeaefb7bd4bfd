"""`framing check`: are the committed outputs the outputs of this code? Runs everything again elsewhere and compares."""

from pathlib import Path

from framing.cli.analyse import load
from framing.cli.options import Codebook
from framing.core.errors import FramingError
from framing.core.files.file_sets import RECORD, misfits, recorded_run
from framing.core.text.listing import counted
from suite.charts import gather, scratch_folder
from suite.compare import folder_differences, notebook_differences, renderer
from suite.docs import stale_pages
from suite.numbers.looked_up import stale_figures
from suite.numbers.measured import changed_numbers
from suite.numbers.typed import typed_numbers
from suite.options import Articles, Data, Jobs, Notebooks, articles_read, beside, tables_in
from suite.running.execute import kernel_source, notebooks_in, run_from
from suite.running.notebooks import Run, read_notebook
from suite.teach import stale_answers


def run(
    notebooks: Notebooks = Path("notebooks"),
    data: Data = None,
    articles: Articles = None,
    codebook: Codebook = None,
    jobs: Jobs = 2,
) -> None:
    """Run all notebooks again into a temporary folder, and compare every output with what is committed.

    First every bar of every chart is traced to the characters of the articles it was counted from. Then text, HTML and
    tables must be equal, and pictures the same bytes, or, where other programs draw them here, look the same. Figures
    in prose must be what was measured, and notebooks as they were run. A notebook that fails is named, and the others
    are compared. Nothing in your folders is changed.
    """
    from framing.analysis.save import write_tables

    data = data or beside(notebooks, "data")
    paths = notebooks_in(notebooks)
    folder = tables_in(data, articles, codebook, notebooks)
    analysis = load(*articles_read(data, articles, codebook, notebooks))
    refuse_changed_articles(analysis.corpus, folder / "tables" / "articles.csv")
    with scratch_folder() as scratch:
        tables = scratch / "tables"
        with kernel_source(paths, scratch) as source:  # it gets ready meanwhile
            untraced, traced = trace_all(analysis.corpus, folder / "charts")
            write_tables(analysis, tables)
            runs = run_from(source, paths, scratch, jobs)
        done = [one for one in runs if one.notebook]
        charts = gather(done)
        drawn_by, here = recorded_run(data / "charts").get("renderer"), renderer()
        exact = drawn_by == here
        differing, outputs = _notebooks(done, exact)
        faults = untraced + differing + prose_faults([one.path for one in done], data)
        for where in sorted({"charts"} | {name.rpartition("/")[0] for name in charts if name.endswith(".png")}):
            faults += folder_differences(data / where, within(charts, where), len(done) == len(runs), exact)
        again = {path.name: path for path in tables.iterdir() if path.name != RECORD}
        faults += folder_differences(folder / "tables", again)
        named = "\n".join(faults)
        odd = [fault for where in ("tables", "charts") for fault in misfits(folder / where)]
        faults += [fault for fault in odd if fault.partition(" is not")[0] not in named]
        pictures, written = sum(name.endswith(".png") for name in charts), len(again)
    refuse_differences([one.fault for one in runs if one.fault], len(runs), faults)
    print(f"{counted(traced[0], 'chart')}, {counted(traced[1], 'mark')} traced to {counted(traced[2], 'place')}")
    made = [counted(len(runs), "notebook"), counted(outputs, "output"), counted(pictures, "chart")]
    print(f"{', '.join(made)}, {counted(written, 'table')}: all as committed")
    how = "byte for byte" if exact else f"by eye, since other programs drew them ({_other(drawn_by, here)})"
    print(f"pictures were compared {how}")


def _other(drawn_by: dict | None, here: dict) -> str:
    """Which programs differ between those that drew what is committed and those of this computer."""
    if not isinstance(drawn_by, dict):
        return "there is no record of which"
    return ", ".join(
        f"{name} {drawn_by.get(name)}, here {is_now}" for name, is_now in here.items() if drawn_by.get(name) != is_now
    )


def prose_faults(notebooks: list[Path], data: Path) -> list[str]:
    """Where what a reader reads is not what the run left: a notebook's text or code, a figure that is looked up or
    worked out, a number in README.md that is neither, a number on another page that is not the one recorded."""
    from hashlib import sha256

    known = recorded_run(data / "charts").get("notebooks", {})
    faults = [
        f"{path}: its text or its code was changed since it was run"
        for path in notebooks
        if path.name in known and sha256(path.read_bytes()).hexdigest() != known[path.name]
    ]
    top = data.parent
    faults += stale_pages(top / "docs") + stale_figures(top, data) + stale_answers(top)
    return faults + typed_numbers(top / "README.md") + changed_numbers(top)


def refuse_differences(failed: list[str], notebooks: int, faults: list[str]) -> None:
    """Name every notebook that failed, and every difference in the others, if there are any."""
    what = [f"{len(failed)} of {counted(notebooks, 'notebook')} failed"] if failed else []
    what += [counted(len(faults), "difference")] if faults else []
    advice = "If the change is meant: run `framing charts`, look at what it wrote, and commit it."
    if failed:
        advice = "The charts that only a failed notebook writes were not compared." + (f"\n{advice}" if faults else "")
    if failed or faults:
        raise FramingError(f"{', '.join(what)}:", failed + faults, advice)


def refuse_changed_articles(corpus, table: Path) -> None:
    """Stop if an article is not, byte for byte, the one that the committed tables were made from: name its file."""
    if not table.exists():
        return
    from framing.core.files.table_files import read_written

    committed = read_written(table).set_index("article_id").sha256
    now = corpus.articles.set_index("article_id")
    changed = [
        f"{now.source[key]}: is not the file that the charts were drawn from (its sha256 differs)"
        for key in now.index
        if key in committed and committed[key] != now.sha256[key]
    ]
    if changed:
        advice = "If it was meant to change: run `framing charts`, and look at what it wrote."
        raise FramingError("The charts do not lead back to the articles:", changed, advice)


def trace_all(corpus, folder: Path) -> tuple[list[str], tuple[int, int, int]]:
    """Hold every saved chart against the articles: the faults; and how many charts, marks and places."""
    from framing.charts.core.saved_charts import faults_of, read_chart, saved_charts

    faults, marks, places, names = [], 0, 0, saved_charts(folder)
    for name in names:
        try:
            chart = read_chart(folder, name)
        except FramingError as error:
            faults.append(error.what)
            continue
        found, drawn = faults_of(chart, corpus.texts)
        faults, marks, places = faults + found, marks + drawn, places + len(chart.places)
    return faults, (len(names), marks, places)


def _notebooks(runs: list[Run], exact: bool) -> tuple[list[str], int]:
    """What differs in the notebooks, and how many outputs were compared."""
    faults, outputs = [], 0
    for one in runs:
        committed = read_notebook(one.path)
        faults += notebook_differences(committed, one.notebook, one.path.name, exact)
        outputs += sum(len(cell.get("outputs", [])) for cell in one.notebook.cells)
    return faults, outputs


def within(files: dict[str, Path], folder: str) -> dict[str, Path]:
    """The files under `folder`, by their names in it.

    >>> list(within({"charts/a.png": Path("x"), "notes.txt": Path("y")}, "charts"))
    ['a.png']
    """
    return {name.removeprefix(f"{folder}/"): path for name, path in files.items() if name.startswith(f"{folder}/")}

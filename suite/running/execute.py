"""Runs notebooks from clean, top to bottom, side by side, each writing its charts to a folder of its own.

In: paths of notebooks. Out: one `Run` each, in the same order: the executed notebook, the folder of what it saved, or
what went wrong. Nothing is written to the notebooks themselves; `charts` and `check` decide what becomes of a run.
"""

import asyncio
import atexit
import concurrent.futures
import contextlib
import copy
import importlib.util
import os
import re
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from framing.core.errors import FramingError
from suite.running.notebooks import Run, normalise, read_notebook

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from suite.running.kernels import Source

MINUTES_PER_CELL = 30
WATCH = "__import__('suite.running.unchanged').running.unchanged.watch({!r})"  # a kernel's first line
SPLIT_ANSWERS, STARTS = 25, 120  # seconds in which a kernel must answer: one that was split is ready, others load first


class NoAnswer(Exception):
    """A kernel that was split from the source did not answer."""


LOADS = re.compile(rb"\b(?:from|import) helpers\b")  # in the file of a notebook that begins as the suite's do
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def notebooks_in(folder: Path, only: list[str] | None = None) -> list[Path]:
    """The notebooks of a folder in reading order, or those of them that are named; an unknown name is refused."""
    paths = sorted(folder.glob("*.ipynb")) if folder.is_dir() else []
    if not paths:
        advice = "Name their folder with --notebooks FOLDER, or run this in the top folder of the suite."
        raise FramingError(f"{folder}: there are no notebooks here.", advice=advice)
    known = [path.stem for path in paths]
    wanted = [name.removesuffix(".ipynb") for name in only or known]
    faults = [f"{name}: there is no such notebook" for name in wanted if name not in known]
    if faults:
        raise FramingError(f"{folder} does not have this:", faults, f"It has: {', '.join(known)}.")
    return [path for path in paths if path.stem in wanted]


def run_notebooks(paths: list[Path], scratch: Path, jobs: int = 2, quiet: bool = False) -> list[Run]:
    """Run notebooks, `jobs` at a time; `scratch` is an empty folder. Whoever has work of their own to do until the
    kernels are ready asks for their source first (`kernel_source`), and then for `run_from`."""
    with kernel_source(paths, scratch) as source:
        return run_from(source, paths, scratch, jobs, quiet)


@contextlib.contextmanager
def kernel_source(paths: list[Path], scratch: Path) -> Iterator["Source | None"]:
    """What the kernels split from, if that can be and is worth it; else none, and each starts by itself.

    It gets ready in a process of its own, and ends after the last of its kernels; when something fails, at once.
    """
    from suite.running.kernels import Source, can_split

    if sum(bool(LOADS.search(path.read_bytes())) for path in paths) < 2 or not can_split():
        yield None
        return
    source = Source(environment(scratch), scratch / "log")
    try:
        yield source
    except BaseException:
        source.process.kill()
        raise
    finally:
        source.stop()


def run_from(source: "Source | None", paths: list[Path], scratch: Path, jobs: int, quiet: bool = False) -> list[Run]:
    """Run notebooks in kernels of a source, with one progress bar over all their cells.

    While so many run, the kernel of the next gets ready, unless one is to run at a time.

    The kernels run in a thread's event loop, so that Ctrl-C reaches this thread whatever they do: it stops every
    kernel, waits until they are gone, and is raised again.
    """
    from tqdm.auto import tqdm

    read = {path: read_notebook(path) for path in paths}
    cells = sum(cell.cell_type == "code" and bool(cell.source.strip()) for nb in read.values() for cell in nb.cells)
    often = 0.1 if sys.stderr.isatty() else 5  # in a log, a line now and then is enough
    with (
        tqdm(total=cells, unit="cell", desc="Running notebooks", mininterval=often, disable=quiet) as bar,
        concurrent.futures.ThreadPoolExecutor(1) as thread,
    ):
        loop = asyncio.new_event_loop()
        task = loop.create_task(_run_all(read, scratch, jobs, bar, source))
        finished = thread.submit(_work, loop, task)
        try:
            while not finished.done():
                concurrent.futures.wait([finished], timeout=0.2)  # short, since Windows cannot interrupt a wait
        except BaseException:
            with contextlib.suppress(RuntimeError):  # all is done: the loop is closed
                loop.call_soon_threadsafe(task.cancel)
            raise
        return finished.result()


def _work(loop: asyncio.AbstractEventLoop, task: asyncio.Task) -> list[Run]:
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(task)
    except asyncio.CancelledError:
        return []  # nobody waits for it: who cancels raises why
    finally:
        waiting = asyncio.all_tasks(loop)
        for left in waiting:
            left.cancel()
        loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))
        loop.close()


async def _run_all(read: dict[Path, "NotebookNode"], scratch: Path, jobs: int, bar, source) -> list[Run]:
    kernels, running = asyncio.Semaphore(jobs + (jobs > 1)), asyncio.Semaphore(jobs)

    async def one(path: Path) -> Run:
        async with kernels:
            return await _run_one(path, read[path], scratch / path.stem, bar, source, running)

    # The largest first, since what shows most takes longest, and a long one begun last would be waited for alone.
    tasks = {path: asyncio.ensure_future(one(path)) for path in sorted(read, key=lambda path: -path.stat().st_size)}
    return await _all_of([tasks[path] for path in read])


async def _all_of(tasks: list[asyncio.Task]) -> list[Run]:
    """What all of them answer; where one fails, or all are stopped, it ends when each has ended its kernel."""
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            if not task.cancelling():  # stopped once more, it would leave the kernel that it is ending
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _run_one(path: Path, notebook: "NotebookNode", scratch: Path, bar, source, running) -> Run:
    """Run a notebook; where its kernel was split from the source and never answers, once more in one of its own."""
    if source:
        with contextlib.suppress(NoAnswer):
            return await _run_in(path, copy.deepcopy(notebook), scratch, bar, source, running)
    return await _run_in(path, notebook, scratch, bar, None, running)


async def _run_in(path: Path, notebook: "NotebookNode", scratch: Path, bar, source, running: asyncio.Semaphore) -> Run:
    """Start a kernel, run the cells in it as soon as there is a place for them, and end it."""
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    saved = scratch / "data"
    saved.mkdir(parents=True, exist_ok=True)
    kernel = _kernel(source)
    client = _client(path, notebook, kernel, scratch, bar, SPLIT_ANSWERS if source else STARTS)
    try:
        async with client.async_setup_kernel(env=environment(scratch), cleanup_kc=True), running:
            for number, cell in enumerate(notebook.cells):
                await client.async_execute_cell(cell, number, execution_count=client.code_cells_executed + 1)
    except CellExecutionError as error:
        return Run(path, saved, fault=_describe(path, notebook, error))
    except CellTimeoutError:
        return Run(path, saved, fault=f"{path.name}: a cell ran longer than {MINUTES_PER_CELL} minutes")
    except DeadKernelError:
        return Run(path, saved, fault=f"{path.name}: Python stopped in the middle (was there enough memory?)")
    except RuntimeError as error:  # what Jupyter raises where a kernel does not answer at its start
        if "Kernel d" not in str(error):  # “didn't respond”, “died before replying”
            raise
        if source:
            raise NoAnswer from None
        return Run(path, saved, fault=f"{path.name}: its kernel did not answer within {STARTS} seconds")
    finally:  # nbclient, interrupted, leaves the kernel to the end of all, when it can no longer be asked
        atexit.unregister(client._cleanup_kernel)
        if kernel.has_kernel:
            await kernel.shutdown_kernel(now=True)
    return Run(path, saved, notebook=normalise(notebook))


def _kernel(source):
    """A kernel to be started: split from the source, or of its own.

    None that someone installed elsewhere: the interpreter that runs this runs the notebooks.
    """
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager

    from suite.running.kernels import SplitProvisioner

    kernel = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[]))
    if source:
        kernel.kernel_id = str(uuid.uuid4())
        kernel.provisioner = SplitProvisioner(kernel_id=kernel.kernel_id, kernel_spec=kernel.kernel_spec, parent=kernel)
        kernel.provisioner.split_from = source
    return kernel


def _client(path: Path, notebook: "NotebookNode", kernel, scratch: Path, bar, answers: int):
    """What runs the cells of a notebook in a kernel, which must answer within so many seconds."""
    from nbclient import NotebookClient

    return NotebookClient(
        notebook,
        km=kernel,
        timeout=MINUTES_PER_CELL * 60,
        startup_timeout=answers,
        record_timing=False,
        coalesce_streams=True,
        extra_arguments=[
            "--IPKernelApp.log_level=ERROR",  # its remarks would break the progress bar
            f"--IPKernelApp.exec_lines={WATCH.format(str(scratch / 'log'))}",
        ],
        shutdown_kernel="immediate",  # all it made is saved; waiting for a polite exit costs a second each
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_executed=lambda **_: bar.update(),
    )


def environment(scratch: Path) -> dict[str, str]:
    """What a kernel sees of this computer: enough to run, and nothing that could make two runs differ."""
    dropped = {"MPLBACKEND", "MATPLOTLIBRC", "PYTHONWARNINGS", "PYTHONSTARTUP", "IPYTHONDIR"}
    ours = {
        "FRAMING_DATA": str((scratch / "data").resolve()),
        "IPYTHONDIR": str(scratch / "ipython"),  # no start-up files, no history of the user's
        "MATPLOTLIBRC": str(_plain_style()),  # nor their style
        "PYTHONHASHSEED": "0",
        "TQDM_DISABLE": "1",  # a progress bar shows times, which differ
        "TZ": "UTC",
    }
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {name: value for name, value in os.environ.items() if name not in dropped} | ours | threads


def _plain_style() -> Path:
    return Path(importlib.util.find_spec("matplotlib").origin).parent / "mpl-data" / "matplotlibrc"


def _describe(path: Path, notebook: "NotebookNode", error) -> str:
    """Where a notebook failed, for a person: its name, the cell, the line of source, the error's last line."""
    number, cell = next(
        (number, cell)
        for number, cell in enumerate(notebook.cells, start=1)
        if any(output.output_type == "error" for output in cell.get("outputs", []))
    )
    count = cell.execution_count
    trace = COLOURS.sub("", error.traceback or "")
    lines = re.findall(rf"(?:In\s*\[{count}\], line |^-+> ?)(\d+)", trace, flags=re.MULTILINE)
    source = cell.source.splitlines()
    line = int(lines[0]) if lines and int(lines[0]) <= len(source) else 1
    reason = f"{error.ename}: {error.evalue}".strip().splitlines()
    return "\n    ".join([f"{path.name}, cell {number}, In [{count}], line {line}:", source[line - 1].strip(), *reason])

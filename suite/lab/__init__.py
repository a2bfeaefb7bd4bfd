"""`framing lab`: JupyterLab on this computer only, with its token, opened at the first notebook.

It shows the suite's folder, so that data/codebook.yml and everything else that the notebooks speak of can be opened.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from suite.options import Notebooks
from suite.running.execute import notebooks_in
from suite.running.notebooks import read_notebook, write_notebook

FIRST = "00-start-here.ipynb"
SETTINGS = Path(__file__).with_name("settings")  # overrides.json: no question about news on opening
STARTUP = Path(__file__).with_name("startup.py")  # run in each notebook's Python before its first cell
WEB_PAGE = Path(__file__).parents[1] / "web_page"  # the template of a notebook that is exported as a web page
# What notebooks need beside themselves: the glossary that they link to and the exercises, but not their solutions.
COPIED, LEFT = ("seeds", "data", "docs", "exercises", "helpers.py"), ("charts", "tables", "solutions", "source")


def run(
    notebooks: Notebooks = Path("notebooks"),
    browser: Annotated[bool, typer.Option(help="Open a browser, or only print the address.")] = True,
    port: Annotated[int, typer.Option(help="The port to try first.", min=0, max=65535)] = 8888,
    student: Annotated[
        bool, typer.Option("--student", help="Open a copy in a new folder, with all outputs cleared, to work in.")
    ] = False,
) -> None:
    """Open the notebooks in JupyterLab: on localhost, protected by its token. Stop it with Ctrl-C, twice."""
    found = [path.name for path in notebooks_in(notebooks)]
    first = FIRST if FIRST in found else found[0]
    if student:
        notebooks = student_copy(notebooks, Path(tempfile.mkdtemp(prefix="framing-student-")))
        os.environ["PYTHONPATH"] = os.pathsep.join(
            filter(None, [str(notebooks.parent), os.environ.get("PYTHONPATH")])
        )  # so that its own helpers.py is the one that notebooks import, and charts are kept there
        print(f"A copy to work in, kept after JupyterLab is closed: {notebooks.parent}")
    os.environ.setdefault("PYTHONSTARTUP", str(STARTUP))  # a person's own stays
    command = lab_command(notebooks, first, port) + ([] if browser else ["--no-browser"])
    if os.name == "posix" and os.geteuid() == 0:
        print("You are root: what a notebook does, it may do to the whole computer.", file=sys.stderr)
        command.append("--allow-root")
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(sys.executable, command)  # signals and the terminal are JupyterLab's own from here on
    raise typer.Exit(subprocess.call(command))


def lab_command(folder: Path, first: str, port: int) -> list[str]:
    """What starts JupyterLab on the folder around the notebooks' folder, with the interpreter that runs this."""
    top = folder.resolve().parent
    return [
        *(sys.executable, "-m", "jupyterlab", "--ip=localhost", f"--port={port}"),
        *(f"--ServerApp.root_dir={top}", f"--LabApp.default_url=/lab/tree/{folder.resolve().name}/{first}"),
        "--ServerApp.contents_manager_class=suite.lab.contents.SuiteContents",
        f"--LabApp.app_settings_dir={SETTINGS}",
        *(f"--TemplateExporter.extra_template_basedirs={WEB_PAGE}", "--HTMLExporter.template_name=framing"),
        *("--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"),
    ]


def student_copy(notebooks: Path, to: Path) -> Path:
    """Copy the notebooks without their outputs, and what they need; the folder of the copies."""
    copies = to / notebooks.resolve().name
    for name in COPIED:
        source = notebooks.resolve().parent / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns(*LEFT))
        elif source.exists():
            shutil.copy2(source, to / name)
    copies.mkdir(parents=True, exist_ok=True)  # the exercises are among what is copied
    for path in notebooks_in(notebooks):
        notebook = read_notebook(path)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        write_notebook(notebook, copies / path.name)
    return copies

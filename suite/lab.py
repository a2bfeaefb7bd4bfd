"""`framing lab`: JupyterLab on this computer only, with its token, opened at the first notebook."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from suite.execute import notebooks_in
from suite.options import Notebooks

FIRST = "00-start-here.ipynb"


def run(
    notebooks: Notebooks = Path("notebooks"),
    browser: Annotated[bool, typer.Option(help="Open a browser, or only print the address.")] = True,
    port: Annotated[int, typer.Option(help="The port to try first.", min=0, max=65535)] = 8888,
) -> None:
    """Open the notebooks in JupyterLab: on localhost, protected by its token. Stop it with Ctrl-C, twice."""
    found = [path.name for path in notebooks_in(notebooks)]
    first = FIRST if FIRST in found else found[0]
    sys.stdout.flush()
    command = lab_command(notebooks, first, port) + ([] if browser else ["--no-browser"])
    if os.name == "posix":
        os.execv(sys.executable, command)  # signals and the terminal are JupyterLab's own from here on
    raise typer.Exit(subprocess.call(command))


def lab_command(folder: Path, first: str, port: int) -> list[str]:
    """What starts JupyterLab on `folder`, with the interpreter that runs this."""
    return [
        *(sys.executable, "-m", "jupyterlab", "--ip=localhost", f"--port={port}"),
        *(f"--ServerApp.root_dir={folder.resolve()}", f"--LabApp.default_url=/lab/tree/{first}"),
        *("--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"),
    ]

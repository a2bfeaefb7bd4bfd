"""The explorer in a real JupyterLab: a picture in a notebook that is not trusted, the explorer once it is run."""

import os
import re
import secrets
import subprocess
from pathlib import Path

import nbformat
import pytest

from framing import explore
from suite.lab import lab_command
from tests.test_browser import free_port, wait_for

ROOT = Path(__file__).resolve().parents[2]
CELL = f"""
import framing as fr
fr.explore(fr.analyse({str(ROOT / "seeds")!r}, {str(ROOT / "data" / "codebook.yml")!r}), "Five articles")
"""


@pytest.fixture
def lab(seeds, tmp_path):
    """JupyterLab on one notebook whose output was made elsewhere, so that it is not trusted; its settings here, too."""
    bundle = explore(seeds, "Five articles")._repr_mimebundle_()
    cell = nbformat.v4.new_code_cell(CELL.strip(), execution_count=1)
    cell.outputs = [nbformat.v4.new_output("execute_result", bundle, execution_count=1)]
    (tmp_path / "notebooks").mkdir()
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=kernel), tmp_path / "notebooks" / "one.ipynb")
    token, port = secrets.token_hex(16), free_port()
    folders = {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTER_CONFIG_DIR": "config", "JUPYTER_RUNTIME_DIR": "runtime"}
    folders |= {"JUPYTER_DATA_DIR": "share", "IPYTHONDIR": "ipython"}
    environment = os.environ | {name: str(tmp_path / folder) for name, folder in folders.items()}
    command = [*lab_command(tmp_path / "notebooks", "one.ipynb", port), "--no-browser", "--allow-root"]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment | {"JUPYTER_TOKEN": token}, stdout=log, stderr=log)
    try:
        wait_for(f"http://localhost:{port}/api/status?token={token}", server, tmp_path / "log")
        yield f"http://localhost:{port}/lab/tree/one.ipynb?token={token}"
    finally:
        server.terminate()
        server.wait(20)


def choose(page, menu: str, entry: str) -> None:
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{entry}$")).click()


def test_a_picture_first_and_the_explorer_once_it_is_run(lab, browser):
    page = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
    page.goto(lab)
    picture = page.locator(".jp-OutputArea figure img").first
    picture.wait_for(timeout=90_000)
    assert "genocide" in picture.get_attribute("alt").lower()
    assert page.locator(".jp-OutputArea iframe").count() == 0
    page.get_by_text(re.compile(r"\| Idle$")).wait_for(timeout=90_000)
    choose(page, "Run", "Run All Cells")
    frame = page.frame_locator(".jp-OutputArea iframe")
    frame.locator("table.bars button.bar").first.click(timeout=120_000)
    frame.locator(".finding").wait_for()
    assert not page.locator(".framing-explorer-still img").is_visible()
    page.context.close()

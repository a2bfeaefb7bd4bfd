"""Notebooks in a real JupyterLab in a real browser, as a student meets them: opened, then run from the menu.

The first one; one that shows prices; and one with the explorer, of which a notebook that is not trusted shows a
picture.
"""

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import nbformat
import pytest

from suite.lab import FIRST, lab_command

ROOT = Path(__file__).resolve().parents[1]
PRICES, EXPLORER = "prices.ipynb", "explorer.ipynb"
PRICE = "Not $8 billion, but $3 billion was what they had planned to pay for the toll of the bridge over the river."
EXPLORE = f"""
import framing as fr
fr.explore(fr.analyse({str(ROOT / "seeds")!r}, {str(ROOT / "data" / "codebook.yml")!r}), "Five articles")
"""
IDLE = re.compile(r"\| Idle$")  # what the foot of the page says of a kernel that waits
SECONDS = 180  # for the whole notebook, on a slow machine with other tests beside it


@pytest.fixture(scope="module")
def lab(tmp_path_factory, seeds):
    """JupyterLab on a copy of the notebooks (it saves by itself), its settings and charts in a temporary folder too."""
    home = tmp_path_factory.mktemp("lab")
    notebooks = Path(shutil.copytree(ROOT / "notebooks", home / "notebooks"))
    (notebooks / PRICES).write_text(nbformat.writes(notebook_with_prices()), "utf-8")
    (notebooks / EXPLORER).write_text(nbformat.writes(notebook_with_explorer(seeds)), "utf-8")
    settings = home / "settings" / "@jupyterlab" / "notebook-extension" / "tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"windowingMode": "none"}))  # else cells out of sight are not on the page
    token, port = secrets.token_hex(16), free_port()
    folders = {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTER_CONFIG_DIR": "config", "JUPYTER_RUNTIME_DIR": "runtime"}
    folders |= {"JUPYTER_DATA_DIR": "share", "IPYTHONDIR": "ipython", "FRAMING_DATA": "data"}
    environment = os.environ | {name: str(home / folder) for name, folder in folders.items()} | {"JUPYTER_TOKEN": token}
    command = [*lab_command(notebooks, FIRST, port), "--no-browser", "--allow-root"]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        address = f"http://localhost:{port}"
        wait_for(f"{address}/api/status?token={token}", server, home / "log")
        yield f"{address}/lab/tree/{notebooks.name}/{FIRST}?token={token}"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("localhost", 0))
        return any_port.getsockname()[1]


def wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def page(browser, lab):
    """JupyterLab with the first notebook open, its kernel ready: a menu chosen earlier would be lost."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.goto(lab)
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell .jp-InputPrompt", timeout=60_000)
    page.get_by_text(IDLE).wait_for(timeout=60_000)
    yield page
    context.close()


def opened(page, name: str):
    """A notebook opened from the list of files, its kernel ready; the panel that shows it."""
    page.locator(".jp-DirListing-item", has_text=name).dblclick()
    page.locator(".lm-DockPanel-tabBar .lm-mod-current", has_text=name).wait_for(timeout=60_000)
    panel = page.locator(f"#{page.locator('.jp-NotebookPanel:visible').get_attribute('id')}")
    panel.locator(".jp-OutputArea-output").first.wait_for(timeout=60_000)
    page.get_by_text(IDLE).wait_for(timeout=90_000)
    return panel


def test_opened_but_not_run_it_shows_the_committed_headline_chart(page):
    see_headline_chart(page, picture="opened.png")


def test_run_from_the_menu_it_shows_the_headline_chart_and_no_error(page):
    choose(page, "Edit", "Clear Outputs of All Cells")
    page.wait_for_function(NONE_RUN, timeout=10_000)
    choose(page, "Run", "Run All Cells")
    page.wait_for_function(f"{ALL_RUN} || document.querySelector(`{ERRORS}`)", timeout=SECONDS * 1000)
    assert page.locator(ERRORS).all_inner_texts() == []
    see_headline_chart(page, picture="run.png")


def test_prices_in_the_text_of_articles_are_no_mathematics(page):
    panel = opened(page, PRICES)
    panel.locator(".jp-RenderedMarkdown mjx-container").wait_for(timeout=60_000)  # mathematics is read in this page
    outputs = panel.locator(".jp-OutputArea-output")
    assert outputs.count() == len(shown_with_prices())
    for output in outputs.all():
        output.scroll_into_view_if_needed()
        assert output.locator("mjx-container").count() == 0, output.inner_html()
        assert "$8 billion" in output.inner_text() and "$3 billion" in output.inner_text()


def test_a_picture_of_the_explorer_first_and_the_explorer_once_it_is_run(page):
    panel = opened(page, EXPLORER)
    picture = panel.locator("figure img").first
    picture.wait_for(timeout=90_000)
    assert "genocide" in picture.get_attribute("alt").lower()
    assert panel.locator("iframe").count() == 0
    choose(page, "Run", "Run All Cells")
    frame = panel.frame_locator("iframe")
    frame.locator("table.bars button.bar").first.click(timeout=120_000)
    frame.locator(".finding").wait_for()
    assert not panel.locator(".framing-explorer-still img").is_visible()


def notebook_with_explorer(seeds):
    """One whose output was made elsewhere, so that it is not trusted."""
    from nbformat.v4 import new_code_cell, new_notebook, new_output

    from framing import explore

    bundle = explore(seeds, "Five articles")._repr_mimebundle_()
    cell = new_code_cell(EXPLORE.strip(), execution_count=1)
    cell.outputs = [new_output("execute_result", bundle, execution_count=1)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return new_notebook(cells=[cell], metadata=kernel)


def shown_with_prices() -> list:
    """Every way in which a notebook shows the text of an article."""
    import pandas as pd
    from matplotlib.figure import Figure

    import framing as fr
    import helpers
    from framing.charts.core.chart import Chart
    from framing.reading.corpus import corpus

    text = f"Toll bridge\n\n{PRICE} The mayor said: “{PRICE}”"
    rows = [{"article_id": key, "outlet": f"Daily {key}"} for key in "ab"]
    analysis = fr.analyse(corpus(rows, dict.fromkeys("ab", text)), ROOT / "data" / "codebook.yml")
    place = pd.DataFrame([{"article_id": "a", "start": text.index("had"), "end": text.index("had") + 3}])
    table = pd.DataFrame({"text": [PRICE]})
    chart = Chart("prices", Figure(), table, PRICE, PRICE, [], table)
    shown = [helpers.say(PRICE), helpers.show(table), helpers.concordance(analysis, place, "sentence"), table, chart]
    return [*shown, helpers.by_voice(analysis, "a"), helpers.side_by_side(analysis, 1)]


def notebook_with_prices():
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

    cells = [new_markdown_cell("A formula: $x^2$")]
    for one in shown_with_prices():
        output = new_output("display_data", {"text/html": one._repr_html_(), "text/plain": repr(one)})
        cells.append(new_code_cell("pass", outputs=[output]))
    return new_notebook(cells=cells)


def choose(page, menu: str, entry: str) -> None:
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{entry}$")).click()


def see_headline_chart(page, picture: str) -> None:
    chart = page.locator(".jp-OutputArea-output figure img").first
    chart.scroll_into_view_if_needed()
    assert chart.is_visible()
    assert chart.evaluate("image => image.complete && image.naturalWidth") > 0
    alt = chart.get_attribute("alt").lower()
    assert "genocide" in alt and "precision operation" in alt
    if folder := os.environ.get("FRAMING_SCREENSHOTS"):  # for people who want to look, too
        page.screenshot(path=Path(folder) / picture)


PROMPTS = (
    "[...document.querySelectorAll('.jp-NotebookPanel .jp-CodeCell .jp-InputPrompt')].map(p => p.textContent.trim())"
)
NONE_RUN = PROMPTS + r".filter(text => text).every(text => /^\[ \]:?$/.test(text))"  # a folded cell shows none
ALL_RUN = (
    PROMPTS + r".filter(text => text).every(text => /^\[\d+\]:?$/.test(text))"
)  # [3], not [ ] (not run) or [*] (running)
ERRORS = ", ".join(
    f".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.{kind}']" for kind in ("stderr", "error")
)

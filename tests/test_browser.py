"""The first notebook in a real JupyterLab in a real browser, as a student meets it: opened, then run from the menu."""

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

import pytest

from suite.lab import FIRST, lab_command

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync""".split()
SECONDS = 180  # for the whole notebook, on a slow machine with other tests beside it


@pytest.fixture(scope="module")
def browser_path():
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found and os.environ.get("CI") == "true":
        pytest.fail("no browser: this machine must have Chromium, so that this test means something")
    if not found:
        pytest.skip("no Chromium or Chrome here, so the notebooks were not tried in a browser")
    return found


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """JupyterLab on a copy of the notebooks (it saves by itself), its settings and charts in a temporary folder too."""
    home = tmp_path_factory.mktemp("lab")
    notebooks = Path(shutil.copytree(ROOT / "notebooks", home / "notebooks"))
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


@pytest.fixture
def page(browser_path, lab, tmp_path):
    """The first notebook, opened, its kernel ready: a menu chosen earlier would be lost."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=browser_path, args=FLAGS, viewport={"width": 1400, "height": 1000}
        )
        page = context.pages[0] if context.pages else context.new_page()
        page.goto(lab)
        page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell .jp-InputPrompt", timeout=60_000)
        page.get_by_text(re.compile(r"\| Idle$")).wait_for(timeout=60_000)
        yield page
        context.close()


def test_opened_but_not_run_it_shows_the_committed_headline_chart(page):
    see_headline_chart(page, picture="opened.png")


def test_run_from_the_menu_it_shows_the_headline_chart_and_no_error(page):
    choose(page, "Edit", "Clear Outputs of All Cells")
    page.wait_for_function(NONE_RUN, timeout=10_000)
    choose(page, "Run", "Run All Cells")
    page.wait_for_function(f"{ALL_RUN} || document.querySelector(`{ERRORS}`)", timeout=SECONDS * 1000)
    assert page.locator(ERRORS).all_inner_texts() == []
    see_headline_chart(page, picture="run.png")


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
NONE_RUN = PROMPTS + r".every(text => /^\[ \]:?$/.test(text))"
ALL_RUN = PROMPTS + r".every(text => /^\[\d+\]:?$/.test(text))"  # [3], not [ ] (not run) or [*] (running)
ERRORS = ", ".join(
    f".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.{kind}']" for kind in ("stderr", "error")
)

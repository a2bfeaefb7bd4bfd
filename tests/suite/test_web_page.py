"""A notebook exported as one web page: it loads nothing, axe finds nothing serious, answers are shut."""

import subprocess
import sys
from pathlib import Path

import pytest

from suite.lab import WEB_PAGE
from suite.running.notebooks import read_notebook
from tests.axe import serious

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
NAMES = ["00-start-here", "03-whose-voice", "10-who-did-what-to-whom"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Three notebooks exported as a person does it."""
    out = tmp_path_factory.mktemp("pages")
    config = WEB_PAGE / "nbconvert_config.py"
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--config", config, "--to", "html", "--output-dir", out]
    subprocess.run([*command, *(NOTEBOOKS / f"{name}.ipynb" for name in NAMES)], check=True, capture_output=True)
    return out


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_as_a_page_is_for_everyone(name, pages, browser):
    cells = read_notebook(NOTEBOOKS / f"{name}.ipynb").cells
    folded = [
        cell.metadata.get("jupyter", {}).get(f"{what}_hidden") for cell in cells for what in ("source", "outputs")
    ]
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((pages / f"{name}.html").as_uri())
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    assert (
        page.locator("details.folded").count()
        == page.locator("details.folded:not([open])").count()
        == sum(map(bool, folded))
    )
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert all(image.bounding_box()["width"] >= 600 for image in page.locator("main figure img").all())
    page.close()

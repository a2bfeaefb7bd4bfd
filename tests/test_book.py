"""The book as a student meets it: built, opened from its folder in a real browser, searched, with nothing fetched."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from suite.book import pages, reference
from suite.running.notebooks import read_notebook
from tests.axe import serious

ROOT = Path(__file__).resolve().parents[1]
MISSING = [name for name in ("sphinx", "myst_nb", "furo") if not find_spec(name)]
SHOWN = [
    "index",
    "notebooks/00-start-here",
    "notebooks/03-whose-voice",
    "docs/glossary",
    "docs/methods",
    "teaching/paths",
]
# 09 and 11 begin with the practice corpus; all others are switched to it by the same line.
ON_SEEDS = [path for path in sorted((ROOT / "notebooks").glob("*.ipynb")) if path.stem[:2] not in ("09", "11")]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed (requirements-book.txt): {', '.join(MISSING)}")


class Links(HTMLParser):
    """What a page leads to and loads, and the places in it that can be led to."""

    def __init__(self):
        super().__init__()
        self.targets, self.loaded, self.places = [], [], set()

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "a" and known.get("href"):
            self.targets.append(known["href"])
        if tag in ("script", "img", "iframe", "source") and known.get("src"):
            self.loaded.append(known["src"])
        if tag == "link" and known.get("href"):
            self.loaded.append(known["href"])
        self.places.update(filter(None, [known.get("id"), known.get("name")]))


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The book without what takes minutes, built by the command; every warning is an error."""
    out = tmp_path_factory.mktemp("book")
    command = [sys.executable, "-m", "suite", "book", "--quick", "--strict", "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return out / "html"


@pytest.fixture(scope="module")
def links(book):
    found = {}
    for page in book.rglob("*.html"):
        if "_static" not in page.parts:
            found[page] = Links()
            found[page].feed(page.read_text("utf-8"))
    return found


def test_every_part_is_there(book):
    for part in ["notebooks", "teaching", "docs/how-to", "docs/data-cards", "reference"]:
        assert list((book / part).glob("*.html")), part
    notebooks = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert {path.stem for path in (book / "notebooks").glob("*.html")} == notebooks
    assert not list(book.rglob("*solution*")) and not list(book.rglob("*test-key*"))


def test_every_link_leads_somewhere_within_the_folder(book, links):
    for page, found in links.items():
        for target in found.targets:
            parts = urlsplit(target)
            if parts.scheme or target in ("#", ""):
                continue
            place = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert place.exists(), f"{page.relative_to(book)} leads to {target}"
            if parts.fragment and place in links:
                assert unquote(parts.fragment) in links[place].places, f"{page.relative_to(book)} leads to {target}"


def test_nothing_is_loaded_from_elsewhere(book, links):
    for page, found in links.items():
        assert not [name for name in found.loaded if re.match(r"(?:https?:)?//", name)], page
    for style in book.rglob("*.css"):
        assert not re.search(r"url\([\"']?(?:https?:)?//|@import\s+[\"'](?:https?:)?//", style.read_text("utf-8")), (
            style
        )


def test_the_explorer_is_in_the_book_if_the_suite_has_one(book):
    import suite
    from framing.cli import app

    assert suite
    if "explore" not in {command.name for command in app.registered_commands}:
        pytest.skip("this version has no command `framing explore`")
    for name in ("practice", "seeds"):
        assert f"_static/explorer/{name}.html" in (book / "explorer" / f"{name}.html").read_text("utf-8")
        assert (book / "_static" / "explorer" / f"{name}.html").exists()


def test_prices_stay_prices(book):
    assert not [
        page
        for page in book.rglob("*.html")
        if "mathjax" in page.read_text("utf-8").lower().replace("mathjax_ignore", "")
    ]


def test_folded_cells_are_folded_and_predictions_hidden():
    from nbformat.v4 import new_code_cell, new_notebook

    hidden = new_code_cell("1", metadata={"jupyter": {"source_hidden": True, "outputs_hidden": True}})
    tags = pages.for_reading(new_notebook(cells=[hidden, new_code_cell("2")])).cells
    assert tags[0].metadata.tags == ["hide-input", "hide-output"] and "tags" not in tags[1].metadata


def test_each_page_stands_once_in_the_contents(tmp_path):
    for name in ["teaching/paths.md", "teaching/README.md", "docs/tables.md", "notebooks/00-a.ipynb"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    listed = re.findall(r"(?m)^(?:teaching|docs|notebooks)/.+$", "".join(pages.contents(tmp_path)))
    assert sorted(listed) == ["docs/tables", "notebooks/00-a", "teaching/README", "teaching/paths"]


def test_the_reference_has_every_command_and_every_function():
    import framing
    from framing.cli import app

    told = reference.command_line()
    for command in app.registered_commands:
        assert f"\n## framing {command.name}\n" in told
    functions = reference.functions()
    for name in ("analyse", "read", "find_passages"):
        assert name in framing.__all__ and f"### {name}\n" in functions
    assert not re.search(r"`[^`\n]*&lt;[^`\n]*`", functions)


def test_a_notebook_on_the_practice_corpus_differs_in_one_line():
    from suite.book.on_practice import on_practice

    for path in ON_SEEDS:
        before, after = read_notebook(path), on_practice(read_notebook(path))
        assert after, f"{path.name} has no line that says which corpus"
        lines = [
            line
            for one, other in zip(before.cells, after.cells, strict=True)
            for line in set(other.source.splitlines()) - set(one.source.splitlines())
        ]
        assert len(lines) == 1 and '"practice"' in lines[0]


def test_its_page_says_what_it_is_and_has_no_content_note_on_the_war():
    from suite.book.on_practice import as_page

    for path in ON_SEEDS:
        opening = as_page(read_notebook(path)).cells[0].source
        assert opening.splitlines()[0].endswith(", on the practice corpus")
        assert "invented dispute" in opening and "Content note" not in opening


def test_its_links_lead_to_pages_that_are_there():
    from suite.book.on_practice import with_links

    copied = {path.name for path in ON_SEEDS}
    pages = [with_links(read_notebook(path), copied) for path in ON_SEEDS]
    prose = "\n".join(cell.source for page in pages for cell in page.cells if cell.cell_type == "markdown")
    assert set(re.findall(r"\]\((\d\d-[\w-]+\.ipynb)\)", prose)) <= copied
    assert "](../notebooks/09-your-own-corpus.ipynb)" in prose and "](../notebooks/11-over-time.ipynb)" in prose


@pytest.fixture
def page(browser):
    """An empty page that records what it asks for and what goes wrong."""
    context = browser.new_context()
    opened = context.new_page()
    opened.asked, opened.wrong = [], []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on("pageerror", lambda error: opened.wrong.append(str(error)))
    opened.on("console", lambda told: opened.wrong.append(told.text) if told.type == "error" else None)
    yield opened
    context.close()


def test_search_works_without_a_server(book, page):
    page.goto(f"{(book / 'search.html').as_uri()}?q=scare+quote")
    page.wait_for_selector("#search-results li a")
    assert any("Scare quote" in found.inner_text() for found in page.query_selector_all("#search-results li a"))
    page.click("#search-results li a >> nth=0")
    page.wait_for_selector("h1")
    assert page.wrong == [] and all(url.startswith(("file:", "data:")) for url in page.asked)


def test_pages_open_in_light_and_dark_and_fit_a_phone(book, page):
    page.set_viewport_size({"width": 390, "height": 844})
    grounds = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for name in SHOWN:
            page.goto((book / f"{name}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2
    assert page.wrong == [] and all(url.startswith(("file:", "data:")) for url in page.asked)


def test_on_a_phone_a_chart_and_a_table_scroll_and_their_words_stay_large_enough(book, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((book / "notebooks" / "00-start-here.html").as_uri())
    figure = page.locator("figure.mathjax_ignore").first
    assert figure.locator("img").bounding_box()["width"] >= 600
    assert figure.evaluate("box => box.clientWidth < 390 && box.scrollWidth >= 600")
    figure.locator("summary").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('figure.mathjax_ignore').scrollLeft > 0")


def test_axe_finds_nothing_serious(book, page):
    for scheme, width in (("light", 1280), ("dark", 390)):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        for name in [*SHOWN, "search", "docs/tables"]:
            page.goto((book / f"{name}.html").as_uri())
            found = serious(page)
            assert not found, f"{name}, {scheme}: {found}"

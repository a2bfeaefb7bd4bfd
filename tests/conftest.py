"""What all tests share: they run in the top folder of the suite, and random text is tried without a stopwatch."""

import gc
import importlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

import framing.explorer  # noqa: F401 (and all that it imports: loaded by pytest, `charts/naming` hides its namesake)
import suite.running.notebooks  # noqa: F401 (first: it makes nbformat light)
from framing.core.memory import look_for_garbage_seldom
from framing.core.tables import hold_text_as_python
from tests.browsers import browsers

ROOT = Path(__file__).resolve().parents[1]
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync""".split()
SMALL_CODEBOOK = """frames: {plain: without a verdict}
referents:
  - referent: campaign
    terms:
      - {term: war, frame: plain, patterns: [war], examples: [It was a war.]}
"""  # the suite's own takes most of a second to be read and to be looked for
LONGEST = "test_notebooks.py"  # begun last, it would be waited for alone

look_for_garbage_seldom()  # what is collected is kept to the end
hold_text_as_python()  # as a command does; tests/test_text_storage.py has the other way
settings.register_profile("suite", deadline=None)  # two tests at a time on two cores: times say nothing here
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "suite"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session):
    """Of two processes one reads the files of tests from the end, so that each file is compiled by one of them only.

    What cannot be imported is told by pytest, when it comes to that file.
    """
    if os.environ.get("PYTEST_XDIST_WORKER") == "gw1":
        files = (file for folder in session.config.args for file in Path(folder).resolve().rglob("test_*.py"))
        for file in sorted(files, reverse=True):
            with suppress(Exception, pytest.skip.Exception):
                importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))


def pytest_collection_modifyitems(items):
    """The longest test first. (`make test` gives each of two processes whole files: their fixtures are made once.)"""
    items.sort(key=lambda item: item.path.name != LONGEST)


def pytest_collection_finish():
    """What was collected is kept to the end: garbage is not looked for in it."""
    gc.freeze()


def pytest_sessionfinish():
    """What is left need not be searched for garbage: the process ends."""
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup():
    os.chdir(ROOT)


@pytest.fixture(scope="session")
def seeds():
    """The seeds under the suite's codebook, as the notebooks read them; each table is worked out once for all tests."""
    from framing import analyse

    return analyse("seeds", "data/codebook.yml")


@pytest.fixture(scope="session")
def strict():
    """The seeds where only what stands in quotation marks is a source's."""
    from framing import analyse

    return analyse("seeds", "data/codebook.yml", voice="strict")


@pytest.fixture(scope="session")
def practice():
    """The practice corpus with its comments, under its own codebook."""
    from framing import analyse, read

    corpus = read("data/practice/articles", comments="data/practice/comments.csv")
    return analyse(corpus, "data/practice/codebook.yml")


@pytest.fixture(scope="session")
def browser_path():
    """Where a real browser is; without one these tests are skipped, and in CI they fail."""
    found = next(filter(None, map(shutil.which, browsers(os.environ))), None)
    if not found and os.environ.get("CI") == "true":
        pytest.fail("no browser: this machine must have Chromium, Chrome or Edge, so that this test means something")
    if not found:
        pytest.skip("no Chromium, Chrome or Edge here, so the pages were not tried in a browser")
    return found


@pytest.fixture(scope="session")
def playwright(browser_path):
    """Playwright, once for all tests of a process: a second one beside it cannot be started."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright, browser_path):
    """A real browser (Chromium)."""
    chromium = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture
def bare_suite(tmp_path, monkeypatch):
    """A folder laid out as the suite is, with one article and no notebook yet; the test runs in it."""
    for name in ("notebooks", "seeds", "data"):
        (tmp_path / name).mkdir()
    (tmp_path / "data" / "codebook.yml").write_text(SMALL_CODEBOOK)
    (tmp_path / "seeds" / "one.txt").write_text("A headline\n\nThey called it a war.\n")
    (tmp_path / "seeds" / "seeds.yml").write_text("articles:\n  - {file: one.txt, outlet: The Example}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path

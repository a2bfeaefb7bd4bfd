"""The explorer served in parts, and the explorer in the frame of a notebook."""

import re
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from framing import FramingError, explore
from framing.cli import main
from framing.explorer import server as serving
from framing.explorer.server import build, server


@contextmanager
def running(folder):
    made, address = server(folder)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    try:
        yield address
    finally:
        made.shutdown()
        made.server_close()
        thread.join(5)


@pytest.fixture(scope="module")
def built(seeds, tmp_path_factory):
    with pytest.MonkeyPatch.context() as few:
        few.setattr(serving, "PART", 2)
        few.setattr(serving, "about", lambda *given: _about(*given) | {"part": 2})
        return build(seeds, tmp_path_factory.mktemp("served") / "explorer", "Five articles")


_about = serving.about


def answer(address: str, **headers) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=5) as got:
            return got.status
    except urllib.error.HTTPError as refused:
        return refused.code


def test_only_the_address_with_the_token_answers(built):
    with running(built) as address:
        assert address.startswith("http://127.0.0.1:")
        origin = address.rsplit("/", 2)[0]
        assert answer(address) == answer(f"{address}part/0.json") == 200
        assert answer(f"{origin}/") == answer(f"{origin}/wrong/part/0.json") == 404
        assert answer(f"{address}../explorer.json") == answer(f"{address}part/../explorer.json") == 404
        assert answer(f"{address}explorer.json") == answer(f"{address}part/99.json") == 404
        assert answer(address, Host="evil.example:80") == 404


@pytest.mark.parametrize(
    "asked",
    [["--outlet", "The Guardian"], ["--title", "Others"], ["--out", "page.html"], ["--sample", "2"], ["--drop-copies"]],
    ids=lambda asked: asked[0],
)
def test_a_page_that_was_written_before_is_served_as_it_is_and_says_so(built, asked, capsys):
    assert main(["explore", str(built), "--serve", *asked]) == 1
    assert f"Leave out {asked[0]};" in capsys.readouterr().err


def test_each_start_has_a_token_of_its_own(built):
    with running(built) as one, running(built) as other:
        assert one.split("/")[-2] != other.split("/")[-2]


def test_served_it_shows_the_same_and_asks_its_own_server_alone(built, visit, address):
    bar = "panel=Al+Mayadeen+English&row=war&mark=own"
    with visit(address(bar)) as page:
        lines, said = page.locator("table.lines tbody").inner_text(), page.locator(".finding").inner_text()
    with running(built) as served, visit(f"{served}#{bar}") as page:
        assert page.locator("table.lines tbody").inner_text() == lines
        assert page.locator(".finding").inner_text() == said
        page.locator("#live", has_text="5 articles loaded").wait_for(state="attached")
        page.get_by_role("button", name="Search", exact=True).click()
        page.locator("input[type=search]").fill("hostage")
        page.locator("table.lines").wait_for()
        assert {asked for asked in page.asked if not asked.startswith(served)} == set()
        assert len([asked for asked in page.asked if "part/" in asked]) == 3


def test_what_is_missing_is_said(built, visit):
    with running(built) as served:
        part = built / "part" / "2.json"
        kept = part.read_bytes()
        part.unlink()
    with (
        running(built) as served,
        pytest.raises(AssertionError, match="404"),
        visit(f"{served}#view=article&article=004_6692adab18b4919d") as page,
    ):
        page.get_by_role("alert").wait_for()
    part.write_bytes(kept)


def test_a_folder_of_other_things_is_left_alone(seeds, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FramingError, match="holds other files"):
        build(seeds, tmp_path)
    with pytest.raises(FramingError, match="holds no explorer"):
        server(tmp_path)


def test_a_port_that_is_taken_is_refused(built, capsys):
    with running(built) as address:
        port = address.split(":")[2].split("/")[0]
        assert main(["explore", str(built), "--serve", "--port", port]) == 1
        assert f"Port {port} cannot be used" in capsys.readouterr().err


def test_the_command_serves_what_was_kept_until_it_is_interrupted(built):
    command = [sys.executable, "-m", "framing", "explore", str(built), "--serve"]
    heard = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}  # also in the background
    serving = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **heard)
    address = re.search(r"http://\S+", serving.stdout.readline())[0]
    assert answer(address) == 200
    serving.send_signal(signal.SIGINT)
    said, wrong = serving.communicate(timeout=20)
    assert (serving.returncode, wrong) == (0, "")
    assert said.endswith("ended\n")


# In a notebook


def in_notebook(browser, html: str, **window):
    page = browser.new_context(**window).new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.set_content(f"<!doctype html><title>A notebook</title><body>{html}</body>")
    return page


@pytest.mark.parametrize("may", ["allow-scripts allow-downloads", "allow-scripts"])  # the second: as some notebooks do
def test_in_a_notebook_it_is_a_frame_that_works(may, browser, seeds):
    html = explore(seeds, "Five articles")._repr_html_().replace("allow-scripts allow-downloads", may)
    page = in_notebook(browser, html, permissions=["clipboard-write"])
    frame = page.frame_locator("iframe")
    frame.locator("table.bars button.bar").first.click()
    frame.locator(".finding").wait_for()
    frame.get_by_role("button", name="Search", exact=True).click()
    frame.locator("input[type=search]").fill("hostage")
    frame.locator("table.lines").wait_for()
    frame.get_by_role("button", name="Copy the sentence").click()
    frame.locator(".toast").wait_for()
    frame.get_by_role("button", name="Save the rows (CSV)").click()
    page.evaluate("history.back()")
    frame.locator("table.bars").wait_for()
    assert page.locator(".framing-explorer-still img").is_visible() is False
    assert page.errors == []
    assert page.title() == "A notebook"
    page.context.close()


def test_where_the_frame_may_not_run_scripts_its_picture_stands(browser, seeds):
    html = explore(seeds)._repr_html_().replace("allow-scripts ", "")
    page = in_notebook(browser, html)
    image = page.frame_locator("iframe").locator("figure img")
    assert image.is_visible()
    assert "genocide" in image.get_attribute("alt").lower()
    page.context.close()


def test_what_takes_longest_is_computed_before_the_page_is_written_so_that_a_terminal_can_show_how_far_it_is(seeds):
    """Of a large corpus the same story in two articles is not looked for, so that its table is not asked for either."""
    from types import SimpleNamespace

    from framing.analysis.save import in_turn
    from framing.explorer.tables import READ, tables_read

    assert tables_read(seeds) == [*READ, "alignments"]
    assert tables_read(SimpleNamespace(corpus=range(501))) == READ
    assert list(in_turn(tables_read(seeds))) == tables_read(seeds)

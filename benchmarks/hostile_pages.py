"""Articles with a script in every field: does any page that is made of them run one?

Part of `benchmarks/hostile.py`. The practice corpus gets scripts of many kinds into its texts, titles, outlets, ids,
comments, authors and the labels of its codebook. All notebooks are run on it in a copy of the suite, exported as people
export them (HTML in both of its looks, slides) and built into the book; with the explorer and every picture as SVG,
each is opened in chromium. A failure is a page in which a script ran, an element with one stands in the page, or that
could not be made.
"""

import csv
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent.parent
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
RUNS = "window.RAN=1"  # what a page has in it if a script ran
SCRIPTS = [
    f'<img src=x onerror="{RUNS}">',
    f"<script>{RUNS}</script>",
    f'"><svg onload={RUNS}>',
    f"[a](javascript:{RUNS})",
    f"$\\href{{javascript:{RUNS}}}{{x}}$",
    f"</td></table><script>{RUNS}</script>",
    f"</script><script>{RUNS}</script>",
    f"&lt;script&gt;{RUNS}&lt;/script&gt;",
    f"' onmouseover='{RUNS}",
    '<iframe srcdoc="<script>parent.RAN=1</script>">',
    f"`</code><script>{RUNS}</script>`",
]
ELEMENTS = """() => [...document.querySelectorAll(`img[src="x"], svg[onload], iframe[srcdoc], a[href^="javascript"],
[onmouseover]`)].filter(one => /RAN=1/.test(one.outerHTML)).length"""
CORPUS = re.compile(r'corpus = \\"[^"]*\\"(?=  # the one line to change)')


def guests(folder: Path) -> None:
    """The practice corpus with a script in every field, to be read as a folder."""
    chance, practice = random.Random(1), HERE / "data" / "practice"
    listed = yaml.safe_load((practice / "articles" / "manifest.yml").read_text("utf-8"))["articles"]
    outlets = {name: f"{name} {chance.choice(SCRIPTS)}" for name in dict.fromkeys(one["outlet"] for one in listed)}
    ids = {one["file"][:-4]: f"{one['file'][:-4]} {chance.choice(SCRIPTS)}" for one in listed}
    folder.mkdir()
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow("article_id outlet title published text".split())
        for one in listed:
            words = (practice / "articles" / one["file"]).read_text("utf-8").split(" ")
            text = " ".join(f"{word} {chance.choice(SCRIPTS)}" if chance.random() < 0.02 else word for word in words)
            title = f"{one.get('title') or ''} {chance.choice(SCRIPTS)}"
            table.writerow([ids[one["file"][:-4]], outlets[one["outlet"]], title, one.get("published"), text])
    with (practice / "comments.csv").open(encoding="utf-8") as file:
        comments = list(csv.DictReader(file))
    with (folder / "comments.csv").open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, comments[0])
        written.writeheader()
        for row in comments:
            more = {name: f"{row[name]} {chance.choice(SCRIPTS)}" for name in ("author", "text")}
            written.writerow(row | more | {"article_id": ids.get(row["article_id"], row["article_id"])})
    book = (practice / "codebook.yml").read_text("utf-8")
    labels = re.compile(r"(?m)^(\s*label: )(.*)$")

    def with_script(label: re.Match) -> str:
        return label[1] + json.dumps(f"{label[2].strip(chr(34))} {SCRIPTS[0]}")

    book = labels.sub(with_script, book)
    (folder / "codebook.yml").write_text(book, "utf-8")


def made(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Every kind of page, with the pages of it that could be made."""
    suite, guest = folder / "suite", folder / "guest"
    guests(guest)
    shutil.copytree(HERE, suite, ignore=shutil.ignore_patterns(".*", "build", "out", "node_modules"))
    for path in (suite / "notebooks").glob("*.ipynb"):
        line = f'corpus = \\"{guest.as_posix()}\\"'
        path.write_text(CORPUS.sub(line.replace("\\", "\\\\"), path.read_text("utf-8")), "utf-8")

    def run(*command: str) -> None:
        subprocess.run([sys.executable, "-m", *command], cwd=suite, capture_output=True)

    run("suite", "charts", "--again")
    yield "pictures", sorted((suite / "data" / "guest" / "charts").glob("*.svg"))
    for name, how in {"lab": "html", "classic": "html", "reveal": "slides"}.items():
        notebooks = [str(path) for path in sorted((suite / "notebooks").glob("*.ipynb"))]
        run("nbconvert", "--to", how, "--template", name, "--output-dir", str(folder / name), *notebooks)
        yield f"notebooks as {how}, {name}", sorted((folder / name).glob("*.html"))
    run("suite", "book", "--quick", "--out", str(folder / "book"))
    yield "the book", sorted((folder / "book" / "html").rglob("*.html"))
    run("framing", "explore", str(guest), "--title", SCRIPTS[0], "--out", str(folder / "explorer.html"))
    yield "the explorer", list(folder.glob("explorer.html"))


def pages() -> Iterator[dict]:
    """One row per kind of page: how many were opened, and in which something ran; none without a browser."""
    from playwright.sync_api import sync_playwright

    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("No chromium was found: no page was opened.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        control = chromium.new_page()
        control.set_content(SCRIPTS[1])
        assert control.evaluate("window.RAN"), "a script that runs is not seen"
        for kind, paths in made(Path(scratch)):
            failures = [] if paths else ["none could be made"]
            for path in paths:
                page = chromium.new_page()
                page.goto(path.as_uri())
                page.wait_for_timeout(300)
                if page.evaluate("window.RAN") or page.evaluate(ELEMENTS):
                    failures.append(f"{path.name}: a script ran, or could")
                page.close()
            told = sum("RAN=1" in path.read_text("utf-8") for path in paths)
            note = f"with scripts in every field; {told} of them show one as text"
            yield {"kind": f"pages: {kind}", "tries": len(paths), "failures": failures, "note": note}
        chromium.close()

"""The explorer's size and speed, in a real Chromium: the page of the five seeds, and 10,000 articles served in parts.

`python benchmarks/explorer.py [--articles 10000] [--analysed 500]` in the suite's top folder. The many articles are
made of paragraphs of the five seeds (and of BASIL's, where they lie beside this repository; see `steps`); so many are
analysed as `--analysed` says, and their tables are laid out again and again under new ids up to `--articles`. A click
is timed in the page, from the click on a bar to its lines being there and drawn, and two frames more. `busy`: what of
that the page's main thread computed, by the processor's clock, which other programs on the computer do not change.
"""

import argparse
import statistics
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright
from steps import HERE, made_up

import framing as fr
from framing.core.files.atomic_files import write_text
from framing.core.web.closed_page import as_json
from framing.explorer.explore import PART, about, explore, picture
from framing.explorer.page import page, script, style_sheet
from framing.explorer.server import INDEX, MARK, server
from framing.explorer.tables import pages, parts, whole

CODEBOOK = HERE.parent / "data" / "codebook.yml"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc"]
# Runs in the page: a step, then milliseconds until what it should bring is there and two frames were drawn.
TIMED = """async ([step, there]) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const begun = performance.now();
  new Function(step)();
  while (!new Function(`return ${there}`)()) await frame();
  await frame();
  return performance.now() - begun;
}"""
READY = "document.querySelector('table.bars')"


def laid_out(analysis, articles: int, folder: Path) -> None:
    """The explorer of so many articles in a folder, as `framing.explorer.server.build` writes it."""
    texts = pages(analysis)
    data = {"about": about(analysis, "Laid out")} | whole(analysis, texts)
    once = [one for part in parts(analysis, texts, [s["id"] for s in data["speakers"]], PART) for one in part]
    size, times = len(once), articles // len(once)
    for number in range(articles // PART):
        part = [once[(number * PART + at) % size] for at in range(PART)]
        write_text(folder / "part" / f"{number}.json", as_json(part))
    for name in ("mentions", "words"):
        columns = data[name]
        data[name] = {key: values * times for key, values in columns.items()}
        data[name]["article"] = [round * size + one for round in range(times) for one in columns["article"]]
    one = data["articles"]
    data["articles"] = {key: values * times for key, values in one.items() if key != "groups"} | {"groups": {}}
    data["articles"]["id"] = [f"a{number}" for number in range(articles)]
    data["articles"]["published"] = [f"2024-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(articles)]
    data |= {"stories": None, "parts": None}
    write_text(folder / INDEX, page(data, picture(analysis), requests=True))
    write_text(folder / MARK, "{}")


def told(what: str, values: list[float], unit: str = "ms", busy: float | None = None) -> None:
    shown = f"{busy:>8,.0f}" if busy is not None else ""
    spread = " ".join(f"{one:>8,.0f}" for one in (min(values), statistics.median(values), max(values)))
    print(f"{what:<46} {spread} {shown}  {unit}")


class Timed:
    """Steps in a page: milliseconds of the clock for each, and of the processor for all (of the page's main thread)."""

    def __init__(self, tab):
        self.tab, self.session = tab, tab.context.new_cdp_session(tab)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy(self) -> float:
        found = self.session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(one["value"] for one in found if one["name"] == "TaskDuration")

    def __call__(self, what: str, steps: list[tuple[str, str]]) -> None:
        begun = self.busy()
        found = [self.tab.evaluate(TIMED, list(step)) for step in steps]
        told(what, found, busy=(self.busy() - begun) / len(steps))


def opened(browser, address: str, rounds: int) -> list[float]:
    """Milliseconds from asking for the page to its bars, in a new window each time."""
    found = []
    for _ in range(rounds):
        tab = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
        begun = time.perf_counter()
        tab.goto(address)
        tab.wait_for_selector("table.bars")
        found.append(1000 * (time.perf_counter() - begun))
        tab.context.close()
    return found


def steps_in_page(browser, address: str, rounds: int) -> None:
    tab = browser.new_context(viewport={"width": 1400, "height": 1000}, bypass_csp=True).new_page()
    tab.goto(address)
    tab.wait_for_selector("table.bars")
    timed, bars = Timed(tab), tab.locator("table.bars button.bar").count()
    bar = "document.querySelectorAll('table.bars button.bar')[{}]"
    lines = "document.querySelector('.results:not([hidden]) tbody tr') && " + bar + "?.ariaPressed === 'true'"
    clicks = [(f"{bar.format(n % bars)}.click()", lines.format(n % bars)) for n in range(rounds + 1)]
    tab.wait_for_timeout(1000)  # as a person takes to look
    timed("first click on a bar, a second after opening", clicks[:1])
    loaded = "document.getElementById('live').textContent.includes('loaded')"
    tab.wait_for_function(f"{loaded} || !document.title.includes('Laid')", timeout=240_000)
    tab.wait_for_timeout(500)
    timed("click on a bar → lines", clicks[1:])
    name = tab.evaluate("document.querySelector('input[data-key^=\"o \"]').dataset.key")
    box = f"document.querySelector('input[data-key=\"{name}\"]')"
    turns = [str(on).lower() for on in (True, False) * (rounds // 4)]
    timed("filter by an outlet → bars", [(f"{box}.click()", f"{box}?.checked === {on} && {READY}") for on in turns])
    for word in ("hostage", "the war", "said"):
        tab.evaluate("location.hash = 'view=search'")
        tab.wait_for_selector("input[type=search]")
        asked = [f"{word}{', zzz' * n}" for n in range(max(rounds // 4, 2))]  # queries not asked before
        steps = [
            (
                f"location.hash = 'view=search&q={query.replace(' ', '%20')}'",
                f"document.querySelector('#lines-title')?.textContent === '“{query}”'",
            )
            for query in asked
        ]
        timed(f"search “{word}” → counts and lines", steps)
    memory = tab.evaluate("(gc?.(), performance.memory.usedJSHeapSize / 1e6)")
    told("memory of the page's scripts", [memory], "MB")
    tab.context.close()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--articles", type=int, default=10_000)
    asked.add_argument("--analysed", type=int, default=500)
    asked.add_argument("--rounds", type=int, default=20)
    asked.add_argument("--chromium", default="/usr/bin/chromium")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=FLAGS)
        seeds = fr.analyse(HERE.parent / "seeds", CODEBOOK)
        written = explore(seeds, "Five articles").save(Path(folder) / "seeds.html")
        begun = time.perf_counter()
        explore(seeds, "Five articles").save(written)
        print(f"{'The five seeds':<46} {'least':>8} {'median':>8} {'most':>8} {'busy':>8}")
        told("scripts and style", [len((script() + style_sheet()).encode()) / 1000], "kB")
        told("picture for where scripts are blocked", [len(picture(seeds)) / 1000], "kB")
        told("the whole page", [written.stat().st_size / 1000], "kB")
        told("writing it, once the tables are there", [1000 * (time.perf_counter() - begun)])
        told("opening it → bars", opened(browser, written.as_uri(), given.rounds))
        steps_in_page(browser, written.as_uri(), given.rounds)

        many = fr.analyse(made_up(given.analysed), CODEBOOK)
        begun = time.perf_counter()
        found, _ = len(many.mentions), many.speakers
        seconds, total = time.perf_counter() - begun, found * given.articles // given.analysed
        print(f"\n{given.articles:,} articles, {total:,} mentions; {given.analysed:,} analysed in {seconds:,.0f} s")
        served = Path(folder) / "many"
        laid_out(many, given.articles, served)
        told("what is loaded at once", [(served / INDEX).stat().st_size / 1e6], "MB")
        told("texts, in parts", [sum(path.stat().st_size for path in (served / "part").iterdir()) / 1e6], "MB")
        made, address = server(served)
        threading.Thread(target=made.serve_forever, daemon=True).start()
        told("opening it → bars", opened(browser, address, 3))
        steps_in_page(browser, address, given.rounds)
        made.shutdown()
        browser.close()


if __name__ == "__main__":
    main()

"""How time and memory grow with how many there are: comments on one article, near copies, terms, short rows.

Part of `benchmarks/hostile.py`; by itself `python benchmarks/hostile_many.py --only comments [--sizes 12500 25000]` in
the top folder of the suite prints each run. Every run is a process of its own, `framing analyse` as users call it; its
processor's seconds and its peak memory are those that the system counts. A failure is a run that ends with an error,
time that grows faster than with the power 1.3, or memory that grows faster than what is counted.
"""

import argparse
import csv
import math
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
STEEP = 1.3
NOUNS = """bridge toll council mayor war genocide Israel Gaza Hamas hostages army state people civilians children
government media reporter money tax port harbour ferry school hospital road city law court judge vote""".split()
VERBS = "is was says said thinks wants fights kills protects lies knows stops pays takes supports condemns".split()
SMALL = "the a this that it they we you I not really never always because and but so very much more than with".split()
NAMES = "Ann kim77 Martha Jean-Luc bo_k Omar Nelly Ida".split()
PHRASES = [
    "there has to be some ground for talks",
    "the bridge is old but it has never been closed",
    "nobody asked the people who live there",
]
PAGE = (
    "The bridge toll goes up\n\nThe mayor said on Tuesday that the war in Gaza was “a genocide”, and Ann Lee told "
    "reporters so. The bridge is old, but it has never been closed."
)
STORY = [
    "The council voted on Monday to raise the toll on the harbour bridge to two coins a cart from the first of May.",
    "“Every loaf will cost a coin more,” said Nelly Orrin, who bakes on the far side of the harbour.",
    "The minister said the war in Gaza had nothing to do with the price of bread in the town.",
    "Nobody who lives on the far side was asked, a resident told the paper on Tuesday evening.",
]
HEAD = ["article_id", "outlet", "title", "published", "text"]


def sentence(chance: random.Random) -> str:
    """Six to fourteen words drawn by chance, the first with a capital."""
    drawn = (chance.choice(chance.choice((NOUNS, VERBS, SMALL, SMALL))) for _ in range(chance.randint(6, 14)))
    return " ".join(drawn).capitalize() + chance.choice(".!?.")


def write(path: Path, head: list[str], rows: Iterator[list]) -> Path:
    """Rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        table.writerows(rows)
    return path


def comments(folder: Path, number: int) -> list[str]:
    """So many comments of about 29 words on one article: half with parents, of 5,000 authors; some call a name."""
    chance = random.Random(1)

    def row(at: int) -> list:
        text = " ".join(sentence(chance) for _ in range(3))
        if chance.random() < 0.2:
            text = f"{chance.choice(PHRASES)}. {text}"
        if chance.random() < 0.2:
            text = f"{chance.choice(NAMES)}, {text}"
        if chance.random() < 0.05:
            text = f"“{chance.choice(PHRASES)}” – {text}"
        parent = chance.randint(max(1, at - 200), at - 1) if at > 1 and chance.random() < 0.5 else ""
        return ["a", at, parent, f"user{chance.randint(1, 5000)}", "2024-05-13T10:00:00", chance.randint(0, 99), text]

    articles = write(folder / "a.csv", HEAD, iter([["a", "Daily", "The toll", "2024-05-13", PAGE]]))
    head = "article_id comment_id parent_id author time likes text".split()
    table = write(folder / "c.csv", head, map(row, range(1, number + 1)))
    return [str(articles), "--comments", str(table)]


def odd_comments(folder: Path, number: int) -> list[str]:
    """The same, some of them with letters that are not seen, emoji of several signs and accents apart."""
    given = comments(folder, number)
    path = Path(given[-1])
    rows = path.read_text("utf-8").splitlines(keepends=True)
    odd = ["the\u200b ", "the \N{MAN}\u200d\N{WOMAN} ", "the cafe\u0301 "]
    rows = [row if at % 7 else row.replace("the ", odd[at % 3]) for at, row in enumerate(rows)]
    path.write_text("".join(rows), "utf-8")
    return given


def copies(folder: Path, number: int) -> list[str]:
    """So many articles of six outlets that differ in a few words and in their last sentence."""
    chance = random.Random(1)

    def row(at: int) -> list:
        told = " ".join(STORY).replace("Monday", chance.choice(["Monday", "Tuesday"]))
        told = told.replace("two coins", chance.choice(["two coins", "three coins"]))
        last = f"A last word on the {chance.choice(NOUNS)} and the {chance.choice(NOUNS)} of {at}."
        text = "\n\n".join(["The toll goes up", *told.replace(". ", ".\n\n").split("\n\n"), last])
        return [f"a{at}", f"Outlet {at % 6}", "The toll goes up", "2024-05-13", text]

    return [str(write(folder / "a.csv", HEAD, map(row, range(number))))]


def paragraph(folder: Path, number: int) -> list[str]:
    """So many articles that have one paragraph of an agency in common and nothing else."""
    chance = random.Random(1)

    def row(at: int) -> list:
        own = [" ".join(sentence(chance) for _ in range(3)) for _ in range(3)]
        text = "\n\n".join([f"The {chance.choice(NOUNS)} of {at}", own[0], " ".join(STORY), *own[1:]])
        return [f"a{at}", f"Outlet {at % 6}", "", "2024-05-13", text]

    return [str(write(folder / "a.csv", HEAD, map(row, range(number))))]


def terms(folder: Path, number: int) -> list[str]:
    """A codebook of so many plain terms, and 100,000 words, a quarter of which they are."""
    chance = random.Random(1)
    parts = [first + second for first in "bdfgklmnprstv" for second in "aeiou"]
    names: dict[str, None] = {}
    while len(names) < number:
        names["".join(chance.choice(parts) for _ in range(4))] = None
    listed = list(names)
    lines = ["name: many", "frames: {one: One.}", "referents:", "  - referent: thing", "    terms:"]
    lines += [
        f"      - {{term: {name}, frame: one, patterns: [{name}], examples: [the {name} was]}}" for name in listed
    ]
    book = folder / "many.yml"
    book.write_text("\n".join(lines) + "\n", "utf-8")
    text = [chance.choice([*SMALL[:3], chance.choice(listed)]) for _ in range(100_000)]
    page = "\n\n".join(" ".join(text[at : at + 50]) + "." for at in range(0, len(text), 50))
    articles = write(folder / "a.csv", HEAD, iter([["a", "Daily", "The toll", "2024-05-13", page]]))
    return [str(articles), "--codebook", str(book)]


def rows(folder: Path, number: int) -> list[str]:
    """So many rows of two sentences, as posts are, read in shards."""
    chance = random.Random(1)
    posts = (
        [f"a{at}", f"Outlet {at % 6}", "", f"2024-05-{at % 28 + 1:02d}", f"{sentence(chance)}\n\n{sentence(chance)}"]
        for at in range(number)
    )
    return [str(write(folder / "a.csv", HEAD, posts)), "--workers", "1"]


def in_shards(kind: Callable[[Path, int], list[str]]) -> Callable[[Path, int], list[str]]:
    """The same, analysed in shards."""
    return lambda folder, number: [*kind(folder, number), "--workers", "1"]


# What is counted: how it is made, the sizes at which it is measured.
KINDS: dict[str, tuple[Callable[[Path, int], list[str]], list[int]]] = {
    "comments on one article": (comments, [12_500, 25_000, 50_000, 100_000]),
    "comments with odd letters": (odd_comments, [12_500, 50_000]),
    "near copies": (copies, [2_000, 4_000, 8_000, 16_000]),
    "near copies, in shards": (in_shards(copies), [2_000, 4_000, 8_000, 16_000]),
    "one paragraph in common": (paragraph, [4_000, 16_000]),
    "plain terms": (terms, [5_000, 20_000]),
    "short rows, in shards": (rows, [12_500, 50_000]),
}


def run(kind: str, number: int) -> tuple[float, float, str]:
    """One run: the processor's seconds, the peak of memory in MB (of the largest process), and how it failed if so."""
    with tempfile.TemporaryDirectory() as folder:
        given = KINDS[kind][0](Path(folder), number)
        book = [] if "--codebook" in given else ["--codebook", str(HERE / "data" / "codebook.yml")]
        command = [sys.executable, "-m", "framing", "analyse", *given, *book, "--out", str(Path(folder) / "tables")]
        return measured(command)


def measured(command: list[str]) -> tuple[float, float, str]:
    """The processor's seconds of a command, the peak of its memory in MB, and what it said if it failed."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        process = subprocess.Popen(command, cwd=HERE, stdout=told, stderr=told)
        _, ended, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        told.seek(0)
        fault = told.read()[-300:] if process.returncode else ""
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, fault


def many(only: list[str] | None = None, sizes: list[int] | None = None) -> Iterator[dict]:
    """One row per kind: the runs, what failed, and the figures of the largest."""
    for kind in only or KINDS:
        found = {number: run(kind, number) for number in sizes or KINDS[kind][1]}
        for number, (seconds, peak, fault) in found.items():
            print(f"    {kind}, {number:,}: {seconds:.1f} s, {peak:,.0f} MB {fault}", file=sys.stderr, flush=True)
        failures = [f"{number:,}: {fault}" for number, (*_, fault) in found.items() if fault]
        (first, (early, small, _)), (last, (late, large, _)) = [list(found.items())[at] for at in (0, -1)]
        power = math.log(late / early) / math.log(last / first) if last > first else 0.0
        if power > STEEP:
            failures.append(f"time grows with the power {power:.2f}")
        if large / small > last / first:
            failures.append(f"memory grows from {small:,.0f} to {large:,.0f} MB")
        each = "; ".join(f"{number:,}: {seconds:.0f} s, {peak:,.0f} MB" for number, (seconds, peak, _) in found.items())
        yield {"kind": f"many: {kind}", "tries": len(found), "failures": failures, "note": f"{each}; power {power:.2f}"}


def main() -> None:
    """Print what was found, one line for each kind; nothing is recorded."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", nargs="+", choices=list(KINDS))
    options.add_argument("--sizes", nargs="+", type=int)
    given = options.parse_args()
    for row in many(given.only, given.sizes):
        print(
            f"| {row['kind']} | {row['tries']} | {len(row['failures'])} | {row['note']} |", *row["failures"], sep="\n  "
        )


if __name__ == "__main__":
    main()

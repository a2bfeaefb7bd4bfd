"""Commands that are killed as they run, half of them as they write: is every folder of one run, whole?

Part of `benchmarks/hostile.py`. Two runs that write the same files differently take turns. After each kill the folder
must be as one of the two leaves it when nobody disturbs it: every file, and no other.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from framing.core.files.file_sets import JOURNAL, settle

HERE = Path(__file__).resolve().parent.parent
ATTEMPTS = 8  # at catching one run as it writes
SIGNALS = [signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]


def state(folder: Path) -> dict[str, str]:
    """Every file of a folder but hidden ones, with its fingerprint; what a killed run had begun is finished first."""
    for journal in [*folder.rglob(JOURNAL)]:
        settle(journal.parent)
    seen = [path for path in folder.rglob("*") if path.is_file() and "/." not in f"/{path.relative_to(folder)}"]
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in seen}


def is_written(folders: list[Path]) -> bool:
    """Is a file being written to one of these folders, under its temporary name?"""
    return any(one.name.endswith(".part") for folder in folders if folder.is_dir() for one in os.scandir(folder))


def begun(command: list[str]) -> subprocess.Popen:
    return subprocess.Popen(command, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def until_written(run: subprocess.Popen, folders: list[Path], written: bool = True) -> None:
    """Wait until a run writes (or, with `written` false, no longer writes), or has ended."""
    while run.poll() is None and is_written(folders) != written:
        time.sleep(0.0003)


def undisturbed(command: list[str], folder: Path) -> tuple[list[Path], float, float]:
    """Run a command to its end: the folders that it writes to, how long it takes, and how long it is at writing."""
    folder.mkdir(parents=True, exist_ok=True)
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    start = time.monotonic()
    run = begun(command)
    until_written(run, folders)
    first = time.monotonic()
    until_written(run, folders, False)
    last = time.monotonic()
    if run.wait():
        raise RuntimeError(f"{command} fails when nobody disturbs it")
    return folders, time.monotonic() - start, last - first


def killed(kind: str, folder: Path, commands: list[list[str]], number: int, chance: random.Random) -> dict:
    """The two runs by turns, killed: every other one as it writes, which is tried until one is caught at it."""
    whole, failures, caught = [], [], 0
    for command in [*commands, *commands]:  # first without the folders that it makes, then with
        folders, took, writing = undisturbed(command, folder)
        whole.append(state(folder))
    if whole[0] == whole[1] or whole[0].keys() != whole[1].keys():
        raise RuntimeError("the two runs must write the same files, and differ")
    for at in range(number):
        for attempt in range(ATTEMPTS):
            aimed, hit = at % 2 == 0, False
            for stale in folder.rglob(".*.part"):
                stale.unlink()
            run = begun(commands[(at // 2 + attempt) % 2])
            if aimed:
                until_written(run, folders)
                time.sleep(chance.random() * writing)
            else:
                time.sleep(chance.random() * took)
            hit = is_written(folders) and run.poll() is None
            run.send_signal(chance.choice(SIGNALS))
            run.wait()
            if (found := state(folder)) not in whole:
                bad = [name for name in {*found, *whole[0]} if found.get(name) != whole[0].get(name)]
                failures.append(f"kill {at}: of two runs, or lost: {', '.join(sorted(bad)[:5])}")
            if hit or not aimed:
                break
        caught += hit
    return {"kind": f"kills of {kind}", "tries": number, "failures": failures, "note": f"{caught} caught as it wrote"}


def kills(number: int, seed: int) -> Iterator[dict]:
    """`framing analyse`, `framing charts` and coders' sheets killed at any moment: a folder is of one run, whole."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        top = Path(place)
        book, other = HERE / "data" / "codebook.yml", top / "articles.jsonl"
        rows = [{"article_id": f"x{n}", "outlet": "X", "text": "T\n\nThe war went on."} for n in range(5)]
        other.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
        framing = [sys.executable, "-m", "framing"]
        into = ["--out", str(top / "tables"), "--codebook", str(book)]
        ways = [[*framing, "analyse", str(path), *into] for path in (HERE / "seeds", other)]
        yield killed("analyse", top / "tables", ways, number, chance)

        suite = top / "suite"
        for name in ("seeds", "data", "notebooks"):
            kept = shutil.ignore_patterns("charts", "tables", "practice", "0[1-7]*", "09*", "1*")
            shutil.copytree(HERE / name, suite / name, ignore=kept if name != "seeds" else None)
        drawn = [sys.executable, "-m", "suite", "charts", "--notebooks", str(suite / "notebooks"), "--again", "--dpi"]
        yield killed("charts", suite, [[*drawn, dpi] for dpi in ("80", "90")], number // 2, chance)

        items, sheets = top / "items.csv", top / "sheets"
        items.write_text("item,text,context\n" + "".join(f"{n},The levy is fair.,\n" for n in range(500)), "utf-8")
        coders = [word for n in range(40) for word in ("--coder", f"Ann {n}")]
        asked = [*framing, "code", str(items), "--out", str(sheets), *coders, "--question"]
        ways = [[*asked, question] for question in ("tone=kind,unkind", "tone=kind,unkind,neither")]
        yield killed("coders' pages", sheets, ways, number // 4, chance)

        written = "import sys; from framing.validation.coding import *; write_sheet(read_items(sys.argv[1]), "
        written += "sys.argv[2], {'tone': ['kind', sys.argv[3]]}, sys.argv[3] * 10**6)"
        ways = [[sys.executable, "-c", written, str(items), str(top / "cells" / "a.csv"), one] for one in ("un", "no")]
        yield killed("sheets", top / "cells", ways, number // 2 - number // 4, chance)

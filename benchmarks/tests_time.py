"""The processor's time of the tests, today and at an earlier commit: of the cases that both have, and of all.

Run it in the top folder of a clone with its history: `python benchmarks/tests_time.py [commit] [rounds]`. A case is a
test with its parameters, by whatever file it is in; it is the same where both names are. Both commits are tried with
the libraries that are installed here, as the `make test` of each runs them, by turns. The processor's seconds are
those of all processes that were started, browsers and kernels too; medians, and the medians of the rounds' ratios.

This file is also what each run of pytest is given: it chooses the cases, and says which there are.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

BEFORE = "27582a7"  # the suite with 35 charts and nine notebooks, before it was laid out anew
HERE = Path(__file__).resolve().parent
ASKED, FOUND = "TESTS_TIME_ASKED", "TESTS_TIME_FOUND"  # files: the cases to run, and where to say which there are
ARGUMENTS = re.compile(r"-m pytest (-n .*)")  # in a Makefile: how `make test` runs them


def main(commit: str = BEFORE, rounds: str = "3") -> None:
    """Print how many cases there are, and what they take."""
    with tempfile.TemporaryDirectory() as folder:
        before = Path(folder) / "before"
        git("worktree", "add", "--detach", str(before), commit)
        try:
            compare(before, HERE.parent, Path(folder), int(rounds))
        finally:
            git("worktree", "remove", "--force", str(before))


def compare(before: Path, today: Path, folder: Path, rounds: int) -> None:
    """Run by turns what both have, and all that each has."""
    cases = {suite: collected(suite, folder) for suite in (before, today)}
    both = cases[before] & cases[today]
    count = [which.total() for which in (cases[before], cases[today], both)]
    print("cases: {:,} then, {:,} today, {:,} of both".format(*count), flush=True)
    for name, asked in (("of both", [*both]), ("all", None)):
        times = [[spent(suite, asked, folder) for suite in (before, today)] for _ in range(rounds)]
        then, now = (statistics.median(column) for column in zip(*times, strict=True))
        ratios = [after / first for first, after in times]
        spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"{name}: {then:.0f} s then, {now:.0f} s today, {spread}", flush=True)


def collected(suite: Path, folder: Path) -> Counter[str]:
    """The cases of a suite; how many have each name."""
    found = folder / f"{suite.name}.json"
    pytest(suite, ["--collect-only", "-q"], {FOUND: str(found)})
    return Counter(json.loads(found.read_text("utf-8")))


def spent(suite: Path, asked: list[str] | None, folder: Path) -> float:
    """The processor's seconds of a run, of these cases or of all."""
    from main_job import processor  # not above: as a plugin, this file is loaded where no `suite` is

    given = {}
    if asked is not None:
        (folder / "asked.json").write_text(json.dumps(asked), "utf-8")
        given = {ASKED: str(folder / "asked.json")}
    arguments = ARGUMENTS.findall((suite / "Makefile").read_text("utf-8"))[0].split()
    used = processor()
    said = pytest(suite, arguments, given)
    seconds = processor() - used
    print(f"  {suite.name}: {seconds:.0f} s, {said.splitlines()[-1]}", file=sys.stderr, flush=True)
    return seconds


def pytest(suite: Path, arguments: list[str], given: dict[str, str]) -> str:
    """What pytest prints in the top folder of a suite, with this file as a plugin."""
    here = os.environ | {"PYTHONPATH": f"{suite}{os.pathsep}{HERE}"} | given
    here.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "pytest", "-p", "tests_time", *arguments]
    return subprocess.run(command, cwd=suite, env=here, capture_output=True, text=True).stdout


def git(*command: str) -> None:
    subprocess.run(["git", *command], cwd=HERE.parent, check=True, capture_output=True)


def case_of(node_id: str) -> str:
    """A test with its parameters, without its file."""
    return node_id.split("::", 1)[1]


def pytest_collection_modifyitems(items) -> None:
    """Keep what is asked for."""
    if ASKED in os.environ:
        asked = set(json.loads(Path(os.environ[ASKED]).read_text("utf-8")))
        items[:] = [item for item in items if case_of(item.nodeid) in asked]


def pytest_collection_finish(session) -> None:
    """Say which there are."""
    if FOUND in os.environ:
        names = [case_of(item.nodeid) for item in session.items]
        Path(os.environ[FOUND]).write_text(json.dumps(names), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Facts that come from the suite itself and not from the practice corpus: its notebooks, paths, seeds and settings."""

import re
from functools import cache

import pandas as pd

from framing.core.errors import FramingError
from framing.core.kinds_and_voices import KINDS, VOICES
from suite.teach.paths import ROOT, read_paths

IN_WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()


@cache
def _notebook(name: str):
    from suite.running.notebooks import read_notebook

    return read_notebook(next(iter((ROOT / "notebooks").glob(f"{name}-*.ipynb"))))


def cells(notebook: str, heading: str) -> str:
    """Where a heading of a notebook is: “cells 3–6”, from 1, up to the cell before the next heading."""
    begins, ends = 0, 0
    for number, cell in enumerate(_notebook(notebook).cells, start=1):
        heads = re.findall(r"(?m)^#+ (.+)$", cell.source) if cell.cell_type == "markdown" else []
        if begins and heads:
            ends = number if heads and not cell.source.startswith("#") else number - 1
            break
        if heading in heads:
            begins = number
            if heads[-1] != heading:
                ends = number
                break
    if not begins:
        raise FramingError(f"Notebook {notebook} has no heading “{heading}”.")
    ends = max(ends or len(_notebook(notebook).cells), begins)
    return f"cells {begins}–{ends}" if ends > begins else f"cell {begins}"


def minutes(notebook: str) -> str:
    """How many minutes a notebook says that it takes."""
    found = re.search(r"\*\*Minutes:\*\* (\d+)", "\n".join(cell.source for cell in _notebook(notebook).cells))
    if not found:
        raise FramingError(f"Notebook {notebook} does not say its minutes.")
    return found[1]


def minutes_of_all() -> str:
    """From how many minutes to how many the notebooks take: “10 to 45 minutes”."""
    told = [int(minutes(path.name[:2])) for path in (ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb")]
    return f"{min(told)} to {max(told)} minutes"


def path_length(path: str) -> str:
    """How long a path through the notebooks takes: “20 minutes”, or its weeks, where it has them."""
    course = next((one for one in read_paths() if one.path == path), None)
    if course is None:
        raise FramingError(f"teaching/paths.yml has no path {path}.")
    return f"{len(course.weeks)} weeks" if course.weeks else f"{course.minutes} minutes"


def python() -> str:
    """The oldest version of Python that the suite runs on, as pyproject.toml has it."""
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return settings["project"]["requires-python"].removeprefix(">=")


def kinds() -> str:
    """The kinds of passages, in their order."""
    return ", ".join(KINDS)


def voices() -> str:
    """The voices, in their order."""
    return ", ".join(VOICES)


def seeds(table: str) -> str:
    """How many rows a table of the seeds has (articles, comments), in words where they are few."""
    many = len(pd.read_csv(ROOT / "data" / "tables" / f"{table}.csv", usecols=["article_id"]))
    return IN_WORDS[many] if many < len(IN_WORDS) else f"{many:,}"

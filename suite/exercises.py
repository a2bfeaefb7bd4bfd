"""`framing exercises`: solutions in, exercises with their checks out: one source, so that the two cannot drift apart.

A source, `exercises/source/NN-name.py`, is a notebook as a script: cells begin with `# %%`, those of text with
`# %% [markdown]`. `# %% task NN-n` is a cell that students get with three dots in the place of what follows
`answer =`; the lines above it are given to them. `# %% check NN-n` says how answers are judged and is seen by nobody:
`kind`, `also` (other right answers), `wrong` (planned mistakes with their hints), `hint`, `well`, `digits`, `labels`.
"""

import functools
import json
import re
import warnings
from collections.abc import Iterable
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from framing.core.errors import FramingError
from framing.core.files.atomic_files import write_text
from framing.notebook.exercises import TOO_FAR, fingerprint, plain_forms, plain_word, roundings

SOURCES, CHECKS = "source", "checks.json"
_HEAD = re.compile(
    r"^# %%(?: \[(?P<text>markdown)\]| (?P<role>task|check) (?P<name>\d\d-\d+)| (?P<odd>.*))?$", re.MULTILINE
)
_ANSWER = re.compile(r"^answer = .*(?:\n[ \t)\]}].*)*", re.MULTILINE)
GIVEN = ("kind", "also", "wrong", "hint", "well", "digits", "labels")


@dataclass(frozen=True)
class Cell:
    """A cell of a source: its role ("text", "code", "task", "check"), the check it belongs to, and its lines."""

    role: str
    name: str
    source: str


def run(folder: Annotated[Path, typer.Option(help="The folder of the exercises.")] = Path("exercises")) -> None:
    """Write the exercises and their checks: notebooks for students, notebooks with solutions, one file of checks.

    Every solution is run; what it answers is what the check takes for right. A test holds what is committed against it.
    """
    for path, content in build(folder).items():
        if isinstance(content, dict):
            content = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        print(write_text(path, content))


def build(folder: Path) -> dict[Path, str | dict]:
    """What belongs in each file of the folder, by its path: two notebooks for each source, and the checks of all."""
    sources = sorted((folder / SOURCES).glob("*.py"))
    if not sources:
        raise FramingError(f"{folder / SOURCES} has no exercises.", advice="Run this in the top folder of the suite.")
    written: dict[Path, str | dict] = {}
    specs: dict[str, dict] = {}
    for path in sources:
        cells = read_source(path)
        with one_reading(), chdir(folder), warnings.catch_warnings():  # as JupyterLab runs a notebook: in its folder
            warnings.simplefilter("ignore")  # remarks on what was read are for who reads it
            specs |= run_solutions(cells, path)
        written[folder / f"{path.stem}.ipynb"] = as_notebook(cells, path.stem, solved=False)
        written[folder / "solutions" / f"{path.stem}.ipynb"] = as_notebook(cells, path.stem, solved=True)
    return written | {folder / CHECKS: specs}


@contextmanager
def one_reading():
    """Every source loads the same corpus: it is read and analysed once for all of them."""
    import helpers

    load, helpers.load = helpers.load, _loaded
    try:
        yield
    finally:
        helpers.load = load


@functools.cache
def _loaded(*args, **kwargs):
    import helpers

    return helpers.suite.load(*args, **kwargs)


def read_source(path: Path) -> list[Cell]:
    """The cells of a source; a task without a check, or a cell that is neither, raises `FramingError`."""
    text = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(text))
    cells, faults = [], []
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        source = text[head.end() : end].strip("\n")
        role = "text" if head["text"] else head["role"] or "code"
        if head["odd"]:
            faults.append(f"line {text.count(chr(10), 0, head.start()) + 1}: {head[0]!r} is no kind of cell")
        if role == "text":
            source = re.sub(r"^# ?", "", source, flags=re.MULTILINE)
        if role == "task" and not _ANSWER.search(source):
            faults.append(f"{head['name']}: the task has no line that begins with answer =")
        cells.append(Cell(role, head["name"] or "", source))
    tasks = [cell.name for cell in cells if cell.role == "task"]
    checked = [cell.name for cell in cells if cell.role == "check"]
    faults += [f"{name}: the task and its check are not one each" for name in sorted(set(tasks) ^ set(checked))]
    if faults:
        raise FramingError(f"{path} is no exercise:", faults)
    return cells


def run_solutions(cells: list[Cell], path: Path) -> dict[str, dict]:
    """Run a source from top to bottom; what is known of each of its checks then."""
    names: dict = {"__name__": "__exercise__"}
    specs = {}
    for number, cell in enumerate(cells, start=1):
        if cell.role == "text":
            continue
        try:
            exec(compile(cell.source, f"{path}, cell {number}", "exec"), names)
        except Exception as error:
            raise FramingError(f"{path}, cell {number} {cell.name}: {type(error).__name__}: {error}") from error
        if cell.role == "check":
            given = {key: names.pop(key) for key in GIVEN if key in names}
            right = [names["answer"], *given.pop("also", [])]
            specs[cell.name] = specify(cell.name, right=right, **{"wrong": [], **given})
    return specs


def as_notebook(cells: list[Cell], name: str, solved: bool) -> str:
    """A notebook: with the solutions, or with three dots in their place; never with outputs."""
    import nbformat
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    made = []
    for cell in cells:
        if cell.role == "text":
            made.append(new_markdown_cell(cell.source))
        elif cell.role != "check":
            source = cell.source if solved or cell.role != "task" else _ANSWER.sub("answer = ...", cell.source)
            source += f'\ncheck("{cell.name}", answer)' if cell.role == "task" else ""
            made.append(new_code_cell(source))
    for number, cell in enumerate(made, start=1):
        cell["id"] = f"cell-{number:02}"
    notebook = new_notebook(cells=made, metadata={
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "title": name,
    })  # fmt: skip
    return nbformat.writes(notebook) + "\n"


def specify(
    name: str,
    kind: str,
    right: Iterable,
    wrong: Iterable[tuple],
    hint: str,
    well: str = "",
    digits: int = 2,
    labels: Iterable[str] = (),
) -> dict:
    """What is kept of a check: fingerprints of the right answers, and of planned mistakes with their hints.

    `right` are all answers that are right (for labels: the list of them), `wrong` pairs of an answer and its hint; an
    answer that is both, or that has no plain form of this kind, raises `FramingError`.
    """
    if kind == "labels":
        [given] = right
        prints = [fingerprint(name, f"{at}:{plain_word(label)}") for at, label in enumerate(given)]
        return {
            "kind": kind,
            "labels": [plain_word(label) for label in labels],
            "right": prints,
            "hint": hint,
            "well": well,
        }
    right = list(right)
    number = kind == "number"
    share = number and digits > 0 and all(abs(float(answer)) <= 1 for answer in right)
    rights = {fingerprint(name, form) for answer in right for form in _forms(name, answer, kind, digits)}
    wrongs = {fingerprint(name, _forms(name, answer, kind, digits)[0]): said for answer, said in wrong}
    if rights & set(wrongs):
        raise FramingError(f"{name}: one answer is both right and wrong.", advice="Look at what it plans as wrong.")
    for fewer in range(1, digits) if number else ():
        forms = [form for answer in right for form in roundings(float(answer), fewer) if form != "0"]
        prints = [fingerprint(name, form) for form in forms]
        wrongs |= {one: TOO_FAR for one in prints if one not in rights and one not in wrongs}
    known = {"kind": kind, "digits": digits, "share": share, "right": sorted(rights), "wrong": wrongs}
    return known | {"hint": hint, "well": well}


def _forms(name: str, answer, kind: str, digits: int) -> list[str]:
    forms = plain_forms(answer, kind, digits)
    if not forms:
        raise FramingError(f"{name}: {answer!r} is no answer of the kind {kind}.")
    return forms

"""`framing lint`: the rules every notebook of the suite keeps, so that a class can read, run and change any of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.core.errors import FramingError
from framing.core.text.listing import counted
from suite.compare import count_faults
from suite.running.execute import notebooks_in
from suite.running.notebooks import read_notebook

if TYPE_CHECKING:
    from nbformat import NotebookNode

MOST_LINES, MOST_SIGNS, FEWEST_CELLS, MOST_CELLS, LAMBDA_LINES, FOOT_CELLS = 15, 95, 15, 30, 3, 6
IMPORTS = {"helpers", "pandas", "matplotlib"}
ABSOLUTE = re.compile(r"^(?:/[\w.-]+/|~[/\\]|[A-Za-z]:[\\/])")
PLACES = re.compile(r"(?<![\w./:-])/(?:home|root|Users|tmp|var|opt|mnt|work|usr)/[\w./-]+")
ADDRESS = re.compile(r"\b(?:https?|ftp)://", re.IGNORECASE)
MEMORY = re.compile(r"\bat 0x[0-9a-f]{6,}")
EMBEDDED = re.compile(r"base64,[A-Za-z0-9+/=\s]+")
OPENING = {
    "you will see": "what you will see",
    "you will be able to": "what you will be able to do",
    "minutes": "how many minutes it takes",
    "before": "what to know before",
    "limits": "its limits",
}
PREDICTION = re.compile(r"\*\*predict|predict, then run", re.IGNORECASE)
FOOT = ("what we found", "what could mislead you")


def run(
    notebooks: Annotated[Path, typer.Argument(help="The folder of the notebooks.")] = Path("notebooks"),
) -> None:
    """Hold every notebook against the rules of the suite and name each fault: notebook, cell, what, what to do."""
    paths = notebooks_in(notebooks)
    faults = [fault for path in paths for fault in lint(read_notebook(path), path.name)]
    if faults:
        raise FramingError(f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'}:", faults)
    print(f"{counted(len(paths), 'notebook')}: no fault")


def lint(notebook: "NotebookNode", name: str) -> list[str]:
    """Every fault of one notebook, in the order of its cells."""
    code = [(number, cell) for number, cell in enumerate(notebook.cells, start=1) if cell.cell_type == "code"]
    trees, faults = {}, list(_whole(notebook))
    for number, cell in code:
        try:
            trees[number] = ast.parse(cell.source)
        except SyntaxError as error:
            faults.append(f"cell {number}: is not plain Python (line {error.lineno}); write it without % or !")
    faults += _imports(trees, first=code[0][0] if code else 0)
    faults += _begins_with_its_point(notebook.cells, trees)
    faults += _rebound(trees)
    for number, cell in code:
        before = notebook.cells[number - 2] if number > 1 else cell
        rules = [*_cell(cell, before), *(_tree(trees[number]) if number in trees else []), *_outputs(cell)]
        faults += [f"cell {number}: {fault}" for fault in rules]
    return [f"{name}, {fault}" for fault in faults] + count_faults(notebook, name)


def _whole(notebook: "NotebookNode") -> Iterator[str]:
    """What a notebook needs as a whole: its size, an opening, a foot, something to predict, something to change."""
    cells = [cell for cell in notebook.cells if not _folded(cell, "source")]
    if not FEWEST_CELLS <= len(cells) <= MOST_CELLS:
        yield f"all: has {len(cells)} cells that are not folded; make it {FEWEST_CELLS} to {MOST_CELLS}"
    prose = [cell.source.lower() if cell.cell_type == "markdown" else "" for cell in cells]
    first_code = next((number for number, text in enumerate(prose) if not text), len(prose))
    opening, foot = "\n".join(prose[:first_code]), "\n".join(prose[-FOOT_CELLS:])
    for words, what in OPENING.items():
        if words not in opening:
            yield f'opening: does not say {what}; add "{words}" before the first open code cell'
    for words in FOOT:
        if words not in foot:
            yield f'foot: does not say {words}; add it under "{words}" in the last {FOOT_CELLS} cells'
    if not any("predict" in text for text in prose):
        yield 'all: asks for no prediction; add one "predict, then run" before a code cell'
    if not any("parameters" in cell.metadata.get("tags", []) for cell in cells):
        yield 'all: has nothing to change; tag one code cell "parameters"'
    if not any("change one thing" in text for text in prose):
        yield 'all: does not invite a change; add "change one thing" above the parameters cell'


def _folded(cell: "NotebookNode", part: str) -> bool:
    """Whether a cell's source or its outputs are hidden until somebody opens them."""
    return bool(cell.metadata.get("jupyter", {}).get(f"{part}_hidden"))


def _begins_with_its_point(cells: list["NotebookNode"], trees: dict[int, ast.Module]) -> Iterator[str]:
    """What a reader sees first, below the title, is a computed sentence and a chart; how they were made is folded."""
    numbers = list(trees)
    if numbers and not _folded(cells[numbers[0] - 1], "source"):
        yield f"cell {numbers[0]}: the page begins with code; fold the set-up (jupyter: source_hidden)"
    shown = next((number for number, tree in trees.items() if tree.body and isinstance(tree.body[-1], ast.Expr)), 0)
    prose = [cell for cell in cells[: max(shown - 1, 0)] if cell.cell_type == "markdown"]
    called = {ast.unparse(node.func) for node in ast.walk(trees[shown]) if isinstance(node, ast.Call)} if shown else {}
    sentence, chart = "say" in called, any(name == "keep" or name.startswith("charts.") for name in called)
    if not (shown and sentence and chart and len(prose) <= 1 and _folded(cells[shown - 1], "source")):
        yield (
            f"cell {shown or 1}: the page does not begin with its point; let a folded cell after the title show one "
            "computed sentence and the chart: display(say(…), keep(…))"
        )


def _imports(trees: dict[int, ast.Module], first: int) -> Iterator[str]:
    """Imports stand together in the first code cell, and only of what the suite gives its notebooks."""
    for number, tree in trees.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Import | ast.ImportFrom):
                continue
            if number != first:
                yield f"cell {number}: imports here; move it to the first code cell (cell {first})"
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or "."]
            for name in names:
                if name.partition(".")[0] not in IMPORTS:
                    yield f"cell {number}: imports {name}; use only {', '.join(sorted(IMPORTS))}"
    if first in trees and not any(isinstance(node, ast.Import | ast.ImportFrom) for node in trees[first].body):
        yield f"cell {first}: is the first code cell but imports nothing; begin with the imports"


def _rebound(trees: dict[int, ast.Module]) -> Iterator[str]:
    """A name means one thing in a notebook, or re-running a cell changes what another one shows."""
    owner: dict[str, int] = {}
    for number, tree in trees.items():
        for name in sorted(bindings(tree) - {"_"}):
            if owner.setdefault(name, number) != number:
                yield f"cell {number}: gives {name} a new meaning (first in cell {owner[name]}); choose another name"


def _cell(cell: "NotebookNode", before: "NotebookNode") -> Iterator[str]:
    lines, after_prose = len(cell.source.splitlines()), before.cell_type == "markdown"
    if lines > MOST_LINES:
        yield f"has {lines} lines; make it {MOST_LINES} at most"
    if not lines:
        yield "is empty; delete it"
    if _folded(cell, "source") and len(cell.source.partition("\n")[0]) > MOST_SIGNS:
        yield f"is folded to a line of more than {MOST_SIGNS} characters, with the dots that open it out of sight"
    if not after_prose and not _folded(cell, "source"):
        yield "has no prose before it; say what it does in a markdown cell"
    if after_prose and PREDICTION.search(before.source) and not _folded(cell, "outputs"):
        yield "answers a prediction in full view; hide its outputs (jupyter: outputs_hidden)"
    if "parameters" in cell.metadata.get("tags", []):
        yield from _not_plain(cell.source)


def _not_plain(source: str) -> Iterator[str]:
    """What a student is to change stands there plainly: `chosen = "captives"`, not `chosen = another`."""
    try:
        assigned = [node for node in ast.parse(source).body if isinstance(node, ast.Assign)]
    except SyntaxError:
        return  # told of elsewhere
    for node in assigned:
        try:
            ast.literal_eval(node.value)
        except ValueError:
            name = ast.unparse(node.targets[0])
            yield f'gives {name} what a student cannot change by typing; write a plain value, as in {name} = "captives"'


def _tree(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield f"defines {node.name}; move it to helpers"
        if isinstance(node, ast.Lambda) and (lines := (node.end_lineno or node.lineno) - node.lineno) >= LAMBDA_LINES:
            yield f"has a lambda of {lines + 1} lines; move it to helpers"
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if ABSOLUTE.match(node.value):
                yield f"names the absolute path {node.value!r}; use a path of helpers"
            if ADDRESS.search(node.value):
                yield f"names the address {node.value[:60]!r}; a notebook uses no network"


def _outputs(cell: "NotebookNode") -> Iterator[str]:
    for output in cell.outputs:
        if output.output_type == "error":
            yield f"failed with {output.ename}; mend it and run the notebook again"
        if output.get("name") == "stderr":
            yield f"shows a warning ({output.text.strip().splitlines()[0][:80]!r}); mend its cause"
        data = {mime: str(value) for mime, value in output.get("data", {}).items() if "image/" not in mime}
        text = EMBEDDED.sub("", "\n".join([output.get("text", ""), *data.values()]))
        for place in dict.fromkeys(PLACES.findall(text)):
            yield f"shows a path of the computer it ran on ({place}); show it relative to the suite"
        if MEMORY.search(text):
            yield "shows an address in memory, which differs on every run; end the cell with something else"


SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def bindings(tree: ast.AST) -> set[str]:
    """The names bound by assignment, `for`, `with`, `import`, `def`, `except`, `match`, `:=` or `del`.

    A comprehension's own variable is gone when it ends, so it does not count; a function's inside does not either.

    >>> sorted(bindings(ast.parse("import pandas as pd\\nfor row in rows: total += row\\n[x for x in y if (z := x)]")))
    ['pd', 'row', 'total', 'z']
    """
    return _bound(tree, own=frozenset())


def _bound(node: ast.AST, own: frozenset[str]) -> set[str]:
    """The names bound below `node`, but for those that belong to a comprehension around it."""
    found = set()
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and node.id not in own:
        found.add(node.id)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        found |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        found.add(node.name)
    elif isinstance(node, SCOPES):
        return {node.name} if hasattr(node, "name") else set()
    if isinstance(node, COMPREHENSIONS):
        targets = [name for part in node.generators for name in ast.walk(part.target) if isinstance(name, ast.Name)]
        own = own | {name.id for name in targets}
    for child in ast.iter_child_nodes(node):
        found |= _bound(child, own)
    return found

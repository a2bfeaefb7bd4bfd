"""The house: imports run only downward and in no circle, each folder says what is inside, and no name leads nowhere."""

import ast
import importlib
import inspect
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import groupby
from pathlib import Path

import pytest

import framing
from framing.core.schemas import schemas

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "framing"
# From the ground up, as the data flows; what stands on one floor may hold each other, but in no circle.
FLOORS = [
    ["core"],
    ["text"],  # a door to one room: for programs that ask for sentences alone
    ["reading"],
    ["voice"],
    ["codebook"],
    ["acts"],
    ["denial"],  # a door to one room
    ["comments"],
    ["compare"],
    ["validation"],
    ["charts"],
    ["checks"],
    ["analysis"],
    ["scale", "explorer"],
    ["notebook", "cli"],
    ["__main__"],
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
LINES = 330  # of one file: what can be read in one sitting
LISTS = {"framing.core.schemas": 460, "framing.analysis.tables": 360}  # lists of columns and of tables, looked up
DECISIONS = 30  # of one function: more are a table of rules
ROOMS = 12  # of one folder: files and folders side by side
AT_THE_TOP = 18  # a folder for each step of the way, and doors
PACKAGES = sorted(path.parent for path in LIBRARY.rglob("__init__.py"))
STUBS = sorted(LIBRARY.rglob("__init__.pyi"))


def dotted(path: Path) -> str:
    """The name by which a file is imported: framing/core/text/words.py is framing.core.text.words."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {dotted(path): path for path in sorted(LIBRARY.rglob("*.py"))}


FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHES = ast.If | ast.IfExp | ast.For | ast.While | ast.ExceptHandler | ast.Assert | ast.match_case


def decisions(function: ast.AST) -> int:
    """How many ways lead through a function (McCabe 1976), each condition of a chain of `and` and `or` counted."""
    nodes = [*ast.walk(function)]
    chained = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    picked = sum(1 + len(node.ifs) for node in nodes if isinstance(node, ast.comprehension))
    return 1 + sum(isinstance(node, BRANCHES) for node in nodes) + chained + picked


def imported(path: Path) -> set[str]:
    """The modules that a file imports, at its head or within a function; not what only its type hints name."""
    tree = ast.parse(path.read_text("utf-8"))
    hints = [node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    left_out = {id(inner) for node in hints for inner in ast.walk(node)}
    found = set()
    for node in (node for node in ast.walk(tree) if id(node) not in left_out):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}, line {node.lineno}: write the whole name"
            within = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in within}
    return found


@cache
def arrows() -> dict[str, set[str]]:
    """What each module imports."""
    return {name: imported(path) for name, path in MODULES.items()}


def room(module: str) -> str:
    """The part of the library that a module belongs to: framing.core.text.words belongs to core."""
    return beside("framing", module)


def beside(folder: str, module: str) -> str:
    """Which of the files and folders of `folder` a module is, or lies in."""
    return module.removeprefix(f"{folder}.").split(".")[0]


@pytest.mark.parametrize("page", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_every_file_of_code_that_a_page_names_is_there(page):
    named = set(re.findall(r"`([\w/]+\.(?:py|js))`", (ROOT / page).read_text("utf-8")))
    folders = [ROOT / name for name in ("framing", "suite", "tests", "benchmarks")]
    files = [*ROOT.glob("*.py"), *(path for folder in folders for path in folder.rglob("*.[pj][ys]"))]
    there = [f"/{path.relative_to(ROOT).as_posix()}" for path in files]
    assert [name for name in sorted(named) if not any(path.endswith(f"/{name}") for path in there)] == []


LISTING = [folder for folder in PACKAGES if re.search(r"^- `", (folder / "__init__.py").read_text("utf-8"), re.M)]


@pytest.mark.parametrize("folder", LISTING, ids=dotted)
def test_every_room_that_a_folder_lists_is_there(folder):
    listed = re.findall(
        r"^- .*(?:\n  .*)*", ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))), re.M
    )
    rooms = {path.name.removesuffix(".py") + "/" * path.is_dir() for path in folder.iterdir()}
    named = re.findall(r"`([a-z_]+/?)`(?=[:,;]| and| \()", "\n".join(listed))
    assert named
    assert [name for name in named if name not in rooms | set(schemas())] == []


def test_each_part_of_the_library_has_its_floor():
    assert {room(name) for name in MODULES if name != "framing"} == set(FLOOR)


@pytest.mark.parametrize("name", [name for name in MODULES if name != "framing"])
def test_imports_run_only_downward(name):
    upward = [
        other for other in arrows()[name] if other.startswith("framing.") and FLOOR[room(other)] > FLOOR[room(name)]
    ]
    assert upward == [], f"{name} stands below what it imports"


@pytest.mark.parametrize("folder", ["framing", *(dotted(folder) for folder in PACKAGES if folder != LIBRARY)])
def test_nothing_leads_back_to_itself(folder):
    """Of what lies side by side in a folder, files and folders, nothing imports what imports it."""
    leads_to: dict[str, set[str]] = {}
    for name, others in arrows().items():
        if name.startswith(f"{folder}."):
            within = {beside(folder, other) for other in others if other.startswith(f"{folder}.")}
            leads_to.setdefault(beside(folder, name), set()).update(within - {beside(folder, name)})
    try:
        TopologicalSorter(leads_to).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


@pytest.mark.parametrize("name", MODULES)
def test_the_library_knows_nothing_of_this_repository(name):
    assert not {other.partition(".")[0] for other in arrows()[name]} & {"suite", "helpers", "tests", "benchmarks"}


@pytest.mark.parametrize("name", MODULES)
def test_every_file_says_what_it_is_and_can_be_read_in_one_sitting(name):
    source = MODULES[name].read_text("utf-8")
    assert ast.get_docstring(ast.parse(source)), f"{name} says nothing"
    assert source.count("\n") <= LISTS.get(name, LINES)


@pytest.mark.parametrize("name", MODULES)
def test_no_function_decides_more_than_a_reader_can_follow(name):
    functions = [node for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))) if isinstance(node, FUNCTIONS)]
    assert {one.name: found for one in functions if (found := decisions(one)) > DECISIONS} == {}


def test_decisions_are_counted_with_each_condition_of_a_chain():
    plain = "def sign(n): return n"
    chained = "def f(a, b, c):\n    if a and (b or c):\n        return [n for n in a if n] if b else c\n"
    assert [decisions(ast.parse(code).body[0]) for code in (plain, chained)] == [1, 7]


@pytest.mark.parametrize("folder", PACKAGES, ids=dotted)
def test_every_folder_has_rooms_that_a_glance_takes_in(folder):
    rooms = [path for path in folder.iterdir() if path.suffix == ".py" or path in PACKAGES]
    assert len(rooms) - 1 <= (AT_THE_TOP if folder == LIBRARY else ROOMS)  # without the `__init__` itself


def test_every_folder_of_code_is_a_package():
    assert {path.parent for path in LIBRARY.rglob("*.py")} == set(PACKAGES)


def public_names() -> list[tuple[str, str]]:
    """What a person may call, by package: the names of its stub, or else of its `__all__`."""
    listed = []
    for folder in PACKAGES:
        names = getattr(importlib.import_module(dotted(folder)), "__all__", [])
        listed += [(dotted(folder), name) for name in names]
    return listed


PUBLIC = public_names()


@pytest.mark.parametrize(("package", "name"), PUBLIC)
def test_every_public_name_is_there_and_says_what_it_answers(package, name):
    found = getattr(importlib.import_module(package), name)
    if inspect.isroutine(found) or inspect.isclass(found) or inspect.ismodule(found):
        assert inspect.getdoc(found), f"{package}.{name} says nothing"


@pytest.mark.parametrize("stub", STUBS, ids=dotted)
def test_what_a_stub_lists_is_what_it_imports_in_order(stub):
    tree = ast.parse(stub.read_text("utf-8"))
    taken = {
        alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    listed = next(ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign))
    assert set(listed) == taken
    assert listed == sorted(taken), "in the order of the alphabet, so that a name is found"
    assert sorted(importlib.import_module(dotted(stub)).__all__) == listed


def test_a_tab_after_fr_shows_the_names_of_the_stub_and_nothing_else():
    """In a Python of its own: `dir` there is what a person sees who has only imported it."""
    code = "import framing as fr; print(*dir(fr))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert sorted(shown) == sorted([*framing.__all__, "__version__"])
    public = [name for name, _ in groupby(sorted(shown)) if not name.startswith("_")]
    assert len(public) == len(framing.__all__)


@pytest.mark.parametrize("package", "reading voice codebook acts comments compare charts scale explorer".split())
def test_a_tab_after_a_package_shows_what_it_offers(package):
    """Nothing that it only needs itself, such as `pd` or `FramingError`."""
    code = f"import framing.{package} as package; print(*dir(package))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert shown == sorted(importlib.import_module(f"framing.{package}").__all__)

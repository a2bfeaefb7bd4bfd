"""One set of libraries: environment.yml, pyproject.toml and the pins agree, and the code imports nothing else."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
CONDA = yaml.safe_load(Path("environment.yml").read_text(encoding="utf-8"))["dependencies"]
OURS = {
    "framing",
    "suite",
    "helpers",
    "conftest",
    "tests",
    "bbc_words",
    "breach",
    "hostile_growth",
    "invented_news",
}  # the last are benchmarks


def declared(*extras: str) -> list[Requirement]:
    more = [line for extra in extras for line in PROJECT["optional-dependencies"][extra]]
    return [Requirement(line) for line in [*PROJECT["dependencies"], *more]]


def pins(file: str) -> dict[str, Requirement]:
    lines = [line for line in Path(file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}


PINS = pins("requirements.txt")
TEST_PINS = pins("requirements-test.txt")
BOOK_PINS = pins("requirements-book.txt")


def version(pin: Requirement) -> str:
    return next(iter(pin.specifier)).version


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-test.txt", "requirements-book.txt"])
def test_every_line_of_the_pins_is_one_exact_version_from_anywhere(file):
    for pin in pins(file).values():
        assert [one.operator for one in pin.specifier] == ["=="], pin
        assert pin.url is None


@pytest.mark.parametrize("wanted", declared("test", "parquet", "cluster", "book"), ids=lambda wanted: wanted.name)
def test_each_declared_library_is_pinned_within_its_range(wanted):
    pin = (PINS | TEST_PINS | BOOK_PINS)[canonicalize_name(wanted.name)]
    assert wanted.specifier.contains(version(pin)), f"{pin} is not in {wanted}"


def test_no_library_is_pinned_twice():
    assert not PINS.keys() & (TEST_PINS.keys() | BOOK_PINS.keys())
    for name in TEST_PINS.keys() & BOOK_PINS.keys():
        assert str(TEST_PINS[name]) == str(BOOK_PINS[name])


def test_conda_brings_python_and_pip_and_the_pins_bring_everything_else():
    assert [package.partition("=")[0] for package in CONDA[:-1]] == ["python", "pip"]
    assert CONDA[-1] == {"pip": ["-r requirements.txt", "-e ."]}


def test_the_python_of_conda_is_one_the_project_takes_and_the_oldest_that_is_tried():
    conda = CONDA[0].partition("=")[2]
    wanted = SpecifierSet(PROJECT["requires-python"])
    assert wanted.contains(conda)
    assert str(wanted) == f">={conda}"


def test_set_up_installs_from_the_very_section_that_conda_reads():
    command = re.search(r"sed -n '/\^ \*- pip:\$\$/,\$\$ s/(.+)//p' environment.yml", Path("Makefile").read_text())
    lines = Path("environment.yml").read_text(encoding="utf-8").splitlines()
    section = lines[[line.strip() for line in lines].index("- pip:") :]
    taken = [re.sub(command[1], "", line) for line in section if re.search(command[1], line)]
    assert taken == CONDA[-1]["pip"]


@pytest.mark.parametrize("pin", [*PINS.values(), *TEST_PINS.values(), *BOOK_PINS.values()], ids=lambda pin: pin.name)
def test_what_the_tests_run_with_is_what_is_pinned(pin):
    from importlib.metadata import version as installed

    if pin.marker and not pin.marker.evaluate():
        pytest.skip(f"only on another system: {pin.marker}")
    assert installed(pin.name) == version(pin)


def imported(*files: Path) -> set[str]:
    """The top-level names that code imports, wherever in a file it does."""
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 0}
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names - OURS


@pytest.mark.parametrize(
    ("folders", "extras"),
    [(["framing", "helpers.py"], ["parquet", "cluster", "web"]), (["tests"], ["parquet", "cluster", "test"])],
    ids=["the library", "the tests"],
)
def test_the_code_imports_only_what_is_declared(folders, extras):
    files = [file for name in folders for file in (Path(name).rglob("*.py") if Path(name).is_dir() else [Path(name)])]
    known = {canonicalize_name(wanted.name) for wanted in declared(*extras)}
    homes = packages_distributions()
    strangers = {
        name for name in imported(*files) if not {canonicalize_name(home) for home in homes.get(name, [])} & known
    }
    assert strangers == set()


def test_the_version_is_one_everywhere():
    citation = yaml.safe_load(Path("CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == PROJECT["version"]
    assert citation["license"] == PROJECT["license"]


def test_no_file_names_a_computer_or_a_package_host():
    files = ["requirements.txt", "requirements-test.txt", "environment.yml", "pyproject.toml", "Makefile", ".ci/run"]
    for file in files:
        text = Path(file).read_text(encoding="utf-8")
        assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links|/home/|/root/", text), file


def test_ruff_finds_nothing_in_code_and_notebooks():
    found = subprocess.run([sys.executable, "-m", "ruff", "check", "."], capture_output=True, text=True)
    assert found.returncode == 0, found.stdout


def test_the_tests_are_run_in_one_way_wherever_it_is_written():
    """Files stay whole and in the order that the tests put them in: the longest is begun first."""
    pages = [Path("Makefile"), Path("CONTRIBUTING.md"), *Path(".github/workflows").glob("*.yml")]
    ways = [way for page in pages for way in re.findall(r"pytest -n 2 ([^\n`]*)", page.read_text("utf-8"))]
    assert len(ways) > len(pages) and all(way.startswith("--dist loadfile --no-loadscope-reorder") for way in ways)

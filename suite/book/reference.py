"""The book's reference, made from the code: what a person may call, with its docstring, and every command's help.

Docstrings are written as plain prose with Markdown's marks, so they are taken as they are.
"""

import importlib
import inspect
import re
from collections.abc import Iterator

DOORS = [  # the packages that a person calls, in the order of the data
    "framing", "framing.reading", "framing.voice", "framing.codebook", "framing.comments", "framing.comments.sentiment",
    "framing.compare", "framing.compare.stories", "framing.validation.coding", "framing.validation.robustness",
    "framing.charts",
]  # fmt: skip
EXAMPLE = re.compile(r"^>>> ", re.MULTILINE)


def functions() -> str:
    """The page of all public functions and classes, by package."""
    parts = ["# Functions\n\nWhat can be called from Python, by package. `import framing as fr`, then `fr.NAME`.\n"]
    seen: set[int] = set()
    for door in DOORS:
        parts += _package(door, seen)
    return "\n".join(parts)


def _package(door: str, seen: set[int]) -> Iterator[str]:
    package = importlib.import_module(door)
    yield f"\n## {door}\n\n{(inspect.getdoc(package) or '').partition(chr(10) * 2)[0]}\n"
    for name in sorted(getattr(package, "__all__", []), key=str.lower):
        found = getattr(package, name)
        if (inspect.isfunction(found) or inspect.isclass(found)) and id(found) not in seen:
            seen.add(id(found))
            yield from _entry(name, found)


def _entry(name: str, found) -> Iterator[str]:
    yield f"### {name}\n\n```python\n{name}{_signature(found)}\n```\n\n{_prose(inspect.getdoc(found) or '')}\n"


def _signature(found) -> str:
    try:
        signature = inspect.signature(found)
    except ValueError:
        return "(…)"
    short = [value.replace(annotation=inspect.Parameter.empty) for value in signature.parameters.values()]
    return str(signature.replace(parameters=short, return_annotation=inspect.Signature.empty))


def _prose(docstring: str) -> str:
    """A docstring as Markdown: an example becomes a block of code, and text that looks like a tag stays text."""
    text, example, rest = docstring, "", ""
    if begins := EXAMPLE.search(docstring):
        text = docstring[: begins.start()]
        example, _, rest = docstring[begins.start() :].partition("\n\n")
    block = f"\n```pycon\n{example}\n```\n" if example else ""
    return _escaped(text) + block + (f"\n{_prose(rest)}" if rest else "")


def _escaped(text: str) -> str:
    """The text with what looks like a tag kept as text, but for what stands in code, where it is text already."""
    parts = text.split("`")
    return "`".join(part if number % 2 else part.replace("<", "&lt;") for number, part in enumerate(parts))


def command_line() -> str:
    """The page of the command line: the help of `framing` and of each of its commands, as it is printed."""
    from typer.main import get_command
    from typer.testing import CliRunner

    import suite  # adds this repository's own commands to those of the library
    from framing.cli import app

    assert suite
    runner, group = CliRunner(), get_command(app)
    names = sorted(group.commands)  # type: ignore[attr-defined]
    shown = {"framing": [], **{f"framing {name}": [name] for name in names}}
    parts = ["# Command line\n\nEvery command explains itself; this page is what each prints with `--help`.\n"]
    for title, arguments in shown.items():
        told = runner.invoke(app, [*arguments, "--help"], prog_name="framing", env={"COLUMNS": "100"}).output
        parts.append(f"\n## {title}\n\n```text\n{told.strip()}\n```\n")
    return "\n".join(parts)

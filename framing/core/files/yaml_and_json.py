"""YAML and JSON as plain values, within limits: how deep, how large, each key once, and nothing that refers to itself.

Both kinds come from strangers. A few lines of YAML can name one another until no memory holds what they mean; a file
of brackets alone brings the parsers down; a key that is given twice would lose the first in silence.
"""

import json
import re
from functools import lru_cache
from typing import Any

from framing.core.errors import FramingError

DEEPEST = 100  # lists and objects within one another
LARGEST_YAML, LARGEST_JSON = 50_000_000, 1_000_000_000  # characters of one file
MOST_DIGITS = 4_000  # of a number: more are nobody's figure, and Python will not write them out
TOO_DEEP = f"its lists are more than {DEEPEST} deep within one another"


class Unreadable(ValueError):
    """Why a YAML or JSON text was not read; `line` counts from 1, and is 0 where nobody knows it."""

    def __init__(self, what: str, line: int = 0):
        super().__init__(what)
        self.what, self.line = what, line


class NotTaken(Unreadable):
    """The same of a text that is valid, but is not read all the same: it is too deep, or refers to itself."""


def json_values(text: str | bytes) -> Any:
    """What a JSON text says; what is no JSON, too deep, or gives a key twice raises `Unreadable`.

    >>> json_values('{"a": [1, null]}')
    {'a': [1, None]}
    >>> json_values('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    framing.core.files.yaml_and_json.Unreadable: the key 'a' is given twice
    """
    try:
        found = json.loads(text, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        raise Unreadable(f"{error.msg} at character {error.pos + 1}", error.lineno) from None
    except RecursionError:
        raise Unreadable(TOO_DEEP) from None
    except Unreadable:
        raise
    except ValueError as error:  # a number of thousands of digits, bytes that are no text
        raise Unreadable(str(error).partition(";")[0]) from None
    if _is_deep(found):
        raise Unreadable(TOO_DEEP)
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise Unreadable(f"the key {next(name for name in names if names.count(name) > 1)!r} is given twice")
    return found


def _is_deep(value: Any, depth: int = 0) -> bool:
    """Is a value more than `DEEPEST` lists deep? What lies below that is not looked at, however deep it may go."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return depth > DEEPEST or any(_is_deep(one, depth + 1) for one in inner if isinstance(one, (list, dict)))


def yaml_node(text: str, name: str, as_written: bool = False):
    """A YAML text as its tree of nodes (None if it says nothing) and the function that makes plain values of one.

    Dates stay text, so that one which no calendar has can be told with its place; with `as_written` everything does
    but for null, so that an outlet called No is not read as false. A text that is no YAML, is too deep or too large,
    refers to itself or to another part (aliases), raises `FramingError`, which begins with `name` and the line.
    """
    import yaml

    if len(text) > LARGEST_YAML:
        raise FramingError(f"{name} is {len(text):,} characters long: YAML is read up to {LARGEST_YAML:,}.")
    loader = _loaders()[as_written]
    try:
        _refuse_depth_and_aliases(yaml.parse(text, Loader=loader))
        reading = loader(text)
        try:
            node = reading.get_single_node()
            return node, lambda: reading.construct_document(node) if node else None
        finally:
            reading.dispose()
    except Unreadable as fault:
        raise _refused(name, fault) from None
    except yaml.YAMLError as error:
        raise _refused(name, _unreadable(error)) from None


def yaml_values(text: str, name: str, as_written: bool = False) -> Any:
    """What a YAML text says, as plain values (see `yaml_node`); a key that is given twice is refused, too.

    >>> yaml_values("outlet: No\\ndays: [2024-13-45]", "m.yml", as_written=True)
    {'outlet': 'No', 'days': ['2024-13-45']}
    >>> yaml_values("a: &x [1]\\nb: *x", "m.yml")
    Traceback (most recent call last):
    framing.core.errors.FramingError: m.yml:2: is not read: *x stands for another part of the file. Write it out.
    """
    node, values = yaml_node(text, name, as_written)
    if twice := next(repeated_keys(node), None):
        raise _refused(name, twice)
    return plain_values(values, name)


def plain_values(values, name: str) -> Any:
    """The plain values of a node; what a tag written by hand (`!!bool perhaps`) makes the parser say is told."""
    import yaml

    try:
        return values()
    except Unreadable as fault:
        raise _refused(name, fault) from None
    except yaml.YAMLError as error:
        raise _refused(name, _unreadable(error)) from None
    except Exception as error:  # a tag that does not fit its value: KeyError, AttributeError, IndexError, ValueError
        raise _refused(name, Unreadable(f"a value does not fit its tag ({type(error).__name__})")) from None


def repeated_keys(node):
    """A `Unreadable` for each key that a mapping has twice, in the order of the file."""
    waiting = [node] if node is not None else []
    while waiting:
        one = waiting.pop()
        if one.id == "sequence":
            waiting += reversed(one.value)
        elif one.id == "mapping":
            seen: dict[str, int] = {}
            for key, _ in one.value:
                line = key.start_mark.line + 1
                if isinstance(key.value, str) and key.value in seen:
                    yield Unreadable(f"the key {key.value!r} was given before, on line {seen[key.value]}", line)
                elif isinstance(key.value, str):
                    seen[key.value] = line
            waiting += [value for _, value in reversed(one.value)]


def _refuse_depth_and_aliases(events) -> None:
    import yaml

    depth = 0
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            what = f"*{event.anchor} stands for another part of the file. Write it out."
            raise NotTaken(what, _line_of(event))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise NotTaken(f"{TOO_DEEP}.", _line_of(event))


def _line_of(event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _unreadable(error) -> Unreadable:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    opened = getattr(error, "context_mark", None)
    if opened and mark and opened.line < mark.line and re.search("quoted|flow", getattr(error, "context", "") or ""):
        what += f", in what a bracket or quotation mark opened on line {opened.line + 1}"
    return Unreadable(what, mark.line + 1 if mark else 0)


def _refused(name: str, fault: Unreadable) -> FramingError:
    where = f"{name}:{fault.line}" if fault.line else name
    if isinstance(fault, NotTaken):
        return FramingError(f"{where}: is not read: {fault.what}")
    slips = (
        "a missing quotation mark, bracket, comma or dash, blanks that do not stand exactly below those of the lines "
    )
    slips += "beside it, a tab, or a colon in a text without quotation marks."
    advice = f"Look at that line and the one before it: {slips}"
    return FramingError(f"{where}: is not valid YAML ({fault.what}).", advice=advice if fault.line else "")


def _whole_number(loader, node) -> int:
    if len(node.value) > MOST_DIGITS:
        raise Unreadable(f"a number of {len(node.value):,} signs", node.start_mark.line + 1)
    return loader.construct_yaml_int(node)


@lru_cache(maxsize=1)
def _loaders() -> dict[bool, type]:
    """The readers of YAML (the C parser where there is one): with and without numbers and truth values; no dates."""
    import yaml

    safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaders: dict[bool, type] = {}
    for as_written in (False, True):
        unread = {"timestamp"} | ({"bool", "int", "float"} if as_written else set())
        kept = {
            first: [(tag, shape) for tag, shape in resolvers if tag.rpartition(":")[2] not in unread]
            for first, resolvers in safe.yaml_implicit_resolvers.items()
        }
        loader: Any = type("Loader", (safe,), {"yaml_implicit_resolvers": kept})
        loaders[as_written] = loader
        loader.add_constructor("tag:yaml.org,2002:int", _whole_number)
    return loaders

"""What a person sees who runs a cell with a slip in it: which line, what is missing, what to do, in a box.

`explain_in_cells` is called by helpers.py, and by `framing lab` before a notebook's first cell (lab/startup.py), so
that a cell that was run before those above it is explained, too.
"""

import builtins
import inspect
import re
import sys
import traceback
from pathlib import Path

from framing.core.errors import FramingError, nearest

RUN_ABOVE = "If a cell further up makes it, run that one first: in the menu Run, “Run All Above Selected Cell”."
# What Python says of a slip (3.11 to 3.13), and what it means to somebody who does not write Python.
SLIPS = (
    (r"unterminated (?:f-)?string|unterminated triple", "A quotation mark is missing: a text begins and does not end."),
    (r"forgot a comma", "Is a comma missing between two of these?"),
    (r"was never closed|incomplete input", "A bracket is opened and not closed."),
    (r"unmatched|does not match opening", "A bracket is closed that was not opened, or another one was."),
    (r"invalid character '[“”„‟‘’‚«»″′]'", "Python wants straight quotation marks: \"so\" or 'so'."),
    (r"indent", "A line begins with more or fewer blanks than the lines around it. Here, most begin with none."),
    (r"expected ':'", "A colon is missing at the end of the line."),
    (r"Maybe you meant '=='|cannot assign", 'Left of = stands a name that is given, as in: chosen = "war"'),
)


LAZY = re.compile(r"No (\S+) attribute (\w+)")  # of a package that is read when it is asked for
CALL = re.compile(r"(?<![\w.])(?:\w+\.){0,9}(\w+)\(\) (?:got (?:an unexpected|multiple)|missing|takes) .*")


def explain_in_cells(shell=None) -> None:
    """From here on IPython shows slips in a cell (a missing mark, an unknown name or option) as a box.

    Other errors, and errors inside a library, are shown as before; where there is no IPython, nothing happens.
    """
    ipython = sys.modules.get("IPython")  # not loaded: this is no notebook
    if shell := shell or (ipython and ipython.get_ipython()):
        shell.set_custom_exc((NameError, SyntaxError, AttributeError, TypeError), _show)


def _show(shell, kind, error, trace, tb_offset=None) -> None:
    told: FramingError | None
    if isinstance(error, SyntaxError):
        if error.filename and Path(error.filename).exists():  # a file that the cell imports
            return shell.showsyntaxerror()
        told = slip(error)
    else:
        told = _of_a_line(error, trace, shell.user_ns)
    shown = (FramingError, told, trace) if told else (kind, error, trace)
    return shell.showtraceback(shown, tb_offset=None if told else tb_offset)


def _of_a_line(error: Exception, trace, names: dict) -> FramingError | None:
    """What is wrong with a line of the cell; None if it went wrong deeper down."""
    steps = list(traceback.walk_tb(trace))
    of_cells = [at for at, (frame, _) in enumerate(steps) if frame.f_globals is names]
    if not of_cells:
        return None
    line, deeper = steps[of_cells[-1]][1], len(steps) - 1 - of_cells[-1]
    if isinstance(error, NameError) and not deeper:
        return unknown_name(error, line, [*names, *dir(builtins)])
    if isinstance(error, AttributeError):
        lazy = LAZY.fullmatch(str(error))
        name, owner = (lazy[2], sys.modules.get(lazy[1])) if lazy else (error.name or "", error.obj)
        near = nearest(name, [known for known in dir(owner) if not known.startswith("_")])
        said = f"Line {line}: {error}."
        return FramingError(said, advice=f"Did you mean {near!r}?") if near and (lazy or not deeper) else None
    if isinstance(error, TypeError) and deeper <= 1 and (call := CALL.fullmatch(str(error))):  # 1: what draws it
        return FramingError(f"Line {line}: {error}.", advice=_takes(call[1], names))
    return None


def _takes(name: str, names: dict) -> str:
    """What a function takes that a cell can call by this name, itself or in one of its modules."""
    places = [names, *(vars(one) for one in names.values() if inspect.ismodule(one))]
    found = next((place[name] for place in places if callable(place.get(name))), None)
    try:
        return f"It takes: {', '.join(inspect.signature(found).parameters)}." if found else ""
    except (TypeError, ValueError):  # something built in, which does not say
        return ""


def unknown_name(error: NameError, line: int, known: list[str]) -> FramingError:
    """A name that Python does not know, with the one that is perhaps meant, and that cells build on one another.

    >>> print(unknown_name(NameError("name 'analysys' is not defined", name="analysys"), 1, ["analysis"]))
    Line 1: Python does not know the name 'analysys'.
    Did you mean 'analysis'?
    """
    near = nearest(error.name or "", [name for name in known if not name.startswith("_")])
    advice = f"Did you mean {near!r}?" if near else RUN_ABOVE
    return FramingError(f"Line {line}: Python does not know the name {error.name!r}.", advice=advice)


def slip(error: SyntaxError) -> FramingError:
    """A line that Python cannot read, with where it stopped and what is perhaps missing.

    >>> print(slip(SyntaxError("unterminated string literal (detected at line 1)", ("", 1, 10, 'chosen = "war'))))
    Line 1 cannot be read:
      chosen = "war
               ^
    A quotation mark is missing: a text begins and does not end.
    """
    said = str(error.msg or "")
    meant = next((words for pattern, words in SLIPS if re.search(pattern, said)), f"Python says: {said}.")
    code = (error.text or "").rstrip("\n")
    at = min(max((error.offset or 1) - 1, 0), len(code))
    shown = f"Line {error.lineno or 1} cannot be read:"
    if code.strip():
        blanks = len(code) - len(code.lstrip())
        shown += f"\n  {code.lstrip()}\n  {' ' * max(at - blanks, 0)}^"
    return FramingError(shown, advice=meant)

"""What a person sees who runs a cell with a slip in it: which line, what is missing, what to do, in a box.

`explain_in_cells` is called by helpers.py, and by `framing lab` before a notebook's first cell (lab/startup.py), so
that a cell that was run before those above it is explained, too.
"""

import builtins
import inspect
import re
import sys
import traceback
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

from framing.core.errors import FramingError, nearest, suggest

RUN_ABOVE = "If a cell further up makes {!r}, run that one first: in the menu Run, “Run All Above Selected Cell”."
NO_ROW = "The table has no row. Is a name misspelt in the line that chose its rows?"
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
# What pandas was asked for and has not, where it says more than the name alone.
ASKED = re.compile(
    r"""^(?:None of |Label\(s\) |The following .*: )?\[(?:Index\(\[)?(['"])(.+?)\1|^Column not found: (.+)"""
)
MOST_NAMES = 5_000  # of a table, among which the one that is meant is looked for while a person waits
CALL = re.compile(r"(?<![\w.])(?:\w+\.){0,9}(\w+)\(\) (?:got (?:an unexpected|multiple)|missing|takes) .*")


def explain_in_cells(shell=None) -> None:
    """From here on IPython shows slips in a cell (a missing mark, an unknown name, option or column) as a box.

    What a line gets wrong of pandas is told without pandas' own lines (`%tb` shows them). Errors in the suite, and
    those that Python tells in few lines, are shown as before; where there is no IPython, nothing happens.
    """
    ipython = sys.modules.get("IPython")  # not loaded: this is no notebook
    if shell := shell or (ipython and ipython.get_ipython()):
        shell.set_custom_exc((Exception,), _show)


def _show(shell, kind, error, trace, tb_offset=None) -> None:
    told: FramingError | None
    if isinstance(error, SyntaxError):
        if error.filename and Path(error.filename).exists():  # a file that the cell imports
            return shell.showsyntaxerror()
        told = slip(error)
    else:
        try:
            told = _of_a_line(error, trace, shell.user_ns)
        except Exception:  # of what the cell itself made: a text or a list of names that cannot be asked for
            told = None
    shown = (FramingError, told, trace) if told else (kind, error, trace)
    shell.showtraceback(shown, tb_offset=None if told else tb_offset)
    sys.last_type, sys.last_value, sys.last_traceback = kind, error, trace  # what `%tb` shows


def _of_a_line(error: Exception, trace, names: dict) -> FramingError | None:
    """What is wrong with a line of the cell; None if it went wrong in our own code, or Python's few lines say it."""
    steps = list(traceback.walk_tb(trace))
    of_cells = [at for at, (frame, _) in enumerate(steps) if frame.f_globals is names]
    codes = {steps[at][0].f_code.co_filename for at in of_cells}
    if len(codes) != 1:  # within a function of another cell a line's number would say nothing
        return None
    line, below = steps[of_cells[-1]][1], [frame for frame, _ in steps[of_cells[-1] + 1 :]]
    of_pandas = all(frame.f_globals.get("__name__", "").startswith(("pandas.", "numpy.")) for frame in below)
    said = f"Line {line}: {_words(error)}."
    if isinstance(error, NameError) and error.name and not below:
        return unknown_name(error, line, [name for name in names if not name.startswith("_")])
    if isinstance(error, ImportError) and error.name and not below:
        return _unknown_module(error, said)
    if isinstance(error, TypeError) and len(below) <= 1 and (call := CALL.fullmatch(str(error))):  # 1: what draws it
        return FramingError(said, advice=_takes(call[1], names))
    lazy = LAZY.fullmatch(str(error))
    if isinstance(error, AttributeError) and (lazy or of_pandas):
        name, owner = (lazy[2], sys.modules.get(lazy[1])) if lazy else (error.name or "", error.obj)
        near = nearest(name, [known for known in dir(owner) if not known.startswith("_")])
        return FramingError(said, advice=f"Did you mean {near!r}?") if near or below else None
    return _of_a_table(error, line, below) if below and of_pandas else None


def _unknown_module(error: ImportError, said: str) -> FramingError:
    """What cannot be imported, without where on this computer it was looked for, and what is perhaps meant."""
    from_, wanted = re.match(r"cannot import name '(\w+)'", str(error)), error.name or ""
    known = dir(sys.modules.get(wanted)) if from_ else [*sys.modules, "helpers"]
    near = nearest(from_[1] if from_ else wanted, known)
    return FramingError(re.sub(r" \(\S*\)\.$", ".", said), advice=f"Did you mean {near!r}?" if near else "")


def _of_a_table(error: Exception, line: int, below: list) -> FramingError | None:
    """What pandas could not do with a table or a column: a name that it has not, or no row that is left."""
    given = [_worked_on(frame.f_locals) for frame in below]
    table = next((one for one in (getattr(thing, "obj", thing) for thing in given) if hasattr(one, "iloc")), None)
    if isinstance(error, KeyError):
        of_group = below[-1].f_code.co_name == "get_group"  # which is no name of the table's
        return None if table is None or of_group else _no_such_name(error, line, table, given)
    said = f"Line {line}: {': '.join(filter(None, [type(error).__name__, _words(error)]))}."
    return FramingError(said, advice=NO_ROW if table is not None and not len(table) else "")


def _worked_on(own: dict):
    """What a step of pandas is about: a table, a column, or the names of one."""
    axis = own.get("axis")
    return axis if isinstance(axis, pd.Index) else own.get("self", own.get("obj"))


def _words(error: Exception) -> str:
    """What an error says, to stand within a sentence."""
    return str(error).removesuffix(".")


def _no_such_name(error: KeyError, line: int, table, given: list) -> FramingError | None:
    """A name that a table, a column or one of their rows has not; None where it is not plain who lacks which."""
    asked = error.args[0] if error.args else ""
    if told := ASKED.search(asked) if isinstance(asked, str) else None:
        asked = told[2] or told[3]
    columns = getattr(table, "columns", None)
    names = next((thing for thing in reversed(given) if isinstance(thing, pd.Index)), columns)
    if names is None or asked in names:  # a dictionary has it not, or another table
        return None
    kind = "in this column or row" if columns is None else "in this table"
    if columns is not None and names is not columns and not names.equals(columns):
        kind = "among the rows of this table"
    some = list(dict.fromkeys(str(name) for name in names[:MOST_NAMES]))
    return FramingError(f"Line {line}: there is no {asked!r} {kind}.", advice=suggest(asked, some, "It has"))


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
    If a cell further up makes 'analysys', run that one first: in the menu Run, “Run All Above Selected Cell”.
    """
    near = nearest(error.name or "", known) or "".join(get_close_matches(error.name or "", dir(builtins), 1, 0.8))
    advice = f"Did you mean {near!r}?\n" * bool(near) + RUN_ABOVE.format(error.name)
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

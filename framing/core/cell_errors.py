"""What a person sees who runs a cell with a slip in it: which line, what is missing, what to do, in a box.

`explain_in_cells` is called by helpers.py, and by `framing lab` before a notebook's first cell (lab_startup.py), so
that a cell that was run before those above it is explained, too.
"""

import builtins
import re
import sys
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


def explain_in_cells(shell=None) -> None:
    """From here on IPython shows slips in a cell (an unknown name, a missing mark) as a box; elsewhere nothing happens.

    Other errors, and errors inside a library, are shown as before.
    """
    ipython = sys.modules.get("IPython")  # not loaded: this is no notebook
    if shell := shell or (ipython and ipython.get_ipython()):
        shell.set_custom_exc((NameError, SyntaxError), _show)


def _show(shell, kind, error, trace, tb_offset=None) -> None:
    if isinstance(error, SyntaxError):
        if error.filename and Path(error.filename).exists():  # a file that the cell imports
            return shell.showsyntaxerror()
        told = slip(error)
    else:
        last = trace
        while last.tb_next:
            last = last.tb_next
        if last.tb_frame.f_globals is not shell.user_ns:
            return shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
        told = unknown_name(error, last.tb_lineno, [*shell.user_ns, *dir(builtins)])
    return shell.showtraceback((FramingError, told, trace))


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

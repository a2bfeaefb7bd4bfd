"""What a person sees when their input is wrong: one message that lists every fault, never a traceback."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST = 100  # faults that anyone will read; `FramingError.faults` has them all
FEW = 20  # names that a message may list
# Control characters but the line's end, which run in a terminal; those that make it write backwards; half characters.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""A text that may be shown in a terminal: what would run there, or rearrange what is shown, is spelt out.

    >>> visible("row 3: \x1b[31mred")
    'row 3: \\x1b[31mred'
    """
    return _UNSEEN.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), text)


class FramingError(Exception):
    """The input cannot be used as it is: `what` in one line, then every fault found, then what to do.

    >>> print(FramingError("articles.csv cannot be read:", ["row 3: the outlet is empty"], "Mend it and try again."))
    articles.csv cannot be read:
      - row 3: the outlet is empty
    Mend it and try again.
    """

    def __init__(self, what: str, faults: Iterable[str] = (), advice: str = ""):
        self.what, self.faults, self.advice = visible(what), [visible(fault) for fault in faults], visible(advice)
        shown = [f"  - {fault}" for fault in self.faults[:MOST]]
        more = [f"  - … and {len(self.faults) - MOST:,} more"] if len(self.faults) > MOST else []
        lines = [self.what, *shown, *more, *([self.advice] if advice else [])]
        super().__init__("\n".join(lines))


def unknown(what: str, value: str, known: Sequence[str]) -> str:
    """A fault: a name that nobody knows, with the one that is perhaps meant, or else those that there are.

    >>> unknown("outlet", "Dayly Post", ["Daily Post", "Courier"])
    "outlet 'Dayly Post' is not known; did you mean 'Daily Post'?"
    >>> unknown("outlet", "Gazette", ["Daily Post", "Courier"])
    "outlet 'Gazette' is not known; known: Daily Post, Courier"
    """
    close = get_close_matches(value, known, n=1)
    if close:
        return f"{what} {value!r} is not known; did you mean {close[0]!r}?"
    more = f" … ({len(known)} in all)" if len(known) > FEW else ""
    return f"{what} {value!r} is not known; known: {', '.join(repr(name)[1:-1] for name in known[:FEW])}{more}"

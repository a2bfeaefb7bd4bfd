"""What a person sees when their input is wrong: one message that lists every fault, never a traceback."""

from collections.abc import Iterable

MOST = 100  # faults that anyone will read; `FramingError.faults` has them all


class FramingError(Exception):
    """The input cannot be used as it is: `what` in one line, then every fault found, then what to do.

    >>> print(FramingError("articles.csv cannot be read:", ["row 3: the outlet is empty"], "Mend it and try again."))
    articles.csv cannot be read:
      - row 3: the outlet is empty
    Mend it and try again.
    """

    def __init__(self, what: str, faults: Iterable[str] = (), advice: str = ""):
        self.what, self.faults, self.advice = what, list(faults), advice
        shown = [f"  - {fault}" for fault in self.faults[:MOST]]
        more = [f"  - … and {len(self.faults) - MOST:,} more"] if len(self.faults) > MOST else []
        lines = [what, *shown, *more, *([advice] if advice else [])]
        super().__init__("\n".join(lines))

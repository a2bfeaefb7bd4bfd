"""What a person sees when their input is wrong: one message that lists every fault, never a traceback."""

from collections.abc import Iterable


class FramingError(Exception):
    """The input cannot be used as it is: `what` in one line, then every fault found, then what to do.

    >>> print(FramingError("articles.csv cannot be read:", ["row 3: the outlet is empty"], "Mend it and try again."))
    articles.csv cannot be read:
      - row 3: the outlet is empty
    Mend it and try again.
    """

    def __init__(self, what: str, faults: Iterable[str] = (), advice: str = ""):
        self.what, self.faults, self.advice = what, list(faults), advice
        lines = [what, *(f"  - {fault}" for fault in self.faults), *([advice] if advice else [])]
        super().__init__("\n".join(lines))

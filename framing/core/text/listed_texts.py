"""One text or several, as somebody typed them: two strings of a list without a comma between them are told."""

import re
import reprlib
import warnings
from collections.abc import Iterable

from framing.core.errors import FramingError

# A sentence that begins where another ends, without a space: “…for talks.The army…”
_GLUED = re.compile(r"[^\W\d_]{2}[.!?][”’\"']?(?=[“‘\"']?[A-ZÀ-ÖØ-Þ][^\W\d_]{0,30}[ ’'])")


def missing_commas(texts: Iterable[str]) -> list[str]:
    """A remark for each text in which one sentence runs into the next: two strings of a list without a comma.

    >>> missing_commas(["No end to war.Talks go on.", "No end to war. Talks go on.", "The U.S.Army came."])
    ['Text 1: is a comma missing in the list after “…No end to war.”? “Talks go on.” follows without a space.']
    """
    remarks = []
    for number, text in enumerate(texts, start=1):
        if found := _GLUED.search(text):
            before, after = text[: found.end()], text[found.end() :]
            remarks.append(
                f"Text {number}: is a comma missing in the list after “…{before[-30:]}”? “{after[:30]}” follows "
                "without a space."
            )
    return remarks


def listed_texts(texts: str | Iterable[str]) -> list[str]:
    """One or several texts as a list; where two strings seem to be one, for want of a comma, a warning says so.

    >>> listed_texts("No end to war."), listed_texts(["No end to war.", "Talks go on."])
    (['No end to war.'], ['No end to war.', 'Talks go on.'])

    Anything else raises `FramingError`:

    >>> listed_texts(["No end to war.", 5])
    Traceback (most recent call last):
    framing.core.errors.FramingError: Text 2 is no text but 5.
    Give one text in quotation marks, or a list of texts.
    """
    if isinstance(texts, str):
        return [texts]
    several = list(texts) if isinstance(texts, Iterable) else [texts]
    for number, text in enumerate(several, start=1):
        if not isinstance(text, str):
            raise FramingError(
                f"Text {number} is no text but {reprlib.repr(text)}.",
                advice="Give one text in quotation marks, or a list of texts.",
            )
    for remark in missing_commas(several):
        warnings.warn(remark, stacklevel=3)
    return several

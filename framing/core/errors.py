"""What a person sees when their input is wrong: one message that lists every fault, never a traceback; and what they
perhaps meant: another name, or two names, or texts, with a comma between them."""

import re
import reprlib
import warnings
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from numbers import Real

MOST = 100  # faults that anyone will read; `FramingError.faults` has them all
FEW = 30  # names that a message may list
LONGEST_NAME = 60  # characters of a column's name that it shows
# Control characters but the line's end, which run in a terminal; those that make it write backwards; half characters.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# A sentence that begins where another ends, without a space: “…for talks.The army…”
_GLUED = re.compile(r"[^\W\d_]{2}[.!?][”’\"']?(?=[“‘\"']?[A-ZÀ-ÖØ-Þ][^\W\d_]{0,30}[ ’'])")


def visible(text: str) -> str:
    r"""A text that may be shown in a terminal: what would run there, or rearrange what is shown, is spelt out.

    >>> visible("row 3: \x1b[31mred")
    'row 3: \\x1b[31mred'
    """
    return _UNSEEN.sub(lambda sign: _escaped(sign[0]), text)


def printable(text: str) -> str:
    r"""A text for one line that is printed: whatever has no print, the line's end too, is spelt out.

    >>> printable("Post\u200b\n2")
    'Post\\u200b\\n2'
    """
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


class FramingError(Exception):
    """The input cannot be used as it is: `what` in one line, then every fault found, then what to do.

    >>> print(FramingError("articles.csv cannot be read:", ["row 3: the outlet is empty"], "Mend it and try again."))
    articles.csv cannot be read:
      - row 3: the outlet is empty
    Mend it and try again.
    """

    def __init__(self, what: str, faults: Iterable[str] = (), advice: str = "", options: Sequence[str] = ()):
        self.options = options  # which, added to the command that was typed, would mend it
        self.what, self.faults, self.advice = visible(what), [visible(fault) for fault in faults], visible(advice)
        shown = [f"  - {fault}" for fault in self.faults[:MOST]]
        more = [f"  - … and {len(self.faults) - MOST:,} more"] if len(self.faults) > MOST else []
        lines = [self.what, *shown, *more, *([self.advice] if advice else [])]
        super().__init__("\n".join(lines))

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in the place of a traceback: the message in a box, and nothing of our own code.

        >>> print("\\n".join(FramingError("No such outlet.", advice="Did you mean 'Daily A'?")._render_traceback_()))
        ┌── This cannot be done as it is written
        │ No such outlet.
        │ Did you mean 'Daily A'?
        └──
        """
        said = [f"│ {line}" for line in str(self).splitlines()]
        return ["┌── This cannot be done as it is written", *said, "└──"]


def unknown(what: str, value: object, known: Sequence[str]) -> str:
    """A fault: a name that nobody knows, with the one that is perhaps meant, or else those that there are.

    >>> unknown("outlet", "Dayly Post", ["Daily Post", "Courier"])
    "outlet 'Dayly Post' is not known; did you mean 'Daily Post'?"
    >>> unknown("outlet", "Gazette", ["Daily Post", "Courier"])
    "outlet 'Gazette' is not known; known: Daily Post, Courier"
    >>> unknown("outlet", "Daily PostCourier", ["Daily Post", "Courier"])
    "outlet 'Daily PostCourier' is not known; is a comma missing between 'Daily Post' and 'Courier'?"
    """
    meant = _meant(value, known) or f"known: {_listed(known) or 'none'}"
    return f"{what} {value!r} is not known; {meant}"


def suggest(value: object, known: Iterable[object], has: str = "Known") -> str:
    """The advice after a name that nobody knows: what is perhaps meant, and what there is.

    Two names in one are what Python makes of two strings without a comma between them, and YAML of two words; that is
    said, too.

    >>> suggest("campain", ["campaign", "army"])
    "Did you mean 'campaign'? Known: campaign, army."
    >>> suggest("campaignarmy", ["campaign", "army"], "It has")
    "Is a comma missing between 'campaign' and 'army'? It has: campaign, army."
    >>> suggest("x", [])
    'There is none.'
    """
    names = [str(name) for name in known]
    if not names:
        return "There is none."
    meant = _meant(value, names)
    return f"{meant[:1].upper()}{meant[1:]} {has}: {_listed(names)}.".lstrip()


def _meant(value: object, names: Sequence[str]) -> str:
    """What is perhaps meant by a name that nobody knows, as a question; "" where none is near."""
    if both := two_in_one(str(value), names):
        return f"is a comma missing between {both[0]!r} and {both[1]!r}?"
    near = nearest(value, names)
    return f"did you mean {near!r}?" if near else ""


def require_known(values: Iterable[object], known: Iterable[object], what: str, has: str = "Known") -> None:
    """Raise `FramingError` for the first value that is not known; `what` says so up to the value and after it.

    >>> require_known(["war"], ["war", "raid"], "There is no term {} here.")
    >>> require_known(["wars"], ["war", "raid"], "There is no term {} here.")
    Traceback (most recent call last):
    framing.core.errors.FramingError: There is no term 'wars' here.
    Did you mean 'war'? Known: war, raid.
    """
    names = list(known)
    for value in values:
        if value not in names:
            raise FramingError(what.format(repr(value)), advice=suggest(value, names, has))


def one_or_several(given: str | Iterable[str], none: str = "") -> list[str]:
    """One name or several as a list, each once: a string is one name, not its letters; with `none`, some are needed.

    >>> one_or_several("toll"), one_or_several(["toll", "tax", "toll"])
    (['toll'], ['toll', 'tax'])
    """
    if not isinstance(given, str | Iterable):
        raise FramingError(f"{reprlib.repr(given)} is no name.", advice="Give a name, or a list of names.")
    names = [given] if isinstance(given, str) else list(dict.fromkeys(given))
    if none and not names:
        raise FramingError(none, advice="Give a name, or a list of names.")
    return names


def nearest(value: object, known: Iterable[object]) -> str:
    """The known name that is spelt most alike, whatever the case; "" where none is near.

    >>> nearest("HAMAS", ["Hamas", "army"]), nearest("zebra", ["Hamas"])
    ('Hamas', '')
    """
    folded = {str(name).casefold(): str(name) for name in reversed(list(known))}
    close = get_close_matches(str(value).casefold(), folded, n=1)
    return folded[close[0]] if close else ""


def missing_columns(needed: Iterable[str], has: Iterable[object]) -> list[str]:
    """A fault for each column that a table lacks, with the one that is perhaps meant, and last the table's own columns.

    >>> missing_columns(["outlet", "text"], ["Outlets", "text"])
    ["there is no column 'outlet'; did you mean 'Outlets'?", 'its columns are: Outlets, text']
    >>> missing_columns(["text"], ["text"])
    []
    """
    wanted, names = list(needed), [str(name) for name in has]
    others = [name for name in names if name not in wanted]
    absent = [name for name in wanted if name not in names]
    near = {name: nearest(name, others) for name in absent}
    faults = [f"there is no column {name!r}{f'; did you mean {one!r}?' if one else ''}" for name, one in near.items()]
    shown = [name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…" for name in names]
    return [*faults, f"its columns are: {_listed(shown) or 'none'}"] if faults else []


def kind_of(value: object) -> str:
    """What something is that is not what was asked for.

    >>> kind_of(None), kind_of("war"), kind_of([1])
    ('None', "'war'", 'something of type list')
    """
    if value is None or isinstance(value, str | Real):
        return reprlib.repr(value)
    return f"something of type {type(value).__name__}"


def two_in_one(said: str, names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that stand in one string, with nothing or a space between them.

    >>> two_in_one("campaignarmy", ["campaign", "army"]), two_in_one("campaigns", ["campaign", "army"])
    (('campaign', 'army'), None)
    """
    whole = {} if said.isdigit() else dict.fromkeys(names)  # 99 is no 9 and 9
    for name in whole:
        if said.startswith(name) and (rest := said[len(name) :].lstrip()) in whole:
            return name, rest
    return None


def _listed(known: Sequence[str]) -> str:
    more = f" … ({len(known)} in all)" if len(known) > FEW else ""
    return ", ".join(repr(str(name))[1:-1] for name in known[:FEW]) + more


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

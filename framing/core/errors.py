"""What a person sees when their input is wrong: one message that lists every fault, never a traceback."""

import functools
import inspect
import re
import reprlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from numbers import Integral, Real
from os import PathLike
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

MOST = 100  # faults that anyone will read; `FramingError.faults` has them all
FEW = 30  # names that a message may list
# Control characters but the line's end, which run in a terminal; those that make it write backwards; half characters.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""A text that may be shown in a terminal: what would run there, or rearrange what is shown, is spelt out.

    >>> visible("row 3: \x1b[31mred")
    'row 3: \\x1b[31mred'
    """
    return _UNSEEN.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), text)


def spelt_out(name: str) -> str:
    r"""A name for people to read in one line: all that cannot be printed is spelt out, a blank that is none too.

    >>> spelt_out("Le\xa0Jour\n")
    'Le\\xa0Jour\\n'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


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
    if both := two_in_one(str(value), known):
        return f"{what} {value!r} is not known; is a comma missing between {both[0]!r} and {both[1]!r}?"
    near = nearest(value, known)
    if near:
        return f"{what} {value!r} is not known; did you mean {near!r}?"
    return f"{what} {value!r} is not known; known: {_listed(known)}"


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
    names, said = [str(name) for name in known], str(value)
    if not names:
        return "There is none."
    both = two_in_one(said, names)
    near = "" if both else nearest(said, names)
    hint = (
        f"Is a comma missing between {both[0]!r} and {both[1]!r}? " if both else f"Did you mean {near!r}? " * bool(near)
    )
    return f"{hint}{has}: {_listed(names)}."


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
    faults = []
    for name in absent:
        near = nearest(name, others)
        faults.append(f"there is no column {name!r}{f'; did you mean {near!r}?' if near else ''}")
    return [*faults, f"its columns are: {_listed(names) or 'none'}"] if faults else []


# Numbers that go by one name everywhere: the least and the most that each can be. More exchanges fill the memory.
WHOLE: dict[str, tuple[int, int | None]] = {
    "seed": (0, 2**32 - 1), "rounds": (1, 100_000), "most": (1, None), "fewest": (0, None), "at_least": (1, None),
    "workers": (1, None),
}  # fmt: skip
PATHS = ("folder", "path", "out")  # an empty one would be the current folder
DPI = 10, 2400  # dots per inch of a picture
# What a parameter may say that it must be: what such a thing has, and what returns one.
READ_BY = {"Codebook": (("referents", "targets"), "fr.read_codebook(path)"), "Corpus": (("texts",), "fr.read(path)")}
TABLES = ("corpus", "articles", "voices")  # an analysis has all of them, a part that somebody made up some


def checked(**needed: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A function whose tables have the columns it `needed`, and whose numbers can be: else one `FramingError`.

    Tables by the name of their parameter, with the columns that they must have; numbers by their names alone (`WHOLE`,
    `level`, `analysis`), as are paths (`PATHS`); what is annotated as a codebook or a corpus must be one. What may be
    None, and is, is not looked at.

    >>> @checked(words="article_id word")
    ... def draw(words=None, seed=0): return seed
    >>> draw(seed=-1)
    Traceback (most recent call last):
    framing.core.errors.FramingError: seed cannot be -1.
    Give a whole number, 0 to 4,294,967,295.
    """

    def checks(function: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(function)
        may_be_none = {name for name, one in signature.parameters.items() if one.default is None}
        said = {name: getattr(one.annotation, "__name__", "") for name, one in signature.parameters.items()}
        kinds = {name: kind for name, kind in said.items() if kind in READ_BY}

        @functools.wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                given = signature.bind(*args, **kwargs).arguments
            except TypeError as error:
                raise not_callable_so(function.__name__, signature, args, kwargs, error) from None
            left = {name: value for name, value in given.items() if value is not None or name not in may_be_none}
            refuse_arguments(left, needed)
            refuse_others_than({name: (left[name], kind) for name, kind in kinds.items() if name in left})
            return function(*args, **kwargs)

        return run

    return checks


def not_callable_so(
    name: str, signature: inspect.Signature, args: Sequence, given: Mapping[str, Any], error: TypeError
) -> "FramingError":
    """What is told of a call that does not fit a function: which arguments are to be named, missing, or not known.

    >>> def draw(analysis, referent, *, by="month"): ...
    >>> print(not_callable_so("draw", inspect.signature(draw), ["an analysis", "toll", "week"], {}, TypeError()))
    draw cannot be called so: the argument 'week' has no name.
    Name what comes after analysis, referent: by=….
    """
    takes = [one for one in signature.parameters.values() if one.name != "self"]
    named = [f"{one.name}=…" for one in takes if one.kind is one.KEYWORD_ONLY]
    first = [one.name for one in takes if one.kind is not one.KEYWORD_ONLY]
    surplus = args[len(first) + ("self" in signature.parameters) :]
    known = [one.name for one in takes]
    faults = [unknown("option", one, known) for one in given if one not in known]
    why, advice = re.sub(r"a required argument: ", "", str(error)), f"It takes {', '.join([*first, *named])}."
    if surplus and named:
        why = f"the argument {kind_of(surplus[0])} has no name"
        advice = f"Name {f'what comes after {listed}' if (listed := ', '.join(first)) else 'each'}: {', '.join(named)}."
    if faults:
        return FramingError(f"{name} cannot be called so:", faults)
    return FramingError(f"{name} cannot be called so: {why}.", advice=advice)


def refuse_arguments(given: Mapping[str, Any], needed: Mapping[str, str]) -> None:
    """Raise `FramingError` for the first of these arguments, by name, that cannot be (see `checked`)."""
    for name, value in given.items():
        if name in needed:
            require_columns(value, needed[name].split(), name)
        elif name in WHOLE:
            require_whole(name, value, *WHOLE[name])
        elif name in PATHS and not (isinstance(value, str | PathLike) and str(value).strip()):
            advice = 'Name a file or folder, such as "tables"; "." is the folder that you are in.'
            raise FramingError(f"{name} cannot be {kind_of(value)}.", advice=advice)
        elif name == "dpi" and not (_is(Real, value) and DPI[0] <= value <= DPI[1]):
            advice = f"Give dots per inch, such as 300: from {DPI[0]} to {DPI[1]:,}."
            raise FramingError(f"dpi cannot be {value!r}.", advice=advice)
        elif name == "level" and not (_is(Real, value) and 0 < value < 1):
            raise FramingError(f"level cannot be {value!r}.", advice="Give a number between 0 and 1, such as 0.95.")
        elif name == "analysis" and (hasattr(value, "columns") or not any(hasattr(value, one) for one in TABLES)):
            advice = "Give what fr.analyse(articles, codebook) returns."
            raise FramingError(f"This is no analysis: {kind_of(value)}.", advice=advice)


def refuse_others_than(given: Mapping[str, tuple[Any, str]]) -> None:
    """Raise `FramingError` for the first argument that is not of the kind, of those in `READ_BY`, that it must be."""
    for name, (value, kind) in given.items():
        has, maker = READ_BY[kind]
        if not any(hasattr(value, one) for one in has):
            raise FramingError(f"{name} must be a {kind}, not {kind_of(value)}.", advice=f"Give what {maker} returns.")


def require_whole(name: str, value: object, least: int, most: int | None = None) -> None:
    """Raise `FramingError` where an argument of this name is no whole number from the least to the most."""
    if not _is(Integral, value) or value < least or (most is not None and value > most):  # type: ignore[operator]
        says = f"{least} to {most:,}" if most else f"{least} or more"
        raise FramingError(f"{name} cannot be {value!r}.", advice=f"Give a whole number, {says}.")


def require_columns(table: Any, needed: Iterable[str], name: str) -> None:
    """Raise `FramingError` where something is no table, or lacks one of the columns; `name` is the argument's."""
    if not hasattr(table, "columns"):
        raise FramingError(f"{name} must be a table, not {kind_of(table)}.", advice="Give a DataFrame of pandas.")
    if faults := missing_columns(needed, table.columns):
        raise FramingError(f"The table {name} lacks a column:", faults)


def _is(kind: type, value: object) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)


def kind_of(value: object) -> str:
    """What something is that is not what was asked for.

    >>> kind_of(None), kind_of("war"), kind_of([1])
    ('None', "'war'", 'something of type list')
    """
    return (
        reprlib.repr(value)
        if value is None or isinstance(value, str | Real)
        else f"something of type {type(value).__name__}"
    )


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

"""What a function is given, looked at before it begins: whatever cannot be is one `FramingError`, never a traceback."""

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from numbers import Integral, Real
from os import PathLike
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, ParamSpec, TypeVar, Union, get_args, get_origin

from framing.core.errors import FramingError, kind_of, missing_columns, unknown
from framing.core.text.listing import listing

P = ParamSpec("P")
R = TypeVar("R")

# Numbers that go by one name everywhere: the least and the most that each can be. More exchanges fill the memory.
WHOLE: dict[str, tuple[int, int | None]] = {
    "seed": (0, 2**32 - 1), "rounds": (1, 100_000), "most": (1, None), "fewest": (0, None), "at_least": (1, None),
    "workers": (1, None),
}  # fmt: skip
PATHS = ("folder", "path", "out")  # an empty one would be the current folder
NAMED = 5  # of what is there twice
DPI = 10, 2400  # dots per inch of a picture
# What a parameter may say that it must be: what such a thing has, and what returns one.
READ_BY = {"Codebook": (("referents", "targets"), "fr.read_codebook(path)"), "Corpus": (("texts",), "fr.read(path)")}
TABLES = ("corpus", "articles", "voices")  # an analysis has all of them, a part that somebody made up some


def checked(**needed: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A function whose tables have the columns it `needed`, and whose numbers can be: else one `FramingError`.

    Tables by the name of their parameter, with the columns that they must have; what goes by one name everywhere, by
    that (`WHOLE`, `PATHS`, `dpi`, `level`, `analysis`); and each must be what its annotation says. What may be None,
    and is, is not looked at; several names come as a list, whatever they were given in (a column of pandas, a set);
    tables as ours are held, whatever their user made of them (`tables.as_held`).

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

        @functools.wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                bound = signature.bind(*args, **kwargs)
            except TypeError as error:
                raise not_callable_so(function.__name__, signature, args, kwargs, error) from None
            given, hints = bound.arguments, hints_of(function)
            left = {name: value for name, value in given.items() if value is not None or name not in may_be_none}
            refuse_arguments(left, needed)
            for name in filter(hints.__contains__, left):  # in their order: of two that are wrong, the first is told
                several = signature.parameters[name].kind is inspect.Parameter.VAR_POSITIONAL
                each = [as_annotated(name, one, hints[name]) for one in (left[name] if several else [left[name]])]
                given[name] = tuple(each) if several else each[0]
            given.update({name: _as_held(one) for name, one in given.items() if hasattr(one, "dtypes")})
            return function(*bound.args, **bound.kwargs)

        return run

    return checks


def _as_held(table: Any) -> Any:
    """A DataFrame as ours are held, a column of one as it is; pandas is there, since somebody made the table."""
    from framing.core.tables import as_held

    return as_held(table) if hasattr(table, "columns") else table


def not_callable_so(
    name: str, signature: inspect.Signature, args: Sequence, given: Mapping[str, Any], error: TypeError
) -> FramingError:
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
    why, advice = str(error).replace("a required argument: ", ""), f"It takes {', '.join([*first, *named])}."
    if surplus and named:
        why = f"the argument {kind_of(surplus[0])} has no name"
        each = f"what comes after {', '.join(first)}" if first else "each"
        advice = f"Name {each}: {', '.join(named)}."
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


@functools.cache
def hints_of(function: Callable) -> dict[str, Any]:
    """What each argument must be; an annotation of a module that is not loaded yet is its text."""
    hints = {name: hint for name, hint in inspect.get_annotations(function).items() if name != "return"}
    for name, hint in hints.items():
        with suppress(NameError):
            hints[name] = eval(hint, function.__globals__) if isinstance(hint, str) else hint  # our own source
    return hints


def as_annotated(name: str, value: Any, hint: Any) -> Any:
    """An argument that is what its annotation says, names as a list; anything else raises `FramingError`.

    >>> as_annotated("voice", {"quotation"}, str | Sequence[str])
    ['quotation']
    >>> as_annotated("voice", 3, str | Sequence[str])
    Traceback (most recent call last):
    framing.core.errors.FramingError: voice cannot be 3.
    Give a string or a list of strings.
    """
    one_of = _one_of(hint)
    within = next((get_args(one)[-1] for one in one_of if get_origin(one) is Mapping), None)
    if within is not None and isinstance(value, Mapping):  # a text for a list is told by the function
        listed = {key: one for key, one in value.items() if not isinstance(one, str)}
        value = {**value} | {key: as_annotated(f"{name}[{key!r}]", one, within) for key, one in listed.items()}
    if fits(value, hint) or (value is None and str in one_of):
        return value  # which name is missing is asked by the function, which knows them
    if any(get_origin(one) is Sequence and str in get_args(one) for one in one_of) and isinstance(value, str):
        return [value]  # a name alone is one name
    if any(get_origin(one) is Sequence for one in one_of) and _holds_several(value):
        unordered = isinstance(value, set | frozenset)  # another order in each run would be other tables
        return as_annotated(name, sorted(value, key=str) if unordered else list(value), hint)
    if made := next((_name(one) for one in one_of if _name(one) in READ_BY), None):
        others = [called(one) for one in one_of if _name(one) != made and one is not NoneType]
        advice = f"Give {listing([f'what {READ_BY[made][1]} returns', *others], last='or')}."
        raise FramingError(f"{name} must be a {made}, not {kind_of(value)}.", advice=advice)
    raise FramingError(f"{name} cannot be {kind_of(value)}.", advice=f"Give {listing(map(called, one_of), last='or')}.")


def _one_of(hint: Any) -> tuple:
    if isinstance(hint, str):
        return tuple(NoneType if one == "None" else one for one in hint.split(" | "))
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _name(hint: Any) -> str:
    return hint if isinstance(hint, str) else getattr(hint, "__name__", "")


def _holds_several(value: Any) -> bool:
    """Names in a column of pandas, an array, a set, a dictionary (`KINDS`), and whatever gives one after the other."""
    one = isinstance(value, str | bytes | list) or hasattr(value, "columns") or getattr(value, "ndim", 1) == 0
    return isinstance(value, Iterable) and not one


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is what an annotation says: a number of numpy is a number, True is none.

    >>> fits(2, float), fits(True, int), fits("war", Sequence[str]), fits(["war"], Sequence[str])
    (True, False, False, True)
    """
    kind = get_origin(hint) or hint
    if len(one_of := _one_of(hint)) > 1:
        return any(fits(value, one) for one in one_of)
    if kind in (Sequence, list, tuple):
        inside = next(iter(get_args(hint)), Any)
        return isinstance(value, list | tuple) and all(fits(one, inside) for one in value)
    if kind in (int, float):
        return _is(Integral if kind is int else Real, value)
    if kind is bool:
        return type(value).__name__ in ("bool", "bool_")
    if kind is Path:
        return isinstance(value, PathLike)
    if _name(kind) in READ_BY:
        return any(hasattr(value, one) for one in READ_BY[_name(kind)][0])
    if kind is Any or not isinstance(kind, type):
        return True
    return isinstance(value, Mapping if kind is dict else kind)


CALLED = {
    str: "a string", int: "a whole number", float: "a number", bool: "True or False", NoneType: "None", Path: "a path",
    Mapping[str, Sequence[str]]: "a dictionary of lists: {'name': ['one', 'other']}",
    dict: "a dictionary: {'name': 'other name'}", Mapping: "a dictionary: {'name': 'other name'}",
}  # fmt: skip


def called(hint: Any) -> str:
    """What an annotation asks for, in words.

    >>> called(Sequence[str | Path]), called(Mapping[str, Sequence[str]]), called(Path)
    ('a list of strings or paths', "a dictionary of lists: {'name': ['one', 'other']}", 'a path')
    """
    kind = get_origin(hint) or hint
    if kind in (Sequence, list, tuple):
        inside = [f"{CALLED[one].split()[-1]}s" for one in _one_of(next(iter(get_args(hint)), Any)) if one in CALLED]
        return " of ".join(["a list", *([listing(inside, last="or")] if inside else [])])
    whose = " of pandas" if kind.__module__.startswith("pandas") else ""
    return CALLED.get(hint) or CALLED.get(kind) or f"a {kind.__name__}{whose}"


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


def require_once(table: Any, column: str, why: str) -> None:
    """Raise `FramingError`, which says `why`, where cells of a column stand in more than one row."""
    if table[column].is_unique:
        return
    twice = table.loc[table[column].duplicated(), column].unique().tolist()
    more = [f"and {len(twice) - NAMED:,} more"] * (len(twice) > NAMED)
    advice = "Leave the others out: table.drop_duplicates" + f'("{column}").'
    raise FramingError(why, [f"{one} is there more than once" for one in twice[:NAMED]] + more, advice)


def _is(kind: type, value: object) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)

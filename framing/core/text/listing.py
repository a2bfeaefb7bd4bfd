"""How a number of things, and several things, are put in one phrase."""

from collections.abc import Container, Iterable, Sequence
from itertools import count


def listing(items: Iterable, limit: int = 0, last: str = "and") -> str:
    """Items as a phrase; `last`: the word before the last one.

    >>> listing(["war", "truce", "pause"]), listing("abcd", limit=2)
    ('war, truce and pause', 'a, b and 2 more')
    """
    said = [str(item) for item in items]
    if limit and len(said) > limit:
        said = [*said[:limit], f"{len(said) - limit} more"]
    return f" {last} ".join(filter(None, [", ".join(said[:-1]), *said[-1:]]))


def some(items: Sequence[str], most: int) -> str:
    """The first of some items, and how many more there are.

    >>> some(["row 1", "row 2", "row 3"], 1), some(["row 1", "row 2"], 2)
    ('row 1 and 2 more', 'row 1, row 2')
    """
    more = f" and {len(items) - most:,} more" if len(items) > most else ""
    return f"{', '.join(items[:most])}{more}"


def begun(items: Sequence[str], most: int, parted: str = ", ") -> str:
    """The first of some items, and a sign that there are more.

    >>> begun(["a", "b", "c"], 2), begun(["a", "b"], 2)
    ('a, b …', 'a, b')
    """
    return f"{parted.join(items[:most])}{' …' if len(items) > most else ''}"


def not_taken(name: str, taken: Container[str], mark: str = "-") -> str:
    """A name, with the first number behind it that makes it one which is not taken.

    >>> not_taken("a", {"b"}), not_taken("a", {"a", "a-2"})
    ('a', 'a-3')
    """
    numbered = (f"{name}{mark}{number}" for number in count(2))
    return name if name not in taken else next(one for one in numbered if one not in taken)


def counted(n: int, noun: str, nouns: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "mention"), counted(1204, "mention"), counted(2, "reply", "replies")
    ('1 mention', '1,204 mentions', '2 replies')
    """
    return f"{n:,} {noun if n == 1 else nouns or noun + 's'}"

"""How a number of things, and several things, are put in one phrase."""

from collections.abc import Iterable


def listing(items: Iterable, limit: int = 0, last: str = "and") -> str:
    """Items as a phrase; `last`: the word before the last one.

    >>> listing(["war", "truce", "pause"]), listing("abcd", limit=2)
    ('war, truce and pause', 'a, b and 2 more')
    """
    said = [str(item) for item in items]
    if limit and len(said) > limit:
        said = [*said[:limit], f"{len(said) - limit} more"]
    return f" {last} ".join(filter(None, [", ".join(said[:-1]), *said[-1:]]))


def counted(n: int, noun: str, nouns: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "mention"), counted(1204, "mention"), counted(2, "reply", "replies")
    ('1 mention', '1,204 mentions', '2 replies')
    """
    return f"{n:,} {noun if n == 1 else nouns or noun + 's'}"

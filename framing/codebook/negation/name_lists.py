"""The words before a name in; out, what stands before the list of names of which it is one: “no siege, famine or …”."""

from collections.abc import Iterator

from framing.codebook.negation.words import ARTICLES, NOTS
from framing.codebook.negation.words_after import JOINED

NAMES, ITEM = 4, 2  # of a list: so many names, of so many words, are gone back over ("no (food shortage), famine or …")


def before_lists(low: list[str], after: str) -> Iterator[list[str]]:
    """What may stand before the first name of a list in which this one stands: "no (siege, famine or) massacre"."""
    joined = bool(JOINED.match(after))
    ends = [len(low)]  # where the names before may end
    for _ in range(NAMES):
        begins = set()
        for end in ends:
            at = end - (end > 0 and low[end - 1] in ARTICLES)
            conjunction = low[at - 1] if at > 1 else ""
            if conjunction not in (",", "or", "nor"):
                continue
            joined = joined or (conjunction != "," and end == len(low))  # a comma after the “or” begins a clause
            at -= 1 + (conjunction != "," and low[at - 2] == ",")
            begins |= set(_items(low, at))
        if joined:
            yield from (low[:begin] for begin in sorted(begins, reverse=True))
        ends = list(begins)


def _items(low: list[str], end: int) -> Iterator[int]:
    """Where a name of a list may begin that ends at `end`; more than one word only after an article or the like."""
    for begin in range(end - 1, max(0, end - 1 - ITEM), -1):
        word = low[begin]
        if not word[0].isalnum() or word in ARTICLES or word in NOTS or word in ("or", "but", "and"):
            return
        if begin == end - 1 or low[begin - 1] in ARTICLES | {"no", "of", "nor", "neither"}:
            yield begin

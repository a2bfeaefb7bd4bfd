"""The head of a page, all that stands above its first paragraph: masthead, headline, standfirst, byline."""

import re
from collections.abc import Iterable

from framing.core.text.sentences import sentence_spans
from framing.core.text.words import COMMON, fold, words
from framing.reading.passages import patterns
from framing.reading.passages.blocks import Block

HEADLINE_WORDS = 30


def label_head(head: list[Block], rest: list[Block], title: str) -> None:
    """Everything above the first paragraph: what is above the headline is the masthead; then standfirst and byline."""
    long = bool(head) and head[0].words > HEADLINE_WORDS and head[0].kind is None
    if not rest and len(head) == 1 and (long or head[0].sentence or _is_post(head[0].visible)):
        return  # a single sentence is a text, as are many words and a post: none of these is a headline
    headline = _headline(head, rest, title)
    for number, block in enumerate(head):
        if number < headline:
            block.kind = block.kind or "boilerplate"
        elif number == headline:
            block.kind = "headline"
        elif block.kind is None:
            named = patterns.WRITER.match(block.visible) or patterns.NAMES_ONLY.fullmatch(block.visible)
            block.kind = "byline" if named and block.words <= 45 else "standfirst"
    _label_repeated_standfirst(head, rest)


def _is_post(line: str) -> bool:
    """Has a line what no headline has? A question within it is no sign ("Who pays? Drivers, says board").

    >>> [_is_post(line) for line in ("Lock shut #ferry", "The lock is shut. Go home", "Gov. Lee shuts the lock")]
    [True, True, False]
    """
    ends = (line[end - 2 : end] for _, end in sentence_spans(line)[:-1])
    return bool(patterns.POST.search(line)) or any(re.fullmatch(r"\w[.!]", end) for end in ends)


def _headline(head: list[Block], rest: list[Block], title: str) -> int:
    """Which block is the headline: the title if one was given, else the first that tells what the text does."""
    free = [number for number, block in enumerate(head) if block.kind is None]
    wanted = fold(title).strip()
    named = [number for number, block in enumerate(head) if wanted and fold(block.visible).strip() == wanted]
    if named or not free:
        return named[0] if named else -1
    lead = _long_words(block for block in rest[:4] if block.paragraph)
    story = _long_words(block for block in rest if block.kind in (None, "body"))
    own = {number: _long_words([head[number]]) for number in free}
    shared = [number for number in free if len(own[number] & lead) >= 2]
    strong = [number for number in shared if head[number].words >= 5]
    weak = shared or [number for number in free if head[number].words >= 4] or free
    telling = [number for number in free if own[number] & story and _tells(head[number])]
    return min([*telling, (strong or weak)[0]])


def _long_words(blocks: Iterable[Block]) -> set[str]:
    return {word for block in blocks for word in words(block.text) if len(word) > 3}


def _tells(block: Block) -> bool:
    """Does a line say something? A masthead is but a name, whose words begin with a capital.

    >>> [_tells(Block(0, 1, line)) for line in ("The Free Voice of Norvale", "Norvale to shut its pier")]
    [False, True]
    """
    said = (word for word in re.findall(r"[\w’'-]+", block.visible) if word.islower())
    return block.words >= 4 and any(word not in COMMON for word in said)


def _label_repeated_standfirst(head: list[Block], rest: list[Block]) -> None:
    """A paragraph right under the headline is the standfirst if the body prints it again, or if a byline follows it."""
    if not head or head[-1].kind not in ("headline", "standfirst") or len(rest) < 2 or not rest[0].paragraph:
        return
    first, second = rest[0], rest[1]
    again = any(fold(first.text) in fold(block.text) for block in rest[1:] if block.kind is None)
    if again or (second.kind == "byline" and first.words <= 60):
        first.kind = "standfirst"

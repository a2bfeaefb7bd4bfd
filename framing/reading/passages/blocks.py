"""A text in; out, its blocks: lines, or the paragraphs of a text that is wrapped at a line width."""

import re
from dataclasses import dataclass
from itertools import pairwise

from framing.core.text.letters import RUNS_ON
from framing.core.text.mark_roles import MARK
from framing.core.text.words import count_words, plain_blanks
from framing.reading.passages import patterns

_ENDS = r"\r\n\v\f\x1c-\x1e\x85\u2028\u2029"  # what ends a line, on any system
LINE = re.compile(rf"[^{_ENDS}]+")
LINE_END = re.compile(rf"\r\n|[{_ENDS}]")
PARAGRAPH_END = "\u2029"
_FOOTNOTE = r"(?:\[\d{1,3}\]|[¹²³⁴-⁹*†]){0,4}"  # its mark stands behind the sentence
# The group is atomic: two single marks are a double one, and a row of them could be told apart in too many ways.
SENTENCE_END = re.compile(rf"(?:[.!…]|[?!.…]\s?(?>(?:[)\]]|{MARK.pattern})+)|[,.](?:{MARK.pattern})){_FOOTNOTE}$")
FIRST_WORD = re.compile(r"\s{0,20}(?P<word>\S{1,60})")
INDENT = re.compile(r"[ \t]{2,12}\S")
WIDEST = 140  # characters of a line, where a text is wrapped by hand
FULL = 35  # characters: a line that ends within a sentence, and not because a paragraph ends there
PARAGRAPH_WORDS = 12
LEADS_ON = re.compile(r"\b(?:a|an|the|of|and|or|his|their|its)$")
CUT_HEADLINE = 3  # words of a first line that may be cut: a menu has fewer
CUT_LINES, CUT_LONGER = 3, 1.25  # … lines that it has at most, and how much longer than the first another may be
# What begins small below a headline and does not go on with it: a list, an address, who wrote it, "iPhone", "photo: …".
NO_HEADLINE = re.compile(
    r"\(?\w{1,2}[.)]\s|\S{0,60}[@/]|\S{1,60}\.\S|[a-z][A-Z]|[\w ]{2,20}:\s"
    r"|(?:von|par|por|di|da|av|af|door) [A-ZÀ-Ý]|(?:posted|written|reported|updated|published) (?:by|on|at)\b"
)


@dataclass
class Block:
    """A line, or the lines of a wrapped paragraph, without the blanks around it."""

    start: int
    end: int
    text: str
    kind: str | None = None
    comment_id: str | None = None

    def __post_init__(self):
        self.words = count_words(self.text)
        shown = plain_blanks(self.text.lstrip("\ufeff\u200b\u200e\u200f"))
        self.visible = " ".join(line.strip() for line in LINE.findall(shown))  # what `patterns` are looked for in
        self.sentence = bool(SENTENCE_END.search(self.visible))
        self.paragraph = self.sentence and self.words >= PARAGRAPH_WORDS


def trimmed(text: str, start: int, end: int, kind: str | None = None, comment_id: str | None = None) -> Block:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Block(start, start + len(piece.strip()), piece.strip(), kind, comment_id)


def blocks_of(text: str, start: int, end: int) -> list[Block]:
    """The lines of a text, those that end within a word with the next; in a hard-wrapped text, its paragraphs."""
    lines = [line.span() for line in LINE.finditer(text, start, end) if line.group().strip()]
    joined: list[list[int]] = []
    wrapped = _is_wrapped(text, lines)
    begins = _indented(text, lines) if wrapped else set()
    above = counted = 0  # where the line above begins; the number with which the last numbered block begins
    for first, last in lines:
        apart = not joined or not _next_to(text, joined[-1][1], first) or first in begins
        credited = wrapped and not apart and _is_byline_below(text, joined[-1], first, last)
        runs_on = (wrapped and not credited) or (not apart and RUNS_ON.search(text, joined[-1][1] - 1, first + 5))
        runs_on = runs_on or (len(joined) == 1 and _is_headline_cut(text, joined[0], first, last))
        runs_on = runs_on or (
            not apart and len(joined) > 1 and _is_sentence_cut(text[above : joined[-1][1]], text[first:last])
        )
        number = patterns.COMMENT_NUMBER.match(text, first)
        next_one = number is not None and int(number["number"]) in (1, counted + 1)
        if runs_on and not apart and (not number or (not next_one and _is_within(text, above, joined[-1][1], number))):
            joined[-1][1] = last
        else:
            joined.append([first, last])
            counted = int(number["number"]) if number else counted
        above = first
    return [trimmed(text, first, last) for first, last in joined]


def _is_headline_cut(text: str, above: list[int], first: int, last: int) -> bool:
    """Is a page's first line a headline that goes on in the next: some words, no stop, and a small letter there?"""
    lines, below = LINE_END.split(text[above[0] : above[1]].strip()), text[first:last].strip()
    begun = count_words(lines[0]) >= CUT_HEADLINE and not lines[0][0].islower() and lines[-1].rstrip()[-1:].isalnum()
    if not begun or not below[0].islower() or len(lines) >= CUT_LINES or len(below) > CUT_LONGER * len(lines[0]):
        return False
    other = NO_HEADLINE.match(below) or any(one.fullmatch(below) for one in (patterns.BYLINE, patterns.FURNITURE))
    return not (other or patterns.CREDIT.fullmatch(below) or patterns.CROSSLINK.match(below))


def _is_sentence_cut(above: str, below: str) -> bool:
    """Does the sentence of a long line go on in the next: no stop, and a small letter or a word that leads on?"""
    above, below = above.strip(), below.strip()
    goes_on = (below[:1].islower() and above[-1:].isalpha()) or LEADS_ON.search(above[-FULL:])
    if not goes_on or len(above) < FULL or NO_HEADLINE.match(below):
        return False
    return SENTENCE_END.search(below) is not None and count_words(below) > 2


def _is_within(text: str, above: int, end: int, number: re.Match) -> bool:
    """Does a number with which a line begins belong to a sentence of the line above: "open since" and "1988. They"?"""
    return (
        number["stop"] == "."
        and not number["mark"]
        and text[above:end].rstrip()[-1:].isalpha()
        and (end - above >= FULL)
    )


def _indented(text: str, lines: list[tuple[int, int]]) -> set[int]:
    """Where lines begin that open a paragraph by their indent: some, each below one that is not indented. A line that
    begins with a small letter goes on with the one above."""
    blank = [INDENT.match(text, first) for first, _ in lines]
    below = zip(lines, blank, [True, *blank], strict=False)
    found = {first for (first, _), own, above in below if own and not above and not own[0][-1].islower()}
    return found if 2 * sum(map(bool, blank)) <= len(lines) else set()


def _next_to(text: str, end: int, start: int) -> bool:
    """Is there one line's end between the end of a line and the start of another, of whatever system?"""
    between = LINE_END.findall(text, end, start)
    return len(between) == 1 and between != [PARAGRAPH_END]


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Is this text broken at a line width? Then most lines that a line follows at once end within a sentence."""
    if _fills_its_lines(text, lines):
        return True
    follow = [text[a:b].rstrip() for (a, b), (c, _) in pairwise(lines) if _next_to(text, b, c)]
    unfinished = [line for line in follow if not SENTENCE_END.search(line)]
    if not follow or max(map(len, follow)) > 110:
        return False
    if len(follow) >= 4:
        return len(unfinished) > 0.6 * len(follow)
    small = [text[c] for (_, b), (c, _) in pairwise(lines) if _next_to(text, b, c) and text[c].islower()]
    if len(unfinished) != len(follow) or len(follow) < 2:
        return False
    bound = max if len(small) == len(follow) else min
    return len(small) * 2 > len(follow) and bound(map(len, follow)) >= 40


def _is_byline_below(text: str, above: list[int], first: int, last: int) -> bool:
    """In a wrapped text, does a byline stand right below a headline: a line that has room for its first word?"""
    line = text[first:last].strip()
    if len(line) > 80 or above[1] - above[0] > 80 or not patterns.BYLINE.fullmatch(line):
        return False
    return not SENTENCE_END.search(text[above[0] : above[1]].rstrip()) and not LINE_END.search(text, *above)


def _fills_its_lines(text: str, lines: list[tuple[int, int]]) -> bool:
    """Are lines as full as a width allows: would the first word of the next line never have fitted?"""
    next_to = [(a, b, c) for (a, b), (c, _) in pairwise(lines) if _next_to(text, b, c)]
    lengths = [len(text[a:b].strip()) for a, b, _ in next_to]
    if len(lengths) < 2 or not 30 <= max(lengths) <= WIDEST:
        return False
    width = max(max(lengths), max(len(text[a:b].strip()) for a, b in lines if b - a <= max(lengths) + 1))
    words = [FIRST_WORD.match(text, c) for _, _, c in next_to]
    return all(
        word is not None and length + 1 + word.end("word") - word.start("word") > width
        for length, word in zip(lengths, words, strict=True)
    )


def asks(block: Block) -> bool:
    """Does it speak to the reader as a customer (subscribe, sign in…)?"""
    return bool(patterns.CUSTOMER.search(block.visible))


def ends_thread(block: Block) -> bool:
    """Is it the page's again, below the comments: a form, a newsletter, other stories?"""
    asking = patterns.ASKING.match(block.visible) and asks(block)
    return block.words <= 25 and bool(asking or (block.words > 1 and patterns.FURNITURE.fullmatch(block.visible)))

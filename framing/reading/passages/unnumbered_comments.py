"""Comments that bear no numbers, as most sites print them: each has a head that tells who wrote it and when, and often
buttons below ("Reply  Share"). The lines below "3 Comments" in; out, heads, comments and buttons as blocks.

The first head shows the form that all others have. Where no time is printed, a comment ends with its buttons, and the
next begins with a name. Some sites print the head below its comment, as a signature.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from framing.reading.passages.blocks import LINE, PARAGRAPH_WORDS, Block, ends_thread, trimmed
from framing.reading.passages.comment_buttons import heads_thread, is_badge, is_buttons, is_reply
from framing.reading.passages.comment_heads import (
    HEAD_LINES,
    LABEL,
    SIGNED,
    Head,
    is_answer_button,
    is_any_name,
    is_dated,
    is_foot,
    is_name,
    read_head,
)
from framing.reading.passages.comment_texts import Lines, bodies, is_above, is_text, is_time, runs

ABOVE = 30  # lines that may stand between "3 Comments" and the first head: "Log in", "Sort by"
ABOUT_COMMENTS = re.compile(
    r"\b(?:comment|moderat|(?:house|community) rules|discussion|sign in|log in|message boards?"
    r"|readers have|your (?:thoughts|views|opinions?))",
    re.IGNORECASE,
)
SAYS = re.compile(r"[.!?…][\"”’)\]]*\s*\Z|[\U0001F300-\U0001FAFF]")  # how somebody's words end, and a title does not
SURE = ("posted by", "points")  # forms that are no reader's words, whatever name is in them
ARTICLE_WORDS = 25  # in paragraphs above the first head


def unnumbered_comments(text: str, start: int, end: int, counted: int | None = None) -> list[Block]:
    """The blocks of a page's comments from `start` to `end`, below the line that counts them; none if the lines there
    are not built as comments are. A single comment must have a button to answer it, unless the page says that there
    is only one (`counted`, None where it does not say).

    What a reader wrote is a comment; its head is one block of furniture right above it, or below it where all are
    signed so. Comments are numbered from 1.

    >>> page = "Ann\\n2 days ago\\nNot again.\\nReply\\n\\nBo\\n1 day ago\\nWhy not?\\nReply"
    >>> found = unnumbered_comments(page, 0, len(page))
    >>> [(block.kind, block.text) for block in found][:3]
    [('boilerplate', 'Ann\\n2 days ago'), ('comment', 'Not again.'), ('boilerplate', 'Reply')]
    """
    lines = [trimmed(text, *line.span()) for line in LINE.finditer(text, start, end) if line.group().strip()]
    shown = [line.visible for line in lines]
    heads = _dated(shown, only_one=counted == 1) or _below_buttons(shown) or _of_any_name(shown)
    if not heads:
        return _labelled(text, lines, counted)
    below = _page_again(lines, heads)
    heads = [head for head in heads if head[0] < below]
    found = _signed_blocks if _signed(shown[:below], heads) else _headed_blocks
    if found is _signed_blocks:
        below = heads[-1][1]
    blocks = list(found(text, lines[:below], heads))
    said = [block for block in blocks if block.kind == "comment"]
    if not any(map(is_answer_button, shown)) and not any(SAYS.search(block.text) for block in said):
        return []  # a list of other stories, each with its writer and day
    return [*blocks, *([_furniture(text, lines[below:])] if below < len(lines) else [])]


def _labelled(text: str, lines: list[Block], counted: int | None) -> list[Block]:
    """Comments that open with who wrote them ("Ann: Not again."), where they are just as many as the page counts, and
    stand below an article: else it may be one (an interview, a list) that stands below the button with that number."""
    if not _holds_an_article([line[0].strip() for line in LINE.finditer(text, 0, lines[0].start)] if lines else ()):
        return []
    end = next((at for at, line in enumerate(lines) if ends_thread(line)), len(lines))
    labels = {at: label for at, line in enumerate(lines[:end]) if (label := LABEL.match(line.text))}
    if len(labels) != counted or len(labels) < 2 or 0 not in labels:
        return []
    blocks = list[Block]()
    for number, (first, following) in enumerate(pairwise([*labels, end]), start=1):
        said = lines[first].start + labels[first].end()
        blocks.append(trimmed(text, lines[first].start, said, "boilerplate"))
        blocks.append(trimmed(text, said, lines[following - 1].end, "comment", str(number)))
    return [*blocks, *([_furniture(text, lines[end:])] if end < len(lines) else [])]


def _page_again(lines: list[Block], heads: list[Lines]) -> int:
    """Which line is the first below the comments? None that stands between a head and buttons or the next head."""
    under, begins = {below for _, below in heads}, {first for first, _ in heads}
    for at in range(heads[0][1], len(lines)):
        line, next_one = lines[at].visible, lines[at + 1].visible if at + 1 < len(lines) else ""
        if at in under and (is_badge(line) or is_buttons(line)):
            under.add(at + 1)
        if at in under and (at + 1 in begins or (next_one and is_foot(next_one))):
            continue
        if ends_thread(lines[at]) and not (is_foot(line) or is_badge(line) or is_time(line)):
            return at
    return len(lines)


def like_comments(lines: Sequence[str]) -> bool:
    """Are comments among these lines, though they cannot be told apart? Buttons to reply tell, or two times."""
    return any(map(is_reply, lines)) or sum(map(is_dated, lines)) > 1


def _dated(lines: Sequence[str], only_one: bool = False) -> list[Lines]:
    """The heads with a time, or "Ann says:", all of one form."""
    tried = ((at, _head(lines, at)) for at in range(min(ABOVE, len(lines))))
    first, head = next(((at, head) for at, head in tried if head), (0, None))
    if not head:
        return []
    begin, form = _first_head(lines, first, head.lines)
    answered = any(map(is_answer_button, lines[:first]))  # then a comment stands there already
    heads = _of_form(lines[:first], 0, form, anywhere=True) if answered else []
    above = lines[: heads[0][0] if heads else first]
    if _holds_an_article(above) and (head.form not in SIGNED or any(map(heads_thread, above))):
        return []
    heads += _of_form(lines, begin, form)
    return heads if len(heads) > 1 or only_one or any(map(is_answer_button, lines)) else []


def _of_any_name(lines: Sequence[str]) -> list[Lines]:
    """The heads where the first to write is called as no one is ("Guest", "Ann Lee, PhD"), right above the time."""
    if not any(map(is_answer_button, lines)):
        return []
    for at in range(min(ABOVE, len(lines) - 2)):
        head = _head(lines, at, "0 between", any_name=True) if is_time(lines[at + 1]) else None
        above_text = head and not is_foot(lines[at + 2])
        if head and above_text and (is_badge(lines[at]) or not ABOUT_COMMENTS.search(lines[at])):  # "Moderator"
            below = at + head.lines
            return [] if _holds_an_article(lines[:at]) else [(at, below), *_of_form(lines, below, head.form)]
    return []


def _first_head(lines: Sequence[str], first: int, many: int) -> tuple[int, str]:
    """Which of the lines above the first time is the name, and the form: that of most heads right below buttons, then
    that of most heads."""
    forms = {at: found.form for at in range(first, first + many) if (found := _head(lines, at))}
    if len(forms) == 1:
        return first, forms[first]
    buttons = _below_answer_buttons(lines)
    fits = {
        at: (
            sum(one in buttons for one, _ in _of_form(lines, at, form)),
            len(_of_form(lines, at, form, exactly=True)),
        )
        for at, form in forms.items()
    }
    best = [at for at in forms if fits[at] == max(fits.values())]
    begin = best[0] if fits[best[0]][1] > 1 else best[-1]
    return begin, forms[begin]


def _head(lines: Sequence[str], at: int, form: str = "", any_name: bool = False) -> Head | None:
    return read_head(lines[at : at + HEAD_LINES], form, any_name)


def _below_answer_buttons(lines: Sequence[str]) -> set[int]:
    """The lines above which nothing but buttons stands, of which one answers a comment: there, a head may begin."""
    found, below = set[int](), False
    for at, line in enumerate(lines):
        if below:
            found.add(at)
        below = is_answer_button(line) or (below and (is_foot(line) or is_badge(line)))
    return found


def _head_below_buttons(lines: Sequence[str], at: int, form: str) -> Head | None:
    """A head of this form where one must stand: its writer may be called anything, and may not say where they live."""
    found = _head(lines, at, form, any_name=True)
    if found or not form.endswith(" between"):
        return found
    found = _head(lines, at) or _head(lines, at, any_name=True)
    if not found or not found.form.endswith(" between") or found.form > form:
        return None
    return None if any(_head(lines, at + more, form) for more in range(1, found.lines)) else found


def _of_form(lines: Sequence[str], at: int, form: str, exactly: bool = False, anywhere: bool = False) -> list[Lines]:
    """The heads of one form. Where a name stands above that of somebody who wrote before, that is whom it answers.

    Below buttons, or `anywhere`, a writer may be called anything, unless the form is to be kept `exactly`."""
    heads, writers = list[Lines](), set[str]()
    all_of_them = set(range(len(lines))) if anywhere or form in SURE else _below_answer_buttons(lines)
    must, timed = set[int]() if exactly else all_of_them, False
    while at < len(lines):
        head = _head(lines, at, form)
        if not head and at in must and not (anywhere and ABOUT_COMMENTS.search(lines[at])):
            head = _head_below_buttons(lines, at, form)
        if not head or (timed and not head.time):  # "Ann wrote:" above what a comment quotes
            at += 1
            continue
        timed = timed if heads else bool(head.time)
        below, first = (heads[-1][1] if heads else at), at
        if head.author in writers and at > below and is_name(lines[at - 1]) and is_above(lines[max(at - 2, below)]):
            first = at - 1
        writers.add(lines[first] if first < at else head.author)
        heads.append((first, at + head.lines))
        at += head.lines
    return heads


def _below_buttons(lines: Sequence[str]) -> list[Lines]:
    """The heads that are names alone, below the buttons of the comment above; none if anything else stands there."""
    feet = [(first, below) for first, below in runs(lines) if any(map(is_answer_button, lines[first:below]))]
    if not feet:
        return []
    named = [is_name(line) for line in lines[: min(ABOVE, feet[0][0])]]
    above = (at for at, (name, following) in enumerate(pairwise(named)) if name and not following)
    first = next(above, None)  # "Most relevant" may stand above the first name
    if first is None:
        return []
    heads = list[Lines]()
    for at in [first, *(below for _, below in feet if below < len(lines))]:
        while at + 1 < len(lines) and (is_badge(lines[at]) or _is_label(lines[at : at + 3])):
            at += 1
        if is_any_name(lines[at]):
            heads += [(at, at + 1)] if not heads or at > heads[-1][0] else []
        elif at < feet[-1][1]:
            return []
    return heads


def _is_label(lines: Sequence[str]) -> bool:
    """Does the first of three lines stand above buttons, or above a name: "Remove preview"?"""
    if is_buttons(lines[0]) or (is_name(lines[0]) and is_buttons(lines[1]) and not is_badge(lines[1])):
        return True
    return (
        len(lines) > 2 and is_name(lines[0]) and is_name(lines[1]) and not (is_buttons(lines[2]) or is_time(lines[2]))
    )


def _holds_an_article(lines: Sequence[str]) -> bool:
    """Do paragraphs stand among these lines, and not only what a site says of its comments?"""
    paragraphs = [line for line in lines if is_text(line) and not ABOUT_COMMENTS.search(line)]
    return sum(len(line.split()) for line in paragraphs if len(line.split()) >= PARAGRAPH_WORDS) >= ARTICLE_WORDS


def _signed(lines: Sequence[str], heads: list[Lines]) -> bool:
    """Do heads stand below their comments? Then text stands right above the first, and none right below the last."""
    first, last = heads[0][0], heads[-1][1]
    above = [line for line in lines[:first] if not (is_buttons(line) or ABOUT_COMMENTS.search(line))]
    below = [line for line in lines[last:] if not is_buttons(line)]
    head = _head(lines, first)
    if not head or head.form not in SIGNED:
        return False
    texts = len(above) > 0 and is_text(above[-1])
    return head.form == "below" or (texts and not (below and is_text(below[0]) and len(heads) > 1))


def _headed_blocks(text: str, lines: list[Block], heads: list[Lines]) -> Iterator[Block]:
    if heads[0][0]:
        yield _furniture(text, lines[: heads[0][0]])
    number = 0
    for first, body, foot, following in bodies([line.visible for line in lines], heads):
        if body == foot:
            yield _furniture(text, lines[first:following])
            continue
        number += 1
        yield _furniture(text, lines[first:body])
        yield trimmed(text, lines[body].start, lines[foot - 1].end, "comment", str(number))
        if foot < following:
            yield _furniture(text, lines[foot:following])


def _signed_blocks(text: str, lines: list[Block], heads: list[Lines]) -> Iterator[Block]:
    above, number = 0, 0
    for first, below in heads:
        shown = [line.visible for line in lines[above:first]]
        skips = _is_site_s if not number else is_above
        body = next((above + at for at, line in enumerate(shown) if not skips(line)), first)
        if body > above:
            yield _furniture(text, lines[above:body])
        if body < first:
            number += 1
            yield trimmed(text, lines[body].start, lines[first - 1].end, "comment", str(number))
        yield _furniture(text, lines[first:below])
        above = below


def _furniture(text: str, lines: list[Block]) -> Block:
    return trimmed(text, lines[0].start, lines[-1].end, "boilerplate")


def _is_site_s(line: str) -> bool:
    """Is a line above the first comment the site's: on comments, or too short for one?"""
    return is_above(line) or bool(ABOUT_COMMENTS.search(line)) or not is_text(line)

"""A corpus in; out, the passages of every article, each of one kind (headline, body, comment…).

The rules read layout (where a block stands, how long it is, how it ends) and the general wording of `patterns`.
Passages cover every non-blank character of a text exactly once: nothing lost, nothing twice.
"""

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

import pandas as pd

from framing.core.arguments import checked
from framing.core.kinds_and_voices import kind as known_kind
from framing.core.spans import cells
from framing.core.tables import table
from framing.core.text.mark_roles import MARK
from framing.reading.corpus import Corpus, Part
from framing.reading.passages import patterns
from framing.reading.passages.blocks import Block, asks, trimmed
from framing.reading.passages.comment_buttons import comments_counted
from framing.reading.passages.datelines import is_dateline, story_start
from framing.reading.passages.interview_turns import STAGE, find_turns, names_of_ours, reach_of
from framing.reading.passages.page_feet import CONTACT, CUTS_IN, OF_PAGE, of_foot
from framing.reading.passages.page_heads import label_head
from framing.reading.passages.printed_comments import split_comments

LIST_ITEM = re.compile(r"[-–•*·►]\s|\(?\w{1,2}[.)]\s")
CROSSHEAD_WORDS, CAPTION_WORDS = 18, 90


class Known(NamedTuple):
    """What is known of an article besides its text; "" where it is not."""

    title: str
    outlet: str


@checked()
def find_passages(corpus: Corpus) -> pd.DataFrame:
    """The passages of every article: the table `passages`, in the order of the text.

    Columns: article_id, passage_id (from 1 in each article), kind, start, end (code points, end exclusive), comment_id
    (for comments), text. The kinds are those of `core.kinds_and_voices`. Any text is accepted; a block that no rule
    knows is body.

    >>> from framing.reading import read
    >>> found = find_passages(read("seeds"))
    >>> found[found.kind == "crosshead"].text.tolist()[-2:]
    ['‘Extremely complicated circumstances’', 'Profound tension']
    """
    return table("passages", _of_articles(corpus))


def _of_articles(corpus: Corpus) -> Iterator[dict]:
    told = (cells(corpus.articles[name]) for name in ("article_id", "title", "outlet"))
    for article_id, title, outlet in zip(*told, strict=True):
        known = Known(*(one if isinstance(one, str) else "" for one in (title, outlet)))
        blocks = _labelled(corpus.texts[article_id], corpus.parts.get(article_id), known)
        for number, block in enumerate(sorted(blocks, key=lambda block: block.start), start=1):
            yield {
                "article_id": article_id,
                "passage_id": number,
                "kind": block.kind,
                "start": block.start,
                "end": block.end,
                "comment_id": block.comment_id,
                "text": block.text,
            }


def declared_comments(passages: pd.DataFrame) -> dict[str, int]:
    """How many comments each page says it has ("22 Responses" → 22), by article; absent where it says nothing."""
    declared, commented = dict[str, int](), set[str]()
    told = (cells(passages[name]) for name in ("article_id", "kind", "text"))
    for article_id, kind, text in zip(*told, strict=True):
        if kind == "comment":  # below it, a count is of answers
            commented.add(article_id)
        if kind == "boilerplate" and article_id not in commented and article_id not in declared:
            counts = (comments_counted(line) for line in text.splitlines())
            count = next((one for one in counts if one is not None), None)
            declared |= {} if count is None else {article_id: count}
    return declared


def wire_credit(body: str, foot: str = "") -> str | None:
    """The agency credited at the opening of a text, as in "(JNS) — Israel remains…", or else in a line at its foot.

    None if none is.

    >>> wire_credit("PARIS (Reuters) - The council met.")
    'Reuters'
    >>> wire_credit("The council met.", "© 2031 The Associated Press. All rights reserved.")
    'Associated Press'
    """
    found = patterns.WIRE_DATELINE.match(body) or patterns.WIRE_FOOT.search(foot)
    return next(filter(None, found.groups()), None) if found else None


def _labelled(text: str, parts: list[Part] | None, known: Known) -> list[Block]:
    if not parts:
        return _page(text, [(0, len(text))], known)
    stretches = [(part.start, part.end) for part in parts if part.kind == "text"]
    blocks = _page(text, stretches, known, {part.kind for part in parts})
    others = (part for part in parts if part.kind != "text")
    return blocks + [
        trimmed(text, part.start, part.end, known_kind(part.kind).name, part.comment_id) for part in others
    ]


def _page(text: str, stretches: list[tuple[int, int]], known: Known, told: Set[str] = frozenset()) -> list[Block]:
    """Give every block of a page its kind, the surest signs first.

    `told` are the kinds of what the reader knows of the text besides. Where an archive tells its furniture from the
    article, the article has no foot of such.
    """
    furniture_elsewhere = "boilerplate" in told
    article, foot = split_comments(text, stretches, "comment" in told)
    _label_wording(article, furniture_elsewhere)
    _label_turns(article, text, known.outlet)
    _label_notes(article)
    first, last = _extent(article)
    if not furniture_elsewhere:
        _label_foot(article[last + 1 :])
    if "headline" not in told:
        label_head(article[:first], article[first:], known.title)
    _label_crossheads(article[first : last + 1])
    for block in article:
        block.kind = block.kind or "body"
    return article + foot


def _extent(blocks: list[Block]) -> tuple[int, int]:
    """Where the article's own paragraphs begin and end: the first and last index; (1, n) if there are none."""
    own = [n for n, block in enumerate(blocks) if block.kind == "body" or (block.kind is None and block.paragraph)]
    if not own:
        return min(1, len(blocks)), len(blocks)
    first = next((n for n in range(1, own[0]) if _introduces(blocks[n], blocks[n + 1]) or _opens(blocks[n])), own[0])
    last = own[-1]
    before_heads, heads, cut = last, 0, False
    has_crossheads = any(_like_crosshead(block) for block in blocks[first + 1 : last])
    for number in range(last + 1, len(blocks)):  # short closing sentences (“No,” she said.) still belong
        block = blocks[number]
        if _is_short_sentence(block) and not (cut and of_foot(block)):
            last = number
        elif block.kind == "crosslink" or (block.kind == "boilerplate" and CUTS_IN.match(block.visible)):
            cut = True  # a link or an advertisement may stand before the last sentence
        elif has_crossheads and _heads_section(blocks[number : number + 3]):
            before_heads, heads = before_heads if heads else last, heads + (not block.visible.endswith("?"))
        elif block.kind not in ("caption", "byline"):
            break
    return first, last if heads < 2 else before_heads  # several short sections are links to other articles


def _is_short_sentence(block: Block) -> bool:
    return block.kind is None and block.sentence and not (asks(block) or CONTACT.match(block.visible))


def _heads_section(blocks: list[Block]) -> bool:
    """Is the first of these blocks a crosshead over short sentences of the article, and not over the page's own?"""
    head, below = blocks[0].visible, blocks[1:]
    of_writer = patterns.NAMES_ONLY.fullmatch(head) and any(block.visible.startswith(head) for block in below)
    return _like_crosshead(blocks[0]) and not (of_writer or OF_PAGE.match(head)) and any(map(_is_short_sentence, below))


def _introduces(block: Block, below: Block) -> bool:
    """“In a letter to residents, the mayor wrote:” and below it the letter: no standfirst, however short."""
    return block.kind is None and block.visible.endswith(":") and bool(MARK.match(below.visible))


def _opens(block: Block) -> bool:
    """“HOLTBY (AP) — It is shut.”: the story's first paragraph, however short."""
    return block.kind is None and block.sentence and story_start(block.visible) > 0


def _label_wording(blocks: list[Block], furniture_elsewhere: bool) -> None:
    """What a block's own words say that it is, wherever it stands."""
    last = max((number for number, block in enumerate(blocks) if block.paragraph), default=0)
    for number, block in enumerate(blocks):
        line, short = block.visible, block.words <= 45
        again = not furniture_elsewhere and number > 0 and blocks[number - 1].text == block.text
        if not re.search(r"[^\W_]", line) or patterns.COMMENT_COUNT.fullmatch(line):
            block.kind = "boilerplate"
        elif patterns.CROSSLINK.match(line) and short:
            block.kind = "crosslink"
        elif block.words <= 15 and (
            patterns.FURNITURE.fullmatch(line.rstrip()) or (number and patterns.NOTE.match(line))
        ):
            block.kind = "boilerplate"
        elif short and (patterns.BYLINE.fullmatch(line) or is_dateline(line)):
            block.kind = "byline"
        elif _is_caption(block) or (0 < number < last and patterns.AGENCY_END.fullmatch(line)):
            block.kind = "caption"
        elif again and block.words <= CAPTION_WORDS:  # printed twice: for the picture and for its large version
            block.kind = blocks[number - 1].kind = "caption"
        elif short and patterns.ASKING.match(line) and asks(block):
            block.kind = "boilerplate"


def _is_caption(block: Block) -> bool:
    if block.words > CAPTION_WORDS:
        return False
    if patterns.CREDIT.fullmatch(block.visible):
        return True
    found = patterns.CREDIT_IN_BRACKETS.match(block.visible)
    if not found:
        return False
    caption, credit = found["caption"], found["credit"]
    ended = caption.endswith((".", "”"))
    names = all(word[:1].isupper() or word in ("of", "the", "and", "for") for word in re.findall(r"[\w’']+", credit))
    if patterns.CREDIT_WORDS.search(credit) or (ended and names and ": " in credit):  # (ABC News: Anna Lind)
        return True
    if block.visible.endswith("]") and ended and patterns.PHOTOGRAPHER.fullmatch(credit):
        return True
    return names and bool(patterns.CAPTION_CUE.search(caption))


def _label_turns(blocks: list[Block], text: str, outlet: str) -> None:
    """An interview is body from its first turn to its last, however short these are, but for “(COMMERCIAL BREAK)”."""
    ours = names_of_ours(outlet, [block.text for block in blocks if block.kind == "byline"])
    paragraphs = [(block.start, block.end) for block in blocks]
    turns = find_turns(text, paragraphs, ours)
    labelled = {turn.paragraph for turn in turns}
    for number in reach_of(turns, paragraphs):
        block = blocks[number]
        if block.kind is None or number in labelled:
            block.kind = "boilerplate" if STAGE.fullmatch(block.visible) else "body"


def _label_notes(blocks: list[Block]) -> None:
    """Who wrote it, told in sentences of their own below the last paragraph of the story."""
    for block in reversed(blocks):
        if block.kind is None and patterns.WRITER_NOTE.fullmatch(block.visible) and block is not blocks[0]:
            block.kind = "byline"
        elif block.kind is None and block.paragraph and not asks(block):
            return


def _label_foot(foot: list[Block]) -> None:
    """Below the last paragraph: who wrote it, links, and the page's furniture; once furniture begins it goes on."""
    furniture = False
    for block in foot:
        if block.kind is not None:
            furniture = furniture or block.kind == "boilerplate"
            continue
        if not furniture and (patterns.WRITER.match(block.visible) or patterns.WIRE_SIGN_OFF.fullmatch(block.visible)):
            block.kind = "byline"
        else:
            block.kind, furniture = "boilerplate", True


def _label_crossheads(body: list[Block]) -> None:
    """Short lines between paragraphs that do not end as a sentence does; three or more in a row are a list instead."""
    alike = [_like_crosshead(block, listed=True) for block in body]
    for number, block in enumerate(body):
        if block.kind is None and number > 0 and not block.paragraph and patterns.GENRE_LINK.match(block.visible):
            block.kind = "crosslink"
        if not _like_crosshead(block):
            continue
        followed = any(other.paragraph or other.sentence for other in body[number + 1 : number + 3])
        in_list = any(all(alike[at : at + 3]) for at in range(max(0, number - 2), min(number + 1, len(body) - 2)))
        if number > 0 and followed and not in_list:
            block.kind = "crosshead"


def _like_crosshead(block: Block, listed: bool = False) -> bool:
    if block.kind not in ((None, "crosshead") if listed else (None,)) or block.words > CROSSHEAD_WORDS:
        return False
    if LIST_ITEM.match(block.visible):
        return listed
    question = block.visible.endswith("?")
    return not block.sentence and not block.visible.endswith((":", ",", ";")) and (not question or block.words <= 8)

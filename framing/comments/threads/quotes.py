"""Which words of a comment are quoted, by what signs, and from where: the article, or an earlier comment.

A comment sets off a quotation by the site's own signs: lines after ">", blocks, emphasis, "you say: …". A quotation
within a quotation has level 2: the one who is answered quoted it.
"""

import re
from bisect import insort
from collections.abc import Iterator
from itertools import groupby

from framing.comments.threads.comment import ARTICLE, PREFIX, TAG, Comment, Quote
from framing.comments.threads.history import REPEATED_WORDS, SourceText, ThreadHistory, folded_segments
from framing.core.ordered_spans import START, overlaps
from framing.core.text.quotation_marks import pair_marks
from framing.core.text.words import content_stems, count_words, fold, words

WORD_FOR_WORD = 5  # so many words in a row are a quotation; fewer may be chance
SHORT, TELLING = 3, 2  # a short or altered quotation: its words, and those of them that are about something
KEPT = 0.75  # how much of an altered quotation still stands in what it was taken from, in its order

ANY_MARK = re.compile(r"[\"“”„«»]|(?<![^\W_])['‘‚‹]|''|``")
LEFT_OUT = re.compile(r"…|\.\.\.+|\[[^\]\n]{0,40}\]")

LINES, BLOCK, IN_MARKS, IN_SHORT = "quote lines", "quote block", "in marks, word for word", "in marks, short"
ALTERED, SEVERAL, REPEATED = "in marks, altered", "in marks, said by several", "repeats a sentence"
SET_APART = "set apart, word for word"
RULES = {
    LINES: "its lines begin with >",
    BLOCK: "it stands in a block set off as a quotation",
    IN_MARKS: f"{WORD_FOR_WORD} words or more in quotation marks stand in the source in a row",
    IN_SHORT: f"{SHORT} to {WORD_FOR_WORD - 1} words in marks, {TELLING} of them telling, that only one source said",
    ALTERED: f"{KEPT:.0%} of the words in quotation marks stand in one source, in this order and close together",
    SEVERAL: f"{WORD_FOR_WORD} words or more in quotation marks that several comments said: a slogan, whose is unknown",
    SET_APART: f"{WORD_FOR_WORD} words or more between *, _ or tags, behind | or “you say:”, that the source has",
    REPEATED: f"a whole sentence of {REPEATED_WORDS} words or more, without marks, that the source wrote",
}
# No quotation: ">>123" points to a comment's number, ">!" hides a word, ">:(" and ">_<" are faces.
_SIGN = r"(?:>|&gt;)"
_NUMBER = rf"{_SIGN}?\d+[ \t]*$|{_SIGN}\d+(?![\w%]|[.,]\d)"
_FACE = r"[:;=]['’^o-]?[()\[\]{}DPpOo|/\\<>3*@](?![^\W_])|[._^-]+[<>]"
_LINE = rf"[ \t]*{_SIGN}(?!!|{_NUMBER}|{_FACE}).*"
QUOTE_LINES = re.compile(rf"^{_LINE}(?:\r?\n{_LINE})*", re.MULTILINE)
A_LINE = re.compile(r"[^\r\n]+")
EMPHASIS = re.compile(r"(?<![\w*])([*_]{1,3})(?=[^\W_])(?P<said>[^*_\n]{15,}?)(?<=\S)\1(?![\w*])")
# … and between tags, behind "|" on a line of its own, or behind "@ann >".
IN_TAGS = re.compile(r"(?P<said><(?P<tag>i|em|b|q|cite|strong)>[^<\n]{15,}</(?P=tag)>)", re.IGNORECASE)
TAGS = re.compile(r"</?[a-z]{1,10}>", re.IGNORECASE)
BEHIND_A_SIGN = re.compile(r"^[ \t]{0,8}(?:\||@[\w.-]{1,40}[ ](?:>|&gt;))[ \t](?P<said>[^|\n]{15,})$", re.MULTILINE)
# The line above a quotation that says whose it is: "On 3 May 2031, Ann Lee wrote:".
LONGEST_LINE = 120
ATTRIBUTION = re.compile(r"[ \t]{0,8}(?:On .{4,60}, )?[^\n:,]{1,40} (?:wrote|writes|said):\s{0,4}")
_SAYS = r"(?<!\bI[ ])(?<!\bwe[ ])(?:sa(?:y|ys|id)|writes?|wrote|(?:claim|ask)(?:s|ed)?|(?:state|argue)[sd]?)"
_STOP = r"[.!?…]++(?=\s|$)"
LEAD_IN = re.compile(
    rf"""
    \b{_SAYS}\b[^.!?:\n]{{0,20}}:\s*
    (?P<said> [^\s"“«] (?: {_STOP} | [^\n]*?(?: (?<![.!?…]){_STOP} | $ ) ) )  # a run of stops is read from its head
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
Stretch = tuple[int, int, int]  # start, end, level


def find_quotes(comment: Comment, so_far: ThreadHistory) -> list[Quote]:
    """The stretches of a comment that are not its own words, in order, never overlapping.

    Quoted are, the surest signs first: lines after ">" and blocks set off as quotations (wherever they come from);
    words in quotation marks, or set apart otherwise, that the article or an earlier comment said; whole sentences that
    one of these said, if the comment has words of its own beside them. What stands in both is the article's. See
    `RULES`.
    """
    text = comment.plain
    found: list[Quote] = []
    for rule, stretches in ((BLOCK, blocks(text)), (LINES, quote_lines(text))):
        for start, end, level in stretches:
            if rule == BLOCK or not overlaps(found, start, end):
                run = words(PREFIX.sub("", text[start:end]))
                begins = with_attribution(text, start) if level == 1 else start
                quote = _from(so_far, start, end, rule, run, text[start:end])._replace(level=level, start=begins)
                insort(found, quote, key=START)
    pairs = pair_marks(text, [(0, len(text))])[0] if ANY_MARK.search(text) else []
    marked = [((pair.start, pair.end), _in_marks) for pair in pairs]
    for (start, end), quoted in [*marked, *((span, _set_apart) for span in set_apart(text))]:
        if not overlaps(found, start, end) and (quote := quoted(so_far, text, start, end)):
            insort(found, quote, key=START)
    return sorted([*found, *_repeated(text, found, so_far)])


def _from(so_far: ThreadHistory, start: int, end: int, rule: str, run: list[str], text: str) -> Quote:
    """What is set off as a quotation is one; where it stands whole, in its longest part or altered, it comes from."""
    for piece in [run, *_pieces(text)]:
        if len(piece) >= SHORT:
            source, place = _said_by(so_far, piece)
            if place:
                return Quote(start, end, source, rule, *place)
    source, place = _altered(so_far, run) if len(run) >= WORD_FOR_WORD else (None, None)
    return Quote(start, end, source, rule, *(place or (None, None)))


def _pieces(text: str) -> list[list[str]]:
    """The parts of a quotation from which something was left out, the longest first."""
    if not LEFT_OUT.search(text) and "\n" not in text.strip():
        return []
    parts = [words(PREFIX.sub("", part)) for line in text.splitlines() for part in LEFT_OUT.split(line)]
    return sorted(parts, key=len, reverse=True)


def _in_marks(so_far: ThreadHistory, text: str, start: int, end: int) -> Quote | None:
    run = words(text[start:end])
    about = content_stems(run)
    if len(run) < SHORT or not about:
        return None
    for piece in [run, *(part for part in _pieces(text[start:end]) if len(part) >= WORD_FOR_WORD)]:
        source, place = _said_by(so_far, piece)
        if place and len(piece) >= WORD_FOR_WORD:
            return _word_for_word(so_far, start, end, piece, source, place, IN_MARKS)
        if place and len(about) >= TELLING and (source == ARTICLE or _only(so_far, about, source)):
            return Quote(start, end, source, IN_SHORT, *place)
    if len(about) < TELLING:
        return None
    source, place = _altered(so_far, run)
    if place and (source == ARTICLE or _only(so_far, content_stems(_words_at(so_far, source, place)) & about, source)):
        return Quote(start, end, source, ALTERED, *place)
    return None


def _set_apart(so_far: ThreadHistory, text: str, start: int, end: int) -> Quote | None:
    """What is set apart without marks is quoted if it is a row of words that somebody said."""
    run = words(TAGS.sub(" ", text[start:end]))
    source, place = _said_by(so_far, run) if len(run) >= WORD_FOR_WORD and content_stems(run) else (None, None)
    return _word_for_word(so_far, start, end, run, source, place, SET_APART) if place else None


def _word_for_word(so_far: ThreadHistory, start: int, end: int, run: list[str], source, place, rule: str) -> Quote:
    several = source != ARTICLE and _said_before(so_far, run, source)
    return Quote(start, end, None, SEVERAL) if several else Quote(start, end, source, rule, *place)


def _words_at(so_far: ThreadHistory, source: int, place: tuple[int, int]) -> list[str]:
    said = so_far.comments[source]
    return words(said.text[place[0] - said.start : place[1] - said.start])


def _only(so_far: ThreadHistory, about: set[str], source: int) -> bool:
    """Is this the only comment so far in which these words come together, and are they not the article's?"""
    return so_far.candidates(about) == [source] and not about <= so_far.article_stems


def _said_by(so_far: ThreadHistory, run: list[str]) -> tuple[int | str | None, tuple[int, int] | None]:
    """Who said these words in this order: the article, else the latest earlier comment."""
    if place := so_far.article.find(run):
        return ARTICLE, place
    for number in so_far.candidates(content_stems(run)):
        if place := so_far.comments[number].find(run):
            return number, place
    return None, None


def _said_before(so_far: ThreadHistory, run: list[str], last: int) -> bool:
    """Did a comment before the `last` one say these words too?"""
    return any(number < last and so_far.comments[number].find(run) for number in so_far.candidates(content_stems(run)))


def _altered(so_far: ThreadHistory, run: list[str]) -> tuple[int | str | None, tuple[int, int] | None]:
    """Where most of these words stand close together in the same order: in the comments so far, or the article."""
    about = content_stems(run)
    shared = [so_far.users.get(word, []) for word in about]
    counts: dict[int, int] = {}
    for users in shared:
        for number in users[-500:]:
            counts[number] = counts.get(number, 0) + 1
    able = [number for number, count in counts.items() if count >= max(TELLING, 0.6 * len(about))]
    sources = [(number, so_far.comments[number]) for number in sorted(able, reverse=True)[:50]]
    if len(about & so_far.article_stems) >= max(TELLING, 0.6 * len(about)):
        sources = [(ARTICLE, so_far.article), *sources]
    best, where = (0.0, 0), (None, None)
    for number, source in sources:
        share, place = _likeness(run, source)
        if share >= KEPT and share > best[0]:
            best, where = (share, 0), (number, place)
    return where


def _likeness(run: list[str], source: SourceText) -> tuple[float, tuple[int, int] | None]:
    """The largest share of these words that stands in a stretch at most twice as long, and the stretch."""
    from rapidfuzz.distance import LCSseq

    said, wanted, best, where = source.said, set(run), 0.0, None
    for first, word in enumerate(said):
        if word in wanted:
            window = said[first : first + 2 * len(run)]
            share = LCSseq.similarity(run, window) / len(run)
            if share > best:
                while LCSseq.similarity(run, window[:-1]) == share * len(run):
                    window = window[:-1]
                best, where = share, (first, len(window))
    return (best, source.place(*where)) if where else (0.0, None)


def _repeated(text: str, found: list[Quote], so_far: ThreadHistory) -> list[Quote]:
    """Whole sentences of the article or an earlier comment, without marks, where the comment has words of its own."""
    quotes, covered = [], 0
    for start, end, key in folded_segments(text):
        if overlaps(found, start, end):
            continue
        at = so_far.article_folded.find(key)
        number = so_far.segments.get(key)
        if at >= 0:
            quotes.append(Quote(start, end, ARTICLE, REPEATED, at, at + len(key)))
        elif number is not None:
            source = so_far.comments[number]
            at = source.start + fold(source.text).find(key)
            quotes.append(Quote(start, end, number, REPEATED, at, at + len(key)))
        covered += count_words(key) if at >= 0 or number is not None else 0
    if not quotes:
        return []
    own = count_words(text) - covered - sum(count_words(text[quote.start : quote.end]) for quote in found)
    return quotes if own > 0 else []


def blocks(text: str) -> list[Stretch]:
    """The parts of [quote] and <blockquote>, each with its level.

    >>> text = "[quote][quote]Why?[/quote]Because.[/quote] Well."
    >>> [(text[start:end], level) for start, end, level in blocks(text)]
    [('Why?', 2), ('Because.', 1)]
    """
    found: list[Stretch] = []
    if "[/" not in text and "</" not in text:
        return found
    parts: list[Stretch] = []
    level, at = 0, 0
    for tag in TAG.finditer(text):
        closes = tag[0][1] == "/"
        if level:
            parts.append((at, tag.start(), level))
        level = max(level - 1, 0) if closes else level + 1
        at = tag.end()
        if not level:
            found, parts = found + parts, []
    found += [(start, end, within - level) for start, end, within in parts if within > level]  # one was never closed
    return [part for part in found if text[part[0] : part[1]].strip()]


def quote_lines(text: str) -> list[Stretch]:
    """Lines that begin with ">", cut where the number of these signs changes; the fewest is level 1.

    >>> text = "> > Why?\\n> Because.\\nWell."
    >>> [(text[start:end], level) for start, end, level in quote_lines(text)]
    [('> > Why?', 2), ('> Because.', 1)]
    """
    found: list[Stretch] = []
    for block in QUOTE_LINES.finditer(text) if ">" in text or "&gt;" in text else ():
        lines = [line for line in A_LINE.finditer(text, *block.span()) if PREFIX.sub("", line[0]).strip()]
        for depth, run in groupby(lines, _depth):
            several = list(run)
            found.append((several[0].start(), several[-1].end(), depth))
    least = min((depth for _, _, depth in found), default=1)
    return [(start, end, depth - least + 1) for start, end, depth in found]


def with_attribution(text: str, start: int) -> int:
    """Where a quotation begins, with the line above it that says whose it is.

    >>> with_attribution("On 3 May 2031, Ann wrote:\\n> Why?", 26), with_attribution("No.\\n> Why?", 4)
    (0, 4)
    """
    line = text.rfind("\n", max(start - LONGEST_LINE, 0), max(start - 1, 0)) + 1
    return line if start - line < LONGEST_LINE and ATTRIBUTION.fullmatch(text, line, start) else start


def _depth(line: re.Match) -> int:
    signs = PREFIX.match(line[0])
    return signs[0].count(">") + signs[0].count("&gt;") if signs else 1


def set_apart(text: str) -> Iterator[tuple[int, int]]:
    """What stands between * or _, or in one sentence after "you say:": a quotation if somebody said it.

    >>> text = "You say: it is old. *It is not that old.*"
    >>> [text[start:end] for start, end in set_apart(text)]
    ['It is not that old.', 'it is old.']
    """
    for pattern, sign in ((EMPHASIS, "*_"), (LEAD_IN, ":"), (IN_TAGS, "<"), (BEHIND_A_SIGN, "|>&")):
        if any(one in text for one in sign):
            yield from (found.span("said") for found in pattern.finditer(text))

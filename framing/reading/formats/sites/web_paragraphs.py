"""The paragraphs of a saved page: what trafilatura leaves out of its layout, captions and the parts of short articles.

Of an article that is shorter than trafilatura expects it makes one line: headline, byline and all paragraphs. Such a
line is divided as the page divides it, so that the layout says what each part is, as in longer articles.
"""

from bisect import bisect_left
from itertools import islice, takewhile

from framing.reading.formats.markup import html_text
from framing.reading.formats.sites.web_stated import is_beside
from framing.reading.formats.text_heads import ENDS

BESIDE = ("aside", "nav", "footer")  # what stands in these is no part of the article
CELLS = 200  # of a table that are looked for in what was taken
LEAST = 3  # words of what may be the name of a site
LONG, MUCH = 60, 0.5  # characters of what is no teaser's line; of a page's paragraphs, as a share of what was taken


def paragraphs(tree, text: str, title: str) -> list[tuple[str, str]]:
    """The headline and the lines of an article as (kind, text), of the `text` that trafilatura found on a page."""
    within = _by_first_word([line for one in tree.iter("article") for line in _lines(html_text(one))])
    found = [part for line in _lines(text) for part in _divided(line, within)]
    title = _plain(title)
    above = takewhile(lambda line: line != title and not line.endswith(ENDS), found)
    at = sum(1 for _ in above)  # of a tiny page trafilatura gives all, its menu above the headline too
    if found[at : at + 1] == [title]:
        del found[at]
    return [("headline", title), *_with_captions(found, tree, title)]


def headline(tree, title: str) -> str:
    """The headline of a page as its own line shows it, where its `title`, or that of its window, has the name of the
    site before or behind it.

    >>> from lxml import html
    >>> page = "<title>Quay Online: Toll to rise again</title><p>Home</p><p>Toll to rise again</p><p>It is up.</p>"
    >>> headline(html.document_fromstring(page), "Quay Online")
    'Toll to rise again'
    >>> page = "<title>Toll up - The Quay Daily News</title><p>The Quay Daily News</p><h1>Toll up</h1>"
    >>> headline(html.document_fromstring(page), "Toll up")
    'Toll up'
    """
    lines, title, window = [*_lines(html_text(tree))], _plain(title), _plain(tree.findtext(".//title") or "")
    if title in (_plain(html_text(one)) for one in tree.iter("h1")) or (title in lines and len(title.split()) > LEAST):
        return title
    lines = lines[lines.index(title) :] if title in lines else lines  # the name of a site stands above the headline
    ends = (one for one in lines for told in (title, window) if _is_end(one, told, lines))
    return max((one for one in ends if len(one.split()) > LEAST), key=len, default=title)


def _is_end(line: str, told: str, lines: list[str]) -> bool:
    """Does what a page is called begin or end with a line of it, the rest of which is no line further down? That would
    be the headline, and this line the name of the site."""
    if not (told.startswith(line) or told.endswith(line)):
        return False
    rest = told.removeprefix(line).removesuffix(line).strip(" |:·»–—-")
    return rest not in lines or lines.index(rest) < lines.index(line)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> list[str]:
    return [plain for line in text.split("\n") if (plain := _plain(line))]


def _by_first_word(lines: list[str]) -> dict[str, list[tuple[int, str]]]:
    """Lines with their places, by the word that they begin with."""
    found: dict[str, list[tuple[int, str]]] = {}
    for place, line in enumerate(lines):
        found.setdefault(line.partition(" ")[0], []).append((place, line))
    return found


def _divided(line: str, within: dict[str, list[tuple[int, str]]]) -> list[str]:
    """The lines of the page that stand one after another in this one: itself, where it is one of them.

    >>> _divided("Toll up By Ann Lee It is up.", _by_first_word(["Toll", "Toll up", "By Ann Lee", "It is up."]))
    ['Toll up', 'By Ann Lee', 'It is up.']
    """
    parts, after, rest = [], -1, line
    while rest:
        same = within.get(rest.partition(" ")[0], [])
        begins = [(len(one), place) for place, one in same if place > after and f"{rest} ".startswith(f"{one} ")]
        if not begins:
            break
        length, after = max(begins, key=lambda one: one[0])
        parts.append(rest[:length])
        rest = rest[length:].lstrip()
    return [*parts, rest] if rest else parts


def _with_captions(found: list[str], tree, title: str) -> list[tuple[str, str]]:
    """The lines of an article with the captions between its headline and its end: trafilatura leaves pictures out."""
    outside = (one for one in tree.iter("figcaption") if next(one.iterancestors(*BESIDE), None) is None)
    captions = {line for one in outside for line in _lines(html_text(one))}
    shown = _lines(html_text(tree)) if captions else []
    places: dict[str, list[int]] = {}
    for number, line in enumerate(shown):
        places.setdefault(line, []).append(number)
    pieces: list[tuple[str, str]] = []
    at: int | None = None
    for line in found:
        place = _next(places.get(line, []), at or 0)
        if place is not None:
            at = _head(places.get(title, []), place, shown, captions) if at is None else at
            pieces += [("caption", one) for one in shown[at:place] if one in captions and one not in found]
            at = place + 1
        pieces.append(("caption" if line in captions else "text", line))
    return pieces


def _next(places: list[int], at: int) -> int | None:
    """The first of these places from `at` on."""
    found = bisect_left(places, at)
    return places[found] if found < len(places) else None


def _head(titles: list[int], first: int, shown: list[str], captions: set[str]) -> int:
    """Where an article begins whose first line stands at `first`: at its headline, or a picture right above that."""
    at = max((one for one in titles if one < first), default=first)
    while at > 0 and shown[at - 1] in captions:
        at -= 1
    return at


def has_more(tree, taken: str) -> bool:
    """Do the articles of a page have much more text, in paragraphs of sentences, than was taken of it?"""
    known = _plain(taken)
    lines = {_plain(html_text(one)) for one in tree.xpath("//article//p") if not is_beside(one)}
    lines -= set(map(_plain, taken.split("\n")))  # most are, and need not be looked for in a long text
    more = (len(line) for line in lines if len(line) >= LONG and line.endswith(ENDS) and line not in known)
    return sum(more) > MUCH * len(known)


def has_tables(tree, taken: str) -> bool:
    """Has the article of a page a table of which nothing was taken?"""
    known = _plain(taken)
    rows = [one for one in tree.xpath("//article//table//tr[td]") if not is_beside(one)]
    cells = (_plain(html_text(cell)) for row in rows for cell in row)
    some = islice((cell for cell in cells if len(cell.split()) > 1), CELLS)
    return bool(rows) and not any(cell in known for cell in some)

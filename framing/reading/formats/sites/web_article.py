"""What a saved page shows and states of its article besides the text that trafilatura finds: its headline, layout and
captions, its date, and that it is not free to read. Nothing is guessed from the text: a date in a sentence, in a list
of other articles, or a year alone is not when the article was published.

Of an article that is shorter than trafilatura expects it makes one line: headline, byline and all paragraphs. Such a
line is divided as the page divides it, so that the layout says what each part is, as in longer articles.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice, takewhile

from framing.reading.dates import DAY, read_date
from framing.reading.formats.markup import html_text
from framing.reading.formats.text_heads import CHANGED, ENDS, SHORT, date_below, date_on_line

BESIDE = ("aside", "nav", "footer")  # what stands in these is no part of the article
CELLS = 200  # of a table that are looked for in what was taken
LEAST = 3  # words of what may be the name of a site
LONG, MUCH = 60, 0.5  # characters of what is no teaser's line; of a page's paragraphs, as a share of what was taken
# How pages name the date of their publication, in <meta> and in attributes of what they show.
NAMES = set(
    "article:published_time article:published article.published og:published_time og:article:published_time "
    "datepublished date pubdate publishdate publish-date publish_date publication_date publication-date published_time "
    "dc.date dc.date.issued dcterms.date dcterms.issued citation_publication_date parsely-pub-date sailthru.date "
    "cxenseparse:recs:publishtime bt:pubdate article_date_original".split()
)
WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")  # where data of an article lie within those of its page
IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[a-z]{3}|\d\d?)[/-](?P<day>\d\d?)(?=[/_.-]|$)")
NEAR = 12  # lines beside the headline that are looked at


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


def date_of(tree, url: str, title: str = "") -> str:
    """When a page says that it was published: in its data, in its address, or on a line beside its headline; "" if it
    does not say.

    >>> from lxml import html
    >>> page = "<article><h1>Toll</h1><p>By Ida Marl, 4 March 2031</p><p>It was first asked for on 1 May 1998.</p>"
    >>> date_of(html.fromstring(page), ""), date_of(html.fromstring(page), "https://quay.example/2031/03/05/toll")
    ('2031-03-04', '2031-03-05')
    """
    told = [str(one.get("datePublished") or "") for one in _data(tree)]
    told += [one.get("content") or one.get("datetime") or one.text_content() for one in _named(tree)]
    return next((one.strip() for one in told if _is_day(one)), "") or _in_address(url) or _beside_headline(tree, title)


def is_paid(tree) -> bool:
    """Does a page say that its article is not free to read?"""
    return any(str(one.get("isAccessibleForFree")).lower().endswith("false") for one in _data(tree))


def _is_day(given: str) -> bool:
    """Is this a date with its day, or one of which a person must say in which order it stands?"""
    when = read_date(given.strip())
    return when.fault == "ambiguous" or len(when.iso or "") >= DAY


def _data(tree) -> Iterator[dict]:
    """The data that a page holds of itself (JSON-LD), without those of what it links to."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            todo: list = []
            with suppress(ValueError, RecursionError):
                todo.append(json.loads(script.text or "", strict=False))
            while todo:
                one = todo.pop(0)
                if isinstance(one, list):
                    todo += one
                elif isinstance(one, dict):
                    yield one
                    todo += [one[name] for name in WITHIN if name in one]


def _named(tree) -> Iterator:
    for one in tree.xpath("//meta | //*[@itemprop] | //time[@pubdate]"):
        names = {str(one.get(key) or "").lower() for key in ("property", "name", "itemprop")}
        if (names & NAMES or one.get("pubdate") is not None) and not is_beside(one):
            yield one


def is_beside(element) -> bool:
    """Does an element stand within one that tells of something else than the article?"""
    return next(element.iterancestors(*BESIDE, "figure"), None) is not None


def _in_address(url: str) -> str:
    found = IN_ADDRESS.search(url)
    given = f"{found['day']} {found['month']} {found['year']}" if found else ""
    if found and found["month"].isdigit():
        given = f"{found['year']}-{found['month']:0>2}-{found['day']:0>2}"
    return given if _is_day(given) else ""


def _beside_headline(tree, title: str) -> str:
    """The date on one of the short lines between the headline and the first paragraph, or right above the headline,
    which is a heading of the first rank, or on a page without such a line that is its `title`."""
    head = next((one for one in tree.iter("h1") if not is_beside(one)), None)
    if head is None:
        lines = [line.strip() for line in html_text(tree).split("\n") if line.strip()]
        return date_below(lines[lines.index(title) :]) if title in lines else ""
    below = (one for one in head.xpath("following::*[not(*) or self::p or self::time]") if not is_beside(one))
    for one in [*islice(below, NEAR), *head.xpath("preceding-sibling::*")]:
        line = html_text(one)
        given = str(one.get("datetime") or "") if one.tag == "time" and CHANGED.split(line)[0] else ""
        if found := given if _is_day(given) else date_on_line(line):
            return found
        if len(line) > SHORT or line.endswith(ENDS):
            break
    return ""

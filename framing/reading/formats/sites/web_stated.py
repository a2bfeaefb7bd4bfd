"""What a saved page states of itself: its date, and that it is not free to read. Nothing is guessed from its text.

A date in a sentence, in a list of other articles, or a year alone is not when the article was published.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from framing.reading.dates import DAY, read_date
from framing.reading.formats.markup import html_text
from framing.reading.formats.text_heads import CHANGED, ENDS, SHORT, date_below, date_on_line

# How pages name the date of their publication, in <meta> and in attributes of what they show.
NAMES = set(
    "article:published_time article:published article.published og:published_time og:article:published_time "
    "datepublished date pubdate publishdate publish-date publish_date publication_date publication-date published_time "
    "dc.date dc.date.issued dcterms.date dcterms.issued citation_publication_date parsely-pub-date sailthru.date "
    "cxenseparse:recs:publishtime bt:pubdate article_date_original".split()
)
WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")  # where data of an article lie within those of its page
BESIDE = ("aside", "nav", "footer", "figure")  # what stands in these tells of something else
IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[a-z]{3}|\d\d?)[/-](?P<day>\d\d?)(?=[/_.-]|$)")
NEAR = 12  # lines beside the headline that are looked at


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
    return next(element.iterancestors(*BESIDE), None) is not None


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

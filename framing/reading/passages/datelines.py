"""Datelines: where, when and by whom a story was filed (“LONDON, July 25 (Reuters) — ”), the words of nobody.

They stand at the head of the story. Only places in capitals before a dash stand at the head of other paragraphs, too.
"""

import re
from collections.abc import Mapping

import pandas as pd

from framing.core.spans import rows_by_article
from framing.core.text.english.ordinary_words import is_name_too, is_noun
from framing.core.text.patterns import any_of
from framing.reading.passages import patterns
from framing.reading.passages.patterns import DAY, MONTH, NAME

_BY = re.compile(rf"[Bb][Yy] {NAME}(?: {NAME}){{1,2}}(?:\s[/|—–―-]|,)?\s(?=[A-Z]{{3}})")
_HEAD = re.compile(r"(?P<place>[^\n—–―:“”\"]{3,80}?)(?P<stop>\s?[—–―]\s?|\s(?:--?|_)\s|:\s)(?P<filler>\s{0,3})(?=\S)")
_DATE = rf"(?:{MONTH} {DAY}|{DAY} {MONTH})(?:,? \d{{4}})?"
_DATED = re.compile(rf"(?:^|, ?|\(){_DATE}$", re.IGNORECASE)
# A second date or credit behind the dash: “LONDON — June 3, 2031 — ”; and a credit without a dash: “London (CNN) The”.
_DATE_BEHIND = re.compile(rf"{_DATE}\s?(?:[—–―]|--?)\s", re.IGNORECASE)
_CREDITED = re.compile(r"\A(?:[A-Z][\w.’'-]{1,30},? ){1,4}\((?:CNN|AP|AFP|Reuters)\) (?=[A-Z\d“\"])")
_OF_AGENCY = re.compile(r"\b(?:Press|Presse|Network|Agency|News)\b")  # “Cable News Network (CNN)”
_DASHED = re.compile(r"\s?[—–―]$|\s--?$")
_SMALL = set("of the and on in de del la le les las los el al da do dos du di der den am an upon".split())
_MOST = 5  # words of a place
# “IKEA — Sweden's largest firm — said”: what stands between two dashes tells of a subject.
_ASIDE = re.compile(
    r"[^—–―.\n]{1,120}\s?[—–―]\s?(?:[a-z]{2,15}ly )?(?:[a-z]{3,15}(?:ed|s)"
    r"|is|was|are|were|had|has|have|said|will|would|can|could|may|might|must|should)\b"
)
# Bodies and countries whose short names read like words, and so might be taken for a town.
_SHORT_NAMES = set(
    """
    acas africom asean aukus brics cobra comesa covid ecofin ecowas eurojust europol fema fifa finra frontex hamas
    hezbollah iata icann icao interpol isis mercosur nafta nasa nasdaq nato norad oecd ofcom ofgem ofsted ofwat opec
    osce osha oxfam saarc seato uae uefa unaids unesco unicef unifil unrwa usa usaid usmca
    """.split()
)
_VOWELS = set("aeiouy")
# What a newsroom prints before a colon and no place: what a text is, what it is about.
_KICKER = re.compile(
    any_of(
        "advertisement alert analysis breaking briefs? business clarification column comment commentary correction",
        "culture dear developing editor(?:ial|[’']?s|s[’'])? entertainment exclusive explained explainer fact_?box",
        "fact_check feature features finance focus football gallery health in_brief insight interview investigation",
        "just_in key_points? latest letters? lifestyle listen live markets? news note obituary official opinion",
        "photos? pictured podcast politics poll preview profile quiz recap report review science special spoiler",
        "sports? spotlight technology timeline travel update updated urgent video views? warning watch weather",
        "world",
    )
    + r"\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\A[A-Z][A-Z.’'-]{1,30}(?: [A-Z.’'-]{1,30}){0,4}:\s")
# What is said by whom a label names: “SMITH: I was there”, “HOST: Welcome back”, “COOPER: What happened?”; or marks
# hold all of it.
_TALK = re.compile(
    r"(?:I|We|You|My|Our|Your|Well|Yes|Yeah|No|So|Thanks?|Welcome|Good|Okay|OK|Right|Hello|Hi)\b|[^.!]{1,200}\?"
    r"|[“\"][^“”\"]{1,2000}[”\"]?\s*\Z"
)
_OPENS_TITLE = set("a an the how what when where who why we you he she it they this that".split())


def story_start(text: str, head: bool = True, labelled: bool = False) -> int:
    """Where the sentences of a paragraph begin: behind its dateline, 0 where it has none.

    `head`: is it the first of the story; `labelled`: do others begin with a label and a colon, as in an interview?

    >>> text = "HOLM, Norvale, May 3 (ABC) — The lock is shut."
    >>> text[story_start(text):], story_start("NATO — Russia ties are cold."), story_start("HOLM said it would.")
    ('The lock is shut.', 0, 0)
    """
    if not (text[:1].isupper() or text[:1] in "([/" or text[:1].isdigit()):
        return 0
    wired = patterns.WIRE_DATELINE.match(text) if head else None
    if wired and not text.startswith(("The ", "A ")):
        rest = text[wired.end() :].lstrip(" \t\n\u00a0—–―:._-")
        return 0 if rest[:1].islower() else len(text) - len(rest)
    credited = _CREDITED.match(text) if head else None
    if credited and not _OF_AGENCY.search(credited[0]):
        return credited.end()
    by = _BY.match(text) if head else None
    found = _HEAD.match(text, by.end() if by else 0)
    if not found or text[found.end()].islower() or not _is_filed(found["place"], text, found, head):
        return 0
    spoken = ":" in found["stop"] and (labelled or _TALK.match(text, found.end()))
    if spoken:
        return 0
    dated = _DATE_BEHIND.match(text, found.end())
    return dated.end() if dated else found.end()


def is_dateline(line: str) -> bool:
    """Is this line a dateline and nothing else: “HOLM, Norvale, May 3 —” above its story?"""
    return _DASHED.search(line) is not None and story_start(f"{line} A") == len(line) + 1


def _is_filed(place: str, text: str, found: re.Match, head: bool) -> bool:
    """Do these words before a dash or a colon say where or when?"""
    dated = bool(_DATED.search(place)) and head
    words = re.findall(r"[^\s,/|()\[\]]+", place)
    if not words or not all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in words):
        return False
    first = words[0].replace(".", "")
    town = place.split(",")[0].split()
    in_capitals = first.isupper() and first[0].isalpha() and len(first) + len(words) > 3 and len(town) <= _MOST
    if not in_capitals or dated:
        return dated
    if len(words) == 1 and (first.lower() in _SHORT_NAMES or _VOWELS.isdisjoint(first.lower())):
        return False  # “NATO — Russia ties”, “BBC — …”
    kicker = _KICKER.match(place)
    title = len(town) > 2 and (not head or town[0].lower() in _OPENS_TITLE)
    if ":" in found["stop"]:
        headed = kicker or title or (len(town) == len(place.split()) and _is_thing(town[-1].lower()))
        return head and all(word.isupper() for word in town) and len(place) > 3 and not headed
    heading = title and not re.search(r"[,(]", place)  # “WHAT THE MAYOR KNEW — The town was …”
    return not kicker and not heading and not _ASIDE.match(text, found.end())


def _is_thing(word: str) -> bool:
    """“MARKET | FRAUD: The town is told …”: a title's last word, but no “United | Nations”, no “Salt Lake | City”."""
    return is_noun(word) and not (word.endswith("s") or is_name_too(word))


def find_datelines(texts: Mapping[str, str], passages: pd.DataFrame) -> dict[tuple[str, int], int]:
    """Where the sentences of a paragraph begin, by its article and start, where a dateline stands before them."""
    found: dict[tuple[str, int], int] = {}
    for article_id, body in rows_by_article(passages[passages["kind"] == "body"], ["start", "end"]).items():
        own = sorted((one.start, texts[article_id][one.start : one.end]) for one in body)
        labelled = sum(bool(_LABELLED.match(text)) for _, text in own) > 1
        for number, (start, text) in enumerate(own):
            if at := story_start(text, number == 0, labelled):
                found[article_id, start] = start + at
    return found


def without_datelines(texts: Mapping[str, str], passages: pd.DataFrame, apart: bool = False) -> pd.DataFrame:
    """The passages, each from its first sentence on; `apart`: each dateline in a row of its own, after them all."""
    datelines = find_datelines(texts, passages)
    if not datelines:
        return passages
    keys = list(zip(passages["article_id"], passages["start"], strict=True))
    starts = [datelines.get(key, key[1]) for key in keys]
    behind = passages.assign(start=starts)
    if "text" in passages:
        ends = zip(passages["article_id"], starts, passages["end"], strict=True)
        behind["text"] = [texts[key][start:end] for key, start, end in ends]
    heads = passages.assign(end=starts)[[key in datelines for key in keys]]
    return pd.concat([behind, heads]) if apart else behind

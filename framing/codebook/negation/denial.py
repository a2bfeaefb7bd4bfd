"""Whether a sentence rejects the name that it mentions: "it is not a genocide", "so-called precision operation".

The words before the name are read backwards, from the name to the word that rejects it. Between the two only words
without a claim of their own may stand: "not (in any way a) genocide", but never "not (stop the) operation".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from framing.codebook.negation import words, words_after
from framing.codebook.negation.negated import negated
from framing.codebook.negation.refusals import denied, naming, refused
from framing.codebook.negation.telling import NEAR, SO_CALLED, read
from framing.codebook.negation.words_between import (
    FAR,
    PUTTING,
    Span,
    calling,
    negation_near,
    predicate,
    says_it_is_one,
    skip,
    tells_being,
    without_article,
)
from framing.core.text.english.function_words import (
    DAYS,
    DETERMINERS,
    NUMBERS,
    PERFECT,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.core.text.english.irregular_verbs import is_past
from framing.core.text.english.ordinary_words import is_noun
from framing.voice.lexicons.reported_speech import TERMS

# Before "claims of a … were dismissed", they make these a part of the subject: "a man facing charges of …".
WITH_A_CLAIM = set("about after against for of on over to under with facing hearing making shouting spreading".split())
SHARES = {"day", "head", "hour", "minute", "month", "night", "week", "year"}  # "more a day than a"

NAMES, ITEM = 4, 2  # of a list: so many names, of so many words, are gone back over ("no (food shortage), famine or …")
_BLANKS = re.compile(r"\s+")
_LINKS = ("that", "as", ".", ",", ";", ":")  # a claim and its clause; a pause ends it
# Nouns that are no part of a name before them: “not a siege thanks to”, “not a siege(,) bro”, and “no siege right now”;
# and those of its being done: “no siege attempt”.
_BESIDE = set("bro buddy dude downtown madam man mate northeast pal period sir thanks west".split())
_BESIDE |= set("action attempt attempts conditions conspiracy plot plots programme scheme schemes".split())
_RIGHT = set("after away before here now then there".split())
_NEXT_TWO = re.compile(r"[\"']? (\w+)(?: (\w+))?")
_HELPERS = PERFECT | {"do", "does", "did", "will", "would", "could"}  # not what should not be, nor cannot
_NEGATED_HELPERS = {f"{verb}n't" for verb in _HELPERS} | {"won't"}
_BEFORE_PASTS = SUBJECT_PRONOUNS | PERFECT | {"it", "never"}
_PART_OF_MORE = re.compile(r"[-‐‑]\w|['’]s\ ")  # a hyphen or a possessive goes on


def denial(sentence: str, start: int, end: int) -> str | None:
    """The words by which a sentence rejects the name at `sentence[start:end]`, or None if it does not.

    Rejecting the *thing* is not enough ("they rejected the ceasefire"): the sentence must say that the name is wrong,
    by a negation (long or short, with either apostrophe), for each name of a list; "so-called", "far from"; a lack of
    evidence; a denial of the claim that is not itself denied; a refusal ("declined to call it …"); or by leaving it to
    others ("they call it …, I call it …"; "you call this …?"). A negative question ("Isn't it …?") expects yes and
    rejects nothing, nor does "No siege in living memory …". Rules over the words around the name; irony is not seen.

    >>> denial("The minister denied that it was a genocide.", 34, 42)
    'denied'
    >>> denial("They rejected the ceasefire.", 18, 27) is None
    True
    >>> [denial("There was no siege, famine or war.", *name) for name in ((13, 18), (20, 26))]
    ['no', 'no']
    """
    said = read(sentence)
    if said.page:
        start, end = said.page.copy(start, end)
    last = bisect_left(said.starts, start)
    first = max(0, last - FAR - NAMES * (ITEM + 2), bisect_left(said.starts, start - NEAR))
    before, behind = last > first and said.tells(said.starts[first], start), said.tells(end, end + NEAR)
    if not (before or behind):
        return None
    low, tail = said.words[first:last], said.folded[end : end + NEAR]
    after = _BLANKS.sub(" ", tail)
    if before:
        name = said.folded[start:end].split() or [""]
        verb = _is_verb(low, name[0], said.text[said.starts[last - 1]].isupper())
        one = [*low, "did"] if verb and low[-1] not in words.NOTS else low  # “denied that its men did (murder) nine”
        span = next(filter(None, (_rejecting(before, after) for before in (one, *_before_lists(low, after)))), None)
        if span and (verb or low[span[1] - 1] in SO_CALLED or not _names_another(said.text[end - 2 : end + 2], after)):
            return said.text[said.starts[first + span[0]] : said.starts[first + span[1] - 1] + len(low[span[1] - 1])]
    match = _after(low, after) if behind else None
    if not match or match.lastgroup is None:
        return None
    places = [at for at in range(len(tail)) if at == 0 or not tail[at - 1 : at + 1].isspace()]
    opens, closes = match.span(match.lastgroup)
    return said.text[end + places[opens] : end + places[closes - 1] + 1]


def _after(low: list[str], after: str) -> re.Match | None:
    """What rejects a name after it: "(a siege) is a myth", "(the term siege) does not apply", "(a siege?) No"."""
    at, called = skip(low)
    if _of_denial(low) or (subject := _subject(low, after)) is None:  # "The denial of the siege is a lie"
        return None
    found = _claim_refused(low, after, subject) or _untrue(low, after, subject) or _answer(low, at, after)
    return found or _misnamed(low, after, subject, at, called)


def _untrue(low: list[str], after: str, subject: "_Subject") -> re.Match | None:
    """ "(a siege) is a myth", "(described the siege) as a hoax"; not "life in (a siege) is a lie"."""
    if (match := words_after.FALSE_AS.match(after, subject.end)) and _is_put(low):
        return match
    within = not subject.claim and not PREPOSITIONS.isdisjoint(without_article(low)[-1:])
    return None if within else words_after.AFTER.match(after, subject.end)


def _answer(low: list[str], at: int, after: str) -> re.Match | None:
    """ "(a siege?) No", "(asked if it was a siege), she said that it was not"."""
    if _asked(low, at):
        opens = at == 0 or low[at - 1] in words.OPENS
        if match := words_after.ANSWER.match(after) or (words_after.BARE_ANSWER.match(after) if opens else None):
            return match
    return words_after.ANSWERED.match(after) if _asked_whether(low, at) else None


def _misnamed(low: list[str], after: str, subject: "_Subject", at: int, called: bool) -> re.Match | None:
    """ "(calling it a siege) is misleading", "(the term siege) does not apply"."""
    saying = naming(low)  # “To say that this is a siege is wrong”
    called = called or (saying is not None and (low[saying].endswith("ing") or low[saying - 1 : saying] == ["to"]))
    away = any(pair in words.DISTANCES for pair in pairwise(low[at:]))
    if called and (away or low[max(0, at - 1)] in words.NOTS or refused(low, "")):
        return None  # "Not calling it a siege is an insult"
    word = low[-1:] and low[-1] in TERMS
    if (match := words_after.MISNAMED.match(after, subject.end)) and (called or word or _claims_it(low, subject)):
        return match
    mentioned = word or (after[:1] in ('"', "'") and (not low or low[-1] in words.OPENS))  # “Siege” does not fit
    return words_after.MISAPPLIED.match(after) if mentioned else None


class _Subject(NamedTuple):
    """What a predicate after a name is about: the noun of the claim that it is one ("" for none), what stands before
    that noun, and where in the words after the name the claim ends."""

    claim: str
    before: list[str]
    end: int = 0


def _claims_it(low: list[str], subject: _Subject) -> bool:
    """Is a claim that it is one wrong, not "the report of the (massacre)", "the argument for a (ceasefire)"?"""
    of_it = low[-1:] == ["the"] or without_article(low)[-1:] == ["for"]
    return bool(subject.claim) and (subject.end > 0 or not of_it)


def _subject(low: list[str], after: str) -> _Subject | None:
    """ "Claims of a (siege)", "the (siege) claims", "the idea that this was a (siege)", "to speak of a (siege)".

    None: a clause tells something else of it, as in "the claim that rebels began the (siege) is false".
    """
    bare = without_article(low)
    if claim := words_after.OF_CLAIM.match(after):
        return _Subject(claim[1], bare, claim.end())
    if (
        bare[-1:]
        and bare[-1] in ("of", "for", "about")
        and (len(bare) > 1 and (words_after.CLAIMS.fullmatch(bare[-2]) or bare[-2] in words.MEASURE | words.SPEAKING))
    ):
        return _Subject(bare[-2], bare[:-2])
    link = next((at for at in range(len(low) - 1, max(0, len(low) - FAR), -1) if low[at] in _LINKS), 0)
    if not link or not low[link].isalpha():
        return _Subject("", [])
    likened = low[link] == "as"  # “the description of the raid | as a siege”
    noun = (
        next((at for at in range(link - 2, max(-1, link - 8), -1) if low[at + 1] == "of"), 0) if likened else link - 1
    )
    if not words_after.CLAIMS.fullmatch(low[noun]):
        return _Subject("", [])
    clause, real = low[link + 1 :], words_after.HAPPENED.match(after)
    if likened or (set(clause) <= words.ARTICLES and real) or (low[-1] != "the" and says_it_is_one(clause)):
        return _Subject(low[noun], low[:noun], real.end() if real else 0)
    return None


def _is_put(low: list[str]) -> bool:
    """Does somebody "describe (a siege as a myth)", "dismiss (talk of a siege as a myth)"; nobody else does not."""
    verbs = (at for at in range(len(low) - 1, max(-1, len(low) - 1 - FAR), -1) if PUTTING.fullmatch(low[at]))
    return (verb := next(verbs, None)) is not None and not negation_near(low, verb)


def _of_denial(low: list[str]) -> bool:
    """Is the name within a denial that is spoken of: "the denial of the siege", "to deny the siege"?"""
    bare = without_article(low)
    return bare[-2:-1] != [] and bare[-1] == "of" and bare[-2] in words.DENIALS


def _claim_refused(low: list[str], after: str, subject: _Subject) -> re.Match | None:
    """ "Claims of a (siege) were dismissed", "the (siege) claim was", "the threshold for (famine) is not met", "A
    (siege) was denied by"; but not "a man facing charges of (genocide) was dismissed"."""
    if not subject.claim:
        opens = low[-1:] in (["a"], ["an"], ["any"]) and (len(low) == 1 or low[-2] in words.OPENS)
        return words_after.NOT_SO.match(after) if opens else None
    if subject.claim in words.MEASURE:
        return words_after.UNMET.match(after) if low[-1] != "the" else None
    match = words_after.REFUSED.match(after, subject.end)
    if not match or not words_after.CLAIMS.fullmatch(subject.claim):
        return None
    if (
        subject.claim in words.IDEAS
        and without_article(low)[-1:] == ["of"]
        and any(map(words.DECIDING.match, match[0].split()))
    ):
        return None  # “The idea of a ceasefire was dropped”: a plan
    if subject.claim in ("statement", "statements") and "that" not in low:
        return None  # “The statement about the siege was rejected”
    several, verb = subject.claim.endswith("s"), match["refused"].split()[0]
    agree = verb == "had" or several == (verb in ("are", "were", "have"))
    return match if agree and WITH_A_CLAIM.isdisjoint(subject.before[-2:]) else None


def _asked_whether(low: list[str], at: int) -> bool:
    """Is what was asked whether this is one: "asked if it was a", "asked whether she would call it a"?

    Not "asked if he would end a", "asked if he regretted calling it a".
    """
    place = next((n for n in range(at - 1, max(-1, at - 5), -1) if low[n] in ("if", "whether")), None)
    if place is None or place + 1 >= len(low) or low[-1] == "the" or "asked" not in low[max(0, place - 4) : place]:
        return False
    if (naming := calling(low, len(low))) is not None:
        return not low[naming].endswith("ing") or low[naming - 1] in words.BEING_ONE
    return low[at - 1] in words.SEEN or tells_being(low[at - 1 :])


def _asked(low: list[str], at: int) -> bool:
    """Can a question that the name ends be whether this is one: "Is this a siege?", not "Did they lift the siege?"."""
    return (low[-1:] != ["the"] or at == 0) and words.NO_OBJECT.isdisjoint(without_article(low)[-1:])


def _rejecting(low: list[str], after: str) -> Span:
    """The words right before a name that reject it."""
    if (
        words_after.MISNAMED.match(after) and skip(low)[1]
    ):  # whether it is wrong to call it one or not to, the end tells
        return None
    verb = calling(low, len(low)) if after.startswith(" as ") else None
    if verb is not None and low[verb + 1 : verb + 2] == ["the"] and low[-1] not in ("a", "an"):
        return None  # “would not describe the long (siege) as a riot”
    if low[-1:] and low[-1] in SO_CALLED:
        return len(low) - 1, len(low)
    span = _outdone(low, after) or refused(low, after) or negated(low, after) or denied(low, after)
    if not span and (said := predicate(low)):
        span = negated(said, after) or denied(said, after)
    return span


def _outdone(low: list[str], after: str) -> Span:
    """ "less a siege (than a queue)", "more a queue than a siege"; but not "no less a siege than"."""
    bare = low[:-1]
    if not bare or low[-1] not in ("a", "an"):
        return None
    of = bare[-1] == "of"
    less = len(bare) - 1 - of
    if (
        bare[less] == "less"
        and less
        and bare[less - 1] not in words.NOTS | {"nothing"}
        and words_after.THAN.match(after)
    ):
        return less, less + 1
    if bare[-1] != "than":
        return None
    for more in range(len(bare) - 3, max(-1, len(bare) - 10), -1):
        one = bare[more + 1] in ("a", "an") or bare[more + 1 : more + 3] == ["of", "a"]
        if bare[more] == "more" and one and SHARES.isdisjoint(bare[more + 2 : more + 3]):
            return None if bare[max(0, more - 1)] in words.NOTS else (more, len(bare))
    return None


def _before_lists(low: list[str], after: str) -> Iterator[list[str]]:
    """What may stand before the first name of a list in which this one stands: "no (siege, famine or) massacre"."""
    joined = bool(words_after.JOINED.match(after))
    ends = [len(low)]  # where the names before may end
    for _ in range(NAMES):
        begins = set()
        for end in ends:
            at = end - (end > 0 and low[end - 1] in words.ARTICLES)
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
        if not word[0].isalnum() or word in words.ARTICLES or word in words.NOTS or word in ("or", "but", "and"):
            return
        if begin == end - 1 or low[begin - 1] in words.ARTICLES | {"no", "of", "nor", "neither"}:
            yield begin


def _is_verb(low: list[str], name: str, proper: bool) -> bool:
    """Is the name what somebody did: "did not | murder anyone", "its men | murdered nine"; not "no | besieged town"?

    `low`: the words before it, the last of which is `proper` (begins with a capital); `name`: its first word.
    """
    earlier, before = ["", "", *low][-2:]
    if before in _NEGATED_HELPERS or (before in ("not", "never") and earlier in _HELPERS):
        return True
    return is_past(name) and (before in _BEFORE_PASTS or ((is_noun(before) or proper) and before not in words.NOTS))


def _names_another(beside: str, after: str) -> bool:
    """Does the name only say which things are meant: "no siege works", "not a siege-monger", "not Norland's fault"?"""
    word, object_ = match.groups() if (match := _NEXT_TWO.match(after)) else ("", None)
    verb = object_ in DETERMINERS | words.OBJECTS | NUMBERS or word in DAYS | TIMES  # “no riot harms the town”
    apart = verb or word in _BESIDE or (word == "right" and object_ in _RIGHT)
    noun = is_noun(word) and not (apart or words_after.OF_CLAIM.match(after))
    return noun or _PART_OF_MORE.search(beside) is not None

"""Whether a sentence rejects the name that it mentions: "it is not a genocide", "so-called precision operation".

The words before the name are read backwards, from the name to the word that rejects it. Between the two only words
without a claim of their own may stand: "not (in any way a) genocide", but never "not (stop the) operation".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.codebook.negation import words, words_after
from framing.codebook.negation.following import follows
from framing.codebook.negation.negated import negated
from framing.codebook.negation.refusals import denied, refused
from framing.codebook.negation.telling import NEAR, SO_CALLED, read
from framing.codebook.negation.words_between import (
    FAR,
    Span,
    calling,
    predicate,
    skip,
)
from framing.core.text.english.function_words import (
    DAYS,
    DETERMINERS,
    NUMBERS,
    PERFECT,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.core.text.english.irregular_verbs import is_past
from framing.core.text.english.ordinary_words import is_noun
from framing.voice.lexicons.reporting_words import forms_of

SHARES = {"day", "head", "hour", "minute", "month", "night", "week", "year"}  # "more a day than a"

NAMES, ITEM = 4, 2  # of a list: so many names, of so many words, are gone back over ("no (food shortage), famine or …")
_BLANKS = re.compile(r"\s+")
# Nouns that are no part of a name before them: “not a siege thanks to”, “not a siege(,) bro”, and “no siege right now”;
# those of its being done (“no siege attempt”), and of what it is (“not a siege case”), but of no one (“no Lee scheme”).
_BESIDE = set("bro buddy dude downtown madam man mate northeast pal period sir thanks west".split())
_DOING = set("action attempt attempts conditions conspiracy plot plots programme scheme schemes".split())
_KINDS = set("affair case incident matter scenario situation".split())
# A thing done or found, and not a body: “found no one (guilty of)”, “did not find (fraud)”.
_DONE = (words.CREATING - set(forms_of("have")) | words.FOUND | {*forms_of("commit"), "committed"}) - {"guilty"}
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
    name = said.folded[start:end].split() or [""]
    common = said.text[start : start + 1].islower() or (last == 0 and is_noun(name[-1]))  # and no body, no one
    if before:
        verb = _is_verb(low, name[0], said.text[said.starts[last - 1]].isupper())
        bare = common and low[-1] in _DONE and not after.startswith(" to ")  # “did not find (fraud)”
        one = [*low, "did"] if verb and low[-1] not in words.NOTS else [*low, "any"] if bare else low
        span = next(filter(None, (_rejecting(before, after) for before in (one, *_before_lists(low, after)))), None)
        stands = verb or not span or low[span[1] - 1] in SO_CALLED
        if span and (stands or not _names_another(low, span, said.text[end - 2 : end + 3], after, common)):
            return said.text[said.starts[first + span[0]] : said.starts[first + span[1] - 1] + len(low[span[1] - 1])]
    match = follows(low, after, common) if behind else None
    if not match or match.lastgroup is None:
        return None
    places = [at for at in range(len(tail)) if at == 0 or not tail[at - 1 : at + 1].isspace()]
    opens, closes = match.span(match.lastgroup)
    return said.text[end + places[opens] : end + places[closes - 1] + 1]


def _rejecting(low: list[str], after: str) -> Span:
    """The words right before a name that reject it."""
    if (
        words_after.MISNAMED.match(after) and skip(low)[1]
    ):  # whether it is wrong to call it one or not to, the end tells
        return None
    verb = calling(low, len(low)) if after.startswith((" as ", " a ", " an ")) else None
    if verb is not None and low[verb + 1 : verb + 2] == ["the"] and low[-1] not in ("a", "an"):
        return None  # “would not describe the long (siege) as a riot”
    if low[-1:] and low[-1] in SO_CALLED:
        return len(low) - 1, len(low)
    span = _outdone(low, after) or refused(low, after) or negated(low, after) or denied(low, after)
    if not span and (said := predicate(low)):
        span = negated(said, after) or denied(said, after)
    return span


def _outdone(low: list[str], after: str) -> Span:
    """ "less a siege (than a queue)", "not so much a siege (as a queue)", "more a queue than a siege"; but not "no less
    a siege than"."""
    bare = low[:-1]
    if not bare or low[-1] not in ("a", "an"):
        return None
    if bare[-2:] == ["so", "much"] and bare[-3:-2] == ["not"] and after.startswith((" as a ", " as an ", " as the ")):
        return len(bare) - 3, len(bare)
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


def _names_another(low: list[str], span: tuple[int, int], beside: str, after: str, common: bool) -> bool:
    """Does the name only say which things are meant: "no siege works", "not a siege-monger", "not Norland's fault"?"""
    if _PART_OF_MORE.search(beside):
        return True
    match = _NEXT_TWO.match(after)
    if not match or not is_noun(match[1]):
        return False
    word, object_ = match.groups()
    if words_after.OF_CLAIM.match(after):
        return low[span[0]] == "no" and word in ("charge", "charges")  # nobody is tried: “no fraud charges”
    there = "there" in low[max(0, span[0] - 3) : span[0]]  # and the word after the name is no verb of it
    verb = object_ in DETERMINERS | words.OBJECTS | NUMBERS or word in DAYS | TIMES  # “no riot harms the town”
    if (verb and not there) or word in _BESIDE or (word == "right" and object_ in _RIGHT):
        return False
    ends = words_after.UNDER_IT.match(after, match.end(1))
    kind = word in _KINDS and low[span[1] :] in (["a"], ["an"]) and ends
    done = word in _DOING and (ends or words_after.HAPPENED.match(after, match.end(1)))  # no “attempt succeeded”
    return not (common and (kind or done))

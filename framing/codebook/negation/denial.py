"""Whether a sentence rejects the name that it mentions: "it is not a genocide", "so-called precision operation".

The words before the name are read backwards, from the name to the word that rejects it. Between the two only words
without a claim of their own may stand: "not (in any way a) genocide", but never "not (stop the) operation".
"""

import re

from framing.codebook.negation.name_lists import ITEM, NAMES, Word, before_lists
from framing.codebook.negation.words import (
    AFTER,
    ASIDES,
    ASKED,
    BEING,
    CALLING,
    CLAIMS,
    COMPARED,
    DENYING,
    DISTANCES,
    EMPTY,
    EMPTY_BEFORE,
    EMPTY_STEM,
    EVIDENCE,
    FALLING_SHORT,
    GENERAL,
    HARD,
    LET_ALONE,
    MEASURE,
    MISNAMED,
    MODALS,
    NEXT_TO,
    NO_OBJECT,
    NOBODY,
    NOTS,
    OBJECTS,
    OPENS,
    OWN_NAME,
    RIGHT,
    SCANT,
    SHORT,
    SHOWING,
    SHUNNING,
    SPEAKING,
    STOPPING,
    THINKING,
    UNTRUE,
    UNWILLING,
    WHAT_IS,
    has_hint,
)
from framing.core.text.letters import plain
from framing.core.text.words import fold

FAR = 14  # words looked at before a name
NEAR = 400  # characters looked at before and after it

_TOKEN = re.compile(r"so-called|\w+(?:'\w+)*|[.,;:?!()-]")


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
    first = max(0, start - NEAR)  # so that a long sentence is not read again for each of its names
    sentence, start, end = sentence[first : end + NEAR], start - first, end - first
    if page := plain(sentence):
        sentence, (start, end) = page.text, page.copy(start, end)
    folded = fold(sentence)
    if not has_hint(folded):
        return None
    words = [Word(match.group(), *match.span()) for match in _TOKEN.finditer(folded, 0, start)]
    places = [
        at for at in range(end, min(len(folded), end + NEAR)) if not folded[at - 1 : at + 1].isspace() or at == end
    ]
    after = "".join([" " if folded[at].isspace() else folded[at] for at in places])
    words = words[-FAR - NAMES * (ITEM + 2) :]
    found = next(filter(None, (_rejecting(before, after) for before in (words, *before_lists(words, after)))), None)
    if found:
        return sentence[found[0].start : found[-1].end]
    match = AFTER.match(after) or (_skip([word.text for word in words])[1] and MISNAMED.match(after))
    if not match or match.lastgroup is None:
        return None
    start, end = match.span(match.lastgroup)
    return sentence[places[start] : places[end - 1] + 1]


def _rejecting(words: list[Word], after: str) -> list[Word]:
    """The words right before a name that reject it; none if there are none."""
    low = [word.text for word in words]
    span = _so_called(low) or _refused(low, after) or _negated(low, after) or _denied(low)
    return words[slice(*span)] if span else []


def _so_called(low: list[str]) -> tuple[int, int] | None:
    if low[-1:] == ["so-called"]:
        return len(low) - 1, len(low)
    return (len(low) - 2, len(low)) if low[-2:] == ["so", "called"] else None


def _negated(low: list[str], after: str) -> tuple[int, int] | None:
    """ "not a siege", "cannot be called a siege", "no evidence of a siege", "far from a siege"."""
    at, called = _skip(low)
    if not at:
        return None
    word, following = low[at - 1], low[at] if at < len(low) else ""
    if tuple(low[max(0, at - 2) : at]) in DISTANCES and following != "the":
        return at - 2, at
    if (word, following) in NEXT_TO and low[at + 1 : at + 2] != ["the"] and low[at - 2 : at - 1] != ["nothing"]:
        return at - 1, at + 1
    if word in NOTS:
        even = following == "even" and (at == 1 or low[at - 2] in OPENS)  # "Not even the siege stopped the market"
        such = following in ("seen", "had", "known", "witnessed") and "such" in low[at:]  # "never seen such a famine"
        seen = such or (following in ("seen", "had") and COMPARED.match(after))  # "has not seen a famine like this"
        stands = even or seen or _expects_yes(low[:at], after) or _general(low, at, after) or _supposed(low, at - 1)
        asked = "if" in low[max(0, at - 5) : at - 1] and WHAT_IS.match(after)  # "If this is not a siege, what is?"
        return None if stands or asked or low[max(0, at - 2)] == "if" else (at - 1, at)
    if tuple(low[max(0, at - 2) : at]) in LET_ALONE:  # "not a siege, let alone a famine"
        found = _negation_near(low, at - 2, far=FAR, pauses=".;:?!")
        return found and (found[0], found[0] + 1)
    spoken = word in SPEAKING and low[at : at + 1] == ["of"] and low[at + 1 : at + 2] != ["the"]
    if called or spoken:  # "Neither side called it a", "nobody could call it a", "no observer speaks of a"
        for begin in range(at - 1 - spoken, max(-1, at - 5), -1):
            if low[begin] in ".,;:?!":
                break
            if (low[begin] in NOBODY or low[begin] in ("no", "neither")) and (begin == 0 or low[begin - 1] in OPENS):
                return begin, at
    if word in UNTRUE and following == "that":
        return _unless_denied(low, at - 1, at)
    if word in ("speak", "talk") and following == "of" and low[at - 2 : at - 1] == ["to"]:
        return _unwilling(low, at - 2, at + 1)
    if word == "without" and called:
        return at - 1, at
    if word in ("word", "term", "label", "phrase") and at == len(low):  # "did not use the word siege"
        shunned = next((n for n in range(max(0, at - 4), at - 1) if SHUNNING.fullmatch(low[n])), None)
        if tuple(low[max(0, at - 4) : at - 2]) in FALLING_SHORT and low[at - 2] == "the":  # "short of the word siege"
            return _unless_denied(low, at - 4, at)
        return _negation_near(low, at - 1) if shunned is None else _unless_denied(low, shunned, at)
    if (
        word in ("believe", "accept")
        and low[at - 2 : at - 1]
        and low[at - 2] in ("can't", "cannot", "couldn't", "cant")
    ):
        return None
    if word == "say" and low[at - 2 : at - 1] == ["to"]:
        return _unwilling(low, at - 2, at)
    if word in SHOWING and low[at - 3 : at - 1] in (["nothing", "to"], ["little", "to"]):
        return at - 3, at  # "found nothing to suggest a siege"
    if word in THINKING or (called and word in RIGHT):  # "I don't think it is a", "it is not right to call it a"
        return _negation_near(low, at - 1)
    if EVIDENCE.fullmatch(word) and low[at : at + 1] in (["of"], ["that"], ["to"], ["there"]):
        return _lack(low, at - 1)
    return _negation_near(low, at - 1, NOTS | {"short"}) if word in MEASURE else None


def _skip(low: list[str]) -> tuple[int, bool]:
    """Back over the words without a claim of their own, and whether they name a thing ("call it a …")."""
    at, called = len(low), False
    while at > 0 and len(low) - at < FAR:
        word, next_ = low[at - 1], low[at] if at < len(low) else ""
        begin = _calling(low, at)
        if tuple(low[at - 5 : at - 2]) in ASIDES and word == ",":  # "was not, by any measure, a"
            at -= 5
        elif begin is not None:
            at, called = begin, True
            while at and low[at - 1] in MODALS:
                at -= 1
        elif word in EMPTY or EMPTY_STEM.fullmatch(word) or next_ in EMPTY_BEFORE.get(word, ()):
            at -= 1
        else:
            break
    return at, called


def _calling(low: list[str], at: int) -> int | None:
    """Where a verb of naming stands whose objects end at `at`: "call it (a)", "called a", "call the raid a"."""
    for verb in range(at - 1, max(-1, at - 6), -1):
        if not CALLING.fullmatch(low[verb]):
            continue
        between = low[verb + 1 : at]
        if not between:
            return verb if low[verb].endswith("ed") else None
        if between[0] in NO_OBJECT or not all(word.isalnum() or "'" in word for word in between):
            return None
        if between[0] in ("a", "an"):  # "be called a siege", but not "call a strike"
            return verb if low[verb].endswith("ed") and low[verb - 1 : verb] and low[verb - 1] in BEING else None
        short = between[0] in OBJECTS | {"as", "what"}
        thing = between[0] in ("the", "his", "her", "their", "its", "our") and len(between) > 1 and between[-1] != "the"
        plain = not any(word in NO_OBJECT for word in between)
        return verb if short or (plain and (thing or between[-1] in ("a", "an", "as"))) else None
    return None


def _expects_yes(low: list[str], after: str) -> bool:
    """Is this "Isn't it a siege?", which expects yes?"""
    opening = [word for word in low[-4:-1] if word not in ("and", "but", "so", "well", "or", "why", ",")]
    asked = after.rstrip(" \"'").endswith("?")
    if asked and low[-1] == "not" and low[0] in SHORT:  # "Was it not a siege?"
        return True
    return asked and low[-1].endswith(("n't", "nt")) and low[-1][:3] != "don" and not opening


def _general(low: list[str], at: int, after: str) -> bool:
    """Is this "No siege in living memory was …": about sieges, and not about whether this is one?"""
    if low[at - 1] in ("no", "never") and (COMPARED.match(after) or (at == 1 and low[1:2] and low[1] in SHORT)):
        return True  # "No siege as long", "Never has a siege"
    if low[at - 1] != "no" or at != len(low) or (at > 1 and low[at - 2] not in ".,;:"):
        return False
    rest = re.findall(r"[\w']+", re.split("[,;:.]", after)[0])
    return any(word in GENERAL for word in rest)


def _supposed(low: list[str], at: int) -> bool:
    """Is this "If there were no siege", "Had there been no siege", "Why not call it a siege"?"""
    before = low[max(0, at - 4) : at]
    if before[-1:] == ["why"]:
        return True
    supposed = before[-3:-1] in (["if", "there"], ["had", "there"]) or before[-2:] == ["were", "there"]
    return supposed or before[-4:-1] == ["if", "there", "had"]


def _negation_near(
    low: list[str], at: int, words: set[str] = NOTS, far: int = 5, pauses: str = ".,;:?!"
) -> tuple[int, int] | None:
    """A negation up to so many words before `at`, with no pause between that ends its clause."""
    for back in range(at - 1, max(-1, at - 1 - far), -1):
        if low[back] in words or low[back] in NOBODY:
            return None if low[max(0, back - 1)] == "why" else (back, at + 1)  # "Why not say that it is a siege?"
        if low[back] in pauses or low[back] in ("but", "and"):
            break
    return None


def _lack(low: list[str], noun: int) -> tuple[int, int] | None:
    """ "no evidence", "a lack of proof", "did not find any sign"."""
    for at in range(noun - 1, max(-1, noun - 4), -1):
        if low[at] in SCANT:
            return at, noun + 1
    return _negation_near(low, noun)


def _refused(low: list[str], after: str) -> tuple[int, int] | None:
    """ "declined to call it a", "short of calling it a", "wrong to call it a"; "they call it a …, I call it …"."""
    verb = _calling(low, len(low))
    if not verb:
        return None
    if low[verb - 1] == "to":
        found = _unwilling(low, verb - 1, verb + 1)
        if found:
            return found
    if low[verb - 4 : verb] == ["so", "far", "as", "to"]:  # "would not go so far as to call it a"
        return _negation_near(low, verb - 4)
    if tuple(low[max(0, verb - 2) : verb]) in FALLING_SHORT:
        return _unless_denied(low, verb - 2 - (low[verb - 2] != "enough" and verb > 2), verb + 1)
    if low[verb].endswith("ing") and STOPPING.fullmatch(low[verb - 1]):
        return _unless_denied(low, verb - 1, verb + 1)
    if low[verb] in ("call", "calls") and low[verb - 1] not in ("i", "we", "to"):
        opens = verb == 1 or low[verb - 2] in OPENS
        asked = low[verb - 1] == "you" and opens and ASKED.match(after)
        return (verb - 1, verb + 1) if asked or OWN_NAME.match(after) else None
    return None


def _unwilling(low: list[str], to: int, end: int) -> tuple[int, int] | None:
    """ "declined (to call it a …)", "wrong (to speak of a …)", unless denied; the infinitive begins at `to`."""
    for at in range(to - 1, max(-1, to - 4), -1):
        if UNWILLING.fullmatch(low[at]):
            return _unless_denied(low, at, end)
    return None


def _unless_denied(low: list[str], at: int, end: int) -> tuple[int, int] | None:
    return None if _negation_near(low, at, NOTS | HARD) else (at, end)


def _denied(low: list[str]) -> tuple[int, int] | None:
    """ "denied that it was a", "dismissed claims of a", "denies committing", "denied": unless denied themselves."""
    for at in range(len(low) - 1, max(-1, len(low) - 1 - FAR), -1):
        if low[at] in ".,;:":
            break
        if not DENYING.fullmatch(low[at]):
            continue
        rest = [
            word for word in low[at + 1 :] if word not in ("the", "all", "any", "these", "those", "such", "his", "her")
        ]
        claim = rest and (rest[0] in ("that", "it", "there") or rest[0].endswith("ing") or CLAIMS.fullmatch(rest[0]))
        if claim or at + 1 == len(low):
            return _unless_denied(low, at, at + 1)
    return None

"""“the man’s killing by …”: the owner of a deed that a noun names; out, whether it suffers the deed.

Of “Norland’s killing of nine” the owner acts. Of “the man’s killing by soldiers” it suffers, and so it does, without
“of” and “by”, where it is a person and the deed is done to persons (“the boy’s murder”). One rule for all parties.
"""

import re
from typing import NamedTuple

from framing.acts.clause.events import in_noun_phrase, is_event
from framing.acts.clause.lexicon import BREAKS, HELPERS, NOT_BY, PEOPLE
from framing.acts.clause.sentence import Sentence
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, NUMBERS, POSSESSIVE_PRONOUNS, POSSESSIVES, TIMES
from framing.voice.lexicons.first_names import FEMALE, MALE
from framing.voice.lexicons.speaker_nouns import BODIES, ROLES

# Deeds whose owner suffers them, if it is a person; the plural only of several persons (“the boys’ murders”).
_TO_PERSONS = frozenset(
    "killing murder assassination execution beheading slaying lynching abduction kidnapping kidnap arrest detention"
    " imprisonment capture captivity rape torture beating stabbing maiming wounding release rescue freeing"
    " liberation".split()
)
# Deeds that may besides be done to a place or a body, where “by” follows (“the town’s bombing by …”).
_TO_ANYTHING = _TO_PERSONS | frozenset(
    "slaughter massacre bombing bombardment shelling shooting invasion blockade siege storming ambush seizure"
    " destruction demolition devastation razing extermination annihilation".split()
)
# After these nouns the owner of a murder or an arrest is rather the one who did it, or gave the order.
_OF_THE_DOER = frozenset(
    "spree plot campaign policy programme program charge charges conviction suspect squad attempt attempts weapon"
    " machine warrant operation operations record rampage raid raids threat threats trial".split()
)
_PERSONS = frozenset(
    "hostage captive detainee guard nurse pilot cousin uncle aunt nephew niece friend neighbour neighbor teen pupil"
    " widow bride groom spy toddler baby teenager girl boy".split()
)
_MANY = frozenset("police troops crowd crowds aid tens hundreds thousands dozens scores half most more".split())
_LIKE_A_PERSON = re.compile(r"[a-z]{2,40}(?:er|or|ist|man|woman|men|women|ian|ee)s?")
_OF_A_PEOPLE = re.compile(r"[a-z]{2,40}(?:i|an|ese|er|ish)s?")
_TIME = DAYS | TIMES | frozenset("weeks months years decade century".split())


class Sufferer(NamedTuple):
    """The owner of a deed who suffers it; `by`: the words that name who did it, if “by” brings them."""

    span: Span
    by: Span | None


def sufferer(sentence: Sentence, first: int, last: int) -> Sufferer | None:
    """Who suffers the deed that the noun at tokens `first` to `last` names, if that is its owner.

    “whose” is given by its own token: whom it goes back to is for the caller.
    """
    noun = sentence.low(last - 1)
    single = noun if noun in _TO_ANYTHING else noun.removesuffix("s")
    if single not in _TO_ANYTHING:
        return None
    owner = _owner(sentence, first)
    if owner is None or _done_to_another(sentence, last):
        return None
    by = by_whom(sentence, last)
    if by is not None:
        return Sufferer(owner, by)
    if single not in _TO_PERSONS or sentence.low(last) in _OF_THE_DOER:
        return None
    many = sentence.low(owner[1] - 1).endswith(("s'", "men's", "people's", "ren's", "their"))
    persons = (single == noun or many) and _is_person(sentence, owner, single)
    return Sufferer(owner, None) if persons else None


def _owner(sentence: Sentence, first: int) -> Span | None:
    """The nearest “…’s”, “his” or “whose” before a noun, with its phrase."""
    at = first - 1
    while first - at < 5 and in_noun_phrase(sentence, at) and not _is_owner(sentence, at):
        if sentence.low(at) in _TIME or sentence.low(at) in NUMBERS:
            return None  # “Lee’s spent two months beating”
        at -= 1
    word = sentence.low(at)
    if word in POSSESSIVE_PRONOUNS or word == "whose":
        return (at, at + 1) if first - at <= 2 else None  # “his brutal murder”
    if not word.endswith(POSSESSIVES) or word[:-2].strip("'") in _TIME:
        return None
    start = sentence.core_start(at)
    if start is None:
        return None
    if sentence.low(start - 1) == "of":  # “the leader of the group’s killing”
        head = sentence.core_start(start - 2)
        if head is not None and _is_person_noun(sentence.low(start - 2)):
            start = head
    return start, at + 1


def _is_owner(sentence: Sentence, at: int) -> bool:
    return sentence.low(at).endswith(POSSESSIVES) or sentence.low(at) in POSSESSIVE_PRONOUNS | {"whose"}


def _done_to_another(sentence: Sentence, last: int) -> bool:
    """“…’s killing of nine”, “…’s killing on Monday of nine”, “…’s bombing on the town”; not “in the town of …”."""
    for at in range(last, min(last + 7, sentence.last)):
        word = sentence.low(at)
        if word in BREAKS or word in (",", "by") or word in HELPERS:
            return False
        if word in ("on", "against") and at == last and sentence.low(at + 1) not in _TIME:
            return sentence.low(at + 1) not in ("suspicion", "charges", "orders", "his", "her", "their", "camera")
        if word == "of":
            before = sentence.low(at - 1)
            return at == last or before in _TIME or sentence.capital(at - 1) or at - 1 in sentence.acts
    return False


def by_whom(sentence: Sentence, last: int) -> Span | None:
    """The phrase after “by” or “at the hands of” that belongs to the noun, if it names somebody."""
    for at in range(last, min(last + 8, sentence.last)):
        word = sentence.low(at)
        if word == "by" or (word == "of" and sentence.low(at - 1) == "hands"):
            found = sentence.phrase_after(at + 1)
            if found is None or sentence.low(found[0]) in NOT_BY or is_event(sentence, found):
                return None
            return None if sentence.low(found[0]).endswith("ing") else found
        comma = word == "," and sentence.low(at + 1) == "by"
        if (word in BREAKS or word in HELPERS or not sentence.is_word(at)) and not comma:
            return None
        if sentence.is_verb(at) or at in sentence.acts:
            return None
    return None


def _is_person(sentence: Sentence, owner: Span, noun: str) -> bool:
    """Is the owner a person or several, by noun, name or pronoun: no land, army or group?"""
    start, at = owner[0], owner[1] - 1
    word = re.sub(r"['’]s?$", "", sentence.low(at))
    if at - start == 0 and (word in POSSESSIVE_PRONOUNS or word == "whose"):
        return word != "its"
    if not sentence.capital(at):
        return _is_person_noun(word)
    if (
        at in sentence.places
        or word in _MANY
        or word in BODIES
        or word.removesuffix("s") in BODIES
        or _is_initials(sentence, at)
    ):
        return False
    before = sentence.low(at - 1) if at > start else ""
    if before in ROLES or before in MALE or before in FEMALE or (sentence.low(start) in MALE | FEMALE and at > start):
        return True  # “President Lee’s”, “Ann Lee’s”
    party = next((one for one in sentence.parties if one[0] <= at < one[1]), None)
    if party is None:
        return before not in DETERMINERS  # “Rabin’s”, but not “the Kremlin’s”
    if before in DETERMINERS or sentence.is_number(at - 1):
        return _OF_A_PEOPLE.fullmatch(word) is not None  # “the Norlander’s”
    named = sentence.capital(party[0] - 1) and party[0] > start  # a name before the name
    return named or noun == "assassination"  # done to persons only, whatever the codebook's name is of


def _is_initials(sentence: Sentence, at: int) -> bool:
    return re.sub(r"['’]s?$", "", sentence.words((at, at + 1))).isupper()


def _is_person_noun(word: str) -> bool:
    """
    >>> [_is_person_noun(word) for word in ("boy", "hostages", "leader", "photographer", "army", "group", "police")]
    [True, True, True, True, False, False, False]
    """
    single = word.removesuffix("s")
    if word in _MANY or word in BODIES or single in BODIES:
        return False
    known = {word, single} & (PEOPLE | _PERSONS | ROLES)
    return bool(known) or _LIKE_A_PERSON.fullmatch(word) is not None

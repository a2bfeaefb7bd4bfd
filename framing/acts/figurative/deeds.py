"""Deeds in a manner of speaking: an act word with agent and patient; out, whether blows, arrests and deaths are meant.

“killed the bill”, “attacked his record”, “destroyed her opponent”, “was hurt by the ruling”, “released a statement”,
“the death of a dream” do nothing to a body. What tells them apart is general English: what is done to (an abstract
noun), who does it (an advertisement, a law), what follows (“for being late”, “in a speech”), and the word beside the
verb (“struck down”). Where a weapon, a wound or a fighter stands near, an attack on a person is read as meant.
"""

from framing.acts.clause.events import is_event_word
from framing.acts.clause.lexicon import FUNCTION_WORDS, PEOPLE, PUBLISHED
from framing.acts.clause.sentence import POSSESSIVE, Sentence
from framing.acts.figurative.everyday import is_of_work_or_play
from framing.acts.figurative.words import (
    ABSTRACT,
    AFTER_DEAD,
    AFTER_NOUN,
    AIRCRAFT,
    AUDIENCE,
    BODIES_AND_PLACES,
    CAPTIVE,
    ENDINGS,
    HELD_IN_WORDS,
    MODES,
    OF_BLOWS,
    OF_WORDS,
    PARTICLES,
    PLACES_TOO,
    POLITICS,
    RESCUERS,
    SPOKEN,
    TAUNTS,
    TITLES,
    TO_DEATH,
    WORDS_AND_RULES,
)
from framing.acts.participants.owners_of_events import Agent
from framing.acts.participants.patients import Patient
from framing.codebook.act_words import NOUN, OF_ITS_OWN, VERB, Placed
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, OPENS_PHRASE, PREPOSITIONS
from framing.voice.speakers.grammar.noun_phrases import head_at, means_people

_NAMES = frozenset("him her me them us himself herself themselves he she i you".split())
_SOME = frozenset(
    "some many part most all both half one several few none any much each parts lots rest"
    " dozens hundreds thousands millions copies".split()
)
_BLOWS_BY_WORDS = ("hammer", "pummel", "pound", "slam", "blast")  # of a person seldom meant


def in_a_manner_of_speaking(sentence: Sentence, placed: Placed, agent: Agent | None, patient: Patient | None) -> bool:
    """Is nothing done to a body, a place or a thing that somebody has?

    An act of another sort than those is what its codebook says: a licence can be withdrawn, and a route cut.
    """
    if placed.word.sort == OF_ITS_OWN:
        return False
    if _with_particle(sentence, placed, patient) or _is_idiom(sentence, placed):
        return True
    if is_of_work_or_play(sentence, placed, agent, patient):
        return True
    if placed.word.sort == "release" and agent and is_abstract(noun_of(sentence, agent.span)):
        return True  # “the truth will set you free”
    if placed.word.sort == "release":
        return not _lets_somebody_go(sentence, placed, patient)
    noun = noun_of(sentence, patient.span) if patient else ""
    place = agent is not None and agent.event and singular(noun) in PLACES_TOO
    if patient is not None and not place and is_abstract(noun) and not _names_people(sentence, placed, patient.span):
        return True
    if placed.word.sort in ("strike", "wound", "destroy", "damage") and agent and _is_words(sentence, agent.span):
        return True
    if placed.word.sort == "seize" and "hostage" in placed.word.rest and singular(noun) in HELD_IN_WORDS:
        return True  # “holding the government hostage”
    if placed.word.sort == "wound" and noun == "most":
        return True  # “those who hurt the most”
    if placed.word.sort == "strike":
        return not _blows_are_meant(sentence, placed) and _in_words(sentence, placed, agent, patient, noun)
    if placed.word.sort == "kill" and sentence.low(placed.first).startswith("execut") and placed.word.is_verb:
        return patient is None or not _could_be_people(sentence, patient.span, noun)
    if placed.word.sort == "destroy" and placed.word.kind == NOUN:
        return _before(sentence, placed, OF_WORDS)
    if placed.word.sort == "destroy":
        return bool(patient) and (noun in _NAMES or singular(noun) in POLITICS or noun in ("life", "lives"))
    return False


def is_abstract(noun: str) -> bool:
    """
    >>> [is_abstract(noun) for noun in ("bill", "reputations", "bridge", "station", "hopes", "villagers")]
    [True, True, False, False, True, False]
    """
    one = singular(noun)
    if one in BODIES_AND_PLACES or noun in PEOPLE:
        return False
    return one in ABSTRACT or noun in ABSTRACT or (len(one) > 5 and one.endswith(ENDINGS))


def singular(noun: str) -> str:
    """
    >>> singular("policies"), singular("bills"), singular("press")
    ('policy', 'bill', 'press')
    """
    noun = noun.removesuffix("’s").removesuffix("'s").rstrip("’'")
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun if noun.endswith("ss") else noun.removesuffix("s")


def noun_of(sentence: Sentence, span: Span) -> str:
    """The noun of a phrase: what it is about (“returns” of “tax returns dating back to May”)."""
    low = sentence.low_words(*span)
    while "of" in low[1:-1] and low[low.index("of") - 1] in _SOME:
        low = low[low.index("of") + 1 :]  # “some of the footage”
    plural = [word.endswith("s") and not word.endswith(POSSESSIVE[:2]) for word in low]
    end = next((at for at in range(1, len(low)) if plural[at - 1] and low[at].endswith("ing")), len(low))
    return low[:end][head_at(low[:end])]


def _names_people(sentence: Sentence, placed: Placed, span: Span) -> bool:
    """Is it a number of people (“a majority of villagers”, “four guards the day before”)?"""
    low = sentence.low_words(*span)
    if "of" in low and (low[-1] in PEOPLE or (means_people(low[-1]) and singular(low[-1]) not in WORDS_AND_RULES)):
        return True
    if placed.word.sort == "seize" and sentence.low(placed.first).startswith(("captur", "seiz")):
        return False
    counted = any(sentence.is_number(at) for at in range(*span)) or bool(set(low) & (PEOPLE - {"most", "more"}))
    return placed.word.sort in ("kill", "wound", "seize") and (counted or "number" in low)


def _could_be_people(sentence: Sentence, span: Span, noun: str) -> bool:
    words = range(*span)
    named = any(sentence.capital(at) and at > sentence.first for at in words) or noun in _NAMES | {"they"}
    return named or means_people(noun) or any(sentence.low(at) in PEOPLE or sentence.is_number(at) for at in words)


def _before(sentence: Sentence, placed: Placed, words: frozenset[str], near: int = 3) -> bool:
    return any(sentence.low(at) in words for at in range(max(sentence.first, placed.first - near), placed.first))


def _with_particle(sentence: Sentence, placed: Placed, patient: Patient | None) -> bool:
    if placed.word.kind != VERB and not placed.word.is_verb:
        return False
    word = sentence.low(placed.first)
    stem = next((stem for stem in PARTICLES if word.startswith(stem[:-1] if stem[-1] == "e" else stem)), None)
    beside = {sentence.low(placed.last)}
    if patient and patient.span[1] - patient.span[0] < 5 and patient.span[0] >= placed.last:
        beside.add(sentence.low(patient.span[1]))  # “struck the law down”
    if stem is None or not beside & PARTICLES[stem] or placed.word.rest:
        return False
    near = {
        sentence.low(at) for at in range(max(sentence.first, placed.first - 6), min(placed.last + 8, sentence.last))
    }
    return not near & AIRCRAFT


def _is_idiom(sentence: Sentence, placed: Placed) -> bool:
    """“scared to death”, “a striking likeness”, “a shot at the title”, “shoot yourself in the foot”, “damages”."""
    word, before = sentence.low(placed.first), sentence.low(placed.first - 1)
    if word in ("death", "deaths") and before == "to":
        return sentence.low(placed.first - 2).endswith("ed") and sentence.low(placed.first - 2) not in TO_DEATH
    if word in ("striking", "hitting", "killing") and before in (
        "most", "very", "more", "so", "particularly", "especially", "equally", "quite", "a", "strikingly",
    ):  # fmt: skip
        return word == "striking"
    if word in ("hit", "shot", "shoot", "beat", "cost"):
        return _is_a_noun(sentence, placed)
    if word == "offensive":
        return _is_adjective(sentence, placed)
    if word in ("attack", "attacks") and before == "of" and sentence.low(placed.first - 2) in MODES:
        return True
    if word == "beating" and before in ("heart", "hearts", "drum", "drums", "wings"):
        return True
    if word == "targeted" and before in OPENS_PHRASE and sentence.is_word(placed.last):
        return True
    if word == "dead":
        arrival = sentence.low(placed.last) == "on" and sentence.low(placed.last + 1) == "arrival"
        return arrival or sentence.low(placed.last) in AFTER_DEAD
    if not placed.word.is_verb and placed.word.kind == NOUN and sentence.low(placed.last) in AFTER_NOUN:
        return True
    if word in ("shoot", "shooting", "shoots") and "foot" in [
        sentence.low(at) for at in range(placed.last + 1, min(placed.last + 5, sentence.last))
    ]:
        return True
    return word == "damages" and not placed.word.is_verb


def _is_a_noun(sentence: Sentence, placed: Placed) -> bool:
    """“a parting shot”, “the biggest hit”, “a fashion shoot”; not “a man shot by guards”."""
    at = placed.first - 1
    if sentence.low(at) in OPENS_PHRASE:
        return True
    opens = any(sentence.low(n) in OPENS_PHRASE or sentence.low(n).endswith(POSSESSIVE) for n in (at - 1, at - 2))
    word = sentence.low(at)
    someone = word in PEOPLE or means_people(word) or is_event_word(word) or sentence.capital(at)
    after = sentence.low(placed.last)
    ends = after in PREPOSITIONS - {"by"} or after in ("that", "not", "") or not after[:1].isalnum()
    return opens and ends and not someone and sentence.is_word(at) and not sentence.is_verb(at)


def _is_adjective(sentence: Sentence, placed: Placed) -> bool:
    """“offensive words”, “is offensive to them”; not “the offensive in the south”."""
    before, after = sentence.low(placed.first - 1), placed.last
    follows = sentence.is_word(after) and sentence.low(after) not in FUNCTION_WORDS | DAYS
    noun = follows and not sentence.is_verb(after)
    return noun or sentence.is_be(placed.first - 1) or before.endswith("ly") or before in ("more", "most", "so", "very")


def _lets_somebody_go(sentence: Sentence, placed: Placed, patient: Patient | None) -> bool:
    """Only people are released, freed or rescued: not a statement, a film or the economy."""
    words = set(sentence.low_words(sentence.first, sentence.last))
    if not placed.word.is_verb and sentence.low(placed.last) in RESCUERS:
        return False
    if patient is None:
        return bool(words & CAPTIVE)
    of_all = noun_of(sentence, patient.span) in ("us", "nation", "country", "world", "planet", "itself")
    if of_all and sentence.low(placed.first).startswith("rescu"):
        return False
    low = sentence.low_words(*patient.span)
    noun = noun_of(sentence, patient.span)
    if noun in PUBLISHED or singular(noun) in PUBLISHED or is_abstract(noun) or low[0] in PUBLISHED:
        return False
    if sentence.low(placed.first - 1) in PUBLISHED:
        return False
    if noun in ("it", "they", "that", "which") and not words & CAPTIVE:
        return not words & PUBLISHED
    named = any(sentence.capital(at) and at > sentence.first for at in range(*patient.span))
    known = any(patient.span[0] <= one[0] and one[1] <= patient.span[1] for one in sentence.parties + sentence.known)
    people = set(low) & (PEOPLE | _NAMES | {"his", "their", "it", "they"}) or means_people(noun)
    if people or known or words & CAPTIVE:
        return True
    return (named or sentence.is_number(patient.span[0])) and noun not in ("million", "billion", "percent")


def _is_words(sentence: Sentence, span: Span) -> bool:
    """Is the agent a law, a speech, a price: nothing that strikes a body?"""
    noun = noun_of(sentence, span)
    if is_event_word(noun) or (means_people(noun) and singular(noun) not in WORDS_AND_RULES):
        return False
    endings = ("tion", "ity", "ness", "ism", "raveling", "ravelling")
    return singular(noun) in WORDS_AND_RULES or (noun.endswith(endings) and singular(noun) not in BODIES_AND_PLACES)


def _blows_are_meant(sentence: Sentence, placed: Placed) -> bool:
    near = range(max(sentence.first, placed.first - 15), min(placed.last + 15, sentence.last))
    return any(sentence.low(at) in OF_BLOWS for at in near if not placed.first <= at < placed.last)


def _in_words(sentence: Sentence, placed: Placed, agent: Agent | None, patient: Patient | None, noun: str) -> bool:
    """Is an attack, a hit or a target one of words: by who takes part, or by what follows?"""
    sides = [noun] + ([noun_of(sentence, agent.span)] if agent and not agent.event else [])
    sides += sentence.low_words(*patient.span) if patient else []
    if any(singular(side) in POLITICS for side in sides):
        return True
    if singular(noun) in AUDIENCE and sentence.low(placed.first).startswith("target"):
        return True
    person = patient is not None and (_is_person(sentence, patient.span) or means_people(noun))
    if placed.word.is_verb:
        if person and sentence.low(placed.first).startswith(_BLOWS_BY_WORDS):
            return True
        after = patient.span[1] if patient and patient.span[0] >= placed.last else placed.last
        return _with_words(sentence, after) or (patient is not None and _both_are_persons(sentence, agent, patient))
    beside = {
        sentence.low(at) for at in range(max(sentence.first, placed.first - 2), min(placed.last + 2, sentence.last))
    }
    owned = agent is not None and patient is not None and _is_person(sentence, agent.span)
    if sentence.low(placed.last) == "from" and any(
        singular(sentence.low(at)) in POLITICS for at in range(placed.last + 1, min(placed.last + 4, sentence.last))
    ):
        return True  # “attacks from his rivals”
    said = _before(sentence, placed, OF_WORDS) or _before(sentence, placed, frozenset(("million", "billion")), 1)
    return said or bool(beside & TAUNTS) or (owned and agent is not None and agent.rule.startswith("owner"))


def _with_words(sentence: Sentence, at: int) -> bool:
    """“… for being late”, “… over taxes”, “… as weak”, “… in a speech”, “… on Twitter”."""
    for here in range(at, min(at + 9, sentence.last)):
        word, after = sentence.low(here), sentence.low(here + 1)
        if word in (";", ":", "and", "but", "when", "after", "who", "which"):
            return False
        if word == "for" and here - at < 3:
            return after.endswith("ing") or after in ("not", "his", "her", "their", "failing") or is_abstract(after)
        if word == "over" and here == at:
            return not (sentence.is_number(here + 1) or after in ("the", "a", "night", "here", "there"))
        if word == "as" and here == at:
            return after in ("too", "not", "being", "having", "weak", "soft", "insufficiently", "corrupt", "unfit")
        if word == "on" and _is_issue(sentence, here + 1):
            return True
        if word in ("on", "in", "with", "through", "via", "at", "during", "from"):
            for n in range(here + 1, min(here + 6, sentence.last)):
                if singular(sentence.low(n)) in SPOKEN or sentence.low(n) in SPOKEN:
                    return True
                if not sentence.is_word(n):
                    break
    return False


def _is_issue(sentence: Sentence, at: int) -> bool:
    """“on his business record”, “on taxes”: something abstract after a preposition."""
    found = sentence.phrase_after(at)
    return found is not None and is_abstract(noun_of(sentence, found)) and not sentence.is_number(found[0])


def _is_person(sentence: Sentence, span: Span) -> bool:
    """A pronoun of a person, a title with a name, or two names."""
    low = sentence.low_words(*span)
    if low[0] in TITLES or (len(low) == 1 and (low[0] in _NAMES or low[0] in ("his", "my", "your"))):
        return True
    capitals = [at for at in range(*span) if sentence.capital(at)]
    told = any(span[0] <= one[0] and one[1] <= span[1] for one in sentence.parties)
    owner = len(capitals) == 1 == len(low) and low[0].endswith(POSSESSIVE) and not told
    return owner or (len(capitals) == len(low) == 2 and not told)


def _both_are_persons(sentence: Sentence, agent: Agent | None, patient: Patient) -> bool:
    if agent is None or agent.event or not _is_person(sentence, patient.span):
        return False
    first = agent.span[0]
    named = sentence.capital(first) and sentence.low(first) not in OPENS_PHRASE
    return named or _is_person(sentence, agent.span)

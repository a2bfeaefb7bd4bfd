"""How a sentence puts an act: an act word in its sentence; out, verb or noun, active or passive.

The constructions are those of the studies of agency in news (Trew 1979; Henley, Miller & Beazley 1995): *active*,
*passive* with and without agent, *noun* with and without agent (nominalisation), *participle* (“people killed in”, “…,
killing 12”), and *befalls* (“died”, “the death of”), which leaves the agent out. A construction is not a finding: a
passive hides nobody by itself.
"""

from framing.acts.clause.lexicon import BE, BEFORE_BASE, BEFORE_NOUN, HELPERS, LEAVES, PEOPLE, PLAIN_VERBS, VICTIMS
from framing.acts.clause.sentence import Sentence
from framing.codebook.act_words import ADJECTIVE, BEFALLS_NOUN, BEFALLS_VERB, NOUN, VERB, Placed
from framing.core.text.english.function_words import (
    ARTICLES,
    DAYS,
    DETERMINERS,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
)
from framing.core.text.english.ordinary_words import OF_PLACES
from framing.voice.grammar.nouns import means_people

ACTIVE, PASSIVE, PARTICIPLE, BEFALLS, NOMINAL = "active", "passive", "participle", "befalls", "noun"
CONSTRUCTIONS = (
    "active",
    "passive with agent",
    "passive without",
    "participle",
    "befalls",
    "noun with agent",
    "noun without",
)
_THINGS = ("something", "anything", "nothing", "everything")
_PAST = ("past", "either")
# After a verb these say how, when or where, and begin no object: “found dead”, “killed last week”.
_NO_OBJECT = set("dead alive together alongside here there when outside inside near last back down off".split())
_BY = PREPOSITIONS | {"not"}  # “by hurting people” is a deed, “a damaging report” is none


def choose(sentence: Sentence, readings: list[Placed]) -> Placed | None:
    """Of the words that a form may be (verb, noun, adjective) the one that it is here; None if it is none of them."""
    kinds = {one.word.kind: one for one in readings}
    if len(kinds) == 1:
        return readings[0] if _is_possible(sentence, readings[0]) else None
    verb = kinds.get(VERB) or kinds.get(BEFALLS_VERB)
    noun = kinds.get(NOUN) or kinds.get(BEFALLS_NOUN) or kinds.get(ADJECTIVE)
    if verb is None or noun is None:
        return readings[0]
    if noun.word.kind == ADJECTIVE:
        return noun if _is_adjective(sentence, verb) else verb
    return verb if _is_verb_here(sentence, verb) else noun


def _is_verb_here(sentence: Sentence, placed: Placed) -> bool:
    """Is a form that may be a verb or a noun the verb here?"""
    if _after_modifier(sentence, placed.first):
        return False
    return _BY_FORM.get(placed.word.form, lambda *_: True)(sentence, placed)


def _ing_is_verb(sentence: Sentence, placed: Placed) -> bool:
    """“shelling the town”, “burning and looting shops”; not “shooting victims”."""
    after = placed.last
    linked = sentence.low(after) == "and" and sentence.low(after + 1).endswith("ing")
    follows = object_follows(sentence, after) or (linked and object_follows(sentence, after + 2))
    return follows and sentence.low(after) not in VICTIMS


def _base_is_verb(sentence: Sentence, placed: Placed) -> bool:
    """“to attack the town”, “Police arrest six after brawl”; not “the attack on the town”."""
    before, after = sentence.low(placed.first - 1), placed.last
    follows = object_follows(sentence, after)
    if _is_listed(sentence, placed) or (follows and _opens_headline(sentence, placed.first)):
        return True
    return before in BEFORE_BASE and sentence.low(after) not in ("of", "on") and (follows or before != "to")


def _third_is_verb(sentence: Sentence, placed: Placed) -> bool:
    """“Norland attacks the town”; not “the attacks”."""
    named = sentence.capital(placed.first - 1) and object_follows(sentence, placed.last)
    return named or _is_listed(sentence, placed)


_BY_FORM = {"ing": _ing_is_verb, "base": _base_is_verb, "third": _third_is_verb}


def _opens_headline(sentence: Sentence, at: int) -> bool:
    """“Police | arrest”, “Veldan rebels | attack”: several people at the head of a sentence, without an article."""
    word, far = sentence.low(at - 1), at - sentence.first
    people = word in ("police", "troops", "gunmen") or (word.endswith("s") and means_people(word))
    plain = not any(
        sentence.low(n) in DETERMINERS or sentence.low(n) in PREPOSITIONS for n in range(sentence.first, at)
    )
    return people and plain and 1 <= far <= 3


def _is_listed(sentence: Sentence, placed: Placed) -> bool:
    """“kills two, | wounds ten”, “kill two, | wound ten”: is it a verb in the form of the one before?"""
    at, form = placed.first, placed.word.form
    alike = any(n < at and one.word.is_verb and one.word.form == form for n, one in sentence.acts.items())
    return alike and sentence.low(at - 1) == "," and sentence.is_number(placed.last)


def _is_possible(sentence: Sentence, placed: Placed) -> bool:
    """False for a noun that only looks like a verb: “military targets in the south”, “a high level”."""
    form, at = placed.word.form, placed.first
    if placed.word.is_verb and sentence.capital(at) and sentence.capital(at - 1):
        headline = sum(sentence.capital(n) for n in range(sentence.first, sentence.last))
        if headline < 0.6 * (sentence.last - sentence.first):
            return False  # a name: “Loretta Lynch”
    if placed.word.is_verb and form == "ing":  # “a series of devastating attacks”
        adjective = placed.word.sort in ("destroy", "damage", "wound") and sentence.low(at - 1) in BEFORE_NOUN - _BY
        return not adjective
    if not placed.word.is_verb or form not in ("base", "third"):
        return True
    before = sentence.low(at - 1)
    if _after_modifier(sentence, at):
        return False
    if form == "third":
        # “Bombs rained on the town”, “In May, shells | hit”
        if at == sentence.first or sentence.is_verb(placed.last):
            return False
        plural = before.endswith("s") and not sentence.capital(at - 1)  # “Hamas kills”
        return not plural and (placed.word.kind == BEFALLS_VERB or object_follows(sentence, placed.last))
    if before in HELPERS and before not in BEFORE_BASE:
        return False  # “was free”
    return before in BEFORE_BASE or before.endswith("s") or before in PEOPLE or sentence.capital(at - 1)


def construction(sentence: Sentence, placed: Placed) -> str:
    """active, passive, participle, befalls or noun; whether an agent stands with it is not decided here."""
    word, at = placed.word, placed.first
    if word.kind == NOUN:
        return NOMINAL
    if word.kind != VERB:
        return BEFALLS
    if word.form == "ing":
        return ACTIVE if sentence.is_be(before_helpers(sentence, at)) else PARTICIPLE
    if word.form in ("base", "third"):
        return ACTIVE
    if before_its_noun(sentence, placed):
        return PARTICIPLE
    helper = before_helpers(sentence, at)
    if sentence.is_be(helper):
        return PASSIVE
    if word.rest[-1:] in (("life",), ("lives",)):
        return ACTIVE  # “has taken the lives of nine”: what it takes is part of the verb
    if sentence.low(at - 1) in ("have", "has", "had", "having") or sentence.low(helper) in ("have", "has", "had"):
        acts = object_follows(sentence, placed.last) or word.sort == "strike" or whom(sentence, at) is not None
        return ACTIVE if acts else PASSIVE
    if left_so(sentence, at) is not None:
        return ACTIVE
    if whom(sentence, at) is not None:
        return ACTIVE
    linked = sentence.low(at - 1) in ("and", "or", ",")
    if object_follows(sentence, placed.last) or _object_shared(sentence, placed):
        return ACTIVE
    earlier = linked_act(sentence, at) if linked else None
    if earlier is not None:
        return construction(sentence, earlier)
    if word.sort == "strike" and sentence.low(placed.last) != "by" and _heads_clause(sentence, at):
        return ACTIVE
    if word.sort == "strike" and linked and sentence.low(placed.last) in ("into", "through", "across"):
        return ACTIVE  # “crossed the border and stormed into nearby towns”
    if sentence.low(at - 1) in PRONOUNS - {"one", "others", "another", "both"}:
        return ACTIVE  # “the people they killed”
    return PARTICIPLE


def before_its_noun(sentence: Sentence, placed: Placed) -> bool:
    """“two of the | injured miners”: a participle between an article or possessive and the noun."""
    begun = sentence.low(placed.first - 1) in ARTICLES | POSSESSIVE_PRONOUNS
    return placed.word.form in _PAST and begun and object_follows(sentence, placed.last)


def left_so(sentence: Sentence, at: int) -> int | None:
    """The verb of “left three people hurt”: what comes before the phrase that ends before a token."""
    phrase = sentence.phrase_before(at - 1)
    if phrase is None:
        return None
    for verb in (phrase[0] - 1, phrase[0]):
        if sentence.low(verb) in LEAVES and sentence.low(verb)[0] == "l" and not sentence.is_be(verb - 1):
            return verb
    return None


def whom(sentence: Sentence, at: int) -> int | None:
    """The “whom”, “which” or “that” of “the people whom the guards arrested”, for the verb at a token."""
    while sentence.low(at - 1) in ("had", "has", "have"):  # “the family that a shell had killed”
        at -= 1
    phrase = sentence.phrase_before(at - 1)
    opens = phrase[0] - 1 if phrase else -1
    word, before = sentence.low(opens), opens - 1
    if word == "whom":
        return opens
    noun = word in ("that", "which") and sentence.is_word(before) and not sentence.is_verb(before)
    return opens if noun and not sentence.is_saying(before) else None


def before_helpers(sentence: Sentence, at: int) -> int:
    """The form of “be” before a verb, over what may stand between; else the last helping word, or the word before."""
    back = at - 1
    while back >= sentence.first:
        word = sentence.low(back)
        if word in BE:
            return back
        adverb = word.endswith("ly") and not sentence.capital(back)
        if not (word in HELPERS or adverb or word in DAYS):
            break
        back -= 1
    return min(back + 1, at - 1)


def object_follows(sentence: Sentence, at: int) -> bool:
    """Does the one to whom it is done stand right after the verb, whose words end before this token?"""
    word = sentence.low(at)
    if word in PLAIN_VERBS or (at < sentence.last and sentence.is_saying(at) and at not in sentence.acts):
        return False
    if (
        word.endswith("ing")
        and word not in _THINGS
        and not sentence.capital(at)
        and sentence.is_word(at + 1)
        and at not in sentence.acts
    ):
        return False  # “killed fighting the group”
    if word == "of" or word == "by" or not sentence.is_word(at) or word in DAYS or word in STARTS_CLAUSE:
        return False
    if word in ("at", "up", "as", "over", "about", "around", "in") and (
        sentence.low(at + 1) in ("least", "to", "many", "as", "excess")
        or (sentence.is_number(at + 1) and word in ("over", "about", "around"))
    ):
        return sentence.low(at + 1) != "to" or sentence.is_number(at + 2)
    if word in PREPOSITIONS or word in HELPERS - {"all", "both", "only", "just", "nearly", "almost", "even", "either"}:
        return False
    if word in _NO_OBJECT:
        return False
    if word in ("this", "that"):
        return sentence.low(at + 1) in PEOPLE
    return not word.endswith("ly") or word in ("only", "family", "elderly") or sentence.is_number(at + 1)


def _after_modifier(sentence: Sentence, at: int) -> bool:
    """Does an article, possessive or adjective of a people stand before, so that the word is a noun?"""
    before = sentence.low(at - 1)
    if before in BEFORE_NOUN and not (
        before in ("by", "after", "of", "for", "before", "without", "in", "from") and object_follows(sentence, at + 1)
    ):
        return True
    if before.endswith(("'s", "'")):
        return True
    if sentence.capital(at - 1) and before.endswith(OF_PLACES):
        return True
    return before in ("deadly", "air", "drone", "fresh", "new", "surprise", "major", "mass", "suicide", "aerial")


def _is_adjective(sentence: Sentence, verb: Placed) -> bool:
    """“the wounded”, “wounded children”, “12 dead and 30 injured”."""
    before, after = sentence.low(verb.first - 1), verb.last
    if before in DETERMINERS - {"that"} and sentence.low(after) != "by":
        return True
    return sentence.low(after) in PEOPLE and before not in HELPERS and not before.isalpha()


def _object_shared(sentence: Sentence, placed: Placed) -> bool:
    """“the group killed and abducted hundreds”: does a verb joined to this one have an object?"""
    other = sentence.acts.get(placed.last + 1)
    if other is None or not other.word.is_verb or sentence.low(placed.last) not in ("and", "or"):
        return False
    return other.word.form == placed.word.form and object_follows(sentence, other.last)


def linked_act(sentence: Sentence, at: int) -> Placed | None:
    """The verb of an act to which this one is joined by “and” or a comma: “killed and wounded”."""
    for back in range(at - 2, max(sentence.first, at - 8) - 1, -1):
        placed = sentence.acts.get(back)
        form = sentence.acts[at].word.form
        if placed and placed.word.kind == VERB and (placed.word.form == form or {placed.word.form, form} <= set(_PAST)):
            return placed
    return None


def _heads_clause(sentence: Sentence, at: int) -> bool:
    """Does the phrase before this verb begin a clause, so that it is its subject?"""
    start = sentence.clause_start(at)
    subject = sentence.phrase_before(at - 1)
    return subject is not None and subject[0] - start <= 1

"""Whether an act happened, as its sentence puts it: no where it is denied, wished, planned, supposed or only possible.

What an army *denies*, what a sentence *supposes* (“if … had bombed”, “unless … bombs”), what it *calls for* (“demand
that they be arrested”, “escaped arrest”) and what somebody would *not call* a massacre is not told as having happened.
What is only disputed elsewhere (“…, which the army denies”) or may well be true (“if the army killed him, as it
admits”) stays told.
"""

from framing.acts.clause.constructions import ACTIVE, BEFALLS, PASSIVE, construction
from framing.acts.clause.lexicon import AVOIDS, BE, BREAKS, HELPERS, verb_set
from framing.acts.clause.nobody import nobody_acts
from framing.acts.clause.sentence import Sentence
from framing.acts.clause.subjects import RELATIVE, subject_of
from framing.codebook.act_words import NOUN, Placed
from framing.codebook.negation.denial import denial
from framing.codebook.negation.telling import SO_CALLED
from framing.codebook.negation.words import DENYING
from framing.codebook.negation.words_after import CLAIMS
from framing.core.text.english.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS

_MODAL = frozenset(
    "to will would can could may might must shall should cannot not never n't won't wouldn't couldn't can't didn't"
    " don't doesn't hasn't haven't isn't wasn't weren't".split()
)
_DENIES = frozenset("deny denies denied denying".split())
_TRUE = frozenset(("true", "untrue", "false"))
_NT = "n't"
_NEGATES = frozenset("not never n't no nor nobody none neither cannot hardly without few hard difficult".split())
_ASKING = frozenset("did does do has have had is are was were would will could can should".split())
_CLAUSE = (ACTIVE, PASSIVE, BEFALLS)  # verbs with a clause of their own, no “people killed in”
_SUPPOSES = frozenset(("if", "unless"))
# After these “if” asks, and supposes nothing: “he asked if Norland had bombed the town”.
_ASKS = frozenset(
    "ask asks asked asking know knows knew known knowing wonder wonders wondered see saw say said tell told unclear"
    " clear determine investigate investigating sure unsure check decide doubt doubts doubted doubtful confirm"
    "    verify establish examine on about over of".split()
)
_DEMANDS = verb_set("want seek demand propose request recommend advocate")
_CALLS_FOR = verb_set("call push press appeal plead campaign") | {"plea", "pleas"}
_WANTS_DONE = verb_set("want need")
_ESCAPES = verb_set("escape evade dodge elude")
_FACES = frozenset("face faces facing".split())
_ENDS = frozenset("to stop stops end ends cease".split())  # “called for the killing to end”
_WISH = 6  # between the wish and the act


def happened(sentence: Sentence, placed: Placed) -> bool:
    """False where the act is denied, wished, planned or only possible: “could be killed”, “to kill”, “was not hit”."""
    if _is_only_thought_of(sentence, placed) or _is_supposed(sentence, placed):
        return False
    if _is_wished(sentence, placed) or _is_asked(sentence) or _is_of_nobody(sentence, placed):
        return False
    if not placed.word.is_verb:
        start, line = sentence.line.at[sentence.first], sentence.line
        text = sentence.text[start : line.to[sentence.last - 1]]
        if sentence.low(placed.first - 1) == "no" or _is_noun_denied(sentence, placed):
            return False  # also “if there is no attack”
        rejects = denial(text, line.at[placed.first] - start, line.to[placed.last - 1] - start)
        return rejects is None or rejects.lower() in SO_CALLED  # “the so-called attack” is told
    if _is_denied(sentence, placed):
        return False
    back = placed.first - 1
    while back >= sentence.first and (
        sentence.low(back) in HELPERS or sentence.low(back) in _MODAL or sentence.low(back).endswith("ly")
    ):
        word, after = sentence.low(back), sentence.low(back + 1)
        over = (word == "to" and after in ("have", "having")) or (
            word in ("not", "never") and after in ("only", "just")
        )
        if word in _MODAL and not over:  # “is said to have died”, “not only killed”
            return False
        back -= 1
    return True


def _is_asked(sentence: Sentence) -> bool:
    """“Did the guards kill him?”"""
    return sentence.low(sentence.last - 1) == "?" and sentence.low(sentence.first) in _ASKING


def _is_of_nobody(sentence: Sentence, placed: Placed) -> bool:
    """“Neither the police nor the army fired”, “nobody fired”, “no guard fired”: of a verb."""
    if not placed.word.is_verb:
        return False
    if "neither" in (sentence.low(sentence.clause_start(placed.first)), sentence.low(sentence.first)):
        return True
    subject = subject_of(sentence, placed) if construction(sentence, placed) == ACTIVE else None
    if subject is None or not nobody_acts(sentence, subject):
        return False
    between = sentence.low_words(subject[1], placed.first)  # “no one knows who fired”, “showed no mercy and fired”
    return {*RELATIVE, "and", "but"}.isdisjoint(between)


def _is_only_thought_of(sentence: Sentence, placed: Placed) -> bool:
    """“to avoid more deaths”, “at risk of death”, “if he kills them”, “aimed at wiping them out”."""
    for at in range(placed.first - 1, max(sentence.first, placed.first - 6) - 1, -1):
        word = sentence.low(at)
        if word in AVOIDS and (placed.word.form in ("ing", "") or word in ("threat", "risk", "fear")):
            return not (word in ("limit", "prevent") and sentence.low(at - 1) == "not")
        if word in ("lead", "cause", "bring", "result", "mean") and not placed.word.is_verb:
            return any(sentence.low(n) in _MODAL for n in range(max(sentence.first, at - 3), at))
        if word in ("if", "until") and placed.word.form == "past":
            return word == "until" and sentence.low(placed.first - 1) in ("had", "has", "have")  # “until it has won”
        if word == "if":
            return placed.word.form in ("base", "third")
        verb = sentence.is_verb(at) and at not in sentence.acts and not sentence.is_be(at)
        if verb and word not in ("to", "had", "has", "have"):
            return False
        if word in (",", ";", ":", "who", "that", "which", "after", "when") or at in sentence.acts:
            return False
    return False


def _is_denied(sentence: Sentence, placed: Placed) -> bool:
    """“denied that it had killed”, “denied killing”, “rejected claims that it killed”, “denied the killing of”."""
    at = _denial(sentence, placed.first)
    if at is None:
        return False
    first = placed.first
    between = sentence.low_words(at + 1, first)
    if placed.word.form == "ing":  # “denied [ever] killing”, “claims of killing”; not “responsibility for killing”
        of_claim = between[-1:] == ["of"] and _names_claim(between)
        alone = all(w in HELPERS or w.endswith(("ly", "ing")) or w in ("or", "and") for w in between)
        finite = sentence.is_be(first - 1) and _tells_a_clause(sentence, at, first)
        return of_claim or finite or (alone and sentence.low(at) in _DENIES)
    if between and set(between) <= HELPERS | {"having", "ever"}:
        return sentence.low(at) in _DENIES  # “denied having bombed”
    return construction(sentence, placed) in _CLAUSE and _tells_a_clause(sentence, at, first)


def _is_noun_denied(sentence: Sentence, placed: Placed) -> bool:
    """“denied the killing of”, “denied that a strike had hit the town”; not “denied [that] the attack killed nine”."""
    first = placed.first
    at = _denial(sentence, first)
    if at is None:
        return False
    of_it = at == first - 2 and sentence.low(at) in _DENIES and sentence.low(first - 1) in DETERMINERS
    if of_it and not _verb_follows(sentence, placed.last):
        return True
    articles = (sentence.low(n) for n in range(first - 1, max(at, first - 4), -1) if sentence.low(n) in DETERMINERS)
    return next(articles, "") in ("a", "an", "any") and _tells_a_clause(sentence, at, first)


def _denial(sentence: Sentence, first: int) -> int | None:
    """The verb of denying in whose scope a token stands: no comma and no other clause but its own “that” between."""
    opened = False
    for at in range(first - 1, max(sentence.first, first - 30) - 1, -1):
        word, before = sentence.low(at), sentence.low(at - 1)
        untrue = word in _TRUE and sentence.low(at + 1) == "that"  # “it is not true that”
        if untrue or DENYING.fullmatch(word):
            negated = _is_negated(sentence, max(sentence.first, at - 4), at)
            own = untrue or word in _DENIES or _names_claim(sentence.low_words(at + 1, first))
            return at if own and negated == (word == "true") else None
        opens = word == "that" and sentence.is_word(at - 1) and not opened
        if opens and not (DENYING.fullmatch(before) or _names_claim([before]) or before in _TRUE):
            return None  # “denied entry to the people that …”
        opened = opened or opens
        if (word in BREAKS and not opens) or not sentence.is_word(at) or sentence.is_saying(at):
            return None
    return None


def _names_claim(words: list[str]) -> bool:
    return any(map(CLAIMS.fullmatch, words))


def _tells_a_clause(sentence: Sentence, denial: int, first: int) -> bool:
    """Does a verb of denying bring a clause that holds a token: with “that”, or “its men killed”?"""
    if _another_verb_before(sentence, denial + 1, first):
        return False  # “the man who denied that nine were killed was arrested”
    between = sentence.low_words(denial + 1, first)
    if "that" in between or (between and between[0] in PRONOUNS):
        return True
    if sentence.low(denial - 1) in ("who", "which"):
        return False  # “the man who denied everything was killed”
    before = sentence.before_helpers(first)
    subject = sentence.phrase_before(before) if before > denial else None
    return subject is not None and subject[0] == denial + 1


def _verb_follows(sentence: Sentence, at: int) -> bool:
    """Has the noun that ends here a verb of its own, perhaps after “of …” or “on …”?"""
    after = at
    if sentence.low(at) in PREPOSITIONS:
        phrase = sentence.phrase_after(at + 1)
        after = phrase[1] if phrase else at
    return sentence.is_verb(after)


def _is_negated(sentence: Sentence, first: int, last: int) -> bool:
    """Does one of these tokens negate?"""
    return any(word in _NEGATES or word.endswith(_NT) for word in map(sentence.low, range(first, last)))


def _is_supposed(sentence: Sentence, placed: Placed) -> bool:
    """“if Norland had bombed”, “if the guards are killed”, “unless Norland bombs”, “had the army struck …, …”."""
    if not placed.word.is_verb:
        return False
    first, start = placed.first, sentence.clause_start(placed.first)
    opener = sentence.low(start - 1)
    if opener in _SUPPOSES and all(sentence.is_word(n) for n in range(start, first)):
        supposed = opener == "unless" or _is_unreal(sentence, placed, start)
    else:
        supposed = _had_before(sentence, start, first)
    supposed = supposed and not _another_verb_before(sentence, start, first)
    return supposed and construction(sentence, placed) in _CLAUSE


def _is_unreal(sentence: Sentence, placed: Placed, start: int) -> bool:
    """“if they had been killed”, “if they are killed”, “if they kill”; “if they were killed” may be meant as a fact."""
    if sentence.low(start - 2) in _ASKS:
        return False
    helpers = _helpers(sentence, start, placed.first)
    over = helpers & {"being", "has", "have"} or placed.word.form == "ing"  # “if they are killing us”
    return "had" in helpers or placed.word.form in ("base", "third") or (bool(helpers & {"is", "are"}) and not over)


def _another_verb_before(sentence: Sentence, start: int, first: int) -> bool:
    """Does a clause that begins at a token have its verb before this one, with no “and” between the two?"""
    back = max(start - 1, sentence.before_helpers(first))
    joined = sentence.low(back) in ("and", "or", "nor")
    return not joined and any(sentence.is_verb(n) and sentence.low(n) != "had" for n in range(start, back + 1))


def _helpers(sentence: Sentence, start: int, first: int) -> set[str]:
    """The helping verbs of a verb; of one that “and” joins to another without its own, those of the other."""
    back = max(start - 1, sentence.before_helpers(first))
    found = set(sentence.low_words(back + 1, first)) & (BE | HELPERS)
    earlier = [n for n in sentence.acts if start <= n < back and sentence.acts[n].word.is_verb]
    if not found and sentence.low(back) in ("and", "or") and earlier:
        return _helpers(sentence, start, max(earlier))
    return found


def _had_before(sentence: Sentence, start: int, first: int) -> bool:
    """“Had the army struck the convoy, …”: a “had” that opens its clause, before its subject; no question."""
    for at in range(first - 2, start - 1, -1):
        if not sentence.is_word(at):
            return False
        if sentence.low(at) == "had":
            opens = (
                at == sentence.first or not sentence.is_word(at - 1) or sentence.low(at - 1) in ("that", "and", "but")
            )
            asked = sentence.low(sentence.last - 1) == "?"
            subject = sentence.low(at + 1) in PRONOUNS or sentence.opens_phrase(at + 1)
            subject = subject and not sentence.is_verb(at + 1)  # not “a family that had fled”
            return opens and subject and not asked
    return False


def _is_wished(sentence: Sentence, placed: Placed) -> bool:
    """Is the act only demanded, or escaped?"""
    if placed.word.is_verb:
        return _is_to_be_done(sentence, placed)
    return placed.word.kind == NOUN and _is_called_for(sentence, placed)


def _is_called_for(sentence: Sentence, placed: Placed) -> bool:
    """“called for the arrest of”, “demand his arrest”, “escaped arrest”, “faces arrest”; not “wanted for murder”."""
    low, back = sentence.low, placed.first - 1
    while placed.first - back <= _WISH and _goes_with_noun(sentence, back):
        back -= 1
    word = low(back)
    if word in _ESCAPES | _FACES and back == placed.first - 1:  # “escaped the slaughter”: that there was
        return placed.word.sort in ("kill", "seize")
    wished = word in _DEMANDS or (word == "for" and low(back - 1) in _CALLS_FOR)
    return wished and not any(low(at) in _ENDS for at in range(placed.last, placed.last + _WISH))


def _goes_with_noun(sentence: Sentence, at: int) -> bool:
    word = sentence.low(at)
    if any(word in words for words in (_DEMANDS, _ESCAPES, _FACES, PREPOSITIONS, BREAKS, HELPERS)):
        return False
    return sentence.is_word(at) and not sentence.is_verb(at)


def _is_to_be_done(sentence: Sentence, placed: Placed) -> bool:
    """“demand that they be arrested”, “want them arrested”, “like to see them arrested”, “short of arresting”."""
    low, first = sentence.low, placed.first
    if placed.word.form == "ing":
        return low(first - 1) == "of" and low(first - 2) == "short"
    if placed.word.form not in ("past", "either"):
        return False
    if low(first - 1) == "be":
        return sentence.is_word(first - 2) and low(first - 2) not in HELPERS
    for at in range(first - 1, first - 2 - _WISH, -1):
        if low(at) in _WANTS_DONE or (low(at) == "see" and low(at - 1) == "to"):
            return True
        if not _goes_with_noun(sentence, at):
            return False
    return False

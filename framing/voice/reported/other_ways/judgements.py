"""What somebody condemns, denies, demands, fears or admits, said in a noun: "Norway condemned the raid", "the board
denies fraud", "the union called for a strike". The word for it is theirs who do; the outlet does not say that it is so.
"""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.speaker_nouns import GROUPS, ends_in_ly
from framing.voice.lexicons.speaker_verbs import PLAIN_PASTS
from framing.voice.reported.bounds import looks_past
from framing.voice.reported.other_ways.naming import phrase_end, speaks
from framing.voice.reported.sentence import PAUSES, Found, Sentence

JUDGED = "judged or denied"
JUDGING = frozenset(speech.JUDGES | speech.DENIED | speech.REJECTS | speech.WITH_PREPOSITION.keys())
FAR = 12  # words before a verb, in which whoever judges may stand
_GROUPS = GROUPS | set("families family group groups party team teams".split())
_NO_NOUN = PRONOUNS | PREPOSITIONS | DAYS
_NO_NOUN |= set("and nor or to that how why what whether if when him her them us me himself herself".split())


def judged(sentence: Sentence, verb: int) -> Iterator[Found]:
    """What the verb at a token, one of `JUDGING`, says that its subject condemns, denies or demands.

    >>> words = "The premier condemned the raid , and his party called for an inquiry .".split()
    >>> for verb in (2, 9):
    ...     [found] = judged(Sentence(words), verb)
    ...     print(*words[slice(*found.content)], "|", *words[slice(*found.source)])
    the raid | The premier
    an inquiry | his party
    """
    source = sentence.subject(verb)
    begin = verb + 1 + (sentence.low[verb] in speech.WITH_PREPOSITION)
    if source is None or not _is_theirs(sentence, source, verb) or not _takes_noun(sentence, verb, begin):
        return
    low, end = sentence.low, phrase_end(sentence, begin)
    related = "who" in low[source[1] : verb]
    clause = low[end : end + 1] != [] and low[end] in speech.FINITE
    if clause and (not related or low[verb] in speech.SAYS_CLAUSE):
        return  # “admitted | the plan was a mistake”
    if any(rule(low[verb], low[begin:end]) for rule in _NO_JUDGEMENT):
        return
    over = (end, sentence.part_at(verb)[1]) if clause else None  # “who denounced the raid | was sent home”
    if not clause and low[max(0, source[0] - 2) : source[0]] in ([",", "as"], [",", "while"]):
        over = (source[0] - 2, begin)  # “Lee said it was over | , as the union called for | a strike”
    cue = (verb if low[verb - 1] == "," else source[1], begin)
    yield Found(JUDGED, (begin, end), cue, source, None, over)


def _is_theirs(sentence: Sentence, source: Span, verb: int) -> bool:
    """“Norway | condemned”; not “was condemned”, “the | demand”, “to | condemn”, “the rain | demanded”."""
    before, word = sentence.low[verb - 1], sentence.low[verb]
    if word.endswith("ing") or before in DETERMINERS or before == "to" or sentence.passive(verb) is not None:
        return False
    return speaks(sentence, *source)


def _takes_noun(sentence: Sentence, verb: int, begin: int) -> bool:
    """“denied | fraud”, “called for | a strike”; not “called | a strike”, “denied | him”, “denied | that”."""
    low, leads = sentence.low, speech.WITH_PREPOSITION.get(sentence.low[verb])
    if begin >= sentence.end or (leads and low[begin - 1] not in leads):
        return False
    return low[begin] != "" and low[begin] not in PAUSES | _NO_NOUN and not ends_in_ly(low[begin])


def _befalls_people(verb: str, noun: list[str]) -> bool:
    """“condemned | the crew”; but “called for | the crew”."""
    return verb not in speech.WITH_PREPOSITION and means_people(head_noun(noun))


def _is_withheld(verb: str, noun: list[str]) -> bool:
    """“denied | entry”, “denied | the families compensation”."""
    return verb in speech.DENIED and (head_noun(noun) in speech.GIVEN_OR_DENIED or denied_to_somebody(noun))


def _is_turned_down(verb: str, noun: list[str]) -> bool:
    """“rejected | the offer”; but “rejected | the claim”."""
    return verb in speech.REJECTS and head_noun(noun) not in speech.CLAIMED_BY_OTHERS


_NO_JUDGEMENT = _befalls_people, _is_withheld, _is_turned_down


def denied_to_somebody(low: list[str]) -> bool:
    """ "denied | the families compensation", but "denied | the troops committed murder".

    >>> denied_to_somebody("the group a visa".split()), denied_to_somebody("the group committed fraud".split())
    (True, False)
    >>> denied_to_somebody("that its members had lied".split())
    False
    """
    if len(low) < 3 or low[0] not in DETERMINERS - {"that"} or not (means_people(low[1]) or low[1] in _GROUPS):
        return False
    return low[2] not in PREPOSITIONS | speech.FINITE | PLAIN_PASTS and not looks_past(low[2])

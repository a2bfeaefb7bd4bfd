"""What is no part of what a source says, whatever the tagger hopes: one sentence in; out, its words to be set apart.

“…; Israel disputes the number”: another's clause. “said on condition of anonymity”, “in a statement that was sent on
Monday”: how it was said. “according to the mayor”, “accused of theft by the mayor”: who says it, behind the content.
“What Norway calls a ‘reform’ has failed”: Norway only gives the name.
"""

from collections.abc import Iterator
from itertools import starmap
from typing import NamedTuple

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DETERMINERS, MODALS, PRONOUNS
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.reporting_words import VERB_OF
from framing.voice.lexicons.speaker_nouns import DOCUMENTS
from framing.voice.lexicons.speaker_verbs import ALSO_NOUNS, QUOTING, VERBS
from framing.voice.reported.bounds import LONGEST, STOPS, next_pause, part_begin, past_helpers, subject_end, words_end
from framing.voice.reported.other_ways.main_clauses import main_clause
from framing.voice.reported.other_ways.names_in_passing import named_in_passing
from framing.voice.reported.other_ways.passives import charged_by

_SOURCE_STOPS = set(",;:.!?—–()") | {""}
_NAMED = 12  # words at most, of whoever stands after “according to”
_NAMED_IN_BRACKETS = 3  # tokens of “(Lab, Holtby”: no more than where somebody sits
_LEADS = {"but", "while", "whereas", "though", "although", "yet"}
# Verbs of judging: what follows is what they are about (“disputes the number”), no words, unless with “that”.
_JUDGES = {"deny", "dispute", "reject", "refute", "rebut", "doubt", "question", "contest", "condemn", "criticise"}
_JUDGES |= {"criticize", "denounce", "dismiss", "disagree", "praise", "welcome", "contradict", "disavow"}
_DOUBTS = {"doubt": "doubt", "doubts": "doubt", "doubted": "doubt", "disagree": "disagree", "disagrees": "disagree"}
_DOUBTS |= {"disagreed": "disagree", "contests": "contest", "contested": "contest", "contest": "contest"}
_DOUBTS |= {"welcomes": "welcome", "welcomed": "welcome", "welcome": "welcome"}
_VERB = VERB_OF | _DOUBTS
_SAID_IN = DOCUMENTS | set("interview speech address broadcast recording video audio podcast briefing".split())
_IN = {"in", "on", "via", "through", "at"}
_HEARER = 4  # tokens of “told reporters [in a letter that …]”
_RELATIVE_VERBS = speech.BE | set("has had will would could appeared went came aired ran did does".split())
_REASONS = {"because", "to", "as", "since", "due", "in", "out", "so"}  # why somebody will not be named
_TO_BE_NAMED = {"named", "identified", "quoted", "photographed", "recorded"}
_DOES_NOT_WISH = set("asked asks asking declined declines declining refused refuses refusing wished wanted".split())
_GIVING = {"according", "that", "per"}  # what follows them is a source's already
_AFTERWARDS = set("by within hours minutes days weeks months soon since later".split())
_CRIES = set("chanted chanting chants screamed screaming shouted shouting shouts sang whispered yelled yelling".split())
_PLACES = set("after as at before during for from in into on outside over through throughout to towards until".split())
_LONG = 16  # tokens back to the verb of a clause
_TIMES = set("minute minutes hour hours day days week weeks month months year years".split())
_BEFORE_TIMES = 3  # tokens of “barely a full | day after”


class Apart(NamedTuple):
    """Tokens of a sentence that are nobody's content; a source and cue that stand there; `hearer`: neither."""

    over: Span
    source: Span | None = None
    cue: Span | None = None
    hearer: Span | None = None


def set_apart(low: list[str], capital: list[bool]) -> Iterator[Apart]:
    """What of a sentence is no content; `low` has plain apostrophes, and "" for what stands in marks.

    >>> words = "The mill is safe , she said ; Ray disputes the claim .".split()
    >>> [one] = set_apart([word.lower() for word in words], [word[0].isupper() for word in words])
    >>> words[slice(*one.over)], words[slice(*one.source)]
    ([';', 'Ray', 'disputes', 'the', 'claim'], ['Ray'])
    """
    for at, word in enumerate(low):
        if (rule := _BY_WORD.get(word)) is not None:
            yield from rule(low, capital, at)


def _according_to(low: list[str], _capital: list[bool], to: int) -> Iterator[Apart]:
    """ "… is safe, | according to Lee, a former jockey": who says so, and what he is."""
    if not to or low[to - 1] != "according":
        return
    far = to + 1 + _NAMED
    stop = next((at for at in range(to + 1, min(far + 1, len(low))) if low[at] in _SOURCE_STOPS), len(low))
    named = (to + 1, stop if stop <= far else to + 1)
    over = _apposition(low, named[1], behind=to > 1 and low[to - 2] == ",") or named[1]
    yield Apart((to + 1, over), named, (to - 1, to + 1))


def _at_comma(low: list[str], capital: list[bool], comma: int) -> Iterator[Apart]:
    """ "…, but Lee disputes it", "…, a day after Lee warned that": as behind a semicolon; "…, the board has resigned":
    where the main clause goes on."""
    if not comma:
        return
    if low[comma + 1 : comma + 2] == ["but"]:
        yield from _at_semicolon(low, capital, comma)
    elif _past_a_time(low, comma + 1) > comma + 1:
        yield from _anothers_clause(low, capital, comma)
    elif main := main_clause(low, capital, comma):
        yield Apart(*main)


def _at_semicolon(low: list[str], capital: list[bool], at: int) -> Iterator[Apart]:
    """Another's clause, what came after, and another's words in marks: "One called it “…” | ; another, | “…”"."""
    yield from _anothers_clause(low, capital, at)
    marks = next((n for n in range(at + 2, min(at + _HEARER + 4, len(low))) if low[n] == ""), 0)
    if marks and low[marks - 1] == "," and not any(word in VERBS for word in low[at:marks]):
        yield Apart((at, marks))
    yield from _later_on(low, at)


def _but_or_and(low: list[str], _capital: list[bool], at: int) -> Iterator[Apart]:
    """ "did not say when | but said | that it would", "denied the charge | and said | that …"."""
    following = low[at + 1] if at + 1 < len(low) else ""
    negated = low[at] == "but" and following in speech.INSERTED and _is_negated(low, at)
    if negated or (following in speech.WITH_CLAUSE and _is_over(low, at)):
        yield Apart((at, at + 2), cue=(at + 1, at + 2))


def _unnamed(low: list[str], _capital: list[bool], named: int) -> Iterator[Apart]:
    """ "who | asked not to be named"."""
    if low[named - 2 : named] == ["to", "be"] and (asks := _asks(low, named)) is not None:
        end = named + 1
        says = not speech.INVERTED_WITHOUT_OBJECT.isdisjoint(low[end : end + 1])
        yield Apart((asks, end + says), None, (end, end + 1) if says else None, (asks, end))


def _of_document(low: list[str], _capital: list[bool], that: int) -> Iterator[Apart]:
    """ "said in a statement | that was sent on Monday"."""
    if _tells_of_document(low, that):
        yield Apart((that, next_pause(low, that + 1, {"that"})))


def _where_they_cried(low: list[str], _capital: list[bool], cries: int) -> Iterator[Apart]:
    """ "chanted “No” | outside the town hall"."""
    if low[cries + 1 : cries + 2] == [""]:
        end = next((at for at in range(cries + 2, len(low)) if low[at] != ""), cries)
        if low[end] in _PLACES:
            yield Apart((end, next_pause(low, end)))


def _told_behind_brackets(low: list[str], capital: list[bool], closed: int) -> Iterator[Apart]:
    """ "Lee (who gave no reason) | told the board that …": what stands in brackets is not said, and no part of it."""
    says = closed + 1
    if low[says : says + 1] == [""] or says >= len(low) or low[says] not in speech.TELLS_CLAUSE:
        return
    opened = next((at for at in range(closed - 1, max(0, closed - LONGEST), -1) if low[at] in "()"), closed)
    if low[opened] != "(" or closed - opened <= _NAMED_IN_BRACKETS:
        return
    begin = part_begin(low, opened, _NAMED)
    named = low[begin:opened]
    if named and (capital[opened - 1] or means_people(head_noun(named))) and speech.FINITE.isdisjoint(named):
        yield Apart((opened, says + 1), (begin, opened), (says, says + 1))


def _is_negated(low: list[str], but: int) -> bool:
    """“Did not say when | but said that it would”, “declined to say why | but insisted …”: two things, one unsaid."""
    before = low[max(0, but - LONGEST) : but]
    negated = any(word in ("not", "never") or word.endswith("n't") for word in before)
    refused = any(word.startswith(("declin", "refus")) for word in before)
    return (negated or refused) and low[but + 2 : but + 3] != ["by"]  # “not safe but feared by all”


def _later_on(low: list[str], at: int) -> Iterator[Apart]:
    """ "…would not rise | , but by evening they had risen": what came after; no words of who said it."""
    end = next_pause(low, at + 2, {","})
    told = low[at + 2 : end]
    if told[:1] and told[0] in _AFTERWARDS and "would" in low[:at] and not MODALS & set(told):
        yield Apart((at, end))


def _is_over(low: list[str], end: int) -> bool:
    """ "denied the charge | and said", "said it was late | but denied having slept": does no clause go on there?"""
    if VERB_OF.get(low[end + 1]) == "deny" and low[end + 2 : end + 3] and low[end + 2].endswith("ing"):
        return True
    for at in range(end - 1, max(-1, end - _LONG), -1):
        if low[at] in speech.OF_CLAUSES or low[at] in STOPS:
            return False
        if VERBS.get(low[at]) == "finite" and low[at] not in ALSO_NOUNS:
            # “According to the readout, Lee briefed them | and noted”: all is its.
            before = low[max(0, at - LONGEST) : at]
            return at + 1 < end and not any(VERBS.get(one) == "finite" or one in _GIVING for one in before)
    return False


def _apposition(low: list[str], stop: int, behind: bool) -> int | None:
    """Where what tells more of whoever is named before `stop` ends: “, a former jockey”, “, who owns the pub”.

    “According to the owner, a ferry will sink” has none. A clause of its own follows, or all that was said stands
    `behind` whoever is named.
    """
    first, end = stop + 1, next_pause(low, stop + 1)
    if low[stop : stop + 1] != [","] or first >= end:
        return None
    if low[first] in ("who", "whose"):
        return end
    relative = next((at for at in range(first, end) if low[at] in speech.RELATIVE), end)
    noun = low[first:relative]
    if noun[:1] not in (["a"], ["an"], ["the"], ["one"]) or any(word in speech.FINITE for word in noun):
        return None
    if noun[0] in ("the", "one") and not means_people(head_noun(noun)):
        return None
    if end >= words_end(low):
        return end if behind else None
    clause = low[end + 1 : next_pause(low, end + 1)]
    own = low[end] == "," and clause and clause[0] not in speech.OF_CLAUSES and clause[0].isalpha()
    return end if own and any(word in speech.FINITE for word in clause[1:]) else None


def _who_says_so(low: list[str], capital: list[bool], verb: int) -> Iterator[Apart]:
    """ "The ferry is back, says the owner, a former jockey.": what he is, he does not say."""
    if not verb or low[verb - 1] != ",":
        return
    stop = next_pause(low, verb + 1)
    named = low[verb + 1 : stop]
    if not named or len(named) > _NAMED or not speech.OF_CLAUSES.isdisjoint(named):
        return
    if capital[verb + 1] or (named[0] in DETERMINERS and means_people(head_noun(named))):
        over = _apposition(low, stop, behind=True)
        if over:
            yield Apart((verb, over), (verb + 1, stop), (verb, verb + 1))


def _on_condition(low: list[str], _capital: list[bool], anonymity: int) -> Iterator[Apart]:
    """ "on (the) condition of anonymity", and why: “because they were not allowed to speak”."""
    begin = next((at for at in range(anonymity - 1, max(-1, anonymity - 4), -1) if low[at] == "condition"), None)
    if begin is None:
        return
    begin -= begin > 0 and low[begin - 1] == "the"
    begin -= begin > 0 and low[begin - 1] == "on"
    end = anonymity + 1
    if end < len(low) and low[end] in _REASONS:
        stop = next_pause(low, end, {"that"})
        says = any(VERBS.get(low[at]) == "finite" for at in range(end, stop))  # “because she feared …” is her fear
        end = end if says else stop
    yield Apart((begin, end), None, None, (anonymity + 1, end))


def _asks(low: list[str], named: int) -> int | None:
    """ "who | asked not to be named": where that begins."""
    return next((at for at in range(named - 3, max(-1, named - 6), -1) if low[at] in _DOES_NOT_WISH), None)


def _anothers_clause(low: list[str], capital: list[bool], semicolon: int) -> Iterator[Apart]:
    """ "…; Israel disputes the number": a clause with a subject of its own, and a verb of saying or judging."""
    begin = semicolon + 1
    if low[begin : begin + 2] == ["however", ","]:
        begin += 2
    begin = _past_a_time(low, begin + (begin < len(low) and low[begin] in _LEADS))
    if begin >= len(low) or low[begin] in PRONOUNS - {"another", "others"}:  # “; he said …”: whoever spoke goes on
        return
    first = subject_end(low, capital, begin)
    if first is None:
        return
    verb = past_helpers(low, first)
    following = low[verb + 1] if verb + 1 < len(low) else ""
    meant = _VERB.get(low[verb])
    below = any(word in speech.RELATIVE for word in low[begin:first])
    seen = low[verb] in speech.PERCEIVES and following != "that"  # “his agents found them”: a deed
    noun = low[verb] in ALSO_NOUNS and (following in speech.FINITE or VERBS.get(following) == "finite")
    if meant is None or noun or below or seen or low[verb].endswith("ing") or following in ("of", "by"):
        return
    if not (any(capital[begin:first]) or means_people(head_noun(low[begin:first]))):
        return
    end = verb + 1
    if meant in _JUDGES and following not in {"that", "what", "how", "why"}:
        end = next((at for at in range(end, len(low)) if low[at] in ("", ";")), words_end(low))
    yield Apart((semicolon, end), (begin, first), (first, verb + 1))


def _past_a_time(low: list[str], begin: int) -> int:
    """ "a day after | the board warned": where the clause begins that a time is told by; the same place if by none."""
    near = range(begin, min(begin + _BEFORE_TIMES + 1, len(low) - 1))
    return next((at + 2 for at in near if low[at] in _TIMES and low[at + 1] in ("after", "before")), begin)


def _quoted_as(low: list[str], _capital: list[bool], as_: int) -> Iterator[Apart]:
    """ "The paper quoted | Lee as saying | it was shut": Lee says so."""
    says = as_ + 1 + (low[as_ + 1 : as_ + 2] == ["having"])
    verb = next((at for at in range(as_ - 2, max(-1, as_ - _NAMED), -1) if low[at] in QUOTING), 0)
    if not verb or says >= len(low) or low[says] not in VERBS:
        return
    if low[verb - 1] not in speech.BE:
        yield Apart((verb + 1, says + 1), (verb + 1, as_), (as_ + 1, says + 1))
    elif low[verb + 1] in ("by", "in", "on"):  # “| Lee was quoted by the paper as saying | it was shut”
        be = next(at for at in range(verb - 1, -1, -1) if at == 0 or low[at - 1] not in speech.BE | speech.AUXILIARIES)
        end = be - (low[be - 1] == ",")
        begin = part_begin(low, end, _NAMED)
        if begin < end and low[begin] not in speech.RELATIVE:
            yield Apart((be, says + 1), (begin, end), (be, verb + 1), (verb + 1, says + 1))


def _tells_of_document(low: list[str], that: int) -> bool:
    """ "said in a statement that was sent": a relative clause, since its verb follows at once."""
    noun = that - (3 if that > 2 and low[that - 2] == "on" else 1)  # “in a post on Facebook that was”
    if that + 1 >= len(low) or low[that + 1] not in _RELATIVE_VERBS or noun < 1 or low[noun] not in _SAID_IN:
        return False
    begun = next((at for at in range(noun - 1, max(0, noun - 5), -1) if low[at] in _IN), None)
    if begun is None or (begun < noun - 1 and low[begun + 1] not in DETERMINERS | {"another"}):
        return False
    told = any(word in speech.TELLS for word in low[max(0, begun - _HEARER) : begun])
    return told or VERBS.get(low[begun - 1]) in ("finite", "base")


_BY_WORD = {
    **dict.fromkeys(_CRIES, _where_they_cried),
    **dict.fromkeys(_TO_BE_NAMED, _unnamed),
    **dict.fromkeys(speech.INVERTED_WITHOUT_OBJECT, _who_says_so),
    "to": _according_to,
    ",": _at_comma,
    ";": _at_semicolon,
    "but": _but_or_and,
    "and": _but_or_and,
    "anonymity": _on_condition,
    "that": _of_document,
    ")": _told_behind_brackets,
    "by": lambda low, capital, by: starmap(Apart, charged_by(low, capital, by)),
    "as": _quoted_as,
    "what": lambda low, _capital, what: map(Apart, named_in_passing(low, what)),
}

"""One headline in tokens; out, what it gives to a source by a sign or a bare verb, as only headlines do.

“Mayor: bridge to open in May”, “Bridge to open – mayor”; “Ferry unsafe, inspectors warn”, “…, says central bank”.
"""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.reported_speech import INSERTED, INVERTED, WH
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, GROUPS, SLUGS
from framing.voice.reported.sentence import DASHES, Found, Sentence
from framing.voice.speakers.grammar.noun_phrases import head_at, means_people

RULE = "headline"
_SOURCE = 6  # words of a source, at most
_LEAST = 2  # words of what is said, at least
# Of bodies and documents, what stands before a colon for what is told of as often: “Fire: two rescued”.
_TOLD_OF = set(
    "bill book campaign centre center club column fire front house law league order piece post project".split()
)
_LONG = 6  # letters: “NATO”, not “BREAKING”


def in_headline(words: list[str], quoted: list[bool] | None = None) -> Iterator[Found]:
    """What only a headline gives to a source so.

    >>> words = "Ferry unsafe , inspectors warn".split()
    >>> [(words[slice(*one.content)], words[slice(*one.source)]) for one in in_headline(words)]
    [(['Ferry', 'unsafe'], ['inspectors'])]
    """
    sentence = Sentence(words, quoted)
    if not sentence.pauses:
        return
    first, last = sentence.pauses[0], sentence.pauses[-1]
    if sentence.low[first] == ":" and _names(sentence, 0, first) and _is_said(sentence, first + 1, sentence.end):
        yield Found(RULE, (first + 1, sentence.end), (first, first + 1), (0, first))
    elif sentence.low[last] in DASHES | {":"}:
        if _names(sentence, last + 1, sentence.end) and _is_said(sentence, 0, last):
            yield Found(RULE, (0, last), (last, last + 1), (last + 1, sentence.end), over=(last, sentence.end))
    elif sentence.low[last] == "," and last >= _LEAST and (found := _who_says(sentence, last + 1)):
        source, cue = found
        yield Found(RULE, (0, last), cue, source, over=(last + 1, sentence.end))


def _who_says(sentence: Sentence, begin: int) -> tuple[Span, Span] | None:
    """“…, says central bank”, “…, inspectors warn”: the source and the verb behind the last comma."""
    low, end = sentence.low, sentence.end
    if begin + 1 >= end:
        return None
    if low[begin] in INVERTED and _names(sentence, begin + 1, end):
        return (begin + 1, end), (begin, begin + 1)
    if low[end - 1] in INSERTED and _names(sentence, begin, end - 1):
        return (begin, end - 1), (end - 1, end)
    return None


def _names(sentence: Sentence, first: int, last: int) -> bool:
    """Do these words name somebody who may say something: people, a body, a document, “UN”, a first name?"""
    low = sentence.low[first:last]
    if not 0 < len(low) <= _SOURCE or low[0] in SLUGS or sentence.finite(first, last):
        return False
    head = low[head_at(low)]
    if head in _TOLD_OF:
        return False
    known = head in BODIES | DOCUMENTS | GROUPS or means_people(head) or bool(gender_of_first_name(low[0]))
    word = sentence.words[first]
    return known or (
        len(low) == 1 and word.isupper() and len(word) < _LONG and not all(map(str.isupper, sentence.words))
    )


def _is_said(sentence: Sentence, first: int, last: int) -> bool:
    """Is this a clause, or what is to be: “bridge will open”, “bridge to open”, and no question?"""
    low = sentence.low[first:last]
    clause = sentence.finite(first, last) or "to" in low
    return len(low) > _LEAST and clause and low[0] not in WH and low[0].isalnum()

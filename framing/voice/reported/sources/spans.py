"""Reported stretches with the words for their sources and cues in; out, the same put right, and who is meant.

“Thousands marched in Holtby, demanding that …”: theirs, not Holtby's. “It is understood that …”, “It has emerged that
…”: “it” says nothing. “Shareholders were promised …”: they hear it. “Ann Lee is expected to resign”: others say it.
"""

import re

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, lowered
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.noun_phrases import source_words
from framing.voice.grammar.nouns import means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.speaker_nouns import DOCUMENTS, ends_in_ly, is_plural
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.reported.bounds import looks_past, subject_end

WORDS = re.compile(r"[\w’']+")
# “People who call the plan a theft”; “it a theft”, which the tagger may take for the source alone.
_IT = re.compile(r"(?:it|them|him|her) ")
_HOLDS = any_of("call consider deem think thought believe find found hold")
_WHO = re.compile(
    rf"(?P<people>(?:[\w’'-]{{1,30}} ){{0,5}}[\w’'-]{{1,30}}) who (?:\w{{1,20}} ){{0,2}}{_HOLDS}(?:s|d|ed|ing)? "
)
PLACES = set(
    "in at on outside inside near around into onto across through to toward towards along against over under with"
    " before behind beside".split()
)
# “No one knows how …”, “no witness said that …”; “No 10” and “No Kings organisers” are somebody.
NO_ONE = re.compile(
    r"(?:nobody|nothing|no[ -]one|none|neither|no (?!fewer|less|small)(?-i:[a-z]{1,30})|not (?:one|a single))\b"
    r"(?!['’]| (?:but|except|other)\b)",
    re.IGNORECASE,
)
_NEAR = 120  # characters from the head of a sentence to a question in it
_FAR = 600  # characters back that are looked at, so that a long sentence is read once
_CLAUSE_STOPS = {",", ";", ":", "(", ")", "—", "–", "--"}
_DATES = DAYS | {month.lower() for month in MONTHS}
_BEFORE_MONTHS = re.compile(r"\b(?:in|on|since|until|by|from|last|this|next|early|late|mid|of)[ -]\Z", re.IGNORECASE)
_ASKED = {"Asked", "Pressed", "Questioned"}  # at the head of a sentence: by somebody else
_QUESTION = re.compile(
    r"(?:(?:when|if) )?(?:(?:asked|pressed|questioned)\b|(?:told|informed|warned)\b(?! by\b))", re.IGNORECASE
)
_JOINS = {"and", "but", "while", "as", "when", "after", "that", "because"}
_ADJECTIVES = 3  # words between a preposition and what was found: “in central Port [Ald]”


def source_and_cue(
    text: str, begin: int, source: Span | None, cue: Span | None, follows: bool
) -> tuple[Span | None, Span | None]:
    """What names the source and gives it, of the words that tagger and rules take for that in a sentence from `begin`.

    `follows`: the content stands behind its cue.

    >>> text = "The finance minister said it rained."
    >>> [text[slice(*span)] for span in source_and_cue(text, 0, (0, 11), (12, 25), True)]
    ['The finance minister', 'said']
    """
    source = _behind_colon(text, source, cue) if source and cue else source
    found = source_words(text, *source) if source else None
    if found and source and cue:
        found = with_participle(text, found, source, cue)
    elif cue and follows and not source:
        found = subject_before(text, begin, cue)
    if found and cue:
        found, cue = without_nobody(text, *with_its_noun(text, found, cue))
    return (whose(text, begin, found, cue) if found and follows else found), cue


def _behind_colon(text: str, source: Span, cue: Span) -> Span:
    """“Ferry row: | Judge orders Lee to pay”: the judge."""
    colon = text.rfind(": ", *source)
    inside = colon < 0 or source[1] > cue[0] or "—" in text[colon : cue[0]]  # “his piece — The Fall: A Tale — accuses”
    return source if inside else (colon + 2, source[1])


def without_nobody(text: str, source: Span, cue: Span) -> tuple[Span | None, Span]:
    """The source, None where it names nobody who speaks, and the cue, with the “it” that is no source.

    >>> [without_nobody(words, (0, 2), (3, len(words)))[0] for words in ("it is understood", "it has just emerged")]
    [None, None]
    >>> without_nobody("there is talk", (0, 5), (6, 13))[0]
    >>> without_nobody("it said", (0, 2), (3, 7)), without_nobody("they were promised", (0, 4), (5, 18))
    (((0, 2), (3, 7)), (None, (5, 18)))
    >>> without_nobody("Lee is expected to resign", (0, 3), (4, 15))[0]
    >>> without_nobody("Asked why, Lee left", (11, 14), (0, 5))[0]
    """
    if source[1] > cue[0]:
        return (None if text[slice(*cue)] in _ASKED else source), cue
    low = [lowered(word) for word in WORDS.findall(text[slice(*cue)])]
    *helpers, last = low or [""]
    passive = speech.BE & set(helpers) and all(
        word in speech.BE | speech.AUXILIARIES or ends_in_ly(word) for word in helpers
    )
    it = text[slice(*source)].lower() == "it"
    named = WORDS.findall(text[slice(*source)].lower())
    dated = _DATES.issuperset(named) and (
        DAYS.issuperset(named) or _BEFORE_MONTHS.search(text, max(0, source[0] - 9), source[0])
    )
    if named == ["there"] or dated:  # “There is speculation that …”, “fined in | May | for saying …”; “May said”
        return None, cue
    if it and (last in speech.EMERGES or low[-2:] == ["turned", "out"] or (passive and last in speech.IS_SAID)):
        return None, (source[0], cue[1])
    of_whom = last in speech.IS_SAID and text[cue[1] : cue[1] + 4] == " to "
    return (None, cue) if passive and (last in speech.IS_HEARD or of_whom) else (source, cue)


def is_asked(text: str, begin: int, start: int) -> bool:
    """Is what begins here, in a sentence that begins at `begin`, the question and no words of who answers?

    >>> text = "Pressed by the board on why the lock leaked, Ann Lee laughed."
    >>> is_asked(text, 0, text.index("why")), is_asked(text, 0, text.index("Ann"))
    (True, False)
    """
    asked = _QUESTION.match(text, begin)
    return asked is not None and start - begin < _NEAR and "," not in text[asked.end() : start]


def with_its_noun(text: str, source: Span, cue: Span) -> tuple[Span, Span]:
    """Source and cue, where the tagger takes the noun for a part of the cue: “Angry | residents claim”.

    >>> with_its_noun("Angry residents claim it leaks", (0, 5), (6, 21))
    ((0, 15), (16, 21))
    """
    between = text[source[1] : cue[0]].strip()
    if between.isalpha() and means_people(between) and between not in PRONOUNS:  # “The finance | minister | is”
        return (source[0], source[1] + 1 + len(between)), cue
    noun, _, verb = text[slice(*cue)].partition(" ")
    end = cue[0] + len(noun)
    many = is_plural(noun) or text[slice(*source)].split(" ")[0].lower() in DETERMINERS  # “The finance | minister is”
    people = source[1] + 1 == cue[0] and noun.islower() and many and means_people(noun)
    says = verb.split(" ")[0] in speech.BASE | speech.INSERTED | speech.BE and noun not in VERBS
    return ((source[0], end), (end + 1, cue[1])) if people and says else (source, cue)


def with_participle(text: str, cut: Span, whole: Span, cue: Span | None) -> Span:
    """A source with what tells which people are meant, where its verb follows: “Two clerks | briefed [said]”.

    `cut`: `whole` up to what looks like a verb.

    >>> text = "Two clerks briefed on the sale said so."
    >>> text[slice(*with_participle(text, (0, 10), (0, 30), (31, 35)))]
    'Two clerks briefed on the sale'
    """
    if cue is None or cut[0] != whole[0] or cut[1] >= whole[1] or text[whole[1] : cue[0]].strip():
        return cut
    verb, by, *more = [word.lower() for word in WORDS.findall(text, cut[1], whole[1])] + ["", ""]
    participle = looks_past(verb) and by in PREPOSITIONS
    head = (WORDS.findall(text.lower(), *cut) or [""])[-1]
    clause = speech.RELATIVE | speech.BE | speech.AUXILIARIES | _JOINS
    bare = text[cut[1] : whole[1]].replace(" ", "").isalnum() and clause.isdisjoint(more)
    return whole if participle and bare and means_people(head) and head not in DOCUMENTS else cut


def subject_before(text: str, begin: int, cue: Span) -> Span | None:
    """Whose words follow a participle behind a comma that has no source: “The line shut, | saying it was out of coal.”

    >>> text = "On Monday the old line stopped two trains, saying it was out of coal."
    >>> text[slice(*subject_before(text, 0, (43, 49)))]
    'the old line'
    """
    line = Line(text, max(begin, cue[0] - _FAR), cue[1])
    verb = line.tokens(*cue)[0]
    if line.low[verb].endswith("ing") and verb and line.low[verb - 1] == ",":
        return _clause_subject(line, verb - 1, cue[0] - begin > _FAR)
    found = line.subject(verb, 0) if text[slice(*cue)].lower() in speech.TELLS | speech.URGES else None
    told = found is not None and found[1] <= verb and line.speaks(found)
    return line.place(found) if found and told else None


def whose(text: str, begin: int, source: Span, cue: Span | None) -> Span | None:
    """Whose words follow a cue, where the source found is not all of it, or is somebody else."""
    people = before_who(text, begin, source)
    return subject_of_participle(text, begin, people, cue) if cue else people


def before_who(text: str, begin: int, source: Span) -> Span:
    """The people, without what they are said to call it: “those | who call it a theft” should say …

    >>> text = "Those who call it a theft should say why."
    >>> [text[slice(*before_who(text, 0, found))] for found in ((0, 25), (15, 25))]
    ['Those', 'Those']
    """
    found = _WHO.match(text, max(begin, source[0] - _FAR) if _IT.match(text, source[0]) else source[0], source[1])
    return found.span("people") if found else source


def subject_of_participle(text: str, begin: int, source: Span, cue: Span) -> Span | None:
    """The source of “…, demanding that …”: whose clause stands before, where the one found hangs on a preposition.

    `begin`: where the sentence begins. The source found stays where it is no such thing; None: no subject is seen.

    >>> text = "Two hundred miners marched in Holtby, demanding that the pit stay open."
    >>> text[slice(*subject_of_participle(text, 0, (30, 36), (38, 47)))]
    'Two hundred miners'
    """
    if text[source[1] : cue[0]].strip() != "," or not text[slice(*cue)].split(" ")[0].endswith("ing"):
        return source
    cut = cue[0] - begin > _FAR
    line = Line(text, max(begin, cue[0] - _FAR), cue[0])
    at, end = line.tokens(*source)
    if at >= end:
        return source
    verb = subject_end(line.low, line.capital, at)
    if verb is not None and verb < end and not PLACES.isdisjoint(line.low[verb:end]):
        return line.at[at], line.to[verb - 1]  # “miners rallied outside the town hall”
    before = at + (line.low[at] in PLACES) - 1  # the tagger may take “in” for part of it
    while before > 0 and at - before <= _ADJECTIVES and _of_place(line, before):
        before -= 1
    if before < 1 or line.low[before] not in PLACES:
        return source
    return _clause_subject(line, before, cut)


def _clause_subject(line: Line, before: int, cut: bool) -> Span | None:
    """The subject of the nearest clause before a token that is seen to have one."""
    for first in range(before - 1, cut - 1, -1):
        if first and line.low[first - 1] not in _CLAUSE_STOPS | _JOINS | DAYS:
            continue
        if line.low[first] in speech.RELATIVE:  # “…, which they fought in court, calling it wrong”: not seen whose
            return None
        verb = subject_end(line.low, line.capital, first) if line.low[first] not in PREPOSITIONS else None
        if verb is not None and verb < before:
            return line.at[first], line.to[verb - 1]
    return None


def _of_place(line: Line, at: int) -> bool:
    return line.low[at].isalpha() and line.low[at] not in PREPOSITIONS | DETERMINERS | PLACES

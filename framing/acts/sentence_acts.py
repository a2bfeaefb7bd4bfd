"""The acts of one sentence: text in, agent and patient with their parties out, as far as the sentence itself tells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.acts.clause.constructions import choose, construction
from framing.acts.clause.factuality import happened
from framing.acts.clause.nobody import is_nobody
from framing.acts.clause.sentence import LONGEST, Sentence, within
from framing.acts.figurative.deeds import in_a_manner_of_speaking
from framing.acts.participants.agents import agent_of
from framing.acts.participants.owners_of_events import Agent, named_event
from framing.acts.participants.patients import Patient, patient_of
from framing.codebook.act_words import Placed
from framing.codebook.matcher import Found
from framing.codebook.models import Codebook
from framing.codebook.parties import party_of
from framing.core.ordered_spans import Span, begun_in
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, SHORT_MONTHS, fold
from framing.voice.grammar.clauses import Line


@dataclass
class ActRead:
    """One act as its sentence puts it; spans are characters of the text."""

    placed: Placed
    built: str
    happened: bool
    agent: Agent | None
    patient: Patient | None
    agent_party: str | None = None
    patient_party: str | None = None
    patient_rule: str = ""
    agent_where: str = ""
    agent_else: Agent | None = None
    agent_of: "ActRead | None" = None  # the act of the sentence by which that one is named


_SHORT = [month for month in SHORT_MONTHS if month not in ("Jun", "Jul")]
_MONTH = any_of(*_SHORT, *MONTHS)
_DATE = re.compile(rf"\b{any_of(*_SHORT)}\.|\b{_MONTH}(?= \d)|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b")
_DAY = re.compile(r"(?<=  )\d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?(?![\w,.]\w)")


# Bodies and lands that are written like “who” and “us”.
_LIKE_PRONOUNS = re.compile(r"(?<=[a-z] )(?:WHO|US|IT)\b|\b(?:WHO|US|IT)(?= [a-z])")


def without_dates(sentence: str) -> str:
    """A copy of equal length with dates blanked out, so that “the Oct. 7 attack” reads as “the attack”, and with a name
    for those that small letters would make a pronoun.

    >>> without_dates("Nine were hurt on Oct. 7 and ten later.")
    'Nine were hurt on        and ten later.'
    >>> without_dates("The WHO told us.")
    'The XXX told us.'
    """
    sentence = _LIKE_PRONOUNS.sub(lambda found: "X" * len(found.group()), sentence)
    copy = _DATE.sub(lambda found: " " * len(found.group()), sentence)
    return copy if copy == sentence else _DAY.sub(lambda found: " " * len(found.group()), copy)


def sentences_of(text: str, spans: list[Span], codebook: Codebook) -> list[Sentence]:
    """The sentences among these stretches that hold a word of an act, read into tokens."""
    words, forms = codebook.act_words, codebook.place_forms
    found = []
    for start, end in spans:
        if not words.may_stand_in(text, start, end):
            continue
        line = Line(without_dates(text[start:end]), 0, end - start, shift=start)
        placed = words.find(line.low, 0, len(line.low))
        if not placed:
            continue
        hits = _by_kind(codebook.beside_acts.find(text[start:end]))
        barred = [(start + hit.start, start + hit.end) for hit in hits["except"]]
        placed = [one for one in placed if not _barred(line, one[0], barred)]
        if not placed:
            continue
        places = [hit for hit in hits["party"] if fold(text[start + hit.start : start + hit.end]).lower() in forms]
        at_places = {at for at, *_ in _tokens(line, start, places)}
        parties, emotive, known = (_tokens(line, start, hits[kind]) for kind in ("party", "emotive", "known"))
        dates, begins = _dates(line, start, hits["known"]), [readings[0].first for readings in placed]
        for first, last in _parts(line):
            readings = placed[begun_in(begins, first, last)]
            if not readings:
                continue
            sentence = Sentence(text, line, first, last)
            sentence.parties, sentence.known = within(parties, first, last), within(known, first, last)
            sentence.places = {one[0] for one in sentence.parties} & at_places
            sentence.emotive = [one[:2] for one in within(emotive, first, last)]
            sentence.dates = within(dates, first, last)
            _choose(sentence, readings)
            found.append(sentence)
    return found


def _parts(line: Line) -> Iterator[Span]:
    """The tokens of a sentence; of a very long one in parts, each up to a pause: it is a list, or lacks its stops."""
    first, count = 0, len(line.low)
    while count - first > LONGEST:
        far = first + LONGEST
        cut = next((at for at in range(far, far - LONGEST // 2, -1) if line.low[at - 1] in ",;:"), far)
        yield first, cut
        first = cut
    yield first, count


def _choose(sentence: Sentence, placed: list[list[Placed]]) -> None:
    """Fill in the acts of a sentence: of each word that may be one, the reading that fits, if any does."""
    for readings in placed:
        sentence.acts[readings[0].first] = readings[0]
    for readings in placed:
        chosen = choose(sentence, readings)
        if chosen is None:
            del sentence.acts[readings[0].first]
        else:
            sentence.acts[chosen.first] = chosen
        if chosen is not readings[0]:
            sentence.clauses.clear()  # what is no act after all, or another, may end a clause


def _by_kind(hits: Iterable[Found]) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {"party": [], "known": [], "emotive": [], "except": []}
    for hit in hits:
        found[hit.referent].append(hit)
    return found


def _barred(line: Line, placed: Placed, barred: list[Span]) -> bool:
    start, end = line.at[placed.first], line.to[placed.last - 1]
    return any(a <= start and end <= b for a, b in barred)


def _tokens(line: Line, start: int, hits: Iterable) -> list[tuple[int, int, str]]:
    """What was found in a sentence, as tokens: (first, last + 1, party)."""
    found = []
    for hit in hits:
        a, b = line.tokens(start + hit.start, start + hit.end)
        if a and line.to[a - 1] > start + hit.start:  # within a word: “Gaza-based”
            a -= 1
        if a < b:
            found.append((a, b, hit[-1]))
    return found


def _dates(line: Line, start: int, hits: Iterable) -> list[tuple[int, str]]:
    """Dates by which an event is known, at the token before them: dates are no words of their own (`without_dates`)."""
    found = []
    for hit in hits:
        a, b = line.tokens(start + hit.start, start + hit.end)
        if a == b and not (a and line.to[a - 1] > start + hit.start):
            found.append((max(a - 1, 0), hit[-1]))
    return found


def read_acts(sentence: Sentence, codebook: Codebook) -> list[ActRead]:
    """Every act of a sentence, with who acts and who suffers as far as its clause says."""
    found = []
    for at in sorted(sentence.acts):
        placed = sentence.acts[at]
        built = construction(sentence, placed)
        agent, patient = agent_of(sentence, placed, built), patient_of(sentence, placed, built)
        if in_a_manner_of_speaking(sentence, placed, agent, patient):
            continue
        read = ActRead(placed, built, happened(sentence, placed), agent, patient)
        if agent is not None:
            read.agent_party = party_of_agent(sentence, agent, codebook)
        if patient is not None:
            read.happened = read.happened and not is_nobody(sentence, patient.span)
            read.patient_party = party_of(sentence.words(_without_bound(sentence, patient.span)), codebook)
        found.append(read)
    return found


def party_of_agent(sentence: Sentence, agent: Agent, codebook: Codebook) -> str | None:
    """The party of an agent; of a weapon or event, that of whoever stands with it."""
    person = named_event(sentence, agent) if agent.event else agent
    if person is None:
        return None
    start, end = person.span
    found = party_of(sentence.words((start, end)), codebook) or party_of_pronoun(sentence, person.span)
    if found is None and sentence.low(start - 1) == ",":  # “Hamas, the group that …”
        before = sentence.phrase_before(start - 2)
        found = party_of(sentence.words(before), codebook) if before else None
    if found is None and not agent.event and sentence.is_be(start - 1):  # “the group is a gang that …”
        before = sentence.phrase_before(start - 2)
        found = party_of(sentence.words(before), codebook) if before else None
    return found


def _without_bound(sentence: Sentence, span: Span) -> Span:
    """“over 160 people” without “over”, which elsewhere says what a phrase is hung on."""
    first = span[0]
    while first < span[1] - 1 and sentence.is_bound(first) and not sentence.is_number(first):
        first += 1
    return first, span[1]


def party_of_its(sentence: Sentence, span: Span) -> str | None:
    """“32 of its soldiers”: the party of whoever “its” goes back to."""
    at = next((at for at in range(*span) if sentence.low(at) == "its"), None)
    opens = at is not None and all(
        sentence.low(n) in ("of", "at", "least", "one", "some", "more", "than") or sentence.is_number(n)
        for n in range(span[0], at)
    )
    return party_of_pronoun(sentence, (at, span[1])) if at is not None and opens else None


def party_of_pronoun(sentence: Sentence, span) -> str | None:
    """“The army said it killed four”, “its strikes”: the party of whoever speaks, or heads the clause, before."""
    words = sentence.low_words(*span)
    if not (words[0] in ("its", "their") or (len(words) == 1 and words[0] in ("it", "they", "he", "she"))):
        return None
    named = [one for one in sentence.parties if one[0] not in sentence.places] + sentence.known
    for at in range(span[0] - 1, sentence.first - 1, -1):
        if sentence.is_saying(at):
            near = [one for one in named if at - 12 <= one[0] < at]
            return min(near)[2] if near else None
    before = [one for one in named if one[1] <= span[0]]
    heads = [
        one
        for one in before
        if sentence.is_verb(one[1])
        or sentence.low(one[1] - 1).endswith(("'", "'s"))
        or sentence.clause_start(one[0]) == one[0]
    ]
    return heads[0][2] if heads else None

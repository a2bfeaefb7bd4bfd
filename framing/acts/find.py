"""Who did what to whom: a corpus in; out, one row for each act, with agent, patient and construction.

The measure of studies of agency is `agent_named`: whether the one who acts is named in the *clause* of the act, in its
*sentence*, elsewhere in its *passage*, or *nowhere* in it. A passive alone hides nobody.
"""

from bisect import bisect_left
from collections.abc import Iterator

import pandas as pd

from framing.acts.clause.constructions import NOMINAL, PARTICIPLE, PASSIVE
from framing.acts.clause.events import is_event
from framing.acts.clause.sentence import Sentence
from framing.acts.confidence import confidence_of
from framing.acts.context.earlier_sentences import EarlierSentences
from framing.acts.context.surroundings import settle
from framing.acts.emotive import emotive_word
from framing.acts.figures.of_patients import number_of_patients
from framing.acts.participants.owners_of_events import Agent
from framing.acts.sentence_acts import ActRead, read_acts, sentences_of
from framing.codebook.mentions import voice_at, voices_by_article, wording_of
from framing.codebook.models import Codebook
from framing.core.arguments import checked
from framing.core.kinds_and_voices import PAGE_KINDS
from framing.core.spans import rows_by_article
from framing.core.tables import table
from framing.core.text.sentences import sentence_spans
from framing.reading import Corpus
from framing.reading.passages.datelines import without_datelines

_NOBODY_KNOWN = frozenset("somebody someone anyone anybody nobody unknown unidentified no-one none".split())
_NEAR = 100  # acts of the passage before and after one, among which an agent is looked for


@checked(passages="article_id passage_id kind start end comment_id", voices="article_id start end voice speaker")
def find_acts(corpus: Corpus, codebook: Codebook, passages: pd.DataFrame, voices: pd.DataFrame) -> pd.DataFrame:
    """Every act that a word of the codebook's `acts` names, in reading order: the table `acts` (see `core.schemas`).

    Spans are those of the words of the act, the agent and the patient in the article's text. An agent that is only
    named elsewhere is given with the place where it stands. A codebook without acts gives an empty table.
    """
    if not codebook.acts:
        return table("acts", [])
    told = without_datelines(corpus.texts, passages)
    return table("acts", _of_articles(corpus, codebook, told[~told.kind.isin(PAGE_KINDS)], voices))


def _of_articles(corpus: Corpus, codebook: Codebook, passages: pd.DataFrame, voices: pd.DataFrame) -> Iterator[dict]:
    outlets = corpus.outlets
    voiced = voices_by_article(voices)
    columns = ["passage_id", "kind", "start", "end", "comment_id"]
    for article_id, pages in rows_by_article(passages, columns).items():
        text, said = corpus.texts[article_id], voiced.get(article_id, ([], []))
        common, earlier = {"article_id": article_id, "outlet": outlets.get(article_id)}, EarlierSentences(article=text)
        for passage_id, kind, start, end, comment_id in pages:
            if not codebook.act_words.may_stand_in(text, start, end):
                continue
            for row in acts_of_passage(text, start, end, codebook, earlier):
                voice, speaker = voice_at(row["start"], *said)
                place = {"kind": kind, "passage_id": passage_id, "comment_id": comment_id}
                yield common | row | place | {"voice": voice, "speaker": speaker, "wording": wording_of(voice, kind)}


def find_acts_in(text: str, codebook: Codebook) -> list[dict]:
    """The acts of a bare string, as rows without article and voice: for examples, exercises and trying out.

    >>> from framing.codebook.load import read_codebook
    >>> rows = find_acts_in("Two men were injured when guards attacked the gate.", read_codebook("data/codebook.yml"))
    >>> [(row["act"], row["construction"], row["patient"], row["agent"]) for row in rows]
    [('wound', 'passive without', 'Two men', 'guards'), ('strike', 'active', 'the gate', 'guards')]
    """
    return list(acts_of_passage(text, 0, len(text), codebook))


def acts_of_passage(
    text: str, start: int, end: int, codebook: Codebook, earlier: EarlierSentences | None = None
) -> Iterator[dict]:
    """The acts of text[start:end], one passage, each as a row of the table without what is known of the passage.

    `earlier`: what the article told before; it is added to.
    """
    spans = [(start + a, start + b) for a, b in sentence_spans(text[start:end])]
    read: list[tuple[Sentence, ActRead]] = []
    earlier = EarlierSentences() if earlier is None else earlier
    for sentence in sentences_of(text, spans, codebook):
        if (sentence.known or sentence.dates) and not earlier.of_opponents(codebook):
            sentence.known, sentence.dates = [], []
        acts = read_acts(sentence, codebook)
        settle(sentence, acts, codebook, earlier)
        read += [(sentence, act) for act in acts]
        earlier.add(sentence, acts)
    named = [(sentence, act) for sentence, act in read if act.happened and _names_agent(sentence, act)]
    for sentence, act in read:
        yield _row(text, sentence, act, *_agent(sentence, act, named, set(codebook.opponents)))


def _names_agent(sentence: Sentence, act: ActRead) -> bool:
    """Does the clause of this act name who acts? A weapon, an event and “somebody” name nobody."""
    if act.agent_party is not None and act.agent_where == "clause":
        return True
    if act.agent is None or act.agent.event:
        return False
    words = set(sentence.low_words(*act.agent.span))
    return not words & _NOBODY_KNOWN and not is_event(sentence, act.agent.span)


def _same_victims(act: ActRead, other: ActRead, opponents: set[str]) -> bool:
    """Between two opponents, who acts against one of them is not taken as acting against the other."""
    parties = {act.patient_party, other.patient_party}
    return len(parties) == 1 or None in parties or not parties <= opponents


def _suffers(act: ActRead, agent: Agent | None) -> bool:
    """“After stabbing a guard, the attacker was shot”: is whoever did the other deed the one to whom this was done?"""
    if agent is None or act.patient is None:
        return False
    (first, last), (begin, end) = agent.span, act.patient.span
    return first < end and begin < last


def _agent(
    sentence: Sentence, act: ActRead, named: list, opponents: set[str]
) -> tuple[str, Sentence | None, Agent | None, str | None]:
    """Where the agent is named, the words, and its party."""
    if _names_agent(sentence, act):
        return "clause", sentence, act.agent, act.agent_party
    if act.agent_else is not None:
        return "sentence", sentence, act.agent_else, act.agent_party
    at = _place(sentence, act)
    nearest = bisect_left(named, at, key=lambda found: _place(*found))
    others = [
        (other, one)
        for other, one in named[max(0, nearest - _NEAR) : nearest + _NEAR]
        if one is not act
        and one.placed.word.sort != "release"
        and act.placed.word.may_be_done_with(one.placed.word)
        and (one.agent_party is None or one.agent_party != act.patient_party)
        and (act.agent_party is None or act.agent_party == one.agent_party)
        and _same_victims(act, one, opponents)
        and not (other is sentence and _suffers(act, one.agent))
    ]
    for where, inside in (("sentence", True), ("passage", False)):
        here = [found for found in others if (found[0] is sentence) == inside]
        if here:
            other, one = min(here, key=lambda found: abs(_place(*found) - at))
            return where, other, one.agent, one.agent_party
    if act.agent is not None and act.agent.event:
        return "nowhere", sentence, act.agent, None
    return "nowhere", None, None, None


def _place(sentence: Sentence, act: ActRead) -> int:
    return sentence.line.at[act.placed.first]


def _row(text: str, sentence: Sentence, act: ActRead, where: str, named_in, agent, party) -> dict:
    line, placed = sentence.line, act.placed
    start, end = line.at[placed.first], line.to[placed.last - 1]
    row = {
        "start": start,
        "end": end,
        "surface": text[start:end],
        "act": placed.word.act,
        "construction": construction_name(act.built, where == "clause"),
        "agent": None,
        "agent_party": party if where != "nowhere" else None,
        "agent_named": where,
        "patient": None,
        "patient_party": act.patient_party,
        "patient_known": act.patient_rule or None,
        "number": None,
        "happened": act.happened,
        "rule": "; ".join(f"{what}: {one.rule}" for what, one in (("agent", agent), ("patient", act.patient)) if one),
        "confidence": confidence_of(where, party, act.patient_rule),
        "sentence_start": line.at[sentence.first],
        "sentence_end": line.to[sentence.last - 1],
    }
    if agent is not None:
        row |= _spanned("agent", text, named_in.line, agent.span)
    if act.patient is not None:
        row |= _spanned("patient", text, line, act.patient.span)
        first, last = line.at[act.patient.span[0]], line.to[act.patient.span[1] - 1]
        row["number"] = number_of_patients(text, first, last, of_whole=act.built == PARTICIPLE)
    row |= emotive_word(text, sentence, act)
    return row


def _spanned(what: str, text: str, line, span: tuple[int, int]) -> dict:
    start, end = line.place(span)
    return {what: text[start:end], f"{what}_start": start, f"{what}_end": end}


def construction_name(built: str, with_agent: bool) -> str:
    """The construction as the table names it: of a passive and a noun also whether the agent stands in the clause.

    >>> construction_name("passive", False), construction_name("noun", True), construction_name("active", True)
    ('passive without', 'noun with agent', 'active')
    """
    if built in (PASSIVE, NOMINAL):
        return f"{built} {'with agent' if with_agent else 'without'}"
    return built

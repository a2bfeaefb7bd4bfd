"""What an article told so far, sentence by sentence; out, whose the dead and whose the attacks of the next may be."""

import re
from dataclasses import dataclass, field

from framing.acts.clause.events import event_at
from framing.acts.clause.sentence import Sentence
from framing.acts.sentence_acts import ActRead
from framing.codebook.act_words import NOUN
from framing.codebook.models import Codebook

# How the party of a patient or agent is known, from the surest to the least sure.
STATED, KNOWN, PLACE, OTHER_ACT, SOURCE, OPPONENT, EARLIER = (
    "stated",
    "by what they are called",
    "by the place",
    "by another act in the sentence",
    "by the source",
    "as the opponent",
    "by what was told before",
)
# Ways of knowing a party that are good enough to hold for what the article tells next.
_TOLD = {STATED, KNOWN, PLACE, OPPONENT}
_DEFINITE = frozenset("the this that these those initial same saturday's sunday's monday's its their".split())


@dataclass
class EarlierSentences:
    """What an article has told so far: of whose dead (and wounded, and held), and whose its attacks are.

    `article`: its text. In an article that names neither of the opponents “gunman” is nobody's.
    """

    patients: str | None = None  # the one party; "" where it told of several
    article: str | None = None
    _of_opponents: bool | None = None
    events: dict[str, str] = field(default_factory=dict)  # the noun of an event → the party that did it

    def of_opponents(self, codebook: Codebook) -> bool:
        """Does the article name one of the opponents? Asked only where a word would stand for one of them."""
        if self._of_opponents is None:
            lines = [line.span() for line in re.finditer(r"[^\n]+", self.article or "")]  # read no further than needed
            named = codebook.party_matcher.scan(self.article or "", lines)
            self._of_opponents = not lines or any(found.term in codebook.opponents for _, _, found in named)
        return self._of_opponents

    def add(self, sentence: Sentence, acts: list[ActRead]) -> None:
        """Take in the acts of the next sentence."""
        for act in acts:
            if act.patient_rule in _TOLD and act.placed.word.sort != "release" and act.patient_party is not None:
                known = self.patients in (None, act.patient_party)
                self.patients = act.patient_party if known and ";" not in act.patient_party else ""
            if act.placed.word.kind == NOUN and act.agent_party is not None and act.agent_where == "clause":
                self.events[_noun(sentence, act.placed.last - 1)] = act.agent_party

    def owner(self, sentence: Sentence, act: ActRead) -> str | None:
        """Whose the event is in which an act happened, or that did it, where only “the attack” names it."""
        if act.agent is not None and act.agent.event:
            at = event_at(sentence, act.agent.span)
            return self.events.get(_noun(sentence, at)) if at is not None else None
        for at in range(act.placed.beyond, min(act.placed.beyond + 12, sentence.last)):
            if sentence.low(at) in (";", ":", "since", "before") or sentence.is_saying(at):
                break
            if _noun(sentence, at) in self.events and sentence.low(at - 1) in _DEFINITE:
                return self.events[_noun(sentence, at)]
        return None


def _noun(sentence: Sentence, at: int) -> str:
    return sentence.low(at).removesuffix("s")

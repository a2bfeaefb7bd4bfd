"""The codebook: which names stand for which thing, and what each name says; read from YAML and tested as it is read."""

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from framing.codebook import general_cues
from framing.codebook.act_words import ActWords
from framing.codebook.inflection import forms, spelled
from framing.codebook.matcher import Matcher, Phrase
from framing.core.text.words import fold

Names = list[str]


class Entry(BaseModel):
    """What all parts of a codebook have in common: no unknown keys, text is text, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class Term(Entry):
    """One of the competing names: its `frame`, the `patterns` that find it, and the sentences that test it.

    `wide` says of a general word whose else it may be; a term without it belongs to narrow lists too.
    """

    term: str = Field(min_length=1)
    frame: str
    wide: str = ""
    patterns: Names = Field(min_length=1)
    inflect: Literal["noun", "verb", "none"] = "noun"
    except_: Names = Field([], alias="except")
    examples: Names = []
    not_: Names = Field([], alias="not")
    note: str = ""


class Referent(Entry):
    """A thing that outlets name differently; its `terms` run from one end of the contrast to the other.

    `label` is how titles of charts name the thing, in words that take no side; without one they use the id.
    """

    referent: str = Field(min_length=1)
    label: str = ""
    about: str = ""
    terms: list[Term] = Field(min_length=1)


class TargetExamples(Entry):
    """Comments that a stance rule must find in favor of the target, against it, and neither."""

    favor: Names = []
    against: Names = []
    none: Names = []


class Cues(Entry):
    """Words that speak for what stands beside them, and words that speak against it, whatever it is."""

    favor: Names = []
    against: Names = []


class Target(Entry):
    """Something that readers take sides on, with the words by which rules recognise it and a stance towards it.

    One without words of its own goes by the general ones of the codebook; with `general` both count.
    """

    target: str = Field(min_length=1)
    label: str = ""
    about: str = ""
    aliases: Names = []
    favor: Names = []
    against: Names = []
    general: bool = False
    examples: TargetExamples = TargetExamples()

    @property
    def is_general(self) -> bool:
        """Whether the general words, and calls such as "Vote for X", count for it."""
        return self.general or not (self.favor or self.against)

    def cues(self, general: Cues) -> Cues:
        """The words that speak for it and against it; of the general ones those that it does not list itself."""
        own = {*self.favor, *self.against}
        if not self.is_general:
            return Cues(favor=self.favor, against=self.against)
        more = {side: [word for word in getattr(general, side) if word not in own] for side in ("favor", "against")}
        return Cues(favor=[*self.favor, *more["favor"]], against=[*self.against, *more["against"]])


class Words(Entry):
    """Words in a list for each part of speech, written like patterns; of a verb only the first word changes."""

    verbs: Names = []
    nouns: Names = []
    adjectives: Names = []


class Act(Entry):
    """Something that one does to another: the `verbs` and `nouns` that say that it was done, and the words of what
    `befalls` the other, which leave the one who acts out (die, death, dead)."""

    act: str = Field(min_length=1)
    label: str = ""
    about: str = ""
    verbs: Names = []
    nouns: Names = []
    befalls: Words = Words()
    except_: Names = Field([], alias="except")
    examples: Names = Field(min_length=1)
    not_: Names = Field([], alias="not")


class Event(Entry):
    """Something that happened, to be marked on charts of time: a `date` (2024-05-13, 2024-05) and a short `label`."""

    date: str
    label: str = Field(min_length=1)

    @field_validator("date", mode="before")
    @classmethod
    def _as_text(cls, given):
        """YAML reads an unquoted day as a date, and a year as a number; text that is no date is refused."""
        from framing.reading.dates import date_fault, read_date

        text = str(given) if isinstance(given, (date, int)) else given
        if isinstance(text, str) and (fault := date_fault(text)):
            raise ValueError(fault)
        return read_date(text).iso or text if isinstance(text, str) else given


class Focus(Entry):
    """What a study asks about first, of all that its codebook lists: what a notebook shows when nothing else is asked.

    `referents` in order of interest; of the first one the `terms` to follow and the `frames` to look at closely; the
    one whose names are `contested`; the `acts` to look at, and the `series` of counts from outside. All may be left
    out: `compare.find_focus` works out what is not said.
    """

    referents: Names = []
    terms: Names = []
    frames: Names = []
    contested: str = ""
    acts: Names = []
    series: str = ""

    @property
    def about(self) -> str:
        """The referent that most charts are about."""
        return self.referents[0]

    @property
    def second(self) -> str:
        """Another one, to look at beside it; the same, where the codebook has no other."""
        return self.referents[:2][-1]

    @property
    def third(self) -> str:
        """One more, or else the last that there is."""
        return self.referents[:3][-1]


class Party(Entry):
    """A side or body that acts and speaks, under a neutral name, with what it consists of.

    `members` (persons, bodies, nationalities) are patterns as those of terms; inside one of the phrases of `except` a
    member does not count. `places` are members that are towns and lands: beside an act they say where it happened
    (“the Port Ald raid”), not who acts.
    """

    party: str = Field(min_length=1)
    label: str = ""
    about: str = ""
    members: Names = Field(min_length=1)
    places: Names = []
    except_: Names = Field([], alias="except")


class Role(Entry):
    """What a speaker does (official, medical, …), and the words that say so: offices, occupations, kinds of bodies."""

    role: str = Field(min_length=1)
    label: str = ""
    about: str = ""
    words: Names = Field(min_length=1)
    except_: Names = Field([], alias="except")


class Codebook(Entry):
    """A whole codebook. `matcher` finds its terms; `table()` shows it as one row per term.

    `cues` serve those of the `targets` that have none of their own: the library's, where the codebook lists none.
    `aliases` gives other forms of a speaker's name ("Bibi Netanyahu"), which make one speaker of them.
    `acts` are what one party does to another; `emotive` lists the words that feel as they name or qualify an act.
    `opponents` are the two parties that act against each other: an act by one whose patient is not named is taken as
    done to the other. `known_as` lists for each of them the words that stand for its people, places or events.
    `events` are marked on charts of time. `focus` says what the notebooks ask about first.
    `parties` and `roles` say which side a speaker belongs to, and what they do; without them both stay unknown.
    `debate` lists words of the subject that name none of its things; sentiment is also given without them.
    """

    name: str = ""
    about: str = ""
    frames: dict[str, str] = Field(min_length=1)
    referents: list[Referent] = Field(min_length=1)
    targets: list[Target] = []
    cues: Cues = Cues(favor=general_cues.FAVOR, against=general_cues.AGAINST)
    debate: Names = []
    aliases: dict[str, Names] = {}
    events: list[Event] = []
    focus: Focus = Focus()
    parties: list[Party] = []
    roles: list[Role] = []
    acts: list[Act] = []
    emotive: Names = []
    opponents: Names = []
    known_as: dict[str, Names] = {}
    path: Path | None = None

    @cached_property
    def matcher(self) -> Matcher:
        """Finds every term of every referent in a text."""
        return Matcher(phrase for referent in self.referents for phrase in phrases(referent))

    @cached_property
    def debate_matcher(self) -> Matcher:
        """Finds the words that belong to what is debated: the terms, the targets' aliases, and those of `debate`."""
        written = [*self.debate, *(alias for target in self.targets for alias in target.aliases)]
        return self.matcher.and_words(form for pattern in written for form in spelled(pattern))

    @cached_property
    def act_words(self) -> ActWords:
        """Finds the words of the acts in a sentence."""
        return ActWords(self.acts)

    @cached_property
    def party_matcher(self) -> Matcher:
        """Finds the parties in a text. They are one referent: the longest name counts, for one party alone."""
        return Matcher(self._parties(""))

    def _parties(self, referent: str) -> list[Phrase]:
        return [one for p in self.parties for one in _phrases(referent, p.party, p.members + p.places, p.except_)]

    @cached_property
    def place_forms(self) -> frozenset[str]:
        """The names of the parties' places in all their forms, folded and in small letters."""
        named = (name for party in self.parties for written in party.places for name in spelled(written))
        return frozenset(fold(form).lower() for name in named for form in forms(name, "noun"))

    @cached_property
    def beside_acts(self) -> Matcher:
        """Finds in one reading what stands beside an act: referent party, known, emotive, or except (no act)."""
        found = self._parties("party")
        found += [one for party, words in self.known_as.items() for one in _phrases("known", party, words, [])]
        found += [Phrase("emotive", word, word, "verb") for word in self.emotive]
        return Matcher(found + [Phrase("except", "", pattern) for act in self.acts for pattern in act.except_])

    @cached_property
    def role_matcher(self) -> Matcher:
        """Finds the words of roles in a text; the longest counts, for one role alone."""
        return Matcher(phrase for role in self.roles for phrase in _phrases("", role.role, role.words, role.except_))

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What later steps make of this codebook once for all articles, under a name of theirs."""
        return {}

    @cached_property
    def frame_of(self) -> dict[tuple[str, str], str]:
        """(referent, term) → frame."""
        return {(r.referent, term.term): term.frame for r in self.referents for term in r.terms}

    def model_copy(self, **changes) -> "Codebook":
        """A changed copy, as in `codebook.model_copy(update={"referents": codebook.referents[:1]})`."""
        copy = super().model_copy(**changes)
        for name, kept in type(self).__dict__.items():  # what is worked out from the terms: the copy works out its own
            if isinstance(kept, cached_property):
                copy.__dict__.pop(name, None)
        return copy

    def table(self):
        """One row per term, in the codebook's order: referent, term, frame, place (0 = first of its referent), note,
        wide (why narrow lists leave the term out; empty for all others)."""
        import pandas as pd

        columns = ["referent", "term", "frame", "place", "note", "wide"]
        terms = [(r.referent, place, term) for r in self.referents for place, term in enumerate(r.terms)]
        return pd.DataFrame([(name, t.term, t.frame, n, t.note, t.wide) for name, n, t in terms], columns=columns)


def phrases(referent: Referent) -> list[Phrase]:
    """What the matcher looks for on behalf of a referent: its terms' patterns, and the phrases in which none counts."""
    return [
        phrase
        for term in referent.terms
        for phrase in _phrases(referent.referent, term.term, term.patterns, term.except_, term.inflect)
    ]


def _phrases(referent: str, term: str, patterns: Names, exceptions: Names, inflect: str = "noun") -> list[Phrase]:
    """The phrases of a term, or of a party or role, which are all of one referent without a name."""
    listed = [(one, inflect, True) for one in patterns] + [(one, "noun", False) for one in exceptions]
    return [
        Phrase(referent, term, pattern, how, counts) for written, how, counts in listed for pattern in spelled(written)
    ]

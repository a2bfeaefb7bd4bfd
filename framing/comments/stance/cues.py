"""The vocabulary of the stance rules, from the codebook: where a text names a target, and where a cue stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from framing.codebook.matcher import Matcher, Phrase, forms
from framing.codebook.models import Codebook, Cues
from framing.core.errors import FramingError
from framing.core.ordered_spans import START, Span, last_begun, overlaps
from framing.core.text.patterns import any_of

SIDES = {"favor": "against", "against": "favor"}  # each end of the contrast, and the other
ALONE = "alone: "  # in a codebook: this cue is evidence without an alias beside it

PERSONS = {"i", "we"}  # "I like" has no other forms
# What denies such a cue stands within it: "I do not support them" speaks for the other end.
_SURELY = any_of(
    "strongly fully totally completely absolutely utterly entirely wholeheartedly firmly definitely certainly truly",
    "really honestly sincerely personally actually genuinely deeply very_much fervently vehemently still also both",
    "do(?!_not\\b) all dead very so always",
)
SURELY = re.compile(rf"(?i:\b(?:i|we)(?:['’]?(?:m|re)| am| are)?)(?P<surely>(?: (?i:{_SURELY})\b){{1,3}})")
# … and how sure they are of what something is: "a huge mistake", "is so good".
SUCH = {
    "a": "a big,a huge,a great,a real,a total,a complete,a massive,a gigantic,an absolute,an utter".split(","),
    "is": "is really,is so,is very,is truly,is just,is always".split(","),
    "are": "are really,are so,are very,are truly,are just,are always,are both,are all".split(","),
    "was": "was really,was so,was very,was truly,was just,was always".split(","),
}
SUCH["an"] = SUCH["a"]
# "it's wrong", "they're so wrong"; not "the board's right hand"
SHORT = {"is": ["'s", "'s so", "'s just"], "are": ["'re", "'re so", "'re just"]}
SHORT_VERB = re.compile(r"['’](?i:s|re) ")
SHORTENED = re.compile(r"(?i:\b(?:it|that|this|he|she|they|these|those|you))['’]\Z")
STRONG = {"love", "hate", "admire", "despise", "enjoy", "detest"}  # who does not hate it need not love it
DENIED = ("do not", "did not", "cannot", "will not", "won't", "would not", "never", "no longer")


class Cue(NamedTuple):
    """A cue found in a text: its place, the end of the contrast it speaks for, whether it needs no alias, as listed."""

    start: int
    end: int
    side: str
    alone: bool
    term: str = ""
    holds: bool = False  # whether it names its target itself: "stop the war"


@dataclass(frozen=True)
class Vocabulary:
    """The aliases and cues of all targets of a codebook, ready to be looked for."""

    targets: list[str]
    matcher: Matcher
    meaning: dict[tuple[str, str], tuple[str, bool]]  # (target, cue) → side, whether it is enough alone
    called: list[str]  # targets that calls are looked for: those that the general words count for

    def find(self, text: str) -> tuple[dict[str, list[tuple[int, int]]], dict[str, list[Cue]]]:
        """Per target where it is named (outside its own cues), and its cues; both in the order of the text."""
        cues: dict[str, list[Cue]] = {target: [] for target in self.targets}
        names: dict[str, list[tuple[int, int]]] = {target: [] for target in self.targets}
        for found in self.matcher.find(SURELY.sub(_blanked, text)):
            target, _, role = found.referent.partition("\n")
            begins = found.start - bool(SHORT_VERB.match(text, max(0, found.start - 1)))  # its apostrophe
            if role == "name":
                names[target].append((found.start, found.end))
            elif begins == found.start or SHORTENED.search(text, max(0, begins - 6), found.start):
                said = text[found.start : found.end].lower()  # "needed" is listed beside "need"
                term = said if (target, said) in self.meaning else found.term
                cues[target].append(Cue(begins, found.end, *self.meaning[target, term], term))
        for target, spans in names.items():
            cues[target] = [cue for cue in cues[target] if not _is_within(spans, cue)]  # “concrete monster”: a name
            cues[target] = [cue._replace(holds=overlaps(spans, *cue[:2])) for cue in cues[target]]
            names[target] = [span for span in spans if not overlaps(cues[target], *span)]
        return names, cues


def _blanked(found: re.Match) -> str:
    """ "I strongly support" as "I support", as long as before: more blanks are as good as one."""
    return found[0][: -len(found["surely"])] + " " * len(found["surely"])


def _is_within(names: list[Span], cue: Cue) -> bool:
    """Is a cue but a part of a name that is longer?"""
    at = last_begun(names, cue.start, key=START)
    return at >= 0 and cue.end <= names[at][1] and cue.end - cue.start < names[at][1] - names[at][0]


def vocabulary(codebook: Codebook) -> Vocabulary:
    """The vocabulary of a codebook's targets; a cue listed for both ends of one target raises `FramingError`.

    A target without cues of its own takes the codebook's general ones (see `Target.cues`): they are surer of less.
    """
    targets, general = codebook.targets, getattr(codebook, "cues", None) or Cues()
    own = {target.target: target.cues(general) for target in targets}
    if both := [f"{t.target}: {cue!r}" for t in targets for cue in sorted(set(t.favor) & set(t.against))]:
        raise FramingError("These cues speak for both ends of their target:", both, "Keep each at one end.")
    phrases, meaning = [], {}
    for target in targets:
        phrases += [Phrase(f"{target.target}\nname", alias, alias) for alias in target.aliases]
        for side in SIDES:
            for listed in getattr(own[target.target], side):
                for cue, end in ((listed, side), *((denied, SIDES[side]) for denied in _denied(listed))):
                    meaning[target.target, cue] = (end, cue.startswith(ALONE))
                    forms_of = _cue_forms(cue.removeprefix(ALONE))
                    phrases += [Phrase(f"{target.target}\ncue", cue, *form) for form in forms_of]
    called = [target.target for target in targets if target.is_general]
    return Vocabulary([target.target for target in targets], Matcher(phrases), meaning, called)


def _denied(cue: str) -> list[str]:
    """The forms that deny what a cue says: "I don't stand with", "is not safe", "far from useful"."""
    person, _, verb = cue.partition(" ")
    if not verb:
        return [f"far from {cue}"]
    if person in ("is", "are", "was") and not verb.startswith(("a ", "an ", "no ", "to ")):
        return [f"{person} {denial} {verb}" for denial in ("not", "far from", "anything but")]
    able = person.lower() in PERSONS and verb.replace(" ", "").isalpha() and verb.split()[0] not in {"am", "are"}
    denials = ("no longer",) if verb in STRONG else DENIED
    return [f"{person} {denial} {verb}" for denial in denials if able]


def _cue_forms(cue: str) -> Iterator[tuple[str, str]]:
    """How a cue is looked for: its last word inflected by the matcher, a first word of several here; n't and nt for
    "not"."""
    spelled = {cue, cue.replace("cannot ", "can not "), cue.replace("cannot ", "can't "), cue.replace(" not ", "n't ")}
    for one in sorted(spelled | {one.replace("n't", "nt") for one in spelled}):  # as people type
        first, _, rest = one.partition(" ")
        if rest:
            firsts = [first] if first.lower() in PERSONS else [*forms(first, "verb"), *SUCH.get(first, [])]
            yield from ((f"{form} {rest}", "noun") for form in firsts if "'s" not in form)
            yield from ((f"{short} {rest}", "noun") for short in SHORT.get(first, []))
        else:
            yield one, "verb"

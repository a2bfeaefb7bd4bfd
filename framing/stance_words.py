"""The words of the stance rules: where a text names a target, where a cue stands, and what turns a cue round.

Kept apart from `framing.stance`, which says what follows from them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from framing.codebook import Target
from framing.errors import FramingError
from framing.marks import pair_marks
from framing.matcher import Matcher, Phrase, forms
from framing.text import count_words

SIDES = {"favor": "against", "against": "favor"}  # each end of the contrast, and the other
ALONE = "alone: "  # in a codebook: this cue is evidence without an alias beside it

# A denial right before a cue turns it round ("not to blame", "no hero"). Farther off, or where it denies an ability
# ("cannot defeat them"), it is unclear what is denied: no evidence. What only wishes an act away turns round what
# speaks for it, not what speaks against it: "stop trusting them" is against, but so are "stop the slaughter" and
# "do not kill".
DENIALS = {"not", "n't", "no", "never", "nor", "neither", "hardly"}
LACKS = {"lack", "lacks", "lacked", "lacking"}  # these deny all that they list: "lacks money, sense and courage"
UNCLEAR = {"cannot", "without", "nothing", "nobody", "nowhere", "far", "unable", "instead", "rather"}
ENDINGS = {"stop", "stops", "stopped", "end", "ends", "quit", "cease", "against", "refuse", "refuses", "refused"}
PROHIBITION = re.compile(r"\b(?:must|should|ought|let's|let us)(?: not|n't)\b|^\W*(?:please )?(?:do not|don't|never)\b")
NO_DENIAL = re.compile(r"\b(?:not (?:only|just|merely|to mention)|no (?:doubt|wonder|matter|question)|why not)\b")
DENIAL_REACH, UNCLEAR_REACH = 2, 4  # how many words before a cue

# Words that make what follows in the clause somebody else's claim, unless the writer says "I" or "we".
REPORT = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:claim|alleg|accus|call|label|describ|portray|glorif|say|said|tell|told|think|thought"
    r"|believ|consider|view|suppos|pretend)\w*|\bso-called"
)
REPORT_REACH = 8
REACH = 10  # words between an alias and its cue, at most

PRONOUN = re.compile(r"\b(?:he|him|his|she|her|they|them|their|it|its|this|that|these|those)\b")
CLAUSE = re.compile(r"[,;:.!?()]| - |\b(?:but|because)\b")
WORD = re.compile(r"n't\b|[a-z0-9]+(?=n't\b)|[a-z0-9]+(?:-[a-z0-9]+)*")
QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)  # how web forums set off what is answered
QUOTED_WORDS = 3  # fewer words between marks are the writer's own (a scare quote, a name)


class Cue(NamedTuple):
    """A cue found in a text: its place, the end of the contrast it speaks for, and whether it needs no alias."""

    start: int
    end: int
    side: str
    alone: bool


@dataclass(frozen=True)
class Vocabulary:
    """The aliases and cues of all targets of a codebook, ready to be looked for."""

    targets: list[str]
    matcher: Matcher
    meaning: dict[tuple[str, str], tuple[str, bool]]  # (target, cue) → side, whether it is enough alone

    def find(self, text: str) -> tuple[dict[str, list[tuple[int, int]]], dict[str, list[Cue]]]:
        """Per target where it is named (outside its own cues), and its cues; both in the order of the text."""
        cues: dict[str, list[Cue]] = {target: [] for target in self.targets}
        names: dict[str, list[tuple[int, int]]] = {target: [] for target in self.targets}
        for found in self.matcher.find(text):
            target, _, role = found.referent.partition("\n")
            if role == "name":
                names[target].append((found.start, found.end))
            else:
                cues[target].append(Cue(found.start, found.end, *self.meaning[target, found.term]))
        for target, spans in names.items():
            inside = [(cue.start, cue.end) for cue in cues[target]]
            names[target] = [(a, b) for a, b in spans if not any(start < b and a < end for start, end in inside)]
        return names, cues


def vocabulary(targets: list[Target]) -> Vocabulary:
    """The vocabulary of a codebook's targets; a cue listed for both ends of one target raises `FramingError`."""
    both = [f"{t.target}: {cue!r}" for t in targets for cue in sorted(set(t.favor) & set(t.against))]
    if both:
        raise FramingError("These cues speak for both ends of their target:", both, "Keep each at one end.")
    phrases, meaning = [], {}
    for target in targets:
        phrases += [Phrase(f"{target.target}\nname", alias, alias) for alias in target.aliases]
        for side in SIDES:
            for cue in getattr(target, side):
                meaning[target.target, cue] = (side, cue.startswith(ALONE))
                phrases += [Phrase(f"{target.target}\ncue", cue, *form) for form in _cue_forms(cue.removeprefix(ALONE))]
    return Vocabulary([target.target for target in targets], Matcher(phrases), meaning)


def _cue_forms(cue: str) -> Iterator[tuple[str, str]]:
    """How a cue is looked for: its last word inflected by the matcher, a first word of several here; n't for "not"."""
    spelled = {cue, cue.replace("cannot ", "can not "), cue.replace("cannot ", "can't "), cue.replace(" not ", "n't ")}
    for one in sorted(spelled):
        first, _, rest = one.partition(" ")
        if rest:
            yield from ((f"{form} {rest}", "noun") for form in forms(first, "verb") if "'s" not in form)
        else:
            yield one, "verb"


def set_aside(text: str) -> str:
    """The text with what it quotes from somebody else blanked out, as long as before; a word or two in marks stay.

    >>> set_aside("“Stop the war now,” you say. So “moral” of you.")
    '“                 ” you say. So “moral” of you.'
    """
    paragraphs = [found.span() for found in re.finditer(r"[^\n]+", text)]
    quoted = [(p.start, p.end) for p in pair_marks(text, paragraphs)[0] if p.depth == 0]
    quoted = [(a, b) for a, b in quoted if count_words(text[a:b]) >= QUOTED_WORDS]
    for start, end in quoted + [found.span() for found in QUOTED_LINE.finditer(text)]:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def negation(folded: str, start: int, cue: Cue) -> str:
    """Whether a negation in its clause turns the cue round: "turned", "unclear" or "" (none)."""
    clause = _clause_before(folded, start, cue.start)
    near = WORD.findall(clause)[-UNCLEAR_REACH:]
    if cue.side == "against" and PROHIBITION.search(clause):
        return ""
    if cue.side == "favor" and (PROHIBITION.search(clause) or any(word in ENDINGS for word in near)):
        return "turned"
    close = sum(word in DENIALS for word in near[-DENIAL_REACH:]) + any(word in LACKS for word in near)
    if close == 1 and not any(word in UNCLEAR for word in near):
        return "turned"
    return "unclear" if any(word in DENIALS | UNCLEAR for word in near) else ""


def reported(folded: str, start: int, position: int) -> bool:
    """Whether the words before this position mark what follows as somebody else's claim."""
    clause = _clause_before(folded, start, position)
    return any(len(WORD.findall(clause, found.end())) <= REPORT_REACH for found in REPORT.finditer(clause))


def words_between(folded: str, one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many words stand between two spans."""
    return len(WORD.findall(folded, min(one[1], other[1]), max(one[0], other[0])))


def pronouns(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the pronouns of the third person stand."""
    return [found.span() for found in PRONOUN.finditer(folded, start, end)]


def _clause_before(folded: str, start: int, position: int) -> str:
    """What the clause has before this position (not before `start`), without idioms that only look like denials."""
    clause = CLAUSE.split(folded[start:position])[-1]
    return NO_DENIAL.sub(" ", clause)

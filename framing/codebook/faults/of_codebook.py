"""What is wrong with a codebook: every fault, each with its place in the file and what to do about it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import ValidationError

from framing.codebook.act_words import ActWords
from framing.codebook.faults.of_patterns import (
    Fault,
    Place,
    faults_of_blanks,
    faults_of_length,
    faults_of_patterns,
    faults_of_width,
    patterns_of_sides,
)
from framing.codebook.faults.of_shape import faults_of_shape
from framing.codebook.matcher import Matcher
from framing.codebook.models import Act, Focus, Party, Referent, Role, Term, phrases
from framing.core.errors import unknown

Sound = tuple[int, Referent, list[int]]  # a referent's number in the file, itself, and the numbers of its terms


class Lines:
    """On which line of the file each value stands, and which keys were given twice."""

    def __init__(self, node):
        self._line: dict[Place, int] = {(): 1}
        self.repeated: list[Fault] = []
        self._bracketed: set[Place] = set()
        if node is not None:
            self._visit(node, ())

    def of(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it that the file has."""
        while place not in self._line:
            place = place[:-1]
        return self._line[place]

    def comma_hint(self, place: Place) -> str:
        """What to think of where a sentence in [ … , … ] does not hold what it should."""
        split = place[-2:-1] in (("examples",), ("not",)) and place[:-1] in self._bracketed
        return " (a comma inside [ ] splits the sentence; quote it)" if split else ""

    def _visit(self, node, place: Place) -> None:
        self._line.setdefault(place, node.start_mark.line + 1)
        if node.id == "sequence":
            if node.flow_style and len(node.value) > 1:
                self._bracketed.add(place)
            for number, item in enumerate(node.value):
                self._visit(item, (*place, number))
        elif node.id == "mapping":
            for key, value in node.value:
                inner = (*place, key.value if isinstance(key.value, str) else "")
                if inner in self._line:
                    first, again = self._line[inner], (*inner, f"again at {key.start_mark}")
                    self._line[again] = key.start_mark.line + 1
                    self.repeated.append(
                        (again, f"{inner[-1]!r} was given before, on line {first}: keep one of the two")
                    )
                self._line.setdefault(inner, key.start_mark.line + 1)
                self._visit(value, inner)


def faults_of(content, lines: Lines) -> list[Fault]:
    """Every fault of a codebook's content, in the order of the file."""
    if not isinstance(content, dict):
        return [((), "is not a codebook: it needs the keys name, frames and referents (see data/codebook.yml)")]
    misshapen, broken = faults_of_shape(content)
    found = [*lines.repeated, *misshapen, *(blank := list(faults_of_blanks(content)))]
    if wide := list(faults_of_width(content)):  # they cannot be spelled out, so nothing can be searched for
        return sorted([*found, *wide], key=lambda fault: (lines.of(fault[0]), fault[1]))
    sound = _sound(content, broken)
    bad = {place[:2] for place in [*broken, *(place for place, _ in blank)]}
    found += _of_targets(content, bad)
    found += _of_sides(content, bad)
    found += _of_aliases(content.get("aliases"))
    found += _of_acts(content, bad)
    found += _of_focus(content)
    found += _of_names(sound)
    found += faults_of_length(content)
    frames = content.get("frames")
    for number, referent, places in sound:
        for place, fault in _of_referent(referent, places, frames if isinstance(frames, dict) else None):
            place = ("referents", number, *place)
            found.append((place, fault + lines.comma_hint(place)))
    return sorted(dict.fromkeys(found), key=lambda fault: (lines.of(fault[0]), fault[1]))


def _of_targets(content: dict, bad: set[Place]) -> Iterator[Fault]:
    """Targets listed twice, and those towards which rules can never find a stance."""
    yield from _twice(((("targets", n, "target"), t.get("target")) for n, t in _listed(content, "targets")), "target")
    cues = content.get("cues")
    for number, target in _listed(content, "targets"):
        if ("targets", number) not in bad:
            yield from _of_target(number, target, cues if isinstance(cues, dict) else {})


def _of_sides(content: dict, bad: set[Place]) -> Iterator[Fault]:
    """Parties and roles listed twice, and what is wrong with their patterns."""
    for key, name, model in (("parties", "party", Party), ("roles", "role", Role)):
        yield from _twice((((key, n, name), entry.get(name)) for n, entry in _listed(content, key)), name)
        entries = [(n, model.model_validate(raw)) for n, raw in _listed(content, key) if (key, n) not in bad]
        yield from faults_of_patterns(patterns_of_sides(key, entries))


def _of_names(sound: list[Sound]) -> Iterator[Fault]:
    """Referents listed twice, names with blanks around them, and names that charts would take for two."""
    referents: list[tuple[Place, str]] = [(("referents", n, "referent"), one.referent) for n, one, _ in sound]
    terms = [
        (("referents", n, "terms", at, "term"), term.term)
        for n, referent, places in sound
        for at, term in zip(places, referent.terms, strict=True)
    ]
    yield from _twice(referents, "referent")
    for place, name in [*referents, *terms]:
        if name != name.strip():
            yield place, f"{name!r} has blanks around it: take them away"
    for place, name in referents:
        if ":" in name:
            yield place, f"{name!r} has a colon, which parts a thing from its names (thing: name): leave it out"


def _of_aliases(aliases) -> Iterator[Fault]:
    """A form of two speakers' names: whose words are told by it?"""
    names: dict[str, str] = {}
    for name, forms in aliases.items() if isinstance(aliases, dict) else ():
        for number, form in enumerate(forms if isinstance(forms, list) else []):
            other = names.setdefault(str(form), str(name))
            if other != str(name):
                place = ("aliases", name, number)
                yield place, f"{form!r} is a form of {other!r}, too: leave it out of one, or of both"


def _of_acts(content: dict, bad: set[Place]) -> Iterator[Fault]:
    """Acts listed twice or without a word, examples without their act, and opponents that are no party."""
    yield from _twice(((("acts", n, "act"), act.get("act")) for n, act in _listed(content, "acts")), "act")
    for number, raw in _listed(content, "acts"):
        if ("acts", number) in bad:
            continue
        act = Act.model_validate(raw)
        words, befalls = ActWords([act]), act.befalls
        if not any((act.verbs, act.nouns, befalls.verbs, befalls.nouns, befalls.adjectives)):
            yield ("acts", number), f"the act {act.act!r} has no words: list verbs, nouns or what it befalls"
        for place, example in enumerate(act.examples):
            spoken = re.findall(r"[\w'’-]+", example.lower())
            if not words.find(spoken, 0, len(spoken)):
                yield (
                    ("acts", number, "examples", place),
                    f"{act.act!r} is not found in its example {example!r}: add a word, or mend the example",
                )
    parties = [party.get("party") for party in _entries(content, "parties")]
    sides = content.get("opponents")
    if isinstance(sides, list) and sides and (len(sides) != 2 or sides[0] == sides[1]):
        yield ("opponents",), "'opponents' are two parties that act against each other: list two, or leave it out"
    for key, given in ((key, content.get(key)) for key in ("opponents", "known_as")):
        for name in given if isinstance(given, list | dict) else ():
            if name not in parties:
                known = ", ".join(map(str, parties)) or "none is listed"
                yield (key,), f"{name!r} under {key!r} is no party (known: {known})"


def _of_focus(content: dict) -> Iterator[Fault]:
    """Each name that is not listed, with its place; `terms` and `frames` are those of the first referent.

    A focus that is not well formed is left to the check of the whole codebook, which has told it; and what is listed
    with another fault is listed.
    """
    try:
        focus = Focus.model_validate(content.get("focus", {}))
    except ValidationError:
        return
    listed = {str(one.get("referent")): _entries(one, "terms") for one in _entries(content, "referents")}
    first = listed.get(focus.referents[0]) if focus.referents else None
    terms = [term for terms in listed.values() for term in terms] if first is None else first
    of_things = [
        ("referents", "referent", focus.referents, [*listed]),
        ("contested", "referent", [focus.contested] * bool(focus.contested), [*listed]),
        ("terms", "term", focus.terms, [str(term.get("term")) for term in terms]),
        ("frames", "frame", focus.frames, [*dict.fromkeys(str(term.get("frame")) for term in terms)]),
    ]
    acts = ("acts", "act", focus.acts, [str(act.get("act")) for act in _entries(content, "acts")])
    for key, what, names, known in [*of_things, acts] if terms else [acts]:  # without a term, that is the fault
        yield from ((("focus", key), unknown(what, name, known)) for name in names if name not in known)


def _listed(content: dict, key: str) -> list[tuple[int, dict]]:
    values = content.get(key)
    return [(n, v) for n, v in enumerate(values if isinstance(values, list) else []) if isinstance(v, dict)]


def _entries(content: dict, key: str) -> list[dict]:
    return [entry for _, entry in _listed(content, key)]


def _sound(content: dict, broken: list[Place]) -> list[Sound]:
    """The referents with those of their terms that are well formed, and the terms' numbers in the file."""
    bad = {place[:4] for place in broken}
    found = []
    for number, raw in _listed(content, "referents"):
        terms = [(n, term) for n, term in _listed(raw, "terms") if ("referents", number, "terms", n) not in bad]
        name = raw.get("referent")
        if terms and isinstance(name, str) and name:
            valid = [Term.model_validate(term) for _, term in terms]
            found.append((number, Referent(referent=name, terms=valid), [n for n, _ in terms]))
    return found


def _twice(named, what: str) -> Iterator[Fault]:
    seen = set()
    for place, name in named:
        if not isinstance(name, str):
            continue
        if name in seen:
            yield place, f"the {what} {name!r} was listed before: give it another name, or put the two together"
        seen.add(name)


def _of_target(number: int, target: dict, cues: dict) -> Iterator[Fault]:
    """A target with words by which rules can never find a stance, or on one side only.

    One without any such words is sound: people may code it, and a model learn it.
    """
    place, name = ("targets", number), target.get("target")
    own = [side for side in ("favor", "against") if target.get(side)]
    alone = any(cue.startswith("alone:") for side in own for cue in target[side])
    if own and not target.get("aliases") and not alone:
        yield place, f"the target {name!r} has no aliases: list the words by which comments name it"
    if len(own) == 1:
        other = "against" if own == ["favor"] else "favor"
        yield (*place, own[0]), f"the target {name!r} has cues {own[0]!r} only: list {other!r} too, or neither"
    if cues and target.get("aliases") and not own and not (cues.get("favor") and cues.get("against")):
        yield (
            place,
            f"the target {name!r} has no cues, and the general `cues` lack a side: list both sides or leave it out",
        )


def _of_referent(referent: Referent, numbers: list[int], frames: dict | None) -> Iterator[Fault]:
    places = [("terms", number) for number in numbers]
    pairs = list(zip(places, referent.terms, strict=True))
    yield from _twice((((*place, "term"), term.term) for place, term in pairs), "term")
    for place, term in pairs:
        if frames is not None and term.frame not in frames:
            near = get_close_matches(term.frame, map(str, frames), 1)
            hint = f"did you mean {near[0]!r}?" if near else "describe it under `frames`, or use one that is there"
            yield (*place, "frame"), f"the frame {term.frame!r} is unknown ({hint})"
    yield from faults_of_patterns(
        (place, term.term, {"patterns": term.patterns, "except": term.except_}, term.inflect) for place, term in pairs
    )
    matcher = Matcher(phrases(referent))
    for place, term in pairs:
        yield from _examples(matcher, place, term)


def _two_in_one(term: Term, example: str) -> str:
    """A question, where an example has a part of a pattern: two patterns without a comma between them are one."""
    words = example.casefold().split()
    parted = [pattern for pattern in term.patterns if len(pattern.split()) > 1 and {*pattern.split()} & {*_bare(words)}]
    return f" (is a comma missing in {parted[0]!r}?)" if parted else ""


def _bare(words: list[str]) -> list[str]:
    return [word.strip(".,;:!?“”\"'’") for word in words]


def _examples(matcher: Matcher, place: Place, term: Term) -> Iterator[Fault]:
    for number, example in enumerate(term.examples):
        names = [found.term for found in matcher.find(example)]
        if term.term not in names:
            instead = f" (found instead: {', '.join(dict.fromkeys(names))})" if names else ""
            yield (
                (*place, "examples", number),
                f"{term.term!r} is not found in its example {example!r}{instead}: add a pattern, or mend the example"
                f"{_two_in_one(term, example)}",
            )
    for number, example in enumerate(term.not_):
        hits = [example[found.start : found.end] for found in matcher.find(example) if found.term == term.term]
        if hits:
            yield (
                (*place, "not", number),
                f"{term.term!r} is found ({hits[0]!r}) in {example!r}, where it must not be: "
                f"add the words around it to `except`, or narrow a pattern{_with_capital(term, hits[0])}",
            )


def _with_capital(term: Term, hit: str) -> str:
    """What to write where a name was found as an ordinary word in small letters."""
    name = next((pattern for pattern in term.patterns if pattern[:1].isupper()), "") if hit[:1].islower() else ""
    return f" (={name} asks for the capital)" if name else ""

"""Who does, and who suffers: whether the one named beside a cue is the one who does, or is, what the cue says.

"Israel suffered a massacre", "Hamas suffered a massacre": both name somebody beside a word of blame without laying it
on them. No grammar is computed here: the words between the name and the cue, and right around both, must have one of a
few known forms. Where they have none, the cue is no evidence; that loses much. The lists stand in
`framing.comments.stance.clause_patterns`. X stands for the one named.
"""

import re
from collections.abc import Set
from typing import NamedTuple

from framing.comments.stance import clause_patterns as words
from framing.comments.stance.polarity import CLAUSE
from framing.core.ordered_spans import Span


class Scene(NamedTuple):
    """What stands around a name and a cue: the folded text and the place of the sentence in it, and what it has."""

    folded: str
    start: int
    end: int
    named: int  # how many targets it names before the cue
    acts: list[Span]  # where it names this target, or something done by it


def is_about(alias: Span, cue, scene: Scene) -> bool:
    """Whether the one named (at `alias`) is the one who does, or is, what the cue says."""
    folded = scene.folded
    said = folded[slice(*cue[:2])]
    if alias[1] < scene.end and words.THEIR_PEOPLE.match(folded, alias[1], scene.end):
        return folded[alias[1] : cue.start] == " " and not _possessive(alias, scene)  # "X murderers", not "X's"
    own = said.endswith(" of") and alias[0] >= cue.end  # “no fan of”: these people are the cue's own
    if words.PEOPLE_OF.search(folded, cue.end if own else scene.start, alias[0]):
        return False
    if " " not in said and not is_act(said) and words.OTHER_FOLLOWS.match(folded, cue.end):  # "barbaric enemies"
        return alias[1] < cue.start and bool(words.IS_SUCH.fullmatch(folded, alias[1] + 1, cue.start))
    if cue.term in words.VERBS_ONLY and said == cue.term and words.NOUN_HERE.search(folded, scene.start, cue.start):
        return False
    if words.ENDS.search(said) and not _ends_itself(cue, scene):
        return False
    if alias[1] <= cue.start:
        return _from_name(folded[alias[1] : cue.start], alias, cue, said, scene)
    return alias[0] < cue.end or _to_name(folded[cue.end : alias[0]], alias, cue, said, scene)


def undergone(cue, folded: str, start: int) -> bool:
    """Whether the clause of a cue that names nobody says that it was suffered: "they faced a massacre"."""
    clause = CLAUSE.split(folded[start : cue.start])[-1]
    said = folded[slice(*cue[:2])]
    if words.OTHERS.search(clause) or (_participle(cue, said) and words.PASSIVE.search(clause)):
        return True
    return is_act(said) and bool(words.ACT_UPON.match(folded, cue.end))


def is_act(said: str) -> bool:
    """Whether a cue is something done to somebody ("massacre"), and not one who does it ("butchers").

    >>> is_act("massacre"), is_act("butchers"), is_act("murderous")
    (True, False, False)
    """
    return bool(words.ACT.fullmatch(said)) and not words.DOERS.fullmatch(said)


def _participle(cue, said: str) -> bool:
    """Whether a cue stands in a form that may be passive: "massacred", but not a cue that is listed so."""
    return said != cue.term.lower() and said.endswith("ed")


def _possessive(alias: Span, scene: Scene) -> bool:
    return bool(words.POSSESSIVE.search(scene.folded, *alias))


def _ends_itself(cue, scene: Scene) -> bool:
    """Whether what must stop is the one named, or what it does: "must stop", "must stop the war"; not "the rain"."""
    folded = scene.folded
    if words.WITHOUT_OBJECT.match(folded, cue.end, scene.end):
        return True
    what = words.ARTICLES.match(folded, cue.end, scene.end).end()
    return any(cue.end < start <= what for start, _ in scene.acts) or bool(words.ACTING.match(folded, what))


def _from_name(gap: str, alias: Span, cue, said: str, scene: Scene) -> bool:
    """The name stands before the cue, and `gap` between them."""
    folded, start = scene.folded, scene.start
    participle, upon = _participle(cue, said), words.UPON.match(said)
    if _done_by_another(cue, said, scene) and not (gap == " " and _possessive(alias, scene)):
        return False
    if upon and participle and words.OBJECT_PRONOUN.search(gap):  # "X …, they want it destroyed"
        return True
    if participle and words.HAD_IT_DONE.search(gap):
        return False
    if participle and words.PASSIVE.search(gap):
        return bool(words.WISHED.search(gap) or (upon and words.FORESEEN.search(gap)))
    if upon:
        return bool(words.CALLED_UPON.search(gap))
    if words.PEOPLE_WHO.search(folded, start, alias[0]):
        return False
    if not gap.strip():
        return not (participle and _possessive(alias, scene))  # "X's murdered children"
    about = scene.named == 1 and words.ABOUT_NAME.fullmatch(folded, start, alias[0])
    if about and (rest := _of_pronoun(gap, {"he", "she"})) != gap:
        return _subject_of(rest, alias, said, scene)
    if any(form.search(folded, start, alias[0]) for form in (words.IN_PHRASE, words.ASIDE_OF, words.ACTED_BY)):
        return False
    if words.ACTED_UPON.search(folded, start, alias[0]) and not words.BREAK.search(gap):  # "those who fight X are …"
        return False
    if words.OF.search(folded, start, alias[0]) and gap.startswith(","):  # "the hall of X, an ugly thing"
        return False
    gap = words.ASIDE.sub(r"\1", gap)
    return _same_clause(gap, cue, said, scene) and _subject_of(gap, alias, said, scene)


def _done_by_another(cue, said: str, scene: Scene) -> bool:
    """ "massacred by others", "a massacre of its people": words right after the cue say that the name suffered it."""
    after = scene.folded, cue.end, scene.end
    return (is_act(said) or _participle(cue, said)) and bool(
        words.BY_OTHER.match(*after) or words.OF_ITS_OWN.match(*after)
    )


def _same_clause(gap: str, cue, said: str, scene: Scene) -> bool:
    """Whether what is said after the last break between name and cue still has the name as its subject."""
    # “so” right before a cue says how much: “X, everyone is so | unfair”
    breaks = [found for found in words.BREAK.finditer(gap) if found["sub"] != "so" or gap[found.end() :].strip()]
    if not breaks:
        return True
    if any(found["relative"] and not words.RELATIVE_OF_NAME.fullmatch(gap[: found.start()]) for found in breaks):
        return False
    last, rest = breaks[-1], gap[breaks[-1].end() :]
    pronoun = words.PRONOUN_SUBJECT.match(rest)
    if pronoun:
        direct = not re.search(r"\w", gap[: last.start()])  # "X, you coward"
        return direct or (pronoun[1] in words.STANDS_FOR_NAME and scene.named == 1)
    if last["sub"]:
        return not rest.strip()
    if words.OWN_SUBJECT.match(rest):
        return False
    # "X left, strangers murdered …": a verb with another subject right before it
    return not (_participle(cue, said) and re.search(r"[a-z]", rest) and not words.VERB_NEXT.search(rest))


def _subject_of(gap: str, alias: Span, said: str, scene: Scene) -> bool:
    """Whether the words between make the name the subject of the cue, or the cue a description of it."""
    lead = words.OWN_PEOPLE.sub("", gap)
    if words.COPULA_CUE.match(said):
        dummy = words.OF_NO_NAME.match(scene.folded, alias[1] + len(gap) + len(said))
        lead = lead if dummy else _of_pronoun(lead)
        bare = words.AT_ONCE.sub("", f"{lead.strip()} ".replace(",", ""))
        return not bare.strip() or bool(words.GOES_ON.match(lead))
    *_, last = [None, *words.LAST_BE.finditer(gap)]
    after = gap[last.end() :] if last else gap
    if (is_act(said) and words.TOLD_TO_STOP.fullmatch(gap)) or (not last and words.MANNER.search(after)):
        return True
    if words.VERB_PHRASE.match(said) and words.VERB_NEXT.search(after):
        return True
    if words.OTHERS.search(after) or (
        words.NOT_OF_IT.search(after) and not (said.endswith("ing") and after.endswith(" by "))
    ):
        return False
    if last or words.VERB_NEXT.search(after) or words.DOES.search(after) or words.AND_ITS.match(gap):
        return True
    described = not lead.strip() or words.OF_NAME.match(gap) or _possessive(alias, scene)
    return bool((described or words.BESIDE_NAME.match(lead)) and words.DESCRIBING.match(lead))


def _of_pronoun(lead: str, able: Set[str] = words.STANDS_FOR_NAME) -> str:
    """What stands between a cue and its subject, where that is a pronoun for the name: nothing in “X came, and she | is
    right”."""
    *_, last = [None, *words.BREAK.finditer(lead)]
    pronoun = words.PRONOUN_SUBJECT.match(lead, last.end()) if last and last["sub"] not in words.OPEN else None
    return lead[pronoun.end(1) :] if pronoun and pronoun[1] in able else lead


def _to_name(gap: str, alias: Span, cue, said: str, scene: Scene) -> bool:
    """The name stands after the cue, and `gap` between them."""
    folded = scene.folded
    if words.AGENT.fullmatch(gap):
        return True
    if words.COPULA_CUE.match(said):
        return False
    noun = " " not in said or said.startswith(("a ", "an ", "the "))
    if noun and words.ABOUT.search(folded, cue.end, alias[0]):
        return False
    if words.ENDS_IN_BE.search(gap) and words.NATIONALITY.search(folded, *alias):
        return False
    if words.UPON.match(said) or " " in said:  # they ask for an object: "destroy what is left of X"
        return len(gap.split()) <= 6
    if words.ENDS_IN_BE.search(gap):
        return bool(words.IS_NAME.fullmatch(gap))
    if words.RIGHT_BEFORE.match(gap) and words.DOER_NEXT.match(folded, alias[1], scene.end):
        return True
    if is_act(said) and (words.OBJECT_NEXT.match(gap) or said != cue.term.lower() or gap.strip() in ("", "the")):
        return False
    if words.RELATIVE_NEXT.match(gap) or not words.NEAR_NAME.fullmatch(gap):
        return False
    return not (words.OTHERS.search(gap) or words.OTHER_VERB.search(gap))

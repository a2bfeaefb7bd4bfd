"""Which target a cue is about: the one named beside it, or that a pronoun, a conclusion or an answer stands for."""

import re
from typing import NamedTuple

from framing.comments.stance.agency import Scene, is_about, is_act, undergone
from framing.comments.stance.calls import CALLS, ENDS
from framing.comments.stance.clause_patterns import AGENT
from framing.comments.stance.cues import Cue
from framing.comments.stance.polarity import CLAUSE, WORD
from framing.core.ordered_spans import Span
from framing.core.text.patterns import any_of

WITH_TARGET, TARGET_BEFORE, ALONE = " with target", ", target in the sentence before", " alone"
ANSWERED = ", target in the comment answered"
# How many words may stand between a cue and an alias; a pronoun before the cue; a pronoun after it ("destroy them").
REACH, PRONOUN_REACH, OBJECT_REACH = 10, 4, 0
PRONOUN = re.compile(r"\b(?:he|him|his|she|her|they|them|their|it|its|this|that|these|those)\b")
# … but stands for what is said next: "it is important to rest", "it makes sense that …"; not "it is harmful to us"
_AN_OBJECT = (
    r"(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|all|every\w*|any\w*|me|us|you|him|them|people)\b"
)
SAID_NEXT = re.compile(rf"(?: \w+)? (?:that|when|how|if|for \w+ to|to(?! {_AN_OBJECT})(?=[ ]\w))\b")
TAKES_OBJECT = re.compile(r"\b(?:threat|harmful|beneficial|insult|danger|hazard|credit|opposed)\Z")
CONCLUDES = re.compile(r"\W{0,40}(?:and )?(?:so|therefore|thus|hence)\b")
# "revenge against Israel", "murdered in Israel": the place or the one acted on, not the one who does it
PLACE = re.compile(r"\b(?:against|in(?:to)?|inside|outside|outside of|within|across|near)(?: the)? +\Z")
# … and "brings them to Israel", unless the cue itself asks for the word: "give in to Israel"
OBJECT = re.compile(r"\b(?:to|from|on|onto|upon|towards?)(?: the)? +\Z")
# "the mayor before Lee was …": of what stands before a cue, somebody else than the one named
BESIDE = re.compile(r"\w (?:before|under|around|behind|unlike|after|alongside)(?: the)? +\Z")
PERSON = re.compile(r"(?:i|we)\b")
# What may stand before the name in a sentence that is nothing but it: “And the toll?”
TOPIC = re.compile(r"\W*(?:(?:ah|oh|and|but|as for|what about|how about)\W{1,5})?(?:(?:the|this|that|these|our)\s+)?")
# “we need to stop the toll”: what is needed is said next
DOES_NEXT = re.compile(r"\s{1,20}to\s{1,20}(?!(?:the|a|an|this|these|our|my)\b)\w")
NEXT_CLAUSE = re.compile(
    rf"{CLAUSE.pattern}|\b(?:and|or|which|who|while|when)\b|\bso (?:now )?(?:i|we|you|they|he|she|it)\b"
)

# Who is called: "Thank you, Lee, for …", "Bravo, dear Lee!", where nothing stands before the cue.
CALLED = re.compile(r"(?: you)?(?: (?:so|very) much)?[,!] (?:(?:dear|mr|mrs|ms|the|to)\.? ){0,2}")
CALL_ENDS = re.compile(r"\s{0,20}(?:[,.!?;:]|\Z)")

# … and two who are named in one breath: "Both X and the board are wrong", "Shame on X and the board."
_THE = r"(?:(?:the|our|this|that|these|those|your|my) )?"
JOINS = re.compile(rf",? (?:and|or|nor|&|as well as) {_THE}")
# “The board is corrupt, and so is X”: of what somebody is, not of what the writer feels
SO_IS = re.compile(rf",? (?:and |but )?(?:so|neither|nor) (?:is|are|was|were|has|have|had) {_THE}")
JOINED_FIRST = re.compile(rf"\W{{0,9}}(?:(?:and|but|so|both|i think)\b,? ){{0,2}}{_THE}")
PLURAL = re.compile(r" (?:both |alike |all )?(?:are|were|have|should|must|will|can|do|deserve)\b|'re\b")

# A sentence that is but a word for what people are like; “Great.” and “Terrible.” would be said of what happened.
CHARACTER = re.compile(
    any_of(
        "heroes a_hero brave honest decent_people good_people sensible honou?rable generous",
        "liars? hypocrites? greedy selfish corrupt racist sexist thugs crooks cowards clowns lazy arrogant spineless",
    )
)
SUCH = re.compile(r"\W{0,9}(?:(?:what|such|just|just so|so|very|simply|utterly|totally|absolute|total|bloody) ){0,2}")
OF_THEM = re.compile(r"(?:, (?:all|both|the lot|every one|the whole lot) of (?:them|you))?\W*")


class Sentence(NamedTuple):
    """One sentence of a comment: its place, and per target where it names the target and what it says."""

    start: int
    end: int
    names: dict[str, list[Span]]
    cues: dict[str, list[Cue]]


def anchor(
    cue: Cue, target: str, folded: str, sentence: Sentence, before: Sentence | None, topics: set[str]
) -> tuple[str, Span] | None:
    """What ties a cue to its target: the name of the rule, and the words besides the cue that it rests on.

    `before` is the sentence before; `topics` are the targets that the comment answered names, as long as the comment
    itself has named none.
    """
    if cue.alone:
        return ALONE, (cue.start, cue.end)
    if cue.holds and CALLS.fullmatch(folded, sentence.start, cue.start) and ENDS.match(folded, cue.end, sentence.end):
        return WITH_TARGET, (cue.start, cue.end)
    for name in sentence.names[target]:
        if SO_IS.fullmatch(folded, cue.end, name[0]) and not PERSON.match(folded, cue.start):
            return (WITH_TARGET, name) if CALL_ENDS.match(folded, name[1]) else None
    rivals = {other for other, cues in sentence.cues.items() if any(rival.start == cue.start for rival in cues)}
    claimed = [
        (_nearness(span, cue, folded), other, span)
        for other in rivals
        for scene in [_scene(cue, other, folded, sentence)]
        for span in sentence.names[other]
        if _within_reach(span, cue, folded, sentence.start) and is_about(span, cue, scene)
    ]
    if claimed:  # of the targets that this cue could be about, the one that stands best to it has it
        _, owner, alias = min(claimed)
        if owner == target:
            return WITH_TARGET, alias
        beside = [span for span in sentence.names[target] if _joined(span, alias, cue, folded, sentence)]
        return (WITH_TARGET, beside[0]) if beside and target in rivals else None
    if rivals & topics == {target} and not undergone(cue, folded, sentence.start):
        return ANSWERED, (cue.start, cue.end)
    stands_for = _standing_for(target, cue, folded, sentence, before)
    if not stands_for:
        return None
    return TARGET_BEFORE, min(stands_for, key=lambda span: _nearness(span, cue, folded))


def _joined(span: Span, alias: Span, cue: Cue, folded: str, sentence: Sentence) -> bool:
    """Is a name said in one breath with the one that a cue is about: "X and the board are wrong", "shame on both"?"""
    first, last = sorted((span, alias))
    if not JOINS.fullmatch(folded, first[1], last[0]):
        return False
    if first[0] >= cue.end:
        return bool(CALL_ENDS.match(folded, last[1]))
    opens = JOINED_FIRST.fullmatch(folded, sentence.start, first[0])
    return bool(opens and cue.start >= last[1] and PLURAL.match(folded, last[1]))


def _within_reach(alias: Span, cue: Cue, folded: str, start: int) -> bool:
    """May this name and this cue belong together? Not where the name opens the next clause (save of one called by
    it), or is only the place."""
    between = words_between(folded, alias, cue[:2])
    if PERSON.match(folded, cue.start) and alias[0] >= cue.end and DOES_NEXT.match(folded, cue.end):
        return False
    begin = cue.end if alias[0] >= cue.end else start  # “I am against | the toll”: the word is the cue's own
    if between > REACH or PLACE.search(folded, begin, alias[0]):
        return False
    if alias[0] < cue.start and BESIDE.search(folded, start, alias[0]):
        return False
    if OBJECT.search(folded, begin, alias[0]) and (alias[0] < cue.start or between > 2):
        return False
    if alias[0] < cue.end or not NEXT_CLAUSE.search(folded, cue.end, alias[0]):
        return True
    opens = not WORD.search(folded, start, cue.start)
    return opens and bool(CALLED.fullmatch(folded, cue.end, alias[0]) and CALL_ENDS.match(folded, alias[1]))


def _standing_for(target: str, cue: Cue, folded: str, sentence: Sentence, before: Sentence | None) -> list[Span]:
    """What may stand for a target that the sentence before named, and no other, if nothing was named since.

    A pronoun in the cue's clause ("they are useful", "destroy them"), or the cue itself in a conclusion ("So …").
    """
    if before is None or not _names_only(target, before):
        return []
    first = min((span[0] for spans in sentence.names.values() for span in spans), default=sentence.end)
    begins = CONCLUDES.match(folded, sentence.start, sentence.end) or (
        is_topic(before.names[target][-1], folded, before) and not WORD.search(folded, sentence.start, cue.start)
    )
    begins = begins or (begins_with(target, folded, before) and _is_fragment(cue, folded, sentence))
    if first == sentence.end and begins:
        return [] if undergone(cue, folded, sentence.start) else [(cue.start, cue.end)]
    start = cue.start - len(CLAUSE.split(folded[sentence.start : cue.start])[-1])
    able = [found.span() for found in PRONOUN.finditer(folded, start, first)]
    reach = {True: PRONOUN_REACH, False: OBJECT_REACH}
    able = [span for span in able if words_between(folded, span, cue[:2]) <= reach[span[1] <= cue.start]]
    if SAID_NEXT.match(folded, cue.end) and not TAKES_OBJECT.search(folded, cue.start, cue.end):
        able = [span for span in able if folded[slice(*span)] != "it" or span[0] > cue.start]
    scene = _scene(cue, target, folded, sentence)
    return [span for span in able if is_about(span, cue, scene)]


def _is_fragment(cue: Cue, folded: str, sentence: Sentence) -> bool:
    """Is a sentence but what somebody is: “Hypocrites.”, “Greedy, the lot of them.”?"""
    return bool(
        CHARACTER.fullmatch(folded, cue.start, cue.end)
        and SUCH.fullmatch(folded, sentence.start, cue.start)
        and OF_THEM.fullmatch(folded, cue.end, sentence.end)
    )


def is_topic(name: Span, folded: str, sentence: Sentence) -> bool:
    """Is a sentence but the name that the next one is about: “The toll?”, “Ah, the toll.”?"""
    return bool(TOPIC.fullmatch(folded, sentence.start, name[0])) and not WORD.search(folded, name[1], sentence.end)


def begins_with(target: str, folded: str, sentence: Sentence) -> bool:
    """Does a sentence begin with this target, and name no other?"""
    names = sentence.names[target]
    return _names_only(target, sentence) and bool(JOINED_FIRST.fullmatch(folded, sentence.start, names[0][0]))


def _names_only(target: str, sentence: Sentence) -> bool:
    """Does a sentence name this target, and no other?"""
    return [other for other, spans in sentence.names.items() if spans] == [target]


def _scene(cue: Cue, target: str, folded: str, sentence: Sentence) -> Scene:
    """What `framing.comments.stance.agency` must know of the sentence."""
    named = sum(any(span[0] < cue.start for span in spans) for spans in sentence.names.values())
    acts = sentence.names[target] + [one[:2] for one in sentence.cues[target] if is_act(folded[slice(*one[:2])])]
    return Scene(folded, sentence.start, sentence.end, named, acts)


def _nearness(alias: Span, cue: Cue, folded: str) -> tuple[int, int]:
    """How well an alias fits a cue, least is best: "cue by alias", then what stands before it, then what follows it."""
    if alias[0] < cue.end:
        return 1, cue.start - alias[1]
    return 0 if AGENT.fullmatch(folded, cue.end, alias[0]) else 2, alias[0] - cue.end


def words_between(folded: str, one: Span, other: Span) -> int:
    """How many words stand between two spans."""
    return len(WORD.findall(folded, min(one[1], other[1]), max(one[0], other[0])))

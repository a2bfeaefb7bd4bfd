"""What a sentence refuses or denies: to give a name ("declined to call it a …"), or a claim ("denied that it was a …").

Each way of giving a name (`naming`) is asked for each way of refusing it.
"""

import re
from itertools import dropwhile, pairwise

from framing.codebook.negation import words
from framing.codebook.negation.words_after import ASKED, CLAIMS, HAPPENED, NO_CAUSE, OF_CLAIM, OWN_NAME, UNDER_IT
from framing.codebook.negation.words_between import (
    FAR,
    Span,
    calling,
    lack,
    negation_near,
    says_it_is_one,
    skip,
    tells_being,
    unless_denied,
    unwilling,
)
from framing.core.text.english.function_words import POSSESSIVE_PRONOUNS, PREPOSITIONS
from framing.voice.lexicons.reported_speech import TERMS
from framing.voice.lexicons.reporting_words import forms_of
from framing.voice.lexicons.speaker_nouns import ends_in_ly

RIGHT = set("right fair accurate correct appropriate possible true reasonable justified ready willing prepared".split())
# "no reason to call it a …", "no point in calling it a …"
REASONS = set("basis cause evidence excuse ground grounds justification need point proof reason reasons sense".split())
USING = set("use used uses using utter uttered utters uttering employ apply applying invoke invoking".split())
SAYS_IT_IS = set("saying claiming concluding finding declaring ruling suggesting".split())
SAYS_IT_IS |= words.THINKING | words.FINDING
# "stop calling it a …", "stopped short of calling it a …"
STOPPING = re.compile(r"stop(?:s|ped)?|quit|end|cease[sd]?|avoid\w*|resist\w*|oppos\w+|reject\w*|without|against")
# "avoids the word siege", "dropped the word siege"
SHUNNING = re.compile(
    r"(?:avoid|bann|delet|dislik|dropp|eschew|omit|oppos|question|reject|remov|resent|retract|scrapp|shun|withdr)\w*"
    r"|bans?|drops?|scraps?"
)
CROSSING = {"struck", "strike", "strikes", "crossed", "crosses", "cut"}  # … out the word
_FALLING = {"from": "refrain recoil shrink", "at": "balk baulk bristle", "to": "object"}
FALLING_SHORT = {(form, to) for to, verbs in _FALLING.items() for verb in verbs.split() for form in forms_of(verb)}
FALLING_SHORT |= {("away", "from"), ("back", "from")} | {
    (enough, "of") for enough in "clear enough short shy wary".split()
}
FALLING_SHORT |= {("issue", "with"), ("exception", "to"), ("offence", "at"), ("offense", "at")}  # took issue with
AS_FAR_AS = {("so", "far", "as"), ("as", "far", "as")}


def naming(low: list[str]) -> int | None:
    """Where the verb stands that gives it: "call it a", "see it as a", "speak of a", "use the word", "say it is a"."""
    if (verb := calling(low, len(low))) is not None:
        return verb
    if low[-1:] != [] and low[-1] in TERMS and low[-3:-2] != [] and low[-3] in USING:
        return len(low) - 3
    bare = low[:-1] if low[-1:] and low[-1] in ("a", "an", "any") else low
    if bare[-1:] == ["of"] and bare[-2:-1] != [] and bare[-2] in words.SPEAKING:
        return len(bare) - 2
    at, _ = skip(low)
    said = low[at:] and low[at - 1] in SAYS_IT_IS and low[-1] != "the"
    return at - 1 if said and tells_being(low[at:]) else None


def refused(low: list[str], after: str) -> Span:
    """ "declined to call it a", "short of speaking of a", "wrong to say it was a"; "they call it a …, I call it …"."""
    verb = naming(low) or _bare(low, after)
    if not verb:
        return None
    doing = low[verb].endswith("ing") or low[verb - 1] != "to"
    found = _not_doing(low, verb) if doing else _not_to(low, verb)
    return found or _wrongly(low, verb) or _by_others(low, verb, after)


def _bare(low: list[str], after: str) -> int:
    """Where the verb stands that gives a name alone: "say | siege", "declaring a | siege"; 0 for none."""
    if low[-1:] in (["a"], ["an"]) and low[-2:-1] in (["declare"], ["declaring"]):
        return len(low) - 2
    last = len(low) - 1 - (low[-1:] == ["any"])
    said = low[last : last + 1] in (["say"], ["saying"], ["finding"]) and UNDER_IT.match(after)
    return last if said else 0


def _not_to(low: list[str], verb: int) -> Span:
    """ "declined | to call it a", "would not go as far as | to say", "no reason | to speak of", "too early | to"."""
    if found := unwilling(low, verb - 1, len(low) if low[-1] in TERMS else verb + 1):
        return found
    if tuple(low[verb - 4 : verb - 1]) in AS_FAR_AS:
        return negation_near(low, verb - 4)
    if low[verb - 3 : verb - 1] in (["too", "early"], ["too", "soon"], ["too", "simple"], ["too", "easy"]):
        return unless_denied(low, verb - 3, verb)
    before = low[verb - 2] if verb > 1 else ""
    if before in REASONS:
        return lack(low, verb - 2)
    if before in ("hard", "difficult", "pressed"):
        return unless_denied(low, verb - 2 - (before == "pressed"), verb + 1)
    return negation_near(low, verb - 1) if before in RIGHT else None


def _not_doing(low: list[str], verb: int) -> Span:
    """ "stopped short of | calling it a", "against | speaking of a", "no point in | using the word"."""
    if tuple(low[max(0, verb - 2) : verb]) in FALLING_SHORT:
        return unless_denied(low, verb - 2 - (low[verb - 2] != "enough" and verb > 2), verb + 1)
    if not low[verb].endswith("ing"):
        return None
    if STOPPING.fullmatch(low[verb - 1]):
        return unless_denied(low, verb - 1, verb + 1)
    if verb > 1 and low[verb - 2] in REASONS and low[verb - 1] in ("in", "for", "of", "behind"):
        return lack(low, verb - 2)
    justified = words.SUPPORTING.fullmatch(low[verb - 1])
    return negation_near(low, verb - 1, words.NOTS | {"nothing"}) if justified else None


def _wrongly(low: list[str], verb: int) -> Span:
    """ "was wrongly | called a", "described | falsely as a"."""
    beside = next((at for at in (verb - 1, verb + 1) if low[at : at + 1] != [] and low[at] in words.WRONGLY), None)
    return unless_denied(low, beside, beside + 1) if beside is not None else None


def _by_others(low: list[str], verb: int, after: str) -> Span:
    """ "they | call it a …, I call it …"; "you | call this a …?"."""
    if low[verb] not in ("call", "calls") or low[verb - 1] in ("i", "we", "to"):
        return None
    opens = verb == 1 or low[verb - 2] in words.OPENS
    asked = low[verb - 1] == "you" and opens and ASKED.match(after)
    return (verb - 1, verb + 1) if asked or OWN_NAME.match(after) else None


def unspoken(low: list[str], after: str) -> Span:
    """ "did not talk of a"; "avoids the word", "struck out the word", "short of the word", "did not like the word".

    Not "cannot speak of the siege" nor "cannot speak of a siege without tears".
    """
    at, verb = len(low), naming(low)
    if verb is not None and low[verb] in words.SPEAKING:
        return None if " without " in after else negation_near(low, verb, far=2)
    if low[-1] not in TERMS:
        return None
    if tuple(low[max(0, at - 4) : at - 2]) in FALLING_SHORT and low[at - 2] == "the":
        return unless_denied(low, at - 4, at)
    shunned = next((n for n in range(max(0, at - 4), at - 1) if _shuns(low, n)), None)
    if shunned is not None:
        return unless_denied(low, shunned, at)
    return (found := negation_near(low, at - 1)) and (found[0], at)


def _shuns(low: list[str], at: int) -> bool:
    """ "avoids (the word)", "struck out (the word)"."""
    return SHUNNING.fullmatch(low[at]) is not None or (low[at] == "out" and at > 0 and low[at - 1] in CROSSING)


RULING_OUT = {"rule", "rules", "ruled", "ruling"}
CLEARING = re.compile(r"(?:clear|absolv|exonerat|acquit)(?:s|es|t?ed|t?ing)?")  # "cleared the army of any …"
EXISTENCE = {"existence", "occurrence", "possibility"}
NO_CLAIM = set("during causing starting ending ordering knowing prolonging worsening ignoring helping aiding".split())
NO_CLAIM |= {"wrongdoing"}

_ONE: tuple[list[str], ...] = [], ["a"], ["an"], ["any"]
_GIVEN = re.compile(r" (?:to|an?|the|its|their|his|her|access|entry|bail)\b")  # “denied a truce to”, … its”


def denied(low: list[str], after: str) -> Span:
    """ "denied that it was a", "dismissed claims of a", "denies committing", "ruled out a", unless denied."""
    for at in range(len(low) - 1, max(-1, len(low) - 1 - FAR), -1):
        if low[at] in ".,;:":
            break
        out = low[at] in RULING_OUT and low[at + 1 : at + 2] == ["out"]
        off = rejecting(low, at)
        if words.DECIDING.match(low[at]) and _is_of_a_plan(low, at):
            return None
        if words.DENYING.fullmatch(low[at]) or out:
            rest = low[at + 1 + out :]
            if words.NOTS & set(rest):  # "denied that it was not a siege"
                return None
            one = rest in _ONE and _is_of_what_is(low, at, after)
            if one or _claim(rest, after, ruling=bool(out)):
                return unless_denied(low, at, at + 1 + out)
        elif _innocent(low, at) or (low[at] in words.DENIALS and _denial(low, at, after)):
            return unless_denied(low, at, at + 1)
        elif low[at] == "guilty" and low[at - 1 : at] == ["not"] and _charged(low[at + 1 :], ("of", "to")):
            supposed = not {"if", "or", "whether"}.isdisjoint(low[max(0, at - 5) : at])  # “guilty or not guilty of a”
            return None if supposed else (at - 1, at + 1)
        elif low[at].startswith("drop") and after.split()[:1] == ["into"]:
            continue  # “dropped talk of a (siege) into her speech”
        elif (off and _claim(low[at + off :], after, doubting=True)) or (
            CLEARING.fullmatch(low[at]) and _charged(low[at + 1 :], ("of", "from"), low[at].startswith("clear"))
        ):
            return unless_denied(low, at, at + (off or 1))
    return None


def _innocent(low: list[str], at: int) -> bool:
    """ "innocent of a"."""
    return low[at : at + 2] == ["innocent", "of"] and _charged(low[at + 1 :], ("of",))


def _is_of_a_plan(low: list[str], at: int) -> bool:
    """ "dropped the idea of a ceasefire"; but a notion that is rejected is a belief."""
    idea = next((one for one, of in pairwise(low[at + 1 : at + 5]) if of == "of" and one in words.IDEAS), "")
    return bool(idea) and not (low[at].startswith("rej") and idea.startswith("notion"))


def _is_of_what_is(low: list[str], at: int, after: str) -> bool:
    """ "denied a siege", "ruled out any siege", "dismissed arson as a cause"; not "rejected any truce", "(rights) were
    denied Norland"."""
    if NO_CAUSE.match(after):
        return True
    passive = at > 0 and low[at - 1] in words.BEING
    return not passive and not low[at].startswith(("rej", "dism")) and _GIVEN.match(after) is None


def _charged(rest: list[str], leads: tuple[str, ...], surely: bool = False) -> bool:
    """ "(acquitted) | on Monday of a", "(not guilty) | to a charge of"; `surely`: only of any or of a charge, since one
    also clears a square of them, as one acquits the leader of a."""
    surely = surely or rest[:1] == ["the"] or not {"who", "whom", "that", "which"}.isdisjoint(rest)
    bare = rest[: len(rest) - (rest[-1:] != [] and rest[-1] in words.ARTICLES | {"any"})]
    noun = bare[-1:] == ["of"] and CLAIMS.fullmatch((bare[-2:-1] or [""])[0]) is not None
    led = any(word in leads for word in bare[:-2]) if noun else bare[-1:] != [] and bare[-1] in leads
    return led and rest[-1] != "the" and (noun or not surely or rest[-1] == "any")


def _denial(low: list[str], at: int, after: str) -> bool:
    """ "the denial that it was a", "his denial of a", but not "the denial of (genocide)", which is a crime."""
    rest = low[at + 1 :]
    whose = any(word in POSSESSIVE_PRONOUNS or word.endswith("'s") for word in low[max(0, at - 2) : at])
    if rest[:1] == ["of"] and (whose or low[at] == "denials"):
        return set(rest[1:]) <= words.ARTICLES - {"the"} or _claim(rest[1:], after)
    return rest[:1] == ["that"] and _claim(rest, after)


def _claim(rest: list[str], after: str, doubting: bool = False, ruling: bool = False) -> bool:
    """Are these the words from "denied" to a name that is denied: "that it is a", "claims of a", "any", none?

    Claims alone are doubted, and what may be is ruled out.
    """
    rest = list(dropwhile(lambda word: ends_in_ly(word) or word in ("outright", "again"), rest))  # “denied flatly that”
    rest = [word for word in rest if word not in ("all", "any", "these", "those", "such", "his", "her", "its", "their")]
    if rest[:1] == ["as"] and rest[1:2] != ["the"]:  # “dismissed as nonsense reports of a siege”
        rest = rest[next((n for n, word in enumerate(rest) if CLAIMS.fullmatch(word)), 0) :]
    real = HAPPENED.match(after) is not None
    if set(rest) <= words.ARTICLES:  # "denied (that) a siege took place", "denied the siege claim"
        return not ruling if OF_CLAIM.match(after) else real and not doubting
    phrase, of_the = rest[rest[0] == "the" :], rest[-1] == "the"
    claim = CLAIMS.fullmatch(phrase[0]) is not None
    if phrase[1:2] == ["to"] and claim:  # a right
        return False
    if phrase[0] in EXISTENCE:  # of a state it says that there should be none
        return not of_the
    if phrase[:2] == ["use", "of"]:  # “denied the use of the word (genocide)”
        return phrase[-1] in TERMS
    if phrase[0].endswith("ing"):  # "denied committing a", not "denied causing a"
        clause = not {"that", "who", "which"}.isdisjoint(phrase)  # “denied plotting with those who ran the siege”
        return not (doubting or ruling or of_the or clause or phrase[0] in NO_CLAIM)
    if claim and "that" not in phrase:
        led = phrase[-1 - (phrase[-1] in words.ARTICLES)]  # “claims of shortages in the siege”
        return not ruling and (led in ("of", "about") or led not in PREPOSITIONS)
    said = claim or not doubting or phrase[0] in ("that", "it", "this", "there")
    return said and ((real and "that" in phrase) or (not of_the and says_it_is_one(phrase)))


def rejecting(low: list[str], at: int) -> int:
    """How many words from `at` are a verb that rejects a claim: "doubted", "brushed | aside"; 0 for none."""
    if low[at - 1 : at] != [] and low[at - 1] in words.ARTICLES and not low[at].endswith(("ed", "n")):
        return 0  # “a mock report of a”, but “the discredited report of a”
    fitting = (rest for rest in words.REJECTING.get(low[at], ()) if low[at + 1 : at + 1 + len(rest)] == rest)
    return max((1 + len(rest) for rest in fitting), default=0)

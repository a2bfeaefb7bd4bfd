"""Claims that a sentence rejects with the name in them: "did not rule that it was a …", "denied that there was a …"."""

from framing.codebook.negation.words import (
    ARTICLES,
    AS_FAR_AS,
    BEING_ONE,
    BRUSHING,
    CLAIMS,
    CLEARING,
    CROSSING,
    DENIALS,
    DENYING,
    DOUBTING,
    EMPTY_STEM,
    EVIDENCE,
    EXISTENCE,
    FALLING_SHORT,
    FINDING,
    FINDINGS,
    MEASURE,
    NO_CLAIM,
    NOBODY,
    NOTS,
    OPENS,
    PERSUADED,
    PROPOSALS,
    RIGHT,
    RULING_OUT,
    SHOWING,
    SHUNNING,
    SPEAKING,
    SPEECH,
    SUPPORTING,
    THINKING,
    UNTRUE,
    WORDS,
)
from framing.codebook.negation.words_after import GOES_ON, HAPPENED, OF_CLAIM
from framing.codebook.negation.words_between import FAR, claimed, lack, negation_near, unless_denied, unwilling
from framing.core.text.english.function_words import POSSESSIVE_PRONOUNS

Span = tuple[int, int] | None  # of the words that reject
NOTHING_BUT = {"but", "less", "short", "if", "like"}
BESIDE = set("about behind beyond by for of to with".split())
PLACED = set("in at near during amid after before since from under".split())
CANNOT = {"can't", "cannot", "couldn't", "cant"}
_WITHIN = {"in", "of", "at", "on", "within", "among", "here", "there"}  # “no one in the cabinet”


def nobody_says(low: list[str], at: int, called: bool) -> Span:
    """ "Neither side called it a", "not one man speaks of a", "none of this is a", "nothing here was a"."""
    spoken = low[at - 1] in SPEAKING and low[at : at + 1] == ["of"] and low[at + 1 : at + 2] != ["the"]
    is_one = low[-1] != "the" and any(word in BEING_ONE or EMPTY_STEM.fullmatch(word) for word in low[at:])
    for begin in range(at - 1 - spoken, max(-1, at - 10), -1):
        if low[begin] in ".,;:?!":
            break
        if begin and low[begin - 1] not in OPENS:
            continue
        one = low[begin : begin + 2] in (["not", "one"], ["not", "a"])
        between = set(low[begin + 1 : at])
        within = bool(set(low[begin + 1 : begin + 3]) & _WITHIN) and not between & {"who", "that", "which"}
        near = begin > at - 6 + (not one) or within
        if (called or spoken) and near and (low[begin] in NOBODY | {"no", "neither"} or one):
            return begin, at
        if is_one and begin > at - 6 and low[begin] in ("nothing", "none") and low[begin + 1] not in NOTHING_BUT:
            return begin, at
    return _neither(low, at) if called or is_one else None


def _neither(low: list[str], at: int) -> Span:
    """ "Neither the drought nor the flood is a", "neither Lee nor Ray called it a": both subjects."""
    nor = next((n for n in range(at - 2, max(0, at - 6), -1) if low[n] == "nor"), None)
    if nor is None or any(not word[0].isalnum() for word in low[nor + 1 : at]):
        return None
    begin = next((n for n in range(nor - 2, max(-1, nor - 7), -1) if low[n] == "neither"), None)
    opens = begin is not None and (begin == 0 or low[begin - 1] in OPENS)
    return (begin, at) if begin is not None and opens else None


def unspoken(low: list[str], at: int, called: bool, after: str) -> Span:
    """ "did not use the word", "wrong to speak of a", "short of saying it was a", "without calling it a"."""
    word, following = low[at - 1], low[at] if at < len(low) else ""
    if word in ("speak", "talk") and following == "of":
        if low[at - 2 : at - 1] == ["to"]:
            return unwilling(low, at - 2, at + 1)
        weeping = low[at + 1 : at + 2] == ["the"] or " without " in after  # "cannot speak of the siege"
        return None if weeping else negation_near(low, at - 1, far=2)
    if word == "without" and called:
        return at - 1, at
    if word in WORDS and at == len(low):  # "did not use the word siege"
        shunned = next((n for n in range(max(0, at - 4), at - 1) if _shuns(low, n)), None)
        short = at - 2 - (low[at - 3 : at - 2] != [] and low[at - 3] in SPEECH)  # "short of (using) the word siege"
        if tuple(low[max(0, short - 2) : short]) in FALLING_SHORT and low[at - 2] == "the":
            return unless_denied(low, short - 2, at)
        if shunned is None and low[at - 4 : at - 1] in (["to", "use", "the"], ["to", "utter", "the"]):
            return unwilling(low, at - 4, at) or negation_near(low, at - 1)  # "refused to use the word siege"
        by_nobody = negation_near(low, at - 1) or _nobody_within(low, at)
        return by_nobody if shunned is None else unless_denied(low, shunned, at)
    if word in SPEECH and following and tuple(low[max(0, at - 3) : at - 1]) in FALLING_SHORT:
        return unless_denied(low, at - 3, at)
    if word == "say" and low[at - 2 : at - 1] == ["to"]:
        if tuple(low[at - 5 : at - 2]) in AS_FAR_AS:  # "would not go as far as to say it is a"
            return negation_near(low, at - 5)
        right = low[at - 3 : at - 2] and low[at - 3] in RIGHT  # "It is not true to say that it is a siege"
        return negation_near(low, at - 2) if right else unwilling(low, at - 2, at)
    return None


def _shuns(low: list[str], at: int) -> bool:
    """ "avoids (the word)", "struck out (the word)"."""
    return SHUNNING.fullmatch(low[at]) is not None or (low[at] == "out" and at > 0 and low[at - 1] in CROSSING)


def _nobody_within(low: list[str], end: int) -> Span:
    """ "nobody at the ministry would use the word": a subject of several words."""
    for at in range(end - 2, max(-1, end - 10), -1):
        if low[at] in ".,;:?!":
            break
        if low[at] in NOBODY | {"no"} and low[at + 1 + (low[at + 1] == "one")] in _WITHIN:
            return at, end
    return None


def unfounded(low: list[str], at: int, called: bool, after: str) -> Span:
    """ "untrue that it is a", "no evidence of a", "did not rule that it was a", "don't think it is a"."""
    word, between = low[at - 1], low[at:]
    following = between[0] if between else ""
    if word in UNTRUE and following == "that" and claimed(between, after):
        return unless_denied(low, at - 1, at)
    if word in SHOWING and low[at - 3 : at - 1] in (["nothing", "to"], ["little", "to"]):
        return at - 3, at  # "found nothing to suggest a siege"
    if word in SHOWING - {"show"} and at > 1 and low[at - 2] == "nothing" and set(between) <= ARTICLES - {"the"}:
        return at - 2, at  # "Nothing suggests (a) siege"
    if groundless := _no_grounds(low, at, after):
        return groundless
    if word == "say" and low[at - 2 : at - 1] == ["to"]:
        return None
    noun = CLAIMS.fullmatch(word) and low[at - 2] in ARTICLES  # "did not contest the claim of a siege"
    if word in THINKING or (called and word in RIGHT):  # "I don't think it is a", "it is not right to call it a"
        if low[at - 2 : at - 1] and low[at - 2] in ("who", "which"):  # "does not trust those who say that it is a"
            return None
        joy = word in ("believe", "accept") and low[at - 2 : at - 1] and low[at - 2] in CANNOT
        doubted = noun and any(DENYING.fullmatch(one) or DOUBTING.fullmatch(one) for one in low[max(0, at - 6) : at])
        others = word in PERSUADED and following == "to"  # "was not persuaded to become a"
        stands = joy or doubted or others or (word == "accept" and between == ["the"]) or not claimed(between, after)
        return None if stands else negation_near(low, at - 1)
    if word in ("correct", "accurate") and following == "that" and claimed(between, after):
        return negation_near(low, at - 1)
    if word in FINDING and following in ("that", "there", "it", "this") and claimed(between, after):
        ruled = low[at - 2 : at - 1] == ["to"] and unwilling(low, at - 2, at)  # "declined to find that it was a"
        return ruled or negation_near(low, at - 1)
    if word in ("point", "points", "pointed") and following == "to" and between[-1] != "the":
        return negation_near(low, at - 1, NOTS - {"no"})  # "no point to a ceasefire" is another
    if unsupported := _unsupported(low):
        return unsupported
    if EVIDENCE.fullmatch(word) and following in ("of", "that", "to", "there", "it", "this"):
        if GOES_ON.match(after) or (following == "that" and not claimed(between, after)):
            return None
        return lack(low, at - 1)
    if word in ("report", "reports") and following == "of" and between[-1] != "the" and low[at - 2] != "not":
        return lack(low, at - 1)
    measure = at - 1 - (word == "for" and at > 1)  # "the threshold (for)"
    return negation_near(low, measure, NOTS | {"short"}) if low[measure] in MEASURE else None


def _unsupported(low: list[str]) -> Span:
    """ "(the facts) do not support a finding of"."""
    end = len(low) - (low[-1] in ARTICLES)
    if low[end - 1] != "of" or end < 3 or not (CLAIMS.fullmatch(low[end - 2]) or low[end - 2] in FINDINGS):
        return None
    if low[end - 2] in PROPOSALS:  # "does not support the idea of a ceasefire" is another
        return None
    verb = end - 3 - (low[end - 3] in ARTICLES)
    return negation_near(low, verb) if verb > 0 and SUPPORTING.fullmatch(low[verb]) else None


def _no_grounds(low: list[str], at: int, after: str) -> Span:
    """ "no basis for the claim of a siege", "no proof for the siege claim"."""
    end = at - 1 if CLAIMS.fullmatch(low[at - 1]) else len(low) if OF_CLAIM.match(after) else 0
    while end > 0 and low[end - 1] in ARTICLES:
        end -= 1
    grounds = end > 1 and low[end - 1] in ("for", "to", "behind", "in")
    noun = end - 2
    if not grounds or not (EVIDENCE.fullmatch(low[noun]) or low[noun] in ("truth", "substance", "merit")):
        return None
    return lack(low, noun)


def denied(low: list[str], after: str) -> Span:
    """ "denied that it was a", "dismissed claims of a", "denies committing", "ruled out a", unless denied."""
    for at in range(len(low) - 1, max(-1, len(low) - 1 - FAR), -1):
        if low[at] in ".,;:":
            break
        out = low[at] in RULING_OUT and low[at + 1 : at + 2] == ["out"]
        off = next((n for n in (1, 2, 3) if BRUSHING.fullmatch(" ".join(low[at : at + n + 1]))), 0)
        if DENYING.fullmatch(low[at]) or out:
            rest = low[at + 1 + out :]
            if NOTS & set(rest):  # "denied that it was not a siege"
                return None
            if _claim(rest, after, ruling=bool(out)) or rest == ["any"] or (out and rest == ["a"]):
                return unless_denied(low, at, at + 1 + out)
        elif low[at] in DENIALS and _denial(low, at, after):
            return unless_denied(low, at, at + 1)
        elif low[at] == "guilty" and low[at - 1 : at] == ["not"] and _charged(low[at + 1 :], ("of", "to")):
            supposed = not {"if", "or", "whether"}.isdisjoint(low[max(0, at - 5) : at])  # “guilty or not guilty of a”
            return None if supposed else (at - 1, at + 1)
        elif low[at].startswith("drop") and after.split()[:1] == ["into"]:
            continue  # “dropped talk of a (siege) into her speech”
        elif ((off or DOUBTING.fullmatch(low[at])) and _claim(low[at + 1 + off :], after, doubting=True)) or (
            CLEARING.fullmatch(low[at]) and _charged(low[at + 1 :], ("of", "from"), low[at].startswith("clear"))
        ):
            return unless_denied(low, at, at + 1 + off)
    return None


def _charged(rest: list[str], leads: tuple[str, ...], surely: bool = False) -> bool:
    """ "(acquitted) | on Monday of a", "(not guilty) | to a charge of"; `surely`: only of any or of a charge, since one
    also clears a square of them, as one acquits the leader of a."""
    surely = surely or rest[:1] == ["the"] or not {"who", "whom", "that", "which"}.isdisjoint(rest)
    bare = rest[: len(rest) - (rest[-1:] != [] and rest[-1] in ARTICLES | {"any"})]
    noun = bare[-1:] == ["of"] and CLAIMS.fullmatch((bare[-2:-1] or [""])[0]) is not None
    led = any(word in leads for word in bare[:-2]) if noun else bare[-1:] != [] and bare[-1] in leads
    return led and rest[-1] != "the" and (noun or not surely or rest[-1] == "any")


def _denial(low: list[str], at: int, after: str) -> bool:
    """ "the denial that it was a", "his denial of a", but not "the denial of (genocide)", which is a crime."""
    rest = low[at + 1 :]
    whose = any(word in POSSESSIVE_PRONOUNS or word.endswith("'s") for word in low[max(0, at - 2) : at])
    if rest[:1] == ["of"] and (whose or low[at] == "denials"):
        return set(rest[1:]) <= ARTICLES - {"the"} or _claim(rest[1:], after)
    return rest[:1] == ["that"] and _claim(rest, after)


def _claim(rest: list[str], after: str, doubting: bool = False, ruling: bool = False) -> bool:
    """Are these the words from "denied" to a name that is denied: "that it is a", "claims of a", "any", none?"""
    rest = [word for word in rest if word not in ("all", "any", "these", "those", "such", "his", "her", "its", "their")]
    last = rest[-1:]
    if rest[:1] == ["as"] and rest[1:2] != ["the"]:  # “dismissed as nonsense reports of a siege”
        rest = rest[next((n for n, word in enumerate(rest) if CLAIMS.fullmatch(word)), 0) :]
    if set(rest) <= ARTICLES:  # "denied (that) a siege took place"
        if OF_CLAIM.match(after):  # "denied the siege claim"
            return not ruling
        return not doubting and (not rest or HAPPENED.match(after) is not None)
    rest = rest[rest[0] == "the" :]
    if rest[:2] in (["claim", "to"], ["claims", "to"]):  # a right
        return False
    if rest[0] in EXISTENCE:  # of a state it says that there should be none
        return last != ["the"]
    if rest[:2] == ["use", "of"]:
        return last[0] in WORDS
    bare = rest[: -1 if last[0] in ARTICLES else None]
    if bare[-1] in ("in", "under") and bare[-2:-1] and bare[-2] in BEING_ONE and last != ["the"]:
        return not ruling and not doubting  # "denied that the town was in a recession"
    if bare[-1] in PLACED or bare[1:2] in (["on"], ["into"]):  # "denied that hunger in the siege was worse"
        return bare[-2:-1] != [] and bare[-2].startswith("engag")
    if last == ["the"] and rest[0] == "that" and bare[-1] in BESIDE:
        return False  # "denied that police were behind the siege"
    that = len(rest) - 1 - rest[::-1].index("that") if "that" in rest else None
    if that is not None and set(rest[that + 1 :]) <= ARTICLES and not HAPPENED.match(after):
        return False  # "denied that the siege would end"
    if rest[0].endswith("ing"):
        return not (doubting or ruling) and last != ["the"] and rest[0] not in NO_CLAIM
    return rest[0] in ("that", "it", "there") or (not ruling and CLAIMS.fullmatch(rest[0]) is not None)

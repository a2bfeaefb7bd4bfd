"""Where a sentence negates a name and lets it stand: questions that expect yes, suppositions, "No … in memory"."""

import re

from framing.codebook.negation import words
from framing.codebook.negation.words_after import COMPARED, HAPPENED, WHAT_IS
from framing.codebook.negation.words_between import Before, claimed, negation_near, unwilling
from framing.voice.lexicons.reported_speech import TERMS
from framing.voice.lexicons.reporting_words import forms_of

# What makes "No siege …" a statement about sieges: "No siege in living memory was as long."
GENERAL = set(
    """
    ever memory history before since like than so can could will would should must may might lasts lasted last comes
    wins ends justifies justify excuses starts breaks as
    more less fewer better worse
    """.split()
)


_MISTAKEN = re.compile(r"[\"']? (?:is|are|was|were) (?:(?:dead|plain|simply|just) )?(?:wrong|mistaken|lying|liars?)\b")
_SEEMING = {form for verb in ("turn", "prove", "seem", "appear", "claim") for form in forms_of(verb)}
_SEEMING |= set("out found shown thought known believed said".split())  # … not to be one
_DUTY = set("should must ought shouldn't mustn't let's".split())


def stands_all_the_same(no: Before) -> bool:
    """Does the name stand although only empty words are between it and a negation?"""
    return any(rule(no) for rule in _STANDS)


def _is_emphasis(no: Before) -> bool:
    """ "Not even the siege stopped the market", "At no point was the siege lifted", "not a single famine but three"."""
    if no.following == "even" and (no.at == 1 or no.low[no.at - 2] in words.OPENS):
        return True
    if tuple(no.low[max(0, no.at - 2) : no.at + 1]) in words.AT_NO and no.between[-1] == "the":
        return True
    return "single" in no.between and re.match("[\"']?,? but ", no.after) is not None


def _is_comparison(no: Before) -> bool:
    """ "never seen such a famine", "has not seen a famine like this", "not seen anything like this famine"."""
    if no.following in ("seen", "had", "known", "witnessed") and "such" in no.between:
        return True
    if no.following in ("seen", "had") and COMPARED.match(no.after):
        return True
    return "anything" in no.between and no.between[-1] in ("the", "this", "that")


def _is_of_something_else(no: Before) -> bool:
    """ "not true of the siege", "Not all of them call it a siege", "no way a siege ends well", "No to the dam!"."""
    if (no.following == "true" and no.between[1:2] == ["of"]) or no.following == "all":
        return True
    done = any(map(words.EMPTY_STEM.fullmatch, no.between)) and no.between[-1] == "the"  # “does not represent the army”
    if done or (no.following == "like" and (no.word[:2] == "do" or no.earlier in ("do", "does", "did"))):
        return True
    if no.word != "no":
        return False
    if no.following == "way" and no.low[no.at - 2 : no.at - 1] != ["in"]:
        return words.BEING_ONE.isdisjoint(no.between)
    return no.following == "to" and set(no.between) <= words.ARTICLES | {"to"}


def _is_of_a_clause(no: Before) -> bool:
    """ "It is not true that the siege ended"."""
    if "that" not in no.between[1:] or not {"true", "case", "fact"} & set(no.between):
        return False
    last = len(no.between) - 1 - no.between[::-1].index("that")
    return not claimed(no.between[last:], no.after)


def _is_taken_back(no: Before) -> bool:
    """ "whether or not", "Don't tell me this is not a siege", "He denied that it was no siege"."""
    if no.word == "not" and no.earlier in ("can't", "cannot", "couldn't"):  # “You can't not call it a siege”
        return True
    if "who" in no.low[max(0, no.at - 9) : no.at] and _MISTAKEN.match(no.after):
        return True
    either = no.earlier == "or" or (no.earlier in words.MODALS and no.low[max(0, no.at - 3)] == "or")
    # “wrong not to”
    untold = no.word == "not" and no.following == "to" and words.UNWILLING.fullmatch(no.low[no.at - 2])
    return bool(untold) or (no.word == "not" and either) or _not_said(no.low, no.at - 1)


def _is_wish(no: Before) -> bool:
    """ "There should be no siege", "ought not to be besieged", "want there to be no"; but "should not be called a"."""
    before = no.low[max(0, no.at - 4) : no.at]
    told = no.earlier in _SEEMING and no.between[:2] == ["to", "be"]
    wished = before[:3] == ["there", "to", "be"] or ([*before[-1:], no.following] == ["not", "to"] and not told)
    return not no.called and TERMS.isdisjoint(no.between[-1:]) and (wished or not _DUTY.isdisjoint(before))


def _is_supposition(no: Before) -> bool:
    """ "If this is not a siege, what is?", "if not a siege", "Isn't it a siege?"."""
    what_is = "if" in no.low[max(0, no.at - 5) : no.at - 1] and WHAT_IS.match(no.after)
    supposed = no.low[max(0, no.at - 2)] == "if" or _supposed(no.low, no.at - 1)
    return bool(what_is or supposed or _expects_yes(no.low[: no.at], no.after))


def _is_general(no: Before) -> bool:
    """ "No siege in living memory was …": about sieges, and not about whether this is one."""
    turned = no.at == 1 and no.following in words.SHORT  # “Never has a siege”, “Hardly had the siege begun”
    if no.word in ("no", "never", "hardly", "scarcely") and (turned or COMPARED.match(no.after)):
        return True  # “No siege as long”
    if HAPPENED.match(no.after) or no.word != "no" or no.between or (no.at > 1 and no.earlier not in ".,;:"):
        return False
    rest = re.findall(r"as (?:an?|the|of)\b|[\w']+", re.split("[,;:.]", no.after)[0])  # not “as a result”
    return any(word in GENERAL for word in rest)


_STANDS = [_is_emphasis, _is_comparison, _is_of_something_else, _is_of_a_clause, _is_taken_back]
_STANDS += [_is_wish, _is_supposition, _is_general]


def _not_said(low: list[str], at: int) -> bool:
    """Is the clause of a negation itself denied: "nobody says that it is not", "wrong to claim this is no"?"""
    for verb in range(at - 1, max(-1, at - 2 - words.SUBJECT), -1):
        word = low[verb]
        if not word[0].isalnum() or (word in words.ENDS_SUBJECT and word != "that"):
            return False
        if word in ("true", "case", "fact", "right", "correct"):
            return bool(negation_near(low, verb))
        if words.DENYING.fullmatch(word) or word in ("untrue", "false"):
            return not negation_near(low, verb)
        if word in words.THINKING | words.SAYING and low[verb + 1] != "so":
            to = low[verb - 1 : verb] == ["to"]
            return bool(negation_near(low, verb) or (to and unwilling(low, verb - 1, verb)))
    return False


def _expects_yes(low: list[str], after: str) -> bool:
    """Is this "Isn't it a siege?", which expects yes?"""
    opening = [word for word in low[-4:-1] if word not in ("and", "but", "so", "well", "or", "why", ",")]
    asked = re.match("[^.?!]*[?]", after) is not None
    if asked and low[-1] == "not" and low[0] in words.SHORT:  # "Was it not a siege?"
        return True
    if asked and low[-1] == "not" and low[0] == "how" and len(low) <= 5:  # "How is this not a siege?"
        return True
    return asked and low[-1].endswith(("n't", "nt")) and low[-1][:3] != "don" and not opening


def _supposed(low: list[str], at: int) -> bool:
    """Is this "If there were no siege", "Had there been no siege", "Why not call it a siege"?"""
    before = low[max(0, at - 4) : at]
    there = not {"there", "there's"}.isdisjoint(before) and not {"if", "would"}.isdisjoint(before)
    turned = before[-3:-1] == ["had", "there"] or before[-2:] == ["were", "there"]
    return there or turned or before[-1:] == ["why"]

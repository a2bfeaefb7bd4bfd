"""The words between a name and what rejects it, read backwards, and whether what rejects is itself denied."""

import re
from typing import NamedTuple

from framing.codebook.negation import words
from framing.codebook.negation.words_after import FINITE, HAPPENED
from framing.core.text.english.function_words import AUXILIARY, BEFORE_VERBS, PREPOSITIONS, SUBJECT_PRONOUNS
from framing.core.text.english.irregular_verbs import is_past
from framing.voice.lexicons.reporting_words import forms_of
from framing.voice.lexicons.speaker_nouns import ends_in_ly

NOT_BEING = {f"{verb}n{mark}t" for verb in ("is", "was", "are", "were") for mark in ("'", "")}
HARD = {"impossible", "hard", "difficult", "without"}
NO_DOUBT = (["little"], ["beyond"], ["beyond", "any"], ["beyond", "all"], ["beyond", "reasonable"])  # … doubt
_IN = set("effect essence law practice principle reality theory truth".split())  # “not in law a siege”
EMPTY_BEFORE = {
    "in": _IN | {"any", "fact", "no", "itself"},
    "at": {"all", "least"},
    "by": {"any", "no"},
    "mean": words.OBJECTS | {"there"},
}
EMPTY_BEFORE |= {
    verb: {"it", "this", "that", "these", "there"} for verb in "can could did does should must would".split()
}
EMPTY_BEFORE |= {verb: {"a", "an", ""} for verb in ("resemble", "resembles", "resembled")}
EMPTY_BEFORE |= {aim: {"to"} for aim in ("intent", "intention", "resemblance")}  # “no intent to commit a”
EMPTY_BEFORE |= {verb: {"into"} for verb in ("turn", "turned", "turning")} | {"into": {"a", "an"}}
EMPTY_BEFORE["anywhere"] = {"near"}
EMPTY_BEFORE |= {verb: {"as"} for verb in "count counts counted rank ranks ranked pass passes passed".split()}
EMPTY_BEFORE |= {
    which: {"sense", "terms"} for which in "legal strict technical meaningful usual normal literal".split()
}
STRICTLY = {(adverb, "speaking") for adverb in "strictly technically legally properly formally".split()}
STRICTLY |= {("in", which) for which in _IN} | {
    ("anything", "approaching"),
    ("nothing", "approaching"),
    ("anywhere", "near"),
}
STRICTLY |= {("as", "if"), ("as", "though")}  # “It is not as if there were a …”
STRICTLY |= {(form, "out") for form in forms_of("carry")}
STRETCH = ("stretch", "of", "the", "imagination")  # "By no … is it a …"
CALLING = re.compile(
    r"(?:call|describ|label|brand|term|dub|characteri[sz]|categori[sz]|classif|nam|declar|pronounc|deem|consider|style)"
    r"(?:l?ed|l?ing|e|es|s|y|ies|ied|ying)?"
)
# The same with "as": "does not see it as a …"
SEEING = re.compile(
    r"see(?:s|ing|n)?|saw|(?:defin|perceiv|fram|construe|designat|envisag|recogni[sz]|acknowledg)(?:e[sd]?|ing|d)"
    r"|(?:regard|view|treat|portray|depict|interpret|present|paint|list|certif|identif|refer|intend)\w{0,4}|meant"
)
PUTTING = re.compile(f"{CALLING.pattern}|{SEEING.pattern}|{words.DENYING.pattern}")  # “describe (a siege as a myth)”
# After these a clause may begin: "I do not think the drug is a …"
OPENS_CLAIM = words.THINKING | words.FINDING | {"that", "true"}
_PLENTY = {"dearth", "end", "lack", "scarcity", "shortage"}  # of which there is none
SCANT = {"no", "little", "scant", "without", "lack", "zero", "nor", "insufficient"}

# “not only (called a …)”, “not always”, “not previously”, “not wrongly”: it is called one, sometimes or since.
_NOT_ALL = words.WRONGLY | set(
    """
    always early first formerly hitherto immediately initially instantly just merely only often originally
    previously purely simply solely usually
    """.split()
)
_NO_ADVERBS = words.NOTS | _NOT_ALL  # before a verb that gives a name
_ADVERBS = (words.MODALS | BEFORE_VERBS | {"longer", "far", "so"}) - _NO_ADVERBS
_OF_SUBJECT = SUBJECT_PRONOUNS | {"who", "which", "that", "whom", "whose", "what"}  # open what tells of a subject
_NO_MODIFIERS = (PREPOSITIONS | AUXILIARY | words.ENDS_SUBJECT) - {"and"}
_ENDS_MAIN = words.ENDS_SUBJECT - _OF_SUBJECT
# “nothing but”, “none other”, “no doubt he called it one”
_HARDLY_ONE = (["not", "one"], ["not", "a"], ["hardly", "anyone"], ["hardly", "anybody"], ["hardly", "any"])
_NOBODY_ELSE = set("but short if like other doubt wonder matter question sooner longer fewer less more".split())
FAR = 14  # words looked at before a name

Span = tuple[int, int] | None  # of the words that reject


class Verdict(NamedTuple):
    """What a rule that applies says: the words that reject the name, or that nothing does."""

    span: Span


class Before(NamedTuple):
    """The words before a name, of which those from `at` are empty, and what follows the name; `called`: the empty words
    name a thing ("call it a …")."""

    low: list[str]
    at: int
    after: str
    called: bool = False

    @property
    def word(self) -> str:
        """The last word that is not empty: perhaps a negation."""
        return self.low[self.at - 1]

    @property
    def earlier(self) -> str:
        """The word before that; "" where there is none."""
        return self.low[self.at - 2] if self.at > 1 else ""

    @property
    def two(self) -> tuple[str, ...]:
        """The last two that are not."""
        return tuple(self.low[max(0, self.at - 2) : self.at])

    @property
    def between(self) -> list[str]:
        return self.low[self.at :]

    @property
    def following(self) -> str:
        """The first empty word; "" where there is none."""
        return self.low[self.at] if self.at < len(self.low) else ""


def skip(low: list[str]) -> tuple[int, bool]:
    """Back over the words without a claim of their own, and whether they name a thing ("call it a …")."""
    at, called = len(low), False
    while at > 0 and len(low) - at < FAR:
        word, next_ = low[at - 1], low[at] if at < len(low) else ""
        begin = calling(low, at)
        if tuple(low[max(0, at - 4) : at]) == STRETCH:
            at -= 4
        elif word in ",-)" and (aside := _aside(low, at)):
            at = aside
        elif CALLING.fullmatch(word) and (what := _what_people(low, at - 1)):
            at = what
        elif begin is not None:
            at, called = begin, True
            while at and (low[at - 1] in _ADVERBS or (ends_in_ly(low[at - 1]) and low[at - 1] not in _NO_ADVERBS)):
                at -= 1
        elif (
            word in words.EMPTY
            or words.EMPTY_STEM.fullmatch(word)
            or next_ in EMPTY_BEFORE.get(word, ())
            or tuple(low[max(0, at - 2) : at]) in STRICTLY
            or (tuple(low[max(0, at - 3) : at]) in words.AT_NO and next_ != "of")
        ):
            at -= 1
        else:
            break
    return at, called


def _aside(low: list[str], at: int) -> int | None:
    """Where an aside begins that ends at `at`, right after a negation: "is not, in our view, a", "is not – yet – a"."""
    mark = low[at - 1].replace(")", "(")
    for begin in range(at - 2, max(0, at - 11), -1):
        if low[begin] == mark:
            return begin if begin < at - 2 and low[begin - 1] in words.NOTS - {"no", "neither"} else None
        if low[begin] in ".;:?!()-" or (low[begin] == "," and mark == ","):
            break
    return None


def _what_people(low: list[str], verb: int) -> int | None:
    """Where "what you would (call a)" begins."""
    what = next((at for at in range(verb - 1, max(0, verb - 5), -1) if low[at] == "what"), None)
    return what if what and words.PEOPLE & set(low[what + 1 : verb]) else None


def calling(low: list[str], at: int) -> int | None:
    """Where a verb of naming stands whose objects end at `at`: "call it (a)", "called a", "call the raid a"."""
    likened = "as" in low[max(0, at - 2) : at] and "the" not in low[at - 1 : at + 1]  # no “as the siege began”
    for verb in range(at - 1, max(-1, at - 7 - 5 * likened), -1):
        seen_as = likened and SEEING.fullmatch(low[verb])
        if not (seen_as or CALLING.fullmatch(low[verb])):
            continue
        between = low[verb + 1 + low[verb].startswith("refer") : at]  # “refer | to it as a”
        if not between:
            return verb if _passive(low, verb) else None
        if (
            between[0] in words.NO_OBJECT
            or {"but", "than"} & set(between)
            or not all(word.isalnum() or "'" in word for word in between)
        ):
            return None
        if between[0] in ("a", "an") and between[-1] != "as":  # "be called a siege", but not "call a strike"
            return verb if _passive(low, verb) else None
        if between[0] == "as" and between[-1] == "the" and {"for", "in", "of"} & set(between):  # “as the site of the”
            return None
        short = between[0] in words.OBJECTS | {"as", "what"} and (
            between[-1] != "the" or words.NO_OBJECT.isdisjoint(between)  # “name those responsible for the siege”
        )
        thing = between[0] in ("the", "his", "her", "their", "its", "our") and len(between) > 1 and between[-1] != "the"
        plain = likened or not any(word in words.NO_OBJECT for word in between)  # “the events of 1921 | as a”
        return verb if short or (plain and (thing or between[-1] in ("a", "an", "as"))) else None
    return None


def _passive(low: list[str], verb: int) -> bool:
    """Is it "was never called a (siege)", and not "has never called a (strike)", which announces one?"""
    at = verb
    while at > 0 and (low[at - 1] in words.NOTS - NOT_BEING or low[at - 1].endswith("ly")):
        at -= 1
    return low[verb].endswith("ed") and at > 0 and low[at - 1] in words.BEING - words.NOTS | NOT_BEING


def negation_near(low: list[str], at: int, nots: set[str] = words.NOTS, far: int = 5, pauses: str = ".,;:?!") -> Span:
    """A negation up to so many words before `at`, with no pause between that ends its clause; or nobody is its
    subject."""
    for back in range(at - 1, max(-1, at - 1 - far), -1):
        if low[back] in nots:
            if low[max(0, back - 1)] == "why" or low[back + 1] == "only":  # "Why not say that it is a siege?"
                return None
            return back, at + 1
        if low[back] in pauses or low[back] in ("but", "and"):
            break
    subject = nobody(low, at)
    return subject and (subject[0], at + 1)


def nobody(low: list[str], verb: int) -> Span:
    """The words from the subject to its verb, where that is nobody or nothing: "no court has ever | found", "neither
    Lee nor Ray | called", "nothing that they saw | points to"; not "nobody who | saw", "no doubt they | saw"."""
    end = verb
    while end > 0 and (low[end - 1] in _ADVERBS or ends_in_ly(low[end - 1])):
        end -= 1
    for begin in range(end - 1, max(-1, end - 1 - FAR), -1):
        if not low[begin][0].isalnum():
            return None
        opens = begin == 0 or low[begin - 1] in words.OPENS | OPENS_CLAIM | words.SAYING
        if opens and (low[begin] in words.NO_SUBJECT or low[begin : begin + 2] in _HARDLY_ONE):
            break
    else:
        return None
    between = low[begin + 1 : end]
    more = next((n for n, word in enumerate(between) if word in _OF_SUBJECT), len(between))
    told = more == len(between) or any(is_past(word) or word in AUXILIARY for word in between[more + 1 :])
    others = not _NOBODY_ELSE.isdisjoint(between[:more]) or not _ENDS_MAIN.isdisjoint(between)
    # “no one denies it was”
    taken_back = any(one.fullmatch(word) for one in (words.UNWILLING, words.DENYING) for word in between)
    return None if others or taken_back or not told or not words.REJECTING.keys().isdisjoint(between) else (begin, verb)


def lack(low: list[str], noun: int) -> Span:
    """ "no evidence", "a lack of proof", "did not find any sign"; not "no lack of reasons", "no end of evidence"."""
    if low[noun - 1] == "of" and negation_near(low, noun - 2, far=2) and low[noun - 2] in _PLENTY:
        return None
    for at in range(noun - 1, max(-1, noun - 4), -1):
        if low[at] in SCANT:
            return at, noun + 1
    near = range(noun - 1, max(-1, noun - 5), -1)
    seen = (at for at in near if low[at] in words.FINDING | words.SEEN or is_past(low[at]))
    return negation_near(low, noun) or ((subject := nobody(low, next(seen, 0))) and (subject[0], noun + 1))


def unwilling(low: list[str], to: int, end: int) -> Span:
    """ "declined (to call it a …)", "wrong (to speak of a …)", unless denied; the infinitive begins at `to`."""
    for at in range(to - 1, max(-1, to - 4), -1):
        if low[at] in words.NOTS or words.UNWILLING.fullmatch(low[at]):  # “wrong not (to call it a …)”
            return None if low[at] in words.NOTS else unless_denied(low, at, end)
    return None


def unless_denied(low: list[str], at: int, end: int) -> Span:
    """The words from `at` to `end`, unless they are denied themselves: "not deny", "refuse to deny"."""
    refused = at > 1 and low[at - 1] == "to" and words.UNWILLING.fullmatch(low[at - 2])
    sure = low[max(0, at - 1) : at] in NO_DOUBT or low[max(0, at - 2) : at] in NO_DOUBT
    return None if refused or sure or negation_near(low, at, words.NOTS | HARD) else (at, end)


def predicate(low: list[str]) -> list[str] | None:
    """The words before "(no evidence) that the drug is (poison)" with "it" for the drug; None if they claim nothing.

    What denies that it is one then stands as near as in "no evidence that it is".
    """
    be = len(low) - 1
    while be > 0 and low[be] in words.EMPTY - words.BEING:
        be -= 1
    if low[be : be + 1] == [] or not (
        low[be] in words.BEING - words.NOTS
        or (words.EMPTY_STEM.fullmatch(low[be]) and low[be - 1] not in words.ARTICLES)
    ):
        return None
    for begin in range(be - 1, max(0, be - 1 - words.SUBJECT), -1):
        if low[begin] in words.ENDS_SUBJECT or not low[begin][0].isalnum():
            return None
        if low[begin] == "to" and low[begin - 1] in words.PERSUADED:  # "was not persuaded to be a"
            return None
        before = low[begin - 1]
        if before in OPENS_CLAIM or words.DENYING.fullmatch(before) or words.EVIDENCE.fullmatch(before):
            return [*low[:begin], "it", *low[be:]]
    return None


def claimed(between: list[str], after: str) -> bool:
    """Is something said to be what the name says, or that to be real: "that it is a …", "that a … took place"?

    `between` are the words from "true that", "did not find that" and the like to the name: in "that the … ended" the
    name stands, whether this is true or not.
    """
    if HAPPENED.match(after) or not set(between) <= words.ARTICLES | {"that"}:
        return True
    return "that" not in between and not FINITE.match(after)


def says_it_is_one(clause: list[str]) -> bool:
    """ "this was a", "the attack amounted to a", "there had been a", "they carried out a", "the town was in a"; not
    "rebels fled a"."""
    last = len(clause) - 1
    article = next((n for n in range(last, max(-1, last - 4), -1) if clause[n] in words.ARTICLES), None)
    if article is not None and _NO_MODIFIERS.isdisjoint(clause[article:]):  # “there was a (sudden and long) siege”
        clause = clause[:article] if clause[article] != "the" else []
    one = next((n for n in range(len(clause) - 1, -1, -1) if clause[n] not in words.EMPTY - words.BEING), 0)
    before, word = ["", "", *clause[: one + 1]][-2:]
    if word in ("in", "under"):
        return before in words.BEING_ONE or before.startswith("engag")
    done = word in words.CREATING | SUBJECT_PRONOUNS or (before, word) == ("carried", "out")
    return done or tells_being([word])


def tells_being(between: list[str]) -> bool:
    """Does one of these words say that something is one: "was", "there", "amounts (to)"?"""
    return any(word in words.BEING_ONE or words.EMPTY_STEM.fullmatch(word) for word in between)


def without_article(low: list[str]) -> list[str]:
    """The words before a name, without its article."""
    return low[:-1] if low[-1:] and low[-1] in words.ARTICLES else low

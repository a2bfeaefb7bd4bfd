"""The words that give a source ("said", "claimed", "according to"), and what an outlet lets on by choosing them.

A cue is *neutral* (said), *doubting* (claimed: the outlet leaves the truth open and shows it) or *endorsing*
(acknowledged, revealed: the outlet writes as if what follows were so). The reader judges the outlet's word, not the
source: "acknowledged" endorses whoever speaks. Where the classes come from:

- factive predicates, whose complement is taken for true (regret, be aware): Kiparsky & Kiparsky 1970, "Fact"; the
  half-factive ones (discover, find out, learn, realise, see, notice): Karttunen 1971, "Some observations on factivity";
- assertive predicates, which take no side (say, state, report, assert): Hooper 1975, "On assertive predicates";
- reporting verbs by what the writer thinks of the information (acknowledge, demonstrate, prove, recognise: the writer
  presents it as correct): Thompson & Ye 1991, "Evaluation in the reporting verbs used in academic papers";
- "say" and "state" as neutral where "claim" casts doubt: Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013,
  "Linguistic models for analyzing and detecting biased language", which also lists "point out" as not neutral.

Where those disagree or are silent the class is this project's reading, open to change: "point out" is endorsing here,
since it shows what follows as there to be seen; "insist" and "deny" are neutral, since both say how, not whether truly.
"""

import re

from framing.core.text.english.irregular_verbs import pasts
from framing.core.text.patterns import any_of

NEUTRAL, DOUBTING, ENDORSING = "neutral", "doubting", "endorsing"

# What somebody does in words. The first list are acts of saying in any context; the second give a source where a
# clause follows, and mean something else elsewhere ("called the police").
SAYING = """
    accuse acknowledge add admit affirm allege announce answer argue ask assert call caution cite claim comment
    complain concede conclude condemn confirm contend convey criticise criticize declare demand deny describe
    emphasise emphasize explain highlight indicate insist maintain mention note plead praise promise quote
    reaffirm recall reiterate reject remark reply report respond reveal say speak state stress suggest tell
    tweet underscore urge vow warn write
    """.split()
MORE_SAYING = """
    advise advocate agree appeal assure attest aver blame boast brief clarify confess counsel counter credit
    decry demonstrate denounce detail disclose discover dismiss dispute elaborate estimate exclaim expect
    express fear find forecast implore inform joke know lament learn lecture liken notice notify object observe
    opine outline pledge point predict pretend proclaim profess pronounce propose protest prove purport quip
    read realise realize reason rebut reckon recognise recognize recommend recount refute regret relate remind
    repeat request retort see show signal summarise summarize surmise swear tease testify think threaten tout
    underline voice wonder
    """.split()

DOUBTS = "allege claim pretend profess purport boast tout".split()
ENDORSES = """
    acknowledge admit affirm attest clarify concede confess confirm demonstrate detail disclose discover find
    highlight know learn note notice observe prove realise realize recall recognise recognize recount regret
    remind reveal see show underline underscore
    """.split()

# Nouns, adverbs and set phrases that give a source.
OTHER_CUES = {
    "according to": NEUTRAL,
    "in the words of": NEUTRAL,
    "as per": NEUTRAL,
    "point out": ENDORSING,
    "make clear": ENDORSING,
    "aware": ENDORSING,
    "acknowledgment": ENDORSING,
    "acknowledgement": ENDORSING,
    "admission": ENDORSING,
    "confirmation": ENDORSING,
    "revelation": ENDORSING,
    "disclosure": ENDORSING,
    "allegation": DOUBTING,
    "allegations": DOUBTING,
    "allegedly": DOUBTING,
    "purportedly": DOUBTING,
    "supposedly": DOUBTING,
    "ostensibly": DOUBTING,
    "reportedly": NEUTRAL,
    "statement": NEUTRAL,
    "so-called": DOUBTING,
}

# Saying that something is not so. The second kind needs somebody's words as its object (rejected the claim that…).
DENIES = "deny refute rebut disavow contradict".split()
REJECTS = "reject dismiss dispute denounce".split()
# What is said to be so, as a noun: first what is said against somebody.
ACCUSATIONS = "accusation allegation charge claim"
CLAIM_NOUNS = f"{ACCUSATIONS} assertion characteri[sz]ation contention description idea insinuation notion suggestion"
REJECTED = re.compile(rf"\b{any_of(CLAIM_NOUNS)}s?\b", re.IGNORECASE)
BEFORE_CUE = 100  # characters before a cue in which a negation of it may stand
NOT = re.compile(r"(?:\b(?:not|never|neither|nor|cannot|without)|n['’]t)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)

# What neither regular endings give nor the irregular verbs: letters that double, and pasts that are regular as a rule.
_SPELLED = {
    "admit": "admitted admitting",
    "rebut": "rebutted rebutting",
    "quip": "quipped quipping",
    "dub": "dubbed dubbing",
    "slam": "slammed slamming",
    "signal": "signalled signaled signalling",
    "counsel": "counselled counseled counselling",
    "label": "labeled labelled",
    "learn": "learnt learned",
    "refer": "referred referring",
    "show": "showed shown",
    "plead": "pleaded",
    "prove": "proved",
    "forecast": "forecast forecasted",
    "beg": "begged begging",
    "beseech": "besought beseeched",
}


def forms_of(verb: str) -> list[str]:
    """The forms of a verb: regular endings, and the irregular past.

    >>> forms_of("deny"), forms_of("say")
    (['deny', 'denies', 'denying', 'denied'], ['say', 'says', 'saying', 'said'])
    """
    if verb.endswith("e"):
        third, going, past = verb + "s", (verb if verb.endswith("ee") else verb[:-1]) + "ing", verb + "d"
    elif verb.endswith("y") and verb[-2] not in "aeou":
        third, going, past = verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"
    elif verb.endswith(("s", "sh", "ch", "x")):
        third, going, past = verb + "es", verb + "ing", verb + "ed"
    else:
        third, going, past = verb + "s", verb + "ing", verb + "ed"
    irregular = _SPELLED[verb].split() if verb in _SPELLED else pasts(verb)
    going = next((form for form in irregular if form.endswith("ing")), going)
    others = [form for form in irregular if not form.endswith("ing")]
    return [verb, third, going, *(others or [past])]


VERB_OF = {form: verb for verb in [*MORE_SAYING, *SAYING, *DENIES] for form in forms_of(verb)}
_STANCE = dict.fromkeys(DOUBTS, DOUBTING) | dict.fromkeys(ENDORSES, ENDORSING)
_PHRASE_VERBS = {"point": "out", "make": "clear"}

_VISITED = r"called\W*$|called (?:at|back|in|off|on \w{3,6}day|round|up)\b"  # “when inspectors called”
# Whether a sentence names a source at all: the verbs of saying in any form.
_OWN = "(?:words|phrase|view|eyes|opinion)"
# “in Lee’s words”, “in the eyes of the union”
IN_WORDS = rf"in (?:the {_OWN} of|[\w’' .-]{{1,40}}(?:[’']s|s[’']) {_OWN}|(?:his|her|their|its) words)"
# “by Lee’s own admission”
_BY_WHOM = (
    r"by (?:[\w’' .-]{1,40}(?:[’']s|s[’'])|his|her|their|its) own (?:ac(?:knowledge?ment|count)|admission|confession)"
)
SOURCE_CUE = re.compile(
    rf"\b(?!{_VISITED})(?:accord(?:ing|ance) (?:to|with)|{IN_WORDS}|{_BY_WHOM}|puts? it|reportedly|"
    + "|".join(form for verb in SAYING for form in forms_of(verb))
    + r")\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]+")


def stance_of(cue: str) -> str:
    """What an outlet lets on by this cue: neutral, doubting or endorsing. An unknown cue, or none, is neutral.

    The first word that is not neutral decides: an outlet that writes "allegedly confirmed" keeps its distance.

    >>> [stance_of(cue) for cue in ("said", "has claimed", "pointed out", "According to", "made it clear that")]
    ['neutral', 'doubting', 'endorsing', 'neutral', 'endorsing']
    """
    words = [word.lower() for word in _WORD.findall(cue)]
    for number, word in enumerate(words):
        verb = VERB_OF.get(word, "make" if word in ("make", "makes", "making", "made") else word)
        if _PHRASE_VERBS.get(verb) in words[number + 1 :]:
            return ENDORSING
        stance = _STANCE.get(verb) or OTHER_CUES.get(word, NEUTRAL)
        if stance != NEUTRAL:
            return stance
    return NEUTRAL


def verb_of(cue: str) -> str:
    """The word by which a cue is listed: its verb of saying in the dictionary form, or else its other cue word.

    Of several verbs the one that leans is meant, as in `stance_of`. A cue without a listed word stands for itself.

    >>> [verb_of(cue) for cue in ("said", "has claimed", "are insisting", "According to", "reportedly cautioned")]
    ['say', 'claim', 'insist', 'according to', 'caution']
    """
    words = [word.lower() for word in _WORD.findall(cue)]
    listed = [VERB_OF.get(word, word) for word in words if word in VERB_OF or word in OTHER_CUES]
    leaning = [word for word in listed if stance_of(word) != NEUTRAL]
    verbs = [word for word in listed if word not in OTHER_CUES]
    return next(iter([*leaning, *verbs, *listed]), cue.lower())


def denies(cue: str, content: str = "", before: str = "") -> bool:
    """Does this cue say that its content is not so? `before` is what stands before the cue in its sentence.

    "Deny" and "refute" do unless they are negated themselves; "reject" and "dismiss" do where their object is what
    somebody says or thinks (a claim, the accusation, the idea that…), not where it is a plan or an offer.

    >>> denies("denied", "that it was genocide"), denies("rejected", "the claim that"), denies("rejected", "the offer")
    (True, True, False)
    >>> denies("deny", "that it was genocide", before="The army did not")
    False
    """
    for match in _WORD.finditer(cue):
        verb = VERB_OF.get(match.group().lower())
        if verb not in DENIES and verb not in REJECTS:
            continue
        negated = NOT.search(before[-BEFORE_CUE:] + " " + cue[: match.start()])
        if verb in DENIES and not negated:
            return True
        if verb in REJECTS and not negated:
            rest = (cue[match.end() :] + " " + content).split()
            return bool(REJECTED.search(" ".join(rest[:6])))
    return False

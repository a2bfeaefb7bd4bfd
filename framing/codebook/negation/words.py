"""The words by which `negation` knows that a name is rejected; all in lower case, with straight apostrophes."""

import re
from functools import lru_cache

from framing.core.text.patterns import any_of

ARTICLES = {"a", "an", "the", "any", "some"}
OBJECTS = {"it", "this", "that", "these", "those", "them", "him", "her"}
SHORT = set("is was are were do does did ca wo would could should ai has have had".split())
NOTS = {"not", "never", "no", "nor", "neither", "hardly", "scarcely", "cannot"}
NOTS |= {f"{verb}n{mark}t" for verb in SHORT for mark in ("'", "")}
NOBODY = {"nobody", "none", "few", "noone"}
HARD = {"impossible", "hard", "difficult", "without"}
# Words without a claim of their own, between a negation and the name.
EMPTY = (
    ARTICLES
    | OBJECTS
    | set(
        """
        such really actually truly even quite exactly remotely necessarily all of as kind sort part act way ways sense
        means thing fact case been be being is was are were become becoming have has had to there here what least out
        carried considered deemed seen regarded possibly properly fairly accurately like look looks looked sound it's
        that's there's
        """.split()
    )
)
EMPTY_STEM = re.compile(r"(?:constitut|amount|commit|wag(?:e[sd]?|ing)|conduct|carry|qualif|equal|represent)\w*")
EMPTY_BEFORE = {
    "in": {"any", "fact", "no"}, "at": {"all", "least"}, "by": {"any", "no"}, "mean": OBJECTS | {"there"},
}  # fmt: skip
ASIDES = {(",", "by", "any"), (",", "in", "any"), (",", "under", "any"), (",", "on", "any")}  # and a noun and a comma
CALLING = re.compile(
    r"(?:call|describ|label|brand|term|dub|characteri[sz]|classif|nam|declar|pronounc)"
    r"(?:l?ed|l?ing|e|es|s|y|ies|ied|ying)?"
)
NO_OBJECT = set("off on for in out up back upon to at from me us of about with by".split())  # "call off", "call in"
BEING = {"be", "been", "being", "is", "are", "was", "were", "not", "never"}
MODALS = set("can could would will should may might must dares dare be to ever really honestly seriously".split())
THINKING = set("think believe consider accept agree say claim suggest thinks believes considers accepts says".split())
_CLAIM = any_of(
    "claim charge accusation allegation term word label description suggestion notion idea report rumou?r talk",
    "contention assertion",
)
CLAIMS = re.compile(rf"{_CLAIM}s?")
DENYING = re.compile(r"den(?:y|ies|ied|ying)|refut\w+|disputes?|disputed|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?")
EVIDENCE = re.compile(r"(?:evidence|sign|proof|indication|trace|hint|basis|grounds?|shred|record|confirmation)s?")
SCANT = {"no", "little", "scant", "without", "lack", "zero", "nor", "insufficient"}
MEASURE = set("definition definitions threshold thresholds criteria criterion standard standards level".split())
UNTRUE = {"untrue", "false", "wrong", "incorrect", "nonsense"}
SHOWING = set("suggest suggests indicate prove show support confirm".split())  # "nothing to suggest a …"
SPEAKING = set("speak speaks spoke speaking talk talks talked talking".split())  # "nobody speaks of a …"
# "declined to call it a …", "wrong to call it a …"; "not right to call it a …"
UNWILLING = re.compile(
    any_of(
        r"(?:declin|refus|hesitat)\w* wrong incorrect inaccurate misleading premature unfair absurd mistake stretch",
        "exaggeration ridiculous false nonsense unwilling reluctant loath impossible error dishonest unjust",
    )
)
RIGHT = set("right fair accurate correct appropriate possible true reasonable justified ready willing prepared".split())
# "stop calling it a …", "stopped short of calling it a …"
STOPPING = re.compile(r"stop(?:s|ped)?|quit|end|cease[sd]?|avoid\w*|resist\w*|oppos\w+|reject\w*|without|against")
SHUNNING = re.compile(r"(?:avoid|eschew|shun|reject|dislik|omit)\w*")  # "avoids the word siege"
FALLING_SHORT = {("short", "of"), ("away", "from"), ("back", "from"), ("enough", "of")}
FALLING_SHORT |= {(form, "from") for form in ("refrain", "refrains", "refrained", "refraining")}
FALLING_SHORT |= {(form, "at") for form in "balk balks balked baulks baulked bristles bristled".split()}
FALLING_SHORT |= {(form, "from") for form in "recoils recoiled shrinks shrank shrunk".split()}
DISTANCES = {("far", "from"), ("nothing", "like"), ("nowhere", "near"), ("anything", "but"), ("cry", "from")}
DISTANCES |= {("rather", "than")}
NEXT_TO = {("short", "of"), ("instead", "of"), ("nothing", "like")}  # and the second has no claim of its own
LET_ALONE = {("let", "alone"), ("much", "less"), ("still", "less"), ("never", "mind")}
WHAT_IS = re.compile(r"[\"']? ?, ?(?:then )?what (?:is|was|would|else)\b")
OPENS = {",", ";", ":", "-", ".", "and", "so", "but", "oh", "well", "that"}
# What makes "No siege …" a statement about sieges: "No siege in living memory was as long."
GENERAL = set(
    """
    ever memory history before since like than so can could will would should must may might lasts lasted last comes
    wins ends justifies justify excuses starts breaks as
    """.split()
)
COMPARED = re.compile(
    r"""
    \ ?(?:that\ |which\ )?(?:was\ |is\ |has\ )?(?:been\ )?(?:ever\ )?
    (?:as|so|like|worse|more|in\ (?:living\ |recent\ )?(?:memory|history|times)|\w{3,12}er\ than)\b
    """,
    re.VERBOSE,
)
# The next names of a list, up to its "or".
JOINED = re.compile(r"[\"']?(?:, [\w' -]{1,30}){0,3},? (?:n?or)\b")
# What makes a name that others use theirs alone: "they call it a …, I call it …"; "you call this a …?"
OWN_NAME = re.compile(
    r"""
    [\"']?\ ?[,;:.-]{1,3}\ ?(?:but\ |and\ |while\ |whereas\ )?
    (?:i|we)(?:'d|\ would|\ just)?\ (?:call|say|name)\b
    """,
    re.VERBOSE,
)
ASKED = re.compile(r"[\"']? ?[?!]{0,5}\?[?!]{0,5}[\"']? ?$")
_WRONG = any_of(
    "myths? lies? fictions? fabrications? inventions? hoax(?:es)? false baseless unfounded untrue absurd nonsense",
    r"fantas(?:y|ies) slanders? exaggerat\w+ groundless propaganda",
)
# What follows a name that is rejected.
AFTER = re.compile(
    rf"""
    [\"']?\ ?(?:
      (?:(?:claims?|charges?|accusations?|allegations?|label|talk|stor(?:y|ies)|narrative)\ )?(?:(?:is|are|was|were)\ )?
      (?P<untrue>
        (?:(?:an?|pure|sheer|just|simply|only|all|plainly|entirely|completely|utterly)\ ){{0,3}}{_WRONG}\b
        |(?:has|have|had)\ no\ basis\b)
      |(?P<misnomer>
        (?:(?:is|was|are|were)n'?t|(?:is|was|are|were)\ (?:not|hardly))\ (?:even\ )?(?:the\ |an?\ )?
          (?:right\ |correct\ |proper\ |accurate\ |fair\ )?(?:word|term|name|label|description)\b
        |(?:is|was)\ (?:the\ |a\ )?(?:wrong\ (?:word|term|name|label)|misnomer)\b)
      |(?P<unreal>
        (?:never|did\ ?n[o']t|didnt|does\ ?n[o']t|doesnt)\ (?:really\ |actually\ |even\ )?
          (?:happen(?:ed)?|exist(?:ed)?|occur(?:red)?|take\ place|took\ place)\b)
      |(?P<inverted>(?:it|this|that)\ (?:is|was)(?:\ not|n'?t)\b)
      |\?{{1,3}}[\"']?\ ?
        (?P<answer>(?:no|nonsense|hardly|never|(?:it|this|that|there)\ (?:is|was)(?:\ not|n'?t)
          |not\ (?:at\ all|so|true|really)|of\ course\ not)\b(?!\ (?:doubt|one)))
    )
    """,
    re.VERBOSE,
)
# "Calling it a siege is misleading."
MISNAMED = re.compile(
    r"""
    [\"']?\ ?(?P<misnamed>(?:is|was|would\ be)\ (?:an?\ |simply\ |just\ |very\ |deeply\ |grossly\ )?
    (?:wrong|misleading|inaccurate|incorrect|unfair|mistake|stretch|exaggeration|absurd|ridiculous|dishonest
      |premature))\b
    """,
    re.VERBOSE,
)
# Most sentences (folded) have none of these, and need not be looked at further.
_HINTS = f"""
    alone less
    so\\b not never no nor neither without hardly scarcely few none nobody den[iy] refut disput reject dismiss
    declin hesitat avoid resist oppos short refrain away back far nothing nowhere little rather instead scant lack
    calls?\\b calling anything eschew shun dislik omit misnomer cannot [a-z]{{1,9}}n'?t\\b quit\\b
    cease against enough untrue ba(?:lk|ulk) bristl recoil shr[aiu]nk
    {UNWILLING.pattern} {_WRONG}
    """
HINT = re.compile(rf"\b(?:{'|'.join(_HINTS.split())})")


@lru_cache(maxsize=64)  # a sentence often has several names
def has_hint(folded: str) -> bool:
    """Has a sentence any of these words?

    >>> has_hint("they denied it"), has_hint("they built it")
    (True, False)
    """
    return HINT.search(folded) is not None

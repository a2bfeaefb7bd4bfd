"""What is praised or blamed is not always the one named: "I support scrapping the toll", "the only bad thing about it".

Read are the words between a cue and its name, and those right around both. What does away with the name turns the cue
round ("opposing it makes no sense"), as does a feeling that fades ("I like it less and less"). Where two things do so,
where others speak of it ("the complaints about it", "unfair praise"), where something else is praised or blamed ("a
great reason to leave", "great before it came", "how they treat it"), or the cue is said of one point, of some of
them or on a condition ("great if you like fog"), it is no evidence.
"""

import re

from framing.comments.stance.polarity import AS_IT_STANDS, CLAUSE, NO_EVIDENCE, TURNED
from framing.core.ordered_spans import Span
from framing.core.text.patterns import any_of

_VERB = any_of(
    "scrapp? bann? abolish cancell? stopp? end halt block remov repeal oppos reject cutt? clos kill ax demolish",
    "destroy dismantl defund boycott sack oust impeach replac delay dump ditch expel evict arrest jail defeat eliminat",
    "eradicat crush outlaw overturn criminali[sz]",
)
_NOUN = any_of(
    "bans? boycotts? abolition cancell?ation removal closure repeal rejection demolition destruction cuts? opposition",
    "an_end the_end impeachment defeat",
)
_SOMEBODY = any_of("they you he she we who has have had finally")
_DOES_AWAY = rf"""
    (?: \b(?:{_VERB}ing|getting[ ]rid[ ]of)\b | \bto[ ](?:{_VERB}e?|get[ ]rid[ ]of)\b
      | \b{_SOMEBODY}[ ](?:finally[ ])?{_VERB}e?d\b | \b{_NOUN}[ ](?:on|of|to)\b )
"""
AWAY = re.compile(rf"(?<!\band[ ])(?<!\bor[ ]){_DOES_AWAY}", re.VERBOSE)  # not "destroy and defeat X"
# … and as what the sentence is about: "Scrapping the toll is stupid", "I think a ban on it would be …"
AWAY_FIRST = re.compile(
    rf"\W{{0,9}}(?:(?:and|but|so|i[ ](?:think|believe)|that)\b[ ]?){{0,2}}(?:(?:the|an?|this|that|any)[ ])?{_DOES_AWAY}"
    r"(?:[ ](?:the|this|that|our|these|those|all))?[ ]*\Z",
    re.VERBOSE,
)
_SPOKEN = any_of(
    "complain criti[cq] attack whin moan lie lying hat fuss fearmonger slander misinform accus treat campaign",
    "opposition",
)
_PRAISED = any_of("prais admir ador applau cheer flatter gush hype rav glorif worship")
# What is said of others, or of a time or place that is not the named one's: "great before the toll", "we need a better
# one than the toll".
_THE = r"(?: (?:the|this|that|these|those|our))? \Z"
_OF_THEM = (
    rf"\b(?:{_SPOKEN}\w*(?: \w+)? (?:about|on|of|towards?|against|at|over|with)"
    rf"|{_PRAISED}\w*(?: \w+)? (?:about|on|of|towards?|at|over|for))\b"
)
_TOLD = rf"\bfor (?:ask|tell|remind|mention|show|quot|cover|answer)ing{_THE}"  # "thank you for asking them"
UNCLEAR = re.compile(rf"{_OF_THEM}|n't\b|\b(?:not|never|before|until|till|without|than)\b|{_TOLD}")
WOULD_IF = re.compile(rf"\bwould\b[^.;]{{1,60}} if{_THE}")  # "it would be great if the toll …"
_ONE_POINT = r"\bonly (?:\w+ ){0,2}(?:thing|part|point|side|bit|problem|issue)\b"
ONE_POINT = re.compile(_ONE_POINT)  # "the only bad thing about it"
FEWER = re.compile(r"\b(?:fewer|less)(?: of)?(?: (?:the|this|these|those))? \Z")  # "we need fewer tolls"
LAST = re.compile(r"\blast (?:thing|person|man|woman|place)(?: that)? \Z")  # "the last thing we need"
ALL_BUT = re.compile(r"\banything but (?:an? |the )?\Z")  # "anything but useful"
_TO_THEM = r"(?:according to|in (?!my|our)[\w']{1,20}(?: \w+)? (?:view|opinion|eyes|mind|book)s?)\b"
SAID_BEFORE = re.compile(rf"\W{{0,9}}(?:but |and )?{_TO_THEM}[^,]{{0,60}},")  # "According to him, it is ugly"
# Before a name that its cue follows: not it, or not all of it.
BESIDE = re.compile(rf"(?:\b(?:instead of|rather than)|{_ONE_POINT}(?: that)?){_THE}")
ONLY, THAT = re.compile(r"\bonly (?:\w+ )?\Z"), re.compile(r" (?:that|who|which)\b")  # "the only tolls that are good"
# … and "the complaints about it are …", "how they treat it is …", "some of them are …"
_HOW = r"\A\W{0,9}(?:the way|how|what)(?: (?!(?:is|are|was|that|and|a)\b)[\w']+){2,6}"
OTHERS = re.compile(rf"(?:{_OF_THEM}|{_HOW}|\b(?:some|a few|certain)(?: of)?){_THE}")
IS = re.compile(r" (?:is|are|was|were)\b")
AWAY_CUE = re.compile(rf"{_VERB}ing\b")  # “scrapping it would be …”: what it would be is what is said
JUDGED = re.compile(r" (?:\w+ )?(?:is|was|would|will|makes?|made)\b")
# Behind a cue: what it is really said of, or on what condition.
OF_ELSE = re.compile(
    r"""
    [ ](?:critici\w+|complaints?|accusations?|smears?)\b  # "unfair criticism", "undeserved praise"
    | [ ](?:praise|applause|flattery|hype|coverage|press|rumou?rs?)\b
    | [ ](?:arguments?|reasons?|reminders?|excuses?|proof|advert\w*|promises|speech(?:es)?|slogans?|words|headlines?)\b
    | [ ]examples?[ ](?:of|for)[ ](?:how|what|why|when)\b
    | (?:[ ]only)?[ ]in[ ](?:his|her|their|your)[ ](?:own[ ])?(?:mind|eyes|head|dreams|opinion|world)\b
    | [ ]at[ ]\w+ing\b  # "great at wasting money"
    | [ ](?:game|elsewhere|in[ ]the[ ](?:middle|centre|way)|for[ ]nothing)\b  # "fair game", "right in the middle"
    | [ ]with[ ](?:our|my|your|their|other)\b  # "generous with our money"
    | (?:[ ]\w+){0,3}[ ](?:in[ ]theory|on[ ]paper|if[ ](?:your?|you're|only|it|he|she|they))\b(?![ ](?:ask|want)\b)
    """,
    re.VERBOSE,
)
# What somebody feels about more than the name: "I hate that …", "I love waiting for it", "I like it, but …".
_FEEL = any_of("hate love like dislike despise detest admire respect trust distrust support oppose")
FELT = re.compile(r"(?:i|we)\b|nothing against|nothing wrong|no (?:problem|objection|fan|complaint)")
ABOUT_MORE = re.compile(
    rf"""
    [ ](?:it[ ])?(?:that|how|when|if)\b | (?:[ ]\w+){{1,3}}[ ](?<!even[ ])if\b(?![ ]you[ ]ask)
    | [ ](?:waiting|missing|losing|reading|hearing|watching|seeing)\b
    | [^.!?;]{{0,80}}(?<!nothing[ ])(?<!anything[ ])(?<!only[ ])\bbut\b(?![ ](?:i|we)[ ]{_FEEL}\b)
      (?![ ]not[ ](?!(?:here|if|in|like|now|on|that|this|when|yet)\b))  # “… but not here”, unlike “… but not them”
    """,
    re.VERBOSE,
)
# “the best thing X could do is rest”, “the best X is no X”: not the name is judged
BEST, WHAT_IT_DOES = re.compile(r"\b(?:thing|best|worst)\b"), re.compile(r" (?:could|can|should|ever|(?:is|are) no)\b")
COMPARED = re.compile(r" (?:about |just |much |far |a lot |even )?(?:less than|as (?:far|much|little) as)\b")
LESS = re.compile(r",? less (?:and less|(?:with )?(?:every|each) \w+|by the \w+)\b")  # "less and less"


def meant(folded: str, start: int, cue: Span, name: Span) -> str:
    """What these words do to a cue that is tied to its name: "turned", "no evidence" or "" (nothing).

    `start` is where the sentence starts.

    >>> text = "i support scrapping the toll"
    >>> meant(text, 0, (0, 9), (24, 28)), meant(text.replace("scrapping", "extending"), 0, (0, 9), (24, 28))
    ('turned', '')
    """
    both = max(cue[1], name[1])
    one_point = ONE_POINT.search(folded, start, cue[1] + len(" problem"))
    if (one_point and one_point.start() < cue[0] <= one_point.end()) or OF_ELSE.match(folded, cue[1]):
        return NO_EVIDENCE
    if FELT.match(folded, cue[0]) and (ABOUT_MORE.match(folded, cue[1]) or COMPARED.match(folded, both)):
        return NO_EVIDENCE
    told = SAID_BEFORE.match(folded, start, cue[0])
    if told and not CLAUSE.search(folded, told.end(), cue[0]):
        return NO_EVIDENCE
    if LESS.match(folded, both):
        return TURNED
    if name[0] < cue[1]:
        before = CLAUSE.split(folded[start : name[0]])[-1]
        if BESIDE.search(before) or (OTHERS.search(before) and IS.match(folded, name[1])):
            return NO_EVIDENCE
        if ONLY.search(before) and THAT.match(folded, name[1]):
            return NO_EVIDENCE
        turned = (AWAY_FIRST.match(before), LAST.search(folded, start, cue[0]), ALL_BUT.search(folded, start, cue[0]))
        return TURNED if any(turned) else AS_IT_STANDS
    between = folded[cue[1] : name[0]]
    ends = len(AWAY.findall(between)) + bool(FEWER.search(between))
    if AWAY_CUE.match(folded, cue[0]) and JUDGED.match(folded, name[1]):
        return NO_EVIDENCE
    if BEST.search(folded, cue[0], name[0]) and WHAT_IT_DOES.match(folded, name[1]):
        return NO_EVIDENCE
    if ends > 1 or UNCLEAR.search(between) or WOULD_IF.search(folded, start, name[0]):
        return NO_EVIDENCE
    return TURNED if ends else AS_IT_STANDS

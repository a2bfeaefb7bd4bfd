"""What is praised or blamed is not always the one named: "I support scrapping the toll", "the only bad thing about it".

Read are the words between a cue and its name, and those right around both. What does away with the name turns the cue
round ("opposing it makes no sense"). Where two things do, where others speak of it ("the complaints about it", "the
praise of it"), or the cue is said of one point or on a condition ("great if you like fog"), it is no evidence.
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
    "complain whin moan lie lying attack critici[sz] hat fuss fearmonger slander misinform accus treat",
    "prais admir ador applau cheer flatter gush hype rav glorif worship",
)
_ABOUT = any_of("about on of towards? against at over with for")
UNCLEAR = re.compile(rf"\b{_SPOKEN}\w*(?: \w+)? {_ABOUT}\b|n't\b|\b(?:not|never)\b")
# "unfair criticism", "undeserved praise"
SPOKEN_OF = re.compile(
    r" (?:critici\w+|complaints?|accusations?|smears?|praise|applause|flattery|hype|coverage|press|rumou?rs?)\b"
)
ONE_POINT = re.compile(r"\bonly (?:\w+ ){0,2}(?:thing|part|point|side|bit|problem|issue)\b")  # "… bad thing about it"
BEHIND = len(" problem")  # characters behind a cue in which such a noun stands
FEWER = re.compile(r"\b(?:fewer|less)(?: of)?(?: (?:the|this|these|those))? \Z")  # "we need fewer tolls"
LAST = re.compile(r"\blast (?:thing|person|man|woman|place)(?: that)? \Z")  # "the last thing we need"
_TO_THEM = r"(?:according to|in (?!my|our)[\w']{1,20}(?: \w+)? (?:view|opinion|eyes|mind|book)s?)\b"
SAID_BEFORE = re.compile(rf"\W{{0,9}}(?:but |and )?{_TO_THEM}[^,]{{0,60}},")  # "According to him, it is ugly"
CONDITION = re.compile(r"(?: \w+){0,3} (?:if you(?:r|'re)?|if only|in theory|on paper)\b")


def meant(folded: str, start: int, cue: Span, name: Span) -> str:
    """What these words do to a cue that is tied to its name: "turned", "no evidence" or "" (nothing).

    `start` is where the sentence starts.

    >>> text = "i support scrapping the toll"
    >>> meant(text, 0, (0, 9), (24, 28)), meant(text.replace("scrapping", "extending"), 0, (0, 9), (24, 28))
    ('turned', '')
    """
    one_point = ONE_POINT.search(folded, start, cue[1] + BEHIND)
    if (one_point and one_point.start() < cue[0] <= one_point.end()) or SPOKEN_OF.match(folded, cue[1]):
        return NO_EVIDENCE
    told = SAID_BEFORE.match(folded, start, cue[0])
    if CONDITION.match(folded, cue[1]) or (told and not CLAUSE.search(folded, told.end(), cue[0])):
        return NO_EVIDENCE
    if name[0] < cue[1]:
        before = CLAUSE.split(folded[start : name[0]])[-1]
        return TURNED if AWAY_FIRST.match(before) or LAST.search(folded, start, cue[0]) else AS_IT_STANDS
    between = folded[cue[1] : name[0]]
    ends = len(AWAY.findall(between)) + bool(FEWER.search(between))
    if ends > 1 or UNCLEAR.search(between):
        return NO_EVIDENCE
    return TURNED if ends else AS_IT_STANDS

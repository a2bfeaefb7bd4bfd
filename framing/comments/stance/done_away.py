"""What is praised or blamed may be the end of the one named: "I support scrapping the toll", "I oppose a ban on it".

Only words between a cue and a name after it are read. One that does away with the name turns the cue round; two, or
what others say of the name ("sick of the complaints about it"), leave it unclear.
"""

import re

from framing.comments.stance.polarity import AS_IT_STANDS, NO_EVIDENCE, TURNED
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
AWAY = re.compile(
    rf"""
    (?<!\band[ ])(?<!\bor[ ])  # "destroy and defeat X"
    (?: \b(?:{_VERB}ing|getting[ ]rid[ ]of)\b | \bto[ ](?:{_VERB}e?|get[ ]rid[ ]of)\b
      | \b{_SOMEBODY}[ ](?:finally[ ])?{_VERB}e?d\b | \b{_NOUN}[ ](?:on|of|to)\b )
    """,
    re.VERBOSE,
)
_SPOKEN = any_of(
    "complain whin moan lie lying attack critici[sz] hat fuss fearmonger negativ slander misinform mislead"
)
UNCLEAR = re.compile(
    rf"\b{_SPOKEN}\w*(?: \w+)? (?:about|on|of|towards?|against|at|over|with)\b|n't\b|\b(?:not|never)\b"
)


def done_away(folded: str, cue: Span, name: Span) -> str:
    """What the words between a cue and a name after it do to the cue: "turned", "no evidence" or "" (nothing).

    >>> text = "i support scrapping the toll"
    >>> done_away(text, (0, 9), (24, 28)), done_away(text.replace("scrapping", "extending"), (0, 9), (24, 28))
    ('turned', '')
    """
    between = folded[cue[1] : name[0]]
    ends = len(AWAY.findall(between))
    if ends > 1 or UNCLEAR.search(between):
        return NO_EVIDENCE
    return TURNED if ends else AS_IT_STANDS

"""Calls: short sentences that are all stance, "Vote the board out!", "Yes to the toll.", "Lee must go.", "Lee 👎".

What is around the name must have one of a few forms, from the first word of the sentence on; where it has none, nothing
is said. Every form has its mirror image, and a denial before what is called for ("don't build it") turns it round. The
lists are about English, not about any subject. X stands for the one named; all read the folded text.
"""

import re
from typing import NamedTuple

from framing.comments.stance.cues import SIDES
from framing.core.ordered_spans import Span
from framing.core.text.patterns import any_of

# ---- around the name ------------------------------------------------------------------------------------------------
_NEW = any_of("new old whole entire damn damned bloody last current good great wonderful stupid terrible poor")
_THE = rf"(?:(?:the|this|that|these|those|our|my|mr|mrs|ms|dr)\.? (?:{_NEW} ){{0,2}})?"
_LEAD = r"\W{0,9}(?:(?:and|so|but|please|just|ok|okay|now|well|come on|(?:yes|no)(?=[,!]))\b[,!]? ){0,3}"
_MUST = any_of("must should have_to need_to ought_to have_got_to gotta had_better")
_ALL = any_of("we you everyone everybody people folks friends neighbou?rs")
_LET = any_of("let_us let's lets i_say:? (?:it_is_|it's_)?(?:high_)?time_to we_want_to")
_WE = rf"(?:(?:{_LET}|{_ALL},|{_ALL} (?:all )?{_MUST}) )?"
_DENIAL = any_of("do_not don't dont never not cannot can't")
_NOT = rf"(?P<denied>(?:{_DENIAL} )?)(?:(?:all|ever|even|just) )?"
_MONTHS = any_of(
    "january february march april may june july august september october november december",
    "spring summer autumn fall winter",
)
CALLS = re.compile(_LEAD + _WE)  # what opens a sentence that calls for something
_WHEN = any_of(
    "again now today tomorrow already immediately instead once_and_for_all for_good for_ever any_?more right_now",
    rf"(?:this|next)_(?:time|week|month|year|{_MONTHS}) in_{_MONTHS} too please (?:the|this)_(?:election|vote|race)",
)
_NEXT = any_of("give let get put make spend start bring take build fix use keep save stop do never please")
ENDS = re.compile(  # what follows a call: its end, a reason, the next call; not what makes the name a part of more
    rf"(?: {_WHEN}){{0,2}}(?:[^\w']{{0,40}}\Z| ?[.,;:!?()…—–-]| (?:because|before|since|but|and {_NEXT})\b)"
)
LAUGHS = re.compile("[😂🤣😆😹🙃🤡😏]|\\b(?:lo{1,9}l\\b|lmf?ao|rofl|haha)")

# ---- what is called for ---------------------------------------------------------------------------------------------
DO = {
    "favor": any_of(
        "support back keep save elect re-?elect build rebuild fund protect defend approve legali[sz]e restore",
        "trust bring_back stand_(?:by|with|up_for) stick_(?:by|with) vote_(?:for|yes_(?:on|to|for)) say_yes_to free",
    ),
    "against": any_of(
        "oppose reject ditch scrap oust demolish defund axe ban dismantle abolish cancel outlaw criminali[sz]e",
        "repeal remove stop dump get_rid_of fight_(?:against|back_against) vote_(?:against|no_(?:on|to|for))",
        "say_no_to block sack recall impeach boycott condemn vote_out kick_out throw_out",
    ),
}
PARTED = {  # … of verbs with the name within: "vote X out"
    "favor": ("(?:vote|bring|get)", "(?:back )?(?:in|back)"),
    "against": ("(?:vote|kick|throw|boot|tear|shut)", "(?:out|down)"),
}
VOTE = {"favor": "(?:for|yes (?:on|to|for))", "against": "(?:against|no (?:on|to|for))"}
_GLADLY = "(?:(?:be|all|both|gladly|definitely|certainly|always|still|also|ever|again|going to) ){0,3}"
I_VOTE = (
    r"(?:i|we)(?:'m| am|'re| are|'ll| will|'d| would)? ?"
    rf"(?P<denied>(?:(?:never|not|won't|wont|wouldn't|can't|cannot|could never) )?){_GLADLY}vot(?:e|ing) "
)
_ATTITUDE = {
    "favor": any_of("support back defend trust believe vote_for respect like love want stand_(?:by|with)"),
    "against": any_of("oppose reject doubt vote_against object_to dislike hate"),
}
ASKED = r"\W{0,9}(?:and |but |so )?(?:(?:how (?:can|could)|why would) (?:any(?:one|body)|you)|who (?:would|could)"
ASKED += r"|does any(?:one|body) (?:still|really|seriously)) "

# ---- what is said of the name without a verb, or after it ------------------------------------------------------------
_I_AM = r"(?:i'm|im|i am|we're|we are) (?:so |very |really )?"
CHEER = {
    "favor": any_of(
        "yes_(?:to|on) h(?:ur|oo)ra[hy]_for three_cheers_for four_more_years_(?:for|of) team all_for bring_on",
        "every(?:body|_?one)_(?:loves|likes|trusts|wants|needs) (?:(?:i|we)_)?(?:can't|cannot)_wait_for",
        rf"{_I_AM}(?:happy_with|pleased_with|glad_about|looking_forward_to)".replace(" ", "_"),
    ),
    "against": any_of(
        "no_(?:to|on) no_more any(?:one|body|thing)_but never enough_of to_hell_with away_with screw good_riddance_to",
        "(?:nobody|no_?-?one)_(?:loves|likes|trusts|wants|needs|uses|asked_for)",
        rf"{_I_AM}(?:unhappy_with|disappointed_(?:in|by|with)|done_with|dreading)".replace(" ", "_"),
    ),
}
_OFFICE = any_of(
    "mayor president governor senat(?:e|or) congress council prime_minister pm chancellor parliament re-?election"
)
AFTER = {
    "favor": rf"(?: for {_OFFICE}| all the way| forever| rocks?|[,?]? yes,? please|[,?] yes(?=!))",
    "against": r"(?: out| stinks?| sucks?|[,?]? never again|[,?]? no,? thank(?:s| you)|[,?] no way(?=!))",
}
_NOT_TO = "(?P<denied>(?: not|n't|nt| never| doesn't| does not)?)"
_HAS_TO = any_of("must has_to have_to needs?_to should ought_to")
STAY = {
    "favor": any_of("stay remain win succeed go_ahead"),
    "against": any_of("go resign step_down lose fail quit leave"),
}
STAYED = {
    "favor": any_of("re-?elected elected saved kept built protected approved restored"),
    "against": any_of("voted_out scrapped stopped banned rejected sacked removed cancell?ed"),
}
_REALLY = "(?: (?:really|truly|clearly|actually|genuinely|obviously|just|still|simply|always|even)){0,2}"
_US = any_of("us people everyone everybody (?:the|our|its|their|ordinary)_\\w+")
_MUCH = "(?:far |much |way |so much |a lot |even )?"
CARES = {
    "favor": rf"{_REALLY} (?:(?:do(?:es)?{_REALLY} )?cares? about {_US}|(?:is|are) {_MUCH}better than(?! nothing))\b",
    "against": rf"{_REALLY} (?:cares? only about|only cares? about|could(?:n't| not)? care less"
    rf"|do(?:es)?(?: not|n't|nt){_REALLY} care(?: about {_US})?|(?:is|are) {_MUCH}worse than(?! nothing))\b",
}
_HOPE = r"(?:(?:i|we) (?:really |do |sincerely |just )?hope(?: that)?|(?:(?:i|we) )?(?:can't|cannot) wait for) "
# “The bus is better than X”, “I'd rather walk than take X”.
_NOT_IT = r"(?:(?:if|whether|when|because|that|what|nothing|nobody|no|none|few|hardly|it|this|he|she|they|you)\b)"
_WORD = rf"(?!{_NOT_IT})[\w'-]{{1,30}}"
_OTHER = rf"(?:(?:the|an?|our|my|any|every|even) ){{0,2}}{_WORD} (?:{_WORD} )?(?:is|are|was|were) {_MUCH}"
OTHER = {"favor": f"{_OTHER}worse than ", "against": f"{_OTHER}better than "}
_RATHER, _HAVE = r"(?:i|we)(?:'d| would) (?:much )?rather ", "(?:have|keep|take|use|vote for|trust|see) "
RATHER = {
    "favor": (f"{_RATHER}{_HAVE}", r" than\b"),
    "against": (rf"{_RATHER}(?:[\w'-]{{1,30}} ){{1,5}}than (?:{_HAVE})?", r"(?= ?[.,!?;:)]|\Z)"),
}
_HERE = r"for (?:us|me|this|our|my|the|people)\b"
DID = {
    "favor": rf" (?:(?:has|have) (?:really )?done (?:so much|a lot|wonders|great things|more)|ever do(?:ne)?) {_HERE}",
    "against": rf" (?:(?:has|have) done (?:nothing|very little|little)|(?:has|have) never done anything) {_HERE}",
}
MARKS = {"favor": "👍👏❤♥💚💙💛🙌💪🥰😍", "against": "👎🤮🤢💩🖕"}


_OPENING, _NAME = re.compile(r"\S{1,40}\s{1,3}"), 100  # the words that may call a reader by name; characters


class Form(NamedTuple):
    """What stands before the name, and what after it; `whole`: the call ends there."""

    before: re.Pattern
    after: re.Pattern
    whole: bool


def _form(before: str, after: str = "", whole: bool = True) -> Form:
    return Form(re.compile(before + _THE), re.compile(after), whole)


def _forms(side: str) -> dict[str, Form]:
    asking = f"{_LEAD}{_WE}{_NOT}"
    return {
        "do": _form(f"{asking}{DO[side]} "),
        "parted": _form(f"{asking}{PARTED[side][0]} ", f" {PARTED[side][1]}"),
        "vote": _form(f"{_LEAD}{I_VOTE}{VOTE[side]} "),
        "how could you": _form(rf"{ASKED}(?:\w{{2,12}}ly )?{_ATTITUDE[side]} ", r"(?= ?[?!])"),  # the asking denies it
        "cheer": _form(f"{_LEAD}{CHEER[side]} "),
        "for mayor": _form(_LEAD, AFTER[side]),
        "must stay": _form(_LEAD, rf" {_HAS_TO}{_NOT_TO} (?:now )?(?:{STAY[side]}|be {STAYED[side]})"),
        "hope": _form(
            _LEAD + _HOPE, rf"(?: will| to| is| are| gets)?{_NOT_TO} (?:soon |be )?(?:{STAY[side]}s?|{STAYED[side]})"
        ),
        "other": _form(f"{_LEAD}{OTHER[side]}"),
        "rather": _form(_LEAD + RATHER[side][0], RATHER[side][1], whole=False),
        "did": _form(f"{_LEAD}(?:what (?:has|have|did) )?", DID[side], whole=False),
        "cares": _form(_LEAD, CARES[side], whole=False),
        "marks": _form(_LEAD, rf"\W{{0,3}}[{MARKS[side]}](?=\W{{0,40}}\Z)"),
    }


FORMS = {side: _forms(side) for side in SIDES}


def beginnings(text: str, start: int, end: int) -> list[int]:
    """Where what a sentence calls for may begin: at its start, or after the reader whom it calls by name.

    >>> said = "@Ann Lee Scrap the toll!"
    >>> [said[at:] for at in beginnings(said, 0, len(said))]
    ['@Ann Lee Scrap the toll!', 'Lee Scrap the toll!', 'Scrap the toll!', 'the toll!']
    """
    words = [found.span() for found in _OPENING.finditer(text, start, min(end, start + _NAME))][:3]
    found, capitals = [start], True
    for number, (first, last) in enumerate(words):
        capitals = capitals and (text[first] == "@" or text[first].isupper())
        ends = text[words[0][0]] == "@" or text[first:last].rstrip().endswith(",")
        if ends and (number == 0 or capitals or text[last : last + 1].isupper()):
            found.append(last)
    return found


def find_call(folded: str, start: int, end: int, name: Span) -> tuple[str, int] | None:
    """What a sentence calls for, favor or against, and where the call ends; None if it is no call about the one named.

    >>> find_call("vote the board out!", 0, 19, (9, 14)), find_call("the board met.", 0, 14, (4, 9))
    (('against', 18), None)
    """
    for side, forms in FORMS.items():
        for form in forms.values():
            before = form.before.fullmatch(folded, start, name[0])
            after = form.after.match(folded, name[1], end) if before else None
            if before and after and (not form.whole or ENDS.match(folded, after.end(), end)):
                denied = "".join({**before.groupdict(), **after.groupdict()}.values())
                laughs = LAUGHS.search(folded, start, end)
                return None if laughs else (SIDES[side] if denied else side, after.end())
    return None

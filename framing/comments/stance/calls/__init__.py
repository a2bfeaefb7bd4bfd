"""Calls: short sentences that are all stance, "Vote the board out!", "Yes to the toll.", "Lee must go.", "Lee 👎".

What is around the name must have one of a few forms, from the first word of the sentence on; where it has none, nothing
is said. Every form has its mirror image, and a denial before what is called for ("don't build it") turns it round. The
lists are about English, not about any subject. X stands for the one named; all read the folded text. A hashtag may be a
call: “#SaveTheLibrary”, “#NoToll2026”, words whose capitals tell where each begins.
"""

import re
from typing import NamedTuple

from framing.comments.stance.calls import called_for, deeds
from framing.comments.stance.cues import SIDES, Vocabulary
from framing.comments.stance.polarity import BUT_IT
from framing.core.ordered_spans import Span
from framing.core.text.patterns import any_of

# ---- around the name ------------------------------------------------------------------------------------------------
_NEW = any_of("new old whole entire damn damned bloody last current good great wonderful stupid terrible poor")
_THE = rf"(?:(?:the|this|that|these|those|our|my|mr|mrs|ms|dr)\.? (?:{_NEW} ){{0,2}})?"
_SURELY = any_of("really still honestly truly strongly firmly do personally also always")
_OPENS = any_of(
    "and so but please just ok okay now well come_on (?:yes|no)(?=[,!]) sorry look honestly frankly personally exactly",
    r"unlike_(?:the_|our_|that_|this_)?[\w'-]+(?=,) to_be_honest of_course clearly obviously let's_face_it",
    "the_(?:fact|truth)_is(?:_that)? i_(?:dis)?agree(?=[,:;.])",
    rf"i_(?:{_SURELY}_)?(?:think|believe|know|say)(?:_that)? in_my_(?:humble_)?(?:view|opinion) imh?o",
)
_LEAD = rf"\W{{0,9}}(?:{_OPENS}(?<!\w\.)(?:[,!:]| -)? ){{0,3}}"
_MUST = any_of("must should have_to need_to ought_to have_got_to gotta had_better")
_ALL = any_of("we you everyone everybody people folks friends neighbou?rs")
_LET = any_of(
    "let_us let's lets i_say:? (?:it_is_|it's_)?(?:high_)?time_to we_want_to (?:please_)?help_(?:us_)?(?:to_)?",
    "(?:please_)?(?:sign|share)_(?:the|this|our)_petition_to join_(?:us|the_fight|the_campaign)_(?:to|and_help)",
    "(?:write_to_\\w+(?:_\\w+)?_and_)?demand_(?:that_)?they",
)
_CAN_WE = any_of("can could will would") + f" (?:{_ALL}|someone|somebody|anyone|they) (?:please|just|finally)"
_WE = rf"(?:{_ALL},? (?=(?:please|stop|don't|do not|never)\b))?(?:please )?"
_WE += rf"(?:(?:{_LET}|{_ALL},|{_ALL} (?:all )?{_MUST}|{_CAN_WE}) )?"
_DENIAL = any_of("do_not don't dont never not cannot can't")
_NOT = rf"(?P<denied>(?:{_DENIAL} )?)(?:(?:all|ever|even|just) )?(?:let (?:them|anyone|anybody|people) )?"
_MONTHS = any_of(
    "january february march april may june july august september october november december",
    "spring summer autumn fall winter",
)
CALLS = re.compile(_LEAD + _WE)  # what opens a sentence that calls for something
_WHEN = any_of(
    "again now today tomorrow already immediately instead once_and_for_all for_good for_ever any_?more right_now",
    rf"(?:this|next)_(?:time|week|month|year|{_MONTHS}) in_{_MONTHS} too please (?:the|this)_(?:election|vote|race)",
    "for_(?:this|that|it|everything) after_(?:all_)?(?:this|that)",
)
_NEXT = any_of("give let get put make spend start bring take build fix use keep save stop do never please")
ENDS = re.compile(  # what follows a call: its end, a reason, the next call; not what makes the name a part of more
    rf"(?: {_WHEN}){{0,2}}(?:[^\w']{{0,40}}\Z| ?[.,;:!?()…—–-]| (?:because|before|since|but|and {_NEXT})\b)"
)
# … of what is felt, where no “but” takes it back
_FELT_ENDS = r"(?! ?\?|, (?:don't|dont|do not|then|take)\b)"  # “Don't like X? Take the bus”
_FELT_ENDS += rf"(?:(?: {_WHEN}| here){{1,2}}(?=[^\w']{{0,40}}\Z| ?[.,;:!])|(?=[^\w']{{0,40}}\Z| ?[.,;:!()…—–-]"
_FELT_ENDS += r"| (?:because|since|for|about|over|and)\b))(?![^.!?;]{0,80}\bbut\b(?! not\b))"
LAUGHS = re.compile("[😂🤣😆😹🙃🤡😏]|\\b(?:lo{1,9}l\\b|lmf?ao|rofl|haha)")


_OPENING, _NAME = re.compile(r"\S{1,40}\s{1,3}"), 100  # the words that may call a reader by name; characters
# At the end of what is said, where a tag says what its writer wants; within a sentence it is talked about.
_TAG = re.compile(r"(?<!\S)#([A-Z][A-Za-z]{3,40})\d{0,4}(?=\W{0,9}(?:\Z|[#@\n]|https?:)|[.!])")
_TALKED_ABOUT = re.compile(
    r"(?<![#@\w])(?:the|an?|this|that|these|those|of|with|by|under|in|on|to|about|hash_?tags?|trend(?:s|ing)?|say(?:s|ing)?"
    r"|said|read(?:s|ing)?|call(?:s|ed|ing)?|tweet\w{0,3}|post\w{0,3}|us(?:es?|ed|ing)|wr(?:ites?|ote|iting)"
    # What takes the tag for its object: “I am against #StopTheToll”, “I don’t support #SaveTheLibrary”.
    r"|not|never|no|for|against|behind|from|than|via|like|why|how|join(?:s|ed|ing)?|(?:support|back|oppos|lov|hat|lik"
    r"|ignor|believ|endors|reject|follow|mock|condemn|hear|mean)(?:e?[sd]?|ing)|campaign|movement|group|people|crowd"
    r"|supporters|joke|nonsense):?\s\Z",
    re.IGNORECASE,
)
_WORDS_BEGIN = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO = re.compile(r"^No (?!To\b|More\b)")


class Form(NamedTuple):
    """What stands before the name, and what after it; `whole`: the call ends there."""

    before: re.Pattern
    after: re.Pattern
    whole: bool


def _form(before: str, after: str = "", whole: bool = True) -> Form:
    return Form(re.compile(before + _THE), re.compile(after), whole)


def _forms(side: str) -> dict[str, Form]:
    asking = f"{_LEAD}{_WE}{_NOT}"
    stay, stayed = called_for.STAY[side], called_for.STAYED[side]
    must = rf" {called_for.HAS_TO}{called_for.NOT_TO} (?:now )?(?:{stay}|be {stayed})"
    hope = rf"(?: will| to| is| are| gets)?{called_for.NOT_TO} (?:soon |be )?(?:{stay}s?|{stayed})"
    feel, do = called_for.ATTITUDE[side], called_for.DO[side]
    how_could_you = rf"(?:{called_for.ASKED}(?:(?:\w{{2,12}}ly|still|even) )?(?:{feel}|want to {do})"
    how_could_you += f"|{called_for.ASKED_DOING}{do}) "
    return {
        "do": _form(f"{asking}{do} "),
        "parted": _form(f"{asking}{called_for.PARTED[side][0]} ", f" {called_for.PARTED[side][1]}"),
        "let be": _form(f"{asking}{called_for.LET_BE[side][0]} ", f" {called_for.LET_BE[side][1]}"),
        "vote": _form(f"{_LEAD}{called_for.I_VOTE}{called_for.VOTE[side]} "),
        "how could you": _form(
            how_could_you, rf"{called_for.OF_PARTED}(?: {_WHEN})?(?= ?[?!])"
        ),  # the asking denies it
        "who": _form(rf"{_LEAD}{deeds.WHO[side]} (?:an? )?", r"(?: anyway)?(?= ?\?)"),
        "felt": _form(f"{_LEAD}{deeds.FELT[side]} ", _FELT_ENDS, whole=False),
        "wanted": _form(f"{_LEAD}(?:an? )?", deeds.WANTED[side]),
        "gone": _form(_LEAD + deeds.SEEN[side][0][0], deeds.SEEN[side][0][1]),
        "kept": _form(_LEAD + deeds.SEEN[side][1][0], deeds.SEEN[side][1][1]),
        "cheer": _form(f"{_LEAD}{called_for.CHEER[side]} ", called_for.NOT_HOME),
        "people who are wrong": _form(
            f"{_LEAD}{called_for.PEOPLE_WHO[SIDES[side]]} ", called_for.ARE_FOOLS, whole=False
        ),
        "people who are right": _form(f"{_LEAD}{called_for.PEOPLE_WHO[side]} ", called_for.ARE_WISE, whole=False),
        "missed": _form(f"{_LEAD}{called_for.MISSED[side]} ", called_for.NOT_THE_BUS),
        "for what": _form(f"{_LEAD}{deeds.FOR_WHAT[side]}", deeds.IT_DID, whole=False),
        "owed": _form(_LEAD + deeds.OWED[side][0], deeds.OWED[side][1], whole=False),
        "voted": _form(f"{_LEAD}{deeds.VOTED[side]}", deeds.REGRETS, whole=False),
        "happened": _form(f"{_LEAD}{deeds.HAPPENED[side]}"),
        "for mayor": _form(_LEAD, called_for.AFTER[side]),
        "must stay": _form(_LEAD, must),
        "time": _form(f"{_LEAD}{called_for.TIME[side]} "),
        "hope": _form(_LEAD + called_for.HOPE, hope),
        "other": _form(f"{_LEAD}{called_for.OTHER[side]}"),
        "without": _form(f"{_LEAD}without ", deeds.WITHOUT[side], whole=False),
        "be without": _form(f"{_LEAD}{deeds.BE_WITHOUT[side]}"),
        "best": _form(_LEAD + deeds.BEST[side][0], deeds.BEST[side][1], whole=False),
        "could do": _form(_LEAD + deeds.COULD_DO[side], deeds.LEAVE),
        "touch": _form(_LEAD + deeds.TOUCH[side], deeds.SURELY_SO, whole=False),
        "rather": _form(_LEAD + called_for.RATHER[side][0], called_for.RATHER[side][1], whole=False),
        "did": _form(f"{_LEAD}(?:(?:what|when) (?:has|have|did) )?", called_for.DID[side], whole=False),
        "does": _form(_LEAD, deeds.DOES[side], whole=False),
        "behaves": _form(_LEAD, deeds.BEHAVES[side], whole=False),
        "deserves": _form(_LEAD, deeds.DESERVES[side], whole=False),
        "cares": _form(_LEAD, called_for.CARES[side], whole=False),
        "marks": _form(_LEAD, rf"\W{{0,3}}[{called_for.MARKS[side]}](?=\W{{0,40}}\Z)"),
        "marks first": _form(rf"[{called_for.MARKS[side]}]{{1,9}}\W{{0,3}}"),
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


def _is_all(form: Form, folded: str, behind: int, end: int) -> bool:
    """Whether a call ends there, or, of one that may go on, whether it takes nothing back."""
    return bool(ENDS.match(folded, behind, end)) if form.whole else not BUT_IT.match(folded, behind, end)


def find_call(folded: str, start: int, end: int, name: Span) -> tuple[str, int] | None:
    """What a sentence calls for, favor or against, and where the call ends; None if it is no call about the one named.

    >>> find_call("vote the board out!", 0, 19, (9, 14)), find_call("the board met.", 0, 14, (4, 9))
    (('against', 18), None)
    """
    for side, forms in FORMS.items():
        for form in forms.values():
            before = form.before.fullmatch(folded, start, name[0])
            after = form.after.match(folded, name[1], end) if before else None
            if before and after and _is_all(form, folded, after.end(), end):
                denied = "".join({**before.groupdict(), **after.groupdict()}.values())
                laughs = LAUGHS.search(folded, start, end)
                return None if laughs else (SIDES[side] if denied else side, after.end())
    return None


def in_hashtags(text: str, words: Vocabulary) -> list[dict]:
    """The evidence in hashtags of a comment for each target that is called for or against by name; often none."""
    rows = []
    for tag in _TAG.finditer(text) if words.called else ():
        if _TALKED_ABOUT.search(text, max(0, tag.start() - 20), tag.start()):
            continue
        said = _NO.sub("No to ", _WORDS_BEGIN.sub(" ", tag[1]))
        names, _ = words.find(said)
        called = {to: find_call(said.lower(), 0, len(said), name) for to in words.called for name in names[to]}
        row = {"start": tag.start(), "end": tag.end(), "cue": tag[0], "alias": None, "rule": "call, hashtag"}
        rows += [row | {"target": target, "points_to": call[0]} for target, call in called.items() if call]
    return rows

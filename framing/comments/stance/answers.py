"""What a comment makes of words that it quotes or answers: “Nonsense.” denies their claim, “Exactly.” claims it too.

Read are its first words of its own, behind the quotation or at its beginning. What they judge is what was said: a word
for or against among them (“nonsense”) is no evidence about the target itself.
"""

import re

from framing.comments.stance import sentence_forms
from framing.comments.stance.calls import beginnings
from framing.comments.stance.cues import SIDES
from framing.comments.stance.polarity import BUT_NEXT, DENIALS, WORD, set_aside
from framing.core.ordered_spans import Span
from framing.core.text.patterns import any_of
from framing.core.text.words import fold

AGREES, DISAGREES = "agrees with what it answers", "disagrees with what it answers"
SHORT = 400  # characters: of longer words it is not known which of their claims is meant
OPENING = 80  # characters of the writer's own words that may say so
_QUITE = "(?:(?:absolutely|completely|totally|utterly|entirely|quite|so|very|really|still|just|100%|fully)_){0,2}"
_SUCH = "(?:(?:what|such|an?|the|utter|absolute|complete|total|pure|sheer|a_load_of|a_pile_of|your)_){0,4}"
_NONSENSE = "(?:nonsense|rubbish|bullshit|bs|baloney|bollocks|garbage|hogwash|tripe|drivel|poppycock|lies|twaddle)"
_TO_SAY = "(?:stupid|silly|daft|ridiculous|ignorant|dumb|idiotic|nasty|terrible|horrible)_thing_to_say"
_ENDS = r"(?= ?[.,!;:…–—-]|[^\w'?]*\Z)"  # “Agreed?” asks
# “Nonsense.”, “What utter rubbish!”, “I disagree, …”, “You're wrong.”, “Couldn't disagree more.”
_DENIES = any_of(
    f"{_SUCH}{_NONSENSE} {_SUCH}{_TO_SAY} wrong not_true untrue false you(?:'re|_are)_{_QUITE}wrong",
    f"(?:(?:i|we)_(?:have_to_|must_)?)?{_QUITE}disagree(?:_with_(?:you|this|that))?",
    "(?:i_)?could(?:_not|n't)_disagree_more over_my_dead_body dream_on get_real in_your_dreams as_if",
    "do(?:_not|n't)_make_me_laugh pull_the_other_one give_(?:me|us)_a_break",
)
_WELL = "(?:(?:sorry|but|well|oh|no|actually|honestly|i think),? ){0,3}"
DENIES = re.compile(rf"{_WELL}(?:(?:that|this|it)(?:'s| is) )?{_DENIES}{_ENDS}")
# “Exactly.”, “I totally agree!”, “Well said.”, “So true”; not “True, but …”
_AFFIRMS = any_of(
    f"exactly precisely agreed absolutely indeed amen spot_on hear,?_hear {_QUITE}true this(?!,) well_(?:said|put)",
    f"(?:(?:i|we)_)?{_QUITE}agree(?:_with_(?:you|this|that|all_of_this))? you(?:'re|_are)_{_QUITE}right",
    "right(?=[.!]) (?<=\\+)1(?!\\.\\d) ditto seconded my_thoughts_exactly no_kidding tell_me_about_it",
    "tell_(?:me|us)_something_(?:i|we)_(?:don't|do_not|didn't)_know you_can_say_that_again",
    "(?:i_)?could(?:_not|n't)_(?:agree_more|have_(?:put|said)_it_better)",
    f"that(?:'s|_is)_{_QUITE}(?:right|true|correct)",
)
_THOUGH = any_of("but though although except unless if however yet")
AFFIRMS = re.compile(rf"{_AFFIRMS}(?: 100%)?{_ENDS}(?![^.!?;]{{0,80}}\b{_THOUGH}\b)(?!\W{{0,9}}not\b)")
# “No.”; not “No. 3”, nor a no to somebody else: “No, really, it is”
_YES_IT_IS = any_of("really seriously (?:it|he|she)(?:'s|_is) they(?:'re|_are) that(?:'s|_is)_(?:right|true)")
NO = re.compile(rf"no{_ENDS}(?!\.? ?\d)(?!\W{{1,3}}(?:{_YES_IT_IS}|you(?:'re| are) right|i agree)\b(?!n't| not\b))")
SURE = re.compile(r"(?:yeah|yea|sure|oh|uh huh),? right\b")  # “Yeah, right.” is no praise
# What may stand before a quotation: “You say “…””, “@ann wrote “…””
_SAY = any_of("says? said writes? wrote claims? claimed thinks?")
INTRODUCES = re.compile(rf"\W{{0,9}}(?!i\b|we\b)(?:[\w'@-]{{1,30}} ){{0,3}}{_SAY}\W{{0,9}}")
QUOTE_SIGNS = re.compile(r"^(?:[ \t]|>|&gt;)+", re.MULTILINE)


def quoted_first(text: str, own: str) -> tuple[str, int]:
    """What a comment quotes before it says anything of its own, and where it goes on; "" and 0 where nothing is quoted.

    >>> quoted_first("“The toll is fair,” you say. Nonsense.", "“The toll is fair,” you say. Nonsense.")
    ('The toll is fair,', 20)
    """
    kept = set_aside(own)
    if kept == text:
        return "", 0
    first = next((at for at, sign in enumerate(kept) if sign.isalnum()), len(kept))
    begins = first if text[:first].strip() and any(map(str.isalnum, text[:first])) else _changed(text, kept)
    if begins != first and not INTRODUCES.fullmatch(fold(text[:begins])):
        return "", 0
    start = 0 if begins == first else begins
    end = next((at for at in range(start, len(kept)) if kept[at].isalnum()), len(kept))
    return QUOTE_SIGNS.sub("", text[start:end]).strip(' \n"“”'), end


def _changed(text: str, kept: str) -> int:
    """Where the first words stand that are not kept."""
    return next((at for at, (one, other) in enumerate(zip(text, kept, strict=True)) if one != other), len(text))


def answer(own: str, behind: int, answered: str) -> tuple[str, Span] | None:
    """Whether the writer's own words, from `behind` on, agree or disagree with `answered`, and which words say so.

    >>> answer("Nonsense. It is late.", 0, "The ferry is great."), answer("True, but late.", 0, "The ferry is great.")
    (('disagrees with what it answers', (0, 8)), None)
    """
    if not answered or len(answered) > SHORT:
        return None
    folded = fold(own)
    if sentence_forms.MARKED_BELOW.search(own) or SURE.match(folded, _begins(own, behind)):
        return None
    positive = not any(word in DENIALS for word in WORD.findall(fold(answered)))
    for start in _openings(own, behind):
        for pattern, rule in ((DENIES, DISAGREES), (AFFIRMS, AGREES)):
            if (found := pattern.match(folded, start)) and not BUT_NEXT.match(folded[found.end() :].lstrip(" .!…")):
                return rule, found.span()
        # “No, it isn't” agrees with what is denied already
        if positive and (
            found := sentence_forms.FLAT_DENIAL.match(folded, start) or (NO.match(folded, start) if behind else None)
        ):
            return DISAGREES, found.span()
    return None


def _openings(own: str, behind: int) -> list[int]:
    """Where the writer's own words may begin: at once, behind “you say”, or behind the name of whom they answer."""
    first = _begins(own, behind)
    said = re.compile(r"(?i:(?:you|they|he|she) (?:say|said|wrote|write|claim)s?|says \w+)\W*").match(own, first)
    starts = beginnings(own, first, min(len(own), first + OPENING))
    return [*starts, said.end()] if said else starts


def _begins(own: str, behind: int) -> int:
    return next((at for at in range(behind, len(own)) if own[at].isalnum() or own[at] == "@"), len(own))


def taken_over(claims: list[dict], rule: str, place: Span, own: str) -> list[dict]:
    """The evidence in what is answered, as the writer's own: as it stands or turned round; none where it is unclear.

    It is unclear where it speaks for and against one target, and where several are judged and something is denied.
    """
    sides: dict[str, set[str]] = {}
    for claim in claims:
        sides.setdefault(claim["target"], set()).add(claim["points_to"])
    if rule == DISAGREES and len(sides) > 1:
        return []
    said = {"start": place[0], "end": place[1], "cue": own[slice(*place)], "alias": None, "rule": rule}
    one_sided = {target: found.pop() for target, found in sides.items() if len(found) == 1}
    return [
        {"target": target, "points_to": SIDES[side] if rule == DISAGREES else side} | said
        for target, side in one_sided.items()
    ]

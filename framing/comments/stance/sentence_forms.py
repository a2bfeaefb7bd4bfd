"""What the form of a whole sentence does to what it says: a question, an irony that is marked, thanks for harm.

The word lists are about English, not about any subject.
"""

import re

from framing.comments.stance.polarity import AS_IT_STANDS, BELIEF_ASKED, NO_EVIDENCE, TURNED
from framing.core.text.patterns import any_of
from framing.core.text.words import fold

THANKS_FOR_HARM = ", thanks for harm"  # turns praise alone
NEGATIVE, RHETORICAL = ", negative question", ", rhetorical question"
NEAR = 80  # characters behind a sentence that may answer it, or take it back

AUXILIARY = any_of("is are was were am do does did has have had can could should would will must")
# Questions that are claims: "Isn't it useful?", "It is useful, isn't it?" (Ladd 1981: a negative question expects yes).
NEGATIVE_QUESTION = re.compile(
    rf"\W{{0,40}} (?:(?:and|but|so|well|or)\b\W{{0,40}})? {AUXILIARY} (?:n'?t\b|(?:[ ]\w+)?[ ]not\b)", re.VERBOSE
)
_TAG = any_of(
    rf"{AUXILIARY}(?:n'?t|not)?_(?:it|he|she|they|you|we|there) right correct no don't_you_(?:think|agree)",
    "wouldn't_you_say",
)
TAG = re.compile(rf",\s*{_TAG}[^\w?]*\?\W*$")
# … and that deny what they ask: "How can anyone trust them?", "Who would support this?"
DENYING_QUESTION = re.compile(
    r"""
    \bhow[ ](?:can|could|dare)[ ](?:any|you|they|we|people|some)
    | \bwho[ ](?:would|could|in[ ](?:his|her|their)[ ]right[ ]mind)\b
    | \b(?:seriously|honestly|really),?[ ]who[ ]\w+s\b
    | \bwho[ ](?:(?:still|really|seriously|honestly|even)[ ]\w+s\b|(?:\w+[ ])?(?:needs|asked[ ]for)\b)
    | \bwhy[ ](?:would|should)[ ](?:any|you|we|people)
    | \b(?:what|when)[ ](?:has|have|did)[ ](?:\w+[ ]){1,4}ever[ ](?:do|get)
    | \bdoes[ ]any(?:one|body)[ ](?:still|really|seriously)\b
    """,
    re.VERBOSE,
)
# … that claim, and that call: "Anyone else sick of it?", "Can we please keep it?"
LEADING_QUESTION = re.compile(
    rf"""
    \W{{0,9}} (?:(?:so|and|but)[ ])? (?: (?:is[ ])?any(?:one|body)[ ]else | is[ ]it[ ](?:just|only)[ ]me,?[ ]or
      | (?:what|where)[ ]would[ ]\w+(?:[ ]\w+)?[ ](?:be|do)[ ]without
      | (?:can|could|will|would)[ ]{any_of("we you someone somebody anyone everyone they")}[ ]
        (?:please|just|finally)(?![ ](?:ask|check|clarify|confirm|explain|prove|remind|say|show|tell)\b) )\b
    """,
    re.VERBOSE,
)
# … and who answers such a question by "I do" has asked it in earnest.
OWN_ANSWER = re.compile(
    r"""\W{0,3}(?:yes\b|so[ ]do[ ]i\b|me\b|us\b|everyone\b|everybody\b|all[ ]of[ ]us\b|plenty\b|lots\b|most[ ]of\b
    |(?:i|we|they|many|(?:the|this|our|my)[ ]\w+)[ ](?:(?:all|still|really)[ ])?(?:do|does|did)\b(?![ ]not\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_SAID_NOBODY = r"said (?:nobody|no[ -]one|no \w+ ever)\b"
_SLOW_CLAP = r"(?:\*|cue (?:the )?)?slow[ -](?:hand[ -]?)?clap\b"
IRONY = re.compile(
    rf"(?<!\S)/s(?![\w/])|(?:\.\.\.|[…,–—-])\s?(?:{_SAID_NOBODY}|{_SLOW_CLAP})|#sarcasm\b|\(sarcasm\)|, not[.!]?\Z"
    r"|[,\"”’–—-] ?my (?:foot|eye|arse|ass)\b(?=[^\w\s]|\s*\Z)",
    re.IGNORECASE,
)
# … at the end of a paragraph it may be meant of all of it.
MARKED_BELOW, PARAGRAPH = re.compile(r"(?:(?<!\S)/s|#sarcasm|\(sarcasm\))\W*\Z", re.IGNORECASE), 600
_HARM = any_of(
    "ruin wreck destroy kill spoil poison wast steal flood sell betray abandon bankrupt drown bury cancell? clos"
)
_WORSE_OFF = any_of(
    "late wait(?:ing)? ill sick stranded standing in_the_(?:dark|cold|rain) down poorer behind miss(?:ing)? pay suffer"
)
# Thanks that are none: for nothing, or for harm to the writer's own; who thanks for harm to others may mean it.
NO_THANKS = re.compile(
    rf"""
    \b(?:thank|thanks|cheers|congratulations|congrats|well[ ]done|bravo|kudos|nice[ ]work|(?:good|great)[ ]job)\b
    [^.!?]{{0,60}}?
    (?: \bfor[ ]nothing\b
      | \b{_HARM}ing
        (?:[ ](?:out|off|away))? [ ](?:our|my|us\b|me\b|everything\b|everyone\b|this|what[ ]was[ ]left)
      | \bfor[ ](?:making|leaving|letting|keeping)[ ](?:us|me|everyone|everybody|people|my|our)\b[ ](?:\w+[ ]){{0,2}}
        {_WORSE_OFF}\b
      | \bfor[ ](?:(?:all|the|this|yet|another|our|such|a|new|tax|power|\w+est)[ ]){{0,3}}
        (?:mess|chaos|debts?|bills?|taxes|increases?|hikes?|potholes?|dust|rubbish|lies)\b
        (?!-|[ ](?!(?:in|on|at|and|you|we|that|to|of|everywhere|now)\b)\w)  # not “for the dust bins”
    )
    """,
    re.VERBOSE,
)
DOUBTFUL = re.compile(r"\byeah,? right\b|[\U0001F644\U0001F643\U0001F60F]|\(!\)", re.IGNORECASE)  # irony, but of what?
# … and what stands behind a sentence and takes it back: "Said nobody, ever.", "NOT."
TAKEN_BACK = re.compile(
    rf"[—–-]?\s?(?:(?i:{_SAID_NOBODY}|{_SLOW_CLAP}|do ?n['o’]t make me laugh|pull the other one)|NOT\b)(?=[,.!]|\s*\Z)"
)
# A question that the writer answers: "Is it fair? No."
_ASKING = any_of("is are am was were do does did can could should would will has have had")
YES_NO = re.compile(rf"\W{{0,9}}(?:(?:so|and|but|well)\b,? )?(?!(?:was|were|did|had) (?:i|we)\b){_ASKING} (?!you)")
_NO = any_of("no nope nah never no_way hell_no far_from_it not_(?:at_all|really|a_chance|one_bit)")
_YES = any_of("yes yep yup yeah of_course very_much_so without_a_doubt no_doubt hell_yes")
_SURE = any_of("absolutely definitely certainly obviously of_course")
_ENDS = r"(?=[^\w']{0,9}\Z| ?[.!…—–-]|, (?!says?\b|right\b))"
ANSWER = re.compile(rf"(?:(?P<no>{_SURE} not|(?:{_SURE},? )?{_NO})|(?:{_YES}|{_SURE})){_ENDS}")
# … or laughs at: "They are honest? Give me a break."
DERIDES = re.compile(
    r"(?:oh,? )?(?:(?:please|as if|since when)(?=[.!?…]|\s*\Z)|(?:do ?n[o']?t make me laugh|pull the other one)\b"
    r"|(?:tell that to|give (?:me|us) a break|you(?:'re| are| must be) (?:joking|kidding)|what a joke)\b)"
)
# What others say, and the writer flatly denies: "They say that it is safe. It isn't.", "… Nonsense."
_IT = "(?:it|he|she|they|that|this)"
FLAT_DENIAL = re.compile(
    rf"""
    (?:well|but|sorry|no)?,?[ ]? (?: (?:nonsense|rubbish|bullshit|baloney|bollocks|lies|wrong|not[ ]true)
      | {_IT}(?:[ ](?:is|are|was|were|does|do|did|has|have|had|will|wo|would|can|ca)(?:[ ]not|n'?t)|'(?:s|re)[ ]not)
      | (?:i|we)[ ](?:do[ ]not|don't)[ ](?:believe|buy)[ ](?:a[ ]word[ ]of[ ])?{_IT}
      | {_IT}(?:[ ](?:is|are)|'s|'re)[ ](?:nonsense|rubbish|not[ ]true|untrue|false|a[ ]lie|lies)
    ) (?=[ ]?[.,!;]|\s*\Z)
    """,
    re.VERBOSE,
)


def denied_after(text: str, end: int) -> bool:
    """Does the writer flatly deny what the sentence that ends here reports of others?"""
    return bool(FLAT_DENIAL.match(fold(text[end : end + NEAR]).lstrip()))


def kind_of_sentence(text: str, folded: str, start: int, end: int) -> tuple[str, str]:
    """What the form of a whole sentence does to its cues, and the name of the rule: ("turned", ", marked as irony").

    >>> text = "Isn't it useful?"
    >>> kind_of_sentence(text, text.lower(), 0, len(text))
    ('', ', negative question')
    """
    if DOUBTFUL.search(text, start, end):
        return NO_EVIDENCE, ""
    rest = text[end : end + NEAR].partition("\n")[0].lstrip()
    if DOUBTFUL.match(rest):  # a face right behind the full stop
        return NO_EVIDENCE, ""
    if IRONY.search(text, start, end) or IRONY.match(rest) or TAKEN_BACK.match(rest):
        return TURNED, ", marked as irony"
    below = text.find("\n", end, end + PARAGRAPH)
    if MARKED_BELOW.search(text, end, below if below >= 0 else end + PARAGRAPH):
        return NO_EVIDENCE, ""
    if NO_THANKS.search(folded, start, end):
        return TURNED, THANKS_FOR_HARM
    if not text[start:end].rstrip("\"'”’) ").endswith("?"):
        return AS_IT_STANDS, ""
    answer = ANSWER.match(fold(rest)) if YES_NO.match(folded, start, end) else None
    if answer:
        return TURNED if answer["no"] else AS_IT_STANDS, ", question with its answer"
    if DERIDES.match(fold(rest)):
        return TURNED, ", question with its answer"
    if NEGATIVE_QUESTION.match(folded, start, end):
        return AS_IT_STANDS, NEGATIVE
    if TAG.search(folded[start:end]):
        return AS_IT_STANDS, ", tag question"
    asked = BELIEF_ASKED.search(folded, start, end) or DENYING_QUESTION.search(folded, start, end)
    if asked and OWN_ANSWER.match(rest):
        return NO_EVIDENCE, ""
    if LEADING_QUESTION.match(folded, start, end) or BELIEF_ASKED.search(folded, start, end):
        return AS_IT_STANDS, ", leading question"
    if DENYING_QUESTION.search(folded, start, end):
        return TURNED, RHETORICAL
    return NO_EVIDENCE, ""

"""What is praised or blamed is not always the one named: "I support scrapping the toll", "the only bad thing about it".

Read are the words between a cue and its name, and those right around both. What does away with the name turns the cue
round ("opposing it makes no sense"), as does a feeling that fades ("I like it less and less"). Where two things do so,
where others speak of it ("the complaints about it", "unfair praise"), where something else is praised or blamed ("a
great reason to leave", "great before it came", "how they treat it", "I am tired of waiting for it", "it has bad
luck"), or the cue is said of one point, of some of them, of a time gone by or on a condition ("great if you like fog"),
it is no evidence. What others do to the name is judged, not the name: "I am sick of people attacking it" is for it.
"""

import re

from framing.comments.stance.polarity import AS_IT_STANDS, BUT_IT, CLAUSE, NO_EVIDENCE, TURNED
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
# … or does harm to it: "people attacking X", "bullying the X"; "bullying X" alone may be an X that bullies.
_HARM = any_of(
    "attack blam bash bull(?:y|i) insult slander smear mock harass threaten humiliat demoni[sz] vilif(?:y|i) beat",
    "scapegoat expos hound fight underpay mistreat bad-?mouth",
)
_PEOPLE = any_of("people those every(?:one|body) some(?:one|body) them you others for politicians papers")
_NOT_FOR = r"(?![ ](?:hard[ ])?(?:for|to|with|alongside|beside|over)\b)"  # "fighting for X", "fighting to save X"
_DOES_AWAY = rf"""
    (?: \b(?:{_VERB}ing|getting[ ]rid[ ]of)\b | \bto[ ](?:{_VERB}e?|{_HARM}e?{_NOT_FOR}|get[ ]rid[ ]of)\b
      | \b{_SOMEBODY}[ ](?:finally[ ])?(?:{_VERB}|{_HARM})e?d\b | \b{_NOUN}[ ](?:on|of|to)\b
      | \b{_PEOPLE}[ ]{_HARM}ing\b{_NOT_FOR} | \b{_HARM}ing(?=[ ](?:the|these|those|our|all)\b) )
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
# Anything else that is done to the name is what is felt or judged: "waiting for it", "making it pay"; not "the striking
# X", nor what is done for it ("building it").
_THAT_ARE = "".join(rf"(?<!\b{word} )" for word in "the this that these those our your my all a so".split())
_FOR_IT = any_of(
    "keep build rebuild extend expand support back defend protect us hav introduc restor sav fund financ elect trust",
    "bring open approv hir pay visit rid prais celebrat promot join giv help send vot buy welcom improv strengthen",
    "wear carry drink eat own driv smok watch play attend teach learn study sell offer operat",
)
_NO_VERB = any_of("any_?th everyth someth noth th morn even k dur accord be")
_FIGHTING_FOR = "fighting (?:hard )?(?:for|to (?:save|keep|protect|defend))"
DONE = re.compile(rf"\b{_THAT_ARE}(?<!-)(?!(?:{_FOR_IT}|{_VERB}|{_NO_VERB})ing\b|{_FIGHTING_FOR}\b)\w{{2,20}}ing\b")
FIRST_DONE = re.compile(rf"\W{{0,9}}{DONE.pattern}(?: \w+)? ")  # "Meeting X was …"
# … nor what somebody likes to do with it: "I love taking X"; not "I love taking X to court".
_WITH = "(?:taking|running|listening to|travelling (?:by|on|with)|crossing (?:by|on|with))"
WITH_IT = re.compile(rf" ?{_WITH}(?: \w+)? \Z")
ELSEWHERE = re.compile(r" (?:to|away|for|off|down|apart|from|in|into|out|over|against|seriously)\b")
# "the way they treat X", "I agree with Ann about X", "everyone except X", "with Ann on X", "a better X"
BESIDES = re.compile(
    r"\bway\b(?!(?: that)?(?: the)? \Z)| about\b| from\b(?! (?:me|us|all of us|the bottom of my heart)\b)"
    r"| (?:except|unlike|over)\b|\A(?: [\w']+){1,4} on(?: the)? \Z| better \Z"
)
# What is said of an event: "It is great that X was scrapped", "Good thing X is back", "The way X was treated"
EVENT = re.compile(r"\b(?:that|when|way|thing)(?: the| our| this)? \Z")
_IS = r"(?:'s|(?: (?:is|are|was|were|has|have|had|will|gets?|got|be|been|being|now|at last|\w+ly)){1,4})"
_GONE = any_of(
    r"gone dead history over out down fired sacked lost resigned left leaving closing beaten",
    rf"(?:thrown|kicked|voted|driven)_out excluded {_VERB}e?d",
)
GONE = re.compile(rf"(?:{_IS} {_GONE}| (?:loses|resigns|leaves|goes|fails|closes|lost|resigned))\b")
_KEPT = any_of("saved kept built protected approved restored re-?elected allowed finished opened needed used")
BEFALLS = re.compile(
    rf" (?:has to|have to|had to|must|suffers?)\b|{_IS} (?!{_KEPT}\b)(?:\w+ed|paid|made|sold|told|hit|hurt)\b"
)
IS_ONE = re.compile(r"(?:'s| is| was| has| does)\b")  # … and "they" are others: "it is useful, but they hate it"
# What somebody is needed, or trusted, for
NEEDED, TRUSTED = re.compile(r"we need\b"), re.compile(r"(?:i|we) (?:dis)?trust\b")
STAYS = re.compile(" to " + any_of("stay win remain survive succeed speak_up help_us lead_us keep_going keep_fighting"))
_WELL = any_of(
    "do_(?:it|this|that|well|better|the_right_thing|what) get_(?:it|this|things) fix lead keep handle deliver decide",
    "look_after tell_the_truth run protect defend",
)
DOES_WELL = re.compile(rf" to {_WELL}\b")
LEAVES = re.compile(rf" (?:to {any_of('resign go leave lose fail stop quit step_down shut_up disappear')}|{_GONE})\b")
IS_TO = re.compile(r" (?:to|will|would|is going)\b")
# What somebody has, makes or is in is not what they are, unless they can be judged by it: "X has bad luck"
HAS_WHAT = re.compile(
    r"\b(?:(?:has|have|had|got|gets?|makes?|made|runs?|ran|do|does|did|owns?|owned|bought|wasted|missed)(?: had| got)?"
    r"|(?:is|are|was|were|lives?|lived) (?:in|at|under|on|into))(?: (?:an?|the|some|such|so|many|very)){0,2} \Z"
)
# … and who makes the best or the worst of a kind is judged by it
MAKES_THE = re.compile(r"\b(?:makes?|made|do|does|did) the \Z")
OF_NOUN = re.compile(
    r" (?!(?:and|or|in|on|at|to|for|of|with|by|as|who|that|which|but|because|again|now|there|here)\b)\w"
)
DEEDS = re.compile(
    r" (?:\w+ )?(?:ideas?|plans?|polic(?:y|ies)|jobs?|work|decisions?|records?|effects?|influence|impact|services?"
    r"|choices?|contributions?|differences?|things?|proposals?|judge?ment|values?|results?|mistakes?|attitude|character"
    r"|lies|behaviou?r|progress|performance|ideology|regime|government|leaders?|leadership|army|system|society|culture"
    r"|deals?|laws?|budgets?|reforms?|measures?|speech(?:es)?|promises?(?! to)|team|heart|manners|taste|agenda|vision"
    r"|history|democracy|tactics|methods|strategy|war|campaign|crimes?|acts?|deeds?|attacks?|changes?)\b(?! to\b)"
)
# … and what they were once: "was good until it grew", "was useful in 1990"
WAS = re.compile(r"\b(?:was|were)\b(?: \w+){0,2} ?\Z|\bwas \Z")
ONCE = re.compile(
    r"[^.!?;]{0,60}(?:\b(?:until|at first|originally|back then|in (?:19|20)\d\d|(?:years|decades) ago|no longer)\b"
    r"|, (?:but )?(?:today|now|nowadays)\b|\bbut (?:today|now|nowadays)\b)"
)
MORE_THAN = re.compile(r"\b(?:more|better|less) than \Z")  # "more than I like X"
NEVER = re.compile(r" (?:when (?:hell freezes|pigs fly)|like a hole in the head)\b")
OF_NOBODY = re.compile(r" (?:to|for) (?:nobody|no[ -]?one)\b")
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
_HOW = r"\A\W{0,9}(?:the way|how(?! (?:can|could|dare)\b)|what)(?: (?!(?:is|are|was|that|and|a)\b)[\w']+){2,6}"
OTHERS = re.compile(rf"(?:{_OF_THEM}|{_HOW}|\b(?:some|a few|certain)(?: of)?){_THE}")
IS = re.compile(r" (?:is|are|was|were)\b")
AWAY_CUE = re.compile(rf"{_VERB}ing\b")  # “scrapping it would be …”: what it would be is what is said
JUDGED = re.compile(r" (?:\w+ )?(?:is|was|would|will|makes?|made)\b")
# “a silly post”, of who writes here; not “X's silly posts”, “a silly remark by X”, “a great thing to say yes to”
OF_POST = re.compile(
    r"(?<!of) (?:comments?|remarks?|posts?|repl(?:y|ies)|opinions?|thing to say)\b(?! sections?| by\b| (?:yes|no) to\b)"
)
THEIR_OWN = re.compile(r"(?:'s?|full of) \Z")
# Behind a cue: what it is really said of, or on what condition.
OF_ELSE = re.compile(
    r"""
    [ ](?:critici\w+|complaints?|accusations?|smears?)\b  # "unfair criticism", "undeserved praise"
    | [ ](?:praise|applause|flattery|hype|coverage|press|rumou?rs?)\b
    | [ ](?:arguments?|reasons?|reminders?|excuses?|proof|advert\w*|promises|speech(?:es)?|slogans?|words|headlines?)\b
    | [ ]examples?[ ](?:of|for)[ ](?:how|what|why|when)\b
    | (?:[ ]only)?[ ]in[ ](?:his|her|their|your)[ ](?:own[ ])?(?:mind|eyes|head|dreams|opinion|world)\b
    | [ ]at[ ]\w+ing\b  # "great at wasting money"
    | [ ](?:job|work)[ ](?:of|at)[ ]\w+ing\b | (?<=dangerous)[ ](?:job|work)\b  # "a great job of hiding it"
    | [ ](?:issues?|questions?|topics?|debates?|matters?|subjects?|luck)\b
    | [ ](?:idiots?|fools?|con[ ]?m[ae]n|actors?|talkers?|salesm[ae]n|showm[ae]n|manipulators?|victims?)\b
    | [ ]until[ ]proven\b | [ ](?:about|on)[ ]one\b | (?<!a[ ]must)-\w | -miss\b  # "the worst-hit", "a must-miss"
    | (?<=[ ]stay)[ ](?:at|below|under|above|home|away|out)\b | (?<=a[ ]failure)[ ]to\b
    | (?<=right[ ]to)[ ](?:an?|his|her|their)[ ](?:\w+[ ])?(?:opinion|views?|lawyer|trial)\b
    | (?<=right)[ ](?:after(?![ ]all\b)|by|in[ ]front|on[ ](?:time|top))\b
    | (?<=right)[ ](?:next|beside|behind|outside|across|opposite|here|there|where|above|below|under|near|up|down|off)\b
    | [ ](?:game|elsewhere|in[ ]the[ ](?:middle|centre|way)|for[ ]nothing)\b  # "fair game", "right in the middle"
    | [ ]with[ ](?:our|my|your|their|other)\b  # "generous with our money"
    | (?:[ ]\w+){0,3},?[ ](?:in[ ]theory|on[ ]paper|if[ ](?:your?|you're|only|it|he|she|they))\b(?![ ](?:ask|want)\b)
    """,
    re.VERBOSE,
)
# What somebody feels about more than the name: "I hate that …", "I love waiting for it", "I like it, but …".
_FEEL = any_of("hate love like dislike despise detest admire respect trust distrust support oppose")
FELT = re.compile(
    r"(?:i|we|could(?:n't)?)\b|nothing against|nothing wrong|(?:a )?(?:big |huge )?fan"
    r"|no (?:problem|objection|fan|complaint|friend|admirer|great fan)"
)
# “A fan of X shouted”, “he is no friend of X”: what others feel. “Big fan of X!”, “I'm no friend of X”: one's own.
FAN = re.compile(r"(?:(?:a )?(?:big |huge )?fan|no (?:great )?(?:fan|friend|admirer)) of\b")
_OWN_FAN = any_of("not never been always such still but and really hardly honestly sorry yes ok well")
OWN_FAN = re.compile(rf"(?P<bare>\A\W{{0,9}}(?:{_OWN_FAN},? ){{0,4}}\Z)|\b(?:i|we)\b[^.!?;,]{{0,30}}\Z")
FAN_ENDS = re.compile(r"\W{0,3}\Z| ?[.,!?;:()…—–]| (?:and|but|since|because|for|here|over|after)\b")
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
    if _of_else(folded, start, cue, both):
        return NO_EVIDENCE
    if LESS.match(folded, both) or NEVER.match(folded, both) or OF_NOBODY.match(folded, cue[1]):
        return TURNED
    return _behind(folded, start, cue, name) if name[0] < cue[1] else _before(folded, start, cue, name)


def _of_else(folded: str, start: int, cue: Span, both: int) -> bool:
    """Whether the words around a cue say that something else is meant, or one point, or more than the name."""
    one_point = ONE_POINT.search(folded, start, cue[1] + len(" problem"))
    if (one_point and one_point.start() < cue[0] <= one_point.end()) or OF_ELSE.match(folded, cue[1]):
        return True
    if OF_POST.match(folded, cue[1]) and not THEIR_OWN.search(folded[max(start, cue[0] - len("full of ")) : cue[0]]):
        return True
    if FELT.match(folded, cue[0]) and (ABOUT_MORE.match(folded, cue[1]) or COMPARED.match(folded, both)):
        return True
    if FAN.match(folded, cue[0]):
        own = OWN_FAN.search(folded[max(start, cue[0] - 200) : cue[0]])
        if not own or (own["bare"] is not None and not FAN_ENDS.match(folded, both)):
            return True
    if MORE_THAN.search(folded, start, cue[0]):
        return True
    told = SAID_BEFORE.match(folded, start, cue[0])
    return bool(told and not CLAUSE.search(folded, told.end(), cue[0]))


def _behind(folded: str, start: int, cue: Span, name: Span) -> str:
    """… to a cue behind its name."""
    before, between = CLAUSE.split(folded[start : name[0]])[-1], folded[name[1] : cue[0]]
    if BESIDE.search(before) or (OTHERS.search(before) and IS.match(folded, name[1])):
        return NO_EVIDENCE
    if (ONLY.search(before) and THAT.match(folded, name[1])) or (
        name[1] <= cue[0] and FIRST_DONE.fullmatch(before) and JUDGED.match(folded, name[1])
    ):
        return NO_EVIDENCE
    adjective = re.fullmatch(r"\w+(?<!ed)", folded[slice(*cue)]) and OF_NOUN.match(folded, cue[1])
    its_best = folded[slice(*cue)] in ("best", "worst") and MAKES_THE.search(between)
    if adjective and HAS_WHAT.search(between) and not (its_best or DEEDS.match(folded, cue[1])):
        return NO_EVIDENCE
    but = BUT_IT.match(folded, cue[1]) if name[1] <= cue[0] else None
    if but and not (but["they"] and IS_ONE.match(folded, name[1])):
        return NO_EVIDENCE
    if WAS.search(folded, name[1], cue[0] + len("was ")) and ONCE.match(folded, cue[1]):
        return NO_EVIDENCE
    turned = (AWAY_FIRST.match(before), LAST.search(folded, start, cue[0]), ALL_BUT.search(folded, start, cue[0]))
    return TURNED if any(turned) else AS_IT_STANDS


def _before(folded: str, start: int, cue: Span, name: Span) -> str:
    """… to a cue before its name."""
    between = folded[cue[1] : name[0]]
    if AWAY_CUE.match(folded, cue[0]) and JUDGED.match(folded, name[1]):
        return NO_EVIDENCE
    if BEST.search(folded, cue[0], name[0]) and WHAT_IT_DOES.match(folded, name[1]):
        return NO_EVIDENCE
    ends = len(AWAY.findall(between)) + bool(FEWER.search(between)) + _is_gone(folded, cue, name)
    if ends > 1 or UNCLEAR.search(between) or WOULD_IF.search(folded, start, name[0]) or _befalls(folded, cue, name):
        return NO_EVIDENCE
    with_it = WITH_IT.fullmatch(between) and not ELSEWHERE.match(folded, name[1])
    if not ends and not with_it and (DONE.search(between) or BESIDES.search(between)):
        return NO_EVIDENCE
    return TURNED if ends else AS_IT_STANDS


def _is_gone(folded: str, cue: Span, name: Span) -> bool:
    """Whether it is the end of the name that is good or bad, or needed: "Good thing X is gone", "we need it out"."""
    needed = NEEDED.match(folded, cue[0]) and LEAVES.match(folded, name[1])
    return bool(needed or (EVENT.search(folded, cue[0], name[0]) and GONE.match(folded, name[1])))


def _befalls(folded: str, cue: Span, name: Span) -> bool:
    """Whether it is what befalls the name, or what it is to do: "sad that X has to wait", "we need X to answer"."""
    trusted = TRUSTED.match(folded, cue[0])
    if trusted or NEEDED.match(folded, cue[0]):
        told = (STAYS, LEAVES, *([DOES_WELL] if trusted else []))
        return bool(IS_TO.match(folded, name[1]) and not any(what.match(folded, name[1]) for what in told))
    event = EVENT.search(folded, cue[0], name[0]) and not GONE.match(folded, name[1])
    return bool(event and BEFALLS.match(folded, name[1]))

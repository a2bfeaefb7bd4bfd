"""What a sentence does with a cue: claims it, turns it round, or neither, so that the cue is no evidence.

The word lists are about English, not about any subject; those on who does and who suffers: `clause_patterns`.
"""

import re

from framing.core.text.patterns import any_of
from framing.core.text.quotation_marks import pair_marks
from framing.core.text.words import count_words

# A denial right before a cue turns it round ("not to blame", "no hero"). Farther off, or where it denies an ability
# ("cannot defeat them"), it is unclear what is denied: no evidence. What only wishes an act away turns round what
# speaks for it, not what speaks against it: "stop trusting them" is against, but so are "stop the slaughter" and
# "do not kill".
DENIALS = {"not", "n't", "no", "never", "nor", "neither", "hardly", "nobody"}
# … and as people type them: "dont", not "want" or "different".
DENIALS |= set(
    "aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt".split()
)
LACKS = {"lack", "lacks", "lacked", "lacking"}  # these deny all that they list: "lacks money, sense and courage"
UNCLEAR = {"cannot", "without", "nothing", "nowhere", "far", "unable", "instead", "rather"}
ENDINGS = {"stop", "stops", "stopped", "end", "ends", "quit", "cease", "against", "refuse", "refuses", "refused"}
NOT_A, NOTHING_MORE = re.compile(r"\W{0,9}not (?:an? |the )"), re.compile(" ")  # “Not a bad ferry”
NEITHER = re.compile(r"\bneither\b.{1,80}\bnor\b(?: [\w'-]+){1,5} (?:is|are|was|were|has|have|had)(?: ever)? *\Z")
ENDED = re.compile(r"(?m:^).*\b(?:stop|end|quit|ceas)\w* (?:\w+ )?\w+ing\b.*\b(?:and|then) *\Z")  # "stop x-ing and"
PROHIBITION = re.compile(
    r"\b(?:must|should|ought|let's|let us)(?: not|n'?t)\b|^\W*(?:please )?(?:do not|don'?t|never)\b"
)
# … unless it is to be done to the one named: "don't scrap the toll", "she should not resign".
_DONE_TO = any_of(
    r"abolish arrest axe ban blam\w* boycott cancel close_down defund demolish dismantle evict expel fire",
    r"get\w*_rid impeach jail oppose oust prosecute punish reject remove repeal replace resign sack scrap",
    "shut_down step_down stand_down",
)
PROHIBITED = re.compile(rf"(?:{PROHIBITION.pattern})(?: (?:\w+ly|even|just|ever|now))? *\Z")
DONE_TO = re.compile(rf"{_DONE_TO}\w*")
WISHED_AWAY = re.compile(r"\b(?:against|oppos\w+|opposed to|stop|no to)(?: the| any| all)?(?: plans? to)? *\Z")
# Nobody of those who are named: "None of the directors lied"; and a cleft: "It's not the toll that is unfair".
_THE = r"(?: (?:the|this|our|your|my|these|those))? *\Z"
NONE_OF = re.compile(rf"\b(?:nobody|no[ -]one|none|not one)(?: \w+){{0,2}} (?:of|at|in|from|on|among){_THE}")
CLEFT = re.compile(rf"\b(?:it|that)(?:'s not|s not| ?isn'?t| is not| wasn'?t| was not){_THE}")
RELATIVE = re.compile(r" (?:that|who|which)\b")
_IDIOM = any_of(
    "not_(?:only|just|merely|to_mention) no_(?:doubt|wonder|matter|question|less) why_not",
    "nothing_(?:but|less_than|more_than)",
)
NO_DENIAL = re.compile(rf"\b{_IDIOM}\b")
DENIAL_REACH, UNCLEAR_REACH = 2, 4  # how many words before a cue
NAME_REACH = 2  # how many words may stand between a name and what denies blame of it: "they are not"

# What denies all of the claim that follows: "I don't think that …", "It is a lie that …"; and what denies praise alone:
# "nobody would call them …", "only a fool would …".
_I = r"\b(?:i|we)(?:[ ]\w{2,12}ly)?[ ]"
_FOOL = any_of("fool idiot moron lunatic madman clown child simpleton traitor")
_FOOLISH = any_of("stupid foolish crazy insane silly bad terrible")
DENIED_WHOLE = re.compile(
    rf"""
    {_I}(?:very[ ]much[ ])?doubt(?:[ ]very[ ]much)?(?:[ ](?:that|if|whether))?\b
    | {_I}(?:do[ ]?n[o']?t|did[ ]?n[o']?t|never)[ ]
      (?:th(?:ink|ought)|believed?|fe(?:el|lt)|accept(?:ed)?|buy)(?:[ ]that)?\b
    | {_I}would[ ]?n[o']?t[ ](?:say|claim|go[ ]so[ ]far[ ]as[ ]to[ ]say)(?:[ ]that)?\b
    | \b(?:an?[ ](?:\w{{2,12}}[ ])?(?:mistake|shame|folly)|wrong|{_FOOLISH}(?:[ ](?:idea|decision|move))?)
      [ ]to\b
    | (?:{_I}|(?<![\w'][ ])\b|\b(?:and|but|so)[ ])ca(?:nno|n[']?)t[ ]say(?:[ ]that)?\b  # not “you can't say …”
    | \b(?:it|that)(?:[ ]is[ ]?n[o']?t|'s[ ]not)(?:[ ](?:true|right|the[ ]case))?[ ]that\b
    | \b(?:it(?:'s|[ ]is)|what)[ ](?:an?[ ](?:\w{{2,12}}[ ])?(?:lie|myth|fairy[ ]tale)|nonsense|untrue|false)[ ]that\b
    """,
    re.VERBOSE,
)
PRAISE_DENIED = re.compile(
    rf"""
    \b(?:nobody|no[ ]one|hardly[ ]any(?:one|body)|few(?:[ ]people)?)[ ]
    (?:(?:in|with)[ ](?:(?:his|her|their|a|an|any|the)[ ])?(?:\w{{2,12}}[ ]){{1,2}})?  # “in their right mind”
    (?:(?:would|could|can|will|seriously|really|ever)[ ]){{0,2}}
    (?:calls?|called|thinks?|believes?|considers?)(?:[ ]that)?\b
    | \b(?:i|we|you|one|nobody)[ ](?:would|could|can)(?:n't|not|[ ]not|[ ]never|[ ]hardly)[ ](?:exactly[ ])?call\b
    | \bonly[ ](?:an?|some)[ ](?:\w{{2,12}}[ ])?{_FOOL}[ ](?:would|could|can|will)\b
    """,
    re.VERBOSE,
)
# … and a question whether that is believed: "Does anyone really think that …?", "Since when is …?"
_ASKED = any_of("still really seriously honestly actually even")
BELIEF_ASKED = re.compile(
    rf"""
    \b(?:do|does)[ ](?:you|they|people|any(?:one|body))[ ]{_ASKED}[ ](?:believe|think)(?:[ ]that)?\b
    | \bwho[ ](?:{_ASKED}|in[ ](?:his|her|their)[ ]right[ ]mind)[ ](?:believes|thinks)(?:[ ]that)?\b
    | \bhow[ ](?:can|could|dare)[ ](?:you|they|people|any(?:one|body))[ ](?:{_ASKED}[ ]|possibly[ ])?
      (?:say|claim|think|believe|call)(?:[ ]that)?\b
    | \bwhy[ ]would[ ]any(?:one|body)[ ](?:say|claim|think|believe|call)(?:[ ]that)?\b
    | \bare[ ]you[ ](?:telling[ ]me|{_ASKED}[ ](?:telling[ ]me|saying|suggesting|claiming))(?:[ ]that)?\b
    | \bsince[ ]when[ ](?:is|are|was|were|has|have)\b
    """,
    re.VERBOSE,
)
# … and what is laid in the mouth of somebody who is laughed at: "Anyone who thinks it fair should read the bill."
WHOEVER = re.compile(
    r"\b(?:(?:any|every)(?:one|body) who|whoever|(?:all )?(?:those|people) who)(?: \w+ly| still)?"
    r" (?:thinks?|believes?|says?|claims?)(?: that)?\b"
)
_GO_AND_SEE = any_of(
    "try look read visit spend see live walk come_(?:here|and_(?:see|look|live)|over) think_(?:again|twice)",
    "ask_(?:themselves|themself|him_?self|her_?self) get_(?:real|a_grip|a_life|out_more|help|their)",
)
_MAD = any_of("blind deaf mad crazy insane stupid joking dreaming deluded drunk kidding naive an?_(?:fool|idiot)")
_MET = any_of("met seen read used tried heard visited ridden lived looked set listened worked been_(?:to|on|in|there)")
_FOOLED = any_of("an_idiot a_fool idiots fools deluded blind wrong mistaken naive kidding fooling dreaming lying")
LAUGHED_AT = re.compile(
    rf"""
    [^.!?;]{{0,80}}?[ ]
    (?: (?:should|ought[ ]to|needs?[ ]to|must)[ ]{_GO_AND_SEE}
      | (?:(?:has|have)[ ](?:\w+ly[ ])?(?:never|not)|hasn't|haven't)[ ](?:even[ ])?{_MET}
      | needs?[ ](?:their|his|her)[ ](?:head|eyes)
      | must[ ]be[ ]{_MAD} | (?:is|are)[ ]{_FOOLED}
    )\b
    """,
    re.VERBOSE,
)
WHOLE_REACH = 3  # how many words may stand between that and the name or the cue

# Words that make what follows in the clause somebody else's claim, unless the writer says "I" or "we".
_REPORTS = any_of(
    "claim alleg accus call label describ portray glorif say said tell told think thought",
    "believ consider view suppos pretend feel reckon promis",
)
REPORT = re.compile(
    rf"""
    (?<!\bso-)\b{_REPORTS}\w*  # "they claim that …"
    | \baccording[ ]to\b
    | \b(?:looks?|sounds?|seems?)[ ]like\b
    | \bin[ ](?:your|his|her|their)[ ](?:view|eyes)\b
    """,
    re.VERBOSE,
)
REPORT_REACH = 8
# … "I still think …", "we all really do say".
WE_SAY = re.compile(
    r"\b(?:i|we)(?: (?:all|both|still|really|just|also|do|did|always|often|even|too|now|once|have to|must|\w{2,20}ly))"
    r"{0,3} \Z"
)
# What the writer held once: "I was against it until I saw it", "I thought it ugly, but now …".
HELD = re.compile(r"\b(?:i|we) (?:(?:was|were|thought|believed|felt|said|had|hated|loved|opposed|supported)\b|\Z)")
NO_MORE = re.compile(
    r"[^.!?]{0,80}\b(?:until|at first|originally|to begin with|back then|but (?:now|then|not any ?more))\b"
)
COMPARED = re.compile(r"\b(?:less|no more|no less|as|just as) \Z")
THAN = re.compile(r"(?: \w+){0,3} (?:than|as)\b")  # "less unfair than the ferry", "as dangerous as a poodle"
# “X would be useful if …”; not “it would be useful if …”, a wish, nor “… if you ask me”, “… even if it rains”
WOULD = re.compile(r"(?:(?<!\bit )\b(?:would|could|might)|(?<!\bit)'d) (?:[\w'-]+ ){0,3}\Z")
ON_CONDITION = re.compile(
    r"[^.!?;]{0,80}\b(?<!even )(?<!only )(?:if|unless|provided|as long as)\b(?! (?:you|anyone) asks?\b)"
)
AROUND = ((HELD, NO_MORE), (COMPARED, THAN), (WOULD, ON_CONDITION))  # what stands before a cue and after it
# A condition, a wish, a choice or a manner is no claim: "if it is useful", "whether it is", "how to make it useful".
# Nor is what a clause before it withholds: "that does not mean it is useful", "no evidence that it is"; nor what was so
# once: "I used to stand with them", but not who "got used to" it, nor what "was used to" do it.
_IF = any_of("if unless whether how(?!_can|_could|_dare) imagine suppose supposing assume assuming as_though in_case")
_NOT_ONCE = "".join(rf"(?<!\b{word}[ ])" for word in "am is are was were be been being get gets got getting".split())
SUPPOSED = re.compile(
    rf"""
    \b{_IF}\b
    | \bso-called\W{{0,20}}\Z
    | \bbefore[ ]\Z  # "I will trust a fox before I trust them"
    | \b(?:would|could|may|might)[ ]have\b | \b(?:may|might)[ ](?:well[ ])?be\b
    | \bwish(?:es|ed)?\b(?![ ](?:him|her|them|us)\b)  # "I wish it were useful"
    | (?:\bnot|n't|\b(?:do|does|did)nt)[ ](?:mean|see|think|believe|prove|show)\b
    | (?:\bnot|n't)[ ]that[ ](?:\Z|(?:the|our|this|it|he|she|they)\b)  # "not that | I hate it"
    | \b(?:no|any|little)[ ](?:evidence|proof|reason|sign|need)\b
    | {_NOT_ONCE}(?<!'[sm][ ])(?<!'re[ ]) \bused[ ]to[ ](?:\w+[ ])?\Z
    """,
    re.VERBOSE,
)

CONCEDED = re.compile(
    r"\W{0,20}(?:but |and )?(?:(?:(?:even though|even if|although|though|while|whilst|much as)\b"
    r"|(?:granted|admittedly)\b,?)[^,;]{0,200},"
    r"|(?:of course|granted|admittedly|sure|true|yes|yeah|okay|ok|i know|i get that|no doubt)\b[^.!?;]{1,200}?\bbut\b)"
)
# “Those against the toll are selfish”, “my brother is in favour of it”: the stand of others.
STANDS = re.compile(r"against|in fav(?:ou)?r of|opposed to")
_HOW = r"(?: (?:all|both|still|always|dead|so|very|\w{2,20}ly))*"
_I_AM = r"\b(?:im|ive|(?:i|we)(?:['’ ](?:m|re|ve|am|are|was|were|stand|remain|have been))?)"
WE_DO = re.compile(rf"(?:{_I_AM}{_HOW}(?: not| no longer)?|\A\W*(?:\w{{2,20}}ly)?) *\Z")
THANK_GOD = re.compile(r"thank\w*(?: you)?,? (?:god|goodness|heavens?|the lord|allah)\b")  # nobody of this world
# A report after the claim: "…, or so they say", "…, says my uncle", "…, according to them"; not "…, I think".
_SAYS = any_of("claim alleg say said tell told think thought believ argu insist maintain suppos reckon imagin see_it")
_THEY = r"(?!(?:i|we|what|whatever|who|whoever|no|nobody|\w+n't)\b)"
REPORT_AFTER = re.compile(
    rf"""
    (?:,|[ ]-)[ ]* (?: (?:or|and|but|at[ ]least|well)[ ] )*
    (?:
      (?:so|as|that's[ ]what|that[ ]is[ ]what)[ ]{_THEY}(?:[\w'-]+[ ]){{1,5}}{_SAYS}\w*(?=\W*\Z|,)  # "so they say"
      | (?:claims|claimed|says|said|thinks|thought|believes|argues|insists)[ ]{_THEY}\w+  # "says my uncle"
      | (?:{_THEY}[\w'-]+[ ]){{1,4}}{_SAYS}\w*\W*\Z  # "they say"
      | according[ ]to | allegedly | supposedly | apparently
      | in[ ](?:your|his|her|their)[ ](?:own[ ])?(?:view|eyes|opinion|mind|book)s?\b
      | would[ ](?:have|make)[ ](?:us|you|me)[ ]believe
    )
    """,
    re.VERBOSE,
)
MARKS = "\"“”„«»‘’'"
# Second thoughts: "it is useful, but it comes too late"; not "…, but they won't admit it" of somebody else's.
_STILL = "(?:(?:at least|in fact|still|overall|to be fair),? )?"
_ONLY_THEY = (
    r"(?! (?:is |are )?(?:just|also|even)\b)"
    r"(?! (?:does not|doesn't|do not|don't|will not|won't) (?:matter|know|care|see|admit)\b| knows?\b)"
)
BUT_IT = re.compile(rf"[^.!?;]{{0,60}} but {_STILL}(?:it|(?P<they>they)|he|she|that|this)\b{_ONLY_THEY}")
# … and as a sentence of its own: “It is useful. But it comes too late.” Not of what else there is: “But it rained.”,
# “But he never listens.”, “Yet they want to close it.”
_BE = r"(?:'s|'re|,? (?:is|are|was|were|has been|have been))\b(?! (?:not )?(?:just|only|our|us|me|you|they|him|her)\b)"
_OF_IT = (
    rf"(?:(?:they|he|she){_BE}|it(?:{_BE}|(?! rain)(?! (?:gets?|got) (?:worse|better))(?! took\b)(?! takes time)"
    r"(?! (?:does not|doesn't|did not|didn't) surprise) (?!is\b|was\b|won\b)\w+))"
)
BUT_NEXT = re.compile(
    rf"\s{{0,9}}(?:(?:but|yet),?|(?:however|then again|that said),) {_STILL}"
    rf"(?=(?:it|they|he|she)\b{_ONLY_THEY}){_OF_IT}"
)
CLAUSE = re.compile(r"[,;:.!?()]| - |\b(?:but|because)\b")
WORD = re.compile(r"n't\b|[a-z0-9]+(?=n't\b)|[a-z0-9]+(?:-[a-z0-9]+)*")
QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)  # how web forums set off what is answered
QUOTED_WORDS = 3  # fewer words between marks are the writer's own (a scare quote, a name)
AS_IT_STANDS, TURNED, NO_EVIDENCE = "", "turned", "no evidence"


def set_aside(text: str) -> str:
    """The text with what it quotes from somebody else blanked out, as long as before; a word or two in marks stay.

    >>> set_aside("“Stop the war now,” you say. So “moral” of you.")
    '“                 ” you say. So “moral” of you.'
    """
    paragraphs = [found.span() for found in re.finditer(r"[^\n]+", text)]
    quoted = [(p.start, p.end) for p in pair_marks(text, paragraphs)[0] if p.depth == 0]
    quoted = [(a, b) for a, b in quoted if count_words(text[a:b]) >= QUOTED_WORDS]
    for start, end in quoted + [found.span() for found in QUOTED_LINE.finditer(text)]:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def denied_whole(folded: str, start: int, cue, name: tuple[int, int]) -> tuple[int, str]:
    """Where the claim begins, and what is made of it by words before that: `start` and "", or behind "I doubt that" and
    "turned"; "no evidence" where blame is only said to be nobody's ("few would call them liars")."""
    first = min(name[0], cue.start)
    for pattern in (DENIED_WHOLE, BELIEF_ASKED, PRAISE_DENIED, WHOEVER):
        if pattern is WHOEVER and not LAUGHED_AT.match(folded, max(name[1], cue.end)):
            continue
        for found in pattern.finditer(folded, start, first):
            between = folded[found.end() : first]
            if len(WORD.findall(between)) <= WHOLE_REACH and not CLAUSE.search(between):
                unclear = pattern is PRAISE_DENIED and cue.side == "against"
                return found.end(), NO_EVIDENCE if unclear else TURNED
    return start, AS_IT_STANDS


def negation(folded: str, start: int, cue, name: tuple[int, int]) -> str:
    """Whether a negation in its clause turns the cue round: "turned", "no evidence" (unclear) or "" (none).

    Blame denied is praise only where it is denied of the one who is named: "they are not liars", but not "no liars can
    do this, as they know". `name` is where the target is named.
    """
    clause = clause_before(folded, start, cue.start)
    if not folded[slice(*cue[:2])].split()[0].endswith("ing"):
        clause = ENDED.sub(" ", clause)
    near = WORD.findall(clause)[-UNCLEAR_REACH:]
    if NEITHER.search(clause):
        return TURNED if cue.side == "favor" else NO_EVIDENCE
    if cue.side == "against" and PROHIBITION.search(clause):
        return TURNED if PROHIBITED.search(clause) and DONE_TO.match(folded, cue.start) else AS_IT_STANDS
    if cue.side == "against" and WISHED_AWAY.search(clause) and DONE_TO.match(folded, cue.start):
        return TURNED
    if cue.side == "favor" and (PROHIBITION.search(clause) or any(word in ENDINGS for word in near)):
        return TURNED
    close = sum(word in DENIALS for word in near[-DENIAL_REACH:]) + any(word in LACKS for word in near)
    if close == 1 and not any(word in UNCLEAR for word in near):
        between = WORD.findall(folded, name[1], cue.start) if name[1] <= cue.start else []
        denied = next((at for at, word in enumerate(between) if word in DENIALS), NAME_REACH + 1)
        denied = 0 if NOT_A.fullmatch(clause) and NOTHING_MORE.fullmatch(folded, cue.end, name[0]) else denied
        return TURNED if cue.side == "favor" or denied <= NAME_REACH else NO_EVIDENCE
    return NO_EVIDENCE if any(word in DENIALS | UNCLEAR for word in near) else AS_IT_STANDS


def is_of_nobody(folded: str, start: int, cue, name: tuple[int, int]) -> bool:
    """Is it nobody of those named, or not the one named, of whom it is said: "Nobody at the firm lied"?"""
    if cue.start < name[1] or DONE_TO.match(folded, cue.start):  # “nobody at the firm has resigned” is no praise
        return False
    before = clause_before(folded, start, name[0])
    return bool(NONE_OF.search(before) or (CLEFT.search(before) and RELATIVE.match(folded, name[1])))


def not_claimed(text: str, folded: str, start: int, cue, end: int) -> bool:
    """Whether a condition before a cue in its clause, a report after it, or marks around it withhold the claim.

    `start` and `end` are where the sentence starts and ends.
    """
    conceded = CONCEDED.match(folded, start, end)
    if conceded and conceded.end() > cue.end and WORD.search(folded, conceded.end(), end):
        return True  # "Although it is ugly, …"
    to_god = THANK_GOD.match(folded, cue.start)
    if REPORT_AFTER.search(folded, cue.end, end) or (to_god and to_god.end() > cue.end):
        return True
    clause = clause_before(folded, start, cue.start)
    if STANDS.fullmatch(folded, cue.start, cue.end) and WORD.search(clause) and not WE_DO.search(clause):
        return True
    if any(before.search(clause) and after.match(folded, cue.end, end) for before, after in AROUND):
        return True
    scare = text[max(cue.start - 1, 0) : cue.start] in MARKS and text[cue.end : cue.end + 1] in MARKS
    return bool(SUPPOSED.search(clause)) or (scare and cue.start > 0 and cue.end < len(text))


def is_reported(folded: str, start: int, cue) -> bool:
    """Whether words before a cue in its clause lay it in the mouth of others: "they claim that …"."""
    clause = clause_before(folded, start, cue.start)
    said = [found.end() for found in REPORT.finditer(clause) if not WE_SAY.search(clause, 0, found.start())]
    return any(len(WORD.findall(clause, behind)) <= REPORT_REACH for behind in said)


def clause_before(folded: str, start: int, position: int) -> str:
    """What the clause has before this position (not before `start`), without idioms that only look like denials."""
    clause = CLAUSE.split(folded[start:position])[-1]
    return NO_DENIAL.sub(" ", clause)

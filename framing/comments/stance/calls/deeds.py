"""The word lists behind `calls` for what the one named does, and for what is felt or wanted: X is the one named.

Each list has two ends that mirror each other. All read the folded text; in a list "_" stands for a blank within a word.
"""

import re

from framing.comments.stance.calls.called_for import REALLY, STAY, STAYED
from framing.core.text.patterns import any_of

# ---- what it does to people, to places, to work ----------------------------------------------------------------------
# “X will bring jobs”, “X ruined our river”; denied: “X will not cost a job”. On a condition, it is no claim.
_WILL = r"(?: (?:will|wo|would|ca|can|does|do|did|has|have|is|are)|'ll)?(?P<denied>(?: not|n't|nt| never)?)"
_WILL += rf"(?!(?: only| just| merely)\b)(?: going to)?{REALLY} "
_PLACES = any_of(
    "economy environment planet world country nation town village city region area valley river lake sea coast island",
    "land air water forest climate community communities public poor sick young elderly children families workers",
)
_WHOM = any_of(
    "us me everyone everybody people lives jobs children kids families workers students patients women society",
    rf"communities nature wildlife democracy the_(?:\w+_){{0,2}}{_PLACES} (?:our|my|this)_\w+ (?:so_)?many_\w+",
    r"(?:countless|(?:hundreds|thousands|millions)_of)_\w+",
)
_SOME = r"(?:[\w'-]+ ){0,4}?"
_GOOD = any_of("jobs? work prosperity growth peace hope opportunities security stability visitors new_life clean_\\w+")
_BAD = any_of("misery poverty chaos war violence fear pollution noise traffic debts? crime unemployment job_losses")
_MORE = "(?:does|do|did|has done|have done|will do|would do) (?:far |much |a lot )?more"
_BETTER = any_of("quieter nicer greener better safer stronger healthier richer easier cleaner happier fairer cheaper")
_WORSE = any_of("noisier uglier emptier worse unsafe weaker sicker poorer harder dirtier miserable unfair dearer")
_FOR_SURE = r"\b(?![^.!?;]{0,60}\b(?:if|unless|but|though|although|only when)\b)"
DOES = {
    "favor": rf"{_WILL}(?:(?:help|sav|protect|benefit|improv|strengthen|enrich|boost|defend)(?:e|s|es|d|ed)? {_WHOM}"
    rf"|(?:bring|create|provide|mean|brought)(?:s|d)? {_SOME}{_GOOD}(?! of mind)|ma(?:ke|kes|de) {_SOME}{_BETTER})"
    rf"{_FOR_SURE}",
    "against": rf"{_WILL}(?:(?:harm|hurt|destroy|ruin|damag|poison|wreck|endanger|weaken)(?:e|s|es|d|ed)? {_WHOM}"
    rf"|(?:bring|create|cause|mean|brought)(?:s|d)? {_SOME}{_BAD}|costs? {_SOME}(?:jobs?|lives|livelihoods)"
    rf"|ma(?:ke|kes|de) {_SOME}{_WORSE}){_FOR_SURE}",
}

# ---- how it behaves --------------------------------------------------------------------------------------------------
_HAS = "(?: (?:actually|really|at least|still|clearly))?(?: (?:has|have|had|always|all))?"
_ITS = "(?:its|their|his|her|every|all)"
_OURS = any_of(r"us ordinary_\w+ working_\w+ our_\w+ the_people the_little what_is_right freedom justice")
_MINE = r"(?:my|our)(?: \w+)? (?:support|sympathy|respect|vote|thanks|backing)"
_CALL, _RELIED_ON = any_of("call decision choice move"), any_of("trusted relied_on counted_on believed")
_GOT_IT = "(?:got|gets) (?:it|this|that)(?: one)?"
_OF_ITSELF = r"(?: of (?:it|them|him|her)sel(?:f|ves)| (?:today|now)(?= ?[.,!;]|\W*\Z)|(?= ?[.,!;]|\W*\Z))"
_TREATS = rf"{_HAS} treat(?:s|ed)? (?:\w+|(?:the|his|her|its|their) \w+|\w+ and \w+)"
BEHAVES = {
    "favor": rf"(?:{_HAS} (?:kept|keeps?) (?:its|their|his|her) (?:word|promises?)"
    rf"|{_HAS} (?:stands?|stood|fights?|fought|speaks?|spoke) up for {_OURS}|{_HAS} (?:tells?|told) (?:us )?the truth"
    r"|(?: has| have) (?:handled|managed|run|done) (?:\w+ ){1,3}(?:well|brilliantly|superbly|better than)"
    r"|(?: has| have)?(?: always| really| actually| finally| at last| does| do){1,2} listen(?:s|ed)?"
    r"|(?: has| have) (?:every|the|a) right"
    r"(?! to (?:an?|his|her|their) (?:\w+ )?(?:opinion|views?|lawyer|trial)\b)"
    rf"|(?: is| are)? (?:did|do|does|doing|done) (?:the right thing|an? (?:good|great|fantastic) job(?! of\b))"
    rf"|(?: has| have|'s|'ve) (?:all )?{_MINE}| can(?:'t|not) come soon enough| want(?:s|ed)? peace"
    rf"|{_HAS} (?:been )?(?:honest|straight|open|good) (?:with|to) (?:us|me)"
    rf"|{_TREATS} (?:with (?!no |little )(?:\w+ )?(?:respect|dignity|decency|kindness)|like (?:family|equals))"
    rf"| {_MORE} good than harm"
    rf"| (?:can|should|ought to) (?:be (?:very |really )?proud{_OF_ITSELF}"
    rf"|hold {_ITS} heads? (?:up )?high)"
    rf"|{_HAS} (?:{_GOT_IT} (?:(?:exactly|absolutely|so) )?right(?! in\b)|made the right {_CALL})"
    rf"| can(?: always)? be {_RELIED_ON}(?! (?:only|to|by|or|as far)\b))\b",
    "against": rf"(?:{_HAS} (?:broke|broken|breaks?) {_ITS} (?:\w+ )?(?:word|promises?)"
    rf"|{_HAS} (?:walk(?:s|ed) all over|look(?:s|ed) down on|turned (?:its|their|his|her) backs? on) {_OURS}"
    rf"|(?: (?:is|are|was|were|keeps?) lying|{_HAS} lied)"
    r"|(?: has| have) (?:handled|managed|run|done) (?:\w+ ){1,3}(?:badly|terribly|appallingly|worse than)"
    r"|(?: never| (?:does|do|has|have)(?:n't| not| never))(?: once| ever| even| really)? listen(?:s|ed)?"
    r"|(?: has| have) no (?:right|business|excuse)"
    r"|(?: is| are)? (?:did|do|does|doing|done) (?:the wrong thing|an? (?:bad|terrible|awful) job(?! of\b))"
    r"|(?: has| have|'s|'ve) lost (?:me|us|my \w+|our \w+)|(?: has| have)? (?:gone|went) too far"
    r"| (?:started|caused) (?:it|(?:all )?this(?: war| mess| conflict| crisis)?)"
    rf"|{_HAS} (?:been )?(?:dishonest|lying) (?:with|to) (?:us|me)"
    rf"|{_TREATS} (?:with (?:(?:\w+ )?(?:contempt|disdain|scorn|cruelty)|(?:no|little) respect)"
    r"|like (?:dirt|idiots|fools))"
    rf"| {_MORE} harm than good"
    rf"| (?:should|ought to|must) (?:be (?:deeply |thoroughly )?ashamed{_OF_ITSELF}"
    rf"|hang {_ITS} heads? in shame)"
    rf"|{_HAS} (?:{_GOT_IT} (?:(?:all|so|very|\w{{2,12}}ly) )?wrong|made the wrong {_CALL})"
    rf"| (?:cannot|can't|can never|can no longer|must never) be {_RELIED_ON}"
    r"| can (?:go to hell|get lost|get stuffed|do one|get in the (?:bin|sea)))\b",
}
# “X deserves our thanks | contempt”, “deserves no blame | credit”, “has earned our trust | mistrust”
_EARNS = "(?:deserve[sd]?|merit(?:s|ed)?|(?:is|are) worthy of|(?:has |have )?earned(?= (?:our|my|every|all)\\b))"
_DENIED = "(?P<denied>(?: (?:do|does|did)(?: not|n't|nt)| never| hardly)?)"
_PART = any_of(
    "nothing_but so_much a_lot_of all every each any this that these the some more an? such our my your its his",
    "their her",
)
_AMOUNT = rf"(?:(?:{_PART}|(?:bit|ounce|word|share) of) ){{0,5}}(?!(?:less|fewer|no|zero|half)\b)(?:[\w-]+ )?"
_NO_MORE = any_of(  # not “deserves prison reform”
    "for from as than in on at of to and or but nor not because after too now all every just that he she it they we i",
)
_NO_MORE = rf"(?= {_NO_MORE}\b| ?[^\w '-]|\W*\Z)"
_DUE = {
    "favor": any_of(
        "support respect votes?(?!_of_no) sympathy praise credit trust thanks gratitude admiration applause plaudits",
        "recognition honou?rs? compassion loyalty medals? awards? chance success penny better",
    ),
    "against": any_of(
        "contempt scorn disdain derision ridicule abuse hate hatred blame criticism condemnation mistrust distrust",
        "punishment jail prison sack (?:this|that|such)_treatment worse nothing(?!_but|_less)",
    ),
}
DESERVES = {
    side: rf"{REALLY}{_DENIED} {_EARNS}(?P<none>(?: no| zero| none of| little| not)?) "
    rf"(?:{_AMOUNT}{due}{_NO_MORE}|to (?!go\b)(?:{STAY[side]}|be {STAYED[side]}))\b"
    for side, due in _DUE.items()
}

# ---- with it or without ----------------------------------------------------------------------------------------------
_WE_ARE = r",? (?:we|i|(?:this|the|our) \w+)(?: (?:will|would|are|is|have)|'d|'ll|'re)(?: all)?(?: be)? "
_LOST = any_of("lost dead doomed finished in_trouble worse_off nowhere no_future")
_FINE = any_of("better_off fine_without happier safer richer just_fine")
_WED_BE = r"(?:we|i)(?:'d| would|'ll| will)(?: all)? be "
WITHOUT = {"favor": rf"{_WE_ARE}{_LOST}\b", "against": rf"{_WE_ARE}{_FINE}\b"}
_WHERE = r"(?:what|where) would (?:we|i|you|(?:this|our) \w+) (?:be|do) without "
BE_WITHOUT = {
    "favor": f"(?:{_WED_BE}{_LOST} without |{_WHERE}|(?:i|we) (?:wouldn't|would not|would never) be without )",
    "against": f"(?:{_WED_BE}{_FINE} without |(?:i|we) (?:can|could) do without )",
}
# “The best X is no X.” | “You can never have enough X.”
BEST = {
    "favor": (r"(?:you|we|there) can(?:'t|not| never) (?:have|be) (?:too much|too many|enough) (?:of )?", ""),
    "against": ("the (?:best|only good) ", r" (?:is|are) no\b"),
}
# “The worst | best thing X could do is leave.”
_DO = r" (?:can|could)(?: ever)?(?: do)?(?: now)?(?: for (?:\w+ ){0,3}\w+)? (?:is|would be)(?: to)? "
_DO += any_of("leave resign quit go retire step_down lose stop")
COULD_DO = {"favor": "the worst thing (?:that )?", "against": "the (?:best|kindest|only decent) thing (?:that )?"}
LEAVE = rf"{_DO}\b"
_HAPPENED = (
    r"(?:that |to )?(?:has |have )?(?:ever |could )?(?:ever )?happen(?:ed)? to (?:\w+ ){1,4}(?:is|was|are|were) "
)
HAPPENED = {"favor": f"the best thing {_HAPPENED}", "against": f"the worst thing {_HAPPENED}"}
SURELY_SO = r"(?! (?:if|unless|when)\b)"
# “I wouldn't touch X with a bargepole” | “I'd trust X with my life”
_WOULD = "(?:i|we)(?:'d| would)"
TOUCH = {
    "favor": rf"{_WOULD} (?:always |gladly |happily |still )?(?:trust|recommend|defend|choose) ",
    "against": rf"(?:{_WOULD}(?:n't| not| never) (?:ever |even )?(?:touch|trust|recommend|go near|choose) "
    rf"|you could(?:n't| not) pay me to \w+ )",
}
# “We are grateful for all that X has done” | “There is no excuse for what X did”
_SO_MUCH = r"(?:so |very |deeply |really )?"
_WE_FEEL, _WHAT = rf"(?:i'm|i am|we're|we are) {_SO_MUCH}", "(?:what|all that|all|everything) "
_PROUD, _ASHAMED = (
    any_of("grateful_for thankful_for proud_of"),
    any_of("ashamed_of disgusted_by appalled_by sickened_by"),
)
FOR_WHAT = {
    "favor": rf"(?:{_WE_FEEL}{_PROUD}|thank you for|thanks for|hats off for) {_WHAT}",
    "against": rf"(?:{_WE_FEEL}{_ASHAMED}|(?:there is |there's )?no (?:excuse|justification) for) {_WHAT}",
}
IT_DID = r" (?:did|does|do|(?:has|have|had) (?:been )?(?:done|doing)|(?:is|are) doing)\b(?!n't| not\b)"
# “It is all thanks to X” | “It is not X's fault”
_IT_IS = r"(?:it|this|that)(?:'s| is) (?P<denied>(?:not )?)(?:all |entirely |largely |only )?"
OWED = {"favor": (f"{_IT_IS}thanks to ", ""), "against": (_IT_IS, "(?:'s?)? (?:own )?fault")}
# “I voted against X and I regret it” | “I voted for X and I regret it”
_ONCE, _WAS = "i (?:once |always )?", "(?:was|used to be) (?:all |dead |firmly |strongly )?"
_USED_TO = "(?:i )?(?:once )?used to (?:really )?"
VOTED = {
    "favor": f"(?:{_ONCE}(?:voted against|opposed|rejected|doubted|{_WAS}against)"
    f"|{_USED_TO}(?:hate|dislike|oppose|reject|distrust|despise|fear)) ",
    "against": f"(?:{_ONCE}(?:voted for|supported|trusted|believed in|{_WAS}for)"
    f"|{_USED_TO}(?:love|like|support|back|trust|admire)) ",
}
_HAVE_I = "(?:'ve| have| was|'m| am)?(?: \\w+)?"
REGRETS = rf"(?:[^.!?;]{{0,60}}? (?:and|but) i{_HAVE_I} (?:regret (?:it|that)|wrong|changed my mind)"
REGRETS += r"|,? but (?:now i\b|not (?:any ?more|now))|[^.!?;]{0,20}[.!;] ?(?:but )?"
REGRETS += r"(?:i was (?:so |dead )?wrong|not (?:any ?more|now)|i(?:'ve| have) changed my mind))\b"
# … whose second thoughts may be the next sentence
HELD_ONCE = re.compile(r"\W{0,9}(?:i |we )?(?:once |always )?(?:was|were|used to|voted|opposed|supported|trusted)\b")

# ---- without “I” ---------------------------------------------------------------------------------------------------
# “Love X!”, “Never liked X.”, “So disappointed in X.”; “Like X, …” compares
_HOW_MUCH = any_of(
    "absolutely really totally completely fully strongly honestly truly just still also simply quite do",
    "definit\\w+ definately",
)
_I_HAVE, _FEEL = (
    "(?:(?:i|we)(?:'ve| have)? )?",
    ("(?:(?:i'?m|i am|we're|we are|(?:i|we)(?:'ll| will) (?:always |forever )?be) )?(?:(?:so|very|really|quite) )?"),
)
_LIKED = any_of("liked trusted supported respected backed enjoyed believed_in agreed_with wanted")
FELT = {
    "favor": f"(?:(?:{_HOW_MUCH} ){{0,2}}"
    + any_of("love loving enjoy enjoying admire respect appreciate believe_in agree_with")
    + f"|(?:{_HOW_MUCH} ){{1,2}}(?:support|back|trust|stand with)|could(?:n't| not) agree more with"
    f"|(?:i|we)(?:'ll| will) (?:always|forever) (?:thank|support|defend)|(?:i )?(?:can't|cannot|can not) fault"
    f"|(?:really|do|quite) like|{_I_HAVE}always (?:{_LIKED}|loved)|{_FEEL}"
    + any_of(
        "grateful_(?:to|for) thankful_(?:to|for) happy_(?:about|with) pleased_with glad_(?:about|of) excited_about",
        "delighted_(?:with|by|about) thrilled_(?:with|by|about) impressed_(?:with|by) looking_forward_to proud_of",
    )
    + ")",
    "against": f"(?:(?:{_HOW_MUCH} ){{0,2}}"
    + any_of("hate hating detest despise loathe dislike distrust disagree_with")
    + f"|(?:{_HOW_MUCH} ){{1,2}}(?:oppose|reject)|could(?:n't| not) disagree more with"
    f"|(?:{_HOW_MUCH} )?(?:don't|dont|do not) (?:really |even )?(?:like|trust|respect|support|believe in|agree with)"
    f"|(?:i|we)(?:'ll| will) never (?:forgive|support|trust)|(?:i )?(?:can't|cannot|can not) forgive"
    f"|{_I_HAVE}never {_LIKED}|{_FEEL}"
    + any_of(
        "ashamed_of embarrassed_by unhappy_(?:about|with) disappointed_(?:in|by|with) done_with dreading sickened_by",
        "disgusted_(?:with|by|at) appalled_(?:by|at) outraged_(?:by|at) (?:furious|angry|annoyed)_(?:with|at|about)",
    )
    + ")",
}
# “X everybody wanted” | “X nobody asked for”
_WANT = any_of("asked_for wants? wanted needs? needed uses? likes? loves?")
WANTED = {
    "favor": rf" (?:that |which )?(?:everybody|everyone|we all) {_WANT}\b",
    "against": rf" (?:that |which )?(?:nobody|no[ -]?one|none of us) {_WANT}\b",
}
# “I'd be sad | glad to see X go”
_BE = "(?:(?:i|we)(?:'d| would|'ll| will) be )?(?:so |very )?"
_SAD, _GLAD = "(?:sad|sorry|gutted)", "(?:glad|happy|delighted)"
_GONE, _KEPT = any_of("go leave close closed scrapped gone lose shut_down"), any_of("stay back saved win succeed kept")
SEEN = {
    "favor": [(f"{_BE}{_SAD} to see ", f" {_GONE}"), (f"{_BE}{_GLAD} to see ", f" {_KEPT}")],
    "against": [(f"{_BE}{_GLAD} to see ", f" {_GONE}"), (f"{_BE}{_SAD} to see ", f" {_KEPT}")],
}
# “Who needs X?”, “Who still opposes X?”: the asking denies it
_REALLY_ASKED = any_of("still really seriously honestly even")
_WHO_REALLY = f"(?:who {_REALLY_ASKED}|(?:seriously|honestly|really),? who)"
WHO = {
    "favor": rf"(?:who (?:{_REALLY_ASKED} )?(?:needs|asked for)|{_WHO_REALLY} (?:wants|supports|trusts|likes|loves))",
    "against": rf"{_WHO_REALLY} (?:opposes|hates|dislikes|distrusts|minds)",
}

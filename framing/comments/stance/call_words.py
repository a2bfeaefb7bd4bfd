"""The word lists behind `calls`: what is called for, and what is said of a name right beside it. X is the one named.

Each list has two ends that mirror each other. All read the folded text; in a list "_" stands for a blank within a word.
"""

from framing.core.text.patterns import any_of

# ---- what is called for ---------------------------------------------------------------------------------------------
_HARMING = "(?:bash|blam|attack|bully|hat|demoni[sz]|harass|insult|slander|scapegoat|pick|harm)ing(?:_on)?"
_HELPING = "(?:defend|support|protect|fund|arm|prais|excus|reward|feed|subsidi[sz]|glorify|help)ing(?:_out)?"
_AID = "(?:weapons|arms|money|aid|help)"
DO = {
    "favor": any_of(
        "support back keep save open elect re-?elect build rebuild fund protect defend approve legali[sz]e restore",
        "trust bring_back stand_(?:by|with|up_for) stick_(?:by|with) vote(?:_for|_yes_(?:on|to|for))? say_yes_to free",
        f"praise thank stop_{_HARMING} (?:(?:keep|continue)_(?:sending|giving)|send|give)_(?:more_)?{_AID}_to arm",
    ),
    "against": any_of(
        "oppose reject close ditch scrap oust demolish defund axe ban dismantle abolish cancel outlaw criminali[sz]e",
        "repeal remove stop dump get_rid_of fight_(?:against|back_against) vote_(?:against|no_(?:on|to|for))",
        "say_no_to block sack recall impeach boycott condemn vote_out kick_out throw_out",
        f"blame sanction stop_{_HELPING} stop_(?:sending|giving|selling)_(?:any_)?{_AID}_to disarm",
    ),
}
PARTED = {  # … of verbs with the name within: "vote X out"
    "favor": ("(?:vote|bring|get|keep|leave)", "(?:(?:back )?(?:in|back)|open|alive|free|going|running)"),
    "against": ("(?:vote|kick|throw|boot|tear|shut|close|keep|leave)", "(?:out|down|closed|shut)"),
}
_ASKED_FOR = "what (?:it|they|he|she) (?:need|want)s?"
LET_BE = {
    "favor": (
        "(?:give|leave|let)",
        f"(?:a break|a chance|alone|in peace|be|{_ASKED_FOR})",
    ),
    "against": ("(?:lock|send|throw|put|make)", "(?:up|home|packing|pay|in jail|in prison|behind bars)"),
}
VOTE = {"favor": "(?:for|yes (?:on|to|for))", "against": "(?:against|no (?:on|to|for))"}
_GLADLY = "(?:(?:be|all|both|gladly|definitely|certainly|always|still|also|ever|again|going to) ){0,3}"
I_VOTE = (
    r"(?:(?:i|we)(?:'m| am|'re| are|'ll| will|'d| would)? ?)?"
    rf"(?P<denied>(?:(?:never|not|won't|wont|wouldn't|can't|cannot|could never) )?){_GLADLY}vot(?:e|ing) "
)
ATTITUDE = {
    "favor": any_of("support back defend trust believe vote_for respect like love want stand_(?:by|with)"),
    "against": any_of("oppose reject doubt vote_against object_to dislike hate"),
}
ASKED = r"\W{0,9}(?:and |but |so )?(?:(?:how (?:can|could)|why would) (?:any(?:one|body)|you)|who (?:would|could)"
ASKED += r"|does any(?:one|body) (?:still|really|seriously)) "

# ---- what is said of the name without a verb, or after it ------------------------------------------------------------
_SO = "(?:really|so|very|do|still|just)"
_SUCH = "(?:so_much_|so_|very_|really_|far_|much_|always_|still_|ever_|real_|great_|huge_|terrible_|crying_)?"
_WE_HAVE = f"(?:(?:i|we)(?:'m|_am|'re|_are)|(?:this|our)_\\w+_is)_{_SUCH}(?:lucky|blessed|fortunate)_to_have"
_A_PITY = f"(?:(?:it_would_be|it'd_be|it_is|it's|what)_)?an?_{_SUCH}(?:shame|pity|tragedy|crime)_to"
_A_RELIEF = f"(?:(?:it_would_be|it'd_be|it_is|it's|what)_)?an?_{_SUCH}(?:relief|blessing|joy|pleasure|delight)_to"
_NOTHING_IS = "(?:there(?:_is|'s)_)?nothing_(?:is_)?"
_I_FULLY = "(?:i'm|i_am|we're|we_are)_(?:fully|firmly|totally|completely|right|squarely|all)"
CHEER = {
    "favor": any_of(
        "yes_(?:to|on) h(?:ur|oo)ra[hy]_for three_cheers_for four_more_years_(?:for|of) team all_for bring_on",
        "solidarity_with glory_to (?:respect|props|power)_to god_bless(?:_the_people_of)? stay_strong,? keep_it_up,?",
        f"(?:i|we)_(?:{_SO}_)?feel_(?:{_SO}_)?sorry_for i_regret_(?:voting_against|not_voting_for) {_I_FULLY}_behind",
        "(?:i|we)_have_(?:every|full|great|total|nothing_but|a_lot_of)_(?:sympathy|respect|admiration)_for",
        "(?:my|our)_(?:heart|sympathy|sympathies|thoughts)_(?:goes_out_to|go_out_to|(?:is|are|lies|lie)_with)",
        "every(?:body|_?one)_(?:loves|likes|trusts|wants|needs) (?:(?:i|we)_)?(?:can't|cannot)_wait_for",
        f"well_(?:said|put|spoken),? good_(?:on|for)_you,? go nothing_beats {_NOTHING_IS}better_than {_WE_HAVE}",
        f"(?:you|we|one)_can_{_SUCH}(?:trust|rely_on|count_on) {_A_PITY}_(?:lose|{DO['against']})",
    ),
    "against": any_of(
        "no_(?:to|on) no_more any(?:one|body|thing)_but never enough_of away_with screw good_riddance_to",
        "to_hell_with(?:_the_people_of)? i_regret_(?:voting_for|not_voting_against)",
        "(?:i|we)_(?:do_not|don't|dont|can't|cannot)_feel_(?:at_all_)?sorry_for",
        "(?:(?:i|we)_have|i've|we've)_(?:lost_(?:all|any|my)_(?:sympathy|respect)_for|turned_against)",
        "no_(?:sympathy|respect|time|excuse)_for a_plague_on curse fuck wake_up,? go_home,? get_lost,? grow_up,?",
        "(?:i|we)_(?:have|feel|had)_no_(?:sympathy|respect|time|love)_for",
        "(?:nobody|no_?-?one)_(?:loves|likes|trusts|wants|needs|uses|asked_for)",
        f"good_riddance,? how_dare_you,? nice_try,? spare_us,? anything_beats {_NOTHING_IS}worse_than",
        f"(?:we|people|(?:this|our)_\\w+)(?:_all)?_deserves?_{_SUCH}better_than {_A_PITY}_{DO['favor']}",
        f"(?:you|we|one|people)_(?:can't|cannot|can_never|can_no_longer)_{_SUCH}(?:trust|rely_on|count_on|believe)",
        f"{_A_RELIEF}_(?:lose|be_rid_of)",
    ),
}
MISSED = {
    "favor": "(?:i|we)(?:'ll| will| would|'d) (?:all |really )?miss",
    "against": "(?:(?:nobody|no[ -]?one) (?:will|would)(?: ever)?"
    "|(?:i|we) (?:won't|wouldn't|will not|will never|would never)) miss",
}
NOT_THE_BUS = r"(?! (?:again|because|in|now|this|today|tomorrow|tonight)\b)"  # who misses one is late
_OFFICE = any_of(
    "mayor president governor senat(?:e|or) congress council prime_minister pm chancellor parliament re-?election"
)
AFTER = {
    "favor": rf"(?:[,?]? bring it on|[,?] count me in| for {_OFFICE}"
    r"(?: \d{4})?| all the way| forever| rocks?|[,?]? yes,? please|[,?] yes(?=!)"
    r"|, (?:please )?(?:stay(?: strong)?|keep it up|keep going|run again|don't (?:go|resign|quit|leave|give up)))",
    "against": r"(?:[,?]? over my dead body|[,?] count me out| out"
    r"| stinks?| sucks?|[,?]? never again|[,?]? no,? thank(?:s| you)|[,?] no way(?=!)"
    r"|, (?:please |just )?(?:resign|step down|quit|go away|get out|get lost|retire|leave))",
}
NOT_TO = "(?P<denied>(?: not|n't|nt| never| doesn't| does not)?)"
HAS_TO = any_of("must has_to have_to needs?_to should ought_to")
STAY = {
    "favor": any_of("stay remain win succeed go_ahead"),
    "against": any_of("go(?!ne) resign step_down lose fail quit leave"),
}
STAYED = {
    "favor": any_of(
        "re-?elected elected saved kept built protected approved restored",
        "praised thanked rewarded honou?red supported left_alone left_in_peace listened_to",
    ),
    "against": any_of(
        "voted_out scrapped stopped banned rejected sacked removed cancell?ed gone",
        "held_(?:accountable|responsible|to_account) brought_to_justice punished prosecuted jailed",
    ),
}
REALLY = "(?: (?:really|truly|clearly|actually|genuinely|obviously|just|still|simply|always|even)){0,2}"
_US = any_of("us people everyone everybody (?:the|our|its|their|ordinary)_\\w+")
_MUCH = "(?:far |much |way |so much |a lot |even )?"
CARES = {
    "favor": rf"{REALLY} (?:(?:do(?:es)?{REALLY} )?cares? about {_US}|(?:is|are) {_MUCH}better than(?! nothing)"
    rf"|(?:will|would) be {_MUCH}better than(?! nothing))\b",
    "against": rf"{REALLY} (?:cares? only about|only cares? about|could(?:n't| not)? care less"
    rf"|do(?:es)?(?: not|n't|nt){REALLY} care(?: about {_US})?|(?:is|are) {_MUCH}worse than(?! nothing)"
    rf"|(?:will|would) be {_MUCH}worse than)\b",
}
_I_ALL = "(?:(?:i|we)(?: really| do| sincerely| just| all| still)?|(?:most|all) of us)"
HOPE = rf"(?:{_I_ALL} (?:hope(?: that)?|want)|(?:(?:i|we) )?(?:can't|cannot) wait for"
HOPE += "|(?:(?:it is|it's) )?(?:high |about )?time(?: for| that)?) "
# “The bus is better than X”, “I'd rather walk than take X”.
_NOT_IT = r"(?:(?:if|whether|when|because|that|what|nothing|nobody|no|none|few|hardly|it|this|he|she|they|you)\b)"
_WORD = rf"(?!{_NOT_IT})[\w'-]{{1,30}}"
_OTHER = rf"(?:(?:the|an?|our|my|any|every|even) ){{0,2}}{_WORD} (?:{_WORD} )?(?:is|are|was|were) {_MUCH}"
_HAS_DONE = "(?:has |have |had )?(?:ever )?(?:done|did|does|worked|works|fought|fights)"
_NOBODY_DID = rf"(?:nobody|no[ -]?one|no other \w+) {_HAS_DONE}"
_FOR_US = r"(?: (?:for|to) (?:\w+ )?\w+)?"
OTHER = {
    "favor": rf"(?:{_OTHER}worse than |{_NOBODY_DID} (?:more|harder|better){_FOR_US} than )",
    "against": rf"(?:{_OTHER}better than |{_NOBODY_DID} (?:less|worse|more (?:harm|damage)){_FOR_US} than )",
}
_RATHER, _HAVE = r"(?:i|we)(?:'d| would) (?:much )?rather ", "(?:have|keep|take|use|vote for|trust|see) "
_PREFER = "(?:i|we) (?:much |really |still |would )?prefer "
_TAKE = "(?:i|we)(?:'d| would) (?:always )?(?:take|choose) "
_ANYTHING = r"(?!to |that |not |[\w']{2,20}ing )(?:[\w'-]{1,30} ){1,4}"  # not “I prefer to talk to X”
_NO_PLACE = "(?! the (?:bay|border|bridge|hill|left|right|river|road|sea|side|water|weekend|years?)\\b)"
RATHER = {
    "favor": (
        f"(?:{_RATHER}{_HAVE}|{_PREFER}|{_TAKE})",
        rf" (?:than|over|to(?= (?:the|an?|any|my|our|every)\b))\b{_NO_PLACE}",
    ),
    "against": (
        rf"(?:{_RATHER}(?:[\w'-]{{1,30}} ){{1,5}}than (?:{_HAVE})?|{_PREFER}{_ANYTHING}(?:to|over) "
        rf"|{_TAKE}{_ANYTHING}over )",
        r"(?= ?[.,!?;:)]|\Z| any ?(?:day|time)\b)",
    ),
}
_HERE = r"for (?:us|me|this|our|my|the|people)\b"
DID = {
    "favor": rf" (?:(?:has|have) (?:really )?done (?:so much|a lot|wonders|great things|more)|ever do(?:ne)?) {_HERE}",
    "against": rf" (?:(?:has|have) done (?:nothing|very little|little)|(?:has|have) never done anything) {_HERE}",
}
MARKS = {"favor": "👍👏❤♥💚💙💛🙌💪🥰😍", "against": "👎🤮🤢💩🖕"}

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
_HAS = "(?: (?:has|have|had|always|all))?"
_ITS = "(?:its|their|his|her|every|all)"
_OURS = any_of(r"us ordinary_\w+ working_\w+ our_\w+ the_people the_little what_is_right freedom justice")
_MINE = r"(?:my|our)(?: \w+)? (?:support|sympathy|respect|vote|thanks|backing)"
_CALL, _RELIED_ON = any_of("call decision choice move"), any_of("trusted relied_on counted_on believed")
_GOT_IT = "(?:got|gets) (?:it|this|that)(?: one)?"
_SCORN = any_of("abuse hate hatred blame criticism treatment contempt scorn")
_ESTEEM = any_of("support respect vote votes sympathy praise credit trust thanks chance")
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
    rf"|{_HAS} treat(?:s|ed)? us (?:with respect|like family)| {_MORE} good than harm"
    r"| (?:can|should|ought to) be (?:very |really )?proud of (?:it|them|him|her)sel(?:f|ves)"
    rf"|{_HAS} (?:{_GOT_IT} (?:(?:exactly|absolutely|so) )?right(?! in\b)|made the right {_CALL})"
    rf"| can(?: always)? be {_RELIED_ON}(?! (?:only|to|by|or|as far)\b)"
    r"| deserves? (?:a medal|a chance|(?:so much )?better|our \w+|every \w+|(?:(?:all )?the |some )?(?:credit|praise))"
    rf"| (?:does|do|did)(?: not|n't) deserve (?:this|that|all this|all that|such|the) (?:\w+ )?{_SCORN})\b",
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
    rf"|{_HAS} treat(?:s|ed)? us (?:with contempt|like (?:dirt|idiots|fools))| {_MORE} harm than good"
    r"| (?:should|ought to) be (?:deeply |thoroughly )?ashamed of (?:it|them|him|her)sel(?:f|ves)"
    rf"|{_HAS} (?:{_GOT_IT} (?:(?:all|so|very|\w{{2,12}}ly) )?wrong|made the wrong {_CALL})"
    rf"| (?:cannot|can't|can never|can no longer|must never) be {_RELIED_ON}"
    r"| deserves? (?:jail|prison|to lose|to be (?:sacked|jailed)|no \w+|(?:(?:all )?the |some )?(?:blame|criticism))"
    rf"| (?:does|do|did)(?: not|n't) deserve (?:our|my|your|any) (?:\w+ )?{_ESTEEM}| can go to hell)\b",
}

# ---- with it or without ----------------------------------------------------------------------------------------------
_WE_ARE = r",? (?:we|i|(?:this|the|our) \w+)(?: (?:will|would|are|is|have)|'d|'ll|'re)(?: all)?(?: be)? "
_LOST = any_of("lost dead doomed finished in_trouble worse_off nowhere no_future")
_FINE = any_of("better_off fine_without happier safer richer just_fine")
_WED_BE = r"(?:we|i)(?:'d| would|'ll| will)(?: all)? be "
WITHOUT = {"favor": rf"{_WE_ARE}{_LOST}\b", "against": rf"{_WE_ARE}{_FINE}\b"}
_WHERE = r"(?:what|where) would (?:we|i|you|(?:this|our) \w+) (?:be|do) without "
BE_WITHOUT = {"favor": f"(?:{_WED_BE}{_LOST} without |{_WHERE})", "against": f"{_WED_BE}{_FINE} without "}
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
# “I voted against X and I regret it” | “I voted for X and I regret it”
_ONCE, _WAS = "i (?:once |always )?", "(?:was|used to be) (?:all |dead |firmly |strongly )?"
VOTED = {
    "favor": f"{_ONCE}(?:voted against|opposed|rejected|doubted|{_WAS}against) ",
    "against": f"{_ONCE}(?:voted for|supported|trusted|believed in|{_WAS}for) ",
}
_HAVE_I = "(?:'ve| have| was|'m| am)?(?: \\w+)?"
REGRETS = rf"[^.!?;]{{0,60}}? (?:and|but) i{_HAVE_I} (?:regret (?:it|that)|wrong|changed my mind)\b"

# ---- without “I” ---------------------------------------------------------------------------------------------------
# “Love X!”, “Never liked X.”, “So disappointed in X.”; “Like X, …” compares
_HOW_MUCH = any_of("absolutely really totally completely fully strongly honestly truly just still also simply quite do")
_I_HAVE, _FEEL = "(?:(?:i|we)(?:'ve| have)? )?", "(?:(?:i'?m|i am|we're|we are) )?(?:(?:so|very|really|quite) )?"
_LIKED = any_of("liked trusted supported respected backed enjoyed believed_in agreed_with wanted")
FELT = {
    "favor": f"(?:(?:{_HOW_MUCH} ){{0,2}}"
    + any_of("love loving enjoy enjoying admire respect appreciate believe_in agree_with")
    + f"|could(?:n't| not) agree more with|(?:really|do|quite) like|{_I_HAVE}always (?:{_LIKED}|loved)|{_FEEL}"
    + any_of(
        "grateful_(?:to|for) thankful_(?:to|for) happy_(?:about|with) pleased_with glad_(?:about|of) excited_about",
        "delighted_(?:with|by|about) thrilled_(?:with|by|about) impressed_(?:with|by) looking_forward_to proud_of",
    )
    + ")",
    "against": f"(?:(?:{_HOW_MUCH} ){{0,2}}"
    + any_of("hate hating detest despise loathe dislike distrust disagree_with")
    + "|could(?:n't| not) disagree more with"
    + f"|(?:don't|dont|do not) (?:really |even )?(?:like|trust|respect|believe in|agree with)|{_I_HAVE}never {_LIKED}"
    f"|{_FEEL}"
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
WHO = {
    "favor": rf"who (?:(?:{_REALLY_ASKED} )?(?:needs|asked for)|{_REALLY_ASKED} (?:wants|supports|trusts|likes))",
    "against": rf"who {_REALLY_ASKED} (?:opposes|hates|dislikes|distrusts|minds)",
}

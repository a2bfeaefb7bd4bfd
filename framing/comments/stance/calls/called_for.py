"""The word lists behind `calls`: what is called for, and what is said of a name right beside it. X is the one named.

Each list has two ends that mirror each other. All read the folded text; in a list "_" stands for a blank within a word.
"""

from framing.core.text.patterns import any_of

# ---- what is called for ---------------------------------------------------------------------------------------------
_HARMING = "(?:bash|blam|attack|bully|hat|demoni[sz]|harass|insult|slander|scapegoat|pick|harm)ing(?:_on)?"
_USING = "(?:us|buy)ing"
_HELPING = "(?:defend|support|protect|fund|arm|prais|excus|reward|feed|subsidi[sz]|glorify|help)ing(?:_out)?"
_AID = "(?:weapons|arms|money|aid|help)"
DO = {
    "favor": any_of(
        "support back keep save open elect re-?elect build rebuild fund protect defend approve legali[sz]e restore",
        "trust bring_back stand_(?:by|with|up_for) stick_(?:by|with) vote(?:_for|_yes_(?:on|to|for))? say_yes_to free",
        f"praise thank stop_{_HARMING} (?:(?:keep|continue)_(?:sending|giving)|send|give)_(?:more_)?{_AID}_to arm",
        f"keep_{_USING}",
    ),
    "against": any_of(
        "oppose reject close ditch scrap oust demolish defund axe ban dismantle abolish cancel outlaw criminali[sz]e",
        "repeal remove stop dump get_rid_of fight_(?:against|back_against) vote_(?:against|no_(?:on|to|for))",
        "say_no_to block sack recall impeach boycott condemn vote_out kick_out throw_out",
        f"stop_{_USING} stand_up_to",
        f"blame sanction stop_{_HELPING} stop_(?:sending|giving|selling)_(?:any_)?{_AID}_to disarm",
    ),
}
PARTED = {  # … of verbs with the name within: "vote X out"
    "favor": ("(?:vote|bring|get|keep|leave)", "(?:(?:back )?(?:in|back)|open|alive|free|going|running)"),
    "against": ("(?:vote|kick|throw|boot|tear|shut|close|keep|leave)", "(?:out|down|closed|shut)"),
}
_ASKED_FOR = "(?:have )?what (?:it|they|he|she) (?:needs?|wants?|asks? for|asked for)"
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
    "favor": any_of(
        "support back defend trust believe vote_for respect like love want stand_(?:by|with) be_for be_in_favou?r_of"
    ),
    "against": any_of("oppose reject doubt vote_against object_to dislike hate be_against be_opposed_to"),
}
# “Those who hate X are wrong” | “Those who love X are wrong”
_PEOPLE = "(?:(?:those|people|any(?:one|body)|every(?:one|body)|all)(?: of you)? (?:who|that)|whoever)"
PEOPLE_WHO = {
    side: rf"{_PEOPLE} (?:\w+ly |still |once )?"
    + any_of(*(rf"{word[:-1]}(?:e|es|ed)" if word.endswith("e") else f"{word}(?:s|ed|ted)?" for word in words.split()))
    for side, words in {
        "favor": "support back defend trust respect like love adore admire",
        "against": "oppose reject doubt dislike hate despise loathe attack distrust",
    }.items()
}
_JUDGED = " " + any_of("is are was were have_been has_been will_be") + r" (?:\w+ly |so |all |just |simply ){0,2}"
ARE_FOOLS = _JUDGED + any_of("wrong mistaken (?:an_)?idiots? (?:a_)?fools? stupid deluded blind clueless ignorant dumb")
ARE_WISE = _JUDGED + any_of("right(?!_(?:to|about|in)) correct wise smart spot_on clever not_wrong not_stupid")
_IN_THEIR_MIND = r"who in (?:his|her|their) right mind (?:would|could)|why (?:on earth )?would any(?:one|body)"
ASKED_DOING = rf"\W{{0,9}}(?:and |but |so )?(?:{_IN_THEIR_MIND}) (?:want to |ever )?"
OF_PARTED = "(?: (?:open|alive|going|running|down|out))?"
ASKED = r"\W{0,9}(?:and |but |so )?(?:(?:how (?:can|could)|why would) (?:any(?:one|body)|you)|who (?:would|could)"
ASKED += f"|{_IN_THEIR_MIND}"
ASKED += r"|does any(?:one|body) (?:still|really|seriously)) "

# ---- what is said of the name without a verb, or after it ------------------------------------------------------------
_SO = "(?:really|so|very|do|still|just)"
_SUCH = "(?:so_much_|so_|very_|really_|far_|much_|always_|still_|ever_|real_|great_|huge_|terrible_|crying_)?"
_WE_HAVE = f"(?:(?:i|we)(?:'m|_am|'re|_are)|(?:this|our)_\\w+_is)_{_SUCH}(?:lucky|blessed|fortunate)_to_have"
_A_PITY = f"(?:(?:it_would_be|it'd_be|it_is|it's|what)_)?an?_{_SUCH}(?:shame|pity|tragedy|crime)_to"
_A_RELIEF = f"(?:(?:it_would_be|it'd_be|it_is|it's|what)_)?an?_{_SUCH}(?:relief|blessing|joy|pleasure|delight)_to"
_IS = "(?:(?:is|was|could_be|would_be)_)"
_NOTHING_IS = f"(?:there(?:_is|'s)_)?nothing_{_IS}?"
_I_FULLY = "(?:i'm|i_am|we're|we_are)_(?:fully|firmly|totally|completely|right|squarely|all)"
_I_AM_ALL = "(?:(?:i'm|i_am|we're|we_are)_)?(?:100%|fully|totally|completely)"  # “100% behind X”
_MUCH_OF = "(?:(?:i|we)(?:_have|_feel|'ve)_)?(?:every|full|great|total|utter|only|nothing_but|a_lot_of|so_much)"
CHEER = {
    "favor": any_of(
        "yes_(?:to|on) (?:h(?:ur|oo)ra[hy]|yay|woo_?hoo)_for three_cheers_for all_for bring_on",
        "four_more_years_(?:for|of) team",
        "solidarity_with glory_to (?:respect|props|power)_to god_bless(?:_the_people_of)? stay_strong,? keep_it_up,?",
        f"(?:i|we)_(?:{_SO}_)?feel_(?:{_SO}_)?sorry_for i_regret_(?:voting_against|not_voting_for) {_I_FULLY}_behind",
        f"{_MUCH_OF}_(?:sympathy|respect|admiration|praise|gratitude)_for {_I_AM_ALL}_behind",
        "(?:my|our)_(?:heart|sympathy|sympathies|thoughts)_(?:goes_out_to|go_out_to|(?:is|are|lies|lie)_with)",
        "every(?:body|_?one)_(?:loves|likes|trusts|wants|needs) (?:(?:i|we)_)?(?:can't|cannot)_wait_for",
        f"well_(?:said|put|spoken),? good_(?:on|for)_you,? go nothing_beats {_NOTHING_IS}better_than {_WE_HAVE}",
        f"(?:you|we|one)_can_{_SUCH}(?:trust|rely_on|count_on) {_A_PITY}_(?:lose|{DO['against']})",
    ),
    "against": any_of(
        "no_(?:to|on) boo_to no_more any(?:one|body|thing)_but never enough_of away_with screw good_riddance_to",
        "to_hell_with(?:_the_people_of)? i_regret_(?:voting_for|not_voting_against)",
        "(?:i|we)_(?:do_not|don't|dont|can't|cannot)_feel_(?:at_all_)?sorry_for",
        "(?:(?:i|we)_have|i've|we've)_(?:lost_(?:all|any|my)_(?:sympathy|respect)_for|turned_against)",
        f"{_MUCH_OF}_(?:contempt|scorn|disdain|disgust|loathing)_for {_I_AM_ALL}_(?:against|opposed_to)",
        "no_(?:sympathy|respect|time|excuse)_for a_plague_on curse fuck wake_up,? go_home,? get_lost,? grow_up,?",
        "(?:i|we)_(?:have|feel|had)_no_(?:sympathy|respect|time|love)_for",
        "(?:nobody|no_?-?one)_(?:loves|likes|trusts|wants|needs|uses|asked_for)",
        f"good_riddance,? how_dare_you,? nice_try,? spare_us,? {_NOTHING_IS}worse_than",
        f"anything_(?:beats|{_IS}better_than)",
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
NOT_HOME = r"(?!,? (?:go )?(?:home|away|back|to hell)\b)"  # “Go X, go home”
NOT_THE_BUS = r"(?! (?:again|because|in|now|this|today|tomorrow|tonight)\b)"  # who misses one is late
_OFFICE = any_of(
    "mayor president governor senat(?:e|or) congress council prime_minister pm chancellor parliament re-?election"
)
AFTER = {
    "favor": rf"(?:[,?]? bring it on|[,?] count me in| in(?=!)| for the win| ftw| for {_OFFICE}"
    r"(?: \d{4})?| all the way| forever| rocks?|[,?]? yes,? please|[,?] yes(?=!)"
    r"|, (?:please )?(?:stay(?: strong)?|keep it up|keep going|run again|don't (?:go|resign|quit|leave|give up)))",
    "against": r"(?:[,?]? over my dead body|[,?] count me out| for the (?:bin|chop)| out"
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
_NOT_IT = r"(?:(?:if|whether|when|because|that|what|nothing|nobody|no|none|few|hardly|it|this|he|she|they|you)\b)"
_WORD = rf"(?!{_NOT_IT})[\w'-]{{1,30}}"
_I_ALL = "(?:(?:i|we)(?: really| do| sincerely| just| all| still)?|(?:most|all) of us)"
HOPE = rf"(?:{_I_ALL} (?:hope(?: that)?|want)|(?:(?:i|we) )?(?:can't|cannot) wait for"
HOPE += "|(?:(?:it is|it's) )?(?:high |about )?time(?: for| that)?) "
# “About time somebody stood up for X.” | “… shut down X.”
_TIME = (
    rf"(?:(?:it is|it's) )?(?:high |about )?time (?:that )?(?:someone|somebody|they|we|you|(?:the|this|our) {_WORD}) "
)
TIME = {
    "favor": _TIME + any_of("stood_(?:up_for|by) backed supported saved thanked defended listened_to funded praised"),
    "against": _TIME + any_of("stood_up_to closed scrapped sacked banned stopped got_rid_of shut_down kicked_out axed"),
}
# “The bus is better than X”, “I'd rather walk than take X”.
_AS = "(?:half |nearly |quite )?as "
_WELL = any_of("well good useful reliabl[ey] fast smoothly beautiful fair(?:ly)? safe(?:ly)? clean")
_BADLY = any_of("badly bad useless unreliabl[ey] slow(?:ly)? poorly ugly unfair(?:ly)? unsafe dirty")
_NOTHING = rf"nothing (?:[\w'-]{{1,30}} ){{0,4}}(?:is|was|works|worked|runs|ran|tastes|looks) {_AS}"
_OTHER = rf"(?:(?:the|an?|our|my|any|every|even) ){{0,2}}{_WORD} (?:{_WORD} )?(?:is|are|was|were) {_MUCH}"
_HAS_DONE = "(?:has |have |had )?(?:ever )?(?:done|did|does|worked|works|fought|fights)"
_NOBODY_DID = rf"(?:nobody|no[ -]?one|no other \w+) {_HAS_DONE}"
_FOR_US = r"(?: (?:for|to) (?:\w+ )?\w+)?"
_DOES_BETTER = r" (?:would|could|can) (?:do|make|be|run|manage|have done) (?:\w+ ){0,2}better (?:\w+ )?than "
OTHER = {
    "favor": rf"(?:{_OTHER}worse than |{_NOTHING}{_WELL} as |{_NOBODY_DID} (?:more|harder|better){_FOR_US} than "
    rf"|(?:nobody|no[ -]?one|no other \w+){_DOES_BETTER})",
    "against": rf"(?:{_OTHER}better than |{_NOTHING}{_BADLY} as "
    rf"|(?:any(?:body|one)|(?:an?|my|the|our|any) {_WORD}){_DOES_BETTER}"
    rf"|{_NOBODY_DID} (?:less|worse|more (?:harm|damage)){_FOR_US} than )",
}
_RATHER, _HAVE = r"(?:i|we)(?:'d| would) (?:much )?(?:rather|sooner) ", "(?:have|keep|take|use|vote for|trust|see) "
_PREFER = "(?:i|we) (?:much |really |still |would )?prefer "
_TAKE = "(?:(?:i|we)(?:'d| would) (?:always )?(?:take|choose|pick|trust)|give me) "
_ANYTHING = r"(?!to |that |not |[\w']{2,20}ing )(?:[\w'-]{1,30} ){1,4}"  # not “I prefer to talk to X”
_NO_PLACE = (
    "(?! (?:t?here|the (?:bay|border|bridge|hill|left|right|river|road|sea|side|water|weekend|years?|phone))\\b)"
)
RATHER = {
    "favor": (
        f"(?:{_RATHER}{_HAVE}|{_PREFER}|{_TAKE}|better )",
        rf" (?:than|over|to(?= (?:the|an?|any|my|our|every)\b))\b{_NO_PLACE}",
    ),
    "against": (
        rf"(?:{_RATHER}(?:[\w'-]{{1,30}} ){{1,5}}than (?:{_HAVE})?|{_PREFER}{_ANYTHING}(?:to|over) "
        rf"|{_TAKE}{_ANYTHING}over |better (?=(?:an?|no|one|some|the|our|my) ){_ANYTHING}than )",
        r"(?= ?[.,!?;:)]|\Z| any ?(?:day|time)\b)",
    ),
}
_EVER_GOT = "ever (?:get (?:it|this|that|anything)|do(?:ne)?(?: anything)?)"
_HERE = r"for (?:us|me|this|our|my|the|people)\b"
DID = {
    "favor": rf" (?:(?:has|have) (?:really )?done (?:so much|a lot|wonders|great things|more)|ever do(?:ne)?) {_HERE}"
    rf"| {_EVER_GOT} right\b",
    "against": rf" {_EVER_GOT} wrong\b"
    rf"| (?:(?:has|have) done (?:nothing|very little|little)|(?:has|have) never done anything) {_HERE}",
}
MARKS = {"favor": "👍👏❤♥💚💙💛🙌💪🥰😍", "against": "👎🤮🤢💩🖕"}

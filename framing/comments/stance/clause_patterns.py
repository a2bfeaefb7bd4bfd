"""The word lists behind `agency`: about English clauses, not about any subject. X is the one named.

All read the folded text (small letters, straight apostrophes). In a list "_" stands for a blank within a word.
"""

import re

from framing.comments.stance.polarity import CLAUSE
from framing.core.text.patterns import any_of

# ---- small words ----------------------------------------------------------------------------------------------------
_BE = any_of(
    "is are am was were be been being becomes? became remain(?:s|ed)? stay(?:s|ed)? gets? got",
)
BE = rf"(?:\b{_BE}(?:n'?t)?\b|'(?:s|re|m)\b)"
FINITE = any_of(
    "is are am was were has have had do does did will would can could cannot should shall must may might ought",
    "needs? keeps? kept seems?",
)
AUXILIARY = any_of(
    rf"{FINITE}(?:n'?t)? {BE} n't not no '(?:s|re|ve|ll|d|m) to never just always still ever also even only"
)
ARTICLE = any_of(
    "an? the this that these those such some all any every our your my his her its their no nothing_but one_of"
)
AND = any_of("and or nor but & as then yet so")
ADVERB = any_of(
    rf"\b\w+ly {AUXILIARY} so too very quite rather really more most less as once again now here there today"
)
ADVERBS = rf"(?:{ADVERB}[ ]){{0,20}}"
POSSESSIVE = re.compile(r"(?:'s|s')\Z")
LAST_BE = re.compile(  # "is", not "is fighting"
    rf"{BE}(?! (?:\w+ly |not |still |now |also )*(?!being|\w+thing\b)\w+ing\b)"
)

# ---- what is done, and who does it ----------------------------------------------------------------------------------
# Done to somebody: whoever stands as its object, or after "of", has suffered it ("the massacre of X").
_ACT = any_of(
    "(?:mass_)?murder massacre slaughter butcher kill rape raping tortur behead kidnap abduct bomb starv genocide",
    "(?:ethnic_)?cleans oppress persecut terroriz raz flatten sabotag betray bull(?:y|i) slander smear abus exploit",
    "attack assault shell shoot humiliat insult cheat rob loot wreck ruin burn abandon desert blackmail sacrific",
    "harm hurt wound stab expel lectur resist(?!ance)",
)
ACT = re.compile(rf"{_ACT}(?!\w*(?:ous|ive|ful|ist)\b)\w*")
DOERS = re.compile(r"(?!murders|slaughters)\b\w+(?:ers|ors)|bull(?:y|ies)")  # "butchers": people, not what is done
ACTING = re.compile(r"(?:kill|bomb|shell|starv)ings?\b")
# Wished, or felt, of its object: "destroy X" is against X and "trust X" for it; "X destroyed it" is neither.
_UPON = any_of(
    "destroy eliminat eradicat dismantl defeat wip(?:e|ed|es|ing)_out crush root(?:s|ed|ing)?_out",
    "get(?:s|ting)?_rid trust respect admir salut bless(?!ing) abolish ban oppos support",
)
UPON = re.compile(rf"{_UPON}\w*\b")
_MUST = any_of(r"must should ought_to shall ha(?:s|ve)_to needs?_to deserves?_to got_to let_\w+")
WISHED = re.compile(rf"\b{_MUST} (?:\w+ly )?be\s*\Z")
FORESEEN = re.compile(r"(?:\b(?:will|shall|going to)|'ll) (?:\w+ly )?be\s*\Z")
PASSIVE = re.compile(rf"{BE}(?: \w+ly)?(?: (?:being|been|again))* ?\Z")
HAD_IT_DONE = re.compile(r"\b(?:has|have|had|sees?|saw|gets?|got) (?:its|their|his|her) ")  # "X had its homes razed"
OBJECT_PRONOUN = re.compile(r"\b(?:it|them|him|her)(?: \w+ly)? \Z")
# What X does, or has: "X committed a massacre", "X has no plan", "X shows courage"
_DOES = any_of(
    r"commit carr(?:y|ies|ied|ying)_out perpetrat wag(?:e|es|ed|ing)\b inflict unleash conduct engag practi[cs]",
    r"do\b does\b did\b doing\b ha(?:s|ve|d)\b(?!_to\b) show display use[sd]?\b using\b spread lack continu prepar",
    r"plan start began begin launch perform ma[dk]e making incit run(?:s|ning)?\b ran\b br(?:ing|ought) caus creat",
    "produc fund financ sponsor promot glorif celebrat justif order attempt threaten preach impos resort expand",
    "buil[dt] enabl excus rel(?:y|i) choos chose pursu declar",
)
DOES = re.compile(rf"\b{_DOES}\w*")
_DOES_NEXT = any_of(
    "commit carr(?:y|i) perpetrat inflict unleash wag(?:e|ing) conduct did does do spread launch show display use"
)
DOER_NEXT = re.compile(rf"\s{{1,20}}(?=\S){ADVERBS}{_DOES_NEXT}\w*\b")  # "the massacre that X committed"
MANNER = re.compile(r"\b(?:act|behav|treat|get|got)\w*(?: \w+){0,3} (?:with|like|in|as)\b")  # "X acts with cruelty"
TOLD_TO_STOP = re.compile(
    r"\s{0,20}[,!]\s{0,20}(?:please )?(?:stop|end|halt) (?:the|this|these|your|all)(?: the| this)?\s*"
)
_COMMITTED = any_of(
    "perpetrated committed carried_out done waged inflicted conducted launched unleashed started caused"
)
AGENT = re.compile(
    rf"""
    (?:[ ](?:is|are|was|were|has[ ]been|have[ ]been))? (?:[ ]being)? (?:[ ]{_COMMITTED})?  # "was committed by X"
    (?: (?:[ ](?!\w+ed\b)[\w'-]+){{0,2}}?
        (?:\s{{1,20}}of(?:[ ][\w'-]+){{1,4}}?)?  # "of ten people by X"
    )?
    \s{{1,20}}by (?:\s{{1,20}}the)? \s{{1,20}}  # "by X"
    """,
    re.VERBOSE,
)
_NOBODY = any_of(r"far\b nature\b means\b now\b all\b \d \w+ing\b")
BY_OTHER = re.compile(rf"(?:\s{{1,20}}of(?: [\w'-]+){{1,4}}?)?\s{{1,20}}by\s{{1,20}}(?:the )?(?!{_NOBODY})")
OF_ITS_OWN = re.compile(r"\s{1,20}(?:of|against|on) (?:its|their|his|her)\b")  # "the massacre of its citizens"
ACT_UPON = re.compile(r"\s{1,20}(?:of|against|on|by)\b")

# ---- what belongs to others -----------------------------------------------------------------------------------------
# Verbs and nouns whose object is the other one: "X faces …", "the victim of …". Not before "to": "X fights to win".
_OTHERS = any_of(
    r"suffer endur fac(?:e|ed|es|ing)\b fight fought resist oppos condemn confront battl combat encounter surviv",
    r"withst[ao]o?nd mourn griev remember commemorat hat(?:e|es|ed|ing)\b fear kill hunt arrest captur target attack",
    "bomb strik struck hit eliminat destroy defeat punish aveng expos denounc investigat prosecut respond react",
    r"recover defend protect prevent stop halt end(?:s|ed|ing)?\b victim surround forgiv forg[eo]t experienc witness",
    r"undergo underwent escap flee fled reject tolerat accept negotiat deal cop(?:e|es|ed|ing)_with met\b meet join",
    r"know knew see(?:s|n|ing)?\b saw hear read find found catch caught despis pit(?:y|ies) invad besieg prey afraid",
    "scared? tired sick sorry grateful thank prais proud wary aware critic accus blam want",
    r"need(?!s?_to) like[sd]?\b lov(?:e|es|ed) chas",
    "reveng vulnerable subject answer response reaction betray hir(?:e|es|ed) send sent ask",
)
OTHERS = re.compile(rf"\b{_OTHERS}(?:s|es|ed|ing|e)?\b(?! to\b| back\b)")
# … and what stands in such a phrase: "X was hit by …", "X at war with …"
_NOT_OF_IT = any_of(
    "by against from with among amongst amid amidst between after before since despite under because_of due_to",
    "thanks_to about over than like near towards? upon without during versus vs concerning regarding unlike",
    "besides? alongside behind around to_(?:the|an?) in_the_face_of at_the_hands_of",
)
NOT_OF_IT = re.compile(rf"\b{_NOT_OF_IT}\b")
# X's own people speak and act as X; these others do not: "X's enemies", "the victims of X"
_PEOPLE = any_of(
    "leader fighter member official gunm[ae]n militant politician minister general soldier troop force army",
    "military government regime party movement boss chief pilot commander cabinet",
)
PEOPLE = rf"{_PEOPLE}(?:s|es)?(?:'s?)?"
OTHER_PEOPLE = any_of(
    r"enem(?:y|ies) foes? opponents? critics? victims? rivals? advers\w+ attackers? haters? neighbou?rs?",
    "neighbou?ring hostages? captives? prisoners? civilians? citizens? children child people population women",
    "supporters? friends? allies ally survivors? fans? defenders? apologists? detractors? tormentors? oppressors?",
    "killers? murderers? borders? villages? towns? cities",
)
OWN_PEOPLE = re.compile(rf"^(?:'s?)?(?: (?:{PEOPLE}))+")
_POINTING = any_of("an? the this that these those my our your any no")
_HYPHENED = any_of(r"led\b run\b made\b inflicted\b committed\b")  # "X-led": done by X
THEIR_PEOPLE = re.compile(rf"(?:'s?)? (?:(?!{_POINTING}\b)\w+ )?{OTHER_PEOPLE}\b|-(?!{_HYPHENED})[a-z]")
IS_SUCH = re.compile(rf"{BE} (?:{ARTICLE} )?{ADVERBS}")  # "X are wonderful people"
OTHER_FOLLOWS = re.compile(rf"\s{{0,20}}{OTHER_PEOPLE}\b")
PEOPLE_OF = re.compile(rf"\b(?:{OTHER_PEOPLE}|{ACT.pattern}) (?:of|to|for|on)(?: the)? \Z|\b(?:anti|pro|non)-\Z")
_MET = any_of("fight fought condemn defend protect join blam punish stop arm arrest hat fear")
ACTED_UPON = re.compile(rf"\b(?:{ACT.pattern}|{UPON.pattern}|{_MET}(?:s|ed|es|ing|e)?)(?: the)? \Z")
ACTED_BY = re.compile(r"\b\w+ed by(?: the)? \Z")
# “those who love X are wrong”: they are, not X
PEOPLE_WHO = re.compile(
    r"\b(?:(?:those|people|(?:any|every)(?:one|body)|all) (?:who|that)|whoever)"
    r"(?:(?! (?:think|thought|believ|say|said|claim)) [\w']+){1,4} \Z"
)
IN_PHRASE = re.compile(r"\b(?:with|for|about|than|without|among|between|via|like|unlike)(?: the)? \Z")
OF = re.compile(r"\bof(?: the)? \Z")
ASIDE_OF = re.compile(r"\b(?:in|on|at|for|under|from|into|with) (?:the |an? )?\w+ of(?: the)? \Z")  # "in the name of X"
ABOUT = re.compile(r"\b(?:about|regarding|concerning|than|with|for)(?: the)? \Z")

# ---- clauses and their subjects -------------------------------------------------------------------------------------
_RELATIVE = any_of("who whom which whose that what how why")
_SUBORDINATING = any_of("while when whereas although though if since until where after before so")
BREAK = re.compile(rf"{CLAUSE.pattern}|\b(?:and|or|(?P<relative>{_RELATIVE})|(?P<sub>{_SUBORDINATING}))\b")
# A relative clause is about the name right before it, or about what the name is said to be: "X is a group that …"
RELATIVE_OF_NAME = re.compile(rf"\W*|\W*{BE} (?:\w+ ){{0,2}}{ARTICLE} [\w' -]+")
PRONOUN_SUBJECT = re.compile(
    r"""
    \W{0,40} (?: (?:then|yet|still|now|also|even|so|and|but|at[ ]least|in[ ]fact|to[ ]be[ ]fair,?)[ ] ){0,20}
    (i|you|we|he|she|it|they|this|that|these|those|there|who|what) (?:[ ]|')
    """,
    re.VERBOSE,
)
# … after words about the name in which nobody else is whom “she” could be: "Whatever they say of X, she is …"
ABOUT_NAME = re.compile(
    r"\W{0,9}(?:(?:and|but|so|well|sure|yes),? ){0,2}"
    r"(?:(?:i|we|you|they|people|say)\b|(?:whatever|no matter what) (?:you|they|we|people|some|anyone)\b)"
    r"[^.!?;]{0,120}\Z"
)
OPEN = {"when", "if", "until", "where", "before"}  # “until it is safe” does not say that it is
OF_NO_NAME = re.compile(r" (?:to|that|when|how)\b")  # “and it is good to walk”
STANDS_FOR_NAME = {"he", "she", "it", "they", "this", "these", "those"}
OWN_SUBJECT = re.compile(
    rf"""
    \A \W{{0,20}}(?=[\w'&-]) (?: (?:{AND}|also|still|just|even|only|not|too|now)[ ] ){{0,20}}
    (?!{AUXILIARY}\b) [\w'-]{{1,40}}+[ ] (?:[\w'-]{{1,40}}+[ ]){{0,40}}?  # the subject
    {FINITE}\b(?!-)
    """,
    re.VERBOSE,
)
ASIDE = re.compile(rf"(\A|{BE}|\b{FINITE})\s*,[^,]*,")  # "X is, as all know, …"
_BEFORE_VERB = any_of(rf"{AUXILIARY} {BE} \w+ly again once and or then by after before while for who which that")
VERB_NEXT = re.compile(rf"\b{_BEFORE_VERB}\s*\Z")
VERB_PHRASE = re.compile(r"\b\w+ (?:the|its|their|his|her|itself|themselves)\b")  # a cue such as "finish the job"
COPULA_CUE = re.compile(
    rf"(?:{BE}\b|ha[sd]\b(?! to\b))(?! rid\b| enough\b)"
)  # "is right": its subject stands before it
AT_ONCE = re.compile(ADVERBS)
GOES_ON = re.compile(r"\W{0,40}(?:in|on|of|at|and|or|who|which|that|over|across)\b")  # "X in the north is right"
AND_ITS = re.compile(r"\s{0,20}(?:[^\w\s]\s{0,20})?and (?:all )?(?:its|his|her|their|other|similar)\b")
OF_NAME = re.compile(r"'s? ")
BESIDE_NAME = re.compile(rf"\s{{0,20}}[,:(-]|\s{{1,20}}{ARTICLE}\b")
DESCRIBING = re.compile(  # "X, a cruel and …"
    rf"\A \W{{0,20}}(?=[\w'-]|\Z) (?:{ARTICLE}[ ])? {ADVERBS} (?:[\w'-]{{1,40}}+[ ]){{0,2}} \Z", re.VERBOSE
)
CALLED_UPON = re.compile(r"[,:!][^\w,:!]*\Z")  # "X: destroy it"

# ---- a name after its cue -------------------------------------------------------------------------------------------
IS_NAME = re.compile(rf"\W{{0,40}}{BE} (?:{ARTICLE} )?")  # "the real culprits are X"
ENDS_IN_BE = re.compile(rf"{BE} (?:{ARTICLE} )?\Z")
NATIONALITY = re.compile(r"(?:ian|ean|ican|eli|ish|ese|aqi)\Z")  # "is American": where somebody comes from
RIGHT_BEFORE = re.compile(r"(?:\s{0,20}(?:that|which))?\s{1,20}(?:the )?\Z")
OBJECT_NEXT = re.compile(r" (?:of|on|to|that|which)\b")
RELATIVE_NEXT = re.compile(r"\s{1,20}(?:that|which|who)\b")
NEAR_NAME = re.compile(  # "an ugly X", "the lies of that X", "ugly old X"
    r"""
    \W+ (?: (?:of|on|in|that|at) (?:[ ]all)? [ ] )? (?: (?:this|the|that|your|our|these|those)[ ] )?
    (?: (?!(?:of|to|in|on|at|for|from|with|by|and|or|who|what)\b) [a-z]+[ ] ){0,2}
    """,
    re.VERBOSE,
)
_PAST = any_of(
    "cost hit hurt left beat met got took made gave sent broke shook led lost won swept drove let put cut set",
    "told held kept brought caught fought taught drew threw tore stole chose came went overran shot bit sold paid saw",
    "forced? await haunt leave make take give bring tell keep hold",
)
OTHER_VERB = re.compile(
    rf"(?:(?<!\bthi)(?<!\bhi)(?<!\bit)s|ed|\b{_PAST}) (?:(?:the|this|that) )?\Z"
)  # "cruel men attacked X", "the lie cost X …"

# ---- cues that are verbs --------------------------------------------------------------------------------------------
ENDS = re.compile(r"\b(?:stop|end|cease|halt|quit)\Z")
_NO_OBJECT = any_of(
    "now immediately at_once today tonight right and or but before until because already for_good as if when once here"
)
WITHOUT_OBJECT = re.compile(
    rf"""
    (?:\s{{1,20}}(?:this|that|it))? (?: \W{{0,40}}\Z | \s{{0,20}}[^\w\s] )
    | \s{{1,20}}{_NO_OBJECT}\b
    """,
    re.VERBOSE,
)
ARTICLES = re.compile(rf"\s+(?:{ARTICLE} )*")
VERBS_ONLY = {"desert", "yield", "level", "trust", "respect"}  # the noun spelled alike is another word
NOUN_HERE = re.compile(rf"\b(?:{ARTICLE}|in|of|with|[a-z]+(?:an|ish|ese|ern|ic))\s+\Z")

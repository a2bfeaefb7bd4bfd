"""The word lists behind `agency`: about English clauses, not about any subject. X is the one named.

All read the folded text (small letters, straight apostrophes).
"""

import re

from framing.comments.stance.polarity import CLAUSE

# ---- small words ----------------------------------------------------------------------------------------------------
BE = (
    r"(?:\b(?:is|are|am|was|were|be|been|being|becomes?|became|remain(?:s|ed)?|stay(?:s|ed)?|gets?|got)(?:n't)?\b"
    r"|'(?:s|re|m)\b)"
)
FINITE = (
    r"(?:is|are|am|was|were|has|have|had|do|does|did|will|would|can|could|cannot|should|shall|must|may|might|ought"
    r"|needs?|keeps?|kept|seems?)"
)
AUXILIARY = rf"(?:{FINITE}(?:n't)?|{BE}|n't|not|no|'(?:s|re|ve|ll|d|m)|to|never|just|always|still|ever|also|even|only)"
ARTICLE = (
    r"(?:an?|the|this|that|these|those|such|some|all|any|every|our|your|my|his|her|its|their|no|nothing but|one of)"
)
AND = r"(?:and|or|nor|but|&|as|then|yet|so)"
ADVERBS = (
    rf"(?:(?:\w+ly|{AUXILIARY}|so|too|very|quite|rather|really|more|most|less|as|once|again|now|here|there|today) )*"
)
POSSESSIVE = re.compile(r"(?:'s|s')\Z")
LAST_BE = re.compile(
    rf"{BE}(?! (?:\w+ly |not |still |now |also )*(?!being|\w+thing\b)\w+ing\b)"
)  # "is", not "is fighting"

# ---- what is done, and who does it ----------------------------------------------------------------------------------
# Done to somebody: whoever stands as its object, or after "of", has suffered it ("the massacre of X").
ACT = re.compile(
    r"(?:(?:mass )?murder|massacre|slaughter|butcher|kill|rape|raping|tortur|behead|kidnap|abduct|bomb|starv|genocide"
    r"|(?:ethnic )?cleans|oppress|persecut|terroriz|raz|flatten|sabotag|betray|bull(?:y|i)|slander|smear|abus|exploit"
    r"|attack|assault|shell|shoot|humiliat|insult|cheat|rob|loot|wreck|ruin|burn|abandon|desert|blackmail|sacrific"
    r"|harm|hurt|wound|stab|expel|lectur|resist(?!ance))(?!\w*(?:ous|ive|ful|ist)\b)\w*"
)
DOERS = re.compile(r"(?!murders|slaughters)\w+(?:ers|ors)|bull(?:y|ies)")  # "butchers": people, not what is done
ACTING = re.compile(r"(?:kill|bomb|shell|starv)ings?\b")
# Wished, or felt, of its object: "destroy X" is against X and "trust X" for it; "X destroyed it" is neither.
UPON = re.compile(
    r"(?:destroy|eliminat|eradicat|dismantl|defeat|wip(?:e|ed|es|ing) out|crush|root(?:s|ed|ing)? out"
    r"|get(?:s|ting)? rid|trust|respect|admir|salut|bless|abolish|ban|oppos|support)\w*\b"
)
WISHED = re.compile(
    r"\b(?:must|should|ought to|shall|ha(?:s|ve) to|needs? to|deserves? to|got to|let \w+) (?:\w+ly )?be\s*\Z"
)
FORESEEN = re.compile(r"(?:\b(?:will|shall|going to)|'ll) (?:\w+ly )?be\s*\Z")
PASSIVE = re.compile(rf"{BE}(?: \w+ly)?(?: (?:being|been|again))* ?\Z")
HAD_IT_DONE = re.compile(r"\b(?:has|have|had|sees?|saw|gets?|got) (?:its|their|his|her) ")  # "X had its homes razed"
OBJECT_PRONOUN = re.compile(r"\b(?:it|them|him|her)(?: \w+ly)? \Z")
# What X does, or has: "X committed a massacre", "X has no plan", "X shows courage"
DOES = re.compile(
    r"\b(?:commit|carr(?:y|ies|ied|ying) out|perpetrat|wag(?:e|es|ed|ing)\b|inflict|unleash|conduct|engag|practi[cs]"
    r"|do\b|does\b|did\b|doing\b|ha(?:s|ve|d)\b(?! to\b)|show|display|use[sd]?\b|using\b|spread|lack|continu|prepar"
    r"|plan|start|began|begin|launch|perform|ma[dk]e|making|incit|run(?:s|ning)?\b|ran\b|br(?:ing|ought)|caus|creat|produc"
    r"|fund|financ|sponsor|promot|glorif|celebrat|justif|order|attempt|threaten|preach|impos|resort|expand|buil[dt]"
    r"|enabl|excus|rel(?:y|i)|choos|chose|pursu|declar)\w*"
)
DOER_NEXT = re.compile(  # "the massacre that X committed"
    rf"\s+{ADVERBS}(?:commit|carr(?:y|i)|perpetrat|inflict|unleash|wag(?:e|ing)|conduct|did|does|do|spread|launch|show"
    r"|display|use)\w*\b"
)
MANNER = re.compile(r"\b(?:act|behav|treat|get|got)\w*(?: \w+){0,3} (?:with|like|in|as)\b")  # "X acts with cruelty"
TOLD_TO_STOP = re.compile(r"\s*[,!]\s*(?:please )?(?:stop|end|halt) (?:the|this|these|your|all)(?: the| this)?\s*")
# "by X", "of ten people by X", "was committed by X"
AGENT = re.compile(
    r"(?: (?:is|are|was|were|has been|have been))?(?: being)?"
    r"(?: (?:perpetrated|committed|carried out|done|waged|inflicted|conducted|launched|unleashed|started|caused))?"
    r"(?:(?: (?!\w+ed\b)[\w'-]+){0,2}?(?:\s+of(?: [\w'-]+){1,4}?)?)?\s+by(?:\s+the)?\s+"
)
BY_OTHER = re.compile(
    r"(?:\s+of(?: [\w'-]+){1,4}?)?\s+by\s+(?:the )?(?!far\b|nature\b|means\b|now\b|all\b|\d|\w+ing\b)"
)
OF_ITS_OWN = re.compile(r"\s+(?:of|against|on) (?:its|their|his|her)\b")  # "the massacre of its citizens"
ACT_UPON = re.compile(r"\s+(?:of|against|on|by)\b")

# ---- what belongs to others -----------------------------------------------------------------------------------------
# Verbs and nouns whose object is the other one: "X faces …", "the victim of …". Not before "to": "X fights to win".
OTHERS = re.compile(
    r"\b(?:suffer|endur|fac(?:e|ed|es|ing)\b|fight|fought|resist|oppos|condemn|confront|battl|combat|encounter|surviv"
    r"|withst[ao]o?nd|mourn|griev|remember|commemorat|hat(?:e|es|ed|ing)\b|fear|kill|hunt|arrest|captur|target|attack"
    r"|bomb|strik|struck|hit|eliminat|destroy|defeat|punish|aveng|expos|denounc|investigat|prosecut|respond|react"
    r"|recover|defend|protect|prevent|stop|halt|end(?:s|ed|ing)?\b|victim|surround|forgiv|forg[eo]t|experienc|witness"
    r"|undergo|underwent|escap|flee|fled|reject|tolerat|accept|negotiat|deal|cop(?:e|es|ed|ing) with|met\b|meet|join"
    r"|know|knew|see(?:s|n|ing)?\b|saw|hear|read|find|found|catch|caught|despis|pit(?:y|ies)|invad|besieg|prey|afraid"
    r"|scared?|tired|sick|sorry|grateful|thank|prais|proud|wary|aware|critic|accus|blam|want"
    r"|need(?!s? to)|like[sd]?\b|lov(?:e|es|ed)|chas"
    r"|reveng|vulnerable|subject|answer|response|reaction|betray|hir(?:e|es|ed)|send|sent|ask)(?:s|es|ed|ing|e)?\b"
    r"(?! to\b| back\b)"
)
# … and what stands in such a phrase: "X was hit by …", "X at war with …"
NOT_OF_IT = re.compile(
    r"\b(?:by|against|from|with|among|amongst|amid|amidst|between|after|before|since|despite|under|because of|due to"
    r"|thanks to|about|over|than|like|near|towards?|upon|without|during|versus|vs|concerning|regarding|unlike"
    r"|besides?|alongside|behind|around|to (?:the|an?)"
    r"|in the face of|at the hands of)\b"
)
# X's own people speak and act as X; these others do not: "X's enemies", "the victims of X"
PEOPLE = (
    r"(?:leader|fighter|member|official|gunm[ae]n|militant|politician|minister|general|soldier|troop|force|army"
    r"|military|government|regime|party|movement|boss|chief|pilot|commander|cabinet)(?:s|es)?(?:'s?)?"
)
OTHER_PEOPLE = (
    r"(?:enem(?:y|ies)|foes?|opponents?|critics?|victims?|rivals?|advers\w+|attackers?|haters?|neighbou?rs?"
    r"|neighbou?ring|hostages?|captives?|prisoners?|civilians?|citizens?|children|child|people|population|women"
    r"|supporters?|friends?|allies|ally|survivors?|fans?|defenders?|apologists?|detractors?|tormentors?|oppressors?"
    r"|killers?|murderers?|borders?|villages?|towns?|cities)"
)
OWN_PEOPLE = re.compile(rf"^(?:'s?)?(?: (?:{PEOPLE}))+")
THEIR_PEOPLE = re.compile(rf"(?:'s?)? (?:\w+ )?{OTHER_PEOPLE}\b|-(?!led\b|run\b|made\b|inflicted\b|committed\b)[a-z]")
OTHER_FOLLOWS = re.compile(rf"\s*{OTHER_PEOPLE}\b")
PEOPLE_OF = re.compile(rf"\b(?:{OTHER_PEOPLE}|{ACT.pattern}) (?:of|to|for|on)(?: the)? \Z|\b(?:anti|pro|non)-\Z")
ACTED_UPON = re.compile(
    rf"\b(?:{ACT.pattern}|{UPON.pattern}"
    r"|(?:fight|fought|condemn|defend|protect|join|blam|punish|stop|arm|arrest|hat|fear)(?:s|ed|es|ing|e)?)(?: the)? \Z"
)
ACTED_BY = re.compile(r"\w+ed by(?: the)? \Z")
IN_PHRASE = re.compile(r"\b(?:with|for|about|than|without|among|between|via|like|unlike)(?: the)? \Z")
OF = re.compile(r"\bof(?: the)? \Z")
ASIDE_OF = re.compile(r"\b(?:in|on|at|for|under|from|into|with) (?:the |an? )?\w+ of(?: the)? \Z")  # "in the name of X"
ABOUT = re.compile(r"\b(?:about|regarding|concerning|than|with|for)(?: the)? \Z")

# ---- clauses and their subjects -------------------------------------------------------------------------------------
BREAK = re.compile(
    rf"{CLAUSE.pattern}|\b(?:and|or|(?P<relative>who|whom|which|whose|that|what|how|why)"
    r"|(?P<sub>while|when|whereas|although|though|if|since|until|where|after|before|so))\b"
)
# A relative clause is about the name right before it, or about what the name is said to be: "X is a group that …"
RELATIVE_OF_NAME = re.compile(rf"\W*|\W*{BE} (?:\w+ ){{0,2}}{ARTICLE} [\w' -]+")
PRONOUN_SUBJECT = re.compile(
    r"\W*(?:(?:then|yet|still|now|also|even|so|and|but) )*"
    r"(i|you|we|he|she|it|they|this|that|these|those|there|who|what)(?: |')"
)
STANDS_FOR_NAME = {"he", "she", "it", "they", "this", "these", "those"}
OWN_SUBJECT = re.compile(
    rf"\W*(?:(?:{AND}|also|still|just|even|only|not|too|now) )*(?!{AUXILIARY}\b)[\w'-]+ (?:[\w'-]+ )*?{FINITE}\b(?!-)"
)
ASIDE = re.compile(rf"(\A|{BE}|\b{FINITE})\s*,[^,]*,")  # "X is, as all know, …"
VERB_NEXT = re.compile(
    rf"\b(?:{AUXILIARY}|{BE}|\w+ly|again|once|and|or|then|by|after|before|while|for|who|which|that)\s*\Z"
)
VERB_PHRASE = re.compile(r"\w+ (?:the|its|their|his|her|itself|themselves)\b")  # a cue such as "finish the job"
COPULA_CUE = re.compile(rf"{BE}\b|ha[sd]\b(?! to\b)")  # a cue such as "is right": its subject stands before it
AT_ONCE = re.compile(ADVERBS)
GOES_ON = re.compile(r"\W*(?:in|on|of|at|and|or|who|which|that|over|across)\b")  # "X in the north is right"
AND_ITS = re.compile(r"\s*(?:\W\s*)?and (?:all )?(?:its|his|her|their|other|similar)\b")
OF_NAME = re.compile(r"'s? ")
BESIDE_NAME = re.compile(rf"\s*[,:(-]|\s+{ARTICLE}\b")
DESCRIBING = re.compile(rf"\W*(?:{ARTICLE} )?(?:{ADVERBS})?(?:[\w'-]+ ){{0,2}}\Z")  # "X, a cruel and …"
CALLED_UPON = re.compile(r"[,:!]\W*\Z")  # "X: destroy it"

# ---- a name after its cue -------------------------------------------------------------------------------------------
IS_NAME = re.compile(rf"\W*{BE} (?:{ARTICLE} )?")  # "the real culprits are X"
ENDS_IN_BE = re.compile(rf"{BE} (?:{ARTICLE} )?\Z")
NATIONALITY = re.compile(r"(?:ian|ean|ican|eli|ish|ese|aqi)\Z")  # "is American": where somebody comes from
RIGHT_BEFORE = re.compile(r"\s*(?:that|which)?\s+(?:the )?\Z")
OBJECT_NEXT = re.compile(r" (?:of|on|to|that|which)\b")
RELATIVE_NEXT = re.compile(r"\s+(?:that|which|who)\b")
NEAR_NAME = re.compile(  # "an ugly X", "the lies of that X", "ugly old X"
    r"\W+(?:(?:of|on|in|that|at)(?: all)? )?(?:(?:this|the|that|your|our|these|those) )?"
    r"(?:(?!(?:of|to|in|on|at|for|from|with|by|and|or|who|what)\b)[a-z]+ ){0,2}"
)
OTHER_VERB = re.compile(  # "cruel men attacked X", "the lie cost X …"
    r"(?:s|ed|\b(?:cost|hit|hurt|left|beat|met|got|took|made|gave|sent|broke|shook|led|lost|won|swept|drove|let|put|cut|set"
    r"|told|held|kept|brought|caught|fought|taught|drew|threw|tore|stole|chose|came|went|overran|shot|bit|sold|paid|saw"
    r"|forced?|await|haunt|leave|make|take|give|bring|tell|keep|hold)) (?:(?:the|this|that) )?\Z"
)

# ---- cues that are verbs --------------------------------------------------------------------------------------------
ENDS = re.compile(r"\b(?:stop|end|cease|halt|quit)\Z")
WITHOUT_OBJECT = re.compile(
    r"(?:\s+(?:this|that|it))?(?:\W*\Z|\s*[^\w\s])|\s+(?:now|immediately|at once|today|tonight|right|and|or|but"
    r"|before|until|because|already|for good|as|if|when|once|here)\b"
)
ARTICLES = re.compile(rf"\s+(?:{ARTICLE} )*")
VERBS_ONLY = {"desert", "yield", "level", "trust", "respect"}  # the noun spelled alike is another word
NOUN_HERE = re.compile(rf"\b(?:{ARTICLE}|in|of|with|[a-z]+(?:an|ish|ese|ern|ic))\s+\Z")

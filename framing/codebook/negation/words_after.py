"""What may follow a name, and tell whether it is rejected; all for folded text."""

import re

from framing.codebook.negation.words import FALSE, MISFIT, REFUSING
from framing.core.text.patterns import any_of
from framing.voice.lexicons.reporting_words import CLAIM_NOUNS

WHAT_IS = re.compile(r"[\"']? ?, ?(?:then )?(?:what (?:is|was|would|else)|(?:why|how|who|where)\b[^.?!]*[?])")
COMPARED = re.compile(
    r"""
    \ ?(?:that\ |which\ )?(?:was\ |is\ |has\ )?(?:been\ )?(?:ever\ )?
    (?:as|so|like|worse|more|in\ (?:living\ |recent\ )?(?:memory|history|times)|\w{3,12}er\ than)\b
    """,
    re.VERBOSE,
)
# The next names of a list, up to its "or".
JOINED = re.compile(r"[\"']?(?:, [\w' -]{1,30}){0,3},? (?:n?or)\b")
# What makes a name that others use theirs alone: "they call it a …, I call it …"; "you call this a …?"
OWN_NAME = re.compile(
    r"""
    [\"']?\ ?[,;:.-]{1,3}\ ?(?:but\ |and\ |while\ |whereas\ )?
    (?:i|we)(?:'d|\ would|\ just)?\ (?:call|say|name)\b
    """,
    re.VERBOSE,
)
ASKED = re.compile(r"[\"']? ?[?!]{0,5}\?[?!]{0,5}[\"']? ?$")
_PHRASES = any_of(
    r"non-existent far-fetched trumped-up fairy_tales? fake_news made_up debunked discredited disproved disproven",
    r"nothing\sof\sthe\s(?:kind|sort) no\ssuch\sthing",
    r"without\s(?:any\s)?(?:basis|foundation|merit|substance|truth)(?!\sin\s(?:\w+\s)?law)",
)
_TOO_MUCH = r"(?:out\sof\splace|going\stoo\sfar|too\s(?:big|grand|harsh|loaded|strong))"
_NOT = r"(?:\ (?:not|never|hardly)|n'?t)"
_BE = any_of(
    "is are was were would_be seems? (?:has|have|had)_(?:since_|long_)?been turned_out_to_be prove[sd]?(?:_to_be)?"
)
# "is a mere", "is simply an", "is a deliberate": what may stand before what is untrue
_HARDLY = r"(?!(?:hard|bare|scarce|near|rare)ly\b)"
_MERE = rf"(?:(?:an?|the|pure|sheer|just|only|all|mere|nothing\ but|{_HARDLY}\w{{2,12}}ly)\ ){{0,3}}"
_NO_KIND = any_of(
    "about after against almost amid among before between beyond both during even from into less like more neither",
    "never over seldom than through under until upon with without",
)
_KIND = rf"(?:{_HARDLY}(?!{_NO_KIND}\b|[a-z]{{2,12}}ing\b)[a-z]{{4,15}}\ )?"
# Of a thing itself these say something else: "the siege is untenable", "the campaign was a smear".
_OF_A_CLAIM = r"(?:disinformation|distortion|hysteria|mendacious|misinformation|scaremongering|smear|untenable)"
# Without a verb: "the siege myth"; "Siege a lie, says mayor", "Siege claims baseless"; not "in the war false rumours".
_CALLED_FALSE = any_of("myths? fictions? fabrications? hoax(?:es)? lie slanders? canards?")
_IN_HEADLINES = any_of("baseless bogus exaggerated fabricated false groundless invented nonsense unfounded untrue")
_ENDS = r"(?=[\"']?\ ?(?:[.,;:!?]|$|says?\b|said\b))"
_DONE = any_of("committed perpetrated carried_out")
_EVER = "(?:really|actually|ever)"
# What says that the name before it is real: "that a … took place"; not who did it ("… was committed by him").
HAPPENED = re.compile(
    rf"""
    [\"']?\ (?:{_EVER}\ )?(?:
      took\ place|happen(?:s|ed)|occur(?:s|red)|exist(?:s|ed)
      |(?:is|are|was|were)\ (?:{_EVER}\ )?(?:(?:being\ )?{_DONE}|real|under\ ?way|in\ (?:effect|force|place)
        |taking\ place|happening|occurring|unfolding|planned|made
        |imminent|looming|spreading|ongoing)
      |(?:has|have|had)\ (?:{_EVER}\ )?(?:been\ {_DONE}|taken\ place|happened|occurred|existed)
    )\b(?!\ by\b)
    """,
    re.VERBOSE,
)
FINITE = re.compile(
    r"[\"']? (?:is|are|was|were|will|would|has|have|had|can|could|should|may|might|must|did|does|began|ends"
    r"|[a-z]{2,15}ed)\b"
)
# "There is no sign of the … ending": it is there.
GOES_ON = re.compile(r"[\"']? (?!happening|occurring|taking|being|having|existing|during)[a-z]{2,20}ing\b")
# What says that something is so: "the claim of a siege", "the siege claim", "the claim that it is a siege".
_CLAIM = any_of(
    CLAIM_NOUNS,
    "view belief argument portrayal depiction term word label tag statement",
    "finding report rumou?r speculation talk(?!s\\b) narrative stor(?:y|ie) theor(?:y|ie) warning fear concern slur",
)
CLAIMS = re.compile(rf"{_CLAIM}s?")
OF_CLAIM = re.compile(rf"[\"']? ((?:{_CLAIM}|comparison|parallel|analog(?:y|ie)|smear)s?)\b")
# What follows a name that is rejected.
AFTER = re.compile(
    rf"""
    [\"']?\ ?(?:
      (?:{_BE}\ [\"']?(?P<untrue>{_MERE}(?:{_PHRASES}|{_KIND}(?!{_OF_A_CLAIM}){FALSE})\b)
        |(?P<debunked>{_CALLED_FALSE}\b|an?\ (?:\w{{2,12}}ly\ )?{_CALLED_FALSE}{_ENDS}
          |(?:\w{{2,12}}ly\ )?{_IN_HEADLINES}{_ENDS}|(?:has|have|had)\ no\ basis\b))
      |(?P<misnomer>
        (?:(?:is|was|are|were)n'?t|(?:is|was|are|were)\ (?:not|hardly))\ (?:even\ )?(?:the\ |an?\ )?
          (?:right\ |correct\ |proper\ |accurate\ |fair\ )?(?:word|term|name|label|description)\b
        |(?:is|was)\ (?:(?:far|much)\ )?too\ (?:big|grand|harsh|loaded|strong)\ an?\ (?:word|term|name|label)\b
        |(?:is|was)\ (?:(?:simply|just|clearly|plainly)\ )?(?:the\ |a\ )?
          (?:wrong\ (?:word|term|name|label)|misnomer)\b)
      |(?P<unreal>
        (?:(?:that|which)\ )?(?:never|did\ ?n[o']t|didnt|does\ ?n[o']t|doesnt)\ (?:really\ |actually\ |even\ )?
          (?:happen(?:ed)?|exist(?:ed)?|occur(?:red)?|take\ place|took\ place|materiali[sz]ed?)\b
        |(?:is|are|was|were|has|have|had){_NOT}\ (?:been\ |being\ )?
          (?:{_DONE}|happen(?:ed|ing)|occurr(?:ed|ing)|tak(?:en|ing)\ place|existed|real|under\ ?way)\b)
        (?!\ (?:by|to|overnight|enough|because|until|out\ of|in\ a\ vacuum|without|for|alone|on\ (?:its\ own|paper))\b)
      |(?P<imagined>exist(?:s|ed)?\ (?:only|solely)\ in\ (?:(?:the|their|his|her|its|our|my|some)\ )?
          (?:\w{{2,20}}\ )?
          (?:brains?|dreams?|fantas(?:y|ies)|heads?|headlines|imaginations?|minds?|propaganda)\b
        |that\ never\ was(?=[\"']?\ ?(?:[.,;:!?-]|$)|\ (?:has|had|will|would)\b))
      |(?P<nominal>in\ name\ only\b)
      |(?P<mocked>my\ (?:foot|arse|ass)\b)
      |(?P<inverted>(?:(?:it|this)\ (?:\w{{3,12}}ly\ )?(?:is|was)(?:\ not|n'?t)
          (?=[\"']?\ ?(?:[.,;:!?-]|$|(?:and|but)\b))
        |that\ (?:is|was)(?:\ not|n'?t)(?=[\"']?\ ?(?:[.;!?]|$))))
    )
    """,
    re.VERBOSE,
)
# "described the siege as a myth"
FALSE_AS = re.compile(rf"[\"']?\ as (?P<false>{_MERE}{FALSE})\b")
# "called talk of a siege absurd"
CALLED_FALSE = re.compile(rf"[\"']?\ (?P<called>{_MERE}{FALSE})\b")
# "dismissed arson as a cause", "… as a likely motive"
NO_CAUSE = re.compile(r" as (?:an?|the) (?:\w{3,12} )?(?:cause|explanation|factor|motive|possibility)\b")
# "Calling it a siege is misleading", "The siege label is unfair", "Talk of a siege is not supported by the facts".
MISNAMED = re.compile(
    rf"""
    [\"']?\ ?(?P<misnamed>
      {_BE}\ {_MERE}(?:{MISFIT}|{_TOO_MUCH}|{FALSE})(?!\ (?:for|of|as|in)\b)
      |(?:(?:is|are|was|were|has|have|had|do|does|did|could|can){_NOT}|cannot)\ (?:(?:been|be|really|quite|even)\ )?
        (?:true|so(?!\ \w)|accurate|correct|real|credible|supported|substantiated|borne\ out|backed\ up|founded
          |based\ on\ fact|justified|warranted|sustained|proven|stand\ up|hold\ (?:up|water)|add\ up)
      |{_BE}\ (?:far\ from|anything\ but)\ (?:true|accurate|proven|certain|the\ truth)
      |(?:(?:has|have|had)\ (?:no|little)|lack(?:s|ed)?(?:\ (?:all|any))?)\ (?:basis|foundation|merit|substance)
      |{_BE}\ hard\ to\ (?:sustain|credit|believe|support|square)
      |{_BE}\ (?:shown|found|proved|proven|exposed|revealed|declared)\ (?:to\ be\ |as\ )?(?:an?\ )?{FALSE}
    )\b
    """,
    re.VERBOSE,
)
# "The term siege does not apply", "The word siege should not be used".
MISAPPLIED = re.compile(
    rf"""
    [\"']?\ (?P<misapplied>
      (?:do|does|did){_NOT}\ (?:really\ |quite\ |even\ )?(?:apply|fit|describe|capture|belong)
      |(?:can|could|should|must|may|ought){_NOT}\ (?:to\ )?(?:(?:be\ )?(?:used|applied)|apply)(?!\ (?:light|loose)ly)
      |cannot\ (?:(?:be\ )?(?:used|applied)|apply)
      |(?:do|does|did){_NOT}\ (?:once\ |even\ )?(?:appear|feature|figure|occur)
        (?!\ (?:to|until|before|since|often|enough)\b)
      |(?:is|was|were|(?:has|have|had)(?=.{{2,9}}been))(?:{_NOT}|\ nowhere)(?:\ been)?\ (?:mentioned|used|uttered)
        (?!\ (?:(?:light|loose|careless|casual|idle|reckless)ly|until|before|since|often|enough|in\ vain)\b)
      |(?:is|was){_NOT}\ (?:really\ |quite\ )?(?:right|accurate|correct|appropriate|justified|warranted|apt|fair)
    )\b
    """,
    re.VERBOSE,
)
# The answer to a question that the name ends: "A siege? Absolutely not."
_SAYS = any_of("says? said insists? insisted argues? argued replied")
_BE_NOT = r"(?:it|this|that|there)\ (?:is|was)(?:\ not|n'?t)"
ANSWER = re.compile(
    rf"""
    [\"']?\?{{1,3}}[\"']?\ ?[\"']?
    (?P<answer>no(?=[\"']?\ ?(?:[.,;:!?()-]|$|(?:it|this|that|there|not)\b))
      |(?:hardly|never)(?=[\"']?\ ?(?:[.,;:!?-]|$))
      |(?:nonsense|far\ from\ it|{_BE_NOT}
      |not\ (?:at\ all|so|true|really|according\ to|(?:a|one)\ bit|in\ the\ least)|of\ course\ not
      |(?:of\ course|clearly|plainly|certainly|obviously)\ {_BE_NOT}|nothing\ of\ the\ (?:kind|sort)
      |do(?:\ not|n'?t)\ be\ (?:absurd|daft|ridiculous|silly)
      |(?:i|we)\ do(?:\ not|n'?t)\ think\ so(?!\ (?:many|much)\b))\b(?!\ (?:doubt|one\b(?!\ of)))
      |(?:(?:absolutely|certainly|definitely|clearly|surely|probably)\ not|rubbish|bunk|poppycock)
        (?=[\"']?(?:[.,;!?-]|$)))
    """,
    re.VERBOSE,
)
# And to one that asks nothing else than whether this is one: "Is this a siege? The court says no."
BARE_ANSWER = re.compile(
    rf"""
    [\"']?\?{{1,3}}[\"']?\ ?[\"']?(?P<bare>
      there\ (?:is|was|are)\ (?:none|no\ such\ thing)\b
      |there\ (?:is|was)(?:\ not|n'?t)\ (?:one|any)\b
      |that(?:'s|\ is|\ was)\ (?:an?\ |pure\ |just\ |simply\ )*{FALSE}\b
      |(?:the\ )?(?:\w+\ )?answer\ (?:is|was)\ (?:no|not)\b
      |(?:[\w'-]+\ ){{1,5}}(?:{_SAYS}\ (?:no|not|{_BE_NOT}|otherwise)(?=[\"']?(?:[.,;!]|$))
        |(?:deny|denies|denied)\ (?:it|this|that)\b)
    )
    """,
    re.VERBOSE,
)
# "is not under siege": and nothing that the name is a part of ("not under siege rules")
UNDER_IT = re.compile(
    r"[\"']? ?(?:[.,;:!?)-]|$|(?:and|or|but|by|in|at|now|any|yet|as|because|while|when"
    r"|that|this|on|since|for|until|before|after|during)\b)"
)
# "Nobody saw a siege in the town": and nothing that happens to it or tells which ("saw a siege end", "of this size").
SEEN_THERE = re.compile(
    r"[\"']? ?(?:[.,;:!?)-]|$|(?:and|or|but|nor|there|here|today|yesterday|that (?:day|night|year))\b"
    r"|(?:in|at|near|during|inside|outside) (?!(?:its|their|our|years|decades|ages|generations|living|memory)\b))"
)
# "Asked if it was a siege, the mayor said: “It was not.”"
ANSWERED = re.compile(
    rf"""
    [\"']?\ ?,\ (?:[\w'-]+\ ){{1,6}}(?:{_SAYS}|answers?|answered|replies)[:,]?\ [\"']?
    (?P<answered>(?:(?:of\ course|absolutely|certainly|definitely|clearly|plainly)\ )?(?:no|not
      |(?:it|this|that|there|they|he|she)\ (?:is|are|was|were|has|have|had|did|does|do|could|would)(?:\ not|n'?t)))
      (?=[\"']?\ ?(?:[.,;:!?-]|$))
    """,
    re.VERBOSE,
)
# "Claims of a massacre were dismissed", "The massacre claim was thrown out by the court".
REFUSED = re.compile(
    rf"""
    [\"']?\ (?P<refused>(?:is|are|was|were|(?:has|have|had)\ (?:(?:since|long|also|now)\ )?been)
      \ (?:(?!hard|bare|scarce|near|rare)\w{{3,12}}ly\ )?
      (?:denied(?!\ (?:an?|the|any|access|bail|entry)\b)|ruled\ out|{REFUSING}))\b
    """,
    re.VERBOSE,
)
# "A siege was denied by the army", "An outbreak of plague has not been found", "A siege is not what happened"
NOT_SO = re.compile(
    rf"""
    [\"']?\ (?:of\ [a-z-]{{2,20}}\ )?(?P<not_so>
      (?:(?:is|was|(?:has|had)\ (?:(?:since|long|also|now)\ )?been)\ (?:{_HARDLY}\w{{3,12}}ly\ )?(?:denied|ruled\ out)
          |(?:was|(?:has|had)(?=.{{2,4}}\ been)){_NOT}(?:\ been)?\ (?:found|detected|discovered|uncovered))
        (?=[\"']?\ ?(?:[.,;:!?]|$)|\ (?:by|on|in|at|yesterday)\b)
      |(?:is|was)(?:\ not|n'?t)\ what\ (?:happened|occurred|took\ place|(?:this|it|that)\ (?:is|was)
        |(?:[\w'-]{{1,20}}\ ){{1,4}}(?:saw|seen|found|show(?:s|ed|n)?|witnessed)
          (?=[\"']?\ ?(?:[.,;:!?]|$)|\ (?:in|at)\b))
        \b(?!\ next\b)
    )
    """,
    re.VERBOSE,
)
# "The threshold for famine has not been met."
UNMET = re.compile(
    r"[\"']? (?P<unmet>(?:(?:has|have|had)(?: not|n't) (?:yet )?been|(?:is|are|was|were)(?: not|n't) (?:yet )?)"
    r" ?(?:met|reached|fulfilled))\b(?! with\b)"
)
# "less a siege than a queue", and not of more and less of one: "less of a siege than before"
THAN = re.compile(
    r"[\"']? (?:[\w'-]{1,20} )?than (?!(?:before|ever|expected|feared|usual|last|the (?:last|first|one)|it|that|those"
    r"|in|at|he|she|we|they|some|many|most)\b|an? (?:\w+ )?ago\b)"
)

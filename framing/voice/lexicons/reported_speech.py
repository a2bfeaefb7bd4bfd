"""Words by which the rules of reported speech read a sentence: verbs in the forms they need, and small words."""

import re

from framing.core.text.english import function_words
from framing.core.text.english.function_words import AUXILIARY, DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS
from framing.voice.lexicons.reporting_words import ACCUSATIONS, forms_of
from framing.voice.lexicons.speaker_nouns import GROUPS
from framing.voice.lexicons.speaker_verbs import GESTURES, TAKES_AS, VERBS


def _forms(verbs: str, *which: int) -> set[str]:
    """The chosen forms of some verbs: 0 base, 1 third person, 2 -ing, from 3 on past."""
    return {form for verb in verbs.split() for n, form in enumerate(forms_of(verb)) if min(n, 3) in which}


_INSERTED = """
    say add announce write note argue insist acknowledge confirm explain state warn claim allege tweet recall predict
    suggest conclude testify believe think fear hope estimate admit concede contend maintain assert declare reckon
    stress emphasize emphasise remark observe complain caution report suspect speculate agree joke reveal recount
    find show promise vow pledge swear guess lament reiterate imagine suppose assume
    """
# Verbs whose subject and they alone may stand between two pauses: "The bridge, police believe, was …".
BASE = _forms(_INSERTED, 0)
INSERTED = (_forms(_INSERTED, 1, 3) | BASE) - {"sworn"}
NOUNS_TOO = set(
    """
    reports claims notes fears hopes estimates suspects remarks cautions states fear hope report claim note estimate
    remark caution state suspect shows finds
    """.split()
)
NOUNS_TOO |= _forms("promise vow pledge guess lament", 0, 1)
# Verbs that may stand before their subject behind a comma: “…, say critics.”; not “The boys, who were lost, found Lee”.
INVERTED = INSERTED - NOUNS_TOO - _forms("find show", 0, 1, 3) | {"claim"}
# Of these, the ones whose object is hardly ever somebody; but “The club, which was last, recalled Lee”.
SURELY_INVERTED = _forms("say add argue write explain warn insist claim admit concede acknowledge complain", 0, 1, 3)
# … and those of which hardly ever somebody is the object, as in “Board sacks chief, announces chairman”.
INVERTED_WITHOUT_OBJECT = INVERTED - _forms(
    "announce assume caution confirm declare fear imagine observe promise recall recount report reveal suggest suspect",
    0,
    1,
    3,
)
POINTS = _forms("point", 0, 1, 3)  # “…, she points out, …”
ASKS = {"asked", "asks", "wondered", "wonders"}  # “How, she asked, could it be closed?”
ANNOUNCED = set(
    "announced decided feared gathered hoped learned learnt revealed confirmed rumoured rumored".split()
)  # “it was announced”
_TELL = "tell inform misinform remind warn forewarn notify apprise advise admonish assure reassure caution"
TELLS = _forms(_TELL, 0, 1, 2, 3) - {"caution"}
URGES = _forms("urge implore beg beseech exhort", 0, 1, 3)  # somebody to do something
HEARING = _forms(f"{_TELL} urge instruct order implore beg", 3)
HEARING |= {"accused", "promised", "guaranteed"}
HEARING_BODIES = set("court jury jurors inquest inquiry tribunal hearing committee magistrates".split())  # they heard
SUPPOSED = {"alleged", "believed", "said", "thought", "understood", "reported", "claimed"}  # by somebody to have done
BY_SOMEBODY = SUPPOSED | ANNOUNCED  # “it was reported that …”
# “It is … that”: of these, too, nobody is said to be the one who says it, though the tagger takes “it” for the source.
IS_SAID = BY_SOMEBODY | _forms("expect estimate suggest argue suspect assume agree accept acknowledge note recall", 3)
IS_SAID |= set("known felt held found shown".split())
EMERGES = set("emerged emerges emerge transpired transpires".split())
IS_HEARD = HEARING | TELLS | {"promised", "offered", "guaranteed", "asked", "shown", "taught"}  # by who “was promised”
SAYS_THAT = set(
    """
    said says told insisted insists argued argues claimed claims warned warns added adds stated states acknowledged
    acknowledges believes believed explained explains confirmed confirms reported noted alleged alleges announced
    announces predicted predicts suggested suggests contended maintained asserted testified complained conceded
    admitted
    """.split()
)
# Verbs that say something where “that” and a clause follow: those that bring quotations, and of messages and judgement.
_SENT = "radio cable wire message phone email text blog fax telegraph"  # to somebody, who may stand right behind
_WITH_CLAUSE = f"""
    {_SENT} beg wish intimate insinuate resolve judge deduce infer calculate guess conjecture hypothesise hypothesize
    theorise theorize presume suppose prophesy divulge accept avow certify verify stipulate ponder restate doubt mourn
    posit postulate
    """
WITH_CLAUSE = {form for form, kind in VERBS.items() if kind == "finite"} - {"called", "calls", "hit", "hits"}
BASES = {form for form, kind in VERBS.items() if kind == "base"}  # “critics counter that”
WITH_CLAUSE |= _forms(_WITH_CLAUSE, 1, 3)
WITH_CLAUSE |= set("foretold foresaw undertook e-mailed blogged concurs concurred inferred".split())
TELLS_CLAUSE = INSERTED | TELLS | WITH_CLAUSE  # what somebody, or somebody else, is told in so many words
# What people do as well as say: “Thousands marched, students protested, and roads were closed.”
DEEDS_TOO = _forms(
    """
    accept address answer appeal attack bark begin blast celebrate challenge chant cheer continue cry demonstrate fire
    go groan growl hiss jeer lash moan object paint phone post pray protest put read rejoin resolve respond retaliate
    rip scream shoot shriek sing slam snap snarl sob speak thunder wail wax whimper whine yell
    """,
    0,
    1,
    3,
)
# Those that, at the end of a part, may bring what stands beside it: “…, the minister charged, …”; not “…, Lee laughed”.
CLOSING = WITH_CLAUSE - GESTURES - DEEDS_TOO - {"heard"}
SENDS = _forms(f"{_SENT} promise guarantee", 1, 3) | {"e-mailed"}
# Verbs of saying that a clause may follow without "that"; their other uses need an object that is no clause.
SAYS_CLAUSE = _forms(
    "say insist argue claim believe think maintain contend fear hope reckon predict allege warn hint", 0, 1, 3
)
SAYS_CLAUSE |= _forms("swear acknowledge admit concede complain add assert stress", 0, 1, 3)
SAYS_CLAUSE |= _forms("deny", 0, 1, 3)
SAYS_CLAUSE |= _forms("show", 0, 1, 3) - {"shown"}  # “Records show the firm knew”
# Verbs after which a form in -ing tells what somebody says: "denied taking bribes".
_GERUND = "deny admit acknowledge recall regret recommend suggest propose advocate confess describe remember report"
GERUND_VERBS = _forms(_GERUND, 1, 2, 3)
GERUND_VERBS |= _forms("deny admit", 0)
DENIED_THINGS = set(
    """
    any all that it having being ever involvement wrongdoing responsibility knowledge accusations allegations
    claims charges reports rumours rumors
    """.split()
)
NO_GERUND = set(
    "anything everything nothing something during morning evening building spring king thing wing string".split()
)
# Verbs that tell of a deed unless a clause follows: "found the bridge locked", but "found the bridge was unsafe".
GIVES = _forms("offer grant", 0, 1, 2, 3)  # a thing; “offered to mend it” is speech
PERCEIVES = _forms("find see notice discover hear observe feel read show recognise recognize know", 0, 1, 2, 3)

# Verbs and nouns by which somebody calls a thing something (`reported.naming`).
CALLS = _forms("call describe brand dub label name nickname refer term", 0, 1, 2, 3)  # “what Norway calls …”
CALLS_IT = _forms("call brand consider deem declare dub label pronounce term", 0, 1, 2, 3)  # … the pact | a mistake
# … the pact | as a mistake: verbs that bring a quotation so, but for deeds and memories, and verbs of holding.
_HOLDS = "classify define designate recognise recognize regard see view"
CALLED_AS = TAKES_AS - _forms("assail attack blast recall reject", 0, 1, 2, 3) | _forms(_HOLDS, 0, 1, 2, 3)
CALLED_AS |= {"seen", "saw", "referred", "billed"}
ACCUSES = {"accuse", "accused", "accuses", "accusing"}  # … the board | of fraud
COMPARES = _forms("compare liken equate", 0, 1, 2, 3)  # … the pact | to a mistake
SPEAKS_OF = {"speak", "speaks", "spoke", "talked"}
PREFERS = _forms("use prefer employ choose adopt reject avoid", 0, 1, 3)  # … the term | mistake
TERMS = {"term", "word", "phrase", "label", "expression"}  # words for words
ACCUSED_OF = {noun + end for noun in ACCUSATIONS.split() for end in ("", "s")}  # accusations | of fraud
FINDERS = set("audit commission court inquest inquiry investigation judge jury panel probe study tribunal".split())
IN_THEIR = {"words", "eyes", "phrase"}  # “in Norway's words, a mistake”
NAMING_NOUNS = set(
    "characterisation characterization condemnation criticism definition denunciation depiction description designation"
    " dismissal portrayal recognition rejection".split()
)
# What is judged, admitted or announced in a noun: “condemned | the raid”; and what is denied, but no visa or entry.
JUDGES = _forms(
    "condemn denounce decry deplore lament hail applaud predict propose acknowledge concede confirm", 0, 1, 3
) | _forms("demand fear admit", 1, 3)
DENIED = _forms("deny", 0, 1, 3)
GIVEN_OR_DENIED = set(
    "access aid appeal application asylum bail bid care entry food leave motion parole permission permit petition"
    " request requests right rights service services treatment visa visas water".split()
)
REJECTS = _forms("reject dismiss dispute refute rebut contest", 0, 1, 3)
CLAIMED_BY_OTHERS = ACCUSED_OF | set(
    "assertion assertions criticism idea notion report reports rumour rumours rumor rumors suggestion suggestions"
    " theory".split()
)
_CALLS_FOR = dict.fromkeys(_forms("call", 0, 1, 3), ("for",))
WITH_PREPOSITION = _CALLS_FOR | dict.fromkeys(_forms("warn", 0, 1, 3), ("of", "about", "against"))

BE = function_words.BE | {"'s"}
AUXILIARIES = AUXILIARY - BE - {"went", "on", "to", "aloud"} | {"since", "repeatedly", "both", "all", "previously"}
FINITE = set(
    """
    would will could can should must may might had has have was were is are did does do ca wo won't lost left came
    went made took knew saw got gave held ran fell broke began felt kept met paid sent spent stood thought wanted
    need needs want wants know knows remain remains said says isn't aren't wasn't weren't doesn't don't didn't
    hasn't haven't hadn't can't couldn't wouldn't shouldn't cannot it's that's there's they're he's she's we're i'm
    you're i've we've they've i'd he'd she'd they'd we'd i'll he'll she'll they'll we'll it'll let
    """.split()
)
RELATIVE = set("who which that when what how whose whom where".split())
OF_CLAUSES = FINITE | RELATIVE  # what no phrase without a verb holds
WH = set("how why what whether".split())
NO_SUBJECT = RELATIVE | set(
    """
    and but as while because if than so why nor or not in on at to for of with by from after before since once though
    although until including then just even also whatever whichever whoever however no
    like has have had is was were are there according adding saying
    """.split()
)
SUBORDINATES = set(
    """
    after when if as while because since until although though before once asked speaking like unlike whereas despite
    according instead still meanwhile but and yet so then now following without even
    """.split()
)
# What begins the circumstances of saying: "…, he said on Sunday, days after the vote."
CIRCUMSTANCES = set("as while when after before amid following since minutes hours days weeks months years".split())
OPENERS = set("in on at during for with by from to over under among later earlier last this just to".split())
# How the rest of an attribution begins: when, where, to whom.
ADJUNCTS = (
    set("in on at during to via from by after before when through as of about following".split())
    | set("later earlier early late last this recently yesterday today overnight afterward afterwards again".split())
    | set("publicly privately mon tues wed thurs fri sat sun".split())
    | DAYS
)
# How what follows a pause begins where the content is over.
STOPS = set(
    """
    adding citing saying noting referring according insisting arguing warning telling calling including although though
    despite
    """.split()
)
CLAUSE_STARTS = PRONOUNS | function_words.OPENS_PHRASE
CLAUSE_STARTS |= set("there these those most many nobody nothing everyone people either neither all".split())
CLAUSE_STARTS -= {"who"}
BARE_HEARERS = function_words.OBJECTS | {"you"}
HEARER_NOUNS = GROUPS | set(
    """
    assembly audience briefing commission committee conference congress council court gathering hearing inquest inquiry
    jury lawmakers magistrates media meeting panel parliament press rally readers reporters session staff summit
    television tribunal tv viewers voters
    """.split()
)
# What is claimed that is no statement: "claimed the title", "claimed forty lives".
CLAIMED_THINGS = set(
    """
    allowance award ball baggage benefits bonus bronze cap catch catches championship compensation cross crosses crown
    cup damages deduction double expenses fifty goal goals gold half-century hat-trick hundred inheritance land lead
    life lives luggage mantle medal medals nomination pension place podium point points pole prize prizes race rebound
    rebounds record refund reward scalp scalps seat seats set share silver spoils spot stage tackle tackles territory
    throne tie title titles treble trophies trophy try victim victims victories victory wicket wickets win wins
    """.split()
)
# What is told that is no statement: "told stories to the children", "told him a joke", "told the truth".
# “said goodbye to all”, “could not say a word”, “says nothing about drones”: no words that anybody could repeat.
_SAID_THINGS = (
    "goodbye|goodbyes|farewell|hello|hi|thanks|thank\\syou|grace|mass|nothing|little|no\\smore|something|anything|yes\\sto"
    "|no\\sto|good(?:\\s(?:night|morning|afternoon|evening|day)|bye)|sorry(?!\\sfor)|amen|please"
)
SAID_THINGS = re.compile(rf"(?:(?:a|his|her|their|our|my)\s)?(?:few\s)?(?:{_SAID_THINGS}|words?|prayers?)\b|this\sas\b")
TOLD_THINGS = set("story stories tale tales joke jokes lie lies truth time fortune fortunes secret secrets".split())
VIEWS = {"view", "opinion", "estimation", "judgment", "judgement", "telling", "account", "assessment", "reckoning"}
# “by Lee's own admission”, “by the firm's estimate”
ACCOUNTS = VIEWS | set("acknowledgement acknowledgment admission calculation calculations confession estimate".split())
ACCOUNTS |= {"accounts", "admissions", "estimates", "reckonings"}
BEFORE_PARTICIPLE = DETERMINERS - {"that", "this", "what", "each", "every", "some", "any"}  # "the reported cases"
# Set phrases with a verb of saying, whose subject is nobody.
NOBODY_SAYS = re.compile(
    r"\b(?:go(?:es)?\swithout\ssaying|needless\sto\ssay|all\stold|that\sis\sto\ssay|suffice\s(?:it\s)?to\ssay|strange\sto\ssay"
    r"|(?:safe|fair|enough|trite)\sto\ssay|(?:that|this)\s(?:being\s)?said"
    r"|neither\s(?:confirm|den|admit)\w{0,5}\snor\s(?:confirm|den|admit)\w{0,5})\W*$",
    re.IGNORECASE,
)
NO_NOUN = DETERMINERS | PREPOSITIONS | {"and", "or", "of", "to"}
# What things go by, and nobody says: “according to age”.
SCALES = set(
    "ability age availability circumstance circumstances class custom demand gender height income length merit need"
    " needs plan rank schedule season seniority size skill taste tradition type wealth weight".split()
)
# Where and when somebody says so: “said at a press conference that …”
OCCASIONS = set(
    """
    address briefing broadcast call conference court debate event evidence hearing inquest inquiry interview meeting
    morning evening night afternoon week month year parliament passing podcast press private programme public radio
    rally record speech session television trial tv video writing
    """.split()
)

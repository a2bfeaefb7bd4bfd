"""Word lists for finding speakers: the verbs that bring a quotation in their forms, and the pasts that end a phrase."""

from framing.voice.lexicons.reporting_words import VERB_OF, forms_of

HEARS_FROM = {"hear", "hears", "heard", "learned", "learnt"}  # “heard from Lee that …”: her words
# Verbs that bring a quotation, besides the `reporting_words`.
_VERBS = """
    address admonish apologise apologize assail attack bark blast brag brand celebrate challenge chant characterise
    characterize charge cheer chide christen coin compare confide continue crow cry defend demur deride dub echo email
    enthuse exhort gush hail hint holds holler hope imply instruct interject invoke label lambast lash laugh lob
    marvel mock muse name nickname order paint portray post question rail rant refer reflect remember retaliate
    retweet ridicule rip scoff scream shout sigh slam snap specify speculate text thank trash wax whisper worry yell
    bawl bellow bemoan blurt cable decree fax fret fume gloat groan growl grumble grunt hiss intone jeer jest message
    moan mumble murmur mutter pray preach query radio recite rejoin reminisce rule scold shriek sneer snarl sob splutter
    stammer stutter taunt thunder wail whimper whine wire
""".split()
# Verbs that bring one in these forms alone, and participles.
_OTHER_FORMS = """
    written spoken sworn shown termed read swear begin begins began beginning shoot shot hit hits mean meant put puts
    putting go goes went going sing sang singing hear believe believes believed believing fire fired
""".split()
# Forms that are as often nouns: they count only where no article or adjective makes them one.
ALSO_NOUNS = set(
    """
    address addresses advocate advocates answer answers appeal appeals attack attacks blame boast brand brands call
    calls caution challenge challenges charge charges cheers claim claims comment comments counter cry demand demands
    echo email emails express fear fears hope hopes joke jokes label labels mention name names note notes object order
    orders pledge pledges post posts praise promise promises protest protests question questions quote quotes
    reason reasons rip remark remarks reply report reports request requests shot state states stress tease text texts
    threat trash tweet tweets voice voices warning vow vows finding reading showing meaning feeling point points read
    reads show shows put puts find finds fire mean go goes going cable cables fax groan groans growl grunt hiss jest
    message messages moan moans murmur murmurs query queries radio radios rule rules ruling shriek shrieks sneer taunt
    taunts thunder whine wire wires wail wails
    """.split()
)
PARTICLE = {"shot": "back", "shoot": "back", "pointed": "out", "points": "out", "pointing": "out", "went": "on"}
PARTICLE |= {"put": "it", "puts": "it", "fired": "back", "goes": "on", "point": "out", "go": "on", "putting": "it"}
PARTICLE |= {"hit": "out", "hits": "out"}
# Pasts without -ed that may bring somebody's words where a name stands beside them ("“No,” spat Lee").
IRREGULAR_PASTS = set(
    "began bit blew broke burst came cut drew fell got held kept laid leapt lied put quoth ran sang shook shot spat"
    " stuck swore threw thought told went wept wrote said spoke".split()
)
# Pasts that are no noun and no adjective: a noun phrase is over before them, also where nothing is said.
PLAIN_PASTS = IRREGULAR_PASTS - {"cut", "laid", "put", "bit", "fell", "spoke", "broke"}
PLAIN_PASTS |= set(
    """
    became beat bought brought built caught chose did drew drove fled flew forgot fought gave grew hid hung knew led
    lent lost made met overthrew paid ran rose sank sat saw seen sent sold sought spent stole stood struck sued swept
    taken taught took tore undertook upheld went withdrew woke won wore worn
    clung crept dealt dug forbade foresaw forgave froze misled mistook misunderstood outdid overcame oversaw overtook
    rebuilt resold retook rewrote rode shrank slept slid sprang spun strove swam swung undid understood withheld
    withstood
    """.split()
)
# … and those that are nouns or adjectives as well: only before what begins another phrase (“left the hall”).
PASTS_THAT_ARE_NOUNS = set("bit broke cut fell hit left put quit set shot shut spoke spread".split())
# Whose object speaks: "Lee quoted Ray as saying", "Ray was cited as saying".
_QUOTING = "quote cite paraphrase report record overhear hear describe remember recall misquote".split()
# Without an object a past form of these is a passive: "the mayor, accused of …", "Mayor told to …", "asked about …".
_NEEDS_OBJECT = """
    accuse address advise ask assure attack blame blast brand call challenge charge chide cite condemn criticise
    criticize denounce deride describe dub hail inform instruct label lambast mock name nickname notify order praise
    quote rebuke remind ridicule scold slam suspect tell urge
""".split()
_NAMING = "brand call dub label name nickname term".split()  # “… branded ‘a liar’”
_AS = """
    assail attack blast brand characterise characterize condemn criticise criticize decry denounce depict
    deride describe
    dismiss hail label lambast mock portray praise recall reject ridicule slam
""".split()  # “… dismissed it as ‘nonsense’”
_DENYING = "deny refute rebut disavow contradict reject dismiss dispute contest repudiate".split()
# What somebody does before going on to speak, where a sentence says no more of it.
GESTURES = set(
    "laughs laughed smiles smiled grins grinned shrugs shrugged sighs sighed nods nodded frowns frowned".split()
)
_BASE = "say tell write speak think believe hear mean go point find show".split()
_NEVER = set("see know expect".split())  # what somebody thinks, seldom what somebody says


def _verbs() -> dict[str, str]:
    """Each form of each verb: "finite" (said, says), "base" (say: needs a plural or an auxiliary) or "ing"."""
    found: dict[str, str] = {}
    for verb in dict.fromkeys([*VERB_OF.values(), *_VERBS]):
        if verb not in _NEVER:
            third, going, past = forms_of(verb)[1:4]
            short = verb.removesuffix("e")  # quip, quipped: doubling does no harm where it is wrong
            found |= {third: "finite", past: "finite", f"{short}{short[-1]}ed": "finite", verb: "base"}
            found |= {going: "ing", f"{short}{short[-1]}ing": "ing"}
    for form in _OTHER_FORMS:
        found[form] = "ing" if form.endswith("ing") and form != "sing" else "finite"
    return found | dict.fromkeys(_BASE, "base")


VERBS = _verbs()


def _all_forms(verbs: list[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in forms_of(verb))


def _pasts(verbs: list[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in forms_of(verb)[3:])


# Whoever is punished for words has said them: “sued the paper for saying …”.
PUNISHING = _all_forms("arrest ban charge detain discipline fine fire jail punish sack sentence sue suspend".split())
# Whoever is made to do something does it: “prompting Lee to say …”.
_MAKING = "allow cause compel drive embolden enable encourage force inspire lead move oblige prompt provoke push spur"
MAKING = _all_forms(_MAKING.split())
# How somebody is heard: whoever yells is not who tells of it.
_HEARD = """
    bark bawl bellow blurt chant cheer cry hiss holler interject mumble murmur mutter rap recite scream shout shriek
    sing stammer stutter wail whimper whisper yell
""".split()
HEARD = _all_forms(_HEARD)
QUOTING, DENYING, TAKES_AS = _all_forms(_QUOTING), _all_forms(_DENYING), _all_forms(_AS)
NEEDS_OBJECT, NAMING_PASTS, TELLING_PASTS = _pasts(_NEEDS_OBJECT), _pasts(_NAMING), _pasts(["tell", "inform", "remind"])
# Forms that make a passive after "was": the participles.
PARTICIPLES = frozenset(
    word
    for word, kind in VERBS.items()
    if kind == "finite" and (word.endswith("ed") or word in ("told", "written", "said", "spoken", "sworn"))
)

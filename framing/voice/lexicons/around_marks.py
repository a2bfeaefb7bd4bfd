"""The words before and after quotation marks that tell what stands in them: a work, a nickname, a sign, a word itself.

Each pattern ends at the opening mark or begins after the closing one. All of them are English.
"""

import re

from framing.core.text.english.function_words import DAYS
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, SHORT_MONTHS
from framing.voice.lexicons.reported_speech import HEARING_BODIES, TERMS
from framing.voice.lexicons.reporting_words import forms_of
from framing.voice.lexicons.speaker_nouns import SAYING_NOUNS


def _any_form(verbs: str, of: slice = slice(None)) -> str:
    """A pattern of the forms of some verbs: “praise”, “praises”, “praising”, “praised”."""
    return any_of(*(form for verb in verbs.split() for form in forms_of(verb)[of]))


_CHANGED = slice(1, None)  # where the base is a noun as well: “a label”, but “labelled”

# Words that a title does not capitalise.
SMALL = set(
    """
    a an and as at but by de du for from in into la le nor of off on onto or out over per the to up via vs with
    """.split()
)
SO_CALLED = re.compile(
    r"\b (?: so[- ]called | quote[-,\s]{1,2}unquote,? ) \s+ (?:\w+\s+)? $", re.VERBOSE | re.IGNORECASE
)
TAG = re.compile(r"<[A-Za-z][^<>]{0,600}=\s?$")  # <a title="…">: markup that was left in a text
KNOWN_AS = re.compile(
    r"""
    (?: \b (?: known | sold | marketed | packaged | trademarked ) \b [^.;“”"]{0,40} \b as
      | \b (?: code-?named | nicknamed | christened | aka | alias | (?:nick)?name[ds]? | (?:stage|pen|code)\sname
        | call\s?sign )
        (?: ,? \s (?:is|was|of|simply|only) )? [,:]?
      | \b (?: nicknamed | christened ) \s (?: him | her | it | them | (?:the|his|her|its|their|our) \s [\w-]{1,30} )
      | (?P<called> \b (?: is | are | was | were | be | been ) \s (?:\w{2,12}\s)? (?:called|named) )
      | \b a\.k\.a\.,?
      | (?: , | \b an?\s[\w-]{1,30} ) \s (?:called|named)                # the app, called “…”; a drug called “…”
    ) (?: \s the )? \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The raid, dubbed “Operation X”: a name that begins with what it is the name of, after a participle without an object.
NAMED_SO = re.compile(r"(?:,|\w)\s(?:christened|code-?named|dubbed|called|named|nicknamed|titled|labell?ed)\s+$")
OPERATION = re.compile(r"(?:Exercise|Mission|Operation|Plan|Project|Programme|Program|Task\sForce|Team)\s[A-Z]")
# Lee’s phrase that it was “…”, her jibe about “…”, its motto, “…”
OWNED_REMARK = re.compile(
    rf"""
    (?: \w[’']s | s[’'] | \b(?i:his|her|their|its) ) \s (?:[\w-]{{1,40}}\s)? (?:{"|".join(sorted(SAYING_NOUNS))})
    (?: \s (?:that|of|about) \b [^.;“”"]{{0,80}} | (?:\s(?:is|was|were|has\sbeen)(?:\sto)? | [,:])?\s{{1,9}} ) $
    """,
    re.VERBOSE,
)
_CLAIM = any_of(
    "accusation allegation assertion assurance boast claim complaint mantra motto pledge prediction",
    "promise refrain report rumou?r slogan suggestion talk taunt vow warning",
)
# Claims of “…”, talk of a “…”: somebody said so; not “the claims of the “experts””, whose they are
CLAIMED = re.compile(rf"\b(?:{_CLAIM}s?|(?:a|the) charge|charges) of (?:an? )?$", re.IGNORECASE)
# Lee was reminded by the court that it was “…”
HEARER_CUE = re.compile(
    r"\b(?:reminded|informed|assured|advised|notified|taught|promised|ordered)\b[^.;“”\"]{1,60}\bthat\b[^.;“”\"]{0,60}$"
)
# The inquest heard (that) it was “…”
HEARD = re.compile(
    rf"\b{any_of(*sorted(HEARING_BODIES))}(?: has| have| had| also){{0,2}} heard\b[^.;“”\"]{{1,80}}$", re.IGNORECASE
)
# Lee whispered “…”, a card reads “…”: no word of theirs for what others say
UTTERED = re.compile(
    r"\b(?:(?:gasp|growl|hiss|mouth|mumble?|murmur|mutter|sigh|snap|whimper|whisper)(?:e?s|p?ed|d|p?ing)"
    r"|read(?:s|ing)?)[,:]?\s+$",
    re.IGNORECASE,
)
# “For Lee, the plan is “…””: whose view it is
TO_WHOM = re.compile(
    r"^(?:For|To)(?= (?:[a-z][\w’'-]{0,20} ){0,3}[A-Z][\w’'-]{1,30}, [^.;“”\"]{1,60}\b(?:is|are|was|were|remains?)"
    r"(?: \w{1,12})? $)"
)
# “The plan was waved away as “…” by Lee”
JUDGED_AS = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:\w{1,15} ){0,2}(?!used|known|listed)\w{2,20}(?:ed|en)(?: \w{1,8})? as $"
)
# “Lee pointed to “…””, “Lee expressed “…””, “Lee apologised to all for “…””: Lee's words
POINTS_TO = re.compile(
    rf"\b(?:{_any_form('blame convey')}|{_any_form('express voice', _CHANGED)}|{_any_form('point')} to"
    rf"|{_any_form('apologise apologize')}(?: to [^.,;“”\"]{{1,40}})? for) (?:an? |any |the |his |her |its |their )?$"
)
# “…,” he paused, “am tired”: marks that go on, behind a few words between commas.
INTERRUPTED = re.compile(r"^[“‘\"'][^“”\"]{1,300}(?:,[”’\"']|[”’\"'],)\s[^.,;:“”\"]{1,60},\s+$")
# (“Bring back the tram”, May 3): what a letter to the editor answers.
ANSWERED = re.compile(
    rf",\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{any_of(*MONTHS, *SHORT_MONTHS)}|(?i:{any_of(*sorted(DAYS))})"
    r"|Letters?|Opinion|Leader|Editorial|Comment)\b"
)
GIVEN_NAME = re.compile(
    r"(?:^|[\s(—])(?:(?P<article>[Tt]he|[Aa]n?|[Oo]f)\s+)?(?P<name>[A-Z][\w’-]*[a-z]|[A-Z]\.)\s+\(?$"
)
SURNAME = re.compile(r"\)?\s{1,20}(?P<name>(?:(?:van|von|de|der|den|al|bin|ben|el)[\s-]){0,4}[A-Z][\w’-]{1,60})")
# Gaza “Humanitarian” Foundation: a word doubted within a body's name, no nickname.
BODY = re.compile(
    r"""(?:
    Act | Agency | Army | Association | Authority | Bank | Bill | Board | Bureau | Cent(?:er | re) | Club |
    Coalition | Commission | Committee | Company | Conference | Congress | Corps | Council | Court | Day |
    Department | Division | Federation | Forces? | Foundation | Front | Fund | Government | Group | Guards? |
    Institute | Initiative | Kingdom | Law | League | Ministry | Movement | Network | News | Office |
    Organi[sz]ation | Party | Plan | Police | Press | Program(?:me)? | Republic | School | Service | Society |
    State | Times | Trust | Union | University | Zone )s? $""",
    re.VERBOSE,
)
# The “State of Norvale”, the “Northern Army”: what rules and is armed may be held at a distance under its whole name.
RULING = re.compile(
    r"""
    (?: (?: Army | Emirate | Government | Kingdom | Ministry | Republic | State )s? \s of \s [A-Z] .{0,60}
      | .{1,60} \s (?: Administration | Army | Authority | Cabinet | Caliphate | Court | Emirate | Entity | Forces?
        | Government | Kingdom | Ministry | Parliament | Police | Regime | Republic | Resistance | State | States ) ) $
    """,
    re.VERBOSE,
)
# The Harbour Trust (“HT” or the “Trust”): a name in brackets, by which a text calls what stands before them.
SHORTENED = re.compile(
    r"[A-Z][\w.’'-]{1,40}(?: [\w./]{1,20})? \((?:the )?(?:[“\"‘'][^“”\"‘’']{1,30}[”\"’'],? (?:and|or) (?:the )?)?$"
)
SHORTENED_NEXT = re.compile(r"\)|,? (?:and|or) (?:the )?[“\"‘']")
WORD_ITSELF = re.compile(
    r"""
    \b (?: adjective | euphemism | expression | hashtag | label | letter | name | noun | phrase | prefix | suffix | term
      | verb | word ) s?
    (?: ,? \s (?:like|such\sas|as) )? [,:]? \s+
    (?: ["“‘'] [^"”’']{1,30} ["”’'] ,? \s+ (?:(?:and|or) \s+)? ){0,4}     # the words “river” and
    $
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORD_AFTER = re.compile(
    r"""
    ,? \s{1,20} (?: (?:is|was|were|are) \s{1,20} (?:a|an|the|not\s(?:a|an|the)) \s{1,20} (?:\w{1,40}\s{1,20})?
        (?:word|term|phrase|expression|euphemism|noun|verb|adjective)\b
      | (?:means?|meant|comes\sfrom|came\sfrom|derives|rhymes|translates) \b )
    """,
    re.VERBOSE,
)
# Names of languages: most by their endings.
_LANGUAGE = r"""(?: [A-Z]\w*(?:ic|ian|ish|ese|rew|ench|man|ean|eek|atin|indi|rdu|utch|hili|ali|aans|ole|wa|nsa|ba|ula)
    | Berber | Czech | Farsi | Gujarati | Hausa | Hawaiian | Igbo | Inuktitut | Lao | Malay | Malayalam | Manx | Māori
    | Maori | Marathi | Nahuatl | Norse | Pashto | Patois | Persian | Punjabi | Quechua | Romani | Sanskrit | Scots
    | Slovak | Swahili | Tagalog | Tamil | Telugu | Thai | Twi | Uzbek | Welsh | Wolof | Xhosa | Yiddish | Zulu )"""
GLOSS = re.compile(  # Arabic for “shaking off”; from the Latin vibrare, “to shake”
    rf"""
    \b (?: {_LANGUAGE} \s (?:for | (?P<foreign>[\w’'-]{{2,30}} (?:\s[\w’'-]{{2,30}}){{0,2}}), (?:\sor)?)
      | literally,? | stand(?:s|ing) \s for | [A-Z][\w’'-]{{1,30}}, \s or
      | (?P<means> mean(?:s|ing) | translat(?:es|ed|ing) \s (?:\w+ly\s)? (?:as|to) ) )
    \s+ $
    """,
    re.VERBOSE,
)
USED = re.compile(
    rf"""
    \b (?: {_any_form("add answer choose hurl invoke repeat say speak use utter")} | with\sthe\swords
      | {_any_form("call", _CHANGED)} (?!\s(?:the|that|this)\s(?:word|term|phrase|label|expression)\b) )
    \b [^.;]{{0,40}} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
USED_BY = "chosen coined invoked popularised popularized repeated used uttered".split()  # a term that was … by Lee
_TERM = any_of(*sorted(TERMS))
_USED = any_of("chose coined invoked invokes repeated used uses")  # a term that Lee …
# “…” has been used by Lee; “…” was a phrase that Lee used: after the marks, somebody's use of a word.
USED_AFTER = re.compile(
    rf"""
    \s{{1,20}} (?:
      (?:is|are|was|were|has|have|had) \s{{1,20}} (?:(?:also|been|first|often)\s{{1,20}}){{0,2}}
        {any_of(*USED_BY)} \s{{1,20}} by
      | (?:is|was|were|are) \s{{1,20}} (?:an?|the) \s{{1,20}} {_TERM} \s{{1,20}}
        (?:(?:that|which)\s{{1,20}})? (?:[\w’'-]{{1,40}}\s{{1,20}}){{1,4}}? {_USED}
    ) \b
    """,
    re.VERBOSE,
)
# A phrase that Lee used, “…”
USED_BEFORE = re.compile(
    rf"""
    \b {_TERM}s? \s (?:(?:that|which)\s)? (?:[\w’'-]{{1,40}}\s){{1,4}}? {_USED} [,:]? \s+ $
    """,
    re.VERBOSE,
)
NOT_USED = re.compile(
    r"\b(?:never|not|nowhere|no|nobody|none|without|avoid\w*|declin\w*|refus\w*)\b|n[’']t\b", re.IGNORECASE
)
# The “experts” called for it, these “friends” say so: marked words that are the subject of the verb after them.
SUBJECT_BEFORE = re.compile(r"(?:^|\s)(?:the|these|those|such|its|his|her|their|some|an?|our)\s+$", re.IGNORECASE)
_OPENS = "beg[ai]ns? | (?: clos | conclud | end | finish | open | start )e?[ds]"
# Words on a sign, in a slogan, from a crowd.
CROWD = re.compile(
    rf"""
    (?: \b (?P<cry> {_any_form("boo chant cry roar scream shout yell")} | slogans? | captions? | chyrons? | epitaphs?
        | inscriptions? | messages? | stamp | subject\sline | tagline )
        (?: \s (?:of|out|back|in\schorus|is|was) )?
      | \b (?P<sign> signs? | placards? | banners? | posters? | (?:T-)?shirts? | stickers? | graffiti | badges?
        | billboards? | flags? | caps? | hats? | buttons? | leaflets? | flyers? | pamphlets? | plaques? | captions?
        | notes? | letters? | messages? | texts? | tattoos? | inscriptions? | epitaphs? | armbands?
        | wristbands? | murals? | notices? | postcards? | telegrams? | labels? | memos? | e-?mails?
        | tweets? ) \b [^.;“”"]{{0,40}}
        \b (?P<cue> read | {_any_form("announce declare demand proclaim read say urge warn", _CHANGED)} | with | words
          | {_OPENS} )                                                             # the letter began “…”
      | \b (?: address | essays? | poems? | prayers? | sermons? | speech(?:es)? | statements? ) \b [^.;“”"]{{0,40}}
        \b (?P<turn> {_OPENS} ) (?: \s with )?
      | \b (?:that|which) \s (?P<reads> reads? | says )
    ) [,:]? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PAINTED = (
    "sprayed|spray-painted|scrawled|daubed|painted|stencilled|stenciled|chalked|scribbled|carved|emblazoned|embossed"
    "|embroidered|engraved|etched|inscribed|marked|stamped|tattooed"
)
PAINTED = re.compile(  # “…” had been sprayed on the door
    rf"\s{{1,20}}(?:(?:had|has|have)\s(?:also\s)?been|was|were|is|are)\s(?:{_PAINTED}|written|printed)\s"
    r"(?:on|in|across|over|along|onto|above)\b"
)
_SIGN = "signs?|placards?|banners?|posters?|shirts?|stickers?|flags?|slogan|headlines?|graffiti"
ON_A_SIGN = re.compile(  # “…” read a banner; “…!” shouted hundreds
    rf",?\s{{1,20}}(?:(?:read|reads|said|says|proclaimed|declared|demanded)\s(?:the|an?|one|his|her|their|another)\s"
    rf"(?:[\w-]{{1,30}}\s){{0,2}}(?:{_SIGN})\b|(?:shouted|chanted|yelled|screamed|roared|sang|booed)\b)"
)
PAINTS = re.compile(rf"\b(?:{_PAINTED})\s(?:with\s)?(?:the\s(?:words?|slogan)\s)?$", re.IGNORECASE)
# A clause of its own after the marks: a verb of saying in it is of somebody else.
OTHER_CLAUSE = re.compile(r"\b(?:while|whereas|though|although|but)\b")
NAMED = re.compile(
    rf"""
    \b (?: (?<!\ba\s) (?<!\bthe\s) (?:call(?!\s(?:for|to|on)\b) | dub) | {_any_form("refer", _CHANGED)}\sto | labelling
      | {_any_form("brand call cite denounce describe dub hail label name nickname reference term", _CHANGED)} ) \b
    [^.,;]{{0,40}} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BLAMES = """
    admire assail attack blast castigate characterise characterize condemn criticise criticize decry deplore depict
    deride disparage dismiss excoriate laud lambast lambaste mock pillory portray pound praise rebuke ridicule slam tout
    vilify
    """
_SEES = "certify class classify consider deem defend frame hail paint rate regard see treat view welcome"
# Slammed the plan as “…”, likened the dam to a “…”, mocked the board for “…”: whoever judges chose the word.
JUDGED = re.compile(
    rf"""
    \b (?:
      (?: {_any_form(_BLAMES)} | casts? | casting | (?:went|go|goes|going|gone)\safter | references?\sto )
        \b [^.;:“”"]{{1,80}} \b (?:as | for) (?: \s being )?
      | (?: {_any_form("blast lambast slam")} | (?:hit|hits|hitting)\sout\sat | {_any_form("lash", _CHANGED)}\sout\sat
        | {_any_form("rail")}\sagainst )
        (?= \s+ (?: (?: an? | the | these | those ) \s+ )? $ )
      | {_any_form("compare liken")} \b [^.;:“”"]{{1,80}} \b (?:to | with)
      | (?: {_any_form(_SEES)} | listed | logged | ranked | recorded )
        \b [^.;:“”"]{{1,80}} \b (?:as | to\s(?:be|have\sbeen)) (?: \s being )?
      | {_any_form("find judge rule")} \b [^.;:“”"]{{1,80}} \b to\s(?:be|have\sbeen)
    ) (?: \s (?: an? | the | his | her | their | its ) )? (?: \s [\w-]{{1,20}} )? \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Who does it, in the passive, is no source: “the tax was written by the “elite””.
AGENT = re.compile(r"\b[a-z]{2,20} by (?:(?:the|an?|some|these|those|its|his|her|their|our) )?$")
_FINDS = "adjudge believe certify consider deem declare find grade hold judge proclaim pronounce rate reckon rule think"
# The court found the search “unlawful”: what an object is found to be, which whoever finds it so has said.
COMPLEMENT = re.compile(
    rf"""
    \b (?P<verb> {_any_form(_FINDS)} ) \s
    (?: it | him | her | them | this | that | these | those | me | us | you | (?:him|her|it)self | themselves
      | (?: the | his | her | its | their | our | my | your | this | that | these | those )
        (?: \s [\w’'-]{{1,30}} ){{1,4}}
      | [A-Z][\w’'-]{{1,30}} (?: \s [A-Z][\w’'-]{{1,30}} ){{0,2}} )
    (?: \s (?: an? | too | very | simply ) )? \s $
    """,
    re.VERBOSE,
)
COMPLEMENT_ENDS = re.compile(
    r"\s{0,20}(?:[.,;:!?)–—]|$|(?:and|or|but|after|as|at|because|before|by|during|for|from|if|in|on|since|that|to|under|until"
    r"|when|where|while|with|yet)\b)"
)
# “…,” he said, “No.”: a verb of saying right before the marks makes even one word somebody's.
SAID = re.compile(
    r"\b(?:said|says|saying|asked|asks|added|adds|replied|answered|wrote|tweeted|shouted)[,:]\s*$", re.IGNORECASE
)
SPEECH_AFTER = re.compile(
    r"\s{0,20}(?:[\w’-]{1,40}\s{1,20}){0,3}(?:said|says|asked|added|replied|wrote|chanted|shouted)\b", re.IGNORECASE
)

"""The words by which a page's furniture is known: bylines, credits, links to other stories, requests to subscribe.

Patterns here are general English newsroom usage, matched on one block of the page at a time; `classify` weighs them
with the layout. Nothing here names an outlet, except picture agencies, whose names are how a credit is known.
"""

import re

from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS

MONTH = rf"(?:{'|'.join(month[:3].lower() for month in MONTHS)})[a-z]*\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{MONTH} {DAY},? \d{{4}}|{DAY} {MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
NAME = r"[A-Z][\w.’'-]*"
_ROLE = any_of(
    "reporter correspondent editor columnist writer journalist contributor analyst commentator fellow professor",
    "author bureau_chief producer presenter staff",
)
ROLE = rf"{_ROLE}s?"
_DESK = any_of(
    "chief deputy senior political foreign diplomatic environment environmental health science technology tech",
    "economics economic financial education legal crime home affairs defence defense security social religious sports",
    "sport football arts culture media travel investigations world international national regional local royal",
    "business transport energy labour labor consumer",
)
AGENCY = any_of(
    "AP AFP Reuters REUTERS EPA EFE DPA dpa UPI TASS Xinhua Anadolu IANS PTI ANI JTA JNS ANSA Kyodo PA_Media",
    "Getty(?:_Images)? Flash_?90 Associated_Press Agence_France-Presse United_Press_International Shutterstock Alamy",
)
_PICTURES = r"(?:getty|flash|shutterstock|alamy)"  # agencies of pictures alone


def _any(*patterns: str) -> re.Pattern:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _whole(*patterns: str) -> re.Pattern:
    """For a block from its first character on (so that no pattern is tried anywhere else)."""
    return re.compile(rf"\A(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)})", re.IGNORECASE)


_COUNT = r"\d[\d,]{0,9}(?:\.\d{1,3})?k?"
COMMENT_COUNT = _whole(
    rf"(?:reader |user )?(?:comments?|responses?|replies|discussion)\s*[:(\[]?\s*(?P<after>{_COUNT})\s*[)\]]?:?"
    rf"|(?:all )?(?P<before>{_COUNT}|no|one)\s+(?:reader |user )?(?:comments?|responses?|replies|thoughts):?"
    r"(?: (?:to|on) .{1,200})?"
    r"|(?:all |reader |readers[’'] |user )?comments(?: section)?:?|responses|discussion"
    r"|(?:[^.!?]{1,60}[.!?] )?join the (?:conversation|discussion)(?:…|\.{3})?"
    r"|(?:leave|post|add) a comment|have your say"
    r"|(?:show|view|see|read) (?:all )?(?:\d[\d,]{0,8} )?(?:reader )?comments(?: \(\d[\d,]{0,8}\))?",
)
# The same, and lines that head nothing but comments where these follow at once, in some other languages too.
_OF_OTHERS = any_of(
    "Kommentare? Antworten Gedanken commentaires? réponses? réflexions? comentarios? respuestas? contributions?"
)
THREAD_HEADING = _any(
    COMMENT_COUNT.pattern,
    r"\A(?:conversation|discussion about this (?:post|article|story)|most relevant|top comments)",
    rf"\A(?:(?:vos )?{_OF_OTHERS}(?: \(\d{{1,5}}\)| - \d{{1,5}})?|forum: \d{{1,5}} postings)",
    r"\A\d{1,4} posts?(?: ?[•·|–-] ?page \d{1,4} of \d{1,4})?",  # of a forum
    rf"\A\d{{1,4}} {_OF_OTHERS}(?: (?:zu|auf|sur|à|en|a) .{{1,200}})?",
)

# The number of a comment: "3. ", "(3) ", "[3] ", "#3 ".
COMMENT_NUMBER = re.compile(
    r"[ \t]{0,80}(?P<mark>(?P<hash>#)|[(\[]?)(?P<number>\d{1,6})(?P<stop>[.):\]]|(?(hash)|(?!)))[ \t]{1,80}(?=\S)"
)

CROSSLINK = _whole(
    r"(?:also |must )?(?:read|see|watch|listen)(?: (?:more|also|here|next|now|on|this|the full story))?\s*[:>»|]\s*\S",
    r"(?:related|more on this|see also|don[’']t miss|recommended|in case you missed it)(?: \w+)?\s*[:>»|]\s*\S",
    r"(?:more|explore more|(?:further|background) reading|go deeper|learn more|catch up|(?:what to )?read next"
    r"|also on \w+)"
    r"(?: (?:on|from|about) [\w ’'-]{2,40})?\s*[:>»|]\s*\S",
)
# A link to another page by what that is: "EXPLAINER: …", "Live updates: …". A headline may begin so: only below it.
GENRE_LINK = _whole(
    r"(?:opinion|explainer|in (?:pictures|photos|images|charts|maps)|(?:photo )?gallery|quiz|podcast|interactive"
    r"|live(?: updates?| blog)?|live ?blog|long ?read|fact[ -]?check|newsletter)\s?[:>»|]\s?\S",
)

WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?"
CLOCK = r"\d{1,2}[:.]\d{2}"
BYLINE = _whole(
    # but no sentence ("By Friday the boats had left."): its last word would be small
    rf"(?!(?-i:.{{0,120}}\b[a-z]{{3,20}}\.$))(?-i:by|BY|By):? (?-i:{NAME})(?-i:[\w.,’'&|·•@/ -]){{0,90}}",
    rf"(?:words|opinion|analysis|commentary|comment|review|essay|column|interview|perspective|report|news) by:? "
    rf"(?-i:{NAME}(?: {NAME}){{1,3}})(?: (?:and|&) (?-i:{NAME}(?: {NAME}){{1,3}}))?(?:(?:,| [|·•]) .{{2,40}})?",
    # "Reporting by Ann Lee in Norvale; editing by J. R. Crane", in brackets too
    r"[(\[]?(?:additional |with )?(?:written|reported|reporting|edited|editing|compiled|text|story)"
    r"(?: (?:by|from))\b:? (?=(?-i:[A-Z])|our|staff|wire|agenc|news)(?:[^.]|(?-i:(?<=\b[A-Z])\.)){2,160}\.?[)\]]?",
    r".{3,160}\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|(?:additional )?reporting)\b.{0,60}",
    # when it was published: "Updated 3 March 2031, 10:15", "Mon 3 Mar 2031 10.15 GMT", "10:15 a.m. ET, March 3, 2031"
    r"(?:first |last )?(?:published|updated|posted|modified) "
    r"(?:an? |\d{1,3} )(?:min(?:ute)?|hour|hr|day|week|month)s? ago",
    r"(?:first |last )?(?:published|updated|posted|modified)\b.{0,30}"
    rf"(?:{DATE}|{MONTH} {DAY}|{DAY} {MONTH}|{CLOCK}).{{0,40}}",
    rf"(?:(?:on )?{WEEKDAY},? )?{DATE}(?:[ ,|/·•@-]{{1,3}}(?:at )?{CLOCK}.{{0,20}})?",
    rf"{CLOCK}.{{0,12}}[ ,|/·•-]{{1,3}}(?:{WEEKDAY},? )?{DATE}.{{0,12}}",
    rf"(?-i:{NAME}(?: {NAME}){{0,2}})[ ,|/–—-]{{1,3}}(?:{WEEKDAY},? )?{DATE}",
    # nobody by name: "Staff and agencies", "Our foreign staff", "Reuters in Norvale", "Maria Brenk and agencies"
    r"(?:(?-i:[A-Z][\w.’'-]{0,30}) ){0,3}(?:in (?-i:[A-Z][\w.’'-]{0,30}) )?(?:and )?"
    r"(?:staff|agencies|newsroom|news (?:agencies|services?|desk)|wire (?:reports?|services?))"
    r"(?: (?:and|with) (?:the )?(?:\w{1,20} ){0,2}(?:agencies|reports?|wires?|staff))?",
    # "Maria Brenk reports from Norvale"
    rf"(?-i:{NAME}(?: {NAME}){{1,3}}) (?:reports|reporting) from (?-i:{NAME})(?: (?-i:{NAME})){{0,3}}\.?",
    r"(?:from |by )?(?:our|a) (?:\w+ ){0,2}(?:staff|correspondents?|reporters?)(?: in .{2,40})?",
    rf"(?:sources?:? )?(?!{_PICTURES})(?:{AGENCY})(?: (?:in|and|with) .{{2,40}})?",
    r"(?:staff|special|foreign) (?:writers?|reporters?|correspondents?)",
    # "Maria Brenk Africa correspondent", "Maria Brenk in Norvale and Peter Veltik political editor"
    rf"(?-i:{NAME}(?: {NAME}){{1,3}}),? (?:(?:{_DESK}|and|&) ){{0,3}}{ROLE}"
    rf"(?: in (?-i:{NAME})(?: (?-i:{NAME})){{0,2}})?",
)

# What a post has and no headline: a link, a hashtag, somebody called by a handle.
POST = re.compile(r"https?://|(?<!\w)[#@]\w{2}")

# A writer presented in a sentence of its own, at the head or the foot of an article.
WRITER = re.compile(rf"\A(?:{NAME} ){{1,4}}(?:is|was|are)\b.{{0,90}}\b{ROLE}\b")
# The same as the last paragraph: a note on who wrote it, and no sentence of the story ("… is a reporter who fled").
_NOTED = any_of("researcher lecturer director founder freelancer freelance host photographer intern", _ROLE)
_FULL_NAME = rf"(?!(?:The|This|That|A|An|In|On|At|But|And)\b){NAME}(?:[ ]{NAME}){{1,3}}"
_NAMES = rf"{_FULL_NAME}(?:(?:,[ ]{_FULL_NAME}){{0,3}},?[ ]and[ ]{_FULL_NAME})?"
WRITER_NOTE = re.compile(
    rf"""
    \A(?:About\ the\ authors?:?\ )?(?:
    (?:{_NAMES}|The\ (?:writer|author|columnist|reporter)s?)\ (?:are\ |is\ (?=(?:an?|the)\ |[A-Z]))[^.!?]{{0,90}}
    \b{_NOTED}s?\b(?!\ (?:who\ (?!cover|report|writ|speciali)|whose|that|when|until|since|by|,))
    (?:[^.!?]|\.(?=\w|\ [A-Z]\b)){{0,200}}
    |{_NAMES}\ (?:covers?|reports?\ (?:on|for)|writes?\ (?:about|on|for))\ [^.!?]{{2,90}}
    \b(?:at|for)\ (?:[Tt]he\ )?[A-Z][^.!?]{{1,60}}
    |{_NAMES}\ (?:reported|reports|wrote|writes)\ from\ {NAME}[^.!?]{{0,120}}
    )(?:\.|$)
    (?:\ (?:She|He|They|Her|His|Their|Follow|Contact|E-?mail|Reach|You\ can|Twitter|On\ (?:X|Twitter)|@).{{0,300}})?
    """,
    re.VERBOSE,
)
# Only names (and "and", a role): a byline where no "by" is printed.
NAMES_ONLY = re.compile(
    rf"\A{NAME}(?: {NAME}){{1,3}}(?: (?:in|at) {NAME}(?: {NAME}){{0,2}})?"
    rf"(?:(?:,| and|,? &) {NAME}(?: {NAME}){{0,3}}(?: (?:in|at) {NAME}(?: {NAME}){{0,2}})?)*"
    rf"(?:, [\w ]{{3,40}}| [|·•/] .{{2,40}})?"
)
WIRE_SIGN_OFF = re.compile(rf"\A[-–—(\[]{{0,3}}\s?(?:{AGENCY}|[A-Z]{{2,5}})\s?[)\]]{{0,3}}")
_PARTY = any_of("Labour Conservatives? Tory Tories Democrats? Republicans? Liberals? Greens? Independent Lib_Dems?")
# Where, when and by whom an article was filed: "NORVALE, March 3 (Reuters) -", "Norvale: (IANS)", "(JNS) —".
WIRE_DATELINE = re.compile(
    rf"""
    \A(?:
    (?:(?:[A-Z][\w.’'/-]{{0,30}}|\d{{1,4}}(?:st|nd|rd|th)?\.?|of|the|de|la|al|and
      |\([A-Z][\w\ ]{{2,30}}\)(?=\ \[)|\[[A-Z][\w\ ]{{2,30}}\])(?:\ ?[,:]\ |\ [—–-]\ |\ )){{0,12}}
    (?P<open>^|(?<=[:—–-]\ )|(?<=\d\ )|(?<=\d\.\ ))?  # nothing before it, a colon, a dash, a date: no dash need follow
    [(/](?:(?P<wire>[A-Z]{{2,6}}|{AGENCY})(?:/[A-Z]{{2,6}})?[)/]
      |(?!{_PARTY})(?P<service>[A-Z]\w{{1,20}}(?:\ [A-Z]\w{{1,20}}){{0,3}})[)/](?=\ ?[—–-]))
    (?(open)|\ ?[.]?\ ?[—–:._-])(?!\ [a-z])
    |(?P<alone>{AGENCY})\ [—–-][ ]
    |(?:[A-Z][\w.’'-]{{0,30}},?\ ){{1,5}}(?:\|\ (?P<piped>{AGENCY})\ [|—–-]|[—–-]\ (?P<dashed>{AGENCY})\ [—–-]\ ))
    """,
    re.VERBOSE,
)
# Whose text it is, at the foot: "© 2031 The Associated Press. All rights reserved.", "Source: AFP", "– AFP".
WIRE_FOOT = re.compile(
    rf"""
    ^[(\[]?with\ (?:additional\ )?(?:inputs?|reporting|files|material)\ (?:from|by)\ (?:the\ )?
    (?P<inputs>(?!{_PICTURES}){AGENCY})\b
    |^(?:(?:©|\(c\)|copyright)\W{{0,4}}(?:copyright\ )?(?:\d{{4}}\ )?(?:by\ )?(?:the\ )?|source:?\ |[-–—(\[]{{1,2}}\ ?)
    (?:Thomson\ (?=Reuters))?(?P<wire>(?!{_PICTURES}){AGENCY})(?![\w/]|\ ?(?:images|photo))
    |^(?P<alone>(?!{_PICTURES}){AGENCY})$
    |^(?:by:?\ )?(?:(?-i:{NAME})(?:\ (?:and\ )?(?-i:{NAME})){{1,5}}(?:,\ |\ ?[|/·•]\ ?|\ (?:of|for)\ ))?(?:the\ )?
    (?P<by>(?!{_PICTURES})(?-i:{AGENCY}))(?:\ in\ (?-i:{NAME})(?:\ (?-i:{NAME})){{0,3}}|\ staff|\ writers?)?$
    |(?<=[.!?”"’]\ )[—–-]{{1,2}}\ ?(?P<after>(?!{_PICTURES})(?-i:{AGENCY}))$
    |^this\ (?:article|story|report)\ (?:was\ |is\ |has\ been\ )?(?:originally\ |first\ )?
    (?:(?:published|appeared|provided|produced|written|reported|distributed)\ )?(?:by|on|from|in)\ (?:the\ )?
    (?P<origin>(?!{_PICTURES})(?-i:{AGENCY}))\b
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)

# Who credits a picture: an agency, or a name; and where it appeared: "Anna Lind for The Post", "Anna Lind/Post".
_SERVICE = rf"(?:{AGENCY}|Bloomberg|AAP|PA|ZUMA|Sipa|NurPhoto|Imago|CNN|BBC|NPR)"
_SNAPPER = rf"(?:{NAME}(?: (?:{NAME}|de|van|von|al|bin|and)){{0,5}})"
_HOUSE = rf"(?:[Tt]he )?{NAME}(?: (?:{NAME}|of|the|and|&|via)){{0,6}}"
_ENDED = r"[.!?”\"’'] "
_PICTURE = r"(?:photos?|photographs?|pictures?|images?|credit|video|illustration|graphic|file photo)"
CREDIT = _whole(
    # "FILE PHOTO: …", "Image caption, …", "Image source, …", "In this photo …", "… Credit... Name"
    r"file(?: (?:photo|image|picture|footage))?\s?[:–—-]\s.{2,600}",
    r"(?:image|photo|picture|video|media|graphic|map|figure)s?\s?(?:source|caption|copyright|credit|courtesy)\b.{0,600}",
    r"(?:caption|pictured|above|below|left|right)(?: (?:left|right|above|below|photo|image))?:\s.{2,600}",
    r"in (?:this|an?) (?:\w{1,20},? ){0,8}"
    r"(?:photo|photograph|image|picture|handout|screen ?grab|screenshot|frame|video grab)[ ,].{2,600}",
    r".{0,600}\bcredits?\s?(?:\.{2,3}|…|:)\s?.{2,80}",
    rf".{{0,600}}[.!?”\"’'] (?:(?-i:{AGENCY})(?:-(?-i:{AGENCY}))?(?: photo)?/.{{2,60}}"
    r"|[\w .’'-]{2,60}/handout via .{2,40})",
    rf".{{5,250}}[.!?”\"’'] {_PICTURES}(?: ?90| ?images)?\.?",
    rf"{_PICTURES}(?: ?90| ?images)?|(?:{AGENCY})(?: images| via (?:{AGENCY}|getty.{{0,10}}|reuters)|/.{{2,40}})",
    rf"{_PICTURE}(?: credit| by| courtesy(?: of)?)?\s*[:|]\s*.{{2,80}}",
    rf"{_PICTURE} (?:by|from|courtesy of) (?-i:{_SNAPPER})(?:(?: ?[/,|] ?| for | via )(?-i:{_HOUSE}))?",
    rf".*[.!?”\"’'] {_PICTURE}(?: credit| by| courtesy(?: of)?)?:? [^.]{{2,60}}",
    rf".{{0,400}}[^ ] ?/ ?(?-i:{AGENCY})(?: via .{{2,30}})?",
    rf".{{5,400}}{_ENDED}[—–-]{{1,2}} ?(?-i:{_HOUSE}) (?:file )?(?:pics?|photos?|images?|handout)\.?",
    rf".{{5,400}} (?:©|\(c\)) ?(?-i:{NAME})[^.]{{0,80}}\.?",
    rf".{{5,400}}{_ENDED}(?-i:{_SNAPPER} ?/ ?{_HOUSE}|{NAME}(?: {NAME}){{1,3}}(?: for |, (?=The )){_HOUSE})\.?",
    rf".{{5,400}}{_ENDED}(?:source|photographer|photo credit): [^.]{{2,60}}\.?",
    rf".{{5,400}}{_ENDED}(?:(?:photo |image )?courtesy(?: of|:)? (?-i:{_HOUSE})"
    r"|(?:screen ?grab|screenshot|handout)(?: .{2,40})?)",
    r"(?:photographer|(?:photo |image )?courtesy(?: of)?) ?: ?[^.]{2,80}",
    rf"(?-i:{NAME})(?: (?-i:{NAME})){{0,5}}/.{{2,40}}|{AGENCY} photo.{{0,40}}",
)
CREDIT_IN_BRACKETS = re.compile(r"^(?P<caption>.*?)\s{0,3}[(\[](?P<credit>[^()\[\]]{2,100})[)\]]$", re.DOTALL)
_OF_CREDITS = any_of(
    "photos? pictures? image credit courtesy via handout screenshot screen_?grab pool file illustration graphic"
)
CREDIT_WORDS = re.compile(rf"/|©|\b{_OF_CREDITS}\b", re.IGNORECASE)
# Agencies that a caption of one sentence ends with: "The pier at dawn. AP", "The pier at dawn (Reuters)". A paragraph
# of the story ends so where it is the last: `classify` asks where it stands.
AGENCY_END = re.compile(
    rf"\A(?!.{{0,300}}\b(?:said|says|told|added|reported)\b)(?:[^.!?]|[.!?](?=\S| [A-Z]?[a-z]{{0,3}}\.)){{5,250}}"
    rf"(?:[.!?”’\"'] |[.!?”’\"']? (?=[(\[]))[(\[]?{_SERVICE}(?: photos?)?[)\]]?\.?"
)
PHOTOGRAPHER = re.compile(_SNAPPER)  # in square brackets, which no sentence of a text ends with
CAPTION_CUE = re.compile(
    rf"\b(?:left|right|cent(?:er|re)|pictured|seen (?:here|in)|file photo|handout|undated)\b|{DATE}\.?$", re.IGNORECASE
)

# A line that is nothing but furniture, wherever it stands.
FURNITURE = _whole(
    r"(?:(?:share|tweet|print|e-?mail|copy(?: link)?|whatsapp|facebook|twitter|x|telegram|reddit|linkedin|pinterest"
    r"|save|bookmark|comments?|reply|via|by|on|with|to|this|article|story|page|link|menu|search|home|log ?in|sign ?in"
    r"|subscribe)[\s|·,/&•:]*)+",
    r"(?:skip to (?:main )?content|back to top|advertisements?(?: ?[-–—|] ?(?:continue|scroll|story|article)\b.{0,30})?"
    r"|sponsored(?: content)?|ad|loading|next|previous|close"
    r"|expand|collapse|enlarge|zoom|mute|unmute|full ?screen|show (?:more|less)"
    r"|listen)[.\s]*",
    r"(?!by )[^\W\d][^|»›•·\d]{1,24}(?:[|»›•·][^|»›•·\d]{2,24}){2,}",  # a menu: "News | Sport | Travel"
    r"(?:story|article) continues (?:below|after).{0,40}|continue reading(?: below)?"
    r"|\d{1,3} min(?:ute)?s?(?: read| ago)?",
    r"(?:an? |\d{1,3} )(?:second|minute|min|hour|hr|day|week|month|year)s? ago",
    r"most (?:popular|read|viewed|shared|commented)|trending(?: now)?|latest(?: news)?|editor[’']?s[’']? picks?",
    r"(?:recommended|related|top|more) (?:stories|articles|videos|reading|posts)",
    r"more (?:on|from) (?:this )?\w+(?: \w+)?",
    r"(?:this|the) (?:article|story|report|post|piece|headline) (?:was|has been|is) (?:\w+ly )?"
    r"(?:amended|updated|corrected|edited|revised|changed|clarified)\b.{0,300}",
    r"(?:scroll|story|article) (?:down )?(?:to )?continues?|skip (?:ad|advert\w*|video)",
    r"listen to (?:this )?(?:article|story)(?: ?[·|(]? ?\d{1,3} ?min.{0,12})?",
    r"(?:skip (?:past|to)|after|before) (?:the )?newsletter.{0,30}",
    r"(?:share|print|save|gift) (?:this|full) (?:article|story|page)|save (?:to read|for) later|read later",
    r"enter (?:your|an) e-?mail(?: address)?[.:]?",
    r"(?:also )?(?:read|see|watch)(?: more| also)?\s*[:>»]?",
    r"\d[\d,]* (?:shares|views|likes)|tags?:.*|topics?:.*|filed under:?.*|posted in:?.*",
    r"(?:you (?:may|might|could)|we think you[’']ll) (?:also )?(?:like|love|enjoy|be interested in)"
    r"(?: (?:this|these))?[:.…]*|you (?:may|might) have missed[:.…]*",
    r"(?:promoted|partner|paid|branded)(?: partner)? (?:content|posts?|stor(?:y|ies)|links)"
    r"|(?:content )?from (?:our|the) (?:partners?|sponsors?)|from around the web",
    r"(?:the )?comments (?:to this (?:entry|post|article|story) )?(?:are|have been) (?:now )?closed\.?",
    r"(?:report|suggest|request|submit) (?:an? )?(?:correction|error|typo|mistake|problem|issue)(?: or (?:an? )?\w+)?"
    r"(?: (?:in|with|on|to) (?:this|the|our) (?:article|story|page|newsroom|editors?))?[.:]?",
    r"(?:get|download|try|open(?: in)?) (?:the|our) (?:[\w’'-]+ ){0,5}app\b.{0,20}",
    r"(?:sign|log) ?in to (?:read|continue|comment|save|view|access|listen|unlock)\b.{0,40}",
    r"(?:already|not yet|not) (?:a |have an? )?(?:(?:\w+ )?subscribe[rd]|member|account|registered)\?? ?"
    r"(?:(?:log|sign|click)\b.{0,40})?",
    r"follow (?:us|(?-i:[A-Z@])[\w’'@. -]{1,50}) on (?:x|twitter|facebook|instagram|tiktok|youtube|telegram|whatsapp"
    r"|threads|bluesky|linkedin|google news|social media)\b.{0,40}",
    r"(?:watch|listen)(?: (?:it|now))? live(?: (?:now|here|on (?-i:[A-Z]).{1,30}))?[.:!]?",
    r"(?:read|see|view|watch|listen to) (?:the|our) (?:full|original|whole|entire|complete) "
    r"(?:story|article|report|interview|coverage|episode|video|statement|transcript|list|series)"
    r"(?: (?:here|below|now|on)\b.{0,40})?[.:»>]*",
    r"(?:read|see|find|follow|explore)(?: (?:all|more)(?: of)?)? our (?:full |latest |live |complete |in-depth )*"
    r"(?:coverage|reporting|guide|explainer|analysis|live ?blog|updates)\b.{0,60}",
    r"(?:join|follow|subscribe to) (?:us on|our) (?:[\w’'-]+ ){0,3}(?:whatsapp|telegram|facebook|discord"
    r"|signal|channel|community|group)\b.{0,60}",
    r"(?:click|tap|swipe|hover|pinch)(?: or (?:click|tap|swipe))? (?:here )?(?:to|for) "
    r"(?:expand|enlarge|zoom|play|view|see|read|open|close|listen|watch|more|unmute|share|copy)\b.{0,30}",
    r"(?:view|open|see|show|enlarge) (?:the |this )?(?:image|photo|picture|gallery|slideshow)s?"
    r"(?: (?:in|on) (?:full ?screen|(?:an? |the )?(?:gallery|light ?box|new (?:tab|window))))?",
    r"(?:enable|turn (?:on|off)|allow|get|manage|disable) (?:\w+ )?"
    r"(?:notifications?|(?:(?:breaking )?news |push )?alerts?|cookies)",
    r"(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences)|(?:accept|reject|allow|agree to) all",
    r"(?:we (?:value|respect|care about) your privacy|your privacy(?: matters)?|(?:cookie|privacy) "
    r"(?:settings|policy|preferences|notice)|(?:agree|accept) (?:and|&) (?:continue|close))[.:]?",
    r"(?:(?:please|you (?:need to|must)) )?(?:enable|turn on|activate|allow) javascript\b.{0,100}"
    r"|javascript (?:is|must be) (?:required|disabled|enabled|turned)\b.{0,80}"
    r"|(?:sorry, )?your browser (?:does not|doesn[’']t) support\b.{0,80}",
    r"(?:comments? )?powered by (?-i:[A-Z])[\w.]{1,20}|(?:load|show|view) (?:more|older|newer) (?:comments|replies)",
    r"(?:we (?:and our partners )?use|this (?:web)?site uses) cookies\b.{0,160}",
    r"we (?:and|with) our (?:\d{1,4} )?(?:partners|vendors|advertisers)(?: \(\d{1,4}\))?"
    r" (?:use|store|process|collect)\b.{0,300}",
)
# What the newsroom says of the page itself: "Editor's note: …", "An earlier version of this article said …". A long
# one that says what was wrong is the outlet's own text.
NOTE = _whole(
    r"(?:an? )?(?:editor[’']?s?[’']?|editors[’']|publisher[’']?s) (?:note|correction)s?\s?[:–—-]",
    r"(?:correction|clarification|update)s?(?: ?[,(] ?[^):]{2,40}\)?)?\s?[:–—-]\s?"
    r"(?:an? (?:earlier|previous|prior)|the original|this (?:article|story|report|post|piece|page|headline)"
    r"|(?:in )?an earlier)\b",
    r"(?:an? (?:earlier|previous|prior)|the original) version of (?:this|the) (?:article|story|report|post|piece|page"
    r"|headline|caption)\b",
)

# Words that speak to the reader as a customer: enough at the foot of a page; elsewhere only at the start of a block.
CUSTOMER = _any(
    r"\b(?:subscri(?:be|ber|ption)|newsletters?|sign(?:ing)? up|(?:log|sign) ?in|donate|cookies?|copyright|e-?paper)\b",
    r"©",
    r"\b(?:to continue reading|want more|become a member|follow (?:us|me)|download (?:our|the) app"
    r"|(?:in|to|into) your inbox)\b",
    r"\b(?:our|the|my|your) (?:free )?(?:daily|weekly|morning|evening|breaking|news|e-?mail) (?:\w+ )?"
    r"(?:briefing|digest|round-?up|bulletin|e-?mails?|alerts)\b",
    r"\b(?:support|fund) (?:our|independent) (?:journalism|work|reporting)\b",
    r"\byou (?:may|might) (?:also )?(?:like|be interested)\b|\brelated (?:articles?|stories|posts|topics|news)\b",
    r"\b(?:all rights reserved|terms of (?:use|service)|privacy policy|views expressed|our partners|click here)\b",
    r"\b(?:leave a (?:reply|comment)|post a comment|your email address|required fields)\b",
    r"\b(?:log|sign|logged) in to (?:post|comment|reply)\b|\bregister (?:now|today|for free)\b",
    r"\bthis (?:article|story|post) (?:was )?(?:originally|first) (?:published|appeared)\b",
    r"\bread the (?:original|full) (?:article|story)\b|\b(?:appeared first|first appeared) on\b",
)
ASKING = _whole(
    r"(?:sign up|subscribe|get|join|follow|download|support|donate|want|click|to continue|register|become|advertis"
    r"|(?:this|our) (?:web)?site uses|we (?:and our partners )?use cookies"
    r"|to (?:read|hear|see|get|receive|find|learn|know|support|access)\b[^.,]{0,80}, (?:please )?(?:subscribe|sign up"
    r"|join|register|become|donate|follow|download|click|log in|sign in)\b"
    r"|stay (?:up to date|informed|connected|in touch)|(?:never|don[’']t) miss"
    r"|enter|leave|post|already an?|by (?:signing|subscribing|clicking|continuing|using)\b[^.]{0,80}\byou)\b"
    r"|©|copyright|the post\b.{1,300}\b(?:appeared first|first appeared) on\b",
)

"""The words by which a page's furniture is known: bylines, credits, links to other stories, requests to subscribe.

Patterns here are general English newsroom usage, matched on one block of the page at a time; `classify` weighs them
with the layout. Nothing here names an outlet, except picture agencies, whose names are how a credit is known.
"""

import re

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{MONTH} {DAY},? \d{{4}}|{DAY} {MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
NAME = r"[A-Z][\w.’'-]*"
ROLE = (
    r"(?:reporter|correspondent|editor|columnist|writer|journalist|contributor|analyst|commentator|fellow|professor"
    r"|author|bureau chief|producer|presenter|staff)s?"
)
AGENCY = (
    r"(?:AP|AFP|Reuters|EPA|EFE|DPA|UPI|TASS|Xinhua|Anadolu|Getty(?: Images)?|Flash ?90|Associated Press"
    r"|Agence France-Presse|Shutterstock|Alamy)"
)


def _any(*patterns: str, flags=re.IGNORECASE) -> re.Pattern:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


COMMENT_COUNT = re.compile(
    r"(?:reader )?(?:comments?|responses?|replies|discussion)\s*[:(\[]?\s*(?P<after>\d[\d,]*)\s*[)\]]?"
    r"|(?P<before>\d[\d,]*|no|one)\s+(?:reader )?(?:comments?|responses?|replies|thoughts)(?: (?:to|on) .{1,200})?"
    r"|(?:reader )?comments|responses|discussion",
    re.IGNORECASE,
)

COMMENT_NUMBER = re.compile(r"[ \t]*(?P<mark>#?)(?P<number>\d{1,6})(?P<stop>[.):])[ \t]+(?=\S)")

CROSSLINK = _any(
    r"(?:also )?(?:read|see|watch|listen)(?: (?:more|also|here|now|the full story))?\s*[:>»|]\s*\S",
    r"(?:related|more on this|see also|don[’']t miss|recommended|in case you missed it)(?: \w+)?\s*[:>»|]\s*\S",
)

BYLINE = _any(
    rf"(?-i:by|BY|By) (?-i:{NAME})(?-i:[\w.,’'&| -]){{0,90}}",
    r"(?:additional |with )?(?:written|reported|reporting|edited|editing|compiled|text|story)"
    r"(?: (?:by|from))\b[^.]{2,160}\.?",
    r".{3,160}\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|(?:additional )?reporting)\b.{0,60}",
    rf"(?:(?:first |last )?(?:published|updated|posted|modified)\b.{{0,20}}{DATE}.{{0,30}})",
    rf"(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{DATE}"
    r"(?:[ ,|·•@-]*(?:at )?\d{1,2}[:.]\d{2}.{0,20})?",
)

# A writer presented in a sentence of its own, at the head or the foot of an article.
WRITER = re.compile(rf"(?:{NAME} ){{1,4}}(?:is|was|are)\b.{{0,90}}\b{ROLE}\b")
# Only names (and "and", a role): a byline where no "by" is printed.
NAMES_ONLY = re.compile(rf"{NAME}(?: {NAME}){{1,3}}(?:(?:,| and|,? &) {NAME}(?: {NAME}){{0,3}})*(?:, [\w ]{{3,40}})?")
WIRE_SIGN_OFF = re.compile(rf"[-–—(\[]*\s*(?:{AGENCY}|[A-Z]{{2,5}})\s*[)\]]*")
WIRE_DATELINE = re.compile(rf"(?:{NAME}(?:[ ,]+{NAME})*[, ]+)?\((?P<wire>[A-Z]{{2,5}}|{AGENCY})\)\s*[-–—]")

_PICTURE = r"(?:photos?|photographs?|pictures?|images?|credit|video|illustration|graphic|file photo)"
CREDIT = _any(
    rf"{_PICTURE}(?: credit| by| courtesy(?: of)?)?\s*[:|]\s*.{{2,80}}",
    rf".*[.!?”\"’'] {_PICTURE}(?: credit| by| courtesy(?: of)?)?:? [^.]{{2,60}}",
    rf".{{0,400}}[^ ]/(?-i:{AGENCY})",
    rf"(?-i:{NAME})(?: (?-i:{NAME}))*/.{{2,40}}|{AGENCY} photo.{{0,40}}",
)
CREDIT_IN_BRACKETS = re.compile(r"^(?P<caption>.*?)\s*[(\[](?P<credit>[^()\[\]]{2,100})[)\]]$", re.DOTALL)
CREDIT_WORDS = re.compile(
    r"/|©|\b(?:photos?|pictures?|image|credit|courtesy|via|handout|screenshot|screen ?grab|pool|file|illustration"
    r"|graphic)\b",
    re.IGNORECASE,
)
CAPTION_CUE = re.compile(
    rf"\b(?:left|right|cent(?:er|re)|pictured|seen (?:here|in)|file photo|handout|undated)\b|{DATE}\.?$", re.IGNORECASE
)

# A line that is nothing but furniture, wherever it stands.
FURNITURE = _any(
    r"(?:(?:share|tweet|print|e-?mail|copy(?: link)?|whatsapp|facebook|twitter|x|telegram|reddit|linkedin|pinterest"
    r"|save|bookmark|comments?|reply|via|on|with|to|this|article|story|page|link|menu|search|home|log ?in|sign ?in"
    r"|subscribe)[\s|·,/&•:]*)+",
    r"(?:skip to (?:main )?content|back to top|advertisements?|sponsored(?: content)?|ad|loading|next|previous|close"
    r"|listen)[.\s]*",
    r"(?:story|article) continues (?:below|after).{0,40}|\d+ min(?:ute)?s?(?: read| ago)?",
    r"most (?:popular|read|viewed|shared|commented)|trending(?: now)?|latest(?: news)?|editor[’']?s[’']? picks?",
    r"(?:also )?(?:read|see|watch)(?: more| also)?\s*[:>»]?",
    r"\d[\d,]* (?:shares|views|likes)|tags?:.*|topics?:.*|filed under:?.*|posted in:?.*",
)

# Words that speak to the reader as a customer: enough at the foot of a page; elsewhere only at the start of a block.
CUSTOMER = _any(
    r"\b(?:subscri(?:be|ber|ption)|newsletters?|sign(?:ing)? up|(?:log|sign) ?in|donate|cookies?|copyright|e-?paper)\b",
    r"©",
    r"\b(?:to continue reading|want more|become a member|follow (?:us|me)|download (?:our|the) app|in your inbox)\b",
    r"\b(?:support|fund) (?:our|independent) (?:journalism|work|reporting)\b",
    r"\byou (?:may|might) (?:also )?(?:like|be interested)\b|\brelated (?:articles?|stories|posts|topics|news)\b",
    r"\b(?:all rights reserved|terms of (?:use|service)|privacy policy|views expressed|our partners|click here)\b",
    r"\b(?:leave a (?:reply|comment)|post a comment|your email address|required fields)\b",
    r"\b(?:log|sign|logged) in to (?:post|comment|reply)\b|\bregister (?:now|today|for free)\b",
    r"\bthis (?:article|story|post) (?:was )?(?:originally|first) (?:published|appeared)\b",
    r"\bread the (?:original|full) (?:article|story)\b",
)
ASKING = re.compile(
    r"(?:sign up|subscribe|get|join|follow|download|support|donate|want|click|to continue|register|become|advertis"
    r"|enter|leave|post)\b|©|copyright",
    re.IGNORECASE,
)

"""One paragraph in; out, its quotation marks in order, and what each may do there: open, close, or nothing at all.

Known are curly, straight, single, low, angle and corner marks, the typewriter forms ''…'' and ``…'', marks that stand
as HTML entities, and those that a wrong decoding left behind. What a mark does follows from its shape, its neighbours,
what is open before it and what comes after it: `DOUBLE_RULES` and `SINGLE_RULES`, the first rule that fits decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from framing.core.text.english.ordinary_words import is_listed

OPEN, CLOSE, NOTHING = "open", "close", "nothing"

# Marks as they stand in pages and files that were not decoded as they should have been.
SPELLED = {
    "``": "``", "''": "''", ",,": "„", "<<": "«", ">>": "»", "″": '"',  # of typewriters
    "´": "'", "❝": "“", "❞": "”", "❛": "‘", "❜": "’", "〝": "“", "〞": "”", "＂": '"',
    "&quot;": '"', "&#34;": '"', "&#034;": '"', "&#x22;": '"',
    "&apos;": "'", "&#39;": "'", "&#039;": "'", "&#x27;": "'",
    "&ldquo;": "“", "&#8220;": "“", "&#x201c;": "“", "&rdquo;": "”", "&#8221;": "”", "&#x201d;": "”",
    "&lsquo;": "‘", "&#8216;": "‘", "&#x2018;": "‘", "&rsquo;": "’", "&#8217;": "’", "&#x2019;": "’",
    "&bdquo;": "„", "&sbquo;": "‚", "&laquo;": "«", "&#171;": "«", "&raquo;": "»", "&#187;": "»",
    "&lsaquo;": "‹", "&rsaquo;": "›",
    "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”",  # Windows-1252 read as Latin-1
    "â€œ": "“", "â€\x9d": "”", "â€˜": "‘", "â€™": "’",  # UTF-8 read as Windows-1252
    "â€“": "", "â€”": "",  # dashes read so: they end in what looks like a mark
}  # fmt: skip
MARK = re.compile("|".join(map(re.escape, [*SPELLED, *"\"“”„‟«»‘’‚‛'‹›`「」『』"])))  # all literal: searched fast
SINGLE = set("‘’‚‛'‹›`")
OPENING_SHAPES = {"“", "„", "``", "「", "‘", "‚", "‛", "`", "『"}
OPENING_NEIGHBOUR = set("([{<—–-/=:;") | set("“„«‘‚‹\"'`")
CLOSING_NEIGHBOUR = set(".,;:!?…)]}>—–-/") | set("”»’›\"'“")
NEVER_OPENED = set(",;:!?)]}")  # what comes after a mark that opens is none of these

# Letters left out at the beginning of a word, and names that begin with an apostrophe.
ELISION = re.compile(
    r"""
    (?i: em | til | tis | twas | twere | twill | twould | neath | gainst | mongst | uns? | nuff )\b  # got ’em
    | (?i: im | ere | imself | erself )\b | (?: er | ow )\b(?!,) | e\ (?=[a-z])  # an h: ask ’im, ’e said
    | (?i: n | \d\ds? )\b                             # rock ’n’ roll, the ’90s
    | (?: cause | round | bout )\b                     # a capital would begin a quotation: ‘Round the clock’
    | s-[A-Z] | [st]\ [A-Z]                            # Dutch: ’s-Gravenhage, ’t Hooft
    | [Nn][bcdfghjkmpqrstvwxz][a-z]                    # Italian of the south: ’Ndrangheta, ’nduja
    """,
    re.VERBOSE,
)
# Letters left out at the end of a word within a quotation: rock ’n’ roll, goin’ home, o’ the flood, ol’ man, wi’ a’.
CUT_SHORT = re.compile(r"(?:(?<!\w)[‘’']n|\b(?:\w{2,20}in|ol?|th|an|wi|fro|(?<![’'])(?-i:[ait])))$", re.IGNORECASE)
GOES_ON = re.compile(r"\s{1,20}[\w’']|[,.!?…][’']")  # behind it
# Transliterated Arabic: the mark is a letter before a vowel, in a name after a name, a title, a particle or an article.
AYN = re.compile(r"[AEIOUÂÎÛĀĪŪ]\w")
AYN_NAME = re.compile(
    r"(?:Abbas|Abd|Abed|Adel|Adnan|Aisha|Alaa|Ali|Amr|Arafat|Asim|Awad|Ayn|Aziz|Imad|Isa|Issa|Izz|Omar|Othman|Uday"
    r"|Umar|Uthman)"
)
NAME_BEFORE = re.compile(
    r"""
    (?P<article> \b(?i: al | el | ad | an | ar | as | ash | at | az | ud | ul )- ) $
    | (?P<place> \b(?: at | from | in | near | of | to )) \s $
    | (?P<name> \b(?: [A-Z][\w’'-]* | [A-Z][a-z]{0,2}\. | bin | ibn | bint | abu | umm | wa ) ) \  $
    """,
    re.VERBOSE,
)
# 6'2" and a 12" pipe: one to three digits; four are a year.
INCHES = re.compile(r"(?<![\d,.])\d{1,3}(?:[.,/]\d{1,2})?[½⅓⅔¼¾⅛⅜⅝⅞]?$")

# A plural possessive (the rebels’ wives) goes before a noun. These words cannot follow one, so that the mark closes.
_NEVER_OWNED = """
    about above across after against along among around as at before behind below beside between beyond by despite
    during except for from in inside into like near of off on onto out outside over since than through throughout to
    toward towards under until up upon via with within without
    am are is was were be been being had has have did do does can cannot could may might must shall should will would
    said says came come comes went go goes got get became become remain remained seem seemed
    but because if nor so that though although when where whether which while who whom whose yet
    a an he her his i it its me my our she the their them these they this those us we you your
    again ago also already even here not now there today tomorrow too twice yesterday
    """
NEVER_OWNED = re.compile(rf"\s{{1,20}}+(?:{'|'.join(_NEVER_OWNED.split())})(?![\w’'-])", re.IGNORECASE)
ENDS_NEXT = re.compile(r"[.,!?…]{1,3}[’'](?!\w)")
FRENCH_BEFORE = re.compile(r"\b(?:[cdjlmnst]|qu)[’']$", re.IGNORECASE)  # d’« un pont »
OWNED = re.compile(r"\s{1,20}[\"“‘'(]?\w")
JOINED = re.compile(r"\s{1,20}(?:and|or)\b")  # the drivers’ and farmers’ lorries; ‘strikers’ and their employers
OWNER = re.compile(  # the rebels’ …, their old friends’ …: a plural that owns what follows
    r"\b(?:the|their|his|her|its|our|my|your|these|those|some|many|all)\s+(?:[\w-]+\s+)?[\w-]+s$", re.IGNORECASE
)
LOOK_BACK = 60  # characters; what stands further off decides nothing
FEW_WORDS = 4  # as many words in ‘single marks’ may stand before a noun; after more a plural is likelier an owner


@dataclass
class Mark:
    """One mark in the text, what its neighbours allow it to be, and what follows it in its paragraph."""

    start: int
    end: int
    sign: str  # the mark it is, however it is spelled
    before: str
    after: str
    opens: bool
    closes: bool
    certain: bool = True  # if a single mark closes: it cannot be a plural possessive or a measure in feet
    joined: bool = False  # before "and" and "or", after a number: it closes unless a certain one follows
    followed: bool = False  # another double mark follows
    closed_later: bool = False  # a certain closing mark of its kind follows, before the next one that opens
    next_closing: "Mark | None" = None  # the next single mark that may close
    sealed: bool = False  # it closes behind a comma or a point (‘…,’), or one that does so follows

    @property
    def single(self) -> bool:
        return self.sign in SINGLE

    @property
    def only_closes(self) -> bool:
        return self.closes and not self.opens

    @property
    def only_opens(self) -> bool:
        return self.opens and not self.closes


class Around(NamedTuple):
    """Where a mark stands: its text and paragraph, how many double marks are open, and the innermost of all."""

    text: str
    start: int  # of the paragraph
    doubles: int = 0
    innermost: Mark | None = None
    runs_on: bool = False  # the next paragraph begins with a single mark that opens

    @property
    def in_single(self) -> bool:
        return self.innermost is not None and self.innermost.single


class Rule(NamedTuple):
    """A mark that fits `when` has this role; one that closes where nothing is open is a stray."""

    name: str
    when: Callable[[Mark, Around], object]  # whatever counts as true
    role: str


DOUBLE_RULES = (
    Rule('inches: 2"x4" boards', lambda m, o: m.after in "xX×" and inches(m, o.text), NOTHING),
    Rule(
        'inches: “a 12" pipe,” he said', lambda m, o: o.doubles == 1 and m.closed_later and inches(m, o.text), NOTHING
    ),
    Rule(
        "“ after a word: „Nein“, „No“", lambda m, o: m.sign in ("“", "„", "``") and m.only_closes and o.doubles, CLOSE
    ),
    Rule("a bullet: » News", lambda m, o: m.sign == "»" and m.start == o.start and m.after.isspace(), NOTHING),
    Rule("a shape that opens", lambda m, o: m.sign in OPENING_SHAPES, OPEN),
    Rule("a shape that closes", lambda m, o: m.sign in "」』" or (m.sign == "”" and o.doubles), CLOSE),
    Rule('its neighbours say that it opens: "a, »a, ”a', lambda m, o: m.only_opens, OPEN),
    Rule('its neighbours say that it closes: a", a«', lambda m, o: m.only_closes, CLOSE),
    Rule("« between blanks, as in French", lambda m, o: m.sign == "«", OPEN),
    Rule("» between blanks, ” after a blank", lambda m, o: m.sign in ("»", "”"), CLOSE),
    Rule("straight, and one is open", lambda m, o: o.doubles, CLOSE),
    Rule("straight, and another follows", lambda m, o: m.followed, OPEN),
    Rule("straight and alone", lambda m, o: True, CLOSE),
)
SINGLE_RULES = (
    Rule("within a word: don’t, Hawai‘i", lambda m, o: m.before.isalnum() and m.after.isalnum(), NOTHING),
    Rule("letters left out: ’em, ’s-Gravenhage", lambda m, o: m.opens and ELISION.match(o.text, m.end), NOTHING),
    Rule("a name in transliteration: al-‘Asir", lambda m, o: m.opens and transliterated(m, o.text), NOTHING),
    Rule("‘ ends ‚Nein‘, ‹ ends ›Nein‹", lambda m, o: m.only_closes and _pair_of_low_or_inward(m, o), CLOSE),
    Rule("‹ between blanks, as in French", lambda m, o: m.sign == "‹" and not m.closes, OPEN),
    Rule("› after a blank, as in French", lambda m, o: m.sign == "›" and not m.opens and o.in_single, CLOSE),
    Rule("a shape that opens", lambda m, o: m.sign in OPENING_SHAPES and m.opens, OPEN),
    Rule("a shape that cannot close", lambda m, o: m.sign in OPENING_SHAPES, NOTHING),
    Rule("its neighbours say that it opens: 'a, ›a", lambda m, o: m.sign in "'›‹" and m.only_opens, OPEN),
    Rule(
        "curly, and opens: a ’free’ ferry", lambda m, o: not o.in_single and m.only_opens and _closes_soon(m, o), OPEN
    ),
    Rule("nothing to close: the forces’ plan", lambda m, o: not o.in_single, NOTHING),
    Rule("it cannot close: ’til", lambda m, o: not m.closes, NOTHING),
    Rule("letters left out: ‘goin’ home’", lambda m, o: m.closed_later and cut_short(m, o.text), NOTHING),
    Rule(
        "a plural owner at the end: ‘the forces’,’",
        lambda m, o: m.before in "sS" and ENDS_NEXT.match(o.text, m.end),
        NOTHING,
    ),
    Rule("a plural owner: ‘the forces’ plan’", lambda m, o: owns(m, o), NOTHING),
    Rule("what is open ends", lambda m, o: True, CLOSE),
)


def role_of(mark: Mark, around: Around) -> str:
    """What a mark does where it stands: "open", "close" or "nothing" (an apostrophe, a measure)."""
    rules = SINGLE_RULES if mark.single else DOUBLE_RULES
    return next(rule.role for rule in rules if rule.when(mark, around))


def read_marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks between two places of a text, in order.

    >>> [(mark.sign, mark.opens, mark.closes) for mark in read_marks("A 'plan', &quot;now&quot;", 0, 25)]
    [("'", True, False), ("'", False, True), ('"', True, False), ('"', False, True)]
    """
    found = []
    for match in MARK.finditer(text, start, end):
        a, b = match.span()
        sign = SPELLED.get(match.group(), match.group())
        before, after = text[a - 1] if a > start else " ", text[b] if b < end else " "
        bare = after.isspace() or after in NEVER_OPENED or (after == "." and text[b : b + 2] != "..")
        opens = not bare and (before.isspace() or before in OPENING_NEIGHBOUR)
        closes = not before.isspace() and (after.isspace() or after in CLOSING_NEIGHBOUR)
        if sign == "«" and before in "’'" and FRENCH_BEFORE.search(text, max(start, a - 3), a):
            opens, closes = True, False
        elif sign == "''" and opens and ELISION.match(text, b, end) and text.find("''", b, end) < 0:
            b, sign = a + 1, "'"  # ''Twas cold,' she said
        if sign and not _no_mark(match.group(), before, after, opens):
            found.append(Mark(a, b, sign, before, after, opens, closes))
    _look_ahead(found, text, end)
    return found


def _no_mark(printed: str, before: str, after: str, opens: bool) -> bool:
    """Two commas that open nothing, angles in a row, a prime after a number: no quotation marks."""
    if printed in ("<<", ">>"):
        return before == printed[0] or after == printed[0]
    return (printed == ",," and not opens) or (printed == "″" and before.isdigit())


def _look_ahead(marks: list[Mark], text: str, end: int) -> None:
    """Tell each mark what follows it; from the last to the first, so that each is seen once."""
    double_follows = double_closes = single_closes = False
    turned = any(mark.sign == "‘" for mark in marks)  # a paragraph with ‘ opens nothing with ’: ‘ask ’orrible Harry’
    outside: list[tuple[bool, Mark | None]] = []  # what was seen of single marks behind the end of a double quotation
    closing: Mark | None = None
    for mark in reversed(marks):
        if mark.single:
            mark.closed_later, mark.next_closing = single_closes, closing
            if mark.closes and mark.sign not in OPENING_SHAPES:
                _weigh(mark, text, end)
                single_closes, closing = single_closes or mark.certain, mark
            elif mark.opens and not ELISION.match(text, mark.end) and not (turned and mark.sign == "’"):
                single_closes, closing = False, None
        else:
            mark.followed, mark.closed_later = double_follows, double_closes
            double_follows = True
            if mark.only_closes:
                double_closes = double_closes or not inches(mark, text)
                outside.append((single_closes, closing))
                single_closes, closing = False, None
            elif mark.only_opens:
                double_closes = False
                single_closes, closing = outside.pop() if outside else (False, None)


def _weigh(mark: Mark, text: str, end: int) -> None:
    """How sure it is that a single mark, if it does not stand alone, closes a quotation."""
    number = mark.before.isdigit()
    owned = bool(OWNED.match(text, mark.end, end)) and not NEVER_OWNED.match(text, mark.end, end)
    possessive = mark.before in "sS" and owned
    mark.certain = not number and not possessive
    mark.joined = number or (possessive and bool(JOINED.match(text, mark.end, end)))
    mark.sealed = mark.before in ",.!?…" or (mark.next_closing is not None and mark.next_closing.sealed)


def owns(mark: Mark, around: Around) -> bool:
    """Is a single mark after an s, with a quotation open, the apostrophe of a plural (the rebels’ wives)?

    It is if a mark that can only close follows. Else it closes, unless what it would close is long and looks like an
    owner: “‘terrorists’ … the rebels’ wives”, but not “‘mad and said the rebels’ wives”.
    """
    opened, text, following = around.innermost, around.text, mark.next_closing
    if opened is not None and following and following.sealed and mark.before in "sS" and OWNED.match(text, mark.end):
        return True  # ‘the ladies’ and the gents’ have been shut,’ she said: the mark behind the comma closes
    if opened is None or mark.certain:
        return False
    if mark.closed_later:
        return True
    if mark.joined:
        return False
    if following and following.joined and len(text[mark.end : following.start][:LOOK_BACK].split()) == 1:
        return True  # ‘the drivers’ demands’ and
    content = text[max(opened.end, mark.start - LOOK_BACK) : mark.start]
    if around.runs_on and len(content.split()) > 2 and begins_speech(opened, text, around.start):
        return True  # ‘It is the drivers’ wish. And in the next paragraph: ‘We …
    return len(content.split()) > FEW_WORDS and bool(OWNER.search(content))


def begins_speech(mark: Mark, text: str, start: int) -> bool:
    """Does a mark stand where a sentence of somebody's begins: at the start of its paragraph or after a sign?"""
    before = text[max(start, mark.start - LOOK_BACK) : mark.start].rstrip()
    return (not before or before[-1] in ".,:;?!…’”\"'—–") and not text[mark.end].islower()


def transliterated(mark: Mark, text: str) -> bool:
    """Is a mark before a capital vowel a letter of a name (Sheikh ‘Abdallah, al-‘Asir), and no quotation?"""
    if not AYN.match(text, mark.end):
        return False
    before = NAME_BEFORE.search(text, max(0, mark.start - LOOK_BACK), mark.start)
    if before and before["article"]:
        return True
    if mark.closed_later:
        return False
    return bool(before and (before["name"] or mark.next_closing)) or bool(AYN_NAME.match(text, mark.end))


def cut_short(mark: Mark, text: str) -> bool:
    """Does a mark stand where the last letters of a word are left out, and the sentence goes on (rock ’n’ roll)?"""
    before = CUT_SHORT.search(text, max(0, mark.start - LOOK_BACK), mark.start)
    return before is not None and GOES_ON.match(text, mark.end) is not None


def inches(mark: Mark, text: str) -> bool:
    """Does a mark after a number of one to three digits stand for inches, as far as the number tells?"""
    return mark.sign in ('"', "”", "''") and bool(INCHES.search(text, max(0, mark.start - LOOK_BACK), mark.start))


def _pair_of_low_or_inward(mark: Mark, around: Around) -> bool:
    opened = around.innermost
    return opened is not None and (opened.sign, mark.sign) in (("‚", "‘"), ("›", "‹"))


def _closes_soon(mark: Mark, around: Around) -> bool:
    """Does a curly mark that should close open a few words, the first an ordinary one: the ’temporary’ measure?"""
    closing = mark.next_closing
    if mark.sign != "’" or not mark.only_opens or closing is None or not closing.certain or not mark.closed_later:
        return False
    words = around.text[mark.end : closing.start][:LOOK_BACK].split()
    speech = closing.before in ",.!?…" and begins_speech(mark, around.text, around.start)  # ’It was late,’ he said
    return bool(words) and (len(words) <= FEW_WORDS or speech) and is_listed(words[0])

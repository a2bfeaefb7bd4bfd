"""The sentences of a text, with offsets into it as it stands: sentencex, and where it is helped."""

import re
import warnings
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from framing.core.text.patterns import any_of
from framing.core.text.words import SHORT_MONTHS

# Where sentencex (1.0) sees the end of a sentence and none is: the words before the boundary, and those after it.
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = rf"(?:{'|'.join(SHORT_MONTHS)}|May|June|July)(?:[a-z]{{2,6}}\b|\.| \d)"
_ZONE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|IST|IDT|Eastern|Central|Mountain|Pacific|Greenwich|AST)\b"
# Verbs and prepositions, with which no sentence begins in small letters.
_GOES_ON = any_of(
    "is are was were has had will would can could may might did does said says began came got left made ran sold took",
    "went won [a-z]{3,18}ed at by for from in of on over to under with",
)
_ASKS = any_of(
    "added admitted answered argued asked asks began begged bellowed called complained continued cried",
    "demanded exclaimed gasped insisted joked laughed muttered pleaded quipped recalled remarked replied",
    "responded retorted roared said says screamed shouted snapped told urged whispered wondered wrote",
    "yelled",
)
RUNS_ON = [
    (re.compile(before), re.compile(after))
    for before, after in (
        # a title and a name
        (
            r"\b(?:Ms|Mx|Amb|Atty|Ft|Spc|Pfc|Cst|Insp|Const|Cllrs?|Ald|Pte|Cdr|Lieut|Comdt|Commr|Chmn|Treas|Smt|Kum"
            r"|Ag|Dy|Addl|Asst|Abp|Bp|Wm|Chas|Geo|Thos)\.\Z",
            r"",
        ),
        # "9 a.m. Monday", "5 p.m. ET", but not "It began at 9 a.m. Monday was a holiday."
        (r"\d\s?[AaPp]\.\s?[Mm]\.\Z", rf"(?:{_DAY}s?\b(?! (?:is|was|will|had|has|saw|brought)\b)|{_MONTH}|{_ZONE})"),
        (r"\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.\Z", rf"(?:{_MONTH}|\d|[a-z(&–—-])"),
        # "vol. 2", "approx. $30", but not "for 10 min. 20 boats came"
        (
            r"(?<!\d )\b(?:[Vv]ols?|[Aa]pprox|[Cc]hap?|[Pp]t|[Cc]irca|[Ee]st|[Aa]rts?|[Ss]ecs?|Tabs?|pop|ss|cll?"
            r"|max|min|(?<!\w )(?:Max|Min)|[Aa]vg|[Cc]a|incl|excl|[Nn]os)\.\Z",
            r"(?:[A-Z]{0,3}[$€£¥₹])?\d",
        ),
        (r"\b(?:[Ff]igs|[Ee]qs?|[Pp]aras?|[Rr]efs|[Cc]hs?|[Rr]egs|App|Sch|[Pp]ts)\.\Z", r"\d"),
        (
            r"\b(?:est|approx|incl|excl|esp|usu|pct|kg|km|cm|lbs?|oz|yr|yrs|hrs?|mins?|max|avg|resp|temp)\.\Z",
            r"[a-z&+-]",
        ),
        (r"[$€£¥]\d[\d.,]{0,9}\s?(?:m|bn|k|tn|mn)\.\Z", r"[a-z]"),  # "£1.2m. in May"
        (r"\((?:[Rr]e?td?|[Rr]es|[Dd]ec)\.\)\Z", r"[A-Z]"),  # "Maj. Gen. (ret.) Roth"
        # speech without marks: "– When? she asked.", "Who pays? asked the mate."
        (r"[?!]\Z", rf"(?:he|she|they|we|(?:the|an?|one) [a-z]{{2,20}}) {_ASKS}[.,;]"),
        (r"[?!]\Z", rf"{_ASKS} (?:he|she|they|(?:the|an?) [a-z]|[A-Z])"),
        (r"\bSte\.\Z", r"[A-Z]"),
        (r"\bdeg\.\Z", r"(?:[a-z]|Celsius\b|Fahrenheit\b|Kelvin\b|[CFKNESW]\b)"),
        (r"\b(?:[Gg]ov|[Dd]ep|[Ii]nt|[Aa]ss|[Cc]on)['’](?:t|n|l)\.\Z", r"[a-z]"),
        # a name with a mark of its own, or cut short, and what can only go on: "Yes! was sung", "homes in Weir Ln. are"
        (r"(?<=\w )[A-Z](?:[a-z][\w'’-]*!|[a-z]{1,4}\.)\Z", rf"{_GOES_ON}\b"),
        # an aside between dashes: "the plan—why not?—was good"
        (r"[?!]\Z", r"(?<=[?!])[—–] ?[a-z]"),
        # "a 31-yr.-old man", "in Sept. and 0.6"
        (r"\w\.\Z", r"-[a-z]"),
        (rf"\b(?:{'|'.join(SHORT_MONTHS)})\.\Z", r"[a-z]"),
        # "et al. [12] show that"
        (r"\.\s?[\[(][^\[\]()]{1,40}[\])]\Z", r"[a-z]"),
        (r"[.-](?:Gen|Col|Adm|Cdr|Cmdr|Gov)\.\Z", r"[A-Z]"),  # "Lt.-Gen. Roth"
        (r"\b[A-Z]-[A-Z]\.\Z", r"[A-Z]\."),  # "Sen. Roth, R-N.H., said"
        (r"[?!…][\"”’']\Z", r"[a-z]"),  # "‘Who’s there?’ he said"
    )
]
# "Doctors were", "Sales fell", no bodies of a country ("the U.S. Marines were").
_SOME = (
    rf"(?!{any_of('Marines Forces Courts Attorneys Marshals Rangers Airways Customs States Representatives')})"
    r"[A-Z][a-z]{2,20}s (?:also |now |still )?"
    rf"{any_of('are were have had will would can could may might must do did say said fell rose saw [a-z]{2,15}ed')}\b"
)
_OPENS = any_of(
    "It He She They We You This That These Those The There Here A An His Her Its Their My Our Your But And So Or",
    "Yet Then Now When Where Why What How Who Which If As In On At For From With By After Before While Since",
    "Because Not No Nobody Nothing Nor Some Many Most All Both Each Every Everyone One Two Perhaps Maybe Only",
    "Even Just Still",
)
# Where sentencex sees none and a sentence ends: a month abbreviated at its end, and a capital ("… in Feb. Wages
# fell"); a country in short, and some ("the U.S. Doctors were"); a full stop within brackets ("(as he always
# did.) She did not."); "etc."; "no", no number.
ENDS = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|last|this|next|late|early|mid)[ -]"
    rf"(?:{'|'.join(SHORT_MONTHS)}|May)\.\s"
    rf"|(?<!And )(?<!But )(?<!, )\b(?:in|to|from|across|outside) the (?:U\.S|U\.K|U\.N|E\.U)\.\s(?={_SOME})"
    r"|\b(?:etc|no)\.\s(?![A-Z]{1,3}-?\d)"
    r"|\b(?!(?:al|approx|corp|dept|ed|eds|etc|inc|ltd|no|vol)\.)[a-z]{2,20}\.\)\s)"
    r"(?=[“\"‘]?[A-Z])"
)
# The same at an ellipsis before a word that opens a sentence, but at no stammer ("the… The").
ENDS_OPEN = re.compile(
    rf"\b\w{{1,30}}[,;]?[ ](?P<last>\w{{1,30}})…[”\"]?\s(?!(?i:(?P=last))\b)(?=[“\"‘]?{_OPENS}\b)(?=[“\"‘]?[A-Z])"
)
OPENED = re.compile(r"\s[“„«‘\"'](?=\S)")  # from two characters before a sentence
LOOK_BACK = 50  # characters before a boundary that are looked at
# “Why now?” Ann Lee asked: a sentence that a quotation begins goes on with who asks.
_ASKED = re.compile(rf"(?:[A-Z][\w.’'-]{{0,30}} ){{1,5}}(?:[a-z]{{2,15}}ly )?{_ASKS}\b")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a passage starts and ends, surrounding blanks left out (sentencex: rules, no model).

    >>> text = "Mr. Blinken left. “Why?” he asked Ms. Pelosi."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Mr. Blinken left.', '“Why?” he asked Ms. Pelosi.']
    """
    ends = _sentences(text)[0]
    return list(zip(ends[::2], ends[1::2], strict=True))


def breaks_the_cutter(text: str) -> bool:
    """Whether a passage, or a window of a long one, is taken as one sentence because sentencex broke on it.

    >>> breaks_the_cutter("They slept. They woke.")
    False
    """
    return _sentences(text)[1]


SHORT = 1_000  # characters of a passage or comment of which there may be many


def _sentences(text: str) -> tuple[Sequence[int], bool]:
    return _of_short(text) if len(text) <= SHORT else _of_long(text)


@lru_cache(maxsize=65_536)  # the steps of an analysis ask for the same passages, one step after another
def _of_short(text: str) -> tuple[Sequence[int], bool]:
    ends, broke = _cut_whole(text)
    return array("I", ends), broke  # in as little room as that takes


def _cut_whole(text: str) -> tuple[Sequence[int], bool]:
    """Where each sentence of a passage starts and ends, in turn; and whether the passage broke the cutter."""
    spans: list[tuple[int, int]] = []
    boundaries, broke = _boundaries(text)
    for start, end in boundaries:
        sentence = text[start:end].rstrip()
        end = start + len(sentence)
        start = end - len(sentence.lstrip())
        if start < end and spans and _runs_on(text, spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        elif start < end:
            spans.append((start, end))
    return tuple(chain.from_iterable(spans)), broke


_of_long = lru_cache(maxsize=1024)(_cut_whole)


# sentencex (1.0) panics where a lone capital, a blank that is not plain and a full stop meet ("plan A\u00a0."), and
# refuses half a character: it is given a copy of the same length with plain blanks.
_PLAIN = {mark: " " for mark in range(0x3001) if chr(mark).isspace() and mark > 0x7F}
_PLAIN |= dict.fromkeys((0x85, 0x2028, 0x2029), "\n") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


WINDOW = 20_000  # characters that sentencex sees at once: its time grows with the square of the marks in them


def _boundaries(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Where a text is cut, and whether that broke somewhere.

    A long text is read window by window, each from where the last one's last sentence began.
    """
    if len(text) <= WINDOW:
        return _cut(text)
    found: list[tuple[int, int]] = []
    broke = False
    at = begun = 0  # begun: a sentence that is longer than a window began there
    while at < len(text):
        window = text[at : at + WINDOW]
        last = at + len(window) == len(text)
        blank = 0 if last else window.rfind(" ", WINDOW // 2)
        cut, broken = _cut(window[: blank + 1] if blank > 0 else window)
        spans, broke = [(at + start, at + end) for start, end in cut], broke or broken
        if begun < at:
            spans[0] = (begun, spans[0][1])
        found += spans if last else spans[:-1]
        begun = spans[-1][0]
        at = len(text) if last else begun if len(spans) > 1 else spans[-1][1]
    return found, broke


def _cut(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Where sentencex cuts a text; where it breaks, the text in one piece, with a warning, and True."""
    from sentencex import get_sentence_boundaries

    try:
        found = get_sentence_boundaries("en", text if text.isascii() else text.translate(_PLAIN))
        spans = _begun(text, [(one["start_index"], one["end_index"]) for one in found])
        for ends in (ENDS, ENDS_OPEN) if "…" in text else (ENDS,):
            if ends.search(text):
                spans = [cut for span in spans for cut in _cut_at(ends, text, *span)]
        return spans, False
    except BaseException as broke:
        if type(broke).__name__ != "PanicException":  # a panic of a library in Rust is no Exception
            raise
        warnings.warn(f"Could not be cut into sentences, and is taken as one: {text[:60]!a}", stacklevel=3)
        return [(0, len(text))], True


def _begun(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """These sentences, each from its own opening mark on: sentencex leaves one that nothing closes to the last one."""
    starts = [start - bool(OPENED.match(text, start - 2)) if start > 1 else start for start, _ in spans]
    return list(zip(starts, [*starts[1:], *(end for _, end in spans[-1:])], strict=True))


def _cut_at(ends: re.Pattern, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence as sentencex gives it, cut where it sees no end and there is one."""
    cuts = [start, *(match.end() for match in ends.finditer(text, start, end)), end]
    return list(pairwise(cuts))


def _runs_on(text: str, sentence: tuple[int, int], start: int) -> bool:
    """Does a sentence go on at `start`, after a point that only abbreviates?"""
    first, end = sentence
    if text[end - 1] not in ".])!?\"”’'" or text.count("\n", end, start) > 1:
        return False
    if text[end - 2] in "?!" and text[first] in "\"“‘'" and _ASKED.match(text, start):
        return text[end - 1] not in ".])!?"
    back = max(first, end - LOOK_BACK)
    return any(after.match(text, start) and before.search(text, back, end) for before, after in RUNS_ON)

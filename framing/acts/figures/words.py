"""English around a figure: what is a date, an age or money; and the words that hold a figure at a distance."""

import re
from typing import NamedTuple

from framing.acts.figures.numerals import UNITS
from framing.core.ordered_spans import last_begun
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS, SHORT_MONTHS

_HOUR = any_of("one two three four five six seven eight nine ten eleven twelve")
_MONTHS = any_of(*MONTHS, *SHORT_MONTHS)
# How the words of length and time begin that a number measures: “12 years”, “a 12-storey house”.
_MEASURE = any_of("year month week day hour minute second metre meter mile kilomet km foot storey story point page")
_UNIT = any_of(
    r"nights? decades? centur(?:y|ies) [ap]\.?m GMT UTC past",
    "mm cm yards feet tons? tonnes? kilos? litres? degrees? acres? hectares? square mph knots",
    "cents? pence dollars? pounds? euros? crowns? shekels? m bn",
    "st nd rd th thirds? quarters? times",
)
_OF_UNITS = any_of("dollars pounds euros shekels crowns times miles years hours days")
# What follows a number that is no count of people or things.
_AFTER = re.compile(
    rf"""[ ]{{0,2}} (?:
      (?P<measured> [-–]? {_MEASURE} )
    | (?P<of_age> (?:and|or|to) [ ] \d\d? [ ] years? [ ] old )
    | (?P<joined> -[a-z] )  # “a 12-member board”
    | (?P<money> -? \w{{0,2}} [ -] crowns? \b )  # “12bn crowns”
    | (?P<unit> {_UNIT} \b )
    | (?P<units> of [ ] {_OF_UNITS} \b | or [ ] so [ ] years )  # “thousands of miles”
    | (?P<begun> inches | o[’']clock | percentage | per [ ] hour )
    | (?P<month> (?-i: {_MONTHS} ) \b )
    | (?P<clock> to [ ] {_HOUR} \b )  # “ten to nine”
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_MINUTES = re.compile(r"[ ]{0,2}(?:minutes?|mins?)\b", re.IGNORECASE)
# What things are numbered by: “No 12”, “route 12”.
_NUMBERED = any_of(
    "No Nos no [Nn]umber page pages chapter section article resolution channel route highway room flight bus",
    "day week year aged? ages_of Article Resolution Channel Day Phase phase Group G Area area Bill level grade gate",
    "lane bay",
)
# What stands before one.
_BEFORE = re.compile(
    rf"""(?:
      (?P<date> {_MONTHS} \.? [ ] (?: \d\d? [ ] (?:and|or) [ ] )? )  # “May 12”, “May 3 and 12”
    | (?P<money> [$£€¥] [ ]? )
    | (?P<numbered> \b {_NUMBERED} [ ] )
    | (?P<code> \# | @ | [A-Z]- )  # “A-12”
    )$""",
    re.VERBOSE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|by|until|from|before|after|to|during|early|late|mid|the|and|[a-z]+-)[ -]?$", re.IGNORECASE
)
_CLOCK = re.compile(
    r"\b(?:past|half past|until|at|o’clock|who is|is aged|she is|he is|in "
    r"every|in) $",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:man|woman|boy|girl|lady|(?:grand)?(?:mother|father|parent)|mum|dad) of $")
# “aged 17 and 19”, “aged between 4 and 12”; but in “aged 17 and five others” the second is a count.
_OTHER_AGE = re.compile(
    r"\bage[ds]?[ ](?:of[ ]|from[ ]|between[ ]|under[ ]|over[ ])*(?:[\w-]{1,12}(?:,[ ]|,?[ ](?:and|or|to)[ ]|[-–]))*$"
)
_NO_NOUN = re.compile(
    r"[^ \w]|$|[ ](?:and|or|to|in|on|at|by|from|with|who|were|was|are|is|have|had|has|died|respectively|when|as)\b"
)
# “voted by 118 to three”, “voted 14 to nine”, “by 14 votes to nine”.
_VOTED = re.compile(r"\b(?:vot(?:ed?|es|ing)(?:,|[ ]by)?[ ](?:[\w,]{1,12}[ ]to[ ])?|[ ]votes[ ]to[ ])$")
# “put the death toll at 500”, “… while Norland put it at 50”, “the number of dead rose to nine”.
_TOLL = re.compile(
    r"\b(?:tolls?|tally|tallies|casualt(?:y|ies)|fatalities|losses|deaths|dead|(?:number|figure|count|crowd)s?)\b", re.I
)
_PUTS = any_of("put puts putting stands? stood standing remain(?:s|ed)? estimat(?:es?|ed|ing)")
_RISES = any_of("rose risen rises rising climb(?:s|ed|ing) grew grown jumped soared")
_ABOUT = any_of("about around at_least more_than over nearly almost some roughly just_(?:over|under) up_to")
_PUT_AT = re.compile(
    rf"""\b (?:
      (?P<put_at> {_PUTS} \b [^.;:!?,]{{0,60}} [ ] at )
    | (?P<rose_to> {_RISES} [ ] (?: from [ ] [\w,]{{1,12}} [ ] )? to )
    | (?P<reached> reach(?:es|ed|ing) )
    ) [ ] (?: {_ABOUT} [ ] )? $""",
    re.IGNORECASE | re.VERBOSE,
)
_HOURS = re.compile(r"\bcrowds?\b[^,]*\bst(?:ood|ands?|anding) at $", re.I)  # “the crowd stood at ten in the rain”
_OF_CHANGE = re.compile(r"\b(?:by|further|of|to|coupon of|carry) (?:a further |about )?$", re.IGNORECASE)
_IN_AGE = re.compile(r"(?:, |\()$")
_AFTER_AGE = re.compile(r"(?:,|;|\)|\.|$)")
# After a bare number that may be a year only these make it a count.
_PEOPLE = re.compile(r"[ ](?:people|civilians|men|women|children|soldiers|others|dead|deaths)\b")
_COUNTED_AT = re.compile(r" (?:(?!and)[a-z]{3}|of )")  # “at 10 people”, “in every 10 of”: no hour
_HOUR_AND_MINUTES = re.compile(r"\d\d?\.\d\d$")
# “nine in 10 residents”, “one out of every five children”: the second is of a share, too
_IN_SO_MANY = re.compile(rf"(?:^|(?P<name>[A-Z][a-z]+ )|\W)(?P<part>(?i:{_HOUR})|\d{{1,2}}) (?:in|out of) (?:every )?$")
_WHOLES = {3, 4, 5, 10, 20, 100}
_SCORE = re.compile(r"[-–](\d{1,3})\b"), re.compile(r"(\d{1,3})[-–]$")
_OF_SO_MANY = re.compile(r" in (?:every )?(?:ten|10|100)\b| to \d\d?\b")
_CODED = re.compile(r"\b(?:No|Nos|[A-Z]{2,4})\.? $")
_LETTER_BEFORE = re.compile(r"[A-Za-z]$")
PERCENT = re.compile(r"[ ]?(?:%|per[ ]?cent\b|percent\b)", re.IGNORECASE)


class _Numeral(NamedTuple):
    """A number at text[start:end], written in digits or in letters, with what stands around it."""

    text: str
    start: int
    end: int
    digits: bool

    @property
    def number(self) -> str:
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - 24) : self.start]

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + 24]


def _is_measure(one: _Numeral) -> bool:
    """“12 miles”, “on 3 May”, “$40”, “route 12”, “five minutes”."""
    return bool(_AFTER.match(one.after) or _BEFORE.search(one.before) or _MINUTES.match(one.after))


def _is_age(one: _Numeral) -> bool:
    """“aged 17 and 19”, “a mother of three”."""
    beside = _OTHER_AGE.search(one.text[max(0, one.start - 48) : one.start]) and _NO_NOUN.match(one.after)
    return bool(beside or ((len(one.number) < 4 or not one.digits) and _AGED.search(one.before)))


def _is_hour(one: _Numeral) -> bool:
    """“at 10 the gates shut”, “10.30”; not “stood at 10” of a toll."""
    clock = len(one.number) < 7 and _CLOCK.search(one.before) and not _COUNTED_AT.match(one.after[:4])
    return bool((clock and not tolled(one.text, one.start)) or _HOUR_AND_MINUTES.match(one.number))


def _is_rate(one: _Numeral) -> bool:
    """“nine in ten”, “nine in | 10 residents”, “3 to 2”, “14–1”, “rose by 4 per cent”."""
    part = _IN_SO_MANY.search(one.before)
    named = part is not None and part["name"] and part["part"][0].isupper()  # “Uranium One in three deals”
    if part and not named and (whole := _small_number(one.number)) in _WHOLES:
        return _small_number(part["part"]) < whole
    return _is_score(one) or bool(
        _OF_SO_MANY.match(one.after) or (PERCENT.match(one.after) and _OF_CHANGE.search(one.before))
    )


def _small_number(word: str) -> int:
    """
    >>> _small_number("Nine"), _small_number("10"), _small_number("many")
    (9, 10, 0)
    """
    return int(word) if word.isdecimal() else UNITS.get(word.lower(), 0)


def _is_score(one: _Numeral) -> bool:
    """“won 14–1”: of two numbers with a dash the second is the smaller, and so they are no range."""
    after, before = _SCORE[0].match(one.after), _SCORE[1].search(one.before)
    if not one.number.isdigit():
        return False
    return bool((after and int(after[1]) < int(one.number)) or (before and int(before[1]) > int(one.number)))


def _is_serial(one: _Numeral) -> bool:
    """The number of a message, of a file."""
    return one.digits and len(one.number) > 10 and one.number.isdigit()


def _is_year(one: _Numeral) -> bool:
    return bool(_YEAR.match(one.number) and (_BEFORE_YEAR.search(one.before) or not _PEOPLE.match(one.after)))


def _is_code(one: _Numeral) -> bool:
    """“No. 12”, “BR 75”, “dial 911”, “B12”."""
    coded = _CODED.search(one.before) and not _PEOPLE.match(one.after)
    return bool(one.number == "911" or coded or _LETTER_BEFORE.search(one.before))


def _is_age_set_apart(one: _Numeral) -> bool:
    """“Ann Lee, 71, paid”."""
    return bool(len(one.number) < 4 and _IN_AGE.search(one.before) and _AFTER_AGE.match(one.after))


_NO_COUNT = _is_measure, _is_age, _is_serial, _is_hour, _is_rate
_NO_COUNT_IN_DIGITS = _is_year, _is_code, _is_age_set_apart


def is_count(text: str, start: int, end: int, digits: bool) -> bool:
    """Is the number at text[start:end] a count: no date, age, money, length, time or number of a thing?

    >>> text = "On 7 April 2025 Ann Lee, 71, paid $40 and 12 people were hurt."
    >>> [is_count(text, text.index(n), text.index(n) + len(n), True) for n in ("7", "2025", "71", "40", "12")]
    [False, False, False, False, True]
    """
    one = _Numeral(text, start, end, digits)
    others = _NO_COUNT + (_NO_COUNT_IN_DIGITS if digits else ())
    return voted(text, start) or not any(is_other(one) for is_other in others)


def voted(text: str, start: int) -> bool:
    """Is the number at this place one of votes: “voted by 118 to three”?"""
    return _VOTED.search(text[max(0, start - 24) : start]) is not None


def tolled(text: str, start: int) -> bool:
    """Is the number at this place what a toll is put at, or rises to?

    >>> [tolled(text, len(text)) for text in ("They put the toll at ", "The number of dead rose to ", "They met at ")]
    [True, True, False]
    """
    before = text[max(0, start - 200) : start]
    before = before[1 + max(before.rfind(sign) for sign in ".!?\n") :]
    return bool(_PUT_AT.search(before) and _TOLL.search(before) and not _HOURS.search(before))


# Words that hold a figure at a distance, or say who runs the source.
_RUN_BY = any_of("run controlled led ruled governed backed affiliated linked aligned")
_BODY = any_of(
    r"ministr authorit officials?\b health government media\b administration agency enclave territory strip\b office"
)
_VERIFIED = r"(?:verif|confirm|authenticat|corroborat)\w+"
_GIVING = any_of("providing giving offering presenting citing")
_DOUBTED = any_of(
    "unverified unconfirmed disputed not_so_sure",
    "claim(?:s|ed|ing)? alleg(?:es|edly|ed_that) purported(?:ly)? supposed(?:ly)?",
    "reportedly estimat(?:es|ed) suggest(?:s|ed)? believed_to thought_to said_to_(?:be|have)",
)
QUALIFIER = re.compile(
    rf"""\b(?:
      (?P<run_by> (?!long-|short-|well-|home-) \w+-{_RUN_BY}\b (?=(?:[ ]\w+){{0,3}} [ ]{_BODY}) )
    | (?P<not_verified>
          (?:could|can|has|have) (?:[ ]?n[o’']t|[ ]not|not) [ ] (?:\w+[ ])? (?:be(?:en)?[ ])? (?:\w+[ ])? {_VERIFIED}
        | cannot[ ]be[ ] (?:\w+[ ])? (?:verified|confirmed)
        | not[ ] (?:been[ ])? independently[ ] (?:verified|confirmed)
        | (?:impossible|unable|not[ ]possible)[ ]to[ ] (?:independently[ ])? (?:verify|confirm) )
    | (?P<no_evidence> without[ ]{_GIVING}[ ] (?:any[ ])? (?:evidence|details?|proof|a[ ]breakdown) )
    | (?P<not_told_apart> (?:does|do)[ ]not[ ] (?:distinguish|differentiate) )
    | (?P<doubted> {_DOUBTED} )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
ACCORDING = re.compile(r"\baccording[ ]to[ ]", re.IGNORECASE)
# “…, by Norland’s count”, “by the ministry’s own estimate”
BY_COUNT = re.compile(
    r"\bby (?=(?P<whose>[^.,;:]{2,60}?)[’']s? (?:own )?(?:count|estimates?|tally|reckoning|figures)\b)", re.I
)


def held_at_a_distance(text: str, clauses: list[tuple[int, int]], counts: list[int]) -> list[str | None]:
    """What holds each count of a sentence at a distance: words of its own clause, or of one without a count.

    >>> text = "Norland said 40 died; spies estimated 9. It was not told who."
    >>> held_at_a_distance(text, [(0, 21), (21, 62)], [13, 38])
    [None, 'estimated']
    """
    starts = [start for start, _ in clauses]
    own = [last_begun(starts, at) for at in counts]
    words = [QUALIFIER.search(text, *clause) for clause in clauses]
    bare = set(range(len(clauses))) - set(own)
    others = next((words[n] for n in sorted(bare) if words[n]), None)
    return [found.group() if (found := words[n] or others) else None for n in own]

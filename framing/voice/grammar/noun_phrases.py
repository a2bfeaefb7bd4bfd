"""The words for a source in; out, its head noun, its end, and how a reader would put it.

"Ann Lee, 71, a retired teacher" is Ann Lee, "the union denied it and" is the union, and "the" is nobody.
"""

import re

from framing.core.text.english.function_words import (
    BEFORE_VERBS,
    DAYS,
    DETERMINERS,
    MODALS,
    NEGATED,
    NUMBERS,
    OBJECTS,
    OPENING_ADVERBS,
    PERFECT,
    POSSESSIVE_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE_PRONOUNS,
    STARTS_CLAUSE,
    SUBJECT_PRONOUNS,
    TIMES,
)
from framing.core.text.english.ordinary_words import is_place, is_small
from framing.core.text.surnames import has_capital
from framing.core.text.words import lowered
from framing.voice.grammar.clauses import Line
from framing.voice.grammar.nouns import head_at, head_noun, means_people
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, GROUPS, ends_in_ly, is_plural
from framing.voice.lexicons.speaker_verbs import VERBS

_FINITE = PERFECT | MODALS | NEGATED | {"is", "was", "are", "were", "did", "does"}
_NO_CUT = {"called", "named", "dubbed", "labeled", "labelled", "nicknamed", "branded"}  # “a group called …”
_ENDS = {"and", "but", "or", "nor", "yet", "so", "as", "while", "when", ",", ";", ":", "(", "—", "–", "-", "--"}
_OPENS = _ENDS | {"though", "although", "whereas", "because", "since", "after", "before", "even", "if", "once", "where"}
# After a document these say who had it, and not whose it is: “a memo seen by the Gazette”.
_SEEN = set("seen obtained reviewed viewed acquired leaked filed addressed submitted".split())
_BARE = (DETERMINERS - {"that", "this", "these", "those", "some", "any", "each", "no"}) | {"of", "for"}
_BELOW = {"as", "while", "when", "because", "after", "before", "since", "until", "although", "though", "that"}
# How a phrase begins that says where, when or for whom; “over 60 people”, “about half of them” may speak.
_PLACING = PREPOSITIONS - set("about over under between among near opposite outside inside".split())
_PLACING |= set("at before behind beside along off since until unlike like near outside".split())
_ONLY_SMALL = set("about almost former named named same there here such so not than then very whether".split())
# What begins and ends names of places: “New Mexico”, “Green County”
_PLACES_BEGIN = set("central east eastern lower new north northern south southern upper west western".split())
_PLACES_BEGIN |= set("british costa fort mount port saint san santa st st.".split())
_PLACES_END = {"county", "district", "island", "islands", "province", "region", "state"}
_IN_BODIES = {"of", "for", "to", "in", "on", "and", "the", "against", "without"}  # “the Society to Count Crows”
# What tells who somebody is, right before the name: “36-year-old”, “the former judge”, “a clerk in Lund named”; behind
# a second article or “with” somebody else is named, and “a 36-year-old Londoner” has no name.
WHO_ONE_IS = r"""
    (?: (?: (?:the[ ])? (?:then[ -])? \d{1,3}-year-old[ ] | the[ ](?=[a-z]) )
        (?:(?!(?:of|for|to|in|at|from)[ ])[a-z-]{2,20}[ ]){0,3}
      | (?:an?[ ]|the[ ])?
        (?:(?!(?:an?|th[aei]\w{0,3}|hi[ms]|her|its|my|our|who\w{0,2}|which|with|to|and|is|was)[ ])[\w’'-]{1,30}[ ]){1,6}
        (?:named|called|by[ ]the[ ]name[ ]of)[ ]
      | (?:also[ ]|better[ ])? (?:known|identified|named) (?:[ ](?!an?\b)[\w’'-]{1,30}){0,4}[ ]as[ ]
      | (?:one|whose[ ]name[ ]is)[ ]
    ) (?=[A-Z])
"""
_WHO_ONE_IS = re.compile(WHO_ONE_IS, re.VERBOSE)
_SPAN = set("a an the this that last next past few several same".split())
_ASIDE = re.compile(
    r"(?:,\s|\s)(?:for (?:(?:his|her|its|their) part|one|example|instance)|in (?:turn|contrast|particular|short)"
    r"|of course|by contrast|on the other hand|at least|among others|at first|at last),?\s?\Z"
)
_AND_WHOSE = re.compile(r"\band (?:his|her|their) ")
_LEADING = {"what", "which", "whom", "why", "how", "by", "of", "including", "than"}
SHORTENED = re.compile(r"(?P<who>i|you|he|she|it|we|they)[’'](?:m|s|re|ve|d|ll)\b")
# How a phrase begins that names somebody beside the one who speaks.
_APART = set("unlike like alongside besides despite together along instead apart contrary".split())
_BEFORE_ALONE = (STARTS_CLAUSE - {"and", "or", "nor", "than"}) | DAYS | {","}
_THIS, _THEN = {"this", "last", "next"}, {"later", "earlier", "ago"}
# After these “the” goes on with a phrase: “members of the board”, “all the nurses”, “a party like the Greens”.
_GOES_ON = PREPOSITIONS | NUMBERS | DETERMINERS | set("and or nor but half such as than off like including".split())


def source_words(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What of text[start:end] names a source: up to the first verb, without "and" at either end; None if nothing does.

    >>> text = "The union denied it and said no more."
    >>> text[slice(*source_words(text, 0, len("The union denied it and")))]
    'The union'
    >>> text[slice(*source_words(text, 0, len(text)))], source_words("readout issued by Lee", 0, 21)
    ('The union', (0, 21))
    >>> text = "Last week the mayor"
    >>> text[slice(*source_words(text, 0, len(text)))]
    'the mayor'
    """
    line = _without_asides(text, start, end)
    first, last = 0, _last_word(line, 0, len(line.low))
    while first < last and (line.low[first] in _OPENS or not line.is_word(first) or _leads_in(line, first, last)):
        first += 1
    shortened = SHORTENED.match(line.low[first]) if first < last else None
    if shortened and not any(line.capital[first + 1 : last]):
        return line.at[first], line.at[first] + shortened.end("who")  # “they | ’re mostly proposing …”
    first, last = _without_its_verb(line, first, last)
    last = _last_word(line, first, last)
    first = _after_when_and_where(line, first, last) if first < last else first
    last -= _ends_in_a_deed(line, first, last)
    if _is_bare(line.low[first:last], by=text[max(0, start - 3) : start].lower() == "by "):
        return None
    comma = next((at for at in range(first, last) if line.low[at] == ","), last)
    last = comma if names_one_of_it(line.low[first:comma] or [""]) else last  # “the family of the patient, | Ann Lee”
    return line.at[first], line.to[last - 1]


def _without_asides(text: str, start: int, end: int) -> Line:
    """“Lee | , for example,”, “Ann Lee | (Lab”: a bracket that closes behind these words."""
    aside = _ASIDE.search(text, start, end)
    end = aside.start() if aside else end
    opened = text.rfind("(", start, end)
    return Line(text, start, opened if opened > start and ")" not in text[opened : end - 1] else end)


def _without_its_verb(line: Line, first: int, last: int) -> tuple[int, int]:
    """“the union | denied it”, “a memo | seen by us”, “they met as | the union [said]”, “a man who left”: all."""
    for at in range(first + 1, last):
        if _says_more(line, at):
            return first, at
        if line.low[at] in RELATIVE_PRONOUNS:
            break
        act = line.is_deed(at) and "by" not in line.low[at + 1 : at + 3]  # no “readout provided by Lee”
        if act or _is_verb(line, at):
            below = next((n for n in range(last - 1, at, -1) if line.low[n] in _BELOW), None)
            return (first, at) if below is None else (below + 1, last)
    return first, last


def _ends_in_a_deed(line: Line, first: int, last: int) -> bool:
    """“families of the sailors | rallied”, but not “the | bereaved”."""
    deed = line.low[last - 1] if last - first > 2 else ""
    past = deed.endswith("ed") and len(deed) > 4
    return past and line.low[last - 2] not in DETERMINERS and not line.capital[last - 1]


def _is_bare(words: list[str], by: bool) -> bool:
    """“the”, “of a”: these name nobody; but “[according to] her” does, and “by his [own admission]”."""
    own = by and len(words) == 1 and words[0] in POSSESSIVE_PRONOUNS
    return all(word in _BARE for word in words) and words != ["her"] and not own


def _leads_in(line: Line, at: int, last: int) -> bool:
    """“what | officials [describe as …]”, “that | many”, “by | Lee”, “that’s why | he”, “Oddly, | I”."""
    if last - at < 2:
        return False
    word, following = line.low[at], line.low[at + 1]
    if following == ",":  # not “Kelly, | the mayor”
        adverb = ends_in_ly(word) and not (gender_of_first_name(word) or is_place(word))
        return (adverb or word == "rather") and line.low[at + 2 : at + 3] not in (["a"], ["an"])
    if word == "that":  # not “that company”
        many = is_plural(following) or following in DETERMINERS | NUMBERS | PRONOUNS
        return many or line.capital[at + 1]
    owned = word in PREPOSITIONS and _owns(line.low[last - 1])  # “in | Lee’s [suggestion that …]”
    return word in _LEADING or owned or following in ("why", "how", "what")


def _says_more(line: Line, at: int) -> bool:
    """“a man | speaking on condition of anonymity”, “a memo | seen by the Gazette”, “a report | that nobody read”."""
    word, last = line.low[at], at + 1 == len(line.low)
    clause = word in ("that", "which") and line.low[at - 1] not in PREPOSITIONS | {"given"}
    seen = word in _SEEN and line.low[at - 1] not in DETERMINERS  # not “the | leaked memo”
    return word == "speaking" or (seen and not last) or clause


def names_nobody(source: str) -> bool:
    """Are these words for a source a place, a time, a manner or a deed, and nobody who might speak?

    >>> [names_nobody(words) for words in ("in the north", "two months later", "however", "over 60 people", "the week")]
    [True, True, True, False, True]
    >>> [names_nobody(words) for words in ("Having", "Holding a flag", "Boeing", "some of the", "Leading economists")]
    [True, True, False, True, False]
    """
    words = source.lower().split()
    alone = len(words) == 1 and words[0] not in PRONOUNS | DETERMINERS | NUMBERS and is_small(source)
    holding = len(words) > 1 and words[0].endswith("ing") and words[1] in DETERMINERS | OBJECTS | NUMBERS | {"to"}
    if alone or holding or words[:1] in (["there’s"], ["there's"]):
        return True
    if not words or has_capital(source.split()[-1]):
        return not words or words[0] in _PLACING
    cut = words[-1] in ("a", "an", "the", "its") and not any(map(has_capital, source.split()[1:]))  # “some of the”
    if words[0] in _PLACING or cut:
        return True
    if len(words) == 1:
        return words[0] in BEFORE_VERBS | _ONLY_SMALL or ends_in_ly(words[0])
    return words[-1].removesuffix("s") in TIMES | {"past"} and (words[0] in _SPAN | NUMBERS or words[0].isdigit())


def names_one_of_it(low: list[str]) -> bool:
    """Does a name behind these words belong to their last noun: “the family of the patient, | Ann Lee”?

    >>> [names_one_of_it(words.split()) for words in ("the family of the patient", "the mayor of the town")]
    [True, False]
    """
    at = head_at(low)
    return at < len(low) - 2 and is_plural(low[at]) and means_people(low[-1])


def name_behind(source: str) -> int:
    """Where the name begins in words for a source that describe somebody and then name them; 0 if they do not.

    >>> [name_behind(words) for words in ("A supporter of the levy, Ann Lee", "the mayor, a friend", "Ann Lee, Bo Ray")]
    [25, 0, 0]
    >>> name_behind("the head of the club in Lund, Ann Lee"), name_behind("another charity, the Society to Count Crows")
    (30, 21)
    >>> name_behind("her lawyer, a former judge called Ann Lee"), name_behind("Lee, the son of a man named Bo")
    (34, 0)
    >>> name_behind("a resident of Lund, Green County"), name_behind("a man in Lund, New Norvik")
    (0, 0)
    """
    described, _, name = source.rpartition(", ")
    name = name[told.end() :] if (told := _WHO_ONE_IS.match(name)) else name.removeprefix("the ")
    named, (article, *rest) = name.split(), described.split() or [""]
    low = [article.lower(), *map(str.lower, rest)]
    if not (named and rest) or names_one_of_it(low) or _AND_WHOSE.search(described):
        return 0  # “the family of the patient, Ann Lee”: one of them; “Lee and her deputy, Ray”: both
    head = head_at(low)
    body = low[head] in BODIES and rest[head - 1].islower()
    person = means_people(low[head]) and not body and head and rest[head - 1].islower()
    placed = is_place(name) or named[0].lower() in _PLACES_BEGIN or named[-1].lower() in _PLACES_END
    apart = not any(map(has_capital, rest)) or (person and len(named) > 1 and not placed)  # no “Lund, Norvik”
    whole = (
        has_capital(named[0])
        and named[0].lower() not in DAYS
        and all(has_capital(word) or (body and word in _IN_BODIES) for word in named)
    )
    return len(source) - len(name) if apart and whole else 0


def _last_word(line: Line, first: int, last: int) -> int:
    """Where a source ends before “and”, a comma, “late last week”, “on Monday evening”, “however”, “in”."""
    low = line.low
    while last > first:
        at, several = last - 1, last - first > 1 and not line.capital[last - 1]
        if low[at] in _ENDS or not line.is_word(at) or line.is_floating(at, first):
            last -= 1
        elif last - first > 1 and first <= (when := line.over_time(at, first)) < at:
            last = when + 1
        elif several and low[at - 1] not in DETERMINERS and _opens_no_noun(line, at):
            last -= 1
        else:
            break
    return last


def _opens_no_noun(line: Line, at: int) -> bool:
    """“the court | on”, “Lee | earlier”, “Lee | sharply”: the last word of a source, and no part of it."""
    return line.low[at] in PREPOSITIONS or line.low[at] in BEFORE_VERBS or line.is_adverb(at)


def _after_when_and_where(line: Line, first: int, last: int) -> int:
    """Where a source begins after “Yesterday”, “On Monday morning”, “A year later”, “The day before the vote”."""
    low = line.low
    comma = next((at for at in range(first + 2, last - 1) if low[at] == ","), None)
    if comma and low[first] in _APART:
        return comma + 1  # “Unlike Ann Reed, | Karl Moss”
    while last - first > 1 and low[first] in OPENING_ADVERBS and not _owns(low[first + 1]) and low[first + 1] != "of":
        first = next(at for at in range(first + 1, last) if line.is_word(at))  # the last is a word
    alone = last - first > 1 and low[last - 1] in SUBJECT_PRONOUNS
    if alone and low[last - 2] in _BEFORE_ALONE and low[first] not in RELATIVE_PRONOUNS:
        return last - 1  # “That's why | he”
    begins = _behind_times_and_places(line, first, last)
    placed = low[first] in PREPOSITIONS or low[last - 2] in TIMES
    return last - 1 if alone and placed and begins == first else begins  # “On Monday | he”


def _behind_times_and_places(line: Line, first: int, last: int) -> int:
    """Where the phrase begins behind the last that says when or where, before a clause, “to” or a mark."""
    low, begins = line.low, first
    for at in range(first + 1, last - 1):
        if (at - 1 > first and low[at - 1] in RELATIVE_PRONOUNS) or low[at] == "to" or not line.is_word(at + 1):
            break
        two = at + 2 < last and not line.asks_in_its_name(at + 1, first)  # not “the charity Save | the Mill”
        if _is_time(low, first, at) or (two and _is_before_a_phrase(low, first, at)):
            begins = at + 1
    return begins


def _is_time(low: list[str], first: int, at: int) -> bool:
    """“a year later | the mayor”, “last week | the mayor”."""
    return low[at] in _THEN or (low[at] in TIMES and at == first + 1 and low[first] in _THIS)


def _is_before_a_phrase(low: list[str], first: int, at: int) -> bool:
    """“In the town | a man”, “That night | a man”, “The day before the vote | the mayor”: a phrase is over."""
    if low[at + 1] not in DETERMINERS or low[at] in _GOES_ON:
        return False
    if low[first] in PREPOSITIONS - {"of", "between", "among"} or low[at] in TIMES:
        return True
    return low[at + 1] == "the" and low[at].isalpha() and not low[at].endswith(("ing", "ed", "s"))


def _owns(word: str) -> bool:
    return lowered(word).endswith(POSSESSIVES)


def _is_verb(line: Line, at: int) -> bool:
    word = line.low[at]
    if line.capital[at] or word in _NO_CUT or line.low[at - 1] in DETERMINERS:
        return False
    return word in _FINITE or (VERBS.get(word) == "finite" and line.is_verb(at))


def as_speaker(name: str) -> str:
    """A speaker as a reader would put it: what has no name gets an article; documents "a", bodies "the", as has what
    is somebody's.

    >>> as_speaker("report"), as_speaker("company"), as_speaker("Ann Lee"), as_speaker("two men")
    ('a report', 'the company', 'Ann Lee', 'two men')
    >>> as_speaker("company’s annual report")
    'the company’s annual report'
    """
    low = name.split()
    if not low or not low[0].islower() or low[0] in DETERMINERS | NUMBERS:
        return name
    noun = head_noun(low).lower()
    if noun in GROUPS:
        return name
    owned = any(map(_owns, low[: head_at(low)]))
    if noun in DOCUMENTS and not owned:
        return f"an {name}" if name[0] in "aeiou" else f"a {name}"
    return f"the {name}" if noun in BODIES | DOCUMENTS else name

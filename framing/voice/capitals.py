"""What the capitals of words tell: a name, a title, or nothing, in a line that gives them to all."""

import re

from framing.core.text.english.function_words import (
    AUXILIARY,
    BEFORE_VERBS,
    DAYS,
    DETERMINERS,
    OPENING_ADVERBS,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_CLAUSE,
)
from framing.core.text.words import COMMON, MONTHS, WORD
from framing.voice.lexicons.around_marks import SMALL
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import BODIES, ROLES, SHORT_TITLES
from framing.voice.lexicons.speaker_verbs import VERBS

# Function words that people and bodies are called by as well: Theresa May, Will Hart, Robert Early, Just Stop Oil.
_MONTHS = {month.lower() for month in MONTHS}
NAMES_TOO = ((AUXILIARY | BEFORE_VERBS | OPENING_ADVERBS | DAYS) - PREPOSITIONS) | _MONTHS
NAMES_TOO |= {"early", "long", "he", "she", "or"}
_CALLED_SO = {"may", "will"}  # alone, too: “May said”
_IN_SMALL_LETTERS = {"now", "today", "tomorrow", "tonight", "yesterday"}  # in a sentence, where they are no name's
_BY_FIRST_NAME = {"pope", "king", "queen", "prince", "princess", "sir", "dame", "emir", "sultan"}
_NO_LAST_NAMES = AUXILIARY | DAYS | DETERMINERS | PREPOSITIONS | PRONOUNS | STARTS_CLAUSE
_NEXT_WORD = re.compile(r"\s{1,3}(?P<word>[^\W\d_][\w’'-]{0,30})")
_TITLE_BEFORE = re.compile(rf"\b{SHORT_TITLES}\.?\s{{1,3}}\Z")
_PRONOUNS_TOO = {"he", "she", "or"}  # He Lifeng, Or Levy
_FIRST_NAMES = {"may", "will", "can", "april", "june", "august"}
_WHICH_MONTH = PREPOSITIONS | set("early late last next this every each and or until till".split())
_NAME_NEXT = re.compile(r"(?:\s{1,3}[A-Z][\w’'-]{1,30}){1,2}(?:(?P<comma>,)|\s{1,3}(?P<verb>[a-z]{2,20})\b)")
_HELPERS = {"has", "had", "is", "was", "who"}
_STOP = re.compile(r"[.?!](?=\s|$)")
_PLACED = {"at", "from", "in", "near", "outside"}
_DAY_NEXT = re.compile(r"\s{1,3}\d")
_LAST_WORDS = re.compile(r"(?:(?P<further>[\w’'-]{1,30})\s{1,3})?(?<![\w’'-])(?P<word>[^\W\d_][\w’'-]{0,30})\s{1,3}\Z")
_AROUND = 60  # characters on either side that show whether a sentence is in capitals
_SAME_TEXT = 20_000  # characters before a name in which its whole form may stand
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,60}$")
_SUBJECT_NEXT = re.compile(r",? (?!(?:AND|OR|VERSUS|VS|TOO)\b)(?P<word>[A-Z]+)")
_ASKING = {"who", "what", "how", "may", "will", "can"}
# What is shouted within an ordinary sentence, "a banner read SAVE US": the words in capitals on either side, and verbs
# that ask for something.
_SHOUT_BEFORE = re.compile(r"(?:\b[A-Z]+,? ){0,5}\b[A-Z]+ \Z")
_SHOUT_AFTER = re.compile(r"(?:,? [A-Z]+\b){1,6}")
_INITIALS = {"us", "it", "who", "am", "or", "me", "in", "ok", "no"}
_CALLS = set(
    """
    ask believe bring call feed follow forgive free hear help join kill leave let love need pay please protect
    remember rescue save send spare stop support teach tell thank trust watch
    """.split()
)
# Where no pronoun stands, in capitals or not: "THE US", "A US ENVOY", "ANTI-US", "US-BACKED".
_ARTICLE_BEFORE = re.compile(r"(?:\b(?:THE|AN?) |[A-Z]-)\Z", re.IGNORECASE)
# In a list of names: "HOLTBY AND US SIGN", "HOLTBY, US AND UK SIGN", not "THEM AND US".
_LISTED_BEFORE = re.compile(r"(?<!\bTHEM)(?<!\bYOU)(?<!\bTHEY)(?<!\bHIM)(?<!\bHER) AND \Z")
_LISTED_AROUND = re.compile(r"[A-Z], \Z"), re.compile(r" AND\b")
_HYPHEN_NEXT = re.compile(r"-[A-Z]")
_NOUN_NEXT = re.compile(r" ([A-Z]{3,})\b")
_TWO_OBJECTS = set(  # "THEY PROMISED US OFFICERS": several may be what we are given
    """
    bring brings brought call calls called cost costs gave give gives made make makes offer offered offers owe owed owes
    promise promised promises send sends sent show showed shows tell tells told
    """.split()
)
_PREPOSITIONS = set("among between for from like of than to with".split())  # "LISTEN TO US FARMERS"
# What a country has besides offices and bodies: "TUGS WAIT FOR US WARSHIPS".
_OF_COUNTRIES = set(
    """
    airstrike ambassador bomber border citizen coast consul consulate currency dollar drone economy election embassy
    envoy export fighter helicopter import jet lawmaker marine missile national official paratrooper passport plane
    president sailor sanction senator ship soldier state submarine tariff tourist troop veto visa warplane warship
    """.split()
)
_CUT = re.compile(r"[.!?…\n\r“”\"«»]")


def is_name(content: str) -> bool:
    """Does a stretch begin with a capital, and each of its words of more than three letters?"""
    found = WORD.findall(content)
    if not found or (len(found) > 1 and found[0].lower() in PRONOUNS and not any(map(str.istitle, found[1:]))):
        return False  # “We eat mud”, but “Who Owns the Sea”
    return all(word[0].isupper() for word in found if (len(word) > 3 and word not in SMALL) or word is found[0])


def nicknames(content: str) -> bool:
    """“Mack”, “the Pike”"""
    return is_name(content.removeprefix("the "))


def is_title_case(sentence: str) -> bool:
    """Does this line capitalise its words as English headlines do? Then a capital does not tell a name."""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def has_small_words(sentence: str) -> bool:
    """Is some longer word no capital, as in no headline that gives capitals to all?"""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) < 3 or not all(word[0].isupper() for word in long)


def is_somebodys(text: str, start: int, end: int) -> bool:
    """Is the function word, day or month text[start:end], which has a capital, a name's: behind a first name, before
    another capital within a sentence, or as who speaks?

    >>> text = "Theresa May said. It was Will Hart. Ann asked: Will Ray come? USA Today asked Anna Monday why."
    >>> names = ("May", "Will", "Will Ray", "Today", "Monday")
    >>> [is_somebodys(text, text.index(name), text.index(name) + len(name)) for name in names]
    [True, True, False, True, True]
    >>> is_somebodys("Paul Ryan sat. Ryan Monday said no.", 20, 26)  # when he said it
    False
    """
    word = text[start:end].lower()
    if word not in NAMES_TOO:
        return False
    found, behind = _LAST_WORDS.search(text[max(0, start - 70) : start]), _NEXT_WORD.match(text, end)
    further, before = (found["further"] or "", found["word"]) if found else ("", "")
    after = behind["word"] if behind else ""
    if word in _MONTHS and (before in PREPOSITIONS or _DAY_NEXT.match(text, end)):
        return False  # “in May Lee said”, “said Ann May 4”
    if _TITLE_BEFORE.search(text, max(0, start - 10), start):
        return True  # “Ms. Sunday”, “Mrs May”
    if word in _PRONOUNS_TOO:
        return _is_before_a_name(text, end, before, after)
    if before[:1].isupper() and word in _IN_SMALL_LETTERS:
        return not after[:1].isupper() and has_small_words(text[max(0, start - _AROUND) : end + _AROUND])
    if before[:1].isupper():
        dated = word in DAYS and (_is_said_when(further) or _is_a_surname(text, start, before))
        return gender_of_first_name(before.lower()) is not None and not (dated or after[:1].isupper())
    if word in _FIRST_NAMES and before not in _WHICH_MONTH and _speaks_by_name(text, end):
        return True
    if word in DAYS | _MONTHS - _CALLED_SO:
        return False
    if word in _CALLED_SO and VERBS.get(after) == "finite":
        return True
    return before != "" and after[:1].isupper() and after.lower() not in _NO_LAST_NAMES


def _is_before_a_name(text: str, end: int, before: str, after: str) -> bool:
    """“that He | Lifeng”, “Premier He | Lifeng”; where a sentence begins, only as who speaks."""
    within = before.islower() or before.lower().split("-")[-1] in ROLES
    named = within and after[:1].isupper() and after.lower() not in _NO_LAST_NAMES
    return named or (not before and _speaks_by_name(text, end))


def _speaks_by_name(text: str, end: int) -> bool:
    """“Will | Hart said”, “May | Chen, the coroner, said”, “He | Lifeng has said”; not “Will | Ray, or Ann, come?”."""
    found = _NAME_NEXT.match(text, end)
    if found is None:
        return False
    if found["comma"]:
        stop = _STOP.search(text, found.end(), found.end() + 2 * _AROUND)
        return stop is None or stop.group() != "?"
    return VERBS.get(found["verb"]) == "finite" or found["verb"] in _HELPERS


def _is_said_when(further: str) -> bool:
    """Is a day behind a first name no surname: “in | Charlotte Friday”, “Pope | Francis Sunday”, “Ann | Lee Monday”?"""
    low = further.lower()
    return low in _PLACED or low in _BY_FIRST_NAME or (further[:1].isupper() and low not in ROLES)


def _is_a_surname(text: str, start: int, name: str) -> bool:
    """Has somebody this name behind a first name before: Paul Ryan, of whom “Ryan Thursday said” tells when?"""
    before = text[max(0, start - _SAME_TEXT) : start]
    whole = re.finditer(rf"\b([A-Z][\w-]{{1,30}})\s{{1,3}}{re.escape(name)}\b", before)
    return any(gender_of_first_name(one[1].lower()) for one in whole)


def shouted(text: str, start: int, end: int) -> bool:
    """Are the words around text[start:end] in capitals throughout, so that its own capitals mean nothing?"""
    before = _CUT.split(text[max(0, start - _AROUND) : start])[-1]
    after = _CUT.split(text[end : end + _AROUND], maxsplit=1)[0]
    asked = text[start:end].lower() in _ASKING and text[end + len(after) : end + len(after) + 1] == "?"
    subject = _SUBJECT_NEXT.match(text, end)
    may = subject is not None and text[start:end].lower() == "it" and subject["word"].lower() in AUXILIARY
    if not _LETTERS.search(before) and not asked and subject and not may:
        return False  # "US SENDS TROOPS": no sentence begins with the pronoun "us", but "IT WILL SINK"
    if _is_named(text, start, end, before):
        return False
    words = [word for word in _LETTERS.findall(before + " " + after) if len(word) > 1]
    return (len(words) > 1 and all(word.isupper() for word in words)) or _shouted_within(before, after)


def _is_named(text: str, start: int, end: int, before: str) -> bool:
    """Do the neighbours of a word in capitals tell a name: "THE US", "US-BACKED", "MAYOR MEETS US ENVOY"?"""
    if _ARTICLE_BEFORE.search(before) or _HYPHEN_NEXT.match(text, end):
        return True
    if text[start:end].lower() in _ASKING:
        return False  # "WHO PAID AND WHO KNEW", "IT CAN AND WILL SINK"
    comma, joined = _LISTED_AROUND
    if _LISTED_BEFORE.search(before) or (comma.search(before) and joined.match(text, end)):
        return True
    found, last = _NOUN_NEXT.match(text, end), _LAST_LETTERS.search(before.rstrip())
    called = last[0].lower() if last else ""
    if not found or called in _CALLS:
        return False  # "HELP US POLICE THE QUAY"
    noun = found[1].lower()
    one = noun.removesuffix("s")
    if noun in _OF_COUNTRIES | ROLES | BODIES:
        return True
    if called in _TWO_OBJECTS:
        return False
    return one in _OF_COUNTRIES or (called not in _PREPOSITIONS and one in ROLES | BODIES)


def _shouted_within(before: str, after: str) -> bool:
    """Do words in capitals stand around a word that are no initials: "the sign said TRUST US", "SAVE US FROM IT"?"""
    head, tail = _SHOUT_BEFORE.search(before), _SHOUT_AFTER.match(after)
    if head is None or (called := _LETTERS.findall(head[0].lower()))[-1] in ("and", "or"):
        return False
    around = called + (_LETTERS.findall(tail[0].lower()) if tail else [])
    return called[-1] in _CALLS or any(len(word) > 1 and word in COMMON - _INITIALS for word in around)

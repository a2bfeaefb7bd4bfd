"""What a pattern of the codebook means: the forms in which it is looked for, and the text as patterns see it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from math import prod

from framing.core.errors import FramingError
from framing.core.text.letters import plain_text
from framing.core.text.words import OTHER_HYPHENS, fold

_VOWELS = re.compile(r"[aeiouy]+")
_YEAR = re.compile(r"[12]\d{3}")
MOST_WAYS = 512  # of writing one pattern
TOO_MANY = f"can be written in {{:,}} ways, since each slash and each hyphen multiplies them; {MOST_WAYS} are read"
_FIGURES = re.compile(r"\d{1,4}(?:/\d{1,4}){1,2}")
HYPHENS = f"-{OTHER_HYPHENS}"
# Plurals that are no rule, by how the word ends ("gunman", "grandchild"). Those that are another word as well
# ("leaves", "lives", "bases") must be listed in a codebook.
_PLURALS = {"man": "men", "child": "children", "wife": "wives", "knife": "knives", "thief": "thieves", "foot": "feet"}
_PLURALS |= {"tooth": "teeth", "crisis": "crises", "wolf": "wolves"}
_NO_MEN = ("german", "human", "roman", "norman", "ottoman", "shaman", "talisman")
# What ends the head of a phrase, which then changes as well ("acts of protest", "coups d'état"); of verbs also a
# word that belongs to them ("sells off").
_HUNG_ON = "of|on|for|in|at|to|with|against|over|from|by|about"
_PARTICLES = "off|out|up|down|away|back|over|in|on|through|apart|aside|along|forward"
_AFTER_HEAD = {
    "noun": re.compile(rf"(?<=[^ -]) (?:(?:{_HUNG_ON}|de|del|du|des) |d')"),
    "verb": re.compile(rf"(?<=[^ -])(?:[ -](?:{_PARTICLES})| (?:{_HUNG_ON}))\b"),
}
_PLAIN_INITIALS = re.compile(r"(?<![\w.])[A-Z]{2,5}(?![\w.])")
_POINTED_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,5}(?!\w)")
_BARRIERS = [("\r\n\r\n", ";;;;"), ("\n\n", ";;"), ("—", ";"), ("―", ";"), ("--", ";;"), (" – ", " ; ")]


def matching_copy(text: str) -> str:
    """The text as patterns see it, one character for one: folded, and a hyphen or a quotation mark is a space.

    A dash between clauses and a blank line stay barriers, so that no phrase is put together across them.

    >>> matching_copy("The ‘precision’ cease-fire — “now”")
    'the  precision  cease fire ;  now '
    """
    for barrier, mark in _BARRIERS:
        text = text.replace(barrier, mark)
    copy = fold(text).replace("-", " ").replace('"', " ")
    return copy.replace(" '", "  ").replace("' ", "  ")


@lru_cache(maxsize=1 << 16)  # a codebook asks twice: when it is checked, and when it is searched for
def forms(pattern: str, inflect: str = "noun") -> tuple[str, ...]:
    """Every form in which a pattern is looked for, in small letters; words that must be capitals stay capitals.

    `inflect`: "noun" adds plural and possessive, "verb" also -ed and -ing, "none" only the possessive. The last word
    changes, and the one before what hangs on it ("act of war", verb: "sell off"). English spelling rules: -es after a
    hissing sound, y → ies, silent e, doubled consonant; and the few plurals that are no rule (gunmen, crises).

    >>> forms("soldier")
    ('soldier', "soldier's", 'soldiers', "soldiers's")
    >>> forms("Cease-fire", "none")
    ('cease fire', "cease fire's", 'ceasefire', "ceasefire's")
    >>> forms("IDF", "none")
    ('IDF', "IDF's", 'I.D.F.')
    >>> forms("kill", "verb")[::2]
    ('kill', 'kills', 'killed', 'killing')
    >>> forms("act of war")[-1], forms("sell off", "verb")[-3:]
    ('acts of war', ('sells off', 'selled off', 'selling off'))
    """
    found: dict[str, None] = {}
    for written in _initials(" ".join(map(_cased, _plain(pattern).split()))):
        for phrase in _hyphens(written):
            before, space, last = phrase.rpartition(" ")
            changes = "noun" if inflect == "verb" and last in _PARTICLES.split("|") else inflect
            found.update((before + space + form, None) for form in _inflected(last, changes))
        found.update(dict.fromkeys(way for phrase in _of_the_head(written, inflect) for way in _hyphens(phrase)))
    return tuple(found)


def _initials(phrase: str) -> list[str]:
    """A phrase with its initials as outlets write them, without points and with them: IDF, I.D.F."""
    pointed = _PLAIN_INITIALS.sub(lambda found: ".".join(found[0]) + ".", phrase)
    plain = _POINTED_INITIALS.sub(lambda found: found[0].replace(".", ""), phrase)
    return list(dict.fromkeys((phrase, pointed, plain)))


def _of_the_head(phrase: str, inflect: str) -> list[str]:
    """A phrase with its head changed, and not its end: "acts of war", "sells off"."""
    after = _AFTER_HEAD[inflect].search(phrase) if inflect in _AFTER_HEAD else None
    if after is None:
        return []
    end = after.start()
    start = max(phrase.rfind(" ", 0, end), phrase.rfind("-", 0, end)) + 1
    changed = _changed(phrase[start:end], inflect) if phrase[end - 1].isalpha() else []
    return [phrase[:start] + form + phrase[end:] for form in changed]


def _plain(pattern: str) -> str:
    """A pattern with marks and blanks as in the matching copy, but with its own case and its hyphens."""
    pattern = plain_text(pattern)
    folded = fold(pattern)
    plain = "".join(new if new != old.lower() else old for old, new in zip(pattern, folded, strict=True))
    plain = re.sub(r" *- *", "-", plain.replace('"', " "))
    return plain.replace(" '", " ").replace("' ", " ").strip(" '-")


def _cased(word: str) -> str:
    """A word written wholly in capitals stays so, and asks for capitals in the text (IDF; US, not us).

    One after an equals sign keeps the capitals that it has: =Reform, not reform.
    """
    return "-".join(
        part.removeprefix("=")
        if part.startswith("=") or (part.isupper() and sum(map(str.isalpha, part)) > 1)
        else fold(part)
        for part in word.split("-")
    )


def _hyphens(phrase: str) -> list[str]:
    """A hyphen stands for a hyphen or a space (the same in the matching copy), or for nothing."""
    first, hyphen, rest = phrase.partition("-")
    if not hyphen:
        return [phrase]
    return [first + joint + tail for joint in (" ", "") for tail in _hyphens(rest)]


def _inflected(word: str, inflect: str) -> Iterator[str]:
    if not word[-1:].isalpha():
        counted = word[-1:].isdecimal() and inflect != "none" and not _YEAR.fullmatch(word)  # F-16s; 2020s are no 2020
        yield from (word, f"{word}s") if counted else (word,)
        return
    yield from (f"{form}{tail}" for form in (word, *_changed(word, inflect)) for tail in ("", "'s"))


def _changed(word: str, inflect: str) -> list[str]:
    if inflect == "none":
        return []
    return _plurals(word) + (_verb_forms(word) if inflect == "verb" else [])


def _plurals(word: str) -> list[str]:
    low = word.lower()
    ending = next((ending for ending in _PLURALS if word.endswith(ending)), None)
    if ending and not word.endswith(_NO_MEN):  # "mans" as well: a pattern may be a verb
        return [word.removesuffix(ending) + _PLURALS[ending], f"{word}{'es' if ending == 'crisis' else 's'}"]
    if low.endswith("y") and low[-2:-1] not in ("", *"aeiou"):
        return [f"{word[:-1]}ies"]
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return [f"{word}es"]
    return [f"{word}s", f"{word}es"] if low.endswith("o") else [f"{word}s"]


def _verb_forms(word: str) -> list[str]:
    """-ed and -ing. A short word doubles its last consonant (stop, stopped); a longer one may or may not."""
    low = word.lower()
    if low.endswith("ie"):
        return [f"{word}d", f"{word[:-2]}ying"]
    if low.endswith("e"):
        return [f"{word}d", f"{word}ing" if low.endswith(("ee", "oe", "ye")) else f"{word[:-1]}ing"]
    if low.endswith("y") and low[-2:-1] not in ("", *"aeiou"):
        return [f"{word[:-1]}ied", f"{word}ing"]
    plain, doubled = [f"{word}ed", f"{word}ing"], [f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"]
    if not re.search(r"(^|[^aeiou]|qu)[aeiou][^aeiouwxy]$", low):
        return plain
    return doubled if len(_VOWELS.findall(low)) == 1 else plain + doubled


def spelled(pattern: str) -> list[str]:
    """A pattern with each of the words that a slash offers.

    >>> spelled("war with/against Iran"), spelled("9/11"), spelled("Channel 1/2")
    (['war with Iran', 'war against Iran'], ['9/11'], ['Channel 1', 'Channel 2', 'Channel 1/2'])
    """
    if ways(pattern) > MOST_WAYS:
        advice = "Write the names out, each as a pattern."
        raise FramingError(f"The pattern {pattern[:60]!r} {TOO_MANY.format(ways(pattern))}.", advice=advice)
    return [" ".join(words) for words in product(*_choices(pattern))]


def _choices(pattern: str) -> list[list[str]]:
    """What may stand for each word of a pattern; figures with a slash also for a day, which they are when alone."""
    words = pattern.split()
    days = [[word] if _FIGURES.fullmatch(word) else [] for word in words]
    if len(words) == 1 and days[0]:
        return days
    return [word.split("/") + day for word, day in zip(words, days, strict=True)]


def ways(pattern: str) -> int:
    """In how many ways a pattern can be written: each slash offers one more, each hyphen doubles them.

    >>> ways("war with/against Iran"), ways("cease-fire")
    (2, 2)
    """
    return prod(map(len, _choices(pattern))) * 2 ** sum(map(pattern.count, HYPHENS))

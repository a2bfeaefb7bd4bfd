"""Ordinary words: a word in; out, whether English has it as a word, so that a capital does not make it a name.

The words are those of TextBlob's lexicon (Brill's tagger: Brown corpus and Wall Street Journal), which keeps how a word
was written and its part of speech. It is read as a file, when first asked for, without TextBlob itself. A word that it
lacks is one if it is made of one ("hypocritically").
"""

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from framing.core.text.words import fold

LEXICON, PLACES = "en-lexicon.txt", "en-entities.txt"
NAME = "NNP"  # the tag of a name in the singular; nations and peoples have others (Israeli JJ, Zionists NNPS)
# What people write in comments and newspapers do not, and calls to heaven.
OF_COMMENTS = set(
    """
    aha afaik bah bravo btw damn duh eh fyi ffs gah gosh gtfo haha hah hahaha heh hmm hmmm hurrah huh idk iirc imho
    imo jeez kudos lmao lol omfg meh nah nope ok okay omg oy oof ouch phew pls plz ps pps psst rofl smh stfu tbh tldr
    ugh uh um umm wtf whoa wow wrt yay yea yep yikes yo yup amen alas allahu baruch hallelujah hashem inshallah
    mashallah shalom god allah jesus christ lord monday tuesday wednesday thursday friday saturday sunday january
    february april june july august september october november december christmas easter ramadan eid passover pesach
    purim hanukkah shabbat sukkot
    """.split()
)
CREEDS = ("ism", "isms", "ists", "ites")  # no first name ends so
ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ly", ""), ("ally", ""), ("ily", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("er", ""), ("ers", ""), ("ist", ""), ("ists", ""), ("ism", ""), ("ness", ""), ("less", ""),
    ("ful", ""), ("able", ""), ("ment", ""), ("ish", ""), ("like", ""),
)  # fmt: skip
BEGINNINGS = ("un", "re", "non", "anti", "pro", "over", "mis", "dis", "self", "pre", "post", "ex", "pseudo")
PIECE = 4  # letters: the least of a word that makes up another
INITIALS = re.compile(r"(?:[^\W\d_]\.)+")  # "P.S."
OF_PLACES = ("i", "an", "ian", "ese", "ish")  # Israel, Israeli
_JOINING, _DOING = {"CC", "EX", "IN", "RB", "UH"}, {"VB", "VBD", "VBN", "VBP", "VBZ"}


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, str]:
    """Each word as it was written, and its commonest part of speech."""
    found = {}
    for line in _lines(LEXICON):
        word, _, tags = line.partition(" ")
        if tags and not word.startswith(";"):
            found[word] = tags.split()[0]
    return found


@lru_cache(maxsize=1)
def _places() -> set[str]:
    return {line.rsplit(" ", 1)[0] for line in _lines(PLACES) if line.endswith(" LOC")}


def _lines(name: str) -> list[str]:
    """The lines of one of TextBlob's files; none if this TextBlob has no such file."""
    spec = find_spec("textblob")
    for folder in spec.submodule_search_locations or () if spec else ():
        where = Path(folder, "en", name)
        if where.is_file():
            return where.read_text(encoding="utf-8").splitlines()
    return []


@lru_cache(maxsize=50_000)
def is_ordinary(word: str) -> bool:
    """Is this a word of English, in whatever case, a nation, a place or an institution's initials? "Anna" is not.

    A word that is also a name ("Grace") is ordinary: see `is_name_too`.

    >>> [is_ordinary(word) for word in ("Exactly", "SHAME", "Palestinians", "Israel", "Anna", "Zelda99")]
    [True, True, True, True, False, False]
    """
    low, lexicon = fold(word).removesuffix("'s").strip("'"), _lexicon()
    parts = [part for part in low.split("-") if part]
    if len(parts) > 1:
        if any(part.islower() and is_ordinary(part) for part in word.split("-")[1:]):
            return True  # "Edinburgh-style"
        return all(map(is_ordinary, parts))
    if low in OF_COMMENTS or _is_word(low) or low.endswith(CREEDS) or INITIALS.fullmatch(low):
        return True
    as_name = low[:1].upper() + low[1:]
    if as_name in lexicon:
        return lexicon[as_name] != NAME or is_place(as_name)
    return (word.isupper() and word in lexicon) or _is_made_of_one(low)


@lru_cache(maxsize=50_000)
def is_name_too(word: str) -> bool:
    """Is an ordinary word somebody's name as well, as the lexicon has it ("Grace", "Mark", but also "Bridge")?

    >>> is_name_too("Grace"), is_name_too("Exactly")
    (True, False)
    """
    low = fold(word)
    return low not in OF_COMMENTS and _lexicon().get(low[:1].upper() + low[1:]) == NAME


def is_listed(word: str) -> bool:
    """Is a word in the lexicon as it stands, in whatever case, and not only made of words that are?

    >>> is_listed("Besiege"), is_listed("paris"), is_listed("halfbuilt")
    (True, True, False)
    """
    low, lexicon = fold(word), _lexicon()
    return low in lexicon or low[:1].upper() + low[1:] in lexicon


def is_noun(word: str) -> bool:
    """Is a word in small letters mostly a noun ("search", and not "unlawful")?

    >>> is_noun("search"), is_noun("unlawful")
    (True, False)
    """
    return _lexicon().get(word, "").startswith("NN")


def is_small(word: str) -> bool:
    """Does a word, as printed, only join, tell how, or do something ("Unless", "having", "helps"), and name nobody?

    >>> [is_small(word) for word in ("Unless", "Having", "helps", "Manning", "Police", "Boeing")]
    [True, True, True, False, False, False]
    """
    tag = _lexicon().get(fold(word), NAME)
    return tag in _JOINING or (tag == "VBG" and not is_name_too(word)) or (tag in _DOING and word.islower())


def is_place(name: str) -> bool:
    """Is a name a country's or a city's, to judge by the words that are made of it ("Israeli", "London-based")?"""
    lexicon = _lexicon()
    made = [name + ending for ending in OF_PLACES] + ([f"{name[:-1]}ian"] if name.endswith("e") else [])
    if len(name) > 3 and any(lexicon.get(one) == "JJ" for one in made):
        return True
    people = name.endswith("a") and lexicon.get(f"{name}ns") == "NNPS"  # America, Americans
    return people or f"{name}-based" in lexicon or name in _places()


def _is_made_of_one(low: str) -> bool:
    """A known word with an ending, or with a syllable before it, or two known words."""
    for ending, instead in ENDINGS:
        base = low.removesuffix(ending)
        if base != low and len(base) > 2:
            doubled = base[:-1] if base[-1:] == base[-2:-1] else base
            if _is_word(base + instead) or _is_word(doubled):
                return True
    rest = (low.removeprefix(start) for start in BEGINNINGS if low.startswith(start))
    if any(len(one) > 3 and _is_word(one) for one in rest):
        return True
    cuts = range(PIECE, len(low) - PIECE + 1)  # "homeschooled"
    return any(_is_word(low[:cut]) and (_is_word(low[cut:]) or _is_made_of_one(low[cut:])) for cut in cuts)


def _is_word(low: str) -> bool:
    return _lexicon().get(low, NAME) != NAME

"""Pseudonyms: readers' names in; out, "reader A", "reader B" …, and copies of a text that show these instead of names.

Readers are lettered in the order in which a corpus first shows them. That is the same on every run, gives one person
one letter in the whole corpus, and, unlike a hash of the name, nobody can find the name by trying names.

The source text keeps every name that was printed in it: it is not altered. What is stored or shown beside it (evidence,
labels of charts, speakers) goes through `mask`. An author who is spoken of under another name is not recognised.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from framing.core.text.english.ordinary_words import is_name_too, is_ordinary
from framing.core.text.patterns import any_of
from framing.core.text.words import fold

TOKEN = re.compile(r"(?<![^\W_])[^\W_][\w'-]*")
EDGES = re.compile(r"\A[\W_]+|(?<![\W_])[\W_]+\Z")
# Words that may stand before the name with which a comment begins: "No, Martha, …", "Dear Martha".
_GREETINGS = any_of("no yes well but and so sorry hey dear hi hello ok okay thanks thank_you to")
GREETING = rf"(?:{_GREETINGS}\b[,.!]?\s{{1,20}})?"
_TITLE = r"(?:mrs?|ms|miss|dr|prof|sir|madam)\b\.? "  # "Mrs Dow, …"
_TITLED, _BEHIND_TITLE = f"(?:{_TITLE})?", re.compile(rf"\b{_TITLE}\Z", re.IGNORECASE)
_BEFORE = re.compile(rf"\W*{GREETING}@?{_TITLED}", re.IGNORECASE)
_TO = re.compile(  # before the name of whom a comment takes up: "I agree with Martha", "+1 Martha", "Re: Martha"
    r"\W{0,3}(?:(?:I )?(?:\w{2,12} )?(?:dis)?agree(?:d|s)? with|\+1|re:|(?:in reply|replying|reply) to:?) @?" + _TITLED,
    re.IGNORECASE,
)
# … of whom a comment praises or thanks: "Well said Martha!", "Spot on, Martha", "Sorry Martha but no"
_PRAISE = any_of(
    "well_said well_put spot_on exactly agreed agree good_point great_point fair_point nice_one good_one quite_right",
    "so_true absolutely bravo hear_hear thanks thank_you cheers sorry apologies good_question great_comment",
    "good_comment",
)
_PRAISES = re.compile(rf"\W{{0,3}}{_PRAISE}\b[,.!]?\s{{1,20}}@?", re.IGNORECASE)
_PRAISED = re.compile(r"\s{0,20}(?:[.!?,;:)\n–—-]|\Z|(?:but|and|for|i|you|no|that|it)\b)", re.IGNORECASE)
# … and at the end, after words that are no list of names: "It has two cranes, Martha."
_LAST = re.compile(r"[.!?…)]{0,4}\s{0,20}\Z")
_SIGNS = any_of("regards yours sincerely faithfully truly wishes love")  # "Kind regards, Martha": who writes
_WORDS_BEFORE = re.compile(rf"\b(?![A-ZÀ-Þ]|{_SIGNS}\b)[\w'’-]{{1,40}}, \Z")
_WHAT = re.compile(r"\W{0,4}(?:this,? )?(?:(?:exactly|just|it's) )?what @?", re.IGNORECASE)  # "What Martha said"
_SAID = re.compile(r" (?:just |already |also )?(?:said|says|wrote|writes|posted)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\w@")  # of mail: ann@example.org
CLEARLY = 3  # texts more that write a word small than with a capital
_SENTENCE = re.compile(r"(?:\A|[.!?…:\n])[^\w.!?…:\n]*\Z")  # after it a capital tells no name
_DOES = re.compile(r"(?:['’]s\b|\s{1,20}(?:is|was|has|had|said|says|wrote|writes|thinks|knows|claims|claimed)\b)")
_PSEUDONYM = re.compile(r"reader [A-Z]+")
_AFTER = re.compile(r"\s{0,20}(?:[,:]|\s[-–—]|[-–—]\s|\n|(?:wrote|writes|said|says)\b)")


class Named(NamedTuple):
    """Where a comment prints a reader's name, whose it is, and whether it speaks to that reader there."""

    start: int
    end: int
    reader: str
    addressed: bool


def pseudonym(number: int) -> str:
    """The pseudonym of the corpus's first reader (0), the second (1), and so on.

    >>> [pseudonym(number) for number in (0, 25, 26, 100_000)]
    ['reader A', 'reader Z', 'reader AA', 'reader EQXE']
    """
    letters = ""
    number += 1
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("A") + last) + letters
    return f"reader {letters}"


def is_short_for(short: str, name: str) -> bool:
    """Is `short` the name itself, or capitals that follow each other among its letters?

    >>> is_short_for("MHD", "MarthaHelenaDow"), is_short_for("Mar", "Martha")
    (True, False)
    """
    a, b = fold(short), fold(name)
    if a == b:
        return True
    if not (short.isupper() and 2 <= len(a) < len(b) and a[0] == b[0]):
        return False
    return _in(a, b)


def _in(short: str, name: str) -> bool:
    """Do these letters follow each other in the name, with others between?"""
    letters = iter(name)
    return all(letter in letters for letter in short)


def names_in_thread(
    texts: list[str], authors: list[str | None], readers: dict[str, str], article: str
) -> list[list[Named]]:
    """Where the comments of one thread print the names of its authors, comment by comment.

    `authors` are the comments' own; `readers` gives each author's pseudonym. Besides what `printed_names` finds, a
    reader is found who is spoken to by capitals ("MHD"), by a first or last name ("Martha" and "Mrs Dow" for Martha
    Dow) or without the figures after the name ("Martha" for Martha77), if only one earlier author can be meant.
    """
    known = {author: readers[author] for author in authors if author}
    both = {author: reader for author, reader in known.items() if " " in author}
    known |= {author.replace(" ", sign): reader for author, reader in both.items() for sign in ("", "_")}
    rows, words = printed_names(texts, known, article), set(TOKEN.findall(article))
    earlier: dict[str, dict[str, str]] = {}
    for text, author, found in zip(texts, authors, rows, strict=True):
        if not any(name.addressed for name in found):
            found += _in_short(text, earlier, words)
            found.sort()
        if author and (name := EDGES.sub("", fold(author))):
            earlier.setdefault(name[0], {})[name] = known[author]
            first, _, last = name.rpartition(" ")
            earlier.setdefault(last[0], {})[f"{last}, {first}"] = known[author]
    return rows


def printed_names(texts: list[str], readers: dict[str, str], article: str) -> list[list[Named]]:
    """Where these texts print the names in `readers` (name → pseudonym), text by text.

    The case of letters does not matter, nor the kind of apostrophe. A name that is also a word of English, or that this
    thread writes as one in small letters, counts where the reader is spoken to, and elsewhere only as its owner writes
    it, with a capital that no beginning of a sentence asks for. What is also a word of the article is nobody's name but
    where somebody is spoken to after @.
    """
    by_word = _by_first_word(readers)
    if not by_word:
        return [[] for _ in texts]
    found = [list(_occurrences(text, by_word)) for text in texts]
    of_article = set(_words(article))
    ordinary = _ordinary(texts, found)
    return [
        [hit for hit, exact in hits if _is_meant(text, hit, exact, of_article, ordinary)]
        for text, hits in zip(texts, found, strict=True)
    ]


def _ordinary(texts: list[str], found: list[list[tuple[Named, bool]]]) -> set[str]:
    """Which of the names that stand in these texts are words as well: of English, or of this thread.

    Of the thread is a word that is nobody's name elsewhere, and that clearly more texts write small than as its owner.
    """
    small: Counter[str] = Counter()
    forms: set[str] = set()
    for text, hits in zip(texts, found, strict=True):
        as_word: dict[str, bool] = {}
        for hit, exact in hits:
            written = text[hit.start : hit.end]
            forms.add(fold(written))
            if not hit.addressed:
                as_word[fold(written)] = written.islower() and not exact and as_word.get(fold(written), True)
        small.update({word: 1 if lower else -1 for word, lower in as_word.items()})
    of_thread = {word for word, many in small.items() if many >= CLEARLY and word.isalpha() and not is_name_too(word)}
    return of_thread | {word for word in forms if all(map(is_ordinary, word.split()))}


def _is_meant(text: str, hit: Named, exact: bool, of_article: set[str], ordinary: set[str]) -> bool:
    """Is a reader meant by this word? Not where it is the article's, but for one after @."""
    word = fold(text[hit.start : hit.end])
    if hit.addressed:
        return text[max(hit.start - 1, 0) : hit.start] == "@" or word not in of_article
    if word in of_article:
        return False
    if word in ordinary:
        if " " in word:
            return exact
        asked_for = _SENTENCE.search(text, max(hit.start - 9, 0), hit.start) and not _DOES.match(text, hit.end)
        return exact and text[hit.start].isupper() and not asked_for
    return exact or len(word) > 2


def _by_first_word(known: dict[str, str]) -> dict[str, dict[int, dict[str, tuple[str, str]]]]:
    """Names by their first word and their length, longest first: as folded → (name, pseudonym)."""
    found: dict[str, dict[int, dict[str, tuple[str, str]]]] = {}
    for name, reader in sorted(known.items(), key=lambda one: -len(EDGES.sub("", one[0]))):
        core = EDGES.sub("", name)
        low = fold(core)
        if first := TOKEN.match(low):
            found.setdefault(first.group(), {}).setdefault(len(low), {}).setdefault(low, (core, reader))
    return found


def _occurrences(text: str, by_word: dict[str, dict[int, dict[str, tuple[str, str]]]]) -> Iterator[tuple[Named, bool]]:
    """Every place at which a name stands, and whether it is written there as its owner writes it."""
    folded, after = fold(text), 0
    if by_word.keys().isdisjoint(word.removesuffix("'s") for word in TOKEN.findall(folded)):
        return  # as in most comments of a long thread, which this tells quickly
    for token in TOKEN.finditer(folded):
        start = token.start()
        for length, names in by_word.get(token.group().removesuffix("'s"), {}).items() if start >= after else ():
            end = start + length
            name, reader = names.get(folded[start:end], ("", ""))
            if name and not folded[end : end + 1].isalnum():
                after = end
                yield Named(start, end, reader, speaks_to(text, start, end)), _as_owned(text[start:end], name)
                break


def _as_owned(written: str, name: str) -> bool:
    """Is a name written in the case in which its owner writes it? Marks do not matter."""
    return all(one == other or not one.isalnum() for one, other in zip(written, name, strict=True))


def speaks_to(text: str, start: int, end: int) -> bool:
    """Does a text speak to the one named at `text[start:end]`: after @ or "I agree with", at the head of a line with
    a comma, colon…, or at its end after a comma?

    >>> speaks_to("Well, Martha, no.", 6, 12), speaks_to("I saw Martha, no.", 6, 12)
    (True, False)
    >>> speaks_to("Well said Martha!", 10, 16), speaks_to("Martha is here.", 0, 6)
    (True, False)
    """
    if text[max(start - 1, 0) : start] == "@":
        return not _ADDRESS.match(text, max(start - 2, 0))
    if _LAST.match(text, end) and _WORDS_BEFORE.search(text, max(start - 43, 0), start):
        return True
    line = text.rfind("\n", 0, start) + 1
    if start - line <= 20 and _BEFORE.fullmatch(text, line, start) and _AFTER.match(text, end):
        return True
    if start - line > 40:
        return False
    if _PRAISES.fullmatch(text, line, start) and _PRAISED.match(text, end):
        return True
    return bool(_TO.fullmatch(text, line, start) or (_WHAT.fullmatch(text, line, start) and _SAID.match(text, end)))


def _in_short(text: str, earlier: dict[str, dict[str, str]], article: set[str]) -> list[Named]:
    """The author spoken to first by capitals ("MHD"), by a first or last name, or without the figures after the name,
    if one only can be meant.

    `earlier` are the authors so far, by first letter: name (folded) → pseudonym; words of the article do not count.
    """
    tokens = list(TOKEN.finditer(text))
    for token in [*tokens[:3], *tokens[3:][-1:]]:
        word = fold(token.group())
        if token.group() in article or not speaks_to(text, *token.span()):
            continue
        by_last = not is_ordinary(word) or _BEHIND_TITLE.search(text, max(token.start() - 9, 0), token.start())
        able, capitals = earlier.get(word[0], {}), token.group().isupper() and len(word) > 1
        meant = {
            reader
            for name, reader in able.items()
            if by_last or "," not in name
            if (name.startswith(word) and _is_beside_first_name(name[len(word) :]))
            or (capitals and "," not in name and _in(word, name))
        }
        if len(meant) == 1:
            return [Named(*token.span(), meant.pop(), True)]
    return []


def _is_beside_first_name(rest: str) -> bool:
    """Is this what may stand behind a first name in a reader's, or behind a last: the other, figures, nothing?"""
    return rest[:1] in " _.," or not any(map(str.isalpha, rest))


def mask(text: str, start: int, names: Iterable) -> str:
    """A copy of a text to show, with pseudonyms in the place of names; not of the same length.

    `start` is the text's offset in the article; `names` are rows with start, end and reader (of the table `names`, or
    `Named`), in offsets of the article. A name that the text cuts in two is masked as well.

    >>> mask("No, Martha, it is not.", 100, [Named(104, 110, "reader A", True)])
    'No, reader A, it is not.'
    """
    for name in sorted(names, key=lambda name: -name.start):
        first, last = max(name.start - start, 0), min(name.end - start, len(text))
        if first < last:
            text = text[:first] + name.reader + text[last:]
    return text


def texts_to_show(comments: pd.DataFrame, names: pd.DataFrame) -> pd.Series:
    """The texts of the comments with pseudonyms in the place of readers' names, one for each row of `comments`.

    Takes the tables `comments` and `names`. Texts with a name are not as long as they were: show them, do not count.

    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["2"], "start": [90], "text": ["Martha, no."]})
    >>> found = {"article_id": ["a"], "comment_id": ["2"], "start": [90], "end": [96], "reader": ["reader A"]}
    >>> texts_to_show(comments, pd.DataFrame(found)).tolist()
    ['reader A, no.']
    """
    known: dict[tuple, list] = {}
    for name in names.itertuples(index=False):
        known.setdefault((name.article_id, name.comment_id), []).append(name)
    columns = comments[["article_id", "comment_id", "text", "start"]].itertuples(index=False, name=None)
    shown = [mask(text, start, known.get((article, number), ())) for article, number, text, start in columns]
    return pd.Series(shown, index=comments.index, dtype="str")


def without_names(rows: pd.DataFrame, comments: pd.DataFrame, names: pd.DataFrame, texts: dict) -> pd.DataFrame:
    """A copy of a table with a column `speaker` in which no reader is called by name, where comments quote readers.

    `rows` are the quotations or voices of a corpus, `texts` its texts. A row within the comments of an article is
    changed if its speaker is a name that `names` knows for a reader's. Who is named in the article keeps the name; who
    is only named in a comment is not stored: it may be a reader of whom nobody told us.

    >>> rows = pd.DataFrame({"article_id": ["a"], "start": [9], "speaker": ["Martha"]})
    >>> comments = pd.DataFrame({"article_id": ["a"], "start": [0]})
    >>> names = pd.DataFrame({"article_id": ["a"], "start": [0], "end": [6], "reader": ["reader A"]})
    >>> without_names(rows, comments, names, {"a": "Martha: “No.”"}).speaker[0]
    'reader A'
    """
    first = comments.groupby("article_id").start.min().to_dict()
    for name in names.itertuples():  # a page may name its first writer above the first comment
        first[name.article_id] = min(name.start, first.get(name.article_id, name.start))
    known = {
        (row.article_id, fold(texts[row.article_id][row.start : row.end])): row.reader for row in names.itertuples()
    }
    pages: dict[str, set[str]] = {}
    speakers = rows.speaker.astype(object).tolist()
    for at, (article_id, start, speaker) in enumerate(zip(rows.article_id, rows.start, speakers, strict=True)):
        in_comment = article_id in first and start >= first[article_id]
        if not isinstance(speaker, str) or not in_comment or _PSEUDONYM.fullmatch(speaker):
            continue
        if article_id not in pages:
            pages[article_id] = set(_words(texts[article_id][: first[article_id]]))
        of_article = speaker if pages[article_id].issuperset(_words(speaker)) else None
        speakers[at] = known.get((article_id, fold(speaker)), of_article)
    return rows.assign(speaker=pd.Series(speakers, index=rows.index, dtype="str"))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))

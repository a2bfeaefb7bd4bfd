"""What is odd in the texts themselves: another language, HTML, letters decoded wrongly, signs that cannot be seen.

Nothing is repaired here: offsets point into the text as it is. What to do is said, and done at import if at all.
"""

import re
from collections.abc import Iterator

import pandas as pd

from framing.checks.kinds import Remark, shown
from framing.core.text.english.other_languages import NOT_ENGLISH, other_language
from framing.core.text.sentences import breaks_the_cutter
from framing.reading.corpus import Corpus
from framing.reading.formats.markup import BRACKETED, ESCAPED, LINKED, MARKUP, OF_MAIL, OF_OLD_MACS, has_markup

CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
C1 = re.compile("[\x80-\x9f]")  # no one types these: they are bytes of Windows-1252 that were read as Latin-1
ASKED_AWAY = re.compile(r"(?<=[a-z]n)\?(?=t\b)|(?<=[a-z]{2})\?(?=(?:s|re|ve|ll)\b(?!=))")  # "isn?t", "the town?s"
# Without a sign beside ASCII and these marks, which printers use, nothing was decoded wrongly.
SUSPECT = re.compile("[^\x00-\x7f\xa0–—‘’“”…]")


def remarks_on_texts(corpus: Corpus) -> list[Remark]:
    """Remarks on each article and each comment of a table: language (articles only), HTML, encoding, characters.

    `count` is the number of words for the language, else of the places.

    >>> from framing.reading.corpus import corpus
    >>> one = corpus([{"article_id": "a", "outlet": "A"}], {"a": "The caf\\ufffd &amp; the bar"})
    >>> [(remark.what, remark.count) for remark in remarks_on_texts(one)]
    [('HTML', 1), ('lost characters', 1)]
    """
    found = []
    for article_id, comment_id, text in _pieces(corpus):
        language = None if comment_id else other_language(text)
        if language:
            example = f"{language}: {shown(text)}"
            found.append(Remark(NOT_ENGLISH, article_id, len(text.split()), example))
        for what, places in _places(text):
            example = shown(_around(text, places[0]) if what != "HTML" else places[0][0])
            found.append(Remark(what, article_id, len(places), example, comment_id))
    return found


def remarks_on_sentences(passages: pd.DataFrame) -> list[Remark]:
    """Remarks on the articles and comments with passages that sentencex breaks on; `count` is how many."""
    broken = passages[[breaks_the_cutter(text) for text in passages["text"]]]
    return [
        Remark("not cut into sentences", str(article_id), len(rows), shown(rows["text"].iloc[0]), comment_id or None)
        for (article_id, comment_id), rows in broken.assign(comment_id=broken["comment_id"].fillna("")).groupby(
            ["article_id", "comment_id"], sort=False
        )
    ]


def _pieces(corpus: Corpus) -> Iterator[tuple[str, str | None, str]]:
    """Each article without the comments that a table gave, and each of these: article, comment or None, text."""
    for article_id, text in corpus.texts.items():
        said = [part for part in corpus.parts.get(article_id, []) if part.kind == "comment"]
        yield article_id, None, text[: said[0].start] if said else text
        for part in said:
            yield article_id, part.comment_id, text[part.start : part.end]


def _places(text: str) -> Iterator[tuple[str, list[re.Match]]]:
    if has_markup(text):
        yield "HTML", list(MARKUP.finditer(text))
    if brackets := [*BRACKETED.finditer(text), *LINKED.finditer(text)]:
        yield "tags in brackets", brackets
    control = list(CONTROL.finditer(text))
    if control:
        yield "control characters", control
    lost = [*re.finditer("\ufffd", text), *ASKED_AWAY.finditer(text)]
    if lost:
        yield "lost characters", lost
    wrong = (
        list(ESCAPED.finditer(text))
        or list(OF_MAIL.finditer(text))
        or (_decoded_wrongly(text) if SUSPECT.search(text) else [])
    )
    if wrong:
        yield "wrong encoding", wrong


def _decoded_wrongly(text: str) -> list[re.Match]:
    from ftfy.badness import BADNESS_RE, badness

    wrong = list(BADNESS_RE.finditer(text)) if badness(text) else []
    return wrong or list(C1.finditer(text)) or list(OF_OLD_MACS.finditer(text))


def _around(text: str, place: re.Match) -> str:
    return text[max(place.start() - 12, 0) : place.end() + 20]

"""What is odd in the texts themselves: another language, HTML, letters decoded wrongly, signs that cannot be seen.

Nothing is repaired here: offsets point into the text as it is. What to do is said, and done at import if at all.
"""

import math
import re
from collections.abc import Iterator

import pandas as pd

from framing.checks.kinds import Remark, shown
from framing.core.text.sentences import breaks_the_cutter
from framing.core.text.words import lowered
from framing.reading.corpus import Corpus
from framing.reading.formats.markup import BRACKETED, ESCAPED, LINKED, MARKUP, OF_MAIL, OF_OLD_MACS, has_markup

ENOUGH = 100  # letters: a shorter text is not asked for its language
FEW = 30  # words of a short text
LOOKED_AT = 2000  # characters of an article from which its language is told
LEAD = 7.0  # in the detector's scores over the root of the length: odds of about 1,000 to 1 against English
ENGLISH = {"en", "pcm", "sco"}  # with Nigerian Pidgin and Scots, for which detectors take some English
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
C1 = re.compile("[\x80-\x9f]")  # no one types these: they are bytes of Windows-1252 that were read as Latin-1
ONLY_ENGLISH = frozenset("the and that with were which from this have said their they would been not it".split())
# One of these is enough in a text of a few words, as comments are.
IN_SHORT = ONLY_ENGLISH | set("is are of you your what when who how why should could don't it's i'm i just for".split())
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
            found.append(Remark("not English", article_id, len(text.split()), example))
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


def other_language(text: str) -> str | None:
    """The code of the language that a text is in, if that is clearly not English; None too where it is too short.

    >>> other_language("The council voted on the levy. " * 9), other_language("Nein, sagte er.")
    (None, None)
    >>> other_language("Der Rat hat am Montag über die Abgabe beraten, und niemand war zufrieden. " * 2)
    'de'
    """
    return language_of(text) if may_be_another(text) else None


def language_of(text: str) -> str | None:
    """The same of a text of any length, by the detector alone."""
    import py3langid

    some = text[:LOOKED_AT]
    scores = dict(py3langid.rank(some))
    best = max(scores, key=lambda code: scores[code])
    lead = (scores[best] - scores["en"]) / math.sqrt(len(some.encode("utf-8", "surrogatepass")))
    return best if best not in ENGLISH and lead > LEAD else None


def may_be_another(text: str, enough: int = ENOUGH) -> bool:
    """Whether the detector is worth asking, which takes as long as twenty other checks: most texts are plainly English.

    >>> may_be_another("Der Rat hat beraten.", 12), may_be_another("Who asked for that?", 12), may_be_another("Ja!", 12)
    (True, False, False)
    """
    some = text[:LOOKED_AT]
    if sum(map(str.isalpha, some)) < enough:
        return False
    said = lowered(some).rstrip(".!?").split()
    short = enough < ENOUGH and len(said) < FEW and not IN_SHORT.isdisjoint(said)
    return not short and sum(word in ONLY_ENGLISH for word in said) <= len(said) / 10


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

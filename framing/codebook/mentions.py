"""Mentions: where a text names a thing by one of the codebook's terms, in whose voice, and in which sentence."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

import pandas as pd

from framing.codebook.matcher import Found
from framing.codebook.models import Codebook
from framing.codebook.negation.denial import denial
from framing.core import kinds_and_voices
from framing.core.arguments import checked
from framing.core.ordered_spans import last_begun
from framing.core.spans import by_article, covering, rows_by_article
from framing.core.tables import table
from framing.core.text.sentences import sentence_spans
from framing.reading import Corpus
from framing.reading.passages.datelines import without_datelines

LONGEST, AROUND = 2_000, 900  # characters of a sentence; of a longer one, what is kept on either side of a mention
ANSWER = 60  # characters after a question in which an answer may reject the name
UNKNOWN = "unknown"  # quoted, but from neither the article nor an earlier comment


@checked(passages="article_id kind start end comment_id", voices="article_id start end voice speaker")
def find_mentions(
    corpus: Corpus,
    codebook: Codebook,
    passages: pd.DataFrame,
    voices: pd.DataFrame,
    quoted: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Every mention of every term, one row each, in reading order.

    `passages`, `voices` and `quoted` (what comments quote) are the corpus's own tables. Columns out: article_id,
    outlet, start, end (offsets into the article's text), surface (the exact characters), term, referent, frame, kind
    (of the passage), voice and speaker (at the mention's first character), comment_id, sentence (exact; of one
    that is longer than a page, the part around the mention),
    sentence_start, sentence_end, negated (the sentence rejects the name), denial (the words that do), and quoted_from:
    whose words a comment quotes there ("article", a comment's id, "unknown"; missing where they are its own), and
    wording: who chose the word, see `wording_of`.
    A mention lies inside one passage. A thing named by two referents' terms at once (“war on Gaza”: the campaign, the
    territory) has a row for each.
    """
    outlets = corpus.outlets
    voiced = voices_by_article(voices)
    apart = without_datelines(corpus.texts, passages, apart=True)
    pages = rows_by_article(apart.sort_values(["article_id", "start"]), ["kind", "start", "end", "comment_id"])
    rows = (
        {"article_id": article_id, "outlet": outlets.get(article_id)} | row
        for article_id, text in corpus.texts.items()
        if article_id in pages
        for row in _in_article(text, pages[article_id], voiced.get(article_id, ([], [])), codebook)
    )
    found = table("mentions", rows)
    return found if quoted is None or quoted.empty else found.assign(quoted_from=_quoted_from(found, quoted))


def find(text: str, codebook: Codebook) -> list[Found]:
    """The mentions in a bare string, as (start, end, referent, term): for examples, exercises and trying out.

    >>> from framing.codebook.load import read_codebook
    >>> text = "They called it a “precision operation”."
    >>> [(text[m.start:m.end], m.term) for m in find(text, read_codebook("data/codebook.yml"))]
    [('precision operation', 'precision operation')]
    """
    return codebook.matcher.find(text)


@lru_cache(maxsize=256)
def wording_of(voice: str | None, kind: str) -> str | None:
    """Who chose the words in a voice: the outlet, a source or a reader.

    Quoted words are their source's choice. Headline, narration, scare quotes and page furniture are the outlet's, and
    so is reported speech: the content is a source's, the words as a rule are not. In a comment all but quoted words
    are the reader's, also those that the reader keeps at a distance. Missing where no voice is known.

    >>> [wording_of(*case) for case in (("quotation", "body"), ("reported", "body"), ("scare", "comment"))]
    ['source', 'outlet', 'reader']
    """
    if voice is None:
        return None
    wording = kinds_and_voices.voice(voice).wording
    own = kinds_and_voices.voice(kinds_and_voices.kind(kind).voice).wording
    return own if own == "reader" and wording != "source" else wording


def voices_by_article(voices: pd.DataFrame) -> dict[str, tuple[list[int], list[tuple]]]:
    """Each article's voice spans, as their starts (to search in) and (end, voice, speaker)."""
    ordered = rows_by_article(voices.sort_values(["article_id", "start"]), ["start", "end", "voice", "speaker"])
    return {key: ([row[0] for row in rows], [tuple(row[1:]) for row in rows]) for key, rows in ordered.items()}


def _in_article(text: str, spans: list[tuple], voiced: tuple[list, list], codebook: Codebook) -> Iterator[dict]:
    """The mentions of one article; `spans` are its passages as (kind, start, end, comment_id), in order."""
    starts, inside, sentences = [span[1] for span in spans], None, []
    around, whole = (0, 0), ""
    for start, end, phrase in codebook.matcher.scan(text, [span[1:3] for span in spans]):
        place = last_begun(starts, start)
        kind, first, last, comment_id = spans[place]
        if place != inside:  # sentences are looked for only where there are mentions
            inside, sentences = place, [(first + a, first + b) for a, b in sentence_spans(text[first:last])]
        voice, speaker = voice_at(start, *voiced)
        bounds = _sentence_at(start, end, sentences)
        part = _part(start, end, *bounds)
        if part != around:  # one text for all mentions in it
            around, whole = part, text[slice(*part)]
        rejected = denial(whole, start - part[0], end - part[0])
        opens, closes = _within_reach(text, start, end, *bounds)
        sentence = whole if (opens, closes) == part else text[opens:closes]
        if rejected is None and sentence.rstrip("”’\"'").endswith("?"):  # "Is it a siege? No."
            rejected = denial(text[opens : min(last, closes + ANSWER)], start - opens, end - opens)
        yield {
            "start": start,
            "end": end,
            "surface": sys.intern(text[start:end]),  # many mentions are in the same words
            "term": phrase.term,
            "referent": phrase.referent,
            "frame": codebook.frame_of[phrase.referent, phrase.term],
            "kind": kind,
            "voice": voice,
            "speaker": speaker,
            "comment_id": comment_id,
            "sentence": sentence,
            "sentence_start": opens,
            "sentence_end": closes,
            "negated": rejected is not None,
            "denial": rejected,
            "wording": wording_of(voice, kind),
        }


def voice_at(position: int, starts: list[int], spans: list[tuple]) -> tuple:
    place = last_begun(starts, position)
    if place < 0 or spans[place][0] <= position:
        return None, None
    return spans[place][1:]


def _sentence_at(start: int, end: int, sentences: list[tuple[int, int]]) -> tuple[int, int]:
    """The sentence a mention stands in; from its first to its last if a boundary was seen inside it."""
    first = bisect_right(sentences, start, key=lambda span: span[1])  # the first that ends after it begins
    last = bisect_left(sentences, end, key=lambda span: span[0])  # the first that begins at or after its end
    if first >= last:
        return start, end
    return min(start, sentences[first][0]), max(end, sentences[last - 1][1])


def _part(start: int, end: int, opens: int, closes: int) -> tuple[int, int]:
    """A sentence; of one without end the part around a mention, the same for those beside it."""
    first = start - (start - opens) % LONGEST
    return max(opens, first - AROUND), min(closes, max(first + LONGEST, end) + AROUND)


def _within_reach(text: str, start: int, end: int, opens: int, closes: int) -> tuple[int, int]:
    """A sentence's bounds; of one without end (a list, a text without stops) whole words around the mention."""
    if closes - opens <= LONGEST:
        return opens, closes
    if start - opens > AROUND:
        blank = text.find(" ", start - AROUND, start)
        opens = blank + 1 if blank >= 0 else start - AROUND
    if closes - end > AROUND:
        blank = text.rfind(" ", end, end + AROUND)
        closes = blank if blank >= 0 else end + AROUND
    return opens, closes


def _quoted_from(mentions: pd.DataFrame, quoted: pd.DataFrame) -> pd.Series:
    """Of each mention whose first character stands in quoted words, where these were taken from."""
    spans = by_article(quoted.sort_values("start"))
    parts = []
    for article_id, own in by_article(mentions).items():
        if article_id in spans:
            theirs = spans[article_id]
            place = covering(theirs, own.start)
            source = theirs.source.fillna(UNKNOWN).to_numpy(dtype=object)[place]
            parts.append(pd.Series(source, index=own.index, dtype="str").where(place >= 0))
    found = pd.concat(parts) if parts else pd.Series(dtype="str")
    return found.reindex(mentions.index).astype("str")

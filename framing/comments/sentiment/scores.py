"""The tables "sentiment" and "sentiment_sentences": what each analyser says, from which words, and without which."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from framing.comments.sentiment.analysers import ANALYSERS
from framing.comments.sentiment.masking import Spans, debate_words, hide, without_quotations, write_out_nt
from framing.comments.sentiment.match import Score, listed
from framing.core.arguments import checked
from framing.core.errors import FramingError, listed_texts, missing_columns
from framing.core.spans import cells
from framing.core.tables import table_of_tuples
from framing.core.text.english.other_languages import NOT_ENGLISH, other_language_of_comment
from framing.core.text.letters import plain_text
from framing.core.text.listing import counted
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import count_words, typed

if TYPE_CHECKING:
    from framing.codebook.models import Codebook

NOTHING = 1e-9  # a polarity nearer to 0 is 0
OWN = "own_text"  # the column of a comments table that has the text without what it quotes
IDS, PLACE = ("article_id", "comment_id"), ("start", "end", "text")
PART, MANY = 2_000, 2_000  # comments scored at a time; from how many on a progress bar is shown


class How(NamedTuple):
    """How texts are read: with n't written out or not, and which words are the debate's."""

    expand_nt: bool = False
    debate: Callable[[str], Spans] | None = None


@checked()
def score_comments(
    comments: pd.DataFrame,
    expand_nt: bool = False,
    codebook: "Codebook | None" = None,
    hide_cues: bool = False,
) -> pd.DataFrame:
    """How positive or negative each comment's own words are, and how many words that rests on: table "sentiment".

    `comments` is the comments table (article_id, comment_id, text are used). If it has a column own_text (the text
    with everything quoted blanked, as long as before), nothing of what a comment quotes reaches its scores; only where
    it stands between own words of one line does it keep these apart. One row per comment and analyser:

    - polarity: −1 to 1. TextBlob: the mean weight of its matched phrases; VADER: its compound score, the sum of its
      weights brought into −1…1. Exactly what the libraries give of a copy without invisible letters (see
      `core.text.letters`) and with the marks of a keyboard (`typed` in `core.text.words`), so that a text has one score
      whether its apostrophes are curly or not; except that it is NA, not 0.0, when no word matched. Of a comment that
      is clearly not English (told from all that it says itself, also where sentences are scored) both read nothing.
    - subjectivity: 0 to 1, TextBlob only; NA for VADER.
    - matched: how many words or phrases matched; matched_words: these with their weights (TextBlob −1…1, VADER
      about −4…4, each after the library's own rules for negation, emphasis and "but").
    - coverage: words in these phrases ÷ own words, 0 to 1; NA for a text without words, or not in English.
    - polarity_masked: the polarity with the words of the debate hidden, NA if no other matched; masked_words: the
      matched ones among them. Both NA without a `codebook`. These are the names in it; with `hide_cues=True` also the
      cues by which stances are found, most of which are opinions (see `debate_words`).
    - own_words: how many words are the commenter's own; note: how many quoted words were left out, if any; or that
      the comment is not English, with the code of its language.

    Limits: TextBlob ignores n't; `expand_nt=True` shows both a copy in which n't is written out (see `assess`). VADER
    adds up: the same words said many times become extreme. Both score words of another language that look English
    (German "die") where a comment is too short, or too mixed, to tell. Sources: the word list of Pattern (De Smedt &
    Daelemans 2012) in TextBlob; VADER (Hutto & Gilbert 2014). A missing column raises `FramingError`.

    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": ["A great plan."]})
    >>> score_comments(comments)[["analyser", "polarity", "matched", "matched_words"]].values.tolist()
    [['textblob', 0.8, 1, 'great +0.80'], ['vader', 0.6249, 1, 'great +3.10']]
    """
    return pd.concat(score_in_parts(comments, expand_nt, codebook, hide_cues=hide_cues), ignore_index=True)


def score_in_parts(
    comments: pd.DataFrame,
    expand_nt: bool = False,
    codebook: "Codebook | None" = None,
    size: int = PART,
    hide_cues: bool = False,
    by: str = "comment",
) -> Iterator[pd.DataFrame]:
    """The same table in parts of so many comments, for corpora whose scores are written down and not kept.

    At least one part, also of no comments. Many comments show a progress bar. With by="sentence" it is the table of
    `score_sentences`.

    >>> comments = pd.DataFrame({"article_id": "a", "comment_id": ["1", "2"], "text": ["Good.", "Bad."]})
    >>> [part.comment_id.tolist() for part in score_in_parts(comments, size=1)]
    [['1', '1'], ['2', '2']]
    """
    name, of_these = ("sentiment", _of_comments) if by == "comment" else ("sentiment_sentences", _of_sentences)
    names = [*IDS, *(PLACE if by == "sentence" else ()), *Scored._fields]
    check(comments, ["article_id", "comment_id", "text"] + ["start"] * (by == "sentence"))
    how = _how(expand_nt, codebook, hide_cues)
    waiting = iter(in_sight(texts_of(comments), len(comments), f"Scoring {by}s"))
    for _ in range(0, max(1, len(comments)), size):
        yield table_of_tuples(name, names, list(of_these(islice(waiting, size), how)))
    next(waiting, None)  # which ends the bar


def _of_comments(comments: Iterable["Comment"], how: How) -> Iterator[tuple]:
    for comment in comments:
        for row in score_rows(comment.read, comment.own, how, comment.language):
            yield comment.article_id, comment.comment_id, *row


@checked()
def score_sentences(
    comments: pd.DataFrame,
    expand_nt: bool = False,
    codebook: "Codebook | None" = None,
    hide_cues: bool = False,
) -> pd.DataFrame:
    """The same for each sentence of each comment: table "sentiment_sentences".

    Needs the columns article_id, comment_id, start and text. Gives article_id, comment_id, start, end (offsets into the
    article), analyser, then the columns of `sentiment`, and the sentence's text.

    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [90], "text": ["Awful. See map."]})
    >>> score_sentences(comments).query("analyser == 'vader'")[["start", "end", "polarity"]].values.tolist()
    [[90, 96, -0.4588], [97, 105, <NA>]]
    """
    parts = score_in_parts(comments, expand_nt, codebook, hide_cues=hide_cues, by="sentence")
    return pd.concat(parts, ignore_index=True)


def _of_sentences(comments: Iterable["Comment"], how: How) -> Iterator[tuple]:
    for comment in comments:
        for start, end in sentence_spans(comment.text):
            place = comment.start + start, comment.start + end, comment.text[start:end]
            for row in score_rows(*comment.part(start, end), how, comment.language):
                yield comment.article_id, comment.comment_id, *place, *row


@checked()
def assess(
    text: str | list[str],
    expand_nt: bool = False,
    codebook: "Codebook | None" = None,
    hide_cues: bool = False,
) -> pd.DataFrame:
    """Every analyser on one text or several, with the words they matched: for looking closely and for exercises.

    The columns are text, then those of `sentiment` from analyser on. TextBlob does not see the negation in n't; with
    `expand_nt=True` it reads "is not" instead:

    >>> assess("This isn't good.")[["analyser", "polarity", "matched_words"]].values.tolist()
    [['textblob', 0.7, 'good +0.70'], ['vader', -0.3412, 'good −1.41']]
    >>> assess("This isn't good.", expand_nt=True)[["analyser", "polarity", "matched_words"]].values.tolist()
    [['textblob', -0.35, 'not good −0.35'], ['vader', -0.3412, 'good −1.41']]

    Whether an apostrophe is straight or curly makes no difference:

    >>> assess(["This isn't good.", "This isn’t good."]).polarity.tolist()
    [0.7, -0.3412, 0.7, -0.3412]
    """
    how = _how(expand_nt, codebook, hide_cues)
    texts = texts_of(pd.DataFrame({"text": listed_texts(text)}))
    rows = [(one.text, *row) for one in texts for row in score_rows(one.read, one.own, how, one.language)]
    return table_of_tuples("assessed", ["text", *Scored._fields], rows)


def _how(expand_nt: bool, codebook: "Codebook | None", hide_cues: bool) -> How:
    return How(expand_nt, debate_words(codebook, hide_cues) if codebook else None)


class Scored(NamedTuple):
    """What one analyser says of one text: the cells of a row (see `score_comments`)."""

    analyser: str
    polarity: float | None
    subjectivity: float | None
    matched: int
    coverage: float | None
    matched_words: str
    polarity_masked: float | None
    masked_words: str | None
    own_words: int
    note: str


def score_rows(text: str, own: str | None, how: How, language: str | None = None) -> Iterator[Scored]:
    """One row per analyser. Nothing matched is not the same as neutral, so it has no score at all."""
    read, own = typed(plain_text(without_quotations(text, own)[0])), text if own is None else own
    own_words = count_words(own)
    left_out = count_words(text) - own_words if own != text else 0
    note = f"{counted(left_out, 'quoted word')} left out" if left_out else ""
    if how.expand_nt:
        read, own_words = write_out_nt(read), count_words(write_out_nt(own))
    topical = None
    for analyser in ANALYSERS.values():
        score, unread = analyser.read(read, language), language and analyser.english
        matches = score.matches
        if topical is None and how.debate and matches:
            topical = how.debate(read)
        # VADER writes an emoji out in words, which could otherwise count more words than the text has.
        known = sum([_words_in(match[0]) for match in matches])
        coverage = min(1.0, known / own_words) if own_words and not unread else None
        polarity, subjectivity = (_settled(score.polarity), score.subjectivity) if matches else (None, None)
        rest, gone = _without(read, score, analyser.score, topical or []) if how.debate else (None, None)
        found = len(matches), coverage, listed(matches)
        said = f"{NOT_ENGLISH}: {language}" if unread else note
        yield Scored(score.analyser, polarity, subjectivity, *found, rest, gone, own_words, said)


def _settled(polarity: float) -> float:
    """0 where words that weigh each other up come to 0.00000000000000006: that has no sign."""
    return polarity if abs(polarity) > NOTHING else 0.0


_words_in = lru_cache(maxsize=50_000)(count_words)  # of matches, which are the same few words over and over


def _without(read: str, score: Score, reader: Callable[[str], Score], topical: Spans) -> tuple[float | None, str]:
    """The score once more, with the matched words of the debate hidden; and these."""
    if not topical:
        return _settled(score.polarity) if score.matches else None, ""
    matched = [(match.start, match.end) for match in score.matches]
    hidden = [span for span, meets in zip(topical, _meeting(topical, matched, read), strict=True) if meets]
    gone = [match for match, meets in zip(score.matches, _meeting(matched, hidden, read), strict=True) if meets]
    rest = reader(hide(read, hidden)) if gone else score
    return _settled(rest.polarity) if rest.matches else None, listed(gone)


def _meeting(spans: Spans, others: Spans, text: str) -> list[bool]:
    """Whether each stretch of a text has a character in common with any of the others."""
    covered = bytearray(len(text))
    for start, end in others:
        covered[start:end] = b"\1" * (end - start)
    return [covered.find(1, start, end) >= 0 for start, end in spans]


class Comment(NamedTuple):
    """What scoring needs of a row of the comments table."""

    article_id: str
    comment_id: str
    start: int
    text: str
    read: str  # the text as analysers read it, readers' names hidden: Joy and Hope are no feelings
    own: str | None  # the same without what it quotes
    language: str | None  # of that, where it is clearly not English

    def part(self, start: int, end: int) -> tuple[str, str | None]:
        """A stretch of what is read, and of its own words."""
        return self.read[start:end], self.own and self.own[start:end]


def texts_of(comments: pd.DataFrame) -> Iterator[Comment]:
    """The rows of a table of comments, or of other texts, with their own words where the table has them."""
    if OWN in comments:
        lengths = [comments[name].astype("str").str.len() for name in (OWN, "text")]
        wrong = comments[comments[OWN].notna() & (lengths[0] != lengths[1])]
        if len(wrong):
            faults = [f"comment {one}: {OWN} is not as long as text" for one in wrong.get("comment_id", wrong.index)]
            advice = "Blank what is quoted, do not cut it."
            raise FramingError("These comments’ own words cannot be used:", faults, advice)
    return (comment for at in range(0, len(comments), PART) for comment in _rows(comments.iloc[at : at + PART]))


def _rows(comments: pd.DataFrame) -> Iterator[Comment]:
    blank = [None] * len(comments)
    columns = [comments.get(name, blank) for name in ("article_id", "comment_id", "start")]
    own = [None if pd.isna(text) else text for text in cells(comments.get(OWN, blank))]
    texts = cells(comments["text"])
    said = (text if its is None else its for text, its in zip(texts, own, strict=True))
    languages, read = list(map(other_language_of_comment, said)), texts
    if "names_at" in comments:
        names = comments["names_at"].tolist()
        read = [hide(text, spans) if spans else text for text, spans in zip(texts, names, strict=True)]
        own = [hide(text, spans) if spans and text else text for text, spans in zip(own, names, strict=True)]
    return map(Comment._make, zip(*map(cells, columns), texts, read, own, languages, strict=True))


def in_sight(items: Iterable, number: int, what: str) -> Iterable:
    """The items, so many, with a progress bar if they are many."""
    if number < MANY:
        return items
    from tqdm.auto import tqdm

    return tqdm(items, total=number, desc=what, mininterval=0.5)


def check(comments: pd.DataFrame, columns: list[str]) -> None:
    """Refuse what is not a table of comments."""
    if missing := missing_columns(columns, comments):
        raise FramingError("This is not a table of comments:", missing, f"It needs {', '.join(columns)}.")

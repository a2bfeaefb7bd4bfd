"""Step 6, sentiment: comments in; what two sentiment word lists make of each comment and each sentence out.

Both analysers look words up in a list and combine their weights. They know nothing of the subject, of irony or of who
is meant, so every score comes with the words it was made from and with how much of the text they cover.
"""

import re
from collections.abc import Iterator
from copy import copy
from functools import cache
from typing import NamedTuple

import pandas as pd

from framing.errors import FramingError
from framing.tables import table
from framing.text import count_words, sentence_spans

ANALYSERS = ["textblob", "vader"]

# The few n't forms whose first half is not a word by itself; every other one is split before the n.
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_NT = re.compile(r"\b(\w+?)n['’]t\b", re.IGNORECASE)


class Score(NamedTuple):
    """What one analyser says of one text; `weights` are its matched words or phrases, in the order of the text."""

    analyser: str
    polarity: float
    subjectivity: float | None
    weights: list[tuple[str, float]]


def score_comments(comments: pd.DataFrame, expand_nt: bool = False) -> pd.DataFrame:
    """How positive or negative each comment's words are, and how many words that rests on: table "sentiment".

    `comments` is the comments table (article_id, comment_id, text are used). One row per comment and analyser:

    - polarity: −1 to 1. TextBlob: the mean weight of its matched phrases; VADER: its compound score, the sum of its
      weights brought into −1…1. Exactly what the libraries give, except that it is NA, not 0.0, when no word matched.
    - subjectivity: 0 to 1, TextBlob only; NA for VADER.
    - matched: how many words or phrases matched; matched_words: these with their weights (TextBlob −1…1, VADER
      about −4…4, each after the library's own rules for negation, emphasis and "but").
    - coverage: words in these phrases ÷ words of the text, 0 to 1; NA for a text without words.

    Limits: TextBlob ignores n't, and VADER knows n't only with a straight apostrophe. `expand_nt=True` shows both
    a copy in which n't is written out (see `assess`). Sources: the word list of Pattern (De Smedt & Daelemans 2012) in
    TextBlob; VADER (Hutto & Gilbert 2014). A missing column raises `FramingError`.

    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": ["A great plan."]})
    >>> score_comments(comments)[["analyser", "polarity", "matched", "matched_words"]].values.tolist()
    [['textblob', 0.8, 1, 'great +0.80'], ['vader', 0.6249, 1, 'great +3.10']]
    """
    _check(comments, ["article_id", "comment_id", "text"])
    rows = [
        {"article_id": comment.article_id, "comment_id": comment.comment_id} | row
        for comment in comments.itertuples()
        for row in _rows(comment.text, expand_nt)
    ]
    return table("sentiment", rows, more="matched_words")


def score_sentences(comments: pd.DataFrame, expand_nt: bool = False) -> pd.DataFrame:
    """The same for each sentence of each comment: table "sentiment_sentences".

    Needs the columns article_id, comment_id, start and text. Gives article_id, comment_id, start, end (offsets into the
    article), analyser, then the columns of `sentiment`, and the sentence's text.

    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [90], "text": ["Awful. See map."]})
    >>> score_sentences(comments).query("analyser == 'vader'")[["start", "end", "polarity"]].values.tolist()
    [[90, 96, -0.4588], [97, 105, <NA>]]
    """
    _check(comments, ["article_id", "comment_id", "start", "text"])
    rows = []
    for comment in comments.itertuples():
        for start, end in sentence_spans(comment.text):
            sentence = comment.text[start:end]
            place = {"start": comment.start + start, "end": comment.start + end, "text": sentence}
            ids = {"article_id": comment.article_id, "comment_id": comment.comment_id}
            rows += [ids | place | row for row in _rows(sentence, expand_nt)]
    columns = "article_id comment_id start end analyser polarity subjectivity matched coverage matched_words text"
    return table("sentiment_sentences", rows, more=columns)


def assess(text: str, expand_nt: bool = False) -> pd.DataFrame:
    """Both analysers on one text, with the words they matched: for looking closely and for exercises.

    The columns are those of `sentiment` from analyser on. TextBlob does not see the negation in n't; with
    `expand_nt=True` it reads "is not" instead:

    >>> assess("This isn't good.")[["analyser", "polarity", "matched_words"]].values.tolist()
    [['textblob', 0.7, 'good +0.70'], ['vader', -0.3412, 'good −1.41']]
    >>> assess("This isn't good.", expand_nt=True)[["analyser", "polarity", "matched_words"]].values.tolist()
    [['textblob', -0.35, 'not good −0.35'], ['vader', -0.3412, 'good −1.41']]

    VADER sees it, but not when the apostrophe is curly:

    >>> assess("This isn’t good.").polarity.tolist()
    [0.7, 0.4404]
    """
    rows = list(_rows(text, expand_nt))
    return table("assessed", rows, more="analyser polarity subjectivity matched coverage matched_words")


def write_out_nt(text: str) -> str:
    """The text with every n't written as "not", straight or curly.

    >>> write_out_nt("They can’t win, won't talk and don't care.")
    'They can not win, will not talk and do not care.'
    """

    def written_out(found: re.Match) -> str:
        word = _IRREGULAR.get(found[1].lower(), found[1])
        # VADER hears capitals as shouting, so what was shouted stays shouted.
        return f"{word.upper()} NOT" if found[0].isupper() else f"{word} not"

    return _NT.sub(written_out, text)


def _rows(text: str, expand_nt: bool) -> Iterator[dict]:
    """One row per analyser. Nothing matched is not the same as neutral, so it has no score at all."""
    read = write_out_nt(text) if expand_nt else text
    words = count_words(read)
    for score in (_textblob(read), _vader(read)):
        covered = sum(count_words(phrase) for phrase, _ in score.weights)
        known = bool(score.weights)
        yield {
            "analyser": score.analyser,
            "polarity": score.polarity if known else None,
            "subjectivity": score.subjectivity if known else None,
            "matched": len(score.weights),
            # VADER writes an emoji out in words, which could otherwise count more words than the text has.
            "coverage": min(1.0, covered / words) if words else None,
            "matched_words": "; ".join(f"{phrase} {_signed(weight)}" for phrase, weight in score.weights),
        }


def _signed(weight: float) -> str:
    """A weight with its sign, two decimals and a real minus; what rounds to zero is +0.00."""
    return f"{round(weight, 2) + 0.0:+.2f}".replace("-", "−")


def _textblob(text: str) -> Score:
    """TextBlob's assessments: the only part of it that needs no corpus to be downloaded."""
    from textblob import TextBlob

    found = TextBlob(text).sentiment_assessments
    weights = [(" ".join(phrase).replace(" !", "!"), weight) for phrase, weight, _, _ in found.assessments]
    return Score("textblob", found.polarity, found.subjectivity, weights)


@cache
def _vader_lexicon():
    """VADER with its word list, read from disk once."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


def _vader(text: str) -> Score:
    """VADER's compound score, listening in on the values it adds up, so that words and score cannot disagree."""
    vader, words, values = copy(_vader_lexicon()), {}, []
    look_up, add_up = vader.sentiment_valence, vader.score_valence

    def looking_up(valence, sentitext, item, i, sentiments):
        if item.lower() in vader.lexicon:
            words[i] = item
        return look_up(valence, sentitext, item, i, sentiments)

    def adding_up(sentiments, text):
        values.extend(sentiments)
        return add_up(sentiments, text)

    vader.sentiment_valence, vader.score_valence = looking_up, adding_up
    compound = vader.polarity_scores(text)["compound"]
    return Score("vader", compound, None, [(word, values[i]) for i, word in words.items()])


def _check(comments: pd.DataFrame, columns: list[str]) -> None:
    missing = [f"there is no column {name!r}" for name in columns if name not in comments]
    if missing:
        raise FramingError("This is not a table of comments:", missing, f"It needs {', '.join(columns)}.")

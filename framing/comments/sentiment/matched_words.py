"""The matched words themselves, one row each with its place: what moves a score, and where two lists disagree."""

from collections.abc import Iterable

import pandas as pd

from framing.comments.sentiment.analysers import ANALYSERS, PAIR
from framing.comments.sentiment.masking import without_quotations
from framing.comments.sentiment.match import Match, Score, listed
from framing.comments.sentiment.scores import Comment, check, in_sight, texts_of
from framing.core.errors import FramingError, require_known
from framing.core.tables import table
from framing.core.text.letters import Plain, plain
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import typed


def weigh_words(texts: pd.DataFrame) -> pd.DataFrame:
    """Every word of these texts that an analyser knows, with the weight that it adds there: table "sentiment_words".

    `texts` is a table of comments, passages or sentences: article_id, start and text are used, and comment_id and
    own_text where it has them. One row per match: article_id, comment_id, text_start (where the text begins that it
    stands in), start, end (offsets into the article), analyser, word (in small letters), weight (after the library's
    own rules for negation, emphasis and "but": TextBlob −1…1, VADER about −4…4), surface (the exact characters, which
    for a phrase go from its first word to its last), part (what it adds to the polarity of its text: the parts of a
    text add up to that). A missing column raises `FramingError`.

    >>> texts = pd.DataFrame({"article_id": ["a"], "start": [90], "text": ["Not a good plan."]})
    >>> weigh_words(texts)[["analyser", "start", "end", "word", "weight", "surface"]].values.tolist()
    [['textblob', 90, 100, 'not good', -0.35, 'Not a good'], ['vader', 96, 100, 'good', -1.406, 'good']]
    """
    check(texts, ["article_id", "start", "text"])
    rows = []
    for text in in_sight(texts_of(texts), len(texts), "Weighing words"):
        ids = {"article_id": text.article_id, "comment_id": text.comment_id, "text_start": text.start}
        for score, parts in _scores(text.read, text.own, text.language):
            for match, part in zip(score.matches, parts, strict=True):
                rows.append(
                    ids
                    | {"start": text.start + match.start, "end": text.start + match.end, "analyser": score.analyser}
                    | {"word": match.words.lower(), "weight": match.weight}
                    | {"surface": text.text[match.start : match.end], "part": part}
                )
    return table("sentiment_words", rows)


def disagreements(comments: pd.DataFrame, by: str = "comment", pair: tuple[str, str] = PAIR) -> pd.DataFrame:
    """Where two lists disagree: one row per comment, or with by="sentence" per sentence of each comment.

    `pair` names two analysers, and columns bear their names: article_id, comment_id, start, end (offsets into the
    article), textblob and vader (the polarities; NA where no word matched), signs_differ (one is above zero and the
    other below), only_textblob and only_vader (matched words that the other list does not know, with their weights),
    opposite (words that both know, with weights of opposite sign, the first list's first), text. Words are the same if
    they stand at the same place. A missing column or an unknown analyser raises `FramingError`.

    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": ["Many were killed."]})
    >>> disagreements(comments)[["textblob", "vader", "signs_differ", "only_textblob", "only_vader"]].values.tolist()
    [[0.15, -0.6705, True, 'many +0.50', '']]
    """
    check(comments, ["article_id", "comment_id", "start", "text"])
    require_known(pair, ANALYSERS, "There is no sentiment analyser {}.")
    if len(set(pair)) != 2:
        raise FramingError("Two different analysers are compared.", advice=f"There are: {', '.join(ANALYSERS)}.")
    rows = []
    for comment in in_sight(texts_of(comments), len(comments), "Comparing the lists"):
        spans = sentence_spans(comment.text) if by == "sentence" else [(0, len(comment.text))]
        rows += [_compared(comment, start, end, pair) for start, end in spans]
    places = ["article_id", "comment_id", "start", "end"]
    columns = [*places, *pair, "signs_differ", *(f"only_{name}" for name in pair), "opposite", "text"]
    types = {**dict.fromkeys(pair, "Float64"), "signs_differ": "boolean"}
    frame = pd.DataFrame(rows, columns=columns)
    return frame.astype(
        {column: types.get(column, "Int64" if column in ("start", "end") else "str") for column in frame}
    )


def _scores(
    text: str, own: str | None, language: str | None, names: Iterable[str] = ANALYSERS
) -> list[tuple[Score, list[float]]]:
    """What the analysers say of a text's own words, the matches placed in the text, and the part of each match."""
    read, origin = without_quotations(text, own)
    page = plain(read)
    read = typed(page.text if page else read)
    found = []
    for analyser in map(ANALYSERS.__getitem__, names):
        score = analyser.read(read, language)
        parts = analyser.parts(score, read)
        placed = score.matches if page is None else [_in_source(match, page) for match in score.matches]
        placed = [_placed(match, origin) for match in placed] if origin else placed
        found.append((score._replace(matches=placed), parts))
    return found


def _in_source(match: Match, page: Plain) -> Match:
    start, end = page.source(match.start, match.end)
    return match._replace(start=start, end=end)


def _placed(match: Match, origin: list[int]) -> Match:
    return match._replace(start=origin[match.start], end=origin[match.end - 1] + 1)


def _compared(comment: Comment, start: int, end: int, names: tuple[str, str]) -> dict:
    """The two scores of a stretch of a comment, and the words that set them apart."""
    text = comment.text[start:end]
    scores = [score for score, _ in _scores(*comment.part(start, end), comment.language, names)]
    first, second = [score.polarity if score.matches else None for score in scores]
    both = [(one, other) for one in scores[0].matches for other in scores[1].matches]
    pairs = [(one, other) for one, other in both if one.start < other.end and other.start < one.end]
    shared = {match for pair in pairs for match in pair}
    apart = [f"{listed([one])} / {listed([other])}" for one, other in pairs if one.weight * other.weight < 0]
    alone = [listed([match for match in score.matches if match not in shared]) for score in scores]
    return {
        "article_id": comment.article_id,
        "comment_id": comment.comment_id,
        "start": comment.start + start,
        "end": comment.start + end,
        **dict(zip(names, (first, second), strict=True)),
        "signs_differ": first is not None and second is not None and first * second < 0,
        **{f"only_{name}": words for name, words in zip(names, alone, strict=True)},
        "opposite": "; ".join(apart),
        "text": text,
    }

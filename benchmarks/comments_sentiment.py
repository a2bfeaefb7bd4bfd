"""Sentiment: against people's ratings, and in time against the plain loop over both libraries.

Run it in the top folder of the suite: `python benchmarks/comments_sentiment.py [--people | --speed | --many N]`
(`benchmarks/comments.py` calls its `main`). Ratings: snippets of New York Times editorials, each the mean of twenty
people from −4 to 4 (Hutto & Gilbert 2014), labelled positive or negative where that mean is beyond ±5% of the scale's
end. A score is positive or negative where it is beyond ±0.05, as VADER's authors advise, whatever the analyser; no
matched word counts as 0. The floors know nothing of the text: the commonest class for all, the mean for all. The
figures go into `data/validity.csv`, where rows of other measures are kept.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from labelled import HERE, LABELLED, peak, resampled

from framing.codebook.load import read_codebook
from framing.comments.sentiment import score_comments, score_in_parts
from framing.comments.sentiment.textblob import _chunk, score_by_textblob
from framing.comments.sentiment.vader import _value, _word, score_by_vader
from framing.core.text.words import WORD
from framing.reading import read
from suite.numbers.validity import COLUMNS, TABLE, keep

DATA = "NYT editorials"
CLASSES = ["negative", "neutral", "positive"]
EDGE = 0.05  # of −1…1; of −4…4 it is 0.2
PUBLISHED = {
    "VADER": {"Pearson r": "0.49 published, 0.50 recomputed"},
    "TextBlob": {"Pearson r": "0.30 recomputed"},
}
NOTE = "VADER’s own ground truth, mean of 20 raters; classes beyond ±5% of the scale; no match counts as 0"


def classes(values: np.ndarray) -> np.ndarray:
    """Negative, neutral or positive, by the stated edge on a scale from −1 to 1."""
    return np.select([values <= -EDGE, values >= EDGE], [CLASSES[0], CLASSES[2]], CLASSES[1])


def f1_by_class(truth: np.ndarray, said: np.ndarray) -> dict[str, float]:
    """F1 of each class and their mean ("macro")."""
    scores = {}
    for name in CLASSES:
        both, either = ((truth == name) & (said == name)).sum(), (truth == name).sum() + (said == name).sum()
        scores[name] = 2 * both / either if either else 0.0
    return scores | {"macro": float(np.mean(list(scores.values())))}


def ways(texts: pd.Series) -> dict[str, np.ndarray]:
    """Each method's value for each text, from −1 to 1."""
    comments = pd.DataFrame({"article_id": "a", "comment_id": texts.index.astype(str), "text": texts})
    found = {}
    for said, expand in (("", False), (", n't written out", True)):
        scores = score_comments(comments, expand_nt=expand)
        for name, analyser in (("TextBlob", "textblob"), ("VADER", "vader")):
            polarity = scores.loc[scores.analyser == analyser, "polarity"]
            found[f"{name}{said}"] = polarity.fillna(0).to_numpy(float)
    return found


def people(labelled: Path) -> pd.DataFrame:
    """The rows for the table of validity: Pearson's r, macro-F1, F1 by class, share of texts with a matched word."""
    rated = pd.read_csv(labelled / "nyt_editorial_sentiment.csv")
    mean = rated["mean"].to_numpy(float) / 4
    truth, rows = classes(mean), []
    commonest = pd.Series(truth).mode()[0]
    blind = {"floor: commonest class": np.full(len(mean), {"negative": -1, "neutral": 0, "positive": 1}[commonest])}
    blind["floor: mean"] = np.full(len(mean), mean.mean())
    for method, values in (blind | ways(rated["text"])).items():
        r = np.corrcoef(mean, values)[0, 1] if values.std() else 0.0
        row = {"data": DATA, "split": "all", "method": method, "n": len(mean), "note": NOTE}
        rows.append(row | {"measure": "sentiment, Pearson r", "group": "all", "value": r})
        for group, value in f1_by_class(truth, classes(values)).items():
            rows.append(row | {"measure": "sentiment, F1", "group": group, "value": value})
    return pd.DataFrame(rows)[COLUMNS]


def show(rows: pd.DataFrame) -> None:
    """Print all methods side by side, with what was published."""
    wide = rows.assign(column=rows.measure.str.removeprefix("sentiment, ") + " " + rows.group)
    wide = wide.pivot(index="method", columns="column", values="value").loc[rows.method.unique()]
    order = ["Pearson r all", "F1 macro", *(f"F1 {name}" for name in CLASSES)]
    wide = wide[order].round(3)
    wide["elsewhere"] = [PUBLISHED.get(method, {}).get("Pearson r", "") for method in wide.index]
    print(f"{int(rows.n.max()):,} editorial snippets\n{wide.to_string()}\n")


def plain_textblob(texts: list[str]) -> list[float]:
    """What anybody would write who wants the words, too."""
    from textblob import TextBlob

    return [TextBlob(text).sentiment_assessments.polarity for text in texts]


def shortest_textblob(texts: list[str]) -> list[float]:
    """What anybody would write who wants the score alone."""
    from textblob import TextBlob

    return [TextBlob(text).sentiment.polarity for text in texts]


def plain_vader(texts: list[str]) -> list[float]:
    """The same with VADER, its word list read once."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    vader = SentimentIntensityAnalyzer()
    return [vader.polarity_scores(text)["compound"] for text in texts]


def forget() -> None:
    """As at the first text: nothing remembered of any chunk or word."""
    for remembered in (_chunk, _word, _value):
        remembered.cache_clear()


def ours(reader: Callable) -> Callable:
    """A reader over many texts, with words and places."""
    return lambda texts: [reader(text).polarity for text in texts]


def speed(texts: list[str], rounds: int = 7) -> None:
    """Print processor time per text, ways by turns, medians, and the ratios of these medians."""
    by_textblob, by_vader = ours(score_by_textblob), ours(score_by_vader)
    jobs = {
        "TextBlob, plain loop, words too": (plain_textblob, False),
        "TextBlob, plain loop, score alone": (shortest_textblob, False),
        "TextBlob, ours, cold": (by_textblob, True),
        "TextBlob, ours, warm": (by_textblob, False),
        "VADER, plain loop": (plain_vader, False),
        "VADER, ours, cold": (by_vader, True),
        "VADER, ours, warm": (by_vader, False),
    }
    assert by_textblob(texts) == plain_textblob(texts) and by_vader(texts) == plain_vader(texts)
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, (job, cold) in jobs.items():
            if cold:
                forget()
            began = time.process_time()
            job(texts)
            taken[name].append(time.process_time() - began)
    words = sum(len(WORD.findall(text)) for text in texts)
    print(f"{len(texts):,} texts, {words:,} words; processor time on one core, {rounds} rounds by turns, medians")
    middle = {name: statistics.median(times) for name, times in taken.items()}
    for name, seconds in middle.items():
        plain = next(seconds for other, seconds in middle.items() if other.startswith(name.split(",")[0]))
        print(f"{name:36} {1e6 * seconds / len(texts):7.0f} µs a text   {plain / seconds:5.1f} ×")
    print()


def many(texts: list[str], number: int) -> None:
    """Score this many comments, resampled by sentence, part by part; print seconds and peak memory."""
    comments = resampled(texts, number)
    codebook = read_codebook(HERE / "data" / "codebook.yml")
    words, before = sum(map(len, map(WORD.findall, comments.text))), peak()
    for what, book in (("scores alone", None), ("with the debate's words hidden, too", codebook)):
        forget()
        began, rows = time.perf_counter(), 0
        for part in score_in_parts(comments, codebook=book):
            rows += len(part)
        print(
            f"{number:,} comments, {words:,} words, {what}: {rows:,} rows in {time.perf_counter() - began:.0f} s; "
            f"peak memory {peak():.0f} MB, {before:.0f} MB of it before"
        )


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, record."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--labelled", type=Path, default=LABELLED, help="folder of nyt_editorial_sentiment.csv")
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--people", action="store_true", help="only the ratings")
    parser.add_argument("--speed", action="store_true", help="only the times")
    parser.add_argument("--many", type=int, default=0, metavar="N", help="only N comments, for time and memory")
    asked = parser.parse_args(arguments)
    every = not (asked.people or asked.speed or asked.many)
    if asked.people or every:
        rows = people(asked.labelled)
        show(rows)
        keep(rows, asked.out)
    read_from = [pd.read_csv(asked.labelled / name)["text"] for name in ("vast_dev.csv", "reddit_stance_val.csv")]
    texts = pd.concat(read_from).drop_duplicates().tolist()
    if asked.speed or every:
        speed(texts)
    if asked.many or every:
        many([*texts, *read(HERE / "seeds").texts.values()], asked.many or 100_000)


if __name__ == "__main__":
    main()

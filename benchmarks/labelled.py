"""The sets of comments whose stance people have labelled, and what any method is measured against: the floors.

The sets lie beside the repository (see benchmarks/README.md); only figures come into it.
"""

import resource
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.comments.sentiment import score_comments

HERE = Path(__file__).resolve().parent.parent
LABELLED = HERE.parent / "shared" / "evaluation"
SEMEVAL, REDDIT, VAST = "SemEval-2016 6-A", "Israel/Palestine comments", "VAST"
MEASURE = {
    SEMEVAL: "stance, mean F1 of for and against",
    REDDIT: "stance, macro-F1",
    VAST: "stance, macro-F1",
}


class Labelled(NamedTuple):
    """Texts, what each is about, the stance that people gave it, and the labels' names: for, against, neither."""

    texts: np.ndarray
    targets: np.ndarray
    stances: np.ndarray
    ends: tuple[str, str, str]


def read_labelled(name: str) -> Labelled:
    """One of the three sets, by its name."""
    if name == SEMEVAL:
        found = pd.read_csv(LABELLED / "semeval2016_train.csv")
        columns = found["Tweet"].str.replace("#SemST", ""), found["Target"], found["Stance"].str.upper()
        ends = ("FAVOR", "AGAINST", "NONE")
    elif name == VAST:
        found = pd.read_csv(LABELLED / "vast_dev.csv")
        columns = found["text"], found["target"], found["stance"].map({0: "con", 1: "pro", 2: "neutral"})
        ends = ("pro", "con", "neutral")
    else:
        found = pd.read_csv(LABELLED / "reddit_stance_val.csv").fillna("")
        columns = found["text"], pd.Series("one", found.index), found["stance"]
        ends = ("Pro-Israel", "Pro-Palestine", "Neutral")
    return Labelled(*(column.to_numpy(dtype=object) for column in columns), ends)


def score(name: str, stances, said) -> float:
    """The measure of each set's authors: the mean F1 of for and against, or of all three labels."""
    from sklearn.metrics import f1_score

    labels = ["FAVOR", "AGAINST"] if name == SEMEVAL else sorted(set(stances))
    return float(f1_score(stances, said, labels=labels, average="macro", zero_division=0))


def comments_of(texts) -> pd.DataFrame:
    """Texts as a table of comments."""
    ids = [str(number) for number in range(len(texts))]
    return pd.DataFrame({"article_id": "a", "comment_id": ids, "start": 0, "text": texts})


def resampled(texts: list[str], number: int) -> pd.DataFrame:
    """So many comments of five sentences each, drawn from these texts with a fixed seed."""
    pieces = [piece for text in texts for piece in text.replace("\n", " ").split(". ")]
    drawn = np.random.default_rng(7).integers(len(pieces), size=(number, 5))
    return comments_of([". ".join(pieces[at] for at in row) for row in drawn])


def peak() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def floors(name: str, labelled: Labelled) -> dict[str, np.ndarray]:
    """The commonest label (of each target, where there are few); and sentiment taken for stance, above zero for."""
    texts, targets, stances, (good, bad, neither) = labelled
    targets = np.full(len(texts), "any", object) if name == VAST else targets
    common = pd.Series(stances).groupby(targets).agg(lambda told: told.value_counts().index[0])
    scores = score_comments(comments_of(texts).assign(words=1))
    wide = scores.pivot(index="comment_id", columns="analyser", values="polarity")
    wide = wide.loc[[str(number) for number in range(len(texts))]].fillna(0).astype(float)
    found = {"floor: commonest label": common.loc[targets].to_numpy(object)}
    for analyser, values in wide.items():
        found[f"floor: {analyser} taken for stance"] = np.select([values > 0, values < 0], [good, bad], neither)
    return found

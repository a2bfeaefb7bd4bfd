"""How well stance is learned from a coded sample: SemEval-2016's tweets and comments on Israel and Palestine.

`python benchmarks/comments_stance_learned.py [--seeds 2]` in the top folder of the suite; some minutes. Everything is
cross-validated on the parts that lie beside this repository (their test parts are elsewhere): five folds, each time all
over again from the words on, repeated with other folds. On the same folds: the plain methods whose results on the test
parts are known, so that the difference can be carried over; and as floors the commonest label and sentiment taken for
stance. The figures go into data/validity.csv.
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from framing.files import write_text
from framing.sentiment import score_comments
from framing.stance_learned import STRENGTH, _unseen, own_words

HERE = Path(__file__).resolve().parent.parent
LABELLED = HERE.parent / "shared" / "evaluation"
OUT = HERE / "data" / "validity.csv"
COLUMNS = ["measure", "data", "split", "method", "group", "n", "value", "note"]
SEMEVAL, REDDIT = "SemEval-2016 6-A", "Israel/Palestine comments"
PLAIN = {  # the plain method of each, and its published figure on the test part
    SEMEVAL: ("word and letter n-grams, linear SVM per target", ".678 on test here, .690 in the task paper"),
    REDDIT: ("TF-IDF, linear SVM", ".644 on test"),
}


def read(name: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Texts, targets and stances of a labelled set."""
    if name == SEMEVAL:
        table = pd.read_csv(LABELLED / "semeval2016_train.csv")
        texts = table["Tweet"].str.replace("#SemST", "")
        return (column.to_numpy(dtype=object) for column in (texts, table["Target"], table["Stance"].str.upper()))
    table = pd.read_csv(LABELLED / "reddit_stance_val.csv").fillna("")
    return table["text"].to_numpy(object), np.full(len(table), "one", object), table["stance"].to_numpy(object)


def score(name: str, stances, said) -> float:
    """The measure of each set's authors: the mean F1 of for and against, or of all three labels."""
    from sklearn.metrics import f1_score

    labels = ["FAVOR", "AGAINST"] if name == SEMEVAL else sorted(set(stances))
    return float(f1_score(stances, said, labels=labels, average="macro"))


def ours(texts, targets, stances, seed: int) -> np.ndarray:
    """What the suite's engine says of each text when it has not seen it."""
    known, labels = sorted(set(targets)), sorted(set(stances))
    own = np.array([own_words(text) for text in texts], dtype=object)
    chances = _unseen(own, targets, stances, known, labels, 5, seed, STRENGTH)
    return np.array(labels, dtype=object)[chances.argmax(axis=1)]


def plain(name: str, texts, targets, stances, seed: int) -> np.ndarray:
    """What the plain method says, on the same folds."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.model_selection import StratifiedKFold
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    def method():
        if name == REDDIT:
            return make_pipeline(TfidfVectorizer(), LinearSVC())
        words = CountVectorizer(ngram_range=(1, 3), binary=True, token_pattern=r"[#@]?\w+|[^\w\s]")
        letters = CountVectorizer(ngram_range=(2, 5), analyzer="char", binary=True)
        return make_pipeline(make_union(words, letters), LinearSVC(C=0.01))

    strata = np.array([f"{target}\n{stance}" for target, stance in zip(targets, stances, strict=True)])
    said = np.empty(len(texts), object)
    for seen, new in StratifiedKFold(5, shuffle=True, random_state=seed).split(texts, strata):
        for target in sorted(set(targets)):
            mine, its = seen[targets[seen] == target], new[targets[new] == target]
            said[its] = method().fit(texts[mine], stances[mine]).predict(texts[its])
    return said


def floors(name: str, texts, targets, stances) -> dict[str, np.ndarray]:
    """The commonest label of each target; and sentiment taken for stance (above zero for, below against)."""
    common = pd.Series(stances).groupby(targets).agg(lambda told: told.value_counts().index[0])
    comments = pd.DataFrame({"article_id": "a", "comment_id": map(str, range(len(texts))), "text": texts})
    scores = score_comments(comments.assign(start=0, words=1)).pivot(
        index="comment_id", columns="analyser", values="polarity"
    )
    scores = scores.loc[comments["comment_id"]].fillna(0).astype(float)
    found = {"commonest label of the target": common.loc[targets].to_numpy(object)}
    good, bad, neither = ("FAVOR", "AGAINST", "NONE") if name == SEMEVAL else ("Pro-Israel", "Pro-Palestine", "Neutral")
    for analyser in scores:
        found[f"{analyser} taken for stance"] = np.select(
            [scores[analyser] > 0, scores[analyser] < 0], [good, bad], neither
        )
    return found


def main(arguments: list[str] | None = None) -> None:
    """Print every method on both sets, and write the figures into data/validity.csv."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seeds", type=int, default=2, help="how often the folds are drawn (default: 2)")
    seeds = options.parse_args(arguments).seeds
    rows = []
    for name in (SEMEVAL, REDDIT):
        texts, targets, stances = read(name)
        measure = "stance, mean F1 of for and against" if name == SEMEVAL else "stance, macro-F1"
        method, published = PLAIN[name]
        tried = {
            "learned": [score(name, stances, ours(texts, targets, stances, seed)) for seed in range(seeds)],
            method: [score(name, stances, plain(name, texts, targets, stances, seed)) for seed in range(seeds)],
        }
        tried |= {floor: [score(name, stances, said)] for floor, said in floors(name, texts, targets, stances).items()}
        print(f"{name}: {len(texts):,} texts, {measure}, five folds drawn {seeds} times; {method}: {published}")
        for way, values in tried.items():
            print(f"  {way:50} {np.mean(values):.3f}  ({', '.join(f'{value:.3f}' for value in values)})")
            note = f"five folds, drawn {len(values)} times" + (f"; {published}" if way == method else "")
            rows.append(
                (measure, name, "train, cross-validated", way, "all", len(texts), f"{np.mean(values):.4f}", note)
            )
    old = pd.read_csv(OUT, dtype="str", keep_default_na=False)
    kept = old[~(old["data"].isin([SEMEVAL, REDDIT]) & (old["split"] == "train, cross-validated"))]
    table = pd.concat([kept, pd.DataFrame(rows, columns=COLUMNS).astype(str)])
    write_text(OUT, table.to_csv(index=False, lineterminator="\n"))


if __name__ == "__main__":
    main()

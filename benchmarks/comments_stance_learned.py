"""How well stance is learned from a coded sample: SemEval-2016's tweets and comments on Israel and Palestine.

`python benchmarks/comments_stance_learned.py [--seeds 2]` in the top folder of the suite; some minutes. Everything is
cross-validated on the parts that lie beside this repository (their test parts are elsewhere): five folds, each time all
over again from the words on, repeated with other folds. Two readings of our engine: its best guess for every text, and
what `find_stances` answers by default, which is nothing where it is not sure enough. On the same folds: plain methods;
and as floors the commonest label and sentiment taken for stance. The figures go into data/validity.csv. What others
measured on the test parts is told in benchmarks/README.md.
"""

import argparse

import numpy as np
import pandas as pd
from labelled import MEASURE, REDDIT, SEMEVAL, Labelled, floors, read_labelled, score

from framing.comments.stance.learned.classifier import blanked, calibrated, folds_of, least_confidence, unseen_chances
from suite.numbers.validity import COLUMNS, keep

NO_ANSWER = "no answer"  # no label: it counts against recall, as silence does
GUESS, DEFAULT = "learned, best guess", "learned, as answered by default"
SPLIT = {SEMEVAL: "train, cross-validated", REDDIT: "validation, cross-validated"}
WORDS, LETTERS = "TF-IDF, linear SVM", "word and letter n-grams, linear SVM per target"
PLAIN = {SEMEVAL: [LETTERS], REDDIT: [WORDS, LETTERS]}
UNSEEN = {  # what others measured of our engine and of the plain methods on the test parts, which are kept apart
    (SEMEVAL, GUESS): "; on the test part .692",
    (SEMEVAL, DEFAULT): "; on the test part .686",
    (SEMEVAL, LETTERS): "; on the test part .678, .690 in the task paper",
    (REDDIT, GUESS): "; on unseen comments .649",
    (REDDIT, WORDS): "; on unseen comments .644",
    (REDDIT, LETTERS): "; on unseen comments .637 to .650",
}


def ours(labelled: Labelled, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """What the suite's engine says of each text when it has not seen it: its best guess, and its answer by default."""
    own = np.array([blanked(text) for text in labelled.texts], dtype=object)
    targets, stances, labels = labelled.targets, labelled.stances, sorted(set(labelled.stances))
    unseen = unseen_chances(own, targets, stances, seed=seed)
    guess = np.array(labels, dtype=object)[unseen.argmax(axis=1)]
    sure = calibrated(unseen, own, targets, stances, seed=seed).max(axis=1) >= least_confidence(labels)
    return guess, np.where(sure, guess, NO_ANSWER)


def plain(way: str, labelled: Labelled, seed: int) -> np.ndarray:
    """What a plain method says, on the same folds."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    def method():
        if way == WORDS:
            return make_pipeline(TfidfVectorizer(), LinearSVC())
        words = CountVectorizer(ngram_range=(1, 3), binary=True, token_pattern=r"[#@]?\w+|[^\w\s]")
        letters = CountVectorizer(ngram_range=(2, 5), analyzer="char", binary=True)
        return make_pipeline(make_union(words, letters), LinearSVC(C=0.01))

    texts, targets, stances, _ = labelled
    said = np.empty(len(texts), object)
    for seen, new in folds_of(texts, targets, stances, 5, seed):
        for target in sorted(set(targets)):
            mine, its = seen[targets[seen] == target], new[targets[new] == target]
            said[its] = method().fit(texts[mine], stances[mine]).predict(texts[its])
    return said


def measure(name: str, seeds: int) -> pd.DataFrame:
    """Every method on one set, printed side by side: rows for the table of validity."""
    labelled = read_labelled(name)
    answers = [ours(labelled, seed) for seed in range(seeds)]
    tried = {GUESS: [guess for guess, _ in answers], DEFAULT: [answer for _, answer in answers]}
    tried |= {way: [plain(way, labelled, seed) for seed in range(seeds)] for way in PLAIN[name]}
    tried |= {floor: [said] for floor, said in floors(name, labelled).items()}
    n = len(labelled.texts)
    print(f"{name}: {n:,} texts, {MEASURE[name]}, five folds drawn {seeds} times")
    rows = []
    for way, answers in tried.items():
        values = [score(name, labelled.stances, said) for said in answers]
        print(f"  {way:50} {np.mean(values):.3f}  ({', '.join(f'{value:.3f}' for value in values)})")
        note = "needs no training" if way.startswith("floor") else f"five folds, drawn {seeds} times"
        note += UNSEEN.get((name, way), "")
        rows.append((MEASURE[name], name, SPLIT[name], way, "all", n, float(np.mean(values)), note))
    return pd.DataFrame(rows, columns=COLUMNS)


def main(arguments: list[str] | None = None) -> None:
    """Print every method on both sets, and write the figures into data/validity.csv."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seeds", type=int, default=2, help="how often the folds are drawn (default: 2)")
    seeds = options.parse_args(arguments).seeds
    for name in (SEMEVAL, REDDIT):
        keep(measure(name, seeds))


if __name__ == "__main__":
    main()

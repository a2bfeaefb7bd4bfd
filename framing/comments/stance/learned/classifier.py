"""Stance learned from people: a coded sample in; a model that says for, against or none, and how sure it is, out.

The model knows nothing but the sample: words, pairs of words and parts of words, once for all targets and once more for
each (Daumé 2007), in a regularised logistic regression for each label. It is cross-validated before it is used, its
confidence is calibrated on texts that it had not seen, and below a stated confidence it says nothing. To keep a model,
keep the sample: training takes seconds to two minutes, and a program stored elsewhere could do anything when opened.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from framing.comments.stance.learned.coded_sample import FEWEST, read_sample, reliability, report_on
from framing.comments.stance.polarity import QUOTED_LINE
from framing.core.arguments import checked
from framing.core.errors import FramingError, listed_texts, require_known
from framing.core.tables import table

NOT_SURE, NOT_CODED = "learned, not sure enough", "learned, target not in the sample"
NO_WORD = "learned, no word of the sample"
STRENGTH = 3.0  # of the sample against the prior that no word means anything; chosen on SemEval's training tweets
SURE = 0.25  # of the way from guessing to certainty: with three labels a confidence of .5, with two of .625
CHUNK = 5_000  # texts at a time: memory stays flat


@dataclass(frozen=True)
class StanceModel:
    """A model trained on a coded sample.

    `labels` and `targets` are those of the sample; `sure` is the confidence below which it abstains. `report` says how
    it did on texts that it had not seen (measure, value, low, high, n), `reliability` how often it was right at which
    confidence, `errors` what it got wrong, with the text. `telling()` gives the words that speak most for each label.
    """

    labels: list[str]
    targets: list[str]
    sure: float
    report: pd.DataFrame
    reliability: pd.DataFrame
    errors: pd.DataFrame
    _features: object = field(repr=False)
    _classifier: object = field(repr=False)
    _temperature: float = field(repr=False)

    def predict(self, texts: Sequence[str], targets: Sequence[str] | None = None, progress: bool = False):
        """The likeliest label of each text, and its confidence (0 to 1): a table with label, confidence.

        Both are NA where a text has no word of the sample, as one that only quotes: there would be nothing to go by.
        `targets` has one for each text, by default the first of the sample; one that the sample did not have, or
        another number of them, raises `FramingError`.
        """
        texts = listed_texts(texts)
        targets = [self.targets[0]] * len(texts) if targets is None else list(targets)
        require_known(targets, self.targets, "The model knows no target {}.", "It learned")
        if len(targets) != len(texts):
            raise FramingError(f"There are {len(texts)} texts and {len(targets)} targets.", advice="Give one for each.")
        parts = [(np.zeros(0, object), np.zeros(0))]
        for first, rows in self._chunks(texts, progress):
            parts.append(self._labels(rows, targets[first : first + CHUNK]))
        label, confidence = (np.concatenate(columns) for columns in zip(*parts, strict=True))
        return pd.DataFrame({"label": pd.Series(label, dtype="str"), "confidence": pd.array(confidence, "Float64")})

    def stances(self, comments: pd.DataFrame, targets: Sequence[str], progress: bool = False) -> pd.DataFrame:
        """Where comments stand: table "stance" with evidence and confidence, one row per comment and target.

        stance is NA where the model is not sure enough, knows no word of the comment, or the sample had no such target;
        `rule` says which.
        Evidence is the word that speaks most for the label: telling to the model, not a reason that anyone gave.
        """
        own = comments["own_text"] if "own_text" in comments else comments["text"]
        places = list(comments.assign(own_text=own).itertuples(index=False))
        rows = []
        for first, features in self._chunks(own, progress):
            chunk = places[first : first + CHUNK]
            said = {t: self._labels(features, [t] * len(chunk)) for t in targets if t in self.targets}
            for at, comment in enumerate(chunk):
                for target in targets:
                    row = {"article_id": comment.article_id, "comment_id": comment.comment_id, "target": target}
                    told = [column[at] for column in said[target]] if target in said else None
                    rows.append(row | (self._row(comment, target, *told) if told else {"rule": NOT_CODED}))
        return table("stance", rows, ["confidence"])

    def _chunks(self, texts: Sequence[str], progress: bool) -> Iterator[tuple[int, object]]:
        """The features of so many texts at a time, and the number of the first."""
        from tqdm import tqdm

        own = [blanked(text) for text in texts]
        with tqdm(total=len(own), unit="comment", disable=not progress) as bar:
            for first in range(0, len(own), CHUNK):
                chunk = own[first : first + CHUNK]
                yield first, self._features.transform(chunk)
                bar.update(len(chunk))

    def _labels(self, features, targets: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """The likeliest labels, and how sure they are; None and NaN where a text has no known word."""
        chances = _chances(self._classifier, by_target(features, targets, self.targets))
        chances = _sharpened(chances, self._temperature)
        known = features[:, : len(self._places)].getnnz(axis=1) > 0
        label = np.array(self.labels, dtype=object)[chances.argmax(axis=1)]
        return np.where(known, label, None), np.where(known, chances.max(axis=1), np.nan)

    def _row(self, comment, target: str, label: str | None, confidence: float) -> dict:
        if label is None:
            return {"rule": NO_WORD}
        if confidence < self.sure:
            return {"rule": NOT_SURE, "confidence": confidence}
        row = {"stance": label, "rule": "learned", "confidence": confidence}
        place = self.evidence(comment.own_text, target, label)
        if place is None:
            return row
        first, last = place
        row |= {"evidence_start": comment.start + first, "evidence_end": comment.start + last}
        return row | {"evidence": comment.text[first:last]}

    def telling(self, most: int = 12) -> pd.DataFrame:
        """The words that speak most for each label and target: target, label, word, weight (log-odds per unit)."""
        names = list(self._places)
        rows = []
        for label in self.labels:
            for target in self.targets:
                weights = self._weights[label, target][: len(names)]
                for place in np.argsort(-weights, kind="stable")[:most]:
                    rows.append({"target": target, "label": label, "word": names[place], "weight": weights[place]})
        return pd.DataFrame(rows)

    def evidence(self, text: str, target: str, label: str) -> tuple[int, int] | None:
        """Where the word stands that speaks most for this label in a text, or None if no known word does."""
        weights, places = self._weights[label, target], self._places
        found = [
            (weights[places[word[0].lower()]], -word.start(), word.end())
            for word in WORDS.finditer(blanked(text))
            if word[0].lower() in places
        ]
        best = max(found, default=(0.0, 0, 0))
        return (-best[1], best[2]) if best[0] > 0 else None

    @cached_property
    def _places(self) -> dict[str, int]:
        """Words and pairs of words, and which feature each is."""
        return {name: at for at, name in enumerate(self._features.transformer_list[0][1].get_feature_names_out())}

    @cached_property
    def _weights(self) -> dict[tuple[str, str], np.ndarray]:
        """What each feature adds for a label and target: its general weight and the target's own."""
        found, estimators = {}, self._classifier.estimators_
        for at, label in enumerate(self.labels):
            one = estimators[at].coef_[0] if len(estimators) > 1 else estimators[0].coef_[0] * (1 if at else -1)
            general, *own = np.split(one, len(self.targets) + 1)
            found |= {(label, target): general + weights for target, weights in zip(self.targets, own, strict=True)}
        return found


@checked()
def train_stance(
    sample: str | Path | pd.DataFrame,
    sure: float | None = None,
    folds: int = 5,
    seed: int = 0,
    strength: float = STRENGTH,
) -> StanceModel:
    """Learn stance from a sample that people have coded: `model = train_stance("coded.csv")`.

    `sample` is a file (CSV, JSON Lines, Parquet) or a table with text, stance and, if there are several targets, target
    (`coding.coded_sample` makes it of coders' sheets). The labels may be any two or more. The model is
    cross-validated on the sample (`folds`, each target and label in equal parts, no text in two), its confidence
    calibrated on those unseen texts (one temperature; Guo et al. 2017; for the report, of each fold by the others), and
    trained on all of it. Below the confidence `sure` it abstains (by default a quarter of the way from guessing to
    certainty). A text that several people coded counts once in the report. The same sample gives the same model.
    Missing columns, empty cells (with their rows), or a label with fewer than ten texts, or than folds, raise one
    `FramingError` with all of them.

    >>> texts = [f"the bridge is {word} and {n}" for n in range(12) for word in ("useful", "ugly")]
    >>> sample = pd.DataFrame({"text": texts, "stance": ["favor", "against"] * 12})
    >>> train_stance(sample).predict(["How ugly it is!"]).label.tolist()
    ['against']
    """
    coded = read_sample(sample, max(FEWEST, folds))
    texts = np.array([blanked(text) for text in coded["text"]], dtype=object)
    targets, stances = coded["target"].to_numpy(), coded["stance"].to_numpy()
    known, labels = sorted(set(targets)), sorted(set(stances))
    sure = least_confidence(labels) if sure is None else sure
    unseen = unseen_chances(texts, targets, stances, folds, seed, strength)
    chances = calibrated(unseen, texts, targets, stances, folds, seed)
    temperature = _temperature(unseen, stances, labels)
    features = text_features()
    rows = by_target(features.fit_transform(texts), targets, known)
    classifier = _classifier(strength).fit(rows, stances)
    coded["said"], coded["confidence"] = np.array(labels, dtype=object)[chances.argmax(axis=1)], chances.max(axis=1)
    errors = coded[coded["said"] != coded["stance"]]
    errors = errors.sort_values("confidence", ascending=False, kind="stable").reset_index(drop=True)
    report, steps = report_on(coded, labels, sure, temperature), reliability(coded)
    return StanceModel(labels, known, sure, report, steps, errors, features, classifier, temperature)


def unseen_chances(
    texts: np.ndarray,
    targets: np.ndarray,
    stances: np.ndarray,
    folds: int = 5,
    seed: int = 0,
    strength: float = STRENGTH,
) -> np.ndarray:
    """The chances of each label (in alphabetical order) for every text, from a model that has not seen it."""
    known, labels = sorted(set(targets)), sorted(set(stances))
    chances = np.zeros((len(texts), len(labels)))
    for seen, new in folds_of(texts, targets, stances, folds, seed):
        features = text_features()
        classifier = _classifier(strength)
        classifier.fit(by_target(features.fit_transform(texts[seen]), targets[seen], known), stances[seen])
        columns = [labels.index(label) for label in classifier.classes_]
        rows = by_target(features.transform(texts[new]), targets[new], known)
        chances[np.ix_(new, columns)] = _chances(classifier, rows)
    return np.clip(chances, 1e-9, 1)


def calibrated(unseen: np.ndarray, texts, targets, stances, folds: int = 5, seed: int = 0) -> np.ndarray:
    """The chances of `unseen_chances` sharpened or softened to mean their share, each fold's by the others alone."""
    labels, chances = sorted(set(stances)), np.zeros_like(unseen)
    for others, fold in folds_of(texts, targets, stances, folds, seed):
        chances[fold] = _sharpened(unseen[fold], _temperature(unseen[others], stances[others], labels))
    return chances


def least_confidence(labels: Sequence[str]) -> float:
    """The confidence below which a model says nothing, unless told otherwise: a quarter of the way from guessing on.

    >>> least_confidence(["favor", "against"]), least_confidence(["favor", "against", "none"])
    (0.625, 0.5)
    """
    return 1 / len(labels) + SURE * (1 - 1 / len(labels))


def folds_of(texts, targets, stances, folds: int = 5, seed: int = 0) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows to learn from and rows to test on, each target and label in equal parts.

    A text that is coded for several targets is in one part only: else it would be known from its other rows.
    """
    from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

    strata = np.array([f"{target}\n{stance}" for target, stance in zip(targets, stances, strict=True)])
    rare = pd.Series(strata).map(pd.Series(strata).value_counts()) < folds
    strata = np.where(rare, stances.astype(str), strata)  # too few of this target: in equal parts by label alone
    groups, _ = pd.factorize(texts)
    if len(set(groups)) == len(groups):
        return StratifiedKFold(folds, shuffle=True, random_state=seed).split(texts, strata)
    return StratifiedGroupKFold(folds, shuffle=True, random_state=seed).split(texts, strata, groups)


def _classifier(strength: float):
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    return OneVsRestClassifier(LogisticRegression(C=strength, class_weight="balanced", solver="liblinear"))


def _chances(classifier, rows) -> np.ndarray:
    chances = classifier.predict_proba(rows)
    return np.clip(chances / chances.sum(axis=1, keepdims=True), 1e-9, 1)


def _sharpened(chances: np.ndarray, temperature: float) -> np.ndarray:
    raised = np.log(chances) / temperature
    raised = np.exp(raised - raised.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _temperature(chances: np.ndarray, stances, labels: list[str]) -> float:
    """How much to sharpen or soften confidences, so that they fit how often the model is right."""
    from scipy.optimize import minimize_scalar

    at = [labels.index(stance) for stance in stances]
    rows = np.arange(len(at))
    found = minimize_scalar(
        lambda t: -np.log(_sharpened(chances, t)[rows, at]).mean(), bounds=(0.05, 20), method="bounded"
    )
    return float(found.x)


TAG = re.compile(r"#(\w+)")

WORDS = re.compile(r"[#@]?\w+(?:['’]\w+)*|[!?]+|[\U0001F300-\U0001FAFF]")


def blanked(text: str) -> str:
    """A text of the same length in which quoted lines are blanks."""
    return QUOTED_LINE.sub(lambda line: " " * len(line[0]), text)


def split_tags(text: str) -> str:
    """Hashtags followed by the words in them.

    >>> split_tags("#StopTheWar now")
    '#StopTheWar Stop The War now'
    """
    return TAG.sub(lambda tag: f"{tag[0]} {re.sub(r'(?<=[a-z])(?=[A-Z])|_', ' ', tag[1])}", text)


def words_of(text: str) -> list[str]:
    """The words, hashtags, marks of excitement and pictures of a text, in lower case."""
    return WORDS.findall(split_tags(text).lower())


def text_features():
    """Words and pairs of words, and parts of words of two to five letters, each weighted by how rare it is."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    words = TfidfVectorizer(
        tokenizer=words_of, token_pattern=None, lowercase=False, ngram_range=(1, 2), sublinear_tf=True
    )
    parts = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    return make_union(words, parts)


def by_target(rows, targets, known: list[str]):
    """Features once for all targets, once more for the text's own: what is general, and what is not, is learned."""
    from scipy.sparse import csr_array, hstack

    if len(known) < 2:
        return hstack([rows, rows]).tocsr()
    targets = np.asarray(targets, dtype=object)
    blocks = [csr_array((targets == target).astype(float)[:, None]) for target in known]
    return hstack([rows, *(rows.multiply(block) for block in blocks)]).tocsr()

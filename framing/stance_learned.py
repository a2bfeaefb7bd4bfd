"""Step 6, stance learned from people: a coded sample in; a model that says for, against or none, and how sure it is,
out.

The model knows nothing but the sample: words, pairs of words and parts of words, once for all targets and once more for
each (Daumé 2007), in a regularised logistic regression for each label. It is cross-validated before it is used, its
confidence is calibrated on texts that it had not seen, and below a stated confidence it says nothing. To keep a model,
keep the sample: training takes seconds, and a stored program from elsewhere could do anything when opened.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from framing.errors import FramingError
from framing.files import decode
from framing.tables import table

ONE = "(one target)"
NOT_SURE, NOT_CODED = "learned, not sure enough", "learned, target not in the sample"
STRENGTH = 3.0  # of the sample against the prior that no word means anything; chosen on SemEval's training tweets
FEWEST = 10  # texts of a label
SURE = 0.5
CHUNK = 5_000  # texts at a time: memory stays flat
QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)  # how web forums set off what is answered
TAG = re.compile(r"#(\w+)")
WORDS = re.compile(r"[#@]?\w+(?:['’]\w+)*|[!?]+|[\U0001F300-\U0001FAFF]")


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

    def predict(self, texts, targets=None, progress: bool = False) -> pd.DataFrame:
        """The label of each text, and the confidence (0 to 1): label, confidence. Every text gets its likeliest
        label.
        """
        from tqdm.auto import tqdm

        texts = [own_words(text) for text in texts]
        targets = [self.targets[0]] * len(texts) if targets is None else list(targets)
        parts = []
        for first in tqdm(range(0, len(texts), CHUNK), unit="part", disable=not progress):
            chunk = slice(first, first + CHUNK)
            rows = by_target(self._features.transform(texts[chunk]), targets[chunk], self.targets)
            parts.append(_sharpened(_chances(self._classifier, rows), self._temperature))
        chances = np.concatenate(parts) if parts else np.zeros((0, len(self.labels)))
        best = chances.argmax(axis=1) if len(chances) else np.zeros(0, int)
        label = [self.labels[at] for at in best]
        return pd.DataFrame({"label": pd.Series(label, dtype="str"), "confidence": chances.max(axis=1, initial=0.0)})

    def telling(self, most: int = 12) -> pd.DataFrame:
        """The words that speak most for each label and target: target, label, word, weight (log-odds per unit)."""
        names = self._names()
        rows = []
        for at, label in enumerate(self.labels):
            for target in self.targets:
                weights = self._weights(at, target)[: len(names)]
                for place in np.argsort(-weights, kind="stable")[:most]:
                    rows.append({"target": target, "label": label, "word": names[place], "weight": weights[place]})
        return pd.DataFrame(rows)

    def evidence(self, text: str, target: str, label: str) -> tuple[int, int] | None:
        """Where the word stands that speaks most for this label in a text, or None if no known word does."""
        names = {name: at for at, name in enumerate(self._names())}
        weights = self._weights(self.labels.index(label), target)
        found = [(weights[names[word[0].lower()]], -word.start(), word.end())
                 for word in WORDS.finditer(blanked(text)) if word[0].lower() in names]  # fmt: skip
        best = max(found, default=(0.0, 0, 0))
        return (-best[1], best[2]) if best[0] > 0 else None

    def _names(self) -> list[str]:
        return list(self._features.transformer_list[0][1].get_feature_names_out())

    def _weights(self, label: int, target: str) -> np.ndarray:
        """What a feature adds for this target: its general weight and the target's own."""
        estimators = self._classifier.estimators_
        weights = estimators[label].coef_[0] if len(estimators) > 1 else estimators[0].coef_[0] * (1 if label else -1)
        width = len(weights) // (len(self.targets) + 1)
        place = self.targets.index(target) + 1
        return weights[:width] + weights[place * width : (place + 1) * width]


def train_stance(
    sample: str | Path | pd.DataFrame, sure: float = SURE, folds: int = 5, seed: int = 0, strength: float = STRENGTH
) -> StanceModel:
    """Learn stance from a sample that people have coded: `model = train_stance("coded.csv")`.

    `sample` is a CSV or a table with text, stance and, if there are several targets, target. The labels may be any two
    or more. The model is cross-validated on the sample (`folds`, texts of each target and label in equal parts), its
    confidence calibrated on those unseen texts (one temperature; Guo et al. 2017), and trained on all of it. The same
    sample gives the same model. Missing columns, empty cells (with their rows), or a label with fewer than ten texts
    raise one `FramingError` with all of them.

    >>> texts = [f"the bridge is {word} and {n}" for n in range(12) for word in ("useful", "ugly")]
    >>> sample = pd.DataFrame({"text": texts, "stance": ["favor", "against"] * 12})
    >>> train_stance(sample).predict(["How ugly it is!"]).label.tolist()
    ['against']
    """
    coded = _coded(sample)
    texts = np.array([own_words(text) for text in coded["text"]], dtype=object)
    targets, stances = coded["target"].to_numpy(), coded["stance"].to_numpy()
    known, labels = sorted(set(targets)), sorted(set(stances))
    unseen = _unseen(texts, targets, stances, known, labels, folds, seed, strength)
    temperature = _temperature(unseen, stances, labels)
    chances = _sharpened(unseen, temperature)
    features = text_features()
    rows = by_target(features.fit_transform(texts), targets, known)
    classifier = _classifier(strength).fit(rows, stances)
    said = np.array(labels, dtype=object)[chances.argmax(axis=1)]
    confidence = chances.max(axis=1)
    wrong = coded.assign(said=said, confidence=confidence)[said != stances]
    errors = wrong.sort_values("confidence", ascending=False, kind="stable").reset_index(drop=True)
    report, steps = _report(stances, said, confidence, labels, sure), _reliability(stances, said, confidence)
    return StanceModel(labels, known, sure, report, steps, errors, features, classifier, temperature)


def find_learned(
    comments: pd.DataFrame, targets: list[str], model: StanceModel, progress: bool = False
) -> pd.DataFrame:
    """Where comments stand by a trained model: table "stance" with confidence, one row per comment and target.

    stance is NA where the model is not sure enough, or where the sample had no such target; `rule` says which. Evidence
    is the word of the comment that speaks most for the label: telling to the model, not a reason that anyone gave.
    """
    texts = comments["own_text"] if "own_text" in comments else comments["text"]
    parts = []
    for target in targets:
        nothing = pd.DataFrame({"label": [None] * len(texts), "confidence": [None] * len(texts)})
        said = model.predict(texts, [target] * len(texts), progress) if target in model.targets else nothing
        parts += [
            _row(comment, target, text, label, confidence, model)
            for comment, text, (label, confidence) in zip(
                comments.itertuples(), texts, said.itertuples(index=False), strict=True
            )
        ]
    order = {key: at for at, key in enumerate(zip(comments["article_id"], comments["comment_id"], strict=True))}
    parts.sort(key=lambda row: order[row["article_id"], row["comment_id"]])
    return table("stance", parts, more="evidence confidence")


def _row(comment, target: str, text: str, label: str | None, confidence: float | None, model: StanceModel) -> dict:
    row = {"article_id": comment.article_id, "comment_id": comment.comment_id, "target": target}
    if label is None:
        return row | {"rule": NOT_CODED}
    row |= {"confidence": confidence}
    if confidence < model.sure:
        return row | {"rule": NOT_SURE}
    place = model.evidence(text, target, label)
    told = {"evidence_start": comment.start + place[0], "evidence_end": comment.start + place[1],
            "evidence": text[place[0] : place[1]]} if place else {}  # fmt: skip
    return row | {"stance": label, "rule": "learned"} | told


def own_words(text: str) -> str:
    """A text without the lines that it quotes; all of it if nothing else is there."""
    rest = blanked(text)
    return rest if rest.strip() else text


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
    """Features once for all targets, and once more for the text's own: what is general and what is not can both be
    learned.
    """
    from scipy.sparse import csr_array, hstack

    if len(known) < 2:
        return hstack([rows, rows]).tocsr()
    targets = np.asarray(targets, dtype=object)
    blocks = [csr_array((targets == target).astype(float)[:, None]) for target in known]
    return hstack([rows, *(rows.multiply(block) for block in blocks)]).tocsr()


def _classifier(strength: float):
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    return OneVsRestClassifier(LogisticRegression(C=strength, class_weight="balanced", solver="liblinear"))


def _chances(classifier, rows) -> np.ndarray:
    chances = classifier.predict_proba(rows)
    return np.clip(chances / chances.sum(axis=1, keepdims=True), 1e-9, 1)


def _unseen(texts, targets, stances, known: list[str], labels: list[str], folds: int, seed: int, strength: float):
    """The chances of each label for every text, from a model that has not seen it."""
    from sklearn.model_selection import StratifiedKFold

    strata = np.array([f"{target}\n{stance}" for target, stance in zip(targets, stances, strict=True)])
    rare = pd.Series(strata).map(pd.Series(strata).value_counts()) < folds
    strata = np.where(rare, stances.astype(str), strata)  # too few of this target: in equal parts by label alone
    chances = np.zeros((len(texts), len(labels)))
    for seen, new in StratifiedKFold(folds, shuffle=True, random_state=seed).split(texts, strata):
        features = text_features()
        classifier = _classifier(strength)
        classifier.fit(by_target(features.fit_transform(texts[seen]), targets[seen], known), stances[seen])
        columns = [labels.index(label) for label in classifier.classes_]
        chances[np.ix_(new, columns)] = _chances(
            classifier, by_target(features.transform(texts[new]), targets[new], known)
        )
    return np.clip(chances, 1e-9, 1)


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
        lambda t: -np.log(_sharpened(chances, t)[rows, at]).mean(), bounds=(0.05, 5), method="bounded"
    )
    return float(found.x)


def _coded(sample: str | Path | pd.DataFrame) -> pd.DataFrame:
    """The sample as a table with text, target, stance; or every fault of it."""
    name = "the sample"
    if not isinstance(sample, pd.DataFrame):
        import io

        name = Path(sample).name
        try:
            content = decode(Path(sample).read_bytes(), str(sample))
        except OSError as error:
            raise FramingError(f"{sample}: cannot be read ({error.strerror}).") from None
        sample = pd.read_csv(io.StringIO(content), dtype="str", keep_default_na=False)
    absent = [f"there is no column {column!r}" for column in ("text", "stance") if column not in sample]
    if absent:
        raise FramingError(f"{name} is no coded sample:", absent, f"It has: {', '.join(map(str, sample.columns))}.")
    coded = sample.reset_index(drop=True)
    coded = coded.assign(target=coded.get("target", ONE))[["text", "target", "stance"]]
    coded = coded.fillna("").astype("str").apply(lambda column: column.str.strip())
    faults = [
        f"row {line + 2}: {column} is empty"
        for column in coded
        for line in np.flatnonzero(coded[column] == "")
    ]  # fmt: skip
    counts = coded["stance"].value_counts()
    faults += [
        f"{label!r} stands in {n} texts; at least {FEWEST} are needed" for label, n in counts.items() if n < FEWEST
    ]
    faults += ["there are fewer than two labels"] if len(counts) < 2 else []
    if faults:
        raise FramingError(f"{name} cannot be learned from:", faults, "Mend these rows, or code more texts.")
    return coded


def _report(stances, said, confidence, labels: list[str], sure: float) -> pd.DataFrame:
    """How the model did on texts it had not seen; shares with exact intervals."""
    from framing.compare.intervals import share_interval

    rows = []

    def share(measure: str, right: int, n: int) -> None:
        low, high = share_interval(right, n)
        rows.append((measure, right / n if n else np.nan, float(low), float(high), n))

    share("right", int((said == stances).sum()), len(stances))
    spoken = confidence >= sure
    share(f"speaks (confidence {sure:g} or more)", int(spoken.sum()), len(stances))
    share("right when it speaks", int((said == stances)[spoken].sum()), int(spoken.sum()))
    scores = []
    for label in labels:
        both, given, told = (
            ((said == label) & (stances == label)).sum(),
            (stances == label).sum(),
            (said == label).sum(),
        )
        share(f"{label}: precision", int(both), int(told))
        share(f"{label}: recall", int(both), int(given))
        scores.append(2 * both / max(given + told, 1))
    rows.append(("macro-F1", float(np.mean(scores)), np.nan, np.nan, len(stances)))
    commonest = pd.Series(stances).value_counts()
    share(f"floor: always {commonest.index[0]}", int(commonest.iloc[0]), len(stances))
    numbers = dict.fromkeys(["value", "low", "high"], "Float64")
    return pd.DataFrame(rows, columns=["measure", "value", "low", "high", "n"]).astype(numbers)


def _reliability(stances, said, confidence) -> pd.DataFrame:
    """How often the model is right at which confidence, in five equal parts: from, to, confidence (mean), right, n."""
    order = np.argsort(confidence, kind="stable")
    rows = []
    for part in np.array_split(order, 5):
        if len(part):
            right = float((said[part] == stances[part]).mean())
            rows.append((confidence[part].min(), confidence[part].max(), confidence[part].mean(), right, len(part)))
    return pd.DataFrame(rows, columns=["from", "to", "confidence", "right", "n"])

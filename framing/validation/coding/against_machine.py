"""How the machine did against people: answers and the machine's labels in; agreement, errors, corrected shares out."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.compare import share_interval
from framing.core.arguments import checked
from framing.core.errors import FramingError
from framing.validation.coding.agreement import LIMITS, agreement, with_gaps
from framing.validation.coding.answers import refuse_lost

MACHINE, UNSURE = "machine", "unsure"


@checked(
    stance="article_id comment_id target stance",
    items="item article_id start end",
    comments="article_id comment_id start end",
)
def machine_labels(stance: pd.DataFrame, items: pd.DataFrame, comments: pd.DataFrame) -> pd.DataFrame:
    """The stance table as labels of items: item, question (the target), label, evidence.

    For the comments that are among `items` (see `sheet.comments_to_code`). Where a learned model says nothing, the
    label is "unsure": a state of its own, which no coder gives.
    """
    places = comments[["article_id", "comment_id", "start", "end"]]
    found = stance.merge(places, on=["article_id", "comment_id"]).merge(items[["item", "article_id", "start", "end"]])
    found["stance"] = found["stance"].fillna(UNSURE)
    return found.rename(columns={"target": "question", "stance": "label"})[["item", "question", "label", "evidence"]]


@checked(answers="coder item question label", machine="item question label")
def against_machine(answers: pd.DataFrame, machine: pd.DataFrame, seed: int = 0) -> pd.DataFrame:
    """How well the machine agrees with each coder: question, coder, items, percent, kappa, alpha with intervals, note.

    `machine` has item, question, label. The same measures as between coders (`agreement`), so that they can be
    compared: a machine that agrees with people as well as they do with each other has little left to learn from them.
    """
    parts = []
    for coder, said in answers.groupby("coder", sort=False):
        beside = beside_machine(said, machine)
        both = pd.concat([beside.assign(coder=coder), beside.assign(coder=MACHINE, label=beside["machine"])])
        parts.append(agreement(both, seed).assign(coder=coder))
    parts = parts or [agreement(answers.head(0), seed).assign(coder="")]  # nobody has answered anything
    return pd.concat(parts, ignore_index=True)[["question", "coder", "items", *LIMITS, "note"]]


@checked(answers="item question label", machine="item question label")
def confusion(answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str]) -> pd.DataFrame:
    """Which labels the machine gives where people give which: question, label (people's), a column per machine label.

    Counts answers, so that an item coded by two people counts twice. Rows and columns in the order of `labels`; what
    the machine says besides ("unsure") has a column after them.

    >>> answers = pd.DataFrame({"coder": "Ada", "item": ["1", "2"], "question": "tone", "label": ["kind", "unkind"]})
    >>> machine = pd.DataFrame({"item": ["1", "2"], "question": "tone", "label": ["kind", "kind"]})
    >>> confusion(answers, machine, ["kind", "unkind"]).values.tolist()
    [['tone', 'kind', 1, 0], ['tone', 'unkind', 1, 0]]
    """
    beside = beside_machine(answers, machine, labels)
    counts = beside.groupby(["question", "label", "machine"], sort=False).size()
    said = [*labels, *dict.fromkeys(beside["machine"][~beside["machine"].isin(labels)])]
    rows = [
        {"question": question, "label": label} | {name: int(counts.get((question, label, name), 0)) for name in said}
        for question in dict.fromkeys(answers["question"])
        for label in labels
    ]
    return pd.DataFrame(rows)


@checked(answers="item question label", machine="item question label")
def by_label(answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str]) -> pd.DataFrame:
    """How far each label can be trusted: question, label, said, precision, low, high, given, recall.

    `said` counts the coded items that the machine gives the label, `given` those that people do; several coders of an
    item share it, so `given` may be a fraction. low and high are the exact 95% interval of the precision
    (Clopper–Pearson, n = said); NA where the machine never said it.
    """
    beside = beside_machine(answers, machine, labels)
    share = 1 / beside.groupby(["question", "item"])["label"].transform("size")
    rows = []
    for question in dict.fromkeys(beside["question"]):
        for label in labels:
            told, people = (beside["question"] == question) & (beside["machine"] == label), beside["label"] == label
            said, right = round(share[told].sum()), share[told & people].sum()
            given = share[people & (beside["question"] == question)].sum()
            low, high = share_interval(right, said)
            row = {"question": question, "label": label, "said": said, "precision": right / said if said else np.nan}
            row |= {"low": float(low), "high": float(high), "given": given}
            rows.append(row | {"recall": right / given if given else np.nan})
    return pd.DataFrame(rows).astype(dict.fromkeys(["precision", "low", "high", "recall"], "Float64"))


@checked(answers="item question label", machine="item question label", items="item text")
def errors(answers: pd.DataFrame, machine: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """Where the machine and at least one coder differ, to be read one by one: question, item, people, machine, text.

    `people` has every coder's label; `machine`'s evidence follows where it has one. An item on which the coders differ
    among themselves is marked in `undecided`: there the machine cannot be right with everybody.
    """
    refuse_lost(answers, items)
    beside = beside_machine(answers, machine)
    wrong = beside[beside["label"] != beside["machine"]][["question", "item"]].drop_duplicates()
    said = beside.groupby(["question", "item"]).agg(
        people=("label", lambda labels: " / ".join(dict.fromkeys(labels))),
        machine=("machine", "first"),
        undecided=("label", lambda labels: labels.nunique() > 1),
    )
    table = wrong.merge(said.reset_index(), on=["question", "item"]).merge(items[["item", "text"]], on="item")
    if "evidence" in machine:
        table = table.merge(machine[["question", "item", "evidence"]], on=["question", "item"], how="left")
    return table


@checked(answers="item question label", machine="item question label")
def corrected_shares(
    answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str], seed: int = 0, rounds: int = 2000
) -> pd.DataFrame:
    """Shares of each label in all items, corrected by a coded sample: question, label, machine, corrected, low, high, …

    The machine labelled all items, people a random sample of them. Of the items that the machine calls X, the sample
    says which part people call Y; weighted by how many items the machine calls X, these parts give the corrected share
    of Y (double sampling: Tenenbein 1970). It has none of the machine's bias, if the sample was drawn at random, within
    each machine label or over all items, and pays for it with an interval (95%): of the coded items the labels are
    known, those of the others are drawn, each machine label for itself, from what its coded items leave possible
    (Dirichlet posterior, a prior weight of one item in all; Ericson 1969). Several coders of an item share it. `coded`
    and `items` say how much it rests on; where the sample has no item of a label that the machine gave, nothing is
    known of those items, and the result is NA with a note.

    >>> answers = pd.DataFrame({"coder": "Ada", "item": ["1", "2"], "question": "tone", "label": ["kind", "unkind"]})
    >>> machine = pd.DataFrame({"item": ["1", "2", "3", "4"], "question": "tone", "label": "kind"})
    >>> corrected_shares(answers, machine, ["kind", "unkind"])[["label", "machine", "corrected"]].values.tolist()
    [['kind', 1.0, 0.5], ['unkind', 0.0, 0.5]]
    """
    rng, rows = np.random.default_rng(seed), []
    for question, said in machine.groupby("question", sort=False):
        beside = beside_machine(answers[answers["question"] == question], said, labels)
        parts = pd.crosstab(beside["item"], beside["label"], normalize="index").reindex(columns=labels, fill_value=0.0)
        calls = beside.drop_duplicates("item").set_index("item")["machine"].reindex(parts.index)
        sizes = said["label"].value_counts()
        estimate, drawn = np.zeros(len(labels)), np.zeros((rounds, len(labels)))
        for label, size in sizes.items():
            people = parts[calls == label].to_numpy()
            estimate += size * people.mean(axis=0) if len(people) else np.nan
            drawn += _drawn(people, size, rounds, rng)
        missing = [label for label in sizes.index if not (calls == label).any()]
        note = f"no coded item that the machine calls {' or '.join(missing)}" if missing else ""
        low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
        found = np.stack([estimate, np.minimum(low, estimate), np.maximum(high, estimate)]) / len(said)
        for place, label in enumerate(labels):
            row = {"question": question, "label": label, "machine": sizes.get(label, 0) / len(said)}
            row |= dict(zip(["corrected", "low", "high"], found[:, place], strict=True))
            rows.append(row | {"coded": len(parts), "items": len(said), "note": note})
    shares = ["machine", "corrected", "low", "high"]
    table = pd.DataFrame(rows, columns=["question", "label", *shares, "coded", "items", "note"])
    return table.astype(dict.fromkeys(shares, "Float64"))


def _drawn(people: np.ndarray, size: int, rounds: int, rng: np.random.Generator) -> np.ndarray:
    """How many of `size` items may have each label: those of the coded ones, and draws for the rest."""
    chances = rng.dirichlet(people.sum(axis=0) + 1 / people.shape[1], size=rounds)
    return people.sum(axis=0) + rng.multinomial(size - len(people), chances)


def beside_machine(answers: pd.DataFrame, machine: pd.DataFrame, labels: Sequence[str] | None = None) -> pd.DataFrame:
    """Answers with the machine's label of the same item and question in a column of its own; a gap is no answer."""
    answers = with_gaps(answers).dropna(subset="label")
    unknown = [] if labels is None else sorted(set(answers["label"]) - set(labels))
    if unknown:
        advice = f"Name all labels that coders could give; given were: {', '.join(labels or [])}."
        raise FramingError(f"The coders' answers have labels that are not listed: {', '.join(unknown)}.", advice=advice)
    theirs = machine[["item", "question", "label"]].rename(columns={"label": "machine"})
    if theirs.duplicated(["item", "question"]).any():
        raise FramingError("The machine's labels have an item twice.", advice="One label per item and question.")
    beside = answers.merge(theirs, on=["item", "question"], how="left")
    lost = beside[beside["machine"].isna()]
    if len(lost):
        faults = [f"{row.item}, {row.question}" for row in lost.head(12).itertuples()]
        raise FramingError("The machine has no label for some coded items:", faults, "Give both the same items.")
    return beside

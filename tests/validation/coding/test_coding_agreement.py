"""Agreement against published examples and nltk; the machine against people; counts corrected by a coded sample."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from framing.core.errors import FramingError
from framing.validation.coding import (
    against_machine,
    agreement,
    agreement_by_class,
    agreement_by_coder,
    agreement_matrix,
    by_label,
    coded_sample,
    confusion,
    corrected_shares,
    disagreements,
    errors,
    write_pages,
)


def answers(**coders: str) -> pd.DataFrame:
    """One letter per item and coder; a dot where a coder left an item out."""
    rows = [(coder, str(n), letter) for coder, said in coders.items() for n, letter in enumerate(said) if letter != "."]
    return pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="q", note="")


@pytest.mark.parametrize("name", ["notes", "item", "question", "text"])
def test_a_coder_who_is_called_as_a_column_is_refused(name, tmp_path):
    """The column of that name was replaced by the coder's answers, or the table could not be made at all."""
    rows, items = answers(**{"Ada": "yn", name: "nn"}), pd.DataFrame({"item": ["0", "1"], "text": ["Yes", "No"]})
    with pytest.raises(FramingError, match=f"'{name}' is the name of another column"):
        disagreements(rows, items)
    with pytest.raises(FramingError, match=f"'{name}' is the name of another column"):
        write_pages(items.assign(context=""), tmp_path, {"q": ["y", "n"]}, ["Ada", name])


def test_two_labels_of_one_coder_are_told_where_coders_differ():
    rows, items = pd.concat([answers(Ada="yn", Bo="yn")] * 2), pd.DataFrame({"item": ["0", "1"], "text": "Yes"})
    with pytest.raises(FramingError, match="Ada gave 0 more than one label"):
        disagreements(rows, items)


@pytest.mark.parametrize(
    "made",
    [
        disagreements,
        coded_sample,
        lambda rows, items: errors(rows, rows[rows["coder"] == "Ada"], items),
    ],
    ids=["disagreements", "coded sample", "errors"],
)
def test_an_answer_to_what_was_not_asked_is_not_dropped(made):
    rows, items = answers(Ada="yn", Bo="nn"), pd.DataFrame({"item": ["0"], "text": ["Yes"]})
    with pytest.raises(FramingError, match="answers to items that are not among these:\n  - 1\n"):
        made(rows, items)


def test_cohens_own_kind_of_table():
    # 50 proposals, two readers: both yes 20, both no 15, 5 and 10 apart: kappa .40 (the usual textbook table).
    found = agreement(answers(a="y" * 25 + "n" * 25, b="y" * 20 + "n" * 5 + "y" * 10 + "n" * 15)).iloc[0]
    assert (found.percent, round(found.kappa, 10)) == (0.7, 0.4)
    assert found.kappa_low < found.kappa < found.kappa_high


def test_krippendorffs_worked_example():
    # Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, C: four observers, twelve units, gaps: .743.
    published = agreement(answers(A="123321412...", B="1233224125.3", C=".3332342251.", D="12332441251.")).iloc[0]
    assert round(published.alpha, 3) == 0.743
    assert pd.isna(published.kappa)  # Cohen's knows no gaps


def test_one_label_throughout_says_that_chance_cannot_be_told():
    found = agreement(answers(a="yyyy", b="yyyy")).iloc[0]
    assert found.percent == 1 and pd.isna(found.kappa) and pd.isna(found.alpha) and "one label" in found.note


def test_an_empty_label_is_a_gap():
    rows = [
        ("Ada", "1", "a"),
        ("Ada", "2", "b"),
        ("Ada", "3", "a"),
        ("Bo", "1", "a"),
        ("Bo", "2", "b"),
        ("Bo", "3", ""),
    ]
    empty = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone", note="")
    missing = empty.assign(label=empty["label"].mask(empty["label"] == ""))
    items = pd.DataFrame({"item": ["1", "2", "3"], "text": "x"})
    for measure in (agreement, agreement_matrix, agreement_by_class, lambda answers: disagreements(answers, items)):
        pd.testing.assert_frame_equal(measure(empty), measure(missing))
    assert agreement(empty)[["items", "percent"]].values.tolist() == [[2, 1.0]]


def test_gaps_say_why_there_is_no_kappa():
    row = agreement(answers(a="xxyy", b="xxy.", c="xyyy")).iloc[0]
    assert pd.isna(row.kappa) and row.alpha > 0 and "no gaps" in row.note


def test_two_labels_of_one_coder_for_one_item_are_refused():
    with pytest.raises(FramingError, match="a gave 0 more than one label"):
        agreement(pd.concat([answers(a="xy", b="xy"), answers(a="y")]))


def test_an_item_that_one_coder_alone_has_coded_tells_nothing():
    found = agreement(answers(a="kkkku", b="kkkk.")).iloc[0]
    assert found["items"] == 4 and pd.isna(found.kappa) and pd.isna(found.alpha) and "one label" in found.note


def test_few_items_on_which_all_agree_are_no_certainty():
    few, many = (agreement(answers(a="yn" * n, b="yn" * n)).iloc[0] for n in (8, 200))
    assert few.kappa == many.kappa == 1 and few.kappa_high == 1
    assert few.kappa_low < 0.85 and few.percent_low < 0.95 and many.kappa_low > 0.97


def test_the_interval_holds_the_true_kappa():
    # Two coders who share three labels beyond chance in 83 of 100 items: sixteen of them, drawn again and again.
    rng, hits, tries = np.random.default_rng(7), 0, 150
    for _ in range(tries):
        first = rng.choice(list("xyz"), 16, p=[0.5, 0.3, 0.2])
        second = np.where(rng.random(16) < 0.83, first, rng.choice(list("xyz"), 16, p=[0.5, 0.3, 0.2]))
        found = agreement(answers(a="".join(first), b="".join(second)), rounds=300).iloc[0]
        hits += found.kappa_low <= 0.83 <= found.kappa_high
    assert hits >= 0.88 * tries


def test_one_coder_is_no_agreement():
    with pytest.raises(FramingError, match="two coders"):
        agreement(answers(a="yn"))


LABELS = st.lists(st.sampled_from("xyz"), min_size=3, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 4).flatmap(lambda n: st.integers(3, 10).flatmap(
    lambda m: st.lists(st.text("xyz", min_size=m, max_size=m), min_size=n, max_size=n))))  # fmt: skip
def test_kappa_and_alpha_are_those_of_nltk(said):
    rows = answers(**{f"c{n}": one for n, one in enumerate(said)})
    assume(rows.label.nunique() > 1)
    found, task = agreement(rows, rounds=10).iloc[0], AnnotationTask(rows[["coder", "item", "label"]].values.tolist())
    assert found.alpha == pytest.approx(task.alpha())
    pairs = [(f"c{a}", f"c{b}") for a, b in combinations(range(len(said)), 2) if len({*said[a], *said[b]}) > 1]
    assert found.kappa == pytest.approx(np.mean([task.kappa_pairwise(*pair) for pair in pairs]))
    assert found.percent_low <= found.percent <= found.percent_high


def test_the_same_seed_gives_the_same_interval():
    rows = answers(a="yynnynyy", b="ynnnynyn")
    assert agreement(rows, seed=4).equals(agreement(rows, seed=4))


def test_agreement_by_class_and_item():
    rows = answers(a="ynn", b="yny", c="ynn")
    rows.loc[rows.coder == "b", "note"] = "hard"
    found = agreement_by_class(rows).set_index("label").agreement
    assert found["y"] == pytest.approx(6 / 8) and found["n"] == pytest.approx(8 / 10)
    items = pd.DataFrame({"item": ["0", "1", "2"], "text": ["A", "B", "C"]})
    [row] = disagreements(rows, items).itertuples()
    assert (row.item, row.a, row.b, row.notes, row.text) == ("2", "n", "y", "b: hard", "C")


def test_who_stands_apart_from_the_others_is_seen():
    found = agreement_by_coder(answers(a="ynny", b="ynn.", c="yyyy", d="....y")).set_index("coder")
    assert found["items"].to_dict() == {"a": 4, "b": 3, "c": 4, "d": 0}
    assert found.agreement[["a", "b", "c"]].tolist() == pytest.approx([5 / 7, 4 / 6, 3 / 7])
    assert pd.isna(found.agreement["d"])
    two = pd.concat([answers(a="yn", b="yy").assign(question=one) for one in ("p", "q")]).sort_values("coder")
    assert agreement_by_coder(two).question.tolist() == ["p", "p", "q", "q"]


@given(st.lists(st.text("yn.", min_size=4, max_size=4), min_size=2, max_size=4))
def test_coders_together_agree_as_often_as_their_pairs_do(said):
    rows = answers(**{f"c{at}": one for at, one in enumerate(said)})
    assume((rows.groupby("item").size() > 1).any())
    each = agreement_by_coder(rows)
    pairs = rows.groupby("item")["coder"].transform("size").sub(1).groupby(rows["coder"]).sum()
    shares = each["agreement"].fillna(0).astype(float).to_numpy() * pairs[each["coder"]].to_numpy()
    assert shares.sum() / pairs.sum() == pytest.approx(float(agreement(rows, rounds=10).percent.iloc[0]))


def machine(said: str, question: str = "q") -> pd.DataFrame:
    return pd.DataFrame({"item": [str(n) for n in range(len(said))], "question": question, "label": list(said)})


def test_the_machine_is_a_coder_like_any_other():
    rows = answers(a="yynn", b="yyyn")
    found = against_machine(rows, machine("yynn")).set_index("coder")
    assert found.loc["a", "kappa"] == 1 and found.loc["b", "percent"] == 0.75
    assert confusion(rows, machine("yynn"), ["y", "n"]).values.tolist() == [["q", "y", 4, 1], ["q", "n", 0, 3]]
    trusted = by_label(rows, machine("yynn"), ["y", "n", "z"]).set_index("label")
    # Two coders of one item are one item, shared: they make no interval narrower.
    assert trusted.loc["y", ["said", "precision", "given", "recall"]].tolist() == [2, 1.0, 2.5, 0.8]
    assert trusted.loc["y", "low"] == pytest.approx(0.025**0.5)  # two of two (Clopper & Pearson)
    assert pd.isna(trusted.loc["z", "precision"]) and trusted.loc["n", "low"] < 0.75 < trusted.loc["n", "high"]
    items = pd.DataFrame({"item": list("0123"), "text": list("ABCD")})
    [row] = errors(rows, machine("yynn"), items).itertuples()
    assert (row.item, row.people, row.machine, row.undecided) == ("2", "n / y", "n", True)


def test_a_coded_item_without_a_machine_label_is_refused():
    with pytest.raises(FramingError, match="no label for some"):
        confusion(answers(a="yyn"), machine("yy"), ["y", "n"])


def test_labels_that_are_not_listed_are_refused():
    for count in (confusion, by_label, corrected_shares):
        with pytest.raises(FramingError, match="not listed: n"):
            count(answers(a="yn"), machine("yy"), ["y"])


def test_where_the_machine_is_unsure_is_a_state_of_its_own():
    # Of six items the machine is unsure about two; people call one of them y.
    rows, said = answers(a="yynnyn"), machine("yynn??")
    assert confusion(rows, said, ["y", "n"])[["y", "n", "?"]].values.tolist() == [[2, 0, 1], [0, 2, 1]]
    assert corrected_shares(rows, said, ["y", "n"]).corrected.tolist() == [0.5, 0.5]
    assert by_label(rows, said, ["y", "n"]).set_index("label").said.tolist() == [2, 2]


def test_corrected_shares_by_hand():
    # The machine says y for 6 of 10. Of its y, people coded 4 and call 3 y; of its n they coded 2 and call 1 y.
    rows = answers(a="yyyn..yn..")
    found = corrected_shares(rows, machine("yyyyyynnnn"), ["y", "n"]).set_index("label")
    assert found.loc["y", "machine"] == 0.6
    assert found.loc["y", "corrected"] == pytest.approx(0.6 * 3 / 4 + 0.4 * 1 / 2)
    assert found.loc["y", "low"] < found.loc["y", "corrected"] < found.loc["y", "high"]
    assert found.loc["y", ["coded", "items"]].tolist() == [6, 10]


def test_what_was_never_coded_is_not_corrected():
    found = corrected_shares(answers(a="yy........"), machine("yyyyyynnnn"), ["y", "n"])
    assert found.corrected.isna().all() and set(found.note) == {"no coded item that the machine calls n"}


def test_what_people_coded_whole_is_known_and_one_coded_item_tells_little():
    whole = corrected_shares(answers(a="yyyn"), machine("yynn"), ["y", "n"]).set_index("label")
    assert whole.loc["y", ["corrected", "low", "high"]].tolist() == [0.75, 0.75, 0.75]
    few = corrected_shares(answers(a="y" + "." * 49), machine("y" * 50), ["y", "n"]).set_index("label")
    assert few.loc["y", "corrected"] == 1 and few.loc["y", "low"] < 0.5 and few.loc["n", "high"] > 0.5


@pytest.mark.parametrize("share", [0.4, 0.04])
def test_the_correction_has_none_of_the_machines_bias(share):
    # A machine that misses half of the y: its own share is half the truth; the corrected intervals cover the truth.
    rng, hits, estimates, truths = np.random.default_rng(5), 0, [], []
    for _ in range(60):
        truth = rng.random(400) < share
        said = machine("".join("y" if t and rng.random() < 0.5 else "n" for t in truth))
        by_machine = [np.flatnonzero(said.label == label) for label in ("y", "n")]
        coded = np.concatenate([rng.choice(rows, len(rows) // 4 + 1, replace=False) for rows in by_machine])
        people = pd.DataFrame({"coder": "a", "item": [str(n) for n in coded], "question": "q"})
        people["label"] = ["y" if truth[n] else "n" for n in coded]
        row = corrected_shares(people, said, ["y", "n"], rounds=300).iloc[0]
        hits += row.low <= truth.mean() <= row.high
        estimates.append(row.corrected)
        truths.append(truth.mean())
    assert hits >= 54
    assert np.mean(estimates) == pytest.approx(np.mean(truths), rel=0.1)


def test_a_pair_that_gave_one_label_throughout_says_nothing_about_kappa():
    found = agreement(answers(a="nnnnn", b="nnnnn", c="nnyyn")).iloc[0]
    assert found.kappa == 0  # of a and c, and of b and c: each 0; nltk counts a and b as 1
    assert agreement(answers(a="nnyyn", b="nnyyn", c="nnyyn")).kappa[0] == 1


def test_a_question_that_one_coder_alone_answered_leaves_the_others_theirs():
    both = answers(a="yny", b="yyn")
    alone = answers(a="yny").assign(question="second")
    found = agreement(pd.concat([both, alone])).set_index("question")
    assert found["percent"].tolist()[0] == pytest.approx(1 / 3) and pd.isna(found.percent["second"])
    assert found.note["second"] == "no two coders coded the same items"
    with pytest.raises(FramingError, match="two coders who coded the same"):
        agreement(alone)


def test_few_items_with_one_label_are_no_certainty():
    few, many = (agreement(answers(a="y" * n, b="y" * n)).iloc[0] for n in (5, 50))
    assert few.percent == 1 and few.percent_low < 0.8 < many.percent_low < 1


def test_a_gap_is_no_answer_of_anybody():
    machine = pd.DataFrame({"item": list("012"), "question": "q", "label": list("yyn")})
    given = answers(a="yn")
    gap = pd.concat([given, given.head(1).assign(item="2", label=None)])
    assert corrected_shares(gap, machine, ["y", "n"]).coded.tolist() == [2, 2]

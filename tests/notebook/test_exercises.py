"""Exercises that answer: right answers pass, planned mistakes get their hint, nonsense ends in a sentence."""

import json
from contextlib import chdir
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import helpers
from framing.core.errors import FramingError
from framing.notebook.exercises import TOO_FAR, Exercises, judge
from suite.exercises import build, read_source, specify

FOLDER = Path("exercises")
NONSENSE = [
    ...,
    None,
    "",
    "?",
    -1,
    float("nan"),
    float("inf"),
    [],
    {},
    object(),
    "x" * 10_000,
    [[[]]],
    pd.DataFrame({"a": [1]}),
]


@pytest.fixture(scope="module")
def built():
    return build(FOLDER)


@pytest.fixture(scope="module")
def checks():
    return json.loads((FOLDER / "checks.json").read_text(encoding="utf-8"))


def test_what_is_committed_is_what_the_sources_make(built):
    for path, content in built.items():
        committed = path.read_text(encoding="utf-8")
        assert (json.loads(committed) if isinstance(content, dict) else committed) == content, path


def test_students_do_not_get_the_solutions(built):
    for path, content in built.items():
        if path.parent == FOLDER and path.suffix == ".ipynb":
            cells = ["".join(cell["source"]) for cell in json.loads(content)["cells"]]
            tasks = [cell for cell in cells if "check(" in cell and "import" not in cell]
            assert tasks and all("answer = ...\ncheck(" in cell for cell in tasks)


@pytest.fixture(scope="module")
def cases():
    """(name, answer, sentence) of every source: "right" answers, and "wrong" ones, which are planned mistakes."""
    import warnings

    from suite.exercises import one_reading

    found = {"right": [], "wrong": []}
    for path in sorted((FOLDER / "source").glob("*.py")):
        names: dict = {}
        cells = read_source(path)
        with one_reading(), chdir(FOLDER), warnings.catch_warnings():  # as JupyterLab runs a notebook: in its folder
            warnings.simplefilter("ignore")
            for cell in cells:
                if cell.role in ("code", "task", "check"):
                    names |= {"also": [], "wrong": []} if cell.role == "check" else {}
                    exec(cell.source, names)
                if cell.role == "check":
                    found["right"] += [(cell.name, answer, None) for answer in [names["answer"], *names["also"]]]
                    found["wrong"] += [(cell.name, *one) for one in names["wrong"]]
    return found


def test_every_right_answer_passes(checks, cases):
    for name, answer, _ in cases["right"]:
        assert judge(name, checks[name], answer).passed, name


def test_every_planned_mistake_gets_its_hint_and_there_are_three_of_each(checks, cases):
    planned = cases["wrong"]
    for name, answer, hint in planned:
        said = judge(name, checks[name], answer)
        assert not said.passed and hint in said.text, (name, answer, said)
    for name, spec in checks.items():
        if spec["kind"] != "labels":
            assert sum(one == name for one, *_ in planned) >= 3, name


@pytest.mark.parametrize("answer", NONSENSE, ids=lambda one: str(type(one).__name__))
def test_nonsense_is_answered_with_a_sentence(checks, answer):
    for name, spec in checks.items():
        said = judge(name, spec, answer)
        assert not said.passed and said.text.startswith("Not yet."), (name, said)


def test_no_hint_says_what_is_right(checks, cases):
    for name, answer, _ in cases["right"]:
        if isinstance(answer, str):
            said = [checks[name]["hint"], *checks[name]["wrong"].values()]
            assert all(answer.casefold() not in one.casefold() for one in said), name


@pytest.mark.parametrize(
    ("kind", "right", "same"),
    [
        ("number", 0.25, [np.float64(0.25), "0.25", "25%", "25 %", 25, [0.25], pd.Series([0.25]), 0.2501]),
        ("number", 1234, ["1,234", 1234.0, np.int64(1234)]),
        ("word", "The Evening Gull", ["evening gull", "“The Evening Gull”", " THE  evening gull.", ["Evening Gull"]]),
        (
            "words",
            ["tax", "toll"],
            [{"Toll", "Tax"}, ("toll", "tax"), pd.Index(["tax", "toll"]), np.array(["toll", "tax"])],
        ),
        ("pairs", {"a": 1, "b": 0.5}, [pd.Series({"b": 0.5, "a": 1}), {"A": 1.0, "b": "0.5"}]),
        ("order", ["a", "b"], [("A", "B"), pd.Series(["a", "b"])]),
    ],
)
def test_several_forms_of_an_answer_are_right(kind, right, same):
    spec = specify("x", kind, [right], [], "No.")
    for answer in [right, *same]:
        assert judge("x", spec, answer).passed, answer


def test_a_list_in_another_order_is_another_answer_where_order_is_asked():
    assert not judge("x", specify("x", "order", [["a", "b"]], [], "No."), ["b", "a"]).passed


def test_hand_given_labels_are_taken_down_and_compared():
    spec = specify("x", "labels", [["own", "own", "quoted"]], [], "Look again.", labels=["own", "quoted"])
    assert judge("x", spec, ["own", "quoted", "quoted"]).text == (
        "Taken down. Your labels fit the record on 2 of 3. They differ on 2: read these again. Look again. "
        "It is passed with 3."
    )
    assert "2 labels" in judge("x", spec, ["own", "own"]).text
    assert "'mine' is no label" in judge("x", spec, ["own", "mine", "own"]).text


def test_a_text_with_commas_is_a_list():
    """Who knows no Python writes the labels one after another."""
    check = specify("x", "labels", [["own", "quoted", "own"]], [], "Look again.", labels=["own", "quoted"])
    for answer in ("own, quoted, own", "Own; quoted; own", "['own', 'quoted', 'own']", "own\nquoted\nown\n"):
        assert "fit the record on 3 of 3" in judge("x", check, answer).text
    assert "yours has no list with commas" in judge("x", check, "own quoted own").text
    names = specify("x", "words", [["The Lark", "The Wren"]], [], "Look again.")
    assert judge("x", names, "the wren, The Lark").passed and not judge("x", names, "the wren and the lark").passed


def test_one_label_given_to_all_is_not_passed():
    right = ["own"] * 6 + ["quoted"] * 4
    spec = specify("x", "labels", [right], [], "Look again.", labels=["own", "quoted"])
    assert not judge("x", spec, ["own"] * 10).passed
    assert judge("x", spec, ["own"] * 7 + ["quoted"] * 3).passed
    alike = specify("x", "labels", [["own"] * 3], [], "Look again.", labels=["own", "quoted"])
    assert judge("x", alike, ["own"] * 3).passed and not judge("x", alike, ["own", "own", "quoted"]).passed


def test_one_label_given_to_all_passes_no_exercise(checks):
    for name, spec in checks.items():
        for label in spec.get("labels", ()):
            assert not judge(name, spec, [label] * len(spec["right"])).passed, (name, label)


GROUPS = [",", ".", " ", "\u00a0", "\u202f", "'", "’"]


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["", *GROUPS]))
def test_a_count_is_right_however_it_is_written_and_no_other_is(right, other, sign):
    spec = specify("x", "number", [right], [], "No.", digits=0)
    for n in (right, other):
        written = f"{n:,}".replace(",", sign)
        assert judge("x", spec, written).passed == judge("x", spec, n).passed == (n == right), written
    for wrong in (f"{right}%", right + 0.4, f"{right},4", f"{right} 4 "):
        assert not judge("x", spec, wrong).passed, wrong


@given(st.integers(60, 999), st.sampled_from([".", ","]), st.sampled_from(["%", " %", "\u00a0%", ""]))
def test_a_share_is_right_with_any_decimal_sign_and_in_percent(thousandths, sign, percent):
    right = thousandths / 1000
    spec = specify("x", "number", [right], [], "No.")
    for written in (f"{right:.3f}", f"{100 * right:.1f}{percent}", f"{right:.2f}", f"{100 * right:.0f}{percent}"):
        assert judge("x", spec, written.replace(".", sign)).passed, written
    assert not judge("x", spec, f"{right:.3f}%").passed
    assert not judge("x", spec, f"{right + 0.02:.3f}").passed


@pytest.mark.parametrize("written", ["12.8 percent", "12,8 per cent", "13 PERCENT", " 12.8% "])
def test_percent_may_be_a_word(written):
    assert judge("x", specify("x", "number", [0.128], [], "No."), written).passed
    assert not judge("x", specify("x", "number", [13], [], "No.", digits=0), written).passed


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (float("nan"), "yours is nan, which is no number."),
        (pd.NA, "yours is a missing value."),
        (pd.DataFrame({"n": [1, 2]}), "yours is a table."),
        (pd.Series([1, 2]), "yours is a column."),
        (len, "yours is a function (are its brackets missing?)."),
    ],
)
def test_what_is_no_answer_is_told_in_a_students_words(answer, said):
    assert said in judge("x", specify("x", "number", [3], [], "No."), answer).text


def test_a_share_that_is_rounded_too_far_is_told_so():
    spec = specify("x", "number", [0.128], [(0, "Nothing?")], "Divide.")
    assert judge("x", spec, 0.1).text == judge("x", spec, "10%").text == "Not yet. " + TOO_FAR
    assert judge("x", spec, "0,2").text == "Not yet. Divide."
    half = specify("x", "number", [0.125], [], "Divide.")
    assert all(judge("x", half, one).passed for one in (0.12, 0.13, "12.5%", "13 %"))


@given(
    st.one_of(
        st.text(), st.integers(), st.floats(), st.lists(st.text()), st.dictionaries(st.text(), st.floats()), st.binary()
    )
)
def test_any_answer_at_all_is_answered(answer):
    for kind in ("number", "word", "words", "order", "pairs"):
        right = {"number": 3, "pairs": {"a": 1}}.get(kind, ["a", "b"] if kind != "word" else "a")
        assert judge("x", specify("x", kind, [right], [], "No."), answer).text


def test_an_unknown_check_names_the_one_that_was_meant():
    exercises = Exercises(FOLDER / "checks.json")
    with pytest.raises(FramingError, match="Did you mean '00-1'"):
        exercises.check("00.1", 3)


def test_a_score_is_kept_only_if_asked():
    exercises = Exercises(FOLDER / "checks.json")
    exercises.check("00-1", "nobody")
    assert exercises.passed is None
    exercises.progress()
    exercises.check("00-1", "nobody")
    assert "0 of" in exercises.progress().text and "not yet: 00-1" in exercises.progress().text


def test_on_another_corpus_a_check_says_of_which_its_answers_are(monkeypatch):
    """A teacher changed the line that loads the articles: the hint of a planned mistake would lead astray."""
    monkeypatch.setattr(helpers.suite, "loaded", {"practice-articles": None, "my-corpus": None})
    assert helpers.check("00-1", "nobody").text.endswith('known of the practice corpus alone: load("practice").')
    monkeypatch.setattr(helpers.suite, "loaded", {"my-corpus": None, "practice-articles": None})
    assert "practice corpus" not in helpers.check("00-1", "nobody").text
    monkeypatch.setattr(helpers.suite, "loaded", {"export-nexis": None})
    assert "practice corpus" not in helpers.check("00-1", "nobody").text

"""A model is one more coder: its answers in the same sheet, read by the same rules, with version and prompt beside."""

import pandas as pd
import pytest

from framing import coding
from framing.core.errors import FramingError

ITEMS = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "text": ["Yes!", "=No."], "context": ["", "Well?"]})
QUESTIONS = {"tone": ["kind", "unkind"], "topic": ["toll", "ferry"]}
LABELS = pd.DataFrame(
    [("a:0-4", "tone", "kind"), ("a:5-9", "tone", "Unkind"), ("a:0-4", "topic", "toll"), ("a:5-9", "topic", "ferry")],
    columns=["item", "question", "label"],
)


def test_a_models_answers_are_read_back_as_everybodys(tmp_path):
    sheet = coding.fill_sheet(ITEMS, LABELS.assign(note="asked once"), tmp_path / "model.csv", QUESTIONS)
    answers = coding.read_answers([sheet], ITEMS, QUESTIONS)
    assert set(answers["coder"]) == {"model"}
    assert answers[["item", "question", "label"]].values.tolist() == [
        ["a:0-4", "tone", "kind"],
        ["a:5-9", "tone", "unkind"],
        ["a:0-4", "topic", "toll"],
        ["a:5-9", "topic", "ferry"],
    ]
    assert set(answers["note"]) == {"asked once"}


def test_what_the_model_did_not_answer_is_told_when_the_sheet_is_read(tmp_path):
    sheet = coding.fill_sheet(ITEMS, LABELS.iloc[1:], tmp_path / "model.csv", QUESTIONS)
    with pytest.raises(FramingError, match="row 2, tone: is empty"):
        coding.read_answers([sheet], ITEMS, QUESTIONS)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rows: rows.replace("a:0-4", "b:0-4"), "the item 'b:0-4' is not in the sheet"),
        (lambda rows: rows.replace("tone", "mood"), "the question 'mood' is not in the sheet"),
        (lambda rows: pd.concat([rows, rows.head(1)]), "a:0-4, tone: answered twice"),
        (lambda rows: rows.drop(columns="label"), "there is no column 'label'"),
    ],
)
def test_answers_that_do_not_fit_the_sheet_are_told(tmp_path, change, told):
    with pytest.raises(FramingError, match=told):
        coding.fill_sheet(ITEMS, change(LABELS), tmp_path / "model.csv", QUESTIONS)
    assert not list(tmp_path.iterdir())


def test_a_sheet_that_is_there_is_not_written_over(tmp_path):
    coding.fill_sheet(ITEMS, LABELS, tmp_path / "model.csv", QUESTIONS)
    with pytest.raises(FramingError, match="is there already"):
        coding.fill_sheet(ITEMS, LABELS, tmp_path / "model.csv", QUESTIONS)


def test_the_prompt_and_the_version_are_kept_beside_the_sheet(tmp_path):
    sheet = coding.fill_sheet(ITEMS, LABELS, tmp_path / "model.csv", QUESTIONS)
    person = coding.fill_sheet(ITEMS, LABELS, tmp_path / "Ada.csv", QUESTIONS)
    prompt = "Which tone has this comment?\nAnswer “kind” or “unkind”: # nothing else"
    coding.describe_coder(sheet, version="a-model 2.1, 3 May", prompt=prompt, settings={"temperature": 0})
    assert coding.read_coders(str(sheet)).equals(coding.read_coders([sheet]))  # one file needs no list
    about = coding.read_coders([sheet, person]).set_index("coder")
    assert about.loc["model", ["kind", "version", "prompt", "settings"]].tolist() == [
        "model",
        "a-model 2.1, 3 May",
        prompt,
        "temperature: 0",
    ]
    assert len(about.loc["model", "prompt_sha256"]) == 64
    assert about.loc["Ada", "kind"] == "person" and pd.isna(about.loc["Ada", "prompt"])


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"version": " ", "prompt": "x"}, "version is empty"),
        ({"version": "x", "prompt": ""}, "prompt is empty"),
        ({"version": "x", "prompt": "x", "kind": "oracle"}, "kind is 'oracle'"),
    ],
)
def test_a_coder_of_whom_too_little_is_said(tmp_path, how, told):
    sheet = coding.fill_sheet(ITEMS, LABELS, tmp_path / "model.csv", QUESTIONS)
    with pytest.raises(FramingError, match=told):
        coding.describe_coder(sheet, **how)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        *((text, "does not say which coder this is") for text in ("version: x", "- a", "")),
        ("{version: x, prompt: y, settings: [1]}", "does not say which coder this is"),
        ("version: [", "is not valid YAML"),
        ("[" * 5000, "model.coder.yml"),
        ("version: &x 1\nprompt: *x", "Write it out"),
    ],
    ids=lambda text: text[:20],
)
def test_a_broken_file_beside_a_sheet_is_told(tmp_path, content, told):
    sheet = coding.fill_sheet(ITEMS, LABELS, tmp_path / "model.csv", QUESTIONS)
    (tmp_path / "model.coder.yml").write_text(content, encoding="utf-8")
    with pytest.raises(FramingError, match=told):
        coding.read_coders([sheet])

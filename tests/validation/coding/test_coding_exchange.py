"""Spans to doccano and Label Studio and back, on our offsets, also where a browser counts a character twice."""

import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.validation.coding import from_doccano, from_label_studio, to_doccano, to_label_studio

TEXT = {"a": "Look 🙂 a truce, he said.", "b": "Nothing here."}
SPANS = pd.DataFrame({"article_id": ["a"], "start": [9], "end": [14], "label": ["truce"]})


def test_a_browser_counts_an_emoji_twice(tmp_path):
    path = to_doccano(TEXT, SPANS, tmp_path / "d.jsonl")
    first, second = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert first["label"] == [[10, 15, "truce"]] and second["label"] == []
    back = from_doccano(TEXT, path)
    assert back[["article_id", "start", "end", "label", "text"]].values.tolist() == [["a", 9, 14, "truce", "truce"]]


def test_all_mentions_of_the_seeds_go_there_and_back(tmp_path, seeds):
    spans = seeds.mentions.assign(label=seeds.mentions.term)
    for write, read in ((to_doccano, from_doccano), (to_label_studio, from_label_studio)):
        back = read(seeds.corpus.texts, write(seeds.corpus.texts, spans, tmp_path / "x.jsonl"))
        assert (
            len(back) == len(spans)
            and back.text.tolist() == spans.sort_values("article_id", kind="stable").surface.tolist()
        )


def test_other_layouts_of_the_exports(tmp_path):
    entities = {"text": TEXT["a"], "entities": [{"start_offset": 10, "end_offset": 15, "label": "truce", "id": 1}]}
    path = tmp_path / "d.jsonl"
    path.write_text(json.dumps(entities) + "\n", encoding="utf-8")
    assert from_doccano(TEXT, path).start.tolist() == [9]
    task = {"data": {"text": TEXT["a"]}, "annotations": [{"result": [
        {"value": {"start": 9, "end": 14, "text": "truce", "labels": ["in code points"]}},
        {"value": {"start": 10, "end": 15, "text": "truce", "labels": ["in UTF-16"]}},
    ]}]}  # fmt: skip
    path.write_text(json.dumps([task]), encoding="utf-8")
    assert from_label_studio(TEXT, path).start.tolist() == [9, 9]


def test_label_studio_tells_who_labelled_and_what_is_no_span_is_passed_over(tmp_path):
    span = {"type": "labels", "value": {"start": 9, "end": 14, "text": "truce", "labels": ["x"]}}
    others = [{"type": "choices", "value": {"choices": ["calm"]}}, {"type": "relation", "from_id": "a", "to_id": "b"}]
    annotations = [
        {"completed_by": 7, "result": [span, *others]},
        {"completed_by": {"id": 8, "email": "who@example.org"}, "result": [span]},
        {"completed_by": 9, "was_cancelled": True, "result": [span]},
    ]
    path = tmp_path / "export.json"
    path.write_text(json.dumps([{"data": {"text": TEXT["a"]}, "annotations": annotations}]), encoding="utf-8")
    assert from_label_studio(TEXT, path)[["text", "coder"]].values.tolist() == [["truce", "7"], ["truce", "8"]]


def test_label_studio_may_keep_the_words_with_single_blanks(tmp_path):
    text = "They met\r\nat  the quay."
    value = {"start": 5, "end": 19, "text": "met at the quay", "labels": ["x"]}
    task = {"data": {"text": text}, "annotations": [{"result": [{"type": "labels", "value": value | {"end": 22}}]}]}
    path = tmp_path / "export.json"
    path.write_text(json.dumps([task]), encoding="utf-8")
    assert from_label_studio({"a": text}, path).text.tolist() == ["met\r\nat  the quay"]


@pytest.mark.parametrize(
    "line, what",
    [
        ("{no json", "line 2: is not JSON"),
        ('{"label": [[0, 4, "x"]]}', "line 2: has no 'text'"),
        ('{"text": "Changed.", "label": [], "article_id": "a"}', "line 2: the text is not that of the article 'a'"),
        ('{"text": "Stranger.", "label": []}', "line 2: the text is none of the articles'"),
        ('{"text": "Nothing here.", "label": [[12, 12, "x"]]}', "line 2: the span 12–12 is not within"),
        ('{"text": "Nothing here.", "label": [[8, 14, "x"]]}', "line 2: the span 8–14 is not within"),
        ('{"text": "Nothing here.", "label": [[-9, 3, "x"]]}', "line 2: the span -9–3 is not within"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_taken(tmp_path, line, what):
    path = to_doccano({"a": TEXT["a"]}, SPANS, tmp_path / "d.jsonl")
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(FramingError, match=what):
        from_doccano(TEXT, path)


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=2, max_size=40).flatmap(
    lambda text: st.tuples(st.just(text), st.integers(0, len(text) - 1), st.integers(1, len(text)))))  # fmt: skip
def test_any_span_of_any_text_comes_back(tmp_path_factory, drawn):
    text, one, other = drawn
    start, end = min(one, other), max(one, other)
    if start == end:
        return
    spans = pd.DataFrame({"article_id": ["x"], "start": [start], "end": [end], "label": ["l"]})
    folder = tmp_path_factory.mktemp("any")
    for write, read in ((to_doccano, from_doccano), (to_label_studio, from_label_studio)):
        [row] = read({"x": text}, write({"x": text}, spans, folder / "f.jsonl")).itertuples()
        assert row.text == text[start:end]

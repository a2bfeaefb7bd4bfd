"""Tables read in batches are what they are when read whole, and shards are cut by what the articles are."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.core.errors import FramingError
from framing.reading.corpus import corpus
from framing.scale.batches import Input, read_batches, survey
from framing.scale.shards import cut


def whole(path):
    source = Input(path)
    return list(cut(read_batches(source, survey(source))))


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_shards_hold_what_reading_the_file_at_once_does(table, kind):
    frame = pd.read_csv(table, keep_default_na=False)
    path = table.with_suffix(f".{kind}")
    if kind == "jsonl":
        frame.to_json(path, orient="records", lines=True)
    if kind == "parquet":
        frame.to_parquet(path)
    at_once, shards = fr.read(path), whole(path)
    assert len(shards) > 2
    found = pd.concat([shard.articles for shard in shards], ignore_index=True)
    pd.testing.assert_frame_equal(found[list(at_once.articles)], at_once.articles)
    assert {key: text for shard in shards for key, text in shard.texts.items()} == at_once.texts
    assert {key: part for shard in shards for key, part in shard.parts.items()} == at_once.parts


def test_texts_keep_their_line_ends_and_marks(tmp_path):
    texts = ['One\r\n\r\ntwo; “three”, "four"', "five\rsix\n", "\ufeff seven\u2028eight"]
    path = tmp_path / "articles.csv"
    pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": "The Tide", "text": texts}).to_csv(path, index=False)
    found = {key: text for shard in whole(path) for key, text in shard.texts.items()}
    assert found == fr.read(path).texts
    assert list(found.values()) == texts


def test_a_line_that_says_the_separator_is_no_row(tmp_path):
    path = tmp_path / "articles.csv"
    rows = "".join(f"{key};The, Tide;One, two, {key}.\r\n" for key in "abc")
    path.write_text(f"sep=;\r\n\r\narticle_id;outlet;text\r\n{rows}", encoding="utf-8-sig", newline="")
    at_once = fr.read(path)
    [shard] = whole(path)
    pd.testing.assert_frame_equal(shard.articles[list(at_once.articles)], at_once.articles)
    assert shard.texts == at_once.texts


def test_marks_after_a_backslash_are_marks_of_the_text(tmp_path):
    """As databases write them; what only ends in a backslash is left, and marks that stand twice are one."""
    path = tmp_path / "articles.csv"
    path.write_text(
        'article_id,outlet,text\na,The Tide,"\\"No,\\" he said, \\"never\\"."\nb,The Tide,"Two ""marks"""\n', "utf-8"
    )
    expected = {"a": '"No," he said, "never".', "b": 'Two "marks"'}
    [shard] = whole(path)
    assert shard.texts == fr.read(path).texts == expected
    path.write_text('article_id,outlet,text\na,The Tide,"In C:\\dir\\"\nb,The Tide,"A ""\\"" in it"\n', "utf-8")
    [shard] = whole(path)
    assert shard.texts == fr.read(path).texts == {"a": "In C:\\dir\\", "b": 'A "\\" in it'}


def test_a_folder_is_cut_as_well(tmp_path):
    (tmp_path / "one.txt").write_text("A headline\n\nA bridge.\n")
    (tmp_path / "manifest.yml").write_text("articles:\n  - {file: one.txt, outlet: The Tide}\n")
    assert [list(shard.texts) for shard in whole(tmp_path)] == [["one"]]


ids = st.lists(st.text("abcdef", min_size=1, max_size=4), unique=True, min_size=1, max_size=30)


def made(keys, size):
    """Corpora of so many articles each."""
    for first in range(0, len(keys), size):
        some = keys[first : first + size]
        yield corpus([{"article_id": key, "outlet": "The Tide"} for key in some], {key: key for key in some})


@given(ids, st.integers(1, 9), st.integers(1, 9))
def test_shards_are_the_same_whatever_the_batches(keys, one, other):
    shards = [list(shard.texts) for shard in cut(made(keys, one))]
    assert shards == [list(shard.texts) for shard in cut(made(keys, other))]
    assert [key for shard in shards for key in shard] == keys


def test_an_article_more_leaves_the_shards_after_its_own_as_they_are():
    keys = [f"a{number}" for number in range(60)]
    before = [list(shard.texts) for shard in cut(made(keys, 7))]
    after = [list(shard.texts) for shard in cut(made(["new", *keys], 7))]
    assert len([shard for shard in after if shard not in before]) <= 3
    assert after[-5:] == before[-5:]


def test_every_fault_is_told_with_the_row_of_the_whole_file(table):
    frame = pd.read_csv(table, keep_default_na=False)
    frame.loc[7, "text"] = ""
    frame.loc[11, "outlet"] = ""
    frame.to_csv(table, index=False)
    with pytest.raises(fr.FramingError) as error:
        survey(Input(table, {"strict": True}))
    assert [fault[:7] for fault in error.value.faults] == ["row 8: ", "row 12:"]
    assert str(table) in error.value.what
    known = survey(Input(table))
    assert known.articles == 10
    assert [remark for remark in known.remarks if "row 8" in remark]
    assert [key for shard in cut(read_batches(Input(table), known)) for key in shard.texts] == list(
        fr.read(table).texts
    )


def test_an_id_that_comes_back_in_another_batch_is_a_fault(table):
    frame = pd.read_csv(table, keep_default_na=False)
    frame.loc[10, "article_id"] = "a2"
    frame.to_csv(table, index=False)
    with pytest.raises(fr.FramingError, match="row 11: the article_id 'a2' was used before"):
        survey(Input(table))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b"article_id,outlet,text\na,b\xff,c\n"),
        ("a.csv", b"article_id,outlet,text\na,b,c,d\n"),
        ("a.csv", b"article_id,outlet,text\na,b,c\na,b,c,d\n"),
        ("a.csv", b""),
        ("a.csv", b"article_id,outlet,text\n"),
        ("a.csv", b'article_id,outlet,text\na,b,"c\n'),
        ("a.jsonl", b""),
        ("a.jsonl", b'{"article_id": 1\n'),
        ("a.parquet", b"PAR1"),
        ("a.odt", b"?"),
    ],
)
def test_what_is_no_table_is_refused_in_one_message(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(fr.FramingError, match=name):
        survey(Input(path))


def test_a_row_is_that_of_the_whole_whatever_file_and_ids_are_called(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.scale.batches.ROWS", 2)
    path = tmp_path / "desk row 5.csv"
    rows = [(key, "The Tide", "It rained.") for key in ("a", "b", "row 1", "c")]
    frame = pd.DataFrame(rows, columns=["article_id", "outlet", "text"])
    frame.to_csv(path, index=False)
    assert [name for shard in whole(path) for name in shard.articles["source"]] == fr.read(path).articles[
        "source"
    ].tolist()
    pd.concat([frame, frame[2:3]]).to_csv(path, index=False)
    with pytest.raises(FramingError, match="row 5: the article_id 'row 1' was used before"):
        whole(path)


def test_articles_without_the_date_that_is_asked_for_are_told(tmp_path):
    path = tmp_path / "articles.csv"
    days = ["2031-04-02", None, "2031-03-01", None]
    pd.DataFrame(
        {"article_id": list("abcd"), "outlet": ["X", "X", "X", "Y"], "text": "Rain.", "published": days}
    ).to_csv(path, index=False)
    found = survey(Input(path, outlets=["X"], since="2031-04"))
    assert "outlet X; since 2031-04; 1 without a date left out" in found.remarks[-1]
    with pytest.raises(FramingError, match="none is named"):
        survey(Input(path, outlets=[]))

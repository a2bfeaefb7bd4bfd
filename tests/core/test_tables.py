"""The tables: what other programs rely on, made after one schema, typed when empty, written whole."""

import io
import weakref

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core import tables
from framing.core.errors import FramingError
from framing.core.files import table_files
from framing.core.files.table_files import table_content, write_table
from framing.core.schemas import DTYPES, EVERYWHERE, Column, contract, schemas
from framing.core.tables import table
from suite.docs import tables_page

# Written out, since other programs have these names written out, too: one more or less here is a broken promise.
CONTRACT = {
    "articles": "article_id outlet title published wire words comments_declared comments_captured source sha256",
    "passages": "article_id passage_id kind start end comment_id text",
    "quotations": "article_id quotation_id start end kind speaker cue rule text",
    "voices": "article_id start end voice speaker",
    "mentions": "article_id outlet start end surface term referent frame kind voice speaker comment_id sentence",
    "remarks": "level what article_id count example advice",
    "comments": "article_id comment_id parent_id parent_evidence start end words text",
    "sentiment": "article_id comment_id analyser polarity subjectivity matched coverage",
    "stance": "article_id comment_id target stance evidence_start evidence_end rule",
    "alignments": "group article_id outlet start end similarity shared_copy text",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_keeps_its_columns_in_their_order_before_all_others(name):
    assert contract(name) == CONTRACT[name].split()
    assert [column.name for column in schemas()[name].columns][: len(contract(name))] == contract(name)


def test_a_column_of_no_known_type_is_refused_by_its_name():
    with pytest.raises(FramingError, match=r"The column 'words': there is no type 'integer'(.|\n)*whole"):
        Column("words", "integer", "how many")


@pytest.mark.parametrize("name", schemas())
def test_every_table_says_what_it_holds_and_each_of_its_columns_what_it_means_once(name):
    schema = schemas()[name]
    names = [column.name for column in schema.columns]
    assert schema.about and len(set(names)) == len(names)
    for column in schema.columns:
        assert column.type in DTYPES and column.meaning.strip() == column.meaning != ""


@pytest.mark.parametrize("name", schemas())
def test_a_place_has_both_its_ends_side_by_side(name):
    names = [column.name for column in schemas()[name].columns]
    begun = [one for one in names if one == "start" or one.endswith("_start")]
    for start in [one for one in begun if one.replace("start", "end") in names]:
        assert names.index(start.replace("start", "end")) == names.index(start) + 1
    alone = [one for one in begun if one.replace("start", "end") not in names]
    assert set(alone) <= {"text_start", "source_start"}  # where a text begins: its own length says where it ends


@pytest.mark.parametrize("name", schemas())
def test_a_table_without_rows_has_every_column_with_its_type(name):
    empty = table(name, [])
    expected = {column.name: column.dtype for column in schemas()[name].columns if column.always}
    assert {column: str(dtype) for column, dtype in empty.dtypes.items()} == expected and len(empty) == 0


@pytest.mark.parametrize("name", schemas())
def test_a_table_of_ours_is_held_as_it_is_already_and_not_copied(name):
    held = table(name, [{}, {}])
    assert tables.as_held(held) is held


@pytest.mark.parametrize("kind", ["string", "string[pyarrow]", "category", object, "str"])
def test_text_that_somebody_held_otherwise_becomes_text_as_ours(kind):
    theirs = pd.DataFrame({"outlet": pd.Series(["The Gazette", None], dtype=kind)})
    held = tables.as_held(theirs)["outlet"]
    assert held.dtype == object if kind is object else held.dtype.na_value is not pd.NA
    assert held.isna().tolist() == [False, True]


def test_what_a_row_lacks_is_missing_and_what_has_no_column_is_left_out():
    [row] = table("voices", [{"article_id": "a", "start": 3, "voice": "headline", "mood": "merry"}]).to_dict("records")
    assert row["start"] == 3 and pd.isna(row["end"]) and pd.isna(row["speaker"]) and "mood" not in row
    with_own = table("voices", [{"article_id": "a", "mood": "merry"}], ["mood"])
    assert with_own.mood.tolist() == ["merry"] and with_own.columns[-1] == "mood"


def test_whole_numbers_stay_whole_beside_a_missing_one():
    rows = [{"article_id": "a", "start": 10**9}, {"article_id": "b"}]
    assert table("voices", rows).start.astype("str").tolist()[0] == str(10**9)


def test_a_table_that_nobody_declared_is_refused():
    with pytest.raises(KeyError, match="no such table"):
        table("no such table", [])


def test_what_stands_in_many_tables_means_the_same_in_each():
    shared = [line.split()[0] for line in EVERYWHERE.strip().splitlines()]
    for name in shared:
        said = {column.meaning for schema in schemas().values() for column in schema.columns if column.name == name}
        types = {column.type for schema in schemas().values() for column in schema.columns if column.name == name}
        assert len(types) == 1, name
        assert len(said) == 1 or name == "text", said


def test_the_page_for_people_has_every_table_and_every_column():
    page = tables_page()
    for schema in schemas().values():
        section = page.split(f"## {schema.name}\n")[1].split("\n## ")[0]
        for column in schema.columns:
            name = f"**{column.name}**" if column.contract else column.name
            assert f"| {name} | {column.type}" in section and column.meaning in section


# Written


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=20)


@given(
    st.lists(st.tuples(CELLS.filter(bool), st.integers(0, 10**12) | st.none(), st.booleans() | st.none()), max_size=5)
)
def test_any_text_is_read_back_as_it_was(tmp_path_factory, rows):
    found = table("reported", [{"text": text, "start": start, "denied": denied} for text, start, denied in rows])
    written = write_table(found, tmp_path_factory.mktemp("table") / "reported.csv").read_bytes()
    again = pd.read_csv(io.BytesIO(written), dtype="str", keep_default_na=False)
    assert again.columns.tolist() == found.columns.tolist()
    assert again.text.tolist() == [text for text, _, _ in rows]
    assert again.start.tolist() == ["" if start is None else str(start) for _, start, _ in rows]
    assert again.denied.tolist() == ["" if denied is None else str(denied) for _, _, denied in rows]


def test_a_file_ends_its_lines_alike_everywhere_and_its_numbers_have_six_digits(tmp_path):
    frame = pd.DataFrame({"share": [1 / 3, None], "count": pd.array([2, None], "Int64")})
    assert write_table(frame, tmp_path / "new" / "t.csv").read_bytes() == b"share,count\n0.333333,2\n,\n"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["t.csv"]


def test_a_table_that_cannot_be_written_leaves_the_old_file(tmp_path, monkeypatch):
    path = write_table(pd.DataFrame({"a": [1]}), tmp_path / "t.csv")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(FramingError, match=r"t.csv cannot be written to .*: full"):
        write_table(pd.DataFrame({"a": [2]}), path)
    assert path.read_text() == "a\n1\n" and len(list(tmp_path.iterdir())) == 1


ROWS = [
    {"article_id": "a", "comment_id": str(at), "parent_id": str(at - 1) if at % 3 else None, "words": at or None}
    | {"start": at, "confidence": 0.5 if at % 2 else None, "text": f"Word {at}, “said”"}
    for at in range(10)
]


@pytest.mark.parametrize("lot", [1, 3, 5, 10, 100])
def test_a_table_made_in_lots_is_the_table_made_in_one_piece_and_so_is_its_file(monkeypatch, tmp_path, lot):
    whole = table("comments", ROWS)
    expected = {format: write_table(whole, tmp_path / "t", format).read_bytes() for format in ("csv", "excel-csv")}
    for module in (tables, table_files):
        monkeypatch.setattr(module, "LOT", lot)
    pd.testing.assert_frame_equal(table("comments", iter(ROWS)), whole)
    assert {format: b"".join(table_content(whole, tmp_path / "t", format)) for format in expected} == expected


def test_of_rows_that_are_made_one_by_one_only_a_lot_is_held(monkeypatch):
    monkeypatch.setattr(tables, "LOT", 2)
    alive: list[weakref.ref] = []

    class Row(dict):
        """A dict that can be watched."""

    def rows():
        for row in ROWS:
            one = Row(row)
            alive.append(weakref.ref(one))
            assert sum(ref() is not None for ref in alive) <= 5  # a lot, the one before it, and this row
            yield one

    assert len(table("comments", rows())) == len(ROWS)


def test_a_csv_of_many_rows_is_written_part_by_part(monkeypatch, tmp_path):
    monkeypatch.setattr(table_files, "LOT", 4)
    parts = list(table_content(table("comments", ROWS), tmp_path / "t"))
    assert [part.count(b"\n") for part in parts] == [5, 4, 2]  # the first has the head

"""Tables asked where they lie, read back alike by every program, and written as CSV."""

import pandas as pd
import pyarrow.parquet
import pytest

import framing as fr
from framing.cli import main
from framing.scale.lazy_tables import TABLES_OUT, WITH_IDS
from framing.scale.shards import SHARD_TABLES


def test_sums_are_asked_without_loading_the_tables(done):
    found = fr.open_tables(done).sql("SELECT term, count(*) AS n FROM mentions GROUP BY term ORDER BY term").df()
    assert found.values.tolist() == [["contribution", 13], ["fleecing", 13]]


def test_speaker_id_and_copy_of_are_columns_of_the_lazy_tables(table, codebook, done):
    tables, whole = fr.open_tables(done), fr.analyse(table, codebook)
    for name in ("quotations", "voices", "mentions"):
        found = tables.sql(f'SELECT speaker_id FROM {name} ORDER BY article_id, "start"').df()
        expected = getattr(whole, name).sort_values(["article_id", "start"]).speaker_id
        assert found.speaker_id.fillna("").tolist() == expected.fillna("").tolist()
    assert tables.sql("SELECT count(*) FROM speakers").fetchall() == [(len(whole.speakers),)]
    assert "copy_of" in tables.sql("SELECT * FROM articles").columns


def test_every_program_reads_the_same(done):
    for name in set(SHARD_TABLES) - {*WITH_IDS, "articles"}:
        by_pandas = pd.read_parquet(done / name)
        by_pyarrow = pyarrow.parquet.read_table(done / name)
        by_duckdb = fr.open_tables(done).table(name).fetchall()
        assert by_pyarrow.column_names == list(by_pandas)
        assert by_pyarrow.to_pandas().equals(by_pandas)
        assert by_duckdb == [tuple(row.values()) for row in by_pyarrow.to_pylist()]


def test_all_shards_of_a_table_have_the_same_columns(done):
    for name in SHARD_TABLES:
        schemas = [pyarrow.parquet.read_schema(path) for path in (done / name).glob("*.parquet")]
        assert all(schema.equals(schemas[0]) for schema in schemas)


def test_a_run_that_has_not_ended_is_not_taken_for_whole(done):
    (done / "shards.csv").unlink()
    with pytest.raises(fr.FramingError, match="has not ended"):
        fr.open_tables(done)


def test_a_folder_without_tables_is_refused(tmp_path):
    with pytest.raises(fr.FramingError, match="no tables as Parquet"):
        fr.open_tables(tmp_path)


def test_the_command_writes_the_same_csv_with_workers_and_without(table, codebook, tmp_path, in_this_process, capsys):
    one, other = tmp_path / "one", tmp_path / "other"
    known = ["analyse", str(table), "--codebook", str(codebook)]
    assert main([*known, "--out", str(one)]) == 0
    assert main([*known, "--out", str(other), "--workers", "2", "--format", "csv"]) == 0
    said = capsys.readouterr()
    assert "12 articles; shards computed: " in said.out
    assert "%" not in said.err, "no bar where no terminal is"
    for name in TABLES_OUT:
        expected, found = (pd.read_csv(folder / f"{name}.csv", dtype=str) for folder in (one, other))
        if name == "remarks":
            expected, found = (
                rows.sort_values(["what", "article_id"], ignore_index=True) for rows in (expected, found)
            )
        pd.testing.assert_frame_equal(found[list(expected)], expected)
        assert set(found) == set(expected)


def test_the_command_writes_parquet_in_one_piece_with_alignments(table, codebook, tmp_path):
    out = tmp_path / "out"
    assert main(["analyse", str(table), "--codebook", str(codebook), "--out", str(out), "--format", "parquet"]) == 0
    tables = fr.open_tables(out)
    assert len(tables.sql("SELECT * FROM alignments").fetchall()) == len(fr.analyse(table, codebook).alignments)
    assert tables.sql("SELECT count(*) FROM articles").fetchall() == [(12,)]


def test_what_the_command_cannot_do_is_one_message(table, codebook, tmp_path, capsys):
    known = ["analyse", str(table), "--codebook", str(codebook), "--out", str(tmp_path / "out")]
    assert main([*known, "--workers", "2", "--outlet", "The Gazette"]) == 1
    assert "'The Gazette'" in capsys.readouterr().err
    assert main([*known, "--format", "odt"]) == 2
    assert main([*known, "--workers", "0"]) == 2


def test_tables_in_shards_and_in_one_piece_do_not_share_a_folder(table, codebook, tmp_path, in_this_process, capsys):
    known = ["analyse", str(table), "--codebook", str(codebook), "--format", "parquet"]
    for first, then in (([], ["--workers", "1"]), (["--workers", "1"], [])):
        out = tmp_path / f"out{len(first)}"
        assert main([*known, "--out", str(out), *first]) == 0
        assert main([*known, "--out", str(out), *then]) == 1
        assert "Name another folder" in capsys.readouterr().err
        assert fr.open_tables(out).sql("SELECT count(*) FROM articles").fetchall() == [(12,)]


CHOICES = {
    "groups": ["--groups", "groups.csv"],
    "comments": ["--comments", "comments.csv"],
    "outlets": ["--outlet", "Outlet 1", "--outlet", "Outlet 2"],
    "a sample": ["--sample", "5", "--seed", "3"],
    "a time": ["--since", "2031-01-03", "--until", "2031-01"],
    "each text once": ["--drop-copies"],
    "some, each text once": ["--drop-copies", "--outlet", "Outlet 1", "--since", "2031-01-03", "--sample", "1"],
    "a workbook": ["--format", "xlsx"],
}


@pytest.mark.parametrize("asked", CHOICES.values(), ids=CHOICES)
def test_articles_are_chosen_grouped_and_written_as_without_shards(
    table, codebook, tmp_path, in_this_process, asked, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    pd.DataFrame({"outlet": ["Outlet 0", "Outlet 1"], "coast": ["north", "south"]}).to_csv("groups.csv", index=False)
    said = [("a3", "1", "", "A fleecing."), ("a3", "2", "1", "A contribution."), ("a9", "1", "", "Fair.")]
    pd.DataFrame(said, columns=["article_id", "comment_id", "parent_id", "text"]).to_csv("comments.csv", index=False)
    frame = pd.read_csv(table, keep_default_na=False)
    if "--comments" in asked:
        frame = frame.drop(columns="comments")
    if "--since" in asked or "--drop-copies" in asked:
        frame["published"] = [f"2031-01-{1 + n:02}" for n in range(12)]
        told = [[f"“Fleecing,” driver{n}{k} said on road{k}{n}." for k in range(9)] for n in range(12)]
        frame["text"] = ["\n\n".join([f"Day {n}", *told[1 if n == 4 else n]]) for n in range(12)]
    frame.to_csv(table, index=False)
    known = ["analyse", str(table), "--codebook", str(codebook), *asked]
    kind = "xlsx" if "xlsx" in asked else "csv"
    assert main([*known, "--out", "one"]) == 0
    assert main([*known, "--out", "other", "--workers", "1", *(["--format", "csv"] if kind == "csv" else [])]) == 0
    read = pd.read_excel if kind == "xlsx" else pd.read_csv
    for name in ("articles", "mentions", "comments", "stance", "speakers", "alignments", "differences"):
        expected, found = (read(f"{folder}/{name}.{kind}", dtype=str) for folder in ("one", "other"))
        pd.testing.assert_frame_equal(found[list(expected)], expected)

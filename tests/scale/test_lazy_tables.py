"""Tables asked where they lie, read back alike by every program, and written as CSV."""

import pandas as pd
import pyarrow.parquet
import pytest

import framing as fr
from framing.cli import main
from framing.scale.run import analyse_in_shards
from framing.scale.shards import OF_ALL_COLUMNS, SHARD_TABLES


@pytest.fixture
def done(table, codebook, tmp_path, in_this_process):
    analyse_in_shards(table, codebook, tmp_path / "done")
    return tmp_path / "done"


def test_sums_are_asked_without_loading_the_tables(done):
    found = fr.open_tables(done).sql("SELECT term, count(*) AS n FROM mentions GROUP BY term ORDER BY term").df()
    assert found.values.tolist() == [["contribution", 13], ["fleecing", 13]]


def test_every_program_reads_the_same(done):
    for name in SHARD_TABLES:
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
    assert "note: Alignments" in said.err
    assert "%" not in said.err, "no bar where no terminal is"
    for name in SHARD_TABLES:
        expected = pd.read_csv(one / f"{name}.csv", dtype=str).drop(columns=OF_ALL_COLUMNS, errors="ignore")
        pd.testing.assert_frame_equal(pd.read_csv(other / f"{name}.csv", dtype=str), expected)


def test_the_command_writes_parquet_in_one_piece_with_alignments(table, codebook, tmp_path):
    out = tmp_path / "out"
    assert main(["analyse", str(table), "--codebook", str(codebook), "--out", str(out), "--format", "parquet"]) == 0
    tables = fr.open_tables(out)
    assert len(tables.sql("SELECT * FROM alignments").fetchall()) == len(fr.analyse(table, codebook).alignments)
    assert tables.sql("SELECT count(*) FROM articles").fetchall() == [(12,)]


def test_what_the_command_cannot_do_is_one_message(table, codebook, tmp_path, capsys):
    known = ["analyse", str(table), "--codebook", str(codebook), "--out", str(tmp_path / "out")]
    assert main([*known, "--workers", "2", "--comments", str(table)]) == 1
    assert "cannot be read in batches" in capsys.readouterr().err
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

"""What does not fit into memory is refused with the reason, before it is read or begun."""

import io
import zipfile

import pytest

from framing.cli import main
from framing.core import memory
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.tables.files import delimited

ROWS = "article_id,outlet,text\n" + "".join(f"a{n},Post,The ferry left at {n}.\n" for n in range(60))


def test_what_is_left_is_what_the_computer_or_the_container_has(tmp_path, monkeypatch):
    assert 0 < memory.available_memory() < 10**14
    files = [tmp_path / name for name in ("limit", "used", "stat")]
    for file, content in zip(files, ["3000", "2500", "anon 7\ninactive_file 400\n"], strict=True):
        file.write_text(content)
    monkeypatch.setattr(memory, "_GROUPS", [tuple(map(str, files))])
    assert memory.available_memory() == 900
    files[0].write_text("max\n")
    assert memory.available_memory() > 900


@pytest.fixture
def little(monkeypatch):
    """A computer with 1 kB of memory left."""
    for where in ("framing.core.memory", "framing.reading.formats.source"):
        monkeypatch.setattr(f"{where}.available_memory", lambda: 1_000)


def test_a_file_that_does_not_fit_is_not_read_and_the_way_is_named(tmp_path, little):
    (tmp_path / "a.csv").write_text(ROWS)
    for path in (tmp_path / "a.csv", tmp_path):
        with pytest.raises(
            FramingError, match=r"GB of memory, and 0\.0 GB are free: it was not begun\.\n.*--workers 2"
        ):
            read(path)


def test_an_archive_that_unfolds_to_more_than_fits_is_not_unpacked(tmp_path, little):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "war " * 1_000)
    (tmp_path / "a.zip").write_bytes(content.getvalue())
    with pytest.raises(FramingError, match=r"unfolds to 4,000 bytes, which takes about"):
        read([tmp_path / "a.zip"], outlet="Post")


def test_an_analysis_that_does_not_fit_in_one_piece_names_the_shards(tmp_path, monkeypatch, capsys):
    (tmp_path / "a.csv").write_text(ROWS)
    monkeypatch.setattr(memory, "available_memory", lambda: 50_000)
    assert main(["analyse", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert "in one piece takes about 0.0 GB of memory" in told and "--workers 2" in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("more", ["", "x,y\n", "b,Post,Baths, old and new\n", 'b,Post,"Baths\n'])
def test_a_large_table_is_read_part_by_part_as_a_small_one_is(tmp_path, monkeypatch, more):
    (tmp_path / "a.csv").write_text(ROWS + more)
    found = []
    for large in (10**9, 0):
        monkeypatch.setattr(delimited, "LARGE", large)
        monkeypatch.setattr(delimited, "ROWS_AT_A_TIME", 7)
        try:
            corpus = read(tmp_path / "a.csv")
            found.append((corpus.articles.to_csv(), corpus.texts, corpus.remarks))
        except FramingError as error:
            found.append(str(error))
    assert found[0] == found[1]

"""Tables among the files of texts: one that tells of the files beside it, and a .txt that is one; invented."""

import io
import zipfile

import pandas as pd
import pytest

from framing import read
from framing.core.errors import FramingError

LOCK = "The lock at the upper quay was shut on Monday, after three men in waders had looked at its gate."
FERRY = "The ferry was late again, and nobody on the pier was surprised by it on Tuesday."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "001.txt").write_text(LOCK)
    (tmp_path / "texts" / "002.txt").write_text(FERRY)
    return tmp_path


@pytest.mark.parametrize("names", [("001.txt", "002.txt"), ("texts/001.txt", "texts/002.txt"), ("001", "002")])
@pytest.mark.parametrize("column", ["filename", "doc_id", "where it lies"])
def test_a_table_that_names_files_tells_what_is_known_of_them(folder, names, column):
    rows = [*zip(names, ["The Tide", "Quay Post"], ["2031-03-04", "5 March 2031"], ["Lock shut", "Late"], strict=True)]
    pd.DataFrame(rows, columns=[column, "newspaper", "date", "headline"]).to_csv(folder / "metadata.csv", index=False)
    found = read(folder)
    told = found.articles[["article_id", "outlet", "published", "title"]].values.tolist()
    assert told == [["001", "The Tide", "2031-03-04", "Lock shut"], ["002", "Quay Post", "2031-03-05", "Late"]]
    assert found.texts["001"].startswith(LOCK)
    assert "metadata.csv: tells of 2 files of the folder, which were read as its texts" in found.remarks


def test_in_an_archive_and_with_ids_of_its_own_it_is_the_same(folder):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in folder.rglob("*.txt"):
            archive.write(file, file.relative_to(folder).as_posix())
        archive.writestr("about.csv", "id;path;source\nA;texts/001.txt;The Tide\nB;texts/002.txt;Quay Post\n")
    (folder / "all.zip").write_bytes(packed.getvalue())
    assert list(read(folder / "all.zip").texts) == ["A", "B"]


def test_files_that_no_row_names_are_read_alone_and_rows_without_a_file_are_told(folder):
    (folder / "texts" / "003.txt").write_text(LOCK)
    rows = "file,outlet\n001.txt,The Tide\n002.txt,Quay Post\n009.txt,Quay Post\n"
    (folder / "metadata.csv").write_text(rows)
    with pytest.raises(FramingError, match=r"003\.txt: its outlet is not known"):
        read(folder)
    found = read(folder, outlet="Pier News")
    assert found.articles.outlet.tolist() == ["The Tide", "Quay Post", "Pier News"]
    (folder / "texts" / "002.txt").write_bytes("Café".encode("cp1252"))
    (folder / "texts" / "004.txt").write_text(FERRY)
    (folder / "metadata.csv").write_text(rows + "004.txt,Quay Post\n")
    assert any("002.txt" in one and "UTF-8" in one for one in read(folder, outlet="Pier News").remarks)
    (folder / "metadata.csv").write_text(rows)
    (folder / "texts" / "002.txt").write_text(FERRY)
    found = read(folder, outlet="Pier News")
    assert "row 3: text is empty" in " ".join(found.remarks)


@pytest.mark.parametrize(
    "table",
    [
        "article_id,comment_id,outlet,text\n001,1,The Tide,Good.\n002,2,Quay Post,Bad.\n",  # it has texts
        "file,mood\n001.txt,good\n002.txt,bad\n",  # and no outlet
        "file,outlet\n001.txt,The Tide\n001.txt,Quay Post\n",
    ],
)
def test_other_tables_beside_texts_take_none_of_them(folder, table):
    (folder / "metadata.csv").write_text(table)
    try:
        assert not any("tells of" in one for one in read(folder).remarks)
    except FramingError as error:
        assert "001.txt: its outlet is not known" in str(error)


@pytest.mark.parametrize("mark", [",", ";"])
def test_a_text_file_whose_first_line_names_columns_is_a_table(tmp_path, mark):
    path = tmp_path / "a.txt"
    path.write_text(f'"id"{mark}"source"{mark}"text"\n7{mark}The Tide{mark}"{LOCK}"\n')
    found = read(path)
    assert found.articles[["article_id", "outlet"]].values.tolist() == [["7", "The Tide"]] and found.texts["7"] == LOCK
    for head in (f"Rain{mark} wind{mark} and a text", f"Source{mark} date{mark} text"):
        path.write_text(f"{head}\n\n{LOCK}")
        assert read(path, outlet="The Tide").texts["a"].startswith(head)


def test_a_title_that_names_a_file_stays_one(folder):
    (folder / "metadata.csv").write_text("newspaper,title\nThe Tide,001\nQuay Post,002\n")
    assert read(folder).articles[["article_id", "title"]].values.tolist() == [["001", "001"], ["002", "002"]]

"""Several files are imported of which one cannot be read: that is told first, the others are written, the code is 1."""

import pytest

from framing.cli import main
from tests.conftest import SMALL_CODEBOOK

GOOD = "article_id,outlet,text\na,Harbour Post,The toll went up.\n"


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.csv").write_text(GOOD)
    return tmp_path / "in"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("b.csv", b"article_id,body\nb,Two.\n", "b.csv: there is no column 'outlet'"),
        ("b.xlsx", b"PK\x03\x04broken", "b.xlsx: cannot tell what this is"),
        ("b.txt", b"caf\xe9", "b.txt: "),
        ("b.blob", b"\x00\x01\x02", "b.blob"),
    ],
)
def test_what_was_not_read_is_told_first_and_the_code_is_1(files, capsys, name, content, said):
    (files / name).write_bytes(content)
    assert main(["import", "in/good.csv", f"in/{name}", "--out", "corpus"]) == 1
    shown = capsys.readouterr()
    first = shown.err.splitlines()[0]
    assert first.startswith("not read: ") and said in first and "add --column" not in first
    assert "without what was not read" in shown.out
    report = (files.parent / "corpus" / "report.txt").read_text().splitlines()
    assert report[0] == first and "1 article of 1 outlet" in report[1]
    assert main(["import", "in", "--out", "whole"]) == 1
    assert main(["import", "in", "--out", "strict", "--strict"]) == 1
    assert not (files.parent / "strict").exists()


@pytest.mark.parametrize("way", [[], ["--workers", "1"]], ids=["whole", "in shards"])
def test_an_analysis_without_a_file_that_was_not_read_has_the_code_1_too(files, capsys, way):
    (files / "b.xlsx").write_bytes(b"PK\x03\x04broken")
    (files.parent / "codebook.yml").write_text(SMALL_CODEBOOK)
    assert main(["analyse", "in", "--codebook", "codebook.yml", "--out", "tables", *way]) == 1
    shown = capsys.readouterr().err
    assert "not read: b.xlsx" in shown and "exit code 1" in shown
    assert any((files.parent / "tables").rglob("remarks*"))


def test_what_lies_beside_articles_fails_no_analysis(files, capsys):
    (files / "README").write_text("Two articles.")
    (files / "clean.R").write_text("x <- 1")
    (files.parent / "codebook.yml").write_text(SMALL_CODEBOOK)
    assert main(["analyse", "in", "--codebook", "codebook.yml", "--out", "tables"]) == 0
    told = capsys.readouterr().err
    assert "of no known kind (clean.R)" in told and "README" not in told


def test_what_a_broken_file_is_called_does_not_decide_the_exit_code(files, capsys):
    (files / "of no known kind.txt").write_bytes(b"caf\xe9")
    (files.parent / "codebook.yml").write_text(SMALL_CODEBOOK)
    assert main(["analyse", "in", "--codebook", "codebook.yml", "--out", "tables"]) == 1
    assert "not read: of no known kind.txt" in capsys.readouterr().err


def test_an_article_that_was_left_out_is_no_file_that_was_not_read(files, capsys):
    (files / "b.csv").write_text("article_id,outlet,text\nb,Post,\nc,Post,The bridge is shut.\n")
    assert main(["import", "in", "--out", "corpus"]) == 0
    assert "b.csv: 1 of 2 articles was left out" in capsys.readouterr().err


def test_what_a_system_leaves_in_a_folder_is_no_file_of_anyones(files, capsys):
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store"):
        (files / name).write_bytes(b"\x00\x01")
    assert main(["import", "in", "--out", "corpus"]) == 0
    assert "not read" not in capsys.readouterr().err


def test_many_files_of_one_fault_are_files(files, capsys):
    for number in range(5):
        (files / f"b{number}.txt").write_bytes(b"caf\xe9")
    assert main(["import", "in", "--out", "corpus"]) == 1
    assert capsys.readouterr().err.startswith("not read: 5 files: byte 3 ")


@pytest.mark.parametrize(
    "typed",
    """analyse nowhere --out x --workers 2|analyse nowhere --out x --codebook no.yml|draw nowhere --out x --style none
    import nowhere --out x --comments no.csv|trace nowhere --codebook no.yml|items nowhere --of comments
    explore nowhere --out x.html --groups no.csv""".replace("\n", "|").split("|"),
)
def test_of_all_that_is_not_there_the_articles_are_told_first(files, capsys, typed):
    assert main(typed.split()) == 1
    assert capsys.readouterr().err.strip() == "nowhere: there is no such file or folder."


def test_help_says_what_the_codes_mean(capsys):
    assert main(["import", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "1 a file was not read (told first" in said and "told first, the others are written" in said


def test_of_a_path_to_nothing_the_nearest_name_is_told(files, capsys):
    files.joinpath("articles.csv").write_text("outlet,text\nA,It rained.\n")
    assert main(["analyse", str(files / "artcles.csv"), "--out", str(files / "out")]) == 1
    assert f"Did you mean {files / 'articles.csv'}?" in capsys.readouterr().err

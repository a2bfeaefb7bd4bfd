"""Files that lie beside the articles and are not read with them are told: nothing is lost silently."""

import framing as fr
from framing.analysis.door import with_its_files

BOOK = """frames: {plain: without a verdict}
referents: [{referent: pier, terms: [{term: pier, frame: plain, patterns: [pier]}]}]
"""


def test_files_that_a_manifest_does_not_name_are_told(tmp_path):
    (tmp_path / "n1.txt").write_text("The pier reopens in May.\n")
    (tmp_path / "manifest.yml").write_text("articles: [{file: n1.txt, outlet: The Lantern}]\n")
    assert fr.read(tmp_path).remarks == ()
    (tmp_path / "more.csv").write_text("outlet,text\nThe Lantern,The pier is shut.\n")
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "n2.txt").write_text("The pier is late.\n")
    for name in ("README.md", "comments.csv", "pier.png", ".hidden.txt"):
        (tmp_path / name).write_text("none of articles")
    told = "2 files not read, since manifest.yml does not name them: ledger/n2.txt, more.csv"
    assert fr.read(tmp_path).remarks[0] == told


def test_what_python_compiles_and_hidden_folders_are_no_corpus(tmp_path):
    for name in ("__pycache__/a.pyc", "notes/__pycache__/b.pyc", ".git/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes("Die Brücke".encode("cp1252") * 9)
    (tmp_path / "n1.txt").write_text("The pier reopens in May.\n")
    found = fr.read(tmp_path, outlet="The Lantern")
    assert found.articles["source"].tolist() == ["n1.txt"] and ".pyc" not in str(found.remarks)


def test_files_beside_the_folder_of_articles_are_told(tmp_path):
    (tmp_path / "codebook.yml").write_text(BOOK)
    (tmp_path / "articles" / "The Lantern").mkdir(parents=True)
    (tmp_path / "articles" / "The Lantern" / "n1.txt").write_text("The pier reopens in May.\n")
    (tmp_path / "late.docx").write_bytes(b"x")
    told = "1 file not read, since the articles lie in articles: late.docx"
    assert told in fr.read(tmp_path).remarks
    assert any(told in remark for remark in with_its_files(tmp_path, "how", False)[1])


def test_results_in_the_folder_of_a_corpus_are_not_told_as_unread(tmp_path):
    (tmp_path / "codebook.yml").write_text(BOOK)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "n1.txt").write_text("The pier reopens in May.\n")
    for name in ("tables/run.json", "tables/mentions.csv", "print/pier.png", "print/pier.csv", "print/pier.trace.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    assert not any("not read" in remark for remark in fr.read(tmp_path, outlet="The Lantern").remarks)

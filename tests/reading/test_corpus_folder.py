"""A folder with a codebook: one path names its articles and what belongs to them, and none of that is an article."""

from pathlib import Path

import pytest

import framing as fr
from framing.reading import write_corpus
from framing.reading.files_and_folders.corpus_folder import files_of
from framing.validation.coding import sheets_in

TABLE = "article_id,outlet,text\nn1,The Lantern,The pier reopens in May.\n"
BOOK = """frames: {plain: without a verdict}
referents: [{referent: pier, terms: [{term: pier, frame: plain, patterns: [pier]}]}]
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    """A corpus folder with all that there can be."""
    (tmp_path / "codebook.yml").write_text(BOOK)
    (tmp_path / "comments.csv").write_text("article_id,comment_id,text\nn1,1,At last.\n")
    (tmp_path / "events.csv").write_text("date,event\n2031-05-01,The pier reopens\n")
    (tmp_path / "outside.csv").write_text("date,series,value\n2031-05-01,visitors,12\n")
    (tmp_path / "coding").mkdir()
    (tmp_path / "coding" / "Ada.csv").write_text("item,stance\n")
    return tmp_path


def articles(folder: Path, how: str) -> list[str]:
    """The ids of what is read, with the articles written in one of the ways in which they may lie there."""
    if how == "a table":
        (folder / "news.csv").write_text(TABLE)
    elif how == "texts with a manifest":
        (folder / "n1.txt").write_text("The pier reopens in May.\n")
        (folder / "manifest.yml").write_text("articles: [{file: n1.txt, outlet: The Lantern}]\n")
    elif how == "imported":
        (folder.parent / "news.csv").write_text(TABLE)
        (folder.parent / "written").mkdir()
        write_corpus(fr.read(folder.parent / "news.csv"), folder.parent / "written")
        for path in (folder.parent / "written").iterdir():
            path.rename(folder / path.name)
    else:
        (folder / "articles").mkdir()
        (folder / "articles" / "news.csv").write_text(TABLE)
    return fr.read(files_of(folder).articles).articles.article_id.tolist()


@pytest.mark.parametrize("how", ["a table", "texts with a manifest", "imported", "a folder of their own"])
def test_what_belongs_to_a_corpus_is_no_article(folder, how):
    assert articles(folder, how) == ["n1"]


def test_a_corpus_folder_is_read_as_its_articles_alone(folder):
    """A table beside the folder `articles` is perhaps where they came from: it was counted once more."""
    articles(folder, "a folder of their own")
    (folder / "export.csv").write_text(TABLE.replace("n1", "n2"))
    assert fr.read(folder).articles.article_id.tolist() == ["n1"]
    assert fr.read([folder]).articles.article_id.tolist() == ["n1"]


def test_all_that_belongs_to_it_is_found(folder):
    files = files_of(folder)
    found = (files.codebook, files.comments, files.events, files.outside)
    assert [path.name for path in found] == ["codebook.yml", "comments.csv", "events.csv", "outside.csv"]
    assert [sheet.name for sheet in sheets_in(Path(files.coding))] == ["Ada.csv"]


def test_what_it_does_not_have_is_none(tmp_path):
    (tmp_path / "codebook.yml").write_text(BOOK)
    files = files_of(tmp_path)
    assert (files.comments, files.events, files.outside, files.coding) == (None, None, None, None)


def test_beside_a_single_file_only_its_codebook_counts(folder):
    (folder / "export.txt").write_text("A text.\n")
    files = files_of(folder / "export.txt")
    assert files.articles == folder / "export.txt" and files.codebook == folder / "codebook.yml" and not files.comments

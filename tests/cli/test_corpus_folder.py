"""A folder with its own codebook and comments is read with them, which is told; what is named goes before."""

import pytest

from framing.cli.analyse import with_its_files
from framing.cli.options import Reading
from framing.core.errors import FramingError


@pytest.fixture
def folder(tmp_path):
    for name in ("codebook.yml", "comments.csv", "other.yml", "one.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def test_what_lies_with_the_articles_is_taken_and_told(folder, capsys):
    files = with_its_files(folder, Reading())
    assert (files.articles, files.codebook) == (folder, folder / "codebook.yml")
    assert files.comments == folder / "comments.csv"
    told = capsys.readouterr().err
    assert "read with its codebook" in told and "read with its comments" in told


def test_what_is_named_goes_before(folder, capsys):
    codebook = with_its_files(folder, Reading(codebook=folder / "other.yml")).codebook
    assert codebook.name == "other.yml" and "its codebook" not in capsys.readouterr().err


def test_without_any_codebook_it_is_said_where_one_may_lie(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    with pytest.raises(FramingError, match="no such codebook"):
        with_its_files(tmp_path / "texts", Reading())

"""The parts of the book that need no Sphinx: the explorer's pages, the first page's rows, and what stays out."""

from pathlib import Path

from suite.book import explorer, pages


def test_without_an_explorer_the_book_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(explorer.app, "registered_commands", [])
    left_out = []
    explorer.explorer_pages(tmp_path, left_out)
    assert left_out == ["the explorer: this version has no command `framing explore`"]
    assert not list(tmp_path.iterdir())


def test_each_corpus_has_a_page_and_the_war_a_content_note(tmp_path, monkeypatch):
    class Explore:
        name = "explore"

    asked = []
    monkeypatch.setattr(explorer.app, "registered_commands", [Explore])
    monkeypatch.setattr(explorer, "main", lambda arguments: asked.append(arguments) or 0)
    explorer.explorer_pages(tmp_path, [])
    assert [arguments[:2] for arguments in asked] == [["explore", "data/practice/articles"], ["explore", "seeds"]]
    practice, seeds = ((tmp_path / "explorer" / f"{name}.md").read_text("utf-8") for name in ("practice", "seeds"))
    assert "Content note" in seeds and "Content note" not in practice
    assert 'src="../_static/explorer/practice.html"' in practice


def test_the_first_page_leads_only_to_what_is_there(tmp_path):
    (tmp_path / "a.md").touch()
    rows = ["| see | [a](a.md) |\n", "| see | [b](b/c.ipynb) |\n", "No link.\n"]
    assert [row for row in rows if pages.leads_somewhere(row, tmp_path)] == [rows[0], rows[2]]


def test_solutions_and_keys_stay_out(tmp_path):
    for name in ["a.ipynb", "solutions/a.ipynb", "test.md", "test-key.md", "notes.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert pages.pages_of(tmp_path) == [tmp_path / "a.ipynb", tmp_path / "test.md"]
    assert "key" not in pages.downloads([Path("coding-sheet.pdf"), Path("coding-sheet-key.pdf")])

"""From a corpus of one's own to what people code, and back: `framing items`, `framing code`, a notebook's codings."""

import pandas as pd
import pytest

import framing as fr
import helpers
from framing.charts.core.phrases import counted
from framing.cli import main
from framing.core.errors import FramingError
from framing.validation import coding
from tests.cli.test_cli_own_corpus import ARTICLES
from tests.cli.test_cli_own_corpus import BOOK as NAMES

COMMENTS = """article_id,comment_id,parent_id,author,text
n1,1,,Ida Grau,=The reopening is late.
n1,2,1,Jan Hold,"Ida Grau, the reopening is not late!"
n2,1,,Ida Grau,What a rebirth!
"""
BOOK = f"""{NAMES}targets:
  - {{target: baths, label: the baths, about: The municipal baths., aliases: [baths, reopening]}}
  - {{target: mayor, label: the mayor, about: The mayor., aliases: [mayor]}}
cues: {{favor: [welcome], against: [oppose]}}
"""
LABELS = {target: ["favor", "against", "none"] for target in ("baths", "mayor")}


@pytest.fixture
def own(tmp_path, monkeypatch):
    (tmp_path / "baths").mkdir()
    for name, content in {"articles.csv": ARTICLES, "comments.csv": COMMENTS, "codebook.yml": BOOK}.items():
        (tmp_path / "baths" / name).write_text(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def of_baths():
    return fr.analyse(fr.read("baths", comments="baths/comments.csv"), "baths/codebook.yml")


def read(path) -> pd.DataFrame:
    return coding.read_items(path)


def test_every_comment_is_an_item_with_what_it_answers_and_no_readers_name(own, capsys):
    assert main(["items", "baths"]) == 0
    items = read("items.csv")
    assert sorted(items["item"]) == sorted(coding.comments_to_code(of_baths())["item"])
    assert set(items["text"]) >= {"=The reopening is late.", "What a rebirth!"}  # formulas come back as they were
    assert (items["context"] == "=The reopening is late.").sum() == 1
    assert "Ida" not in (own / "items.csv").read_text("utf-8")
    said = capsys.readouterr().out
    assert "3 comments" in said and "--question baths=favor,against,none" in said and "--out baths/coding" in said


def test_nothing_that_the_machine_says_and_no_outlet_is_shown(own):
    assert main(["items", "baths", "--of", "mentions", "--out", "mine.csv"]) == 0
    assert list(read("mine.csv").columns) == ["item", "context", "text"]
    assert "Ida Grau" not in (own / "mine.csv").read_text("utf-8")


def test_sheets_of_other_items_lie_where_neither_a_notebook_nor_a_reader_of_articles_takes_them(own, capsys):
    assert main(["items", "baths", "--of", "mentions"]) == 0
    said = capsys.readouterr().out
    folder = own / said.split("--out ")[1].strip()
    folder.mkdir(parents=True)
    (folder / "Ada.csv").write_text("item,own,note\nn1:4-13,yes,\n")
    assert len(of_baths().corpus) == 2  # what lies in the folder `coding` is no article
    assert (own / "baths" / "coding") in folder.parents and not list((own / "baths" / "coding").glob("*.csv"))


def test_sentences_of_comments_name_no_reader_either(own):
    items = coding.sentences_to_code(of_baths(), kinds=["body", "comment"])
    assert len(items) == 7 and not items["text"].str.contains("Ida Grau").any()


@pytest.mark.parametrize(("of", "texts"), [("sentences", 4), ("mentions", 8)])
def test_sentences_and_mentions_are_items_too(own, of, texts):
    assert main(["items", "baths", "--of", of]) == 0
    assert len(read("items.csv")) == texts


def test_a_sample_is_drawn_at_random_and_the_same_by_the_same_seed(own):
    def drawn(seed: str) -> list[str]:
        assert main(["items", "baths", "--of", "sentences", "--most", "2", "--seed", seed]) == 0
        return read("items.csv")["item"].tolist()

    assert len(drawn("1")) == 2 and drawn("1") == drawn("1")
    assert len({tuple(drawn(str(seed))) for seed in range(9)}) > 1


def test_what_cannot_be_is_said_in_a_line(own, capsys):
    (own / "baths" / "comments.csv").unlink()
    assert main(["items", "baths"]) == 1
    assert "no comment" in capsys.readouterr().err
    assert main(["items", "baths", "--of", "paragraphs"]) == 2
    assert main(["items", "baths", "--of", "sentences", "--out", "baths/articles.csv"]) == 1
    assert "baths/articles.csv is" in capsys.readouterr().err.replace("\\", "/")
    assert (own / "baths" / "articles.csv").read_text() == ARTICLES


def test_what_was_coded_of_the_items_is_read_beside_the_articles(own, capsys):
    """The way of docs/how-to/coding.md: items, two coders, agreement, and the sheets as a notebook reads them."""
    assert main(["items", "baths", "--out", "baths/items.csv"]) == 0
    items = read("baths/items.csv")
    (own / "baths" / "coding").mkdir()
    for coder in ("Ada", "Bo"):
        sheet = items[["item"]].assign(baths="favor", mayor="none", note="")
        sheet.to_csv(own / "baths" / "coding" / f"{coder}.csv", index=False)
    asked = ["--question", "baths=favor,against,none", "--question", "mayor=favor,against,none"]
    assert main(["code", "baths/items.csv", *asked, "--out", "baths/coding", "--agree"]) == 0
    assert (own / "baths" / "coding" / "agreement" / "agreement.csv").is_file()
    analysis = of_baths()  # items.csv is no table of articles
    assert len(analysis.corpus) == 2
    files, all_items = helpers.corpus_files("baths"), coding.comments_to_code(analysis)
    assert len(helpers.codings(all_items, LABELS, files.coding, files.items)) == 12


def test_a_class_is_compared_though_one_sheet_is_not_finished(own, capsys):
    assert main(["items", "baths", "--out", "baths/items.csv"]) == 0
    items = read("baths/items.csv")["item"].tolist()
    (own / "coding").mkdir()
    for coder, labels in {"Ada": ["favor"] * len(items), "Bo": ["favor", "against", ""], "Cy": ["favor"]}.items():
        rows = [f"{item},{label}" for item, label in zip(items, labels, strict=False)]
        (own / "coding" / f"{coder}.csv").write_text("\n".join(["item,baths", *rows]), encoding="utf-8")
    assert (
        main(["code", "baths/items.csv", "--question", "baths=favor,against,none", "--out", "coding", "--agree"]) == 0
    )
    said = capsys.readouterr().out
    open_ones = len(items) - 2, len(items) - 1
    assert f"Bo.csv is not finished: {counted(open_ones[0], 'answer')} to go" in said
    assert f"Cy.csv is not finished: {counted(open_ones[1], 'answer')} to go" in said
    assert "baths: 3 coders, 2 items" in said and "cannot be measured" not in said
    (own / "coding" / "Cy.csv").write_text(f"item,baths\n{items[0]},favour\n", encoding="utf-8")
    assert (
        main(["code", "baths/items.csv", "--question", "baths=favor,against,none", "--out", "coding", "--agree"]) == 1
    )
    assert "is it 'favor'?" in capsys.readouterr().err


def test_a_question_that_one_coder_alone_has_answered_is_told_as_such(own, capsys):
    assert main(["items", "baths", "--out", "baths/items.csv"]) == 0
    items = read("baths/items.csv")["item"].tolist()[:2]
    (own / "coding").mkdir()
    for coder, mayor in {"Ada": "favor", "Bo": ""}.items():
        rows = [f"{item},against,{mayor}" for item in items]
        (own / "coding" / f"{coder}.csv").write_text("\n".join(["item,baths,mayor", *rows]), encoding="utf-8")
    asked = ["--question", "baths=favor,against,none", "--question", "mayor=favor,against,none"]
    assert main(["code", "baths/items.csv", *asked, "--out", "coding", "--agree"]) == 0
    said = capsys.readouterr().out
    assert "mayor: no two coders coded the same items" in said, said[-300:]
    said = (own / "coding" / "agreement" / "coded-items.txt").read_text("utf-8")
    assert "One coder alone coded each of 2 items (mayor)" in said


def test_a_sample_that_was_coded_is_read_as_one_and_other_items_are_refused(own):
    assert main(["items", "baths", "--most", "2", "--out", "baths/items.csv"]) == 0
    (own / "baths" / "coding").mkdir()
    sheet = read("baths/items.csv")[["item"]].assign(baths="favor", mayor="none", note="")
    sheet.to_csv(own / "baths" / "coding" / "Ada.csv", index=False)
    files, all_items = helpers.corpus_files("baths"), coding.comments_to_code(of_baths())
    assert len(helpers.codings(all_items, LABELS, files.coding, files.items)) == 4
    with pytest.raises(FramingError, match="1 of 3 items is missing"):
        helpers.codings(all_items, LABELS, files.coding)
    with pytest.raises(FramingError, match="does not fit the articles"):
        helpers.codings(all_items.head(0), LABELS, files.coding, files.items)

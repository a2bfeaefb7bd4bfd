"""An analysis of some of the articles is the one that reading these alone gives."""

import pandas as pd
import pytest

import framing as fr
from framing.analysis import EXTRA_TABLES, TABLES
from framing.cli import main

PRACTICE = "data/practice/articles"
BOOK = "data/practice/codebook.yml"
SHORES = {"The Evening Gull": "south", "The Callow Ledger": "south", "The Saltings Lantern": "north"}


@pytest.mark.parametrize("computed", [False, True])
def test_every_table_is_that_of_the_chosen_articles(seeds, computed):
    whole = fr.analyse(seeds.corpus, seeds.codebook)
    if computed:
        assert len(whole.mentions) and len(whole.quotations)
    chosen = whole.select(sample=3, seed=4)
    alone = fr.analyse(seeds.corpus.select(chosen.corpus.texts), seeds.codebook)
    for name in [*TABLES, *EXTRA_TABLES]:
        if name != "remarks":
            pd.testing.assert_frame_equal(getattr(chosen, name), getattr(alone, name), check_dtype=False)
    assert chosen.voices.attrs == alone.voices.attrs
    assert chosen.remarks.example[0] == "3 of 5 articles chosen: a sample of 3 of 5, seed 4"


def test_groups_stand_in_the_place_of_outlets():
    corpus = fr.read(PRACTICE, groups={outlet: {"shore": shore} for outlet, shore in SHORES.items()})
    some = fr.analyse(corpus, BOOK).select(until="2025-02-12")
    about = some.codebook.referents[0].referent
    rates = fr.compare.rates(some.mentions, some.voices, some.articles, referent=about, by="shore")
    assert rates.shore.unique().tolist() == ["south", "north"]
    grouped = some.grouped("shore")
    assert grouped.mentions.outlet.unique().tolist() == ["south", "north"]
    assert grouped.articles.printed_by.tolist() == some.articles.outlet.tolist()
    assert len(grouped.mentions) == len(some.mentions)
    with pytest.raises(fr.FramingError, match="did you mean 'shore'"):
        some.grouped("shores")


def test_the_command_line_chooses_too(tmp_path, capsys):
    (tmp_path / "a.csv").write_text(
        "article_id,outlet,published,text\n"
        + "".join(f"{key},{outlet},2031-0{month}-01,The toll number {month} rose.\n" for key, outlet, month in
                  [("a", "Post", 1), ("b", "Post", 2), ("c", "Courier", 3)]),
        encoding="utf-8",
    )  # fmt: skip
    out = tmp_path / "tables"
    command = ["analyse", str(tmp_path / "a.csv"), "--out", str(out), "--codebook", BOOK]
    assert main([*command, "--outlet", "Post", "--since", "2031-02"]) == 0
    assert pd.read_csv(out / "articles.csv").article_id.tolist() == ["b"]
    assert "1 of 3 articles chosen: outlet Post; since 2031-02" in capsys.readouterr().err
    assert main([*command, "--outlet", "Poost"]) == 1
    assert "did you mean 'Post'?" in capsys.readouterr().err


@pytest.mark.parametrize("format, ending", [("parquet", "parquet"), ("xlsx", "xlsx"), ("excel-csv", "csv")])
def test_the_tables_are_written_in_other_forms(tmp_path, capsys, format, ending):
    (tmp_path / "a.csv").write_text("article_id,outlet,text\na,Post,“No toll” is the cry.\n", encoding="utf-8")
    command = ["analyse", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out"), "--codebook", BOOK]
    assert main([*command, "--format", format]) == 0
    tables = {f"{table}.{ending}" for table in [*TABLES, *EXTRA_TABLES]}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"run.json", *tables}
    assert main([*command, "--format", "docx"]) == 2
    assert "docx is not one of csv, excel-csv, parquet, xlsx" in capsys.readouterr().err.replace("\n", " ")


def test_what_is_typed_wrongly_is_told_in_its_own_words(seeds):
    with pytest.raises(fr.FramingError, match=r"one = gives a value; two compare \(==\)"):
        seeds.select(where="outlet = 'The Times of Israel'")
    with pytest.raises(fr.FramingError, match="write it as 2024-05-13, 2024-05 or 2024"):
        seeds.select(since="2024-13")
    with pytest.raises(fr.FramingError) as told:
        seeds.select(country="Israel")
    assert "self" not in str(told.value)
    with pytest.raises(fr.FramingError, match="dpi cannot be 'high'"):
        seeds.charts.naming("campaign").png(dpi="high")


def test_an_analysis_is_told_in_a_line_without_a_text(seeds):
    told = repr(seeds)
    assert told.startswith("<Analysis of 5 articles of 5 outlets with codebook.yml") and len(told) < 200
    assert repr(seeds.corpus) == "<Corpus of 5 articles of 5 outlets>"

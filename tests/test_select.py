"""An analysis of some of the articles is the one that reading these alone gives."""

import datetime

import pandas as pd
import pytest

import framing as fr
from framing.analysis import EXTRA_TABLES, TABLES
from framing.analysis.save import about
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


def test_articles_may_be_grouped_by_a_function_of_their_table_or_a_group_for_each(agency):
    """Before and after an event, say; whoever is in neither is unknown."""
    longer = agency.grouped(lambda articles: articles.words.gt(15).map({True: "long", False: "short"}))
    assert longer.articles.outlet.tolist() == ["long"] * 3 + ["short"]
    assert longer.articles.printed_by.tolist() == agency.articles.outlet.tolist()
    assert agency.grouped(lambda articles: ["x", "y", "y", None]).articles.outlet.tolist() == ["x", "y", "y", "unknown"]
    assert agency.grouped(pd.Series({1: "x"})).articles.outlet.tolist() == ["unknown", "x", "unknown", "unknown"]
    agency.articles["phase"] = ["before", "before", "after", "after"]
    assert agency.grouped("phase").articles.outlet.tolist() == ["before", "before", "after", "after"]
    for wrong in (lambda articles: articles.phases, lambda articles: ["x"], pd.Series({"a": "x"}), 3):
        with pytest.raises(fr.FramingError, match=r"cannot be (grouped|3)"):
            agency.grouped(wrong)


@pytest.fixture
def agency():
    """An agency's text in two papers of one shore, and once more in one of them."""
    told = "The harbour board will ask a charge of every boat from Monday, it said, and the fishers called it unfair."
    rows = [("a", "Gull", "north"), ("b", "Tern", "north"), ("c", "Tern", "north"), ("d", "Heron", "south")]
    frame = pd.DataFrame(rows, columns=["article_id", "outlet", "shore"])
    text = [f"Boats to pay\n\n{told} Nobody paid so far."] * 3 + ["Calm sea\n\nThe sea was calm on all days of May."]
    return fr.analyse(fr.read(frame.assign(text=text, side=["left", "left", "right", "right"])), BOOK)


def test_what_two_outlets_of_a_group_print_is_no_copy_within_an_outlet(agency):
    """Whether an article counts once must not hang on how outlets are compared."""
    expected = agency.duplicates
    assert expected.same_outlet.tolist() == [False, True]
    assert agency.grouped("shore").duplicates.equals(expected)
    assert len(agency.grouped("shore").select(drop_copies=True).corpus) == len(agency.select(drop_copies=True).corpus)


def test_groups_that_are_grouped_once_more_still_know_their_outlets(agency):
    twice = agency.grouped("shore").grouped("side")
    assert twice.articles.printed_by.tolist() == agency.articles.outlet.tolist()


def test_an_outlet_with_an_apostrophe_is_written_as_it_is_called(practice_of_oneil):
    """The names of outlets that were chosen stand in a chart's line of source, and in the record as they ever did."""
    chosen = practice_of_oneil.select(outlets="O'Neil's \"Post\"").select(since="2031")
    assert "outlet “O'Neil's \"Post\"”; since 2031" in chosen.charts.anatomy().caption
    assert about(chosen)["chosen"] == {"outlets": str(["O'Neil's \"Post\""]), "since": "2031", "seed": "0"}


@pytest.fixture
def practice_of_oneil():
    rows = [(f"a{n}", outlet, f"2031-0{n + 1}") for n, outlet in enumerate(["O'Neil's \"Post\"", "Tern"])]
    frame = pd.DataFrame(rows, columns=["article_id", "outlet", "published"])
    return fr.analyse(fr.read(frame.assign(text="Boats to pay\n\nThe board will ask a charge of every boat.")), BOOK)


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


def test_a_day_may_be_a_date_of_python_or_of_pandas():
    dated = fr.read(
        pd.DataFrame({"outlet": "Gull", "text": "The sea was calm.", "published": ["2031-03-04", "2031-05-06"]})
    )
    found = fr.analyse(dated, BOOK)
    for day in ("2031-04-01", datetime.date(2031, 4, 1), pd.Timestamp("2031-04-01 09:30", tz="Europe/Oslo")):
        assert found.select(since=day).corpus.remarks[-1] == "1 of 2 articles chosen: since 2031-04-01"
        assert len(fr.analyse(dated, BOOK, until=day).articles) == 1
    with pytest.raises(fr.FramingError, match="'NaT' is not a date"):
        found.select(since=pd.NaT)

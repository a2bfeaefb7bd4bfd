"""The door to an analysis from Python: what lies in a folder comes with it, articles are chosen, tables are saved."""

import json
import shlex
import warnings
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.analysis import EXTRA_TABLES, TABLES
from framing.cli import main

CODEBOOK = """
name: The quarry of Orm
frames: {loss: "names it as something lost", plain: "names it without saying who is right"}
referents:
  - referent: quarry
    label: what is done with the quarry
    terms:
      - {term: closure, frame: loss, patterns: [closure], examples: [The closure is near.]}
      - {term: change, frame: plain, patterns: [change], inflect: noun, examples: [The change is near.]}
"""
TEXT = (
    "Readers heard of the {} at the quarry today, and nobody was told of it before, since the town hall was closed for "
    "a week of heavy rain."
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A corpus folder: a table of articles, one of them twice, a codebook and events."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "orm").mkdir()
    words, rows = ["closure", "change"], []
    for n in range(6):
        rows.append(
            (f"a{n}", ["Post", "Echo"][n % 2], f"2031-0{n + 1}-10", TEXT.format(words[n % 2]) + f" It was {n}.")
        )
    rows.append(("a0b", *rows[0][1:]))
    columns = ["article_id", "outlet", "published", "text"]
    pd.DataFrame(rows, columns=columns).to_csv(tmp_path / "orm" / "papers.csv", index=False)
    (tmp_path / "orm" / "codebook.yml").write_text(CODEBOOK, encoding="utf-8")
    (tmp_path / "orm" / "events.csv").write_text("date,label\n2031-03-04,The pit is sold\n", encoding="utf-8")
    return tmp_path / "orm"


def read(*given, **how):
    """`fr.analyse`, for tests of something else than what it warns of."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return fr.analyse(*given, **how)


# What lies in the folder


def test_the_codebook_of_a_folder_is_found_and_told(folder):
    with pytest.warns(UserWarning, match=r"orm: read with its codebook orm.codebook\.yml") as told:
        analysis = fr.analyse("orm")
    assert analysis.codebook.name == "The quarry of Orm" and len(analysis.mentions) == 7
    assert told[0].filename == __file__


def test_what_is_named_goes_before_and_nothing_is_told(folder):
    (folder.parent / "other.yml").write_text(CODEBOOK.replace("of Orm", "of Alt"), encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert fr.analyse("orm", "other.yml").codebook.name == "The quarry of Alt"


def test_comments_of_a_folder_are_read_as_comments_and_told(folder):
    (folder / "comments.csv").write_text("article_id,comment_id,text\na1,1,What a change.\n", encoding="utf-8")
    with pytest.warns(UserWarning, match="read with its comments"):
        assert len(fr.analyse("orm", "orm/codebook.yml").comments) == 1


def test_without_any_codebook_it_is_said_how_to_name_one(folder):
    (folder / "codebook.yml").unlink()
    with pytest.raises(fr.FramingError, match=r'fr\.analyse\("orm", "my-codebook\.yml"\)') as told:
        fr.analyse("orm")
    assert "--codebook" not in str(told.value)
    with pytest.raises(fr.FramingError, match=r'fr\.analyse\(articles, "my-codebook\.yml"\)'):
        fr.analyse(pd.read_csv(folder / "papers.csv"))
    with pytest.raises(fr.FramingError, match="there is no such file or folder"):
        fr.analyse("nowhere")


def test_events_of_the_folder_are_marked_on_charts_of_time_as_the_command_marks_them(folder):
    drawn = read("orm").charts.over_time("quarry", by="month")
    assert "The pit is sold" in drawn.caption
    assert "The pit is sold" in read("orm", until="2031-04").charts.over_time("quarry").caption
    assert "Marked" not in read("orm").charts.over_time("quarry", events=pd.DataFrame()).caption
    assert "Marked" not in fr.analyse(fr.read("orm"), "orm/codebook.yml").charts.over_time("quarry").caption


# Events outside of the period


@pytest.fixture
def late(folder):
    (folder / "events.csv").write_text(
        "date,label\n2031-03-04,The pit is sold\n2033-05,The pit is a lake\n", encoding="utf-8"
    )
    return read("orm")


def test_an_event_that_no_period_has_is_told_in_the_caption_and_in_a_remark(late):
    caption = late.charts.over_time("quarry").caption
    assert "Marked: (1) 4 Mar 2031: The pit is sold." in caption
    assert "Not marked, since the chart does not reach there: May 2033: The pit is a lake." in caption
    [told] = [one for one in fr.remarks_on(late) if "events" in one]
    assert told == (
        f"1 of 2 events in {Path('orm', 'events.csv')} lies in no month of the articles, 2031-01 to 2031-06 "
        "(2033-05: The pit is a lake): charts of time do not mark it"
    )


def test_events_within_the_period_are_no_remark_and_a_table_that_cannot_be_read_is_one(folder):
    assert not [one for one in fr.remarks_on(read("orm")) if "events" in one]
    (folder / "events.csv").write_text("date,label\nsoon,The pit is sold\n", encoding="utf-8")
    [told] = [one for one in fr.remarks_on(read("orm")) if "events" in one]
    assert "events.csv cannot be read" in told and "row 1" in told


@pytest.mark.parametrize(("date", "marked"), [("2031", True), ("2031-06", True), ("2031-07", False), ("2030", False)])
def test_a_year_or_a_month_is_marked_and_no_remark_where_some_of_it_lies_with_the_articles(folder, date, marked):
    (folder / "events.csv").write_text(f"date,label\n{date},The pit is sold\n", encoding="utf-8")
    late = read("orm", since="2031-02")
    assert ("Marked: (1)" in late.charts.over_time("quarry").caption) is marked
    assert any("events" in one for one in fr.remarks_on(late)) is not marked


# Which articles


def test_articles_are_chosen_as_by_the_options_of_the_commands(folder):
    assert read("orm", since="2031-03", until="2031-05").articles.article_id.tolist() == ["a2", "a3", "a4"]
    assert read("orm", outlets="Echo").articles.outlet.unique().tolist() == ["Echo"]
    assert "a0b" not in read("orm", drop_copies=True).corpus.texts
    told = read("orm", since="2031-03").remarks.example.tolist()
    assert "4 of 7 articles chosen: since 2031-03" in told
    with pytest.raises(fr.FramingError, match="No article is left"):
        read("orm", since="2035")
    with pytest.raises(fr.FramingError, match="option 'sinse' is not known; did you mean 'since'"):
        read("orm", sinse="2031")


# All tables as files


def test_save_writes_what_the_command_writes(folder, tmp_path):
    assert main(["analyse", "orm", "--out", "told", "--since", "2031-02", "--outlet", "Echo"]) == 0
    analysis = read("orm", since="2031-02", outlets="Echo")
    written = analysis.save("saved")
    assert {path.stem for path in written} == {*TABLES, *EXTRA_TABLES}
    files = sorted(path.name for path in (tmp_path / "told").iterdir())
    assert files == sorted(path.name for path in (tmp_path / "saved").iterdir())
    for name in files:
        assert (tmp_path / "saved" / name).read_bytes() == (tmp_path / "told" / name).read_bytes(), name
    assert json.loads((tmp_path / "saved" / "run.json").read_text("utf-8"))["chosen"]["since"] == "2031-02"
    assert written[next(path for path in written if path.stem == "articles")] == len(analysis.articles)
    assert "mentions" in vars(analysis)  # whoever saved goes on


def test_save_in_other_forms_and_again(folder, tmp_path):
    analysis = read("orm")
    analysis.save("saved")
    analysis.save(tmp_path / "saved", format="xlsx")
    assert len(list((tmp_path / "saved").iterdir())) == 2 * len([*TABLES, *EXTRA_TABLES]) + 1
    with pytest.raises(fr.FramingError, match="Did you mean 'xlsx'"):
        analysis.save("saved", "xls")


def test_save_replaces_nothing_of_yours(folder, tmp_path):
    analysis = read("orm")
    with pytest.raises(fr.FramingError, match="orm is the folder of the articles"):
        analysis.save("orm")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mentions.csv").write_text("mine", encoding="utf-8")
    for write in (lambda: analysis.save("mine"), lambda: fr.analyse(fr.read("orm"), analysis.codebook).save("mine")):
        with pytest.raises(fr.FramingError, match=r"mentions\.csv was not written by an analysis"):
            write()
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["mentions.csv"]


def test_save_is_whole_or_nothing(folder, tmp_path, monkeypatch):
    analysis = read("orm")
    monkeypatch.setitem(analysis.__dict__, "stance", None)  # the last one fails
    with pytest.raises(TypeError):
        analysis.save("saved")
    assert not (tmp_path / "saved").exists()


# A table whose columns are called otherwise

ODD = pd.DataFrame({"nid": ["a", "b"], "paper": ["Post", "Echo"], "content_raw": [TEXT.format("closure")] * 2})
SAID = pd.DataFrame({"nid": ["a"], "message": ["What a closure."], "nick": ["Kim"]})


def test_what_a_table_of_pandas_is_asked_for_is_what_is_added_to_the_call(folder):
    with pytest.raises(fr.FramingError) as asked:
        fr.analyse(ODD, "orm/codebook.yml")
    assert str(asked.value).endswith("add columns={'outlet': 'paper', 'text': 'content_raw'}.")
    found = fr.analyse(ODD, "orm/codebook.yml", columns={"outlet": "paper", "text": "content_raw"})
    assert len(found.mentions) == 2


def test_the_columns_of_both_tables_are_asked_for_at_once(folder, capsys):
    ODD.to_csv("odd.csv", index=False)
    SAID.to_csv("said.csv", index=False)
    typed = ["analyse", "odd.csv", "--codebook", "orm/codebook.yml", "--comments", "said.csv", "--out", "tables"]
    assert main(typed) == 1
    told = capsys.readouterr().err
    assert "--column outlet=paper --column text=content_raw" in told
    assert "--column comments.article_id=YOURS --column comments.text=message --column comments.author=nick" in told
    columns = {"article_id": "nid", "outlet": "paper", "text": "content_raw", "comments.article_id": "nid"}
    found = fr.analyse(ODD, "orm/codebook.yml", columns=columns | {"comments.text": "message"}, comments=SAID)
    assert found.comments.text.tolist() == ["What a closure."]


def test_both_are_asked_about_where_of_either_table_something_is_left_open(folder):
    strange = ODD.rename(columns={"content_raw": "zzz"})
    with pytest.raises(fr.FramingError) as asked:
        fr.analyse(strange, "orm/codebook.yml", comments=SAID)
    assert "'text': 'YOURS'" in str(asked.value) and "'comments.article_id': 'YOURS'" in str(asked.value)


def test_where_nothing_is_left_open_the_whole_command_names_the_columns_of_both_tables(folder, capsys):
    ODD.rename(columns={"nid": "ID"}).to_csv("odd.csv", index=False)
    SAID.rename(columns={"nid": "Article ID in our list"}).to_csv("said.csv", index=False)
    typed = ["analyse", "odd.csv", "--codebook", "orm/codebook.yml", "--comments", "said.csv", "--out", "tables"]
    assert main(typed) == 1
    whole = shlex.split(capsys.readouterr().err.strip().splitlines()[-1])
    assert "outlet=paper" in whole and "comments.text=message" in whole
    assert main(whole[whole.index("analyse") :]) == 0


def test_comments_without_ids_are_not_asked_for_any(folder):
    with pytest.raises(fr.FramingError) as asked:
        fr.read(ODD, {"article_id": "nid", "outlet": "paper", "text": "content_raw"}, SAID)
    assert "comment_id'" not in "".join(asked.value.faults) and "comments.comment_id" not in str(asked.value)


def test_what_is_no_articles_is_told_all_that_would_do():
    with pytest.raises(fr.FramingError, match=r"fr\.read\(path\) returns, a string, a path or a DataFrame of pandas"):
        fr.analyse(ODD.to_dict("records"), "data/codebook.yml")


def test_for_articles_that_were_read_it_is_too_late_to_name_columns(folder):
    with pytest.raises(fr.FramingError, match=r"Say it where it is read: fr\.read\(path, columns=…\)"):
        fr.analyse(fr.read("orm"), "orm/codebook.yml", columns={"outlet": "paper"})


def test_a_title_read_off_the_page_is_on_one_line_and_without_the_mark_of_its_encoding(tmp_path):
    (tmp_path / "a.txt").write_text(
        "\ufeffToll on the harbour bridge\n\nIt costs two coins, said the council.\n", "utf-8"
    )
    found = fr.analyse(fr.read(tmp_path / "a.txt", outlet="X"), "data/practice/codebook.yml")
    assert found.articles.title.tolist() == ["Toll on the harbour bridge"]
    assert found.corpus.texts["a"].startswith("\ufeff")

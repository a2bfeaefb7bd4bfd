"""Dates of the world: read as exactly as they were written, in order whatever their precision, and never guessed."""

from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.dates import date_fault, find_date, moment, read_date
from framing.reading.selection import choose


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2031", "2031"), ("2031-03", "2031-03"), ("2031-03-04", "2031-03-04"), ("20310304", "2031-03-04"),
        ("2031/03/04", "2031-03-04"), ("2031-03-04 EST", "2031-03-04"), ("4.3.2031", "2031-03-04"),
        ("March 4, 2031", "2031-03-04"), ("Mar. 4 2031", "2031-03-04"), ("4 March 2031", "2031-03-04"),
        ("4th of March, 2031", "2031-03-04"), ("Tuesday, March 4, 2031", "2031-03-04"), ("March 2031", "2031-03"),
        ("04/Mar/2031", "2031-03-04"), ("4/mar/31", "2031-03-04"),
        ("4. März 2031", "2031-03-04"), ("4 mars 2031", "2031-03-04"), ("1er août 2031", "2031-08-01"),
        ("4 de marzo de 2031", "2031-03-04"), ("4 marzo 2031", "2031-03-04"), ("2031年3月4日", "2031-03-04"),
        ("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04T10:00:00+00:00"),
        ("Tue, 04 Mar 2031 10:00:00 -0500", "2031-03-04T10:00:00-05:00"),
        ("20310304T103000Z", "2031-03-04T10:30:00+00:00"), ("20310304103000", "2031-03-04T10:30:00"),
        ("2031-03-04T10:00", "2031-03-04T10:00"), ("1930384800", "2031-03-04T10:00:00+00:00"),
        ("1930384800000", "2031-03-04T10:00:00+00:00"), (1930384800.0, "2031-03-04T10:00:00+00:00"),
        ("13/4/2031", "2031-04-13"), ("4/13/2031", "2031-04-13"), ("4/4/2031", "2031-04-04"),
        (datetime(2031, 3, 4), "2031-03-04"),
        ("Published: 4 March 2031", "2031-03-04"),
        ("Posted on March 4, 2031 at 10:00 GMT", "2031-03-04T10:00:00+00:00"),
        ("n/a", None), ("No Date Found", None), ("unknown", None), ("", None),
    ],
)  # fmt: skip
def test_a_date_is_read_as_exactly_as_it_was_written(written, iso):
    assert read_date(written) == (iso, "")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("mardi 4 mars 2031", "2031-03-04"), ("Dienstag, 4. März 2031", "2031-03-04"), ("Di., 4.3.2031", "2031-03-04"),
        ("martes, 4 de marzo de 2031", "2031-03-04"), ("miércoles 5 de marzo de 2031", "2031-03-05"),
        ("mar. 4 mars 2031", "2031-03-04"), ("martedì 4 marzo 2031", "2031-03-04"),
        ("1º de maio de 2031", "2031-05-01"),
        ("terça-feira, 4 de março de 2031", "2031-03-04"), ("dinsdag 4 maart 2031", "2031-03-04"),
        ("tirsdag 4. mars 2031", "2031-03-04"), ("вторник, 4 марта 2031 г.", "2031-03-04"),
        ("4 мая 2031", "2031-05-04"),
        ("Май 2031", "2031-05"), ("wtorek, 4 marca 2031 r.", "2031-03-04"), ("4 listopada 2031", "2031-11-04"),
        ("4 листопада 2031 року", "2031-11-04"), ("2031年3月4日 星期二", "2031-03-04"),
        ("2031年3月4日(火)", "2031-03-04"),
        ("2031年3月4日 19時05分", "2031-03-04T19:05:00"), ("2031년 3월 4일 19시 05분", "2031-03-04T19:05:00"),
        ("2031年3月4日\uff08火\uff09", "2031-03-04"), ("2031년 3월 4일 화요일", "2031-03-04"),
        ("13 Mayıs 2031", "2031-05-13"), ("12 AĞUSTOS 2031 SALI", "2031-08-12"),
        ("Pazartesi, 6 Ekim 2031", "2031-10-06"), ("13 MAYIS 2031", "2031-05-13"),
        ("6 EKİM 2031 PAZARTESİ", "2031-10-06"), ("1 Mayis 2031", "2031-05-01"),
        ("2031-W10-2", "2031-03-04"), ("2031W102", "2031-03-04"),
        ("le 14 août 2031 à 09h30", "2031-08-14T09:30:00"), ("el 4 de marzo de 2031", "2031-03-04"),
        ("am 4. März 2031", "2031-03-04"),
        ("martes, 4 de marzo de 2031 - 10:15", "2031-03-04"), ("mardi 4 mars 2031 – 10h15", "2031-03-04"),
        ("13. 5. 2031", "2031-05-13"), ("3. 4. 2031", "2031-04-03"), ("3.4. 2031", "2031-04-03"),
        ("2031. 3. 4.", "2031-03-04"), ("2031 May 13", "2031-05-13"), ("2031-May-13 10:00", "2031-05-13T10:00:00"),
        ("2031 May", "2031-05"), ("4. Ma\u0308rz 2031", "2031-03-04"),
        ("March 4, 2031 10:00 a.m. ET", "2031-03-04T10:00:00"), ("March 4, 2031 at 8pm PT", "2031-03-04"),
        ("March 4, 2031 10:00 a.m. EST", "2031-03-04T10:00:00-05:00"), ("4 mars 2031 à 10h30", "2031-03-04T10:30:00"),
        ("March 4, 2031 8 p.m. GMT", "2031-03-04T20:00:00+00:00"),
        ("Tue Mar 04 2031 10:00:00 GMT+0100 (Central European Standard Time)", "2031-03-04T10:00:00+01:00"),
        ("4 March 2031 10:00 UTC-5", "2031-03-04T10:00:00-05:00"), ("Tue Mar 4 10:00:00 2031", "2031-03-04T10:00:00"),
        ("Tue Mar 04 10:00:00 +0000 2031", "2031-03-04T10:00:00+00:00"),
        ("Tue Mar  4 10:00:00 EST 2031", "2031-03-04T10:00:00-05:00"),
        ("2031-03-04 10:00:00.123456 UTC", "2031-03-04T10:00:00.123456+00:00"),
        ("2031-03-04T10:00:00.123456Z", "2031-03-04T10:00:00.123456Z"),
        ("First published on Tue 4 Mar 2031 10.00 GMT", "2031-03-04T10:00:00+00:00"),
        ("10:00 BST, 4 March 2031", "2031-03-04T10:00:00+01:00"), ("4 March 2031 | 10:00", "2031-03-04T10:00:00"),
        ("PUBLISHED: 10:00 BST, 4 March 2031 | UPDATED: 11:30 BST, 5 March 2031", "2031-03-04T10:00:00+01:00"),
        ("Published March 4, 2031, updated March 5, 2031", "2031-03-04"),
        ("10:00 AM ET on March 4, 2031", "2031-03-04T10:00:00"),
        ("Tue 4 Mar 2031 10.00 GMT Last modified on Tue 4 Mar 2031 16.10 GMT", "2031-03-04T10:00:00+00:00"),
        ("Veröffentlicht am 04.03.2031 - 10:00 Uhr", "2031-03-04"), ("Erschienen: 4. März 2031", "2031-03-04"),
        ("Publié le 4 mars 2031 à 10h05, mis à jour le 5 mars 2031 à 9h00", "2031-03-04T10:05:00"),
        ("Publicado el 4 de marzo de 2031", "2031-03-04"), ("Datum: 4. März 2031", "2031-03-04"),
        ("0000-00-00 00:00:00", None), ("-0001-11-30T00:00:00+00:00", None), ("Mon, 30 Nov -0001 00:00:00 +0000", None),
    ],
)  # fmt: skip
def test_a_date_of_any_language_or_program_that_can_be_read_in_one_way(written, iso):
    assert read_date(written) == (iso, "")


@pytest.mark.parametrize(
    ("written", "order", "iso"),
    [
        ("13.05.31", None, "2031-05-13"), ("3.4.31", None, "2031-04-03"), ("01-May-31", None, "2031-05-01"),
        ("1 May 31", None, "2031-05-01"), ("Tue, 04 Mar 31 10:00:00 GMT", None, "2031-03-04T10:00:00+00:00"),
        ("13/05/31", "day-first", "2031-05-13"), ("05/13/31", "month-first", "2031-05-13"),
        ("3/4/31 10:30", "day-first", "2031-04-03T10:30:00"), ("3-4-99", "month-first", "1999-03-04"),
        ("1-Jan-68", None, "2068-01-01"), ("1-Jan-69", None, "1969-01-01"),
        ("05/2031", None, "2031-05"), ("5.2031", None, "2031-05"), ("05-2031", None, "2031-05"),
    ],
)  # fmt: skip
def test_two_figures_of_a_year_and_a_month_in_figures_are_read_where_they_can_be_one_thing_alone(written, order, iso):
    assert read_date(written, order) == (iso, "")


@pytest.mark.parametrize("written", ["13/05/31", "3/4/31", "31-05-13"])
def test_two_figures_of_a_year_are_asked_about_where_they_could_be_a_day(written):
    assert read_date(written).fault == "ambiguous"


def test_the_question_names_only_what_can_be_meant(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("article_id,outlet,text,published\n1,A,Text.,13/05/31\n")
    with pytest.raises(FramingError) as asked:
        read(path)
    assert "in 1 date day and year could be exchanged (row 1: '13/05/31')" in str(asked.value)
    assert "Say which stands first: --dates day-first (2031-05-13);" in str(asked.value)
    with pytest.raises(FramingError, match="1 date is day-first, not month-first"):
        read(path, dates="month-first")


@pytest.mark.parametrize(
    "written", ["13 May 10:30", "13/2031", "1.2.3.31", "32.05.31", "4 Mar 31 boats", "10.30", "45/67/89"]
)
def test_what_only_looks_like_a_short_year_is_no_date(written):
    assert read_date(written).fault == read_date(written, "day-first").fault == "unreadable"


@pytest.mark.parametrize("written", ["lundi 3/4/2031", "3/4/2031 10:00 a.m. ET", "Tue 3/4/2031"])
def test_a_weekday_or_a_clock_makes_no_order_of_day_and_month(written):
    assert read_date(written).fault == "ambiguous"


@pytest.mark.parametrize(
    "written",
    [
        "2031-W54-1", "2031-W10", "2031-W10-8", "13 Mayıs", "le 2031",
        "4. listopada 2031", "4. listopada 31",  # October in Croatian; Polish has no point after the day
        "listopad 2031", "1. 2. 3. 2031", "5. 13. 2031", "2031 May 32", "marche 4 mars 2031", "version 2031. 3. 4.",
        "mardi", "mardi 4 mars", "2031 Mayor 13", "Tue Mar 04 10:00:00 +0000", "0000-00-00 or later",
        "4 mars 2031, 5 mars 2031", "Updated 4 March 2031", "Last modified: March 4, 2031", "10:00 4",
        "10:00 and 11:00, 4 March 2031", "March 4, 2031 (page 3)",
    ],
)  # fmt: skip
def test_what_could_be_another_date_or_none_is_not_read(written):
    assert read_date(written).fault == "unreadable"


@pytest.mark.parametrize(
    "written",
    [
        "yesterday", "3 March", "45425", "2031-13-04", "31/31/2031", "Mayor 2031", "31 April 2031",
        # a day, and a time or a zone that there is not
        "2031-03-04T25:00:00", "2031-03-04T18:61:00", "2031-03-04 99:99", "2031-03-04T18:05:00+25:00", "2031-03-04Tea",
        "4 March 2031 18:05:61 GMT", "4 March 2031 18:05 GMT+99",
    ],
)  # fmt: skip
def test_what_is_no_date_is_told(written):
    assert read_date(written).fault == "unreadable"


def test_day_and_month_that_could_be_exchanged_are_asked_about_once(tmp_path):
    path = tmp_path / "a.csv"
    rows = "".join(f'{n},A,Text {n}.,"{date}"\n' for n, date in enumerate(["13/4/2031", "3/4/2031", "5/6/2031"]))
    path.write_text(f"article_id,outlet,text,published\n{rows}")
    with pytest.raises(FramingError) as asked:
        read(path)
    assert "in 2 dates day and month could be exchanged (row 2: '3/4/2031')" in str(asked.value)
    assert "--dates day-first (2031-04-03) or --dates month-first (2031-03-04)" in str(asked.value)
    assert read(path, dates="day-first").articles.published.tolist() == ["2031-04-13", "2031-04-03", "2031-06-05"]
    with pytest.raises(FramingError) as refused:  # else one column would have two calendars
        read(path, dates="month-first")
    assert "a.csv: 1 date is day-first, not month-first (row 1: '13/4/2031')" in str(refused.value)
    path.write_text(path.read_text().replace("13/4/2031", "4/13/2031"))
    assert read(path, dates="month-first").articles.published.tolist() == ["2031-04-13", "2031-03-04", "2031-05-06"]
    with pytest.raises(FramingError, match="no order of dates 'European'"):
        read(path, dates="European")


def test_a_date_in_a_line_that_says_more():
    assert find_date("May 2, 2031, Friday,, FINAL EDITION") == "2031-05-02"
    assert find_date("Page 2 of 31, 14 of May") is None
    assert find_date("Tue Mar 04 2031 10:00:00 GMT+0100 (CET)") == "2031-03-04T10:00:00+01:00"
    # What is a date where it is all of a cell can be something else within a line.
    assert find_date("In 2031 May 20 boats come?") is None and find_date("Nr. 1. 5. 2031") is None


def test_dates_stand_in_order_whatever_their_precision_and_zone():
    written = ["2031-03-04", "2031", "2031-03-04T23:30:00-05:00", "2031-03-05T01:00:00+00:00", "2031-03"]
    assert sorted(written, key=moment) == [
        "2031", "2031-03", "2031-03-04", "2031-03-05T01:00:00+00:00", "2031-03-04T23:30:00-05:00",
    ]  # fmt: skip


@given(st.dates(min_value=datetime(1000, 1, 1).date(), max_value=datetime(2999, 12, 31).date()))
def test_any_day_is_read_alike_in_every_form(day):
    forms = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
    ]
    assert {read_date(form).iso for form in [*forms, f"{day.day}.{day.month}.{day.year}"]} == {day.isoformat()}


@given(st.from_regex(r"\A2031-03-04[T ]\d\d:\d\d(:\d\d)?(Z| ?[+-]\d\d:?\d\d| GMT[+-]\d{1,2})?\Z"))
def test_any_clock_is_one_or_is_told(text):
    iso, fault = read_date(text)
    assert fault == "unreadable" if iso is None else moment(iso)[0].year == 2031


@pytest.mark.parametrize("written", ["٢٠٣١-٠٣-٠٤", "४ March २०३१", "2031-03-04T᧒4:00"])
def test_figures_of_any_script_are_read(written):
    assert read_date(written) == ("2031-03-04", "")


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text):
    iso, fault = read_date(text)
    assert fault in ("", "ambiguous", "unreadable") and (iso is None or moment(iso))


def test_a_date_that_could_be_two_is_answered_with_both():
    assert date_fault("03/04/2024") == (
        "'03/04/2024' could be 2024-04-03 or 2024-03-04: write the one that is meant, like this"
    )
    assert date_fault("03/04/2024", "day-first") == "" and date_fault("13/04/2024") == ""
    assert date_fault("13/05/24") == "'13/05/24' could be 2024-05-13: write the one that is meant, like this"
    assert "is not a date" in date_fault("4.5.")
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["A"], "published": ["2024-04-03"]})
    with pytest.raises(FramingError, match="since: '03/04/2024' could be 2024-04-03 or 2024-03-04"):
        choose(articles, since="03/04/2024")


def test_where_a_day_must_be_told_the_message_says_what_the_other_dates_show(tmp_path):
    (tmp_path / "a.csv").write_text("outlet,published,text\nA,05/03/2031,Rain.\nA,17/03/2031,Sun.\n")
    with pytest.raises(FramingError, match=r"dates='day-first'\. The others are day-first\."):
        read(tmp_path / "a.csv")


def test_a_number_of_excel_is_named_as_that_and_not_guessed(tmp_path):
    """From 1900 or from 1904, a file of text cannot tell: four years lie between."""
    (tmp_path / "a.csv").write_text("outlet,published,text\nA,47910,Rain.\n")
    with pytest.raises(FramingError, match=r"row 1: .*'47910' is not a date.*spreadsheet.*as a date"):
        read(tmp_path / "a.csv")

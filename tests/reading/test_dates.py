"""Dates of the world: read as exactly as they were written, in order whatever their precision, and never guessed."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.dates import find_date, moment, read_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2031", "2031"), ("2031-03", "2031-03"), ("2031-03-04", "2031-03-04"), ("20310304", "2031-03-04"),
        ("2031/03/04", "2031-03-04"), ("2031-03-04 EST", "2031-03-04"), ("4.3.2031", "2031-03-04"),
        ("March 4, 2031", "2031-03-04"), ("Mar. 4 2031", "2031-03-04"), ("4 March 2031", "2031-03-04"),
        ("4th of March, 2031", "2031-03-04"), ("Tuesday, March 4, 2031", "2031-03-04"), ("March 2031", "2031-03"),
        ("4. März 2031", "2031-03-04"), ("4 mars 2031", "2031-03-04"), ("1er août 2031", "2031-08-01"),
        ("4 de marzo de 2031", "2031-03-04"), ("4 marzo 2031", "2031-03-04"), ("2031年3月4日", "2031-03-04"),
        ("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04T10:00:00+00:00"),
        ("Tue, 04 Mar 2031 10:00:00 -0500", "2031-03-04T10:00:00-05:00"),
        ("20310304T103000Z", "2031-03-04T10:30:00+00:00"), ("20310304103000", "2031-03-04T10:30:00"),
        ("2031-03-04T10:00", "2031-03-04T10:00"), ("1930384800", "2031-03-04T10:00:00+00:00"),
        ("1930384800000", "2031-03-04T10:00:00+00:00"), (1930384800.0, "2031-03-04T10:00:00+00:00"),
        ("13/4/2031", "2031-04-13"), ("4/13/2031", "2031-04-13"), ("4/4/2031", "2031-04-04"),
        (datetime(2031, 3, 4), "2031-03-04"),
        ("n/a", None), ("No Date Found", None), ("unknown", None), ("", None),
    ],
)  # fmt: skip
def test_a_date_is_read_as_exactly_as_it_was_written(written, iso):
    assert read_date(written) == (iso, "")


@pytest.mark.parametrize(
    "written", ["yesterday", "3 March", "45425", "2031-13-04", "31/31/2031", "Mayor 2031", "31 April 2031"]
)
def test_what_is_no_date_is_told(written):
    assert read_date(written).fault == "unreadable"


def test_day_and_month_that_could_be_exchanged_are_asked_about_once(tmp_path):
    path = tmp_path / "a.csv"
    rows = "".join(f'{n},A,Text {n}.,"{date}"\n' for n, date in enumerate(["13/4/2031", "3/4/2031", "5/6/2031"]))
    path.write_text(f"article_id,outlet,text,published\n{rows}")
    with pytest.raises(FramingError) as asked:
        read(path)
    assert "in 2 dates day and month could be exchanged (row 2: '3/4/2031')" in str(asked.value)
    assert "--dates day-first or --dates month-first" in str(asked.value)
    assert read(path, dates="day-first").articles.published.tolist() == ["2031-04-13", "2031-04-03", "2031-06-05"]
    assert read(path, dates="month-first").articles.published.tolist() == ["2031-04-13", "2031-03-04", "2031-05-06"]
    with pytest.raises(FramingError, match="no order of dates 'European'"):
        read(path, dates="European")


def test_a_date_in_a_line_that_says_more():
    assert find_date("May 2, 2031, Friday,, FINAL EDITION") == "2031-05-02"
    assert find_date("Page 2 of 31, 14 of May") is None


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


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text):
    iso, fault = read_date(text)
    assert fault in ("", "ambiguous", "unreadable") and (iso is None or moment(iso))

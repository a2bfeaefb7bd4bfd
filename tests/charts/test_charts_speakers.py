"""The chart of speakers: a document or body without a name of its own has an article; the table has its name."""

from types import SimpleNamespace

import pandas as pd

import framing as fr
from framing import charts
from framing.charts.articles.who_speaks import _lead
from framing.compare.speaking import UNKNOWN
from tests.charts.drawings import with_speakers

ARTICLES = pd.DataFrame({"article_id": ["a"], "outlet": ["Harbour Post"]})
SPAN = {"article_id": "a", "voice": "quotation", "kind": "body"}


def test_what_has_no_name_has_an_article_on_the_chart_and_none_in_the_table():
    names = ["report", "readout of the meeting", "company", "Nina Holt", "police"]
    spans = [
        SPAN | {"speaker": name, "start": 10 * at, "end": 10 * at + 9, "words": 9 - at} for at, name in enumerate(names)
    ]
    chart = charts.speakers(SimpleNamespace(voices=pd.DataFrame(spans), articles=ARTICLES))
    shown = {text.get_text() for text in chart.figure.texts}
    assert {"a report", "a readout of the meeting", "the company", "Nina Holt", "police"} <= shown
    assert chart.table.speaker.tolist() == names and len(chart.trace(speaker="report")) == 1
    assert "by a report" in chart.alt


def test_a_codebook_without_roles_is_one_line(small):
    world = with_speakers(small)
    world.codebook.roles = []
    chart = charts.speaking(world, of="role")
    assert (
        not chart.is_picture and chart.title == "The codebook lists no roles: who speaks cannot be told apart by role"
    )
    assert charts.speaking(world).is_picture and charts.speaking(world, of="named").is_picture
    world.codebook.parties = []
    assert charts.speaking(world).title.startswith("The codebook lists no parties")


def test_where_every_outlet_has_one_article_no_line_is_spoken_of(many):
    for draw in (charts.speaking, charts.accounts):
        assert "No intervals: an outlet’s one article describes itself" in draw(with_speakers(many(2))).caption
        assert "Line: 95% interval" in draw(with_speakers(many(2, 3))).caption


def test_a_key_of_shares_alone_is_none(many):
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Dusk"], "text": ["“The wall is high,” said Ann Roe."]})
    alone = charts.speaking(fr.analyse(articles, "data/practice/codebook.yml"), of="named")
    assert alone.is_picture and alone.figure.heading.keys == []
    assert len(charts.speaking(with_speakers(many(2, 3))).figure.heading.keys) > 1


def test_who_leads_is_said_of_what_is_known_where_as_much_is_unknown():
    table = pd.DataFrame(
        [("A", "itself", 2, 4), ("A", UNKNOWN, 2, 4), ("B", "itself", 3, 4), ("B", UNKNOWN, 1, 4)],
        columns=["outlet", "account", "k", "n"],
    )
    said = _lead(table, "account", {"itself": "the outlet"}, "Headlines rest on {who}{where}", "item")
    assert said == "Of what is known (5 of 8 items), headlines rest on the outlet in 2 of 2 outlets"

"""Comments and anatomy: what these charts say, checked against the made-up world."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

import framing as fr
from framing import charts
from framing.charts.comments.sentiment import _rows
from framing.charts.core.page import Heading


def test_sentiment_shows_every_comment_by_both_analysers_and_keeps_na(small):
    chart = charts.comment_sentiment(small)
    assert len(chart.table) == 4 * 2
    assert chart.table.polarity.isna().sum() == 2  # comment 3 has no word of either list
    assert chart.table.set_index(["comment_id", "analyser"]).polarity["1", "textblob"] == 0.7
    assert "TextBlob from −0.70 (comment 2) to +0.70 (comment 1), no word matched in 1" in chart.alt
    behind = chart.trace(comment_id="3", analyser="vader").iloc[0]
    assert small.texts[behind.article_id][behind.start : behind.end] == "What does anyone know?"
    assert "text" not in behind  # names and all: in the source alone


def test_of_one_comment_the_scores_run_from_nowhere_to_nowhere(small):
    scored = small.sentiment.dropna(subset=["polarity"])
    first = scored[scored["comment_id"] == scored["comment_id"].iloc[0]]
    said = charts.comment_sentiment(replace(small, sentiment=first)).alt
    assert " to " not in said.partition(":")[2] and f"(comment {first['comment_id'].iloc[0]})" in said


def test_one_outlet_with_comments_allows_no_comparison(small):
    said = "Only Daily Example has readers’ comments here: no comparison between outlets is possible."
    assert said in charts.comment_sentiment(small).caption
    assert said in charts.comment_stance(small).caption


def test_two_outlets_with_comments_have_a_panel_each(many):
    world = many(2, comments=3)
    chart = charts.comment_sentiment(world)
    assert "no comparison" not in chart.caption
    assert "not a sample" in chart.caption
    assert chart.table.outlet.nunique() == 2


def test_many_comments_become_histograms_with_nothing_lost(many):
    world = many(2, comments=40)
    chart = charts.comment_sentiment(world)
    bars = [bar for axes in chart.figure.axes for bar in axes.patches]
    assert sum(abs(bar.get_height()) for bar in bars) == len(chart.table) == 2 * 40 * 2


def test_comments_of_many_outlets_become_histograms_before_the_picture_is_too_high(many):
    assert charts.comment_sentiment(many(6, comments=4)).figure.get_size_inches()[1] < 16
    of_each = charts.comment_sentiment(many(6, comments=6))
    assert of_each.figure.axes[1].patches, "rows would be 17 inches high"
    assert "Bars count each polarity of readers’ comments" in of_each.alt
    some = charts.comment_sentiment(many(12, comments=4))
    assert "Markers show" in some.alt, "of as many outlets as are drawn there is room for rows"


def test_replies_that_a_table_alone_tells_need_no_key(small):
    told = small.comments["parent_evidence"].where(small.comments["parent_id"].isna(), "table")
    chart = charts.reply_graph(replace(small, comments=small.comments.assign(parent_evidence=told)))
    assert "as the table of comments tells" in chart.title and chart.figure.heading.keys == []
    assert charts.reply_graph(small).figure.heading.keys


def test_stance_counts_each_comment_once_for_each_target(small):
    chart = charts.comment_stance(small)
    counts = chart.table.set_index(["target", "stance"])["count"]
    assert counts["us_pressure"].to_dict() == {"against": 1, "none": 2, "favor": 1}
    assert counts["hamas"].to_dict() == {"against": 1, "none": 2, "favor": 1}
    assert set(chart.table.n) == {4}
    evidence = chart.trace(target="hamas", stance="against").iloc[0]
    assert small.texts[evidence.article_id][evidence.start : evidence.end] == "against Hamas"
    assert "US pressure: 1 against, 1 in favor, 2 none" in chart.alt
    written = " ".join(text.get_text() for text in chart.figure.texts)
    assert "Found by word rules, not checked by a reader." in written


def test_replies_keep_their_evidence_and_unknown_ones_are_listed(small):
    chart = charts.reply_graph(small)
    rows = chart.table.set_index("comment_id")
    assert rows.evidence.dropna().to_dict() == {"2": "quotes", "4": "names"}
    assert pd.isna(rows.parent_id["3"])
    written = [text.get_text() for text in chart.figure.texts]
    assert "2 answers 1 (quotes: good, good plan)" in written
    assert "No answered comment found for 2 comments: 1 and 3." in written
    assert "2 to 1 and 4 to 2" in chart.alt


def test_an_answer_to_a_comment_that_was_not_captured_has_no_arc(small):
    small.comments.loc[small.comments.comment_id == "2", "parent_id"] = "99"
    chart = charts.reply_graph(small)
    assert chart.table.set_index("comment_id").parent_id["2"] == "99"
    assert len(chart.figure.axes[0].patches) == 1


def test_declared_and_captured_comments_are_both_shown(small):
    small.articles["comments_declared"] = pd.array([22, None], dtype="Int64")
    chart = charts.reply_graph(small)
    assert any("4 comments (the page says 22)" in text.get_text() for text in chart.figure.texts)


def test_without_comments_the_charts_say_so(small):
    none = {name: getattr(small, name).head(0) for name in ("comments", "sentiment", "stance")}
    world = replace(small, **none)
    for chart in (charts.comment_sentiment(world), charts.comment_stance(world), charts.reply_graph(world)):
        assert "None of the articles has readers’ comments." in chart.alt
        assert chart.table.empty


def test_anatomy_counts_every_word_once(small):
    chart = charts.anatomy(small)
    words = chart.table.set_index(["article_id", "kind"]).words
    assert (words["a1", "headline"], words["a1", "byline"], words["a1", "crosslink"]) == (4, 7, 5)
    assert words["b1", "comment"] == 0
    assert chart.trace(article_id="a1", kind="caption").text.tolist() == ["The offensive, seen from afar."]
    written = " ".join(text.get_text() for text in chart.figure.texts)
    assert f"n = {chart.table.words.sum()} words. Source: 2 articles" in written
    own = "Longest: Kronik, 180 words; shortest: Daily Example, 143 words"
    assert chart.title == f"{own}; longest with all that is on its page: Daily Example, 194 words"
    assert own in chart.alt
    assert "Readers’ comments: in 1 of 2" in chart.alt


def test_a_list_of_which_hiding_leaves_no_word_has_no_median(small):
    blob = small.sentiment.analyser == "textblob"
    hidden = small.sentiment.assign(polarity_masked=small.sentiment.polarity.mask(blob))
    said = charts.comment_sentiment(replace(small, sentiment=hidden)).caption
    assert "TextBlob moves in" in said and "has no other word in 3" in said and "nan" not in said


@pytest.mark.parametrize("many", [1, 60], ids=["each of them", "histograms"])
def test_comments_without_a_word_are_scored_and_cover_nothing(many):
    rows = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily"], "text": ["The toll is up.\n\nIt rained."]})
    said = pd.DataFrame({"article_id": "a", "comment_id": range(1, many + 1), "text": ":)"})
    chart = charts.comment_sentiment(fr.analyse(rows, "data/codebook.yml", comments=said))
    assert chart.table.polarity.notna().any() and chart.table.coverage.isna().all()
    assert "coverage" not in chart.alt


@pytest.mark.parametrize("many", [1, 12], ids=["each of them", "histograms"])
def test_comments_that_are_not_english_stand_without_a_score_and_the_caption_counts_them(many):
    rows = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily"], "text": ["The toll is up.\n\nIt rained."]})
    texts = [
        "Die Fähre ist längst überfällig!",
        "Le pain est cher, le pont est une honte.",
        "lol ok",
        "I love it.",
    ] * many
    said = pd.DataFrame({"article_id": "a", "comment_id": range(len(texts)), "text": texts})
    page = fr.analyse(rows, "data/codebook.yml", comments=said)
    chart = charts.comment_sentiment(page)
    assert len(chart.table) == 2 * len(texts) and chart.table.polarity.isna().sum() == 2 * 2 * many
    assert f"disagree in sign on 0 of {2 * many} comments that both can score" in chart.title
    for drawn in (chart, charts.comment_stance(page)):
        told = drawn.caption.partition("Not English, and not read by what is made for English: ")[2]
        assert told.startswith(f"{2 * many} of {4 * many} comments.")
    assert set(charts.comment_stance(page).table.n) == {4 * many}


def of_many(n: int, form: str) -> SimpleNamespace:
    """An article with comments of which every third begins a thread, and the others answer the one before."""
    ids = [form.format(at) for at in range(1, n + 1)]
    parents = [None if at % 3 == 0 else ids[at - 1] for at in range(n)]
    rows = pd.DataFrame({"article_id": "a", "comment_id": ids, "parent_id": parents, "words": 1, "text": "No."})
    rows = rows.assign(parent_evidence=["table" if p else None for p in parents], start=range(n), end=range(1, n + 1))
    return SimpleNamespace(comments=rows, articles=pd.DataFrame({"article_id": ["a"], "outlet": ["Daily"]}))


def test_of_many_comments_the_largest_threads_are_drawn_and_the_table_has_all():
    chart = charts.reply_graph(of_many(400, "{}"))
    said = [text.get_text() for text in chart.figure.texts]
    assert "Drawn: the largest threads, 40 of 400 comments; the table has all." in said
    assert len(chart.table) == 400 and any("n = 400 comments" in one for one in said)


def test_what_a_table_told_is_not_shown_by_words_and_its_empty_cells_are_no_gaps():
    chart = charts.reply_graph(of_many(6, "{}"))
    assert chart.title == "4 of 6 comments answer another, as the table of comments tells"
    assert "Of 2 others the table names no comment that they answer." in chart.caption
    assert "unknown" not in chart.caption
    said = [text.get_text() for text in chart.figure.texts]
    assert "For 2 comments the table names none that they answer: 1 and 4." in said


def test_beside_a_table_what_words_show_is_told_apart(small):
    chart = charts.reply_graph(small)
    assert chart.title == "2 of 4 comments show whom they answer"
    assert "Of the others it is unknown whom they answer, and nothing was guessed." in chart.caption
    comments = of_many(6, "{}").comments
    comments.loc[4, "parent_evidence"] = "number: @4"
    both = SimpleNamespace(comments=comments, articles=of_many(1, "{}").articles)
    assert charts.reply_graph(both).title == (
        "4 of 6 comments answer another: of 3 the table of comments tells, of 1 their words"
    )


def test_articles_without_a_table_are_told_apart_from_those_with_one():
    told, shown = of_many(3, "{}").comments, of_many(3, "{}").comments.assign(article_id="b")
    shown["parent_evidence"] = shown["parent_evidence"].replace("table", "number: @1")
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Daily", "Weekly"]})
    chart = charts.reply_graph(SimpleNamespace(comments=pd.concat([told, shown]), articles=articles))
    assert "Of 1 other the table names no comment that it answers. Of 1 other it is unknown" in chart.caption


def test_long_ids_give_way_to_numbers_in_the_picture_alone():
    chart = charts.reply_graph(of_many(5, "comment-18{}c"))
    said = " ".join(text.get_text() for text in chart.figure.texts)
    assert "2 answers 1" in said and "comment-18" not in said
    assert chart.table.comment_id[0] == "comment-181c"


def test_long_ids_give_way_to_numbers_beside_scores_too(small):
    longer = {"comment_id": lambda rows: "comment-18" + rows.comment_id}
    tables = {"sentiment": small.sentiment.assign(**longer), "comments": small.comments.assign(**longer)}
    chart = charts.comment_sentiment(replace(small, **tables))
    said = [text.get_text() for text in chart.figure.texts]
    assert "1" in said and not any("comment-18" in one for one in said)


def test_comments_under_several_articles_of_an_outlet_stand_under_their_dates():
    """Two articles whose comments have the same ids: they would read as one list, twice."""
    articles = pd.DataFrame(
        {"article_id": ["a", "b"], "outlet": "The Weir Echo", "published": ["2031-03-01", "2031-04-02"]}
    )
    rows = pd.DataFrame({"article_id": ["a", "b"], "comment_id": ["1", "1"]})
    rows = pd.concat([rows.assign(analyser=name) for name in ("textblob", "vader")], ignore_index=True)
    rows = rows.assign(outlet="The Weir Echo", polarity=0.5, polarity_masked=0.5, coverage=0.2, words=5)
    said = [text.get_text() for text in _rows(rows, articles, Heading("Comments")).texts]
    assert said.index("1 Mar 2031") < said.index("1") < said.index("2 Apr 2031")
    alone = _rows(rows[rows["article_id"] == "a"], articles, Heading("Comments")).texts
    assert "1 Mar 2031" not in [text.get_text() for text in alone]

"""How tables, lines and remarks look where a corpus is unlike the seeds: nothing there, or two texts of one outlet."""

import re

import pandas as pd
import pytest

import framing as fr
from framing.core.errors import FramingError
from framing.notebook import display
from framing.notebook.display import concordance, say, show, side_by_side

SAID = "The strike goes on. “We will stand here until they listen,” said Jon Vale. "


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Three invented articles, two of one outlet, without dates."""
    folder = tmp_path_factory.mktemp("own")
    rows = [
        ("a", "Harbour Post", SAID + "Bread is scarce."),
        ("b", "Harbour Post", SAID),
        ("c", "Valley", "No strike."),
    ]
    pd.DataFrame(rows, columns=["article_id", "outlet", "text"]).to_csv(folder / "articles.csv", index=False)
    return fr.analyse(fr.read(folder / "articles.csv"), "data/codebook.yml")


def test_two_columns_of_one_name_each_show_their_own_cells():
    table = pd.DataFrame([["war", 1.5, None]], columns=["outlet", "outlet", "n"])
    shown = display.show(table)
    assert repr(shown).splitlines()[1].split() == ["war", "1.50", "–"]
    assert ">war<" in shown._repr_html_() and ">1.50<" in shown._repr_html_()


def test_a_table_that_is_cut_shows_both_ends_and_a_list_its_beginning():
    table = pd.DataFrame({"term": ["first", "second", "third", "fourth", "last"]})
    both, beginning = display.show(table, rows=3), display.show(table, rows=3, cut="end")
    assert repr(both).split() == "term first second … last the first 2 and the last of 5 rows".split()
    assert repr(beginning).split() == "term first second third 3 of 5 rows".split()
    assert "…" not in repr(display.show(table, rows=5))


def test_columns_are_called_as_a_reader_would_and_a_missing_limit_is_no_sign():
    table = pd.DataFrame([[3, 9, 0, 20, float("-inf"), float("inf")]], columns=["k1", "n1", "k2", "n2", "low", "high"])
    head, row = repr(display.show(table)).splitlines()
    assert head.split() == "here out of elsewhere out of from to".split()
    assert row.split() == "3 9 0 20 no limit no limit".split()
    assert "inf" not in display.show(table)._repr_html_()


def test_a_number_below_zero_has_the_sign_that_charts_have_and_a_text_is_as_it_stands():
    table = pd.DataFrame({"text": ["-5 degrees"], "share": [-0.25], "times": [-3], "small": [-0.0001]})
    assert repr(display.show(table)).splitlines()[1].split() == "-5 degrees −0.25 −3 >−0.001".split()


def test_a_name_that_runs_from_the_right_keeps_its_number_beside_it_in_a_sentence():
    page = display.say("Most in הארץ החדשה, 2033: “מס” 15%; **2** in Bell & Son")._repr_html_()
    assert "Most in <bdi>הארץ החדשה</bdi>, 2033: “<bdi>מס</bdi>” 15%; <b>2</b> in Bell &amp; Son" in page


def test_what_runs_from_the_right_does_so_in_every_output_and_other_text_does_not():
    headline, text = "הגשר: \u201cתיקון\u201d או repair (2024)", "העבודה על הגשר נמשכת (repair), והעירייה שותקת."
    rows = [("a", "הארץ", headline, text), ("b", "Dawn", "The repair", "The repair goes on and הגשר is shut.")]
    articles = pd.DataFrame(rows, columns=["article_id", "outlet", "title", "text"])
    analysis = fr.analyse(articles, "data/practice/codebook.yml")
    found = fr.compare.find_words(analysis.corpus, analysis.voices).query("word == 'repair'")
    shown = [show(articles, "title"), concordance(analysis, found.drop_duplicates("article_id"))]
    assert [page._repr_html_().count('dir="rtl"') for page in shown] == [1, 2]
    assert 'dir="rtl"' in display.by_voice(analysis, "a")._repr_html_()
    assert 'dir="rtl"' not in display.by_voice(analysis, "b")._repr_html_()


def test_a_remark_of_many_articles_stands_in_rows_of_three():
    rows = [(f"a{n}", f"Outlet {n}", SAID + f"Bread is scarce on day {n}.") for n in range(7)]
    analysis = fr.analyse(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]), "data/practice/codebook.yml")
    page = side_by_side(analysis, 1)._repr_html_()
    assert [row.count("<td") for row in page.split("<tr>")[1:]] == [3, 3, 1]


def test_a_long_text_is_cut_at_a_word_if_an_excerpt_is_asked_for():
    table = pd.DataFrame({"text": ["Bread is scarce,\n   and the gates are shut."]})
    assert repr(display.show(table, excerpt=20)).splitlines()[1].strip() == "Bread is scarce …"
    assert "gates are shut" in repr(display.show(table))


def test_what_stands_in_the_place_of_no_rows_and_no_lines_can_be_said(own):
    none = pd.DataFrame({"outlet": []})
    assert repr(display.show(none)) == "no rows"
    said = display.show(none, none="Only <one> outlet.")
    assert (repr(said), said._repr_html_()) == (
        "Only <one> outlet.",
        ' \n<div class="mathjax_ignore"><p>Only &lt;one&gt; outlet.</p></div>',
    )
    assert (
        repr(display.concordance(own, none)) == "0 places"
    )  # a chart with nothing to draw has no places, not even columns
    assert repr(display.concordance(own, none, none="No pair.")) == "No pair."


def test_lines_and_remarks_tell_two_articles_of_one_outlet_apart(own):
    found = fr.compare.find_words(own.corpus, own.voices).query("word == 'strike'")
    starts = [line.split(" [")[0] for line in repr(display.concordance(own, found)).splitlines()[:-1]]
    assert sorted(starts) == ["Harbour Post, a", "Harbour Post, b", "Valley"]
    remark = repr(display.side_by_side(own, 1))
    assert "Harbour Post, a ·" in remark and "Harbour Post, b ·" in remark


def test_a_group_that_is_not_there_is_said_in_words(own):
    groups = own.alignments.group.nunique()
    remarks = "1 remark" if groups == 1 else f"{groups} remarks"
    assert repr(display.side_by_side(own, 99)) == f"There is no group 99: the articles share {remarks}."


def test_lines_call_no_reader_by_name(seeds):
    """Comments of the seeds call four writers by names, in their first words."""
    calling = seeds.comments[seeds.comments.comment_id.isin(["7", "8", "14", "15"])]
    openings = calling.assign(end=calling.start + 12)
    for around in (60, "sentence"):
        shown = repr(display.concordance(seeds, openings, around=around))
        assert shown.count("reader ") >= 4 and not any(name in shown for name in ("GHD", "Gadol", "Chanauz", "Yussel"))


def test_a_column_or_an_article_that_nobody_knows_is_told_with_what_there_is(own):
    for ask, said in (
        (lambda: display.show(own.mentions, "trem"), "The table has no column 'trem'.\nDid you mean 'term'?"),
        (lambda: display.by_voice(own, "d"), "There is no article 'd'.\nThere are: a, b, c."),
        (lambda: display.by_act(own, "d"), "There is no article 'd'."),
        (lambda: display.concordance(own, own.articles), "there is no column 'start'"),
    ):
        with pytest.raises(fr.FramingError) as refused:
            ask()
        assert said in str(refused.value)


def test_the_first_line_of_an_output_is_blank_since_jupyterlab_shows_it_of_a_folded_answer(own):
    outputs = [display.show(own.articles), own.charts.naming("campaign", fewest=1), own.charts.naming("campaign")]
    assert [one._repr_html_().split("\n")[0] for one in outputs] == [" ", " ", " "]


def test_the_headline_of_a_table_stands_above_its_article():
    """A table has the title in a column of its own, and its place in the text is behind the article."""
    text = "The mayor said that the pier would stay.\n\nIt rained.\n\nThe pier was painted."
    rows = [{"article_id": "a", "outlet": "Dawn", "title": "The pier stays", "text": text}]
    analysis = fr.analyse(pd.DataFrame(rows), "data/practice/codebook.yml")
    for shown in (display.by_voice(analysis, "a", passages=2), display.by_act(analysis, "a", passages=2)):
        assert repr(shown).strip().removeprefix("[headline] ").startswith("The pier stays\n")


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda seeds: show(seeds), "table cannot be something of type Analysis."),
        (lambda seeds: show("articles"), "table cannot be 'articles'."),
        (lambda seeds: show(seeds.articles, rows="five"), "rows cannot be 'five'.\nGive a whole number."),
        (lambda seeds: concordance(seeds, "war"), "rows cannot be 'war'.\nGive a DataFrame of pandas."),
        (lambda seeds: concordance(seeds, seeds.articles), "The table rows lacks a column:"),
        (lambda seeds: concordance(seeds.mentions, seeds), "This is no analysis"),
        (lambda seeds: concordance(seeds, seeds.mentions, around="sentences"), "Did you mean 'sentence'?"),
        (lambda seeds: side_by_side(seeds, "one"), "group cannot be 'one'.\nGive a whole number."),
        (lambda seeds: say(["a", "b"]), "sentences cannot be something of type list.\nGive a string."),
        (lambda seeds: say("There are", 3), "sentences cannot be 3.\nGive a string."),
    ],
)
def test_what_cannot_be_shown_is_told_in_one_message(seeds, call, says):
    with pytest.raises(FramingError) as told:
        call(seeds)
    assert says in str(told.value)


def test_a_column_alone_is_a_table_and_a_count_keeps_what_was_counted(seeds):
    assert repr(show(pd.Series(["a", "b"], name="term"))).split() == ["term", "a", "b"]
    assert repr(show(pd.Series(["a", "b", "a"], name="term").value_counts())).split() == "term count a 2 b 1".split()
    twice = pd.DataFrame({"term": ["a"]}).set_index("term", drop=False)["term"]
    assert repr(show(twice)).split() == ["term", "a"]
    outlets = seeds.mentions.groupby("outlet").size()
    assert repr(show(outlets)).split("\n")[0].split() == ["outlet", "times"]


@pytest.mark.parametrize("page", [display.by_voice, display.by_act], ids=["by voice", "by act"])
def test_what_has_no_ground_of_its_own_has_no_colour_of_its_own_either_and_is_seen_in_the_dark(page, seeds):
    styles = re.findall(r'style="([^"]*)"', page(seeds, seeds.articles.article_id[1])._repr_html_())
    assert any("currentColor" in style for style in styles)
    for style in styles:
        assert ("background" in style and "color: #" in style) or "#" not in style, style

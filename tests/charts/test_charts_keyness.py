"""The charts of telling words and of the company that names keep: what they draw, say and can be traced to."""

from dataclasses import replace

import pandas as pd
import pytest

from framing import analyse, charts, compare
from framing.charts.naming.collocates import _finding as collocates_finding
from framing.charts.naming.keyness import _finding as keyness_finding
from framing.core.errors import FramingError
from tests.charts.readable import assert_readable


def words_of(world) -> pd.DataFrame:
    return compare.find_words(world.corpus, world.voices)


def written(chart) -> list[str]:
    from matplotlib.text import Text

    return [text.get_text() for text in chart.figure.findobj(Text)]


def beside(world, **how) -> charts.Chart:
    return charts.collocates(world, "campaign", fewest=1, **how)


def test_the_title_counts_every_word_that_stands_out_and_says_how_many_are_drawn():
    """Of a group with more such words than its panel holds, the number drawn is no finding; and none is “sure”."""
    often = "Harbour ferry lantern gannet barrel copper drizzle meadow. " * 12
    rows = [(f"{outlet}{n}", outlet, often if outlet == "A" else "Rain. " * 90) for outlet in "AB" for n in range(2)]
    world = analyse(pd.DataFrame(rows, columns=["article_id", "outlet", "text"]), "data/codebook.yml")
    title = charts.keyness(world, most=3).title
    assert title.startswith("9 words stand out beyond the interval, 4 of them drawn; furthest ") and "sure" not in title
    assert charts.keyness(world, most=9).title.startswith("9 words stand out beyond the interval; furthest ")


def test_the_surest_words_come_first_and_the_numbers_are_those_of_the_table(many):
    world = many(5, 2)
    chart = charts.keyness(world, at_least=1, leave_out=())
    table = compare.keyness(words_of(world), world.articles).set_index(["group", "word"])
    words = chart.table[chart.table["sort"] == "word"]
    for outlet, rows in words.groupby("outlet", sort=False):
        assert len(rows) <= 8 and rows.low.is_monotonic_decreasing and (rows.log_ratio > 0).all()
        assert (rows.articles1 > 1).all()  # none that one of its two articles alone brings
        mine = table.loc[outlet]
        left_over = mine[(mine.log_ratio > 0) & (mine.articles1 > 1) & ~mine.index.isin(chart.table.word)]
        assert not (left_over.low > rows.low.min()).any()
    for row in words.itertuples():
        assert row.k1 == table.loc[(row.outlet, row.word), "k1"]
        assert len(chart.trace(outlet=row.outlet, word=row.word)) == row.k1
        assert f"{row.k1:,}" in written(chart) and f"{row.k2:,}" in written(chart)


def test_a_word_that_may_as_well_be_as_frequent_elsewhere_has_a_hollow_dot(many):
    world = many(5, 2)
    chart = charts.keyness(world)
    dots = [line for axes in chart.figure.axes for line in axes.lines if line.get_marker() == "o"]
    hollow = [dot.get_markerfacecolor() == "white" for dot in dots]
    words = chart.table[chart.table["sort"] == "word"]
    assert sorted(hollow) == sorted(~(words.low > 0)) and any(hollow)


def test_dates_numbers_and_names_stand_apart_from_words():
    from tests.charts.conftest import build

    told = "The envoy met Orla Venn on Tuesday. Later the envoy and Venn spoke, Tuesday or not, of 31 tents, 31 beds."
    other = "The harbour was shut. Later the harbour was open."
    rows = [("a", "Daily", told), ("b", "Weekly", other)]
    world = build([{"article_id": key, "outlet": outlet, "passages": [("body", said)]} for key, outlet, said in rows])
    chart = charts.keyness(world, at_least=2)
    sorts = chart.table.set_index("word")["sort"].to_dict()
    assert sorts == {"envoy": "word", "venn": "name", "tuesday": "date", "31": "number", "harbour": "word"}
    said = " ".join(" ".join(text.get_text() for text in chart.figure.texts).split())
    assert "Apart (here:others): names Venn 2:0; dates Tuesday 2:0; numbers 31 2:0" in said
    assert "Each group here is one article" in said and len(chart.trace(word="venn")) == 2


def test_every_panel_has_the_same_scale(many):
    chart = charts.keyness(many(5, 2))
    assert len({(round(axes.get_position().width, 6), *axes.get_xlim()) for axes in chart.figure.axes}) == 1


@pytest.mark.parametrize(("outlets", "articles"), [(2, 1), (5, 2), (3, 12)])
def test_the_axis_is_as_long_as_the_intervals_need_up_to_eight_doublings(many, outlets, articles):
    chart = charts.keyness(many(outlets, articles))
    words, end = chart.table[chart.table["sort"] == "word"], chart.figure.axes[0].get_xlim()[1]
    assert end - 2 < max(words["high"].max(), 1) <= end or end == 8 < words["high"].max()


def test_the_caption_says_what_was_compared_and_what_was_left_out(many):
    world = many(2, 2)
    words = words_of(world)
    chart = charts.keyness(world, voice="narration", leave_out=("the", "a"))
    assert "Voices: narration; passages: body and caption" in chart.caption
    mine = words[words.voice == "narration"].word
    assert (
        f"Left out: 2 listed words ({mine.isin(['the', 'a']).sum()} of the {len(mine):,} words here)" in chart.caption
    )
    assert not {"the", "a"} & set(chart.table.word)
    common = charts.keyness(world).caption  # as `framing draw` has it
    assert f"Left out: the {len(compare.COMMON)} commonest English words" in common and "all other words" in common
    assert "commonest" not in charts.keyness(world, leave_out=()).caption


def test_where_no_word_stands_out_the_title_says_of_what():
    rows = pd.DataFrame({"outlet": ["Dusk"], "section": ["Sport"], "word": ["wall"], "sort": ["word"], "low": [-1.0]})
    said = {by: keyness_finding(rows, rows, by) for by in ("outlet", "section")}
    assert "in one outlet than" in said["outlet"] and "in one group than" in said["section"]


@pytest.mark.parametrize("by", ["voice", "kind", "published"])
def test_groups_need_not_be_outlets(many, by):
    world = many(5, 2)
    chart = charts.keyness(world, by=by, at_least=1)
    assert chart.keys == [by, "word"] and f"set each {by} apart" in chart.caption
    for row in chart.table.to_dict("records"):
        assert len(chart.trace(**{by: row[by], "word": row["word"]})) == row["k1"]
    assert_readable(chart.figure, slanted=True)


def test_words_that_stand_once_in_each_outlet_are_not_said_to_be_in_one():
    often = pd.DataFrame({"outlet": ["Dawn", "Dusk", "Dusk"], "word": ["against", "books", "board"], "together": 2})
    articles = pd.DataFrame({"outlet": ["Dawn", "Dusk"]})
    printed = {"against": "against", "books": "books", "board": "Board"}
    said = collocates_finding(often, articles, printed)
    assert said == "Most often there: “against”, “books” and “Board”, 2 times each, none in more than one outlet"
    said = collocates_finding(often.tail(2), articles, printed)
    assert said == "Most often there: “books” and “Board”, 2 times each in Dusk"
    assert collocates_finding(often.tail(1), articles, printed) == "Most often there: “Board”, 2 times in Dusk"


def test_a_name_is_written_as_it_is_printed():
    """A count folds capitals; a chart for readers does not call a town “wexmoor”."""
    said = "On Monday the toll in Wexmoor rose again. Drivers in Wexmoor say the toll is high, and so does the NUR. "
    said += "By Monday the NUR had counted them, and the toll in Wexmoor stayed."
    text = f"{said}\n\n{said}\n\n{said}\n\n{said}"
    rows = [{"article_id": key, "outlet": key, "text": text} for key in ("Dawn", "Dusk")]
    chart = charts.collocates(analyse(pd.DataFrame(rows), "data/practice/codebook.yml"), "charge", fewest=1)
    assert {"Wexmoor", "NUR", "Monday"} <= set(written(chart)) and "wexmoor" in set(chart.table["word"])
    assert "“Wexmoor”" in chart.title and "Wexmoor 12 of 12 ×" in chart.alt


def test_an_outlet_with_few_collocates_says_how_many_words_are_not_shown(many):
    world = many(2, 1)
    found = compare.collocates(
        world.mentions[world.mentions.referent == "campaign"], words_of(world), world, world.passages,
        articles=world.articles, by="outlet",
    )  # fmt: skip
    seldom = (found.together < 4).groupby(found.outlet).sum()
    written = " ".join(text.get_text() for text in beside(world, at_least=4, most=99).figure.texts)
    assert any(f"{n} words under 4 times: not shown" in written for n in seldom)


def test_without_a_comparison_the_table_still_has_its_columns(many):
    none = charts.keyness(many(1, 2)).table
    assert none.empty and set(charts.keyness(many(2, 1), at_least=1).table) == set(none)


def test_one_group_or_no_word_often_enough_is_said_in_words(many):
    world = many(1, 2)
    assert "there is 1 with words" in charts.keyness(world).alt
    world = many(2, 1)
    assert "No word stands 999 times" in charts.keyness(world, at_least=999).alt
    assert "No word stands 999 times" in beside(world, at_least=999).alt


def test_company_is_counted_as_in_the_table_and_every_bar_can_be_traced(many):
    world = many(5, 2)
    for window in ("sentence", 3):
        chart = beside(world, window=window, at_least=1)
        nodes = world.mentions[world.mentions.referent == "campaign"]
        table = compare.collocates(
            nodes, words_of(world), world, world.passages, window, articles=world.articles, by="outlet"
        ).set_index(["outlet", "word"])
        for row in chart.table.itertuples():
            assert row.together == table.loc[(row.outlet, row.word), "together"]
            assert len(chart.trace(outlet=row.outlet, word=row.word)) == row.together


def test_the_caption_of_company_tells_all_settings(many):
    world = many(2, 2)
    chart = beside(world, window=5, at_least=1)
    assert "at most 5 words from a name for it" in chart.caption and "logDice" in chart.caption
    assert "commonest English words are left out" in chart.caption
    assert "Voices: " in chart.caption and "passages: body, caption and headline" in chart.caption
    everything = beside(world, window=5, at_least=1, leave_out=(), most=40)
    assert "left out" not in everything.caption and "the" in set(everything.table.word)


def test_a_thing_that_the_codebook_has_not_is_refused(many):
    world = many(2, 1)
    with pytest.raises(FramingError, match="no referent 'party'"):
        charts.collocates(world, "party")


@pytest.mark.parametrize("outlets", [2, 7, 12])
def test_long_names_and_large_numbers_find_room(many, outlets):
    world = many(outlets, 2)
    assert_readable(charts.keyness(replace(world, voices=pd.concat([world.voices] * 60))).figure, slanted=True)
    assert_readable(beside(world, window=5).figure, slanted=True)


def test_the_words_of_readers_are_said_to_be_theirs_and_hold_no_names(tmp_path):
    import framing as fr

    rows = [{"article_id": one, "outlet": one, "text": "The mill\n\nThe mill is shut."} for one in ("A", "B")]
    said = [("A", "Sunny Waldmann", "The mill is old.")]
    said += [
        ("A", f"u{n}", f"@Sunny Waldmann the toll is dear, {word}.") for n, word in enumerate(["yes", "no", "well"])
    ]
    said += [("B", f"v{n}", "The mill is far from town.") for n in range(3)]
    comments = pd.DataFrame(said, columns=["article_id", "author", "text"]).assign(
        comment_id=[str(n) for n in range(len(said))]
    )
    analysis = fr.analyse(fr.read(pd.DataFrame(rows), comments=comments), "data/practice/codebook.yml")
    chart = analysis.charts.keyness(kinds=["comment"], voice="comment", at_least=2)
    assert not {"sunny", "waldmann"} & set(chart.table["word"])
    assert chart.name == "keyness-outlet-in-comments" and "in readers’ comments" in chart.alt + chart.caption


def test_the_title_counts_every_outlet_and_not_only_those_with_a_bar():
    """In Tern the word stands there once, too seldom for a bar; in Rook nothing does."""
    texts = {
        "Gull": "A damp toll. A damp toll.",
        "Buoy": "Damp toll! Damp toll!",
        "Tern": "A damp toll.",
        "Rook": "Rain.",
    }
    rows = [{"article_id": name, "outlet": name, "text": text} for name, text in texts.items()]
    chart = charts.collocates(analyse(pd.DataFrame(rows), "data/practice/codebook.yml"), "charge", fewest=1)
    assert chart.title == "“damp” stands beside these names in 2 of 4 outlets"


@pytest.mark.parametrize("by", ["month", "published"])
def test_panels_of_dates_stand_in_the_order_of_time(by):
    days = {"2031-05-02": "Damp", "2030-12-24": "Frosty", "": "Late", "2031-02-11": "Windy"}
    rows = [
        {"article_id": word, "outlet": "Gull", "published": day, "text": f"{word} quays, {word} boats, {word} nets."}
        for day, word in days.items()
    ]
    chart = charts.keyness(analyse(pd.DataFrame(rows), "data/practice/codebook.yml"), by=by)
    months = [group[:7] for group in chart.table[by].unique()]
    assert months[:3] == ["2030-12", "2031-02", "2031-05"] and not months[3].startswith("20")

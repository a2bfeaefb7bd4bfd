"""Naming, rates and barcode: the numbers drawn are those of the articles, counted here by eye in the made-up world."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from framing import analyse, charts, compare
from framing.charts.articles.profiles import _cell
from framing.charts.core.panels import article_rows, spread_over
from framing.charts.core.phrases import article_names
from framing.charts.naming.titles_and_captions import title_of
from framing.core.errors import FramingError


def by_voice(world):
    return charts.naming_by_voice(world, "campaign", fewest=1)


def test_of_a_long_list_rates_say_that_only_its_ends_are_drawn(seeds):
    assert "first and the last" in charts.rates(seeds, "campaign", fewest=1).caption
    assert "first and the last" not in charts.rates(seeds, "campaign", among=["war", "genocide"]).caption


def test_the_headline_chart_counts_each_name_in_each_voice(small):
    table = by_voice(small).table
    counts = table[table["count"] > 0].set_index(["outlet", "term", "voice"])["count"].to_dict()
    assert counts == {
        ("Daily Example", "war", "headline"): 1,
        ("Daily Example", "war", "narration"): 2,
        ("Daily Example", "offensive", "narration"): 1,
        ("Daily Example", "precision operation", "quotation"): 1,
        ("Kronik", "genocide", "headline"): 1,
        ("Kronik", "genocide", "narration"): 1,
        ("Kronik", "genocide", "quotation"): 1,
        ("Kronik", "aggression", "narration"): 1,
        ("Kronik", "war", "quotation"): 1,
    }
    assert set(table.n) == {5}


def test_both_ends_stay_and_show_honest_zeros_alike(small):
    chart = by_voice(small)
    written = _written(chart)
    assert written.count("0 of 5, ≤ 52%") == 2  # no “genocide” in one outlet, no “precision operation” in the other
    assert {"3 of 5", "15–95%", "1 of 5", "0.5–72%"} <= set(written)
    ends = [
        text.get_fontweight() for text in chart.figure.texts if text.get_text() in ("genocide", "precision operation")
    ]
    assert ends == ["bold", "bold"]


def test_names_nobody_uses_are_folded_into_one_line(small):
    chart = by_voice(small)
    assert "ground invasion" not in _written(chart)
    assert "Listed, but not found in any of these outlets: “ground invasion” and “operation”." in chart.caption
    assert {"ground invasion", "operation"} <= set(chart.table.term)


def test_readers_comments_are_left_out_and_that_is_said(small):
    chart = by_voice(small)
    assert "Left out: 1 in readers’ comments and 2 in bylines, link lines and page furniture." in chart.caption
    assert "comment" not in set(chart.table.voice)


def test_dates_are_shown_and_inferred_ones_marked(small):
    written = " ".join(_written(by_voice(small)))
    assert "30 Nov 2023 (inferred)" in written
    assert "9 Jan 2024" in written
    assert "9 Jan 2024 (inferred)" not in written


def test_the_alt_text_names_the_extremes(small):
    alt = by_voice(small).alt
    tie = "“war” in Daily Example, 3 of 5 mentions; “genocide” in Kronik, 3 of 5 mentions"
    assert f"Most often: {tie}." in alt
    kronik = "Kronik 3 of 5 (1 in headlines, 1 in narration and 1 in quotation)"
    assert f"“genocide”: {kronik}; not found in the other 1." in alt
    assert "“precision operation”: Daily Example 1 of 5 (1 in quotation); not found in the other 1." in alt


def test_an_outlet_that_never_names_it_had_no_occasion(small):
    small.mentions = small.mentions[small.mentions.article_id == "a1"]
    chart = by_voice(small)
    kronik = chart.table[chart.table.outlet == "Kronik"]
    assert kronik.n.eq(0).all()
    assert kronik.share.isna().all()
    assert "none of the listed names found" in " ".join(_written(chart))


def test_an_unknown_referent_names_the_known_ones(small):
    with pytest.raises(FramingError, match=r"no referent 'army'(.|\n)*campaign, state"):
        charts.naming_by_voice(small, "army")


def test_names_in_scare_quotes_have_a_column_of_their_own(small):
    chart = charts.naming(small, "state", fewest=1)
    table = chart.table.set_index(["outlet", "term", "form"])
    assert table.loc[("Kronik", "Israel", "in scare quotes"), ["count", "n", "share"]].tolist() == [1, 2, 0.5]
    assert table.loc[("Kronik", "Israel", "as it is"), "count"] == 1
    assert ("Kronik", "Jewish state", "in scare quotes") not in table.index
    assert "“Israel” in scare quotes" in " ".join(_written(chart))
    assert pd.isna(table.loc[("Daily Example", "Israel", "as it is"), "share"])
    assert chart.trace(term="Israel", form="in scare quotes").surface.tolist() == ["Israel"]


def test_a_tie_is_told_whole_and_the_table_of_most_used_names_agrees_with_the_picture(small):
    from framing import compare

    small.mentions = small.mentions[small.mentions.referent == "state"]
    alt = charts.naming(small, "state", fewest=1).alt
    assert "Kronik: most often “Israel” and “Israel” in scare quotes, 1 of 2 each." in alt
    assert "Daily Example: none of the listed names found." in alt
    rows = compare.most_used(small.mentions, small.articles)[["outlet", "term", "k", "n"]].values.tolist()
    assert rows == [["Kronik", "Israel / Israel (in scare quotes)", 1, 2]]
    row = SimpleNamespace(of=3, count=2, answer="operation of the government (in scare quotes)")
    said = " ".join(_cell(row, 1.2, {row.answer}))
    assert said == "“operation of the government” 2 of 3", "what stands at a name's end is not cut off"


def test_titles_use_the_neutral_label_and_captions_end_with_what_is_meant(small):
    campaign = small.codebook.referents[0]
    campaign.label, campaign.about = "the thing in question", "What it is. Whose, the words cannot tell."
    for chart in (
        charts.naming(small, "campaign", fewest=1),
        charts.naming_by_voice(small, "campaign", fewest=1),
        charts.barcode(small, "campaign", fewest=1),
    ):
        assert "the thing in question" in chart.figure.heading.topic
        assert "the thing in question" in chart.alt
        assert "What is meant: What it is. Whose, the words cannot tell." in chart.caption
    listed = charts.naming(replace(small, codebook=["genocide", "war"]), "campaign", fewest=1)
    assert listed.figure.heading.topic == "What each outlet calls the campaign"


def test_a_row_of_few_mentions_stays_pale_and_that_is_said(small):
    def darkest(chart):
        from matplotlib.colors import to_rgb
        from matplotlib.patches import Rectangle

        return min(_grey(to_rgb(patch.get_facecolor()[:3])) for patch in chart.figure.findobj(match=Rectangle))

    five = charts.naming(small, "campaign", fewest=1)
    two = charts.naming(replace(small, mentions=small.mentions.drop_duplicates("term")), "state", fewest=1)
    assert "stay pale" not in " ".join(_written(five))
    assert "rows of fewer than 5 mentions stay pale" in " ".join(_written(two))
    assert darkest(two) > darkest(five)


def test_no_interval_of_a_rate_is_cut(small):
    chart = charts.rates(small, "campaign", voice=["narration", "quotation"], fewest=1)
    widest = chart.table.high.max()
    assert chart.figure.axes[0].get_xlim()[1] >= widest
    assert not [line for axes in chart.figure.axes for line in axes.lines if line.get_marker() == ">"]


def test_the_voices_that_count_are_in_the_title_when_chosen_and_in_the_caption_always(small):
    usual, chosen = (
        charts.rates(small, "campaign", fewest=1),
        charts.rates(small, "campaign", voice="narration", fewest=1),
    )
    assert "per 1,000 words of narration" in chosen.caption
    assert "words of narration" not in usual.figure.heading.topic
    assert "Counted: mentions in narration (reported speech apart) and quotation of" in usual.caption
    left = "headlines (8 words), quotation (7 words) and scare quotes (1 word)"
    assert f"Left out: {left}. Too few words for a rate in any outlet: headlines" in chosen.caption
    assert "n = 0 mentions" not in " ".join(_written(charts.rates(small, "campaign", among="war", fewest=1)))
    assert "n = 3 mentions." in " ".join(_written(charts.rates(small, "campaign", among="war", fewest=1)))


def test_without_any_rate_there_is_no_axis(small):
    chart = charts.rates(small, "campaign", voice="headline", fewest=1)
    written = _written(chart)
    assert "per 1,000 words" not in written
    assert any("no outlet has that many in headlines" in said for said in [" ".join(written)])
    assert len(chart.figure.axes[0].get_xticks()) == 0


def test_a_name_in_the_barcode_begins_at_its_tick_and_close_ticks_differ_in_length(small):
    chart = charts.barcode(small, "campaign", fewest=1)
    axes = chart.figure.axes[0]
    width = axes.get_xlim()[1]
    ticks = chart.table[chart.table.article_id == "a1"].position * width
    for text in axes.texts:
        assert min(abs(ticks - text.get_position()[0])) < 0.03, text.get_text()
    markers = [line for line in axes.lines if line.get_marker() in "soX^"]
    assert len({round(float(line.get_ydata()[0]), 3) for line in markers}) > 1


def test_the_barcode_begins_with_the_headline_also_where_a_table_gave_it_in_a_cell_of_its_own():
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["A"], "title": ["War again"], "text": ["It was a war."]})
    table = charts.barcode(analyse(articles, "data/codebook.yml"), "campaign", fewest=1).table
    assert table[["word", "words"]].values.tolist() == [[1, 6], [6, 6]]


def test_rates_are_those_of_compare(small):
    from framing import compare

    chart = charts.rates(small, "campaign", among="war", voice="narration", fewest=1)
    expected = compare.rates(small.mentions, small.voices, small.articles, ["war"], referent="campaign")
    expected = expected[expected.voice == "narration"].reset_index(drop=True)
    pd.testing.assert_frame_equal(chart.table, expected[chart.table.columns])
    assert chart.table["count"].tolist() == [2, 0]


def test_too_few_words_are_said_as_a_count(small):
    chart = charts.rates(small, "campaign", fewest=1)
    quoted = chart.table[(chart.table.voice == "quotation") & (chart.table.term == "genocide")].set_index("outlet")
    assert pd.isna(quoted.loc["Kronik", "rate"])
    assert "1 in 5 words" in _written(chart)


def test_one_kind_of_name_is_a_kind_and_two_are_kinds():
    kinds = ["burden", "technical"]
    said = [title_of([], among, "frame", "charge", [], "", "per 1,000 words") for among in (kinds[:1], kinds)]
    assert said[0] == "Names for the charge of the kind “burden”, per 1,000 words"
    assert said[1] == "Names for the charge of the kinds “burden” and “technical”, per 1,000 words"


def test_rates_default_to_the_two_ends_and_refuse_what_the_codebook_lacks(small):
    assert list(dict.fromkeys(charts.rates(small, "campaign", fewest=1).table.term)) == [
        "genocide",
        "precision operation",
    ]
    with pytest.raises(FramingError, match=r"no term 'genocid' here(.|\n)*It has: genocide"):
        charts.rates(small, "campaign", among="genocid", fewest=1)
    with pytest.raises(FramingError, match=r"no voice 'reader'(.|\n)*Known: headline, narration"):
        charts.rates(small, "campaign", voice="reader", fewest=1)
    with pytest.raises(FramingError, match=r"no frame 'h' here(.|\n)*It has: f, g"):
        charts.rates(small, "campaign", among=["h"], of="frame", fewest=1)
    referents = charts.rates(small, among=["campaign", "state"], of="referent", voice="all voices", fewest=1).table
    assert referents["count"].tolist() == [5, 5, 0, 2]


def test_nothing_to_count_is_said_and_an_unknown_referent_refused_whatever_is_counted(small):
    none = charts.rates(small, "campaign", among=[], of="frame", fewest=1)
    assert none.table.empty and none.alt.endswith("No frame to count: none of the listed names found.")
    for of in ("term", "frame"):
        with pytest.raises(FramingError, match=r"no referent 'strike'(.|\n)*It has: campaign, state"):
            charts.rates(small, "strike", among=[], of=of)


def test_what_no_headline_has_was_looked_for_in_headlines(small):
    chart = charts.rates(small, "campaign", among="precision operation", where="headlines")
    assert "“precision operation” was not found in headlines." in chart.alt


def test_each_voice_has_its_panels_under_its_own_name_and_what_is_zero_everywhere_has_none(small):
    chart = charts.rates(small, "campaign", fewest=1)
    assert "quotation" in _written(chart) and "narration" in _written(chart)
    assert len(chart.figure.axes) == (chart.table.groupby(["voice", "term"])["count"].sum() > 0).sum() == 3
    assert "None in narration: “precision operation”." in " ".join(" ".join(_written(chart)).split())
    assert any(said.startswith("0, ≤ ") for said in _written(chart))
    quoted = charts.rates(small, "campaign", voice="quotation", fewest=1)
    assert "Rates: none." in " ".join(_written(quoted)) and quoted.title == "2 mentions, and too few words for a rate"


def test_two_articles_of_one_outlet_are_told_apart_in_every_description(many):
    world = many(2, 2)
    for chart in (
        charts.anatomy(world), charts.whose_words(world),
        charts.barcode(world, "campaign"),
    ):  # fmt: skip
        names = [name for name in article_names(world.articles).values() if name.startswith("The Independent")]
        assert len(set(names)) == 2 and all(name in chart.alt for name in names)


def test_rates_of_frames_say_what_a_frame_means_and_each_choice_of_voices_has_a_name(small):
    chart = charts.rates(small, "campaign", of="frame", voice="headline", fewest=1)
    assert chart.table.set_index(["outlet", "frame"])["count"]["Daily Example", "f"] == 1
    assert "f: a frame; g: another." in chart.caption
    assert chart.name == "rates-campaign-f-g-headline"
    assert charts.rates(small, "campaign", of="frame", fewest=1).name == "rates-campaign-f-g"


def test_the_barcode_places_each_mention_by_word(small):
    chart = charts.barcode(small, "campaign", fewest=1)
    first = chart.table[chart.table.article_id == "a1"]
    # Talks on the war | The war went on. The minister spoke of a precision operation and no war. | … | The offensive, …
    assert first.word.tolist() == [4, 6, 14, 18, 18 + 120 + 2]
    assert first.words.unique().tolist() == [18 + 120 + 5]
    assert first.position.iloc[0] == pytest.approx(3 / 142)
    assert "the first “war” at 2%" in chart.alt


def test_every_voice_can_be_told_apart_without_colour():
    from framing.charts.core.style import KIND_STYLE, VOICE_MARKERS, VOICE_STYLE

    for styles in (VOICE_STYLE, KIND_STYLE):
        looks = [(hatch, _grey(colour)) for colour, hatch in styles.values()]
        for place, (hatch, grey) in enumerate(looks):
            assert all(hatch != other or abs(grey - its) > 0.15 for other, its in looks[place + 1 :])
    assert len(set(VOICE_MARKERS.values())) == len(VOICE_MARKERS)


def test_colours_are_for_voices_and_what_the_outlet_words_is_of_one_family():
    from matplotlib.colors import rgb_to_hsv, to_rgb

    from framing.charts.core.style import OUTLET_COLOURS, VOICE_STYLE
    from framing.charts.naming.own_text import MARKS, OWN

    hue, saturation = {}, {}
    for voice, (colour, _) in VOICE_STYLE.items():
        hue[voice], saturation[voice], _ = rgb_to_hsv(to_rgb(colour))
    assert all(200 / 360 < hue[voice] < 250 / 360 and not VOICE_STYLE[voice][1] for voice in OWN)
    assert all(not 190 / 360 < hue[voice] < 260 / 360 and VOICE_STYLE[voice][1] for voice in MARKS)
    for colour in OUTLET_COLOURS:
        assert rgb_to_hsv(to_rgb(colour))[1] < 0.3 < min(saturation[voice] for voice in OWN + MARKS)


def test_an_outlet_keeps_its_colour_and_marker_and_no_two_share_both(many):
    from framing.charts.core.style import outlet_styles

    looks = outlet_styles(many(12).articles)
    assert len({marker for _, marker in looks.values()}) == 12
    assert len(set(outlet_styles(pd.DataFrame({"outlet": [str(n) for n in range(24)]})).values())) == 24
    assert outlet_styles(many(5).articles) == dict(list(looks.items())[:5])


def _grey(colour: str) -> float:
    from matplotlib.colors import to_rgb

    return sum(weight * part for weight, part in zip((0.299, 0.587, 0.114), to_rgb(colour), strict=True))


def _written(chart) -> list[str]:
    from matplotlib.text import Text

    return [text.get_text() for text in chart.figure.findobj(match=Text) if text.get_text()]


def test_of_more_articles_than_fit_whose_words_has_a_bar_for_each_outlet(many):
    world = many(3, 20)
    chart = charts.whose_words(world)
    written = " ".join(" ".join(_written(chart)).split())
    assert "Whose words each outlet prints" in written and written.count("20 articles") == 3
    assert "60 articles: a bar is all of an outlet’s articles together" in chart.caption
    assert chart.table.article_id.nunique() == 60  # the numbers are there for each article, too
    outlet = chart.table.outlet[0]
    narration = chart.table[(chart.table.outlet == outlet) & (chart.table.voice == "narration")].words.sum()
    assert chart.trace(outlet=outlet, voice="narration").words.sum() == narration
    assert f"{narration:,}" in written
    assert "Bars show the words of 60 articles, a bar for each outlet" in chart.alt
    assert chart.title.endswith("in each of 3 outlets")  # not “of 3 articles”


def test_of_more_articles_than_fit_the_barcode_draws_some_of_every_outlet(many):
    chart = charts.barcode(many(3, 20), "campaign")
    assert len(chart.figure.axes) == 12
    assert "12 of 60 articles are drawn: 4 of each outlet, spread evenly over its time." in chart.caption
    assert f"n = {len(chart.table)} mentions." in chart.caption
    assert chart.title.endswith("in all 60 articles"), "title and n are of all articles, drawn or not"


def test_rows_of_an_outlet_stand_together_in_the_order_of_time():
    articles = pd.DataFrame({"article_id": list("abcd"), "outlet": ["A", "B", "A", "A"]})
    articles["published"] = ["2031-03-01", "2031-01-01", "2031-02-01", None]
    labels = article_rows(articles, 2.0)
    assert list(labels.names.items()) == [("c", ["A"]), ("a", []), ("d", []), ("b", ["B"])]


def test_articles_are_spread_over_outlets_and_time():
    articles = pd.DataFrame({"article_id": range(12), "outlet": ["A"] * 8 + ["B"] * 3 + ["C"]})
    articles["published"] = [f"2031-01-{day:02}" for day in [8, 7, 6, 5, 4, 3, 2, 1, 1, 2, 3, 1]]
    some, said = spread_over(articles, 5)
    assert some.article_id.tolist() == [5, 1, 8, 10, 11]
    assert (
        said
        == " 5 of 12 articles are drawn: 2 of each outlet (all of one that has fewer), spread evenly over its time."
    )
    assert spread_over(articles, 12)[1] == ""
    assert spread_over(articles, 2)[0].outlet.tolist() == ["A", "B"]
    assert "2 of 3 outlets, those with most articles" in spread_over(articles, 2)[1]


def test_shares_of_a_group_of_outlets_have_the_interval_of_the_tables():
    """Whole outlets were drawn there: the chart must not be surer of a country than `compare.shares` is."""
    texts = {"A": "The war in Gaza went on. ", "B": "The offensive in Gaza went on. "}
    rows = [(f"{place}{outlet}{n}", place + outlet, place, texts[outlet] * (n + 2))
            for place in ("North", "South") for outlet in "AB" for n in range(4)]  # fmt: skip
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "country", "text"])
    found = analyse(table, "data/codebook.yml").grouped("country")
    drawn = charts.naming(found, "campaign").table.set_index(["outlet", "term"])
    told = compare.shares(found.mentions, found.articles, found.codebook, "campaign").set_index(["outlet", "term"])
    limits = drawn[["low", "high"]].astype(float)
    assert limits.to_numpy() == pytest.approx(told.loc[limits.index, ["low", "high"]].astype(float).to_numpy())
    assert limits.loc[("North", "war"), "high"].max() > 0.95  # each outlet says one or the other: two draws

"""The first chart: who calls it what, in whose words; the title, the two sides of the line, the places called out."""

from dataclasses import replace

import pandas as pd
import pytest

from framing import analyse, charts
from framing.charts.naming.own_text import MARKS, OWN
from framing.charts.naming.who_says import around, place_of, who_uses
from framing.core.errors import FramingError
from framing.core.kinds_and_voices import ARTICLE_VOICES


def written(chart) -> list[str]:
    from matplotlib.text import Text

    return [text.get_text() for text in chart.figure.findobj(match=Text) if text.get_text()]


def bars(chart, place: int) -> list[float]:
    """How long the bars of a panel are: to the left below zero, to the right above."""
    return [bar.get_width() for bar in chart.figure.axes[place].patches]


def test_reported_speech_is_on_the_outlets_side_and_scare_quotes_on_the_other():
    assert OWN == ("headline", "narration", "reported") and MARKS == ("quotation", "scare")
    assert sorted(OWN + MARKS) == sorted(ARTICLE_VOICES)


def test_the_title_says_who_uses_the_two_ends_and_in_whose_words(small):
    chart = charts.who_says(small, "campaign", fewest=1)
    assert chart.figure.texts[0].get_text() == "“Genocide”: Kronik alone, in its own words and in quotation marks"
    said = "“Precision operation”: Daily Example alone, only in quotation marks"
    assert chart.figure.texts[1].get_text() == said
    assert said in chart.caption and said in chart.alt


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("A", "headline")], "“War”: A alone, in a headline of its own"),
        ([("A", "reported")], "“War”: A alone, reporting others in its own words"),
        ([("A", "narration"), ("A", "reported")], "“War”: A alone, in its own words"),
        ([("A", "scare")], "“War”: A alone, only in quotation marks"),
        ([("A", "narration"), ("B", "reported")], "“War”: 2 of 3 outlets, each in its own words"),
        (
            [("A", "narration"), ("A", "quotation"), ("B", "reported")],
            "“War”: 2 of 3 outlets, each in its own words, some in quotation marks too",
        ),
        (
            [("A", "narration"), ("A", "quotation"), ("B", "reported"), ("B", "scare")],
            "“War”: 2 of 3 outlets, each in its own words and in quotation marks",
        ),
        ([("A", "quotation"), ("B", "scare")], "“War”: 2 of 3 outlets, only in quotation marks"),
        ([("A", "quotation"), ("B", "headline")], "“War”: 2 of 3 outlets, 1 of them in its own words"),
    ],
)
def test_each_way_to_use_a_name_has_its_sentence(rows, said):
    spans = pd.DataFrame(rows, columns=["outlet", "voice"]).assign(term="war")
    assert who_uses(spans, "war", 3) == said


def test_one_outlet_is_not_alone():
    spans = pd.DataFrame({"outlet": ["A"], "voice": ["narration"], "term": ["war"]})
    assert who_uses(spans, "war", 1) == "“War”: A, in its own words"


def test_who_has_the_only_headline_is_not_alone_among_outlets_without_one():
    rows = [
        {"article_id": "1", "outlet": "Gull", "title": "The toll is here", "text": "Rain fell."},
        {"article_id": "2", "outlet": "Buoy", "title": "", "text": "Rain fell again."},
    ]
    chart = charts.who_says(
        analyse(pd.DataFrame(rows), "data/practice/codebook.yml"), "charge", where="headlines", fewest=1
    )
    assert chart.title == "“Toll”: Gull, in a headline of its own"


def test_counts_stand_left_and_right_of_the_line(small):
    chart = charts.who_says(small, "campaign", fewest=1)
    rows = chart.table.groupby(["outlet", chart.table.voice.isin(MARKS)])["count"].sum()
    assert rows.to_dict() == {
        ("Daily Example", False): 4, ("Daily Example", True): 1, ("Kronik", False): 3, ("Kronik", True): 2,
    }  # fmt: skip
    for place, (own, quoted) in enumerate([(4, 1), (3, 2)]):
        lengths = bars(chart, place)
        left, right = -sum(x for x in lengths if x < 0), sum(x for x in lengths if x > 0)
        assert left / right == pytest.approx(own / quoted)


def test_each_end_is_called_out_with_its_words_and_who_says_them(small):
    words = " ".join(written(charts.who_says(small, "campaign", fewest=1)))
    assert "headline: The genocide goes on" in words  # before those in sentences and quotations
    assert "quoting a source: precision operation" in words
    small.mentions["speaker"] = "Nina Holt"
    assert "quoting Nina Holt: precision operation" in " ".join(written(charts.who_says(small, "campaign", fewest=1)))


def test_an_end_that_nobody_uses_gives_way_to_the_last_name_that_was_found(small):
    none = small.mentions[small.mentions.term != "precision operation"]
    title = charts.who_says(replace(small, mentions=none), "campaign", fewest=1).caption
    assert "“Offensive”: Daily Example alone, in its own words" in title and "Precision" not in title


def test_a_kind_that_nobody_uses_is_named_at_the_foot(small):
    small.codebook.referents[0].terms[0].frame = "g"  # of genocide, which is found as "f" alone
    assert (
        "Kinds of name in the codebook that no outlet uses: “g”."
        in charts.who_says(small, "campaign", fewest=1).caption
    )


def test_without_kinds_of_names_or_referent_it_is_refused(small):
    with pytest.raises(FramingError, match="need the codebook, not a list of terms"):
        charts.who_says(replace(small, codebook=["war"]), "campaign")
    with pytest.raises(FramingError, match="no referent 'army'"):
        charts.who_says(small, "army")


def test_several_articles_of_an_outlet_are_outlets(many):
    assert "texts, not" not in charts.who_says(many(2, 2), "campaign", fewest=1).caption
    assert "this describes 2 texts, not 2 outlets" in charts.who_says(many(2, 1), "campaign", fewest=1).caption


@pytest.mark.parametrize("letters", [0, 10, 30, 200])
def test_words_about_a_name_keep_the_name_and_are_cut_at_words(letters):
    sentence = "The envoy, who had come by sea, spoke of a ceasefire that nobody else had heard of until then."
    start = sentence.index("ceasefire")
    said = around(sentence, start, start + 9, letters)
    assert "ceasefire" in said and set(said.strip("…").split()) <= set(sentence.split())


def test_the_place_is_where_the_mention_stands_not_the_first_word_alike():
    row = {"outlet": "A", "frame": "f", "voice": "narration", "term": "war", "surface": "war", "speaker": pd.NA}
    place = place_of(
        pd.DataFrame([row | {"sentence": "No war, but war.", "sentence_start": 100, "start": 112, "end": 115}]), "war"
    )
    assert (place.start, place.end, place.quoted) == (12, 15, False)


def rows_of(*mentions: tuple[str, str, bool]) -> pd.DataFrame:
    rows = pd.DataFrame(mentions, columns=["voice", "sentence", "negated"])
    return rows.assign(outlet="A", frame="f", term="war", surface="war", start=0, end=3, speaker=pd.NA)


def test_a_sentence_that_rejects_a_name_is_no_example_of_it_where_there_is_another():
    rows = rows_of(("headline", "This is no war", True), ("quotation", "a war", False), ("narration", "Not war", True))
    place = place_of(rows, "war")
    assert (place.sentence, place.who) == ("a war", "quoting a source")
    assert "rejected" not in who_uses(rows, "war", 2)


def test_where_every_sentence_rejects_a_name_both_title_and_example_say_so():
    rows = rows_of(("quotation", "It is no war", True), ("narration", "This was not a war", True))
    place = place_of(rows, "war")
    assert (place.sentence, place.who) == ("This was not a war", "own sentence, rejecting the name")
    assert who_uses(rows, "war", 2).endswith("; each time the name is rejected")


def test_what_is_not_known_to_be_rejected_is_an_example():
    rows = rows_of(("narration", "This was a war", False)).astype({"negated": "boolean"})
    rows["negated"] = pd.NA
    assert place_of(rows, "war").who == "own sentence"


def test_a_place_that_is_called_out_stays_in_the_column_of_its_outlet(many):
    from matplotlib.text import Text

    chart = charts.who_says(many(5), "campaign", fewest=1)
    canvas = chart.figure.canvas.get_renderer()
    places = [axes.get_window_extent(canvas) for axes in chart.figure.axes]
    called = [text for text in chart.figure.findobj(Text) if text.get_style() == "italic"]
    assert called
    for text in called:
        box = text.get_window_extent(canvas)
        assert any(one.x0 - 1 <= box.x0 and box.x1 <= one.x1 + 10 for one in places)


def test_the_description_speaks_of_kinds_and_of_one_outlet_in_the_singular(many):
    alone = charts.who_says(many(1, 3), "campaign", fewest=1)
    assert "what 1 outlet calls the campaign" in alone.alt
    assert "most often names of the kind “f”" in alone.alt
    assert "1 outlet calls" in charts.naming_by_voice(many(1, 3), "campaign", fewest=1).alt
    assert "1 outlet uses" in charts.naming(many(1, 3), "campaign", fewest=1).alt
    assert "3 outlets call" in charts.who_says(many(3), "campaign", fewest=1).alt


def test_the_key_of_none_found_is_there_where_a_ring_is_drawn_and_only_there(many):
    for outlets in (1, 3, 5):
        chart = charts.who_says(many(outlets), "campaign", fewest=1)
        rings = [line for axes in chart.figure.axes for line in axes.lines if line.get_marker() == "o"]
        assert ("none found" in written(chart)) == bool(rings)

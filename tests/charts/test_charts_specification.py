"""The specification curve and the chart of all claims: what is drawn is what was computed, and it can be read."""

from functools import cache
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

import framing as fr
from framing import charts
from framing.charts.core.saved_charts import SavedChart, faults_of, read_chart
from framing.core.errors import FramingError
from framing.validation.robustness import Claim, behind, declare, for_each, recompute, summarise
from tests.charts.readable import assert_readable

CONTEST = Claim("rate", "The Times of Israel", referent="campaign", frame="contest", voice="own")
CLAIMS = [
    CONTEST,
    Claim("share", "Al Mayadeen English", referent="state", voice="scare"),
    Claim("words", "The Jewish Chronicle", voice="quotation"),
    Claim("first", "Al Mayadeen English", referent="campaign", terms="war"),
    Claim("speaker", "The Jewish Chronicle", terms="Orit Strook", voice="lent"),
    Claim("only", "Heritage Florida Jewish News", referent="campaign", terms="precision operation"),
    Claim("share", "crime", "limited", referent="campaign", voice="quotation", by="frame"),
    Claim("rate", "The Times of Israel", referent="campaign", frame="limited", voice="own"),
]


@pytest.fixture(scope="module")
def found(seeds):
    return recompute(seeds, CLAIMS)


@pytest.fixture(scope="module")
def curve_of(found):
    """The curve of a claim, drawn once for all tests that only look at it."""
    return cache(lambda claim: charts.specification(found, claim))


@pytest.fixture(scope="module")
def of_all(found):
    return charts.claims(found)


@pytest.mark.filterwarnings("error")
def test_where_every_estimate_is_nought_the_curve_is_one_thin_line_in_the_middle(found):
    [only] = [claim for claim in CLAIMS if claim.measure == "only"]
    chart = charts.specification(found, only)
    axes = next(axes for axes in chart.figure.axes if axes.collections)
    assert [text.get_text() for text in axes.get_yticklabels()] == ["0"] and axes.get_ylim() == (-0.5, 0.5)
    assert chart.figure.heading.source.startswith("n = 1 mention behind the main estimate.")


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.measure)
def test_every_specification_is_in_one_column_of_the_curve(found, curve_of, claim):
    chart, curve = curve_of(claim), found.curve(claim)
    main, columns = chart.table.iloc[0], chart.table.iloc[1:]
    assert main.specification == "main" and main.low == curve.main
    assert columns.n.sum() == curve.estimates.size
    assert columns[columns.result == "cannot be asked"].n.sum() == (curve.why > 0).sum()
    estimates = pd.Series(curve.estimates.ravel()).dropna().sort_values()
    known = columns.dropna(subset="low")
    assert known.low.iloc[0] == estimates.iloc[0] and known.high.iloc[-1] == estimates.iloc[-1]
    assert known.low.is_monotonic_increasing and known.high.is_monotonic_increasing
    drawn = columns.groupby("result").n.sum().to_dict()
    assert drawn == {name: n for name, n in curve.table().result.value_counts().items() if n}


def test_what_the_columns_use_adds_up(curve_of):
    """Over all columns each option of a two-way choice is in half of the specifications."""
    table = curve_of(CONTEST).table.iloc[1:]
    for choice, options in {"voice": ["lenient", "strict"], "names": ["wide", "narrow"]}.items():
        shares = table[[f"{choice}: {option}" for option in options]].astype(float)
        assert shares.sum(axis=1).to_numpy() == pytest.approx(1)
        assert (shares[f"{choice}: {options[0]}"] * table.n).sum() == pytest.approx(table.n.sum() / 2)


def test_the_trace_of_a_mark_is_what_the_main_number_rests_on(curve_of, of_all, seeds, tmp_path):
    for chart in (curve_of(CONTEST), of_all):
        chart.save(tmp_path)
        saved = read_chart(tmp_path, chart.name)
        assert isinstance(saved, SavedChart)
        assert faults_of(saved, seeds.corpus.texts) == ([], len(chart.table))


def test_the_main_number_opens_into_its_mentions(found, curve_of):
    lines = curve_of(CONTEST).trace(specification="main")
    assert len(lines) == len(behind(found, CONTEST)) > 0
    assert set(lines.term) <= {"war", "fighting", "conflict", "combat", "battles or clashes", "Israel-Hamas war"}


def test_a_choice_without_effect_has_no_row_but_is_named(curve_of):
    chart = curve_of(CONTEST)
    assert not [column for column in chart.table if column.startswith("copy: ")]
    assert "Never changes the estimate: shared copy." in chart.caption


def test_of_many_names_left_out_only_those_that_do_most_are_drawn(curve_of):
    chart = curve_of(CONTEST)
    names = [column for column in chart.table if column.startswith("term: ")]
    assert names[:2] == ["term: none", "term: war"] and len(names) <= 9
    assert "term: genocide" not in names  # does nothing to this claim


def _printed(chart) -> list[str]:
    from matplotlib.text import Text

    return [text.get_text() for text in chart.figure.findobj(Text)]


def test_names_that_have_no_row_are_counted(found, curve_of):
    chart, curve = curve_of(CONTEST), found.curve(CONTEST)
    drawn = sum(column.startswith("term: ") for column in chart.table)
    [said] = [text for text in _printed(chart) if "other name" in text]
    assert said.startswith(f"{len(curve.choices[-1].options) - drawn} other names: no")
    assert said in chart.caption


def test_what_cannot_be_asked_is_not_in_the_colour_of_what_undoes(curve_of):
    from framing.charts.validation.specification import MUTED, UNDOES

    texts = curve_of(CONTEST).figure.texts
    assert {text.get_color() for text in texts if text.get_text() == "–"} == {MUTED}
    assert UNDOES in {text.get_color() for text in texts}


def test_the_main_estimate_stands_on_its_own_side_of_zero(found, curve_of):
    from framing.charts.validation.specification import POINTS, _estimate

    assert [_estimate(value, POINTS) for value in (0.0351, -1.1584, 0.0025, 0.0)] == ["+3.5", "−116", "+0.25", "0"]
    assert _estimate(-1.1584, "names per 1,000 words") == "−1.2"
    for claim in (CONTEST, CLAIMS[2]):
        chart, main = curve_of(claim), found.curve(claim).main
        [label] = [text for axes in chart.figure.axes for text in axes.texts if text.get_text().startswith("main")]
        chart.figure.canvas.draw()
        box, zero = label.get_window_extent(), label.axes.transData.transform((0, 0))[1]
        assert box.y0 > zero if main > 0 else box.y1 < zero


@pytest.mark.parametrize(("main", "side"), [(-0.2, "left"), (0.2, "right")])
def test_the_words_at_the_main_estimate_do_not_stand_on_the_curve_which_rises(main, side):
    from matplotlib.figure import Figure

    from framing.charts.validation.specification import POINTS, _main

    table = pd.DataFrame({"estimate": np.linspace(-1, 1, 11)})
    cuts = [(at, at + 1) for at in range(11)]
    axes = Figure().subplots()
    _main(axes, SimpleNamespace(table=table, cuts=cuts, places=lambda: np.arange(11)), main, POINTS)
    [label] = axes.texts
    assert label.get_ha() == side and (label.xyann[1] > 0) == (main > 0)  # before it above, behind it below


def test_the_words_beside_the_picture_say_what_undoes_the_claim(curve_of):
    chart = curve_of(CONTEST)
    assert "reported: the outlet’s" in chart.alt and "without “war”" in chart.alt
    assert "no article of The Times of Israel is left (2,688)" in chart.caption
    assert "no probability" in chart.caption


def test_the_chart_of_all_claims_has_the_summary_as_its_table(found, of_all):
    pd.testing.assert_frame_equal(of_all.table, summarise(found))
    assert charts.claims(found, measures=["rate"]).table.claim.tolist() == [
        said for said in found.claims if found.curve(said).claim.measure == "rate"
    ]
    assert charts.claims(found, wanted=[CONTEST]).table.group.tolist() == ["The Times of Israel"]
    assert "No claim was declared" in charts.claims(found, measures=["none"]).alt


def test_each_row_says_how_many_are_behind_it_and_who_is_compared(of_all):
    judged = of_all.table[(of_all.table.weight == "enough") & (of_all.table.sort == "difference")]
    assert {f"{row.behind:,}" for row in judged.itertuples()} <= set(_printed(of_all))
    specifications = of_all.table.specifications.sum()
    assert f"n = {len(of_all.table)} claims, {specifications:,} specifications." in of_all.caption
    assert "“crime” is compared with “limited”." in of_all.caption


def test_a_share_of_fewer_than_five_is_not_drawn_but_said(found):
    """Quotation marks around one kind of name: none of three, against one of one."""
    chart = charts.claims(found, wanted=[CLAIMS[6]])
    assert "1 from fewer than 5 mentions" in " ".join(_printed(chart))
    assert not chart.figure.axes


def test_names_with_one_user_are_a_list_with_counts(found):
    chart = charts.claims(found, measures=["only"])
    assert not chart.figure.axes
    assert "Only Heritage Florida Jewish News uses: precision operation (1)." in " ".join(_printed(chart))
    assert chart.title == "1 name that only one group uses"


def test_a_lead_is_printed_with_both_counts_and_a_tie_is_said(found, seeds):
    from framing.validation.robustness import not_claimed

    chart = charts.claims(found, measures=["first", "speaker"], without=not_claimed(seeds))
    said = " ".join(_printed(chart))
    assert "practically equal: Benjamin Netanyahu" in said and "190 of 845, next 188" in said
    assert "The Times of Israel (tie: no claim (“fighting” and “war”, 4 each))" in chart.caption


def test_a_corpus_of_one_article_says_what_cannot_be_asked(seeds):
    from framing.reading.corpus import Corpus

    texts = dict(list(seeds.corpus.texts.items())[:1])
    facts = seeds.corpus.articles.head(1)
    one = fr.analyse(Corpus(facts, texts), seeds.codebook)
    found = recompute(one, for_each(one, "words", voice="quotation"))
    for chart in (charts.claims(found), charts.specification(found, found.claims[0])):
        assert "cannot be asked" in chart.alt
        assert chart.png()


@pytest.mark.parametrize(("outlets", "articles"), [(2, 2), (5, 1), (12, 2)])
def test_no_text_overlaps_or_leaves_the_page(many, outlets, articles):
    """Two to twelve outlets, some with long names; the made-up corpus is read like any other."""
    world = many(outlets, articles)
    analysis = _read(world)
    few = declare(analysis, term=["none", "war"])
    found = recompute(analysis, [*for_each(analysis, "share", referent="campaign", voice="own"), *for_each(
        analysis, "words", voice="quotation")], few)  # fmt: skip
    assert_readable(charts.claims(found).figure)
    assert_readable(charts.specification(found, found.claims[0]).figure)


def _read(world):
    from framing.reading.corpus import corpus

    rows = world.articles[["article_id", "outlet"]].to_dict("records")
    return fr.analyse(corpus(rows, world.texts), "data/codebook.yml")


def test_the_same_bytes_on_every_run(found, curve_of, tmp_path):
    curve_of(CONTEST).save(tmp_path / "one")
    charts.specification(found, CONTEST).save(tmp_path / "two")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_text_from_outside_does_no_harm(tmp_path):
    from framing.reading.corpus import corpus

    texts = {"a": "Talks\n\nThe war on Gaza, he said.\n", "b": "Talks\n\nA genocide, “a precision operation”.\n"}
    rows = [{"article_id": "a", "outlet": "<script>$x_1$"}, {"article_id": "b", "outlet": "=1+1"}]
    analysis = fr.analyse(corpus(rows, texts), "data/codebook.yml")
    found = recompute(analysis, for_each(analysis, "share", referent="campaign", frame="crime"))
    for chart in (charts.claims(found), charts.specification(found, found.claims[-1])):
        chart.save(tmp_path)
        assert "<script" not in chart._repr_html_()
        assert "<script" not in chart.svg().decode()
        assert not any(text.get_parse_math() for text in chart.figure.texts)


@pytest.mark.parametrize("wrong", [{"most": 0}, {"most": "six"}, {"outlets": 0}, {"outlets": "Mondoweiss"}])
def test_the_chart_of_figures_says_what_a_number_of_them_must_be(seeds, wrong):
    with pytest.raises(FramingError, match=f"{next(iter(wrong))} cannot be .*\nGive a whole number"):
        seeds.charts.figures(**wrong)

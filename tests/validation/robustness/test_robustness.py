"""Would another choice change it? The claims of the notebooks on the seeds: products, summaries, lines behind them."""

from itertools import product
from math import prod

import numpy as np
import pandas as pd
import pytest

from framing.compare import rates, shares, who_speaks, words_by_voice
from framing.core.errors import FramingError
from framing.validation.robustness import (
    Claim,
    behind,
    declare,
    effects,
    for_each,
    headline_claims,
    recompute,
    summarise,
    turning,
    within_reach,
)


def test_the_number_of_specifications_is_the_product_of_the_options(seeds, headlines):
    names = {choice.name: len(choice.options) for choice in declare(seeds)}
    assert names == {
        "voice": 2, "captions": 2, "crosslinks": 2, "headlines": 2, "unit": 2, "copy": 2, "times": 3,
        "place": 2, "periods": 3, "outside": 2, "names": 2, "article": 1 + 5,
        "term": 1 + seeds.mentions[seeds.mentions.kind != "comment"].term.nunique(),
    }  # fmt: skip
    for row in summarise(headlines).itertuples():
        curve = headlines.curve(row.claim)
        assert row.specifications == prod(len(choice.options) for choice in curve.choices) == len(curve.table())
        found = seeds.mentions[(seeds.mentions.kind != "comment") & (seeds.mentions.referent == curve.claim.referent)]
        assert len(curve.choices[-1].options) == 1 + found.term.nunique() * curve.claim.of_names
        assert [len(choice.options) for choice in curve.choices[:-1]] == [2] * 6 + [1] * 4 + [2, 6]


def test_the_whole_table_has_a_row_for_each_claim_and_specification(seeds):
    claims = for_each(seeds, "words", voice="quotation")
    found = recompute(seeds, claims)
    table = found.table()
    assert len(table) == 5 * 2**7 * 6
    assert not table.duplicated(["claim", *(choice.name for choice in found.choices)]).any()
    assert (table.estimate.isna() == (table.why != "")).all()


def test_computing_again_gives_the_same(seeds, headlines):
    again = recompute(seeds, headline_claims(seeds))
    assert summarise(again).equals(summarise(headlines))


def test_main_numbers_are_those_of_the_tables_that_notebooks_show(seeds):
    """Shares of `compare.shares`, rates of `compare.rates`, words of `compare.words_by_voice`."""
    claims = [
        Claim("share", "Al Mayadeen English", "The Jewish Chronicle", referent="campaign", terms="war"),
        Claim(
            "rate", "Al Mayadeen English", "The Jewish Chronicle", referent="campaign", terms="war", voice="narration"
        ),
        Claim("words", "Al Mayadeen English", "The Jewish Chronicle", voice="quotation"),
    ]
    found = recompute(seeds, claims)
    share, rate, quoted = (found.curve(claim).main for claim in claims)
    shown = shares(seeds.mentions, seeds.articles, seeds.codebook, "campaign")
    assert share == pytest.approx(_less(shown[shown.term == "war"].set_index("outlet").share))
    shown = rates(seeds.mentions, seeds.voices, seeds.articles, ["war"], referent="campaign")
    assert rate == pytest.approx(_less(shown[shown.voice == "narration"].set_index("outlet").rate))
    words = words_by_voice(seeds.voices, seeds.articles).pivot(index="outlet", columns="voice", values="words")
    assert quoted == pytest.approx(_less(words.quotation / words.sum(axis=1)))


def _less(values: pd.Series) -> float:
    return float(values["Al Mayadeen English"] - values["The Jewish Chronicle"])


def test_headline_claims_are_asked_of_every_outlet_and_of_both_ends(seeds):
    claims = headline_claims(seeds)
    outlets = set(seeds.articles.outlet)
    for measure, about in [("share", {"frame": ("crime",)}), ("share", {"frame": ("limited",)}), ("words", {})]:
        same = [c for c in claims if c.measure == measure and all(getattr(c, k) == v for k, v in about.items())]
        assert {c.group for c in same} == outlets
    frames = [c.frame for c in claims if c.measure == "rate"]
    assert {("crime",), ("limited",)} <= set(frames)
    assert {frames.count(frame) for frame in frames} == {5}


def test_a_claim_is_said_in_the_direction_that_it_has(seeds, headlines):
    for said, curve in headlines.curves.items():
        assert said.startswith((curve.claim.group, "“"))
        if curve.claim.measure in ("share", "words"):
            assert (": a larger" in said) == (curve.main > 0), said
            assert (": a smaller" in said) == (curve.main < 0), said


def test_the_share_that_keeps_a_claim_goes_over_what_can_be_asked(headlines):
    table = summarise(headlines)
    whole = table.keeps + table.gone + table.turns
    assert whole.astype(float).to_numpy() == pytest.approx(1)
    assert (table.low <= table.main).all() and (table.main <= table.high).all()
    kept = table[(table.turns == 0) & (table.gone == 0)]
    assert (kept.turned_by == "").all()


def test_a_choice_that_alone_undoes_a_claim_is_named(headlines):
    """Counted once per sentence, Orit Strook is no longer the most quoted in The Jewish Chronicle."""
    table = summarise(headlines).set_index("claim")
    row = table.loc["The Jewish Chronicle: the source that is given most words is Orit Strook"]
    assert row.turned_by == "per sentence, once in each"
    assert row.turns > 0


def test_effects_have_every_option_once_and_add_up(headlines):
    said = headlines.claims[0]
    table, curve = effects(headlines, said), headlines.curve(said)
    assert table.groupby("choice", sort=False).size().tolist() == [len(c.options) for c in curve.choices]
    asked = (curve.why == 0).sum()
    assert (table.groupby("choice").asked.sum() == asked).all()
    assert (table.groupby("choice").lost.sum() == (asked - (curve.results == 0).sum())).all()


def test_behind_a_number_are_its_lines(seeds, headlines):
    claim = Claim("share", "Al Mayadeen English", referent="campaign", frame="crime")
    lines = behind(headlines, claim)
    assert lines.side.tolist() == ["Al Mayadeen English"] * 3
    assert lines.term.tolist() == ["genocide", "genocidal", "genocidal"]
    texts = seeds.corpus.texts
    assert [texts[row.article_id][row.start : row.end] for row in lines.itertuples()] == lines.surface.tolist()
    assert behind(headlines, claim, headlines="out").term.tolist() == ["genocidal", "genocidal"]
    more = turning(headlines, claim, crosslinks="in")
    assert more[["counted", "kind", "surface"]].values.tolist() == [["changed", "crosslink", "genocide"]]


def test_behind_a_share_of_words_are_as_many_words(seeds, headlines):
    claim = Claim("words", "The Jewish Chronicle", voice="quotation")
    lines = behind(headlines, claim)
    words = words_by_voice(seeds.voices, seeds.articles).set_index(["outlet", "voice"]).words
    assert lines[lines.side == "The Jewish Chronicle"]["count"].sum() == words["The Jewish Chronicle", "quotation"]


def test_what_turns_a_claim_are_the_lines_that_only_one_way_counts(headlines):
    claim = Claim("rate", "The Times of Israel", referent="campaign", frame="contest", voice="own", rule="strict")
    lines = turning(headlines, claim, term="war")
    assert set(lines.counted) == {"main"}
    assert set(lines.term) == {"war"}
    more = turning(headlines, claim, voice="lenient")
    assert set(more.counted) == {"main"}
    assert set(more.voice) == {"narration"}


def test_fixed_choices_have_one_option_and_the_main_one_comes_first(seeds):
    claim = Claim("share", "The Jewish Chronicle", referent="campaign", voice="own")
    few = declare(seeds, voice=("strict", "lenient"), article="none", term="none")
    curve = recompute(seeds, [claim], few).curve(claim)
    assert curve.estimates.size == 2**7
    assert curve.main == recompute(seeds, [claim]).curve(claim).estimates[1].flat[0]


def test_a_subset_of_articles_and_names_may_be_left_out(seeds):
    claim = Claim("share", "The Jewish Chronicle", referent="campaign", frame="adversary")
    some = declare(seeds, article=["none", "The Times of Israel"], term=["none", "war", "fighting", "truce"])
    curve, every = recompute(seeds, [claim], some).curve(claim), recompute(seeds, [claim]).curve(claim)
    assert curve.choices[-1].options == ("none", "war", "fighting")
    for term, article in product(("none", "war", "fighting"), ("none", "The Times of Israel")):
        at = {"term": term, "article": article, "unit": "sentences"}
        assert curve.estimates[curve.place(**at)] == every.estimates[every.place(**at)]


def test_an_analysis_by_marks_alone_makes_strict_the_main_rule(strict):
    [voice, *_] = declare(strict)
    assert voice.options == ("strict", "lenient")


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (Claim("length", "The Jewish Chronicle"), "no measure 'length'"),
        (Claim("words", "The Daily Moon", voice="own"), "no outlet 'The Daily Moon'"),
        (Claim("words", "The Jewish Chronicle", voice="loud"), "no voice 'loud'"),
        (Claim("share", "The Jewish Chronicle", referent="moon"), "no referent 'moon'"),
        (Claim("share", "The Jewish Chronicle", referent="campaign", terms="cheese"), "no term 'cheese'"),
        (Claim("share", "The Jewish Chronicle", referent="campaign", frame="cheese"), "no frame 'cheese'"),
        (Claim("first", "The Jewish Chronicle", referent="campaign"), "needs one name"),
        (Claim("words", "crime", voice="own", by="frame"), "cannot compare names"),
        (Claim("words", "Israel", by="moon"), "no column 'moon'"),
        (Claim("words", "The Jewish Chronicle", "The Jewish Chronicle"), "compared with itself"),
    ],
)
def test_a_slip_in_a_claim_is_told(seeds, claim, told):
    with pytest.raises(FramingError, match=told):
        recompute(seeds, [claim])


def test_a_slip_in_a_choice_is_told(seeds, headlines):
    for wrong, told in [({"moon": "full"}, "no choice 'moon'"), ({"voice": "loud"}, "no option 'loud'")]:
        with pytest.raises(FramingError, match=told):
            declare(seeds, **wrong)
    with pytest.raises(FramingError, match="not computed with voice = 'loud'"):
        behind(headlines, headlines.claims[0], voice="loud")
    with pytest.raises(FramingError, match="was not computed"):
        headlines.curve("Nobody said this")


def test_a_product_too_large_is_refused_with_what_to_do(seeds, monkeypatch):
    monkeypatch.setattr("framing.validation.robustness.multiverse.MOST", 1000)
    with pytest.raises(FramingError, match="too many to hold"):
        recompute(seeds, for_each(seeds, "words", voice="quotation"))


def test_of_more_articles_than_can_be_held_those_with_most_names_are_left_out_in_turn_and_the_rest_is_told(
    seeds, monkeypatch
):
    claims = for_each(seeds, "words", voice="quotation")
    assert within_reach(seeds, claims) == declare(seeds)
    monkeypatch.setattr("framing.validation.robustness.multiverse.MOST", 5 * 128 * 3)  # the main one, and two more
    choices = within_reach(seeds, claims)
    [article] = [choice for choice in choices if choice.name == "article"]
    own = seeds.mentions[seeds.mentions.kind != "comment"].outlet.value_counts()
    assert set(article.options) == {"none", *own.index[:2]}
    assert article.about.endswith("here the 2 with most names, of 5")
    assert len(recompute(seeds, claims, choices).claims) == 5


def test_groups_may_be_any_column_of_the_articles(seeds):
    claim = Claim("words", "United States", "Israel", voice="quotation", by="country")
    curve = recompute(seeds, [claim]).curve(claim)
    assert not np.isnan(curve.main)
    assert not (curve.why[..., 1, :] > 0).any()  # one of the two American articles is left


def test_who_gets_to_speak_is_asked_for_both_parties_alike_and_agrees_with_its_table(seeds):
    """The share of words lent to sources that go to a party, against the others: as `compare.who_speaks` has it."""
    two = seeds.codebook.opponents
    claims = [claim for claim in headline_claims(seeds) if claim.party]
    assert [claim.party for claim in claims] == [party for party in two for _ in range(5)]
    found = recompute(seeds, claims, declare(seeds, crosslinks="out"))
    spoken = who_speaks(seeds)
    spoken = spoken[spoken.party.isin(two)]
    for claim, main in zip(claims, summarise(found).main, strict=True):
        rows = spoken[spoken.party == claim.party].set_index("outlet")[["k", "n"]].astype(float)
        k, n = rows.loc[claim.group]
        rest = rows.sum() - rows.loc[claim.group]
        assert main == pytest.approx(k / n - rest.k / rest.n)
        assert behind(found, claim)["party"].eq(claim.party).all()


def test_a_few_words_of_a_party_are_not_judged(seeds):
    """One outlet of the seeds quotes Palestinians, in seventeen words: nothing to judge an outlet by."""
    claims = [claim for claim in headline_claims(seeds) if claim.party == "palestinians"]
    assert set(summarise(recompute(seeds, claims)).weight) == {"too few"}


def test_periods_can_be_compared_like_outlets(seeds):
    claims = for_each(seeds, "share", by="year", referent="campaign", terms="war")
    assert [claim.group for claim in claims] == sorted({date[:4] for date in seeds.articles.published})


def test_a_party_that_is_not_in_the_codebook_is_refused(seeds):
    with pytest.raises(FramingError, match="There is no party 'martians'"):
        recompute(seeds, [Claim("words", "The Jewish Chronicle", voice="lent", party="martians")])
    with pytest.raises(FramingError, match="of no party"):
        recompute(seeds, [Claim("share", "The Jewish Chronicle", referent="campaign", party="israel")])

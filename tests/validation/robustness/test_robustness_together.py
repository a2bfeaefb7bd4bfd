"""How well claims hold, sort by sort: what is thin, what is a tie, what a choice undoes."""

import pandas as pd
import pytest

import framing as fr
from framing.validation.robustness import (
    Claim,
    declare,
    effects,
    headline_claims,
    holding,
    leads,
    not_claimed,
    recompute,
    strongest,
    summarise,
    undone_by,
)
from framing.validation.robustness.summary import FEWEST


def test_sorts_are_told_by_what_a_claim_is_not_by_its_sentence(headlines, summary):
    sort = dict(zip(summary.claim, summary.sort, strict=True))
    for said, curve in headlines.curves.items():
        expected = {"first": "lead", "speaker": "lead", "only": "only"}.get(curve.claim.measure, "difference")
        assert sort[said] == ("names" if curve.claim.by == "frame" else expected)


def test_a_claim_without_any_mention_is_not_counted_as_holding(summary):
    """In the outlets' own voice no name of the kind “limited” occurs: 0 = 0 is no finding."""
    nothing = summary[summary.behind == 0]
    assert set(nothing.weight) == {"nothing"} and (nothing.main == 0).all()


def test_a_share_of_fewer_than_five_is_refused(summary):
    """Kinds of name in quotation marks: none of three against one of one."""
    [row] = summary[summary.sort == "names"].to_dict("records")
    assert (row["base"], row["weight"]) == (1, "too few")
    assert set(summary[summary.weight == "enough"].behind >= FEWEST) == {True}


def test_holding_counts_each_sort_apart(summary):
    table = holding(summary).set_index("sort")
    assert table.claims.sum() == len(summary)
    assert (table.claims == table.nothing + table.too_few + table.cannot + table.judged).all()
    differences = summary[(summary.sort == "difference") & (summary.weight == "enough")]
    assert table.judged["difference"] == len(differences)
    assert table.whole["difference"] == (differences.keeps == 1).sum()
    assert table.half["difference"] == (differences.keeps < 0.5).sum()


def test_a_choice_undoes_a_claim_once_however_many_options_it_has(headlines, summary):
    table = undone_by(headlines).set_index("choice")
    every = pd.concat([effects(headlines, said).assign(claim=said) for said in headlines.claims])
    acting = every[every.alone.isin(["gone", "turns"])]
    assert table.undone.to_dict() == {name: acting[acting.choice == name].claim.nunique() for name in table.index}
    assert table.undone["term"] < (acting.choice == "term").sum()
    assert (table.gone + table.turned >= table.undone).all()
    assert table.options["voice"] == 2 and set(table.claims) == {len(summary)}


def test_a_lead_has_both_counts_and_a_small_one_is_practically_equal(headlines):
    """Orit Strook has two words more than the next in The Jewish Chronicle."""
    table = leads(headlines).set_index("claim")
    row = table.loc["The Jewish Chronicle: the source that is given most words is Orit Strook"]
    assert (row["count"] - row.next_count, row.unit, row.practically_equal) == (2, "words", True)
    row = table.loc["Yeshiva World News: the name used most for Israel’s military action in Gaza is “operation”"]
    assert (row["count"], row.next_count, row.practically_equal) == (2, 1, False)


def test_every_outlet_has_a_lead_or_a_reason_why_not(seeds, headlines):
    missing, outlets = not_claimed(seeds), set(seeds.articles.outlet)
    claimed = {(c.claim.referent, c.claim.group) for c in headlines.curves.values() if c.claim.measure == "first"}
    first = missing[missing.measure == "first"]
    for referent in dict.fromkeys(first.referent):
        told = set(first[first.referent == referent].outlet)
        assert told | {group for name, group in claimed if name == referent} == outlets
        assert not told & {group for name, group in claimed if name == referent}
    tie = first[(first.referent == "campaign") & (first.outlet == "The Times of Israel")].why.item()
    assert tie.startswith("tie: no claim")


def test_a_referent_with_few_mentions_makes_no_claims_but_is_counted(seeds):
    """The attack of 7 October is named by no two outlets often enough; it is said how often."""
    assert headline_claims(seeds, ["campaign", "attack"]) == headline_claims(seeds, "campaign")
    told = not_claimed(seeds, ["campaign", "attack"])
    few = told[(told.measure == "all") & (told.referent == "attack")]
    assert set(few.outlet) == set(seeds.articles.outlet)
    assert few.mentions.sum() == 8
    assert few.why.str.startswith("too few").all()


def test_kinds_of_name_in_the_outlets_own_voice_go_by_quotation_marks(seeds, headlines, strict):
    """As in the notebook on outlets: in reported speech the wording is the outlet's."""
    kinds = [curve for curve in headlines.curves.values() if curve.claim.measure == "rate"]
    assert {curve.choices[0].options for curve in kinds} == {("strict", "lenient")}
    claim = next(c.claim for c in kinds if c.claim.frame == ("contest",) and c.claim.group == "The Times of Israel")
    assert recompute(strict, [claim]).curve(claim).main == pytest.approx(headlines.curve(claim).main)


def test_strongest_leaves_out_what_has_no_effect_and_says_how_many(seeds):
    claim = Claim("rate", "The Times of Israel", referent="campaign", frame="contest", voice="own")
    every = effects(recompute(seeds, [claim]), claim)
    drawn, rest = strongest(every, 8)
    names = drawn[drawn.choice == "term"].iloc[1:]
    usual = every[(every.choice == "term") & (every.option == "none")].iloc[0]
    assert ((names.estimate != usual.estimate) | (names.keeps != usual.keeps)).all()
    assert "genocide" not in set(names.option) and "war" in set(names.option)
    others = every[(every.choice == "term") & ~every.option.isin(drawn.option)]
    assert rest["term"] == (len(others), bool((others.estimate != usual.estimate).any()))


def test_small_corpora_are_told_what_cannot_be_claimed():
    """One article, then two that name nothing: no claim of a name, and a reason for each outlet."""
    from framing.reading.corpus import corpus

    rows = [{"article_id": "a", "outlet": "A"}, {"article_id": "b", "outlet": "B"}]
    for texts in (
        {"a": "Talks\n\nThe war on Gaza, he said.\n"},
        {"a": "Talks\n\nNone.\n", "b": "Talks\n\nNor here.\n"},
    ):
        analysis = fr.analyse(corpus(rows[: len(texts)], texts), "data/codebook.yml")
        claims, told = headline_claims(analysis), not_claimed(analysis)
        assert {claim.measure for claim in claims} == {"words"}
        assert set(told[told.measure == "all"].outlet) == {row["outlet"] for row in rows[: len(texts)]}
        table = holding(summarise(recompute(analysis, claims)))
        assert table.judged.sum() == 0 and table.claims.sum() == len(claims)


def test_a_claim_that_cannot_be_asked_is_not_judged(seeds):
    """Without its only article nothing can be said of an outlet, whatever the others print."""
    claim = Claim("words", "The Jewish Chronicle", voice="quotation")
    found = recompute(seeds, [claim], declare(seeds, article="The Jewish Chronicle"))
    [row] = summarise(found).to_dict("records")
    assert row["weight"] == "cannot be asked" and row["asked"] == 0
    assert holding(summarise(found)).iloc[0][["cannot", "judged"]].tolist() == [1, 0]


def test_a_referent_that_the_codebook_has_not_is_refused(seeds):
    with pytest.raises(fr.FramingError, match="nonsense"):
        headline_claims(seeds, ["nonsense"])

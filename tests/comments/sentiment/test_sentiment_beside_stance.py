"""Scores beside positions: the base rate, what chance would give, and the correlation with its interval."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import pearsonr

from framing.comments.sentiment import beside_stance
from framing.core.errors import FramingError


def tables(*comments: tuple[float | None, str], target: str = "t") -> tuple[pd.DataFrame, pd.DataFrame]:
    """Scored comments, each with its position on a target."""
    polarity, stance = zip(*comments, strict=True)
    ids = {"article_id": "a", "comment_id": [str(n) for n in range(len(comments))]}
    scores = pd.DataFrame(ids | {"analyser": "vader", "polarity": pd.array(polarity, "Float64")})
    return scores, pd.DataFrame(ids | {"target": target, "stance": stance})


def test_agreement_that_is_no_more_than_the_base_rate_shows_as_such():
    """Eight of ten against score below zero: but so do eight of ten of all, and those in favor too."""
    table = beside_stance(
        *tables(*[(-0.5, "against")] * 8, *[(0.5, "against")] * 2, *[(-0.5, "favor")] * 4, (0.5, "favor"))
    )
    row = table.iloc[1]
    assert (row.pairs, row.favor, row.against) == (15, 5, 10)
    assert (row.against_below, row.below) == (0.8, 0.8)
    assert row.fits == pytest.approx(9 / 15) and row.by_chance == pytest.approx(9 / 15)
    assert row.r == pytest.approx(0) and row.r_low < 0 < row.r_high


def test_a_comment_without_score_or_position_says_nothing_of_either():
    table = beside_stance(*tables((-0.5, "against"), (None, "against"), (0.5, "none"), (0.1, "favor")))
    assert table.pairs.tolist() == [2, 2]
    assert table.below[0] == pytest.approx(1 / 3)  # the base rate has all that are scored


def test_one_position_alone_has_no_correlation():
    row = beside_stance(*tables((-0.5, "against"), (0.5, "against"), (0.2, "none"))).iloc[0]
    assert row.against_below == 0.5 and pd.isna(row.r) and pd.isna(row.r_low)
    assert beside_stance(*tables((0.5, "none"))).against_below.isna().all()


def test_a_comment_with_positions_on_two_targets_counts_once_for_the_interval():
    sides = ["against", "favor", "favor", "against", "favor", "against"]
    scores, stances = tables(*zip([-0.5, -0.1, 0.3, 0.1, 0.6, -0.2], sides, strict=True))
    twice = beside_stance(scores, pd.concat([stances, stances.assign(target="u")]))
    assert twice.target.tolist() == ["all targets", "t", "u"]
    assert (twice.pairs.tolist(), twice.comments.tolist()) == ([12, 6, 6], [6, 6, 6])
    assert twice[["r", "r_low", "r_high"]].round(9).drop_duplicates().shape[0] == 1
    assert twice.r_low.notna().all()


def test_with_one_comment_on_a_side_there_is_no_interval():
    row = beside_stance(*tables((0.7, "favor"), *[(n / -10, "against") for n in range(1, 8)])).iloc[1]
    assert row.r > 0.7 and pd.isna(row.r_low) and pd.isna(row.r_high)
    assert row.says.endswith("from too few to say how sure")


def test_what_the_numbers_say_stands_beside_them_in_words():
    sure = beside_stance(*tables(*[(0.5 + n / 100, "favor") for n in range(9)], *[(-0.5, "against")] * 9)).iloc[1]
    assert sure.says.startswith("r = +1.00 (+1.00 to +1.00)") and "too few" not in sure.says
    unsure = beside_stance(*tables(*[(0.1 * n, side) for n in range(4) for side in ("favor", "against")])).iloc[1]
    assert unsure.says == "r = +0.00 (−0.70 to +0.70): too few to tell from none"
    assert beside_stance(*tables((0.1, "none"))).says[0] == "no comment has a position and a score"
    assert beside_stance(*tables((0.1, "favor"), (0.2, "favor"))).says[0] == "only one position: nothing to compare"
    assert beside_stance(*tables((0.1, "favor"), (0.1, "against"))).says[0] == "only one score: nothing to compare"


SCORED = st.tuples(st.floats(-1, 1).map(lambda x: round(x, 2)), st.sampled_from(["favor", "against"]))


@given(st.lists(SCORED, min_size=4, max_size=30))
def test_the_correlation_and_its_interval_are_the_textbooks(comments):
    row = beside_stance(*tables(*comments)).iloc[1]
    if pd.isna(row.r_low):
        return
    known = pearsonr([1 if side == "favor" else -1 for _, side in comments], [score for score, _ in comments])
    assert row.r == pytest.approx(known.statistic)
    assert [row.r_low, row.r_high] == pytest.approx(list(known.confidence_interval(0.95)), abs=1e-9)


def test_both_ends_are_treated_alike():
    comments = [(-0.5, "against"), (-0.1, "favor"), (0.3, "favor"), (0.1, "against"), (0.6, "favor"), (0.2, "against")]
    turned = [(-score, {"favor": "against", "against": "favor"}[side]) for score, side in comments]
    for column in ("fits", "by_chance", "r", "r_low", "r_high"):
        one, other = (beside_stance(*tables(*rows))[column][1] for rows in (comments, turned))
        assert one == pytest.approx(other)


def test_the_seeds_sixteen_comments_are_too_few_to_tell(seeds):
    table = beside_stance(seeds.sentiment, seeds.stance)
    assert table.target.nunique() == len(seeds.codebook.targets) + 1
    vader = table[(table.target == "all targets") & (table.analyser == "vader")].iloc[0]
    assert vader.below == pytest.approx(11 / 16)  # read from the table: 11 of 16 comments score below zero
    found = seeds.stance[seeds.stance.stance != "none"]
    assert (vader.pairs, vader.comments) == (len(found), found.comment_id.nunique())
    assert "too few" in vader.says


def test_other_tables_are_refused():
    scores, stances = tables((0.5, "favor"))
    with pytest.raises(FramingError, match="not a table of stance"):
        beside_stance(scores, stances.drop(columns="target"))
    with pytest.raises(FramingError, match="not a table of sentiment"):
        beside_stance(scores.drop(columns="polarity"), stances)

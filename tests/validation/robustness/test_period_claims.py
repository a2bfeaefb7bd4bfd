"""Would another choice change what is found over time? Eight made-up articles of two months, counted by eye."""

import pandas as pd
import pytest

import framing as fr
from framing.codebook.models import Codebook
from framing.core.errors import FramingError
from framing.validation.robustness import Claim, declare, findings, period_claims, recompute, undone_by

CODEBOOK = Codebook(
    frames={"harm": "a wrong", "good": "a benefit"},
    referents=[{
        "referent": "works",
        "terms": [{"term": t, "frame": f, "patterns": [t], "examples": [f"The {t}."]}
                  for t, f in (("chaos", "harm"), ("repair", "good"))],
    }],
)  # fmt: skip
# March says chaos, May says repair; the article of 18 May says chaos again.
PUBLISHED = {
    "2031-03-02": "chaos chaos", "2031-03-12": "chaos repair", "2031-03-20": "chaos chaos", "2031-03-28": "chaos",
    "2031-05-03": "repair repair", "2031-05-09": "repair", "2031-05-18": "chaos chaos", "2031-05-27": "repair repair",
}  # fmt: skip
OUTSIDE = pd.DataFrame({
    "date": ["2031-03-05", "2031-03-25", "2031-05-10"], "series": "lorries", "value": [4, 6, 14],
})  # fmt: skip


@pytest.fixture(scope="module")
def paper():
    rows = [
        {"article_id": f"a{number}", "outlet": f"Paper {number % 2}", "published": day, "title": "News of the day"}
        | {"text": " ".join(f"They spoke of the {name}." for name in names.split())}
        for number, (day, names) in enumerate(PUBLISHED.items())
    ]
    return fr.analyse(pd.DataFrame(rows), CODEBOOK)


def test_the_last_month_is_set_against_the_first_in_names_articles_and_beside_a_count(paper):
    claims = period_claims(paper, "works", OUTSIDE)
    assert [(claim.measure, claim.frame) for claim in claims] == [
        ("share", ("harm",)), ("share", ("good",)), ("articles", ("harm",)), ("articles", ("good",)), ("ratio", ()),
    ]  # fmt: skip
    assert {(claim.group, claim.than) for claim in claims} == {("2031-05", "2031-03")}
    main = {claim.measure + "".join(claim.frame): recompute(paper, [claim], outside=OUTSIDE).curve(claim).main
            for claim in claims}  # fmt: skip
    assert main == pytest.approx({
        "shareharm": 2 / 7 - 6 / 7, "sharegood": 5 / 7 - 1 / 7, "articlesharm": 1 / 4 - 1,
        "articlesgood": 3 / 4 - 1 / 4, "ratio": 7 / 14 - 7 / 5,
    })  # fmt: skip


def test_months_may_begin_half_a_month_earlier_or_later(paper):
    """From 17 March to 15 April: the third and fourth article; from 17 May to 15 June: the seventh and eighth."""
    claim = Claim("share", "2031-05", "2031-03", referent="works", frame="harm", by="month")
    curve = recompute(paper, [claim]).curve(claim)
    assert curve.estimates[curve.place(periods="half later")] == pytest.approx(2 / 4 - 3 / 3)
    assert curve.estimates[curve.place(periods="half earlier")] == pytest.approx(0 / 3 - 3 / 4)


def test_a_count_from_outside_is_put_together_as_mean_or_sum_and_moves_with_the_month(paper):
    claim = Claim("ratio", "2031-05", "2031-03", referent="works", by="month", series="lorries")
    found = recompute(paper, [claim], outside=OUTSIDE)
    curve = found.curve(claim)
    assert curve.estimates[curve.place(outside="sum")] == pytest.approx(7 / 14 - 7 / 10)
    assert curve.estimates[curve.place(periods="half earlier")] == pytest.approx(3 / 14 - 4 / 4)
    assert curve.reasons[curve.why[curve.place(periods="half later")]] == "there is no outside count of 2031-05"
    table = undone_by(found).set_index("choice")
    assert table.loc[["periods", "outside", "times"], "options"].tolist() == [3, 2, 1]
    assert findings(found).finding.tolist() == [False]
    assert found.claims == ["2031-05: fewer names for the works per unit of lorries than 2031-03"]


def test_claims_of_outlets_have_one_beginning_of_periods(paper):
    claim = Claim("share", "Paper 0", referent="works", frame="harm")
    options = {choice.name: choice.options for choice in recompute(paper, [claim]).curve(claim).choices}
    assert options["periods"] == ("calendar",) and options["outside"] == ("mean",)


def test_nothing_is_claimed_of_a_single_month(paper):
    assert period_claims(paper.select(since="2031-05"), "works", OUTSIDE) == []


@pytest.mark.parametrize(
    ("claim", "outside", "says"),
    [
        ({"series": "lories"}, OUTSIDE, "There is no outside count 'lories'"),
        ({"series": "lorries"}, None, "needs a count from outside"),
        ({"series": "lorries", "than": ""}, OUTSIDE, "compares two periods"),
        ({"series": "lorries", "by": "outlet"}, OUTSIDE, "compares two periods"),
        ({"series": "lorries", "than": "2031-04"}, OUTSIDE, "There is no month '2031-04' for a claim"),
    ],
)
def test_a_slip_in_a_ratio_is_told(paper, claim, outside, says):
    given = {"group": "2031-05", "than": "2031-03", "referent": "works", "by": "month"} | claim
    with pytest.raises(FramingError, match=says):
        recompute(paper, [Claim("ratio", **given)], declare(paper), outside=outside)

"""Would another choice change it? Three made-up articles that can be counted by eye."""

import numpy as np
import pytest

import framing as fr
from framing.validation.robustness import Claim, declare, recompute, summarise

SMALL = """\
name: Small
frames: {hard: names it hard, plain: names it plainly, soft: names it softly}
referents:
  - referent: thing
    label: the thing
    terms:
      - {term: blow, frame: hard, patterns: [blow], examples: [A blow.]}
      - {term: affair, frame: plain, wide: any affair is called so, patterns: [affair], examples: [An affair.]}
      - {term: nudge, frame: soft, patterns: [nudge], examples: [A nudge.]}
"""
ARTICLES = {
    "a1": (
        "Daily A",
        "The blow of the week\n\nThe blow came late. A blow is an affair, the paper wrote at length here.\n",
    ),
    "b1": (
        "Post B",
        "An affair of the week\n\nIt was an affair. The mayor said: “It was a nudge, no more than a nudge.”\n",
    ),
    "c1": (
        "Radio C",
        "The nudge of the week\n\nThe nudge was an affair. It was called “a blow” by the mayor, he said.\n",
    ),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    (folder / "codebook.yml").write_text(SMALL, encoding="utf-8")
    return fr.analyse(_corpus(ARTICLES), folder / "codebook.yml")


def _corpus(articles: dict):
    from framing.reading.corpus import corpus

    rows = [{"article_id": key, "outlet": outlet} for key, (outlet, _) in articles.items()]
    return corpus(rows, {key: text for key, (_, text) in articles.items()})


def test_a_share_against_the_others_by_hand(small):
    """Daily A has 3 blows of 4 names; the others 1 blow of 3 + 2 affairs, 2 + 1 nudges and that blow."""
    claim = Claim("share", "Daily A", referent="thing", frame="hard")
    assert small.mentions.groupby("outlet").term.agg(list).to_dict() == {
        "Daily A": ["blow", "blow", "blow", "affair"],
        "Post B": ["affair", "affair", "nudge", "nudge"],
        "Radio C": ["nudge", "nudge", "affair", "blow"],
    }
    curve = recompute(small, [claim]).curve(claim)
    assert curve.main == pytest.approx(3 / 4 - 1 / 8)
    assert curve.estimates[curve.place(names="narrow")] == pytest.approx(3 / 3 - 1 / 5)
    assert curve.estimates[curve.place(headlines="out")] == pytest.approx(2 / 3 - 1 / 6)
    assert curve.estimates[curve.place(term="nudge")] == pytest.approx(3 / 4 - 1 / 4)
    assert curve.estimates[curve.place(article="Radio C")] == pytest.approx(3 / 4 - 0 / 4)


def test_per_sentence_a_sentence_counts_once(small):
    """Post B says nudge twice in one sentence: of three sentences that name the thing, one has a nudge."""
    claim = Claim("share", "Post B", referent="thing", frame="soft", than="Daily A")
    curve = recompute(small, [claim]).curve(claim)
    assert curve.main == pytest.approx(2 / 4)
    assert curve.estimates[curve.place(unit="sentences")] == pytest.approx(1 / 3)


def test_leaving_out_a_name_leaves_a_sentence_that_has_another(small):
    """Daily A's second sentence has a blow and an affair; without blows it still names the thing."""
    claim = Claim("share", "Daily A", referent="thing", frame="plain", than="Post B")
    curve = recompute(small, [claim]).curve(claim)
    by_sentence = {"unit": "sentences"}
    assert curve.estimates[curve.place(**by_sentence)] == pytest.approx(1 / 3 - 2 / 3)
    assert curve.estimates[curve.place(**by_sentence, term="blow")] == pytest.approx(1 / 1 - 2 / 3)


@pytest.mark.parametrize(
    ("claim", "options", "why"),
    [
        (
            Claim("share", "Daily A", referent="thing", frame="hard"),
            {"article": "Daily A"},
            "no article of Daily A is left",
        ),
        (
            Claim("share", "Daily A", "Post B", referent="thing", frame="hard"),
            {"article": "Post B"},
            "no article of Post B is left",
        ),
        (
            Claim("first", "Daily A", referent="thing", terms="blow"),
            {"term": "blow"},
            "none of its names is on the list",
        ),
        (
            Claim("share", "Post B", referent="thing", frame="plain"),
            {"names": "narrow"},
            "none of its names is on the list",
        ),
        (
            Claim("share", "Post B", referent="thing", frame="soft", voice="own"),
            {"term": "affair"},
            "nothing in Post B names it",
        ),
        (Claim("rate", "Daily A", referent="thing", frame="hard"), {}, "fewer than 100 words: no rate"),
    ],
)
def test_what_cannot_be_asked_has_a_reason_and_no_number(small, claim, options, why):
    curve = recompute(small, [claim]).curve(claim)
    at = curve.place(**options)
    assert np.isnan(curve.estimates[at])
    assert curve.reasons[curve.why[at]] == why
    row = summarise(recompute(small, [claim])).iloc[0]
    assert row.asked + row.cannot == row.specifications
    assert row.cannot == (curve.why > 0).sum() > 0


def test_a_lead_is_lost_to_a_tie_and_turned_by_another_name(small):
    claim = Claim("first", "Radio C", referent="thing", terms="nudge")
    curve = recompute(small, [claim]).curve(claim)
    assert curve.main == pytest.approx((2 - 1) / 4)
    assert curve.estimates[curve.place(headlines="out")] == 0
    assert curve.table().query("headlines == 'out' and names == 'wide'").result.isin(["gone", "cannot be asked"]).all()


def test_a_name_that_only_one_uses(small):
    """Only Radio C and Post B say nudge; without Radio C only Post B does."""
    claim = Claim("only", "Post B", referent="thing", terms="nudge")
    found = recompute(small, [claim])
    curve = found.curve(claim)
    assert curve.main == pytest.approx(2 / 4)
    assert curve.estimates[curve.place(article="Radio C")] == 0
    assert found.claims == ["Post B: “nudge” is a name for the thing that others use, too"]


def test_ends_of_a_list_compared_over_all_articles(small):
    """One of four blows stands in quotation marks, two of four nudges."""
    claim = Claim("share", "hard", "soft", referent="thing", voice="quotation", by="frame")
    curve = recompute(small, [claim]).curve(claim)
    assert curve.main == pytest.approx(1 / 4 - 2 / 4)


def test_copy_that_two_articles_share_counts_once_where_it_was_printed_first(tmp_path, small):
    told = "It was a blow to " + " ".join(f"word{n}" for n in range(30)) + "."
    corpus = _corpus({
        "a1": ("Daily A", f"News\n\n{told}\n\nAn affair, they said here.\n"),
        "b1": ("Post B", f"Other news\n\n{told}\n\nA nudge, they said here.\n"),
    })  # fmt: skip
    claim = Claim("share", "Post B", referent="thing", frame="hard")
    curve = recompute(fr.analyse(corpus, small.codebook), [claim]).curve(claim)
    assert curve.main == pytest.approx(1 / 2 - 1 / 2)
    assert curve.estimates[curve.place(copy="once")] == pytest.approx(0 / 1 - 1 / 2)


def test_two_articles_of_one_outlet_are_options_by_their_ids(small):
    corpus = _corpus({**ARTICLES, "a2": ("Daily A", "More\n\nA nudge is no blow, the paper wrote.\n")})
    analysis = fr.analyse(corpus, small.codebook)
    [article] = [choice for choice in declare(analysis) if choice.name == "article"]
    assert article.options == ("none", "a1", "Post B", "Radio C", "a2")
    claim = Claim("share", "Daily A", referent="thing", frame="hard")
    curve = recompute(analysis, [claim]).curve(claim)
    assert curve.estimates[curve.place(article="a1")] == pytest.approx(1 / 2 - 1 / 8)
    assert not (curve.why == 1).any()


def test_choices_may_be_given_in_any_order_and_one_left_out_is_fixed(small):
    claim = Claim("words", "Daily A", voice="quotation")
    every = [choice for choice in declare(small) if choice.name != "term"]
    curve = recompute(small, [claim], every).curve(claim)
    turned = recompute(small, [claim], every[::-1]).curve(claim)
    assert np.array_equal(curve.estimates, turned.estimates, equal_nan=True)
    assert [choice.name for choice in turned.choices] == [choice.name for choice in declare(small)]
    with pytest.raises(fr.FramingError, match="'voice' is there twice"):
        recompute(small, [claim], [*every, every[0]])


def test_no_claims_are_a_summary_without_rows(small):
    assert summarise(recompute(small, [])).columns.tolist()[:2] == ["claim", "measure"]

"""What may be called a finding: kept by every choice, resting on its group's own mentions, and told over articles."""

import pandas as pd
import pytest

import framing as fr
from framing.codebook.models import Codebook
from framing.validation.robustness import Claim, declare, findings, for_each, headline_claims, recompute, summarise

TERMS = [("theft", "harm"), ("levy", "plain"), ("gift", "good")]
CODEBOOK = Codebook(
    frames={"harm": "a wrong", "plain": "a name", "good": "a benefit"},
    referents=[{
        "referent": "charge",
        "terms": [{"term": t, "frame": f, "patterns": [t], "examples": [f"The {t}."]} for t, f in TERMS],
    }],
)  # fmt: skip
SAID = {"Dale": ("theft", "theft"), "Ford": ("levy", "levy"), "Moor": ("levy", "gift")}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """Three outlets with six articles each; Dale says theft in all of them, the others never."""
    rows = []
    for outlet, names in SAID.items():
        for number in range(6):
            text = f"Talks go on, day {number}\n\nThe {names[0]} is paid here. They spoke of the {names[1]} at noon."
            rows.append((f"{outlet}{number}", outlet, f"2031-03-0{number + 1}", text))
    path = tmp_path_factory.mktemp("findings") / "articles.csv"
    pd.DataFrame(rows, columns=["article_id", "outlet", "published", "text"]).to_csv(path, index=False)
    return fr.analyse(path, CODEBOOK)


@pytest.fixture(scope="module")
def table(corpus):
    claims = for_each(corpus, "share", referent="charge", frame="harm")
    return findings(recompute(corpus, claims, declare(corpus, article="none", term="none"))).set_index("claim")


def test_a_difference_in_every_article_is_a_finding(table):
    row = table.iloc[0]
    assert row.name.startswith("Dale: a larger share") and row.finding and row.own == 12
    assert row.p < 0.01 and row.p_adjusted >= row.p


def test_what_rests_on_no_mention_of_its_group_is_none(table):
    for row in table.iloc[1:].itertuples():
        assert not row.finding and row.own == 0 and row.why_not == "rests on no mention of its group"


def test_a_single_outlet_is_not_said_to_have_too_few_mentions(corpus):
    """It cannot be set against others, however often it says what is counted."""
    alone = corpus.select(where="outlet == 'Dale'")
    claims = for_each(alone, "words", voice="narration")
    [row] = findings(recompute(alone, claims, declare(alone, article="none", term="none"))).itertuples()
    assert not row.finding and row.why_not == "cannot be asked with the main choices"


def test_what_exchanged_articles_give_as_well_is_none(corpus):
    claims = [Claim("share", "Moor", "Ford", referent="charge", frame="plain")]
    few = corpus.select(where="article_id in ['Moor0', 'Moor1', 'Ford0', 'Ford1', 'Ford2']")
    row = findings(recompute(few, claims, declare(few, article="none", term="none"))).iloc[0]
    assert pd.isna(row.p)  # ten ways to exchange them: none could reach .05
    same = for_each(corpus, "words", voice="quotation")
    assert not findings(recompute(corpus, same, declare(corpus, article="none"))).finding.any()


def test_shares_of_articles_have_two_choices_of_their_own(corpus):
    claims = for_each(corpus, "articles", referent="charge", frame="harm")
    found = recompute(corpus, claims, declare(corpus, article="none", term="none"))
    curve = found.curve(claims[0])
    sizes = {choice.name: len(choice.options) for choice in curve.choices}
    assert (sizes["times"], sizes["place"]) == (3, 2)
    assert curve.main == 1.0  # all of Dale's articles, none of the others'
    assert curve.estimates[curve.place(times="3")] == 0  # none has it three times
    assert curve.estimates[curve.place(place="headline")] == 0  # nor in its headline
    assert curve.reasons[curve.why[curve.place(place="headline", headlines="out")]] == "headlines do not count"
    row = summarise(found).iloc[0]
    assert (row.behind, row.base) == (12, 6)
    assert any(claim.measure == "articles" for claim in headline_claims(corpus, "charge"))


BOOK = """frames: {harm: a harm}
referents:
  - referent: charge
    terms:
      - {term: tax, frame: harm, patterns: [tax], examples: [It is a tax.]}
"""


def test_of_headlines_the_base_are_the_articles_that_have_one(tmp_path):
    """Three of six headlines, and one of two, have the name; the other four articles have no headline at all."""
    (tmp_path / "book.yml").write_text(BOOK, "utf-8")
    text = "The town has a bridge and a mill beside it, and the tax was told of there on a wet Monday. "
    titles = {"A": ["Tax for all"] * 3 + ["Talks"] * 3, "B": ["Tax for all", "Talks"] + [None] * 4}
    rows = [
        {"article_id": f"{outlet}{n}", "outlet": outlet, "title": title, "text": text * 2}
        for outlet, own in titles.items()
        for n, title in enumerate(own)
    ]
    analysis = fr.analyse(pd.DataFrame(rows), tmp_path / "book.yml")
    claim = Claim("articles", "A", "B", referent="charge", terms=("tax",))
    found = recompute(analysis, [claim], declare(analysis, article="none", term="none")).curve(claim)
    assert found.estimates[found.place(place="headline", headlines="in")] == 0

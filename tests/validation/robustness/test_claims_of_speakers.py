"""A speaker has one name in every claim, however each outlet prints it; the text is invented."""

import pytest

import framing as fr
from framing.core.errors import FramingError
from framing.reading.corpus import corpus
from framing.validation.robustness import Claim, recompute
from framing.validation.robustness.claims.headline_claims import _speakers
from framing.validation.robustness.claims.phrasing import sentence_of
from framing.validation.robustness.overview import leads

LEAD = "The dam above the town has been watched since the flood, and people on the quay have begun to move out."
TEXTS = {
    "a": f"Dam is watched\n\n{LEAD}\n\n“The gate will hold for years,” said Antony Orlov. “It leaks,” said Ida Berg.",
    "b": f"Dam is watched\n\n{LEAD}\n\n“The gate will hold for a year,” said Antony Orlov.",
    "c": f"Dam is watched\n\n{LEAD}\n\n“The gate will not hold for a week,” said Tony Orlov. “No,” said Ida Berg.",
}


@pytest.fixture(scope="module")
def told():
    rows = [{"article_id": key, "outlet": outlet} for key, outlet in zip("abc", ("Gull", "Gull", "Tide"), strict=True)]
    return fr.analyse(corpus(rows, TEXTS), "data/codebook.yml")


def test_the_claims_of_an_analysis_name_a_speaker_as_the_corpus_does(told):
    claims = _speakers(told)
    assert {claim.group: claim.terms for claim in claims} == {"Gull": ("Antony Orlov",), "Tide": ("Antony Orlov",)}
    assert leads(recompute(told, claims))[["name", "count", "next"]].values.tolist() == [
        ["Antony Orlov", 13, "Ida Berg"],
        ["Antony Orlov", 8, "Ida Berg"],
    ]


def test_another_form_of_the_name_is_told_not_counted_as_nothing(told):
    with pytest.raises(FramingError, match="Say terms='Antony Orlov'"):
        recompute(told, [Claim("speaker", "Tide", terms="Tony Orlov", voice="lent")])


def test_a_source_without_a_name_has_its_article_as_in_the_charts(told):
    claim = Claim("speaker", "Gull", terms="company", voice="lent")
    said = sentence_of(claim, told.codebook, 0.1)
    assert said == "Gull: the source that is given most words is the company"

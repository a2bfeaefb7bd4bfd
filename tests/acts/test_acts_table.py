"""The tables acts and figures of a corpus: what holds on any text, and how much of what was planted is found."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing as fr
from framing.acts.figures.find import figures_of_sentence
from framing.acts.find import find_acts_in
from framing.core.schemas import TABLES

GOLD = "data/practice/gold"
WORDS = "killed by the a Norland Sudland’s attack , . ; who that and were had been 12 people dead left of in on".split(
    " "
)
WORDS += "died strike said to he 40 “ ” — Ann Lee".split(" ")
TOLD = [
    "Norlandish soldiers killed Ann Lee, a sergeant of the Sudlandish army, and two men in the attack on Port Bel.",
    "Among the dead were Omar Dahl, his wife and 12 Sudlanders, most of whom had fled their homes, the ministry said.",
    "A strike that Norland called precise left 40 people dead, according to Ann Lee, who leads the Sudlanders’ police.",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_words_in_any_order_are_read_and_every_span_lies_in_the_text(lands, text):
    for row in find_acts_in(text, lands):
        assert text[row["start"] : row["end"]] == row["surface"]
        for what in ("agent", "patient"):
            if row[what] is not None:
                assert text[row[f"{what}_start"] : row[f"{what}_end"]] == row[what]
        assert row["agent_named"] in ("clause", "sentence", "passage", "nowhere")
    for row in figures_of_sentence(text, 0, len(text), lands):
        assert text[row["start"] : row["end"]] == row["surface"]


@given(st.text(max_size=80))
@settings(max_examples=80, deadline=None)
def test_any_text_at_all_is_read(lands, text):
    find_acts_in(text, lands)
    figures_of_sentence(text, 0, len(text), lands)


@pytest.mark.parametrize("told", TOLD)
def test_a_sentence_that_is_cut_off_anywhere_is_read(lands, told):
    """As captions, teasers and texts of an interface are: "killed Ann Lee," stopped the analysis of a whole corpus."""
    for at in range(len(told)):
        for text in (told[:at], told[at:]):
            find_acts_in(text, lands)
            figures_of_sentence(text, 0, len(text), lands)


def test_the_tables_have_the_columns_of_the_contract(practice):
    assert (
        list(practice.acts.columns[:17])
        == (
            "article_id outlet start end act construction agent agent_party agent_named patient patient_party number "
            "voice"
            " speaker wording rule confidence"
        ).split()
    )
    assert (
        list(practice.figures.columns[:12])
        == ("article_id outlet start end value bound what party source qualifier voice speaker").split()
    )
    assert "acts:" in TABLES and "figures:" in TABLES


@pytest.mark.parametrize("name", ["acts", "figures"])
def test_every_row_points_to_its_words(practice, name):
    for row in getattr(practice, name).itertuples():
        assert practice.corpus.texts[row.article_id][row.start : row.end] == row.surface


def beside(practice, name: str) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """What was planted, what is found, and the rows of both that begin at the same place."""
    gold, found = pd.read_csv(f"{GOLD}/{name}.csv"), getattr(practice, name)
    return gold, found, gold.merge(found, on=["article_id", "start"], suffixes=("", "_found"))


def test_most_planted_acts_are_found_and_little_else(practice):
    gold, found, both = beside(practice, "acts")
    assert len(both) >= 0.85 * len(gold)
    assert len(both) >= 0.85 * len(found)
    assert (both.construction == both.construction_found).mean() >= 0.9
    assert (both.agent_named == both.agent_named_found).mean() >= 0.75


def test_most_planted_figures_are_found_with_their_values(practice):
    gold, _, both = beside(practice, "figures")
    assert len(both) >= 0.75 * len(gold)
    assert (both.value == both.value_found).mean() >= 0.98
    assert (both.bound == both.bound_found).mean() >= 0.9


def test_words_known_to_stand_for_a_side_are_read_only_in_articles_that_name_one(lands, tmp_path):
    openings = {"on-it": "Norland met.", "not-on-it": "They met."}
    rows = [{"article_id": name, "text": f"{opening} Nine islanders were hurt."} for name, opening in openings.items()]
    pd.DataFrame(rows).assign(outlet="Daily Example", title="News").to_csv(tmp_path / "articles.csv", index=False)
    acts = fr.analyse(tmp_path / "articles.csv", lands).acts
    assert dict(zip(acts.article_id, acts.patient_party.fillna(""), strict=True)) == {"on-it": "north", "not-on-it": ""}


def test_a_codebook_without_acts_gives_an_empty_table(practice):
    bare = practice.codebook.model_copy(update={"acts": []})
    none = fr.analyse(practice.corpus, bare).acts
    assert none.empty and "agent_named" in none


def test_who_votes_is_no_source_of_the_votes(practice):
    votes = practice.figures[practice.figures.surface.isin(["118", "14"]) & (practice.figures.voice != "quotation")]
    assert len(votes) > 2 and votes.source.isna().all()

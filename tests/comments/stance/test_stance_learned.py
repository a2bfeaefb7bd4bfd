"""Stance learned from a coded sample: it finds what is in the sample, says how sure it is, and refuses what it cannot
learn.
"""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.codebook.models import Codebook
from framing.comments.stance import find_stances, train_stance
from framing.comments.stance.learned.classifier import NO_WORD, NOT_CODED, NOT_SURE, blanked, split_tags
from framing.core.errors import FramingError

PLACES = ["bridge", "museum", "road", "library", "market", "harbour"]
PRAISE, BLAME = ["useful", "splendid", "well made", "worth it"], ["ugly", "a waste", "badly made", "a disgrace"]


def made_up(n: int = 96) -> pd.DataFrame:
    """Praise and blame of two things, and sentences that are neither."""
    rows = []
    for at in range(n):
        place, target = PLACES[at % len(PLACES)], ("town", "country")[at % 2]
        stance = ("favor", "against", "none")[at % 3]
        word = {"favor": PRAISE, "against": BLAME, "none": ["open on Monday", "near the river"]}[stance]
        rows.append((f"Number {at}: the {place} of the {target} is {word[at % len(word)]}.", target, stance))
    return pd.DataFrame(rows, columns=["text", "target", "stance"])


@pytest.fixture(scope="module")
def model():
    return train_stance(made_up())


def test_what_the_sample_shows_is_learned(model):
    found = model.predict(["The harbour is a disgrace.", "Splendid, the library!"], ["town", "country"])
    assert found.label.tolist() == ["against", "favor"] and found.confidence.between(1 / 3, 1).all()


def test_the_report_is_of_texts_that_were_not_seen(model):
    report = model.report.set_index("measure")
    assert report.loc["right", "n"] == 96 and report.loc["right", "value"] > 0.8
    assert report.loc["right", "low"] < report.loc["right", "value"] <= report.loc["right", "high"]
    assert report.loc[report.index.str.startswith("floor: always"), "value"].tolist() == [pytest.approx(1 / 3)]
    assert len(model.errors) == round((1 - report.loc["right", "value"]) * 96)
    assert (model.reliability.right.between(0, 1)).all() and model.reliability.n.sum() == 96


def test_nonsense_is_not_learned():
    chance = np.random.default_rng(3)
    sample = made_up(120).assign(stance=chance.choice(["favor", "against"], 120))
    found = train_stance(sample)
    report = found.report.set_index("measure").value
    assert report["right"] < 0.65  # labels by chance: about a half
    assert found.predict(sample.text, sample.target).confidence.mean() < 0.75


def test_a_text_coded_for_two_targets_is_never_seen_and_tested_at_once():
    """Labels by chance, the same for both targets: to know a text from its row for the other would be cheating."""
    chance = np.random.default_rng(3)
    rows = made_up(60).assign(stance=chance.choice(["favor", "against"], 60))
    both = pd.concat([rows.assign(target="town"), rows.assign(target="country")])
    assert train_stance(both).report.set_index("measure").value["right"] < 0.65


def test_the_same_sample_gives_the_same_model(model):
    again = train_stance(made_up())
    pd.testing.assert_frame_equal(model.report, again.report)
    texts = ["The road is useful.", "Who knows?"]
    pd.testing.assert_frame_equal(model.predict(texts, ["town"] * 2), again.predict(texts, ["town"] * 2))


def test_its_most_telling_words_are_those_of_the_sample(model):
    told = model.telling(6)
    words = set(told[(told.label == "against") & (told.target == "town")].word)
    assert words & {"ugly", "waste", "a waste", "disgrace", "badly", "badly made", "a disgrace"}


def about(*targets: str) -> Codebook:
    frames, term = {"any": "any"}, {"term": "road", "frame": "any", "patterns": ["road"], "examples": ["A road."]}
    referents = [{"referent": "road", "terms": [term]}]
    return Codebook(frames=frames, referents=referents, targets=[{"target": target} for target in targets])


def comments(*texts: str, start: int = 100) -> pd.DataFrame:
    rows = [("a", str(n), start + 1000 * n, text) for n, text in enumerate(texts)]
    return pd.DataFrame(rows, columns=["article_id", "comment_id", "start", "text"])


def test_the_table_has_evidence_or_says_why_there_is_no_stance(model):
    found = find_stances(comments("The road is ugly, a waste.", "Hm."), about("town", "moon"), engine=model)
    assert found[["comment_id", "target"]].values.tolist() == [
        ["0", "town"],
        ["0", "moon"],
        ["1", "town"],
        ["1", "moon"],
    ]
    first = found.iloc[0]
    assert first.stance == "against" and first.rule == "learned" and first.confidence > 0.5
    assert "The road is ugly, a waste."[first.evidence_start - 100 : first.evidence_end - 100] == first.evidence
    assert first.evidence.lower() in ("ugly", "waste", "a")
    assert found.iloc[1].rule == NOT_CODED and pd.isna(found.iloc[1].stance)


def test_below_its_confidence_it_says_nothing():
    by_chance = np.random.default_rng(3).choice(["favor", "against"], 120)
    careful = train_stance(made_up(120).assign(stance=by_chance), sure=0.99)
    found = find_stances(comments("The harbour, hm."), about("town"), engine=careful)
    assert found.rule.tolist() == [NOT_SURE] and found.stance.isna().all() and found.confidence.notna().all()


def test_quoted_lines_are_not_the_writers_own(model):
    text = "> The road is splendid.\nA disgrace."
    assert model.predict([text], ["town"]).label.tolist() == ["against"]


def test_without_a_word_that_it_knows_it_says_nothing(model):
    nothing = ["", "  ", "> The road is splendid.", "Qxz!"]
    assert model.predict(nothing, ["town"] * 4).isna().all(axis=None)
    found = find_stances(comments(*nothing), about("town"), engine=model)
    assert set(found.rule) == {NO_WORD} and found.stance.isna().all() and found.confidence.isna().all()


def test_with_two_labels_it_can_abstain_too():
    chance = np.random.default_rng(3)
    sample = made_up(120).assign(stance=chance.choice(["favor", "against"], 120))
    model = train_stance(sample)
    assert model.sure == 0.625
    report = model.report.set_index("measure")
    assert report.loc["speaks (confidence 0.625 or more)", "value"] < 0.7


def test_what_two_people_coded_is_one_text_in_the_report():
    sample = made_up()
    once, twice = (train_stance(rows).report.set_index("measure") for rows in (sample, pd.concat([sample, sample])))
    assert once.n["right"] == twice.n["right"] == 96


def test_the_report_says_what_calibration_did(model):
    assert model.report.set_index("measure").loc["temperature of the confidence", "value"] > 0


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_blanking_keeps_every_place(text):
    assert len(blanked(text)) == len(text)


def test_hashtags_are_read_as_words_too():
    assert split_tags("#StopTheWar, #ceasefire_now") == "#StopTheWar Stop The War, #ceasefire_now ceasefire now"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("text,label\na,b\n", ["no column 'stance'", "its columns are: text, label"]),
        ("text,stance\nfine,favor\n,against\n", ["row 3: text is empty"]),
        ("text,stance\nfine,\n", ["row 2: stance is empty"]),
        ("text,stance\nfine,favor\nbad,against\n", ["'favor' stands in 1 texts; at least 10 are needed"]),
        ("text,stance\n" + "fine,favor\n" * 12, ["fewer than two labels"]),
    ],
)
def test_a_sample_that_cannot_be_learned_from_is_refused_with_its_rows(tmp_path, content, what):
    path = tmp_path / "coded.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FramingError) as error:
        train_stance(path)
    assert all(part in str(error.value) for part in ["coded.csv", *what])


def test_a_missing_file_or_another_encoding_is_one_clear_error(tmp_path):
    with pytest.raises(FramingError, match="cannot be read"):
        train_stance(tmp_path / "nothing.csv")
    (tmp_path / "latin.csv").write_bytes("text,stance\ncafé,favor\n".encode("cp1252"))
    with pytest.raises(FramingError, match="UTF-8"):
        train_stance(tmp_path / "latin.csv")


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=5))
def test_any_text_gets_a_label_and_a_confidence(texts):
    found = train_stance(made_up(48)).predict(texts, ["town"] * len(texts))
    assert len(found) == len(texts) and found.confidence.dropna().between(0, 1).all()
    assert (found.label.isna() == found.confidence.isna()).all()

"""By which verbs outlets give their sources' words."""

import pandas as pd

from framing import compare
from framing.voice.lexicons.reporting_words import stance_of, verb_of

ARTICLES = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Harbour Post", "Valley"]})


def reported(*cues: tuple[str, str | None]) -> pd.DataFrame:
    rows = pd.DataFrame(cues, columns=["article_id", "cue"])
    return rows.assign(stance=[stance_of(cue) if isinstance(cue, str) else None for cue in rows.cue])


def test_forms_of_a_verb_are_one_row_and_those_that_lean_come_first():
    rows = reported(
        ("a", "said"), ("a", "has said"), ("b", "says"), ("b", "claims"), ("a", "was claiming"), ("b", None)
    )
    table = compare.reporting_verbs(rows, ARTICLES)
    assert table.values.tolist() == [
        ["Harbour Post", "doubting", "claim", 1],
        ["Valley", "doubting", "claim", 1],
        ["Harbour Post", "neutral", "say", 2],
        ["Valley", "neutral", "say", 1],
    ]


def test_the_verb_that_leans_is_the_verb_of_a_cue_with_two():
    assert verb_of("said, while claiming") == "claim"
    assert verb_of("was also told") == "tell"
    assert verb_of("is") == "is"  # no listed word: it stands for itself


def test_without_reported_speech_there_are_no_verbs():
    table = compare.reporting_verbs(reported().astype({"article_id": "str", "cue": "str"}), ARTICLES)
    assert table.empty and table.columns.tolist() == ["outlet", "stance", "verb", "k"]

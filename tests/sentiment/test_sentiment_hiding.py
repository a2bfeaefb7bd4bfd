"""Hidden words: what a comment quotes, and the debate's own vocabulary."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook import read_codebook
from framing.errors import FramingError
from framing.sentiment import assess, debate_words, disagreements, score_comments, score_sentences, weigh_words
from framing.sentiment.hiding import hide, quoted_in


@pytest.fixture(scope="module")
def codebook():
    return read_codebook("data/codebook.yml")


def comment(text: str, quoted: str = "") -> pd.DataFrame:
    """One comment; what it quotes is blanked in own_text."""
    own = text.replace(quoted, "".join(letter if letter == "\n" else " " for letter in quoted)) if quoted else text
    return pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [50], "text": [text], "own_text": [own]})


def test_quoted_words_are_not_the_commenters_own():
    scores = score_comments(comment("You say “a wonderful, great plan!!” It is bad.", "“a wonderful, great plan!!”"))
    assert scores.matched_words.tolist() == ["bad −0.70", "bad −2.50"]
    assert scores.own_words.tolist() == [5, 5]
    assert scores.coverage.tolist() == [0.2, 0.2]
    assert scores.note.tolist() == ["4 quoted words left out"] * 2
    # Quoted exclamation marks raise no voice: VADER gives what it gives the own words alone.
    assert scores.polarity[1] == assess("You say It is bad.").polarity[1]


def test_what_stands_before_a_quotation_does_not_reach_what_stands_after_it():
    text = "This is not “the answer of all answers” good people."
    assert score_comments(comment(text, "“the answer of all answers”")).polarity.tolist() == [0.7, 0.4404]
    # Cut out, "not" would turn "good" round.
    assert assess("This is not good people.").polarity.tolist() == [-0.35, -0.3412]


def test_a_comment_that_only_quotes_has_no_score_of_its_own():
    scores = score_comments(comment("“A great plan.”", "“A great plan.”"))
    assert scores.polarity.isna().all() and scores.coverage.isna().all()
    assert scores.own_words.tolist() == [0, 0]


def test_sentences_and_words_leave_quotations_out_too():
    table = comment("“Awful.” No, a good one.", "“Awful.”")
    sentences = score_sentences(table)
    assert sentences.own_words.tolist() == [0, 0, 4, 4]
    assert sentences.polarity.isna().tolist() == [True, True, False, False]
    assert set(weigh_words(table).surface) == {"good", "No, a good"}  # VADER keeps the comma at a word of two letters
    assert "Awful" not in "".join(disagreements(table)[["only_vader", "only_textblob"]].iloc[0])


def test_own_text_of_another_length_is_refused():
    for own in ("A plan.", ""):
        with pytest.raises(FramingError, match="own_text is not as long as text"):
            score_comments(comment("A good plan.").assign(own_text=own))


def test_without_own_text_every_word_is_the_commenters():
    table = comment("“A great plan.”", "“A great plan.”").drop(columns="own_text")
    assert score_comments(table).note.tolist() == ["", ""]
    assert score_comments(table).own_words.tolist() == [3, 3]
    assert score_comments(table.assign(own_text=pd.NA)).own_words.tolist() == [3, 3]


@given(text=st.text(), cuts=st.lists(st.integers(0, 60), min_size=2, max_size=2))
def test_hiding_changes_no_length_and_nothing_outside(text, cuts):
    start, end = sorted(min(cut, len(text)) for cut in cuts)
    for marks in (False, True):
        hidden = hide(text, [(start, end)], marks)
        assert len(hidden) == len(text)
        assert (hidden[:start], hidden[end:]) == (text[:start], text[end:])
        assert not set(hidden[start:end].lower()) & set("abcdefghijklmnopqrstuwxyz0123456789")


@given(text=st.text(), keep=st.lists(st.booleans(), max_size=40))
def test_quoted_stretches_are_what_own_text_blanks(text, keep):
    keep += [True] * (len(text) - len(keep))
    own = "".join(letter if kept else " " for letter, kept in zip(text, keep, strict=False))
    spans = quoted_in(text, own)
    blanked = [at for at, letter in enumerate(text) if not letter.isspace() and not keep[at]]
    assert [at for start, end in spans for at in range(start, end)] == blanked


def test_the_debates_words_are_terms_aliases_and_cues_of_the_codebook(codebook):
    find = debate_words(codebook)
    text = "Murderers! Hamas must be defeated, the occupation failed, and I am furious and sad."
    found = " ".join(text[start:end] for start, end in find(text))
    assert {"Murderers", "Hamas", "defeated", "failed"} <= set(found.split())
    assert "furious" not in found and "sad" not in found


def test_a_codebook_may_declare_more_words_of_its_debate(codebook):
    class Declared:
        matcher, targets, debate = codebook.matcher, codebook.targets, ["sad story"]

    text = "Two sad stories."
    assert [text[start:end] for start, end in debate_words(Declared)(text)] == ["sad stories"]
    assert debate_words(codebook)(text) == []


def test_the_score_without_the_debates_words_is_the_score_of_the_text_with_them_unknown(codebook):
    text = "Sadly, many civilians were killed in the war."
    blob, vader = assess(text, codebook=codebook).itertuples()
    assert blob.masked_words == "killed −0.20"
    assert vader.masked_words.startswith("killed")
    unknown = assess("Sadly, many vvvvvvvvv were vvvvvv in vvv vvv.")
    assert [blob.polarity_masked, vader.polarity_masked] == unknown.polarity.tolist()
    assert vader.polarity < vader.polarity_masked < 0


def test_where_only_the_debates_words_matched_nothing_is_left(codebook):
    frame = assess("They were killed.", codebook=codebook)
    assert frame.polarity.notna().all() and frame.polarity_masked.isna().all()


def test_hidden_capitals_stay_capitals(codebook):
    """Else everything not hidden in a text of capitals would count as shouted."""
    vader = assess("THE WAR IS SAD", codebook=codebook).iloc[1]
    assert vader.polarity_masked == assess("SAD").polarity[1] == assess("sad").polarity[1]


def test_without_a_codebook_nothing_is_said_of_it():
    frame = assess("They were killed.")
    assert frame.polarity_masked.isna().all() and frame.masked_words.isna().all()


def test_sixteen_comments_with_and_without_the_debates_words(codebook):
    """Read by hand: comment 10 turns on killed, murderers and died; 9 has nothing else; 3 and 15 none of them."""
    from framing.analysis import analyse

    comments = analyse("seeds", codebook).comments
    scores = score_comments(comments, codebook=codebook).set_index(["comment_id", "analyser"])
    assert scores.polarity["10", "vader"] < -0.8 and scores.polarity_masked["10", "vader"] > 0
    assert scores.polarity_masked[["9"]].isna().all()
    assert (scores.masked_words[["3", "15"]] == "").all()
    assert scores.masked_words["6", "vader"].startswith("enemies")
    same = scores[scores.masked_words == ""]
    assert (same.polarity == same.polarity_masked).all()

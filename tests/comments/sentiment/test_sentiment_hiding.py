"""Hidden words: what a comment quotes, and the debate's own vocabulary."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook.load import read_codebook
from framing.comments.sentiment import (
    assess,
    debate_words,
    disagreements,
    effect_of_hiding,
    score_comments,
    score_sentences,
    weigh_words,
)
from framing.comments.sentiment.masking import hide, quoted_in, without_quotations
from framing.core.errors import FramingError
from tests.shared import COSTLY


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


def test_nothing_of_the_quoted_text_reaches_a_score_not_even_its_capitals():
    """In small letters, the quoted line would make the capitals below it look shouted."""
    text = "> we need to talk about this\nTHIS IS A TERRIBLE PLAN"
    scores = score_comments(comment(text, "> we need to talk about this"))
    assert scores.polarity.tolist() == assess("THIS IS A TERRIBLE PLAN").polarity.tolist() == [-1.0, -0.4767]
    # Nor does its length: VADER's "this" raises a word only if three words stand before it.
    text = "> we need to talk\nthis terrible plan"
    assert score_comments(comment(text, "> we need to talk")).polarity[1] == assess("this terrible plan").polarity[1]


OWN = st.lists(st.sampled_from("THIS this IS A a TERRIBLE good not never very plan but BUT ! so".split()), min_size=1)
QUOTED = st.lists(st.sampled_from("we WE Great! terrible :) not but BUT no a of very x 😂".split()), min_size=1)
WHERE = st.sampled_from(["before", "after", "lines", "within"])


@COSTLY
@given(own=OWN, more=OWN, quoted=QUOTED, other=QUOTED, where=WHERE)
def test_the_score_is_that_of_the_own_words_alone(own, more, quoted, other, where):
    own, more, quoted, other = " ".join(own), " ".join(more), "> " + " ".join(quoted), "> " + " ".join(other)
    texts = {"before": "{q}\n{a} {b}", "after": "{a} {b}\n{q}", "lines": "{a}\n{q}\n{b}", "within": "{a} {q} {b}"}

    def scored(quotation: str) -> list:
        text, left = (texts[where].format(a=own, q=q, b=more) for q in (quotation, " " * len(quotation)))
        frame = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "text": [text], "own_text": [left]})
        return score_comments(frame)[["polarity", "matched_words", "coverage"]].values.tolist()

    assert str(scored(quoted)) == str(scored(other))
    if where != "within":  # within a line, words that neither list knows keep apart what was apart
        alone = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "text": [f"{own} {more}"]})
        assert str(scored(quoted)) == str(
            score_comments(alone)[["polarity", "matched_words", "coverage"]].values.tolist()
        )


def test_marks_of_a_quotation_are_no_words_either():
    text = "THIS IS BAD: “what they said here”."
    own = text.replace("what they said here", " " * 19)
    frame = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "text": [text], "own_text": [own]})
    assert score_comments(frame).polarity[1] == assess("THIS IS BAD:").polarity[1] == assess("this is bad").polarity[1]
    for text in ("[quote=Ann]what they said here[/quote]\nTHIS IS BAD", "> what they said here\nTHIS IS BAD"):
        own = text.replace("what they said here", " " * 19)
        frame = frame.assign(text=text, own_text=own)
        assert score_comments(frame).polarity[1] == assess("THIS IS BAD").polarity[1]


@given(text=st.text(alphabet="ab \n“”>.!AB"), keep=st.lists(st.booleans(), max_size=40))
def test_every_character_that_is_read_knows_its_place(text, keep):
    keep += [True] * (len(text) - len(keep))
    own = "".join(letter if kept or letter == "\n" else " " for letter, kept in zip(text, keep, strict=False))
    read, origin = without_quotations(text, own)
    origin = origin or list(range(len(read)))
    assert len(origin) == len(read) and origin == sorted(origin)
    assert all(
        letter.isspace() or letter in "vV" or letter == text[at] for letter, at in zip(read, origin, strict=True)
    )


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
    hidden = hide(text, [(start, end)])
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


def test_the_debates_words_are_its_names_and_not_the_opinions_about_them(codebook):
    text = "Murderers! Hamas must be defeated, the occupation failed, Netanyahu is a corrupt liar, and I am sad."
    names, cues = (
        {text[start:end] for start, end in debate_words(codebook, cues=cues)(text)} for cues in (False, True)
    )
    assert {"Murderers", "Hamas", "Netanyahu"} <= names
    assert not {"defeated", "failed", "corrupt", "liar", "sad"} & names
    assert names | {"defeated", "failed", "corrupt", "liar"} <= cues and "sad" not in cues


def test_an_opinion_keeps_its_score_when_its_subject_is_hidden(codebook):
    for text in ("Netanyahu is a corrupt liar and a failure.", "This is a clear disgrace."):
        shown, names, both = (
            assess(text),
            assess(text, codebook=codebook),
            assess(text, codebook=codebook, hide_cues=True),
        )
        assert names.polarity_masked.tolist() == shown.polarity.tolist()
        assert str(both.polarity_masked.tolist()) != str(shown.polarity.tolist())
    assert both.masked_words[1] == "disgrace −2.20"


def test_a_target_without_cues_of_its_own_has_the_general_ones(codebook):
    targets = [codebook.targets[0].model_copy(update={"favor": [], "against": []})]
    general = codebook.model_copy(update={"targets": targets, "debate": []})
    text = "I hate the lecture."
    assert [text[a:b] for a, b in debate_words(general, cues=True)(text)] == ["I hate"]
    assert debate_words(general)(text) == []


def test_a_codebook_may_declare_more_words_of_its_debate(codebook):
    declared, text = codebook.model_copy(update={"debate": ["sad story"]}), "Two sad stories."
    assert [text[start:end] for start, end in debate_words(declared)(text)] == ["sad stories"]
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


def test_sixteen_comments_with_and_without_the_debates_words(seeds, codebook):
    """Read by hand: comment 10 turns on killed, murderers and died; 9 on killed; 4 on destroy and enemy; 3 and 15 have
    none of these names."""
    names, cues = (
        score_comments(seeds.own_words, codebook=codebook, hide_cues=cues).set_index(["comment_id", "analyser"])
        for cues in (False, True)
    )
    assert names.polarity["10", "vader"] < -0.8 and names.polarity_masked["10", "vader"] > 0
    assert pd.isna(names.polarity_masked["9", "textblob"])
    assert names.masked_words["9", "vader"] == "killed −3.50"
    assert cues.masked_words["9", "vader"] == "defeated −2.10; killed −3.50"  # to be defeated is what one is for
    assert (names.masked_words[["3", "15"]] == "").all()
    assert names.masked_words["6", "vader"].startswith("enemies")
    for scores in (names, cues):
        same = scores[scores.masked_words == ""]
        assert (same.polarity == same.polarity_masked).all()
    found = [effect_of_hiding(scores.reset_index()) for scores in (names, cues)]
    # Counted by hand over the 32 scores: hiding opinions too more than doubles those that turn or vanish.
    assert [int((effect.sign_changed + effect.vanished).sum()) for effect in found] == [4, 8]


def test_the_effect_of_hiding_needs_both_scores():
    with pytest.raises(FramingError, match="polarity_masked"):
        effect_of_hiding(pd.DataFrame({"analyser": ["vader"], "polarity": [0.1]}))
    unmoved = effect_of_hiding(assess("Sad.").assign(polarity_masked=lambda scores: scores.polarity))
    assert unmoved[["moved", "sign_changed", "vanished"]].values.tolist() == [[0, 0, 0]] * 2
    assert unmoved.median_move.isna().all()

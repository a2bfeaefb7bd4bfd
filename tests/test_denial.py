"""A sentence that rejects a name mentions it all the same; these are listed apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.denial import denial


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("It is not a genocide.", "genocide", "not"),
        ("It isn’t a genocide.", "genocide", "isn’t"),
        ("This was never a precision operation.", "precision operation", "never"),
        ("The so-called “precision operation” went on.", "precision operation", "so-called"),
        ("Israel denies that it is committing genocide in Gaza.", "genocide", "denies"),
        ("He rejected the accusation of genocide.", "genocide", "rejected"),
        ("She dismissed claims of a massacre.", "massacre", "dismissed"),
        ("The genocide claim is baseless.", "genocide", "baseless"),
        ("They dispute that this was a war.", "war", "dispute"),
        ("There is no genocide there.", "genocide", "no"),
        ("The army denied genocide.", "genocide", "denied"),
        ("He denies waging a war on civilians.", "war", "denies"),
    ],
)
def test_a_name_that_the_sentence_rejects(sentence, name, words):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name)) == words


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It is a genocide.", "genocide"),
        ("He did not ask them to halt the operation.", "operation"),
        ("They rejected the ceasefire.", "ceasefire"),
        ("It is not only a war but a catastrophe.", "war"),
        ("No, the war goes on.", "war"),
        ("He said no. The war goes on.", "war"),
        ("He denied a visa to the man, who fled the war.", "war"),
        ("The war was not over.", "war"),
        ("They are denying the Jewish state its right to exist.", "Jewish state"),
        ("There were public disputes over the conduct of the war.", "war"),
    ],
)
def test_a_name_that_stands(sentence, name):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name)) is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 10))
def test_any_sentence_is_accepted_and_the_words_are_its_own(sentence, start, length):
    start = min(start, len(sentence))
    found = denial(sentence, start, min(len(sentence), start + length))
    assert found is None or found in sentence

"""A sentence that rejects a name mentions it all the same; these are listed apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook.negation import denial


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
        # short forms of "not", with either apostrophe or none
        ("Nobody can’t see it, but you can't call it a blockade.", "blockade", "can't"),
        ("Don’t call it a ceasefire.", "ceasefire", "Don’t"),
        ("Don't call this a rebellion!", "rebellion", "Don't"),
        ("dont call it a ceasefire", "ceasefire", "dont"),
        ("It doesn’t constitute aggression.", "aggression", "doesn’t"),
        ("What happened didn't amount to a siege.", "siege", "didn't"),
        ("One couldn't really call it a siege.", "siege", "couldn't"),
        ("It cannot be called a rescue.", "rescue", "cannot"),
        ("You wouldn’t call that a rescue.", "rescue", "wouldn’t"),
        ("It isn't at all a siege.", "siege", "isn't"),
        # other ways of refusing a name
        ("Stop calling it a rescue.", "rescue", "Stop calling"),
        ("Can we please quit calling this mess a rescue?", "rescue", "quit calling"),
        ("They call it a rescue, I call it theft.", "rescue", "They call"),
        ("Some people call it a rescue; we call it theft.", "rescue", "people call"),
        ("You call this a rescue?", "rescue", "You call"),
        ("And you call that a “rescue”?!", "rescue", "you call"),
        ("It was anything but a rescue.", "rescue", "anything but"),
        ("Rescue isn’t the right word.", "Rescue", "isn’t the right word"),
        ("“Rescue” is the wrong word for it.", "Rescue", "is the wrong word"),
        ("They refuse to call it a siege.", "siege", "refuse to call"),
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
        # a negative question expects yes; nobody's name is refused by not telephoning; calling is also naming
        ("Isn't it a siege?", "siege"),
        ("Isn’t this a siege, plain and simple?", "siege"),
        ("Don't call the army.", "army"),
        ("They didn't call the army in time.", "army"),
        ("He wasn't in the army.", "army"),
        ("It isn't about the war.", "war"),
        ("They call it a siege, and I agree.", "siege"),
        ("They call it a rescue, I call it theft.", "theft"),
        ("I call this a siege.", "siege"),
        ("Why do you call this a siege?", "siege"),
        ("Stop the siege.", "siege"),
        ("Stop calling me during the war.", "war"),
        ("Stop calling the army.", "army"),
        ("Stop calling people in the army.", "army"),
        ("They refuse to call off the siege.", "siege"),
        ("The army doesn't stop the siege.", "siege"),
        ("Don’t end the siege yet.", "siege"),
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

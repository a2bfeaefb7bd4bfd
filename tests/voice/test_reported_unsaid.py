"""What nobody has said, though a verb of saying stands before it; the text is invented."""

import pytest

from framing.voice.reported.find import attributions


def contents(sentence: str) -> list[str]:
    text = f"The lock\n\n{sentence}"
    return [text[found.start : found.end] for found in attributions(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        # the saying is negated
        "The canal trust did not say how many boats had sunk.",
        "The canal trust would not immediately say why the lock was shut.",
        "The canal trust has never said why the lock was shut.",
        "The canal trust has yet to say whether the lock will open.",
        "The canal trust declined to say whether the lock would open.",
        "Ida Voll won’t say who paid for the boat.",
        "The trust never told boat owners that the lock was rotten.",
        "The trust declined to comment and its gates were locked.",
        "The crew left without saying where they would moor.",
        "No engineer has said that the lock was safe.",
        "The trust gave no date, nor did it say how many boats had sunk.",
        "Never has a keeper said that the lock was safe.",
        "Nothing in the report says where the mud will go.",
        "Nobody has ever established that the lock was shut.",
        "The magistrate has not ruled that the lock must open.",
        "Ida Voll has never pretended that the lock was safe.",
        # it is asked about or supposed
        "Am I saying that the lock is safe?",
        "If the jury decides that the gates were rotten, the trust will pay.",
        "Should the trust conclude that the lock is rotten, the boats will leave.",
        "If the keeper believed that the lock was safe, he would live there.",
        "It might be said that the town was built on mud.",
        "It could well be argued that the town was built on mud.",
        "Did the keeper say that the lock was safe?",
        "Has the trust told boat owners that the lock is rotten?",
        "Who told the crew that the lock was safe?",
        "If the trust says the lock must close, the boats will leave.",
        "The boats will leave if the trust says the lock must close.",
        "Imagine the keeper told you that the lock was rotten.",
        "Had the keeper said that the lock was rotten, the boats would have left.",
        "You might say the town was built on mud.",
        "Critics may argue that the lock was always rotten.",
        "There is no suggestion that the lock was rotten.",
        # still to come
        "The trust will announce the date of the regatta in June.",
        # what is told of a thing
        "It is said to be the deepest lock in the north.",
        "The old lock is said to be haunted by a drowned miller.",
    ],
)
def test_what_nobody_has_said(sentence):
    assert contents(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The trust did not deny that the lock was rotten.", "that the lock was rotten"),
        ("The trust does not believe that the lock will open.", "that the lock will open"),
        ("The trust not only said that the lock was old.", "that the lock was old"),
        ("Ida Voll said that the lock would not open.", "that the lock would not open"),
        ("Why did the keeper say that the lock was safe?", "that the lock was safe"),
        ("Was the keeper right to say that the lock was safe?", "that the lock was safe"),
        ("Should the keeper go after telling boat owners that the lock was safe?", "that the lock was safe"),
        ("Did you know that the keeper said that the lock was safe?", "that the lock was safe"),
        ("Who will trust the keeper after she said that the lock was safe?", "that the lock was safe"),
        ("Does the keeper regret saying that the lock was safe?", "that the lock was safe"),
        ("Ida Voll has not ruled out that the lock was rotten.", "that the lock was rotten"),
        ("Should the trust agree, Ida Voll says, the lock will open.", "the lock will open"),
        ("It may be that the keeper said that the lock was safe.", "that the lock was safe"),
        # two negations
        ("The keeper never fails to say that the lock is safe.", "that the lock is safe"),
        ("The keeper did not hesitate to say that the lock was safe.", "that the lock was safe"),
        ("The keeper not unreasonably claimed that the lock was safe.", "that the lock was safe"),
        ("None other than the keeper said that the lock was safe.", "that the lock was safe"),
        ("Nobody but the keeper said that the lock was safe.", "that the lock was safe"),
        ("No fewer than ten keepers said that the lock was safe.", "that the lock was safe"),
        ("Not one but two keepers said that the lock was safe.", "that the lock was safe"),
        # one thing is said, another is not
        ("The keeper would not say who paid but insisted that it was legal.", "that it was legal"),
        ("The keeper did not say the lock was safe but said it was watched.", "it was watched"),
        ("The keeper said the lock was not safe but feared by all.", "the lock was not safe but feared by all"),
        (
            "Ida Voll said that if the trust agreed, the lock would open.",
            "that if the trust agreed, the lock would open",
        ),
        ("If the lock is shut, the trust says, boats will leave.", "boats will leave"),
        ("The trust will announce that the lock is shut.", "that the lock is shut"),
        ("Ida May said that the lock was rotten.", "that the lock was rotten"),
        ("Reports that the lock was rotten were false, Ida Voll said.", "Reports that the lock was rotten were false"),
        ("The claim that the lock is rotten is simply not true.", "that the lock is rotten"),
        ("The keeper said the claim that the lock is rotten is false.", "the claim that the lock is rotten is false"),
        ("The claim that the lock is rotten is false, Ida Voll said.", "The claim that the lock is rotten is false"),
        ("The keeper is expected to say on Monday that the lock is shut.", "that the lock is shut"),
        ("Ida Voll is said to be furious with the keeper.", "to be furious with the keeper"),
        ("Two advisers are said to be furious with the keeper.", "to be furious with the keeper"),
    ],
)
def test_what_is_said_all_the_same(sentence, content):
    assert content in contents(sentence)

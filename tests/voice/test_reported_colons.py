"""What follows a colon is whose the words before it say; invented text."""

import pytest

from tests.voice.test_reported_naming import given


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("Norvale's answer: the lock is safe.", "the lock is safe", "Norvale's"),
        ("Norvale's message was clear: the lock must open.", "the lock must open", "Norvale's"),
        ("The jury's verdict: too little, too late.", "too little, too late", "The jury's"),
        ("The guild's position is simple: no cuts, no closures.", "no cuts, no closures", "The guild's"),
        ("The army's version: a rocket had fallen short.", "a rocket had fallen short", "The army's"),
        ("The mayor had only one demand: the lock must open.", "the lock must open", "The mayor"),
        ("The group posted a message on its page: the raid was a crime.", "the raid was a crime", "The group"),
        ("Officials were blunt: there is no money left.", "there is no money left", "Officials"),
        ("Critics put it this way: the lock is a folly.", "the lock is a folly", "Critics"),
        ("Asked why, the captain replied: orders are orders.", "orders are orders", "the captain"),
        ("In a letter to staff, the firm wrote: all jobs are safe.", "all jobs are safe", "the firm"),
        ("The banner read: Open the lock.", "Open the lock", "The banner"),
        ("The sign on the door said: closed until May.", "closed until May", "The sign on the door"),
    ],
)  # fmt: skip
def test_words_before_a_colon_say_whose_words_follow(sentence, content, source):
    assert given(sentence) == [(content, source)]


@pytest.mark.parametrize(
    "sentence",
    [
        "One thing is clear: the lock will fail.",
        "The pattern was simple: each flood came in May.",
        "The result: a flood that ruined nine farms.",
        "Three towns were hit: Orla, Benn and Karst.",
        "The plan has three parts: a wall, a pump and a lake.",
        "The rule is simple: no dogs are let in.",
        "Her answer: a long walk.",
        "Here goes: this was a long day.",
        "said : Lee Lee",
    ],
)
def test_what_is_only_told_after_a_colon_is_nobodys(sentence):
    assert given(sentence) == []

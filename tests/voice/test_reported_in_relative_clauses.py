"""What somebody says of a thing in a clause that hangs on it, and where that is over; invented text."""

import pytest

from framing.voice.reported.other_ways.main_clauses import main_clause
from tests.voice.test_reported_naming import given


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("The raid, which the army said was precise, killed 30.", "was precise", "the army"),
        ("The leak, which the firm says is harmless, has killed the fish.", "is harmless", "the firm"),
        ("A leak that the firm says is harmless has killed the fish.", "is harmless", "the firm"),
        ("The deal, which the minister said would save jobs, has failed.", "would save jobs", "the minister"),
        ("The firm, which says it is innocent, has paid.", "it is innocent", "The firm"),
        ("The firm, which says it is innocent, was fined twice last year.", "it is innocent", "The firm"),
        ("The firm, whose owner said it was innocent, was fined.", "it was innocent", "The firm, whose owner"),
        ("During what officials say was a routine check, two men fell.", "was a routine check", "officials"),
        ("In what the army described as a safe drill, 30 people died.", "as a safe drill", "the army"),
        ("In what critics called a massacre, police fired on the crowd.", "a massacre", "critics"),
        ("After what the firm called a minor leak, the river turned black.", "a minor leak", "the firm"),
    ],
)
def test_what_is_said_of_a_thing_and_no_more(sentence, content, source):
    assert given(sentence) == [(content, source)]


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("The army said that the raid was precise but gave no proof.", "that the raid was precise", "The army"),
        ("The army said the raid was precise, but gave no proof.", "the raid was precise", "The army"),
        ("The firm said the dam was safe and declined to comment further.", "the dam was safe", "The firm"),
        ("The firm said the dam was safe but did not elaborate.", "the dam was safe", "The firm"),
        ("The firm said the dam was safe and that it holds.", "the dam was safe and that it holds", "The firm"),
    ],
)
def test_what_is_not_said_is_no_part_of_it(sentence, content, source):
    assert given(sentence) == [(content, source)]


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("A worker who asked not to be named said the dam leaks.", "the dam leaks", "A worker who"),
        ("An official, who declined to be named, said the dam leaks.", "the dam leaks", "who"),
        ("A man speaking on condition of anonymity said the dam leaks.", "the dam leaks", "A man"),
    ],
)
def test_whoever_will_not_be_named_does_not_say_that(sentence, content, source):
    assert given(sentence) == [(content, source)]


@pytest.mark.parametrize("figure", ["30,000 have died", "at least 40 were hurt", "more than 40 people were hurt"])
def test_a_figure_begins_what_is_said(figure):
    assert given(f"Officials say {figure}.") == [(figure, "Officials")]


def test_what_somebody_believes_may_be_the_subject_of_the_outlet():
    assert not given("What she believes remains a riddle.")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Unlike the miller, who insists the weir is sound, the diver believes it could burst.",
            [("the weir is sound", "the miller"), ("it could burst", "the diver")],
        ),
        (
            "Echoing the miller, who said the weir was sound, ferrymen told the bishop they would not move.",
            [("the weir was sound", "the miller"), ("they would not move", "ferrymen")],
        ),
        (
            "They met the miller, who said the weir was cracked, the sluice was rusty and the boats leaked.",
            [("the weir was cracked, the sluice was rusty and the boats leaked", "the miller")],
        ),
        (
            "The miller, who said that if the weir was cracked, he would resign, has left.",
            [("that if the weir was cracked, he would resign", "The miller")],
        ),
        (
            "The miller, who said that the weir was cracked, the sluice was rusty and the boats leaked, has left.",
            [("that the weir was cracked, the sluice was rusty and the boats leaked", "The miller")],
        ),
        (
            "The miller said that the weir, which Ida Voll says is sound, has cracked.",
            [("that the weir, which Ida Voll says is sound, has cracked", "The miller")],
        ),
        (
            "The trust, which says it is innocent, has paid the fine, Ida Voll said.",
            [("The trust, which says it is innocent, has paid the fine", "Ida Voll")],
        ),
    ],
)
def test_the_main_clause_behind_a_relative_clause_is_not_said_there(sentence, wanted):
    assert given(sentence) == wanted


def test_many_pauses_behind_who_take_no_long_time():
    words = f"The miller , who said that the weir was safe {', red ' * 24}, green .".split()
    assert main_clause(words, [word[0].isupper() for word in words], len(words) - 3) is None

"""What somebody is sure of, is of the view of, or tells in their own way is theirs; invented text."""

import pytest

from tests.voice.test_reported_by_whom import reported
from tests.voice.test_reported_naming import given


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("The keeper is adamant that the gate was shut.", "that the gate was shut", "The keeper"),
        ("Ida Voll is adamant she never sold it.", "she never sold it", "Ida Voll"),
        ("The keeper, Ida Voll, is adamant that the gate was shut.", "that the gate was shut", "The keeper, Ida Voll"),
        ("Ida Voll, who is convinced the gate was shut, left.", "the gate was shut", "Ida Voll"),
        ("The dock workers remain adamant they will not return.", "they will not return", "The dock workers"),
        ("Her sister is certain that the letters were burnt.", "that the letters were burnt", "Her sister"),
        ("The archivist was confident the map was safe.", "the map was safe", "The archivist"),
        ("The union is under the impression that talks are over.", "that talks are over", "The union"),
        ("Emails show the trust knew of the rot in May.", "the trust knew of the rot in May", "Emails"),
        ("The board is of the opinion that the stand must go.", "that the stand must go", "The board"),
        ("The bishop let it be known that he would not attend.", "that he would not attend", "The bishop"),
        ("The boys' version is that the window was broken.", "that the window was broken", "The boys"),
        ("The lease states that either side may end it.", "that either side may end it", "The lease"),
        ("To hear the farmers tell it, the wolves eat sheep.", "the wolves eat sheep", "the farmers"),
        ("By the farmers’ own account, the wolves eat sheep.", "the wolves eat sheep", "the farmers"),
        ("The fear among farmers is that the wolves will return.", "that the wolves will return", "farmers"),
        (
            "Animal doctors advised farmers to keep their sheep indoors.",
            "to keep their sheep indoors",
            "Animal doctors",
        ),
        ("In her view, the wolves eat sheep.", "the wolves eat sheep", "her"),
        (
            "As the farmers tell it, nobody had complained about the wolves.",
            "nobody had complained about the wolves",
            "the farmers",
        ),
        ("The way Ivo Irr tells it, the boat sank at noon.", "the boat sank at noon", "Ivo Irr"),
        ("It was gathered that a meeting had been fixed for Friday.", "that a meeting had been fixed for Friday", None),
    ],
)
def test_what_is_held_to_be_so(sentence, content, source):
    assert given(sentence) == [(content, source)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is certain that the letters were burnt.",
        "The water was so clear that the bottom could be seen.",
        "She is sure to win the vote.",
        "Parents can be certain that the school is safe.",
        "The sisters believed in a world that they could change.",
        "There was an angry reaction from fans that the club had not foreseen.",
        "They show the film on Sunday.",
        "Told of the remark, Ida Voll laughed.",
        "Fans chanted “Sell the owner” throughout the second half.",
    ],
)
def test_what_nobody_holds(sentence):
    assert given(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The bridge could fail, analysts at Holm estimate.", [("The bridge could fail", "analysts at Holm")]),
        ("The mill owner, from Holm, claims the letter arrived late.", [("the letter arrived late", "mill owner")]),
        ("Told that the gate was shut, Ida Voll laughed.", [("that the gate was shut", None)]),
        ("Villagers say it leaks every night, though they have no proof.", [("it leaks every night", "Villagers")]),
        (
            "Ida Voll said the barn was sold too late, a charge Ivo Irr called “nonsense”.",
            [("the barn was sold too late", "Ida Voll")],
        ),
        (
            "One student said the exam was fair; another called it “a lottery”.",
            [("the exam was fair", "One student")],
        ),
        (
            "Ida Voll said it would leak. According to her, the gate is old.",
            [("it would leak", "Ida Voll"), ("the gate is old", "Ida Voll")],
        ),
        ("Her brother, Ivo, said it was not.", [("it was not", "Ivo")]),
    ],
)
def test_where_it_is_over_and_whose_it_is(sentence, wanted):
    assert reported(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("Ida Voll was quoted by the newspaper Gull as saying the mill was sold.", "the mill was sold", "Ida Voll"),
        (
            "The owner’s son, Ivo Irr, was quoted by Radio Holm as saying it was sold.",
            "it was sold",
            "The owner’s son, Ivo Irr",
        ),
        (
            "The tanner, who left since he fears it, said in a letter that it was sold.",
            "that it was sold",
            "The tanner",
        ),
        ("HOLM, Norvale (ABC) — The mill has been sold, officials said.", "The mill has been sold", "officials"),
        ("HOLM, May 3 (ABC) - The mill has been sold, officials said.", "The mill has been sold", "officials"),
    ],
)
def test_whose_it_is_and_where_it_begins(sentence, content, source):
    assert given(sentence)[-1] == (content, source)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Voll said: “Nobody asked me.” But her son Ivo disagreed.",
        "They call themselves “the Salt Men” and plant bulbs in potholes.",
        "Ida Voll called it “a theft”; her deputy, “a gift”.",
    ],
)
def test_what_stands_beside_marks_is_the_outlets(sentence):
    assert given(sentence) == []

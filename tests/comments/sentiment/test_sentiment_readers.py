"""The fast readers against the libraries themselves: the same scores to the last bit, on any text."""

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from textblob import TextBlob
from textblob import en as textblob_english
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.comments.sentiment import textblob, vader
from framing.comments.sentiment.textblob import score_by_textblob
from framing.comments.sentiment.vader import score_by_vader
from framing.core.text.sentences import sentence_spans
from framing.reading import read
from framing.reading.passages.classify import find_passages

VADER = SentimentIntensityAnalyzer()
LISTED = """good bad great awful happy sad killed war peace hate love hopeless best worst fine pretty right clear
problem stupid wonderful terrible dead hero terror bomb mean true kind well enough much many first late real""".split()
AROUND = """not no never n't isn't isn’t don't can't won’t wasn't without nor neither hardly very really so extremely
absolutely slightly somewhat quite too most more less kind of sort of just enough but least at the least doubt or a the
of is was an it U.S. Mr. e.g. said that""".split()
SIGNS = """! !! !!! ? ?? ???? ... , . ; : " ' “ ” ‘ ’ ( ) (!) — – - & <b> $x$ :) :-) ;) :( :'( :D XD xD x D 8) 8 <3 ♥ 😂
❤ 👍 İ ß >:( >: :/ / o.O =D = 100 1,000 3 12 #hope @you END-OF-SENTENCE http://a.b/c""".split()
PIECES = [*LISTED, *AROUND, *SIGNS, *(word.upper() for word in LISTED[:20]), "VERY", "NOT", "\n\n", "\r\n", "\u00a0"]


def same_as_textblob(text: str) -> None:
    said, ours = TextBlob(text).sentiment_assessments, score_by_textblob(text)
    assert (ours.polarity, ours.subjectivity) == (said.polarity, said.subjectivity), text
    words = [(" ".join(words).replace(" !", "!"), weight) for words, weight, _, _ in said.assessments]
    assert [match[:2] for match in ours.matches] == words, text


def same_as_vader(text: str) -> None:
    assert score_by_vader(text).polarity == VADER.polarity_scores(text)["compound"], text


def test_every_passage_and_every_sentence_of_all_seeds():
    passages = find_passages(read("seeds")).text
    sentences = [text[start:end] for text in passages for start, end in sentence_spans(text)]
    assert len(sentences) > 300
    for text in [*passages, *sentences]:
        same_as_textblob(text)
        same_as_vader(text)


def made_up(number: int) -> list[str]:
    """Sentences of the seeds' own words, cut and joined anew, with listed words, negations, emphasis and signs."""
    chance = random.Random(5)
    seeds = [text.split() for text in read("seeds").texts.values()]
    found = []
    for _ in range(number):
        words: list[str] = []
        for _ in range(chance.randint(1, 5)):
            source = chance.choice(seeds)
            start = chance.randrange(len(source))
            words += source[start : start + chance.randint(1, 6)]
            words += chance.choices(PIECES, k=chance.randint(0, 4))
        sentence = chance.choice([" ", " ", " ", "  "]).join(words)
        sentence = chance.choice([str, str, str, str, str.upper, str.lower, str.title])(sentence)
        found.append(sentence + chance.choice(["", ".", "!", "!!!", "?", " :)", "...”"]))
    return found


def test_five_thousand_made_up_sentences():
    sentences = made_up(5_000)
    assert len(set(sentences)) == 5_000
    for sentence in sentences:
        same_as_textblob(sentence)
        same_as_vader(sentence)


PASTED = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "\n"])), max_size=14).map(
    lambda pairs: "".join(map("".join, pairs))
)
LETTERS = st.text(alphabet=" .!?'’“”\"():;-<>3DXxoO/\\|=8*b@#$\n\r\u00a0\u2028İßaAgod ", max_size=20)


@settings(max_examples=400, deadline=None)
@given(st.one_of(PASTED, LETTERS, st.text(max_size=40)))
@example("really: (")
@example("not İ good")  # small, it has two characters
@example("not Bİ good")
@example("very İx good")
@example("not good : 'very ( ! ) bad > : )")
@example("good 😂\u00a0 not😂😂bad")
@example("END-OF-SENTENCE not good")
@example("BUT good good but bad good BUT bad bad")
def test_any_text(text):
    same_as_textblob(text)
    same_as_vader(text)


@settings(max_examples=200, deadline=None)
@given(st.one_of(PASTED, LETTERS))
def test_every_match_stands_where_it_says(text):
    for match in score_by_textblob(text).matches:
        there = re.sub(r"\s", "", text[match.start : match.end].lower())
        words = [word.rstrip("!") for word in match.words.split()]
        assert there.startswith(tuple(words))
        assert there.endswith(tuple(words))
        assert all(word in there for word in words)
    for match in score_by_vader(text).matches:
        there = text[match.start : match.end]
        assert match.words == there or there in VADER.emojis or any(letter in VADER.emojis for letter in there)


def test_places_of_words_and_phrases():
    text = "So: never  a good, plan :) – “Killed”!"
    assert [text[m.start : m.end] for m in score_by_textblob(text).matches] == ["never  a good", ":)", "Killed"]
    assert [text[m.start : m.end] for m in score_by_vader(text).matches] == ["good", ":)"]


def test_vader_does_not_know_a_word_that_a_curly_mark_stands_at():
    assert [len(score_by_vader(text).matches) for text in ('"killed"', "“killed”", "killed…", "killed—then")] == [
        1,
        0,
        0,
        0,
    ]


def test_an_emoji_is_where_it_stands_though_vader_writes_it_out():
    text = "so sad😂 but fine"
    assert {text[m.start : m.end] for m in score_by_vader(text).matches} == {"sad", "😂", "fine"}


def test_stand_ins_are_known_to_neither_list():
    listed = {*textblob_english.sentiment, *textblob_english.sentiment.negations}
    assert not {textblob.LONG, textblob.SHORT} & listed
    assert vader.OTHER not in vader._known()
    for size in range(1, 40):
        assert "v" * size not in listed
        assert "v" * size not in vader._known()


def test_memory_has_a_bound():
    for remembered in (textblob._chunk, vader._word, vader._value):
        assert remembered.cache_parameters()["maxsize"] is not None


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "Tuesday"])
def test_nothing_known_is_zero_as_in_the_libraries(text):
    for score in (score_by_textblob(text), score_by_vader(text)):
        assert (score.polarity, score.matches) == (0.0, [])

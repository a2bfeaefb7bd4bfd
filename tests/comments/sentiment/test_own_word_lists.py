"""A sentiment list of one's own is one of those that are scored, tabulated and drawn."""

import pandas as pd
import pytest

import framing as fr
from framing.comments import sentiment
from framing.core.errors import FramingError


@pytest.fixture
def added():
    """Adds lists, and takes them out again."""
    before = set(sentiment.ANALYSERS)
    yield sentiment.add_word_list
    for name in set(sentiment.ANALYSERS) - before:
        del sentiment.ANALYSERS[name]


def test_a_list_of_ones_own_is_scored_and_drawn_beside_the_others(added):
    added("desk", {"Overdue": 0.5, "disgrace": -1}, "The desk’s list")
    assert fr.assess("Overdue, and no disgrace.").set_index("analyser").matched_words["desk"] == (
        "Overdue +0.50; disgrace −1.00"
    )
    text = "The council debates the charge on Monday in the old hall by the lock, and all may come and listen to it."
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Gull"], "text": [text]})
    said = ["It is overdue.", "A disgrace!", "When?"]
    comments = pd.DataFrame({"article_id": "a", "comment_id": ["1", "2", "3"], "text": said})
    found = fr.analyse(articles, "data/practice/codebook.yml", comments=comments)
    scores = found.sentiment[found.sentiment.analyser == "desk"].polarity.astype(object)
    assert scores.tolist()[:2] == [0.5, -1.0] and pd.isna(scores.iloc[2])
    drawn = found.charts.comment_sentiment()
    assert "by 3 word lists" in drawn.alt and "The desk’s list" in drawn.alt
    added("late", {"overdue": 1}, "Added later")
    with pytest.raises(FramingError, match="scored before a list was added: Added later"):
        found.charts.comment_sentiment()


def test_a_list_of_another_language_scores_the_comments_that_english_lists_do_not_read(added):
    added("wörter", {"überfällig": -0.5, "schön": 1})
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [4]})
    comment["text"] = "Die Fähre ist längst überfällig, wer soll das alles bezahlen?"
    found = sentiment.score_comments(comment).set_index("analyser")
    assert found.polarity.isna().tolist() == [True, True, False] and found.polarity["wörter"] == -0.5
    assert found.note.tolist() == ["not English: de", "not English: de", ""] and found.coverage["wörter"] == 0.1
    (word,) = sentiment.weigh_words(comment).itertuples()
    assert (word.analyser, word.start, word.word) == ("wörter", 25, "überfällig")


def test_two_lists_do_not_look_alike(added):
    looks = [(one.colour, one.marker) for one in (added("desk", {"fair": 1}), added("other", {"fair": -1}))]
    again = added("desk", {"fair": 0.5})
    assert looks[0] != looks[1] and (again.colour, again.marker) != looks[1]


def test_a_word_of_the_list_is_found_with_either_apostrophe(added):
    for written, typed in [("can't", "can’t"), ("can’t", "can't")]:
        matches = added("desk", {written: -0.5}).score(f"They {typed} pay.").matches
        assert [(one.words, one.weight, one.start) for one in matches] == [(typed, -0.5, 5)]


@pytest.mark.parametrize(
    ("name", "weights", "says"),
    [
        ("vader", {"good": 1}, "the list 'vader' comes with the library"),
        ("desk", {}, "it has no words"),
        ("desk", {"long overdue": 0.5}, "'long overdue' is not one word"),
        ("desk", {"good": 3.1}, "the weight of 'good' is 3.1, and no number from -1 to 1"),
        ("desk", {"good": "high"}, "the weight of 'good' is 'high'"),
        ("desk", {"Fair": 1, "fair": -1}, "'fair' has another weight in other letters: 1"),
    ],
)
def test_what_is_no_list_is_refused_and_told(added, name, weights, says):
    with pytest.raises(FramingError) as refused:
        added(name, weights)
    assert says in str(refused.value) and "desk" not in sentiment.ANALYSERS

"""Sentiment tables: the libraries' own scores, the words they come from, and nothing where nothing matched."""

import subprocess
import sys

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comments.sentiment import ANALYSERS, assess, score_comments, score_in_parts, score_sentences, write_out_nt
from framing.comments.threads import find_comments as read_comments
from framing.core.errors import FramingError
from framing.core.schemas import schemas
from framing.core.tables import table
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import count_words


def libraries(text: str) -> dict[str, float]:
    """What the two libraries say when asked directly."""
    from textblob import TextBlob
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return {
        "textblob": TextBlob(text).sentiment.polarity,
        "vader": SentimentIntensityAnalyzer().polarity_scores(text)["compound"],
    }


def keyboard(text: str) -> str:
    """A text with the marks that a keyboard has, which the word lists know."""
    return text.translate(str.maketrans("’‘“”…‑—–", "''\"\".-  "))


def comments_of(*texts: str, start: int = 0) -> pd.DataFrame:
    """A comments table of these texts, one after the other with a blank between."""
    rows = []
    for number, text in enumerate(texts, start=1):
        rows.append({"article_id": "a", "comment_id": str(number), "start": start, "end": start + len(text)})
        rows[-1] |= {"text": text, "words": count_words(text)}
        start += len(text) + 1
    return table("comments", rows)


@pytest.fixture(scope="module")
def seed(seeds):
    """The text and the comments of the one seed that has comments."""
    comments = read_comments(seeds.corpus, seeds.passages)
    return seeds.corpus.texts[comments.article_id[0]], comments


def same(frame: pd.DataFrame, texts: list[str]) -> None:
    """Every polarity is the library's of a text as it is typed; where there is none, the library says 0.0."""
    assert len(frame) == len(texts)
    for row, text in zip(frame.itertuples(), texts, strict=True):
        said = libraries(keyboard(text))[row.analyser]
        assert said == (0.0 if row.matched == 0 else row.polarity)
        assert (row.matched == 0) == pd.isna(row.polarity)


def test_scores_of_all_seed_comments_are_the_libraries_own(seed):
    _, comments = seed
    frame = score_comments(comments)
    assert len(comments) == 16
    assert frame.columns.tolist() == [column.name for column in schemas()["sentiment"].columns]
    assert frame.analyser.tolist() == list(ANALYSERS) * 16
    same(frame, [text for text in comments.text for _ in ANALYSERS])


def test_scores_of_all_seed_sentences_are_the_libraries_own_and_offsets_point_at_them(seed):
    text, comments = seed
    frame = score_sentences(comments)
    assert len(frame) == 2 * sum(len(sentence_spans(comment)) for comment in comments.text)
    assert [text[row.start : row.end] for row in frame.itertuples()] == frame.text.tolist()
    same(frame, frame.text.tolist())


@pytest.mark.parametrize(
    "written, typed",
    [
        ("The plan isn’t great.", "The plan isn't great."),
        ("A “great” plan—wonderful… people", 'A "great" plan wonderful. people'),
        ("‘Awful’, she said – but not‑so‑bad", "'Awful', she said   but not-so-bad"),
        ("So glad ❤️", "So glad ❤"),
        ("An awful/ugly pier, see example.org/great", "An awful ugly pier, see example.org/great"),
    ],
)
def test_a_text_has_one_score_in_curly_and_in_straight_marks(written, typed):
    for frame in (
        assess([written, typed]),
        score_sentences(comments_of(written)),
        score_comments(comments_of(written)),
    ):
        first = frame.polarity.tolist()[:2]
        assert first == assess(typed).polarity.tolist() and all(polarity is not pd.NA for polarity in first)


@given(st.text("ab 'not\"goodbad.,!n't", max_size=60))
def test_curly_marks_never_change_a_score(text):
    curly = text.replace("'", "’").replace('"', "”")
    assert assess(curly).polarity.tolist() == assess(text).polarity.tolist()


def test_no_matched_word_is_missing_not_neutral():
    frame = assess("The convoy came to the crossing on Tuesday.")
    assert frame.polarity.isna().all() and frame.subjectivity.isna().all()
    assert frame.matched.tolist() == [0, 0] and frame.coverage.tolist() == [0.0, 0.0]
    assert frame.matched_words.tolist() == ["", ""]


GERMAN = "Die Fähre ist längst überfällig, wer soll das bezahlen? Die Stadt, die Stadt. 😡"
FOREIGN = (
    GERMAN,
    "Le pain est cher, le pont est une honte.",
    "No es justo, la alcaldesa miente.",
    "הגשר הזה הוא בושה לעיר 😡",
)
ENGLISH = ("lol ok", "Great bridge, I love it!", "A disgrace, and the mayor is a liar.", "👏", "Anke Lindqvist")
MIXED = "Schrecklich! But I still love the old bridge, it is a beautiful place."


def test_what_is_clearly_not_english_has_no_score_and_says_so():
    """VADER would hear a death in “die”, pain in bread and a refusal in Spanish."""
    comments = comments_of(*FOREIGN, *ENGLISH, MIXED)
    frame = score_comments(comments)
    away = frame.comment_id.isin([str(n) for n in range(1, 5)])
    assert len(frame) == 2 * 10
    assert frame[away].note.tolist() == [f"not English: {code}" for code in ("de", "fr", "es", "he") for _ in "12"]
    assert frame[away][["polarity", "subjectivity", "coverage"]].isna().all(axis=None)
    assert frame[away].matched.eq(0).all() and frame[away].matched_words.eq("").all()
    assert frame[away].own_words.tolist() == [count_words(text) for text in FOREIGN for _ in "12"]
    pd.testing.assert_frame_equal(frame[~away].reset_index(drop=True), score_comments(comments.iloc[4:]))
    same(frame[~away], [text for text in (*ENGLISH, MIXED) for _ in "12"])


def test_a_sentence_of_a_comment_in_another_language_has_no_score_either():
    frame = score_sentences(comments_of(GERMAN))
    assert len(frame) > 2 and frame.polarity.isna().all()
    assert frame.note.eq("not English: de").all() and frame.own_words.sum() == 2 * count_words(GERMAN)
    assert assess([GERMAN, "lol ok"]).polarity.isna().tolist() == [True, True, False, False]


def test_of_a_comment_its_own_words_tell_the_language_and_are_counted():
    comments = comments_of("„Great bridge, I love it!“ schreibt ihr. Die Fähre ist längst überfällig.")
    quoted = comments.text[0][:26]
    frame = score_comments(comments.assign(own_text=comments.text.str.replace(quoted, " " * len(quoted))))
    assert frame.note.eq("not English: de").all() and frame.own_words.tolist() == [7, 7]


def test_a_matched_word_of_weight_zero_is_neutral_not_missing():
    blob = assess("The Jewish quarter.").iloc[0]
    assert (blob.polarity, blob.matched, blob.matched_words) == (0.0, 1, "jewish +0.00")


def test_matched_words_stand_in_the_order_of_the_text_with_their_weights():
    blob, vader = assess("A great idea, but not a good plan. Losing hurts.").matched_words
    assert blob == "great +0.80; not good −0.35"
    assert [weight.rsplit(" ", 1)[0] for weight in vader.split("; ")] == ["great", "good", "Losing", "hurts"]


def test_vader_weights_are_those_it_adds_up():
    # "but" halves what stands before it and adds half to what follows: 3.1 → 1.55; 2.5 × 1.5 = 3.75.
    assert assess("Great idea but bad plan").matched_words[1] == "Great +1.55; bad −3.75"


def test_subjectivity_is_textblobs_alone():
    assert assess("A great plan.").subjectivity.isna().tolist() == [False, True]


def test_coverage_is_matched_words_by_words():
    # TextBlob: "not", "very", "good" of five; VADER: "good" alone.
    assert assess("It is not very good").coverage.tolist() == [0.6, 0.2]
    assert assess("😂").coverage.isna().all()  # an emoji may match, but there is no word to be covered


def test_markup_and_mathtext_are_left_as_they_are():
    frame = assess("<b>a</b> awful & $great$ <script>")
    assert "&amp;" not in " ".join(frame.matched_words) and "&lt;" not in " ".join(frame.matched_words)
    assert frame.matched_words[0].split("; ")[0] == "awful −1.00"
    assert score_sentences(comments_of("A <i>bad</i> day & more.")).text[0] == "A <i>bad</i> day & more."


@pytest.mark.parametrize("text", ["This isn't good.", "This isn’t good."])
def test_textblob_ignores_nt_unless_told_to_expand_it(text):
    assert assess(text).polarity[0] == 0.7
    assert assess(text, expand_nt=True).polarity.tolist() == [-0.35, -0.3412]


def test_expansion_is_off_by_default_and_reaches_both_tables():
    comments = comments_of("That wasn't good.")
    assert score_comments(comments).polarity[0] == score_sentences(comments).polarity[0] == 0.7
    assert score_comments(comments, expand_nt=True).polarity[0] == -0.35
    assert score_sentences(comments, expand_nt=True).polarity[0] == -0.35


def test_irregular_nt_forms():
    assert write_out_nt("isn´t, isn`t, isn′t") == "is not, is not, is not"
    assert (
        write_out_nt("isnt it? They DONT, cant or wont; want, font")
        == "is not it? They DO NOT, can not or will not; want, font"
    )
    assert write_out_nt("can't, WON'T, shan’t, ain't, Mustn't; ant, n't") == (
        "can not, WILL NOT, shall not, is not, Must not; ant, n't"
    )


def test_parts_are_the_same_table_cut_to_size():
    comments = comments_of("Good.", "Bad.", "Awful plan.")
    for size, parts in ((1, 3), (2, 2), (3, 1), (9, 1)):
        found = list(score_in_parts(comments, size=size))
        assert len(found) == parts
        pd.testing.assert_frame_equal(pd.concat(found, ignore_index=True), score_comments(comments))


def test_many_comments_show_how_far_they_have_come(capsys):
    score_comments(comments_of(*["Good."] * 2_000))
    assert "2000/2000" in capsys.readouterr().err.replace(",", "")
    score_comments(comments_of("Good."))
    assert capsys.readouterr().err == ""


def test_empty_tables_keep_their_columns():
    empty = comments_of()
    assert score_comments(empty).columns.tolist() == [column.name for column in schemas()["sentiment"].columns]
    assert score_sentences(empty).columns[-1] == "text"


def test_a_table_that_is_not_of_comments_is_refused_with_every_missing_column():
    with pytest.raises(FramingError) as error:
        score_sentences(pd.DataFrame({"text": ["a"]}))
    assert error.value.faults[3:] == ["its columns are: text"]


def test_the_analysers_load_only_when_used():
    script = "import sys, framing.comments.sentiment; print({'textblob', 'nltk', 'vaderSentiment'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


def test_scoring_loads_of_textblob_only_what_it_asks_and_leaves_the_whole_to_others():
    script = (
        "import sys\n"
        "from framing.comments.sentiment import assess\n"
        "assess('A good plan.')\n"
        "print({'textblob', 'nltk', 'sklearn', 'scipy'} & set(sys.modules))\n"
        "from textblob import TextBlob\n"
        "print(TextBlob('A good plan.').sentiment.polarity)"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["set()", "0.7"]


def test_no_downloaded_corpus_is_needed():
    """With every place that NLTK looks for its corpora taken away, both tables are still made."""
    script = (
        "import nltk; nltk.data.path.clear()\n"
        "from framing.comments.sentiment import assess\n"
        "print(assess('A good plan.').polarity.tolist())"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[0.7, 0.4404]"


def test_a_readers_name_is_no_feeling():
    """Joy and Hope are readers; what others say to them is scored without their names."""
    import framing as fr

    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily"], "text": ["The mill\n\nThe mill is shut."]})
    said = ["The mill is old.", "@Hope Waldmann the mill is an awful place.", "Hope is not lost."]
    rows = {"article_id": "a", "comment_id": list("123"), "author": ["Hope Waldmann", "Bo", "Ida"], "text": said}
    analysis = fr.analyse(fr.read(articles, comments=pd.DataFrame(rows)), "data/practice/codebook.yml")
    scores = analysis.sentiment.query("analyser == 'vader'").set_index("comment_id")
    assert "hope" not in scores.matched_words["2"].lower() and scores.polarity["2"] < 0
    assert analysis.own_text.text.tolist() == said
    weighed = fr.comments.sentiment.weigh_words(analysis.own_words)
    assert "hope" not in weighed[weighed.comment_id == "2"].word.tolist()

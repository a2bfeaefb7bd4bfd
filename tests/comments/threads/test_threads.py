"""Who answers whom, what is quoted from whom, read by eye in the sixteen comments of seed 000; and other threads."""

from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import charts
from framing.comments.threads import find_threads, own_text, with_own_text
from framing.core.errors import FramingError
from framing.core.text.pseudonyms import Named, mask, pseudonym, without_names
from framing.reading import read
from framing.reading.corpus import CommentFacts, Part, corpus
from framing.reading.passages.classify import find_passages
from tests.shared import COSTLY


@pytest.fixture(scope="module")
def page(seeds):
    return seeds.corpus.texts["000_6b6b7d963bcd2cd4"]


@pytest.fixture(scope="module")
def below_it(seeds):
    """The tables of the comments on that article, without a codebook's names."""
    return find_threads(seeds.corpus, seeds.passages)


@pytest.fixture(scope="module")
def comments(below_it):
    return below_it.comments.set_index("comment_id")


# 7 and 8 address the writer of 2 ("GHD", "Gadolhadorah"; 8 repeats its sentence), 13 that of 5 ("send them back to
# Jordan"), 14 that of 9 ("already defeated"), 15 that of 1 ("alone"). The others address nobody, or somebody who is in
# the news (3 Bibi, 10 Mr Blinken). 9 may follow from 8 (both recall the atom bombs), 3 from 1 (the Father in Heaven),
# 11 from the article's "entire Israeli society": none of them says so.
READ_BY_EYE = {"7": "2", "8": "2", "13": "5", "14": "9", "15": "1"}


def test_each_comment_answers_the_one_it_addresses_and_the_rest_stay_unknown(comments):
    assert comments.parent_id.dropna().to_dict() == READ_BY_EYE
    assert comments.depth[comments.depth > 0].to_dict() == dict.fromkeys(READ_BY_EYE, 1)


@pytest.mark.parametrize(
    ("comment_id", "evidence", "confidence"),
    [
        ("8", "quotes: There has to be some greater level", 0.9),
        ("13", "quotes: send them back to Jordan", 0.7),
        ("7", "names: reader B; takes up: precision", 0.7),
        ("14", "names: reader D; takes up: already, defeated, dropped, bombs", 0.7),
        ("15", "names: reader A; takes up: alone", 0.7),
    ],
)
def test_the_evidence_and_how_sure_it_is(comment_id, evidence, confidence, comments):
    assert comments.parent_evidence[comment_id].startswith(evidence)
    assert comments.confidence[comment_id] == confidence


def test_what_is_quoted_is_whole_or_nearly_so_and_marks_around_one_word_quote_nobody(below_it, comments, page):
    # In marks besides: “support” (6), “world” and “world opinion” (7), “we” and “State” (15), ‘island’ (16).
    quoted = {(row.comment_id, row.source): row for row in below_it.quoted.itertuples()}
    assert set(quoted) == {("8", "2"), ("13", "5")}
    first, altered = quoted["8", "2"], quoted["13", "5"]
    assert page[first.start : first.end] == page[first.source_start : first.source_end] + "."
    assert page[altered.start : altered.end] == "send them back to Jordan"
    assert page[altered.source_start : altered.source_end] == "send all those Palestinians back to Jordan"
    assert (comments.own_words + comments.quoted_words == comments.words).all()
    assert comments.quoted_words[comments.quoted_words > 0].to_dict() == {"8": 18, "13": 5}


def test_own_words_stay_where_they_stood(below_it):
    own = with_own_text(below_it.comments, below_it.quoted).set_index("comment_id")
    assert "precision" in own.text["8"] and "precision" not in own.own_text["8"]
    assert own.own_text["8"].index("Yes, there is") == own.text["8"].index("Yes, there is")
    assert (own.own_text.drop(["8", "13"]) == own.text.drop(["8", "13"])).all()


def test_mentions_say_which_are_not_the_commenters_own(seeds):
    quoted = seeds.mentions.dropna(subset="quoted_from")
    assert quoted[["comment_id", "surface", "quoted_from"]].values.tolist() == [["8", "Hamas", "2"]]


def test_names_are_pseudonyms_wherever_we_write(below_it, comments, page):
    printed = {page[row.start : row.end]: row.reader for row in below_it.names.itertuples()}
    assert printed == {
        "GHD": "reader B", "Gadolhadorah": "reader B", "Chanauz": "reader C", "Yussel": "reader D",
        "YOSSIES": "reader A",
    }  # fmt: skip
    assert comments.reader.dropna().to_dict() == {"1": "reader A", "2": "reader B", "5": "reader C", "9": "reader D"}
    for frame in below_it:
        shown = frame.drop(columns="text", errors="ignore").to_csv()
        assert not any(name in shown for name in printed)


def test_the_chart_shows_pseudonyms_answers_to_answers_set_in_and_the_grade_of_evidence(below_it, seeds):
    chart = charts.reply_graph(SimpleNamespace(comments=below_it.comments, articles=seeds.corpus.articles))
    written = [
        text.get_text() for text in [*chart.figure.texts, *(t for axes in chart.figure.axes for t in axes.texts)]
    ]
    assert {"A", "B", "C", "D"} <= set(written)
    shown = " ".join([*written, chart.alt, chart.caption, chart.table.to_csv()])
    assert not any(name in shown for name in ("GHD", "Gadolhadorah", "Chanauz", "Yussel", "YOSSIES"))
    arcs = chart.figure.axes[0].patches
    assert len(arcs) == 5 and len({arc.get_linewidth() for arc in arcs}) == 2
    answers = threads("The bridge is old.", "#1 no", "#2 yes").comments
    one = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    deeper = charts.reply_graph(SimpleNamespace(comments=answers, articles=one))
    left = {text.get_text(): text.get_position()[0] for text in deeper.figure.texts}
    assert left["3 answers 2 (number: #2)"] > left["2 answers 1 (number: #1)"]
    assert "The longest chain of answers has 2 answers." in deeper.caption
    assert "the grade of the evidence" in deeper.caption and "not a measured share" in deeper.caption


def test_text_is_the_comment_without_its_printed_number(comments, page):
    assert all(page[row.start : row.end] == row.text for row in comments.itertuples())
    assert comments.text["9"].startswith("America dropped 2 atom bombs") and comments.text["4"].count("וחבריו") == 1
    assert len(comments) == 16 and comments.words.min() > 10


PAGE = "The council met. “We must close the northern bridge before the winter storms,” the mayor said."


def threads(*texts, parents=(), authors=()):
    page, parts = PAGE, [Part("text", 0, len(PAGE))]
    for number, said in enumerate(texts, start=1):
        start = len(page) + 2
        page += f"\n\n{said}"
        told = CommentFacts(reader=authors[number - 1]) if authors else None
        parts.append(Part("comment", start, len(page), str(number), dict(parents).get(str(number)), told))
    one = corpus([{"article_id": "a", "outlet": "o"}], {"a": page}, {"a": parts})
    return find_threads(one, find_passages(one))


def thread(*texts, **how):
    return threads(*texts, **how).comments.set_index("comment_id")


def test_a_printed_number_is_enough():
    found = thread(
        "The bridge is old.", "Nonsense.", "#1 it is not that old", "Re: comment 2, rude!", "@3 agreed", ">>2 so"
    )
    assert found.parent_id.dropna().to_dict() == {"3": "1", "4": "2", "5": "3", "6": "2"}
    assert thread("The bridge is old.", "No 1 cares.", "Number 1 is my bus.").parent_id.isna().all()


def test_the_table_knows_better():
    found = thread("The bridge is old.", "No.", parents={"2": "1"})
    assert found.parent_id["2"] == "1" and found.parent_evidence["2"] == "table" and found.confidence["2"] == 1


def test_depth_counts_the_answers_above():
    found = thread("The bridge is old.", "#1 no", "#2 yes", "#2 why", "Nice weather.", "#4 because")
    assert found.depth.tolist() == [0, 1, 2, 2, 0, 3]


def test_an_address_without_shared_words_stays_unknown():
    found = thread("The bridge is old.", "The river is wide.", "Martha, you are wrong.", "However, I disagree.")
    assert found.parent_id.isna().all()


def test_two_equally_likely_parents_stay_unknown():
    assert thread("Bridges cost money.", "Bridges cost money.", "Martha, bridges cost nothing.").parent_id.isna().all()


def test_rare_words_of_one_comment_are_weak_evidence_and_a_copy_is_none():
    first = "My grandmother crossed it barefoot with a goat in 1944."
    found = thread(first, "Too expensive.", "A goat, barefoot, and a grandmother: what a crossing!", first)
    assert found.parent_id.dropna().to_dict() == {"3": "1"} and found.confidence["3"] == 0.5
    assert found.parent_evidence["3"] == "takes up: goat, barefoot, grandmother, crossing"


def test_a_subject_of_the_thread_is_not_a_commenter():
    found = thread(
        "Rotterdam built three tunnels with foreign money.", "I went to Rotterdam.", "They like Rotterdam better.",
        "Rotterdam, three tunnels, foreign money: a fairy tale.", "Rotterdam has no bridge.",
    )  # fmt: skip
    assert not found.parent_evidence.fillna("").str.contains("names").any() and found.reader.isna().all()


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ("> It cost far too much money back then\n\nDid it?", "quote lines"),
        ("&gt; It cost far too much […] back then\nDid it?", "quote lines"),
        ("“It cost far too much money” Did it?", "in marks, word for word"),
        ("Did it? “far too much money” is vague.", "in marks, short"),
        ("What do you mean, “cost too much money then”?", "in marks, altered"),
        ("It cost far too much money back then, they say. Did it?", None),
        ("It cost far too much money back then. Did it?", "repeats a sentence"),
        ("[quote=Martha]It cost far too much money back then.[/quote] Did it?", "quote block"),
        ("He called it “too much”.", None),
    ],
)
def test_the_ways_to_quote_a_comment(answer, rule):
    found = threads("Old, too. It cost far too much money back then.", "Nice weather today in town.", answer)
    assert found.quoted.rule.tolist() == ([rule] if rule else [])
    assert found.comments.parent_id.tolist()[2:] == (["1"] if rule else [None]) or not rule


def test_a_slogan_that_several_said_is_quoted_but_from_nobody_known():
    slogan = "Keep the old bridge open for us"
    found = threads(f"{slogan}!", f"I say: {slogan.lower()}.", f"They chant “{slogan}” all day.")
    assert found.quoted.rule.tolist() == ["in marks, said by several"] and found.quoted.source.isna().all()
    assert found.comments.parent_id.isna().all()


@pytest.mark.parametrize("opening", ["You’re right, ", "Good point, ", "Hmm, hmm: ", "My Friend, ", "Obviously, "])
def test_words_that_open_a_comment_are_nobodys_name(opening):
    found = threads("It cost money to build the tunnel.", f"{opening}the tunnel cost money. Hm.", "Well obviously.")
    assert not found.comments.parent_evidence.str.startswith("names", na=False).any() and found.names.empty


def test_what_is_quoted_from_the_article_answers_nobody():
    found = threads("Why close the northern bridge?", "“close the northern bridge before the winter” is too late.")
    assert found.quoted.source.tolist() == ["article"] and found.comments.parent_id.isna().all()
    place = found.quoted.iloc[0]
    assert PAGE[place.source_start : place.source_end] == "close the northern bridge before the winter"


def test_who_repeats_a_quotation_did_not_say_it():
    said = "“It cost far too much money back then”"
    found = threads("It cost far too much money back then.", f"{said} No.", f"{said} Yes.")
    assert found.quoted.source.tolist() == ["1", "1"]


def test_quote_lines_from_nowhere_are_nobodys_own_words_either():
    found = threads("> Somebody wrote this elsewhere\nI agree.")
    assert found.quoted.source.isna().tolist() == [True] and found.comments.own_words.tolist() == [2]


def test_two_comments_with_one_id_are_refused():
    page = "One.\n\nTwo.\n\nThree."
    parts = [Part("text", 0, 4), Part("comment", 6, 10, "1"), Part("comment", 12, 18, "1")]
    one = corpus([{"article_id": "a", "outlet": "o"}], {"a": page}, {"a": parts})
    with pytest.raises(FramingError, match="comment 1 is there more than once"):
        find_threads(one, find_passages(one))


def test_a_name_is_masked_where_it_is_shown():
    assert mask("Martha, ask Martha!", 10, [Named(10, 16, "reader A", True), Named(22, 28, "reader A", False)]) == (
        "reader A, ask reader A!"
    )
    assert mask("rtha, no", 12, [Named(10, 16, "reader A", True)]) == "reader A, no"
    assert len({pseudonym(number) for number in range(2_000)}) == 2_000


def test_who_is_quoted_in_comments_has_a_pseudonym_too(comments, seeds):
    found = without_names(seeds.quotations, seeds.comments, seeds.names, seeds.corpus.texts)
    below = found[(found.article_id == "000_6b6b7d963bcd2cd4") & (found.start > comments.start.min())]
    assert set(below.speaker.dropna()) == {"reader B", "reader C"}
    assert (found.speaker.dropna().str.startswith("reader ")).sum() == 2  # who is quoted in the articles keeps the name


WORDS = st.sampled_from("the bridge river winter money Martha GHD , : . “ ” > \n #1 goat tunnel cost of".split(" "))
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=14).map(" ".join).filter(str.strip), max_size=8)
ANY_TEXTS = st.lists(st.text(alphabet="ab AB,.:#12“”>\n", min_size=1, max_size=30).filter(str.strip), max_size=8)


@COSTLY
@given(TEXTS | ANY_TEXTS)
def test_any_thread_is_a_forest_and_quotes_lie_inside_their_comments(texts):
    comments, quoted, names = threads(*texts)
    places = {comment_id: at for at, comment_id in enumerate(comments.comment_id)}
    for row in comments.itertuples():
        parent = None if pd.isna(row.parent_id) else comments.iloc[places[row.parent_id]]
        assert parent is None or places[row.parent_id] < places[row.comment_id]
        assert row.depth == (0 if parent is None else parent.depth + 1)
        assert pd.isna(row.parent_id) == pd.isna(row.parent_evidence) == pd.isna(row.confidence)
    spans = comments.set_index("comment_id")[["start", "end"]]
    for frame in (quoted, names):
        for comment_id, own in frame.groupby("comment_id"):
            assert own.start.min() >= spans.start[comment_id] and own.end.max() <= spans.end[comment_id]
            assert (own.start.to_numpy()[1:] >= own.end.to_numpy()[:-1]).all()
    own = with_own_text(comments, quoted)
    assert (own.own_text.str.len() == own.text.str.len()).all()


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=4), st.integers(0, 9))
def test_blanks_keep_the_length_and_everything_else(text, spans, start):
    own = own_text(text, start, [(start + min(pair), start + max(pair)) for pair in spans])
    assert len(own) == len(text)
    assert all(a == b or b == " " for a, b in zip(text, own, strict=True))
    assert [c for c in own if c in "\r\n"] == [c for c in text if c in "\r\n"]


def _answers(tmp_path, *rows) -> dict:
    """Whom the comments of a table answer; each row is comment_id, parent_id, author, text."""
    (tmp_path / "a.csv").write_text('article_id,outlet,text\na,Harbour Post,"The toll is due on Monday."\n')
    table = pd.DataFrame(rows, columns=["comment_id", "parent_id", "author", "text"]).assign(article_id="a")
    table.to_csv(tmp_path / "c.csv", index=False)
    found = read(tmp_path / "a.csv", comments=tmp_path / "c.csv")
    threads = find_threads(found, find_passages(found)).comments
    return threads.set_index("comment_id").parent_id.fillna("").to_dict()


TOLL = "Whoever keeps the drawbridge open at night should pay the ferrymen for the lost crossings."


def test_where_a_table_says_whom_comments_answer_nothing_is_guessed(tmp_path):
    rows = [("1", "", "Ann", TOLL), ("2", "", "Bo", f"“{TOLL}” Quite so."), ("3", "1", "Cy", "Well said.")]
    assert _answers(tmp_path, *rows) == {"1": "", "2": "", "3": "1"}
    without = [(one, "", *rest) for one, _, *rest in rows]
    assert _answers(tmp_path, *without)["2"] == "1"


def test_where_every_answer_hangs_on_the_first_comment_a_name_after_at_says_whom_it_answers(tmp_path):
    rows = [("1", "", "quayside", TOLL), ("2", "1", "bargeman", "No."), ("3", "1", "Cy", "@bargeman why not?")]
    assert _answers(tmp_path, *rows)["3"] == "2"
    deeper = [*rows, ("4", "2", "Di", "Yes.")]  # this table knows answers to answers: what it gives holds
    assert _answers(tmp_path, *deeper)["3"] == "1"

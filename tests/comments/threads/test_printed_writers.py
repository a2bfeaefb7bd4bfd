"""Who wrote a comment and whom it answers, as the page says above it; no name of a reader is shown anywhere."""

import pandas as pd
import pytest

import framing as fr
from framing.codebook import read_codebook
from framing.core.text.pseudonyms import texts_to_show
from framing.explorer.positions import shown
from tests.conftest import SMALL_CODEBOOK

BODY = "The harbour of the old town was shut on Friday, after divers found a hole in the wall of the northern pier."


def of(thread: str):
    page = f"Harbour shut\n\n{BODY}\n\n{BODY}\n\n{thread}"
    table = pd.DataFrame([{"article_id": "a", "outlet": "Daily", "text": page}])
    return fr.analyse(fr.read(table), read_codebook(SMALL_CODEBOOK))


def told(analysis) -> list[tuple]:
    rows = analysis.comments[["reader", "parent_id", "text"]].astype(object).itertuples(index=False, name=None)
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in rows]


A, B = "They knew of the hole.", "They did not."
FIRST, SECOND = ("reader A", None, A), ("reader B", "1", B)


@pytest.mark.parametrize("head", ["salty61 quay_girl\n1 day ago", "salty61\n1 day ago\nIn reply to quay_girl"])
def test_the_page_says_whom_a_comment_answers(head):
    found = of(f"2 Comments\n\nquay_girl\n2 days ago\n{A}\nReply\n\n{head}\n{B}\nReply")
    assert told(found) == [FIRST, SECOND]
    assert found.comments.parent_evidence[1] == "names: reader A" and found.comments.confidence[1] == 0.9


def test_a_comment_that_begins_with_the_full_name_of_one_who_wrote_before_answers_that_one():
    found = of(f"Comments\n\nIda Marl\n{A}\nLike\nReply\n3d\n\nBo Ray\nIda Marl {B}\nLike\nReply\n2d")
    assert told(found) == [FIRST, ("reader B", "1", f"Ida Marl {B}")]


@pytest.mark.parametrize(
    "opening", ["@salty61", "I agree with salty61,", "+1 salty61", "Re: salty61 –", "In reply to salty61:"]
)
def test_a_writer_whom_a_later_comment_names_at_its_head(opening):
    found = of(f"Comments\n\nsalty61\n2 days ago\n{A}\n\nquay_girl\n1 day ago\n{opening} no.")
    assert [row[:2] for row in told(found)] == [FIRST[:2], SECOND[:2]]


def test_a_writer_whom_a_later_comment_only_speaks_of_is_not_answered():
    found = of(f"Comments\n\nsalty61\n2 days ago\n{A}\n\nquay_girl\n1 day ago\nI have met salty61 and others.")
    assert found.comments.parent_id.isna().all()


@pytest.mark.parametrize(
    "heads", ["{}:", "{}", "{}, 13 May 2031", "{} says:\nMay 13, 2031 at 10:04 am"], ids="colon name date says".split()
)
def test_below_printed_numbers_the_first_line_is_a_head_where_every_comment_has_one(heads):
    found = of(f"2 Comments\n\n1. {heads.format('salty61')}\n{A}\n\n2. {heads.format('quay_girl')}\n@salty61 {B}")
    assert told(found) == [FIRST, ("reader B", "1", f"@salty61 {B}")]


def test_what_only_one_comment_has_below_its_number_is_its_own_text():
    found = of(f"2 Comments\n\n1. salty61:\n{A}\n\n2. {B}")
    assert found.comments.text.tolist() == [f"salty61:\n{A}", B]
    found = of(f"2 Comments\n\n1. No\n{A}\n\n2. Yes\n{B}")
    assert found.comments.text.tolist() == [f"No\n{A}", f"Yes\n{B}"]


def test_times_are_kept_where_the_page_prints_a_date():
    found = of(f"Comments\n\nIda says:\nMay 13, 2031 at 10:04 am\n{A}\n\nBo says:\n3 hours ago\n{B}")
    assert found.comments.time.tolist()[0] == "2031-05-13T10:04:00" and pd.isna(found.comments.time[1])
    assert found.comments[["source", "source_start", "likes"]].isna().all(axis=None)


def test_one_reader_is_one_letter_and_no_name_is_shown():
    thread = f"salty61\n2 days ago\n{A}\n\nquay_girl\n1 day ago\nNo, salty61.\n\nsalty61\n2h ago\nYes, quay_girl."
    found = of(f"Comments\n\n{thread}")
    assert found.comments.reader.tolist() == ["reader A", "reader B", "reader A"]
    assert texts_to_show(found.comments, found.names).tolist()[1:] == ["No, reader A.", "Yes, reader B."]
    assert found.own_words.own_shown.tolist()[1:] == ["No, reader A.", "Yes, reader B."]
    masked = shown(found.corpus.texts["a"], found.names.itertuples()).text
    assert "salty61" not in masked and "quay_girl" not in masked
    for row in found.names.itertuples():
        assert found.corpus.texts["a"][row.start : row.end] in ("salty61", "quay_girl")


def test_names_on_the_buttons_around_a_comment_are_masked_too():
    thread = (
        "Ida Marl Avatar\nIda Marl\n2 days ago\nNo.\nReply\nBo Ray replied · 1 Reply\nBo Ray\n1 day ago\nYes.\nReply"
    )
    found = of(f"2 Comments\n\n{thread}")
    masked = shown(found.corpus.texts["a"], found.names.itertuples()).text
    assert found.comments.text.tolist() == ["No.", "Yes."] and "Marl" not in masked and "Bo Ray" not in masked


@pytest.mark.parametrize(
    "answer", ["Bo Ray > Ida Marl • 2h\n", "Bo Ray\nIda Marl\n2h\n", "Bo Ray\nReply to  Ida Marl\n2h\n"]
)
def test_the_name_of_whom_a_comment_answers_in_other_places_of_its_head(answer):
    first = "Ida Marl • 3h\n" if "•" in answer else "Ida Marl\n3h\n"
    found = of(f"2 Comments\n\n{first}{A}\n4\nReply\n{answer}{B}\n2\nReply")
    assert told(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "buttons",
    ["Like {}   Reply", "{} likes · Reply", "Empfehlen ({}) Antworten", "Like · Reply · {} · 3h", "👍 {}\nReply"],
)
def test_likes_are_kept_where_the_page_prints_their_number(buttons):
    first, second = buttons.format(12), buttons.format(0)
    found = of(f"2 Comments\n\nIda Marl\n2 days ago\n{A}\n{first}\n\nBo Ray\n1 day ago\n{B}\n{second}")
    assert found.comments.likes.tolist() == [12, 0] and found.comments.text.tolist() == [A, B]


def test_points_in_a_head_are_those_of_the_comment_below_it():
    found = of(f"2 Comments\n\nida 4 points 2 days ago\n{A}\n\nbo 9 points 1 day ago\n{B}")
    assert found.comments.likes.tolist() == [4, 9]


@pytest.mark.parametrize("buttons", ["Like   Reply", "Like · 3h", "3 replies", "Like 4 Likes 5\nReply", "Dislike 4"])
def test_other_numbers_beside_a_comment_are_no_likes(buttons):
    found = of(f"2 Comments\n\nIda Marl\n2 days ago\n{A}\n{buttons}\n\nBo Ray\n1 day ago\n{B}\n{buttons}")
    assert found.comments.likes.isna().all()


def test_where_a_reader_lives_may_stand_behind_the_name():
    lines = f"Ida Marl · Bridge End\n{A}\nLike · Reply · 2 · 5h\n\nBo Ray replied to Ida Marl\n{B}\nLike · Reply · 4h"
    found = of(f"2 Comments\n\nSort by Newest\n\n{lines}")
    assert told(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "answer",
    [
        "In reply to @idam\n2h",
        "·\n2h\nReplying to \n@idam\n and \n@HoltbyPost",
        "·\n2h\nReplying to @HoltbyPost, @idam and 2 others",
    ],
)
def test_whom_a_comment_answers_may_be_told_by_a_handle(answer):
    found = of(f"2 replies\n\nIda Marl\n@idam\n·\n3h\n{A}\nReply\nBo Ray\n@bo_ray\n{answer}\n{B}\nReply")
    assert told(found) == [FIRST, SECOND]
    masked = shown(found.corpus.texts["a"], found.names.itertuples()).text
    assert "Ida" not in masked and "Bo Ray" not in masked


def test_the_page_that_is_answered_is_no_writer():
    thread = f"Ida\n@ida\n·\n3h\nReplying to\n@Post\n{A}\nReply\nBo\n@bo\n·\n2h\nReplying to\n@Post\n{B}\nReply"
    found = of(f"2 replies\n\n{thread}")
    assert found.comments.text.tolist() == [A, B] and found.comments.parent_id.isna().all()


@pytest.mark.parametrize(
    ("buttons", "likes"),
    [
        ("Like\n3\nReply", 3),
        ("Like\nReply\n12", 12),
        ("Upvote\n142\nDownvote\nReply", 142),
        ("2d12 likesReply", 12),
        ("1 Reply7 Recommend", 7),
        ("Like\n2 replies\nReply", None),
        ("Like\n2\nReplies\nReply", None),
        ("Like\n3d\nReply", None),
        ("Reply\n12", None),
    ],
)
def test_likes_may_stand_on_a_line_below_their_button_or_close_to_it(buttons, likes):
    found = of(f"2 Comments\n\nIda Marl\n2 days ago\n{A}\n{buttons}\n\nBo Ray\n1 day ago\n{B}\n{buttons}")
    assert found.comments.text.tolist() == [A, B]
    assert [None if pd.isna(one) else one for one in found.comments.likes] == [likes, likes]


def test_points_may_be_fewer_than_none_and_a_mark_stands_beside_the_writer():
    found = of(f"2 Comments\n\n[–]ida[S] -4 points 2 days ago\n{A}\n\n[–]bo [M] 9 points 1 day ago\n{B}")
    assert found.comments.likes.tolist() == [-4, 9] and found.comments.text.tolist() == [A, B]
    assert {found.corpus.texts["a"][row.start : row.end] for row in found.names.itertuples()} == {"ida", "bo"}


def test_names_alone_and_buttons_that_were_copied_without_blanks():
    found = of(f"Comments\n\nida_marl\n{A}\n2d12 likesReply\nbo.ray\n@ida_marl {B}\n2dReply")
    assert told(found) == [FIRST, ("reader B", "1", f"@ida_marl {B}")]


def test_what_is_known_of_a_comment_whose_writer_is_gone():
    found = of(f"2 Comments\n\nida 4 points 2 days ago\n{A}\nreply\n[deleted] -2 points 1 day ago\n{B}\nreply")
    assert found.comments.reader.isna().tolist() == [False, True] and found.comments.likes.tolist() == [4, -2]


def test_the_writer_of_a_head_with_any_name_is_the_name_alone():
    first, second = "Bo Ray on 3 May 2031 at 10:04 said:", "Who cares? on 3 May 2031 at 11:17 said:"
    found = of(f"2 Comments\n\n{first}\n{A}\nReply\n{second}\n{B}\nReply")
    named = {found.corpus.texts["a"][row.start : row.end].strip("?") for row in found.names.itertuples()}
    assert named == {"Bo Ray", "Who cares"}


def test_a_label_above_the_name_is_nobody():
    thread = f"Ida's avatar\nIda\nJun 2, 2031\n{A}\nReply\n1 reply by Ida\nBo's avatar\nBo\nJun 3, 2031\n{B}\nReply"
    assert told(of(f"What are your thoughts?\n2 Comments\n\nYour thoughts?\n{thread}"))[1] == ("reader B", None, B)


def test_who_is_quoted_within_a_comment_wrote_none_there_where_heads_have_a_time():
    quoting = f"ida wrote:\n> {A}\n{B}"
    found = of(f"2 Comments\n\nida wrote on 3 May 2031:\n{A}\nbo wrote on 4 May 2031:\n{quoting}")
    assert told(found) == [FIRST, ("reader B", "1", quoting)]


def test_a_full_name_at_the_head_may_end_in_an_initial():
    found = of(f"2 Comments\n\nIda M.\n2 days ago\n{A}\nReply\nBo Ray\n1 day ago\nIda M., {B}\nReply")
    assert told(found) == [FIRST, ("reader B", "1", f"Ida M., {B}")]


@pytest.mark.parametrize(
    ("said", "parent"),
    [
        ("It has two cranes, Ida.", "1"),
        ("You are wrong, Ida Marl!", "1"),
        ("We met Bo, Ida.", None),
        ("They told Ida.", None),
        ("Please mend it. Kind regards, Ida", None),
    ],
)
def test_a_comment_that_ends_with_the_name_of_one_who_wrote_before_answers_that_one(said, parent):
    found = of(f"2 Comments\n\nIda Marl\n2 days ago\n{A}\nReply\nCy Dow\n1 day ago\n{said}\nReply")
    assert told(found) == [FIRST, ("reader B", parent, said)]


def test_who_signs_with_their_own_name_answers_nobody():
    thread = f"Ida Marl\n2 days ago\n{A}\nReply\nIda Marl\n1 day ago\nPlease mend it. Kind regards, Ida\nReply"
    assert of(f"2 Comments\n\n{thread}").comments.parent_id.isna().all()


def test_buttons_below_numbered_comments_are_no_words_of_theirs():
    head = "says:\n3 March 2031 at 9:12 am\n"
    found = of(f"2 Comments\n\n1. quay_girl {head}{A}\nReply\nShare\n\n2. salty61 {head}@quay_girl {B}\nLike\nReply")
    assert told(found) == [FIRST, ("reader B", "1", f"@quay_girl {B}")]
    assert told(of(f"2 Comments\n\n1. {A}\nShare\n\n2. {B}")) == [(None, None, f"{A}\nShare"), (None, None, B)]

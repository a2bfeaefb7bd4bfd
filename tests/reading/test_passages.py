"""What right looks like: every line of every seed, read by eye, and layouts that the seeds do not have."""

import textwrap
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.errors import FramingError
from framing.reading.corpus import Part, corpus
from framing.reading.passages.blocks import SENTENCE_END, blocks_of
from framing.reading.passages.classify import declared_comments, find_passages
from tests.shared import is_partition


def lines(*ranges):
    """{line number: kind} from (kind, numbers…); a pair (a, b) means every line from a to b."""
    kinds = {}
    for kind, *numbers in ranges:
        for number in numbers:
            first, last = number if isinstance(number, tuple) else (number, number)
            kinds |= dict.fromkeys(range(first, last + 1), kind)
    return kinds


# Line numbers as an editor shows them; blank lines have no kind and are skipped.
EXPECTED = {
    "000_6b6b7d963bcd2cd4": lines(
        ("headline", 1), ("body", (3, 29)), ("boilerplate", 31), ("comment", (33, 109))
    ),
    "001_31195212ecc3b151": lines(
        ("headline", 1), ("standfirst", 2), ("body", (3, 6), 8, 9, (11, 13), (15, 26), (28, 32)),
        ("crosslink", 7, 27), ("crosshead", 10, 14),
    ),
    "002_0c9539959e1996a5": lines(
        ("boilerplate", 1, 57), ("headline", 3), ("body", (5, 25), (29, 53)), ("crosshead", 27)
    ),
    "003_ebf6bfbd639d196f": lines(
        ("headline", 1), ("standfirst", 3), ("byline", 5, 98), ("caption", 7, 8, 26, 46, 64, 72, 84, 92),
        ("body", (10, 24), (28, 44), (48, 54), (58, 62), (66, 70), (76, 82), (86, 90), 94, 96),
        ("crosshead", 56, 74), ("boilerplate", 100, 101),
    ),
    "004_6692adab18b4919d": lines(
        ("headline", 1), ("standfirst", 3), ("body", (6, 66)), ("boilerplate", (68, 80))
    ),
}  # fmt: skip


def kind_of_each_line(seeds, article_id):
    text, found = seeds.corpus.texts[article_id], seeds.passages
    found = found[found.article_id == article_id]
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        first = at + len(line) - len(line.lstrip())
        if line.strip():
            yield number, found[(found.start <= first) & (first < found.end)].kind.tolist()
        at += len(line) + 1


@pytest.mark.parametrize("article_id", EXPECTED)
def test_every_line_of_every_seed_lands_in_the_right_kind(seeds, article_id):
    read_by_eye = EXPECTED[article_id]
    wrong = {
        n: (kinds, read_by_eye[n]) for n, kinds in kind_of_each_line(seeds, article_id) if kinds != [read_by_eye[n]]
    }
    assert wrong == {}


def test_sixteen_comments_none_split_at_its_inner_list(seeds):
    found = seeds.passages
    comments = found[found.kind == "comment"]
    assert comments.comment_id.tolist() == [str(n) for n in range(1, 17)]
    tenth, last = comments.text.iloc[9], comments.text.iloc[15]
    assert "1) Are the deceased" in tenth and "2) Are the reported" in tenth
    assert "A) There are" in last and "E) Aliyah" in last and last.endswith("sacrificing children.")


def test_declared_comments_are_what_the_page_says(seeds):
    assert declared_comments(seeds.passages) == {"000_6b6b7d963bcd2cd4": 22, "002_0c9539959e1996a5": 0}


def kinds(text, **facts):
    one = corpus([{"article_id": "a", "outlet": "o", "source": "a.txt", **facts}], {"a": text})
    return find_passages(one).kind.tolist()


BODY = "The council of Springfield met on Monday to discuss the bridge, which has been closed since the spring flood."
MORE = "The mayor of Springfield said that the council would repair the bridge before winter, whatever the cost may be."


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (["Council meets over closed bridge", BODY, MORE], ["headline", "body", "body"]),
        ([BODY, MORE], ["body", "body"]),
        (["Council meets over closed bridge", BODY, "Continue reading below", MORE],
         ["headline", "body", "boilerplate", "body"]),
        (["Council meets over closed bridge", f"{BODY}[1]", f"{MORE}²", "[1] Minutes of the council, spring."],
         ["headline", "body", "body", "body"]),
        (["NEWS", "Council of Springfield meets over closed bridge", BODY], ["boilerplate", "headline", "body"]),
        (["Council meets over closed bridge", "By Jane Doe and John Roe", BODY], ["headline", "byline", "body"]),
        (["Council meets over closed bridge", "Jane Doe", "13 May 2024, 10:32", BODY],
         ["headline", "byline", "byline", "body"]),
        (["The Springfield Echo", "Home | News | Sport | Opinion", "Ferry to run all night", BODY],
         ["boilerplate", "boilerplate", "headline", "body"]),
        (["Drivers shun long way round", "The council of Springfield is far from a bridge", BODY, "It shut.",
          MORE, "A long way round costs an hour."], ["headline", "standfirst", "body", "body", "body", "body"]),
        (["The Free Voice of Norvale", "The council of Springfield is far from a new bridge", BODY, "It is free."],
         ["boilerplate", "headline", "body", "body"]),
        (["Council meets over closed bridge", "A flood closed it in spring.", "By Jane Doe", BODY],
         ["headline", "standfirst", "byline", "body"]),
        (["Council meets over closed bridge", "The mayor wrote to residents:", f"“{BODY}”", MORE],
         ["headline", "body", "body", "body"]),
        (["Council meets over closed bridge", "The mayor wrote:", "“I know.", f"“{BODY}”", MORE],
         ["headline", "body", "body", "body", "body"]),
        (["Council meets over closed bridge", "All that we know:", BODY, MORE],
         ["headline", "standfirst", "body", "body"]),
        (["Council meets over closed bridge", BODY, "The bridge, closed since spring. (Jane Doe/AP)", MORE],
         ["headline", "body", "caption", "body"]),
        (["Council meets over closed bridge", BODY, "Photo: Jane Doe", MORE], ["headline", "body", "caption", "body"]),
        (["Council meets over closed bridge", BODY, "He shrugged. (Nobody asked him why.)", MORE],
         ["headline", "body", "body", "body"]),
        (["Council meets over closed bridge", BODY, "What the mayor wants", MORE],
         ["headline", "body", "crosshead", "body"]),
        (["Council meets over closed bridge", BODY, "Related: The flood, a year on", MORE],
         ["headline", "body", "crosslink", "body"]),
        (["Council meets over closed bridge", BODY, "Advertisement", MORE],
         ["headline", "body", "boilerplate", "body"]),
        (["Council meets over closed bridge", BODY, "He asked them to subscribe.", MORE],
         ["headline", "body", "body", "body"]),
        (["Council meets over closed bridge", BODY, "“No,” she said.", "Share this article", "© 2024 The Gazette"],
         ["headline", "body", "body", "boilerplate", "boilerplate"]),
        (["Council meets over closed bridge", BODY, MORE, "(Reporting by Jane Doe in Holtby; editing by J. R. Roe)"],
         ["headline", "body", "body", "byline"]),
        (["Council meets over closed bridge", BODY, MORE, "Reporting by Jane Doe; editing by John Roe"],
         ["headline", "body", "body", "byline"]),
        (["Council meets over closed bridge", BODY, "* * *", MORE], ["headline", "body", "boilerplate", "body"]),
        (["Council meets over closed bridge", BODY, "- the bridge", "- the road", "- the school", MORE],
         ["headline", "body", "body", "body", "body", "body"]),
    ],
)  # fmt: skip
def test_layouts_the_seeds_do_not_have(page, expected):
    assert kinds("\n\n".join(page)) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lock is shut again https://tide.example/1", "body"),
        ("Lock shut #ferry #holtby", "body"),
        ("@tide who shut the lock", "body"),
        ("Great news! The lock is open", "body"),
        ("Lock shut again", "headline"),
        ("Who shut the lock?", "headline"),
        ("Gov. Lee shuts the lock", "headline"),
        ("St. Olave's lock wins U.S. Lock Prize", "headline"),
        ("Who pays? Ferrymen, says the board", "headline"),
        ("Lock shut... Ferrymen fume", "headline"),
    ],
)
def test_a_post_that_is_all_there_is_is_no_headline(text, kind):
    found = find_passages(corpus([{"article_id": "a", "outlet": "The Tide"}], {"a": text}))
    assert found["kind"].tolist() == [kind]


def test_a_headline_the_reader_gave_is_the_headline():
    assert kinds("Local News\n\nBridge\n\n" + BODY, title="Bridge")[:2] == ["boilerplate", "headline"]


def test_hard_wrapped_paragraphs_are_one_passage_each():
    page = "Council meets over closed bridge\n\n" + "\n\n".join(
        textwrap.fill(paragraph, 50) for paragraph in [BODY, MORE]
    )
    assert page.count("\n") > 6
    assert kinds(page) == ["headline", "body", "body"]


def test_a_short_page_may_be_hard_wrapped_too():
    lines = (
        "The pier was shut on Monday after the divers had found that\nthree of its legs were gone, the harbour "
        "board told the\ntown, and nobody knows when it opens.\n"
    )
    assert kinds("Pier shut\n\n" + lines) == ["headline", "body"]


def test_lines_that_fill_a_width_are_wrapped_however_few():
    first = (
        "The pier was shut on Monday after the divers had found that three of its legs were gone. “It moved,”\n"
        "said Anna Lind, a diver.\n"
    )
    second = (
        "The board meets again on Friday in the old hall by the water. It has not said who is going to pay, or\nwhen.\n"
    )
    assert kinds("Pier shut\n\n" + first + "\n" + second) == ["headline", "body", "body"]


def test_a_number_that_ends_a_sentence_begins_no_comment_where_the_text_is_wrapped():
    page = (
        "Council meets over closed bridge\n\nThe ferry has been in the hands of the Lind family since\n1988. “We "
        "row in any wind and in any month of the year,”\nsaid Anna Lind, who took it over from a great-aunt of\nhers.\n"
    )
    assert kinds(page) == ["headline", "body"]
    numbered = "1. This is what the family has been telling the town\n2. And nobody in the town wants a word of it\n"
    assert len(blocks_of(numbered * 2, 0, 2 * len(numbered))) == 4


def test_a_short_paragraph_that_ends_with_an_inward_mark_is_no_crosshead():
    assert kinds(f"Bridge\n\n{BODY}\n\n»But nobody rows at two.«\n\n{MORE}")[-2:] == ["body", "body"]


def test_a_short_last_section_under_a_crosshead_belongs_to_the_article():
    talk = ["Ferry back", BODY, "The money", MORE, "The next trip", "Will you row again?", "Ask me in May."]
    assert kinds("\n\n".join(talk))[4:] == ["crosshead", "crosshead", "body"]
    assert kinds("\n\n".join([*talk, "Share this article"]))[4:] == ["crosshead", "crosshead", "body", "boilerplate"]
    links = [*talk[:4], "Most read", "Bridge shut", "Ferry late"]
    assert kinds("\n\n".join(links))[4:] == ["boilerplate"] * 3
    assert kinds("\n\n".join([*talk[:2], MORE, *talk[4:]]))[3:] == ["boilerplate"] * 3  # of a page without crossheads


@pytest.mark.parametrize(
    "foot",
    [
        ["Related", "The mayor has quit."],
        ["Contact us", "Got a story? Write to the desk."],
        ["Follow the Gull", "The best stories, every morning."],
        ["Ida Lee", "Ida Lee covers the river."],
        ["Mayor quits", "She left on Monday.", "Ferry sinks", "Nobody was hurt."],
    ],
)
def test_what_a_page_says_of_itself_and_its_links_is_no_last_section(foot):
    page = ["Ferry back", BODY, "The money", MORE]
    assert kinds("\n\n".join([*page, *foot]))[4:] == ["boilerplate"] * len(foot)
    assert kinds("\n\n".join([*page, "The Next Trip", "Ask me in May."]))[4:] == ["crosshead", "body"]


def test_crossheads_with_one_paragraph_between_them_are_no_list():
    page = [
        "Ferry back",
        BODY,
        "The money",
        MORE,
        "The boat",
        BODY.replace("Monday", "Friday"),
        "The river",
        MORE[:60] + ".",
    ]
    assert kinds("\n\n".join(page)) == ["headline", "body", *["crosshead", "body"] * 3]


WRAPPED = """Grain ships wait outside port

   Ships have waited for nine days outside the port of Holtby,
and their captains have begun to sell grain to anybody with a
boat.
   “If nobody lets us in, the flour in the hills will be gone by
the end of June,” said Anna Lind, captain of the Annabel, on
Friday.
   The port reopens when the strike ends, the harbour office said
in a short letter to the owners.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028"])
def test_paragraphs_of_a_wrapped_page_may_begin_with_an_indent_and_lines_end_as_on_any_system(newline):
    text = WRAPPED.replace("\n", newline)
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}))
    assert found.kind.tolist() == ["headline", "body", "body", "body"]


def test_an_indented_line_that_goes_on_in_small_letters_opens_no_paragraph():
    page = WRAPPED.replace("in a short letter", "  in a short letter")
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": page}))
    assert found.kind.tolist() == ["headline", "body", "body", "body"]


def test_a_paragraph_that_ends_with_a_sign_of_its_own_is_no_line_of_the_next():
    text = WRAPPED.replace("\n\n", "\u2029").replace(".\n", ".\u2029").replace("\n", "\u2028").replace("   ", "")
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}))
    assert found.kind.tolist() == ["headline", "body", "body", "body"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028"])
def test_a_byline_right_below_the_headline_of_a_wrapped_page(newline):
    page = (
        "Pier shut after divers find a hole\nBy Anna Lind\n\nThe pier was shut on Monday after the\n"
        "divers had found that three of its legs\nwere gone, the harbour board told the\ntown on Friday.\n"
    )
    assert kinds(page.replace("\n", newline)) == ["headline", "byline", "body"]


def test_comments_with_lists_of_their_own_and_a_form_after_them():
    comments = "3 Comments\n\n  1. First of all:\n    1. the cost\n    2. the time\n\n  2. I agree."
    form = "Leave a Reply\nYour email address will not be published."
    page = f"Council meets over closed bridge\n\n{BODY}\n\n{comments}\n\n{form}"
    one = corpus([{"article_id": "a", "outlet": "o"}], {"a": page})
    found = find_passages(one)
    assert found[found.kind == "comment"].comment_id.tolist() == ["1", "2"]
    assert found.kind.tolist()[-2:] == ["boilerplate", "boilerplate"]
    assert declared_comments(found) == {"a": 3}


def test_a_removed_comment_leaves_a_gap_in_the_numbers():
    page = f"Council meets over closed bridge\n\n{BODY}\n\n3 Comments\n\n  1. Yes.\n    Really.\n\n  3. No."
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": page}))
    assert found[found.kind == "comment"].comment_id.tolist() == ["1", "3"]


def test_parts_that_a_table_gave_are_taken_at_its_word():
    text = f"{BODY}\n\nBridge closed\n\nWell done"
    at = len(BODY)
    parts = [Part("text", 0, at), Part("headline", at + 2, at + 15), Part("comment", at + 17, len(text), "7")]
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}, {"a": parts}))
    assert found.kind.tolist() == ["body", "headline", "comment"] and found.comment_id.tolist()[-1] == "7"


PAGE = st.lists(
    st.sampled_from(
        [BODY, MORE, "3 Comments", "22 Responses", "  1. yes", "  2. no", " 3. (AP)", "By Jane Doe", "Read more: x",
         "\ufeff", "Share", "“Odd", "\u00a0", "\u2028", "\r", "- item", "A. (Jane/AP)", "...", "\x85", "Menu",
         "Want more from us?"]
    )
    | st.text(max_size=30),
    max_size=14,
)  # fmt: skip


@given(PAGE, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_nothing_is_lost_and_nothing_twice_on_any_text(pieces, newline):
    text = newline.join(pieces)
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}))
    assert is_partition(text, zip(found.start, found.end, strict=True))
    assert [text[a:b] for a, b in zip(found.start, found.end, strict=True)] == found.text.tolist()


def test_a_reader_that_tells_of_a_kind_there_is_not_is_an_error():
    source = corpus([{"article_id": "a", "outlet": "o"}], {"a": "The pier"})
    with pytest.raises(FramingError, match="headlne"):
        find_passages(replace(source, parts={"a": [Part("headlne", 0, 8)]}))


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Council asks two coins for\nevery cart on the bridge", None),
        ("Council asks two coins\nfor every cart that crosses\nthe bridge", None),
        ("Harbour news today\nCouncil asks two coins", "Council asks two coins"),
        ("News\nsport\nCouncil asks two coins", "Council asks two coins"),
        ("Council asks two coins\nby Anna Lind", "Council asks two coins"),
        ("Rat will zwei Taler\nvon Anna Lind", "Rat will zwei Taler"),
        ("Council asks two coins\nupdated 3 hours ago", "Council asks two coins"),
        ("Council asks two coins\nshare tweet email", "Council asks two coins"),
        ("Council asks two coins\nwww.tide.example", "Council asks two coins"),
        ("Council asks two coins\nphoto: Anna Lind", "Council asks two coins"),
        ("Council asks two coins\niPay takes coins", "Council asks two coins"),
        ("Council asks two coins\na) for a cart\nb) for a boat", "Council asks two coins"),
        (
            "Council will count coins\nhow a clerk who liked carts lost two of them in a storm",
            "Council will count coins",
        ),
    ],
)
def test_a_headline_that_goes_on_in_the_next_line_is_one(head, headline):
    text = f"{head}\n\n" + "The council said on Monday that it will count the coins at night. " * 3
    found = find_passages(corpus([{"article_id": "a", "outlet": "X"}], {"a": text}))
    assert found[found.kind == "headline"].text.tolist() == [headline or head]


@pytest.mark.parametrize(
    ("line", "below", "kinds"),
    [
        ("Nobody on the quay had heard of any hunger", "strike on the ferries that winter.", ["body"]),
        ("Nobody on the quay had been told of the", "Dockers’ Union or its plans.", ["body"]),
        ("What the dockers said about their hunger", "Nobody on the quay had heard of it.", ["crosshead", "body"]),
        ("What the dockers said about their hunger", "bo_ray says:", ["crosshead", "body"]),  # no sentence
    ],
)
def test_a_single_line_that_is_broken_within_its_sentence_is_no_crosshead(line, below, kinds):
    story = "The ferry left at noon with forty people on board, and nobody saw it again until the next day."
    page = f"Ferry lost\n\n{story}\n\n{line}\n{below}\n\n{story} It was late.\n"
    found = find_passages(corpus([{"article_id": "a", "outlet": "A"}], {"a": page}))
    assert found.kind.tolist()[2:-1] == kinds


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009"])
def test_a_byline_is_one_whichever_blanks_stand_in_it(blank):
    long = "The dam above the town has been watched since the flood, and people have begun to move out of their houses."
    text = "\n\n".join(["Dam above the town is watched", f"By Ann{blank}Lee and{blank}Rosa Kern", long, long.lower()])
    found = find_passages(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}))
    assert found.kind.tolist()[:2] == ["headline", "byline"]


def test_a_row_of_single_marks_is_read_in_no_time():
    assert SENTENCE_END.search(". " + "''" * 60 + "x") is None  # tried in every way, it would never end

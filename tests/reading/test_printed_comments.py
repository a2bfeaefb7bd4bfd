"""Comments that bear no numbers, in the forms of many sites: what a reader wrote is a comment, nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comments.threads import find_threads
from framing.reading.corpus import Part, corpus
from framing.reading.passages.classify import declared_comments, find_passages

BODY = [
    "The harbour of the old town was shut on Friday, after divers found a hole in the wall of the northern pier.",
    "The port authority says that the work will last until the summer and that boats will use the southern pier.",
]
SAID = ["They knew of the hole and did nothing at all, as ever.", "Who is to pay for it now", "Nobody will.\n\nNot us."]
FORMS = {  # the page between two comments, and what stands above the first and below the last
    "a time below the name": "{} old_sailor\n3 years ago\n{}\n4\n1\nReply\nShare ›\n\n",
    "dots between": "{} old_sailor\n•\n3h ago\n{}\n\nUpvote\n42\n\nDownvote\nReply\n\nAward\n\nShare\n\n",
    "a handle": "{} @old_sailor\n2 days ago (edited)\n{}\n\n14\n\nReply\n\n1 reply\n\n",
    "a place between": "{} Ida Marl\nHoltby\nMay 13, 2031\n\n{}\n\nReply\n12 Recommend\nShare\nFlag\n\n",
    "a handle and a dot between": "{} Ida Marl\n@idam\n·\n3h\n{}\n\nReply\n\n",
    "likes above the text": "{} old_sailor\n13 May 2031 10.04\n\n12\n\n{}\n\nReply\n\nReport\n\n",
    "on one line": "{} old_sailor, Holtby, Westmark, 3 hours ago\n\n{}\n\nReply\n\n45\n\n2\n\nClick to rate\n\n",
    "a sign between": "{} old_sailor | 7 Mar, 11:02\n\n{}\n\n",
    "a dot on the line": "{} old_sailor • 3 hours ago • edited\n{}\n4 • Reply • Share ›\n\n",
    "a gap": "{} old_sailor  2 hours ago\n\n{}\n\nReply  Like  3\n\n",
    "points": "{} [–]old_sailor 42 points 3 hours ago\n\n{}\n\npermalink embed save parent report reply\n\n",
    "posted by": "{} Posted by Ida Marl on May 13, 2031 at 10:04\n{}\n\n",
    "a forum's post": "{} Post by Ida Marl » Mon Mar 03, 2031 9:12 am\n\n{}\n\nTop\n\n",
    "says": "{} Ida Marl says:\nMay 13, 2031 at 10:04 am\n{}\n\nReply\n\n",
    "says, after the time": "{} Ida Marl on March 3, 2031 at 10:04 am said:\n{}\nReply ↓\n\n",
    "says, no time": "{} Ida Marl says:\n\n{}\n\n",
    "a name alone": "{} Ida Marl\n{}\nLike\nReply\n3d\n\n",
    "a name alone, the time above the buttons": "{} Ida Marl\nTop fan\n{}\n2d\nLike\nReply\nShare\n\n",
    "whom it answers": "{} Ida Marl > Bo Ray • 4 hours ago\n{}\n4\nReply\n\n",
    "a badge below": "{} Ida Marl\nHoltby\nApril 3\nEditors’ Pick\n\n{}\n\n118 Recommend\nReply\n\n",
    "the name once more": "{} Comment posted by Ida, at 09:12 9 Apr\nIda\n09:12 9 Apr\n{}\n\nUpvote\n120\nReply\n\n",
    "an avatar": "{} Ida Marl Avatar\nIda Marl\nMarch 12, 2031\n{}\n\nReply\n\n",
    "name and time without a blank": "{} Ida Marl18 March 2031 at 09:02\n{}\nReplyDelete\n\n",
    "the time among the buttons": "{} Ida Marl said...\n{}\nReply March 21, 2031 at 10:15 AM\n\n",
    "German": "{} Ida Marl sagt:\n3. März 2031 um 9:12 Uhr\n{}\n\nAntworten\n\n",
    "French": "{} Ida Marl dit :\n3 mars 2031 à 9 h 12 min\n{}\n\nRépondre\n\n",
    "Spanish": "{} Ida Marl dice:\n3 marzo, 2031 a las 9:12 am\n{}\n\nResponder\n\n",
}
ABOVE = [
    "3 Comments",
    "3 Comments\n\nLog in\n\nSort by Best",
    "Comments (3)\n\nAll Comments",
    "Comments Section",
    "3 posts • Page 1 of 1",
    "Share\n3 Comments\nAdd a comment…\nNewest\nOldest",
    "3 réflexions sur « Le port »",
]


def passages(page: str, parts=None):
    one = corpus([{"article_id": "a", "outlet": "o"}], {"a": page}, parts)
    return one, find_passages(one)


def page_of(form: str, said: list[str], above: str = "3 Comments") -> str:
    thread = "".join(FORMS[form].format("", text).lstrip() for text in said)
    return "\n\n".join(["Harbour shut", *BODY, above, thread])


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("form", FORMS)
def test_every_comment_is_found_whole_and_nothing_else(form, above):
    _, found = passages(page_of(form, SAID, above))
    comments = found[found.kind == "comment"]
    assert comments.text.tolist() == SAID
    assert comments.comment_id.tolist() == ["1", "2", "3"]
    assert found.kind.tolist()[:3] == ["headline", "body", "body"]
    assert set(found.kind[3:]) == {"boilerplate", "comment"}


SENTENCES = st.lists(st.sampled_from("No. Why? It is late, they say. We went there Ferries!".split()), min_size=3)


@given(st.sampled_from(list(FORMS)), st.lists(SENTENCES.map(" ".join), min_size=2, max_size=6))
def test_whatever_readers_say_stays_apart(form, said):
    _, found = passages(page_of(form, [f"I say: {text}." for text in said]))
    assert found[found.kind == "comment"].text.tolist() == [f"I say: {text}." for text in said]


NAMES = """Mark|🐟fishy|Ida 🇺🇸|Tom "Cat" Orr|Ann [mod]|Ann (Holtby)|ann!!|~ann~|Ann.|$ave|Who cares?|Ida Marl Jr.
one two three four five six|the_real_ida_marl_of_holtby_harbour|May|Hope|李雷|Fed up of Holtby"""
WITH_BUTTONS = [form for form in FORMS if "eply" in FORMS[form] and "{}\n4\n" not in FORMS[form]]
OTHERS = ["whom it answers", "points", "posted by", "a time below the name", "a dot on the line", *WITH_BUTTONS]


@pytest.mark.parametrize("place", [0, 1], ids=["first", "second"])
@pytest.mark.parametrize("form", dict.fromkeys(OTHERS))
@pytest.mark.parametrize("name", NAMES.replace("\n", "|").split("|"))
def test_a_writer_may_be_called_anything(name, form, place):
    if place == 0 and form in ("a name alone", "a name alone, the time above the buttons", "posted by"):
        return  # there nothing but the first name tells where comments begin
    heads = [FORMS[form].replace("Ida Marl", other).replace("old_sailor", other) for other in ("Bo", "Cy", "Dee")]
    heads[place] = FORMS[form].replace("Ida Marl", name).replace("old_sailor", name)
    thread = "".join(head.format("", text).lstrip() for head, text in zip(heads, SAID, strict=True))
    _, found = passages("\n\n".join(["Harbour shut", *BODY, "3 Comments", thread]))
    assert found[found.kind == "comment"].text.tolist() == SAID


def test_a_writer_whose_place_is_not_printed_among_others_whose_place_is():
    heads = [
        "Ida Marl\nHoltby\nMay 13, 2031",
        "Cy\nWestmark\nMay 13, 2031",
        "Bo Ray\nMay 14, 2031",
        "Guest\nMay 15, 2031",
    ]
    thread = "".join(f"{head}\nWhy {number}?\nReply\n" for number, head in enumerate(heads))
    one, found = passages("\n\n".join(["Harbour shut", *BODY, "4 Comments", thread]))
    assert found[found.kind == "comment"].text.tolist() == ["Why 0?", "Why 1?", "Why 2?", "Why 3?"]
    named = [one.texts["a"][name.start : name.end] for name in find_threads(one, found).names.itertuples()]
    assert list(dict.fromkeys(named)) == ["Ida Marl", "Cy", "Bo Ray", "Guest"]


def test_what_stays_of_a_writer_who_is_gone_is_nobodys():
    thread = "ida 4 points 2 days ago\nNo.\nreply\n[deleted] 1 point 2 days ago\nYes, but why?\nreply\n"
    one, found = passages("\n\n".join(["Harbour shut", *BODY, "2 Comments", thread]))
    comments = find_threads(one, found).comments
    assert comments.text.tolist() == ["No.", "Yes, but why?"] and comments.reader.isna().tolist() == [False, True]


LINES = """Ida Marl|old_sailor|3 years ago|3h|•|Author|Reply|Like|Share ›|14|Reply|3h|Ida Marl says:|They knew of it.|No
Ida Marl, Holtby, 3 hours ago|Posted by Ida on May 13, 2031 at 10:04|- Ida, Holtby, 9 May|In reply to Ida Marl|Follow
[deleted]|Advertisement|Load more comments|Ida Marl replied · 1 Reply|Bo > Ida Marl • 2h|3 Comments|Most relevant|❤❤
+1|1. No.|2 replies|Log in|Leave a Reply|May 13, 2031 at 9:04 am
What a thing to say of a harbour that has been shut for as long as anybody here can think."""
LINES = LINES.replace("\n", "|").split("|")


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_any_lines_below_the_heading_are_parted_into_passages_and_nothing_is_lost(lines):
    page = "\n".join(["Harbour shut", "", *BODY, "", "3 Comments", "", *lines])
    one, found = passages(page)
    assert "".join("".join(found.text).split()) == "".join(page.split())
    assert (found.start[1:].to_numpy() >= found.end[:-1].to_numpy()).all()
    find_threads(one, found)


def test_below_the_last_comment_the_page_is_furniture_again():
    for form in ("says, no time", "a sign between"):
        page = page_of(form, SAID) + "Leave a Reply\nYour email address will not be published."
        _, found = passages(page)
        assert found[found.kind == "comment"].text.tolist() == SAID
        assert found.kind.iloc[-1] == "boilerplate"


@pytest.mark.parametrize("signed", ["Posted by: {} | March {}, 2031 at 09:10 AM", "- {}, Holtby, 0{}/4/2031 10:05"])
def test_comments_that_are_signed_below(signed):
    signatures = [signed.format(name, number) for number, name in enumerate("ABC", start=1)]
    thread = "\n\n".join(f"{text}\n\n{below}" for text, below in zip(SAID, signatures, strict=True))
    page = "\n\n".join(["Harbour shut", *BODY, "Comments", "The comments below have been moderated.", thread])
    one, found = passages(page + "\n\nThe comments to this entry are closed.")
    assert found[found.kind == "comment"].text.tolist() == SAID
    assert find_threads(one, found).comments.reader.tolist() == ["reader A", "reader B", "reader C"]


def test_what_stands_between_comments_and_below_them_is_nobodys():
    thread = page_of("a time below the name", SAID[:2]).replace(
        "Share ›", "Share ›\nAdvertisement\nSave on garden sheds!"
    )
    foot = "Load more comments\nMore posts\nHarbour open\nMarch 3, 2031\nTerms of Service"
    _, found = passages(thread + foot)
    assert found[found.kind == "comment"].text.tolist() == SAID[:2]


def test_a_comment_of_a_sign_or_of_figures_is_one():
    said = ["❤❤", "+1", "45,000?", "2029: 41,000\n\n2030: 44,500"]
    _, found = passages(page_of("a time below the name", said))
    assert found[found.kind == "comment"].text.tolist() == said


def test_the_only_comment_needs_no_button_where_the_page_counts_one():
    page = "\n\n".join(["Harbour shut", *BODY, "1 comment", "old_sailor 25th April 9:12 am\nThey knew of it."])
    _, found = passages(page)
    assert found[found.kind == "comment"].text.tolist() == ["They knew of it."]
    _, found = passages(page.replace("1 comment", "Comments"))
    assert "comment" not in set(found.kind)


def test_the_article_is_no_comment_though_a_button_stands_above_it():
    above = ["By Ida Marl", "PUBLISHED: 09:12, 8 April 2031 | UPDATED: 11:40, 8 April 2031", "12\nView\ncomments"]
    thread = page_of("on one line", SAID, "Comments 12\nShare what you think").partition(BODY[1])[2]
    _, found = passages("\n\n".join(["Harbour shut", *above, *BODY]) + thread)
    assert found[found.kind == "body"].text.tolist() == BODY
    assert found[found.kind == "comment"].text.tolist() == SAID


RULES = (
    "This comment was removed by a moderator because it broke our rules. Replies may also go. For more see our FAQs."
)


@pytest.mark.parametrize("gone", ["[deleted]", "This comment was removed by a moderator.", RULES])
def test_a_comment_that_was_removed_is_none(gone):
    numbered = "\n\n".join(["Harbour shut", *BODY, "3 Responses", f"1. {SAID[0]}", f"2. {gone}", f"3. {SAID[1]}"])
    _, found = passages(numbered)
    assert found[found.kind == "comment"].comment_id.tolist() == ["1", "3"]
    _, found = passages(page_of("a dot on the line", [SAID[0], gone, SAID[1]]))
    assert found[found.kind == "comment"].text.tolist() == SAID[:2]


LIKE_BUTTONS = "Like|More|Edited|New|J|100|2031|12|👍|👍👍|…|Report|Reply|Comments|Advertisement|Read more"
NOT_THESE = ("a name alone", "a name alone, the time above the buttons", "posted by", "the name once more")
WITH_FEET = [form for form in FORMS if form not in NOT_THESE]


@pytest.mark.parametrize("form", WITH_FEET)
@pytest.mark.parametrize("said", [*LIKE_BUTTONS.split("|"), "Leave a comment", "Subscribe!", "Click here"])
def test_a_comment_that_looks_like_a_button_is_one_where_buttons_stand_below_it(said, form):
    said = [SAID[0], said, SAID[0].upper()]
    _, found = passages(page_of(form, said))
    assert found[found.kind == "comment"].text.tolist() == said


def test_a_comment_that_is_a_day_does_not_give_the_others_a_time():
    _, found = passages(page_of("says, no time", [SAID[0], "Today\n\nit is shut.", SAID[1]]))
    assert found[found.kind == "comment"].text.tolist() == [SAID[0], "it is shut.", SAID[1]]


def test_comments_that_open_with_who_wrote_them_where_the_page_counts_as_many():
    thread = f"Ida Marl: {SAID[0]}\n\nbo_ray: {SAID[1]}\nOr not?\n\nCy: No."
    one, found = passages("\n\n".join(["Harbour shut", *BODY, "Comments (3)", thread]))
    assert found[found.kind == "comment"].text.tolist() == [SAID[0], f"{SAID[1]}\nOr not?", "No."]
    named = {one.texts["a"][name.start : name.end] for name in find_threads(one, found).names.itertuples()}
    assert named == {"Ida Marl", "bo_ray", "Cy"}
    for heading in ("Comments", "Comments (4)"):
        _, found = passages("\n\n".join(["Harbour shut", *BODY, heading, thread]))
        assert "comment" not in set(found.kind)


@pytest.mark.parametrize(
    "article",
    [
        "Q: Why is the slip shut?\n\nA: It was rotten.\n\nQ: Will it open again?\n\nA: Not in my time.",
        "\n\n".join(["PORT EDEN: It is shut.", *BODY, "Also read: Why it fell.", "Updated: today", "By: Ida"]),
    ],
)
def test_an_article_below_the_button_that_counts_comments_is_none(article):
    above = "The slip is shut, and the head of the harbour tells us why it had to be."
    _, found = passages("\n\n".join(["Harbour shut", above, "4 Comments", article]))
    assert "comment" not in set(found.kind)


@pytest.mark.parametrize(
    "writer", ["Guest", "Moderator", "J", "Ida Marl, MD", "Who asks for it all, and who pays for it?"]
)
def test_the_only_writer_may_be_called_anything(writer):
    thread = f"Newest\n\n{writer}\n3 hours ago\n{SAID[0]}\nReply"
    one, found = passages("\n\n".join(["Harbour shut", *BODY, "Comments (1)", thread]))
    assert found[found.kind == "comment"].text.tolist() == [SAID[0]]
    assert [one.texts["a"][name.start : name.end] for name in find_threads(one, found).names.itertuples()] == [writer]


def test_a_picture_that_was_not_copied_leaves_no_comment():
    _, found = passages(page_of("a dot on the line", [SAID[0], "", SAID[1]]).replace("\n\n4", "\n4"))
    assert found[found.kind == "comment"].text.tolist() == SAID[:2]
    _, found = passages(page_of("dots between", [SAID[0], "", SAID[1]]))
    assert found[found.kind == "comment"].text.tolist() == SAID[:2]


def test_what_the_page_says_that_it_has_is_not_what_a_comment_has():
    _, found = passages(page_of("says", SAID, "Comments") + "2 Replies")
    assert declared_comments(found) == {}


def test_comments_without_any_sign_of_who_wrote_them_are_set_aside():
    _, found = passages("\n\n".join(["Harbour shut", *BODY, "Comments", SAID[0], "Reply", SAID[1], "Reply"]))
    assert found.kind.tolist()[:3] == ["headline", "body", "body"] and set(found.kind[3:]) == {"boilerplate"}


def test_where_a_table_gives_the_comments_those_of_the_page_are_not_read_again():
    page = page_of("says", SAID)
    parts = {"a": [Part("text", 0, len(page)), Part("comment", len(page) + 2, len(page) + 5, "1")]}
    _, found = passages(page + "\n\nNo.", parts)
    assert found[found.kind == "comment"].text.tolist() == ["No."]
    assert found[found.kind == "body"].text.tolist() == BODY


@pytest.mark.parametrize("button", ["3 Comments", "Comments"])
def test_a_button_at_the_head_of_a_page_counts_no_comments_below_it(button):
    byline = ["A hole in the pier shuts the harbour.", button, "Ida Marl", "13 May 2031", *BODY]
    _, found = passages("\n\n".join(["Harbour shut", *byline]))
    assert "comment" not in set(found.kind) and found[found.kind == "body"].text.tolist()[-2:] == BODY
    if button == "3 Comments":  # printed again where the comments are
        thread = page_of("a time below the name", SAID).partition(button)[2]
        _, found = passages("\n\n".join(["Harbour shut", *byline, button + thread]))
        assert found[found.kind == "comment"].text.tolist() == SAID


def test_a_list_of_other_stories_is_no_thread():
    stories = "Ferry fares to rise\nIda Marl\n3 March 2031\nComments 3\nNew bells\nBo Ray\n4 March 2031\nComments 5"
    _, found = passages("\n\n".join(["Harbour shut", *BODY, "Join the conversation", stories]))
    assert "comment" not in set(found.kind) and found.kind.tolist()[:3] == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "head",
    [
        "IM\nIda Marl\n2 days ago",
        "Ida Marl:\n1120 days ago",
        "Ida Marl\nFarmer · Aug 12, 2031",
        "Mute Ida\nIda Marl\n3h",
    ],
    ids="initials colon trade mute".split(),
)
def test_what_stands_beside_the_name_is_not_the_writer(head):
    other = head.replace("Ida Marl", "Bo Ray").replace("IM", "BR")
    one, found = passages(
        "\n\n".join(["Harbour shut", *BODY, "2 Comments", f"{head}\nNo.\nReply\n{other}\nYes.\nReply"])
    )
    threads = find_threads(one, found)
    assert threads.comments.text.tolist() == ["No.", "Yes."]
    named = {one.texts["a"][name.start : name.end] for name in threads.names.itertuples()}
    assert named == {"Ida Marl", "Bo Ray"}


def test_an_article_that_tells_times_and_names_has_no_comments():
    body = [
        *BODY,
        "Discussion",
        "Ida Marl",
        "The pier was built in 1931 and has been mended three times since then.",
        BODY[0],
    ]
    _, found = passages("\n\n".join(["Harbour shut", *body]))
    assert "comment" not in set(found.kind)

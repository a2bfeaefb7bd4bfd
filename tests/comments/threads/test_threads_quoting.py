"""Numbers that point, quotations within quotations, and the other ways in which a comment holds words not its own."""

import pandas as pd
import pytest

OLD = "The ferry is older than the town hall, and nobody paints it."


def parents(threads, *texts):
    return [None if pd.isna(parent) else parent for parent in threads(*texts).comments.parent_id]


def own(found, row=-1):
    return int(found.comments.own_words.iloc[row])


FIRST = ["It is red.", "It is blue.", "It is green."]


@pytest.mark.parametrize(
    "text",
    [
        "#1 priority must be the hostages.", "No. 1, the mayor lied. No. 2, he knew.", "@3 pm the bridge closes.",
        "Comment 3 times a day", "#3.5 million", "#1, it is old. #2, it is ugly.", "No. 1, the mayor lied.",
        "#1 in town",
        "@3:30 it closes", "Re: 3 points", "reply to 3 people", "#1-rated", "#2: the price.\n#3: the noise.", "#3% off",
        "No 1 cares.", "Number 1 is my bus.", ">>3.5 million", "@3pm it closes", "1. It is old.", "@1,000 a day",
        "@3 crowns a head!", "@3 km it ends", "@3 a head it is dear",
    ],
)  # fmt: skip
def test_an_ordinal_points_to_no_comment(threads, text):
    assert parents(threads, *FIRST, text)[3] is None


@pytest.mark.parametrize(
    "text",
    [
        "reply to 3: no", "in reply to #3 the mayor lied", ">>3", ">>3 terrible", "&gt;&gt;3 terrible", "@3, no",
        "@3 Weak it was", "@3 calm down, it is late", "@3 speak for yourself",
        "@3\nno", "#3: no", "#3", "re 3, no", "Re: #3 - no", "#3 no", "@3 agreed", "Comment 3: no", "@3 – no",
        "#3 who pays?",
        "No. 3, you are wrong.", "To #3: no", "#3. No", "#3 you are wrong", "Re: comment 3, rude!", "@#3! No",
    ],
)  # fmt: skip
def test_a_marked_number_points_to_its_comment(threads, text):
    assert parents(threads, *FIRST, text)[3] == "3"


def test_the_quotation_next_to_the_answer_says_whom_it_answers(threads):
    second = "Exactly, it was awful to see the old ferry go."
    found = threads(OLD, f"> {OLD}\n\n{second}", f"> > {OLD}\n>\n> {second}\n\nNo, it was cheap.")
    assert found.comments.parent_id.tolist()[1:] == ["1", "2"] and found.comments.depth.tolist() == [0, 1, 2]
    assert found.quoted.source.tolist() == ["1", "1", "2"] and own(found) == 4
    blocks = f"[quote=A][quote=B]{OLD}[/quote]{second}[/quote] No, it was cheap."
    found = threads(OLD, f"[quote]{OLD}[/quote]{second}", blocks)
    assert found.comments.parent_id.tolist()[1:] == ["1", "2"] and found.quoted.source.tolist() == ["1", "1", "2"]


def test_who_quotes_a_quotation_of_something_found_nowhere_answers_nobody_known(threads):
    found = threads(OLD, f"> > {OLD}\n> Somebody wrote this elsewhere\n\nNo.")
    assert found.comments.parent_id.isna().all() and found.quoted.source.fillna("").tolist() == ["1", ""]
    alone = threads(OLD, f"> > {OLD}\n\nNo.")  # nothing with one sign: then two are the first level
    assert alone.comments.parent_id.tolist()[1] == "1"


@pytest.mark.parametrize(
    "text", [">>1 terrible", "&gt;&gt;1 terrible", ">:( terrible", ">_< terrible", "&gt;:-( terrible"]
)
def test_a_pointer_and_a_face_are_no_quotations(threads, text):
    found = threads("It is red.", text)
    assert found.quoted.empty and own(found) == found.comments.words.iloc[1] > 0


@pytest.mark.parametrize(
    "text", ["> terrible", ">15,000 people", ">>15,000 people", ">>3rd floor", "> :( he wrote", "&gt; terrible"]
)
def test_other_lines_after_the_sign_still_are(threads, text):
    assert own(threads("It is red.", text)) == 0


def test_an_entity_is_the_mark_it_stands_for_and_no_word(threads):
    second = f"&quot;{OLD}&quot; Says who? Not the harbour master &amp; me."
    found = threads(OLD, second, "&#8220;Not the harbour master &amp; me&#8221; Who then?")
    assert found.comments.parent_id.tolist()[1:] == ["1", "2"]
    assert found.quoted.rule.tolist() == ["in marks, word for word"] * 2
    assert found.comments.own_words.tolist()[1:] == [7, 2] and found.comments.quoted_words.tolist()[1:] == [12, 5]
    assert found.comments.words.tolist() == [12, 19, 7]
    row = found.quoted.iloc[0]
    start = found.comments.start.iloc[1]
    assert second[row.start - start : row.end - start] == OLD
    again = threads(OLD, second, f"&quot;{OLD}&quot; Indeed.")  # who quotes it again has it from the first
    assert again.comments.parent_id.tolist()[1:] == ["1", "1"]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        (f"You say: {OLD} Well, I do.", 5), (f"*{OLD}* Well, I do.", 3), (f"_{OLD}_ Well, I do.", 3),
        (f"**{OLD}**\nWell, I do.", 3), ("You wrote: nobody paints it. Well, I do.", 8),
        ("*than the town hall, and nobody paints it.* Well, I do.", 3), ("I say: " + OLD, 14),
    ],
)  # fmt: skip
def test_what_is_set_apart_without_marks_is_a_quotation_if_somebody_said_it(threads, text, many):
    found = threads(OLD, text)
    assert own(found) == many
    assert found.comments.parent_id.fillna("").tolist()[1] == ("1" if many < 8 else "")


def test_emphasis_that_nobody_said_is_the_commenters_own(threads):
    found = threads(OLD, "*I have never heard such nonsense*, you say: it is always the same song.")
    assert found.quoted.empty


@pytest.mark.parametrize(
    "quoted", ["<i>{}</i>\n\n", "<em>{}</em> ", "| {}\n\n", "@ann.k > {}\n\n", "On 3 May 2031, Ann wrote:\n> {}\n\n"]
)
def test_what_tags_bars_and_mails_set_apart_is_not_the_writers_own(threads, quoted):
    found = threads(OLD, quoted.format(OLD) + "No, it was cheap.")
    assert found.quoted.source.tolist() == ["1"] and found.comments.parent_id.tolist()[1] == "1"
    assert own(found) == (6 if "@" in quoted else 4)


@pytest.mark.parametrize(
    "quoted", ["[quote=Ann]{}[/quote]\n", "<blockquote>{}</blockquote>", '[quote="Ann, p. 3"]{}[/quote] ']
)
def test_a_tag_around_a_quotation_is_nobodys_word(threads, quoted):
    found = threads(OLD, quoted.format(OLD) + "No, it was cheap.").comments.iloc[1]
    assert (found.words, found.own_words, found.quoted_words) == (16, 4, 12)


def test_a_tag_without_a_quotation_is_nobodys_word_either(threads):
    found = threads("[quote=Anna]", "“ the [quote=Anna] ”", authors=["Anna", "Sven"]).comments
    assert found.own_words.tolist() == [0, 1]


def test_what_only_looks_set_apart_is_the_writers_own(threads):
    for text in (
        "<i>Nobody ever said a thing like this to me.</i> No.",
        "| a | b of the old table | c |",
        "He wrote:\nNo.",
    ):
        assert threads(OLD, text).quoted.empty

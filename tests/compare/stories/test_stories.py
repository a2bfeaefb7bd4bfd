"""The same story side by side: the remarks that seeds 000 and 001 share, read by eye; copies; differences."""

from difflib import SequenceMatcher

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.compare.stories import (
    compare_articles,
    differing_words,
    drop_shared_copy,
    find_alignments,
    find_copies,
    find_rewritten,
    find_unmatched,
    reworded,
    swapped_terms,
)
from framing.compare.stories.differences import differences
from framing.compare.stories.similarity import LEAST_RUN, RUN, _word_for_word
from framing.core.text.words import words
from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages


@pytest.fixture(scope="module")
def found(seeds):
    return seeds.alignments


@pytest.fixture(scope="module")
def parted(seeds, found):
    return differing_words(found, seeds.corpus, seeds.voices)


def test_offsets_reproduce_the_text_and_a_group_has_one_sentence_of_an_article(seeds, found):
    assert all(seeds.corpus.texts[row.article_id][row.start : row.end] == row.text for row in found.itertuples())
    assert not found.duplicated(["group", "article_id"]).any()
    assert (found.groupby("group").size() >= 2).all()


# Read by eye: every remark that both reports of the one meeting print, in the words of either.
SHARED = [
    ("You can’t operate in southern Gaza in the way you did in the north", "The way you worked in the north"),
    ("There are two million Palestinians there", "there are two million Palestinians"),
    ("You need to evacuate fewer people", "you must evacuate a smaller number of residents"),
    ("Then not to attack where there is a civilian population", "you should not attack where there is a civilian"),
    ("proportionality, distinction, and the laws of war", "proportionality, discrimination, and international law"),
    ("There were instances where we attacked", "There were cases in which we attacked"),
    ("even if it takes months", "even if it takes months"),
    ("I don’t think you have the credit for that", "I do not think you have months"),
    ("You don’t want the Palestinian Authority on the day after", "You do not want the Palestinian Authority"),
    ("We understand that", "We understood"),
    ("bring a better idea", "present a better idea"),
    ("The other states in the region need to know", "Even the countries in the region must know"),
    ("As long as I’m sitting in this chair", "As long as I am sitting in this chair"),
]


def group_of(seed: str, words: str, texts: dict[str, str], found: pd.DataFrame) -> int:
    """The group whose cell has these words."""
    article = next(key for key in texts if key.startswith(seed))
    text = texts[article]
    assert text.count(words) == 1, words
    start = text.index(words)
    cells = found[(found.article_id == article) & (found.start <= start) & (found.end >= start + len(words))]
    assert len(cells) == 1, f"{words!r} is in no group"
    return cells.group.iloc[0]


@pytest.mark.parametrize(("in_000", "in_001"), SHARED)
def test_every_remark_that_000_and_001_share_is_grouped(seeds, found, in_000, in_001):
    texts = seeds.corpus.texts
    assert group_of("000", in_000, texts, found) == group_of("001", in_001, texts, found)


def test_different_meetings_in_much_the_same_words_are_not_put_side_by_side(seeds, found):
    # 003 and 004 both have Blinken meet President Herzog in Tel Aviv, in January and in May: two events.
    assert set(found.article_id.str[:3]) == {"000", "001"}
    told = compare_articles(found, seeds.articles)
    assert told.verdict.tolist() == ["the same story"] + ["little in common"] * 9
    assert {told.article_id[0][:3], told.other_id[0][:3]} == {"000", "001"}


def test_words_of_one_group_within_another_count_once():
    whole = "The council met. It put off the vote. Nobody knew why."
    inner = "It put off the vote."
    at = whole.index(inner)
    cells = [("a", 1, 0, whole), ("b", 1, 0, whole), ("a", 2, at, inner), ("b", 2, at, inner)]
    table = pd.DataFrame(cells, columns=["article_id", "group", "start", "text"]).assign(similarity=1.0)
    table["end"] = table.start + table.text.str.len()
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"], "words": [11, 22]})
    assert compare_articles(table, articles)[["groups", "share", "other_share"]].values.tolist() == [[2, 1.0, 0.5]]


def test_words_that_differ_are_where_they_are_said_to_be(seeds, parted):
    for row in parted.itertuples():
        assert seeds.corpus.texts[row.article_id][row.start : row.end] == row.words
        assert seeds.corpus.texts[row.other_id][row.other_start : row.other_end] == row.other_words


def test_quoted_means_whole_inside_a_quotation_on_both_sides(seeds, parted):
    said = seeds.voices[seeds.voices.voice == "quotation"]
    quoted = parted[parted.quoted]
    assert len(quoted)
    for row in quoted.itertuples():
        for article_id, start, end in (
            (row.article_id, row.start, row.end),
            (row.other_id, row.other_start, row.other_end),
        ):
            assert start < end
            assert ((said.article_id == article_id) & (said.start <= start) & (said.end >= end)).any()
            assert not set('“”"[]()') & set(seeds.corpus.texts[article_id][start:end])


def test_other_words_in_quotation_marks_are_those_that_say_something(parted):
    found = reworded(parted)
    pairs = list(zip(found.words, found.other_words, strict=True))
    # By reading: the laws named differ, the credit turns into months, the aim and the rule are put differently.
    for mine, other in [
        ("distinction, and the laws of war", "discrimination, and international law"),
        ("dismantling", "undermining"),
        ("the credit for that", "months"),
        ("rule", "control"),
    ]:
        assert (mine, other) in pairs
    # Those that say most come first, not the longest.
    assert pairs.index(("distinction, and the laws of war", "discrimination, and international law")) < 4
    assert max(len(words(text)) for pair in pairs for text in pair) <= 8
    # Not the outlet's own narration, not what is left over between two words, not a pronoun for a noun.
    assert not any("leaked remarks" in mine or "reported" in other for mine, other in pairs)
    assert not {("on the", "of Hamas) there the next"), ("terror", "it"), ("I’m", "I am")} & set(pairs)


def parted_by(a, b):
    """The differing words of two sentences that are taken for one remark."""
    source = two(a, b)
    cells = pd.DataFrame({"group": 1, "article_id": ["a", "b"], "start": 0, "end": [len(a), len(b)]})
    return differing_words(cells, source, fr.analyse(source, "data/codebook.yml").voices)


def test_a_place_is_cut_where_the_quotation_ends():
    parted = parted_by(
        "“We shall mend the old bridge,” the mayor said.", "“We shall mend the crossing,” a clerk told us."
    )
    quoted = parted[parted.quoted]
    assert quoted[["words", "other_words"]].values.tolist() == [["old bridge", "crossing"]]
    rest = parted[~parted.quoted]
    assert rest[["words", "other_words"]].values.tolist() == [["the mayor said", "a clerk told us"]]


def test_what_an_outlet_puts_in_brackets_is_not_the_speakers():
    parted = parted_by(
        "“We shall mend it [the bridge] soon,” she said.", "“We shall mend it (the road) soon,” she said."
    )
    assert parted.words.tolist() == ["bridge"] and not parted.quoted.any()


def test_a_bracket_that_opens_in_a_place_is_closed_in_it():
    parted = parted_by("She saw safe areas [for all] and left.", "She saw much and left.")
    assert parted.words.tolist() == ["safe areas [for all]"]
    assert parted_by("[In Rome] now she slept.", "At home she slept.").words.tolist() == ["[In Rome] now"]


def test_no_name_is_swapped_where_the_mentions_stand_in_different_clauses(seeds, found, parted):
    # In 000 and 001 the cells of the first group name people; of the names one is in both, the others are not in place.
    assert swapped_terms(found, seeds.mentions, parted).empty


def swapped_between(a, b):
    source = two(a, b)
    found = fr.analyse(source, "data/codebook.yml")
    cells = pd.DataFrame({"group": 1, "article_id": ["a", "b"], "start": 0, "end": [len(a), len(b)]})
    return swapped_terms(cells, found.mentions, differing_words(cells, source, found.voices))


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("The minister spoke of the war in Gaza that day.", "The minister spoke of the genocide in Gaza that day.", 2),
        ("He asked the Israeli army to wait.", "He asked the occupation forces to wait.", 2),
        ("The residents left the town on Monday.", "The residents left the town on Monday.", 0),
        # Both name both: nothing is swapped, it stands in another order.
        ("Many residents and some civilians left.", "Many civilians and some residents left.", 0),
        # Far apart: each has a name that the other has not, in another clause.
        (
            "The residents left the town on Monday, and rain fell.",
            "They left the town on Monday, and civilians fell.",
            0,
        ),
    ],
)
def test_a_name_is_swapped_where_both_stand_in_one_differing_place(one, other, names):
    assert len(swapped_between(one, other)) == names


def test_what_has_no_counterpart_is_listed_in_both_directions_with_what_is_nearest(seeds, found):
    ids, texts = compare_articles(found, seeds.articles).loc[0, ["article_id", "other_id"]], seeds.corpus.texts
    alone = find_unmatched(found, seeds.passages, *ids)
    assert set(alone.article_id) == set(ids)
    for row in alone.itertuples():
        assert texts[row.article_id][row.start : row.end] == row.text
        cells = found[found.article_id == row.article_id]
        assert not ((cells.start < row.end) & (cells.end > row.start)).any()
        assert pd.isna(row.nearest) or row.nearest in texts[next(key for key in ids if key != row.article_id)]
    # By reading: what 000 tells at its start of the south and the weeks is told in 001 as well, in other words.
    weeks = alone[alone.text.str.contains("several weeks") & (alone.article_id == ids.iloc[0])]
    assert len(weeks) == 1 and weeks.nearest.notna().all() and 0 < weeks.alike.iloc[0] < 1


def test_an_article_without_counterparts_is_listed_whole():
    source = two(f"{COPY}\n\n{OTHER}", COPY)
    passages = find_passages(source)
    found = find_unmatched(find_alignments(source, passages), passages, "a", "b")
    assert found.text.tolist() == [OTHER] and found.nearest.isna().all()


def two(a, b, order=("a", "b")):
    texts = {"a": a, "b": b}
    return corpus([{"article_id": key, "outlet": key.upper()} for key in order], {key: texts[key] for key in order})


COPY = (
    "The council of Springfield decided on Monday, after a long debate in which both sides heard each other out, to "
    "repair the old bridge before the winter comes and the river rises again over its banks."
)
OTHER = "A museum in Shelbyville opened its doors to visitors from the whole county for the very first time on Sunday."


def test_wire_copy_is_marked():
    source = two(f"{COPY} {OTHER}", f"Our reporter adds a word. {COPY}")
    found = find_alignments(source, find_passages(source))
    assert found.shared_copy.tolist() == [True, True] and found.similarity.round(3).tolist() == [1.0, 1.0]


def test_articles_about_different_things_do_not_align():
    source = two(COPY, OTHER)
    assert find_alignments(source, find_passages(source)).empty


def test_the_order_of_the_articles_does_not_matter():
    reports = [
        find_alignments(source, find_passages(source))
        for source in (two(COPY, COPY), two(COPY, COPY, order=("b", "a")))
    ]
    pd.testing.assert_frame_equal(*reports)


def three(**texts):
    days = {key: f"2024-01-0{9 - n}" for n, key in enumerate(texts)}
    return corpus([{"article_id": key, "outlet": key.upper(), "published": day} for key, day in days.items()], texts)


def test_any_number_of_articles_share_a_group():
    source = three(a=f"{COPY} {OTHER}", b=f"Our reporter adds a word. {COPY}", c=COPY)
    found = find_alignments(source, find_passages(source))
    assert found.groupby("group").article_id.agg(list).tolist() == [["a", "b", "c"]]


def test_two_texts_that_only_a_third_article_joins_are_not_compared():
    """One paper prints both remarks in one sentence, two others one of them each: these two have nothing in common."""
    both = "The chairman of the rowing club praised the boathouse, and the treasurer resigned over a missing cheque."
    one = "The chairman of the rowing club praised the boathouse warmly."
    other = "Over a missing cheque the treasurer resigned."
    source = three(a=both, b=one, c=other)
    cells = pd.DataFrame(
        [{"group": 1, "article_id": key, "start": 0, "end": len(text), "similarity": 0.6, "text": text}
         for key, text in (("a", both), ("b", one), ("c", other))]
    ).assign(outlet="Dawn", shared_copy=False)  # fmt: skip
    voices = pd.DataFrame({"article_id": [], "start": [], "end": [], "voice": []})
    parted = differing_words(cells, source, voices)
    assert {("a", "b"), ("a", "c")} == set(zip(parted.article_id, parted.other_id, strict=True))
    pairs = compare_articles(cells, source.articles.assign(words=20)).set_index(["article_id", "other_id"])
    assert pairs.groups.to_dict() == {("a", "b"): 1, ("a", "c"): 1, ("b", "c"): 0}
    assert pd.isna(pairs.similarity["b", "c"])


def test_a_run_may_go_on_over_sentences_and_paragraphs_and_the_earliest_has_it():
    start = "The mayor spoke first. Then the council voted on it. Nobody was against it."
    more = "The clerk wrote it down for all to see in the book of the town."
    source = three(a=f"{start}\n\n{more} So it was.", b=f"He came late. {start} {more}", c=OTHER)
    copies = find_copies(source, find_passages(source))
    assert copies.article_id.tolist() == ["a", "b"] and set(copies["first"]) == {"b"}  # b was published a day earlier
    assert (copies.words >= 25).all() and copies.words.nunique() == 1
    rows = pd.DataFrame({"article_id": ["a", "b", "a"], "start": [4, 20, len(start) + len(more) + 6]})
    assert drop_shared_copy(rows, copies).index.tolist() == [1, 2]


@pytest.mark.parametrize(("last", "copies"), [("two", 0), ("one", 2)])
def test_24_words_are_no_copy_and_25_are(last, copies):
    told = " ".join(f"word{n}" for n in range(24))
    source = two(f"{told} one.", f"{told} {last}.")
    assert len(find_copies(source, find_passages(source))) == copies


TEXT = st.lists(st.sampled_from("the bridge was mended on Monday said a mayor . “ ”".split()), max_size=14).map(
    " ".join
)


@given(TEXT, TEXT)
def test_between_two_places_that_differ_both_texts_say_the_same(one, other):
    parted = differences(one, (0, len(one)), other, (0, len(other)))
    rest_one, rest_other, at, there = "", "", 0, 0
    for (start, end), (begin, until) in parted:
        assert start >= at and begin >= there
        rest_one, rest_other = rest_one + " " + one[at:start], rest_other + " " + other[there:begin]
        at, there = end, until
    assert words(rest_one + " " + one[at:]) == words(rest_other + " " + other[there:])


few_words = st.lists(st.sampled_from("bridge toll harbour crown road".split()), min_size=1, max_size=14)


@given(few_words, few_words)
def test_a_run_that_is_not_looked_for_would_have_been_too_short(one, other):
    run = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    part = run / min(len(one), len(other)) if run >= LEAST_RUN else 0.0
    found = _word_for_word(one, other)
    assert found == part or (found == 0.0 and part < RUN)


def test_an_edited_copy_is_told_and_another_report_is_not():
    first = (
        f"{COPY} The engineers had found rust in nine of the twelve ropes, the clerk said. Nobody was hurt on Monday."
    )
    edited = (
        "After a long debate on Monday, in which both sides heard each other out, the council of Springfield decided "
        "to repair the old bridge before the winter comes and the river rises again. The clerk said that engineers had "
        "found rust in nine of the twelve ropes. On Monday nobody was hurt."
    )
    for other, expected in ((edited, [("b", "a")]), (f"{OTHER} {OTHER.upper()}", [])):
        source = two(first, other)
        passages = find_passages(source)
        found = find_rewritten(find_alignments(source, passages), source.articles, passages)
        assert list(zip(found.article_id, found.copy_of, strict=True)) == expected


def test_of_many_articles_each_is_compared_with_some_and_the_same_stories_are_found(monkeypatch):
    reports = [f"On day {n} of the levy, {name} sold {n + 3} boats of the {name} yard to the harbour of {name}town."
               for n, name in enumerate(["Ane", "Bor", "Cyr", "Dag", "Eli", "Fia"])]  # fmt: skip
    texts = {f"{n}{side}": f"{COPY} {told}" for n, told in enumerate(reports) for side in "ab"}
    source = corpus([{"article_id": key, "outlet": key} for key in texts], texts)
    passages = find_passages(source)
    every = find_alignments(source, passages)
    monkeypatch.setattr("framing.compare.stories.similarity.EVERY", 2)
    blocked = find_alignments(source, passages)
    columns = ["article_id", "start", "end"]
    assert (
        blocked.groupby("group")[columns].agg(list).values.tolist()
        == every.groupby("group")[columns].agg(list).values.tolist()
    )

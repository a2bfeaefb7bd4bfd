"""Quotations and voices of the seeds, read by eye; and what must hold on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comments.threads import find_comments
from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.quotations import find_quotations, pair_all_marks
from framing.voice.voices import find_voices
from tests.shared import is_partition


def steps(source):
    found = find_passages(source)
    said = find_comments(source, found)
    quoted = find_quotations(source, found, pair_all_marks(source, found).pairs)
    return quoted, find_voices(source, found, quoted, said)


@pytest.fixture(scope="module")
def of_seeds(seeds):
    return steps(seeds.corpus)


@pytest.fixture(scope="module")
def quoted(of_seeds):
    return of_seeds[0]


@pytest.fixture(scope="module")
def voices(of_seeds):
    return of_seeds[1]


def of(quoted, article, **where):
    found = quoted[quoted.article_id.str.startswith(article)]
    for column, value in where.items():
        found = found[found[column] == value]
    return found


def test_offsets_reproduce_the_text_and_leave_the_marks_out(quoted, seeds):
    for row in quoted.itertuples():
        text = seeds.corpus.texts[row.article_id]
        assert text[row.start : row.end] == row.text
        assert text[row.start - 1] in "“\"‘'"


def test_every_scare_quoted_israel_of_seed_001(quoted):
    """Nine in the text and one in a link, with double and with single marks, with and without the possessive."""
    scare = of(quoted, "001", kind="scare").text.tolist()
    assert sorted(scare) == sorted(["Israel"] * 7 + ["Israel's"] * 3 + ["bear hug", "scorched-earth Israeli tactics"])


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("002", "precision operation"), ("002", "hundreds"), ("002", "limited information"), ("003", "radicalization"),
        ("003", "diplomatic horizon"), ("003", "imminent"), ("004", "trash"), ("004", "small number"),
        ("001", "sharp message"),
        ("004", "avoid further expansion"), ("002", "shared objective to defeat Hamas"),
        ("003", "Extremely complicated circumstances"),
    ],
)  # fmt: skip
def test_short_words_with_a_source_are_a_quotation_also_in_headlines(article, words, quoted):
    assert of(quoted, article, text=words).kind.tolist() == ["direct"]


def test_two_permanent_ceasefires_in_004_are_quotations(quoted):
    assert of(quoted, "004", text="permanent ceasefire").kind.tolist() == ["direct", "direct"]


def test_readers_distance_themselves_too(quoted):
    scare = of(quoted, "000", kind="scare").text.tolist()
    assert scare == ["support", "world", "world", "world", "we", "State", "island"]
    assert of(quoted, "000", rule="so-called").text.tolist() == ["world"]


def test_two_quotations_of_004_run_over_paragraphs(quoted):
    """Herzog's thanks, and Netanyahu's on the court: no closing mark at the first paragraph's end."""
    rows = of(quoted, "004").groupby("quotation_id").text.agg(list)
    over = rows[rows.map(len) > 1].tolist()
    assert [len(parts) for parts in over] == [2, 2]
    assert over[0][0].startswith("I want to thank you") and over[0][1].startswith("I think there should be")
    assert over[1][0] == "unprecedented antisemitic hate crime." and over[1][1].startswith("The possibility")


def voice_of(seeds, voices, article, words, occurrence=0):
    key = next(k for k in seeds.corpus.texts if k.startswith(article))
    at = -1
    for _ in range(occurrence + 1):
        at = seeds.corpus.texts[key].index(words, at + 1)
    found = voices[(voices.article_id == key) & (voices.start <= at) & (at < voices.end)]
    return found.voice.tolist()


@pytest.mark.parametrize(
    ("article", "words", "voice"),
    [
        ("001", "US-Israeli discord", "headline"), ("001", "genocidal campaign in Gaza", "narration"),
        ("001", "ongoing genocide", "other"), ("001", "bear hug", "scare"), ("002", "precision operation", "quotation"),
        ("002", "Allies and partners", "headline"), ("002", "Independent Jewish Voice", "other"),
        ("003", "Extremely complicated", "quotation"), ("003", "Profound tension", "headline"),
        ("003", "senior Hezbollah commander", "narration"), ("003", "Lazar Berman is", "other"),
        ("003", "This is a moment of profound tension", "quotation"), ("004", "permanent ceasefire", "quotation"),
        ("004", "I think there should be", "quotation"), ("004", "The possibility", "quotation"),
        ("000", "Look Up to HaShem", "comment"), ("000", "22 Responses", "other"),
    ],
)  # fmt: skip
def test_whose_voice_it_is(seeds, voices, article, words, voice):
    assert voice_of(seeds, voices, article, words) == [voice]


def kinds(sentence):
    quoted, _ = steps(corpus([{"article_id": "a", "outlet": "o"}], {"a": sentence}))
    return quoted.kind.tolist()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The mayor called the bridge a “death trap” on Monday, to nobody's surprise at all.", "direct"),
        ("The so-called “bridge” has been closed for several months, to nobody's surprise at all.", "scare"),
        ("She has written a novel titled “The Bridge” about the flood that closed the old crossing.", "title"),
        ("The “bridge” has been closed for several months, and people take the boat over the river.", "scare"),
        ("The mayor said on Monday that the “bridge” had been closed, to nobody's surprise at all.", "direct"),
    ],
)
def test_kinds_on_other_topics(sentence, kind):
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_voices_partition_every_seed(seeds, voices, article):
    key = next(key for key in seeds.corpus.texts if key.startswith(article))
    own = voices[voices.article_id == key]
    assert is_partition(seeds.corpus.texts[key], zip(own.start, own.end, strict=True))


PIECES = st.sampled_from(
    ["The mayor said “no” and ‘yes’.", "“It opens.", "“It closes,” he said.", '"Israel"\'s', "''typed''", "3 Comments",
     "  1. “yes”", "  2. so-called 'no'", "‘Head’ of it", "(AP) — “Now", "\n", "\n\n", " ", "“", "”", '"', "'", "``",
     "«", "»", "Photo: “A”"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join))
def test_voices_partition_any_text(text):
    quoted, found = steps(corpus([{"article_id": "a", "outlet": "o"}], {"a": text}))
    assert is_partition(text, zip(found.start, found.end, strict=True))
    assert [text[a:b] for a, b in zip(quoted.start, quoted.end, strict=True)] == quoted.text.tolist()

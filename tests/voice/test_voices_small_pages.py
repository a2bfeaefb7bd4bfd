"""From a small invented page to its voices and mentions: each page shows one thing that a slip would turn around."""

import re

import pandas as pd
import pytest

import framing as fr
from framing.reading.corpus import corpus

BOOK = """
frames: {hard: names it hard, plain: names it plainly}
referents:
  - referent: bridge
    terms:
      - {term: ruin, frame: hard, patterns: [ruin], examples: [The ruin fell.]}
      - {term: crossing, frame: plain, patterns: [crossing], examples: [The crossing is open.]}
"""
LEAD = "The works on the bank have taken three years, and the town has paid for them with a good deal of its money."
END = "A vote will be held in the spring of next year, when those who live on the far bank have been asked as well."


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """An article of these paragraphs, analysed."""
    path = tmp_path_factory.mktemp("book") / "book.yml"
    path.write_text(BOOK, "utf-8")
    book = fr.read_codebook(path)

    def analysed(*paragraphs: str, voice: str = "lenient") -> fr.Analysis:
        text = "\n\n".join(paragraphs)
        return fr.analyse(corpus([{"article_id": "a", "outlet": "The Lantern"}], {"a": text}), book, voice)

    return analysed


def voices(analysis) -> list[tuple[str, str, str]]:
    """Each mention as (its words, its voice, the words of its sentence that reject it)."""
    rows = analysis.mentions[["surface", "voice", "denial"]].fillna("")
    return list(rows.itertuples(index=False, name=None))


# A quotation over several paragraphs


OVER = [
    "Crossing opens again",
    LEAD,
    "“We have waited long for this ruin to be mended, and the town has paid for it twice over.",
    "“Nobody will have to take the boat to the ruin any more, and the ferrymen may rest at last.",
    "“From today the crossing is open to all of us,” the mayor said at the gate on Monday morning.",
    f"{END} The crossing is new.",
]


def test_every_paragraph_of_one_quotation_is_quoted_also_the_first_which_has_no_closing_mark(page):
    found = page(*OVER)
    assert voices(found) == [
        ("Crossing", "headline", ""),
        ("ruin", "quotation", ""),
        ("ruin", "quotation", ""),
        ("crossing", "quotation", ""),
        ("crossing", "narration", ""),
    ]


def test_its_paragraphs_are_rows_under_one_number_from_the_first_to_the_last_word(page):
    rows = page(*OVER).quotations
    assert rows.quotation_id.tolist() == [1, 1, 1] and rows.kind.tolist() == ["direct"] * 3
    assert rows.text.tolist() == [
        OVER[2][1:],
        OVER[3][1:],
        "From today the crossing is open to all of us,",
    ]


def test_a_caption_between_two_paragraphs_of_a_quotation_does_not_end_it(page):
    caption = "The old gate on the bank, seen from the water. (Photo: Ann Other)"
    found = page(*OVER[:3], caption, *OVER[3:])
    rows = found.quotations
    assert rows.quotation_id.tolist() == [1, 1, 1]
    assert found.voices.voice[found.voices.kind == "caption"].tolist() == ["narration"]


def test_without_an_opening_mark_in_the_next_paragraph_the_first_is_no_quotation(page):
    found = page(*OVER[:3], END, "Nobody has to take the boat to the ruin.")
    assert found.quotations.empty
    assert [(row.mark, row.problem) for row in found.problem_marks.itertuples()] == [("“", "is never closed")]
    assert [voice for _, voice, _ in voices(found)] == ["headline", "narration", "narration"]


def test_a_new_quotation_in_the_next_paragraph_has_a_number_of_its_own(page):
    said = ["“The ruin is gone,” the mayor said.", "“The crossing is a joy to see,” her deputy said."]
    assert page("Crossing opens", LEAD, *said, END).quotations.quotation_id.tolist() == [1, 2]


def test_a_quotation_within_one_that_runs_on_does_not_take_its_number(page):
    inner = "“We waited, and the deputy told us ‘it is a ruin’ each year, so that we began to believe it."
    found = page("Crossing opens", LEAD, inner, "“Now it is open,” the mayor said.", END)
    rows = found.quotations.set_index("text")
    assert rows.depth["it is a ruin"] == 1
    outer = rows[rows.depth == 0]
    assert outer.quotation_id.nunique() == 1 and rows.quotation_id["it is a ruin"] != outer.quotation_id.iloc[0]
    assert voices(found)[1] == ("ruin", "quotation", "")


# A headline that reports


REPORTING = "Mayor says the crossing is a ruin"


def test_a_headline_that_reports_stays_the_headlines(page):
    found = page(REPORTING, LEAD, "The mayor said that the crossing was a ruin.", END)
    assert voices(found) == [
        ("crossing", "headline", ""),
        ("ruin", "headline", ""),
        ("crossing", "reported", ""),
        ("ruin", "reported", ""),
    ]
    assert found.voices[found.voices.kind == "headline"][["start", "end"]].values.tolist() == [[0, len(REPORTING)]]


def test_by_marks_alone_nothing_is_reported(page):
    found = page(REPORTING, LEAD, "The mayor said that the crossing was a ruin.", END, voice="strict")
    assert [voice for _, voice, _ in voices(found)] == ["headline", "headline", "narration", "narration"]


def test_marks_in_a_headline_make_a_quotation_of_their_words_and_of_no_others(page):
    found = page("Crossing is a ‘dangerous old ruin’, mayor says", LEAD, END)
    assert voices(found) == [("Crossing", "headline", ""), ("ruin", "quotation", "")]


# A denial


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("It rained. The council denied that it was a ruin.", "denied"),
        ("It rained. It is not a ruin. The council met.", "not"),
        ("It rained. The so-called ruin is open.", "so-called"),
        ("It rained. It isn’t a ruin at all.", "isn’t"),
        ("It rained. Ruin is the wrong word for it.", "is the wrong word"),
        ("It is not raining. The ruin is open.", None),  # the sentence before rejects nothing
        ("The ruin is open. It is not raining.", None),  # nor does the one after
    ],
)
def test_the_words_of_a_denial_are_those_of_its_own_sentence(page, paragraph, words):
    found = page("Opened again", LEAD, paragraph, END)
    [row] = found.mentions.to_dict("records")
    assert (row["denial"] if words else None) == words and bool(row["negated"]) == (words is not None)
    assert pd.isna(row["denial"]) == (words is None)
    text = found.corpus.texts["a"]
    assert text[row["sentence_start"] : row["sentence_end"]] == row["sentence"]
    assert words is None or words in row["sentence"]


def test_of_two_names_in_a_sentence_only_the_one_that_is_rejected_is_denied(page):
    found = page("Opened again", LEAD, "It is not a ruin but a crossing. The crossing is no ruin.", END)
    assert [(surface, denial) for surface, _, denial in voices(found)] == [
        ("ruin", "not"), ("crossing", ""), ("crossing", ""), ("ruin", "no"),
    ]  # fmt: skip


# Kinds of quotations


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        # four words are somebody's, three are kept at a distance, but for a source in their own sentence
        ("She has “no idea at all” of it.", "direct"),
        ("The “lovely old gate” has been shut for years.", "scare"),
        ("The mayor said that the “lovely old gate” is shut.", "direct"),
        ("It is old. The mayor said the “lovely old gate” is shut.", "direct"),
        ("The mayor said so. The “lovely old gate” is shut.", "scare"),
        ("The “lovely old gate” is shut. The mayor said so.", "scare"),
        # a verb of naming
        ("The mayor labelled it a “sore sight” in May.", "direct"),
        ("The mayor dubs it “Misery” in May.", "direct"),
        # a lone name is kept at a distance, if nobody is heard to say it
        ("It is “Misery” to most of us.", "scare"),
        ("The mayor said that “Misery” is near.", "scare"),
        ("The mayor said that “woe” is near.", "direct"),
        ("The mayor said that “Man with Hats” is near.", "title"),
        (
            "The mayor said that “Man seen near Hats” is here.",
            "direct",
        ),  # but for the shortest words a name has capitals
        ("The mayor said that “Man of Hats” is near.", "title"),
        ("“Misery,” said nobody.", "direct"),
        ("“Misery?” the mayor asked.", "direct"),
        ("“Misery!” the mayor said.", "direct"),
        # … as right before double marks; before single ones it may be the name of something
        ("The mayor said, “Misery” and no more.", "direct"),
        ("The mayor said ‘Misery’ and no more.", "scare"),
        # so-called, and titles of works
        ("The so-called “new and much improved crossing” is shut.", "scare"),
        ("She wrote a novel called “The Far Bank” in her youth.", "title"),
        ("She wrote a novel called “far from any bank” in her youth.", "direct"),
    ],
)
def test_what_marks_mean_in_a_paragraph(page, paragraph, kind):
    rows = page("Opened again", LEAD, paragraph, END).quotations
    within = re.split("[“”‘’]", paragraph)[1]
    assert rows[["text", "kind"]].values.tolist() == [[within, kind]]


@pytest.mark.parametrize(
    ("paragraph", "cue", "rule"),
    [
        ("The so-called “old gate” is shut.", "so-called", "so-called"),
        ("She wrote a novel called “The Far Bank” in her youth.", None, "follows the kind of work"),
        ("It is “Misery” to most of us.", None, "a lone name"),
        ("It is a “lovely gate” to most of us.", None, "short, no source in its sentence"),
    ],
)
def test_why_a_quotation_is_nobodys_can_be_read(page, paragraph, cue, rule):
    [row] = page("Opened again", LEAD, paragraph, END).quotations.to_dict("records")
    assert (None if pd.isna(row["cue"]) else row["cue"], row["rule"]) == (cue, rule)


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Mayor opens ‘Misery’ gate before elections", "scare"),
        ("Mayor opens ‘sore’ gate before elections", "direct"),
        ("Mayor Opens ‘Misery’ Gate Before Elections", "direct"),  # every word has a capital: here it tells no name
        ("Mayor Opens ‘Misery’", "scare"),  # two words are too few to tell
    ],
)
def test_what_marks_mean_in_a_headline(page, headline, kind):
    assert page(headline, LEAD, END).quotations.kind.tolist() == [kind]


def test_it_is_the_body_of_the_sentence_or_paragraph_before(page):
    rows = page(
        "Lock shut",
        "The lock above the town has been shut since Friday, and boats wait on both sides of it.",
        "The clinic said it had run out of beds. It said two patients were moved.",
        "It added that nobody had died.",
    ).reported
    assert set(rows.speaker.dropna()) == {"clinic"}

"""Letters that are not seen, or seen as others: a word is one word and the same word with them and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.comments.sentiment import assess
from framing.core.text.letters import plain, plain_text
from framing.core.text.words import WORD, count_words, words
from framing.reading.corpus import corpus

UNUSUAL = {
    "a soft hyphen": "block\u00adade",
    "a soft hyphen at the end of a line": "block\u00ad\nade",
    "a hyphen at the end of a line": "block-\n  ade",
    "the same with two signs for a line's end": "block-\r\nade",
    "the same with the sign of old Macs for a line's end": "block-\rade",
    "the same in capitals": "BLOCK-\nADE",
    "the number of a note": "blockade²",
    "a zero-width space": "block\u200bade",
    "a mark of direction": "\u200eblock\u200eade",
    "the mark of direction of Arabic": "block\u061cade",
    "a separator of Mongolian": "block\u180eade",
    "wide letters": "ｂｌｏｃｋａｄｅ",
}


@pytest.mark.parametrize("written", UNUSUAL.values(), ids=UNUSUAL)
def test_a_word_is_the_same_word(written):
    sentence = f"They ended the {written}, at last."
    assert words(sentence) == ["they", "ended", "the", "blockade", "at", "last"]
    assert count_words(sentence) == 6


def test_the_place_of_a_word_is_its_place_in_the_text():
    text = "The ofﬁce and the cafe\u0301 of Zoe\u0308’s block-\nade"
    page = plain(text)
    assert page.text == "The office and the café of Zoë’s blockade"
    found = [text[slice(*page.source(*word.span()))] for word in WORD.finditer(page.text)]
    assert found == ["The", "ofﬁce", "and", "the", "cafe\u0301", "of", "Zoe\u0308’s", "block-\nade"]
    assert found == [word.group() for word in WORD.finditer(text)]


def test_a_hyphen_that_waits_for_another_word_stays():
    assert words("pre-\nand post-war") == ["pre", "and", "post-war"]


def test_a_raised_number_that_is_no_note_and_a_pair_of_words_in_capitals_stay():
    assert plain_text("9 km² and US-\nLED talks") == "9 km² and US-\nLED talks"


def test_what_holds_an_emoji_together_stays():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert plain(f"A ﬁne family: {family}").text == f"A fine family: {family}"


@given(st.text(alphabet="abAB .-²\n\u00ad\u200b\u200d\u0301ﬁａʼ"))
def test_every_stretch_of_the_copy_has_its_place_in_the_text(text):
    page = plain(text)
    if page is None:
        return
    starts, ends = (
        zip(*(page.source(at, at + 1) for at in range(len(page.text))), strict=True) if page.text else ((), ())
    )
    assert list(starts) == sorted(starts) and list(ends) == sorted(ends)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            first = sum(over <= start for over in ends)
            assert page.copy(start, end) == (first, max(first, sum(begun < end for begun in starts)))
    for start in range(len(page.text)):
        for end in range(start + 1, len(page.text) + 1):
            there = page.source(start, end)
            first, last = page.copy(*there)
            assert first <= start and last >= end  # a ligature is there as a whole


def test_of_a_long_text_only_the_odd_places_are_held():
    """Under one article there may be 50,000 comments, and a letter that is not seen in one of them."""
    page = plain("The ferry. " * 10_000 + "block\u200bade")
    assert len(page.firsts) == len(page.lasts) == len(page.begins) == len(page.ends) == 1


PAGE = """Ferry workers begin a strike

The ferry was late again on Monday, and officials confirmed that the blockade of the harbour would go on for a week.

“The blockade is no siege,” said Mira Feldkamp, who speaks for the office of the harbour.

It was not a siege, she said. The café at the pier was shut, and nobody waited there.
"""
CODEBOOK = """
name: test
frames: {hard: a hard word, soft: a soft word}
referents:
  - referent: closure
    about: what is done to the harbour
    terms:
      - {term: siege, frame: hard, patterns: [siege], examples: [The siege goes on.]}
      - {term: blockade, frame: soft, patterns: [blockade], examples: [The blockade goes on.]}
"""


def disguised(text: str) -> str:
    for plain_word, written in {
        "blockade": "block\u00adade",
        "said": "sa\u200bid",
        "confirmed": "conﬁrmed",
        "officials": "ofﬁ\u00adcials",
        "siege": "ｓｉｅｇｅ",
        "café": "cafe\u0301",
        "Feldkamp": "Feld\u00adkamp",
        "not": "n\u2060ot",
        "waited": "wait-\ned",
    }.items():
        text = text.replace(plain_word, written)
    return text


def test_an_article_says_the_same_with_them_and_without(tmp_path):
    """Voices, speakers, indirect speech, names, denials and words; each place is one of the text as it is."""
    (tmp_path / "codebook.yml").write_text(CODEBOOK, encoding="utf-8")
    book = fr.read_codebook(tmp_path / "codebook.yml")
    tables = []
    for text in (PAGE, disguised(PAGE)):
        analysis = fr.analyse(corpus([{"article_id": "a", "outlet": "Harbour Post"}], {"a": text}), book)
        for table in (analysis.quotations, analysis.reported, analysis.mentions):
            shown = table["surface"] if "surface" in table else table["text"]
            assert [text[row.start : row.end] for row in table.itertuples()] == shown.tolist()
        tables.append(analysis)
    one, other = tables
    for name, columns in {
        "quotations": ["kind", "speaker", "cue"],
        "reported": ["source", "cue", "rule"],
        "voices": ["voice", "speaker", "words"],
        "mentions": ["term", "voice", "speaker", "negated", "wording"],
        "articles": ["words"],
    }.items():
        rows = [getattr(analysis, name)[columns].fillna("").values.tolist() for analysis in (one, other)]
        assert rows[0] == rows[1], name
    assert one.quotations.speaker.tolist() == ["Mira Feldkamp"]
    assert len(one.reported) and one.mentions.negated.any()


def test_a_comment_says_the_same_with_them_and_without():
    texts = [
        "A great and honest plan, not a terrible one.",
        "A gre\u00adat and hon-\nest plan, n\u200bot a ter\u00adrible one.",
    ]
    plainly, disguised_ = (assess(text) for text in texts)
    columns = ["analyser", "polarity", "matched", "coverage"]
    assert plainly[columns].values.tolist() == disguised_[columns].values.tolist()

"""Words and sentences, with offsets into the text as it stands."""

import sys
import unicodedata

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text import sentence_spans

BLANKS = [
    chr(code)
    for code in range(sys.maxunicode + 1)
    if chr(code).isspace() or unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp")
]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: f"U+{ord(blank):04X}")
@pytest.mark.parametrize("before", ["plan A", "the U.S", "Ä", "No. 5, B"])
def test_any_blank_may_stand_between_a_capital_and_a_full_stop(blank, before):
    text = f"They chose {before}{blank}. Nobody asked them{blank}why."
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert cut(f"They slept.{blank} Nobody came.") == ["They slept.", "Nobody came."]


@given(st.text(st.sampled_from([*BLANKS, *"AZaé.!?’”“(,1\u200b\u0301\ud800😀漢"]), max_size=60))
def test_sentences_of_any_text_are_in_order_and_hold_all_that_is_not_blank(text):
    spans, at = sentence_spans(text), 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def test_what_still_breaks_the_cutter_is_taken_as_one_sentence_with_a_warning(monkeypatch):
    class PanicException(BaseException):
        pass

    def panics(language, text):
        raise PanicException("no char boundary")

    monkeypatch.setattr(sentencex, "get_sentence_boundaries", panics)
    with pytest.warns(UserWarning, match="They slept"):
        assert sentence_spans("  They slept. They woke. ") == [(2, 24)]


def test_an_interrupt_is_not_taken_for_a_panic(monkeypatch):
    def interrupted(language, text):
        raise KeyboardInterrupt

    monkeypatch.setattr(sentencex, "get_sentence_boundaries", interrupted)
    with pytest.raises(KeyboardInterrupt):
        sentence_spans("They slept.")

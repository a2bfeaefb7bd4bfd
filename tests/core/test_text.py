"""Words and sentences, with offsets into the text as it stands."""

import sys

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text import words as words_of_texts
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import WORD, count_words, fold, words

BLANKS = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isspace()]  # all separators, and more


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


def test_a_long_text_is_cut_window_by_window_where_the_whole_is(monkeypatch):
    sentences = [
        f"Sentence {n} of Mr. Lee’s long report says “that {'and that ' * (n % 7)}it rained.”" for n in range(99)
    ]
    long = " ".join([*sentences, "and on " * 200 + "it goes.", *sentences[:9]])
    whole = sentence_spans(long)
    monkeypatch.setattr("framing.core.text.sentences.WINDOW", 500)
    found = sentence_spans(long + " ")  # another text: what was cut before is remembered
    assert found == whole and len(found) == 108
    monkeypatch.setattr("framing.core.text.sentences.WINDOW", 40)
    assert sentence_spans(" " * 100 + "\n" * 100) == []


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


@pytest.mark.parametrize(
    "sentences",
    [
        # an hour, then a day, a date or a time zone
        "The train left at 7 p.m. Tuesday from the depot.|Few were aboard.",
        "Doors open at 8:30 A.M. Sunday.|Bring a coat.",
        "They met at 9 a.m. March 4 in the hall.|Nobody spoke.",
        "Polls close at 5 p.m. ET.|Counting takes a day.",
        "Polls close at 5 p.m. Eastern time.|Counting takes a day.",
        "The blast came at 3 a.m.|The town was asleep.",
        "The blast came at 3 a.m.|Monday was quiet.",
        # references
        "Work by Olsen et al. [12] shows this.|It was read.",
        "As Olsen et al. (2031) noted, it broke.|It was read.",
        "It was true. [12]|It was read.",
        # abbreviations before a number, a name, a small letter
        "See Fig. 3 and Vol. 2 of it.|Read it.",
        "It was built approx. 30 years ago.|The est. cost was high.",
        # a month in short that ends a sentence, and one that does not
        "Wages fell in Mar.|Rents did not.",
        "They met in Mar. 2031.|It rained.",
        "Rents rose 0.4 pct. in Mar. and 0.6 pct. in May.|Wages fell.",
        "It weighs 3.5 kg. approx. and floats.|It was sold.",
        "It weighs 3.5 kg.|It was sold.",
        "A 31-yr.-old man fled.|They followed.",
        "He paid (as he always did.)|She did not.",
        "It opened on Mar. 3.|It rained.",
        "It came on Mon. Feb. 3 from there.|It fell.",
        "Closed from Tues. to Thurs. and on Sat. till noon.|It opens on Sun.|Bring a coat.",
        "It was 31 deg. Celsius in Ste. Odile.|It fell to 3 deg. at dawn.",
        "The gov't. budget rose.|Rents did not.",
        "Spc. Olsen met Ms. Lind and Amb. Holt.|They spoke.",
        "Cllr. Lind met Pte. Holt.|They spoke.",
        "Fig. 3 and Tab. 2 show it.|Holt read both.",
        "The mill lost €1.2m. in May.|It sold 3 m. of cloth.",
        "Brig. Gen. (ret.) Holt spoke.|He was brief.",
        "Sen. Holt, R-N.H., and Rep. Lind (D-R.I.) spoke.|They left.",
        "Lt.-Gen. Holt and Gen. (rtd.) Lind met Smt. Nair.|They spoke.",
        "It sails on Sat. (3 p.m.) from Weir Ln. by the mill.|It is late.",
        "Norholt, pop. 31,000, goes by ss. 4 and 5.|It is small.",
        "“Are you late?” Ann Holt asked.|He left.",
        "“Now!” the Rev. Mr. Lind angrily shouted.|He left.",
        "They cried “Shame!”|Mr. Lind said no.",
        "‘No!’ she cried.|‘Who’s there?’ he said.",
        "We sell nets, ropes, etc.|Come by.",
        "The temp. fell overnight.|It snowed.",
        "– When does it open? she asked.|– In May, he said.",
        "Who pays? asked the miller.|Nobody knew.",
        "Is it open?|they asked Holt, and he said so.",
        "Figs. 4 and 5 show it, as do eqs. 2 and 3.|It was read.",
        # and what sentencex knows by itself
        "He lives in the U.S.|She does not.",
        "The U.S. Senate met Lt. Gov. Lind.|They spoke.",
        "It rose by 3.5 percent (see p. 7).|It fell.",
    ],
)
def test_a_point_that_abbreviates_ends_no_sentence(sentences):
    assert cut(sentences.replace("|", " ")) == sentences.split("|")


@pytest.mark.parametrize(
    "sentences",
    [
        "They watched Tada! on a wet night.|It was long.",
        "The revue Tada! ran for years.|It closed.",
        "The levy—was it fair?—passed.|Nobody cheered.",
        "They cheered for Holt!|it was late.",
        "Go, Holt!|with love from us.",
        "Is it over?|—No.",
        "They cheered for Holt!|It was late.",
        "Was it Holt?|It was.",
    ],
)
def test_a_mark_within_a_name_or_an_aside_ends_no_sentence(sentences):
    assert cut(sentences.replace("|", " ")) == sentences.split("|")


@pytest.mark.parametrize(
    "sentences",
    [
        ["It cost approx. $2 million.", "It sank."],
        ["It cost est. €3 million at max. 20 a day, incl. 3 for the crew.", "It sank."],
        ["Prices rose in the U.S.", "Sailors were surprised."],
        ["He went to the U.K.", "Voters were angry."],
        ["He served in the U.S. Marines were proud of him."],  # a body of that country
        ["The tide in the U.S. Sailors Museum was high."],
        ["She sat in the U.S. Senate in May."],
        ["A leader of the U.S. Democrats said so."],
        ["But in the U.S. Voters were angry."],
        ["In May, in the U.S. Voters were angry."],
        ["They met Max.", "20 fans came."],
        ["Max. 20 boats may land."],
        ["He said it was over…", "It was not."],
        ["“He said it was over…", "It was not,” she said."],
        ["“It was all over…”", "The boats left."],
        ["“It was all over…” he said."],
        ["He paused for long… and then he left."],
        ["“And then… I do not know.”"],
        ["“It eats ropes,” Lind said.", "“It eats oars and sails, and nobody knows why."],  # and goes on further down
        ["The mayor left.", "'We are tired of it, and nobody knows why."],
        ["They heard of it… Holm and Lind, I mean."],
        ["“You took the… The lamp,” he said."],
    ],
)
def test_an_ellipsis_a_country_and_a_word_before_a_figure(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_no_ends_a_sentence_except_before_a_figure():
    assert cut("Cllr. Pym voted no. Dr. Reed abstained.") == ["Cllr. Pym voted no.", "Dr. Reed abstained."]
    assert cut("The judge said no. “Reed will appeal.”") == ["The judge said no.", "“Reed will appeal.”"]
    assert cut("They met at no. 5 and at no. A12 of the list.") == ["They met at no. 5 and at no. A12 of the list."]


def test_a_blank_line_ends_a_sentence_whatever_stands_before_it():
    assert cut("It began at 9 a.m.\n\nMonday came.") == ["It began at 9 a.m.", "Monday came."]


def test_any_hyphen_and_apostrophe_joins_a_word():
    assert words("The re‐election of Ann‘s re‑elected aunt") == "the re-election of ann's re-elected aunt".split()
    assert count_words("a ‘re‐election’") == 2


@given(st.text(st.sampled_from("aB z19.,'-_\t!x"), max_size=40))
def test_a_line_of_ascii_has_the_words_that_it_has_elsewhere(line):
    found = [word.lower() for word in WORD.findall(line)]
    assert words(line) == found == [word.lower() for word in words(f"é\n{line}")[1:]]
    assert count_words(line) == len(found) == count_words(f"é\n{line}") - 1


@pytest.mark.parametrize("text", ["Ὀδυσσεύς met İLKAY — “Now”. ", "ΣΑΣ\u00a0“x”… "])
def test_a_long_text_is_folded_as_its_words_are(monkeypatch, text):
    monkeypatch.setattr(words_of_texts, "PIECE", 40)
    assert fold(text * 9) == fold(text) * 9
    unbroken = "Ab—" * 30  # no blank to cut at
    assert fold(unbroken) == "ab-" * 30

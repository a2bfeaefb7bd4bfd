"""Readers' names in threads: which words are names, and that none is shown. All names are invented."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.core.text.english.ordinary_words import is_name_too, is_ordinary
from framing.core.text.pseudonyms import printed_names, texts_to_show, without_names
from tests.shared import COSTLY

PAGE = "The council met. “We must close the northern bridge before the winter storms,” mayor Wilma Trask said."
TOLD = ["Anna", "Bob", "Cy"]


def test_one_use_in_other_letters_unmasks_no_told_name(shown):
    said = shown("It is too old.", "I agree with Anna on that.", "ANNA is right, and so is anna’s aunt.", authors=TOLD)
    assert said[1:] == ["I agree with reader A on that.", "reader A is right, and so is reader A’s aunt."]


def test_a_told_name_that_is_a_word_of_english_leaves_the_word_alone(shown):
    texts = ["Old.", "Will it close? It will.", "I agree with Will. Will is right."]
    assert shown(*texts, authors=["Will", "Bob", "Cy"])[1:] == [texts[1], "I agree with reader A. reader A is right."]


def test_a_told_name_that_a_thread_uses_as_its_word_in_small_letters_is_that_word():
    texts = [
        "Old.",
        "More glimp, less talk.",
        "The glimp of it!",
        "That glimp!",
        "No glimp.",
        "So ask Glimp.",
        "@glimp.",
    ]
    told = printed_names(texts, {"Glimp": "reader A"}, "")
    assert [bool(names) for names in told] == [False, False, False, False, False, True, True]
    told = printed_names([text.replace("limp", "rutje") for text in texts[:3]], {"Grutje": "reader A"}, "")
    assert [bool(names) for names in told] == [False, True, True]  # two who write small do not make it a word


def test_the_kind_of_apostrophe_hides_no_name(shown):
    said = shown("Old.", "As J.-P. O’Neill says, old.", authors=["J.-P. O'Neill", "Bob"])
    assert said[1] == "As reader A says, old."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moishele, you are nuts", "reader A, you are nuts"),
        ("No, Moishele, nobody asked for it", "No, reader A, nobody asked for it"),
        ("@Sven_79: no.", "@reader A: no."),
        ("Dear @anna.k\nno.", "Dear @reader A\nno."),
        ("I am with @anna.k.", "I am with @reader A."),
        ('[quote="Anna"]Old.[/quote] No.', '[quote="reader A"]Old.[/quote] No.'),
        ("[quote=Anna;123]Old.[/quote] No.", "[quote=reader A;123]Old.[/quote] No."),
        ('[quote name="Anna Bell" post=3]Old.[/quote] No.', '[quote name="reader A" post=3]Old.[/quote] No.'),
        ("[quote=&quot;Anna&quot;]Old.[/quote] No.", "[quote=&quot;reader A&quot;]Old.[/quote] No."),
        ("Moishele, Jean-Luc, you are nuts", "reader A, reader B, you are nuts"),
        ("Moishele and Jean-Luc: no.", "reader A and reader B: no."),
        ("Moishele, no. I say, Moishele is nuts", "reader A, no. I say, reader A is nuts"),
        ("Hi Mark, the ferry is old.", "Hi reader A, the ferry is old."),
        ("Mark, you are wrong about the ferry.", "reader A, you are wrong about the ferry."),
        ("On 3 May, Grutje wrote:\n> It is old.\nNo.", "On 3 May, reader A wrote:\n> It is old.\nNo."),
        ("Thanks Moishele, great.", "Thanks reader A, great."),
        ("Hey Moishele! No.", "Hey reader A! No."),
        ("I agree with you, Moishele.", "I agree with you, reader A."),
        ("[quote author=Anna link=2]Old.[/quote] No, anna", "[quote author=reader A link=2]Old.[/quote] No, reader A"),
        ("“It is horrible,” said Zelda99. No.", "“It is horrible,” said reader A. No."),
    ],
)
def test_who_is_called_by_name_is_masked_whether_or_not_it_is_found_what_they_wrote(threads, shown, text, expected):
    assert shown("It is red.", text)[1] == expected
    found = threads("It is red.", text)
    assert found.comments.parent_id.isna().all() or "Old" in text


@pytest.mark.parametrize(
    "text",
    [
        "Trask, you must open it.", "Mr Trask, please open it.", "@Trask: open it.", "Sindala, open it.",
        "President Quux, please open it.", "Mail me: anna@example.org", "See example.org/@anna for more",
        "@3pm it closes", "Dear Mr Trask!", "Thanks God!", "I told you, London.", "Hi all, no.",
        "[quote=2]Old.[/quote] No.", "Bread and Butter: yes.", "“No,” said the mayor. And O’Neill?",
        "lukashenkism, again.", "Edinburgh-style, this bridge.",
    ],
)  # fmt: skip
def test_who_is_in_the_news_and_what_is_nobodys_name_stays(shown, text):
    assert shown("It is red.", text, known=["Ali Sindala", "Ben Omarik"])[1] == text


# Ordinary words with which a comment may begin: adverbs, adjectives, exclamations, days, plurals, peoples, places, …
OPENERS = """
    Disgusting Exactly Wrong Agreed Shame Basically Yesterday Israel Jews Palestinians Correct Nonsense Rubbish
    Appalling Monday Tonight Europe Iran Arabs Zionists Propaganda Bravo Pathetic Unbelievable Farmers Friends
    Guys Selling Honestly Hypocritically Lies Amen Lol Smh BS Stupid Great Sadly Ironically Nope Yup Whatever
    Ditto Precisely Ridiculous Sick Antisemites Journalists Gentlemen Politicians Hogwash Bullshit Money
    Tomorrow Thursday Christians America Russia
""".split()


@pytest.mark.parametrize("opener", OPENERS)
def test_an_ordinary_word_at_the_head_of_a_comment_is_no_reader(threads, opener):
    first = "Selling the ferry would be a disaster for farmers."
    last = f"{opener}, selling the ferry hurts farmers."
    found = threads(first, "It is red.", "The water is cold.", last)
    assert found.names.empty and not found.comments.parent_evidence.str.startswith("names", na=False).any()
    assert texts_to_show(found.comments, found.names).tolist()[3] == last


def test_a_name_at_the_head_still_leads_to_what_its_words_take_up(threads):
    texts = ["Selling the ferry would be a disaster for farmers.", "Red.", "Grutje, selling the ferry is fine. Good."]
    found = threads(*texts, "The water is cold.").comments.set_index("comment_id")
    assert found.parent_evidence["3"] == "names: reader A; takes up: selling, ferry"


def test_where_all_writers_are_told_another_name_leads_nowhere_but_is_not_shown(threads):
    found = threads("The goat ferry is old.", "Grutje, the goat ferry is not old.", authors=["Anna", "Bob"])
    assert texts_to_show(found.comments, found.names).tolist()[1] == "reader C, the goat ferry is not old."
    assert not found.comments.parent_evidence.str.startswith("names", na=False).any()


def test_who_is_much_spoken_of_is_thanked_and_called_in_jest(shown):
    talk = ["Grutje did it.", "It was Grutje.", "Grutje again.", "Why Grutje?", "What Grutje did.", "Only Grutje."]
    assert shown(*talk, "Thanks, Grutje!", "Grutje, we love it.")[-2:] == ["Thanks, Grutje!", "Grutje, we love it."]
    assert shown(*talk, "@Grutje: no.")[-1] == "@reader A: no."  # nothing but a reader's name stands after @


def test_one_reader_has_one_pseudonym_in_a_thread_and_another_has_another(shown):
    said = shown("Grutje, you are wrong.", "I think grutje is right.", "@Grutje yes. @Sven_79 no.", "Sven_79: go.")
    assert said == [
        "reader A, you are wrong.",
        "I think reader A is right.",
        "@reader A yes. @reader B no.",
        "reader B: go.",
    ]


def test_words_and_names_are_told_apart():
    assert not any(map(is_ordinary, ["Moishele", "Zelda99", "Anna", "Grutje", "Jean-Luc", "MHD", "Emily", "Mohammed"]))
    assert all(map(is_ordinary, ["Grace", "Well-said", "Whataboutism", "Ceasefires", "overpriced", "NATO", "It's"]))
    assert is_name_too("Grace") and not is_name_too("Sadly")


def test_who_is_quoted_in_a_comment_only_is_not_stored():
    rows = pd.DataFrame({"article_id": "a", "start": [1, 130, 140, 150], "speaker": ["Zelda", "Zelda", "Trask", None]})
    comments = pd.DataFrame({"article_id": ["a"], "start": [120]})
    names = pd.DataFrame({"article_id": [], "start": [], "end": [], "reader": []})
    found = without_names(rows, comments, names, {"a": PAGE.ljust(120) + "\n"}).speaker
    assert found.tolist()[::2] == ["Zelda", "Trask"] and found.isna().tolist() == [False, True, False, True]


def test_nothing_shown_of_the_seeds_prints_a_readers_name(seeds):
    printed = ["GHD", "Gadolhadorah", "Chanauz", "Yussel", "YOSSIES"]
    everything = "\n".join([*seeds.own_words.shown, *seeds.comments.parent_evidence.dropna()]).casefold()
    assert not [name for name in printed if name.casefold() in everything]
    assert "Bibi" in "".join(seeds.own_words.shown) and "Mr Blinken, please" in "".join(seeds.own_words.shown)
    speakers = [*seeds.quotations.speaker.dropna(), *seeds.voices.speaker.dropna()]
    assert not set(printed) & set(speakers)


WORDS = "the ferry is old winter ANNA Anna anna @Anna Anna’s Sven_79 sven_79, Grace grace . “ ” > \n No, [quote=Anna]"
COMMENTS = st.lists(
    st.lists(st.sampled_from(WORDS.split(" ")), min_size=1, max_size=9).map(" ".join).map(str.strip).filter(bool),
    min_size=1,
)


@COSTLY
@given(COMMENTS)
def test_no_comment_shows_a_told_name_that_is_no_word(threads, texts):
    found = threads(*texts, authors=(["Anna", "Sven_79", "Grace"] * len(texts))[: len(texts)])
    said = "\n".join(texts_to_show(found.comments, found.names)).casefold()
    assert "anna" not in said
    assert len(texts) < 2 or "sven_79" not in said


BRIDGE = """frames: {plain: without a verdict}
referents:
  - referent: bridge
    terms:
      - {term: bridge, frame: plain, patterns: [bridge], examples: [A bridge.]}
cues: {favor: [useful], against: [liar]}
targets:
  - {target: minister, aliases: [Holm, minister]}
"""


def test_whom_the_codebook_names_stays_named_though_a_reader_is_called_so(tmp_path):
    (tmp_path / "codebook.yml").write_text(BRIDGE, encoding="utf-8")
    articles = pd.DataFrame([{"article_id": "a", "outlet": "O", "text": "The bridge\n\nThe bridge is late."}])
    said = [
        ("Holm", "A bridge is useful."),
        ("Rita", "Holm is a liar."),
        ("Otto", "@Holm no! Rita is right, minister."),
    ]
    comments = pd.DataFrame([{"article_id": "a", "author": author, "text": text} for author, text in said])
    found = fr.analyse(
        fr.read(articles, comments=comments.assign(comment_id=["1", "2", "3"])), tmp_path / "codebook.yml"
    )
    shown = found.own_words.own_shown.tolist()
    assert shown[1] == "Holm is a liar."
    assert shown[2] == "@reader A no! reader B is right, minister."


@pytest.mark.parametrize(
    "text",
    ["Well @Old_Tom, thanks.", "@OldTom no", "What Old Tom said.", "^ this, exactly what Old Tom says", "+1 Old Tom"],
)
def test_more_ways_to_take_up_what_a_told_reader_said(threads, text):
    found = threads("It is too old.", "It is not.", text, authors=["Old Tom", "Bob", "Cy"])
    assert found.comments.parent_id.tolist()[2] == "1"


@pytest.mark.parametrize("text", ["Mail me: tom@ferrygirl88.example", "What ferrygirl88 has is a boat."])
def test_an_address_and_what_somebody_has_are_no_answers(threads, text):
    found = threads("It is too old.", text, authors=["ferrygirl88", "Bob"])
    assert found.comments.parent_id.isna().all()

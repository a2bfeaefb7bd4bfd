"""What the rules of reported speech find in one sentence, by its wording alone; the text is invented."""

import ast
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.voice.reported.find import attributions
from framing.voice.reported.rules import attributed
from framing.voice.reported.tagging.tokens import TOKEN, lines_of, read_stream


def found(sentence: str) -> list[tuple[str, str]]:
    """(content, source) of each finding; sentences are written with blanks around every sign."""
    words = sentence.split()
    return [
        (" ".join(words[slice(*one.content)]), " ".join(words[slice(*one.source)]) if one.source else "")
        for one in attributed(words)
    ]


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        # a part between pauses that names a source
        ("The harbour , sailors said , will open in June .", "will open in June", "sailors"),
        ("The harbour , the firm has said in a letter , is deep enough .", "is deep enough", "the firm"),
        ("The harbour , said the mayor , will open in June .", "will open in June", "the mayor"),
        ("The blast , according to divers , broke two walls .", "broke two walls", "divers"),
        ("The blast , according to Anna Lind , the mayor , broke two walls .", "broke two walls", "Anna Lind"),
        ("The wall was broken on purpose , divers believe .", "The wall was broken on purpose", "divers"),
        ("The pier will stay shut , experts fear .", "The pier will stay shut", "experts"),
        ("The pier , the minister charged , will leak .", "will leak", "the minister"),
        ("The pier , the family said , is shut .", "is shut", "the family"),
        ("The pier , Ann Kelly said , is shut .", "is shut", "Ann Kelly"),
        ("The pier , his deputy told state television , is shut .", "is shut", "his deputy"),
        ("The pier will stay shut , sailors who saw it said .", "The pier will stay shut", "sailors who saw it"),
        ("The pier will stay shut , Ann Lee , 52 , said .", "The pier will stay shut", "Ann Lee , 52"),
        ("According to Anna Lind , the pier is safe .", "the pier is safe", "Anna Lind"),
        (
            "The rot , according to a study in The Mariner , spreads mainly at night .",
            "spreads mainly at night",
            "a study in The Mariner",
        ),
        ("Per the club , the pier is safe .", "the pier is safe", "the club"),
        ("The pier is safe for now , per Holtby Radio .", "The pier is safe for now", "Holtby Radio"),
        ("Sailors heard from the priest , Anna Lind , that the pier was safe .", "that the pier was safe", "Anna Lind"),
        ("UNESCO — Holtby ties are good again , the mayor said .", "UNESCO — Holtby ties are good again", "the mayor"),
        ("The pier , its owners promise , will open in June .", "will open in June", "its owners"),
        ("The mayor told sailors compensation would be paid .", "compensation would be paid", ""),
        ("The mayor insists compensation would be paid .", "compensation would be paid", "The mayor"),
        ("The pier will stay shut , the State Office said .", "The pier will stay shut", "the State Office"),
        # told, with and without "that"
        ("The mayor told sailors that the pier was safe .", "that the pier was safe", ""),
        ("The mayor told sailors the pier was safe .", "the pier was safe", ""),
        ("The mayor told the BBC on Friday the pier was safe .", "the pier was safe", ""),
        ("The mayor told Anna Lind she could stay .", "she could stay", ""),
        ("The mayor warned them boats would sink .", "boats would sink", ""),
        ("The mayor told the sailors to leave .", "to leave", ""),
        # the hearer comes first
        ("Sailors were told by the mayor that the pier was safe .", "that the pier was safe", "the mayor"),
        ("Sailors have been warned that boats would sink .", "that boats would sink", ""),
        ("The firm was accused by sailors of hiding the hole .", "of hiding the hole", "sailors"),
        ("Sailors were urged by the board not to speak .", "not to speak", "the board"),
        ("The mayor is alleged by sailors to have sold the pier .", "to have sold the pier", "sailors"),
        # urged
        ("The mayor urged sailors to leave .", "to leave", ""),
        ("The mayor begged them not to go .", "not to go", ""),
        # a clause without "that"
        ("Sailors in Holtby maintain the pier is safe .", "the pier is safe", "Sailors in Holtby"),
        ("The mayor has long insisted she was right .", "she was right", "The mayor"),
        # somebody's claim, and where it is over
        ("The mayor’s claim that the pier was safe has been tested .", "that the pier was safe", "The mayor’s"),
        ("Her fear that boats would sink was ignored .", "that boats would sink", "Her"),
        ("The pier , it is alleged by sailors , was sold .", "was sold", "sailors"),
        # denied doing
        ("Sailors described seeing a light .", "seeing a light", "Sailors"),
        ("The firm denied hiding the hole .", "hiding the hole", "The firm"),
        ("The firm has repeatedly denied any role .", "any role", "The firm"),
        ("The mayor admitted knowing of the hole .", "knowing of the hole", "The mayor"),
        # a view, a suspicion, a radio station
        (
            "In Anna Lind’s view , the pier was doomed from the start .",
            "the pier was doomed from the start",
            "Anna Lind’s",
        ),
        ("The pier had been cut in two , fishermen suspect .", "The pier had been cut in two", "fishermen"),
        ("The pier , divers told local radio , had lost three legs .", "had lost three legs", "divers"),
        # where it ends
        ("He said that it was safe , adding a smile .", "that it was safe", "He"),
        ("When he said that it was safe , people laughed .", "that it was safe", "he"),
        ("The mayor told sailors that it was safe ; they left .", "that it was safe", ""),
    ],
)
def test_what_the_wording_gives_to_a_source(sentence, content, source):
    assert (content, source) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "After the vote , the mayor said .",
        "The states that vote in June are few .",
        "Anna Lind , the mayor , said little .",
        "The mayor , who said little , left .",
        "The firm denied the family a visa .",
        "The reports , claims and notes were burned .",
        "The mayor told a story about the sea .",
        "Thousands marched , students protested , and the pier was shut .",
        "The gun went off , guards responded , and the pier was shut .",
        "Thousands march , students protest , and the pier shuts .",
    ],
)
def test_what_only_looks_like_it(sentence):
    assert found(sentence) == []


def test_what_follows_the_saying_as_its_circumstance_is_not_said():
    sentence = "The pier will open soon , the mayor said on Friday , days after the wall broke ."
    assert [content for content, _ in found(sentence)] == ["The pier will open soon"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The reported thefts were written down in a ledger behind the desk.",
        "It goes without saying that fish is landed before dawn in all of these towns.",
        "She told stories to the sailors until the lamps were out.",
        "He reports to the chief engineer and starts work at six.",
        "The plan was condemned by the union as “a waste of our money”.",
        "The plan, derided as “a waste of our money” by a rival paper, was dropped.",
        "Per the contract, the club pays for the pier and the quay.",
        "The fine for a late boat is ten crowns per person, per day.",
    ],
)
def test_a_verb_of_saying_that_says_nothing(sentence):
    assert attributions("Pier\n\n" + sentence) == []


def test_who_assures_in_a_passive_is_the_source_and_no_content():
    text = "Pier\n\nSailors were assured by the board that wages were safe."
    one = attributions(text)[0]
    assert text[one.start : one.end] == "that wages were safe" and text[slice(*one.source)] == "the board"


WORDS = """
    told tells were been denied said says believe warned accused according to by that of , — - . ; : the mayor Anna
    Lind sailors them on Friday who as when and will hiding not states “
    """.split()


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.lists(st.booleans(), min_size=14, max_size=14))
@example(["the", "mayor", "states", "that"], [False] * 14)
@example(["the", "mayor", "fears", "that"], [False] * 14)
@example(["the", "mayor", "left", ",", "in", "the"], [False] * 14)
def test_any_tokens_are_read_and_spans_lie_within_them(words, quoted):
    for one in attributed(words, quoted[: len(words)]):
        for first, last in filter(None, (one.content, one.cue, one.source, one.hearer)):
            assert 0 <= first <= last <= len(words)
        assert one.content[0] < one.content[1]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The board said that the pier was safe; the sailors went home.", "that the pier was safe"),
        (
            "The board said that the pier was safe; that nobody would pay.",
            "that the pier was safe; that nobody would pay",
        ),
        ("The sailors’ claim that the pier was unsafe has never been tested.", "that the pier was unsafe"),
    ],
)
def test_where_a_stretch_is_over(sentence, content):
    text = "Pier\n\n" + sentence
    assert [text[one.start : one.end] for one in attributions(text)] == [content]


def test_an_aide_between_pauses_is_the_source_and_no_content():
    text = "Pier\n\nThe leak, an aide close to the mayor claimed, was known in March."
    found = attributions(text)
    assert {text[slice(*one.source)] for one in found} == {"an aide close to the mayor"}
    assert text[found[-1].start : found[-1].end] == "was known in March"


def test_the_one_who_is_told_is_not_the_source():
    text = "Pier\n\nSailors were warned that boats would sink before the summer came."
    one = attributions(text)[0]
    assert text[one.start : one.end] == "that boats would sink before the summer came"
    assert one.source is None


def sources(sentence: str) -> list[tuple[str, str | None]]:
    """The stretches of a sentence with the words for their sources."""
    text = f"The bridge over the Lamm\n\n{sentence} The ferry leaves at six."
    found = [one for one in attributions(text) if one.end <= text.index(" The ferry leaves")]
    return [(text[one.start : one.end], text[slice(*one.source)] if one.source else None) for one in found]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("It is understood that the warden will resign.", None),
        ("It is widely believed that the warden will resign.", None),
        ("It has emerged that the warden sold the boats.", None),
        ("It later turned out that the warden sold the boats.", None),
        ("It was reported that forty boats had sunk.", None),
        ("Shareholders were promised a dividend by spring.", None),
        ("It said that the warden will resign.", "It"),
        ("It has promised that the boats will be sold.", "It"),
        ("They promised that the boats would be sold.", "They"),
    ],
)
def test_it_is_no_source_where_nobody_speaks_nor_is_who_was_promised(sentence, source):
    [(_, found)] = sources(sentence)
    assert found == source


@pytest.mark.parametrize(
    ("sentence", "content", "source"),
    [
        ("The wall had cracked weeks ago, the report found.", "The wall had cracked weeks ago", "the report"),
        ("The boats were sold too cheaply, an inquiry found.", "The boats were sold too cheaply", "an inquiry"),
        ("Fewer boats go out every year, figures show.", "Fewer boats go out every year", "figures"),
        ("Fewer boats go out every year, Press Wire reports.", "Fewer boats go out every year", "Press Wire"),
        ("The wall is older than the town, Lee claims.", "The wall is older than the town", "Lee"),
        ("Fewer boats went out in May, official data showed.", "Fewer boats went out in May", "official data"),
    ],
)
def test_what_a_report_found_and_figures_show_is_theirs(sentence, content, source):
    assert sources(sentence) == [(content, source)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Heron claimed the top prize at the regatta.",
        "The storm claimed forty lives in two days.",
        "She admitted him to the ward on Monday.",
        "They searched the yard, found the keys and left.",
        "The keys that the boys found, rusty and bent, fit no door.",
        "The files hold letters, maps, Harbour Board reports.",
        "Rift grows over the bridge, Several reports.",
    ],
)
def test_what_was_won_let_in_or_found_is_no_speech(sentence):
    assert sources(sentence) == []


def test_a_prize_may_be_spoken_of():
    assert sources("She claimed the prize was hers.") == [("the prize was hers", "She")]
    assert sources("She claimed the land belonged to her.") == [("the land belonged to her", "She")]


def test_an_apology_for_something_is_somebodys_words():
    assert sources("The firm said sorry for losing the files.") == [("sorry for losing the files", "The firm")]


# Two ends of a sentence between two words: the cutter's, and the one behind the marks.
ENDS_TWICE = ["'The mill is Ann Orrin's.'' Mr. Bo left.", "'t.'' M"]


@pytest.mark.parametrize("ended", ENDS_TWICE)
def test_sentences_are_numbered_without_a_gap_and_change_nothing_behind_them(ended):
    after = "The bakers said that every loaf would cost more, and the mill that it was not asked."
    numbers = read_stream(lines_of(f"{ended}\n{after}"), [[]]).sentence.tolist()
    assert set(numbers) == set(range(max(numbers) + 1))
    alone = [one.rule for one in attributions(f"Rain\n{after}")]
    assert alone and [one.rule for one in attributions(f"{ended}\n{after}")] == alone


def test_a_sentence_may_be_cut_off_behind_any_word():
    """As in feeds and lists: every beginning of every sentence of the tests of this folder."""
    sources = [ast.parse(path.read_text("utf-8")) for path in Path(__file__).parent.glob("test_*.py")]
    told = {one.value for tree in sources for one in ast.walk(tree) if isinstance(one, ast.Constant)}
    sentences = [TOKEN.findall(text) for text in told if isinstance(text, str) and 20 < len(text) < 200]
    beginnings = {tuple(words[:many]) for words in sentences for many in range(4, len(words) + 1)}
    for words in sorted(beginnings):
        attributed(list(words))

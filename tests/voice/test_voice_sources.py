"""Who is meant by the words for a source: names without ages and additions; no topics, no things."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages
from framing.voice.grammar.noun_phrases import as_speaker, source_words
from framing.voice.quotations import find_quotations, pair_all_marks
from framing.voice.quotations_in_reported import within_reported
from framing.voice.reported.find import attributions, find_reported
from framing.voice.reported.sources.names import name_sources
from framing.voice.speakers.attribute import attribute_quotations, read_articles

OWNER = "Peter Marlow, the owner, met the crews on Monday in the harbour. The Regatta of May was put off."
PILOT = "“We only want a safe boat,” said Nina Holt, who has steered the ferry for ten years."


def tables(text):
    source = corpus([{"article_id": "a", "outlet": "o"}], {"a": text})
    passages = find_passages(source)
    quotations = find_quotations(source, passages, pair_all_marks(source, passages)[0])
    articles = read_articles(source, passages, quotations)
    reported = name_sources(find_reported(source, passages, quotations), articles)
    return attribute_quotations(quotations, articles), reported


def names(found):
    return [None if pd.isna(value) else value for value in found.speaker]


def quoted(*paragraphs):
    return names(tables("\n\n".join(paragraphs))[0])


def reported(*paragraphs):
    return names(tables("\n\n".join(["Harbour", *paragraphs]))[1])


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Marlow: ‘The boats are quite safe’", "Peter Marlow"),
        ("Peter Marlow to the crews: ‘The boats are quite safe’", "Peter Marlow"),
        ("Ferry owner: ‘The boats are quite safe’", "Ferry owner"),
        ("Union: ‘The boats are quite safe’", "Union"),
        ("‘The boats are quite safe’: Marlow", "Peter Marlow"),
        ("Analysis: ‘The boats are quite safe’", None),
        ("Regatta: ‘The boats are quite safe’", None),
        ("Marlow Says The Boats In His Harbour Are ‘Quite Safe For Us’", "Peter Marlow"),
        ("Ferry strike: ‘The boats are quite safe’", None),
        ("Walkout at Marlow’s: ‘The boats are quite safe’", None),
        ("Ferry crews’ walkout at Marlow’s: ‘The boats are quite safe’", None),
        ("The harbour in winter: ‘The boats are quite safe’", None),
    ],
)
def test_a_headlines_label_speaks_only_if_it_names_somebody(headline, speaker):
    assert quoted(headline, OWNER) == [speaker]


def test_a_body_has_one_name_in_headline_and_body():
    said = "“The boats are quite safe and will sail,” the union said on Monday. It rained."
    assert quoted("Union: ‘The boats are quite safe’", OWNER, said) == ["union"] * 2


def test_a_headline_under_a_topic_is_whoever_says_it_in_the_body():
    assert quoted("Ferry strike at Marlow’s: ‘We only want a safe boat’", OWNER, PILOT) == ["Nina Holt"] * 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The boats are not safe for anyone,” said Nina Holt of St Brendan’s. She has steered one.", "Nina Holt"),
        ("“The boats are not safe for anyone,” Nina Holt of the Harbour Trust said on Monday.", "Nina Holt"),
        ("“The boats are not safe for anyone,” said retired pilot Owen Pike, 71. It rained.", "Owen Pike"),
        ("Owen Pike, 71, said: “The boats are not safe for anyone.” It rained.", "Owen Pike"),
        ("“The boats are not safe for anyone,” said Clara Dunn, the leader of the Coast Party.", "Clara Dunn"),
        ("The union denied any part in it and said: “The boats are not safe for anyone.”", "union"),
        ("The plan for the quay was “a disgrace to this town and port,” and nobody liked it.", None),
        ("The mayor had the quay painted in “the colours of this town and port,” and liked it.", "mayor"),
        ("Peter Marlow left. In a letter, Marlow’s said it was “quite sure of the boats and their crews.”", "Marlow’s"),
        ("“The boats are not safe for anyone,” said one of the pilots, who stood at the gate.", "one of the pilots"),
        ("The family said: “The boats are not safe for anyone.” It rained.", "family"),
        ("“The boats are not safe for anyone,” said family friend Owen Pike. It rained.", "Owen Pike"),
        ("“The boats are not safe for anyone,” said Doctors of the Coast on Monday.", "Doctors of the Coast"),
    ],
)
def test_who_a_quotation_is_given_to(text, speaker):
    assert quoted("Harbour", text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("According to the union, that would leave the ferry with a crew of two. Nobody else spoke.", ["union"]),
        ("According to the council, this was “a plan that nobody asked for.” Nobody else spoke.", ["council"]),
        ("The union denied any part in it and said the boats had been checked in May. It rained.", ["union"] * 2),
        (
            "Retired pilot Owen Pike, 71, said the boats were late again. Pike said he would take the bus.",
            ["Owen Pike"] * 2,
        ),
        ("Owen Pike, 71, a father of two, said that he would walk to the town from now on.", ["Owen Pike"]),
        ("Clara Dunn, the leader of the council, said the boats would sail again in June.", ["Clara Dunn"]),
        (
            "Ivo Brandt, harbour correspondent for Radio Coast, reported that the boats would sail again in June.",
            ["Ivo Brandt"],
        ),
        ("Nina Holt of St Brendan’s said the boats were old and that nobody had checked them.", ["Nina Holt"]),
        ("There was a dispute with the Harbour Trust, with Nina Holt saying that the boats were old.", ["Nina Holt"]),
        ("The two men discussed the price of the boats with the mayor until late in the night.", ["two men"]),
        ("Passing lorries sounded their horns as the crews walked along the quay with their flags.", []),
        ("Passing lorries sounded their horns as about forty sailors stood at the gates.", []),
        ("Passing cars sounded their horns in support of them. It rained.", []),
    ],
)
def test_who_a_reported_stretch_is_given_to(text, speakers):
    assert reported(text) == speakers


@pytest.mark.parametrize(
    ("sentence", "found", "wanted"),
    [
        ("The union denied any part in it and said no more.", "The union denied any part in it and", "The union"),
        ("The union denied any part in it and said no more.", "union denied any part in it and", "union"),
        ("Some families of the sailors rallied outside.", "Some families of the sailors rallied", "families of the"),
        ("The bereaved said they would wait.", "The bereaved", "The bereaved"),
        ("It rained, and the council agreed to it.", "and the council", "the council"),
        ("In the view of the council it is late.", "the", "the"),
        ("They spoke as the union denied it.", "They spoke as the union", "the union"),
        ("Owen Pike, 71, said no more.", "Owen Pike, 71,", "Owen Pike, 71"),
        ("Those who saw it said no more.", "Those who saw it", "Those who saw it"),
    ],
)
def test_the_words_for_a_source_are_a_noun_phrase(sentence, found, wanted):
    at = sentence.index(found)
    start, end = source_words(sentence, at, at + len(found)) or (0, 0)
    if wanted == "the":
        assert start == end == 0, "a determiner alone names nobody"
    elif wanted == "families of the":
        assert sentence[start:end] == "Some families of the sailors"
    else:
        assert sentence[start:end] == wanted


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("Yesterday the mayor", "the mayor"),
        ("Only the mayor", "the mayor"),
        ("However, one source", "one source"),
        ("Today residents", "residents"),
        ("Privately officials", "officials"),
        ("Now she", "she"),
        ("On Monday he", "he"),
        ("That’s why he", "he"),
        ("On Monday morning the firm", "the firm"),
        ("In 2019 the firm", "the firm"),
        ("Under pressure his lawyer", "his lawyer"),
        ("Last week lawmakers", "lawmakers"),
        ("Two days later Norland", "Norland"),
        ("The day before the vote the mayor", "the mayor"),
        ("The Road Agency this week", "The Road Agency"),
        ("A poll late last week", "A poll"),
        # and what belongs to the name
        ("Monday night’s results", "Monday night’s results"),
        ("Members of the board", "Members of the board"),
        ("Both the unions", "Both the unions"),
        ("Neither the mayor nor the council", "Neither the mayor nor the council"),
        ("parties like the Greens", "parties like the Greens"),
        ("families blocking the road", "families blocking the road"),
        ("He and she", "He and she"),
        ("those who backed the deal", "those who backed the deal"),
    ],
)
def test_when_and_where_somebody_speaks_is_no_part_of_a_source(found, wanted):
    assert found[slice(*source_words(found, 0, len(found)))] == wanted


@given(
    st.lists(
        st.sampled_from(
            "the a Lee said and denied , 71 who of council rallied he Now on Monday this last week late later".split()
        ),
        max_size=9,
    )
)
def test_the_words_for_a_source_lie_within_what_was_found(words):
    sentence = " ".join(words)
    found = source_words(sentence, 0, len(sentence))
    assert found is None or (0 <= found[0] < found[1] <= len(sentence) and sentence[slice(*found)].strip())


def test_what_a_verb_of_saying_gives_to_a_thing_stays():
    text = "Harbour\n\nA survey of the quay showed that the wall would not stand another winter."
    assert [text[one.start : one.end] for one in attributions(text)] == ["that the wall would not stand another winter"]


def test_a_document_or_body_without_a_name_has_an_article_as_a_speaker():
    found = [as_speaker(name) for name in ("report", "email from a friend", "company", "Ann Lee", "police", "reports")]
    assert found == ["a report", "an email from a friend", "the company", "Ann Lee", "police", "reports"]
    assert as_speaker("their statement") == "their statement" and as_speaker("") == ""


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Nina Holt (Lab) said that the quay was sinking.", "Nina Holt"),
        ("Nina Holt (Lab, Eastmere) said that the quay was sinking.", "Nina Holt"),
        ("In her first interview Nina Holt claimed that the quay was sinking.", "Nina Holt"),
        ("Questioned by Owen Pike, she accepted that the quay was sinking.", "Nina Holt"),
    ],
)
def test_a_party_in_brackets_and_an_occasion_say_nothing(sentence, speaker):
    assert reported("Nina Holt is a pilot. She has steered the ferry since May.", sentence)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Speaking beside the pilot, Nina Holt, the mayor said the quay was “as good as lost”.", "mayor"),
        ("Standing beside her sister, Nina Holt, the winner said the quay was “as good as lost”.", "winner"),
        (
            "In a letter read to the court, the cashier, who left in May, said the quay was “as good as lost”.",
            "cashier",
        ),
        ("Quoting her teacher, Nina Holt, Ms Pike said the quay was “as good as lost”.", "Pike"),
        ("Nina Holt — a pilot from Eastmere — says the quay is “as good as lost”.", "Nina Holt"),
    ],
)
def test_the_words_around_the_marks_are_theirs_who_speak_within_them(sentence, speaker):
    said, told = tables(f"Harbour\n\n{sentence}")
    assert names(said) == [speaker]
    assert names(told)[-1:] == [speaker]


_PILOT_AND_PORT = "Nina Holt is a pilot. Owen Pike heads the port.\n\n"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The mayor said the ferry would go on being “a lifeline for the island”.", "mayor"),
        ("Nina Holt said that her campaign would continue “to break down walls”.", "Nina Holt"),
        ("Nina Holt insisted that growers who refused to rule out a strike were “out of their minds”.", "Nina Holt"),
        ("Nina Holt said that since May, thanks to the crane, she had been “less worried about money”.", "Nina Holt"),
        ("Nina Holt said she did not believe that the toll amounted to “an attack on the islanders”.", "Nina Holt"),
        ("Nina Holt said that Owen Pike called the toll “an attack on the islanders”.", "Owen Pike"),
        ("Nina Holt said that Owen Pike, who hailed the toll as “a gift to the islanders”, had left.", "Owen Pike"),
        ("Nina Holt said that most islanders think the toll is “an attack on the islanders”.", "most islanders"),
        ("Nina Holt criticised Owen Pike’s claim that the toll was “an attack on the islanders”.", "Owen Pike"),
        ("Nina Holt said she had never called the toll “an attack on the islanders”.", None),
    ],
)
def test_marked_words_that_no_verb_of_saying_gives_to_another_are_theirs_who_say_the_rest(sentence, speaker):
    said = within_reported(*tables(f"Harbour\n\n{_PILOT_AND_PORT}{sentence}"))
    assert names(said)[-1] == speaker


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Asked whether he knew why the quay was sinking, Owen Pike laughed.", []),
        ("Pressed by our reporter on why the quay was sinking, Owen Pike said that the sea was rising.", ["Owen Pike"]),
        ("Asked why the quay was sinking, Owen Pike blamed the sea.", ["Owen Pike"]),
    ],
)
def test_a_question_is_not_given_to_who_answers(sentence, speakers):
    found = reported("Nina Holt is a pilot. Nina Holt said that the quay was lost. " + sentence)[1:]
    assert [name for name in found if name] == speakers


def test_one_reviewer_stays_one():
    _, told = tables("Harbour\n\nOne reviewer called the quay “as good as lost”.")
    assert [name.lower() for name in names(told)] == ["one reviewer"]


@pytest.mark.parametrize("where", ["R-Ald", "D-Port Ald", "SNP-Ald"])
def test_a_party_and_a_seat_behind_a_surname_are_nobody(where):
    said = f"Marlow, {where}, said the lock was “as good as lost”."
    assert quoted(OWNER, said) == reported(OWNER, said) == ["Peter Marlow"]


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("The Campaign to Save the Mill said it was glad.", "Campaign to Save the Mill"),
        (
            "The League to Protect Rivers, a charity, says it has counted two eels.",
            "League to Protect Rivers",
        ),
        ("A lawyer for Mr. Orr, William Dale of Patton Mills, confirmed that charges would follow.", "William Dale"),
        ("The firm, which had promised “a short wait”, admitted that the gate was slow.", "firm"),
        ("The town clerk, Ann Lee, told a board that bids had been lower than hoped, at two or three.", "Ann Lee"),
        ("The sum went up, although a person close to the owners said it was paid.", "person close to the owners"),
        ("The club’s youth wing, the Red Guards, said that the roof had been closed.", "Red Guards"),
    ],
)
def test_a_body_has_its_whole_name_and_who_is_described_his(said, speaker):
    assert reported(said) == [speaker]

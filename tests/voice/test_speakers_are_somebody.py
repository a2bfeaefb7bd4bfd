"""A speaker is somebody whom the text names or describes: no adverb, day, place or fragment, and nobody who only hears.

All names and sentences are invented.
"""

import pytest

from framing.voice.grammar.noun_phrases import source_words
from framing.voice.speakers.persons.names import people_of
from tests.voice.test_reported_by_whom import reported
from tests.voice.test_speaker_kinds import quotations

REPORTED = {
    "The keeper, however, said the lamp was out.": "keeper",
    "Wardens eventually noticed that the gate had been left open.": "Wardens",
    "Ferry owners, for their part, say the pier is too short.": "Ferry owners",
    "That's why many growers think that the frost will return.": "many growers",
    "Ann Lee (who gave no reason) told the board that the mill would close.": "Ann Lee",
    "By his own admission, Bo Ray had not read the letter before the vote.": "Bo Ray",
    "If Ann Lee said on Monday that the sluice was safe, by Friday it had burst.": "Ann Lee",
    "“Northlight”, its makers promise, will be free for schools.": "its makers",
    "Bo Ray was urged by friends to sue but said that he would wait.": "Bo Ray",
    "The board dismissed as “noise” a claim by Ann Lee that the sluice was unsafe.": "Ann Lee",
    "The family of the patient, Bo Ray, 58, said they would appeal.": "family of the patient",
    "On the board’s own estimate, the dam will last ten years.": "board",
    "Sen. Ann Lee, R-N.H., a keen rower, said the dam was leaking.": "Ann Lee",
    "Sen. Ann Lee (R., N.H.) said the dam was leaking.": "Ann Lee",
    "Bo Ray, appearing on the news after the vote, said Lee failed to read the letter.": "Bo Ray",
    "Oddly, the engineer said the dam was dry.": "engineer",
    "Rather, friends of the engineer say the dam is dry.": "friends of the engineer",
    "Kelly, the deputy engineer, said the dam was dry.": "Kelly",
    "Several growers, including Ann Lee and Bo Ray, have criticized the board for draining the dam.": "Several growers",
    "Many growers, among them Bo Ray, a baker, said they would pay.": "Many growers",
    "Growers including Ann Lee said the dam was dry.": "Growers",
}
QUOTED = {
    "Ann Lee earlier told the Gazette: “Nobody ever lost by saving water.”": "Ann Lee",
    "“Bottles,” repeated a colleague darkly.": "colleague",
    "“Shame on you!” shouted a woman holding a drum.": "woman",
    "The port was accused by the union last year of treating crews “like freight”.": "union",
    "Bo Ray has in the past dismissed such studies as “academic melodrama”.": "Bo Ray",
    "A report released last year called the dam “a sieve with a view of the sea”.": "report",
    "The lane has been “a disgrace” for a decade, said Ann Lee, who lives beside it.": "Ann Lee",
    "“It is off,” said the last night guard.": "last night guard",
    "“It is off,” said a woman known locally as the Bread Queen.": "woman",
    "The guard he had with him said “it leaks”.": "guard",
    "The nurse the firm hired to call it “a mess” left.": "nurse",
    "Ann Lee, the nurse hired to call it “a mess”, left.": "Ann Lee",
    "“We ran out of tea at seven,” said Ann Lee and Bo Ray in unison.": "Ann Lee and Bo Ray",
    "Ann Lee told jurors to put anything they had read about it “firmly out of your minds”.": "Ann Lee",
    "Since the bank that insured the vases had warned that they were “beyond price”, they stayed.": "bank",
    "Rep. Ann Lee (D-Mass.) answered the letter, saying: “Let it leak.”": "Ann Lee",
    "Bo Ray spoke next, calling Lee’s proposed sluice “a wall with a hole in it”.": "Bo Ray",
    "While Bo Ray spoke of “a guest that stays”, Ann Lee preferred to speak of “the last mile”.": "Ann Lee",
}

# Bodies for two fields, and two bodies.
JOINED = {
    "The Dock and Harbour Union said it was late. “It leaks,” the union said.": "Dock and Harbour Union",
    "“It leaks,” said the Dock and Harbour Union.": "Dock and Harbour Union",
    "“It leaks,” said Ann Lee of the Dock and Harbour Union.": "Ann Lee",
    "The Treasury and Home Office met. “It leaks,” the office said.": "Home Office",
}


@pytest.mark.parametrize("sentence", JOINED)
def test_a_body_for_two_fields_is_one(sentence):
    assert quotations(sentence).speaker.iloc[-1] == JOINED[sentence]


@pytest.mark.parametrize("sentence", REPORTED)
def test_reported_speech_is_somebodys(sentence):
    assert reported(sentence)[-1][1] == REPORTED[sentence]


@pytest.mark.parametrize("sentence", QUOTED)
def test_a_quotation_is_somebodys(sentence):
    assert quotations(sentence).speaker.iloc[-1] == QUOTED[sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee rows. The hashtag #SaveHolm – “a light for Holm” – spread.",
        "Each election cycle, there is a line many repeat: “Wait until the spring.”",
        "But she laid off 200 divers and began talking about “the last winter”.",
        "It is late. eBay was mentioned in “a list of shops”.",
    ],
)
def test_a_hashtag_a_season_a_number_and_half_a_word_say_nothing(sentence):
    assert quotations(sentence).speaker.isna().all()


def test_who_is_told_in_a_participle_says_only_what_follows():
    found = reported("A witness, Bo Ray, told by police that the road was shut, said he had walked.")
    assert found == [("that the road was shut", "police"), ("he had walked", "Bo Ray")]


def test_a_pronoun_means_who_speaks_in_the_main_clause():
    first = "Although the minister of arts praised it as “a gesture”, Adam Lee, who leads the guild, said it was late."
    assert quotations(first, "“You do not thank a thief,” he said.").speaker.iloc[-1] == "Adam Lee"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Joe Friday", "Joe Friday"),
        ("Inspector Joe Friday", "Inspector Joe Friday"),
        ("Officials Monday", "Officials"),
        ("Survivors of Bloody Sunday", "Survivors of Bloody Sunday"),
        ("A spokesman for Sheffield Wednesday", "A spokesman for Sheffield Wednesday"),
        ("The forecast for next year", "The forecast"),
        ("President Ann Lee Monday", "President Ann Lee"),
        ("Lee on Monday", "Lee"),
    ],
)
def test_a_day_is_no_part_of_a_source_but_may_be_a_surname(source, words):
    assert source[slice(*source_words(source, 0, len(source)))] == words


def test_on_somebodys_account_is_why():
    assert reported("On Bo Ray’s account, the money was gone.") == []


def test_what_somebody_calls_a_thing_ends_before_the_only_verb():
    assert reported("What the union calls “a cut” hurts the poor.") == []


@pytest.mark.parametrize(
    "first",
    [
        "After the flood, Adam Lee left the town that Bo Ray called home.",
        "Before the vote, Adam Lee met Bo Ray, who said it was safe.",
    ],
)
def test_a_pronoun_does_not_mean_who_speaks_in_a_relative_clause(first):
    assert quotations(first, "“It leaks,” he said.").speaker.iloc[-1] == "Adam Lee"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“The lane is shut,” Peter May said on Tuesday.", "Peter May"),
        ("“The lane is shut,” said Helen Early, who keeps the toll house.", "Helen Early"),
        ("“The lane is shut,” said Will Brook.", "Will Brook"),
        ("Peter May keeps the toll house. “The lane is shut,” May said.", "Peter May"),
        ("“The lane is shut,” said Just Plant Trees.", "Just Plant Trees"),
        ("“The lane is shut,” the keeper later said.", "keeper"),
        ("“The lane will be shut in May,” said Brook.", "Brook"),
        ("In May Brook said “the lane is shut”.", "Brook"),
    ],
)
def test_a_function_word_with_a_capital_may_be_a_name(sentence, speaker):
    assert quotations(sentence).speaker.tolist() == [speaker]


@pytest.mark.parametrize(
    "text", ["Mayor Will Not Resign", "Will Brook Flood Again?", "He said it in May. Robert went.", "Ann May 4 vote"]
)
def test_a_function_word_with_a_capital_is_no_name_where_a_heading_or_a_sentence_gives_it(text):
    people = people_of(text, [(0, len(text))])
    assert not {"May", "Will"} & {word for mention in people.mentions for word in mention.words}

"""Speakers whose words go on (“the Archbishop of Holtby”, “a man in a mask”), and who speaks where no verb says so."""

import pytest

from tests.voice.test_speaker_kinds import speaker

HOPE = "“We want the ferry back,”"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{HOPE} the Archbishop of Holtby said.", "Archbishop of Holtby"),
        (f"{HOPE} said the Bishop of Lund.", "Bishop of Lund"),
        ("The Chief Rabbi of Holtby said: “We want the ferry back.”", "Chief Rabbi of Holtby"),
        ("After a visit to the Archbishop of Holtby, Nina Roth said: “We want the ferry back.”", "Nina Roth"),
        (f"{HOPE} said Archbishop Nina Roth of Holtby.", "Nina Roth"),
        (f"{HOPE} Nurses Without Borders said.", "Nurses Without Borders"),
        ("Sailors Against Plastic said: “We want the ferry back.”", "Sailors Against Plastic"),
        ("The sailors without boats said: “We want the ferry back.”", "sailors"),
        ("Roth Against Stahl: the mayor, Nina Roth, said: “We want the ferry back.”", "Nina Roth"),
        (f"{HOPE} the Ministry of Health and Welfare said.", "Ministry of Health and Welfare"),
        ("The Department of Trade and Industry said: “We want the ferry back.”", "Department of Trade and Industry"),
        (f"{HOPE} the Board of Wardens of Lower Holtby said.", "Board of Wardens of Lower Holtby"),
        ("The Association of Teachers of Norvik said: “We want the ferry back.”", "Association of Teachers of Norvik"),
        ("The Court of Appeal of Norvik said: “We want the ferry back.”", "Court of Appeal of Norvik"),
        (f"{HOPE} said the National Association of Head Teachers.", "National Association of Head Teachers"),
        (f"{HOPE} said the leaders of France and Germany.", "leaders of France and Germany"),
        ("The mayors of Holtby and Lund said: “We want the ferry back.”", "mayors of Holtby and Lund"),
        ("Henrik Stahl met the mayor of Holtby and Roth said: “We want the ferry back.”", "Roth"),
        ("She left the Ministry of Health and Roth said: “We want the ferry back.”", "Roth"),
        (f"{HOPE} said the Ministry of Health and Nina Roth agreed.", "Ministry of Health"),
        (f"{HOPE} said the Centre for Ports and Harbours.", "Centre for Ports and Harbours"),
        (f"{HOPE} Sailors for Peace said.", "Sailors for Peace"),
        ("Sailors for Peace called it “the ferry back to the old days”.", "Sailors for Peace"),
        ("The union asked for Roth and Stahl said: “We want the ferry back.”", "Stahl"),
        (f"{HOPE} Save the Harbour said.", "Save the Harbour"),
        (f"{HOPE} said Stop the Dam.", "Stop the Dam"),
        ("They came to save the Harbour and Roth said: “We want the ferry back.”", "Roth"),
        ("Kelly Roth came. Kelly hit back: “We want the ferry back.”", "Kelly Roth"),  # no adverb
        ("Kelly Roth sang “Let Kelly Glow”. “We want the ferry back,” said Kelly.", "Kelly Roth"),
        ("“We want the ferry back,” was the mayor’s only comment.", "mayor"),
    ],
)
def test_a_name_with_small_words(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Strikers carried banners reading “Back to the ferry back”.", "Strikers"),
        ("The army dropped leaflets saying “The ferry back is shut”.", "army"),
        ("Residents woke to leaflets warning “Take the ferry back”.", "residents"),
        ("The group calls itself “Friends of the ferry back”.", "group"),
        ("Some say “no”; others say “the ferry back”.", "others"),
    ],
)
def test_a_name_is_over_before_what_somebody_does(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Henrik Stahl was accused by critics of “selling the ferry to friends”.", "critics"),
        (
            "He has been accused by former clerks of running the yard by “selling the ferry to friends”.",
            "former clerks",
        ),
        ("He was accused by the head of the union of “selling the ferry to friends”.", "head of the union"),
        ("Henrik Stahl, dubbed by sailors “selling the ferry to friends”, stood down.", "sailors"),
        ("The deal is seen by many sailors as “selling the ferry to friends”.", "many sailors"),
        ("Henrik Stahl was accused of theft by “selling the ferry to friends”.", None),
    ],
)
def test_by_whom_somebody_is_accused(sentence, wanted):
    assert speaker(sentence, "selling the ferry") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("A man wearing a mask said: “We want the ferry back.”", "man"),
        ("The woman behind the plan said: “We want the ferry back.”", "woman"),
        ("The scientist leading the study said: “We want the ferry back.”", "scientist"),
        ("A nurse who works nights said: “We want the ferry back.”", "nurse"),
        ("While the driver was waiting, Nina Roth said: “We want the ferry back.”", "Nina Roth"),
        ("The sailor who union leaders said was missing wrote: “We want the ferry back.”", "sailor"),
        ("With the rain coming, Nina Roth said: “We want the ferry back.”", "Nina Roth"),
    ],
)
def test_what_tells_which_is_not_who_speaks(sentence, wanted):
    assert speaker(sentence, "ferry back").split(" who ")[0] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Omar Reyes called the plan “a gift to the rich,” a claim Nina Roth denies.", "Omar Reyes"),
        ("Omar Reyes spoke of “a gift to the rich,” findings that the trust strongly disputes.", "Omar Reyes"),
        ("The plan is “a gift to the rich,” an allegation the firm has rejected.", None),
        ("“The plan is a gift to the rich,” a claim the mayor denied.", None),
        ("The plan is “a gift to the rich,” a claim Nina Roth repeated on Monday.", "Nina Roth"),
        ("The plan is “a gift to the rich,” a court official said.", "court official"),
        ("The plan is “a gift to the rich,” the statement said, and the mayor denied it.", "statement"),
    ],
)
def test_who_disputes_it_has_not_said_it(sentence, wanted):
    assert speaker(sentence, "gift to the rich") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“This is a gift to the rich,” thundered opposition leader Ann Roe.", "Ann Roe"),
        ("“This is a gift to the rich!” bellowed former army captain Luis Vega.", "Luis Vega"),
        ("“This is a gift to the rich,” sobbed mother-of-two Jane Orr.", "Jane Orr"),
        ("“This is a gift to the rich,” chimed in deputy mayor Sara Holt.", "Sara Holt"),
        ("Omar Reyes called it “a gift to the rich,” angered opposition leader Ann Roe.", "Omar Reyes"),
        ("“This is a gift to the rich,” closed roads around Holtby.", None),
        ("“This is a gift to the rich,” tied to lawyer Jane Orr.", None),
    ],
)
def test_any_verb_before_a_title_and_a_name(sentence, wanted):
    assert speaker(sentence, "gift to the rich") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Calling it “a gift to the rich,” Nina Roth sent the bill back.", "Nina Roth"),
        ("Having called it “a gift to the rich”, Nina Roth left the hall.", "Nina Roth"),
        ("Describing the plan as “a gift to the rich,” the mayor signed it.", "mayor"),
        ("Calling it “a joke” and “a gift to the rich,” Nina Roth sent the bill back.", "Nina Roth"),
        ("Denouncing what she called “a gift to the rich,” the teacher tore up the form.", "teacher"),
        ("Rejecting what Omar Reyes called “a gift to the rich,” Nina Roth left the hall.", "Omar Reyes"),
        ("Quoting Omar Reyes, who wrote of “a gift to the rich,” Nina Roth left the hall.", "Omar Reyes"),
        ("Calling it “a gift to the rich,” Nina Roth told reporters that she would appeal.", "Nina Roth"),
        ("Denying that it was “a gift to the rich,” Nina Roth left the hall.", None),
    ],
)
def test_a_participle_at_the_head_of_a_sentence(sentence, wanted):
    assert speaker(sentence, "gift to the rich") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The harbour board calls it “the ferry back to nowhere”.", "harbour board"),
        ("The trust calls the plan “the ferry back to nowhere”.", "trust"),
        ("The shipping company demands “the ferry back at once”.", "shipping company"),
        ("The ministry calls for “the ferry back at once”.", "ministry"),
        ("The union claims that it means “the ferry back at once”.", "union"),
        ("The board calls were made, and Nina Roth said it was “the ferry back to nowhere”.", "Nina Roth"),
        ("As the firm reports came in, Nina Roth asked for “the ferry back at once”.", "Nina Roth"),
    ],
)
def test_a_body_and_a_verb_that_may_be_a_noun(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "word", "wanted"),
    [
        ("Critics of the plan use the word “betrayal”.", "betrayal", "Critics of the plan"),
        ("Some sailors at the quay use the words “slow drowning” for it.", "slow drowning", "Some sailors"),
        ("The sailors invoke the term “dignity” at every meeting.", "dignity", "sailors"),
        ("The term “betrayal” has often been used by the union.", "betrayal", "union"),
        ("The phrase “slow drowning” was coined by Nina Roth.", "slow drowning", "Nina Roth"),
        ("“Slow drowning” was a phrase Nina Roth used on Monday.", "Slow drowning", "Nina Roth"),
        ("Nina Roth left out a phrase that Omar Reyes used, “slow drowning”.", "slow drowning", "Omar Reyes"),
        ("Nina Roth never used the word “betrayal”.", "betrayal", None),
        ("Nina Roth rejected the word “betrayal”.", "betrayal", None),
        ("The word “betrayal” was used in every bar.", "betrayal", None),
    ],
)
def test_who_uses_a_word(sentence, word, wanted):
    assert speaker(sentence, word) == wanted


@pytest.mark.parametrize("title", ["Councillor", "Headteacher", "Reverend", "Constable", "Dr", "Union leader"])
def test_a_title_is_no_part_of_a_name(title):
    assert speaker(f"{title} Nina Roth called it “the ferry back to nowhere”.", "ferry back") == "Nina Roth"


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        (f"{HOPE} came the reply from Holtby late on Monday.", "Holtby"),
        (f"{HOPE} came the curt answer from Nina Roth.", "Nina Roth"),
        (f"{HOPE} was Nina Roth’s answer.", "Nina Roth"),
        (f"{HOPE} came the reply.", None),
        (f"{HOPE} Nina Roth was heard telling the pilot.", "Nina Roth"),
        (f"{HOPE} Nina Roth was seen on the quay.", None),
        ("“We want the ferry back.” This from Nina Roth, who never took it.", "Nina Roth"),
        ("“Who wants the ferry back?” That was the question Nina Roth put to the mayor.", "Nina Roth"),
        ("“Who wants the ferry back?” That was a question for another day.", None),
        ("One harbour source: “We want the ferry back.”", "One harbour source"),
        ("Nina Roth called for “the ferry back and nothing else”.", "Nina Roth"),
        ("As Nina Roth asked for “the ferry back and nothing else”, the board met.", "Nina Roth"),
        ("Nina Roth was accused by opposition parties of “wanting the ferry back for friends”.", "opposition parties"),
        ("Nina Roth told the court she had heard Omar Reyes call it “the ferry back to hell”.", "Omar Reyes"),
        ("The judge let Omar Reyes say that he wants “the ferry back and nothing else”.", "Omar Reyes"),
        (f"{HOPE} Nina Roth and Omar Reyes wrote in a letter.", "Nina Roth and Omar Reyes"),
        (f"{HOPE} said Nina Roth and Omar Reyes.", "Nina Roth and Omar Reyes"),
        (f"{HOPE} Norvale’s Ports and Harbours Minister Nina Roth said.", "Nina Roth"),
        (f"{HOPE} said Nina Roth and Omar Reyes left.", "Nina Roth"),
        ("She wrote to Nina Roth and Omar Reyes said: “We want the ferry back.”", "Omar Reyes"),
        (f"{HOPE} the Holtby Sailors’ Union said.", "Holtby Sailors’ Union"),
        (f"{HOPE} said the Sailors’ Association of Lund.", "Sailors’ Association of Lund"),
        ("What Norvale calls “the ferry back” cost two million.", "Norvale"),
        ("The plan, which Norvale calls “the ferry back”, cost two million.", "Norvale"),
        ("The board is building what Norvale and Sudland call “the ferry back”.", "Norvale and Sudland"),
        ("It is part of what the minister has termed “the ferry back”.", "minister"),
        ("He was fined for what prosecutors say was “the ferry back”.", "prosecutors"),
        ("Norvale and Sudland called it “the ferry back”.", "Norvale and Sudland"),
        ("Omar Reyes said that a pact with Eastish states “wants the ferry back”.", "Omar Reyes"),
        (f"{HOPE} said the Rovers’ captain, Nina Roth.", "Nina Roth"),
        (f"{HOPE} said Goalkeeper Nina Roth.", "Nina Roth"),
    ],
)
def test_who_is_told_of_in_other_ways(sentences, wanted):
    assert speaker(sentences, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“No,” Omar Reyes said, while his deputy, Nina Roth, told the court: “We want the ferry back.”", "Nina Roth"),
        ("A day earlier, his Lund counterpart, Nina Roth, had argued that “we want the ferry back”.", "Nina Roth"),
        ("“No!” cried Omar Reyes, but Judge Nina Roth, unmoved, ruled: “We want the ferry back.”", "Nina Roth"),
        ("“Why?” demanded Omar Reyes of the pilot, Nina Roth, who shrugged and said, “We want the ferry back.”",
         "Nina Roth"),
        ("“The ferry back to nowhere” is how Nina Roth summed it up, whereas Omar Reyes called it “a gift”.",
         "Nina Roth"),
        ("“The ferry back to nowhere” was all that Nina Roth would say.", "Nina Roth"),
        ("Per Nina Roth, the pilot, the deal is “the ferry back to nowhere”.", "Nina Roth"),
        ("Per Lindqvist, the pilot, called it “the ferry back to nowhere”.", "Per Lindqvist"),
        ("The mayor, who was once called “the ferry back to hell” by the writer Nina Roth, died.", "Nina Roth"),
        ("Omar Reyes is suing the firm for saying that he wants “the ferry back for friends”.", "firm"),
        ("A week on from telling sailors she wants “the ferry back at once”, pilot Nina Roth left.", "Nina Roth"),
        (f"{HOPE} one pilot, who hid her name because she feared them, told us.", "one pilot"),
        (f"{HOPE} reads a handwritten note on the door.", "handwritten note"),
        ("The owner, a former pilot, said: “We want the ferry back.”", "owner"),
        (f"{HOPE} jeered Lund TD Nina Roth.", "Nina Roth"),
        ("“No,” said Omar Reyes, to which the magistrate, Nina Roth, replied: “We want the ferry back.”", "Nina Roth"),
        ("“No,” said Omar Reyes, whose deputy, Nina Roth, had said that “we want the ferry back”.", "Nina Roth"),
        ("Nina Roth, whose son, Ben Roth, works there, said: “We want the ferry back.”", "Nina Roth"),
        ("Nina Roth, 43, a pilot from Lund: “We want the ferry back.”", "Nina Roth"),
        ("Speaking on Radio Lund, the Harbour Minister, Nina Roth, said: “We want the ferry back.”", "Nina Roth"),
        (f"{HOPE} said a source close to Nina Roth.", "source close to Nina Roth"),
        ("Omar Reyes denied a claim by his deputy, Nina Roth, that he “gave the ferry back for friends”.", "Nina Roth"),
        ("Omar Reyes recalled how his aunt used to say that “nobody brings the ferry back”.", "his aunt"),
        (f"{HOPE} Omar Reyes was informed by his first pilot.", "his first pilot"),
        ("Asked what Omar Reyes had meant, Nina Roth shrugged and said “we want the ferry back”.", "Nina Roth"),
        ("“Is it art?” asked Omar Reyes; “bring the ferry back,” shot back the pilot, Nina Roth.", "Nina Roth"),
    ],
)  # fmt: skip
def test_the_right_one_of_two(sentence, wanted):
    assert speaker(sentence, "erry back") == wanted


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("Johannes van der Walt grows grapes.", f"{HOPE} Van der Walt said.", "Johannes van der Walt"),
        ("Andrés Ortega Ruiz brings water.", f"{HOPE} Ortega said.", "Andrés Ortega Ruiz"),
        ("Nina Ann Roth brings water.", f"{HOPE} Ann said.", "Nina Ann Roth"),
    ],
)
def test_surnames_of_two_words(first, second, wanted):
    assert speaker([first, second], "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (f"{HOPE} a man from Holtby, who asked not to be named, said.", "man from Holtby"),
        ("Omar Reyes read members a letter from a pilot, Nina Roth: “We want the ferry back.”", "Nina Roth"),
        ("And then there was this from Nina Roth on the radio: “We want the ferry back.”", "Nina Roth"),
        ("Until Nina Roth radioed that it “brings no ferry back”, the coastguard said, nobody knew.", "Nina Roth"),
        ("Once Nina Roth ruled that it “brings no ferry back”, Omar Reyes said the case was over.", "Nina Roth"),
    ],
)  # fmt: skip
def test_who_sent_it_and_whose_clause_it_stands_in(sentence, wanted):
    assert speaker(sentence, "erry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Mayors from the five coastal towns said the pier was “a slow drowning”.",
            "Mayors from the five coastal towns",
        ),
        ("The harbour board itself called the pier “a slow drowning”.", "harbour board"),
        (
            "The film, which the Harbour Post called “a slow drowning”, won, its producer Nina Roth said.",
            "Harbour Post",
        ),
    ],
)
def test_a_number_a_reflexive_and_a_relative_clause_end_no_source(sentence, wanted):
    assert speaker(sentence, "slow drowning") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Bo Fell, an aide to Mrs. Holt, called on Lee to take back his words and said it was a “new low”.", "Bo Fell"),
        ("Ida Holt said she hadn’t got a chance to read the plan, but called it a “good place to start”.", "Ida Holt"),
        ("Another man who prayed here and who didn’t want to be named said it was “a curse on us all”.", "man"),
        ("Bo Fell said Lee was to blame for what happens at her meetings and accused her of “a riot”.", "Bo Fell"),
        (
            "The Labour nominee for the Nov. 8 election later said he was being “a little sarcastic”.",
            "nominee",
        ),
        ("The former first lady calls it her “duty to the islanders”.", "former first lady"),
        ("About four in 10 said they were “angry about the way it went”.", "four in 10"),
        ("Holt says to Fell on camera, who answers happily: “Okay, let them come!”", "Fell"),
        ("The editor I was talking to, Tim Lee, paused to announce, “And there goes the ferry.”", "editor"),
        ("Holt, who puts her costs “in the millions,” described the shock to us as “horrendous. It hurts.”", "Holt"),
        ("In other words, explained the moderator Nan Cord: “What does that have to do with it?”", "Nan Cord"),
        ("Because of how they drew up the schedule, explained Fell, “it is hard to see how she wins.”", "Fell"),
        (
            "The harbour office less than two weeks ago said that “papers were lost”.",
            "harbour office",
        ),
        ("They handed out water bottles that said, “Holm welcomes you to the games.”", "water bottles"),
        ("On pensions, both oppose a formula called the “chained index” of prices.", None),
        ("It is so in places that are otherwise labelled the “forgotten islands”.", None),
        ("The “sharing economy of old” reflects an improvement.", None),
        ("This prompted the paper to print a cover saying “Don’t be a fool, Bo!”", None),
        ("While those polled said Fell has the “best experience of all”, they want another.", "those polled"),
        ("The council sent a public-records request for “anything that shows the number”.", "council"),
    ],
)
def test_the_subject_is_not_the_word_that_happens_to_stand_before_the_verb(sentence, wanted):
    found = speaker(sentence, sentence.rpartition("“")[2].partition("”")[0])
    assert found is None if wanted is None else wanted in found

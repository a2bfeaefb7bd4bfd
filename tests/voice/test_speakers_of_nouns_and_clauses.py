"""Whose words they are where a noun brings them, where another clause follows, and where one is made to speak."""

import pytest

from tests.voice.test_speaker_kinds import speaker


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("“A ferry back to the old days” was Nina Roth’s verdict on the plan.", "Nina Roth"),
        ("“A ferry back to the old days” was the mayor’s description of it.", "mayor"),
        ("“A ferry back to the old days” remains Nina Roth’s only comment.", "Nina Roth"),
        ("“A ferry back to the old days”: that was Nina Roth’s verdict on the plan on Monday.", "Nina Roth"),
        ("“A ferry back to the old days”, that was how Nina Roth put it.", "Nina Roth"),
        ("“A ferry back to the old days” was the answer for years.", None),
        ("The view of the chairman, Henrik Stahl, is that it is “a ferry back to the old days”.", "Henrik Stahl"),
        ("The message from the chairman, Henrik Stahl, was that it is “a ferry back to the old days”.", "Henrik Stahl"),
        ("Nobody put it better than Nina Roth: “We want the ferry back.”", "Nina Roth"),
        ("Few said it as plainly as the skipper, Henrik Stahl: “We want the ferry back.”", "Henrik Stahl"),
        ("A note by one passenger, Nina Roth, on the gate: “We want the ferry back.”", "Nina Roth"),
        ("For Nina Roth, the harbour master, it is “the ferry back to the old days”.", "Nina Roth"),
        ("Per the mayor, Nina Roth, the plan is “a ferry back to the old days”.", "Nina Roth"),
        ("To Nina Roth’s “we want the ferry back” Henrik Stahl had no answer.", "Nina Roth"),
        (["Nina Roth has looked at the port for years.", "Her conclusion: “We want the ferry back.”"], "Nina Roth"),
        (["Nina Roth has looked at the port for years.", "Her lawyer: “We want the ferry back.”"], "Her lawyer"),
        ("A remark by a passer-by, Nina Roth, at the gate: “We want the ferry back.”", "Nina Roth"),
        ("To Nina Roth’s mind the plan was “a ferry back to the old days”.", "Nina Roth"),
        ("By Nina Roth’s own account, it was “a ferry back to the old days”.", "Nina Roth"),
        ("In the skipper’s telling, the plan was “a ferry back to the old days”.", "skipper"),
        ("The loudest cheer came from Nina Roth, who owns two boats: “We want the ferry back.”", "Nina Roth"),
        ("A note of caution came from the skipper, Nina Roth: “We want the ferry back.”", "Nina Roth"),
        ("The last word belonged to the skipper, Nina Roth: “We want the ferry back.”", "Nina Roth"),
        ("For all Nina Roth’s talk of “the ferry back to port”, sailors said, it sank.", "Nina Roth"),
        (["“A ferry back is a promise that floats.”", "Nina Roth, 71, keeper of the quay, on Monday"], "Nina Roth"),
        ("Per the agreement, the fare is “a ferry back to the old days”.", None),
        ("Nina Roth looked into allegations of “a ferry back to the old days”.", None),
        ("Nina Roth made allegations of “a ferry back to the old days”.", "Nina Roth"),
        ("Accusations of “a ferry back to the old days” have followed Nina Roth.", None),
    ],
)
def test_a_noun_brings_them(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Nina Roth blamed “the fog”; her rival, Henrik Stahl, preferred to look for “the ferry back to port”.",
         "Henrik Stahl"),
        ("According to Nina Roth it is “the ferry back to port”, whereas Henrik Stahl insists it is lost.",
         "Nina Roth"),
        ("According to Nina Roth it is “the ferry back to port”, although Henrik Stahl insists it is lost.",
         "Nina Roth"),
        ("What the mayor sold as “a gift to all”, Henrik Stahl tore up as “the ferry back to port”.", "Henrik Stahl"),
        ("Whatever Nina Roth means by “the ferry back to port”, Henrik Stahl said, it has no crew.", "Nina Roth"),
        ("Rather than “the ferry back to port” promised by Nina Roth, sailors said they got a raft.", "Nina Roth"),
        ("Sailors said “the ferry back to port” rejected by Nina Roth was theirs.", "Sailors"),
        ("Nina Roth spoke of “a fog of numbers”, her rival, Henrik Stahl, of “the ferry back to port”.",
         "Henrik Stahl"),
        ("Nina Roth spoke of “a fog of numbers”, Henrik Stahl of “the ferry back to port”.", "Henrik Stahl"),
        ("Nina Roth spoke of “a fog of numbers” and of “the ferry back to port”.", "Nina Roth"),
        ("Nina Roth accused Henrik Stahl of “lying” and Ivo Winn of “taking the ferry back”.", "Nina Roth"),
        ("Nina Roth described Henrik Stahl as “a fog” and Ivo Winn as “a ferry back to port”.", "Nina Roth"),
        ("Henrik Stahl was accused of “lying” and Ivo Winn of “taking the ferry back”.", None),
        ("However, Nina Roth called it “the ferry back to port”, Henrik Stahl said.", "Henrik Stahl"),
        ("Her opposite number, Henrik Stahl, preferred to look for “the ferry back to port”.", "Henrik Stahl"),
        ("An outside expert, Henrik Stahl, spoke of “the ferry back to port”.", "Henrik Stahl"),
        ("As the plan was “the ferry back to port”, Henrik Stahl said, it was kept.", "Henrik Stahl"),
        ("Whatever the mayor means by “the ferry back to port”, sailors said, it has no crew.", "mayor"),
        ("“No,” Nina Roth said, and although Henrik Stahl called it “the ferry back to port”, sailors said no.",
         "Henrik Stahl"),
        ("In contrast to Nina Roth, for whom it is “the ferry back to port”, sailors said it was a wreck.",
         "Nina Roth"),
        ("The plan, which to Nina Roth is “the ferry back to port”, will be voted on, Henrik Stahl said.", "Nina Roth"),
    ],
)  # fmt: skip
def test_each_clause_has_its_own(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Nina Roth sold the quay, prompting Henrik Stahl, who had bid for it, to reply: “We want the ferry back.”",
         "Henrik Stahl"),
        ("The sale led Henrik Stahl to declare: “We want the ferry back.”", "Henrik Stahl"),
        ("Nina Roth’s speech moved one sailor to shout: “We want the ferry back.”", "one sailor"),
        ("Nina Roth never forgave Henrik Stahl for calling it “the ferry back to port”.", "Henrik Stahl"),
        ("Nina Roth will not forgive Henrik Stahl for calling it “the ferry back to port”.", "Henrik Stahl"),
        ("Nina Roth envied sailors for saying it was “the ferry back to port”.", "sailors"),
        ("Nina Roth left the party for saying “we want the ferry back”.", "Nina Roth"),
        ("Nina Roth sent Henrik Stahl a letter for saying “we want the ferry back”.", "Nina Roth"),
        ("Nina Roth apologised to Henrik Stahl for calling it “the ferry back to port”.", "Nina Roth"),
        ("Nina Roth owes Henrik Stahl an apology for calling it “the ferry back to port”.", "Nina Roth"),
        ("Nina Roth was thanked by Henrik Stahl for calling it “the ferry back to port”.", "Nina Roth"),
        ("“The ferry back!” was what Nina Roth was called by sailors.", "sailors"),
        ("“The ferry back!” was all that Nina Roth was told.", None),
        ("“The ferry back!” was what Nina Roth called it.", "Nina Roth"),
        ("“The ferry back!” was what Nina Roth was called by sailors she had met.", "sailors"),
        ("Nina Roth, a sailor who once rowed with the union’s leader, Henrik Stahl, spoke of “the ferry back to port”.",
         "Nina Roth"),
        ("Nina Roth has been cleared of “taking the ferry back to port”.", None),
        ("Nina Roth was fined for “taking the ferry back to port”.", None),
        ("Nina Roth faces a charge of “taking the ferry back to port”.", None),
        ("Nina Roth was held on suspicion of “taking the ferry back to port”.", None),
        ("Henrik Stahl made an accusation of “taking the ferry back to port”.", "Henrik Stahl"),
        ("It fell to Henrik Stahl to say: “We want the ferry back.”", "Henrik Stahl"),
        ("It was left to Henrik Stahl to say that “we want the ferry back”.", "Henrik Stahl"),
        ("Nina Roth went on stage to declare: “We want the ferry back.”", "Nina Roth"),
        ("Henrik Stahl was rebuked by the mayor, Nina Roth, for “taking the ferry back to port”.", "Nina Roth"),
        ("Henrik Stahl’s plans were waved away as “ferry back talk” by the harbour’s owner, Nina Roth.", "Nina Roth"),
        ("Henrik Stahl’s plans were laughed off as “ferry back talk” by sailors.", "sailors"),
        ("Henrik Stahl received a letter from Nina Roth that offered him “the ferry back to port”.",
         "letter from Nina Roth"),
        ("Henrik Stahl signed a statement that praised “the ferry back to port”.", "statement"),
        ("“We want the ferry back,” the sailor says Nina Roth told him.", "Nina Roth"),
        ("“We want the ferry back,” Henrik Stahl says Nina Roth told him. Nina Roth denies it.", "Nina Roth"),
        ("“Will the ferry back out?” asked one sailor aloud.", "one sailor"),
    ],
)  # fmt: skip
def test_one_is_made_to_speak(sentence, wanted):
    assert speaker(sentence, "ferry back") == wanted

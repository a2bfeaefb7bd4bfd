"""What people write in few words: without "I", by name, in questions that ask nothing, after "but"; invented text."""

import pandas as pd
import pytest

from framing.comments.stance import find_stances
from tests.comments.stance.test_stance_calls import TOWN
from tests.comments.stance.test_stance_rules import said

# For | against; X stands for the one named.
PAIRS = [
    # without "I"
    ("Love X!", "Hate X!"),
    ("Absolutely love X, thank goodness.", "Really dislike X, to be frank."),
    ("Totally agree with X.", "Totally disagree with X."),
    ("Couldn't agree more with X.", "Could not disagree more with X."),
    ("I really like X.", "Don't like X."),
    ("So proud of X!", "So ashamed of X!"),
    ("Very impressed by X.", "Very disappointed in X."),
    ("Grateful to X for that.", "Furious with X about that."),
    ("Always liked X.", "Never liked X."),
    ("I have always trusted X.", "I've never trusted X."),
    ("Big fan of X.", "Not a fan of X."),
    ("I'm a huge fan of X.", "Never been a fan of X."),
    ("Voting for X.", "Never voting for X again."),
    ("Vote X!", "Won't be voting for X."),
    # by name, and to the name
    ("Well said, X!", "Good riddance, X!"),
    ("Go X!", "How dare you, X!"),
    ("X, please stay.", "X, resign!"),
    ("X for mayor 2035!", "X, step down now."),
    ("Fair play to X.", "Good riddance to X."),
    # to be kept, or missed
    ("Keep X open!", "Close X down!"),
    ("Don't let them scrap X.", "Don't let them save X."),
    ("What a shame to lose X.", "I'd be glad to see X go."),
    ("We will miss X.", "Nobody will miss X."),
    ("Time for X to win.", "High time for X to go."),
    # held against others
    ("Nothing beats X.", "Anything beats X."),
    ("There is nothing better than X.", "There is nothing worse than X."),
    ("I prefer X to the bus.", "I prefer the bus to X."),
    ("Give me X over the bus any day.", "Give me the bus over X any day."),
    ("Better X than a long walk.", "Better a long walk than X."),
    ("Nothing would be better than X.", "Anything would be better than X."),
    ("Nobody could do a better job than X.", "My goat could do a better job than X."),
    ("I wouldn't be without X.", "I could do without X."),
    ("X is far from useless.", "X is far from useful."),
    ("X is anything but unfair.", "X is anything but fair."),
    ("X is a bargain.", "X is a ripoff."),
    ("100% behind X!", "100% against X!"),
    ("👏👏 X", "👎👎 X"),
    ("I'd take X over the bus any day.", "I'd take the bus over X any day."),
    ("Nobody has done more for us than X.", "Nobody has done less for us than X."),
    ("We are lucky to have X.", "We deserve better than X."),
    ("X everybody wanted.", "X nobody asked for."),
    # how it behaves
    ("You can trust X.", "You can't trust X."),
    ("X can be relied on.", "X cannot be trusted."),
    ("X finally listened.", "X has never once listened."),
    ("X got it right.", "X got this one completely wrong."),
    ("X made the right call.", "X made the wrong call."),
    ("X was right about the fog.", "X was wrong about the fog."),
    ("X deserves credit for this.", "X deserves the blame for this."),
    ("X doesn't deserve this abuse.", "X doesn't deserve our support."),
    # what is due to it: esteem denied is no esteem, and blame denied no blame
    ("X deserves nothing but our admiration.", "X deserves nothing but our contempt."),
    ("X deserves no blame for the fog.", "X deserves no credit for the sun."),
    ("X deserves our thanks, not our scorn.", "X deserves our scorn, not our thanks."),
    ("X deserves every bit of the praise.", "X deserves every bit of the criticism."),
    ("X deserves none of the blame.", "X deserves zero credit."),
    ("X should be proud.", "X should be ashamed."),
    ("It's all thanks to X.", "It's all X's fault."),
    ("This is not X's fault.", "This is not thanks to X."),
    ("I can't fault X.", "I can't forgive X."),
    ("X is the solution.", "X is the problem."),
    ("X is not the problem.", "X is not the solution."),
    ("X never deserved that contempt.", "X never deserved that trust."),
    ("X has earned our respect.", "X has earned our contempt."),
    ("X deserves to be saved.", "X deserves to be scrapped."),
    ("Nothing but praise for X.", "Nothing but contempt for X."),
    ("X treats walkers with real respect.", "X treats walkers with utter contempt."),
    ("X can hold its head high.", "X should hang its head in shame."),
    # questions that claim, deny or call
    ("Who would vote against X again?", "Who would vote for X again?"),
    ("Does anyone really believe X is corrupt?", "Does anyone really believe X is honest?"),
    ("Who still thinks that X is useless?", "Who still thinks that X is useful?"),
    ("Do you honestly think X is dangerous?", "Do you honestly think X is worth it?"),
    ("How can you say X is useless?", "How can you say X is brilliant?"),
    ("Since when is X useless?", "Since when is X useful?"),
    ("Anyone else proud of X?", "Anyone else sick of X?"),
    ("Is it just me or is X brilliant?", "Is it just me or is X useless?"),
    ("Can we please keep X?", "Can someone please sack X?"),
    ("Who still opposes X?", "Who asked for X?"),
    # after "but", and of another in the same breath
    ("I met X and, late or not, she is honest.", "I met X, and she is corrupt."),
    ("X may be late but she is right.", "X means well but she is wrong."),
    ("X is slow, but at least she is honest.", "X is quick, but in fact she is corrupt."),
    ("Say what you like about X, she is honest.", "Say what you like about X, she is corrupt."),
    ("I rarely agree with X but she was right about this.", "I often dine with X but she was wrong about this."),
    ("The mayor is honest and so is X.", "The mayor is corrupt and so is X."),
    ("The mayor was brilliant, and so was X.", "The mayor isn't honest, and neither is X."),
    ("They say X is corrupt. I don't believe it.", "They say X is honest. I don't buy a word of that."),
    ("Where would we be without X?", "How can anyone still defend X after this?"),
    ("I welcome X.", "I deplore X."),
    ("X is useless... said no walker ever.", "X is useful... said no walker ever."),
    ("X is useless... said nobody ever.", "X is useful — said no one ever."),
]
SAY_NOTHING = """
    X deserves prison guards of its own.
    X deserves an answer.
    X deserves our thanks, apparently.
    X should be ashamed of the mayor.
    X earned praise from a paper abroad.
    X would be great if it ran.
    X would be a disaster if it rained.
    X is great, if you live next to it.
    I was tired of walking so now I take X.
    Give me X over there.
    Better late than X.
    Like X, I was born here.
    Just like X, I was born here.
    Like X or not, it runs.
    Love X, but it is late.
    Hate X, but it is cheap.
    Agree with X?
    I'm no friend of X, but she is quick.
    Big fan of X, but it is late.
    I couldn't agree more with X, but it is late.
    Love letters to X were found.
    Go to X for the tickets.
    Go and see X.
    X, go on.
    Time for X to answer.
    It is time X was painted.
    Not that I love X, I just ride.
    While I respect X, the plan came late.
    Much as I love X, the plan came late.
    The mill is right next to X.
    X is right behind the mill.
    I miss the old days of X.
    You can trust X to be late.
    X can be trusted only at low tide.
    Who asked X for the keys?
    Does X believe that?
    Who thinks that X is tall?
    Can we please talk about X?
    I hate the mayor and so does X.
    The mayor is corrupt and so X left.
    I prefer X to be painted.
    Nobody has seen more of the bay than X.
    My aunt got it right, X said.
    I went with X to the harbour and it was great.
    Oh sure, X is honest. 🙄
    X really cares about us 🙃
    Disappointed fans of X went home.
    Well said by the man from X.
    Keep X open to the wind.
    Keep X closed until it is safe.
    We will see X when she is honest.
    Unlike X, she is honest.
    For X, she is useless.
    When my boss talks about X, she is useless.
    X is late, and it is good to walk.
    Don't like X? Take the bus.
    Don't like X, don't use it.
    Who needs X? We all do.
    Who asked for X? The island did.
    Who still supports X? I do!
    Do you really think X is great? So do I.
    I will miss X today because of the doctor.
    We won't miss X tomorrow, I set an alarm.
    I prefer to talk to X.
    I prefer listening to X.
    I'd take X over the river.
    X didn't deserve the vote of no confidence.
    X can be trusted as far as I can throw it.
    X got it right in the teeth.
    X was right on time.
    X was right in front of us.
    A fan of X was hurt.
    My brother is a big fan of X.
    I'm a big fan of X, but it is late.
    He is no friend of X.
    No admirer of X came.
    Can someone please explain why X is bad?
    Can someone please explain why X is so great?
    I doubt that the mayor is corrupt, and so does X.
""".strip().splitlines()


@pytest.mark.parametrize(("favor", "against"), PAIRS)
@pytest.mark.parametrize("name", ["ferry", "Ruiz"])
def test_a_few_words_speak_for_one_end_as_their_mirror_image_does_for_the_other(favor, against, name):
    named = "the ferry" if name == "ferry" else name
    for sentence, stance in ((favor, "favor"), (against, "against")):
        if name == "ferry" and "she " in sentence:
            continue
        sentence = sentence.replace("X", named)
        assert said(sentence[0].upper() + sentence[1:], name, TOWN)[0] == stance


@pytest.mark.parametrize("sentence", SAY_NOTHING)
def test_what_only_looks_so_says_nothing(sentence):
    assert said(sentence.strip().replace("X", "Ruiz"), "Ruiz", TOWN)[0] == "none"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("> The ferry is a disgrace.\n\nI disagree, it is brilliant.", "favor"),
        ("> The ferry is a disgrace.\n\nAs if.", "favor"),
        ("> The ferry is a disgrace.\n\n+1", "against"),
        ("> The ferry is a disgrace.\n\n+1.5 degrees today.", "none"),
        ("> The ferry is a disgrace.\n\nTell me something I don't know.", "against"),
        ("Thank you ferry for making us late again.", "against"),
        ("Thank you ferry for making us laugh.", "favor"),
        ("Not a useless ferry at all.", "favor"),
        ("Not a useful ferry at all.", "against"),
        ("“The ferry is a blessing for the bay.” It is a waste of money.", "against"),
        ("“The ferry and Ruiz are a blessing for the bay.” It is a waste of money.", "none"),
        ("> The ferry is a disgrace.\n\nRuiz built it, and it is brilliant.", "none"),
    ],
)
def test_what_is_quoted_first_is_what_the_next_words_are_about(text, stance):
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    assert find_stances(comment, TOWN, targets="ferry").stance.tolist() == [stance]

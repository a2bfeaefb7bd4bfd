"""Calls, answered questions, doing away with what is named, and how surely people say "I"; invented text.

What is said of one of two rivals is what is said of the other, and each form is tried with its mirror image.
"""

from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook import general_cues
from framing.codebook.models import Cues, Target
from framing.comments.stance import find_evidence
from framing.comments.stance.cues import SIDES, vocabulary
from framing.comments.stance.rules import pieces_of
from tests.comments.stance.test_stance_rules import said
from tests.shared import COSTLY

GENERAL = Cues(favor=general_cues.FAVOR, against=general_cues.AGAINST)
TOWN = SimpleNamespace(targets=[Target(target=name, aliases=[name]) for name in ("ferry", "Ruiz")], cues=GENERAL)
# For | against; X stands for the one named.
PAIRS = [
    ("X? Yes please!", "X? No thanks."),
    ("Stop blaming X!", "Stop defending X!"),
    ("Please don't blame X for this.", "Blame X for this."),
    ("Send more aid to X.", "Stop sending weapons to X."),
    ("Give X what it needs.", "Don't give X what it wants."),
    ("I feel so sorry for X.", "I don't feel sorry for X."),
    ("I'm fully behind X.", "I have turned against X."),
    ("I have nothing but respect for X.", "I've lost all sympathy for X."),
    ("I regret voting against X.", "I regret voting for X."),
    ("I voted against X and I regret it.", "I voted for X and I bitterly regret it."),
    ("I used to be against X but I was wrong.", "I used to be all for X but I was wrong."),
    ("Most of us want X to stay.", "Most of us want X gone."),
    ("X must be thanked.", "X must be held accountable."),
    ("X should be proud of itself.", "X should be ashamed of itself."),
    ("X does more good than harm.", "X will do more harm than good."),
    ("X has been straight with us.", "X has treated us like fools."),
    ("God bless the people of X.", "To hell with the people of X."),
    ("We are grateful for all that X has done.", "There is no excuse for what X did."),
    ("X made this street quieter.", "X made this street noisier."),
    ("I'm in favour of X.", "I'm still not in favour of X."),
    ("Anyone who thinks X is useless should read this.", "Anyone who thinks X is useful should read this."),
    ("I no longer hate X.", "I no longer love X."),
    ("Those who say X is awful have never seen it.", "Those who say X is great have never seen it."),
    ("Everybody loves X.", "Nobody needs X."),
    ("X? Yes!", "X? No way!"),
    ("Does anyone still hate X?", "Does anybody still trust X?"),
    ("Bring on X!", "Good riddance to X!"),
    ("I am so happy with X.", "I'm so done with X."),
    ("I can't wait for X!", "No one asked for X."),
    ("I hope X wins.", "I hope X loses the election."),
    ("I can't wait for X to win.", "I can't wait for X to go."),
    ("I hope that X will never be scrapped.", "I hope X is never re-elected."),
    ("The old bus is worse than X.", "The old bus is so much better than X."),
    ("I'd rather have X than a long walk.", "I'd rather walk than take X."),
    ("X has done a lot for us.", "What has X ever done for us?"),
    ("X has done more for this town than all the rest.", "X has done nothing for this town."),
    ("X has won my vote.", "X has lost my vote."),
    ("X is a huge success.", "X is an absolute joke."),
    ("X is really good.", "X is so bad."),
    ("X was worth every penny.", "X is a rip-off."),
    ("I have to say X is wonderful.", "I must say X is awful."),
    ("Scrapping X would be a big mistake.", "Scrapping X would be a great blessing."),
    ("Vote for X!", "Vote against X!"),
    ("Please vote yes on X.", "Please vote no on X."),
    ("I'm voting for X.", "I will never vote for X."),
    ("Vote X back in!", "Vote X out in May!"),
    ("Yes to X!", "No to X!"),
    ("Keep X!", "Scrap X!"),
    ("Let's save X before it is too late.", "Time to get rid of X."),
    ("Don't stop X.", "Don't support X."),
    ("Four more years for X!", "Anyone but X!"),
    ("X for mayor!", "X out!"),
    ("X must stay.", "X must go."),
    ("X should not resign!", "X should resign!"),
    ("X 👍", "X 👎👎"),
    ("How could anyone oppose X?", "How could anyone support X?"),
    ("X really cares about us.", "X only cares about money."),
    ("X does care about us.", "X does not care about us."),
    ("X is far better than the rest.", "X is far worse than the rest."),
    ("X would be far better than the old bus.", "X would be far worse than the old bus."),
    ("@Ann I disagree, X will bring hundreds of jobs here.", "@Ann I disagree, X will bring nothing but noise here."),
    ("X won't cost a single job.", "X won't bring a single job."),
    ("I think X saved our town.", "I think X ruined our town."),
    ("X makes my street safer.", "X makes my street worse."),
    ("X came too. It will help our children.", "X came too. It will harm our children."),
    ("Without X this town is lost.", "Without X we would be better off."),
    ("We'd be lost without X.", "We'd be better off without X!"),
    ("X kept its word.", "X broke its word."),
    ("X stood up for working people.", "X looks down on working people."),
    ("X has handled the flood well.", "X has handled the flood badly."),
    ("X really listens to us.", "X never listens to us."),
    ("X is telling the truth. X told us the truth.", "X is lying."),
    ("X deserves a medal.", "X deserves no sympathy."),
    ("X has all my support.", "X has lost me."),
    ("X can't come soon enough.", "X has gone too far."),
    ("Solidarity with X!", "No sympathy for X."),
    ("My heart goes out to X.", "I have no sympathy for X."),
    ("Leave X alone!", "Lock X up!"),
    ("X? Bring it on.", "X? Over my dead body."),
    ("You can never have enough X.", "The best X is no X."),
    ("The worst thing X could do is leave.", "The best thing X could do for us is leave."),
    ("The best thing that ever happened to us is X.", "The worst thing that ever happened to us is X."),
    ("I'd trust X any day.", "I wouldn't touch X with a bargepole."),
    ("X is here. It's safe.", "X is here. It's unsafe."),
    ("X is here. They're good.", "X is here. They’re wrong."),
    ("X is not wrong.", "X isn't safe."),
    ("Why would anyone want to close X?", "Why would anyone want to save X?"),
    ("They say X is dangerous. It isn't.", "They say X is useful. Nonsense."),
    ("X is useless? Give me a break.", "X is honest? Tell that to my aunt."),
    ("X closed the road. Heroes, all of them.", "X closed the road. Hypocrites."),
    ("X closed the road. They must stay.", "X closed the road. They must go."),
    ("I strongly support X.", "I strongly oppose X."),
    ("We're all for X.", "We're totally against X."),
    ("I still stand with X.", "I no longer stand with X."),
    ("I do support X.", "I really do not support X."),
    ("I see no problem with X.", "I have a problem with X."),
    ("I'm proud of X.", "I'm no fan of X."),
    ("I oppose scrapping X.", "I support scrapping X."),
    ("I'm against a plan to cancel X.", "I'm in favour of a plan to cancel X."),
    ("It would be a mistake to get rid of X.", "It would be a good idea to get rid of X."),
    ("Don't get rid of X.", "Get rid of X."),
    ("Opposing X makes no sense.", "Supporting X makes no sense."),
    ("I don't think X is bad.", "I don't think X is good."),
    ("X is worth it.", "X is the last thing we need."),
    ("We need more of X.", "We need less of X."),
    ("Do we need X? Yes.", "Do we need X? No."),
    ("Is X worth it? Absolutely!", "Is X worth it? Absolutely not."),
]
SAY_NOTHING = """
    Everyone who thinks X is useful must be proud.
    People who say X is useless must be heard.
    Anyone who thinks X is honest should get a medal.
    There is no excuse for what X did not say.
    Give X what it deserves.
    Stop X from closing the road.
    Stop X opponents.
    Keep X out of this.
    Build X somewhere else.
    Did they vote for X?
    My neighbour will vote for X.
    Vote for X 😂
    Vote for X, they said.
    There are no more X in the bay.
    X must go through the lock first.
    X is running for mayor.
    X for mayor was what he said.
    I'm sick of the complaints about X.
    I'm sick of the praise for X.
    I'm sick of the friends of X.
    I love the attacks on X.
    I hate the cheering for X.
    The undeserved praise of X is a shame.
    I'm all for X, but it is late.
    I have nothing against X, but it is late.
    I have no problem with X, but it is late.
    I'm no fan of X, but it is cheap.
    I support ending the attacks on X.
    How can we save X?
    No vote on X today.
    Is X late? No doubt it is.
    The only bad thing about X is the noise.
    The only good thing about X is the view.
    X gets a lot of unfair criticism.
    X is a great idea if you like fog.
    According to my uncle, X is a disgrace.
    In their view, X is wonderful.
    I will trust a fox before I trust X.
    The bank lent money to X.
    I'm all for X, but not on our side of the bay.
    X would help us if it came.
    X doesn't just help people.
    X closed the road. Brilliant.
    X closed the road. Terrible.
    The best thing X could do is rest.
    The worst thing X could do is rest.
    They say X is dangerous. I read it in the paper.
    He's wrong about X.
    Of course X is useful, but it is late.
    Yes X is ugly, yes it is late, but it runs.
    X's good idea came late.
    X's bad idea came late.
    X says it is safe. It will rain.
    The ferry and X closed the road. Hypocrites.
    The ferry would never stop at X. Heroes, all of them.
    X is fair game.
    X is right in the middle of town.
    X is needed elsewhere.
    X is to blame for nothing.
    X is generous with our money.
    It's the right decision for X.
    The flood is a disaster for X.
    The flood is a blessing for X.
""".strip().splitlines()


@pytest.mark.parametrize(("favor", "against"), PAIRS)
@pytest.mark.parametrize("name", ["ferry", "Ruiz"])
def test_each_form_speaks_for_one_end_as_its_mirror_image_does_for_the_other(favor, against, name):
    named = "the ferry" if name == "ferry" else name
    for sentence, stance in ((favor, "favor"), (against, "against")):
        sentence = sentence.replace("X", named)
        assert said(sentence[0].upper() + sentence[1:], name, TOWN)[0] == stance


@pytest.mark.parametrize(("sentence", "stance"), [("Vote for X!", "favor"), ("X must go.", "against")])
def test_a_name_that_begins_as_laughter_does_is_no_laughter(sentence, stance):
    town = SimpleNamespace(targets=[Target(target="Lola", aliases=["Lola"])], cues=GENERAL)
    assert said(sentence.replace("X", "Lola"), "Lola", town)[0] == stance
    for laugh in ("lol", "looool", "hahaha", "LMAO"):
        assert said(f"{sentence.replace('X', 'Lola')[:-1]}, {laugh}", "Lola", town)[0] == "none"


@pytest.mark.parametrize("sentence", SAY_NOTHING)
def test_what_only_looks_like_a_call_says_nothing(sentence):
    assert said(sentence.strip().replace("X", "Ruiz"), "Ruiz", TOWN)[0] == "none"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We have Ruiz. It is important to sleep well.", "none"),
        ("We have Ruiz. It makes no sense to argue about fog.", "none"),
        ("We have the ferry. It is a threat to the birds.", "against"),
        ("We have the ferry. It is important.", "favor"),
        ("We have the ferry. It is useless.", "against"),
    ],
)
def test_it_may_stand_for_what_is_said_next(text, stance):
    assert said(text, "Ruiz" if "Ruiz" in text else "ferry", TOWN)[0] == stance


def test_a_pronoun_in_a_call_is_no_name_of_the_target():
    words = vocabulary(TOWN)
    [found] = pieces_of("The ferry sank twice. It must go.", words)
    assert found["alias"] is None and found["rule"] == "call, target in the sentence before"
    [found] = pieces_of("The ferry must go.", words)
    assert found["alias"] == "ferry" and found["rule"] == "call"


@pytest.mark.parametrize("later", ["I like fog, not.", "It rained 🙄", "He said so (!)"])
def test_irony_far_behind_a_call_is_not_about_it(later):
    for text, stance in (("The ferry? Yes please!", "favor"), ("The ferry? No thanks.", "against")):
        assert said(f"{text} Fog is here. {later}", "ferry", TOWN)[0] == stance


@pytest.mark.parametrize("is_such", ["are wonderful", "are a disgrace", "were terrible", "are both right"])
def test_two_who_are_named_in_one_breath_are_both_praised_or_blamed(is_such):
    for text in (f"Ruiz and the ferry {is_such}.", f"The ferry and Ruiz {is_such}."):
        found = [said(text, name, TOWN)[0] for name in ("ferry", "Ruiz")]
        assert found[0] == found[1] != "none"


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Shame on Ruiz and the ferry.", ["against", "against"]),
        ("I love the ferry and Ruiz.", ["favor", "favor"]),
        ("I love Ruiz and the ferry is late.", ["none", "favor"]),
        ("I like Ruiz and the ferry is a disgrace.", ["against", "favor"]),
    ],
)
def test_an_and_that_opens_the_next_clause_joins_nobody(text, stances):
    assert [said(text, name, TOWN)[0] for name in ("ferry", "Ruiz")] == stances


def test_calls_are_for_targets_that_the_general_words_count_for():
    own = Target(target="ferry", aliases=["ferry"], favor=["useful"])
    assert said("Vote for the ferry!", "ferry", SimpleNamespace(targets=[own]))[0] == "none"
    both = own.model_copy(update={"general": True})
    assert said("Vote for the ferry!", "ferry", SimpleNamespace(targets=[both]))[0] == "favor"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Stop the dredging!", "against"),
        ("Please continue the dredging now.", "favor"),
        ("We must stop the dredging.", "against"),
        ("They stopped the dredging.", "none"),
        ("They continued the dredging.", "none"),
        ("Don't stop the dredging!", "none"),
        ("Stop the dredging company from lying.", "none"),
    ],
)
def test_a_cue_that_names_its_target_needs_no_name_beside_it_in_a_call(text, stance):
    cues = {"favor": ["continue the dredging"], "against": ["stop the dredging"]}
    own = Target(target="dredging", aliases=["dredging", "the dredging"], **cues)
    assert said(text, "dredging", SimpleNamespace(targets=[own]))[0] == stance


def test_a_call_is_evidence_with_its_place():
    text = "It rained. Vote Ruiz out!"
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [5], "text": [text]})
    row = find_evidence(comment, TOWN).iloc[0]
    assert (row.target, row.points_to, row.rule, row.evidence, row.alias) == (
        "Ruiz", "against", "call", "Vote Ruiz out", "Ruiz",
    )  # fmt: skip
    assert text[row.start - 5 : row.end - 5] == row.evidence


def test_the_general_words_are_as_many_for_one_end_as_for_the_other():
    assert len(general_cues.FAVOR) == len(general_cues.AGAINST)
    assert not set(general_cues.FAVOR) & set(general_cues.AGAINST)


@COSTLY
@given(st.sampled_from(PAIRS), st.sampled_from(["", "Well, ", "It rained. ", "Please, "]), st.sampled_from([0, 1]))
def test_rivals_are_treated_alike(pair, before, which):
    """The same sentence says of either rival what it says of the other, whatever that is."""
    found = [said(before + pair[which].replace("X", name), name, TOWN)[0] for name in ("ferry", "Ruiz")]
    assert found[0] == found[1]
    assert found[0] in ("none", list(SIDES)[which])


@pytest.mark.parametrize("called", ["", "@mudlark ", "@Ann Lee ", "@old heron ", "Ann, ", "Ann Lee, ", "mudlark, "])
@pytest.mark.parametrize(("call", "side"), [("Scrap the ferry.", "against"), ("Vote for the ferry!", "favor")])
def test_a_call_is_one_after_the_reader_whom_it_answers_too(called, call, side):
    assert said(called + call, "ferry", TOWN)[0] == side


@pytest.mark.parametrize("text", ["They say, vote for the ferry.", "@mudlark they say scrap the ferry."])
def test_what_others_call_for_is_no_call_of_the_writer(text):
    assert said(text, "ferry", TOWN)[0] == "none"

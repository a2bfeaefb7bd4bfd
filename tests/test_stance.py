"""Stance: evidence or silence. First the rules on a harmless subject, then the codebook's targets, then a reading.

The sixteen comments were read and coded (READING) in two passes before there were any rules. It is one person's
reading; that person then wrote the cue lists and rules, and mended two rules (pronouns, "lacks") on these comments.
So the agreement below flatters: it is a check that nothing got worse, not an estimate for comments yet to come.
"""

from collections import Counter
from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.anatomy import find_passages
from framing.codebook import Target, read_codebook
from framing.errors import FramingError
from framing.reading import read
from framing.stance import find_evidence, find_stances
from framing.stance_words import ALONE, set_aside
from framing.tables import COLUMNS, table
from framing.threads import find_comments as comments_of

TARGETS = ["us_pressure", "military_campaign", "israeli_leadership", "hamas"]
# Comment → codes in the order of TARGETS (+ favor, − against, 0 none: does not speak of it, or both ways), and why.
READING = {
    "1": ("−000", "laments that the US will not back “us”, and sets heaven above what the nations want"),
    "2": ("+00−", "Blinken a realist, US support needed; Hamas to be destroyed; the campaign on, but more precise"),
    "3": ("0000", "a pastoral word to Netanyahu, neither for nor against how he leads"),
    "4": ("−++−", "prays that Netanyahu be strong, destroy the enemy (here: Hamas) and not give in to pressure"),
    "5": ("0000", "speaks of where Palestinians should live, of none of the four"),
    "6": ("−0−0", "sees votes behind Biden's stance and Jews sacrificed to it; Netanyahu ran to him for support"),
    "7": ("−+−0", "already too much precision; the world's opinion must not count; blood on the government's hands"),
    "8": ("−+00", "more precision would cost soldiers' lives; the US, after its own bombs, cannot ask for it"),
    "9": ("−000", "the US, after its own bombs, has no standing to lecture"),
    "10": ("−+0−", "turns the call for care on Hamas (“murderers”); “counterattack”; doubts the count of the dead"),
    "11": ("−00−", "sees enmity in Blinken's anger; sides with those who want Hamas destroyed"),
    "12": ("−+−0", "more humane than US wars; the US should look at itself; the leaders answered too timidly"),
    "13": ("0000", "corrects another commenter on history"),
    "14": ("0000", "corrects another commenter on Japan"),
    "15": ("0000", "scorns the state as such, says nothing of its leaders, or of whether the US should press"),
    "16": ("00−−", "leaders lack strategy and messaging; Hamas to be destroyed; of the campaign itself nothing"),
}
SIGNS = {"+": "favor", "−": "against", "0": "none"}

BRIDGE = Target(
    target="bridge",
    aliases=["bridge", "river crossing"],
    favor=["useful", "I support", "must be built"],
    against=["waste", "ugly", "destroy trees", f"{ALONE}no more concrete"],
)
MAYOR = Target(target="mayor", aliases=["mayor", "Ms Lind", "PM"], favor=["honest", "useful"], against=["liar", "ugly"])
TOWN = SimpleNamespace(targets=[BRIDGE, MAYOR])


def said(text: str, target: str = "bridge", codebook=TOWN) -> tuple[str, str | None]:
    """The stance of one comment on one target, and the rule behind it."""
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    row = find_stances(comment, codebook).set_index("target").loc[target]
    return row.stance, None if pd.isna(row.rule) else row.rule


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is a waste.", ("against", "against cue with target")),
        ("A useful river crossing!", ("favor", "favor cue with target")),
        ("BRIDGES destroyed trees, destroying trees is what bridges do.", ("against", "against cue with target")),
        ("The bridge isn't useful.", ("against", "favor cue with target, negated")),
        ("The bridge isn’t a waste.", ("favor", "against cue with target, negated")),
        ("The bridge is not only useful but necessary.", ("favor", "favor cue with target")),
        ("The bridge opened. It is useful.", ("favor", "favor cue, target in the sentence before")),
        ("No more concrete!", ("against", "against cue alone")),
        ("The bridge is useful. The bridge is a waste.", ("none", "mixed")),
        ("The bridge is useful, useful I tell you. The bridge is ugly.", ("favor", "favor cue with target")),
        # The same word for two targets goes to the one that stands better to it.
        ("The mayor calls; the bridge is ugly.", ("against", "against cue with target")),
        ("How ugly of the mayor to close the bridge.", ("none", None)),
        ("The bridge was made ugly by the mayor.", ("none", None)),
        ("Ugly words against the bridge, ugly signs across the bridge.", ("none", None)),
        # Words that wish an act away do not turn round what speaks against it.
        ("Stop the waste on the bridge.", ("against", "against cue with target")),
        ("Do not destroy trees for a bridge.", ("against", "against cue with target")),
        # No evidence: nothing said, target not named, a question, somebody else's words, an unclear negation, too far.
        ("The bridge opens on Monday.", ("none", None)),
        ("What a waste.", ("none", None)),
        ("Is the bridge useful?", ("none", None)),
        ("You wrote “the bridge is a waste of money”.", ("none", None)),
        ("> The bridge is a waste.\n\nWell.", ("none", None)),
        ("Some claim that the bridge is useful.", ("none", None)),
        ("We saw nothing useful in the bridge.", ("none", None)),
        ("The bridge, as all who came in the wet spring of that year know, is near a waste dump.", ("none", None)),
    ],
)
def test_rules(text, expected):
    assert said(text) == expected


def test_a_word_or_two_in_quotation_marks_are_the_writers_own():
    assert said("Your “useful” bridge.")[0] == "favor"  # irony is beyond these rules, and the test says so
    assert set_aside('A "fine" bridge, "not one of the best", he said.').split() == (
        ["A", '"fine"', "bridge,", '"', '",', "he", "said."]
    )


def test_an_alias_in_capitals_matches_capitals_only():
    assert said("The PM is honest.", "mayor")[0] == "favor"
    assert said("At five pm an honest man came.", "mayor")[0] == "none"


def test_the_evidence_runs_from_the_first_to_the_last_of_alias_and_cue():
    text = "Well. In my view the bridge is, all told, a waste of money."
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [100], "text": [text]})
    row = find_stances(comment, TOWN).set_index("target").loc["bridge"]
    assert text[row.evidence_start - 100 : row.evidence_end - 100] == row.evidence == "bridge is, all told, a waste"


def test_every_piece_of_evidence_can_be_looked_at():
    text = "The bridge is useful. The bridge is a waste."
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    pieces = find_evidence(comment, TOWN)
    assert pieces[["cue", "alias", "points_to"]].values.tolist() == (
        [["useful", "bridge", "favor"], ["waste", "bridge", "against"]]
    )


def test_bad_input_gets_one_clear_message():
    with pytest.raises(FramingError, match="comment_id"):
        find_stances(pd.DataFrame({"article_id": ["a"], "start": [0], "text": ["x"]}), TOWN)
    torn = Target(target="bridge", aliases=["bridge"], favor=["bold"], against=["bold"])
    with pytest.raises(FramingError, match="bridge: 'bold'"):
        said("A bold bridge.", codebook=SimpleNamespace(targets=[torn]))


def test_no_comments_and_no_targets_give_empty_tables_with_their_columns():
    columns = [*COLUMNS["stance"], "evidence"]
    assert find_stances(table("comments", []), TOWN).columns.tolist() == columns
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": ["A bridge."]})
    assert find_stances(comment, SimpleNamespace(targets=[])).columns.tolist() == columns


PIECES = "bridge|mayor|waste|not|useful|it|.|?|,|“|”|>|by|stop|I support|\n|no more concrete"


@given(text=st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split("|"))).map(" ".join)))
def test_any_text_gives_one_row_per_target_whose_evidence_is_in_the_text(text):
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [7], "text": [text]})
    assert len(set_aside(text)) == len(text)
    frame = find_stances(comment, TOWN)
    assert frame.target.tolist() == ["bridge", "mayor"]
    for row in frame.itertuples():
        assert (row.stance == "none") == pd.isna(row.evidence_start) == pd.isna(row.evidence)
        if row.stance != "none":
            assert text[row.evidence_start - 7 : row.evidence_end - 7] == row.evidence


# ---- the codebook's targets ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def codebook():
    return read_codebook("data/codebook.yml")


def test_the_examples_of_every_target_are_coded_as_they_say(codebook):
    wrong = []
    for target in codebook.targets:
        for expected in ("favor", "against", "none"):
            examples = getattr(target.examples, expected)
            assert len(examples) >= 3
            found = [said(example, target.target, codebook)[0] for example in examples]
            wrong += [(target.target, example) for example, one in zip(examples, found, strict=True) if one != expected]
    assert wrong == []


def test_both_ends_of_every_target_are_equally_rich_and_never_share_a_cue(codebook):
    assert [target.target for target in codebook.targets] == TARGETS
    for target in codebook.targets:
        favor, against = len(target.favor), len(target.against)
        assert 0.85 < favor / against < 1.18, target.target
        for cues in (target.aliases, target.favor, target.against):
            assert max(Counter(cues).values()) == 1, target.target
        assert not set(target.favor) & set(target.against)


# ---- the seeds, against a person's reading --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def seed(codebook):
    corpus = read("seeds")
    comments = comments_of(corpus, find_passages(corpus))
    return corpus, comments, find_stances(comments, codebook)


def test_the_seeds_give_one_row_per_comment_and_target_and_evidence_that_is_in_the_article(seed):
    corpus, comments, frame = seed
    assert len(comments) == 16 and len(frame) == 64
    for row in frame[frame.stance != "none"].itertuples():
        assert corpus.texts[row.article_id][row.evidence_start : row.evidence_end] == row.evidence


def test_what_a_comment_quotes_is_not_its_own_evidence(seed):
    # Comment 8 repeats "… destroying the remnants of Hamas …" from comment 2 in order to answer it.
    rows = seed[2].set_index(["comment_id", "target"]).stance
    assert (rows["2", "hamas"], rows["8", "hamas"]) == ("against", "none")


def read_as(comment_id: str, target: str) -> str:
    return SIGNS[READING[comment_id][0][TARGETS.index(target)]]


def agreement(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """Share of equal codes, and Cohen's kappa."""
    equal = sum(one == other for one, other in pairs) / len(pairs)
    ours, theirs = (Counter(codes) for codes in zip(*pairs, strict=True))
    chance = sum(ours[code] * theirs[code] for code in ours) / len(pairs) ** 2
    return equal, (equal - chance) / (1 - chance)


def test_the_rules_agree_with_the_reading_as_far_as_they_do(seed):
    """Rounded figures when this was written, all 64: 77% equal, kappa .49. By target: us_pressure 63%, .38;
    military_campaign 63%, −.12; israeli_leadership 88%, .69; hamas 94%, .85. The rules are silent on half of what a
    reader sees, most of all on the campaign, which these comments seldom name; when they speak, they mostly agree.
    """
    frame = seed[2]
    pairs = {
        target: [(row.stance, read_as(row.comment_id, target)) for row in frame[frame.target == target].itertuples()]
        for target in TARGETS
    }
    equal, kappa = agreement([pair for own in pairs.values() for pair in own])
    assert equal >= 0.7 and kappa >= 0.4
    assert agreement(pairs["hamas"])[1] >= 0.6 and agreement(pairs["israeli_leadership"])[1] >= 0.5
    spoken = [pair for own in pairs.values() for pair in own if pair[0] != "none"]
    assert len(spoken) >= 8 and sum(one == other for one, other in spoken) / len(spoken) >= 0.8

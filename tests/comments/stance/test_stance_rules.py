"""Stance: evidence or silence. First the rules on a harmless subject, then the codebook's targets, then a reading.

The sixteen comments of the seeds were read and coded in two passes (data/coding). Those who read them also wrote the
cue lists, and lengthened them and the rules after looking at what was missed. So the agreement at the end flatters: it
is a check that nothing got worse, not an estimate for comments yet to come; that is in benchmarks/comments.py.
"""

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook.load import read_codebook
from framing.codebook.models import Cues, Target
from framing.comments.stance import find_evidence, find_stances
from framing.comments.stance.cues import ALONE
from framing.comments.stance.polarity import set_aside
from framing.comments.threads import find_comments as comments_of
from framing.core.errors import FramingError
from framing.core.schemas import contract
from framing.core.tables import table
from framing.reading import read
from framing.reading.passages.classify import find_passages
from framing.validation import coding

TARGETS = ["us_pressure", "military_campaign", "israeli_leadership", "hamas"]

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


PLAIN = Target(target="bridge", aliases=["bridge"], favor=["in favour of", "I'm with"], against=["against", "shame on"])


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("I am against the bridge.", "against"),
        ("We're all against the bridge.", "against"),
        ("Totally against the bridge!", "against"),
        ("Shame on the bridge.", "against"),
        ("I'm with the bridge.", "favor"),
        ("I am strongly in favour of the bridge.", "favor"),
        # where others stand is not where the writer does
        ("Those against the bridge are selfish.", "none"),
        ("My brother is against the bridge.", "none"),
        ("Everyone I know is in favour of the bridge.", "none"),
        ("A lorry drove against the bridge.", "none"),
    ],
)
def test_a_small_word_that_is_a_cue_leads_to_its_target(text, stance):
    assert said(text, codebook=SimpleNamespace(targets=[PLAIN]))[0] == stance


@pytest.mark.parametrize("denial", ["do not", "don't", "don’t", "will not", "can't", "wouldn't", "no longer", "never"])
def test_what_denies_a_cue_of_the_first_person_stands_within_it(denial):
    assert said(f"I {denial} support the bridge.")[0] == "against"
    assert said("I do support the idea of a tunnel, not of the bridge.")[0] == "none"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The bridge used to be useful.", "none"),
        ("We used to call the bridge ugly.", "none"),
        ("The bridge is useful, and I got used to it.", "favor"),
        ("I am used to it: the bridge is ugly.", "against"),
    ],
)
def test_what_was_so_once_is_not_claimed_of_today(text, stance):
    assert said(text)[0] == stance


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A negative question and a tag question claim what they ask; some questions deny it; others claim nothing.
        ("Isn’t the bridge useful?", ("favor", "favor cue with target, negative question")),
        ("The bridge is a waste, isn't it?", ("against", "against cue with target, tag question")),
        ("How can anyone find this bridge useful?", ("against", "favor cue with target, rhetorical question")),
        ("When was the bridge useful?", ("none", None)),
        # Irony that is marked is turned round; a raised eyebrow, or scare quotes, make a cue no evidence.
        ("What a useful bridge /s", ("against", "favor cue with target, marked as irony")),
        ("What a useful bridge. /s", ("against", "favor cue with target, marked as irony")),
        ("A useful bridge, yeah right.", ("none", None)),
        ("Your “useful” bridge.", ("none", None)),
        ("A useful bridge. Said nobody, ever.", ("against", "favor cue with target, marked as irony")),
        ("The bridge is useful. NOT.", ("against", "favor cue with target, marked as irony")),
        ("The bridge is useful. Not all are.", ("favor", "favor cue with target")),
        # Who doubts a claim denies it; who finds it hard to believe does not; what is conceded is not the point.
        ("I doubt that the bridge is useful.", ("against", "favor cue with target, negated")),
        ("I don't think the bridge is a waste.", ("favor", "against cue with target, negated")),
        ("It is a myth that the bridge is a waste.", ("favor", "against cue with target, negated")),
        ("It's not that the bridge is ugly, it's the price.", ("favor", "against cue with target, negated")),
        ("I can't believe the bridge is such a waste.", ("none", None)),
        ("They don't think the bridge is a waste.", ("none", None)),
        ("Nobody would call the bridge useful.", ("against", "favor cue with target, negated")),
        ("Nobody would call the bridge a waste.", ("none", None)),
        (
            "Only a fool would find a useful thing in that, and the bridge is ugly.",
            ("against", "against cue with target"),
        ),
        ("Although the bridge is ugly, I use it.", ("none", None)),
        ("Granted, the bridge is ugly, but it is useful.", ("favor", "favor cue with target")),
        # Who is named beside another is not the other; people who only stand behind a name are not its own.
        ("A useful bridge this people has.", ("favor", "favor cue with target")),
        ("Bridges are useful things for people.", ("favor", "favor cue with target")),
        ("The pier before the bridge was a waste.", ("none", None)),
        # Thanks for harm to one's own are none; a wish claims nothing; whoever thanks God praises nobody of this world.
        ("Useful bridge, thanks for nothing!", ("against", "favor cue with target, thanks for harm")),
        ("Bravo, useful bridge, for wrecking our harbour.", ("against", "favor cue with target, thanks for harm")),
        ("Thank you, ugly bridge, for wrecking our harbour.", ("against", "against cue with target")),
        ("Thank you for the useful bridge.", ("favor", "favor cue with target")),
        ("I wish the bridge were useful.", ("none", None)),
        # Who is called is meant, where the cue opens the sentence.
        ("Useful, dear bridge!", ("favor", "favor cue with target")),
        ("It is useful, bridge or no bridge.", ("none", None)),
        # What is supposed or withheld is not claimed.
        ("If the bridge is useful, I am the king.", ("none", None)),
        ("That does not mean that the bridge is useful.", ("none", None)),
        ("There is no evidence that the bridge is a waste.", ("none", None)),
        # A denial of blame counts where it is denied of the target; however it is spelled.
        ("The bridge is’nt a waste.", ("favor", "against cue with target, negated")),
        ("No waste should come near the bridge.", ("none", None)),
        # A name that opens the next clause, or that something is brought to, is not what the cue is about.
        ("What a waste, and the bridge is closed.", ("none", None)),
        ("To the bridge they came with waste.", ("none", None)),
        # After two who are named, a pronoun may stand for either.
        ("The mayor opened the bridge. It is useful.", ("none", None)),
        ("The mayor closed the bridge. So what a waste.", ("none", None)),
        # A conclusion is about what was named; a pronoun far from the cue is not.
        ("They closed the bridge. So what a waste.", ("against", "against cue, target in the sentence before")),
        ("They closed the bridge. It rained, and the weather was a waste.", ("none", None)),
    ],
)
def test_questions_irony_and_what_is_not_claimed(text, expected):
    assert said(text) == expected


def test_an_answer_speaks_of_what_it_answers_until_it_names_something():
    rows = [
        ("1", None, "They want to close the bridge."),
        ("2", "1", "No, I support this."),
        ("3", None, "I support this."),
    ]
    thread = pd.DataFrame(rows, columns=["comment_id", "parent_id", "text"]).assign(article_id="a", start=0)
    found = find_stances(thread, TOWN).set_index(["comment_id", "target"]).rule
    assert found["2", "bridge"] == "favor cue, target in the comment answered" and pd.isna(found["3", "bridge"])
    thread.loc[1, "text"] = "The mayor came. I support this."
    found = find_stances(thread, TOWN).set_index(["comment_id", "target"]).stance
    assert found["2", "bridge"] == "none"


def test_a_target_without_cues_of_its_own_has_the_general_ones():
    cat = SimpleNamespace(targets=[Target(target="cat", aliases=["cat"])], cues=Cues(favor=["nice"], against=["nasty"]))
    assert said("Nice cats.", "cat", cat)[0] == "favor" and said("A nasty cat.", "cat", cat)[0] == "against"
    both = SimpleNamespace(targets=TOWN.targets, cues=cat.cues)
    assert said("A nasty bridge.", codebook=both)[0] == "none"


def test_a_target_may_have_the_general_ones_beside_its_own():
    own = {"target": "cat", "aliases": ["cat"], "favor": ["nasty"], "against": ["lazy"]}
    cues = Cues(favor=["nice"], against=["nasty", "mean"])
    for general, expected in ((False, ["favor", "against", "none"]), (True, ["favor", "against", "favor"])):
        book = SimpleNamespace(targets=[Target(**own, general=general)], cues=cues)
        assert [said(f"A {word} cat.", "cat", book)[0] for word in ("nasty", "lazy", "nice")] == expected


def test_a_codebook_without_general_words_has_those_of_the_library():
    term = "{term: levy, frame: f, patterns: [levy], examples: [levy]}"
    book = f"frames: {{f: F}}\nreferents: [{{referent: r, terms: [{term}]}}]\n"
    for words, found in (("", "against"), ("cues: {favor: [nice], against: [mean]}\n", "none")):
        target = "targets: [{target: cat, aliases: [cat]}]\n"
        assert said("What a terrible cat.", "cat", read_codebook(book + words + target))[0] == found


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The bridge? Ugly.", "against"),
        ("Ah, the bridge. Useful, very useful.", "favor"),
        ("And the bridge? It rains. Ugly weather.", "none"),
        ("The old bridge was painted. Ugly.", "none"),  # the paint, perhaps
        ("We love to see the ugly bridge fall.", "against"),
        ("We need to stop the bridge.", "none"),
        ("We need the bridge.", "favor"),
        ("The so-called river crossing is ugly.", "against"),
        ("What a so-called useful bridge.", "none"),
        ("Neither the bridge nor the road is useful.", "against"),
        ("Nobody in their right mind would call the bridge useful.", "against"),
        ("Nobody with any sense would call the bridge ugly.", "none"),
    ],
)
def test_questions_that_are_but_a_name_and_what_is_needed(text, stance):
    bridge = BRIDGE.model_copy(update={"favor": [*BRIDGE.favor, "we need", "we love"]})
    assert said(text, codebook=SimpleNamespace(targets=[bridge]))[0] == stance


def test_an_unknown_engine_is_one_clear_message():
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": ["x"]})
    with pytest.raises(FramingError, match="no engine"):
        find_stances(comment, TOWN, engine="oracle")


def test_what_is_set_aside_is_three_words_or_more():
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
    columns = [*contract("stance"), "evidence"]
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


def test_rules_for_english_are_not_asked_of_a_comment_in_another_language():
    bari = SimpleNamespace(targets=[Target(target="bari", aliases=["Bari"], favor=["art"], against=["die"])])
    assert said("Bari should die.", "bari", bari)[0] == "against"
    german = "Bari, die alte Stadt am Meer, ist heute sehr schön."
    assert said(german, "bari", bari) == ("none", "not English")
    comment = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [german]})
    assert find_evidence(comment, bari).empty


# ---- the codebook's targets ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def codebook():
    return read_codebook("data/codebook.yml")


def test_an_example_that_does_not_hold_is_told(codebook):
    target = codebook.targets[0]
    examples = target.examples.model_copy(update={"favor": ["It rained in Washington."]})
    wrong = codebook.model_copy(update={"targets": [target.model_copy(update={"examples": examples})]})
    with pytest.raises(FramingError, match="listed under 'favor', rules say 'none'"):
        said("Hello.", "us_pressure", wrong)


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
    assert 0.85 < len(codebook.cues.favor) / len(codebook.cues.against) < 1.18
    assert not set(codebook.cues.favor) & set(codebook.cues.against)


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


def test_the_rules_agree_with_both_readings_as_far_as_they_do(seeds):
    """Kappa is .6 or more where readers saw both ends (us_pressure, israeli_leadership), and for hamas. Of what is said
    of the campaign, which these comments seldom name, the rules miss more than half. When they speak they fit.
    """
    items = coding.comments_to_code(seeds)
    labels = ["favor", "against", "none"]
    sheets = sorted(Path("data/coding").glob("stance-*-reading.csv"))
    answers = coding.read_answers(sheets, items, dict.fromkeys(TARGETS, labels))
    machine = coding.machine_labels(seeds.stance, items, seeds.comments)
    beside = coding.against_machine(answers, machine).pivot(index="question", columns="coder", values="kappa")
    assert (beside.drop("military_campaign") >= 0.6).all(axis=None), beside
    assert (beside.loc["military_campaign"] >= 0.4).all()
    spoken = coding.by_label(answers, machine, labels).query("label != 'none' and said > 0")
    assert spoken.said.sum() >= 14 and (spoken.precision * spoken.said).sum() / spoken.said.sum() >= 0.9

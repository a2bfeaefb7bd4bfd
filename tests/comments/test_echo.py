"""Echo: does a comment adopt, replace or reject the outlet's own term for a thing?"""

import pandas as pd
import pytest

from framing.codebook.negation.denial import denial
from framing.comments.echo import ECHOES, find_echoes

# Read by eye in seed 000. In its own words the outlet says "IDF", "Hamas", "Israel", "Gaza" and, in the headline,
# "Operations". "Civilians", "casualties" and "defends itself" it only quotes, "civilian harm" and "offensive" it only
# reports: there it has no term of its own that a comment could echo.
READ_BY_EYE = {
    ("2", "Hamas"): "adopt",
    ("2", "EY"): "replace",  # Eretz Yisroel, for Israel
    ("4", "enemy"): "replace",
    ("7", "soldier"): "replace",
    ("8", "Hamas"): "quoted",  # in the sentence of comment 2 that comment 8 repeats
    ("8", "Israeli troops"): "replace",
    ("9", "Israel"): "adopt",
    ("9", "civilians"): "outlet silent",
    ("10", "Hamas murderers"): "replace",
    ("10", "counterattack"): "replace",
    ("15", "Zionist “State"): "replace",
}


@pytest.fixture(scope="module")
def echo(seeds):
    return seeds.echo


def test_the_seeds_comments(echo):
    found = {(row.comment_id, row.surface): row.echo for row in echo.itertuples()}
    assert {key: found[key] for key in READ_BY_EYE} == READ_BY_EYE
    assert set(echo.referent[echo.echo == "outlet silent"]) == {"dead", "people"}


def test_every_mention_in_a_comment_has_one_echo(seeds, echo):
    in_comments = seeds.mentions[seeds.mentions.kind == "comment"]
    place = ["article_id", "comment_id", "referent", "term", "start", "end"]
    assert echo[place].values.tolist() == in_comments[place].values.tolist()
    assert set(echo.echo) <= set(ECHOES)


def mention(kind, term, voice=None, **more):
    row = {"article_id": "a", "kind": kind, "referent": "bridge", "term": term, "surface": term, "comment_id": None}
    row |= {"start": 0, "end": 5, "voice": voice or ("comment" if kind == "comment" else "narration")}
    return row | {"negated": "denial" in more, "denial": None, "quoted_from": None} | more


@pytest.mark.parametrize(
    ("said", "echo", "rule"),
    [
        ({"term": "ruin"}, "adopt", "same term"),
        ({"term": "monument"}, "replace", "other term"),
        ({"term": "ruin", "denial": "not"}, "reject", "not"),
        ({"term": "ruin", "denial": "so-called"}, "reject", "so-called"),
        ({"term": "ruin", "denial": denial("Don’t call it a ruin.", 16, 20)}, "reject", "Don’t"),
        ({"term": "ruin", "denial": denial("Stop calling it a ruin.", 18, 22)}, "reject", "Stop calling"),
        ({"term": "ruin", "denial": denial("They call it a ruin, I call it home.", 15, 19)}, "reject", "They call"),
        ({"term": "ruin", "denial": denial("You call this a ruin?", 16, 20)}, "reject", "You call"),
        ({"term": "ruin", "voice": "scare"}, "reject", "scare quotes"),
        ({"term": "monument", "denial": "no"}, "reject other", "no"),
        ({"term": "ruin", "quoted_from": "article"}, "quoted", "quoted from article"),
        ({"term": "ruin", "voice": "quotation"}, "quoted", "in quotation marks"),
        ({"term": "ruin", "referent": "river"}, "outlet silent", "no own term of the outlet"),
    ],
)
def test_each_echo_and_the_rule_that_decides(said, echo, rule):
    found = find_echoes(pd.DataFrame([mention("body", "ruin"), mention("comment", **said)]))
    assert found[["echo", "rule"]].values.tolist() == [[echo, rule]]


@pytest.mark.parametrize(
    "never_own",
    [
        {"voice": "quotation"}, {"voice": "reported"}, {"voice": "scare"}, {"denial": "not"}, {"kind": "boilerplate"},
        {"article_id": "b"},
    ],
)  # fmt: skip
def test_a_term_that_the_outlet_does_not_use_itself_cannot_be_echoed(never_own):
    theirs = mention("body", "ruin") | never_own | ({"negated": True} if "denial" in never_own else {})
    assert find_echoes(pd.DataFrame([theirs, mention("comment", "ruin")])).echo.tolist() == ["outlet silent"]


def test_all_of_the_outlets_terms_are_named():
    rows = [mention("headline", "ruin", "headline"), mention("body", "wreck"), mention("comment", "wreck")]
    assert find_echoes(pd.DataFrame(rows)).outlet_terms.tolist() == ["ruin; wreck"]


def test_without_comments_the_table_is_empty(seeds):
    assert find_echoes(seeds.mentions[seeds.mentions.kind != "comment"]).empty

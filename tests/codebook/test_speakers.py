"""Party, role and named of speakers: by name, by description, across articles, and unknown where nothing tells."""

import pandas as pd
import pytest

import framing as fr
from framing.reading.corpus import corpus

CODEBOOK = """\
frames: {plain: adds nothing}
referents:
  - referent: works
    terms: [{term: repair, frame: plain, patterns: [repair], examples: [The repair began.]}]
aliases: {Ann Lee: [Annie]}
parties:
  - {party: north, members: [North Shore, northern, Ann Lee, Quay and Daughters]}
  - {party: south, members: [South Shore, southern]}
roles:
  - {role: official, words: [mayor, council]}
  - {role: medical, words: [nurse, clinic]}
  - {role: military, words: [army]}
"""


@pytest.fixture
def sides(tmp_path):
    """From the bodies of articles to the row of each speaker, by name."""

    def of(*bodies: str) -> pd.DataFrame:
        path = tmp_path / "book.yml"
        path.write_text(CODEBOOK, encoding="utf-8")
        texts = {f"a{n}": f"Something happened\n\n{body}\n" for n, body in enumerate(bodies)}
        rows = [{"article_id": key, "outlet": "A"} for key in texts]
        return fr.analyse(corpus(rows, texts), path).speakers.set_index("name")

    return of


def row(speakers: pd.DataFrame, name: str) -> tuple:
    found = speakers.loc[name, ["party", "role", "named"]]
    return tuple(None if pd.isna(value) else value for value in found)


def test_a_name_that_the_codebook_lists(sides):
    assert row(sides("“We have had enough of it,” said Ann Lee."), "Ann Lee") == ("north", None, True)


def test_an_alias_is_the_same_speaker(sides):
    assert row(
        sides("“We have had enough of it,” said Annie.", "“There is more to come,” said Ann Lee."), "Ann Lee"
    ) == ("north", None, True)


def test_a_description_tells_of_a_name_that_is_not_listed(sides):
    found = sides("“We have had enough of it,” said Bo Ray, a nurse at the South Shore clinic.")
    assert row(found, "Bo Ray") == ("south", "medical", True)
    assert found.loc["Bo Ray", "described"] == "a nurse at the South Shore clinic"


def test_what_one_article_says_holds_in_the_others(sides):
    assert row(
        sides("“We have had enough of it,” said Bo Ray.", "“We have had enough of it,” said southern mayor Bo Ray."),
        "Bo Ray",
    ) == (
        "south",
        "official",
        True,
    )


def test_where_descriptions_differ_the_commonest_counts_and_a_tie_is_unknown(sides):
    north, south = (
        "“We have had enough of it,” said the northern mayor Bo Ray.",
        "“We have had enough of it,” said the southern mayor Bo Ray.",
    )
    assert row(sides(north, south, south), "Bo Ray") == ("south", "official", True)
    assert row(sides(north, south), "Bo Ray") == (None, "official", True)


def test_a_source_without_a_name(sides):
    assert row(
        sides("“We have had enough of it,” said a spokesman for the northern army."), "spokesman for the northern army"
    ) == (
        "north",
        "military",
        False,
    )


def test_a_common_noun_is_what_the_article_calls_so_elsewhere(sides):
    assert row(sides("The southern army left. “We have had enough of it,” said the army."), "army") == (
        "south",
        "military",
        False,
    )
    both = "The southern army met the northern army. “We have had enough of it,” said the army."
    assert row(sides(both), "army") == (None, "military", False)  # it may be either


def test_a_name_that_the_source_cuts_through_is_taken_whole(sides):
    speakers = sides("“We have had enough of it,” said Quay and Daughters.")
    assert speakers["party"].tolist() == ["north"] and speakers["named"].tolist() == [False]


def test_who_is_not_described_is_unknown(sides):
    assert row(sides("“We have had enough of it,” said Cy Poe."), "Cy Poe") == (None, None, True)


def test_without_parties_and_roles_all_are_unknown(seeds):
    bare = fr.Analysis(seeds.corpus, seeds.codebook.model_copy(update={"parties": [], "roles": []}))
    assert bare.speakers[["party", "role", "described"]].isna().all(axis=None)
    assert bare.speakers["named"].any()


def test_strict_voices_have_sides_too(strict):
    assert set(strict.speakers["party"].dropna()) >= {"israel", "united_states"}


def test_most_of_the_practice_corpus_persons_have_the_party_that_was_planted(practice):
    """A floor; benchmarks/sides.py has the figures, by party."""
    ours = practice.speakers.set_index("name")
    gold = pd.read_csv("data/practice/gold/speakers.csv").set_index("speaker")
    both = gold[gold["named"] == "yes"].join(ours[["party", "role", "named"]], suffixes=("", "_found"), how="inner")
    known = both["party_found"].notna()
    assert len(both) >= 30
    assert known.mean() >= 0.75
    assert (both["party_found"] == both["party"])[known].all()
    assert (both["role_found"] == both["role"])[both["role_found"].notna()].mean() >= 0.95
    assert both["named_found"].mean() >= 0.9

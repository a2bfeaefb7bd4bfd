"""Behind every number of every table that compares stand as many rows of the source: on the seeds, for every cell."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import compare
from framing.core.errors import FramingError

GROUPINGS = ["outlet", ["outlet", "voice"], "wire", "published", ["country", "kind"]]


@pytest.fixture(scope="module")
def mentions(seeds):
    """The seeds' mentions without what no number is counted by: they are searched some thousand times."""
    return seeds.mentions[["article_id", "start", "end", "term", "referent", "frame", "kind", "voice"]]


def cells(table: pd.DataFrame, number: str) -> list[dict]:
    """The rows of a table; of those that are alike but for their zeros, a few."""
    return table[(table[number] > 0) | (table.index % 50 == 0)].to_dict("records")


@pytest.mark.parametrize("by", GROUPINGS, ids=str)
def test_behind_every_share(seeds, mentions, by):
    for referent in seeds.mentions.referent.unique():
        table = compare.shares(seeds.mentions, seeds.articles, seeds.codebook, referent, by)
        rows = mentions[mentions.referent == referent]
        for cell in cells(table, "k"):
            assert len(compare.behind(rows, seeds.articles, cell)) == cell["k"]
        for cell in table.drop_duplicates(by).to_dict("records"):
            assert len(compare.behind(rows, seeds.articles, cell, number="n")) == cell["n"]


@pytest.mark.parametrize("of", ["term", "frame", "referent"])
def test_behind_every_rate_and_the_words_it_is_per(seeds, mentions, of):
    table = compare.rates(seeds.mentions, seeds.voices, seeds.articles, of=of)
    assert table["count"].sum() == seeds.mentions.kind.isin(compare.OWN_KINDS).sum()
    for cell in cells(table, "count"):
        assert len(compare.behind(mentions, seeds.articles, cell)) == cell["count"]
        said = compare.behind(seeds.voices, seeds.articles, cell, number="words")
        assert said.words.sum() == cell["words"]


def test_behind_the_names_used_most_also_ties_and_scare_quotes(seeds):
    table = compare.most_used(seeds.mentions, seeds.articles)
    assert table.term.str.contains(" / ").any() and table.term.str.contains("in scare quotes").any()
    rows = compare.named(seeds.mentions)
    for cell in table.to_dict("records"):
        names = 1 if cell["term"] in set(rows.term) else len(cell["term"].split(" / "))
        assert len(compare.behind(rows, seeds.articles, cell)) == cell["k"] * names
        assert len(compare.behind(rows, seeds.articles, cell, number="n")) == cell["n"]
    pooled = compare.most_used(seeds.mentions, seeds.articles, scare=False)
    assert all(len(compare.behind(seeds.mentions, seeds.articles, cell)) > 0 for cell in pooled.to_dict("records"))


def test_behind_the_words_of_every_voice(seeds):
    for by in (("outlet", "voice"), "voice", ("country", "kind")):
        for cell in compare.words_by_voice(seeds.voices, seeds.articles, by).to_dict("records"):
            assert compare.behind(seeds.voices, seeds.articles, cell).words.sum() == cell["words"]


def test_behind_every_word_of_the_vocabulary(seeds, words):
    """Each word of the seeds, on either side of one comparison."""
    table = compare.keyness(words, seeds.articles, "wire", pairwise=True)
    own = dict(list(words.groupby("word")))
    assert set(own) == set(table.word)
    for number in ("k1", "k2"):
        for cell in table[table[number] > 0].to_dict("records"):
            found = compare.behind(own[cell["word"]], seeds.articles, cell, by="wire", number=number)
            assert len(found) == cell[number]


@pytest.mark.parametrize("by", ["outlet", "voice", ["outlet", "voice"], "published"], ids=str)
@pytest.mark.parametrize("pairwise", [False, True])
def test_behind_keyness_by_any_grouping(seeds, words, by, pairwise):
    table = compare.keyness(words, seeds.articles, by, pairwise)
    for cell in table.sample(25, random_state=1).to_dict("records"):
        for number in ("k1", "n1", "k2", "n2"):
            assert len(compare.behind(words, seeds.articles, cell, by=by, number=number)) == cell[number]


@pytest.mark.parametrize("window", ["sentence", 5])
def test_behind_every_collocate(seeds, words, window):
    nodes = seeds.mentions[seeds.mentions.referent == "army"]
    pairs = compare.pairs_beside(nodes, words, seeds.corpus, seeds.passages, window)
    how = {"articles": seeds.articles, "by": "outlet", "leave_out": ()}
    table = compare.collocates(nodes, words, seeds.corpus, seeds.passages, window, **how)
    assert table.together.sum() == len(pairs)
    for cell in table.to_dict("records"):
        assert len(compare.behind(pairs, seeds.articles, cell)) == cell["together"]
    for cell in table.head(20).to_dict("records"):
        assert len(compare.behind(words, seeds.articles, cell, number="k")) == cell["k"]


def test_behind_dispersion(seeds, words):
    for cell in compare.dispersion(words, words).sample(40, random_state=1).to_dict("records"):
        assert len(compare.behind(words, seeds.articles, cell)) == cell["k"]


def test_readers_comments_are_behind_a_number_only_if_they_were_counted(seeds):
    table = compare.shares(
        seeds.mentions, seeds.articles, seeds.codebook, "campaign", "voice", kinds=compare.KINDS
    ).set_index("voice", drop=False)
    cell = table.loc["comment"].sort_values("k").iloc[-1]
    assert cell.k > 0
    found = compare.behind(seeds.mentions, seeds.articles, cell, kinds=compare.KINDS, referent="campaign")
    assert set(found.kind) == {"comment"} and len(found) == cell.k
    with pytest.raises(FramingError, match="0 of these rows belong to a number that is"):
        compare.behind(seeds.mentions, seeds.articles, cell, referent="campaign")


ARTICLES = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"], "words": [3, 4]})
MENTIONS = pd.DataFrame({
    "article_id": ["a", "a", "b"], "term": "massacre", "referent": ["attack", "campaign", "attack"], "kind": "body",
})  # fmt: skip


def test_rows_that_are_not_those_counted_are_refused_rather_than_shown():
    cell = {"outlet": "A", "term": "massacre", "k": 1, "n": 1}
    with pytest.raises(FramingError, match=r"2 of these rows belong to a number that is 1(.|\n)*`referent` too"):
        compare.behind(MENTIONS, ARTICLES, cell)
    assert len(compare.behind(MENTIONS, ARTICLES, cell, referent="attack")) == 1


def test_what_no_article_has_is_named():
    with pytest.raises(FramingError, match="'party'"):
        compare.behind(MENTIONS, ARTICLES, party="x")
    with pytest.raises(FramingError, match=r"No article has the outlet 'C'(.|\n)*Known: A, B"):
        compare.behind(MENTIONS, ARTICLES, outlet="C")
    with pytest.raises(FramingError, match=r"no number 'k2'(.|\n)*It has: outlet, k"):
        compare.behind(MENTIONS, ARTICLES, {"outlet": "A", "k": 2}, number="k2")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(*(st.sampled_from(options) for options in ("ab", "xyz", [None, "W", "unknown"]))), min_size=1)
)
def test_behind_any_count_of_any_mentions(drawn):
    """A missing value is a group of its own, called unknown."""
    rows = pd.DataFrame(drawn, columns=["article_id", "term", "wire"]).drop(columns="wire").assign(referent="r")
    articles = pd.DataFrame({"article_id": ["a", "b"], "wire": [wire for _, _, wire in [*drawn, *drawn]][:2]})
    table = compare.shares(rows.assign(kind="body"), articles, list("xyz"), "r", by="wire")
    assert table.k.sum() == len(rows)
    for cell in table.to_dict("records"):
        assert len(compare.behind(rows.assign(kind="body"), articles, cell)) == cell["k"]

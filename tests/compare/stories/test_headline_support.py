"""Where a headline's words come from, read by eye in the seeds."""

import pytest

import framing as fr
from framing.compare.stories.headline_support import headline_provenance


@pytest.fixture(scope="module")
def found(seeds):
    return seeds.provenance


@pytest.mark.parametrize(
    ("article", "what", "text", "expected"),
    [
        ("001", "term", "genocide", "altered"),  # the body writes "genocidal campaign"
        ("002", "quotation", "shared objective to defeat Hamas", "source"),
        ("003", "term", "war on Hamas", "source"),  # "the war against Hamas", twice, as others say
        ("003", "term", "fighting", "source"),  # "a reduction in the intensity of fighting", as an official tells
        ("004", "quotation", "avoid further expansion", "source"),
        ("004", "quotation", "permanent ceasefire", "source"),
    ],
)
def test_headline_words_of_the_seeds(found, article, what, text, expected):
    rows = found[found.article_id.str.startswith(article) & (found.what == what) & (found.text == text)]
    assert rows.support.tolist() == [expected]


def test_where_the_body_has_it_is_exact(seeds, found):
    row = found[found.text == "avoid further expansion"].iloc[0]
    text = seeds.corpus.texts[row.article_id]
    assert text[row.start : row.end] == text[row.body_start : row.body_end] == "avoid further expansion"
    assert row.body_start > row.start


def support(seeds, headline, body):
    text = f"{headline}\n\n{body}"
    source = fr.Corpus(seeds.corpus.articles.head(1).assign(article_id="a", title=None), {"a": text})
    found = fr.analyse(source, seeds.codebook)
    rows = headline_provenance(found.corpus, found.passages, found.quotations, found.voices, found.mentions)
    return rows[rows.what == "quotation"].support.tolist()


LEAD = "The council of Springfield met on Monday to speak about its bridge, as the mayor had asked it to do in spring."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{LEAD} “It is a deadly trap for drivers,” the mayor said.", "source"),
        (f"{LEAD} It is a deadly trap for drivers.", "narrator"),
        (f"{LEAD} “For drivers this trap has been deadly,” the mayor said.", "altered"),
        (LEAD, "absent"),
    ],
)
def test_a_quoted_headline_on_another_topic(seeds, body, expected):
    assert support(seeds, "Springfield mayor calls bridge 'a deadly trap for drivers'", body) == [expected]

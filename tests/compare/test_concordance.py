"""Counts always equal the lines shown: for every cell of every table that compares, on the seeds."""

import pandas as pd
import pytest

import framing as fr
from framing import compare
from framing.compare.collocates import pairs_beside
from framing.errors import FramingError


@pytest.fixture(scope="module")
def seeds():
    return fr.analyse("seeds", "data/codebook.yml")


@pytest.fixture(scope="module")
def words(seeds):
    return compare.find_words(seeds.corpus, seeds.voices)


def lines(seeds, rows, **how):
    return compare.concordance(rows, seeds.corpus, seeds.voices, seeds.passages, **how)


def test_the_vocabulary_is_every_word_in_its_voice(seeds, words):
    assert len(words) == seeds.articles.words.sum()
    own = seeds.voices[seeds.voices.kind.isin(compare.OWN_KINDS)]
    assert words.groupby("voice").size().to_dict() == own.groupby("voice").words.sum().loc[lambda n: n > 0].to_dict()
    for row in words.sample(300, random_state=1).itertuples():
        assert (
            seeds.corpus.texts[row.article_id][row.start : row.end].lower().replace("’", "'").replace("‑", "-")
            == row.word
        )
    quoted = compare.find_words(seeds.corpus, seeds.voices, voice="quotation")
    assert len(quoted) == (words.voice == "quotation").sum()


def test_a_line_for_every_occurrence_of_every_word(seeds, words):
    table = compare.keyness(words, seeds.articles)
    for cell in table[table.k1 > 0].sample(80, random_state=2).itertuples():
        rows = compare.behind(words, seeds.articles, outlet=cell.group, word=cell.word)
        assert len(lines(seeds, rows)) == len(rows) == cell.k1
    counts = words.groupby(["article_id", "word"]).size()
    outlets = seeds.articles.set_index("article_id").outlet
    by_outlet = counts.groupby([counts.index.get_level_values(0).map(outlets), counts.index.get_level_values(1)]).sum()
    assert all(by_outlet.get((row.group, row.word), 0) == row.k1 for row in table.itertuples())


def test_a_line_has_the_words_around_and_who_says_them(seeds, words):
    found = words[words.word == "distinction"]
    [line] = lines(seeds, found, width=30).itertuples()
    assert (line.outlet, line.node, line.speaker, line.voice) == (
        "Yeshiva World News",
        "distinction",
        "Herzi Halevi",
        "quotation",
    )
    assert line.left.endswith("proportionality, ") and line.right.startswith(", and the laws")
    assert line.sentence.startswith("Halevi responded") and line.node in line.sentence


def test_lines_can_be_sorted_by_what_stands_left_or_right(seeds, words):
    found = words[words.word == "civilians"]
    assert len(found) > 5
    right = (
        lines(seeds, found, sort="right")
        .right.map(fr.text.words if hasattr(fr, "text") else str.split)
        .str[0]
        .fillna("")
    )
    assert right.str.lower().str.strip(',.;:”"').tolist() == sorted(right.str.lower().str.strip(',.;:”"'))
    assert sorted(lines(seeds, found, sort="left").start) == sorted(lines(seeds, found).start)
    with pytest.raises(FramingError, match="no order 'up'"):
        lines(seeds, found, sort="up")


def test_behind_every_cell_of_the_tables(seeds):
    mentions, voices, articles = seeds.mentions, seeds.voices, seeds.articles
    for referent in seeds.mentions.referent.unique():
        for by in ("outlet", ["outlet", "voice"], "wire", "country", "published"):
            table = compare.shares(mentions, articles, seeds.codebook, referent, by=by)
            for _, cell in table[table.k > 0].iterrows():
                keys = [by] if isinstance(by, str) else by
                found = compare.behind(mentions, articles, cell[[*keys, "term"]], referent=referent)
                assert len(found) == cell.k
    table = compare.rates(mentions, voices, articles, of="frame")
    for _, cell in table[table["count"] > 0].iterrows():
        assert len(compare.behind(mentions, articles, cell[["outlet", "voice", "frame"]])) == cell["count"]
    table = compare.words_by_voice(voices, articles)
    for _, cell in table.iterrows():
        assert compare.behind(voices, articles, cell[["outlet", "voice"]]).words.sum() == cell.words
    for row in compare.most_used(mentions, articles, scare=False).itertuples():
        found = compare.behind(mentions, articles, outlet=row.outlet, referent=row.referent, term=row.term.split(" / "))
        assert len(found) == row.k * len(row.term.split(" / "))


def test_behind_refuses_a_column_that_nobody_has(seeds):
    with pytest.raises(FramingError, match="'party'"):
        compare.behind(seeds.mentions, seeds.articles, party="x")


def test_collocates_count_the_pairs_that_can_be_shown(seeds, words):
    nodes = seeds.mentions[seeds.mentions.referent == "people"]
    for window in ("sentence", 5):
        table = compare.collocates(nodes, words, seeds.corpus, seeds.passages, window)
        pairs = pairs_beside(nodes, words, seeds.corpus, seeds.passages, window)
        assert table.set_index("word").together.to_dict() == {
            word: n for word, n in pairs.word.value_counts().items() if word in set(table.word)
        }
        assert table.log_dice.is_monotonic_decreasing and (table.log_dice <= 14.0001 + 0 * table.k).any()
        inside = pairs[(pairs.start < pairs.node_end) & (pairs.end > pairs.node_start)]
        assert inside.empty
        assert table.nodes.iloc[0] == nodes.kind.isin(compare.OWN_KINDS).sum()


def test_one_short_article_is_enough_for_an_answer(tmp_path):
    text = "The war goes on, he said. " * 12
    pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"], "text": [text, "Talks go on. " * 20]}).to_csv(
        tmp_path / "articles.csv", index=False
    )
    found = fr.analyse(fr.read(tmp_path / "articles.csv"), "data/codebook.yml")
    few = compare.keyness(compare.find_words(found.corpus, found.voices), found.articles)
    assert {"war", "talks"} <= set(few.word) and few.g2.notna().all()

"""Counts always equal the lines shown: for every cell of every table that compares, on the seeds."""

from types import SimpleNamespace

import pandas as pd
import pytest

import framing as fr
from framing import compare
from framing.compare.vocabulary.collocates import pairs_beside
from framing.core.errors import FramingError
from framing.core.text.words import words as words_of


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
    """As many lines as keyness counts, for every word of every outlet."""
    found = lines(seeds, words)
    assert (found[["article_id", "start", "end"]].values == words[["article_id", "start", "end"]].values).all()
    shown = found.assign(word=words.word).groupby(["outlet", "word"]).size()
    table = compare.keyness(words, seeds.articles).set_index(["group", "word"]).k1
    assert table[table > 0].to_dict() == shown.to_dict()
    assert (found.voice == words.voice).all() and (found.kind == words.kind).all()


def test_every_line_is_the_source_and_stays_in_its_passage(seeds, words):
    kept = words.sample(200, random_state=3)
    passages = dict(list(seeds.passages.groupby("article_id")))
    for line in lines(seeds, kept, width=40).itertuples():
        text = seeds.corpus.texts[line.article_id]
        assert text[line.start : line.end] == line.node
        around = text[max(0, line.start - 40) : line.end + 40]
        assert f"{line.left}{line.node}{line.right}".strip() in " ".join(around.split())
        own = passages[line.article_id].query("start <= @line.start and end >= @line.end").text.iloc[0]
        assert line.sentence in own and f"{line.left}{line.node}{line.right}".strip() in " ".join(own.split())


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


def test_a_line_can_be_as_wide_as_so_many_words_or_the_sentence(seeds, words):
    found = words[words.word == "distinction"]
    [line] = lines(seeds, found, width=2, unit="words").itertuples()
    assert (len(words_of(line.left)), len(words_of(line.right))) == (2, 2)
    assert line.left.endswith("proportionality, ") and line.right == ", and the"
    [line] = lines(seeds, found, width="sentence").itertuples()
    assert f"{line.left}{line.node}{line.right}" == " ".join(line.sentence.split())
    [line] = lines(seeds, found, width=0).itertuples()
    assert (line.left, line.right) == ("", "")
    for wrong in ({"width": -1}, {"width": "page"}, {"unit": "lines"}, {"nth": 0}):
        with pytest.raises(FramingError, match="There is no"):
            lines(seeds, found, **wrong)


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_lines_can_be_sorted_by_what_stands_left_or_right(seeds, words, nth):
    found = words[words.word == "civilians"]
    assert len(found) > 5
    for side in ("left", "right"):
        shown = lines(seeds, found, sort=side, nth=nth, width=5, unit="words")
        beside = [words_of(part)[::-1] if side == "left" else words_of(part) for part in shown[side]]
        assert [part[nth - 1 :][:1] for part in beside] == sorted(part[nth - 1 :][:1] for part in beside)
        assert sorted(shown.start) == sorted(found.start)
    with pytest.raises(FramingError, match="no order 'up'"):
        lines(seeds, found, sort="up")


def test_a_phrase_of_the_vocabulary(seeds, words):
    found = compare.find_phrase("Prime Minister", words, seeds.corpus)
    said = [seeds.corpus.texts[row.article_id][row.start : row.end] for row in found.itertuples()]
    assert len(said) > 3 and {text.lower() for text in said} == {"prime minister"}
    own = seeds.passages[seeds.passages.kind.isin(compare.OWN_KINDS)].text.str.lower()
    assert len(said) == own.str.count(r"prime minister\b(?!['’])").sum() == len(lines(seeds, found))
    single = compare.find_phrase("Civilians", words, seeds.corpus)
    assert len(single) == (words.word == "civilians").sum()
    assert compare.find_phrase("minister prime", words, seeds.corpus).empty
    with pytest.raises(FramingError, match="no word in '!'"):
        compare.find_phrase("!", words, seeds.corpus)


def test_a_phrase_does_not_run_over_the_end_of_a_sentence():
    text = "The war. Talks, a “war” talks and war\ntalks; war\n\ntalks, war — talks."
    voices = pd.DataFrame({"article_id": ["a"], "start": [0], "end": [len(text)], "voice": ["narration"],
                           "speaker": [None], "kind": ["body"]})  # fmt: skip
    corpus = SimpleNamespace(texts={"a": text})
    found = compare.find_phrase("war talks", compare.find_words(corpus, voices), corpus)
    assert [text[row.start : row.end] for row in found.itertuples()] == ["war” talks", "war\ntalks"]


def test_collocates_count_the_pairs_that_can_be_shown(seeds, words):
    nodes = seeds.mentions[seeds.mentions.referent == "people"]
    for window in ("sentence", 5):
        table = compare.collocates(nodes, words, seeds.corpus, seeds.passages, window)
        pairs = pairs_beside(nodes, words, seeds.corpus, seeds.passages, window)
        assert table.set_index("word").together.to_dict() == {
            word: n for word, n in pairs.word.value_counts().items() if word in set(table.word)
        }
        assert (
            table.log_dice.is_monotonic_decreasing
            and (table.log_dice <= 14 + 1e-9).all()
            and (table.together <= table.k).all()
        )
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

"""What can be counted under one rule of voice: sentences, the words of each voice in them, and mentions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from framing.compare.naming.shares import SCARE
from framing.compare.speaking import with_sides
from framing.core.kinds_and_voices import CHOICES, COUNTED_KINDS, kind
from framing.core.ordered_spans import last_begun
from framing.core.spans import by_article, sentences
from framing.core.text.words import WORD
from framing.validation.robustness.choices import NONE
from framing.voice.speakers.identity import in_one_name, with_ids

# The place of each kind's choice in the arrays of counts.
GROUP_OF_KIND = {name: CHOICES.index(kind(name).choice) for name in COUNTED_KINDS}


@dataclass(frozen=True)
class Material:
    """Rows to count from, all of the kinds that some choice counts.

    `words` has a row for each voice's part of a sentence (with its words, speaker and party), `mentions` one for each
    mention. Both have article (its place in the table), group (of kinds), copy (1: the sentence repeats an earlier
    article's), sentence (a number), voice, start and end; mentions also have variant (the term, and whether it is in
    scare quotes).
    `counted_words` and `counted_mentions` have the same rows, and of each what is needed to count it, in types that are
    quick to search.
    """

    words: pd.DataFrame
    mentions: pd.DataFrame
    counted_words: pd.DataFrame
    counted_mentions: pd.DataFrame

    @cached_property
    def sentences_per_word(self) -> float:
        """How many sentences of the outlets' own text a word makes: a constant of the corpus."""
        words = self.words[self.words["group"] != CHOICES.index("crosslinks")]  # not of other pages
        return words["sentence"].nunique() / max(words["words"].sum(), 1)


def gather(analysis, rule: str, sentences: pd.DataFrame) -> Material:
    """The material of an analysis under a rule of voice, "lenient" or "strict"."""
    voices, mentions = _heard(analysis, rule)
    mentions = _attach(mentions[mentions.kind.isin(COUNTED_KINDS)], sentences)
    mentions["variant"] = mentions["term"].mask(mentions["voice"] == "scare", mentions["term"] + SCARE)
    spans = _attach(voices[voices.kind.isin(COUNTED_KINDS)], sentences)
    words = in_one_name(with_sides(analysis, _by_sentence(spans, sentences, analysis.corpus.texts)), analysis)
    return Material(
        words,
        mentions,
        _to_count(words, ["voice", "speaker", "party"], ["words"]),
        _to_count(mentions, ["referent", "term", "variant", "frame", "voice"], ["kind"]),
    )


def _to_count(rows: pd.DataFrame, named: list[str], more: list[str]) -> pd.DataFrame:
    found = rows[[*named, *more, "article", "group", "copy", "sentence"]].astype(dict.fromkeys(named, object))
    return found.copy()  # columns of one type in one block: rows are taken from it thousands of times


def find_sentences(analysis, copies: pd.DataFrame) -> pd.DataFrame:
    """Every sentence that some choice counts: article_id, article, group, start, end, copy (1: it begins in a run of
    words that an earlier article has, by the table of `framing.compare.stories.find_copies`)."""
    from framing.compare.stories import drop_shared_copy

    order = {key: place for place, key in enumerate(analysis.articles.article_id)}
    passages = analysis.passages
    found = sentences(passages[passages.kind.isin(COUNTED_KINDS) & passages.article_id.isin(order)])
    found["article"], found["group"] = found.article_id.map(order), found.kind.map(GROUP_OF_KIND)
    found = found.sort_values(["article", "start"], ignore_index=True)
    return found.assign(copy=(~found.index.isin(drop_shared_copy(found, copies).index)).astype(int))


def _heard(analysis, rule: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The voices and mentions under a rule; what does not hang on the rule is not computed again."""
    if rule == analysis.voice:
        return analysis.voices, analysis.mentions
    from framing.codebook.mentions import find_mentions
    from framing.voice.voices import find_voices

    reported = analysis.reported if rule == "lenient" else None
    voices = find_voices(analysis.corpus, analysis.passages, analysis.quotations, analysis.comments, reported)
    voices = with_ids(voices, analysis._speaker_ids)
    return voices, find_mentions(analysis.corpus, analysis.codebook, analysis.passages, voices)


def _attach(spans: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Give each span the sentence in which it begins, with that sentence's article, group and copy."""
    spans = spans[spans.article_id.isin(sentences.article_id)]
    starts = {key: (rows.index[0], rows["start"].tolist()) for key, rows in by_article(sentences).items()}
    numbers = [
        starts[key][0] + max(last_begun(starts[key][1], start), 0)
        for key, start in zip(spans.article_id, spans.start, strict=True)
    ]
    about = sentences.loc[numbers, ["article", "group", "copy"]].reset_index(drop=True)
    outlets_own = (spans["kind"] == "crosslink") & (spans["voice"] == "other")
    spans = spans.assign(voice=spans["voice"].mask(outlets_own, "headline"), sentence=numbers)
    return pd.concat([spans.reset_index(drop=True), about], axis=1)


def _by_sentence(spans: pd.DataFrame, sentences: pd.DataFrame, texts: dict[str, str]) -> pd.DataFrame:
    """The spans, cut where a sentence ends, with the words of each part."""
    begins = sentences["start"].tolist()
    articles = sentences["article"].tolist()
    facts = sentences[["group", "copy"]].to_numpy().tolist()
    columns = ["article_id", "start", "end", "voice", "speaker", "speaker_id", "sentence", "article"]
    rows = []
    for key, start, end, voice, speaker, speaker_id, number, article in spans[columns].itertuples(
        index=False, name=None
    ):
        text, more = texts[key], number + 1
        while start < end:
            stop = begins[more] if more < len(begins) and articles[more] == article else end
            stop = min(stop, end)
            words = len(WORD.findall(text[start:stop]))
            if words:  # a full stop outside the marks is no sentence of the narrator's
                rows.append((key, start, stop, voice, speaker, speaker_id, more - 1, article, *facts[more - 1], words))
            start, more = stop, more + 1
    return pd.DataFrame(rows, columns=[*columns, "group", "copy", "words"])


def tally(rows: pd.DataFrame, unit: str, articles: int, key: str = "", values: Sequence[str] = ()) -> np.ndarray:
    """How much of the rows each article has: (article, group of passages, copy, 1 + values).

    The last axis has all rows, and then all but those in whose column `key` the value stands, for each value. `unit`
    is "words" (each row counts, or as many words as it has) or "sentences" (each sentence once).
    """
    place, weight, code = _places(rows, key, values)
    if unit == "sentences":
        place, weight, code = _sentences(rows["sentence"].to_numpy(int), place, code)
    counts = np.zeros((articles, len(CHOICES), 2, 1 + len(values)))
    np.add.at(counts, (*place.T, np.zeros(len(place), int)), weight)
    some = code >= 0
    np.add.at(counts, (*place[some].T, 1 + code[some]), weight[some])
    counts[..., 1:] = counts[..., :1] - counts[..., 1:]
    return counts


def tally_each(rows: pd.DataFrame, unit: str, articles: int, key: str, values: Sequence[str]) -> np.ndarray:
    """As `tally`, but the last axis has the rows in whose column `key` each value stands."""
    place, weight, code = _places(rows, key, values)
    known = code >= 0
    if unit == "sentences":
        pairs = np.stack([rows["sentence"].to_numpy(int), code])
        first = np.zeros(len(code), bool)
        first[np.unique(pairs, axis=1, return_index=True)[1]] = True
        known, weight = known & first, np.ones(len(code))
    counts = np.zeros((articles, len(CHOICES), 2, len(values)))
    np.add.at(counts, (*place[known].T, code[known]), weight[known])
    return counts


def _places(rows: pd.DataFrame, key: str, values: Sequence[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where each row counts (article, group, copy), how much, and the place of its value (-1: none of them)."""
    place = np.column_stack([rows[name].to_numpy(int) for name in ("article", "group", "copy")])
    weight = rows["words"].to_numpy(float) if "words" in rows else np.ones(len(rows))
    number = {value: at for at, value in enumerate(values)}
    code = np.array([number.get(value, -1) for value in rows[key]], int) if number else np.full(len(rows), -1)
    return place, weight, code


def _sentences(sentence: np.ndarray, place: np.ndarray, code: np.ndarray):
    """A row per sentence; it hangs on a value only if all that counts in it has that value."""
    order = np.argsort(sentence, kind="stable")
    sentence, place, code = sentence[order], place[order], code[order]
    starts = np.flatnonzero(np.diff(sentence, prepend=-1))
    if not len(starts):
        return place, np.ones(0), code
    low, high = np.minimum.reduceat(code, starts), np.maximum.reduceat(code, starts)
    return place[starts], np.ones(len(starts)), np.where(low == high, low, -1)


def spread(
    counts: np.ndarray, options: dict[str, Sequence[str]], article_names: list[str], at_least: int = 0
) -> np.ndarray:
    """The counts under every choice of what counts: (captions, crosslinks, headlines, copy, article, last axis); with
    `at_least`, of the articles that have as many."""
    passages = np.ones((*(len(options[name]) for name in ("captions", "crosslinks", "headlines")), len(CHOICES)))
    for axis, name in enumerate(("captions", "crosslinks", "headlines")):
        for place, option in enumerate(options[name]):
            np.moveaxis(passages, axis, 0)[place, ..., axis + 1] = option == "in"
    copies = np.array([[1.0, option == "all"] for option in options["copy"]])
    by_article = np.einsum("aky...,cxhk,sy->cxhsa...", counts, passages, copies)
    by_article = (by_article >= at_least).astype(float) if at_least else by_article
    total = by_article.sum(axis=4, keepdims=True)
    places = [article_names.index(name) for name in options["article"] if name != NONE]
    without = total - by_article[:, :, :, :, places]
    return _in_order(total, without, options["article"], axis=4)


def _in_order(total: np.ndarray, without: np.ndarray, options: Sequence[str], axis: int) -> np.ndarray:
    """Put "nothing left out" where the options have it."""
    parts = np.concatenate([total, without], axis=axis)
    left_out = [option for option in options if option != NONE]
    order = [0 if option == NONE else 1 + left_out.index(option) for option in options]
    return np.take(parts, order, axis=axis)

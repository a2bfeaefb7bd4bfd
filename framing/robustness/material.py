"""What can be counted under one rule of voice: sentences, the words of each voice in them, and mentions."""

from bisect import bisect_right
from dataclasses import dataclass

import pandas as pd

from framing.compare.choices import SCARE
from framing.robustness.choices import COUNTED_KINDS
from framing.text import WORD, sentence_spans

# Passages that one choice takes in or leaves out together. A line that points to another page of the outlet shows that
# page's headline: what stands there outside quotation marks is the outlet's own wording, in the voice of headlines.
GROUP_OF_KIND = {"body": 0, "caption": 1, "crosslink": 2, "headline": 3, "standfirst": 3, "crosshead": 3}


@dataclass(frozen=True)
class Material:
    """Rows to count from, all of the kinds that some choice counts.

    `words` has a row for each voice's part of a sentence (with its words and speaker), `mentions` one for each mention.
    Both have article (its place in the table), group (of kinds), copy (1: the sentence repeats an earlier article's),
    sentence (a number), voice, start and end; mentions also have variant (the term, and whether it is in scare quotes).
    `counted` has of the mentions what is needed to count them, in types that are quick to search.
    """

    words: pd.DataFrame
    mentions: pd.DataFrame
    counted: pd.DataFrame


def gather(analysis, rule: str, sentences: pd.DataFrame) -> Material:
    """The material of an analysis under a rule of voice, "lenient" or "strict"."""
    voices, mentions = _heard(analysis, rule)
    mentions = _attach(mentions[mentions.kind.isin(COUNTED_KINDS)], sentences)
    mentions["variant"] = mentions["term"].mask(mentions["voice"] == "scare", mentions["term"] + SCARE)
    spans = _attach(voices[voices.kind.isin(COUNTED_KINDS)], sentences)
    words = _by_sentence(spans, sentences, analysis.corpus.texts)
    named = ["referent", "term", "variant", "frame", "voice"]
    counted = mentions[[*named, "article", "group", "copy", "sentence"]].astype(dict.fromkeys(named, object))
    return Material(words.astype({"voice": object, "speaker": object}), mentions, counted)


def find_sentences(analysis, copies: pd.DataFrame) -> pd.DataFrame:
    """Every sentence that some choice counts: article_id, article, group, start, end, copy (1: it begins in a run of
    words that an earlier article has, by the table of `framing.align.find_copies`)."""
    from framing.align import drop_shared_copy

    order = {key: place for place, key in enumerate(analysis.articles.article_id)}
    rows = []
    for passage in analysis.passages[analysis.passages.kind.isin(COUNTED_KINDS)].itertuples():
        if passage.article_id in order:
            at, group = int(passage.start), GROUP_OF_KIND[passage.kind]
            spans = sentence_spans(passage.text) or [(0, len(passage.text))]
            rows += [(passage.article_id, order[passage.article_id], group, at + a, at + b) for a, b in spans]
    found = pd.DataFrame(rows, columns=["article_id", "article", "group", "start", "end"])
    found = found.sort_values(["article", "start"], ignore_index=True)
    return found.assign(copy=(~found.index.isin(drop_shared_copy(found, copies).index)).astype(int))


def _heard(analysis, rule: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The voices and mentions under a rule; what does not hang on the rule is not computed again."""
    if rule == analysis.voice:
        return analysis.voices, analysis.mentions
    from framing.mentions import find_mentions
    from framing.voice.quotations import find_voices

    reported = analysis.reported if rule == "lenient" else None
    voices = find_voices(analysis.corpus, analysis.passages, analysis.quotations, analysis.comments, reported)
    return voices, find_mentions(analysis.corpus, analysis.codebook, analysis.passages, voices)


def _attach(spans: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Give each span the sentence in which it begins, with that sentence's article, group and copy."""
    spans = spans[spans.article_id.isin(sentences.article_id)]
    starts = {key: (rows.index[0], rows["start"].tolist()) for key, rows in sentences.groupby("article_id")}
    numbers = [
        starts[key][0] + max(bisect_right(starts[key][1], start) - 1, 0)
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
    columns = ["article_id", "start", "end", "voice", "speaker", "sentence", "article"]
    rows = []
    for key, start, end, voice, speaker, number, article in spans[columns].itertuples(index=False, name=None):
        text, more = texts[key], number + 1
        while start < end:
            stop = begins[more] if more < len(begins) and articles[more] == article else end
            stop = min(stop, end)
            words = len(WORD.findall(text[start:stop]))
            if words:  # a full stop outside the marks is no sentence of the narrator's
                rows.append((key, start, stop, voice, speaker, more - 1, article, *facts[more - 1], words))
            start, more = stop, more + 1
    return pd.DataFrame(rows, columns=[*columns, "group", "copy", "words"])

"""What can be counted under one rule of voice: sentences, the words of each voice in them, and mentions."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from framing.compare.naming.shares import named
from framing.compare.speaking import with_sides
from framing.core.kinds_and_voices import CHOICES, COUNTED_KINDS, kind
from framing.core.ordered_spans import last_begun
from framing.core.spans import by_article, sentences
from framing.core.text.words import WORD
from framing.validation.robustness.counts import Rows
from framing.voice.speakers.identity import with_ids, with_one_name

# The place of each kind's choice in the arrays of counts.
GROUP_OF_KIND = {name: CHOICES.index(kind(name).choice) for name in COUNTED_KINDS}


@dataclass(frozen=True)
class Material:
    """Rows to count from, all of the kinds that some choice counts.

    `words` has a row for each voice's part of a sentence (with its words, speaker and party), `mentions` one for each
    mention. Both have article (its place in the table), group (of kinds), copy (1: the sentence repeats an earlier
    article's), sentence (a number), voice, start and end; mentions also have variant (the term, and whether it is in
    scare quotes).
    `counted_words` and `counted_mentions` have the same rows, and of each what is needed to count it.
    """

    words: pd.DataFrame
    mentions: pd.DataFrame
    counted_words: Rows
    counted_mentions: Rows

    @cached_property
    def sentences_per_word(self) -> float:
        """How many sentences of the outlets' own text a word makes: a constant of the corpus."""
        other = self.words["group"].eq(CHOICES.index("crosslinks")) | self.words["voice"].eq("other")
        words = self.words[~other]  # not of other pages, nor datelines and labels
        return words["sentence"].nunique() / max(words["words"].sum(), 1)


def gather(analysis, rule: str, sentences: pd.DataFrame) -> Material:
    """The material of an analysis under a rule of voice, "lenient" or "strict"."""
    voices, mentions = _heard(analysis, rule)
    mentions = _attach(mentions[mentions.kind.isin(COUNTED_KINDS)], sentences)
    mentions["variant"] = named(mentions)["term"]
    spans = _attach(voices[voices.kind.isin(COUNTED_KINDS)], sentences)
    words = with_one_name(with_sides(analysis, _by_sentence(spans, sentences, analysis.corpus.texts)), analysis)
    return Material(
        words,
        mentions,
        Rows.of(words, ["voice", "speaker", "party"]),
        Rows.of(mentions, ["referent", "term", "variant", "frame", "voice", "kind"]),
    )


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

"""Passages and quotations in; out, what is a source's without standing in marks.

"Gallant said that …", "According to Channel 12, …", "…, Blinken said.", "urged Israel to …": each stretch with its
source, its cue, and what the outlet lets on by that cue (`lexicons.reporting_words`). A tagger (`tagging`) judges every
word; a few rules (`rules`) add what it does not dare to.
"""

import numpy as np
import pandas as pd

from framing.core.kinds_and_voices import HEADINGS, OWN_KINDS
from framing.core.spans import rows_by_article
from framing.core.tables import table
from framing.core.text.quotation_marks import pair_marks
from framing.reading.corpus import Corpus
from framing.voice.interview_answers import turn_starts
from framing.voice.lexicons.reporting_words import denies, stance_of
from framing.voice.reported.no_speech import no_speech, tells_somebodys
from framing.voice.reported.rules import RULES, SURELY
from framing.voice.reported.tagging.tagger import load_model
from framing.voice.reported.tagging.tokens import BODY, TOP, Stream, Unit, lines_of, read_stream
from framing.voice.reported.tags import Reported, Tags
from framing.voice.reported.unsaid import is_unsaid

# What is read, and how: headings leave out small words; of these the standfirst alone is written in sentences.
KINDS = {name: TOP if name in HEADINGS and name != "standfirst" else BODY for name in OWN_KINDS}
NEAR = 150  # characters between a cue and its content that are read with it: “told jokes (until the lights went out)”
SURE_WITHOUT = 0.75  # how sure the tagger must be where there is no word of saying
TOGETHER = 100_000  # characters: about how much text is tagged at a time


def find_reported(corpus: Corpus, passages: pd.DataFrame, quotations: pd.DataFrame) -> pd.DataFrame:
    """Every stretch that an article gives to a source without marks: one row each, in the order of the text.

    Columns: article_id, start, end (the content, within one sentence; a stretch around a quotation is cut in two),
    source_start, source_end, source (the words naming the source), cue_start, cue_end, cue (the words that give it),
    all missing where the sentence has none; stance of the cue (neutral, doubting, endorsing), denied (the cue says that
    it is not so), rule ("model", a rule's name, or "carried on": the source is that of the stretch before), confidence
    (0 to 1: the mean over the words), text, passage_id.
    Headlines, standfirsts, crossheads, body and captions are read. Any text is accepted.

    >>> import framing as fr
    >>> from framing.voice.quotations import find_quotations, pair_all_marks
    >>> corpus = fr.read("seeds")
    >>> passages = fr.find_passages(corpus)
    >>> quotations = find_quotations(corpus, passages, pair_all_marks(corpus, passages)[0])
    >>> found = find_reported(corpus, passages, quotations)
    >>> found[found.source == "The Qatari Foreign Ministry"][["cue", "stance"]].values.tolist()
    [['stated', 'neutral']]
    """
    own = rows_by_article(passages, ["start", "end", "kind", "passage_id"])
    quoted = rows_by_article(quotations[quotations.depth == 0], ["start", "end"])
    rows, units, ids, quotes, size = [], [], [], [], 0
    outlets = corpus.outlets
    for article_id, pages in own.items():
        text = corpus.texts[article_id]
        turns = turn_starts(text, pages, outlets[article_id])
        for passage in pages:
            if passage.kind not in KINDS:
                continue
            start = turns.get(passage.start, passage.start)
            unit = Unit(text, min(start, passage.end), passage.end, len(quotes), KINDS[passage.kind])
            units.append(unit)
            ids.append((article_id, passage.passage_id))
            size += unit.end - unit.start
        quotes.append([(one.start, one.end) for one in quoted.get(article_id, [])])
        if size > TOGETHER:
            rows += [_row(found, units, ids) for found in _stretches(units, quotes)]
            units, ids, quotes, size = [], [], [], 0
    rows += [_row(found, units, ids) for found in _stretches(units, quotes)]
    return table("reported", rows)


def attributions(text: str) -> list[Reported]:
    """The reported stretches of a bare text: a line is a paragraph, the first a headline; marks are paired here.

    >>> text = "Talks\\n\\nThe minister said that the talks would go on. He left."
    >>> [text[found.start : found.end] for found in attributions(text)]
    ['that the talks would go on']
    """
    units = lines_of(text)
    pairs, _ = pair_marks(text, [(unit.start, unit.end) for unit in units])
    return _stretches(units, [sorted({(pair.start, pair.end) for pair in pairs if pair.depth == 0})])


def _row(found: Reported, units: list[Unit], ids: list[tuple]) -> dict:
    text = units[found.unit].text
    article_id, passage_id = ids[found.unit]
    row = {"article_id": article_id, "passage_id": passage_id, "start": found.start, "end": found.end}
    row |= {"text": text[found.start : found.end], "rule": found.rule, "confidence": found.confidence}
    for name, span in (("source", found.source), ("cue", found.cue)):
        if span:
            row |= {f"{name}_start": span[0], f"{name}_end": span[1], name: text[slice(*span)]}
    cue = row.get("cue", "")
    before = text[found.sentence_start : found.cue[0]] if found.cue else ""
    return row | {"stance": stance_of(cue), "denied": denies(cue, row["text"], before)}


def _stretches(units: list[Unit], quotes: list[list[tuple[int, int]]]) -> list[Reported]:
    """The stretches of some paragraphs, in their order."""
    stream = read_stream(units, quotes)
    return stretches(stream, load_model().chances(stream))


def stretches(stream: Stream, chances: np.ndarray, rules: tuple[str, ...] = RULES) -> list[Reported]:
    """The stretches of some tokens, given how likely each label is for each of them."""
    tags = Tags(stream, chances, rules)
    found: list[Reported] = []
    for first, last in tags.stretches():
        one = tags.reported(first, last, found[-1] if found else None)
        text = stream.units[one.unit].text
        said = text[one.start : one.end]
        before, cue = (text[one.sentence_start : one.cue[0]], text[slice(*one.cue)]) if one.cue else ("", "")
        source = text[slice(*one.source)] if one.source else ""
        follows = not one.cue or one.cue[1] <= one.start
        told = text[one.cue[1] : one.start] if one.cue and one.cue[1] < one.start < one.cue[1] + NEAR else ""
        speech = one.rule in SURELY or not (
            no_speech(source, before, cue, said, told, follows, text[one.end : one.end + NEAR])
            or is_unsaid(text, one.sentence_start, one.source, one.cue, (one.start, one.end))
        )
        if speech and (one.rule in RULES or tells_somebodys(source, cue, said) or one.confidence >= SURE_WITHOUT):
            found.append(one)
    return found

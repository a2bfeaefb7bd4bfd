"""Articles as the rules of voice read them: plain copies where a text has invisible or unusual letters, and back.

Cues, names and marks are looked for in the plain copy (see `core.text.letters`); every place found is then told in
the text as it is. A corpus whose texts are all plain is read as it stands. Passages begin behind their datelines.
"""

from dataclasses import dataclass, replace

import pandas as pd

from framing.core.text.letters import Plain, plain
from framing.reading.corpus import Corpus
from framing.reading.passages.datelines import without_datelines

PLACES = [("start", "end"), ("source_start", "source_end"), ("cue_start", "cue_end")]


@dataclass(frozen=True)
class PlainPages:
    """A corpus and its passages in plain copies; `copies` are those of the articles that needed one."""

    corpus: Corpus
    passages: pd.DataFrame
    copies: dict[str, Plain]
    texts: dict[str, str]  # as they are

    def in_source(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Rows found in the copies, with their places and their column `text` in the texts as they are.

        Other columns (speaker, cue, source) keep the common letters in which names can be compared.
        """
        touched = rows["article_id"].isin(list(self.copies))
        if not touched.any():
            return rows
        found = rows.copy()
        for first, last in PLACES:
            if first in found:
                own = found[touched & found[first].notna()]
                places = zip(own["article_id"], own[first], own[last], strict=True)
                spans = [self.copies[key].source(int(start), int(end)) for key, start, end in places]
                found.loc[own.index, [first, last]] = pd.DataFrame(spans, own.index, [first, last])
        if "text" in found:
            own = found[touched]
            places = zip(own["article_id"], own["start"], own["end"], strict=True)
            found.loc[own.index, "text"] = [self.texts[key][start:end] for key, start, end in places]
        return found


def plain_pages(corpus: Corpus, passages: pd.DataFrame) -> PlainPages:
    """The corpus and its passages as the rules of voice read them.

    >>> import framing as fr
    >>> two = fr.read("seeds")
    >>> plain_pages(two, fr.find_passages(two)).copies
    {}
    """
    passages = without_datelines(corpus.texts, passages)
    copies = {key: page for key, text in corpus.texts.items() if (page := plain(text)) is not None}
    if not copies:
        return PlainPages(corpus, passages, {}, corpus.texts)
    texts = {key: copies[key].text if key in copies else text for key, text in corpus.texts.items()}
    moved = passages.copy()
    own = moved[moved["article_id"].isin(list(copies))]
    places = zip(own["article_id"], own["start"], own["end"], strict=True)
    spans = [copies[key].copy(int(start), int(end)) for key, start, end in places]
    moved.loc[own.index, ["start", "end"]] = pd.DataFrame(spans, own.index, ["start", "end"])
    moved.loc[own.index, "text"] = [texts[key][a:b] for key, (a, b) in zip(own["article_id"], spans, strict=True)]
    return PlainPages(replace(corpus, texts=texts), moved[moved["start"] < moved["end"]], copies, corpus.texts)

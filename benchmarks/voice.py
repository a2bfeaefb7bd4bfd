"""How well attributed words are found, against people's labels: PolNeAR's articles of seven US outlets, 2015–16.

Run it in the top folder of the suite: `python benchmarks/voice.py [--split dev]`. A word is attributed if it lies in a
labelled content; it is found if `voices.csv`, as users get it, gives it to a source (voice quotation or reported).
Printed: precision, recall and F1 over all and by outlet; beside it marks alone, and marks with each part, on bare text;
words per second on one core. The figures go into `data/validity.csv`, where rows of other measures are kept. Speakers
are measured by `python benchmarks/voice_speakers.py`.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import pandas as pd
from train_reported import read_articles, scores

import framing as fr
from framing.core.kinds_and_voices import LENT_VOICES
from framing.core.text.quotation_marks import pair_marks
from framing.core.text.words import WORD
from framing.reading.corpus import Corpus, corpus
from framing.voice.reported.find import RULES, stretches
from framing.voice.reported.tagging.tagger import LABELS, load_model
from framing.voice.reported.tagging.tokens import lines_of, read_stream
from suite.numbers.validity import COLUMNS, TABLE, keep

HERE = Path(__file__).resolve().parent.parent
LABELLED = HERE.parent / "shared" / "evaluation"
DATA = "PolNeAR"
NAMES = ("precision", "recall", "F1")
MEASURES = [f"attributed words, {name}" for name in NAMES]
NOTE = "US politics 2015–16; a word is found in quotation marks or in a reported stretch"
FLOOR, SUITE, TABLES = "marks only", "marks, model and rules", "voices.csv"
Spans = list[list[tuple[int, int]]]  # for each article


def inside(text: str, spans: list[tuple[int, int]]) -> np.ndarray:
    """Which words of a text lie in the spans (their first letter does)."""
    begins = np.array([match.start() for match in WORD.finditer(text)], int)
    flag = np.zeros(len(begins), bool)
    for start, end in spans:
        flag[slice(*np.searchsorted(begins, [start, end]))] = True
    return flag


def marks_of(texts: list[str]) -> Spans:
    """The stretches in quotation marks."""
    paired = (pair_marks(text, [(unit.start, unit.end) for unit in lines_of(text)])[0] for text in texts)
    return [sorted({(pair.start, pair.end) for pair in pairs if pair.depth == 0}) for pairs in paired]


def reported_of(texts: list[str], quoted: Spans, with_model: bool, rules: tuple[str, ...]) -> Spans:
    """The reported stretches of bare texts."""
    stream = read_stream([unit for number, text in enumerate(texts) for unit in lines_of(text, number)], quoted)
    chances = load_model().chances(stream) if with_model else np.zeros((len(stream.start), LABELS))
    spans: Spans = [[] for _ in texts]
    for one in stretches(stream, chances, rules):
        spans[stream.units[one.unit].article].append((one.start, one.end))
    return spans


def corpus_of(articles: list[dict]) -> Corpus:
    """The articles as the suite reads them."""
    rows = [{"article_id": str(number), "outlet": one["publisher"]} for number, one in enumerate(articles)]
    return corpus(rows, {str(number): one["text"] for number, one in enumerate(articles)})


def by_voices(articles: list[dict]) -> Spans:
    """What the table `voices` gives to a source: the voices quotation and reported, as users get them."""
    found = fr.analyse(corpus_of(articles), HERE / "data" / "codebook.yml").voices
    found = found[found.voice.isin(LENT_VOICES)]
    spans: Spans = [[] for _ in articles]
    for key, start, end in zip(found.article_id, found.start, found.end, strict=True):
        spans[int(key)].append((start, end))
    return spans


def ways(articles: list[dict]) -> dict[str, list[np.ndarray]]:
    """Each method: for each article which of its words it finds."""
    texts = [article["text"] for article in articles]
    quoted = marks_of(texts)
    spans = {FLOOR: [[] for _ in texts]}
    spans |= {f"marks and rule: {rule}": reported_of(texts, quoted, False, (rule,)) for rule in RULES}
    spans["marks and all rules"] = reported_of(texts, quoted, False, RULES)
    spans["marks and model"] = reported_of(texts, quoted, True, ())
    spans[SUITE] = reported_of(texts, quoted, True, RULES)
    found = {
        method: [inside(text, [*a, *b]) for text, a, b in zip(texts, quoted, own, strict=True)]
        for method, own in spans.items()
    }
    return found | {TABLES: [inside(text, own) for text, own in zip(texts, by_voices(articles), strict=True)]}


def measured(articles: list[dict], split: str) -> pd.DataFrame:
    """The rows for the table of validity."""
    truth = [
        inside(article["text"], [span for one in article["attributions"] for span in one["content_spans"]])
        for article in articles
    ]
    outlets = sorted({article["publisher"] for article in articles})
    rows = []
    for method, found in ways(articles).items():
        for group in ["all", *outlets]:
            own = [at for at, article in enumerate(articles) if group in ("all", article["publisher"])]
            labelled = np.concatenate([truth[at] for at in own])
            values = scores(labelled, np.concatenate([found[at] for at in own]))
            row = {"data": DATA, "split": split, "method": method, "group": group, "n": len(labelled), "note": NOTE}
            rows += [row | {"measure": name, "value": value} for name, value in zip(MEASURES, values, strict=True)]
    return pd.DataFrame(rows)[COLUMNS]


def speed(articles: list[dict], rounds: int = 5) -> float:
    """Words per second of processor time, from bare text to quotations and reported stretches; the median round."""
    texts = [article["text"] for article in articles]
    words = sum(len(WORD.findall(text)) for text in texts)
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        reported_of(texts, marks_of(texts), True, RULES)
        taken.append(time.process_time() - began)
    return words / float(np.median(taken))


def show(rows: pd.DataFrame) -> None:
    """Print the figures: every method over all, then the floor and the suite by outlet with their spread."""
    wide = rows.pivot(index=["method", "group"], columns="measure", values="value")[MEASURES]
    wide.columns = NAMES
    order = rows.method.unique()
    print(wide.xs("all", level="group").loc[order].round(3).to_string(), end="\n\n")
    for method in (FLOOR, TABLES):
        own = wide.loc[method].drop(index="all")
        print(f"{method}\n{own.round(3).to_string()}")
        print(f"recall between outlets: {own.recall.max() - own.recall.min():.3f} apart\n")


def main() -> None:
    """Measure, print, record."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--split", default="dev")
    parser.add_argument("--labelled", type=Path, default=LABELLED, help="folder of polnear_SPLIT.jsonl")
    parser.add_argument("--out", type=Path, default=TABLE)
    asked = parser.parse_args()
    articles = read_articles(asked.labelled / f"polnear_{asked.split}.jsonl")
    rows = measured(articles, asked.split)
    print(f"{len(articles)} articles, {int(rows.n.max()):,} words\n")
    show(rows)
    print(f"{speed(articles):,.0f} words per second")
    keep(rows, asked.out)


if __name__ == "__main__":
    main()

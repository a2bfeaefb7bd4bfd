"""How often articles of one event are found to tell one story, and articles of different events are not.

`python benchmarks/align.py` in the top folder of the suite. BASIL's 150 articles (50 events, three outlets) are read
beside this repository: 150 pairs of articles are about one event, 11,025 are not. A pair is called one story if it has
`story` pairs of sentences whose likeness is `alike` or more. Recall: the part of the pairs about one event that are
called so; false: the part of the others. Some events follow from one another, so not every false pair is a mistake.
"""

import json
import time
from collections import Counter
from pathlib import Path

import pandas as pd

from framing.compare.stories import find_alignments
from framing.compare.stories.similarity import (
    ALIKE,
    ALONE,
    NEAR,
    STORY,
    _alike,
    _enough,
    body_sentences,
    find_links,
    stories,
)
from framing.reading.corpus import corpus
from framing.reading.passages.classify import find_passages

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parent.parent / "shared" / "evaluation" / "basil_half.jsonl"
LEVELS, COMPANY = (0.25, 0.3, 0.35, 0.4, 0.5, 0.6), (1, 2, 3, 4)


def read():
    """The articles as a corpus, and the event of each."""
    if not ARTICLES.exists():
        raise SystemExit(f"{ARTICLES} is not here: the labelled articles are not part of this repository.")
    records = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    rows, texts, events = [], {}, {}
    for record in records:
        key = f"{record['event']} {record['outlet']}"
        rows.append({"article_id": key, "outlet": record["outlet"], "title": record["title"]})
        body = "\n\n".join(" ".join(sentences) for sentences in record["paragraphs"])
        texts[key], events[key] = f"{record['title']}\n\n{body}\n", record["event"]
    return corpus(rows, texts), events


def main() -> None:
    """Print the curve over thresholds, what the defaults do, and the time with its growth."""
    articles, events = read()
    passages = find_passages(articles)
    sentences = body_sentences(passages)
    found = _alike(sentences, min(LEVELS))
    close = {pair: like for pair, like in found.items() if _enough(sentences, pair)}
    same, other = 150, len(events) * (len(events) - 1) // 2 - 150
    rows = []
    for level in LEVELS:
        pairs = ((sentences[a].article_id, sentences[b].article_id) for (a, b), like in close.items() if like >= level)
        between = Counter(pairs)
        for company in COMPANY:
            told = [pair for pair, number in between.items() if number >= company]
            right = sum(events[a] == events[b] for a, b in told)
            rows.append((level, company, right / same, (len(told) - right) / other, right / max(len(told), 1)))
    curve = pd.DataFrame(rows, columns=["alike", "story", "recall", "false", "precision"])
    print(
        f"{len(events)} articles, {len(sentences):,} sentences; defaults: {ALIKE}, {STORY}, alone {ALONE}, near {NEAR}"
    )
    print(curve.to_string(index=False, float_format=lambda x: f"{x:.4f}"), "\n")
    links = find_links(sentences)
    told = stories(sentences, links)
    right = sum(events[a] == events[b] for a, b in told)
    table = find_alignments(articles, passages)
    grouped = table.groupby("group").article_id.agg(lambda ids: len({events[key] for key in ids}))
    wrong = len(told) - right
    print(f"defaults: {right} of {same} pairs about one event tell one story, and {wrong} of {other:,} others do")
    print(
        f"{len(grouped)} groups; in {(grouped == 1).sum()} all cells are about one event ({(grouped == 1).mean():.1%})"
    )
    print(f"{table.shared_copy.sum()} cells with copy that another article has too", "\n")
    for part in (15, 50, 150):
        few = set(list(events)[:part])
        mine = passages[passages.article_id.isin(few)]
        seconds = []
        for _ in range(3):
            begun = time.process_time()
            find_alignments(articles, mine)
            seconds.append(time.process_time() - begun)
        print(f"{part:4} articles: {sorted(seconds)[1]:.2f} s")


if __name__ == "__main__":
    main()

"""Stance of many comments, by rules and by a learned model: seconds and peak memory, and how both grow over ten times.

`python benchmarks/comments_many.py` in the top folder of the suite; some minutes. Comments are drawn from the sentences
of two labelled sets, five each; all are asked about the codebook's four targets. The model is learned from the comments
on Israel and Palestine, as if each target had that label. Sentiment of as many: `comments_sentiment.py --many 100000`.
"""

import argparse
import subprocess
import sys
import time

import numpy as np
import pandas as pd
from labelled import HERE, REDDIT, VAST, peak, read_labelled, resampled

from framing.codebook.load import read_codebook
from framing.comments.stance import find_stances, train_stance
from framing.core.text.words import count_words

SIZES = (10_000, 100_000)


def one(engine: str, number: int) -> None:
    """Code this many comments in this process; print seconds and memory."""
    codebook = read_codebook(HERE / "data" / "codebook.yml")
    texts = np.concatenate([read_labelled(name).texts for name in (VAST, REDDIT)])
    comments = resampled(list(texts), number)
    chosen, training = "rules", 0.0
    if engine == "learned":
        sample = read_labelled(REDDIT)
        rows = pd.DataFrame({"text": sample.texts, "stance": sample.stances})
        began = time.perf_counter()
        each = [rows.assign(target=target.target) for target in codebook.targets]
        chosen = train_stance(pd.concat(each))
        training = time.perf_counter() - began
    before, began = peak(), time.perf_counter()
    found = find_stances(comments, codebook, engine=chosen, progress=True)
    seconds = time.perf_counter() - began
    words = int(comments.text.map(count_words).sum())
    print(
        f"{engine:8} {number:8,} comments, {words:10,} words, {len(found):8,} rows: {seconds:6.1f} s"
        + (f" after {training:.0f} s of training on {4 * len(sample.texts):,} rows" if training else "")
        + f"; peak memory {peak():.0f} MB, {before:.0f} MB of it before"
    )


def main(arguments: list[str] | None = None) -> None:
    """Each engine and size in a process of its own, so that peak memory is its own."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--one", nargs=2, metavar=("ENGINE", "NUMBER"), help="only this, in this process")
    asked = options.parse_args(arguments)
    if asked.one:
        return one(asked.one[0], int(asked.one[1]))
    for engine in ("rules", "learned"):
        for number in SIZES:
            subprocess.run([sys.executable, __file__, "--one", engine, str(number)], check=True)


if __name__ == "__main__":
    main()

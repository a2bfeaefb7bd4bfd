"""Time and memory for many articles: reading, voices, mentions and keyness of 100, 300 and 1,000 of them.

`python benchmarks/steps.py [--sizes 100 300 1000]` in the top folder of the suite; some minutes. The articles are made
of paragraphs of the five seeds and, where they lie beside this repository, of BASIL's 150 articles, drawn by chance.
Each size runs in a process of its own; peak memory is that process's. Growth is the time of the largest over that of
the smallest.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BASIL = HERE.parent.parent / "shared" / "evaluation" / "basil_half.jsonl"
PARAGRAPHS, OUTLETS = 14, 5
STEPS = ["passages", "voices", "mentions", "words", "keyness", "alignments"]


def paragraphs() -> list[str]:
    """Paragraphs to draw from: those of the seeds, and of the labelled articles if they are here."""
    found = [part for path in (HERE.parent / "seeds").glob("*.txt") for part in path.read_text("utf-8").split("\n\n")]
    if BASIL.exists():
        records = map(json.loads, BASIL.read_text("utf-8").splitlines())
        found += [" ".join(sentences) for record in records for sentences in record["paragraphs"]]
    return sorted(part for part in found if len(part) > 150)


def made_up(size: int):
    """A corpus of so many articles."""
    from framing.reading.corpus import corpus

    chance, pool = random.Random(7), paragraphs()
    texts = {f"a{n}": "A headline\n\n" + "\n\n".join(chance.choices(pool, k=PARAGRAPHS)) for n in range(size)}
    return corpus([{"article_id": key, "outlet": f"Outlet {n % OUTLETS}"} for n, key in enumerate(texts)], texts)


def one(size: int) -> dict[str, float]:
    """Every step's seconds for so many articles, and the peak memory in MB."""
    import framing as fr

    articles = made_up(size)
    analysis = fr.analyse(articles, HERE.parent / "data" / "codebook.yml")
    len(analysis.codebook.matcher.find("A war."))  # built once, whatever the size
    found, words = {}, None

    def timed(name: str, step):
        begun = time.perf_counter()
        result = step()
        found[name] = time.perf_counter() - begun
        return result

    timed("passages", lambda: analysis.passages)
    timed("voices", lambda: analysis.voices)
    timed("mentions", lambda: analysis.mentions)
    words = timed("words", lambda: fr.compare.find_words(articles, analysis.voices))
    timed("keyness", lambda: fr.compare.keyness(words, analysis.articles))
    timed("alignments", lambda: analysis.alignments)
    counts = {"size": size, "n_words": len(words), "n_mentions": len(analysis.mentions)}
    return found | counts | {"MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main() -> None:
    """Print seconds and memory by size, and how they grow."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000], help="numbers of articles")
    options.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        print(json.dumps(one(given.one)))
        return
    results = []
    for size in given.sizes:
        run = subprocess.run([sys.executable, __file__, "--one", str(size)], capture_output=True, text=True, check=True)
        results.append(json.loads(run.stdout))
    print("articles     words  mentions  " + "  ".join(f"{step:>10}" for step in STEPS) + "        MB")
    for row in results:
        seconds = "  ".join(f"{row[step]:8.2f} s" for step in STEPS)
        print(f"{row['size']:8,}  {row['n_words']:8,}  {row['n_mentions']:8,}  {seconds}  {row['MB']:8.0f}")
    first, last = results[0], results[-1]
    growth = "  ".join(f"{last[step] / first[step]:8.1f} ×" for step in STEPS)
    print(f"growth over {last['size'] / first['size']:g} ×:        {growth}  {last['MB'] / first['MB']:6.1f} ×")


if __name__ == "__main__":
    main()

"""Time and memory for many articles, step by step: from passages to figures, shares over time and alignments.

`python benchmarks/steps.py [--sizes 100 300 1000]` in the top folder of the suite; some minutes. The articles are made
of paragraphs of the five seeds and, where they lie beside this repository, of BASIL's 150 articles, drawn by chance,
and dated over four months. Each size runs in a process of its own; seconds are the processor's, peak memory is that
process's. Growth is the time of the largest over that of the smallest; beside it each step's part of what voices cost.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
BASIL = HERE.parent.parent / "shared" / "evaluation" / "basil_half.jsonl"
PARAGRAPHS, OUTLETS = 14, 5
REFERENT = "campaign"


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
    rows = [
        {"article_id": key, "outlet": f"Outlet {n % OUTLETS}", "published": f"{date(2025, 1, 1) + timedelta(n % 120)}"}
        for n, key in enumerate(texts)
    ]
    return corpus(rows, texts)


def one(size: int) -> dict:
    """Every step's seconds for so many articles, and the peak memory in MB."""
    import framing as fr

    articles = made_up(size)
    analysis = fr.analyse(articles, HERE.parent / "data" / "codebook.yml")
    len(analysis.codebook.matcher.find("A war."))  # built once, whatever the size
    over_time = {"by": "week", "among": [term.term for term in analysis.codebook.referents[0].terms[:3]]}
    mentions = lambda: (analysis.mentions, analysis.articles, analysis.codebook, REFERENT)  # noqa: E731
    steps = {
        "passages": lambda: analysis.passages,
        "voices": lambda: analysis.voices,
        "mentions": lambda: analysis.mentions,
        "speakers, parties, roles": lambda: analysis.speakers,
        "acts": lambda: analysis.acts,
        "figures": lambda: analysis.figures,
        "where headlines have it from": lambda: analysis.provenance,
        "shares of articles": lambda: analysis.article_shares,
        "differences of one referent": lambda: fr.compare.differences(*mentions()),
        "differences of all": lambda: analysis.differences,
        "over time": lambda: fr.compare.over_time(*mentions(), **over_time),
        "who speaks": lambda: fr.compare.who_speaks(analysis),
        "words": lambda: fr.compare.find_words(articles, analysis.voices),
        "keyness": lambda: fr.compare.keyness(fr.compare.find_words(articles, analysis.voices), analysis.articles),
        "alignments": lambda: analysis.alignments,
    }
    found = {}
    for name, step in steps.items():
        begun = time.process_time()
        step()
        found[name] = time.process_time() - begun
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"size": size, "words": int(analysis.articles["words"].sum()), "seconds": found, "MB": megabytes}


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
    first, last = results[0], results[-1]
    heads = "".join(f"{row['size']:>10,}" for row in results)
    print(f"{'articles':30}{heads}  growth  of voices")
    print(f"{'words':30}" + "".join(f"{row['words']:>10,}" for row in results))
    for step in first["seconds"]:
        each = [row["seconds"][step] for row in results]
        growth, part = each[-1] / max(each[0], 1e-9), each[-1] / last["seconds"]["voices"]
        print(f"{step:30}" + "".join(f"{seconds:>8.2f} s" for seconds in each) + f"{growth:6.1f} ×{part:9.2f}")
    print(f"{'MB':30}" + "".join(f"{row['MB']:>10.0f}" for row in results) + f"{last['MB'] / first['MB']:6.1f} ×")


if __name__ == "__main__":
    main()

"""How fast mentions are found, beside other ways of finding the same phrases, all in one run.

Run it in the top folder of the suite: `python benchmarks/mentions.py`. The text is 10 MB of the five seeds, resampled
by paragraph and perturbed (letter case, hyphens, apostrophes, spaces, words that only begin like a phrase), the same on
every run. Every way gets the same phrases. The slow ways get the first part of the same text: speeds are per megabyte,
and counts are compared on that part. The ways take turns in every round; time is processor time, so that other work on
the machine disturbs little.
"""

import random
import re
import time
from pathlib import Path
from statistics import median

import pandas as pd

from framing.codebook.inflection import forms, matching_copy
from framing.codebook.load import read_codebook
from framing.codebook.matcher import Matcher
from framing.codebook.models import phrases

HERE = Path(__file__).resolve().parent.parent
MEGABYTES, PART, ROUNDS = 10, 0.3, 5


def resampled(megabytes: float, seed: int = 7) -> list[str]:
    """Articles of about 60 paragraphs drawn from the seeds with replacement, some of their words perturbed."""
    random_ = random.Random(seed)
    pages = [path.read_text(encoding="utf-8") for path in sorted((HERE / "seeds").glob("*.txt"))]
    paragraphs = [line for page in pages for line in page.split("\n") if line.strip()]
    articles, size = [], 0
    while size < megabytes * 1e6:
        drawn = (perturbed(random_.choice(paragraphs), random_) for _ in range(60))
        articles.append("\n\n".join(drawn))
        size += len(articles[-1].encode())
    return articles


def perturbed(paragraph: str, random_: random.Random) -> str:
    """One word in twenty-five is changed."""
    changes = [str.upper, str.title, "{}men".format, "x{}".format, " {}".format, "{}\u00a0".format, "“{}”".format]
    changes += [lambda word: word.replace("’", "'"), lambda word: word.replace("-", " "), lambda word: f"{word}-led"]
    words = paragraph.split(" ")
    return " ".join(random_.choice(changes)(word) if random_.random() < 0.04 else word for word in words)


def alternation(listed: list[str]) -> re.Pattern:
    """The plain way: every form, the longest first; a space may be several."""
    return re.compile(r"\b(?:" + "|".join(escaped(form) for form in sorted(listed, key=len, reverse=True)) + r")\b")


def with_endings(patterns: list[str]) -> re.Pattern:
    """The plain way in short: the patterns as they stand, and one set of endings for all."""
    stems = "|".join(escaped(form) for form in sorted(patterns, key=len, reverse=True))
    return re.compile(rf"\b(?:{stems})(?:'s|s|es|ed|ing)?\b")


def escaped(form: str) -> str:
    return re.escape(form.lower()).replace(r"\ ", " +")


def spacy_counter(listed: list[str]):
    """spaCy's PhraseMatcher over the words of a blank English pipeline, case ignored; None without spaCy."""
    try:
        import spacy
        from spacy.matcher import PhraseMatcher
    except ImportError:
        return None
    nlp = spacy.blank("en")
    nlp.max_length = 10**9
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("phrases", [nlp.make_doc(form) for form in listed])
    return lambda texts: sum(len(matcher(nlp.make_doc(text))) for text in texts)


def ways(codebook, listed) -> dict[str, tuple]:
    """Each way as (how it counts the mentions in texts, whether it gets the whole text)."""
    every = sorted({form for phrase in listed for form in forms(phrase.pattern, phrase.inflect)})
    shortest = sorted({form for phrase in listed for form in forms(phrase.pattern, "none") if not form.endswith("'s")})
    plain, short = alternation(every), with_endings(shortest)
    by_term: dict[tuple, list[str]] = {}
    for phrase in listed:
        by_term.setdefault(phrase[:2], []).extend(forms(phrase.pattern, phrase.inflect))
    expressions = [alternation(own) for own in by_term.values()]
    matcher = Matcher((p for referent in codebook.referents for p in phrases(referent)), worth=0)

    def by_pandas(texts):
        column = pd.Series([matching_copy(text) for text in texts])
        return sum(int(column.str.count(expression).sum()) for expression in expressions)

    found = {
        "framing, with offsets": (lambda texts: sum(len(matcher.find(text)) for text in texts), True),
        "re, patterns with endings": (lambda texts: sum(len(short.findall(matching_copy(t))) for t in texts), False),
        "re, every form": (lambda texts: sum(len(plain.findall(matching_copy(t))) for t in texts), False),
        "pandas str.count per term": (by_pandas, False),
    }
    in_spacy = spacy_counter(every)
    return found | ({"spaCy PhraseMatcher": (in_spacy, False)} if in_spacy else {})


def measure(found: dict[str, tuple], whole: list[str], part: list[str]) -> pd.DataFrame:
    """MB per second of processor time, median over rounds in which the ways take turns; counts on the part."""
    size = {True: sum(len(t.encode()) for t in whole) / 1e6, False: sum(len(t.encode()) for t in part) / 1e6}
    counts = {name: count(part) for name, (count, _) in found.items()}  # also warms up
    seconds: dict[str, list[float]] = {name: [] for name in found}
    for _ in range(ROUNDS):
        for name, (count, all_of_it) in found.items():
            begun = time.process_time()
            count(whole if all_of_it else part)
            seconds[name].append(time.process_time() - begun)
    rows = [
        {"way": name, "MB/s": size[found[name][1]] / median(taken), "count": counts[name]}
        for name, taken in seconds.items()
    ]
    table = pd.DataFrame(rows)
    return table.assign(slower=table["MB/s"].iloc[0] / table["MB/s"])


def explain(codebook, listed, part: list[str]) -> str:
    """Why the counts differ: the same count is reached when the plain way is run as the codebook means it."""
    apart = 0
    for referent in codebook.referents:
        own = alternation([f for p in listed if p.referent == referent.referent for f in forms(p.pattern, p.inflect)])
        apart += sum(len(own.findall(matching_copy(text))) for text in part)
    bare = Matcher([phrase._replace(pattern=phrase.pattern.lower()) for phrase in listed], worth=0)
    loose = sum(len(bare.find(text)) for text in part)
    strict = sum(len(codebook.matcher.find(text)) for text in part)
    return (
        "One alternation gives one name where two referents have one (“war on Gaza”), and counts exceptions.\n"
        f"An alternation for each referent: {apart:,}. Ours without exceptions and capitals: {loose:,} "
        f"({'the same' if apart == loose else 'NOT the same'}).\n"
        f"Exceptions (“war crimes”) and capitals (IDF, not idf) leave {strict:,}.\n"
        "pandas counts a shorter term again inside a longer one of the same referent. spaCy gives every overlapping\n"
        "phrase, and misses phrases across a double space, a line's end or a hyphen that it takes as a word."
    )


def main() -> None:
    codebook = read_codebook(HERE / "data" / "codebook.yml")
    listed = [phrase for referent in codebook.referents for phrase in phrases(referent) if phrase.counts]
    whole = resampled(MEGABYTES)
    part = whole[: max(1, round(len(whole) * PART / MEGABYTES))]
    found = ways(codebook, listed)
    print(f"{len(listed):,} patterns, {MEGABYTES} MB in {len(whole)} articles; the slow ways get {PART} MB")
    print(measure(found, whole, part).to_string(index=False, float_format="{:,.2f}".format))
    print(explain(codebook, listed, part))
    if "spaCy PhraseMatcher" not in found:
        print("For spaCy's PhraseMatcher beside these: pip install spacy")


if __name__ == "__main__":
    main()

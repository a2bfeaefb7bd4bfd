"""A published chart, reproduced: the words of BBC sentences about the dead, by whose dead they are.

`python benchmarks/bbc_words.py` in the top folder of the suite. Najjar & Lietava (2023) labelled 3,796 BBC sentences of
October to December 2023 by victim and published how often eleven words stand in those about each group, without the
rule by which they counted. Here the same words are found with a codebook of a dozen lines (bbc_words.yml), in the same
sentences, read beside this repository; printed are the published counts, ours by one rule for all words, and what each
other rule would give. The rule: sentences that contain the word, of the sentences with that one label.
"""

from itertools import product
from pathlib import Path

import pandas as pd

from framing.codebook.load import read_codebook
from framing.codebook.mentions import find

HERE = Path(__file__).resolve().parent
SENTENCES = HERE.parent.parent / "shared" / "evaluation" / "bbc_casualty.csv"
GROUPS = {"israel": "Israelis", "palestine": "Palestinians"}
BOTH = "both"
# The word bank as published with the sentences (Najjar & Lietava 2023): Israelis, Palestinians.
PUBLISHED = {
    "mother/grandmother": (51, 32), "daughter/granddaughter": (35, 15), "father/grandfather": (33, 9),
    "husband": (30, 5), "son/grandson": (25, 11), "wife": (10, 24), "killed": (1066, 1630), "died": (82, 201),
    "murder(ed)": (101, 1), "massacre(ed)": (23, 1), "slaughter(ed)": (20, 0),
}  # fmt: skip
SHARE, COUNT = 0.15, 3  # how far from the published count a row may be


def words_in(sentences: pd.DataFrame, codebook) -> pd.DataFrame:
    """Every word found: the sentence's number, its label (category), the term."""
    rows = [
        (number, category, found.term)
        for number, category, text in sentences[["category", "sentence"]].itertuples(name=None)
        for found in find(text, codebook)
    ]
    return pd.DataFrame(rows, columns=["sentence", "category", "term"])


def counted(found: pd.DataFrame, rule: str = "sentences", both: bool = False) -> pd.DataFrame:
    """A row per word, a column per group: mentions, or sentences that contain the word; with those about both, or
    not.
    """
    rows = found if rule == "mentions" else found.drop_duplicates(["sentence", "term"])
    columns = {}
    for label, group in GROUPS.items():
        mine = rows[rows["category"].isin([label, BOTH] if both else [label])]
        columns[group] = mine["term"].value_counts().reindex(PUBLISHED, fill_value=0)
    return pd.DataFrame(columns)


def beside(ours: pd.DataFrame) -> pd.DataFrame:
    """Published and ours side by side, by how much they differ, and whether that is within the bar."""
    rows = []
    for term, published in PUBLISHED.items():
        for group, theirs in zip(GROUPS.values(), published, strict=True):
            mine = int(ours.loc[term, group])
            apart = mine - theirs
            close = abs(apart) <= max(COUNT, SHARE * theirs)
            share = f"{apart / theirs:+.0%}" if theirs else "–"
            rows.append((term, group, theirs, mine, apart, share, "yes" if close else "NO"))
    return pd.DataFrame(rows, columns=["word", "about", "published", "ours", "apart", "share", "within"])


def main() -> None:
    """Print the comparison by our rule, and how near every other rule comes."""
    if not SENTENCES.exists():
        raise SystemExit(f"{SENTENCES} is not here: the labelled sentences are not part of this repository.")
    sentences, codebook = pd.read_csv(SENTENCES), read_codebook(HERE / "bbc_words.yml")
    found = words_in(sentences, codebook)
    print(beside(counted(found)).to_string(index=False), "\n")
    once = words_in(sentences.drop_duplicates(["sentence", "category"]), codebook)
    print(f"{len(sentences):,} sentences, {len(sentences) - sentences.sentence.nunique()} of them repeat another")
    print("cells of 22 that are equal, and within the bar, by rule of counting:")
    for (name, rows), rule, both in product([("all", found), ("each once", once)], ["sentences", "mentions"], [0, 1]):
        table = beside(counted(rows, rule, bool(both)))
        equal, near = (table.apart == 0).sum(), (table.within == "yes").sum()
        print(
            f"  {name:9} · {rule:9} · {'with' if both else 'without'} those about both: {equal:2} equal, {near} within"
        )


if __name__ == "__main__":
    main()

"""Acts and figures of the practice corpus against what was planted in it.

`python benchmarks/practice_acts.py [--misses]` in the top folder of the suite; ten seconds. A planted act or figure is
found where a row begins at the same place. Right is: of an act the construction, the place of the agent, and the
parties of agent and patient, as planted (none where none is planted); of a figure its value, bound, source and
qualifier. A source is right if it has a word of the planted one, or belongs to the same party. Planted sources that
the sentence of the figure does not name are counted apart: they are implied by what stands before.
"""

import re
import sys
from pathlib import Path

import pandas as pd

import framing as fr
from framing.codebook.parties import party_of
from framing.core.text.sentences import sentence_spans

HERE = Path(__file__).resolve().parent
PRACTICE = HERE.parent / "data" / "practice"
_SMALL = set("the a an of for with on and its who".split())


def beside(analysis, name: str) -> pd.DataFrame:
    """The planted rows of a table, each with the found one that begins at the same place, if there is one."""
    gold = pd.read_csv(PRACTICE / "gold" / f"{name}.csv", keep_default_na=False)
    found = getattr(analysis, name).assign(found=True)
    both = gold.merge(found, on=["article_id", "start"], how="left", suffixes=("", "_found"))
    return both.assign(
        found=both["found"].notna(),
        **{c: both[c].astype(object).where(both[c].notna(), "") for c in both if c != "found"},
    )


def words_of(phrase: str) -> set[str]:
    """The words of a source that name it."""
    return {word.removesuffix("s") for word in re.findall(r"\w+", phrase.lower())} - _SMALL


def same_source(row, codebook) -> bool:
    """Is the source that was found the planted one: by a word in common, or by its party?"""
    planted, found = row.source, row.source_found
    if not planted or not found:
        return planted == found
    if words_of(planted) & words_of(found):
        return True
    party = party_of(planted, codebook)
    return party is not None and party == party_of(found, codebook)


def is_named(row, analysis) -> bool:
    """Does the figure's sentence name the planted source or its party?"""
    text = analysis.corpus.texts[row.article_id]
    near = next(text[start:end] for start, end in sentence_spans(text) if start <= row.start < end)
    party = party_of(row.source, analysis.codebook)
    named = {found.party for found in fr.codebook.find_parties(near, analysis.codebook)}
    return bool(words_of(row.source) & words_of(near)) or party in named


def share(right: pd.Series) -> str:
    """How many are right, of how many."""
    return f"{int(right.sum())} of {len(right)} ({right.mean():.0%})"


def main() -> None:
    """Print how many are found and right, and with --misses each that is not."""
    analysis = fr.analyse(PRACTICE / "articles", PRACTICE / "codebook.yml")
    acts, figures = beside(analysis, "acts"), beside(analysis, "figures")
    found = acts[acts["found"]]
    print(f"acts found: {share(acts['found'])}; besides: {len(analysis.acts) - len(found)}")
    columns = {"construction": "construction", "agent_named": "place of the agent"}
    columns |= {"agent_party": "agent's party", "patient_party": "patient's party"}
    for column, name in columns.items():
        print(f"  {name}: {share(found[column] == found[f'{column}_found'])}")
    told = figures[figures["found"]]
    right = told.apply(same_source, axis=1, codebook=analysis.codebook)
    implied = ~told.apply(lambda row: not row.source or is_named(row, analysis), axis=1)
    print(f"figures found: {share(figures['found'])}; besides: {len(analysis.figures) - len(told)}")
    print(f"  value: {share(told['value'].astype(float) == told['value_found'].astype(float))}")
    for column in ("bound", "qualifier"):
        print(f"  {column}: {share(told[column] == told[f'{column}_found'])}")
    print(f"  source: {share(right)}")
    print(f"  implied, not named in the sentence: {int(implied.sum())}, of these right {int(right[implied].sum())}")
    if "--misses" in sys.argv:
        misses(analysis, acts, figures, right)


def misses(analysis, acts: pd.DataFrame, figures: pd.DataFrame, right: pd.Series) -> None:
    """Print each planted row that is not found, or found with something else."""
    for row in acts.itertuples():
        names = ("construction", "agent_named", "agent_party", "patient_party")
        wrong = [
            f"{n} {getattr(row, n)!r}, found {getattr(row, n + '_found')!r}"
            for n in names
            if getattr(row, n) != getattr(row, n + "_found")
        ]
        if not row.found or wrong:
            print(f"{row.article_id} {'; '.join(wrong) if row.found else 'not found'}: {around(analysis, row)}")
    print()
    for row in figures.itertuples():
        if not row.found:
            print(f"{row.article_id} not found: {around(analysis, row)}")
        elif not right[row.Index]:
            print(f"{row.article_id} source {row.source!r}, found {row.source_found!r}: {around(analysis, row)}")


def around(analysis, row) -> str:
    """The planted words in what stands around them."""
    text = analysis.corpus.texts[row.article_id]
    before, after = text[max(0, row.start - 90) : row.start], text[row.end : row.end + 80]
    return f"{before}[[{text[row.start : row.end]}]]{after}".replace("\n", " ⏎ ")


if __name__ == "__main__":
    main()

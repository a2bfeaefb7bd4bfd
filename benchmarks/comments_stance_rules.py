"""How far the stance rules can be trusted when they speak, and how often they do: on comments nobody wrote for them.

`python benchmarks/comments_stance_rules.py` in the top folder of the suite; a minute. The rules need no training.

- VAST (any target): aliases are the target's own words, cues the codebook's general ones. Readers' comments under
  newspaper articles, about 497 things; half of those labelled neutral speak of something else.
- SemEval-2016's tweets: the same, with a few aliases of the five targets.
- Comments on Israel and Palestine: the codebook's own targets. Their label is the side that a comment takes, which is
  not a stance on a target; here a comment takes a side if what it says of the campaign and of Hamas points to one.
- The sixteen comments of the seeds: the makers' two readings (data/coding). The cues were lengthened after looking at
  these, so this figure flatters.

Beside them the floors: the commonest label, sentiment taken for stance; "commonest among these" is the share of the
commonest label among the texts on which the rules speak. The figures go into data/validity.csv.
"""

from types import SimpleNamespace

import numpy as np
import pandas as pd
from labelled import HERE, MEASURE, REDDIT, SEMEVAL, VAST, Labelled, comments_of, floors, read_labelled, score

from framing.analysis import analyse
from framing.codebook.load import read_codebook
from framing.codebook.models import Target
from framing.comments.stance import find_stances
from framing.validation import coding
from suite.numbers.validity import COLUMNS, keep

SPLIT = {VAST: "dev", SEMEVAL: "train", REDDIT: "validation"}
CODEBOOK = read_codebook(HERE / "data" / "codebook.yml")
ALIASES = {
    "Atheism": ["atheism", "atheist", "no God"],
    "Climate Change is a Real Concern": ["climate change", "global warming", "climate", "climate action"],
    "Feminist Movement": ["feminism", "feminist", "women's rights"],
    "Hillary Clinton": ["Hillary", "Clinton", "Hillary Clinton"],
    "Legalization of Abortion": ["abortion", "pro-choice", "right to choose"],
}
SIDES = {"military_campaign": {"favor": 1, "against": -1}, "hamas": {"favor": -1, "against": 1}}


def aliases(target: str) -> list[str]:
    """A target's own words: all of them, the last two, the last one."""
    words = target.replace(" '", "'").split()
    return ALIASES.get(target) or sorted({" ".join(words), " ".join(words[-2:]), words[-1]})


def any_target(labelled: Labelled) -> np.ndarray:
    """What the rules say of each text about its own target, with the general cues."""
    texts, targets, _, (good, bad, neither) = labelled
    said = np.full(len(texts), neither, object)
    for target in sorted(set(targets)):
        own = np.flatnonzero(targets == target)
        book = SimpleNamespace(targets=[Target(target="it", aliases=aliases(target))], cues=CODEBOOK.cues)
        stances = find_stances(comments_of(texts[own]), book).stance
        said[own] = stances.map({"favor": good, "against": bad, "none": neither})
    return said


def sides(labelled: Labelled) -> np.ndarray:
    """The side to which what a comment says of the campaign and of Hamas points."""
    found = find_stances(comments_of(labelled.texts), CODEBOOK).pivot(
        index="comment_id", columns="target", values="stance"
    )
    found = found.loc[[str(number) for number in range(len(labelled.texts))]]
    points = sum(found[target].map(ends).fillna(0) for target, ends in SIDES.items())
    good, bad, neither = labelled.ends
    return np.select([points > 0, points < 0], [good, bad], neither).astype(object)


def measure(name: str) -> pd.DataFrame:
    """The rules and the floors on one set, printed: rows for the table of validity."""
    labelled = read_labelled(name)
    neither, n = labelled.ends[2], len(labelled.texts)
    said = sides(labelled) if name == REDDIT else any_target(labelled)
    spoken = said != neither
    truth = labelled.stances[spoken]
    figures = {
        ("stance, share of texts on which rules speak", "rules", n): spoken.mean(),
        ("stance, right when rules speak", "rules", int(spoken.sum())): (said[spoken] == truth).mean(),
        ("stance, right when rules speak", "floor: commonest among these", int(spoken.sum())): (
            pd.Series(truth).value_counts(normalize=True).iloc[0]
        ),
        (MEASURE[name], "rules", n): score(name, labelled.stances, said),
    }
    figures |= {(MEASURE[name], floor, n): score(name, labelled.stances, told)
                for floor, told in floors(name, labelled).items()}  # fmt: skip
    print(f"{name}: {n:,} texts")
    for (what, method, many), value in figures.items():
        print(f"  {what:45} {method:35} {value:.3f}  (n {many:,})")
    rows = [(what, name, SPLIT[name], way, "all", many, value, "rules, no training")
            for (what, way, many), value in figures.items()]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def seeds() -> pd.DataFrame:
    """The rules against the makers' two readings of the seeds' comments, by target."""
    found = analyse(HERE / "seeds", CODEBOOK)
    items, labels = coding.comments_to_code(found), ["favor", "against", "none"]
    questions = {target.target: labels for target in CODEBOOK.targets}
    answers = coding.read_answers(sorted((HERE / "data" / "coding").glob("stance-*-reading.csv")), items, questions)
    beside = coding.against_machine(answers, coding.machine_labels(found.stance, items, found.comments))
    kappas = beside.groupby("question", sort=False).kappa.mean()
    print(
        f"the seeds' {len(items)} comments, kappa with the makers' readings (their mean)\n{kappas.round(3).to_string()}"
    )
    note = "mean of two readings by the makers, who also wrote the cues and lengthened them after looking: it flatters"
    rows = [("stance, kappa with readers", "comments of the seeds", "all", "rules", target, len(items), value, note)
            for target, value in kappas.items()]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def main() -> None:
    """Print the rules and the floors on every set, and write the figures into data/validity.csv."""
    for name in (VAST, SEMEVAL, REDDIT):
        keep(measure(name))
    keep(seeds())


if __name__ == "__main__":
    main()

"""Comments and the codebook's targets in; out, for or against each target, with the evidence.

One function, two engines: rules that anyone can read (`rules`), or a model learned from a sample that people have coded
(`learned`).

- `cues`: the codebook's words for and against. `targets`: which target a cue is about. `polarity`: negation, reports,
  conditions. `sentence_forms`: questions, irony. `calls/`: “Vote for X!”. `meant`: “I support scrapping
  X”. `agency`, `clause_patterns`: who does and who suffers (frozen: its worth is measured and small).
- `learned/`: the learned engine, what it learns from, how well it does.
"""

from collections.abc import Sequence

import pandas as pd

from framing.codebook.models import Codebook
from framing.comments.stance.rules import find_evidence, stances_by_rules
from framing.core.arguments import checked
from framing.core.errors import FramingError, one_or_several, require_known

__all__ = ["find_evidence", "find_stances", "train_stance"]


@checked()
def find_stances(
    comments: pd.DataFrame, codebook: Codebook, engine="rules", progress: bool = False,
    targets: str | Sequence[str] | None = None,
) -> pd.DataFrame:  # fmt: skip
    """Where each comment stands on each target of the codebook: table "stance", one row per comment and target.

    `comments` is the comments table (article_id, comment_id, start, text and, where there, parent_id are used); with
    the column own_text of `threads.with_own_text`, what a comment quotes is left out. `engine` is "rules" or a
    model that `train_stance("coded.csv")` learned; `progress` shows a bar. `targets`: one or some of the codebook's, by
    default all.

    - stance: favor, against or none. By rules: the majority of the pieces of evidence (`find_evidence` lists them all).
      By a model: one of the sample's labels; NA where the model is not sure enough, or the sample had no such target.
    - evidence_start, evidence_end, evidence: the first piece that says so, as offsets into the article and as text; of
      a model, the word that speaks most for the label.
    - rule: the name of the rule that found this piece; "mixed" (with stance none) when as much speaks for as against;
      "not English" (with stance none) of a comment that rules for English were not asked of; NA when there is no
      evidence. Of a model: "learned", or why it says nothing. A model adds a column, confidence.

    A missing column, a target that the codebook does not have, or an engine of another kind raises `FramingError`.

    >>> from framing.codebook.load import read_codebook
    >>> text = "Hamas must be defeated. I do not trust Netanyahu."
    >>> comments = pd.DataFrame({"article_id": ["a"], "comment_id": ["1"], "start": [0], "text": [text]})
    >>> found = find_stances(comments, read_codebook("data/codebook.yml")).set_index("target")
    >>> found.loc[["hamas", "israeli_leadership"], ["stance", "rule"]].values.tolist()
    [['against', 'against cue with target'], ['against', 'favor cue with target, negated']]
    """
    listed = [target.target for target in codebook.targets]
    wanted = known_targets(targets, listed)
    if isinstance(engine, str) and engine == "rules":
        found = stances_by_rules(comments, codebook, progress)
        return found if wanted == listed else found[found["target"].isin(wanted)].reset_index(drop=True)
    if hasattr(engine, "stances"):
        return engine.stances(comments, wanted, progress)
    raise FramingError(f"{engine!r} is no engine for stance.", advice='Give "rules", or a model of train_stance(…).')


def known_targets(targets: str | Sequence[str] | None, listed: Sequence[str]) -> list[str]:
    """The targets asked for, by default all; one that is not listed raises `FramingError` with those that are.

    >>> known_targets(None, ["council", "company"]), known_targets("company", ["council", "company"])
    (['council', 'company'], ['company'])
    """
    if targets is None:
        return list(listed)
    wanted = one_or_several(targets, "No target of a stance is named.")
    require_known(wanted, listed, "There is no target {} for a stance.", "The codebook has")
    return wanted


def train_stance(sample, **settings):
    """Learn stance from a sample that people have coded: `learned.classifier.train_stance`, loaded when called."""
    from framing.comments.stance.learned.classifier import train_stance as train

    return train(sample, **settings)

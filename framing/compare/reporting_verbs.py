"""By which verbs each group gives its sources' words, and whether the verb leans."""

from collections.abc import Sequence

import pandas as pd

from framing.compare.groups import attach, columns_of
from framing.core.arguments import checked
from framing.voice.lexicons.reporting_words import DOUBTING, ENDORSING, NEUTRAL, verb_of

LEANING = [DOUBTING, ENDORSING, NEUTRAL]


@checked(reported="article_id cue stance", articles="article_id")
def reporting_verbs(reported: pd.DataFrame, articles: pd.DataFrame, by: str | Sequence[str] = "outlet") -> pd.DataFrame:
    """How often each group reports by each verb: the `by` columns, stance, verb (its dictionary form), k.

    `reported` is the table of reported speech of an analysis; speech without a cue is left out. Stances stand in the
    order doubting, endorsing, neutral, within each the verbs that are used most first. Only what occurs has a row.

    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> cues = pd.DataFrame({"cue": ["said", "says", "claimed"], "stance": ["neutral", "neutral", "doubting"]})
    >>> reporting_verbs(cues.assign(article_id="a"), articles).values.tolist()
    [['Daily A', 'doubting', 'claim', 1], ['Daily A', 'neutral', 'say', 2]]
    """
    keys = columns_of(by)
    rows = attach(reported.dropna(subset=["cue"]), articles, keys)
    rows = rows.assign(verb=rows["cue"].map(verb_of), stance=pd.Categorical(rows["stance"], LEANING))
    counts = rows.groupby([*keys, "stance", "verb"], observed=True).size().reset_index(name="k")
    counts = counts.assign(stance=counts["stance"].astype("str"))
    total = counts.groupby(["stance", "verb"])["k"].transform("sum")
    place = counts["stance"].map(LEANING.index)
    order = counts.assign(_place=place, _total=-total).sort_values(["_place", "_total", "verb", *keys], kind="stable")
    return order.drop(columns=["_place", "_total"]).reset_index(drop=True)

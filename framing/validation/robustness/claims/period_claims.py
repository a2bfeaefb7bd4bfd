"""Claims over time, for any corpus: the last period against the first, in names, in articles, beside outside counts."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing import compare
from framing.compare.periods import UNDATED, with_periods
from framing.core.kinds_and_voices import OWN_KINDS
from framing.reading.tables.dated_tables import read_series
from framing.validation.robustness.claims.claim import FEWEST, Claim, groups_by
from framing.validation.robustness.claims.headline_claims import ends_of_list


def period_claims(
    analysis, referent: str | Sequence[str] = "", outside: str | Path | pd.DataFrame | None = None, series: str = "",
    by: str = "month",
) -> list[Claim]:  # fmt: skip
    """What the notebook on time claims: how the last period differs from the first, for both ends of a list of names.

    - The share that names of the first and of the last kind have of all names for `referent` (one or several, by
      default the codebook's first).
    - The share of articles that have such a name.
    - With `outside`, a table of counts from outside, and `series` (by default its first): all mentions of the referent
      per unit of that count.

    `by` is day, week, month or year. The first and the last period are those with at least two articles and 5 mentions;
    where there are no two of them, nothing is claimed. An unknown referent raises `FramingError`.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> [(claim.measure, claim.group, claim.than) for claim in period_claims(practice, "charge")][:2]
    [('share', '2025-05', '2025-02'), ('share', '2025-05', '2025-02')]
    """
    listed = [referent] if isinstance(referent, str) else list(referent)
    found = []
    for each in (one or analysis.codebook.referents[0].referent for one in listed):
        compare.terms_of(analysis.codebook, each)  # refuses one that the codebook has not
        periods = _with_enough(analysis, each, by)
        if len(periods) < 2:
            continue
        last_and_first = {"group": periods[-1], "than": periods[0], "by": by, "referent": each}
        ends = list(dict.fromkeys(ends_of_list(analysis, each)))
        for measure in ("share", "articles"):
            found += [Claim(measure, frame=end, **last_and_first) for end in ends]
        if outside is not None:
            name = series or read_series(outside)["series"].iloc[0]
            found.append(Claim("ratio", series=name, **last_and_first))
    return list(dict.fromkeys(found))


def _with_enough(analysis, referent: str, by: str) -> list[str]:
    """The periods in which several articles were published that name the referent often enough."""
    articles = with_periods(analysis.articles, [by])
    own = analysis.mentions[analysis.mentions["kind"].isin(OWN_KINDS) & (analysis.mentions["referent"] == referent)]
    period = articles.set_index("article_id")[by]
    mentions, several = own["article_id"].map(period).value_counts(), period.value_counts()
    return [
        one
        for one in groups_by(analysis, by)
        if one != UNDATED and several.get(one, 0) > 1 and mentions.get(one, 0) >= FEWEST
    ]

"""What to ask of a corpus first: as its codebook's `focus` says, and where that is silent, worked out from the texts.

So that one and the same notebook is about a war, a bridge toll or a strike, and names none of them.
"""

import pandas as pd

from framing.codebook.models import Focus
from framing.compare.known_names import terms_of, values_of
from framing.compare.naming.shares import mentions_of, shares
from framing.core.arguments import checked
from framing.core.kinds_and_voices import OWN_KINDS

MOST_TERMS = 3  # names to follow: the two ends that occur, and the one used most
FEWEST = 3  # names for a thing in an outlet, below which a share of them says nothing


@checked()
def find_focus(analysis) -> Focus:
    """What to ask first, with nothing left out: a `Focus` of the codebook.

    `referents`: those of the codebook's `focus`, then the others, those that the outlets name most first; `about` is
    the first of them. `terms`: else the two ends of its list that occur, and the name used most. `frames`: else all
    kinds of its names. `contested`: else the referent whose names stand in scare quotes most often, and where none
    does, the second. `acts`: else all of the codebook. `series` stays "" where it is not said.

    >>> import framing as fr
    >>> focus = find_focus(fr.analyse("data/practice/articles", "data/practice/codebook.yml"))
    >>> focus.about, focus.second, focus.contested
    ('charge', 'opponents', 'opponents')
    """
    codebook, said = analysis.codebook, analysis.codebook.focus
    own = analysis.mentions[analysis.mentions["kind"].isin(list(OWN_KINDS))]
    listed = [referent.referent for referent in codebook.referents]
    counted = own["referent"].value_counts()
    by_size = sorted(listed, key=lambda name: -counted.get(name, 0))
    referents = [*said.referents, *(name for name in by_size if name not in said.referents)]
    about = referents[0]
    in_marks = own[own["voice"] == "scare"]["referent"].value_counts()
    return Focus(
        referents=referents,
        terms=said.terms or names_to_follow(mentions_of(own, codebook, about)["term"], terms_of(codebook, about)),
        frames=said.frames or values_of(codebook, about, "frame"),
        contested=said.contested or next(iter(in_marks.index), referents[:2][-1]),
        acts=said.acts or [act.act for act in codebook.acts],
        series=said.series,
    )


def names_to_follow(used_names: pd.Series, listed: list[str]) -> list[str]:
    """Three names of a list, in its order: its two ends that occur, and the one used most; the ends, if none occurs.

    >>> names_to_follow(pd.Series(["b", "b", "c", "c", "d"]), ["a", "b", "c", "d", "e"])
    ['b', 'c', 'd']
    """
    times = used_names.value_counts()
    used = [term for term in listed if times.get(term, 0)] or listed
    wanted = list(dict.fromkeys([used[0], used[-1], *times.index]))[:MOST_TERMS]
    return [term for term in listed if term in wanted]


@checked(articles="article_id outlet")
def widest_difference(mentions: pd.DataFrame, articles: pd.DataFrame, codebook, referent: str) -> tuple[str, str, str]:
    """The name of a referent whose shares differ most between two outlets: the term, the outlet, and the other one.

    Outlets that name the thing less than three times count only where no two others do; of outlets alike, the one
    with most names is taken, and the two stand in the order of the articles. With a single outlet the other is "";
    without an article both are.

    >>> mentions = pd.DataFrame({"article_id": list("aaabbb"), "referent": "campaign", "kind": "body",
    ...                          "term": ["war", "war", "raid", "raid", "raid", "raid"]})
    >>> articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Dawn", "Dusk"]})
    >>> widest_difference(mentions, articles, ["war", "raid"], "campaign")
    ('war', 'Dawn', 'Dusk')
    """
    outlets = list(dict.fromkeys(articles["outlet"]))
    table = shares(mentions, articles, codebook, referent=referent)
    table = table[table["n"] > 0]
    enough = table[table["n"] >= FEWEST]
    table = enough if enough["outlet"].nunique() > 1 else table
    if table["outlet"].nunique() < 2:
        one, other = [*outlets, "", ""][:2]
        return terms_of(codebook, referent)[0], one, other
    spread = table.groupby("term", sort=False)["share"].agg(lambda column: round(column.max() - column.min(), 12))
    ordered = table[table["term"] == spread.idxmax()].sort_values("n", ascending=False, kind="stable")
    lowest = ordered["share"].idxmin()
    highest = ordered["share"].drop(lowest).idxmax()  # where all are alike, still another outlet
    one, other = sorted(ordered.loc[[lowest, highest], "outlet"], key=outlets.index)
    return str(spread.idxmax()), one, other

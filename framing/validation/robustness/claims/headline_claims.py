"""The claims that the notebooks' last cells make, for any corpus: the same for every outlet and both ends of a list;
and over time, the last period against the first."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing import compare
from framing.compare.naming.shares import named, tied
from framing.compare.periods import UNDATED, with_periods
from framing.compare.speaking import UNKNOWN, who_speaks
from framing.core.kinds_and_voices import OWN_KINDS, REPORTED_VOICES
from framing.reading.tables.dated_tables import read_series
from framing.validation.robustness.claims.claim import FEWEST, VOICES_OF, Claim, for_each, groups_by
from framing.voice.speakers.identity import with_one_name


def headline_claims(analysis, referent: str | Sequence[str] = "") -> list[Claim]:
    """Claims as the notebooks on naming, on voice and on outlets make them, each for every outlet it can be said of.

    - Naming: each outlet's share of names of the first and of the last kind in the list of `referent` (one or several,
      by default the codebook's first), names in scare quotes, the name used most for anything that two outlets name,
      and names that only one outlet uses.
    - Articles: the share of each outlet's articles that have a name of the first and of the last kind, where every
      outlet has several articles.
    - Voice: words lent to sources, quoted or reported; the source with most words; the share of names in the outlet's
      own voice; and how often the first kind of names stands in quotation marks, against the last.
    - Parties: of the words lent to sources, those of either of the two parties that act against each other
      (`opponents` of the codebook), else of the two that are given most.
    - Outlets: words in quotation marks, and each kind of names per 1,000 words of the outlet's own voice. The main
      specification of these is strict (reported speech is the outlet's wording), as in the notebook on outlets.

    Not covered: keyness, log ratios, numbers of different names. What is not claimed of an outlet, `not_claimed` tells,
    and why: ties, and referents that no two outlets name at least 5 times.

    >>> import framing as fr
    >>> claims = headline_claims(fr.analyse("seeds", "data/codebook.yml"))
    >>> sorted({claim.measure for claim in claims})
    ['first', 'only', 'rate', 'share', 'speaker', 'words']
    """
    named = [each for each in _referents(analysis, referent) if _often_enough(_counts(analysis, each))]
    claims = [
        *(claim for each in named for claim in _shares_of_ends(analysis, each)),
        *(claim for each in named for claim in _of_articles(analysis, each)),
        *_scare_and_leads(analysis),
        *(claim for each in named for claim in _only_users(analysis, each)),
        *for_each(analysis, "words", voice="lent"),
        *_speakers(analysis),
        *_parties(analysis),
        *(claim for each in named for claim in _voices(analysis, each)),
        *for_each(analysis, "words", voice="quotation"),
        *(claim for each in named for claim in _kinds(analysis, each)),
    ]
    return list(dict.fromkeys(claims))


def not_claimed(analysis, referent: str | Sequence[str] = "") -> pd.DataFrame:
    """What `headline_claims` does not claim of an outlet, and why: ties, and names found too seldom.

    Columns: measure (first, speaker, or all where a referent has too few mentions for any claim of its own), referent,
    outlet, mentions (words, of speakers), why.

    >>> import framing as fr
    >>> table = not_claimed(fr.analyse("seeds", "data/codebook.yml"))
    >>> table[(table.outlet == "The Times of Israel") & (table.referent == "campaign")].why.tolist()
    ['tie: no claim (“fighting” and “war”, 4 each)']
    """
    rows = []
    for each in _referents(analysis, referent):
        counts = _counts(analysis, each)
        if not _often_enough(counts):
            n = int(counts.sum())
            why = f"too few: {n} {'mention' if n == 1 else 'mentions'} in all"
            rows += [("all", each, outlet, int(k), why) for outlet, k in counts.items()]
    used = _most_used(analysis)
    for each in dict.fromkeys(used.referent):
        counts, first = _counts(analysis, each), used[used.referent == each].set_index("outlet")
        for outlet, n in counts.items():
            why = _why_no_lead(first.loc[outlet].names, int(first.loc[outlet].k), int(n)) if n else "not named"
            rows += [("first", each, outlet, int(n), why)] if why else []
    for outlet, words in _words_lent(analysis).items():
        most = words[words == words.max()]
        if len(most) != 1:
            why = f"tie: no claim ({_quoted(most.index)}, {most.iloc[0]} each)" if len(most) else "no speaker found"
            rows.append(("speaker", "", outlet, int(words.sum()), why))
    table = pd.DataFrame(rows, columns=["measure", "referent", "outlet", "mentions", "why"])
    return table.astype(dict.fromkeys(["measure", "referent", "outlet", "why"], "str") | {"mentions": "int64"})


def _why_no_lead(names: Sequence[str], k: int, n: int) -> str:
    """Why no name is said to be used most; empty where one is."""
    if len(names) > 1:
        return f"tie: no claim ({_quoted(names)}, {k} each)"
    return "named once: no claim" if n == 1 else ""


def _quoted(names: Sequence[str]) -> str:
    return " and ".join(f"“{name}”" for name in names)


def _referents(analysis, referent: str | Sequence[str]) -> list[str]:
    chosen = [referent] if isinstance(referent, str) else list(referent)
    found = [each or analysis.codebook.referents[0].referent for each in chosen]
    for each in found:
        compare.terms_of(analysis.codebook, each)  # refuses one that the codebook has not
    return found


def _own_mentions(analysis) -> pd.DataFrame:
    return analysis.mentions[analysis.mentions.kind.isin(OWN_KINDS)]


def _counts(analysis, referent: str) -> pd.Series:
    """How often each outlet names a referent."""
    own = _own_mentions(analysis)
    counts = own[own.referent == referent].groupby("outlet").size()
    return counts.reindex(list(dict.fromkeys(analysis.articles.outlet)), fill_value=0)


def _often_enough(counts: pd.Series) -> bool:
    return int((counts >= FEWEST).sum()) >= 2


def _most_used(analysis) -> pd.DataFrame:
    """The name that each outlet uses most for each thing that two outlets name; `names`: one by one, where they tie."""
    own = _own_mentions(analysis)
    compared = own.groupby("referent").outlet.nunique()
    used = compare.most_used(own, analysis.articles)
    known = set(named(own)["term"])
    return used.assign(names=[tied(term, known) for term in used.term])[used.referent.map(compared) > 1]


def _scare_and_leads(analysis) -> list[Claim]:
    own = _own_mentions(analysis)
    found = []
    for marked in dict.fromkeys(own[own.voice == "scare"].referent):
        found += for_each(analysis, "share", referent=marked, voice="scare")
    for row in _most_used(analysis).itertuples():
        if not _why_no_lead(row.names, row.k, row.n):
            found.append(Claim("first", row.outlet, referent=row.referent, terms=row.term))
    return found


def _shares_of_ends(analysis, referent: str) -> list[Claim]:
    ends = dict.fromkeys(ends_of_list(analysis, referent))
    return [claim for frame in ends for claim in for_each(analysis, "share", referent=referent, frame=frame)]


def _of_articles(analysis, referent: str) -> list[Claim]:
    if analysis.articles["outlet"].value_counts().min() < 2:
        return []
    ends = dict.fromkeys(ends_of_list(analysis, referent))
    return [claim for frame in ends for claim in for_each(analysis, "articles", referent=referent, frame=frame)]


def _only_users(analysis, referent: str) -> list[Claim]:
    own = _own_mentions(analysis)
    users = own[own.referent == referent].groupby("term", sort=False).outlet.agg(["nunique", "first"])
    alone = users[users["nunique"] == 1]["first"]
    return [Claim("only", outlet, referent=referent, terms=term) for term, outlet in alone.items()]


def _words_lent(analysis) -> dict[str, pd.Series]:
    """The words that each outlet gives to each named source, quoted or reported."""
    spoken = analysis.voices[analysis.voices.kind.isin(OWN_KINDS) & analysis.voices.voice.isin(VOICES_OF["lent"])]
    spoken, facts = with_one_name(spoken, analysis), analysis.articles[["article_id", "outlet"]]
    spoken = spoken.drop(columns="outlet", errors="ignore").merge(facts, on="article_id")
    outlets = dict.fromkeys(analysis.articles.outlet)
    return {outlet: spoken[spoken.outlet == outlet].groupby("speaker", sort=False).words.sum() for outlet in outlets}


def _speakers(analysis) -> list[Claim]:
    words = {outlet: given for outlet, given in _words_lent(analysis).items() if len(given)}
    return [
        Claim("speaker", outlet, terms=given.idxmax(), voice="lent")
        for outlet, given in words.items()
        if (given == given.max()).sum() == 1
    ]


def _parties(analysis) -> list[Claim]:
    """Words given to either of two parties, in the codebook's order."""
    codebook = analysis.codebook
    given = who_speaks(analysis).groupby("party")["k"].sum().drop(UNKNOWN)
    most = given[given > 0].sort_values(ascending=False, kind="stable").index[:2]
    two = [entry.party for entry in codebook.parties if entry.party in (codebook.opponents or most)]
    return [claim for party in two for claim in for_each(analysis, "words", voice="lent", party=party)]


def _voices(analysis, referent: str) -> list[Claim]:
    first, last = ends_of_list(analysis, referent)
    found = for_each(analysis, "share", referent=referent, voice="own")
    if first != last:
        found.append(Claim("share", first, last, referent=referent, voice="quotation", by="frame"))
    return found


def _kinds(analysis, referent: str) -> list[Claim]:
    own = _own_mentions(analysis)
    voices = [*VOICES_OF["own"], *REPORTED_VOICES]  # strict: its own, too
    own = own[(own.referent == referent) & own.voice.isin(voices)]
    shown, found = {*own.frame, *ends_of_list(analysis, referent)}, []
    for frame in dict.fromkeys(term.frame for term in _terms(analysis, referent)):
        if frame in shown:
            found += for_each(analysis, "rate", referent=referent, frame=frame, voice="own", rule="strict")
    return found


def _terms(analysis, referent: str):
    return next(entry.terms for entry in analysis.codebook.referents if entry.referent == referent)


def ends_of_list(analysis, referent: str) -> tuple[str, str]:
    """The kinds of the first and of the last name in the list."""
    terms = _terms(analysis, referent)
    return terms[0].frame, terms[-1].frame


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
    found = []
    for each in _referents(analysis, referent):
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
    own = _own_mentions(analysis)
    own = own[own["referent"] == referent]
    period = articles.set_index("article_id")[by]
    mentions, several = own["article_id"].map(period).value_counts(), period.value_counts()
    return [
        one
        for one in groups_by(analysis, by)
        if one != UNDATED and several.get(one, 0) > 1 and mentions.get(one, 0) >= FEWEST
    ]

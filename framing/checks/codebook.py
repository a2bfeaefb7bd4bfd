"""Remarks on the codebook: is it about these articles, and what does it count other than it looks?"""

from collections.abc import Iterator

import pandas as pd

from framing.checks.kinds import Remark
from framing.codebook.faults.doubts import doubts_of
from framing.codebook.models import Codebook
from framing.core.text.listing import counted

FEW = 1.0  # mentions per 1,000 words; with fewer, the codebook may be about something else


def remarks_on_codebook(words: int, mentions: int, comments: int, codebook: Codebook) -> Iterator[Remark]:
    """Whether it fits the articles, what in it is doubtful, and what it lacks."""
    if mentions < FEW * words / 1000:
        told = f"{mentions:,} mentions in {words:,} words"
        advice = f"is {codebook.path} the codebook for these articles?"
        yield Remark("few mentions", None, mentions, told, advice=advice)
    untried = [term.term for referent in codebook.referents for term in referent.terms if not term.examples]
    if untried:
        told = f"{counted(len(untried), 'term')} without an example ({', '.join(untried[:5])})"
        advice = "write a sentence for each in which it must be found: it is tried whenever the codebook is read"
        yield Remark("codebook", None, len(untried), told, advice=advice)
    for what, where, advice in doubts_of(codebook):
        noun, _, rest = what.partition(" ")
        shown = ", ".join(where[:5])
        yield Remark("codebook", None, len(where), f"{counted(len(where), noun)} {rest}: {shown}", advice=advice)
    if not comments:
        return
    if not codebook.targets:
        yield Remark("codebook", None, 0, "the codebook declares no targets", advice="no stance was looked for")
    for target in codebook.targets:
        if not (target.aliases or target.favor or target.against):
            told = f"the target {target.target!r} has no words in the codebook"
            yield Remark("codebook", None, 0, told, advice="rules find no stance towards it")


def remarks_on_small_letters(mentions: pd.DataFrame, codebook: Codebook) -> list[Remark]:
    """Of each article, the first word in small letters that counts for a name with a capital: "reform" for Reform.

    In comments people write names so.
    """
    names = {
        (referent.referent, term.term)
        for referent in codebook.referents
        for term in referent.terms
        if all(pattern[:1].isupper() for pattern in term.patterns)
    }
    own = mentions[mentions["kind"] != "comment"]
    found: dict[str, list[str]] = {}
    for article_id, surface, *name in own[["article_id", "surface", "referent", "term"]].itertuples(index=False):
        if surface[0].islower() and tuple(name) in names:
            found.setdefault(article_id, []).append(f"{surface}” as “{name[1]}")
    return [Remark("small letters", article_id, len(told), told[0]) for article_id, told in found.items()]

"""What an analyst can choose, and between what: each choice with its options, the first of which is the main one."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from framing.core.errors import FramingError, require_known
from framing.core.kinds_and_voices import COUNTED_KINDS, HEADINGS_SAID

NONE = "none"
ABOUT = {
    "voice": "words reported without marks are the source’s (lenient) or the outlet’s (strict)",
    "captions": "what stands under pictures counts, or not",
    "crosslinks": "lines that point to other pages of the outlet count as its headlines, or not",
    "headlines": f"{HEADINGS_SAID} count, or not",
    "unit": "every mention counts, rates are per 1,000 words; or a sentence counts once, rates are per sentence",
    "copy": "wording that two articles share counts wherever it is printed, or in the first article only",
    "times": "an article counts where it has the name at all, or at least two or three times",
    "place": "an article counts wherever it has the name, or only with the name in its headline",
    "periods": "months, weeks or years begin where the calendar has them, or half a period earlier or later",
    "outside": "counts from outside are put together as their mean in a period, or as their sum",
    "names": "all names of the codebook count (wide), or no general words (narrow)",
    "article": "one article is left out, each in turn",
    "term": "one name is left out, each in turn",
}
OPTIONS = {
    "voice": ("lenient", "strict"),
    "captions": ("in", "out"),
    "crosslinks": ("out", "in"),
    "headlines": ("in", "out"),
    "unit": ("words", "sentences"),
    "copy": ("all", "once"),
    "times": ("1", "2", "3"),
    "place": ("text", "headline"),
    "periods": ("calendar", "half earlier", "half later"),
    "outside": ("mean", "sum"),
    "names": ("wide", "narrow"),
}


@dataclass(frozen=True)
class Choice:
    """A choice of the analyst: its name, its `options` (the first is the main one), and what it is about."""

    name: str
    options: tuple[str, ...]
    about: str = ""


def declare(analysis, **options: str | Sequence[str]) -> list[Choice]:
    """All choices for an analysis; as keywords, options to keep of a choice instead of all, the main one first.

    The choices are voice, captions, crosslinks, headlines, unit, copy, times, place, periods, outside, names, article
    and term; times and place bear on shares of articles alone, periods on claims over time, outside on ratios to a
    count from outside. The main options are those of the suite's tables and of `analysis.voice`. `article` has an
    option for every article, named by its outlet where the outlet has no other; `term` one for every name that occurs
    (a claim is asked without each name of its own referent). `declare(analysis, voice="strict", term="none")` fixes two
    of the choices, so that they have one option each. An unknown choice or option raises `FramingError`.

    >>> import framing as fr
    >>> [(choice.name, len(choice.options)) for choice in declare(fr.analyse("seeds", "data/codebook.yml"))][-3:]
    [('names', 2), ('article', 6), ('term', 80)]
    """
    known = {**OPTIONS, "voice": tuple(sorted(OPTIONS["voice"], key=lambda rule: rule != analysis.voice))}
    known["article"] = (NONE, *article_names(analysis.articles))
    known["term"] = (NONE, *dict.fromkeys(term for _, term in names_that_occur(analysis)))
    require_known(options, known, "There is no choice {}.")
    chosen = []
    for name, every in known.items():
        kept = options.get(name, every)
        kept = (kept,) if isinstance(kept, str) else tuple(dict.fromkeys(kept))
        if not kept or (wrong := [option for option in kept if option not in every]):
            what = f"has no option {wrong[0]!r}" if kept else "needs an option"
            raise FramingError(f"The choice {name!r} {what}.", advice=f"It has: {', '.join(every)}.")
        chosen.append(Choice(name, kept, ABOUT[name]))
    return chosen


def in_order(choices: Sequence[Choice], analysis) -> list[Choice]:
    """These choices in the order of `declare`; of one that is not among them its main option.

    One that is there twice, or that `declare` does not know, raises `FramingError`.
    """
    names = [choice.name for choice in choices]
    if twice := next((name for at, name in enumerate(names) if name in names[:at]), None):
        raise FramingError(f"The choice {twice!r} is there twice.", advice="Put the options of both into one.")
    given = {choice.name: choice.options for choice in choices}
    return declare(analysis, **{choice.name: choice.options[:1] for choice in declare(analysis)} | given)


def article_names(articles: pd.DataFrame) -> list[str]:
    """What the articles are called as options: by the outlet where it has one article, by their id elsewhere."""
    alone = ~articles["outlet"].duplicated(keep=False) & (articles["outlet"] != NONE)
    return articles["outlet"].where(alone, articles["article_id"]).astype("str").tolist()


def names_that_occur(analysis) -> list[tuple[str, str]]:
    """(referent, term) of every name in the text that some choice counts, in the codebook's order."""
    mentions = analysis.mentions
    counted = mentions.kind.isin(COUNTED_KINDS)
    found = set(zip(mentions.referent[counted].tolist(), mentions.term[counted].tolist(), strict=True))
    return [(r.referent, t.term) for r in analysis.codebook.referents for t in r.terms if (r.referent, t.term) in found]

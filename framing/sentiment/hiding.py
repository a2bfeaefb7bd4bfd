"""Hiding words from the analysers: what a comment quotes, and the words that belong to the debate itself.

A hidden word is not cut out. Its letters become v's, a word that neither list knows, so that what stands before it and
what stands after it stay as far apart as they were: "not [quoted words] good" does not turn into "not good".
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from framing.matcher import Matcher, Phrase

if TYPE_CHECKING:
    from framing.codebook import Codebook

LETTERS = re.compile(r"[^\W_]")
RUN = re.compile(r"\S+")
Spans = list[tuple[int, int]]


def hide(text: str, spans: Iterable[tuple[int, int]], marks: bool = False) -> str:
    """The text, as long as it was, with the letters and digits in these spans as v or V; with `marks` other signs go.

    >>> hide("WAR is 1 thing, “so-called”!", [(0, 3), (7, 8), (17, 26)])
    'VVV is v thing, “vv-vvvvvv”!'
    """
    for start, end in spans:
        hidden = LETTERS.sub(lambda letter: "V" if letter[0].isupper() else "v", text[start:end])
        if marks:
            hidden = re.sub(r"[^vV\s]", " ", hidden)
        text = text[:start] + hidden + text[end:]
    return text


def quoted_in(text: str, own: str | None) -> Spans:
    """The stretches that `own`, the same text with quoted characters blanked, leaves out.

    >>> quoted_in("He said: war is good. No!", "He said:              No!")
    [(9, 12), (13, 15), (16, 21)]
    """
    if own is None or own == text:
        return []
    gone = ["·" if left.isspace() and not stood.isspace() else " " for stood, left in zip(text, own, strict=True)]
    return [found.span() for found in RUN.finditer("".join(gone))]


def debate_words(codebook: "Codebook") -> Callable[[str], Spans]:
    """Finds the words that belong to what is being debated, and not to how anybody feels about it.

    These are, by the codebook alone: every pattern of its terms; the aliases and cues of its targets (a sentiment
    without them can be set against stances that were found by them); and, where it has one, its list `debate`: words of
    the subject that name none of its things ("bomb", "ruins"). Found in all their forms, as mentions are.

    >>> from framing.codebook import read_codebook
    >>> find = debate_words(read_codebook("data/codebook.yml"))
    >>> text = "The war killed so many, how sad."
    >>> [text[start:end] for start, end in find(text)]
    ['The war', 'killed']
    """
    from framing.codebook import spelled

    declared = list(getattr(codebook, "debate", []))
    for target in codebook.targets:
        declared += [*target.aliases, *target.favor, *target.against]
    written = dict.fromkeys(form for pattern in declared for form in spelled(pattern.removeprefix("alone:")))
    others = Matcher(Phrase("debate", form, form, "verb") for form in written)

    def find(text: str) -> Spans:
        spans: Spans = []
        for start, end, _ in sorted((hit for m in (codebook.matcher, others) for hit in m.scan(text)), key=_place):
            if spans and start < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        return spans

    return find


def _place(hit: tuple) -> tuple[int, int]:
    return hit[0], hit[1]

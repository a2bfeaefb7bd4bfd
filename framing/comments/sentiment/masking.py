"""Hiding words from the analysers: what a comment quotes, and the words that belong to the debate itself.

A word of the debate is not cut out. Its letters become v's, a word that neither list knows, so that what stands before
it and what stands after it stay as far apart as they were: "not [hidden] good" does not turn into "not good".

What is quoted is cut out: of it nothing may reach the score, neither its capitals nor its length. Only where words of
the comment's own stand on both sides, on one line, three words that neither list knows keep them apart.
"""

import re
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import TYPE_CHECKING

from framing.core.errors import FramingError
from framing.core.text.patterns import any_of
from framing.core.text.words import APOSTROPHES

if TYPE_CHECKING:
    import pandas as pd

    from framing.codebook.models import Codebook

LETTERS = re.compile(r"[^\W_]")
RUN = re.compile(r"\S+")
APART = " vvv vvv vvv "  # no rule of either analyser looks over three long unknown words
MARKS = "“”„‘’‚«»‹›\"'`.,;"  # of a quotation if they stand at its edge
FRAMES = re.compile(  # the signs around what is quoted
    r"\[/?quote\b[^\]\n]{0,1000}\]|</?blockquote\b[^>\n]{0,1000}>|^[ \t]*(?:>|&gt;)+[ \t]*(?=$|\n)", re.I | re.M
)
PAIR = ("polarity", "polarity_masked")
Spans = list[tuple[int, int]]


def hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text, as long as it was, with the letters and digits in these spans as v or V.

    >>> hide("WAR is 1 thing, “so-called”!", [(0, 3), (7, 8), (17, 26)])
    'VVV is v thing, “vv-vvvvvv”!'
    """
    letters = list(text)
    for start, end in spans:
        letters[start:end] = LETTERS.sub(lambda letter: "V" if letter[0].isupper() else "v", text[start:end])
    return "".join(letters)


def without_quotations(text: str, own: str | None) -> tuple[str, list[int]]:
    """What an analyser is to read of a text, and where each character of that stands in the text (empty: in its place).

    `own` is the text with what it quotes blanked; None if it quotes nothing. The words that keep own words apart are
    in capitals where all own words are: VADER hears capitals only where other words have none.

    >>> without_quotations("Not “a word” good.", "Not “      ” good.")[0].split()
    ['Not', 'vvv', 'vvv', 'vvv', 'good.']
    >>> without_quotations("> a word\\nGOOD.", "        \\nGOOD.")[0].split()
    ['GOOD.']
    """
    spans = quoted_in(text, own)
    if not spans:
        return text, []
    left, gaps = _without_marks(own, spans)
    apart = APART.upper() if all(word.isupper() for word in left.split()) else APART
    read, origin, at = "", [], 0
    for start, end in gaps:
        line = left.rfind("\n", 0, start) + 1
        if left[line:start].strip() and left[end:].partition("\n")[0].strip():
            read += left[at:start] + apart
            origin += [*range(at, start), *[start] * len(apart)]
            at = end
    return read + left[at:], [*origin, *range(at, len(left))]


def _without_marks(own: str, spans: Spans) -> tuple[str, Spans]:
    """The own words without the marks around what was quoted, and the gaps, which do not run over the end of a line."""
    left, gaps = FRAMES.sub(lambda frame: " " * len(frame[0]), own), []
    for start, end in spans:
        start = len(left[:start].rstrip(MARKS))
        end = len(left) - len(left[end:].lstrip(MARKS))
        left = left[:start] + " " * (end - start) + left[end:]
        between = left[gaps[-1][1] : start] if gaps else "\n"
        if between.strip() or "\n" in between:
            gaps.append((start, end))
        else:
            gaps[-1] = (gaps[-1][0], end)
    return left, gaps


def quoted_in(text: str, own: str | None) -> Spans:
    """The stretches that `own`, the same text with quoted characters blanked, leaves out.

    >>> quoted_in("He said: war is good. No!", "He said:              No!")
    [(9, 12), (13, 15), (16, 21)]
    """
    if own is None or own == text:
        return []
    gone = ["·" if left.isspace() and not stood.isspace() else " " for stood, left in zip(text, own, strict=True)]
    return [found.span() for found in RUN.finditer("".join(gone))]


def debate_words(codebook: "Codebook", cues: bool = False) -> Callable[[str], Spans]:
    """Finds the words that belong to what is being debated, and not to how anybody feels about it.

    These are, by the codebook alone, names: every pattern of its terms, the aliases of its targets, and, where it has
    one, its list `debate`: words of the subject that name none of its things ("bomb", "ruins"). Found in all their
    forms, as mentions are. With `cues=True` also the cues of its targets ("corrupt", "brave"): those are opinions, and
    a sentiment without them tells only what is left to set against stances that were found by them.

    >>> from framing.codebook.load import read_codebook
    >>> codebook, text = read_codebook("data/codebook.yml"), "Hamas killed so many, what a disgrace, how sad."
    >>> [[text[start:end] for start, end in debate_words(codebook, cues)(text)] for cues in (False, True)]
    [['Hamas', 'killed'], ['Hamas', 'killed', 'disgrace']]
    """
    from framing.codebook.inflection import spelled

    matcher = codebook.debate_matcher
    if cues:
        sides = [target.cues(codebook.cues) for target in codebook.targets]
        listed = [cue.removeprefix("alone:") for one in sides for cue in (*one.favor, *one.against)]
        matcher = matcher.and_words(form for cue in listed for form in spelled(cue))

    def find(text: str) -> Spans:
        spans: Spans = []
        for start, end, _ in sorted(matcher.scan(text), key=itemgetter(0, 1)):
            if spans and start < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        return spans

    return find


def effect_of_hiding(sentiment: "pd.DataFrame") -> "pd.DataFrame":
    """What hiding the debate's words does to the scores in a table `sentiment`: one row per analyser.

    analyser; scores: comments with a score; moved: how many of these are another without the words; median_move: how
    far, at the median of those that have both scores; sign_changed: how many stand on another side of zero, or on zero;
    vanished: how many have no other matched word. Without the column polarity_masked: `FramingError`.

    >>> import pandas as pd
    >>> scores = {"polarity": [0.5, 0.2, -0.4, 0.1], "polarity_masked": [0.5, -0.2, None, 0.3]}
    >>> effect_of_hiding(pd.DataFrame({"analyser": "vader"} | scores)).values.tolist()
    [['vader', 4, 3, 0.3, 1, 1]]
    """
    import numpy as np
    import pandas as pd

    if "polarity_masked" not in sentiment:
        raise FramingError("This table of sentiment has no column 'polarity_masked'.", advice="Score with a codebook.")
    rows = []
    for analyser, group in sentiment.dropna(subset=["polarity"]).groupby("analyser", sort=False):
        before, after = (group[name].astype("Float64").to_numpy(float, na_value=np.nan) for name in PAIR)
        move, gone = np.abs(after - before), np.isnan(after)
        turned = ~gone & (np.sign(after) != np.sign(before))
        median = float(np.median(move[move > 0])) if (move > 0).any() else None
        rows.append([analyser, len(group), int(((move > 0) | gone).sum()), median, int(turned.sum()), int(gone.sum())])
    columns = "analyser scores moved median_move sign_changed vanished".split()
    return pd.DataFrame(rows, columns=columns).astype({"median_move": "Float64"})


# The few n't forms whose first half is not a word by itself; every other one is split before the n.
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}

# … and those that people type without the sign: “isnt”, “dont”.
_TYPED = any_of("ai are ca could did do does had has have is should was were wo would")
_NT = re.compile(rf"\b(?:(\w+?)n['{APOSTROPHES}]t|({_TYPED})nt)\b", re.IGNORECASE)


def write_out_nt(text: str) -> str:
    """The text with every n't written as "not", whatever sign stands for the apostrophe, and where it is left out.

    >>> write_out_nt("They can’t win, won't talk and dont care.")
    'They can not win, will not talk and do not care.'
    """

    def written_out(found: re.Match) -> str:
        first = found[1] or found[2]
        word = _IRREGULAR.get(first.lower(), first)
        # VADER hears capitals as shouting, so what was shouted stays shouted.
        return f"{word.upper()} NOT" if found[0].isupper() else f"{word} not"

    return _NT.sub(written_out, text)

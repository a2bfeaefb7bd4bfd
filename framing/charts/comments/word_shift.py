"""Why one group of texts scores higher than another: the words that make the difference, each with what it adds."""

from dataclasses import replace
from math import fsum
from typing import NamedTuple

import pandas as pd

from framing.charts.core.chart import Chart, Draft
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.panels import Look
from framing.charts.core.phrases import counted, plain, shortened
from framing.charts.core.style import FAVOURABLE, INK, MUTED, SIZE, UNFAVOURABLE, ZERO, drawn
from framing.comments.sentiment import ANALYSERS
from framing.comments.sentiment.match import signed
from framing.comments.sentiment.word_shift import Weighed, difference, is_in_parts, weigh
from framing.comments.sentiment.word_shift import word_shift as shift_of
from framing.core.arguments import require_columns
from framing.core.text.listing import listing

# What a kind of contribution is, in words: the words of a list above or below the reference, used more or less.
KINDS = {
    "+↑": "more {above} words",
    "-↓": "fewer {below} words",
    "+↓": "fewer {above} words",
    "-↑": "more {below} words",
    "△": "words that score higher",
    "▽": "words that score lower",
}
SAID = {"↑": "used more", "↓": "used less", "△": "scores higher", "▽": "scores lower"}
ABOVE, BELOW, TOTAL = FAVOURABLE, UNFAVOURABLE, ("#5d6470", "")
COLUMNS = ["word", "kind", "change", "count", "contribution", "by_use", "by_weight", "count_1", "count_2"]
COLUMNS += ["use_1", "use_2", "weight_1", "weight_2"]
LEAST = 0.0005  # words that add less are summed with the others: a bar of “0.000” says nothing
ROW, LEFT = 0.225, 3.1  # inches: a row, the column of words and of what became of them
CENTRES, RIGHT = (2.35, 1.45, 0.6), 2.85  # the columns of weight and counts from the right edge, and all of them


class Row(NamedTuple):
    """A line of the chart: what it is about, what became of it, its bar, and the figures behind it."""

    word: str
    said: str
    length: float
    look: Look
    figures: list[str]


@drawn
def word_shift(
    analysis, one: pd.DataFrame, other: pd.DataFrame, names: tuple[str, str],
    *, analyser: str = "vader", most: int = 20, average: str = "texts",
) -> Chart:  # fmt: skip
    """Which words make `other` score higher or lower than `one`? A generalized word shift (Gallagher et al. 2021).

    `one` and `other` are tables of matched words in texts of the analysis (`sentiment.weigh_words`), `names` how the
    two groups are called. Explained is, with `average="texts"`, the difference in the mean polarity of the texts, and
    with "matches" in the mean weight of matched words, by `sentiment.word_shift`; its interval is one over
    texts. Above, what the kinds of contribution add in sum; below, the `most` words that add most, and all others
    together, a bar each in the colour of words above or below the reference, with what became of the word in words.

    The table has a row for every word: word, kind, change, count (its matches in both groups), contribution, by_use,
    by_weight, count_1, count_2, use_1, use_2, weight_1, weight_2. `trace(word=…)` gives every match, the group it is
    from and its part of the contribution. Where a group has no matched word the chart says so; other faults, such as a
    missing weight, raise `FramingError`.

    >>> import framing as fr
    >>> from framing.comments.sentiment import weigh_words
    >>> articles = [{"article_id": "a", "outlet": "A", "text": "War.", "comments": ["Good.", "@1 No, bad."]}]
    >>> talk = fr.analyse(pd.DataFrame(articles), "data/codebook.yml")
    >>> one, both = weigh_words(talk.own_words.head(1)), weigh_words(talk.own_words)
    >>> word_shift(talk, one, both, ("the first", "both")).table[["word", "kind"]].values.tolist()
    [['bad', '-↑'], ['good', '+↓']]
    """
    first, second = (shortened(name, 40) for name in names)
    for group, name in zip((one, other), names, strict=True):
        require_columns(group, ["analyser", "word", "weight"], f"of {name} (take what sentiment.weigh_words gives)")
    groups = [group[group["analyser"] == analyser] for group in (one, other)]
    called = ANALYSERS[analyser].label if analyser in ANALYSERS else plain(analyser)
    topic = f"The words that make {second} differ from {first} in {called}"
    draft = Draft(f"word-shift-{analyser}", topic, analysis.articles, ["word"], COLUMNS)
    if empty := [name for name, group in zip((first, second), groups, strict=True) if group.empty]:
        return draft.empty(f"No word of {called}’s list was matched in {listing(empty)}.")
    table, weighed = shift_of(*groups, average), weigh(*groups, average)
    table = table.assign(count=table["count_1"] + table["count_2"])[COLUMNS]
    means = [float((group["use"] * group["weight"]).sum()) for group in weighed[:2]]
    scores = [f"{name} {signed(mean)}" for name, mean in zip((first, second), means, strict=True)]
    texts = [counted(len(group.drop_duplicates(["article_id", "text_start"])), "text") for group in groups]
    sizes = [f"{n} with {counted(len(group), 'matched word')}" for n, group in zip(texts, groups, strict=True)]
    said = [f"{score} (n = {size})" for score, size in zip(scores, sizes, strict=True)]
    gap, low, high = difference(*groups, average)
    sure = "" if pd.isna(low) else f" (95% interval over texts: {signed(low)} to {signed(high)})"
    of = "polarity of texts" if average == "texts" else "weight of matched words"
    about = (
        f"Mean {of}: {listing(scores)}; difference {signed(gap)}{sure}. A bar to the right raises {second} above "
        f"{first}, one to the left lowers it; all bars add up to the difference. The list knows words, not who or what "
        "is meant."
    )
    columns = ("weight" if weighed.reference else "adds to its text", first, second)
    sides = ("above the mean", "below the mean") if weighed.reference else ("positive", "negative")
    keys = [Key(f"{side} words", *look) for side, look in zip(sides, (ABOVE, BELOW), strict=True)]
    heading = draft.heading(_finding(first, second, called, gap, low, high), about, listing(sizes), keys)
    return draft.chart(
        heading, _draw(table, columns, sides, gap, most, heading), table, _occurrences(weighed, (first, second)),
        _alt(table, said, gap, of), _read(analyser, average, first), _method(analyser, average),
        f"Bars: how much each word adds to the difference (generalized word shift, Gallagher et al. 2021), the {most} "
        "greatest and all others in one.",
    )  # fmt: skip


def _finding(first: str, second: str, called: str, gap: float, low, high) -> str:
    """Which group scores higher, by how much, and whether its interval over texts has nothing in it."""
    if not round(gap, 2):
        return f"In {called} {second} and {first} score alike"
    way, far = "higher" if gap > 0 else "lower", signed(abs(gap)).lstrip("+")
    said = f"In {called} {second} score {way} than {first} by {far}"
    if pd.isna(low):
        return said
    return f"{said}; its interval {'reaches' if low <= 0 <= high else 'does not reach'} 0"


def _read(analyser: str, average: str, first: str) -> str:
    """What “scores higher” and “above the mean” are."""
    if average == "texts" and is_in_parts(analyser):
        return (
            "Scores higher, or lower: a match adds more, or less, to the score of its text than in the other group "
            "(negation, emphasis, or what else is in the text)."
        )
    return (
        f"Above and below the mean: of {first}. Scores higher, or lower: weighs more, or less, than in the other group "
        "(negation, emphasis)."
    )


def _method(analyser: str, average: str) -> str:
    """What is explained, and what is not."""
    if average == "matches":
        return (
            "Explained is the mean weight of all matched words, each counted alike: not the mean of the texts’ scores, "
            "which can differ the other way, as a text with many matched words counts for more here."
        )
    if analyser == "vader":
        return (
            "Explained in full is the mean compound score. Its sum of values is bent into −1…1: a word adds its value, "
            "bent as much as the whole sum of its text, so the same word adds less in a text that has many; what “!” "
            "and “?” add goes to the words by the size of their values."
        )
    if is_in_parts(analyser):
        return (
            "Explained in full is the mean score of the texts, each text counted alike: a match adds its part of the "
            "score of its text."
        )
    return (
        "Explained in full is the mean of the texts’ polarities, each text counted alike: a match counts for 1 ÷ "
        "(texts × matches in its text)."
    )


def _occurrences(weighed: Weighed, names: tuple[str, str]) -> pd.DataFrame:
    """Every matched word with its part of its bars: its distance from the reference, by how much rests on it."""
    found = []
    for sign, group, name in zip((-1, 1), weighed[:2], names, strict=True):
        part = sign * (group["weight"] - weighed.reference) * group["use"]
        found.append(group.assign(group=name, contribution=part))
    return pd.concat(found, ignore_index=True)


def _draw(table: pd.DataFrame, names: tuple[str, ...], sides: tuple[str, str], gap: float, most: int, heading: Heading):
    sums = {**table.groupby("kind")["by_use"].sum(), **table.groupby("change")["by_weight"].sum()}
    words = dict(zip(("above", "below"), sides, strict=True))
    said = {kind: words_of.format(**words) for kind, words_of in KINDS.items() if kind in sums}
    above = [Row("", kind_words, sums[kind], _look(kind), []) for kind, kind_words in said.items()]
    above.append(_sum("all", gap, table))
    seen = int((table["contribution"].head(most).abs() >= LEAST).sum())  # the greatest first
    below = [_row(row) for row in table.head(seen).itertuples()]
    if len(rest := table.iloc[seen:]):
        below.append(_sum(counted(len(rest), "other word"), rest["contribution"].sum(), rest))
    heads = [wrapped(name, 0.78, SIZE["small"], most=4) for name in names]
    head = max(height_of(lines, SIZE["small"]) for lines in heads) + 0.26
    page = Page(replace(heading, keys_at=LEFT), head + ROW * (len(above) + len(below)) + 0.5)
    page.note(LEFT, page.top + head - 0.14, "kinds, in sum")
    page.note(WIDTH - fsum(CENTRES[1:]) / 2, page.top + 0.08, "matches in", ha="center")
    for x, lines in zip(CENTRES, heads, strict=True):
        page.lines(WIDTH - x, page.top + 0.18, lines, "small", ha="center", weight="bold")
    end = _rows(page, above, page.top + head)
    _rows(page, below, end + 0.4)
    longer = _longest(above) / _longest(below)
    scale = f"; bars drawn {longer:.1f} times as long as above" if longer >= 1.05 else ""
    page.note(LEFT, end + 0.22, f"words, the greatest contribution first{scale}")
    return page.figure


def _sum(word: str, length: float, rows: pd.DataFrame) -> Row:
    """A row for several words together."""
    return Row(word, "", length, TOTAL, ["", *(f"{rows[name].sum():,}" for name in ("count_1", "count_2"))])


def _look(kind: str) -> Look:
    return ABOVE if kind.startswith("+") else BELOW if kind.startswith("-") else TOTAL


def _row(row) -> Row:
    parts = [SAID[row.kind[-1]]] if row.by_use and row.kind[-1] in SAID else []
    parts += [SAID[row.change]] if row.by_weight and row.change in SAID else []
    weights = dict.fromkeys((signed(row.weight_1), signed(row.weight_2)))  # two, where negation or emphasis differ
    figures = [" → ".join(weights), f"{row.count_1:,}", f"{row.count_2:,}"]
    return Row(shortened(row.word, 24), ", ".join(parts), row.contribution, _look_of(row), figures)


def _look_of(row) -> Look:
    """Above or below the reference; a word that only changed its weight is what it weighs most."""
    if row.kind[0] in "+-":
        return _look(row.kind)
    return ABOVE if (row.weight_1 or 0) + (row.weight_2 or 0) > 0 else BELOW


def _longest(rows: list[Row]) -> float:
    """How far the longest bar goes to either side."""
    return max(max(abs(row.length) for row in rows), 1e-9)


def _rows(page: Page, rows: list[Row], top: float) -> float:
    """Bars from zero, one row each, with their words before and their numbers behind; returns where they end."""
    width = WIDTH - LEFT - RIGHT
    room = 0.12 + max(text_width(_number(row.length), SIZE["small"]) for row in rows)
    reach = _longest(rows) / (1 - room / (width / 2))
    axes = page.axes(LEFT, top, width, ROW * len(rows))
    axes.set(xlim=(-reach, reach), ylim=(len(rows), 0))
    axes.axvline(0, color=ZERO, linewidth=0.9)
    for place, row in enumerate(rows):
        colour, hatch = row.look
        axes.barh(place + 0.5, row.length, height=0.68, color=colour, hatch=hatch, edgecolor="white", linewidth=0)
        middle, right = top + (place + 0.5) * ROW, row.length >= 0
        weight = "bold" if row.look == TOTAL and row.word else "normal"
        page.put(LEFT - (1.75 if row.word and row.said else 0.12), middle, row.word, "small", ha="right", weight=weight)
        at, side = (LEFT - 1.68, "left") if row.word else (LEFT - 0.12, "right")
        page.put(at, middle, row.said, "small", ha=side, color=MUTED if row.word else INK)
        x = LEFT + width / 2 * (1 + row.length / reach)
        page.note(x + (0.05 if right else -0.05), middle, _number(row.length), ha="left" if right else "right")
        for column, figure in zip(CENTRES, row.figures, strict=False):
            page.put(WIDTH - column, middle, figure, "small", ha="center")
    return top + ROW * len(rows)


def _number(value: float) -> str:
    """A contribution in as many decimals as show it.

    >>> _number(0.25), _number(-0.0312), _number(-0.0002), _number(0.0)
    ('+0.25', '−0.031', '<0.001', '0')
    """
    if abs(value) < LEAST:
        return "<0.001" if round(value, 12) else "0"
    return signed(value) if abs(value) >= 0.095 else f"{value:+.3f}".replace("-", "−")


def _alt(table: pd.DataFrame, said: list[str], gap: float, of: str) -> str:
    parts = [f"Bars show which words make the difference of {signed(gap)} in the mean {of} between {listing(said)}."]
    for direction, sign in (("up", 1), ("down", -1)):
        rows = table[table["contribution"] * sign > 0].head(3)
        if len(rows):
            words = (f"{plain(row.word)} ({_row(row).said}, {_number(row.contribution)})" for row in rows.itertuples())
            parts.append(f"Most {direction}: {listing(words)}.")
    return " ".join(parts)

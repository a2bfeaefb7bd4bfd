"""Why one group of texts scores higher than another: the words that make the difference, each with what it adds."""

import pandas as pd

from framing.charts.chart import Chart, nothing_to_draw
from framing.charts.page import WIDTH, Heading, Key, Page, height_of, wrapped
from framing.charts.style import INK, MUTED, SIZE, ZERO, drawn
from framing.charts.words import counted, listing, plain, shortened, source
from framing.sentiment import shift
from framing.sentiment.score import signed

LABELS = {"textblob": "TextBlob", "vader": "VADER"}
STYLES = {
    "+↑": ("#d3641c", ""),
    "+↓": ("#eeb185", "////"),
    "-↑": ("#5e3c99", ""),
    "-↓": ("#b7a5d3", "\\\\\\\\"),
    "±": ("#8a9099", "...."),
}
COLUMNS = ["word", "kind", "count", "contribution", "by_use", "by_weight", "count_1", "count_2", "share_1", "share_2"]
COLUMNS += ["weight_1", "weight_2"]
ROW, LEFT = 0.225, 2.3  # inches: a row, the column of words
CENTRES, RIGHT = (2.4, 1.52, 0.6), 2.95  # the columns of weight and counts from the right edge, and all of them


@drawn
def word_shift(
    one: pd.DataFrame,
    other: pd.DataFrame,
    names: tuple[str, str],
    articles: pd.DataFrame,
    analyser: str = "vader",
    most: int = 20,
) -> Chart:
    """Which words make `other` score higher or lower than `one`? A generalized word shift (Gallagher et al. 2021).

    `one` and `other` are tables of matched words (`framing.sentiment.weigh_words`), `names` how the two groups are
    called. Explained is the difference in the mean weight of matched words, by `framing.sentiment.word_shift`; its
    interval comes from drawing texts again. Above, what the kinds of contribution add in sum; below, the `most` words
    that add most, and all others together.

    The table has a row for every word: word, kind, count (its matches in both groups), contribution, by_use,
    by_weight, count_1, count_2, share_1, share_2, weight_1, weight_2. `trace(word=…)` gives every match, the group it
    is from and its part of the contribution. Where a group has no matched word the chart says so.

    >>> texts = {"article_id": "a", "text_start": [0, 9], "start": [0, 9], "end": [4, 13], "analyser": "vader"}
    >>> words = pd.DataFrame(texts | {"word": ["good", "bad"], "weight": [1.9, -2.5]})
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> chart = word_shift(words.tail(1), words, ("the report", "the comments"), articles)
    >>> chart.table[["word", "kind"]].values.tolist()
    [['good', '+↑'], ['bad', '=']]
    """
    first, second = (shortened(name, 40) for name in names)
    groups = [group[group["analyser"] == analyser] for group in (one, other)]
    called = LABELS.get(analyser, plain(analyser))
    title = f"What makes {second} differ from {first} in {called}"
    if empty := [name for name, group in zip((first, second), groups, strict=True) if group.empty]:
        why = f"No word of {called}’s list was matched in {listing(empty)}."
        return nothing_to_draw(_name(analyser), title, why, COLUMNS, source(articles))
    table, spans = shift.word_shift(*groups), _occurrences(groups, (first, second))
    table = table.assign(count=table["count_1"] + table["count_2"])[COLUMNS]
    said = [
        f"{name} {signed(group['weight'].mean())} (n = {counted(len(group), 'matched word')} in {_texts(group)})"
        for name, group in zip((first, second), groups, strict=True)
    ]
    gap, low, high = shift.difference(*groups)
    sure = "" if pd.isna(low) else f" (95% when texts are drawn again: {signed(low)} to {signed(high)})"
    about = (
        f"Mean weight of the matched words: {listing(said)}; difference {signed(gap)}{sure}. A bar to the right raises "
        f"{second} above {first}, one to the left lowers it; all bars add up to the difference. Above and below the "
        f"mean: of {first}. The list knows words, not who or what is meant."
    )
    used = [kind for kind in shift.KINDS if (table["kind"] == kind).any()]
    keys = [Key(f"{_sign(kind)}  {shift.KINDS[kind]}", *STYLES[kind]) for kind in used]
    figure = _draw(table, (first, second), gap, most, Heading(title, about, keys))
    caption = (
        f"{title}. {about} Bars: how much each word adds to the difference (generalized word shift, Gallagher et al. "
        f"2021), the {most} greatest and all others in one. {source(articles)}"
    )
    return Chart(_name(analyser), figure, table, caption, _alt(table, said, gap), ["word"], spans)


def _name(analyser: str) -> str:
    return f"word-shift-{analyser}"


def _sign(kind: str) -> str:
    return kind.replace("-", "−")


def _texts(group: pd.DataFrame) -> str:
    return counted(len(group.drop_duplicates(["article_id", "text_start"])), "text")


def _occurrences(groups: list[pd.DataFrame], names: tuple[str, str]) -> pd.DataFrame:
    """Every matched word with its part of its bar: its distance from the reference, shared out over its group."""
    reference, found = groups[0]["weight"].astype(float).mean(), []
    for sign, group, name in zip((-1, 1), groups, names, strict=True):
        part = sign * (group["weight"].astype(float) - reference) / len(group)
        found.append(group.assign(group=name, contribution=part))
    return pd.concat(found, ignore_index=True)


def _draw(table: pd.DataFrame, names: tuple[str, str], gap: float, most: int, heading: Heading):
    sums = table.groupby("kind")["contribution"].sum()
    above = [("", _sign(kind), kind, sums[kind]) for kind in shift.KINDS if kind in sums]
    above.append(("all", "", "", gap, "", *(f"{table[f'count_{n}'].sum():,}" for n in (1, 2))))
    below = [
        (shortened(row.word, 24), _sign(row.kind), row.kind, row.contribution, _weights(row), *_counts(row))
        for row in table.head(most).itertuples()
    ]
    if len(table) > most:
        rest = table.iloc[most:]
        counts = [f"{rest[f'count_{n}'].sum():,}" for n in (1, 2)]
        below.append((counted(len(rest), "other word"), "", "", rest["contribution"].sum(), "", *counts))
    heads = [wrapped(name, 0.88, SIZE["small"], most=4) for name in ("weight", *names)]
    head = max(height_of(lines, SIZE["small"]) for lines in heads) + 0.26
    page = Page(heading, head + ROW * (len(above) + len(below)) + 0.5)
    _heads(page, heads, head)
    end = _rows(page, above, page.top + head)
    _rows(page, below, end + 0.4)
    longer = max(abs(row[3]) for row in above) / max(abs(row[3]) for row in below) if gap or len(below) > 1 else 1
    scale = f"; bars drawn {longer:.1f} times as long as above" if longer >= 1.05 else ""
    page.put(LEFT, end + 0.22, f"words, the greatest contribution first{scale}", "small", color=MUTED)
    return page.figure


def _heads(page: Page, heads: list[list[str]], head: float) -> None:
    """What the columns are: bars in the middle, and how often a word matched in each group."""
    page.put(LEFT, page.top + head - 0.14, "kinds, in sum", "small", color=MUTED)
    page.put(WIDTH - sum(CENTRES[1:]) / 2, page.top + 0.08, "matches in", "small", ha="center", color=MUTED)
    for x, lines in zip(CENTRES, heads, strict=True):
        page.lines(WIDTH - x, page.top + 0.18, lines, "small", ha="center", weight="bold")


def _counts(row) -> list[str]:
    return [f"{row.count_1:,}", f"{row.count_2:,}"]


def _weights(row) -> str:
    """The weight of a word, or what it is in each group where negation and emphasis make it differ."""
    one, other = signed(row.weight_1), signed(row.weight_2)
    return one if one == other else f"{one} → {other}"


def _rows(page: Page, rows: list[tuple], top: float) -> float:
    """Bars from zero, one row each, with their words before and their numbers behind; returns where they end."""
    width = WIDTH - LEFT - RIGHT
    axes = page.axes(LEFT, top, width, ROW * len(rows))
    greatest = max(max(abs(row[3]) for row in rows), 1e-9)
    axes.set(xlim=(-1.32 * greatest, 1.32 * greatest), ylim=(len(rows), 0))
    axes.axvline(0, color=ZERO, linewidth=0.9)
    for place, (word, sign, kind, value, *figures) in enumerate(rows):
        colour, hatch = STYLES.get(kind, ("#5d6470", ""))
        axes.barh(place + 0.5, value, height=0.68, color=colour, hatch=hatch, edgecolor="white", linewidth=0.4)
        middle = top + (place + 0.5) * ROW
        total = not sign and not kind
        page.put(LEFT - 0.5, middle, word, "small", ha="right", color=INK, weight="bold" if total else "normal")
        page.put(LEFT - 0.3, middle, sign, "small", ha="center", color=MUTED)
        x = LEFT + width / 2 * (1 + value / (1.32 * greatest))
        page.put(x + (0.05 if value >= 0 else -0.05), middle, _number(value), "small",
                 ha="left" if value >= 0 else "right", color=MUTED)  # fmt: skip
        for column, figure in zip(CENTRES, figures, strict=False):
            page.put(WIDTH - column, middle, figure, "small", ha="center")
    return top + ROW * len(rows)


def _number(value: float) -> str:
    """A contribution in as many decimals as show it."""
    return signed(value) if abs(value) >= 0.095 else f"{round(value, 3) + 0.0:+.3f}".replace("-", "−")


def _alt(table: pd.DataFrame, said: list[str], gap: float) -> str:
    parts = [f"Bars show which words make the difference of {signed(gap)} between the mean weights of {listing(said)}."]
    for direction, sign in (("up", 1), ("down", -1)):
        rows = table[table["contribution"] * sign > 0].head(3)
        if len(rows):
            words = (f"{plain(row.word)} ({_sign(row.kind)}, {_number(row.contribution)})" for row in rows.itertuples())
            parts.append(f"Most {direction}: {listing(words)}.")
    return " ".join(parts)

"""How well everybody who coded agrees with everybody, people and machines alike: a matrix for each question."""

import pandas as pd

from framing.charts.core.chart import Chart, nothing_to_draw, read_aloud
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, wrapped
from framing.charts.core.panels import in_inches
from framing.charts.core.phrases import between, counted, percent, plain, target_label
from framing.charts.core.style import SIZE, drawn, ink_on, shade
from framing.charts.core.tabulate import lowest_and_highest
from framing.validation.coding import agreement_matrix
from framing.validation.coding.sheets import places_of

NAMES = {"alpha": "Krippendorff’s alpha", "kappa": "Cohen’s kappa", "percent": "percent agreement"}
CELL, ROW, LABEL, GAP, SMALL = 0.8, 0.42, 1.7, 0.35, 7.0  # inches; the last: points of an interval's letters
KEYS = ["question", "coder", "other"]
NUMBERS = ["items", "value", "low", "high", "note"]


@drawn
def coder_agreement(found: pd.DataFrame, *, measure: str = "alpha", codebook=None) -> Chart:
    """How well does each coder agree with each other one, on each question?

    `found` are answers as of `coding.read_answers`, of people and of models together. A panel per question; a cell per
    pair: the `measure` ("alpha", "kappa" or "percent"), and under it its 95% interval; the darker, the better. The
    table is `coding.agreement_matrix`; `trace(question=…, coder=…, other=…)` gives the items that both coded, with
    the answer of each. Questions that are targets of the `codebook` go by their labels.

    >>> rows = [(name, item, label) for name, labels in (("Ada", "kku"), ("model", "kuu"))
    ...         for item, label in zip(("a:0-4", "a:5-9", "b:0-7"), labels)]
    >>> answers = pd.DataFrame(rows, columns=["coder", "item", "label"]).assign(question="tone")
    >>> chart = coder_agreement(answers, measure="percent")
    >>> chart.trace(coder="Ada", other="model")[["article_id", "start", "label", "other_label"]].values.tolist()[1]
    ['a', 5, 'k', 'u']
    """
    if found.empty:
        return nothing_to_draw("coder-agreement", "Who agrees with whom?", "No answers.", [*KEYS, *NUMBERS], "")
    table = agreement_matrix(found, measure)
    coders, questions = list(dict.fromkeys(found["coder"])), list(dict.fromkeys(table["question"]))
    title, known = "Nobody’s agreement can be measured", table["value"].dropna()
    if len(known):
        low, high = _number(known.min(), measure), _number(known.max(), measure)
        said = f"from {low} to {high}" if known.min() < known.max() else f"of {low}"
        title = f"Each pair of coders agrees with {NAMES[measure]} {said}"
    names, left, cell = _columns(coders)
    limits = _limits(table, measure, cell)
    where = "under it its 95% interval" if limits else "its 95% interval, for which there is no room here, in the table"
    about = (
        f"Each cell: two coders on the items that both coded; {NAMES[measure]}, {where} (Bayesian "
        "bootstrap over items). The darker, the better they agree. “–”: cannot be measured, since all gave one label "
        "or shared no item. Agreement is not truth: two can agree and both be wrong."
    )
    answers = f"{counted(len(found), 'answer')} of {counted(len(coders), 'coder')}"
    n = counted(found["item"].nunique(), "item") + _shared(table["items"])
    asked = counted(len(questions), "question")
    labels = {question: target_label(codebook, question) for question in questions}
    heading = Heading(title, "Who agrees with whom", about, source=f"n = {n}. Source: {answers} to {asked}.")
    figure = _draw(table.assign(limits=limits or ""), (names, left, cell), coders, labels, measure, heading)
    alt = read_aloud(heading, _alt(table, measure, coders, labels))
    return Chart("coder-agreement", figure, table, heading.caption(), alt, KEYS, _spans(found), "items")


def _spans(answers: pd.DataFrame) -> pd.DataFrame:
    """Every item that two coders have in common, once per pair, with both answers and its place in the source."""
    order = {coder: place for place, coder in enumerate(dict.fromkeys(answers["coder"]))}
    rows = answers[["question", "coder", "item", "label"]]
    both = rows.merge(rows.rename(columns={"coder": "other", "label": "other_label"}), on=["question", "item"])
    both = both[both["coder"].map(order) < both["other"].map(order)].reset_index(drop=True)
    return both.join(places_of(both["item"]))[[*KEYS, "article_id", "start", "end", "item", "label", "other_label"]]


def _shared(items: pd.Series) -> str:
    """How many items each two coders have in common, where not all have as many.

    >>> _shared(pd.Series([3, 12])), _shared(pd.Series([12, 12]))
    (', of which two coders have 3 to 12 in common', '')
    """
    low, high = items.min(), items.max()
    return f", of which two coders have {low:,} to {high:,} in common" if low < high else ""


def _number(value, measure: str) -> str:
    return percent(max(value, 0)) if measure == "percent" else f"{round(float(value), 2) + 0:.2f}".replace("-", "−")


def _columns(coders: list[str]) -> tuple[list[str], float, float]:
    """The coders' names with their numbers, the room that they take, and how wide a cell is."""
    names = [wrapped(f"{n} {coder}", LABEL, SIZE["small"], most=1)[0] for n, coder in enumerate(coders, start=1)]
    left = 0.24 + max(text_width(name, SIZE["small"]) for name in names)
    return names, left, min(CELL, (WIDTH - left - 0.12) / max(len(coders) - 1, 1))


def _limits(table: pd.DataFrame, measure: str, cell: float) -> list[str]:
    """The interval of each pair in words; none where that of one pair is wider than a cell."""
    ends = table[["low", "high"]].itertuples(index=False, name=None)
    words = [between(*(_number(end, measure) for end in pair)) if pd.notna(pair[0]) else "" for pair in ends]
    return words if max((text_width(each, SMALL) for each in words), default=0.0) < cell - 0.04 else []


def _draw(
    table: pd.DataFrame, columns: tuple, coders: list[str], labels: dict[str, str], measure: str, heading: Heading
):
    names, left, cell = columns
    width = left + cell * (len(coders) - 1)
    across = max(1, int((WIDTH + GAP) / (width + GAP)))
    heads = {question: wrapped(label, width - 0.12, weight="bold", most=2) for question, label in labels.items()}
    head = max(height_of(lines) for lines in heads.values()) + 0.24
    block = head + ROW * len(coders) + 0.24
    page = Page(heading, block * (-(-len(labels) // across)) - 0.1)
    for place, question in enumerate(labels):
        x, top = (place % across) * (width + GAP), page.top + (place // across) * block
        page.lines(x + 0.12, top, heads[question], weight="bold")
        for number, name in enumerate(names):
            page.note(x + left - 0.1, top + head + ROW * (number + 0.5), name, ha="right")
            if number + 1 < len(names):
                page.put(x + left + cell * (number + 0.5), top + head - 0.1, f"{number + 1}", "small", ha="center")
        axes = in_inches(page, x + left, top + head, cell * (len(coders) - 1), ROW * len(coders))
        _cells(axes, table[table["question"] == question], coders, cell, measure)
    return page.figure


def _cells(axes, rows: pd.DataFrame, coders: list[str], cell: float, measure: str) -> None:
    """The lower half of the matrix: one cell per pair."""
    from matplotlib.patches import Rectangle

    place = {coder: number for number, coder in enumerate(coders)}
    for row in rows.to_dict("records"):
        x, y = cell * place[row["coder"]], ROW * place[row["other"]]
        value = None if pd.isna(row["value"]) else float(row["value"])
        colour = "#ffffff" if value is None else shade(min(max(value, 0), 1))
        axes.add_patch(Rectangle((x, y), cell, ROW, facecolor=colour, edgecolor="white", linewidth=1))
        how = {"ha": "center", "va": "center", "color": ink_on(colour)}
        if value is None:
            axes.text(x + cell / 2, y + ROW / 2, "–", fontsize=SIZE["small"], **how)
            continue
        middle = 0.14 if row["limits"] else ROW / 2
        axes.text(x + cell / 2, y + middle, _number(value, measure), fontsize=SIZE["small"], **how)
        axes.text(x + cell / 2, y + 0.31, row["limits"], fontsize=SMALL, **how)


def _alt(table: pd.DataFrame, measure: str, coders: list[str], labels: dict[str, str]) -> str:
    parts = [f"A matrix of {counted(len(coders), 'coder')} for each question: {NAMES[measure]} of each pair."]
    said = dict.fromkeys(table["question"], "cannot be measured")
    for question, rows in table.dropna(subset=["value"]).groupby("question", sort=False):
        ends = lowest_and_highest(rows, "value")
        worst, best = (f"{plain(r['coder'])} and {plain(r['other'])} {_number(r['value'], measure)}" for r in ends)
        alike = f"{_number(rows['value'].iloc[0], measure)} of each pair" if len(rows) > 1 else best
        said[question] = f"best {best}, worst {worst}" if best != worst else alike
    return " ".join([*parts, *(f"{labels[question]}: {words}." for question, words in said.items())])

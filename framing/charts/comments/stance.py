"""Where readers' comments stand: how many are against a target, in favor of it, or show no stance."""

from collections.abc import Sequence

import pandas as pd

from framing.charts.comments.captions import NO_COMMENTS, comments_under, not_english, one_outlet
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.file_names import slug
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, wrapped
from framing.charts.core.panels import base, in_inches, outlet_line
from framing.charts.core.phrases import counted, curly, plain, target_label
from framing.charts.core.style import FAVOURABLE, INK, SIZE, UNFAVOURABLE, ZERO, drawn, outlet_styles
from framing.charts.core.tabulate import cells, with_outlet
from framing.comments.stance import known_targets
from framing.core.arguments import require_columns
from framing.core.errors import one_or_several, require_known

STANCES = {"against": UNFAVOURABLE, "none": ("#a3a8ae", ""), "favor": FAVOURABLE}
UNSURE, UNSURE_STYLE = "unsure", ("#dfe3e7", "....")
BY_RULES = (
    "A stance is counted only where rules find evidence for it in the comment’s words. "
    "Found by word rules, not checked by a reader."
)
BY_MODEL = (
    "Told by a model learned from a sample that people coded, not checked by a reader; it is unsure where its "
    "confidence is low, or where it knows no word of the comment or no such target."
)
COLUMNS = ["outlet", "target", "stance", "count", "n"]
ROW = 0.34  # inches


@drawn
def comment_stance(
    analysis, *, targets: str | Sequence[str] | None = None, stance: pd.DataFrame | None = None, show: Show = None
) -> Chart:
    """Where do readers' comments stand on each target: against it, in favor of it, or is there no evidence?

    A panel per outlet with comments, a row per target, by the codebook's label: against to the left, in favor to the
    right, no stance found in a bar apart. `targets`: one or some of the codebook's, by default all. `stance` is a table
    of `find_stances` to draw in place of the analysis's own, for example that of a learned model.

    The table has outlet, target, stance (against, none, favor; of a learned model also unsure), count and n (comments).
    `trace` gives the evidence; where there is none, the whole comment. Without comments the chart says so; a target
    or stance of another name raises `FramingError`.

    >>> import framing as fr
    >>> articles = [{"article_id": "a", "outlet": "A", "text": "War.", "comments": ["Good.", "@1 No, bad."]}]
    >>> table = comment_stance(fr.analyse(pd.DataFrame(articles), "data/codebook.yml")).table
    >>> table[["stance", "count", "n"]].values.tolist()[1]
    ['none', 2, 2]
    """
    comments, articles, codebook = analysis.comments, analysis.articles, analysis.codebook
    stance = analysis.stance if stance is None else stance
    require_columns(stance, ["article_id", "comment_id", "target", "stance"], "stance")
    asked = [] if targets is None else one_or_several(targets, "No target of a stance is named.")
    topic = "Where readers’ comments stand, by target"
    most = max(12 - 2 * (len(asked) or stance["target"].nunique()), 4)  # the more rows a panel has, the fewer
    draft = Draft(slug("comment-stance", *asked), topic, articles, COLUMNS[:3], COLUMNS, show=show, most=most)
    if comments.empty:
        return draft.empty(NO_COMMENTS)
    if stance.empty:
        return draft.empty("The codebook declares no targets, so no stance was looked for.")
    wanted = known_targets(targets, list(dict.fromkeys(stance["target"])))
    stance = stance[stance["target"].isin(wanted)]
    spans = _evidence(stance, comments, articles)
    table = _table(spans, articles, list(dict.fromkeys(stance["target"])))
    labels = {target: target_label(codebook, target) for target in table["target"]}
    declared = [entry for entry in getattr(codebook, "targets", []) if entry.target in labels]
    meant = " ".join(f"{curly(entry.label)}: {curly(entry.about)}" for entry in declared)
    learned = UNSURE in set(table["stance"])
    about = f"Number of comments. {BY_MODEL if learned else BY_RULES}"
    heading = draft.heading(_finding(table, labels), about, comments_under(spans), outlets=table["outlet"])
    limits = "" if learned else "“No stance found” means no evidence, not neutrality."
    return draft.chart(
        heading, _draw(draft.seen(table), articles, labels, heading), table, spans, _alt(draft.seen(table), labels),
        "Every comment counts once for each target.", limits, not_english(spans, "rule"), meant,
        one_outlet(table["outlet"]),
    )  # fmt: skip


def _finding(table: pd.DataFrame, labels: dict[str, str]) -> str:
    """How often any stance was found, and on which target most often."""
    sums = table.groupby(["target", "stance"])["count"].sum()
    sided = sums[sums.index.get_level_values("stance").isin(["against", "favor"])]
    k, of = int(sided.sum()), int(sums.sum())
    if not k:
        return f"No stance was found in any of {counted(of, 'pair')} of comment and target"
    most = int(sided.max())
    sides = {"against": "against", "favor": "in favor of"}
    top = [f"{sides[side]} {labels[target]}" for target, side in sided.index[sided == most]]
    each = " each" * (len(top) > 1)
    often = f"most often {' and '.join(top)} ({most}{each})" if len(top) < 3 else "several equally often"
    return f"A stance was found in {k} of {counted(of, 'pair')} of comment and target, {often}"


def _evidence(stance: pd.DataFrame, comments: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The stances with outlet and the span that shows them: the evidence, or the comment where there is none."""
    require_known(sorted(set(stance["stance"].dropna())), STANCES, "The stance {} cannot be drawn.")
    rows = stance.merge(comments[["article_id", "comment_id", "start", "end", "text"]], on=["article_id", "comment_id"])
    rows["stance"] = rows["stance"].fillna(UNSURE)
    rows["start"] = rows["evidence_start"].fillna(rows["start"])
    rows["end"] = rows["evidence_end"].fillna(rows["end"])
    return with_outlet(rows, articles, "outlet", "target", "stance", "article_id", "comment_id", "start", "end")


def _table(spans: pd.DataFrame, articles: pd.DataFrame, targets: list[str]) -> pd.DataFrame:
    learned = spans["rule"].str.startswith("learned").fillna(False).any()
    sizes = spans.drop_duplicates(["article_id", "comment_id"]).groupby("outlet").size()
    outlets = [outlet for outlet in articles["outlet"].unique() if outlet in sizes]
    table = cells(spans, outlet=outlets, target=targets, stance=[*STANCES, *[UNSURE] * bool(learned)])
    return table.assign(n=table["outlet"].map(sizes))


def _draw(table: pd.DataFrame, articles: pd.DataFrame, labels: dict[str, str], heading: Heading):
    styles, outlets = outlet_styles(articles), list(dict.fromkeys(table["outlet"]))
    names = {target: wrapped(labels[target], 2.0) for target in dict.fromkeys(table["target"])}
    height = max(ROW, height_of(max(names.values(), key=len)) + 0.08)
    head, bars = 0.46, height * len(names)
    page = Page(heading, 0.2 + (head + bars + 0.15) * len(outlets))
    sides = _sides(table, 0.5 + max(text_width(line) for lines in names.values() for line in lines))
    top = page.top
    for outlet in outlets:
        rows = table[table["outlet"] == outlet]
        outlet_line(page, top, styles[outlet], outlet)
        page.note(0.34, top + height_of([""]) * 1.5, f"n = {counted(int(rows['n'].iloc[0]), 'comment')}")
        top += head
        if outlet == outlets[0]:
            page.note(sides["against"] - 0.08, top + 0.05, "against", ha="right")
            page.note(sides["favor"] + 0.08, top + 0.05, "in favor")
            for name, said in (("none", "no stance found"), (UNSURE, "unsure")):
                if name in sides:
                    page.note(sides[name], top + 0.05, said)
            top += 0.2
        _panel(page, rows, names, top, height, sides)
        top += bars + 0.15
    return page.figure


def _sides(table: pd.DataFrame, left: float) -> dict[str, float]:
    """Where the line between against and in favor stands, where "none" and "unsure" begin; the inches of a comment."""
    most = table.groupby("stance")["count"].max()
    unit = min((WIDTH - 0.3 - left - 1.9 - (UNSURE in most)) / max(most.sum(), 1), 0.6)
    zero = left + 0.5 + most["against"] * unit
    none = zero + max(0.55 + most["favor"] * unit, 1.1)
    places = {"against": zero, "favor": zero, "none": none, "unit": unit}
    return places | ({UNSURE: none + max(0.4 + most["none"] * unit, 1.2)} if UNSURE in most else {})


def _panel(page: Page, rows: pd.DataFrame, names: dict, top: float, height: float, sides: dict[str, float]) -> None:
    axes = in_inches(page, 0, top, WIDTH, height * len(names))
    for place, (target, lines) in enumerate(names.items()):
        y = (place + 0.5) * height
        page.lines(0.34, top + y - height_of(lines) / 2, lines)
        mine = rows[rows["target"] == target]
        for name, count in zip(mine["stance"], mine["count"], strict=True):
            start, sign = sides[name], -1 if name == "against" else 1
            colour, hatch = STANCES.get(name, UNSURE_STYLE)
            length = sign * count * sides["unit"]
            axes.barh(y, length, left=start, height=0.2, color=colour, hatch=hatch, edgecolor="white", linewidth=0.5)
            how = {"ha": "left" if sign > 0 else "right", "va": "center_baseline", "fontsize": SIZE["small"]}
            axes.text(start + length + sign * 0.07, y, f"{count:,}", color=INK if count else ZERO, **how)
    base(axes, height * len(names), sides["against"], linewidth=0.9)


def _alt(table: pd.DataFrame, labels: dict[str, str]) -> str:
    parts = ["Bars count readers’ comments against and in favor of each target."]
    for outlet, rows in table.groupby("outlet", sort=False):
        said = []
        for target, mine in rows.groupby("target", sort=False):
            counts = dict(zip(mine["stance"], mine["count"], strict=True))
            words = {"against": "against", "favor": "in favor", "none": "none", UNSURE: "unsure"}
            said.append(f"{labels[target]}: {', '.join(f'{counts[k]} {w}' for k, w in words.items() if k in counts)}")
        parts.append(f"{plain(outlet)}, {counted(int(rows['n'].iloc[0]), 'comment')}: {'; '.join(said)}.")
    return " ".join(parts)

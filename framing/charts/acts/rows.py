"""What the charts of acts share: which acts are drawn, and blocks of stacked bars, a block for each party."""

from collections.abc import Mapping, Sequence

import pandas as pd

from framing.acts.confidence import SURE
from framing.charts.core.page import WIDTH, Heading, Page, text_width, told_apart, wrapped
from framing.charts.core.panels import base, in_inches, stacked, with_outlet
from framing.charts.core.phrases import plain
from framing.charts.core.scope import scope
from framing.charts.core.style import INK, MUTED, SIZE, ink_on, outlet_styles
from framing.core.errors import require_known

Look = tuple[str, str]
NOT_KNOWN = "party not known"
ROW, HEAD, GAP = 0.27, 0.34, 0.14  # inches
PARTIES = 4  # blocks at most, those with most acts; the table has all


def label_of(codebook, party: str) -> str:
    """How the codebook wants a party to be named in a chart."""
    if party == NOT_KNOWN:
        return "people whose party is not known"
    found = next((one for one in getattr(codebook, "parties", []) or [] if one.party == party), None)
    return plain(getattr(found, "label", "")) or plain(party).replace("_", " ")


def chosen_acts(
    analysis, acts: Sequence[str] | None, sure: bool, where: str = "text"
) -> tuple[pd.DataFrame, list[str]]:
    """The acts in the outlets' own text, or in headlines alone, that happened, one row for each patient's party; and
    which acts these are.

    Without `acts`: killing, if the codebook has it and the articles mention it, else every act.
    """
    found = analysis.acts
    known = [act.act for act in getattr(analysis.codebook, "acts", []) or []] or list(dict.fromkeys(found["act"]))
    wanted = [acts] if isinstance(acts, str) else list(acts or [])
    require_known(wanted, known, "The codebook has no act {}.", "It has")
    rows = scope(where, analysis.articles).rows(found)
    rows = with_outlet(rows[rows["happened"].fillna(True).astype(bool)], analysis.articles)
    wanted = wanted or (["kill"] if (rows["act"] == "kill").any() else known)
    rows = rows[rows["act"].isin(wanted)]
    if sure:
        rows = rows[rows["confidence"].fillna(0) >= SURE]
    parties = rows["patient_party"].fillna(NOT_KNOWN).str.split("; ")
    return rows.assign(party=parties).explode("party").reset_index(drop=True), wanted


def parties_by_size(rows: pd.DataFrame, most: int = PARTIES) -> list[str]:
    """The parties with most acts; last, where no party is known."""
    sizes = rows["party"].value_counts()
    known = [party for party in sizes.index if party != NOT_KNOWN]
    return known[:most] + [NOT_KNOWN] * (NOT_KNOWN in sizes.index)


def what_is_counted(codebook, wanted: Sequence[str], sure: bool, where: str) -> str:
    """Which acts, in words, for a caption."""
    labels = {act.act: act.label or act.act for act in getattr(codebook, "acts", []) or []}
    said = ", ".join(plain(labels.get(act, act)) for act in wanted)
    how = f" that are sure (the share right on labelled news is at least {SURE:.0%})" if sure else ""
    return f"Acts of {said}{how}, in {where}, without those denied, wished or only possible."


def draw_blocks(
    table: pd.DataFrame,
    articles: pd.DataFrame,
    heading: Heading,
    looks: Mapping[str, Look],
    part: str,
    blocks: Mapping[str, str],
    said: Mapping[tuple[str, str], str],
):
    """A block for each party (`blocks`: party → its heading), a bar for each outlet, cut into the shares of `part`.

    `said`: what stands behind the bar of a party and outlet. Numbers stand in parts that are wide enough.
    """
    styles = outlet_styles(articles)
    outlets = [outlet for outlet in styles if (table["outlet"] == outlet).any()]
    names = {outlet: line for outlet, [line] in told_apart(outlets, 2.0).items()}
    left = 0.42 + max(text_width(name) for name in names.values()) + 0.1
    right = max((text_width(line, SIZE["small"]) for line in said.values()), default=0) + 0.2
    width = WIDTH - left - right - 0.1
    page = Page(heading, len(blocks) * (HEAD + GAP + ROW * len(outlets)) + 0.05)
    top = page.top
    for party, title in blocks.items():
        page.put(0.12, top + 0.16, wrapped(title, WIDTH - 0.3, weight="bold", most=1)[0], weight="bold")
        top += HEAD
        axes = in_inches(page, left, top, width, ROW * len(outlets), len(outlets))
        for place, outlet in enumerate(outlets):
            middle = top + ROW * (place + 0.5)
            page.mark(0.22, middle, *styles[outlet])
            page.put(left - 0.1, middle, names[outlet], ha="right")
            own = table[(table["party"] == party) & (table["outlet"] == outlet)].set_index(part)["count"]
            total = int(own.sum())
            parts = [(looks[name], width * own.get(name, 0) / total if total else 0) for name in looks]
            stacked(axes, place + 0.5, parts, 0.72, 0.6)
            _numbers(axes, place + 0.5, own, total, looks, width)
            page.put(left + width + 0.1, middle, said[party, outlet], "small", color=INK if total else MUTED)
        base(axes, len(outlets))
        top += ROW * len(outlets) + GAP
    return page.figure


def _numbers(axes, y: float, own: pd.Series, total: int, looks: Mapping[str, Look], width: float) -> None:
    """The count in each part of a bar, where it fits."""
    end = 0.0
    for name, (colour, hatch) in looks.items():
        count = int(own.get(name, 0))
        length = width * count / total if total else 0
        line = f"{count:,}"
        if count and length > text_width(line, SIZE["small"]) + (0.16 if hatch else 0.08):
            ink = INK if hatch else ink_on(colour)
            under = {"facecolor": "white", "edgecolor": "none", "pad": 1.0} if hatch else None  # not on the lines
            axes.text(
                end + length / 2, y, line, ha="center", va="center", color=ink, fontsize=SIZE["small"], bbox=under
            )
        end += length

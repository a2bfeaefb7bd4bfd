"""All claims at once: a table with a dot for each, in how many of its specifications it keeps its direction."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, Draft
from framing.charts.core.page import WIDTH, Heading, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.panels import in_inches, percentages
from framing.charts.core.phrases import counted, label, named, percent_kept, plain
from framing.charts.core.style import AXIS, BAND, INK, LINE, MUTED, SIZE, drawn, outlet_styles
from framing.compare.groups import FEWEST_WORDS, exchanged_units, one_article_each
from framing.core.text.listing import listing
from framing.validation.robustness import Claim, Multiverse, behind, findings, holding, leads, summarise
from framing.validation.robustness.claims.claim import BY_NAME, FEWEST
from framing.validation.robustness.claims.phrasing import what
from framing.voice.grammar.noun_phrases import as_speaker

WHO, SAID, N, DOTS, UNDONE = 0.36, 2.33, 6.12, 6.3, 7.72  # inches: where the columns begin; n ends there
MOST = 30  # claims that one picture can hold
OVER_ARTICLES = (
    "p: how often {units}, exchanged between the group and what it is compared with, differ as much, adjusted "
    "for the claims here (Benjamini–Hochberg); where it is above .05, a claim is no finding, however often it holds."
)


@drawn
def claims(
    found: Multiverse, *, wanted: Sequence | None = None, measures: Sequence[str] | None = None,
    without: pd.DataFrame | None = None,
) -> Chart:  # fmt: skip
    """Which claims survive every declared choice, and which hang on one?

    Takes what `robustness.recompute` gives; `wanted` are some of its claims, `measures` some kinds of claim (share,
    rate, words, first, speaker, only), by default all; `without` what `robustness.not_claimed` gives, so that it is
    said of whom there is no claim (a tie, say). A row for each claim that can be judged, those first that survive most:
    whose it is, what it says, from how many mentions or words, a dot for the share of the specifications in which it
    can be asked that keep its direction (filled: all of them), and which choices alone undo it. What rests on fewer
    than 5 mentions, or cannot be asked, is counted, not drawn. Names that only one group uses are a list with counts:
    to leave things out can hardly undo them. Of more than 30 claims the least stable are drawn.

    The table is `robustness.summarise`; its `behind` are the mentions, or words, that the main estimate rests on;
    `trace(claim=…)` gives them.

    >>> import framing as fr
    >>> from framing.validation.robustness import for_each, recompute
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> chart = claims(recompute(seeds, for_each(seeds, "words", voice="quotation")))
    >>> chart.table[["group", "keeps"]].values.tolist()[-1]
    ['The Jewish Chronicle', 1.0]
    """
    name = "claims" + "".join(f"-{measure}" for measure in measures or [])
    keys, articles = ["claim", "behind"], found.analysis.articles
    draft = Draft(name, "Which claims survive every choice?", articles, keys[:1], keys)
    chosen = [said for said, curve in found.curves.items() if _asked_for(said, curve.claim, wanted, measures)]
    if not chosen:
        return draft.empty("No claim was declared.")
    some = found.only(chosen)
    table = summarise(some)
    if not one_article_each(articles):  # what exchanging articles says: own, p, p_adjusted, finding
        table = table.merge(findings(some, table).drop(columns=["keeps", "why_not"]), on="claim", how="left")
    spans = [behind(some, said).rename(columns={"count": "behind"}).assign(claim=said) for said in chosen]
    spans = pd.concat(spans, ignore_index=True)
    judged = table[(table["weight"] == "enough") & (table["sort"] != "only")]
    shown = judged.sort_values("keeps", kind="stable").head(MOST).sort_values("keeps", ascending=False, kind="stable")
    about = (
        "Dot: in how many of its specifications (the combinations of choices in which it can be asked) a claim keeps "
        "its direction; filled: in all of them. Each group is compared with all the others together, or with what is "
        "named; a lead is that over the next. n: the mentions or words that it rests on, of both sides."
    )
    choices = {c.name for curve in some.curves.values() for c in curve.choices if len(c.options) > 1}
    sizes, users = table["specifications"], _users(some, table[table["sort"] == "only"])
    columns = {curve.claim.by for curve in some.curves.values()} - set(BY_NAME)
    tested = OVER_ARTICLES.format(units=exchanged_units(articles, columns)) if "p_adjusted" in table else ""
    n = f"{counted(len(table), 'claim')}, {int(sizes.sum()):,} specifications"
    foot = " ".join([_left_out(table, judged, shown), *users])
    heading = draft.heading(_finding(judged, table), about, n, foot=foot)
    return draft.chart(
        heading, _draw(_rows(some, shown), judged, outlet_styles(articles), heading), table, spans, _alt(table),
        f"{sizes.min():,} to {sizes.max():,} specifications for each claim, from {len(choices)} choices "
        "(Steegen et al. 2016; Simonsohn, Simmons & Nelson 2020). The share of specifications is no probability. "
        f"{tested} {_than(table)} {foot}", _nobody(found, without), height="behind",
    )  # fmt: skip


def _asked_for(said: str, claim, wanted, measures) -> bool:
    return (wanted is None or said in wanted or claim in wanted) and (measures is None or claim.measure in measures)


def _finding(judged: pd.DataFrame, table: pd.DataFrame) -> str:
    """How many claims survive every choice, of those that can be judged."""
    if judged.empty:
        only = int((table["sort"] == "only").sum())
        one_group = f"{counted(only, 'name')} that only one group uses"
        return one_group if only else "No claim can be judged: each rests on too little"
    whole, n, few = int((judged["keeps"] == 1).sum()), len(judged), int((judged["keeps"] < 0.5).sum())
    half = f"; {few} in fewer than half{' of its specifications' * (few == 1)}" * bool(few)
    keep = "keeps its" if whole == 1 else "keep their"
    return f"{whole} of {counted(n, 'claim')} {keep} direction under every choice{half}{_over_articles(table)}"


def _over_articles(table: pd.DataFrame) -> str:
    """How many of the claims that can be tested by exchanging articles are told from chance; others describe only."""
    if "finding" not in table:
        return ""
    if not (tested := table["p"].notna()).any():
        return "; over articles, none can be tested"
    return f"; over articles, {int(table.loc[tested, 'finding'].astype(bool).sum())} can be told from chance"


def _left_out(table: pd.DataFrame, judged: pd.DataFrame, shown: pd.DataFrame) -> str:
    """How many claims have no row, and why."""
    weights = table.loc[table["sort"] != "only", "weight"].value_counts()
    reasons = {
        "too few": f"from fewer than {FEWEST} mentions or {FEWEST_WORDS} words",
        "nothing": "with nothing behind them",
        "cannot be asked": "that cannot be asked with the main choices",
    }
    parts = [f"{weights[weight]} {why}" for weight, why in reasons.items() if weights.get(weight, 0)]
    if more := len(judged) - len(shown):
        least = sorted(judged["keeps"])[len(shown)]  # those that keep least are drawn
        share = (
            "all of their specifications" if least == 1 else f"{percent_kept(least)} of their specifications or more"
        )
        parts.append(f"{more} that keep their direction in {share}")
    return f"Claims that are not drawn: {listing(parts)}." if parts else ""


def _than(table: pd.DataFrame) -> str:
    """Who is compared with whom, where that is not all the others."""
    pairs = table[table["than"] != ""].drop_duplicates(["group", "than"])
    said = [f"“{named(row.group)}” is compared with “{named(row.than)}”." for row in pairs.itertuples()]
    return " ".join((["The others are pooled."] if "" in set(table["than"]) else []) + said)


def _nobody(found: Multiverse, without: pd.DataFrame | None) -> str:
    """Of whom nothing is claimed, and why."""
    said: dict[str, list[str]] = {}
    for row in () if without is None else without[without["measure"].isin(["first", "speaker"])].itertuples():
        measured = what(Claim(row.measure, row.outlet, referent=row.referent, terms="–"), found.analysis.codebook)
        said.setdefault(measured, []).append(f"{plain(row.outlet)} ({plain(row.why)})")
    return " ".join(f"No claim on the {measured}: {'; '.join(whom)}." for measured, whom in said.items())


def _users(some: Multiverse, rows: pd.DataFrame) -> list[str]:
    """A sentence by group: the names that only it uses, with how often."""
    said = []
    for group, mine in rows.groupby("group", sort=False):
        parts = []
        for row in mine.itertuples():
            users = "" if row.main == 0 else ", others use it, too"
            kept = "" if row.keeps == 1 or pd.isna(row.keeps) else f", kept in {percent_kept(row.keeps)}"
            parts.append(f"{plain(some.curves[row.claim].claim.terms[0])} ({row.behind}{users}{kept})")
        said.append(f"Only {plain(group)} uses: {listing(parts)}.")
    return said


@dataclass(frozen=True)
class _Row:
    """A claim in lines of text, each of its column."""

    who: list[str]
    said: list[str]
    n: str
    keeps: float
    undone: list[str]
    group: str

    @property
    def height(self) -> float:
        return height_of(max(self.who, self.said, self.undone, key=len), SIZE["small"]) + 0.06


def _rows(some: Multiverse, shown: pd.DataFrame) -> list[_Row]:
    ahead = leads(some).set_index("claim")
    rows, asked = [], [some.curves[said].claim for said in shown["claim"]]
    names = told_apart(map(_who, asked), SAID - WHO - 0.08, SIZE["small"], most=2)
    for row, claim in zip(shown.itertuples(), asked, strict=True):
        said, n = plain(row.claim).removeprefix(f"{plain(row.group)}: "), f"{row.behind:,}"
        said = said.removesuffix(" than the others").removesuffix(",")
        if row.claim in ahead.index:
            said, n = _lead(ahead.loc[row.claim], claim, some.analysis.codebook)
        room = N - SAID - text_width(n, SIZE["small"]) - 0.12
        claimed = wrapped(said[:1].upper() + said[1:], room, SIZE["small"], most=3)
        undone = wrapped(plain(row.turned_by), WIDTH - UNDONE - 0.12, SIZE["small"], most=4) if row.turned_by else []
        rows.append(_Row(names[_who(claim)], claimed, n, float(row.keeps), undone, row.group))
    return rows


def _who(claim: Claim) -> str:
    """Whose claim it is: a group's, or that of names set against each other."""
    if claim.by in ("term", "frame"):
        return " against ".join(f"“{named(name)}”" for name in (claim.group, claim.than) if name)
    return plain(claim.group)


def _lead(lead, claim, codebook) -> tuple[str, str]:
    """What leads, and whether that is practically the same as the next; how often both are used."""
    of_source = claim.measure == "speaker"
    first, following = (plain(as_speaker(lead[name]) if of_source else lead[name]) for name in ("name", "next"))
    said = f"most words: {first}" if of_source else f"{label(codebook, claim.referent)}: most “{first}”"
    equal = f"; practically equal: {following}" if lead.practically_equal else ""
    return said + equal, f"{lead['count']:,} of {lead.total:,}, next {lead.next_count:,}"


def _draw(rows: list[_Row], judged: pd.DataFrame, styles: dict, heading: Heading):
    head, kept = 0.26, {"in all": True, "not in all": False}
    sections = {said: [row for row in rows if (row.keeps == 1) is whole] for said, whole in kept.items()}
    named_sections = [(said, some) for said, some in sections.items() if some]
    page = Page(heading, head + fsum(row.height for row in rows) + 0.24 * len(named_sections) + 0.25)
    top, width = page.top + head, UNDONE - DOTS - 0.58
    page.note(N, top - 0.1, "n", ha="right")
    page.note(DOTS, top - 0.1, "keeps its direction")
    page.note(UNDONE, top - 0.1, "undone by one choice")
    for said, some in named_sections:
        page.band(0.06, top + 0.02, WIDTH - 0.12, 0.2, BAND)
        n = int(((judged["keeps"] == 1) == kept[said]).sum())  # drawn or not, as the title counts them
        line = f"{counted(n, 'claim')} {said} of {'its' if n == 1 else 'their'} specifications"
        line += f", {len(some)} of them drawn" if len(some) < n else ""
        page.put(0.12, top + 0.12, line, "small", weight="bold")
        top += 0.24
        axes = in_inches(page, DOTS, top, width, fsum(row.height for row in some))
        for share in (0, 0.5, 1):
            axes.axvline(width * share, color=AXIS if share == 0.5 else LINE, linewidth=0.8, zorder=0)
        y = 0.0
        for row in some:
            _row(page, row, styles.get(row.group), top + y)
            middle, face = y + row.height / 2, INK if row.keeps == 1 else "white"
            axes.axhline(middle, color=LINE, linewidth=0.8, zorder=0)
            how = {"color": INK, "markerfacecolor": face, "markersize": 6, "clip_on": False}
            axes.plot([width * row.keeps], [middle], "o", **how)
            y += row.height
        top += y
    percentages(page, DOTS, width, top + 0.1, 50)
    return page.figure


def _row(page: Page, row: _Row, style: tuple[str, str] | None, top: float) -> None:
    """A claim, with the marker of its outlet; what is no outlet's (a month, a contrast of names) has none."""
    middle, line = top + row.height / 2, height_of([""], SIZE["small"])
    if style:
        page.mark(0.22, top + 0.03 + line / 2, *style, size=5)
    for left, lines in ((WHO, row.who), (SAID, row.said), (UNDONE, row.undone)):
        page.lines(left, top + 0.03, lines, "small", color=MUTED if left == UNDONE else INK)
    page.note(N, top + 0.03 + line / 2, row.n, ha="right")
    weight = "normal" if row.keeps == 1 else "bold"
    page.put(UNDONE - 0.48, middle, percent_kept(row.keeps), "small", color=INK, weight=weight)
    page.rule([0.12, WIDTH - 0.12], [top + row.height] * 2)


def _alt(table: pd.DataFrame) -> str:
    how = f"{counted(len(table), 'claim')} {'fares' if len(table) == 1 else 'fare'}"
    parts = [f"A table with a dot for each claim: how {how} over all declared choices."]
    known = table.dropna(subset=["keeps"])
    if unasked := len(table) - len(known):
        parts.append(f"{unasked} of them cannot be asked in the main specification.")
    for row in holding(known).itertuples():
        if row.sort == "only":
            parts.append(f"{row.about.capitalize()}: {row.claims}.")
            continue
        whole = f"; {row.whole} of these hold in every specification in which they can be asked" * bool(row.judged)
        parts.append(f"{row.about.capitalize()}: {row.claims}, {row.judged} of them with enough to judge{whole}.")
    worst = known[(known["weight"] == "enough") & (known["keeps"] < 1)].sort_values("keeps", kind="stable").head(3)
    parts += [f"{plain(row.claim)}: in {percent_kept(row.keeps)}." for row in worst.itertuples()]
    return " ".join(parts)

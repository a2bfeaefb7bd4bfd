"""Who gets to speak, by party or role, and whose account headlines rest on: shares side by side for all outlets."""

from collections import Counter

import pandas as pd

from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.grouping import how_many, known_groups
from framing.charts.core.page import WIDTH, Heading, Key, Page, text_width, wrapped
from framing.charts.core.panels import Panels, base, evenly, in_inches
from framing.charts.core.phrases import counted, named, percent, plain
from framing.charts.core.style import INK, LINE, MUTED, SIZE, drawn
from framing.charts.core.tabulate import with_outlet
from framing.charts.naming.own_text import over_what
from framing.compare import speaking as shares
from framing.compare.groups import one_article_each
from framing.compare.speaking import ABSENT, ALTERED, COUNTS, UNKNOWN, headline_accounts, side_of, turns
from framing.core.errors import FramingError
from framing.core.kinds_and_voices import OWN_SAID
from framing.core.text.listing import listing

ROW, LABEL, GAP = 0.24, 2.5, 0.2  # inches; the second is the width that the name of a party may have
ACROSS = 5
KNOWN, UNSURE = ("#98a1ac", ""), ("#d9dde1", "////")  # colours are for voices: parties have none
NO_PARTY = (UNKNOWN, ALTERED, ABSENT)
NAMED = {"named person": "persons with a name", "not named": "bodies and unnamed sources"}
NUMBERS = ["k", "n", "share", "low", "high", "articles", "used", "note"]
UNITS = {
    "words": ("word", "Most words go to {who}{where}"),
    "quotations": ("quotation", "Most quotations go to {who}{where}"),
    "headline": ("quotation", "Headlines quote {who} most{where}"),
    "first": ("article", "Most often first to speak: {who}{where}"),
}
LIMITS = (
    "Line: 95% interval over {over}, by how they differ; an outlet with one article has none, since that article "
    "describes itself alone."
)
ALONE = "No intervals: an outlet’s one article describes itself alone."
COMPARED = " The title names who leads where that line lies above those of all others, but for hatched bars."


@drawn
def speaking(analysis, *, of: str = "party", count: str = "words", most: int = 14, show: Show = None) -> Chart:
    """Who gets to speak in each outlet, by party or role, or as a named person?

    `of`: "party", "role" or "named"; `count`: "words", "quotations", "headline" (quotations in headlines) or "first"
    (articles in which they speak first). A panel per outlet, a row for each party in the codebook's order; of more than
    `most` that speak, those with least are summed in a row. The chart's table has all of them: outlet, `of`, k, n,
    share, low, high, articles, used, note (see `compare.who_speaks`). `trace` gives the stretches behind a bar.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> chart = speaking(seeds, of="role")
    >>> chart.trace(outlet="The Jewish Chronicle", role="official")["speaker"].iloc[0]
    'Antony Blinken'
    """
    rows, listed = turns(analysis, count), shares.sides_of(analysis.codebook, of)
    table = shares.who_speaks(analysis, of, count=count, rows=rows)
    topic = f"Who gets to speak, {'whether a person is named' if of == 'named' else f'by {of}'}"
    where = {"headline": "", "first": ""}.get(count, f", in {OWN_SAID}")
    unsure = "was not found" + ("" if of == "named" else f", or is of no {of} that the codebook knows")
    limits = _limits(analysis.articles)
    about = f"Bars: each one’s share of all {COUNTS[count]}{where}. {limits} Hatched: the speaker {unsure}."
    keys = ["outlet", of]
    draft = Draft(f"speaking-{of}-{count}", topic, analysis.articles, keys, [*keys, *NUMBERS], show=show)
    if listed == [UNKNOWN]:
        many = {"party": "parties", "role": "roles"}[of]
        return draft.empty(f"The codebook lists no {many}: who speaks cannot be told apart by {of}.")
    return _chart(analysis, draft, table, side_of(rows, of), most, about, "Nobody does.", *UNITS[count])


def _limits(articles: pd.DataFrame) -> str:
    return ALONE if one_article_each(articles) else LIMITS.format(over=over_what(articles)[0])


@drawn
def accounts(analysis, *, most: int = 14, show: Show = None) -> Chart:
    """Whose account do the headlines of each outlet rest on?

    For each quotation in headlines and standfirsts and each listed name outside of one: does the body say it in the
    outlet's own voice, does only a source of one party say it there, does the body put it otherwise, or not have it at
    all? Table, panels and `trace` as in `speaking`, with the column account.

    >>> import framing as fr
    >>> accounts(fr.analyse("seeds", "data/codebook.yml")).table.query("k > 0").account.iloc[0]
    'the outlet itself'
    """
    about = (
        "Counted: quotations, and listed names outside of them, in headlines and standfirsts, by where the body has "
        "them from: the outlet’s own voice, or only words lent to a source of this party. "
        f"{_limits(analysis.articles)} Hatched: a source of unknown party; other words, or nothing of the kind, in the "
        "body."
    )
    why = "No listed name and no quotation stands in a headline or standfirst."
    keys = ["outlet", "account"]
    draft = Draft("accounts", "Whose account headlines rest on", analysis.articles, keys, [*keys, *NUMBERS], show=show)
    if not analysis.codebook.parties:  # else all that is known would be the outlet itself
        return draft.empty("The codebook lists no parties: whose account a headline rests on cannot be told.")
    rows = headline_accounts(analysis).assign(k=1)
    table = shares.whose_account(analysis, rows=rows)
    return _chart(analysis, draft, table, rows, most, about, why, "item", "Headlines rest most often on {who}{where}")


def _chart(
    analysis, draft: Draft, table: pd.DataFrame, spans: pd.DataFrame, most: int, about: str, why: str, unit: str,
    leads: str,
) -> Chart:  # fmt: skip
    """Panels of shares of a `unit`: `leads` says who has most, `why` that nobody has any."""
    articles, of = draft.articles, draft.keys[1]
    spans = with_outlet(spans, articles, "outlet", of)
    if spans.empty:
        return draft.empty(why)
    labels = _labels(analysis.codebook, of, table[of].unique())
    shown, rest = _shown(table, of, most)
    about += f" The last row sums {len(rest)} with less." if rest else ""
    about += COMPARED if table["low"].notna().any() else ""
    n = int(table.groupby("outlet")["n"].first().sum())
    unknown = int(table.loc[table[of] == UNKNOWN, "k"].sum())
    finding, known = _lead(table, of, labels, leads, unit), table.loc[table["n"] > 0, "outlet"]
    heading = draft.heading(finding, about, counted(n, unit), _keys(table, of), found=known)
    texts = {value: wrapped(labels[value], LABEL, SIZE["small"], most=1)[0] for value in shown}
    texts |= {"": f"{len(rest)} others"} if rest else {}
    return draft.chart(
        heading, _draw(draft.seen(table), articles, of, texts, heading, unit), table, spans,
        _alt(draft.seen(table), of, labels, draft.topic, unit),
        f"Unknown: {unknown:,} ({percent(unknown / n)}). Parties, roles and who is a named person are told from names "
        "and descriptions, by the codebook and by rules; both err and miss.", height="k",
    )  # fmt: skip


def _labels(codebook, of: str, values) -> dict[str, str]:
    """How charts name a party or role: its label, or its id as words."""
    if of == "role":
        known = {entry.role: entry.label for entry in codebook.roles}
    else:
        known = {entry.party: entry.label for entry in codebook.parties} | NAMED
    return {value: plain(known.get(value)) or named(value) for value in values}


def _lead(table: pd.DataFrame, of: str, labels: dict[str, str], leads: str, unit: str) -> str:
    """Who has most in most outlets ("Most words go to the council in 2 of 3 outlets"), or that nobody has.

    An outlet has a leader where the interval of the one with most lies above those of all others that are drawn, at 0
    too, or where there are no intervals, since its one article describes itself alone. Where the bar of what is unknown
    is as long as that of who leads, or longer, the title says of how much it speaks.
    """
    table = known_groups(table)
    rivals = table[~table[of].isin(NO_PARTY) & (table.groupby(of)["k"].transform("sum") > 0)]
    known = rivals[rivals["k"] > 0]
    best = known[known["k"] == known.groupby("outlet")["k"].transform("max")]
    tops = best.drop_duplicates("outlet", keep=False)  # where two are equal, none leads
    near = tops["outlet"].isin(_within_chance(rivals, tops, of))
    tops, level = tops[~near], int(near.sum())
    outlets = table["outlet"].nunique()
    who, times = Counter(tops[of]).most_common(1)[0] if len(tops) else ("", 0)
    what = {"named": "kind of speaker"}.get(of, of)
    if known.empty:
        return f"No {what} is known of anybody"
    chance = f"; in {level} of {outlets} the lead is within chance" if level and outlets > 1 else ""
    if 2 * times <= outlets:
        if outlets == 1:
            return f"No single {what} leads{' beyond chance' * bool(level)}"
        if level == outlets:
            return f"No {what} leads beyond chance in any of {outlets} outlets"
        return f"No {what} leads in more than half of the outlets{chance}"
    said = leads.format(who=labels[who], where=f" in {times} of {outlets} outlets" if outlets > 1 else "") + chance
    hidden = table[table[of].isin(NO_PARTY)].groupby("outlet")["k"].max()
    led = tops[tops[of] == who].set_index("outlet")["k"]
    if not (hidden.reindex(led.index, fill_value=0) >= led).any():
        return said
    n = int(table.groupby("outlet")["n"].first().sum())
    return f"Of what is known ({int(known['k'].sum()):,} of {counted(n, unit)}), {said[:1].lower()}{said[1:]}"


def _within_chance(rivals: pd.DataFrame, tops: pd.DataFrame, of: str) -> set[str]:
    """The outlets in which the interval of the one with most reaches into that of another."""
    if "low" not in rivals:
        return set()
    least = tops.dropna(subset=["low"]).set_index("outlet")[[of, "low"]]
    near = set()
    for outlet, row in least.iterrows():
        others = rivals[(rivals["outlet"] == outlet) & (rivals[of] != row[of])]["high"].astype(float)
        if len(others) and float(row["low"]) <= others.max():
            near.add(outlet)
    return near


def _shown(table: pd.DataFrame, of: str, most: int) -> tuple[list[str], list[str]]:
    """The rows of the picture, in the table's order, and those with least, which share one."""
    if most < 2:
        raise FramingError(f"A chart of {most} rows shows nothing.", advice="Let `most` be 2 or more.")
    sums = table.groupby(of, sort=False)["k"].sum()
    some = sums[sums > 0]
    kept = [value for value in some.index if value in NO_PARTY]
    known = some.drop(kept).sort_values(ascending=False, kind="stable")
    few = len(known) + len(kept) <= most
    kept += known.index[: None if few else max(most - len(kept) - 1, 1)].tolist()
    return [value for value in some.index if value in kept], [value for value in some.index if value not in kept]


def _keys(table: pd.DataFrame, of: str) -> list[Key]:
    unsure = Key("unknown, or not in the body" if of == "account" else "unknown", *UNSURE)
    limits = [Key("95% interval", INK, line="-")] * bool(table["low"].notna().any())
    others = [unsure] * bool(table.loc[table["k"] > 0, of].isin(NO_PARTY).any()) + limits
    return [Key("share", *KNOWN), *others] if others else []  # of shares alone it is said above


def _draw(table, articles, of: str, texts: dict[str, str], heading: Heading, unit: str):
    """Panels with a row for each of the `texts`; under "" all that have no row of their own."""
    left = 0.35 + max(text_width(text, SIZE["small"]) for text in texts.values())
    outlets = list(dict.fromkeys(table["outlet"]))
    across = evenly(len(outlets), ACROSS)
    width = min((WIDTH - left - 0.1 - GAP * (across - 1)) / across, 3.6)
    sizes, abouts = articles["outlet"].value_counts(), {}
    for outlet, rows in table.groupby("outlet", sort=False):
        said = [f"n = {counted(int(rows['n'].iloc[0]), unit)}"]
        used, size = int(rows["articles"].iloc[0]), int(sizes.get(outlet, 0))
        some = f"in {used:,} of " if used < size else ""
        said += [f"{some}{counted(size, 'article')}"] if unit != "article" else []
        abouts[outlet] = [line for part in said for line in wrapped(part, width, SIZE["small"])]
    panels = Panels.of_outlets(articles, abouts, dict.fromkeys(outlets, ROW * len(texts)), across, left, width, GAP,
                               0.1, 0.18, lines=3)  # fmt: skip
    page = Page(heading, panels.height)
    reach = float(table[["share", "high"]].fillna(0).max(axis=None) or 1) / (
        1 - (text_width("<0.1%", SIZE["small"]) + 0.1) / width
    )
    rowed = table.assign(row=table[of].where(table[of].isin(list(texts)), ""))
    for outlet, x, top in panels.draw(page):
        if x == left:  # the first of a row of panels
            for place, text in enumerate(texts.values()):
                page.note(left - 0.1, top + ROW * (place + 0.5), text, ha="right")
        _panel(page, rowed[rowed["outlet"] == outlet], list(texts), x, top, width, reach)
    return page.figure


def _panel(page: Page, rows: pd.DataFrame, order: list[str], left: float, top: float, width: float, reach: float):
    axes = in_inches(page, left, top, width, ROW * len(order), len(order))
    inch = width / reach
    for place, value in enumerate(order):
        own = rows[rows["row"] == value]
        k, n = int(own["k"].sum()), int(own["n"].iloc[0])
        y, end = place + 0.5, k / max(n, 1) * inch
        axes.plot([0, width], [place + 1, place + 1], color=LINE, linewidth=0.5)
        if k:
            colour, hatch = UNSURE if value in NO_PARTY else KNOWN
            axes.barh(y, end, height=0.62, color=colour, hatch=hatch, edgecolor="white", linewidth=0)
        limits = own[["low", "high"]].astype(float).iloc[0] * inch if len(own) == 1 else None
        if limits is not None and limits.notna().all():  # also at 0, where the line shows the upper limit
            axes.plot(limits, [y, y], color=INK, linewidth=1.1, solid_capstyle="butt")
            end = max(end, limits["high"])
        text = percent(k / n) if n else "none"
        axes.text(end + 0.06, y, text, va="center", fontsize=SIZE["small"] - 0.5, color=INK if k else MUTED)
    base(axes, len(order), clip_on=False)


def _alt(table: pd.DataFrame, of: str, labels: dict[str, str], head: str, unit: str) -> str:
    parts = [f"{head}: bars show shares in {how_many(table['outlet'])}."]
    for outlet, rows in table.groupby("outlet", sort=False):
        n, known = int(rows["n"].iloc[0]), rows[~rows[of].isin(NO_PARTY) & (rows["k"] > 0)]
        top, unsure = known[known["k"] == known["k"].max()], rows[rows[of].isin(NO_PARTY) & (rows["k"] > 0)]
        who = listing(labels[value] for value in top[of])
        most = f"most {who}, {percent(top['share'].iloc[0])}; " if len(top) else ""
        shares = zip(unsure[of], unsure["share"], strict=True)
        hatched = ", ".join(f"{labels[value]} {percent(share)}" for value, share in shares) or f"{UNKNOWN} 0%"
        said = f" (n = {counted(n, unit)}): {most}{hatched}" if n else ": none"
        parts.append(f"{plain(outlet)}{said}.")
    return " ".join(parts)

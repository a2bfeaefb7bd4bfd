"""The headline chart: what each outlet calls one thing, and in whose voice, with both ends of the contrast."""

from dataclasses import replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import FEWEST_MENTIONS, Chart, Draft, Show
from framing.charts.core.grouping import how_many
from framing.charts.core.page import Heading, Page, text_width, wrapped
from framing.charts.core.panels import base, down, in_inches, outlet_panels, stacked, voice_keys, voices_in
from framing.charts.core.phrases import counted, most, plain, share_words
from framing.charts.core.style import BAND, INK, MUTED, SIZE, VOICE_STYLE, VOICE_WORDS, ZERO, drawn, ink_on
from framing.charts.core.tabulate import cells
from framing.charts.naming.own_text import NONE, over_what, own_mentions, which_interval
from framing.charts.naming.titles_and_captions import used_most
from framing.compare import shares
from framing.compare.groups import one_article_each
from framing.core.kinds_and_voices import ARTICLE_VOICES, REPORTED_VOICES
from framing.core.text.listing import listing

ROW, END_ROW, GAP, LABEL = 0.27, 0.4, 0.16, 2.3  # inches; the last is the width that a name may have
OVER_SEVERAL = "a 95% interval over {over} (of an outlet with one article over its mentions)"
COLUMNS = ["outlet", "term", "voice", "count", "term_count", "n", "share", "low", "high"]


@drawn
def naming_by_voice(
    analysis, referent: str, *, fewest: int = FEWEST_MENTIONS, where: str = "text", show: Show = None
) -> Chart:
    """What does each outlet call this referent, and in whose voice: its own, or words it quotes?

    One panel per outlet; names in the codebook's order, so that the first and the last are the two ends of the
    contrast; both always stay and show their share with its exact interval, also at zero. Names that no outlet uses are
    listed in the caption. `fewest`, `where` and `show` as in `naming`.

    The table has outlet, term, voice, count, term_count (all voices), n (all names), share, low, high (of
    term_count in n; NA where n is 0). Readers' comments, bylines, link lines and page furniture do not count.
    An unknown referent raises `FramingError`.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["The war goes on, he says."]})
    >>> table = naming_by_voice(fr.analyse(articles, "data/codebook.yml"), "campaign", fewest=1).table
    >>> table.query("count > 0")[["term", "voice", "count"]].values.tolist()
    [['war', 'reported', 1]]
    """
    named, articles = own_mentions(analysis, referent, where, "term"), analysis.articles
    topic = f"What each outlet calls {named.thing}, and in whose voice"
    draft = Draft(f"naming-by-voice-{referent}", topic, articles, COLUMNS[:3], COLUMNS, where, show)
    if why := named.why_not(fewest):
        return draft.empty(why)
    terms, spans, units = named.terms, named.spans, draft.scope.units
    of_all = shares(spans, articles, terms, referent, where=where).rename(columns={"k": "term_count"})
    table = cells(spans, outlet=of_all["outlet"].unique(), term=terms, voice=ARTICLE_VOICES)
    table, ends = table.merge(of_all, on=["outlet", "term"])[COLUMNS], [terms[0], terms[-1]]
    if len(terms) == 1 and not draft.scope.headlines:
        ends = []  # its share of all names is 100% wherever it is named
    rows = [term for term in terms if term in {*spans["term"], *ends}]
    alone = draft.scope.headlines or one_article_each(articles)
    kind, formal = OVER_SEVERAL.format(over=over_what(articles)[0]), which_interval(articles)
    if alone:
        kind, formal = "an exact 95% interval", "exact 95% interval (Clopper–Pearson)"
    about = "Bars: mentions."
    if ends:
        about += (
            f" Shaded: the two ends of the list of names, with their share of the outlet’s {units} as {kind}; at 0, ≤ "
            "is its upper limit."
        )
    voices = voices_in(spans["voice"])
    if set(voices) & set(REPORTED_VOICES):
        about += " In reported speech the content is a source’s, the wording as a rule the outlet’s."
    finding = used_most(table.drop_duplicates(["outlet", "term"]).assign(count=lambda rows: rows["term_count"]))
    n = counted(len(spans), "mention")
    heading = draft.heading(finding, about, n, voice_keys(voices), found=spans["outlet"])
    figure = _draw(draft.seen(table), articles, rows, ends, heading, units.removesuffix("s"))
    return draft.chart(
        heading, figure, table, spans, _alt(draft.seen(table), ends, named.thing),
        f"Every mention has exactly one voice. {named.counted} Words in quotation marks count as quotation or scare "
        "quotes wherever they stand, headlines too. Of each end of the list (the first and the last name) the share of "
        f"the outlet’s {units} is given with the {formal}; where an end is never used, the interval’s upper limit is.",
        named.not_found(rows), named.left_out, named.meant,
    )  # fmt: skip


def _unit(table: pd.DataFrame, panel: float, ends: list[str]) -> float:
    """As long as fits: behind each bar there must be room for what stands there."""
    units = [0.35]
    for row in table[table["n"] > 0].drop_duplicates(["outlet", "term"]).to_dict("records"):
        k = row["term_count"]
        lines = _end_lines(row) if row["term"] in ends else [f"{k:,}"]
        units.append((panel - 0.1 - max(text_width(line, SIZE["small"]) for line in lines)) / max(k, 1))
    return max(min(units), 0)


def _end_lines(row) -> list[str]:
    """What stands behind the bar of an end; a long n is not repeated from the panel's title."""
    k, n = row["term_count"], row["n"]
    return [f"{k:,} of {n:,}" if n < 1000 else f"{k:,}", share_words(row)]


def _draw(table: pd.DataFrame, articles: pd.DataFrame, terms: list[str], ends: list[str], heading: Heading, noun: str):
    heights = {term: END_ROW if term in ends else ROW for term in terms}
    weights = {term: "bold" if term in ends else "normal" for term in terms}
    left = 0.12 + min(LABEL, max(text_width(plain(term), weight=weights[term]) for term in terms)) + 0.12
    sizes = table.groupby("outlet", sort=False)["n"].first()
    panels = outlet_panels(sizes, articles, left, fsum(heights.values()), GAP, noun)
    page, unit = Page(replace(heading, keys_at=left), panels.height), _unit(table, panels.width, ends)
    for _, top, row in panels.tops(page.top):
        _terms(page, heights, weights, left, top, left + len(row) * (panels.width + GAP) - GAP)
    for outlet, x, top in panels.draw(page, low=0.06):
        _panel(page, heights, table[table["outlet"] == outlet], x, top, panels.width, unit)
    return page.figure


def _terms(page: Page, heights: dict[str, float], weights: dict[str, str], left: float, top: float, right: float):
    """The names at the left of a row of panels, the two ends on a band through all of them."""
    for term, y, height in down(top, heights):
        if weights[term] == "bold":
            page.band(0.06, y + 0.02, right, height - 0.04, BAND)
        line = wrapped(term, LABEL, weight=weights[term], most=1)[0]
        page.put(left - 0.1, y + height / 2, line, ha="right", weight=weights[term])


def _panel(page: Page, heights: dict[str, float], rows: pd.DataFrame, left: float, top: float, width: float, unit):
    """One outlet's bars, `unit` inches for a mention."""
    high = fsum(heights.values())
    axes = in_inches(page, left, top, width, high)
    base(axes, high, zorder=3)
    if rows["n"].iloc[0] == 0:
        why = wrapped(NONE, width - 0.1, SIZE["small"])
        axes.text(0.08, high / 2, "\n".join(why), va="center", color=MUTED, fontsize=SIZE["small"])
        return
    for term, y, height in down(0.0, heights):
        bar = rows[rows["term"] == term]
        end = _bar(axes, bar, y + height / 2, unit)
        _number(axes, bar.iloc[0], end, y + height / 2, width, height == END_ROW)


def _bar(axes, bar: pd.DataFrame, y: float, unit: float) -> float:
    """A bar of voices, with the number of each where there are several, it has room, and no hatch is below it."""
    lengths = dict(zip(bar["voice"], bar["count"] * unit, strict=True))
    stacked(axes, y, [(VOICE_STYLE[voice], length) for voice, length in lengths.items()], 0.19, 0.7)
    several, end = (bar["count"] > 0).sum() > 1, 0.0
    for count, (voice, length) in zip(bar["count"], lengths.items(), strict=True):
        colour, hatch = VOICE_STYLE[voice]
        if several and count and not hatch and length > text_width(f"{count}", SIZE["small"]) + 0.08:
            how = {"ha": "center", "va": "center_baseline", "fontsize": SIZE["small"] - 0.5, "color": ink_on(colour)}
            axes.text(end + length / 2, y, f"{count}", **how)
        end += length
    return end


def _number(axes, row: pd.Series, end: float, y: float, width: float, is_end: bool) -> None:
    """The number behind a bar; at the two ends also its share of all mentions, with the interval."""
    k = int(row["term_count"])
    if not is_end:
        axes.text(end + 0.06, y, f"{k:,}", va="center_baseline", color=INK if k else ZERO, fontsize=SIZE["small"])
        return
    colour = INK if k else MUTED
    first, second = _end_lines(row)
    line = f"{first}, {second}"
    if not k and text_width(line, SIZE["small"]) < width - 0.06:
        first, second = line, ""
    lift = 0.075 if second else 0
    axes.text(end + 0.06, y - lift, first, va="center_baseline", color=colour, fontsize=SIZE["small"])
    axes.text(end + 0.06, y + lift, second, va="center_baseline", color=MUTED, fontsize=SIZE["small"] - 0.7)


def _alt(table: pd.DataFrame, ends: list[str], what: str) -> str:
    totals = table.drop_duplicates(["outlet", "term"])
    said = [
        f"“{plain(row.term)}” in {plain(row.outlet)}, {row.term_count} of {counted(row.n, 'mention')}"
        for row in totals.itertuples()
    ]
    top = "; ".join(most(said, totals["term_count"].tolist()))
    parts = [f"Bars count what {how_many(totals['outlet'], 'call')} {what}, by voice. Most often: {top}."]
    for term in dict.fromkeys(ends):
        users = totals[(totals["term"] == term) & (totals["term_count"] > 0)]
        uses = [_use(row, table) for row in users.sort_values("term_count", ascending=False).itertuples()]
        none = totals["outlet"].nunique() - len(users)
        said = listing(uses, limit=3) if uses else "no outlet"
        rest = f"; not found in the other {none}" if uses and none else ""
        parts.append(f"“{plain(term)}”: {said}{rest}.")
    return " ".join(parts)


def _use(row, table: pd.DataFrame) -> str:
    own = table[(table["outlet"] == row.outlet) & (table["term"] == row.term) & (table["count"] > 0)]
    voices = listing(f"{n} in {VOICE_WORDS[voice]}" for voice, n in zip(own["voice"], own["count"], strict=True))
    return f"{plain(row.outlet)} {row.term_count} of {row.n} ({voices})"

"""The first chart: who calls it what, and in whose words. Left of a line the outlet's wording, right of it what it
quotes; a row for each kind of name; the two ends of the contrast called out with their words."""

from dataclasses import dataclass, replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import FEWEST_MENTIONS, Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.panels import in_inches, one_each, outlet_panels, stacked, voice_keys
from framing.charts.core.phrases import counted, listing, meant, most, named, plain, source, thing
from framing.charts.core.scope import scope
from framing.charts.core.style import AXIS, BAND, INK, MUTED, SIZE, VOICE_STYLE, ZERO, drawn
from framing.charts.naming.headline_words import Place, names_found, place_of, who_uses
from framing.charts.naming.own_text import (
    MARKS,
    NONE,
    OWN,
    counted_in,
    each_headline_once,
    left_out,
    own_mentions,
    why_not,
)
from framing.charts.naming.what_is_counted import wanted
from framing.compare import terms_of
from framing.compare.groups import with_headline
from framing.core.kinds_and_voices import ARTICLE_VOICES

COLUMNS = ["outlet", "frame", "voice", "count", "n"]
SIDES = ("own words", "quoted")
GAP, LABEL, BAR, AIR = 0.2, 1.62, 0.25, 0.16  # inches: between panels; a row's name; a bar; above and below a name


@drawn
def who_says(analysis, referent: str, *, fewest: int = FEWEST_MENTIONS, where: str = "text") -> Chart:
    """Who calls this thing what: which outlet in its own words, which only in quotation marks?

    A panel per outlet, a row per kind of name (frame) in the codebook's order, with the names found. Left of the line
    the outlet chose the word: in headlines, in its own sentences, or reporting others without marks; right of it the
    word stands in quotation marks, a source's or scare quotes. The title says who uses the two ends of the contrast,
    the first and the last name of the list that were found; one place of each is called out with its words. Kinds of
    name that nobody uses are named in the caption. Of fewer than `fewest` mentions there is no picture, but a line that
    says how many there are.

    `where="headlines"`: headlines alone, each once; n is then all headlines of the outlet.

    The table has outlet, frame, voice, count, n (all names of the outlet's own text). Needs a codebook with frames; a
    list of terms, or an unknown referent, raises `FramingError`.

    >>> import framing as fr
    >>> chart = who_says(fr.analyse("seeds", "data/codebook.yml"), "campaign")
    >>> chart.table[chart.table["frame"] == "limited"].query("count > 0")[["outlet", "voice", "count"]].values.tolist()
    [['Heritage Florida Jewish News', 'quotation', 1]]
    """
    articles, codebook = analysis.articles, analysis.codebook
    terms, chosen = terms_of(codebook, referent), scope(where, articles)
    name = chosen.stem(f"who-says-{referent}")
    frames = _frames(codebook, referent)
    spans = own_mentions(analysis.mentions, articles, terms, referent, where)
    spans = each_headline_once(spans, articles, where, "frame")
    topic = chosen.topic(f"Who calls {thing(codebook, referent)} what, and in whose words")
    if why := why_not(spans, fewest):
        return nothing_to_draw(name, topic, why, COLUMNS, source(articles))
    found, listed = set(spans["term"]), list(dict.fromkeys(frames.values()))
    named_here = [term for term in terms if term in found]
    ends = list(dict.fromkeys([named_here[0], named_here[-1]]))
    rows = {frame: names_found(spans, frame, ends, LABEL) for frame in listed if frame in set(spans["frame"])}
    table = _table(spans, articles, listed, where)
    said = [who_uses(spans, end, articles["outlet"].nunique()) for end in ends]
    about = (
        "A row for each kind of name. Left of the line the outlet chose the word, in reported speech too; right of it "
        "the word stands in quotation marks. Numbers: "
        f"{chosen.units}."
    )
    keys = voice_keys(voice for voice in (*OWN, *MARKS) if voice in set(spans["voice"]))
    keys.append(Key("none found", ZERO, marker="o", hollow=True))
    n = chosen.n(counted(len(spans), "mention"))
    heading = Heading("\n".join(said), topic, about, keys, one_each(articles), source(articles, n))
    figure = _draw(table, articles, rows, [place_of(spans, end) for end in ends], heading, where)
    meanings = [f"{named(frame)}: {plain(codebook.frames[frame])}" for frame in rows]
    caption = heading.caption(
        f"Counted: {counted_in(where)}. Kinds of name: {'; '.join(meanings)}. {_unused(rows, listed)} {heading.foot} "
        f"Voices are found by rules, which err. {left_out(analysis.mentions, articles, terms, referent)} "
        f"{meant(codebook, referent)}"
    )
    alt = _alt(table, ". ".join(said), thing(codebook, referent))
    return Chart(name, figure, table, caption, alt, ["outlet", "frame", "voice"], spans)


def _frames(codebook, referent: str) -> dict[str, str]:
    """The kind of each name of a referent, in the codebook's order."""
    wanted(codebook, referent, [], "frame")  # refuses a list of terms, and a referent that the codebook does not have
    entry = next(entry for entry in codebook.referents if entry.referent == referent)
    return {term.term: term.frame for term in entry.terms}


def _table(spans: pd.DataFrame, articles: pd.DataFrame, frames: list[str], where: str) -> pd.DataFrame:
    counts = spans.groupby(["outlet", "frame", "voice"]).size()
    n = (with_headline(articles) if where == "headlines" else spans)["outlet"].value_counts()
    rows = [
        (outlet, frame, voice, int(counts.get((outlet, frame, voice), 0)), int(n.get(outlet, 0)))
        for outlet in dict.fromkeys(articles["outlet"])
        for frame in frames
        for voice in ARTICLE_VOICES
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"outlet": "str", "frame": "str", "voice": "str"})


def _unused(rows: dict[str, list[str]], listed: list[str]) -> str:
    """Which kinds of name nobody uses."""
    unused = [f"“{named(frame)}”" for frame in listed if frame not in rows]
    return f"Kinds of name in the codebook that no outlet uses: {listing(unused)}." if unused else ""


@dataclass(frozen=True)
class _Plan:
    """Where things stand in every panel, in inches from its upper left corner."""

    labels: dict[str, list[str]]  # the names found, of each row
    zero: float  # the line
    unit: float  # a mention
    below: dict[str, list[tuple[Place, float, list[str]]]]  # what is called out below a row: place, inches, lines

    def height(self, frame: str) -> float:
        """Inches of a row, without what is called out below it."""
        return height_of([""]) + height_of(self.labels[frame], SIZE["small"]) + AIR

    def strip(self, frame: str) -> float:
        """Inches of what is called out below a row."""
        return fsum(height_of(lines, SIZE["small"]) + 0.14 for _, _, lines in self.below[frame])

    @property
    def tops(self) -> dict[str, float]:
        """Where each row begins, and under "" where the last ends; above the first stands what the two sides are."""
        tops, y = {}, 0.1 + height_of([""], SIZE["small"])
        for frame in self.labels:
            tops[frame], y = y, y + self.height(frame) + self.strip(frame)
        return tops | {"": y}


def _draw(table, articles, rows: dict[str, list[str]], places: list[Place], heading: Heading, where: str):
    left = 0.12 + LABEL + 0.1
    panels = outlet_panels(
        table.groupby("outlet", sort=False)["n"].first(),
        articles,
        left,
        0,
        GAP,
        "headline" if where == "headlines" else "mention",
    )
    zero, unit = _scale(table, panels.width)
    below: dict[str, list] = {frame: [] for frame in rows}
    for place in places:
        across = next(row.index(place.outlet) for row in panels.rows if place.outlet in row)
        x = left + across * (panels.width + GAP) + zero + (0.5 if place.quoted else -0.5) * unit
        room = WIDTH - 0.12 - x if _to_right(x) else x - left
        below[place.frame].append((place, x, place.lines(room)))
    plan = _Plan(rows, zero, unit, below)
    panels = replace(panels, bodies=dict.fromkeys(panels.names, plan.tops[""]))
    page = Page(replace(heading, keys_at=left), panels.height)
    for _, top, row in panels.tops(page.top):
        _rows(page, plan, top, left + len(row) * (panels.width + GAP) - GAP, row)
    for outlet, x, top in panels.draw(page, low=0.02):
        _panel(page, plan, table[table["outlet"] == outlet], x, top, panels.width)
    return page.figure


def _to_right(x: float) -> bool:
    """Whether words that are called out run to the right of their place; else to the left."""
    return WIDTH - x > 2.6


def _scale(table: pd.DataFrame, width: float) -> tuple[float, float]:
    """Where the line stands in a panel, and the inches of a mention: as long as fits, with what stands beside it."""
    sums = table.assign(marks=table["voice"].isin(MARKS)).groupby(["outlet", "frame", "marks"])["count"].sum()
    own, quoted = (int(sums.xs(side, level="marks").max()) for side in (False, True))
    rooms = [text_width(f"{k:,}", SIZE["small"]) + 0.08 for k in (own, quoted)]
    unit = min((width - fsum(rooms)) / max(own + quoted, 1), 0.3)
    least = [text_width(said, SIZE["small"]) + 0.06 for said in SIDES]
    zero = min(max(rooms[0] + own * unit, least[0]), width - least[1])
    return zero, min(unit, (zero - rooms[0]) / max(own, 1), (width - zero - rooms[1]) / max(quoted, 1))


def _rows(page: Page, plan: _Plan, top: float, right: float, outlets: list[str]) -> None:
    """The names of the rows, those of the two ends on a band; below these, what is called out, with a line to it."""
    for frame, names in plan.labels.items():
        y, high = top + plan.tops[frame], plan.height(frame)
        if plan.below[frame]:
            page.band(0.06, y + 0.02, right, high + plan.strip(frame) - 0.04, BAND)
        weight, ink = ("bold", INK) if plan.below[frame] else ("normal", MUTED)
        end = page.lines(0.12, y + AIR / 2, [named(frame)], weight=weight)
        page.lines(0.12, end, names, "small", color=ink)
        y += high
        for place, x, lines in plan.below[frame]:
            if place.outlet in outlets:
                page.rule([x, x], [y - high / 2 + BAR / 2 + 0.01, y + 0.02], INK, 0.8)
                page.lines(x, y + 0.02, lines, "small", ha="left" if _to_right(x) else "right", style="italic")
            y += height_of(lines, SIZE["small"]) + 0.14


def _panel(page: Page, plan: _Plan, rows: pd.DataFrame, left: float, top: float, width: float) -> None:
    """One outlet's bars to both sides of the line; a small ring on the line where it has none."""
    axes = in_inches(page, left, top, width, plan.tops[""])
    for said, x, ha in zip(SIDES, (plan.zero - 0.04, plan.zero + 0.04), ("right", "left"), strict=True):
        page.put(left + x, top + 0.08, said, "small", ha=ha, color=MUTED)
    if rows["n"].iloc[0] == 0:
        page.lines(left, top + 0.3, wrapped(NONE, width, SIZE["small"]), "small", color=MUTED)
        return
    for frame in plan.labels:
        y, high = plan.tops[frame], plan.height(frame)
        axes.plot([plan.zero] * 2, [y, y + high], color=AXIS, linewidth=0.8, zorder=3)
        counts = rows[rows["frame"] == frame].set_index("voice")["count"]
        middle = y + high / 2
        if not counts.sum():
            axes.plot([plan.zero], [middle], "o", color=ZERO, markerfacecolor="white", markersize=3.5, zorder=4)
        for voices, sign in ((OWN, -1), (MARKS, 1)):
            parts = [(VOICE_STYLE[voice], sign * counts[voice] * plan.unit) for voice in voices]
            end = stacked(axes, middle, parts, BAR, 0.7, plan.zero)
            if k := int(counts[list(voices)].sum()):
                ha = "right" if sign < 0 else "left"
                how = {"ha": ha, "va": "center_baseline", "color": INK, "fontsize": SIZE["small"]}
                axes.text(end + sign * 0.05, middle, f"{k:,}", **how)


def _alt(table: pd.DataFrame, title: str, what: str) -> str:
    outlets = counted(table["outlet"].nunique(), "outlet")
    parts = [
        f"{title}. Bars count what {outlets} call {what}: to the left in own words, to the right in quotation marks."
    ]
    for outlet, rows in table.groupby("outlet", sort=False):
        n, marks = int(rows["count"].sum()), int(rows.loc[rows["voice"].isin(MARKS), "count"].sum())
        kinds = rows.groupby("frame", sort=False)["count"].sum()
        top = listing(f"“{named(frame)}”" for frame in most(kinds.index.tolist(), kinds.tolist()))
        said = f"{n - marks} in own words, {marks} in quotation marks; most often {top} ({kinds.max()})"
        parts.append(f"{plain(outlet)}: {said if n else NONE}.")
    return " ".join(parts[:13])

"""The first chart: who calls it what, and in whose words. Left of a line the outlet's wording, right of it what it
quotes; a row for each kind of name; the two ends of the contrast called out with their words."""

from dataclasses import dataclass, replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import FEWEST_MENTIONS, Chart, Draft, Show
from framing.charts.core.grouping import how_many, known_groups
from framing.charts.core.page import Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.panels import described, in_inches, one_each, outlet_panels, stacked, voice_keys
from framing.charts.core.phrases import counted, most, named, plain
from framing.charts.core.style import AXIS, BAND, INK, MUTED, SIZE, VOICE_STYLE, ZERO, drawn
from framing.charts.core.tabulate import cells
from framing.charts.naming.own_text import MARKS, NONE, OWN, own_mentions, sizes_of_outlets
from framing.charts.naming.titles_and_captions import meaning, wanted
from framing.compare.known_names import values_of
from framing.core.kinds_and_voices import ARTICLE_VOICES, VOICES, Voice
from framing.core.text.listing import listing
from framing.voice.grammar.noun_phrases import as_speaker

COLUMNS = ["outlet", "frame", "voice", "count", "n"]
SIDES = ("own words", "quoted")
GAP, LABEL, BAR, AIR = 0.2, 1.62, 0.25, 0.16  # inches: between panels; a row's name; a bar; above and below a name
LINES, CALLED = 2, 4  # lines that the names of a row, and a place called out, may take
CALLED_AIR = 0.14  # inches below a place that is called out


@drawn
def who_says(
    analysis, referent: str, *, fewest: int = FEWEST_MENTIONS, where: str = "text", show: Show = None
) -> Chart:
    """Who calls this thing what: which outlet in its own words, which only in quotation marks?

    A panel per outlet, a row per kind of name (frame) in the codebook's order, with the names found. Left of the line
    the outlet chose the word: in headlines, in its own sentences, or reporting others without marks; right of it the
    word stands in quotation marks, a source's or scare quotes. The title says who uses the two ends of the contrast,
    the first and the last name of the list that were found; one place of each is called out with its words. Kinds of
    name that nobody uses are named in the caption. `fewest`, `where` and `show` as in `naming`.

    The table has outlet, frame, voice, count, n (all names of the outlet's own text). Needs a codebook with frames; a
    list of terms, or an unknown referent, raises `FramingError`.

    >>> import framing as fr
    >>> chart = who_says(fr.analyse("seeds", "data/codebook.yml"), "campaign")
    >>> chart.table[chart.table["frame"] == "limited"].query("count > 0")[["outlet", "voice", "count"]].values.tolist()
    [['Heritage Florida Jewish News', 'quotation', 1]]
    """
    articles, codebook = analysis.articles, analysis.codebook
    wanted(codebook, referent, [], "frame")  # refuses a list of terms
    listed, mentions = values_of(codebook, referent, "frame"), own_mentions(analysis, referent, where, "frame")
    topic = f"Who calls {mentions.thing} what, and in whose words"
    draft = Draft(f"who-says-{referent}", topic, articles, COLUMNS[:3], COLUMNS, where, show)
    if why := mentions.why_not(fewest):
        return draft.empty(why)
    spans, units = mentions.spans, draft.scope.units
    named_here = [term for term in mentions.terms if term in set(spans["term"])]
    ends = list(dict.fromkeys([named_here[0], named_here[-1]]))
    rows = {frame: names_found(spans, frame, ends, LABEL) for frame in listed if frame in set(spans["frame"])}
    table = cells(spans, outlet=articles["outlet"].unique(), frame=listed, voice=ARTICLE_VOICES)
    table["n"] = table["outlet"].map(sizes_of_outlets(spans, articles, where)).fillna(0).astype(int)
    outlets = known_groups(draft.scope.articles)["outlet"].nunique()  # an outlet without a headline is no other one
    said = [who_uses(spans, end, outlets) for end in ends]
    about = (
        "A row for each kind of name. Left of the line the outlet chose the word, in reported speech too; right of it "
        f"the word stands in quotation marks. Numbers: {units}.{mentions.ends_not_found()}"
    )
    keys = voice_keys(voice for voice in (*OWN, *MARKS) if voice in set(spans["voice"]))
    counts = table[(table["n"] > 0) & table["frame"].isin(list(rows))].groupby(["outlet", "frame"])["count"].sum()
    keys += [Key("none found", ZERO, marker="o", hollow=True)] * bool((counts == 0).any())
    n, foot = counted(len(spans), "mention"), one_each(articles)
    heading = draft.heading("\n".join(said), about, n, keys, foot, found=spans["outlet"])
    seen = draft.seen(spans)
    places = [place_of(seen, end) for end in ends if end in set(seen["term"])]
    figure = _draw(draft.seen(table), articles, rows, places, heading, units.removesuffix("s"))
    absent = listing(f"“{named(frame)}”" for frame in listed if frame not in rows)
    unused = f"Kinds of name in the codebook that no outlet uses: {absent}." if absent else ""
    return draft.chart(
        heading, figure, table, spans, _alt(draft.seen(table), mentions.thing),
        f"{mentions.counted} Kinds of name: {meaning(codebook, list(rows), 'frame')} {unused} {heading.foot}",
        "Voices are found by rules, which err.", mentions.left_out, mentions.meant,
    )  # fmt: skip


def names_found(spans: pd.DataFrame, frame: str, ends: list[str], room: float) -> list[str]:
    """The names of a kind that were found, an end of the list first, then the most frequent: as many as fit."""
    found = spans.loc[spans["frame"] == frame, "term"].value_counts().index
    names = [f"“{plain(end)}”" for end in ends if end in found] + [plain(term) for term in found if term not in ends]
    for n in range(len(names), 0, -1):
        lines = wrapped(", ".join(names[:n] + ["…"] * (n < len(names))), room, SIZE["small"])
        if len(lines) <= LINES:
            return lines
    return wrapped(names[0], room, SIZE["small"], most=LINES)


def who_uses(spans: pd.DataFrame, term: str, outlets: int) -> str:
    """Who uses a name, and whether in their own words: half of the title.

    >>> rows = pd.DataFrame({"outlet": ["A", "A", "B"], "term": "war", "voice": ["headline", "quotation", "quotation"]})
    >>> who_uses(rows, "war", 3), who_uses(rows.head(1), "war", 3)
    ('“War”: 2 of 3 outlets, 1 of them in its own words', '“War”: A alone, in a headline of its own')
    """
    everywhere = spans[spans["term"] == term]
    mine = known_groups(everywhere)
    users, own = mine["outlet"].nunique(), mine.loc[mine["voice"].isin(OWN), "outlet"].nunique()
    name = f"“{plain(term[:1].upper() + term[1:])}”"
    said = _used_by(name, mine, users, own, outlets, everywhere["outlet"].nunique() == 1)
    return said + "; each time the name is rejected" * bool(_rejected(everywhere).all())


def _used_by(name: str, mine: pd.DataFrame, users: int, own: int, outlets: int, alone: bool) -> str:
    if users == 1:
        one = " alone" if outlets > 1 and alone else ""
        return f"{name}: {plain(mine['outlet'].iloc[0])}{one}, {_where(list(dict.fromkeys(mine['voice'])))}"
    if own in (0, users):
        quoted = mine.loc[mine["voice"].isin(MARKS), "outlet"].nunique()
        too = " and in quotation marks" if quoted == users else ", some in quotation marks too" * bool(quoted)
        in_whose = f"each in its own words{too}" if own else "only in quotation marks"
        return f"{name}: {users} of {outlets} outlets, {in_whose}"
    return f"{name}: {users} of {outlets} outlets, {own} of them in {'its' if own == 1 else 'their'} own words"


def _where(voices: list[str]) -> str:
    """In whose words an outlet uses a name."""
    if not set(voices) & set(OWN):
        return "only in quotation marks"
    if set(voices) & set(MARKS):
        return "in its own words and in quotation marks"
    if len(voices) == 1 and VOICES[voices[0]].side == "source":
        return "reporting others in its own words"
    return "in a headline of its own" if voices == ["headline"] else "in its own words"


@dataclass(frozen=True)
class Place:
    """A place to be called out: where its bar is, who speaks, the sentence and where in it the name stands."""

    outlet: str
    frame: str
    quoted: bool
    who: str
    sentence: str
    start: int
    end: int

    def lines(self, room: float) -> list[str]:
        """Who speaks, and as many words about the name as fit."""
        for letters in range(200, 0, -10):
            lines = wrapped(f"{self.who}: {around(self.sentence, self.start, self.end, letters)}", room, SIZE["small"])
            if len(lines) <= CALLED:
                return lines
        return lines[:CALLED]


def place_of(spans: pd.DataFrame, term: str) -> Place:
    """A place of a name: the first in the outlet's own words, headlines before others, else in quotation marks.

    A sentence that rejects the name is the last resort, and called what it is.
    """
    order = {voice: place for place, voice in enumerate((*OWN, *MARKS))}
    mine = spans[spans["term"] == term]
    rejected = _rejected(mine)
    row = mine.loc[(mine["voice"].map(order) + len(order) * rejected).idxmin()]
    speaker = "" if pd.isna(row.get("speaker")) else plain(as_speaker(row["speaker"]))
    sentence, first = str(row["sentence"]), row.get("sentence_start")
    start = int(row["start"] - first) if pd.notna(first) else max(sentence.find(row["surface"]), 0)
    end = start + int(row["end"] - row["start"])
    who = _who(VOICES[row["voice"]], speaker) + ", rejecting the name" * bool(rejected.all())
    return Place(row["outlet"], row["frame"], row["voice"] in MARKS, who, sentence, start, end)


def _rejected(mentions: pd.DataFrame) -> pd.Series:
    """Which mentions stand in a sentence that rejects the name."""
    if "negated" not in mentions:
        return pd.Series(False, mentions.index)
    return mentions["negated"].fillna(False).astype(bool)


def _who(voice: Voice, speaker: str) -> str:
    """Who uses a name in a place that is called out."""
    if voice.side == "source":
        return f"quoting {speaker or 'a source'}" if voice.wording == "source" else f"reporting {speaker or 'others'}"
    return {"headline": "headline", "narration": "own sentence"}.get(voice.name, voice.label)


def around(sentence: str, start: int, end: int, letters: int) -> str:
    """A name with about so many letters of its sentence, more before it than behind, cut at words.

    >>> around("Officials who did not give their names spoke of war again.", 48, 51, 20)
    '…spoke of war again.'
    """
    before, after = letters * 3 // 5, letters * 2 // 5
    left, right = sentence[:start], sentence[end:]
    if len(left) > before:
        left = "…" + left[len(left) - before :].partition(" ")[2]
    if len(right) > after:
        right = right[:after].rpartition(" ")[0].rstrip(" ,;:–—") + "…"
    return plain(left + sentence[start:end] + right)


@dataclass(frozen=True)
class _Plan:
    """Where things stand in every panel, in inches from its upper left corner."""

    labels: dict[str, list[str]]  # the names found, of each row
    heads: dict[str, list[str]]  # the kind of name, of each row
    zero: float  # the line
    unit: float  # a mention
    below: dict[str, list[tuple[Place, float, float, list[str]]]]  # called out below a row: place, inches, lines

    def height(self, frame: str) -> float:
        """Inches of a row, without what is called out below it."""
        return height_of(self.heads[frame]) + height_of(self.labels[frame], SIZE["small"]) + AIR

    def strip(self, frame: str, outlets: list[str]) -> float:
        """Inches of what is called out below a row, in the columns of the outlets that stand side by side."""
        high: dict[str, float] = {}
        for place, *_, lines in self.below[frame]:
            if place.outlet in outlets:
                high[place.outlet] = high.get(place.outlet, 0.0) + height_of(lines, SIZE["small"]) + CALLED_AIR
        return max(high.values(), default=0.0)

    def tops(self, outlets: list[str]) -> dict[str, float]:
        """Where each row begins, and under "" where the last ends; above the first stands what the two sides are."""
        tops, y = {}, 0.1 + height_of([""], SIZE["small"])
        for frame in self.labels:
            tops[frame], y = y, y + self.height(frame) + self.strip(frame, outlets)
        return tops | {"": y}


def _draw(table, articles, rows: dict[str, list[str]], places: list[Place], heading: Heading, noun: str):
    left = 0.12 + LABEL + 0.1
    panels = outlet_panels(table.groupby("outlet", sort=False)["n"].first(), articles, left, 0, GAP, noun)
    zero, unit = _scale(table, panels.width)
    below: dict[str, list] = {frame: [] for frame in rows}
    for place in places:
        across = next(row.index(place.outlet) for row in panels.rows if place.outlet in row)
        start = left + across * (panels.width + GAP)
        x = start + zero + (0.5 if place.quoted else -0.5) * unit
        below[place.frame].append((place, x, start, place.lines(panels.width)))  # in the outlet's own column
    heads = {frame: wrapped(named(frame), LABEL, weight="bold") for frame in rows}
    plan = _Plan(rows, heads, zero, unit, below)
    tops = {outlet: plan.tops(row) for row in panels.rows for outlet in row}
    panels = replace(panels, bodies={outlet: own[""] for outlet, own in tops.items()})
    page = Page(replace(heading, keys_at=left), panels.height)
    for _, top, row in panels.tops(page.top):
        _rows(page, plan, top, left + len(row) * (panels.width + GAP) - GAP, row)
    for outlet, x, top in panels.draw(page, low=0.02):
        _panel(page, plan, tops[outlet], table[table["outlet"] == outlet], x, top, panels.width)
    return page.figure


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
    tops = plan.tops(outlets)
    for frame, names in plan.labels.items():
        y, high = top + tops[frame], plan.height(frame)
        if plan.below[frame]:
            page.band(0.06, y + 0.02, right, high + plan.strip(frame, outlets) - 0.04, BAND)
        weight, ink = ("bold", INK) if plan.below[frame] else ("normal", MUTED)
        end = page.lines(0.12, y + AIR / 2, plan.heads[frame], weight=weight)
        page.lines(0.12, end, names, "small", color=ink)
        ends: dict[str, float] = {}
        for place, x, start, lines in plan.below[frame]:
            if place.outlet in outlets:
                below = ends.get(place.outlet, y + high)
                if place.outlet not in ends:  # a second one of an outlet stands below the first
                    page.rule([x, x], [y + high / 2 + BAR / 2 + 0.01, below + 0.02], INK, 0.8)
                ends[place.outlet] = page.lines(start, below + 0.02, lines, "small", style="italic") + CALLED_AIR - 0.02


def _panel(page: Page, plan: _Plan, tops: dict, rows: pd.DataFrame, left: float, top: float, width: float) -> None:
    """One outlet's bars to both sides of the line; a small ring on the line where it has none."""
    axes = in_inches(page, left, top, width, tops[""])
    for said, x, ha in zip(SIDES, (plan.zero - 0.04, plan.zero + 0.04), ("right", "left"), strict=True):
        page.note(left + x, top + 0.08, said, ha=ha)
    if rows["n"].iloc[0] == 0:
        page.lines(left, top + 0.3, wrapped(NONE, width, SIZE["small"]), "small", color=MUTED)
        return
    for frame in plan.labels:
        y, high = tops[frame], plan.height(frame)
        axes.plot([plan.zero] * 2, [y, y + high], color=AXIS, linewidth=0.8, zorder=3)
        counts = rows[rows["frame"] == frame].set_index("voice")["count"]
        middle = y + high / 2
        if not counts.sum():
            axes.plot([plan.zero], [middle], "o", color=ZERO, markerfacecolor="white", markersize=3.5, zorder=4)
        for voices, sign in ((OWN, -1), (MARKS, 1)):
            parts = [(VOICE_STYLE[voice], sign * counts[voice] * plan.unit) for voice in voices]
            end = stacked(axes, middle, parts, BAR, 0.7, plan.zero)
            if k := int(counts[list(voices)].sum()):
                how = {"ha": "right" if sign < 0 else "left", "va": "center_baseline", "fontsize": SIZE["small"]}
                axes.text(end + sign * 0.05, middle, f"{k:,}", color=INK, **how)


def _alt(table: pd.DataFrame, what: str) -> str:
    def say(rows: pd.DataFrame) -> str:
        n, marks = int(rows["count"].sum()), int(rows.loc[rows["voice"].isin(MARKS), "count"].sum())
        kinds = rows.groupby("frame", sort=False)["count"].sum()
        tops = most(kinds.index.tolist(), kinds.tolist())
        top = f"names of the kind{'s' * (len(tops) > 1)} {listing(f'“{named(frame)}”' for frame in tops)}"
        return f"{n - marks} in own words, {marks} in quotation marks; most often {top} ({kinds.max()})" if n else NONE

    outlets_call = how_many(table["outlet"], "call")
    sides = "to the left in own words, to the right in quotation marks"
    return described(f"Bars count what {outlets_call} {what}: {sides}.", table, say)

"""In how many articles: those that mention A, several times, in the headline, in own words, and with or without B."""

from math import fsum

import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, told_apart, wrapped
from framing.charts.core.panels import RowLabels, in_inches, interval, stacked, with_outlet
from framing.charts.core.phrases import counted, listing, meant, percent, plain, source, thing
from framing.charts.core.style import AXIS, LINE, MUTED, SIZE, drawn, ink_on, outlet_styles
from framing.charts.naming.own_text import OWN_TEXT
from framing.compare.article_shares import MEASURES, mentions_named
from framing.compare.groups import in_kinds, kinds_of, with_headline
from framing.core.kinds_and_voices import OWN_KINDS

CELLS = {"both": "both", "only_a": "{a} alone", "only_b": "{b} alone", "neither": "neither"}
SHADES = {"both": ("#3d4450", ""), "only_a": ("#7c848d", ""), "only_b": ("#b9bfc7", "////"), "neither": ("#eceef1", "")}
ROW, GAP, COUNTS = 0.24, 0.14, 1.5  # inches; the last is for the numbers at the right
COLUMNS = ["outlet", "measure", "count", "n", "share", "low", "high"]


@drawn
def article_shares(analysis, a: str, b: str | None = None, *, at_least: int = 2, where: str = "text") -> Chart:
    """In how many of its articles does each outlet mention A: at all, several times, in the headline, without B?

    `a` and `b` are a referent, or a term or frame of one ("charge", "charge: tax"). A block for each measure of
    `compare.article_shares`, a row for each outlet: the share of its articles with the exact interval over articles, in
    numbers beside it. With `b` a last block has the two-by-two: articles with both, with either alone, with neither.

    The table has outlet, measure, count, n, share, low, high (NA in the two-by-two). `trace` gives an article's place
    behind each count: the first mention, or of an article without any its first passage.

    >>> import framing as fr
    >>> practice = fr.analyse("data/practice/articles", "data/practice/codebook.yml")
    >>> chart = article_shares(practice, "charge: tax", "works")
    >>> chart.table.query("measure == 'headline'")["count"].tolist()
    [4, 0, 0]
    """
    mentions, articles, codebook = analysis.mentions, analysis.articles, analysis.codebook
    first, second = _named(codebook, a), _named(codebook, b) if b else ""
    title = f"How many articles mention {first}" + (f", with or without {second}" if b else "")
    name = "-".join(["article-shares", *_slug(a), *_slug(b or ""), *([where] if where != "text" else [])])[:140]
    table = compare.article_shares(mentions, articles, codebook, a, b, at_least, where=where)
    if table.empty or not table["n"].sum():
        return nothing_to_draw(name, title, "There are no articles.", COLUMNS, source(articles))
    table = table.rename(columns={"k": "count"})[COLUMNS]
    if b:
        table = pd.concat([table, _cells(analysis, a, b, where)], ignore_index=True)
    about = (
        "The unit is the article, however often it says so. Dot: share of an outlet’s articles; line: exact 95% "
        f"interval over articles (Clopper–Pearson); numbers: articles.{' Headlines alone.' * (where == 'headlines')}"
    )
    n = counted(len(articles), "article")
    heading = Heading(_finding(table), title, about, source=source(articles, n))
    words = {measure: said.format(a=first, b=second, k=at_least) for measure, said in MEASURES.items()}
    cells = {cell: said.format(a=first, b=second) for cell, said in CELLS.items()}
    figure = _draw(table, articles, words, cells, heading)
    caption = heading.caption(
        f"Counted: {OWN_TEXT}. Own words: headlines, narration, reported speech and scare quotes, where the word is "
        "the outlet’s choice. An article that does not mention a thing may be about something else. "
        f"{meant(codebook, a.partition(':')[0].strip())}"
    )
    alt = _alt(table, title, words)
    return Chart(name.rstrip("-"), figure, table, caption, alt, ["outlet", "measure"],
                 _spans(analysis, a, b, at_least, where))  # fmt: skip


def _named(codebook, what: str) -> str:
    referent, _, name = (part.strip() for part in what.partition(":"))
    return f"“{plain(name)}”" if name else thing(codebook, referent)


def _slug(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in plain(text).lower()).split()


def _cells(analysis, a: str, b: str, where: str) -> pd.DataFrame:
    """The two-by-two as rows: outlet, measure, count, n, share."""
    found = compare.two_by_two(analysis.mentions, analysis.articles, analysis.codebook, a, b, where=where)
    rows = found.melt(["outlet", "n"], list(CELLS), "measure", "count").astype({"measure": "str"})
    share = (rows["count"] / rows["n"].where(rows["n"] > 0)).astype("Float64")
    missing = pd.array([pd.NA] * len(rows), "Float64")
    return rows.assign(share=share, low=missing, high=missing)[COLUMNS]


def _spans(analysis, a: str, b: str | None, at_least: int, where: str) -> pd.DataFrame:
    """A place of every article behind every count."""
    articles, codebook = analysis.articles, analysis.codebook
    yes = compare.which_articles(analysis.mentions, articles, codebook, a, b, at_least, where=where).query("yes")
    own = in_kinds(analysis.mentions, kinds_of(where, OWN_KINDS))
    mine = mentions_named(own, codebook, a)
    places = dict.fromkeys(MEASURES, mine)
    places |= {"headline": mine[mine["kind"] == "headline"], "own words": mine[mine["wording"] == "outlet"]}
    parts = [(measure, ids["article_id"], places[measure]) for measure, ids in yes.groupby("measure", sort=False)]
    if b:
        theirs, headed = mentions_named(own, codebook, b), with_headline(articles) if where == "headlines" else articles
        ids = headed["article_id"]
        first, second = ids.isin(mine["article_id"]), ids.isin(theirs["article_id"])
        parts += [("both", ids[first & second], mine), ("only_a", ids[first & ~second], mine)]
        parts += [("only_b", ids[~first & second], theirs), ("neither", ids[~first & ~second], analysis.passages)]
    found = []
    for measure, wanted, rows in parts:
        firsts = rows[rows["article_id"].isin(wanted)].sort_values(["article_id", "start"])
        firsts = firsts.drop_duplicates("article_id")
        found.append(firsts.assign(measure=measure).drop(columns="outlet", errors="ignore"))
    columns = [name for name in ("article_id", "start", "end", "surface", "sentence") if name in mine]
    spans = pd.concat(found, ignore_index=True) if found else mine.head(0).assign(measure="")
    return with_outlet(spans.reindex(columns=["measure", *columns]), articles, "outlet", "measure")


def _finding(table: pd.DataFrame) -> str:
    rows = table[(table["measure"] == "with") & (table["n"] > 0)]
    if not rows["count"].sum():
        return "No article does"
    top, least = (rows.loc[rows["share"].astype(float).agg(which)] for which in ("idxmax", "idxmin"))
    said = [f"{row['count']} of {row['n']} in {plain(row['outlet'])}" for row in (top, least)]
    return said[0] if len(rows) == 1 or top["share"] == least["share"] else f"From {said[1]} to {said[0]}"


def _draw(table: pd.DataFrame, articles: pd.DataFrame, words: dict, cells: dict, heading: Heading):
    outlets = list(dict.fromkeys(table["outlet"]))
    labels = RowLabels(told_apart(outlets, 1.9, weight="bold", most=2), {}, outlet_styles(articles))
    heights = {outlet: max(ROW, labels.height(outlet) + 0.06) for outlet in outlets}
    left, high = 0.5 + labels.width, fsum(heights.values())
    width = WIDTH - left - COUNTS
    listed = [measure for measure in words if measure in set(table["measure"])]
    heads = {measure: wrapped(_head(words[measure]), WIDTH - 0.3, weight="bold") for measure in listed}
    some = set(cells) & set(table["measure"])
    extra = (height_of([""]) + 0.34 + high + GAP) if some else 0
    page = Page(heading, fsum(height_of(lines) + 0.06 + high + GAP for lines in heads.values()) + 0.3 + extra)
    top = page.top
    for measure, lines in heads.items():
        top = page.lines(0.12, top, lines, weight="bold") + 0.06
        _block(page, table[table["measure"] == measure], labels, heights, top, left, width)
        top += high + GAP
    for tick in (0, 25, 50, 75, 100):
        page.put(left + width * tick / 100, top - GAP + 0.1, f"{tick}%", "small", ha="center", color=MUTED)
    if some:
        _two_by_two(page, table[table["measure"].isin(list(cells))], cells, labels, heights, top + 0.24, left, width)
    return page.figure


def _head(said: str) -> str:
    return f"Articles that {said}" if not said.startswith("of ") else said[0].upper() + said[1:]


def _block(page: Page, rows: pd.DataFrame, labels, heights: dict, top: float, left: float, width: float) -> None:
    """One measure: a row for each outlet, on a scale from none to all of its articles."""
    axes = in_inches(page, left, top, width, fsum(heights.values()))
    for tick in (0, 0.25, 0.5, 0.75, 1):
        axes.plot(
            [tick * width] * 2, [0, fsum(heights.values())], color=LINE if tick else AXIS, linewidth=0.8, zorder=0
        )
    y, looks = 0.0, labels.styles
    for row in rows.rename(columns={"count": "count_"}).itertuples():
        height = heights[row.outlet]
        labels.draw(page, row.outlet, top + y, height)
        said = f"{row.count_:,} of {row.n:,}" if row.n else "no article to ask"
        if row.n:
            at = y + height / 2
            interval(axes, at, row.low * width, row.high * width, row.share * width, looks[row.outlet], not row.count_)
            said += f", {percent(row.low).rstrip('%')}–{percent(row.high)}"
        page.put(left + width + 0.12, top + y + height / 2, said, "small", color=MUTED)
        y += height


def _two_by_two(page: Page, rows: pd.DataFrame, cells: dict, labels, heights: dict, top: float, left, width) -> None:
    """A bar of all articles of each outlet, in four parts."""
    y = page.lines(0.12, top, ["Both, one or neither"], weight="bold") + 0.03
    x = 0.12
    for cell, said in cells.items():
        colour, hatch = SHADES[cell]
        page.key(x, y + 0.1, Key(said, colour, hatch))
        x += 0.42 + text_width(said, SIZE["small"]) + 0.22
    top = y + 0.28
    axes, y = in_inches(page, left, top, width, fsum(heights.values())), 0.0
    for outlet, height in heights.items():
        labels.draw(page, outlet, top + y, height)
        mine = rows[rows["outlet"] == outlet].set_index("measure")
        n, end = int(mine["n"].iloc[0]), 0.0
        for cell in cells:
            k = int(mine.loc[cell, "count"])
            length = width * k / max(n, 1)
            stacked(axes, y + height / 2, [(SHADES[cell], length)], 0.17, 0.7, end)
            if length > text_width(f"{k:,}", SIZE["small"]) + 0.06:
                plate = {"boxstyle": "round,pad=0.1", "facecolor": SHADES[cell][0], "linewidth": 0}
                axes.text(end + length / 2, y + height / 2, f"{k:,}", ha="center", va="center_baseline",
                          fontsize=SIZE["small"], color=ink_on(SHADES[cell][0]), bbox=plate)  # fmt: skip
            end += length
        page.put(left + width + 0.12, top + y + height / 2, f"of {n:,}", "small", color=MUTED)
        y += height


def _alt(table: pd.DataFrame, title: str, words: dict) -> str:
    parts = [f"{title}: dots with intervals by outlet."]
    for measure, rows in table[table["measure"].isin(list(words))].groupby("measure", sort=False):
        said = listing((f"{plain(row.outlet)} {row.count_} of {row.n}" for row in rows.rename(
            columns={"count": "count_"}).itertuples()), 12)  # fmt: skip
        parts.append(f"{measure.capitalize()}: {said}.")
    return " ".join(parts)

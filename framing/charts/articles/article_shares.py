"""In how many articles: those that mention A, several times, in the headline, in own words, and with or without B."""

from math import fsum

import pandas as pd

from framing import compare
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.file_names import slug
from framing.charts.core.grouping import known_groups
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, key_rows, text_width, told_apart, wrapped
from framing.charts.core.panels import bar_rows, described, down, evenly, in_inches, interval, outlet_rows, percentages
from framing.charts.core.phrases import called, counted, meant, plain, share_words
from framing.charts.core.scope import OWN_TEXT, Scope
from framing.charts.core.style import AXIS, LINE, NEUTRAL, SIZE, drawn
from framing.charts.core.tabulate import lowest_and_highest, shares_from_to, with_outlet, with_share
from framing.compare.groups import exchanged_units
from framing.compare.naming.article_shares import MEASURES, mentions_named
from framing.compare.scope import in_kinds
from framing.core.kinds_and_voices import OWN_WORDS

CELLS = {"both": "both", "only_a": "{a} alone", "only_b": "{b} alone", "neither": "neither"}
SHADES = {"both": (NEUTRAL, ""), "only_a": ("#7c848d", ""), "only_b": ("#b9bfc7", "////"), "neither": ("#eceef1", "")}
ROW, GAP, COUNTS, SCALE = 0.24, 0.14, 1.25, 0.36  # inches; COUNTS: the numbers right of a panel; SCALE: below it
ACROSS, BAR = 3, 0.23  # panels in a row; inches of a bar of the two-by-two
COLUMNS = ["outlet", "measure", "count", "n", "share", "low", "high"]


@drawn
def article_shares(
    analysis, a: str, b: str | None = None, *, at_least: int = 2, where: str = "text", show: Show = None
) -> Chart:
    """In how many of its articles does each outlet mention A: at all, several times, in the headline, without B?

    `a` and `b` are a referent, or a term or frame of one ("charge", "charge: tax"). A panel for each measure of
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
    articles, codebook = analysis.articles, analysis.codebook
    first, second = called(codebook, a), called(codebook, b) if b else ""
    topic = f"How many articles mention {first}" + (f", with or without {second}" if b else "")
    draft = Draft(slug("article-shares", a, b or ""), topic, articles, ["outlet", "measure"], COLUMNS, where, show)
    table = compare.article_shares(analysis.mentions, articles, codebook, a, b, at_least, where=where)
    if table.empty or not table["n"].sum():
        return draft.empty("There are no articles.")
    table = table.rename(columns={"k": "count"})[COLUMNS]
    if b:
        table = pd.concat([table, _cells(analysis, a, b, where)], ignore_index=True)
    headlines = draft.scope.headlines
    unit = "headline" if headlines else "article"
    line = f"exact 95% interval over {unit}s (Clopper–Pearson)"
    line = "95% interval over whole outlets" if exchanged_units(articles) == "whole outlets" else line
    about = (
        f"The unit is the {unit}, however often it says so. Dot: share of an outlet’s {unit}s; line: "
        f"{line}; numbers: {unit}s."
    )
    n = "" if headlines else counted(len(articles), "article")
    heading = draft.heading(_finding(table, first, unit), about, n)
    words = {measure: said.format(a=first, b=second, k=at_least) for measure, said in MEASURES.items()}
    cells = {cell: said.format(a=first, b=second) for cell, said in CELLS.items()}
    figure = _draw(draft.seen(table), articles, words, cells, heading, unit)
    return draft.chart(
        heading, figure, table, _spans(analysis, a, b, at_least, draft.scope),
        _alt(table, words, unit),
        f"Counted: {draft.scope.said if headlines else OWN_TEXT}. Own words: headlines, narration and reported speech, "
        "without what stands in quotation marks, scare quotes too. What does not mention a thing may be about "
        "something else.",
        meant(codebook, a.partition(":")[0].strip()),
    )  # fmt: skip


def _cells(analysis, a: str, b: str, where: str) -> pd.DataFrame:
    """The two-by-two as rows: outlet, measure, count, n, share."""
    found = compare.two_by_two(analysis.mentions, analysis.articles, analysis.codebook, a, b, where=where)
    rows = found.melt(["outlet", "n"], list(CELLS), "measure", "count").astype({"measure": "str"})
    missing = pd.array([pd.NA] * len(rows), "Float64")
    return with_share(rows, rows["count"], rows["n"]).assign(low=missing, high=missing)[COLUMNS]


def _spans(analysis, a: str, b: str | None, at_least: int, scope: Scope) -> pd.DataFrame:
    """A place of every article behind every count."""
    articles, codebook = analysis.articles, analysis.codebook
    where = "headlines" if scope.headlines else "text"
    yes = compare.which_articles(analysis.mentions, articles, codebook, a, b, at_least, where=where).query("yes")
    own = in_kinds(analysis.mentions, scope.kinds)
    mine = mentions_named(own, codebook, a)
    places = dict.fromkeys(MEASURES, mine)
    places |= {"headline": mine[mine["kind"] == "headline"], "own words": mine[mine["voice"].isin(OWN_WORDS)]}
    parts = [(measure, ids["article_id"], places[measure]) for measure, ids in yes.groupby("measure", sort=False)]
    if b:
        theirs, ids = mentions_named(own, codebook, b), scope.articles["article_id"]
        first, second = ids.isin(mine["article_id"]), ids.isin(theirs["article_id"])
        parts += [("both", ids[first & second], mine), ("only_a", ids[first & ~second], mine)]
        parts += [("only_b", ids[~first & second], theirs), ("neither", ids[~first & ~second], analysis.passages)]
    found = []
    for measure, wanted, rows in parts:
        firsts = rows[rows["article_id"].isin(wanted)].sort_values(["article_id", "start"])
        found.append(firsts.drop_duplicates("article_id").assign(measure=measure))
    columns = [name for name in ("article_id", "start", "end", "surface", "sentence") if name in mine]
    spans = pd.concat(found, ignore_index=True) if found else mine.head(0).assign(measure="")
    return with_outlet(spans.reindex(columns=["measure", *columns]), articles, "outlet", "measure")


def _finding(table: pd.DataFrame, thing: str, unit: str) -> str:
    """How many mention it, from the outlet with the smallest share to that with the largest; `unit`: of what."""
    asked = table[(table["measure"] == "with") & (table["n"] > 0)]
    if (asked["count"] == asked["n"]).all():
        n = int(asked["n"].sum())
        every = "Both" if n == 2 else f"All {n:,}"
        return f"{every} {unit}s mention {thing}" if n > 1 else f"The one {unit} mentions {thing}"
    rows = known_groups(asked).set_index("outlet")
    if not rows["count"].sum():
        n = int(rows["n"].sum())
        return f"None of {n:,} {unit}s mentions {thing}" if n > 1 else f"The one {unit} does not mention {thing}"
    return f"{unit.capitalize()}s that mention {thing}: {_from_to(rows, unit)}"


def _from_to(rows: pd.DataFrame, unit: str) -> str:
    """The smallest and the largest share, in numbers; where several are alike as percentages, and of how many each."""
    if len(rows) == 1:
        return f"{rows['count'].iloc[0]} of {rows['n'].iloc[0]} in {plain(rows.index[0])}"
    ends = lowest_and_highest(rows.reset_index(), "share")
    if all((rows["share"] == end["share"]).sum() == 1 for end in ends):
        return "from {} to {}".format(*(f"{end['count']} of {end['n']} in {plain(end['outlet'])}" for end in ends))
    least, most = int(rows["n"].min()), int(rows["n"].max())
    each = f"{least:,} to {counted(most, unit)}" if least < most else counted(most, unit)
    return f"{shares_from_to(rows['share'], plain)} ({each} each)"


def _draw(table: pd.DataFrame, articles: pd.DataFrame, words: dict, cells: dict, heading: Heading, unit: str):
    counts = max([COUNTS, *(0.16 + text_width(_numbers(row), SIZE["small"]) for row in table.to_dict("records"))])
    labels = outlet_rows(articles, table["outlet"], lines=2)
    heights = {outlet: max(ROW, labels.height(outlet) + 0.06) for outlet in labels.names}
    left, high, drawn = 0.5 + labels.width, fsum(heights.values()), set(table["measure"])
    heads = {measure: _head(said, unit) for measure, said in words.items() if measure in drawn}
    across = evenly(len(heads), ACROSS)
    panel = (WIDTH - left - 0.1) / across
    lines = {measure: wrapped(head, panel - 0.1, weight="bold") for measure, head in heads.items()}
    rows = [list(heads)[at : at + across] for at in range(0, len(heads), across)]
    tops = [max(height_of(lines[measure]) for measure in row) + 0.06 for row in rows]
    some = set(cells) & drawn
    names = {cell: wrapped(said, WIDTH - 0.8, SIZE["small"], most=1)[0] for cell, said in cells.items()}
    keys = key_rows([Key(name, *SHADES[cell]) for cell, name in names.items()], 0.12)
    extra = (height_of([""]) + 0.11 + 0.23 * len(keys) + BAR * len(heights) + GAP) if some else 0
    page = Page(heading, fsum(head + high + SCALE for head in tops) + extra)
    top = page.top
    for row, head in zip(rows, tops, strict=True):
        top += head
        for place, measure in enumerate(row):
            x = left + panel * place
            page.lines(x, top - 0.06 - height_of(lines[measure]), lines[measure], weight="bold")
            _block(page, table[table["measure"] == measure], labels, heights, top, x, panel - counts)
        for outlet, y, height in down(top, heights):
            labels.draw(page, outlet, y, height)
            heading.ends.append(y + height)
        top += high + SCALE
        heading.scale = (top - SCALE, top - SCALE + 0.26)
    if some:
        _two_by_two(page, table[table["measure"].isin(list(cells))], keys, top, left)
    return page.figure


def _head(said: str, unit: str) -> str:
    """What a measure is of, over its panel."""
    return said[0].upper() + said[1:] if said.startswith("of ") else f"{unit.capitalize()}s that {said}"


def _block(page: Page, rows: pd.DataFrame, labels, heights: dict, top: float, left: float, width: float) -> None:
    """One measure: a row for each outlet, on a scale from none to all of its articles."""
    whole = fsum(heights.values())
    axes = in_inches(page, left, top, width, whole)
    for x in percentages(page, left, width, top + whole + 0.1, 50):
        axes.plot([x - left] * 2, [0, whole], color=LINE if x > left else AXIS, linewidth=0.8, zorder=0)
    by_outlet = rows.set_index("outlet").to_dict("index")
    for outlet, y, height in down(0.0, heights):
        own = by_outlet[outlet]
        if own["n"]:
            low, high, share = (own[name] * width for name in ("low", "high", "share"))
            interval(axes, y + height / 2, low, high, share, labels.styles[outlet], not own["count"])
        page.note(left + width + 0.1, top + y + height / 2, _numbers(own))


def _numbers(row: dict) -> str:
    """What stands beside a dot; a cell of the two-by-two has no interval."""
    limits = f", {share_words(row)}" if pd.notna(row["low"]) else ""
    return f"{row['count']:,} of {row['n']:,}{limits}" if row["n"] else "no article to ask"


def _two_by_two(page: Page, rows: pd.DataFrame, keys: list, top: float, left: float) -> None:
    """A bar of all articles of each outlet, in four parts."""
    width, counts = WIDTH - left - COUNTS, rows.pivot(index="outlet", columns="measure", values="count")[list(CELLS)]
    y = page.lines(0.12, top, ["Both, one or neither"], weight="bold") + 0.03
    page.keys(keys, y - 0.015)
    names = told_apart(rows["outlet"], left - 0.3, SIZE["small"])
    bars = [
        (name, [(SHADES[cell], width * k / max(own.sum(), 1), int(k)) for cell, k in own.items()], f"of {own.sum():,}")
        for [name], (_, own) in zip(names.values(), counts.loc[list(names)].iterrows(), strict=True)
    ]
    bar_rows(page, left, y + 0.05 + 0.23 * len(keys), BAR, bars, 0.7)


def _alt(table: pd.DataFrame, words: dict, unit: str) -> str:
    def say(rows: pd.DataFrame) -> str:
        asked = rows[rows["n"] > 0].set_index("outlet")
        return _from_to(asked, unit) if len(asked) else f"no {unit} to ask"

    rows = table[table["measure"].isin(list(words)[1:])]  # the first is the title, said before
    rows = rows.assign(measure=[_head(words[measure], unit) for measure in rows["measure"]])
    return described("Dots with intervals by outlet.", rows, say, by="measure")

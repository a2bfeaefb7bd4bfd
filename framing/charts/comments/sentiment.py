"""What readers' comments feel, by each word list, with how little of each comment that rests on."""

from collections.abc import Callable
from dataclasses import replace
from math import fsum

import numpy as np
import pandas as pd

from framing.charts.comments.captions import NO_COMMENTS, comments_under, how_many, not_english, one_outlet
from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.page import WIDTH, Heading, Key, Page, height_of, text_width, wrapped
from framing.charts.core.panels import outlet_line
from framing.charts.core.phrases import article_labels, counted, percent, plain, shortened
from framing.charts.core.style import AXIS, INK, MUTED, SIZE, drawn, outlet_styles
from framing.charts.core.tabulate import from_to, with_outlet
from framing.comments.sentiment import ANALYSERS, effect_of_hiding
from framing.comments.sentiment.analysers import PAIR, Analyser
from framing.core.errors import FramingError
from framing.core.text.listing import listing

ID = 3  # characters of a comment's id that there is room for
KEYS = ["outlet", "article_id", "comment_id", "analyser"]
COLUMNS = [*KEYS, "polarity", "matched", "coverage", "words", "polarity_masked"]
SHOWN = "shown"  # the column of comments with pseudonyms in the place of readers' names
NO_SCORE = "x"  # its place and its colour say of which list; hollow markers are scores without the debate's words
ROW, MARGIN, SINGLY = 0.25, 0.62, 60  # inches; inches; up to this many rows each comment has one of its own
COLUMN = 0.62  # inches: the coverage of one list
BINS, PANEL = np.round(np.linspace(-1, 1, 21), 1), 0.95  # of the histograms: edges, and inches of height


@drawn
def comment_sentiment(analysis, *, show: Show = None) -> Chart:
    """How positive or negative are the words of each reader's comment, by each word list, and how many words is that?

    How a comment begins is printed from the column `shown` of `own_words` alone, in which readers have pseudonyms;
    without that column its number of words stands there instead, as nothing tells names from other words.

    Up to 55 comments of one outlet (50 of two, and so on) have a row each, with a marker for each analyser; more are
    drawn as histograms, two back to back, per outlet. A comment in which no word matched has no polarity (NA): it
    stands in the margin, not at 0. Coverage is the share of a comment's words that matched. Where the table `sentiment`
    has polarity_masked, a thin line leads from a score to the small hollow marker of the score without the debate's own
    words, and the caption says how far it moves.

    The table has outlet, article_id, comment_id, analyser, polarity (−1..1, NA), matched, coverage (0..1), words and
    polarity_masked. Without comments the chart says so.

    >>> import framing as fr
    >>> articles = [{"article_id": "a", "outlet": "A", "text": "War.", "comments": ["Good.", "@1 No, bad."]}]
    >>> comment_sentiment(fr.analyse(pd.DataFrame(articles), "data/codebook.yml")).table.polarity.round(2).tolist()
    [0.7, 0.44, 0.35, -0.54]
    """
    sentiment, comments, articles = analysis.sentiment, analysis.own_words, analysis.articles
    topic = f"Sentiment of readers’ comments, by {_lists()}"
    draft = Draft("comment-sentiment", topic, articles, KEYS, COLUMNS, show=show, most=6)
    table = _table(sentiment, comments, articles)
    if table.empty:
        return draft.empty(NO_COMMENTS)
    places = [column for column in ("article_id", "comment_id", "start", "end", SHOWN) if column in comments]
    spans = table.merge(comments[places], on=["article_id", "comment_id"])
    n = how_many(table)
    about = (
        "Polarity from −1 (negative words) to +1 (positive words). The lists know words, not who or what is meant. "
        "Where no word is on the list there is no score, which is not the same as 0."
    )
    finding, keys = _finding(table, n), [Key(one.label, one.colour, marker=one.marker) for one in ANALYSERS.values()]
    draft.choose(finding, table["outlet"])
    shown = draft.seen(table)
    if singly := sum(_high(rows) + 5 for _, rows in shown.groupby("outlet")) <= SINGLY:  # a head is as high as five
        about += " Coverage: share of words matched."
        if table["polarity_masked"].notna().any():
            keys += [replace(key, label=f"{key.label} without the debate’s words", hollow=True) for key in keys]
    else:
        keys = [replace(key, marker="") for key in keys]
    heading = draft.heading(finding, about, comments_under(table), keys)
    figure = (_rows if singly else _histograms)(draft.seen(spans), articles, heading)
    return draft.chart(
        heading, figure, table, spans, _alt(shown, singly),
        f"{'; '.join(f'{one.label}: {one.polarity}' for one in ANALYSERS.values())}. "
        f"Comments without a matched word are NA, shown in the margin. {_moved(table)}",
        not_english(sentiment, "note"), one_outlet(table["outlet"]), height=None,
    )  # fmt: skip


def _lists() -> str:
    return f"{'two' if len(ANALYSERS) == 2 else len(ANALYSERS)} word lists"


def _finding(table: pd.DataFrame, n: int) -> str:
    """For how many comments the two lists that are compared have opposite signs, of how many that both can score."""
    wide = table.pivot(index=KEYS[:3], columns="analyser", values="polarity").astype("Float64")
    both = wide.reindex(columns=list(PAIR)).dropna()
    apart = int((both.prod(axis=1) < 0).sum())
    one, other = (ANALYSERS[name].label for name in PAIR)
    if not len(both):
        return f"For none of {counted(n, 'comment')} do {one} and {other} both have a score"
    return f"{one} and {other} disagree in sign on {apart} of {counted(len(both), 'comment')} that both can score"


def _table(sentiment: pd.DataFrame, comments: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    if sentiment.empty or comments.empty:
        return pd.DataFrame(columns=COLUMNS)
    if late := [one.label for name, one in ANALYSERS.items() if name not in set(sentiment["analyser"])]:
        what = f"These comments were scored before a list was added: {', '.join(late)}."
        raise FramingError(what, advice="Analyse the articles again: analysis = fr.analyse(…).")
    rows = sentiment[sentiment["analyser"].isin(list(ANALYSERS))]
    rows = rows.merge(comments[["article_id", "comment_id", "words"]], on=["article_id", "comment_id"])
    rows = with_outlet(rows, articles)
    rows = rows if "polarity_masked" in rows else rows.assign(polarity_masked=pd.array([pd.NA] * len(rows), "Float64"))
    order = {name: place for column in ("outlet", "article_id") for place, name in enumerate(articles[column].unique())}
    return rows.sort_values(["outlet", "article_id"], key=lambda column: column.map(order), ignore_index=True)[COLUMNS]


def _rows(spans: pd.DataFrame, articles: pd.DataFrame, heading: Heading):
    """A panel per outlet, a row per comment."""
    styles, panels = outlet_styles(articles), list(spans.groupby("outlet", sort=False))
    whens = {key: when for key, (_, when) in article_labels(articles).items()}
    head = height_of([""]) + height_of([""], SIZE["small"]) + 0.42
    sizes = [_high(rows) for _, rows in panels]
    page = Page(heading, fsum(head + size * ROW + 0.5 for size in sizes) - 0.1)
    left, right = 3.05, 0.26 + COLUMN * len(ANALYSERS)
    width, top = WIDTH - left - right, page.top
    for (outlet, rows), size in zip(panels, sizes, strict=True):
        unmatched = _of_each(rows, lambda scores: f"without a match: {int(scores['polarity'].isna().sum())}")
        said = f"n = {counted(how_many(rows), 'comment')}. {'; '.join(unmatched)}."
        outlet_line(page, top, styles[outlet], outlet, [said])
        page.note(left + MARGIN / 2, top + head - 0.2, "no word\nmatched", ha="center")
        for place, one in enumerate(ANALYSERS.values()):
            x = left + width + 0.55 + COLUMN * place
            page.mark(x, top + head - 0.32, one.colour, one.marker)
            page.note(x, top + head - 0.13, one.label, ha="center")
        page.note(left + width + 0.55 + COLUMN * (len(ANALYSERS) - 1) / 2, top + head - 0.52, "coverage", ha="center")
        _panel(page, rows, whens, left, top + head, width)
        top += head + size * ROW + 0.5
    return page.figure


def _high(rows: pd.DataFrame) -> int:
    """How many rows an outlet's panel has: one for each comment and, of several articles, for each of them."""
    articles = rows["article_id"].nunique()
    return how_many(rows) + articles * (articles > 1)


def _panel(page: Page, rows: pd.DataFrame, whens: dict[str, str], left: float, top: float, width: float) -> None:
    size = _high(rows)
    axes = _scale(page.axes(left + MARGIN + 0.1, top, width - MARGIN - 0.1, size * ROW))
    axes.set_ylim(size, 0)
    axes.axvline(0, color=AXIS, linewidth=0.9)
    page.band(left, top, MARGIN, size * ROW)
    long = rows["comment_id"].str.len().max() > ID  # then numbered as they stand
    heads, number, place = dict(whens) if size > how_many(rows) else {}, 0, 0  # an article's date above its comments
    for key, pair in rows.groupby(["article_id", "comment_id"], sort=False):
        if when := heads.pop(key[0], ""):
            page.rule([0.34, WIDTH - 0.12], [top + place * ROW] * 2, AXIS, 0.6)
            page.note(0.34, top + (place + 0.5) * ROW, when, weight="bold")
            place += 1
        middle = top + (place + 0.5) * ROW
        page.rule([0.34, WIDTH - 0.12], [top + place * ROW] * 2, "#eceef1", 0.6)
        page.put(0.62, middle, str(number + 1) if long else plain(key[1]), ha="right", weight="bold")
        page.note(0.72, middle, _opening(pair.iloc[0], left - 0.85))
        _markers(page, axes, pair, left, middle, place + 0.5)
        for column, analyser in enumerate(ANALYSERS):
            said = pair.loc[pair["analyser"] == analyser, "coverage"]
            if len(said) and pd.notna(said.iloc[0]):
                x = left + width + 0.55 + COLUMN * column
                page.put(x, middle, percent(said.iloc[0]), "small", ha="center", color=INK)
        number, place = number + 1, place + 1


def _scale(axes):
    """The scale of polarity along the axes."""
    axes.set_xlim(-1.05, 1.05)
    axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−0.5", "0", "+0.5", "+1"])
    axes.grid(axis="x")
    return axes


def _opening(row: pd.Series, width: float) -> str:
    """The first words of a comment, as many as fit; never from a text in which a reader may be named."""
    if pd.isna(text := row.get(SHOWN)):
        return counted(int(row["words"]), "word")
    limit = 60
    while limit > 8 and text_width(shortened(text, limit), SIZE["small"]) > width:
        limit -= 1
    return shortened(text, limit)


def _markers(page: Page, axes, pair: pd.DataFrame, left: float, middle: float, y: float) -> None:
    scored = pair["polarity"].dropna().astype(float)
    if len(scored) > 1:
        axes.plot(scored, [y] * len(scored), color="#b3b9c1", linewidth=1, zorder=1.5)
    of_list = pair.set_index("analyser")[["polarity", "polarity_masked"]].astype(float)
    for place, one in enumerate(ANALYSERS.values()):
        if one.name not in of_list.index:
            continue
        score, masked = of_list.loc[one.name]
        if pd.isna(score):
            x = left + MARGIN * (place + 1) / (len(ANALYSERS) + 1)
            page.mark(x, middle, one.colour, NO_SCORE)
        else:
            axes.plot([score], [y], marker=one.marker, color=one.colour, markersize=6, clip_on=False)
            if pd.notna(masked) and masked != score:
                aside = y + (0.3 if place % 2 else -0.3)
                axes.plot([score, masked], [y, aside], color=one.colour, linewidth=0.8, zorder=1.6)
                axes.plot([masked], [aside], marker=one.marker, color=one.colour, markerfacecolor="white", markersize=4)


def _moved(table: pd.DataFrame) -> str:
    """How far the scores move when the debate's words are hidden."""
    if table["polarity_masked"].isna().all():
        return ""
    said = []
    for row in effect_of_hiding(table).itertuples():
        far = f" by {row.median_move:.2f} at the median" if pd.notna(row.median_move) else ""
        said.append(
            f"{ANALYSERS[row.analyser].label} moves in {row.moved} of {counted(row.scores, 'score')}{far}, changes its "
            f"sign in {row.sign_changed}, and has no other word in {row.vanished}"
        )
    return f"With the words hidden that the codebook gives for the debate, {listing(said)}. "


def _of_each(rows: pd.DataFrame, say: Callable[[pd.DataFrame], str]) -> list[str]:
    """What is to be said of the scores of each list, after its name."""
    return [f"{one.label} {say(rows[rows['analyser'] == name])}" for name, one in ANALYSERS.items()]


def _alt(table: pd.DataFrame, singly: bool) -> str:
    def say(scores: pd.DataFrame) -> str:
        known = scores.dropna(subset=["polarity"])
        none = f"no word matched in {len(scores) - len(known)}"
        if known.empty:
            return none
        return f"{from_to(known, 'polarity', _signed)}, {none}{_coverage(scores)}"

    how = "Markers show the polarity" if singly else "Bars count each polarity"
    parts = [f"{how} of readers’ comments by {_lists()}."]
    for outlet, rows in table.groupby("outlet", sort=False):
        parts.append(f"{plain(outlet)}, {counted(how_many(rows), 'comment')}: {listing(_of_each(rows, say))}.")
    return " ".join(parts)


def _coverage(scores: pd.DataFrame) -> str:
    """The median coverage; comments without a word (an emoji, “:)”) have none."""
    middle = scores["coverage"].median()
    return "" if pd.isna(middle) else f", median coverage {percent(middle)}"


def _signed(row: pd.Series) -> str:
    return f"{float(row['polarity']):+.2f} (comment {plain(row['comment_id'])})".replace("-", "−")


def _histograms(table: pd.DataFrame, articles: pd.DataFrame, heading: Heading):
    """Many comments: per outlet, how many have which polarity; of two lists the first above the line, then below."""
    styles, panels = outlet_styles(articles), list(table.groupby("outlet", sort=False))
    counts = {outlet: {name: _spread(rows, name) for name in ANALYSERS} for outlet, rows in panels}
    most = max(max(spread) for each in counts.values() for spread in each.values()) or 1
    lists = list(ANALYSERS.values())
    pairs = [lists[at : at + 2] for at in range(0, len(lists), 2)]
    head = height_of([""]) + height_of([""] * len(pairs), SIZE["small"]) + 0.05
    block = head + (PANEL + 0.35) * len(pairs)
    page = Page(heading, block * len(panels) + 0.15)
    top = page.top
    for outlet, rows in panels:
        about = wrapped(_summary(rows), WIDTH - 0.5, SIZE["small"], most=len(pairs))
        outlet_line(page, top, styles[outlet], outlet, about)
        for place, pair in enumerate(pairs):
            _histogram(page, pair, counts[outlet], top + head + (PANEL + 0.35) * place, most)
        top += block
    return page.figure


def _histogram(page: Page, pair: list[Analyser], counts: dict[str, list[int]], top: float, most: int) -> None:
    """One outlet's histograms of two lists back to back, and apart from them the comments without a score."""
    left, margin = 0.34, 1.05
    missing = page.axes(left, top, margin, PANEL)
    missing.set(xlim=(0, 1))
    scored = _scale(page.axes(left + margin + 0.15, top, WIDTH - left - margin - 0.4, PANEL))
    for sign, one in zip((1, -1), pair, strict=False):
        none, *spread = counts[one.name]
        _bars(missing, [0.5], [none], 0.5, sign, one.colour, "none", most)
        _bars(scored, (BINS[:-1] + BINS[1:]) / 2, spread, 0.086, sign, one.colour, one.colour, most)
    for axes in (missing, scored):
        axes.set(ylim=(-1.5 * most, 1.5 * most))
        axes.axhline(0, color=AXIS, linewidth=0.9)
    page.note(left + margin / 2, top + PANEL + 0.13, "no word matched", ha="center")


def _bars(axes, places, counts: list[int], width: float, sign: int, edge: str, face: str, most: int) -> None:
    for x, count in zip(places, counts, strict=True):
        if count:
            axes.bar(x, sign * count, width=width, facecolor=face, edgecolor=edge, linewidth=1)
            y, how = sign * (count + 0.22 * most), {"ha": "center", "va": "center_baseline", "color": MUTED}
            axes.text(x, y, f"{count:,}", fontsize=SIZE["small"] - 1, **how)


def _spread(rows: pd.DataFrame, analyser: str) -> list[int]:
    """Comments without a match, then comments per tenth of polarity."""
    scores = rows.loc[rows["analyser"] == analyser, "polarity"]
    return [int(scores.isna().sum()), *np.histogram(scores.dropna().astype(float), BINS)[0].tolist()]


def _summary(rows: pd.DataFrame) -> str:
    def say(scores: pd.DataFrame) -> str:
        middle = scores["polarity"].median()
        median = "no score" if pd.isna(middle) else f"median {float(middle):+.2f}".replace("-", "−")
        return f"{median}{_coverage(scores)}"

    return f"n = {counted(how_many(rows), 'comment')}. {listing(_of_each(rows, say))}."

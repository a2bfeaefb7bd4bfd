"""How the words of each article are divided: by passage kind (what is on the page), by voice (whose words they are)."""

from collections.abc import Iterable
from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.grouping import known_groups
from framing.charts.core.page import WIDTH, Heading, Page
from framing.charts.core.panels import RowLabels, article_rows, base, down, outlet_rows
from framing.charts.core.phrases import article_names, counted, percent, plain
from framing.charts.core.style import INK, KIND_STYLE, VOICE_STYLE, ZERO, drawn
from framing.charts.core.tabulate import shares_from_to, with_outlet
from framing.compare import words_by_kind, words_by_voice
from framing.core.kinds_and_voices import LENT_VOICES, OWN_KINDS, REPORTED_VOICES
from framing.core.text.listing import listing
from framing.core.text.words import count_words

MOST = 30  # rows that one picture can hold
STYLES = {"kind": KIND_STYLE, "voice": VOICE_STYLE}
COLUMN, HEAD = 0.5, 1.05  # inches: one column of numbers, and the names over the columns


@drawn
def anatomy(analysis, *, show: Show = None) -> Chart:
    """What is in each article: how many words are headline, body, captions, links, page furniture, readers' comments?

    One stacked bar per article and the numbers beside it, by passage kind (tables `passages`, `articles`); of more than
    30 articles, one bar per outlet; `show` as in `naming`. The table has every article: outlet, article_id, kind, words
    (zeros too). `trace` gives the passages behind a segment; their words add up to it.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["The war goes on, he says."]})
    >>> anatomy(fr.analyse(articles, "data/codebook.yml")).table.query("words > 0").values.tolist()
    [['Daily A', 'a', 'body', 6]]
    """
    passages, articles, keys = analysis.passages, analysis.articles, ["outlet", "article_id", "kind"]
    topic = "What is on each page: words by kind of passage"
    draft = Draft("anatomy", topic, articles, keys, [*keys, "words"], show=show)
    spans = with_outlet(passages, articles)
    return _divided(draft, "", words_by_kind(passages, articles), spans.assign(words=spans["text"].map(count_words)))


@drawn
def whose_words(analysis, *, where: str = "text", show: Show = None) -> Chart:
    """How much of each article is whose words: the outlet's headlines and narration, quotations, reported speech…?

    As `anatomy`, with `voices` in the place of kinds; only the article's own text counts (headlines, body, captions),
    so that readers' comments and page furniture are left out; with `where="headlines"` headlines alone.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["The war goes on, he says."]})
    >>> table = whose_words(fr.analyse(articles, "data/codebook.yml")).table
    >>> table.query("words > 0")[["voice", "words"]].values.tolist()
    [['narration', 2], ['reported', 4]]
    """
    voices, articles, keys = analysis.voices, analysis.articles, ["outlet", "article_id", "voice"]
    draft = Draft("whose-words", "Whose words each article prints", articles, keys, [*keys, "words"], where, show)
    words = words_by_voice(voices, draft.scope.articles, by=("article_id", "voice"), kinds=draft.scope.kinds)
    about = f" Counted: {draft.scope.said}; no readers’ comments, bylines or page furniture."
    spans = draft.scope.rows(voices[voices["voice"].isin(words["voice"])])  # no dateline, no label of who speaks
    return _divided(draft, about, words, with_outlet(spans, articles))


def _divided(draft: Draft, about: str, words: pd.DataFrame, spans: pd.DataFrame) -> Chart:
    """The chart of words divided by kind or voice: a bar for each article or, where there are too many, outlet."""
    articles, by = draft.scope.articles, draft.keys[-1]
    table = with_outlet(words, articles)[draft.columns]
    if table.empty or not table["words"].sum():
        return draft.empty("There are no words.")
    of = counted(len(articles), "article")
    bars, names, first = table, article_names(articles), ""
    sizes = {outlet: counted(int(n), "article") for outlet, n in articles["outlet"].value_counts(sort=False).items()}
    if len(articles) > MOST:
        of += ", a bar for each outlet,"
        bars = table.groupby(["outlet", by], sort=False)["words"].sum().reset_index()
        bars = bars.rename(columns={"outlet": "article_id"})
        names = {outlet: f"{plain(outlet)} ({size})" for outlet, size in sizes.items()}
        first = f" There are {len(articles):,} articles: a bar is all of an outlet’s articles together."
        topic = draft.topic.replace("each article", "each outlet")
        draft.topic = draft.words(topic.replace("each page", "the pages of each outlet"))
    about = f"Numbers and bars: words. Bars are drawn to one scale.{about}{first}"
    known = known_groups(bars, "article_id")
    finding = _longest(known, names) if by == "kind" else _quoted(known, names, "outlets" if first else "articles")
    heading = draft.heading(finding, about, counted(int(table["words"].sum()), "word"))
    shown = draft.seen(articles)
    labels = outlet_rows(shown, shown["outlet"], sizes, room=2.1) if first else article_rows(shown, 2.1)
    alt = f"Bars show the words of {of} by {'kind of passage' if by == 'kind' else by}. "
    alt += _comments(bars, names) if by == "kind" else f"{_longest(bars, names)}."
    rule = f"Every word belongs to exactly one {'passage' if by == 'kind' else 'voice'}."
    return draft.chart(heading, _draw(bars, labels, heading, by), table, spans, alt, rule, height="words")


def _draw(table: pd.DataFrame, labels: RowLabels, heading: Heading, by: str):
    looks = STYLES[by]
    table = table[table["article_id"].isin(labels.names)]
    kinds = [kind for kind in looks if table.loc[table[by] == kind, "words"].sum()]
    left = 0.5 + labels.width
    bars = WIDTH - left - 0.25 - COLUMN * (len(kinds) + 1) - 0.1
    heights = {key: labels.height(key) + 0.14 for key in labels.names}
    page = Page(heading, HEAD + fsum(heights.values()) + 0.05)
    _heads(page, looks, kinds, left + bars + 0.25, page.top + HEAD)
    most = max(table.groupby("article_id")["words"].sum().max(), 1)
    for key, top, height in down(page.top + HEAD, heights):
        page.rule([0.12, WIDTH - 0.12], [top, top])
        labels.draw(page, key, top, height)
        words = table[table["article_id"] == key].set_index(by)["words"]
        _bar(page.axes(left, top, bars, height), words, looks, kinds, bars / most)
        _numbers(page, words, kinds, left + bars + 0.25, top + height / 2)
    return page.figure


def _heads(page: Page, looks: dict, kinds: list[str], left: float, bottom: float) -> None:
    """Over each column of numbers its kind and a patch of the bars' pattern: the key, outside the data."""
    for place, kind in enumerate([*kinds, "all"]):
        middle = left + COLUMN * (place + 0.5)
        how = {"rotation": 50, "rotation_mode": "anchor", "va": "center"}
        page.put(middle + 0.02, bottom - 0.3, kind, "small", weight="bold" if kind == "all" else "normal", **how)
        if kind != "all":
            page.patch(middle - 0.16, bottom - 0.07, *looks[kind])


def _bar(axes, words: pd.Series, looks: dict, kinds: list[str], unit: float) -> None:
    """A stacked bar in a panel measured in inches; `unit` inches for a word."""
    inches = axes.get_figure().get_size_inches() * axes.get_position().size
    axes.set(xlim=(0, inches[0]), ylim=(0, 1))
    end = 0.0
    for kind in kinds:
        colour, hatch = looks[kind]
        width = words[kind] * unit
        how: dict = {"height": 0.22 / inches[1], "color": colour, "linewidth": 0}
        if width >= 0.07:  # white edges would swallow a thinner one
            how |= {"hatch": hatch, "edgecolor": "white", "linewidth": 0.5}
        axes.barh(0.5, width, left=end, **how)
        end += width
    base(axes, 1, clip_on=False)


def _numbers(page: Page, words: pd.Series, kinds: list[str], left: float, middle: float) -> None:
    for place, kind in enumerate(kinds):
        value = int(words[kind])
        x = left + COLUMN * (place + 0.5)
        page.put(x, middle, f"{value:,}", "small", ha="center", color=INK if value else ZERO)
    x = left + COLUMN * (len(kinds) + 0.5)
    page.put(x, middle, f"{int(words.sum()):,}", "small", ha="center", weight="bold")


def _longest(table: pd.DataFrame, names: dict[str, str]) -> str:
    """Whose own text is the longest, and whose the shortest; and whose page, where that is another with its comments
    and all else."""
    whole = table.groupby("article_id", sort=False)["words"].sum()
    own = table["words"].where(table["kind"].isin(OWN_KINDS), 0) if "kind" in table else table["words"]
    totals = own.groupby(table["article_id"], sort=False).sum()
    longest, pages = totals.index[totals == totals.max()], whole.index[whole == whole.max()]
    said = f"Longest: {_words_of(totals, longest, names)}"
    said += " of its own" if (totals[longest] < whole[longest]).any() else ""
    if totals.min() < totals.max():
        said += f"; shortest: {_words_of(totals, totals.index[totals == totals.min()], names)}"
    more = f"; longest with all that is on its page: {_words_of(whole, pages, names)}"
    return said + (more if set(pages) != set(longest) else "")


def _words_of(totals: pd.Series, keys: Iterable[str], names: dict[str, str]) -> str:
    """Those that are equally long, and how long each of them is."""
    keys = list(keys)
    each = " each" if len(keys) > 1 else ""
    return f"{listing((names[key] for key in keys), 3)}, {counted(int(totals[keys[0]]), 'word')}{each}"


def _comments(table: pd.DataFrame, names: dict[str, str]) -> str:
    comments = table[(table["kind"] == "comment") & (table["words"] > 0)]
    if comments.empty:
        return "No article has readers’ comments."
    top = comments.loc[comments["words"].idxmax()]
    share = counted(int(top["words"]), "word")
    return f"Readers’ comments: in {len(comments)} of {len(names)}, most in {names[top['article_id']]}, {share}."


def _quoted(table: pd.DataFrame, names: dict[str, str], bars: str) -> str:
    """Which of the `bars` (articles, or outlets) gives its sources the most room, and which the least."""
    totals = table.groupby("article_id", sort=False)["words"].sum()
    lent = table[table["voice"].isin(LENT_VOICES)]
    share = lent.groupby("article_id", sort=False)["words"].sum() / totals.where(totals > 0)
    how = "quoted or reported" if lent["voice"].isin(REPORTED_VOICES).any() else "in quotation marks"
    if len(totals) == 1:
        return f"Words of sources, {how}: {percent(share.iloc[0])} of {names[share.index[0]]}"
    return f"Words of sources, {how}: {shares_from_to(share, names.__getitem__, bars)}"

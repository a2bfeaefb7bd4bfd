"""Who gets to speak: the words that each outlet lends to each speaker, quoted or reported."""

from dataclasses import replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, nothing_to_draw
from framing.charts.core.page import WIDTH, Heading, Page, text_width, wrapped
from framing.charts.core.panels import base, in_inches, outlet_line, stacked, voice_keys, voices_in, with_outlet
from framing.charts.core.phrases import counted, plain, source
from framing.charts.core.scope import scope
from framing.charts.core.style import MUTED, SIZE, VOICE_STYLE, drawn, outlet_styles
from framing.core.kinds_and_voices import LENT_VOICES
from framing.voice.speakers.identity import in_one_name
from framing.voice.speakers.noun_phrases import as_speaker

UNKNOWN = "speaker not found"
ROW, HEAD = 0.23, 0.34  # inches


@drawn
def speakers(analysis, *, most: int = 6, where: str = "text") -> Chart:
    """Who gets to speak in each outlet, and how many words of theirs are quoted or reported?

    A block per outlet, a row for each of the `most` speakers with the most words (table `voices`); the others are
    summed in one row; words whose speaker was not found have a row of their own, last. The chart's table has all of
    them: outlet, speaker, voice, words. `where="headlines"`: the words in headlines alone. `trace` gives the spans;
    their words add up to the bar.

    >>> from types import SimpleNamespace as Tables
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"]})
    >>> span = {"article_id": "a", "voice": "quotation", "speaker": "Jane Doe", "kind": "body", "start": 0, "end": 9}
    >>> speakers(Tables(articles=articles, voices=pd.DataFrame([span | {"words": 2}]))).table.values.tolist()
    [['Daily A', 'Jane Doe', 'quotation', 2]]
    """
    voices, articles = analysis.voices, analysis.articles
    chosen = scope(where, articles)
    name, title = chosen.stem("speakers"), chosen.topic("Who gets to speak: words of each speaker")
    keys = ["outlet", "speaker", "voice"]
    lent = chosen.rows(voices[voices["voice"].isin(LENT_VOICES)])
    spans = with_outlet(in_one_name(lent, analysis), articles)
    if spans.empty:
        return nothing_to_draw(name, title, "Nobody is quoted or reported.", [*keys, "words"], source(articles))
    spans = spans.assign(speaker=spans["speaker"].fillna(UNKNOWN))
    table = spans.groupby(keys, sort=False)["words"].sum().reset_index()
    blocks = {outlet: _rows(rows, most) for outlet, rows in table.groupby("outlet", sort=False)}
    about = (
        f"Bars and numbers: words in the voice of the speaker, in {chosen.said}. Speakers are named by "
        "rules; a name stands for everything that the articles call the same person or body. A document may speak, too."
    )
    n = chosen.n(counted(int(table["words"].sum()), "word"))
    keys_of = voice_keys(voices_in(table["voice"]))
    heading = Heading(_finding(table), title, about, keys_of, source=source(articles, n))
    figure = _draw(blocks, articles, heading)
    missing = int(table[table["speaker"] == UNKNOWN]["words"].sum())
    caption = heading.caption(f"Without a speaker: {counted(missing, 'word')}.")
    return Chart(name, figure, table, caption, _alt(table), keys, spans, "words")


def _rows(table: pd.DataFrame, most: int) -> pd.DataFrame:
    """The speakers of one outlet, most words first, the rest summed: index speaker, a column per voice."""
    wide = table.pivot_table(index="speaker", columns="voice", values="words", aggfunc="sum", fill_value=0)
    wide = wide.reindex(columns=list(LENT_VOICES), fill_value=0)
    unknown = wide[wide.index == UNKNOWN]
    known = wide[wide.index != UNKNOWN]
    known = known.loc[known.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    rest = known.iloc[most:]
    parts = [known.head(most)]
    if len(rest):
        parts.append(rest.sum().to_frame(f"{counted(len(rest), 'other speaker')}").T)
    return pd.concat([*parts, unknown])


def _draw(blocks: dict[str, pd.DataFrame], articles: pd.DataFrame, heading: Heading):
    styles = outlet_styles(articles)
    outlets = [outlet for outlet in styles if outlet in blocks]
    names = [name for rows in blocks.values() for name in rows.index]
    labels = {name: wrapped(as_speaker(name), 2.9, SIZE["small"], most=1)[0] for name in names}
    left = 0.5 + max(text_width(label, SIZE["small"]) for label in labels.values())
    most = max(rows.sum(axis=1).max() for rows in blocks.values())
    unit = (WIDTH - left - 0.9) / most
    page = Page(
        replace(heading, keys_at=left), fsum(HEAD + ROW * len(blocks[outlet]) + 0.08 for outlet in outlets) + 0.05
    )
    top = page.top
    for outlet in outlets:
        outlet_line(page, top + 0.06, styles[outlet], outlet)
        top += HEAD
        _block(page, blocks[outlet], labels, left, top, unit)
        top += ROW * len(blocks[outlet]) + 0.08
    return page.figure


def _block(page: Page, rows: pd.DataFrame, labels: dict[str, str], left: float, top: float, unit: float) -> None:
    axes = in_inches(page, left, top, WIDTH - left, ROW * len(rows), len(rows))
    for place, (name, words) in enumerate(rows.iterrows()):
        page.put(left - 0.1, top + ROW * (place + 0.5), labels[name], "small", ha="right", color=MUTED)
        end = stacked(axes, place + 0.5, [(VOICE_STYLE[voice], words[voice] * unit) for voice in LENT_VOICES], 0.66, 0)
        page.put(left + end + 0.08, top + ROW * (place + 0.5), f"{int(words.sum()):,}", "small")
    base(axes, len(rows), clip_on=False)


def _known(table: pd.DataFrame) -> pd.Series:
    """The words of each speaker that was found, by outlet and speaker."""
    return table[table["speaker"] != UNKNOWN].groupby(["outlet", "speaker"], sort=False)["words"].sum()


def _finding(table: pd.DataFrame) -> str:
    """Who is given most words in most outlets."""
    known, outlets = _known(table), table["outlet"].nunique()
    if known.empty:
        return "No speaker was found for what is quoted or reported"
    first = known.groupby(level=0, sort=False).idxmax().str[1]
    tops = first.value_counts()
    who, often = plain(as_speaker(tops.index[0])), int(tops.iloc[0])
    if outlets == 1:
        return f"{who} is given most words in {plain(table['outlet'].iloc[0])}"
    if often == 1:
        return f"Each of {len(first)} outlets gives most words to another speaker"
    return f"{who} is given most words in {often} of {outlets} outlets"


def _alt(table: pd.DataFrame) -> str:
    known = _known(table)
    parts = [f"Bars show the words of each speaker in {counted(table['outlet'].nunique(), 'outlet')}."]
    for outlet, rows in known.groupby(level=0, sort=False):
        speaker = rows.idxmax()[1]
        parts.append(f"{plain(outlet)}: most, {counted(int(rows.max()), 'word')}, by {plain(as_speaker(speaker))}.")
    missing = int(table[table["speaker"] == UNKNOWN]["words"].sum())
    return " ".join([*parts, f"Without a speaker: {counted(missing, 'word')}."])

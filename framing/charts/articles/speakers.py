"""Who gets to speak: the words that each outlet lends to each speaker, quoted or reported."""

from dataclasses import replace
from math import fsum

import pandas as pd

from framing.charts.core.chart import Chart, Draft, Show
from framing.charts.core.grouping import how_many, known_groups
from framing.charts.core.page import WIDTH, Heading, Page, text_width, wrapped
from framing.charts.core.panels import bar_rows, described, outlet_line, voice_keys, voices_in
from framing.charts.core.phrases import counted, plain
from framing.charts.core.style import SIZE, VOICE_STYLE, drawn, outlet_styles
from framing.charts.core.tabulate import with_outlet
from framing.core.kinds_and_voices import LENT_VOICES
from framing.core.text.listing import listing
from framing.voice.grammar.noun_phrases import as_speaker
from framing.voice.speakers.identity import with_one_name

UNKNOWN = "speaker not found"
ROW, HEAD = 0.23, 0.34  # inches
ONE_COLUMN = 6  # outlets: more stand in two columns
LONGER, NO_BAR = " (no bar: it would be longer than that of any speaker)", " (no bar: too long)"


@drawn
def speakers(analysis, *, most: int = 6, where: str = "text", show: Show = None) -> Chart:
    """Who gets to speak in each outlet, and how many words of theirs are quoted or reported?

    A block per outlet, a row for each of the `most` speakers with the most words (table `voices`); the others are
    summed in one row; words whose speaker was not found have a row of their own, last. The chart's table has all of
    them: outlet, speaker, voice, words. `where="headlines"`: the words in headlines alone; `show` as in `naming`.
    `trace` gives the spans; their words add up to the bar.

    >>> import framing as fr
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Daily A"], "text": ["“War,” said Jane Doe."]})
    >>> speakers(fr.analyse(articles, "data/codebook.yml")).table.values.tolist()
    [['Daily A', 'Jane Doe', 'quotation', 1]]
    """
    voices, articles, keys = analysis.voices, analysis.articles, ["outlet", "speaker", "voice"]
    draft = Draft("speakers", "Who gets to speak: words of each speaker", articles, keys, [*keys, "words"], where, show)
    lent = draft.scope.rows(voices[voices["voice"].isin(LENT_VOICES)])
    spans = with_outlet(with_one_name(lent, analysis), articles)
    if spans.empty:
        return draft.empty("Nobody is quoted or reported.")
    spans = spans.assign(speaker=spans["speaker"].fillna(UNKNOWN))
    table = spans.groupby(keys, sort=False)["words"].sum().reset_index()
    about = (
        f"Bars and numbers: words in the voice of the speaker, in {draft.scope.said}. Speakers are named by "
        "rules; a name stands for everything that the articles call the same person or body. A document may speak, too."
    )
    n, missing = table["words"].sum(), table.loc[table["speaker"] == UNKNOWN, "words"].sum()
    without = f"Without a speaker: {counted(int(missing), 'word')}."
    voices_key = voice_keys(voices_in(table["voice"]))
    heading = draft.heading(_finding(table), about, counted(int(n), "word"), voices_key, outlets=table["outlet"])
    shown = draft.seen(table)
    blocks = {outlet: _rows(rows, most) for outlet, rows in shown.groupby("outlet", sort=False)}
    figure = _draw(blocks, int(max(_known(shown), default=table["words"].sum())), articles, heading)
    return draft.chart(heading, figure, table, spans, f"{_alt(shown)} {without}", without, height="words")


def _rows(table: pd.DataFrame, most: int) -> pd.DataFrame:
    """The speakers of one outlet, most words first, the rest summed: index speaker, a column per voice."""
    wide = table.pivot_table(index="speaker", columns="voice", values="words", aggfunc="sum", fill_value=0)
    wide = wide.reindex(columns=list(LENT_VOICES), fill_value=0)
    unknown = wide[wide.index == UNKNOWN]
    known = wide[wide.index != UNKNOWN]
    known = known.loc[known.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    parts = [known.head(most)]
    if len(rest := known.iloc[most:]):
        parts.append(rest.sum().to_frame(f"{counted(len(rest), 'other speaker')}").T)
    return pd.concat([*parts, unknown])


def _draw(blocks: dict[str, pd.DataFrame], most: int, articles: pd.DataFrame, heading: Heading):
    """Bars of up to `most` words: a sum of several speakers that is longer would make theirs short. Of many outlets two
    stand side by side."""
    styles = outlet_styles(articles)
    outlets = [outlet for outlet in styles if outlet in blocks]
    across = 1 if len(outlets) <= ONE_COLUMN else 2
    room, longer = (WIDTH, LONGER) if across == 1 else (WIDTH / 2, NO_BAR)
    names = [name for rows in blocks.values() for name in rows.index]
    labels = {name: wrapped(as_speaker(name), 2.9 / across, SIZE["small"], most=1)[0] for name in names}
    left = 0.5 + max(text_width(label, SIZE["small"]) for label in labels.values())
    unit = (room - left - 0.9) / most
    columns = [outlets[at : at + across] for at in range(0, len(outlets), across)]
    high = fsum(HEAD + ROW * max(len(blocks[outlet]) for outlet in own) + 0.08 for own in columns)
    page = Page(replace(heading, keys_at=left), high + 0.05)
    top = page.top
    for own in columns:
        ends = []
        for start, outlet in zip((0, room), own, strict=False):
            over = None if across == 1 else start + 0.15
            outlet_line(page, top + 0.06, styles[outlet], outlet, left=over, width=room - 0.46)
            rows = []
            for name, words in blocks[outlet].iterrows():
                parts = [(VOICE_STYLE[voice], words[voice] * unit) for voice in LENT_VOICES if words.sum() <= most]
                rows.append((labels[name], parts, f"{int(words.sum()):,}{'' if parts else longer}"))
            ends.append(bar_rows(page, start + left, top + HEAD, ROW, rows, 0, start + room) + 0.08)
        top = max(ends)
    return page.figure


def _known(table: pd.DataFrame) -> pd.Series:
    """The words of each speaker that was found, by outlet and speaker."""
    return table[table["speaker"] != UNKNOWN].groupby(["outlet", "speaker"], sort=False)["words"].sum()


def _finding(table: pd.DataFrame) -> str:
    """Who is given most words in most outlets."""
    table = known_groups(table)
    known, outlets = _known(table), table["outlet"].nunique()
    if known.empty:
        return "No speaker was found for what is quoted or reported"
    leads = known[known == known.groupby(level=0).transform("max")]
    first = leads[~leads.index.get_level_values(0).duplicated(keep=False)].index  # where two have as much, nobody leads
    where = f"in {plain(table['outlet'].iloc[0])}" if outlets == 1 else f"in any of {outlets} outlets"
    if first.empty:
        return f"Nobody is given more words than all others {where}"
    tops = first.get_level_values(1).value_counts()
    often = int(tops.iloc[0])
    who = listing((plain(as_speaker(name)) for name in tops.index[tops == often]), 2)
    if outlets == 1:
        return f"Most words go to {who} {where}"
    if often == 1 and len(first) > 1:
        return f"In each of {len(first)} outlets most words go to a different speaker"
    each = ", each" if (tops == often).sum() > 1 else ""
    return f"Most words go to {who}{each} in {often} of {outlets} outlets"


def _alt(table: pd.DataFrame) -> str:
    known = _known(table).reset_index()

    def say(rows: pd.DataFrame) -> str:
        top = rows.loc[rows["words"].idxmax()]
        return f"most, {counted(int(top['words']), 'word')}, by {plain(as_speaker(top['speaker']))}"

    outlets = how_many(table["outlet"])
    return described(f"Bars show the words of each speaker in {outlets}.", known, say)

"""Articles as they stand on a page: concordances, one remark side by side, an article by its voices or its acts."""

import html
from collections.abc import Callable

import pandas as pd

from framing import compare
from framing.compare.stories import differing_words
from framing.core.arguments import checked, require_columns
from framing.core.errors import require_known
from framing.core.kinds_and_voices import LENT_VOICES, VOICES
from framing.core.text.listing import counted
from framing.core.web.html_and_text import Shown, running
from framing.notebook.display.tables import CELL, NUMBER, escaped, say

# As in the charts: what an outlet says itself is without a ground, what it prints of others has one, blue where the
# words are the outlet's; each has a line. Grounds by whose words these are and who chose them.
_GROUND = {("source", "source"): "#fbe6c9", ("source", "outlet"): "#e4edfa", ("distance", "outlet"): "#f0dcec"}
# What has no ground of its own stands on the page's, light or dark: its line has the colour of the text.
_VOICE = {"headline": "font-weight: bold; border-bottom: 1px solid currentColor"} | {
    name: f"background: {_GROUND[whose]}; color: #1f2328; border-bottom: {voice.line} {voice.colour}"
    for name, voice in VOICES.items()
    if (whose := (voice.side, voice.wording)) in _GROUND
}
Mark = tuple[int, int, str, str]  # start, end, what it is, its label
ABREAST = 3  # cells of a remark in one row: of more, each is too narrow to be read
_PRINTED = f"{CELL}; overflow-wrap: anywhere"  # an address without a blank, too
_PARTED = "background: #e3e8f0; color: #1f2328; text-decoration-thickness: 2px"


@checked()
def concordance(
    analysis, rows: pd.DataFrame, around: int | str = 60, most: int = 12, sort: str = "text", none: str = "0 places"
) -> Shown:
    """The source behind a number as a concordance: who says it, where, and what stands around the words.

    Where an outlet has several articles, the day (or the article_id) says in which of them a line stands.

    `rows` has article_id, start and end: a `chart.trace(…)`, what `compare.behind(…)` gives, or any rows of a table.
    `around` is how many characters are shown on either side, or "sentence" for all of it; `sort` puts the lines in the
    order of the words to the "left" or the "right"; `none` is what stands in the place of no lines. The words are
    marked, also for those who do not see colour: »so«. Readers whom a comment calls by name have their pseudonyms.
    """
    if rows.empty:
        return say(none)
    require_columns(rows, ("article_id", "start", "end"), "rows")
    if isinstance(around, str):
        require_known([around], ["sentence"], "around cannot be {}.", "Give a number of characters, or")
    names, dots = compare.name_articles(analysis.articles), "" if around == "sentence" else "…"
    found = compare.concordance(
        rows, analysis.corpus, analysis.voices, analysis.passages, around, sort, names=analysis.names
    )
    page, plain = [], []
    for row in found.head(most).itertuples():
        speaker = f": {row.speaker}" if isinstance(row.speaker, str) else ""
        place = f"[{row.start}–{row.end}] · {row.voice}{speaker}"
        left, right = dots + row.left, row.right + dots
        name = names[row.article_id]
        plain.append(f"{name} {place}: {left}»{row.node}«{right}")
        line = row.left + row.node + row.right
        page.append(
            f'<tr><td style="{CELL}"><b>{escaped(name)}</b><br><small>{escaped(place)}</small></td>'
            f"<td{running(line, NUMBER)}>{html.escape(left)}</td>"
            f'<td style="{CELL}">»<mark>{html.escape(row.node)}</mark>«</td>'
            f"<td{running(line, CELL)}>{html.escape(right)}</td></tr>"
        )
    total = f"{most} of {len(rows)} places" if len(rows) > most else counted(len(rows), "place")
    body = f"<table><tbody>{''.join(page)}</tbody></table>" if page else ""
    return Shown(f"{body}<p>{total}</p>", "\n".join([*plain, total]))


@checked()
def side_by_side(analysis, group: int) -> Shown:
    """One remark as each outlet prints it: the cells of a group side by side, who speaks, and the words that differ.

    Words that the other cell does not have in this place are underlined, and stand between ⟦ and ⟧ in plain text (the
    outlets have square brackets of their own); of more than two cells, each is held against the first, and the first
    against the second. Where there is no such group, that is said in words.
    """
    cells, names = analysis.alignments[analysis.alignments.group == group], compare.name_articles(analysis.articles)
    if cells.empty:
        known = analysis.alignments.group.nunique()
        return say(f"There is no group {group}: the articles share {known or 'no'} remark{'s' * (known != 1)}.")
    parted = differing_words(cells, analysis.corpus, analysis.voices)
    page, plain = [], []
    for place, cell in enumerate(cells.itertuples()):
        other = cells.article_id.iloc[0 if place else 1]
        pieces = _pieces(analysis.corpus.texts[cell.article_id], cell, _places(parted, cell.article_id, other))
        speakers = ", ".join(_speakers(analysis, cell)) or "nobody named"
        head = f"{names[cell.article_id]} · {speakers} · {cell.similarity:.2f} alike"
        plain.append(f"{head}\n{''.join(f'⟦{words}⟧' if differs else words for words, differs in pieces)}")
        told = "".join(
            f'<u style="{_PARTED}">{html.escape(words)}</u>' if differs else html.escape(words)
            for words, differs in pieces
        )
        page.append(f'<td style="{_PRINTED}"><small>{escaped(head)}</small><div{running(cell.text)}>{told}</div></td>')
    rows = "".join(f"<tr>{''.join(page[at : at + ABREAST])}</tr>" for at in range(0, len(page), ABREAST))
    return Shown(f"<table><tbody>{rows}</tbody></table>", "\n\n".join(plain))


def _places(parted: pd.DataFrame, article_id: str, other: str) -> list[tuple[int, int]]:
    """Where one cell's words differ from another's, whichever of the two the table names first."""
    mine = parted[(parted.article_id == article_id) & (parted.other_id == other)][["start", "end"]]
    theirs = parted[(parted.other_id == article_id) & (parted.article_id == other)][["other_start", "other_end"]]
    return [*mine.itertuples(index=False, name=None), *theirs.itertuples(index=False, name=None)]


def _pieces(text: str, cell, places: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """A cell's text in pieces, each with whether it differs."""
    pieces, at = [], cell.start
    for start, end in sorted(places):
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [(words, differs) for words, differs in [*pieces, (text[at : cell.end], False)] if words]


def _speakers(analysis, cell) -> list[str]:
    """Whose words stand in a cell."""
    said = analysis.voices[(analysis.voices.article_id == cell.article_id) & (analysis.voices.voice.isin(LENT_VOICES))]
    return said[(said.start < cell.end) & (said.end > cell.start)].speaker.dropna().unique().tolist()


def by_voice(analysis, article_id: str, passages: int = 12) -> Shown:
    """The beginning of an article as a page on which every voice shows: by colour, by line and by a label in words.

    Narration is plain. What is in a source's voice carries a label with the speaker, where one was found.
    """
    return _marked_page(analysis, article_id, passages, analysis.voices, _voices_of, _piece, _VOICE)


def _voices_of(voices: pd.DataFrame) -> list[Mark]:
    speakers = voices.speaker.fillna("")
    return list(zip(voices.start, voices.end, voices.voice, speakers, strict=True))


_WHERE = {
    "clause": "",
    "sentence": ", agent elsewhere in the sentence",
    "passage": ", agent elsewhere in the paragraph",
    "nowhere": ", agent not named",
}
_ACT = {
    "act": "font-weight: bold; background: #e3e8f0; color: #1f2328",
    "agent": "border-bottom: 2px solid currentColor",
    "patient": "border-bottom: 2px dotted currentColor",
}


def by_act(analysis, article_id: str, passages: int = 12) -> Shown:
    """The beginning of an article with its acts marked: who acts, who suffers it, and who is missing.

    The words of an act are bold, with the act and where its agent is named in brackets; agents have a solid line,
    patients a dotted one, each with a label in words.
    """
    return _marked_page(analysis, article_id, passages, analysis.acts, _marks_of, _marked, _ACT)


def _marked_page(
    analysis,
    article_id: str,
    passages: int,
    rows: pd.DataFrame,
    marks_of: Callable[[pd.DataFrame], list[Mark]],
    marked: Callable[[str, str, str], tuple[str, str]],
    styles: dict[str, str],
) -> Shown:
    """The first passages of an article with what is marked in them, and the key of the marks above; the headline first,
    also where a table had it in a column behind the text.

    `marks_of` gives the marks of the rows that lie in one passage, `marked` words, mark and label as HTML and as text.
    """
    require_known([article_id], analysis.corpus.texts, "There is no article {}.", "There are")
    text, found = analysis.corpus.texts[article_id], rows[rows.article_id == article_id]
    own = analysis.passages[
        (analysis.passages.article_id == article_id) & analysis.passages.kind.isin(compare.OWN_KINDS)
    ]
    own = own.sort_values("kind", key=lambda kinds: kinds != "headline", kind="stable")
    page, plain = [], []
    for passage in own.head(passages).itertuples():
        pieces, at = [], passage.start
        for start, end, what, label in marks_of(found[(found.start >= passage.start) & (found.end <= passage.end)]):
            if start >= at and end <= passage.end:
                pieces += [(html.escape(text[at:start]), text[at:start]), marked(text[start:end], what, label)]
                at = end
        pieces.append((html.escape(text[at : passage.end]), text[at : passage.end]))
        page.append(f"<p{running(passage.text)}>{''.join(piece[0] for piece in pieces)}</p>")
        plain.append("".join(piece[1] for piece in pieces))
    more = f"{min(passages, len(own))} of {len(own)} passages" if len(own) > passages else ""
    key = " ".join(f'<span style="{style}">{what}</span>' for what, style in styles.items())
    return Shown(f"<div><p><small>{key}</small></p>{''.join(page)}<p>{more}</p></div>", "\n\n".join([*plain, more]))


def _marks_of(acts: pd.DataFrame) -> list[Mark]:
    """What to mark of these acts, in reading order, the words of acts before what would cover them."""
    spans: list[Mark] = []
    taken: list[Mark] = []
    for row in acts.itertuples():
        spans.append((row.start, row.end, "act", f"{row.act}{_WHERE[row.agent_named]}"))
    for what in ("agent", "patient"):
        ends = acts[[f"{what}_start", f"{what}_end"]].dropna().drop_duplicates()
        spans += [(int(a), int(b), what, what) for a, b in ends.itertuples(index=False, name=None)]
    for start, end, what, label in spans:
        if all(end <= a or start >= b for a, b, *_ in taken):
            taken.append((start, end, what, label))
    return sorted(taken)


def _marked(words: str, what: str, label: str) -> tuple[str, str]:
    small = f'<small style="opacity: 0.75">[{html.escape(label)}]</small> '
    return f'{small}<span style="{_ACT[what]}">{html.escape(words)}</span>', f"[{label}] {words}"


def _piece(words: str, voice: str, speaker: str) -> tuple[str, str]:
    """A stretch in one voice, as HTML and as plain text."""
    if voice not in _VOICE:
        return html.escape(words), words
    label = f"{voice}: {speaker}" if speaker else voice
    small = f'<small style="opacity: 0.75">[{html.escape(label)}]</small> ' if voice != "headline" else ""
    return f'<span style="{_VOICE[voice]}">{small}{html.escape(words)}</span>', f"[{label}] {words}"

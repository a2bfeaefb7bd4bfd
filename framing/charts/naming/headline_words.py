"""What the first chart says in words: who uses a name, in whose words, and one place of it with the words beside it."""

from dataclasses import dataclass

import pandas as pd

from framing.charts.core.grouping import known_groups
from framing.charts.core.page import wrapped
from framing.charts.core.phrases import plain
from framing.charts.core.style import SIZE
from framing.charts.naming.own_text import MARKS, OWN
from framing.core.kinds_and_voices import VOICES, Voice
from framing.voice.grammar.noun_phrases import as_speaker

LINES, CALLED = 2, 4  # lines that the names of a row, and a place called out, may take


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

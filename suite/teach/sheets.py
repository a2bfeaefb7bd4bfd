"""What a class codes by hand: ten sentences and ten comments of the practice corpus, with the key of what was planted.

In: the practice corpus and its record (`data/practice/gold`). Out: rows for a sheet to print. The same ones every time.
"""

from dataclasses import dataclass

import pandas as pd

from framing.compare import OWN_KINDS
from suite.teach.facts import PRACTICE, practice

SEED = 7
VOICES = {"headline": 2, "narration": 3, "quotation": 3, "reported": 2}  # how many of each among the ten
STANCES = {"favor": 4, "against": 4, "none": 2}
ARTICLES = ["gull-11", "ledger-11", "lantern-11"]  # three papers on the accident, for classes without computers
REFERENT, TARGET = "charge", "toll"


@dataclass(frozen=True)
class Item:
    """One thing to code: its number on the sheet, where it stands, its text, and what the record says of it."""

    number: int
    place: str
    text: str
    key: str


def _gold(name: str) -> pd.DataFrame:
    return pd.read_csv(PRACTICE / "gold" / f"{name}.csv", dtype=str).astype(
        {"start": int, "end": int} if name != "stances" else {}
    )


def planted_voice(article_id: str, start: int) -> str:
    """The voice that the record gives to a place."""
    voices = _gold("voices")
    here = voices[(voices.article_id == article_id) & (voices.start <= start) & (voices.end > start)]
    return str(here.voice.iloc[0]) if len(here) else ""


def sentences_to_code() -> list[Item]:
    """Ten sentences with a name for the charge: which name is it, and in whose voice?"""
    found = practice().mentions
    found = found[(found.referent == REFERENT) & found.kind.isin(OWN_KINDS)]
    planted = _gold("mentions")[["article_id", "start", "end", "term"]]
    both = found.merge(planted, on=["article_id", "start", "end", "term"])
    both["planted"] = [planted_voice(*row) for row in both[["article_id", "start"]].itertuples(index=False)]
    both = both.drop_duplicates(["article_id", "sentence_start"])
    parts = [both[both.planted == voice].sample(n, random_state=SEED) for voice, n in VOICES.items()]
    drawn = pd.concat(parts).sample(frac=1, random_state=SEED)
    return [
        Item(number, row.article_id, " ".join(row.sentence.split()), f"{row.term}; {row.planted}")
        for number, row in enumerate(drawn.itertuples(), start=1)
    ]


def comments_to_code() -> list[Item]:
    """Ten comments: for the toll, against it, or neither?"""
    planted = _gold("stances")
    texts = practice().comments.astype({"comment_id": str})
    both = texts.merge(planted[planted.target == TARGET], on=["article_id", "comment_id"])
    parts = [both[both.stance == stance].sample(n, random_state=SEED) for stance, n in STANCES.items()]
    drawn = pd.concat(parts).sample(frac=1, random_state=SEED)
    return [
        Item(number, f"{row.article_id}, comment {row.comment_id}", " ".join(row.text.split()), row.stance)
        for number, row in enumerate(drawn.itertuples(), start=1)
    ]


def names_in(articles: list[str]) -> list[list[str]]:
    """For the teacher's key: every name that the record has in these articles: paper, thing, name, how often."""
    rows = _gold("mentions").assign(outlet=lambda table: table.article_id.map(_outlets()))
    told = rows[rows.article_id.isin(articles)].groupby(["outlet", "referent", "term"], sort=False).size()
    return [[*names, str(times)] for names, times in told.items()]


def acts_in(articles: list[str]) -> list[list[str]]:
    """For the key: every act of the record in these articles: paper, words, who did it, where that is named."""
    rows = _gold("acts")
    rows = rows[rows.article_id.isin(articles)].fillna("")
    outlet = _outlets()
    return [[outlet[row.article_id], row.text, row.agent or "–", row.agent_named] for row in rows.itertuples()]


def _outlets() -> dict[str, str]:
    return practice().articles.set_index("article_id").outlet.to_dict()


def article(article_id: str) -> tuple[str, str, list[str]]:
    """An article to print: outlet and date, its headline, and its paragraphs as they stand in the file."""
    known = practice().articles.set_index("article_id").loc[article_id]
    text = practice().corpus.texts[article_id]
    head, *paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    comments = set(practice().comments.text)
    return f"{known.outlet}, {known.published}", head, [part for part in paragraphs if part not in comments]

"""A profile of each outlet: what it calls things, in whose voice, who speaks, and what only it prints.

In: the tables of one analysis. Out: one row per outlet, question and item, with a count, what it is out of, and the
source spans behind it. The same questions in the same words for every outlet, whatever the answers are.
"""

import re
from dataclasses import dataclass

import pandas as pd

from framing.compare import most_used
from framing.compare.naming.shares import named, tied
from framing.core.arguments import require_whole
from framing.core.kinds_and_voices import LENT_VOICES, OWN_KINDS, QUOTED_VOICES, VOICES
from framing.core.spans import by_article, rows_overlap, sentences
from framing.voice.grammar.nouns import head_at
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, GROUPS, NO_NAME, ROLES
from framing.voice.speakers.identity import with_one_name
from framing.voice.speakers.references.nameability import WORDS

NAMES = "What it calls things"
VOICE = "In whose voice"
SPEAKERS = "Who speaks"
ALONE = "What only it prints"
NOTHING_ELSE = "no other outlet to compare with"
QUESTIONS = (NAMES, VOICE, SPEAKERS, ALONE)
# What is said of each voice of sources: the words in it are a share of the outlet's.
LENT = {name: VOICES[name].phrase for name in LENT_VOICES} | {"reported": "reported without marks"}

TOO_FEW, ONCE = "too few", "none twice"  # why no name is used most: of the thing, or of each name for it
FEWEST, TWICE = 3, 2  # mentions of a thing, and of the commonest name for it; below, no name is "used most"
KEYS = ["outlet", "question", "item"]
COLUMNS = [*KEYS, "answer", "count", "of", "unit"]


@dataclass(frozen=True)
class Profiles:
    """`table`: a row per outlet, question and item; `spans`: the source behind it, whose `count` sums to the row's."""

    table: pd.DataFrame
    spans: pd.DataFrame


def profile_outlets(analysis, referents: int = 6, speakers: int = 3) -> Profiles:
    """What sets each outlet apart, as rows that can be traced: outlet, question, item, answer, count, of, unit.

    - What it calls things: for the `referents` with most different names in the corpus (and that at least two outlets
      name, if there are two), the name or names that the outlet uses most where it quotes nobody; a name in scare
      quotes, which are not its own words, is a name of its own ("war (in scare quotes)"); "too few" where it names the
      thing less than three times, "none twice" where it uses no name for it twice.
    - In whose voice: the words in each voice of sources (in quotation marks, reported without marks), out of all of
      its words.
    - Who speaks: the `speakers` with most words, quoted or reported, out of all words lent to sources.
    - What only it prints: names that no other outlet uses; named sources that no other outlet cites (compared by their
      last name, so that "Tony" and "Antony" are one; a single name that is no body and no term of the codebook may be
      somebody's nickname and is not claimed); body sentences for which no counterpart was found in another article
      (see `framing.compare.stories`).

    An item nobody can answer has count 0 and of 0. Works for any number of outlets; articles of one outlet are pooled.

    >>> import framing as fr
    >>> found = profile_outlets(fr.analyse("seeds", "data/codebook.yml"))
    >>> found.table.groupby("outlet").question.nunique().tolist()
    [4, 4, 4, 4, 4]
    """
    require_whole("referents", referents, 1)
    require_whole("speakers", speakers, 1)
    outlets = analysis.articles[["article_id", "outlet"]]
    parts = [*_names(analysis, referents), *_voice(analysis), *_speakers(analysis, speakers), *_alone(analysis)]
    order = {outlet: place for place, outlet in enumerate(dict.fromkeys(outlets.outlet))}
    table = pd.DataFrame([row for row, _ in parts], columns=COLUMNS)
    table = table.sort_values("outlet", key=lambda names: names.map(order), kind="stable").reset_index(drop=True)
    spans = [rows.assign(**{key: row[key] for key in KEYS}) for row, rows in parts if len(rows)]
    columns = [*KEYS, "article_id", "start", "end", "count"]
    spans = pd.concat(spans, ignore_index=True)[columns] if spans else pd.DataFrame(columns=columns)
    return Profiles(table, spans)


def _row(outlet: str, question: str, item: str, answer: str, rows: pd.DataFrame, of: int, unit: str) -> tuple:
    """A row of the table and its spans; a span counts 1, or as many words as it has."""
    count = rows["words"] if unit == "words" else 1
    rows = rows[["article_id", "start", "end"]].assign(count=count)
    total = int(rows["count"].sum())
    return dict(zip(COLUMNS, [outlet, question, item, answer, total, of, unit], strict=True)), rows


def _in_own_text(spans: pd.DataFrame, analysis) -> pd.DataFrame:
    """What stands in the outlet's own text, with its outlet."""
    outlets = analysis.articles[["article_id", "outlet"]]
    own = spans[spans["kind"].isin(OWN_KINDS)]
    return own.drop(columns="outlet", errors="ignore").merge(outlets, on="article_id")


def _names(analysis, referents: int) -> list[tuple]:
    """Per outlet and referent the name used most outside quotation marks, and how often."""
    worded = analysis.mentions[~analysis.mentions.voice.isin(QUOTED_VOICES)]
    own = _in_own_text(worded, analysis)
    marked = named(own)
    size = marked.groupby("referent").agg(names=("term", "nunique"), n=("term", "size"), outlets=("outlet", "nunique"))
    size = size[size.outlets >= min(2, analysis.articles.outlet.nunique())].sort_values(
        ["names", "n"], ascending=False, kind="stable"
    )
    chosen = size.index[:referents]
    first = most_used(worded, analysis.articles).set_index(["outlet", "referent"])
    parts = []
    for outlet in dict.fromkeys(analysis.articles.outlet):
        for referent in chosen:
            at = marked[(marked.outlet == outlet) & (marked.referent == referent)]
            terms = first.term.get((outlet, referent), "")
            often = first.k.get((outlet, referent), 0)
            if terms and (len(at) < FEWEST or often < TWICE):
                terms = TOO_FEW if len(at) < FEWEST else ONCE
            rows = at if terms in (TOO_FEW, ONCE) else at[at.term.isin(tied(terms, at.term))]
            parts.append(_row(outlet, NAMES, referent, terms or "not named", rows, len(at), "mentions"))
    return parts


def _voice(analysis) -> list[tuple]:
    own, parts = _in_own_text(analysis.voices, analysis), []
    for outlet in dict.fromkeys(analysis.articles.outlet):
        at = own[own.outlet == outlet]
        total = int(at.words.sum())
        for voice, item in LENT.items():
            parts.append(_row(outlet, VOICE, item, "", at[at.voice == voice], total, "words"))
        scare = at[at.voice == "scare"]
        marked = pd.Series(
            [analysis.corpus.texts[r.article_id][r.start : r.end] for r in scare.itertuples()], dtype="str"
        )
        times = (f"“{words}”" + (f" {k} ×" if k > 1 else "") for words, k in marked.value_counts().items())
        parts.append(_row(outlet, VOICE, "scare quotes", "; ".join(times) or "none", scare, len(scare), "places"))
    return parts


def _lent(analysis) -> pd.DataFrame:
    own = _in_own_text(analysis.voices, analysis)
    return with_one_name(own[own.voice.isin(LENT_VOICES)], analysis)


def _speakers(analysis, most: int) -> list[tuple]:
    lent, parts = _lent(analysis), []
    for outlet in dict.fromkeys(analysis.articles.outlet):
        at = lent[lent.outlet == outlet]
        words = at.groupby("speaker", sort=False).words.sum().sort_values(ascending=False, kind="stable")
        for place, speaker in enumerate(words.index[:most], start=1):
            rows = at[at.speaker == speaker]
            parts.append(_row(outlet, SPEAKERS, f"speaker {place}", speaker, rows, int(at.words.sum()), "words"))
    return parts


def _alone(analysis) -> list[tuple]:
    """Names, sources and sentences that one outlet has and no other."""
    named, lent, sentences = _in_own_text(analysis.mentions, analysis), _lent(analysis), _sentences(analysis)
    named = named.assign(key=named.referent + "\n" + named.term)
    lent = lent.dropna(subset="speaker").assign(key=lambda rows: rows.speaker.map(_source_key))
    known = set(analysis.mentions.surface.str.casefold())
    clear = {name: _is_named(name, known) for name in lent.speaker.unique()}
    parts = []
    outlets = list(dict.fromkeys(analysis.articles.outlet))
    if len(outlets) == 1:
        units = {"names": "mentions", "sources": "words", "sentences": "sentences"}
        return [_row(outlets[0], ALONE, item, NOTHING_ELSE, lent.head(0), 0, unit) for item, unit in units.items()]
    for outlet in outlets:
        rows, of = _only(named, outlet)
        terms = "; ".join(rows.term.value_counts(sort=True).index)
        parts.append(_row(outlet, ALONE, "names", terms or "none", rows, of, "mentions"))
        rows, of = _only(lent, outlet)
        rows = rows[rows.speaker.map(clear).astype(bool)]
        by_name = rows.groupby(["key", "speaker"], sort=False).words.sum().sort_values(ascending=False, kind="stable")
        who = by_name.reset_index("speaker").groupby(level="key").agg(name=("speaker", "first"), words=("words", "sum"))
        who = who.sort_values("words", ascending=False, kind="stable").name
        parts.append(_row(outlet, ALONE, "sources", "; ".join(who) or "none", rows, int(of), "words"))
        at = sentences[sentences.outlet == outlet]
        parts.append(_row(outlet, ALONE, "sentences", "", at[~at.shared], len(at), "sentences"))
    return parts


def _head(words: list[str]) -> int:
    """Which word of a source is its noun or last name; a number belongs to the word before it (Channel 12)."""
    at = head_at([word.casefold() for word in words])
    return at - 1 if at and words[at].isdigit() else at


def _source_key(speaker: str) -> str:
    """What is compared of a source, named as in the whole corpus: its last name or noun, without what follows (of a
    body's own name that, too)."""
    words = WORDS.findall(speaker.split(",")[0]) or [speaker]
    at = _head(words)
    if words[at].casefold() in DOCUMENTS:
        return " ".join(words[: at + 1]).casefold()
    whole = words[at].casefold() in BODIES and words[at][0].isupper()
    return " ".join(words[at:] if whole else [re.sub("[’']s$", "", words[at])]).casefold()


def _is_named(speaker: str, known: set[str]) -> bool:
    """Is it clear who a source is? "Two men" may be anybody; "Rosco", unless `known`, somebody's nickname."""
    words = WORDS.findall(speaker.split(",")[0])
    if not words:
        return False
    at = _head(words)
    head = words[at].casefold()
    if head in BODIES | DOCUMENTS:
        return any(word[0].isupper() and word.casefold() not in NO_NAME for word in words[: at + 1])
    more = len(words) > 1 or (words[0].isupper() and len(words[0]) > 1) or speaker.casefold() in known
    return more and words[at][0].isupper() and head not in ROLES | GROUPS


def _only(rows: pd.DataFrame, outlet: str) -> tuple[pd.DataFrame, int]:
    """The rows of an outlet whose `key` no other outlet has; and how much they are out of (rows, or their words)."""
    users = rows.groupby("key").outlet.nunique()
    at = rows[rows.outlet == outlet]
    return at[at.key.map(users) == 1], int(at.words.sum()) if "words" in at else len(at)


def _sentences(analysis) -> pd.DataFrame:
    """Every sentence of the bodies, and whether some of it has a counterpart in another outlet."""
    groups = analysis.alignments.groupby("group").outlet.transform("nunique")
    aligned = by_article(analysis.alignments[groups > 1])
    found = _in_own_text(sentences(analysis.passages[analysis.passages.kind == "body"]), analysis)
    places = zip(found.article_id, found.start, found.end, strict=True)
    found["shared"] = [rows_overlap(aligned.get(article), start, end) for article, start, end in places]
    return found[["article_id", "outlet", "start", "end", "shared"]]

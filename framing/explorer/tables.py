"""The tables of an analysis as columns of small numbers, which is what the explorer's page counts with.

A name (of an outlet, a voice, a speaker …) stands once in a list, and columns hold its number there; −1 is missing.
Offsets are those of the page (see `positions`). What belongs to one article's text is in its part (see `parts`), since
a large corpus is loaded part by part; everything else is loaded at once, so that a click never waits for it.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

import pandas as pd

from framing.charts.core.phrases import curly, label, target_label
from framing.comments.sentiment import ANALYSERS
from framing.core.kinds_and_voices import KINDS, OWN_SAID, VOICES
from framing.core.spans import by_article
from framing.core.text.words import COMMON
from framing.explorer.positions import Shown, shown
from framing.voice.grammar.noun_phrases import as_speaker

READ = "articles passages quotations voices mentions acts comments quoted names sentiment stance speakers".split()
STORIES_UP_TO = 500  # articles: beyond, the same story in two of them is not looked for
VALUES = 60  # a column of the articles with more different values is no group to filter by
NOT_GROUPS = {"article_id", "outlet", "title", "published", "source", "sha256", "text_sha256", "words", "copy_of"}
NOT_GROUPS |= {"comments_declared", "comments_captured", "comments_source", "comments_sha256", "length", "url"}


class Numbers:
    """Names in the order in which they are first met, and the number of each."""

    def __init__(self, names: Iterable[str] = ()):
        self.of = {name: number for number, name in enumerate(names)}

    def column(self, values: Iterable) -> list[int]:
        """The number of each value, new ones added to the list; −1 for a missing one."""
        of = self.of
        return [of.setdefault(value, len(of)) if isinstance(value, str) else -1 for value in values]


def tables_read(analysis) -> list[str]:
    """The tables of an analysis that the page is made from, in the order of the data."""
    stories = ["alignments"] if len(analysis.corpus) <= STORIES_UP_TO else []
    return [*READ, *stories]


def pages(analysis) -> dict[str, Shown]:
    """Every article's text as the page has it."""
    names = by_article(analysis.names)
    texts = analysis.corpus.texts
    return {
        key: shown(texts[key], names[key].itertuples() if key in names else ())
        for key in analysis.articles["article_id"]
    }


def whole(analysis, texts: dict[str, Shown]) -> dict:
    """What the page knows of the corpus as a whole: lists of names, and a dict of columns for each table."""
    articles, codebook = analysis.articles, analysis.codebook
    order = Numbers(articles["article_id"])
    speakers, outlets = Numbers(), Numbers(dict.fromkeys(articles["outlet"]))
    terms = Numbers(f"{r.referent}\n{t.term}" for r in codebook.referents for t in r.terms)
    found = _in_order(analysis.mentions, order)
    mentions = _places(found, order, texts) | {
        "term": terms.column(found["referent"] + "\n" + found["term"]),
        "kind": Numbers(KINDS).column(found["kind"]),
        "voice": Numbers(VOICES).column(found["voice"]),
        "speaker": speakers.column(_speaker(found)),
        "rejected": found["negated"].fillna(False).astype(int).tolist(),
    }
    voices = _in_order(analysis.voices, order)
    speakers.column(_speaker(voices))
    tables = {
        "articles": _articles(articles, outlets),
        "mentions": mentions,
        "words": _words(voices, order),
        "comments": _comments(analysis, order, texts),
        "acts": _acts(analysis, order, texts),
        "stories": _stories(analysis, order, texts),
    }
    lists = {
        "outlets": list(outlets.of),
        "speakers": _speakers(analysis, list(speakers.of)),
        "voices": [_known(voice, "name label phrase side wording colour hatch") for voice in VOICES.values()],
        "kinds": [_known(kind, "name label own") for kind in KINDS.values()],
        "own_text": OWN_SAID,
        "analysers": {name: analyser.label for name, analyser in ANALYSERS.items()},
        "codebook": _codebook(codebook),
        "common": sorted(COMMON),
    }
    return {**lists, **tables}


def parts(analysis, texts: dict[str, Shown], speakers: Sequence[str], size: int) -> Iterable[list[dict]]:
    """The articles' texts with their passages and voices, `size` articles at a time."""
    kinds, voices, known = Numbers(KINDS), Numbers(VOICES), Numbers(speakers)
    passages, voiced = by_article(analysis.passages), by_article(analysis.voices)
    ids = analysis.articles["article_id"].tolist()

    def spans(table: pd.DataFrame | None, page: Shown, **numbers) -> dict[str, list[int]]:
        if table is None:
            return {name: [] for name in ("start", "end", *numbers)}
        rows = table.sort_values("start")
        places = {side: page.place(rows[side]) for side in ("start", "end")}
        return places | {name: column(rows) for name, column in numbers.items()}

    def article(key: str) -> dict:
        page = texts[key]
        kind = spans(passages.get(key), page, kind=lambda rows: kinds.column(rows["kind"]))
        voice = spans(
            voiced.get(key),
            page,
            voice=lambda rows: voices.column(rows["voice"]),
            speaker=lambda rows: known.column(_speaker(rows)),
        )
        breaks = [offset for pair in page.breaks for offset in pair]
        return {"text": page.text, "breaks": breaks, "passages": kind, "voices": voice}

    for first in range(0, len(ids), size):
        yield [article(key) for key in ids[first : first + size]]


def _in_order(table: pd.DataFrame, order: Numbers) -> pd.DataFrame:
    """The rows in the order of the articles, and of the text."""
    numbered = table.assign(_at=table["article_id"].map(order.of))
    return numbered.sort_values(["_at", "start"], kind="stable").drop(columns="_at").reset_index(drop=True)


def _places(spans: pd.DataFrame, order: Numbers, texts: dict[str, Shown], start="start", end="end") -> dict:
    """The columns article, start and end of spans; an article's rows stand together."""
    places: dict[str, list] = {"article": [], "start": [], "end": []}
    for key, rows in by_article(spans).items():
        places["article"] += [order.of[key]] * len(rows)
        places["start"] += texts[key].place(rows[start])
        places["end"] += texts[key].place(rows[end])
    return places


def _place(texts: dict[str, Shown], article: str, start, end) -> list[int]:
    """From where to where a span stands on the page; −1 for both where there is none."""
    return texts[article].place([start, end]) if pd.notna(start) else [-1, -1]


def _speaker(spans: pd.DataFrame) -> pd.Series:
    """The speaker in the whole corpus where that is known, else by the name in the article."""
    return spans["speaker_id"].fillna(spans["speaker"])


def _text(values: pd.Series) -> list[str | None]:
    return values.astype(object).where(values.notna(), None).tolist()


def _articles(articles: pd.DataFrame, outlets: Numbers) -> dict:
    columns = {name: _text(articles[name]) for name in ("title", "published", "published_known")}
    groups = {}
    for name in articles.columns:
        if name in NOT_GROUPS or name.endswith(("_known", "_how")):
            continue
        values = articles[name].astype("str")
        if 1 < values.nunique() <= VALUES or (values.nunique() == 1 and values.isna().any()):
            numbers = Numbers(_by_size(values.dropna().unique()))
            groups[name] = {"values": list(numbers.of), "of": numbers.column(values)}
    ids = {"id": articles["article_id"].tolist(), "outlet": outlets.column(articles["outlet"])}
    return ids | columns | {"words": articles["words"].fillna(0).astype(int).tolist(), "groups": groups}


def _by_size(values: Iterable[str]) -> list[str]:
    """Values as a filter lists them: numbers by their size, and words by the alphabet.

    >>> _by_size(["10", "9", "1.5"]), _by_size(["10", "9", "north"])
    (['1.5', '9', '10'], ['10', '9', 'north'])
    """
    try:
        return sorted(values, key=float)
    except ValueError:
        return sorted(values)


def _words(voices: pd.DataFrame, order: Numbers) -> dict:
    sums = voices.groupby(["article_id", "kind", "voice"], sort=False)["words"].sum().reset_index()
    return {
        "article": [order.of[key] for key in sums["article_id"]],
        "kind": Numbers(KINDS).column(sums["kind"]),
        "voice": Numbers(VOICES).column(sums["voice"]),
        "words": sums["words"].astype(int).tolist(),
    }


def _speakers(analysis, known: list[str]) -> list[dict]:
    """Name, party and role of each speaker: what the table has of them, parties by their label."""
    labels = {one.party: one.label or one.party.replace("_", " ") for one in analysis.codebook.parties}
    table = analysis.speakers.set_index("speaker_id")[["name", "party", "role"]].fillna("")
    rows = table.assign(party=table["party"].map(lambda party: labels.get(party, party))).to_dict("index")
    found = {one: {"name": one} | {key: value for key, value in rows.get(one, {}).items() if value} for one in known}
    return [{"id": one} | facts | {"name": as_speaker(facts["name"])} for one, facts in found.items()]


def _codebook(codebook) -> dict:
    referents = [
        {
            "id": entry.referent,
            "label": label(codebook, entry.referent),
            "about": curly(entry.about),
            "terms": [_known(term, "term frame") for term in entry.terms],
        }
        for entry in codebook.referents
    ]
    targets = [{"id": one.target, "label": target_label(codebook, one.target)} for one in codebook.targets]
    return {"frames": codebook.frames, "referents": referents, "targets": targets}


def _known(of, names: str) -> dict:
    return {name: getattr(of, name) for name in names.split()}


def _comments(analysis, order: Numbers, texts: dict[str, Shown]) -> dict:
    """The comments, and for each its scores, its stances with their evidence, and what it quotes."""
    found = _in_order(analysis.comments, order)
    keys = {key: at for at, key in enumerate(zip(found["article_id"], found["comment_id"], strict=True))}
    columns = _places(found, order, texts)
    columns |= {name: _text(found[name]) for name in ("comment_id", "reader", "parent_evidence", "time")}
    parents = zip(found["article_id"], found["parent_id"], strict=True)
    columns["parent"] = [keys.get(key, -1) for key in parents]
    columns["likes"] = _text(found["likes"])
    if not keys:
        return columns | {"quoted": [], "scores": [], "stances": []}

    def of(table: pd.DataFrame) -> list[int]:
        return [keys[key] for key in zip(table["article_id"], table["comment_id"], strict=True)]

    quoted, scores, stances = analysis.quoted, analysis.sentiment, analysis.stance
    places = [_place(texts, row.article_id, row.start, row.end) for row in quoted.itertuples()]
    columns["quoted"] = [[at, *place] for at, place in zip(of(quoted), places, strict=True)]
    scored = [_text(scores[name]) for name in ("analyser", "polarity", "coverage", "matched", "matched_words")]
    columns["scores"] = [list(row) for row in zip(of(scores), *scored, strict=True)]
    targets = Numbers(target.target for target in analysis.codebook.targets)
    told = stances[stances["stance"].isin(["favor", "against"])]
    evidence = [_place(texts, row.article_id, row.evidence_start, row.evidence_end) for row in told.itertuples()]
    sides = zip(of(told), targets.column(told["target"]), told["stance"], told["rule"], evidence, strict=True)
    columns["stances"] = [[at, target, stance, rule, *place] for at, target, stance, rule, place in sides]
    return columns


def _acts(analysis, order: Numbers, texts: dict[str, Shown]) -> dict | None:
    """Who did what to whom, where the codebook asks for acts."""
    if analysis.acts.empty:
        return None
    found = _in_order(analysis.acts, order)
    wanted = ("act", "construction", "agent", "agent_named", "patient")
    return _places(found, order, texts) | {name: _text(found[name]) for name in wanted}


def _stories(analysis, order: Numbers, texts: dict[str, Shown]) -> dict | None:
    """Passages of different articles that tell the same, and where their words part; None for a large corpus."""
    if len(analysis.articles) > STORIES_UP_TO:
        return None
    from framing.compare.stories.differences import differing_words

    cells = analysis.alignments
    parted = differing_words(cells, analysis.corpus, analysis.voices)
    columns = {"group": cells["group"].astype(int).tolist(), "similarity": cells["similarity"].round(3).tolist()}
    columns |= {"copy": cells["shared_copy"].fillna(False).astype(int).tolist()}
    columns |= {"article": [order.of[key] for key in cells["article_id"]]}
    places = [_place(texts, row.article_id, row.start, row.end) for row in cells.itertuples()]
    columns |= {"start": [one for one, _ in places], "end": [other for _, other in places]}
    parted_rows = [
        [
            int(row.group), order.of[row.article_id], *_place(texts, row.article_id, row.start, row.end),
            order.of[row.other_id], *_place(texts, row.other_id, row.other_start, row.other_end),
        ]
        for row in parted.itertuples()
    ]  # fmt: skip
    return columns | {"parted": parted_rows, "unmet": _unmet(cells, order)}


def _unmet(cells: pd.DataFrame, order: Numbers) -> list[list[int]]:
    """Groups in which two articles have nothing in common but a third one: the group, and the numbers of the two."""
    from framing.compare.stories.similarity import have_met

    return [
        [int(group), *sorted((order.of[one.article_id], order.of[other.article_id]))]
        for group, members in cells.groupby("group")
        for one, other in combinations(members.itertuples(), 2)
        if not have_met(one.text, other.text)
    ]

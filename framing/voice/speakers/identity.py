"""Speakers of single articles in; out, the speakers of a corpus: one person or body is one, however articles name it.

Two are rather left apart than wrongly made one. Taken for one: titles and honorifics more or less (MPP Ann Lee), middle
initials (Ann J. Lee), short first names with the same surname (Tony and Antony Lee), dots (U.N., UN), and initials with
the one name in the corpus that they can stand for (United Nations). What only a person knows (Bibi is Benjamin) stands
in the codebook's `aliases`. A source without a name ("officials") is another in each article.

A surname that stands alone in an article (Orlov) is not joined to the one full name in the corpus that ends in it: a
name alone may be a firm or a place (Ford, Jordan, Lincoln), or somebody whom no other article names in full, and more
articles would take apart again what fewer had joined. `aliases` joins these, too: `Ann Orlov: [Orlov]`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd

from framing.core.spans import cells
from framing.core.tables import LOT, held_once, table
from framing.core.text.letters import without_accents
from framing.core.text.surnames import PARTICLES, has_capital
from framing.voice.lexicons.first_names import FEMALE, MALE, one_first_name
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, ROLES

_HONORIFICS = ROLES | {"mp", "mpp", "mep", "mk", "msp", "miss", "mx", "the", "late"}
_SMALL = {"of", "the", "and", "for", "on", "in", "de", "du", "des", "la"}
OF_ONE_ARTICLE = "@"  # in the id of a source without a name, before the article; no name's id has it
_NOT_IN_A_SLUG = re.compile(r"[^\w]+")


def find_speakers(
    voices: pd.DataFrame,
    quotations: pd.DataFrame,
    aliases: dict[str, list[str]] | None = None,
    ids: dict[tuple[str, str], str] | None = None,
) -> pd.DataFrame:
    """The table `speakers`: one row per speaker of the corpus, whoever says most first.

    Columns: speaker_id, name (the commonest full form), also_known_as (the other forms, joined by "; "), articles (how
    many), quotations (outermost ones), words (of quotations and reported speech). `aliases`: a name → its other forms;
    `ids`: what `speaker_ids` found of the same, if that is known.

    >>> row = {"article_id": "a", "voice": "quotation", "words": 3}
    >>> voices = pd.DataFrame([row | {"speaker": "Tony Lee"}, row | {"article_id": "b", "speaker": "Antony J. Lee"}])
    >>> quotations = pd.DataFrame({"article_id": ["a"], "quotation_id": [1], "speaker": ["Tony Lee"], "depth": [0]})
    >>> find_speakers(voices, quotations)[["name", "also_known_as", "articles", "words"]].values.tolist()
    [['Antony J. Lee', 'Tony Lee', 2, 6]]
    """
    ids = speaker_ids(voices, quotations, aliases) if ids is None else ids
    return speakers_of(*count_speakers(voices, quotations, ids), aliases)


def count_speakers(
    voices: pd.DataFrame, quotations: pd.DataFrame, ids: dict[tuple[str, str], str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is counted of speakers: speaker_id, articles, quotations (outermost ones), words; and under which names they
    speak: speaker_id, name, articles. Those of different articles can be added (`summed_counts`)."""
    spoken = with_ids(voices[voices.speaker.notna()], ids)
    quoted = with_ids(quotations[quotations.speaker.notna() & (quotations.depth == 0)], ids)
    pairs = ids_as_rows(ids)
    counts = pd.DataFrame(
        {
            "articles": pairs.drop_duplicates(["speaker_id", "article_id"]).groupby("speaker_id", sort=False).size(),
            "quotations": quoted.drop_duplicates(["article_id", "quotation_id"]).groupby("speaker_id").size(),
            "words": spoken.groupby("speaker_id").words.sum(),
        }
    )
    forms = (
        pairs.rename(columns={"speaker": "name"}).groupby(["speaker_id", "name"], sort=False).size().rename("articles")
    )
    return counts.rename_axis("speaker_id").fillna(0).astype(int).reset_index(), forms.reset_index()


def speakers_of(counts: pd.DataFrame, forms: pd.DataFrame, aliases: dict[str, list[str]] | None = None) -> pd.DataFrame:
    """The table `speakers` from what `count_speakers` counted."""
    canonical = {speaker_slug(name): name for name in aliases or {}}

    def row(one: str, articles: int, quotations: int, words: int, own: list[tuple[str, int]]) -> dict:
        times = dict(own)
        name = canonical.get(one) or max(times, key=lambda form: (times[form], len(form), form))
        others = "; ".join(sorted(form for form in times if form != name)) or None
        found = {"speaker_id": one, "name": name, "also_known_as": others, "articles": articles}
        return found | {"quotations": quotations, "words": words}

    counts = most_words_first(counts)
    each = zip(*(counts[name] for name in counts), rows_of_each(forms, counts["speaker_id"]), strict=True)
    return table("speakers", (row(*one) for one in each))


def most_words_first(speakers: pd.DataFrame) -> pd.DataFrame:
    """Whoever says most first."""
    return speakers.sort_values(["words", "speaker_id"], ascending=[False, True], ignore_index=True)


def summed_counts(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Tables with counts in their last columns as one: the counts of rows with the same texts are added.

    >>> one = pd.DataFrame({"speaker_id": ["ann", "bo"], "name": ["Ann", "Bo"], "articles": [1, 2]})
    >>> summed_counts([one, one.iloc[1:]]).values.tolist()
    [['ann', 'Ann', 1], ['bo', 'Bo', 4]]
    """
    whole = pd.concat(parts, ignore_index=True)
    texts = [name for name in whole if pd.api.types.is_string_dtype(whole[name])]
    return whole.groupby(texts, sort=False, as_index=False).sum()


def rows_of_each(rows: pd.DataFrame, ids: pd.Series) -> Iterator[list[tuple]]:
    """For each of these speaker_ids in turn its rows in their order, without the speaker_id.

    Of millions of rows only some thousands are held as Python's own objects.

    >>> rows = pd.DataFrame({"speaker_id": ["b", "a", "b"], "name": ["Bo", "Ann", "B."]})
    >>> list(rows_of_each(rows, pd.Series(["a", "b"])))
    [[('Ann',)], [('Bo',), ('B.',)]]
    """
    place = pd.Index(ids).get_indexer(rows["speaker_id"])
    order = np.argsort(place, kind="stable")
    bounds = np.searchsorted(place[order], np.arange(len(ids) + 1)).tolist()
    told = rows.drop(columns="speaker_id").iloc[order]
    for first in range(0, len(ids), LOT):
        last = min(first + LOT, len(ids))
        lot = list(zip(*(cells(column) for _, column in told.iloc[bounds[first] : bounds[last]].items()), strict=True))
        for at in range(first, last):
            yield lot[bounds[at] - bounds[first] : bounds[at + 1] - bounds[first]]


def speaker_ids(
    voices: pd.DataFrame, quotations: pd.DataFrame, aliases: dict[str, list[str]] | None = None
) -> dict[tuple[str, str], str]:
    """Which speaker of the corpus each name of an article is: (article_id, speaker) → speaker_id."""
    pairs = pairs_in(voices, quotations)
    return ids_of(pairs, ids_of_names(dict.fromkeys(name for _, name in pairs), aliases))


def pairs_in(voices: pd.DataFrame, quotations: pd.DataFrame) -> list[tuple[str, str]]:
    """Which names are speakers in which article, each pair once: (article_id, speaker)."""
    both = pd.concat([voices[["article_id", "speaker"]], quotations[["article_id", "speaker"]]]).dropna()
    both = both.drop_duplicates()
    return list(zip(held_once(both["article_id"]), held_once(both["speaker"]), strict=True))


def ids_of_names(names: Iterable[str], aliases: dict[str, list[str]] | None = None) -> dict[str, str]:
    """The speaker_id of each of a corpus's names that is somebody's, or that the codebook knows."""
    known = {form: name for name, forms in (aliases or {}).items() for form in [name, *forms]}
    names = list(names)
    same = _one_for_each([known.get(name, name) for name in names if is_named(name)])
    ids = {}
    for name in names:
        if name in known or is_named(name):
            own = known.get(name, name)
            ids[name] = speaker_slug(known.get(own) or same.get(own, own))
    return ids


def ids_of(pairs: Iterable[tuple[str, str]], names: dict[str, str]) -> dict[tuple[str, str], str]:
    """The speaker_id of each pair: of its name, or, of a source without one, another in each article."""
    return {pair: names.get(pair[1]) or f"{speaker_slug(pair[1])}{OF_ONE_ARTICLE}{pair[0]}" for pair in pairs}


def ids_as_rows(ids: dict[tuple[str, str], str]) -> pd.DataFrame:
    """The same as a table: article_id, speaker, speaker_id."""
    columns: dict[str, Iterable[str]] = {"article_id": (key for key, _ in ids), "speaker": (name for _, name in ids)}
    columns["speaker_id"] = ids.values()
    return pd.DataFrame({column: pd.Series(list(own), dtype="str") for column, own in columns.items()})


def with_ids(rows: pd.DataFrame, ids: dict[tuple[str, str], str]) -> pd.DataFrame:
    """Rows with article_id and speaker, and a last column speaker_id (missing where the speaker is)."""
    keys = zip(rows.article_id, rows.speaker, strict=True)
    found = [None if pd.isna(name) else ids.get((key, name)) for key, name in keys]
    return rows.assign(speaker_id=pd.Series(found, index=rows.index, dtype="str"))


def with_one_name(rows: pd.DataFrame, analysis) -> pd.DataFrame:
    """Rows of voices, quotations or mentions in which each speaker has one name in the whole corpus.

    `analysis` has the table `speakers`; rows without a speaker_id keep the name as given.
    """
    if "speaker_id" not in rows:
        return rows
    names = rows["speaker_id"].map(analysis.speakers.set_index("speaker_id")["name"]).astype("str")
    return rows.assign(speaker=names.where(names.notna(), rows["speaker"]))


def is_named(name: str) -> bool:
    """Is this somebody's name, not a description ("senior official", "the mayor’s lawyer", "statement")?

    >>> [is_named(name) for name in ("Ann Lee", "UN", "officials", "aide to Ann Lee", "Ministry readout")]
    [True, True, False, False, False]
    >>> [is_named(name) for name in ("Khalil al-Amin", "al-Amin", "Ursula van der Loo", "van der Loo")]
    [True, True, True, True]
    """
    words = name.split()
    low = [word.lower() for word in words]
    small = [word for word in words if word[0].islower() and not (has_capital(word) or word in _SMALL | PARTICLES)]
    begins = bool(words) and (has_capital(words[0]) or (words[0] in PARTICLES and has_capital(words[-1])))
    return begins and not small and low[-1] not in (DOCUMENTS - BODIES) | ROLES


def speaker_slug(name: str) -> str:
    """A name as an id: "Ann J. Lee" is ann-j-lee."""
    return _NOT_IN_A_SLUG.sub("-", name.casefold()).strip("-") or "unnamed"


def _one_for_each(names: list[str]) -> dict[str, str]:
    """The one form that stands for each name: the commonest key's longest form."""
    by_key: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        by_key[_key(name)].append(name)
    full = defaultdict(set)
    for key in by_key:
        if len(key) > 1 and key[0] not in MALE | FEMALE:
            full["".join(word[0] for word in key if word not in _SMALL)].add(key)
    for key in [key for key in by_key if len(key) == 1]:
        able = full.get(key[0], set())
        if len(able) == 1 and len(key[0]) > 1 and any(_is_initials(name) for name in by_key[key]):
            by_key[next(iter(able))] += by_key.pop(key)  # the one name that these initials can stand for
    return {name: max(forms, key=lambda form: (len(form), form)) for forms in by_key.values() for name in forms}


def _bare(word: str) -> str:
    """A word of a name without dots and accents: articles differ in whether they print them."""
    return without_accents(word.replace(".", "").replace("’", "'").casefold())


def _is_initials(name: str) -> bool:
    return name.replace(".", "").isupper()


def _key(name: str) -> tuple[str, ...]:
    """What two forms of one name have in common: the words in small letters, without titles and middle initials."""
    words = [_bare(word) for word in name.replace("\u00a0", " ").split()]
    while len(words) > 1 and words[0] in _HONORIFICS:
        words = words[1:]
    if len(words) > 2:
        words = [words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]]
    return (one_first_name(words[0]), *words[1:]) if len(words) > 1 else tuple(words)

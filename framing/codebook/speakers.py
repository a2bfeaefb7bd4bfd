"""Speakers in; out, their party and role by the codebook, each with the words that told.

What counts, the surest first: the name itself, where the codebook lists it ("Ann Lee"); then how articles describe the
speaker, in all articles together ("Ann Lee, a nurse at the infirmary"), where one answer must be commoner than any
other; then, for a source that only has a common noun or a single name ("the army", "Ann"), what the same article calls
it elsewhere ("the northern army", "Ann Lee"), if all that it calls so give one answer. What none of these tells is
unknown, and stays missing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cached_property

import pandas as pd

from framing.codebook.models import Codebook
from framing.codebook.parties import find_parties, party_of, role_of
from framing.core.tables import table
from framing.reading.corpus import Corpus
from framing.voice.speakers.noun_phrases import head_at

_COMMON_NOUN = re.compile(r"(?:[a-z][\w’'-]* ){0,3}[a-z][\w’'-]*")
Tell = Callable[[str, Codebook], str | None]
Place = tuple[str, str, int, int, str]  # article_id, speaker, start, end, kind
MOST = 3  # words that told, as many as are shown
AROUND = 40  # characters in which a name may go on that a source cuts through


def with_sides(
    speakers: pd.DataFrame,
    descriptions: pd.DataFrame,
    ids: dict[tuple[str, str], str],
    named: set[tuple[str, str]],
    corpus: Corpus,
    codebook: Codebook,
) -> pd.DataFrame:
    """The table `speakers` with party, role, named, and described (the words that told, at most three).

    `descriptions` as of `voice.speakers.descriptions`; `ids`: (article_id, speaker) → speaker_id; `named`: those of
    its keys that are persons with a name. A codebook without parties or roles leaves these columns missing.
    """
    forms: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for key, one in ids.items():
        forms[one][key] = None
    places: dict[str, list[Place]] = defaultdict(list)
    for place in zip(*(descriptions[name] for name in ("article_id", "speaker", "start", "end", "kind")), strict=True):
        if place[:2] in ids:  # not in it: of reported speech that the rule of voice leaves out
            places[ids[place[:2]]].append(place)
    persons = {ids[key] for key in named}
    rows = []
    for row in speakers.to_dict("records"):
        words = _Words(row, list(forms[row["speaker_id"]]), places[row["speaker_id"]], corpus, codebook)
        told: dict[str, None] = {}
        for column, tell in (("party", party_of), ("role", role_of)):
            row[column], by = _decide(words, tell)
            told |= dict.fromkeys(by)
        row["named"] = row["speaker_id"] in persons
        row["described"] = "; ".join(list(told)[:MOST]) or None
        rows.append(row)
    return table("speakers", rows)


class _Words:
    """The words for one speaker, the surest first; each kind is looked for when those before it tell nothing."""

    def __init__(self, row: dict, keys: list[tuple[str, str]], places: list[Place], corpus: Corpus, codebook: Codebook):
        self.names = list(dict.fromkeys([row["name"], *(name for _, name in keys)]))
        self.keys, self.places, self.corpus, self.codebook = keys, places, corpus, codebook

    @cached_property
    def descriptions(self) -> list[str]:
        return [self._whole(*place) for place in self.places]

    @cached_property
    def fuller(self) -> list[str]:
        return [found for article_id, name in self.keys for found in _fuller(name, self.corpus.texts[article_id])]

    def _whole(self, article_id: str, _, start: int, end: int, kind: str) -> str:
        """A description; of a source, with the whole of a name that it cuts through ("Sons" of "Dray and Sons")."""
        text = self.corpus.texts[article_id]
        if kind == "source" and text[start].isupper():
            begin = max(text.rfind("\n", 0, start) + 1, start - AROUND)
            for first, last, _ in find_parties(text[begin : end + AROUND].split("\n")[0], self.codebook):
                if begin + first < end and begin + last > start:
                    start, end = min(start, begin + first), max(end, begin + last)
        return " ".join(text[start:end].split())


def _decide(words: _Words, tell: Tell) -> tuple[str | None, list[str]]:
    """The answer, and the words that gave it."""
    for kind in ("names", "descriptions"):
        texts = Counter(getattr(words, kind))
        answers = {text: answer for text in texts if (answer := tell(text, words.codebook))}
        if answers:
            return _commonest(answers, texts)
    texts = Counter(words.fuller)
    answers = {text: answer for text in texts if (answer := tell(text, words.codebook))}
    return _commonest(answers, texts) if len(set(answers.values())) == 1 else (None, [])


def _commonest(answers: dict[str, str], texts: Counter[str]) -> tuple[str | None, list[str]]:
    """The answer given most often, and the words that gave it; none if two are given equally often."""
    votes: Counter[str] = Counter()
    for text, answer in answers.items():
        votes[answer] += texts[text]
    ranked = votes.most_common(2)
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None, []
    return ranked[0][0], [text for text, _ in texts.most_common() if answers.get(text) == ranked[0][0]]


def _fuller(name: str, text: str) -> list[str]:
    """What an article calls a source by more words: "the northern army" for "the army", "Ann Lee" for "Ann"."""
    if name[:1].isupper() and " " not in name:
        return [found.group() for found in re.finditer(rf"\b{re.escape(name)} [A-Z][\w’'-]+", text)]
    if not _COMMON_NOUN.fullmatch(name):
        return []
    words = name.split()
    noun = words[head_at(words)]
    return [found.group() for found in re.finditer(rf"\b(?:[\w’'-]{{1,30}} ){{1,3}}{re.escape(noun)}\b", text)]

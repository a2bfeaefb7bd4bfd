"""Speakers in; out, their party and role by the codebook, each with the words that told.

What counts, the surest first: the name itself, where the codebook lists it ("Ann Lee"); then how articles describe the
speaker, in all articles together ("Ann Lee, a nurse at the infirmary"), where one answer must be commoner than any
other; then, for a source that only has a common noun or a single name ("the army", "Ann"), what the same article calls
it elsewhere ("the northern army", "Ann Lee"), if all that it calls so give one answer. What none of these tells is
unknown, and stays missing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import pandas as pd

from framing.codebook.models import Codebook
from framing.codebook.parties import find_parties, party_of, role_of
from framing.core.tables import table
from framing.reading.corpus import Corpus
from framing.voice.grammar.nouns import head_noun
from framing.voice.speakers.identity import ids_as_rows, rows_of_each, summed_counts

_COMMON_NOUN = re.compile(r"(?:[a-z][\w’'-]* ){0,3}[a-z][\w’'-]*")
Tell = Callable[[str, Codebook], str | None]
WORDS = ["article_id", "speaker", "kind", "words"]
MOST = 3  # words that told, as many as are shown
AROUND = 40  # characters in which a name may go on that a source cuts through


def speaker_words(
    descriptions: pd.DataFrame,
    speaking: Iterable[tuple[str, str]],
    named: set[tuple[str, str]],
    corpus: Corpus,
    codebook: Codebook,
) -> pd.DataFrame:
    """The words by which each article tells who a speaker is: article_id, speaker, kind, words.

    `descriptions` as of `voice.speakers.descriptions`; `speaking`: the speakers of each article, (article_id, speaker);
    `named`: those that are persons with a name. Kinds: description, fuller (what the article calls it by more words),
    person (no words: this is a person with a name). Each article is read by itself.
    """
    speaking = list(speaking)
    known, rows = set(speaking), []
    for row in descriptions.itertuples():
        if (row.article_id, row.speaker) in known:  # not in it: of reported speech that the rule of voice leaves out
            words = _whole(corpus.texts[row.article_id], int(row.start), int(row.end), row.kind, codebook)
            rows.append((row.article_id, row.speaker, "description", words))
    for article_id, name in speaking:
        rows += [(article_id, name, "fuller", words) for words in _fuller(name, corpus.texts[article_id])]
        rows += [(article_id, name, "person", "")] * ((article_id, name) in named)
    return pd.DataFrame(rows, columns=WORDS, dtype="str")


def speaker_facts(words: pd.DataFrame, ids: dict[tuple[str, str], str]) -> pd.DataFrame:
    """What is told of each speaker: speaker_id, kind, words, times (how often). The names are of the kind "name".

    `words` as of `speaker_words`; `ids`: (article_id, speaker) → speaker_id. Such tables of different articles can be
    added (`voice.speakers.identity.summed_counts`).
    """
    names = ids_as_rows(ids).rename(columns={"speaker": "words"}).assign(kind="name")
    pairs = zip(words["article_id"], words["speaker"], strict=True)
    others = (
        words[["kind", "words"]]
        .fillna("")
        .assign(speaker_id=pd.Series([ids[pair] for pair in pairs], words.index, "str"))
    )
    return summed_counts([part[["speaker_id", "kind", "words"]].assign(times=1) for part in (names, others)])


def with_sides(speakers: pd.DataFrame, told: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """The table `speakers` with party, role, named, and described (the words that told, at most three).

    `told` as of `told_of`. A codebook without parties or roles leaves these columns missing.
    """
    each = zip(speakers.itertuples(index=False), rows_of_each(told, speakers["speaker_id"]), strict=True)
    return table("speakers", (row._asdict() | _sides(row.name, own, codebook) for row, own in each))


def _sides(name: str, told: list[tuple[str, str, int]], codebook: Codebook) -> dict:
    """Party, role, named and described of one speaker; `told`: kind, words, how often."""
    own: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, said, times in told:
        own[kind][said] += times
    row, by = {}, dict[str, None]()
    for column, tell in (("party", party_of), ("role", role_of)):
        row[column], words = _decide([name, *own["name"]], own, tell, codebook)
        by |= dict.fromkeys(words)
    return row | {"named": bool(own["person"]), "described": "; ".join(list(by)[:MOST]) or None}


def _whole(text: str, start: int, end: int, kind: str, codebook: Codebook) -> str:
    """A description; of a source, with the whole of a name that it cuts through ("Sons" of "Dray and Sons")."""
    if kind == "source" and text[start].isupper():
        begin = max(text.rfind("\n", 0, start) + 1, start - AROUND)
        for first, last, _ in find_parties(text[begin : end + AROUND].split("\n")[0], codebook):
            if begin + first < end and begin + last > start:
                start, end = min(start, begin + first), max(end, begin + last)
    return " ".join(text[start:end].split())


def _decide(
    names: list[str], own: dict[str, Counter[str]], tell: Tell, codebook: Codebook
) -> tuple[str | None, list[str]]:
    """The answer, and the words that gave it."""
    for texts in (Counter(dict.fromkeys(names, 1)), own["description"]):
        answers = {text: answer for text in texts if (answer := tell(text, codebook))}
        if answers:
            return _commonest(answers, texts)
    texts = own["fuller"]
    answers = {text: answer for text in texts if (answer := tell(text, codebook))}
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
    noun = head_noun(words)
    called = re.compile(rf"\b(?:[\w’'-]{{1,30}} ){{1,3}}{re.escape(noun)}\b")
    return [found.group() for line in text.split("\n") if noun in line for found in called.finditer(line)]

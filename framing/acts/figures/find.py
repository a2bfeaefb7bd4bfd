"""Figures: a corpus in; out, one row for each count in the text: how many of what, of whom, and who says so.

Counted are people and things. Dates, ages, money, lengths, times and numbers of things (“Resolution 242”) are left out.
"""

import re

import pandas as pd

from framing.acts.clause.lexicon import PLAIN_VERBS
from framing.acts.figures.numerals import MANY, Number, numbers
from framing.acts.figures.sources import SAYS, clauses, sources_in, voucher_of_each
from framing.acts.figures.words import PERCENT, held_at_a_distance, is_count, tolled, voted
from framing.codebook.mentions import voice_at, voices_by_article, wording_of
from framing.codebook.models import Codebook
from framing.codebook.parties import party_of
from framing.core.arguments import checked
from framing.core.kinds_and_voices import PAGE_KINDS, QUOTED_VOICES
from framing.core.ordered_spans import last_begun
from framing.core.spans import rows_by_article
from framing.core.tables import table
from framing.core.text.english.function_words import AUXILIARY, DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS, STARTS_CLAUSE
from framing.core.text.patterns import any_of
from framing.core.text.sentences import sentence_spans
from framing.reading import Corpus
from framing.reading.passages.datelines import without_datelines
from framing.voice.lexicons.speaker_verbs import VERBS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAS_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|\w{3,5}ty|dozens?|scores|hundreds?"
    r"|thousands?|millions?|nobody|no[ -]one|one)\b"
)
_JUST_BEFORE = 10  # characters
_ALL = re.compile(r"\b[Aa]ll $")
_GOES_ON = re.compile(r" (?:were|was|are|have|had|could|would|did|died|went|came|took|stayed|walked)\b")
_BEFORE_NOUN = frozenset("more other of the a an its their his her our these those such mostly mainly".split())
_ENDS = (AUXILIARY | STARTS_CLAUSE | PRONOUNS | DAYS | PREPOSITIONS) - {"also", "of", "others"}
_OPENS_ANOTHER = DETERMINERS - {"the", "his", "her", "its", "their", "our", "my"}  # “in 40 | a man”
_PLURAL = frozenset("people men women children staff police personnel troops".split())
_SINGLES = frozenset("one".split())
# “Thousands march” counts no march: these are nouns themselves, and say with “of” what they count.
_OF_ITSELF = re.compile(rf"{any_of(*MANY)}\b", re.IGNORECASE)
_NAMES_WHAT = re.compile(r" (?:of|more|other)\b")
# “400 people a year”: the time is part of what is counted, and what stands behind it is not.
_RATE = re.compile(
    r" (?:an?|per|each|every) (?:hour|day|night|week|month|quarter|season|year|decade)\b(?!-)", re.IGNORECASE
)


@checked(passages="article_id passage_id kind start end comment_id", voices="article_id start end voice speaker")
def find_figures(
    corpus: Corpus, codebook: Codebook, passages: pd.DataFrame, voices: pd.DataFrame, acts: pd.DataFrame
) -> pd.DataFrame:
    """Every count in the articles, in reading order: the table `figures` (see `core.schemas`).

    `acts` gives those who are counted their party where the number stands within the patient of an act. The source is
    the speaker of the words, or else whom the sentence gives (“according to …”, “… said”); missing: nobody.
    """
    outlets = corpus.outlets
    voiced = voices_by_article(voices)
    suffered = _patients(acts)
    rows: list[dict] = []
    columns, told = ["passage_id", "kind", "start", "end", "comment_id"], without_datelines(corpus.texts, passages)
    for article_id, pages in rows_by_article(told[~told.kind.isin(PAGE_KINDS)], columns).items():
        text, said = corpus.texts[article_id], voiced.get(article_id, ([], []))
        common = {"article_id": article_id, "outlet": outlets.get(article_id)}
        for passage_id, kind, first, last, comment_id in pages:
            if not _HAS_NUMBER.search(text[first:last].lower()):
                continue
            place = {"kind": kind, "passage_id": passage_id, "comment_id": comment_id}
            for start, end in sentence_spans(text[first:last]):
                for row in figures_of_sentence(text, first + start, first + end, codebook, suffered.get(article_id)):
                    voice, speaker = voice_at(row["start"], *said)
                    known = {"voice": voice, "speaker": speaker, "wording": wording_of(voice, kind)}
                    voters = voted(text, row["start"]) and voice not in QUOTED_VOICES  # who votes tells nobody of it
                    rows.append(common | row | place | known | ({} if voters else _source(row, voice, speaker)))
    return table("figures", rows)


def _source(row: dict, voice: str, speaker) -> dict:
    """Whom the words give as source; without one the speaker of the words."""
    if speaker is None or speaker != speaker:
        return {}
    given = row["source"]
    if given and not (voice in QUOTED_VOICES and row["source_rule"] == SAYS):
        return {}
    return {"source": speaker, "source_start": None, "source_end": None}


def figures_of_sentence(
    text: str, start: int, end: int, codebook: Codebook, patients: tuple[list[int], list] | None = None
) -> list[dict]:
    """The counts of one sentence, text[start:end], as rows without article and voice.

    >>> from framing.codebook.load import read_codebook
    >>> text = "The ministry said that at least 40 people were killed."
    >>> [row] = figures_of_sentence(text, 0, len(text), read_codebook("data/codebook.yml"))
    >>> row["value"], row["bound"], row["what"], row["source"]
    (40, 'at least', 'people', 'The ministry')
    """
    found: list[dict] = []
    for number in _counts(text, start, end):
        row: dict = {
            "start": number.start,
            "end": number.end,
            "surface": text[number.start : number.end],
            "value": number.value,
            "bound": number.bound,
            "sentence_start": start,
            "sentence_end": end,
        }
        what = counted(text, number, end)
        act = _patient_at(number.start, patients)
        row["what"] = text[slice(*what)] if what else None
        row["act"] = act[2] if act else None
        if not _counts_something(row, number) and not _stands_alone(text, number, start):
            continue
        row["party"] = (act[3] if act else None) or (party_of(text[slice(*what)], codebook) if what else None)
        found.append(row)
    if found:
        sources = sources_in(text, start, end)
        held = held_at_a_distance(text, clauses(text, start, end, sources), [row["start"] for row in found])
        vouching = voucher_of_each(sources, [row["start"] for row in found])
        for row, qualifier, source in zip(found, held, vouching, strict=True):
            row["source"] = text[source.start : source.end] if source else None
            row["source_rule"] = source.rule if source else None
            row |= {"source_start": source.start, "source_end": source.end} if source else {}
            row["qualifier"] = qualifier
    return found


def _counts_something(row: dict, number: Number) -> bool:
    """A small number, or one in words, counts only with what it counts; “nobody” only what happened to nobody."""
    if number.value == 0 or row["act"] is not None:
        return row["act"] is not None
    return row["what"] is not None or (number.value > 12 and (row["surface"][0].isdigit() or number.bound != "exact"))


def _stands_alone(text: str, number: Number, start: int) -> bool:
    """“Three were sent home”, “All four could thank a railing”, “voted 14 to nine”: who is counted was said before."""
    first = max(start, number.start - _JUST_BEFORE)
    opens = first == start and not text[first : number.start].strip(" “\"‘'")
    opens = opens or _ALL.search(text, first, number.start) is not None
    goes_on = opens and _GOES_ON.match(text, number.end) is not None
    return goes_on or voted(text, number.start) or tolled(text, number.start)


def _counts(text: str, start: int, end: int) -> list[Number]:
    """The numbers that are counts; of “one” only those before a noun, since it is more often a pronoun."""
    found = []
    for number in numbers(text, start, end):
        surface = text[number.start : number.end]
        if voted(text, number.start):
            number = number._replace(bound="exact")  # “118 to three” is no range
        if is_count(text, number.start, number.end, surface[0].isdigit()) and surface.lower() not in _SINGLES:
            found.append(number)
    return found


def counted(text: str, number: Number, end: int) -> tuple[int, int] | None:
    """What a number counts: the noun phrase that it opens (“killed” is no part of it), or the per cent of what."""
    if _OF_ITSELF.match(text, number.start) and not _NAMES_WHAT.match(text, number.end):
        return None
    first, last = _phrase_after(text, number, end)
    while text[first:last].lower().endswith((" of", " the", " a", " an")):
        last = text.rindex(" ", first, last)
    first += 3 * text.startswith("of ", first)  # “dozens of people”
    what = text[first:last].lower()
    return (first, last) if what.strip() and what not in _BEFORE_NOUN else None


def _phrase_after(text: str, number: Number, end: int) -> tuple[int, int]:
    """The noun phrase behind a number, or the per cent and what they are of; of no length where there is none."""
    share = PERCENT.match(text, number.end)
    at = last = share.end() if share else number.end
    first = number.end + (text[number.end] == " ") if share else None
    plural = False
    for match in _WORD.finditer(text, at, min(end, at + 80)):
        word = match.group().lower()
        if text[last : match.start()].strip() or word in _ENDS or (first is None and word in _OPENS_ANOTHER):
            break
        if first is not None:
            if rate := _RATE.match(text, match.start() - 1, end):
                return first, rate.end()
            if _is_verb(word, text[match.start()]) or (plural and not _goes_with_plural(word)):
                break  # “two rules | need”, but “two sports teams”
        plural = _is_plural(word) or word in _PLURAL
        first, last = (match.start() if first is None else first), match.end()
    return (last, last) if first is None else (first, last)


def _is_verb(word: str, initial: str) -> bool:
    """“killed”, “say”; with a capital only what is a verb and nothing else."""
    finite = VERBS.get(word) == "finite" and not initial.isupper()
    return finite or word in PLAIN_VERBS or (word.endswith("ed") and len(word) > 3)


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))


def _goes_with_plural(word: str) -> bool:
    return word in ("of", "’s", "'s") or _is_plural(word) or word in _PLURAL


def _patients(acts: pd.DataFrame) -> dict[str, tuple[list[int], list]]:
    """Where patients of acts stand, for each article: their starts, and (start, end, act, party)."""
    rows = acts.loc[
        acts["patient_start"].notna(), ["article_id", "patient_start", "patient_end", "act", "patient_party"]
    ]
    columns = [rows[name].astype(object).where(rows[name].notna(), None).tolist() for name in rows]
    found: dict[str, tuple[list[int], list]] = {}
    for article_id, *span in sorted(zip(*columns, strict=True), key=lambda one: one[:3]):
        starts, spans = found.setdefault(article_id, ([], []))
        starts.append(span[0])
        spans.append(tuple(span))
    return found


def _patient_at(at: int, patients: tuple[list[int], list] | None):
    """The act whose patient holds a place."""
    if patients is None:
        return None
    starts, spans = patients
    last = last_begun(starts, at)
    for place in range(last, max(-1, last - 5), -1):
        if spans[place][0] <= at < spans[place][1]:
            return spans[place]
    return None

"""Reported stretches with the words for their sources in; out, who is meant by these."""

import re

import pandas as pd

from framing.core.ordered_spans import START, Span, last_begun
from framing.core.text.english.function_words import PRONOUNS
from framing.core.text.surnames import has_capital
from framing.voice.grammar.noun_phrases import names_nobody
from framing.voice.grammar.nouns import could_speak, head_at, head_noun, means_people
from framing.voice.lexicons.reported_speech import BE
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS
from framing.voice.reported.sources.spans import NO_ONE, WORDS
from framing.voice.speakers.attribute import Article
from framing.voice.speakers.records import Attribution, Source

BODY_OR_DOCUMENT = BODIES | DOCUMENTS
_MARKS_AND = re.compile(r",? (?:and|but) (?:also |then |later )?\Z")
_AND = re.compile(r"\b(?:and|but) \Z")
_JOINED = 15  # characters of “, and later ”
_SOME_OF_THEM = re.compile(r", (?:including|among them|led by|notably) [^,;:.“”]{0,90}(?:, [^,;:.“”]{1,90}){0,3}\Z")
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][\w.]{0,8}(?:,|\Z)")  # “Ann Lee, | D-Ohio, | said”
_OPENED, _FAR = re.compile(r"\((?:[A-Z][\w.]{0,12}, ?)?\Z"), 20  # “Ann Lee (Lab., | Ohio) said”


def is_body(source: str) -> bool:
    """Do these words for a source name a body or a document, which "it" may take up in the next sentence?

    >>> [is_body(words) for words in ("The army", "The Road Agency", "NATO", "The report", "Ann Lee", "the mayor")]
    [True, True, True, True, False, False]
    """
    low = [word.lower() for word in source.split()]
    head = head_noun(low)
    thing = low[0] in ("the", "a", "an", "its") and head in source and not could_speak(head)
    thing = thing and not head.endswith("s")  # “the clinic”, not “the residents”
    return thing or head in BODY_OR_DOCUMENT or (len(source) > 2 and source.split()[-1].isupper())


def name_sources(reported: pd.DataFrame, articles: dict[str, Article]) -> pd.DataFrame:
    """Who is meant by the words for each source ("he", "the minister", "Channel 12"): `reported` with a column speaker.

    `articles` come from `attribute.read_articles`: names are resolved as for quotations, so that a person has one name
    in both. A source that names nobody ("sources with knowledge of the talks") stands as the text has it; a stretch
    without a source, or with one that says that nobody spoke, or a pronoun for which nobody fits, has no speaker.
    """
    names: dict[int, str | None] = {}
    spans: dict[int, Span | None] = {}  # of sources that stand elsewhere, or nowhere
    marked = {key: _marked(article) for key, article in articles.items()}
    ended = {key: {own.page.edges[at][1]: one for at, one in own.found.items()} for key, own in articles.items()}
    body = ("", 0, None)  # the last source that "it" may mean: article, passage, its name
    for row in reported.itertuples():
        if not isinstance(row.source, str):
            before = _quoted_before(articles[row.article_id], ended[row.article_id], row)
            joined = None if before else _subject_before_and(articles[row.article_id], row)
            if before is not None and before.source is not None:
                spans[row.Index], names[row.Index] = before.source, before.speaker
            elif joined is not None:
                spans[row.Index] = (joined.start, joined.end)
                names[row.Index] = articles[row.article_id].name(joined)
            continue
        if NO_ONE.match(row.source):
            continue
        article, whole = articles[row.article_id], (int(row.source_start), int(row.source_end))
        cue = (int(row.cue_start), int(row.cue_end)) if isinstance(row.cue, str) else (whole[1], whole[1])
        subject = _subject_instead(article, whole, cue)
        if subject != whole:
            spans[row.Index] = subject
        if subject is None:
            continue
        named = article.name(Source(*subject, *cue, "reported"))
        named = _as_in_marks(article, subject, _said_by(marked[row.article_id], cue), named)
        near = body[0] == row.article_id and row.passage_id - body[1] <= 1  # in this paragraph or the one before
        if named is None and row.source.lower() == "it" and near:
            named = body[2]
        elif is_body(row.source):
            body = (row.article_id, row.passage_id, named)
        names[row.Index] = named
    found = reported.assign(speaker=pd.Series(names, index=reported.index, dtype="str"))
    for at, span in spans.items():
        words = articles[found.at[at, "article_id"]].page.text[slice(*span)] if span else pd.NA
        found.loc[at, ["source_start", "source_end", "source"]] = [*(span or (pd.NA, pd.NA)), words]
    return found


def _quoted_before(article: Article, ended: dict[int, Attribution], row) -> Attribution | None:
    """“Lee spoke of “a farce” and | said …”: what is known of the quotation that the verb follows."""
    if not isinstance(row.cue, str) or row.cue.split()[0].lower() in BE:
        return None  # “… and was told that”: by somebody else
    at = int(row.cue_start)
    joined = _MARKS_AND.search(article.page.text, max(0, at - _JOINED), at)
    return ended.get(joined.start()) if joined else None


def _subject_before_and(article: Article, row) -> Source | None:
    """“Lee was urged by friends to sue but | said that …”: whose the verb behind “and” or “but” is."""
    text = article.page.text
    if not isinstance(row.cue, str) or row.cue.split()[0].lower() in BE:
        return None
    cue = (int(row.cue_start), int(row.cue_end))
    found = _subject_of(article, cue) if _AND.search(text, max(0, cue[0] - _JOINED), cue[0]) else None
    return Source(*found, *cue, "reported") if found and _may_say(text[slice(*found)]) else None


def _may_say(source: str) -> bool:
    """“the deal with Ann Lee” says nothing; “the deal's author”, “Ann Lee”, “she” may."""
    words = WORDS.findall(source)
    head = words[head_at([word.lower() for word in words])]
    return has_capital(head) or head.lower() in PRONOUNS or means_people(head.lower())


def _subject_of(article: Article, cue: Span) -> Span | None:
    """Who is the subject of a cue's verb, if that is seen to be somebody."""
    line = article.page.line(article.page.number_at(cue[0]))
    at, end = line.tokens(*cue)
    verb = next((n for n in range(at, end) if line.is_verb(n)), None)
    found = line.subject(verb, line.sentence(verb)[0]) if verb is not None else None
    return line.place(found) if found and line.speaks(found) else None


def _phrase_before(article: Article, at: int) -> Span | None:
    """The noun phrase that ends at a place, if it is somebody."""
    line = article.page.line(article.page.number_at(at - 1))
    last = line.tokens(0, at)[1] - 1
    found = line.noun_phrase(last, line.sentence(last)[0])
    return line.place(found) if found and line.speaks(found) else None


def _subject_instead(article: Article, source: Span, cue: Span) -> Span | None:
    """“Ann Lee (Lab) said”, “In her first interview she said”, “Lee, however, said”, “Growers, including Lee, said”:
    whose verb it is, where the words taken for a source are nobody's name, or some of them; None where that is not
    seen."""
    text = article.page.text
    words = text[slice(*source)]
    nobody, thing = names_nobody(words), _is_thing(words)
    if _PARTY.match(words) and text[source[0] - 2 : source[0]] == ", ":
        return _phrase_before(article, source[0] - 2) or source
    some = source[0] < cue[0] and _SOME_OF_THEM.search(text, max(0, source[0] - 200), source[0])
    if some:  # “Several growers, | including Ann Lee, | said”
        return _phrase_before(article, some.start())
    if source[1] > cue[0] or not (nobody or thing or _OPENED.search(text, max(0, source[0] - _FAR), source[0])):
        return None if nobody else source
    found = _subject_of(article, cue)
    if found is None or names_nobody(text[slice(*found)]) or (thing and found[0] >= source[0]):
        return None if nobody else source
    return found


def _is_thing(source: str) -> bool:
    """“the heads” of “the bank that insured | the heads | had warned”: no name, and no word for people or bodies."""
    low = source.lower().split()
    head = head_noun(low) if low else ""
    return low[:1] == ["the"] and source[1:].islower() and not could_speak(head)


def _marked(article: Article) -> list[tuple[Span, Attribution]]:
    """What is known of each quotation, by its cue, in the order of the cues."""
    return sorted(((one.cue, one) for one in article.found.values() if one.cue), key=START)


def _said_by(marked: list[tuple[Span, Attribution]], cue: Span) -> Attribution | None:
    """What is known of the quotation that has this cue, too."""
    before = last_begun(marked, cue[1] - 1, key=lambda one: one[0][0])
    return marked[before][1] if before >= 0 and marked[before][0][1] > cue[0] else None


def _as_in_marks(article: Article, source: Span, one: Attribution | None, named: str | None) -> str | None:
    """Who is meant, by what the same cue gives to somebody in marks: “The mayor, Lee, said it was ‘late’” is Lee's.

    That counts where it is a person's name and the words for the source are none, or where it is a part of these.
    """
    if one is None or one.speaker is None or one.source is None or one.speaker == named:
        return named
    people = article.page.people.by_name
    person, own = people.get(one.speaker), people.get(named or "")
    full = person is not None and person.full and not person.body
    fuller = full and (own is None or not own.full)
    part = source[0] <= one.source[0] and one.source[1] <= source[1]
    part = part and (named or "").lower().split()[1:] != one.speaker.lower().split()  # not “One | reviewer”
    words = [word.lower() for word in WORDS.findall(article.page.text[slice(*one.source)])]
    noun = head_noun(words) if words else ""
    may_speak = full or could_speak(noun)
    return one.speaker if fuller or (part and may_speak and one.source != source) else named

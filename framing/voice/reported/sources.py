"""Reported stretches with the words for their sources and cues in; out, the same put right, and who is meant.

“Thousands marched in Holtby, demanding that …”: theirs, not Holtby's. “It is understood that …”, “It has emerged that
…”: “it” says nothing. “Shareholders were promised …”: they hear it. “Ann Lee is expected to resign”: others say it.
"""

import re

import pandas as pd

from framing.core.ordered_spans import START, Span, last_begun
from framing.core.text.patterns import any_of
from framing.core.text.words import lowered
from framing.voice.lexicons.reported_speech import AUXILIARIES, BASE, BE, EMERGES, INSERTED, IS_HEARD, IS_SAID, RELATIVE
from framing.voice.lexicons.speaker_nouns import AGENT, BODIES, DOCUMENTS, is_plural
from framing.voice.lexicons.speaker_verbs import DETERMINERS, PREPOSITIONS, VERBS
from framing.voice.reported.bounds import subject_end
from framing.voice.speakers.attribute import Article
from framing.voice.speakers.grammar.clauses import Line
from framing.voice.speakers.grammar.noun_phrases import head_at, means_people
from framing.voice.speakers.records import Attribution, Source

BODY_OR_DOCUMENT = BODIES | DOCUMENTS
_WORDS = re.compile(r"[\w’']+")
# “People who call the plan a theft”; “it a theft”, which the tagger may take for the source alone.
_IT = re.compile(r"(?:it|them|him|her) ")
_HOLDS = any_of("call consider deem think thought believe find found hold")
_WHO = re.compile(
    rf"(?P<people>(?:[\w’'-]{{1,30}} ){{0,5}}[\w’'-]{{1,30}}) who (?:\w{{1,20}} ){{0,2}}{_HOLDS}(?:s|d|ed|ing)? "
)
_PLACES = set(
    "in at on outside inside near around into onto across through to toward towards along against over under with"
    " before behind beside".split()
)
_MARKS_AND = re.compile(r",? (?:and|but) (?:also |then |later )?\Z")
_JOINED = 15  # characters of “, and later ”
_NEAR = 120  # characters from the head of a sentence to a question in it
_FAR = 600  # characters back that are looked at, so that a long sentence is read once
_CLAUSE_STOPS = {",", ";", ":", "(", ")", "—", "–", "--"}
_ASKED = {"Asked", "Pressed", "Questioned"}  # at the head of a sentence: by somebody else
_QUESTION = re.compile(
    r"(?:(?:when|if) )?(?:(?:asked|pressed|questioned)\b|(?:told|informed|warned)\b(?! by\b))", re.IGNORECASE
)
_JOINS = {"and", "but", "while", "as", "when", "after", "that", "because"}
_ADJECTIVES = 3  # words between a preposition and what was found: “in central Port [Ald]”


def without_nobody(text: str, source: Span, cue: Span) -> tuple[Span | None, Span]:
    """The source, None where it names nobody who speaks, and the cue, with the “it” that is no source.

    >>> [without_nobody(words, (0, 2), (3, len(words)))[0] for words in ("it is understood", "it has just emerged")]
    [None, None]
    >>> without_nobody("it said", (0, 2), (3, 7)), without_nobody("they were promised", (0, 4), (5, 18))
    (((0, 2), (3, 7)), (None, (5, 18)))
    >>> without_nobody("Lee is expected to resign", (0, 3), (4, 15))[0]
    >>> without_nobody("Asked why, Lee left", (11, 14), (0, 5))[0]
    """
    if source[1] > cue[0]:
        return (None if text[slice(*cue)] in _ASKED else source), cue
    low = [lowered(word) for word in _WORDS.findall(text[slice(*cue)])]
    *helpers, last = low or [""]
    passive = BE & set(helpers) and all(word in BE | AUXILIARIES or word.endswith("ly") for word in helpers)
    it = text[slice(*source)].lower() == "it"
    if it and (last in EMERGES or low[-2:] == ["turned", "out"] or (passive and last in IS_SAID)):
        return None, (source[0], cue[1])
    of_whom = last in IS_SAID and text[cue[1] : cue[1] + 4] == " to "
    return (None, cue) if passive and (last in IS_HEARD or of_whom) else (source, cue)


def is_asked(text: str, begin: int, start: int) -> bool:
    """Is what begins here, in a sentence that begins at `begin`, the question and no words of who answers?

    >>> text = "Pressed by the board on why the lock leaked, Ann Lee laughed."
    >>> is_asked(text, 0, text.index("why")), is_asked(text, 0, text.index("Ann"))
    (True, False)
    """
    asked = _QUESTION.match(text, begin)
    return asked is not None and start - begin < _NEAR and "," not in text[asked.end() : start]


def with_its_noun(text: str, source: Span, cue: Span) -> tuple[Span, Span]:
    """Source and cue, where the tagger takes the noun for a part of the cue: “Angry | residents claim”.

    >>> with_its_noun("Angry residents claim it leaks", (0, 5), (6, 21))
    ((0, 15), (16, 21))
    """
    noun, _, verb = text[slice(*cue)].partition(" ")
    end = cue[0] + len(noun)
    people = source[1] + 1 == cue[0] and noun.islower() and is_plural(noun) and means_people(noun)
    says = verb.split(" ")[0] in BASE | INSERTED and noun not in VERBS
    return ((source[0], end), (end + 1, cue[1])) if people and says else (source, cue)


def whose(text: str, begin: int, source: Span, cue: Span | None) -> Span | None:
    """Whose words follow a cue, where the source found is not all of it, or is somebody else."""
    people = before_who(text, begin, source)
    return subject_of_participle(text, begin, people, cue) if cue else people


def before_who(text: str, begin: int, source: Span) -> Span:
    """The people, without what they are said to call it: “those | who call it a theft” should say …

    >>> text = "Those who call it a theft should say why."
    >>> [text[slice(*before_who(text, 0, found))] for found in ((0, 25), (15, 25))]
    ['Those', 'Those']
    """
    found = _WHO.match(text, max(begin, source[0] - _FAR) if _IT.match(text, source[0]) else source[0], source[1])
    return found.span("people") if found else source


def subject_of_participle(text: str, begin: int, source: Span, cue: Span) -> Span | None:
    """The source of “…, demanding that …”: whose clause stands before, where the one found hangs on a preposition.

    `begin`: where the sentence begins. The source found stays where it is no such thing; None: no subject is seen.

    >>> text = "Two hundred miners marched in Holtby, demanding that the pit stay open."
    >>> text[slice(*subject_of_participle(text, 0, (30, 36), (38, 47)))]
    'Two hundred miners'
    """
    if text[source[1] : cue[0]].strip() != "," or not text[slice(*cue)].split(" ")[0].endswith("ing"):
        return source
    cut = cue[0] - begin > _FAR
    line = Line(text, max(begin, cue[0] - _FAR), cue[0])
    at, end = line.tokens(*source)
    if at >= end:
        return source
    verb = subject_end(line.low, line.capital, at)
    if verb is not None and verb < end and not _PLACES.isdisjoint(line.low[verb:end]):
        return line.at[at], line.to[verb - 1]  # “miners rallied outside the town hall”
    before = at + (line.low[at] in _PLACES) - 1  # the tagger may take “in” for part of it
    while before > 0 and at - before <= _ADJECTIVES and _of_place(line, before):
        before -= 1
    if before < 1 or line.low[before] not in _PLACES:
        return source
    for first in range(before - 1, cut - 1, -1):  # the nearest clause that is seen to have a subject
        if first and line.low[first - 1] not in _CLAUSE_STOPS | _JOINS:
            continue
        if line.low[first] in RELATIVE:  # “…, which they fought in court, calling it wrong”: not seen whose
            return None
        verb = subject_end(line.low, line.capital, first) if line.low[first] not in PREPOSITIONS else None
        if verb is not None and verb < before:
            while verb > first + 1 and line.low[verb - 1] in ("of", "those"):  # “families of those | killed”
                verb -= 1
            return line.at[first], line.to[verb - 1]
    return None


def _of_place(line: Line, at: int) -> bool:
    return line.low[at].isalpha() and line.low[at] not in PREPOSITIONS | DETERMINERS | _PLACES


def is_body(source: str) -> bool:
    """Do these words for a source name a body or a document, which "it" may take up in the next sentence?

    >>> [is_body(words) for words in ("The army", "The Road Agency", "NATO", "The report", "Ann Lee", "the mayor")]
    [True, True, True, True, False, False]
    """
    low = [word.lower() for word in source.split()]
    head = low[head_at(low)]
    thing = low[0] in ("the", "a", "an", "its") and head in source and not (means_people(head) or AGENT.fullmatch(head))
    thing = thing and not head.endswith("s")  # “the clinic”, not “the residents”
    return thing or head in BODY_OR_DOCUMENT or (len(source) > 2 and source.split()[-1].isupper())


# “No one knows how …”, “no witness said that …”; “No 10” and “No Kings organisers” are somebody.
_NO_ONE = re.compile(
    r"(?:nobody|no[ -]one|none|neither|no (?-i:[a-z]{1,30})|not (?:one|a single))\b(?!['’])", re.IGNORECASE
)


def name_sources(reported: pd.DataFrame, articles: dict[str, Article]) -> pd.DataFrame:
    """Who is meant by the words for each source ("he", "the minister", "Channel 12"): `reported` with a column speaker.

    `articles` come from `attribute.read_articles`: names are resolved as for quotations, so that a person has one name
    in both. A source that names nobody ("sources with knowledge of the talks") stands as the text has it; a stretch
    without a source, or with one that says that nobody spoke, or a pronoun for which nobody fits, has no speaker.
    """
    names: dict[int, str | None] = {}
    spans: dict[int, Span] = {}
    marked = {key: _marked(article) for key, article in articles.items()}
    ended = {key: {own.page.edges[at][1]: one for at, one in own.found.items()} for key, own in articles.items()}
    body = ("", 0, None)  # the last source that "it" may mean: article, passage, its name
    for row in reported.itertuples():
        if not isinstance(row.source, str):
            before = _quoted_before(articles[row.article_id], ended[row.article_id], row)
            if before is not None and before.source is not None:
                spans[row.Index], names[row.Index] = before.source, before.speaker
            continue
        if _NO_ONE.match(row.source):
            continue
        article, whole = articles[row.article_id], (int(row.source_start), int(row.source_end))
        cue = (int(row.cue_start), int(row.cue_end)) if isinstance(row.cue, str) else (whole[1], whole[1])
        subject = _subject_instead(article, whole, cue)
        if subject != whole:
            spans[row.Index] = subject
        named = article.name(Source(*subject, *cue, "reported"))
        named = _as_in_marks(article, subject, _said_by(marked[row.article_id], cue), named)
        near = body[0] == row.article_id and row.passage_id - body[1] <= 1  # in this paragraph or the one before
        if named is None and row.source.lower() == "it" and near:
            named = body[2]
        elif is_body(row.source):
            body = (row.article_id, row.passage_id, named)
        names[row.Index] = named
    found = reported.assign(speaker=pd.Series(names, index=reported.index, dtype="str"))
    for at, (start, end) in spans.items():
        words = articles[found.at[at, "article_id"]].page.text[start:end]
        found.loc[at, ["source_start", "source_end", "source"]] = [start, end, words]
    return found


def _quoted_before(article: Article, ended: dict[int, Attribution], row) -> Attribution | None:
    """“Lee spoke of “a farce” and | said …”: what is known of the quotation that the verb follows."""
    if not isinstance(row.cue, str) or row.cue.split()[0].lower() in BE:
        return None  # “… and was told that”: by somebody else
    at = int(row.cue_start)
    joined = _MARKS_AND.search(article.page.text, max(0, at - _JOINED), at)
    return ended.get(joined.start()) if joined else None


def _subject_instead(article: Article, source: Span, cue: Span) -> Span:
    """“Ann Lee (Lab) said”, “In her first interview she said”: whose verb it is, where a source is nobody's name."""
    text = article.page.text
    opening = _WORDS.match(text, source[0])
    odd = text[source[0] - 1 : source[0]] == "(" or (opening and opening.group().lower() in _PLACES - {"over", "under"})
    if not odd or source[1] > cue[0]:
        return source
    line = article.page.line(article.page.number_at(cue[0]))
    at, end = line.tokens(*cue)
    verb = next((n for n in range(at, end) if line.is_verb(n)), None)
    if verb is None:
        return source
    found = line.subject(verb, line.sentence(verb)[0])
    return (line.at[found[0]], line.to[found[1] - 1]) if found else source


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
    words = [word.lower() for word in _WORDS.findall(article.page.text[slice(*one.source)])]
    noun = words[head_at(words)] if words else ""
    may_speak = full or means_people(noun) or bool(AGENT.fullmatch(noun))
    return one.speaker if fuller or (part and may_speak and one.source != source) else named

"""One sentence in tokens; out, what it gives to a source by a colon, or in a headline by a dash or a bare verb.

In any sentence: “Her answer: the dam is safe”, “His message was clear: …”, “Critics put it bluntly: …”, “The banner
read: …”. In headlines: “Mayor: bridge to open in May”, “Bridge to open – mayor”; “Ferry unsafe, inspectors warn”, “…,
says central bank”.
"""

import re
from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import PREPOSITIONS
from framing.core.text.english.ordinary_words import is_place
from framing.core.text.words import WORD, lowered
from framing.voice.grammar.nouns import head_at, head_noun, means_people
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.reported_speech import (
    BE,
    INSERTED,
    INVERTED_WITHOUT_OBJECT,
    NOUNS_TOO,
    SURELY_INVERTED,
    WH,
    WITH_CLAUSE,
)
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, GROUPS, SAYING_NOUNS, SLUGS
from framing.voice.reported.other_ways.naming import speaks
from framing.voice.reported.sentence import DASHES, Found, Sentence

RULE, COLON = "headline", "before a colon"
_SOURCE = 6  # words of a source, at most
_LEAST = 2  # words of what is said, at least
# Of bodies and documents, what stands before a colon for what is told of as often: “Fire: two rescued”.
_TOLD_OF = set(
    "bill book campaign centre center club column fire front house law league order piece post project".split()
)
_I = {"i", "we", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'd", "we'll"}
_OWN_WORDS = _I | {"my", "don't", "let's"}  # what only its owner says
_TOLD_OF_HIM = {"he", "him", "his", "himself", "she", "her", "herself"}  # “Orr: Judge orders him to pay”
_NAME = 3  # words of a name, at most
_SAYS = (INSERTED | {"told", "tells"}) - NOUNS_TOO
_READ = 20_000  # characters of an article in which its owner may speak
_AROUND, _WORDS_AFTER, _WORDS_BEFORE = 60, 3, 4  # characters, and words, around a name that tell whether it speaks
_LONG = 6  # letters: “NATO”, not “BREAKING”
# Whose these are, says what follows a colon; the first words for no clause, too: “Its verdict: too little, too late”.
_WORDS = set("demand mantra message motto position slogan stance verdict warning word words".split())
_SAID = SAYING_NOUNS | _WORDS | set("account case logic point reasoning story theory version".split())
_BLUNT = set("adamant blunt categorical clear defiant emphatic frank insistent simple unambiguous unequivocal".split())
_HOW = _BLUNT | {f"{word}ly" for word in _BLUNT} | set("differently plainly succinctly this like way that".split())
_BEARERS = set("banner billboard board flag graffiti inscription placard plaque shirt sign slogan t-shirt".split())
_BEARERS |= DOCUMENTS
_GIVES = set("delivered gave had has have issued left offered posted repeated sent wrote".split())
_GIVEN = set("advice answer demand demands message note post question questions reply statement warning".split())
_POINTS = {"here", "there", "this", "that", "it"}
_NEAR = 5  # words from “had” to what somebody had: “had only one simple demand”


def before_a_colon(sentence: Sentence) -> Iterator[Found]:
    """What follows a colon, where the words before it say whose it is.

    >>> words = "Norvale's answer was simple : the dam is safe .".split()
    >>> [(words[slice(*one.content)], words[slice(*one.source)]) for one in before_a_colon(Sentence(words))]
    [(['the', 'dam', 'is', 'safe'], ["Norvale's"])]
    """
    colon = sentence.low.index(":")
    first, end = sentence.part_at(colon - 1)[0], sentence.end
    if end - colon <= _LEAST or not sentence.low[first] or not sentence.low[colon + 1][:1].isalnum():
        return  # “tweeted: “We …”, without an end: marks that are nobody's pair
    if all(word.isupper() for word in sentence.words[first:colon]) and colon - first > 1:
        return  # “POSSIBLE SUSPECT: …”
    ways = (way(sentence, first, colon) for way in (_owner_of_words, _giver_of_words, _speaker))
    if found := next(filter(None, ways), None):
        source, cue, clause = found
        if not clause or sentence.finite(colon + 1, end):
            where = (cue[1], colon) if cue[1] < colon else None  # “a message | on its page”
            yield Found(COLON, (colon + 1, end), cue, source, where)


def _owner_of_words(sentence: Sentence, first: int, colon: int) -> tuple[Span, Span, bool] | None:
    """“Her answer: …”, “The union's position is simple: …”: whose, the cue, and whether a clause must follow."""
    low = sentence.low
    be = next((at for at in range(first + 1, colon) if low[at] in BE), None)
    if be is not None and (set(low[be + 1 : colon]) - _HOW or colon - be > 3):
        return None
    noun = colon - 1 if be is None else be - 1
    if low[noun] not in _SAID:
        return None
    owner = sentence.owner(noun)
    return (owner, (noun, colon), low[noun] not in _WORDS) if owner else None


def _giver_of_words(sentence: Sentence, first: int, colon: int) -> tuple[Span, Span, bool] | None:
    """“The mayor had one demand: …”, “The group posted a message on its page: …”."""
    low = sentence.low
    gives = next((at for at in range(first + 1, colon) if low[at] in _GIVES), None)
    if gives is None or not _may_say(sentence, first, gives):
        return None
    near = range(gives + 1, min(colon, gives + _NEAR))
    noun = next((at for at in near if low[at] in _GIVEN or low[at] in PREPOSITIONS), None)
    if noun is None or low[noun] in PREPOSITIONS or sentence.is_clause(noun, colon):
        return None
    return (first, gives), (gives, noun + 1), True


def _speaker(sentence: Sentence, first: int, colon: int) -> tuple[Span, Span, bool] | None:
    """“Officials were blunt: …”, “Critics put it this way: …”, “Asked why, she replied: …”, “The sign said: …”."""
    low, verb = sentence.low, colon - 1
    for at in range(first + 1, colon):
        how = set(low[at + 1 : colon])
        blunt = low[at] in BE and how & _BLUNT and not how - _HOW
        if blunt or low[at : at + 2] in (["put", "it"], ["puts", "it"]):
            return ((first, at), (at, colon), True) if _may_say(sentence, first, at) else None
    if low[verb] in INSERTED | WITH_CLAUSE and verb > first and _may_say(sentence, first, verb):
        return (first, verb), (verb, colon), True
    bears = verb > first and low[verb] in ("read", "reads", "said", "says") and head_noun(low[first:verb]) in _BEARERS
    return ((first, verb), (verb, colon), False) if bears and not sentence.is_clause(first, verb) else None


def _may_say(sentence: Sentence, first: int, last: int) -> bool:
    """May these words say something: people, a body, a name; no thing, as in “The pattern is clear: …”?"""
    at = first + head_at(sentence.low[first:last])
    head = sentence.low[at]
    thing = first + 1 < last and not sentence.capital(at) and head not in BODIES | GROUPS  # “the push for Lee began: …”
    if sentence.low[first] in _POINTS or (thing and not means_people(head)):
        return False
    return speaks(sentence, first, last)


def in_headline(words: list[str], quoted: list[bool] | None = None, article: str = "") -> Iterator[Found]:
    """What only a headline gives to a source so; a bare surname is one where the article has somebody of it speak.

    >>> words = "Ferry unsafe , inspectors warn".split()
    >>> [(words[slice(*one.content)], words[slice(*one.source)]) for one in in_headline(words)]
    [(['Ferry', 'unsafe'], ['inspectors'])]
    >>> len(list(in_headline("Orr : Ferry will sail".split(), article="“It will sail,” Mr Orr said.")))
    1
    """
    sentence = Sentence(words, quoted)
    if not sentence.pauses:
        return
    first, last = sentence.pauses[0], sentence.pauses[-1]
    if sentence.low[first] == ":" and _is_label(sentence, first, article):
        yield Found(RULE, (first + 1, sentence.end), (first, first + 1), (0, first))
    elif sentence.low[last] in DASHES | {":"}:
        bare = sentence.end - last <= 2 and last > _LEAST  # “Hundreds missing after quake – officials”
        if _names(sentence, last + 1, sentence.end) and (bare or _is_said(sentence, 0, last)):
            yield Found(RULE, (0, last), (last, last + 1), (last + 1, sentence.end), over=(last, sentence.end))
    elif sentence.low[last] == "," and last >= _LEAST and (found := _who_says(sentence, last + 1)):
        source, cue = found
        yield Found(RULE, (0, last), cue, source, over=(last + 1, sentence.end))


def _is_label(sentence: Sentence, colon: int, article: str) -> bool:
    """“Mayor: bridge to open”, “Orr: I was wrong about the airport”, and “Orr: Ferry will sail” where Orr speaks."""
    low, said = sentence.low, sentence.low[colon + 1 : sentence.end]
    named = 0 < colon <= _NAME and all(map(sentence.capital, range(colon))) and low[0] not in SLUGS
    if named and len(said) > _LEAST and said[0] in _OWN_WORDS:
        return True
    if not _is_said(sentence, colon + 1, sentence.end):
        return False
    told_of = not _TOLD_OF_HIM.isdisjoint(said) or not (INSERTED | WITH_CLAUSE).isdisjoint(said)
    return _names(sentence, 0, colon) or (named and not told_of and _speaks_in(article, sentence.words[:colon]))


def _speaks_in(article: str, name: list[str]) -> bool:
    """Does an article say of somebody of this name that he or she, or it, said something? No place does."""
    if is_place(name[-1]):
        return False
    for found in re.finditer(rf"(?<!\w){re.escape(name[-1])}(?!\w)", article[:_READ]):
        after = WORD.findall(lowered(article[found.end() : found.end() + _AROUND]))[:_WORDS_AFTER]
        before = WORD.findall(lowered(article[max(0, found.start() - _AROUND) : found.start()]))[-_WORDS_BEFORE:]
        placed = before and before[-1] in PREPOSITIONS  # “officials in | Holt | said”
        if not placed and (not _SAYS.isdisjoint(after) or not SURELY_INVERTED.isdisjoint(before)):
            return True
    return False


def _who_says(sentence: Sentence, begin: int) -> tuple[Span, Span] | None:
    """“…, says central bank”, “…, inspectors warn”: the source and the verb behind the last comma."""
    low, end = sentence.low, sentence.end
    if begin + 1 >= end:
        return None
    if (
        low[begin] in INVERTED_WITHOUT_OBJECT
        and low[begin + 1] not in PREPOSITIONS
        and _names(sentence, begin + 1, end)
    ):
        return (begin + 1, end), (begin, begin + 1)
    if low[end - 1] in INSERTED and _names(sentence, begin, end - 1):
        return (begin, end - 1), (end - 1, end)
    return None


def _names(sentence: Sentence, first: int, last: int) -> bool:
    """Do these words name somebody who may say something: people, a body, a document, “UN”, a first name?"""
    low = sentence.low[first:last]
    if not 0 < len(low) <= _SOURCE or low[0] in SLUGS or (len(low) > 1 and sentence.finite(first, last)):
        return False
    head = head_noun(low)
    if head in _TOLD_OF:
        return False
    known = means_people(head) or bool(gender_of_first_name(low[0]))
    word = sentence.words[first]
    return known or (
        len(low) == 1 and word.isupper() and len(word) < _LONG and not all(map(str.isupper, sentence.words))
    )


def _is_said(sentence: Sentence, first: int, last: int) -> bool:
    """Is this a clause, or what is to be: “bridge will open”, “bridge to open”, and no question?"""
    low = sentence.low[first:last]
    clause = sentence.finite(first, last) or "to" in low
    return len(low) > _LEAST and clause and low[0] not in WH and low[0][:1].isalnum()

"""What somebody calls a thing: "Norway calls the pact a mistake", "seen as a mistake by Norway", "what Norway calls a
mistake", "Norway's description of the pact as a mistake". The outlet does not say that it is one.
"""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.reporting_words import VERB_OF
from framing.voice.lexicons.speaker_nouns import DOCUMENTS, is_plural
from framing.voice.lexicons.speaker_verbs import ALSO_NOUNS, PLAIN_PASTS, VERBS
from framing.voice.reported.bounds import looks_past, subject_end
from framing.voice.reported.sentence import PAUSES, Found, Sentence

CALLED = "called so"
_OBJECT, _NAME, _AGENT = 10, 16, 12  # words of the thing, of what it is called, of who calls it so, at most
SHORT_WORD = 3  # letters: such a word has no capital in a headline either
FAR = 60  # tokens before and after, in which somebody may be said to say all of it
_OVER = speech.OF_CLAUSES | set("but while when after before because since if although though until".split())
_ACCORDING = {"according", "per", "implied", "implies", "hinted", "hints"}
# What stands between a thing and its name, by the verb: “accused the board | of | fraud”.
_LEADS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(speech.CALLED_AS, ("as",)),
    **dict.fromkeys(speech.ACCUSES, ("of",)),
    **dict.fromkeys(speech.COMPARES, ("to", "with")),
}
_NOUNS = speech.NAMING_NOUNS | speech.ACCUSED_OF
_NO_OBJECT_NEEDED = speech.SPEAKS_OF | speech.PREFERS | {"finds", "found", "find"}
NAMING = frozenset(_NOUNS | _NO_OBJECT_NEEDED | speech.IN_THEIR | speech.CALLS_IT | _LEADS.keys())
_MADE = speech.BE | speech.FINITE | PLAIN_PASTS  # between a charge and “by” whoever makes it
_SOMEBODY = PRONOUNS | {"some", "many", "most", "few"}
_IT = {"it", "him", "her", "them", "this", "that", "these", "us", "me"}
_NO_BARE_NAME = speech.OF_CLAUSES | PREPOSITIONS | DAYS | DETERMINERS
_NO_BARE_NAME |= set("quits home back again up off out now then".split())
_THAT = {"which", "that", "whom"}
_AS_ELSE = set("well soon part best much many far long usual expected planned if though proof evidence".split())
_NO_OBJECT = set("as for on off in up out back at a an himself herself themselves itself".split())
_STANDS = {"stands", "stand", "stood"}  # accused
_STATES = {"countries", "governments", "nations", "states"}


def names_given(sentence: Sentence, at: int) -> Iterator[Found]:
    """What the verb or noun at a token, one of `NAMING`, says that somebody calls a thing.

    >>> words = "The pact , which Norway calls a mistake , was seen as a blessing by three states .".split()
    >>> for verb in (5, 10):
    ...     [found] = names_given(Sentence(words), verb)
    ...     print(*words[slice(*found.content)], "|", *words[slice(*found.source)])
    a mistake | Norway
    a blessing | three states
    """
    word = sentence.low[at]
    if word in _NOUNS:
        yield from _owned_names(sentence, at)
    if word in speech.IN_THEIR:
        yield from _in_their_words(sentence, at)
    if word in _NO_OBJECT_NEEDED:
        yield from _without_object(sentence, at)
    if word in speech.CALLS_IT or word in _LEADS:
        yield from _by_verb(sentence, at)


def _by_verb(sentence: Sentence, verb: int) -> Iterator[Found]:
    """ "called", "seen as", "accused of": active, passive or a participle."""
    low, word = sentence.low, sentence.low[verb]
    begin = None if word.endswith("ing") else sentence.passive(verb)
    begin = verb - 1 if begin is None and verb and low[verb - 1] in _STANDS else begin
    first = sentence.part_at(verb)[0]
    adverbs = all(low[at].endswith("ly") or low[at] in ("long", "often") for at in range(first, verb))
    opens = adverbs and word.endswith(("ed", "seen"))  # “The pact, described by Norway as …”, “Widely seen as …”
    if word in speech.COMPARES and (begin is not None or opens):
        return  # “compared to last year”
    if begin is not None or opens or low[verb : verb + 2] == ["accused", "of"]:
        yield from _passive(sentence, verb, verb if begin is None else begin)
    elif not word.endswith("ing"):
        yield from _active(sentence, verb)
    elif verb == first:
        yield from _participle(sentence, verb)


def _is_surname(sentence: Sentence, verb: int) -> bool:
    """“Rosa Brand inherited it”: no verb, unless the line has capitals throughout, “Norvale Brands Pact Mistake”."""
    after = sentence.low[verb + 1 : verb + 2]
    small = after and len(after[0]) > SHORT_WORD and not sentence.capital(verb + 1)
    return bool(small and sentence.capital(verb) and sentence.capital(verb - 1))


def _active(sentence: Sentence, verb: int) -> Iterator[Found]:
    """ "Norway calls the pact a mistake", "which Norway calls a mistake"."""
    low = sentence.low
    who = sentence.part_at(verb)[0]
    what = next((at for at in range(verb - 1, max(who, verb - _AGENT) - 1, -1) if low[at] == "what"), None)
    who = who if what is None else what  # “in what Norway calls a mistake”
    related = (low[who] in _THAT or what is not None) and who + 1 < verb
    source = sentence.subject(verb)
    if source is None or not speaks(sentence, *source) or low[verb - 1] in DETERMINERS or _is_surname(sentence, verb):
        return
    if low[source[1]] == "who":
        return  # “Those who call the pact a mistake should say …”
    begin = verb + 1
    name: int | None = begin
    if not related:
        name = _behind_object(sentence, verb)
    elif low[verb] in _LEADS:
        name = begin + 1 if low[begin : begin + 1] and low[begin] in _LEADS[low[verb]] else None
    if name is None or name >= sentence.end or not low[name] or low[name] in PAUSES:
        return
    if low[verb] not in _LEADS and low[name] not in DETERMINERS and (related or low[begin] not in _IT):
        return
    end = phrase_end(sentence, name)
    yield Found(CALLED, (name if related else begin, end), (source[1], verb + 1), source)


def _participle(sentence: Sentence, verb: int) -> Iterator[Found]:
    """ "Calling it a mistake, Norway left", "Norway left, calling the pact a mistake": Norway's."""
    end, before = sentence.part_at(verb)[1], sentence.part_before(verb)
    begin = end + 1 if verb == 0 else before[0] if before and sentence.low[verb - 1] == "," else sentence.end
    name = _behind_object(sentence, verb)
    main = subject_end(sentence.low, sentence.line.capital, begin) if name and begin < sentence.end else None
    if name and main and speaks(sentence, begin, main):
        yield Found(CALLED, (verb + 1, phrase_end(sentence, name)), (verb, verb + 1), (begin, main))


def _without_object(sentence: Sentence, verb: int) -> Iterator[Found]:
    """ "spoke openly of a mistake", "prefers the term mistake", "the report finds mistakes"."""
    low, name = sentence.low, verb + 1
    source = sentence.subject(verb)
    if source is None or not speaks(sentence, *source) or low[verb - 1] in DETERMINERS:
        return
    if low[verb] in speech.SPEAKS_OF:
        name += low[name : name + 1] != [] and low[name].endswith("ly")
        led = low[name : name + 1] == ["of"]
    elif low[verb] in speech.PREFERS:
        led = low[name : name + 1] in (["the"], ["a"]) and not speech.TERMS.isdisjoint(low[name + 1 : name + 2])
        name += led
        led = led and low[name + 1 : name + 2] != [] and low[name + 1] not in PREPOSITIONS | speech.RELATIVE | {"to"}
    else:
        noun = head_noun(low[slice(*source)])
        name, led = verb, noun in DOCUMENTS or noun in speech.FINDERS
        led = led and low[verb + 1 : verb + 2] not in (["that"], ["itself"], [])
    if led and name + 1 < sentence.end and low[name + 1] and low[name + 1] not in PAUSES:
        yield Found(CALLED, (name + 1, phrase_end(sentence, name + 1)), (source[1], verb + 1), source)


def _behind_object(sentence: Sentence, verb: int) -> int | None:
    """Where the name begins behind the thing: "calls | the pact | a mistake", "sees | it | as a mistake"."""
    low = sentence.low
    first, last = verb + 1, min(sentence.part_at(verb)[1], verb + 2 + _OBJECT)
    if first >= last or low[first] in _NO_OBJECT:
        return None
    if leads := _LEADS.get(low[verb]):
        found = next((at for at in range(first + 1, last) if low[at] in leads or low[at] in speech.FINITE), None)
        if found is not None and low[found] in leads:
            return None if "as" in leads and _is_no_name(sentence, found + 1) else found + 1
        if low[verb] not in speech.CALLS_IT:
            return None
    if low[first] in _IT and first + 1 < last and low[first + 1] not in _NO_BARE_NAME and low[first + 1].isalpha():
        return first + 1  # “calls it | murder”
    for at in range(first + 1, last):
        if low[at] in speech.OF_CLAUSES:
            return None
        apart = low[at - 1] not in PREPOSITIONS and low[at - 1] not in DETERMINERS
        if low[at] in ("a", "an") and apart and (low[first] in _IT or at > first + (low[first] in DETERMINERS)):
            return at
    return None


def _is_no_name(sentence: Sentence, begin: int) -> bool:
    """ "criticised the mayor as | protests spread", "treated him as | best they could", "sacked him as | director"."""
    low = sentence.low
    if begin >= sentence.end or low[begin] in _AS_ELSE or low[begin] in PRONOUNS:
        return True
    if means_people(low[begin]) and not sentence.capital(begin):
        return True
    return low[begin] not in DETERMINERS and subject_end(low, sentence.line.capital, begin) is not None


def _passive(sentence: Sentence, verb: int, begin: int) -> Iterator[Found]:
    """ "was seen as a mistake by Norway", "described by Norway as a mistake", "was called a mistake"."""
    low, (first, last) = sentence.low, sentence.part_at(verb)
    leads = _LEADS.get(low[verb], ())
    at = verb + 1 + (low[verb] == "referred" and low[verb + 1 : verb + 2] == ["to"])
    agent = _agent(sentence, at, last, leads) if low[at : at + 1] == ["by"] else None
    at = agent[1] if agent else at
    if low[at : at + 1] and low[at] in leads:
        at += 1
    elif low[verb] not in speech.CALLS_IT or low[at : at + 1] not in (["a"], ["an"]):
        return
    if at >= last or not low[at] or low[at] in PAUSES:
        return
    end, over = phrase_end(sentence, at), None
    if agent is None and low[end : end + 1] == ["by"] and low[verb] not in speech.ACCUSES:
        agent = _agent(sentence, end, last)
        over = (end, agent[1]) if agent else None
    opens = begin == verb and agent is None
    if opens and first == verb and low[verb] not in speech.ACCUSES:
        return  # “Described as a mistake, …”: by whoever speaks there, it may be
    if first == 0 and begin == verb and low[end : end + 1] == [","]:  # “Seen by Norway as a mistake, | the pact holds.”
        over = (end, sentence.part_at(end + 1)[1])
    of_whom = (first, begin) if first < begin else sentence.part_before(first)
    told = any(map(gives, low[max(0, begin - FAR) : begin]))  # “Lee said that the pact was seen as a mistake”
    yield Found(CALLED, (at, end), (begin, verb + 1), agent, None if told else of_whom, over)


def _agent(sentence: Sentence, by: int, last: int, leads: tuple[str, ...] = ()) -> Span | None:
    """Who calls it so, behind "by": up to what leads to the name, or to the end of the phrase."""
    low = sentence.low
    if leads:
        end = next((at for at in range(by + 1, min(last, by + 1 + _AGENT)) if low[at] in leads), None)
    else:
        end = phrase_end(sentence, by + 1)
    return (by + 1, end) if end is not None and end > by + 1 and speaks(sentence, by + 1, end) else None


def _owned_names(sentence: Sentence, noun: int) -> Iterator[Found]:
    """ "Norway's description of | the pact as a mistake | was disputed", "its accusation of | fraud"."""
    low = sentence.low
    if low[noun + 1 : noun + 2] != ["of"]:
        return
    owner, begin, name = sentence.owner(noun), noun + 2, noun + 2
    if low[noun] in speech.NAMING_NOUNS:
        as_ = next((at for at in range(noun + 3, min(sentence.end, noun + 3 + _OBJECT)) if low[at] == "as"), None)
        if as_ is None or any(word in speech.FINITE for word in low[noun:as_]):
            return
        name = as_ + 1
    if begin >= sentence.end or not low[begin]:
        return
    end = phrase_end(sentence, name)
    if owner:
        yield Found(CALLED, (begin, end), (noun, noun + 1), owner)
    elif low[noun] in speech.ACCUSED_OF and (agent := _made_by(sentence, end)):
        yield Found(CALLED, (begin, end), (noun, noun + 1), agent)


def _made_by(sentence: Sentence, end: int) -> Span | None:
    """ "(a charge of fraud) | brought by Norway", "| has been made by several states"; not “of fraud by its clerks”."""
    low = sentence.low
    by = next((at for at in range(end + 1, min(sentence.end, end + 5)) if low[at] == "by"), None)
    if by is None or not all(low[at] in _MADE or looks_past(low[at]) for at in range(end, by)):
        return None
    return _agent(sentence, by, sentence.end)


def _in_their_words(sentence: Sentence, at: int) -> Iterator[Found]:
    """ "It was, in the army's words, | a mistake", "a mistake, in the eyes of Norway"."""
    low, (first, last) = sentence.low, sentence.part_at(at)
    if low[first] != "in":
        return
    if at + 1 == last and (low[at - 1].endswith("'s") or low[at - 1] == "'"):
        source = (first + 1, at)
    elif low[at + 1 : at + 2] == ["of"] and low[first + 1 : at] == ["the"]:
        source = (at + 2, last)
    else:
        return
    begin, before = last + 1, sentence.part_before(first)
    if low[begin : begin + 1] in (["a"], ["an"], ["the"]):
        yield Found(CALLED, (begin, phrase_end(sentence, begin)), (at, at + 1), source)
    elif before and low[before[0]] in ("a", "an") and before[1] == first - 1:
        yield Found(CALLED, before, (at, at + 1), source)


def phrase_end(sentence: Sentence, begin: int) -> int:
    """Where the words are over that begin here: at a pause, a verb, another clause, a day, or who calls it so."""
    low = sentence.low
    last = min(sentence.end, begin + _NAME)
    for at in range(begin + 1, last):
        word = low[at]
        made = (looks_past(word) or word in PLAIN_PASTS) and low[at + 1 : at + 2] == ["by"]
        if word in PAUSES or word in ("", ";", ":", "by", "(", ")") or word in _OVER or word in DAYS or made:
            return at - (word in DAYS and low[at - 1] == "on")
        if word == "and" and (
            low[at + 1 : at + 2] == [""] or any(low[n] in speech.FINITE for n in range(at + 1, min(at + 5, last)))
        ):
            return at
    return last


def speaks(sentence: Sentence, first: int, last: int) -> bool:
    """May these words call a thing something: a pronoun, a name, people, "some"?"""
    low = sentence.low
    if last - first > _AGENT or any(low[at] in speech.RELATIVE for at in range(first, last)):
        return False
    if low[first] in ("nobody", "no", "none"):
        return False
    if low[first] in _SOMEBODY or any(map(sentence.capital, range(first + 1, last))):
        return True
    head = head_noun(low[first:last])
    return (
        means_people(head)
        or head in _STATES
        or (sentence.capital(first) and first > 0)
        or (first == 0 and not is_plural(head))
    )


def gives(word: str) -> bool:
    """Does a word give what follows it to a source, as a form that is no noun?"""
    return word in _ACCORDING or (word in VERB_OF and VERBS.get(word) == "finite" and word not in ALSO_NOUNS)

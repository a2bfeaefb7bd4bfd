"""Parts of a sentence that only say who speaks: "…, officials said, …", "…, according to police.", "…, he says."."""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DETERMINERS, PRONOUNS
from framing.core.text.surnames import PARTICLES
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.reported_speech import (
    ACCOUNTS,
    ADJUNCTS,
    ASKS,
    AUXILIARIES,
    BASE,
    BE,
    BY_SOMEBODY,
    CIRCUMSTANCES,
    FINITE,
    HEARING_BODIES,
    INSERTED,
    INVERTED,
    NO_NOUN,
    NO_SUBJECT,
    NOUNS_TOO,
    OPENERS,
    POINTS,
    RELATIVE,
    SCALES,
    STOPS,
    SUBORDINATES,
    SURELY_INVERTED,
    TELLS,
    VIEWS,
)
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, GROUPS, is_plural
from framing.voice.reported.other_ways.datelines import filed_until
from framing.voice.reported.other_ways.naming import gives
from framing.voice.reported.sentence import PAUSES, Found, Sentence, may_be_hearer
from framing.voice.speakers.grammar.noun_phrases import head_at, means_people

_ACCORDING = {"according", "per", *ACCOUNTS}
SOURCE_WORDS = 16  # as far as the rules look for the end of a source
_PUTS_IT = {"sees", "see", "saw", "puts", "put", "tells", "tell", "describes"}
_OWNS, _OPINIONS = {"his", "her", "its", "their"}, {"view", "opinion", "telling", "account", "reckoning", "estimation"}
_UNFINISHED = {"", "to", "of", "for", "with", "a", "an", "the"}  # “owed his election to, as an aide put it, …”
_NO_NAME = {"multiple", "several", "many", "various", "numerous", "new", "latest", "more", "early"}
TITLE = 5  # words of a title before a name, and one: “former prime minister Ann Lee”
_TOLD = (["was", "told"], ["were", "told"], ["been", "told"])
_OF_A_THING, _CLAUSE = {"which", "that", "who", "whom", "what"}, 10  # and words back to one of them
LEAST = 4  # words before a closing cue, so that "Earlier, he said." attributes nothing


def between_pauses(sentence: Sentence) -> Iterator[Found]:
    """ "The bridge, officials said, will open", "…, according to police.", "According to police, …", "…, he says."."""
    low, parts, named = sentence.low, sentence.parts, sentence.named
    for number, own in enumerate(named):
        if own is None:
            continue
        cue, source, certain = own
        as_put = low[cue[0]] in _PUTS_IT and low[cue[1] - 1] == "it"
        rule = "according to" if low[cue[0]] in _ACCORDING or as_put else "between pauses"
        over = _told_to(sentence, cue[1], parts[number][1]) if rule == "between pauses" else cue if as_put else None
        if source and cue[1] == source[0] and rule == "between pauses":  # “…, says the farmers' union”
            over = (cue[0], source[1])
        if source is None:  # “…, the court was told”: who hears it
            over = parts[number]
        leads = (parts[number][0], source[0]) if as_put and source else None  # “the way | Lee tells it”
        before = _before(sentence, named, number) if number else None
        if before and _stands_alone(sentence, number, before, rule):
            yield Found(rule, before, cue, source, leads, over)
        elif number and not before:
            continue
        named_in_marks = parts[number][0] > 1 and low[parts[number][0] - 2 : parts[number][0]] == ["", ","]
        if number + 1 < len(parts) and (
            number or named_in_marks or rule == "according to"
        ):  # ““Tidewater”, fans say, is”
            inverted = source is not None and cue[0] < source[0] and rule != "according to"
            after = _after(sentence, named, number, certain, inverted)
            if after:
                yield Found(rule, after, cue, source, leads, over)


def _told_to(sentence: Sentence, first: int, last: int) -> Span | None:
    """“…, officials said in a letter | to doctors, …”: who is told."""
    to = next((at for at in range(first, last - 1) if sentence.low[at] == "to"), None)
    return (to, last) if to is not None and may_be_hearer(sentence, to + 1, last) else None


def names_source(sentence: Sentence, first: int, last: int) -> tuple[Span, Span | None, bool] | None:
    """Does a part between pauses only say who speaks? Its cue, its source, and whether no apposition may follow."""
    low = sentence.low
    if (verb := sentence.in_apposition.get((first, last))) is not None:
        pause = max(at for at in range(first, verb) if low[at] == ",")
        return (pause + 1, verb + 1), (first, pause), True
    if last - first < 2 or last - first > SOURCE_WORDS + 8:
        return None
    if low[first] == "according" and low[first + 1] == "to" and last - first > 2 and low[first + 2] not in SCALES:
        return (first, first + 2), (first + 2, last), not sentence.capital(last - 1)
    if low[first] == "per" and _is_per(sentence, first, last):
        return (first, first + 1), (first + 1, last), not sentence.capital(last - 1)
    owner = last - 1 - (low[last - 2] == "own")  # "by Lee's own account, …"
    owned = owner > first + 1 and (low[owner - 1].endswith("'s") or low[owner - 1] == "'")
    told = low[last - 1] in _OPINIONS or owner < last - 1
    owned = owned or (owner == first + 2 and low[first + 1] in _OWNS and told)
    on = low[first] == "on" and not low[last - 1].startswith("account")  # no “on his account”, which says why
    if (low[first] in ("in", "by") or on) and low[last - 1] in ACCOUNTS and owned:  # "in Lee's view, …"
        return (last - 1, last), (first + 1, owner), True
    if (led := _as_told(low, first, last)) is not None:
        return (last - 2, last), (led, last - 2), True
    in_the, view, of = low[first : first + 2] == ["in", "the"], low[first + 2 : first + 3], low[first + 3 : first + 4]
    if in_the and VIEWS & {*view} and of == ["of"]:  # "in the view of Lee, …"
        return ((first + 2, first + 3), (first + 4, last), True) if first + 4 < last else None
    if low[first] == "it" and low[first + 1] in BE and low[first + 2 : first + 3] and low[first + 2] in BY_SOMEBODY:
        by = low[first + 3 : first + 4] == ["by"] and first + 4 < last  # "it is alleged by two clerks"
        alone = (first, last), None, True  # "it was reported": by nobody who is named
        return ((first, first + 3), (first + 4, last), True) if by else alone if last == first + 3 else None
    if (heard := _heard(low, first, last)) is not None:
        return heard
    asked = sentence.words[-1] == "?"  # “How, she asked, could it be closed?”
    if low[first:last].count("(") != low[first:last].count(")"):  # “Ray (Ind, | Holtby) said”
        return None
    clause = low[last : last + 1] == [""] and low[last - 1].isalpha()  # “Lee, the mayor, said her plan “was dead””
    if (not clause and _is_inverted(sentence, first, last)) or (low[first] in ASKS and asked):
        many = low[first] not in BASE or is_plural(low[first + 1 + head_at(low[first + 1 : last])])
        return ((first, first + 1), (first + 1, last), False) if many and _speaks(sentence, first + 1, last) else None
    if low[first] in NO_SUBJECT or low[first] in ADJUNCTS:
        return None
    for at in range(first + 1, min(last, first + SOURCE_WORDS)):
        if low[at] in RELATIVE:
            return None
        if low[at] in POINTS and low[at + 1 : last] == ["out"]:
            return (at, last), (first, at), True
        if low[at] in INSERTED or low[at] in TELLS or (low[at] in ASKS and at + 1 == last and asked):
            found = _subject_and_cue(sentence, first, at, last)
            if found or low[at] not in NOUNS_TOO:  # "the State Department said"
                return found
    return None


def _is_inverted(sentence: Sentence, first: int, last: int) -> bool:
    """“The lock is unsafe, | agreed Lee”, not “The club, bottom of the league, | recalled Lee”, whom it recalled."""
    low = sentence.low
    if low[first] not in INVERTED or low[first] in SURELY_INVERTED:
        return low[first] in INVERTED
    goes_on = "and" in low[first:last] or low[last + 1 : last + 2] == ["and"]  # “…, declared Lee mayor and went home”
    if goes_on or sentence.capital(first):  # “Firm Cuts Jobs, Announces New Plant”
        return False
    before = [low[begin:end] for begin, end in sentence.parts if end <= first and low[begin] not in RELATIVE]
    return any(not FINITE.isdisjoint(words) for words in before)


def _as_told(low: list[str], first: int, last: int) -> int | None:
    """“as | Lee puts it”, “to hear | Lee tell it”, “the way | Lee tells it”: where whoever tells it begins."""
    led = first + (1 if low[first] == "as" else 2)
    opens = low[first] == "as" or low[first : first + 2] in (["to", "hear"], ["the", "way"])
    return (
        led if opens and low[last - 2 : last][1:] == ["it"] and low[last - 2] in _PUTS_IT and led < last - 2 else None
    )


def _heard(low: list[str], first: int, last: int) -> tuple[Span, Span | None, bool] | None:
    """“…, the court heard”, “…, a jury has heard on Monday”, “…, the court was told”: what was said there."""
    heard = next((at for at in range(first + 1, last) if low[at] == "heard" or low[at - 1 : at + 1] in _TOLD), None)
    if heard is None or (heard + 1 < last and low[heard + 1] not in ADJUNCTS - {"by"}):
        return None
    told, helpers = low[heard] == "told", AUXILIARIES | BE
    begin = next((at for at in range(heard, first, -1) if low[at - 1] not in helpers), first)
    there = low[begin - 1] in HEARING_BODIES or (told and _plural(low[begin - 1]) and means_people(low[begin - 1]))
    return ((begin, heard + 1), None if told else (first, begin), True) if begin > first and there else None


def _is_per(sentence: Sentence, first: int, last: int) -> bool:
    """“…, per Reuters”, “Per the club, …”: who makes it known; not “per person”, “Per the contract”, Per Olsen."""
    low, name = sentence.low, first + 1
    if last - name > TITLE + 1 or low[name] in ("cent", "capita"):
        return False
    if sentence.capital(name):
        return not sentence.capital(first) or bool(gender_of_first_name(low[name]))
    head = low[name + head_at(low[name:last])]
    return low[name] in DETERMINERS and (means_people(head) or head in BODIES or head in DOCUMENTS)


def _is_predicate(words: list[str]) -> bool:
    """“…, spreads mainly indoors”, not “…, leaders of the union”: does a part begin with the verb of what is told?"""
    verb, after = words[0], words[1:2]
    singular = verb.endswith("s") and not verb.endswith(("ss", "us", "is", "'s", "s'"))
    return singular and len(verb) > 3 and not means_people(verb) and bool(after) and after[0] not in ("of", "and", "at")


def _speaks(sentence: Sentence, first: int, last: int) -> bool:
    """Is this, after "said", the one who says it: a name, also with a title, or an article and people?"""
    low = sentence.low
    if last - first > SOURCE_WORDS or sentence.is_clause(first, last) or low[first] == "no":
        return False
    named = next((at for at in range(first, last) if low[at] not in PARTICLES), first)
    if named < last and sentence.capital(named):  # “says van der Loo”
        return True
    head = low[first + head_at(low[first:last])]
    if is_plural(head) and means_people(head):  # “residents of Holm”
        return True
    name = next((at for at in range(first + 1, min(last, first + TITLE)) if sentence.capital(at)), None)
    if name and low[first] not in DETERMINERS and low[first] not in NO_NOUN:  # “columnist Ann Lee”
        return means_people(low[name - 1])
    return low[first] in DETERMINERS and means_people(head)


def _subject_and_cue(sentence: Sentence, first: int, verb: int, last: int) -> tuple[Span, Span, bool] | None:
    low, begin = sentence.low, verb
    while begin > first + 1 and (low[begin - 1] in AUXILIARIES or low[begin - 1].endswith("ly")):
        begin -= 1
    head = low[begin - 1]
    if low[verb] in TELLS and low[verb] not in INSERTED and not may_be_hearer(sentence, verb + 1, last):
        return None
    if low[verb] in INSERTED and verb + 1 < last and low[verb + 1] not in ADJUNCTS - {"by"}:
        return None
    if low[verb].startswith("complain") and low[verb + 1 : verb + 2] in (["about"], ["of"]):
        return None  # “…, nobody had complained about the bells”
    if low[verb + 1 : min(verb + 2, last)] == ["to"] and not may_be_hearer(sentence, verb + 2, last):
        return None  # “the firm has agreed | to buy its rival, two sources said”, but “said to reporters”
    noun = low[first + head_at(low[first:begin])] if begin > first else head  # “archaeologists at the site believe”
    if low[verb] in BASE and begin == verb and not (_plural(head) or (_plural(noun) and means_people(noun))):
        return None
    # “…, Reuters reports.”: a name and the verb alone, after the one pause
    alone = len(sentence.parts) == 2 and verb + 1 == sentence.end and begin == verb
    named = alone and low[first] not in _NO_NAME and all(map(sentence.capital, range(first, verb)))
    if (
        low[verb] in NOUNS_TOO
        and not (
            (named and low[verb] not in BASE)
            or head in PRONOUNS
            or head in GROUPS
            or (low[first] == "the" and verb - first == 2)
            or (
                low[verb] in BASE and verb + 1 == last and _plural(noun) and means_people(noun)
            )  # "…, villagers suspect."
            or (
                low[verb] not in BASE and means_people(noun) and low[verb + 1 : verb + 3] == ["in", "the"]
            )  # “in the Gazette”
        )
    ):
        return None
    if head in NO_NOUN or head in BE or any(low[at] in BE for at in range(first, begin)):
        return None
    if begin == first + 1 and head in FINITE and not sentence.capital(first):  # “Ann Lee, the mayor, might tell us”
        return None
    return (begin, verb + 1), (first, begin), True


def _plural(noun: str) -> bool:
    return noun in ("i", "we", "you", "they", "both", "some", "many", "others", "data") or is_plural(noun)


def _before(sentence: Sentence, named: list, number: int) -> Span | None:
    """What stands before a part that names a source: back to the one before it, or to where the article was filed."""
    first = next((n + 1 for n in range(number - 1, -1, -1) if named[n]), 0)
    first = max(first, _dateline(sentence))
    if first + 1 < number and sentence.low[sentence.parts[first][0]] in CIRCUMSTANCES:
        first += 1  # "As the talks go on, the toll, according to the ministry, …"
    begin, end = sentence.parts[first][0] if first < number else 0, sentence.parts[number][0] - 1
    return (begin, end) if first < number and sentence.low[end - 1] not in _UNFINISHED else None


def _dateline(sentence: Sentence) -> int:
    """How many parts at the head say where and by whom an article was filed: "(JNS) —", "GAZA CITY, May 3 —"."""
    filed = filed_until(sentence.words)
    return sum(last < filed for _, last in sentence.parts)


def _stands_alone(sentence: Sentence, number: int, before: Span, rule: str) -> bool:
    """Is what stands before a closing cue more than an adverbial that its comma closes ("After the vote, he said.")?"""
    low, parts = sentence.low, sentence.parts
    begin, end = before
    cue, source, _ = sentence.named[number] or (None, None, False)
    inverted = cue and source and cue[0] < source[0] and end - begin > 1 and low[begin] not in OPENERS
    clause = end - begin > 2 and not FINITE.isdisjoint(low[begin + 1 : end])  # “Heads will roll, she said.”
    if end - begin < LEAST and number + 1 == len(parts) and not inverted and not clause:
        return False
    if rule == "according to" or any(low[at] in PAUSES for at in range(begin, end)):
        return rule == "according to" or low[begin] not in SUBORDINATES or number + 1 < len(parts)
    word = low[begin]
    if word in SUBORDINATES or (word.endswith(("ing", "ed")) and len(word) > 4):
        return False
    return word not in OPENERS or sentence.finite(begin, end)


def _after(sentence: Sentence, named: list, number: int, certain: bool, inverted: bool) -> Span | None:
    """What follows a part that names a source: to the end, or to the next that does or that begins something else."""
    low, parts = sentence.low, sentence.parts
    first, last = parts[number + 1]
    if low[first - 1] == "" or low[first] in RELATIVE | CIRCUMSTANCES:
        return None
    if low[first].endswith("ing") and len(low[first]) > 4:
        return None
    next_ = number + 1
    if inverted and not any(word in FINITE for word in low[first : min(first + 6, last)]):
        return None
    if not certain and not sentence.finite(first, last) and not _is_predicate(low[first:last]):
        next_ += 1
    if next_ >= len(parts):
        return None
    begin = end = parts[next_][0]
    for at in range(next_, len(parts)):
        part = parts[at]
        if named[at] is not None or low[part[0]] in STOPS or (part[0] > begin and low[part[0] - 1] == ""):
            break
        end = part[1]
    return (begin, end) if end > begin else None


def told_of_a_thing(sentence: Sentence, verb: int) -> Iterator[Found]:
    """What somebody says of a thing in a clause that hangs on it; the finite verb follows the verb of saying at once.

    >>> words = "The raid , which the army said was precise , killed two .".split()
    >>> [found] = told_of_a_thing(Sentence(words), 6)
    >>> words[slice(*found.content)], words[slice(*found.source)]
    (['was', 'precise'], ['the', 'army'])
    """
    low, (first, last) = sentence.low, sentence.part_at(verb)
    back = range(verb - 2, max(first, verb - _CLAUSE) - 1, -1)
    relative = next((at for at in back if low[at] in RELATIVE or low[at] in FINITE), None)
    if relative is None or low[relative] not in _OF_A_THING:
        return
    if low[relative] == "what" and low[verb + 1] not in BE:  # “what she believes | remains a riddle”
        return
    over = rest = last
    goes_on = low[relative] == "which" and sentence.finite(last + 1, min(last + 2, sentence.end))  # “…, | killed 30”
    if ((relative == 1 and low[1] == "what") or goes_on) and not any(
        map(gives, low[:first] + low[last : sentence.end])
    ):
        rest = sentence.part_at(last + 1)[1]  # “In what the army said was an error, | a school was hit”
    elif relative > first and low[relative] != "what":  # “a leak that the firm says is harmless | has …”
        main = next((at for at in range(verb + 2, last) if low[at] in FINITE and low[at - 1] not in FINITE), last)
        over = last if any(low[at] in RELATIVE or low[at] in PRONOUNS for at in range(verb + 2, main)) else main
    cue, source, of_what = (verb, verb + 1), (relative + 1, verb), (first, relative + 1)
    yield Found("cue and clause", (verb + 1, over), cue, source, of_what, (over, max(rest, over)))

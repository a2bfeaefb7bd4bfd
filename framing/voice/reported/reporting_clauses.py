"""Parts of a sentence that only say who speaks: "…, officials said, …", "…, according to police.", "…, he says."."""

from collections.abc import Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import PRONOUNS
from framing.voice.grammar.nouns import means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.reported.other_ways.naming import gives
from framing.voice.reported.sentence import PAUSES, Found, Sentence
from framing.voice.reported.sources.parts_that_name import PUTS_IT, Named

_ACCORDING = {"according", "per", *speech.ACCOUNTS}
_UNFINISHED = {"", "to", "of", "for", "with", "a", "an", "the"}  # “owed his election to, as an aide put it, …”
_OF_A_THING, _CLAUSE = {"which", "that", "who", "whom", "what"}, 10  # and words back to one of them
LEAST = 4  # words before a closing cue, so that "Earlier, he said." attributes nothing


def between_pauses(sentence: Sentence) -> Iterator[Found]:
    """ "The bridge, officials said, will open", "…, according to police.", "According to police, …", "…, he says."."""
    low, parts, named = sentence.low, sentence.parts, sentence.named
    for number, own in enumerate(named):
        if own is None:
            continue
        cue, source, certain = own
        as_put = low[cue[0]] in PUTS_IT and low[cue[1] - 1] == "it"
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
    """“…, officials said in a letter | to doctors, …”, “…, officials told | doctors on Sunday”: who is told."""
    told = sentence.low[first - 1] in speech.TELLS and "that" not in sentence.low[first:last]
    to = first - 1 if told else next((at for at in range(first, last - 1) if sentence.low[at] == "to"), None)
    return (to, last) if to is not None and sentence.may_be_hearer(to + 1, last) else None


def _is_predicate(words: list[str]) -> bool:
    """“…, spreads mainly indoors”, not “…, leaders of the union”: does a part begin with the verb of what is told?"""
    verb, after = words[0], words[1:2]
    singular = verb.endswith("s") and not verb.endswith(("ss", "us", "is", "'s", "s'"))
    return singular and len(verb) > 3 and not means_people(verb) and bool(after) and after[0] not in ("of", "and", "at")


def _before(sentence: Sentence, named: list[Named | None], number: int) -> Span | None:
    """What stands before a part that names a source: back to the one before it."""
    first = next((n + 1 for n in range(number - 1, -1, -1) if named[n]), 0)
    if first + 1 < number and sentence.low[sentence.parts[first][0]] in speech.CIRCUMSTANCES:
        first += 1  # "As the talks go on, the toll, according to the ministry, …"
    begin, end = sentence.parts[first][0] if first < number else 0, sentence.parts[number][0] - 1
    return (begin, end) if first < number and sentence.low[end - 1] not in _UNFINISHED else None


def _stands_alone(sentence: Sentence, number: int, before: Span, rule: str) -> bool:
    """Is what stands before a closing cue more than an adverbial that its comma closes ("After the vote, he said.")?"""
    low, parts = sentence.low, sentence.parts
    begin, end = before
    cue, source, _ = sentence.named[number] or (None, None, False)
    inverted = cue and source and cue[0] < source[0] and end - begin > 1 and low[begin] not in speech.OPENERS
    clause = end - begin > 2 and not speech.FINITE.isdisjoint(low[begin + 1 : end])  # “Heads will roll, she said.”
    if end - begin < LEAST and number + 1 == len(parts) and not inverted and not clause:
        return False
    if rule == "according to" or any(low[at] in PAUSES for at in range(begin, end)):
        return rule == "according to" or low[begin] not in speech.SUBORDINATES or number + 1 < len(parts)
    word = low[begin]
    if word in speech.SUBORDINATES or (word.endswith(("ing", "ed")) and len(word) > 4):
        return False
    return word not in speech.OPENERS or sentence.finite(begin, end)


def _after(sentence: Sentence, named: list[Named | None], number: int, certain: bool, inverted: bool) -> Span | None:
    """What follows a part that names a source: to the end, or to the next that does or that begins something else."""
    low, parts = sentence.low, sentence.parts
    first, last = parts[number + 1]
    if low[first - 1] == "" or low[first] in speech.RELATIVE | speech.CIRCUMSTANCES:
        return None
    if low[first].endswith("ing") and len(low[first]) > 4:
        return None
    next_ = number + 1
    if inverted and not any(word in speech.FINITE for word in low[first : min(first + 6, last)]):
        return None
    if not certain and not sentence.finite(first, last) and not _is_predicate(low[first:last]):
        next_ += 1
    if next_ >= len(parts):
        return None
    begin = end = parts[next_][0]
    for at in range(next_, len(parts)):
        part = parts[at]
        if named[at] is not None or low[part[0]] in speech.STOPS or (part[0] > begin and low[part[0] - 1] == ""):
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
    relative = next((at for at in back if low[at] in speech.OF_CLAUSES), None)
    if relative is None or low[relative] not in _OF_A_THING:
        return
    if low[relative] == "what" and low[verb + 1] not in speech.BE:  # “what she believes | remains a riddle”
        return
    over = rest = last
    goes_on = low[relative] == "which" and sentence.finite(last + 1, min(last + 2, sentence.end))  # “…, | killed 30”
    if ((relative == 1 and low[1] == "what") or goes_on) and not any(
        map(gives, low[:first] + low[last : sentence.end])
    ):
        rest = sentence.part_at(last + 1)[1]  # “In what the army said was an error, | a school was hit”
    elif relative > first and low[relative] != "what":  # “a leak that the firm says is harmless | has …”
        main = next(
            (at for at in range(verb + 2, last) if low[at] in speech.FINITE and low[at - 1] not in speech.FINITE), last
        )
        over = last if any(low[at] in speech.RELATIVE or low[at] in PRONOUNS for at in range(verb + 2, main)) else main
    cue, source, of_what = (verb, verb + 1), (relative + 1, verb), (first, relative + 1)
    yield Found("cue and clause", (verb + 1, over), cue, source, of_what, (over, max(rest, over)))

"""Does a part of a sentence, between two pauses, only say who speaks: “…, officials said, …”, “…, in Lee's view, …”?"""

from typing import NamedTuple

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, PRONOUNS, SUBJECT_PRONOUNS
from framing.core.text.surnames import PARTICLES
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.speaker_nouns import GROUPS, is_plural
from framing.voice.reported.bounds import looks_past
from framing.voice.reported.sentence import SOURCE_WORDS, Sentence

PUTS_IT = {"sees", "see", "saw", "puts", "put", "tells", "tell", "describes"}
_OWNS, _OPINIONS = {"his", "her", "its", "their"}, {"view", "opinion", "telling", "account", "reckoning", "estimation"}
_NO_NAME = {"multiple", "several", "many", "various", "numerous", "new", "latest", "more", "early"}
_TITLE = 5  # words of a title before a name, and one: “former prime minister Ann Lee”
_TOLD = (["was", "told"], ["were", "told"], ["been", "told"])

Named = tuple[Span, Span | None, bool]  # the cue, the source, and whether no apposition may follow


class Verdict(NamedTuple):
    """What a rule that applies says of a part: whom it names and how, or that it names nobody."""

    named: Named | None


class Part(NamedTuple):
    """A part between pauses, as tokens of its sentence, and its words in lower case."""

    sentence: Sentence
    first: int
    last: int
    words: list[str]

    def naming(self, cue: Span, source: Span | None, certain: bool = True) -> Verdict:
        """That these of its words are cue and source."""
        own = source and (self.first + source[0], self.first + source[1])
        return Verdict(((self.first + cue[0], self.first + cue[1]), own, certain))


def names_source(sentence: Sentence, first: int, last: int) -> Named | None:
    """Its cue, its source, and whether no apposition may follow; None if a part is more than that, or something else.

    >>> words = "In Lee 's view , the mill , two clerks said , was told by the owner , Ann Ray , of it .".split()
    >>> words[1:3] = ["Lee's"]
    >>> [bool(names_source(Sentence(words), *part)) for part in Sentence(words).parts]
    [True, False, True, False, False, False]
    """
    if (verb := sentence.in_apposition.get((first, last))) is not None:
        pause = max(at for at in sentence.pauses if at < verb)  # a comma, or “Lee – the owner – said”
        return (pause + 1, verb + 1), (first, pause), True
    if not 2 <= last - first <= SOURCE_WORDS + 8:
        return None
    part = Part(sentence, first, last, sentence.low[first:last])
    verdict = next(filter(None, (rule(part) for rule in _RULES)), None)
    return verdict and verdict.named


def _according_to(part: Part) -> Verdict | None:
    """“according to police”, “per Reuters”."""
    according = part.words[:2] == ["according", "to"] and len(part.words) > 2 and part.words[2] not in speech.SCALES
    if not according and not (part.words[0] == "per" and _is_per(part.sentence, part.first, part.last)):
        return None
    return part.naming((0, 1 + according), (1 + according, len(part.words)), not part.sentence.capital(part.last - 1))


def _in_their_view(part: Part) -> Verdict | None:
    """“in Lee's view”, “by Lee's own account”, “in his telling”; not “on his account”, which says why."""
    words, size = part.words, len(part.words)
    own = words[-2] == "own"
    owner = size - 1 - own
    noun = own or words[-1] in _OPINIONS
    owned = owner > 1 and (words[owner - 1].endswith("'s") or words[owner - 1] == "'")
    owned = owned or (owner == 2 and words[1] in _OWNS and noun)
    opens = words[0] in ("in", "by") or (words[0] == "on" and not words[-1].startswith("account"))
    return part.naming((size - 1, size), (1, owner)) if opens and owned and words[-1] in speech.ACCOUNTS else None


def _as_they_put_it(part: Part) -> Verdict | None:
    """“as | Lee puts it”, “to hear | Lee tell it”, “the way | Lee tells it”."""
    words, size = part.words, len(part.words)
    begin = 1 if words[0] == "as" else 2
    opens = words[0] == "as" or words[:2] in (["to", "hear"], ["the", "way"])
    puts_it = words[-1] == "it" and words[-2] in PUTS_IT and begin < size - 2
    return part.naming((size - 2, size), (begin, size - 2)) if opens and puts_it else None


def _in_the_view_of(part: Part) -> Verdict | None:
    """“in the view of Lee”."""
    words, size = part.words, len(part.words)
    view = size > 4 and words[:2] == ["in", "the"] and words[2] in speech.VIEWS and words[3] == "of"
    return part.naming((2, 3), (4, size)) if view else None


def _it_is_alleged(part: Part) -> Verdict | None:
    """“it is alleged by two clerks”; “it was reported”: by nobody who is named."""
    words, size = part.words, len(part.words)
    if size < 3 or words[0] != "it" or words[1] not in speech.BE or words[2] not in speech.BY_SOMEBODY:
        return None
    if size > 4 and words[3] == "by":
        return part.naming((0, 3), (4, size))
    return part.naming((0, 3), None) if size == 3 else Verdict(None)


def _heard_there(part: Part) -> Verdict | None:
    """“the court heard”, “a jury has heard on Monday”; “the court was told”: by whom is not said."""
    words, helpers = part.words, speech.AUXILIARIES | speech.BE
    heard = next((at for at in range(1, len(words)) if words[at] == "heard" or words[at - 1 : at + 1] in _TOLD), None)
    if heard is None or (heard + 1 < len(words) and words[heard + 1] not in speech.ADJUNCTS - {"by"}):
        return None
    told = words[heard] == "told"
    begin = next((at for at in range(heard, 0, -1) if words[at - 1] not in helpers), 0)
    hears = begin and (words[begin - 1] in speech.HEARING_BODIES or (told and _are_people(words[begin - 1])))
    return part.naming((begin, heard + 1), None if told else (0, begin)) if hears else None


def _no_subject(part: Part) -> Verdict | None:
    """“after the vote”; “Ray (Ind, | Holtby) said”: half of what stands in brackets."""
    halved = part.words.count("(") != part.words.count(")")
    return Verdict(None) if halved or part.words[0] in speech.NO_SUBJECT or part.words[0] in speech.ADJUNCTS else None


def _says_somebody(part: Part) -> Verdict | None:
    """“says the mayor”, “asked Lee” in a question; not “Lee, the mayor, | said her plan “was dead””."""
    words, low = part.words, part.sentence.low
    clause = low[part.last : part.last + 1] == [""] and words[-1].isalpha()
    asks = words[0] in speech.ASKS and _is_question(part.sentence)
    if not asks and (clause or not _is_inverted(part)):
        return None
    agrees = words[0] not in speech.BASE or is_plural(head_noun(words[1:]))
    speaks = agrees and _speaks(part.sentence, part.first + 1, part.last)
    return part.naming((0, 1), (1, len(words)), certain=False) if speaks else Verdict(None)


def _is_inverted(part: Part) -> bool:
    """“The lock is unsafe, | agreed Lee”, not “The club, bottom of the league, | recalled Lee”, whom it recalled."""
    sentence, words = part.sentence, part.words
    if words[0] not in speech.INVERTED or words[0] in speech.SURELY_INVERTED:
        return words[0] in speech.INVERTED
    goes_on = "and" in words or sentence.low[part.last + 1 : part.last + 2] == ["and"]  # “…, declared Lee mayor and”
    headline = sentence.capital(part.first)  # “Firm Cuts Jobs, Announces New Plant”
    return not goes_on and not headline and sentence.first_clause_end <= part.first


def _somebody_says(part: Part) -> Verdict | None:
    """“two officials said”, “Lee has told reporters”, “the report points out”, “the State Department said”."""
    words, size = part.words, len(part.words)
    for at in range(1, min(size, SOURCE_WORDS)):
        if words[at] in speech.RELATIVE:  # “people | who saw it | said”
            says = words[at] == "who" and words[0] not in speech.TELLS and means_people(words[at - 1])
            says = says and words[-1] in speech.INSERTED - speech.NOUNS_TOO - speech.BASE
            return part.naming((size - 1, size), (0, size - 1)) if says else None
        if words[at] in speech.POINTS and words[at + 1 :] == ["out"]:
            return part.naming((at, size), (0, at))
        asks = words[at] in speech.ASKS and at + 1 == size and _is_question(part.sentence)
        clause = _clause(part, at)
        if words[at] in speech.INSERTED or words[at] in speech.TELLS or asks or _only_says(clause):
            if not any(rule(clause) for rule in _NO_SAYING):
                return Verdict(((clause.begin, clause.verb + 1), (clause.first, clause.begin), True))
            if words[at] not in speech.NOUNS_TOO:
                return None
    return None


# The first that applies decides.
_RULES = (
    _according_to,
    _in_their_view,
    _as_they_put_it,
    _in_the_view_of,
    _it_is_alleged,
    _heard_there,
    _no_subject,
    _says_somebody,
    _somebody_says,
)


def _is_question(sentence: Sentence) -> bool:
    """“How, she asked, could it be closed?”"""
    return sentence.words[-1] == "?"


def _is_per(sentence: Sentence, first: int, last: int) -> bool:
    """“…, per Reuters”, “Per the club, …”: who makes it known; not “per person”, “Per the contract”, Per Olsen."""
    low, name = sentence.low, first + 1
    if last - name > _TITLE + 1 or low[name] in ("cent", "capita"):
        return False
    if sentence.capital(name):
        return not sentence.capital(first) or bool(gender_of_first_name(low[name]))
    head = head_noun(low[name:last])
    return low[name] in DETERMINERS and means_people(head)


def _speaks(sentence: Sentence, first: int, last: int) -> bool:
    """Is this, after "said", the one who says it: a name, also with a title, or an article and people?"""
    low = sentence.low
    if last - first > SOURCE_WORDS or sentence.is_clause(first, last) or low[first] in DAYS | {"no"}:
        return False  # “Lee, the mayor, | said Tuesday”
    named = next((at for at in range(first, last) if low[at] not in PARTICLES), first)
    if named < last and sentence.capital(named):  # “says van der Loo”; not “Ray, on air, | said Olsen failed to”
        after = next((at for at in range(named, last) if not sentence.capital(at) and low[at] not in PARTICLES), last)
        return after == last or not looks_past(low[after])
    head = head_noun(low[first:last])
    if is_plural(head) and means_people(head):  # “residents of Holm”
        return True
    name = next((at for at in range(first + 1, min(last, first + _TITLE)) if sentence.capital(at)), None)
    if name and low[first] not in DETERMINERS and low[first] not in speech.NO_NOUN:  # “columnist Ann Lee”
        return means_people(low[name - 1])
    return low[first] in DETERMINERS and means_people(head)


class Clause(NamedTuple):
    """A part with a verb of saying at `verb`, whose helpers begin at `begin`, and what it says of, up to `last`."""

    sentence: Sentence
    first: int
    begin: int
    verb: int
    last: int

    @property
    def says(self) -> str:
        return self.sentence.low[self.verb]

    @property
    def after(self) -> list[str]:
        """The word after the verb, if there is one."""
        return self.sentence.low[self.verb + 1 : min(self.verb + 2, self.last)]

    @property
    def before(self) -> str:
        """The last word of the subject: “site”, of “archaeologists at the site believe”."""
        return self.sentence.low[self.begin - 1]

    @property
    def noun(self) -> str:
        """The noun of the subject: “archaeologists”."""
        return head_noun(self.sentence.low[self.first : self.begin])


def _clause(part: Part, at: int) -> Clause:
    low, begin = part.words, at
    while begin > 1 and (low[begin - 1] in speech.AUXILIARIES or part.sentence.is_adverb(part.first + begin - 1)):
        begin -= 1
    return Clause(part.sentence, part.first, part.first + begin, part.first + at, part.last)


def _only_says(clause: Clause) -> bool:
    """“…, the minister | charged, …”, “…, critics | charge.”: people, and after them any verb that brings a clause.

    Not “Lee interjected, …”, where nothing stands before, nor “…, Lee retorted, “No””, where a quotation follows.
    """
    low, first = clause.sentence.low, clause.first
    if not first or clause.verb + 1 != clause.last or "" in low[clause.last : clause.last + 2]:
        return False
    named = all(clause.sentence.capital(at) or low[at] in PARTICLES for at in range(first, clause.begin))
    people = means_people(clause.before) and not any(map(clause.sentence.capital, range(first, clause.begin - 1)))
    if clause.says in speech.BASES:
        return people and is_plural(clause.before) and clause.says not in speech.DEEDS_TOO
    said = clause.says in speech.CLOSING and clause.says[-1] != "s"
    return said and (named or people or low[first] in SUBJECT_PRONOUNS)


def _lacks_hearer(clause: Clause) -> bool:
    """“the owner told | of it”, “the firm has agreed | to buy its rival”; not “said to reporters”."""
    tells = clause.says in speech.TELLS and clause.says not in speech.INSERTED
    if tells and not clause.sentence.may_be_hearer(clause.verb + 1, clause.last):
        return True
    return clause.after == ["to"] and not clause.sentence.may_be_hearer(clause.verb + 2, clause.last)


def _has_object(clause: Clause) -> bool:
    """“Lee confirmed | the date”, “nobody had complained | about the bells”; not “Lee confirmed | on Monday”."""
    if clause.says.startswith("complain") and clause.after in (["about"], ["of"]):
        return True
    return clause.says in speech.INSERTED and clause.after != [] and clause.after[0] not in speech.ADJUNCTS - {"by"}


def _does_not_agree(clause: Clause) -> bool:
    """“the mayor | claim”: a verb of many, and one."""
    bare = clause.says in speech.BASE and clause.begin == clause.verb
    return bare and not (_plural(clause.before) or _are_people(clause.noun))


def _is_noun(clause: Clause) -> bool:
    """“the State | Department”, “its latest | estimates”; not “they | claim”, “the union | fears”,
    “villagers | suspect”, “the editor | claims | in the Gazette”."""
    low, first, verb = clause.sentence.low, clause.first, clause.verb
    if clause.says not in speech.NOUNS_TOO or clause.before in PRONOUNS or clause.before in GROUPS:
        return False
    if low[first] == "the" and verb - first == 2:
        return False
    if clause.says in speech.BASE:
        return not (verb + 1 == clause.last and _are_people(clause.noun))
    in_the = means_people(clause.noun) and low[verb + 1 : verb + 3] == ["in", "the"]
    return not in_the and not _is_name_alone(clause)


def _is_name_alone(clause: Clause) -> bool:
    """“…, Reuters reports.”: a name and the verb alone, after the one pause."""
    sentence, first, begin, verb, _ = clause
    alone = len(sentence.parts) == 2 and verb + 1 == sentence.end and begin == verb
    return alone and sentence.low[first] not in _NO_NAME and all(map(sentence.capital, range(first, verb)))


def _lacks_subject(clause: Clause) -> bool:
    """“what is | said”, “Ann Lee, the mayor, | might | tell us”."""
    low, (sentence, first, begin, *_) = clause.sentence.low, clause
    if clause.before in speech.NO_NOUN or not speech.BE.isdisjoint(low[first:begin]):
        return True
    return begin == first + 1 and clause.before in speech.FINITE and not sentence.capital(first)


_NO_SAYING = _lacks_hearer, _has_object, _does_not_agree, _is_noun, _lacks_subject


def _plural(noun: str) -> bool:
    return noun in ("i", "we", "you", "they", "both", "some", "many", "others", "data") or is_plural(noun)


def _are_people(noun: str) -> bool:
    return _plural(noun) and means_people(noun)

"""What nobody has said, though a verb of saying stands before it: no words of a source, but the outlet's own.

“The ministry did not say how many had died”: the saying is negated. “Did the mayor say that it was safe?”: it is asked
about. “If the board says that it must close, …”: supposed. “The board will announce the date”: still to come. “The lake
is said to be bottomless”: what is told of a thing, by nobody in particular.
“told stories”, “the reported case”, “claimed the prize”: a verb of saying that says nothing.
"""

import re
from typing import NamedTuple

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, STARTS_CLAUSE
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS
from framing.voice.grammar.nouns import head_noun, means_people
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.reporting_words import VERB_OF, forms_of
from framing.voice.lexicons.speaker_nouns import AGENT
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.reported.bounds import looks_past
from framing.voice.reported.other_ways.judgements import denied_to_somebody
from framing.voice.reported.sources.spans import NO_ONE

WORDS = re.compile(r"[\w’'-]+")
_TO_TELL = re.compile(r"(?:to )?([a-z]+)")
_PASSIVE = 4  # words back to the “were” of “were never | told”, whose subject hears it
_BACK = 80  # characters before a cue in which its negation may stand
_SUBJECT = 40  # characters of whoever a question is about
_FAR = 600  # characters to the mark of a question
# Verbs of telling: what stands after their negation was not told. “Did not deny”, “does not think” are no such thing.
_TELLING = (
    "accuse allege announce answer argue assert claim clarify comment complain conclude confirm declare"
    " disclose elaborate establish indicate mention pretend promise respond reveal rule say specify state tell"
)
_TELLS = {form for verb in _TELLING.split() for form in forms_of(verb)}
# Where one of these stands before “if”, the clause is said, asked or known as well.
_SAYS = set(VERB_OF) | {form for form, kind in VERBS.items() if kind == "finite"}
_BETWEEN = (  # “would not | immediately say”, “has never | been told”, “did not | want to say”
    r"(?:\s(?:yet|even|ever|once|be|being|have|had|going|able|willing|ready|prepared|want|wish|to"
    r"|(?!only|merely|simply|surprisingly|un)[a-z]{2,20}ly))*"
)
# “Nor did the trust | say”, “never has a keeper | said”: the helping verb first, and then its subject.
_TURNED = r"\b(?:nor|neither|never|rarely|seldom)\s(?:did|do|does|has|have|had|will|would|can|could)\s[^,;:.]{1,40}"
_NOT = re.compile(rf"(?:\b(?:not|never|cannot|nor|neither)|n['’]t|{_TURNED}){_BETWEEN}\s?\Z", re.IGNORECASE)
_WITHHOLDS = any_of(
    r"declin\w+ refus\w+ fail\w* forgot forget\w* neglect\w+ omit\w+ hesitat\w+ unable unwilling reluctant",
    "yet is_still has_still had_still have_still",
)
_WITHHELD = re.compile(
    rf"(?:\b{_WITHHOLDS}\sto(?:\s[a-z]{{2,20}}ly)?|\b(?:without|short\sof)(?:\s[a-z]{{2,20}}ly)?)\s?\Z", re.IGNORECASE
)
# “There is no suggestion | that it was so”; “You might | say so”, “Critics may | argue”, “It could be | argued that …”.
_NO_WORD = re.compile(r"\bno (?:allegation|claim|hint|indication|mention|suggestion|word)s?\s?\Z", re.IGNORECASE)
_MIGHT = re.compile(  # in small letters: not “Ann May | said”
    r"\b(?:(?:(?:[Yy]ou|[Oo]ne|[Ww]e) c(?:an|ould)|might|may)(?:\s(?:well|even|also|then))?"
    r"|(?:[Ii]t (?:can|could|might|may) (?:well |also )?be))\s?\Z"
)
_SUPPOSING = any_of("if unless lest should in_case suppose supposing")
_SUPPOSED = re.compile(
    rf"(?:(?:\A|\W){_SUPPOSING}|\A(?:had|were|should|imagine|assume|assuming))\s(?P<subject>[^,;:.—–]{{1,{_SUBJECT}}})\Z",
    re.IGNORECASE,
)
# “If the board said on Monday | that it would pay, by Friday it had not”: a contrast, and it did say so.
_ON_A_DAY = re.compile(
    rf"\s(?:(?:back|early|late)\s)?(?:(?:on|in)\s(?:[a-z]+\s)?)?(?:(?:last|this)\s[a-z]+|{any_of(*DAYS, *MONTHS)})\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:and|but|so|then|or),?\s)?(?:did|does|do|has|have|had|will|would|could|can|am|is|are|was|were|should|who)\b",
    re.IGNORECASE,
)
_CLAUSE = speech.FINITE | STARTS_CLAUSE  # no “if | the lock is shut the trust | says”, “should | she go after | saying”
_ANOTHER_VERB = speech.RELATIVE | STARTS_CLAUSE | {"about", "by", "for", "right", "to", "wrong"}
_GOING_ON = re.compile(r"\b(?:am|is|are|was|were|who)\Z", re.IGNORECASE)  # “is she saying that …”
_PARTICIPLE = re.compile(r"[a-z]{2,20}ing\b")
_TO_A_QUESTION_MARK = re.compile(rf"[^.?!\n]{{0,{_FAR}}}\?")
_TO_COME = re.compile(
    r"\b(?:will|shall|[’']ll|(?:is|are)\s(?:due|set|expected|scheduled|to)(?:\sto)?|plans?\sto)(?:\s[a-z]{2,20}ly)?\s?\Z",
    re.IGNORECASE,
)
_MADE_KNOWN = {"announce", "disclose", "reveal"}  # a thing: “the date”
_UNDOUBTED = re.compile(  # “Few doubt | that it was so”: the outlet says so
    r"(?:few|hardly any(?:one|body)|nobody|no[ -]?one)\b[^,;:]{0,40}\b(?:doubt|disput|den[iy]|question)\w{0,3}\Z",
    re.IGNORECASE,
)
_IS_SAID = re.compile(r"\b(?:is|are)\s(?:[a-z]{2,20}ly\s|often\s|still\s|also\s)?said\Z", re.IGNORECASE)
BEHIND = 300  # characters before a cue that can tell what it is
OBJECT_WORDS = 6  # of what is claimed, up to its noun: “the festival's much coveted first prize”
_RESULTS = set("deficit earnings gain gains growth loss losses profit profits results revenue sales surplus".split())
# “Rain is forecast for the weekend”, “the vote is scheduled for May”: by nobody who is named.
_FORESEEN = re.compile(
    r"\b(?:is|are|was|were|be|been)\s(?:[a-z]{2,12}\s)?(?:forecast|expected|scheduled|planned|set|tipped|slated|predicted)"
    r"\sfor$|\b(?:is|are|was|were|be|been)\s(?:[a-z]{2,12}\s)?asked\sabout$",
    re.I,
)


def is_unsaid(text: str, begin: int, source: Span | None, cue: Span | None, content: Span) -> bool:
    """Is what stands at `content`, in a sentence that begins at `begin`, said by nobody, whatever its cue is?

    >>> text = "The club did not say how much it paid."
    >>> is_unsaid(text, 0, (0, 8), (9, 20), (21, 37))
    True
    >>> text = "The club did not only say how much it paid."
    >>> is_unsaid(text, 0, (0, 8), (9, 25), (26, 42))
    False
    """
    if cue is None or cue[0] > content[0]:
        return False
    verb, at = _verb(text, cue, content)
    before = text[max(begin, at - _BACK) : at]
    if verb in _TELLS and (_NOT.search(before) or _is_withheld(before)) and not _hears(verb, before):
        return True
    if _NO_WORD.search(text[max(begin, content[0] - _BACK) : content[0]]) or (verb in _TELLS and _MIGHT.search(before)):
        return True
    if _is_asked_about(text, begin, min(source[0], cue[0]) if source else cue[0], at, content):
        return True
    subject = source[0] if source else max(begin, text.rfind(",", begin, cue[0]) + 1)
    nobody = verb in _TELLS and NO_ONE.match(text, subject, cue[0])
    nobody = nobody or _UNDOUBTED.match(text, subject, cue[1])
    present = text[slice(*cue)].endswith("s") or VERBS.get(text[slice(*cue)].split(" ")[-1].lower()) != "finite"
    dated = not present and _ON_A_DAY.match(text, cue[1])
    clause = verb in _TELLS or text.startswith(
        "that ", content[0]
    )  # “if he believed | that …”, not “if asked | his age”
    supposed = clause and not dated and _is_supposed(text[max(begin, cue[0] - BEHIND) : cue[0]])
    to_come = verb in _MADE_KNOWN and _TO_COME.search(before) and _is_thing(text[slice(*content)])
    if source is None:
        return bool(nobody or supposed) or _is_told_of_a_thing(text[begin : cue[1]], text[slice(*content)])
    return cue[0] > source[0] and bool(nobody or supposed or to_come)


def _verb(text: str, cue: Span, content: Span) -> tuple[str, int]:
    """The last verb of telling in a cue and where it stands, or the one that opens the content: “declined | to say”."""
    for word in reversed(list(WORDS.finditer(text, *cue))):
        if word.group().lower() in _TELLS and not text.startswith(" out", word.end()):  # “has not ruled out that …”
            return word.group().lower(), word.start()
        if word.group().endswith("ing"):  # “did not respond to messages seeking …”
            return "", cue[0]
    opens = _TO_TELL.match(text, *content)  # the tagger may take “declined” for the cue alone
    return (opens.group(1), opens.start(1)) if opens else ("", cue[0])


def _hears(verb: str, before: str) -> bool:
    """ "They were never | told that …": that hears its subject, and who tells it is not asked."""
    words = WORDS.findall(before.lower().replace("n't", " n't").replace("n’t", " n't"))
    return verb in speech.HEARING and not speech.BE.isdisjoint(words[-_PASSIVE:])


def _is_supposed(before: str) -> bool:
    """ "If the board | says that it must close, …", and no “asked if the board said”, “she said that if …”."""
    supposed = _SUPPOSED.search(before)
    if supposed is None or not _CLAUSE.isdisjoint(WORDS.findall(supposed["subject"].lower())):
        return False
    return _SAYS.isdisjoint(WORDS.findall(before[: supposed.start()].lower()))


def _is_withheld(before: str) -> bool:
    """“Declined to | say”, “without | saying”; not “never failed to | say”, “did not hesitate to | say”."""
    found = _WITHHELD.search(before)
    return found is not None and _NOT.search(before[: found.start()]) is None


def _is_asked_about(text: str, begin: int, first: int, verb: int, content: Span) -> bool:
    """“Did the mayor | say that it was safe?”, “Who | told the crew that it was?”: it is not known that anybody did.

    Not “Was she right to | say”, “Did you know that she | said”, “Does she regret | saying”, “Did the | claim that”.
    """
    opens = _ASKS.match(text, begin)
    if opens is None or first - opens.end() >= _SUBJECT or "," in text[begin:verb]:
        return False
    between = [word.lower() for word in WORDS.findall(text[opens.end() : verb])]
    another = not _ANOTHER_VERB.isdisjoint(between) or (between and between[-1] in DETERMINERS)
    own = _GOING_ON.search(opens.group()) or not _PARTICIPLE.match(text, verb)
    return not another and bool(own) and _TO_A_QUESTION_MARK.match(text, content[1]) is not None


def _is_thing(content: str) -> bool:
    words = WORDS.findall(content.lower())
    return bool(words) and words[0] not in speech.WH | {"that", "to"} and speech.FINITE.isdisjoint(words)


def _is_told_of_a_thing(begun: str, content: str) -> bool:
    """ "It is said | to be haunted", "The lake is said | to be bottomless": not of people, bodies and names."""
    said = _IS_SAID.search(begun)
    if said is None or not content.startswith(("to be ", "to have ")):
        return False
    subject = [word.lower() for word in WORDS.findall(re.split(r"[,;:—–(]", begun[: said.start()])[-1])]
    if subject == ["it"]:
        return True
    head = head_noun(subject) if subject else ""
    speaks = means_people(head) or AGENT.fullmatch(head)
    return len(subject) > 1 and subject[0] in DETERMINERS and not speaks


def says_nothing(before: str, cue: str, content: str) -> bool:
    """Is a verb of saying here no saying: a participle before its noun, a story told, a set phrase?

    `before`: what stands before the cue in its sentence.

    >>> says_nothing("The ", "reported", "cases fell"), says_nothing("The mayor ", "reported", "that cases fell")
    (True, False)
    >>> says_nothing("She ", "told", "stories to all"), says_nothing("She ", "told", "the boys that it was late")
    (True, False)
    >>> says_nothing("She ", "claimed", "the first prize"), says_nothing("She ", "claimed", "the prize was hers")
    (True, False)
    """
    before = before[-BEHIND:]
    if speech.NOBODY_SAYS.search(before + cue):
        return True
    verbs, words = WORDS.findall(cue.lower()), WORDS.findall(content.lower())
    if not verbs or not words:
        return False
    last = WORDS.findall(before.lower())[-1:]
    said = _Said(verbs, words, cue, content.lower().strip(), last)
    return next((found for rule in _SAYS_NOTHING if (found := rule(said)) is not None), False)


class _Said(NamedTuple):
    """A cue and what may be said, in words and as they stand, in lower case, and the last word before the cue."""

    cue: list[str]
    words: list[str]
    text: str
    content: str
    before: list[str]


def _is_set_phrase(said: _Said) -> bool | None:
    """“the | accused stood”, “the strain | told on | her”, “the | said | vehicle”, “| Say | what you
    like”, “reports to | the chief engineer”."""
    cue, following = said.cue, said.words[0]
    if cue + said.before in (["said", "the"], ["say"]) or cue[-2:] in (["told", "on"], ["tells", "on"]):
        return True
    if cue[0] == "accused" and said.before == ["the"] and len(cue) > 1:
        return True
    reports_to = cue[-1] == "to" and VERB_OF.get(cue[-2:][0]) == "report" and following != "that"
    return reports_to or None


def _is_unfinished(said: _Said) -> bool | None:
    """“calls | a”, “was forecast for | May”, “asked for | anonymity”: no words of anybody."""
    bare = len(said.words) < 3 and all(word in DETERMINERS | speech.BARE_HEARERS for word in said.words)
    return bare or bool(_FORESEEN.search(said.text)) or said.words[0] == "anonymity" or None


def _is_participle(said: _Said) -> bool | None:
    """“the | disputed barrage | on the Sarn”, “the | reported | cases fell”."""
    if not said.cue[0].endswith("ed") or speech.BEFORE_PARTICIPLE.isdisjoint(said.before):
        return None
    if len(said.cue) == 1:
        return said.words[0] not in speech.CLAUSE_STARTS | {"that"}
    return True if not any(word in VERB_OF or word in VERBS for word in said.cue[1:]) else None


def _is_no_saying(said: _Said) -> bool | None:
    """“claimed | the first prize”, “said | goodbye”."""
    verb = VERB_OF.get(said.cue[-1], said.cue[-1])
    return _takes(verb, said.words) or _says_a_thing(said.cue, said.content) or None


def _is_tale(said: _Said) -> bool | None:
    """“told | stories to all”, “told stories | to all”; not “told | the boys that it was late”."""
    told = next((at for at, word in enumerate(said.cue) if VERB_OF.get(word) == "tell"), None)
    if told is None:
        return None
    following = (said.cue[told + 1 :] + said.words[:3])[:3]
    thing = next((at for at, word in enumerate(following) if word in speech.TOLD_THINGS), None)
    if "that" in following or thing is None:
        return False
    return all(word in DETERMINERS | speech.BARE_HEARERS for word in following[:thing])


# The first that knows it decides.
_SAYS_NOTHING = _is_set_phrase, _is_unfinished, _is_participle, _is_no_saying, _is_tale


def _says_a_thing(cue: list[str], content: str) -> bool:
    """“said | goodbye to all”, “says nothing | about drones”: are there no words that somebody said?"""
    if VERB_OF.get(cue[-1]) == "say":
        said = speech.SAID_THINGS.match(content)
        return said is not None and not speech.FINITE & set(WORDS.findall(content[said.end() :]))
    return cue[-1] in ("nothing", "little") and VERB_OF.get(cue[-2:][0]) == "say"


def _takes(verb: str, content: list[str]) -> bool:
    """“claimed | the top prize”, “admitted | her to the ward”, “denied | them a visa”, “posted | a loss”: a deed?"""
    if verb == "deny":
        return denied_to_somebody(content)
    if verb == "admit":
        return content[0] in speech.BARE_HEARERS - {"it"} and content[1:2] == ["to"]
    if verb in ("posted", "posts"):
        return not _RESULTS.isdisjoint(content[:OBJECT_WORDS]) and speech.FINITE.isdisjoint(content)
    head = next((at for at, word in enumerate(content[:OBJECT_WORDS]) if word in speech.CLAIMED_THINGS), None)
    if verb != "claim" or head is None or any(word in speech.FINITE or word == "that" for word in content):
        return False
    after, by = [*content[head + 1 :], "", ""][:2]
    return not looks_past(after) or by == "by"  # not “the land | belonged to her”

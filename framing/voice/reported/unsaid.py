"""What nobody has said, though a verb of saying stands before it: no words of a source, but the outlet's own.

“The ministry did not say how many had died”: the saying is negated. “Did the mayor say that it was safe?”: it is asked
about. “If the board says that it must close, …”: supposed. “The board will announce the date”: still to come. “The lake
is said to be bottomless”: what is told of a thing, by nobody in particular.
"""

import re

from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DAYS, DETERMINERS, STARTS_CLAUSE
from framing.core.text.patterns import any_of
from framing.core.text.words import MONTHS
from framing.voice.lexicons.reported_speech import BE, FINITE, HEARING, RELATIVE, WH
from framing.voice.lexicons.reporting_words import VERB_OF, forms_of
from framing.voice.lexicons.speaker_nouns import AGENT, BODIES
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.reported.sources.spans import NO_ONE
from framing.voice.speakers.grammar.noun_phrases import head_at, means_people

_WORDS = re.compile(r"[\w’'-]+")
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
_CLAUSE = FINITE | STARTS_CLAUSE  # no “if | the lock is shut the trust | says”, “should | she go after | saying”
_ANOTHER_VERB = RELATIVE | STARTS_CLAUSE | {"about", "by", "for", "right", "to", "wrong"}
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
    supposed = clause and not dated and _is_supposed(text[begin : cue[0]])
    to_come = verb in _MADE_KNOWN and _TO_COME.search(before) and _is_thing(text[slice(*content)])
    if source is None:
        return bool(nobody or supposed) or _is_told_of_a_thing(text[begin : cue[1]], text[slice(*content)])
    return cue[0] > source[0] and bool(nobody or supposed or to_come)


def _verb(text: str, cue: Span, content: Span) -> tuple[str, int]:
    """The last verb of telling in a cue and where it stands, or the one that opens the content: “declined | to say”."""
    for word in reversed(list(_WORDS.finditer(text, *cue))):
        if word.group().lower() in _TELLS and not text.startswith(" out", word.end()):  # “has not ruled out that …”
            return word.group().lower(), word.start()
        if word.group().endswith("ing"):  # “did not respond to messages seeking …”
            return "", cue[0]
    opens = _TO_TELL.match(text, *content)  # the tagger may take “declined” for the cue alone
    return (opens.group(1), opens.start(1)) if opens else ("", cue[0])


def _hears(verb: str, before: str) -> bool:
    """ "They were never | told that …": that hears its subject, and who tells it is not asked."""
    words = _WORDS.findall(before.lower().replace("n't", " n't").replace("n’t", " n't"))
    return verb in HEARING and not BE.isdisjoint(words[-_PASSIVE:])


def _is_supposed(before: str) -> bool:
    """ "If the board | says that it must close, …", and no “asked if the board said”, “she said that if …”."""
    supposed = _SUPPOSED.search(before)
    if supposed is None or not _CLAUSE.isdisjoint(_WORDS.findall(supposed["subject"].lower())):
        return False
    return _SAYS.isdisjoint(_WORDS.findall(before[: supposed.start()].lower()))


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
    between = [word.lower() for word in _WORDS.findall(text[opens.end() : verb])]
    another = not _ANOTHER_VERB.isdisjoint(between) or (between and between[-1] in DETERMINERS)
    own = _GOING_ON.search(opens.group()) or not _PARTICIPLE.match(text, verb)
    return not another and bool(own) and _TO_A_QUESTION_MARK.match(text, content[1]) is not None


def _is_thing(content: str) -> bool:
    words = _WORDS.findall(content.lower())
    return bool(words) and words[0] not in WH | {"that", "to"} and FINITE.isdisjoint(words)


def _is_told_of_a_thing(begun: str, content: str) -> bool:
    """ "It is said | to be haunted", "The lake is said | to be bottomless": not of people, bodies and names."""
    said = _IS_SAID.search(begun)
    if said is None or not content.startswith(("to be ", "to have ")):
        return False
    subject = [word.lower() for word in _WORDS.findall(re.split(r"[,;:—–(]", begun[: said.start()])[-1])]
    if subject == ["it"]:
        return True
    head = subject[head_at(subject)] if subject else ""
    speaks = means_people(head) or head in BODIES or AGENT.fullmatch(head)
    return len(subject) > 1 and subject[0] in DETERMINERS and not speaks

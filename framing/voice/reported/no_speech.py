"""What looks like reported speech and is none: a story told, a deed, a meeting, what is condemned."""

import re
from itertools import dropwhile, pairwise, takewhile

from framing.core.text.english.function_words import (
    DAYS,
    DETERMINERS,
    MODALS,
    OPENS_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    SUBJECT_PRONOUNS,
)
from framing.core.text.english.irregular_verbs import PRESENT
from framing.core.text.patterns import any_of
from framing.core.text.surnames import has_capital
from framing.voice.grammar.nouns import could_speak, head_at, head_noun, means_people, singular
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.reporting_words import OTHER_CUES, VERB_OF, forms_of
from framing.voice.lexicons.speaker_nouns import BODIES, DOCUMENTS, SAYING_NOUNS, SLUGS, is_plural
from framing.voice.lexicons.speaker_verbs import VERBS
from framing.voice.reported.other_ways.convictions import CONVICTIONS
from framing.voice.reported.unsaid import BEHIND, OBJECT_WORDS, WORDS, says_nothing

_JUDGING = speech.VIEWS | speech.CALLS_IT | speech.CALLED_AS | speech.NAMING_NOUNS
# “held a meeting with Lee to discuss the plan”: what people meet for, and no words of theirs.
_TO_DISCUSS = re.compile(
    r"\bto (?:jointly |further )?(?:discuss|debate|consider|review|coordinate|talk about|go over)$", re.I
)
_MEETING = any_of(
    r"met meet meets meetings? talks summits? sessions? conferences? consultations conven\w+ gather(?:ed|ing|s)?",
    r"assembl(?:ed|es) visit(?:ed|s)? flew travel\w+ arriv\w+ sat_down spoke phoned (?:telephone|phone|video)_calls?",
    "summoned invited hosted",
)
_MEETS = re.compile(rf"\b{_MEETING}\b", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?:condemned|criticised|criticized|denounced|praised|welcomed|hailed|decried|deplored|mocked|lamented)$", re.I
)
_REPORTEDLY = re.compile(r"\b(?:allegedly|purportedly|reportedly|supposedly)\b", re.I)  # by whom, nobody says
_WHATEVER = ("whatever ", "whoever ", "no matter ")  # “It is no dam, whatever the posters say”
# “This newspaper holds that …”: the outlet itself, whose own voice it is.
_OWN = re.compile(r"this (?:column|journal|magazine|newspaper|page|website|weekly) (?:\w+s|\w+ed|said|had|held)\b")
_ONLY_WHO = re.compile(r"(?:says?|said|adds|added) (?:[A-Z][\w’'.-]{0,30} ?){1,4}")  # “…,” says Lee; “…”
_WHERE = PREPOSITIONS - {"about", "as", "by", "for", "of", "on", "to"}  # “was knocked | down”, no “was worried | about”
_WHERE |= set("aside away back down off out over up".split())
_HOW = {"that", "how", "why", "what"}
_CLAUSE_BEFORE = re.compile(
    r"\W{0,3}(?:(?:minutes|hours|days|weeks|months|years|shortly|soon) )?(?:after|before|once|since)\b"
    r"[^,;:]{1,200}\Z",
    re.IGNORECASE,
)
_PHRASE_BEFORE = re.compile(
    r"\W{0,3}(?:[a-z]{2,12}(?:ed|n) )?"  # “Born in …”
    r"(?:after|amid|at|before|by|despite|during|from|in|into|of|on|once|since|under|with)\b[^,;:]{1,200}\Z",
    re.IGNORECASE,
)
_ONLY_MARKS = re.compile(r"\s?[“‘\"'][^“”\"]{1,200}[”’\"'],?\s?")
_CLOSED = ("”", '"', "’", "»", "«", "”,", '",', "’,", "»,", "«,")  # “…,” says | Lee, 40
_QUOTED_TO_A_COMMA = ("”,", ",”", '",', ',"', "’,", ",’")
_SLUGS = SLUGS - DOCUMENTS  # “Analysis: why the bridge is shut”
_QUESTIONS = set("questioned interviewed interrogated quizzed grilled questions interviews quizzes grills".split())
_THANKS = set("thanked thanks congratulated congratulates greeted greets".split())
_CLAUSES = set("whether if how why what when where who that".split())
_NAMED = re.compile(r"(?:the|an?|his|her|their) [^,.;]{1,40}, [A-Z]")
_ABOUT = re.compile(
    r"(?!(?:if|whether|how|why|what|when|where|who|to|for)\b)(?:[\w’'-]{1,30},? ){1,6}about\b", re.IGNORECASE
)
_SHOWS_NONE = re.compile(r"(?:no|little|any|great|few|signs|its|his|her|their) (?!that\b)\w", re.IGNORECASE)
_YES_OR_NO = re.compile(r"(?:yes|no)(?:,|\s*\Z)", re.IGNORECASE)
_ONLY_IF = re.compile(r"\A\W*(?:if|when|as|after|unless|until|should|once)\b", re.IGNORECASE)
# What is done to a thing, whoever does it: “A judge has stopped the works”.
_STOPS = {"stopped", "halted"}
# What is called together or rung up, and what to be brought: “called | an election”, “called for | a doctor”.
_CONVENED = set("ballot break ceasefire election elections halt number poll recess referendum register roll".split())
_CONVENED |= speech.OCCASIONS | set("strike strikes summit taxi truce vote walkout".split())
_BROUGHT = set("ambulance backup cab doctor medic nurse paramedic reinforcement stretcher taxi".split())
_HOW_MANY = set("a an another the his her their two three four five six several".split())
_OBJECT_ENDS = PREPOSITIONS | DAYS | speech.RELATIVE | speech.SUBORDINATES | {"back", "or", "out", "up"}
# Where from, when, what for, and no more: “from the harbour”, not “with Lind pointless”, “from Lund corrupt”.
_WHENCE = set("after at back before from".split()) | DAYS
_CLAUSE_OR_AIM = {"into", "to", "when", "while"}
_NEEDS = set("case design game job moment occasion post project recipe role script situation task work".split())
_UP_TO_A_PAUSE = re.compile(r"([^,;:.!?()“”\"‘—–\n]{1,150})(.?)")
_SMALL = r"half|two|three|four|five|six|seven|eight|nine|ten|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_AMOUNT = re.compile(rf"[$£€]?\d|(?:{_SMALL}|dozens|a (?:half|third|dozen|hundred))\b")
# What somebody means to do at an office or at work: “who want to | claim a refund”, “refused | to report for duty”.
_TO_AN_OFFICE = re.compile(r"\b(?:hop|need|refus|seek|tr[iy]|want|wish)\w{0,3} to (?:claim|report) (?!that\b)")
_WANTS = "want plan talk cast embrace frame endorse support oppose favor favour pan castigate".split()  # no deeds
_STANDS = {form for verb in _WANTS for form in forms_of(verb)} | CONVICTIONS | SAYING_NOUNS | {"according", "unclear"}
_TOPIC = 6  # words of a bare topic of a meeting, at most: more of them often hold what was said there


def no_speech(source: str, before: str, cue: str, content: str, told: str, follows: bool, after: str = "") -> bool:
    """Is a stretch no speech of anybody? `before`: its sentence up to the cue; `told`: between both."""
    deed = bool(cue) and (tells_a_deed(source, cue, content) if source else _is_deed(cue, content))
    deed = deed and (follows or not source)  # “The pact is a mistake, a panel has found”
    deed = deed or (_REPORTEDLY.search(cue) is not None and VERB_OF.keys().isdisjoint(WORDS.findall(cue.lower())))
    deed = deed or cue.lower() in ("do", "does", "did") or _thing_tells(source, cue)
    nobody = source.lower().startswith(_WHATEVER) or source.lower() in _SLUGS or bool(_ONLY_WHO.fullmatch(content))
    nobody = nobody or (follows and not source and _only_who_says(before, cue, told))
    nobody = nobody or bool(_OWN.match(f"{source} {cue}".lower()))
    hangs = not source and content.endswith((" who", " which"))  # “The trial, which | is expected to go on”
    nobody = nobody or (not follows and (hangs or _tells_who(before)))
    nobody = nobody or _only_names_it(content) or _names_oneself(cue, told, content)
    deed = deed or (follows and _is_done(cue, content))
    silent = deed or nobody or _is_an_agent(cue, content) or says_nothing(before, cue, told + content)
    silent = silent or _follows_a_clause(before, cue, told, content)
    silent = silent or _only_asks_or_shows(before, cue, told, content) or _is_a_call(source, cue, content + after)
    return silent or is_dealt_with(before, cue, content, follows)


def _tells_who(before: str) -> bool:
    """“She instructed Lee to sit, who | replied: ‘…’”: nobody says what stands before “who”."""
    return before.endswith(", who ") and speech.SAYS_CLAUSE.isdisjoint(WORDS.findall(before.lower()))


def _names_oneself(cue: str, told: str, content: str) -> bool:
    """“They call | themselves | “the Salt Men” | and plant trees”: what stands beside a name in marks."""
    itself = content.lower() in REFLEXIVES or not REFLEXIVES.isdisjoint(WORDS.findall(told.lower())[:1])
    return itself and cue.lower() in speech.CALLS_IT


def _only_names_it(content: str) -> bool:
    """“Lee dismissed | Ray’s suggestion that | “it will rain””: what is quoted has nothing before it."""
    *before, noun, that = ["", "", *WORDS.findall(content.lower())]
    return that == "that" and noun in SAYING_NOUNS and len(before) < OBJECT_WORDS


def _only_who_says(before: str, cue: str, told: str) -> bool:
    """“…,” says | the diver Ann Lee, and sits down: behind the marks a verb of saying has its subject."""
    return before.rstrip().endswith(_CLOSED) and not told.strip() and VERB_OF.get(cue.lower()) == "say"


def _follows_a_clause(before: str, cue: str, told: str, content: str) -> bool:
    """Is this the main clause, behind one that ends with what is quoted: “After Lee promised ‘peace’, | it rained”,
    “Born in a town she called ‘a sock’, | she left it”?

    >>> [_follows_a_clause(before, "said", " “peace”, ", "it rained") for before in ("Days after Lee ", "Lee ")]
    [True, False]
    """
    comma = told.rstrip().endswith(_QUOTED_TO_A_COMMA)
    if cue.lower() in speech.CALLS_IT and _ONLY_MARKS.fullmatch(told):
        return comma or content.split()[0].lower() in speech.FINITE  # “A game called ‘Pingo’ | was a hit”
    pattern = _PHRASE_BEFORE if cue.lower() in speech.CALLED_AS | speech.CALLS_IT else _CLAUSE_BEFORE
    clause = comma and pattern.match(before)
    return bool(clause) and "“" not in content and '"' not in content


def _only_asks_or_shows(before: str, cue: str, told: str, content: str) -> bool:
    """Are words only asked for, or is something shown, stopped or done by degrees?

    >>> _only_asks_or_shows("When we ", "asked", "", "Lee about the lock, she left")
    True
    >>> [_only_asks_or_shows("Police ", "questioned", "", said) for said in ("two men", "the plan")]
    [True, False]
    """
    verbs, words = WORDS.findall(cue.lower()), WORDS.findall(content)
    verb, following = (verbs or [""])[-1], content.lstrip()
    if VERB_OF.get(verb) == "ask" and _ABOUT.match(following) and "," in content and _ONLY_IF.match(before):
        return True  # “When reporters asked Lee about the lock, | she left”
    if verb in _QUESTIONS or (verb in _THANKS and "for" not in words):
        low = [word.lower() for word in WORDS.findall(following.partition(",")[0])]
        low = list(takewhile(lambda word: word not in PREPOSITIONS | {"and"}, low))
        owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in low)  # “questioned | Lee's motives”
        named = has_capital(words[0]) or _NAMED.match(following)  # “Lee”, “the landlord, Ann Lee”
        return bool(low) and not owned and low[0] not in _CLAUSES and bool(named or means_people(head_noun(low)))
    if verb == "about":
        return _is_no_topic(verbs[-2:-1], content)
    if verb.startswith("show") and _SHOWS_NONE.match(following):
        return "that" not in words
    if verbs[-2:] == ["according", "to"]:
        return (WORDS.findall(told.lower()) or [""])[0] in speech.SCALES
    if verb in _STOPS:
        return bool(words) and words[0].lower() in OPENS_PHRASE
    return bool(VERB_OF.get(verb) == "say" and _YES_OR_NO.match(following) and _ONLY_IF.match(before))


def _is_no_topic(verb: list[str], content: str) -> bool:
    """“takes about | two hours”, “thought about | the offer”: how much, and what nobody spoke of."""
    much = _AMOUNT.match(content) and (verb in (["hold"], ["holds"], ["held"]) or not _says(verb))
    thought = verb == ["thought"] and content.split()[0] in OPENS_PHRASE
    return bool(much or thought) and not _holds_clause(content.lower().split())


def _is_a_call(source: str, cue: str, following: str) -> bool:
    """Does somebody call a meeting, a person or a doctor, or a task need one, and nobody names or demands it?"""
    verbs, what, who = WORDS.findall(cue), _UP_TO_A_PAUSE.match(following), WORDS.findall(source)
    led = verbs[-1:] == ["for"]
    if not what or "call" not in map(VERB_OF.get, verbs[-1 - led :][:1]) or not speech.BE.isdisjoint(verbs):
        return False
    words = WORDS.findall(what[1])
    phrase = list(takewhile(lambda word: word not in _OBJECT_ENDS, words)) or [""]
    first, noun, rest = phrase[0], phrase[-1], words[len(phrase) :]
    if led:  # “the recipe | calls for | three eggs” needs them; “calls for | more nurses” demands them
        sent_for = singular(noun) in _BROUGHT and (len(phrase) == 1 or first in _HOW_MANY or first.isdigit())
        return "to" not in rest and (sent_for or (who[:1] in (["A"], ["The"]) and who[-1] in _NEEDS))
    named = any(word in ("a", "an") and at not in PREPOSITIONS for at, word in pairwise(rest) if "and" not in rest)
    if named or (not rest and what[2] in ("“", '"', "‘")) or not DETERMINERS.isdisjoint(phrase[1:]):
        return False  # “called | the vote | “rigged””, “called | her mother | a saint”
    over = first in ("a", "an", "another") or _goes_no_further(rest)
    if noun in _CONVENED and (over or first not in DETERMINERS):
        return True
    somebody = noun == "police" or (could_speak(noun) and noun not in DOCUMENTS | BODIES)
    return over and first in OPENS_PHRASE and somebody and not any(map(means_people, phrase[:-1]))


def _goes_no_further(rest: list[str]) -> bool:
    """Is what follows the thing called no judgement of it: “from the harbour”, not “from the harbour a thief”?"""
    if not rest or rest[0] in _CLAUSE_OR_AIM or rest[1:2] in ([], ["and"]):
        return True
    place = list(dropwhile(lambda word: word in DETERMINERS or word in PREPOSITIONS, rest[1:]))
    return rest[0] in _WHENCE and (len(place) < 2 or place[0] in SUBJECT_PRONOUNS)


def tells_somebodys(source: str, cue: str, content: str) -> bool:
    """Does somebody say, ask, judge or want something here, and no mere deed, or does “that” follow the cue?

    >>> [tells_somebodys("Lee", cue, "the plan") for cue in ("has said", "backed off")]
    [True, False]
    """
    words = WORDS.findall(cue.lower())  # without a source “it is said”, but no “warning”, “statement was pinned”
    words = words if source else list(dropwhile(lambda word: word not in speech.BE, words))
    return bool(cue and content.startswith("that ")) or not _STANDS.isdisjoint(words) or _says(words)


def _says(verbs: list[str]) -> bool:
    return any(word in VERB_OF or word in VERBS or word in OTHER_CUES or word in _JUDGING for word in verbs)


def _is_an_agent(cue: str, content: str) -> bool:
    """“derided as ‘a flop’ | by a rival”, “was condemned by | the union as ‘a flop’”: who acts, not what is said."""
    verbs, words = WORDS.findall(cue.lower()), content.lower().split()
    if verbs and verbs[-1].endswith("ed") and words[:1] == ["by"]:
        return True
    return verbs[-1:] == ["by"] and words[-1:] == ["as"]


def _is_done(cue: str, content: str) -> bool:
    """“was knocked | down near the school”: what is done to somebody, with a verb that says nothing, and where."""
    verbs = [word for word in WORDS.findall(cue.lower()) if not word.endswith("ly")]
    done = verbs[-2:-1] != [] and verbs[-2] in speech.BE and (verbs[-1].endswith("ed") or verbs[-1] in PRESENT)
    office = _TO_AN_OFFICE.search(f"{cue} {' '.join(content.split()[:3])} ")
    return bool(office) or (done and not _says(verbs) and content.split()[0].lower() in _WHERE)


def _thing_tells(source: str, cue: str) -> bool:
    """“The probe will tell engineers how hot it is”: what a thing can tell is no speech, but of a text or a body."""
    words, verbs = WORDS.findall(source), WORDS.findall(cue.lower())
    tells = bool(verbs) and verbs[0] in MODALS and VERB_OF.get(verbs[-1]) == "tell"
    if not words or not tells or any(map(has_capital, words[1:])):
        return False
    head = words[head_at([word.lower() for word in words])].lower()
    speaks = head in DOCUMENTS | BODIES or could_speak(head) or is_plural(head)
    return words[0].lower() in DETERMINERS and not speaks


def _is_deed(cue: str, content: str) -> bool:
    """“blocked | the access road”: a verb that says nothing, and a thing, not a clause."""
    if " shown" in cue:  # “was shown | a film”
        return tells_a_deed("", cue, content)
    verbs, words = WORDS.findall(cue.lower()), WORDS.findall(content.lower())
    return not _says(verbs) and bool(words) and words[0] in OPENS_PHRASE and not speech.FINITE & set(words)


def is_dealt_with(before: str, cue: str, content: str, follows: bool) -> bool:
    """Is this what people met for, or a thing that was condemned, and so no words of theirs?

    >>> is_dealt_with("", "met Ann Lee to discuss", "the new lock", True)
    True
    >>> is_dealt_with("She ", "refused to discuss", "the new lock", True)
    False
    >>> is_dealt_with("The sinking of two boats ", "was condemned", "The sinking of two boats", False)
    True
    """
    words, said = WORDS.findall(cue.lower()), WORDS.findall(content.lower())
    clause = any(word in speech.FINITE for word in said)
    if _TO_DISCUSS.search(cue) and _MEETS.search(before[-BEHIND:] + cue) and len(said) <= _TOPIC and not clause:
        return True
    return not follows and not clause and bool(_JUDGED.search(cue)) and any(word in speech.BE for word in words)


def tells_a_deed(source: str, cue: str, content: str) -> bool:
    """Is this no speech but what a thing did, or somebody saw: an object, no clause, no word of saying?

    >>> tells_a_deed("Passing lorries", "sounded", "their horns"), tells_a_deed("A survey", "showed", "that it stood")
    (True, False)
    >>> tells_a_deed("The men", "found", "the gate locked"), tells_a_deed("The men", "found", "the gate was locked")
    (True, False)
    >>> tells_a_deed("She", "showed", "us the scar"), tells_a_deed("She", "showed", "us that it leaks")
    (True, False)
    >>> tells_a_deed("The pact", "offers", "the town its water"), tells_a_deed("The mayor", "offers", "to mend it")
    (True, False)
    """
    verbs, words = WORDS.findall(cue.lower()), WORDS.findall(content.lower())
    verb, clause = (verbs or [""])[-1], _holds_clause(words)
    if verb in speech.PERCEIVES and (clause or _is_object(verb, words)):
        return not clause
    gives = verb in speech.GIVES and words[:1] not in (["to"], ["that"])
    if verb in CONVICTIONS or "according" in verbs or (_says(verbs) and not gives):
        return False
    return (gives or content.split(" ")[0].lower() in OPENS_PHRASE) and _is_thing(WORDS.findall(source))


def _holds_clause(words: list[str]) -> bool:
    """“found | the gate was locked”; not “found | the gate open and was glad”."""
    finite = next((at for at, word in enumerate(words) if word in speech.FINITE or word.endswith(("n't", "n’t"))), None)
    return finite is not None and words[finite - 1] not in ("and", "but", "then")


def _is_object(verb: str, words: list[str]) -> bool:
    """“found | the gate locked”, “showed | us the scar”; not “showed | us how it leaks”, “showed | it”."""
    if not words or words[0] in OPENS_PHRASE:
        return bool(words)
    return verb.startswith("show") and words[0] in speech.BARE_HEARERS - {"it"} and _HOW.isdisjoint(words[1:2])


def _is_thing(words: list[str]) -> bool:
    """“passing lorries”, “the pact”; not “the mayor”, “Lee”, “she”."""
    if not words or any(map(has_capital, words[1:])) or not PRONOUNS.isdisjoint(words):
        return False
    head = words[head_at([word.lower() for word in words])]
    return head.islower() and not means_people(head)

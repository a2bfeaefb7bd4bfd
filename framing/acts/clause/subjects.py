"""Subjects: a verb in its sentence; out, the phrase that is its subject, over apposition, relative clause and “and”."""

from framing.acts.clause.constructions import object_follows
from framing.acts.clause.events import event_at, in_noun_phrase, is_event, is_event_word
from framing.acts.clause.lexicon import ADVERBS, BREAKS, HELPERS, MAKES_DO, ONLY_VERBS, PEOPLE, PLAIN_VERBS
from framing.acts.clause.sentence import Sentence
from framing.codebook.act_words import Placed
from framing.core.ordered_spans import Span
from framing.core.text.english.function_words import DETERMINERS, OPENS_PHRASE, PREPOSITIONS, PRONOUNS, STARTS_CLAUSE
from framing.voice.grammar.nouns import means_people

RELATIVE = ("who", "which", "that", "whom")
_TELLING = frozenset("saying stating reporting claiming adding showing telling fearing suggesting believing".split())
_OWN = frozenset("its their his her our my".split())
_OPENS_SPEECH = PREPOSITIONS | STARTS_CLAUSE | DETERMINERS


def subject_of(sentence: Sentence, placed: Placed) -> Span | None:
    """The subject of an active verb."""
    at = placed.first
    back = sentence.before_helpers(at)
    word = sentence.low(back)
    if back < sentence.first:
        return None
    infinitive = "to" in sentence.low_words(back + 1, at)
    if word in ("and", "or", "but", "then") or infinitive or word in PREPOSITIONS:
        return _of_infinitive(sentence, back) if infinitive else clause_subject(sentence, at)
    if word in RELATIVE:
        return antecedent(sentence, back)
    if sentence.is_saying(back):  # “which officials say has killed”
        return reported_subject(sentence, back)
    if word == ",":
        opens = next((n - 1 for n in range(back - 1, max(sentence.first, back - 10), -1) if sentence.low(n) == ","), -1)
        if sentence.low(opens) in RELATIVE:  # “gunmen who, at dawn, killed”
            return antecedent(sentence, opens)
        return over_apposition(sentence, back) or clause_subject(sentence, at)
    if word in PRONOUNS:
        return (back, back + 1)
    found = without_object_before(sentence, sentence.phrase_before(back))
    return whole_subject(sentence, back, found) or found or clause_subject(sentence, at)


def plain_subject(sentence: Sentence, at: int) -> Span | None:
    """The subject of the verb at a token that is no act: what stands before it, or heads its clause."""
    back = sentence.before_helpers(at)
    if sentence.low(back) in RELATIVE:
        return antecedent(sentence, back)
    apposed = sentence.low(back) == "," and not sentence.low(at).endswith("ing")  # not “…, causing nine deaths”
    found = over_apposition(sentence, back) if apposed else None
    if found is None and sentence.is_word(back) and sentence.low(back) not in ("and", "to"):
        found = sentence.phrase_before(back)
    return found or clause_subject(sentence, at)


def _of_infinitive(sentence: Sentence, at: int) -> Span | None:
    """Who would do it, where “to” and the verb follow this token: “ordered [police]”, “an attempt by [the union]”,
    “[the council] failed”; nobody for “a joint attempt”."""
    found = clause_subject(sentence, at)
    if sentence.is_verb(at) or sentence.low(at) in ONLY_VERBS:
        return found
    verbless = found is None or found[1] >= at  # but for the word at the token, which may be a noun or a verb
    core = sentence.core_start(at)
    if core is not None:
        before, could_act = sentence.low(core - 1), sentence.capital(at) or means_people(sentence.low(at))
        calls_on = before in ("on", "upon") and sentence.low(core - 2).startswith("call")
        if before == "by" and sentence.low(core - 2) in MAKES_DO:
            return found  # “[Norland] was forced by Westmark to”
        if before in MAKES_DO or calls_on or (before in ("by", "for") and (could_act or verbless)):
            return found if is_event(sentence, (core, at + 1)) else (core, at + 1)  # “[Norland] needs planes to”
    if found is None or not verbless:
        return found
    head = sentence.low(at - 1)
    verb = sentence.low(at).endswith("s") or head.endswith("s") or head in PEOPLE  # “he plans”, “they plan”, “X’s plan”
    told = verb or sentence.low(found[0]) not in DETERMINERS or sentence.party_in(*found) is not None
    return found if told and (head not in DETERMINERS or head in _OWN) else None  # “[Norland] used its army”


def without_object_before(sentence: Sentence, found: Span | None) -> Span | None:
    """“Norland killed [nine men and Sudland] killed two”: the second verb's subject, without the first one's object."""
    if found is None or not _is_finite(sentence, found[0] - 1, found[0]):
        return found
    links = [n for n in range(found[0] + 1, found[1] - 1) if sentence.low(n) == "and"]
    return (links[-1] + 1, found[1]) if links else found


def _is_finite(sentence: Sentence, at: int, object_at: int) -> bool:
    """Is this the verb of a clause, with the object that begins at a token: “killed nine”, “entered the camp”?"""
    placed = sentence.acts.get(at)
    if placed is not None:
        own = placed.word.is_verb and placed.word.form in ("past", "either", "third") and placed.last == object_at
        return own and not sentence.is_be(at - 1)
    subject = sentence.is_word(at - 1) and sentence.low(at - 1) not in PREPOSITIONS | HELPERS
    return sentence.is_past(at) and subject and not sentence.is_saying(at)


def whole_subject(sentence: Sentence, at: int, found: Span | None) -> Span | None:
    """Where the phrase before a verb only ends its subject: “a man who shot at guards was killed”, “an explosion at a
    school sheltering people has killed”. None where it is the subject itself."""
    start = sentence.clause_start(at)
    opened = sentence.low(start - 1) if start > sentence.first else ""
    if found is None or found[0] <= start or (sentence.low(at + 1) not in HELPERS and opened != "who"):
        return None
    verbs = [n for n in range(start, found[0]) if sentence.is_verb(n)]
    if (
        opened in ("who", "which", "that")
        and sentence.low(start - 2) not in PREPOSITIONS  # “a crash in which a lorry hit the wall and nine were hurt”
        and verbs
        and start - 2 >= sentence.first
        and not sentence.is_saying(start - 2)
    ):
        return antecedent(sentence, start - 1)
    if _is_qualified(sentence, start, found[0], at):
        return start, at + 1
    plain = all(sentence.is_past(n) or n in sentence.acts for n in verbs) and "," not in [
        sentence.low(n) for n in range(start, at)
    ]
    if (
        plain
        and sentence.low(start) not in PREPOSITIONS | STARTS_CLAUSE
        and event_at(sentence, (start, at + 1)) is not None
    ):
        return start, at + 1
    return None


def _is_qualified(sentence: Sentence, start: int, last: int, at: int) -> bool:
    """Does a phrase before the verb hang on what stands before it: “a man trying to cross [the bridge]”, “families
    living beside [the ranch]”, “a plan to widen [the bridge]”?"""
    if sentence.low(start) in PREPOSITIONS | STARTS_CLAUSE or not sentence.opens_phrase(start):
        return False
    hangs = next((n for n in range(start + 1, last) if _hangs_on_noun(sentence, n)), None)
    if hangs is None or sentence.low(at) in DETERMINERS or sentence.low(hangs) in _TELLING:
        return False
    if any(sentence.is_verb(n) or sentence.low(n) == "," for n in range(start, hangs)):
        return False  # “there was a woman holding”
    return not any(
        sentence.low(n) in {"and", "or", ","} | (HELPERS - {"to"}) | PLAIN_VERBS
        or (sentence.is_saying(n) and sentence.low(n - 1) != "to")
        for n in range(hangs + 1, at + 1)
    )


def _hangs_on_noun(sentence: Sentence, at: int) -> bool:
    """“…ing” where a noun cannot stand, “accused of”, or “to” before a verb."""
    before, after = sentence.low(at - 1), at + 1
    if sentence.low(at) == "to":
        noun = sentence.low(after) in OPENS_PHRASE or sentence.capital(after) or sentence.is_number(after)
        return sentence.is_word(after) and not noun
    if sentence.is_past(at):
        return sentence.low(after) in PREPOSITIONS and before not in PRONOUNS
    return sentence.low(at).endswith("ing") and before not in OPENS_PHRASE | PREPOSITIONS and sentence.is_word(at - 1)


def clause_subject(sentence: Sentence, at: int) -> Span | None:
    """The phrase that heads the clause in which a token stands."""
    start = sentence.clause_start(at)
    joined = _joined_subject(sentence, start, at)
    if joined is not None:
        return joined
    if sentence.low(start - 1) in RELATIVE and start - 1 > sentence.first:
        found = antecedent(sentence, start - 1)
        if found:
            return found
    while start < at and (not sentence.is_word(start) or sentence.low(start) in ("and", "but", "or", "then", "also")):
        start += 1
    opening = sentence.low(start)
    if opening in PREPOSITIONS | {"as", "when", "while", "after", "since"} or opening.endswith(("ing", "ly")):
        comma = next((n for n in range(start, at) if sentence.low(n) == ","), None)
        start = comma + 1 if comma is not None else start
        if comma is None and opening in PREPOSITIONS:  # “At ten on Monday a lorry came off the road and hit”
            verb = next((n for n in range(start, at) if sentence.is_verb(n)), None)
            found = sentence.phrase_before(verb - 1) if verb is not None else None
            return found if found and found[0] > start and sentence.low(found[0]) in DETERMINERS else None
    end = start
    while (
        end < at
        and sentence.low(end) != ","
        and sentence.low(end) not in RELATIVE
        and (end == start or not sentence.is_verb(end))
    ):
        end += 1
    return (start, end) if end > start and sentence.is_word(start) else None


def _joined_subject(sentence: Sentence, start: int, at: int) -> Span | None:
    """“Norland killed nine, and Sudland killed two and wounded five”: who wounded is the subject of the nearest verb
    that has one. None where “and” opens no clause with a subject between here and there."""
    for link in range(at - 3, start, -1):
        if sentence.low(link) not in ("and", "then") or sentence.low(link + 1) in ("and", "then"):
            continue
        verb = _next_verb(sentence, link + 1, at)
        goes_before = any(sentence.is_verb(n) for n in range(start, link))  # not “Norland and Sudland killed nine”
        if verb >= at - 1 or not goes_before or not _acts_itself(sentence, verb, at):
            continue
        comma = next((n for n in range(link + 1, verb) if sentence.low(n) == ","), verb)
        subject = _subject_between(sentence, link + 1, comma)
        if subject is not None:
            return subject
    return None


def _next_verb(sentence: Sentence, start: int, end: int) -> int:
    """The first verb, over what may stand between commas (“Sudland, in response, killed”); `end` if there is none."""
    at = start
    while at < end and not sentence.is_verb(at):
        if sentence.low(at) == ",":
            closes = next((n for n in range(at + 1, min(at + 8, end)) if sentence.low(n) == ","), end)
            aside = closes < end and sentence.low(at + 1) in PREPOSITIONS and at > start
            at = closes if aside and sentence.is_verb(closes + 1) else end
        at += 1
    return min(at, end)


def _subject_between(sentence: Sentence, start: int, verb: int) -> Span | None:
    """The subject between “and” and its verb: all that stands there, or what follows a time or place."""
    if sentence.low(start) in PRONOUNS:
        return (start, start + 1) if verb == start + 1 else None
    before = verb - 1
    while sentence.low(before).endswith("ly") and before > start:
        before -= 1
    found = sentence.core_start(before)
    if found is None:
        return None
    named = sentence.party_in(found + 1, before + 1, last=False)
    if named and sentence.low(start) in PREPOSITIONS and sentence.low(named[0] - 1) not in DETERMINERS:
        found = named[0]  # “in the north | Norlandish gunmen”
    if sentence.low(start) not in PREPOSITIONS:
        whole = sentence.phrase_before(before)
        return (start, before + 1) if whole and whole[0] <= start else None
    return (found, before + 1) if found > start + 1 else None  # “on Monday gunmen”, “in the port two gunmen”


def _acts_itself(sentence: Sentence, verb: int, at: int) -> bool:
    """Is a verb the active one of a clause: no “were killed”, no “towns shelled by guards”, no “, he said,”?"""
    main = verb
    while main < at and (sentence.low(main) in HELPERS or sentence.low(main).endswith("ly")):
        main += 1
    if main >= at or any(sentence.is_be(n) for n in range(verb, main)) or sentence.low(main).endswith("ing"):
        return False
    placed, after = sentence.acts.get(main), sentence.low(main + 1)
    if placed is not None:
        attacks = placed.word.sort == "strike" and after not in ("by", "in")
        return placed.word.is_verb and (attacks or object_follows(sentence, placed.last))
    if sentence.is_saying(main):
        return after not in (",", "”")
    helped = main > verb  # “had gone to”, but “towns located in”
    return sentence.is_verb(main) and after != "by" and (helped or after not in PREPOSITIONS - {"to", "into", "from"})


def antecedent(sentence: Sentence, at: int) -> Span | None:
    """What “who”, “which” or “that” at a token goes back to."""
    back = at - 1
    while back >= sentence.first and sentence.low(back) in (",", "–", "—", "of", "in", "on", "for", "all"):
        back -= 1
    if back < sentence.first:
        return None
    if sentence.low(back).isdigit() and sentence.low(back - 1) == "," and sentence.capital(back - 2):
        back -= 2  # “Ann Lee, 41, who”
    event = _event_before(sentence, back) if sentence.low(at) in ("that", "which") else None
    return event or sentence.phrase_before(back)


def _event_before(sentence: Sentence, at: int) -> Span | None:
    """“raids into Israel which”, “attacks on targets that”: the nearest event or weapon that no verb parts from
    here."""
    for back in range(at, max(sentence.first, at - 14) - 1, -1):
        verb = sentence.is_verb(back) and not sentence.is_past(back) and sentence.low(back) not in ADVERBS
        if sentence.low(back) in BREAKS or verb:
            return None
        if is_event_word(sentence.low(back)):
            start = back
            while start > sentence.first and (
                in_noun_phrase(sentence, start - 1) or sentence.low(start - 1) in DETERMINERS
            ):
                start -= 1
            return start, at + 1
    return None


def over_apposition(sentence: Sentence, comma: int) -> Span | None:
    """“Lee, the mayor of the town, was killed”: back over what stands between commas."""
    for _ in range(3):
        left = comma - 1
        while left > sentence.first and sentence.low(left) not in (",", ";", "—", "–") and comma - left < 25:
            left -= 1
        if sentence.low(left) != ",":
            return None
        found = sentence.phrase_before(left - 1)
        if found and sentence.low(found[0] - 1) not in (",",):
            return found
        comma = left
    return None


def reported_subject(sentence: Sentence, saying: int) -> Span | None:
    """Of whom a verb of saying tells right before their verb: “a raid which officials say killed nine”, “the people it
    said were killed”."""
    back = range(saying - 1, max(sentence.first, saying - 14) - 1, -1)
    opens = next((n for n in back if sentence.low(n) in RELATIVE), None)
    if opens is not None:
        before = opens - 1 - (sentence.low(opens - 1) in ("-", "–", "—"))
        return antecedent(sentence, opens) if before == opens - 1 else sentence.phrase_before(before)
    speaker = sentence.core_start(saying - 1)
    before = speaker - 1 if speaker is not None else -1
    noun = sentence.is_word(before) and not sentence.is_verb(before) and sentence.low(before) not in _OPENS_SPEECH
    return sentence.phrase_before(before) if noun else None

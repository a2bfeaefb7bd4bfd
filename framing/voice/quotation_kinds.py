"""A stretch in quotation marks and what stands around it; out, its kind, and the rule that told.

- *direct*: somebody's words (also words that are chanted, or that stand on a sign);
- *title*: the name of a work, a nickname, a name by which a thing goes, a word that is translated. Nobody's words and
  nobody's distance: they stay in the voice around them;
- *scare*: words that the text keeps at a distance, without a source; also a word that is mentioned as a word (“the
  minister rejected the word ‘siege’”), which is not how the text itself names the thing.

`RULES` in their order: the surest signs first, the first rule that fits decides.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from framing.core.text.english.function_words import DETERMINERS, PRONOUNS
from framing.core.text.english.ordinary_words import is_name_too, is_noun, is_ordinary
from framing.core.text.words import COMMON, WORD
from framing.voice.capitals import has_small_words, is_title_case, nicknames
from framing.voice.lexicons import around_marks as around
from framing.voice.lexicons.first_names import gender_of_first_name
from framing.voice.lexicons.reporting_words import IN_WORDS, SOURCE_CUE
from framing.voice.lexicons.speaker_verbs import GESTURES, VERBS
from framing.voice.lexicons.works import THING, WORK_AFTER, WORK_BEFORE, WORK_BESIDE, WORK_OF
from framing.voice.marked_stretch import Stretch

_IN_WORDS = re.compile(rf"\b{IN_WORDS},?\s+$", re.IGNORECASE)
UNSOURCED = "short, no source in its sentence"  # the rule that has nothing but the marks to go by
SOURCED = "short, a source in its sentence"  # the sentence has a verb of saying: whose, `attribute` finds or does not
LONE_NAME = "a lone name"
TITLED = "capitals of a title"
ON_SIGNS = "from a crowd or on a sign", "painted or printed somewhere"
ARTICLES = ("The", "A", "An")
# Verbs of saying; but what is read, written or sung may be a work as well.
_SAYS = VERBS.keys() - set(
    "read reads reading recited sang sing singing sings write writes writing written wrote".split()
)
SHORT = 3  # words; a longer stretch in marks is somebody's words
TRANSLATED = 8  # words that one may be translated by
_IS = re.compile(r"\b(?:is|are|was|were|been)\s+(?:an?\s+)?$")
# She told him “Go Home”; he vowed to “Drain the Swamp”
_TOLD = re.compile(
    r"\b(?:told|tells?|telling)\s+(?:[A-Z][\w-]*|(?:the\s+)?[\w-]+)\s+(?:to\s+)?$"
    r"|\b(?:urg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing))\s+(?:[\w’'-]+\s+){0,2}to\s+$"
)
_PROGRAMME = re.compile(r"\b[Oo]n\s+(?:[A-Z][\w.’']*\s+){0,4}$")  # on “Meet the Press,” he said; on CNN’s “Early Tide,”
_GOES_ON = re.compile(r"\s{1,9}[a-z]")
_NEXT_VERB = re.compile(
    r"\s{1,9}(?P<who>who\s{1,9})?(?:(?:also|then|now|later|have|has|had|\w{2,20}ly)\s{1,9}){0,2}(?P<verb>[a-z]{3,20})\b(?!\sby\b)"
)
_POINTED_AT = re.compile(r",?\s?[–—-]{1,2}\s(?:that|this|those|these|such)\s(?:is|are|was|were)\b")
_PAUSE = re.compile(r"[,;“”\"]")
_CLAUSE = 6  # words of “the mayor of Holtby muttered”


class Rule(NamedTuple):
    """A stretch for which `when` finds something is of this kind; a match gives the cue, where `cue` says so."""

    name: str
    kind: str
    when: Callable[[Stretch], Any]
    cue: Callable[[re.Match], str] | None = None


RULES = (
    Rule("within a tag", "title", lambda s: around.TAG.search(s.before)),
    Rule("so-called", "scare", lambda s: around.SO_CALLED.search(s.near), lambda found: "so-called"),
    Rule(ON_SIGNS[0], "direct", lambda s: around.CROWD.search(s.near), lambda found: _named_part(found)),
    Rule(
        ON_SIGNS[1],
        "direct",
        lambda s: around.PAINTED.match(s.after) or around.ON_A_SIGN.match(s.after) or around.PAINTS.search(s.near),
    ),
    Rule("follows the kind of work", "title", lambda s: _follows_work(s)),
    Rule("before the kind of work", "title", lambda s: s.name and WORK_AFTER.match(s.after)),
    Rule(
        "beside the kind of work",
        "title",
        lambda s: s.name and not is_title_case(s.around) and WORK_BESIDE.match(s.after),
    ),
    Rule("of what only works have", "title", lambda s: s.name and WORK_OF.search(s.near)),
    Rule("what a letter answers", "title", lambda s: s.near.rstrip().endswith("(") and around.ANSWERED.match(s.after)),
    Rule("a heading in marks", "title", lambda s: _is_heading(s)),
    Rule(
        "a nickname", "title", lambda s: s.words <= SHORT and nicknames(s.content) and not s.ends and _within_a_name(s)
    ),
    Rule("known by this name", "title", lambda s: _is_known_as(s)),
    Rule("follows the kind of thing", "title", lambda s: s.name and THING.search(s.near) and not _is_told(s)),
    Rule("a word translated", "title", lambda s: _is_translated(s)),
    Rule("somebody's use of a word", "direct", lambda s: s.words <= SHORT and _is_used(s)),
    Rule("a word mentioned as a word", "scare", lambda s: s.words <= SHORT and _is_mentioned(s)),
    Rule(
        "an operation’s name", "title", lambda s: around.OPERATION.match(s.content) and around.NAMED_SO.search(s.near)
    ),
    Rule(
        "follows a verb of naming",
        "direct",
        lambda s: around.NAMED.search(s.near),
        lambda found: found.group().split()[0],
    ),
    Rule(
        "follows a judgement", "direct", lambda s: around.JUDGED.search(s.near), lambda found: found.group().split()[0]
    ),
    Rule(
        "what an object is found to be",
        "direct",
        lambda s: s.words <= SHORT and _completes(s),
        lambda found: found["verb"],
    ),
    Rule("before a headline’s colon", "direct", lambda s: s.headline and _opens_a_headline(s)),
    Rule(TITLED, "title", lambda s: _is_titled(s)),
    Rule(f"longer than {SHORT} words", "direct", lambda s: s.words > SHORT),
    Rule("goes on", "direct", lambda s: s.content[:1].islower() and around.INTERRUPTED.search(s.sentence_before)),
    Rule(LONE_NAME, "scare", lambda s: _is_lone_name(s) and not _is_said(s) and not is_title_case(s.around)),
    Rule("in a headline, marks attribute", "direct", lambda s: s.headline or is_title_case(s.around)),
    Rule("the subject of a verb of saying", "scare", lambda s: s.words <= SHORT and _speaks_itself(s)),
    Rule("a source right before the marks", "direct", lambda s: _leads_to_marks(s), lambda found: found.group()),
    Rule("what is claimed", "direct", lambda s: around.CLAIMED.search(s.near)),
    Rule(SOURCED, "direct", lambda s: SOURCE_CUE.search(_own_clause(s)), lambda found: found.group()),
    Rule("after a colon", "direct", lambda s: s.near.rstrip().endswith(":")),
    Rule("a sentence of its own", "direct", lambda s: s.ends and not s.around.strip()),
    Rule("begins its sentence and ends with a comma", "direct", lambda s: _opens_its_sentence(s)),
    Rule(UNSOURCED, "scare", lambda s: True),
)


def kind_of(stretch: Stretch) -> tuple[str, str | None, str]:
    """The kind of a quotation, the cue that decided, and the name of the rule.

    >>> kind_of(Stretch("experts", "The ", " were wrong.", "The ", " were wrong."))
    ('scare', None, 'short, no source in its sentence')
    """
    for rule in RULES:
        found = rule.when(stretch)
        if found:
            return rule.kind, rule.cue(found) if rule.cue else None, rule.name
    raise AssertionError("the last rule fits everything")


def _follows_work(stretch: Stretch) -> bool:
    """The novel “Low Tide”; a paper titled “Low tide in three harbours”."""
    found = WORK_BEFORE.search(stretch.near)
    return found is not None and (stretch.name or found[0].rstrip(" ,:").endswith(("titled", "headlined", "headed")))


def _is_known_as(stretch: Stretch) -> bool:
    """Known as “the Pike”; a play that is called “Salt”; but not “was called “the Pike” by Lee”, who speaks."""
    found = around.KNOWN_AS.search(stretch.near) if stretch.name or stretch.content.startswith("the ") else None
    return found is not None and not (found["called"] and stretch.after.startswith(" by "))


def _is_translated(stretch: Stretch) -> bool:
    """Welsh for “dark pool”; which means “go away”; but not “it means “the war is lost,” she said”, nor without a
    foreign word “Friedman said, “go away””."""
    found = around.GLOSS.search(stretch.near)
    if found and any(map(is_ordinary, (found["foreign"] or "").split())):
        return False
    return found is not None and stretch.words <= (SHORT if found["means"] else TRANSLATED)


def _leads_to_marks(stretch: Stretch) -> re.Match | None:
    """What tells whose a few words are, right before their marks."""
    near = (
        pattern.search(stretch.near)
        for pattern in (around.HEARER_CUE, around.HEARD, around.UTTERED, around.OWNED_REMARK, around.POINTS_TO)
    )
    judged = around.JUDGED_AS.search(stretch.near) if stretch.after.startswith(" by ") else None
    return next(filter(None, near), None) or judged or around.TO_WHOM.search(stretch.sentence_before.lstrip())


def _own_clause(stretch: Stretch) -> str:
    """What stands around in the same sentence, without a clause that begins after the marks with “while” or “but”."""
    before = around.AGENT.sub("", stretch.sentence_before)
    return f"{before} {around.OTHER_CLAUSE.split(stretch.sentence_after, maxsplit=1)[0]}"


def _opens_its_sentence(stretch: Stretch) -> bool:
    """“They forgot us,” the driver muttered; “Objection!” cried the lawyer; “They forgot us” – that was the message."""
    if stretch.content.rstrip()[-1:] in ("!", "?") and not stretch.sentence_before.strip():
        return bool(_GOES_ON.match(stretch.sentence_after))
    before = stretch.sentence_before.strip()
    if not before and stretch.content.rstrip().endswith(",") and _says_it(stretch.sentence_after):
        return True
    if stretch.words == 1 or stretch.name or (before and not before.endswith(";")):
        return False
    return stretch.content.rstrip()[-1:] in (",", "?", "!") or bool(_POINTED_AT.match(stretch.sentence_after))


def _says_it(after: str) -> bool:
    """“No,” growled Lee; “No,” Ann Lee grinned; “No,” the mayor of Holtby muttered."""
    words = [word.rstrip(".!?") for word in _PAUSE.split(after, maxsplit=1)[0].split()[:_CLAUSE]]
    verb = next((at for at, word in enumerate(words) if VERBS.get(word) == "finite" or word in GESTURES), None)
    if verb is None:
        return False
    subject = next(iter(words[1:] if verb == 0 else words), "")
    return subject[:1].isupper() or subject in DETERMINERS or subject in PRONOUNS - {"who"}


def _named_part(found: re.Match) -> str:
    return next(part for part in (found["cue"], found["turn"], found["cry"], found["reads"]) if part)


def _is_lone_name(stretch: Stretch) -> bool:
    """“Israel”; but not “Gone to bed”, nor the words “It’s over” and “Hopeless”, whose capital begins a sentence."""
    if any(word[0].islower() and word not in around.SMALL for word in WORD.findall(stretch.content)):
        return False
    if not stretch.name or stretch.sentence_before.strip():
        return stretch.name
    first, *more = WORD.findall(stretch.content)
    return any(word[0].isupper() for word in more) or is_name_too(first) or not is_ordinary(first)


def _is_said(stretch: Stretch) -> bool:
    return stretch.ends or bool(around.SAID.search(stretch.near) and not stretch.single)


def _within_a_name(stretch: Stretch) -> bool:
    """Joe “Mack” Lee; Joe (“Mack”) Lee; the Harbour Trust (“HT” or the “Trust”)."""
    if around.SHORTENED.search(stretch.near) and around.SHORTENED_NEXT.match(stretch.after):
        return True
    given, surname = around.GIVEN_NAME.search(stretch.near), around.SURNAME.match(stretch.after)
    if not given or not surname or not has_small_words(stretch.around) or around.BODY.fullmatch(surname["name"]):
        return False
    if given["article"]:  # “in memory of Malcolm ‘Mal’ Lee”, but not “the Foreign ‘Affairs’ Trust”
        return given["article"].lower() == "of" and gender_of_first_name(given["name"].lower()) is not None
    return given["name"].lower() not in COMMON


def _is_used(stretch: Stretch) -> bool:
    """Somebody uses the word: “he used the term ‘…’”, but not “she never used the term ‘…’”."""
    if around.USED_AFTER.match(stretch.after) or around.USED_BEFORE.search(stretch.near):
        return True
    found = around.USED.search(stretch.near) if around.WORD_ITSELF.search(stretch.near) else None
    return found is not None and not around.NOT_USED.search(stretch.near[: found.end()])


def _is_told(stretch: Stretch) -> bool:
    """Mayor Calls Probe “Unfair”: in such a headline a capital tells no name."""
    return is_title_case(stretch.around) and not VERBS.keys().isdisjoint(stretch.near.lower().split())


def _is_mentioned(stretch: Stretch) -> bool:
    word = around.WORD_ITSELF.search(stretch.near) and not _IN_WORDS.search(stretch.near)
    return bool(word or (around.WORD_AFTER.match(stretch.after) and not around.NAMED.search(stretch.near)))


def _completes(stretch: Stretch) -> re.Match | None:
    """The court found the search “unlawful”; but not “the court found the old “friends” and”."""
    words = stretch.content.split()
    if not words or stretch.name or (words[0] not in ("a", "an") and is_noun(words[-1].strip(".,;!?"))):
        return None
    return around.COMPLEMENT.search(stretch.near) if around.COMPLEMENT_ENDS.match(stretch.after) else None


def _speaks_itself(stretch: Stretch) -> bool:
    """The “experts” called for a bridge. The “experts” who said so have left."""
    if stretch.ends or not around.SUBJECT_BEFORE.search(stretch.sentence_before):
        return False
    verb = _NEXT_VERB.match(stretch.sentence_after)
    if verb is not None and verb["who"] and len(stretch.sentence_before.split()) > 1:
        return False  # “Lee proposed a “trade tsar” who reports to her”
    return verb is not None and bool(SOURCE_CUE.match(stretch.sentence_after, verb.start("verb")))


def _opens_a_headline(stretch: Stretch) -> bool:
    """‘Blackmail’: ferry boss hits out"""
    return not stretch.before.strip() and stretch.after.lstrip().startswith(":")


def _is_heading(stretch: Stretch) -> bool:
    """A paragraph of a few words, all in one pair of marks and with a title’s capitals: “Two Roads Into the Hills”."""
    found = WORD.findall(stretch.content)
    if stretch.headline or stretch.before.strip() or stretch.after.strip() or len(found) > 8:
        return False
    capitals = sum(word[0].isupper() for word in found)
    return capitals > 2 and all(word[0].isupper() or word in around.SMALL for word in found)


def _is_answer(stretch: Stretch) -> bool:
    """Her reply was “Never Again”; he concluded that it was “Mostly False.”; but not “The show was “Low Tide””."""
    if not _IS.search(stretch.near):
        return False
    return bool(around.OWNED_REMARK.search(stretch.near) or SOURCE_CUE.search(stretch.sentence_before))


def _is_titled(stretch: Stretch) -> bool:
    """The “Never Trump” movement; on “Meet the Press,” he …: a name of two words and more, said by nobody.

    A name of one word may be kept at a distance, as may that of what rules, however long it is.
    """
    found = WORD.findall(stretch.content)
    opens = stretch.sentence_before.rstrip()[-1:] in ("", ".", "!", "?")
    named = [word for word in found if word[0].isupper() and not (opens and word in ARTICLES)]
    if len(named) < 2 or found[0][0].islower() or any(word[0].islower() and word not in around.SMALL for word in found):
        return False
    if is_title_case(stretch.around) or around.RULING.match(stretch.content.rstrip(".,!? ")):
        return False
    before = stretch.near.lower().split()[-1:]
    if opens or before[0].endswith((",", ":")):
        said = stretch.ends or stretch.near.rstrip().endswith(":") or not _GOES_ON.match(stretch.after)
    else:
        told = _TOLD.search(stretch.near)
        said = not _SAYS.isdisjoint(before) or told is not None or _is_answer(stretch)
    if said:
        return False
    return _PROGRAMME.search(stretch.near) is not None or not around.SPEECH_AFTER.match(stretch.after)

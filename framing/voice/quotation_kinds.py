"""A stretch in quotation marks and what stands around it; out, its kind, and the rule that told.

- *direct*: somebody's words (also words that are chanted, or that stand on a sign);
- *title*: the name of a work, a nickname, a name by which a thing goes, a word mentioned as a word. Nobody's words and
  nobody's distance: they stay in the voice around them;
- *scare*: words that the text keeps at a distance, without a source.

`RULES` in their order: the surest signs first, the first rule that fits decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from framing.core.text import COMMON, WORD, count_words
from framing.voice.lexicons.cues import SOURCE_CUE

SHORT = 3  # words; a longer stretch in marks is somebody's words
NEAR = 120  # characters; how far from the marks a word can stand that tells their kind

# Words that a title does not capitalise.
SMALL = set(
    "a an and as at but by de du for from in into la le nor of off on onto or out over per the to up via vs with".split()
)
WORK = r"""(?:
    album | anthem | aria | article | ballad | ballet | book | bestseller | cartoon | column | comedy | documentary
    | docuseries | drama | editorial | epic | episode | essay | exhibit | exhibition | feature | film | game | hit
    | hymn | installation | lecture | magazine | manifesto | memoir | miniseries | monograph | movie | mural | musical | novel
    | novella | op-ed | opera | operetta | painting | pamphlet | play | podcast | poem | portrait | programme
    | sculpture | sequel | series | show | single | sitcom | song | sonnet | story | study | symphony | thesis | thriller | track
    | tragedy | trilogy | tune | video )"""

SO_CALLED = re.compile(r"\b so[- ]called \s+ (?:\w+\s+)? $", re.VERBOSE | re.IGNORECASE)
WORK_BEFORE = re.compile(
    rf"""
    (?: (?P<work> \b {WORK} ) (?: ,? \s+ (?:titled|entitled|called|named|headlined|is|was) )? [,:]?
      | (?P<titled> \b (?:titled|entitled|headlined) ) ,?
    ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORK_AFTER = re.compile(
    rf"""
    ,? \s+ (?: (?:is|was) \s+ )?
    (?: a | an | the | this | his | her | their | its | [A-Z]\w+(?:\s[A-Z]\w+)?[’']s? )
    \s+ (?:[\w’'-]+\s+){{0,4}}?
    {WORK} \b
    (?! \s+ (?:critic|crew|director|editor|fan|festival|industry|maker|owner|producer|review|star|writer) ) (?!-)
    """,
    re.VERBOSE,
)
# What is done with works. Weaker signs than their kind: they tell a title of two words or more.
WORK_DONE = re.compile(
    r"""
    \b (?:
      (?P<verb> (?:see|sees|seeing|seen|saw) | watch(?:es|ed|ing)? | screen(?:s|ed|ing) | sings? | sang | sung | singing
        | perform(?:s|ed|ing)? | play(?:s|ed|ing) | recit(?:es|ed|ing) | direct(?:s|ed|ing) | stag(?:es|ed|ing)
        | (?:starr(?:ed|ing)|starred|appear(?:s|ed|ing)) \s in )
      | (?P<part> (?: author | cast | chapter | cover | creator | director | edition | episode | host | issue
        | performance | premiere | production | remake | screening | season | star | writer ) s? \s (?:of|in|to|on) )
    ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
KNOWN_AS = re.compile(
    r"""
    (?: \b known \b [^.;“”"]{0,40} \b as
      | \b (?: code-?named | nicknamed | christened | aka | alias | (?:nick)?name[ds]? | (?:stage|pen|code)\sname
        | call\s?sign )
        (?: ,? \s (?:is|was|of|simply|only) )? [,:]?
      | \b a\.k\.a\.,?
    ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The ship “X”: a kind of thing that has a name of its own.
THING = re.compile(
    r"\b(?:ship|vessel|ferry|yacht|boat|operation|mission|project|band|duo|restaurant|pub|bar|café|hotel|app|horse|dog|cat"
    r"|storm|hurricane|typhoon|codename|brand)\s+$",
    re.IGNORECASE,
)
GIVEN_NAME = re.compile(
    r"(?:^|[\s(—])(?:(?P<article>[Tt]he|[Aa]n?|[Oo]f)\s+)?(?P<name>[A-Z][\w’-]*[a-z]|[A-Z]\.)\s+\(?$"
)
SURNAME = re.compile(r"\)?\s+(?P<name>(?:(?:van|von|de|der|den|al|bin|ben|el)[\s-])*[A-Z][\w’-]+)")
# Gaza “Humanitarian” Foundation: a word doubted within a body's name, no nickname.
BODY = re.compile(
    r"""(?: Act | Agency | Army | Association | Authority | Bank | Bill | Board | Bureau | Cent(?:er|re) | Club
    | Coalition | Commission | Committee | Company | Conference | Congress | Corps | Council | Court | Day | Department | Division
    | Federation | Forces? | Foundation | Front | Fund | Government | Group | Guards? | Institute | Initiative | Kingdom
    | Law | League | Ministry | Movement | Network | News | Office | Organi[sz]ation | Party | Plan | Police | Press
    | Program(?:me)? | Republic | School | Service | Society | State | Times | Trust | Union | University
    | Zone )s? $""",
    re.VERBOSE,
)
WORD_ITSELF = re.compile(
    r"""
    \b (?: adjective | euphemism | expression | hashtag | label | letter | name | noun | phrase | prefix | suffix | term
      | verb | word ) s?
    (?: ,? \s (?:like|such\sas|as) )? [,:]? \s+
    (?: ["“‘'] [^"”’']{1,30} ["”’'] ,? \s+ (?:(?:and|or) \s+)? ){0,4}     # the words “river” and
    $
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORD_AFTER = re.compile(
    r"""
    ,? \s+ (?: (?:is|was|were|are) \s+ (?:a|an|the|not\s(?:a|an|the)) \s+ (?:\w+\s+)?
        (?:word|term|phrase|expression|euphemism|noun|verb|adjective)\b
      | (?:means?|meant|comes\sfrom|came\sfrom|derives|rhymes|translates) \b )
    """,
    re.VERBOSE,
)
GLOSS = re.compile(  # Arabic for “shaking off”
    r"""
    \b (?: [A-Z]\w*(?:ic|ian|ish|ese|rew|ench|man|ean|eek|atin|indi|rdu|utch|hili) \s for
      | mean(?:s|ing) | translat(?:es|ed|ing) \s (?:\w+ly\s)? (?:as|to) )
    \s+ $
    """,
    re.VERBOSE,
)
USED = re.compile(
    r"""
    \b (?: add(?:s|ed|ing) | call(?:s|ed|ing) | choose | chose | chooses | hurl(?:s|ed|ing) | invok(?:es|ed|ing)
      | repeat(?:s|ed|ing) | said | says | saying | speak | speaks | spoke | us(?:e|es|ed|ing) | utter(?:s|ed|ing)
      | with\sthe\swords )
    \b [^.;]{0,40} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOT_USED = re.compile(r"\b(?:never|not|no|nobody|none|without|avoid\w*|declin\w*|refus\w*)\b|n[’']t\b", re.IGNORECASE)
# Words on a sign, in a slogan, from a crowd.
CROWD = re.compile(
    r"""
    (?: \b (?P<cry> chant(?:s|ed|ing)? | shout(?:s|ed|ing)? | yell(?:s|ed|ing)? | scream(?:s|ed|ing)? | boo(?:s|ed|ing)?
        | cr(?:y|ies|ied|ying) | roar(?:s|ed|ing)? | slogans? | chants | shouts | cries )
        (?: \s (?:of|out|back|in\schorus) )?
      | \b (?P<sign> signs? | placards? | banners? | posters? | (?:T-)?shirts? | stickers? | graffiti | badges?
        | billboards? | flags? | caps? | hats? | buttons? ) \b [^.;“”"]{0,40}
        \b (?P<cue> read(?:s|ing)? | said | says | saying | with | words )
      | \b (?:that|which) \s (?P<reads> reads? )
    ) [,:]? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
NAMED = re.compile(
    r"""
    \b (?: call(?:s|ed|ing) | dub(?:s|bed|bing) | term(?:s|ed|ing) | label(?:s|l?ed|l?ing) | nam(?:es|ed|ing)
      | nicknam(?:es|ed|ing) | brand(?:s|ed|ing) | describ(?:es|ed|ing) | hail(?:s|ed|ing) | denounc(?:es|ed|ing)
      | refer(?:s|red|ring)\sto ) \b
    [^.,;]{0,40} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# “…,” he said, “No.”: a verb of saying right before the marks makes even one word somebody's.
SAID = re.compile(
    r"\b(?:said|says|saying|asked|asks|added|adds|replied|answered|wrote|tweeted|shouted)[,:]\s*$", re.IGNORECASE
)
SPEECH_AFTER = re.compile(
    r"\s*(?:[\w’-]+\s+){0,3}(?:said|says|asked|added|replied|wrote|chanted|shouted)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Stretch:
    """What stands in a pair of marks, and what stands before and after them in their passage and in their sentence."""

    content: str
    before: str
    after: str
    sentence_before: str
    sentence_after: str
    headline: bool = False  # in a headline, standfirst or crosshead
    single: bool = False  # in single marks

    @cached_property
    def near(self) -> str:
        return self.before[-NEAR:]

    @cached_property
    def words(self) -> int:
        return count_words(self.content)

    @cached_property
    def name(self) -> bool:
        return is_name(self.content)

    @cached_property
    def ends(self) -> bool:
        """A point or comma inside the marks: a sentence of somebody's ends."""
        return self.content.rstrip().endswith((".", ",", "?", "!"))


class Rule(NamedTuple):
    """A stretch for which `when` finds something is of this kind; a match gives the cue, where `cue` says so."""

    name: str
    kind: str
    when: Callable[[Stretch], object]
    cue: Callable[[object], str] | None = None


RULES = (
    Rule("so-called", "scare", lambda s: SO_CALLED.search(s.near), lambda found: "so-called"),
    Rule("from a crowd or on a sign", "direct", lambda s: CROWD.search(s.near), lambda found: _named_part(found)),
    Rule("follows the kind of work", "title", lambda s: s.name and WORK_BEFORE.search(s.near)),
    Rule("before the kind of work", "title", lambda s: s.name and WORK_AFTER.match(s.after)),
    Rule(
        "follows what is done with works",
        "title",
        lambda s: s.words > 1 and s.name and not is_title_case(_around(s)) and WORK_DONE.search(s.near),
    ),
    Rule("a nickname", "title", lambda s: s.words <= SHORT and s.name and not s.ends and _within_a_name(s)),
    Rule("known by this name", "title", lambda s: s.name and KNOWN_AS.search(s.near)),
    Rule("follows the kind of thing", "title", lambda s: s.name and THING.search(s.near)),
    Rule("a word mentioned as a word", "title", lambda s: s.words <= SHORT and _is_mentioned(s)),
    Rule("somebody's use of a word", "direct", lambda s: s.words <= SHORT and WORD_ITSELF.search(s.near) and _used(s)),
    Rule("follows a verb of naming", "direct", lambda s: NAMED.search(s.near), lambda found: found.group().split()[0]),
    Rule("capitals of a title", "title", lambda s: _is_titled(s)),
    Rule(f"longer than {SHORT} words", "direct", lambda s: s.words > SHORT),
    Rule("a lone name", "scare", lambda s: s.name and not _is_said(s) and not is_title_case(_around(s))),
    Rule("in a headline, marks attribute", "direct", lambda s: s.headline),
    Rule(
        "short, a source in its sentence",
        "direct",
        lambda s: SOURCE_CUE.search(_around(s)),
        lambda found: found.group(),
    ),
    Rule("a sentence of its own", "direct", lambda s: s.ends and not _around(s).strip()),
    Rule("short, no source in its sentence", "scare", lambda s: True),
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


def is_name(content: str) -> bool:
    """Does a stretch begin with a capital, and each of its words of more than three letters?"""
    found = WORD.findall(content)
    return bool(found) and all(word[0].isupper() for word in found if len(word) > 3 or word is found[0])


def is_title_case(sentence: str) -> bool:
    """Does this line capitalise its words as English headlines do? Then a capital does not tell a name."""
    long = [word for word in WORD.findall(sentence) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _around(stretch: Stretch) -> str:
    return f"{stretch.sentence_before} {stretch.sentence_after}"


def _named_part(found: re.Match) -> str:
    return next(part for part in (found["cue"], found["cry"], found["reads"]) if part)


def _is_said(stretch: Stretch) -> bool:
    return stretch.ends or bool(SAID.search(stretch.near) and not stretch.single)


def _within_a_name(stretch: Stretch) -> bool:
    """Joe “Mack” Lee; Joe (“Mack”) Lee; the Harbour Trust (“Trust”)."""
    if stretch.near.endswith("(") and stretch.after.startswith(")") and is_name(stretch.near[-30:].split()[-2:][0]):
        return True
    given, surname = GIVEN_NAME.search(stretch.near), SURNAME.match(stretch.after)
    if (
        not given
        or not surname
        or is_title_case(_around(stretch))
        or given["article"]
        or given["name"].lower() in COMMON
    ):
        return False
    return not BODY.fullmatch(surname["name"])


def _is_mentioned(stretch: Stretch) -> bool:
    if GLOSS.search(stretch.near) or WORD_AFTER.match(stretch.after):
        return True
    return bool(WORD_ITSELF.search(stretch.near)) and not _used(stretch)


def _used(stretch: Stretch) -> bool:
    """Somebody uses the word: “he used the term”, but not “she never used the term”."""
    found = USED.search(stretch.near)
    return bool(found) and not NOT_USED.search(stretch.near[: found.end()])


def _is_titled(stretch: Stretch) -> bool:
    """Three words and more with the capitals of a title, within a sentence that has none, and said by nobody."""
    found = WORD.findall(stretch.content)
    if len(found) < 3 or stretch.headline or not stretch.sentence_before.strip():
        return False
    if not all(word[0].isupper() or word in SMALL for word in found) or not found[0][0].isupper():
        return False
    if sum(word[0].isupper() for word in found) < 3 or is_title_case(_around(stretch)):
        return False
    return stretch.near.rstrip()[-1:] not in (":", ",") and not SPEECH_AFTER.match(stretch.after)

"""Step 4c, clauses: one paragraph in; out, its words, its sentences, its verbs of saying, and who is their subject.

A shallow reading, without a parser: English news puts the subject of “said” right before it or right after it, or at the
head of the sentence. Quotations are blanked out before, so that only the outlet's own words are read.
"""

import re
from typing import NamedTuple

from framing.people import BODIES, DOCUMENTS, GROUPS, ROLES

QUOTE = "\x02"  # stands for every character of a quotation, its marks included
TOKEN = re.compile(
    rf"{QUOTE}+|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Sens|Gov|Rep|Reps|Prof|Rev|St|Jr|Sr|No|vs)\.(?=\s)"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.(?= [A-Z])|[@#]?\w+(?:[’'‑-]\w+|(?<=\d)[.,]\d+|&\w+)*(?:[’'](?=\s))?"
    r"|\.{2,}|…|[.!?]+|[,:;()\[\]—–]|-{2}|(?<=\s)-(?=[\s\w])"
)
PRONOUNS = {"he", "she", "they", "it", "i", "we", "you", "who", "one", "another", "others", "both"}
_VERBS = """
    accuse acknowledge add address admit admonish advise advocate affirm agree allege announce answer appeal argue ask
    assail assert assure attack blame blast boast brag brand call caution celebrate challenge chant characterise
    characterize charge cheer chide cite claim clarify comment compare complain concede conclude condemn confess confide
    confirm contend continue convey counter credit criticise criticize cry declare decry defend demand denounce deny
    deride describe dismiss disclose dub echo elaborate email emphasise emphasize exclaim explain express fear hail
    highlight hint hope imply indicate inform insist instruct interject invoke joke label lambast lament lash laugh
    lecture liken maintain mention mock muse name nickname note object observe opine order paint pledge plead portray
    post praise predict press proclaim promise pronounce propose protest publish push question quip quote rail rant
    reaffirm reason recall recount refer reflect refute reiterate reject relate remark remember remind repeat reply
    report request respond retort retweet reveal ridicule rip scoff scream shout sigh slam snap specify speculate state
    stress suggest summarise summarize tease testify text thank threaten tout trash tweet underline underscore urge
    voice vow warn whisper wonder worry yell
""".split()
_IRREGULAR = """
    say says said saying | tell tells told telling | write writes wrote writing | written | speak speaks spoke speaking
    | think thinks thought thinking | read reads reading | begin begins began beginning | swear swears swore swearing
    | shoot shot | mean meant | put puts putting | go goes went going | sing sang singing | hear | believe believes
    believed believing | point points pointed pointing | fire fired | show shows showed | find found finds
"""
# Forms that are as often nouns: they count only where no article or adjective makes them one.
_NOUNS = set(
    """
    address addresses advocate advocates answer answers appeal appeals attack attacks blame boast brand brands call
    calls caution challenge challenges charge charges cheers claim claims comment comments counter cry demand demands
    echo email emails express fear fears hope hopes joke jokes label labels mention name names note notes object order
    orders pledge pledges post posts praise press promise promises protest protests push question questions quote quotes
    reason reasons rip remark remarks reply report reports request requests shot state states stress tease text texts
    threat trash tweet tweets voice voices warning vow vows finding reading showing meaning feeling point points read
    reads show shows put puts find finds fire mean go goes going
    """.split()
)
_PARTICLE = {"shot": "back", "shoot": "back", "pointed": "out", "points": "out", "pointing": "out", "went": "on"}
_PARTICLE |= {"put": "it", "puts": "it", "fired": "back", "goes": "on", "point": "out", "go": "on", "putting": "it"}
DETERMINERS = set("the a an this that these those his her its their our my your no any some each every what".split())
NUMBERS = set("one two three four five six seven eight nine ten several many some most few both dozens all".split())
AUXILIARY = set(
    """
    has have had is was are were be been being do does did will would could can may might must should also later then
    once again often soon now still never always even just only recently reportedly famously not n’t ever already first
    further simply didn’t went on to
    """.split()
)
STARTS_CLAUSE = set(
    """
    that because when as if while after before although though whether since until unless where what how why than so
    and but or nor yet which
    """.split()
)
PREPOSITIONS = set(
    """
    in on at of for from to with by about against during into over under through between among without within upon
    amid despite following toward towards across
    """.split()
)
DAYS = set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
STOPS = re.compile(r"[.!?…]")


def _forms() -> dict[str, str]:
    found = {}
    for verb in _VERBS:
        stem = verb.removesuffix("e")
        third = f"{verb[:-1]}ies" if verb.endswith(("ny", "fy", "ly", "ry")) else verb + ("es" if verb[-1] in "sh" else "s")
        past = f"{verb[:-1]}ied" if verb.endswith(("ny", "fy", "ly", "ry")) else f"{stem}ed"
        found |= {verb: "base", third: "finite", past: "finite", f"{stem}ing": "ing", f"{stem}{stem[-1]}ed": "finite"}
        found |= {f"{stem}{stem[-1]}ing": "ing"}
    for form in _IRREGULAR.replace("|", " ").split():
        found[form] = "ing" if form.endswith("ing") and form != "sing" else "finite"
    for form in ("say", "tell", "write", "speak", "think", "believe", "hear", "mean", "go", "point", "find", "show"):
        found[form] = "base"
    return found


VERBS = _forms()


class Source(NamedTuple):
    """Who speaks and by which word, as places in the text; `how` names the rule."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    how: str


class Line:
    """The words of one paragraph: `low` in lower case, `at` and `to` where they stand, `first` of each one's sentence."""

    def __init__(self, masked: str, start: int, end: int):
        self.low: list[str] = []
        self.at: list[int] = []
        self.to: list[int] = []
        self.capital: list[bool] = []
        for match in TOKEN.finditer(masked, start, end):
            word = match.group()
            self.low.append(QUOTE if word[0] == QUOTE else word.lower())
            self.at.append(match.start())
            self.to.append(match.end())
            self.capital.append(word[0].isupper())
        self.masked = masked
        self.sentences: list[tuple[int, int]] = []
        self.text = masked

    def split(self, text: str) -> "Line":
        """Find the sentences: after a stop, also one within the marks, where a capital or a quotation follows."""
        begun, count = 0, len(self.low)
        for number in range(count - 1):
            word = self.low[number]
            if word == QUOTE:
                ends = _ends_sentence(text, self.at[number], self.to[number])
                if not ends or not (self.capital[number + 1] or self.low[number + 1] == QUOTE):
                    continue
                if ends != "." and self.verb_soon(number + 1):
                    continue  # “Why?” Lee asked.
            elif word[0] not in ".!?…" or not (self.capital[number + 1] or self.low[number + 1] == QUOTE):
                continue
            self.sentences.append((begun, number + 1))
            begun = number + 1
        if begun < count:
            self.sentences.append((begun, count))
        return self

    def sentence(self, number: int) -> tuple[int, int]:
        return next(((a, b) for a, b in self.sentences if a <= number < b), (0, len(self.low)))

    def verb_soon(self, number: int) -> bool:
        for at in range(number, min(number + 9, len(self.low))):
            if self.low[at][0] in ".!?…:;" or self.low[at] == QUOTE:
                return False
            if self.is_verb(at):
                return True
        return False

    def is_verb(self, at: int) -> bool:
        """Is this word a verb of saying, here?"""
        word = self.low[at]
        if word not in VERBS:
            return False
        if word in _PARTICLE:
            return at + 1 < len(self.low) and self.low[at + 1] == _PARTICLE[word]
        before = self.low[at - 1] if at else ""
        if word in _NOUNS or VERBS[word] == "base":
            if before in DETERMINERS or before in PREPOSITIONS - {"to"} or before.endswith(("’s", "'s", "s’")):
                return False
            if VERBS[word] == "base" and not (before in AUXILIARY or before in PRONOUNS or before in GROUPS):
                return before.endswith("s") and before not in DAYS and at > 0 and not self.capital[at]
            return not self.capital[at]
        if VERBS[word] != "ing" and before in ("the", "a", "an", "so"):
            return False
        return not (self.capital[at] and at and VERBS[word] != "ing" and self.low[at - 1] != QUOTE)

    def cue(self, verb: int) -> tuple[int, int]:
        last = verb + (self.low[verb] in _PARTICLE)
        return self.at[verb], self.to[min(last, len(self.low) - 1)]

    def subject(self, verb: int, first: int) -> tuple[int, int] | None:
        """The subject of a verb, as token numbers (first, last + 1), looking no further back than `first`."""
        at = verb - 1
        while at >= first and (self.low[at] in AUXILIARY or (self.low[at].endswith("ly") and not self.capital[at])):
            if VERBS[self.low[verb]] == "ing" and self.low[at] in ("to",):
                break
            at -= 1
        if at < first:
            return None
        word = self.low[at]
        if VERBS[self.low[verb]] == "ing" and not self._noun_before(at, first):
            return self.main_subject(verb, first)
        if word in ("and", "but", "or", "to", "by", "of", "for", "before", "after") or word in PREPOSITIONS:
            return self.main_subject(verb, first)
        if word in (",", ")", "—", "–", "--", "]"):
            return self._over_apposition(at, first)
        if word in ("who", "which", "that"):
            before = at - 1 if at - 1 >= first and self.low[at - 1] != "," else at - 2
            found = self.noun_phrase(before, first) if before >= first else None
            return found or (at, at + 1)
        return self.noun_phrase(at, first)

    def _noun_before(self, at: int, first: int) -> bool:
        """Does a name or noun stand right before a participle as its own subject (“with Lee saying”)?"""
        word = self.low[at]
        if word in (",", QUOTE) or word in STARTS_CLAUSE or word in PREPOSITIONS or not word[0].isalpha():
            return False
        found = self.noun_phrase(at, first)
        return bool(found) and (self.capital[found[1] - 1] or found[0] == first or self.low[found[0] - 1] in ("with", ","))

    def _over_apposition(self, at: int, first: int) -> tuple[int, int] | None:
        """“Lee, the mayor of the town, said”: back over what stands between commas, brackets or dashes."""
        pairs = {")": "(", "]": "["}
        found = None
        for _ in range(4):
            if at < first:
                break
            if self.low[at] in pairs:
                opening = pairs[self.low[at]]
                while at >= first and self.low[at] != opening:
                    at -= 1
                at -= 1
                continue
            sign = self.low[at]
            if sign not in (",", "—", "–", "--"):
                return self.noun_phrase(at, first) or found
            left = at - 1
            while left >= first and self.low[left] not in (sign, QUOTE, ";", ":"):
                left -= 1
            if left < first or self.low[left] != sign:
                return self._first_noun(left + 1, at) if self._first_noun(left + 1, at) else found
            at, found = left, found or self.noun_phrase(at - 1, left + 1)
            inner = self.noun_phrase(at - 1, first) if at > first else None
            if inner and (at - 1 < first or self.low[at - 1] != ")"):
                name = self.capital[inner[1] - 1] or self.low[inner[1] - 1] in ROLES | GROUPS | DOCUMENTS | PRONOUNS
                if name and not (self.low[inner[0] - 1] in ("in", "on", "at") if inner[0] > first else False):
                    return inner
        return found

    def _first_noun(self, first: int, last: int) -> tuple[int, int] | None:
        """The last noun phrase of a stretch that reaches its end."""
        return self.noun_phrase(last - 1, first) if last > first else None

    def noun_phrase(self, at: int, first: int) -> tuple[int, int] | None:
        """The noun phrase that ends with the word at `at`."""
        while at >= first and (self.low[at] in DAYS or self.low[at] in (")", "]")):
            if self.low[at] in (")", "]"):
                while at >= first and self.low[at] not in ("(", "["):
                    at -= 1
            at -= 1
        if at < first:
            return None
        word = self.low[at]
        if word in PRONOUNS:
            return at, at + 1
        if word in STARTS_CLAUSE or word in PREPOSITIONS or not (word[0].isalnum() or word[0] in "@#"):
            return None
        start = at
        while start > first:
            before = self.low[start - 1]
            if before in DETERMINERS or (before in NUMBERS and not self.capital[start - 1]):
                start -= 1
                break
            if before in STARTS_CLAUSE or before in PREPOSITIONS or before in AUXILIARY or before in PRONOUNS:
                break
            if not (before[0].isalnum() or before[0] in "@#") or before in DAYS or self.is_verb(start - 1):
                break
            start -= 1
        return self._with_of(start, first), at + 1

    def _with_of(self, start: int, first: int) -> int:
        """“a spokesman for the town”: the phrase goes back over of, for or at to a role or a document."""
        joined = ("of", "for", "from", "at", "in", "with", "on", "to")
        if start - 2 >= first and self.low[start - 1] in joined:
            noun = self.low[start - 2]
            headed = noun in ROLES or noun in DOCUMENTS or noun in GROUPS or (noun in BODIES and not self.capital[start - 2])
            if headed or (self.low[start - 1] == "of" and not self.capital[start - 2] and noun[0].isalpha()):
                found = self.noun_phrase(start - 2, first)
                return found[0] if found else start
        return start

    def main_subject(self, verb: int, first: int) -> tuple[int, int] | None:
        """Whose clause it is: the subject of the verb of saying before, or what heads the sentence."""
        for at in range(verb - 1, first - 1, -1):
            if self.low[at] == QUOTE:
                continue
            if self.is_verb(at) and VERBS[self.low[at]] == "finite":
                found = self.subject(at, first) or self.after_verb(at)
                if found:
                    return found
        return self.head_subject(first, verb)

    def head_subject(self, first: int, last: int) -> tuple[int, int] | None:
        """The noun phrase at the head of a clause, after an opening phrase set off by a comma."""
        at = first
        while at < last and (self.low[at] in STARTS_CLAUSE or self.low[at] == QUOTE or not self.low[at][0].isalnum()):
            at += 1
        if at < last and (self.low[at] in PREPOSITIONS or self.low[at].endswith("ing") or self.low[at] in ("asked", "as")):
            comma = next((n for n in range(at, last) if self.low[n] == ","), None)
            at = comma + 1 if comma is not None and comma + 1 < last else at
        return self.phrase_from(at, last)

    def phrase_from(self, at: int, last: int) -> tuple[int, int] | None:
        """The noun phrase that begins at `at`."""
        last = min(last, len(self.low))
        while at < last and self.low[at] in ("meanwhile", "then", "but", "and", "here", "however", ",", "yet", "so"):
            at += 1
        if at >= last:
            return None
        if self.low[at] in PRONOUNS - {"who"}:
            return at, at + 1
        start, headed = at, False
        while at < last:
            word = self.low[at]
            letter = word[0].isalnum() or word[0] in "@#"
            if not letter or word in STARTS_CLAUSE or word in AUXILIARY or word in DAYS or word == "who":
                break
            if word in PREPOSITIONS and not (word == "of" and at > start):
                break
            if headed and not self.capital[at]:
                break
            if at > start and self.is_verb(at):
                break
            if word in DETERMINERS and at > start and self.low[at - 1] != "of":
                break
            headed = headed or (self.capital[at] and at > start and not self._more_name(at, last))
            at += 1
        if at == start or (at == start + 1 and self.low[start] in DETERMINERS):
            return None
        return start, at

    def _more_name(self, at: int, last: int) -> bool:
        """After a name’s possessive or within a run of capitals the phrase goes on."""
        follows = at + 1 < last and (self.capital[at + 1] or self.low[at + 1] in ROLES or self.low[at + 1] == "of")
        return follows or self.low[at].endswith(("’s", "'s")) or self.low[at + 1 : at + 2] in [[w] for w in DOCUMENTS]

    def after_verb(self, verb: int) -> tuple[int, int] | None:
        """The subject in “said Lee”, “said a spokesman for the mayor”; None where what follows is no subject."""
        at = verb + 1 + (self.low[verb] in _PARTICLE)
        if at >= len(self.low) or not (self.low[at][0].isalnum() or self.low[at][0] == "@"):
            return None
        word = self.low[at]
        if word in PREPOSITIONS or word in STARTS_CLAUSE or word in AUXILIARY or word.endswith("ly") or word in DAYS:
            return None
        found = self.phrase_from(at, len(self.low))
        return found if found and not (found[1] == at + 1 and word in ("it", "them", "him", "her", "us", "me")) else None


def _ends_sentence(text: str, start: int, end: int) -> str:
    """The stop at the end of a quotation, within its marks; nothing if there is none."""
    content = text[start:end].rstrip("”\"’'»` \u00a0")
    return content[-1:] if content[-1:] in (".", "!", "?", "…") else ""

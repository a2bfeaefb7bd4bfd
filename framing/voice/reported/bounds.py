"""Where a stretch of reported speech is over though no stop says so: what grammar tells, whatever the tagger hopes.

“While Lee said that it would close, Ray …”: with the clause that holds the cue. “Lee said it would close and left”: at
a verb that only the speaker's clause can take. “Lee said it would close, but the owners doubt it”: where somebody
else's saying begins. “…, a claim that the court has rejected”: at what the outlet calls it.
"""

from collections.abc import Collection

from framing.core.text.english.function_words import AUXILIARY, DAYS, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS
from framing.core.text.english.irregular_verbs import IRREGULAR, PRESENT, is_past
from framing.voice.lexicons import reported_speech as speech
from framing.voice.lexicons.reporting_words import VERB_OF, forms_of
from framing.voice.lexicons.speaker_nouns import SAYING_NOUNS, ends_in_ly, is_plural
from framing.voice.lexicons.speaker_verbs import ALSO_NOUNS, VERBS

# How a clause begins that stands before the main clause; “even” goes with “as”, “though” and “if”.
_BELOW = set("while whereas although though as when because since after even if once asked told".split())
_JOINS = {"but", "and", "while", "whereas", "although", "though"}
_HELPERS = {"have", "be", "been", "not"}
# Pasts that are no participles: after “would be rebuilt and” they belong to the one who speaks.
_PURE_PASTS = set("went took gave began fell flew wrote drove spoke rose drew threw shook chose broke rode".split())
_NO_PASTS = {"hundred", "indeed", "sacred"}  # … and these, which are presents, participles or nouns as often
_NO_PASTS |= set(
    "bet bid bound broadcast burst cast come cost cut found ground hit hurt let put quit read rent rid run said set"
    " shed shut split spread thrust told wed wet wound".split()
)
_THINKS = set(
    "doubt doubts doubted disagree disagrees disagreed think thinks thought believe believes believed".split()
)
_LEAVING = set("boarding leaving walking storming heading hanging driving flying hurrying rushing departing".split())
_LEFT = set("boarded left walked stormed headed hung drove flew hurried rushed departed arrived entered".split())
_AWAY = [[word] for word in ("away", "back", "home", "off", "out")]
_CALLED_OUT = [["a"], ["an"], ["in"], ["off"], ["out"]]
_DISPUTES = {form for verb in ("deny", "dispute", "reject", "dismiss") for form in forms_of(verb)}
_OFFERED = {"gave", "offered", "provided", "presented", "cited", "produced", "released"}
_NO = {"no", "few", "little"}
_WITHOUT = {"elaborating", "giving", "naming", "offering", "providing", "specifying"}  # “without giving details”
_SAYS_MORE = set(
    "address answer comment confirm detail disclose elaborate explain give identify name offer provide respond say"
    " specify".split()
)
_COMES_AFTER = {"that", "which", "he", "she", "they", "it", "the", "his", "her", "their"}
_IN_SPEECH = {"i", "we", "you"}  # the main clause is said as well
STOPS = {",", "—", "–", "-", "", ";", ":", "(", ")"}
LONGEST = 60  # tokens to a pause
_PAUSES = {",", ";", ":", "—", "–", "-", "(", ")"}
_BACK = 30  # tokens back to a “would”
_OTHER_VERBS = (speech.FINITE - MODALS) | speech.RELATIVE | {","}  # between a modal and the verb that it governs
_CUE = 4  # tokens from “who” to what is said, at most
_PREDICATE = 2  # tokens of what is said of the subject, at most: “was safe”, “is a theft”
_SUBJECT = 7  # tokens of a subject after a conjunction, at most
_SAYING = frozenset(VERB_OF) | _THINKS


def last_of_content(low: list[str], capital: list[bool], first: int, last: int) -> int:
    """The last token of content that stands at low[first : last + 1] after its cue; `low` is the whole sentence.

    >>> words = "Those who said the inn was safe have left the town".split()
    >>> words[3 : 1 + last_of_content(words, [word[0].isupper() for word in words], 3, 10)]
    ['the', 'inn', 'was', 'safe']
    >>> words = "Lee said the inn would close and left the hall".split()
    >>> words[2 : 1 + last_of_content(words, [word[0].isupper() for word in words], 2, 9)]
    ['the', 'inn', 'would', 'close']
    """
    if (main := _main_verb(low, first, last)) is not None:
        return main - 1
    for at in range(first + 2, last):
        if low[at] == "," and _over_at_comma(low, capital, first, at):
            return at - 1
        if (low[at] == "without" and low[at + 1] in _WITHOUT) or (low[at] in ("and", "but") and _says_no_more(low, at)):
            return at - 1 - (low[at - 1] == ",")
        if _leaves(low, at, last) or (low[at] == "and" and _speakers_deed(low, first, at)):
            return at - 1
    return last


def _over_at_comma(low: list[str], capital: list[bool], first: int, comma: int) -> bool:
    """ "While Lee said it would close | , Ray", "…, a claim the court has rejected", "…, but the owners doubt it"."""
    if low[0] in _BELOW and _PAUSES.isdisjoint(low[:first]):
        final = _PAUSES.isdisjoint(low[comma + 1 :]) and low[comma + 1] not in _IN_SPEECH  # the main clause begins here
        clause = any(other in speech.FINITE or looks_past(other) for other in low[first : min(comma, first + _BACK)])
        if clause and (final or _main_clause(low, capital, comma + 1)):
            return True
    called = _called(low, capital, comma + 1) or _others_call_it(low, capital, comma + 1)
    later = _later_on(low, first, comma) or _gives_none(low[comma + 1 : comma + 5])
    return later or called or _aside(low, comma + 1) or _anothers(low, capital, first, comma)


def _leaves(low: list[str], at: int, last: int) -> bool:
    """ "said it would close | as he left the hall", "| before boarding a train"."""
    word, following = low[at], low[at + 1]
    if word in ("as", "when"):
        return following in ("he", "she", "they") and low[min(at + 2, last)] in _LEFT
    return word in ("before", "after") and following in _LEAVING


def _main_verb(low: list[str], first: int, last: int) -> int | None:
    """ "Those who said it was safe | have resigned": the verb of the clause around, right behind what was said."""
    who = next((at for at in range(first - 1, max(first - _CUE, 0), -1) if low[at] == "who"), None)
    if who is None or low[who - 1] in _PAUSES:
        return None
    own = next((at for at in range(first + 1, last) if low[at] in speech.BE), None)
    if own is None or any(word in speech.RELATIVE - {"that"} or word in _PAUSES for word in low[first:own]):
        return None
    near = range(own + 2, min(own + 2 + _PREDICATE, last + 1))
    apart = (at for at in near if low[at - 1] not in PRONOUNS | {"and", "or"})
    return next((at for at in apart if low[at] in MODALS | {"have", "has", "had"}), None)


def subject_end(low: list[str], capital: list[bool], begin: int) -> int | None:
    """Where the verb stands whose subject begins at `begin`: a pronoun, a name, a noun with its article, a plural."""
    if begin >= len(low) or not low[begin][:1].isalnum():
        return None
    starts = low[begin] in speech.CLAUSE_STARTS or capital[begin] or is_plural(low[begin]) or low[begin] in DETERMINERS
    if not starts or low[begin] in speech.FINITE:
        return None
    for at in range(begin + 1, min(len(low), begin + 1 + _SUBJECT)):
        if low[at] in _PAUSES:
            return None
        if low[at] in speech.FINITE or looks_past(low[at]) or VERBS.get(low[at]) == "finite" or low[at] in _SAYING:
            return at
    return None


def past_helpers(low: list[str], at: int) -> int:
    """Where the verb stands whose helpers and adverbs begin here: “has sharply | criticised”."""
    while at + 1 < len(low) and (low[at] in speech.AUXILIARIES or ends_in_ly(low[at])):
        at += 1
    return at


def looks_past(word: str) -> bool:
    participle = word in PRESENT and word != IRREGULAR[PRESENT[word]][0]  # “polls taken in May”
    return is_past(word) and not participle and word not in _NO_PASTS


def _main_clause(low: list[str], capital: list[bool], begin: int) -> bool:
    """Does the main clause begin here, after a clause that stands before it?"""
    return low[begin] not in _IN_SPEECH and subject_end(low, capital, begin) is not None


def _called(low: list[str], capital: list[bool], begin: int) -> bool:
    """ "…, a claim (that) the court rejected", "…, a claim Lee calls absurd": what the outlet calls the content."""
    if low[begin : begin + 1] not in (["a"], ["an"]):
        return False
    for at in range(begin + 2, min(begin + 4, len(low) - 2)):
        if _call_it(low, capital, at + (low[at] in ("that", "which"))):  # “…, a sum the judge called absurd”
            return True
    noun = next((at for at in range(begin + 1, min(begin + 4, len(low))) if low[at] in SAYING_NOUNS), None)
    return noun is not None and noun + 1 < len(low) and (low[noun + 1] in _COMES_AFTER or capital[noun + 1])


def _gives_none(words: list[str]) -> bool:
    """ "…, though they have no proof", "…, but he gave no reason": how much the outlet sees of it."""
    joins, who, verb, no = [*words, "", "", "", ""][:4]
    given = verb in _OFFERED | {"have", "has", "had", "offer", "offers", "give", "gives", "cites", "cite"}
    return joins in ("though", "although", "but") and who in ("he", "she", "they", "it") and given and no in _NO


def _aside(low: list[str], begin: int) -> bool:
    """ "…, her voice shaking", "…, citing two officials": how somebody speaks, and by whose word."""
    if low[begin : begin + 1] in (["citing"], ["quoting"]):
        return True
    return low[begin : begin + 1] in (["his"], ["her"]) and low[min(begin + 2, len(low) - 1)].endswith("ing")


def _anothers(low: list[str], capital: list[bool], first: int, comma: int) -> bool:
    """ "…, but the owners doubt it": a clause of somebody else's saying, or, after “would”, in the plain past?"""
    if comma + 2 >= len(low) or low[comma + 1] not in _JOINS or low[comma + 2] in PRONOUNS:
        return False
    verb = subject_end(low, capital, comma + 2)
    if verb is None or low[verb - 1] in AUXILIARY:
        return False
    says = low[verb] in _THINKS or (VERBS.get(low[verb]) == "finite" and low[verb] not in ALSO_NOUNS)
    if low[verb] in _SAYING and says and low[comma + 1] != "and":
        return True
    would = "would" in low[max(first, comma - _BACK) : comma]
    return low[verb] in _PURE_PASTS or (would and looks_past(low[verb]))


def _later_on(low: list[str], first: int, comma: int) -> bool:
    """ "Lee said he would never sell, | and two weeks later he sold": after “would”, in the plain past."""
    near = low[comma + 2 : comma + 2 + _CUE]
    if (
        low[comma + 1] not in ("and", "but")
        or "later" not in near
        or "would" not in low[max(first, comma - _BACK) : comma]
    ):
        return False
    return not any(word in MODALS for word in low[comma + 2 : comma + 2 + _CUE + _SUBJECT])


def _others_call_it(low: list[str], capital: list[bool], which: int) -> bool:
    """ "…, which the judge called absurd": what somebody else says of the content."""
    return low[which] == "which" and _call_it(low, capital, which + 1)


def _call_it(low: list[str], capital: list[bool], subject: int) -> bool:
    others = low[subject] not in PRONOUNS  # “which he called a lie”: as said as the rest
    verb = subject_end(low, capital, subject) if others else None
    return verb is not None and VERBS.get(low[verb]) == "finite" and low[verb] in speech.CALLS_IT | _DISPUTES


def _speakers_deed(low: list[str], first: int, conjunction: int) -> bool:
    """ "Lee said it would close and left": a past form that no “would” before it can govern."""
    modal = next((at for at in range(conjunction - 1, max(first, conjunction - _BACK), -1) if low[at] in MODALS), None)
    after = low[conjunction + 1 : conjunction + 2] or [""]
    if low[conjunction + 1 : conjunction + 3] == ["did", "so"]:
        return True  # “promised to pay | and did so in May”
    said = low[max(first, conjunction - _BACK) : conjunction]
    if modal is None and not any(word in speech.OF_CLAUSES or looks_past(word) for word in said):
        away = looks_past(after[0]) and low[conjunction + 2 : conjunction + 3] in _AWAY and speech.BE.isdisjoint(said)
        irregular = after[0] in PRESENT and looks_past(after[0])
        return irregular or away  # “denied the charge and drove off”, “and turned back”: no clause goes on
    if modal is None or any(low[at] in _OTHER_VERBS for at in range(modal + 1, conjunction)):
        return False
    if after[0] in _SAYING and not (after[0] == "called" and low[conjunction + 2 : conjunction + 3] in _CALLED_OUT):
        return False  # “and warned that …”: what follows is said as well; “and called a strike”: a deed
    if low[modal + 1] in _HELPERS or low[modal + 2 : modal + 3] in (["be"], ["have"]):
        return after[0] in _PURE_PASTS
    return looks_past(after[0])


def _says_no_more(low: list[str], conjunction: int) -> bool:
    """ "Lee said it was safe | but gave no proof", "and declined to comment", "but did not elaborate"."""
    verb, *more = [*low[conjunction + 1 : conjunction + 4], "", "", ""][:3]
    not_said = verb in ("did", "would") and more[0] == "not" and more[1] in _SAYS_MORE
    not_said = not_said or (verb in ("didn't", "wouldn't") and more[0] in _SAYS_MORE)
    return not_said or verb in ("declined", "refused") or (verb in _OFFERED and more[0] in _NO)


def goes_with(before: str, word: str) -> bool:
    """May a word end what is said before it: “at | once”, “by | Friday”, and no “on the plan | Friday”, “| and”?"""
    if before in PREPOSITIONS:
        return word not in speech.RELATIVE
    return word not in _OTHER_VERBS and word not in _JOINS and word not in DAYS | speech.SUBORDINATES


def past_apposition(low: list[str], comma: int, last: int, wanted: tuple[str, ...]) -> int | None:
    """Where “that” stands behind what two commas set off."""
    closed = next((at for at in range(comma + 2, last - 1) if low[at] == ","), None)
    return closed + 1 if closed is not None and low[closed + 1] in wanted else None


def words_end(low: list[str]) -> int:
    """Where the words of a sentence are over: before its stop."""
    return len(low) - (low[-1] in (".", "!", "?", "…"))


def part_begin(low: list[str], end: int, most: int) -> int:
    """Where the words begin that end here: behind the pause before them, or so many words back."""
    far = max(0, end - most)
    return next((at + 1 for at in range(end - 1, far - 1, -1) if low[at] in STOPS), far)


def next_pause(low: list[str], begin: int, also: Collection[str] = ()) -> int:
    """Where the words from `begin` on come to a pause, or to one of `also`."""
    far = min(words_end(low), begin + LONGEST)
    return next((at for at in range(begin, far) if low[at] in STOPS or low[at] in also), far)

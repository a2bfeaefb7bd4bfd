"""How a sentence opens, and whom a pronoun means by that: who is named behind an opening phrase or clause.

“By his own admission, Lee was late”: his is Lee's. “Although Ray praised it, Ann Lee said it was late. She …”: Ann Lee.
“She met Ann Lee. She …”: whoever she was before.
"""

import re
from collections.abc import Callable

from framing.voice.grammar.tokens import QUOTE
from framing.voice.speakers.article import Page
from framing.voice.speakers.persons.people import Person
from framing.voice.speakers.records import Name
from framing.voice.speakers.references.antecedents_of_it import NAMED
from framing.voice.speakers.references.unnamed import subject_in

_BELOW = re.compile(r"(?:after|although|as|because|before|if|once|since|though|when|whereas|while)\s", re.IGNORECASE)
_OPENING, _TITLED = 20, 30  # characters before “his” in such a phrase, and of a title before a name
_OPENS_BEFORE = re.compile(
    r"(?:after|at|before|by|despite|during|for|from|in|on|since|to|with|without)\s(?P<whose>his|her)\s[^,.;:“”\"]{1,60},\s",
    re.IGNORECASE,
)


def named_ahead(page: Page, start: int, at: int) -> Person | None:
    """Whose “his” is that stands at a place in the phrase that opens a sentence: who is named where it is over."""
    found = _OPENS_BEFORE.match(page.text, start) if at - start < _OPENING else None
    if found is None or found.start("whose") != at:
        return None
    named = next(iter(page.people.within(found.end(), found.end() + _TITLED, NAMED)), None)
    titled = named is not None and page.text[found.end() : named.start].islower()  # “the mayor Ann Lee”
    return named.person if named is not None and (named.start == found.end() or titled) else None


def behind_a_clause(page: Page, name: Callable[[int, int], Name], start: int, end: int) -> Person | None:
    """Who speaks in the main clause behind one that opens the sentence: “Although Ray praised it, | Lee said”."""
    if not _BELOW.match(page.text, start):
        return None
    line = page.line(page.number_at(start))
    first, last = line.tokens(start, end)
    verb = next((n for n in range(last - 1, first, -1) if line.is_verb(n)), None)
    found = line.subject(verb, first) if verb else None
    if found is None or found[0] == first or line.low[found[0] - 1] not in (",", QUOTE):
        return None  # “After the flood, Lee left the town that | Ray called home”
    begin, over = line.place(found)
    if line.low[found[0]] == "whose" or len(page.people.within(begin, over, 2)) > 1:
        return None  # “Adam Lee, whose son Bo Ray [said]”
    return page.people.by_name.get(name(begin, over).name or "")


def tells_of(page: Page, pronoun: str, start: int, end: int, at: int) -> bool:
    """Is a pronoun the subject of a sentence, so that who is named in it behind that, at `at`, is somebody else?

    “She told Lee to go. ‘…,’ she said”: in both she is the same, and not Lee.
    """
    one = subject_in(page, start, end)
    return one is not None and one.words == [pronoun] and one.start < at

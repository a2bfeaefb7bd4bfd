"""Whom a comment calls by name: at its head ("Martha, …"), after @, in a quotation's attribute, as a quoted reader.

Without a list of readers a name is known by how it is used, and by what it is not: a word of English
(`framing.core.text.english.ordinary_words`), or a person of the story, whom the article or the codebook names.
"""

import re
from collections.abc import Callable, Iterator

from framing.core.ordered_spans import Span
from framing.core.text.english.ordinary_words import is_name_too, is_ordinary
from framing.core.text.patterns import any_of
from framing.core.text.pseudonyms import GREETING
from framing.core.text.sentences import sentence_spans
from framing.core.text.words import COMMON, WORD, fold, words

_NAME = r"[A-Z][\w.’'-]{0,80}(?:[ ][A-Z][\w.’'-]{0,80})?"
_STOP = r"(?:[,:]|\s[-–—]|[-–—]\s|(?:wrote|writes)\b)"
ADDRESS = re.compile(rf"{GREETING}@?(?P<name>{_NAME})\s{{0,20}}{_STOP}", re.IGNORECASE)
_ONE = r"(?-i:[A-Z])[\w.’'-]{0,80}"
BOTH = re.compile(rf"{GREETING}@?(?P<name>{_ONE}) (?:and|&) @?(?P<other>{_ONE})\s{{0,20}}{_STOP}", re.IGNORECASE)
NEXT = re.compile(r"\s{0,20}(?:(?:and|&)\s{1,20})?@?(?P<name>[A-Z][\w.’'-]{0,80})\s{0,20}[,:]")
CALLS = re.compile(r"@|\b(?:hi|hey|hello|dear|thanks|thank you)\b", re.IGNORECASE)
YOU = re.compile(
    r"\W{0,40}(?:you|your|you[’']\w+|(?:are|do|did|have|can|will|would|why do|why are) you)\b", re.IGNORECASE
)

# "@3pm" is a time; "ann@example.org" and addresses of pages are no calls.
HANDLE = re.compile(r"(?<![\w@./-])@(?P<name>(?!\d+(?:[ap]m|h|k|m|st|nd|rd|th)?\b)[^\W_][\w.-]*\w)")
ATTRIBUTE = re.compile(
    r"""
    \[quote\b (?: \s{0,20}= | [^\]\n=]{0,80}\b(?:name|author|user|username|from)\s{0,20}= ) \s{0,20}
    (?:
      ["“”'](?P<marked>[^"“”\],;\n]{1,60}?)["“”',;]  # [quote="Ann"]
      | (?P<name>[^"“”\],;=\n]{1,60}?)(?=\s{1,20}\w{1,40}=|[\],;\n])  # [quote=Ann date=…]
    )
    | \boriginally[ ]posted[ ]by:?\s+(?P<poster>[^\W_][\w.-]*\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
WROTE = re.compile(rf"^[^\w\n]{{0,20}}(?:On [^,\n]{{4,40}}, )?@?(?P<name>{_NAME}) (?:wrote|writes):", re.MULTILINE)
# "Thanks Ann!" at the head, and "…, Ann." after words that are said to somebody.
GREETED = re.compile(
    rf"(?:hi|hello|hey|dear|thanks|thank you|sorry),?\s+(?P<name>(?-i:{_NAME}))\s*(?:[,:!?.\n–—]|-\s|\Z)", re.IGNORECASE
)
AT_THE_END = re.compile(
    r"\b(?:you|said|right|wrong|agreed?|point|question|comment|post|thanks|sorry),"
    r"\s+(?P<name>(?-i:[A-Z])[\w’'-]*\w)(?=\s*(?:[.!?\n]|\Z))",
    re.IGNORECASE,
)
_SAID = any_of("said says wrote writes asked asks replied answered claimed claims added")
QUOTED_READER = re.compile(
    rf"""
    ["“”’']\s{{0,20}}(?:,\s{{0,20}})?(?:{_SAID}|as)[ ](?P<after>[^\W_][\w.-]{{0,40}}\w)  # "…," said ann_k
    | (?<![\w@])(?P<before>[^\W_][\w.-]{{0,40}}\w)[ ]{_SAID}[,:]?\s*["“„]  # ann_k said: "…"
    """,
    re.VERBOSE,
)
LIKE_A_HANDLE = re.compile(  # of a name of at most 42 letters, as QUOTED_READER finds it
    r"""
    (?=.{0,50}[^\W\d_]{2})
    (?: .{0,50}[\d_] | (?!Ma?c[A-Z]|De[A-Z]|O[’'])\w{0,50}[^\W\d_A-Z][A-Z] )
    """,
    re.VERBOSE,
)
NOBODY = {"article", "author", "op", "above", "text"}  # [quote=article]

# Words that open a sentence with a comma after them and are nobody's name.
OPENERS = set(
    """
    no yes yeah well but and so sorry hey dear hi hello ok okay thanks please however therefore actually also
    again anyway besides clearly finally first second third frankly fortunately furthermore hence honestly
    hopefully indeed instead lastly look listen maybe meanwhile moreover naturally nevertheless nonetheless now
    obviously of course oh perhaps personally really right sadly seriously similarly still sure surely then thus
    today true unfortunately wow yet why what who how when where while because since if although though as in on
    at by for from with after before this that these those
    """.split()
)
OFFICES = {"president", "minister", "secretary", "senator"}  # who is called by an office is in the news
TITLES = OFFICES | set("mr mrs ms miss dr prof professor rabbi imam father sir madam".split())


def address(text: str, of_story: Callable[[list[str]], bool]) -> tuple[Span | None, list[Span], list[str]]:
    """Where the first words call a commenter by name, whom besides, and the words of the first telling sentence.

    `of_story` tells whether words (folded) name a person of the story ("Mr Blinken, please…"), no other commenter.

    >>> address("Moishele, Jean-Luc, you are late.", lambda words: False)
    ((0, 8), [(10, 18)], ['you', 'are', 'late'])
    >>> address("Disgusting, this ferry.", lambda words: False)[0]
    """
    found = ADDRESS.match(text)
    if not (found and _is_called(text, found.span("name"), found.end(), of_story)):
        found = BOTH.match(text)
        pair = [found.span("name"), found.span("other")] if found else []
        if not found or not all(_is_called(text, span, found.end(), of_story) for span in pair):
            return None, [], []
        return pair[0], pair[1:], _first_words(text[found.end() :])
    others, at = [], found.end()
    while text[at - 1 : at] == "," and (more := NEXT.match(text, at)):
        if not _is_called(text, more.span("name"), more.end(), of_story):
            break
        others.append(more.span("name"))
        at = more.end()
    return found.span("name"), others, _first_words(text[at:])


def _is_called(text: str, span: Span, after: int, of_story: Callable[[list[str]], bool]) -> bool:
    """Is this a reader's name? After a greeting, @ or before "you", a word that is a name too ("Grace") is one."""
    parts = WORD.findall(text[slice(*span)])
    low = [fold(word) for word in parts]
    if OFFICES & set(low):
        return False
    parts = [word for word, one in zip(parts, low, strict=True) if one not in TITLES]
    low = [fold(word) for word in parts]
    if not parts or set(low) & (COMMON | OPENERS) or of_story(low):
        return False
    if any(one[-3:-1] in ("'l", "'r", "'v") or one[-2:] in ("'m", "'d", "'s", "'t") for one in low):
        return False  # "You're right, …"
    if any(word[0].islower() for word in parts[1:]):
        return False  # "Good point, …"
    if not any(char.isalpha() for char in text[slice(*span)]):
        return False
    greeted = CALLS.search(text[max(span[0] - 20, 0) : span[0]])
    if parts[0].islower() and not greeted:
        return False
    plain = [word for word in parts if is_ordinary(word)]
    if len(plain) == len(parts):
        called = len(parts) == 1 and (greeted or YOU.match(text, after))
        return bool(called) and is_name_too(parts[0]) and not _is_plural(parts[0])
    return all(map(is_name_too, plain))


def _is_plural(word: str) -> bool:
    return word.lower().endswith("s") and is_ordinary(word.lower()[:-1])


def _first_words(rest: str) -> list[str]:
    for start, end in sentence_spans(rest):
        said = words(rest[start:end])
        if set(said) - COMMON:
            return said
    return []


def called_elsewhere(text: str, of_story: Callable[[list[str]], bool]) -> list[tuple[Span, bool]]:
    """Where a comment names another reader elsewhere, and whether the site's own signs say so: @name, [quote=name].

    Without such a sign are "Ann wrote:", "Thanks, Ann!" and "…, Ann." after what is said to somebody. Who is given
    words in the comment ("…," said ann_k) is a reader if the name looks like one that people give themselves: with
    figures, an underscore, or a capital within.

    >>> text = '[quote="Martha"]No.[/quote] Dear @anna.k: no, @ 3pm, mail a@b.org'
    >>> [text[start:end] for (start, end), _ in called_elsewhere(text, lambda words: False)]
    ['Martha', 'anna.k']
    """
    found: dict[Span, bool] = {}
    for span, sure in _signs(text):
        low = [word for word in map(fold, WORD.findall(text[slice(*span)])) if word not in TITLES]
        nobody = not low or low[0] in NOBODY or of_story(low) or not any(map(str.isalpha, "".join(low)))
        if not nobody and (sure or not any(map(is_ordinary, low))):
            found[span] = sure or found.get(span, False)
    return sorted(found.items())


def _signs(text: str) -> Iterator[tuple[Span, bool]]:
    """Every such place, and whether nothing but a name can stand there."""
    if "@" in text:
        for found in HANDLE.finditer(text):
            yield found.span("name"), True
    if "uote" in text or "UOTE" in text or "riginally" in text:
        for found in ATTRIBUTE.finditer(text):
            yield found.span(found.lastgroup), True
    if " wr" in text:
        for found in WROTE.finditer(text):
            yield found.span("name"), False
    if found := GREETED.match(text):
        yield found.span("name"), False
    if "," in text:
        for found in AT_THE_END.finditer(text):
            yield found.span("name"), False
    if any(mark in text for mark in '"“”'):
        for found in QUOTED_READER.finditer(text):
            if LIKE_A_HANDLE.match(text[slice(*found.span(found.lastgroup))]):
                yield found.span(found.lastgroup), True

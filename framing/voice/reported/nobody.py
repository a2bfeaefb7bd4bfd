"""The words for a source and its cue in; out, the same without a source where these words name nobody who speaks.

“It is understood that …”, “It has emerged that …”: “it” says nothing. “Shareholders were promised …”: they hear it.
“Ann Lee is expected to resign”: others say it of her.
"""

import re

from framing.core.ordered_spans import Span
from framing.voice.lexicons.reported_speech import AUXILIARIES, BE, EMERGES, IS_HEARD, IS_SAID

_WORDS = re.compile(r"[\w’']+")


def without_nobody(text: str, source: Span, cue: Span) -> tuple[Span | None, Span]:
    """The source, None where it names nobody who speaks, and the cue, with the “it” that is no source.

    >>> [without_nobody(words, (0, 2), (3, len(words)))[0] for words in ("it is understood", "it has just emerged")]
    [None, None]
    >>> without_nobody("it said", (0, 2), (3, 7)), without_nobody("they were promised", (0, 4), (5, 18))
    (((0, 2), (3, 7)), (None, (5, 18)))
    >>> without_nobody("Lee is expected to resign", (0, 3), (4, 15))[0]
    """
    if source[1] > cue[0]:
        return source, cue
    low = [word.lower().replace("’", "'") for word in _WORDS.findall(text[slice(*cue)])]
    *helpers, last = low or [""]
    passive = BE & set(helpers) and all(word in BE | AUXILIARIES or word.endswith("ly") for word in helpers)
    it = text[slice(*source)].lower() == "it"
    if it and (last in EMERGES or low[-2:] == ["turned", "out"] or (passive and last in IS_SAID)):
        return None, (source[0], cue[1])
    of_whom = last in IS_SAID and text[cue[1] : cue[1] + 4] == " to "
    return (None, cue) if passive and (last in IS_HEARD or of_whom) else (source, cue)

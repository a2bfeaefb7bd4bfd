"""Who is given for a figure: a sentence in; out, where it names a source ("according to the ministry")."""

from framing.acts.figures.words import ACCORDING
from framing.voice.lexicons.verbs import VERBS
from framing.voice.speakers.grammar.clauses import Line

_NO_SOURCE = {"it", "they", "he", "she", "who", "which", "that", "we", "i", "you", "one"}


def source_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of the source that a sentence names, None if it names none.

    >>> text = "At least 40 people died, according to the health ministry."
    >>> text[slice(*source_in(text, 0, len(text)))]
    'the health ministry'
    """
    line = Line(text, start, end)
    named = ACCORDING.search(text, start, end)
    if named:
        first, last = line.tokens(named.end(), end)
        found = line.phrase_from(first, last)
        return (line.at[found[0]], line.to[found[1] - 1]) if found else None
    for at, word in enumerate(line.low):
        if VERBS.get(word) in ("finite", "base") and line.is_verb(at) and not line.capital[at]:
            subject = line.subject(at, 0) or line.after_verb(at)
            if subject and line.speaks(subject) and line.low[subject[0]] not in _NO_SOURCE:
                return line.at[subject[0]], line.to[subject[1] - 1]
    return None

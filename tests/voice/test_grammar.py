"""Words, phrases and subjects of verbs, on which speakers, reported speech and acts all go."""

import pytest

from framing.voice.grammar.clauses import Line

APOSTROPHES = "’'"


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_words_are_the_same_with_either_apostrophe(sign):
    text = f"The guards{sign} deputy, the town{sign}s mayor, didn{sign}t say so."
    line = Line(text, 0, len(text))
    assert line.low[1] == "guards'"
    assert line.low[line.low.index("mayor") - 1] == "town's"
    found = line.subject(line.low.index("say"), 0)
    assert text[line.at[found[0]] : line.to[found[1] - 1]] == f"The guards{sign} deputy"

"""The longer patterns of the speaker rules: what each must match, and what it must not."""

import pytest

from framing.voice.lexicons.first_names import FEMALE, MALE
from framing.voice.speakers.cues import after_marks
from framing.voice.speakers.persons import genders, names, roles_beside
from framing.voice.speakers.references import documents

MATCHES = [
    (names.NAME, "Ann Lee"), (names.NAME, "Lt. Gen. Ann  de  Lee"), (names.NAME, "U.S. Department of the Interior"),
    (names.NAME, "O’Neill-Ray"), (names.NAME, "Channel 12"),
    (after_marks.SIGNATURE, "\n— Ann Lee, mayor"), (after_marks.SIGNATURE, " \n  -- Ann Lee\n"),
    (after_marks.TRANSCRIPT, "ANN LEE: No."), (after_marks.LABEL, "  3. Ann: "), (after_marks.LABEL, "Ann: "),
    (after_marks.VOCATIVE, "Ann, what do you mean by "),
    (documents._OFFICIAL, "a senior defense official"), (documents._document("readout"), "Defense Ministry readout"),
    (documents._document("readout"), "readout from the Ministry"),
    (genders._KIN_AFTER, ", her brother"), (genders._KIN_AFTER, ", wife"),
    (roles_beside._BEFORE_COMMA, "the deputy prime minister, "), (roles_beside._BEFORE, "opposition leader "),
]  # fmt: skip
MISSES = [
    (names.NAME, "ann lee"), (names.NAME, "12 Ann"), (after_marks.SIGNATURE, " — Ann Lee"),
    (after_marks.SIGNATURE, "\nAnn Lee"), (after_marks.TRANSCRIPT, "Ann Lee: No."),
    (after_marks.LABEL, "Ann said: "),
    (after_marks.VOCATIVE, "What do you mean by "), (documents._OFFICIAL, "the official"),
    (documents._document("readout"), "the readout"), (documents._document("readout"), "May. The readout"),
    (genders._KIN_AFTER, " and her brother"),
    (roles_beside._BEFORE_COMMA, "said minister, "), (roles_beside._BEFORE, "said the mayor, "),
]  # fmt: skip


def found(pattern, text):
    """As the rules ask: the pattern at the beginning, or, for what stands before a name, anywhere."""
    before = pattern in (roles_beside._BEFORE, roles_beside._BEFORE_COMMA)
    return pattern.search(text) if before else pattern.match(text)


@pytest.mark.parametrize(("pattern", "text"), MATCHES)
def test_a_pattern_matches(pattern, text):
    assert found(pattern, text)


@pytest.mark.parametrize(("pattern", "text"), MISSES)
def test_a_pattern_does_not_match(pattern, text):
    assert not found(pattern, text)


def test_no_first_name_is_given_to_both():
    assert not MALE & FEMALE

"""What the tests of comparisons share."""

import pytest

from framing import compare


@pytest.fixture(scope="session")
def words(seeds):
    return compare.find_words(seeds.corpus, seeds.voices)

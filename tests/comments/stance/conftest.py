"""What the tests of stances share."""

import pytest

from framing.comments.stance import rules


@pytest.fixture(autouse=True, scope="session")
def each_vocabulary_once():
    """Hundreds of single sentences are asked with a few codebooks: the words of each are made ready once."""
    made, make = {}, rules.vocabulary

    def once(codebook):
        if id(codebook) not in made:
            made[id(codebook)] = codebook, make(codebook)  # the codebook is held, so that its id stays its own
        return made[id(codebook)][1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "vocabulary", once)
        yield

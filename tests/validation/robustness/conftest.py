"""What the tests of robustness share."""

import pytest

from framing.validation.robustness import headline_claims, recompute, summarise


@pytest.fixture(scope="session")
def headlines(seeds):
    """The claims of the notebooks on the seeds, under every choice."""
    return recompute(seeds, headline_claims(seeds))


@pytest.fixture(scope="session")
def summary(headlines):
    return summarise(headlines)

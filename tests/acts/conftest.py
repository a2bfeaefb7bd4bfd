"""Two invented lands at war, so that no test leans on a real one."""

import pytest

from framing.codebook.load import read_codebook
from framing.codebook.models import Codebook

NORTH, SOUTH = "north", "south"


@pytest.fixture(scope="session")
def gaza():
    return read_codebook("data/codebook.yml")


@pytest.fixture(scope="session")
def lands(gaza) -> Codebook:
    """The acts of the shipped codebook between two lands that there are not."""
    parties = [
        {"party": NORTH, "members": ["Norland", "Norlander", "Norlandish"], "places": ["Port Ald"]},
        {"party": SOUTH, "members": ["Sudland", "Sudlander", "Sudlandish"], "places": ["Port Bel"]},
        {"party": "third", "members": ["Westmark", "Westmarker"]},
    ]
    made = Codebook.model_validate(
        {
            "frames": {"plain": "names it"},
            "referents": [
                {"referent": "x", "terms": [{"term": "x", "frame": "plain", "patterns": ["xyz"], "examples": ["xyz"]}]}
            ],
            "parties": parties,
            "opponents": [NORTH, SOUTH],
            "known_as": {NORTH: ["islander", "May 3", "3 May"], SOUTH: ["plainsman", "plainsmen"]},
        }
    )
    return made.model_copy(update={"acts": gaza.acts, "emotive": gaza.emotive})

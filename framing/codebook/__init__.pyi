from .load import read_codebook
from .mentions import find, find_mentions
from .models import Codebook
from .parties import find_parties, party_of, role_of

__all__ = [
    "Codebook",
    "find",
    "find_mentions",
    "find_parties",
    "party_of",
    "read_codebook",
    "role_of",
]

from .load import read_codebook
from .mentions import find, find_mentions
from .models import Codebook

__all__ = [
    "Codebook",
    "find",
    "find_mentions",
    "read_codebook",
]

from .quotations import find_quotations, pair_all_marks
from .reported.find import attributions, find_reported
from .reported.sources.names import name_sources
from .speakers.attribute import attribute_quotations, read_articles
from .voices import find_voices

__all__ = [
    "attribute_quotations",
    "attributions",
    "find_quotations",
    "find_reported",
    "find_voices",
    "name_sources",
    "pair_all_marks",
    "read_articles",
]

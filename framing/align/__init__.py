"""Step 9, the same story side by side: passages in; groups of passages that tell the same, and how they differ, out.

`links` finds sentences of different articles that are alike, `groups` makes the table `alignments` of them, `copies`
finds long runs of words that articles share, `differences` the words that differ within a group.
"""

from framing.align.copies import drop_shared_copy, find_copies
from framing.align.differences import differing_words, swapped_terms
from framing.align.groups import find_alignments
from framing.align.links import ALIKE, ALONE, STORY
from framing.align.pairs import compare_articles

__all__ = [
    "ALIKE",
    "ALONE",
    "STORY",
    "compare_articles",
    "differing_words",
    "drop_shared_copy",
    "find_alignments",
    "find_copies",
    "swapped_terms",
]

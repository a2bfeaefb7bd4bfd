"""Step 9, the same story side by side: passages in; groups of passages that tell the same, and how they differ, out.

`links` finds sentences of different articles that are alike, `groups` makes the table `alignments` of them, `copies`
finds long runs of words that articles share, `differences` the words that differ within a group, `wording` those that
may be other words for the same, `unmatched` what has no counterpart.
"""

from framing.align.copies import drop_shared_copy, find_copies
from framing.align.differences import differing_words
from framing.align.groups import find_alignments
from framing.align.links import ALIKE, ALONE, STORY
from framing.align.pairs import compare_articles
from framing.align.unmatched import find_unmatched
from framing.align.wording import reworded, swapped_terms

__all__ = [
    "ALIKE",
    "ALONE",
    "STORY",
    "compare_articles",
    "differing_words",
    "drop_shared_copy",
    "find_alignments",
    "find_copies",
    "find_unmatched",
    "reworded",
    "swapped_terms",
]

"""The same story side by side: passages in; out, groups of passages that tell the same, and how they differ.

- `similarity`: sentences of different articles that are alike, and where articles are many, which of them are compared.
  `alignments`: the table of that name, made of them.
- `copies`: long runs of words that articles share. `duplicates`: articles that are the same as a whole. `rewritten`:
  those that tell another one in other words.
- `pairs`: how much each two articles have in common, and what has no counterpart.
- `differences`: the words that differ within a group, and those that may be other words for the same.
- `headline_support`: where a headline's words come from. `profiles`: one page for all outlets.
"""

from framing.compare.stories.alignments import find_alignments
from framing.compare.stories.copies import drop_shared_copy, find_copies
from framing.compare.stories.differences import differing_words, reworded, swapped_terms
from framing.compare.stories.duplicates import find_duplicates
from framing.compare.stories.pairs import compare_articles, find_unmatched
from framing.compare.stories.rewritten import find_rewritten
from framing.compare.stories.similarity import ALIKE, ALONE, STORY

__all__ = [
    "ALIKE",
    "ALONE",
    "STORY",
    "compare_articles",
    "differing_words",
    "drop_shared_copy",
    "find_alignments",
    "find_copies",
    "find_duplicates",
    "find_rewritten",
    "find_unmatched",
    "reworded",
    "swapped_terms",
]

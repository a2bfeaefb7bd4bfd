"""Passages in; out, the comments, what each answers with the evidence, and what in it is quoted.

A comment answers another if a table says so, if it points to its number, repeats its words, speaks to its writer, or
takes up rare words that only it used. Anything less is unknown: no guess is made. Words that a comment quotes, from
another comment or from the article, are not its own.
"""

from framing.comments.threads.build import Threads, find_comments, find_threads
from framing.comments.threads.comment import own_text, with_own_text

__all__ = ["Threads", "find_comments", "find_threads", "own_text", "with_own_text"]

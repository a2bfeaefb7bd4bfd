"""Step 3, threads: passages in; out, the comments, what each answers with the evidence, and what in it is quoted.

A comment answers another if a table says so, if it points to its number, repeats its words, speaks to its writer, or
takes up rare words that only it used. Anything less is unknown: no guess is made. Words that a comment quotes, from
another comment or from the article, are not its own.
"""

from framing.threads.comment import own_text, with_own_text
from framing.threads.find import Threads, find_comments, find_threads

__all__ = ["Threads", "find_comments", "find_threads", "own_text", "with_own_text"]

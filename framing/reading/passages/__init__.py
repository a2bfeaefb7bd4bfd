"""A corpus in; out, the passages of every article: the table `passages`, a partition of all that is on the page.

- `blocks`: the paragraphs of a page, with what their layout says.
- `printed_comments`: comments under printed numbers; `unnumbered_comments`: those below heads (`comment_heads`) that
  say who wrote them and when, and `comment_texts`, where each begins and ends.
- `interview_turns`: paragraphs of interviews and transcripts that open with who speaks.
- `patterns`: the words by which bylines, credits, links and other furniture are known.
- `page_heads`: what stands above the first paragraph; `datelines`: where a story was filed; `page_feet`: what stands
  below its last sentence, and before it.
- `classify`: gives every block its kind.
"""

from framing.reading.passages.classify import declared_comments, find_passages, wire_credit

__all__ = ["declared_comments", "find_passages", "wire_credit"]

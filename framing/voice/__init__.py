"""Passages in; out, who speaks in each stretch of an article, and in whose words.

- `quotations`: which kind of quotation each pair of marks is (direct, scare, title).
- `speakers/`: who says each quotation, by rules over words and clauses.
- `reported/`: what is given to a source without marks, by a small model and a few rules.
- `voices`: the partition of an article into voices, made of the three.
- `lexicons/`: the verbs, nouns and cues that they go by. All of them are English.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

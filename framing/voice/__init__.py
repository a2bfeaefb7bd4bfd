"""Passages in; out, who speaks in each stretch of an article, and in whose words.

- `quotations`: pairs of marks and what stands in them; `quotation_kinds`: direct, scare or title, by what
  stands around them (`marked_stretch`) and by `capitals`. `interview_answers`: words that stand without marks.
- `grammar/`: words, noun phrases and the subjects of verbs, for speakers, reported speech and `acts` alike.
- `speakers/`: who says each quotation, by rules over words and clauses.
- `reported/`: what is given to a source without marks, by a small model and a few rules. `quotations_in_reported`:
  quoted words within it are its source's.
- `voices`: the partition of an article into voices, made of the three.
- `lexicons/`: the verbs, nouns and cues that they go by, all of them English. `plain_pages`: articles as the rules read
  them, without unusual letters.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

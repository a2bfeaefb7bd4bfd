"""Who did what to whom: acts with agent and patient, figures, and whose deaths an emotive word is about.

- `find`: the table of acts, made of all below. `sentence_acts`: the acts of one sentence, as it puts them.
- `clause/`: a sentence with an act in it: its words, its subject, how it puts the act, whether that happened.
- `participants/`: who acts, who suffers it, and whose a deed is that a noun names.
- `context/`: what the clause leaves open and the sentence, the place or what was told before says.
- `figurative/`: what is meant in words alone. `emotive`: emotive words for deaths.
- `figures/`: the table of counts, and who says so. `confidence`: how far a row is trusted.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

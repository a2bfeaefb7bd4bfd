"""Who did what to whom: acts with agent and patient, figures, and whose deaths an emotive word is about.

- `find`: the table of acts, made of all below. `read`: the acts of one sentence, as it puts them.
- `agents`, `patients`, `owners/`: who acts, who suffers it, and whose a deed is that a noun names.
- `constructions`, `happened`, `figurative/`: how an act is worded, whether it happened, whether it is meant in words.
- `figures/`: the table of counts, and who says so. `emotive`: emotive words for deaths.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

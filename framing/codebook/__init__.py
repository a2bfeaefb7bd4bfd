"""The codebook (which names stand for which thing, and what each name says), and where its names are mentioned.

- `models`: what a codebook consists of. `load`: reads it from YAML. `faults/`: what is wrong with it.
- `inflection`: the forms of a pattern. `matcher`: finds all of them in a text. `negation/`: is a mention denied?
- `parties`: which side a phrase belongs to, and the role of the one whom it names. `speakers`: the same of speakers.
- `act_words`: the words of acts, and of which sort an act is, whatever its name.
- `mentions`: the table of mentions, made of the names and the voices.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

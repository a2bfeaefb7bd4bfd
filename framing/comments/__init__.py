"""Readers' comments in; out, whom each answers, what it feels by word lists, where it stands, whose terms it uses.

- `threads/`: the comments, what each answers with the evidence, and what in it is quoted.
- `sentiment/`: what word lists make of comments, sentences and words.
- `stance/`: for or against each target of the codebook, by rules or by a model learned from a coded sample.
- `echo`: whether comments take over the terms of the article.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

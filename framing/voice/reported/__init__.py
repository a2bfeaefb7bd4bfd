"""Indirect speech: what an article gives to a source without quotation marks.

- `tagging/`: a text as the model sees it, and the model (its numbers are in model.npz).
- `sentence`, `reporting_clauses`, `rules`: what the wording of a sentence surely gives to a source, without the model.
  `naming`: what somebody calls a thing. `judgements`: what somebody condemns, denies or demands.
  `colons`: what a colon gives to a source, and a headline by a dash or a bare verb.
- `asides`: what of a sentence is no content whatever the model says. `bounds`: where content begins and is over.
  `no_speech`: what only looks like speech.
- `find`: stretches, sources and cues, made of both. `sources`: whose “…, demanding that …” is, and who is meant.
"""

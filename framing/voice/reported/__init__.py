"""Indirect speech: what an article gives to a source without quotation marks.

- `tagging/`: a text as the model sees it, and the model (its numbers are in model.npz).
- `sentence`, `reporting_clauses`, `rules`: what the wording of a sentence surely gives to a source, without the model.
  `other_ways/`: what it gives otherwise than by a verb of saying.
- `asides`: what of a sentence is no content whatever the model says. `bounds`: where content is over.
  `no_speech`: what only looks like speech.
  `unsaid`: what is not said at all.
- `tags`: what tagger and rules say of each token. `find`: stretches, sources and cues, made of it.
  `sources/`: which part of a sentence only names one, or whoever is told, whose “…, demanding that …” is, and who is
  meant.
"""

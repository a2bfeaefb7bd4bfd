"""Words and sentences of a text, for programs that ask for nothing else: `from framing.text import sentence_spans`."""

from framing.core.text.sentences import sentence_spans
from framing.core.text.words import count_words, fold, words

__all__ = ["count_words", "fold", "sentence_spans", "words"]

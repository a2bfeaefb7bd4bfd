"""Comments in; what sentiment word lists make of each comment, each sentence and each word out.

Each analyser looks words up in a list and combines their weights. They know nothing of the subject, of irony or of who
is meant, so every score comes with the words it was made from and with how much of the text they cover.
"""

from framing.comments.sentiment.analysers import ANALYSERS, add_word_list
from framing.comments.sentiment.masking import debate_words, effect_of_hiding, write_out_nt
from framing.comments.sentiment.matched_words import disagreements, weigh_words
from framing.comments.sentiment.scores import assess, score_comments, score_in_parts, score_sentences
from framing.comments.sentiment.versus_stance import beside_stance
from framing.comments.sentiment.word_shift import word_shift

__all__ = [
    "ANALYSERS",
    "add_word_list",
    "assess",
    "beside_stance",
    "debate_words",
    "disagreements",
    "effect_of_hiding",
    "score_comments",
    "score_in_parts",
    "score_sentences",
    "weigh_words",
    "word_shift",
    "write_out_nt",
]

from .echo import find_echoes
from .sentiment import assess, score_comments, score_sentences
from .stance import find_evidence, find_stances, train_stance
from .threads import find_comments, find_threads

__all__ = [
    "assess",
    "find_comments",
    "find_echoes",
    "find_evidence",
    "find_stances",
    "find_threads",
    "score_comments",
    "score_sentences",
    "train_stance",
]

"""Tokens in; out, what each is by itself: word, look, ending, grammatical job, cue.

The words come from the training texts. The vocabulary holds no names, so that what is learnt is how newspapers
attribute, not who is quoted.
"""

from dataclasses import dataclass

import numpy as np

from framing.core.text.words import fold
from framing.voice.lexicons.reporting_words import VERB_OF
from framing.voice.reported.tagging.tokens import Stream

# Words whose job is grammatical, by job: they tell the shape of a sentence whatever it is about.
JOBS = """
    he she they it i we you who | him her them me us himself herself themselves | his their its my our your
    | a an the this that these those some any no every each another | is are was were be been being 's
    | has have had having | do does did | will would can could may might must shall should ought | not n't never
    | and or but nor yet | because since while when after before if although though as until unless whereas once
    | which whom whose where why how what whether | in on at by from with into over under during against among through
    | of | to | for | about on regarding toward towards | according | than | still also only just even now then
    | mr ms mrs dr sen rep gov gen | yesterday today monday tuesday wednesday thursday friday saturday sunday
    """
SHAPES = 8
JOB = {word: number for number, words in enumerate(JOBS.split("|"), start=SHAPES) for word in words.split()}
BREAKS = frozenset(",;:—–-()")
SIZES = {"shape": SHAPES, "suffix": 27**3, "job": SHAPES + JOBS.count("|") + 1, "cue": 5}
KNOWN_CUE, SURE, MAYBE = 3, 3, 1  # steps of `Vocabulary.cue`


def shape(word: str) -> int:
    """The look of a word: 0 nothing, 1 small, 2 Capital, 3 CAPITALS, 4 number, 5 point, 6 other mark, 7 mixed."""
    if not word:
        return 0
    if not word[0].isalnum():
        return 5 if word in ".!?" else 6
    if word[0].isdigit():
        return 4
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() else 7


def suffix(word: str) -> int:
    """The last three letters of a word without capitals as a number; a capital (a name, mostly) gives none.

    >>> suffix("said") == suffix("laid"), suffix("Said")
    (True, 0)
    """
    value = 0
    for letter in word[-3:] if not word[:1].isupper() else "":
        value = value * 27 + (ord(letter) - 96 if "a" <= letter <= "z" else 0)
    return value


def lowered(word: str) -> str:
    """A word as the vocabulary holds it: in lower case, any figures as 0."""
    return "0" if word[:1].isdigit() else fold(word)


@dataclass
class Vocabulary:
    """The words the tagger knows. `cue`: how often each is part of a cue in the training texts, in steps 0–4."""

    words: list[str]
    cue: list[int]

    def __post_init__(self):
        self.place = {word: place for place, word in enumerate(self.words, start=2)}  # 0 nothing, 1 unknown

    def __len__(self) -> int:
        return len(self.words) + 2

    def look_up(self, stream: Stream) -> dict[str, np.ndarray]:
        """What each token is by itself."""
        low = [lowered(word) for word in stream.surfaces]
        word = np.array([self.place.get(item, 1) if item else 0 for item in low], int)
        look = np.array([shape(item) for item in stream.surfaces], int)
        job = np.array([JOB.get(item, 0) for item in low], int)
        listed = np.array([item in VERB_OF for item in low])
        of_surface = {
            "word": word,
            "shape": look,
            "suffix": np.array([suffix(item) for item in stream.surfaces], int),
            "job": np.where(job > 0, job, look),
            "cue": np.where((word == 1) & listed, KNOWN_CUE, np.array([0, 0, *self.cue])[word]),
            "break": np.array([item in BREAKS and item != "" for item in low]),
            "that": np.array([item == "that" for item in low]),
        }
        return {name: values[stream.word] for name, values in of_surface.items()}

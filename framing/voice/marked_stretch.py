"""A stretch in quotation marks, as the rules that tell its kind see it."""

from dataclasses import dataclass
from functools import cached_property

from framing.core.text.words import count_words
from framing.voice.capitals import is_name

NEAR = 120  # characters; how far from the marks a word can stand that tells their kind


@dataclass(frozen=True)
class Stretch:
    """What stands in a pair of marks, and what stands before and after them in their passage and in their sentence."""

    content: str
    before: str
    after: str
    sentence_before: str
    sentence_after: str
    headline: bool = False  # in a headline, standfirst or crosshead
    single: bool = False  # in single marks

    @cached_property
    def near(self) -> str:
        return self.before[-NEAR:]

    @cached_property
    def around(self) -> str:
        """The rest of the sentence."""
        return f"{self.sentence_before} {self.sentence_after}"

    @cached_property
    def words(self) -> int:
        return count_words(self.content)

    @cached_property
    def name(self) -> bool:
        return is_name(self.content)

    @cached_property
    def ends(self) -> bool:
        """A point or comma inside the marks: a sentence of somebody's ends."""
        return self.content.rstrip().endswith((".", ",", "?", "!"))

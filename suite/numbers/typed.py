"""Numbers in the prose of README.md: each is worked out where it stands, or is one of the few that no data can tell.

A figure that somebody counted or measured stands in a mark (`suite.numbers.looked_up`, `suite.teach.marks`), so that it
cannot go out of date in silence. Code, addresses and the names of files are no prose; `alt` texts are.
"""

import re
from pathlib import Path

from suite.numbers.looked_up import MARK as LOOKED_UP
from suite.teach.marks import MARK as ASKED

# What README.md says with a number that is no figure, word for word, and why it is none.
NO_FIGURES = {
    "Two commands": "a heading: `make charts` and `make test` follow",
    "How do two outlets print the same remark?": "the question of a notebook, as its name for what it compares",
    "a codebook of six terms": "a heading of notebook 09",
    "compute ten million articles": "what a page is about, not what was measured",
    "left files of two runs": "what a kill would mix",
}
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half third "
    "quarter"
).split()
NUMBER = re.compile(rf"(?<![\w.])\d[\d.,]*\w*%?|\b(?:{'|'.join(_WORDS)})s?\b", re.IGNORECASE)
ALT = re.compile(r"<[^<>]*\balt=\"(?P<said>[^\"]*)\"[^<>]*>")
NAME_OF_FILE = re.compile(r"\[(?P<name>[\w-]+)\]\([^()\s]*/(?P=name)\.\w+\)")  # [00-start-here](…/00-start-here.ipynb)
NO_PROSE = re.compile(r"^```.*?^```|^ {4}.*?$|`[^`]*`|<!--.*?-->|<[^<>]*>|\]\([^()]*\)", re.MULTILINE | re.DOTALL)
AROUND = 30  # characters that show where a number stands


def typed_numbers(page: Path) -> list[str]:
    """The numbers of a page that nothing works out; none for a page without any mark, which promises nothing."""
    text = page.read_text("utf-8") if page.is_file() else ""
    if not (LOOKED_UP.search(text) or ASKED.search(text)):
        return []
    return [f"{page}: says {number} ({around}), which nothing works out" for number, around in in_prose(text)]


def in_prose(text: str) -> list[tuple[str, str]]:
    """The numbers in the prose of a page that are neither in a mark nor among `NO_FIGURES`, each with what is around.

    >>> in_prose("Of <!--=articles-->60<!--/--> articles, five (`--n 5`) are long.")
    [('five', '… Of   articles, five (  ) are long. …')]
    """
    for known in (LOOKED_UP, ASKED, NAME_OF_FILE):
        text = known.sub(" ", text)
    text = NO_PROSE.sub(" ", ALT.sub(lambda found: f" {found['said']} ", text))
    for said in NO_FIGURES:
        text = re.sub(r"\s+".join(map(re.escape, said.split())), " ", text)
    text = " ".join(text.split(" "))
    return [
        (found[0], f"… {text[max(0, found.start() - AROUND) : found.end() + AROUND].strip()} …".replace("\n", " "))
        for found in NUMBER.finditer(text)
    ]

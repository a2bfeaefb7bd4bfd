"""Numbers in prose that are worked out: `<!--=QUESTION-->ANSWER<!--/-->` in a page, `{QUESTION}` in a line of a table.

The first stays in the page, so that the page reads well as it is and can be worked out again; the second is replaced.
"""

import re
from collections.abc import Callable

MARK = re.compile(r"<!--=(?P<question>[^>]{1,200}?)-->(?P<answer>[^<]{0,30000})<!--/-->")
BRACES = re.compile(r"\{(?P<question>[a-z_]+[^{}]{0,200})\}")


def renewed(text: str, answer: Callable[[str], str]) -> str:
    """The text with every marked answer worked out anew.

    >>> renewed("There are <!--=articles-->9<!--/--> of them.", {"articles": "60"}.get)
    'There are <!--=articles-->60<!--/--> of them.'
    """
    return MARK.sub(lambda found: f"<!--={found['question']}-->{answer(found['question'])}<!--/-->", text)


def filled(text: str, answer: Callable[[str], str]) -> str:
    """The text with each question in braces replaced by its answer.

    >>> filled("There are {articles} of them.", {"articles": "60"}.get)
    'There are 60 of them.'
    """
    return BRACES.sub(lambda found: answer(found["question"]), text)


def plain(text: str) -> str:
    """The text as it is read: marked answers without their marks.

    >>> plain("There are <!--=articles-->60<!--/--> of them.")
    'There are 60 of them.'
    """
    return MARK.sub(lambda found: found["answer"], text)

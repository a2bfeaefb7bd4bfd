"""Writing out n't, which TextBlob does not see at all, and VADER only with a straight apostrophe."""

import re

# The few n't forms whose first half is not a word by itself; every other one is split before the n.
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_NT = re.compile(r"\b(\w+?)n['’]t\b", re.IGNORECASE)


def write_out_nt(text: str) -> str:
    """The text with every n't written as "not", straight or curly.

    >>> write_out_nt("They can’t win, won't talk and don't care.")
    'They can not win, will not talk and do not care.'
    """

    def written_out(found: re.Match) -> str:
        word = _IRREGULAR.get(found[1].lower(), found[1])
        # VADER hears capitals as shouting, so what was shouted stays shouted.
        return f"{word.upper()} NOT" if found[0].isupper() else f"{word} not"

    return _NT.sub(written_out, text)

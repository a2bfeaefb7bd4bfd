"""Hashtags that call for something: “#SaveTheLibrary”, “#NoToll2026”; words whose capitals tell where each begins."""

import re

from framing.comments.stance.calls import find_call
from framing.comments.stance.cues import Vocabulary

# At the end of what is said, where a tag says what its writer wants; within a sentence it is talked about.
_TAG = re.compile(r"(?<!\S)#([A-Z][A-Za-z]{3,40})\d{0,4}(?=\W{0,9}(?:\Z|[#@\n]|https?:)|[.!])")
_TALKED_ABOUT = re.compile(
    r"(?<![#@\w])(?:the|an?|this|that|these|those|of|with|by|under|in|on|to|about|hash_?tags?|trend(?:s|ing)?|say(?:s|ing)?"
    r"|said|read(?:s|ing)?|call(?:s|ed|ing)?|tweet\w{0,3}|post\w{0,3}|us(?:es?|ed|ing)|wr(?:ites?|ote|iting)"
    # What takes the tag for its object: “I am against #StopTheToll”, “I don’t support #SaveTheLibrary”.
    r"|not|never|no|for|against|behind|from|than|via|like|why|how|join(?:s|ed|ing)?|(?:support|back|oppos|lov|hat|lik"
    r"|ignor|believ|endors|reject|follow|mock|condemn|hear|mean)(?:e?[sd]?|ing)|campaign|movement|group|people|crowd"
    r"|supporters|joke|nonsense):?\s\Z",
    re.IGNORECASE,
)
_WORDS_BEGIN = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO = re.compile(r"^No (?!To\b|More\b)")


def in_hashtags(text: str, words: Vocabulary) -> list[dict]:
    """The evidence in hashtags of a comment for each target that is called for or against by name; often none."""
    rows = []
    for tag in _TAG.finditer(text) if words.called else ():
        if _TALKED_ABOUT.search(text, max(0, tag.start() - 20), tag.start()):
            continue
        said = _NO.sub("No to ", _WORDS_BEGIN.sub(" ", tag[1]))
        names, _ = words.find(said)
        called = {to: find_call(said.lower(), 0, len(said), name) for to in words.called for name in names[to]}
        row = {"start": tag.start(), "end": tag.end(), "cue": tag[0], "alias": None, "rule": "call, hashtag"}
        rows += [row | {"target": target, "points_to": call[0]} for target, call in called.items() if call]
    return rows

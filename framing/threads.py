"""Step 3, threads: passages in; out, the comments, and for each the comment that it answers, with the evidence.

A comment answers another if it points to its number, repeats its words word for word, or addresses a commenter by name
and takes up that comment's words. Anything less is unknown: no guess is made.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import pandas as pd

from framing.marks import pair_marks
from framing.reading.corpus import Corpus
from framing.tables import table
from framing.text import COMMON, count_words, fold, sentence_spans, stem, words
from framing.wording import COMMENT_NUMBER

LEAST_SHARED, CLEAR_WINNER = 1.0, 1.25  # how much wording an answer takes up, and how far ahead of the next best
QUOTED_WORDS = 5  # this many words in a row are a quotation, fewer may be chance
ADDRESS = re.compile(
    r"(?:(?:no|yes|well|but|and|so|sorry|hey|dear|hi|hello|ok|okay|thanks|thank you|to)\b[,.!]?\s+)?@?"
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)\s*(?:[,:]|\s[-–—]|[-–—]\s)",
    re.IGNORECASE,
)
TO_NUMBER = re.compile(
    r"(?:(?:to |re:? ?|reply to |in response to )?(?:#|no\.? ?|number |comment #?|comment no\.? ?|@#?)"
    r"|(?:reply|response|answer|answering|replying) to )(?P<number>\d{1,6})\b",
    re.IGNORECASE,
)
# Words that open a sentence with a comma after them and are nobody's name.
OPENERS = set(
    """
    no yes yeah well but and so sorry hey dear hi hello ok okay thanks please however therefore actually also
    again anyway besides clearly finally first second third frankly fortunately furthermore hence honestly
    hopefully indeed instead lastly look listen maybe meanwhile moreover naturally nevertheless nonetheless now
    obviously of course oh perhaps personally really right sadly seriously similarly still sure surely then thus
    today true unfortunately wow yet why what who how when where while because since if although though as in on
    at by for from with after before this that these those
    """.split()
)
TITLES = set(
    """
    mr mrs ms miss dr prof professor president minister secretary senator rabbi imam father sir madam
    """.split()
)


@dataclass
class Comment:
    """One comment on its way to its row: what it says, who it addresses, and what it was found to answer."""

    article_id: str
    comment_id: str
    start: int
    end: int
    text: str
    parent_id: str | None = None
    evidence: str | None = None
    addressed: str | None = None
    opening: list[str] = field(default_factory=list)


def find_comments(corpus: Corpus, passages: pd.DataFrame) -> pd.DataFrame:
    """The readers' comments of every article: the table `comments`, in printed order.

    Columns: article_id, comment_id (the printed number), parent_id and parent_evidence (missing = unknown), start, end
    (without the printed number), words, text. The evidence reads "number: …", "quotes: …", "names: …; takes up: …" or
    "table" where the corpus's own table gave the parent.

    >>> from framing.anatomy import find_passages
    >>> from framing.reading import read
    >>> seeds = read("seeds")
    >>> found = find_comments(seeds, find_passages(seeds)).set_index("comment_id")
    >>> found.parent_id["8"], found.parent_evidence["8"][:31]
    ('2', 'quotes: There has to be some gr')
    """
    rows = []
    for article_id, own in passages[passages.kind == "comment"].groupby("article_id", sort=False):
        thread = [_comment(article_id, passage) for passage in own.itertuples()]
        told = {part.comment_id: part.parent_id for part in corpus.parts.get(article_id, []) if part.parent_id}
        for comment in thread:
            if comment.comment_id in told:
                comment.parent_id, comment.evidence = told[comment.comment_id], "table"
        above = passages[(passages.article_id == article_id) & (passages.kind != "comment")]
        _find_parents(thread, set(words(" ".join(above.text))))
        rows += [
            {"article_id": c.article_id, "comment_id": c.comment_id, "parent_id": c.parent_id}
            | {
                "parent_evidence": c.evidence,
                "start": c.start,
                "end": c.end,
                "words": count_words(c.text),
                "text": c.text,
            }
            for c in thread
        ]
    return table("comments", rows)


def _comment(article_id: str, passage) -> Comment:
    """A comment without its printed number."""
    number = COMMENT_NUMBER.match(passage.text)
    offset = number.end() if number and number["number"] == passage.comment_id else 0
    text = passage.text[offset:]
    return Comment(article_id, passage.comment_id, passage.start + offset, passage.end, text)


def _find_parents(thread: list[Comment], article_words: set[str]) -> None:
    """Fill in what each comment answers, the surest evidence first; `article_words` are those of the article itself."""
    for comment in thread:
        comment.addressed, comment.opening = _opening(comment.text, article_words)
    rarity = _rarity(thread)
    for at, comment in enumerate(thread):
        others = thread[:at]
        if comment.evidence is None:
            _by_number(comment, others) or _by_quotation(comment, others)
    for at, comment in enumerate(thread):
        if comment.evidence is None and comment.addressed:
            _by_name(comment, thread[:at], rarity)
    _by_shared_name(thread)


def _opening(text: str, article_words: set[str]) -> tuple[str | None, list[str]]:
    """The commenter whom the first words address, if any, and the words of the first sentence that says something.

    A name that the article itself uses is a person of the story ("Mr Blinken, please…"), not another commenter.
    """
    found = ADDRESS.match(text)
    name = found["name"] if found else ""
    parts = [word for word in words(name) if word not in TITLES]
    if not parts or parts[0] in OPENERS or all(word in article_words for word in parts):
        return None, []
    rest = text[found.end() :]
    for start, end in sentence_spans(rest):
        said = words(rest[start:end])
        if set(said) - COMMON:
            return name, said
    return name, []


def _rarity(thread: list[Comment]) -> dict[str, float]:
    """How telling a word is in this thread: the fewer comments use it, the more."""
    seen = Counter(word for comment in thread for word in set(words(comment.text)))
    return {word: math.log(len(thread) / count) + 0.1 for word, count in seen.items()}


def _by_number(comment: Comment, others: list[Comment]) -> bool:
    found = TO_NUMBER.match(comment.text)
    for other in others:
        if found and other.comment_id == found["number"]:
            comment.parent_id, comment.evidence = other.comment_id, f"number: {found.group().strip()}"
            return True
    return False


def _by_quotation(comment: Comment, others: list[Comment]) -> bool:
    """Does it print, in quotation marks, a run of words of an earlier comment? The latest such comment is meant."""
    pairs, _ = pair_marks(comment.text, [(0, len(comment.text))])
    for pair in pairs:
        quoted = comment.text[pair.start : pair.end]
        run = " ".join(words(quoted))
        for other in reversed(others):
            if len(words(quoted)) >= QUOTED_WORDS and run in " ".join(words(other.text)):
                comment.parent_id, comment.evidence = other.comment_id, f"quotes: {quoted.strip()}"
                return True
    return False


def _by_name(comment: Comment, others: list[Comment], rarity: dict[str, float]) -> None:
    """Whose words does a comment take up that addresses someone by name? Only a clear winner counts.

    A word in common weighs its rarity in the thread; two words in common that also stand together weigh it once more.
    """
    weight = {stem(word): rarity.get(word, 0.0) for word in comment.opening if word not in COMMON}
    beside = _neighbours(comment.opening)
    scored = []
    for other in others:
        theirs = words(other.text)
        shared = weight.keys() & set(map(stem, theirs))
        together = beside & _neighbours(theirs)
        score = sum(weight[stem] for stem in shared)
        score += sum(max(weight.get(one, 0.0), weight.get(two, 0.0)) for one, two in together)
        scored.append((score, shared, other))
    scored.sort(key=lambda item: item[0], reverse=True)
    best, shared, other = scored[0] if scored else (0.0, set(), None)
    second = scored[1][0] if len(scored) > 1 else 0.0
    if shared and best >= LEAST_SHARED and best > CLEAR_WINNER * second:
        taken = [word for word in comment.opening if stem(word) in shared]
        comment.parent_id = other.comment_id
        comment.evidence = f"names: {comment.addressed}; takes up: {', '.join(dict.fromkeys(taken))}"


def _neighbours(said: list[str]) -> set[tuple[str, str]]:
    """The pairs of words that stand next to each other, endings left off."""
    stems = [stem(word) for word in said]
    return set(pairwise(stems))


def _by_shared_name(thread: list[Comment]) -> None:
    """A name that led to one comment elsewhere in the thread, in full or by its initials, leads there again."""
    places = {comment.comment_id: at for at, comment in enumerate(thread)}
    meant = {comment.addressed: comment.parent_id for comment in thread if comment.addressed and comment.parent_id}
    for at, comment in enumerate(thread):
        if comment.parent_id or not comment.addressed:
            continue
        for name, parent_id in meant.items():
            earlier = places.get(parent_id, len(thread)) < at
            if earlier and (_is_short_for(comment.addressed, name) or _is_short_for(name, comment.addressed)):
                comment.parent_id = parent_id
                same = fold(name) == fold(comment.addressed)
                comment.evidence = f"names: {comment.addressed}" + ("" if same else f" (short for {name})")
                break


def _is_short_for(short: str, name: str) -> bool:
    """Is `short` the name itself, or capitals that follow each other among its letters (GHD, GadolHaDorah)?"""
    a, b = fold(short), fold(name)
    if a == b:
        return True
    if not (short.isupper() and 2 <= len(a) < len(b) and a[0] == b[0]):
        return False
    letters = iter(b)
    return all(letter in letters for letter in a)

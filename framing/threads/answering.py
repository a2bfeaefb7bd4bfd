"""Which earlier comment a comment answers, the surest evidence first; anything less than these rules is no evidence."""

import math
import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from framing.pseudonyms import GREETING, is_short_for
from framing.text import COMMON, WORD, fold, sentence_spans, words
from framing.threads.comment import ARTICLE, Comment, Evidence
from framing.threads.quoting import ALTERED, IN_SHORT, find_quotes
from framing.threads.said import MANY, Said, stem, telling

# How sure the evidence makes a parent. A scale with four steps, not a measured share of right answers.
TOLD = 1.0  # the page or the table says so
POINTS = 0.9  # the comment itself points there: a number, words repeated word for word, the one reader of that name
TWO_SIGNS = 0.7  # a name and taken-up words; a name that led there elsewhere; a short or altered quotation
ONE_SIGN = 0.5  # taken-up words alone

LEAST_SHARED, CLEAR_WINNER = 1.0, 1.25  # how much wording an answer takes up, and how far ahead of the next best
TAKEN_UP, SHARE_TAKEN_UP = 3, 0.2  # rare words in common with one earlier comment; of all that a comment is about
COPY = 0.9  # of all that the two are about: that much is the same comment again

ADDRESS = re.compile(
    rf"{GREETING}@?(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)\s*(?:[,:]|\s[-–—]|[-–—]\s|(?:wrote|writes)\b)",
    re.IGNORECASE,
)
TO_NUMBER = re.compile(
    r"(?:(?:(?:in )?(?:reply|response|answer|answering|replying) )?to |re:? ?)?"
    r"(?:(?:>>|&gt;&gt;|@?#|@|comment #?|comment no\.? ?)(?P<number>\d{1,9})\b"
    r"|(?:no\. ?|number )(?P<numbered>\d{1,9})(?=[,:.)]|\s[-–—]))"
    r"|(?:reply|response|answer|answering|replying) to (?P<plain>\d{1,9})\b",
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


def find_parents(thread: list[Comment], so_far: Said) -> None:
    """Fill in, for each comment of a thread, what it quotes, what it answers with the evidence, and its depth.

    `so_far` holds the article's words; the comments are added as they are read, so a parent is always earlier.
    """
    places = {comment.comment_id: at for at, comment in enumerate(thread)}
    so_far.size = len(thread)
    for comment in thread:
        so_far.spread.update({stem(word) for word in words(comment.text)})
    _find_addresses(thread, so_far)
    theirs: dict[str, list[int]] = {}  # reader → the comments so far
    for at, comment in enumerate(thread):
        comment.quotes = find_quotes(comment, so_far)
        named = next((name for name in comment.names if name.addressed), None)
        told = places.get(comment.told_parent, at)
        if told < at:
            comment.answers(told, Evidence("table"), TOLD)
        elif not (_by_number(comment, at, places) or _by_quotation(comment)):
            _by_reader(comment, theirs.get(named.reader, []), so_far) if named else _by_name(comment, so_far)
        so_far.add(comment.own_text, comment.start)
        if comment.reader:
            theirs.setdefault(comment.reader, []).append(at)
    _by_shared_name(thread)
    for at, comment in enumerate(thread):
        if comment.parent is None:
            _by_words(comment, at, so_far)
    for comment in thread:
        comment.depth = 0 if comment.parent is None else thread[comment.parent].depth + 1


def _find_addresses(thread: list[Comment], so_far: Said) -> None:
    """Note which comments call somebody by a name that nobody told us, and is not a subject of the thread.

    Where all writers are known, a name that is none of theirs is no commenter's. A name of which the thread speaks more
    often than it is called ("Israel, …") is not either.
    """
    if all(comment.reader for comment in thread):
        return
    found = {
        at: _opening(comment.text, so_far.article_words, so_far.ordinary)
        for at, comment in enumerate(thread)
        if not any(name.addressed for name in comment.names)
    }
    called = {at: fold(thread[at].text[slice(*span)]) for at, (span, _) in found.items() if span}
    calls = Counter(called.values())
    for at, name in called.items():
        spoken_of = min(so_far.spread[stem(word)] for word in words(name))
        if calls[name] * 2 >= spoken_of:
            thread[at].address, thread[at].opening = found[at]


def _opening(text: str, article_words: set[str], ordinary: set[str]) -> tuple[tuple[int, int] | None, list[str]]:
    """Where the first words call a commenter by name, if they do, and the first sentence that says something, as words.

    A name that the article itself uses is a person of the story ("Mr Blinken, please…"), not another commenter.
    """
    found = ADDRESS.match(text)
    parts = [word for word in WORD.findall(found["name"] if found else "") if fold(word) not in TITLES]
    low = [fold(word) for word in parts]
    if not parts or set(low) & (COMMON | OPENERS) or set(low) <= article_words or set(low) <= ordinary:
        return None, []
    if any(one[-3:-1] in ("'l", "'r", "'v") or one[-2:] in ("'m", "'d", "'s", "'t") for one in low):
        return None, []  # "You're right, …"
    if any(word[0].islower() for word in parts[1:]):
        return None, []  # "Good point, …"
    return found.span("name"), _first_words(text[found.end() :])


def _first_words(rest: str) -> list[str]:
    for start, end in sentence_spans(rest):
        said = words(rest[start:end])
        if set(said) - COMMON:
            return said
    return []


def _by_number(comment: Comment, at: int, places: dict[str, int]) -> bool:
    found = TO_NUMBER.match(comment.text.lstrip())
    number = found and (found["number"] or found["numbered"] or found["plain"])
    if not found or places.get(number, at) >= at:
        return False
    comment.answers(places[number], Evidence("number", found.group().strip()), POINTS)
    return True


def _by_quotation(comment: Comment) -> bool:
    """Does it quote an earlier comment? Of several the one of which it quotes most. The article is nobody's comment."""
    most: Counter[int] = Counter()
    for quote in comment.quotes:
        if quote.source not in (None, ARTICLE):
            most[quote.source] += quote.end - quote.start
    if not most:
        return False
    (parent, _), *_ = most.most_common(1)
    own = [quote for quote in comment.quotes if quote.source == parent]
    weak = all(quote.rule in (IN_SHORT, ALTERED) for quote in own)
    comment.answers(parent, Evidence("quotes", where=own[0][:2]), TWO_SIGNS if weak else POINTS)
    return True


def _by_reader(comment: Comment, theirs: list[int], so_far: Said) -> None:
    """It speaks to a reader: of the earlier comments of that reader, the one whose words it takes up, or the last."""
    if not theirs:
        return
    about = telling(words(comment.own_text)) - so_far.article_stems
    shared = {number: about & telling(so_far.comments[number].said) for number in theirs[-MANY:]}
    parent = max(shared, key=lambda number: (len(shared[number]), number))
    evidence = Evidence("names", taken=_as_written(comment, shared[parent]))
    comment.answers(parent, evidence, POINTS if len(theirs) == 1 else TWO_SIGNS)


def _as_written(comment: Comment, stems: set[str]) -> tuple[str, ...]:
    """The words that have these stems, as the comment itself writes them, each once."""
    after = comment.address[1] if comment.address else 0
    return tuple(dict.fromkeys(word for word in words(comment.own_text[after:]) if stem(word) in stems))


def _by_name(comment: Comment, so_far: Said) -> None:
    """Whose words does a comment take up that calls somebody by a name nobody told us? Only a clear winner counts.

    A word in common weighs its rarity in the thread; two words in common that also stand together weigh it once more.
    """
    weight = {
        stem(word): math.log(so_far.size / max(so_far.spread[stem(word)], 1)) + 0.1
        for word in comment.opening
        if word not in COMMON
    }
    shared: dict[int, set[str]] = {}
    for one in weight:
        users = so_far.users.get(one, [])
        for number in users if len(users) <= MANY else ():
            shared.setdefault(number, set()).add(one)
    beside = _neighbours(comment.opening)
    scores = {}
    for number, stems in shared.items():
        together = beside & _neighbours(so_far.comments[number].said)
        scores[number] = sum(weight[one] for one in stems)
        scores[number] += sum(max(weight.get(one, 0.0), weight.get(two, 0.0)) for one, two in together)
    ranked = sorted(scores, key=lambda number: -scores[number])
    if not ranked:
        return
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    if scores[ranked[0]] >= LEAST_SHARED and scores[ranked[0]] > CLEAR_WINNER * second:
        taken = tuple(dict.fromkeys(word for word in comment.opening if stem(word) in shared[ranked[0]]))
        comment.answers(ranked[0], Evidence("names", taken=taken), TWO_SIGNS)


def _neighbours(said: list[str]) -> set[tuple[str, str]]:
    """The pairs of words that stand next to each other, endings left off."""
    return set(pairwise(map(stem, said)))


def _by_shared_name(thread: list[Comment]) -> None:
    """A name that led to one comment elsewhere in the thread, in full or by its capitals, leads there again."""
    meant: dict[str, dict[str, int]] = {}  # by first letter: name → the comment that it led to
    for comment in thread:
        if comment.addressed and comment.parent is not None:
            meant.setdefault(fold(comment.addressed)[0], {})[comment.addressed] = comment.parent
    for at, comment in enumerate(thread):
        if comment.parent is not None or not comment.addressed:
            continue
        for name, parent in meant.get(fold(comment.addressed)[0], {}).items():
            if parent < at and (is_short_for(comment.addressed, name) or is_short_for(name, comment.addressed)):
                comment.answers(parent, Evidence("names", "another comment calls them so"), TWO_SIGNS)
                break


def _by_words(comment: Comment, at: int, so_far: Said) -> None:
    """Does it take up rare words of one earlier comment, words that no other before it used, nor the article?

    They must be a good part of what the comment is about, as a long comment shares three words with anybody; but not
    all that both are about, as one that says the same again does not answer.
    """
    about = telling(so_far.comments[at].said) - so_far.article_stems
    rare = about - so_far.subjects
    votes: dict[int, set[str]] = {}
    for one in rare:
        users = so_far.users[one]
        if bisect_left(users, at) == 1:
            votes.setdefault(users[0], set()).add(one)
    if not votes:
        return
    parent = max(votes, key=lambda number: len(votes[number]))
    runner_up = max((len(shared) for number, shared in votes.items() if number != parent), default=0)
    shared = votes[parent]
    theirs = telling(so_far.comments[parent].said) - so_far.article_stems
    enough = len(shared) >= max(TAKEN_UP, SHARE_TAKEN_UP * len(about)) and len(shared) > 2 * runner_up
    if enough and len(shared) < COPY * len(about | theirs):
        comment.answers(parent, Evidence("takes up", taken=_as_written(comment, shared)), ONE_SIGN)

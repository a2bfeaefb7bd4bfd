"""Which earlier comment a comment answers, the surest evidence first; anything less than these rules is no evidence.

A number at its head points to one: "#3", ">>3", "@3:", "in reply to 3". Other figures do not.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from framing.comments.threads.addressees import address, called_elsewhere
from framing.comments.threads.comment import ARTICLE, Comment, Evidence
from framing.comments.threads.history import MANY, ThreadHistory
from framing.comments.threads.quotes import ALTERED, IN_SHORT, find_quotes
from framing.core.text.patterns import any_of
from framing.core.text.pseudonyms import is_short_for
from framing.core.text.words import COMMON, WORD, content_stems, fold, stem, words

# The grades of evidence for a parent: four steps, not a measured share of right answers.
TOLD = 1.0  # the page or the table says so
POINTS = 0.9  # the comment itself points there: a number, words repeated word for word, the one reader of that name
TWO_SIGNS = 0.7  # a name and taken-up words; a name that led there elsewhere; a short or altered quotation
ONE_SIGN = 0.5  # taken-up words alone

LEAST_SHARED, CLEAR_WINNER = 1.0, 1.25  # how much wording an answer takes up, and how far ahead of the next best
TAKEN_UP, SHARE_TAKEN_UP = 3, 0.2  # rare words in common with one earlier comment; of all that a comment is about
COPY = 0.9  # of all that the two are about: that much is the same comment again
# How a comment points to a number at its head.
_N = r"(?P<number>\d{1,9})(?![\w%]|[.,:]\d)"
# Where a phrase ends after the number, or an answer begins: "#3 priority" and "@3 pm" point to nothing.
_END = r"(?=\s*(?:\Z|[\n,;!?)\]:…–—]|\.(?!\d)|-\s)|\s+-)"
_OPENS = any_of(
    "yes no nope yeah yep why how what who whose which where when because but agreed exactly true right wrong correct",
    r"thanks thank sorry please i i[’']\w+ you your you[’']\w+ he she it it[’']s we they actually lol nonsense rubbish",
)
_ANSWERS = rf"(?=\s+{_OPENS}\b)"
_AFTER = rf"(?:{_END}|{_ANSWERS})"
# What a figure counts: the hour, a unit, things ("@3 pm", "@3 km", "@3 crowns a head").
_COUNTED = any_of(
    r"[ap]\.m [b-df-hj-np-tv-xz]{1,3} o[’']clock tonight today tomorrow sharp an? per each percent people",
    r"(?:hundred|thousand|million|billion|trillion) \w{1,30}[^\Ws’']s",
)
POINTERS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:>>|&gt;&gt;){_N}",
        rf"(?:in )?(?:reply|response|answer|answering|replying|responding) to (?:@?#|comment #?|post #?){_N}",
        rf"(?:in )?(?:reply|response|answer|answering|replying|responding) to (?:no\. ?|number |@)?{_N}{_AFTER}",
        rf"(?:re:? ?|to )?(?:>>|&gt;&gt;|@?#|@|comment #?|comment no\.? ?){_N}{_AFTER}",
        rf"re:? ?(?:no\. ?|number )?{_N}{_AFTER}",
        rf"(?:to )?(?:no\. ?|number )(?!1\b){_N}(?=[,:.)]|\s[-–—])",
        rf"@{_N}(?=\s+(?:(?-i:[A-Z][a-z’'])|(?!{_COUNTED}\b)(?-i:[a-z])))",  # "@3 No way", "@3 calm down", but "@3 PM"
    )
]
FIGURE = r"(?:^|[\n.!?;,]\s{0,20})(?:@?#|@|comment #?|comment no\.? ?|no\. ?|number ){number}(?!\d|[.,:]\d|%)"


def find_parents(thread: list[Comment], so_far: ThreadHistory) -> None:
    """Fill in, for each comment of a thread, what it quotes, what it answers with the evidence, and its depth.

    `so_far` holds the article's words; the comments are added as they are read, so a parent is always earlier.
    """
    places = {comment.comment_id: at for at, comment in enumerate(thread)}
    flat = _is_flat(thread)
    so_far.size = len(thread)
    for comment in thread:
        so_far.spread.update(set(map(stem, comment.joined.split())))
    _find_addresses(thread, so_far)
    theirs: dict[str, list[int]] = {}  # reader → the comments so far
    for at, comment in enumerate(thread):
        comment.quotes = find_quotes(comment, so_far)
        named = next((name for name in comment.names if name.addressed and name.reader != comment.reader), None)
        reader = comment.told_addressee or (named.reader if named else None)
        told = places.get(comment.told_parent, at)
        if told < at:
            comment.answers(told, Evidence("table"), TOLD)
            if flat and named and comment.text[: named.start].endswith("@"):
                _by_reader(comment, [one for one in theirs.get(named.reader, []) if thread[one].parent == told], so_far)
        elif not comment.is_top and not (_by_number(comment, at, places) or _by_quotation(comment)):
            _by_reader(comment, theirs.get(reader, []), so_far) if reader else _by_name(comment, so_far)
        own = comment.own_plain
        so_far.add(own, comment.start, comment.joined if own == comment.plain else "")
        if comment.reader:
            theirs.setdefault(comment.reader, []).append(at)
    _by_shared_name(thread)
    for at, comment in enumerate(thread):
        if comment.parent is None and not comment.is_top:
            _by_words(comment, at, so_far)
    for comment in thread:
        comment.depth = 0 if comment.parent is None else thread[comment.parent].depth + 1


def _is_flat(thread: list[Comment]) -> bool:
    """Does a table give the first comment of a thread as the parent of every answer? Many sites keep no more; there an
    "@name" says whom a comment answers."""
    answers = {comment.comment_id for comment in thread if comment.told_parent}
    return not any(comment.told_parent in answers for comment in thread)


def _find_addresses(thread: list[Comment], so_far: ThreadHistory) -> None:
    """Note which comments call somebody by a name that nobody told us, and is not a subject of the thread.

    Where all writers are known, a name that is none of theirs leads to no comment; it is still not shown.
    """
    told = all(comment.reader for comment in thread)
    found, unsure = {}, {}
    calls: Counter[str] = Counter()
    for at, comment in enumerate(thread):
        called = called_elsewhere(comment.plain, so_far.is_of_story)
        comment.called = [span for span, sure in called if sure]
        unsure[at] = [span for span, sure in called if not sure]
        if not any(name.addressed for name in comment.names):
            span, others, opening = address(comment.plain, so_far.is_no_reader)
            if span:
                found[at] = span, others, opening
        head = [found[at][0]] if at in found else []
        calls.update({comment.named(span) for span in [*comment.called, *unsure[at], *head]})
    subjects = _subjects(thread, calls, so_far)
    for at, comment in enumerate(thread):
        comment.called += [span for span in unsure[at] if comment.named(span) not in subjects]
        span, others, opening = found.get(at, (None, [], []))
        if span and (comment.named(span) not in subjects or comment.text[: span[0]].endswith("@")):
            comment.called += [span, *others] if told else others
            if not told:
                comment.address, comment.opening = span, opening


def _subjects(thread: list[Comment], calls: Counter[str], so_far: ThreadHistory) -> set[str]:
    """Which of these names are no reader's: the thread speaks of them more often than it calls them ("Brussels, …"), or
    more comments write them in small letters."""
    listed = {name: words(name) for name in calls}
    known = {word for name in listed.values() for word in name}
    writing = [one for one in thread if not known.isdisjoint(one.joined.split())]
    small = Counter(word for comment in writing for word in known.intersection(WORD.findall(comment.plain)))
    return {
        name
        for name, parts in listed.items()
        if calls[name] * 2 < min((so_far.spread[stem(word)] for word in parts), default=0)
        or all(small[word] > calls[name] for word in parts)
    }


def _by_number(comment: Comment, at: int, places: dict[str, int]) -> bool:
    found = number_pointed_to(comment.text)
    if not found or places.get(found[0], at) >= at:
        return False
    comment.answers(places[found[0]], Evidence("number", found[1]), POINTS)
    return True


def _by_quotation(comment: Comment) -> bool:
    """Does it quote an earlier comment? Of several the one of which it quotes most. The article is nobody's comment.

    What the one who is quoted had quoted in turn (level 2) is not what it answers.
    """
    if not comment.quotes:
        return False
    most: Counter[int] = Counter()
    for quote in comment.quotes:
        if quote.source not in (None, ARTICLE) and quote.level == 1:
            most[quote.source] += quote.end - quote.start
    if not most:
        return False
    (parent, _), *_ = most.most_common(1)
    own = [quote for quote in comment.quotes if quote.source == parent and quote.level == 1]
    weak = all(quote.rule in (IN_SHORT, ALTERED) for quote in own)
    comment.answers(parent, Evidence("quotes", where=own[0][:2]), TWO_SIGNS if weak else POINTS)
    return True


def _by_reader(comment: Comment, theirs: list[int], so_far: ThreadHistory) -> None:
    """It speaks to a reader: of the earlier comments of that reader, the one whose words it takes up, or the last."""
    if not theirs:
        return
    about = content_stems(words(comment.own_plain)) - so_far.article_stems
    shared = {number: about & content_stems(so_far.comments[number].said) for number in theirs[-MANY:]}
    parent = max(shared, key=lambda number: (len(shared[number]), number))
    evidence = Evidence("names", taken=_as_written(comment, shared[parent]))
    comment.answers(parent, evidence, POINTS if len(theirs) == 1 else TWO_SIGNS)


def _as_written(comment: Comment, stems: set[str]) -> tuple[str, ...]:
    """The words that have these stems, as the comment itself writes them, each once."""
    after = comment.address[1] if comment.address else 0
    return tuple(dict.fromkeys(word for word in words(comment.own_plain[after:]) if stem(word) in stems))


def _by_name(comment: Comment, so_far: ThreadHistory) -> None:
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
        scores[number] = math.fsum(weight[one] for one in stems)
        scores[number] += math.fsum(max(weight.get(one, 0.0), weight.get(two, 0.0)) for one, two in together)
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
        if comment.parent is not None or comment.is_top or not comment.addressed:
            continue
        for name, parent in meant.get(fold(comment.addressed)[0], {}).items():
            if parent < at and (is_short_for(comment.addressed, name) or is_short_for(name, comment.addressed)):
                comment.answers(parent, Evidence("names", "another comment calls them so"), TWO_SIGNS)
                break


def _by_words(comment: Comment, at: int, so_far: ThreadHistory) -> None:
    """Does it take up rare words of one earlier comment, words that no other before it used, nor the article?

    They must be a good part of what the comment is about, as a long comment shares three words with anybody; but not
    all that both are about, as one that says the same again does not answer.
    """
    about = content_stems(so_far.comments[at].said) - so_far.article_stems
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
    theirs = content_stems(so_far.comments[parent].said) - so_far.article_stems
    enough = len(shared) >= max(TAKEN_UP, SHARE_TAKEN_UP * len(about)) and len(shared) > 2 * runner_up
    if enough and len(shared) < COPY * len(about | theirs):
        comment.answers(parent, Evidence("takes up", taken=_as_written(comment, shared)), ONE_SIGN)


def number_pointed_to(text: str) -> tuple[str, str] | None:
    """The number to which the first words of a comment point, and these words.

    A list is no answer: who goes on with "No. 3, …" after "No. 2, …" counts reasons.

    >>> number_pointed_to("Re: #3, no."), number_pointed_to("#1 priority is the bridge.")
    (('3', 'Re: #3'), None)
    """
    text = text.lstrip()
    found = next(filter(None, (pointer.match(text) for pointer in POINTERS)), None)
    if not found:
        return None
    following = FIGURE.replace("{number}", str(int(found["number"]) + 1))
    if found.re is not POINTERS[0] and re.search(following, text[found.end() :], re.IGNORECASE):
        return None
    return found["number"], found.group().strip()

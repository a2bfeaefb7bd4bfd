"""From the passages to the tables `comments`, `quoted` and `names`, one thread (an article's comments) at a time."""

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from framing.comments.threads.comment import ARTICLE, Comment, Quote, words_in
from framing.comments.threads.history import SourceText, ThreadHistory
from framing.comments.threads.printed_writers import Writer, printed_writers
from framing.comments.threads.replies import find_parents
from framing.core.arguments import checked
from framing.core.errors import FramingError
from framing.core.ordered_spans import START, overlaps
from framing.core.spans import by_article, rows_by_article
from framing.core.tables import table
from framing.core.text.pseudonyms import Named, names_in_thread, printed_names, pseudonym
from framing.core.text.words import fold, stem, words
from framing.reading.corpus import CommentFacts, Corpus
from framing.reading.passages.comment_buttons import heads_thread
from framing.reading.passages.patterns import COMMENT_NUMBER

SMALL = re.compile(r"(?<![^\W_])[a-zß-ÿ][a-zß-ÿ’'-]*(?![^\W_])")
MANY_TEXTS, SHARE_OF_TEXTS = 4, 0.005  # a word in more texts than both is a subject of the corpus
FULL_NAME = 4  # letters; a shorter name may be another reader's in another thread


class Threads(NamedTuple):
    """The three tables about the comments of a corpus."""

    comments: pd.DataFrame
    quoted: pd.DataFrame
    names: pd.DataFrame


@checked(passages="article_id kind start end comment_id text")
def find_comments(corpus: Corpus, passages: pd.DataFrame) -> pd.DataFrame:
    """The readers' comments of every article: the table `comments` of `find_threads`."""
    return find_threads(corpus, passages).comments


@checked(passages="article_id kind start end comment_id text")
def find_threads(corpus: Corpus, passages: pd.DataFrame, known: Iterable[str] = ()) -> Threads:
    """The readers' comments of every article, what each answers, what it quotes, and where it prints readers' names.

    comments, in printed order (an answer after what it answers): article_id, comment_id, parent_id
    and parent_evidence (missing = unknown), start, end (without the printed number and head), words, text; then

    - depth: 0 for a comment that answers none that we know of, else one more than its parent's.
    - confidence: the grade of the evidence for the parent, in four steps, not a measured share of right answers: 1 the
      table says so; 0.9 the comment points there (number, words repeated word for word, the one reader of that name);
      0.7 two signs that agree (a name and taken-up words; a short or altered quotation); 0.5 taken-up words alone.
    - reader: the pseudonym of the writer, where a table or the page gives authors or another comment calls the writer
      by name.
    - own_words, quoted_words: together `words`, but for a word that a quotation cuts in two.
    - time, likes, source (file and row), source_start (offset in its cell): of comments that came in a table (time also
      where the page prints a date above the comment, likes where it prints their number beside it).

    parent_evidence reads "table", "number: …", "quotes: …", "names: reader A; takes up: …" or "takes up: …"; readers'
    names in it are pseudonyms.

    quoted: article_id, comment_id, start, end (offsets into the article; without the marks), source ("article", a
    comment_id, or missing: set off as a quotation, but found nowhere or with several), rule, source_start, source_end.

    names: article_id, comment_id, start, end, reader: where a comment, or what stands around it on the page,
    prints a reader's name, or calls somebody by a name, whether or not it is found what that reader wrote.

    `known` are names that are no reader's though comments may call them: those of a codebook.

    Two comments of one article with the same id raise `FramingError`.

    >>> from framing.reading.passages.classify import find_passages
    >>> from framing.reading import read
    >>> seeds = read("seeds")
    >>> found = find_threads(seeds, find_passages(seeds)).comments.set_index("comment_id")
    >>> found.parent_id["8"], found.parent_evidence["8"][:31]
    ('2', 'quotes: There has to be some gr')
    >>> found.parent_id["15"], found.parent_evidence["15"]
    ('1', 'names: reader A; takes up: alone')
    """
    named = _Pseudonyms(corpus)
    threads = list(_threads(corpus, passages, known, named))
    for thread in threads:
        named.fill_in(thread)
    both = [(comment, thread) for thread in threads for comment in thread]
    quoted = (_quoted(comment, quote, thread) for comment, thread in both for quote in comment.quotes)
    names = (
        {"article_id": comment.article_id, "comment_id": comment.comment_id}
        | {"start": at + name.start, "end": at + name.end, "reader": name.reader}
        for comment, _ in both
        for at, found in ((0, comment.printed_around), (comment.start, comment.names))
        for name in found
    )
    return Threads(table("comments", (_row(*one) for one in both)), table("quoted", quoted), table("names", names))


def _threads(
    corpus: Corpus, passages: pd.DataFrame, known: Iterable[str], named: "_Pseudonyms"
) -> Iterator[list[Comment]]:
    """The thread of each article that has comments, its parents and quotations found."""
    columns = ["article_id", "kind", "start", "end", "comment_id", "text"]
    commented = by_article(passages.loc[passages.kind == "comment", columns])
    if not commented:
        return
    told = {key: [part for part in parts if part.kind == "comment"] for key, parts in corpus.parts.items()}
    printed = [article_id for article_id in commented if not told.get(article_id)]
    pages = rows_by_article(passages[passages.article_id.isin(printed)], ["kind", "start", "text"])
    of_pages = passages.text[passages.kind != "comment"]
    ordinary = {word for text in of_pages for word in set(SMALL.findall(text))}
    listed = [words(name) for name in known]
    known = {form for name in listed if name for form in (name[-1], " ".join(name))}
    subjects = _subjects(passages)
    for article_id, own in commented.items():
        parts = {part.start: part for part in told.get(article_id, [])}
        page = pages.get(article_id, [])
        writers = printed_writers(page)
        thread = [
            _comment(passage, parts.get(passage.start), writers.get(passage.start))
            for passage in own.itertuples(index=False)
        ]
        _check_ids(article_id, thread)
        first = _first_line(own, page) if writers else int(own.start.min())
        above = corpus.texts[article_id][:first]
        if writers:
            furniture = [row for row in page if row.kind == "boilerplate" and row.start >= first]
            named.tell_writers(thread, {one.begins: one for one in writers.values()}, above, furniture)
        find_parents(thread, ThreadHistory(SourceText(above, 0), ordinary=ordinary, known=known, subjects=subjects))
        for comment in thread:  # whom the debate is about stays named, though a reader may be called so, too
            comment.names = [
                one for one in comment.names if one.addressed or fold(comment.text[one.start : one.end]) not in known
            ]
        yield thread


def _first_line(comments: pd.DataFrame, passages: list) -> int:
    """Where the comments of a page begin, with all that stands below the line that heads them."""
    first = int(comments.start.min())
    above = [row for row in passages if row.start < first and heads_thread(row.text)]
    return max((int(row.start) + len(row.text) for row in above), default=first)


def _subjects(passages: pd.DataFrame) -> set[str]:
    """The stems that a text of the corpus has in common with many: what all talk about. A text is an article's, or a
    comment."""
    spread: Counter[str] = Counter()
    texts = 0
    for own in rows_by_article(passages, ["kind", "text"]).values():
        comments = [one.text for one in own if one.kind == "comment"]
        for text in [" ".join(one.text for one in own if one.kind != "comment"), *comments]:
            spread.update({stem(word) for word in words(text)})
        texts += 1 + len(comments)
    most = max(MANY_TEXTS, SHARE_OF_TEXTS * texts)
    return {one for one, count in spread.items() if count > most}


def _comment(passage, part, writer: Writer | None) -> Comment:
    """A comment without its printed number and head; `part` is what a table told of it, `writer` what its head did."""
    told = getattr(part, "told", None)
    number = None if part else COMMENT_NUMBER.match(passage.text)
    offset = number.end() if number and number["number"] == passage.comment_id else 0
    offset = writer.begins - int(passage.start) if writer else offset
    start, text = int(passage.start) + offset, passage.text[offset:]
    comment = Comment(passage.article_id, passage.comment_id, start, int(passage.end), text, told)
    comment.told_parent = getattr(part, "parent_id", None)
    if told:
        comment.reader, comment.names = told.reader, list(told.names)
    return comment


def _check_ids(article_id: str, thread: list[Comment]) -> None:
    seen: set[str] = set()
    twice = [c.comment_id for c in thread if c.comment_id in seen or seen.add(c.comment_id)]
    if twice:
        raise FramingError(
            f"{article_id} has comments with the same id:",
            [f"comment {comment_id} is there more than once" for comment_id in dict.fromkeys(twice)],
            "If the page itself prints comments and a table adds some, give those of the table ids of their own.",
        )


def _row(comment: Comment, thread: list[Comment]) -> dict:
    parent = None if comment.parent is None else thread[comment.parent]
    told, many = comment.told, words_in(comment.text)
    row: dict = {"article_id": comment.article_id, "comment_id": comment.comment_id, "start": comment.start}
    row |= {"end": comment.end, "words": many, "text": comment.text, "depth": comment.depth}
    row |= {"parent_id": parent and parent.comment_id, "parent_evidence": parent and comment.shown_evidence(parent)}
    row |= {"confidence": comment.confidence, "reader": comment.reader}
    row |= {"own_words": words_in(comment.own_text) if comment.quotes else many}
    row |= {"quoted_words": sum(words_in(comment.text[quote.start : quote.end]) for quote in comment.quotes)}
    if told:
        row |= {"time": told.time, "likes": told.likes, "source": told.source}
        row |= {"source_start": told.source_start if told.source else None}
    return row


def _quoted(comment: Comment, quote: Quote, thread: list[Comment]) -> dict:
    source = quote.source if quote.source in (None, ARTICLE) else thread[quote.source].comment_id
    row: dict = {"article_id": comment.article_id, "comment_id": comment.comment_id}
    row |= {"start": comment.start + quote.start, "end": comment.start + quote.end, "source": source}
    return row | {"rule": quote.rule} | {"source_start": quote.source_start, "source_end": quote.source_end}


class _Pseudonyms:
    """The pseudonyms of those who are called by name in the pages of a corpus, after those of a table's authors."""

    def __init__(self, corpus: Corpus):
        told = [part.told for parts in corpus.parts.values() for part in parts if part.told]
        self.next = len({one.reader for one in told if one.reader})
        self.known: dict[str, str] = {}

    def tell_writers(self, thread: list[Comment], writers: dict[int, Writer], above: str, furniture: list) -> None:
        """What a page prints above each comment, as a table would tell it: who wrote it, whom it answers, and when.

        `above` is the page above the comments, `furniture` the passages between them: names stand there, too.
        """
        readers = {name: self._reader([name]) for one in writers.values() for name in (one.name, one.answers) if name}
        own = [writers.get(comment.start) for comment in thread]
        names = names_in_thread([one.text for one in thread], [one and one.name for one in own], readers, above)
        for comment, writer, printed in zip(thread, own, names, strict=True):
            if writer:
                comment.reader = readers.get(writer.name)
                comment.told = CommentFacts(comment.reader, time=writer.time, likes=writer.likes)
                comment.told_addressee = readers.get(writer.answers)
                comment.printed_around = [
                    Named(start, start + len(name), readers[whose], False) for name, start, whose in writer.names
                ]
            comment.names = printed
        starts = [comment.start for comment in thread]
        for row, found in zip(furniture, printed_names([row.text for row in furniture], readers, ""), strict=True):
            comment, at = thread[max(bisect_right(starts, row.start) - 1, 0)], int(row.start)
            more = [one._replace(start=at + one.start, end=at + one.end, addressed=False) for one in found]
            comment.printed_around = _apart([*comment.printed_around, *more])

    def fill_in(self, thread: list[Comment]) -> None:
        """Give the writers whom comments call by name their pseudonyms, and note where these names are printed."""
        calls: dict[int, list[str]] = {}
        for comment in thread:
            if comment.addressed and comment.parent is not None:
                calls.setdefault(comment.parent, []).append(comment.addressed)
        readers: dict[str, str] = {}
        for parent, names in sorted(calls.items()):
            thread[parent].reader = thread[parent].reader or self._reader(names)
            readers |= dict.fromkeys(names, thread[parent].reader)
        called = [_calls(comment) for comment in thread]
        known = {fold(name): reader for name, reader in readers.items()}
        for comment, spans in zip(thread, called, strict=True):
            told = {fold(comment.text[name.start : name.end]): name.reader for name in comment.names}
            for name in (comment.text[slice(*span)] for span in spans):
                if fold(name) not in known:
                    known[fold(name)] = readers[name] = told.get(fold(name)) or self._reader([name])
        found = printed_names([comment.text for comment in thread], readers, "") if readers else []
        for comment, names, spans in zip(thread, found, called, strict=False):
            sure = [Named(*span, known[fold(comment.text[slice(*span)])], True) for span in spans]
            comment.names = _apart([*comment.names, *sure, *names])

    def _reader(self, names: list[str]) -> str:
        """The pseudonym of one reader who is called by these names; the same reader in another thread keeps it."""
        full = [fold(name) for name in names if len(name) >= FULL_NAME]
        reader = next((self.known[name] for name in full if name in self.known), None)
        if reader is None:
            reader, self.next = pseudonym(self.next), self.next + 1
        self.known |= dict.fromkeys(full, reader)
        return reader


def _calls(comment: Comment) -> list[tuple[int, int]]:
    """Where a comment calls somebody by name, in the order of the text; no two overlap."""
    spans = sorted({*comment.called, *([comment.address] if comment.address else [])})
    return [span for last, span in zip([(0, 0), *spans], spans, strict=False) if span[0] >= last[1]]


def _apart(names: list[Named]) -> list[Named]:
    """The names in the order of the text; of two that overlap the one that comes first in the list."""
    kept: list[Named] = []
    for name in names:
        if not overlaps(kept, name.start, name.end):
            insort(kept, name, key=START)
    return kept

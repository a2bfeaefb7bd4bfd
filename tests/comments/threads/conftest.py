"""A thread from nothing but its comments, for tests; all comments and names are invented."""

import pytest

from framing.comments.threads import find_threads
from framing.core.text.pseudonyms import names_in_thread, pseudonym, texts_to_show
from framing.reading.corpus import CommentFacts, Part, corpus
from framing.reading.passages.classify import find_passages

PAGE = "The council met. “We must close the northern bridge before the winter storms,” mayor Wilma Trask said."


def threads_of(*texts, authors=None, known=(), page=PAGE):
    """The threads of one article with these comments; `authors` are told, as by a table."""
    readers = {name: pseudonym(number) for number, name in enumerate(dict.fromkeys(authors or ()))}
    names = names_in_thread(list(texts), list(authors), readers, page) if authors else [()] * len(texts)
    whole, parts = page, [Part("text", 0, len(page))]
    for number, said in enumerate(texts, start=1):
        start = len(whole) + 2
        whole += f"\n\n{said}"
        told = CommentFacts(readers[authors[number - 1]], tuple(names[number - 1])) if authors else None
        parts.append(Part("comment", start, len(whole), str(number), None, told))
    one = corpus([{"article_id": "a", "outlet": "o"}], {"a": whole}, {"a": parts})
    return find_threads(one, find_passages(one), known)


@pytest.fixture(scope="session")
def threads():
    return threads_of


@pytest.fixture(scope="session")
def shown():
    """The comments of a thread as people see them."""

    def show(*texts, **how):
        found = threads_of(*texts, **how)
        return texts_to_show(found.comments, found.names).tolist()

    return show

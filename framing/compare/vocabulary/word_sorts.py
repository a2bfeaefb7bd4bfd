"""What sort of word a word is: a date, a number, a name, or a word like any other.

In: the words of `find_words` and the texts. Out: one sort for each. What an outlet happened to print in an article
(days, figures, whom it asked) sets it apart from others as strongly as any choice of words, and says nothing of its
language.
"""

from collections import Counter

import pandas as pd

from framing.core.arguments import checked
from framing.core.spans import records
from framing.core.text.english.function_words import DAYS
from framing.core.text.words import MONTHS

_MONTHS = {month.lower() for month in MONTHS}
SORTS = ("word", "name", "date", "number")
OPENS = ".!?:;…“\"'‘(•–—\n"  # after these, and at the beginning of a text, a capital tells nothing


@checked(words="article_id start word voice")
def sort_words(words: pd.DataFrame, corpus) -> pd.Series:
    """The sort of each word that occurs: "word", "name", "date" or "number", by word.

    A name is written with a capital in more than half of its places within sentences, headlines left out; a word that
    stands only where every word has a capital counts as a word. A day is a date; a month is, unless it is mostly
    written without a capital ("may", "march").

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> sorts = sort_words(fr.compare.find_words(seeds.corpus, seeds.voices), seeds.corpus)
    >>> sorts[["war", "gaza", "thursday", "7"]].tolist()
    ['word', 'name', 'date', 'number']
    """
    running = words[words["voice"] != "headline"]
    capital: dict[str, int] = {}
    count: dict[str, int] = {}
    for article_id, start, word in records(running[["article_id", "start", "word"]]):
        text = corpus.texts[article_id]
        before = text[max(start - 4, 0) : start].rstrip(" ”’")[-1:]  # “… and left.” Two: behind the stop
        if before and before not in OPENS:
            count[word] = count.get(word, 0) + 1
            capital[word] = capital.get(word, 0) + text[start].isupper()
    sorts = {}
    for word in words["word"].unique():
        name = capital.get(word, 0) * 2 > count.get(word, 0)
        bare = word.removesuffix("'s")
        dated = bare in DAYS or (bare in _MONTHS and (name or word not in count))
        sorts[word] = "number" if word[0].isdigit() else "date" if dated else "name" if name else "word"
    return pd.Series(sorts, dtype="str")


def as_printed(words: pd.DataFrame, corpus) -> dict[str, str]:
    """How a reader would write each word that occurs: names and dates as they mostly stand in the texts, others as in
    the table `words`, in lower case.

    >>> import framing as fr
    >>> seeds = fr.analyse("seeds", "data/codebook.yml")
    >>> printed = as_printed(fr.compare.find_words(seeds.corpus, seeds.voices), seeds.corpus)
    >>> printed["war"], printed["gaza"], printed["thursday"], printed["idf"]
    ('war', 'Gaza', 'Thursday', 'IDF')
    """
    sorts = sort_words(words, corpus)
    named = words[words["word"].isin(sorts.index[sorts.isin(["name", "date"])]) & (words["voice"] != "headline")]
    forms: dict[str, Counter] = {}
    for article_id, start, end, word in records(named[["article_id", "start", "end", "word"]]):
        forms.setdefault(word, Counter())[corpus.texts[article_id][start:end]] += 1
    return {word: word for word in sorts.index} | {word: seen.most_common(1)[0][0] for word, seen in forms.items()}

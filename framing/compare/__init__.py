"""Mentions, voices, passages, words and articles in; numbers by group out, each with its limits.

By any column of the articles (outlet, wire, country, published, a column of your own), by voice, by passage kind, or by
several at once; more than two groups are compared at once. Zeros are rows like any other, what cannot be said is NA
with a note, and `behind` gives the source of any number.

- `scope`: in which passages and voices something is counted. `groups`: of which articles; `periods`: in calendar
  order. `known_names`: what is asked for, held against the codebook.
- `naming/`: what each group calls a thing: in shares of its names, per 1,000 words, in how many articles, over time,
  and which pairs of groups differ, by how much.
- `vocabulary/`: every word, which set groups apart, which stand beside a name, and their lines.
- `speaking`: who gets to speak, by party and role, whose account headlines rest on, and by which verbs sources' words
  are given.
- `statistics/`: how sure a number is where a group has several articles, and whether articles, exchanged between
  groups, would differ as much.
- `focus`: what to ask first. `trace`: from a number to its rows. `stories/`: the same story side by side.
"""

from framing.compare.focus import find_focus, widest_difference
from framing.compare.groups import FEWEST_WORDS, name_articles
from framing.compare.known_names import terms_of
from framing.compare.naming.article_shares import article_shares, two_by_two, which_articles
from framing.compare.naming.differences import differences
from framing.compare.naming.over_time import beside_outside, over_time
from framing.compare.naming.rates import rates, words_by_kind, words_by_voice
from framing.compare.naming.shares import mentions_of, most_used, named, shares
from framing.compare.speaking import (
    headline_accounts,
    reporting_verbs,
    share_of_turns,
    turns,
    who_speaks,
    whose_account,
    with_sides,
)
from framing.compare.statistics.inference import (
    benjamini_hochberg,
    counts_by_article,
    exchange_articles,
    exchange_words,
)
from framing.compare.trace import behind
from framing.compare.vocabulary.all_words import as_printed, dispersion, find_phrase, find_words, sort_words
from framing.compare.vocabulary.collocates import collocates, pairs_beside
from framing.compare.vocabulary.concordance import concordance
from framing.compare.vocabulary.keyness import keyness
from framing.core.confidence_intervals import count_interval, log_ratio_interval, share_interval
from framing.core.kinds_and_voices import KINDS, MARKED_VOICES, OWN_KINDS, VOICES
from framing.core.text.words import COMMON

__all__ = [
    "COMMON",
    "FEWEST_WORDS",
    "KINDS",
    "MARKED_VOICES",
    "OWN_KINDS",
    "VOICES",
    "article_shares",
    "as_printed",
    "behind",
    "benjamini_hochberg",
    "beside_outside",
    "collocates",
    "concordance",
    "count_interval",
    "counts_by_article",
    "differences",
    "dispersion",
    "exchange_articles",
    "exchange_words",
    "find_focus",
    "find_phrase",
    "find_words",
    "headline_accounts",
    "keyness",
    "log_ratio_interval",
    "mentions_of",
    "most_used",
    "name_articles",
    "named",
    "over_time",
    "pairs_beside",
    "rates",
    "reporting_verbs",
    "share_interval",
    "share_of_turns",
    "shares",
    "sort_words",
    "terms_of",
    "turns",
    "two_by_two",
    "which_articles",
    "who_speaks",
    "whose_account",
    "widest_difference",
    "with_sides",
    "words_by_kind",
    "words_by_voice",
]


def __dir__() -> list[str]:
    return __all__

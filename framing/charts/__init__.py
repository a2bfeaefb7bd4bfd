"""Tables in; out, pictures with their numbers, their words and the source behind every bar.

One function per chart. Each takes an analysis first (what `framing.analyse` gives, or anything that has its tables as
attributes), then what it is about (a referent), then options by name; or it takes what was worked out from one
(`robustness.recompute`). `analysis.charts.naming("state")` is `naming(analysis, "state")`. Each returns a `Chart` that
shows itself in a notebook, saves itself, and traces a bar.
"""

from framing.charts.acts.by_party import agent_named, constructions, emotive
from framing.charts.acts.figures import figures
from framing.charts.articles.anatomy import anatomy, whose_words
from framing.charts.articles.article_shares import article_shares
from framing.charts.articles.profiles import profiles
from framing.charts.articles.side_by_side import side_by_side
from framing.charts.articles.speakers import speakers
from framing.charts.articles.who_speaks import accounts, speaking
from framing.charts.comments.replies import reply_graph
from framing.charts.comments.sentiment import comment_sentiment
from framing.charts.comments.stance import comment_stance
from framing.charts.comments.word_shift import word_shift
from framing.charts.core.chart import Chart
from framing.charts.naming.barcode import barcode
from framing.charts.naming.by_voice import naming_by_voice
from framing.charts.naming.collocates import collocates
from framing.charts.naming.differences import differences
from framing.charts.naming.keyness import keyness
from framing.charts.naming.matrix import naming
from framing.charts.naming.rates import rates
from framing.charts.naming.who_says import who_says
from framing.charts.time.outside_counts import outside_counts
from framing.charts.time.over_time import over_time
from framing.charts.validation.claims import claims
from framing.charts.validation.coded_items import coded_items
from framing.charts.validation.coders import coder_agreement
from framing.charts.validation.specification import specification

__all__ = [
    "Chart",
    "accounts",
    "agent_named",
    "anatomy",
    "article_shares",
    "barcode",
    "claims",
    "coded_items",
    "coder_agreement",
    "collocates",
    "comment_sentiment",
    "comment_stance",
    "constructions",
    "differences",
    "emotive",
    "figures",
    "keyness",
    "naming",
    "naming_by_voice",
    "outside_counts",
    "over_time",
    "profiles",
    "rates",
    "reply_graph",
    "side_by_side",
    "speakers",
    "speaking",
    "specification",
    "who_says",
    "whose_words",
    "word_shift",
]


def __dir__() -> list[str]:
    return __all__

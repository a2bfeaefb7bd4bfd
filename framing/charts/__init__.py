"""Step 7, charts: tables in; out, pictures with their numbers, their words and the source behind every bar.

One function per chart; each returns a `Chart` that shows itself in a notebook, saves itself, and traces a bar.
"""

from framing.charts.anatomy import anatomy, whose_words
from framing.charts.barcode import barcode
from framing.charts.by_voice import naming_by_voice
from framing.charts.chart import Chart
from framing.charts.claims import claims
from framing.charts.collocates import collocates
from framing.charts.comments import comment_sentiment
from framing.charts.keyness import keyness
from framing.charts.naming import naming
from framing.charts.profiles import profiles
from framing.charts.rates import rates
from framing.charts.replies import reply_graph
from framing.charts.side_by_side import side_by_side
from framing.charts.speakers import speakers
from framing.charts.specification import specification
from framing.charts.stances import comment_stance
from framing.charts.word_shift import word_shift

__all__ = [
    "Chart",
    "anatomy",
    "barcode",
    "claims",
    "collocates",
    "comment_sentiment",
    "comment_stance",
    "keyness",
    "naming",
    "naming_by_voice",
    "profiles",
    "rates",
    "reply_graph",
    "side_by_side",
    "speakers",
    "specification",
    "whose_words",
    "word_shift",
]

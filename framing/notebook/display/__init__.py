"""How things look on a notebook's page: `tables` has tables and sentences; `articles` concordances and marked-up texts.

Everything here hands back a `Shown`: HTML for a notebook, with all text of articles and readers escaped, and plain text
for everything else.
"""

from framing.core.web.html_and_text import Shown
from framing.notebook.display.articles import by_act, by_voice, concordance, side_by_side
from framing.notebook.display.tables import say, show

__all__ = ["Shown", "by_act", "by_voice", "concordance", "say", "show", "side_by_side"]

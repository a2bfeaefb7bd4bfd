"""The whole way from articles to tables, charts and files, each step taken when it is first asked for.

- `door`: from a path, a table or a corpus, with a codebook, to an `Analysis`; what lies in a folder comes with it.
- `tables`: the `Analysis`, one attribute for each table; `articles`: the first of them. `table_names`: what they are
  called, and the order they are made.
- `save`: all of them as files, with a record of the run.
"""

from framing.analysis.door import analyse
from framing.analysis.table_names import EXTRA_TABLES, TABLES
from framing.analysis.tables import Analysis

__all__ = ["EXTRA_TABLES", "TABLES", "Analysis", "analyse"]

"""The explorer: an analysis as one page whose every bar answers with its sentences; nothing comes from elsewhere.

`tables` turns the tables into columns of numbers, `page` puts these and the scripts in `page/` into one file, `explore`
shows it in a notebook, `server` serves a corpus that is too large for one file, part by part, on this computer alone.
"""

from framing.explorer.explore import Explorer, explore

__all__ = ["Explorer", "explore"]


def __dir__() -> list[str]:
    return __all__

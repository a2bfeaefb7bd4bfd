"""Which version of this library made something, and of the libraries that decide what stands in its tables."""

import platform
from importlib.metadata import PackageNotFoundError, version

# Whose answers stand in tables: with another version they may be other ones.
DECIDING = "pandas numpy scipy sentencex textblob vaderSentiment scikit-learn rapidfuzz py3langid ftfy".split()


def own_version() -> str:
    """The version of this library; "unknown" where its folder was copied and not installed."""
    try:
        return version("framing-suite")
    except PackageNotFoundError:
        return "unknown"


def versions() -> dict[str, str]:
    """What a record says of the programs that decide the tables.

    >>> list(versions())[:3]
    ['framing', 'python', 'pandas']
    """
    known = {"framing": own_version(), "python": platform.python_version()}
    return known | {name: version(name) for name in DECIDING}

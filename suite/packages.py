"""Packages that only some commands need: refused in one line where they are not installed."""

from importlib.util import find_spec

from framing.core.errors import FramingError


def require(*names: str) -> None:
    """Refuse, with what to type, if one of the packages of the book and the sheets is not installed."""
    missing = [name for name in names if not find_spec(name)]
    if missing:
        advice = "pip install -r requirements-book.txt (make book does it by itself)."
        raise FramingError(f"This needs what is not installed: {', '.join(missing)}.", advice=advice)

"""The charts of one analysis: `analysis.charts.naming("state")` is `charts.naming(analysis, "state")`."""

import inspect
from types import MethodType

from framing import charts
from framing.core.errors import FramingError, suggest


class NoSuchChart(FramingError, AttributeError):
    """A slip in the name of a chart: told in a box like any other, and what `hasattr` expects."""


class ChartsOf:
    """Every chart function that takes an analysis, as a method with that analysis in its first place.

    >>> from types import SimpleNamespace as Tables
    >>> "naming_by_voice" in dir(ChartsOf(Tables())), "claims" in dir(ChartsOf(Tables()))
    (True, False)
    """

    def __init__(self, analysis):
        self._analysis = analysis

    def __dir__(self) -> list[str]:
        first = {name: next(iter(inspect.signature(getattr(charts, name)).parameters)) for name in charts.__all__}
        return [name for name, parameter in first.items() if parameter == "analysis"]

    def __getattr__(self, name: str) -> MethodType:
        if name not in dir(self):
            advice = suggest(name, dir(self), "There are")
            raise NoSuchChart(f"There is no chart {name!r} of an analysis.", advice=advice)
        return MethodType(getattr(charts, name), self._analysis)

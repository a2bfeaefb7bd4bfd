"""Kernels for tests of what becomes of a notebook's run: all split from one process that has begun already."""

import contextlib
import sys

import pytest

from suite import charts, check
from suite.running import execute, kernels

BEGUN = f"""
import sys
sys.path[0] = {str(kernels.TOP)!r}
import helpers, ipykernel.kernelapp, suite.running.kernels as kernels
kernels._get_ready = lambda: None
kernels.serve(sys.argv[1])
"""  # a source without an analysis, which these notebooks do not ask for


@pytest.fixture(scope="session")
def source(tmp_path_factory):
    """The process that these kernels split from; None where none can, and each starts by itself."""
    if not kernels.can_split():
        yield None
        return
    folder = tmp_path_factory.mktemp("source")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernels, "COMMAND", [sys.executable, "-c", BEGUN])
        begun = kernels.Source(execute.environment(folder), folder / "log")
    yield begun
    begun.stop()


@pytest.fixture
def kernels_begun(source, monkeypatch):
    """Kernels are split from that process, however many notebooks there are and whatever they import."""
    for whoever_asks in (execute, charts, check):
        monkeypatch.setattr(whoever_asks, "kernel_source", lambda *_: contextlib.nullcontext(source))

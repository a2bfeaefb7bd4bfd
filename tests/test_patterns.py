"""Every compiled pattern of the library is linear: long runs of one sign do not make a search take for ever.

A pattern fails that needs more than `MOST` seconds of processor time for 6,000 characters, or, where the time can be
measured at all, grows faster than with the power `EXPONENT` from 6,000 to 24,000. What else the machine does hardly
counts: processor time is taken, the least of some tries, and times under `NOTHING` are no sign of anything.
"""

import importlib
import math
import pkgutil
import re
import signal
import time
from collections.abc import Iterator, Mapping

import pytest

import framing

PROBE, LONG, LONGEST = 1_500, 6_000, 24_000
NOTHING, MOST, EXPONENT, TRIES, AGAIN, ROUNDS = 0.04, 0.5, 1.3, 2, 3, 6
CLEARLY = 1.8  # no other program makes that of a linear one: one round tells
# What takes less for `PROBE` characters could only take `NOTHING` for `LONG` if it grew with more than their square;
# but what grows with their cube takes seconds for `PROBE`. So only what takes longer is tried on the long runs.
LITTLE = NOTHING / (LONG / PROBE) ** 2
# Told by the clock on the wall where the processor's ticks are longer.
FINE = time.process_time if time.get_clock_info("process_time").resolution < LITTLE / 100 else time.perf_counter
RUNS = {
    "blanks": " ",
    "no-break blanks": "\u00a0",
    "newlines": "\n",
    "dashes": "-",
    "long dashes": "—",
    "apostrophes": "'",
    "curly apostrophes": "’",
    "quotation marks": '"',
    "opening marks": "“",
    "dots": ".",
    "ellipses": "…",
    "exclamation marks": "!",
    "commas": ",",
    "capitals": "A",
    "one letter": "a",
    "digits": "1",
    "CJK": "中",
}
AROUND = [("", ""), ("a", "b"), ("He says: ", "x")]
FLOORS = ["core", "reading", "voice", "codebook", "comments"]


class TooLong(Exception):
    pass


def _patterns() -> Iterator[tuple[str, re.Pattern]]:
    """Every pattern that a module of the library holds under a name of its own, in a list or dict too, once each."""
    seen = set()
    modules = [module.name for module in pkgutil.walk_packages(framing.__path__, "framing.")]
    for module in sorted(modules, key=_floor):
        if not module.endswith("__main__"):
            for name, value in vars(importlib.import_module(module)).items():
                for place, pattern in _inside(value, f"{module}.{name}"):
                    if pattern not in seen:
                        seen.add(pattern)
                        yield place, pattern


def _floor(module: str) -> int:
    """How far up a module stands: a pattern is named after its home, not after a module that imports it."""
    package = module.split(".")[1]
    return FLOORS.index(package) if package in FLOORS else len(FLOORS)


def _inside(value, place: str) -> Iterator[tuple[str, re.Pattern]]:
    if isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _inside(one, f"{place}[{key!r}]")
    elif isinstance(value, list | tuple):
        for at, one in enumerate(value):
            yield from _inside(one, f"{place}[{at}]")


def _seconds(
    pattern: re.Pattern, text, times: int = 1, most: float = MOST, clock=time.process_time, tries: int = TRIES
) -> float:
    """The time of one search, of so many in a row, the least of some tries; what takes over `most` is stopped."""
    if isinstance(pattern.pattern, bytes):
        text = text.encode("utf-8")
    least = math.inf
    for _ in range(tries):
        start = clock()
        try:
            _alarm(most * times)
            for _ in range(times):
                pattern.search(text)
        except TooLong:
            return math.inf
        finally:
            _alarm(0)
        least = min(least, (clock() - start) / times)
        if least < NOTHING and times == 1:
            break
    return least


def _is_quick(pattern: re.Pattern, text: str) -> bool:
    """Does it take next to nothing?"""
    return _seconds(pattern, text, clock=FINE) < LITTLE


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):  # not on Windows: there a bad pattern only takes longer to fail
        signal.setitimer(signal.ITIMER_PROF, seconds)


@pytest.fixture
def stopwatch():
    def stop(*_):
        raise TooLong

    before = signal.signal(signal.SIGPROF, stop) if hasattr(signal, "SIGPROF") else None
    yield
    if before is not None:
        signal.signal(signal.SIGPROF, before)


def _slow(pattern: re.Pattern) -> list[str]:
    """The first kind of run on which the pattern is too slow, with what was measured."""
    for kind, sign in RUNS.items():
        for before, after in AROUND:
            if _is_quick(pattern, before + sign * PROBE + after):
                continue
            first = _seconds(pattern, before + sign * LONG + after)
            if first < NOTHING:
                continue
            last = growth = math.inf
            for _ in range(ROUNDS if first < MOST else 0):  # both again: the machine may be slower than a second ago
                first = _seconds(pattern, before + sign * LONG + after, AGAIN)  # clocks tick coarsely
                last = _seconds(pattern, before + sign * LONGEST + after, most=MOST * LONGEST / LONG, tries=1)
                growth = math.log(last / first, LONGEST / LONG)
                if not EXPONENT < growth < CLEARLY:
                    break
            if growth > EXPONENT:
                return [f"{before!r} {kind} {after!r}: {first:.3f} s for {LONG}, {last:.3f} s for {LONGEST}"]
    return []


@pytest.mark.parametrize(
    "pattern", [pytest.param(pattern, id=place.removeprefix("framing.")) for place, pattern in _patterns()]
)
def test_a_pattern_takes_no_more_than_its_share_of_time_on_long_runs(pattern, stopwatch):
    assert _slow(pattern) == []


POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_possessive():
    """Up to Python 3.11.4 a possessive group lets go of what it should hold: “opinion” was seven words."""
    assert POSSESSIVE_GROUP.search("(?:ab)*+") and not POSSESSIVE_GROUP.search("(?>(?:ab)*)[a-z]++")
    assert [place for place, found in _patterns() if POSSESSIVE_GROUP.search(str(found.pattern))] == []


def test_a_slow_pattern_is_seen(stopwatch):
    assert _slow(re.compile(r"\s+x"))
    assert _slow(re.compile(r"(?:a+)+$"))
    assert _slow(re.compile(r"\A(?=\d*(\d+)\d*x)"))
    assert not _slow(re.compile(r"\s{0,20}x"))

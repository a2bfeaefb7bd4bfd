"""One look for all charts: the style sheet, and a fixed colour with a hatch or marker for everything that has one."""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from framing.core.kinds import KINDS, VOICES

INK, MUTED, ZERO, BAND = "#1f2328", "#5b6470", "#858c95", "#f0f1f4"
AXIS, LINE = "#8a9099", "#e3e6ea"  # what bars stand on, what parts rows

VOICE_STYLE = {name: (voice.colour, voice.hatch) for name, voice in VOICES.items()}
VOICE_WORDS = {name: voice.label for name, voice in VOICES.items()}
VOICE_MARKERS = {name: voice.marker for name, voice in VOICES.items()}
KIND_STYLE = {name: (kind.colour, kind.hatch) for name, kind in KINDS.items()}

# Twelve outlets before a colour comes back; no red or green, no national or party pairs. Beside a colour there is
# always the marker, and the outlet's name stands at the data, so that nothing hangs on the colour alone.
OUTLET_COLOURS = (
    "#832db6", "#e69500", "#3b8fc2", "#8c5a4a", "#5d6470", "#c96f9b",
    "#b3a25c", "#1b5e6b", "#d3641c", "#4b3f8f", "#6fb7bd", "#8d8f93",
)  # fmt: skip
OUTLET_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "p", "h", "*")

SIZE = {"title": 12.5, "label": 9.5, "small": 8.5}


@contextmanager
def look() -> Iterator[None]:
    """Draw inside this: our style on matplotlib's own defaults; the user's settings come back afterwards."""
    import matplotlib

    with matplotlib.rc_context(rc=_settings()):
        yield


@functools.cache
def _settings() -> dict:
    import matplotlib

    sheet = matplotlib.rc_params_from_file(Path(__file__).with_name("framing.mplstyle"), use_default_template=False)
    hands_off = ("backend", "interactive", "toolbar", "timezone", "webagg", "tk.", "savefig.directory", "docstring")
    plain = {key: value for key, value in matplotlib.rcParamsDefault.items() if not key.startswith(hands_off)}
    return plain | dict(sheet)


def drawn(chart: Callable) -> Callable:
    """A chart function whose drawing happens in our look."""

    @functools.wraps(chart)
    def in_our_look(*args, **kwargs):
        with look():
            return chart(*args, **kwargs)

    return in_our_look


def outlet_styles(articles: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Colour and marker of each outlet, by its order in the articles: the same in every chart of one corpus."""
    outlets = dict.fromkeys(articles["outlet"])
    return {
        outlet: (OUTLET_COLOURS[i % len(OUTLET_COLOURS)], OUTLET_MARKERS[(i + i // 12) % len(OUTLET_MARKERS)])
        for i, outlet in enumerate(outlets)
    }


def ink_on(colour) -> str:
    """Black or white, whichever reads better on a colour (relative luminance as in WCAG 2)."""
    from matplotlib.colors import to_rgb

    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return INK if luminance > 0.27 else "white"

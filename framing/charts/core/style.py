"""One look for all charts: the style sheet, and a fixed colour with a hatch or marker for everything that has one."""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from framing.core.kinds_and_voices import KINDS, VOICES

INK, MUTED, ZERO, BAND = "#1f2328", "#5b6470", "#858c95", "#f0f1f4"
AXIS, LINE = "#8a9099", "#e3e6ea"  # what bars stand on, what parts rows

VOICE_STYLE = {name: (voice.colour, voice.hatch) for name, voice in VOICES.items()}
VOICE_WORDS = {name: voice.label for name, voice in VOICES.items()}
VOICE_MARKERS = {name: voice.marker for name, voice in VOICES.items()}
KIND_STYLE = {name: (kind.colour, kind.hatch) for name, kind in KINDS.items()}

# Colours are for voices. Outlets are told apart by their names, which stand at the data, and by markers in one neutral
# colour (a lighter one after twelve outlets), so that no colour can be taken for a voice.
OUTLET_COLOURS = ("#3d4450", "#8d949d")
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
    """Neutral colour and marker of each outlet, by its order in the articles: the same in every chart of one corpus."""
    outlets = dict.fromkeys(articles["outlet"])
    return {
        outlet: (OUTLET_COLOURS[i // len(OUTLET_MARKERS) % 2], OUTLET_MARKERS[i % len(OUTLET_MARKERS)])
        for i, outlet in enumerate(outlets)
    }


def ink_on(colour) -> str:
    """Black or white, whichever reads better on a colour (relative luminance as in WCAG 2)."""
    from matplotlib.colors import to_rgb

    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return INK if luminance > 0.27 else "white"

"""One look for all charts: the style sheet, and a fixed colour with a hatch or marker for everything that has one."""

import functools
import inspect
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import cycle
from pathlib import Path

import pandas as pd

from framing.charts.core.file_names import named_by_show
from framing.charts.core.grouping import speaking_of
from framing.core.arguments import checked
from framing.core.errors import FramingError, suggest, unknown
from framing.core.files.atomic_files import refuse_pipes
from framing.core.kinds_and_voices import KINDS, VOICES

INK, MUTED, ZERO, BAND = "#1f2328", "#5b6470", "#646b75", "#f0f1f4"  # all text at least 4.5 : 1, on the band too
AXIS, LINE = "#8a9099", "#e3e6ea"  # what bars stand on, what parts rows

VOICE_STYLE = {name: (voice.colour, voice.hatch) for name, voice in VOICES.items()}
VOICE_WORDS = {name: voice.label for name, voice in VOICES.items()}
VOICE_MARKERS = {name: voice.marker for name, voice in VOICES.items()}
KIND_STYLE = {name: (kind.colour, kind.hatch) for name, kind in KINDS.items()}

_OUTLETS: ContextVar[tuple[str, ...]] = ContextVar("the outlets of the corpus that is being drawn", default=())


def voice_look(voice: str) -> tuple[str, str]:
    """The colour and the marker of a voice; of all together a neutral one."""
    return (VOICE_STYLE[voice][0], VOICE_MARKERS[voice]) if voice in VOICE_STYLE else (NEUTRAL, "D")


# Colours are for voices. Outlets are told apart by their names, which stand at the data, and by markers in one neutral
# colour (a lighter one after twelve outlets), so that no colour can be taken for a voice.
NEUTRAL = "#3d4450"
OUTLET_COLOURS = (NEUTRAL, "#7c848d")
OUTLET_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "p", "d", "*")  # no hexagon: small, it is a circle

# For and against, positive and negative: of one meaning in every chart. Purple and orange stay apart for every kind of
# colour vision and in grey, and neither says good or bad.
FAVOURABLE, UNFAVOURABLE = ("#5e3c99", ""), ("#b3661f", "////")

# In the environment, since that reaches the kernels of notebooks: the house style, and what pictures are saved.
HOUSE_STYLE, PICTURES = "FRAMING_STYLE", {"dpi": "FRAMING_DPI", "for_sharing": "FRAMING_FOR_SHARING"}
HOUSE = ("font.", "text.color", "axes.facecolor", "axes.edgecolor", "axes.labelcolor", "figure.facecolor", "grid.")
HOUSE += ("savefig.facecolor", "xtick.color", "ytick.color", "xtick.labelcolor", "ytick.labelcolor", "hatch.")

SHADES = ("#ffffff", "#e9e6f2", "#cfc8e4", "#a99dcf", "#7f6fb5", "#574a93", "#352c66")
SIZE = {"title": 12.5, "label": 9.5, "small": 8.5}
_ONE_AT_A_TIME = threading.RLock()


@contextmanager
def look() -> Iterator[None]:
    """Draw inside this: our style on matplotlib's own defaults, and on ours the house style that FRAMING_STYLE names;
    the user's settings come back afterwards. Threads wait for one another: matplotlib has one set of settings for all.
    """
    import matplotlib

    with _ONE_AT_A_TIME, matplotlib.rc_context(rc=_settings(os.environ.get(HOUSE_STYLE, ""))):
        yield


@functools.cache
def _settings(house: str) -> dict:
    import matplotlib

    sheet = matplotlib.rc_params_from_file(Path(__file__).with_name("framing.mplstyle"), use_default_template=False)
    hands_off = ("backend", "interactive", "toolbar", "timezone", "webagg", "tk.", "savefig.directory", "docstring")
    plain = {key: value for key, value in matplotlib.rcParamsDefault.items() if not key.startswith(hands_off)}
    return plain | dict(sheet) | (house_style(house) if house else {})


def house_style(name: str) -> dict:
    """What a matplotlib style, its name or a file, changes in our charts: fonts, inks, grounds, grids, lines.

    What the layout rests on stays (sizes, margins, spines, text as text), and so do the colours of voices, so that no
    cycle of colours (`axes.prop_cycle`) is taken; the ground of axes lies below our bands. A ground on which our inks
    would read worse than 4.5 : 1 (WCAG 2) is refused, as is a style that there is not.

    >>> house_style("ggplot")["grid.linestyle"]
    '-'
    """
    from matplotlib import style

    try:
        given = style.library[name] if name in style.library else _settings_in(refuse_pipes(Path(name)))
    except (OSError, KeyError, ValueError) as error:
        advice = f"Name a file of matplotlib settings (FILE.mplstyle). {suggest(name, sorted(style.library))}"
        raise FramingError(f"{name} is no style for charts: {error}.", advice=advice) from None
    found = {key: value for key, value in given.items() if key.startswith(HOUSE) and not key.endswith("size")}
    for ground in ("figure.facecolor", "axes.facecolor", "savefig.facecolor"):
        if ground in found and found[ground] not in ("auto", "none") and contrast(MUTED, found[ground]) < 4.5:
            advice = "Choose a style with a light ground: the colours of voices were chosen for one."
            unreadable = f"On the ground of {name} ({ground}: {found[ground]}) text cannot be read."
            raise FramingError(unreadable, advice=advice)
    return found


def not_taken(name: str) -> list[str]:
    """The settings of a file of one's own that our charts do not take; a style of matplotlib's was made for others."""
    from matplotlib import style

    return [] if name in style.library else sorted({*_settings_in(Path(name))} - {*house_style(name)})


def _settings_in(file: Path) -> dict:
    """The settings in a file; one that matplotlib does not have is refused, where matplotlib would say so and go on."""
    import matplotlib

    if (text := file.read_text("utf-8")).startswith("\ufeff"):
        raise FramingError(f"{file} begins with a byte order mark.", advice="Save it as UTF-8 without one.")
    named = [line.partition("#")[0].partition(":")[0].strip() for line in text.splitlines()]
    known = list(matplotlib.rcParamsDefault)
    if strange := [unknown("setting", one, known) for one in dict.fromkeys(named) if one and one not in known]:
        raise FramingError(f"{file} cannot be used as a style:", strange)
    return matplotlib.rc_params_from_file(file, fail_on_error=True, use_default_template=False)


def drawn(chart: Callable) -> Callable:
    """A chart function whose drawing happens in our look; an option that it does not have, or a
    number that cannot be, raises `FramingError` (see `checked`). Its files' name says which outlets were asked for."""
    checked_chart, known = checked()(chart), list(inspect.signature(chart).parameters)

    @functools.wraps(chart)
    def in_our_look(*args, **kwargs):
        if strange := [unknown("option", name, known) for name in kwargs if name not in known]:
            raise FramingError(f"The chart {chart.__name__} cannot be drawn so:", strange)
        first = args[0] if args else kwargs.get(known[0])
        corpus = getattr(first, "articles", None)
        own = () if corpus is None or "outlet" not in corpus else tuple(corpus["outlet"].unique())
        before = _OUTLETS.set(getattr(first, "known_outlets", ()) or own)
        try:
            with look(), speaking_of(corpus, getattr(first, "chosen", None)):
                made = checked_chart(*args, **kwargs)
            if kwargs.get("show") is not None:
                made.name = named_by_show(made.name, kwargs["show"])
            return made
        finally:
            _OUTLETS.reset(before)

    return in_our_look


def outlets_drawn() -> tuple[str, ...]:
    """The outlets of the corpus that is being drawn, in its order; where its articles were chosen, of all of them."""
    return _OUTLETS.get()


def outlet_styles(articles: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Neutral colour and marker of each outlet, by its order in the corpus: the same in every chart of it, also where
    a chart is of some of its articles."""
    looks = [(colour, marker) for colour in OUTLET_COLOURS for marker in OUTLET_MARKERS]
    return dict(zip(dict.fromkeys([*outlets_drawn(), *articles["outlet"]]), cycle(looks), strict=False))


def ink_on(colour) -> str:
    """Black or white, whichever reads better on a colour."""
    return max((INK, "white"), key=lambda ink: contrast(ink, colour))


def shade(share: float) -> str:
    """The colour of a cell by a share of 1: the darker, the larger; no voice's colour."""
    from matplotlib.colors import LinearSegmentedColormap, to_hex

    return to_hex(LinearSegmentedColormap.from_list("share", SHADES)(0.12 + 0.88 * share))


def contrast(one, other) -> float:
    """How well one colour reads on another, 1 to 21 (contrast ratio of WCAG 2).

    >>> round(contrast("black", "white")), contrast(ZERO, "white") > 4.5, contrast(ZERO, BAND) > 4.5
    (21, True, True)
    """
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


@functools.cache
def _luminance(colour) -> float:
    from matplotlib.colors import to_rgb

    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

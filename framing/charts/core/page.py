"""Laying out a chart in inches: text is measured before anything is drawn, so that nothing overlaps or is cut off."""

import functools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from math import fsum

from framing.charts.core.fonts import fonts_for, in_place, isolated_apart
from framing.charts.core.phrases import DANGLING, plain
from framing.charts.core.style import BAND, LINE, MUTED, SIZE, outlets_drawn
from framing.core.text.hyphenation import hyphened, parted

WIDTH = 9.4  # inches: fills a notebook's column at 100%
LEAD = 1.28  # line height over font size
ENDLESS = 400  # letters: no word is so long
WIDEST = 1.5  # width of a letter of English over font size: none is wider


@functools.cache
def _renderer():
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(8, 8, 72)  # 72 dots per inch: its pixels are points


def text_width(text: str, size: float = SIZE["label"], weight: str = "normal") -> float:
    """How wide a line of text will be in the font of the style in force, in inches."""
    import matplotlib

    return _text_width(text, size, weight, *fonts_for(text, tuple(matplotlib.rcParams["font.family"])))


@functools.lru_cache(maxsize=4096)
def _text_width(text: str, size: float, weight: str, *family: str) -> float:
    import warnings

    from matplotlib.font_manager import FontProperties

    font = FontProperties(family=list(family), size=size, weight=weight)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")
        return _renderer().get_text_width_height_descent(text, font, False)[0] / 72


def wrapped(text: str, width: float, size: float = SIZE["label"], weight: str = "normal", most: int = 0) -> list[str]:
    """Break a text into lines of at most `width` inches; at most `most` lines, then an ellipsis."""
    said = " ".join(filter(None, plain(text).split(" ")))
    whole = text_width(said, size, weight)
    if whole <= width:
        return [said]
    pieces = [piece for word in _words(said, width, size, weight) for piece in _pieces(word, width, size, weight)]
    letters = int(len(said) * width / whole)  # about so many in a line: to measure is slow
    lines: list[str] = []
    while pieces and not (most and len(lines) > most):
        line = _one_line(pieces, letters, lambda line: text_width(line, size, weight) <= width)
        lines, pieces = [*lines, " ".join(line)], pieces[len(line) :]
    if most and len(lines) > most:
        lines, last = lines[:most], lines[most - 1]
        while last and text_width(last + "…", size, weight) > width:
            last = last[:-1]
        begun = last if last == lines[-1] else last.rpartition(" ")[0]  # not in the middle of a word
        lines[-1] = (begun if len(begun) > len(last) / 2 else last).rstrip(DANGLING) + "…"
    return isolated_apart(lines)


def told_apart(
    names: Iterable[str], width: float, size: float = SIZE["label"], weight: str = "normal", most: int = 1
) -> dict[str, list[str]]:
    """Each name in at most `most` lines; of those that would be cut alike, less of what all begin with, or none.

    >>> names = ["The Old and Very Honourable Post", "The Old and Very Honourable Echo"]
    >>> [lines for lines in told_apart(names, 1.6).values()]
    [['The Old and… Post'], ['The Old and… Echo']]
    """
    asked = list(dict.fromkeys(names))  # outlets are told apart from those of the corpus that are not drawn, too
    begun = {name.split(" ")[0] for name in asked if name in outlets_drawn()}
    others = [name for name in outlets_drawn() if name.split(" ")[0] in begun]
    lines = {name: wrapped(name, width, size, weight, most) for name in dict.fromkeys([*asked, *others])}
    alike: dict[str, list[str]] = {}
    for name, cut in lines.items():
        alike.setdefault("\n".join(cut), []).append(name)
    for same in alike.values():
        words = [name.split() for name in same]
        begins = len(list(takewhile(lambda heads: len(set(heads)) == 1, zip(*words, strict=False))))
        rests = {name: " ".join(parts[begins:]) for name, parts in zip(same, words, strict=True) if parts[begins:]}
        if not begins or not rests:  # what all begin with is a name itself: it stays as it was cut
            continue
        held = len(" ".join(lines[same[0]]).split())  # more words of the beginning have no room
        starts = [" ".join(words[0][:n]).rstrip(DANGLING) + "… " for n in range(min(begins, held) - 1, 0, -1)]
        lengths = (max(len(wrapped(start + rest, width, size, weight)) for rest in rests.values()) for start in starts)
        start = next((start for start, high in zip(starts, lengths, strict=True) if high <= most), "…")
        short = told_apart([start + rest for rest in rests.values()], width, size, weight, most)
        lines |= {name: short[start + rest] for name, rest in rests.items()}
    return {name: lines[name] for name in asked}


def _one_line(pieces: list[str], letters: int, fits: Callable[[str], bool]) -> list[str]:
    """As many of the pieces, but at least one, as fit a line, which has room for about so many letters."""
    ends = list(accumulate(len(piece) + 1 for piece in pieces))
    most = max(1, bisect_right(ends, letters + 1))
    if most == 1 or fits(" ".join(pieces[:most])):
        while most < len(pieces) and fits(" ".join(pieces[: most + 1])):
            most += 1
    else:
        while most > 1 and not fits(" ".join(pieces[:most])):
            most -= 1
    return pieces[:most]


def _words(text: str, width: float, size: float, weight: str) -> list[str]:
    """The words of a text; brackets, and a number (no year) with what it counts, stay together if they fit."""
    found: list[str] = []
    for word in re.split(r"(?:(?<!\d)|(?<=\d{4})) (?![^()]*\))", text):
        found += [word] if " " not in word or text_width(word, size, weight) <= width else word.split(" ")
    return found


def _pieces(word: str, width: float, size: float, weight: str) -> list[str]:
    """A word too long for the line, cut to fit."""
    if word.isascii() and len(word) * size / 72 * WIDEST <= width:
        return [word]
    if len(word) > ENDLESS:  # to measure the rest of it again for every line would take the square of its length
        parts = [word[at : at + ENDLESS] for at in range(0, len(word), ENDLESS)]
        return [piece for part in parts for piece in _pieces(part, width, size, weight)]
    pieces, address = [], re.search(r"\w[./]\w", word)  # in which a hyphen would be another address
    while text_width(word, size, weight) > width and len(word) > 1:
        cut = next((n for n in range(len(word) - 1, 1, -1) if text_width(word[:n] + "-", size, weight) <= width), 1)
        cut = parted(word, cut)
        pieces.append(word[:cut] + "-" * (hyphened(word[cut - 1]) and not address))
        word = word[cut:]
    return [*pieces, word]


def height_of(lines: list[str], size: float = SIZE["label"]) -> float:
    """How high these lines stand, in inches."""
    return len(lines) * size * LEAD / 72


@dataclass(frozen=True)
class Key:
    """One entry of a chart's key: what a fill, a marker or a line stands for."""

    label: str
    colour: str
    hatch: str = ""
    marker: str = ""
    line: str = ""
    hollow: bool = False


def key_rows(keys: list[Key], start: float) -> list[list[tuple[float, Key]]]:
    """The entries of a key in rows from `start` inches on, as many as fit the page, each with where it begins."""
    rows: list[list[tuple[float, Key]]] = []
    x = start
    for key in keys:
        if not rows or (x + _wide(key) > WIDTH and rows[-1]):
            rows.append([])
            x = start
        rows[-1].append((x, key))
        x += _wide(key)
    return rows


def _wide(key: Key) -> float:
    return 0.42 + text_width(key.label, SIZE["small"]) + 0.22


@dataclass
class Heading:
    """The words of a chart, wrapped before the page's height is known: the part that every chart shares.

    `title` says what was found (its own lines stay apart), `topic` what is shown, `about` how to read it; `foot` what
    must be known, `marks` what of it the picture cannot be read without (numbers of events), also where it is shared;
    `source` the n and the articles behind it. Without a finding the topic is the title.
    """

    title: str
    topic: str = ""
    about: str = ""
    keys: list[Key] = field(default_factory=list)
    foot: str = ""
    source: str = ""
    marks: str = ""
    margin: float = 0.12
    keys_at: float = 0.0  # inches from the left where the key begins: where the bars do; 0 is the margin
    titles: list[str] = field(init=False)
    topics: list[str] = field(init=False)
    abouts: list[str] = field(init=False)
    rows: list[list[tuple[float, Key]]] = field(init=False)
    foots: list[str] = field(init=False)
    ends: list[float] = field(init=False, default_factory=list)  # inches from the top where a row of the picture ends
    scale: tuple[float, float] = field(init=False, default=(0.0, 0.0))  # from where to where their common scale stands

    def __post_init__(self):
        for name in ("title", "topic", "about", "foot", "source", "marks"):
            setattr(self, name, in_place(getattr(self, name), outlets_drawn()))
        room = WIDTH - 2 * self.margin
        said = self.title.split("\n")
        self.titles = [line for part in said for line in wrapped(part, room, SIZE["title"], "bold")]
        self.topics = wrapped(self.topic, room) if self.topic else []
        self.abouts = wrapped(self.about, room, SIZE["small"]) if self.about else []
        self.foots = [line for said in (self.foot, self.source) if said for line in wrapped(said, room, SIZE["small"])]
        self.rows = key_rows(self.keys, max(self.margin, min(self.keys_at, WIDTH - 0.01 - fsum(map(_wide, self.keys)))))

    @property
    def height(self) -> float:
        """Inches from the top of the page to where the chart may begin."""
        return self.words_height + (0.08 + 0.23 * len(self.rows) if self.rows else 0) + 0.1

    @property
    def words_height(self) -> float:
        """Inches from the top of the page to where the words end, and the key begins."""
        lines = height_of(self.titles, SIZE["title"]) + height_of(self.topics) + height_of(self.abouts, SIZE["small"])
        return 0.1 + lines + 0.05 + 0.03 * bool(self.topics)

    @property
    def sentence(self) -> str:
        """What was found and what is shown, as sentences."""
        said = [part for part in (*self.title.split("\n"), self.topic) if part]
        return " ".join(part if part.endswith(("?", ".")) else f"{part}." for part in said)

    def caption(self, *more: str) -> str:
        """The caption: what was found, what is shown, how to read it, `more`, the n and the source; one line."""
        return " ".join(" ".join([self.sentence, self.about, *more, self.source]).split())

    @property
    def foot_height(self) -> float:
        """Inches that the foot needs at the bottom of the page."""
        return 0.1 + (height_of(self.foots, SIZE["small"]) + 0.08 if self.foots else 0)


class Page:
    """A figure with a heading and a foot; `left` and `top` are inches from its upper left corner."""

    def __init__(self, heading: Heading, body: float):
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.heading, self.top = heading, heading.height
        self.height = heading.height + body + heading.foot_height
        self.figure = Figure(figsize=(WIDTH, self.height))
        self.figure.heading = heading  # whoever has the picture has its words, too
        FigureCanvasAgg(self.figure)
        self._head()

    def axes(self, left: float, top: float, width: float, height: float, **how):
        """Axes without ticks, placed in inches."""
        from matplotlib.colors import to_rgba

        place = (left / WIDTH, 1 - (top + height) / self.height, width / WIDTH, height / self.height)
        axes = self.figure.add_axes(place, **how)
        axes.set_xticks([])
        axes.set_yticks([])
        ground = axes.get_facecolor()
        if to_rgba(ground)[3]:  # the ground of a house style lies below bands and rules, not on them
            self._rectangle(left, top + height, width, height, facecolor=ground, zorder=-6)
            axes.patch.set_visible(False)
        return axes

    def put(self, left: float, top: float, text: str, size: str = "label", **how):
        """A line of text, its middle (or `va`) at `top` inches."""
        how = {"va": "center", "ha": "left"} | how  # in the ink of the style in force
        x, y, text = left / WIDTH, 1 - top / self.height, in_place(text, outlets_drawn())
        return self.figure.text(x, y, text, fontsize=SIZE[size], parse_math=False, **how)

    def note(self, left: float, top: float, text: str, **how):
        """A line of small text in muted ink."""
        return self.put(left, top, text, "small", **({"color": MUTED} | how))

    def lines(self, left: float, top: float, lines: list[str], size: str = "label", **how) -> float:
        """Lines of text from `top` downwards; returns where they end."""
        step = height_of([""], SIZE[size])
        for number, line in enumerate(lines):
            self.put(left, top + step * (number + 0.5), line, size, **how)
        return top + step * len(lines)

    def band(self, left: float, top: float, width: float, height: float, colour: str = BAND) -> None:
        """A shaded rectangle behind everything else."""
        self._rectangle(left, top + height, width, height, facecolor=colour, zorder=-5)

    def patch(self, left: float, bottom: float, colour: str, hatch: str = "") -> None:
        """A small rectangle as the bars have it, for a key."""
        self._rectangle(left, bottom, 0.32, 0.13, facecolor=colour, edgecolor="white", hatch=hatch)

    def rule(self, x: list[float], y: list[float], colour: str = LINE, width: float = 0.8, style="-", zorder=-4):
        """A line across the page, in inches."""
        self._line(x, y, colour, linewidth=width, linestyle=style, zorder=zorder)

    def mark(self, left: float, top: float, colour: str, marker: str, size: float = 6, hollow: bool = False) -> None:
        """A single marker on the page, such as an outlet's."""
        how = {"markerfacecolor": "white" if hollow else colour, "markeredgecolor": colour, "linestyle": "none"}
        self._line([left], [top], colour, marker=marker, markersize=size, **how)

    def _rectangle(self, left: float, bottom: float, width: float, height: float, **how) -> None:
        from matplotlib.patches import Rectangle

        corner = (left / WIDTH, 1 - bottom / self.height)
        self.figure.add_artist(Rectangle(corner, width / WIDTH, height / self.height, linewidth=0, **how))

    def _line(self, x: list[float], y: list[float], colour: str, **how) -> None:
        from matplotlib.lines import Line2D

        down = [1 - value / self.height for value in y]
        self.figure.add_artist(Line2D([value / WIDTH for value in x], down, color=colour, **how))

    def _head(self) -> None:
        head = self.heading
        y = self.lines(head.margin, 0.1, head.titles, "title", weight="bold")
        y = self.lines(head.margin, y + 0.02, head.topics) + 0.03 * bool(head.topics)
        y = self.lines(head.margin, y, head.abouts, "small", color=MUTED)
        self.keys(head.rows, y + 0.08)
        self.lines(head.margin, self.height - head.foot_height + 0.06, head.foots, "small", color=MUTED)

    def keys(self, rows: list[list[tuple[float, Key]]], top: float) -> None:
        """The rows of a key from `top` downwards."""
        for number, row in enumerate(rows):
            for x, key in row:
                self._key(x, top + 0.23 * (number + 0.5), key)

    def _key(self, x: float, y: float, key: Key) -> None:
        if key.line:
            self.rule([x, x + 0.32], [y, y], key.colour, 1.6, key.line)
        if key.marker:
            self.mark(x + 0.16, y, key.colour, key.marker, hollow=key.hollow)
        if not key.line and not key.marker:
            self.patch(x, y + 0.065, key.colour, key.hatch)
        self.put(x + 0.4, y, key.label, "small")

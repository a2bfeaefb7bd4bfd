"""What every chart function returns: the picture, the numbers in it, the words for it, and the source behind it; and
the draft from which it is made."""

import base64
import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from numbers import Integral
from pathlib import Path

import pandas as pd

from framing.charts.core.file_names import file_stem, named_by_articles
from framing.charts.core.grouping import in_groups
from framing.charts.core.page import Heading, Key, Page
from framing.charts.core.phrases import counted, plain, shortened, source
from framing.charts.core.pictures import as_png, as_svg, for_sharing
from framing.charts.core.scope import WHERE, Scope, scope
from framing.core.arguments import checked, require_whole
from framing.core.errors import one_or_several, require_known
from framing.core.files.file_sets import write_files
from framing.core.files.table_files import disarmed, table_bytes
from framing.core.text.listing import listing
from framing.core.web.html_and_text import FOLDED_LINE, Shown, folded

FOLDED = "How to read this, and what was counted"
FEWEST_MENTIONS = 10  # below, a chart of names is only drawn if somebody asks for it: a line says how many there are
MOST_NAMED = 20  # outlets that an alternative text names alone
LONGEST_ALT = 1_500  # characters, which take two minutes to be read out
MOST_OUTLETS = 12  # that a picture draws unless others are asked for: as many as have a marker of their own
LISTED = 40  # outlets that are not drawn, and that the foot of a picture names
Show = int | str | Sequence[str] | None  # which outlets a picture draws: the usual ones, so many, "all", or named ones


@dataclass
class Chart:
    """A chart and everything needed to check it.

    `name` is the stem of its files; `figure` a matplotlib Figure; `table` the exact numbers drawn; `caption` says
    what is shown, how it was counted, n and source; `alt` describes the picture to who cannot see it. `keys` are the
    columns of `table` that name a bar (or dot, tick, arc); `spans` holds the source behind them: the same key
    columns, article_id, start, end and more. `height` is the column of `table` that a bar's height shows: as many
    rows of `spans` belong to it, or, where `spans` has that column too, as many in sum. Where it is None, each row of
    the table is one mark, with one row of `spans`.
    """

    name: str
    figure: object
    table: pd.DataFrame
    caption: str
    alt: str
    keys: list[str]
    spans: pd.DataFrame
    height: str | None = "count"
    _pictures: dict[str, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self):
        self.name = file_stem(self.name)

    def __repr__(self) -> str:
        """What it shows, in a line, and where to go on."""
        return f"<Chart {self.name}: {self.title}. {counted(len(self.table), 'row')} in .table; .trace, .save>"

    def trace(self, **row) -> pd.DataFrame:
        """The source rows behind a bar: article_id, start, end and what the table of origin says of each.

        Name the bar by its key columns, all or some: `chart.trace(outlet="Daily A", term="war")`. A bar of height
        zero has no rows. An unknown column or value raises `FramingError` naming those that there are.
        """
        spans = self.spans
        for column, value in row.items():
            require_known([column], self.keys, f"The chart {self.name} has no column {{}} to trace.", "Its columns are")
            known = dict.fromkeys(self.table[column].dropna().astype(str))
            require_known([str(value)], known, f"The chart {self.name} shows no {column} {{}}.")
            spans = spans[spans[column].astype("str") == str(value)]
        return spans.reset_index(drop=True)

    def places(self) -> pd.DataFrame:
        """The source behind every mark, in as few columns as it takes: keys, place, surface, height."""
        places = self.spans
        if self.height is not None and self.height not in places:
            places = places.assign(**{self.height: 1})
        wanted = [*self.keys, "article_id", "start", "end", "surface", *([self.height] if self.height else [])]
        return places[[name for name in dict.fromkeys(wanted) if name in places]]

    @property
    def title(self) -> str:
        """What the chart says was found, on one line; of a figure that somebody else drew, its name."""
        heading = getattr(self.figure, "heading", None)
        return plain(heading.title.replace("\n", "; ")) if heading else self.name

    @property
    def is_picture(self) -> bool:
        """Whether there is anything to see, or only a line that says why not."""
        return bool(self.figure.axes or self.figure.artists)

    @checked()
    def save(self, folder: str | Path, *, dpi: float | None = None, for_sharing: bool = False) -> list[Path]:
        """Write NAME.png, NAME.svg, NAME.csv (the table), NAME.txt (alternative text, caption) and NAME.trace.csv.

        NAME.trace.csv has the source behind every mark: the key columns, article_id, start, end, the words there if the
        chart knows them, and what each span adds to the mark's height, so that anybody can follow a bar without this
        program. `dpi` is the resolution of the PNG (300 for print, by default that of a screen); `for_sharing` writes
        NAME-sharing.png, too: 1,200 × 675 pixels with n and source. All are the new ones or none is, and they are the
        same bytes on every run. Returns the paths.
        """
        return write_files(self.files(folder, dpi=dpi, for_sharing=for_sharing), Path(folder))

    def files(
        self, folder: str | Path, *, dpi: float | None = None, for_sharing: bool = False
    ) -> list[tuple[Path, bytes]]:
        """What `save` writes: each path with its content, for who writes more than one chart at once."""
        folder = Path(folder)
        contents = {
            ".png": self.png(dpi),
            ".svg": self.svg(),
            ".csv": table_bytes(disarmed(self.table), folder / f"{self.name}.csv"),
            ".txt": f"{self.alt}\n\n{self.caption}\n".encode(),
            ".trace.csv": table_bytes(disarmed(self.places()), folder / f"{self.name}.trace.csv"),
            **({"-sharing.png": self.for_sharing()} if for_sharing else {}),
        }
        return [(folder / f"{self.name}{end}", content) for end, content in contents.items()]

    @checked()
    def png(self, dpi: float | None = None) -> bytes:
        """The picture as PNG; drawn once, and again only after the figure was changed, or for another resolution."""
        return self._drawn_once(f"png {dpi}", lambda: as_png(self.figure, self.alt, dpi))

    def svg(self) -> bytes:
        """The picture as SVG with title and description; its letters are text, to be searched, read aloud, edited."""
        return self._drawn_once("svg", lambda: as_svg(self.figure, self.alt, self.alt.split(". ")[0].rstrip(".")))

    def for_sharing(self) -> bytes:
        """A PNG of 1,200 × 675 pixels: what was found, the picture with its key, n and source."""
        return self._drawn_once("sharing", lambda: for_sharing(self.figure, self.alt))

    def _drawn_once(self, what: str, draw: Callable[[], bytes]) -> bytes:
        """The bytes of one kind of picture; all are forgotten when the figure was changed."""
        if self.figure.stale:
            self._pictures.clear()
        if what not in self._pictures:
            self._pictures[what] = draw()
        return self._pictures[what]

    def explain(self) -> Shown:
        """How to read the chart, what was counted, what it cannot say, and how to open its marks; nothing is folded."""
        example: dict = next(iter(self.table.to_dict("records")), {})
        named = ", ".join(f"{key}={str(example[key])!r}" for key in self.keys if pd.notna(example.get(key)))
        rows = f"The numbers: {counted(len(self.table), 'row')} of its table ({', '.join(self.table)})."
        opens = f"The source behind a mark: .trace({named})." if named else ""
        said = [part for part in (self.title, self.caption, rows, opens) if part]
        return Shown("".join(f"<p>{html.escape(part)}</p>" for part in said), "\n".join(said))

    def _repr_html_(self) -> str:
        if not self.is_picture:
            return f'{FOLDED_LINE}<p class="mathjax_ignore">{html.escape(self.alt)}</p>'
        image = base64.b64encode(self.png()).decode("ascii")
        alt, caption = html.escape(self.alt), folded(FOLDED, [self.caption])
        picture = f'<img alt="{alt}" style="max-width: 100%" src="data:image/png;base64,{image}">'
        figure = f"{picture}<figcaption>{caption}</figcaption>"
        return f'{FOLDED_LINE}<figure class="mathjax_ignore" style="margin: 0">{figure}</figure>'

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": self.alt}


def nothing_to_draw(name: str, topic: str, why: str, columns: Sequence[str], source: str) -> Chart:
    """A chart that says in words why there is nothing to draw."""
    page = Page(Heading(why.rstrip("."), topic, source=source), 0)
    empty = pd.DataFrame({column: pd.Series(dtype=object) for column in columns})  # to be asked for words and numbers
    alt = f"{topic}{'' if topic.endswith('?') else '.'} {why}"
    return Chart(name, page.figure, empty, f"{alt} {source}", alt, list(columns), empty.copy())


@dataclass
class Draft:
    """What every chart of articles says alike; where headlines alone count, its name, topic and n say so.

    `columns` are those of its table, `keys` those that name a mark. A `where` that is not known raises `FramingError`.
    """

    name: str
    topic: str
    articles: pd.DataFrame
    keys: Sequence[str]
    columns: Sequence[str]
    where: str = "text"
    show: Show = "all"
    most: int | None = MOST_OUTLETS  # drawn where nobody says which; None: all
    scope: Scope = field(init=False)
    kept: list[str] = field(init=False, default_factory=list)  # the outlets that are drawn
    drawn: str = field(init=False, default="")  # which these are, where not all
    absent: str = field(init=False, default="")  # which the others are

    def __post_init__(self):
        self.scope = scope(self.where, self.articles)
        self.name = named_by_articles(self.scope.stem(self.name), self.articles)
        self.topic = self.words(self.scope.topic(self.topic))

    def words(self, text: str) -> str:
        """Our own words, of groups where the outlets are groups."""
        return in_groups(text, self.articles)

    def empty(self, why: str) -> Chart:
        """The chart that says in words why there is nothing to draw."""
        return nothing_to_draw(self.name, self.topic, self.words(why), self.columns, source(self.articles))

    def choose(self, finding: str, outlets: Iterable[str] | None = None, found: Iterable[str] | None = None) -> None:
        """Which outlets the picture draws, as `show` says: "all", those named, or so many, by default `most`: those
        that the title names, then those where anything was `found`, then those with most articles (of equals the
        first)."""
        sizes = self.scope.articles["outlet"].value_counts(sort=False)
        show = self.most or "all" if self.show is None else self.show
        every = list(sizes.index if outlets is None else dict.fromkeys(outlets))
        having = set(every if found is None else found)
        how = "asked for"
        if isinstance(show, int | Integral):
            require_whole("show", show, 1)
            unsaid = _not_named([*map(plain, every)], finding)
            kept = sorted(
                every, key=lambda outlet: (plain(outlet) in unsaid, outlet not in having, -sizes.get(outlet, 0))
            )[:show]
            firsts = ["that the title names"] * (len(unsaid) < len(every))
            firsts += ["where anything was found"] * (not having.issuperset(every))
            alike = sizes.reindex(every).nunique() == 1
            how = ", then those ".join([*firsts, "that come first" if alike else "with most articles"])
        else:
            kept = every if show == "all" else one_or_several(show, "No outlet to draw is named.")
            require_known(kept, every, f"The chart {self.name} has no outlet {{}} to draw.")
        self.kept = [outlet for outlet in every if outlet in kept]
        if absent := [plain(outlet) for outlet in every if outlet not in kept]:
            self.drawn = self.words(f"Drawn: {len(kept)} of {counted(len(every), 'outlet')}, those {how}.")
            self.absent = f"In the table alone: {listing(absent, LISTED)}."

    def seen(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Of rows with an outlet, those that the picture draws."""
        return rows[rows["outlet"].isin(self.kept)]

    def heading(
        self, finding: str, about: str, n: str, keys: Iterable[Key] = (), foot: str = "", marks: str = "",
        outlets: Iterable[str] | None = None, found: Iterable[str] | None = None,
    ) -> Heading:  # fmt: skip
        """The words of the page: what was found, what is shown, how to read it; `n` as counted ("38 mentions"). Which
        outlets are drawn: see `choose`."""
        if not self.kept:
            self.choose(finding, outlets, found)
        topic = f"{self.topic}{'' if self.topic.endswith('?') else '.'} {self.drawn}" if self.drawn else self.topic
        finding, about, foot, marks = map(self.words, (finding, about, f"{foot} {self.absent}".strip(), marks))
        return Heading(finding, topic, about, list(keys), foot, source(self.articles, self.scope.n(n)), marks)

    def chart(
        self, heading: Heading, figure, table: pd.DataFrame, spans: pd.DataFrame, alt: str, *caption: str,
        height: str | None = "count",
    ) -> Chart:  # fmt: skip
        """The chart, with what its caption says beyond the heading; `height` as in `Chart`."""
        require_known(
            [height] if height else [], table.columns, f"The table of {self.name} has no column {{}} to draw."
        )
        outlets = dict.fromkeys(map(plain, table["outlet"].dropna())) if "outlet" in table else {}
        said = heading.caption(*map(self.words, caption), self.absent)
        alt = read_aloud(heading, f"{self.drawn} {self.words(alt)} {self.absent}".strip(), [*outlets])
        return Chart(self.name, figure, table, said, alt, list(self.keys), spans, height)


def read_aloud(heading: Heading, alt: str, outlets: Sequence[str] = ()) -> str:
    """A chart's alternative text: what was found and what is shown, as long as one listens; then `outlets` by name.

    >>> read_aloud(Heading("Most words go to the council"), "Bars show words. Post: most, 4 words, by the council.")
    'Most words go to the council. Bars show words. Post: most, 4 words, by the council.'
    """
    said = f"{'. '.join(map(plain, heading.title.split(chr(10))))}. {alt}"
    if len(said) <= LONGEST_ALT:
        return said
    most = max(LONGEST_ALT // 2, LONGEST_ALT - sum(len(name) + 2 for name in outlets[-MOST_NAMED:]))
    whole = said[: most + 1].rpartition(". ")[0]  # no half sentence
    begun = f"{whole}." if whole else shortened(said, most)
    rest = listing(_not_named(outlets, begun), MOST_NAMED)
    return f"{begun} The table has the rest{': ' * bool(rest)}{rest}."


def _not_named(outlets: Sequence[str], text: str) -> list[str]:
    """The outlets that a text does not name; a name within another's, or within a word, is none.

    >>> _not_named(["Post", "Kyiv Post", "Gull"], "Kyiv Post: most.")
    ['Post', 'Gull']
    >>> _not_named(["i", "Time"], "Most often in this Time, Sometimes")
    ['i']
    """
    named = set()
    for name in sorted(outlets, key=len, reverse=True):
        if name in text:
            text, times = re.subn(rf"(?<!\w){re.escape(name)}(?!\w)", "\n", text)
            named |= {name} if times else set()
    return [name for name in outlets if name not in named]


def too_few(n: int, fewest: int, place: str = WHERE["text"]) -> str:
    """Why a chart of so few mentions in a place is not drawn; "" where there are enough.

    >>> too_few(3, 10), too_few(12, 10)
    ('3 mentions in the outlets’ own text, too few for a chart (below 10; fewest=1 draws it all the same).', '')
    >>> too_few(1, 10, "headlines")
    '1 mention in headlines, too few for a chart (below 10; fewest=1 draws it all the same).'
    """
    if n >= fewest:
        return ""
    said = f"{counted(n, 'mention')} in {place}, too few for a chart"
    return f"{said} (below {fewest}; fewest=1 draws it all the same)."

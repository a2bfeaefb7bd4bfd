"""How charts put things: labels of outlets, dates, counts, lists and shares, in words."""

import re
import unicodedata
from collections.abc import Sequence
from math import floor, log10

import pandas as pd

from framing.charts.core.grouping import chosen_by, whence
from framing.core.text.listing import counted, listing
from framing.core.text.words import MONTHS
from framing.reading.corpus import dates_of

SHORT = [month[:3] for month in MONTHS]  # of one length, as the axes of charts have them
DANGLING = " ,.;:–—-&"  # what does not stand before an ellipsis


def plain(text) -> str:
    """Text of a corpus on one line, without control characters (an SVG must not hold them)."""
    text = " ".join(("" if pd.isna(text) else str(text)).split())
    if text.isprintable():
        return text
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn"))


def shortened(text, limit: int) -> str:
    """At most `limit` characters, cut at a word if that leaves half of them, with an ellipsis.

    >>> shortened("a rather long remark", 10)
    'a rather…'
    """
    text = plain(text)
    if len(text) <= limit:
        return text
    cut = text[:limit]
    words = cut.rpartition(" ")[0]
    return (words if 2 * len(words) >= limit else cut[:-1]).rstrip(DANGLING) + "…"


def percent(share: float) -> str:
    """A share of 1 as a percentage that does not round to nothing.

    >>> percent(0.2316), percent(0.004), percent(0), percent(0.9996)
    ('23%', '0.4%', '0%', '>99.9%')
    """
    hundred = 100 * float(share)
    if hundred in (0, 100) or 1 <= hundred <= 99:
        return f"{hundred:.0f}%"
    if hundred < 0.05 or hundred > 99.9:
        return "<0.1%" if hundred < 1 else ">99.9%"
    return f"{hundred:.1f}%"


def percent_kept(share: float) -> str:
    """A share as `percent` has it, but one below or above one half is not printed as one half.

    >>> percent_kept(0.495), percent_kept(0.5), percent_kept(0.50004), percent_kept(0.62)
    ('49.5%', '50%', '>50%', '62%')
    """
    if percent(share) != "50%" or share == 0.5:
        return percent(share)
    said = f"{100 * share:.1f}%"
    return said if said != "50.0%" else "<50%" if share < 0.5 else ">50%"


def number(x: float) -> str:
    """A rate in as many digits as it deserves.

    >>> number(0.123), number(4.56), number(45.6), number(0.000321)
    ('0.12', '4.6', '46', '0.00032')
    """
    if 0 < x < 0.1:
        return f"{x:.{1 - floor(log10(x))}f}".rstrip("0")
    return f"{x:.2f}" if 0 < x < 1 else f"{x:.1f}" if 0 < x < 10 else f"{x:,.0f}"


def signed(value: float) -> str:
    """A difference with its sign.

    >>> signed(0.25), signed(-1.5), signed(0)
    ('+0.25', '−1.5', '0')
    """
    return f"{value:+.3g}".replace("-", "−") if round(value, 12) else "0"


def points(difference: float) -> str:
    """A difference of shares in percentage points, with its sign.

    >>> points(0.25), points(-0.0433), points(0)
    ('+25', '−4.3', '0')
    """
    sign = "−" if difference < 0 else "+"
    return f"{sign}{number(abs(100 * difference))}" if round(difference, 12) else "0"


def between(low: str, high: str) -> str:
    """From one number to another; a word parts them where a dash could be taken for a minus, or stands before a sign.

    >>> between("4%", "48%"), between("0.47", "1.00"), between("−0.43", "−0.01"), between("83%", ">99.9%")
    ('4–48%', '0.47–1.00', '−0.43 to −0.01', '83 to >99.9%')
    """
    low = low.removesuffix("%") if high.endswith("%") else low
    return f"{low} to {high}" if "−" in low + high or high[0] in "<>" else f"{low}–{high}"


def share_words(row) -> str:
    """The interval of a share in words: from–to; of none its upper limit, of all its lower.

    >>> share_words({"share": 0.2, "low": 0.043, "high": 0.481}), share_words({"share": 0, "low": 0, "high": 0.232})
    ('4–48%', '≤ 23%')
    """
    low, high = percent(row["low"]), percent(row["high"])
    if row["share"] == 0:
        return high if high.startswith("<") else f"≤ {high}"
    return f"≥ {low}" if row["share"] == 1 else between(low, high)


def named(identifier: str) -> str:
    """An identifier as words.

    >>> named("us_pressure")
    'us pressure'
    """
    return plain(identifier).replace("_", " ")


def curly(text) -> str:
    """The codebook's own words with apostrophes as all other words of a chart have them.

    >>> curly("the town's 'new' council, the voters' choice"), curly("rock 'n' roll")
    ("the town’s 'new' council, the voters' choice", "rock 'n' roll")
    """
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", plain(text))


def target_label(codebook, target: str) -> str:
    """How the codebook wants a target of stances to be named; without that the id as words.

    >>> target_label(None, "town_council")
    'town council'
    """
    known = {entry.target: curly(entry.label) for entry in getattr(codebook, "targets", [])}
    return known.get(target) or named(target)


def label(codebook, referent: str) -> str:
    """How the codebook wants a referent to be named in titles; without that (or with a list of terms) the id as words.

    >>> label(["war", "truce"], "armed_group")
    'armed group'
    """
    return curly(getattr(_entry(codebook, referent), "label", "")) or named(referent)


def of_readers(kinds: Sequence[str]) -> tuple[str, str]:
    """What the topic and the file of a chart add where its words are readers' alone.

    >>> of_readers(["comment"]), of_readers(["headline", "body"])
    ((' in readers’ comments', '-in-comments'), ('', ''))
    """
    return (" in readers’ comments", "-in-comments") if list(kinds) == ["comment"] else ("", "")


def thing(codebook, referent: str) -> str:
    """A referent's label as part of a sentence.

    >>> thing(["war", "truce"], "armed_group")
    'the armed group'
    """
    return curly(getattr(_entry(codebook, referent), "label", "")) or f"the {named(referent)}"


def called(codebook, what: str) -> str:
    """A referent, or a term or frame of one ("charge: tax"), as part of a sentence.

    >>> called(["tax"], "charge: tax"), called(["tax"], "charge")
    ('“tax”', 'the charge')
    """
    referent, _, name = (part.strip() for part in (what or "").partition(":"))
    return f"“{plain(name)}”" if name else thing(codebook, referent)


def meant(codebook, referent: str) -> str:
    """What the codebook means by a referent, and what its words cannot tell: the end of a caption."""
    about = curly(getattr(_entry(codebook, referent), "about", "")).rstrip(".")
    return f"What is meant: {about}." if about else ""


def _entry(codebook, referent: str):
    return next((entry for entry in getattr(codebook, "referents", []) if entry.referent == referent), None)


def most(names: list[str], values: list[int]) -> list[str]:
    """Everything that has the highest value: of a tie nothing is left out.

    >>> most(["war", "raid", "truce"], [2, 2, 1])
    ['war', 'raid']
    """
    return [name for name, value in zip(names, values, strict=True) if value == max(values)]


def date(published, known=None) -> str:
    """A date for a label, marked when it was inferred rather than stated.

    >>> date("2023-11-30", "inferred"), date("2023-11"), date(pd.NA)
    ('30 Nov 2023 (inferred)', 'Nov 2023', 'undated')
    """
    if pd.isna(published):
        return "undated"
    return _day(published) + (" (inferred)" if str(known) == "inferred" else "")


def _day(published) -> str:
    found = re.match(r"(\d{4})-(\d\d)(?:-(\d\d)|$)", str(published))
    if not found or not 1 <= int(found[2]) <= 12:
        return plain(published)
    day = f"{int(found[3])} " if found[3] else ""
    return f"{day}{SHORT[int(found[2]) - 1]} {found[1]}"


def dates(articles: pd.DataFrame) -> str:
    """When these articles appeared: a date, or from when to when and how many of the dates were inferred.

    >>> dates(pd.DataFrame({"published": ["2023-11-30", "2024-01-09"], "published_known": ["stated", "inferred"]}))
    '30 Nov 2023 – 9 Jan 2024 (1 date inferred)'
    """
    known = articles["published_known"] if "published_known" in articles else pd.Series(pd.NA, articles.index)
    published = dates_of(articles)
    if len(articles) == 1:
        return date(published.iloc[0], known.iloc[0])
    given = published.dropna().astype(str).sort_values()
    if given.empty:
        return "undated"
    notes = []
    if inferred := int((known.fillna("") == "inferred").sum()):
        notes.append(f"{counted(inferred, 'date')} inferred")
    if undated := len(published) - len(given):
        notes.append(f"{undated} undated")
    return from_to(_day(given.iloc[0]), _day(given.iloc[-1])) + (f" ({', '.join(notes)})" if notes else "")


def from_to(first: str, last: str) -> str:
    """From one day or month to another, each with its year at the end, in words.

    >>> from_to("26 Dec 2022", "6 Mar 2023"), from_to("Jan 2023", "Mar 2023"), from_to("2023", "2023")
    ('26 Dec 2022 – 6 Mar 2023', 'Jan – Mar 2023', '2023')
    """
    if first == last:
        return first
    return f"{first[:-5] if first[-5:] == last[-5:] else first} – {last}"  # the year once is enough


def article_labels(articles: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """For each article a label in two lines, outlet and date; where two would read alike, the id is added."""
    labels = {}
    for row in articles.to_dict("records"):
        labels[row["article_id"]] = plain(row["outlet"]), date(row.get("published"), row.get("published_known"))
    seen = pd.Series(list(labels.values())).value_counts()
    return {
        key: label if seen[label] == 1 else (label[0], f"{label[1]}, {shortened(key, 24)}")
        for key, label in labels.items()
    }


def article_names(articles: pd.DataFrame) -> dict[str, str]:
    """What a description calls each article: its outlet, and its date where the outlet has several."""
    several = articles["outlet"].duplicated(keep=False)
    return {
        key: f"{outlet} ({when})" if more else outlet
        for (key, (outlet, when)), more in zip(article_labels(articles).items(), several, strict=True)
    }


def source(articles: pd.DataFrame, n: str = "") -> str:
    """The line that says what the numbers rest on: n, as it is counted ("38 mentions"), and the articles."""
    size, how = f"n = {n}. " if n else "", "; ".join(conditions(chosen_by()))
    told = f"{counted(len(articles), 'article')} from {whence(articles)}, {dates(articles)}"
    return f"{size}Source: {told}{f'; chosen: {shortened(how, 120)}' if how else ''}."


def conditions(chosen: dict[str, list]) -> list[str]:
    """By which conditions articles were chosen (see `Analysis.chosen`), each in words.

    >>> conditions({"outlets": [["Post", "The People's"]], "since": ["2031-03"], "sample": [40], "seed": [0]})
    ["outlets “Post” and “The People's”", 'since 2031-03', 'a sample of 40, seed 0']
    """
    names = [f"“{name}”" for name in chosen.get("outlets", [[]])[-1]]  # of those that were chosen before
    words = {
        "outlets": f"outlet{'s' * (len(names) != 1)} {listing(names, 5)}",
        "drop_copies": "later copies left out",
        "sample": f"a sample of {{}}, seed {chosen.get('seed', [0])[-1]}",
    }
    told = {name: ", then ".join(map(str, values)) for name, values in chosen.items() if name != "seed"}
    return [words.get(name, f"{name} {{}}").replace("{}", said) for name, said in told.items()]

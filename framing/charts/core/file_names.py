"""Names of charts as names of files."""

import re
from collections.abc import Sequence
from numbers import Integral
from zlib import crc32

import pandas as pd

from framing.charts.core.grouping import NO_GROUP, are_groups, chosen_by
from framing.charts.core.phrases import conditions, plain

NO_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+')  # on one system or another
LONGEST_STEM = 140  # characters, so that endings and temporary names have room
GROUPED = "-grouped-by-"  # in the name of a chart with groups in the place of outlets, before what they are grouped by


def file_stem(name: str) -> str:
    """A chart's name as a file may be called anywhere: what is named in it came from a codebook, perhaps a stranger's.

    >>> file_stem("who-says-army"), file_stem("naming-a/../../b?")
    ('who-says-army', 'naming-a-..-..-b-')
    """
    return NO_FILE_NAME.sub("-", name)[:LONGEST_STEM]


def slug(*texts: str) -> str:
    """Texts as a file's name: their words, joined by hyphens.

    >>> slug("rates", "armed_group", "charge: tax")
    'rates-armed-group-charge-tax'
    """
    return "-".join("".join(c if c.isalnum() else " " for c in " ".join(map(plain, texts)).lower()).split())


def named_by_articles(stem: str, articles: pd.DataFrame) -> str:
    """The name of a chart's files: what is drawn of groups, or of some of the articles, does not replace what is drawn
    of outlets and of all.

    >>> of_sides = pd.DataFrame({"outlet": ["north"], "printed_by": ["Daily A"], "side": ["north"]})
    >>> named_by_articles("naming-war", of_sides), named_by_articles("naming-war", of_sides[["outlet"]])
    ('naming-war-grouped-by-side', 'naming-war')
    >>> named_by_articles("naming-war", of_sides[["outlet", "printed_by"]])
    'naming-war-grouped-by-north'
    """
    end = "".join(f"-{slug(how)}"[:60] for how in conditions(chosen_by()))
    if are_groups(articles):
        groups = articles["outlet"].tolist()
        others = [column for column in articles if column not in ("outlet", "printed_by")]
        same = (one for one in others if articles[one].astype(object).fillna(NO_GROUP).tolist() == groups)
        end += f"{GROUPED}{slug(next(same, ' '.join(dict.fromkeys(groups))))[:60]}"  # of no column: by their names
    return with_end(stem, end)


def named_by_show(stem: str, show: int | str | Sequence[str]) -> str:
    """The name of a chart's files, where `show` says which outlets it draws: the usual picture stays.

    >>> named_by_show("naming-war", 20), named_by_show("naming", ["Post", "Echo"])
    ('naming-war-showing-20', 'naming-showing-post-echo')
    """
    names = [show] if isinstance(show, str | int | Integral) else list(show)
    said = slug(*map(str, names))
    cut = f"{said[:50].rstrip('-')}-{crc32(said.encode()):08x}"  # many names may begin alike
    return with_end(stem, f"-showing-{said if len(said) <= 60 else cut}")


def with_end(stem: str, end: str) -> str:
    """A stem with an end that is kept, whatever is too long."""
    return stem[: LONGEST_STEM - len(end)].rstrip("-") + end

"""Names of charts as names of files."""

import re

from framing.charts.core.phrases import plain

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

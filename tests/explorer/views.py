"""What the tests of the explorer's views share: their names, its bars, and the mentions that it counts."""

from framing.core.kinds_and_voices import OWN_KINDS

VIEWS = ["names", "search", "article", "sides", "comments", "about"]
MARKS = ("quotation", "scare")
BAR = "table.bars tbody button.bar"


def own(seeds, referent: str):
    found = seeds.mentions[(seeds.mentions["referent"] == referent) & seeds.mentions["kind"].isin(OWN_KINDS)]
    return found.assign(marks=found["voice"].isin(MARKS))

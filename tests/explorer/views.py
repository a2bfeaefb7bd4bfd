"""What the tests of the explorer's views share: their names, its bars, and the mentions that it counts."""

from framing.core.kinds_and_voices import OWN_KINDS

VIEWS = ["names", "search", "article", "sides", "comments", "about"]
MARKS = ("quotation", "scare")
BAR = "table.bars tbody button.bar"


def wait_until(page, asked: str) -> None:
    """Wait until JavaScript answers yes. Playwright's own asks again by eval, which the page's policy forbids: it fails
    where the first answer is no."""
    for _ in range(200):
        if page.evaluate(asked):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not so within ten seconds: {asked}")


def own(seeds, referent: str):
    found = seeds.mentions[(seeds.mentions["referent"] == referent) & seeds.mentions["kind"].isin(OWN_KINDS)]
    return found.assign(marks=found["voice"].isin(MARKS))

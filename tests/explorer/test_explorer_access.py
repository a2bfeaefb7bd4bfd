"""The explorer for everyone: axe finds nothing serious, in light and dark, on a phone and on a screen."""

from pathlib import Path

import axe_playwright_python
import pytest

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PLACES = [
    "panel=Al+Mayadeen+English&row=war&mark=own",
    "by=time",
    "view=search&q=hostage",
    "view=article",
    "view=sides",
    "view=comments",
    "view=about&o=The+Times+of+Israel",
]
WIDE, PHONE = {"width": 1400, "height": 1000}, {"width": 390, "height": 844}


def serious(page) -> list[str]:
    """What axe finds that is serious or critical: the rule, and where."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    places = [
        (one["id"], node["html"][:120])
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
    return [f"{rule}: {place}" for rule, place in places]


@pytest.mark.parametrize("fragment", PLACES)
@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", PHONE)], ids=["light, wide", "dark, a phone"])
def test_axe_finds_nothing_serious(fragment, scheme, size, visit, address):
    with visit(address(fragment), color_scheme=scheme, viewport=size) as page:
        page.wait_for_timeout(50)
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

"""The explorer for everyone: axe finds nothing serious, in light and dark, on a phone and on a screen."""

import pytest

from tests.axe import serious

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


@pytest.mark.parametrize("fragment", PLACES)
@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", PHONE)], ids=["light, wide", "dark, a phone"])
def test_axe_finds_nothing_serious(fragment, scheme, size, visit, address):
    with visit(address(fragment), color_scheme=scheme, viewport=size) as page:
        page.wait_for_timeout(50)
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

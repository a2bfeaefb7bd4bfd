"""The explorer for everyone: axe finds nothing serious, in light and dark, on a phone and on a screen."""

import io

import pytest
from PIL import Image

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


def inks(page, one):
    """The colours in an element, near its left edge, and on the page beside all that is written on it."""
    box = one.bounding_box()
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    return picture.getpixel((int(box["x"]) + 3, int(box["y"] + box["height"] / 2))), picture.getpixel((1390, 990))


def test_with_high_contrast_bars_and_the_view_that_is_open_are_seen(visit, address):
    """Windows and others may put their own two colours in the place of the page's: a bar is nothing but its colour."""
    with visit(address("panel=Al+Mayadeen+English&row=war&mark=own"), forced_colors="active") as page:
        for seen in (".bars .bar", ".key .swatch", "button[aria-current=page]"):
            middle, beside = inks(page, page.locator(seen).first)
            assert middle != beside, seen


def test_on_paper_the_colours_of_bars_and_marks_are_printed(visit, address):
    """A browser leaves the grounds of what it prints out, unless the page asks for them."""
    names, article = "by=outlet", "view=article"
    for fragment, seen in [(names, ".bars .bar"), (names, ".key .swatch"), (article, "mark"), (article, ".said")]:
        with visit(address(fragment)) as page:
            page.emulate_media(media="print")
            asked = page.eval_on_selector(seen, "(one) => getComputedStyle(one).printColorAdjust")
            page.emulate_media(media="null")
            assert asked == "exact", seen


def test_on_paper_there_is_nothing_to_press_but_what_was_counted(visit, address):
    with visit(address("ref=campaign&panel=Al+Mayadeen+English&row=war&mark=own")) as page:
        page.locator(".finding").wait_for()
        page.emulate_media(media="print")
        pressed = ["Copy a link to this", "Count these too", "Close", "Save the rows (CSV)"]
        assert not any(page.get_by_role("button", name=name, exact=True).first.is_visible() for name in pressed)
        assert page.locator("button.bar").first.is_visible()
        page.emulate_media(media="null")


def test_no_line_ends_within_a_date_or_between_a_number_and_its_articles(visit, address):
    for fragment, place in (("by=time", "table.bars tbody th"), ("view=sides", "table.sides thead th")):
        with visit(address(fragment), viewport={"width": 390, "height": 844}) as page:
            dates = page.locator(f"{place} .date")
            assert dates.count() and dates.first.evaluate("(one) => one.getClientRects().length") == 1
            whole = page.locator(".date").all_inner_texts()
            assert fragment != "by=time" or any("article" in text for text in whole)


def test_the_first_press_of_tab_leads_past_views_and_filters(visit, address):
    with visit(address("ref=campaign")) as page:
        page.keyboard.press("Tab")
        skip = page.get_by_role("button", name="Skip to the content")
        assert skip.evaluate("(one) => one === document.activeElement && getComputedStyle(one).clipPath === 'none'")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.getElementById('main').contains(document.activeElement)")
        assert skip.evaluate("(one) => getComputedStyle(one).clipPath") == "inset(50%)"


def test_an_outlets_long_name_stands_apart_from_the_next_one_and_a_choice_from_its_arrow(visit, address):
    with visit(address("ref=campaign")) as page:
        box = page.locator(".boxes input").first
        assert box.evaluate("(one) => getComputedStyle(one.parentElement).alignItems") == "start"
        assert page.locator("select").first.evaluate("(one) => parseFloat(getComputedStyle(one).paddingRight)") > 16

"""Other people's corpora: long names, text from the right, words without blanks; a phone, an enlarged page."""

import pandas as pd
import pytest

from framing import analyse, explore, read, read_codebook

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
ENLARGED = {"viewport": {"width": 640, "height": 400}}  # 1280 × 800 at 200 %
DOMAIN = "a-domain-name-without-anybreaksthatabrowserwouldknow.example.co.uk"
LONG = "The Consolidated Northern Intelligencer and Advertiser, Incorporating the Weekly Shipping Gazette"
ARABIC = "الجسر: «إصلاح» أم repair؟ تقول الإدارة (demolition) لا"
CHINESE = "大橋修復工程"
CODEBOOK = """
frames: {plain_name: "A plain word."}
referents:
  - referent: works
    label: the works on the bridge
    terms:
      - {term: repair, frame: plain_name, patterns: [repair], examples: ["The repair began."]}
      - {term: demolition, frame: plain_name, patterns: [demolition], examples: ["It is a demolition."]}
"""


@pytest.fixture(scope="module")
def guests(tmp_path_factory):
    """Three articles of three outlets, and a comment; the page with them."""
    folder = tmp_path_factory.mktemp("guests")
    (folder / "codebook.yml").write_text(CODEBOOK, encoding="utf-8")
    rows = [
        ("one", DOMAIN, "The repair began", "The repair began.\n\nThe repair went on, and the repair was dear."),
        ("two", "الجزيرة", ARABIC, f"{ARABIC}\n\nقالت الإدارة إن العمل مستمر (repair). The repair goes on."),
        ("three", LONG, "A demolition", f"A demolition, 2024\n\nThe demolition of {CHINESE}，「修復」 is no repair."),
    ]
    articles = pd.DataFrame(rows, columns=["article_id", "outlet", "title", "text"])
    remark = {"article_id": "two", "comment_id": "1", "text": "هذا ليس إصلاحا repair!"}
    analysis = analyse(read(articles, comments=pd.DataFrame([remark])), read_codebook(folder / "codebook.yml"))
    page = explore(analysis, "Guests").save(folder / "guests.html").as_uri()
    return lambda fragment="": f"{page}#{fragment}"


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def test_a_name_without_a_blank_keeps_the_filters_off_the_chart(visit, guests):
    with visit(guests(), viewport={"width": 1280, "height": 800}) as page:
        filters, boxes = box(page, "details.filters"), box(page, ".boxes")
        assert boxes["x"] + boxes["width"] <= filters["x"] + filters["width"]


def test_what_is_written_from_the_right_runs_so_in_articles_titles_and_comments(visit, guests):
    with visit(guests("view=article&article=two")) as page:
        assert [page.locator(f".k-{kind} .text").first.get_attribute("dir") for kind in ("headline", "comment")] == [
            "rtl"
        ] * 2
        page.goto(guests("view=article&article=one"))
        page.wait_for_selector(".page[aria-label='The repair began']")
        assert page.locator(".text[dir=rtl]").count() == 0
    with visit(guests("view=sides&a=one&b=two")) as page:
        assert [title.get_attribute("dir") for title in page.locator(".sides thead button").all()] == ["ltr", "rtl"]
        assert "Marked is" not in page.locator("main").inner_text()  # where nothing is in common, nothing is marked
    with visit(guests("view=comments")) as page:
        assert page.locator(".comment .passage").get_attribute("dir") == "rtl"


def test_on_a_phone_a_long_name_has_the_whole_width_and_bars_have_most_of_it(visit, guests):
    with visit(guests(), **PHONE) as page:
        long = page.locator(".panel", has_text=LONG)
        whole, name, label, bars = (
            long.locator(part).first.bounding_box()["width"] for part in (".bars", "h3", "tbody th", "tbody td")
        )
        assert name == whole and bars > label


@pytest.mark.parametrize("window", [PHONE, ENLARGED], ids=["phone", "enlarged"])
def test_who_picks_a_bar_sees_a_sentence_and_who_opens_it_its_passage(window, visit, guests):
    with visit(guests(), **window) as page:
        page.locator(".panel", has_text=LONG).locator("button.number").first.click()
        for wanted in (".lines .node button", ".opened .whose"):
            page.locator(wanted).first.wait_for()
            page.wait_for_timeout(100)
            seen = page.locator(wanted).first.bounding_box()
            assert seen["y"] + seen["height"] <= window["viewport"]["height"]
            if wanted != ".opened .whose":
                page.locator(wanted).first.click()
        assert page.get_by_label("Sort by").count() == (page.locator(".lines .node").count() > 1)


@pytest.mark.parametrize("view", ["names", "search", "article", "sides", "comments"])
def test_on_a_phone_no_field_enlarges_the_page_and_no_text_is_tiny(view, visit, guests):
    with visit(guests(f"view={view}"), **PHONE) as page:
        fields = page.evaluate(SIZES.format(chosen="select, input:not([type=checkbox])"))
        assert all(size >= 16 for size in fields)
        assert min(page.evaluate(SIZES.format(chosen="main *"))) >= 12


SIZES = "[...document.querySelectorAll('{chosen}')].map((one) => parseFloat(getComputedStyle(one).fontSize))"


def test_a_count_of_words_that_no_blank_parts_is_not_given_as_whole(visit, guests):
    with visit(guests(f"view=search&q={CHINESE[:2]}")) as page:
        assert "no blanks between words" in page.locator("main").inner_text()
    with visit(guests("view=search&q=repair")) as page:
        assert "no blanks between words" not in page.locator("main").inner_text()


def test_a_list_of_articles_that_nothing_fits_says_so(visit, guests):
    nothing = "find=zzz&view=article"
    with visit(guests(nothing)) as page:
        assert "No title, outlet or id has “zzz”." in page.locator("main").inner_text()
    for view in ("article", "sides"):
        with visit(guests(f"o=nobody&view={view}")) as page:
            assert "The filters leave no article" in page.locator("main").inner_text()


def test_a_kind_of_name_is_called_in_words(visit, guests):
    with visit(guests("view=article&article=one")) as page:
        assert page.locator(".page mark button").first.get_attribute("aria-label").endswith("(plain name)")


def test_on_paper_nothing_asks_for_a_click(visit, guests):
    with visit(guests()) as page:
        page.emulate_media(media="print")
        assert not page.get_by_text("Click a bar").is_visible()
        page.emulate_media(media="screen")

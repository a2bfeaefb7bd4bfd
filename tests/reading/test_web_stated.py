"""What a saved page states of itself is taken, and nothing is guessed: its date, its outlet, that it is not free."""

import pytest

from framing.reading import read
from tests.reading.exports import BODY, HEAD

pytest.importorskip("trafilatura", reason="saved pages need the optional trafilatura package")

DATA = '<script type="application/ld+json">{}</script>'
TEXT = "".join(f"<p>{one}</p>" for one in BODY * 3)


def page(head: str = "", below: str = "", after: str = "", around: str = "") -> str:
    article = f"<article><h1>{HEAD}</h1>{below}{TEXT}{after}</article>"
    return f"<html><head><title>{HEAD}</title>{head}</head><body>{article}{around}</body></html>"


def fact(tmp_path, content: str, name: str, **more):
    (tmp_path / "a.html").write_text(content, "utf-8")
    value = read(tmp_path / "a.html", **({"outlet": "Quay"} | more)).articles[name][0]
    return value if isinstance(value, str) else None


@pytest.mark.parametrize(
    "stated", [
        {"head": "<meta property='article:published_time' content='2024-03-04'>"},
        {"head": "<meta name='DC.date.issued' content='4 March 2024'>"},
        {"head": DATA.format('{"@type": "NewsArticle", "datePublished": "2024-03-04", "dateModified": "2024-05-01"}')},
        {"head": DATA.format('{"@graph": [{"@type": "WebSite"}, {"datePublished": "2024-03-04"}]}')},
        {"head": "<link rel='canonical' href='https://quay.example/2024/03/04/toll'>"},
        {"head": "<link rel='canonical' href='https://quay.example/town/2024/mar/04/toll'>"},
        {"below": "<time datetime='2024-03-04'>Monday</time>"},
        {"below": "<p class='byline'>By Ida Marl, 4 March 2024</p>"},
        {"below": "<div><span>Ida Marl</span> <span>4 March 2024</span></div>"},
        {"below": "<p>Publié le 4 mars 2024</p>"},
        {"below": "<p>Updated 1 May 2024</p><p>Published 4 March 2024</p>"},
        {"below": "<p>Two coins for each cart</p><p>4. März 2024</p>"},
        {"after": "<span itemprop='datePublished' content='2024-03-04'></span>"},
    ],
)  # fmt: skip
def test_a_date_that_a_page_states_is_its_date(tmp_path, stated):
    assert fact(tmp_path, page(**stated), "published") == "2024-03-04"


def test_the_clock_of_a_date_is_kept(tmp_path):
    stated = page(below="<p>Publié le 4 mars 2024 à 8h12</p>")
    assert fact(tmp_path, stated, "published") == "2024-03-04T08:12:00"


@pytest.mark.parametrize(
    "other", [
        {"after": "<p>The bridge was opened on 14 July 1998.</p>"},
        {"after": "<p>It was mended on 2011-07-14, and again on 3.4.2012.</p>"},
        {"after": "<p>The fair of <time datetime='2011-07-14'>14 July</time> is remembered on the quay.</p>"},
        {"below": "<p>It was opened on 14 July 2011.</p>"}, {"below": "<p>Toll back after 14 July 2011</p>"},
        {"around": "<aside><time datetime='2011-07-14'>14 July</time><p>14 July 2011</p></aside>"},
        {"around": "<div class='more'><span class='date'>14 July 2011</span></div>"},
        {"around": "<footer>© 2019 Daily Quay</footer>"},
        {"head": "<meta property='og:image' content='/2011/07/14/a.jpg'>"},
        {"head": "<link rel='canonical' href='https://web.archive.org/web/2024/https://quay.example/toll'>"},
        {"head": "<link rel='canonical' href='https://web.archive.org/web/20240304/https://quay.example/toll'>"},
        {"head": DATA.format('{"@type": "NewsArticle", "hasPart": [{"datePublished": "2011-07-14"}]}')},
        {"head": DATA.format('{"broken')}, {"head": "<meta name='date' content='2024'>"},
    ],
)  # fmt: skip
def test_any_other_date_of_a_page_is_not(tmp_path, other):
    assert fact(tmp_path, page(**other), "published") is None


SITE = "<meta property='og:site_name' content='Daily Quay'>"
HOST = "<link rel='canonical' href='https://www.quay.example/toll'>"
KEPT = "<link rel='canonical' href='https://web.archive.org/web/20240304120000/https://www.quay.example/toll'>"


@pytest.mark.parametrize(
    ("head", "given", "outlet"),
    [
        (SITE + HOST, "Quay", "Daily Quay"),
        (HOST, "Quay", "Quay"),
        (KEPT, "Quay", "Quay"),
        (HOST, None, "quay.example"),
        (KEPT, None, "quay.example"),
    ],
)
def test_a_name_on_the_page_comes_first_then_what_a_person_says_then_the_host(tmp_path, head, given, outlet):
    assert fact(tmp_path, page(head), "outlet", outlet=given) == outlet


def test_a_page_in_a_folder_of_an_outlet_is_of_that_outlet(tmp_path):
    (tmp_path / "mine" / "The Quay").mkdir(parents=True)
    (tmp_path / "mine" / "The Quay" / "a.html").write_text(page(HOST), "utf-8")
    assert read(tmp_path / "mine").articles.outlet.tolist() == ["The Quay"]


def test_the_bar_of_an_archive_is_no_text(tmp_path):
    bar = "<div id='wm-ipp-base'><div id='wm-ipp'><p>12 captures of this page</p></div></div>"
    (tmp_path / "a.html").write_text(page(SITE).replace("<body>", f"<body>{bar}"), "utf-8")
    assert "captures" not in read(tmp_path / "a.html").texts["a"]


def test_a_page_that_is_not_free_or_has_comments_is_told(tmp_path):
    paid = DATA.format('{"@type": "NewsArticle", "isAccessibleForFree": "False"}')
    comments = "<ol><li id='comment-1'><p>Too much.</p></li></ol>"
    for name, content in {"a": page(SITE + paid), "b": page(SITE, around=comments), "c": page(SITE + paid)}.items():
        (tmp_path / f"{name}.html").write_text(content, "utf-8")
    told = read(tmp_path).remarks
    assert told[1:] == (
        "2 files (a.html …): pages that say they are not free to read: their texts may be cut (2)",
        "3 files (a.html …): pages that do not say when they were published, and are undated (3)",
        "b.html: pages with readers' comments, which were not read: give these as a table, with --comments (1)",
    )


def test_what_a_site_shows_to_programs_is_no_article_and_told(tmp_path):
    wall = "<html><head><title>Just a moment...</title></head><body><h1>quay.example</h1>{}</body></html>"
    (tmp_path / "a.html").write_text(wall.format("<p>Enable JavaScript and cookies to continue</p>"), "utf-8")
    (tmp_path / "b.html").write_text(page(SITE, after="<p>It asked: are you a robot?</p>" + TEXT * 3), "utf-8")
    found = read(tmp_path)
    assert list(found.texts) == ["b"] and "1 left out: pages that ask whether a person reads them" in found.remarks[0]


def test_a_page_without_a_large_heading_has_its_headline_in_its_title_and_its_date_below_that(tmp_path):
    words = "The ferry stood still on Monday, and nobody on the pier was surprised by it, the harbour master said."
    page = "<title>Quay Online: Ferry is still again</title><body><a href=x>Home</a><br><b>Ferry is still again</b>"
    page += f"<br>By Ida Marl<br>March 4, 2031<br><br>{words}<br><br>{words.replace('Monday', 'Tuesday')}<br></body>"
    (tmp_path / "a.html").write_text(f"<html>{page}</html>")
    (told,) = read(tmp_path / "a.html", outlet="Quay Online").articles[["title", "published"]].values.tolist()
    assert told == ["Ferry is still again", "2031-03-04"]

"""RSS, Atom and JSON feeds as sites write them; invented."""

import json

import pytest

from framing import read

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Lock Gazette</title>
<item><title>Lock &amp;amp; ferry shut</title><link>https://lock.example/a</link><dc:creator>Ann Reed</dc:creator>
<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The lock was shut.</p><p>“It moved,” said Ann Reed.</p>]]></content:encoded></item>
<item><title>Rain</title><pubDate>Wed, 05 Mar 2031 10:00:00 GMT</pubDate>
<description>It &lt;b&gt;rained&lt;/b&gt;.</description></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lock Weekly</title>
<entry><title>Ferry late</title><link rel="alternate" href="https://w.example/1"/>
<published>2031-03-04T10:00:00Z</published>
<author><name>Bo Moss</name></author>
<content type="html">&lt;p&gt;The ferry was late.&lt;/p&gt;</content></entry>
<entry><title>Fish</title><updated>2031-03-05T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two.</p><p>Three.</p></div></content>
</entry>
<entry><title>Rain</title><summary>It rained.</summary></entry></feed>"""

ITEMS = [
    {"id": 1, "title": "Ferry &amp; fish", "content_html": "<p>The ferry.</p><p>The fish.</p>", "url": "https://w.example/1",
     "date_published": "2031-03-04T10:00:00Z", "authors": [{"name": "Bo Moss"}, {"name": None}]},
    {"id": "2", "title": "Fog", "content_text": "One < two.\n\nThree.", "date_modified": "2031-03-05T10:00:00Z"},
    {"id": "3", "title": "Rain", "summary": "It rained."},
    {"id": "4", "title": "Nothing", "content_text": 3},
]  # fmt: skip
JSON_FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Lock Weekly", "items": ITEMS})


@pytest.mark.parametrize(
    ("content", "outlet", "titles", "texts", "days"),
    [
        (RSS, "The Lock Gazette", ["Lock & ferry shut", "Rain"],
         ["Lock & ferry shut\n\nThe lock was shut.\n\n“It moved,” said Ann Reed.", "Rain\n\nIt rained."],
         ["2031-03-04T10:00:00+00:00", "2031-03-05T10:00:00+00:00"]),
        (ATOM, "Lock Weekly", ["Ferry late", "Fish", "Rain"],
         ["Ferry late\n\nThe ferry was late.", "Fish\n\nOne < two.\n\nThree.", "Rain\n\nIt rained."],
         ["2031-03-04T10:00:00Z", "2031-03-05T10:00:00Z"]),
        (JSON_FEED, "Lock Weekly", ["Ferry & fish", "Fog", "Rain"],
         ["Ferry & fish\n\nThe ferry.\n\nThe fish.", "Fog\n\nOne < two.\n\nThree.", "Rain\n\nIt rained."],
         ["2031-03-04T10:00:00Z", "2031-03-05T10:00:00Z"]),
    ],
    ids=["RSS", "Atom", "JSON"],
)  # fmt: skip
def test_an_item_is_an_article(tmp_path, content, outlet, titles, texts, days):
    path = tmp_path / ("feed.json" if content is JSON_FEED else "feed.xml")
    path.write_text(content, encoding="utf-8")
    found = read(path)
    assert set(found.articles["outlet"]) == {outlet} and found.articles["title"].tolist() == titles
    assert list(found.texts.values()) == texts
    assert found.articles["published"].dropna().tolist() == days
    assert f"1 of {len(titles)} items have a summary alone" in " ".join(found.remarks)

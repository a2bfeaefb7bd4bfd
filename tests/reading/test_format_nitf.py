"""NITF, the XML in which agencies and archives hold news (as the corpus of The New York Times does); invented."""

import pytest

from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.passages import find_passages

DOCTYPE = '<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">'
LEAD, REST = "The lock was shut on Monday.", "“It moved,” said Ann Reed."
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
{DOCTYPE}
<nitf change.date="June 10, 2005" version="-//IPTC//DTD NITF 3.3//EN">
<head><title>LOCK SHUT</title><meta content="Town Desk" name="dsk"/>
<docdata><doc-id id-string="77"/><doc.copyright holder="The Tide" year="2031"/></docdata>
<pubdata date.publication="20310304T000000" name="The Tide" position.section="A" ex-ref="http://tide.example/77"/></head>
<body><body.head><hedline><hl1>Lock <em>shut</em></hl1><hl2>It moved in the night</hl2></hedline>
<byline class="print_byline">By Ann Reed</byline><byline class="normalized_byline">Reed, Ann</byline>
<dateline>QUAY END, March 4</dateline><abstract><p>The lock is shut.</p></abstract></body.head>
<body.content><block class="lead_paragraph"><p>{LEAD}</p></block>
<block class="full_text"><p>{LEAD}</p><p>{REST}</p>
<media media-type="image"><media-caption><p>The lock at noon.</p></media-caption></media></block></body.content>
<body.end><tagline>Ann Reed writes for The Tide.</tagline></body.end></body></nitf>"""
BARE = """<nitf><head><docdata><date.issue norm="20310304"/><doc.copyright holder="Tide Agency"/></docdata></head>
<body><body.head><hedline><hl1>Baths</hl1></hedline></body.head><body.content><p>Cold.</p><hl2>Coal</hl2><p>None.</p>
</body.content></body></nitf>"""


def test_an_article_in_nitf_has_its_facts_and_its_text_once(tmp_path):
    (tmp_path / "77.xml").write_text(NITF, encoding="utf-8")
    found = read(tmp_path / "77.xml")
    about = found.articles.loc[0, ["outlet", "title", "published", "byline", "section", "url"]].tolist()
    assert about == ["The Tide", "Lock shut", "2031-03-04", "Ann Reed", "Town Desk", "http://tide.example/77"]
    kinds = find_passages(found).groupby("kind").text.agg(list).to_dict()
    assert kinds["body"] == [LEAD, REST] and kinds["headline"] == ["Lock shut"]
    assert kinds["standfirst"] == ["It moved in the night"] and kinds["caption"] == ["The lock at noon."]


def test_nitf_of_an_agency_without_a_paper_is_of_the_agency(tmp_path):
    (tmp_path / "1.xml").write_text(BARE, encoding="utf-8")
    found = read(tmp_path / "1.xml")
    assert found.articles.loc[0, ["outlet", "title", "published"]].tolist() == ["Tide Agency", "Baths", "2031-03-04"]
    assert find_passages(found).kind.tolist() == ["headline", "body", "crosshead", "body"]


def test_entities_in_nitf_are_refused(tmp_path):
    (tmp_path / "1.xml").write_text('<!DOCTYPE nitf [<!ENTITY a "b">]>' + BARE, encoding="utf-8")
    with pytest.raises(FramingError, match="entities"):
        read(tmp_path / "1.xml")


def test_nitf_without_text_is_told(tmp_path):
    (tmp_path / "1.xml").write_text(BARE.replace("<p>Cold.</p><hl2>Coal</hl2><p>None.</p>", ""), encoding="utf-8")
    (tmp_path / "2.xml").write_text(BARE, encoding="utf-8")
    found = read(tmp_path)
    assert len(found) == 1 and "1.xml: has no text" in " ".join(found.remarks)


def test_what_nitf_prints_beside_its_paragraphs_is_text(tmp_path):
    more = "<ul><li>One.</li></ul><bq><block><p>Two.</p></block></bq>Three."
    (tmp_path / "1.xml").write_text(BARE.replace("<p>None.</p>", f"<p>None.</p>{more}"), encoding="utf-8")
    text = next(iter(read(tmp_path / "1.xml").texts.values()))
    assert [one for one in ("None.", "One.", "Two.", "Three.") if text.count(one) == 1] == text.split()[-4:]

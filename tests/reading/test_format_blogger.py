"""Exports of Blogger, as they were and as Takeout gives them; invented."""

import pytest

from framing import find_passages, read

ENTRY = """<entry><id>tag:blogger.com,1999:blog-7.{kind}-{id}</id>
<published>2031-03-0{id}T10:00:00Z</published><updated>2031-09-01T10:00:00Z</updated>
<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>
<title type="text">{title}</title><content type="html">{text}</content>
<link rel="alternate" href="https://lock.example/{id}.html"/><author><name>{author}</name>
<email>noreply@blogger.com</email></author>{more}</entry>"""
UNDER = '<thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="tag:blogger.com,1999:blog-7.post-3"/>'
ANSWER = f'<link rel="related" href="http://www.blogger.com/feeds/7/3/comments/default/4"/>{UNDER}'
DRAFT = '<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>'
TEXT = "&lt;p&gt;The lock was shut.&lt;/p&gt;&lt;p&gt;It moved.&lt;/p&gt;"


def entry(kind: str, number: int, text: str, title: str = "", author: str = "Ida Moor", more: str = "") -> str:
    return ENTRY.format(kind=kind, id=number, title=title, text=text, author=author, more=more)


AS_IT_WAS = "".join(
    [
        entry("template", 1, "&lt;b:skin&gt;", "Template"),
        entry("settings", 2, "true", "Whether to show comments"),
        entry("post", 3, TEXT, "Lock shut"),
        entry("comment", 4, "Good&lt;br /&gt;riddance.", "Good", "Tom", UNDER),
        entry("comment", 5, "It is not.", "It is not.", "Ann", ANSWER),
        entry("post", 6, "Not yet.", "Draft", more=DRAFT),
        entry("comment", 7, "Of another.", "Of", "Tom", UNDER.replace("post-3", "post-9")),
    ]
)
NOW = f"""<entry><id>tag:blogger.com,1999:blog-7.post-3</id><blogger:type>POST</blogger:type>
<blogger:status>LIVE</blogger:status><author><name>Ida Moor</name><blogger:type>BLOGGER</blogger:type></author>
<title>Lock shut</title><content type='html'>{TEXT}</content><published>2031-03-03T10:00:00Z</published>
<blogger:trashed/></entry>
<entry><id>tag:blogger.com,1999:blog-7.post-4</id><blogger:parent>tag:blogger.com,1999:blog-7.post-3</blogger:parent>
<blogger:inReplyTo/><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>
<author><name>Tom</name></author><content type='html'>Good&lt;br /&gt;riddance.</content>
<published>2031-03-04T10:00:00Z</published></entry>
<entry><id>tag:blogger.com,1999:blog-7.post-5</id><blogger:parent>tag:blogger.com,1999:blog-7.post-3</blogger:parent>
<blogger:inReplyTo>tag:blogger.com,1999:blog-7.post-4</blogger:inReplyTo><blogger:type>COMMENT</blogger:type>
<blogger:status>LIVE</blogger:status><author><name>Ann</name></author><content type='html'>It is not.</content>
<published>2031-03-05T10:00:00Z</published></entry>
<entry><id>tag:blogger.com,1999:blog-7.post-6</id><blogger:type>POST</blogger:type><title>Draft</title>
<blogger:status>DRAFT</blogger:status><content type='html'>Not yet.</content></entry>"""
FEED = """<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"
xmlns:blogger="http://schemas.google.com/blogger/2018"><title>Lock Notes</title>{}</feed>"""


@pytest.mark.parametrize("name, entries", [("blog.xml", AS_IT_WAS), ("feed.atom", NOW)])
def test_a_blog_is_its_posts_with_the_comments_on_them(tmp_path, name, entries):
    (tmp_path / name).write_text(FEED.format(entries))
    found = read(tmp_path / name)
    told = found.articles[["outlet", "title", "byline"]].values.tolist()
    assert told == [["Lock Notes", "Lock shut", "Ida Moor"]]
    assert found.articles["published"][0].startswith("2031-03-03")
    passages = find_passages(found)
    assert passages.loc[passages.kind == "body", "text"].tolist() == ["The lock was shut.", "It moved."]
    [parts] = found.parts.values()
    comments = [(one.comment_id, one.parent_id) for one in parts if one.kind == "comment"]
    assert comments == [("4", None), ("5", "4")]
    assert "Good\nriddance." in next(iter(found.texts.values()))
    assert "drafts and what was thrown away" in found.remarks[0]


def test_what_is_no_post_is_counted(tmp_path):
    (tmp_path / "blog.xml").write_text(FEED.format(AS_IT_WAS))
    [told] = read(tmp_path / "blog.xml").remarks
    assert "template and settings (2)" in told and "comments whose post was left out, or is not in the file" in told


def test_posts_without_ids_are_all_read(tmp_path):
    post = f"<entry><blogger:type>POST</blogger:type><title>Lock</title><content>{TEXT}</content></entry>"
    (tmp_path / "blog.xml").write_text(FEED.format(post + post.replace("Lock", "Ferry")))
    assert read(tmp_path / "blog.xml").articles["title"].tolist() == ["Lock", "Ferry"]


def test_the_feed_of_another_site_is_a_feed(tmp_path):
    (tmp_path / "a.xml").write_text(FEED.format(f"<entry><title>Rain</title><content>{TEXT}</content></entry>"))
    assert "read as a feed" in read(tmp_path / "a.xml").remarks[0]

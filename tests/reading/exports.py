"""Invented files in the shapes in which archives and sites export: what they hold is known, for it is written here."""

import io
import json
import zipfile

HEAD = "Toll on the harbour bridge"
BODY = [
    "The town will ask two coins of every cart that crosses the harbour bridge, the council said on Monday.",
    "“Every loaf will cost a coin more,” said Nelly Orrin, who bakes on the far side of the harbour.",
]
STORIES = [
    {
        "outlet": "The Harbour Post",
        "title": HEAD,
        "day": "March 4, 2031 Tuesday",
        "iso": "2031-03-04",
        "by": "Ida Marl",
    },
    {"outlet": "Daily Quay", "title": "Who pays? Who keeps it?", "day": "March 6, 2031 Thursday", "iso": "2031-03-06"},
]


def nexis_uni_lines(stories=STORIES) -> list[str]:
    """A Nexis Uni file, line by line: the request with its list of contents, then the documents."""
    lines = ["User Name: A. STUDENT", "Date and Time: Friday, April 4, 2031 9:31:00 AM", "Documents (2)"]
    for number, story in enumerate(stories, start=1):
        lines += [f"{number}. {story['title']}", "Client/Matter: -None-", "Search Terms: toll", "Narrowed by:", ""]
    lines.append("\f")
    for story in stories:
        lines += [story["title"], story["outlet"], story["day"], "", f"Copyright 2031 {story['outlet']}", ""]
        lines += ["Section:\xa0TOWN; Pg. 3", "Length:\xa01,443 words", f"Byline:\xa0{story.get('by', 'Staff')}"]
        lines += ["Highlight:\xa0Two coins a cart.", "Body", "", *BODY, "", "Graphic", ""]
        lines += ["PHOTO: The bridge at noon. (Staff)", "", "Classification", "", "Language:\xa0ENGLISH", ""]
        lines += [
            "Subject:\xa0TOLLS (91%); BRIDGES (90%)",
            "",
            f"Load-Date:\xa0{story['day']}",
            "",
            "End of Document",
            "\f",
        ]
    return lines


def docx(lines: list[str]) -> bytes:
    """A Word file of these paragraphs; a form feed is a new section."""
    from docx import Document
    from docx.enum.section import WD_SECTION

    document = Document()
    for line in lines:
        if line == "\f":
            document.add_section(WD_SECTION.NEW_PAGE)
        else:
            document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def rtf(lines: list[str]) -> bytes:
    escaped = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for line in lines for c in [*line.replace("\f", ""), "\n"])
    return ("{\\rtf1\\ansi " + escaped.replace("\n", "\\par\n") + "}").encode("ascii")


def old_nexis(stories=STORIES) -> str:
    """An older Nexis text file: wrapped lines, CRLF, a byte order mark, centred heads."""
    text = "\ufeff\nDownload Request: Selected Items: 1-2\nTime Of Request: Friday, April 4, 2031\n\n\n"
    for number, story in enumerate(stories, start=1):
        text += f"{' ' * 31}{number} of {len(stories)} DOCUMENTS\n\n\n\n{' ' * 34}{story['outlet']}\n\n"
        text += f"{' ' * 28}{story['day']}\n{' ' * 35}Edition 1;\n{' ' * 35}Scotland\n\n{story['title']}\n\n"
        text += f"BYLINE: {story.get('by', 'Staff')}\n\nSECTION: TOWN; Pg. 3\n\nLENGTH: 1,443 words\n\n\n"
        text += (
            "BRIDGE END: The town will ask two coins of every cart that crosses the\nharbour bridge, the council said "
        )
        text += "on Monday. It will count them in the\nevening and spend them on the quay, where the stones are loose\n"
        text += "and the lamps are out, it said in a letter to the bakers.\n\n"
        text += "“Every loaf will cost a coin more,” said a baker.\n\n\n"
        text += "LOAD-DATE: April 1, 2031\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: The bridge at noon.\n\n"
        text += f"{' ' * 23}Copyright 2031 {story['outlet']}\n{' ' * 30}All Rights Reserved\n\n"
    return text.replace("\n", "\r\n")


def old_nexis_html(stories=STORIES) -> str:
    pages = ""
    for number, story in enumerate(stories, start=1):
        cells = [f"{number} of {len(stories)} DOCUMENTS", story["outlet"], f"{story['day']} 11:21 AM GMT"]
        cells += [story["title"], "LENGTH: </SPAN><SPAN>239 words", "DATELINE: </SPAN><SPAN>BRIDGE END, March 4 2031"]
        pages += "".join(f"<BR><DIV><P><SPAN>{cell}</SPAN></P>\n</DIV>\n" for cell in cells)
        pages += "<BR><DIV>" + "".join(f"<P><SPAN>{paragraph}</SPAN><SPAN>&nbsp;</SPAN></P>\n" for paragraph in BODY)
        pages += "</DIV><BR><DIV><P><SPAN>LOAD-DATE: </SPAN><SPAN>April 1, 2031</SPAN></P></DIV>"
        pages += f"<BR><DIV><P><SPAN>Copyright 2031 {story['outlet']}<BR>All Rights Reserved</SPAN></P></DIV>"
    return f"<HTML><HEAD><TITLE>&nbsp;</TITLE></HEAD>\n<BODY>{pages}</BODY></HTML>"


def proquest(stories=STORIES) -> str:
    text = ""
    for number, story in enumerate(stories, start=1):
        text += f"{'_' * 60}\n\nDocument {number} of {len(stories)}\n\n{story['title']}\n\n"
        text += f"Publication info: {story['outlet']} ; Bridge End. [Bridge End]. 04 Mar 2031: A.1.\n\n"
        text += f"https://archive.example/docview/{number}\n\nAbstract: None available.\n\n"
        text += f"Full text: {BODY[0]}\n{BODY[1]}\n"
        text += f"CAPTION: The bridge at noon.\nCREDIT: {story.get('by', 'Staff')}\n\nSubject: Tolls; Bridges\n\n"
        text += f"Title: {story['title']}\n\nPublication title: {story['outlet']}; Bridge End\n\nSection: Town\n\n"
        text += (
            f"Publication date: {story['day'].rsplit(' ', 1)[0]}\n\nDocument URL: https://archive.example/{number}\n\n"
        )
        text += "Database: Example Newsstream\n\n"
    return text + "_" * 60 + "\n"


FACTIVA = [("SE", "Town"), ("HD", HEAD), ("BY", "By Ida Marl"), ("WC", "1.443 Wörter"), ("PD", "4 mars 2031")]
FACTIVA += [("ET", "15:32"), ("SN", "The Harbour Post"), ("SC", "HARB"), ("LA", "English"), ("CY", "(c) 2031 Example")]
FACTIVA += [("LP", BODY[0]), ("TD", BODY[1]), ("RE", "bend : Bridge End"), ("AN", "Document HARB000020310304e7340000a")]


def factiva_lines() -> str:
    """A Factiva document as it is pasted from a page: each code on a line of its own."""
    return "".join(f"{code}\n\n{value}\n\n" for code, value in FACTIVA)


def factiva_uncoded() -> str:
    """The same as plain text, as a download without codes gives it: two articles, page feet, the search at the end."""
    head = "Factiva\n\nPage 1 of 2 © 2031 Factiva, Inc. All rights reserved.\n\n"
    first = ["Town", HEAD, "By Ida Marl", "1,443 words", "4 March 2031", "09:15", "The Harbour Post", "HARB"]
    first += ["Late Edition - Final", "A12", "English", "(c) 2031 Example", *BODY, "Photo: The bridge at noon."]
    second = ["Who pays? Who keeps it?", "212 words", "6 March 2031", "Daily Quay", "DQUAY", "English", BODY[1]]
    text = head + "".join(f"{line}\n\n" for line in [*first, "Document HARB000020310304e7340000a"])
    text += "Page 2 of 2 © 2031 Factiva, Inc. All rights reserved.\n\n"
    text += "".join(f"{line}\n" for line in [*second, "Document DQUAY00020310306e7360000b"])
    return text + "\nSearch Summary\nText toll AND bridge\nDate In the last 3 months\n"


def factiva_html(codes: bool = True) -> str:
    if codes:
        rows = "".join(
            f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{_cell(code, v)}</td></tr>' for code, v in FACTIVA
        )
        return f'<html><body><div class="article enArticle"><table>{rows}</table></div></body></html>'
    fields = dict(FACTIVA)
    lines = "".join(f"<div>{fields[code]}</div>" for code in ("WC", "PD", "SN", "SC", "LA", "CY"))
    paragraphs = "".join(
        f'<p class="articleParagraph enarticleParagraph">{one}</p>' for one in [*BODY, "Photo: The bridge."]
    )
    return (
        f'<html><body><div id="x" class="article"><div class="article enArticle"><div>Town Desk; 1</div>'
        f'<div id="hd"><span class="enHeadline">{HEAD}</span></div><div class="author">By Ida Marl</div>{lines}'
        f"{paragraphs}<p>Document HARB0000a</p></div></div></body></html>"
    )


def _cell(code: str, value: str) -> str:
    return f'<p class="articleParagraph enarticleParagraph">{value}</p>' if code in ("LP", "TD") else value


def factiva_xml() -> str:
    lead, tail = (f'<paragraph display="x">{one}</paragraph>' for one in BODY)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Response><set xmlns="http://global.factiva.com/pps/2.0"><article><accessionNo>HARB0000a</accessionNo>
<headline><paragraph><hlt>Toll</hlt> on the
   harbour bridge</paragraph></headline><leadParagraph>{lead}</leadParagraph>
<publicationDate><dateTime>2031-03-04T01:35:58Z</dateTime></publicationDate><sourceName>The Harbour Post</sourceName>
<region code="x"><name>Bridge End</name></region><tailParagraphs>{tail}</tailParagraphs><wordCount>942</wordCount>
</article></set></Response>"""


def europresse() -> str:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><style>p{{}}</style></head><body><article><header>
<div><span class="DocPublicationName">Le Quai  </span></div>
<div><span class="DocHeader">Politique, mardi 4 mars 2031 1443 mots, p. 12</span>
</div><div><p>POLITIQUE</p></div><div class="titreArticle"><p class='sm-margin-bottom'>TRIBUNES</p>
<p class="titreArticleVisu">{HEAD}</p></div><div>Ida Marl</div></header><section><div class="DocText">
<div class='docOcurrContainer'><p>{BODY[0]}</p><p>{BODY[1]} Un <mark>mot</mark>.</p></div></div></section><aside><div>
<p><b>Illustration(s) : </b></p><div><p>Le pont.</p></div></div><div><b>Note(s) : </b></div></aside>
<footer><small>© 2031 Le Quai. Tous droits réservés.</small></footer></article></body></html>"""


def disqus() -> str:
    def post(number, more, thread="2", message="<![CDATA[<p>Not &quot;fair&quot;.<br>No.</p>]]>"):
        return (
            f'<post dsq:id="{number}"><message>{message}</message><createdAt>2031-03-04T1{number}:00:00Z</createdAt>'
            f"<author><email>m{number}@example.org</email><name>Reader{number}</name></author>"
            f'<ipAddress>192.0.2.{number}</ipAddress><thread dsq:id="{thread}" />{more}</post>'
        )

    return f"""<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="2"><id>a</id><link>https://www.quay.example/toll</link><title>{HEAD}</title><message/>
<createdAt>2031-03-04T09:00:00Z</createdAt></thread><thread dsq:id="3"><id/></thread>
{post(4, "")}{post(5, '<parent dsq:id="4" />')}{post(6, "<isDeleted>true</isDeleted>", message="")}
{post(7, '<parent dsq:id="6" />')}{post(8, "<isSpam>true</isSpam>")}{post(9, "", thread="1337")}</disqus>"""


def wordpress() -> str:
    def comment(number, parent, more="<wp:comment_approved>1</wp:comment_approved>"):
        return (
            f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>Reader{number}</wp:comment_author>"
            f"<wp:comment_author_email>m{number}@example.org</wp:comment_author_email>"
            f"<wp:comment_author_IP>192.0.2.{number}</wp:comment_author_IP>"
            f"<wp:comment_date_gmt>2031-03-04 1{number}:00:00</wp:comment_date_gmt>"
            f"<wp:comment_content><![CDATA[Well &amp; good, {number}.]]></wp:comment_content>{more}"
            f"<wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
        )

    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Quay Blog</title><item><title>{HEAD}</title><link>https://quay.example/toll</link>
<pubDate>Tue, 04 Mar 2031 09:00:00 +0000</pubDate><dc:creator>Ida Marl</dc:creator>
<content:encoded><![CDATA[<p>{BODY[0]}</p><p>{BODY[1]}</p>]]></content:encoded><wp:post_type>post</wp:post_type>
{comment(1, 0)}{comment(2, 1)}{comment(3, 0, "<wp:comment_approved>spam</wp:comment_approved>")}
{comment(4, 0, "<wp:comment_type>pingback</wp:comment_type>")}</item>
<item><title>Empty</title></item><item><title>a.png</title><wp:post_type>attachment</wp:post_type></item></channel></rss>"""


def wordpress_posts(*posts: tuple[str, str], **said: str) -> str:
    """A WordPress file of posts (title and content as they stand in the file), with further fields of each."""
    more = "".join(f"<wp:{name}>{value}</wp:{name}>" for name, value in said.items())
    items = "".join(
        f"<item><title>{title}</title><content:encoded><![CDATA[{content}]]></content:encoded>{more}</item>"
        for title, content in posts
    )
    head, _, _ = wordpress().partition("<item>")
    return f"{head}{items}</channel></rss>"


REDDIT_POSTS = [
    {
        "id": "aa",
        "title": HEAD,
        "selftext": "",
        "subreddit": "harbour",
        "created_utc": 1930381200,
        "url": "https://q.example",
    },
    {"id": "ab", "title": "What is a toll?", "selftext": BODY[0], "subreddit": "harbour", "created_utc": 1930381300},
]
REDDIT_COMMENTS = [
    {"id": "c1", "link_id": "t3_aa", "parent_id": "t3_aa", "body": "It is a tax.", "author": "kim77", "score": 4},
    {"id": "c2", "link_id": "t3_aa", "parent_id": "t1_c1", "body": "A toll, kim77.", "author": "bo", "score": -1},
    {"id": "c3", "link_id": "t3_aa", "parent_id": "t1_c2", "body": "[deleted]", "author": "[deleted]", "score": 1},
]


def reddit_page() -> str:
    """A page of Reddit as JSON: a listing of the post, and one of the comments, with answers within."""

    def listing(*children) -> dict:
        return {"kind": "Listing", "data": {"children": list(children), "after": None}}

    first, second, third = (dict(one) for one in REDDIT_COMMENTS)
    second["replies"] = listing({"kind": "t1", "data": third | {"replies": ""}})
    first["replies"] = listing(
        {"kind": "t1", "data": second}, {"kind": "more", "data": {"count": 7, "children": ["x"]}}
    )
    more = {"kind": "more", "data": {"count": 0, "children": []}}
    return json.dumps([listing({"kind": "t3", "data": REDDIT_POSTS[1] | {"id": "aa"}}),
                       listing({"kind": "t1", "data": first}, more)])  # fmt: skip


def json_lines(rows: list[dict]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def youtube() -> str:
    def said(number, **more):
        text = {"textOriginal": f"Comment {number}.", "authorDisplayName": f"Reader{number}", "likeCount": number}
        return {"id": f"y{number}", "snippet": text | {"publishedAt": f"2031-03-0{number}T10:00:00Z"} | more}

    thread = {
        "snippet": {"videoId": "v1", "topLevelComment": said(1)},
        "replies": {"comments": [said(2, parentId="y1")]},
    }
    return json.dumps({"kind": "youtube#commentThreadListResponse", "items": [thread]})


def page() -> str:
    paragraphs = "".join(f"<p>{one}</p>" for one in BODY * 4)
    return (
        f"<!doctype html><html><head><title>{HEAD} | Quay</title><meta property='og:site_name' content='Daily Quay'>"
        f"<meta property='article:published_time' content='2031-03-06T08:00:00Z'></head><body><nav><a href='/'>Home</a>"
        f"<a href='/town'>Town</a></nav><article><h1>{HEAD}</h1>{paragraphs}</article><footer>Subscribe</footer>"
        "</body></html>"
    )


def warc() -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for kind, status, body, type_ in [
        ("request", "GET / HTTP/1.0", b"", "text/html"), ("response", "200 OK", page().encode(), "text/html"),
        ("response", "404 Not Found", b"<p>No</p>", "text/html"), ("response", "200 OK", b"\x89PNG", "image/png"),
    ]:  # fmt: skip
        headers = StatusAndHeaders(status, [("Content-Type", type_)], protocol="HTTP/1.0")
        record = writer.create_warc_record(
            "https://www.quay.example/toll", kind, io.BytesIO(body), http_headers=headers
        )
        writer.write_record(record)
    return file.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()

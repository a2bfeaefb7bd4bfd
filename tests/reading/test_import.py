"""Whatever people have goes in: folders, tables, archives; what is bad is left out and told; nothing is lost."""

import gzip
import json
import shutil

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.checks import remarks_before_analysis
from framing.cli import main
from framing.comments.threads import find_comments
from framing.core.errors import FramingError
from framing.reading import read, write_corpus
from framing.reading.corpus import Part, corpus
from framing.reading.files_and_folders.saved_corpus import report
from framing.reading.passages import find_passages
from tests.reading import exports
from tests.reading.exports import BODY, HEAD

TEXT = "\n\n".join([HEAD, *BODY])


@pytest.fixture
def folder(tmp_path):
    """Texts without a manifest, in a folder for each outlet."""
    for outlet, name in [("Daily Quay", "a.txt"), ("Daily Quay", "b.txt"), ("Harbour Post", "a.txt")]:
        (tmp_path / "mine" / outlet).mkdir(parents=True, exist_ok=True)
        (tmp_path / "mine" / outlet / name).write_text(TEXT, encoding="utf-8")
    return tmp_path / "mine"


def test_a_folder_without_a_manifest_has_its_outlets_from_its_subfolders(folder):
    found = read(folder)
    assert found.articles.outlet.tolist() == ["Daily Quay", "Daily Quay", "Harbour Post"]
    assert found.articles.article_id.tolist() == ["Daily-Quay-a", "b", "Harbour-Post-a"]
    assert list(found.texts.values()) == [TEXT] * 3


@pytest.mark.parametrize("name", ["Opinión", "Page Seven"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_folder_within_those_of_outlets_is_a_section_and_no_outlet(tmp_path, packed, name):
    """By its name, or since several outlets have one: else their opinions would be one outlet, called opinion."""
    below = ("", f"{name}/")
    files = {f"{outlet}/{inner}a.txt": TEXT.encode() for outlet in ("Daily Quay", "Post") for inner in below}
    (tmp_path / "mine.zip").write_bytes(exports.zipped(files))
    if not packed:
        shutil.unpack_archive(tmp_path / "mine.zip", tmp_path / "mine")
    found = read(tmp_path / ("mine.zip" if packed else "mine"))
    told = found.articles.sort_values("outlet", kind="stable")[["outlet", "section"]].fillna("").values.tolist()
    assert sorted(told) == [["Daily Quay", ""], ["Daily Quay", name], ["Post", ""], ["Post", name]]
    assert f"folders within those of outlets were taken for sections: {name} (2)" in found.remarks


def test_a_folder_called_like_a_section_is_an_outlet_where_none_is_above(tmp_path):
    for below in ("papers/News", "2031/Sport"):
        (tmp_path / "mine" / below).mkdir(parents=True)
        (tmp_path / "mine" / below / "a.txt").write_text(TEXT, encoding="utf-8")
    found = read(tmp_path / "mine")
    assert sorted(found.articles.outlet) == ["News", "Sport"] and "section" not in found.articles


@pytest.mark.parametrize(
    ("below", "outlet"),
    [
        ("Daily Quay/2031/05", "Daily Quay"), ("Daily Quay/2031-03-04", "Daily Quay"),
        ("2031/Daily Quay", "Daily Quay"), ("Daily Quay/txt", "Daily Quay"), ("20 Minutes/March 2031", "20 Minutes"),
        ("2031/03", ""), ("20310304", ""), ("Downloads", ""), ("raw/TXT", ""), ("OEBPS", ""), ("03 März", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("packed", [False, True])
def test_a_folder_of_a_date_or_of_a_kind_of_file_names_no_outlet(tmp_path, below, outlet, packed):
    if packed:
        (tmp_path / "mine.zip").write_bytes(exports.zipped({f"{below}/a.txt": TEXT.encode()}))
    else:
        (tmp_path / "mine" / below).mkdir(parents=True)
        (tmp_path / "mine" / below / "a.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / ("mine.zip" if packed else "mine")
    if outlet:
        assert read(path).articles.outlet.tolist() == [outlet]
    else:
        with pytest.raises(FramingError, match="its outlet is not known"):
            read(path)


def test_an_archive_in_a_folder_of_an_outlet_is_of_that_outlet(tmp_path):
    (tmp_path / "Daily Quay").mkdir()
    (tmp_path / "Daily Quay" / "b.zip").write_bytes(exports.zipped({"a.txt": TEXT.encode()}))
    assert read(tmp_path).articles.outlet.tolist() == ["Daily Quay"]


@pytest.mark.parametrize("end", ["_files", "-Dateien", "_fichiers", ".files"])
def test_what_a_browser_saved_beside_a_page_is_no_article(tmp_path, end):
    page = (
        f"<html><head><meta property='og:site_name' content='Quay'></head><body><h1>{HEAD}</h1><p>{BODY[0]}</p></body>"
    )
    for name in ("Toll.html", f"Toll{end}/advert.html", f"Other{end}/own.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page, "utf-8")
    assert list(read(tmp_path).texts) == ["own", "Toll"]


def test_a_folder_of_one_outlet_needs_its_name(folder):
    with pytest.raises(FramingError, match="it has no manifest") as asked:
        read(folder / "Daily Quay")
    assert "--outlet NAME" in str(asked.value)
    assert set(read(folder / "Daily Quay", outlet="The Quay").articles.outlet) == {"The Quay"}


def test_what_is_bad_in_a_folder_is_left_out_and_told_and_strict_refuses_it(folder):
    (folder / "Daily Quay" / "blank.txt").write_text(" \n")
    (folder / "Daily Quay" / "latin.txt").write_bytes(b"The caf\xe9 is shut.")
    (folder / "Daily Quay" / "notes.py").write_text("x = 1")
    (folder / "Daily Quay" / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0 word")
    found = read(folder)
    told = "\n".join(found.remarks)
    assert len(found) == 3 and "1 of 4 articles was left out: blank.txt: has no text" in told
    assert "not read: latin.txt: byte 7 (0xe9) is not UTF-8" in told and "1 file of no known kind (notes.py)" in told
    assert "not read: old.doc" in told and "save it as .docx" in told
    with pytest.raises(FramingError, match="is not UTF-8"):
        read(folder, strict=True)


@pytest.mark.parametrize("form", ["tsv", "xlsx", "json", "jsonl", "csv.gz", "zip"])
def test_one_table_in_every_form(tmp_path, form):
    frame = pd.DataFrame(
        {"article_id": [1, 2], "outlet": ["A", "B"], "text": [TEXT, "Short."], "published": ["2031-03-04", ""]}
    )
    path = tmp_path / f"articles.{form}"
    if form == "xlsx":
        frame.assign(published=[pd.Timestamp("2031-03-04"), None]).to_excel(path, index=False)
    else:
        text = frame.to_csv(index=False, sep="\t" if form == "tsv" else ",")
        if form.startswith("json"):
            rows = frame.to_dict("records")
            text = json.dumps({"status": "ok", "articles": rows}) if form == "json" else exports.json_lines(rows)
        content = text.encode("utf-8")
        content = gzip.compress(content) if form == "csv.gz" else content
        path.write_bytes(exports.zipped({"in/articles.csv": content}) if form == "zip" else content)
    found = read(path)
    assert found.articles.article_id.tolist() == ["1", "2"] and found.texts["1"] == TEXT
    assert found.articles.published[0] == "2031-03-04" and found.articles.published.isna()[1]


def test_what_word_leaves_beside_an_open_file_is_no_file_of_a_folder(tmp_path):
    pd.DataFrame({"outlet": ["Quay"], "text": [TEXT]}).to_csv(tmp_path / "a.csv", index=False)
    for name in ("~$m1.docx", "Thumbs.db", ".DS_Store"):
        (tmp_path / name).write_bytes(b"\x00")
    assert len(read(tmp_path)) == 1


def test_an_archive_holds_many_kinds(tmp_path):
    files = {"nexis/e.docx": exports.docx(exports.nexis_uni_lines()), "p.txt": exports.proquest().encode()}
    files |= {"Quay/a.txt": TEXT.encode(), "__MACOSX/._a.txt": b"\x00", "Quay/.DS_Store": b"\x00"}
    files |= {"Quay/~$m.docx": b"\x00"}  # Word has one open
    (tmp_path / "all.zip").write_bytes(exports.zipped({"inner.zip": exports.zipped(files)}))
    found = read(tmp_path / "all.zip")
    assert len(found) == 5 and set(found.articles.outlet) == {"The Harbour Post", "Daily Quay", "Quay"}
    assert sum("read as" in remark for remark in found.remarks) == 3


def test_an_export_that_a_manifest_calls_one_article_is_read_as_the_documents_it_holds(tmp_path):
    (tmp_path / "export.txt").write_text(exports.proquest(), encoding="utf-8")
    (tmp_path / "manifest.yml").write_text("articles:\n  - {file: export.txt, outlet: Some Paper}\n")
    found = read(tmp_path)
    assert found.articles.outlet.tolist() == ["The Harbour Post", "Daily Quay"]
    assert found.remarks == ("export.txt: read as ProQuest: 2 documents",)


@pytest.mark.parametrize(
    ("title", "text", "headlines"),
    [
        ("Rents rise", "Rents rise this week. The mayor spoke.", ["Rents rise"]),
        ("Rents", "Rents rose. The mayor spoke.", ["Rents"]),
        ("Rents rise", "Rents rise\n\nThe mayor spoke at noon in the old town hall.", ["Rents rise"]),
        ("Rents rise", "Rents rise. The mayor spoke.", ["Rents rise."]),  # in a sentence of its own: there already
        ("We lost by one.", "We lost by one. The mayor spoke.", ["We lost by one."]),
    ],
)
def test_a_headline_is_kept_where_the_text_only_begins_with_its_words(tmp_path, title, text, headlines):
    pd.DataFrame({"title": [title], "text": [text], "outlet": ["Quay"]}).to_csv(tmp_path / "a.csv", index=False)
    passages = find_passages(read(tmp_path / "a.csv"))
    assert passages[passages.kind == "headline"].text.tolist() == headlines


def test_fields_within_a_tables_texts_are_what_they_say(tmp_path):
    nexis = "\n".join(exports.nexis_uni_lines(exports.STORIES[1:])[8:])
    rows = [("a", "Who pays_ Who keeps it_", nexis), ("b", "", exports.factiva_lines()), ("c", HEAD, BODY[0])]
    frame = pd.DataFrame(rows, columns=["article_id", "title", "text"]).assign(outlet="Quay")
    frame.to_csv(tmp_path / "a.csv", index=False)
    found = read(tmp_path / "a.csv")
    kinds = find_passages(found).groupby(["article_id", "kind"]).text.agg(list)
    assert kinds["a", "headline"] == ["Who pays? Who keeps it?"] and kinds["a", "body"] == BODY
    assert kinds["b", "headline"] == kinds["c", "headline"] == [HEAD] and kinds["b", "body"] == BODY
    assert all(found.texts[key].startswith(text) for key, _, text in rows)
    assert found.articles.published.tolist()[:2] == ["2031-03-06", "2031-03-04"]


def service(tmp_path, name, content):
    (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return read(tmp_path / name)


def test_tables_of_services_need_no_map_and_cut_texts_are_told(tmp_path):
    news = {
        "source": {"id": None, "name": "Daily Quay"},
        "author": "Ida Marl",
        "title": HEAD,
        "url": "https://q.example/1",
    }
    news |= {"publishedAt": "2031-03-04T10:00:00Z", "content": BODY[0] + "… [+1234 chars]", "description": "Two coins."}
    found = service(tmp_path, "newsapi.json", {"status": "ok", "totalResults": 1, "articles": [news]})
    assert found.articles[["outlet", "published", "byline"]].values.tolist() == [
        ["Daily Quay", "2031-03-04T10:00:00Z", "Ida Marl"]
    ]
    assert "1 text was cut by the service that gave it" in " ".join(found.remarks)
    passages = find_passages(found)
    assert passages.text[passages.kind == "boilerplate"].tolist() == ["[+1234 chars]"]
    assert passages.text[passages.kind == "body"].tolist() == [f"{BODY[0]}…"]

    story = {
        "stories_id": 7,
        "media_id": 1,
        "title": HEAD,
        "url": "https://www.quay.example/1",
        "publish_date": "2031-03-04 10:00:00",
    }
    found = service(tmp_path, "story.json", story | {"story_text": TEXT, "story_sentences": [{"sentence": HEAD}]})
    assert (
        found.articles[["article_id", "outlet"]].values.tolist() == [["7", "quay.example"]] and found.texts["7"] == TEXT
    )


MARKUP = "<p>It rained &amp; rained.</p><p>“No,” she said.</p>"
PLAIN = "It rained & rained.\n\n“No,” she said."


@pytest.mark.parametrize(
    ("row", "outlet", "text"),
    [
        ({"id": 10, "date_gmt": "2031-03-04T10:00:00", "link": "https://quay.example/a",
          "title": {"rendered": "R&#038;R"}, "content": {"rendered": MARKUP}, "author": 3}, "quay.example", PLAIN),
        ({"uri": "7", "dateTimePub": "2031-03-04T10:00:00Z", "title": "R&R", "body": "It rained.",
          "url": "https://q.example", "source": {"uri": "q.example", "title": "Daily Quay"},
          "authors": [{"name": "Ida"}]}, "Daily Quay", "It rained."),
        ({"id": None, "title": "R&R", "author": "Ida", "hostname": "q.example", "date": "2031-03-04",
          "fingerprint": "f", "comments": "Great!", "text": "It rained.", "source": "https://q.example/a",
          "source-hostname": "Daily Quay"}, "Daily Quay", "It rained."),
        ({"id": 4, "pubtime": "2031-03-04 10:00:00+01", "medium_code": "DQ", "medium_name": "Daily Quay", "head": "R&R",
          "content": f"<tx>{MARKUP}</tx>"}, "Daily Quay", PLAIN),
        ({"id": "a/b", "webTitle": "R&R", "webPublicationDate": "2031-03-04T10:00:00Z",
          "webUrl": "https://www.theguardian.com/a/b", "fields": {"body": MARKUP}}, "theguardian.com", PLAIN),
    ],
    ids=["WordPress", "Event Registry", "trafilatura", "Swissdox", "Guardian"],
)  # fmt: skip
def test_other_services_too_and_their_markup_is_read_as_it_is_shown(tmp_path, row, outlet, text):
    found = service(tmp_path, "service.json", [row])
    assert found.articles[["outlet", "title"]].values.tolist() == [[outlet, "R&R"]]
    assert found.articles["published"][0].startswith("2031-03-04")
    assert found.texts[found.articles["article_id"][0]] == f"{text}\n\nR&R"


def test_posts_of_facebook_and_bluesky_need_no_map(tmp_path):
    row = "Quay,MEDIA,2031-03-04 10:00:00 CET,https://social.example/1,It rained.,R&R"
    found = service(tmp_path, "c.csv", f"Page Name,Page Category,Post Created,URL,Message,Link Text\n{row}\n")
    assert found.articles[["outlet", "title", "url"]].values.tolist() == [["Quay", "R&R", "https://social.example/1"]]
    assert found.articles["published"][0].startswith("2031-03-04") and "It rained.\n\nR&R" in found.texts.values()
    post = {"uri": "at://1", "author": {"handle": "quay.example", "displayName": "Quay"},
            "record": {"createdAt": "2031-03-04T10:00:00Z", "text": "It rained."}}  # fmt: skip
    found = service(tmp_path, "b.json", {"posts": [post], "hitsTotal": 1})
    assert found.articles[["outlet", "byline"]].values.tolist() == [["quay.example", "Quay"]]
    assert found.texts == {"at://1": "It rained."}


def test_what_a_service_took_down_is_no_article_and_sentences_of_a_story_are_its_text(tmp_path):
    news = [{"source": {"name": "Quay"}, "title": one, "url": "https://q.example", "publishedAt": "2031-03-04",
             "content": one} for one in ("[Removed]", BODY[0])]  # fmt: skip
    found = service(tmp_path, "newsapi.json", {"status": "ok", "articles": news})
    assert next(iter(found.texts.values())).startswith(BODY[0]) and len(found) == 1
    assert "row 1: text was taken down" in " ".join(found.remarks)
    story = {"stories_id": 7, "media_id": 1, "media_name": "Quay", "publish_date": "2031-03-04", "title": HEAD}
    story |= {"story_sentences": [{"sentence": one} for one in BODY]}
    assert service(tmp_path, "story.json", [story]).texts["7"].startswith(" ".join(BODY))


def test_a_table_of_addresses_without_texts_says_so(tmp_path):
    with pytest.raises(FramingError, match="GDELT gives titles and addresses here, no texts"):
        service(
            tmp_path, "gdelt.csv", "url,title,seendate,domain\nhttps://q.example/1,Toll,20310304T103000Z,q.example\n"
        )


# What is wrong with single rows, each told in one line.
@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"outlet": None}, "outlet is empty"), ({"outlet": float("nan")}, "outlet is empty"),
        ({"outlet": ["A", "B"]}, "outlet is a list, not text"), ({"outlet": {}}, "outlet is empty"),
        ({"article_id": None}, "article_id is empty"), ({"article_id": []}, "article_id is a list, not text"),
        ({"text": None}, "text is empty"), ({"text": 7}, "text is 7, not text"),
        ({"text": []}, "text is a list, not text"),
        ({"text": "So \ud83d it goes."}, "text holds half a character (\\ud83d) at 3"),
        ({"article_id": "1"}, "the article_id '1' was used before, in row 1"),
        ({"article_id": 1.0}, "the article_id '1' was used before, in row 1"),
        ({"published": "Winter"}, "published 'Winter' is not a date: write it as 2024-05-13"),
    ],
)  # fmt: skip
def test_a_bad_row_is_left_out_and_told_and_strict_refuses_it(tmp_path, row, told):
    good = {"article_id": 1, "outlet": 5, "text": "Fine."}
    path = tmp_path / "a.jsonl"
    path.write_text("\ufeff" + exports.json_lines([good, good | {"article_id": 2} | row]), encoding="utf-8")
    found = read(path)
    assert found.texts == {"1": "Fine."} and found.articles.outlet.tolist() == ["5"]
    assert found.remarks[0].startswith(f"a.jsonl: 1 of 2 articles was left out: row 2: {told}")
    with pytest.raises(FramingError) as refused:
        read(path, strict=True)
    assert f"row 2: {told}" in str(refused.value)


def test_many_faults_of_one_kind_are_one_line_in_the_order_of_the_rows(tmp_path):
    rows = [{"article_id": n, "outlet": "A", "text": "Fine.", "published": f"day {n}"} for n in range(118)]
    rows += [{"article_id": 200, "outlet": "", "text": "Fine."}]
    (tmp_path / "a.jsonl").write_text(exports.json_lines([rows[-1], *rows[:-1]]))
    with pytest.raises(FramingError) as refused:
        read(tmp_path / "a.jsonl")
    assert refused.value.faults == [
        "row 1: outlet is empty",
        "118 rows: published 'day 0' is not a date: write it as 2024-05-13 (row 2, row 3, row 4 and 115 more)",
    ]


def test_two_columns_of_one_name_are_refused_and_columns_with_our_names_kept_under_another(tmp_path):
    (tmp_path / "a.csv").write_text("article_id,outlet,text,text\na,A,One.,Two.\n")
    with pytest.raises(FramingError, match="more than one column 'text'"):
        read(tmp_path / "a.csv")
    (tmp_path / "a.csv").write_text("article_id,outlet,text,words,start,source,colour\na,A,One.,7,0,Desk,red\n")
    found = read(tmp_path / "a.csv")
    assert found.articles[["user_words", "user_start", "user_source", "colour"]].values.tolist() == [
        ["7", "0", "Desk", "red"]
    ]
    assert "words as user_words, start as user_start, source as user_source" in found.remarks[0]
    assert found.articles.source.tolist() == ["a.csv, row 1"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Comment removed", False),
        ("[Message deleted]", False),
        ("Comment hidden by the moderator.", False),
        ("<removed>", False),
        ("[unavailable]", False),
        ("unavailable", True),
        ("(This comment was deleted)", False),
        ("Comment removed from the wall of the pier", True),
        ("They deleted it", True),
        ("removed", True),
    ],
)
def test_what_a_site_prints_for_a_comment_that_is_gone_is_no_comment(tmp_path, text, kept):
    (tmp_path / "a.csv").write_text("article_id,outlet,text\na,A,It fell.\n", encoding="utf-8")
    (tmp_path / "c.csv").write_text(f"article_id,comment_id,text\na,1,Good.\na,2,{text}\n", encoding="utf-8")
    found = read(tmp_path / "a.csv", comments=tmp_path / "c.csv")
    assert any("was deleted or removed on its site" in remark for remark in found.remarks) is not kept


def test_html_in_a_table_is_told_and_made_plain_on_request(tmp_path):
    (tmp_path / "a.csv").write_text(
        'article_id,outlet,text\na,A,"<p>It &amp; he.</p><p>â€œNoâ€\x9d.</p>"\n', encoding="utf-8"
    )
    (tmp_path / "c.csv").write_text('article_id,comment_id,text\na,1,"<b>Love</b> it."\na,2,[removed]\n')
    told = read(tmp_path / "a.csv", comments=tmp_path / "c.csv")
    assert remarks_before_analysis(told)[0].startswith("1 of 1 article, 1 of 1 comment hold HTML tags or entities (a")
    assert "<p>" in told.texts["a"]
    assert "1 of 2 comments was deleted or removed on its site and was left out (row 2)" in " ".join(told.remarks)
    assert (
        read(tmp_path / "a.csv", comments=tmp_path / "c.csv", repair=True).texts["a"] == "It & he.\n\n“No”.\n\nLove it."
    )


def test_comments_of_reddit_in_a_table_and_times_since_1970(tmp_path):
    (tmp_path / "a.csv").write_text("article_id,outlet,text\na,A,The bridge is shut.\n")
    head = "article_id,comment_id,parent_id,epoch_ms,text\n"
    rows = [
        "a,c4,,1380242762776,Nobody asks.",
        "a,c3,t1_c1,1380142762776,I agree.",
        "a,c1,t3_post,1380032762776,A toll.",
    ]
    (tmp_path / "c.csv").write_text(head + "\n".join(rows))
    found = read(tmp_path / "a.csv", {"comments.time": "epoch_ms"}, tmp_path / "c.csv")
    comments = find_comments(found, find_passages(found))
    assert comments.comment_id.tolist() == ["c1", "c3", "c4"] and comments.parent_id.tolist()[1] == "c1"
    assert comments.time[0] == "2013-09-24T14:26:02+00:00"
    found = read(tmp_path / "a.csv", comments=tmp_path / "c.csv")  # without times: the answers show what stands first
    assert find_comments(found, find_passages(found)).comment_id.tolist() == ["c1", "c3", "c4"]
    assert "--column comments.time=epoch_ms" in found.remarks[-1]


def test_a_sites_export_of_comments_goes_under_the_articles_whose_address_or_title_it_has(tmp_path):
    rows = [("a", HEAD, ""), ("b", "Another", "https://quay.example/toll/"), ("c", "A third", "")]
    frame = pd.DataFrame(rows, columns=["article_id", "title", "url"]).assign(outlet="Quay", text=BODY[0])
    frame.to_csv(tmp_path / "a.csv", index=False)
    (tmp_path / "d.xml").write_text(exports.disqus())
    found = read(tmp_path / "a.csv", comments=tmp_path / "d.xml")
    comments = find_comments(found, find_passages(found))
    assert comments.article_id.tolist() == ["b"] * 3 and comments.parent_id.tolist()[1] == "4"
    frame.assign(title="Other", url="").to_csv(tmp_path / "a.csv", index=False)
    with pytest.raises(FramingError, match="no thread belongs to one of the articles") as refused:
        read(tmp_path / "a.csv", comments=tmp_path / "d.xml")
    assert refused.value.faults == ["https://www.quay.example/toll"]


def test_a_thread_belongs_to_its_article_whatever_link_a_reader_came_by_or_outlet_its_title_names(tmp_path):
    rows = [("a", HEAD, ""), ("b", "Another", "https://quay.example/?p=7")]
    frame = pd.DataFrame(rows, columns=["article_id", "title", "url"]).assign(outlet="Quay", text=BODY[0])
    frame.to_csv(tmp_path / "a.csv", index=False)
    link, title = "https://www.quay.example/toll", f"<title>{HEAD}</title>"
    for export, owner in (
        (exports.disqus().replace(link, "https://www.quay.example/?utm_source=mail&amp;p=7&amp;fbclid=x#top"), "b"),
        (exports.disqus().replace(title, f"<title>{HEAD} | Quay</title>"), "a"),
    ):
        (tmp_path / "d.xml").write_text(export)
        found = read(tmp_path / "a.csv", comments=tmp_path / "d.xml")
        assert set(find_comments(found, find_passages(found)).article_id) == {owner}


DAMAGED = {
    "a.docx": (exports.docx(["One."])[:-200], "cannot tell what this is: a damaged .zip or Word file"),
    "b.docx": (exports.zipped({"word/document.xml": b"<w"}), "is a damaged Word file"),
    "c.xlsx": (exports.zipped({"xl/workbook.xml": b"<w"}), "is a damaged Excel file"),
    "d.pdf": (b"%PDF-1.7", "is a PDF, which cannot be read"),
    "e.xml": (b"<?xml version='1.0'?><rss><channel>", "is not valid XML"),
    "f.xml": (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares XML entities"),
    "g.json": (b'{"articles": [', "is not JSON"),
    "h.json": (b'{"articles": []}', "there is no column 'text'"),
    "i.csv.gz": (gzip.compress(b"article_id,outlet,text\n")[:-9], "is damaged"),
    "j.docx": (b"Just text.", "damaged, or no .docx file"),
    "k.html": (b"", "is empty"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_gets_one_message(tmp_path, name):
    content, told = DAMAGED[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FramingError) as refused:
        read(tmp_path / name, outlet="A")
    assert told in str(refused.value) and name.removesuffix(".gz") in str(refused.value)


def test_an_encrypted_archive_and_one_that_unfolds_without_end_are_refused(tmp_path, monkeypatch):
    content = bytearray(exports.zipped({"a.txt": b"Secret."}))
    content[6] |= 1  # the flag in the local header, and in the list of contents
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "e.zip").write_bytes(bytes(content))
    with pytest.raises(FramingError, match="is encrypted"):
        read(tmp_path / "e.zip")
    monkeypatch.setattr("framing.reading.formats.source.LARGEST", 1000)
    for name, made in [("z.zip", exports.zipped({"a.txt": b"0" * 2000})), ("z.txt.gz", gzip.compress(b"0" * 2000))]:
        (tmp_path / name).write_bytes(made)
        with pytest.raises(FramingError, match="unfolds to more than"):
            read(tmp_path / name, outlet="A")


def same(one, other) -> bool:
    return (
        one.texts == other.texts
        and one.parts == other.parts
        and one.articles.fillna("").to_dict("records")
        == other.articles[list(one.articles)].fillna("").to_dict("records")
    )


def test_a_corpus_is_written_and_read_again_as_it_was(tmp_path):
    (tmp_path / "d.xml").write_text(exports.disqus())
    (tmp_path / "n.txt").write_bytes(exports.old_nexis().encode("utf-8"))
    found = read([tmp_path / "d.xml", tmp_path / "n.txt"])
    write_corpus(found, tmp_path / "corpus")
    assert same(found, read(tmp_path / "corpus"))
    assert "3 articles of 3 outlets" in (tmp_path / "corpus" / "report.txt").read_text()
    before = {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()}
    write_corpus(found, tmp_path / "corpus")  # again: the same bytes
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()}
    changed = tmp_path / "corpus" / "n-001.txt"
    changed.write_bytes(changed.read_bytes().replace(b"harbour", b"Harbour"))
    with pytest.raises(FramingError, match="has changed"):
        read(tmp_path / "corpus")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), min_size=1),
        st.text(st.characters(codec="utf-8")),
        min_size=1,
        max_size=4,
    )
)
def test_any_texts_under_any_ids_come_back_exactly(tmp_path_factory, texts):
    texts = {key.strip() or "a": text for key, text in texts.items()}
    found = corpus(
        [{"article_id": key, "outlet": "A", "source": "s"} for key in texts],
        texts,
        {key: [Part("text", 0, len(text))] for key, text in texts.items()},
    )
    folder = tmp_path_factory.mktemp("any")
    write_corpus(found, folder)
    assert read(folder).texts == texts and read(folder).parts == found.parts


def test_import_on_the_command_line(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "export.docx").write_bytes(exports.docx(exports.nexis_uni_lines()))
    arguments = ["import", str(tmp_path / "in"), "--out"]
    assert main([*arguments, str(tmp_path / "corpus")]) == 0
    said = capsys.readouterr()
    assert "2 articles of 2 outlets" in said.out and "read as Nexis Uni: 2 documents, 1 left out" in said.err
    columns = pd.read_csv(tmp_path / "corpus" / "articles.csv").columns.tolist()
    assert columns[:8] == ["article_id", "outlet", "title", "published", "section", "byline", "length", "source"]
    assert main([*arguments, str(tmp_path / "in" / "corpus")]) == 1 and "lies in" in capsys.readouterr().err
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("mine")
    assert main([*arguments, str(tmp_path / "full")]) == 1 and "is not empty" in capsys.readouterr().err
    assert main(["analyse", str(tmp_path / "corpus"), "--out", str(tmp_path / "tables")]) == 0
    passages = pd.read_csv(tmp_path / "tables" / "passages.csv")
    assert passages[passages.kind == "body"].text.tolist() == BODY * 2


def test_a_manifest_that_would_unfold_or_has_a_date_of_no_calendar_is_one_message(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    bomb = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    for manifest, told in [
        (f"a: &a [x,x,x]\n{bomb}articles:\n  - {{file: a.txt, outlet: *i}}\n", "stands for another part of the file"),
        (
            "articles:\n  - {file: a.txt, outlet: A, published: 2031-13-45}\n",
            "is not a date: write it as",
        ),
        ('articles:\n  - {file: "\\e[31ma.txt", outlet: A}\n', "'\\x1b[31ma.txt', has characters that no name needs"),
    ]:
        (tmp_path / "manifest.yml").write_text(manifest)
        with pytest.raises(FramingError) as refused:
            read(tmp_path)
        assert told in str(refused.value) and "\x1b" not in str(refused.value)


# The practice corpus lies there as a Nexis export and as a table that nobody cleaned, too.
OURS = {
    "article_id": "Id",
    "outlet": "Source",
    "title": "Headline",
    "text": "Full text",
    "published": "Publication date",
}


def test_the_practice_corpus_comes_out_of_its_nexis_export():
    whole, export = read("data/practice/articles").articles, read("data/practice/export-nexis.zip")
    wanted = sorted(
        zip(whole.outlet, whole.published, whole.title.map(lambda title: " ".join(title.split())), strict=True)
    )
    found = export.articles
    assert sorted(zip(found.outlet, found.published, found.title, strict=True)) == wanted
    kinds = find_passages(export).groupby("kind").text.agg(list)
    assert not {"BODY:", "HEADLINE:", "LOAD-DATE:"} & {*kinds["body"], *kinds["headline"], *kinds["crosshead"]}
    assert len(kinds["headline"]) == 60


def test_the_messy_table_of_the_practice_corpus_is_read_but_for_the_row_without_text():
    path = "data/practice/messy.csv"
    found = read(path, dates="day-first")
    assert len(found) == 61 and "outlet is Source" in found.remarks[0]
    with pytest.raises(FramingError, match="day and month could be exchanged"):
        read(path, OURS)
    found = read(path, OURS, dates="day-first")
    assert len(found) == 61 and "row 51: text is empty" in " ".join(found.remarks)
    assert found.articles.published.str.match(r"2025-0[2-5]-\d\d").all()
    assert "hold HTML tags or entities" in " ".join(remarks_before_analysis(found))
    assert "HTML" not in str(read(path, OURS, dates="day-first", repair=True).remarks)


def test_articles_of_one_day_are_said_to_be_of_that_day():
    rows = pd.DataFrame({"outlet": ["A", "B"], "text": [TEXT, "Short."], "published": "2031-03-04"})
    assert "published on 2031-03-04, 0 undated" in report(read(rows))
    two = rows.assign(published=["2031-03-04", "2031-03-05"])
    assert "published from 2031-03-04 to 2031-03-05, 0 undated" in report(read(two))

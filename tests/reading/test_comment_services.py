"""Readers' comments as sites' own services and the programs for them give them; invented."""

import json

import pytest

from framing import read

ASKED, ANSWER = "Who pays for the lock?", "You & I do."
HTML = f"<p>{ASKED}</p>", "<p>You &amp; I do.</p>"
DISQUS = [
    {"id": "51", "parent": None, "thread": "7", "message": HTML[0], "raw_message": ASKED, "createdAt": "2031-03-05"},
    {"id": "52", "parent": 51, "thread": "7", "message": HTML[1], "raw_message": ANSWER, "createdAt": "2031-03-06"},
]
GUARDIAN = {
    "id": 91,
    "body": HTML[0],
    "isoDateTime": "2031-03-05T08:00:00Z",
    "date": "05 March 2031",
    "numRecommends": 5,
}
GUARDIAN |= {"responses": [GUARDIAN | {"id": 92, "body": HTML[1], "responseTo": {"commentId": "91"}}]}
TOOT = {"id": "31", "created_at": "2031-03-05T08:00:00Z", "in_reply_to_id": "9", "in_reply_to_account_id": "3"}
TOOTS = [TOOT | {"content": HTML[0]}, TOOT | {"id": "32", "in_reply_to_id": "31", "content": HTML[1]}]
FOUND = [
    {"objectID": "41", "comment_text": HTML[0], "parent_id": 40, "story_id": 40, "created_at": "2031-03-05"},
    {"objectID": "42", "comment_text": HTML[1], "parent_id": 41, "story_id": 40, "created_at": "2031-03-06"},
]
NEWS = {"id": 41, "parent_id": 40, "story_id": 40, "text": HTML[0], "children": []}
NEWS |= {"children": [NEWS | {"id": 42, "parent_id": 41, "text": HTML[1]}]}
TIKTOK = [
    {
        "cid": "71",
        "text": ASKED,
        "create_time": 1930000000,
        "digg_count": 3,
        "reply_id": "0",
        "user": {"unique_id": "a"},
    },
    {"cid": "72", "text": ANSWER, "create_time": 1930000100, "digg_count": 1, "reply_id": "71"},
]
POST = {"post": {"uri": "at://a/1", "author": {"handle": "al.example"}, "record": {"text": ASKED}}}
POST |= {"replies": [{"post": {"uri": "at://a/2", "record": {"text": ANSWER}}, "replies": []}]}
TUBE = {
    "cid": "UgxAsked00000000000",
    "text": ASKED,
    "time": "2 years ago",
    "author": "@al",
    "votes": "3",
    "reply": False,
}
TUBE |= {"time_parsed": 1930000000.5}
TUBES = [TUBE, TUBE | {"cid": "UgxAsked00000000000.9aAnswer0000", "text": ANSWER, "author": "@bo", "reply": True}]
IN_PICTURES = {
    "id": "81",
    "text": ASKED,
    "ownerUsername": "al",
    "timestamp": "2031-03-05T08:00:00.000Z",
    "likesCount": 3,
}
IN_PICTURES |= {"replies": [IN_PICTURES | {"id": "82", "text": ANSWER, "replies": []}]}
SITES = {
    "YouTube (youtube-comment-downloader)": TUBES,
    "Instagram (Apify)": [IN_PICTURES],
    "Disqus' API": {"code": 0, "response": DISQUS},
    "The Guardian's discussions": {"status": "ok", "discussion": {"title": "Lock shut", "comments": [GUARDIAN]}},
    "Mastodon": {"ancestors": [], "descendants": TOOTS},
    "Hacker News (found comments)": {"hits": FOUND, "nbHits": 2},
    "Hacker News (a thread)": {"id": 40, "title": "Lock shut", "text": None, "children": [NEWS]},
    "TikTok": {"comments": TIKTOK, "has_more": 0},
    "Bluesky": {"thread": {"post": {"uri": "at://a/0"}, "replies": [POST]}},
}


def commented(folder, name: str, content: str):
    (folder / "a.csv").write_text("article_id,outlet,text\na1,The Tide,The lock was shut.\n")
    (folder / name).write_text(content)
    return read(folder / "a.csv", comments=folder / name)


def told(found) -> list[tuple]:
    [text] = found.texts.values()
    [parts] = found.parts.values()
    return [(text[one.start : one.end], one.comment_id, one.parent_id) for one in parts if one.kind == "comment"]


@pytest.mark.parametrize("site", SITES)
def test_the_comments_of_a_site_are_plain_text_under_what_they_answer(tmp_path, site):
    found = commented(tmp_path, "comments.json", json.dumps(SITES[site]))
    (first, one, above), (second, _, below) = told(found)
    assert (first, second) == (ASKED, ANSWER)
    assert above is None and below == one
    assert f"comments.json: 2 comments read as {site}" in found.remarks


def test_likes_and_times_of_tiktok_are_kept(tmp_path):
    found = commented(tmp_path, "comments.json", json.dumps(SITES["TikTok"]))
    assert [one.told.likes for one in found.parts["a1"] if one.told] == [3, 1]
    assert all(one.told.time for one in found.parts["a1"] if one.told)


@pytest.mark.parametrize("parent", ["isReplyTo", "comment_parent_id"])
def test_programs_name_what_is_answered_in_many_ways(tmp_path, parent):
    rows = f"id,text,{parent}\n1,{ASKED},\n2,{ANSWER},1\n"
    assert [above for *_, above in told(commented(tmp_path, "c.csv", rows))] == [None, "1"]


def test_comments_without_ids_are_called_by_their_rows(tmp_path):
    found = commented(tmp_path, "c.csv", f"Name,Date,Comment\nAl,2031-03-05,{ASKED}\nBo,2031-03-06,{ANSWER}\n")
    assert told(found) == [(ASKED, "1", None), (ANSWER, "2", None)]
    assert "c.csv: has no column of ids, so each comment is called by its row" in found.remarks


def test_numbers_in_a_first_column_without_a_name_are_ids(tmp_path):
    found = commented(tmp_path, "c.csv", f",Name,Date,Comment\n1,Al,2031-03-05,{ASKED}\n1-1,Bo,2031-03-06,{ANSWER}\n")
    assert told(found) == [(ASKED, "1", None), (ANSWER, "1-1", "1")]


def test_the_only_article_has_the_comments_of_the_only_thread(tmp_path):
    found = commented(tmp_path, "c.csv", f"story_id,id,text\n400,1,{ASKED}\n400,2,{ANSWER}\n")
    assert len(told(found)) == 2
    assert any("all were put under 'a1', the only one" in remark for remark in found.remarks)

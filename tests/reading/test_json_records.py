"""Where in a JSON file the records are, among what services send beside them; invented."""

import json

import pytest

from framing.core.errors import FramingError
from framing.reading import read

FERRY = {"article_id": "f", "outlet": "The Tide", "text": "The ferry stood still."}
LOCK = {"article_id": "l", "outlet": "The Tide", "text": "The lock is shut."}
BATHS = {"article_id": "b", "outlet": "Harbour Post", "text": "The baths are open."}


@pytest.fixture
def file(tmp_path):
    def write(data, name="a.json"):
        path = tmp_path / name
        lines = data if name.endswith("jsonl") else [data]
        path.write_text("\n".join(map(json.dumps, lines)))
        return path

    return write


@pytest.mark.parametrize(
    "data",
    [
        {"articles": [FERRY], "duplicates": [LOCK, BATHS]},
        {"duplicates": [LOCK, BATHS], "articles": [FERRY]},
        {"includes": {"tweets": [LOCK, BATHS]}, "data": [FERRY]},
        {"old_ones": {"all": [LOCK, BATHS]}, "mine": [FERRY]},
        {"facets": [{"title": "x"}, {"title": "y"}], "response": {"docs": [FERRY]}},
    ],
)
def test_what_was_asked_for_is_read_and_what_stands_beside_it_is_told(file, data):
    found = read(file(data))
    assert list(found.texts) == ["f"]
    assert any("was read, not" in one and "(2)" in one for one in found.remarks)


def test_a_conversation_of_mastodon_is_read_whole(file):
    posts = [{"id": str(n), "in_reply_to_id": None, "content": f"Post {n}."} for n in range(3)]
    found = read(file([FERRY]), comments=file({"ancestors": posts[:1], "descendants": posts[1:]}, "c.json"))
    assert all(post["content"] in found.texts["f"] for post in posts)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_the_pages_of_an_answer_are_read_one_after_the_other(file, name):
    found = read(file([{"response": {"status": "ok", "results": [one]}} for one in (FERRY, LOCK)], name))
    assert list(found.texts) == ["f", "l"]


@pytest.mark.parametrize(
    "data",
    [
        {name: {"0": FERRY[name], "1": LOCK[name]} for name in FERRY},
        {name: [FERRY[name], LOCK[name]] for name in FERRY},
        {"0": FERRY, "1": LOCK},
        {"columns": list(FERRY), "index": [0, 1], "data": [list(FERRY.values()), list(LOCK.values())]},
        {one["article_id"]: {"outlet": one["outlet"], "text": one["text"]} for one in (FERRY, LOCK)},
    ],
)
def test_a_table_of_pandas_and_articles_by_their_ids_are_read(file, data):
    assert read(file(data)).texts == {"f": FERRY["text"], "l": LOCK["text"]}


def test_one_article_with_lists_of_its_own_is_one_article(file):
    found = read(file(LOCK | {"related": [FERRY, BATHS]}))
    assert list(found.texts) == ["l"]


def test_objects_within_objects_are_columns(file):
    post = {"uri": "p1", "author": {"handle": "tide"}, "record": {"text": "The lock is shut.", "langs": ["en"]}}
    columns = {"article_id": "uri", "outlet": "author.handle", "text": "record.text"}
    assert read(file({"posts": [post], "hitsTotal": 1}), columns=columns).texts == {"p1": "The lock is shut."}


def saved(tmp_path, name: str, data):
    (tmp_path / name).write_text(json.dumps(data))
    return read(tmp_path / name)


def test_the_posts_of_a_channel_of_telegram_are_its_articles(tmp_path):
    post = {"id": 2, "type": "message", "date": "2031-03-04T08:00:00", "from": "Lock News", "from_id": "channel5"}
    post |= {"text": ["The lock is shut: ", {"type": "link", "text": "https://tide.example"}]}
    made = {"id": 1, "type": "service", "date": "2031-03-01T08:00:00", "action": "create_channel", "text": ""}
    found = saved(tmp_path, "result.json", {"name": "Lock News", "type": "public_channel", "messages": [made, post]})
    assert found.articles[["outlet", "published"]].values.tolist() == [["Lock News", "2031-03-04T08:00:00"]]
    assert list(found.texts.values()) == ["The lock is shut: https://tide.example"]


def test_those_who_write_in_a_group_of_telegram_are_no_outlets(tmp_path):
    said = {"id": 2, "type": "message", "date": "2031-03-04T08:00:00", "from": "Al", "from_id": "user5", "text": "Hm."}
    with pytest.raises(FramingError, match="no column 'outlet'"):
        saved(tmp_path, "result.json", {"name": "Locks", "type": "private_group", "messages": [said]})


def test_the_posts_of_a_feed_of_bluesky_are_articles(tmp_path):
    record = {"text": "The lock is shut.", "createdAt": "2031-03-04T08:00:00Z"}
    post = {"uri": "at://a/1", "author": {"handle": "tide.example"}, "record": record}
    found = saved(tmp_path, "feed.json", {"feed": [{"post": post}], "cursor": "x"})
    assert found.articles[["article_id", "outlet"]].values.tolist() == [["at://a/1", "tide.example"]]


def test_an_answer_with_one_article_is_that_article(tmp_path):
    fields = {"bodyText": "The lock was shut.", "publication": "The Tide"}
    content = {"id": "a/1", "webTitle": "Lock shut", "webPublicationDate": "2031-03-04T08:00:00Z", "fields": fields}
    found = saved(tmp_path, "item.json", {"response": {"status": "ok", "total": 1, "content": content}})
    assert found.articles[["outlet", "title"]].values.tolist() == [["The Tide", "Lock shut"]]


@pytest.mark.parametrize(
    "authors",
    [["Ida Moor", "Tom Rye"], [{"name": "Ida Moor"}, {"name": "Tom Rye"}], "['Ida Moor', 'Tom Rye']",
     '[{"name": "Ida Moor", "uri": null, "is_agency": true}, {"name": "Tom Rye"}]', "Ida Moor, Tom Rye"],
)  # fmt: skip
def test_several_authors_are_a_line_of_names(tmp_path, authors):
    row = {"article_id": "a", "outlet": "The Tide", "text": "The lock was shut.", "byline": authors}
    assert saved(tmp_path, "a.json", [row]).articles["byline"].tolist() == ["Ida Moor, Tom Rye"]


def test_objects_one_behind_the_other_are_told_to_be_lines(tmp_path):
    (tmp_path / "a.json").write_text('{\n"text": "It rained."\n}\n{\n"text": "It snowed."\n}')
    with pytest.raises(FramingError, match="Several objects, one behind the other"):
        read(tmp_path / "a.json")

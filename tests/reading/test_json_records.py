"""Where in a JSON file the records are, among what services send beside them; invented."""

import json

import pytest

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

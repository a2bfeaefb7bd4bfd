"""What people write above an article in a text file, or into the file's name; invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import read
from framing.reading.formats.text_heads import date_in_name, head_of
from framing.reading.passages.classify import find_passages

BODY = "The lock was shut on Monday.\n\n“It moved,” said Ann Reed."
TEXT = "The lock at the upper quay was shut on Monday, after three men in waders had looked at its gate."
FIELDS = "Title: Lock shut\nSource: The Tide\nDate: 4 March 2031\nAuthor: Ida Moor\nURL: https://tide.example/1\n"
FRONT = '---\ntitle: "Lock shut"\ndate: 2031-03-04\nauthor: Ida Moor\noutlet: The Tide\ntags: [lock, ferry]\n---\n'


OF_TRAFILATURA = FRONT.replace("outlet:", "url: https://tide.example/1\nhostname: tide.example\nsitename:")


@pytest.mark.parametrize("head", [f"{FIELDS}\n", f"{FRONT}\n", FRONT, OF_TRAFILATURA])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_head_tells_what_is_known_and_is_no_text(tmp_path, head, ending):
    (tmp_path / f"a.{ending}").write_text(head + BODY)
    found = read(tmp_path / f"a.{ending}")
    told = found.articles[["outlet", "title", "published", "byline"]].values.tolist()
    assert told == [["The Tide", "Lock shut", "2031-03-04", "Ida Moor"]]
    assert found.texts["a"] == head + BODY  # offsets point into the file as it is
    passages = find_passages(found)
    assert passages.loc[passages.kind == "headline", "text"].tolist() == ["Lock shut"]
    assert "\n\n".join(passages.loc[passages.kind == "body", "text"]) == BODY


def test_front_matter_may_hold_lists_and_fields_of_any_name(tmp_path):
    front = '---\ntitle: "Lock shut"\nauthor:\n  - "[[Ida Moor]]"\n  - Tom Rye\npublished: 2031-03-04\n'
    text = f'{front}clipped: yes\ntags:\n- lock\n- ferry\nsource: "https://tide.example/1"\n---\n{BODY}'
    (tmp_path / "a.md").write_text(text)
    found = read(tmp_path / "a.md")
    told = found.articles[["outlet", "title", "published", "byline", "url"]].values.tolist()
    assert told == [["tide.example", "Lock shut", "2031-03-04", "Ida Moor, Tom Rye", "https://tide.example/1"]]
    passages = find_passages(found)
    assert "\n\n".join(passages.loc[passages.kind == "body", "text"]) == BODY


def test_front_matter_that_is_not_quite_yaml_is_read_line_by_line():
    facts, parts = head_of(f"---\ntitle: The lock: shut\nlayout: post\nauthor: Ida Moor\n---\n{BODY}")
    assert facts == {"title": "The lock: shut", "byline": "Ida Moor"}
    assert [part.kind for part in parts] == ["boilerplate", "headline", "boilerplate", "text"]


def test_the_headline_of_front_matter_is_the_title_and_not_the_same_words_elsewhere():
    text = f"---\nslug: lock-shut\nTitle: lock\nauthor: Ida Moor\n---\n{BODY}"
    assert [text[part.start : part.end] for part in head_of(text)[1]][:2] == ["---\nslug: lock-shut\nTitle: ", "lock"]


def test_front_matter_with_an_empty_line_needs_no_title():
    facts, parts = head_of(f"---\nauthor: Ida Moor\n\ndate: 2031-03-04\n---\n{BODY}")
    assert facts == {"byline": "Ida Moor", "published": "2031-03-04"}
    assert [part.kind for part in parts] == ["boilerplate", "text"]


def test_the_heading_of_a_page_in_markdown_is_its_headline(tmp_path):
    (tmp_path / "a.md").write_text(f"# Lock shut\n\n{BODY}")
    (tmp_path / "b.txt").write_text(f"# Lock shut\n\n{BODY}")
    found = read(tmp_path, outlet="The Tide")
    assert found.articles["title"].fillna("").tolist() == ["Lock shut", ""]
    passages = find_passages(found)
    own = passages[passages.article_id == "a"]
    assert own.loc[own.kind == "headline", "text"].tolist() == ["Lock shut"]
    assert "\n\n".join(own.loc[own.kind == "body", "text"]) == BODY


OF_GALE = "Author: Ida Moor\nDate: Mar. 4, 2031\nFrom: The Tide\nPublisher: Quay Press\nLength: 9 words\n\nFull Text:\n"


@pytest.mark.parametrize("head", ["Lock shut\n\n" + OF_GALE, "Lock shut\r\n" + OF_GALE.replace("\n", "\r\n")])
def test_a_headline_may_stand_above_the_fields(tmp_path, head):
    (tmp_path / "a.txt").write_bytes((head + BODY).encode())
    found = read(tmp_path / "a.txt")
    told = found.articles[["outlet", "title", "published", "byline"]].values.tolist()
    assert told == [["The Tide", "Lock shut", "2031-03-04", "Ida Moor"]]
    passages = find_passages(found)
    assert passages.loc[passages.kind == "headline", "text"].tolist() == ["Lock shut"]
    assert "\n\n".join(passages.loc[passages.kind == "body", "text"]) == BODY


def test_addresses_that_markdown_puts_among_the_words_are_told(tmp_path):
    (tmp_path / "a.md").write_text(f"{BODY} [More](https://tide.example/2), and ![the lock](./lock.png).")
    (tmp_path / "b.md").write_text(f"{BODY} [More](https://tide.example/2).")
    assert "has 1 link or picture of Markdown" in " ".join(read(tmp_path / "b.md", outlet="The Tide").remarks)
    assert "2 links or pictures of Markdown" in " ".join(read(tmp_path / "a.md", outlet="The Tide").remarks)


@pytest.mark.parametrize(
    "text",
    [
        "Warning: the lock is shut.\n\nIt moved.",  # one line of that kind
        "Title: Lock shut\nMayor: It is safe.\n\nIt moved.",  # who speaks
        "Lock shut\n\nDate: 4 March 2031\n\nIt moved.",  # one field
        "From: Ida Moor\nDate: 4 March 2031\n\nDear editor, it moved.",  # a letter
        "Lock shut\nIt moved.\n\nDate: 4 March 2031\nAuthor: Ida Moor\n\nIt stood.",  # not at the head
        "Title: Lock shut\nAuthor: Ida Moor\n",  # and nothing else
        "---\nThe lock was shut.\n---\nIt moved.",
    ],
)
def test_what_is_no_head_stays_text(tmp_path, text):
    (tmp_path / "a.txt").write_text(text)
    found = read(tmp_path / "a.txt", outlet="The Tide")
    assert found.articles["title"].isna().all() and not found.parts.get("a")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("4 Mar 2031, 7:05pm GMT", "2031-03-04T19:05:00+00:00"),
        ("Mar. 4, 2031 7:05 a.m. ET", "2031-03-04T07:05:00"),
        ("Veröffentlicht am 4. März 2031", "2031-03-04"),
        ("Publié le 4 mars 2031 à 19h05", "2031-03-04T19:05:00"),
        ("2031年3月4日", "2031-03-04"),
        ("The Tide, 4 March 2031", "2031-03-04"),
        ("4 Mar 2031 | Upper Quay", "2031-03-04"),
    ],
)
def test_a_day_on_a_line_of_its_own_below_the_headline_is_the_date(tmp_path, line, day):
    (tmp_path / "a.txt").write_text(f"Lock shut\n\nBy Ida Moor\n{line}\n\n{TEXT}")
    found = read(tmp_path / "a.txt", outlet="The Tide")
    assert found.articles.published.tolist() == [day]
    assert "dates taken from lines of their own below headlines" in found.remarks[0]


@pytest.mark.parametrize(
    "page",
    ["4 March 2031\n\n{}", "Lock shut\n\n{}\n\n4 March 2031", "Lock shut\n20310304\n{}", "Lock shut\n3/4/2031\n{}"],
)
def test_other_days_in_a_text_are_no_date_of_it(tmp_path, page):
    (tmp_path / "a.txt").write_text(page.format(TEXT))
    assert read(tmp_path / "a.txt", outlet="The Tide").articles.published.isna().all()


@pytest.mark.parametrize(
    "name", ["2031-03-04_The Tide_Lock shut", "2031-03-04 lock", "20310304-lock", "Tide_2031-03-04", "04.03.2031 lock",
             "Lock shut 4 March 2031", "Lock shut_March 4, 2031", "4. März 2031_lock"],
)  # fmt: skip
def test_a_day_in_the_name_of_a_file_is_its_date(tmp_path, name):
    (tmp_path / f"{name}.txt").write_text(BODY)
    found = read(tmp_path / f"{name}.txt", outlet="The Tide")
    assert found.articles["published"].tolist() == ["2031-03-04"]
    assert "dates taken from the names of files (1)" in " ".join(found.remarks)


@pytest.mark.parametrize(
    "name",
    ["12031-03-045", "2031-13-04 lock", "lock-1001", "2031-03", "20310304123 lock",
     "Storm of 4 March 1931", "3.4.5", "1930384800",
             "What 4 March 1931 was like"],
)  # fmt: skip
def test_other_figures_in_a_name_are_no_date(name):
    assert date_in_name(name) == ""


@given(st.text(max_size=200), st.sampled_from([FIELDS, FRONT]))
def test_parts_of_any_text_lie_within_it_in_order(text, head):
    for whole in (text, head + "\n" + text):
        facts, parts = head_of(whole)
        ends = [0, *(place for part in parts for place in (part.start, part.end)), len(whole)]
        assert ends == sorted(ends) and (bool(parts) == bool(facts))


def test_a_headline_above_the_fields_is_found_behind_a_mark_of_the_encoding():
    text = "Lock shut\nDate: 4 March 2031\nAuthor: Ida Moor\n\nIt moved."
    assert head_of("\ufeff" + text)[0] == head_of(text)[0] != {}

"""Readers' comments on saved pages, as the sites' programs mark them; invented."""

import pytest

from framing import find_passages, read
from tests.reading.exports import BODY, HEAD

pytest.importorskip("trafilatura", reason="saved pages need the optional trafilatura package")

FIRST, SECOND = "Nobody asked those who cross.", "They asked me, and I said no."
WRITER = '<div class="comment-author vcard"><b class="fn">{}</b> <span class="says">says:</span></div>'
WHEN = '<div class="comment-metadata"><time datetime="2031-03-05T0{}:00:00+00:00">March 5, 2031</time></div>'
REPLY = '<div class="reply"><a class="comment-reply-link" href="#respond">Reply</a></div>'


def of_now(number: int, name: str, text: str, answers: str = "") -> str:
    head = f'<footer class="comment-meta">{WRITER.format(name)}{WHEN.format(number)}</footer>'
    inner = f'{head}<div class="comment-content"><p>{text}</p></div>{REPLY}'
    own = f'<article id="div-comment-{number}" class="comment-body">{inner}</article>'
    return f'<li id="comment-{number}" class="comment depth-1">{own}<ol class="children">{answers}</ol></li>'


def of_old(number: int, name: str, text: str, answers: str = "") -> str:
    inner = f'{WRITER.format(name)}<div class="commentmetadata">5 March</div><p>{text}</p>{REPLY}'
    own = f'<article id="comment-{number}" class="comment comment-body">{inner}</article>'
    return f'<li class="comment" id="li-comment-{number}">{own}<ul class="children">{answers}</ul></li>'


def of_schema(number: int, name: str, text: str, answers: str = "") -> str:
    head = f'<span itemprop="author">{name}</span><time itemprop="dateCreated" datetime="2031-03-0{number}">then</time>'
    inner = f'{head}<div itemprop="text">{text}</div>{answers}'
    return f'<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">{inner}</div>'


def of_a_plain_theme(number: int, name: str, text: str, answers: str = "") -> str:
    head = f'<span class="author">{name}</span> <time datetime="2031-03-0{number}T08:00:00Z">then</time>'
    within = f'<ol class="children">{answers}</ol>' if answers else ""
    return f'<li id="comment-{number}" class="comment">{head}<p>{text}</p>{within}</li>'


def page(below: str) -> str:
    article = "".join(f"<p>{one}</p>" for one in BODY)
    top = f"<html><head><title>{HEAD}</title></head><body><article><h1>{HEAD}</h1>{article}</article>"
    return f'{top}<section class="comments-area"><h2>Two thoughts</h2>{below}</section></body></html>'


def read_page(tmp_path, below: str):
    (tmp_path / "page.html").write_text(page(below), "utf-8")
    return read(tmp_path / "page.html", outlet="The Tide")


@pytest.mark.parametrize("program", [of_now, of_old, of_schema, of_a_plain_theme])
def test_the_comments_of_a_saved_page_are_read_with_whom_they_answer(tmp_path, program):
    found = read_page(tmp_path, program(1, "Al Fin", FIRST, program(2, "Bo", SECOND)))
    [text], [parts] = found.texts.values(), found.parts.values()
    comments = [one for one in parts if one.kind == "comment"]
    assert [text[one.start : one.end] for one in comments] == [FIRST, SECOND]
    assert comments[0].parent_id is None and comments[1].parent_id == comments[0].comment_id
    assert [one.told.reader for one in comments] == ["reader A", "reader B"] and "Al Fin" not in text
    passages = find_passages(found)
    assert passages.loc[passages.kind == "body", "text"].tolist() == list(BODY)
    assert any("pages whose readers' comments were read (1)" in remark for remark in found.remarks)


def test_the_links_of_other_sites_are_no_comments(tmp_path):
    link = '<li id="comment-3" class="comment pingback"><p>Pingback: A blog</p></li>'
    found = read_page(tmp_path, of_now(1, "Al", FIRST) + link)
    [parts] = found.parts.values()
    assert [one.comment_id for one in parts if one.kind == "comment"] == ["1"]


@pytest.mark.parametrize(
    "below",
    [
        f'<li class="comment" id="comment-4"><span>{FIRST}</span></li>',
        f'<div class="coral-comment-text">{FIRST}</div>',
        f'<ul id="post-list"><li class="post"><div class="post-message"><p>{FIRST}</p></div></li></ul>',
    ],
)
def test_comments_whose_words_are_not_marked_are_told_alone(tmp_path, below):
    found = read_page(tmp_path, below)
    assert not [one for parts in found.parts.values() for one in parts if one.kind == "comment"]
    assert any("comments, which were not read" in remark for remark in found.remarks)


def test_a_comment_that_a_page_shows_twice_is_one(tmp_path):
    found = read_page(tmp_path, of_now(2, "Bo", SECOND) + of_now(1, "Al", FIRST, of_now(2, "Bo", SECOND)))
    [parts] = found.parts.values()
    assert [(one.comment_id, one.parent_id) for one in parts if one.kind == "comment"] == [("1", None), ("2", "1")]


def test_a_page_on_which_nobody_commented_is_told_nothing_of_comments(tmp_path):
    found = read_page(tmp_path, '<ol class="comment-list"></ol>')
    assert not any("comments" in remark for remark in found.remarks)

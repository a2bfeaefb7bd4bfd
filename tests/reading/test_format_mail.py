"""E-mail as newsletters come, a letter in a file or many; invented."""

from email.message import EmailMessage

import pytest

from framing.reading import read

BODY = ["The lock was shut on Monday, and nobody knows for how long.", "“It moved,” said Ann Reed, who keeps it."]
HOPS = "".join(f"Received: from relay{n}.example by mail.example; Tue, 4 Mar 2031 08:00:00 +0000\n" for n in range(90))


def letter(title: str = "Lock shut", plain: bool = True, page: bool = True) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "The Tide – früh <news@tide.example>"
    message["To"], message["Subject"] = "kim@reader.example", title
    message["Date"] = "Tue, 04 Mar 2031 08:00:00 +0000"
    if plain:
        message.set_content("\n\n".join(BODY))
    if page:
        shown = (
            f"<html><head><meta charset='iso-8859-1'></head><body><h1>{title}</h1><p>{'</p><p>'.join(BODY)}</p></body>"
        )
        (message.add_alternative if plain else message.set_content)(shown, subtype="html")
    return message


@pytest.mark.parametrize(("plain", "page"), [(True, True), (False, True), (True, False)])
@pytest.mark.parametrize("hops", ["", HOPS])
def test_a_letter_is_an_article_of_its_sender(tmp_path, plain, page, hops):
    (tmp_path / "a.eml").write_bytes(hops.encode() + letter(plain=plain, page=page).as_bytes())
    found = read(tmp_path / "a.eml")
    told = found.articles[["outlet", "title", "published"]].values.tolist()
    assert told == [["The Tide – früh", "Lock shut", "2031-03-04T08:00:00+00:00"]]
    assert found.texts["a"].strip() == "\n\n".join(["Lock shut", *BODY])
    assert "letters read whole, with what stands above and below" in found.remarks[1]
    assert "kim@reader.example" not in str(found.articles.values)


def test_letters_one_below_the_other_are_articles(tmp_path):
    many = [b"From tide@x Tue Mar  4 08:00:00 2031\n" + letter(title).as_bytes() for title in ("Lock shut", "Baths")]
    (tmp_path / "a.mbox").write_bytes(b"\n".join([*many, b"From tide@x Tue Mar  4 08:00:00 2031\nSubject: Empty\n\n"]))
    found = read(tmp_path / "a.mbox")
    assert found.articles.title.tolist() == ["Lock shut", "Baths"]
    assert "2 documents, 1 left out: letters without text" in found.remarks[0]


@pytest.mark.parametrize(
    "line",
    ["From Monday the bridge is shut, too, until March 2031.", "From Monday, 09:30, until March 2031 it is shut."],
)
def test_a_line_of_a_letter_that_begins_with_from_begins_no_letter(tmp_path, line):
    message = letter(page=False)
    message.set_content("\n\n".join([*BODY, line, "That is long."]))
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    found = read(tmp_path / "a.eml")
    assert len(found) == 1 and found.texts["a"].strip().endswith(f"{line}\n\nThat is long.")


def test_a_letter_whose_page_is_a_comment_leaves_the_others_readable(tmp_path):
    hidden = letter(plain=False, page=False)
    hidden.set_content("<!-- seen by nobody -->", subtype="html")
    many = [b"From tide@x Tue Mar  4 08:00:00 2031\n" + one.as_bytes() for one in (letter(), hidden)]
    (tmp_path / "a.mbox").write_bytes(b"\n".join(many))
    found = read(tmp_path / "a.mbox")
    assert len(found) == 1 and "1 left out: letters without text" in found.remarks[0]


def test_what_is_attached_to_a_letter_is_told(tmp_path):
    message = letter()
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="articles.zip")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    found = read(tmp_path / "a.eml")
    assert len(found) == 1 and "a.eml: files attached to letters, which were not read (1)" in found.remarks


def test_a_letter_in_an_unknown_writing_is_read_as_far_as_it_can_be(tmp_path):
    content = letter(page=False).as_bytes().replace(b'charset="utf-8"', b'charset="x-nobody"')
    (tmp_path / "a.eml").write_bytes(content)
    assert "The lock was shut on Monday" in read(tmp_path / "a.eml").texts["a"]


def test_a_text_that_begins_like_a_field_is_no_letter(tmp_path):
    (tmp_path / "a.txt").write_text(f"From the harbour: news\n\n{BODY[0]}\n")
    (tmp_path / "b.txt").write_text(f"Subject: Lock shut\n\n{BODY[0]}\n")
    assert not any("e-mail" in remark for remark in read(tmp_path, outlet="X").remarks)

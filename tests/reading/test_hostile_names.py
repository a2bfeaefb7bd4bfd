"""Names from strangers: what a terminal could obey is spelt out, a link in an archive is no article."""

import json
import zipfile

import pytest

import framing as fr
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.files_and_folders.saved_corpus import report


def test_an_outlet_that_holds_escape_codes_is_spelt_out_in_the_report(tmp_path):
    row = {"article_id": "a", "outlet": "Post\x1b[2J\u200f", "text": "The ferry was late."}
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    lines = report(fr.read(tmp_path / "a.jsonl"))
    assert any("Post\\x1b[2J\\u200f" in line for line in lines) and all(map(str.isprintable, lines))


@pytest.fixture
def archive(tmp_path):
    """An archive with a link, and the texts that are named."""

    def packed(**texts: str):
        link = zipfile.ZipInfo("ferry.txt")
        link.external_attr = 0o120777 << 16
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr(link, "/etc/hosts")
            for name, text in texts.items():
                archive.writestr(f"{name}.txt", text)
        return tmp_path / "a.zip"

    return packed


def test_a_link_in_an_archive_is_left_out_and_told(archive):
    found = read([archive(bridge="The bridge is shut.")], outlet="Post")
    assert list(found.texts.values()) == ["The bridge is shut."]
    assert any("not read" in one and "a.zip/ferry.txt" in one and "is a link" in one for one in found.remarks)
    with pytest.raises(FramingError, match=r"ferry\.txt: is a link"):
        read([archive(bridge="The bridge is shut.")], outlet="Post", strict=True)


def test_an_archive_of_links_alone_holds_nothing_to_read(archive):
    with pytest.raises(FramingError, match=r"ferry\.txt: is a link in an archive"):
        read([archive()], outlet="Post")

"""Names from strangers: what a terminal could obey is spelt out, a link in an archive is no article."""

import json
import zipfile

import pytest

import framing as fr
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.saved_corpus import report


def test_an_outlet_that_holds_escape_codes_is_spelt_out_in_the_report(tmp_path):
    row = {"article_id": "a", "outlet": "Post\x1b[2J\u202e", "text": "The ferry was late."}
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    lines = report(fr.read(tmp_path / "a.jsonl"))
    assert any("Post\\x1b[2J\\u202e" in line for line in lines) and all(map(str.isprintable, lines))


def test_a_link_in_an_archive_is_refused_by_name(tmp_path):
    link = zipfile.ZipInfo("ferry.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/hosts")
    with pytest.raises(FramingError, match=r"a\.zip holds links(.|\n)*ferry\.txt"):
        read([tmp_path / "a.zip"], outlet="Post")

"""Whatever arrives, a person gets an answer or one clear message, within seconds, and never a traceback."""

import json
import os
import time
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.charts.core.style import house_style
from framing.codebook.load import read_codebook
from framing.core.errors import FramingError
from framing.core.files.atomic_files import ENCODINGS, encoding_of
from framing.reading import read
from framing.reading.formats import source
from framing.reading.groups import read_groups
from framing.validation.coding import read_items
from framing.validation.coding.exchange import from_doccano, from_label_studio

ROW = {"article_id": "a", "outlet": "Daily A", "text": "The ferry was late again, the harbour master said."}
BOOK = """\
name: Ferries
frames: {blame: says whose fault it is}
referents:
  - referent: ferry
    terms:
      - {term: ferry, frame: blame, patterns: [ferry], examples: [The ferry left.]}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text("Ferry late\n\nThe ferry was late again.", encoding="utf-8")
    return tmp_path


def told(what, *arguments, **more):
    with pytest.raises(FramingError) as caught:
        what(*arguments, **more)
    return str(caught.value)


def lines(path, *rows):
    path.write_text("".join(f"{json.dumps(row) if isinstance(row, dict) else row}\n" for row in rows), "utf-8")
    return path


@pytest.mark.parametrize("value", [None, float("nan"), float("inf"), [1], {"name": "Daily"}, True, "", " "])
@pytest.mark.parametrize("column", ["article_id", "outlet", "text"])
def test_a_row_without_a_usable_cell_is_left_out_and_told(tmp_path, column, value):
    path = lines(tmp_path / "a.jsonl", ROW, ROW | {"article_id": "b"} | {column: value})
    found = read(path)
    assert list(found.texts) == ["a"] and f"row 2: {column} is" in found.remarks[0]
    assert f"row 2: {column} is" in told(read, path, strict=True)


@pytest.mark.parametrize("column", ["title", "published", "wire"])
def test_a_fact_that_is_a_list_is_told(tmp_path, column):
    found = read(lines(tmp_path / "a.jsonl", ROW, ROW | {"article_id": "b", column: ["x", "y"]}))
    assert f"row 2: {column} is a list, not text" in found.remarks[0]


def test_half_a_character_is_told_wherever_it_stands(tmp_path):
    for column in ("article_id", "outlet", "text", "title", "colour"):
        found = read(lines(tmp_path / "a.jsonl", ROW, ROW | {"article_id": "b"} | {column: "x \ud83d"}))
        assert f"{column} holds half a character" in found.remarks[0], column


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_brackets_without_end_and_keys_given_twice_are_told(tmp_path, name):
    path = tmp_path / name
    path.write_text('{"article_id": ' + "[" * 100_000)
    assert "100 deep" in told(read, path) or "cannot be read" in told(read, path)
    path.write_text('{"article_id": "a", "outlet": "A", "outlet": "B", "text": "It left."}')
    assert "the key 'outlet' is given twice" in told(read, path)


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(ROW).encode())
    assert list(read(path).texts) == ["a"]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("latin-1", "as Windows-1252 (Latin-1) it reads 'Fähre'"),
        ("utf-16-le", "it is UTF-16 (little-endian)"),
        ("utf-32", "it is UTF-32"),
    ],
)
def test_another_encoding_is_named(tmp_path, encoding, said):
    path = tmp_path / "a.csv"
    text = "article_id,outlet,text\na,Daily,The Fähre left\n" if encoding == "latin-1" else "article_id,outlet,text\n"
    path.write_bytes(text.encode(encoding))
    assert said in told(read, path)


@pytest.mark.parametrize(
    ("encoding", "text", "word"),
    [
        ("cp1250", "2031-03-04;Głos;Czapla zamknęła basen, źle się dzieje;", "Głos"),
        ("cp1250", "2031-03-04;Hlas;Kdo zaplatí příští loď? Kůň ne, řekl žák;", "zaplatí"),
        ("cp1250", "2031-03-04;Hang;Az őr szűk útja;", "őr"),
        ("iso8859-2", "2031-03-04;Głos;Czapla zamknęła basen, źle się dzieje ąą;", "Głos"),
        ("cp1251", "2031-03-04;Голос;Цапля закрыла бассейн;", "Голос"),
        ("koi8-r", "2031-03-04;Голос;Цапля закрыла бассейн;", "Голос"),
        ("cp1254", "2031-03-04;Ses;Balıkçıl yüzme havuzunu kapattı, dağ;", "Balıkçıl"),
        ("cp1252", "2031-03-04;Bote;Kähne zahlen, die Größe zählt nicht, sagt André;", "Kähne"),
        ("cp1252", "2031-03-04;Voz;¿Quién paga? Mañana, en la calle;", "Quién"),
        ("cp1252", "2031-03-04;Echo;It’s “shut” – the lock;", "It’s"),
        ("mac-roman", "2031-03-04;Echo;It’s “shut” – the lock;", "It’s"),
        ("mac-roman", "2031-03-04;Bote;Die Brücke für Kähne;", "Brücke"),
    ],
)
def test_the_encoding_is_the_one_in_which_the_words_are_of_a_language(encoding, text, word):
    content = f"published;outlet;title;text\n{text}".encode(encoding)
    with pytest.raises(UnicodeDecodeError) as error:
        content.decode("utf-8")
    assert encoding_of(content, error.value.start) == (ENCODINGS[encoding][0], word)


def test_no_encoding_is_named_where_none_makes_words(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(
        b"article_id,outlet,text\na,Daily,"
        + "橋を渡る船に税がかかる。水門の番人は何も聞いていない。".encode("shift-jis")
    )
    assert "is not UTF-8." in told(read, path)


@given(st.binary())
def test_any_bytes_have_an_encoding_or_none(content):
    for at in range(min(len(content), 3)):
        found = encoding_of(content, at)
        assert found is None or all(isinstance(one, str) for one in found)


def test_two_columns_of_one_name_and_a_row_with_more_cells_are_told(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("article_id,outlet,outlet,text\na,A,B,It left.\n")
    assert "more than one column 'outlet'" in told(read, path)
    path.write_text("article_id,outlet,text\na,A,It left.\nb,B,It left, late.\n")
    assert "row 2 has 4 cells" in told(read, path)


def manifest(folder, text):
    (folder / "manifest.yml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{file: one.txt, outlet: A, published: 2024-13-45}", "published '2024-13-45' is not a date"),
        ("{file: one.txt, outlet: A, outlet: B}", "manifest.yml:2: is not valid YAML (the key 'outlet' was given"),
        ("{file: one.txt, outlet: !!timestamp never}", "a value does not fit its tag"),
        ("&x {file: one.txt, outlet: [*x]}", "*x stands for another part of the file"),
        ("{file: one.txt, outlet: " + "[" * 5_000, "more than 100 deep"),
        ('{file: one.txt, outlet: " "}', "the outlet is missing"),
        ("{file: one.txt, outlet: !!binary aGk=}", "outlet is bytes, not one value"),
        ("{file: one.txt, outlet: {value: !!binary aGk=, known: stated}}", "outlet needs one value"),
        ("{file: one.txt, outlet: A, sha256: []}", "sha256 is a list, not text"),
        ("{file: one.txt, outlet: A, sha256: {}}", "sha256 is an object, not text"),
        ('{file: "\\e[31mred.txt", outlet: A}', "'\\x1b[31mred.txt'"),
    ],
)
def test_a_manifest_that_cannot_be_right_has_its_line(folder, entry, said):
    message = told(read, manifest(folder, f"articles:\n  - {entry}\n"))
    assert said in message and "\x1b" not in message


@pytest.mark.parametrize(
    "others, said", [("comments: 3", "comments"), ("article: {}\nnumbers: [1]", "article, numbers")]
)
def test_what_a_manifest_has_beside_its_articles_and_is_not_read_is_told(folder, others, said):
    notes = "about: Ferries.\nrights: Mine.\n"
    (folder / "m.yml").write_text(f"{notes}{others}\narticles: [{{file: one.txt, outlet: Daily A}}]\n", "utf-8")
    (remark,) = read(folder).remarks
    assert remark == f"m.yml: not used: {said} (a manifest has articles and groups)"


def test_an_element_of_a_list_that_is_no_article_is_told(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps([ROW, 1, None, "x"]), "utf-8")
    said = told(read, path)
    assert "element 2: is not an object" in said and "element 3" in said and "element 4" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
@pytest.mark.parametrize("what", ["path", "comments", "groups", "codebook", "items", "manifest", "style"])
def test_a_pipe_is_refused_and_not_waited_for(folder, what):
    path = folder / "pipe.yml"
    os.mkfifo(path)
    of_articles = lines(folder / "articles.jsonl", ROW)
    reading = {
        "path": lambda: read(path),
        "comments": lambda: read(of_articles, comments=path),
        "groups": lambda: read(of_articles, groups=path),
        "codebook": lambda: read_codebook(path),
        "items": lambda: read_items(path),
        "manifest": lambda: read(folder),
        "style": lambda: house_style(str(path)),
    }
    assert "pipe.yml is a pipe or a device, no file" in told(reading[what])


@pytest.mark.parametrize("named", ["", "."])
def test_a_folder_is_no_table_of_comments(folder, named):
    of_articles = lines(folder / "articles.jsonl", ROW)
    assert ". is a folder, no file" in told(lambda: read(of_articles, comments=named))


def test_words_that_yaml_takes_for_values_stay_words_in_a_manifest(folder):
    found = read(manifest(folder, "articles:\n  - {file: one.txt, outlet: No, country: NO, published: 2024-5-3}\n"))
    assert found.articles[["outlet", "country", "published"]].iloc[0].tolist() == ["No", "NO", "2024-05-03"]


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "private.txt"
    outside.write_text("Private.")
    (folder / "two.txt").symlink_to(outside)
    entries = "articles:\n  - {file: one.txt, outlet: A}\n  - {file: two.txt, outlet: B}\n"
    assert "two.txt is a link that leads out" in told(read, manifest(folder, entries))
    (folder / "manifest.yml").unlink()
    assert "two.txt is a link that leads out" in told(read, folder, outlet="A")


def test_columns_that_are_named_for_a_folder_are_not_ignored(folder):
    manifest(folder, "articles:\n  - {file: one.txt, outlet: A}\n")
    assert "Columns are named (outlet=source)" in told(read, folder, columns={"outlet": "source"})


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_workbook_or_archive_is_told(tmp_path, seed):
    import random
    import zipfile

    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(list(ROW))
    book.active.append(list(ROW.values()))
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", "article_id,outlet,text\na,A,It left.\n")
    chance = random.Random(seed)
    for path in (tmp_path / "a.xlsx", tmp_path / "a.zip"):
        content = bytearray(path.read_bytes())
        for _ in range(30):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        path.write_bytes(content)
        answered(read, path)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ({"text": "x", "comment_id": [1]}, "comment_id is a list"),
        ({"text": "x", "author": ["Ada"]}, "author is a list"),
        ({"text": "x", "likes": "9" * 400}, "is not a whole number"),
        ({"text": 7}, "has no text"),
    ],
)
def test_a_comment_that_cannot_be_right_has_its_line(tmp_path, comment, said):
    assert said in told(read, lines(tmp_path / "a.jsonl", ROW | {"comments": [comment]}))


@pytest.mark.parametrize("pattern", ["a-" * 25 + "b", "sea/lake " * 20])
@pytest.mark.parametrize("place", ["patterns: [{}]", "patterns: [ferry], except: [{}]"])
def test_a_pattern_that_means_too_many_names_is_told_with_its_line(tmp_path, pattern, place):
    path = tmp_path / "book.yml"
    path.write_text(BOOK.replace("patterns: [ferry]", place.format(pattern.strip())))
    assert f"{path}:6: the pattern" in told(read_codebook, path) and "ways" in told(read_codebook, path)


def test_the_patterns_of_a_target_are_bounded_too(tmp_path):
    path = tmp_path / "book.yml"
    path.write_text(BOOK + f"targets:\n  - {{target: ferry, aliases: [{'sea/lake ' * 20}]}}\n")
    assert f"{path}:8: the pattern" in told(read_codebook, path)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("about: &x [*x]\n", "*x stands for another part"),
        ("debate: " + "[" * 5_000, "more than 100 deep"),
        ("about: !!bool perhaps\n", "does not fit its tag"),
        ("name: Again\n", "was given before, on line 1"),
    ],
)
def test_a_codebook_that_cannot_be_right_is_told(tmp_path, more, said):
    path = tmp_path / "book.yml"
    path.write_text(BOOK + more)
    assert said in told(read_codebook, path)


def answered(what, *arguments, **more):
    """An answer or one message, within seconds."""
    start = time.process_time()
    try:
        what(*arguments, **more)
    except FramingError as error:
        assert "\x1b" not in str(error)
    assert time.process_time() - start < 5


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
NAMES = st.sampled_from(
    "article_id outlet text title published wire comments comment_id parent_id time likes author url data label body "
    "selftext id created_utc subreddit snippet items articles file groups known value how referents terms".split()
) | st.text(max_size=5)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5), max_leaves=20
)
RECORDS = st.lists(st.fixed_dictionaries({"article_id": VALUES, "outlet": VALUES, "text": VALUES}) | VALUES, max_size=4)
FUZZ = settings(
    max_examples=int(os.environ.get("FUZZ", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
KNOWN = {"a": "The ferry was late again."}


@FUZZ
@given(records=RECORDS)
def test_any_json_is_read_or_refused_by_every_reader(tmp_path, records):
    whole, each = tmp_path / "whole.json", tmp_path / "each.jsonl"
    whole.write_text(json.dumps(records), "utf-8")
    each.write_text("".join(f"{json.dumps(one)}\n" for one in records), "utf-8")
    good = lines(tmp_path / "good.jsonl", ROW)
    for path in (whole, each):
        answered(read, path)
        answered(read, good, comments=path)
        answered(read_groups, path)
        answered(from_doccano, KNOWN, path)
        answered(from_label_studio, KNOWN, path)


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000, "0b" + "1" * 50_000, "1" + ":59" * 3000])
def test_a_number_of_thousands_of_digits_is_refused_in_a_codebook(tmp_path, number):
    (tmp_path / "book.yml").write_text(f"name: t\nframes: {{f: x}}\nreferents: [{number}]\n")
    with pytest.raises(FramingError, match=r"book\.yml:3: is not valid YAML \(a number of .* signs\)"):
        read_codebook(tmp_path / "book.yml")


def test_a_pattern_of_a_whole_book_is_refused(tmp_path):
    term = {"term": "ferry", "frame": "f", "patterns": ["ferry", "x" * 100_000]}
    book = {"name": "t", "frames": {"f": "x"}, "referents": [{"referent": "r", "terms": [term]}]}
    (tmp_path / "book.yml").write_text(json.dumps(book))
    with pytest.raises(FramingError, match=r"is 100,000 characters long: a pattern or cue has 1,000 at most"):
        read_codebook(tmp_path / "book.yml")


@pytest.mark.parametrize(("referent", "term"), [(" r", "ferry"), ("r", "ferry\u2028"), ("r\u00a0", "ferry")])
def test_a_name_in_a_codebook_with_blanks_around_it_is_told(tmp_path, referent, term):
    terms = [{"term": term, "frame": "f", "patterns": ["ferry"]}]
    book = {"name": "t", "frames": {"f": "x"}, "referents": [{"referent": referent, "terms": terms}]}
    (tmp_path / "book.yml").write_text(json.dumps(book))
    with pytest.raises(FramingError, match=r"has blanks around it: take them away"):
        read_codebook(tmp_path / "book.yml")


def test_a_name_that_no_file_can_have_is_told(tmp_path):
    (tmp_path / "one.txt").write_text("The ferry left.")
    (tmp_path / "manifest.yml").write_text(f"articles:\n  - {{file: {'x' * 5000}, outlet: A}}\n")
    with pytest.raises(FramingError, match=r"entry 1: the name of the file, 'xxx.* longer than any system"):
        read(tmp_path)


@pytest.mark.parametrize("charset", ["idna", "undefined", "hex", "zlib", "utf-7", "no-such"])
def test_a_page_that_declares_no_writing_is_read_all_the_same(tmp_path, charset):
    page = f'<html><head><meta charset="{charset}"></head><body><h1>Ferry</h1><p>The ferry left.</p></body></html>'
    (tmp_path / "a.html").write_text(page)
    assert "The ferry left." in read(tmp_path / "a.html", outlet="A").texts["a"]


def test_a_sheet_that_claims_to_be_huge_is_read_as_what_it_holds(tmp_path):
    rows = [["article_id", "outlet", "text"], ["a", "A", "The ferry left."]]
    pd.DataFrame(rows[1:], columns=rows[0]).to_excel(tmp_path / "good.xlsx", index=False)
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as spoilt:
        for name in good.namelist():
            content = good.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b'ref="A1:C2"', b'ref="A1:XFD1048576"').replace(b'r="2"', b'r="1048576"')
                for column in b"ABC":
                    content = content.replace(b'"%c2"' % column, b'"%c1048576"' % column)
            spoilt.writestr(name, content)
    assert read(tmp_path / "a.xlsx").texts == {"a": "The ferry left."}


@pytest.mark.parametrize(("name", "part"), [("a.docx", "word/document.xml"), ("a.xlsx", "xl/worksheets/sheet1.xml")])
def test_a_word_or_excel_file_that_unfolds_without_measure_is_refused(tmp_path, monkeypatch, name, part):
    limits = tuple((known, 1_000, advice) for known, _, advice in source.LARGEST_PARTS)
    monkeypatch.setattr(source, "LARGEST_PARTS", limits)
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr(part, b" " * 2_000)
    with pytest.raises(FramingError, match=r"unfolds to 2,000 bytes, and is read up to 1,000\.(.|\n)*Save it as"):
        read(tmp_path / name, outlet="A")


def test_a_page_whose_tag_has_attributes_without_end_is_refused(tmp_path):
    many = " ".join(f'a{n}="x"' for n in range(6_000))
    (tmp_path / "a.html").write_text(f"<html><body {many}><p>The ferry left.</p></body></html>")
    with pytest.raises(FramingError, match=r"a\.html was not read: one of its tags has more than 5,000 attributes"):
        read(tmp_path / "a.html", outlet="A")


@FUZZ
@given(value=VALUES, key=st.sampled_from(["articles", "groups", "file", "outlet", "published", "sha256"]))
def test_any_manifest_is_read_or_refused(tmp_path, value, key):
    (tmp_path / "one.txt").write_text("The ferry left.")
    entry = {"file": "one.txt", "outlet": "A"} | ({key: value} if key not in ("articles", "groups") else {})
    content = {"articles": [entry]} | ({key: value} if key in ("articles", "groups") else {})
    (tmp_path / "manifest.yml").write_text(json.dumps(content), "utf-8")  # JSON is YAML, too
    answered(read, tmp_path)


@FUZZ
@given(value=VALUES, key=st.sampled_from("name frames referents targets cues debate aliases term patterns not".split()))
def test_any_codebook_is_read_or_refused(tmp_path, value, key):
    term = {"term": "ferry", "frame": "f", "patterns": ["ferry"], "examples": ["The ferry left."]}
    term |= {key: value} if key in ("term", "patterns", "not") else {}
    book = {"frames": {"f": "x"}, "referents": [{"referent": "r", "terms": [term]}]}
    book |= {key: value} if key not in ("term", "patterns", "not") else {}
    path = tmp_path / "book.yml"
    path.write_text(json.dumps(book), "utf-8")
    answered(read_codebook, path)


@FUZZ
@given(text=st.text(alphabet="[]{}:,&*!-?|>'\"#%@` \nab1~", max_size=60))
def test_any_signs_are_read_or_refused_as_yaml(tmp_path, text):
    (tmp_path / "one.txt").write_text("The ferry left.")
    path = Path(tmp_path, "manifest.yml")
    path.write_text(text, "utf-8")
    answered(read, tmp_path)
    answered(read_codebook, path)


@pytest.mark.parametrize("column", ["article_id", "outlet", "wire", "mood"])
def test_a_nul_which_many_a_program_loses_is_told(tmp_path, column):
    path = lines(tmp_path / "a.jsonl", ROW, ROW | {"article_id": "b"} | {column: "b\0"})
    assert f"row 2: {column} holds a sign (U+0000)" in read(path).remarks[0]
    said = told(read, lines(tmp_path / "b.jsonl", ROW), groups={"Daily A": {"desk": "north\0"}})
    assert "a value holds a sign (U+0000)" in said


def test_a_name_as_long_as_a_text_is_no_name(tmp_path):
    path = lines(tmp_path / "a.jsonl", ROW, ROW | {"article_id": "b", "outlet": "x" * 100_000})
    assert "row 2: outlet is 100,000 characters long, 500 at most" in read(path).remarks[0]
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "one.txt").write_text("The ferry left.")
    (tmp_path / "one" / "manifest.yml").write_text(f"articles:\n  - {{file: one.txt, outlet: {'x' * 501}}}\n")
    assert "the outlet is 501 characters long" in told(read, tmp_path / "one")


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("referent: ferry", f"referent: {'x' * 301}", "book.yml:4: the referent 'xxx"),
        ("term: ferry", f"term: {'x' * 100_000}", "book.yml:6: the term 'xxx"),
        ("referent: ferry", "referent: 'ferry: the boat'", "has a colon, which parts a thing from its names"),
    ],
)
def test_a_name_in_a_codebook_that_no_chart_could_bear_is_told(tmp_path, was, now, said):
    path = tmp_path / "book.yml"
    path.write_text(BOOK.replace(was, now))
    assert said in told(read_codebook, path)


def test_an_outlet_that_would_turn_the_numbers_beside_it_around_is_told(tmp_path):
    path = lines(tmp_path / "a.jsonl", ROW, ROW | {"article_id": "b", "outlet": "\u202eDaily"})
    assert "row 2: outlet holds a sign (U+202E) that turns" in read(path).remarks[0]
    assert len(read(lines(tmp_path / "b.jsonl", ROW | {"outlet": "هآرتس\u200f"}))) == 1


OPEN = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({"mimetype": f"{OPEN}presentation", "content.xml": "<x/>"}, "an OpenDocument file"),
        (b"$FL2@(#) SPSS DATA FILE\0\0", "an SPSS file"),
        (
            b'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>',
            "an edition in TEI (XML)",
        ),
        (b"<!DOCTYPE teiCorpus.2>\n<teiCorpus>", "an edition in TEI (XML)"),
        (b"<stata_dta><header><release>118</release>\0", "a Stata file"),
        (b"RDX3\nX\n\0\0\0", "a file of R"),
        (b"ARROW1\0\0", "a Feather (Arrow) file"),
        (b"SQLite format 3\0", "a database (SQLite)"),
        (b"\x80\x04\x95\0", "data as a program holds them (pickle, HDF)"),
        (b"7z\xbc\xaf\x27\x1c", "an archive (7z, RAR, bz2, xz, zst)"),
        (b"quay/a.txt".ljust(257, b"\0") + b"ustar\0" + b"00" + bytes(300), "an archive (tar)"),
        (b"II*\0" + bytes(99), "a picture"),
        ({"Data/a.jpg": "", "Index/Document.iwa": "x"}, "a file of Pages, Numbers or Keynote"),
        (
            b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}',
            "a link to a document at Google, and no document",
        ),
    ],
)
def test_files_that_are_known_and_not_read_are_named_in_one_line(tmp_path, content, what):
    path = tmp_path / "a.txt"
    path.write_text(content) if isinstance(content, str) else None
    path.write_bytes(content) if isinstance(content, bytes) else None
    if isinstance(content, dict):
        with zipfile.ZipFile(path, "w") as archive:
            for name, inside in content.items():
                archive.writestr(name, inside)
    assert f"a.txt is {what}, which cannot be read.\n" in told(read, path, outlet="A") + "\n"
    (tmp_path / "b.txt").write_text("From: the quay, a letter.\n\nThe ferry left at 00:00:01.")
    found = read(tmp_path, outlet="A")
    assert list(found.texts) == ["b"] and what in found.remarks[0]


def test_a_picture_alone_is_told_as_that(tmp_path):
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "1 file (scan.png) of a kind that lies beside articles" in told(read, tmp_path / "scan.png")

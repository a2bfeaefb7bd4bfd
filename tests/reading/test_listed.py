"""Exports without a form of their own, in which documents stand one below the other; invented."""

import re

import pytest

from framing.reading import read
from framing.reading.passages.classify import find_passages
from tests.reading import exports

OUTLETS = ["The Tide", "Harbour Post", "Quay Weekly"]
TITLES = ["Lock shut after a leak", "Ferry to sail again", "Baths ask for coal"]
TEXT = [
    "The {} was looked at on Monday by three men in waders, who wrote down what they found and went home before noon.",
    "“Nobody told us,” said Ann Reed, who keeps the {}, and who will ask the council for a lamp before the autumn.",
]


def bodies(number: int) -> list[str]:
    return [paragraph.format(("lock", "ferry", "bath house")[number]) for paragraph in TEXT]


def newsbank(n: int) -> str:
    head = f"{TITLES[n]}\n\n{OUTLETS[n]} - March {n + 4}, 2031\n\nAuthor/Byline: Ida Moor\nSection: News"
    foot = f"Record Number: 18F{n}\nCopyright (c) 2031 {OUTLETS[n]}"
    return f"{head}\nReadability: easy\n\n" + "\n\n".join(bodies(n)) + f"\n\n{foot}\n\n"


def with_bars(n: int) -> str:
    head = f"{TITLES[n]}\nMarch {n + 4}, 2031 | {OUTLETS[n]} (TX)\nAuthor: Ida Moor | Section: News | 420 Words"
    foot = f"• Citation (APA Style)\n\nCopyright (c) 2031 {OUTLETS[n]}, All Rights Reserved."
    return f"{head}\nPage: A1 | OpenURL Link\n\n" + "\n\n".join(bodies(n)) + f"\n\n{foot}\n\n"


def wiso(n: int) -> str:
    told = f"{OUTLETS[n]} vom 0{n + 4}.03.2031"
    foot = f"Quelle: {told}, Nr. 81, S. 4\nRessort: News\nDokumentnummer: 99{n}\nAlle Rechte vorbehalten: (c) Verlag"
    head = f"Dokument {n + 1} von 3\n\n{TITLES[n]}\n\n{told} / Lokales\nAutor: Ida Moor"
    return f"{head}\n\n" + "\n\n".join(bodies(n)) + f"\n\n{foot}\n\n"


def with_a_rule(n: int) -> str:
    head = f"{TITLES[n]}\n{OUTLETS[n]}, 2031-03-0{n + 4} 05:30\nPublished on page 4."
    return f"{head}\n\n" + "\n\n".join(bodies(n)) + f"\n\nAuthor: Ida Moor\n© {OUTLETS[n]}\n\n{'=' * 60}\n\n"


def with_a_head(n: int) -> str:
    head = f"Title: {TITLES[n]}\nSource: {OUTLETS[n]}\nDate: {n + 4} March 2031\nAuthor: Ida Moor"
    return f"{head}\n\n" + "\n\n".join(bodies(n)) + "\n\n"


def ebsco(n: int) -> str:
    return f"Record: {n + 1}\n\n{with_a_head(n)}".replace(": ", ":\t").replace("Record:\t", "Record: ")


def with_values_below(n: int) -> str:
    fields = {"Title": TITLES[n], "Authors": "Ida Moor", "Source": f"{OUTLETS[n]}. {n + 4} March 2031, pA4. 1p."}
    fields |= {"Document Type": "Article", "Accession Number": f"2W6{n}", "Database": "Papers", "Full Text": ""}
    head = "".join(f"{name}:\n{value}\n" for name, value in fields.items()).rstrip("\n")
    return f"Record: {n + 1}\n{head}\n" + "\n\n".join(bodies(n)) + "\n\n"


def with_a_citation_below(n: int) -> str:
    when = f"Mar. {n + 4}, 2031"
    head = f"Title: {TITLES[n]}\nSource: {OUTLETS[n]} ({when}): pA4.\nAuthor: Ida Moor\nDocument Type: Article"
    foot = f'Source Citation (MLA 9th Edition)\n"{TITLES[n]}." {OUTLETS[n]}, {when}.\nGale Document Number: GALE|A{n}'
    return f"{head}\n\nFull Text:\n" + "\n\n".join(bodies(n)) + f"\n\n{foot}\n\n"


def wiso_with_its_date_above(n: int) -> str:
    head = f"Dokument {n + 1} von 3\n\n0{n + 4}.03.2031 / Seite 4 / Lokales\n\n{TITLES[n]}\n\n"
    return head + wiso(n).split(" / Lokales\n")[1]


def with_a_german_head(n: int) -> str:
    head = f"Titel: {TITLES[n]}\nQuelle: {OUTLETS[n]}\nDatum: 0{n + 4}.03.2031\nSeite: 7\nAutor: Ida Moor\nText:"
    return f"{head}\n" + "\n\n".join(bodies(n)) + f"\n\n{'-' * 40}\n\n"


def with_a_head_between_rules(n: int) -> str:
    head, _, body = with_a_head(n).partition("\n\n")
    return re.sub(r"^\w+:", lambda name: name[0].upper(), head, flags=re.MULTILINE) + f"\n\n{body}{'=' * 10}\n\n"


FORMS = [newsbank, with_bars, wiso, wiso_with_its_date_above, with_a_rule, with_a_head, ebsco]
FORMS += [with_values_below, with_a_citation_below, with_a_german_head, with_a_head_between_rules]


@pytest.mark.parametrize("form", FORMS)
def test_documents_one_below_the_other_are_told_apart(tmp_path, form):
    (tmp_path / "a.txt").write_text("".join(map(form, range(3))))
    found = read(tmp_path / "a.txt", outlet="Other")
    told = found.articles[["outlet", "title", "byline"]].values.tolist()
    assert told == [[outlet, title, "Ida Moor"] for outlet, title in zip(OUTLETS, TITLES, strict=True)]
    assert [when[:10] for when in found.articles["published"]] == ["2031-03-04", "2031-03-05", "2031-03-06"]
    passages = find_passages(found)
    for n, article_id in enumerate(found.articles["article_id"]):
        own = passages[passages.article_id == article_id]
        assert own.loc[own.kind == "headline", "text"].tolist() == [TITLES[n]]
        assert own.loc[own.kind == "body", "text"].tolist() == bodies(n)


def test_a_short_first_line_of_an_article_is_no_field(tmp_path):
    short = [f"{with_bars(n)}".replace("OpenURL Link\n\n", "OpenURL Link\nIt rained.\n") for n in range(3)]
    (tmp_path / "a.txt").write_text("".join(short).replace("\n\n", "\n"))
    passages = find_passages(read(tmp_path / "a.txt"))
    assert sum("It rained." in one for one in passages.loc[passages.kind == "body", "text"]) == 3


def test_documents_one_below_the_other_in_a_word_file(tmp_path):
    lines = "".join(map(newsbank, range(3))).split("\n")
    (tmp_path / "a.docx").write_bytes(exports.docx(lines))
    assert read(tmp_path / "a.docx").articles.outlet.tolist() == OUTLETS


def paragraphs_of(n: int, dated: bool = True) -> list[str]:
    return (
        [TITLES[n], f"{OUTLETS[n]}, {n + 4} March 2031", *bodies(n)] if dated else [TITLES[n], *bodies(n), *bodies(n)]
    )


def word_file(path, style: str, breaks: str, dated: bool = True):
    """A Word file of three articles: `style` of their headlines; whether a new page is asked for `before` or `behind`
    these, or not."""
    from docx import Document
    from docx.enum.text import WD_BREAK

    file = Document()
    for n in range(3):
        if breaks == "behind" and n:
            file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for line in paragraphs_of(n, dated):
            paragraph = file.add_paragraph(line, style if line == TITLES[n] else None)
            paragraph.paragraph_format.page_break_before = breaks == "before" and line == TITLES[n]
    file.save(path)
    return path


@pytest.mark.parametrize(("style", "breaks"), [("Heading 1", ""), ("Normal", "before"), ("Normal", "behind")])
def test_articles_in_a_word_file_begin_with_a_heading_or_a_new_page(tmp_path, style, breaks):
    found = read(word_file(tmp_path / "a.docx", style, breaks))
    assert found.articles[["outlet", "title"]].values.tolist() == [
        list(one) for one in zip(OUTLETS, TITLES, strict=True)
    ]
    assert all(found.texts[key].endswith(bodies(n)[-1]) for n, key in enumerate(found.texts))


@pytest.mark.parametrize(("style", "breaks"), [("Heading 1", ""), ("Normal", "before"), ("Normal", "behind")])
def test_a_word_file_that_looks_like_several_articles_is_told(tmp_path, style, breaks):
    found = read(word_file(tmp_path / "a.docx", style, breaks, dated=False), outlet="Other")
    assert len(found) == 1 and "was taken for one article; if each begins" in " ".join(found.remarks)


def test_the_number_of_one_document_is_not_its_headline(tmp_path):
    (tmp_path / "a.txt").write_text(wiso_with_its_date_above(0).replace("1 von 3", "1 von 1"))
    found = read(tmp_path / "a.txt")
    assert found.articles[["outlet", "title", "published"]].values.tolist() == [["The Tide", TITLES[0], "2031-03-04"]]


@pytest.mark.parametrize("last", ["Record Number: 18F0", "Article Name:Lock shut\nPublication:The Tide\nStart Page:4"])
def test_one_document_is_known_by_the_last_line_of_its_database(tmp_path, last):
    head = f"{TITLES[0]}\nThe Tide · 4 Mar 2031 · 4 · Ida Moor"
    (tmp_path / "a.txt").write_text("\n\n".join([head, *bodies(0), last]))
    found = read(tmp_path / "a.txt")
    assert found.articles[["outlet", "title", "published"]].values.tolist() == [["The Tide", TITLES[0], "2031-03-04"]]


def test_what_was_asked_for_stands_above_the_first_document_and_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("What was chosen by Ida Moor\n\n" + "".join(map(with_a_rule, range(3))))
    found = read(tmp_path / "a.txt")
    assert found.articles.title.tolist() == TITLES
    assert "read as documents one below the other: 3 documents, 1 left out: head of the request" in found.remarks[0]


@pytest.mark.parametrize("form", FORMS)
def test_one_such_document_is_one_article(tmp_path, form):
    (tmp_path / "a.txt").write_text(form(0))
    assert len(read(tmp_path / "a.txt", outlet="Other")) == 1


COMMENTS = "Ann Reed\n4 March 2031\nIt leaked.\n\n{0}\n\nBo Hart\n5 March 2031\nIt did not.\n\n{0}\n\n"


@pytest.mark.parametrize("mark", ["-----", "12", "© Ida Moor", "* * *"])
def test_comments_with_dates_between_rules_are_no_documents(tmp_path, mark):
    article = f"{TITLES[0]}\n{OUTLETS[0]}, 4 March 2031\n\n" + "\n\n".join(bodies(0))
    (tmp_path / "a.txt").write_text(f"{article}\n\n{mark}\n\n{COMMENTS.format(mark)}Cy Lund\n6 March 2031\nSo what.\n")
    assert len(read(tmp_path / "a.txt", outlet="Other")) == 1


@pytest.mark.parametrize("rule", ["-----", "###", "=========="])
def test_rules_between_long_stretches_are_told(tmp_path, rule):
    text = f"\n\n{rule}\n\n".join("\n\n".join([TITLES[n], *bodies(n), *bodies(n)]) for n in range(3))
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(f"{TITLES[0]}\n\n{rule}\n\n{bodies(0)[0]}\n\n{rule}\n\n{bodies(0)[1]}\n")
    told = [one for one in read(tmp_path, outlet="Other").remarks if "looks like an export of many documents" in one]
    assert len(told) == 1 and told[0].startswith(
        f"a.txt: looks like an export of many documents (2 lines such as '{rule}')"
    )

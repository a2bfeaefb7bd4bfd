"""Sheets to print, as PDF (A4): coding sheet with its key, codebook, and the sheet for classes without computers.

Made with reportlab (BSD): it sets flowing text with fonts of its own and writes the same bytes on every run; matplotlib
sets no paragraphs, a browser is no package, and fpdf2 is under the LGPL.
"""

import html
from functools import cache
from pathlib import Path

from suite.teach import sheets
from suite.teach.facts import practice

GREY, LIGHT = "#444444", "#999999"
SMALL = 8.5


@cache
def fonts() -> tuple[str, str]:
    """Register the font of the charts, which has the quotation marks of any page; plain and bold."""
    import matplotlib
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    for name in ("DejaVuSans", "DejaVuSans-Bold"):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    return "DejaVuSans", "DejaVuSans-Bold"


def paragraph(text: str, size: float = 10, bold: bool = False, after: float = 4, spacing: float = 1.4):
    """A paragraph of plain text; a bold one stays on the page of what follows it."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    plain, strong = fonts()
    style = ParagraphStyle(
        "text", fontName=strong if bold else plain, fontSize=size, leading=size * spacing, spaceAfter=after,
        keepWithNext=bold,
    )  # fmt: skip
    return Paragraph(html.escape(text, quote=False), style)


def write(path: Path, title: str, story: list) -> Path:
    """Write a PDF with these parts, and the page number under each page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    def number(canvas, document):
        canvas.setFont(fonts()[0], 8)
        canvas.setFillColor(GREY)
        canvas.drawCentredString(A4[0] / 2, 24, f"{title} · {document.page}")

    path.parent.mkdir(parents=True, exist_ok=True)
    document = SimpleDocTemplate(
        str(path), pagesize=A4, title=title, author="the framing authors", invariant=1, lang="en",
        leftMargin=50, rightMargin=50, topMargin=45, bottomMargin=50,
    )  # fmt: skip
    document.build(story, onFirstPage=number, onLaterPages=number)
    return path


def grid(rows: list[list[str]], widths: list[float], size: float = SMALL, height: float | None = None):
    """A table with lines, whose head is printed again on each page; rows are `height` high, or as their text needs."""
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import Table, TableStyle

    cells = [[paragraph(cell, size, after=0) for cell in row] for row in rows]
    lines = [("GRID", (0, 0), (-1, -1), 0.5, HexColor(LIGHT)), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    heights = [None, *[height] * (len(rows) - 1)]
    return Table(cells, colWidths=widths, rowHeights=heights, repeatRows=1, style=TableStyle(lines))


def coding_sheet(path: Path, key: bool = False) -> Path:
    """Ten sentences and ten comments, with boxes to tick; with `key`, what was planted stands in the boxes."""
    from reportlab.platypus import PageBreak

    title = "Coding sheet" + (", key for who teaches" if key else "")
    story = [
        paragraph(title, 16, bold=True, after=6),
        paragraph("Name: ______________________   Date: ______________" if not key else
                  "What the writers of the practice corpus planted. Another answer with a good reason is welcome."),
        paragraph("1. Which name, in whose voice?", 12, bold=True),
        paragraph("Each sentence has a name for what drivers pay. Underline it. Then tick one voice: H headline, "
                  "N narration (the paper itself), Q quotation, R reported speech (told without marks)."),
    ]  # fmt: skip
    rows = [["", "sentence", "H", "N", "Q", "R"]]
    for item in sheets.sentences_to_code():
        term, voice = item.key.split("; ")
        ticks = ["×" if key and voice == name else "" for name in sheets.VOICES]
        rows.append([str(item.number), f"{item.text}" + (f" [{term}, {item.place}]" if key else ""), *ticks])
    story += [grid(rows, [30, 365, 25, 25, 25, 25], 9.5), PageBreak()]
    story += [
        paragraph("2. For or against?", 12, bold=True),
        paragraph("Is the reader for the toll, against it, or neither? Code what the words say or plainly imply. "
                  "Irony counts as what is meant. If in doubt, tick neither."),
    ]  # fmt: skip
    rows = [["", "comment", "for", "against", "neither"]]
    for item in sheets.comments_to_code():
        ticks = ["×" if key and item.key == stance else "" for stance in sheets.STANCES]
        rows.append([str(item.number), item.text + (f" [{item.place}]" if key else ""), *ticks])
    story.append(grid(rows, [30, 317, 38, 56, 54], 9.5))
    return write(path, title, story)


def codebook_sheet(path: Path) -> Path:
    """The codebook of the practice corpus: each thing, its names with their kind, an example, and what is left out."""
    from reportlab.platypus import CondPageBreak

    book = practice().codebook
    story: list = [paragraph(book.name, 16, bold=True, after=6), paragraph(book.about)]
    for referent in book.referents:
        room = CondPageBreak(150)  # no head of a table alone at the foot of a page
        story += [room, paragraph(referent.label, 12, bold=True), paragraph(referent.about, 9)]
        rows = [["name", "kind of name", "counts", "does not count"]]
        for term in referent.terms:
            rows.append([term.term, term.frame.replace("_", " "), " ".join(term.examples[:1]), " ".join(term.not_[:1])])
        story += [grid(rows, [105, 70, 165, 155]), paragraph("", 6)]
    kinds = [[name.replace("_", " "), about] for name, about in book.frames.items()]
    story += [paragraph("Kinds of name", 12, bold=True), grid([["kind", "what it does"], *kinds], [105, 390])]
    return write(path, "Codebook: the toll on the Gannet Bridge", story)


def without_computers(path: Path) -> Path:
    """A class with paper and pens: three reports of one accident, tasks with minutes, and a tally."""
    from reportlab.platypus import PageBreak

    tasks = [
        ("5", "Who teaches reads the three headlines aloud. Which paper is which? Write your bet down."),
        ("15", "In groups of three, each takes one article. Underline the paper's own sentences, put a wavy line under "
               "what others say in quotation marks, and a dotted line under what others say without marks."),
        ("10", "Circle every name for what happened, for the people against the charge, and for the charge itself."),
        ("10", "Fill in the tally together: which name, how often, in whose voice. Write 0 where you found none."),
        ("10", "Who acts in each report? Find the lorry. Is it named in the sentence that tells who was hurt?"),
        ("10", "Compare with the key. Where you differ, read the sentence aloud and let both sides say why."),
        ("10", "What can three articles not tell about three papers? Each group writes one sentence."),
    ]  # fmt: skip
    story = [paragraph("A class without computers", 16, bold=True, after=6),
             paragraph("Seventy minutes, paper and coloured pens. The accident and the papers are invented; four "
                       "people were hurt, none badly. Copy the other pages for every group, the tally too."),
             grid([["minutes", "task"], *map(list, tasks)], [55, 440]), PageBreak()]  # fmt: skip
    for name in sheets.ARTICLES:
        where, headline, paragraphs = sheets.article(name)
        story += [paragraph(where, 9), paragraph(headline, 14, bold=True)]
        story += [paragraph(part, 11, after=9, spacing=1.7) for part in paragraphs]
        story.append(PageBreak())
    outlets = [sheets.article(name)[0].partition(",")[0] for name in sheets.ARTICLES]
    rows = [["name", "voice", *outlets], *[[""] * 5 for _ in range(18)]]
    story += [paragraph("Tally", 14, bold=True), grid(rows, [150, 75, 90, 90, 90], height=34)]
    return write(path, "A class without computers", story)


def without_computers_key(path: Path) -> Path:
    """For who teaches: the names and the acts that were planted in the three reports."""
    story = [paragraph("A class without computers: what was planted", 14, bold=True),
             grid([["paper", "thing", "name", "times"], *sheets.names_in(sheets.ARTICLES)], [150, 95, 200, 50]),
              paragraph("", 6), paragraph("Who acts: the record of the writers", 12, bold=True),
              grid([["paper", "words", "who did it", "where that stands"], *sheets.acts_in(sheets.ARTICLES)],
                   [150, 80, 165, 100]),
              paragraph("A crash is no agent: in “collision injures three” nobody is named.", 9)]  # fmt: skip
    return write(path, "A class without computers, key for who teaches", story)

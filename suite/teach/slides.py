"""Slides: one deck (PDF, 16:9) per path, with the charts of the notebooks, drawn from the practice corpus."""

import html
import io
from pathlib import Path

from suite.teach.facts import answer, practice
from suite.teach.marks import filled
from suite.teach.paths import Course, Step
from suite.teach.print_sheets import fonts

WIDTH, HEIGHT, MARGIN, FOOT = 960, 540, 48, 42
SOURCE = "Practice corpus: invented articles about a bridge toll, CC0"
WARNING = (
    "Content note: the next steps are about a war, quoted exactly. They are optional. Leaving the room needs no "
    "reason; there is another task."
)


def deck(course: Course, path: Path) -> Path:
    """Write the slides of one path: a title, for each step its words and its chart, the optional steps after a note."""
    from reportlab.pdfgen.canvas import Canvas

    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(course.title)
    canvas.setAuthor("the framing authors")
    _words(canvas, course.title, 40, HEIGHT - 190, bold=True)
    _words(canvas, "Who calls it what, in whose voice?", 22, HEIGHT - 290)
    _foot(canvas, SOURCE)
    for step in course.steps:
        _slide(canvas, step)
    if course.optional:
        _words(canvas, WARNING, 26, HEIGHT - 180)
        canvas.showPage()
    for step in course.optional:
        _slide(canvas, step)
    canvas.save()
    return path


def _slide(canvas, step: Step) -> None:
    """Aim on top, what to take away below, and where in the notebooks this is; the chart on a slide of its own."""
    cells = answer(f"cells {step.notebook}; {step.heading}")
    source = f"{SOURCE} · " if step.corpus == "practice" else ""
    foot = f"{source}{step.place.removesuffix('.ipynb')}, {cells} · {step.minutes} minutes"
    top = _words(canvas, filled(step.aim, answer), 30, HEIGHT - 40, bold=True) - 14
    _words(canvas, filled(step.take_away, answer), 28, top - 40)
    _foot(canvas, foot)
    if step.chart:
        _picture(canvas, step)
        _foot(canvas, foot)


def _picture(canvas, step: Step) -> None:
    """The chart of a step as for sharing, which is 16:9: as large as the slide, to be read from the back."""
    from reportlab.lib.utils import ImageReader

    from framing import charts

    chart = getattr(charts, str(step.chart[0]))(practice(), *step.arguments, **step.options)
    high = HEIGHT - FOOT
    wide = high * 16 / 9
    canvas.drawImage(ImageReader(io.BytesIO(chart.for_sharing())), (WIDTH - wide) / 2, FOOT, wide, high)


def _style(size: float, bold: bool = False):
    from reportlab.lib.styles import ParagraphStyle

    plain, strong = fonts()
    return ParagraphStyle("slide", fontName=strong if bold else plain, fontSize=size, leading=size * 1.3)


def _words(canvas, text: str, size: float, top: float, bold: bool = False) -> float:
    """Set a paragraph below a height; where it ends."""
    from reportlab.platypus import Paragraph

    block = Paragraph(html.escape(text, quote=False), _style(size, bold))
    high = block.wrap(WIDTH - 2 * MARGIN, HEIGHT)[1]
    block.drawOn(canvas, MARGIN, top - high)
    return top - high


def _foot(canvas, text: str) -> None:
    canvas.setFont(fonts()[0], 11)
    canvas.setFillGray(0.3)
    canvas.drawString(MARGIN, 22, text)
    canvas.setFillGray(0)
    canvas.showPage()

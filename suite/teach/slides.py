"""Slides: one deck (PDF, 16:9) per path, with the charts of the notebooks, drawn from the practice corpus."""

import html
import io
from pathlib import Path

from suite.teach.facts import answer, practice
from suite.teach.paths import Course, Step
from suite.teach.print_sheets import fonts

WIDTH, HEIGHT, MARGIN = 960, 540, 48
SOURCE = "Practice corpus: invented articles about a bridge toll, CC0"
WARNING = (
    "Content note: the next steps are about a war, quoted exactly. They are optional. Leaving the room needs no "
    "reason; there is another task."
)


def deck(course: Course, path: Path) -> Path:
    """Write the slides of one path: a title, one slide per step, and the optional steps after a content note."""
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
    """Aim on top, what to take away beside or below the chart, and where in the notebooks this is."""
    top = _words(canvas, step.said(step.aim), 30, HEIGHT - 40, bold=True) - 14
    text = step.said(step.take_away)
    if step.chart:
        below = top - _height(text, 18, WIDTH - 2 * MARGIN)
        _words(canvas, text, 18, top)
        _picture(canvas, step, 44, below - 10)
    else:
        _words(canvas, text, 28, top - 40)
    cells = answer(f"cells {step.notebook}; {step.heading}")
    source = f"{SOURCE} · " if step.corpus == "practice" else ""
    _foot(canvas, f"{source}{step.place.removesuffix('.ipynb')}, {cells} · {step.minutes} minutes")


def _picture(canvas, step: Step, bottom: float, top: float) -> None:
    """The chart of a step, as large as the room between two heights, in the middle."""
    from reportlab.lib.utils import ImageReader

    from framing import charts

    chart = getattr(charts, str(step.chart[0]))(practice(), *step.arguments, **step.options)
    image = ImageReader(io.BytesIO(chart.png()))
    wide, high = image.getSize()
    scale = min((WIDTH - 2 * MARGIN) / wide, (top - bottom) / high)
    left = (WIDTH - wide * scale) / 2
    canvas.drawImage(image, left, top - high * scale, wide * scale, high * scale)


def _style(size: float, bold: bool = False):
    from reportlab.lib.styles import ParagraphStyle

    plain, strong = fonts()
    return ParagraphStyle("slide", fontName=strong if bold else plain, fontSize=size, leading=size * 1.3)


def _height(text: str, size: float, width: float) -> float:
    from reportlab.platypus import Paragraph

    return Paragraph(html.escape(text, quote=False), _style(size)).wrap(width, HEIGHT)[1]


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

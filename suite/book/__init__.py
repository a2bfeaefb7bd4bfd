"""`framing book`: builds the book for who has no Python: notebooks, guide, glossary, how-to pages, reference."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from framing.core.errors import FramingError
from suite.book.pages import lay_out
from suite.packages import require

PACKAGES = ["sphinx", "myst_nb", "furo", "reportlab"]


def run(
    out: Annotated[Path, typer.Option(help="The folder of the book.")] = Path("build/book"),
    strict: Annotated[bool, typer.Option("--strict", help="A page with a broken link is an error.")] = False,
    quick: Annotated[
        bool, typer.Option("--quick", help="Without the notebooks on the practice corpus, slides and sheets.")
    ] = False,
) -> None:
    """Build the book: open its index.html in any browser, without a server and without a network."""
    require(*PACKAGES)
    source = out / "source"
    for folder in (source, out / "html"):
        shutil.rmtree(folder, ignore_errors=True)
    left_out = lay_out(Path(), source, quick)
    faults = build(source, out / "html")
    for why in left_out:
        print(f"Left out: {why}")
    if faults and strict:
        raise FramingError(f"{len(faults)} pages or links of the book are not right:", faults)
    for fault in faults:
        print(fault)
    print(f"The book: open {out / 'html' / 'index.html'}")


def build(source: Path, html: Path) -> list[str]:
    """Build the pages with Sphinx; what it warns of, one line each."""
    import io

    from sphinx.application import Sphinx
    from sphinx.util.console import strip_colors

    told = io.StringIO()
    app = Sphinx(
        srcdir=source,
        confdir=source,
        outdir=html,
        doctreedir=html.parent / "doctrees",
        buildername="html",
        status=None,
        warning=told,
        warningiserror=False,
        freshenv=True,
    )
    app.build()
    return [line.strip() for line in strip_colors(told.getvalue()).splitlines() if line.strip()]

"""`framing teach`: works out every number on the pages for a class, and makes slides and sheets to print.

What depends on the corpus is never typed: pages hold marks (`marks.py`), which `facts.py` answers.
"""

from pathlib import Path
from typing import Annotated

import typer

from framing.core.files.atomic_files import write_text
from suite.packages import require

# The pages with marks in them.
PAGES = ["README.md", "docs/glossary.md", "docs/methods.md", "docs/data-cards/*.md", "teaching/*.md"]
PATHS = Path("teaching/paths.md")


def run(
    out: Annotated[Path, typer.Option(help="The folder of slides and sheets.")] = Path("build/teaching"),
    pages_only: Annotated[
        bool, typer.Option("--pages-only", help="Only pages and links: no slides, no sheets.")
    ] = False,
    reading_level: Annotated[bool, typer.Option("--reading-level", help="Only measure how hard each page is.")] = False,
) -> None:
    """Write what a class needs: numbers on the pages of teaching/ and docs/, links to the glossary, slides, sheets.

    Notebooks get a link at the first use of each term of the glossary. A test holds what is committed against this.
    """
    if reading_level:
        tell_levels()
        return
    from suite.teach.glossary_links import link_notebooks

    linked = link_notebooks(Path())  # first, since pages tell cells by their number and minutes
    for path in [*linked, *(write_text(name, text) for name, text in pages().items())]:
        print(path)
    if not pages_only:
        for file in printed(out):
            print(file)


def pages(root: Path = Path()) -> dict[Path, str]:
    """Every page whose numbers are worked out, with its text as it should be."""
    from suite.teach.facts import answer
    from suite.teach.marks import MARK, renewed
    from suite.teach.paths import as_markdown, read_paths

    found = {path: path.read_text("utf-8") for pattern in PAGES for path in sorted(root.glob(pattern))}
    written = {path: renewed(text, answer) for path, text in found.items() if MARK.search(text)}
    return written | {root / PATHS: as_markdown(read_paths(), answer)}


def stale_answers(root: Path) -> list[str]:
    """The marked numbers of the pages that are not what their question is answered today, each with both values."""
    from suite.teach.marks import MARK

    if not (root / PATHS).is_file():
        return []
    faults = []
    for path, text in pages(root).items():
        old = path.read_text("utf-8")
        pairs = zip(MARK.finditer(old), MARK.finditer(text), strict=True) if path.name != PATHS.name else ()
        faults += [
            f"{path}: says {one['answer'].strip()[:80]!r}, worked out it is {now['answer'].strip()[:80]!r} "
            f"({one['question']})"
            for one, now in pairs
            if one["answer"] != now["answer"]
        ]
        if path.name == PATHS.name and old != text:
            faults.append(f"{path}: is not what paths.yml and the corpus say: `framing teach --pages-only` writes it")
    return faults


def printed(out: Path) -> list[Path]:
    """Write slides and sheets as PDF to a folder; the files."""
    from suite.teach import print_sheets, slides
    from suite.teach.paths import read_paths

    require("reportlab")
    return [
        *(slides.deck(course, out / f"slides-{course.path}.pdf") for course in read_paths()),
        print_sheets.coding_sheet(out / "coding-sheet.pdf"),
        print_sheets.coding_sheet(out / "coding-sheet-key.pdf", key=True),
        print_sheets.codebook_sheet(out / "codebook.pdf"),
        print_sheets.without_computers(out / "without-computers.pdf"),
        print_sheets.without_computers_key(out / "without-computers-key.pdf"),
    ]


def tell_levels() -> None:
    """Print how hard each page is to read: years of school (Flesch–Kincaid), ease, words of its longest sentence."""
    from suite.teach.reading_level import WORD, measured

    print("grade  ease  longest  page")
    for name, found in measured():
        print(f"{found.grade:5.1f} {found.ease:5.0f} {len(WORD.findall(found.longest)):8}  {name}")

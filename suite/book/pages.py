"""Lays out the book's pages in a folder that mirrors this repository, so that every link between files still leads.

In: the repository. Out: notebooks as committed, the same on the practice corpus, exercises without their solutions,
guide, glossary, how-to pages, and the pages that are made from the code: reference, downloads, explorer.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from framing.core.files.atomic_files import write_text
from suite.book.explorer import explorer_pages
from suite.book.on_practice import practice_notebooks
from suite.book.reference import command_line, functions
from suite.running.execute import notebooks_in
from suite.running.notebooks import read_notebook, write_notebook
from suite.teach import printed

COPIED = ["docs", "teaching", "exercises", "notebooks"]  # whole folders, without what PAGES does not fit
PAGES = {".md", ".ipynb"}
TARGET = re.compile(r"\]\(([\w/.-]+\.(?:md|ipynb))\)")  # of a link in Markdown
BESIDE = [  # single files that pages lead to
    "data/codebook.yml", "data/practice/codebook.yml", "data/practice/README.md",
    "data/practice/events.csv", "data/practice/comments.csv",
    "seeds/seeds.yml", "CITATION.cff", "LICENSE",
]  # fmt: skip
PRIVATE = {"key", "solution", "solutions"}  # words in the name of a file that a student is not to read
CONTENTS = [  # caption, pages or patterns of them, in order
    ("On the practice corpus", ["practice/*"]),
    ("On five articles about a war", ["notebooks/*"]),
    ("Exercises", ["exercises/*"]),
    ("For who teaches", ["teaching/README", "teaching/paths", "teaching/*"]),
    ("How to", ["docs/how-to/*", "docs/out-again"]),
    (
        "Reference",
        "docs/glossary docs/methods docs/data-cards/* data/practice/README docs/tables reference/* docs/*".split(),
    ),
    ("Explorer", ["explorer/*"]),
]


def lay_out(root: Path, source: Path, quick: bool) -> list[str]:
    """Write every page below `source`; what could not be made is left out, and told with its reason.

    `quick` leaves out what takes minutes: the notebooks on the practice corpus, slides and sheets.
    """
    left_out: list[str] = []
    for folder in COPIED:
        for page in pages_of(root / folder):
            place = source / page.relative_to(root)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, place)
    for name in BESIDE:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, source / name)
    shutil.copytree(root / "book", source, dirs_exist_ok=True)
    shutil.copy2(root / "suite" / "web_page" / "framing" / "scroll.js", source / "static")
    write_text(source / "reference" / "command-line.md", command_line())
    write_text(source / "reference" / "functions.md", functions())
    if not quick:
        write_text(source / "teaching" / "printed.md", downloads(printed(source / "print")))
        for notebook, name in practice_notebooks(notebooks_in(root / "notebooks")):
            write_notebook(notebook, source / "practice" / name)
    explorer_pages(source, left_out)
    for path in source.rglob("*.ipynb"):
        write_notebook(for_reading(read_notebook(path)), path)
    index = (root / "book" / "index.md").read_text("utf-8")
    rows = [row for row in index.splitlines(keepends=True) if leads_somewhere(row, source)]
    write_text(source / "index.md", "".join([*rows, *contents(source)]))
    return left_out


def leads_somewhere(row: str, source: Path) -> bool:
    """Whether every page that a line leads to is in the book; what was left out is not on its first page."""
    return all((source / target).exists() for target in TARGET.findall(row))


def pages_of(folder: Path) -> list[Path]:
    """The pages of a folder, in order; neither solutions of exercises nor keys of tests."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in PAGES]
    return [path for path in found if not is_private(path) and ".ipynb_checkpoints" not in path.parts]


def contents(source: Path) -> Iterator[str]:
    """The table of contents: a hidden list for each part that has pages; a page stands in the first that names it."""
    taken = set()
    for caption, patterns in CONTENTS:
        listed = []
        for pattern in patterns:
            fitting = [path for suffix in PAGES for path in source.glob(pattern + suffix)]
            names = sorted(path.relative_to(source).with_suffix("").as_posix() for path in fitting)
            listed += [name for name in names if name not in taken]
            taken.update(names)
        if listed:
            lines = "\n".join(listed)
            yield f"\n```{{toctree}}\n:caption: {caption}\n:hidden:\n:maxdepth: 1\n\n{lines}\n```\n"


def downloads(files: list[Path]) -> str:
    """The page of slides and sheets, to be opened or printed."""
    public = [file for file in files if not is_private(file)]
    listed = "\n".join(f"- [{file.stem.replace('-', ' ')}](../print/{file.name}) (PDF)" for file in public)
    return f"# Slides and sheets\n\nMade from the practice corpus when this book was built.\n\n{listed}\n"


def is_private(file: Path) -> bool:
    """Whether a file is a solution or a key, which a student is not to read.

    >>> is_private(Path("test-key.md")), is_private(Path("keyness.md")), is_private(Path("exercises/solutions/a.ipynb"))
    (True, False, True)
    """
    return bool(PRIVATE & {*file.stem.split("-"), *file.parts})


def for_reading(notebook):
    """A notebook as a page: a cell that is folded in JupyterLab is folded here, and what a person is to predict too."""
    for cell in notebook.cells:
        folded = cell.metadata.get("jupyter", {})
        tags = [
            tag for key, tag in [("source_hidden", "hide-input"), ("outputs_hidden", "hide-output")] if folded.get(key)
        ]
        if tags:
            cell.metadata["tags"] = [*cell.metadata.get("tags", []), *tags]
    return notebook

"""Links from the first use of each term in a notebook to its entry in the glossary.

In: a notebook and the glossary's terms. Out: the notebook with links in its prose; run twice, it is the same. Nothing
is linked in a heading, in code, in another link, or in quotation marks, where a word is somebody's and not ours.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode

GLOSSARY = "../docs/glossary.md"
LEFT_ALONE = re.compile(
    r"^(?: {4}|\t).*$|`[^`]*`|\[[^\]]*\]\([^)]*\)|“[^”]*”|^#.*$"
    r"|quotation marks?|to span|base rate|at a rate",  # where the word is not the term
    re.MULTILINE | re.IGNORECASE,
)


def terms_of(page: str) -> list[str]:
    """The terms of the glossary, longest first, so that “reported speech” is not taken for something shorter.

    >>> terms_of("# Glossary\\n\\n## Term\\n\\n## Scare quote\\n")
    ['Scare quote', 'Term']
    """
    return sorted(re.findall(r"(?m)^## (.+)$", page), key=len, reverse=True)


def anchor(term: str) -> str:
    """Where a term's entry begins.

    >>> anchor("Scare quote")
    'scare-quote'
    """
    return term.lower().replace(" ", "-")


def linked(notebook: "NotebookNode", terms: list[str]) -> "NotebookNode":
    """The notebook with a link at the first use of each term that has none yet."""
    prose = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    for term in terms:
        address = f"{GLOSSARY}#{anchor(term)}"
        if any(f"({address})" in cell.source for cell in prose):
            continue
        for cell in prose:
            changed = _link_first(cell.source, term, address)
            if changed != cell.source:
                cell.source = changed
                break
    return notebook


def _link_first(text: str, term: str, address: str) -> str:
    name = f"{re.escape(term)}s?"
    word = re.compile(
        rf"(?<![\w*-])(?P<stars>\*{{1,2}}){name}(?P=stars)(?![\w*-])|(?<![\w-]){name}(?![\w-])", re.IGNORECASE
    )
    end = 0
    for kept in [*LEFT_ALONE.finditer(text), None]:
        stop = kept.start() if kept else len(text)
        found = word.search(text, end, stop)
        if found:
            return f"{text[: found.start()]}[{found[0]}]({address}){text[found.end() :]}"
        end = kept.end() if kept else stop
    return text


def link_notebooks(root: Path) -> list[Path]:
    """Link the first uses in every notebook of the suite; those that changed."""
    from suite.running.execute import notebooks_in
    from suite.running.notebooks import read_notebook, write_notebook

    terms = terms_of((root / "docs" / "glossary.md").read_text("utf-8"))
    changed = []
    for path in notebooks_in(root / "notebooks"):
        before = [cell.source for cell in read_notebook(path).cells]
        notebook = linked(read_notebook(path), terms)
        if [cell.source for cell in notebook.cells] != before:
            changed.append(write_notebook(notebook, path))
    return changed

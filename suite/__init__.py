"""The repository's own commands, beside those of the library: run the notebooks, check, lint and open them.

`framing` on the command line is `main` below: what `framing.cli` offers for any articles, and what needs this
repository's folders (`notebooks`, `seeds`, `data`). One file per command; the library imports nothing from here.
"""

from framing.cli import add, main
from suite import book, charts, check, docs, exercises, lab, lint, teach

__all__ = ["main"]

add(book, "framing book", "the book is built", "its packages are not installed, or a page is not right (--strict)")
add(charts, "framing charts --only 00-start-here", "all is written", "a notebook failed (nothing of it is written)")
add(check, "framing check", "all is as committed", "something differs (each difference is named)")
add(docs, "framing docs", "the pages are written", "the folder cannot be written")
add(exercises, "framing exercises", "exercises and checks are written", "a solution fails, or a check cannot be made")
add(lab, "framing lab", "JupyterLab was closed", "the notebooks are not there")
add(lint, "framing lint notebooks", "no fault was found", "a notebook breaks a rule (each fault is named)")
add(teach, "framing teach", "pages, slides and sheets are written", "a page asks for what is not there")

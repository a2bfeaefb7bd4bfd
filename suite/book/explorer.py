"""The explorer in the book: one self-contained page for each corpus, in a frame of the book's page."""

from pathlib import Path

from framing.cli import app, main
from framing.core.files.atomic_files import write_text

PRACTICE = "data/practice/articles --codebook data/practice/codebook.yml --comments data/practice/comments.csv"
CORPORA = {  # page: its title, what `framing explore` calls the articles, and what it is given
    "practice": ("Explore the practice corpus", "The practice corpus", PRACTICE.split()),
    "seeds": ("Explore the five articles about a war", "Five articles about a war", ["seeds"]),
}
PAGE = """# {title}

{note}Every bar answers a click, or the Enter key, with the sentences that it was counted from.

```{{raw}} html
<p><a href="../_static/explorer/{name}.html">Open it in a page of its own</a>, where it has more room.</p>
<iframe class="explorer" src="../_static/explorer/{name}.html" title="{title}" loading="lazy"></iframe>
```
"""
NOTE = "**Content note.** These articles are about a war; they and their comments are quoted exactly.\n\n"


def explorer_pages(source: Path, left_out: list[str]) -> None:
    """Write the explorer of each corpus and the page that shows it; told in `left_out` if there is no explorer."""
    if "explore" not in {command.name for command in app.registered_commands}:
        left_out.append("the explorer: this version has no command `framing explore`")
        return
    for name, (title, articles, given) in CORPORA.items():
        file = source / "static" / "explorer" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        if main(["explore", *given, "--title", articles, "--out", str(file)]):
            left_out.append(f"the explorer of {name}: the command failed")
            continue
        page = PAGE.format(title=title, name=name, note=NOTE if name == "seeds" else "")
        write_text(source / "explorer" / f"{name}.md", page)

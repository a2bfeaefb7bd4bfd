"""The explorer in the book: one self-contained page for each corpus, in a frame of the book's page."""

from pathlib import Path

from framing.cli import app, main
from framing.core.files import write_text

CORPORA = {  # page: title, what `framing explore` is given
    "practice": (
        "Explore the practice corpus",
        [
            "data/practice/articles",
            "--codebook",
            "data/practice/codebook.yml",
            "--comments",
            "data/practice/comments.csv",
        ],
    ),
    "seeds": ("Explore the five articles about a war", ["seeds"]),
}
PAGE = """# {title}

{note}Every bar answers a click, or the Enter key, with the sentences that it was counted from.

```{{raw}} html
<p><a href="../_static/explorer/{name}.html">Open it in a page of its own</a>, where it has more room.</p>
<iframe class="explorer" src="../_static/explorer/{name}.html" title="{title}" loading="lazy"></iframe>
```
"""
NOTE = "**Content note.** These articles are about a war; they and their comments are quoted exactly.\n\n"


def explorer_pages(root: Path, source: Path, left_out: list[str]) -> None:
    """Write the explorer of each corpus and the page that shows it; told in `left_out` if there is no explorer."""
    if not any(_name(command) == "explore" for command in app.registered_commands):
        left_out.append("the explorer: this version has no command `framing explore`")
        return
    for name, (title, given) in CORPORA.items():
        file = source / "static" / "explorer" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        paths = [str(root / word) if "/" in word or word == "seeds" else word for word in given]
        if main(["explore", *paths, "--out", str(file)]):
            left_out.append(f"the explorer of {name}: the command failed")
            continue
        note = NOTE if name == "seeds" else ""
        write_text(source / "explorer" / f"{name}.md", PAGE.format(title=title, name=name, note=note))


def _name(command) -> str:
    return command.name or command.callback.__name__

"""Coding in a browser: a page for each coder that saves a file, or a small server for a class at one computer.

In: items and questions, as for `sheets.write_sheet`. Out: pages; sheets that `answers.read_answers` reads. Each coder
sees the items in an order of chance of their own, one at a time, with a key for each label, and never what the machine
or another coder said.
"""

import csv
import hashlib
import html
import io
import json
import re
from collections.abc import Sequence
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

import pandas as pd

from framing.core.arguments import checked
from framing.core.errors import FramingError, missing_columns
from framing.core.files.atomic_files import write_text
from framing.core.files.file_sets import write_files
from framing.core.files.table_files import disarmed
from framing.core.web.closed_page import as_json, closed_page
from framing.core.web.local_server import NOTHING, Reply, local_server
from framing.validation.coding.cells import NOTE, Questions, read_cells, refuse_names
from framing.validation.coding.sheets import refuse_items

FOLDER = Path(__file__).with_name("page")
NAME = r"[\p{L}\p{N}_][\p{L}\p{N}_ \-]{0,39}"  # of a coder, and so of a file; as browsers write it
_NAME = re.compile(r"\w[\w -]{0,39}")
_JSON = "application/json"


@checked()
def coding_page(
    items: pd.DataFrame,
    questions: Questions,
    coder: str = "",
    instructions: str = "",
    served: bool = False,
) -> str:
    """One page of HTML on which `coder` answers the questions for each item; without a coder it asks for a name.

    Self-contained: no request leaves it. Answers are kept in the browser as they are given, so that a reload loses
    nothing, and saved as a CSV sheet. `served`: they are sent to `coding_server` too. Items or questions that
    `write_sheet` refuses raise `FramingError`.

    >>> items = pd.DataFrame({"item": ["a:0-4"], "text": ["<b>Yes!"], "context": [""]})
    >>> page = coding_page(items, {"tone": ["kind", "unkind"]}, "Ada")
    >>> "<b>Yes!" in page, "script-src 'sha256-" in page
    (False, True)
    """
    refuse_items(items, questions)
    shown = items[["item", "context", "text"]].astype(str).to_dict("records")
    asked = {name: list(labels) for name, labels in questions.items()}
    data = {
        "id": hashlib.sha256(as_json([shown, asked]).encode()).hexdigest()[:16],
        "coder": _checked(coder) if coder else "",
        "items": shown,
        "questions": asked,
        "instructions": instructions.strip(),
        "context": "Before it, for understanding",
        "what": "Code this",
        "name": NAME,
        "served": served,
    }
    parts = {name: (FOLDER / f"coding.{name}").read_text("utf-8") for name in ("html", "css", "js")}
    title = f"Coding: {coder}" if coder else "Coding"
    body = parts["html"].replace("{{title}}", html.escape(title))
    return closed_page(body, title, parts["css"], parts["js"], data, requests=served)


@checked()
def read_items(path: str | Path) -> pd.DataFrame:
    """The items of a table (CSV or .xlsx) as text: item, context, text, and whatever columns it has besides.

    A table without a column text, or with a row that has none, raises `FramingError`; without item a comment goes by
    its comment_id (after its article_id), any other row by its number; without context it is empty. A coding sheet is
    such a table.
    """
    table, faults = read_cells(Path(path))
    faults = faults or missing_columns(["text"], table)
    faults = faults or [f"row {row} has no text" for row, text in table["text"].items() if not text.strip()]
    if faults:
        advice = "Give a table with the columns item, context and text: a coding sheet, for one."
        raise FramingError(f"{path}: holds no items to code:", faults, advice)
    table = table.reset_index(drop=True)
    ids = [name for name in ("article_id", "comment_id") if name in table] if "comment_id" in table else []
    numbered = pd.Series([str(row) for row in range(1, len(table) + 1)], dtype="str")
    called = table[ids].agg(" ".join, axis=1) if ids else numbered
    return table.assign(item=table.get("item", called), context=table.get("context", ""))


@checked()
def write_pages(
    items: pd.DataFrame,
    folder: str | Path,
    questions: Questions,
    coders: Sequence[str],
    instructions: str = "",
) -> list[Path]:
    """A page for each coder, as NAME.html in `folder`; what each saves is NAME.csv.

    A name that cannot be a file's, or two that differ only in capitals, raise `FramingError`. All pages are written
    or none.
    """
    twice = [name for at, name in enumerate(coders) if name.casefold() in {one.casefold() for one in coders[:at]}]
    if twice or not coders:
        what = f"Two coders are called {twice[0]!r}." if twice else "There are no coders."
        raise FramingError(what, advice="Name each of them once: their files have their names.")
    pages = {coder: coding_page(items, questions, coder, instructions) for coder in coders}
    files = [(Path(folder) / f"{coder}.html", page.encode("utf-8")) for coder, page in pages.items()]
    return write_files(files, Path(folder))


@checked()
def coding_server(
    items: pd.DataFrame,
    folder: str | Path,
    questions: Questions,
    instructions: str = "",
    port: int = 0,
) -> tuple[ThreadingHTTPServer, str]:
    """A server on 127.0.0.1 on which coders answer one after the other, and the address to open.

    Each answer is at once in `folder` as NAME.csv, a sheet that `read_answers` reads; who comes back under a name goes
    on where they were. `serve_forever()` runs it, until interrupted.
    """
    page = coding_page(items, questions, "", instructions, served=True).encode("utf-8")
    known = list(items["item"])

    def answer(method: str, path: str, sent: bytes) -> Reply:
        if method == "GET" and path == "":
            return Reply(page)
        name = unquote(path.removeprefix("answers/"))
        if method == "GET" and path.startswith("answers/") and _NAME.fullmatch(name):
            return Reply(json.dumps(_given(Path(folder) / f"{name}.csv", questions)).encode("utf-8"), _JSON)
        if method == "POST" and path == "answers":
            return _keep(sent, Path(folder), known, questions)
        return NOTHING

    return local_server(answer, port)


def _keep(sent: bytes, folder: Path, known: list[str], questions: Questions) -> Reply:
    """Write what one coder has answered so far; what is no answer to these questions is refused."""
    try:
        found = json.loads(sent)
        coder, given = _checked(found["coder"]), found["answers"]
        rows = [[item, *(_label(given, item, name, labels) for name, labels in questions.items()), _note(given, item)]
                for item in known]  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, FramingError):
        return Reply(b"These are no answers to this sheet.", "text/plain; charset=utf-8", 400)
    table = pd.DataFrame(rows, columns=["item", *questions, NOTE], dtype="str")
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([list(table), *disarmed(table).values.tolist()])
    write_text(folder / f"{coder}.csv", "\ufeff" + text.getvalue())
    return Reply(b"{}", _JSON)


def _label(given: dict, item: str, question: str, labels: Sequence[str]) -> str:
    label = given.get(item, {}).get(question, "")
    if label and label not in labels:
        raise ValueError(label)
    return label


def _note(given: dict, item: str) -> str:
    note = given.get(item, {}).get(NOTE, "")
    return note.encode("utf-8", "replace").decode("utf-8") if isinstance(note, str) else ""  # half a character is “?”


def _given(path: Path, questions: Questions) -> dict:
    """The answers of a sheet that the server wrote before, by item."""
    table, faults = read_cells(path) if path.exists() else (pd.DataFrame(), ["is new"])
    if faults or not {"item", NOTE, *questions} <= set(table):
        return {}
    return {
        row["item"]: {name: row[name] for name in (*questions, NOTE) if row[name]} for row in table.to_dict("records")
    }


def _checked(coder: str) -> str:
    if not isinstance(coder, str) or not _NAME.fullmatch(coder.strip()):
        advice = "Letters, digits, blanks, - and _ only, forty at most: it becomes the name of a file."
        raise FramingError(f"{coder!r} cannot be a coder's name.", advice=advice)
    refuse_names([coder.strip()], "This cannot be a coder's name:")
    return coder.strip()

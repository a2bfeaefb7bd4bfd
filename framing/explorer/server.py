"""An explorer for thousands of articles: the page and its parts in a folder, served to this computer's browser alone.

The page counts with columns that it has whole; the articles' texts come in parts as they are needed, and the rest
behind them. So the server computes nothing: it hands out files. It listens on 127.0.0.1, and only who has the address
with the token, which is new each time, gets an answer.
"""

import json
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

from framing.core.errors import FramingError
from framing.core.files.file_sets import write_files
from framing.core.web.closed_page import as_json
from framing.core.web.local_server import NOTHING, Reply, local_server
from framing.explorer.explore import PART, about, picture
from framing.explorer.page import page
from framing.explorer.tables import pages, parts, whole

INDEX, MARK = "index.html", "explorer.json"
TYPES = {".html": "text/html; charset=utf-8", ".json": "application/json"}


def build(analysis, folder: str | Path, title: str = "Articles", progress: Callable[[int], None] | None = None) -> Path:
    """Write the explorer of an analysis into a folder: index.html and part/0.json, part/1.json … Returns the folder.

    `progress` is called with the number of articles written so far. Texts are written once, and not held twice in
    memory; all files are there or none. A folder that is there and holds anything but an explorer raises
    `FramingError`.
    """
    folder = Path(folder)
    if folder.exists() and any(folder.iterdir()) and not is_built(folder):
        raise FramingError(f"{folder} holds other files.", advice="Name a new folder for the explorer.")
    texts = pages(analysis)
    data = {"about": about(analysis, title)} | whole(analysis, texts)
    speakers = [one["id"] for one in data["speakers"]]

    def files() -> Iterator[tuple[Path, bytes]]:
        for number, part in enumerate(parts(analysis, texts, speakers, PART)):
            yield folder / "part" / f"{number}.json", as_json(part).encode("utf-8")
            if progress:
                progress(min((number + 1) * PART, len(texts)))
        yield folder / INDEX, page(data | {"parts": None}, picture(analysis), requests=True).encode("utf-8")
        yield folder / MARK, json.dumps({"title": title, "articles": len(texts)}).encode("utf-8")

    before = (folder / "part").glob("*.json")
    write_files(files(), folder, [path for path in before if int(path.stem) * PART >= len(texts)])
    return folder


def is_built(folder: Path) -> bool:
    """Whether `build` wrote this folder."""
    return (folder / MARK).is_file() and (folder / INDEX).is_file()


def server(folder: str | Path, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """A server for a folder that `build` wrote, and the address to open. `serve_forever()` runs it, until interrupted.

    Port 0: any free one. A port that is taken, or a folder without an explorer, raises `FramingError`.
    """
    folder = Path(folder)
    if not is_built(folder):
        raise FramingError(f"{folder} holds no explorer.", advice="Make one: framing explore PATH --serve --out FOLDER")
    files = {"": folder / INDEX} | {f"part/{path.name}": path for path in (folder / "part").glob("*.json")}

    def answer(method: str, path: str, sent: bytes) -> Reply:
        found = files.get(path) if method == "GET" else None
        return Reply(found.read_bytes(), TYPES[found.suffix]) if found else NOTHING

    return local_server(answer, port)

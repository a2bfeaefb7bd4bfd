"""One HTML page of the explorer's scripts, its style and the data, closed to everything from outside.

The scripts are plain ES modules that a browser could load one by one. One page cannot hold modules that import one
another, so they are put together in the order of their imports, each in a function of its own. The page's policy
(CSP) lets just this script and this style run, by their fingerprints, and forbids every request.
"""

import re
from graphlib import TopologicalSorter
from pathlib import Path

from framing.core.kinds_and_voices import VOICES, Voice
from framing.core.web.closed_page import closed_page

FOLDER = Path(__file__).with_name("page")
_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\.\.?/(?:[a-z]+/)?([a-z]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const) (\w+)", re.MULTILINE)
# How a voice shows in print as well: lines on its bars, by its hatch.
_HATCHES = {"/": ["135deg"], "x": ["45deg", "135deg"], "|": ["90deg"], "-": ["0deg"]}


def script() -> str:
    """All modules as one script, each before those that import it, and each with names of its own."""
    sources = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.rglob("*.js"))}
    needs = {name: {found[2] for found in _IMPORT.finditer(source)} for name, source in sources.items()}
    return "".join(_module(name, sources[name]) for name in TopologicalSorter(needs).static_order())


def _module(name: str, source: str) -> str:
    """A module as a function that returns what it exports."""
    exported = ", ".join(found[2] for found in _EXPORT.finditer(source))
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub(r"const \1 = $\2;", source))
    return f"const ${name} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def style_sheet() -> str:
    """The style, with the colour and the lines of each voice."""
    return (FOLDER / "style.css").read_text("utf-8") + "".join(map(_of_voice, VOICES.values()))


def _of_voice(voice: Voice) -> str:
    hatches = [
        f"repeating-linear-gradient({angle}, transparent 0 4px, #ffffff 4px 5.2px)"
        for angle in _HATCHES.get(voice.hatch[:1], [])
    ]
    bar = f"background: {', '.join([*hatches[:-1], f'{hatches[-1]} {voice.colour}'] if hatches else [voice.colour])}"
    words = f"background: color-mix(in srgb, {voice.colour} 16%, transparent)" if voice.line else ""
    line = f"; text-decoration: underline {voice.line} {voice.colour}" if voice.line else ""
    return f".v-{voice.name}, .v-{voice.name}:hover {{ {bar} }}\n.u-{voice.name} {{ {words}{line} }}\n"


def page(data: dict, picture: str = "", requests: bool = False) -> str:
    """The whole page. `picture`: what stands there where scripts are blocked; `requests`: it may ask its own server."""
    body = (FOLDER / "page.html").read_text("utf-8").replace("{{picture}}", picture)
    return closed_page(body, f"{data['about']['title']}: explorer", style_sheet(), script(), data, requests)

"""Media-framing analysis: `import framing as fr`, then read, analyse, compare, chart. The one door for programs.

Each name is imported from its step when it is first used, so that a small job does not wait for what it never calls.
"""

from importlib import import_module

_STEPS = {
    "framing.errors": "FramingError",
    "framing.reading": "read Corpus",
    "framing.anatomy": "passages declared_comments",
    "framing.threads": "comments",
    "framing.voice": "marks quotations voices",
    "framing.codebook": "read_codebook Codebook",
    "framing.mentions": "mentions",
    "framing.sentiment": "sentiment sentence_sentiment assess",
    "framing.stance": "stance",
    "framing.compare": "",
    "framing.analyse": "analyse Analysis",
    "framing.tables": "COLUMNS write_table",
}
_HOME = {name: step for step, names in _STEPS.items() for name in names.split()}
__all__ = sorted(_HOME)


def __getattr__(name: str):
    if name not in _HOME:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)

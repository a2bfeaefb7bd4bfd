"""Media-framing analysis: `import framing as fr`, then read, analyse, compare, chart.

    analysis = fr.analyse("articles", "codebook.yml")    every table, each worked out when first asked for
    analysis.mentions                                    who is named how, in whose voice, by exact offset
    fr.charts.naming_by_voice(analysis, "campaign")      a picture, its numbers, its words, its sources
    analysis.save("tables")                              all of them as files, with a record of the run

The packages stand in the order of the data: `reading` (files → passages), `voice` (who says it), `codebook` (what it is
called), `acts` (who did what to whom), `comments` (what readers answer), `compare` (numbers with their limits),
`validation` (would it hold?), `charts` and `scale` (more articles than one process should hold). What is here is listed
in the stub `__init__.pyi`; each name is imported when it is first used, so that a small job does not wait for what it
never calls.
"""

import lazy_loader

from framing.core.files.versions import own_version

__getattr__, _names, __all__ = lazy_loader.attach_stub(__name__, __file__)

__version__ = own_version()


def __dir__() -> list[str]:
    return [*_names(), "__version__"]

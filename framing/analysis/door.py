"""The door to an analysis: a path, a table or a corpus, and a codebook, which may lie in the folder of the articles."""

import warnings
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from framing.analysis.tables import Analysis
from framing.codebook.load import read_codebook
from framing.codebook.models import Codebook
from framing.core.arguments import checked
from framing.core.errors import FramingError, require_known
from framing.core.files.atomic_files import refuse_absent
from framing.reading import read
from framing.reading.corpus import Corpus
from framing.reading.files_and_folders.corpus_folder import CODEBOOK, CorpusFiles, files_of, strays_of

VOICE_RULES = ("lenient", "strict")
HOW = "docs/how-to/own-codebook.md says how to write one."


@checked()
def analyse(
    corpus: Corpus | str | Path | pd.DataFrame,
    codebook: Codebook | str | Path | None = None,
    voice: str = "lenient",
    *,
    columns: dict[str, str] | None = None,
    comments: str | Path | pd.DataFrame | None = None,
    dates: str | None = None,
    outlets: str | Sequence[str] | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    drop_copies: bool = False,
) -> Analysis:
    """Read a corpus (its path, or a DataFrame) with a codebook. Nothing is computed before a table is asked for.

    What lies with the articles is read with them, as in the commands: a folder's comments.csv and, where none is named,
    its codebook.yml, which a warning tells; charts of time mark its events.csv. `voice`: "lenient" takes what the text
    gives to a source without marks (reported speech) out of the narration; "strict" goes by quotation marks alone.
    `columns` are the names that your tables have for ours, {"outlet": "paper"}, `comments` a table of readers' comments
    on these articles, `dates` "day-first" or "month-first": as in `reading.read`, which knows more.
    `outlets`, `since`, `until` and `drop_copies` choose articles, as in `Analysis.select`, which knows more conditions.

    >>> analyse("seeds", "data/codebook.yml").articles[["words", "comments_captured"]].iloc[0].tolist()
    [624, 16]
    """
    require_known([voice], VOICE_RULES, "There is no voice rule {}.")
    files = None
    if isinstance(corpus, str | Path) and str(corpus).strip():
        how = f'fr.analyse("{Path(corpus).as_posix()}", "my-codebook.yml")'
        files, remarks = with_its_files(Path(corpus), how, codebook is not None, comments)
        for remark in remarks:
            warnings.warn(remark, stacklevel=3)  # 3: whoever called this, behind what looks at its arguments
        found = read(files.articles, columns, files.comments if comments is None else comments, dates=dates)
        codebook = files.codebook if codebook is None else codebook
    elif codebook is None:
        raise FramingError("No codebook is named.", advice=f'Name one: fr.analyse(articles, "my-codebook.yml"). {HOW}')
    elif isinstance(corpus, Corpus):
        found = _as_read(corpus, columns=columns, comments=comments, dates=dates)
    else:
        found = read(corpus, columns, comments, dates=dates)
    book = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)  # type: ignore[arg-type]
    analysis = Analysis(found, book, voice, files)
    if outlets is None and since is None and until is None and not drop_copies:
        return analysis
    return analysis.select(outlets=outlets, since=since, until=until, drop_copies=drop_copies)


def _as_read(corpus: Corpus, **how) -> Corpus:
    """A corpus, for which it is too late to say how its tables are to be read."""
    if late := [f"{name}=…" for name, given in how.items() if given is not None]:
        advice = f"Say it where it is read: fr.read(path, {', '.join(late)})."
        raise FramingError(f"This corpus was read already, so that {', '.join(late)} would do nothing.", advice=advice)
    return corpus


def with_its_files(
    path: Path, how: str, named: bool, comments: str | Path | pd.DataFrame | None = None
) -> tuple[CorpusFiles, list[str]]:
    """What is read with the articles at `path`, and remarks that tell what nobody named but lies with them.

    `named`: whether there is another codebook. Where none is named and none lies with the articles, it is
    data/codebook.yml under the current folder, which is told but of the seeds beside it; where there is none either,
    `FramingError` says `how` to name one; and first of all that there are no such articles.
    """
    files = files_of(refuse_absent(path))
    own = {} if named else {"codebook": files.codebook}
    own |= {} if comments is not None else {"comments": files.comments}
    remarks = [f"{path}: read with its {what} {file}" for what, file in own.items() if file]
    remarks += [f"{path}: {told}" for told in strays_of(files)]
    files = files if isinstance(comments, pd.DataFrame | None) else replace(files, comments=Path(comments))
    if named or files.codebook:
        return files, remarks
    book = Path("data") / CODEBOOK
    if not book.is_file():
        advice = f"Name one: {how}. Or put a {CODEBOOK} into the folder of the articles; {HOW}"
        raise FramingError(f"{book}: there is no such codebook.", advice=advice)
    if path.resolve() != Path("seeds").resolve():
        name = read_codebook(book).name or "no name"
        remarks.append(f"{path}: read with {book} ({name}), since no other codebook was named: {how}")
    return replace(files, codebook=book), remarks

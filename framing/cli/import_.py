"""`framing import`: files of any known format in, one corpus out, that the other commands and the notebooks read."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.analyse import mapping, note
from framing.cli.options import Columns, Comments, Dates, Strict, a_folder, a_path


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(
            parser=a_path, metavar="PATHS...", help="Files or folders, of one kind or several.", show_default=False
        ),
    ],
    out: Annotated[
        Path,
        a_folder(
            "The folder to write the corpus to: new, empty, or a corpus that was imported before and is replaced."
        ),
    ],
    outlet: Annotated[str | None, typer.Option(help="The outlet of articles that name none.", metavar="NAME")] = None,
    dates: Dates = None,
    strict: Strict = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make plain text of tables' texts that hold HTML or were decoded wrongly.")
    ] = False,
    column: Columns = None,
    comments: Comments = None,
) -> None:
    """Read exports, tables and single files as one corpus: a text file an article, a table of them, a report.

    Read are tables (CSV, TSV, Excel, OpenDocument, JSON, JSON Lines, Parquet; as Media Cloud, NewsAPI or Swissdox
    give them too), exports of Nexis Uni, Nexis, Factiva, ProQuest and Europresse, texts of many documents (NewsBank,
    wiso, Retriever, PressReader, EBSCO), saved web pages (also as .mhtml, .webarchive) and WARC, NITF, RSS, Atom and
    JSON feeds, comments of Disqus, WordPress, Blogger, Reddit and YouTube, single articles as text, Markdown, Word,
    OpenDocument or RTF, subtitles (SRT, VTT), e-books (EPUB), newsletters as e-mail (.eml, .mbox), abstracts in
    references (RIS, EndNote), and .zip of any of these.
    What a file is, is found by looking into it. Without --outlet, articles that name no outlet have that of the
    nearest folder that names one.
    A file of several that cannot be read is told first, the others are written, and the exit code is 1; --strict
    writes nothing then.
    """
    from dataclasses import replace

    from tqdm.auto import tqdm

    from framing.checks import remarks_before_analysis
    from framing.core.errors import FramingError, visible
    from framing.reading import read, write_corpus
    from framing.reading.corpus import not_read
    from framing.reading.files_and_folders.corpus_folder import files_of
    from framing.reading.files_and_folders.saved_corpus import counts, is_saved

    if comments is None and len(paths) == 1 and (comments := files_of(paths[0]).comments):
        note([f"{paths[0]}: read with its comments {comments}"])
    inside = [path for path in paths if path.is_dir() and out.resolve().is_relative_to(path.resolve())]
    if inside:
        raise FramingError(f"{out} lies in {inside[0]}, which is read.", advice="Name a folder elsewhere: --out corpus")
    shape = "{desc:<20} {bar} step {n_fmt} of {total_fmt} [{elapsed}]"
    with tqdm(total=3, disable=not sys.stderr.isatty(), bar_format=shape, leave=False) as bar:
        bar.set_description_str("reading")
        found = read(paths, mapping(column), comments, outlet=outlet, dates=dates, strict=strict, repair=repair)
        bar.update()
        bar.set_description_str(f"checking {len(found):,}")
        found = replace(found, remarks=(*found.remarks, *remarks_before_analysis(found)))
        bar.update()
        bar.set_description_str(f"writing {len(found):,}")
        before = is_saved(out)
        write_corpus(found, out)
    lost = not_read(found.remarks)
    for remark in lost:
        print(visible(remark), file=sys.stderr)
    note(remark for remark in found.remarks if remark not in lost)
    note([f"{out} held a corpus before, which this one replaces"] * before)
    for line in counts(found):
        print(line)
    without = ", without what was not read (told first; exit code 1)" if lost else ""
    print(f"written to {out}{without}; next: framing analyse {out} --codebook my-codebook.yml --out tables")
    print("How a codebook is written: docs/how-to/own-codebook.md")
    if lost:
        raise typer.Exit(1)

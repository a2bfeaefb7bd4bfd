"""The formats in which articles and comments come: the one list of them, and who recognises what.

One file for each format: `NAME` (how it is called in what is told), `KINDS` (of file that it comes in), `recognises`
and `read`. To add one, write such a file and put it into `FORMATS`, the more special before the more general; tables
(CSV, JSON, Excel, Parquet …) are read by `framing.reading.tables.article_table`.
"""

from framing.reading.corpus import Part
from framing.reading.formats import single_article
from framing.reading.formats.databases import europresse, factiva, listed, nexis, nexis_uni, proquest, references
from framing.reading.formats.publications import epub, mail, nitf, subtitles
from framing.reading.formats.sites import blogger, disqus, feeds, reddit, web, wordpress, youtube
from framing.reading.formats.source import Source

DATABASES = (nexis_uni, nexis, proquest, factiva, europresse, references)
FORMATS = (
    *DATABASES,
    disqus,
    wordpress,
    blogger,
    feeds,
    nitf,
    reddit,
    youtube,
    web,
    mail,
    epub,
    subtitles,
    listed,
    single_article,
)


def format_of(source: Source):
    """The format of a file, by what is in it; None for a table, or for what nobody knows."""
    return next((one for one in FORMATS if source.kind in one.KINDS and one.recognises(source)), None)


def document_in(text: str) -> tuple[list[Part], dict[str, str]] | None:
    """What the fields within one article's text tell of it (a Nexis or Factiva document pasted into a table's cell):
    its parts, and its facts; None for a text without such fields, or with several documents."""
    for one, sign in ((nexis_uni, "End of Document"), (factiva, "HD")):
        if sign in text and one.is_document(text):
            documents = one.documents_in(text)
            if len(documents) == 1:
                at = text.index(documents[0].text)
                moved = [part._replace(start=part.start + at, end=part.end + at) for part in documents[0].parts]
                return moved, documents[0].facts
    return None

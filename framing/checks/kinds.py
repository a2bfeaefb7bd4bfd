"""The kinds of remarks, and how they are told: one sentence for each kind, with numbers, examples and what to do."""

from dataclasses import asdict, dataclass
from typing import NamedTuple

import pandas as pd

from framing.core.errors import printable
from framing.core.text.listing import counted

FEW = 3  # articles that a sentence names, and remarks of one kind that are told one by one


@dataclass(frozen=True)
class Remark:
    """One row of the table: of an article, of a comment under it, or of the whole corpus (no article_id)."""

    what: str
    article_id: str | None
    count: int
    example: str
    comment_id: str | None = None
    advice: str | None = None  # where it is not that of the kind


VERBS = {"is": "are", "has": "have", "does": "do"}  # of one, and of many; others lose an s


class Kind(NamedTuple):
    """`one` follows "1 of 5 articles", and `many` "2 of 5 articles", where not only its verb is another; without `one`,
    the example is the sentence."""

    level: str
    one: str = ""
    advice: str = ""
    many: str = ""

    @property
    def of_several(self) -> str:
        """What is told of several articles."""
        verb, _, rest = self.one.partition(" ")
        return self.many or f"{VERBS.get(verb, verb.removesuffix('s'))} {rest}"


KINDS = {
    "reading": Kind("note"),
    "not English": Kind(
        "warning",
        "does not look English",
        "voices, speakers, sentiment and stance are made for English and say little here; names are found and counted",
    ),
    "HTML": Kind(
        "warning",
        "holds HTML tags or entities",
        "they are counted as words; to make them plain text, framing import --repair",
    ),
    "tags in brackets": Kind(
        "warning",
        "holds tags in square brackets or links of Markdown",
        "they are counted as words; to make them plain text, framing import --repair",
    ),
    "wrong encoding": Kind(
        "warning",
        "holds letters that were decoded with a wrong encoding",
        "quotation marks and names are missed there; to repair tables, framing import --repair",
    ),
    "lost characters": Kind(
        "warning",
        "holds signs that replace what an encoding lost (U+FFFD, or ? within words)",
        "only the source has what stood there: export it again as UTF-8",
    ),
    "control characters": Kind(
        "note",
        "holds control characters",
        "they divide words and cannot be seen; take them out of the source",
    ),
    "not cut into sentences": Kind(
        "warning",
        "could not be cut into sentences in one passage or more, which is taken as a single one",
        "the library that cuts (sentencex) breaks on it; all else is counted as ever",
    ),
    "same article twice": Kind(
        "warning",
        "is the text of another article of its outlet once more",
        "it is counted each time; to count it once, --drop-copies",
        many="are the text of another article of their outlet once more",
    ),
    "near copy": Kind(
        "warning",
        "is for the most part the text of another article of its outlet",
        "what they share is counted each time; to leave later copies out, --drop-copies",
        many="are for the most part the text of another article of their outlet",
    ),
    "shared text": Kind(
        "note",
        "is for the most part the text of an article of another outlet",
        "agency copy, perhaps: each outlet chose to print it, but its words are not each outlet's own",
    ),
    "rewritten": Kind(
        "note",
        "tells for the most part what another article tells, in other words",
        "an edited copy or an update, perhaps: read both; each counts for itself",
    ),
    "outlets alike": Kind("warning"),
    "list of contents": Kind(
        "warning",
        "looks like a list of contents or links",
        "such pages are no articles; leave them out if they should not count",
        many="look like lists of contents or links",
    ),
    "live blog": Kind(
        "note",
        "looks like a live blog",
        "many short reports under one headline; compare them with other articles with care",
        many="look like live blogs",
    ),
    "very long": Kind(
        "note",
        "is more than ten times as long as most",
        "does one file hold several articles?",
    ),
    "very short": Kind(
        "note",
        "has under 20 words, where most have ten times as many",
        "was the text cut, or is it a picture's caption?",
    ),
    "comments not found": Kind(
        "note",
        "declares other numbers of comments than were found",
        "only those found are counted",
    ),
    "comments not English": Kind(
        "warning",
        "does not look English",
        "sentiment and stance are made for English and say nothing of them: count them apart, or have them translated",
    ),
    "comments numbered here": Kind(
        "note",
        "prints comments without numbers",
        "they are numbered from the top, and told apart by the line above each that names its writer: compare a few",
    ),
    "comments set aside": Kind(
        "note",
        "prints comments that could not be told apart",
        "they are no words of the article and are not counted; give them as a table, --comments",
    ),
    "quotation marks": Kind("note", advice="problem_marks.csv lists them"),
    "events": Kind("note"),
    "few mentions": Kind("warning"),
    "codebook": Kind("note"),
    "small letters": Kind(
        "note",
        "has words in small letters that count for a name with a capital",
        "where these are other words, write an equals sign before the pattern: =Reform finds no reform",
    ),
}


def as_rows(found: list[Remark]) -> list[dict]:
    """Remarks as rows of the table `remarks`, in the order of the kinds."""
    order = list(KINDS)
    found = sorted(found, key=lambda remark: order.index(remark.what))
    return [
        asdict(remark) | {"level": KINDS[remark.what].level, "advice": remark.advice or KINDS[remark.what].advice}
        for remark in found
    ]


def sentences(remarks: pd.DataFrame, articles: int, comments: int) -> list[str]:
    """The table `remarks` in words, one sentence for each kind; `articles` and `comments` are how many there are.

    >>> rows = as_rows([Remark("HTML", "a", 2, "<p>"), Remark("HTML", "a", 1, "&amp;", "7")])
    >>> sentences(pd.DataFrame(rows), 9, 1)[0][:70]
    '1 of 9 articles, 1 of 1 comment hold HTML tags or entities (a: “<p>”):'
    """
    told = []
    for what, kind in KINDS.items():
        rows = remarks[remarks["what"] == what]
        if rows.empty:
            continue
        if kind.one and not (what == "comments not found" and len(rows) <= FEW):
            told.append(_counted(rows, kind, articles, comments))
            continue
        for row in rows.itertuples():
            about = f"{shown(row.article_id)}: " if pd.notna(row.article_id) else ""
            told.append(f"{about}{row.example}" + (f": {row.advice}" if row.advice else ""))
    return told


def _counted(rows: pd.DataFrame, kind: Kind, articles: int, comments: int) -> str:
    of_article = rows["comment_id"].isna()
    subjects = [
        f"{n:,} of {counted(total, noun)}"
        for n, total, noun in ((of_article.sum(), articles, "article"), ((~of_article).sum(), comments, "comment"))
        if n
    ]
    verb = kind.one if len(rows) == 1 else kind.of_several
    named = list(dict.fromkeys(rows["article_id"]))
    first = f"{shown(named[0])}: “{rows['example'].iloc[0]}”"
    others = ", ".join(map(shown, named[1:FEW])) + (f" and {len(named) - FEW:,} more" if len(named) > FEW else "")
    advice = f": {kind.advice}" if kind.advice else ""
    return f"{', '.join(subjects)} {verb} ({'; '.join(filter(None, [first, others]))}){advice}"


def shown(text: str, most: int = 60) -> str:
    r"""A piece of a text for people to read in one line: spaces as one, cut, what cannot be printed spelt out.

    >>> shown("one\n two\x1b[2J")
    'one two\\x1b[2J'
    """
    line = " ".join(str(text).split())
    return printable(line if len(line) <= most else f"{line[: most - 1]}…")

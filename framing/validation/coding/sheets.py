"""Coding sheets: items in an order of chance, empty columns for the coder, the instructions, no machine labels.

In: the tables of an analysis. Out: a CSV or a spreadsheet that people fill in, and that `answers.read_answers` reads.
"""

import io
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing.core.arguments import checked
from framing.core.errors import FramingError, missing_columns
from framing.core.files.atomic_files import write_bytes
from framing.core.files.file_sets import write_files
from framing.core.files.table_files import CELL, disarmed
from framing.core.kinds_and_voices import OWN_KINDS
from framing.core.spans import sentences
from framing.core.text.pseudonyms import texts_to_show
from framing.validation.coding.cells import NOTE, Questions, folded, refuse_no_questions

ITEM = ["item", "article_id", "start", "end", "text", "context"]
SHOWN = ["item", "context", "text"]  # what a coder sees, in this order; the questions follow, then the note


@checked()
def comments_to_code(analysis) -> pd.DataFrame:
    """Every comment as an item to code: item, article_id, start, end, text, context, own_text.

    The context is the comment that it answers. own_text, which sheets leave out, is the text without what it quotes:
    what a model may learn from. Readers have pseudonyms in all three. Where the comment stands, with names, say
    article_id, start and end.

    >>> import framing as fr
    >>> len(comments_to_code(fr.analyse("seeds", "data/codebook.yml")))
    16
    """
    comments = analysis.own_words.assign(text=analysis.own_words.shown)
    texts = {(row.article_id, row.comment_id): row.text for row in comments.itertuples()}
    answered = [texts.get((row.article_id, row.parent_id), "") for row in comments.itertuples()]
    return _items(comments.assign(context=answered)).assign(own_text=list(comments["own_shown"]))


@checked()
def sentences_to_code(analysis, kinds: Sequence[str] = OWN_KINDS) -> pd.DataFrame:
    """Every sentence of these kinds of passages as an item to code; the context is the sentence before it.

    In comments readers have pseudonyms.
    """
    passages = analysis.passages[analysis.passages.kind.isin(list(kinds))]
    found = sentences(passages).merge(passages[["article_id", "passage_id", "comment_id"]])
    places = zip(found.article_id, found.start, found.end, strict=True)
    found["text"] = [analysis.corpus.texts[article][start:end] for article, start, end in places]
    found["text"] = (texts_to_show(found, analysis.names) if "comment" in kinds else found["text"]).astype("str")
    found["context"] = found.groupby(["article_id", "passage_id"], sort=False).text.shift(fill_value="")
    return _items(found[["article_id", "start", "end", "text", "context"]])


@checked()
def mentions_to_code(analysis) -> pd.DataFrame:
    """Every mention as an item to code; the text is what was found, the context its sentence.

    In the sentences of comments readers have pseudonyms. Where a sentence has the same words twice, the ones that are
    meant stand in square brackets.
    """
    found = analysis.mentions
    said = found.assign(text=found["sentence"], start=found["sentence_start"])
    shown = texts_to_show(said, analysis.names)
    contexts = [_pointed_at(*pair) for pair in zip(found.itertuples(), shown, strict=True)]
    return _items(found.assign(text=found["surface"], context=pd.Series(contexts, index=found.index, dtype="str")))


def _pointed_at(mention, shown: str) -> str:
    """A mention's sentence as shown, with the mention in brackets if its words stand there more than once."""
    parts = shown.split(mention.surface)
    before = mention.sentence[: mention.start - mention.sentence_start].count(mention.surface)
    if len(parts) < 3 or len(parts) - 1 != mention.sentence.count(mention.surface):
        return shown
    heads, tails = (mention.surface.join(some) for some in (parts[: before + 1], parts[before + 1 :]))
    return f"{heads}[{mention.surface}]{tails}"


def _items(rows: pd.DataFrame) -> pd.DataFrame:
    """An item's name says where it stands: the article and the characters from–to; it survives sorting and Excel."""
    places = [f"{row.article_id}:{row.start}-{row.end}" for row in rows.itertuples()]
    return rows.assign(item=pd.Series(places, index=rows.index, dtype="str"))[ITEM].reset_index(drop=True)


def places_of(names: pd.Series) -> pd.DataFrame:
    """Where items stand, as their names tell it: article_id, start, end; of another name, the name and no place.

    >>> places_of(pd.Series(["a:0-4", "seventh"])).values.tolist()
    [['a', 0, 4], ['seventh', <NA>, <NA>]]
    """
    place = names.str.extract(r"^(?P<article_id>.*):(?P<start>\d+)-(?P<end>\d+)$")
    ends = {name: pd.to_numeric(place[name]).astype("Int64") for name in ("start", "end")}
    return place.assign(article_id=place["article_id"].fillna(names), **ends)


@checked(items="item context text")
def write_sheet(
    items: pd.DataFrame,
    path: str | Path,
    questions: Questions,
    instructions: str = "",
    seed: int = 0,
    most: int | None = None,
) -> Path:
    """Write a coding sheet: one row per item, one empty column per question, and a column for notes.

    `questions` maps the name of each column to the labels allowed in it. The order of the items is shuffled by `seed`,
    so that a coder's growing habits do not fall on one outlet or one half of a thread; the same seed gives the same
    sheet. `most` takes a random sample of so many items. Columns other than item, context and text stay behind: a coder
    must not see what the machine said. A `.xlsx` path gives a spreadsheet with the instructions on a second sheet and
    the labels to choose from in each cell; a `.csv` path gives UTF-8 that Excel opens, the instructions in a text file
    beside it. Text that a spreadsheet would run as a formula is disarmed. No items, two items of one name, labels
    that cannot be told apart, a text longer than a cell, another file ending, or a sheet of that name in which answers
    stand already raise `FramingError`.

    >>> import tempfile
    >>> items = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "text": ["Yes!", "=No."], "context": ["", ""]})
    >>> folder = tempfile.mkdtemp()
    >>> sheet = write_sheet(items, f"{folder}/sheet.csv", {"tone": ["kind", "unkind"]})
    >>> sheet.read_text(encoding="utf-8-sig").splitlines()
    ['item,context,text,tone,note', "a:5-9,,'=No.,,", 'a:0-4,,Yes!,,']
    """
    path = Path(path)
    refuse_items(items, questions, _faults_of(items, path))
    _keep_answers(path, questions)
    rows = items[SHOWN].sample(n=min(most or len(items), len(items)), random_state=seed)
    rows = rows.assign(**dict.fromkeys([*questions, NOTE], ""))
    guide = _guide(questions, instructions)
    if path.suffix.lower() == ".xlsx":
        return write_bytes(path, _spreadsheet(rows, questions, guide))
    cells = disarmed(rows).to_csv(index=False, lineterminator="\n").encode("utf-8-sig")
    write_files([(path.with_suffix(".instructions.txt"), guide.encode("utf-8")), (path, cells)], path.parent)
    return path


def refuse_items(items: pd.DataFrame, questions: Questions, more: Sequence[str] = ()) -> None:
    """Raise one `FramingError` with all that keeps these items and questions from being coded, and `more` faults."""
    refuse_no_questions(questions)
    faults = missing_columns(SHOWN, items)
    if not faults:
        twice = items["item"][items["item"].duplicated()].tolist()
        faults += [f"the item {name!r} occurs twice" for name in twice]
    faults += [] if len(items) else ["there are no items"]
    faults += [f"the question {name!r} has the name of another column" for name in questions if name in (*SHOWN, NOTE)]
    faults += [f"the question {name!r} {fault}" for name, labels in questions.items() if (fault := _unusable(labels))]
    faults += [] if questions else ["there are no questions"]
    faults += more
    if faults:
        raise FramingError("This cannot be made into a coding sheet:", faults)


def _faults_of(items: pd.DataFrame, path: Path) -> list[str]:
    """What keeps a file of this name from holding a sheet."""
    if path.suffix.lower() == ".xlsx" and set(SHOWN) <= set(items):
        long = items["item"][items[["context", "text"]].map(len).max(axis=1) > CELL]
        return [f"the item {name!r} is longer than a spreadsheet's cell holds; write a .csv sheet" for name in long]
    return [] if path.suffix.lower() in (".csv", ".xlsx") else [f"{path.name}: a sheet is a .csv or a .xlsx file"]


def _keep_answers(path: Path, questions: Questions) -> None:
    """A sheet that somebody has begun to fill in is not written over."""
    from framing.validation.coding.cells import read_cells

    if path.exists():
        cells, faults = read_cells(path)
        given = [name for name in (*questions, NOTE) if name in cells and cells[name].str.strip().any()]
        if given or faults:
            why = f"has answers ({', '.join(given)})" if given else "is something else"
            raise FramingError(f"{path} is there already and {why}.", advice="Choose another name, or move it away.")


def _unusable(labels: Sequence[str]) -> str:
    """Why these labels cannot be told apart in a sheet, where capitals and spaces around do not matter."""
    if isinstance(labels, str):
        return f"needs a list of labels, not the text {labels!r}"
    known = [folded(label) for label in labels]
    if len(known) < 2:
        return "has fewer than two labels"
    if "" in known:
        return "has an empty label: an empty cell is one that was forgotten"
    return "has a label twice" if len(set(known)) < len(known) else ""


def _guide(questions: Questions, instructions: str) -> str:
    labels = [f"{name}: one of {', '.join(allowed)}" for name, allowed in questions.items()]
    rules = "Fill in every column of every row. Do not change, sort out or delete items; notes are free."
    return "\n".join([instructions.strip(), "", *labels, "", rules]).strip() + "\n"


def _spreadsheet(rows: pd.DataFrame, questions: Questions, guide: str) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.active
    sheet.title = "coding"
    labels = book.create_sheet("labels")
    labels.sheet_state = "hidden"
    for line, row in enumerate([list(rows.columns), *rows.values.tolist()], start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(line, column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", str(value))
            cell.data_type = "s"  # text, also where it begins like a formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=line == 1)
    sheet.freeze_panes = "A2"
    for column, name in enumerate(rows.columns, start=1):
        letter = sheet.cell(1, column).column_letter
        sheet.column_dimensions[letter].width = {"text": 70, "context": 45, "item": 18}.get(name, 20)
        if name in questions:
            choice = DataValidation(type="list", formula1=_listed(labels, name, questions[name]), allow_blank=True)
            choice.add(f"{letter}2:{letter}{len(rows) + 1}")
            sheet.add_data_validation(choice)
    second = book.create_sheet("instructions", 1)
    second.column_dimensions["A"].width = 110
    for line, text in enumerate(guide.splitlines(), start=1):
        cell = second.cell(line, 1)
        cell.value, cell.data_type = text, "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _listed(sheet, question: str, labels: Sequence[str]) -> str:
    """Write the labels of a question down a column; the cells to choose from. In the cell itself commas would split."""
    column = sheet.max_column + (sheet.cell(1, 1).value is not None)
    for line, value in enumerate([question, *labels], start=1):
        cell = sheet.cell(line, column)
        cell.value, cell.data_type = value, "s"
    letter = sheet.cell(1, column).column_letter
    return f"labels!${letter}$2:${letter}${len(labels) + 1}"

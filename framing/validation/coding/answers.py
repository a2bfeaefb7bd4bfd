"""Coders' answers: filled-in sheets in; one row per coder, item and question out, or every fault at once.

Nothing is half-imported: one fault anywhere, and no answer of any sheet is taken.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations
from pathlib import Path

import pandas as pd

from framing.core.arguments import checked, require_columns, require_once
from framing.core.errors import FramingError, missing_columns
from framing.core.files.table_files import as_it_was
from framing.core.text.listing import listing
from framing.validation.coding.cells import NOTE, Questions, folded, read_cells, refuse_no_questions

TWICE = "Items to be coded stand in one row each:"

ANSWER = ["coder", "item", "question", "label", "note"]
# What a spreadsheet makes of "3-4", "MAR1" or a long number: 3-Apr, 1-Mar, Mar-01, 45293, 1.2E+05, 2024-03-04 …
DAMAGE = re.compile(
    r"\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*|\d(\.\d+)?E\+\d+|4\d{4}"
)
NAMED = 12  # items that a message lists


@checked()
def read_answers(
    sheets: str | Path | Mapping[str, str | Path] | Sequence[str | Path],
    items,
    questions: Questions,
    *,
    unfinished: bool = False,
) -> pd.DataFrame:
    """Read any number of coders' sheets: coder, item, question, label, note; one row per answer.

    `sheets` maps coders to their files, or is a file or a list of them (the coder is the name without its ending).
    `items` are the items that each coder was given (a table with a column item, or their names), `questions` the labels
    allowed in each column. Capitals and spaces in a label or the name of a column do not matter; CSV with commas,
    semicolons or tabs, .xlsx and .ods are read. `unfinished`: what a coder has not answered yet is no fault, and has no
    row.

    Raises one `FramingError` with every fault of every file and its row as the spreadsheet counts them: an unknown
    label (and the one that was probably meant), an empty cell, an item that is missing, doubled or unknown (and whether
    it looks like a date that Excel made of it), a missing column, a file that is not UTF-8.

    >>> import tempfile
    >>> folder = tempfile.mkdtemp()
    >>> _ = Path(folder, "Ada.csv").write_text("item,tone,note\\na:0-4,Kind,\\na:5-9,unkind,harsh\\n")
    >>> read_answers([f"{folder}/Ada.csv"], ["a:0-4", "a:5-9"], {"tone": ["kind", "unkind"]}).values.tolist()
    [['Ada', 'a:0-4', 'tone', 'kind', ''], ['Ada', 'a:5-9', 'tone', 'unkind', 'harsh']]
    """
    if isinstance(sheets, str | Path):
        sheets = [sheets]
    if not len(sheets):
        raise FramingError("There are no coders' sheets to read.", advice="Name their files.")
    if not isinstance(sheets, Mapping):
        by_name = [Path(path).stem for path in sheets]
        _refuse_one_name(sheets)
        _refuse_second_downloads(by_name)
        sheets = dict(zip(by_name, sheets, strict=True))
    refuse_no_questions(questions)
    wanted = list(items["item"]) if isinstance(items, pd.DataFrame) else list(items)
    rows, faults = [], []
    for coder, path in sheets.items():
        table, found = read_cells(Path(path))
        table = _named_as_given(table, ("item", *questions, NOTE))
        found = found or _faults(table, wanted, questions, unfinished)
        faults += [f"{Path(path).name}: {fault}" for fault in found]
        if not found:
            rows += _answers(str(coder), table, wanted, questions)
    if faults:
        advice = "Mend the sheets, or the questions, and read them again; nothing was taken from any of them."
        raise FramingError("The coders' sheets cannot be read:", faults, advice)
    return pd.DataFrame(rows, columns=ANSWER).astype("str")


def _refuse_one_name(sheets: Sequence[str | Path]) -> None:
    """Stop at Ada.csv beside Ada.xlsx or ada.csv: their coders would be one."""
    files: dict[str, list[str]] = {}
    for path in map(Path, sheets):
        files.setdefault(folded(path.stem), []).append(path.name)
    if faults := [listing(names) for names in files.values() if len(names) > 1]:
        advice = "Keep one of each; or map coders to files: {'Ada': 'a/sheet.csv', …}."
        raise FramingError("Sheets have the same name, so their coders would be one:", faults, advice)


def alike(coders: Collection[str]) -> list[tuple[str, str]]:
    """Pairs of coders of whom one is called as the other with more words: “Ada” and “Ada_final” may be one person.

    >>> alike(["Ada", "Adam", "Ada_final", "Copy of Bo", "Bo"])
    [('Bo', 'Copy of Bo'), ('Ada', 'Ada_final')]
    """
    in_order = sorted(coders, key=lambda coder: (len(coder), coder))
    words = {coder: re.sub(r"[\W_]+", " ", f" {folded(coder)} ") for coder in in_order}
    return [(one, other) for one, other in combinations(words, 2) if words[one] in words[other]]


def _refuse_second_downloads(names: Sequence[str]) -> None:
    """Stop at “Ada (1)” beside “Ada”: a browser names so what the same coder saved once more, and is no third coder."""
    faults = [
        f"{name} is {coder}'s sheet once more, as a browser names a second download"
        for name in names
        if (coder := re.sub(r" ?\(\d{1,3}\)$", "", name)) != name and coder in names
    ]
    if faults:
        advice = "Keep the newer one of each, under the coder's name."
        raise FramingError("Two sheets are of one coder:", faults, advice)


@checked(answers="item question label", items="item")
def coded_sample(answers: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """Coders' answers as a sample to learn from: text, target, stance, coder; one row per answer.

    The text is what the comment says itself (own_text of `items`, where there): nobody's stance is in words that are
    quoted, and a comment that only quotes has no row. Where coders differ both answers stay, so that a model learned
    from them is less sure there. Give it to `framing.train_stance`, or keep it:
    `coded_sample(answers, items).to_csv("coded.csv", index=False)`.

    >>> items = pd.DataFrame({"item": ["a:0-4"], "text": ["Well!"]})
    >>> answers = pd.DataFrame({"coder": "Ada", "item": ["a:0-4"], "question": "talks", "label": "favor", "note": ""})
    >>> coded_sample(answers, items).values.tolist()
    [['Well!', 'talks', 'favor', 'Ada']]
    """
    refuse_lost(answers, items)
    require_once(items, "item", TWICE)
    require_columns(items, ["own_text" if "own_text" in items else "text"], "items")
    own = items["own_text"] if "own_text" in items else items["text"]
    own = pd.DataFrame({"item": items["item"], "text": own.str.strip()})
    rows = answers.merge(own[own["text"] != ""], on="item", validate="many_to_one")
    return rows.rename(columns={"question": "target", "label": "stance"})[["text", "target", "stance", "coder"]]


def refuse_lost(answers: pd.DataFrame, items: pd.DataFrame) -> None:
    """Stop at answers to what is not among the items, which would be lost where both are put together."""
    lost = list(dict.fromkeys(answers.loc[~answers["item"].isin(items["item"]), "item"]))
    if lost:
        more = [f"{len(lost) - NAMED} more"] * (len(lost) > NAMED)
        advice = "Give the table of items that the coders were given."
        raise FramingError("There are answers to items that are not among these:", [*lost[:NAMED], *more], advice)


def _named_as_given(table: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """A sheet with its columns called as in the one that was given out, where a coder wrote “Tone” for “tone”."""
    others = [name for name in table if name not in names]
    same = {name: [other for other in others if folded(other) == folded(name)] for name in names if name not in table}
    return table.rename(columns={found[0]: name for name, found in same.items() if len(found) == 1})


def _faults(table: pd.DataFrame, wanted: list[str], questions: Questions, unfinished: bool) -> list[str]:
    if not {"item", *questions} & set(table):
        named = ", ".join(["item", *questions])
        return [f"row 1 does not name the columns ({named}); copy it from the sheet that was given out, as row 1"]
    if absent := missing_columns(("item", *questions), table):
        return absent
    faults: list[str] = []
    seen: dict[str, int] = {}
    known = set(wanted)
    items = _named(table["item"], known)
    if len(items) > 1 and not items.isin(known).any():
        return [f"none of its {len(items)} items is among those that are asked for: is it a sheet of other items?"]
    for line, item in items.items():
        if item not in known:
            faults.append(f"row {line}: {_unknown(item, wanted)}")
        elif item in seen:
            faults.append(f"row {line}: the item {item!r} stands in row {seen[item]} already; keep one of them")
        seen.setdefault(item, line)
    missing = [item for item in wanted if item not in seen]
    if missing and not unfinished:
        more = f" and {len(missing) - NAMED} more" if len(missing) > NAMED else ""
        is_are = "is" if len(missing) == 1 else "are"
        faults.append(f"{len(missing)} of {len(wanted)} items {is_are} missing: {', '.join(missing[:NAMED])}{more}")
    for name, labels in questions.items():
        wrong: dict[str, list[int]] = {}
        for line, label in table[name].items():
            if (label.strip() or not unfinished) and (fault := _wrong(label, labels)):
                wrong.setdefault(fault, []).append(line)
        faults += [f"{_rows(lines)}, {name}: {fault}" for fault, lines in wrong.items()]
    return faults


def _rows(lines: list[int]) -> str:
    return f"row{'s' * (len(lines) > 1)} {listing(lines, limit=NAMED)}"


def _named(items: pd.Series, wanted: Collection[str]) -> pd.Series:
    """Items as they were given out: a CSV that a spreadsheet saved as its own has apostrophes that kept it from
    running what looks like a formula."""
    bare = items.str.strip()
    return bare.where(bare.isin(wanted), bare.map(as_it_was))


def _unknown(item: str, wanted: list[str]) -> str:
    if not item:
        return "has no item; copy it from the sheet that was given out"
    if DAMAGE.fullmatch(item):
        return f"{item!r} is no item; Excel seems to have made a date or a number of it: format the column as text"
    close = get_close_matches(item, wanted, n=1, cutoff=0.8)
    return f"{item!r} is not an item of this sheet" + (f"; is it {close[0]!r}?" if close else "")


def _wrong(label: str, labels: Sequence[str]) -> str:
    known = {folded(one): one for one in labels}
    said = folded(label)
    if said in known:
        return ""
    if not said:
        return f"is empty; write one of {', '.join(labels)}"
    there = [one for one in known if re.search(rf"\b{re.escape(one)}\b", said)]
    named = [one for one in there if not any(one != other and one in other for other in there)]  # "agree" is not meant
    if len(named) > 1:
        return f"{label.strip()!r} names {listing(known[one] for one in named)}; write one of them"
    close = get_close_matches(said, known, n=1)
    meant = f"; is it {known[close[0]]!r}?" if close else f"; known: {', '.join(labels)}"
    return f"{label.strip()!r} is not a label{meant}"


def _answers(coder: str, table: pd.DataFrame, wanted: list[str], questions: Questions) -> list[dict]:
    notes = table[NOTE].str.strip() if NOTE in table else pd.Series("", table.index)
    rows, items = [], _named(table["item"], set(wanted))
    for name, labels in questions.items():
        known = {folded(one): one for one in labels}
        for line, label in table.loc[table[name].str.strip() != "", name].items():
            row = {"coder": coder, "item": items[line], "question": name}
            rows.append(row | {"label": known[folded(label)], "note": notes[line]})
    return rows

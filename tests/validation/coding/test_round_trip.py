"""A class codes: sheets go out, four students fill them in with the programs that they have, and all come back.

What a program does to a sheet by itself is no fault; what a student got wrong is one line with its file and row.
"""

import csv
import shutil
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from framing.cli import main
from framing.validation import coding

ANSWERS = ["favor", "against", "none"]
ASKED = ["--question", "toll=favor,against,none"]


@pytest.fixture
def given_out(tmp_path) -> Path:
    """A folder of articles from which twelve comments were drawn, with an empty sheet of each kind beside it."""
    folder = tmp_path / "class"
    shutil.copytree("data/practice", folder, ignore=shutil.ignore_patterns("coding", "items.csv"))
    assert main(["items", str(folder), "--most", "12", "--seed", "1", "--out", str(folder / "items.csv")]) == 0
    items = coding.read_items(folder / "items.csv")
    for ending in ("csv", "xlsx"):
        coding.write_sheet(items, tmp_path / f"sheet.{ending}", {"toll": ANSWERS})
    (folder / "coding").mkdir()
    return folder


def filled_in_csv(folder: Path, turn: int) -> list[list[str]]:
    """The rows of the CSV that was given out, with a student's answers."""
    rows = list(csv.reader((folder.parent / "sheet.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    at = rows[0].index("toll")
    return [rows[0], *([*row[:at], _answer(row[0], turn), *row[at + 1 :]] for row in rows[1:])]


def filled_in_workbook(folder: Path, turn: int):
    """The workbook that was given out, with a student's answers."""
    book = load_workbook(folder.parent / "sheet.xlsx")
    sheet = book["coding"]
    at = [cell.value for cell in sheet[1]].index("toll") + 1
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, at).value = _answer(sheet.cell(row, 1).value, turn)
    return book


def _answer(item: str, turn: int) -> str:
    """What somebody answers: all the same of two items in three, and each student another of the third."""
    number = int(item.rpartition(":")[2].partition("-")[0])
    return ANSWERS[number % 3 if number % 3 else turn % 3]


def hand_in(folder: Path, typo: str) -> None:
    """Four sheets as four programs left them; in the last a label is written `typo`."""
    sheets = folder / "coding"
    ada = filled_in_csv(folder, 0)  # semicolons, a mark at the start, sorted, a column of days put in, an empty row
    rows = [[row[0], "Datum" if at == 0 else "14.02.25", *row[1:]] for at, row in enumerate(ada)]
    rows = [rows[0], *sorted(rows[1:], key=lambda row: row[3]), [""] * len(rows[0])]
    with (sheets / "Ada.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)

    bo = filled_in_workbook(folder, 1)  # an empty row, and a sheet of notes in front of ours, which has another name
    bo["coding"].insert_rows(4)
    bo["coding"].title = "Tabelle1"
    for name in ("instructions", "labels"):
        del bo[name]
    bo.create_sheet("Notizen", 0).append(["schwer!"])
    bo.save(sheets / "Bo.xlsx")

    cy = pd.DataFrame(filled_in_csv(folder, 2)[1:], columns=["Item", "context", "text", "Toll ", "note"])
    cy["Toll "] = cy["Toll "].str.title()  # a program that begins each cell with a capital
    cy.to_excel(sheets / "Cy.ods", index=False)

    di = filled_in_csv(folder, 3)
    di[4][3] = typo
    with (sheets / "Di.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(di)


@pytest.mark.parametrize(
    ("typo", "said"),
    [
        ("agianst", "Di.csv: row 5, toll: 'agianst' is not a label; is it 'against'?"),
        ("favor/against", "Di.csv: row 5, toll: 'favor/against' names favor and against; write one of them"),
        ("2", "Di.csv: row 5, toll: '2' is not a label; known: favor, against, none"),
    ],
)
def test_a_slip_is_one_line_with_its_file_and_row_and_nothing_is_taken(given_out, capsys, typo, said):
    hand_in(given_out, typo)
    capsys.readouterr()
    sheets = given_out / "coding"
    assert main(["code", str(given_out / "items.csv"), *ASKED, "--out", str(sheets), "--agree"]) == 1
    assert [line for line in capsys.readouterr().err.splitlines() if line.startswith("  - ")] == [f"  - {said}"]
    assert not (sheets / "agreement").exists()


def test_four_sheets_that_programs_changed_come_back_with_agreement_and_a_chart(given_out, capsys):
    hand_in(given_out, "None ")
    capsys.readouterr()
    sheets = given_out / "coding"
    assert main(["code", str(given_out / "items.csv"), *ASKED, "--out", str(sheets), "--agree"]) == 0
    assert "toll: 4 coders, 12 items; pairs agree" in capsys.readouterr().out

    items = coding.read_items(given_out / "items.csv")
    answers = coding.read_answers(coding.sheets_in(sheets), items, {"toll": ANSWERS})
    assert answers["coder"].value_counts().to_dict() == dict.fromkeys(["Ada", "Bo", "Cy", "Di"], 12)
    kept = answers[answers["coder"] != "Di"]  # in whose sheet one answer was written over
    turns = {"Ada": 0, "Bo": 1, "Cy": 2}
    assert kept["label"].tolist() == [_answer(row.item, turns[row.coder]) for row in kept.itertuples()]

    results = sheets / "agreement"
    coders = pd.read_csv(results / "coders.csv", sep=None, engine="python", encoding="utf-8-sig")
    assert set(coders["coder"]) == {"Ada", "Bo", "Cy", "Di"}
    charts = {path.suffix for path in results.iterdir()}
    assert {".png", ".svg", ".txt", ".csv"} <= charts

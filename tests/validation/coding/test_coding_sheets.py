"""Coding sheets go out without the machine's labels, and come back whole or not at all."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

import framing as fr
from framing.codebook.models import Codebook
from framing.core.errors import FramingError
from framing.validation.coding import (
    alike,
    coded_sample,
    comments_to_code,
    mentions_to_code,
    read_answers,
    sentences_to_code,
    sheets_in,
    write_sheet,
)
from tests.reading.test_opendocument import ods

TONE = {"tone": ["kind", "unkind"]}
TWO = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "text": ["Yes!", "=1+1"], "context": ["", "@home"]})


def filled(path, labels: dict[str, str], column: str = "tone"):
    """Fill in a CSV sheet as a coder would."""
    table = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
    table[column] = table["item"].map(labels)
    table.to_csv(path, index=False, encoding="utf-8-sig")
    return path


def read_made_up(rows: list[dict]):
    with TemporaryDirectory() as folder:
        pd.DataFrame(rows).to_csv(Path(folder, "articles.csv"), index=False)
        return fr.read(Path(folder, "articles.csv"))


def refused(sheet, questions=None, items=TWO) -> str:
    with pytest.raises(FramingError) as error:
        read_answers([sheet], items, questions or TONE)
    return str(error.value)


# ---- out ------------------------------------------------------------------------------------------------------------


def test_items_point_into_the_source_and_show_what_is_answered(seeds):
    for items in (comments_to_code(seeds), sentences_to_code(seeds), mentions_to_code(seeds)):
        assert items["item"].is_unique and len(items)
        for row in items.itertuples():
            text = seeds.corpus.texts[row.article_id][row.start : row.end]
            assert text == row.text or "reader " in row.text  # a name that a comment prints has become a pseudonym
    comments = comments_to_code(seeds).set_index(seeds.comments.comment_id)
    assert comments.loc["8", "context"].startswith("Blinken is being a realist") and comments.loc["1", "context"] == ""


def test_of_two_mentions_in_a_sentence_each_shows_which_is_meant():
    text = "Head\n\nA siege is a siege, they said. The siege went on."
    book = {"name": "t", "frames": {"hard": "hard"}, "referents": [
        {"referent": "r", "about": "a", "terms": [
            {"term": "siege", "frame": "hard", "patterns": ["siege"], "examples": ["A siege."]}]}]}  # fmt: skip
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["Gull"], "text": [text]})
    items = mentions_to_code(fr.analyse(fr.read(articles), Codebook(**book)))
    assert items["context"].tolist() == [
        "A [siege] is a siege, they said.",
        "A siege is a [siege], they said.",
        "The siege went on.",
    ]


def test_a_sheet_hides_everything_but_the_item(tmp_path, seeds):
    items = mentions_to_code(seeds).assign(voice="narration", stance="against")
    sheet = write_sheet(items, tmp_path / "m.csv", {"voice right": ["yes", "no"]})
    table = pd.read_csv(sheet, encoding="utf-8-sig", dtype="str", keep_default_na=False)
    assert table.columns.tolist() == ["item", "context", "text", "voice right", "note"]
    assert set(table["voice right"]) == {""} and sorted(table["item"]) == sorted(items["item"])
    assert "narration" not in sheet.read_text(encoding="utf-8-sig").splitlines()[0]


def test_the_order_is_chance_but_the_same_chance_every_time(tmp_path, seeds):
    items = comments_to_code(seeds)
    order = [
        pd.read_csv(write_sheet(items, tmp_path / f"{name}.csv", TONE, seed=seed), encoding="utf-8-sig")[
            "item"
        ].tolist()
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    ]
    assert order[0] == order[1] != order[2] and order[0] != items["item"].tolist()
    assert len(pd.read_csv(write_sheet(items, tmp_path / "d.csv", TONE, most=5), encoding="utf-8-sig")) == 5


def test_a_spreadsheet_has_instructions_choices_and_no_formulas(tmp_path):
    book = load_workbook(write_sheet(TWO, tmp_path / "s.xlsx", TONE, "Kind means kindly meant.", seed=3))
    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == ["coding", "instructions"]
    assert "Kind means kindly meant." in [row[0].value for row in book["instructions"].iter_rows()]
    assert [row[0].value for row in book["labels"].iter_rows(min_row=2)] == TONE["tone"]
    cells = [cell for row in book["coding"].iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells] and {cell.data_type for cell in cells if cell.value} == {"s"}


def test_a_csv_disarms_formulas_and_its_instructions_lie_beside(tmp_path):
    sheet = write_sheet(TWO, tmp_path / "s.csv", TONE, "Kind means kindly meant.")
    assert "'=1+1" in sheet.read_text(encoding="utf-8-sig") and "'@home" in sheet.read_text(encoding="utf-8-sig")
    assert "Kind means" in (tmp_path / "s.instructions.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "items, path, questions, what",
    [
        (TWO.head(0), "s.csv", TONE, "no items"),
        (pd.concat([TWO, TWO]), "s.csv", TONE, "occurs twice"),
        (TWO, "s.ods", TONE, ".csv or a .xlsx"),
        (TWO, "s.csv", {}, "no questions"),
        (TWO, "s.csv", {"text": ["a", "b"]}, "name of another column"),
        (TWO, "s.csv", {"tone": ["kind"]}, "fewer than two labels"),
        (TWO.drop(columns="text"), "s.csv", TONE, "no column 'text'"),
    ],
)
def test_what_cannot_be_a_sheet_is_refused(tmp_path, items, path, questions, what):
    with pytest.raises(FramingError, match=what):
        write_sheet(items, tmp_path / path, questions)
    assert not list(tmp_path.iterdir())


# ---- and back -------------------------------------------------------------------------------------------------------


def test_both_kinds_of_sheet_come_back_from_any_number_of_coders(tmp_path):
    ada = filled(write_sheet(TWO, tmp_path / "Ada.csv", TONE), {"a:0-4": " Kind", "a:5-9": "UNKIND "})
    book_path = write_sheet(TWO, tmp_path / "Bo.xlsx", TONE, seed=5)
    book = load_workbook(book_path)
    for row in book["coding"].iter_rows(min_row=2):
        row[3].value, row[4].value = "kind", "sure"
    book.save(book_path)
    answers = read_answers([ada, book_path], TWO, TONE)
    assert answers.columns.tolist() == ["coder", "item", "question", "label", "note"]
    assert answers.groupby("coder").label.agg(sorted).to_dict() == {"Ada": ["kind", "unkind"], "Bo": ["kind", "kind"]}
    assert set(answers[answers.coder == "Bo"].note) == {"sure"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_semicolons_and_tabs_are_fine(tmp_path, separator):
    sheet = tmp_path / "x.csv"
    rows = [["item", "tone"], ["a:0-4", "kind"], ["a:5-9", "unkind"]]
    sheet.write_text("\r\n".join(map(separator.join, rows)), encoding="utf-8")
    assert read_answers([sheet], TWO, TONE).label.tolist() == ["kind", "unkind"]


@pytest.mark.parametrize(
    "content, what",
    [
        ("item,tone\na:0-4,knd\na:5-9,unkind\n", ["row 2, tone: 'knd' is not a label; is it 'kind'?"]),
        ("item,tone\na:0-4,purple\na:5-9,unkind\n", ["'purple' is not a label; known: kind, unkind"]),
        ("item,tone\na:0-4,kind\na:5-9,\n", ["row 3, tone: is empty; write one of kind, unkind"]),
        ("item,tone\na:0-4,kind\n", ["1 of 2 items is missing: a:5-9"]),
        ("item,tone\na:0-4,kind\na:0-4,kind\na:5-9,kind\n", ["row 3: the item 'a:0-4' stands in row 2 already"]),
        ("item,tone\na:0-44,kind\na:5-9,kind\n", ["row 2: 'a:0-44' is not an item of this sheet; is it 'a:0-4'?"]),
        ("item,tone\n4-Mar,kind\na:5-9,kind\n", ["row 2: '4-Mar' is no item; Excel seems to have made a date"]),
        ("item,tone\n1.2E+05,kind\na:5-9,kind\n", ["Excel seems to have made a date or a number of it"]),
        (
            "item,mood\na:0-4,kind\na:5-9,kind\n",
            ["there is no column 'tone'", "its columns are: item, mood"],
        ),
        ("item,tone,tone\na:0-4,kind,kind\na:5-9,kind,kind\n", ["the column 'tone' occurs twice"]),
        ("item,tone\na:0-4,kind,more\na:5-9,kind\n", ["row 2: has 3 cells, the first row has 2"]),
        ("", ["is empty"]),
    ],
)
def test_every_fault_has_its_row_and_what_to_do(tmp_path, content, what):
    sheet = tmp_path / "Ada.csv"
    sheet.write_text(content, encoding="utf-8")
    said = refused(sheet)
    assert all(part in said for part in ["Ada.csv", *what]), said


def test_it_may_be_the_question_that_is_to_be_mended(tmp_path):
    (tmp_path / "Ada.csv").write_text("item,tone\na:0-4,kind\na:5-9,kind\n", encoding="utf-8")
    assert "Mend the sheets, or the questions" in refused(tmp_path / "Ada.csv", {"mood": ["kind", "unkind"]})


def test_all_faults_of_all_sheets_are_told_at_once_and_nothing_is_taken(tmp_path):
    for name in ("Ada", "Bo"):
        (tmp_path / f"{name}.csv").write_text("item,tone\na:0-4,odd\na:5-9,\n", encoding="utf-8")
    with pytest.raises(FramingError) as error:
        read_answers([tmp_path / "Ada.csv", tmp_path / "Bo.csv"], TWO, TONE)
    assert str(error.value).count("row ") == 4 and "nothing was taken" in str(error.value)


def test_the_wrong_encoding_names_its_row(tmp_path):
    sheet = tmp_path / "Ada.csv"
    sheet.write_bytes("item,tone,note\na:0-4,kind,café\na:5-9,kind,\n".encode("cp1252"))
    assert "row 2: is not UTF-8; save the sheet again" in refused(sheet)
    sheet.write_bytes("item\ttone\n".encode("utf-16"))
    assert "is not UTF-8" in refused(sheet)


def test_sheets_are_found_whatever_program_saved_them_and_what_cannot_be_read_is_named(tmp_path):
    for name in ("Bo.CSV", "Cem.ods", "Dora.xls", "Ada.html", "guide.txt", "~$Ada.xlsx", "._Bo.csv", ".~lock.Bo.csv#"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0")
    write_sheet(TWO, tmp_path / "Ada.xlsx", TONE)
    assert [path.name for path in sheets_in(tmp_path)] == ["Ada.xlsx", "Bo.CSV", "Cem.ods", "Dora.xls"]
    assert sheets_in(tmp_path / "nowhere") == []
    assert "Dora.xls: row 1: is not UTF-8; save the sheet again" in refused(tmp_path / "Dora.xls")


def test_a_sheet_of_libreoffice_is_read_as_others_are(tmp_path):
    number = '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>'
    sheet = tmp_path / "Ada.ods"
    two = f"<table:table-row><table:table-cell><text:p>a:5-9</text:p></table:table-cell>{number}</table:table-row>"
    sheet.write_bytes(ods("item|tone", "a:0-4|1", two))
    assert read_answers(sheet, TWO, {"tone": ["1", "2"]}).label.tolist() == ["1", "2"]
    sheet.write_bytes(ods("item|tone", "a:0-4|3"))
    assert "row 2, tone: '3' is not a label" in refused(sheet, {"tone": ["1", "2"]})


@pytest.mark.parametrize("said", ["Don’t know", "pro – con"])
def test_signs_that_a_program_makes_of_others_are_the_same_label(tmp_path, said):
    (tmp_path / "Ada.csv").write_text(f"item,tone\na:0-4,{said}\na:5-9,{said}\n", encoding="utf-8")
    answers = read_answers(tmp_path / "Ada.csv", TWO, {"tone": ["don't know", "pro - con"]})
    assert answers.label.nunique() == 1 and answers.label[0] in ("don't know", "pro - con")


def test_an_empty_sheet_before_the_filled_in_one_is_passed_over(tmp_path):
    with pd.ExcelWriter(tmp_path / "Ada.xlsx") as book:
        pd.DataFrame().to_excel(book, sheet_name="Sheet1")
        rows = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "tone": "kind"})
        rows.to_excel(book, sheet_name="Sheet2", index=False)
    assert read_answers(tmp_path / "Ada.xlsx", TWO, TONE).label.tolist() == ["kind", "kind"]


def test_a_label_that_a_spreadsheet_made_a_number_is_the_label(tmp_path):
    path = write_sheet(TWO, tmp_path / "Ada.xlsx", TONE)
    book = load_workbook(path)
    for line, label in ((2, 1.0), (3, 2)):
        book["coding"].cell(line, 4).value = label
    book.save(path)
    assert sorted(read_answers(path, TWO, {"tone": ["1", "2"]}).label) == ["1", "2"]


@pytest.mark.parametrize(
    "content",
    [
        "Item, Tone ,note\na:0-4,kind,\na:5-9,very unkind,\n",  # names of columns in capitals
        "item,tone,,\na:0-4,kind,,\na:5-9,very unkind,,\n,,,\n",  # empty columns and rows behind
        "item,tone\na:0-4,KIND\na:5-9,  very  unkind\n",
        "note,tone,text,item,mine\n,kind,Yes!,a:0-4,?\n,very\u00a0unkind,=1+1,a:5-9,!\n",
    ],
)
def test_what_a_spreadsheet_or_a_coder_did_to_a_sheet_without_harm_is_no_fault(tmp_path, content):
    (tmp_path / "Ada.csv").write_text(content, encoding="utf-8")
    answers = read_answers(tmp_path / "Ada.csv", TWO, {"tone": ["kind", "very unkind"]})
    assert answers.label.tolist() == ["kind", "very unkind"]


def test_accents_that_another_system_writes_in_two_characters_are_the_same_label(tmp_path):
    (tmp_path / "Ada.csv").write_text("item,tone\na:0-4,fu\u0308r\na:5-9,gegen\n", encoding="utf-8")
    assert read_answers(tmp_path / "Ada.csv", TWO, {"tone": ["für", "gegen"]}).label.tolist() == ["für", "gegen"]


@pytest.mark.parametrize("above", ["", "My sheet,,\n\nitem,tone\n"])
def test_a_sheet_whose_first_row_names_no_column_says_so(tmp_path, above):
    (tmp_path / "Ada.csv").write_text(f"{above}a:0-4,kind\na:5-9,kind\n", encoding="utf-8")
    assert "Ada.csv: row 1 does not name the columns (item, tone)" in refused(tmp_path / "Ada.csv")


def test_a_sheet_of_other_items_is_one_fault(tmp_path):
    (tmp_path / "Ada.csv").write_text("item,tone\nb:0-4,kind\nb:5-9,kind\n", encoding="utf-8")
    with pytest.raises(FramingError, match="none of its 2 items is among those that are asked for") as told:
        read_answers(tmp_path / "Ada.csv", TWO, TONE)
    assert len(told.value.faults) == 1


def test_one_wrong_label_in_many_rows_is_one_fault(tmp_path):
    (tmp_path / "Ada.csv").write_text("item,tone\na:0-4,knd\na:5-9,knd\n", encoding="utf-8")
    assert "rows 2 and 3, tone: 'knd' is not a label; is it 'kind'?" in refused(tmp_path / "Ada.csv")


def test_a_sheet_that_was_saved_in_two_kinds_is_no_second_coder(tmp_path):
    write_sheet(TWO, tmp_path / "Ada.xlsx", TONE)
    (tmp_path / "Ada.csv").write_text("item,tone\na:0-4,kind\na:5-9,kind\n", encoding="utf-8")
    with pytest.raises(FramingError, match=r"Ada\.csv and Ada\.xlsx"):
        read_answers(sheets_in(tmp_path), TWO, TONE)


def test_a_coder_called_as_another_with_more_words_is_seen():
    found = alike(["Ada - Copy", "Ada", "Kopie von Bo", "Bo", "Adam", "Bob", "Ada_2"])
    assert found == [("Bo", "Kopie von Bo"), ("Ada", "Ada_2"), ("Ada", "Ada - Copy")]


def test_a_date_in_a_spreadsheet_is_seen(tmp_path):
    import datetime

    path = write_sheet(TWO, tmp_path / "Ada.xlsx", TONE)
    book = load_workbook(path)
    book["coding"]["A2"].value = datetime.datetime(2026, 3, 4)
    book.save(path)
    assert "row 2: '2026-03-04' is no item; Excel seems to have made a date" in refused(path)


def test_a_day_in_a_column_that_a_coder_added_does_no_harm(tmp_path):
    rows = pd.DataFrame({"item": ["a:0-4", "a:5-9"], "tone": "kind", "coded on": pd.Timestamp("2026-03-04")})
    rows.to_excel(tmp_path / "Ada.xlsx", index=False)
    assert read_answers(tmp_path / "Ada.xlsx", TWO, TONE).label.tolist() == ["kind", "kind"]


def test_a_broken_or_absent_file_is_one_clear_fault(tmp_path):
    (tmp_path / "Ada.xlsx").write_bytes(b"PK\x03\x04 no zip")
    assert "is not a spreadsheet that can be read" in refused(tmp_path / "Ada.xlsx")
    assert "cannot be read" in refused(tmp_path / "nobody.csv")


def test_two_files_of_one_name_are_two_coders_only_if_said_so(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "s.csv").write_text("item,tone\na:0-4,kind\na:5-9,kind\n", encoding="utf-8")
    paths = [tmp_path / "one" / "s.csv", tmp_path / "two" / "s.csv"]
    with pytest.raises(FramingError, match="same name"):
        read_answers(paths, TWO, TONE)
    assert read_answers(dict(zip(["Ada", "Bo"], paths, strict=True)), TWO, TONE).coder.nunique() == 2


def test_what_a_coder_downloaded_twice_is_no_second_coder(tmp_path):
    for name in ("Ada.csv", "Ada (1).csv", "Bo (2).csv"):
        (tmp_path / name).write_text("item,tone\na:0-4,kind\na:5-9,kind\n", encoding="utf-8")
    with pytest.raises(FramingError, match=r"Ada \(1\) is Ada's sheet once more") as told:
        read_answers(sorted(tmp_path.iterdir()), TWO, TONE)
    assert len(told.value.faults) == 1  # Bo's other one is not here
    (tmp_path / "Ada.csv").unlink()
    assert read_answers(sorted(tmp_path.iterdir()), TWO, TONE).coder.nunique() == 2


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXT, min_size=1, max_size=6), suffix=st.sampled_from([".csv", ".xlsx"]), chance=st.randoms())
def test_any_text_goes_out_and_its_answers_come_back(tmp_path_factory, texts, suffix, chance):
    items = pd.DataFrame(
        {"item": [f"=x:{n}-{n + 1}" for n in range(len(texts))], "text": texts, "context": texts[::-1]}
    )
    labels = {item: chance.choice(TONE["tone"]) for item in items["item"]}
    path = write_sheet(items, tmp_path_factory.mktemp("any") / f"Ada{suffix}", TONE)
    if suffix == ".csv":
        filled(path, {f"'{item}": label for item, label in labels.items()})
    else:
        book = load_workbook(path)
        for row in book["coding"].iter_rows(min_row=2):
            row[3].value = labels[row[0].value]
        book.save(path)
    answers = read_answers([path], items, TONE)
    assert dict(zip(answers["item"], answers["label"], strict=True)) == labels


def test_what_coders_said_is_a_sample_to_learn_from(tmp_path):
    """From the sheet to the model: the words that coders read, every coder's answer, nothing else."""
    words = ["useful", "ugly"] * 12
    rows = [(f"a:{n}", f"{n}: the bridge is {word}", "") for n, word in enumerate(words)]
    items = pd.DataFrame(rows, columns=["item", "text", "context"])
    asked = {"bridge": ["favor", "against"]}
    sides = dict(zip(items["item"], asked["bridge"] * 12, strict=True))
    paths = [write_sheet(items, tmp_path / f"{coder}.csv", asked) for coder in ("Ada", "Ben")]
    sample = coded_sample(read_answers([filled(path, sides, "bridge") for path in paths], items, asked), items)
    assert len(sample) == 48 and set(sample["coder"]) == {"Ada", "Ben"} and set(sample["target"]) == {"bridge"}
    assert fr.train_stance(sample).predict(["How ugly!"]).label.tolist() == ["against"]


def test_a_sample_has_only_what_comments_say_themselves():
    """The second comment quotes the first and adds a word; the third only quotes."""
    text = "The old bridge must stay as it is, whatever it costs."
    rows = [{"article_id": "a", "outlet": "A", "text": "A headline\n\nNothing.", "comments": json.dumps(
        [{"text": text, "author": "Martha"}, {"text": f"> {text}\nNo, Martha."}, {"text": f"> {text}"}])}]  # fmt: skip
    analysis = fr.analyse(read_made_up(rows), "data/codebook.yml")
    items = comments_to_code(analysis)
    assert "must stay" in items["text"][1] and "must stay" not in items["own_text"][1]
    answers = pd.DataFrame({"coder": "Ada", "item": items["item"], "question": "q", "label": "favor", "note": ""})
    assert coded_sample(answers, items)["text"].tolist() == [text, "No, reader A."]


@pytest.mark.parametrize(
    "labels, what",
    [
        ("kind", "needs a list of labels"),
        (["kind"], "fewer than two"),
        (["Kind", "kind "], "a label twice"),
        (["", "kind"], "an empty label"),
    ],
)
def test_labels_that_cannot_be_told_apart_are_refused(tmp_path, labels, what):
    with pytest.raises(FramingError, match=what):
        write_sheet(TWO, tmp_path / "s.csv", {"tone": labels})
    assert not list(tmp_path.iterdir())


def test_a_text_longer_than_a_cell_needs_a_csv_sheet(tmp_path):
    long = TWO.assign(text=["x" * 40_000, "short"])
    with pytest.raises(FramingError, match="'a:0-4' is longer than a spreadsheet's cell"):
        write_sheet(long, tmp_path / "s.xlsx", TONE)
    sheet = write_sheet(long, tmp_path / "s.csv", TONE)
    assert len(read_answers([filled(sheet, dict.fromkeys(long["item"], "kind"))], long, TONE)) == 2


def test_a_cell_without_end_is_a_fault_with_its_line(tmp_path):
    (tmp_path / "s.csv").write_text('item,tone\na:0-4,"kind\n' + "x" * 140_000, encoding="utf-8")
    assert "s.csv: line " in refused(tmp_path / "s.csv") and "mark missing" in refused(tmp_path / "s.csv")


def test_a_label_with_a_comma_can_be_chosen(tmp_path):
    book = load_workbook(write_sheet(TWO, tmp_path / "s.xlsx", {"tone": ["kind, warm", "unkind"]}))
    [choice] = book["coding"].data_validations.dataValidation
    assert choice.formula1 == "labels!$A$2:$A$3" and book["labels"].sheet_state == "hidden"
    assert [row[0].value for row in book["labels"].iter_rows()] == ["tone", "kind, warm", "unkind"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_sheet_that_was_begun_is_never_written_over(tmp_path, ending):
    path = write_sheet(TWO, tmp_path / f"Bo.{ending}", TONE)
    write_sheet(TWO, path, TONE, seed=3)  # nobody has answered yet
    if ending == "csv":
        filled(path, {"a:0-4": "kind"})
    else:
        book = load_workbook(path)
        book["coding"]["D2"] = "kind"
        book.save(path)
    before = path.read_bytes()
    with pytest.raises(FramingError, match="has answers \\(tone\\)"):
        write_sheet(TWO, path, TONE)
    assert path.read_bytes() == before


def test_slips_in_the_call_are_said_in_words(tmp_path):
    sheet = filled(write_sheet(TWO, tmp_path / "Bo.csv", TONE), dict.fromkeys(TWO["item"], "kind"))
    assert set(read_answers(str(sheet), TWO, TONE)["coder"]) == {"Bo"}  # one file needs no list
    with pytest.raises(FramingError, match="no coders' sheets"):
        read_answers([], TWO, TONE)
    for call in (lambda: read_answers([sheet], TWO, "tone"), lambda: write_sheet(TWO, tmp_path / "x.csv", "tone")):
        with pytest.raises(FramingError, match=r"questions cannot be 'tone'(.|\n)*a dictionary of lists"):
            call()


def test_a_label_within_a_longer_one_is_not_named_beside_it(tmp_path):
    sheet = tmp_path / "Ada.csv"
    sheet.write_text("item,tone\na:0-4,very kind!\na:5-9,kind\n", encoding="utf-8")
    with pytest.raises(FramingError, match="'very kind!' is not a label; is it 'very kind'"):
        read_answers([sheet], TWO, {"tone": ["kind", "very kind"]})

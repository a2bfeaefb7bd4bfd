"""The command line as a person meets it: what it writes, what it says, and how it ends."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.analysis import TABLES
from framing.cli import app, main
from framing.cli.trace import on_one_line
from framing.core.schemas import contract
from suite.lab import lab_command

COMMANDS = [command.name for command in app.registered_commands]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_an_example_and_the_exit_codes(command, capsys):
    assert main([command, "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert f"Example: framing {command}" in shown
    assert re.search("Exit codes: 0 .+, 1 .+, 2 .+, 130 interrupted", shown)


@pytest.mark.parametrize("commands", ["framing.cli", "suite"])
def test_help_does_not_wait_for_what_only_a_command_needs(commands):
    code = f"import sys, {commands}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "matplotlib", "nltk", "nbclient", "nbformat"} & set(loaded)


@pytest.mark.parametrize(
    "typed", [["analyse"], ["nothing"], ["trace", "seeds", "--colour", "red"], ["charts", "--jobs", "0"]]
)
def test_a_command_typed_wrongly_is_2(typed, capsys):
    assert main(typed) == 2
    assert "Usage: framing" in capsys.readouterr().err


# analyse


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    out = tmp_path_factory.mktemp("analyse") / "not" / "there yet"
    assert main(["analyse", "seeds", "--out", str(out)]) == 0
    return out


def rows(path: Path) -> list[dict]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", TABLES)
def test_analyse_writes_each_table_under_its_name_with_its_columns_first(tables, name):
    header = (tables / f"{name}.csv").read_text(encoding="utf-8").split("\n")[0].split(",")
    assert header[: len(contract(name))] == contract(name)


@pytest.mark.parametrize(("name", "column"), [("mentions", "surface"), ("passages", "text"), ("quotations", "text")])
def test_offsets_in_the_files_lead_to_the_very_characters_of_the_source(tables, name, column):
    sources = {path.stem: path.read_bytes().decode("utf-8") for path in Path("seeds").glob("*.txt")}
    found = rows(tables / f"{name}.csv")
    assert found
    assert all(row[column] == sources[row["article_id"]][int(row["start"]) : int(row["end"])] for row in found)


def test_analyse_says_what_it_wrote_and_how_much(tmp_path, capsys):
    assert main(["analyse", "seeds", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert re.search(r"articles\.csv +5 rows", said)
    assert re.search(r"comments\.csv +16 rows", said)


def test_columns_of_a_table_can_be_mapped(tmp_path, capsys):
    articles = tmp_path / "articles.csv"
    articles.write_text("id,paper,body\n1,The Example,They called it a war.\n")
    mapped = ["--column", "article_id=id", "--column", "outlet=paper", "--column", "text=body"]
    out = tmp_path / "tables"
    assert main(["analyse", str(articles), "--out", str(out), *mapped]) == 0
    assert rows(out / "mentions.csv")[0]["outlet"] == "The Example"
    assert main(["analyse", str(articles), "--out", str(out), "--column", "outlet"]) == 2
    assert "ours=theirs" in capsys.readouterr().err


def test_without_a_codebook_it_says_what_to_do(tmp_path, monkeypatch, capsys):
    seeds = str(Path("seeds").resolve())
    monkeypatch.chdir(tmp_path)
    assert main(["analyse", seeds, "--out", "tables"]) == 1
    said = capsys.readouterr().err
    assert "data/codebook.yml" in said.replace("\\", "/") and "--codebook" in said
    assert not Path("tables").exists()


@pytest.mark.parametrize("path", ["no-such-folder", "README.md", "tests"])
def test_input_that_cannot_be_used_is_1_and_one_message(path, tmp_path, capsys):
    if path == "tests":  # as in a fresh clone: what Python compiles takes ten seconds to be looked at
        path = str(shutil.copytree(path, tmp_path / path, ignore=shutil.ignore_patterns("__pycache__")))
    assert main(["analyse", path, "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert path in said and "Traceback" not in said
    assert not (tmp_path / "out").exists()


def test_a_file_where_the_folder_should_be_is_1_and_one_line(tmp_path, capsys):
    (tmp_path / "out").write_text("mine")
    assert main(["analyse", "seeds", "--out", str(tmp_path / "out")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert (tmp_path / "out").read_text() == "mine"


# trace


def test_trace_shows_each_mention_at_its_place_in_its_sentence(capsys):
    assert main(["trace", "seeds", "--term", "precision operation"]) == 0
    blocks = capsys.readouterr().out.split("\n\n")
    total, blocks = blocks.pop().strip(), [block for block in blocks if block]
    assert total == f"{len(blocks)} mention" + ("" if len(blocks) == 1 else "s")
    for block in blocks:
        place, sentence = block.split("\n")
        file, start, end = re.search(r" · (\S+):(\d+)-(\d+) · \w+(?:: .+)?$", place).groups()
        source = (Path("seeds") / file).read_bytes().decode("utf-8")
        marked = source[int(start) : int(end)]
        assert f"»{on_one_line(marked)}«" in sentence
        assert sentence.strip().replace("»", "").replace("«", "") in on_one_line(source)


def test_trace_names_who_speaks(tables, capsys):
    with (tables / "mentions.csv").open(encoding="utf-8") as file:
        said = next(row for row in csv.DictReader(file) if row["speaker"])
    where = ["--article", said["article_id"], "--voice", said["voice"]]
    assert main(["trace", "seeds", "--term", said["term"], *where]) == 0
    assert f" · {said['voice']}: {said['speaker']}\n" in capsys.readouterr().out


def test_trace_totals_are_the_rows_of_the_mentions_table(tables, capsys):
    mentions = rows(tables / "mentions.csv")
    for voice in ("comment", "quotation"):
        main(["trace", "seeds", "--referent", "campaign", "--voice", voice])
        counted = sum(row["referent"] == "campaign" and row["voice"] == voice for row in mentions)
        assert capsys.readouterr().out.splitlines()[-1].startswith(f"{counted} mention")


def test_what_no_article_has_is_one_error_that_names_the_known(capsys):
    assert main(["trace", "seeds", "--term", "genocid", "--outlet", "Nobody", "--voice", "whisper"]) == 1
    said = capsys.readouterr().err
    assert "did you mean 'genocide'?" in said
    assert all(known in said for known in ("The Jewish Chronicle", "quotation"))


@given(st.text())
def test_corpus_text_cannot_command_the_terminal(text):
    shown = on_one_line(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_text_that_is_harmless_is_shown_as_it_is():
    assert on_one_line("“Rafah” – העיר – رفح 🇺🇳 naïve") == "“Rafah” – העיר – رفح 🇺🇳 naïve"


def test_a_reader_who_stops_reading_is_no_error():
    command = f'"{sys.executable}" -m framing trace seeds --referent campaign | head -1'
    ended = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert ended.stdout.count("\n") == 1
    assert ended.stderr == ""


# lab


def test_lab_listens_on_this_computer_only_and_keeps_its_token():
    command = lab_command(Path("notebooks"), "00-start-here.ipynb", 8888)
    assert "--ip=localhost" in command
    assert "--LabApp.default_url=/lab/tree/notebooks/00-start-here.ipynb" in command
    assert not [argument for argument in command if "token" in argument or "password" in argument]


def test_lab_without_notebooks_says_so(tmp_path, capsys):
    assert main(["lab", "--notebooks", str(tmp_path)]) == 1
    assert "there are no notebooks here" in capsys.readouterr().err

"""The command line where something is odd: no path, no UTF-8, no docstrings, a polite end, escape codes."""

import io
import os
import signal
import subprocess
import sys
import time

import pytest

from framing.cli import main

FRAMING = [sys.executable, "-m", "framing"]


def test_it_says_its_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("framing ")


@pytest.mark.parametrize(
    "typed", [["seeds", "--out", ""], ["", "--out", "x"], ["seeds", "--out", "x", "--comments", ""]]
)
def test_an_empty_path_is_not_the_folder_that_one_is_in(typed, capsys):
    assert main(["analyse", *typed]) == 2
    assert "it is empty" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("typed", [["code", "items.csv", "--question", "a=b,c"], ["explore", "seeds"]])
def test_nor_is_one_where_the_command_writes(typed, capsys):
    assert main([*typed, "--out", ""]) == 2
    assert "it is empty" in " ".join(capsys.readouterr().err.split())


HEADLINES = ["trace", "seeds", "--term", "genocide", "--voice", "headline"]


def test_a_terminal_that_is_not_utf_8_shows_what_it_can():
    run = subprocess.run([*FRAMING, *HEADLINES], capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert run.returncode == 0 and b"genocide" in run.stdout and b"Traceback" not in run.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_so_do_terminals_of_other_encodings(encoding, monkeypatch):
    terminal, errors = (io.TextIOWrapper(io.BytesIO(), encoding) for _ in range(2))
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", errors)
    assert main(HEADLINES) == 0
    for stream in (terminal, errors):
        stream.flush()
    assert b"genocide" in terminal.buffer.getvalue() and b"Traceback" not in errors.buffer.getvalue()


def test_it_works_without_docstrings():
    run = subprocess.run([*FRAMING, "--help"], capture_output=True, text=True, env=os.environ | {"PYTHONOPTIMIZE": "2"})
    assert run.returncode == 0 and "analyse" in run.stdout


def test_a_message_runs_nothing_in_the_terminal(tmp_path, capsys):
    path = tmp_path / "a.csv"
    path.write_text("article_id,outlet,text,published\na,A,It left.,\x1b[31mred\n")
    assert main(["analyse", str(path), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert "\x1b" not in said and "x1b[31mred" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")
def test_a_polite_end_leaves_no_file_and_no_temporary_folder(tmp_path):
    command = [*FRAMING, "analyse", "seeds", "--out", str(tmp_path / "out")]
    (tmp_path / "tmp").mkdir()
    run = subprocess.Popen(command, stderr=subprocess.PIPE, env=os.environ | {"TMPDIR": str(tmp_path / "tmp")})
    time.sleep(0.8)
    run.send_signal(signal.SIGTERM)
    run.communicate()
    assert run.returncode in (128 + signal.SIGTERM, -signal.SIGTERM, 0)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not list(tmp_path.rglob(".*.part"))

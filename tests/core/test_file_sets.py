"""Files that belong together are all new or all as they were, however a run ends."""

import json
import os
import stat
import subprocess
import sys
import threading

import pytest

from framing.core.errors import FramingError
from framing.core.files import file_sets
from framing.core.files.atomic_files import write_bytes
from framing.core.files.file_sets import JOURNAL, RECORD, misfits, settle, with_record, write_files

NAMES = [f"t{number}.csv" for number in range(6)]


@pytest.fixture
def folder(tmp_path):
    write_files(of("old", tmp_path), tmp_path)
    return tmp_path


def of(what, folder, names=NAMES):
    return [(folder / name, f"{what} {name}".encode()) for name in names]


def state(folder):
    return {path.name: path.read_text().partition(" ")[0] for path in folder.iterdir()}


def all_are(what):
    return dict.fromkeys(NAMES, what)


def test_all_are_there_and_nothing_else(folder):
    assert state(folder) == all_are("old")
    assert write_files(of("new", folder), folder) == [folder / name for name in NAMES]
    assert state(folder) == all_are("new")


def test_what_goes_wrong_while_contents_are_made_leaves_all_as_it_was(folder):
    def contents():
        yield from of("new", folder)[:4]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_files(contents(), folder)
    assert state(folder) == all_are("old")


def test_a_file_that_cannot_be_renamed_puts_the_others_back(folder, monkeypatch):
    really, calls = os.replace, []

    def replace(source, target):
        calls.append(target)
        if len(calls) == 4:
            raise PermissionError(13, "The file is open in another program")
        really(source, target)

    monkeypatch.setattr("os.replace", replace)
    with pytest.raises(FramingError, match=r"t3.csv cannot be written to .*: The file is open") as refused:
        write_files(of("new", folder), folder)
    assert "as it was" in str(refused.value) and state(folder) == all_are("old")


def test_a_new_file_is_gone_again_where_another_cannot_be_renamed(tmp_path, monkeypatch):
    def replace(source, target):
        if str(target).endswith("t1.csv"):
            raise OSError(5, "Input/output error")
        os.rename(source, target)

    monkeypatch.setattr("os.replace", replace)
    with pytest.raises(FramingError, match=r"t1.csv .*: Input/output error"):
        write_files(of("new", tmp_path), tmp_path)
    assert state(tmp_path) == {}


def test_a_folder_where_a_file_should_be_is_told_before_anything_is_renamed(folder):
    (folder / "t9.csv").mkdir()
    with pytest.raises(FramingError, match=r"t9.csv cannot be written: a folder has its name"):
        write_files(of("new", folder, [*NAMES, "t9.csv"]), folder)
    (folder / "t9.csv").rmdir()
    assert state(folder) == all_are("old")


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    (tmp_path / "tables").write_text("mine")
    with pytest.raises(FramingError, match="tables cannot be made: a file has its name"):
        write_files(of("new", tmp_path / "tables"), tmp_path / "tables")
    assert (tmp_path / "tables").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_told_with_the_file_and_its_folder(folder):
    """A process that may write no file larger than a block stands for a disk without room."""
    code = f"""
import resource, signal, sys
from pathlib import Path
from framing.core.errors import FramingError
from framing.core.files.file_sets import write_files
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
folder = Path({str(folder)!r})
try:
    write_files([(folder / "t0.csv", b"new"), (folder / "t1.csv", b"x" * 100_000)], folder)
except FramingError as error:
    print(error)
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert f"t1.csv cannot be written to {folder}: " in said and state(folder) == all_are("old")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_told(folder):
    folder.chmod(0o500)
    try:
        with pytest.raises(FramingError, match=r"t0.csv cannot be written to .*: Permission denied"):
            write_files(of("new", folder), folder)
    finally:
        folder.chmod(0o700)
    assert state(folder) == all_are("old")


def test_a_file_has_the_rights_that_any_new_file_has(tmp_path):
    before = os.umask(0o027)
    try:
        path = write_bytes(tmp_path / "a.txt", b"a")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("at", range(len(NAMES)))
def test_what_a_killed_run_had_begun_to_rename_is_finished(folder, monkeypatch, at):
    pairs = [(file_sets.stage(path, content), path) for path, content in of("new", folder)]
    file_sets._claim(folder / JOURNAL, {"rename": [file_sets._pair(folder, *pair) for pair in pairs], "remove": []})
    for temporary, path in pairs[:at]:
        os.replace(temporary, path)
    assert settle(folder) and state(folder) == all_are("new") and not settle(folder)


def test_who_only_reads_a_folder_finishes_what_was_begun_for_it_and_its_neighbours(tmp_path, monkeypatch):
    monkeypatch.setattr(file_sets, "PATIENCE", -1.0)
    charts = tmp_path / "charts"
    contents = [*with_record(of("new", charts), charts, {}), (tmp_path / "notebook.ipynb", b"new")]
    pairs = [(file_sets.stage(path, content), path) for path, content in contents]
    file_sets._claim(tmp_path / JOURNAL, {"rename": [file_sets._pair(tmp_path, *one) for one in pairs], "remove": []})
    os.replace(*pairs[0])
    assert misfits(charts) == [] and state(charts).keys() == {*NAMES, RECORD} and not (tmp_path / JOURNAL).exists()


def test_a_content_may_come_part_by_part(tmp_path):
    def contents(stop):
        yield tmp_path / "a.csv", iter([b"new ", b"a"])
        yield tmp_path / "b.csv", (b"new b" for _ in range(1 // (1 - stop)))

    write_files(with_record(contents(False), tmp_path, {}), tmp_path)
    assert (tmp_path / "a.csv").read_bytes() == b"new a" and misfits(tmp_path) == []
    with pytest.raises(ZeroDivisionError):
        write_files(with_record(contents(True), tmp_path, {}), tmp_path)
    assert misfits(tmp_path) == [] and len(list(tmp_path.iterdir())) == 3


def test_the_next_run_finishes_a_killed_one_first(folder, monkeypatch):
    monkeypatch.setattr(file_sets, "PATIENCE", 0.0)
    (folder / JOURNAL).write_text('{"rename": [[".x.part", ')  # killed before the journal was whole
    write_files(of("new", folder), folder)
    assert state(folder) == all_are("new")


def test_what_a_killed_run_kept_of_the_old_files_is_gone_when_it_is_finished(folder):
    pairs = [(file_sets.stage(path, content), path) for path, content in of("new", folder)]
    file_sets._claim(folder / JOURNAL, {"rename": [file_sets._pair(folder, *pair) for pair in pairs], "remove": []})
    for temporary, path in pairs[:2]:
        file_sets._copy(path, file_sets._copy_of(temporary))
    os.replace(*pairs[0])
    assert settle(folder) and state(folder) == all_are("new")


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent otherwise on Windows")
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_who_waits_for_another_run_can_be_interrupted_at_once(folder, number):
    code = f"""
import os, signal, sys, time
from pathlib import Path
from framing.core.files import file_sets

def wait(journal):
    os.kill(os.getpid(), signal.{number})
    while True:
        time.sleep(0.01)

file_sets._wait_for = wait
signal.signal(signal.{number}, lambda *_: sys.exit(3))
folder = Path({str(folder)!r})
(folder / file_sets.JOURNAL).write_text("{{}}")
file_sets.write_files([(folder / "t0.csv", b"new")], folder)
"""
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 3
    (folder / JOURNAL).unlink()
    assert state(folder) == all_are("old")


@pytest.mark.parametrize("pair", [["../private.part", "t0.csv"], ["mine.txt", "t0.csv"], [".bashrc", "t0.csv"]])
def test_a_journal_from_a_stranger_moves_no_file_of_ours(folder, pair):
    for name in ("mine.txt", ".bashrc"):
        (folder / name).write_text("mine")
    (folder / JOURNAL).write_text(json.dumps({"rename": [pair], "remove": ["../elsewhere"]}))
    settle(folder)
    assert state(folder) == all_are("old") | {"mine.txt": "mine", ".bashrc": "mine"}


@pytest.mark.parametrize("listed", ["[1]", "null", "[[1, 2, 3]]", '[["a"]]', '[[".a\\u0000.part", "t0.csv"]]'])
def test_a_journal_of_no_shape_of_ours_began_nothing(folder, listed):
    (folder / JOURNAL).write_text(f'{{"rename": {listed}, "remove": []}}')
    assert settle(folder) and state(folder) == all_are("old") and not (folder / JOURNAL).exists()


def test_a_journal_from_the_time_to_come_is_waited_for_no_longer_than_another(folder):
    (folder / JOURNAL).write_text('{"rename": [], "remove": []}')
    later = (folder / JOURNAL).stat().st_mtime + 10 * file_sets.PATIENCE + 3600
    os.utime(folder / JOURNAL, (later, later))  # a clock that has been set back since
    write_files(of("new", folder), folder)
    assert state(folder) == all_are("new")


def test_of_two_runs_into_one_folder_one_wins_whole(folder):
    threads = [threading.Thread(target=write_files, args=(of(f"run{number}", folder), folder)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(state(folder).values())) == 1 and set(state(folder)) == set(NAMES)


def test_a_record_tells_what_is_not_as_the_run_wrote_it(tmp_path):
    write_files(with_record(of("new", tmp_path), tmp_path, {"articles": 5}), tmp_path)
    assert misfits(tmp_path) == [] and json.loads((tmp_path / RECORD).read_text())["articles"] == 5
    (tmp_path / "t1.csv").write_text("mine")
    (tmp_path / "t2.csv").unlink()
    assert [fault.rpartition("/")[2] for fault in misfits(tmp_path)] == [
        "t1.csv is not the file that the run wrote",
        "t2.csv is not there, though the run wrote it",
    ]
    assert misfits(tmp_path, ["t3.csv"]) == [] and len(misfits(tmp_path, ["t1.csv", "else.csv"])) == 1


def test_a_folder_that_was_made_for_files_that_failed_is_gone_again(tmp_path):
    def failing():
        yield tmp_path / "new" / "a.csv", b"whole"
        raise FramingError("The second table cannot be computed.")

    with pytest.raises(FramingError, match="second"):
        write_files(failing(), tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_old_temporary_files_are_cleared_and_new_ones_are_left(folder):
    for name, age in ((".a.csv.x.part", 48 * 3600), (".b.csv.y.part", 2 * 3600)):
        (folder / name).write_text("half")
        then = (folder / name).stat().st_mtime - age
        os.utime(folder / name, (then, then))
    write_files(of("new", folder), folder)
    assert {name for name in state(folder) if name.endswith(".part")} == {".b.csv.y.part"}

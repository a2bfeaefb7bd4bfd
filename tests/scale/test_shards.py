"""The same bytes whatever the number of workers; what is there is not computed again; what is half is not there."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest

import framing as fr
from framing.core.files.table_files import without_empty_text
from framing.scale import run, workers
from framing.scale.merge import WHOLE
from framing.scale.run import analyse_in_shards
from framing.scale.shards import OF_ALL_COLUMNS, SHARD_TABLES, WRITTEN, part_of
from tests.shared import contents

SCRIPT = """
import sys
from framing.scale import batches, run, shards, workers

shards.ONE_IN, shards.FULL, batches.ROWS, workers.WAITING = 3, 4, 5, 1
if __name__ == "__main__":
    run.analyse_in_shards(*sys.argv[1:])
"""


def test_one_worker_and_two_write_the_same_bytes(table, codebook, tmp_path, done, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr("framing.scale.shards.ONE_IN", 3)
    monkeypatch.setattr("framing.scale.shards.FULL", 4)
    for count in (1, 2):
        found = analyse_in_shards(table, codebook, tmp_path / f"by {count}", count)
        assert found.computed == found.shards > 2
        assert contents(tmp_path / f"by {count}") == contents(done)


def test_a_killed_run_goes_on_where_it_was(table, codebook, tmp_path, done):
    script, out = tmp_path / "script.py", tmp_path / "killed"
    script.write_text(SCRIPT)
    command = [sys.executable, str(script), str(table), str(codebook), str(out)]
    process = subprocess.Popen(command, start_new_session=True)
    while not list(out.glob("shards/*.json")) and process.poll() is None:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert not (out / "shards.csv").exists()
    there = {path.stem: path.stat().st_mtime_ns for path in out.glob("shards/*.json")}
    found = analyse_in_shards(table, codebook, out)
    assert found.computed == found.shards - len(there) > 0
    assert contents(out) == contents(done)
    assert {key: (out / "shards" / f"{key}.json").stat().st_mtime_ns for key in there} == there


def test_a_worker_that_is_killed_loses_nothing(table, codebook, tmp_path, done, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr("framing.scale.shards.ONE_IN", 3)
    monkeypatch.setattr("framing.scale.shards.FULL", 4)
    opened = []

    def killed_at_once(count):
        opened.append(count)
        pool = local(count)
        if len(opened) == 1:
            pool.submit(os.getpid).result()
            os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
        return pool

    local = workers._local
    monkeypatch.setattr(workers, "_local", killed_at_once)
    analyse_in_shards(table, codebook, tmp_path / "out", 2)
    assert len(opened) == 2  # the one that was killed and its successor, which compares, too
    assert contents(tmp_path / "out") == contents(done)


def test_a_worker_that_starts_as_another_is_killed_is_not_waited_for():
    executor = workers._local(2)
    killed = executor.submit(os.getpid).result()
    manager, listed = executor._executor_manager_thread, threading.Event()
    if hasattr(manager, "_join_executor_internals"):
        executor.shutdown()
        pytest.skip("this Python lets no worker start while a pool breaks")
    end = manager.join_executor_internals
    manager.join_executor_internals = lambda: (listed.wait(60), end())
    executor._spawn_process()
    number, starting = executor._processes.popitem()  # it is put there when it has started
    os.kill(killed, signal.SIGKILL)
    while not executor._broken:
        time.sleep(0.01)
    executor._processes[number] = starting
    listed.set()
    closing = threading.Thread(target=executor.shutdown)
    closing.start()
    closing.join(60)
    hangs = closing.is_alive()
    starting.kill()  # or nothing would end here
    assert not hangs


@pytest.mark.parametrize("closed", [False, True])
def test_what_is_given_out_as_a_worker_is_killed_is_not_waited_for(monkeypatch, closed):
    def broken_meanwhile(executor, *_):
        executor._broken = "A child process terminated abruptly"
        if closed:
            raise OSError("handle is closed")
        return workers.Future()  # which nobody will ever do

    with workers._local(1) as executor:
        monkeypatch.setattr(workers.ProcessPoolExecutor, "submit", broken_meanwhile)
        with pytest.raises(workers.BrokenExecutor):
            executor.submit(os.getpid)


def test_articles_that_kill_every_worker_are_named(table, codebook, tmp_path, monkeypatch):
    class Fatal(workers.ProcessPoolExecutor):
        def __init__(self, workers):
            pass

        def submit(self, *_):
            raise workers.BrokenExecutor

        def shutdown(self, **_):
            pass

    monkeypatch.setattr(workers, "_local", Fatal)
    with pytest.raises(fr.FramingError, match="killed 5 times while the articles a"):
        analyse_in_shards(table, codebook, tmp_path / "out")


def test_only_what_changed_is_computed_again(table, codebook, done, in_this_process):
    before = contents(done)
    assert analyse_in_shards(table, codebook, done).computed == 0
    frame = pd.read_csv(table, keep_default_na=False)
    frame.loc[5, "text"] = "Another headline\n\nA contribution, nothing more.\n"
    frame.to_csv(table, index=False)
    assert analyse_in_shards(table, codebook, done).computed == 1
    after = contents(done)
    assert len(before) == len(after), "nothing is left of the shard as it was"


@pytest.mark.parametrize("change", ["the codebook", "the voice", "the code"])
def test_what_decides_every_table_computes_all_again(table, codebook, done, in_this_process, monkeypatch, change):
    count = len(contents(done))
    if change == "the codebook":
        codebook.write_text(codebook.read_text("utf-8").replace("[contribution]", "[contribution, levy]"), "utf-8")
    if change == "the code":
        for module in (run, fr.scale.shards):
            monkeypatch.setattr(module, "code_version", lambda: "newer")
    again = analyse_in_shards(table, codebook, done, voice="strict" if change == "the voice" else "lenient")
    assert again.computed == again.shards
    assert len(contents(done)) == count


def test_a_half_written_file_is_never_taken_for_whole(table, codebook, done, in_this_process):
    whole = contents(done)
    markers = sorted(done.glob("shards/*.json"))
    part_of(done, "mentions", markers[0].stem).write_bytes(b"PAR1")
    markers[1].write_text(markers[1].read_text()[:20])
    part_of(done, "voices", markers[2].stem).unlink()
    (done / "voices" / ".0123.part").write_bytes(b"PAR")
    assert analyse_in_shards(table, codebook, done).computed == 3
    assert contents(done) == whole


def test_the_shards_are_the_tables_of_the_whole(table, codebook, done):
    analysis = fr.analyse(table, codebook)
    listed = pd.read_csv(done / "shards.csv")
    assert listed.articles.sum() == 12
    for name in [name for name in SHARD_TABLES if name != "remarks"]:
        parts = [pd.read_parquet(part_of(done, name, key)) for key in listed.shard]
        expected = getattr(analysis, name).drop(columns=OF_ALL_COLUMNS, errors="ignore").reset_index(drop=True)
        if name in ("comments", "names"):
            assert "reader" in expected
        expected = without_empty_text(expected)
        pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), expected, check_names=False)


def test_what_compares_articles_is_that_of_the_whole(table, codebook, done):
    analysis = fr.analyse(table, codebook)
    for name in ("alignments", "speakers", "article_shares", "differences"):
        found = pd.read_parquet(part_of(done, name, WHOLE))
        expected = without_empty_text(getattr(analysis, name).reset_index(drop=True))
        pd.testing.assert_frame_equal(found, expected, check_names=False)
    assert len(analysis.alignments) > 0
    parts = pd.read_parquet(done / "remarks")
    assert sorted(parts.what) == sorted(analysis.remarks.what)


def test_articles_of_one_time_are_compared_and_of_many_times_in_blocks(table, codebook, tmp_path, monkeypatch):
    frame = pd.read_csv(table, keep_default_na=False)
    frame["published"] = [f"2031-0{1 + n // 4}-{10 + n % 4}" for n in range(12)]
    frame.to_csv(table, index=False)
    monkeypatch.setattr("framing.scale.merge.LARGEST", 5)
    monkeypatch.setattr(workers, "_local", ThreadPoolExecutor)
    analyse_in_shards(table, codebook, tmp_path / "out")
    found = pd.read_parquet(part_of(tmp_path / "out", "alignments", WHOLE))
    months = found.article_id.map(dict(zip(frame.article_id, frame.published.str[:7], strict=True)))
    assert months.groupby(found.group).nunique().max() == 1  # the blocks are cut between the months
    assert sorted(found.group.unique()) == list(range(1, found.group.max() + 1))


def test_bad_settings_are_one_message(table, codebook, tmp_path):
    with pytest.raises(fr.FramingError, match="workers cannot be 0"):
        analyse_in_shards(table, codebook, tmp_path / "out", 0)
    with pytest.raises(fr.FramingError, match="no such"):
        analyse_in_shards(tmp_path / "nothing.csv", codebook, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_marker_says_what_is_there(done):
    marker = json.loads(next(done.glob("shards/*.json")).read_text())
    assert set(marker) == set(WRITTEN)

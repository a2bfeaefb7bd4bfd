"""The same by a dask scheduler's workers, one of which is lost."""

import os
import signal

import pytest

import framing as fr
from framing.scale import workers
from framing.scale.run import analyse_in_shards
from tests.shared import contents

distributed = pytest.importorskip("distributed", reason="pip install distributed: a cluster is an extra")


def test_two_workers_of_a_cluster_write_the_same_bytes_also_of_a_choice_and_if_one_is_lost(
    table, codebook, tmp_path, done, monkeypatch
):
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster:
        found = analyse_in_shards(table, codebook, tmp_path / "there", cluster=cluster.scheduler_address)
        assert found.computed == found.shards
        assert contents(tmp_path / "there") == contents(done)

        chosen = {"outlets": ["Outlet 0", "Outlet 1"], "sample": 1, "seed": 3, "drop_copies": True}
        some = analyse_in_shards(table, codebook, tmp_path / "some here", **chosen)
        analyse_in_shards(table, codebook, tmp_path / "some", cluster=cluster.scheduler_address, **chosen)
        assert some.articles == 1
        assert contents(tmp_path / "some") == contents(tmp_path / "some here")
        sent = []

        def with_a_loss(pool, do, settings, task):
            future = submitted(pool, do, settings, task)
            sent.append(task)
            if len(sent) == 2:
                with distributed.Client(cluster, set_as_default=False) as client:
                    os.kill(min(client.run(os.getpid).values()), signal.SIGKILL)
            return future

        submitted = workers._submitted
        monkeypatch.setattr(workers, "_submitted", with_a_loss)
        analyse_in_shards(table, codebook, tmp_path / "lossy", cluster=cluster.scheduler_address)
        assert contents(tmp_path / "lossy") == contents(done)


def test_an_address_without_a_scheduler_is_one_message(table, codebook, tmp_path, monkeypatch):
    monkeypatch.setattr("framing.scale.workers.PATIENCE", "1s")
    with pytest.raises(fr.FramingError, match="no dask scheduler at tcp"):
        analyse_in_shards(table, codebook, tmp_path / "out", cluster="tcp://127.0.0.1:9")

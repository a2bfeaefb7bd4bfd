"""Workers, as processes of this computer or of a cluster, and shards given to them until all are done."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from functools import cached_property

from framing.core.errors import FramingError
from framing.reading.corpus import Corpus
from framing.scale.shards import Settings, compute

WAITING = 2  # shards for each worker that are read and not yet done: nobody waits, and memory stays flat
LOSSES = 5  # so often the workers may be killed over one shard
PATIENCE = "10s"  # for a scheduler to answer
GOES_ON = "What was done stays done: the same command goes on from there."

Task = tuple[str, Corpus]


class WorkerPool:
    """Workers of which each starts once for all that a run has to do: `executor`, opened when it is first asked for."""

    def __init__(self, open_executor: Callable[[], Executor], width: int):
        self.open_executor, self.width = open_executor, width

    @cached_property
    def executor(self) -> Executor:
        return self.open_executor()

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        """End the workers that there are; others come when it is asked for again."""
        if executor := self.__dict__.pop("executor", None):
            executor.shutdown()


def compute_all(tasks: Iterable[Task], settings: Settings, pool: WorkerPool, do: Callable = compute) -> Iterator[str]:
    """The key of each shard when it is done; some are out at a time. A pool whose worker was killed is replaced.

    `do` is what is done with each: its settings, key and corpus are given.
    """
    tasks, again = iter(tasks), list[Task]()
    losses: Counter[str] = Counter()
    waiting: dict[Future, Task] = {}
    try:
        while True:
            while len(waiting) < pool.width * WAITING and (task := again.pop() if again else next(tasks, None)):
                waiting[_submitted(pool.executor, do, settings, task)] = task
            if not waiting:
                return
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            broken = False
            for future in done:
                task = waiting.pop(future)
                if isinstance(future.exception(), BrokenExecutor):
                    broken = True
                    again.append(task)
                else:
                    future.result()
                    yield task[0]
            if broken:
                pool.close()
                again += waiting.values()
                waiting = {}
                losses.update(key for key, _ in again)
                _refuse_endless(again, losses)
    finally:
        for future in waiting:  # none, unless something went wrong
            future.cancel()


def _submitted(pool: Executor, do: Callable, settings: Settings, task: Task) -> Future:
    """The future of a shard; where the pool broke a moment ago, one that says so."""
    try:
        return pool.submit(do, settings, *task)
    except BrokenExecutor as error:
        failed: Future = Future()
        failed.set_exception(error)
        return failed


def _refuse_endless(again: list[Task], losses: Counter) -> None:
    for key, shard in again:
        if losses[key] >= LOSSES:
            ids = shard.articles.article_id
            raise FramingError(
                f"A worker was killed {LOSSES} times while the articles {ids.iloc[0]} to {ids.iloc[-1]} were out.",
                advice=f"Perhaps the memory is too small: try fewer workers. {GOES_ON}",
            )


class Processes(ProcessPoolExecutor):
    """The library's, which in Python 3.11 waits for ever where a worker is killed while another is being started.

    That one is not told to end; and what is given out meanwhile is never done, or meets a pipe that is closed
    (https://github.com/python/cpython/issues/94777 and those it leads to).
    """

    def submit(self, *task, **named) -> Future:
        try:
            future = super().submit(*task, **named)
        except OSError:
            if not self._broken:
                raise
        if self._broken:
            raise BrokenExecutor("A worker was killed.")
        return future

    def shutdown(self, *how, **named) -> None:
        if self._broken:
            for process in list((self._processes or {}).values()):
                process.kill()
        super().shutdown(*how, **named)


def _local(workers: int) -> Executor:
    import multiprocessing

    spawned = multiprocessing.get_context("spawn")  # the same on every system; a fork would copy the threads' locks
    return Processes(workers, mp_context=spawned, initializer=_follow_parent)


def _follow_parent() -> None:
    """A worker leaves an interruption to its parent, and ends when that is gone, even if it was killed.

    It looks for garbage less often than Python does by itself: its tables are small, and done with a shard at a time.
    """
    import multiprocessing
    import os
    import signal

    from framing.core.memory import look_for_garbage_seldom
    from framing.core.tables import hold_text_as_python

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hold_text_as_python()
    look_for_garbage_seldom()
    parent = multiprocessing.parent_process()
    assert parent is not None, "only a worker is asked to follow"

    def end_with_it() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=end_with_it, daemon=True).start()


@contextmanager
def workers_at(count: int, cluster: str | None) -> Iterator[WorkerPool]:
    """Workers, here or at the address of a dask scheduler."""
    if cluster is None:
        with WorkerPool(lambda: _local(count), count) as pool:
            yield pool
        return
    needs("distributed", "A cluster", "pip install distributed")
    from distributed import Client, KilledWorker

    try:
        client = Client(cluster, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise FramingError(f"There is no dask scheduler at {cluster}: {error}.") from None
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise FramingError(f"The dask scheduler at {cluster} has no workers.", advice="Start some: dask worker …")
        with WorkerPool(lambda: client.get_executor(pure=False), threads) as pool:
            yield pool
    except (KilledWorker, CancelledError) as error:
        raise FramingError(f"The cluster at {cluster} gave up ({error}).", advice=GOES_ON) from None
    finally:
        client.close()


def needs(package: str, what: str, how: str) -> None:
    """Refuse to begin without a package that is an extra."""
    from importlib.util import find_spec

    if find_spec(package) is None:
        raise FramingError(f"{what} needs the package {package}.", advice=f"Install it: {how}")

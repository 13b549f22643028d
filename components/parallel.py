"""Run a function over chunks of items in several processes, in order, and survive the death of any of them."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Chunks on their way for each worker: one in hand and one at the door.
AHEAD = 2


@dataclass(frozen=True, slots=True)
class Job(Generic[T, R]):
    """What to do: `work` on a chunk, and `lost` for an item that kills its process.

    Both are functions of a module, so that another process can import them.
    """

    work: Callable[[list[T]], list[R]]
    lost: Callable[[T], R]


def in_order(job: Job[T, R], chunks: Iterable[list[T]], workers: int) -> Iterator[list[R]]:
    """The results of each chunk in the order of the chunks. A chunk is run again where a process died meanwhile.

    What `work` raises is raised here.
    """
    source = iter(chunks)
    pool = new_pool(workers)
    waiting: deque[tuple[list[T], Future[list[R]]]] = deque()
    try:
        while True:
            for chunk in islice(source, workers * AHEAD - len(waiting)):
                waiting.append((chunk, pool.submit(job.work, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                found = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                found = alone(job, chunk)
                pool = new_pool(workers)
                waiting = deque((later, pool.submit(job.work, later)) for later, _ in waiting)
            yield found
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def alone(job: Job[T, R], chunk: list[T]) -> list[R]:
    """The results of a chunk in a process of its own and, where that dies too, of each item in one of its own."""
    with new_pool(1) as pool:
        try:
            return pool.submit(job.work, chunk).result()
        except BrokenProcessPool:
            if len(chunk) == 1:
                return [job.lost(chunk[0])]
    return [alone(job, [item])[0] for item in chunk]


def new_pool(workers: int) -> ProcessPoolExecutor:
    """Fresh processes: forked ones would inherit the locks of whatever threads run here."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=begin)


def begin() -> None:
    """Make a worker ready. It leaves Ctrl+C to its parent, ends with it, and says nothing on the parent's screen."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    logging.getLogger("components").addHandler(logging.NullHandler())


def end_with_parent() -> None:
    """Wait for the parent's end, however it ends, and end this process then."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

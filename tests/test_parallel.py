"""Worker processes: in order, and whatever happens to them. The workers import this module."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from components import parallel

CHUNKS = [[number, number + 1] for number in range(0, 8, 2)]
DOUBLED = [[2 * number for number in chunk] for chunk in CHUNKS]


def double(items: list[int]) -> list[int]:
    time.sleep(0.05 if 0 in items else 0)
    return [2 * item for item in items]


def die_at_five(items: list[int]) -> list[int]:
    if 5 in items:
        os.kill(os.getpid(), 9)
    return double(items)


def die_once(items: list[str]) -> list[int]:
    """Items are paths; the process dies at the first one that is not there, and leaves it."""
    for item in items:
        if not Path(item).exists():
            Path(item).touch()
            os.kill(os.getpid(), 9)
    return [len(items)]


def refuse(items: list[int]) -> list[int]:
    raise LookupError(str(items))


def lost(item: object) -> int:
    return -1


def test_chunks_are_drawn_as_they_are_needed() -> None:
    drawn = []

    def chunks() -> Iterator[list[int]]:
        for chunk in CHUNKS:
            drawn.append(chunk)
            yield chunk

    results = parallel.in_order(parallel.Job(double, lost), chunks(), workers=1)
    first = next(results)
    assert len(drawn) == parallel.AHEAD
    assert [first, *results] == DOUBLED


def test_only_the_item_that_kills_its_process_is_lost() -> None:
    found = list(parallel.in_order(parallel.Job(die_at_five, lost), CHUNKS, workers=2))
    assert found == [[8, -1] if chunk == [4, 5] else doubled for chunk, doubled in zip(CHUNKS, DOUBLED, strict=True)]


def test_chunk_of_a_killed_worker_is_run_again(tmp_path: Path) -> None:
    job = parallel.Job(die_once, lost)
    assert list(parallel.in_order(job, [[str(tmp_path / "a"), str(tmp_path / "a")]], workers=1)) == [[2]]


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(LookupError, match=r"\[0, 1\]"):
        list(parallel.in_order(parallel.Job(refuse, lost), CHUNKS, workers=1))


def test_nothing_to_do() -> None:
    assert list(parallel.in_order(parallel.Job(double, lost), [], workers=2)) == []

"""Killed processes, several writers, and files that are not what they should be."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from how_often import times
from sqlalchemy import event

from components.problems import StoreProblem
from components.store import Store, open_store
from components.store.opening import SCHEMA_VERSION

Make = Callable[..., dict[str, list[dict[str, Any]]]]
FORK = multiprocessing.get_context("fork")
EVENTS = 40


def article(make_rows: Make, number: int) -> dict[str, list[dict[str, Any]]]:
    """An article with many rows, so that a kill can fall between two of them."""
    one = make_rows(f"Round {number} of the talks ended.", title=f"Round {number}")
    event = one["events"][0]
    one["events"] = [event | {"event_id": f"{number:08x}{k:08x}"} for k in range(EVENTS)]
    return one


def write(path: Path, make_rows: Make, numbers: list[int], done: Connection) -> None:
    """Save articles, and say so after each."""
    store = open_store(str(path))
    for number in numbers:
        store.save(article(make_rows, number))
        done.send(number)
    done.close()


def started(path: Path, make_rows: Make, numbers: list[int]) -> tuple[Any, Connection]:
    """A process that writes, and where it says what it has saved."""
    heard, done = FORK.Pipe(duplex=False)
    process = FORK.Process(target=write, args=(path, make_rows, numbers, done))
    process.start()
    done.close()
    return process, heard


def assert_whole(store: Store) -> set[str]:
    """Every article that is there has all its rows and is found by its words; the titles."""
    tables = store.load()
    articles = set(tables["articles"]["article_id"])
    assert set(tables["events"].groupby("article_id").size()) <= {EVENTS}
    for name, table in tables.items():
        assert set(table["article_id"]) == articles, name
    assert store.search("talks") >= articles, "some may have been added since"
    with store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO articles_words (articles_words, rank) VALUES ('integrity-check', 1)")
    return set(tables["articles"]["title"])


def test_killed_writer_leaves_whole_articles(path: Path, make_rows: Make) -> None:
    chance = random.Random(58)
    for _ in range(times(8, 50)):
        process, heard = started(path, make_rows, list(range(400)))
        heard.recv()
        for _ in range(chance.randrange(6)):
            heard.recv()
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        assert assert_whole(open_store(str(path)))
    store = open_store(str(path))
    before = store.load()["articles"]
    assert 0 < len(before) < 400, "it was killed before its end"
    for number in range(len(before) + 2):
        store.save(article(make_rows, number))
    assert assert_whole(store) == {f"Round {number}" for number in range(len(before) + 2)}


def test_four_writers_at_once(path: Path, make_rows: Make) -> None:
    """They open the same new file, write the same and other articles, and somebody reads meanwhile."""
    writers = [started(path, make_rows, list(range(k * 5, k * 5 + 15))) for k in range(4)]
    writers[0][1].recv()
    reader = open_store(str(path))
    while any(process.is_alive() for process, _ in writers):
        assert_whole(reader)
    for process, _ in writers:
        process.join()
        assert process.exitcode == 0
    assert assert_whole(reader) == {f"Round {number}" for number in range(30)}
    assert reader.version() == 30


def changed(path: Path, statement: str) -> None:
    """Do something to a file behind the store's back."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("version", "words"), [(SCHEMA_VERSION + 1, "a newer version of Communiqué"), (0, "another version of Communiqué")]
)
def test_other_schema_version_is_left_alone(store: Store, path: Path, version: int, words: str) -> None:
    store.engine.dispose()
    changed(path, f"UPDATE meta SET value = {version} WHERE name = 'schema'")
    before = path.read_bytes()
    with pytest.raises(StoreProblem, match=words):
        open_store(str(path))
    assert path.read_bytes() == before


def test_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    changed(path, "CREATE TABLE birds (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreProblem, match=r"other\.db belongs to another program"):
        open_store(str(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"This is a letter, not a database. " * 100, b"SQLite format 3\x00" + b"\x7f" * 5000]
)
def test_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(StoreProblem, match=r"letter\.db is (not a database|damaged)"):
        open_store(str(path))
    assert path.read_bytes() == content


def test_damaged_pages_are_said(store: Store, path: Path, make_rows: Make) -> None:
    for number in range(30):
        store.save(article(make_rows, number))
    store.engine.dispose()
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = b"\x7f" * (len(content) - 4096 * 3)
    path.write_bytes(content)
    with pytest.raises(StoreProblem, match=r"articles\.db (is damaged|is not a database)"):
        open_store(str(path)).load()


def test_full_disk_keeps_what_was_there(store: Store, path: Path, make_rows: Make) -> None:
    store.save(article(make_rows, 0))
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.engine.dispose()
    small = open_store(str(path))
    limit(small, f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreProblem, match=r"the disk is full"):
        all(small.save(article(make_rows, number)) for number in range(1, 500))
    assert "Round 0" in assert_whole(open_store(str(path)))


def test_read_only_file_can_be_read(store: Store, make_rows: Make) -> None:
    store.save(article(make_rows, 0))
    limit(store, "PRAGMA query_only = 1")
    with pytest.raises(StoreProblem, match="read-only"):
        store.save(article(make_rows, 1))
    assert len(store.load()["articles"]) == 1


def limit(store: Store, pragma: str) -> None:
    """Set something on every connection from now on."""
    store.engine.dispose()
    event.listen(store.engine, "connect", lambda connection, _: connection.execute(pragma))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("sqlite:////dev/null/x/articles.db", "folder /dev/null/x cannot be made"),
        ("sqlite://", "only files of SQLite"),
        ("sqlite:///:memory:", "only files of SQLite"),
        ("oracle://me:secret@host/articles", "only files of SQLite"),
        ("nonsense://x y", "cannot be used|is not the address"),
    ],
)
def test_address_that_cannot_be_opened(address: str, words: str) -> None:
    with pytest.raises(StoreProblem, match=words) as caught:
        open_store(address)
    assert "secret" not in str(caught.value)


def test_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="cannot be opened"):
        open_store(str(tmp_path))

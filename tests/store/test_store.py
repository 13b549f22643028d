"""What is saved comes back equal, once, and goes away whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components import rows, schema
from components.store import Store, open_store

Make = Callable[..., dict[str, list[dict[str, Any]]]]

TALKS = "Talks opened in Münster on Monday, and the envoys’ horses were fed."
DEAL = "A deal was signed; both sides called it “final and binding”."


def test_empty_store_has_all_tables_empty(store: Store) -> None:
    tables = store.load()
    assert list(tables) == list(schema.TABLES)
    assert all(table.empty for table in tables.values())
    assert all(schema.check(name, table) is table for name, table in tables.items())


def test_tables_come_back_equal(store: Store, make_rows: Make) -> None:
    saved = [make_rows(TALKS, title="Talks", input_id="7"), make_rows(DEAL, published=None, published_from=None)]
    for one in saved:
        assert store.save(one)
    expected, loaded = rows.tables(saved), store.load()
    assert loaded["articles"]["added_at"].notna().all()
    expected["articles"]["added_at"] = loaded["articles"]["added_at"]
    for name in schema.TABLES:
        pd.testing.assert_frame_equal(loaded[name], expected[name])


def test_same_article_twice_is_one(store: Store, make_rows: Make) -> None:
    assert store.save(make_rows(TALKS, file_name="first.txt"))
    before, version = store.load(), store.version()
    assert not store.save(make_rows(TALKS, file_name="second.txt"))
    assert store.version() == version
    pd.testing.assert_frame_equal(store.load()["articles"], before["articles"])


def test_version_moves_with_every_change_and_with_nothing_else(store: Store, make_rows: Make) -> None:
    one = make_rows(TALKS)
    key = one["articles"][0]["article_id"]
    seen = [store.version()]
    store.save(one)
    seen.append(store.version())
    store.remove([key])
    seen.append(store.version())
    assert len(set(seen)) == 3
    store.remove([key])
    store.load()
    store.search("deal")
    assert store.version() == seen[-1]


def test_removed_article_leaves_nothing(store: Store, make_rows: Make) -> None:
    one, other = make_rows(TALKS), make_rows(DEAL)
    store.save(one)
    store.save(other)
    key = one["articles"][0]["article_id"]
    assert store.remove([key, "0" * 16]) == 1
    assert not store.has(key)
    assert all(key not in set(table["article_id"]) for table in store.load().values())
    assert {len(table) for table in store.load().values()} == {1, 2}
    assert store.search("horses") == set()
    assert store.save(one), "and it can be added again"
    assert store.search("horses") == {key}


def test_remove_takes_many_and_none(store: Store, make_rows: Make) -> None:
    ids = []
    for number in range(5):
        one = make_rows(f"Round {number} of the talks.")
        store.save(one)
        ids.append(one["articles"][0]["article_id"])
    assert store.remove([]) == 0
    assert store.remove(iter(ids + [f"{number:016x}" for number in range(1200)])) == 5


def test_failed_article_is_absent_with_all_its_rows(store: Store, make_rows: Make) -> None:
    broken = make_rows(TALKS)
    broken["participants"][1]["side"] = None
    version = store.version()
    with pytest.raises(Exception, match=r"participants\.side"):
        store.save(broken)
    assert all(table.empty for table in store.load().values())
    assert store.search("horses") == set()
    assert store.version() == version


def test_another_connection_sees_it(store: Store, path: Path, make_rows: Make) -> None:
    other = open_store(str(path))
    version = other.version()
    store.save(make_rows(TALKS))
    assert other.version() != version
    assert other.search("envoys") == store.search("envoys") != set()

"""Plain rows are judged as the tables would be."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest

from components import row_check, schema

ROW = {
    "mention_id": "m1", "article_id": "a1", "start": 0, "end": 4, "text": "Oslo", "kind": "place", "name": "Oslo",
    "country": "NOR", "role": None, "latitude": 59.9, "longitude": 10.7, "date_start": None,
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({}, None),
        ({"latitude": 60}, None),
        ({"date_start": "2031-03-04", "date_end": date(2031, 3, 4), "date_precision": "day"}, None),
        ({"text": None}, "text"),
        ({"text": 7}, "text"),
        ({"kind": "town"}, "kind"),
        ({"start": "0"}, "start"),
        ({"start": 0.5}, "start"),
        ({"start": None}, "start"),
        ({"latitude": math.nan}, "latitude"),
        ({"latitude": math.inf}, "latitude"),
        ({"latitude": "59.9"}, "latitude"),
        ({"date_start": "2031-02-30"}, "date_start"),
        ({"date_start": "March"}, "date_start"),
        ({"date_precision": "hour"}, "date_precision"),
    ],
)
def test_values(change: dict[str, Any], column: str | None) -> None:
    found = row_check.problem({"mentions": [ROW | change]})
    assert (found is None) == (column is None)
    assert found is None or found.startswith(f"mentions.{column} is ")


def test_same_id_twice() -> None:
    assert row_check.problem({"mentions": [ROW, ROW]}) == "mentions.mention_id is the same twice"
    assert row_check.problem({"mentions": [ROW, ROW | {"mention_id": "m2"}]}) is None


@pytest.mark.parametrize("kind", list(schema.DTYPES))
def test_every_kind_of_column_has_its_test(kind: str) -> None:
    assert kind in row_check.FITS


@pytest.mark.parametrize("change", [{}, {"text": None}, {"kind": "town"}, {"start": None}, {"date_start": "March"}])
def test_it_agrees_with_the_tables(change: dict[str, Any]) -> None:
    row = ROW | change
    try:
        schema.frame("mentions", [row])
    except (ValueError, TypeError):
        assert row_check.problem({"mentions": [row]}) is not None
    else:
        assert row_check.problem({"mentions": [row]}) is None

"""Whether plain rows keep to the schema: what `schema.check` asks of a table, for one article and at its speed.

A table for every few articles would cost more than everything else between the models and the sink.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from components.schema import TABLES, Column, Row


def is_integer(value: Any) -> bool:
    """Whether a value is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    """Whether a value is a number that is not missing in disguise."""
    return is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def is_day(value: Any) -> bool:
    """Whether a value is a day or its ISO text."""
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
    return isinstance(value, str | date)


FITS: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "integer": is_integer,
    "optional integer": is_integer,
    "number": is_number,
    "day": is_day,
    "time": lambda value: True,
    "list": lambda value: isinstance(value, list),
}


def problem(article: Mapping[str, Sequence[Row]]) -> str | None:
    """The first thing in the rows of an article that breaks the schema, or None."""
    for name, rows in article.items():
        for column in TABLES[name].columns:
            for row in rows:
                if not fits(row.get(column.name), column):
                    return f"{name}.{column.name} is {row.get(column.name)!r}"
        key = TABLES[name].key
        if key and len({row[key] for row in rows}) < len(rows):
            return f"{name}.{key} is the same twice"
    return None


def fits(value: Any, column: Column) -> bool:
    """Whether a value may stand in a column."""
    if value is None:
        return column.nullable
    return FITS[column.kind](value) and (not column.values or value in column.values)

"""The columns of the tables as Apache Arrow types them, for Parquet."""

from __future__ import annotations

import pyarrow as pa

from components.schema import Column

TYPES = {
    "text": pa.string(),
    "integer": pa.int64(),
    "optional integer": pa.int64(),
    "number": pa.float64(),
    "day": pa.date32(),
    "time": pa.timestamp("us", "UTC"),
    "list": pa.list_(pa.list_(pa.int64())),
}


def field(column: Column) -> pa.Field:
    """The column with its type. Lists are of pairs of offsets, but for the list of countries."""
    kind = pa.list_(pa.string()) if column.name == "countries" else TYPES[column.kind]
    return pa.field(column.name, kind, nullable=column.nullable)

"""Parquet: typed columns, lists as lists, missing as null, nothing cut."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from components.exports.flat import columns, plain_column
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


def to_bytes(name: str, table: pd.DataFrame) -> bytes:
    """The rows of a flat table."""
    kinds = columns(name)
    fields = [arrow_field(column) for column in kinds]
    arrays = [
        pa.array(plain_column(table[column.name], column.kind), type=field.type)
        for column, field in zip(kinds, fields, strict=True)
    ]
    file = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), file, compression="zstd")
    return file.getvalue()


def arrow_field(column: Column) -> pa.Field:
    """The column's type. Lists are of pairs of offsets, but for the list of countries."""
    kind = pa.list_(pa.string()) if column.name == "countries" else TYPES[column.kind]
    return pa.field(column.name, kind, nullable=column.nullable)

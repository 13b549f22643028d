"""Parquet: typed columns, lists as lists, missing as null, nothing cut."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from components import arrow
from components.exports.flat import columns, plain_column


def to_bytes(name: str, table: pd.DataFrame) -> bytes:
    """The rows of a flat table."""
    kinds = columns(name)
    fields = [arrow.field(column) for column in kinds]
    arrays = [
        pa.array(plain_column(table[column.name], column.kind), type=field.type)
        for column, field in zip(kinds, fields, strict=True)
    ]
    file = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), file, compression="zstd")
    return file.getvalue()

"""Tables -> the bytes of a file. A format is a file here with `to_bytes`, and a line in FORMATS, by suffix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from components.exports import comma_separated, excel, json_lines, parquet
from components.exports.flat import flat
from components.schema import Tables


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what the button says, how the file's name ends, its media type, and (table name, flat table) -> bytes.

    `to_bytes` gives the same bytes for the same rows. A flat table is what `flat` makes.
    """

    label: str
    suffix: str
    mime: str
    to_bytes: Callable[[str, pd.DataFrame], bytes]


FORMATS = {
    form.suffix: form
    for form in (
        Format("CSV", "csv", "text/csv", comma_separated.to_bytes),
        Format("Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel.to_bytes),
        Format("Parquet", "parquet", "application/vnd.apache.parquet", parquet.to_bytes),
        Format("JSON lines", "jsonl", "application/jsonl", json_lines.to_bytes),
    )
}


def export(tables: Tables, name: str, suffix: str) -> bytes:
    """One table of `tables` (as filtered) as a file of a format: the same rows in the same order."""
    return FORMATS[suffix].to_bytes(name, flat(tables, name))

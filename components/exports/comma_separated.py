"""CSV for people: UTF-8 with a byte order mark, without which Excel reads the file as an old code page."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pandas as pd

from components.exports.flat import columns, records
from components.schema import Column

# What a spreadsheet takes for the beginning of a formula, the full-width signs of East Asian keyboards included.
FORMULA = re.compile(r"[\t\r\n ]*[=+\-@＝＋－＠]|[\t\r]")


def to_bytes(name: str, table: pd.DataFrame) -> bytes:
    """The rows of a flat table under a header; missing is empty, days are YYYY-MM-DD, lists are JSON.

    Text that a spreadsheet would take for a formula stands behind an apostrophe.
    """
    kinds = columns(name)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(column.name for column in kinds)
    for row in records(name, table):
        writer.writerow([cell(row[column.name], column) for column in kinds])
    return file.getvalue().encode("utf-8-sig")


def cell(value: Any, column: Column) -> Any:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    if column.kind == "list":
        return json.dumps(value, ensure_ascii=False)
    if column.kind == "text":
        return f"'{value}" if FORMULA.match(value) else value
    return value.isoformat() if column.kind in ("day", "time") else value

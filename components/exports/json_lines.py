"""JSON lines: an object a row with every column; missing is null, days are YYYY-MM-DD, times have their zone."""

from __future__ import annotations

import json

import pandas as pd

from components.exports.flat import records


def to_bytes(name: str, table: pd.DataFrame) -> bytes:
    """The rows of a flat table."""
    lines = (json.dumps(row, ensure_ascii=False, default=lambda day: day.isoformat()) for row in records(name, table))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")

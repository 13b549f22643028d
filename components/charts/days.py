"""Days as numbers since 1970-01-01, and as plotly takes them."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Days = npt.NDArray[np.int64]
# A stretch of days: its first one and the one after its last.
Gap = tuple[int, int]
MILLISECONDS = 86_400_000  # in a day


def numbers(column: pd.Series) -> Days:
    """A column of days."""
    found: Days = column.to_numpy().astype("datetime64[D]").astype("int64")
    return found


def number(day: date) -> int:
    """One day."""
    return int(np.datetime64(day, "D").astype("int64"))


def iso(day: Any) -> str:
    """A whole number as YYYY-MM-DD."""
    return str(np.datetime64(int(day), "D"))


def moment(day: float) -> str:
    """A number, which may be a fraction, as a moment."""
    return str(np.datetime64(round(day * MILLISECONDS), "ms"))


def as_date(day: Any) -> date:
    """A whole number as a date."""
    return date.fromisoformat(iso(day))

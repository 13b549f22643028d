"""The axis of days that the timeline's two charts share: its unit, the days it shows and those it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.charts.days import Days, Gap, numbers
from components.charts.gaps import gaps

# The longest time, in shown days, that is counted by this unit; what is longer is counted by the year.
LONGEST = {"day": 92, "week": 3 * 366, "month": 40 * 366, "year": np.inf}
# Room at both ends, as a share of the shown time: a bar is never too narrow to be seen, and must not be cut there.
ROOM = 0.01


@dataclass(frozen=True, slots=True)
class Axis:
    """Calendar units side by side: `starts` has the first day of each and of the one after the last.

    `first` is the number of the first unit, as `unit_of` counts them; `empty` are the stretches that are left out.
    """

    unit: str
    first: int
    starts: Days
    empty: list[Gap]

    @property
    def shown(self) -> int:
        """How many days are shown."""
        return int(self.starts[-1] - self.starts[0]) - sum(end - start for start, end in self.empty)

    def is_shown(self, days: Days) -> npt.NDArray[np.bool_]:
        """Which of the days are not left out."""
        inside = np.ones(len(days), dtype=bool)
        for start, end in self.empty:
            inside &= (days < start) | (days >= end)
        return inside

    def passed(self, days: Any) -> Any:
        """How many shown days have passed from the first unit to some days (an array or a number, also fractions)."""
        hidden = sum(np.clip(days - start, 0, end - start) for start, end in self.empty)
        return days - self.starts[0] - hidden

    def places(self, days: Days) -> Days:
        """The unit of each day, counted from the first one here."""
        return unit_of(days, self.unit) - self.first


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """The events that have a day, with their ends `first` and `last`, the same for an interval with one `open` end."""
    start, end = events["date_start"], events["date_end"]
    known = start.notna() | end.notna()
    first, last = (numbers(one[known]) for one in (start.fillna(end), end.fillna(start)))
    return events[known].assign(first=first, last=last, open=(start.isna() | end.isna())[known])


def axis_of(events: pd.DataFrame) -> Axis:
    """The axis of some dated events, at least one: in the smallest unit in which what is shown is not too much."""
    first, last = events["first"].to_numpy(), events["last"].to_numpy()
    axes = (in_units(first, last, unit) for unit in LONGEST)
    return next(axis for axis in axes if axis.shown <= LONGEST[axis.unit])


def ends_of(axis: Axis, events: pd.DataFrame) -> tuple[float, float]:
    """The first and the last moment that a chart of dated events shows: all units, and the tails of open intervals."""
    room, tail = ROOM * axis.shown, tail_of(axis.shown)
    before = events["last"][events["date_start"].isna()] + 1 - tail
    after = events["first"][events["date_end"].isna()] + 1 + tail
    return float(min([axis.starts[0] - room, *before])), float(max([axis.starts[-1] + room, *after]))


def tail_of(shown: int) -> float:
    """The length in which an open interval thins out, in days of an axis that shows so many."""
    return max(3.0, shown / 12)


def in_units(first: Days, last: Days, unit: str) -> Axis:
    """The axis in a unit."""
    low, high = unit_of(np.array([first.min(), last.max()]), unit)
    starts = beginning(np.arange(low, high + 2), unit)
    touched = np.unique(unit_of(np.concatenate([first, last]), unit) - low)
    return Axis(unit, int(low), starts, gaps(starts, touched, len(first)))


def unit_of(days: Days, unit: str) -> Days:
    """The number of the day, ISO week, month or year in which each day lies, counted from 1970."""
    if unit == "day":
        return days
    if unit == "week":
        # 1970-01-01 was a Thursday, so that the Monday of its week is day -3.
        return (days + 3) // 7
    return days.astype("datetime64[D]").astype(f"datetime64[{unit[0].upper()}]").astype("int64")


def beginning(numbers: Days, unit: str) -> Days:
    """The first day of each unit of such a number."""
    if unit == "day":
        return numbers
    if unit == "week":
        return numbers * 7 - 3
    return numbers.astype(f"datetime64[{unit[0].upper()}]").astype("datetime64[D]").astype("int64")

"""Long stretches in which nothing begins or ends are left out of the timeline."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from components.charts.axis import LONGEST, axis_of
from components.charts.gaps import left_out

MANY = tuple(range(2000, 2040, 2))


def axis(*intervals: int | tuple[int, int]):
    """The axis of events on days, or from one day to another."""
    ends = [(one, one) if isinstance(one, int) else one for one in intervals]
    return axis_of(pd.DataFrame(ends, columns=["first", "last"], dtype="int64"))


@pytest.mark.parametrize(
    ("intervals", "count"),
    [
        (MANY, 0),
        ((*MANY, 0), 1),
        ((*MANY, 0, 5000), 2),
        ((*MANY, 1960), 0),
        # Long beside what is shown, though short beside the longest gap.
        ((*MANY, 1850, -200_000), 2),
        ((0, 5000), 0),
        # What reaches through a gap does not close it, but its ends are seen.
        ((*MANY, (0, 1999)), 1),
        ((*MANY, (0, 1000)), 2),
    ],
)
def test_gaps_are_long_and_nothing_begins_or_ends_in_them(intervals, count: int) -> None:
    found = axis(*intervals)
    assert len(found.empty) == count
    seen = np.array([end for one in intervals for end in (one if isinstance(one, tuple) else (one, one))])
    assert found.is_shown(seen).all()
    low, high = found.starts[[0, -1]]
    assert found.shown == high - low - sum(end - start for start, end in found.empty) <= LONGEST[found.unit]


def test_shown_days_pass_and_others_do_not() -> None:
    found = axis(*MANY, 0)
    (start, end), *_ = found.empty
    days = np.array([0, start, (start + end) / 2, end, end + 3])
    assert list(found.passed(days)) == [0, start, start, start, start + 3]
    assert found.passed(float(end + 3)) == start + 3


@pytest.mark.parametrize(("days", "said"), [(1967, "5 years"), (730, "24 months"), (61, "2 months"), (45, "45 days")])
def test_what_is_left_out_is_said(days: int, said: str) -> None:
    assert left_out((100, 100 + days)) == f"{said} left out"

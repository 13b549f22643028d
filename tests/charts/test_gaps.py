"""Long empty stretches are left out of the timeline."""

from __future__ import annotations

import numpy
import pytest

from components.charts.gaps import breaks, gaps, left_out, shown_days


def days(*numbers: int) -> numpy.ndarray:
    return numpy.array(numbers, dtype=numpy.int64)


MANY = days(*range(2000, 2040, 2))


@pytest.mark.parametrize(
    ("first", "count"),
    [
        (MANY, 0),
        (numpy.append(MANY, 0), 1),
        (numpy.append(MANY, [0, 5000]), 2),
        (numpy.append(MANY, 1960), 0),
        (days(0, 5000), 0),
    ],
)
def test_gaps_are_long_and_between_events(first: numpy.ndarray, count: int) -> None:
    found = gaps(first, first)
    assert len(found) == count
    assert all(not ((low <= first) & (first <= high)).any() for low, high in found)
    assert shown_days(first, first) == first.max() - first.min() + 1 - sum(high - low for low, high in found)


def test_an_interval_over_the_gap_closes_it() -> None:
    first, last = numpy.append(MANY, 0), numpy.append(MANY, 1999)
    assert gaps(first, last) == []


def test_gaps_as_plotly_takes_them() -> None:
    assert breaks([(0, 31)]) == [{"bounds": ["1970-01-01", "1970-02-01"]}]


@pytest.mark.parametrize(("days", "said"), [(1967, "5 years"), (730, "24 months"), (61, "2 months"), (45, "45 days")])
def test_what_is_left_out_is_said(days: int, said: str) -> None:
    assert left_out((100, 100 + days)) == f"{said} left out"

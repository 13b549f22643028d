"""Ticks are where an analyst looks for them, whatever is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.charts.ticks import MOST, ticks


def day(text: str) -> int:
    return int(np.datetime64(text, "D").astype(int))


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        ("2031-03-04", "2031-03-08", ["4 Mar<br>2031", "5 Mar", "6 Mar", "7 Mar", "8 Mar"]),
        ("2031-03-04", "2031-04-10", ["10 Mar<br>2031", "17 Mar", "24 Mar", "31 Mar", "7 Apr"]),
        ("2030-11-20", "2031-05-02", ["Dec<br>2030", "Jan<br>2031", "Feb", "Mar", "Apr", "May"]),
        ("2029-02-01", "2030-08-15", ["Apr<br>2029", "Jul", "Oct", "Jan<br>2030", "Apr", "Jul"]),
        ("1999-06-01", "2003-06-01", ["2000", "2001", "2002", "2003"]),
        ("1640-01-01", "1700-01-01", ["1640", "1650", "1660", "1670", "1680", "1690", "1700"]),
    ],
)
def test_ticks_say_days_months_or_years(low: str, high: str, texts: list[str]) -> None:
    assert [text for _, text in ticks(day(low), day(high))] == texts


def test_both_sides_of_a_gap_say_their_year() -> None:
    found = ticks(day("2025-08-20"), day("2031-05-20"), [(day("2025-10-01"), day("2031-02-15"))])
    assert [text for _, text in found] == ["Sep<br>2025", "Mar<br>2031", "Apr", "May"]


def test_a_stretch_without_a_round_day_has_a_tick_in_its_middle() -> None:
    found = ticks(day("2025-09-02"), day("2031-05-20"), [(day("2025-09-12"), day("2030-12-15"))])
    assert found[0] == (day("2025-09-07"), "7 Sep<br>2025")


@given(st.integers(-200_000, 30_000), st.integers(0, 400_000), st.floats(0, 0.5), st.floats(0, 0.5))
def test_ticks_are_few_and_shown(low: int, length: int, before: float, without: float) -> None:
    high = low + length
    start = low + int(before * length)
    gap = (start, start + int(without * length))
    found = ticks(low, high, [gap])
    days = [one for one, _ in found]
    assert all(low <= one <= high and not gap[0] < one < gap[1] for one in days)
    assert days == sorted(set(days))
    assert len(days) <= 2 * MOST

"""Days and intervals in words."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from components import words


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2031, 3, 12), "12 Mar 2031"),
        (pd.Timestamp("1648-10-24"), "24 Oct 1648"),
        (None, ""),
        (pd.NaT, ""),
    ],
)
def test_a_day(value, expected):
    assert words.day(value) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2031-03-12", "2031-03-12", "day", "12 Mar 2031"),
        ("2031-03-12", "2031-03-18", "range", "12–18 Mar 2031"),
        ("2031-03-10", "2031-03-16", "week", "10–16 Mar 2031 (week)"),
        ("2031-03-15", "2031-03-16", "weekend", "15–16 Mar 2031 (weekend)"),
        ("2031-03-28", "2031-04-03", "range", "28 Mar – 3 Apr 2031"),
        ("2030-12-28", "2031-01-03", "range", "28 Dec 2030 – 3 Jan 2031"),
        ("2031-02-01", "2031-02-28", "month", "Feb 2031"),
        ("2028-02-01", "2028-02-28", "range", "1–28 Feb 2028"),
        ("2031-01-01", "2031-03-31", "quarter", "Jan–Mar 2031"),
        ("2030-12-01", "2031-02-28", "season", "Dec 2030 – Feb 2031 (season)"),
        ("2031-01-01", "2031-12-31", "year", "2031"),
        ("2020-01-01", "2029-12-31", "decade", "2020–2029 (decade)"),
        (None, "2025-09-05", "unknown", "by 5 Sep 2025"),
        ("2025-09-05", None, "unknown", "from 5 Sep 2025"),
        (None, None, "vague", "undated"),
        (None, None, None, "undated"),
    ],
)
def test_an_interval(start, end, precision, expected):
    days = [None if text is None else date.fromisoformat(text) for text in (start, end)]
    stamps = [pd.NaT if text is None else pd.Timestamp(text) for text in (start, end)]
    assert words.interval(*days, precision) == expected
    assert words.interval(*stamps, float("nan") if precision is None else precision) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 countries"), (1, "1 country"), (2, "2 countries"), (1204, "1,204 countries")]
)
def test_a_number_of_things(number, expected):
    assert words.counted(number, "country", "countries") == expected

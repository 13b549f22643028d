"""Days and intervals as the analyst reads them: 12 Mar 2031, 12–18 Mar 2031, by 5 Sep 2025, undated.

Days may be `datetime.date`, pandas timestamps or missing (None, NaT). English, whatever the machine's locale.
"""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

import pandas as pd

UNDATED = "undated"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# The precisions that cannot be read off the interval itself.
NAMED = ("week", "weekend", "season", "decade")


def as_date(value: Any) -> date | None:
    """The day as a plain date, None where it is missing."""
    if value is None or pd.isna(value):
        return None
    return date(value.year, value.month, value.day)


def day(value: Any) -> str:
    """`12 Mar 2031`; "" where it is missing."""
    found = as_date(value)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}" if found else ""


def interval(start: Any, end: Any, precision: Any = None) -> str:
    """When a row was, in words.

    Whole months, quarters and years are said as such (`Mar 2031`, `Jan–Mar 2031`, `2031`), a week or a season
    with its name behind its days (`10–16 Mar 2031 (week)`). An open start is `by 5 Sep 2025`: no later than that day;
    an open end is `from 5 Sep 2025`. Without any day it is `undated`.
    """
    first, last = as_date(start), as_date(end)
    if first and last:
        name = precision if isinstance(precision, str) and precision in NAMED else ""
        return span(first, last) + (f" ({name})" if name else "")
    if last:
        return f"by {day(last)}"
    return f"from {day(first)}" if first else UNDATED


def span(first: date, last: date) -> str:
    """Two days and what lies between them, the same parts said once."""
    if first == last:
        return day(first)
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def months(first: date, last: date) -> str:
    """Whole months, from the first day of one to the last day of another."""
    begin, end = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{begin} {first.year} – {end} {last.year}"
    return f"{end} {last.year}" if begin == end else f"{begin}–{end} {last.year}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 event`, `1,204 events`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"

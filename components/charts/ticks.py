"""Where an axis of days has its ticks, and what they say: `3 Mar`, `Apr`, the year where it begins or changes.

plotly's own ticks take the days that `rangebreaks` leave out for shown ones, and would name little but the year.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from components.charts.days import Gap, as_date
from components.words import MONTHS

MOST = 8
# The distance of two ticks in days, smallest first; where it is a month or more, ticks stand at its first day.
DAYS = (1, 2, 7, 14)
LONGER = (("month", 1), ("month", 3), ("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 50), ("year", 200))
LENGTH = {"month": 30.4, "year": 365.2}
MONDAY = 4  # 1970-01-05


def ticks(low: int, high: int, empty: Sequence[Gap] = ()) -> list[tuple[int, str]]:
    """The ticks, each with what it says, of an axis from one day to another without the empty stretches.

    Every shown stretch has at least one tick, and no two stand so close that their words would touch.
    """
    inside = [(max(start, low), min(end, high)) for start, end in empty if start < high and end > low]
    shown = high - low - sum(end - start for start, end in inside)
    unit, days = spaced(low, high, shown)
    days = [day for day in days if not any(start <= day < end for start, end in inside)]
    found = apart([*days, *middles(low, high, inside, days)], inside, shown / (1.4 * MOST))
    texts = [text(day, found[place - 1] if place else None, unit) for place, day in enumerate(found)]
    return list(zip(found, texts, strict=True))


def spaced(low: int, high: int, shown: int) -> tuple[str, list[int]]:
    """The unit of the ticks (day, month, year) and the days of all of them: at most MOST among the shown days."""
    for step in DAYS:
        if shown <= MOST * step:
            return "day", list(range(low + (MONDAY - low) % step, high + 1, step))
    unit, step = next((one for one in LONGER if shown <= MOST * LENGTH[one[0]] * one[1]), LONGER[-1])
    first, last = (
        int(np.datetime64(day, "D").astype(f"datetime64[{unit[0].upper()}]").astype(int)) for day in (low, high)
    )
    numbers = np.arange(
        first - first % step if unit == "month" else -(-(first + 1970) // step) * step - 1970, last + 1, step
    )
    days = numbers.astype(f"datetime64[{unit[0].upper()}]").astype("datetime64[D]").astype(int)
    return unit, [int(day) for day in days if low <= day <= high]


def middles(low: int, high: int, inside: Sequence[Gap], days: Sequence[int]) -> list[int]:
    """The middle of each shown stretch that has no tick of its own."""
    starts, ends = [low, *(end for _, end in inside)], [*(start for start, _ in inside), high]
    stretches = zip(starts, ends, strict=True)
    return [(start + end) // 2 for start, end in stretches if not any(start <= day <= end for day in days)]


def apart(days: Sequence[int], inside: Sequence[Gap], least: float) -> list[int]:
    """The days in order, without those that stand less than `least` shown days after the one before."""
    kept: list[int] = []
    places: list[int] = []
    for day in sorted(days):
        place = day - sum(end - start for start, end in inside if end <= day)
        if not places or place - places[-1] >= least:
            kept.append(day)
            places.append(place)
    return kept


def text(day: int, before: int | None, unit: str) -> str:
    """What a tick says: the year only where there is none before it, or another."""
    one = as_date(day)
    if unit == "year":
        return str(one.year)
    month = MONTHS[one.month - 1]
    short = month if unit == "month" and one.day == 1 else f"{one.day} {month}"
    known = before is not None and as_date(before).year == one.year
    return short if known else f"{short}<br>{one.year}"

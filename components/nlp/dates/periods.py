"""Calendar arithmetic: days, weeks, months … as intervals, and which of several is meant.

Every function raises ValueError or OverflowError where the calendar has no such day (30 February, the year 10000).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from components.nlp.annotations import When

VAGUE = When(precision="vague", source="text")
RANKS = {"day": 0, "weekend": 1, "week": 2, "month": 3, "quarter": 4, "season": 5, "half": 6, "year": 7, "decade": 8}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def day(one: date) -> When:
    """A single day."""
    return When(one, one, "day", "text")


def span(first: date, last: date) -> When:
    """From a first to a last day, in whatever order they are given."""
    return When(min(first, last), max(first, last), "range", "text")


def weekend(one: date) -> When:
    """Saturday and Sunday of the ISO week that holds a day."""
    monday = one - timedelta(days=one.weekday())
    return When(monday + timedelta(days=5), monday + timedelta(days=6), "weekend", "text")


def week(one: date) -> When:
    """The ISO week that holds a day."""
    monday = one - timedelta(days=one.weekday())
    return When(monday, monday + timedelta(days=6), "week", "text")


def months(year_number: int, first: int, count: int, precision: str) -> When:
    """So many whole months from the first on; the first may be 12 and the block run into the next year."""
    last_year, last = divmod(year_number * 12 + first - 1 + count - 1, 12)
    end = date(last_year, last + 1, calendar.monthrange(last_year, last + 1)[1])
    return When(date(year_number, first, 1), end, precision, "text")


def month(year_number: int, number: int) -> When:
    """A calendar month."""
    return months(year_number, number, 1, "month")


def quarter(year_number: int, number: int) -> When:
    """A calendar quarter, 1 to 4."""
    return months(year_number, 3 * number - 2, 3, "quarter")


def half(year_number: int, number: int) -> When:
    """A half-year, 1 or 2."""
    return months(year_number, 6 * number - 5, 6, "half")


def season(year_number: int, name: str) -> When:
    """A northern season by the year it begins in."""
    return months(year_number, SEASON_START[name], 3, "season")


def year(number: int) -> When:
    """A calendar year."""
    return When(date(number, 1, 1), date(number, 12, 31), "year", "text")


def decade(first_year: int) -> When:
    """The ten years that begin with a round one."""
    return When(date(first_year, 1, 1), date(first_year + 9, 12, 31), "decade", "text")


def containing(one: date, unit: str) -> When:
    """The day, weekend, week, month, quarter, half, year or decade that holds a day."""
    blocks: dict[str, Callable[[], When]] = {
        "day": lambda: day(one),
        "weekend": lambda: weekend(one),
        "week": lambda: week(one),
        "month": lambda: month(one.year, one.month),
        "quarter": lambda: quarter(one.year, (one.month + 2) // 3),
        "half": lambda: half(one.year, (one.month + 5) // 6),
        "year": lambda: year(one.year),
        "decade": lambda: decade(one.year // 10 * 10),
    }
    return blocks[unit]()


def length(one: date) -> int:
    """How many days the month of a day has."""
    return calendar.monthrange(one.year, one.month)[1]


def moved(one: date, unit: str, count: int) -> date:
    """A day so many units later (earlier where negative); the 31st becomes the last day of a shorter month."""
    if unit in ("day", "week", "weekend"):
        return one + timedelta(days=count * (1 if unit == "day" else 7))
    total = (
        one.year * 12 + one.month - 1 + count * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[unit]
    )
    year_number, index = divmod(total, 12)
    return date(year_number, index + 1, min(one.day, calendar.monthrange(year_number, index + 1)[1]))


def shifted(one: date, unit: str, count: int) -> When:
    """The block of a unit that lies so many units after the one that holds a day."""
    return containing(moved(one, unit, count), unit)


def shifted_block(block: When, unit: str, count: int) -> When:
    """The same block so many units away: a quarter a year earlier is the quarter of the year before."""
    if block.start is None or block.end is None:
        return VAGUE
    if block.precision == "season":
        return months(moved(block.start, unit, count).year, block.start.month, 3, "season")
    return containing(moved(block.start, unit, count), block.precision)


def around(published: date, block: Callable[[int], When], reach: int = 1) -> list[When]:
    """The blocks of the years around a day; years in which there is none (29 February) are left out."""
    found = []
    for number in range(published.year - reach, published.year + reach + 1):
        try:
            found.append(block(number))
        except (ValueError, OverflowError):
            continue
    return found


def bounds(block: When) -> tuple[date, date]:
    """First and last day of a block that has both."""
    if block.start is None or block.end is None:
        raise ValueError("an open interval")
    return block.start, block.end


def latest(blocks: Iterable[When], today: date, *, over: bool = False) -> When:
    """The last block that has begun (with `over`: that has ended before today); raises ValueError where none has."""
    return max((one for one in blocks if (bounds(one)[1] < today if over else bounds(one)[0] <= today)), key=bounds)


def earliest(blocks: Iterable[When], today: date, *, ahead: bool = False) -> When:
    """The first block that is not over (with `ahead`: that has not begun); raises ValueError where there is none."""
    return min((one for one in blocks if (bounds(one)[0] > today if ahead else bounds(one)[1] >= today)), key=bounds)


def distance(block: When, today: date) -> int:
    """Days from a day to a block; 0 inside it."""
    start, end = bounds(block)
    return max((start - today).days, (today - end).days, 0)


NEAR_DAYS, JUST_OVER = 120, 45


def meant(blocks: Iterable[When], today: date, direction: int) -> When:
    """Which block is meant: the last one (direction -1), the coming one (1) or, where tense is silent, the nearest."""
    listed = list(blocks)
    if direction < 0:
        return latest(listed, today)
    if direction > 0:
        return earliest(listed, today)
    return min(listed, key=lambda one: (distance(one, today), bounds(one)))


def meant_of_year(blocks: Iterable[When], today: date, direction: int) -> When:
    """As `meant`, for what comes once a year.

    Past tense alone does not send a date eleven months back ("set 10 November as the deadline", written in October:
    whoever means the year before says so), so a coming block within NEAR_DAYS is nearer than one of the past. Nor does
    the present tense send what was JUST_OVER days ago eleven months ahead ("as of 1 September, visas are required"),
    nor does "ahead of" (direction 2).
    """
    listed = list(blocks)
    nearest = meant(listed, today, 0)
    reach = JUST_OVER if direction == 1 else NEAR_DAYS
    return nearest if distance(nearest, today) <= reach else meant(listed, today, direction)

"""What a date expression means, given the day of publication, the dates told so far and the tense of its verb.

A reading is a function from Anchors to a When. What cannot be anchored raises ValueError (`resolved` makes it vague):
nothing here ever guesses a day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from components.nlp.annotations import When
from components.nlp.dates import periods
from components.nlp.dates.periods import VAGUE

FAR_BACK, FAR_AHEAD = ("last", "past"), ("next", "coming", "upcoming")
PRESENT = ("this", "current")
BACK, AHEAD = ("previous", "preceding", "prior"), ("following",)
SAME = ("same", "that")
# So many days back a month or day without a year needs no year.
RECENT = 90


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a reading hangs on. `told` are the dates so far, the last one last, `beside` those of the same paragraph.

    `looks` and `tells` read the verb over the expression, which few expressions need; see `direction` and `happened`.
    """

    published: date | None
    told: tuple[When, ...] = ()
    beside: tuple[When, ...] = ()
    looks: Callable[[], int] = int
    tells: Callable[[], bool] = bool

    @property
    def direction(self) -> int:
        """-1 where the verb looks back, 1 where it looks ahead, 0 where it does not say; see `tense.direction`."""
        return self.looks()

    @property
    def happened(self) -> bool:
        """Whether the verb looks back on the expression itself beyond doubt."""
        return self.looks() < 0 and self.tells()

    @property
    def today(self) -> date:
        """The day of publication; raises ValueError where it is not known."""
        if self.published is None:
            raise ValueError("no publication date")
        return self.published

    def reference(self, unit: str, *, here: bool = False) -> When:
        """The last date told, or told in this paragraph, that is at least as precise as a unit.

        Raises ValueError where there is none.
        """
        rank = periods.RANKS[unit]
        for one in reversed(self.beside if here else self.told):
            if periods.RANKS.get(one.precision, 99) <= rank:
                return one
        raise ValueError("no date in the narrative")

    def told_so(self, block: When) -> When:
        """A block counted from the narrative; vague where it would lie after publication without a future verb."""
        later = self.published is not None and block.start is not None and block.start > self.published
        return VAGUE if later and self.direction <= 0 else block


Block = Callable[[int], When]
Reading = Callable[[Anchors], When]
YearOf = Callable[[Anchors], int]
Near = Callable[[date], list[When]]


def resolved(reading: Reading, anchors: Anchors) -> When:
    """What an expression means; vague where the calendar or the anchors do not give it."""
    try:
        return reading(anchors)
    except (ValueError, OverflowError):
        return VAGUE


def vague(anchors: Anchors) -> When:
    """An expression that names no date."""
    return VAGUE


def fixed(block: Callable[[], When], anchors: Anchors) -> When:
    """An expression that means the same wherever it stands."""
    return block()


def named_day(day: date, anchors: Anchors) -> When:
    """A day that has become a name; before it, the name says nothing."""
    return VAGUE if anchors.published and anchors.published < day else periods.day(day)


def numbered_year(number: int, anchors: Anchors) -> int:
    """A year written in full."""
    return number


def short_year(number: int, anchors: Anchors) -> int:
    """A year of two digits: the one within fifty years of publication."""
    century = anchors.today.year // 100 * 100
    return min((century + shift + number for shift in (-100, 0, 100)), key=lambda one: abs(one - anchors.today.year))


def related_year(relation: str, anchors: Anchors) -> int:
    """The year of "last year", "this year", "that year" …"""
    block = related_unit(relation, "year", anchors)
    return periods.bounds(block)[0].year


def in_year(year: YearOf, anchors: Anchors) -> When:
    """A whole year."""
    return periods.year(year(anchors))


def dated(block: Callable[[int], When], year: YearOf, anchors: Anchors) -> When:
    """A month, quarter, season, day … of a given year."""
    return block(year(anchors))


def near(when_near: Near, relation: str | None, anchors: Anchors) -> When:
    """A day, month, season … that comes again and again: the one that the relation or the tense means."""
    if relation in BACK + AHEAD + SAME:
        return near_told(when_near, relation, anchors)
    told = None if relation else in_told_year(when_near, anchors)
    if told is not None:
        return told
    today = anchors.today
    blocks = when_near(today)
    if relation == "last":
        return last_one(blocks, today)
    if relation in FAR_BACK:
        return periods.latest(blocks, today, over=True)
    if relation in FAR_AHEAD:
        return next_one(relation, blocks, today)
    if relation in PRESENT:
        return this_one(blocks, anchors)
    if is_weekly(blocks):
        return periods.meant(blocks, today, anchors.direction or -1)
    return of_year(blocks, anchors)


def near_told(when_near: Near, relation: str | None, anchors: Anchors) -> When:
    """ "The previous Friday", "the following January", "that spring", counted from the narrative."""
    here = relation in SAME
    start, end = periods.bounds(anchors.reference("year", here=here))
    if is_weekly(when_near(start)):
        start, end = periods.bounds(anchors.reference("day", here=here))
    elif here:
        end = start.replace(month=1, day=1)
    if relation in BACK:
        return periods.latest(when_near(start), start, over=True)
    return periods.earliest(when_near(end), end, ahead=relation in AHEAD)


def in_told_year(when_near: Near, anchors: Anchors) -> When | None:
    """The block that follows on the day, month or season told last in the paragraph, in its year, where that is past.

    "The war began in April 1992. In June the airport fell." What was there a few weeks ago is meant by itself.
    """
    told, published = anchors.beside[-1] if anchors.beside else VAGUE, anchors.published
    if told.start is None or periods.RANKS.get(told.precision, 9) >= periods.RANKS["year"]:
        return None
    if published and (told.start.year >= published.year or was_recent(when_near(published), published)):
        return None
    if anchors.direction > 0:
        return None
    blocks = when_near(told.start)
    same = [one for one in blocks if one.start and one.start.year == told.start.year and one.start >= told.start]
    return None if is_weekly(blocks) or not same else same[0]


def was_recent(blocks: list[When], today: date) -> bool:
    """Whether one of some blocks has begun and was not over RECENT days ago."""
    spans = map(periods.bounds, blocks)
    return any(start <= today <= end + timedelta(days=RECENT) for start, end in spans)


def of_year(blocks: list[When], anchors: Anchors) -> When:
    """Which of the blocks that come once a year is meant; what has happened beyond doubt lies behind."""
    if anchors.happened:
        return periods.latest(blocks, anchors.today)
    return periods.meant_of_year(blocks, anchors.today, anchors.direction)


def is_weekly(blocks: list[When]) -> bool:
    """Whether blocks come again every week rather than every year."""
    return periods.distance(blocks[1], periods.bounds(blocks[0])[1]) <= 7


def last_one(blocks: list[When], today: date) -> When:
    """The last block that is over; "last Friday" on the Saturday behind a Friday may be the one a week before."""
    last = periods.latest(blocks, today, over=True)
    start, end = periods.bounds(last)
    if is_weekly(blocks) and start.isocalendar()[:2] == today.isocalendar()[:2]:
        return periods.span(start - timedelta(days=7), end)
    return last


def next_one(relation: str | None, blocks: list[When], today: date) -> When:
    """The next block that has not begun; "next Friday" in the same week as a Friday to come may be either."""
    first = periods.earliest(blocks, today, ahead=True)
    start, end = periods.bounds(first)
    if relation == "next" and is_weekly(blocks) and start.isocalendar()[:2] == today.isocalendar()[:2]:
        return periods.span(start, end + timedelta(days=7))
    return first


def this_one(blocks: list[When], anchors: Anchors) -> When:
    """ "This Friday", "this summer": of the present week or year, whichever holds one.

    A day of this week that is over is meant only by a verb that looks back.
    """
    today = anchors.today
    unit = "week" if is_weekly(blocks) else "year"
    start, end = periods.bounds(periods.containing(today, unit))
    inside = [one for one in blocks if one.start is not None and start <= one.start <= end]
    if len(inside) != 1:
        return periods.meant(blocks, today, anchors.direction)
    is_over = unit == "week" and periods.bounds(inside[0])[1] < today
    return periods.earliest(blocks, today) if is_over and anchors.direction >= 0 else inside[0]


def yearly(block: Callable[[int], When]) -> Near:
    """The blocks of the years around a day."""
    return partial(periods.around, block=block)


def weekdays(number: int, today: date) -> list[When]:
    """The days with an ISO weekday number in the weeks around a day."""
    first = today + timedelta(days=(number - today.isoweekday()) % 7 - 14)
    return [periods.day(first + timedelta(days=7 * step)) for step in range(5)]


def weekends(today: date) -> list[When]:
    """The weekends around a day."""
    return [periods.weekend(today + timedelta(days=7 * step)) for step in (-2, -1, 0, 1, 2)]


def deictic(count: int, anchors: Anchors) -> When:
    """Yesterday, today, tomorrow."""
    return periods.day(anchors.today + timedelta(days=count))


def related_unit(relation: str, unit: str, anchors: Anchors) -> When:
    """ "Last week", "the following month", "that year"."""
    if unit == "weekend":
        return near(weekends, relation, anchors)
    if relation in BACK + AHEAD + SAME:
        start, end = periods.bounds(anchors.reference(unit, here=relation in SAME))
        if relation in AHEAD:
            return anchors.told_so(periods.shifted(end, unit, 1))
        return periods.shifted(start, unit, -1 if relation in BACK else 0)
    count = -1 if relation in FAR_BACK else 1 if relation in FAR_AHEAD else 0
    return week_by(count, anchors) if unit == "week" else periods.shifted(anchors.today, unit, count)


def week_by(count: int, anchors: Anchors) -> When:
    """The last (-1), this (0) or the next (1) week.

    On a Sunday some count from the week that ends and some from the one that begins: both are meant, but for "this
    week" under a verb that looks back or ahead.
    """
    today = anchors.today
    ending, beginning = periods.shifted(today, "week", count), today + timedelta(days=7 * count)
    if today.isoweekday() != 7 or (count == 0 and anchors.direction < 0):
        return ending
    start, _ = periods.bounds(ending)
    is_ahead = count == 0 and anchors.direction > 0
    return periods.span(beginning if is_ahead else start, beginning + timedelta(days=6))


def part_of_unit(unit: str, anchors: Anchors) -> When:
    """ "By the end of the month": that of publication, or for a verb that looks back the one told of."""
    told = anchors.beside[-1] if anchors.beside else VAGUE
    if told.start and anchors.direction < 0 and periods.RANKS.get(told.precision, 99) <= periods.RANKS[unit]:
        return periods.shifted(told.start, unit, 0)
    return related_unit("this", unit, anchors)


def latest_quarter(anchors: Anchors) -> When:
    """ "The quarter", "the latest quarter": the last one told in the paragraph."""
    told = [one for one in anchors.beside if one.precision == "quarter" and periods.bounds(one)[0] <= anchors.today]
    return told[-1] if told else VAGUE


def counted(count: int, unit: str, anchors: Anchors) -> When:
    """ "Two days ago" (-2), "in three weeks' time" (3), counted from publication; a decade is ten years.

    "A year ago" beside a quarter is the same quarter of the year before.
    """
    if (count, unit) == (-1, "year") and anchors.beside and anchors.beside[-1].precision == "quarter":
        return periods.shifted_block(anchors.beside[-1], unit, count)
    if unit == "decade":
        unit, count = "year", 10 * count
    return periods.shifted(anchors.today, unit, count)


def counted_to(count: int, unit: str, block: str, shift: int, anchors: Anchors) -> When:
    """ "Twenty years ago today" (block "day", shift 0), "two years ago this week"."""
    return periods.shifted(periods.moved(anchors.today, unit, count) + timedelta(days=shift), block, 0)


def counted_on(count: int, unit: str, anchors: Anchors) -> When:
    """ "Two days earlier", counted from the last date told; a quarter a year earlier is a quarter."""
    block = anchors.beside[-1] if anchors.beside else VAGUE
    if block.precision in ("quarter", "half", "season") and unit == "year":
        return periods.shifted_block(block, unit, count)
    start, end = periods.bounds(anchors.reference(unit))
    return anchors.told_so(periods.shifted(start if count < 0 else end, unit, count))


def on_date(month: int, day: int, weekday: int | None, anchors: Anchors) -> When:
    """A day of a month without a year; a weekday written with it must agree where some year nearby has it."""

    def near_days(today: date) -> list[When]:
        return periods.around(today, lambda year: periods.day(date(year, month, day)), reach=8 if day == 29 else 1)

    told = in_told_year(near_days, anchors)
    if told is not None and falls_on(told, weekday):
        return told
    days = near_days(anchors.today)
    agreeing = [one for one in days if weekday and falls_on(one, weekday)]
    if agreeing:
        return periods.meant(agreeing, anchors.today, 0)
    return of_year(days, anchors)


def bare_day(number: int, anchors: Anchors) -> When:
    """A day of the month told last in the paragraph; else the last or the next such day, as the verb says."""
    told = anchors.beside[-1] if anchors.beside else VAGUE
    if told.start and periods.RANKS.get(told.precision, 99) <= periods.RANKS["month"]:
        return periods.day(told.start.replace(day=number))
    months = [periods.moved(anchors.today.replace(day=1), "month", count) for count in (-1, 0, 1)]
    days = [periods.day(first.replace(day=number)) for first in months if number <= periods.length(first)]
    return periods.meant(days, anchors.today, anchors.direction) if anchors.direction else VAGUE


def falls_on(one: When, weekday: int | None) -> bool:
    """Whether a day has the ISO weekday that is written with it, if one is."""
    return weekday is None or (one.start is not None and one.start.isoweekday() == weekday)


def the_next(unit: str, anchors: Anchors) -> When:
    """ "The next day", "the next week": from the narrative on; under a future verb a week or more from publication."""
    if unit != "day" and anchors.direction > 0:
        return related_unit("next", unit, anchors)
    return related_unit("following", unit, anchors)


def week_of(month: int, day: int, anchors: Anchors) -> When:
    """The ISO week that holds a day of a month."""
    start, _ = periods.bounds(on_date(month, day, None, anchors))
    return periods.week(start)


def either_order(year: YearOf, one: int, other: int, anchors: Anchors) -> When:
    """5/9/2025: the only day that it can be, or both as a range; nobody picks."""
    number = year(anchors)
    days = {date(number, month, day) for month, day in ((one, other), (other, one)) if month <= 12}
    if not days:
        raise ValueError("no such day")
    return periods.day(min(days)) if len(days) == 1 else periods.span(min(days), max(days))


def weekday_of_week(number: int, relation: str, anchors: Anchors) -> When:
    """ "Monday of last week"; which week that is stays open on a Sunday."""
    week = related_unit(relation, "week", anchors)
    if week.precision != "week":
        return VAGUE
    return periods.day(periods.bounds(week)[0] + timedelta(days=number - 1))

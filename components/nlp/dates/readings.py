"""From the words that a form caught to a reading: a function of the anchors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from components.nlp.annotations import When
from components.nlp.dates import anchoring, periods
from components.nlp.dates.anchoring import Reading, YearOf
from components.nlp.dates.words import Word

Caught = Mapping[str, Word]


def vague_date(caught: Caught) -> Reading:
    """A time without a value."""
    return anchoring.vague


def year_of(caught: Caught) -> YearOf | None:
    """The year that an expression names, if it does."""
    if "year" in caught:
        return partial(anchoring.numbered_year, caught["year"].number)
    if "shortyear" in caught:
        return partial(anchoring.short_year, caught["shortyear"].number)
    if "yearrel" in caught:
        return partial(anchoring.related_year, caught["yearrel"].text.lower())
    return None


def recurring(caught: Caught, block: anchoring.Block, relation: str | None = None) -> Reading:
    """A block that every year has: of the year named, else the one that the relation or the tense means."""
    year = year_of(caught)
    if year is not None:
        return partial(anchoring.dated, block, year)
    return partial(anchoring.near, anchoring.yearly(block), relation)


def relation_of(caught: Caught) -> str | None:
    """ "last", "next", "this" … in lower case."""
    word = caught.get("relation") or caught.get("nearby") or caught.get("last")
    return word.text.lower() if word else None


def iso(caught: Caught) -> Reading:
    """2025-09-05."""
    year, month, day = (caught[name].number for name in ("year", "first", "other"))
    return partial(anchoring.fixed, lambda: periods.day(date(year, month, day)))


def numeric(caught: Caught) -> Reading | None:
    """5/9/2025, in the order of either country."""
    year = year_of(caught)
    return year and partial(anchoring.either_order, year, caught["first"].number, caught["other"].number)


def day_of_month(caught: Caught) -> Reading | None:
    """ "Friday, 5 September 2025" with or without weekday and year; but "in May the first ships came"."""
    word, year = caught["dayno"], year_of(caught)
    if word.text.isalpha() and word.text.islower() and caught["month"].end + 1 < word.start:
        return None
    month, day = caught["month"].number, word.number
    if year is not None:
        return partial(anchoring.dated, lambda number: periods.day(date(number, month, day)), year)
    if "nearby" in caught:
        return recurring(caught, lambda number: periods.day(date(number, month, day)), relation_of(caught))
    return partial(anchoring.on_date, month, day, caught["weekday"].number if "weekday" in caught else None)


def bare_day(number: int) -> Reading:
    """ "The 10th", of the month told of or, beside a verb that looks back or ahead, of the last or the next one."""
    return partial(anchoring.bare_day, number)


def days(caught: Caught) -> Reading:
    """ "5-7 September"."""
    month, first, last = (caught[name].number for name in ("month", "first", "lastday"))
    return recurring(caught, lambda year: periods.span(date(year, month, first), date(year, month, last)))


def months(caught: Caught) -> Reading | None:
    """ "January-March 2025"."""
    first, last = caught["month"].number, caught["lastmonth"].number
    if first >= last:
        return None
    return recurring(caught, lambda year: periods.months(year, first, last - first + 1, "range"))


def month(caught: Caught) -> Reading:
    """ "early May", "last May", "May 2025"."""
    return recurring(caught, partial(month_block, caught["month"].number), relation_of(caught))


def month_block(number: int, year_number: int) -> When:
    """A month by its number and then its year."""
    return periods.month(year_number, number)


def weekday(caught: Caught) -> Reading:
    """ "Friday", "last Friday", "the previous Friday night"."""
    relation = "coming" if "comingone" in caught else relation_of(caught)
    return partial(anchoring.near, partial(anchoring.weekdays, caught["weekday"].number), relation)


def weekday_of_week(caught: Caught) -> Reading:
    """ "Monday of last week"."""
    return partial(anchoring.weekday_of_week, caught["weekday"].number, caught["nearby"].text.lower())


def year(caught: Caught) -> Reading | None:
    """ "1998", "late 1998", "'98"."""
    number = year_of(caught)
    return number and partial(anchoring.in_year, number)


def years(caught: Caught) -> Reading | None:
    """ "1939-45", "2014/15": from the first day of the one to the last of the other."""
    first, last = caught["year"].number, caught["lastyear"].number
    last = last if last > 99 else first // 100 * 100 + last
    if not first < last < first + 100:
        return None
    return partial(anchoring.fixed, lambda: periods.span(date(first, 1, 1), date(last, 12, 31)))


def decade(caught: Caught) -> Reading:
    """ "the 1990s", "the '80s"; two digits are of the last century, but for the twenties, which may be of this one."""
    number = caught["decade"].number
    if number == 20 or number == 10:
        return anchoring.vague
    return partial(anchoring.fixed, lambda: periods.decade(number if number >= 1000 else 1900 + number))


def quarter(caught: Caught) -> Reading | None:
    """ "the third quarter of 1984", "Q3", "third-quarter"; "the last quarter" is that of publication less one."""
    if "last" in caught:
        return partial(anchoring.related_unit, "last", "quarter") if year_of(caught) is None else None
    word = caught.get("nth") or caught["quartermark"]
    return recurring(caught, lambda year: periods.quarter(year, word.number))


def latest_quarter(caught: Caught) -> Reading:
    """ "The quarter", "the latest quarter"."""
    return anchoring.latest_quarter


def half(caught: Caught) -> Reading | None:
    """ "the first half of 2024", "H1 2024", "the last half of this year"."""
    number = 2 if "last" in caught else (caught.get("nth") or caught["halfmark"]).number
    return recurring(caught, lambda year: periods.half(year, number)) if number <= 2 else None


def season(caught: Caught) -> Reading:
    """ "last summer", "the winter of 2023"."""
    name = caught["season"].name
    return recurring(caught, lambda year: periods.season(year, name), relation_of(caught))


def part_of_unit(caught: Caught) -> Reading:
    """ "The end of the month": the whole month; "later in the day": the day that is told of."""
    name = caught["unit"].name
    return current_day(caught) if name == "day" else partial(anchoring.part_of_unit, name)


def current_day(caught: Caught) -> Reading:
    """ "Ended the day": the day that is told of."""
    return partial(anchoring.related_unit, "same", "day")


def week_of(caught: Caught) -> Reading:
    """ "The week of 6 March"."""
    return partial(anchoring.week_of, caught["month"].number, caught["dayno"].number)


def year_end(caught: Caught) -> Reading:
    """ "year-end"."""
    return partial(anchoring.related_unit, "this", "year")


def feast(day: str) -> Reading:
    """A day that has the same date, "MM-DD", every year."""
    month, number = map(int, day.split("-"))
    return partial(anchoring.near, anchoring.yearly(lambda year: periods.day(date(year, month, number))), None)


def named_day(day: str) -> Reading:
    """A day in ISO form that has become a name since."""
    return partial(anchoring.named_day, date.fromisoformat(day))


def unit(caught: Caught) -> Reading:
    """ "Last week", "the following month", "that year", "the next day".

    "The last year", with the article, runs up to today and is no calendar year.
    """
    relation, name = caught["relation"].text.lower(), caught["unit"].name
    if relation in anchoring.FAR_BACK and "the" in caught:
        return anchoring.vague
    if relation == "next" and "the" in caught:
        return partial(anchoring.the_next, name)
    return partial(anchoring.related_unit, relation, name)


def hour_told(caught: Caught) -> Reading | None:
    """ "The next morning", "that evening": a day, counted from the narrative."""
    relation = caught["relation"].text.lower()
    if relation == "next" and "the" in caught:
        return partial(anchoring.the_next, "day")
    if relation in anchoring.BACK + anchoring.AHEAD + anchoring.SAME:
        return partial(anchoring.related_unit, relation, "day")
    return None


def weekend(caught: Caught) -> Reading:
    """ "the weekend"."""
    return partial(anchoring.near, anchoring.weekends, None)


def deictic(caught: Caught) -> Reading:
    """ "late yesterday"."""
    return partial(anchoring.deictic, caught["deictic"].number)


def deictic_neighbour(caught: Caught) -> Reading:
    """ "the day before yesterday"."""
    return partial(anchoring.deictic, caught["deictic"].number + (-1 if "before" in caught else 1))


def hour_of_day(caught: Caught) -> Reading | None:
    """ "this morning", "last night"."""
    if "last" in caught:
        return partial(anchoring.deictic, -1) if caught["hour"].text.lower() in ("night", "evening") else None
    return partial(anchoring.deictic, 0)


def counted_unit(caught: Caught) -> tuple[int, str]:
    """How many of which unit."""
    word = caught.get("count")
    count = word.number if word and isinstance(word.value, int) else 1
    if "tensunit" in caught:
        count += caught["tensunit"].number
    return count, (caught.get("unit") or caught["units"]).name


def ago(caught: Caught) -> Reading:
    """ "two weeks ago"; "about ten days ago" names no day, and "nearly two weeks ago" no week."""
    count, name = counted_unit(caught)
    if name in ("day", "week") and "about" in caught:
        return anchoring.vague
    return partial(anchoring.counted, -count, name)


def ago_to_the_day(caught: Caught) -> Reading:
    """ "Twenty years ago today", "two years ago this week"."""
    count, name = counted_unit(caught)
    if "deictic" in caught:
        return partial(anchoring.counted_to, -count, name, "day", caught["deictic"].number)
    return partial(anchoring.counted_to, -count, name, caught["block"].name, 0)


def hence(caught: Caught) -> Reading:
    """ "two weeks from now"."""
    count, name = counted_unit(caught)
    return partial(anchoring.counted, count, name)


def earlier(caught: Caught) -> Reading:
    """ "two days earlier", "a year later", "the day before"."""
    count, name = counted_unit(caught)
    back = "sooner" in caught or "before" in caught
    return partial(anchoring.counted_on, -count if back else count, name)


def year_ago(caught: Caught) -> Reading:
    """ "the year-ago quarter"."""
    return partial(anchoring.counted_on, -1, "year")


def some_units(caught: Caught) -> Reading | None:
    """ "recent weeks", "the coming days"; "those days" and "the same years" are not asked."""
    relation = relation_of(caught)
    return None if relation in ("same", "that", "this") else anchoring.vague

"""The overview histogram: where each event counts."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from small_tables import EVENTS, empty_tables, small_tables

from components.charts import detail, overview
from components.charts.axis import axis_of, dated
from components.charts.look import PALE

TABLES = small_tables()


def with_days(*days: tuple[str | None, str | None]):
    """Tables with one THREATEN event for each interval."""
    rows = [
        EVENTS[0] | {"event_id": f"e{number}", "date_start": start, "date_end": end}
        for number, (start, end) in enumerate(days)
    ]
    return small_tables(events=rows, participants=[])


def heights(figure, *, pale: bool):
    """What the bars of verbal conflict say: {first day: height}."""
    ink = f"rgba(244,165,130,{PALE if pale else 1:g})"
    traces = [one for one in figure.data if one.marker.color == ink]
    return {x: y for one in traces for x, y in zip(one.x, one.y, strict=True)}


@pytest.mark.parametrize(
    ("interval", "full", "pale"),
    [
        (("2031-03-12", "2031-03-12"), {"2031-03-12": 1}, {}),
        # One of two days: half an event on each.
        (("2031-03-12", "2031-03-13"), {}, {"2031-03-12": 0.5, "2031-03-13": 0.5}),
        # Open intervals count at their known end, but pale.
        ((None, "2031-03-12"), {}, {"2031-03-12": 1}),
        (("2031-03-12", None), {}, {"2031-03-12": 1}),
    ],
)
def test_where_an_event_counts(interval, full, pale):
    figure = overview.figure(with_days(interval))
    assert heights(figure, pale=False) == full
    assert heights(figure, pale=True) == pale


def test_a_week_inside_one_bar_is_certain_of_it():
    figure = overview.figure(with_days(("2031-03-10", "2031-03-16"), ("2031-08-01", "2031-08-01")))
    assert heights(figure, pale=False) == {"2031-03-10": 1, "2031-07-28": 1}


@pytest.mark.parametrize(
    ("last", "unit", "first_bar"),
    [
        ("2031-03-14", "day", "2031-03-12"),
        ("2031-09-14", "week", "2031-03-10"),
        ("2036-09-14", "month", "2031-03-01"),
        ("2099-09-14", "year", "2031-01-01"),
    ],
)
def test_the_unit_suits_the_span(last, unit, first_bar):
    tables = with_days(("2031-03-12", "2031-03-12"), (last, last))
    assert axis_of(dated(tables["events"])).unit == unit
    assert min(heights(overview.figure(tables), pale=False)) == first_bar


def test_days_before_1970_have_bins_too():
    figure = overview.figure(with_days(("1648-10-24", "1648-10-24"), ("1648-12-31", "1648-12-31")))
    assert heights(figure, pale=False) == {"1648-10-24": 1, "1648-12-31": 1}


def test_every_dated_event_counts_once():
    total = sum(y for trace in overview.figure(TABLES).data for y in trace.y if y)
    assert total == pytest.approx(4, abs=1e-5)


def test_spreading_keeps_the_number_of_events():
    chance = np.random.default_rng(7)
    first = chance.integers(0, 90, 5_000)
    last = np.minimum(first + chance.integers(0, 30, 5_000), 99)
    spread = overview.spread(first, last, 100)
    assert spread.sum() == pytest.approx(5_000, abs=1e-3)
    assert (spread >= 0).all()


def test_a_bar_hands_over_its_days():
    figure = overview.figure(with_days(("2031-03-10", "2031-03-10"), ("2031-08-01", "2031-08-01")))
    days = [pair for trace in figure.data for pair in trace.customdata or ()]
    assert [list(pair) for pair in days] == [["2031-03-10", "2031-03-16"], ["2031-07-28", "2031-08-03"]]


# Enough events for time to be left out.
FORTNIGHT = [(f"2031-03-{day:02}", f"2031-03-{day:02}") for day in range(1, 15)]


def shown_days(axis):
    """How many days an axis of dates shows."""
    bounds = [day for gap in axis.rangebreaks for day in gap.bounds]
    low, high, *ends = (np.datetime64(day, "h").astype(int) / 24 for day in (*axis.range, *bounds))
    return high - low - sum(ends[1::2]) + sum(ends[::2])


def test_its_days_stand_above_those_of_the_detail():
    tables = with_days(*FORTNIGHT, ("2019-01-01", "2019-12-31"), (None, "2031-05-05"), (None, "2019-01-02"))
    one, other = (chart.figure(tables).layout for chart in (overview, detail))
    assert len(one.xaxis.rangebreaks) == 2
    assert one.xaxis.ticktext == other.xaxis.ticktext
    low, high = other.xaxis.range
    assert high - low == pytest.approx(shown_days(one.xaxis), abs=0.1)
    assert (one.margin.l, one.margin.r) == (other.margin.l, other.margin.r)


def test_a_long_interval_has_no_bars_where_time_is_left_out():
    figure = overview.figure(with_days(*FORTNIGHT, ("1031-03-01", "2031-03-14")))
    assert {day[:4] for day in heights(figure, pale=True)} == {"1031", "2031"}


def test_it_is_brushed_from_side_to_side():
    layout = overview.figure(TABLES).layout
    assert (layout.dragmode, layout.selectdirection) == ("select", "h")


@pytest.mark.parametrize(
    ("chosen", "shaded"),
    [
        ((None, None), []),
        ((date(2031, 3, 12), None), [("2031-03-10", "2031-03-12")]),
        ((date(2031, 3, 12), date(2031, 3, 20)), [("2031-03-10", "2031-03-12"), ("2031-03-21", "2031-04-03")]),
        ((date(2030, 1, 1), date(2032, 1, 1)), []),
    ],
)
def test_what_is_not_chosen_is_shaded(chosen, shaded):
    shapes = overview.figure(TABLES, chosen=chosen).layout.shapes
    assert [(one.x0, one.x1) for one in shapes] == shaded


@pytest.mark.parametrize("tables", [empty_tables(), small_tables(events=EVENTS[4:], participants=[])])
def test_without_a_date_it_says_so(tables):
    figure = overview.figure(tables, dark=True)
    assert not figure.data
    assert "No event here has a date" in figure.layout.annotations[0].text

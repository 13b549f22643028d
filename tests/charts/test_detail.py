"""The detail chart: each event once, its date by form, its status by form."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from how_often import times
from hypothesis import given, settings
from hypothesis import strategies as st
from small_tables import EVENTS, PARTICIPANTS, empty_tables, small_tables

from components.charts import detail, lanes
from components.charts.axis import dated
from components.charts.look import PALE, look

TABLES = small_tables()


def bars(figure):
    """The bars of the events by event_id: (trace, place in it)."""
    return {
        key: (trace, place)
        for trace in figure.data
        if trace.type == "bar" and trace.customdata is not None
        for place, key in enumerate(trace.customdata)
    }


def one_event(**changes):
    """The figure of one event of Norway."""
    row = EVENTS[0] | {"date_start": None, "date_end": None} | changes
    return detail.figure(small_tables(events=[row], participants=PARTICIPANTS[:2]))


def test_every_event_is_one_bar():
    figure = detail.figure(TABLES)
    assert sorted(bars(figure)) == ["e1", "e2", "e3", "e4", "e5"]
    assert sum(len(trace.customdata) for trace in figure.data if trace.customdata is not None) == 5


@pytest.mark.parametrize(
    ("start", "end", "days", "strength", "tail"),
    [
        ("2031-03-12", "2031-03-12", 1, 1, None),
        ("2031-03-10", "2031-03-16", 7, PALE, None),
        (None, "2031-03-12", 1, PALE, -2),
        ("2031-03-12", None, 1, PALE, 3),
    ],
)
def test_a_date_by_form(start, end, days, strength, tail):
    figure = one_event(date_start=start, date_end=end)
    trace, place = bars(figure)["e1"]
    assert (trace.base[place], trace.x[place]) == (0, days)
    assert trace.marker.color[place].endswith(f",{strength:g})")
    tails = [one for one in figure.data if one.type == "scatter" and one.fill == "toself"]
    assert [one.x[1] for one in tails] == ([tail] if tail else [])
    low, high = figure.layout.xaxis.range
    assert low <= min(0, tail or 0) <= max(days, tail or 0) <= high


def test_a_bar_reaches_through_time_that_is_left_out():
    rows = [
        EVENTS[0] | {"event_id": f"e{day}", "date_start": f"2031-03-{day:02}", "date_end": f"2031-03-{day:02}"}
        for day in range(1, 15)
    ]
    rows.append(EVENTS[0] | {"event_id": "long", "date_start": "1931-03-14", "date_end": "2031-03-14"})
    found = bars(detail.figure(small_tables(events=rows, participants=[])))
    lengths = {key: trace.x[place] for key, (trace, place) in found.items()}
    assert 14 < lengths.pop("long") < 92
    assert set(lengths.values()) == {1}


def test_a_bar_can_be_seen_in_a_long_span_and_never_passes_the_known_end():
    rows = [
        EVENTS[0] | {"event_id": "long", "date_start": "2001-01-01", "date_end": "2031-01-01"},
        EVENTS[0] | {"event_id": "day", "date_start": "2020-01-01", "date_end": "2020-01-01"},
        EVENTS[0] | {"event_id": "by", "date_start": None, "date_end": "2020-01-01"},
    ]
    placed, _ = lanes.placed(dated(lanes.drawn(small_tables(events=rows, participants=[]))), 30 * 366)
    found = placed.set_index("event_id")
    assert (found["right"] - found["left"]).min() > 30
    assert found.loc["by", "right"] == found.loc["day", "left"] + 1


@pytest.mark.parametrize(
    ("status", "looks"),
    [
        ("occurred", lambda marker: marker.line.width == 0 and marker.pattern.shape is None),
        ("announced", lambda marker: marker.color == detail.CLEAR and marker.line.width > 0),
        ("hypothetical", lambda marker: marker.pattern.shape == "/"),
        ("negated", lambda marker: marker.color[0].startswith("rgba(123,135,148")),
    ],
)
@pytest.mark.parametrize("day", ["2031-03-12", None])
def test_a_status_by_form(status, looks, day):
    figure = one_event(status=status, date_start=day, date_end=day)
    trace, _ = bars(figure)["e1"]
    assert looks(trace.marker)
    struck = [one for one in figure.data if one.type == "scatter" and one.mode == "lines"]
    assert bool(struck) == (status == "negated")


def test_lanes_are_by_the_first_actors_country():
    assert lanes.drawn(TABLES).set_index("event_id")["lane"].to_dict() == {
        "e1": "Norway", "e2": "Norway", "e3": "Kosovo", "e4": "Iceland", "e5": lanes.UNKNOWN,
    }  # fmt: skip
    assert sorted(detail.figure(TABLES).layout.yaxis.ticktext) == ["Iceland", "Kosovo", "Norway"]


@pytest.mark.parametrize(("rows", "places"), [(1, [5.0]), (24, [16.5]), (25, [10.75, 23.25]), (50, [12.5, 29.5, 45.5])])
def test_a_tall_lane_says_its_name_more_than_once(rows, places):
    found = detail.named_at(lanes.Lane("Norway", 5, rows))
    assert found == pytest.approx(places, abs=1)
    assert all(5 <= place < 5 + rows for place in found)


@pytest.mark.parametrize("opened", ["e1", "e3", "e4", "e5"])
def test_the_open_bar_is_drawn_in_ink_over_its_place(opened):
    drawing = detail.figure(TABLES)
    trace, place = bars(drawing)[opened]
    *others, marked = detail.with_open(drawing, opened).data
    assert others == list(drawing.data)
    assert marked.marker.color == look(False).text
    assert (marked.customdata, marked.hovertext) == ((opened,), (trace.hovertext[place],))
    assert (marked.base[0], marked.x[0], marked.y[0]) == (trace.base[place], trace.x[place], trace.y[place])
    assert (marked.xaxis, marked.yaxis) == (trace.xaxis, trace.yaxis)


def test_an_event_that_is_not_drawn_marks_nothing():
    assert detail.with_open(drawing := detail.figure(TABLES), "elsewhere") is drawing


def test_rare_countries_share_the_lane_at_the_bottom():
    codes = ["NOR", "ISL", "DNK", "SWE", "FIN", "EST", "LVA", "LTU", "POL", "DEU"]
    rows, sides = [], []
    for number, code in enumerate(codes):
        for copy in range(2 if number < lanes.LANES else 1):
            key = f"{code}{copy}"
            rows.append(EVENTS[0] | {"event_id": key})
            sides.append(PARTICIPANTS[0] | {"event_id": key, "country": code})
    rows.append(EVENTS[0] | {"event_id": "nobody"})
    _, found = lanes.placed(dated(lanes.drawn(small_tables(events=rows, participants=sides))), 30)
    assert [lane.label for lane in found][-2:] == [lanes.OTHER, lanes.UNKNOWN]
    assert len(found) == lanes.LANES + 2


def test_undated_events_stand_in_the_order_of_the_articles():
    rows = [
        EVENTS[4] | {"event_id": key, "article_id": article, "start": start}
        for key, article, start in [("third", "a2", 9), ("second", "a1", 50), ("first", "a1", 5)]
    ]
    figure = detail.figure(small_tables(events=rows, participants=[]))
    found = {key: trace.base[place] for key, (trace, place) in bars(figure).items()}
    assert sorted(found, key=found.get) == ["first", "second", "third"]
    assert figure.layout.xaxis.visible is False
    assert {trace.xaxis for trace, _ in bars(figure).values()} == {"x2"}


def many(number):
    """So many events on the days of one year."""
    rows = [
        EVENTS[place % 5] | {
            "event_id": f"n{place}",
            "date_start": f"2031-{place % 12 + 1:02}-{place % 28 + 1:02}",
            "date_end": f"2031-{place % 12 + 1:02}-{place % 28 + 1:02}",
        }
        for place in range(number)
    ]  # fmt: skip
    return small_tables(events=rows, participants=[])


def test_at_most_1500_bars_in_few_traces():
    tables = many(lanes.LIMIT + 100)
    figure = detail.figure(tables)
    assert len(bars(figure)) == lanes.LIMIT
    assert len(figure.data) < 30
    assert "first 1,500 of 1,600" in detail.shortage(tables)
    assert detail.shortage(TABLES) is None
    assert figure.layout.height <= detail.TALLEST + detail.AROUND


@settings(max_examples=times(50, 2_000))
@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 20)), min_size=1, max_size=40))
def test_no_bar_covers_another(bars):
    left = [float(start) for start, _ in bars]
    right = [float(start + length) for start, length in bars]
    rows = lanes.pack(left, right)
    for one, other in combinations(range(len(bars)), 2):
        apart = right[one] <= left[other] or right[other] <= left[one]
        assert apart or rows[one] != rows[other]
    most = max(sum(left[one] <= day < right[one] for one in range(len(bars))) for day in range(101))
    assert max(rows) + 1 == most


def test_markup_in_the_hover_text_is_inert():
    row = EVENTS[0] | {"trigger": "<a href='javascript:alert(1)'>x</a> %{customdata} &lt;b&gt;"}
    side = PARTICIPANTS[0] | {"name": "<img src=x onerror=alert(1)>"}
    figure = detail.figure(small_tables(events=[row], participants=[side]))
    trace, place = bars(figure)["e1"]
    said = trace.hovertext[place]
    assert "<a" not in said
    assert "<img" not in said
    assert "&lt;img" in said
    assert "&amp;lt;b" in said
    assert "%{" not in said


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("e1", "<b>Threatens or warns</b> · occurred<br>Norway → Iceland<br>12 Mar 2031<br>“warned”<br>Harbour Wire"),
        (
            "e3",
            "<b>Meets or talks</b> · occurred<br>Kosovo; 26 countries<br>by 2 Apr 2031<br>“warned”<br>Northern Post",
        ),
        ("e5", "<b>Cuts or punishes ties</b> · hypothetical<br>nobody named → Norway<br>undated<br>“warned”<br>Talks"),
    ],
)
def test_what_a_bar_says(key, expected):
    trace, place = bars(detail.figure(TABLES))[key]
    assert trace.hovertext[place] == expected


def test_nothing_is_said_in_words():
    figure = detail.figure(empty_tables(), dark=True)
    assert not figure.data
    assert figure.layout.annotations[0].text == "No event is in this selection."
    assert figure.layout.annotations[0].font.color == look(True).quiet


@pytest.mark.parametrize(
    ("chosen", "first", "last"),
    [
        # The first event begins on 10 March; the last one is open from 2 April, and thins out in three days.
        ((date(2031, 3, 12), date(2031, 3, 12)), 2, 3),
        ((date(1500, 1, 1), None), -38, 27),
    ],
)
def test_the_chosen_days_are_shown_unless_they_hide_the_bars(chosen, first, last):
    assert detail.figure(TABLES, chosen=chosen).layout.xaxis.range == pytest.approx((first, last))

"""The timeline's overview: a histogram of all events over time, stacked by quad, to be brushed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from components import words
from components.charts.gaps import Days, breaks, gaps, mark, shown_days
from components.charts.look import (
    PALE,
    QUAD_LABELS,
    canvas,
    faded,
    look,
    quad_colours,
    say_instead,
)
from components.charts.ticks import ticks
from components.schema import Tables

HEIGHT = 176
# The longest span, in days, that is counted by this unit.
LONGEST = {"day": 92, "week": 3 * 366, "month": 40 * 366}


@dataclass(frozen=True, slots=True)
class Bins:
    """Bins of a calendar unit: `starts` has the first day of each and of the one after the last, since 1970."""

    unit: str
    first: int
    starts: Days

    def places(self, days: Days) -> Days:
        """The bin of each day."""
        return number(days, self.unit) - self.first


def figure(tables: Tables, dark: bool = False, chosen: tuple[date | None, date | None] = (None, None)) -> go.Figure:
    """A histogram by day, week, month or year, whichever suits the span; to be brushed horizontally.

    A full bar counts the events that lie in its unit. An event whose interval touches several units counts in equal
    parts in each of them, and one with an open interval counts at its known end; both are drawn pale. Undated events
    are not in it, and long empty stretches are left out. `chosen` are the days of the selection; what lies outside of
    them is shaded. The customdata of a bar are its first and last day; `clicks.days` reads them and the brush.
    """
    drawing = canvas(dark, HEIGHT)
    drawing.update_layout(
        barmode="stack",
        bargap=0.08,
        dragmode="select",
        selectdirection="h",
        margin={"t": 10, "b": 38},
        showlegend=False,
    )
    events = dated(tables["events"])
    if events.empty:
        return say_instead(drawing, dark, "No event here has a date.")
    bins = bins_of(events)
    for quad in QUAD_LABELS:
        add_quad(drawing, events[events["quad"] == quad], bins, quad)
    first, last = bins.places(events["first"].to_numpy()), bins.places(events["last"].to_numpy())
    highest = spread(first, last, len(bins.starts) - 1).max()
    # Half an event is no tick.
    whole = {"dtick": 1} if highest < 4 else {"nticks": 4}
    drawing.update_yaxes(rangemode="tozero", fixedrange=True, title={"text": "events", "font": {"size": 13}}, **whole)
    empty = gaps(bins.starts[first], bins.starts[last + 1])
    low, high = int(bins.starts[0]), int(bins.starts[-1])
    drawing.update_xaxes(
        type="date",
        fixedrange=True,
        showgrid=False,
        range=[iso(low), iso(high)],
        rangebreaks=breaks(empty),
        ticklabelstandoff=5,
        **ticks(low, high, empty),
    )
    mark(drawing, empty, dark, said=True)
    return shade(drawing, bins, chosen, dark)


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """The events that have a day, with columns `first`, `last` (days since 1970) and `open`."""
    start, end = events["date_start"], events["date_end"]
    known = start.notna() | end.notna()
    columns = {
        "quad": events["quad"][known],
        "first": days(start.fillna(end)[known]),
        "last": days(end.fillna(start)[known]),
        "open": (start.isna() | end.isna())[known],
    }
    return pd.DataFrame(columns)


def days(column: pd.Series) -> Days:
    """Days as numbers since 1970-01-01."""
    numbers: Days = column.to_numpy().astype("datetime64[D]").astype("int64")
    return numbers


def bins_of(events: pd.DataFrame) -> Bins:
    """The bins that hold all events."""
    first, last = int(events["first"].min()), int(events["last"].max())
    shown = shown_days(events["first"].to_numpy(), events["last"].to_numpy())
    unit = next((unit for unit, longest in LONGEST.items() if shown <= longest), "year")
    low, high = number(np.array([first, last]), unit)
    return Bins(unit, int(low), beginning(np.arange(low, high + 2), unit))


def number(days: Days, unit: str) -> Days:
    """The number of the day, ISO week, month or year in which each day lies, counted from 1970."""
    if unit == "day":
        return days
    if unit == "week":
        # 1970-01-01 was a Thursday, so that the Monday of its week is day -3.
        return (days + 3) // 7
    return days.astype("datetime64[D]").astype(f"datetime64[{unit[0].upper()}]").astype("int64")


def beginning(numbers: Days, unit: str) -> Days:
    """The first day of each unit of such a number."""
    if unit == "day":
        return numbers
    if unit == "week":
        return numbers * 7 - 3
    return numbers.astype(f"datetime64[{unit[0].upper()}]").astype("datetime64[D]").astype("int64")


def add_quad(drawing: go.Figure, events: pd.DataFrame, bins: Bins, quad: int) -> None:
    """The full and the pale bars of one quad."""
    first, last = bins.places(events["first"].to_numpy()), bins.places(events["last"].to_numpy())
    certain = (first == last) & ~events["open"].to_numpy()
    for strength, wanted in ((1.0, certain), (PALE, ~certain)):
        heights = spread(first[wanted], last[wanted], len(bins.starts) - 1)
        drawing.add_trace(bars(heights, bins, quad, strength))


def spread(first: Days, last: Days, size: int) -> npt.NDArray[np.float64]:
    """The number of events in each of `size` bins, each event in equal parts from its first to its last bin."""
    part = 1.0 / (last - first + 1)
    change = np.bincount(first, part, size + 1) - np.bincount(last + 1, part, size + 1)
    return np.cumsum(change)[:size].round(6)


def bars(heights: npt.NDArray[np.float64], bins: Bins, quad: int, strength: float) -> go.Bar:
    """One trace: the bars that have a height."""
    shown = np.flatnonzero(heights)
    first, last = bins.starts[:-1][shown], bins.starts[1:][shown] - 1
    texts = [hover(*one, quad, strength < 1) for one in zip(first, last, heights[shown], strict=True)]
    return go.Bar(
        x=[iso(day) for day in first],
        y=heights[shown].tolist(),
        width=((last - first + 1) * 86_400_000 * 0.92).tolist(),
        offset=0,
        marker={"color": faded(quad_colours()[quad], strength), "line": {"width": 0}},
        name=QUAD_LABELS[quad],
        showlegend=False,
        hovertext=texts,
        hoverinfo="text",
        customdata=[[iso(one), iso(other)] for one, other in zip(first, last, strict=True)],
        unselected={"marker": {"opacity": 1}},
    )


def hover(first: int, last: int, height: float, quad: int, pale: bool) -> str:
    """What a bar says: its days, its quad and its number."""
    when = words.interval(as_date(first), as_date(last))
    if not pale:
        return f"{when}<br>{QUAD_LABELS[quad]}: {words.counted(round(height), 'event')}"
    return f"{when}<br>{QUAD_LABELS[quad]}, day uncertain: about {round(height, 1):,g}"


def shade(drawing: go.Figure, bins: Bins, chosen: tuple[date | None, date | None], dark: bool) -> go.Figure:
    """Shade what lies outside of the chosen days."""
    start, end = chosen
    outside = [(bins.starts[0], date_number(start))] if start else []
    outside += [(date_number(end) + 1, bins.starts[-1])] if end else []
    for low, high in outside:
        if low < high:
            drawing.add_vrect(iso(low), iso(high), fillcolor=look(dark).quiet, opacity=0.18, line_width=0)
    return drawing


def date_number(day: date) -> int:
    """A day as a number since 1970-01-01."""
    return int(np.datetime64(day, "D").astype("int64"))


def as_date(day: int) -> date:
    """The day of a number since 1970-01-01."""
    return date.fromisoformat(iso(day))


def iso(day: int | np.int64) -> str:
    """A number of days since 1970-01-01 as YYYY-MM-DD."""
    return str(np.datetime64(int(day), "D"))

"""The timeline's overview: a histogram of all events over time, stacked by quad, to be brushed."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from components import words
from components.charts.axis import Axis, axis_of, dated, ends_of
from components.charts.days import MILLISECONDS, Days, as_date, iso, moment, number
from components.charts.gaps import left_out, mark
from components.charts.look import (
    LEFT,
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

HEIGHT = 164


def figure(tables: Tables, dark: bool = False, chosen: tuple[date | None, date | None] = (None, None)) -> go.Figure:
    """A histogram by day, week, month or year, whichever suits the span; to be brushed horizontally.

    A full bar counts the events that lie in its unit. An event whose interval touches several units counts in equal
    parts in each of them, and one with an open interval counts at its known end; both are drawn pale. Undated events
    are not in it, and long stretches in which nothing begins or ends are left out, whatever reaches through them.
    `chosen` are the days of the selection; what lies outside of them is shaded. The customdata of a bar are its first
    and last day; `clicks.days` reads them and the brush. Without chosen days its axis is that of the detail below it.
    """
    drawing = canvas(dark, HEIGHT)
    drawing.update_layout(
        barmode="stack",
        bargap=0.08,
        dragmode="select",
        selectdirection="h",
        margin={"l": LEFT, "t": 10, "b": 38},
        showlegend=False,
    )
    events = dated(tables["events"])
    if events.empty:
        return say_instead(drawing, dark, "No event here has a date.")
    axis = axis_of(events)
    for quad in QUAD_LABELS:
        add_quad(drawing, events[events["quad"] == quad], axis, quad)
    first, last = axis.places(events["first"].to_numpy()), axis.places(events["last"].to_numpy())
    highest = spread(first, last, len(axis.starts) - 1).max()
    # Half an event is no tick.
    whole = {"dtick": 1} if highest < 4 else {"nticks": 4}
    drawing.update_yaxes(rangemode="tozero", fixedrange=True, title={"text": "events", "font": {"size": 13}}, **whole)
    for gap in axis.empty:
        mark(drawing, iso(gap[0]), dark, left_out(gap))
    drawing.update_layout(xaxis=dates(axis, ends_of(axis, events)))
    return shade(drawing, axis, chosen, dark)


def dates(axis: Axis, ends: tuple[float, float]) -> dict[str, Any]:
    """The axis as plotly takes it: with dates, which a brush then hands over."""
    low, high = ends
    named = ticks(int(np.ceil(low)), int(np.floor(high)), axis.empty)
    return {
        "type": "date",
        "range": [moment(low), moment(high)],
        "rangebreaks": [{"bounds": [iso(start), iso(end)]} for start, end in axis.empty],
        "tickvals": [iso(day) for day, _ in named],
        "ticktext": [text for _, text in named],
        "ticklabelstandoff": 5,
        "fixedrange": True,
        "showgrid": False,
    }


def add_quad(drawing: go.Figure, events: pd.DataFrame, axis: Axis, quad: int) -> None:
    """The full and the pale bars of one quad."""
    first, last = axis.places(events["first"].to_numpy()), axis.places(events["last"].to_numpy())
    certain = (first == last) & ~events["open"].to_numpy()
    for strength, wanted in ((1.0, certain), (PALE, ~certain)):
        heights = spread(first[wanted], last[wanted], len(axis.starts) - 1)
        drawing.add_trace(bars(heights, axis, quad, strength))


def spread(first: Days, last: Days, size: int) -> npt.NDArray[np.float64]:
    """The number of events in each of `size` bins, each event in equal parts from its first to its last bin."""
    part = 1.0 / (last - first + 1)
    change = np.bincount(first, part, size + 1) - np.bincount(last + 1, part, size + 1)
    return np.cumsum(change)[:size].round(6)


def bars(heights: npt.NDArray[np.float64], axis: Axis, quad: int, strength: float) -> go.Bar:
    """One trace: the bars that have a height and are shown."""
    shown = np.flatnonzero((heights > 0) & axis.is_shown(axis.starts[:-1]))
    first, last = axis.starts[:-1][shown], axis.starts[1:][shown] - 1
    texts = [hover(*one, quad, strength < 1) for one in zip(first, last, heights[shown], strict=True)]
    return go.Bar(
        x=[iso(day) for day in first],
        y=heights[shown].tolist(),
        width=((last - first + 1) * MILLISECONDS * 0.92).tolist(),
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


def shade(drawing: go.Figure, axis: Axis, chosen: tuple[date | None, date | None], dark: bool) -> go.Figure:
    """Shade what lies outside of the chosen days."""
    start, end = chosen
    outside = [(axis.starts[0], number(start))] if start else []
    outside += [(number(end) + 1, axis.starts[-1])] if end else []
    for low, high in outside:
        if low < high:
            drawing.add_vrect(iso(low), iso(high), fillcolor=look(dark).quiet, opacity=0.18, line_width=0)
    return drawing

"""The timeline's detail: a bar for every event, in lanes by country, and a lane for the undated ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components import event_types, naming, words
from components.charts.axis import Axis, axis_of, dated, ends_of
from components.charts.days import number
from components.charts.gaps import mark
from components.charts.lanes import COLUMNS, LIMIT, Lane, drawn, placed
from components.charts.look import (
    LEFT,
    PALE,
    Look,
    canvas,
    faded,
    inert,
    look,
    quad_colours,
    say_instead,
)
from components.charts.ticks import ticks
from components.schema import STATUSES, Tables

ROW_PIXELS, TALLEST, AROUND = 15, 2_400, 16
# A lane that is taller than so many rows says its name more than once: part of it may be out of sight.
ROWS_NAMED_ONCE = 24
CLEAR = "rgba(0,0,0,0)"
LONGEST_WORDS = 90
# Days that are shown around the bars where the chosen days go far beyond them, besides the bars' own span.
ROOM = 14
UNDATED_LABEL = "Undated"


@dataclass(frozen=True, slots=True)
class Panel:
    """The axes that a group of bars stands on: the dates above, or the order of the articles below."""

    x: str
    y: str


DATES, ORDER = Panel("x", "y"), Panel("x2", "y2")


def figure(tables: Tables, dark: bool = False, chosen: tuple[date | None, date | None] = (None, None)) -> go.Figure:
    """The events as bars, at most LIMIT of them (`shortage` says when there are more).

    The lane is the country of the first actor that has one. An exact day is a narrow, full bar; an uncertain one a
    pale bar over all its days; an interval with one open end a pale bar at the known end, with a tail that
    thins out towards the open one. Colour is the quad; the status is told by form: occurred solid, announced outlined,
    hypothetical hatched, negated grey and struck through. Undated events stand below, in the order of the articles.
    `chosen` are the days of the selection, which the chart then shows whatever the bars reach beyond; stretches are
    left out as in the overview. The days have no labels, as a tall chart scrolls: whoever shows it puts them above it.
    The customdata of a bar is its event_id; `clicks.values` reads it.
    """
    events = drawn(tables)
    if events.empty:
        return say_instead(canvas(dark, 160), dark, "No event is in this selection.")
    events = events.assign(hover=hovers(events, tables))
    with_day, undated = dated(events), ordered(events[events["day"].isna()])
    drawing = canvas(dark, AROUND)
    lanes: list[Lane] = []
    if len(with_day):
        axis = axis_of(with_day)
        passed = {end: axis.passed(with_day[end]) for end in ("first", "last")}
        bars, lanes = placed(with_day.assign(**passed), axis.shown)
        add_bars(drawing, bars, DATES, dark)
        add_days(drawing, axis, shown_ends(axis, with_day, chosen), dark)
    add_bars(drawing, undated, ORDER, dark)
    return arranged(drawing, lanes, undated, dark)


def with_open(drawing: go.Figure, event_id: str, dark: bool = False) -> go.Figure:
    """The figure with the bar of one event in ink: a copy, as the figure takes long to make and may be kept."""
    for bars in drawing.select_traces({"type": "bar"}):
        if event_id in bars.customdata:
            place = bars.customdata.index(event_id)
            own = {name: [bars[name][place]] for name in ("base", "x", "y", "customdata", "hovertext")}
            axes = {name: bars[name] for name in ("xaxis", "yaxis", "orientation", "width", "hoverinfo", "unselected")}
            return go.Figure(drawing).add_bar(**own, **axes, marker={"color": look(dark).text}, showlegend=False)
    return drawing


def shortage(tables: Tables) -> str | None:
    """What to tell where not all events are drawn, else None."""
    total = len(tables["events"])
    if total <= LIMIT:
        return None
    return f"The first {LIMIT:,} of {total:,} events are drawn. Brush the overview to come closer."


def ordered(events: pd.DataFrame) -> pd.DataFrame:
    """The undated events side by side in the order of the articles, with the columns that `placed` gives the dated."""
    place = pd.Series(range(len(events)), index=events.index, dtype="int64")
    left = (place % COLUMNS).astype("float64")
    return events.assign(left=left, right=left + 0.7, tail=np.nan, exact=True, row=place // COLUMNS)


def add_bars(drawing: go.Figure, bars: pd.DataFrame, panel: Panel, dark: bool) -> None:
    """The bars of a panel, one trace a status, after the tails and before the strokes through what is negated."""
    if bars.empty:
        return
    colours = bars["quad"].map(quad_colours()).where(bars["status"] != "negated", look(dark).negated)
    bars = bars.assign(colour=colours)
    for colour, tailed in bars[bars["tail"].notna()].groupby("colour"):
        drawing.add_trace(tails(tailed, str(colour), panel))
    for status in STATUSES:
        chosen = bars[bars["status"] == status]
        if len(chosen):
            drawing.add_trace(status_bars(chosen, status, panel))
    negated = bars[bars["status"] == "negated"]
    if len(negated):
        drawing.add_trace(strokes(negated, panel, look(dark)))


def status_bars(bars: pd.DataFrame, status: str, panel: Panel) -> go.Bar:
    """The bars of one status."""
    return go.Bar(
        orientation="h",
        base=bars["left"].tolist(),
        x=(bars["right"] - bars["left"]).tolist(),
        y=bars["row"].tolist(),
        width=0.72,
        marker=marker(bars, status),
        hovertext=bars["hover"].tolist(),
        hoverinfo="text",
        customdata=bars["event_id"].tolist(),
        name=status,
        showlegend=False,
        # Nothing pales at a click: paler would mean an uncertain date.
        unselected={"marker": {"opacity": 1}},
        xaxis=panel.x,
        yaxis=panel.y,
    )


def marker(bars: pd.DataFrame, status: str) -> dict[str, Any]:
    """How the bars of a status are filled and outlined; pale where the day is not exact."""
    strengths = np.where(bars["exact"], 1.0, PALE)
    inks = [faded(colour, strength) for colour, strength in zip(bars["colour"], strengths, strict=True)]
    if status in ("occurred", "negated"):
        return {"color": inks, "line": {"width": 0}}
    # An outline must be seen: it is paler than full, but stronger than a pale fill.
    lines = [faded(colour, max(strength, 0.75)) for colour, strength in zip(bars["colour"], strengths, strict=True)]
    outline = {"color": lines, "width": 1.5}
    if status == "announced":
        return {"color": CLEAR, "line": outline}
    pattern = {"shape": "/", "fillmode": "replace", "bgcolor": CLEAR, "fgcolor": inks, "size": 5, "solidity": 0.4}
    return {"color": inks, "pattern": pattern, "line": outline | {"width": 1}}


def tails(bars: pd.DataFrame, colour: str, panel: Panel) -> go.Scatter:
    """The tails of one colour: from the bar's height at the known end to nothing at the open one."""
    xs: list[Any] = []
    ys: list[Any] = []
    near = bars["left"].where(bars["tail"] < bars["left"], bars["right"])
    for known, far, row in zip(near, bars["tail"], bars["row"], strict=True):
        xs += [known, far, known, known, None]
        ys += [row - 0.36, row, row + 0.36, row - 0.36, None]
    return go.Scatter(
        x=xs, y=ys, mode="none", fill="toself", fillcolor=faded(colour, PALE), hoverinfo="skip", showlegend=False,
        xaxis=panel.x, yaxis=panel.y,
    )  # fmt: skip


def strokes(bars: pd.DataFrame, panel: Panel, colours: Look) -> go.Scatter:
    """A line through every negated bar, a little longer than the bar."""
    lengths = bars["right"] - bars["left"]
    more = 0.25 * lengths.min()
    ends = [bars["left"] - more, bars["right"] + more]
    xs = [x for pair in zip(*ends, strict=True) for x in (*pair, None)]
    ys = [y for row in bars["row"] for y in (row, row, None)]
    line = {"color": colours.text, "width": 1.5}
    return go.Scatter(
        x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False, xaxis=panel.x, yaxis=panel.y
    )


def add_days(drawing: go.Figure, axis: Axis, ends: tuple[float, float], dark: bool) -> None:
    """The days that are shown, as the number of those that have passed: plotly would take the length of a bar for a day
    of 1970, and leave the bar out where that day is left out.
    """
    named = ticks(int(np.ceil(ends[0])), int(np.floor(ends[1])), axis.empty)
    shown = {"range": [axis.passed(end) for end in ends], "tickvals": [axis.passed(day) for day, _ in named]}
    drawing.update_layout(xaxis=shown | {"ticktext": [text for _, text in named]})
    for start, _ in axis.empty:
        mark(drawing, axis.passed(start), dark)


def arranged(drawing: go.Figure, lanes: list[Lane], undated: pd.DataFrame, dark: bool) -> go.Figure:
    """The axes, the labels of the lanes, and a height in which every row can be seen and clicked."""
    above = lanes[-1].first + lanes[-1].rows if lanes else 0
    below = int(undated["row"].max()) + 1 if len(undated) else 0
    gap = 2 if above and below else 0
    rows = above + gap + below
    share = (below + 0.5) / (rows + 0.5) if below else 0.0
    drawing.update_layout(
        height=AROUND + min(rows * ROW_PIXELS, TALLEST),
        barmode="overlay",
        # The overview and the dates at the left come closer; a zoom of the chart's own would outlive neither.
        dragmode=False,
        clickmode="event+select",
        showlegend=False,
        margin={"l": LEFT, "t": 4, "b": 12},
        xaxis={
            "visible": above > 0,
            "anchor": "y",
            "showticklabels": False,
            "zeroline": False,
            "showgrid": True,
            "fixedrange": True,
        },
        yaxis=lane_axis(lanes, above) | {"domain": [(below + gap) / rows if below else 0, 1], "visible": above > 0},
        xaxis2={"visible": False, "anchor": "y2", "range": [-0.5, COLUMNS], "fixedrange": True},
        yaxis2=lane_axis([Lane(UNDATED_LABEL, 0, below)], below) | {"domain": [0, share if above else 1]},
    )
    for lane in lanes[:-1]:
        drawing.add_hline(lane.first + lane.rows, line={"color": look(dark).line, "width": 1})
    return drawing


def shown_ends(axis: Axis, events: pd.DataFrame, chosen: tuple[date | None, date | None]) -> tuple[float, float]:
    """The first and the last moment that the chart shows: those of the chosen days, else of the axis."""
    low, high = events["first"].min(), events["last"].max() + 1
    # Days long before or after all bars would make them too narrow to be seen.
    room = high - low + ROOM
    (start, end), (first, last) = chosen, ends_of(axis, events)
    return (
        first if start is None else max(number(start), low - room),
        last if end is None else min(number(end) + 1, high + room),
    )


def lane_axis(lanes: list[Lane], rows: int) -> dict[str, Any]:
    """An axis that names each lane at its middle, a tall one in each of its parts, top down."""
    named = [(place, inert(shortened(lane.label, 18))) for lane in lanes for place in named_at(lane)]
    return {
        "tickvals": [place for place, _ in named],
        "ticktext": [label for _, label in named],
        "range": [rows - 0.4, -0.6],
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def named_at(lane: Lane) -> list[float]:
    """Where a lane says its name."""
    parts = -(-lane.rows // ROWS_NAMED_ONCE)
    return [lane.first + lane.rows * (part + 0.5) / parts - 0.5 for part in range(parts)]


def hovers(events: pd.DataFrame, tables: Tables) -> list[str]:
    """What each bar says: what it is, who to whom, when, in which words, and from where."""
    sources = naming.sources(tables["articles"]).to_dict()
    who = naming.who(tables["participants"])
    kinds = event_types.load()
    found = []
    for event in events.to_dict("records"):
        lines = [
            f"<b>{inert(kinds[event['event_type']].label)}</b> · {event['status']}",
            inert(shortened(who.get(event["event_id"], ""), LONGEST_WORDS)),
            words.interval(event["date_start"], event["date_end"], event["date_precision"]),
            inert(f"“{shortened(event['trigger'], LONGEST_WORDS)}”"),
            inert(shortened(sources[event["article_id"]], LONGEST_WORDS)),
        ]
        found.append("<br>".join(line for line in lines if line))
    return found


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut with an ellipsis."""
    line = " ".join(str(text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"

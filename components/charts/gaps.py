"""Long stretches of time in which nothing begins or ends, which the timeline leaves out.

One old article must not squeeze all others together.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from components import words
from components.charts.days import Days, Gap
from components.charts.look import look

LEAST_EVENTS, LEAST_DAYS, LEAST_SHARE, MARGIN_SHARE = 10, 60, 0.15, 0.02


def gaps(starts: Days, touched: Days, events: int) -> list[Gap]:
    """The stretches between the units in which an event begins or ends that are too long beside what is shown.

    `starts` are the first days of the units and of the one after the last, `touched` the places of those units, in
    order. A margin stays at both sides of a gap. A few events have none.
    """
    if events < LEAST_EVENTS:
        return []
    ends, nexts = starts[touched[:-1] + 1], starts[touched[1:]]
    sizes = nexts - ends
    shown = int(starts[-1] - starts[0])
    found = []
    for place in np.argsort(-sizes, kind="stable"):
        if sizes[place] <= max(LEAST_DAYS, LEAST_SHARE * shown):
            break
        found.append(place)
        shown -= int(sizes[place])
    margin = round(MARGIN_SHARE * shown)
    return sorted((int(ends[place]) + margin, int(nexts[place]) - margin) for place in found)


def left_out(found: Gap) -> str:
    """How much time a gap leaves out, in words."""
    days = found[1] - found[0]
    for unit, length in (("year", 365.25), ("month", 30.44)):
        if days >= 2 * length:
            return words.counted(round(days / length), unit) + " left out"
    return words.counted(days, "day") + " left out"


def mark(drawing: go.Figure, place: Any, dark: bool, text: str = "") -> None:
    """A dotted line where time is left out; how much stands along it, as several may stand close to each other."""
    ink = look(dark).quiet
    drawing.add_vline(place, line={"color": ink, "width": 1, "dash": "dot"})
    if text:
        drawing.add_annotation(
            x=place, y=1, xref="x", yref="y domain", xanchor="right", yanchor="top", textangle=-90, text=text,
            showarrow=False, font={"color": ink, "size": 12},
        )  # fmt: skip

"""Long empty stretches of time, which the timeline leaves out: one old article must not squeeze all others together."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from components import words
from components.charts.look import look

Days = npt.NDArray[np.int64]
LEAST_EVENTS, LEAST_DAYS, LEAST_SHARE, MARGIN_SHARE = 10, 60, 0.25, 0.12


def gaps(first: Days, last: Days) -> list[tuple[int, int]]:
    """Stretches (first, last day since 1970) without an event: over LEAST_DAYS and LEAST_SHARE of the whole span.

    `first` and `last` are the ends of the events' intervals; a few events have none. A margin of the shown time stays
    at both sides of a gap.
    """
    if len(first) < LEAST_EVENTS:
        return []
    order = np.argsort(first, kind="stable")
    starts, reached = first[order], np.maximum.accumulate(last[order])
    span = int(reached[-1] - starts[0]) + 1
    sizes = starts[1:] - reached[:-1] - 1
    empty = np.flatnonzero(sizes > max(LEAST_DAYS, LEAST_SHARE * span))
    margin = int(MARGIN_SHARE * (span - sizes[empty].sum())) + 3
    found = [(int(reached[at]) + margin, int(starts[at + 1]) - margin) for at in empty]
    return [(low, high) for low, high in found if high - low > LEAST_DAYS / 2]


def shown_days(first: Days, last: Days) -> int:
    """The days from the first event to the last without the gaps."""
    return int(last.max() - first.min()) + 1 - sum(high - low for low, high in gaps(first, last))


def breaks(found: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """Gaps as plotly's `rangebreaks`."""
    return [{"bounds": [str(np.datetime64(low, "D")), str(np.datetime64(high, "D"))]} for low, high in found]


def left_out(found: tuple[int, int]) -> str:
    """How much time a gap leaves out, in words."""
    days = found[1] - found[0]
    for unit, length in (("year", 365.25), ("month", 30.44)):
        if days >= 2 * length:
            return words.counted(round(days / length), unit) + " left out"
    return words.counted(days, "day") + " left out"


def mark(drawing: go.Figure, found: list[tuple[int, int]], dark: bool, said: bool) -> None:
    """A dotted line where time is left out, and, where it is to be said, how much."""
    for low, high in found:
        day, ink = str(np.datetime64(low, "D")), look(dark).quiet
        drawing.add_vline(day, line={"color": ink, "width": 1, "dash": "dot"})
        if said:
            drawing.add_annotation(
                x=day, y=1, xref="x", yref="y domain", yanchor="top", text=left_out((low, high)), showarrow=False,
                font={"color": ink, "size": 12}, bgcolor=look(dark).ground,
            )  # fmt: skip

"""Where each event stands in the timeline's detail: in which lane, in which row of it, from when to when.

Times are shown days that have passed, as fractions; a bar ends where its last day ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
import pandas as pd

from components import countries
from components.charts.axis import tail_of
from components.schema import Tables

LIMIT = 1_500
LANES = 8
OTHER, UNKNOWN = "Other countries", "No country named"
LAST = {OTHER: 1, UNKNOWN: 2}
# Undated events stand side by side, so many in a row.
COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its label, its first row, and how many rows it has."""

    label: str
    first: int
    rows: int


def drawn(tables: Tables) -> pd.DataFrame:
    """The events that are drawn, at most LIMIT: the dated ones by their first known day, then the undated ones.

    In a lane and among the undated they keep the order of the articles. With a column `lane`, the label of the lane.
    """
    events = in_article_order(tables)
    day = events["date_start"].fillna(events["date_end"])
    ordered = events.assign(day=day).sort_values("day", kind="stable", na_position="last").head(LIMIT)
    return ordered.assign(lane=lane_labels(ordered, tables["participants"]))


def in_article_order(tables: Tables) -> pd.DataFrame:
    """The events in the order of the articles, and within an article in the order of the text."""
    place = pd.Series(range(len(tables["articles"])), index=tables["articles"]["article_id"].astype("str"))
    events = tables["events"].reset_index(drop=True)
    return events.assign(article=events["article_id"].astype("str").map(place)).sort_values(
        ["article", "trigger_start"], kind="stable"
    )


def lane_labels(events: pd.DataFrame, participants: pd.DataFrame) -> pd.Series:
    """The lane of each event: the country of its first actor that has one, when it is among the LANES most frequent."""
    actors = participants[(participants["side"] == "actor") & participants["country"].notna()]
    first = actors.drop_duplicates("event_id").set_index(actors["event_id"].drop_duplicates())["country"]
    codes = events["event_id"].map(first)
    own = codes.value_counts().index[:LANES]
    labels = {code: countries.name(code) or code for code in own}
    return codes.map(lambda code: labels.get(code, OTHER), na_action="ignore").astype("object").fillna(UNKNOWN)


def placed(events: pd.DataFrame, shown: int) -> tuple[pd.DataFrame, list[Lane]]:
    """Dated events with `left`, `right`, `tail` and `row`, and the lanes from top to bottom.

    Their ends are taken as days that have passed on an axis which shows `shown` days.
    The bar goes from `left` to `right`: the whole interval, or only the known end of an open one, whose tail goes on to
    `tail` (else missing). A bar is never narrower than can be seen.
    """
    bars = extended(events, shown)
    reach_left = bars[["left", "tail"]].min(axis=1)
    reach_right = bars[["right", "tail"]].max(axis=1)
    rows = pd.Series(0, index=bars.index, dtype="int64")
    lanes: list[Lane] = []
    top = 0
    for label in lane_order(bars["lane"]):
        inside = bars.index[bars["lane"] == label]
        packed = pack(reach_left[inside].tolist(), reach_right[inside].tolist())
        rows[inside] = np.array(packed) + top
        lanes.append(Lane(label, top, max(packed) + 1))
        top += max(packed) + 2
    return bars.assign(row=rows), lanes


def extended(events: pd.DataFrame, shown: int) -> pd.DataFrame:
    """Dated events with the ends of their bars and tails."""
    start, end = events["date_start"], events["date_end"]
    first, last = events["first"].astype("float64"), events["last"].astype("float64")
    narrowest, tail = max(1.0, shown / 150), tail_of(shown)
    # No later than `end`: the bar stands at that day's end, whatever its width.
    left = first.where(start.notna(), last + 1 - narrowest)
    right = (last + 1).clip(lower=left + narrowest)
    far = (right - tail).where(start.isna(), (left + tail).where(end.isna()))
    return events.assign(left=left, right=right, tail=far, exact=~events["open"] & (first == last))


def lane_order(labels: pd.Series) -> list[str]:
    """The labels, most events first; other and unknown countries come last."""
    counts = labels.value_counts()
    return sorted(counts.index, key=lambda label: (LAST.get(label, 0), -counts[label], label))


def pack(left: Sequence[float], right: Sequence[float]) -> list[int]:
    """The row of each bar, so that none covers another and the rows are few."""
    rows = [0] * len(left)
    ends: list[tuple[float, int]] = []
    for place in sorted(range(len(left)), key=lambda one: (left[one], one)):
        free = heappop(ends)[1] if ends and ends[0][0] <= left[place] else len(ends)
        rows[place] = free
        heappush(ends, (right[place], free))
    return rows

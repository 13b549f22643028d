"""What was clicked or brushed: from the selection that Streamlit hands back to ids, codes and days.

A selection is a mapping with `points` (each with its `customdata`) and `box` (each with the ends of its `x`). It comes
from the browser, so that anything that does not fit is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


def values(selection: Mapping[str, Any]) -> list[str]:
    """The event_ids (detail) or country codes (world) of the clicked points, each once, in order."""
    found = [first(point.get("customdata")) for point in listed(selection, "points")]
    return list(dict.fromkeys(value for value in found if isinstance(value, str)))


def days(selection: Mapping[str, Any]) -> tuple[date, date] | None:
    """The first and the last day that were brushed, or those of the clicked bars (overview); None where nothing was."""
    brushed = [box.get("x") for box in listed(selection, "box")]
    clicked = [point.get("customdata") for point in listed(selection, "points")]
    for pairs in (brushed, clicked):
        found = [day for pair in pairs if isinstance(pair, list | tuple) for day in map(as_day, pair) if day]
        if found:
            return min(found), max(found)
    return None


def listed(selection: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The entries of a part of a selection."""
    found = selection.get(key)
    return [entry for entry in found if isinstance(entry, Mapping)] if isinstance(found, list | tuple) else []


def first(value: Any) -> Any:
    """The value itself, or the first of several."""
    return next(iter(value), None) if isinstance(value, list | tuple) else value


def as_day(value: Any) -> date | None:
    """The day of a time as plotly writes it: `2031-03-02 13:12:11.4`."""
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None

"""What the analyst has chosen to look at, as a plain value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Selection:
    """The one selection that drives every page. An empty field chooses everything.

    Countries are ISO 3166-1 alpha-3 codes, event types, statuses, forms and senses the words of the tables, speakers
    canonical names. Values within a field are alternatives; fields are joined with "and". `start` and `end` are
    inclusive days: a row is inside when its interval overlaps them (an open one when its known end does), and an
    undated row is outside as soon as one of them is set.
    """

    search: str = ""
    start: date | None = None
    end: date | None = None
    countries: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    senses: tuple[str, ...] = ()

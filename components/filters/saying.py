"""The filters in words: what is in force, what is offered, what is left, and how to loosen it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components import words
from components.counting import events_by_country, first_and_last
from components.filters.application import apply
from components.filters.known import FILTERS, Filter
from components.schema import Tables
from components.selection import Selection


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a filter offers: as the tables have it, in words, and how many rows it has."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force: what it says, and the selection without it."""

    label: str
    without: Selection


def chips(selection: Selection) -> list[Chip]:
    """The filters in force in words, in the order of the sidebar."""
    found = []
    if selection.search:
        found.append(Chip(f"“{selection.search}”", replace(selection, search="")))
    if selection.start or selection.end:
        label = words.interval(selection.start, selection.end)
        found.append(Chip(label, replace(selection, start=None, end=None)))
    for one in FILTERS:
        chosen = one.chosen(selection)
        for value in chosen:
            rest: Any = tuple(other for other in chosen if other != value)
            found.append(Chip(one.say(value), replace(selection, **{one.field: rest})))
    return found


def offered(one: Filter, tables: Tables, chosen: Sequence[str]) -> list[Option]:
    """What a filter offers: its values in their order, else most rows first.

    What is `chosen` is offered too, with 0 where the tables do not have it.
    """
    counts = {str(value): int(count) for value, count in one.counts(tables).items()}
    found = [Option(value, one.say(value), counts.get(value, 0)) for value in dict.fromkeys([*counts, *chosen])]
    if one.order:
        return sorted(found, key=lambda option: one.order.index(option.value))
    return sorted(found, key=lambda option: (-option.count, option.label))


def summary(tables: Tables) -> str:
    """What the tables hold, in figures: `312 events · 148 quotes · 27 countries · 2 Mar – 18 Apr 2031`."""
    parts = [
        words.counted(len(tables["events"]), "event"),
        words.counted(len(tables["quotes"]), "quote"),
        words.counted(len(events_by_country(tables)), "country", "countries"),
    ]
    days = first_and_last(tables)
    if days:
        parts.append(words.interval(*days))
    return " · ".join(parts)


def ways_out(tables: Tables, selection: Selection, found: Collection[str] | None, table: str) -> list[Chip]:
    """For an empty page: the filters of which each, taken away alone, would leave rows in the table."""
    found_without = {False: found, True: None}
    return [
        chip
        for chip in chips(selection)
        if len(apply(tables, chip.without, found_without[not chip.without.search])[table])
    ]

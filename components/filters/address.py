"""A selection as an address has it, and the way back from a hand-edited one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from components import words
from components.filters.known import FILTERS, LONGEST_TEXT, Filter, any_text
from components.selection import Selection

# How many values of a filter a hand-edited address may hold; more are cut with a note.
MOST_VALUES = 200
SEARCH, START, END = "q", "from", "to"


def to_url(selection: Selection) -> dict[str, list[str]]:
    """The address of a selection: values by key, nothing for what is not chosen. `from_url` reads it back equal."""
    single = {SEARCH: selection.search, START: selection.start, END: selection.end}
    found = {key: [str(value)] for key, value in single.items() if value}
    return found | {one.key: list(chosen) for one in FILTERS if (chosen := one.chosen(selection))}


def from_url(params: Mapping[str, Sequence[str]], beside: Collection[str] = ()) -> tuple[Selection, list[str]]:
    """The selection of an address (values by key), and a line for everything in it that was ignored.

    `beside` are keys of the address that are no filters and not to be noted.
    """
    notes: list[str] = []
    known = {SEARCH, START, END, *(one.key for one in FILTERS), *beside}
    notes += [
        f"“{shortened(key)}” is no filter and was ignored." for key in list(params)[:MOST_VALUES] if key not in known
    ]
    values: dict[str, Any] = {one.field: read_values(one, params.get(one.key, ()), notes) for one in FILTERS}
    search = read_search(params.get(SEARCH, ()), notes)
    start, end = read_dates(params, notes)
    return Selection(search=search, start=start, end=end, **values), notes


def read_values(one: Filter, texts: Sequence[str], notes: list[str]) -> tuple[str, ...]:
    """The values of a filter, each once, in the address's order."""
    if len(texts) > MOST_VALUES:
        notes.append(f"{one.label}: only the first {MOST_VALUES} of {len(texts):,} values are used.")
    found: dict[str, None] = {}
    for text in texts[:MOST_VALUES]:
        value = one.read(text)
        if value is None:
            notes.append(f"{one.label}: “{shortened(text)}” is not known and was ignored.")
        else:
            found[value] = None
    return tuple(found)


def read_search(texts: Sequence[str], notes: list[str]) -> str:
    """The search text; of several, the last."""
    text = " ".join((texts[-1] if texts else "").split())
    if not text:
        return ""
    found = any_text(text)
    if found is None:
        notes.append(f"The search text is not usable (at most {LONGEST_TEXT} characters) and was ignored.")
    return found or ""


def read_dates(params: Mapping[str, Sequence[str]], notes: list[str]) -> tuple[date | None, date | None]:
    """The first and the last day; both are ignored where they are the wrong way round."""
    start, end = (read_day(params.get(key, ()), notes) for key in (START, END))
    if start and end and end < start:
        notes.append(f"Dates: {words.day(start)} is after {words.day(end)}; both were ignored.")
        return None, None
    return start, end


def read_day(texts: Sequence[str], notes: list[str]) -> date | None:
    """A day as YYYY-MM-DD; of several, the last."""
    if not texts or not texts[-1]:
        return None
    try:
        return date.fromisoformat(texts[-1].strip())
    except ValueError:
        notes.append(f"Dates: “{shortened(texts[-1])}” is no day like 2031-03-12 and was ignored.")
        return None


def shortened(text: str) -> str:
    """The beginning of a text from outside, fit to be shown in a note."""
    kept = "".join(char for char in text if char.isprintable())
    return kept if len(kept) <= 40 else kept[:39] + "…"

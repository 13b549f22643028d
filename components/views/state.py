"""The session's one selection: the widgets hold it, the address shows it, and either can change the other.

Streamlit's own binding of widgets to the address would drop what it does not know without a word, and writes labels
where the command line reads codes. So the address is read and written here, through `filters`.
"""

from __future__ import annotations

import time
from dataclasses import fields, replace
from typing import Any

import pandas as pd
import streamlit as st

from components import filters
from components.selection import Selection

ROW, ARTICLE = "row", "article"
OPEN = (ROW, ARTICLE)
SETTLING_SECONDS = 1.5


def key(field: str) -> str:
    """The widget key of a field of the selection."""
    return f"filter_{field}"


def current() -> Selection:
    """The selection as the widgets have it."""
    values: dict[str, Any] = {}
    for field in fields(Selection):
        value = st.session_state.get(key(field.name))
        empty = field.default
        values[field.name] = tuple(value or ()) if isinstance(empty, tuple) else (value or empty)
    return Selection(**values)


def put(selection: Selection) -> None:
    """Write a selection into the widgets; only before they are drawn, or in a callback."""
    for field in fields(Selection):
        value = getattr(selection, field.name)
        st.session_state[key(field.name)] = list(value) if isinstance(value, tuple) else value


def change(**changes: Any) -> None:
    """Change some fields; for callbacks."""
    put(replace(current(), **changes))


def clear() -> None:
    """Choose everything again."""
    put(Selection())


def opened(what: str) -> str | None:
    """The id of the open row (ROW) or article (ARTICLE), if any."""
    found = st.session_state.get(f"opened_{what}")
    return str(found) if found else None


def open_among(what: str, ids: pd.Index) -> str:
    """The id that is open among these, the first of them where none is."""
    found = opened(what)
    return str(found if found in ids else ids[0])


def open_one(what: str, identity: str | None) -> None:
    """Open a row or an article."""
    st.session_state[f"opened_{what}"] = identity


def read_address(page: str) -> None:
    """Take over the address where the analyst has changed it: a link, a reload, Back. Notes what it cannot use.

    Streamlit forgets the widgets' values where a page turns to another by itself; they are put back first.
    """
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    state = st.session_state
    if "written" in state and key("search") not in state:
        put(state["written"])
    known = state.get("address")
    if known is not None and (query == known or not came_from_analyst(page, query)):
        return
    selection, ignored = filters.from_url(query, beside=OPEN)
    put(selection)
    state["notes"] = (selection, ignored)
    for what in OPEN:
        open_one(what, next(iter(query.get(what, [])), None))
    state["address"], state["page"] = query, page


def notes() -> list[str]:
    """What the address had that cannot be used, as long as the selection is the one that it gave."""
    selection, found = st.session_state.get("notes") or (None, [])
    return list(found) if selection == current() else []


def came_from_analyst(page: str, query: dict[str, list[str]]) -> bool:
    """Whether a differing address is the analyst's doing.

    A click on a page in the navigation empties it. And a click that was on its way while the address was being written
    still carries the one before: it comes soon after, or together with a change of the widgets.
    """
    state = st.session_state
    if state.get("page") != page and not query:
        return False
    return current() == state.get("written") and time.monotonic() - state.get("written_at", 0.0) > SETTLING_SECONDS


def write_address(page: str) -> None:
    """Bring the address up to date with the selection, and with what is open."""
    state = st.session_state
    selection = current()
    query = filters.to_url(selection)
    query |= {what: [found] for what in OPEN if (found := opened(what))}
    if query != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(query)
        state["written_at"] = time.monotonic()
    state["address"], state["page"], state["written"] = query, page, selection

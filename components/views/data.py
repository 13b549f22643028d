"""The tables that the pages show: read once a version of the store, filtered once a selection, shared by sessions.

What is cached is the store's own content, never what one session did; it is not to be changed in place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from components import filters, settings, store
from components.schema import Tables
from components.selection import Selection
from components.views import listing, state


@dataclass(frozen=True, slots=True)
class Board:
    """What there is, what the selection leaves of it, and the selection.

    `found` are the articles that have the searched words, None where none are searched for. `version` is another after
    every change of the store.
    """

    everything: Tables
    chosen: Tables
    selection: Selection
    found: frozenset[str] | None
    version: int

    @property
    def is_empty(self) -> bool:
        """Whether the store holds no article at all."""
        return self.everything["articles"].empty

    @property
    def key(self) -> tuple[str, int, Selection]:
        """The same for boards that hold the same."""
        return settings.current().database, self.version, self.selection

    @property
    def all_days(self) -> Tables:
        """What the selection would leave if no days were chosen."""
        return self.instead(start=None, end=None)

    def listed(self, name: str) -> pd.DataFrame:
        """What the selection leaves as one of the listings."""
        return listed(*self.key, name)

    def instead(self, **changes: Any) -> Tables:
        """What the selection would leave with some of its fields changed."""
        return chosen(settings.current().database, self.version, replace(self.selection, **changes))


def board() -> Board:
    """The tables for this session's selection, as the store has them now. Raises StoreProblem."""
    url, version, selection = settings.current().database, opened().version(), state.current()
    rows = chosen(url, version, selection)
    return Board(everything(url, version), rows, selection, found(url, version, selection.search), version)


def everything_now() -> Tables:
    """All tables, as the store has them now. Raises StoreProblem."""
    return everything(settings.current().database, opened().version())


def opened() -> store.Store:
    """The store of the settings in force. Raises StoreProblem."""
    return connected(settings.current().database)


@st.cache_resource(max_entries=4, show_spinner=False)
def connected(url: str) -> store.Store:
    """One store for each database."""
    return store.open_store(url)


@st.cache_resource(max_entries=2, show_spinner=False)
def everything(url: str, version: int) -> Tables:
    """All tables at a version of the store."""
    return connected(url).load()


@st.cache_resource(max_entries=32, show_spinner=False)
def chosen(url: str, version: int, selection: Selection) -> Tables:
    """The rows that a selection leaves."""
    return filters.apply(everything(url, version), selection, found(url, version, selection.search))


@st.cache_resource(max_entries=32, show_spinner=False)
def listed(url: str, version: int, selection: Selection, name: str) -> pd.DataFrame:
    """One of the listings of the rows that a selection leaves."""
    return listing.LISTED[name](chosen(url, version, selection))


@st.cache_resource(max_entries=32, show_spinner=False)
def found(url: str, version: int, search: str) -> frozenset[str] | None:
    """The articles that have the searched words, None where none are searched for."""
    return frozenset(connected(url).search(search)) if search else None

"""The selection at the left, the same on every page."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import filters
from components.schema import STATUSES, Tables
from components.views import state

STATUS_HELP = (
    "occurred: done, or uttered. announced: promised, planned or offered. hypothetical: possible, conditional or "
    "feared. negated: said not to have happened."
)
FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


def draw(tables: Tables) -> None:
    """The filters, with the values that occur in the tables and what each of them has."""
    selection = state.current()
    with st.sidebar:
        st.html('<p class="cq-brand">Communiqué</p><p class="cq-section">Selection</p>')
        st.text_input(
            "Search", key=state.key("search"), type="search", placeholder="Words in the articles",
            max_chars=filters.LONGEST_TEXT,
        )  # fmt: skip
        days()
        for one in filters.FILTERS:
            if one.field == "statuses":
                st.pills(one.label, STATUSES, key=state.key(one.field), selection_mode="multi", help=STATUS_HELP)
            elif one not in filters.OF_QUOTES:
                values(one, filters.offered(one, tables, one.chosen(selection)))


def days() -> None:
    """First and last day. An undated row is outside as soon as one is set."""
    with st.container(horizontal=True, key="filter_days"):
        for field, label in (("start", "From"), ("end", "To")):
            st.date_input(
                label, value=None, key=state.key(field), format="YYYY-MM-DD", min_value=FIRST_DAY, max_value=LAST_DAY
            )


def values(one: filters.Filter, offered: list[filters.Option]) -> None:
    """Several of many values, each with its number of rows."""
    labels = {option.value: f"{option.label} ({option.count:,})" for option in offered}
    st.multiselect(
        one.label,
        [option.value for option in offered],
        key=state.key(one.field),
        format_func=lambda value: labels.get(value, value),
        placeholder="All" if offered else "None yet",
        select_all=False,
        wrap=True,
    )

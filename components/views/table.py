"""A table under a chart: sortable, and a click on a row opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.views import state

ROW_HEIGHT, HEADER = 30, 34
# Pixels; the columns that matter most are in sight together. Others take what their values need.
WIDTHS = {
    "When": 128, "Who": 140, "What": 156, "To whom": 120, "Status": 84, "Speaker": 130, "Role": 110, "Quotation": 300,
}  # fmt: skip
MOST_SHOWN = 20_000


def selectable(listing: pd.DataFrame, *, key: str, alt: str, opens: str = state.ROW, rows: int = 10) -> None:
    """Show a listing of which a row opens when it is chosen: the evidence (ROW) or the article (ARTICLE).

    Where none of its rows is open, the first one is marked: the panel beside it shows that one.
    """
    chosen = state.open_among(opens, listing.index)
    choosable(listing, key=key, alt=alt, rows=rows, chosen=chosen, on_choose=partial(state.open_one, opens))


def choosable(
    listing: pd.DataFrame,
    *,
    key: str,
    alt: str,
    chosen: str | None,
    on_choose: Callable[[str], None],
    rows: int = 10,
) -> None:
    """Show a listing (indexed by row id) with its `chosen` row marked; a click on a row calls `on_choose`.

    At most `rows` rows are in sight, the others scroll.
    """
    ids = list(listing.index[:MOST_SHOWN])
    marked = [ids.index(chosen)] if chosen in ids else []
    st.session_state[key] = {"selection": {"rows": marked, "columns": [], "cells": []}}

    def choose() -> None:
        found: Any = st.session_state[key]["selection"]
        places = [place for place, _ in found["cells"]] or found["rows"]
        if places and places[0] < len(ids):
            on_choose(ids[places[0]])

    st.dataframe(
        listing.head(MOST_SHOWN),
        key=key,
        alt=alt,
        hide_index=True,
        placeholder="",
        row_height=ROW_HEIGHT,
        column_config={name: st.column_config.Column(width=WIDTHS[name]) for name in listing if name in WIDTHS},
        height=HEADER + ROW_HEIGHT * max(1, min(rows, len(listing))) + 2,
        selection_mode=("single-row", "single-cell"),
        on_select=choose,
    )

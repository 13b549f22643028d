"""Map: every country that is mentioned, coloured by its number of events."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.charts import clicks, world
from components.views import frame, legend, messages, state, style, table
from components.views.data import Board


def part(board: Board, rows: pd.DataFrame) -> None:
    """The map, and the same countries as a table."""
    chart(board)
    table.choosable(rows, key="countries_table", alt="The countries of the map", chosen=the_country(), on_choose=choose)


def chart(board: Board) -> None:
    """The map; clicking a country chooses it."""
    with st.container(key="map"):
        st.plotly_chart(
            world.figure(board.chosen, style.is_dark()),
            height="stretch",
            key=f"map_{the_country()}",
            on_select=partial(clicked, f"map_{the_country()}"),
            selection_mode="points",
            theme=None,
            config=world.CONFIG | {"displayModeBar": False},
            alt="Countries by their number of events; the table below has the same rows",
        )
        st.html(legend.classes(world.legend(board.chosen, style.is_dark())))
        messages.hint(f"A click on a country narrows everything to it; another click widens it. {world.BORDERS_NOTE}")


def clicked(key: str) -> None:
    """Choose the country that was clicked on the map."""
    found: Any = st.session_state[key]
    codes = clicks.values(found["selection"])
    if codes:
        choose(codes[0])


def the_country() -> str | None:
    """The chosen country where there is exactly one."""
    chosen = state.current().countries
    return chosen[0] if len(chosen) == 1 else None


def choose(code: str) -> None:
    """Narrow the selection to a country, or widen it again where it is the chosen one."""
    state.change(countries=() if the_country() == code else (code,))
    state.open_one(state.ROW, None)
    st.rerun()


frame.page("countries", part)

"""Timeline: an overview to brush, one bar an event below it, and the same rows as a table."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.charts import clicks
from components.charts import detail as detail_chart
from components.charts import overview as overview_chart
from components.views import frame, legend, messages, state, style, table
from components.views.data import Board

# Pixels; a taller chart scrolls inside, so that the table stays near.
TALLEST = 580
# No floating buttons over the bars: brushing and clicking is all there is.
PLAIN = {"displayModeBar": False}


def part(board: Board, rows: pd.DataFrame) -> None:
    """The charts, and the same events as a table."""
    st.html(legend.timeline())
    overview(board)
    detail(board, state.open_among(state.ROW, rows.index))
    table.selectable(rows, key="events_table", alt="The events of the timeline")


def overview(board: Board) -> None:
    """The histogram; brushing it sets the dates. A new key for new dates takes the brush itself away."""
    chosen = board.selection
    key = f"overview_{chosen.start}_{chosen.end}"
    with st.container(key="overview"):
        draw_overview(board, key)


def draw_overview(board: Board, key: str) -> None:
    """The histogram of all days, the chosen ones in full light."""
    st.plotly_chart(
        overview_chart.figure(board.all_days, style.is_dark(), (board.selection.start, board.selection.end)),
        key=key,
        on_select=partial(brushed, key),
        selection_mode=("box", "points"),
        config=PLAIN,
        theme=None,
        alt="Number of events over time; the table below has the same rows",
    )


def brushed(key: str) -> None:
    """Take the brushed days over into the selection."""
    found: Any = st.session_state[key]
    days = clicks.days(found["selection"])
    if days:
        state.change(start=days[0], end=days[1])
        st.rerun()


def detail(board: Board, opened: str) -> None:
    """One bar an event; clicking it opens its evidence."""
    shortage = detail_chart.shortage(board.chosen)
    if shortage:
        messages.hint(shortage)
    figure = detail_chart.with_open(bars(board, board.key, style.is_dark()), opened, style.is_dark())
    with st.container(height=TALLEST if figure.layout.height > TALLEST else "content", border=False, key="bars"):
        st.html(legend.days(figure.layout))
        st.plotly_chart(
            figure,
            key="detail",
            on_select=bar_clicked,
            selection_mode="points",
            config=PLAIN,
            theme=None,
            alt="One bar an event; the table below has the same rows",
        )


@st.cache_resource(max_entries=8, show_spinner=False)
def bars(_board: Board, key: Hashable, dark: bool) -> go.Figure:
    """The bars of a board, kept while the analyst goes from one to the next."""
    return detail_chart.figure(_board.chosen, dark, (_board.selection.start, _board.selection.end))


def bar_clicked() -> None:
    """Open the event of the bar."""
    found: Any = st.session_state["detail"]
    rows = clicks.values(found["selection"])
    if rows:
        state.open_one(state.ROW, rows[0])


frame.page("events", part)

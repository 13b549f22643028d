"""Articles: the list, and one of them as it is read, with what was found in it beside the text."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components.views import frame, reading, state, table
from components.views.clickable import clickable
from components.views.data import Board


def part(board: Board, rows: pd.DataFrame) -> None:
    """The list above, the open article below."""
    table.selectable(rows, key="articles_table", alt="The articles", opens=state.ARTICLE, rows=6)
    legend()
    article(board, state.open_among(state.ARTICLE, rows.index))


def legend() -> None:
    """Switches for what is highlighted."""
    st.pills(
        "Highlighted",
        list(reading.LAYERS),
        default=list(reading.LAYERS),
        format_func=reading.LAYERS.__getitem__,
        selection_mode="multi",
        key="layers",
        label_visibility="collapsed",
    )


def article(board: Board, article_id: str) -> None:
    """The article with all rows found in it, whatever the filters leave of them elsewhere."""
    tables = reading.of_article(board.everything, article_id)
    one = next(tables["articles"].itertuples())
    row = state.opened(state.ROW)
    html = reading.reader(one, tables, st.session_state.get("layers") or [], row)
    clickable(html, key="reader", on_choose=partial(state.open_one, state.ROW), open_row=row, scroll=True)


frame.page("articles", part, proved=None)

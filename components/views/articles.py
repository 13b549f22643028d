"""Articles: the list, and one of them as it is read, with what was found in it beside the text."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components.views import data, frame, listing, messages, reading, state, table
from components.views.clickable import clickable
from components.views.data import Board


def page() -> None:
    """The page."""
    board = data.board()
    rows = listing.articles(board.chosen)
    if frame.ready(board, "articles", rows, "No articles"):
        body(board, rows)


@st.fragment
def body(board: Board, rows: pd.DataFrame) -> None:
    """The list above, the open article below."""
    frame.settled()
    with messages.guarded():
        wanted = state.opened(state.ARTICLE)
        opened = wanted if wanted and wanted in rows.index else str(rows.index[0])
        table.selectable(rows, key="articles_table", alt="The articles", opens=state.ARTICLE, rows=6)
        legend()
        article(board, opened)


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


page()

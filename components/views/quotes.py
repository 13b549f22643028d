"""Quotes: typeset cards, or the same rows as a table."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components import filters
from components.views import frame, state, table
from components.views.cards import card
from components.views.clickable import clickable
from components.views.data import Board

PER_PAGE = 25
PAGE, FOLLOWED = "quotes_page", "quotes_followed"


def part(board: Board, rows: pd.DataFrame) -> None:
    """The filters that concern quotes alone, then cards or a table."""
    form, sense = filters.OF_QUOTES
    with st.container(horizontal=True, horizontal_alignment="distribute", key="quotes_head"):
        switches(board, form)
        shown_as = st.segmented_control(
            "Shown as", ["Cards", "Table"], default="Cards", required=True, key="quotes_as",
            label_visibility="collapsed",
        )  # fmt: skip
    switches(board, sense)
    if shown_as == "Table":
        table.selectable(rows, key="quotes_table", alt="The quotes", rows=20)
    else:
        cards(board, rows)


def switches(board: Board, one: filters.Filter) -> None:
    """The values of a filter, each with its quotes among those that the other filters leave."""
    chosen = list(one.chosen(board.selection))
    offered = filters.offered(one, board.instead(**{one.field: ()}), chosen)
    labels = {option.value: f"{option.label} {option.count:,}" for option in offered}
    st.session_state[one.field] = chosen
    st.pills(
        one.label, list(labels), format_func=labels.__getitem__, selection_mode="multi", key=one.field,
        on_change=choose, args=(one.field,), label_visibility="collapsed", wrap=True,
    )  # fmt: skip


def choose(field: str) -> None:
    """Narrow the selection to what is switched on."""
    state.change(**{field: tuple(st.session_state[field] or ())})
    st.rerun()


def cards(board: Board, rows: pd.DataFrame) -> None:
    """One page of cards: the chosen one, or the one with the row that has just been opened."""
    opened = state.open_among(state.ROW, rows.index)
    pages = -(-len(rows) // PER_PAGE)
    follow(rows.index.get_loc(opened) // PER_PAGE + 1, opened)
    number = min(st.session_state.get(PAGE, 1), pages)
    shown = rows.index[(number - 1) * PER_PAGE : number * PER_PAGE]
    found = board.chosen["quotes"].set_index("quote_id", drop=False).loc[shown]
    articles = {one.article_id: one for one in board.chosen["articles"].itertuples()}
    html = "".join(card(quote, articles[quote.article_id]) for quote in found.itertuples())
    clickable(html, key="quote_cards", on_choose=partial(state.open_one, state.ROW), open_row=opened, leaf=number)
    if pages > 1:
        st.pagination(pages, key=PAGE)


def follow(page_number: int, opened: str) -> None:
    """Turn to the page of a row when it is opened, and only then."""
    if st.session_state.get(FOLLOWED) != opened:
        st.session_state[FOLLOWED] = opened
        st.session_state[PAGE] = page_number


frame.page("quotes", part, proved="quotes")

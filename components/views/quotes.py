"""Quotes: typeset cards, or the same rows as a table."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components import filters
from components.schema import QUOTE_TYPES, Tables
from components.views import data, evidence, frame, listing, messages, state, table
from components.views.cards import card
from components.views.clickable import clickable
from components.views.data import Board

PER_PAGE = 25
FORMS, SENSES, PAGE, FOLLOWED = "forms", "senses", "quotes_page", "quotes_followed"
ALL = "all quotes"


def page() -> None:
    """The page."""
    board = data.board()
    form = form_in_force(board)
    rows = listing.quotes(of_form(board.chosen, form))
    if frame.ready(board, "quotes", rows, "No quotes"):
        forms(board, form)
        senses(board, form)
        body(board, rows)


def form_in_force(board: Board) -> str | None:
    """The form of quotes that the page keeps to; None for all, also where the selection has none of the chosen one."""
    form = state.opened(state.FORM)
    return form if (board.chosen["quotes"]["type"] == form).any() else None


def of_form(tables: Tables, form: str | None) -> Tables:
    """The tables with the quotes of one form alone."""
    quotes = tables["quotes"]
    return tables | {"quotes": quotes[quotes["type"] == form]} if form else tables


def forms(board: Board, form: str | None) -> None:
    """All quotes or those of one form, each with its number: reports are many, words between marks are few."""
    counts = board.chosen["quotes"]["type"].value_counts()
    numbers = {ALL: len(board.chosen["quotes"])} | {name: int(counts.get(name, 0)) for name in QUOTE_TYPES}
    st.session_state[FORMS] = form or ALL
    st.segmented_control(
        "Form",
        list(numbers),
        format_func=lambda name: f"{name} {numbers[name]:,}",
        required=True,
        key=FORMS,
        on_change=choose_form,
        label_visibility="collapsed",
    )
    asked = state.opened(state.FORM)
    if asked in QUOTE_TYPES and not form:
        messages.notice(f"None of these quotes is {asked}, so all of them are shown.")


def choose_form() -> None:
    """Keep to the form that is switched on."""
    form = st.session_state[FORMS]
    state.open_one(state.FORM, None if form == ALL else form)


def senses(board: Board, form: str | None) -> None:
    """The kinds of saying, each with its quotes among those that the form and the other filters leave."""
    offered = filters.options(of_form(board.instead(senses=()), form), board.selection)["senses"]
    labels = {option.value: f"{option.label} {option.count:,}" for option in offered}
    st.session_state[SENSES] = list(board.selection.senses)
    st.pills(
        "Kinds of saying",
        list(labels),
        format_func=labels.__getitem__,
        selection_mode="multi",
        key=SENSES,
        on_change=choose_senses,
        label_visibility="collapsed",
    )


def choose_senses() -> None:
    """Narrow the selection to the kinds of saying that are switched on."""
    state.change(senses=tuple(st.session_state[SENSES] or ()))


@st.fragment
def body(board: Board, rows: pd.DataFrame) -> None:
    """Cards or table at the left, evidence at the right."""
    frame.settled()
    with messages.guarded(), frame.two_parts() as (left, right):
        with left:
            form = st.segmented_control(
                "Shown as",
                ["Cards", "Table"],
                default="Cards",
                required=True,
                key="quotes_as",
                label_visibility="collapsed",
            )
            if form == "Table":
                table.selectable(rows, key="quotes_table", alt="The quotes", rows=20)
            else:
                cards(board, rows)
        with right:
            evidence.panel("quotes", list(rows.index), board.chosen)


def cards(board: Board, rows: pd.DataFrame) -> None:
    """One page of cards: the chosen one, or the one with the row that has just been opened."""
    row = state.opened(state.ROW)
    opened = str(row if row in rows.index else rows.index[0])
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


page()

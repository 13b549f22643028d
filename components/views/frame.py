"""The two parts of a page, its own at the left and the evidence at the right; and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pandas as pd
import streamlit as st

from components import filters, words
from components.views import heading, messages, reading_files, samples, state
from components.views.data import Board
from components.views.markup import literal

ADD_PAGE = "components/views/add_articles.py"


def ready(board: Board, name: str, rows: pd.DataFrame, nothing: str) -> bool:
    """Draw the heading; False where there is nothing to show, after saying what to do about it.

    `name` and `rows` are what the page exports; `nothing` names what is missing ("No events").
    """
    if board.is_empty:
        first_steps()
        return False
    heading.draw(board, name, rows)
    if rows.empty:
        no_rows(board, name, nothing)
        return False
    return True


def first_steps() -> None:
    """What to do first, in an empty store."""
    st.html(
        '<div class="cq-empty"><h2>No articles yet</h2>'
        "<p>Add news articles, and Communiqué lists who did what to whom, which countries are named and who said what, "
        "each row beside the sentence that proves it. Everything stays on this machine.</p></div>"
    )
    with st.container(horizontal=True):
        if st.button("Add articles", key="go_add", type="primary"):
            st.switch_page(ADD_PAGE)
        samples.offer()
    reading_files.told()


def no_rows(board: Board, name: str, nothing: str) -> None:
    """Which filter to loosen."""
    if not filters.chips(board.selection):
        stored = words.counted(len(board.everything["articles"]), "stored article")
        messages.notice(f"{nothing} in the {stored}.")
        return
    table = "mentions" if name == "countries" else name
    ways = filters.ways_out(board.everything, board.selection, board.found, table)
    if not ways:
        messages.notice(f"{nothing} with these filters, and none of them alone is the reason. Clear them all above.")
        return
    messages.notice(f"{nothing} with all of these filters at once. There are some without:")
    with st.container(horizontal=True, key="ways_out"):
        for number, chip in enumerate(ways):
            st.button(literal(chip.label), key=f"way_out_{number}", on_click=state.put, args=(chip.without,))


@contextmanager
def two_parts() -> Iterator[tuple[Any, Any]]:
    """The left part and the right one; below each other in a narrow window."""
    with st.container(key="body"):
        left, right = st.columns([0.7, 0.3], gap="medium")
        yield left, right


def settled() -> None:
    """Keep the address in step after a fragment has changed the open row."""
    state.write_address(st.session_state.get("page", ""))

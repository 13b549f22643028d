"""What pages have in common: heading, their own part at the left, evidence at the right, what they say when empty."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import filters, words
from components.views import data, evidence, heading, messages, reading_files, samples, state
from components.views.data import Board
from components.views.markup import literal

ADD_PAGE = "components/views/add_articles.py"
# Draws what a page shows: what there is, and the listing.
Part = Callable[[Board, pd.DataFrame], None]


def page(name: str, part: Part, *, proved: str | None = "events") -> None:
    """A page that shows and exports a listing: `name` is a key of `listing.LISTED`.

    `part` draws it, again on its own where a row is opened; beside it stands the evidence of the listing `proved`, if
    any.
    """
    board = data.board()
    if board.is_empty:
        first_steps()
        return
    rows = board.listed(name)
    heading.draw(board, name, rows)
    if rows.empty:
        no_rows(board, name)
        return
    body(board, rows, part, proved)


@st.fragment
def body(board: Board, rows: pd.DataFrame, part: Part, proved: str | None) -> None:
    """The page's own part and the evidence: side by side, below each other in a narrow window."""
    state.write_address(st.session_state.get("page", ""))
    with messages.guarded():
        if not proved:
            part(board, rows)
            return
        with st.container(key="body"):
            left, right = st.columns([0.7, 0.3], gap="medium")
            # The evidence first: charts take the browser longer.
            with right:
                evidence.panel(proved, board.listed(proved).index, board.chosen)
            with left:
                part(board, rows)


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


def no_rows(board: Board, name: str) -> None:
    """Which filter to loosen."""
    inforce = filters.chips(board.selection)
    if not inforce:
        stored = words.counted(len(board.everything["articles"]), "stored article")
        messages.notice(f"No {name} in the {stored}.")
        return
    table = "mentions" if name == "countries" else name
    ways = filters.ways_out(board.everything, board.selection, board.found, table)
    if not ways:
        messages.notice(f"No {name} with these filters, and none of them alone is the reason. Clear them all above.")
        return
    at_once = "all of these filters at once" if len(inforce) > 1 else "this filter"
    messages.notice(f"No {name} with {at_once}. There are some without:")
    with st.container(horizontal=True, key="ways_out"):
        for number, chip in enumerate(ways):
            st.button(f"{literal(chip.label)} ×", key=f"way_out_{number}", on_click=state.put, args=(chip.without,))

"""The panel at the right: one row, the sentence that proves it, and the way to the next."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.schema import Tables
from components.views import messages, state
from components.views.proof import event_proof, quote_proof

ARTICLES_PAGE = "components/views/articles.py"


def panel(table: str, ids: pd.Index, tables: Tables) -> None:
    """The open row of `events` or `quotes`, or the first of `ids` (the rows of the page in their order)."""
    with st.container(key="evidence"):
        if ids.empty:
            messages.hint("The sentence behind a row appears here.")
            return
        row = state.open_among(state.ROW, ids)
        steps(ids, ids.get_loc(row))
        article_id = draw(table, row, tables)
        if st.button("Open article", key="open_article", on_click=open_both, args=(article_id, row)):
            st.switch_page(ARTICLES_PAGE)


def open_both(article_id: str, row: str) -> None:
    """Open the row that stands here and its article. A callback: with a quick click the table still tells the row
    before, in a callback of its own that comes first.
    """
    state.open_one(state.ARTICLE, article_id)
    state.open_one(state.ROW, row)


def steps(ids: pd.Index, place: int) -> None:
    """Which row of how many, and the buttons to its neighbours."""
    with st.container(horizontal=True, vertical_alignment="center", key="steps"):
        st.html(f'<p class="cq-section">Evidence {place + 1:,} of {len(ids):,}</p>', width="stretch")
        for label, step in (("Previous", -1), ("Next", 1)):
            there = place + step
            possible = 0 <= there < len(ids)
            st.button(
                label,
                key=f"evidence_{label.lower()}",
                type="tertiary",
                disabled=not possible,
                on_click=state.open_one,
                args=(state.ROW, ids[there] if possible else None),
            )


def draw(table: str, row: str, tables: Tables) -> str:
    """Show the row; returns the id of its article."""
    found = tables[table]
    one = next(found[found[f"{table[:-1]}_id"] == row].itertuples())
    articles = tables["articles"]
    article = next(articles[articles["article_id"] == one.article_id].itertuples())
    if table == "events":
        sides = tables["participants"]
        st.html(event_proof(one, sides[sides["event_id"] == row], article))
    else:
        st.html(quote_proof(one, article))
    return str(one.article_id)

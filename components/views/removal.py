"""Articles out of the store: the question before, and the way back after."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components import schema, words
from components.schema import Row, Tables
from components.views import data, messages
from components.views.markup import escape

ASKED, REMOVED = "asked_to_remove", "removed"
MOST_NAMED = 10


def ask(ids: list[str]) -> None:
    """Have the question about these articles asked; about none: take it back."""
    st.session_state[ASKED] = ids


def forget() -> None:
    """The question was closed."""
    ask([])


def question(titles: pd.Series) -> None:
    """Ask about the articles that it is to be asked about; `titles` are those of the stored ones by article_id."""
    asked = [one for one in st.session_state.get(ASKED) or [] if one in titles.index]
    if asked:
        confirm(asked, list(titles.loc[asked]))


@st.dialog("Remove articles?", on_dismiss=forget)
def confirm(ids: list[str], titles: list[str]) -> None:
    """Ask once more, naming what goes."""
    listed = "".join(f"<li>{escape(title)}</li>" for title in titles[:MOST_NAMED])
    more = f"<li>and {len(titles) - MOST_NAMED:,} more</li>" if len(titles) > MOST_NAMED else ""
    st.html(f'<ul class="cq-results">{listed}{more}</ul>')
    messages.hint("Their events, quotes and mentions go with them. The files that they came from stay where they are.")
    with st.container(horizontal=True):
        if st.button("Remove", key="remove_confirmed", type="primary"):
            remove(ids)
            st.rerun()
        if st.button("Keep", key="remove_cancelled"):
            forget()
            st.rerun()


def remove(ids: list[str]) -> None:
    """Take the articles out, and remember their rows for as long as this can be undone."""
    kept = rows_of(data.everything_now(), ids)
    data.opened().remove(ids)
    st.session_state[REMOVED] = kept
    forget()


def undo() -> None:
    """After a removal: say so, and offer the way back. Another removal or more articles end the offer."""
    removed = st.session_state.get(REMOVED)
    if removed:
        with st.container(horizontal=True, vertical_alignment="center", key="removed"):
            st.html(
                f'<p class="cq-grey cq-hint">{words.counted(len(removed), "article")} removed.</p>', width="content"
            )
            st.button("Undo", key="undo_remove", on_click=put_back)


def put_back() -> None:
    """Store the removed articles again, with all their rows."""
    opened = data.opened()
    for article in st.session_state.get(REMOVED) or []:
        opened.save(article)
    forget_removed()


def forget_removed() -> None:
    """The last removal stays."""
    st.session_state.pop(REMOVED, None)


def rows_of(tables: Tables, ids: list[str]) -> list[dict[str, list[Row]]]:
    """The rows of some articles as the store takes them, article by article."""
    own = {name: table[table["article_id"].isin(ids)] for name, table in tables.items()}
    lists = {name: plain_rows(name, table) for name, table in own.items()}
    return [{name: [row for row in rows if row["article_id"] == one] for name, rows in lists.items()} for one in ids]


def plain_rows(name: str, table: pd.DataFrame) -> list[Row]:
    """The rows of a table as plain values: missing is None, a day is YYYY-MM-DD."""
    columns = schema.TABLES[name].columns
    values = [[plain(value, column.kind) for value in table[column.name]] for column in columns]
    return [dict(zip([column.name for column in columns], row, strict=True)) for row in zip(*values, strict=True)]


def plain(value: Any, kind: str) -> Any:
    """A value as the store takes it."""
    if kind == "list":
        return value
    if pd.isna(value):
        return None
    if kind in ("day", "time"):
        return value.date().isoformat() if kind == "day" else value.isoformat()
    return {"integer": int, "optional integer": int, "number": float}.get(kind, str)(value)

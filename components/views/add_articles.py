"""Add articles: files or pasted text into the store, and the stored articles, which can be taken out again."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import ingest, readers, words
from components.views import data, listing, messages, reading_files, samples
from components.views.markup import escape

PASTED = "Pasted text.txt"
ASKED = "asked_to_remove"
MOST_NAMED = 10


def page() -> None:
    """The page."""
    left, right = st.columns([0.42, 0.58], gap="large")
    with left:
        add()
    with right:
        stored()


def add() -> None:
    """The form, and what became of the files of the last time."""
    st.html('<p class="cq-section">Add</p>')
    with st.form("add", clear_on_submit=True, border=False):
        uploads = st.file_uploader(
            "Files", accept_multiple_files=True, key="uploads", type=[one.lstrip(".") for one in readers.BY_SUFFIX]
        )
        pasted = st.text_area("Or paste the text of an article", key="pasted", height=140)
        first, second = st.columns(2)
        published = first.date_input(
            "Publication date", value=None, key="published", format="YYYY-MM-DD",
            help="For articles that do not say it themselves. Without it, “on Thursday” stays undated.",
        )  # fmt: skip
        source = second.text_input("Source", key="source", help="For articles that do not say it themselves.")
        submitted = st.form_submit_button("Read", key="read", type="primary")
    if submitted:
        read(uploads or [], pasted or "", ingest.Defaults(published, (source or "").strip() or None))
    results()


def read(uploads: list[Any], pasted: str, defaults: ingest.Defaults) -> None:
    """Read what was given, and keep what became of it for the next run."""
    files = [ingest.File(one.name, one.getvalue) for one in uploads]
    if pasted.strip():
        files.append(ingest.File(PASTED, lambda: pasted.encode("utf-8", "replace")))
    if not files:
        messages.notice("Choose files or paste a text first.")
        return
    st.session_state["results"] = reading_files.read(files, defaults)
    st.rerun()


def results() -> None:
    """What became of the files of the last time."""
    found = st.session_state.get("results")
    if found:
        messages.notice(reading_files.summary(found))
        st.html(reading_files.lines(found))


def stored() -> None:
    """The stored articles; chosen ones can be removed."""
    everything = data.everything_now()
    rows = listing.articles(everything)
    st.html(f'<p class="cq-section">Stored · {len(rows):,}</p>')
    if rows.empty:
        messages.hint("Nothing is stored yet. To look around first:")
        samples.offer()
        return
    with st.container(key="stored"):
        chosen: Any = st.dataframe(
            rows[["Published", "Title", "Source"]],
            key=f"stored_{data.opened().version()}",  # a new one after each change, so that no other row stays chosen
            hide_index=True,
            placeholder="",
            on_select="rerun",
            selection_mode="multi-row",
            alt="The stored articles",
        )
    ids = [rows.index[place] for place in chosen["selection"]["rows"] if place < len(rows)]
    label = f"Remove {words.counted(len(ids), 'article')}" if ids else "Remove"
    st.button(label, key="remove", disabled=not ids, on_click=ask, args=(ids,))
    asked = [one for one in st.session_state.get(ASKED) or [] if one in rows.index]
    if asked:
        confirm(asked, list(rows.loc[asked, "Title"]))


def ask(ids: list[str]) -> None:
    """Have the question about these articles asked; about none: take it back."""
    st.session_state[ASKED] = ids


def forget() -> None:
    """The question was closed."""
    ask([])


@st.dialog("Remove articles?", on_dismiss=forget)
def confirm(ids: list[str], titles: list[str]) -> None:
    """Ask once more, naming what goes."""
    listed = "".join(f"<li>{escape(title)}</li>" for title in titles[:MOST_NAMED])
    more = f"<li>and {len(titles) - MOST_NAMED:,} more</li>" if len(titles) > MOST_NAMED else ""
    st.html(f'<ul class="cq-results">{listed}{more}</ul>')
    messages.hint("Their events, quotes and mentions go with them. The files that they came from stay where they are.")
    with st.container(horizontal=True):
        if st.button("Remove", key="remove_confirmed", type="primary"):
            data.opened().remove(ids)
            forget()
            st.rerun()
        if st.button("Keep", key="remove_cancelled"):
            forget()
            st.rerun()


page()

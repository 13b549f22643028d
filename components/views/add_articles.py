"""Add articles: files or pasted text into the store, and the stored articles, which can be taken out again."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import ingest, readers, words
from components.views import data, export_menu, listing, messages, reading_files, removal, samples
from components.views.markup import shortened

# Characters of a pasted text's first line, which is its name.
PASTED_NAME = 60
WIDTHS = {"Published": 96, "Title": 330, "Source": 150}  # pixels


def page() -> None:
    """The page."""
    with st.container(key="adding"):
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
    reading_files.told()


def read(uploads: list[Any], pasted: str, defaults: ingest.Defaults) -> None:
    """Read what was given, and keep what became of it for the next run."""
    files = [ingest.File(one.name, one.getvalue) for one in uploads]
    if pasted.strip():
        name = shortened(pasted.strip().splitlines()[0], PASTED_NAME) + ".txt"
        files.append(ingest.File(name, lambda: pasted.encode("utf-8", "replace")))
    if not files:
        messages.notice("Choose files or paste a text first.")
        return
    removal.forget_removed()
    reading_files.read(files, defaults)
    st.rerun()


def stored() -> None:
    """The stored articles; chosen ones can be removed."""
    everything = data.everything_now()
    rows = listing.articles(everything)
    with st.container(horizontal=True, vertical_alignment="center", key="stored_heading"):
        st.html(f'<p class="cq-section">Stored · {len(rows):,}</p>', width="stretch")
        export_menu.draw(everything, "articles", rows)
    if rows.empty:
        removal.undo()
        messages.hint("Nothing is stored yet. To look around first:")
        samples.offer()
        return
    with st.container(key="stored"):
        chosen: Any = st.dataframe(
            rows[["Published", "Title", "Source"]],
            key=f"stored_{data.opened().version()}",  # a new one after each change, so that no other row stays chosen
            hide_index=True,
            placeholder="",
            column_config={name: st.column_config.Column(width=width) for name, width in WIDTHS.items()},
            on_select="rerun",
            selection_mode="multi-row",
            alt="The stored articles",
        )
    ids = [rows.index[place] for place in chosen["selection"]["rows"] if place < len(rows)]
    label = f"Remove {words.counted(len(ids), 'article')}" if ids else "Remove"
    st.button(label, key="remove", disabled=not ids, on_click=removal.ask, args=(ids,))
    removal.question(rows["Title"])
    removal.undo()


page()

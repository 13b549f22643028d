"""Files into the store, with a progress bar and a line for what became of each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import ingest, words
from components.schema import Tables
from components.views import data, messages
from components.views.markup import escape, literal

RESULTS = "results"


def read(files: Sequence[ingest.File], defaults: ingest.Defaults) -> None:
    """Read the files into the store; every article that is done is kept, whatever happens afterwards.

    What became of each is kept for `told`.
    """
    bar = st.progress(0.0, text="Loading the language pipeline …")
    messages.hint("Keep this page open until all is read; what has been read is kept whatever happens.")
    results: list[ingest.Result] = []
    for result in ingest.ingest(files, data.opened(), defaults):
        results.append(result)
        done = (result.file + result.number / result.total) / max(len(files), 1)
        bar.progress(min(done, 1.0), text=place(result, len(files)))
    st.session_state[RESULTS] = results


def place(result: ingest.Result, files: int) -> str:
    """How far the reading has come: which file of how many, and where in it."""
    inside = f" ({result.number:,} of {words.counted(result.total, 'article')})" if result.total > 1 else ""
    return f"{result.file + 1:,} of {words.counted(files, 'file')}: {literal(result.name)}{inside}"


def told() -> None:
    """What became of the files of the last time, if there was one."""
    found = st.session_state.get(RESULTS)
    if found:
        messages.notice(summary(found))
        st.html(lines(found, data.everything_now()))


def summary(results: Sequence[ingest.Result]) -> str:
    """How many were added, known, refused, in a line."""
    new = sum(result.is_new for result in results)
    bad = sum(result.problem is not None for result in results)
    known = len(results) - new - bad
    parts = [f"{new:,} added"]
    if known:
        parts.append(f"{known:,} stored already")
    if bad:
        parts.append(f"{bad:,} not read")
    return ", ".join(parts) + "."


def lines(results: Sequence[ingest.Result], tables: Tables) -> str:
    """A line for each article or unreadable file, as HTML; what went wrong comes first."""
    ordered = sorted(results, key=lambda result: result.problem is None)
    counts = {noun: tables[f"{noun}s"]["article_id"].value_counts() for noun in ("event", "quote")}
    titles = tables["articles"].set_index("article_id")["title"].dropna()
    items = (item(result, titles.get(result.article_id), counts) for result in ordered)
    return f'<ul class="cq-results">{"".join(items)}</ul>'


def item(result: ingest.Result, title: str | None, counts: dict[str, pd.Series]) -> str:
    """What became of one, and what was found in it; `counts` are rows by article_id. Of several in a file each is told
    by its title.
    """
    name = escape(result.name)
    if result.total > 1:
        name += f" ({result.number} of {result.total})" + (f" “{escape(title)}”" if title else "")
    if result.problem:
        return f'<li class="cq-bad">{name} {escape(result.problem)}.</li>'
    found = ", ".join(words.counted(int(rows.get(result.article_id, 0)), noun) for noun, rows in counts.items())
    return f"<li>{name} {'was added' if result.is_new else 'is stored already; it was not added again'}: {found}.</li>"

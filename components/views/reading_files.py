"""Files into the store, with a progress bar and a line for what became of each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import ingest
from components.views import data, messages
from components.views.markup import escape, literal

RESULTS = "results"


def read(files: Sequence[ingest.File], defaults: ingest.Defaults) -> None:
    """Read the files into the store; every article that is done is kept, whatever happens afterwards.

    What became of each is kept for `told`.
    """
    bar = st.progress(0.0, text="Loading the language pipeline …")
    results: list[ingest.Result] = []
    for result in ingest.ingest(files, data.opened(), defaults):
        results.append(result)
        done = result.file + (1 if result.number == result.total else 0)
        bar.progress(min(done / max(len(files), 1), 1.0), text=f"{done:,} of {len(files):,}: {literal(result.name)}")
    bar.empty()
    st.session_state[RESULTS] = results


def told() -> None:
    """What became of the files of the last time, if there was one."""
    found = st.session_state.get(RESULTS)
    if found:
        messages.notice(summary(found))
        st.html(lines(found))


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


def lines(results: Sequence[ingest.Result]) -> str:
    """A line for each article or unreadable file, as HTML; what went wrong comes first."""
    ordered = sorted(results, key=lambda result: result.problem is None)
    return f'<ul class="cq-results">{"".join(map(item, ordered))}</ul>'


def item(result: ingest.Result) -> str:
    """What became of one."""
    name = escape(result.name) + (f" ({result.number} of {result.total})" if result.total > 1 else "")
    if result.problem:
        return f'<li class="cq-bad">{name} {escape(result.problem)}.</li>'
    return f"<li>{name} {'was added' if result.is_new else 'is stored already; it was not added again'}.</li>"

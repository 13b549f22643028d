"""The line that says what the selection holds, with the export, and a chip with a cross for each filter in force."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from components import filters
from components.schema import Tables
from components.selection import Selection
from components.views import export_menu, messages, state
from components.views.data import Board
from components.views.markup import escape, literal

# The sources of the packet for training say so themselves (data/samples/README.md). A plain text has no source: there
# the bracket behind the place in its first lines says it.
EXERCISE = re.compile(r"exercise", re.IGNORECASE)
DATELINE = re.compile(r"\([^()\n]*\bexercise\b[^()\n]*\)", re.IGNORECASE)
FIRST_LINES = 300  # characters


def draw(board: Board, name: str, rows: pd.DataFrame) -> None:
    """Numbers and export, the chips, what the address had that cannot be used, and whether this is an exercise."""
    with st.container(horizontal=True, vertical_alignment="center", key="holds"):
        exercise = exercise_mark(board.chosen)
        told = f' <span class="cq-exercise">{exercise}</span>' if exercise else ""
        st.html(f'<p class="cq-holds">{escape(filters.summary(board.chosen))}{told}</p>', width="stretch")
        export_menu.draw(board.chosen, name, rows)
    chips(board.selection)
    for note in state.notes():
        messages.notice(note)


def chips(selection: Selection) -> None:
    """One chip for each filter in force; clicking it takes the filter away."""
    found = filters.chips(selection)
    if not found:
        return
    with st.container(horizontal=True, key="chips", vertical_alignment="center"):
        for number, chip in enumerate(found):
            st.button(f"{literal(chip.label)} ×", key=f"chip_{number}", on_click=state.put, args=(chip.without,))
        st.button("Clear all", key="clear_all", type="tertiary", on_click=state.clear)


def exercise_mark(tables: Tables) -> str:
    """What to say where articles of the packet for training are among them: all of them, or some beside others."""
    articles = tables["articles"]
    marked = articles["source"].str.contains(EXERCISE, na=False)
    marked |= articles["source"].isna() & articles["text"].str[:FIRST_LINES].str.contains(DATELINE, na=False)
    if not marked.any():
        return ""
    if marked.all():
        return "Exercise: people and words are invented"
    return "Partly an exercise: people and words are invented there"

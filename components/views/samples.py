"""The sample corpus, opened with one click."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import ingest, readers, settings
from components.selection import Selection
from components.views import reading_files, state

FOLDER = settings.DATA / "samples"
# The exercise begins; the retold article of 2025 lies years before it and would squeeze the timeline.
FIRST_DAY = date(2031, 3, 1)


def offer() -> None:
    """The button that reads the sample corpus into the store."""
    if st.button("Open the sample corpus", key="open_samples", help="An exercise packet: all people are invented"):
        reading_files.read(files(), ingest.NOTHING_GIVEN)
        st.session_state[state.NEXT] = Selection(start=FIRST_DAY)
        st.rerun()


def files() -> list[ingest.File]:
    """The articles of the sample corpus."""
    paths = sorted(path for path in FOLDER.iterdir() if path.suffix in readers.BY_SUFFIX and path.name != "README.md")
    return [ingest.File(path.name, path.read_bytes) for path in paths]

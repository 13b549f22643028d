"""The sample corpus, opened with one click."""

from __future__ import annotations

import streamlit as st

from components import ingest, readers, settings
from components.views import reading_files

FOLDER = settings.DATA / "samples"


def offer() -> None:
    """The button that reads the sample corpus into the store."""
    if st.button("Open the sample corpus", key="open_samples", help="An exercise packet: all people are invented"):
        reading_files.read(files(), ingest.NOTHING_GIVEN)
        st.rerun()


def files() -> list[ingest.File]:
    """The articles of the sample corpus."""
    paths = sorted(path for path in FOLDER.iterdir() if path.suffix in readers.BY_SUFFIX and path.name != "README.md")
    return [ingest.File(path.name, path.read_bytes) for path in paths]

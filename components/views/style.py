"""The style sheet of the pages."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

SHEET = Path(__file__).with_name("style.css")


def apply() -> None:
    """Put the sheet into the page; it takes up no room there."""
    st.html(SHEET)


def is_dark() -> bool:
    """Whether the page is drawn dark."""
    return st.context.theme.type == "dark"

"""Communiqué: the entry point of the app. `streamlit run app.py`."""

from __future__ import annotations

import streamlit as st

from components.views import shell

SIDEBAR = 272  # pixels

st.set_page_config(page_title="Communiqué", layout="wide", initial_sidebar_state=SIDEBAR)
shell.run(st.navigation(shell.pages(), position="top"))

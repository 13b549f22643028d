"""Communiqué: the entry point of the app. `streamlit run app.py`."""

from __future__ import annotations

import streamlit as st

from components.views import shell

page = st.navigation(shell.pages(), position="top")
st.set_page_config(f"Communiqué · {page.title}", shell.ICON, layout="wide", initial_sidebar_state=shell.SIDEBAR)
shell.run(page)

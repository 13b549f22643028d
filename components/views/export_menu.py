"""What is shown, as a file."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import exports


def draw(name: str, rows: pd.DataFrame) -> None:
    """A menu with a button for each format; the file is made when it is asked for."""
    with st.popover("Export", key="export", disabled=rows.empty):
        for label, export in exports.FORMATS.items():
            st.download_button(
                label,
                data=lambda export=export: export.write(name, rows),
                file_name=f"communique-{name}.{export.suffix}",
                mime=export.mime,
                key=f"export_{export.suffix}",
                on_click="ignore",
                width="stretch",
            )

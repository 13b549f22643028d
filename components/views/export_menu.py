"""What is shown, as a file."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from components import exports
from components.exports.flat import columns, flat
from components.schema import Tables


def draw(tables: Tables, name: str, rows: pd.DataFrame) -> None:
    """A menu with a button for each format; the file is made when it is asked for.

    `rows` is the listing on the page, indexed by the ids of the table `name`: its rows and their order are exported.
    """
    with st.popover("Export", key="export", disabled=rows.empty):
        for form in exports.FORMATS.values():
            st.download_button(
                form.label,
                data=partial(content, tables, name, rows.index, form),
                file_name=f"communique-{name}.{form.suffix}",
                mime=form.mime,
                key=f"export_{form.suffix}",
                on_click="ignore",
                width="stretch",
            )


def content(tables: Tables, name: str, shown: pd.Index, form: exports.Format) -> bytes:
    """The file: all columns of the rows that are shown, in the order in which they are shown."""
    table = flat(tables, name).set_index(columns(name)[0].name, drop=False).loc[shown]
    return form.to_bytes(name, table.reset_index(drop=True))

"""What every page has around it: the selection at the left, the address, and errors that stay plain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from components.views import data, history, messages, sidebar, state, style

FOLDER = "components/views"
ICON = str(Path(__file__).with_name("icon.png"))
SIDEBAR = 272  # pixels


def pages() -> list[Any]:
    """The pages in the order of the navigation."""
    named = {
        "timeline": "Timeline",
        "map": "Map",
        "quotes": "Quotes",
        "articles": "Articles",
        "add_articles": "Add articles",
    }
    return [
        st.Page(f"{FOLDER}/{file}.py", title=title, url_path=file.replace("_", "-"), default=file == "timeline")
        for file, title in named.items()
    ]


def run(page: Any) -> None:
    """Draw a page."""
    style.apply()
    history.one_entry_a_page()
    with messages.guarded():
        state.read_address(page.url_path)
        sidebar.draw(data.everything_now())
        state.write_address(page.url_path)
        page.run()

"""What every page has around it: the selection at the left, the address, and errors that stay plain."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.views import data, messages, sidebar, state, style

FOLDER = "components/views"


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
    with messages.guarded():
        state.read_address(page.url_path)
        sidebar.draw(data.everything_now())
        state.write_address(page.url_path)
        page.run()

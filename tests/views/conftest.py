"""The app without a browser, on a small store of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app_session import Open, fill, turn_to


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty database that the app will use."""
    url = f"sqlite:///{tmp_path / 'test.db'}"
    monkeypatch.setenv("COMMUNIQUE_DATABASE", url)
    return url


@pytest.fixture
def open_page(database: str) -> Open:
    """Open a page (by its file's name) of the app on an empty store, with an address as keyword arguments."""

    def opened(page: str = "timeline", **query: Any) -> AppTest:
        app = AppTest.from_file(str(settings.ROOT / "app.py"), default_timeout=60)
        app.query_params.update(query)
        app.run()
        return app if page == "timeline" else turn_to(app, page)

    return opened


@pytest.fixture
def stored(database: str, open_page: Open) -> Open:
    """The same with the small tables in the store."""
    fill(database)
    return open_page

"""What the tests of the pages do to the app and see of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import small_tables
from streamlit.testing.v1 import AppTest

from components import store

FOLDER = "components/views"
Open = Callable[..., AppTest]
COMPLETE = {
    "articles": small_tables.article,
    "mentions": small_tables.mention,
    "quotes": small_tables.quote,
    "events": small_tables.event,
    "participants": small_tables.participant,
}


def fill(database: str, **instead: list[dict[str, Any]]) -> None:
    """Store the small tables, article by article; a list given by name stands instead of theirs."""
    opened = store.open_store(database)
    given = {name: instead.get(name, getattr(small_tables, name.upper())) for name in COMPLETE}
    for article in given["articles"]:
        key = article["article_id"]
        own = {name: [row for row in rows if row["article_id"] == key] for name, rows in given.items()}
        opened.save({name: [COMPLETE[name](row) for row in rows] for name, rows in own.items()})


def turn_to(app: AppTest, page: str) -> AppTest:
    """Turn to a page by its file's name."""
    return app.switch_page(f"{FOLDER}/{page}.py").run()


def said(app: AppTest) -> str:
    """All that a page says in HTML of ours, clickable parts included."""
    clickable = [json.loads(one.proto.json)["html"] for one in app.get("bidi_component")]
    html = [str(one.value) for one in app.get("html") if not str(one.value).startswith("<style>")]
    return "\n".join(html + clickable)


def holds(app: AppTest) -> str:
    """The line that says what the selection holds, "" where there is none."""
    return next((str(one.value) for one in app.get("html") if "cq-holds" in str(one.value)), "")


def labels(app: AppTest) -> list[str]:
    """What is written on the buttons."""
    return [button.label for button in app.button]


def shown_rows(app: AppTest) -> list[list[Any]]:
    """The rows of the first table."""
    return app.dataframe[0].value.to_numpy().tolist()

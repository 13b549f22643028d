"""Rows as `rows.article_rows` makes them, written by hand so that no model is needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components.article import Article
from components.store import Store, open_store

Rows = dict[str, list[dict[str, Any]]]


def rows_of(text: str, **about: Any) -> Rows:
    """An article with one row in each table; the quote is its first five characters."""
    key = Article(text).article_id
    article = {
        "article_id": key, "title": None, "source": None, "published": "1648-10-24", "published_from": "metadata",
        "language": "en", "text": text, "n_words": len(text.split()), "file_name": "a.txt",
    }  # fmt: skip
    mention = {
        "mention_id": f"m{key[1:]}", "article_id": key, "start": 0, "end": 5, "text": text[:5], "kind": "place",
        "name": "Münster", "country": "DEU", "latitude": 51.96, "longitude": 7.63,
    }  # fmt: skip
    quote = {
        "quote_id": f"q{key[1:]}", "article_id": key, "start": 0, "end": 5, "spans": [[0, 5]], "text": text[:5],
        "type": "direct", "speaker": "Zoë Ångström", "speaker_kind": "person", "countries": ["DEU", "SWE"],
        "confidence": 0.5,
    }  # fmt: skip
    event = {
        "event_id": f"e{key[1:]}", "article_id": key, "start": 0, "end": 5, "sentence": text[:5], "trigger": text[:5],
        "trigger_start": 0, "trigger_end": 5, "event_type": "AGREE", "quad": 1, "intensity": 3.0, "other_evidence": [],
        "status": "occurred", "date_end": "1648-10-24", "date_precision": "unknown", "date_from": "published",
        "confidence": 0.5,
    }  # fmt: skip
    participant = {
        "event_id": event["event_id"], "article_id": key, "side": "actor", "name": None, "text": "they", "start": 0,
        "end": 4,
    }  # fmt: skip
    return {
        "articles": [article | about], "mentions": [mention], "quotes": [quote], "events": [event],
        "participants": [participant, participant | {"side": "target"}],
    }  # fmt: skip


@pytest.fixture(scope="session")
def make_rows() -> Callable[..., Rows]:
    return rows_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "articles.db"


@pytest.fixture
def store(path: Path) -> Store:
    return open_store(f"sqlite:///{path}")

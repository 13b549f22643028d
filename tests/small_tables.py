"""A few rows by hand for the tests that need tables and no language: three articles, five events, three quotes."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components import event_types, schema
from components.schema import Row, Tables

ARTICLES: list[Row] = [
    {"article_id": "a1", "title": "Cables", "source": "Harbour Wire", "published": "2031-03-12"},
    {"article_id": "a2", "title": "Fish", "source": "Northern Post", "published": "2031-04-02"},
    {"article_id": "a3", "title": "Talks", "source": None, "published": None},
]
EVENTS: list[Row] = [
    {"event_id": "e1", "article_id": "a1", "event_type": "THREATEN", "status": "occurred", "place_country": "NOR",
     "date_start": "2031-03-12", "date_end": "2031-03-12", "date_precision": "day", "start": 0, "end": 40},
    {"event_id": "e2", "article_id": "a1", "event_type": "AID", "status": "announced", "attributed_to": "Anna Dahl",
     "date_start": "2031-03-10", "date_end": "2031-03-16", "date_precision": "week", "start": 50, "end": 90},
    {"event_id": "e3", "article_id": "a2", "event_type": "CONSULT", "status": "occurred",
     "date_end": "2031-04-02", "date_precision": "unknown", "start": 0, "end": 30},
    {"event_id": "e4", "article_id": "a2", "event_type": "ASSAULT", "status": "negated",
     "date_start": "2031-04-02", "date_precision": "unknown", "start": 40, "end": 70},
    {"event_id": "e5", "article_id": "a3", "event_type": "SANCTION", "status": "hypothetical",
     "date_precision": "unknown", "start": 0, "end": 20},
]  # fmt: skip
PARTICIPANTS: list[Row] = [
    {"event_id": "e1", "article_id": "a1", "side": "actor", "name": "Norway", "country": "NOR"},
    {"event_id": "e1", "article_id": "a1", "side": "target", "name": "Iceland", "country": "ISL"},
    {"event_id": "e2", "article_id": "a1", "side": "actor", "name": "Anna Dahl", "country": "NOR"},
    {"event_id": "e3", "article_id": "a2", "side": "actor", "name": "Kosovo", "country": "XKX"},
    {"event_id": "e3", "article_id": "a2", "side": "actor", "name": None, "text": "26 countries", "country": None},
    {"event_id": "e4", "article_id": "a2", "side": "actor", "name": "Iceland", "country": "ISL"},
    {"event_id": "e5", "article_id": "a3", "side": "target", "name": "Norway", "country": "NOR"},
]
QUOTES: list[Row] = [
    {
        "quote_id": "q1",
        "article_id": "a1",
        "text": "We stand by our word",
        "cue_sense": "promise",
        "speaker": "Anna Dahl",
        "speaker_country": "NOR",
        "countries": ["ISL"],
        "date_start": "2031-03-12",
        "date_end": "2031-03-12",
    },
    {
        "quote_id": "q2",
        "article_id": "a2",
        "text": "No nets were cut",
        "cue_sense": "deny",
        "speaker": "Jon Orri",
        "speaker_country": "ISL",
        "countries": [],
        "date_end": "2031-04-02",
    },
    {
        "quote_id": "q3",
        "article_id": "a3",
        "type": "indirect",
        "text": "=we cannot say",
        "speaker": None,
        "countries": ["CHE"],
    },
]
MENTIONS: list[Row] = [
    {"mention_id": "m1", "article_id": "a1", "kind": "country", "text": "Norway", "country": "NOR"},
    {"mention_id": "m2", "article_id": "a1", "kind": "nationality", "text": "Icelandic", "country": "ISL"},
    {"mention_id": "m3", "article_id": "a2", "kind": "country", "text": "Iceland", "country": "ISL"},
    {"mention_id": "m4", "article_id": "a2", "kind": "country", "text": "Malta", "country": "MLT"},
    {"mention_id": "m5", "article_id": "a3", "kind": "person", "text": "Anna Dahl", "country": None},
]


def article(row: Row) -> Row:
    """An article with what a test does not care about."""
    return {"language": "en", "text": f"{row['title']}. " * 20, "n_words": 20, "file_name": "x.txt"} | row


def event(row: Row) -> Row:
    """An event with what a test does not care about."""
    kind = event_types.load()[row["event_type"]]
    rest = {"sentence": "A sentence.", "trigger": "warned", "trigger_start": row["start"], "trigger_end": row["end"]}
    facts = {"quad": kind.quad, "intensity": kind.score, "cameo_root": kind.cameo_root, "confidence": 0.5}
    return rest | facts | {"other_evidence": []} | row


def participant(row: Row) -> Row:
    """A participant with what a test does not care about."""
    return {"text": row["name"], "start": 0, "end": 4} | row


def quote(row: Row) -> Row:
    """A quote with what a test does not care about."""
    return {
        "start": 0,
        "end": 20,
        "spans": [[0, 20]],
        "type": "direct",
        "speaker_kind": "person",
        "confidence": 0.5,
    } | row


def mention(row: Row) -> Row:
    """A mention with what a test does not care about."""
    return {"start": 0, "end": 4} | row


def small_tables(**instead: list[Row]) -> Tables:
    """The rows above as tables; a table given by name stands instead."""
    given: dict[str, tuple[Any, list[Row]]] = {
        "articles": (article, ARTICLES),
        "mentions": (mention, MENTIONS),
        "quotes": (quote, QUOTES),
        "events": (event, EVENTS),
        "participants": (participant, PARTICIPANTS),
    }
    return {
        name: schema.frame(name, [complete(row) for row in instead.get(name, rows)])
        for name, (complete, rows) in given.items()
    }


def empty_tables() -> Tables:
    """Tables without a row."""
    return {name: schema.frame(name, []) for name in schema.TABLES}


def ids(table: pd.DataFrame) -> list[str]:
    """The ids of a table's rows: the first column."""
    return table.iloc[:, 0].tolist()

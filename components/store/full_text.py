"""Full-text search. The only file, with `opening.py`, that is written for SQLite.

Two FTS5 indexes lean on the tables' own text (external content) and are kept in step by triggers, so that a row and
its words come and go in the same transaction. Rows are never changed in place.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

INDEXES = {"articles": ("title", "text"), "quotes": ("text", "speaker")}
# More words than anybody types; FTS5 refuses expressions that are nested deeper than 256.
MOST_WORDS = 64
WORD = re.compile(r'"([^"]+)"|(\S+)')


def create(connection: Connection) -> None:
    """The indexes and their triggers."""
    for table, columns in INDEXES.items():
        names = ", ".join(columns)
        old, new = (", ".join(f"{side}.{column}" for column in columns) for side in ("old", "new"))
        for statement in (
            f"CREATE VIRTUAL TABLE {table}_words USING fts5({names}, content='{table}', content_rowid='number', "
            "tokenize='unicode61 remove_diacritics 2')",
            f"CREATE TRIGGER {table}_words_in AFTER INSERT ON {table} BEGIN "
            f"INSERT INTO {table}_words (rowid, {names}) VALUES (new.number, {new}); END",
            f"CREATE TRIGGER {table}_words_out AFTER DELETE ON {table} BEGIN "
            f"INSERT INTO {table}_words ({table}_words, rowid, {names}) VALUES ('delete', old.number, {old}); END",
        ):
            connection.exec_driver_sql(statement)


def matching(connection: Connection, table: str, key: str, written: str) -> set[str]:
    """The keys of the rows that have every word of a search; none where the search has no word in it."""
    expression = match_expression(written)
    if not expression:
        return set()
    found = connection.execute(
        text(
            f"SELECT {key} FROM {table} WHERE number IN "
            f"(SELECT rowid FROM {table}_words WHERE {table}_words MATCH :expression)"
        ),
        {"expression": expression},
    )
    return set(found.scalars())


def match_expression(written: str) -> str:
    """A search as FTS5 takes it: every word quoted, so that none is an operator, and the last one open at its end.

    Words between quotation marks stay together as a phrase.
    """
    plain = re.sub("[“”„]", '"', written.encode("utf-8", "replace").decode("utf-8").replace("\x00", " "))
    words = [phrase or word for phrase, word in WORD.findall(plain)]
    kept = [word.replace('"', " ") for word in words if any(letter.isalnum() for letter in word)][:MOST_WORDS]
    return " ".join(f'"{word}"' for word in kept) + "*" if kept else ""

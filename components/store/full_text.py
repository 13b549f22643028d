"""Full-text search. The only file, with `opening.py`, that is written for SQLite.

An FTS5 index leans on the articles' own text (external content) and is kept in step by triggers, so that an article
and its words come and go in the same transaction. Rows are never changed in place.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

# More words than anybody types; FTS5 refuses expressions that are nested deeper than 256.
MOST_WORDS = 64
WORD = re.compile(r'"([^"]+)"|(\S+)')


def create(connection: Connection) -> None:
    """The index and its triggers."""
    for statement in (
        "CREATE VIRTUAL TABLE articles_words USING fts5(title, text, content='articles', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2')",
        "CREATE TRIGGER articles_words_in AFTER INSERT ON articles BEGIN "
        "INSERT INTO articles_words (rowid, title, text) VALUES (new.number, new.title, new.text); END",
        "CREATE TRIGGER articles_words_out AFTER DELETE ON articles BEGIN "
        "INSERT INTO articles_words (articles_words, rowid, title, text) "
        "VALUES ('delete', old.number, old.title, old.text); END",
    ):
        connection.exec_driver_sql(statement)


def matching(connection: Connection, written: str) -> set[str]:
    """The ids of the articles that have every word of a search; none where the search has no word in it."""
    expression = match_expression(written)
    if not expression:
        return set()
    found = connection.execute(
        text(
            "SELECT article_id FROM articles WHERE number IN "
            "(SELECT rowid FROM articles_words WHERE articles_words MATCH :expression)"
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

"""Save, load, search and remove articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, select, update

from components import schema
from components.schema import Row, Tables
from components.store import full_text, tables
from components.store.failures import told_plainly
from components.store.tables import META, TABLES

# SQLite takes 999 bound values in its older versions.
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. It can be shared by threads; several processes can have the same file open.

    Every method raises StoreProblem where the database fails. A transaction holds one article, so that an article is
    there with all its rows or not at all, whenever a process ends.
    """

    engine: Engine

    def has(self, article_id: str) -> bool:
        """Whether an article is stored."""
        with self.reading() as connection:
            return is_stored(connection, article_id)

    def save(self, article: dict[str, list[Row]]) -> bool:
        """Store the rows of one article (`rows.article_rows`); False, and nothing changes, where it is stored already.

        `added_at` is set here.
        """
        row = article["articles"][0]
        with self.writing() as connection:
            if is_stored(connection, row["article_id"]):
                return False
            added = row | {"added_at": datetime.now(UTC).isoformat(timespec="microseconds")}
            for name, rows in (article | {"articles": [added]}).items():
                if rows:
                    connection.execute(TABLES[name].insert(), [tables.stored(name, one) for one in rows])
            count_change(connection)
        return True

    def remove(self, article_ids: Iterable[str]) -> int:
        """Take articles out with all their rows; how many there were."""
        wanted = sorted(set(article_ids))
        removed = 0
        with self.writing() as connection:
            for start in range(0, len(wanted), AT_ONCE):
                some = wanted[start : start + AT_ONCE]
                for name in reversed(list(TABLES)):
                    gone = connection.execute(delete(TABLES[name]).where(TABLES[name].c.article_id.in_(some)))
                removed += gone.rowcount
            if removed:
                count_change(connection)
        return removed

    def version(self) -> int:
        """A number that is another after every change, whoever made it."""
        with self.reading() as connection:
            return int(connection.execute(select(META.c.value).where(META.c.name == "version")).scalar_one())

    def load(self) -> Tables:
        """Everything, as checked tables, all of the same moment; articles in the order in which they were added."""
        with self.reading() as connection:
            return {name: tables.frame(name, everything(connection, name)) for name in TABLES}

    def search(self, text: str) -> set[str]:
        """The ids of the articles that have every word of `text` in title or text, the last word also as a beginning.

        Case and accents do not count; words between quotation marks stand together. Nothing is found where `text` has
        no letter or digit.
        """
        with self.reading() as connection:
            return full_text.matching(connection, text)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the store as it is at this moment."""
        with told_plainly(self.engine.url), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that no other writer can come between."""
        with told_plainly(self.engine.url), self.engine.execution_options(writes=True).begin() as connection:
            yield connection


def is_stored(connection: Connection, article_id: str) -> bool:
    """Whether an article is there."""
    articles = TABLES["articles"]
    return connection.execute(select(articles.c.number).where(articles.c.article_id == article_id)).first() is not None


def count_change(connection: Connection) -> None:
    """Move the counter that caches watch."""
    connection.execute(update(META).where(META.c.name == "version").values(value=META.c.value + 1))


def everything(connection: Connection, name: str) -> Sequence[Sequence[Any]]:
    """All rows of a table in the order in which they were stored."""
    table = TABLES[name]
    columns = [table.c[column.name] for column in schema.TABLES[name].columns]
    return connection.execute(select(*columns).order_by(table.c.number)).all()

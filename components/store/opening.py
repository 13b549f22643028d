"""Open a database: connect, make its tables where it is new, and refuse what is not ours or of a newer version."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, inspect, select
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from components import settings
from components.problems import StoreProblem
from components.store import full_text
from components.store.failures import shown, told_plainly
from components.store.store import Store
from components.store.tables import META, METADATA

# Rises when the tables change in a way that an older program cannot read or write.
SCHEMA_VERSION = 1
BUSY_SECONDS = 30


def open_store(address: str | None = None) -> Store:
    """The store at a SQLAlchemy URL (default: COMMUNIQUE_DATABASE), made where there is none.

    Raises StoreProblem where it cannot be opened, is not ours, or was made by a newer version; it is left as it is.
    """
    url = parsed(address or settings.current().database)
    make_folder(url)
    with told_plainly(url):
        engine = connected(url)
        prepare(engine)
    return Store(engine)


def parsed(address: str) -> URL:
    """The URL; a plain path of a file means SQLite."""
    try:
        url = make_url(address if "://" in address else f"sqlite:///{address}")
    except ArgumentError as error:
        raise StoreProblem(f"{address} is not the address of a database, such as sqlite:///articles.db.") from error
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise StoreProblem(f"The database {shown(url)} cannot be used: only files of SQLite can, for now.")
    return url


def make_folder(url: URL) -> None:
    """The folder of the file."""
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreProblem(f"The folder {folder} cannot be made: {error.strerror or error}.") from error


def connected(url: URL) -> Engine:
    """An engine whose every connection waits for other writers and begins its transactions itself."""
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine


def set_up(connection: sqlite3.Connection, _record: Any) -> None:
    """Leave transactions to `begin`. NORMAL is safe against a killed process under WAL, and fast."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def begin(connection: Connection) -> None:
    """Take the write lock at once where a transaction will write: one that reads first cannot wait for it later."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def prepare(engine: Engine) -> None:
    """Make the tables in a new file; check those of an old one."""
    with engine.connect() as connection, connection.begin():
        made = bool(inspect(connection).get_table_names())
    if not made:
        make(engine)
    with engine.connect() as connection, connection.begin():
        check(connection)


def make(engine: Engine) -> None:
    """All tables in one transaction. Two programs that open the same new file take turns."""
    raw = engine.raw_connection()
    try:
        # Outside any transaction, and kept in the file: readers and one writer do not wait for each other.
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()
    with engine.execution_options(writes=True).begin() as connection:
        if not inspect(connection).get_table_names():
            METADATA.create_all(connection)
            full_text.create(connection)
            connection.execute(
                META.insert(), [{"name": "schema", "value": SCHEMA_VERSION}, {"name": "version", "value": 0}]
            )


def check(connection: Connection) -> None:
    """Raise StoreProblem for a database that another program or a newer version made."""
    file = shown(connection.engine.url)
    if not inspect(connection).has_table(META.name):
        raise StoreProblem(f"The database {file} belongs to another program. It was left as it is.")
    version = connection.execute(select(META.c.value).where(META.c.name == "schema")).scalar()
    if version != SCHEMA_VERSION:
        age = "a newer" if isinstance(version, int) and version > SCHEMA_VERSION else "another"
        raise StoreProblem(
            f"The database {file} was made by {age} version of Communiqué (its tables are of version {version}, this "
            f"program's of {SCHEMA_VERSION}). It was left as it is; use that version, or another file."
        )

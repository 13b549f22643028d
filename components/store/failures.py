"""What a database says when it fails -> what the analyst is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from components.problems import StoreProblem

# What SQLite says, in part, and what that means.
WORDS = (
    ("locked", "is busy: another program has been writing into it for a long time. Try again"),
    ("readonly", "cannot be written: the file or its folder is read-only. What is stored is unharmed"),
    ("disk is full", "cannot be written: the disk is full. What was stored before is unharmed"),
    ("disk i/o error", "cannot be read or written: the disk reports an error"),
    ("not a database", "is not a database, or is damaged. It was left as it is"),
    ("malformed", "is damaged. It was left as it is; restore a copy, or start with another file"),
    ("unable to open", "cannot be opened: its folder is missing, or may not be read or written"),
)


@contextmanager
def told_plainly(url: URL) -> Iterator[None]:
    """Turn any failure of the database into a StoreProblem of one line."""
    try:
        yield
    except DBAPIError as error:
        raise StoreProblem(f"The database {shown(url)} {words(str(error.orig))}.") from error
    except SQLAlchemyError as error:
        raise StoreProblem(f"The database {shown(url)} cannot be used: {str(error).splitlines()[0]}.") from error


def shown(url: URL) -> str:
    """A database as an analyst knows it: its file, or its address without the password."""
    return url.database if url.get_backend_name() == "sqlite" and url.database else url.render_as_string()


def words(message: str) -> str:
    """What a driver's message means; the message itself where that is not known."""
    return next((words for part, words in WORDS if part in message.lower()), f"failed: {message}")

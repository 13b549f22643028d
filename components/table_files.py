"""Rows -> one file a table in a folder, written as they come: what `extract` leaves behind."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from components import arrow, schema
from components.problems import StoreProblem
from components.rows import Rows
from components.schema import Column, Row, Table

# Parquet keeps rows in groups; small groups make large, slow files.
GROUP = 10_000


class TableFile(Protocol):
    """One table's file, open for writing."""

    def write(self, rows: list[Row]) -> None:
        """Add rows, plain values by column; a key that a row lacks is missing."""

    def close(self) -> None:
        """Write what is left and close the file."""


class JsonLines:
    """A JSON object a line, with every column; missing is null."""

    def __init__(self, path: Path, table: Table) -> None:
        self.names = [column.name for column in table.columns]
        self.file: TextIO = path.open("w", encoding="utf-8", newline="\n")

    def write(self, rows: list[Row]) -> None:
        """Add rows."""
        for row in rows:
            self.file.write(json.dumps({name: row.get(name) for name in self.names}, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Close the file."""
        self.file.close()


class Csv:
    """Comma-separated UTF-8 with a header; missing is empty and lists are JSON. Values stand as in the tables."""

    def __init__(self, path: Path, table: Table) -> None:
        self.columns = table.columns
        self.file: TextIO = path.open("w", encoding="utf-8", newline="")
        self.writer = csv.writer(self.file)
        self.writer.writerow(column.name for column in self.columns)

    def write(self, rows: list[Row]) -> None:
        """Add rows."""
        self.writer.writerows([cell(row.get(column.name), column) for column in self.columns] for row in rows)

    def close(self) -> None:
        """Close the file."""
        self.file.close()


class Parquet:
    """Parquet with typed columns, in groups of GROUP rows."""

    def __init__(self, path: Path, table: Table) -> None:
        self.columns = table.columns
        self.schema = pa.schema([arrow.field(column) for column in table.columns])
        self.writer = pq.ParquetWriter(path, self.schema, compression="zstd")
        self.waiting: list[Row] = []

    def write(self, rows: list[Row]) -> None:
        """Add rows."""
        self.waiting += [
            {column.name: arrow_value(row.get(column.name), column) for column in self.columns} for row in rows
        ]
        if len(self.waiting) >= GROUP:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait as one group."""
        self.writer.write_table(pa.Table.from_pylist(self.waiting, schema=self.schema))
        self.waiting = []

    def close(self) -> None:
        """Write what is left and close the file."""
        if self.waiting:
            self.flush()
        self.writer.close()


FORMATS: dict[str, type[JsonLines] | type[Csv] | type[Parquet]] = {"jsonl": JsonLines, "csv": Csv, "parquet": Parquet}


class Folder:
    """A folder with one open file a table: a sink of `ingest`. Raises StoreProblem where it cannot be written."""

    def __init__(self, path: Path, form: str) -> None:
        self.path = path
        self.form = form
        self.seen: set[str] = set()
        self.files: dict[str, TableFile] = {}
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        """Open the files, empty."""
        with self.told_plainly():
            self.path.mkdir(parents=True, exist_ok=True)
            for table in schema.TABLES.values():
                file = FORMATS[self.form](self.path / f"{table.name}.{self.form}", table)
                self.stack.callback(file.close)
                self.files[table.name] = file
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is left and close the files."""
        with self.told_plainly():
            self.stack.close()

    def has(self, article_id: str) -> bool:
        """Whether the article was written already."""
        return article_id in self.seen

    def save(self, article: Rows) -> bool:
        """Write the rows of one article; False, and nothing written, where it was written already."""
        article_id = article["articles"][0]["article_id"]
        if article_id in self.seen:
            return False
        with self.told_plainly():
            for name, rows in article.items():
                self.files[name].write(rows)
        self.seen.add(article_id)
        return True

    @contextmanager
    def told_plainly(self) -> Iterator[None]:
        """Turn what the system says about a file into a StoreProblem."""
        try:
            yield
        except OSError as error:
            raise StoreProblem(f"The folder {self.path} cannot be written: {error.strerror or error}.") from error


def cell(value: Any, column: Column) -> Any:
    """A value as it stands in a CSV cell."""
    return json.dumps(value, ensure_ascii=False) if column.kind == "list" else value


def arrow_value(value: Any, column: Column) -> Any:
    """A value as pyarrow takes it: days are ISO text in rows."""
    return date.fromisoformat(value) if column.kind == "day" and isinstance(value, str) else value

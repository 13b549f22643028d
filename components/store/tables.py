"""The tables of `schema.py` as database tables, and the one with what the store says about itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

from components import schema
from components.schema import Row

METADATA = MetaData()
# Days and times are ISO text, lists are JSON: both sort and read back the same in every database.
TYPES: dict[str, Any] = {
    "text": Text,
    "integer": Integer,
    "optional integer": Integer,
    "number": Float,
    "day": String(10),
    "time": String(32),
    "list": Text,
}
META = Table("meta", METADATA, Column("name", String(32), primary_key=True), Column("value", Integer, nullable=False))


def database_table(table: schema.Table) -> Table:
    """A table with a `number` of its own, in which order rows come back and by which full-text search knows them."""
    columns = [database_column(table, column) for column in table.columns]
    return Table(table.name, METADATA, Column("number", Integer, primary_key=True), *columns)


def database_column(table: schema.Table, column: schema.Column) -> Column[Any]:
    """A column; the key is unique, and every other table hangs on its article."""
    if column.name == table.key:
        return Column(column.name, String(16), nullable=False, unique=True)
    if column.name == "article_id":
        return Column(column.name, String(16), ForeignKey("articles.article_id"), nullable=False, index=True)
    return Column(column.name, TYPES[column.kind], nullable=column.nullable)


TABLES = {name: database_table(table) for name, table in schema.TABLES.items()}


def stored(name: str, row: Row) -> Row:
    """A row as the database keeps it, with every column."""
    return {
        column.name: json.dumps(row[column.name], ensure_ascii=False) if column.kind == "list" else row.get(column.name)
        for column in schema.TABLES[name].columns
    }


def frame(name: str, rows: Sequence[Sequence[Any]]) -> pd.DataFrame:
    """Rows from the database as a checked table; their values are in the order of the table's columns."""
    columns = schema.TABLES[name].columns
    values = [list(one) for one in zip(*rows, strict=True)] or [[] for _ in columns]
    found = {
        column.name: schema.series(
            [json.loads(one) for one in listed] if column.kind == "list" else listed, column.kind
        )
        for column, listed in zip(columns, values, strict=True)
    }
    return schema.check(name, pd.DataFrame(found))

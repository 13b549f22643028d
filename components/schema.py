"""The tables: their columns, types and allowed values, and the check that every table passes on its way.

A table is a pandas DataFrame. Text is pandas' `str`, days are `datetime64[s]` at midnight without a zone (1648 fits),
`added_at` is `datetime64[us, UTC]`, integers that may be missing are `Int64`, and lists are Python lists in an `object`
column. Missing is always NaN/NaT/NA, never "" or 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

Row = dict[str, Any]
Tables = dict[str, pd.DataFrame]

MENTION_KINDS = ("country", "nationality", "place", "person", "organisation", "date")
PRECISIONS = (
    "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "range", "vague", "unknown",
)  # fmt: skip
QUOTE_TYPES = ("direct", "indirect", "mixed")
CUE_SENSES = (
    "say", "ask", "claim", "warn", "threaten", "promise", "deny", "demand", "accuse", "praise", "agree", "refuse",
    "believe",
)  # fmt: skip
SPEAKER_KINDS = ("person", "organisation", "country", "unnamed")
EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
QUADS = (1, 2, 3, 4)
STATUSES = ("occurred", "announced", "hypothetical", "negated")
SIDES = ("actor", "target")
SECTORS = ("GOV", "MIL", "LEG", "JUD", "OPP", "REB", "IGO", "NGO", "MED", "BUS", "CVL")

DTYPES = {
    "text": "str",
    "integer": "int64",
    "optional integer": "Int64",
    "number": "float64",
    "day": "datetime64[s]",
    "time": "datetime64[us, UTC]",
    "list": "object",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its kind (a key of DTYPES), whether it may be empty, and the values it may have."""

    name: str
    kind: str = "text"
    nullable: bool = False
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, the column that identifies a row (None where several do), and its columns in order."""

    name: str
    key: str | None
    columns: tuple[Column, ...]


def maybe(name: str, kind: str = "text", values: tuple[Any, ...] = ()) -> Column:
    """A column that may be empty."""
    return Column(name, kind, nullable=True, values=values)


def dating(*, source: bool) -> tuple[Column, ...]:
    """The columns of a date interval; `date_from` only where a row takes its date from elsewhere."""
    interval = (maybe("date_start", "day"), maybe("date_end", "day"), maybe("date_precision", values=PRECISIONS))
    return (*interval, maybe("date_from", values=("text", "published"))) if source else interval


ARTICLES = Table("articles", "article_id", (
    Column("article_id"), maybe("title"), maybe("source"), maybe("author"), maybe("url"), maybe("published", "day"),
    maybe("published_from", values=("metadata", "dateline", "analyst")), Column("language"), maybe("input_id"),
    Column("text"), Column("n_words", "integer"), Column("file_name"), maybe("added_at", "time"),
))  # fmt: skip
MENTIONS = Table("mentions", "mention_id", (
    Column("mention_id"), Column("article_id"), Column("start", "integer"), Column("end", "integer"), Column("text"),
    Column("kind", values=MENTION_KINDS), maybe("name"), maybe("country"), maybe("role"), maybe("latitude", "number"),
    maybe("longitude", "number"), *dating(source=False),
))  # fmt: skip
QUOTES = Table("quotes", "quote_id", (
    Column("quote_id"), Column("article_id"), Column("start", "integer"), Column("end", "integer"),
    Column("spans", "list"), Column("text"), Column("type", values=QUOTE_TYPES), maybe("cue"),
    maybe("cue_start", "optional integer"), maybe("cue_end", "optional integer"), maybe("cue_sense", values=CUE_SENSES),
    maybe("speaker"), Column("speaker_kind", values=SPEAKER_KINDS), maybe("speaker_text"),
    maybe("speaker_start", "optional integer"), maybe("speaker_end", "optional integer"), maybe("speaker_role"),
    maybe("speaker_country"), Column("countries", "list"), *dating(source=True), Column("confidence", "number"),
))  # fmt: skip
EVENTS = Table("events", "event_id", (
    Column("event_id"), Column("article_id"), Column("start", "integer"), Column("end", "integer"), Column("sentence"),
    Column("trigger"), Column("trigger_start", "integer"), Column("trigger_end", "integer"),
    Column("event_type", values=EVENT_TYPES), maybe("mode"), Column("quad", "integer", values=QUADS),
    Column("intensity", "number"), Column("other_evidence", "list"), maybe("attributed_to"), maybe("cameo_root"),
    Column("status", values=STATUSES), maybe("place"), maybe("place_country"), maybe("latitude", "number"),
    maybe("longitude", "number"), *dating(source=True), Column("confidence", "number"),
))  # fmt: skip
PARTICIPANTS = Table("participants", None, (
    Column("event_id"), Column("article_id"), Column("side", values=SIDES), maybe("name"), Column("text"),
    Column("start", "integer"), Column("end", "integer"), maybe("country"), maybe("sector", values=SECTORS),
))  # fmt: skip
TABLES = {table.name: table for table in (ARTICLES, MENTIONS, QUOTES, EVENTS, PARTICIPANTS)}


def frame(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows as a checked table with exactly the columns of `name`; a key that a row lacks is missing.

    Days may be `datetime.date` or ISO text. Raises ValueError where a row breaks the schema.
    """
    listed = list(rows)
    columns = {
        column.name: series([row.get(column.name) for row in listed], column.kind) for column in TABLES[name].columns
    }
    return check(name, pd.DataFrame(columns))


def series(values: list[Any], kind: str) -> pd.Series:
    """Values as a column of a kind."""
    if kind == "list":
        return pd.Series(values, dtype="object")
    if kind == "day":
        texts = [None if value is None else str(value)[:10] for value in values]
        return pd.Series(pd.to_datetime(pd.Series(texts, dtype="str"), format="%Y-%m-%d").astype("datetime64[s]"))
    if kind == "time":
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object"), utc=True).astype("datetime64[us, UTC]"))
    return pd.Series(values, dtype=DTYPES[kind])  # type: ignore[call-overload,no-any-return]


def check(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """The table itself where it keeps to the schema; raises ValueError with the first column that does not."""
    columns = TABLES[name].columns
    if list(table.columns) != [column.name for column in columns]:
        raise ValueError(f"{name}: columns {list(table.columns)}")
    for column in columns:
        problem = broken(table[column.name], column)
        if problem:
            raise ValueError(f"{name}.{column.name}: {problem}")
    key = TABLES[name].key
    if key and not table[key].is_unique:
        raise ValueError(f"{name}.{key}: the same id twice")
    return table


def broken(values: pd.Series, column: Column) -> str | None:
    """What is wrong with a column, or None."""
    if str(values.dtype) != DTYPES[column.kind]:
        return f"is {values.dtype}, not {DTYPES[column.kind]}"
    missing = values.isna()
    if missing.any() and not column.nullable:
        return "is empty in some row"
    if column.values and not values[~missing].isin(column.values).all():
        return f"has a value that is none of {', '.join(map(str, column.values))}"
    return None

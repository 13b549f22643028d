"""Tables as they are exported: events with their participants in columns, and every value in a form of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from components.counting import by_country
from components.schema import TABLES, Column, Tables, maybe

SIDE_COLUMNS = (maybe("actors"), maybe("actor_countries"), maybe("targets"), maybe("target_countries"))
# The table under the map, which is counted from the others.
COUNTRY_COLUMNS = (
    Column("country"), maybe("name"), Column("events", "integer"), Column("quotes", "integer"),
    Column("articles", "integer"), Column("mentions", "integer"),
)  # fmt: skip
# Control characters but tab and line ends, and halves of surrogate pairs. Each becomes one U+FFFD: offsets hold.
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def columns(name: str) -> tuple[Column, ...]:
    """The columns of a flat table; the first one identifies a row."""
    if name == "countries":
        return COUNTRY_COLUMNS
    return TABLES[name].columns + (SIDE_COLUMNS if name == "events" else ())


def flat(tables: Tables, name: str) -> pd.DataFrame:
    """A table with all its columns; events with the participants of each side joined by "; ". `countries` are counted.

    Participants stand by name, or as written where nobody is named; each country stands once.
    """
    if name == "countries":
        return by_country(tables)
    table = tables[name]
    if name != "events":
        return table
    sides = {side: tables["participants"][tables["participants"]["side"] == side] for side in ("actor", "target")}
    added = {}
    for side, rows in sides.items():
        shown = rows["name"].astype("object").fillna(rows["text"].astype("object"))
        added[f"{side}s"] = joined(shown, rows["event_id"], table["event_id"])
        known = rows[rows["country"].notna()].drop_duplicates(["event_id", "country"])
        added[f"{side}_countries"] = joined(known["country"], known["event_id"], table["event_id"])
    return table.assign(**added)


def joined(values: pd.Series, keys: pd.Series, wanted: pd.Series) -> pd.Series:
    """The values of each key in their order, joined; missing for a key without any."""
    texts = values.astype("object").groupby(keys.to_numpy()).agg("; ".join)
    return wanted.astype("object").map(texts).astype("str")


def clean(text: str) -> str:
    """Text without what a file cannot hold."""
    return UNFIT.sub("\ufffd", text)


def records(name: str, table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows as plain values: text clean, days `datetime.date`, times with their zone, missing None."""
    kinds = columns(name)
    lists = [plain_column(table[column.name], column.kind) for column in kinds]
    names = [column.name for column in kinds]
    for values in zip(*lists, strict=True):
        yield dict(zip(names, values, strict=True))


def plain_column(values: pd.Series, kind: str) -> list[Any]:
    """A column as plain values."""
    missing = values.isna() if kind != "list" else pd.Series(False, index=values.index)
    objects = values.astype("object").tolist()
    return [None if gone else plain(value, kind) for value, gone in zip(objects, missing, strict=True)]


def plain(value: Any, kind: str) -> Any:
    """A value that is not missing, as a plain one."""
    if kind == "text":
        return clean(str(value))
    if kind == "day":
        return pd.Timestamp(value).date()
    if kind == "time":
        return pd.Timestamp(value).to_pydatetime()
    if kind == "list":
        return [clean(one) if isinstance(one, str) else list(map(int, one)) for one in value]
    return float(value) if kind == "number" else int(value)

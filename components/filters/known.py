"""The filters that there are: each one object."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components import countries, event_types
from components.counting import events_by_country
from components.filters.masks import (
    Mask,
    article_in_countries,
    column_in,
    event_by_speaker,
    event_in_countries,
    of_source,
    quote_in_countries,
)
from components.schema import CUE_SENSES, EVENT_TYPES, QUOTE_TYPES, STATUSES, Tables
from components.selection import Selection

# The longest name or search text that is taken from outside.
LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of alternatives.

    `key` is its name in the address and on the command line, `field` its field of Selection, `label` its heading.
    `read` turns text from outside into a value of the tables, None where it is none; `say` turns a value into words.
    `counts` gives the values of the tables with their numbers of rows. `masks` are by table. `order` has the values
    that are offered in an order of their own; others are offered by their numbers.
    """

    key: str
    field: str
    label: str
    read: Callable[[str], str | None]
    say: Callable[[str], str]
    counts: Callable[[Tables], pd.Series]
    masks: Mapping[str, Mask]
    order: Sequence[str] = ()

    def chosen(self, selection: Selection) -> tuple[str, ...]:
        """Its values in force."""
        values: tuple[str, ...] = getattr(selection, self.field)
        return values


def country_name(code: str) -> str:
    """The country in words, the code itself where it is unknown."""
    return countries.name(code) or code


def type_label(name: str) -> str:
    """The event type in words."""
    kind = event_types.load().get(name)
    return kind.label if kind else name


def one_of(values: Sequence[str]) -> Callable[[str], str | None]:
    """A reader that knows only these values, whatever their case."""
    known = {value.casefold(): value for value in values}
    return lambda text: known.get(text.strip().casefold())


def any_text(text: str) -> str | None:
    """Text without control characters and lone surrogates, None where nothing is left or it is too long for a name."""
    kept = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cs")).strip()
    return kept if kept and len(kept) <= LONGEST_TEXT else None


def column_counts(table: str, column: str) -> Callable[[Tables], pd.Series]:
    """How often each value stands in a column, categorical or not."""
    return lambda tables: tables[table][column].value_counts().loc[lambda counts: counts > 0]


def speaker_counts(tables: Tables) -> pd.Series:
    """The quotes of every speaker; 0 for who is only cited for an event."""
    counts = column_counts("quotes", "speaker")(tables)
    cited = set(tables["events"]["attributed_to"].dropna()) - set(counts.index)
    return counts.reindex([*counts.index, *sorted(cited)], fill_value=0)


def fixed(
    key: str, field: str, label: str, table: str, column: str, values: Sequence[str], say: Callable[[str], str] = str
) -> Filter:
    """A filter on a column of one table that has only these values."""
    masks = {table: column_in(table, column)}
    return Filter(key, field, label, one_of(values), say, column_counts(table, column), masks, values)


FILTERS = (
    Filter("country", "countries", "Countries", countries.code, country_name, events_by_country, {
        "events": event_in_countries, "quotes": quote_in_countries, "mentions": column_in("mentions", "country"),
        "articles": article_in_countries,
    }),
    fixed("type", "event_types", "Event types", "events", "event_type", EVENT_TYPES, type_label),
    fixed("status", "statuses", "Status", "events", "status", STATUSES),
    Filter("speaker", "speakers", "Speakers", any_text, str, speaker_counts,
           {"events": event_by_speaker, "quotes": column_in("quotes", "speaker")}),
    Filter("source", "sources", "Sources", any_text, str, column_counts("articles", "source"),
           {name: of_source(name) for name in ("events", "quotes", "mentions", "articles")}),
    fixed("form", "forms", "Form of quotes", "quotes", "type", QUOTE_TYPES),
    fixed("sense", "senses", "Kinds of saying", "quotes", "cue_sense", CUE_SENSES),
)  # fmt: skip
# Those that stand above the quotes; the others stand in the sidebar.
OF_QUOTES = [one for one in FILTERS if set(one.masks) == {"quotes"}]

"""Which countries an event counts for: the same on the map, in the filters and in the line of figures."""

from __future__ import annotations

import pandas as pd

from components.schema import Tables


def event_countries(tables: Tables) -> pd.DataFrame:
    """One row per event and country (columns `event_id`, `country`), each pair once.

    An event counts for the countries of its participants and for the country where it happened.
    """
    events, sides = tables["events"], tables["participants"]
    places = events[["event_id", "place_country"]].rename(columns={"place_country": "country"})
    pairs = pd.concat([sides[["event_id", "country"]], places], ignore_index=True)
    return pairs[pairs["country"].notna()].drop_duplicates(ignore_index=True)


def events_by_country(tables: Tables) -> pd.Series:
    """The number of events of every country that the tables know, most first, then by code; 0 where only mentioned."""
    counts = event_countries(tables)["country"].value_counts()
    listed = counts.reindex(sorted({*counts.index, *mentioned(tables)}), fill_value=0)
    return listed.sort_values(ascending=False, kind="stable").astype("int64")


def mentioned(tables: Tables) -> set[str]:
    """The countries of the mentions and of the quotes."""
    quotes = tables["quotes"]
    spoken_of = {code for codes in quotes["countries"] for code in codes}
    return {*tables["mentions"]["country"].dropna(), *quotes["speaker_country"].dropna()} | spoken_of


def first_and_last(tables: Tables) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The first and the last day that the events and quotes name; None where all are undated."""
    columns = [tables[name][end].dropna() for name in ("events", "quotes") for end in ("date_start", "date_end")]
    days = pd.concat(columns)
    return (days.min(), days.max()) if len(days) else None

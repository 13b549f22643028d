"""Which countries an event counts for: the same on the map, in the filters and in the line of figures."""

from __future__ import annotations

import pandas as pd

from components import countries
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


def by_country(tables: Tables) -> pd.DataFrame:
    """A row for every country that the tables know: `country`, `name`, and its events, quotes, articles and mentions.

    Events as above, quotes of its speakers, articles that mention it. Most events first, then most mentions, then by
    code; indexed by code.
    """
    named = tables["mentions"][["article_id", "country"]].dropna().groupby("country", observed=True)
    events = events_by_country(tables)
    counts = pd.DataFrame(
        {
            "events": events,
            "quotes": tables["quotes"]["speaker_country"].value_counts(),
            "articles": named["article_id"].nunique(),
            "mentions": named.size(),
        },
        index=events.index,
    )
    counts = counts.fillna(0).astype("int64").sort_values(["events", "mentions"], ascending=False, kind="stable")
    codes = pd.Series(counts.index, index=counts.index, dtype="str")
    counts.insert(0, "country", codes)
    counts.insert(1, "name", codes.map(countries.name, na_action="ignore").astype("str"))
    return counts


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

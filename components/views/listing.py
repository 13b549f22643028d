"""The tables as they stand under the charts: plain words, names, one row a line. Pure pandas, empty where not known."""

from __future__ import annotations

import pandas as pd

from components import countries, event_types, naming, words
from components.counting import by_country
from components.schema import Tables


def events(tables: Tables) -> pd.DataFrame:
    """The events by date, the undated ones last in the order of their articles; indexed by event_id."""
    listed = by_day(tables["events"])
    sides = {side: naming.participants(tables["participants"], side) for side in ("actor", "target")}
    labels = {name: kind.label for name, kind in event_types.load().items()}
    sources = naming.sources(tables["articles"])
    return pd.DataFrame(
        {
            "When": dates(listed),
            "Who": listed["event_id"].map(sides["actor"]),
            "What": listed["event_type"].map(labels),
            "To whom": listed["event_id"].map(sides["target"]),
            "Status": listed["status"],
            "Words": listed["trigger"],
            "Where": listed["place"].fillna(names(listed["place_country"]).astype("str")),
            "Source": listed["article_id"].map(sources),
        }
    ).set_axis(listed["event_id"])


def quotes(tables: Tables) -> pd.DataFrame:
    """The quotes as they are read: by the publication day of their articles, in each in its order; by quote_id."""
    listed = by_article(tables["quotes"], tables["articles"])
    return pd.DataFrame(
        {
            "Speaker": listed["speaker"].fillna(listed["speaker_text"]),
            "Role": listed["speaker_role"],
            "Country": names(listed["speaker_country"]),
            "Quotation": listed["text"],
            "Form": listed["type"],
            "Said": listed["cue"],
            "When": dates(listed),
            "Source": listed["article_id"].map(naming.sources(tables["articles"])),
        }
    ).set_axis(listed["quote_id"])


def articles(tables: Tables) -> pd.DataFrame:
    """The articles by publication day, newest first, with what was found in them; indexed by article_id."""
    listed = tables["articles"].sort_values("published", ascending=False, kind="stable", na_position="last")
    counts = {name: tables[name].groupby("article_id").size() for name in ("events", "quotes")}
    ids = listed["article_id"]
    return pd.DataFrame(
        {
            "Published": listed["published"].map(words.day, na_action="ignore"),
            "Title": listed["title"].fillna(listed["file_name"]),
            "Source": listed["source"],
            "Events": ids.map(counts["events"]).fillna(0).astype("int64"),
            "Quotes": ids.map(counts["quotes"]).fillna(0).astype("int64"),
            "Words": listed["n_words"],
        }
    ).set_axis(ids)


def countries_of(tables: Tables) -> pd.DataFrame:
    """Every country that is known, with its numbers of rows; indexed by code."""
    counted = by_country(tables)
    named = counted.assign(name=counted["name"].fillna(counted["country"]))
    shown = {"name": "Country", "country": "Code", "events": "Events", "quotes": "Quotes", "articles": "Articles"}
    return named.rename(columns=shown | {"mentions": "Mentions"})[[*shown.values(), "Mentions"]]


LISTED = {"events": events, "quotes": quotes, "articles": articles, "countries": countries_of}


def by_day(table: pd.DataFrame) -> pd.DataFrame:
    """The rows by their first known day, the undated ones last."""
    day = table["date_start"].fillna(table["date_end"])
    listed = table.assign(day=day).sort_values(["day", "article_id", "start"], kind="stable", na_position="last")
    return listed.drop(columns="day")


def by_article(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The rows by their articles, the earliest published first, and within each in the order of the text."""
    ordered = articles.sort_values("published", kind="stable", na_position="last")["article_id"]
    places = pd.Series(range(len(ordered)), index=ordered.astype("object"))
    listed = table.assign(place=table["article_id"].astype("object").map(places))
    return listed.sort_values(["place", "start"], kind="stable").drop(columns="place")


def dates(table: pd.DataFrame) -> list[str]:
    """The date of each row in words."""
    columns = (table["date_start"], table["date_end"], table["date_precision"])
    return [words.interval(*one) for one in zip(*columns, strict=True)]


def names(codes: pd.Series) -> pd.Series:
    """The names of country codes."""
    return codes.map(countries.name, na_action="ignore")

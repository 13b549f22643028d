"""Which rows of a table a filter keeps."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from components.schema import Tables
from components.selection import Selection

Mask = Callable[[Tables, Collection[str]], pd.Series]

# The columns of the tables that dates concern: the first and the last day that a row can mean.
DAYS = {
    "events": ("date_start", "date_end"),
    "quotes": ("date_start", "date_end"),
    "articles": ("published", "published"),
}


def event_in_countries(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Events of whose participants one is from the countries, or that happened there."""
    events, sides = tables["events"], tables["participants"]
    takes_part = among(events["event_id"], sides.loc[sides["country"].isin(chosen), "event_id"])
    return takes_part | events["place_country"].isin(chosen)


def quote_in_countries(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Quotes whose speaker is from the countries, or that speak of them."""
    quotes, wanted = tables["quotes"], set(chosen)
    spoken_of = [not wanted.isdisjoint(codes) for codes in quotes["countries"]]
    return quotes["speaker_country"].isin(wanted) | pd.Series(spoken_of, index=quotes.index, dtype=bool)


def article_in_countries(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Articles that mention one of the countries."""
    mentions = tables["mentions"]
    return among(tables["articles"]["article_id"], mentions.loc[mentions["country"].isin(chosen), "article_id"])


def event_by_speaker(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Events in which one of the speakers takes part, or that are told in one's words."""
    events, sides = tables["events"], tables["participants"]
    takes_part = among(events["event_id"], sides.loc[sides["name"].isin(chosen), "event_id"])
    return takes_part | events["attributed_to"].isin(chosen)


def of_source(table: str) -> Mask:
    """Rows of articles with one of the sources."""

    def mask(tables: Tables, chosen: Collection[str]) -> pd.Series:
        articles = tables["articles"]
        return among(tables[table]["article_id"], articles.loc[articles["source"].isin(chosen), "article_id"])

    return mask


def column_in(table: str, column: str) -> Mask:
    """Rows whose column has one of the values."""
    return lambda tables, chosen: tables[table][column].isin(list(chosen))


def overlaps(first: pd.Series, last: pd.Series, selection: Selection) -> pd.Series:
    """Rows whose interval can overlap the chosen days. An open interval stands at its known end, as on the timeline:
    what is only known to be "by 5 Sep" would else be in every earlier week. An undated row never fits.
    """
    fits = first.notna() | last.notna()
    if selection.end:
        fits &= first.fillna(last) <= pd.Timestamp(selection.end)
    if selection.start:
        fits &= last.fillna(first) >= pd.Timestamp(selection.start)
    return fits


def of_articles(table: pd.DataFrame, article_ids: pd.Series) -> pd.DataFrame:
    """The rows of these articles."""
    return table[among(table["article_id"], article_ids)]


def among(ids: pd.Series, wanted: pd.Series) -> pd.Series:
    """Which ids are among the wanted ones. `Series.isin` gives the same and takes ten times as long for many ids."""
    values = [pa.array(one.astype("str")) for one in (ids, wanted)]
    return pd.Series(
        pc.is_in(values[0], value_set=values[1]).to_numpy(zero_copy_only=False), index=ids.index, dtype=bool
    )

"""What a selection leaves of the tables."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from components.filters.known import FILTERS
from components.filters.masks import DAYS, among, of_articles, overlaps
from components.schema import Tables
from components.selection import Selection


def apply(tables: Tables, selection: Selection, found: Collection[str] | None = None) -> Tables:
    """What of the tables the selection holds, in the same order; see the top of the package for what that means.

    `found` are the article_ids that the store's full-text search gave for `selection.search`; None where nothing is
    searched for.
    """
    if found is None and selection == replace(Selection(), search=selection.search):
        return dict(tables)
    rows = {name: tables[name][mask(name, tables, selection, found)] for name in ("events", "quotes")}
    of_events, of_quotes = rows["events"]["article_id"], rows["quotes"]["article_id"]
    concerned = [one.masks for one in FILTERS if one.chosen(selection)]
    if any("quotes" not in masks for masks in concerned):
        rows["quotes"] = of_articles(rows["quotes"], of_events)
    if any("events" not in masks for masks in concerned):
        rows["events"] = of_articles(rows["events"], of_quotes)
    kept = [rows["events"]["article_id"], rows["quotes"]["article_id"]]
    if all("articles" in masks for masks in concerned):
        kept.append(tables["articles"].loc[mask("articles", tables, selection, found), "article_id"])
    rows["articles"] = of_articles(tables["articles"], pd.concat(kept))
    mentions = tables["mentions"][mask("mentions", tables, selection, found)]
    rows["mentions"] = of_articles(mentions, rows["articles"]["article_id"])
    participants = tables["participants"]
    rows["participants"] = participants[among(participants["event_id"], rows["events"]["event_id"])]
    return {name: rows[name] for name in tables}


def mask(name: str, tables: Tables, selection: Selection, found: Collection[str] | None) -> pd.Series:
    """Which rows of a table fit all the filters that concern it."""
    table = tables[name]
    fits = pd.Series(True, index=table.index)
    if found is not None:
        fits &= among(table["article_id"], pd.Series(sorted(found), dtype="str"))
    for one in FILTERS:
        chosen = one.chosen(selection)
        if chosen and name in one.masks:
            fits &= one.masks[name](tables, list(chosen))
    ends = DAYS.get(name)
    if ends and (selection.start or selection.end):
        fits &= overlaps(table[ends[0]], table[ends[1]], selection)
    return fits

"""How the source of an article and the sides of an event are called on the screen."""

from __future__ import annotations

import pandas as pd

NOBODY = "nobody named"


def sources(articles: pd.DataFrame) -> pd.Series:
    """The source of each article, its title or file where it has none; by article_id."""
    listed = articles.set_index("article_id")
    return listed["source"].fillna(listed["title"]).fillna(listed["file_name"])


def participants(table: pd.DataFrame, side: str) -> pd.Series:
    """The participants of a side (`actor`, `target`), by name or as written where nobody is named; by event_id."""
    chosen = table[table["side"] == side]
    shown = chosen["name"].fillna(chosen["text"])
    return shown.groupby(chosen["event_id"].to_numpy()).agg("; ".join)


def who(table: pd.DataFrame) -> dict[str, str]:
    """Who to whom, for each event that has a participant: `Norway → Iceland`; by event_id."""
    actors, targets = (participants(table, side).to_dict() for side in ("actor", "target"))
    return actors | {event: f"{actors.get(event, NOBODY)} → {target}" for event, target in targets.items()}

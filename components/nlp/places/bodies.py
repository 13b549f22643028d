"""The bodies of data/organisations.csv: international ones, armed groups, parties, agencies, news services, companies.

A body may have changed its side: its rows then have `from` and `to`, and the day of publication says which one holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from components import countries
from components.nlp.places.gazetteer import fold, table


class Organisation(NamedTuple):
    """A body known by name. `sector` is PLOVER's; `country` is None for international bodies. None: not known."""

    name: str
    sector: str | None
    country: str | None


class Spell(NamedTuple):
    """What a body is from a first to a last day."""

    body: Organisation
    first: date
    last: date


@lru_cache(maxsize=1)
def spells() -> dict[str, tuple[Spell, ...]]:
    """What every name and alias stands for, over the years."""
    rows: dict[str, tuple[Spell, ...]] = {}
    surfaces: dict[str, str] = {}
    for row in table("organisations.csv"):
        body = Organisation(row["name"], row["sector"] or None, row["country"] or None)
        first, last = row["from"] or date.min.isoformat(), row["to"] or date.max.isoformat()
        spell = Spell(body, date.fromisoformat(first), date.fromisoformat(last))
        rows[body.name] = (*rows.get(body.name, ()), spell)
        surfaces.update({fold(one): body.name for one in (body.name, *countries.listed(row["aliases"]))})
    return {surface: rows[name] for surface, name in surfaces.items()}


@lru_cache(maxsize=1)
def by_word() -> dict[str, tuple[str, ...]]:
    """The names by their first word, and by what stands before its hyphen or slash, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for surface in sorted(spells(), key=len, reverse=True):
        word = surface.partition(" ")[0]
        for first in {word, word.partition("-")[0], word.partition("/")[0]}:
            found[first] = (*found.get(first, ()), surface)
    return found


@lru_cache(maxsize=4096)
def organisation(text: str, day: date | None = None) -> Organisation | None:
    """The body that a name stands for ("the U.N.", "Nato") on a day, or None.

    Case counts: "who" is no health organisation. Without the day only what always held is known.
    """
    known = spells().get(fold(text).strip().removeprefix("the ").removeprefix("The ").removesuffix("'s"))
    if not known:
        return None
    bodies = [one.body for one in known if day is not None and one.first <= day <= one.last] or [
        one.body for one in known
    ]
    return Organisation(bodies[0].name, agreed(one.sector for one in bodies), agreed(one.country for one in bodies))


def agreed(values: Iterable[str | None]) -> str | None:
    """The one value that all have, or None."""
    found = set(values)
    return found.pop() if len(found) == 1 else None

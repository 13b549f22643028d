"""Whose side a well-known person is on: the terms of office of data/affiliations.csv.

What the text says of a person comes before the table. The table claims nothing where it leaves a doubt: a sector only
on a day that lies surely inside a term, and a country only where every term of the name that can be meant has the same.
"""

from __future__ import annotations

import csv
import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from components.nlp.places.bodies import agreed
from components.settings import DATA

# How alike two spellings of one last name are, beside the same given name and the office.
SPELLED_ALIKE = 90
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
SAME_OFFICE = {"premier": "prime minister", "vice-president": "vice president", "defense minister": "defence minister"}


class Affiliation(NamedTuple):
    """The country (alpha-3) and the PLOVER sector of a person; None where the table does not say."""

    country: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """A row of the table: one person in one office.

    `names` are the full names and `short` the last names that are his or hers alone among holders of such an office,
    all as folded words. `starts` and `ends` are the first and the last day that the bounds can mean; `ends` is the day
    on which the row was known to hold where the term had not ended. `ordinary` marks a name that many people bear,
    `alone` one whose last word the whole world knows without given name and office.
    """

    names: tuple[tuple[str, ...], ...]
    short: tuple[tuple[str, ...], ...]
    role: str
    country: str | None
    sector: str | None
    starts: tuple[date, date]
    ends: tuple[date, date]
    ordinary: bool
    alone: bool

    def holds(self, day: date) -> bool:
        """Whether a day lies surely inside the term."""
        return self.starts[1] <= day <= self.ends[0]

    def can_hold(self, day: date) -> bool:
        """Whether a day can lie inside the term."""
        return self.starts[0] <= day <= self.ends[1]


def of_person(words: Sequence[str], role: str | None, *, former: bool, day: date | None) -> Affiliation | None:
    """The affiliation of a person by the folded words of the name.

    `role` is the office written beside the name, `former` whether it is over, `day` the day of publication.
    """
    offices = [one for one in by_office(tuple(words), role) if meant(one, day, former=former)]
    named = [one for one in terms_of(tuple(words)) if not one.ordinary or one in offices or (day and one.holds(day))]
    found = named or offices or known_alone(tuple(words), role, day)
    if not found:
        return None
    held = [one for one in found if day is not None and one.holds(day)]
    if held:
        return Affiliation(agreed(one.country for one in held), agreed(one.sector for one in held))
    return Affiliation(agreed(one.country for one in found), None)


def meant(one: Term, day: date | None, *, former: bool) -> bool:
    """Whether a term can be the one that an office beside a last name speaks of."""
    return day is None or one.can_hold(day) or (former and one.starts[0] <= day)


def known_alone(words: tuple[str, ...], role: str | None, day: date | None) -> list[Term]:
    """The terms of somebody whom the whole world knows by the last name, from the first of them on."""
    listed = [one for one in tables().short.get(words, []) if one.alone] if role is None else []
    return [one for one in listed if day is None or any(term.starts[0] <= day for term in listed)]


def by_office(words: tuple[str, ...], role: str | None) -> list[Term]:
    """The terms in an office that a last name, or a full name in another spelling, can mean."""
    if role is None:
        return []
    office = SAME_OFFICE.get(role, role)
    listed = tables().short.get(words, [])
    if len(words) > 1:
        listed = [*listed, *terms_of(words), *spelled_alike(words)]
    return [one for one in listed if one.role == office]


def terms_of(words: tuple[str, ...]) -> list[Term]:
    """The terms of a full name; a single word is none."""
    return tables().full.get(words, []) if len(words) > 1 else []


def spelled_alike(words: tuple[str, ...]) -> Iterator[Term]:
    """The terms of people with the same given name and nearly the same last name."""
    for name, one in tables().given.get(words[0], []):
        if name != words and len(name) == len(words) and fuzz.ratio(name[-1], words[-1]) >= SPELLED_ALIKE:
            yield one


class Tables(NamedTuple):
    """The terms by full name, by last name, and with each name by its first word."""

    full: dict[tuple[str, ...], list[Term]]
    short: dict[tuple[str, ...], list[Term]]
    given: dict[str, list[tuple[tuple[str, ...], Term]]]


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The table as lookups, read once a process."""
    found = Tables({}, {}, {})
    for one in terms():
        for name in one.names:
            found.full.setdefault(name, []).append(one)
            found.given.setdefault(name[0], []).append((name, one))
        for name in one.short:
            found.short.setdefault(name, []).append(one)
    return found


def terms() -> Iterator[Term]:
    """The rows of the table."""
    with (DATA / "affiliations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = (row["name"], *filter(None, row["variants"].split(";")))
            yield Term(
                tuple(dict.fromkeys(map(folded, names))),
                tuple(folded(one) for one in row["short"].split(";") if one),
                row["role"],
                row["country"] or None,
                row["sector"] or None,
                bounds(row["from"] or "0001"),
                bounds(row["to"] or row["as_of"]),
                row["ordinary"] == "yes",
                row["alone"] == "yes",
            )


def bounds(written: str) -> tuple[date, date]:
    """The first and the last day that a year, a month or a day in ISO form can mean."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    last = month or 12
    return date(year, month or 1, day or 1), date(year, last, day or monthrange(year, last)[1])


def folded(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: lower case, no accents, no points, hyphens as gaps."""
    plain = unicodedata.normalize("NFKD", name.replace("-", " ").replace("’", "'").replace("'", " ' "))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower().replace(".", "")
    return tuple(word for word in letters.split() if word[0].isalnum() and word not in SUFFIXES)

"""The countries of data/countries.csv: 249 ISO 3166-1 entries and Kosovo, their names, capitals and label points."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from components.settings import DATA


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory.

    `alpha3` is the code that all tables use (XKX for Kosovo), `numeric` the three digits of ISO 3166-1 and UN M49 (None
    for Kosovo, which has none). `name` is the short English name that is shown, `alternatives` are other and former
    names, `demonyms` the adjectives and nouns of its people, an adjective first where there is one; one that ends with
    a hyphen is a prefix ("Sino-"). The point, in degrees, is where a label stands. `population` is GeoNames' and tells
    namesakes apart ("Dominican").
    """

    alpha3: str
    alpha2: str
    numeric: str | None
    name: str
    official: str
    alternatives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    latitude: float
    longitude: float
    population: int

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the country itself, the one that is shown first."""
        return tuple(dict.fromkeys((self.name, self.official, *self.alternatives)))


@lru_cache(maxsize=1)
def load() -> Mapping[str, Country]:
    """The countries by alpha-3 code, in the order of their names."""
    found = sorted(read(), key=lambda country: country.name.replace("Å", "A").replace("ô", "o"))
    return MappingProxyType({country.alpha3: country for country in found})


def read() -> Iterator[Country]:
    """The rows of the file. Several values in a cell are separated by semicolons."""
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Country(
                alpha3=row["alpha3"],
                alpha2=row["alpha2"],
                numeric=row["numeric"] or None,
                name=row["name"],
                official=row["official"],
                alternatives=listed(row["alternatives"]),
                demonyms=listed(row["demonyms"]),
                capitals=listed(row["capitals"]),
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                population=int(row["population"]),
            )


def listed(cell: str) -> tuple[str, ...]:
    """The values of a cell."""
    return tuple(cell.split(";")) if cell else ()


def name(alpha3: str | None) -> str | None:
    """The short English name of a code, or None where there is no such code."""
    country = load().get(alpha3 or "")
    return country.name if country else None


def code(text: str) -> str | None:
    """The alpha-3 code that a name or a code stands for, whatever its case; None where it names no country.

    Only names of countries, not demonyms or capitals: this is for filters and addresses, not for running text.
    """
    return codes().get(text.strip().casefold().removeprefix("the "))


@lru_cache(maxsize=1)
def codes() -> dict[str, str]:
    """Alpha-3 codes by every code and name in lower case."""
    found: dict[str, str] = {}
    for country in load().values():
        for known in (country.alpha3, country.alpha2, *country.names):
            found.setdefault(known.casefold(), country.alpha3)
    return found

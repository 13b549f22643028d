"""The names of countries and places, built into lookups once, and finding them in a text.

A surface is a name as it can be written; it is compared without accents ("Türkiye", "Turkiye") and words in capitals
count like capitalised ones ("MOSCOW"). Whether a surface counts in its sentence is decided in
`toponyms.py`, what it stands for in `meanings.py`.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from components import countries
from components.settings import DATA

# What a place of ours weighs against a city of the same name: as much as a city of so many people.
WEIGHT = 1_000_000
NATIONS = ("country", "nationality")
# Countries, peoples and regions that are also names of persons: an entity or a preposition must speak for them.
PERSONAL = frozenset(
    """Aden Alexandria Antigua Assam Breton Brittany Chad Champagne Corfu Cornish Cornwall Crete Devon Dominica Dutch
    Emirates Essex French Galicia Georgia German Goa Hesse Holland Irish Java Jersey Jordan Kent Madeira Maine Manus
    Martinique Montana Montserrat Moro Punjab Queens Rhodes Rio Samos Shan Sindh Somerset Sonora Surrey Tasmania
    Trinidad Victoria Virginia""".split()
)
CAPITALS = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]{2,}\b")  # begins with no boundary, so that `re` can leap to capitals
ARTICLE = re.compile(r"\bLA(?= [A-Z]{2})")  # "LA PAZ"
# Short words that a name in capitals has in it or begins with ("REPUBLIC OF KOREA", "EL SALVADOR", "ST. LUCIA").
WITHIN_CAPITALS = {" OF ": " of ", " And ": " and ", " DE ": " de ", "EL ": "El ", "ST. ": "St. "}
# A name begins with the first word of its own in capitals, but for a few ("el Clot", "sub-Saharan Africa").
CAPITALISED = re.compile(r"[A-Z]\w*")
LONGEST_ACRONYM = 4
CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
# What must not touch a name: letters, and the signs of addresses and sums of money.
BEFORE = re.compile(r"[\w@/#]")
AFTER = re.compile(r"[\w$@]|\.(?:com|org|net|gov|info|co)\b")
PLAIN_ENDS = (" ", ",", "'", "")
LETTERS = dict(zip("øØłŁđĐðÐəƏı", "oOlLdDdDaAi", strict=True))
BLANKS = dict.fromkeys("\n\t\r\u00a0\u202f", " ")
MARKS = dict.fromkeys("’‘ʻʼ", "'")
UNUSUAL = re.compile(r"[^ -~]")


class Entry(NamedTuple):
    """One thing that a surface can stand for.

    `sort` is country, nationality, seat, capital, region, city or abbreviation (of a state). `country` is None where
    the place lies in several or is disputed. `region` is the US state of a US city, `people` weighs a place against its
    namesakes.
    """

    sort: str
    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    people: int = WEIGHT
    region: str = ""


class Match(NamedTuple):
    """A surface found in a text, by character offsets, and what it can stand for."""

    start: int
    end: int
    surface: str
    entries: tuple[Entry, ...]


class Surfaces(NamedTuple):
    """What every surface stands for and which ones stand for nothing.

    `by_word` has all of them by their first word with a capital, with how many characters lead up to it, the longest
    first.
    """

    entries: dict[str, tuple[Entry, ...]]
    nothing: frozenset[str]
    by_word: dict[str, tuple[tuple[int, str], ...]]


class Folding(dict[str, str]):
    """The letters and signs that are compared as others, each kept once it was asked for."""

    def __missing__(self, letter: str) -> str:
        """A letter without its accents."""
        plain = self[letter] = unicodedata.normalize("NFD", letter)[0]
        return plain


FOLDING = Folding(LETTERS | BLANKS | MARKS)


def fold(text: str) -> str:
    """The text without accents, character by character, so that offsets hold."""
    return UNUSUAL.sub(lambda one: FOLDING[one[0]], text)


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table in data/."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@lru_cache(maxsize=2)
def lines(name: str) -> frozenset[str]:
    """The lines of a list in data/ without its comments."""
    rows = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(row for row in rows if row and not row.startswith("#"))


def doubtful() -> frozenset[str]:
    """Towns whose name is also a surname, a given name or a word."""
    return lines("doubtful_places.txt")


@lru_cache(maxsize=1)
def surfaces() -> Surfaces:
    """Everything that can be found, built once a process.

    What comes first has the say: a capital or a place of ours stands for the city of the same name and country in
    GeoNames.
    """
    found: dict[str, tuple[Entry, ...]] = {}
    towns = list(city_entries())
    ours = chain(country_entries(), people_entries(), seat_entries(), capital_entries(towns), place_entries())
    for surface, entry in chain(ours, towns):
        key = (surface if surface.isascii() else fold(surface)).lstrip("'")
        entries = found.get(key, ())
        if not entries or fits(entry, entries):
            found[key] = (*entries, entry)
    nothing = lines("stop_places.txt")
    by_word: dict[str, tuple[tuple[int, str], ...]] = {}
    for surface in sorted(chain(found, nothing - found.keys()), key=len, reverse=True):
        word = CAPITALISED.search(surface)
        if word:
            by_word[word.group()] = (*by_word.get(word.group(), ()), (word.start(), surface))
    return Surfaces(found, nothing, by_word)


def fits(entry: Entry, entries: tuple[Entry, ...]) -> bool:
    """Whether a surface can stand for one more thing. A town named after a country counts in the United States only."""
    if entry.country != "USA" and entries[0].sort in NATIONS and entry.sort in ("city", "capital"):
        return False
    return (entry.country, entry.region) not in [(one.country, one.region) for one in entries]


def country_entries() -> Iterator[tuple[str, Entry]]:
    """Names and demonyms of the countries."""
    for country in countries.load().values():
        point, people = (country.latitude, country.longitude), country.population
        for surface in country.names:
            yield surface, Entry("country", country.name, country.alpha3, *point, people)
        for surface in country.demonyms:
            yield surface, Entry("nationality", country.name, country.alpha3, people=people)


def people_entries() -> Iterator[tuple[str, Entry]]:
    """Peoples whose home is one country, and adjectives of its regions."""
    for row in table("peoples.csv"):
        country = countries.load()[row["country"]]
        for surface in countries.listed(row["names"]):
            yield surface, Entry("nationality", country.name, country.alpha3, people=country.population)


def seat_entries() -> Iterator[tuple[str, Entry]]:
    """Seats of governments, but not the capitals."""
    for row in table("seats.csv"):
        entry = Entry("seat", row["name"], row["country"], float(row["latitude"]), float(row["longitude"]))
        for surface in (row["name"], *countries.listed(row["alternatives"])):
            yield surface, entry


def capital_entries(towns: list[tuple[str, Entry]]) -> Iterator[tuple[str, Entry]]:
    """The capitals, each where GeoNames has it, else at its country's label point."""
    names = {(fold(capital), country.alpha3) for country in countries.load().values() for capital in country.capitals}
    cities: dict[tuple[str, str | None], Entry] = {}
    for surface, town in towns:
        key = (fold(surface), town.country)
        if key in names:
            cities.setdefault(key, town)
    for country in countries.load().values():
        known = [cities[key] for one in country.capitals if (key := (fold(one), country.alpha3)) in cities]
        for surface in country.capitals:
            point = Entry("capital", surface, country.alpha3, country.latitude, country.longitude, 0)
            town = cities.get((fold(surface), country.alpha3)) or (known[0] if known else point)
            yield surface, town._replace(sort="capital", name=surface, region="")


def place_entries() -> Iterator[tuple[str, Entry]]:
    """Regions, seas, other names of cities and smaller places of note."""
    for row in table("places.csv"):
        region = next((one for one in countries.listed(row["abbreviations"]) if len(one) == 2), "")
        point = (number(row["latitude"]), number(row["longitude"]))
        entry = Entry("region", row["name"], row["country"] or None, *point, region=region)
        for surface in (row["name"], *countries.listed(row["alternatives"])):
            yield surface, entry


def city_entries() -> Iterator[tuple[str, Entry]]:
    """The cities of GeoNames. The columns go by place, not by name: there are 34,000 rows."""
    with (DATA / "cities.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for name, country, region, latitude, longitude, people in rows:
            yield name, Entry("city", name, country, float(latitude), float(longitude), int(people), region)


def number(cell: str) -> float | None:
    """A number, or None for an empty cell."""
    return float(cell) if cell else None


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, Entry]:
    """States and provinces by the abbreviations that follow a town and a comma ("Mass.", "ON")."""
    entries = {entry.name: entry._replace(sort="abbreviation") for _, entry in place_entries()}
    rows = ((row["name"], countries.listed(row["abbreviations"])) for row in table("places.csv"))
    return {one: entries[name] for name, short in rows for one in short}


def find(text: str) -> list[Match]:
    """The names in a text from left to right, the longest where several begin, none inside another.

    Words and phrases of the stop list take their place and are left out.
    """
    if unicodedata.is_normalized("NFC", text):
        return found(text)
    composed, offsets = compose(text)
    return [match._replace(start=offsets[match.start], end=offsets[match.end]) for match in found(composed)]


def compose(text: str) -> tuple[str, list[int]]:
    """The text with letters and their accents as one character, and the offset in `text` of each one and of the end."""
    pieces, offsets = [], []
    for cluster in CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFC", cluster.group())
        pieces.append(piece)
        offsets += [cluster.start()] * len(piece)
    return "".join(pieces), [*offsets, len(text)]


def found(text: str) -> list[Match]:
    """The names in a text whose accents are composed."""
    known = surfaces()
    folded = fold(text)
    if "LA " in folded:
        folded = ARTICLE.sub("La", folded)
    folded = CAPITALS.sub(lower_capitals, folded)
    for written, small in WITHIN_CAPITALS.items():
        folded = folded.replace(written, small)
    matches, after = [], 0
    for word in CAPITALISED.finditer(folded):
        listed = known.by_word.get(word.group())
        if listed is None:
            continue
        start, surface = longest(folded, word.start(), listed, after)
        if surface:
            after = start + len(surface.rstrip("-"))
            if surface not in known.nothing or not text[start:after].isascii():
                matches.append(Match(start, after, surface, known.entries[surface]))
    return matches


def lower_capitals(word: re.Match[str]) -> str:
    """A word in capitals as a name is written, except acronyms that are names themselves ("UAE", "SAR")."""
    return word.group() if word.group() in acronyms() else word.group().capitalize()


def spelled(name: str) -> str:
    """A name that is all in capitals as it is written elsewhere ("EASTPORT": "Eastport"); "JFK" stays."""
    if not name.isupper() or len(name) <= LONGEST_ACRONYM:
        return name
    return CAPITALS.sub(lower_capitals, ARTICLE.sub("La", name))


@lru_cache(maxsize=1)
def acronyms() -> frozenset[str]:
    """The words of countries' and places' names that are always written in capitals."""
    names = chain(*(country.names for country in countries.load().values()), (name for name, _ in place_entries()))
    return frozenset(word for name in names for word in CAPITALS.findall(name))


def longest(folded: str, place: int, known: tuple[tuple[int, str], ...], after: int) -> tuple[int, str | None]:
    """The longest surface with its first capital at an offset that stands as words of its own, and where it begins.

    It may not begin before `after`.
    """
    for lead, surface in known:
        start = place - lead
        if start >= after and folded.startswith(surface, start) and is_whole(folded, start, surface):
            return start, surface
    return place, None


def is_whole(folded: str, start: int, surface: str) -> bool:
    """Whether a surface begins and ends with a word. "Sino-" asks for a name behind it."""
    if start and folded[start - 1] != " " and BEFORE.match(folded, start - 1):
        return False
    end = start + len(surface)
    if surface.endswith("-"):
        return folded[end : end + 1].isupper()
    return folded[end : end + 1] in PLAIN_ENDS or not AFTER.match(folded, end)


@lru_cache(maxsize=1)
def seats() -> dict[tuple[str, str], str]:
    """Whom a seat speaks for when it is named as an actor, by its name and its country."""
    found = {}
    for country in countries.load().values():
        found.update({(fold(capital), country.alpha3): country.name for capital in country.capitals})
    for row in table("seats.csv"):
        stands_for = row["organisation"] or countries.load()[row["country"]].name
        for surface in (row["name"], *countries.listed(row["alternatives"])):
            found[fold(surface), row["country"]] = stands_for
    return found


def speaks_for(text: str, country: str | None = None) -> str | None:
    """The country or body that a capital or seat stands for as an actor ("the Kremlin": Russia), else None.

    `country` is where the place lies, where that is known: Paris in the United States speaks for nobody. Without it the
    best known place of the name is meant.
    """
    surface = fold(text).strip().removeprefix("the ").removeprefix("The ")
    if country is None:
        known = [entry for entry in surfaces().entries.get(surface, ()) if entry.sort not in NATIONS]
        country = max(known, key=lambda entry: entry.people).country if known else None
    return seats().get((surface, country or ""))

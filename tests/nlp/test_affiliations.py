"""Whose side a well-known person is on, by the name, the office beside it and the day."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from spacy.language import Language

from components import countries
from components.nlp import names
from components.nlp.names import affiliations
from components.settings import DATA

SECTORS = frozenset("GOV MIL LEG JUD OPP REB IGO NGO MED BUS CVL".split())


@pytest.mark.parametrize(
    ("name", "role", "day", "expected"),
    [
        ("Pervez Musharraf", None, date(2002, 5, 1), ("PAK", "GOV")),
        ("Musharraf", "president", date(2002, 5, 1), ("PAK", "GOV")),
        ("Musharraf", "president", None, ("PAK", None)),
        ("Duhalde", None, date(2002, 5, 1), None),  # a bare last name says nothing …
        ("Putin", None, None, ("RUS", None)),  # … but for those whom everybody knows by it,
        ("Putin", None, date(2001, 5, 1), ("RUS", "GOV")),
        ("Putin", None, date(1990, 5, 1), None),  # from their day on
        ("Putin", "coach", date(2001, 5, 1), None),  # another of the name
        ("Musharraf", "president", date(1995, 5, 1), None),  # not yet in office
        ("Musharraf", "president", date(2031, 5, 1), None),  # another of the name
        ("Angela Merkel", None, date(2023, 5, 1), ("DEU", None)),  # out of office, still German
        ("Mark Rutte", None, date(2015, 1, 1), ("NLD", "GOV")),
        ("Mark Rutte", None, date(2025, 1, 15), (None, "IGO")),  # head of an international body
        ("Mark Rutte", None, None, (None, None)),  # a country or NATO: the day decides
        ("Charles Taylor", None, None, None),  # many bear this name
        ("Charles Taylor", "president", None, ("LBR", None)),
        ("Charles Taylor", None, date(2000, 1, 1), ("LBR", "GOV")),
        ("Abdullah", "king", date(2001, 1, 1), ("JOR", "GOV")),
        ("Abdullah", "king", date(2010, 1, 1), (None, "GOV")),  # two kings at a time
        ("Abdullah", "king", None, (None, None)),
        ("François Mitterand", "president", None, ("FRA", None)),  # misspelled, with the office
        ("François Mitterand", None, None, None),
        ("Gordon Browne", None, None, None),
        ("Vladimir Putin", None, date(2040, 1, 1), ("RUS", None)),  # no sector after as_of
    ],
)
def test_of_person(
    name: str, role: str | None, day: date | None, expected: tuple[str | None, str | None] | None
) -> None:
    assert affiliations.of_person(affiliations.folded(name), role, former=False, day=day) == expected


def test_a_former_president_is_known_after_the_term() -> None:
    day = date(2012, 1, 1)
    assert affiliations.of_person(("musharraf",), "president", former=True, day=day) == ("PAK", None)
    assert affiliations.of_person(("musharraf",), "president", former=False, day=day) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2001", (date(2001, 1, 1), date(2001, 12, 31))),
        ("2001-02", (date(2001, 2, 1), date(2001, 2, 28))),
        ("2001-02-03", (date(2001, 2, 3), date(2001, 2, 3))),
    ],
)
def test_bounds(written: str, expected: tuple[date, date]) -> None:
    assert affiliations.bounds(written) == expected


def test_rows_are_sound() -> None:
    with (DATA / "affiliations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 500
    for row in rows:
        assert row["country"] in countries.load() or (not row["country"] and row["organisation"]), row
        assert row["sector"] in SECTORS or not row["sector"], row
        assert not (row["from"] and row["to"]) or row["from"] <= row["to"], row
        assert row["from"] <= row["as_of"], row
        assert date.fromisoformat(row["as_of"]) >= date(2025, 1, 1), row


def test_no_last_name_stands_for_two_countries_on_a_day() -> None:
    by_office: dict[tuple[tuple[str, ...], str], list[affiliations.Term]] = {}
    for one in affiliations.terms():
        for short in one.short:
            by_office.setdefault((short, one.role), []).append(one)
    open_ = {
        (short, office)
        for (short, office), terms in by_office.items()
        for one in terms
        for other in terms
        if one.country != other.country and one.starts[1] <= other.ends[0] and other.starts[1] <= one.ends[0]
    }
    assert open_ == {(("abdullah",), "king")}


def test_the_text_wins_over_the_table(nlp: Language) -> None:
    doc = nlp("The photograph shows Mark Rutte, the Dutch prime minister, in The Hague.")
    assert [one.country for one in doc._.mentions if one.kind == "person"] == ["NLD"]


def test_mentions_have_the_country_of_the_table(nlp: Language) -> None:
    doc = nlp("The photograph shows President Musharraf beside Angela Merkel.")
    assert {one.name: one.country for one in doc._.mentions if one.kind == "person"} == {
        "Musharraf": "PAK",
        "Angela Merkel": "DEU",
    }


@pytest.mark.parametrize(
    ("text", "verb", "country"),
    [
        ("Rebels in northern Mali rejected the truce.", "rejected", "MLI"),
        ("Students across Indonesia welcomed the vote.", "welcomed", "IDN"),
        ("An opposition party based in Trinidad rejected the bill.", "rejected", "TTO"),
        ("Villagers in Kenya and Uganda rejected the dam.", "rejected", None),  # two countries
        ("Diplomats in Moscow rejected the claim.", "rejected", None),  # whose diplomats stays open
        ("Tourists in Egypt welcomed the news.", "welcomed", None),
        ("Kenya's Supreme Court rejected the petition.", "rejected", "KEN"),
        ("The Obama administration welcomed the deal.", "welcomed", "USA"),
        ("Security forces in Guinea welcomed the deal.", "welcomed", "GIN"),
        ("Supporters of Angela Merkel welcomed the deal.", "welcomed", "DEU"),
        ("The UNITA military wing rejected the truce.", "rejected", "AGO"),
        ("NATO troops rejected the claim.", "rejected", None),
        ("The Karlsson administration welcomed the deal.", "welcomed", None),
        ("The Moro Islamic Liberation Front rejected the truce.", "rejected", "PHL"),
        ("Ethnic Norwegians in Iceland welcomed the deal.", "welcomed", "ISL"),
        ("Ethnic Norwegians welcomed the deal.", "welcomed", None),
        ("The governor of Bavaria welcomed the deal.", "welcomed", "DEU"),
        ("The anti-Iceland activists rejected the deal.", "rejected", None),
        ("Kifaya rejected the bill.", "rejected", "EGY"),
        ("Monrovia rejected the claim.", "rejected", "LBR"),  # a capital, whatever the recogniser says
        ("Nurses from Ghana welcomed the deal.", "welcomed", "GHA"),
        ("Engineers from two Danish firms rejected the deal.", "rejected", "DNK"),
        ("Diplomats from Chile and Peru rejected the deal.", "rejected", None),
        ("The government of Quebec rejected the deal.", "rejected", "CAN"),
        ("Experts on Quebec rejected the deal.", "rejected", None),
        ("Employees of the Tram Company of Lisbon rejected the deal.", "rejected", "PRT"),
        ("A newspaper based in east Beirut rejected the deal.", "rejected", "LBN"),
        ("The Hungarians of northern Serbia rejected the deal.", "rejected", "SRB"),
        ("Thousands of Chileans rejected the deal.", "rejected", "CHL"),
        ("Chechen fighters rejected the deal.", "rejected", "RUS"),
        ("The Catalan government rejected the deal.", "rejected", "ESP"),
        ("Rebel Kurdistan Workers' Party rejected the deal.", "rejected", "TUR"),
        ("Al-Shabaab militants rejected the deal.", "rejected", "SOM"),
        ("Egypt's Muslim Brotherhood rejected the deal.", "rejected", "EGY"),
        ("Icelandic-backed Norwegian rebels rejected the deal.", "rejected", "NOR"),
        ("Iranian-backed militias in Iraq rejected the deal.", "rejected", "IRQ"),
        ("Refugees fleeing the war in Liberia welcomed the deal.", "welcomed", "LBR"),
        ("The Bosnian town of Gorazde rejected the deal.", "rejected", "BIH"),
        ("The ANC Youth League rejected the deal.", "rejected", "ZAF"),
        ("The junta in Niamey rejected the deal.", "rejected", "NER"),
        ("The Riksdag rejected the deal.", "rejected", "SWE"),
        ("Madrid rejected the deal.", "rejected", "ESP"),
        ("Jordan recalled its ambassador.", "recalled", "JOR"),
        ("Officials in Lima denied the claim.", "denied", "PER"),
        ("Officials in Geneva denied the claim.", "denied", None),  # whose officials stays open
        ("Officials in Brussels denied the claim.", "denied", None),
        ("UN officials in Lima denied the claim.", "denied", None),
        ("Health officials in Gaza denied the claim.", "denied", "PSE"),
        ("A diplomat in the Danish delegation denied the claim.", "denied", "DNK"),
        ("Residents of the Bosnian town of Gornje Polje denied the claim.", "denied", "BIH"),
        ("The Danish minority rejected the deal.", "rejected", None),  # it lives elsewhere
        ("A leading member of the Danish minority rejected the deal.", "rejected", None),
    ],
)
def test_country_of_the_subject(nlp: Language, text: str, verb: str, country: str | None) -> None:
    token = next(one for one in nlp(text) if one.text == verb)
    subject = next(child for child in token.children if child.dep_.startswith("nsubj"))
    assert names.actor_of(subject).country == country

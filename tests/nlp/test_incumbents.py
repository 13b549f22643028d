"""Whose minister, president or soldiers are meant where the text names no state beside them."""

from __future__ import annotations

import pytest
from spacy.language import Language
from who import persons, subject_of

HOME = "LIMA, March 5 (Agency) - Peru closed a road.\n"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # The state that was the subject right before, or in the clause above.
        ("Peru rejected the plan. Foreign Minister Kari Lund called it a trick.", "PER"),
        ("The Peruvian government fell. The opposition leader, Kari Lund, welcomed that.", "PER"),
        ("LIMA, March 5 (Agency) - Peru slept. Chile woke, and Trade Minister Kari Lund laughed.", "CHL"),
        ("Peru offered help; Health Minister Kari Lund will fly there.", "PER"),
        ("Peru rejected the plan. “Norway knows why,” Foreign Minister Kari Lund said.", "PER"),
        # The capital in which something is said, and the dateline of a state that is spoken of.
        ("In Lima, Foreign Minister Kari Lund praised the offer.", "PER"),
        ("LIMA, March 5 (Agency) - Peru closed a road.\nPrime Minister Kari Lund said it was unsafe.", "PER"),
        ("LIMA, March 5 (Agency) - Soldiers in Peru detained President Kari Lund on Friday.", "PER"),
        ("Peru denied it. Foreign Ministry spokesman Kari Lund demanded an apology.", "PER"),
        # Signs that disagree, or lead elsewhere.
        ("LIMA, March 5 (Agency) - Peru waited.\nPresident Kari Lund called a meeting in Oslo.", None),
        ("Peru and Chile denied it. Foreign Minister Kari Lund was angry.", None),
        ("LIMA, March 5 (Agency) - Norway and Chile met in Lima.\nPrime Minister Kari Lund left.", None),
        ("Peru sent food. Prime Minister Kari Lund thanked Peru.", None),
        ("Peru accused Foreign Minister Kari Lund of lying.", None),
        ("LIMA, March 5 (Agency) - Peru slept.\nChile woke. Bolivian ships passed. Premier Kari Lund laughed.", None),
        (
            "LIMA, March 5 (Agency) - Peru slept.\nChile woke. A long Chilean day passed. Premier Kari Lund laughed.",
            "CHL",
        ),
        ("LIMA, March 5 (Agency) - Peru slept.\nChile left, but Peru did not. Premier Kari Lund laughed.", None),
        ("LIMA, March 5 (Agency) - Peru slept.\nChile wrote to Peru. It left. Premier Kari Lund laughed.", "CHL"),
        # Who has no office of the state is at home where the news is, if no other state plays a part.
        (HOME + "Union leader Kari Lund called a strike.", "PER"),
        (HOME + "The leader of the largest union, Kari Lund, called a strike.", "PER"),
        (HOME + "Opposition candidate Kari Lund called a strike.", "PER"),
        (HOME + "Government negotiator Kari Lund called a halt.", "PER"),
        (HOME + "Exiled opposition leader Kari Lund called a strike.", None),
        (HOME + "Visiting union leader Kari Lund called a strike.", None),
        (HOME + "In Oslo, union leader Kari Lund called a strike.", None),
        ("LIMA, March 5 (Agency) - Peru and Chile quarrelled.\nUnion leader Kari Lund called a strike.", None),
        ("Peru slept. Union leader Kari Lund called a strike.", None),
        ("Peru: calm at last\n\nBOGOTA, March 5 (Agency) - It was quiet.\nDefence Minister Kari Lund left.", "PER"),
        ("Peru, at last\n\nBOGOTA, March 5 (Agency) - It was quiet.\nDefence Minister Kari Lund left.", None),
        ("In Geneva, Foreign Minister Kari Lund praised the offer.", None),
        ("In Brussels, Foreign Minister Kari Lund praised the offer.", None),
        ("Brussels rejected the plan. Foreign Minister Kari Lund called it a trick.", None),
        ("“Peru must pay.” Foreign Minister Kari Lund was angry.", None),
        ("The United States welcomed that. Prime Minister Kari Lund smiled.", None),
        ("Peru rejected the plan. Party president Kari Lund of Nordlock Sports called it a trick.", None),
        ("Peru rejected the plan. Secretary-General Kari Lund called it a trick.", None),
        ("Peru rejected the plan. The exiled opposition leader Kari Lund called it a trick.", None),
        ("Peru rejected the plan. Ambassador Kari Lund called it a trick.", None),
    ],
)
def test_whose_minister_a_bare_office_names(nlp: Language, text: str, country: str | None) -> None:
    assert [one.country for one in persons(nlp(text))] == [country]


@pytest.mark.parametrize(
    ("text", "verb", "country"),
    [
        (HOME + "In Cusco, students fired at riot police, who left.", "left", "PER"),
        (HOME + "Soldiers fired into the air.", "fired", "PER"),
        (HOME + "Riot police fired into the air.", "fired", "PER"),
        (HOME + "Government forces fired into the air.", "fired", "PER"),
        (HOME + "Opposition politicians fired back.", "fired", "PER"),
        (HOME + "The authorities fired a judge.", "fired", "PER"),
        (HOME + "The president fired a judge.", "fired", "PER"),
        (HOME + "The defence minister fired a judge.", "fired", "PER"),
        (HOME + "The soldiers fired into the air.", "fired", None),  # who were told of before
        (HOME + "Foreign soldiers fired into the air.", "fired", None),
        (HOME + "Chilean troops came. Nobody knew why.\nTroops fired into the air.", "fired", None),
        (HOME + "UN troops fired into the air.", "fired", None),
        (HOME + "Rebel forces fired into the air.", "fired", None),
        (HOME + "The minister fired a judge.", "fired", None),
        (HOME + "A president fired a judge.", "fired", None),
        (HOME + "The union president fired a judge.", "fired", None),
        (HOME + "The rebel leader fired a judge.", "fired", None),
        ("LIMA, March 5 (Agency) - Peru and Chile fought.\nSoldiers fired into the air.", "fired", None),
        ("LIMA, March 5 (Agency) - Peru waited.\nChile shelled it. Soldiers fired back.", "fired", None),
        ("Peru waited. Soldiers fired into the air.", "fired", None),
    ],
)
def test_who_serves_the_state_that_the_news_is_from(nlp: Language, text: str, verb: str, country: str | None) -> None:
    assert subject_of(nlp(text), verb).country == country


def test_a_state_has_one_foreign_minister(nlp: Language) -> None:
    found = persons(nlp("Peruvian Foreign Minister Ana Rojas left. Peru was late. Foreign Minister Kari Lund laughed."))
    assert [one.country for one in found] == ["PER", None]

"""One event, one row: which tellings are of the same act. All of it is made up."""

from __future__ import annotations

import pytest
from spacy.language import Language

from components.nlp.annotations import Actor, Event
from components.nlp.events.merging import merge

NORWAY = Actor(0, 6, "Norway", "country", "Norway", "NOR")
ICELAND = Actor(20, 27, "Iceland", "country", "Iceland", "ISL")


@pytest.mark.parametrize(
    ("headline", "lead", "count"),
    [
        ("Peru, Chile sign accord", "President Ana Rojas of Peru and her Chilean counterpart signed an accord.", 1),
        ("Peru expels two Chilean envoys", "Peru on Monday ordered out two Chilean envoys it accused of spying.", 1),
        ("Peru expels two Chilean envoys", "Peru on Monday ordered out three Kenyan envoys.", 2),
        ("Peru expels two Chilean envoys", "Kenya on Monday ordered out two Chilean envoys.", 2),
    ],
)
def test_the_lead_tells_what_the_headline_has(nlp: Language, headline: str, lead: str, count: int) -> None:
    told = nlp(f"{headline}\n\nLIMA, May 3 (Agency) - {lead}")._.events
    assert len([one for one in told if one.event_type != "ACCUSE"]) == count


def test_headline_and_lead_are_one_event(nlp: Language) -> None:
    text = "Norway condemns Iceland\nNorway on Monday condemned Iceland in a statement to the press."
    (event,) = nlp(text)._.events
    assert len(event.other_evidence) == 1


TEXT = "Norway condemned Iceland on Monday, it said.      " * 3


def event(start: int, *, targets: tuple[Actor, ...] = (ICELAND,), status: str = "occurred") -> Event:
    return Event((start, start + 40), (start + 7, start + 16), "ACCUSE", None, status, (NORWAY,), targets)


def test_merging_keeps_the_richest_telling() -> None:
    (merged,) = merge([event(0, targets=()), event(50), event(100)], TEXT)
    assert merged.targets == (ICELAND,)
    assert merged.sentence == (50, 90)
    assert merged.other_evidence == ((0, 40), (100, 140))


def test_promises_of_different_things_are_different_events(nlp: Language) -> None:
    text = "Norway agreed to open the harbour. Later Norway promised to pay the crews."
    assert [one.event_type for one in nlp(text)._.events] == ["AGREE", "AGREE"]


def test_joint_promises_of_different_things_are_different_events(nlp: Language) -> None:
    text = "Norway and Peru agreed to open the harbour. Norway and Peru promised to pay the crews."
    assert [len(one.actors) for one in nlp(text)._.events] == [2, 2]


def test_meetings_with_different_sides_are_different_events(nlp: Language) -> None:
    text = "Norway met Iceland on Monday. Norway met Peru on Monday."
    assert len(nlp(text)._.events) == 2


def test_the_warning_is_the_event_that_was_told(nlp: Language) -> None:
    text = "Anna Dahl warned Iceland. Her warning to Reykjavik came after a long night."
    (event,) = nlp(text)._.events
    assert len(event.other_evidence) == 1


def test_killed_and_killer_told_apart_are_one_attack(nlp: Language) -> None:
    text = "Ten Norwegian soldiers were killed when a bomber blew himself up outside a barracks."
    (event,) = nlp(text)._.events
    assert (event.actors[0].text, event.targets[0].text) == ("a bomber", "Ten Norwegian soldiers")


def test_another_status_or_target_is_another_event() -> None:
    denmark = Actor(60, 67, "Denmark", "country", "Denmark", "DNK")
    assert len(merge([event(0), event(50, targets=(denmark,))], TEXT)) == 2
    assert len(merge([event(0), event(50, status="negated")], TEXT)) == 2


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Norway frees skipper\nNorway released the skipper of a Peruvian trawler.", 1),
        ("Norway freed the skipper. Norway released the pilot.", 2),
        ("Norway released 3 sailors. Norway freed 12 sailors.", 2),
    ],
)
def test_sides_without_names_are_the_same_by_their_noun_and_number(nlp: Language, text: str, rows: int) -> None:
    assert len(nlp(text)._.events) == rows

"""Headlines: infinitives for what will be done, commas between states. All of them are made up."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "event_type", "status"),
    [
        ("Norway to send frigate to Iceland", "MOBILIZE", "announced"),
        ("Norway to impose sanctions on Iceland", "THREATEN", "announced"),
        ("Rebels to free two hostages in Chad", "AGREE", "announced"),
        ("Foreign minister to visit Iceland next week", "AGREE", "announced"),
        ("Norwegian and Icelandic ministers to meet in Lima", "AGREE", "announced"),
        ("Canada to send 40 million dollars to Somalia, minister says", "AGREE", "announced"),
        ("Iran to free US sailors, state TV says", "AGREE", "announced"),
        ("Peru was the first country to recognise Norway.", "SUPPORT", "occurred"),
    ],
)
def test_an_infinitive_is_the_future(nlp: Language, text: str, event_type: str, status: str) -> None:
    assert [(one.event_type, one.status) for one in nlp(text)._.events] == [(event_type, status)]


@pytest.mark.parametrize("text", ["Plan to send troops to Iceland", "Norway's bid to end war"])
def test_a_plan_alone_is_no_event(nlp: Language, text: str) -> None:
    assert not nlp(text)._.events


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("US, China agree to resume talks", {"USA", "CHN"}),
        ("Saudi Arabia, Iran restore ties", {"SAU", "IRN"}),
        ("Norway, Chile, Peru sign accord", {"NOR", "CHL", "PER"}),
        ("Vatican, Hanoi to upgrade ties", {"VAT", "VNM"}),
        ("US, Chinese presidents meet in Lima", {"USA", "CHN"}),
        ("Turkish, Greek and Cypriot leaders met on Monday.", {"TUR", "GRC", "CYP"}),
        ("Turkey, Greece foreign ministers hold talks", {"TUR", "GRC"}),
        ("Norway, Iceland's largest partner, signed the accord.", {"NOR"}),
        ("Tallinn, Estonia, hosted the talks.", {"EST"}),
    ],
)
def test_commas_link_states(nlp: Language, text: str, actors: set[str]) -> None:
    (event,) = nlp(text)._.events
    assert {one.country for one in event.actors} == actors
    assert all("," not in one.text or one.country == "EST" for one in event.actors)

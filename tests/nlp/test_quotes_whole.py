"""Quotes: the whole of a statement in one row, and nothing that is no statement."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from components.nlp.annotations import Quote

INTRODUCTION = "Norwegian Foreign Minister Liv Haugen arrived in Lisbon on Monday. "


def texts(doc: Doc, quote: Quote) -> list[str]:
    return [doc.text[start:end] for start, end in quote.spans]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The cable was cut, Haugen told reporters, and the ship was there.", ["and the ship was there"]),
        ("Ten men could leave, Haugen said on Monday, but the captain would stay.", ["but the captain would stay"]),
        ("Five states agreed to help, Haugen said, among them Chile and Peru.", ["among them Chile and Peru"]),
        ("Norway would ask its allies, Haugen said, but nothing pointed that way.", ["but nothing pointed that way"]),
        ("The talks had failed, Haugen said, and left the room.", []),
        ("The talks had failed, Haugen said, and then she warned Chile.", []),
    ],
)
def test_what_goes_on_behind_a_reporting_clause(nlp: Language, text: str, pieces: list[str]) -> None:
    doc = nlp(INTRODUCTION + text)
    found: list[Quote] = doc._.quotes
    assert texts(doc, found[0])[1:] == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "The port would stay shut, Haugen said, “until somebody pays”.",
            ["The port would stay shut", "until somebody pays"],
        ),
        (
            "Lund shared a table with her, a guest said, “which nobody had expected”.",
            ["Lund shared a table with her", "which nobody had expected"],
        ),
    ],
)
def test_a_statement_begun_in_prose_that_goes_on_in_quotes_is_one(nlp: Language, text: str, pieces: list[str]) -> None:
    doc = nlp(INTRODUCTION + text)
    found: list[Quote] = doc._.quotes
    assert [(one.type, texts(doc, one)) for one in found] == [("mixed", pieces)]


@pytest.mark.parametrize(
    "text",
    [
        "Nor does the report say who paid for the ships.",
        "Nor does the draft say who pays.",
        "When she was asked about that, she smiled.",
        "Prosecutors questioned two suspects and a witness.",
        "A smaller crowd, about 200 people according to the police, marched through Oslo.",
        "A Swedish ship found that the pipe had been cut in two places.",
    ],
)
def test_no_statement(nlp: Language, text: str) -> None:
    assert not nlp(INTRODUCTION + text)._.quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Denmark had a simple answer: the boat had turned first, it said.", "the boat had turned first"),
        ("Sweden went a step further: it would recall its envoy, Haugen said.", "it would recall its envoy"),
        ("There were two reasons: cost and time, Haugen said.", "There were two reasons: cost and time"),
    ],
)
def test_what_announces_an_account_is_no_part_of_it(nlp: Language, text: str, content: str) -> None:
    doc = nlp(INTRODUCTION + text)
    found: list[Quote] = doc._.quotes
    assert [texts(doc, one) for one in found] == [[content]]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("Both Chile and Peru promised to accept the ruling.", "Both Chile and Peru", None),
        ("Britain, Chile and Peru called for a truce.", "Britain, Chile and Peru", None),
        ("“It was dark,” said Jonas Lund and Mina Park.", "Jonas Lund and Mina Park", None),
        ("The skipper of the Sula, Jonas Lund, said he saw it.", "The skipper of the Sula, Jonas Lund", "Jonas Lund"),
        ("Jonas Lund, a farmer and former envoy, said it was late.", "Jonas Lund", "Jonas Lund"),
    ],
)
def test_two_speakers_have_no_one_name(nlp: Language, text: str, written: str, name: str | None) -> None:
    speaker = nlp(INTRODUCTION + text)._.quotes[0].speaker
    assert (speaker.text, speaker.name) == (written, name)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Sweden vowed to close the port, as protests spread to other towns.", "to close the port"),
        ("Norway widens its sanctions, Sweden promises to respond", "to respond"),
        ("Haugen vowed to stay, as long as the union wanted her.", "to stay, as long as the union wanted her"),
        ("Haugen promised to pay, as the law demands.", "to pay, as the law demands"),
    ],
)
def test_what_went_on_meanwhile_is_not_promised(nlp: Language, text: str, content: str) -> None:
    doc = nlp(INTRODUCTION + text)
    assert texts(doc, doc._.quotes[0]) == [content]


def test_a_second_report_has_the_speaker_of_the_first(nlp: Language) -> None:
    text = "In Oslo, Mina Park told both firms to pull their trucks off the road and asked the owners to help."
    assert {one.speaker.text for one in nlp(text)._.quotes} == {"Park"}


def test_who_is_warned_is_no_part_of_what_they_are_warned_against(nlp: Language) -> None:
    text = "Haugen warned northern governments against leaving the pact, saying it would “cost them dearly”."
    doc = nlp(text)
    found: list[Quote] = doc._.quotes
    assert texts(doc, found[0]) == ["leaving the pact"]

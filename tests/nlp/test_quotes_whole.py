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
        "Neither does the report say who paid for the ships.",
        "Nor does the draft say who pays.",
        "When she was asked about that, she smiled.",
        "Prosecutors questioned two suspects and a witness.",
        "A Swedish ship found that the pipe had been cut in two places.",
    ],
)
def test_no_statement(nlp: Language, text: str) -> None:
    assert not nlp(INTRODUCTION + text)._.quotes

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

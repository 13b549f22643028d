"""The sentences around a row's own."""

from __future__ import annotations

import pytest

from components.views.passages import paragraph_at, paragraphs, passage

TEXT = (
    "The ferry left at noon. Mr. Vane waited at St. Olaf's pier. “We were late!” he said. Nobody answered.\n"
    "\n"
    "A second paragraph began. It had two sentences."
)


@pytest.mark.parametrize(
    ("sentence", "before", "after"),
    [
        ("The ferry left at noon.", "", "Mr. Vane waited at St. Olaf's pier."),
        ("Mr. Vane waited at St. Olaf's pier.", "The ferry left at noon.", "“We were late!” he said."),
        ("Nobody answered.", "“We were late!” he said.", "A second paragraph began."),
        ("A second paragraph began.", "Nobody answered.", "It had two sentences."),
        ("It had two sentences.", "A second paragraph began.", ""),
    ],
)
def test_one_sentence_before_and_after(sentence: str, before: str, after: str) -> None:
    start = TEXT.index(sentence)
    found = passage(TEXT, start, start + len(sentence))
    assert (found.before, found.text, found.after) == (before, sentence, after)


def test_paragraphs_have_no_blank_ones() -> None:
    assert [TEXT[start:end].split()[0] for start, end in paragraphs(TEXT)] == ["The", "A"]


def test_paragraph_at_the_edges() -> None:
    assert paragraph_at(TEXT, 0)[0] == 0
    assert paragraph_at(TEXT, len(TEXT) - 1)[1] == len(TEXT)

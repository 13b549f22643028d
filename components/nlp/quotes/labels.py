"""Statements behind a speaker's label: "Reed: Talks have failed" as a headline, and the turns of an interview."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from components.nlp import places
from components.nlp.names import organisations, people
from components.nlp.quotes.attributed import Statement, char_span
from components.nlp.surface import words

LONGEST_LABEL, SHORTEST_CONTENT, LONGEST_HEADLINE = 5, 3, 30
LEAST_TURNS = 2
HEADLINE, TURN = 0.7, 0.8


def labelled(doc: Doc, paragraphs: list[tuple[int, int]]) -> Iterator[Statement]:
    """The labelled statements of the paragraphs, given as tokens [start, end).

    The first paragraph counts as a headline where its label names somebody. Others count as turns of a conversation,
    and only where at least two paragraphs have such a label and somebody speaks twice: names that head the parts of a
    list speak once.
    """
    turns = []
    headline: list[Statement] = []
    for number, (start, end) in enumerate(paragraphs):
        colon = label_end(doc, start, end)
        speaker = doc[colon - 1] if colon else None
        if not colon or speaker is None:
            continue
        if number == 0 and end - start <= LONGEST_HEADLINE and is_somebody(speaker) and words(doc)[end - 1] != "?":
            headline = list(statement(doc, colon, end, speaker, HEADLINE))
        if is_somebody(speaker) or all(word.isupper() for word in words(doc)[start:colon]):
            turns.append((colon, end, speaker))
    labels = [speaker.lower_ for _, _, speaker in turns]
    if len(turns) >= LEAST_TURNS and len(set(labels)) < len(labels):
        for colon, end, speaker in turns:
            yield from statement(doc, colon, end, speaker, TURN)
    else:
        yield from headline


def label_end(doc: Doc, start: int, end: int) -> int | None:
    """Where the colon stands that ends a paragraph's label; None where it has no label."""
    said = words(doc)
    for index in range(start, min(end, start + LONGEST_LABEL + 1)):
        if said[index] == ":":
            return index if index > start else None
        if not said[index][0].isupper() and said[index] not in {".", "-"}:
            return None
    return None


def is_somebody(token: Token) -> bool:
    """Whether a word is (part of) the name of a person, an organisation or a country."""
    place = places.mention_at(token)
    known = token.i in people.people(token.doc).at or token.i in organisations.organisations(token.doc)
    return known or (place is not None and place.kind == "country")


def statement(doc: Doc, colon: int, end: int, speaker: Token, sure: float) -> Iterator[Statement]:
    """The statement behind a label, where it is long enough to be one."""
    span = char_span(doc, colon + 1, end)
    if span is not None and end - colon > SHORTEST_CONTENT:
        yield Statement([span], speaker=speaker, sure=sure)

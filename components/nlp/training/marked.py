"""The sentences that we wrote to teach which words name an event: plain text, each such word marked with its type.

    Ugandan troops [shelled|ASSAULT] two villages and [called|REQUEST] on the rebels to [disarm|RETREAT].

A line is a sentence or two; lines that follow each other without a blank line may belong to one article. The type is
what the word itself means, whether it was done, promised, denied or feared.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language

from components import event_types
from components.nlp.training.corpora import curly, read_text
from components.nlp.training.examples import CURLY_SHARE, Example

MARK = re.compile(r"\[(?P<word>[^]|]+)\|(?P<type>[A-Z]+)\]")
NO_TYPE = ""
TRIGGER_TYPES = [NO_TYPE, *event_types.load()]
MOST_LINES = 4  # that are read side by side, as sentences are in an article

Marked = tuple[str, dict[int, str]]
"""A text, and the types of its marked words by the character at which they start."""


def trigger_examples(folder: Path, seed: int) -> Iterator[Example]:
    """Examples of a few lines each, with the type of every word that names an event. Raises ValueError for a type that
    there is not.
    """
    nlp, chance = spacy.blank("en"), random.Random(seed)
    for path in sorted(folder.glob("*.txt")):
        for block in read_text(path).split("\n\n"):
            lines = block.strip().split("\n")
            while lines:
                size = chance.randint(1, MOST_LINES)
                text, types = unmarked("\n".join(lines[:size]))
                yield trigger_example(nlp, curly(text) if chance.random() < CURLY_SHARE else text, types)
                lines = lines[size:]


def trigger_example(nlp: Language, text: str, types: dict[int, str]) -> Example:
    """One text with the type of every word, NO_TYPE where it names no event."""
    tokens = [token for token in nlp.make_doc(text) if not token.is_space]
    return Example([token.text for token in tokens], triggers=[types.get(token.idx, NO_TYPE) for token in tokens])


def unmarked(marked: str) -> Marked:
    """The plain text, and the types of its marked words."""
    pieces: list[str] = []
    types: dict[int, str] = {}
    length = position = 0
    for mark in MARK.finditer(marked):
        if mark["type"] not in TRIGGER_TYPES:
            raise ValueError(f"{mark['type']} is no type of event, in: {marked[:60]}")
        pieces += (marked[position : mark.start()], mark["word"])
        length, position = length + mark.start() - position, mark.end()
        types[length] = mark["type"]
        length += len(mark["word"])
    return "".join([*pieces, marked[position:]]), types
